"""How a run in other processes goes, read from its forecast and its curve."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

from worldloom.learn import forecast as forecasts
from worldloom.learn.forecast import Forecast
from worldloom.world import InputError

EVERY = 0.3
"""Seconds between looks."""
TAIL = 4096
"""Bytes that are read of a curve; more than a line has."""

Watch = Callable[[int, int, dict[str, float]], None]
"""(step, steps, losses of the step)."""


class Follower:
    """Looks into a run's folder, in a thread of its own, until its block ends; tells the forecast once and each new step it sees."""

    def __init__(self, run: Path, watch: Watch | None, told: Callable[[Forecast], None] | None) -> None:
        self._run, self._watch, self._told = run, watch, told
        self._forecast: Forecast | None = None
        self._step = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> Follower:
        self._thread.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self._done.set()
        self._thread.join()

    def _follow(self) -> None:
        while not self._done.wait(EVERY):
            self.look()

    def look(self) -> None:
        """Tell what is new."""
        if self._forecast is None:
            self._forecast = _promised(self._run)
            if self._forecast is not None and self._told is not None:
                self._told(self._forecast)
        row = last(self._run / "curve.jsonl")
        if self._forecast is not None and self._watch is not None and row and row["step"] != self._step:
            self._step = int(row.pop("step"))
            self._watch(self._step, self._forecast.steps, row)


def _promised(run: Path) -> Forecast | None:
    """None where there is none yet; a damaged one is refused by the worker that reads it."""
    try:
        return forecasts.load(run / "forecast.json")
    except (InputError, OSError):
        return None


def last(curve: Path) -> dict[str, float]:
    """The last whole line of a curve, or nothing."""
    try:
        with curve.open("rb") as file:
            file.seek(max(os.fstat(file.fileno()).st_size - TAIL, 0))
            lines = file.read(TAIL).split(b"\n")
        row = json.loads(lines[-2])
    except (OSError, IndexError, ValueError):
        return {}
    return row if isinstance(row, dict) and isinstance(row.get("step"), int) and len(row) > 1 else {}


__all__ = ["Follower", "last"]
