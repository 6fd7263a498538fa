"""A hurricane lantern with a glass chimney, wire guard, tank and bail handle; glows warm when lit."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, surface
from worldloom.assets.parts.built_pieces import wires
from worldloom.geometry import cylinder, lathe, sphere, torus, tube

CARD = Card("camp/lantern", 1, "lantern", ("oil lamp", "storm lantern", "kerosene lamp", "hurricane lamp", "camping lantern", "stone lantern"), ("lamp", "light"), ("camp", "village", "forest", "cave", "harbour", "indoor", "outdoor"), stands="table")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.18, 0.7)] = 0.34
    color: Color = "red"
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {"green": Params(color="dark_green"), "unlit": Params(lit=False), "old": Params(color="rust", wear=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Tank, burner, chimney, side tubes, cap, guard wires, handle."""
    h, n = p.height, kit.n(30, 10)
    paint = finish.paint(p.color, p.wear, 0.35)
    tank = lathe([(0, 0), (0.25 * h, 0), (0.27 * h, 0.02 * h), (0.27 * h, 0.13 * h), (0.2 * h, 0.19 * h), (0.1 * h, 0.2 * h), (0.1 * h, 0.25 * h), (0, 0.25 * h)], n, 0.5)
    cap = lathe([(0, 0.72 * h), (0.15 * h, 0.72 * h), (0.16 * h, 0.76 * h), (0.1 * h, 0.82 * h), (0.11 * h, 0.86 * h), (0.06 * h, 0.93 * h), (0, 0.94 * h)], n, 0.5)
    knob = cylinder(0.03 * h, 0.03 * h, 10, 0.003, (0, -0.29 * h, 0.12 * h))
    glass = lathe([(0.09 * h, 0.26 * h), (0.165 * h, 0.42 * h), (0.17 * h, 0.52 * h), (0.11 * h, 0.71 * h)], n, True)
    sides = [tube([(s * 0.24 * h, 0, 0.12 * h), (s * 0.29 * h, 0, 0.25 * h), (s * 0.29 * h, 0, 0.62 * h), (s * 0.2 * h, 0, 0.78 * h), (s * 0.1 * h, 0, 0.8 * h)], 0.022 * h, kit.n(9, 4)) for s in (-1, 1)]
    a = np.arange(4) * np.pi / 2 + np.pi / 4
    ring = np.stack([0.19 * h * np.cos(a), 0.19 * h * np.sin(a)], 1)
    guard = [wires(np.c_[0.6 * ring, np.full(4, 0.26 * h)], np.c_[ring, np.full(4, 0.46 * h)], 0.005 * h, 4), wires(np.c_[ring, np.full(4, 0.46 * h)], np.c_[0.65 * ring, np.full(4, 0.71 * h)], 0.005 * h, 4), torus(0.19 * h, 0.006 * h, n, 5).moved((0, 0, 0.46 * h))]
    t = np.linspace(0, np.pi, 18)
    bail = tube(np.stack([0.3 * h * np.cos(t), 0.05 * h * np.sin(t), 0.6 * h + 0.5 * h * np.sin(t)], 1), 0.008 * h, 6)
    flame = lathe([(0, 0.3 * h), (0.035 * h, 0.34 * h), (0.045 * h, 0.39 * h), (0.02 * h, 0.48 * h), (0, 0.54 * h)], kit.n(12, 6), True)
    out = [surface("body", [tank, cap, knob, *sides], paint), surface("glass", glass, finish.glass((0.97, 0.94, 0.86))), surface("guard", [*guard, bail], finish.metal("galvanised", 0.5)),
           surface("flame", flame if p.lit else sphere(0.02 * h, 8, (0, 0, 0.29 * h)), finish.glow((1.0, 0.6, 0.22), 26.0) if p.lit else finish.metal("brass"))]  # fmt: skip
    lamp = Light(name="flame", position=(0, 0, round(0.42 * h, 3)), color=(1.0, 0.62, 0.28), power=7.0, radius=0.04, flicker=0.2, on=p.lit)
    return Part(tuple(out), colliders=(cylinder_collider(0.3 * h, 0.95 * h),), mass=1.2, dynamic=True, lights=(lamp,), anchors={"handle": (0, 0, round(1.1 * h, 3)), "top": (0, 0, round(0.94 * h, 3))}, affordances=("switch", "pick up"))
