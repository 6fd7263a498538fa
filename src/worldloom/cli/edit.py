"""What `worldloom edit` takes, does and prints."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from worldloom.cli.text import read_text

Told = tuple[dict[str, Any], list[str]]
LONGEST = 256 * 1024
"""Bytes of a script."""
SHOWN = 12
"""Entities of a kind that are listed on a terminal."""


def add_options(edit: argparse.ArgumentParser, path: Callable[[str], Path]) -> None:
    """The options of `worldloom edit`."""
    edit.add_argument("folder", type=path, metavar="DIR", help="a world folder")
    edit.add_argument("instruction", nargs="?", default="", metavar="INSTRUCTION",
                      help='what to change, e.g. "move the lamp to the left of the sofa and make the rug green", "undo", "redo"; '
                           "'-' reads it from standard input")  # fmt: skip
    edit.add_argument("--script", type=path, metavar="FILE", help="a text file of instructions, one a line; each can be undone by itself")
    edit.add_argument("--dry-run", action="store_true", help="say what would change and change nothing")
    edit.add_argument("--strict", action="store_true", help="exit with 1 when anything asked for is not met")


def instructions_of(options: Namespace) -> list[str]:
    """The instructions of the argument and the script, in order. InputError where there is none, or the script is no text."""
    from worldloom.world import InputError

    said = [read_text(options.instruction, "The instruction")] if options.instruction else []
    if options.script is not None:
        said += _script(options.script)
    if not said:
        raise InputError('no instruction was given; say what to change, for example worldloom edit DIR "make the rug green"')
    return said


def _script(path: Path) -> list[str]:
    """The lines of a script that hold something; those that begin with # are remarks."""
    from worldloom.world import InputError

    try:
        if path.stat().st_size > LONGEST:
            raise InputError(f"{path} holds more than {LONGEST} bytes, the most of a script")
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as e:
        raise InputError(f"{path} cannot be read ({e.strerror}); name a text file with one instruction a line") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text; save it as UTF-8") from None
    return [read_text(x, "An instruction") for x in lines if x.strip() and not x.lstrip().startswith("#")]


def ran(options: Namespace, progress: Any) -> dict[str, Any]:
    """The answer of the pipeline."""
    from worldloom.pipeline_edit import edit

    return edit(options.folder, instructions_of(options), dry_run=options.dry_run, progress=progress)


def told(folder: Path, done: dict[str, Any]) -> list[str]:
    """The lines for a terminal."""
    lines = [f"{folder}" + (" (nothing is written: --dry-run)" if done["dry_run"] else "" if done["written"] else " (nothing changed)")]
    lines += _listed("changed", [f"{i} ({', '.join(what)})" for i, what in done["changed"].items()])
    lines += _listed("added", done["added"])
    lines += _listed("removed", done["removed"])
    lines += [f"  {x}" for x in done["scene"]]
    lines += [f"  unmet: {f['message']}" for f in done["unmet"]]
    lines += [f"  note: {f['message']}" for f in done["findings"]][:10]
    at, steps = done["history"]["at"], len(done["history"]["steps"])
    lines += [f"  {at} step{'s' if at != 1 else ''} can be undone, {steps - at} redone"]
    if done["report"]:
        lines += [f"  {done['report']['timings'].get('total', 0.0):.1f} s"]
    return lines


def _listed(what: str, items: Sequence[str]) -> list[str]:
    more = f" and {len(items) - SHOWN} more" if len(items) > SHOWN else ""
    return [f"  {what}: {', '.join(items[:SHOWN])}{more}"] if items else []


__all__ = ["add_options", "instructions_of", "ran", "told"]
