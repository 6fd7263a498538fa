"""Where a room is best seen from: a place where one can stand, from which most of what was asked for is seen whole and little hides it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.layout.glance import ACROSS, DOWN, FAR, HIGH, Boxes, Look, boxes_of, ends, shares, struck
from worldloom.world import Camera, Entity, Room, Vec3

EYE, AIMS = 1.5, (0.95, 1.2)
"""Metres of the eye, and of what it may look at three metres away."""
LENSES = ((7.5, 1.5), (16.0, 1.34), (math.inf, 1.22))
"""Square metres up to which a room is seen through a lens of so many radians across."""
STEP, FREE, TALL, HEAD = 0.3, 0.55, 1.1, 0.2
"""Metres between places that are tried, that what is taller than TALL keeps from the eye, and round an eye that was given."""
FLAT = frozenset(("rug", "mat", "curtain", "bamboo_mat"))
"""What hides nothing."""
SEE_THROUGH = frozenset(("chair", "stool", "office_chair", "floor_lamp", "tripod", "clothes_rack", "microphone_stand", "ladder", "easel"))
"""What hides half of what is behind its box."""
TRIED, REFINED = 24, 3
"""Views of each kind looked at with rays, and those whose aim and lens are varied."""
HEADINGS, ALL = np.arange(12) * (math.pi / 6), 0.6
"""Radians of what is looked at from everywhere, and what it counts that each of the things asked for is there."""
TURNS, NARROWER = (-0.24, -0.16, -0.08, 0.08, 0.16, 0.24), (0.87, 0.76)
"""Radians by which an aim is moved, and shares of the lens that may be tried."""
INWARD, FULL = 0.22, 0.24
"""Share of a room's shorter side that an eye may stand from its walls; of the picture that what was asked for should have."""
ABSENT, HALF, SEEN = 1.2, 0.6, 0.0015
"""What it costs if nothing of what was asked for is seen; share of a thing, and share of the picture, from which on it is."""
CROPPED, LARGE, WHOLE = 0.7, 0.035, 0.8
"""What it costs if somebody who takes more than this share of the picture is less than so much within it."""
NEAR, HOG, BARE = 1.15, 0.24, 0.42
"""Metres within which things are in the lens; shares of the picture above which one thing, and bare walls, are too much."""


@dataclass(frozen=True)
class Scene:
    """A room as a picture meets it: corners and height, boxes of its things, what each is worth, which were asked for, hang, can be seen
    through, or turn a front (n, 2) to the eye; its windows and curtains."""

    low: Floats
    high: Floats
    ceiling: float
    boxes: Boxes
    worth: Floats
    asked: NDArray[np.bool_]
    kind: NDArray[np.int_]
    """Which of what was asked for each is one of."""
    alive: NDArray[np.bool_]
    """Who is not cut by the edge of the picture close to the eye."""
    hung: NDArray[np.bool_]
    thin: NDArray[np.bool_]
    front: Floats
    panes: Boxes
    cloth: Boxes


def seen_best(room: Room, entities: Sequence[Entity], name: str, home: tuple[Vec3, Vec3] | None = None) -> Camera:
    """The camera, in the frame of the room; `home` is eye and target of the view that it was arranged for, which is kept to where nothing
    is better."""
    s = scene(room, entities)
    fov = next(angle for most, angle in LENSES if float(np.prod(s.high - s.low)) <= most)
    looks = _promising(s, fov, home)
    rated = sorted(((_cost(s, v, home), k, v) for k, v in enumerate(looks)), key=lambda x: x[:2])
    for varied in (_turned, _framed):
        best = rated[:REFINED]
        rated = sorted([*best, *((_cost(s, w, home), len(looks) + k, w) for k, w in enumerate(w for _, _, v in best for w in varied(v)))], key=lambda x: x[:2])
    return _camera(rated[0][2], s, name)


