"""Composes the poster and the film: eye, aim and lens by rules a photographer would accept, refined on projected boxes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, lengths, yaw_of
from worldloom.synth.layout.floors.views import FLAT, seen_best
from worldloom.synth.layout.footprint import holds
from worldloom.synth.layout.glance import Look, boxes_of, free_ahead
from worldloom.synth.layout.sites.base import MADE, Site, View
from worldloom.synth.layout.spawn import spawn_of
from worldloom.synth.terrain import height
from worldloom.world import Camera, Entity, Plan, Shot, Vec3, World


TALL = 0.5
"""Height in half widths that the largest asked thing should at least have, or 0.6 of its width: the picture is 1.125 high."""
LARGE = 0.2
"""Share of the largest asked thing's box above which another is as much the subject."""
SEEN = 0.1
"""Half widths that the smallest asked thing should measure: an owl in a wood."""
WATER = 0.16
"""Share of the picture that open water should have where the place has any."""
SAFE, TOP = 0.94, 0.5
"""How far from the middle subjects may reach to the sides and upwards; the frame's own edges are 1 and 0.5625."""
FILL = 1.45
"""Share of the picture's half widths that the asked things together should span: 2 is from edge to edge."""


def cameras(world: World, site: Site, plan: Plan) -> tuple[Camera, tuple[Shot, ...], Vec3, float]:
    """Poster camera, film shots, spawn point and heading."""
    eye = _eye(world, site.view)
    asked = [e for e in world.entities if e.origin == "asked" and e.kind not in ("architecture", "terrain") and not _spread_out(e)]
    inside = _inside_view(world, plan, asked)
    poster = inside or (seen_best(site.rooms[0], world.entities, "poster", (eye, site.view.look)) if _chamber(site) else _refine(world, site, eye, asked))
    hero = _hero(asked)
    shots = (_push(world, poster, hero), _pan(world, poster)) if inside is None else (_push(world, poster, None),)
    return poster, shots, *spawn_of(world, site, poster)


CHAMBER, STANDING = 12.0, 1.8
"""Metres of the longest side of a room whose picture may be taken from any of its walls, and up to which an eye stands on its floor."""


def _chamber(site: Site) -> bool:
    """Whether the place is a room of a home or an office, rather than a hall with a view of its own, or what is seen from the street."""
    if not site.rooms or site.outdoors:
        return False
    sides = np.ptp(np.asarray(site.rooms[0].polygon, float), axis=0)
    return float(sides.max()) < CHAMBER and site.view.eye[2] < STANDING


MANY, ROW = 4, 0.25
"""From how many of one thing on they are a row or a group, and what each then weighs: some may leave the picture."""


def _weight(e: Entity, of_its_kind: int) -> float:
    """What it costs, of 1, when a thing is cut by the frame: little for trees and birds."""
    if e.maker.startswith(("trees/", "plants/")) or e.support == "air":
        return 0.05
    return ROW if of_its_kind >= MANY else 1.0


def _spread_out(e: Entity) -> bool:
    """Ground rather than a subject: a runway, a road."""
    return min(e.extent[:2]) * e.pose.scale > 6 and e.extent[2] < 0.5 or max(e.extent) * e.pose.scale > 90


def _eye(world: World, v: View) -> Vec3:
    """The site's eye, lifted to stand on the ground where the site is uneven."""
    if world.terrain is None:
        return v.eye
    ground = float(height(world.terrain, np.array([v.eye[:2]]))[0])
    lift = ground if v.eye[2] < 1.0 or ground > v.eye[2] - 1.2 else 0.0
    return (v.eye[0], v.eye[1], v.eye[2] + lift + (1.7 if v.eye[2] < 1.0 else 0.0))


def _corners(e: Entity) -> Floats:
    from worldloom.geometry import apply

    c, h = np.array(e.center), np.array(e.extent) / 2
    s = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
    return apply(e.pose, c + s * h)


def _frame(eye: Floats, target: Floats, fov: float, points: Floats) -> Floats:
    """Points (n, 3) in the picture: x in [-1, 1], y in [-9/16, 9/16], depth."""
    f = (target - eye) / math.dist(target, eye)
    level = math.hypot(f[0], f[1])
    r = np.array([f[1], -f[0], 0.0]) / level
    up = np.array([-f[0] * f[2], -f[1] * f[2], level * level]) / level
    p = (points - eye) @ np.stack([r, up, f], 1)
    p[:, :2] /= (np.maximum(p[:, 2], 0.05) * math.tan(fov / 2))[:, None]
    return np.asarray(p)


