"""A thing's maker with its dials fitted to what the words relate it to."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.registry import module_of
from worldloom.synth.layout.choose import Choice, choices, choose
from worldloom.synth.layout.stage import Stage
from worldloom.world import Plan, Thing

POSES = (({"bed", "hospital_bed", "sofa", "hammock", "operating_table", "bunk", "mattress", "stretcher"}, "lying"), ({"chair", "armchair", "stool", "bench", "throne", "sofa"}, "sitting"))
"""How a person is on furniture."""


def suited(stage: Stage, t: Thing) -> Choice:
    """The maker with its dials fitted to the thing's relations: lying in a bed, empty where what fills it stands there itself."""
    rels = stage.plan.relations
    placed_in = any(r.kind in ("in", "inside", "on") and t.id in r.objects and _category(stage.plan, r.subject) == t.contains for r in rels)
    choice = choose(t.model_copy(update={"contains": None}) if placed_in else t, stage.plan.setting)
    fields = module_of(choice.maker).Params.model_fields
    dial = next((d for d in ("contents", "load", "goods") if d in fields), None)
    if placed_in and dial and "empty" in choices(module_of(choice.maker).Params, dial):
        choice = replace(choice, params={**choice.params, dial: "empty"})
    if t.category == "person" and choice.params.get("pose", "auto") == "auto" and "pose" in fields:
        under = {e.category for r in rels if r.kind in ("on", "in") and r.subject == t.id for o in r.objects for e in stage.by_thing.get(o, [])}
        pose = next((pose for kinds, pose in POSES if kinds & under), None) or ("cross_legged" if t.activity == "sitting" else None)
        if pose:
            choice = replace(choice, params={**choice.params, "pose": pose})
    if choice.maker == "animals/gull" and any(r.kind == "on" and r.subject == t.id for r in rels):
        choice = replace(choice, params={**choice.params, "pose": "standing"})
    return choice


def _category(plan: Plan, id: str) -> str:
    return next((t.category for t in plan.things if t.id == id), "")


def filling(stage: Stage, t: Thing) -> int:
    """How many it takes to fill what the words call full of them; 0 where none is."""
    hosts = [e for r in stage.plan.relations if r.subject == t.id and r.kind in ("in", "on") for o in r.objects if stage.plan_contains(o, t.category) for e in stage.by_thing.get(o, [])]
    room = sum(len(e.supports) * (7 if max(e.extent) < 0.6 else 4) for e in hosts)
    return min(room, 36) if t.count.op in (">=", ">") else 0


__all__ = ["filling", "suited"]