def scene(room: Room, entities: Sequence[Entity]) -> Scene:
    """What counts in a picture of a room."""
    p = np.asarray(room.polygon, float)
    things = [e for e in entities if (e.kind != "architecture" or e.category == "door") and e.category not in FLAT and max(e.extent) > 0.12]
    many = {t: sum(e.thing == t for e in things) for t in {e.thing for e in things}}
    asked = np.array([e.origin == "asked" and e.category != "door" for e in things], bool)
    worth = np.array([(1.0 if a else 0.2) * min(max(e.extent), 1.6) ** 0.5 / many[e.thing] ** 0.6 for e, a in zip(things, asked, strict=True)])
    boxes = boxes_of(things)
    faced = np.array([_faced(e) for e in things], float).reshape(-1, 1)
    kinds = {t: n for n, t in enumerate(many)}
    return Scene(p.min(0), p.max(0), room.height, boxes, worth, asked, np.array([kinds[e.thing] for e in things], int), np.array([e.maker.startswith("people/") for e in things], bool),
                 np.array([e.support in ("ceiling", "hang") for e in things], bool),
                 np.array([e.category in SEE_THROUGH for e in things], bool), faced * np.stack([np.sin(boxes.yaw), -np.cos(boxes.yaw)], 1),
                 boxes_of([e for e in entities if e.category == "window"]), boxes_of([e for e in entities if e.category == "curtain"]))  # fmt: skip


def _faced(e: Entity) -> float:
    """Whether a thing has a back that is no sight: whatever has one front and is large."""
    return float(tuple(e.functional_sides) == ("front",) and max(e.extent) > 0.6)


