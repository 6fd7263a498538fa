"""Built places: harbour, alley, suburb, city street, square, station platform."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from worldloom.assets.part import Part
from worldloom.assets.registry import build, by_category
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.synth.layout.sites.base import Cover, Line, Polygon, Site, View, Wall, rect
from worldloom.synth.layout.sites.ground import made, strip
from worldloom.synth.layout.sites.nature import GRASS, _ranges
from worldloom.world import Entity, Plan, Pose, Terrain, Water, Zone

Feature = dict[str, Any]


def _wet(plan: Plan) -> float:
    return {"rain": 0.9, "storm": 0.95, "fog": 0.4, "mist": 0.35}.get(plan.setting.weather, 0.0)


def _snow(plan: Plan) -> float:
    return 0.9 if plan.setting.weather == "snow" else 0.3 if plan.setting.season == "winter" else 0.0


def has(*categories: str) -> bool:
    """Whether the catalogue has a maker for any of these."""
    return any(c in by_category() for c in categories)


def usual(plan: Plan, category: str, n: int) -> int:
    """How many of a category the site itself makes: as many as the words ask for, none where they refuse it, else `n`."""
    asked = [t for t in plan.things if t.category == category and t.origin == "asked"]
    return asked[0].count.n if asked else n


def harbour(plan: Plan, seed: int) -> Site:
    """A quay running away from the view on one side, water on the other, a headland beyond."""
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0  # the quay's side
    level = -1.7
    coast: Feature = {"kind": "sea", "angle": -math.pi / 2 * side, "offset": -7.5, "depth": 6.0, "slope": 0.6, "rise": 1.6, "wobble": 0.6, "shore": "gravel", "beach": 1.0}
    isle: Feature = {"kind": "ridge", "x": -side * 30.0, "y": 104.0, "rx": 30.0, "ry": 17.0, "h": 6.0, "style": "rolling", "seed": seed % 991}
    head: Feature = {"kind": "flat", "x": -side * 26.0, "y": 100.0, "rx": 7.0, "ry": 6.0, "z": 1.4, "blend": 12.0}
    wharf: Feature = {"kind": "flat", "x": side * 62.0, "y": 30.0, "rx": 55.0, "ry": 90.0, "z": -0.05, "blend": 1.5, "cover": "gravel", "fade": 1.0}
    far = _ranges(plan, seed, "rolling", 95.0, 900.0)
    terrain = Terrain(biome="coast", size=1600.0, seed=seed % 100003, features=(coast, *far, isle, wharf, head), wetness=_wet(plan), snow=_snow(plan))

    def box(a: float, y0: float, b: float, y1: float) -> Polygon:
        return rect(min(side * a, side * b), y0, max(side * a, side * b), y1)

    quay = _quay(side, seed)
    zones = [
        Zone(id="quay", kind="quay", polygon=box(1.7, -10, 8.2, 62)), Zone(id="lane", kind="lane", polygon=box(3.2, -10, 5.0, 60)),
        Zone(id="clutter.edge", kind="clutter", polygon=box(2.0, -3.5, 3.1, 40)), Zone(id="clutter.back", kind="clutter", polygon=box(5.2, -2, 8.0, 46)),
        Zone(id="plot", kind="plot", polygon=box(8.6, 8, 17.0, 60)), Zone(id="mooring", kind="mooring", polygon=box(-4.6, 3.0, -0.9, 34), height=level),
        Zone(id="water", kind="water", polygon=box(-34, 9, -2.6, 62), height=level), Zone(id="near.water", kind="piles", polygon=box(-7.5, -1.5, -0.6, 12), height=level),
        Zone(id="open_water", kind="open_water", polygon=box(-90, 60, 0, 150), height=level), Zone(id="headland", kind="headland", polygon=box(-33, 95, -20, 105), height=1.4),
        Zone(id="air", kind="air", polygon=box(-26, 8, 6, 45), height=7.0), Zone(id="stage", kind="stage", polygon=box(2.1, 0, 8, 24)), Zone(id="front", kind="front", polygon=box(2.0, -3.0, 7.5, 1)),
    ]  # fmt: skip
    lines = [Line("edge", ((side * 2.2, -4.0), (side * 2.2, 58.0)), -side), Line("back", ((side * 7.6, 0.0), (side * 7.6, 58.0)), side)]
    water = Water(id="sea", kind="sea", level=level, color=(0.012, 0.03, 0.032), waves=0.12 if plan.setting.weather in ("fog", "clear") else 0.3)
    view = View((side * 2.9, -7.0, 1.72), (side * -7.5, 30.0, 1.5), 1.0)
    site = Site(view, terrain, [water], zones, lines, fixed=quay, sun_side=-side, backlit=True)
    site.provides |= {"quay": 1, "sea": 1, "water": 1, "harbour": 1, "headland": 1}
    return site


def _quay(side: float, seed: int) -> list[Entity]:
    """Quay walls by the maker if there is one, else a plain kerbed strip."""
    if not has("quay"):
        lo, hi = sorted((side * 1.7, side * 8.3))
        return [strip("quay", ((lo, -10.0), (hi, 62.0)), "slabs", seed, thickness=3.6, kerb=True, category="quay")]
    yaw = -math.pi / 2 if side > 0 else math.pi / 2
    out = []
    length = 24.0
    for k in range(3):
        params = {"length": length, "width": 6.6}
        part = build(by_category()["quay"][0], params, key(seed, "quay", k))
        lo, _ = part.bounds
        cx = side * (1.7 - lo[1])
        pose = Pose(position=(cx, -10.0 + length * (k + 0.5), 0.0), rotation=(math.cos(yaw / 2), 0.0, 0.0, math.sin(yaw / 2)))
        out.append(made(f"quay.{k + 1}", "quay", by_category()["quay"][0], params, key(seed, "quay", k), pose))
    return out


@dataclass(frozen=True)
class Row:
    """What a row of fronts is built of: manners, storeys, widths in metres, wall colours and ground floors by manner, light boxes a front."""

    styles: tuple[str, ...]
    storeys: tuple[int, int] = (3, 5)
    width: tuple[float, float] = (7.0, 11.0)
    colors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    grounds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    signs: int = 0
    lit: float = 0.45
    """Share of windows lit after dark."""


def _facades(plan: Plan, seed: int, x: float, y0: float, y1: float, row: Row, category: str = "facade") -> list[Entity]:
    """A row of building fronts along x = const, facing x = 0; neighbours differ in manner, colour and ground floor."""
    r = rng(seed, "facades", int(x * 10))
    heading = -math.pi / 2 if x > 0 else math.pi / 2
    out: list[Entity] = []
    y, k = y0, 0
    while y < y1 and has("facade"):
        params = _front(plan, row, r, k, out[-1].params if out else {})
        s = key(seed, "facade", int(x * 10), k)
        part = build(by_category()["facade"][0], params, s)
        real = float(np.ptp(part.bounds[:, 0]))
        cx = x + math.copysign(float(r.uniform(0, 0.2)) + front_of(part), x)
        out.append(made(f"facade.{'e' if x > 0 else 'w'}.{k + 1}", category, by_category()["facade"][0], params, s, turned(cx, y + real / 2, heading)))
        y, k = y + real + 0.02, k + 1
    return out


def _front(plan: Plan, row: Row, r: np.random.Generator, k: int, last: dict[str, Any]) -> dict[str, Any]:
    """Dials of the k-th front of a row, unlike the last."""
    dark = plan.setting.time in ("night", "dusk")
    style = str(r.choice([s for s in row.styles if s != last.get("style")] or row.styles))
    colors = [c for c in row.colors.get(style, ("",)) if c != last.get("color") or not c] or [""]
    grounds = [g for g in row.grounds.get(style, ("shop",)) if g != last.get("ground")] or ["shop"]
    wish = {"width": round(float(r.uniform(*row.width)), 2), "storeys": int(r.integers(row.storeys[0], row.storeys[1] + 1)), "style": style, "color": str(r.choice(colors)),
            "ground": str(r.choice(grounds)), "balconies": bool(style in ("tokyo", "modern") and r.random() < 0.4), "signs": int(r.integers(row.signs - 1, row.signs + 1)) if row.signs else 0,
            "lit": round(float(r.uniform(0.7, 1.3)) * row.lit, 2) if dark else 0.05, "wear": round(float(r.uniform(0.35, 0.8)), 2)}  # fmt: skip
    return _clamp(by_category()["facade"][0], wish)


def turned(x: float, y: float, yaw: float, z: float = 0.0) -> Pose:
    """A pose on the ground with a heading."""
    return Pose(position=(round(x, 3), round(y, 3), round(z, 3)), rotation=(round(math.cos(yaw / 2), 7), 0.0, 0.0, round(math.sin(yaw / 2), 7)))


def front_of(part: Part) -> float:
    """Metres from a building's origin to its front wall, leaving out eaves, balconies and signs."""
    walls = [c.center[1] - c.size[1] / 2 for c in part.colliders if c.shape == "box" and c.center[2] - c.size[2] / 2 < 1.0]
    return -min(walls) if walls else -float(part.bounds[0, 1])