@dataclass(frozen=True)
class Solid:
    """Boxes that may stand in the way, of trees their trunks: corners (n, 8, 3), distance at which each is in the lens (n,), whether it
    is a tree or was added (n,), middles (n, 3)."""

    corners: Floats
    radius: Floats
    added: np.ndarray
    middle: Floats


def _solid(entities: list[Entity]) -> Solid:
    if not entities:
        return Solid(np.zeros((0, 8, 3)), np.zeros(0), np.zeros(0, bool), np.zeros((0, 3)))
    tree = np.array([e.maker.startswith("trees/") for e in entities])
    radius = [1.5 if t else 0.7 + 0.45 * max(e.extent[:2]) * e.pose.scale for e, t in zip(entities, tree, strict=True)]
    corners = np.stack([_corners(e) for e in entities])
    middle = corners.mean(1)
    corners[tree, :, :2] = middle[tree, None, :2] + 0.08 * (corners[tree, :, :2] - middle[tree, None, :2])  # its trunk
    return Solid(corners, np.array(radius), tree | np.array([e.origin == "added" for e in entities]), middle)


def _refine(world: World, site: Site, eye: Vec3, asked: list[Entity]) -> Camera:
    """Small moves of eye, aim and lens, one dial at a time, twice round; keeps the best by the score of `_score`."""
    boxes = [_corners(e) for e in asked]
    solid = _solid([e for e in world.entities if e.kind not in ("architecture", "terrain") and e.support != "air" and max(e.extent) > 0.4])
    weights = [_weight(e, sum(o.thing == e.thing for o in asked)) for e in asked]
    faces = np.array([(*e.pose.position[:2], yaw_of(e.pose.rotation)) for e in asked if _flat(e)]).reshape(-1, 3)
    bulk = [float(np.prod(e.extent)) * e.pose.scale**3 for e in asked]
    tight = bool(site.rooms) or world.place == "alley"
    feet = np.concatenate([_feet(b) for b, e in zip(boxes, asked, strict=True) if e.support != "air"]) if any(e.support != "air" for e in asked) else np.zeros((0, 3))

    def cost(d: dict[str, float]) -> float:
        e, t, fov = _moved(site, eye, d, tight)
        effort = 0.1 * (abs(d["x"]) + min(abs(d["y"]), 1.5)) + 0.03 * abs(d["y"]) + 0.16 * d["z"] + 0.5 * min(abs(d["turn"]), 0.4) + 4.0 * (not tight and _astray(site, eye, e))
        land = 0.0 if tight else 5.0 * _hidden(site, e, feet) + 4.0 * max(0.0, WATER - _water(site, e, t, fov))
        return _score(e, t, fov, boxes, solid, weights, bulk) + effort + land + _edge_on(e, faces)

    middle = np.array([b.mean(0) for b, w in zip(boxes, weights, strict=True) if w >= ROW])
    starts = [dict.fromkeys(MOVES, 0.0)] + ([] if tight or not len(middle) else _walked(site, eye, middle.mean(0)))
    start = min(starts, key=cost)
    best, least = start, cost(start)
    for _ in range(2):
        for dial, steps in MOVES.items():
            for v in steps:
                if tight and (dial == "x" and abs(v) > 1 or dial == "y" and not (0 if site.rooms else -3) <= v <= 2 or dial == "z"):
                    continue
                if tight and not site.rooms and dial == "turn" and abs(v) > 0.1:
                    continue
                trial = {**best, dial: start[dial] + v}
                if (c := cost(trial)) < least - 1e-9:
                    best, least = trial, c
    e, t, fov = _moved(site, eye, best, tight)
    focus = min((float(np.linalg.norm(b.mean(0) - e)) for b in boxes), default=8.0)
    return Camera(name="poster", position=_v(e), target=_v(t), fov=round(float(fov), 4), focus=round(max(focus, 1.0), 3), aperture=0.006 if tight else 0.0)


