"""Puts the plan's things on the site: asked before added, references before what refers to them, large before small."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.part import Part
from worldloom.assets.registry import build, module_of
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.geometry import Floats, apply, yaw_of
from worldloom.synth.layout.cameras import seat_view
from worldloom.synth.layout.choose import Choice, varied
from worldloom.synth.layout.crowded.fill import amount, beyond, filling_spots, mine, opened, snug
from worldloom.synth.layout.crowded.lanes import kept
from worldloom.synth.layout.entity import PEOPLE
from worldloom.synth.layout.habits import Habit, habit_for
from worldloom.synth.layout.hosted import PERCH, beforehand, branches, ends, framing, looking, perched, pier, trial
from worldloom.synth.layout.indoors.ahead import flanked, reserved, room_left, spread_out, surface_left, wall_left
from worldloom.synth.layout.indoors.beside import strewn
from worldloom.synth.layout.indoors.between import kin_left
from worldloom.synth.layout.indoors.borne import SPREAD, carriers, company, shrunk
from worldloom.synth.layout.indoors.granted import costs as unmet, missed, over_flat, row
from worldloom.synth.layout.indoors.hung import hangs
from worldloom.synth.layout.indoors.parted import parted
from worldloom.synth.layout.indoors.places import OFF_WALL, places
from worldloom.synth.layout.indoors.ranks import FEW, RANK, in_order, ranked
from worldloom.synth.layout.indoors.reach import HONOUR, at_the_head, by_the_pillow, faces_wall, in_the_way
from worldloom.synth.layout.indoors.unmet import unmet as unmet_clauses
from worldloom.synth.layout.indoors.wishes import HELD, Wish, wishes
from worldloom.synth.layout.lift import lifted
from worldloom.synth.layout.order import order, strung
from worldloom.synth.layout.put import MANY, bounds_by, link, put, species, variant
from worldloom.synth.layout.relations import related
from worldloom.synth.layout.score import boxes_at, roomed, seen_costs
from worldloom.synth.layout.sites.base import Site
from worldloom.synth.layout.sites.town import _clamp
from worldloom.synth.layout.spare import spare
from worldloom.synth.layout.spots import POTTED, rooted, rows_spot, spots
from worldloom.synth.layout.stage import Company, Spot, Stage, relief, slices
from worldloom.synth.layout.suit import filling, played, suited
from worldloom.world import Entity, Finding, Plan, Thing

ROUND_IT = 0.6
"""Metres that are left round what others stand round."""
SMALLER = (1.0, 0.8, 0.62)
"""Sizes at which a thing is tried on what shall carry it, before it lies elsewhere."""
LIMIT, WORST = 45.0, 30.0
"""Cost above which a spot is refused; and what a bad place in the picture costs at most where words demand the spot."""
SEEN = 0.9
"""What it costs at most indoors, where the words say where a thing stands."""
OVERLAID = 30.0
"""What it costs a mat or rug to lie over another."""
AHEAD = 1.6
"""Metres from a thing's middle in which no wall is before its front."""
DRAWN_UP = 0.25
"""What a bad place in the picture costs a chair that stands at its table."""
NONE = (0.0, 0.0, 0.0, 0.0)
Sides = tuple[float, float, float, float]
"""Metres before, behind, left and right of a thing."""
NARROWER, CLOSE, FORGONE = 0.55, 0.04, 9.0
"""Share of its usual clearance, metres to its neighbours, and what must be gained by it, where a thing may stand closer than usual."""
COVERED = {"grass", "grass_tuft", "wheat", "path", "road", "pebbles", "dune", "leaf_litter"}
"""What a site's ground cover or terrain shows already."""
ELECTRIC = {"refrigerator", "microwave", "toaster", "television", "laptop", "computer", "monitor", "keyboard", "computer_mouse", "printer", "range_hood", "dishwasher", "washing_machine", "air_conditioner", "vending_machine", "office_chair"}
BEFORE = {"victorian", "medieval", "ancient_greek", "roman", "egyptian", "gothic", "baroque", "western"}
"""Styles of times that had none of these."""
BEINGS = {"person", "child", "cat", "dog", "horse"}
FULL, PATIENCE = 160, 12
"""Entities of a room that nothing more is added to, and things in all that may find no place before it counts as full."""
UNDER_CEILING = 0.05
"""Metres that stay free over the tallest things of a room: a large bookcase is as large as the room lets it be."""
SMALL = 0.12
"""Metres of what is rather left out than laid where nobody asked for it."""
GROUNDS = {"room", "wall", "ground", "scene", "sea", "water", "floor", "ceiling"}