def _clamp(maker: str, params: dict[str, Any]) -> dict[str, Any]:
    """Only the dials that the maker has, words only where they are among its choices."""
    from worldloom.assets.registry import module_of
    from worldloom.synth.layout.choose import choices

    model = module_of(maker).Params
    out = {}
    for k, v in params.items():
        if k not in model.model_fields:
            continue
        if isinstance(v, str) and (allowed := choices(model, k)) and v not in allowed:
            v = allowed[0]
        try:
            model.model_validate({k: v})
        except ValueError:
            continue
        out[k] = v
    return out


def alley(plan: Plan, seed: int) -> Site:
    """A narrow lane between building fronts, closed at the far end, with lamps on brackets and cables overhead."""
    half = 2.7
    terrain = Terrain(biome="paved", size=200.0, seed=seed % 100003, wetness=_wet(plan), snow=_snow(plan))
    row = _lane_row(plan)
    sides = [_facades(plan, seed, s * half, -9, 30, row) for s in (1, -1)]
    fixed = sides[0] + sides[1] + _end_wall(plan, seed, 30.5, row) + _cables(seed, half)
    lamps = _bracket_lamps(plan, seed, [e for k, side in enumerate(sides) for e in side[2 + k :: 3]][: usual(plan, "street_lamp", 4)])
    fixed += lamps
    fixed.append(strip("lane", ((-half - 0.2, -12.0), (half + 0.2, 31.0)), "asphalt", seed, category="pavement"))
    zones = [
        Zone(id="street", kind="street", polygon=rect(-half, -10, half, 30)), Zone(id="lane", kind="lane", polygon=rect(-0.6, -10, 0.6, 30)),
        Zone(id="stage", kind="stage", polygon=rect(-half + 0.15, 0, half - 0.15, 14)), Zone(id="front", kind="front", polygon=rect(-half + 0.2, -3.2, half - 0.2, 0)),
        Zone(id="side.l", kind="clutter", polygon=rect(-half + 0.1, -3, -half + 1.0, 24)), Zone(id="side.r", kind="clutter", polygon=rect(half - 1.0, -3, half - 0.1, 24)),
        Zone(id="air", kind="air", polygon=rect(-half, 4, half, 25), height=6.0),
    ]  # fmt: skip
    lines = [Line("side", ((-half + 0.12, -2.0), (-half + 0.12, 24.0)), 1.0), Line("side", ((half - 0.12, 24.0), (half - 0.12, -2.0)), 1.0)]
    walls = [Wall("wall.w", (-half, -6.0), (-half, 26.0), 6.5), Wall("wall.e", (half, 26.0), (half, -6.0), 6.5)]
    site = Site(View((0.2, -5.6, 1.5), (0.0, 12.0, 1.75), 1.02), terrain, zones=zones, lines=lines, walls=walls, fixed=fixed)
    site.scatter = (("street/paper_litter", {}, 7.0, "clutter"), ("street/paper_litter", {"count": 1}, 2.0, "stage"))
    site.provides |= {"alley": 1, "street": 1, "facade": 1, "street_lamp": len(lamps), "power_pole": 0}
    return site


