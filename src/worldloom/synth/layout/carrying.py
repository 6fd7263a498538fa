"""How much the words put on a thing: what carries more than usual is made wider, and is filled from one end."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from worldloom.assets.registry import build, index, module_of
from worldloom.synth.layout.choose import Choice, choose
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.habits import SURFACES, TABLE
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.within import IN, meant
from worldloom.world import Entity, Plan, Pose, Support, Thing

ROUND_IT = 0.03
"""Metres that a thing takes on each side of it."""
FULL = 0.4
"""Share of a surface above which it is made wider."""
WIDEST, LONGEST, DEEPER = 1.7, 2.6, 0.3
"""How many times larger than usual a carrier is at most, and wider a bar for all who sit at it; the power of that by which it is deeper."""
HEAP, FLAT, PILE = 4, 0.06, 10
"""Flat things of one kind from this number on lie in piles, of so many."""
BESIDE = ("left", "right", "beside", "front", "behind")
COVERS = ("rug", "mat", "bamboo_mat", "table_runner", "tablecloth", "placemat")
"""What lies under other things on a table."""
LEAST = 0.3
"""Share of its outline that its surfaces have where a thing is made wider for what lies on them: no easel for its tray."""
LARGEST = 1.2
"""Metres: what is larger is not set on furniture because its neighbour is."""
OWN = ("mirror", "bench", "stool", "hammer")
"""Dials of parts that makers add, which may be asked for as things of their own."""
ROUND, SEAT, STOOL = ("around", "along"), 0.6, 0.5
"""Relations of seats to a table, and metres of its side that each takes, or a stool of a bar."""
MAT = (0.22, 0.34)
"""Half the width of a placemat and its depth, with room round it: the corners of neighbours meet round a small table."""
BARS = ("counter", "bar", "island")
"""What is served over: all sit on one side."""


def laid(plan: Plan, host: str) -> list[Thing]:
    """Things that the words put on a thing of this id, and those that they put at the side of these."""
    on = [r.subject for r in plan.relations if r.kind == "on" and host in r.objects]
    held = {r.subject for r in plan.relations if r.kind in ("on", *IN)}
    by = {r.subject for r in plan.relations if on and r.kind in BESIDE and set(r.objects) & set(on) and r.subject not in held}
    seats = {r.subject for r in plan.relations if r.kind in ROUND and host in r.objects}
    before = {r.subject for r in plan.relations if r.kind == "front" and set(r.objects) & seats and r.subject not in held}
    small = {t.id for t in plan.things if t.id in before and t.category in SURFACES and t.category not in TABLE}
    laid = [t for t in plan.things if t.id in {*by, *on, *small} and t.id != host and t.count.n]
    return [t for t in laid if t.id in on or max(_extent(choose(t, plan.setting))) < LARGEST]


def footprints(plan: Plan, host: str) -> Iterator[tuple[float, float, int]]:
    """Width, depth and number of places of all that lies on a thing."""
    for t in laid(plan, host):
        c = flat(t, without(plan, t, choose(t, plan.setting)))
        x, y, z = (v * c.scale for v in _extent(c))
        if not c.fallback and t.category not in (*LYING, *COVERS) and not c.maker.startswith("plants/"):
            yield x, y, -(-t.count.n // PILE) if t.count.n >= HEAP and z < FLAT else t.count.n


def flat(t: Thing, c: Choice, cradled: bool = False) -> Choice:
    """A choice as it is on furniture: a map without its rollers and frame, a guitar on its back, or upright where it is `cradled`."""
    module = module_of(c.maker)
    named = t.category in getattr(module, "LAID_AS", (t.category,))
    dials = getattr(module, "CRADLED", {}) if cradled else getattr(module, "LAID", {})
    return replace(c, params={**dials, **c.params}) if named else c


def _extent(c: Choice) -> tuple[float, ...]:
    """Metres of what would be made, where only parts are left out or it lies."""
    other = "stand" in c.params or hasattr(module_of(c.maker), "LAID")
    return tuple(np.ptp(build(c.maker, c.params, 1, 0.3).bounds, axis=0).tolist()) if other else index()[c.maker].extent


def extent_of(plan: Plan, t: Thing) -> tuple[float, ...]:
    """Metres of what will be made for a thing, as wide as what lies on it needs."""
    usual = choose(t, plan.setting)
    made = widened(plan, t, usual)
    size = index()[made.maker].extent if made.params == usual.params else tuple(np.ptp(build(made.maker, made.params, 1, 0.3).bounds, axis=0).tolist())
    return tuple(v * made.scale for v in size)


def without(plan: Plan, t: Thing, choice: Choice) -> Choice:
    """The choice without parts that are things of their own: a vanity's glass where a mirror was asked for, the stand of a set that hangs or stands on another."""
    fields = module_of(choice.maker).Params.model_fields
    asked = {x.category for x in plan.things if x.origin == "asked" and x.count.n and x.id != t.id}
    own = [w for w in OWN if w in asked]
    mine = [r for r in plan.relations if r.subject == t.id]
    if any(r.kind in ("attached", "above") or r.kind == "on" and not {"ground", "floor"} & set(r.objects) for r in mine):
        own.append("stand")
    off = {w: False for w in own if w in fields and fields[w].annotation is bool and w not in choice.params}
    return replace(choice, params={**choice.params, **off})


