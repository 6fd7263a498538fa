"""Entry point: from arguments to an exit code. 0 done, 1 unmet with --strict, 2 bad input, 3 ours to mend."""

from __future__ import annotations

import atexit
import gc
import json
import os
import sys
import traceback
from collections.abc import Sequence

from worldloom.cli.parser import UsageError, parse
from worldloom.cli.text import plain
from worldloom.compute.apart import OBJECTS

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; never raises but for SystemExit of --help and --version."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    gc.set_threshold(OBJECTS, 10, 10)
    atexit.register(gc.freeze)  # else the last look for garbage goes through all that a process ever made, for a fifth of a second
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else every installed package is asked for one
    try:
        options = parse(arguments)
        from worldloom.cli import commands

        return int(getattr(commands, "run_" + options.command)(options))
    except UsageError as error:
        return _refuse(arguments, "usage", str(error), 2)
    except KeyboardInterrupt:
        return _refuse(arguments, "interrupted", "Stopped; nothing half-made was left behind.", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _report(arguments, error)


def _report(arguments: list[str], error: Exception) -> int:
    """One sentence for any error; the trace only where WORLDLOOM_DEBUG is set."""
    from worldloom.world import WorldloomError

    if os.environ.get("WORLDLOOM_DEBUG"):
        traceback.print_exception(error)
    if isinstance(error, WorldloomError):
        return _refuse(arguments, error.code, str(error), error.exit_code)
    text = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    hint = "this is a defect of worldloom; run it again with WORLDLOOM_DEBUG=1 and report what it prints."
    return _refuse(arguments, "internal", f"{text} - {hint}", 3)


def _refuse(arguments: list[str], code: str, message: str, status: int) -> int:
    """The sentence on standard error, and with --json the one document on standard output."""
    print(f"worldloom: {plain(message)}", file=sys.stderr)
    if "--json" in arguments:
        print(json.dumps({"error": {"code": code, "message": message, "exit": status}}))
    return status


__all__ = ["main"]
