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
        self._progress, self._names, self._begin = progress or (lambda name, share: None), names, time.perf_counter()

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """One stage."""
        self._progress(name, self._names.index(name) / len(self._names))
        start = time.perf_counter()
        yield
        self.timings[name] = round(time.perf_counter() - start, 3)
        self.timings["total"] = round(time.perf_counter() - self._begin, 3)


__all__ = ["Progress", "Stages"]