def _lane_row(plan: Plan) -> Row:
    """Fronts of a back lane: eastern where neon or food stalls are, with more light boxes the more it is lit by signs."""
    neon = any("neon" in t.category or t.category == "food_stall" for t in plan.things)
    dark = plan.setting.time in ("night", "dusk")
    walls = {"tokyo": ("", "charcoal", "#4a3a30", "#39423f", "#57493c"), "brick": ("", "#4a241a", "#3b322d"), "plaster": ("#6b5a46", "#5a4c42", "#4d5550")}
    grounds = {"tokyo": ("lattice", "lattice", "shutter", "shop", "door"), "brick": ("shop", "door", "shutter"), "plaster": ("lattice" if neon else "shop", "door", "shutter")}
    styles = ("tokyo", "brick", "plaster") if neon else ("brick", "plaster", "victorian")
    return Row(styles, (2, 4), (4.4, 6.2), walls, grounds, (3 if neon else 2) if dark else 1, 0.4)


def _bracket_lamps(plan: Plan, seed: int, fronts: list[Entity]) -> list[Entity]:
    """Street lamps on brackets over the doors of some fronts."""
    if not has("bracket_lamp"):
        return []
    maker, out = by_category()["bracket_lamp"][0], []
    params = _clamp(maker, {"lit": plan.setting.time in ("night", "dusk", "dawn"), "style": "lantern" if plan.setting.style in ("victorian", "medieval") else "gooseneck"})
    for k, e in enumerate(fronts):
        yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
        part = build(e.maker, e.params, e.seed)
        door, out_of = part.anchors.get("door", (0.0, 0.0, 0.0)), -front_of(part)
        x = e.pose.position[0] + math.cos(yaw) * door[0] - math.sin(yaw) * out_of
        y = e.pose.position[1] + math.sin(yaw) * door[0] + math.cos(yaw) * out_of
        out.append(made(f"street_lamp.{k + 1}", "street_lamp", maker, params, key(seed, "lamp"), turned(x, y, yaw, 3.25)))
    return out


