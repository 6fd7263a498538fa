"""The training loop: a time budget, exact resuming, averaged weights, and a way back from numbers that are not finite.

Everything a step depends on is in the checkpoint or follows from seed and step, so a run that is killed at any moment and goes on has the
losses of one that was not. The clock decides only when to save and to show, and once, before the first step, how many steps there will be.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from worldloom.compute.seeds import seed
from worldloom.learn import forecast as forecasts
from worldloom.learn import state
from worldloom.learn.curve import Curve
from worldloom.learn.draws import Draws
from worldloom.learn.families import learner as new
from worldloom.learn.forecast import Forecast, forecast
from worldloom.learn.learner import Learner, Part
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch, Data
from worldloom.learn.recipe import Recipe
from worldloom.learn.together import Together
from worldloom.world import InputError

PROBE = 6
"""Steps that are timed before a run, the first two not counted."""
DETOURS = 3
"""How often a run may go back and try another way before it gives up."""
LATE = 1.15
"""How much longer than forecast a run may take."""
LOOKS = 20
"""How often in a run held-out pictures are measured."""
SHOWN = 16
"""Pictures of a preview."""

Watch = Callable[[int, int, dict[str, float]], None]
"""(step, steps, losses of the step)."""
Show = Callable[[int, Tensor], None]
"""(step, pictures (n, c, h, w) in [-1, 1])."""


class DivergedError(InputError):
    """Training met numbers that are not finite again and again."""

    code = "diverged"


@dataclass
class Run:
    """A run under way."""

    recipe: Recipe
    data: Data
    folder: Path
    together: Together = field(default_factory=Together)
    device: torch.device = field(default_factory=lambda: torch.device("cuda" if torch.cuda.is_available() else "cpu"))
    step: int = 0
    spent: float = 0.0
    detour: int = 0
    findings: list[str] = field(default_factory=list)

    @property
    def base(self) -> int:
        """What draws and orders are keyed by."""
        return seed(self.recipe.seed, "detour", self.detour) if self.detour else self.recipe.seed


@dataclass(frozen=True)
class Outcome:
    """A run that has ended: its learner with the averaged weights, what was promised, and the seconds that it took."""

    learner: Learner
    forecast: Forecast
    seconds: float
    findings: tuple[str, ...]


def train(recipe: Recipe, data: Data, folder: Path, budget: float, *, held: Data | None = None, steps: int | None = None,
          together: Together | None = None, watch: Watch | None = None, show: Show | None = None,
          told: Callable[[Forecast], None] | None = None, clock: Callable[[], float] = time.monotonic) -> Outcome:  # fmt: skip
    """Train for `budget` seconds, or exactly `steps`; goes on where a run in `folder` stopped.

    InputError for too little data or a batch that does not divide; DivergedError when numbers stop being finite again and again.
    """
    if len(data) == 0:
        raise InputError("there is nothing to train on: the dataset has no pictures for training.")
    run = Run(recipe, data, folder, together or Together())
    torch.use_deterministic_algorithms(True, warn_only=run.device.type != "cpu")
    learner = new(recipe, data, run.device)
    began = clock()
    _resume(run, learner)
    promised = forecasts.load(folder / "forecast.json") or _promise(run, learner, budget, steps, clock)
    if told is not None:
        told(promised)
    _steps(run, learner, promised, budget, held, watch, show, clock, began, limited=steps is None)
    return Outcome(learner, promised, run.spent, tuple(run.findings))


def _resume(run: Run, learner: Learner) -> None:
    """Take the newest checkpoint, or write the first."""
    known = state.steps(run.folder / "state")
    fresh = run.together.rank == 0 and not known
    if fresh:
        state.keep(run.folder / "state", learner, 0, {"recipe": run.recipe.model_dump()})
    newest = int(run.together.agreed(known[-1] if known else 0))
    if fresh:
        return
    if newest not in state.steps(run.folder / "state"):
        where = f"worker {run.together.rank} does not see the checkpoint of worker 0 in {run.folder}"
        raise state.CheckpointError(f"{where}; the run's folder must be on storage that all workers share.")
    found, facts = state.load(run.folder / "state", newest)
    if facts.get("recipe") != run.recipe.model_dump():
        other = f"{run.folder} holds a run of another recipe or dataset"
        raise state.CheckpointError(f"{other}; give another folder, or the same data and options.")
    state.restore(learner, found)
    run.step, run.spent, run.detour = newest, facts.get("spent", 0.0), facts.get("detour", 0)
    run.findings = list(facts.get("findings", []))


def _promise(run: Run, learner: Learner, budget: float, steps: int | None, clock: Callable[[], float]) -> Forecast:
    """Time a few steps and a pause, put everything back, and say how far the budget reaches."""
    before = state.tensors(learner)
    marks = []
    for i in range(PROBE):
        _one(run, learner, i, 1.0)
        marks.append(clock())
    per_step = (marks[-1] - marks[1]) / (PROBE - 2)
    state.restore(learner, before)
    pause = clock()
    if run.together.rank == 0:
        state.keep(run.folder / "state", learner, 0, _facts(run))
        _preview(run, learner)
    pause = clock() - pause
    per_step, pause = run.together.average(torch.tensor([per_step, pause], dtype=torch.float64)).tolist()
    found = forecast(budget, max(per_step, 1e-6), pause, run.recipe.batch, len(run.data))
    if steps is not None:
        found = Forecast(steps, found.seconds_per_step, pause, run.recipe.batch, len(run.data))
    if run.together.rank == 0:
        forecasts.keep(run.folder / "forecast.json", found)
    return found


def _steps(run: Run, learner: Learner, promised: Forecast, budget: float, held: Data | None, watch: Watch | None,
           show: Show | None, clock: Callable[[], float], began: float, limited: bool) -> None:  # fmt: skip
    """All steps that are left. Only the first process writes."""
    earlier, saved, look = run.spent, clock(), max(promised.steps // LOOKS, 1)
    with Curve(run.folder / "curve.jsonl", run.step) if run.together.rank == 0 else nullcontext() as curve:
        while run.step < promised.steps:
            losses = _one(run, learner, run.step, rate(run.recipe, run.step, promised.steps) * 0.5**run.detour)
            if losses is None:
                _back(run, learner)
                if curve is not None:
                    curve.back(run.step)
                continue
            run.step += 1
            if held is not None and len(held) and run.step % look == 0:
                losses["held"] = _held(run, learner, held)
            run.spent = earlier + clock() - began
            if curve is not None:
                curve.add(run.step, losses)
            if watch is not None:
                watch(run.step, promised.steps, losses)
            late = limited and run.together.agreed(run.spent) > LATE * budget and run.step < promised.steps
            if late:
                run.findings.append(f"stopped at step {run.step} of {promised.steps}: this machine was slower than forecast.")
            if late or run.step == promised.steps or clock() - saved > forecasts.EVERY:
                _pause(run, learner, show)
                saved = clock()
            if late:
                return


def _pause(run: Run, learner: Learner, show: Show | None) -> None:
    """A checkpoint, and a preview for whoever looks."""
    if run.together.rank == 0:
        state.keep(run.folder / "state", learner, run.step, _facts(run))
        if show is not None:
            show(run.step, _preview(run, learner))


def _one(run: Run, learner: Learner, step: int, share: float) -> dict[str, float] | None:
    """One step; None where a number is not finite, and then nothing has changed but gradients."""
    rows = run.together.rows(run.recipe.batch)
    seen = run.data.batch(run.base, step, run.recipe.batch, rows, run.recipe.flips, run.recipe.wraps)
    seen = Batch(seen.x.to(run.device), seen.condition.to(run.device))
    draws = Draws(run.base, step, run.recipe.batch, rows, run.device)
    finite = True

    def apply(part: Part[Any], loss: Tensor) -> None:
        nonlocal finite
        part.module.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        run.together.average_gradients(part.module)
        length = torch.nn.utils.clip_grad_norm_(part.module.parameters(), run.recipe.longest)
        finite = finite and bool(torch.isfinite(length))
        for optimiser in part.optimisers if finite else ():
            for group in optimiser.param_groups:
                group["lr"] = run.recipe.learning_rate * share * part.share * group.get("share", 1.0)
            optimiser.step()

    losses = learner.step(seen, draws, apply)
    if not finite:
        return None
    for part in learner.parts.values():
        follow(part, step, run.recipe.memory)
    values = run.together.average(torch.stack([v.double() for v in losses.values()]))
    return dict(zip(losses, values.tolist(), strict=True)) if bool(torch.isfinite(values).all()) else None


def follow(part: Part[Any], step: int, memory: float) -> None:
    """Move the averaged weights towards the trained ones (power-function average, Karras et al. 2024, eq. 123 and 127)."""
    beta = (1 - 1 / (step + 1)) ** (exponent(memory) + 1)
    with torch.no_grad():
        ours, theirs = [p.data for p in part.average.parameters()], [p.data for p in part.module.parameters()]
        torch._foreach_lerp_(ours, theirs, 1 - beta)
        for mine, its in zip(part.average.buffers(), part.module.buffers(), strict=True):
            mine.copy_(its)


def exponent(memory: float) -> float:
    """The power whose average has this relative width: sqrt(g + 1) / ((g + 2) sqrt(g + 3)) = memory (Karras et al. 2024, eq. 126)."""
    low, high = 0.0, 1e4
    for _ in range(80):
        middle = (low + high) / 2
        wide = math.sqrt(middle + 1) / ((middle + 2) * math.sqrt(middle + 3)) > memory
        low, high = (middle, high) if wide else (low, middle)
    return low


def rate(recipe: Recipe, step: int, steps: int) -> float:
    """The learning rate of a step as a share of the full one: up, level, down."""
    up = min((step + 1) / max(min(recipe.warm, steps // 5), 1), 1.0)
    fall = max(int(steps * recipe.fall), 1)
    return up * min((steps - step) / fall, 1.0)


def _back(run: Run, learner: Learner) -> None:
    """Return to the last checkpoint and go on with other draws at half the rate."""
    if run.detour == DETOURS:
        tried = f"the losses stopped being finite at step {run.step} after {DETOURS} new tries"
        raise DivergedError(f"{tried}; a lower learning rate helps most often.")
    known = state.steps(run.folder / "state")[-1]
    found, _ = state.load(run.folder / "state", known)
    state.restore(learner, found)
    run.detour += 1
    run.findings.append(f"numbers that are not finite at step {run.step}: back to step {known}, at half the rate.")
    run.step = known


def _held(run: Run, learner: Learner, held: Data) -> float:
    """The loss on held-out pictures, always the same ones with the same draws."""
    n = min(len(held), run.recipe.batch)
    rows = run.together.rows(n) if n % run.together.count == 0 else slice(0, n)
    seen = held.batch(run.recipe.seed, 0, n, rows, flips=False, wraps=False)
    draws = Draws(run.recipe.seed, -1, n, rows, run.device)
    value = learner.measure(Batch(seen.x.to(run.device), seen.condition.to(run.device)), draws)
    return float(run.together.average(value.double()))


def _preview(run: Run, learner: Learner) -> Tensor:
    """Pictures by the averaged weights; the same noise each time, a class a column."""
    r = run.recipe
    n = min(SHOWN, max(len(run.data), 1))
    seen = run.data.batch(r.seed, 0, n, slice(0, n), flips=False, wraps=False).condition
    label = torch.arange(n) % r.classes if r.classes else None
    asked = Condition(label, seen.vector, seen.image).to(run.device)
    return learner.sample(asked, n, Draws(r.seed, -2, n, device=run.device)).cpu()


def _facts(run: Run) -> dict[str, object]:
    return {"recipe": run.recipe.model_dump(), "spent": run.spent, "detour": run.detour, "findings": run.findings}


__all__ = ["train", "Outcome", "Run", "DivergedError", "rate", "follow", "exponent", "Watch", "Show"]
