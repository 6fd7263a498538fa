"""Open country: meadow, field, forest, shore, lake, river, mountain, desert, island, airfield, other planets."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from worldloom.compute import rng
from worldloom.synth.layout.sites.base import Cover, Line, Polygon, Site, View, rect
from worldloom.compute import seed as key
from worldloom.synth.layout.sites.ground import made, runway, strip
from worldloom.synth.terrain import height
from worldloom.world import Entity, Plan, Pose, Terrain, Water, Zone

Feature = dict[str, Any]
GRASS: Cover = (("plants/grass_tuft", {}, 100.0, "ground"), ("plants/grass_tuft", {"kind": "dry", "height": 0.42}, 45.0, "ground"), ("plants/flower", {}, 2.5, "ground"), ("rocks/pebbles", {}, 2.0, "ground"))


def _ranges(plan: Plan, seed: int, style: str = "rolling", h: float = 60.0, far: float = 1100.0, arc: float = 1.0) -> tuple[Feature, ...]:
    """Distant land that closes the horizon in front of the view."""
    r = rng(seed, "ranges")
    near = plan.setting.near
    if "mountain" in near or plan.setting.place == "mountain":
        style, h = "alpine", 330.0
    out = []
    for k, x in enumerate((-0.95, 0.15, 1.15)):
        out.append({"kind": "ridge", "x": x * far * arc + float(r.uniform(-80, 80)), "y": far * (1.0 + 0.12 * k % 0.3), "rx": far * 0.75, "ry": far * 0.42,
                    "h": h * float(r.uniform(0.7, 1.2)), "seed": seed % 9973 + k, "style": style})  # fmt: skip
    return tuple(out)


def _open(plan: Plan, seed: int, biome: str, features: tuple[Feature, ...] = (), *, size: float = 1500.0, eye: float = 1.65,
          scatter: Cover = GRASS, look: float = 1.5, relief: float = 1.0) -> Site:  # fmt: skip
    """A stage in the open: flat enough in the middle, rising behind."""
    stage: Feature = {"kind": "flat", "x": 0.0, "y": 14.0, "rx": 9.0, "ry": 14.0, "z": 0.0, "blend": 14.0}
    hill = ({"kind": "hill", "x": 0.0, "y": 26.0, "r": 60.0, "h": 9.0, "top": 12.0},) if plan.setting.on_hill else ()
    snow = 0.9 if plan.setting.weather == "snow" else 0.35 if plan.setting.season == "winter" else 0.0
    wet = {"rain": 0.8, "storm": 0.9, "fog": 0.35, "mist": 0.3}.get(plan.setting.weather, 0.0)
    terrain = Terrain(biome=biome, size=size, seed=seed % 100003, relief=relief, features=(*features, stage, *hill), snow=snow, wetness=wet)
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    zones = [
        Zone(id="stage", kind="stage", polygon=rect(-10, 3, 10, 30)), Zone(id="front", kind="front", polygon=rect(-5, -5.5, 5, 2)),
        Zone(id="back", kind="back", polygon=rect(-38, 30, 38, 80)), Zone(id="flank.l", kind="flank", polygon=rect(-30, 4, -9, 40)),
        Zone(id="flank.r", kind="flank", polygon=rect(9, 4, 30, 40)), Zone(id="air", kind="air", polygon=rect(-30, 12, 30, 70), height=9.0),
    ]  # fmt: skip
    view = View((0.4 * side, -9.0, eye), (0.0, 20.0, look), 0.98)
    bare = tuple(c for c in scatter if snow < 0.6 or c[0] != "rocks/pebbles")  # fresh snow covers what is small
    return Site(view, terrain, zones=zones, sun_side=side, scatter=bare)


def meadow(plan: Plan, seed: int) -> Site:
    """Grassland with distant hills."""
    return _open(plan, seed, "meadow", _ranges(plan, seed))


def field(plan: Plan, seed: int) -> Site:
    """Crops on both sides of a track."""
    crop = _crop(plan)
    track: Feature = {"kind": "road", "points": [[0.6, -60], [0.2, 0], [1.2, 18], [-3, 60], [-14, 200]], "w": 1.5, "blend": 1.5, "cover": "soil", "z": 0.02}
    yard: Feature = {"kind": "flat", "x": 4.0, "y": 34.0, "rx": 16.0, "ry": 11.0, "z": 0.0, "blend": 6.0, "cover": "soil", "fade": 2.5, "ragged": 3.0}
    cover: Cover = ((crop, {}, CROPS[crop], "crop"), ("plants/grass_tuft", {"kind": "dry"}, 60.0, "verge"), ("plants/grass_tuft", {}, 60.0, "verge"), ("plants/flower", {}, 3.0, "verge")) if crop else GRASS
    site = _open(plan, seed, "field" if crop else "meadow", (*_ranges(plan, seed, h=34.0), track, yard), scatter=cover, relief=0.7)
    site.zones += [Zone(id="crop.l", kind="crop", polygon=rect(-32, -7, -1.7, 44)), Zone(id="crop.r", kind="crop", polygon=rect(2.6, -7, 34, 22)),
                   Zone(id="verge", kind="verge", polygon=rect(-2.4, -7, 3.2, 50)), Zone(id="plot", kind="plot", polygon=rect(-10, 26, 20, 46))]  # fmt: skip
    site.provides |= {"field": 1} | (dict.fromkeys((crop.split("/")[1], f"{crop.split('/')[1]}_field"), 1) if crop else {})
    return site


CROPS = {"plants/wheat": 130.0, "plants/corn": 90.0, "plants/sunflower": 80.0, "plants/lavender": 110.0}
"""Crops by maker and how many pieces an are of them holds near the view."""


def _crop(plan: Plan) -> str:
    """The crop that the words name or that the place is known to have; none for pasture."""
    said = set(plan.prompt.lower().replace("field", " ").replace(",", " ").split()) | {t.category for t in plan.things if t.origin == "asked"}
    usual = {t.category for t in plan.things}
    return next((m for words in (said, usual) for m in CROPS if m.split("/")[1] in words or f"{m.split('/')[1]}s" in words), "")


def forest(plan: Plan, seed: int) -> Site:
    """A clearing ringed by trees."""
    cover: Cover = (("plants/grass_tuft", {}, 20.0, "ground"), ("plants/fern", {}, 7.0, "flank"), ("plants/leaf_litter", {}, 9.0, "ground"),
             ("rocks/pebbles", {}, 2.0, "ground"))  # fmt: skip
    site = _open(plan, seed, "forest", _ranges(plan, seed, h=90.0), scatter=cover)
    site.zones += [Zone(id="trees", kind="trees", polygon=rect(-36, 15, 36, 62)), Zone(id="trees.l", kind="trees", polygon=rect(-34, -4, -9.5, 22)),
                   Zone(id="trees.r", kind="trees", polygon=rect(9.5, -4, 34, 22))]  # fmt: skip
    site.zones = [z if z.id != "stage" else Zone(id="stage", kind="stage", polygon=rect(-7, 0, 7, 13)) for z in site.zones]
    site.provides["clearing"] = 1
    return site


JUNGLE: Cover = (("plants/fern", {}, 38.0, "ground"), ("plants/grass_tuft", {}, 60.0, "ground"), ("plants/bush", {}, 8.0, "flank"), ("plants/bush", {"height": 1.7}, 9.0, "trees"), ("plants/fern", {}, 30.0, "shore"), ("plants/flower", {}, 1.5, "ground"))
"""Undergrowth of warm woods."""


def tropical(plan: Plan) -> bool:
    """Whether the words mean the tropics."""
    return plan.setting.place == "jungle" or bool({"jungle", "rainforest", "tropical", "amazon", "tropics"} & set(plan.prompt.lower().replace(",", " ").split()))


def jungle(plan: Plan, seed: int) -> Site:
    """A clearing in warm woods: forest's layout, other plants."""
    site = forest(plan, seed)
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"biome": "jungle"})
    site.scatter = JUNGLE
    return site