MOVES: dict[str, tuple[float, ...]] = {
    "turn": (-0.35, -0.22, -0.14, -0.07, 0.0, 0.07, 0.14, 0.22, 0.35), "y": (-14.0, -9.0, -5.0, -2.5, -1.2, 0.0, 1.2, 2.6, 4.2, 6.0, 8.5), "x": (-3.0, -1.6, -0.8, 0.0, 0.8, 1.6, 3.0),
    "z": (0.0, 0.6, 1.5, 3.0, 5.0), "tilt": (-0.06, -0.03, 0.0, 0.03, 0.06), "lens": (0.0, 0.14, 0.26),
}  # fmt: skip
"""Metres sideways, forward and up; radians of turn and tilt; share of the lens angle taken away."""


def _walked(site: Site, eye: Vec3, middle: Floats) -> list[dict[str, float]]:
    """Starts for the search: places a few steps away in the open, the middle of the subjects a little left or right of the picture's."""
    ahead = math.atan2(site.view.look[0] - eye[0], site.view.look[1] - eye[1])
    out = []
    for x in (-9.0, -5.0, 0.0, 5.0, 9.0):
        for y in (-3.0, 1.0, 5.0, 10.0, 15.0):
            d = middle[:2] - np.array(eye[:2]) - [x, y]
            if d[1] > 4.0:
                turn = math.atan2(d[0], d[1]) - ahead
                out += [{**dict.fromkeys(MOVES, 0.0), "x": x, "y": y, "turn": turn + a} for a in (-0.15, 0.0, 0.15)]
    return out


def _astray(site: Site, eye: Vec3, at: Floats) -> bool:
    """Whether a walk from the site's own place would end in the water, or off the paving that it began on."""
    paved = [np.asarray(z.polygon) for z in site.zones if z.kind in MADE]

    def afloat(p: Floats) -> bool:
        return any(float(site.ground(p[None, :2])[0]) < w.level - 0.1 for w in site.waters)

    def on_paving(p: Floats) -> bool:
        return any(bool(holds(m.tolist(), float(p[0]), float(p[1]))) for m in paved)

    base = np.array(eye)
    return bool(site.waters) and afloat(at) and not afloat(base) or on_paving(base) and not on_paving(at)


def _moved(site: Site, eye: Vec3, d: dict[str, float], tight: bool) -> tuple[Floats, Floats, float]:
    """(eye, target, fov) of the site's view after the moves."""
    v = site.view
    base, k = np.array(eye), (1.0, 1.0) if not tight else (0.6, 0.25) if site.rooms else (0.6, 1.0)
    e = base + [d["x"] * k[0], d["y"] * k[1], d["z"]]
    if site.terrain is not None and not tight and site.zones:
        e[2] = max(e[2], float(site.ground(e[None, :2])[0]) + 1.5 + d["z"])
    f = np.array(v.look) - base
    level = float(np.hypot(f[0], f[1]))
    c, s = math.cos(d["turn"]), math.sin(d["turn"])
    to = np.array([f[0] * c + f[1] * s, f[1] * c - f[0] * s, f[2] - 0.85 * d["z"] + math.tan(d["tilt"]) * level])
    return e, e + to, v.fov * (1 - d["lens"])


def _flat(e: Entity) -> bool:
    """Whether a thing shows little from the side: a board, a sign, a sail."""
    return e.support != "air" and e.extent[1] < (0.9 if e.extent[2] > 2 * e.extent[0] else 0.4) * e.extent[0] and e.extent[2] > 0.5 and max(e.extent) < 6


def _edge_on(eye: Floats, faces: Floats) -> float:
    """How much flat things, rows (x, y, heading), turn their edges to the eye."""
    to = eye[:2] - faces[:, :2]
    front = np.stack([np.sin(faces[:, 2]), -np.cos(faces[:, 2])], 1)
    return 2.0 * float(np.maximum(0.75 - np.abs((to * front).sum(1)) / np.maximum(np.hypot(to[:, 0], to[:, 1]), 1e-6), 0.0).sum())


def _feet(corners: Floats) -> Floats:
    """Points (5, 3) of a box that the ground must not hide: its lower corners, a little up, and its middle."""
    low = corners[np.argsort(corners[:, 2])[:4]]
    return np.concatenate([low + (corners.mean(0) - low) * 0.2, corners.mean(0)[None]])


