"""Coral of a reef: branching staghorn, round brain coral or a flat sea fan, in bright colours."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, surface
from worldloom.assets.parts.flora_limbs import UP, branchlets, limbs, tubes
from worldloom.geometry import Mesh, fbm, smooth_normals, sphere

CARD = Card("beach/coral", 1, "coral", ("corals", "coral reef", "sea fan", "brain coral", "anemone"), ("animal",), ("underwater", "reef", "beach"))


class Params(Base):
    """Dials."""

    kind: Literal["branching", "brain", "fan"] = "branching"
    size: Annotated[float, metres(0.1, 2.5)] = 0.6
    color: Color = "orange"


PRESETS = {"brain": Params(kind="brain", color="mustard"), "fan": Params(kind="fan", color="violet"), "pink": Params(color="pink")}


def build(p: Params, kit: Kit) -> Part:
    """Rising from its foot at the origin."""
    rng = kit.rng("coral")
    stuff = finish.of("wax", finish.paint(p.color).color, 0.6, 0.2)
    if p.kind == "brain":
        m = sphere((0.5 * p.size, 0.46 * p.size, 0.38 * p.size), kit.n(64, 14)).moved((0, 0, 0.22 * p.size))
        maze = np.abs(fbm(m.vertices, 0.09 * p.size, 2, kit.seed % 60))
        assert m.normals is not None
        v = m.vertices - m.normals * (0.03 * p.size * np.exp(-((maze / 0.07) ** 2)))[:, None]
        mesh = smooth_normals(Mesh(v, m.faces, None, m.uv)).tinted(np.clip(0.55 + 2.2 * maze, 0.4, 1.1))
        return Part((surface("body", mesh, stuff),), colliders=(cylinder_collider(0.48 * p.size, 0.55 * p.size),), mass=300 * p.size**3)
    n = 9
    a = np.arange(n) * 2.39996
    flat = np.array([1.0, 0.08 if p.kind == "fan" else 1.0, 1.0])
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    d = (out * rng.uniform(0.2, 0.9, (n, 1)) + UP * 0.9) * flat
    first = limbs(out * 0.03 * p.size - UP * 0.02, d, UP * 0.15 + 0 * out, p.size * rng.uniform(0.4, 0.62, n), np.full(n, (0.035 if p.kind == "branching" else 0.016) * p.size))
    second, _ = branchlets(first, 4 if p.kind == "branching" else 7, kit.rng("b"), 0.3, 0.7, 0.6, -0.2, 0.75)
    third, _ = branchlets(second, 3, kit.rng("c"), 0.3, 0.7, 0.55, -0.2, 0.75)
    parts = []
    for b in (first, second, third):
        q = limbs(b.base * flat, b.direction * flat, b.bend * flat, b.length, b.radius)
        m = tubes(q, 5 if kit.detail > 0.6 else 3, 6 if kit.detail > 0.6 else 3, 0.55)
        t = np.tile(np.repeat(np.linspace(0, 1, 5 if kit.detail > 0.6 else 3), len(m.vertices) // len(q) // (5 if kit.detail > 0.6 else 3)), len(q))
        parts.append(m.tinted(0.7 + 0.35 * t))
    return Part((surface("body", parts, stuff),), colliders=(cylinder_collider(0.3 * p.size, 0.7 * p.size),), mass=60 * p.size**2)
