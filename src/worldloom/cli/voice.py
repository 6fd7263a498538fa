"""What `worldloom voice` takes, does and prints."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from worldloom.cli.consent import SCOPES

Told = tuple[Any, list[str]]
ACTIONS = ("clone", "list", "remove")


def add_options(voice: argparse.ArgumentParser, one_of: Callable[..., Any], path: Callable[[str], Path]) -> None:
    """The options of `worldloom voice`."""
    voice.add_argument(
        "action", type=one_of(ACTIONS), metavar="|".join(ACTIONS), help="copy a voice, list those kept, or remove one"
    )
    voice.add_argument(
        "what", nargs="?", default="", metavar="SAMPLE|NAME", help="for clone a WAV of the person speaking, for remove the name"
    )
    voice.add_argument("--name", default="", metavar="NAME", help="for clone: the person, as in the record")
    voice.add_argument("--consent", type=path, metavar="RECORD", help="for clone: the person's record of consent; needed")
    voice.add_argument("--scope", type=one_of(SCOPES), default="narration", metavar="|".join(SCOPES),
                       help="for clone: the purpose, which the record must cover (default: narration)")  # fmt: skip
    voice.add_argument(
        "--model", type=path, metavar="FILE", help="for clone: an ONNX voice of your own in place of the nearest of ours"
    )
    voice.add_argument("--sha256", default="", metavar="HEX", help="for clone: of that file; needed with it")
    voice.add_argument("--force", action="store_true", help="for clone: replace a voice of that name")


def ran(options: Namespace, progress: Callable[[str, float], None] | None = None) -> Told:
    """Data and lines of one `worldloom voice` command."""
    from datetime import UTC, datetime

    from worldloom import pipeline_voice
    from worldloom.cli.parser import UsageError

    now = datetime.now(UTC)
    if options.action == "list":
        rows = pipeline_voice.listed(now)
        lines = [
            f"{r['name']}  {r['voice']}, for {r['scope']}: {'; '.join(r['reasons']) or 'until ' + r['expires'][:10]}"
            for r in rows
        ]
        return rows, lines or ["no copied voice; worldloom consent ask NAME is where one begins"]
    if not options.what:
        raise UsageError(f"worldloom voice {options.action} needs a {'SAMPLE' if options.action == 'clone' else 'NAME'}.")
    if options.action == "remove":
        gone = pipeline_voice.remove(options.what)
        return {"files": [str(p) for p in gone]}, [f"{p} is gone" for p in gone]
    if not options.name:
        raise UsageError('worldloom voice clone needs --name "...", the person whose voice it is.')
    made = pipeline_voice.clone(
        Path(options.what), name=options.name, record=options.consent, scope=options.scope, model=options.model, sha256=options.sha256,
        now=now, force=options.force, progress=progress,
    )  # fmt: skip
    return made, _made(made)


def _made(made: dict[str, Any]) -> list[str]:
    lines = [made["file"], f"  {made['name']}, from {made['base']}, for {made['scope']} until {made['expires'][:10]}"]
    if made["similarity"]:
        near = made["similarity"]
        lines.append(f"  alike to the sample by {near['after']:.2f} of 1; the nearest voice unchanged by {near['before']:.2f}")
    return [*lines, f"  worldloom speak TEXT --voice {made['voice']}"]


__all__ = ["add_options", "ran"]
