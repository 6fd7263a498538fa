"""Support: rays along gravity from what an object stands on, or hangs by, must touch something.

Most things touch with their lowest centimetre. What lies aslant on a cover, or hangs over an edge, touches higher up: for that,
rays also start from all faces that look down, but never meet what the object itself carries.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from worldloom.evaluate.plausible import joins
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Mask, Solid
from worldloom.geometry import Floats, Ints, spread

RAYS = 256
"""Rays for a square metre of the faces that look along gravity."""
LEAST, MOST = 32, 400
CONTACT = 0.01
"""Metres; a gap under this is contact, and so is that much overlap."""
DEEP, SLANTING = 0.25, 0.3
"""The share of a thing's height that the walls of what it is in reach up beside it, and how far down looks what rests on a slope."""
UPRIGHT, TOP = 2.0, 0.7
"""How many times higher than it reaches to a side a thing is that leans there, and the share of its height above which it touches that."""
ALONG = 0.9
"""Cosine to gravity of a normal that looks along it."""


def unsupported(room: Room) -> tuple[str, ...]:
    """Names of the objects that nothing carries."""
    solids = (*room.objects, *room.built)
    return tuple(s.name for s in room.objects if not supported(s, solids))


def supported(s: Solid, solids: tuple[Solid, ...]) -> bool:
    """What hangs, is screwed on or is in a vessel needs any contact with that; the centroid of what stands is over the contacts."""
    by = str(s.node.extras.get("support", "ground"))
    if by in ("air", "water"):
        return True
    by = "ceiling" if "hangs" in s.node.extras.get("attributes", {}) else by
    frame = _frame(s, by, next((o for o in solids if o.name == by), None))
    own = s.node.vertices @ frame.T
    contacts = _contacts(_rays(own, s.node.faces), [o for o in solids if o is not s], frame)
    if by == "ceiling" or by.startswith("wall"):
        return bool(len(contacts))
    if by in joins(s.node) and any(o.name == by and len(_contacts(contacts, [o], frame)) for o in solids):
        return True
    if any(o.name == by and _within_walls(s, o) for o in solids) and _touches(s, [o for o in solids if o is not s and _in_or_is(o, by)]):
        return True
    centroid = _centroid(own[s.node.faces])
    if _balanced(contacts[:, :2], centroid):
        return True
    others = [o for o in solids if o is not s and o.node.extras.get("support") != s.name]
    more = _contacts(_under(own, s.node.faces), others, frame)
    return bool(len(more)) and _balanced(np.concatenate([contacts, more])[:, :2], centroid) or _leans(s, contacts, centroid, others)


def _leans(s: Solid, contacts: Floats, centroid: Floats, others: Sequence[Solid]) -> bool:
    """Whether what is upright and would tip leans: its foot is carried, and near its top it touches something on that side.

    A rake against a wall, a ladder against shelves.
    """
    v = s.node.vertices
    tip = centroid - contacts[:, :2].mean(0) if len(contacts) else np.zeros(2)
    reach, height = float(np.linalg.norm(tip)), float(np.ptp(v[:, 2]))
    if reach < 1e-6 or height < UPRIGHT * float(np.ptp(v[:, :2] @ tip / reach)):
        return False
    d = tip / reach
    frame = np.array([[-d[1], d[0], 0.0], [0.0, 0.0, 1.0], [-d[0], -d[1], 0.0]])
    touched = _contacts(_rays(v @ frame.T, s.node.faces), others, frame)
    return bool((touched[:, 1] > v[:, 2].min() + TOP * height).any())


def _within_walls(s: Solid, carrier: Solid) -> bool:
    """Whether a thing is in a vessel, an apple in a bowl, a flower in a vase: its carrier is on all sides of it, DEEP of its height up.

    Such a thing leans on these walls and on others in them, and can neither tip nor roll away.
    """
    v, foot = s.node.vertices, s.node.vertices[:, 2].min()
    level = foot + DEEP * np.ptp(v[:, 2])
    walls = carrier.surface[carrier.surface[:, 2] > level][:, :2] - v[v[:, 2] <= level][:, :2].mean(0)
    if len(walls) < 4:
        return False
    around = np.sort(np.arctan2(walls[:, 1], walls[:, 0]))
    return float(np.diff(around, append=around[0] + 2 * np.pi).max()) < np.pi / 3


def _in_or_is(o: Solid, name: str) -> bool:
    return name in (o.name, o.node.extras.get("support"))


def _touches(s: Solid, others: Sequence[Solid]) -> bool:
    """Whether its foot, or any part of it that looks down, however slanting, is on one of the others."""
    rays = np.concatenate([_rays(s.node.vertices, s.node.faces), _under(s.node.vertices, s.node.faces, SLANTING)])
    return bool(len(_contacts(rays, others, np.eye(3))))


