"""A one-line progress bar on standard error, silent where nobody watches."""

from __future__ import annotations

import time
from typing import TextIO

WIDTH = 28


class Progress:
    """Called with (stage, fraction 0..1) by the pipeline; draws at most ten times a second on a terminal, else nothing."""

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self._stream = stream
        self._shown = stream.isatty() and not quiet
        self._start = time.monotonic()
        self._last = -1.0

    def __call__(self, stage: str, fraction: float) -> None:
        """Show that `stage` runs and `fraction` of the whole is done."""
        now = time.monotonic()
        if not self._shown or (now - self._last < 0.1 and fraction < 1.0):
            return
        self._last = now
        done = round(WIDTH * min(max(fraction, 0.0), 1.0))
        bar = "█" * done + "·" * (WIDTH - done)
        self._stream.write(f"\r\x1b[2K{bar} {round(100 * min(max(fraction, 0.0), 1.0)):3d} %  {stage[:40]}  {now - self._start:.0f} s")
        self._stream.flush()

    def close(self) -> None:
        """Remove the bar."""
        if self._shown and self._last >= 0:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()


__all__ = ["Progress"]
