"""A thing's maker with its dials fitted to what the words relate it to."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.parts.opened import CRADLE, RAIL
from worldloom.assets.registry import build, module_of
from worldloom.compute import rng
from worldloom.synth.layout.carrying import flat, widened, without
from worldloom.synth.layout.choose import Choice, choices, choose
from worldloom.synth.layout.entity import PEOPLE, entity_from
from worldloom.synth.layout.hosted import trial
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.scheme import matched
from worldloom.synth.layout.stage import Stage
from worldloom.synth.layout.within import IN, fits, narrow, vessel
from worldloom.world import Entity, Plan, Pose, Thing

POSES = (({"bed", "hospital_bed", "hammock", "operating_table", "bunk", "mattress", "stretcher", "massage_table", "sleeping_bag"}, "lying"), ({"chair", "armchair", "stool", "bench", "throne", "sofa"}, "sitting"))
"""How a person is on furniture."""
PLAYS = {"pianist": "piano", "organist": "piano"}
"""Who sits at an instrument."""
BEDS = {"bed", "hospital_bed", "bunk", "mattress"}
"""Where a person lies under a blanket."""
GATHERED = ("conference_table", "dining_table")
"""Tables that people sit round."""
SEEN_IN = 0.9
"""How far that stands open which holds something: its doors and drawers do not hide what the words put there."""
SHELVING, UPRIGHT, MUCH = ("shelf", "rack"), {"unit", "units", "rack", "racks", "tall", "standing", "freestanding", "high", "bookcase", "large", "big"}, 8
"""What hangs on a wall or stands on the floor, words that say the latter, and how many things it takes where nothing says."""
ABOUT = 16
"""How many things fill what the words say at least a few are in."""
LEVEL, BROAD = 0.1, 3.6
"""Metres of height under which, and of width from which on, what carries is ground rather than furniture."""
TALLEST = 12.0
"""Metres of a column, which reaches the ceiling of its room."""
FITTED: tuple[dict[str, str], ...] = (
    {"color": "#31424c", "material": "marble"}, {"color": "#5d6b62", "material": "wood"}, {"color": "#d9d4c7", "material": "wood"}, {"color": "#46505a", "material": "granite"}, {"color": "#7d8f86", "material": "marble"},
)  # fmt: skip
"""Fronts and worktop that the fitted furniture of one room shares."""


def suited(stage: Stage, t: Thing) -> Choice:
    """The maker with its dials fitted to the thing's relations: lying in a bed, empty where what fills it stands there itself."""
    rels = stage.plan.relations
    held = [_thing(stage.plan, r.subject) for r in rels if r.kind in ("in", "inside", "on") and t.id in r.objects]
    placed_in = any(x is not None and (x.category == t.contains or stage.indoors and x.origin == "asked") for x in held)
    choice = choose(t.model_copy(update={"contains": None}) if placed_in else t, stage.plan.setting, stands(stage, t) if stage.indoors else "")
    fields = module_of(choice.maker).Params.model_fields
    dial = next((d for d in ("contents", "load", "goods") if d in fields), None)
    bare = next((w for w in ("empty", "none") if dial and w in choices(module_of(choice.maker).Params, dial)), None)
    if placed_in and ("loose" in fields or bare):
        choice = replace(choice, params={**choice.params, **({"loose": 2} if "loose" in fields or not dial else {dial: bare})})
    if stage.indoors and (tops := _tops(stage, t)):
        choice = flat(t, choice, any(u.name == CRADLE for e in tops for u in e.supports))
    choice = holding(stage, t, choice)
    choice = without(stage.plan, t, widened(stage.plan, t, choice) if stage.indoors else choice)
    if "blanket" in fields and any(r.kind == "on" and t.id in r.objects and _category(stage.plan, r.subject) == "person" for r in rels):
        choice = replace(choice, params={**choice.params, "blanket": "none", **({"backrest": 26.0} if "backrest" in fields else {})})
    if any(r.kind in IN and r.subject == t.id and any(narrow(e) for o in r.objects for e in stage.by_thing.get(o, ())) for r in rels):
        choice = replace(choice, params={**getattr(module_of(choice.maker), "WITHIN", {}), **choice.params})
    if "sitter" in fields and _sat_before(stage.plan, t):
        choice = replace(choice, params={"sitter": "before", **choice.params})
    if "mounted" in fields and any(r.subject == t.id and (r.kind in ("on", "attached") and r.objects == ("wall",) or r.kind == "above") for r in rels):
        choice = replace(choice, params={**choice.params, "mounted": True})
    if t.category == "computer" and "screen" in fields and any(x.category == "monitor" and x.count.n for x in stage.plan.things):
        choice = replace(choice, params={**choice.params, "screen": False})
    if "fitted" in choice.entry.card.tags:
        tones = FITTED[int(rng(stage.seed, "fitted").integers(len(FITTED)))]
        choice = replace(choice, params={**{k: v for k, v in tones.items() if k in fields and k not in choice.params}, **choice.params})
    if "wind" in fields and stage.site.rooms and "wind" not in choice.params:
        choice = replace(choice, params={**choice.params, "wind": 0.0})
    if t.category == "column" and stage.site.rooms and not {"height", "state"} & choice.params.keys():
        choice = replace(choice, params={**choice.params, "height": round(min(stage.site.rooms[0].height, TALLEST), 2)})
    if "pose" in fields and "pose" not in choice.params and played(stage, t):
        choice = replace(choice, params={**choice.params, "pose": "sitting"})
    if t.category in PEOPLE and choice.params.get("pose", "auto") == "auto" and "pose" in fields:
        under = {e.category for r in rels if r.kind in ("on", "in") and r.subject == t.id for o in r.objects for e in stage.by_thing.get(o, [])}
        pose = next((pose for kinds, pose in POSES if kinds & under), None) or _rests(stage, t) or ("cross_legged" if t.activity == "sitting" else None)
        if pose:
            raised = any(e.params.get("backrest", 0.0) > 8 for r in rels if r.subject == t.id for o in r.objects for e in stage.by_thing.get(o, []))
            pose = "reclining" if raised and pose == "lying" else pose
            tucked = {"cover": "#9fb4c4"} if under & BEDS else {}
            choice = replace(choice, params={**choice.params, "pose": pose, **tucked})
    if stage.indoors and choice.maker == "people/person" and choice.params.get("style", "modern") == "modern":
        choice = replace(choice, params={**choice.params, "style": "indoors"})
    if choice.maker == "animals/gull" and any(r.kind == "on" and r.subject == t.id for r in rels):
        choice = replace(choice, params={**choice.params, "pose": "standing"})
    dials = matched(stage.plan, stage.seed, t, choice.maker)
    return replace(choice, params={**dials, **choice.params, **{k: dials[k] for k in ("pattern", "frame") if k in dials}})


