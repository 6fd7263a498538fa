"""Rooms: floor, walls with real openings, ceiling, doors and windows, by kind of room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from worldloom.assets.registry import by_category, index
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.synth.layout.scheme import shell_of
from worldloom.synth.layout.sites.base import Site, View, Wall, rect
from worldloom.synth.layout.sites.ground import made, strip
from worldloom.world import Entity, Plan, Pose, Room, Zone


@dataclass(frozen=True)
class Kind:
    """A kind of room: width, depth, height in metres, finishes, windows on the left wall and the far wall, mouldings, and the
    words that choose among its furniture's styles where nobody asks for one."""

    size: tuple[float, float, float]
    wall: str = "plaster"
    floor: str = "planks"
    ceiling: str = "plain"
    left: int = 1
    far: int = 1
    window: str = "sash"
    wall_color: str = "beige"
    trim: str = "modern"
    trim_color: str = "white"
    suits: tuple[str, ...] = ()


OAK = "#4a2c17"
CARE = ("clinic", "shell", "swivel", "notice", "flush", "modern")
HOME = ("dining", "drum", "travel")
KINDS: dict[str, Kind] = {
    "library": Kind((6.0, 5.4, 3.1), "wallpaper", "parquet", "coffered", 1, 1, "sash", "#2c4436", "victorian", "#3b2213", ("victorian",)), "living_room": Kind((5.8, 5.2, 2.7), "plaster", "planks", "plain", 1, 1, "sash", "#d9cfbd", suits=HOME),
    "bedroom": Kind((4.4, 4.4, 2.6), "plaster", "planks", "plain", 1, 1, "sash", "#a9bac4", suits=HOME), "teenager_bedroom": Kind((4.9, 4.8, 2.6), "plaster", "planks", "plain", 0, 1, "modern", "#4f6276", suits=("task", "type", "abstract", "plain", "stripes", "modern")),
    "kitchen": Kind((5.2, 4.8, 2.7), "plaster", "tile", "plain", 1, 1, "kitchen", "#e6e1d6", suits=("bar", "shell", "windsor", "still_life", "plain")),
    "bathroom": Kind((3.2, 3.3, 2.6), "plaster", "tile", "plain", 0, 1, "frosted", "#8ba3a3", "cottage", suits=("pedestal", "flush", "mat")), "classroom": Kind((8.2, 8.6, 3.2), "plaster", "linoleum", "tiles", 3, 0, "modern", "#e2d9c2", "school", "#5d7a6a", ("school", "teacher", "chart")),
    "hospital_room": Kind((6.2, 5.6, 2.9), "plaster", "linoleum", "tiles", 1, 1, "modern", "#ccd6cf", "clinical", "#7f9c96", CARE), "operating_room": Kind((6.4, 6.0, 3.0), "tile", "linoleum", "tiles", 0, 0, "modern", "#b7cdc6", "clinical", "#8fa7a0", CARE),
    "warehouse": Kind((18.0, 26.0, 7.5), "metal", "concrete", "trusses", 4, 0, "industrial", "#8c9296", "industrial", "#3c4650", ("modern", "concrete", "notice")), "workshop": Kind((7.4, 7.0, 3.6), "brick", "concrete", "beams", 2, 1, "industrial", "#8a5a44", "industrial", "#3a3f44", ("trestle", "notice")),
    "recording_studio": Kind((6.0, 5.2, 2.8), "plaster", "carpet", "plain", 0, 0, "modern", "#5c4538", suits=("task", "type", "modern", "flush")),
    "garage": Kind((6.5, 7.0, 3.0), "concrete", "concrete", "beams", 0, 1, "industrial", "grey", suits=("notice", "concrete")), "office": Kind((6.2, 5.8, 2.8), "plaster", "carpet", "tiles", 2, 1, "modern", "#dcdfe0", suits=("modern", "task", "abstract", "plain")),
    "shop": Kind((6.4, 6.0, 3.0), "wallpaper", "planks", "beams", 0, 1, "shop", "burgundy", "cottage", OAK), "cafe": Kind((6.6, 6.6, 3.0), "brick", "planks", "beams", 2, 1, "shop", "#8a5a44", suits=("round", "windsor", "bar", "type")),
    "child_bedroom": Kind((4.4, 4.3, 2.6), "wallpaper", "planks", "plain", 0, 1, "sash", "#8fb0c4", "cottage", "white", ("globe", "animals", "round", "stripes", "abstract")),
    "playroom": Kind((6.2, 5.6, 2.7), "wallpaper", "planks", "plain", 0, 1, "sash", "#8fb0c4", "cottage", "white", ("globe", "animals", "round", "stripes", "abstract")),
    "tea_room": Kind((5.4, 5.0, 2.5), "plaster", "tatami", "beams", 2, 1, "shoji", "#c2ad86", "japanese", "#3a2416", ("landscape", "plain", "wicker")),
    "diner": Kind((7.2, 6.4, 3.0), "plaster", "tile", "plain", 2, 1, "shop", "#c9d6cd", "modern", "#b5343a", ("bar", "type", "modern")),
    "cellar": Kind((6.4, 6.0, 2.6), "brick", "stone", "beams", 0, 0, "industrial", "#7d6a58", "plain", OAK, ("windsor", "trestle")),
    "ballroom": Kind((11.0, 10.0, 5.0), "panelling", "parquet", "coffered", 3, 2, "sash", "#d8cdb6", "victorian", "#efe7d6", ("crystal", "victorian", "grand")),
    "theater": Kind((13.0, 14.0, 7.0), "panelling", "planks", "coffered", 0, 0, "modern", "#6b4426", "plain", OAK, ("crystal",)),
    "shop_window": Kind((5.3, 3.2, 2.6), "wallpaper", "planks", "plain", 0, 0, "shop", "burgundy", "cottage", OAK, ("flush",)),
    "lobby": Kind((9.4, 8.6, 4.0), "plaster", "stone", "coffered", 2, 1, "sash", "#cdbb9b", suits=("crystal", "modern")),
    "terminal": Kind((15.0, 12.0, 4.6), "plaster", "stone", "tiles", 3, 2, "modern", "#d9dde0", "plain", "#8c9296", ("modern", "task")),
    "restaurant": Kind((7.6, 7.6, 3.1), "plaster", "planks", "beams", 2, 1, "sash", "burgundy", "cottage", OAK, ("dining",)), "museum": Kind((10.0, 10.0, 4.6), "plaster", "stone", "coffered", 0, 0, "modern", "white"),
    "church": Kind((9.0, 18.0, 8.0), "plaster", "stone", "beams", 4, 1, "sash", "cream", "plain"), "space_station": Kind((5.0, 8.0, 2.8), "metal", "linoleum", "tiles", 1, 1, "modern", "white", "industrial", "#6a727a", ("modern",)),
    "gym": Kind((10.0, 10.0, 4.0), "plaster", "planks", "tiles", 2, 0, "modern", "white", "school", "#4d6078"), "laboratory": Kind((6.6, 6.4, 3.0), "plaster", "linoleum", "tiles", 1, 1, "modern", "white", "clinical", "#9aa5a8", CARE),
    "courtroom": Kind((8.8, 9.0, 4.0), "panelling", "planks", "coffered", 2, 0, "sash", "#6b4426", "plain", OAK, ("victorian",)), "prison": Kind((4.6, 4.2, 2.7), "concrete", "concrete", "plain", 0, 0, "industrial", "#8a8c88", "industrial", "#5a5f62"),
    "bank": Kind((8.6, 8.4, 4.2), "plaster", "stone", "coffered", 1, 1, "sash", "#d8cfb8", "victorian", OAK, ("victorian",)), "ship_cabin": Kind((5.6, 5.2, 2.6), "panelling", "planks", "beams", 0, 0, "sash", "#5a3a20", "plain", OAK, ("windsor", "globe")),
    "police_station": Kind((7.4, 7.0, 3.0), "plaster", "linoleum", "tiles", 1, 1, "modern", "#b3b8a4", "school", "#5f6a58", ("modern", "task", "notice")), "fire_station": Kind((12.0, 13.0, 5.0), "brick", "concrete", "trusses", 2, 0, "industrial", "#9a5a46", "industrial", "#3c4650", ("modern", "notice")),
    "control_room": Kind((8.4, 7.6, 3.2), "plaster", "carpet", "tiles", 0, 0, "modern", "#5f6c74", "modern", "#3c4650", ("modern", "task", "flush")), "radio_station": Kind((5.6, 5.0, 2.8), "plaster", "carpet", "tiles", 0, 1, "modern", "#4f5a66", suits=("task", "modern", "flush")),
    "polling_station": Kind((8.2, 8.0, 3.4), "plaster", "planks", "tiles", 2, 1, "modern", "#dcd2ba", "school", "#5d7a6a", ("school", "notice")), "nurses_station": Kind((7.0, 6.0, 2.9), "plaster", "linoleum", "tiles", 0, 1, "modern", "#c4d2cc", "clinical", "#7f9c96", CARE),
    "dungeon": Kind((6.4, 6.0, 3.0), "brick", "stone", "beams", 0, 0, "industrial", "#77746c", "plain", OAK), "armoury": Kind((7.0, 6.4, 3.4), "brick", "stone", "beams", 0, 1, "sash", "#8a867c", "plain", OAK, ("trestle",)),
    "submarine": Kind((4.8, 8.0, 2.5), "metal", "linoleum", "beams", 0, 0, "industrial", "#6d7568", "industrial", "#4c544a", ("modern", "notice")), "locker_room": Kind((7.0, 6.0, 2.8), "tile", "tile", "tiles", 0, 1, "frosted", "#a9b8b6", "school", "#5f7a86", ("flush", "notice")),
    "restroom": Kind((5.2, 4.6, 2.8), "tile", "tile", "tiles", 0, 1, "frosted", "#c4c9c2", "clinical", "#8a9aa0", ("flush", "pedestal")), "treehouse": Kind((4.0, 3.8, 2.4), "panelling", "planks", "beams", 1, 1, "sash", "#9a7448", "plain", OAK, ("windsor",)),
    "tent": Kind((3.6, 3.8, 2.3), "plaster", "carpet", "plain", 0, 0, "sash", "#b9a777", "plain", "#8a7a52"), "stable": Kind((9.0, 9.0, 4.2), "panelling", "concrete", "trusses", 1, 0, "industrial", "#7d5a38", "plain", OAK),
    "igloo": Kind((4.4, 4.4, 2.5), "plaster", "stone", "plain", 0, 0, "sash", "#e6edf2", "plain", "white"), "caravan": Kind((3.0, 5.6, 2.2), "panelling", "linoleum", "plain", 1, 1, "kitchen", "#c9b490", "modern", "white", ("bar", "stripes", "flush")),
    "sauna": Kind((3.8, 3.4, 2.4), "panelling", "planks", "plain", 0, 0, "modern", "#b5854f", "plain", "#96683a"), "lighthouse_room": Kind((4.6, 4.6, 3.0), "plaster", "planks", "beams", 1, 1, "sash", "#e4e2da", "cottage", "#34506b", ("windsor", "globe", "landscape")),
}  # fmt: skip
ALIAS = {"study": "library", "hospital": "hospital_room", "emergency_room": "hospital_room", "school": "classroom", "toy_shop": "shop", "store": "shop",
         "dining_room": "living_room", "lounge": "living_room", "pub": "restaurant", "bar": "restaurant", "factory": "warehouse", "lab": "laboratory", "surgery": "operating_room",
         "theatre": "theater", "gallery": "museum", "bakery": "shop", "bookshop": "library", "temple": "church", "studio": "workshop", "train": "space_station"}  # fmt: skip