def _cables(seed: int, half: float) -> list[Entity]:
    """Cables across a lane, a tangle every few metres."""
    if not has("overhead_cables"):
        return []
    maker, r = by_category()["overhead_cables"][0], rng(seed, "cables")
    at = np.arange(-1.5, 24, 4.6) + r.uniform(-1.2, 1.2, 6)
    return [made(f"cables.{k + 1}", "cable", maker, _clamp(maker, {"span": 2 * half + 0.3, "count": 4 + 2 * (k % 3)}), key(seed, "cables", k % 3), turned(0.0, float(y), math.pi * (k % 2), 4.3 + 0.45 * (k % 3))) for k, y in enumerate(at)]


def _end_wall(plan: Plan, seed: int, y: float, row: Row) -> list[Entity]:
    """The front that closes a lane."""
    if not has("facade"):
        return []
    maker, s = by_category()["facade"][0], key(seed, "end")
    params = _front(plan, row, rng(seed, "end"), 0, {}) | _clamp(maker, {"width": 7.0, "storeys": 3, "style": row.styles[0], "signs": row.signs})
    return [made("facade.end", "facade", maker, params, s, turned(0.0, y + front_of(build(maker, params, s)), 0.0))]


def suburb(plan: Plan, seed: int) -> Site:
    """A residential street with sidewalks and front yards; houses stand on plots."""
    return _street(plan, seed, road=3.1, walk=1.6, yard=7.4, houses=True)


def city(plan: Plan, seed: int) -> Site:
    """A city street between façades."""
    return _street(plan, seed, road=4.2, walk=2.6, yard=0.0, houses=False)


def _street(plan: Plan, seed: int, road: float, walk: float, yard: float, houses: bool) -> Site:
    inner, outer = road, road + walk
    terrain = Terrain(biome="meadow" if houses else "paved", size=900.0, seed=seed % 100003, wetness=_wet(plan), snow=_snow(plan),
                      features=(*_ranges(plan, seed, h=40.0), {"kind": "flat", "x": 0.0, "y": 40.0, "rx": 45.0, "ry": 90.0, "z": 0.0, "blend": 30.0},
                                {"kind": "flat", "x": 0.0, "y": 40.0, "rx": outer - 0.1, "ry": 130.0, "z": -0.2, "blend": 0.4}))  # fmt: skip
    fixed = [strip("road", ((-inner, -40.0), (inner, 150.0)), "asphalt", seed, z=-0.12, category="road")]
    for s, name in ((-1, "w"), (1, "e")):
        lo, hi = sorted((s * inner, s * outer))
        fixed.append(strip(f"sidewalk.{name}", ((lo, -40.0), (hi, 150.0)), "slabs", seed, kerb=True, category="sidewalk"))
    zones = [
        Zone(id="street", kind="street", polygon=rect(-inner, -20, inner, 120), height=-0.12), Zone(id="lane", kind="lane", polygon=rect(-inner + 0.4, -20, inner - 0.4, 100)),
        Zone(id="walk.w", kind="sidewalk", polygon=rect(-outer, -12, -inner, 100)), Zone(id="walk.e", kind="sidewalk", polygon=rect(inner, -12, outer, 100)),
        Zone(id="stage", kind="stage", polygon=rect(inner + 0.2, 0, outer - 0.2, 12)), Zone(id="stage2", kind="stage", polygon=rect(-outer + 0.2, 0, -inner - 0.2, 14)),
        Zone(id="front", kind="front", polygon=rect(inner + 0.2, -4, outer - 0.1, 1)), Zone(id="air", kind="air", polygon=rect(-12, 10, 12, 40), height=9.0),
        *(Zone(id=f"kerb.{n}", kind="kerb", polygon=rect(*_span2(s, inner - 1.1, inner + 0.25, -10, 60))) for s, n in ((-1, "w"), (1, "e"))),
    ]  # fmt: skip
    lines = [Line("kerb", ((-inner - 0.45, -6.0), (-inner - 0.45, 70.0)), 1.0), Line("kerb", ((inner + 0.45, 70.0), (inner + 0.45, -6.0)), 1.0)]
    if houses:
        zones, lines = zones + _plots(plan, outer, outer + yard), lines + _fence_lines(outer)
        lines += [Line("avenue", ((s * (outer + 2.7), -5.0), (s * (outer + 2.7), 62.0)), -s) for s in (-1.0, 1.0)]
        view = View((outer - 0.9, -8.0, 1.62), (-0.6, 18.0, 2.3), 1.02)
    else:
        styles = ("brick", "plaster", "victorian", "modern")
        row = Row(styles, grounds=dict.fromkeys(styles, ("shop", "shop", "door")), signs=1 if plan.setting.time in ("night", "dusk") else 0)
        fixed += _facades(plan, seed, outer, -12, 75, row) + _facades(plan, seed, -outer, -12, 75, row)
        view = View((inner + 1.0, -8.0, 1.62), (-1.0, 18.0, 2.4), 1.02)
    site = Site(view, terrain, zones=zones, lines=lines, fixed=fixed, sun_side=1.4, scatter=_street_cover(plan, houses))
    site.provides |= {"street": 1, "road": 1, "sidewalk": 2}
    return site


