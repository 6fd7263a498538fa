"""Houses, flats and office floors: a floor plan, each room furnished by the layout of single rooms, and all of them put together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from worldloom.assets.registry import by_category, index
from worldloom.compute import seed as key
from worldloom.geometry import yaw_of
from worldloom.synth.layout.arrange import BEFORE, ELECTRIC
from worldloom.synth.layout.floors import Floor, Need, arranged, opened
from worldloom.synth.layout.floors.curtains import curtains, tones
from worldloom.synth.layout.floors.facts import ESSENTIAL, fact
from worldloom.synth.layout.floors.frame import Frame, housed
from worldloom.synth.layout.floors.lamps import lamps
from worldloom.synth.layout.floors.openings import Opening
from worldloom.synth.layout.floors.shell import Finish, outside
from worldloom.synth.layout.floors.site import look_of, site_of
from worldloom.synth.layout.floors.walks import faults
from worldloom.synth.layout.sites.base import Site
from worldloom.synth.layout.sites.ground import strip
from worldloom.synth.layout.sites.room import MOST_WINDOWS, SIZES, _windows
from worldloom.synth.layout.stage import Stage
from worldloom.world import Attribute, Entity, Finding, Plan, PlanRoom, Room, Zone

HEIGHT, STATELY = 2.7, 2.95
"""Metres from floor to ceiling of homes, and of offices and Victorian houses."""
YARD, STEP = 5.0, 0.08
"""Metres of paving round the house, and down to it."""
ROOMIER = 1.25
"""Times larger that a room becomes in which something asked for found no place."""
Arrange = Callable[[Plan, Site, int], Stage]


@dataclass(frozen=True)
class Furnished:
    """One room with its things, in its own frame."""

    room: PlanRoom
    plan: Plan
    site: Site
    stage: Stage
    frame: Frame


@dataclass
class House:
    """All rooms, in the frame of the house."""

    floor: Floor
    furnished: list[Furnished]
    entities: list[Entity] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def house(plan: Plan, seed: int, arrange: Arrange) -> House:
    """The house of a plan with rooms. A room in which things find no place, or stand where they should not, is made larger, once."""
    areas = {r.id: _area(plan, r) for r in plan.rooms}
    best = _built(plan, seed, areas, arrange)
    short = {f.room.id: n for f in best.furnished if (n := _wrong(plan, f))}
    if short:
        again = _built(plan, seed, {id: a * (ROOMIER if id in short else 1.0) for id, a in areas.items()}, arrange)
        if sum(_wrong(plan, f) for f in again.furnished) < sum(short.values()):
            best = again
    return _together(best, seed, plan)


def _wrong(plan: Plan, f: Furnished) -> int:
    """What is wrong with an arrangement, in all."""
    return 2 * _missing(plan, f) + _astray(f) + 2 * faults(f.site, f.stage)


def _missing(plan: Plan, f: Furnished) -> int:
    """How many things that were asked for have no place, or not the one that was asked; of what the kind of room needs, one will do."""
    asked = {t.id for t in plan.things if t.origin == "asked" and t.count.op != "<="}
    have = {t.id: len(f.stage.by_thing.get(t.id, ())) for t in f.plan.things if t.origin == "asked" and t.count.n}
    wanted = {t.id: t.count.n for t in f.plan.things}
    return f.stage.strayed + sum(max(wanted[id] - n, 0) if id in asked else n == 0 for id, n in have.items())


def plan_of(plan: Plan, room: PlanRoom) -> Plan:
    """What is asked of one room, as a plan of that room alone; what its kind is not without counts as asked for."""
    mine, first = set(room.things), ESSENTIAL.get(room.kind, ())
    relations = tuple(r for r in plan.relations if r.subject in mine)
    first = tuple(c for c in first if not (c in ELECTRIC and room.setting.style in BEFORE))
    things = tuple(t.model_copy(update={"origin": "asked"}) if t.category in first else t for t in plan.things if t.id in mine)
    return plan.model_copy(update={"setting": room.setting, "things": things, "relations": relations, "clauses": (),
                                   "findings": (), "rooms": (), "links": (), "camera": ""})  # fmt: skip


def _dressed(own: Plan, site: Site, kind: str, seed: int, number: int) -> Plan:
    """Hang curtains before the windows of a room's site, and lamps where its kind has them under the ceiling; its plan with the colours of cloth that go with them."""
    hung = curtains(kind, own, site.walls, seed, number)
    lit = lamps(kind, own, (site.walls[0].length, site.walls[1].length), site.ceiling, seed)
    site.fixed += [*hung, *lit]
    site.provides |= {"curtain": len(hung), **({"ceiling_lamp": len(lit)} if lit else {})}
    color = tones(number)
    own = own.model_copy(update={"things": tuple(t.model_copy(update={"noun": "runner"}) if kind == "hall" and t.category == "rug" and t.span is None else t for t in own.things)})
    things = (t if t.span is not None or t.category not in color or t.attributes else t.model_copy(update={"attributes": (Attribute(kind="color", value=color[t.category]),)}) for t in own.things)
    return own.model_copy(update={"things": tuple(t for t in things if t.category != "curtain" or t.span is not None or hung)})


