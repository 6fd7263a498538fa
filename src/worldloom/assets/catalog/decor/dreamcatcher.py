"""A dreamcatcher on the wall: a hoop bound in leather with a web in it, beads, and feathers on cords."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import rod, rot_x, sphere

CARD = Card("decor/dreamcatcher", 1, "dreamcatcher", ("dream catcher",), ("ornament",), ("indoor", "bedroom", "bohemian", "hanging"), "wall")


class Params(Base):
    """Dials."""

    color: Color | None = None
    size: Annotated[float, number(0.7, 1.8)] = 1.2
    wear: Wear = 0.15


PRESETS = {"white": Params(color="white"), "large": Params(size=1.7)}


def build(p: Params, kit: Kit) -> Part:
    """Its back at the wall."""
    out = Collector()
    hoop = dyed(finish.leather("#8a5a34", p.wear), p.color)
    up = rot_x(np.pi / 2)
    out.add("hoop", hoop, ring(0.12, 0.007, (0, 0, 0), kit.n(48, 20), 8).turned(up).moved((0, -0.01, 0.5)))
    web = finish.of("rope", (0.75, 0.7, 0.6), 0.9)
    pts = [np.c_[r * np.sin(a), np.full(14, -0.01), 0.5 + r * np.cos(a)] for r, a in ((0.117, np.arange(14) * 2 * np.pi / 14), (0.085, np.arange(14) * 2 * np.pi / 14 + 0.22), (0.055, np.arange(14) * 2 * np.pi / 14 + 0.45), (0.028, np.arange(14) * 2 * np.pi / 14 + 0.67))]
    for a, b in zip(pts[:-1], pts[1:], strict=True):
        out.add("web", web, wires(a, b, 0.0009), wires(np.roll(a, -1, 0), b, 0.0009))
    out.add("bead", finish.paint("#2f8a9a"), sphere(0.006, 10, (0.03, -0.012, 0.52)), *(sphere(0.007, 10, (x, -0.01, 0.5 - z)) for x, z in ((-0.08, 0.15), (0.0, 0.18), (0.08, 0.15))))
    t = np.linspace(0, 1, 16)
    for x, z in ((-0.08, 0.16), (0.0, 0.19), (0.08, 0.16)):
        top = 0.5 - np.sqrt(max(0.12**2 - x**2, 0))
        out.add("web", web, rod((x, -0.01, top), (x, -0.01, 0.5 - z), 0.0012, 6))
        half = 0.02 * np.sin(np.pi * np.clip(t * 0.95 + 0.04, 0, 1)) ** 0.7
        grid = np.stack([np.stack([x + half * k, np.full(16, -0.01 - 0.003 * (1 - abs(k))), 0.5 - z - 0.16 * t], 1) for k in np.linspace(-1, 1, 7)], 1)
        out.add("feather", finish.of("feather", "#e8e0d0", 0.9, thin=True), thick(grid, 0.0006))
        out.add("quill", finish.of("bone", (0.3, 0.2, 0.12), 0.6), rod((x, -0.013, 0.5 - z), (x, -0.013, 0.5 - z - 0.155), 0.001, 6))
    out.add("hoop", hoop, rod((0, -0.01, 0.62), (0, -0.004, 0.74), 0.002, 6), sphere(0.006, 10, (0, -0.005, 0.74)))
    return gathered(out, 0.15, p.size, "wall")
