"""Runs one function of ours in a process of its own while the caller goes on: bytes in, named bytes out, nothing pickled."""

from __future__ import annotations

import importlib
import io
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Mapping

Task = Callable[[bytes], Mapping[str, bytes]]


class Apart:
    """`Apart("worldloom.render.carried:sounds", data)` starts at once; `result()` waits.

    On one core, or where the child fails, the function runs here instead, so that its own error is seen.
    """

    def __init__(self, target: str, data: bytes) -> None:
        self._target, self._data, self._out = target, data, b""
        self._failed = False
        self._thread: threading.Thread | None = None
        if (os.cpu_count() or 1) > 1:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            command = [sys.executable, "-m", "worldloom.compute.apart", self._target]
            done = subprocess.run(command, input=self._data, capture_output=True, check=False)
        except OSError:
            self._failed = True
            return
        self._out, self._failed = done.stdout, done.returncode != 0

    def result(self) -> dict[str, bytes]:
        """What the function returned."""
        if self._thread is not None:
            self._thread.join()
        if self._thread is None or self._failed or not self._out:
            return dict(task(self._target)(self._data))
        with zipfile.ZipFile(io.BytesIO(self._out)) as z:
            return {i.filename: z.read(i) for i in z.infolist()}


def task(target: str) -> Task:
    """The function named `module:function`; only ours are run."""
    module, _, name = target.partition(":")
    if not module.startswith("worldloom."):
        raise ValueError(f"{target!r} is not a function of worldloom")
    found: Task = getattr(importlib.import_module(module), name)
    return found


def main() -> None:
    """The child: reads standard input, writes a stored ZIP to standard output."""
    answer = task(sys.argv[1])(sys.stdin.buffer.read())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        for name, data in answer.items():
            z.writestr(name, data)
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main()

__all__ = ["Apart", "task"]