def mountain(plan: Plan, seed: int) -> Site:
    """A high valley: slopes close by on both sides, woods at their feet, peaks where it ends."""
    walls = tuple({"kind": "ridge", "x": s * 270.0, "y": 190.0, "rx": 225.0, "ry": 330.0, "h": h, "style": "alpine", "seed": seed % 9973 + 5 + k} for k, (s, h) in enumerate(((-1, 150.0), (1, 190.0))))
    site = _open(plan, seed, "mountain", (*_ranges(plan, seed, "alpine", 360.0, 900.0), *walls), scatter=(*GRASS, ("rocks/rock", {}, 1.5, "ground")))
    site.zones += [Zone(id=f"trees.{n}", kind="trees", polygon=rect(*b)) for n, b in (("l", (-40.0, 2.0, -10.0, 64.0)), ("r", (10.0, 2.0, 40.0, 64.0)))]
    site.open = 8.0
    site.provides["mountain"] = 1
    return site


def snowfield(plan: Plan, seed: int) -> Site:
    """Open snow."""
    return _open(plan, seed, "snow", _ranges(plan, seed, "alpine", 160.0), scatter=(("rocks/pebbles", {}, 0.6, "ground"),))


def desert(plan: Plan, seed: int) -> Site:
    """Sand with dunes far out and mesas on the horizon."""
    dunes: Feature = {"kind": "dunes", "h": 5.0, "wave": 60.0, "angle": 0.7, "clear": 45.0}
    cover: Cover = (("plants/shrub_desert", {}, 1.2, "ground"), ("rocks/pebbles", {}, 5.0, "ground"))
    return _open(plan, seed, "desert", (dunes, *_ranges(plan, seed, "mesa", 75.0)), scatter=cover)


