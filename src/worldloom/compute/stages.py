"""The stages of a long job: timed, and told to whoever shows progress."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, float], None]
"""Called with a stage's name and the share of stages that are done."""


class Stages:
    """Times the stages of one run and tells the progress bar."""

    def __init__(self, progress: Progress | None, names: tuple[str, ...]) -> None:
        self.timings: dict[str, float] = {}
        self._progress, self.names, self._begin = progress or (lambda name, share: None), names, time.perf_counter()
        self._start = self._begin

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """One stage."""
        self._progress(name, self.names.index(name) / len(self.names))
        start = self._start = time.perf_counter()
        yield
        self.timings[name] = round(time.perf_counter() - start, 3)
        self.timings["total"] = round(time.perf_counter() - self._begin, 3)

    def part(self, name: str, done: int, of: int) -> None:
        """A part of a stage is done: told with how long the rest of the stage will take at this pace."""
        pace = (time.perf_counter() - self._start) / max(done, 1)
        left = round((of - done) * pace)
        self._progress(f"{name}, {left // 60} min {left % 60:02d} s left", (self.names.index(name) + done / of) / len(self.names))


__all__ = ["Progress", "Stages"]