def _hidden(site: Site, eye: Floats, points: Floats) -> float:
    """Share of points (m, 3) that the terrain hides from the eye."""
    if site.terrain is None or not len(points):
        return 0.0
    t = np.linspace(0.06, 0.93, 14)
    ray = eye + (points - eye)[:, None] * t[None, :, None]
    ground = site.ground(ray.reshape(-1, 3)[:, :2]).reshape(ray.shape[:2])
    return float((ground > ray[..., 2] + 0.1).any(1).mean())


GRID = np.stack(np.meshgrid(np.linspace(-0.85, 0.85, 5), np.linspace(-0.5, 0.1, 6)), -1).reshape(-1, 2)
"""Points of the picture, where x is in [-1, 1], at which a view is asked whether it shows water: its lower half and a little more."""


def _water(site: Site, eye: Floats, target: Floats, fov: float) -> float:
    """Share of the picture that shows water and not the land before it; all of it where the site has none."""
    if not site.waters or site.terrain is None:
        return 1.0
    f = (target - eye) / math.dist(target, eye)
    r = np.array([f[1], -f[0], 0.0]) / math.hypot(f[0], f[1])
    d = f + math.tan(fov / 2) * (GRID[:, :1] * r + GRID[:, 1:] * np.cross(r, f))
    d = d[d[:, 2] < -0.004]
    reach = (eye[2] - site.waters[0].level) / -d[:, 2]
    d, reach = d[reach < 600], reach[reach < 600]
    if not len(d):
        return 0.0
    p = eye + d[:, None] * (reach[:, None] * np.array([0.1, 0.25, 0.45, 0.7, 0.92, 1.0]))[..., None]
    above = site.ground(p.reshape(-1, 3)[:, :2]).reshape(p.shape[:2]) > p[..., 2] + 0.05
    return float((~above.any(1)).sum()) / len(GRID) * 0.6


def _score(eye: Floats, target: Floats, fov: float, boxes: list[Floats], solid: Solid, weights: list[float], bulk: list[float]) -> float:
    """Lower is better: asked things in frame, not cut, none lost, largest on a third, nothing in the lens, subjects not covered.

    Trees and birds (small `weights`) may be cut by the frame; `bulk` is the volume of each one's box.
    """
    if not boxes:
        return _in_the_way(eye, target, fov, np.zeros((0, 5)), solid)
    p = _frame(eye, target, fov, np.concatenate(boxes)).reshape(-1, 8, 3)
    weight = np.array(weights)
    (l, b), (r, t) = p[..., :2].min(1).T, p[..., :2].max(1).T
    seen = p[..., 2].max(1) >= 0.3
    out = np.maximum(np.abs(l + r) / 2 - 0.92, 0) + np.maximum(np.abs(b + t) / 2 - 0.5, 0)
    cut = np.maximum(r - SAFE, 0) + np.maximum(-SAFE - l, 0) + np.maximum(-0.54 - b, 0) + 1.2 * np.maximum(t - TOP, 0)
    framed = 3.0 * np.minimum(out, np.where(weight < ROW, 1.2, 9.0)) + 2.2 * np.minimum(cut, 1.4)
    cost = float((weight * np.where(seen, framed, 4.0)).sum())
    subject = seen & (weight >= ROW)
    rects = np.stack([l, b, r, t, p[..., 2].mean(1)], 1)[subject]
    if len(rects):
        volume = np.array(bulk)[subject]
        l, b, r, t, _ = rects.T
        big = int(((np.minimum(r, 1) - np.maximum(l, -1)) * (np.minimum(t, 1) - np.maximum(b, -1))).argmax())
        mid = float(l[big] + r[big]) / 2
        cost += 0.5 * min(abs(mid - 0.33), abs(mid + 0.33))
        size = np.maximum(t - b, 0.6 * (r - l))
        cost += 2.4 * max(0.0, TALL - float(size[volume >= LARGE * volume.max()].max())) + 0.9 * max(0.0, FILL - float(r.max() - l.min()))
        cost += 12.0 * float(np.maximum(SEEN - size[weight[subject] == 1.0], 0.0).sum())
    return cost + _in_the_way(eye, target, fov, rects, solid)