def mars(plan: Plan, seed: int) -> Site:
    """Red plain, craters, mesas."""
    r = rng(seed, "craters")
    craters = tuple({"kind": "crater", "x": float(x), "y": float(y), "r": float(q)} for x, y, q in
                    zip(r.uniform(-150, 150, 6), r.uniform(60, 260, 6), r.uniform(8, 26, 6), strict=True))  # fmt: skip
    cover: Cover = (("rocks/pebbles", {"color": "rust"}, 16.0, "ground"), ("rocks/mars_rock", {}, 1.6, "ground"), ("rocks/rock", {"style": "mars", "height": 0.3}, 2.4, "ground"))
    site = _open(plan, seed, "mars", (*craters, *_ranges(plan, seed, "mesa", 120.0)), scatter=cover, eye=1.75)
    site.zones = [z if z.id != "stage" else Zone(id="stage", kind="stage", polygon=rect(-14, 4, 14, 40)) for z in site.zones]
    return site


def moon(plan: Plan, seed: int) -> Site:
    """Grey dust and craters."""
    site = mars(plan, seed)
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"biome": "moon"})
    site.scatter = (("rocks/pebbles", {"color": "grey"}, 16.0, "ground"), ("rocks/mars_rock", {"planet": "moon"}, 1.6, "ground"), ("rocks/rock", {"style": "moon", "height": 0.3}, 2.4, "ground"))
    return site


OPEN = 7.0
"""Metres to either side of the view's axis that a shore keeps free, so that the water is seen."""


def _shore_zones(site: Site, edge: float) -> None:
    """Zones of a shore that runs across the view at y = edge, water beyond."""
    site.zones = [
        Zone(id="stage", kind="stage", polygon=rect(-9, -1, 9, edge - 2.5)), Zone(id="front", kind="front", polygon=rect(-5, -6, 5, -1)),
        Zone(id="shore.l", kind="shore", polygon=rect(-26, edge - 4, -OPEN, edge - 0.6)), Zone(id="shore.r", kind="shore", polygon=rect(OPEN, edge - 4, 26, edge - 0.6)),
        Zone(id="flank.l", kind="flank", polygon=rect(-30, -2, -7, edge - 3)),
        Zone(id="flank.r", kind="flank", polygon=rect(7, -2, 30, edge - 3)), Zone(id="water", kind="water", polygon=rect(-22, edge + 3, 22, edge + 30)),
        Zone(id="mooring", kind="mooring", polygon=rect(-9, edge + 0.5, 9, edge + 8)), Zone(id="open_water", kind="open_water", polygon=rect(-70, edge + 30, 70, edge + 120)),
        Zone(id="air", kind="air", polygon=rect(-26, edge, 26, edge + 50), height=8.0),
    ]  # fmt: skip
    site.lines.append(Line("shore", ((-26, edge - 0.5), (26, edge - 0.5)), -1.0))
    site.backlit = True