def _tops(stage: Stage, t: Thing) -> list[Entity]:
    """The furniture on which a thing is to be: no rug, no stage."""
    hosts = [e for r in stage.plan.relations if r.kind == "on" and r.subject == t.id for o in r.objects for e in stage.by_thing.get(o, ())]
    return [e for e in hosts if e.supports and e.extent[2] * e.pose.scale > LEVEL and max(e.extent[:2]) * e.pose.scale < BROAD]


def _sat_before(plan: Plan, t: Thing) -> bool:
    """Whether the one seat of a desk is told to be in front of it: it has its back to a wall then, and faces whoever sits there."""
    mine = [r for r in plan.relations if r.subject == t.id]
    at = [(r.kind, x) for r in plan.relations if t.id in r.objects and (x := _thing(plan, r.subject)) is not None and vocabulary().is_a(x.category, "seat") and x.origin == "asked"]
    alone = sum(x.count.n for _, x in at) == t.count.n and all(kind in ("front", "facing") for kind, _ in at)
    free = any(r.kind in ("facing", "middle") for r in mine) or "reception" in t.noun.lower()
    return alone and any(kind == "front" for kind, _ in at) and not free


def _rests(stage: Stage, t: Thing) -> str | None:
    """How a person is on what people sit or lie on, whatever it is called: a wheelchair, an examination table, a swing."""
    hosts = [e for r in stage.plan.relations if r.kind in ("on", "in") and r.subject == t.id for o in r.objects for e in stage.by_thing.get(o, [])]
    offered = {a for e in hosts for a in e.affordances}
    on = {r.subject for r in stage.plan.relations if r.kind == "on" and any(e.thing in r.objects for e in hosts)}
    shared = sum(x.count.n for x in stage.plan.things if x.id in on and x.category in PEOPLE) > len(hosts)
    return "sitting" if "sit" in offered else ("cross_legged" if shared else "lying") if "lie" in offered else None