def arrange(plan: Plan, site: Site, seed: int, company: Company | None = None) -> Stage:
    """The stage with everything placed that found a place; what did not is a finding. In rooms, `company` furnishes the rest."""
    stage = Stage(plan, site, seed)
    for e in site.fixed:
        occupy_fixed(stage, e)
    for b in site.clear:
        stage.occupied.add(b)
    provided = _provided(stage)
    for t in order(plan):
        if t.count.op == "==" and t.count.n == 0 or t.id in provided:
            continue
        if company is None or not proposed(plan, site, t):
            place_thing(stage, t)
    if company is not None and site.rooms:
        accompany(stage, company)
    if stage.indoors:
        stage.findings += unmet_clauses(stage)
    stage.entities = lifted(stage)
    return stage


def proposed(plan: Plan, site: Site, t: Thing) -> bool:
    """Whether a thing is left to who furnishes the rest of a room: nobody asked for it, nothing refers to it, and it is no being."""
    held = any(t.id in (r.subject, *r.objects) for r in plan.relations)
    return bool(site.rooms) and t.origin == "added" and not held and t.category not in BEINGS


def accompany(stage: Stage, company: Company) -> None:
    """Add what is proposed, as long as it finds a place; the rules of the layout have the last word on each."""
    stage.company, missed = company, Counter[str]()
    while len(stage.entities) < FULL and sum(missed.values()) < PATIENCE and (category := company.next(stage)):
        planned = next((t for t in stage.plan.things if t.category == category and t.origin == "added"), None)
        t = planned or Thing(id=category, category=category, noun=category.replace("_", " "), origin="added")
        before = len(stage.entities)
        choice = suited(stage, t)
        if not choice.fallback and not (t.category in ELECTRIC and stage.plan.setting.style in BEFORE):
            _place_one(stage, t, choice, sum(e.category == category for e in stage.entities), 1)
        missed[category] += len(stage.entities) == before


def occupy_fixed(stage: Stage, e: Entity) -> None:
    """Architecture blocks what would stand in it, but floors, pavements and ceilings carry."""
    stage.entities.append(e)
    if e.category in ("floor", "ceiling", "pavement", "road", "sidewalk", "quay", "runway", "platform", "wall", "trim", "window", "volcano", "lava", "surf"):
        return
    yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
    lo = np.array(e.center) - np.array(e.extent) / 2
    hi = np.array(e.center) + np.array(e.extent) / 2
    whole = np.stack([lo, hi])
    part = build(e.maker, e.params, e.seed)
    for cut in relief(part) if e.category == "facade" else slices(part, whole, e.pose.scale):
        b = stage.box_of(cut, e.pose.scale, *e.pose.position, yaw, e.id)
        if e.category == "door":
            b = replace(b, hx=b.hx, hy=b.hy + 0.45)
        stage.occupied.add(b)
    stage.boxes[e.id] = stage.box_of(whole, e.pose.scale, *e.pose.position, yaw, e.id)


def _provided(stage: Stage) -> set[str]:
    """Things that the site itself makes: their entities get the thing's id."""
    done = _openings(stage) if stage.indoors else set()
    for t in stage.plan.things:
        k = None if t.id in done else stage.site.provides.get(t.category)
        if k is None or not (t.count.admits(k) or t.origin == "added"):
            continue
        done.add(t.id)
        mine = [e for e in stage.entities if e.category == t.category]
        for e in mine:
            stage.entities[stage.entities.index(e)] = e.model_copy(update={"thing": t.id, "origin": t.origin})
        stage.by_thing[t.id] = mine
    return done