def _area(plan: Plan, room: PlanRoom) -> float:
    """Square metres: those wanted, and as many as what was asked for takes with a way round each thing."""
    taken = 0.0
    for t in plan.things:
        ids = by_category().get(t.category, ())
        if t.id in room.things and t.origin == "asked" and ids and index()[ids[0]].card.stands in ("floor", "ground"):
            x, y, z = index()[ids[0]].extent
            taken += min(t.count.n, 40) * (x + 0.6) * (y + 0.8) if z > 0.3 and x * y > 0.15 else 0.0
    return max(room.area, min(3.0 + 1.1 * taken, 90.0))


def _built(plan: Plan, seed: int, areas: dict[str, float], arrange: Arrange) -> House:
    scale = plan.area / sum(areas.values()) if plan.area else SIZES.get(_sized(plan, None), 1.0) ** 2
    scale = min(max(scale, 0.82), 2.2)
    needs = [Need(r.id, r.kind, round(areas[r.id] * scale, 2)) for r in plan.rooms]
    height = STATELY if plan.setting.place == "office" or plan.setting.style == "victorian" else HEIGHT
    seen: Counter[str] = Counter()
    looks, windows = {}, {}
    for r in plan.rooms:
        kind, looks[r.id] = look_of(r, seen[r.kind], height)
        seen[r.kind] += 1
        windows[r.id] = _window(plan, r, kind.window, height)
    floor = opened(needs, arranged(needs, plan.links, key(seed, "floors")), plan.links, windows)
    out = House(floor, [])
    for r in plan.rooms:
        cloth = (key(seed, "cloth") + len(out.furnished)) % 8
        tries: list[tuple[int, Furnished]] = []
        for k in range(TRIES):
            asked = plan if k < TRIES // 2 else plan.model_copy(update={"relations": tuple(x for x in plan.relations if x.kind != "facing" or x.origin == "asked")})
            f = _furnished(asked, floor, r, looks[r.id], height, key(seed, "room", r.id, k), cloth, arrange)
            tries.append((_wrong(plan, f), f))
            if tries[-1][0] == 0:
                break
        out.furnished.append(min(tries, key=lambda x: x[0])[1])
    return out


TRIES = 6
"""Arrangements of a room of which the first without fault is taken, else the best; the later ones do not insist that sofas face screens."""
AT_WALLS = frozenset(("bed", "wardrobe", "desk", "tv_stand", "stove", "refrigerator", "sink", "toilet", "bathtub", "counter", "television", "crib", "dresser", "filing_cabinet", "bookshelf", "console_table", "cabinet"))
"""What stands straight at a wall."""


