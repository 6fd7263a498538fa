"""What a benchmark of commands does first: the package as installing it leaves it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import worldloom


def compile_all() -> None:
    """Compile our modules, as installing the package does: else each command pays for it where the environment forbids to keep bytecode."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(Path(worldloom.__file__).parent)], check=True)


def processor_seconds() -> float:
    """Of all commands that have ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


__all__ = ["compile_all", "processor_seconds"]