def beach(plan: Plan, seed: int) -> Site:
    """Sand running down to the sea, headland to one side."""
    edge = 17.0
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    sea: Feature = {"kind": "sea", "angle": 0.0, "offset": edge, "depth": 6.0, "slope": 0.075, "rise": 1.5, "shore": "sand", "beach": 26.0, "wobble": 3.0}
    head = {"kind": "ridge", "x": side * 340.0, "y": 330.0, "rx": 240.0, "ry": 130.0, "h": 55.0, "style": "rolling", "seed": seed % 991}
    cover: Cover = (("plants/grass_tuft", {"kind": "beach", "height": 0.55}, 16.0, "flank"), ("plants/shell", {}, 6.0, "shore"), ("rocks/pebbles", {}, 3.0, "shore"), ("plants/seaweed", {}, 1.2, "shore"))
    site = _open(plan, seed, "beach", (sea, head), scatter=cover)
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"features": (sea, head)})
    site.waters.append(Water(id="sea", kind="sea", level=0.0, color=(0.01, 0.075, 0.085), waves=0.35))
    _shore_zones(site, edge)
    site.view = View((0.6 * side, -9.5, 2.9), (-1.2 * side, 16.0, 1.7), 1.0)
    site.fixed.append(_surf(site.terrain, edge, sea["slope"], seed))
    site.provides |= {"beach": 1, "sea": 1}
    return site


def _surf(terrain: Terrain, edge: float, slope: float, seed: int) -> Entity:
    """Foam along the water's edge of a shore that runs across the view near y = edge."""
    x, y = np.arange(-44.0, 44.5, 1.0), np.arange(edge - 9.0, edge + 9.0, 0.25)
    z = height(terrain, np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)).reshape(len(x), len(y))
    line = [[round(float(a), 2), round(float(y[int((row > 0.0).sum())]) if row[-1] < 0 else edge, 2)] for a, row in zip(x, z, strict=True)]
    e = made("surf", "surf", "ground/surf", {"points": line, "slope": slope}, key(seed, "surf"), Pose())
    return e.model_copy(update={"kind": "terrain", "support": "water"})


def coast(plan: Plan, seed: int) -> Site:
    """A hill above the sea: the stage is its top, seen from a path below; sea and headlands behind."""
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    hill = {"kind": "hill", "x": side * 3.0, "y": 36.0, "r": 44.0, "h": 8.0, "top": 15.0}
    sea: Feature = {"kind": "sea", "angle": -0.75 * side, "offset": 57.0, "depth": 9.0, "slope": 0.2, "rise": 12.0, "cliff": 3.0, "shore": "rock", "beach": 4.0, "wobble": 9.0}
    head = {"kind": "ridge", "x": -side * 420.0, "y": 760.0, "rx": 320.0, "ry": 180.0, "h": 85.0, "style": "rolling", "seed": seed % 991}
    far = {"kind": "ridge", "x": side * 300.0, "y": 1250.0, "rx": 600.0, "ry": 200.0, "h": 160.0, "style": "alpine", "seed": seed % 977}
    path: Feature = {"kind": "paint", "points": [[-17 * side, -30], [-15.5 * side, 0], [-9 * side, 12], [1.0 * side, 22]], "w": 0.8, "blend": 1.2, "cover": "sand"}
    cover: Cover = (("plants/grass_tuft", {"kind": "dry", "height": 0.42}, 150.0, "ground"), ("plants/grass_tuft", {}, 40.0, "ground"), ("plants/bush", {"kind": "grey", "height": 0.45, "spread": 1.8}, 3.0, "ground"), ("plants/bush", {}, 2.4, "flank"), ("plants/flower", {}, 3.0, "ground"), ("rocks/rock", {}, 1.6, "flank"), ("rocks/pebbles", {}, 3.0, "ground"))
    site = _open(plan, seed, "coast", (), scatter=cover)
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"features": (sea, head, far, hill, path)})
    site.waters.append(Water(id="sea", kind="sea", level=0.0, color=(0.008, 0.045, 0.062), waves=0.3))
    site.zones = [
        Zone(id="top", kind="hilltop", polygon=rect(side * 3 - 13, 25, side * 3 + 13, 47)), Zone(id="stage", kind="stage", polygon=_between(side * -13, side * 8, 8, 26)),
        Zone(id="front", kind="front", polygon=_between(side * -19, side * -11, 3, 9)), Zone(id="flank.l", kind="flank", polygon=_between(side * -15, side * -1, 12, 30)),
        Zone(id="flank.r", kind="flank", polygon=_between(side * 8, side * 30, 8, 44)), Zone(id="air", kind="air", polygon=_between(side * -40, side * 6, 24, 70), height=20.0),
    ]  # fmt: skip
    level = float(height(site.terrain, np.array([[-18.0 * side, 0.0]]))[0])
    site.view = View((-18.0 * side, 0.0, level + 1.7), (-side * 6.0, 34.0, level + 4.2), 1.0)
    site.sun_side = -1.5 * side
    site.provides |= {"sea": 1, "hill": 1}
    return site