def _plots(plan: Plan, outer: float, far: float) -> list[Zone]:
    """Front yards and house plots on both sides, as long as the houses asked for need, and trees in the yards and behind."""
    wanted = sum(t.count.n for t in plan.things if t.category in ("house", "cottage", "apartment_building", "storefront", "shed"))
    end = -6.0 + max(46.0, 13.0 * math.ceil(wanted / 2))
    zones = [Zone(id="back", kind="back", polygon=rect(-30, end + 6, 30, end + 40))]
    for s, name in ((-1, "w"), (1, "e")):
        zones += [Zone(id=f"lawn.{name}", kind="lawn", polygon=rect(*_span2(s, outer + 0.75, far, -14, 62))), Zone(id=f"plot.{name}", kind="plot", polygon=rect(*_span2(s, far, far + 15, -6, end))),
                  Zone(id=f"yard.{name}", kind="yard", polygon=rect(*_span2(s, outer + 1.0, far + 1.0, -3, end))), Zone(id=f"trees.{name}", kind="trees", polygon=rect(*_span2(s, far + 13, far + 26, 4, 70)))]  # fmt: skip
    return zones


def _fence_lines(outer: float) -> list[Line]:
    """Between sidewalk and yard on both sides."""
    return [Line("fence", ((-outer - 0.25, -14.0), (-outer - 0.25, 62.0)), 1.0), Line("fence", ((outer + 0.25, 62.0), (outer + 0.25, -14.0)), 1.0)]


def _street_cover(plan: Plan, houses: bool) -> Cover:
    """Grass on lawns; leaves in autumn, drifted to the kerb; scraps of paper where there are shops."""
    if not houses:
        return (("street/paper_litter", {}, 5.0, "kerb"), ("street/paper_litter", {"count": 1}, 1.0, "street"))
    lawn: Cover = tuple((m, p, n * (1.2 if k == 0 else 1.0), "lawn") for k, (m, p, n, _) in enumerate(GRASS[: 1 if plan.setting.season == "autumn" else None]))
    if plan.setting.season != "autumn":
        return lawn
    leaf = "plants/leaf_litter"
    return (*lawn, (leaf, {"leaves": 60}, 90.0, "lawn"), (leaf, {"spread": 0.5, "leaves": 80}, 200.0, "kerb"), (leaf, {"leaves": 22, "twigs": 1}, 45.0, "sidewalk"), (leaf, {"leaves": 14, "spread": 1.0, "twigs": 0}, 8.0, "street"))


def _span(s: float, a: float, b: float) -> tuple[float, float]:
    lo, hi = sorted((s * a, s * b))
    return lo, hi


def _span2(s: float, a: float, b: float, y0: float, y1: float) -> tuple[float, float, float, float]:
    lo, hi = _span(s, a, b)
    return lo, y0, hi, y1


def square(plan: Plan, seed: int) -> Site:
    """A cobbled square with houses round it."""
    terrain = Terrain(biome="village", size=800.0, seed=seed % 100003, wetness=_wet(plan), snow=_snow(plan),
                      features=(*_ranges(plan, seed, h=70.0), {"kind": "flat", "x": 0.0, "y": 12.0, "rx": 34.0, "ry": 36.0, "z": -0.02, "blend": 14.0}))  # fmt: skip
    old = plan.setting.style in ("medieval", "rustic", "ancient") or plan.setting.place in ("village", "castle", "market")
    fixed = [strip("plaza", ((-13.0, -12.0), (13.0, 27.0)), "cobble" if old else "slabs", seed, category="pavement")]
    fixed += _ring(plan, seed, old)
    zones = [
        Zone(id="plaza", kind="plaza", polygon=rect(-13, -12, 13, 27)), Zone(id="stage", kind="stage", polygon=rect(-8, 1, 8, 16)), Zone(id="center", kind="center", polygon=rect(-1.5, 6, 1.5, 9)),
        Zone(id="front", kind="front", polygon=rect(-6, -5.0, 6, 0)), Zone(id="clutter.l", kind="clutter", polygon=rect(-11.0, -2, -7.6, 20)), Zone(id="clutter.r", kind="clutter", polygon=rect(7.6, -2, 11.0, 20)),
        Zone(id="clutter.b", kind="clutter", polygon=rect(-9, 17, 9, 20.6)), Zone(id="air", kind="air", polygon=rect(-14, 6, 14, 30), height=9.0), Zone(id="back", kind="back", polygon=rect(-34, 42, 34, 80)),
        Zone(id="trees", kind="trees", polygon=rect(-42, 44, 42, 75)), Zone(id="clutter.fl", kind="clutter", polygon=rect(-5.6, -4.6, -1.8, 0.5)), Zone(id="clutter.fr", kind="clutter", polygon=rect(2.4, -4.6, 6.4, 0.5)),
        *(Zone(id=f"verge.{n}", kind="flank", polygon=rect(*b)) for n, b in (("l", (-11.9, -6.0, -10.9, 21.0)), ("r", (10.9, -6.0, 11.9, 21.0)), ("b", (-10.0, 20.2, 10.0, 21.4)))),
    ]  # fmt: skip
    litter: Cover = (("village/straw_litter", {}, 26.0, "stage"), ("village/straw_litter", {"wear": 0.8}, 40.0, "clutter"), ("village/straw_litter", {"wear": 0.7}, 45.0, "front")) if old else (("street/paper_litter", {"count": 2}, 1.5, "clutter"),)
    site = Site(View((1.6, -9.0, 1.7), (-0.6, 14.0, 2.0), 1.02), terrain, zones=zones, fixed=fixed, sun_side=-1.5, scatter=(("plants/grass_tuft", {}, 6.0, "clutter"), *litter))
    site.provides |= {"square": 1, "village": 1}
    return site


