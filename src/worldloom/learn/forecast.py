"""What a machine will do in the time it is given, said before it starts."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from worldloom.world.errors import InputError

SPARE = 0.03
"""The share of the budget kept for what a probe cannot see."""
EVERY = 60.0
"""Seconds between checkpoints, with a preview and a look at held-out items."""
MOST = 4096
"""Bytes that are read of a forecast."""
KINDS = {"steps": int, "seconds_per_step": float, "seconds_per_pause": float, "batch": int, "items": int}


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
    """The forecast of a run that began before. InputError where the file is not one."""
    if not path.is_file():
        return None
    try:
        said = json.loads(path.read_bytes()[:MOST])
        found = Forecast(*(KINDS[f.name](said[f.name]) for f in fields(Forecast)))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        raise InputError(f"{path} is damaged; remove the run's folder, or the file to have its length forecast anew.") from None
    if not (0 < found.steps <= 10**10 and 0 <= found.seconds_per_step < 1e9 and 0 <= found.seconds_per_pause < 1e9 and found.batch > 0):
        raise InputError(f"{path} promises {found.steps} steps of {found.seconds_per_step} s, which no run does; remove the file.")
    return found


__all__ = ["Forecast", "forecast", "keep", "load", "EVERY"]
