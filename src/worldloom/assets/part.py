"""What a maker returns: surfaces with roles, and everything physics, sound and people need to know about the thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats, Mesh, finish, matrix_quat, quat_matrix
from worldloom.world import Collider, Effect, Joint, Light, Material, Motion, SoundSource, Support, Vec3


@dataclass(frozen=True)
class Surface:
    """A mesh with the role it plays ("seat", "leg"), its finish, and the moving link it belongs to ("" = body)."""

    role: str
    mesh: Mesh
    material: Material
    link: str = ""


@dataclass(frozen=True)
class Part:
    """A thing in its own frame: front -Y, origin at the centre of its footprint on what carries it, z up."""

    surfaces: tuple[Surface, ...]
    colliders: tuple[Collider, ...] = ()
    mass: float = 1.0
    friction: float = 0.7
    dynamic: bool = False
    """A person could push or lift it."""
    anchors: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    """Named places: "top", "seat", "shelf.2", "branch.1", "lamp"."""
    joints: tuple[Joint, ...] = ()
    supports: tuple[Support, ...] = ()
    functional_sides: tuple[Literal["front", "back", "left", "right"], ...] = ()
    affordances: tuple[str, ...] = ()
    sounds: tuple[SoundSource, ...] = ()
    lights: tuple[Light, ...] = ()
    effects: tuple[Effect, ...] = ()
    motions: tuple[Motion, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    """What the maker says of what it made where no dial does: {"wears": "high-visibility vest; hard hat"}."""

    @cached_property
    def bounds(self) -> Floats:
        """(2, 3) lowest and highest corner of all surfaces; read only."""
        b = np.stack([s.mesh.bounds for s in self.surfaces])
        out = np.stack([b[:, 0].min(0), b[:, 1].max(0)])
        out.flags.writeable = False
        return out

    @property
    def triangles(self) -> int:
        """Number of triangles of all surfaces."""
        return sum(len(s.mesh) for s in self.surfaces)


def surface(role: str, mesh: Mesh | Iterable[Mesh], material: Material, link: str = "") -> Surface:
    """A finished surface from one mesh or several that share a finish."""
    from worldloom.geometry import join

    m = mesh if isinstance(mesh, Mesh) else join([finish(x) for x in mesh])
    return Surface(role, finish(m), material, link)


def box_collider(lo: ArrayLike, hi: ArrayLike, link: str = "") -> Collider:
    """An axis-aligned box by two corners."""
    a, b = np.minimum(lo, hi).astype(float), np.maximum(lo, hi).astype(float)
    c, s = (a + b) / 2, np.maximum(b - a, 0.004)
    return Collider(shape="box", center=_v(c), size=_v(s), link=link)


def cylinder_collider(radius: float, height: float, base: ArrayLike = (0, 0, 0), link: str = "") -> Collider:
    """An upright cylinder standing on `base`."""
    c = np.asarray(base, float) + [0, 0, height / 2]
    return Collider(shape="cylinder", center=_v(c), size=(radius, radius, height), link=link)


def hull_collider(points: ArrayLike, link: str = "", keep: int = 32) -> Collider:
    """The convex hull of points (n, 3), thinned to at most `keep` extreme points (in evenly spread directions)."""
    p = np.asarray(points, float)
    k = np.arange(keep) + 0.5
    phi, theta = np.arccos(1 - 2 * k / keep), np.pi * (1 + 5**0.5) * k
    d = np.stack([np.cos(theta) * np.sin(phi), np.sin(theta) * np.sin(phi), np.cos(phi)], 1)
    chosen = p[np.unique((p @ d.T).argmax(0))]
    return Collider(shape="hull", points=tuple(_v(x) for x in chosen), link=link)


def bounding_colliders(surfaces: Sequence[Surface]) -> tuple[Collider, ...]:
    """One box a link round its surfaces: a last resort."""
    links = sorted({s.link for s in surfaces})
    groups = [[s.mesh.bounds for s in surfaces if s.link == k] for k in links]
    return tuple(box_collider(np.min([b[0] for b in g], 0), np.max([b[1] for b in g], 0), k) for k, g in zip(links, groups, strict=True))


def moved(part: Part, position: ArrayLike = (0, 0, 0), rotation: ArrayLike | None = None, prefix: str = "") -> Part:
    """The part turned by a (3, 3) matrix, then shifted, to be merged into a larger one. `prefix` renames its links."""
    r = np.eye(3) if rotation is None else np.asarray(rotation, float)
    t = np.asarray(position, float)

    def p(v: ArrayLike) -> Vec3:
        return _v(np.asarray(v) @ r.T + t)

    def d(v: ArrayLike) -> Vec3:
        return _v(np.asarray(v) @ r.T)

    def link(name: str) -> str:
        return prefix + name if name else ""

    return replace(
        part,
        surfaces=tuple(replace(s, mesh=s.mesh.turned(r).moved(t), link=link(s.link)) for s in part.surfaces),
        colliders=tuple(_move_collider(c, r, t, link(c.link)) for c in part.colliders),
        anchors={prefix + k: p(v) for k, v in part.anchors.items()},
        joints=tuple(j.model_copy(update={"name": prefix + j.name, "origin": p(j.origin), "axis": d(j.axis)}) for j in part.joints),
        supports=tuple(s.model_copy(update={"name": prefix + s.name, "center": p(s.center)}) for s in part.supports),
        sounds=tuple(s.model_copy(update={"position": p(s.position)}) for s in part.sounds),
        lights=tuple(x.model_copy(update={"position": p(x.position), "direction": d(x.direction)}) for x in part.lights),
        effects=tuple(e.model_copy(update={"position": p(e.position)}) for e in part.effects),
        motions=tuple(m.model_copy(update={"center": p(m.center), "axis": d(m.axis), "link": link(m.link)}) for m in part.motions),
    )


def _move_collider(c: Collider, r: Floats, t: Floats, link: str) -> Collider:
    if c.shape == "hull":
        pts = np.asarray(c.points) @ r.T + t
        return c.model_copy(update={"points": tuple(_v(x) for x in pts), "link": link})
    turn = matrix_quat(r @ quat_matrix(c.rotation))
    return c.model_copy(update={"center": _v(np.asarray(c.center) @ r.T + t), "rotation": turn, "link": link})


def merged(first: Part, *others: Part) -> Part:
    """One part of several; mass adds up, the first one's friction, sides and dynamics stay."""
    all_ = (first, *others)

    def cat(name: str) -> tuple[Any, ...]:
        return tuple(x for p in all_ for x in getattr(p, name))

    return replace(
        first, surfaces=cat("surfaces"), colliders=cat("colliders"), joints=cat("joints"), supports=cat("supports"), sounds=cat("sounds"),
        lights=cat("lights"), effects=cat("effects"), motions=cat("motions"), mass=sum(p.mass for p in all_),
        affordances=tuple(dict.fromkeys(cat("affordances"))), anchors={k: v for p in reversed(all_) for k, v in p.anchors.items()},
    )  # fmt: skip


def _v(x: ArrayLike) -> tuple[float, float, float]:
    a = np.round(np.asarray(x, float), 5)
    return (float(a[0]), float(a[1]), float(a[2]))


__all__ = [
    "Surface", "Part", "surface", "box_collider", "cylinder_collider", "hull_collider", "bounding_colliders", "moved", "merged",
]  # fmt: skip