STYLED: dict[str, dict[str, object]] = {"japanese": {"wall": "plaster", "floor": "tatami", "ceiling": "beams", "window": "shoji", "wall_color": "#c2ad86", "trim": "japanese", "trim_color": "#3a2416", "suits": ("landscape", "plain", "wicker")}}
"""What a style makes of any room."""


def kind_of(place: str, style: str = "") -> Kind:
    """The room kind for a place, in a style where there is one of its own; a living room for unknown ones."""
    k = KINDS.get(f"{style}_{place}") or KINDS.get(place) or KINDS.get(ALIAS.get(place, ""), KINDS["living_room"])
    return replace(k, **STYLED[style]) if style in STYLED else k  # type: ignore[arg-type]


def room(plan: Plan, seed: int, wider: float = 1.0) -> Site:
    """One rectangular room seen from inside, near its southern wall; `wider` times its usual width and depth."""
    k = kind_of(plan.setting.place, plan.setting.style)
    size = said_size(plan)
    crowded = plan.setting.density is not None and plan.setting.density.level in CROWDED and not size
    roomier = min(max(math.sqrt(ROOMY / (k.size[0] * k.size[1])), 1.0), MORE) if crowded else 1.0
    grow = roomier * max(min(1.0 + 0.012 * max(0, sum(t.count.n for t in plan.things if t.origin == "asked") - 8), 1.5), _needed(plan, k)) * SIZES.get(size, 1.0) * wider
    w, d, h = round(k.size[0] * grow, 2), round(k.size[1] * grow, 2), k.size[2]
    side = 1.0 if rng(seed, "side").random() < 0.5 else -1.0
    eye = 1.5 if w < 12 else 1.75
    site = Site(View((0.09 * w * side, -d / 2 + 0.28, eye), (-0.05 * w * side, d / 2, 0.95 if w < 12 else 1.6), 1.12 if w < 12 else 1.05), None, sun_side=-1.0)
    style: dict[str, Any] = {"wall": k.wall, "floor": k.floor, "ceiling": k.ceiling, "window": k.window, "color": k.wall_color, "trim": k.trim, "trim_color": k.trim_color}
    if plan.setting.style in TRIMS:
        style |= {"trim": plan.setting.style, "trim_color": TRIMS[plan.setting.style]}
    if plan.setting.style in STYLED:
        style |= {"trim": k.trim, "trim_color": k.trim_color}
    style |= shell_of(plan, plan.setting.place if plan.setting.place in KINDS else ALIAS.get(plan.setting.place, "living_room"), seed)
    if any(t.category in ("brick_wall",) for t in plan.things):
        style["wall"] = "brick"
    left, far, near = windows_asked(plan, k)
    style["by_window"] = by_window(plan)
    shell(site, plan, seed, (-w / 2, -d / 2, w / 2, d / 2), h, style, left=left, far=far, near=near)
    if size:
        site.fixed = [e.model_copy(update={"attributes": {**e.attributes, "size": size}}) if e.category in ("floor", "ceiling") else e for e in site.fixed]
    site.zones += [
        Zone(id="floor", kind="floor", polygon=rect(-w / 2, -d / 2, w / 2, d / 2)), Zone(id="stage", kind="stage", polygon=rect(-w * 0.4, -d * 0.22, w * 0.4, d * 0.4)),
        Zone(id="front", kind="front", polygon=rect(-w * 0.42, -d * 0.36, w * 0.42, -d * 0.1)), Zone(id="air", kind="air", polygon=rect(-w * 0.3, -d * 0.1, w * 0.3, d * 0.3), height=h * 0.7),
        Zone(id="center", kind="center", polygon=rect(-w * 0.2, -d * 0.12, w * 0.2, d * 0.12)), Zone(id="lane", kind="lane", polygon=rect(-0.4, -d / 2, 0.4, -d * 0.3)),
    ]  # fmt: skip
    site.ceiling = h
    if k is KINDS["theater"]:
        _stage(site, seed, w, d)
    site.provides |= {plan.setting.place: 1, "room": 1, "window": left + far, "door": 1, "wall": 4, "floor": 1, "ceiling": 1}
    return site


