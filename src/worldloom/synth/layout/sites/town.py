"""Built places: harbour, alley, suburb, city street, square, station platform."""

from __future__ import annotations

import math
from typing import Any

from worldloom.assets.part import Part
from worldloom.assets.registry import build, by_category
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.synth.layout.sites.base import Cover, Line, Polygon, Site, View, rect
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


def harbour(plan: Plan, seed: int) -> Site:
    """A quay running away from the view on one side, water on the other, a headland beyond."""
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0  # the quay's side
    level = -1.7
    coast: Feature = {"kind": "sea", "angle": -math.pi / 2 * side, "offset": -4.5, "depth": 6.0, "slope": 0.6, "rise": 1.6, "wobble": 0.6, "shore": "gravel", "beach": 1.0}
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


def _facades(plan: Plan, seed: int, x: float, y0: float, y1: float, styles: tuple[str, ...], storeys: tuple[int, int], width: tuple[float, float]) -> list[Entity]:
    """A row of building fronts along x = const, facing x = 0."""
    if not has("facade"):
        return []
    maker = by_category()["facade"][0]
    r = rng(seed, "facades", int(x * 10))
    yaw = -math.pi / 2 if x > 0 else math.pi / 2
    out, y, k = [], y0, 0
    while y < y1:
        w = float(r.uniform(*width))
        params = _clamp(maker, {"width": round(w, 2), "storeys": int(r.integers(storeys[0], storeys[1] + 1)), "style": str(r.choice(styles))})
        params = params | _clamp(maker, {"lit": round(float(r.uniform(0.3, 0.6)), 2)} if plan.setting.time in ("night", "dusk") else {"lit": 0.05})
        s = key(seed, "facade", int(x * 10), k)
        part = build(maker, params, s)
        lo, hi = part.bounds
        real = float(hi[0] - lo[0])
        setback = float(r.uniform(0, 0.2))
        cx = x + math.copysign(setback + front_of(part), x)
        pose = Pose(position=(round(cx, 3), round(y + real / 2, 3), 0.0), rotation=(math.cos(yaw / 2), 0.0, 0.0, math.sin(yaw / 2)))
        e = made(f"facade.{'e' if x > 0 else 'w'}.{k + 1}", "facade", maker, params, s, pose)
        out.append(e)
        y, k = y + real + 0.02, k + 1
    return out


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
    """A narrow lane between building fronts, closed at the far end."""
    half = 2.7
    terrain = Terrain(biome="paved", size=200.0, seed=seed % 100003, wetness=_wet(plan), snow=_snow(plan))
    styles = ("tokyo", "brick", "plaster") if any("neon" in t.category or t.category == "food_stall" for t in plan.things) else ("brick", "plaster", "victorian")
    fixed = _facades(plan, seed, half, -9, 30, styles, (2, 4), (4.4, 6.4)) + _facades(plan, seed, -half, -9, 30, styles, (2, 4), (4.4, 6.4))
    fixed += _end_wall(plan, seed, 30.5, styles, half)
    fixed.append(strip("lane", ((-half - 0.2, -12.0), (half + 0.2, 31.0)), "asphalt", seed, category="pavement"))
    zones = [
        Zone(id="street", kind="street", polygon=rect(-half, -10, half, 30)), Zone(id="lane", kind="lane", polygon=rect(-0.6, -10, 0.6, 30)),
        Zone(id="stage", kind="stage", polygon=rect(-half + 0.15, 0, half - 0.15, 14)), Zone(id="front", kind="front", polygon=rect(-half + 0.2, -3.2, half - 0.2, 0)),
        Zone(id="side.l", kind="clutter", polygon=rect(-half + 0.1, -3, -half + 1.0, 24)), Zone(id="side.r", kind="clutter", polygon=rect(half - 1.0, -3, half - 0.1, 24)),
        Zone(id="air", kind="air", polygon=rect(-half, 4, half, 25), height=6.0),
    ]  # fmt: skip
    lines = [Line("side", ((-half + 0.12, -2.0), (-half + 0.12, 24.0)), 1.0), Line("side", ((half - 0.12, 24.0), (half - 0.12, -2.0)), 1.0)]
    walls = [Wall_("wall.w", (-half, -6.0), (-half, 26.0), 6.5), Wall_("wall.e", (half, 26.0), (half, -6.0), 6.5)]
    site = Site(View((0.35, -5.6, 1.5), (-0.1, 12.0, 1.75), 1.02), terrain, zones=zones, lines=lines, walls=walls, fixed=fixed)
    site.provides |= {"alley": 1, "street": 1, "facade": 1}
    return site