def _furnished(plan: Plan, floor: Floor, room: PlanRoom, look: Finish, height: float, seed: int, cloth: int, arrange: Arrange) -> Furnished:
    """One arrangement of a room."""
    site, frame = site_of(floor, room, look, height, seed)
    own = _dressed(plan_of(plan, room), site, room.kind, seed, cloth)
    return Furnished(room, own, site, arrange(own, site, seed), frame)


def _astray(f: Furnished) -> int:
    """How many things that belong to a wall stand askew in the middle."""
    held = {r.subject for r in f.plan.relations}
    return sum(e.category in AT_WALLS and e.support == "ground" and e.thing not in held and abs(math.sin(2 * yaw_of(e.pose.rotation))) > 0.02 for e in f.stage.entities)


def _sized(plan: Plan, room: PlanRoom | None) -> str:
    """The size that the words give a room as a whole, or, for None, the house; "" where they give none."""
    for c in plan.clauses:
        if c.kind == "attribute" and c.thing is None and c.value in SIZES and c.span is not None:
            owner = next((r for r in plan.rooms if r.span and r.span.start <= c.span.start and c.span.end <= r.span.end), None)
            if owner == room:
                return c.value
    return ""


def _window(plan: Plan, room: PlanRoom, style: str, height: float) -> Opening:
    """Size, style and number of a room's windows: as many as the words name, else as its kind has."""
    style = "frosted" if fact(room.kind).role == "wet" else "sash" if style in ("shop", "industrial") and room.kind != "workshop" else style
    _, sill, width, tall = _windows(9.0, 1, height, style, 0.5)[0]
    mine = [t for t in plan.things if t.id in room.things and t.category == "window" and t.origin == "asked"]
    n = min(sum(t.count.n for t in mine), MOST_WINDOWS) if mine else fact(room.kind).windows
    return width, sill, tall, style, n


def _together(h: House, seed: int, plan: Plan) -> House:
    """Everything in the frame of the house."""
    asked = {t.id for t in plan.things if t.origin == "asked"}
    for f in h.furnished:
        own = (e if e.thing is None or e.thing in asked else e.model_copy(update={"origin": "added"}) for e in f.stage.entities)
        size = _sized(plan, f.room) or _sized(plan, None)
        own = (e.model_copy(update={"attributes": {**e.attributes, "size": size}}) if size and e.category in ("floor", "ceiling") else e for e in own)
        h.entities += housed(f.room.id, f.frame, own)
        room = f.site.rooms[0]
        h.rooms.append(room.model_copy(update={"polygon": _wound([f.frame.point(*p) for p in room.polygon])}))
        h.zones += [f.frame.zone(f.room.id, z) for z in f.site.zones if z.kind == "floor"]
        h.findings += f.stage.findings
    height = h.rooms[0].height
    h.entities += outside(h.floor, height, seed)
    x0, y0, x1, y1 = h.floor.whole
    h.entities.append(strip("pavement.outside", ((x0 - YARD, y0 - YARD), (x1 + YARD, y1 + YARD)), "slabs", key(seed, "yard"), z=-STEP))
    return h


def _wound(points: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Beginning at the lowest corner: turning keeps the sense of an outline."""
    k = points.index(min(points))
    return (*points[k:], *points[:k])


def telling(h: House) -> Furnished:
    """The room to be shown first: where most was asked for, a living room before others."""
    rank = {"living": 3.0, "kitchen": 0.9, "private": 1.0, "hall": -3.0, "wet": -2.0, "store": -4.0}

    def worth(f: Furnished) -> tuple[float, float]:
        own = ESSENTIAL.get(f.room.kind, ())
        asked = sum(e.origin == "asked" and e.kind != "architecture" and e.category not in own for e in f.stage.entities)
        return min(asked, 8) * 0.5 + rank[fact(f.room.kind).role] + (0.6 if f.room.kind == "living_room" else 0.0), f.room.area

    return max(h.furnished, key=worth)


__all__ = ["Furnished", "House", "house", "plan_of", "telling"]