MOST_WINDOWS = 5
SEALED = ("submarine", "igloo", "tent", "sauna")
"""Where no window is behind the eye either."""


def windows_asked(plan: Plan, k: Kind) -> tuple[int, int, int]:
    """Windows on the left wall, on the far one and behind the eye: as many as the words name, else as the kind of room has."""
    asked = [t for t in plan.things if t.category == "window" and t.origin == "asked"]
    if not asked:
        return k.left, k.far, int(plan.setting.place not in SEALED)
    n = min(sum(t.count.n + (t.count.op == ">") - (t.count.op == "<") for t in asked), MOST_WINDOWS)
    far = min(n, 1)
    return max(n - far, 0), far, 0


def by_window(plan: Plan) -> int:
    """How many things the words put at a single window."""
    one = {t.id for t in plan.things if t.category == "window" and t.count.n == 1}
    by = {r.subject for r in plan.relations if r.kind in (*BY_WINDOW, "under") and one & set(r.objects)}
    return sum(t.count.n for t in plan.things if t.id in by) if len(one) == 1 else 0


def _needed(plan: Plan, k: Kind) -> float:
    """How many times wider and deeper a room must be for the large things that the words ask for several of: each with a way round it."""
    area = 0.0
    for t in plan.things:
        ids = by_category().get(t.category, ())
        if t.origin == "asked" and t.count.n > 2 and ids and not any(r.kind == "row" and r.subject == t.id for r in plan.relations):
            x, y, z = index()[ids[0]].extent
            area += (t.count.n - 2) * (x + 0.9) * (y + 1.1) if z > 0.3 and x * y > 0.7 and index()[ids[0]].card.stands in ("floor", "ground") else 0.0
    return min(math.sqrt(1.0 + area / (k.size[0] * k.size[1])), 2.0)