def lake(plan: Plan, seed: int) -> Site:
    """A lake ahead, woods on its shores, mountains behind."""
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    water: Feature = {"kind": "lake", "x": -6.0 * side, "y": 76.0, "rx": 85.0, "ry": 66.0, "depth": 7.0, "level": 0.0}
    alpine = "mountain" in plan.setting.near or "mountain" in plan.prompt.lower()
    peaks = _ranges(plan, seed, "alpine" if alpine else "rolling", 380.0 if alpine else 90.0, 1300.0)
    cover: Cover = (("plants/grass_tuft", {"height": 0.38}, 190.0, "ground"), ("plants/grass_tuft", {"kind": "dry", "height": 0.48}, 95.0, "ground"), ("plants/flower", {}, 2.0, "ground"),
             ("plants/reed", {}, 22.0, "shore"), ("rocks/pebbles", {}, 7.0, "shore"),
             ("plants/fern", {}, 3.0, "flank"), ("rocks/rock", {}, 2.0, "shore"))  # fmt: skip
    site = _open(plan, seed, "mountain", (), scatter=cover, size=2200.0)
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"features": (*peaks, water)})
    site.waters.append(Water(id="lake", kind="lake", level=0.0, color=(0.008, 0.02, 0.02), waves=0.06))
    edge = 11.0
    _shore_zones(site, edge)
    site.zones += [Zone(id="trees.l", kind="trees", polygon=rect(-46, -6, -8.5, 8)), Zone(id="trees.r", kind="trees", polygon=rect(8.5, -6, 46, 8))]
    site.view = View((2.2 * side, -7.5, 2.3), (-1.0 * side, 20.0, 2.3), 1.0)
    site.provides |= {"lake": 1, "mountain": 1, "shore": 1}
    return site


