"""The decoding process that `workers` starts: bounded memory, one answer a request, until its input ends."""

from __future__ import annotations

import contextlib
import sys

from worldloom.ingest.workers import attempt, receive, send


def serve(memory: int) -> None:
    """Answer requests from standard input; `memory` bounds the address space, in bytes, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows, or a limit that is lower already
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library prints goes nowhere
    while (request := receive(sys.stdin.buffer)) is not None:
        send(answers, attempt(request))


if __name__ == "__main__":
    serve(int(sys.argv[1]))

__all__ = ["serve"]