RISE = 0.9
"""Metres from the stalls up to the boards."""


def _stage(site: Site, seed: int, w: float, d: float) -> None:
    """A raised stage over the far half, the stalls before it; the eye stands at the back of the stalls, above the heads."""
    x, y = 0.46 * w, -0.02 * d
    site.fixed.append(strip("stage", ((-x, y), (x, d / 2)), "planks", key(seed, "stage"), z=RISE, thickness=RISE, category="stage"))
    keep = [z for z in site.zones if z.kind in ("floor",)]
    site.zones = [*keep, Zone(id="boards", kind="platform", polygon=rect(-x, y, x, d / 2), height=RISE), Zone(id="stage", kind="stage", polygon=rect(-0.36 * w, y + 1.2, 0.36 * w, 0.36 * d)),
                  Zone(id="center", kind="center", polygon=rect(-0.14 * w, y + 1.6, 0.14 * w, y + 3.4)), Zone(id="seats", kind="seats", polygon=rect(-0.44 * w, -0.36 * d, 0.44 * w, y - 0.4)),
                  Zone(id="front", kind="front", polygon=rect(-0.36 * w, y + 0.8, 0.36 * w, y + 2.4)), Zone(id="air", kind="air", polygon=rect(-0.3 * w, y, 0.3 * w, 0.3 * d), height=4.0)]  # fmt: skip
    site.provides["stage"] = 1
    site.view = replace(site.view, eye=(0.07 * w, -d / 2 + 0.3, 2.5), look=(0.0, y + 3.0, 1.7), fov=0.95)


