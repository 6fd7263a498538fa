"""report.json: what was asked, what was made, what was not met and why; plausibility, timings, sizes, models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from worldloom.evaluate.adherence import Answer, answers, share_met
from worldloom.evaluate.floorplan import floorplan
from worldloom.evaluate.glb import LIMIT, read
from worldloom.evaluate.plausible import Plausibility, plausibility
from worldloom.sim import Settled, drifts
from worldloom.world import Finding, Frozen, InputError, Plan, World

FLOORPLAN = "floorplan.png"
"""Beside the world of a house."""


class Report(Frozen):
    """The keys that other tools rely on."""

    prompt: str
    seed: int
    version: str
    quality: str
    timings: dict[str, float]
    requested: tuple[Answer, ...]
    met: float
    """Share of requested clauses that are met."""
    plausibility: Plausibility
    entities: int
    triangles: int
    sizes: dict[str, int]
    models: tuple[dict[str, Any], ...] = ()
    findings: tuple[Finding, ...] = ()


def measure(plan: Plan, world: World, glb: bytes, settled: Settled) -> Report:
    """What can be said of a world from its glTF: clauses, plausibility, counts; without timings and sizes."""
    nodes = read(glb)
    rows = answers(plan, world, nodes)
    return Report(
        prompt=plan.prompt, seed=world.seed, version=world.version, quality=world.quality, timings={}, requested=rows,
        met=round(share_met(rows), 4), plausibility=plausibility(nodes, settled.share), entities=len(world.entities),
        triangles=sum(len(n.faces) for n in nodes), sizes={}, findings=world.findings,
    )  # fmt: skip


def measured(plan: bytes, world: bytes, glb: bytes, settled: bytes) -> dict[str, bytes]:
    """`measure` for a process of its own: documents as JSON in, report.json out, and of a house the floor plan drawn."""
    asked = Plan.model_validate_json(plan)
    found = measure(asked, World.model_validate_json(world), glb, Settled(**json.loads(settled)))
    return {"report.json": found.model_dump_json().encode(), **({FLOORPLAN: floorplan(read(glb))} if asked.rooms else {})}


def measured_anew(plan: bytes, world: bytes, glb: bytes) -> dict[str, bytes]:
    """`measured` of a world that is changed: what drifts is tried anew, and nothing is mended."""
    w = World.model_validate_json(world)
    found = measure(Plan.model_validate_json(plan), w, glb, Settled(drifts(w)))
    return {"report.json": found.model_dump_json().encode()}


def report(measured: Report, *, timings: dict[str, float], sizes: dict[str, int] | None = None,
           models: list[dict[str, Any]] | None = None) -> Report:  # fmt: skip
    """The report of a world: what was measured, and what making it cost."""
    return measured.model_copy(update={"timings": dict(timings), "sizes": sizes or {}, "models": tuple(models or ())})


def evaluate_folder(folder: Path) -> dict[str, Any]:
    """The same figures for a folder on disk; InputError names what is missing or unsound."""
    plan, world = load_folder(folder)
    path = folder / "world.glb"
    if not path.is_file() or path.stat().st_size > LIMIT:
        raise InputError(f"{path} is missing or larger than {LIMIT} bytes; make the folder again with worldloom create")
    return measure(plan, world, path.read_bytes(), Settled(drifts(world))).model_dump(mode="json")


def load_folder(folder: Path) -> tuple[Plan, World]:
    """The documents of a worldloom folder; InputError when it is none."""
    return _load(folder / "plan.json", Plan), _load(folder / "world.json", World)


def _load(path: Path, model: Any) -> Any:
    if not path.is_file() or path.stat().st_size > 64 * 2**20:
        raise InputError(f"{path} is missing or too large; give a folder that worldloom create made")
    try:
        return model.model_validate_json(path.read_bytes())
    except ValueError as e:
        raise InputError(f"{path} is not a document of this version: {str(e).splitlines()[0][:120]}") from None


__all__ = ["FLOORPLAN", "Report", "measure", "measured_anew", "report", "evaluate_folder", "load_folder"]