def holding(stage: Stage, t: Thing, choice: Choice) -> Choice:
    """The choice for a thing in which others lie: it stands open, and has the smallest of the sizes its maker names in which they have room."""
    module = module_of(choice.maker)
    if any(r.kind in (*IN, "on") and t.id in r.objects and r.subject != t.id for r in stage.plan.relations):
        choice = replace(choice, params={**getattr(module, "CARRYING", {}), **choice.params})
    on = any(r.kind == "on" and t.id in r.objects for r in stage.plan.relations)
    kinds = (*IN, "on") if on and vessel(build(choice.maker, choice.params, 1, 0.3).supports) else IN
    inside = [x for r in stage.plan.relations if r.kind in kinds and t.id in r.objects and (x := _thing(stage.plan, r.subject)) is not None and x.id != t.id]
    if not inside:
        return choice
    field = module.Params.model_fields.get("open")
    shown = {"open": SEEN_IN} if field is not None and field.annotation is float else {}
    choice = replace(choice, params={**shown, **getattr(module, "HOLDING", {}), **choice.params})
    sizes, total = getattr(module, "ROOMIER", ()), -(-sum(max(x.count.n, 1) for x in inside) // max(t.count.n, 1))
    for dials in ({}, *sizes) if sizes else ():
        fitted = replace(choice, params={**choice.params, **{k: v for k, v in dials.items() if k not in choice.params}})
        host = entity_from(t.id, t.category, choice.maker, fitted.params, 1, build(choice.maker, fitted.params, 1), Pose(scale=choice.scale))
        if all(fits(host, [v * e.pose.scale for v in e.extent], total, squat=True) == 1.0 for x in inside for e in (trial(x, stage),)):  # not in tall piles
            break
    return fitted if sizes else choice


def stands(stage: Stage, t: Thing) -> str:
    """How a thing stands by what it is related to: on a table, on the floor, at a wall, from the ceiling; "" where nothing says."""
    if t.category in (*SHELVING, "shelving_unit") and upright(stage.plan, t):
        return "floor"
    for r in stage.plan.relations:
        if r.subject != t.id:
            continue
        if r.kind in ("on", *IN) and any(u.name == RAIL for o in r.objects for e in stage.by_thing.get(o, ()) for u in e.supports):
            return "ceiling"
        if r.kind in ("on", *IN) and any(e.supports for o in r.objects for e in stage.by_thing.get(o, ())):
            return "table"
        if r.kind in ("on", "attached") and "wall" in r.objects:
            return "wall"
        if r.kind in ("on", "attached") and "ceiling" in r.objects:
            return "ceiling"
        if r.kind in ("beside", "left", "right", "near", "corner", "behind", "between", "opposite"):
            return "table" if any(e.support in stage.boxes for o in r.objects for e in stage.by_thing.get(o, ())) else "floor"
    return ""


def upright(plan: Plan, t: Thing) -> bool:
    """Whether shelving stands on the floor: by its name or height, by what it stands behind or against, or by how much it shall hold."""
    mine = [r for r in plan.relations if r.subject == t.id]
    if any(r.kind in ("on", "attached", "above", "under") for r in mine):
        return False
    words = {*t.noun.lower().replace("'s", "").split(), *(a.value for a in t.attributes)}
    holds = sum(x.count.n for r in plan.relations if r.kind in ("on", *IN) and t.id in r.objects and (x := _thing(plan, r.subject)) is not None)
    return bool(words & UPRIGHT) or any(r.kind in ("behind", "against", "corner") for r in mine) or holds > MUCH


def _thing(plan: Plan, id: str) -> Thing | None:
    return next((t for t in plan.things if t.id == id), None)


def _category(plan: Plan, id: str) -> str:
    return next((t.category for t in plan.things if t.id == id), "")


def played(stage: Stage, t: Thing) -> Entity | None:
    """The instrument that somebody of this trade sits at, where one stands already and nobody has said where they are."""
    kind = next((k for who, k in PLAYS.items() if who in t.noun.lower().split() or any(a.value == who for a in t.attributes)), "")
    free = not any(r.subject == t.id for r in stage.plan.relations)
    return next((e for e in stage.entities if e.category == kind), None) if free and kind else None


def filling(stage: Stage, t: Thing) -> int:
    """How many it takes to fill what the words call full of them, or to give each desk its chair; 0 where none is."""
    if t.origin == "added" and t.category in ("chair", "office_chair"):
        desks = sum(e.category == "desk" for e in stage.entities)
        around = sum(min(2 * int(e.extent[0] / 0.6), 8) for e in stage.entities if e.category in GATHERED)
        return min(desks + around, 36)
    if vocabulary().trait("plural", t.category) == 1:
        return 0  # a bunch of grapes is enough
    hosts = [e for r in stage.plan.relations if r.subject == t.id and r.kind in ("in", "on") for o in r.objects if stage.plan_contains(o, t.category) for e in stage.by_thing.get(o, [])]
    room = sum(len(e.supports) * (7 if max(e.extent) < 0.6 else 4) for e in hosts)
    return min(room, 36, max(2 * t.count.n, ABOUT)) if t.count.op in (">=", ">") else 0


__all__ = ["filling", "played", "suited"]