def hamlet(plan: Plan, seed: int) -> Site:
    """Houses at odd angles along a lane that bends away, gardens before them, hills or peaks behind."""
    deep = plan.setting.weather == "snow"
    lane: Feature = {"kind": "paint", "points": [[1.0, -40], [0.4, 0], [-0.8, 18], [2.5, 40], [12, 90]], "w": 1.9, "blend": 1.4, "cover": "snow" if deep else "gravel"}
    flat: Feature = {"kind": "flat", "x": 0.0, "y": 24.0, "rx": 26.0, "ry": 40.0, "z": 0.0, "blend": 26.0}
    high = deep or "mountain" in plan.setting.near
    peaks = _ranges(plan, seed, "alpine" if high else "rolling", 330.0 if high else 70.0, 800.0)
    terrain = Terrain(biome="mountain" if high else "meadow", size=1500.0, seed=seed % 100003, wetness=_wet(plan), snow=_snow(plan), features=(*peaks, flat, lane))
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    zones = [
        Zone(id="plot.l", kind="plot", polygon=rect(-19, 3, -5.5, 46)), Zone(id="plot.r", kind="plot", polygon=rect(5.5, 6, 19, 46)), Zone(id="stage", kind="stage", polygon=rect(-5, 1, 5, 20)),
        Zone(id="lane", kind="lane", polygon=rect(-1.6, -6, 1.8, 40)), Zone(id="front", kind="front", polygon=rect(-4.5, -5.5, 4.5, 1)), Zone(id="clutter.l", kind="clutter", polygon=rect(-5.4, -3, -2.6, 24)),
        Zone(id="clutter.r", kind="clutter", polygon=rect(2.8, -3, 5.4, 24)), Zone(id="flank.l", kind="flank", polygon=rect(-28, -3, -6, 30)), Zone(id="flank.r", kind="flank", polygon=rect(6, -3, 28, 30)),
        Zone(id="trees", kind="trees", polygon=rect(-40, 46, 40, 84)), Zone(id="trees.l", kind="trees", polygon=rect(-40, 2, -20, 60)), Zone(id="trees.r", kind="trees", polygon=rect(20, 2, 40, 60)),
        Zone(id="back", kind="back", polygon=rect(-30, 48, 30, 80)), Zone(id="air", kind="air", polygon=rect(-14, 8, 14, 40), height=10.0),
    ]  # fmt: skip
    site = Site(View((0.6 * side, -9.0, 1.7), (-0.6 * side, 18.0, 2.6), 1.02), terrain, zones=zones, sun_side=-1.4 * side, scatter=() if deep else GRASS)
    site.provides |= {"village": 1}
    return site


def _ring(plan: Plan, seed: int, old: bool) -> list[Entity]:
    """Fronts on three sides of the square, wall to wall but for a lane at the back, and roofs beyond."""
    tints = {"medieval": ("", "#b58f62", "#c7b694", "#a98a6c", "#bfb49c", "#9c7f5c"), "plaster": ("", "#b9895e", "#c2ab85", "#a2806a", "#b5b09a")}
    rustic = old and plan.setting.style != "ancient"
    row = Row(("medieval",), (2, 3), (5.0, 7.2), tints, {"medieval": ("door", "wall", "door")}, lit=0.5) if rustic else Row(("plaster", "victorian", "brick"), (2, 4), (6.0, 9.0), tints, dict.fromkeys(("plaster", "victorian", "brick"), ("shop", "door")))
    low = replace(row, storeys=(row.storeys[0], row.storeys[0]))  # on the sunny side, so that light falls over them into the square
    sides = _facades(plan, seed, 12.0, -6, 20, row, "building") + _facades(plan, seed, -12.0, -6, 20, low, "building")
    return sides + _far_row(plan, seed, 21.5, row) + _roofs_beyond(plan, seed, row)


