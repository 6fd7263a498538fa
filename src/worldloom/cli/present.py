"""What `worldloom present` takes and prints."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from worldloom.cli.speak import EMOTIONS, text_of

FORMATS = ("16:9", "9:16", "1:1")
QUALITIES = ("draft", "standard")


def add_options(
    command: argparse.ArgumentParser, one_of: Callable[..., Any], number: Callable[..., Any], path: Callable[[str], Path]
) -> None:
    """The options of `worldloom present`."""
    command.add_argument("script", metavar="SCRIPT",
                         help="what is said, or a file of it: plain text with moods such as [happy], or a screenplay of one to four "
                              "speakers; '-' reads standard input")  # fmt: skip
    command.add_argument("--cast", action="append", default=[], metavar="NAME|FILE",
                         help="who speaks: a character of worldloom cast; for each further speaker given again")  # fmt: skip
    command.add_argument("--set", default="studio", metavar="studio|street|DIR", help="where: a studio, a street, or a world's folder")
    command.add_argument("--format", type=one_of(FORMATS), default="16:9", metavar="|".join(FORMATS),
                         help="shape of the picture (default: 16:9)")  # fmt: skip
    command.add_argument("-o", "--output", type=path, default=None, metavar="FILE",
                         help="the MP4 to write, with its captions as .vtt beside it (default: talk.mp4)")  # fmt: skip
    command.add_argument("--voice", action="append", default=[], metavar="NAME",
                         help="a voice as in worldloom speak, also a copied one; for each further speaker given again (default: "
                              "the character's own)")  # fmt: skip
    command.add_argument("--mood", type=one_of(EMOTIONS), default="neutral", metavar="|".join(EMOTIONS),
                         help="where the script marks none (default: neutral)")  # fmt: skip
    command.add_argument("--title", default="", metavar="TEXT", help="a lower third, such as 'Anna Berg | Harbour master'")
    command.add_argument("--quality", type=one_of(QUALITIES), default="standard", metavar="|".join(QUALITIES),
                         help="draft: half the size and one sample a pixel (default: standard)")  # fmt: skip
    command.add_argument("--no-music", action="store_true", help="speech alone")
    command.add_argument("--no-captions", action="store_true", help="no captions in the picture; they become a track of the film")
    command.add_argument("--still", type=path, metavar="FILE", help="write one picture of the film as PNG instead")
    command.add_argument("--at", type=number(0, 7200, float), default=2.0, metavar="SECONDS", help="for --still: when (default: 2)")
    command.add_argument("--seed", type=number(0, 2**63 - 1), default=0, metavar="N",
                         help="another seed, another breath and other music (default: 0)")  # fmt: skip
    command.add_argument("--force", action="store_true", help="replace what is there")


def ran(options: Namespace, progress: Callable[[str, float], None] | None = None) -> dict[str, Any]:
    """What was made."""
    from worldloom.pipeline_present import Wish, present, still

    wish = Wish(cast=tuple(options.cast), set=options.set, format=options.format, quality=options.quality, voices=tuple(options.voice),
                mood=options.mood, title=options.title[:120], music=not options.no_music, captions=not options.no_captions,
                seed=options.seed)  # fmt: skip
    text = text_of(options.script)
    if options.still is not None:
        return still(text, options.still, wish, options.at, force=options.force, progress=progress)
    return present(text, options.output or Path("talk.mp4"), wish, force=options.force, progress=progress)


def told(made: dict[str, Any]) -> list[str]:
    """The same in lines."""
    width, height = made["size"]
    notes = [f"  note: {w}" for w in made["warnings"]]
    if "at" in made:
        return [*made["files"], *notes, f"  at {made['at']:g} of {made['seconds']:.1f} s, {width} x {height}"]
    took = f"made in {made['timings']['total']:.0f} s"
    return [*made["files"], *notes, f"  {made['seconds']:.1f} s, {width} x {height}, {made['shots']} shots, {made['words']} words, {took}"]


__all__ = ["add_options", "ran", "told"]