def _in_the_way(eye: Floats, target: Floats, fov: float, rects: Floats, solid: Solid) -> float:
    """Things in the lens, and near added things that cover the asked ones: `rects` (n, 5) left, low, right, high, distance."""
    if not len(solid.corners):
        return 0.0
    d = lengths(solid.middle - eye)
    inside = d < solid.radius
    cost = 5.0 * float(inside.sum())
    pick = ~inside & (d < 12.0) & solid.added
    if not len(rects) or not pick.any():
        return cost
    p = _frame(eye, target, fov, solid.corners[pick].reshape(-1, 3)).reshape(-1, 8, 3)
    lo, hi, near = p[..., :2].min(1), p[..., :2].max(1), d[pick]
    shared = np.maximum(np.minimum(hi, rects[:, None, 2:4]) - np.maximum(lo, rects[:, None, :2]), 0).prod(-1)
    covered = np.where(near < rects[:, None, 4], shared, 0).sum(1)
    return cost + float((2.0 * covered / np.maximum((rects[:, 2:4] - rects[:, :2]).prod(1), 1e-4)).sum())


def _inside_view(world: World, plan: Plan, asked: list[Entity]) -> Camera | None:
    """A view from a seat ("cockpit view") when the plan wishes one and a maker names that anchor."""
    for e in asked:
        if (v := seat_view(plan, e)) is not None:
            return Camera(name="poster", position=v.eye, target=v.look, fov=v.fov, focus=12.0)
    return None


def seat_view(plan: Plan, e: Entity) -> View | None:
    """What is seen from the seat that the plan's camera wish names, if this is the thing that has it."""
    if not plan.camera:
        return None
    from worldloom.assets.registry import build
    from worldloom.geometry import apply

    for name, a in build(e.maker, e.params, e.seed).anchors.items():
        if plan.camera in name or name == "cockpit" and plan.camera in ("cockpit", "inside", "driver"):
            p = apply(e.pose, [a, (a[0], a[1] - 10.0, a[2] - 0.6)])
            return View(_v(p[0]), _v(p[1]), 1.25)
    return None


def _hero(asked: list[Entity]) -> Entity | None:
    return max(asked, key=lambda e: max(e.extent) * e.pose.scale, default=None)


STEP, KEPT = 0.5, 0.7
"""Metres that a camera steps forward in a room, and that stay free before it."""


def _step(world: World, c: Camera) -> float:
    """Metres that a camera may step forward in a room, with nothing coming into the lens."""
    things = [e for e in world.entities if e.kind != "architecture" and e.category not in FLAT]
    ahead = free_ahead(Look(np.array(c.position), np.array(c.target), c.fov), boxes_of(things))
    return round(min(max(ahead - KEPT, 0.1), STEP), 4)


def _push(world: World, c: Camera, hero: Entity | None) -> Shot:
    """A slow push in with a little rise."""
    p, t = np.array(c.position), np.array(c.target)
    d = (t - p) / np.linalg.norm(t - p)
    reach = _step(world, c) if world.interior else 1.6
    start = c.model_copy(update={"name": "push.1", "position": _v(p - d * [0.35, 0.35, 0] * (0 if world.interior else 1)), "aperture": 0.0})
    end = c.model_copy(update={"name": "push.2", "position": _v(p + d * [reach, reach, 0] + [0.25 if world.interior else 0.5, 0, 0.05]), "aperture": 0.0})
    return Shot(name="push", seconds=4.0, keys=(start, end))


def _pan(world: World, c: Camera) -> Shot:
    """A sideways move across the place, aim drifting over it."""
    p, t = np.array(c.position), np.array(c.target)
    f = (t - p) / np.linalg.norm(t - p)
    r = np.cross(f, [0, 0, 1.0])
    r /= np.linalg.norm(r)
    step = 0.55 if world.interior else 1.3
    a = c.model_copy(update={"name": "pan.1", "position": _v(p - r * step), "target": _v(t - r * 0.16 * np.linalg.norm(t - p)), "fov": c.fov * 0.9, "aperture": 0.0})
    b = c.model_copy(update={"name": "pan.2", "position": _v(p + r * step), "target": _v(t + r * 0.12 * np.linalg.norm(t - p)), "fov": c.fov * 0.9, "aperture": 0.0})
    return Shot(name="pan", seconds=4.0, keys=(a, b))


def _v(a: Floats) -> Vec3:
    x = np.round(np.asarray(a, float), 4)
    return (float(x[0]), float(x[1]), float(x[2]))


__all__ = ["cameras", "seat_view"]
