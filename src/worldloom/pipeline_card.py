"""THE END OF A TRAINING RUN: what it learnt as a sealed folder of weights, samples, and a card with what a user should know."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom import __version__, trust
from worldloom.ingest import Dataset
from worldloom.pipeline_model import CARD, MODEL, SAMPLES, facts_of, json_of
from worldloom.pipeline_pictures import BLOCK, shelved
from worldloom.trust.facts import ModelUse

if TYPE_CHECKING:
    from worldloom.learn.loop import Outcome
    from worldloom.learn.recipe import Recipe

GAP = 1.1
"""By how much the loss of held-out pictures may rise above its least before the card says so."""
FEW = 64
"""Pictures below which the card says that a model will know them by heart."""


def sealed(out: Path, recipe: Recipe, found: Dataset, outcome: Outcome, kind: str, findings: tuple[str, ...]) -> dict[str, Any]:
    """The model's folder: weights, card, a sheet of samples."""
    from worldloom.learn.curve import read
    from worldloom.learn.model_file import packed

    labels = tuple(found.labels) if recipe.classes else ()
    weights = packed(outcome.learner, recipe, labels)
    which = np.arange(BLOCK) % max(recipe.classes, 1)
    samples = shelved(outcome.learner, recipe, which if recipe.classes else None, labels)
    card = _card(recipe, found, outcome, kind, read(out / "run" / "curve.jsonl"), labels, weights)
    card["findings"] += findings
    use = ModelUse(name=out.name or "model", version=__version__, role="generator", sha256=card["sha256"], files=(SAMPLES,))
    with trust.publish(out / "model", facts_of(f"{found.path.name} {recipe.model_dump_json()}", recipe.seed, (use,))) as folder:
        folder.write(MODEL, weights)
        folder.write(CARD, json_of(card))
        folder.write(SAMPLES, samples, source="trainedAlgorithmicMedia")
    return card


def _card(recipe: Recipe, found: Dataset, outcome: Outcome, kind: str, curve: list[dict[str, float]], labels: tuple[str, ...],
          weights: bytes) -> dict[str, Any]:  # fmt: skip
    """Where a model comes from and how it went, for people and tools."""
    s, last, items = found.summary, curve[-1] if curve else {}, _items(recipe)
    return {
        "kind": kind, "worldloom": __version__, "sha256": sha256(weights).hexdigest(), "bytes": len(weights),
        "parameters": sum(p.numel() for name in outcome.learner.used for p in outcome.learner.parts[name].average.parameters()),
        "recipe": recipe.model_dump(), "classes": list(labels),
        "data": {"sha256": s.data_sha256, "source": s.source, "items": s.items, "splits": s.splits.get(items, {}), "licences": s.licences,
                 "credentials": s.credentials, "consented": s.consented},
        "training": {"steps": int(last.get("step", 0)), "seconds": round(outcome.seconds, 1), "epochs": round(outcome.forecast.epochs, 2),
                     "forecast": asdict(outcome.forecast), "forecast_seconds": round(outcome.forecast.seconds, 1),
                     "losses": {k: v for k, v in last.items() if k != "step"}},
        "findings": [*outcome.findings, *_alarms(recipe, curve, found)],
    }  # fmt: skip


def _alarms(recipe: Recipe, curve: list[dict[str, float]], found: Dataset) -> list[str]:
    """What a user should know before using the model."""
    out = []
    held = [(row["held"], row["step"]) for row in curve if "held" in row]
    if recipe.model != "gan" and held and held[-1][0] > GAP * min(held)[0]:
        least, step = min(held)
        out.append(f"held-out loss rose from {least:.4f} at step {int(step)} to {held[-1][0]:.4f}: the model learns its data by heart.")
    seen, what = found.summary.splits.get(_items(recipe), {}).get("train", 0), "pieces" if recipe.tune else "pictures"
    what = "sounds" if recipe.sound else "texts" if recipe.language else "rooms" if recipe.layout else what
    if seen < FEW and recipe.relief is None and recipe.render is None:
        out.append(f"only {seen} {what}: a model of so few repeats them.")
    return out


def _items(recipe: Recipe) -> str:
    """The kind of a dataset's items that a recipe takes."""
    if recipe.layout:
        return "layout"
    return "height" if recipe.relief else "audio" if recipe.sound else "midi" if recipe.tune else "text" if recipe.language else "image"


__all__ = ["sealed"]