def _contacts(rays: Floats, others: Sequence[Solid], frame: Floats) -> Floats:
    """Those rays (n, 3) that touch one of the others."""
    touched = np.zeros(len(rays), bool)
    for other in others:
        touched |= _touched(rays, other, frame)
    return rays[touched]


def _frame(s: Solid, by: str, wall: Solid | None) -> Floats:
    """(3, 3): rows are two directions across gravity and the one against it: up, down from a ceiling, or out of a wall."""
    if by == "ceiling":
        return np.diag([1.0, -1.0, -1.0])
    if by.startswith("wall") and wall is not None:
        side = 1.0 if (s.center - wall.center) @ wall.axes[1] > 0 else -1.0
        return np.array([wall.axes[0], wall.axes[2], side * wall.axes[1]])
    if by.startswith("wall"):
        return np.array([s.axes[0], s.axes[2], -s.axes[1]])
    return np.eye(3)


def _rays(v: Floats, faces: Ints) -> Floats:
    """Where rays start, on the lowest centimetre (n, 3)."""
    low = v[:, 2] < v[:, 2].min() + CONTACT
    t = v[faces[low[faces].all(1)]]
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    size = np.linalg.norm(n, axis=1)
    t = t[np.abs(n[:, 2]) > ALONG * np.maximum(size, 1e-12)]
    area = float(np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1).sum() / 2)
    count = min(max(LEAST, int(area * RAYS)), MOST)
    feet = v[low]
    feet = feet[np.linspace(0, len(feet) - 1, min(len(feet), MOST)).astype(int)]
    return np.concatenate([feet, spread(t, np.sqrt(area / count), count)]) if area > 1e-9 else feet


def _under(v: Floats, faces: Ints, along: float = ALONG) -> Floats:
    """Where rays start on all faces that look along gravity (n, 3)."""
    t = v[faces]
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    size = np.linalg.norm(n, axis=1)
    down = n[:, 2] < -along * np.maximum(size, 1e-12)
    t, area = t[down], float(size[down].sum() / 2)
    if area <= 1e-9:
        return np.zeros((0, 3))
    count = min(max(LEAST, int(area * RAYS)), MOST)
    middles = t[np.linspace(0, len(t) - 1, min(len(t), MOST)).astype(int)].mean(1)  # of the small ones, on which no ray falls
    return np.concatenate([middles, spread(t, np.sqrt(area / count), count)])


def _touched(rays: Floats, other: Solid, frame: Floats) -> Mask:
    """Which rays have a surface of the other within CONTACT of their start."""
    if not len(rays):
        return np.zeros(0, bool)
    low, high = rays.min(0) - CONTACT, rays.max(0) + CONTACT
    corners = np.array(np.meshgrid(*other.node.bounds.T)).reshape(3, -1).T @ frame.T
    if (corners.max(0) < low).any() or (corners.min(0) > high).any():
        return np.zeros(len(rays), bool)
    t = (other.node.vertices @ frame.T)[other.node.faces]
    t = t[((t.max(1) >= low) & (t.min(1) <= high)).all(1)]
    out = np.zeros(len(rays), bool)
    for part in np.array_split(t, max(1, len(t) * len(rays) // 1_000_000)):
        out |= _near(rays, part)
    return out


def _near(rays: Floats, t: Floats) -> Mask:
    """Which points are within CONTACT, up or down, of one of the triangles."""
    if not len(t):
        return np.zeros(len(rays), bool)
    a, b, c = t[:, 0], t[:, 1], t[:, 2]
    den = (b[:, 1] - c[:, 1]) * (a[:, 0] - c[:, 0]) + (c[:, 0] - b[:, 0]) * (a[:, 1] - c[:, 1])
    ok = np.abs(den) > 1e-12
    x, y = rays[:, :1] - c[:, 0], rays[:, 1:2] - c[:, 1]
    den = np.where(ok, den, 1)
    u = ((b[:, 1] - c[:, 1]) * x + (c[:, 0] - b[:, 0]) * y) / den
    w = ((c[:, 1] - a[:, 1]) * x + (a[:, 0] - c[:, 0]) * y) / den
    z = u * a[:, 2] + w * b[:, 2] + (1 - u - w) * c[:, 2]
    hit = ok & (u >= -1e-6) & (w >= -1e-6) & (u + w <= 1 + 1e-6) & (np.abs(z - rays[:, 2:]) < CONTACT)
    return np.asarray(hit.any(1))


def _centroid(t: Floats) -> Floats:
    """Of a surface, its triangles (m, 3, 3) weighed by area, across gravity (2,)."""
    area = np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1)
    return np.asarray((t.mean(1)[:, :2] * area[:, None]).sum(0) / max(float(area.sum()), 1e-12))


def _balanced(contacts: Floats, centroid: Floats) -> bool:
    import shapely

    if len(contacts) < 3:
        return False
    hull = shapely.convex_hull(shapely.multipoints(contacts))
    return bool(hull.area > 0 and shapely.covers(hull, shapely.points(centroid)))


__all__ = ["CONTACT", "supported", "unsupported"]
