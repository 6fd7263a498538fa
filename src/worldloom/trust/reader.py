"""Reads the credentials of files that may be hostile, in a process of its own with bounded memory.

A few lying bytes can make a parser ask for gigabytes. `Reader` starts this file as a child, asks it one JSON line a file, and
takes its silence or death as an answer. The child imports nothing of worldloom, so it starts in a tenth of a second.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from types import TracebackType
from typing import Any

MEMORY = 1024**3
"""Address space of the child, bytes, where the system can limit it."""
SECONDS = 120.0
"""Longest that one file may take."""


class Reader:
    """A context manager: `ask(path, kind, credentials, settings)` -> {"report": ...} or {"error": "..."}."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[str] | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    def ask(self, path: str, kind: str, credentials: str | None, settings: dict[str, Any]) -> dict[str, Any]:
        """Read `path` as MIME type `kind`, with the credentials of another file or those inside."""
        child = self._child or self._start()
        assert child.stdin is not None and child.stdout is not None
        timer = threading.Timer(SECONDS, child.kill)
        timer.start()
        try:
            child.stdin.write(json.dumps([path, kind, credentials, settings]) + "\n")
            child.stdin.flush()
            answer = child.stdout.readline()
        except OSError:
            answer = ""
        finally:
            timer.cancel()
        if not answer:
            self._stop()
            return {"error": "Reader: they are malformed: reading them takes too much memory or time"}
        parsed: dict[str, Any] = json.loads(answer)
        return parsed

    def _start(self) -> subprocess.Popen[str]:
        self._child = subprocess.Popen(
            [sys.executable, "-I", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8", errors="surrogatepass",
        )  # fmt: skip
        return self._child

    def _stop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None


def _serve() -> None:
    """The child: one answer a request, until its input ends."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, OSError, ValueError):  # Windows, or a limit that is lower already
        pass
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_answer(*json.loads(line))) + "\n")
        sys.stdout.flush()


def _answer(path: str, kind: str, credentials: str | None, settings: dict[str, Any]) -> dict[str, Any]:
    import c2pa

    beside = None
    if credentials is not None:
        with open(credentials, "rb") as file:
            beside = file.read()
    try:
        with (
            open(path, "rb") as file,
            c2pa.Context.from_dict(settings) as context,
            c2pa.Reader(kind, file, manifest_data=beside, context=context) as reader,
        ):
            return {"report": json.loads(reader.json())}
    except (c2pa.C2paError, ValueError, RecursionError, MemoryError) as error:
        return {"error": f"{type(error).__name__}: {error}"[:300]}


if __name__ == "__main__":
    _serve()

__all__ = ["MEMORY", "SECONDS", "Reader"]