def river(plan: Plan, seed: int) -> Site:
    """A river that winds away before the eye, seen from its bank."""
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0  # of the bank one stands on
    wild = tropical(plan)
    course = [(-30, -34), (-8.5, -8), (-3.5, 8), (2.5, 22), (1.0, 42), (-14, 72), (-34, 140), (-20, 300)]
    bed: Feature = {"kind": "river", "points": [[side * x, y] for x, y in course], "w": 5.4, "depth": 1.6, "level": -0.45}
    cover = JUNGLE if wild else (*GRASS, ("plants/fern", {}, 4.0, "flank"))
    site = _open(plan, seed, "jungle" if wild else "meadow", _ranges(plan, seed), scatter=(*cover, ("plants/reed", {}, 16.0, "shore"), ("rocks/pebbles", {}, 12.0, "shore"), ("rocks/rock", {"height": 0.4}, 4.0, "shore")))
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"features": (*site.terrain.features, bed)})  # cut into the level stage
    site.waters.append(Water(id="river", kind="river", level=-0.45, color=(0.03, 0.04, 0.022) if wild else (0.012, 0.03, 0.026), waves=0.08, flow=(0.2 * side, -0.7)))

    def box(a: float, y0: float, b: float, y1: float) -> Polygon:
        return _between(side * a, side * b, y0, y1)

    site.zones = [
        Zone(id="stage", kind="stage", polygon=box(5.5, 5, 13, 24)), Zone(id="front", kind="front", polygon=box(2.5, -5, 7, 2)), Zone(id="plot", kind="plot", polygon=box(9, 12, 20, 34)),
        Zone(id="mooring", kind="mooring", polygon=box(-7.0, 4, -1.5, 13), height=-0.45), Zone(id="water", kind="water", polygon=box(-1.5, 15, 4.5, 32), height=-0.45),
        Zone(id="shore.r", kind="shore", polygon=box(0.5, -6, 6.5, 6)), Zone(id="shore.l", kind="shore", polygon=box(-14, 2, -6.5, 16)), Zone(id="shore.f", kind="shore", polygon=box(6.5, 16, 9.5, 36)),
        Zone(id="flank.l", kind="flank", polygon=box(-30, 2, -9, 44)), Zone(id="flank.r", kind="flank", polygon=box(8, 0, 30, 44)), Zone(id="back", kind="back", polygon=rect(-38, 46, 38, 84)),
        Zone(id="trees.l", kind="trees", polygon=box(-30, 6, -11, 50)), Zone(id="trees.r", kind="trees", polygon=box(13, 6, 30, 50)), Zone(id="air", kind="air", polygon=rect(-20, 12, 20, 60), height=8.0),
    ]  # fmt: skip
    site.view = View((side * 1.4, -9.0, 2.9), (side * -0.6, 20.0, 1.0), 1.0)
    site.provides |= {"river": 1}
    return site


SIZES = {"tiny": 0.6, "small": 0.75, "little": 0.75, "large": 1.2, "big": 1.2, "huge": 1.35}
"""Factor on an island's measures by the word that sizes it."""


def island(plan: Plan, seed: int) -> Site:
    """An island seen from the water, or its beach when it has no volcano."""
    wants = {t.category for t in plan.things} | {plan.setting.place} | set(plan.setting.near)
    if "volcano" not in wants:
        return beach(plan, seed)
    size = next((c.value for c in plan.clauses if c.kind == "attribute" and not c.thing and c.value in SIZES), "")
    k = SIZES.get(size, 1.0)
    side = 1.0 if rng(seed, "island").random() < 0.5 else -1.0
    x, shore, foot = side * 25.0, 330.0 - 165.0 * k, 345.0 - 118.0 * k
    isle: Feature = {"kind": "island", "x": x, "y": 330.0, "r": 165.0 * k, "depth": 12.0, "slope": 0.1, "rise": 5.0, "shore": "dark_rock", "beach": 8.0, "wobble": 18.0 * k, "wave": 60.0}
    shoal = {"kind": "ridge", "x": -side * 700.0, "y": 1300.0, "rx": 420.0, "ry": 160.0, "h": 70.0, "style": "rolling", "seed": seed % 991}
    terrain = Terrain(biome="island", size=1800.0, seed=seed % 100003, features=(isle, shoal))
    zones = [Zone(id="island", kind="island", polygon=rect(x - 60 * k, shore + 18, x + 60 * k, foot - 4)), Zone(id="slope", kind="back", polygon=rect(x - 80 * k, shore + 22, x + 80 * k, foot - 4)),
             Zone(id="water", kind="water", polygon=rect(-30, 20, 30, 90)), Zone(id="air", kind="air", polygon=rect(-40, 40, 40, 120), height=14.0),
             Zone(id="stage", kind="stage", polygon=rect(x - 60 * k, shore + 18, x + 60 * k, foot - 4))]  # fmt: skip
    view = View((0.0, 8.0, 7.5), (side * 14.0, 330.0, 66.0 * k), 0.5 + 0.42 * k)
    site = Site(view, terrain, [Water(id="sea", kind="sea", level=0.0, color=(0.007, 0.035, 0.05), waves=0.4)], zones, sun_side=-side, backlit=True)
    dials = {"radius": 118.0 * k, "height": 112.0 * k, "crater": 0.12}
    cone = key(seed, "volcano") % 2**53
    at = Pose(position=(x, 345.0, 2.5))
    is_so = {"kind": "terrain", "attributes": {"size": size} if size else {}}
    site.fixed.append(made("volcano", "volcano", "landforms/volcano", {**dials, "state": "erupting"}, cone, at).model_copy(update=is_so))
    if "lava" in wants:
        params = {**dials, "cone": cone, "bearing": round(math.atan2(-345.0, -x), 3), "streams": 3}
        site.fixed.append(made("lava", "lava", "landforms/lava", params, key(seed, "lava"), at).model_copy(update=is_so))
    site.provides |= {"island": 1, "sea": 1, "volcano": 1, "lava": 3}
    return site