def load(plan: Plan, host: str) -> float:
    """Square metres that all that the words put on a thing take."""
    return sum((x + 2 * ROUND_IT) * (y + 2 * ROUND_IT) * n for x, y, n in footprints(plan, host))


def space(supports: tuple[Support, ...], scale: float = 1.0) -> float:
    """Square metres of surfaces."""
    return sum(u.size[0] * u.size[1] for u in supports if u.name != "lying") * scale**2


def crowding(plan: Plan, host: Entity, units: int = 1) -> float:
    """Share of the surfaces of a thing that all takes which the words put there."""
    room = space(meant(host, False), host.pose.scale)
    return load(plan, host.thing) / max(units, 1) / room if host.thing and room > 0 else 0.0


def widened(plan: Plan, t: Thing, choice: Choice) -> Choice:
    """The choice for a carrier, as wide as what lies on it and who sits at it need, within what its maker allows."""
    fields = module_of(choice.maker).Params.model_fields
    dial = "width" if "width" in fields else "length"
    usual = choice.params.get(dial, fields[dial].default) if dial in fields else None
    if not isinstance(usual, float) or t.origin != "asked":
        return choice
    even = _even(choice)
    lying, seats = min(_lying(plan, t, choice, "depth" in fields and not even), WIDEST), min(_sitting(plan, t, even) / usual, LONGEST if t.category.endswith(BARS) else WIDEST)
    return _wider(choice, dial, usual, lying, seats) if max(lying, seats) > 1.0 else choice


def _lying(plan: Plan, t: Thing, choice: Choice, oblong: bool) -> float:
    """How many times wider a carrier must be for what lies on it."""
    area = load(plan, t.id) / max(t.count.n, 1)
    if not area:
        return 0.0
    part = build(choice.maker, choice.params, 1, 0.3)
    host = entity_from(t.id, t.category, choice.maker, choice.params, 1, part, Pose(scale=choice.scale))
    tops = tuple(u for u in meant(host, False) if u.name != "lying")
    if space(tops) < LEAST * host.extent[0] * host.extent[1]:
        return 0.0
    grow = area / (FULL * space(tops, choice.scale))
    most = max((max(x, y) for x, y, _ in footprints(plan, t.id)), default=0.0)
    wide = max(u.size[0] for u in tops) * choice.scale
    return max(grow if oblong or host.extent[0] > 1.3 * host.extent[1] else math.sqrt(max(grow, 0.0)), 1.05 * most / wide)


def _sitting(plan: Plan, t: Thing, even: bool = False) -> float:
    """Metres of width of a table for all that shall sit round it, two of them at its ends; of one that is `even`, evenly."""
    bar = t.category.endswith(BARS)
    kinds = (*ROUND, "front") if bar else ROUND
    each = [("along" if r.kind == "front" else r.kind, x) for r in plan.relations if r.kind in kinds and t.id in r.objects for x in plan.things if x.id == r.subject]
    wide = [(kind, x.count.n / max(t.count.n, 1)) for kind, x in each if index()[choose(x, plan.setting).maker].extent[0] > SEAT / 3]
    n, along = sum(v for _, v in wide), any(kind == "along" for kind, _ in wide)
    if along and bar:
        return STOOL * n + 0.1
    if even and not along and n > 2:
        mats = any(r.kind == "on" and t.id in r.objects and x.category == "placemat" for r in plan.relations for x in plan.things if x.id == r.subject)
        return max(SEAT * n / math.pi, 2 * (MAT[1] + MAT[0] / math.tan(math.pi / n)) if mats else 0.0)
    return SEAT * math.ceil((n if along else n - 2) / 2) + 0.1 if n > (2 if along else 4) else 0.0


def _even(choice: Choice) -> bool:
    """Whether a thing is as deep as it is wide, and stays so: a round table is no oval one."""
    width, depth = (choice.params.get(dial) for dial in ("width", "depth"))
    return "round" in (choice.params.get("style"), choice.params.get("shape")) and width is not None and width == depth


def _wider(choice: Choice, dial: str, usual: float, lying: float, seats: float) -> Choice:
    """A choice with larger dials, as large as they go: a surface `lying` times as large, at least `seats` times as wide."""
    model, larger = module_of(choice.maker).Params, max(lying, 1.0)
    even, deep = _even(choice), model.model_fields["depth"].default if "depth" in model.model_fields and "depth" not in choice.params else None
    for share in (1.0, 0.75, 0.5, 0.25):
        by = 1 + share * (larger - 1)
        more = {"depth": round(deep * by**DEEPER, 2)} if isinstance(deep, float) and by > 1 else {}
        if even:
            side = round(usual * max(by, 1 + share * (seats - 1)), 2)
            more = {"depth": side, dial: side}
        wide = max(by ** (1 - DEEPER if more else 1), 1 + share * (seats - 1))
        params = {**choice.params, dial: round(usual * wide, 2), **more}
        try:
            model.model_validate(params)
        except ValueError:
            continue
        return replace(choice, params=params)
    return choice


__all__ = ["BARS", "COVERS", "crowding", "extent_of", "flat", "laid", "load", "widened", "without"]