def _far_row(plan: Plan, seed: int, y: float, row: Row) -> list[Entity]:
    """Fronts along y = const facing the view, with a lane's gap in the row."""
    out: list[Entity] = []
    r, x = rng(seed, "far row"), -13.0
    lane = float(r.uniform(-4, 3))
    while x < 13.0 and has("facade"):
        maker = by_category()["facade"][0]
        params = _front(plan, row, r, len(out), out[-1].params if out else {})
        part = build(maker, params, key(seed, "far", len(out)))
        w = float(np.ptp(part.bounds[:, 0]))
        x += 2.6 if x < lane <= x + w else 0.0
        lane = math.inf if x >= lane else lane
        out.append(made(f"facade.n.{len(out) + 1}", "building", maker, params, key(seed, "far", len(out)), turned(x + w / 2, y + front_of(part) + float(r.uniform(0, 0.5)), 0.0)))
        x += w + 0.02
    return out


def _roofs_beyond(plan: Plan, seed: int, row: Row) -> list[Entity]:
    """A few roofs that look over the far row."""
    r = rng(seed, "beyond")
    if not has("facade"):
        return []
    maker, out = by_category()["facade"][0], []
    for k, (x, y, yaw) in enumerate(((-20.0, 36.0, 0.2), (-6.0, 37.0, 0.0), (6.0, 39.0, -0.1), (19.0, 36.0, -0.3))):
        params = _front(plan, row, r, k, {}) | {"storeys": row.storeys[1] + 1 if k % 2 else row.storeys[1]}
        out.append(made(f"facade.far.{k + 1}", "building", maker, _clamp(maker, params), key(seed, "beyond", k % 2), turned(x, y, yaw)))
    return out


def station(plan: Plan, seed: int) -> Site:
    """An underground platform: track pit on one side, tiled wall with name plates on the other, columns and rows of lights."""
    from worldloom.synth.layout.sites.room import shell

    h, track, back, y0, y1 = 4.2, -2.2, 4.8, -10.0, 32.0
    site = Site(View((2.6, -8.5, 1.62), (-1.2, 12.0, 1.45), 1.05), None)
    shell(site, plan, seed, (-6.2, y0, back, y1), h, {"wall": "tile", "floor": "concrete", "ceiling": "concrete"}, windows=False, doors=False, floor_z=-1.15)
    site.fixed.append(strip("platform", ((track, y0), (back, y1)), "tile", seed, thickness=1.15, kerb=True, category="platform"))
    site.zones += [
        Zone(id="platform", kind="platform", polygon=rect(track, y0, back, y1)), Zone(id="stage", kind="stage", polygon=rect(-0.9, 0, 4.4, 18)), Zone(id="front", kind="front", polygon=rect(-0.5, -5, 4.2, 0)),
        Zone(id="lane", kind="lane", polygon=rect(track, y0, -0.7, y1)), Zone(id="track", kind="track", polygon=rect(-6.0, -9.5, -2.35, 31.5), height=-1.15), Zone(id="clutter", kind="clutter", polygon=rect(3.4, -4, 4.7, 28)),
    ]  # fmt: skip
    site.ceiling = h
    _ribbed(site, seed, h)
    for end in ("n", "s"):
        _tunnel(site, seed, end, -4.2, 3.5)
    site.fixed += _platform(plan, seed, (track, y0, back, y1), h)
    site.provides |= {"platform": 1, "station": 1} | {c: n for c in ("ceiling_lamp", "column") if (n := sum(e.category == c for e in site.fixed))}
    return site


RIB = 3.25
"""Metres, nearly, between the ribs of a platform's ceiling; columns stand under every other one and lamps hang between them."""


def _ribbed(site: Site, seed: int, h: float) -> None:
    """The ceiling again with deep concrete ribs across."""
    k = next(i for i, e in enumerate(site.fixed) if e.category == "ceiling")
    e = site.fixed[k]
    params = _clamp(e.maker.split("@")[0], {**e.params, "style": "beams", "spacing": RIB, "beam": 0.42, "color": "#a09c92", "beam_color": "#a09c92", "wear": 0.5})
    site.fixed[k] = made("ceiling", "ceiling", e.maker.split("@")[0], params, key(seed, "ceiling"), e.pose)