def _between(a: float, b: float, y0: float, y1: float) -> Polygon:
    return rect(min(a, b), y0, max(a, b), y1)


def airfield(plan: Plan, seed: int) -> Site:
    """A runway going away from the view, an apron beside it."""
    dry = plan.setting.place == "desert" or "desert" in plan.prompt.lower()
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    level: Feature = {"kind": "flat", "x": 0.0, "y": 120.0, "rx": 40.0, "ry": 200.0, "z": -0.03, "blend": 30.0}
    far = _ranges(plan, seed, "mesa" if dry else "rolling", 80.0 if dry else 45.0)
    dunes: tuple[Feature, ...] = ({"kind": "dunes", "h": 4.0, "wave": 60.0, "angle": 0.7, "clear": 70.0},) if dry else ()
    cover: Cover = (("plants/shrub_desert", {}, 1.4, "flank"), ("rocks/pebbles", {}, 5.0, "flank")) if dry else (("plants/grass_tuft", {}, 45.0, "flank"),)
    site = _open(plan, seed, "desert" if dry else "meadow", scatter=cover)
    assert site.terrain is not None
    site.terrain = site.terrain.model_copy(update={"features": (*far, *dunes, level)})  # the stage lies with it, under the tarmac
    x = -side * 15.0
    base = {"hangar", "control_tower", "shed", "warehouse"} & {t.category for t in plan.things if t.origin == "asked"}
    ground = "gravel" if dry and not base else "concrete"
    site.fixed += [runway("runway", (x, 150.0), 15.0, 330.0), strip("apron", ((side * -7 - 0.5, -14.0), (side * 18 + 0.5, 44.0)), ground, seed)]
    lo, hi = sorted((side * -7.0, side * 18.0))
    site.zones = [
        Zone(id="apron", kind="apron", polygon=rect(lo, -12, hi, 43), height=0.0), Zone(id="tarmac", kind="deck", polygon=rect(x - 7.5, -15, x + 7.5, 315), height=0.0),
        Zone(id="stage", kind="stage", polygon=rect(lo + 1, 2, hi - 1, 24)),
        Zone(id="plot", kind="plot", polygon=_between(side * 8.0, side * 30.0, 22, 46)),
        Zone(id="front", kind="front", polygon=rect(lo + 2, -5.5, hi - 2, 0)), Zone(id="flank.a", kind="flank", polygon=_between(side * 19.0, side * 40.0, -6, 60)),
        Zone(id="flank.b", kind="flank", polygon=_between(x - side * 10, x - side * 36, -6, 60)),
        Zone(id="roadside", kind="roadside", polygon=_between(x + side * 8.3, x + side * 10, 2, 60)),
        Zone(id="back", kind="back", polygon=rect(-38, 50, 38, 90)), Zone(id="air", kind="air", polygon=rect(-30, 12, 30, 70), height=12.0),
    ]  # fmt: skip
    site.lines.append(Line("kerb", ((side * 17.3, 42.0), (side * 17.3, 8.0)) if side > 0 else ((side * 17.3, 8.0), (side * 17.3, 42.0)), 1.0))
    aim = side * 1.0 if base else -side * 12.0
    site.view = View((side * 1.5 if base else -side * 5.0, -9.0, 1.75), (aim, 18.0, 1.9), 1.0)
    site.provides |= {"runway": 1, "airstrip": 1}
    return site


__all__ = ["meadow", "field", "forest", "jungle", "tropical", "mountain", "snowfield", "desert", "mars", "moon", "beach", "coast", "lake", "river", "island", "airfield"]