SIZES = {"tiny": 0.82, "small": 0.9, "little": 0.9, "narrow": 0.92, "big": 1.15, "large": 1.2, "spacious": 1.25, "huge": 1.4, "vast": 1.5}
"""How a word said of a whole room scales its floor."""
CROWDED, ROOMY, MORE = ("full", "cluttered"), 42.0, 1.15
"""Of how much in a room it becomes larger where no words give it a size: up to so many square metres, and at most so many times as wide."""
TRIMS = {"victorian": "#3b2213", "cottage": "white", "modern": "white", "industrial": "#3c4650"}
"""Styles of a setting that a wall's mouldings follow, and their colour."""


SPACING = {"trusses": 4.5, "beams": 1.3}
"""Metres between the members of a ceiling."""


def said_size(plan: Plan) -> str:
    """The size that the words give the room as a whole; "" where they give none."""
    return next((c.value for c in plan.clauses if c.kind == "attribute" and c.thing is None and c.value in SIZES), "")


def shell(site: Site, plan: Plan, seed: int, bounds: tuple[float, float, float, float], h: float, style: dict[str, Any], *, left: int = 1, far: int = 1, near: int = 1,
          windows: bool = True, doors: bool = True, floor_z: float = 0.0, sides: str = "nesw") -> None:  # fmt: skip
    """Adds walls (north, east, south, west), floor, ceiling, windows and a door to the site."""
    x0, y0, x1, y1 = bounds
    corners = {"n": ((x0, y1), (x1, y1)), "e": ((x1, y1), (x1, y0)), "s": ((x1, y0), (x0, y0)), "w": ((x0, y0), (x0, y1))}
    by = {o for r in plan.relations if r.kind == "under" or h > HALL and r.kind in BY_WINDOW for o in r.objects}
    low = any(t.category == "window" and t.id in by for t in plan.things)
    for name, (a, b) in ((n, corners[n]) for n in sides):
        length = math.dist(a, b)
        holes: list[tuple[float, float, float, float]] = []
        if windows and name == "w":
            holes = _windows(length, left, h, style.get("window", "sash"), 0.58, low)
        if windows and name == "n" and far:
            holes = _windows(length, 1, h, style.get("window", "sash"), 0.2, low, style.get("by_window", 0))
        if windows and name == "s" and near:
            holes = _windows(length, 1, h, style.get("window", "sash"), 0.72, low)
        if doors and name == "e":
            holes = [(length - 0.95, 0.0, 0.92, 2.06)]
        site.walls.append(Wall(f"wall.{name}", a, b, h, tuple(holes)))
        _wall_entities(site, site.walls[-1], seed, style, floor_z)
    outline = [[x - (x0 + x1) / 2, y - (y0 + y1) / 2] for x, y in rect(x0, y0, x1, y1)]
    center = ((x0 + x1) / 2, (y0 + y1) / 2)
    for cat, z, word in (("floor", floor_z, style["floor"]), ("ceiling", h, style["ceiling"])):
        ids = by_category().get(cat, ())
        if ids:
            tone = {"color": style["floor_color"]} if cat == "floor" and style.get("floor_color") else {}
            params = _fit(ids[0], {"polygon": outline, "material": word, "style": word, "spacing": SPACING.get(word, 1.2), **tone})
            site.fixed.append(made(cat, cat, ids[0], params, key(seed, cat), Pose(position=(*center, z))))
    site.rooms.append(Room(id="room", kind=plan.setting.place, polygon=rect(x0, y0, x1, y1), height=h, style=plan.setting.style))