def Wall_(id: str, start: tuple[float, float], end: tuple[float, float], height: float) -> Any:
    """An outdoor wall that signs hang on."""
    from worldloom.synth.layout.sites.base import Wall

    return Wall(id, start, end, height)


def _end_wall(plan: Plan, seed: int, y: float, styles: tuple[str, ...], half: float) -> list[Entity]:
    if not has("facade"):
        return []
    maker = by_category()["facade"][0]
    params = _clamp(maker, {"width": 7.0, "storeys": 3, "style": styles[0], "lit": 0.45 if plan.setting.time == "night" else 0.05})
    s = key(seed, "end")
    return [made("facade.end", "facade", maker, params, s, Pose(position=(0.0, round(y + front_of(build(maker, params, s)), 3), 0.0)))]


def suburb(plan: Plan, seed: int) -> Site:
    """A residential street with sidewalks and front yards; houses stand on plots."""
    return _street(plan, seed, road=3.1, walk=1.6, yard=6.5, houses=True)


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
    far = outer + yard
    zones = [
        Zone(id="street", kind="street", polygon=rect(-inner, -20, inner, 120), height=-0.12), Zone(id="lane", kind="lane", polygon=rect(-inner + 0.4, -20, inner - 0.4, 100)),
        Zone(id="walk.w", kind="sidewalk", polygon=rect(-outer, -12, -inner, 100)), Zone(id="walk.e", kind="sidewalk", polygon=rect(inner, -12, outer, 100)),
        Zone(id="stage", kind="stage", polygon=rect(inner + 0.2, 0, outer - 0.2, 12)), Zone(id="stage2", kind="stage", polygon=rect(-outer + 0.2, 0, -inner - 0.2, 14)),
        Zone(id="front", kind="front", polygon=rect(inner + 0.2, -4, outer - 0.1, 1)), Zone(id="air", kind="air", polygon=rect(-12, 10, 12, 40), height=9.0),
    ]  # fmt: skip
    lines = [Line("kerb", ((-inner - 0.45, -6.0), (-inner - 0.45, 70.0)), 1.0), Line("kerb", ((inner + 0.45, 70.0), (inner + 0.45, -6.0)), 1.0)]
    if houses:
        for s, name in ((-1, "w"), (1, "e")):
            a, b = sorted((s * (outer + 0.4), s * far))
            zones += [Zone(id=f"lawn.{name}", kind="lawn", polygon=rect(a, -14, b, 62)), Zone(id=f"plot.{name}", kind="plot", polygon=rect(*_span2(s, far, far + 15, -10, 62)))]
        lines += [Line("fence", ((-outer - 0.25, -14.0), (-outer - 0.25, 62.0)), 1.0), Line("fence", ((outer + 0.25, 62.0), (outer + 0.25, -14.0)), 1.0)]
        zones += [Zone(id="trees.w", kind="trees", polygon=rect(-far - 40, -10, -far - 16, 80)), Zone(id="trees.e", kind="trees", polygon=rect(far + 16, -10, far + 40, 80)), Zone(id="back", kind="back", polygon=rect(-30, 66, 30, 100))]
        view = View((inner + 0.55, -8.5, 1.62), (-1.6, 18.0, 1.9), 1.02)
    else:
        styles = ("brick", "plaster", "victorian", "modern")
        fixed += _facades(plan, seed, outer, -12, 75, styles, (3, 5), (7.0, 11.0)) + _facades(plan, seed, -outer, -12, 75, styles, (3, 5), (7.0, 11.0))
        view = View((inner + 1.0, -8.0, 1.62), (-1.0, 18.0, 2.4), 1.02)
    scatter: Cover = (*GRASS[:1], ("plants/leaf_litter", {}, 10.0, "lawn")) if plan.setting.season == "autumn" else GRASS
    scatter = tuple((m, p, n * (1.2 if k == 0 else 1.0), "lawn") for k, (m, p, n, _) in enumerate(scatter)) if houses else ()
    if houses and plan.setting.season == "autumn":
        scatter += (("plants/leaf_litter", {}, 6.0, "sidewalk"), ("plants/leaf_litter", {}, 2.5, "street"))
    site = Site(view, terrain, zones=zones, lines=lines, fixed=fixed, sun_side=-1.0, scatter=scatter)
    site.provides |= {"street": 1, "road": 1, "sidewalk": 2}
    return site


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
    fixed += _ring_houses(plan, seed)
    zones = [
        Zone(id="plaza", kind="plaza", polygon=rect(-13, -12, 13, 27)), Zone(id="stage", kind="stage", polygon=rect(-9, 1, 9, 19)), Zone(id="center", kind="center", polygon=rect(-1.5, 7, 1.5, 10)),
        Zone(id="front", kind="front", polygon=rect(-6, -5.0, 6, 0)), Zone(id="clutter.l", kind="clutter", polygon=rect(-12.5, 0, -8.6, 24)), Zone(id="clutter.r", kind="clutter", polygon=rect(8.6, 0, 12.5, 24)),
        Zone(id="clutter.b", kind="clutter", polygon=rect(-10, 21, 10, 26.5)), Zone(id="air", kind="air", polygon=rect(-14, 6, 14, 30), height=9.0), Zone(id="back", kind="back", polygon=rect(-34, 42, 34, 80)),
        Zone(id="trees", kind="trees", polygon=rect(-42, 44, 42, 75)),
        *(Zone(id=f"verge.{n}", kind="flank", polygon=rect(*b)) for n, b in (("l", (-14.1, -6.0, -13.05, 27.0)), ("r", (13.05, -6.0, 14.1, 27.0)), ("b", (-13.0, 27.05, 13.0, 28.3)))),
    ]  # fmt: skip
    site = Site(View((2.2, -9.5, 1.7), (-0.6, 14.0, 1.9), 1.02), terrain, zones=zones, fixed=fixed, sun_side=-1.0, scatter=(("plants/grass_tuft", {}, 6.0, "clutter"),))
    site.provides |= {"square": 1, "village": 1}
    return site


