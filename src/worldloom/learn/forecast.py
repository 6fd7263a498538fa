"""What a machine will do in the time it is given, said before it starts."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

SPARE = 0.03
"""The share of the budget kept for what a probe cannot see."""
EVERY = 60.0
"""Seconds between checkpoints, with a preview and a look at held-out items."""


@dataclass(frozen=True)
class Forecast:
    """How many steps a run takes and why."""

    steps: int
    seconds_per_step: float
    seconds_per_pause: float
    """A checkpoint, a preview and a validation, which come every EVERY seconds."""
    batch: int
    items: int

    @property
    def epochs(self) -> float:
        """How often each item will be seen."""
        return self.steps * self.batch / max(self.items, 1)

    @property
    def seconds(self) -> float:
        """The time on the clock that all of it takes."""
        work = self.steps * self.seconds_per_step
        return work + self.seconds_per_pause * (1 + work / EVERY)

    def sentence(self) -> str:
        """For people."""
        seen = self.steps * self.batch
        often = f"{self.epochs:.1f} epochs of {self.items:,}"
        return f"this machine will see {seen:,} items ({often}) in {self.steps:,} steps, about {_clock(self.seconds)}"


def forecast(budget: float, seconds_per_step: float, seconds_per_pause: float, batch: int, items: int) -> Forecast:
    """The steps that fit into `budget` seconds."""
    usable = max(budget * (1 - SPARE) - seconds_per_pause, 0.0)
    steps = int(usable / (1 + seconds_per_pause / EVERY) / seconds_per_step)
    return Forecast(max(steps, 1), seconds_per_step, seconds_per_pause, batch, items)


def _clock(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def keep(path: Path, found: Forecast) -> None:
    """Keep a forecast, since the rate falls by it and a resumed run must do the same."""
    scratch = path.with_suffix(".part")
    scratch.write_text(json.dumps(asdict(found)), encoding="utf-8")
    scratch.replace(path)


def load(path: Path) -> Forecast | None:
    """The forecast of a run that began before."""
    return Forecast(**json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


__all__ = ["Forecast", "forecast", "keep", "load", "EVERY"]