LOW_SILL, HALL = 0.9, 5.0
"""Metres at most below a window under which, or in a hall higher than so by which, the words put something."""
EACH = 0.7
"""Metres of its width that each of more than two things takes that the words put at one window."""
BY_WINDOW = ("beside", "near", "front", "facing", "behind")


def _windows(length: float, count: int, h: float, style: str, at: float, low: bool = False, by: int = 0) -> list[tuple[float, float, float, float]]:
    """Openings (along, sill, width, height): one at the fraction `at`, or several evenly spread."""
    w, tall, sill = {"sash": (1.15, 1.75, 0.7), "modern": (1.7, 1.4, 0.9), "frosted": (0.9, 1.1, 1.15), "shop": (2.6, 1.8, 0.5), "industrial": (2.4, 1.6, 1.6), "shoji": (1.8, 1.75, 0.25), "kitchen": (1.6, 1.1, 1.1)}.get(style, (1.2, 1.5, 0.8))
    sill = min(sill, LOW_SILL) if low else sill
    if h > HALL:
        sill, w, tall = sill if low else h * 0.45, 3.0, h * 0.25
    tall, w = min(tall, h - sill - 0.3), max(w, min(EACH * by, 0.5 * length)) if by > 2 else w
    at = min(max(at, 0.5 * w / length + 0.06), 0.94 - 0.5 * w / length) if by > 2 else at
    spots = [at * length] if count == 1 else [(k + 0.6) * length / (count + 0.2) for k in range(count)]
    return [(round(s, 3), sill, min(w, length * 0.5), round(tall, 3)) for s in spots]