def _promising(s: Scene, fov: float, home: tuple[Vec3, Vec3] | None) -> list[Look]:
    """Views from where one can stand: towards the middle of things, those with most of them in the picture, and any way, those with most of
    what was asked for; that of `home` too."""
    eyes = _places(s)
    middle = np.average(s.boxes.middle[:, :2], axis=0, weights=s.worth) if len(s.worth) and s.worth.sum() > 0 else (s.low + s.high) / 2
    aims = np.array([middle, (middle + (s.low + s.high) / 2) / 2, (s.low + s.high) / 2])
    inward = np.broadcast_to(aims, (len(eyes), *aims.shape))
    round_ = eyes[:, None] + 2.0 * np.stack([np.cos(HEADINGS), np.sin(HEADINGS)], 1)
    looks = []
    for targets, step, first in ((inward, 3, 0.0), (round_, 4, ALL)):
        good = _promise(s, fov, eyes, targets, first)
        if home is not None:
            good = good - 0.12 * np.hypot(*(eyes - np.array(home[0][:2])).T)[:, None]
        order = np.argsort(-np.round(good, 6).ravel(), kind="stable")
        many = targets.shape[1]
        looks += [_look(eyes[i // many], targets[i // many, i % many], AIMS[0], fov) for i in (order[: step * TRIED : step] if good.size > step * TRIED else order)[:TRIED].tolist()]
    return looks + ([Look(np.array(home[0]), np.array(home[1]), 1.12)] if home is not None and _stands(s, np.array(home[0])) else [])


def _promise(s: Scene, fov: float, eyes: Floats, targets: Floats, asked: float) -> Floats:
    """(e, a) how much would be in the picture from each eye (e, 2) towards each of its targets (e, a, 2), by the middles of things; `asked` is
    what each of the things asked for counts besides."""
    d = targets - eyes[:, None]
    far = np.hypot(d[..., 0], d[..., 1])
    f = d / np.maximum(far, 1e-6)[..., None]
    q = s.boxes.middle[None, :, :2] - eyes[:, None]
    ahead, aside = np.einsum("enk,eak->ean", q, f), np.einsum("enk,eak->ean", q, np.stack([f[..., 1], -f[..., 0]], -1))
    reach = math.tan(fov / 2) * np.maximum(ahead, 0.1)
    shown = (ahead > 1.0) & (np.abs(aside) < 0.88 * reach)
    good = (s.worth * shown * np.clip((ahead - 0.8) / 1.4, 0.0, 1.0)).sum(-1) - 0.7 * ((ahead > 0) & (ahead < 1.2) & (np.abs(aside) < reach)).sum(-1)
    if asked:
        return np.asarray(good + asked * sum(shown[..., s.asked & (s.kind == k)].any(-1) for k in np.unique(s.kind[s.asked])))
    return np.asarray(np.where(far < 0.4, -9.0, good + 0.12 * far))


def _stands(s: Scene, eye: Floats) -> bool:
    """Whether nothing at the height of an eye is where its head would be: rays that begin within a thing do not see it."""
    level = np.abs(s.boxes.middle[:, 2] - eye[2]) < s.boxes.half[:, 2] + HEAD
    return bool((_apart(eye[None, :2], s.boxes)[0][level] > HEAD).all())


def _look(eye: Floats, aim: Floats, height: float, fov: float) -> Look:
    u = (aim - eye) / max(float(np.hypot(*(aim - eye))), 1e-6) * 3.0
    return Look(np.array([*eye, EYE]), np.array([*(eye + u), height]), fov)


def _turned(v: Look) -> list[Look]:
    """The view turned a little either way."""
    (x, y), (c, t) = (v.target - v.eye)[:2], (np.cos(TURNS), np.sin(TURNS))
    return [_look(v.eye[:2], v.eye[:2] + [a * x - b * y, b * x + a * y], float(v.target[2]), v.fov) for a, b in zip(c, t, strict=True)]


def _framed(v: Look) -> list[Look]:
    """The view raised, and through longer lenses."""
    return [_look(v.eye[:2], v.target[:2], h, v.fov * lens) for h in AIMS for lens in (1.0, *NARROWER)]


def _places(s: Scene) -> Floats:
    """(n, 2) places near the walls of a room where nothing is at hand; all free ones, or its middle, where there is none."""
    edge = np.minimum(0.3, (s.high - s.low) / 2 - 0.02)
    x, y = (np.linspace(s.low[k] + edge[k], s.high[k] - edge[k], max(2, int((s.high[k] - s.low[k] - 2 * edge[k]) / STEP) + 1)) for k in (0, 1))
    p = np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)
    rim = np.minimum(p - s.low, s.high - p).min(1) < max(0.95, INWARD * float((s.high - s.low).min()))
    keep = np.where((s.boxes.middle[:, 2] + s.boxes.half[:, 2] > TALL) & (s.boxes.middle[:, 2] - s.boxes.half[:, 2] < EYE + 0.3), FREE, 0.12)
    off = s.boxes.middle[:, 2] - s.boxes.half[:, 2] > EYE + 0.3
    free = ((_apart(p, s.boxes) > keep) | off).all(1) & (_apart(p, s.cloth) > FREE).all(1)
    for which in (rim & free, free):
        if which.any():
            return p[which]
    return ((s.low + s.high) / 2)[None]


def _apart(p: Floats, b: Boxes) -> Floats:
    """(m, n) metres in plan from points (m, 2) to boxes; 0 within them."""
    d = p[:, None] - b.middle[:, :2]
    c, t = np.cos(b.yaw), np.sin(b.yaw)
    x, y = np.abs(c * d[..., 0] + t * d[..., 1]) - b.half[:, 0], np.abs(c * d[..., 1] - t * d[..., 0]) - b.half[:, 1]
    return np.asarray(np.hypot(np.maximum(x, 0.0), np.maximum(y, 0.0)))


def _cost(s: Scene, v: Look, home: tuple[Vec3, Vec3] | None) -> float:
    """How bad a view is: asked things out of the picture, cut or hidden; things in the lens or filling it; bare walls; lopsidedness."""
    t, wall = struck(v, s.boxes), ends(v, s.low, s.high, s.ceiling)
    n = t.shape[1]
    nearest = np.concatenate([t, wall[:, None]], 1)
    first = nearest.argmin(1)
    depth = nearest[np.arange(len(wall)), first]
    own, whole = shares(first, n), (t < FAR).mean(0)
    cost = _unseen(s, v, own, whole, t, first) + 2.0 * max(0.0, FULL - float(own[s.asked].sum()))
    lens = (depth < NEAR) & (first < n)
    cost += 7.0 * max(0.0, float(lens.mean()) - 0.02)
    cost += 4.0 * float(np.where(s.thin, 0.4, 1.0) @ np.maximum(own - HOG, 0.0)) if n else 0.0
    cost += _bare(s, v, first, wall, n) - 0.16 * float(np.log(np.maximum(depth, 0.3)).mean())
    if home is not None:
        cost += 0.05 * float(np.hypot(*(v.eye[:2] - np.array(home[0][:2]))))
    return round(cost, 6)


def _unseen(s: Scene, v: Look, own: Floats, whole: Floats, t: Floats, first: NDArray[np.intp]) -> float:
    """What is lost of the things: those out of the picture or cut by its edge, hidden by others, small, or seen from behind."""
    if not len(own):
        return 0.0
    l, b, r, h, ahead = v.frames(s.boxes).T
    full = np.maximum((r - l) * (h - b), 1e-6)
    inside = np.maximum(np.minimum(r, 0.97) - np.maximum(l, -0.97), 0) * np.maximum(np.minimum(h, HIGH - 0.02) - np.maximum(b, 0.02 - HIGH), 0) / full
    inside = np.where(ahead > 0.3, inside, 0.0)
    veiled = s.thin[np.minimum(first, len(own) - 1)] & (first < len(own))
    soft = own + 0.5 * ((t < FAR) & veiled[:, None]).mean(0)
    bare = np.where(whole > 0, np.minimum(soft / np.maximum(whole, 1e-6), 1.0), (inside > 0.5) * 0.8)
    size = np.clip((r - l) / 0.09, 0.3, 1.0)
    total = max(float(s.worth.sum()), 1e-6)
    shown = float((s.worth * inside**1.5 * bare * size).sum()) / total
    cut = float((s.worth * s.asked * (inside * (1 - inside) * 4)).sum()) / total
    lamps = float((s.hung * (h > HIGH) * (b < HIGH - 0.04) * (ahead > 0.3) * (np.abs(l + r) < 1.9)).sum())
    behind = ((v.eye[:2] - s.boxes.middle[:, :2]) * s.front).sum(1) / np.maximum(np.hypot(*(v.eye[:2] - s.boxes.middle[:, :2]).T), 1e-6)
    backs = float((own * np.maximum(-behind, 0.0)).sum())
    return 3.2 * (1 - shown) + 0.9 * cut + 0.35 * min(lamps, 2.0) + 5.0 * backs + CROPPED * float((s.alive & (own > LARGE) & (inside < WHOLE)).sum()) + ABSENT * _absent(s, (inside > HALF) & (soft > SEEN))


def _absent(s: Scene, there: NDArray[np.bool_]) -> float:
    """Share of what was asked for of which nothing is in the picture."""
    kinds = s.kind[s.asked]
    return float(np.mean([not there[s.asked & (s.kind == k)].any() for k in np.unique(kinds)])) if len(kinds) else 0.0


def _bare(s: Scene, v: Look, first: NDArray[np.intp], wall: Floats, n: int) -> float:
    """What bare walls cost, and a picture with all its things on one side; what a window gives."""
    pane = (struck(v, s.panes) < (wall + 0.4)[:, None]).any(1) & (first == n) if len(s.panes.yaw) else np.zeros(len(first), bool)
    floor = v.rays()[:, 2] * wall + v.eye[2] < 0.02
    empty = (first == n) & ~pane
    sides = (~empty).reshape(DOWN, ACROSS)
    lopsided = abs(float(sides[:, : ACROSS // 2].mean() - sides[:, ACROSS // 2 :].mean()))
    light = min(float(pane.mean()) / 0.05, 1.0) - 4.0 * max(0.0, float(pane.mean()) - 0.18)
    return 1.6 * max(0.0, float((empty & ~floor).mean()) - BARE) + 0.9 * lopsided - 0.35 * light


def _camera(v: Look, s: Scene, name: str) -> Camera:
    near = np.linalg.norm(s.boxes.middle[s.asked] - v.eye, axis=1) if s.asked.any() else np.array([3.0])
    x, y = np.round(v.eye, 4), np.round(v.target, 4)
    return Camera(name=name, position=(float(x[0]), float(x[1]), float(x[2])), target=(float(y[0]), float(y[1]), float(y[2])),
                  fov=round(v.fov, 4), focus=round(max(float(np.median(near)), 1.0), 3), aperture=0.004)  # fmt: skip


__all__ = ["FLAT", "Scene", "scene", "seen_best"]