def _tunnel(site: Site, seed: int, end: str, x: float, width: float) -> None:
    """The mouth of the running tunnel in an end wall, and what one sees of it: dark walls, floor and roof for nine metres."""
    k = next(i for i, w in enumerate(site.walls) if w.id == f"wall.{end}")
    j = next(i for i, e in enumerate(site.fixed) if e.id == f"wall.{end}")
    w, e = site.walls[k], site.fixed[j]
    along, tall, deep = abs(x - w.start[0]), 4.5, 9.0
    site.walls[k] = replace(w, openings=(*w.openings, (along, 0.0, width, tall)))
    opening = {"x": round(along - w.length / 2, 3), "z": 0.0, "width": width, "height": tall}
    maker, z = e.maker.split("@")[0], e.pose.position[2]
    site.fixed[j] = made(e.id, "wall", maker, {**e.params, "openings": [opening]}, e.seed, e.pose)
    y, s = w.start[1], 1 if end == "n" else -1
    soot = {"height": tall, "material": "concrete", "color": "#1c1b1a", "thickness": 0.1, "wear": 0.8}
    for n, (px, py, yaw, length) in enumerate(((x - width / 2, y + s * deep / 2, math.pi / 2, deep), (x + width / 2, y + s * deep / 2, -math.pi / 2, deep), (x, y + s * deep, 0.0 if s > 0 else math.pi, width))):
        site.fixed.append(made(f"tunnel.{end}{n + 1}", "tunnel_wall", maker, {**soot, "length": length}, key(seed, "tunnel"), turned(px, py, yaw, z)))
    outline = [[-width / 2, -deep / 2], [width / 2, -deep / 2], [width / 2, deep / 2], [-width / 2, deep / 2]]
    middle = (x, y + s * (deep / 2 + 0.2))
    site.fixed.append(made(f"tunnel.{end}4", "tunnel_wall", by_category()["ceiling"][0], {"polygon": outline, "color": "#1c1b1a"}, key(seed, "tunnel"), turned(*middle, 0.0, z + tall)))
    site.fixed.append(made(f"tunnel.{end}5", "tunnel_wall", by_category()["floor"][0], {"polygon": outline, "material": "concrete", "color": "#26241f"}, key(seed, "tunnel"), turned(*middle, 0.0, z)))


def _platform(plan: Plan, seed: int, bounds: tuple[float, float, float, float], h: float) -> list[Entity]:
    """What every underground platform has: an edge to mind, a band of tiles with the name, strip lights and tiled piers."""
    x0, y0, x1, y1 = bounds
    r, mid, long = rng(seed, "platform"), (y0 + y1) / 2, y1 - y0
    hue, name = str(r.choice(["navy", "dark_green", "dark_red", "teal", "maroon"])), str(r.choice(["CENTRAL", "MARKET", "UNION", "HARBOUR", "PARK ST."]))
    out: list[Entity] = []

    def add(id: str, category: str, kind: str, params: dict[str, Any], pose: Pose) -> None:
        if has(kind):
            maker = by_category()[kind][0]
            out.append(made(id, category, maker, _clamp(maker, params), key(seed, kind), pose))

    add("platform_edge", "platform_edge", "platform_edge", {"length": long - 0.1}, turned(x0 + 0.02, mid, 0.0))
    add("station_band.e", "station_band", "station_band", {"length": long - 0.2, "color": hue, "text": name}, turned(x1 - 0.005, mid, -math.pi / 2, 2.35))
    add("station_band.w", "station_band", "station_band", {"length": long - 0.2, "color": hue, "text": name}, turned(-6.195, mid, math.pi / 2, 3.1))
    lamps = [m for m in by_category().get("ceiling_lamp", ()) if m.endswith("office_light")]
    bays = max(1, round(long / RIB))
    rib, wanted = long / bays, usual(plan, "ceiling_lamp", 7)
    spots = y0 + rib * (1 + np.unique(np.linspace(0, bays - 2, wanted).round())) if wanted <= bays - 1 else np.linspace(y0 + 2.0, y1 - 2.0, wanted)
    for k, y in enumerate(spots):
        if lamps:
            out.append(made(f"ceiling_lamp.{k + 1}", "ceiling_lamp", lamps[0], _clamp(lamps[0], {"style": "tube", "length": 2.2, "drop": 0.5}), key(seed, "strip"), turned(1.1, float(y), math.pi / 2, h)))
    for k, y in enumerate(y0 + rib * (3.5 + 2 * np.arange(usual(plan, "column", 4)))):
        add(f"column.{k + 1}", "column", "column", {"style": "tiled", "color": "white", "height": h, "radius": 0.3}, turned(2.3, float(y), 0.0))
    return out


__all__ = ["harbour", "alley", "suburb", "city", "square", "hamlet", "station", "has"]