def _ring_houses(plan: Plan, seed: int) -> list[Entity]:
    """Houses on three sides of the square, fronts inward."""
    if not has("house"):
        return []
    maker = by_category()["house"][0]
    style = plan.setting.style or ("medieval" if plan.setting.place in ("village", "castle") else "cottage")
    r = rng(seed, "houses")
    spots = [(-14.2, 0.0, math.pi / 2), (-14.2, 10.5, math.pi / 2), (-14.2, 21.0, math.pi / 2), (14.2, 1.0, -math.pi / 2), (14.2, 11.5, -math.pi / 2),
             (14.2, 22.0, -math.pi / 2), (-8.5, 28.5, 0.0), (1.5, 28.5, 0.0), (11.0, 29.5, 0.0), (-22.0, 42.0, 0.3), (4.0, 44.0, -0.1), (24.0, 41.0, -0.3)]  # fmt: skip
    out = []
    for k, (x, y, yaw) in enumerate(spots):
        params = _clamp(maker, {"style": style, "width": round(float(r.uniform(7.0, 8.8)), 2), "color": str(r.choice(["cream", "beige", "white", "sand"])),
                                "lit": plan.setting.time in ("dusk", "night", "dawn", "sunset")})  # fmt: skip
        s = key(seed, "house", k)
        lo, _ = build(maker, params, s).bounds
        front = -float(lo[1])
        cx, cy = x - math.sin(yaw) * front, y + math.cos(yaw) * front
        pose = Pose(position=(round(cx, 3), round(cy, 3), 0.0), rotation=(math.cos(yaw / 2), 0.0, 0.0, math.sin(yaw / 2)))
        out.append(made(f"house.back.{k + 1}", "house", maker, params, s, pose))
    return out


def station(plan: Plan, seed: int) -> Site:
    """An underground platform: track pit on one side, tiled wall on the other, vault or slab above."""
    from worldloom.synth.layout.sites.room import shell

    w, d, h = 11.0, 42.0, 4.2
    site = Site(View((2.6, -8.5, 1.62), (-1.2, 12.0, 1.45), 1.05), None)
    shell(site, plan, seed, (-6.2, -10.0, 4.8, 32.0), h, {"wall": "tile", "floor": "concrete", "ceiling": "concrete"}, windows=False, doors=False, floor_z=-1.15)
    site.fixed.append(strip("platform", ((-2.2, -10.0), (4.8, 32.0)), "tile", seed, thickness=1.15, kerb=True, category="platform"))
    site.zones += [
        Zone(id="platform", kind="platform", polygon=rect(-2.2, -10, 4.8, 32)), Zone(id="stage", kind="stage", polygon=rect(-0.9, 0, 4.4, 18)), Zone(id="front", kind="front", polygon=rect(-0.5, -5, 4.2, 0)),
        Zone(id="lane", kind="lane", polygon=rect(-2.2, -10, -0.7, 32)), Zone(id="track", kind="track", polygon=rect(-6.0, -9.5, -2.35, 31.5), height=-1.15), Zone(id="clutter", kind="clutter", polygon=rect(3.4, -4, 4.7, 28)),
    ]  # fmt: skip
    site.ceiling = h
    site.provides |= {"platform": 1, "station": 1}
    _ = (w, d)
    return site


__all__ = ["harbour", "alley", "suburb", "city", "square", "station", "has"]