def trims(walls: Sequence[Entity], style: str, color: str) -> list[Entity]:
    """What is proud of walls, as things of their own, so that a wall's box ends at its face; none of plain ones."""
    if style == "plain" or not by_category().get("trim"):
        return []
    maker = by_category()["trim"][0]
    return [made(w.id.replace("wall", "trim", 1), "trim", maker,
                 _fit(maker, {"style": style, "trim_color": color, **{k: w.params[k] for k in ("length", "height", "openings")}}), w.seed, w.pose)
            for w in walls]  # fmt: skip


def _wall_entities(site: Site, wall: Wall, seed: int, style: dict[str, Any], floor_z: float) -> None:
    ids = by_category().get("wall", ())
    yaw = wall.yaw
    turn = (math.cos(yaw / 2), 0.0, 0.0, math.sin(yaw / 2))
    if ids:
        openings = [{"x": round(a - wall.length / 2, 3), "z": s - floor_z, "width": w, "height": t} for a, s, w, t in wall.openings]
        params = _fit(ids[0], {"length": wall.length, "height": wall.height - floor_z, "openings": openings, "material": style["wall"], "color": style.get("color", "white"), "style": style.get("trim", "plain"), "trim_color": style.get("trim_color", "white")})
        mid = wall.point(wall.length / 2, 0.0)
        site.fixed.append(made(wall.id, "wall", ids[0], params, key(seed, wall.id), Pose(position=(*mid, floor_z), rotation=turn)))
        site.fixed += trims(site.fixed[-1:], style.get("trim", "plain"), style.get("trim_color", "white"))
    for n, (along, sill, w, tall) in enumerate(wall.openings):
        category = "door" if sill == 0 else "window"
        fit = by_category().get(category, ())
        if not fit:
            continue
        params = _fit(fit[0], {"width": w, "height": tall, **_pane(style.get("window", "sash"))} if category == "window" else {"width": w, "height": tall, "style": "panelled"})
        x, y = wall.point(along, 0.0)
        site.fixed.append(made(f"{category}.{wall.id[-1]}{n + 1}", category, fit[0], params, key(seed, wall.id, n), Pose(position=(x, y, sill), rotation=turn)))


def _pane(window: str) -> dict[str, str]:
    """Style and glass of a window by its word."""
    return {"frosted": {"style": "modern", "tint": "frosted"}, "kitchen": {"style": "modern"}}.get(window, {"style": window})


def _fit(maker: str, params: dict[str, Any]) -> dict[str, Any]:
    from worldloom.synth.layout.sites.town import _clamp

    return _clamp(maker, {k: np.round(v, 4).tolist() if isinstance(v, list) and v and isinstance(v[0], list) else v for k, v in params.items()})


__all__ = ["KINDS", "Kind", "kind_of", "room", "said_size", "shell"]
