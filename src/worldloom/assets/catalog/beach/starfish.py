"""A starfish with five tapering, knobbly arms lying on the sand."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.geometry import Mesh, fbm, sheet, sphere, stamp

CARD = Card("beach/starfish", 1, "starfish", ("sea star",), ("animal",), ("beach", "underwater", "shore", "outdoor"))


class Params(Base):
    """Dials."""

    size: Annotated[float, metres(0.05, 0.6)] = 0.18
    arms: Annotated[int, number(5, 9)] = 5
    color: Color = "orange"


PRESETS = {"red": Params(color="dark_red"), "large": Params(size=0.35, arms=7)}


def build(p: Params, kit: Kit) -> Part:
    """A polar sheet: long between arms' axes, high along them; rows of knobs."""
    r, rng = p.size / 2, kit.rng("arms")
    n, k = kit.n(p.arms * 12, p.arms * 4), kit.n(7, 4)
    a, t = np.meshgrid(np.linspace(0, 2 * np.pi, n + 1), np.linspace(0, 1, k), indexing="ij")
    phase = p.arms * a / 2
    reach = r * (0.27 + 0.73 * np.abs(np.cos(phase)) ** 2.6)
    bend = 0.25 * t**2 * np.repeat(rng.normal(0, 1, 12), 40)[(a * p.arms / (2 * np.pi) * 1).round().astype(int) % p.arms * 40]
    bend[-1] = bend[0]
    high = r * 0.27 * (1 - t**2.2) ** 0.8 * (0.55 + 0.45 * np.abs(np.cos(phase))) + 0.004
    q = np.stack([reach * t * np.cos(a + bend), reach * t * np.sin(a + bend), high], -1)
    m = sheet(q[:, ::-1])
    nn = m.normals
    assert nn is not None
    if nn[:, 2].sum() < 0:
        m = Mesh(m.vertices, m.faces[:, ::-1], -nn, m.uv)
    m = m.tinted(np.clip(0.9 + 0.5 * fbm(m.vertices, 0.06 * p.size, 2, 3), 0.5, 1.2))
    j = rng.choice(len(m.vertices), kit.n(30, 8))
    knobs = stamp(sphere(0.018 * r + 0.001, 6), m.vertices[j] + [0, 0, 0.002])
    return Part((surface("body", m, finish.of("leather", p.color, 0.75, 0.2)), surface("knobs", knobs, finish.of("plain", (0.6, 0.5, 0.38), 0.8))), colliders=(cylinder_collider(0.8 * r, 0.27 * r),), mass=0.2, dynamic=True, affordances=("pick up",))