def _openings(stage: Stage) -> set[str]:
    """Things that name windows and doors of the room: the first so many that are there belong to the first thing."""
    done = set()
    for category in ("window", "door"):
        left = [i for i, e in enumerate(stage.entities) if e.category == category]
        for t in (t for t in stage.plan.things if t.category == category and t.count.n and t.origin == "asked"):
            mine, left = left[: t.count.n], left[t.count.n :]
            if len(mine) < t.count.n:
                break
            for i in mine:
                stage.entities[i] = stage.entities[i].model_copy(update={"thing": t.id, "origin": t.origin})
            stage.by_thing[t.id] = [stage.entities[i] for i in mine]
            done.add(t.id)
    return done


def wanted(t: Thing, choice: Choice) -> int:
    """How many to make; plurals of natural things get a few more than their least number."""
    n = t.count.n
    if t.count.op in ("==", "<="):
        return n
    if t.count.op == "<":
        return max(n - 1, 0)
    n = n + 1 if t.count.op == ">" else n
    natural = set(MANY) & {t.category, *choice.entry.card.hypernyms}
    return n + (n // 2 + 1 if natural and t.origin == "asked" else 0)


def place_thing(stage: Stage, t: Thing) -> None:
    """Place all of a thing, as far as they find room; what does not is a finding."""
    if any(r.kind == "wearing" and t.id in r.objects for r in stage.plan.relations):
        return
    if t.origin == "added" and t.category in ELECTRIC and stage.plan.setting.style in BEFORE:
        return
    if whole := built_in(stage, t):
        stage.by_thing[t.id] = whole
        return
    choice = opened(stage, t, suited(stage, t))
    if t.origin == "added" and (choice.fallback or t.category in COVERED or choice.entry.card.category in COVERED or spare(stage.plan, t, choice.entry)):
        return
    if choice.fallback:
        _find(stage, "no-maker", f"no maker for {t.noun!r}; a stand-in of its size and colour was made", t)
    for kind, why in choice.missed.items():
        _find(stage, "attribute", f"{t.noun}: {kind} not applied: {why}", t)
    n = max(wanted(t, choice), filling(stage, t), amount(stage, t))
    if _linear(choice) and any(r.kind == "linked" and t.id in (r.subject, *r.objects) for r in stage.plan.relations):
        link(stage, t, choice)
        return
    made = 0
    for k in range(n):
        if _place_one(stage, t, species(stage, t, choice, k), k, n):
            made += 1
    if made < n and t.origin == "asked" and not t.count.admits(made):
        _find(stage, "no-room", f"only {made} of {n} {t.noun} found a place", t)


BUILT_IN = {"sink": ("vanity",), "washbasin": ("vanity",)}
"""What some furniture has, so that it is no thing of its own where the words put it there."""


def built_in(stage: Stage, t: Thing) -> list[Entity]:
    """The things of which one is a part already: a vanity "with a sink" is one that has it."""
    on = [o for r in stage.plan.relations if stage.indoors and r.subject == t.id and r.kind in HELD for o in r.objects]
    return [e for o in on for e in stage.by_thing.get(o, ()) if e.category in BUILT_IN.get(t.category, ())]


def _linear(choice: Choice) -> bool:
    return "length" in module_of(choice.maker).Params.model_fields


def _find(stage: Stage, code: str, message: str, t: Thing) -> None:
    stage.findings.append(Finding(code=code, message=message, span=t.span))


def _place_one(stage: Stage, t: Thing, choice: Choice, k: int, n: int) -> bool:
    r = rng(stage.seed, "place", t.id, k)
    s = variant(stage, t, choice, k)
    params = varied(choice.maker, choice.params, key(stage.seed, t.category), k) | bare(stage.plan, choice)
    part = build(choice.maker, params, s)
    if k == 0 and perched(stage.plan, t) and (low := min((a[2] for n, a in part.anchors.items() if n.startswith("branch")), default=0.0)) > PERCH:
        params = _clamp(choice.maker, {**params, "height": round(float(part.bounds[1, 2]) * PERCH / low, 2)})
        part = build(choice.maker, params, s)
    bounds = bounds_by(part, choice)
    ext = (bounds[1] - bounds[0]) * choice.scale
    h = habit_for(t.category, choice.entry.card, (float(ext[0]), float(ext[1]), float(ext[2])), bool(stage.site.rooms))
    if h.facing == "away" and h.pattern != "rows" and part.functional_sides == ("front",):
        h = replace(h, facing="wall")
    if stage.indoors and h.pattern == "wall" and any(r.kind in ("around", "along") and t.id in r.objects for r in stage.plan.relations):
        h = replace(h, pattern="center", facing="view", zones=("center", "stage", "floor"), gap=max(h.gap, ROUND_IT))
    wanted = wishes(stage, t, k, n) if stage.indoors else ()
    if wanted and t.category not in PEOPLE:
        choice = replace(choice, scale=round(choice.scale * shrunk(stage, h, bounds * choice.scale, wanted, n, len(company(stage, t)) - 1, t.category in SPREAD), 3))
    if stage.indoors and bounds[1, 2] * choice.scale > stage.site.rooms[0].height - UNDER_CEILING >= 0.5 * bounds[1, 2]:
        choice = replace(choice, scale=round((stage.site.rooms[0].height - UNDER_CEILING) / float(bounds[1, 2]), 3))
    if h.pattern == "window":
        choice = replace(choice, scale=1.0)  # it takes the window's size
    if t.origin == "added" and t.category == "tree" and any(ln.kind == "avenue" for ln in stage.site.lines):
        h = replace(h, pattern="line", line="avenue", step=8.5, gap=0.1)
    if h.pattern == "line" and not h.line and not stage.site.rooms and not stage.site.zone("plot"):
        h = replace(h, pattern="hero", facing="view", zones=("stage", "flank", "back"), depth=(11.0, 40.0))  # a house alone in the country
    if any(rel.kind == "between" and t.id in rel.objects and not strung(stage.plan, rel.subject) for rel in stage.plan.relations):
        h = replace(h, gap=max(h.gap, 1.0))  # room for what stands between
    if stage.seated:
        h = replace(h, depth=(max(h.depth[0], 14.0), max(h.depth[1], 40.0)))  # over the panel
    firm = tuple(w for w in wanted if w.forward and w.hosts and t.origin == "asked" and (w.kind in HELD or w.kind == "under" and w.hosts[0].support == "ground"))
    tried = ((c, spot_for(stage, t, c, h, part, bounds, r, k, n, wanted, astray=False)) for f in SMALLER if firm for c in (replace(choice, scale=round(choice.scale * f, 3)),))
    choice, best = next(((c, x) for c, x in tried if x is not None and not missed(stage, firm, boxes_at(bounds, c.scale, [x]), [x])), (choice, None))
    best = best or spot_for(stage, t, choice, h, part, bounds, r, k, n, wanted)
    if best is None:
        return False
    put(stage, t, choice, part, params, s, bounds, best)
    if t.origin == "asked":
        box = row(stage, stage.by_thing[t.id][-1])
        stage.unmet += missed(stage, wanted, box, [best])
        stage.unheld += missed(stage, [w for w in wanted if w.kind in HELD and w.hosts], box, [best])
    if t.origin == "asked" and (seat := seat_view(stage.plan, stage.by_thing[t.id][-1])) is not None:
        stage.site.view, stage.seated = seat, True  # what follows is composed for this picture
    for rel in stage.plan.relations:
        if rel.kind == "between" and t.id in rel.objects and rel.subject in stage.by_thing and k < 2 and len(set(rel.objects)) == 1 and strung(stage.plan, rel.subject):
            _tie(stage, stage.by_thing[rel.subject][0], stage.by_thing[t.id][-1])
    return True


def spot_for(stage: Stage, t: Thing, choice: Choice, h: Habit, part: Part, bounds: Floats, r: np.random.Generator, k: int = 0, n: int = 1, wanted: tuple[Wish, ...] = (), astray: bool = True) -> Spot | None:
    """Where the k-th of n of a thing stands among what stands already; None where it finds no place, or none that the words want if not `astray`."""
    h = snug(stage, t, h)
    found, firm = candidates(stage, t, h, bounds * choice.scale, r, k, n, wanted)
    if stage.indoors and (h.pattern == "center" or any(w.kind in ("under", "against") or w.kind == "middle" and w.word for w in wanted)):
        found = [x if x.free else replace(x, yaw=round(round(x.yaw / (math.pi / 2)) * math.pi / 2, 4)) for x in found]  # square to the room, but for what is close to something that is not: it would be in it
    cuts = slices(part, bounds, choice.scale)
    if choice.maker.startswith("plants/") and not choice.entry.card.category.endswith(POTTED):
        found = rooted(stage, found)
    aim = Aim(wanted, k, n, firm, mine(stage, t))
    best = _best(stage, t, choice, h, cuts, found, aim)
    if best is None and firm:
        best = _best(stage, t, choice, replace(h, gap=0.0), cuts, found, aim)
    if best is None and (not astray or beyond(stage, t, k)):
        return None
    if best is None and firm and t.origin == "asked" and stage.site.rooms and float(np.ptp(bounds, axis=0).max()) > SMALL:
        stage.strayed, stage.unheld, firm = stage.strayed + 1, stage.unheld + any(w.kind in HELD and w.hosts for w in wanted), False
        best = _best(stage, t, choice, h, cuts, spots(stage, h, bounds * choice.scale, rng(stage.seed, "astray", t.id, k), k, n), Aim(wanted, k, n))
    if best is None and not firm and t.origin == "asked" and stage.site.clear:  # in a house rather close to others than astray
        found = [x for i in range(3) for x in spots(stage, h, bounds * choice.scale, rng(stage.seed, "closer", t.id, k, i), k, n)]
        best = _best(stage, t, choice, replace(h, gap=0.02), cuts, found, Aim(wanted, k, n, True))
    if best is None and not firm and t.origin == "asked" and stage.indoors and h.pattern == "wall" and not stage.site.clear:
        stage.strayed += 1  # a wardrobe in the middle of a room: a larger one has a wall for it, but that of a house cannot grow
    if best is None and not firm and t.origin == "asked":
        wide = replace(h, gap=0.02, zones=(*h.zones, "stage", "floor", "front", "flank", "back", "lawn"), pattern="spread" if h.pattern not in ("mount", "window", "hang", "air") else h.pattern)
        found = [x for i in range(4) for x in spots(stage, wide, bounds * choice.scale, rng(stage.seed, "again", t.id, k, i), k, n)]
        best = _best(stage, t, choice, wide, cuts, found, Aim(wanted, k, n, True))
    return best


def _tie(stage: Stage, hung: Entity, post: Entity) -> None:
    """Notes on what hangs that it is fixed to a post."""
    joins = " ".join((*hung.attributes.get("joins", "").split(), post.id))
    new = hung.model_copy(update={"attributes": {**hung.attributes, "joins": joins}})
    stage.entities[stage.entities.index(hung)] = new
    held = stage.by_thing[new.thing or ""]
    held[held.index(hung)] = new


def bare(plan: Plan, choice: Choice) -> dict[str, int]:
    """Dials of a seat without cushions of its own, where cushions are things that will lie on it."""
    own = "cushions" in module_of(choice.maker).Params.model_fields
    return {"cushions": 0} if own and any(t.category in ("cushion", "pillow") and t.count.n for t in plan.things) else {}


@dataclass(frozen=True)
class Aim:
    """What the k-th of n of a thing is placed by: what the words wish of it, and whether nowhere else will do."""

    wanted: tuple[Wish, ...] = ()
    k: int = 0
    n: int = 1
    firm: bool = False
    filling: bool = False
    """One more of a crowded room, which leaves its ways open."""


ABOUT_ONE = 6
"""Seats that nobody asked for, of which there are more than at one table."""


def candidates(stage: Stage, t: Thing, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int, wanted: tuple[Wish, ...] = ()) -> tuple[list[Spot], bool]:
    """Proposed spots, and whether a relation demands one of them."""
    if stage.company is not None:
        return stage.company.spots(stage, t.category, h, bounds, r), False
    if (host := played(stage, t)) is not None and (at := build(host.maker, host.params, host.seed).anchors.get("seat")):
        x, y, z = apply(host.pose, [at])[0]
        return [Spot(round(float(x), 4), round(float(y), 4), round(float(z), 4), round(yaw_of(host.pose.rotation) + math.pi, 4), host.id, "", frozenset({host.id}))], True
    if t.category in ("pier", "jetty", "dock") and stage.site.lines:
        return pier(stage, bounds), True
    for rel in stage.plan.relations:
        if rel.kind == "between" and t.id in rel.objects and rel.subject in stage.by_thing and k < 2 and len(set(rel.objects)) == 1 and strung(stage.plan, rel.subject):
            return ends(stage, stage.by_thing[rel.subject], bounds, k), True
    rows = next((rel for rel in stage.plan.relations if rel.kind == "row" and rel.subject == t.id), None)
    asked_rows = next((int(a.value.split()[0]) for a in t.attributes if a.kind == "number" and a.value.split()[0].isdigit()), 0)
    abreast = rows is not None or asked_rows or n > 1 and any(rel.kind == "beside" and rel.subject == t.id and not rel.objects for rel in stage.plan.relations)
    if abreast and (wanted or stage.indoors) and (found := in_order(stage, t, h, bounds, wanted, k, n, asked_rows)):
        return found, True
    if (rows is not None or asked_rows) and not (stage.indoors and (hangs(h, bounds, wanted) or carriers(stage, h, bounds, wanted))):
        return rows_spot(stage, h, bounds, r, k, n, asked_rows or 1), True
    if k == 0 and h.pattern == "spread" and perched(stage.plan, t):
        return framing(stage, r), True
    apart = any(rel.kind == "between" and rel.subject == t.id for rel in stage.plan.relations)
    if wanted and not apart and (found := places(stage, t, h, bounds, wanted, r, k, n)):
        return found, True
    for rel in stage.plan.relations:
        if rel.subject != t.id:
            continue
        hosts = [e for o in rel.objects for e in stage.by_thing.get(o, [])]
        if rel.kind == "around" and len(hosts) > 1 and h.pattern == "line":
            return beforehand(spots(stage, h, bounds, r, k, n), hosts[k % len(hosts)]), True
        if (rel.kind in ("on", "in") and hosts and hosts[0].category in ("branch", "tree")) or rel.kind == "on" and "branch" in rel.objects:
            return branches(stage, hosts), True
        found = related(stage, rel, hosts, h, bounds, r, k, n)
        if found:
            return (looking(stage.plan, found, hosts[0], bounds) if stage.plan.camera and seat_view(stage.plan, trial(t, stage)) else found), True
        if rel.kind == "middle":
            return spots(stage, replace(h, pattern="center", zones=("center", "stage", "floor")), bounds, r, k, n), False
        if rel.kind == "along":
            return spots(stage, replace(h, zones=("shore", "flank", "trees", "clutter")), bounds, r, k, n), False
    if mine(stage, t) and (filled := filling_spots(stage, t, h, bounds, r, k, n)) is not None and (filled or beyond(stage, t, k)):
        return filled, False
    found = spots(stage, h, bounds, r, k, n)
    if stage.indoors and t.origin == "added" and h.pattern == "seat" and n > ABOUT_ONE and (drawn := [s for s in found if s.free]):
        return drawn, False  # seats without a table do not line the walls of a restaurant
    found = [*found, *(ranked(stage, t, bounds, wanted, k, n) if stage.indoors and h.pattern != "underfoot" else ())]
    if stage.indoors and h.pattern == "underfoot" and n > 1:
        found += strewn(stage, h, bounds, ())
    if stage.indoors and h.pattern == "wall" and (flanked(stage, t) or any(t.id in rel.objects and rel.kind in ("behind", *(("front",) if h.facing == "away" else ())) for rel in stage.plan.relations)):
        found += [replace(s, cost=s.cost + OFF_WALL) for s in strewn(stage, h, bounds, ()) if _looks_in(stage, s)]  # what comes behind finds room
    return found, False


def _looks_in(stage: Stage, s: Spot) -> bool:
    """Whether a front turns to the room, not to a wall right before it."""
    ahead = np.array([s.x + AHEAD * math.sin(s.yaw), s.y - AHEAD * math.cos(s.yaw)])
    p = np.asarray(stage.site.rooms[0].polygon)
    return bool((ahead > p.min(0)).all() and (ahead < p.max(0)).all())


def _best(stage: Stage, t: Thing, choice: Choice, h: Habit, cuts: list[Floats], found: list[Spot], aim: Aim) -> Spot | None:
    """The cheapest spot where every slice of the thing is free; None when there is none. `aim.firm`: better out of the picture than nowhere."""
    bounds = bounds_of_cuts(cuts)
    asked = t.origin == "asked"
    hero = asked and h.pattern == "hero"
    size = float(np.max((bounds[1] - bounds[0]) * choice.scale)) * (0.6 if h.pattern == "line" else 1.0)
    in_line = 0.0 if h.line == "avenue" else 0.15 if h.pattern == "line" else 1.0  # what is set out in rows is not composed one by one
    clear = choice.entry.card.clearance
    low = (0.4 * clear[0], 0.4 * clear[1], clear[2], clear[3])  # what was added may be reached sideways
    if not found:
        return None
    boxes = boxes_at(bounds, choice.scale, found)
    costs = np.array([spot.cost for spot in found])
    if h.pattern != "underfoot":
        most = [SEEN if aim.wanted or stage.indoors and t.category in HONOUR else WORST if aim.firm else DRAWN_UP if h.pattern == "seat" and spot.free or RANK in spot.free else math.inf for spot in found]
        costs += np.minimum(in_line * seen_costs(stage, boxes, asked, h.depth, size, hero, hero and t.id not in stage.by_thing), most)
    if t.category not in (*PEOPLE, "car", "train", "dog", "cat"):
        costs += 3.0 * (_in_lane(stage, boxes) & [spot.support == "ground" for spot in found])
    if stage.indoors and h.pattern == "underfoot":
        costs += OVERLAID * over_flat(stage, boxes)
    if aim.wanted:
        costs += unmet(stage, aim.wanted, boxes, found) + parted(stage, t, boxes, aim.k, aim.n)
    if stage.indoors and found[0].support == "ground":
        costs += in_the_way(stage, boxes, h.pattern == "seat") + faces_wall(stage, boxes, clear) + room_left(stage, t, boxes) + _among_kin(stage, t, boxes, found, aim) + reserved(stage, t, boxes) + at_the_head(stage, t, boxes) + by_the_pillow(stage, t, boxes)
    elif stage.indoors and found[0].support.startswith("wall"):
        costs += spread_out(stage, t, boxes) + wall_left(stage, t, boxes)
    elif stage.indoors and aim.k == 0:
        costs += surface_left(stage, t, boxes, found)
    if h.pattern != "window":  # it takes the window's size
        costs[~roomed(stage, boxes)] = math.inf
    flat = h.pattern == "underfoot" and found[0].support == "ground"
    return _free_first(stage, choice, cuts, found, costs, h.gap, None if flat else clear if asked else low, aim)


def bounds_of_cuts(cuts: list[Floats]) -> Floats:
    """(2, 3): what all slices of a thing take."""
    return np.array([np.min([c[0] for c in cuts], 0), np.max([c[1] for c in cuts], 0)])


def _among_kin(stage: Stage, t: Thing, boxes: Floats, found: Sequence[Spot], aim: Aim) -> Floats | float:
    """(n,) what each place costs one of several for the others: room for those to come, or distance where no rows are formed."""
    if aim.n < 2 or aim.k and any(w.kind == "facing" for w in aim.wanted):
        return 0.0
    rows = np.array([RANK not in s.free for s in found]) if not aim.wanted and aim.n >= FEW else 1.0
    return spread_out(stage, t, boxes) * rows if aim.k else kin_left(stage, t, boxes)


def _free_first(stage: Stage, choice: Choice, cuts: list[Floats], found: list[Spot], costs: Floats, gap: float, clear: Sides | None, aim: Aim) -> Spot | None:
    """The cheapest spot where a thing finds room (any, where `clear` is None), or a cheaper one with a narrower way to it where only there the words hold."""
    narrow: int | None = None
    for j in map(int, np.argsort(costs, kind="stable")):
        if not costs[j] < (math.inf if aim.wanted else LIMIT):
            break
        if clear is None or free(stage, choice, cuts, found[j], gap, clear):
            if aim.filling and found[j].support not in stage.boxes and not kept(stage, stage.box_of(bounds_of_cuts(cuts), choice.scale, found[j].x, found[j].y, found[j].z, found[j].yaw)):
                continue
            return found[j] if narrow is None or costs[j] < costs[narrow] + FORGONE else found[narrow]
        if narrow is None and aim.wanted and free(stage, choice, cuts, found[j], min(gap, CLOSE), _scaled(clear, NARROWER)):
            narrow = j
    return None if narrow is None else found[narrow]


def _scaled(clear: Sides, by: float) -> Sides:
    return (by * clear[0], by * clear[1], by * clear[2], by * clear[3])


def free(stage: Stage, choice: Choice, cuts: list[Floats], spot: Spot, gap: float, clear: tuple[float, float, float, float]) -> bool:
    """Whether every slice of the thing finds room at a spot, the lowest with clearance."""
    at = [stage.box_of(c, choice.scale, spot.x, spot.y, spot.z, spot.yaw) for c in cuts]
    wide = [_with_clearance(b, NONE if i else clear, 0.1 if i else gap, spot) for i, b in enumerate(at)]
    return not any(stage.occupied.hits(b, spot.free) for b in wide)


def _in_lane(stage: Stage, boxes: Floats) -> NDArray[np.bool_]:
    """(n,) whether the middle of a box lies on a lane."""
    on = np.zeros(len(boxes), bool)
    for z in stage.site.zones:
        if z.kind == "lane":
            (x0, y0), (x1, _), (_, y1) = z.polygon[:3]
            on |= (x0 < boxes[:, 0]) & (boxes[:, 0] < x1) & (y0 < boxes[:, 1]) & (boxes[:, 1] < y1)
    return on


def _with_clearance(b: Any, clear: tuple[float, float, float, float], gap: float, spot: Spot) -> Any:
    g = min(gap, 3.0) / 2 if spot.support in ("ground", "water") else 0.0
    front, back = (min(clear[0], 0.9), min(clear[1], 0.6)) if spot.support == "ground" and not spot.free else (0.0, 0.0)
    x, y = b.local(0.0, (back - front) / 2)
    return replace(b, x=x, y=y, hx=b.hx + g, hy=b.hy + g + (front + back) / 2, z0=b.z0 + 0.003, z1=b.z1)


__all__ = ["accompany", "arrange", "order", "wanted", "candidates", "free", "occupy_fixed", "place_thing", "spot_for", "variant"]
