"""A bleached piece of driftwood: a smooth twisted trunk with worn root stubs, half sunk in sand."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, finish, hull_collider, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, Limbs, limbs, tubes
from worldloom.geometry import Mesh, fbm, join, spline, tube

CARD = Card("beach/driftwood", 1, "driftwood", ("drift wood", "washed-up branch", "branch"), ("wood", "log"), ("beach", "shore", "lake", "outdoor"))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.3, 5.0)] = 1.7
    radius: Annotated[float, metres(0.02, 0.35)] = 0.09
    branches: Annotated[int, number(0, 9)] = 5


PRESETS = {"trunk": Params(length=3.6, radius=0.22, branches=7), "stick": Params(length=0.8, radius=0.03, branches=2)}


def build(p: Params, kit: Kit) -> Part:
    """A bent body that lies on the ground, limbs that rise from it and end blunt."""
    rng = kit.rng("wood")
    n, sides = kit.n(30, 7), kit.n(14, 5)
    x = np.linspace(-0.5, 0.5, 5) * p.length
    path = spline(np.stack([x, rng.normal(0, 0.07 * p.length, 5), p.radius * 0.75 + np.abs(rng.normal(0, 0.35 * p.radius, 5))], 1), n)
    t = np.linspace(0, 1, n)
    body = tube(path, p.radius * (1.1 - 0.75 * t + 0.35 * np.exp(-t / 0.06)) * np.clip(np.minimum(t, 1 - t) / 0.03 + 0.45, 0, 1), sides)
    parts = [body]
    if p.branches:
        k = p.branches
        i = np.concatenate([np.full((k + 1) // 2, 1), rng.integers(n // 3, n - 1, k // 2)])
        a = rng.uniform(0.2, 2.9, k)
        d = np.stack([np.where(i < 3, -0.9, 0.6) + rng.normal(0, 0.2, k), np.cos(a), 0.75 * np.sin(a)], 1)
        long = p.length * rng.uniform(0.1, 0.26, k)
        b: Limbs = limbs(path[i], d, rng.normal(0, 0.22, (k, 3)) + UP * 0.08, long, p.radius * rng.uniform(0.28, 0.5, k))
        parts.append(tubes(b, kit.n(7, 3), kit.n(8, 4), 0.35))
    m = join(parts)
    nn = m.normals
    assert nn is not None
    grain = fbm(m.vertices * [0.18, 1, 1], 0.28 * p.radius, 3, kit.seed % 60)
    mesh = Mesh(m.vertices + nn * (0.09 * p.radius * grain)[:, None], m.faces, nn, m.uv).tinted(np.clip(0.92 + 0.75 * grain, 0.45, 1.25))
    return Part((surface("wood", mesh, finish.wood("driftwood", 0.7, 0.85)),), colliders=(hull_collider(mesh.vertices),), mass=350 * p.radius**2 * p.length * 3, dynamic=p.radius < 0.05, anchors={"top": (0, 0, round(1.6 * p.radius, 3))}, affordances=("sit", "pick up") if p.radius < 0.05 else ("sit",))
