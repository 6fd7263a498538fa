"""A horse-drawn plough with a curved steel share and mouldboard, a wooden beam, two handles and a small wheel."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, chain_of, wires
from worldloom.assets.parts.built_wheel import cart_wheel
from worldloom.geometry import beam, join, lathe, rod, rot_x, rot_z, sheet, spline, torus, tube

CARD = Card("farm/plough", 1, "plow", ("plough", "horse plough", "ploughshare"), ("tool", "machine"), ("farm", "field", "medieval", "village", "outdoor"), "ground", (0.3, 0.6, 0.2, 0.2))


class Params(Base):
    """Dials."""

    size: Annotated[float, number(0.7, 1.4)] = 1.0
    color: Color = "dark_red"
    wheel: bool = True
    wear: Wear = 0.7


PRESETS = {"blue": Params(color="blue", wear=0.4), "wheelless": Params(wheel=False), "old": Params(wear=1.0)}


def build(p: Params, kit: Kit) -> Part:
    """Drawn towards -Y; the share lies on the ground."""
    out, s = Collector(), p.size
    paint, iron, bright, wood = finish.paint(p.color, p.wear, 0.6), finish.iron(p.wear), finish.metal("steel", p.wear), finish.wood("weathered", p.wear)
    out.add("beam", paint, tube(np.array(spline([(0, -1.25, 0.46), (0, -0.5, 0.58), (0, 0.05, 0.56), (0, 0.42, 0.22)], 20)) * s, [0.045 * s] * 20, 6))
    t, u = np.linspace(0, 1, kit.n(12, 6)), np.linspace(0, 1, kit.n(7, 4))
    x = 0.02 + 0.34 * t[:, None] ** 2 * (0.4 + 0.6 * u[None]) + 0.06 * u[None]
    y = -0.42 + 0.85 * t[:, None] + 0.08 * u[None]
    z = (0.05 + 0.3 * t[:, None] ** 0.7) * u[None] + 0.06 * t[:, None] ** 2
    board = np.stack([x, y, z], -1) * s
    out.add("mouldboard", bright, join([sheet(board), sheet(board[::-1] + [-0.008 * s, 0, 0])]))
    share = np.array([[(-0.02, -0.62, 0.0), (-0.02, -0.2, 0.02)], [(0.06, -0.5, 0.07), (0.22, -0.06, 0.05)]]) * s
    out.add("share", bright, sheet(share, False), sheet(share[::-1] - [0, 0, 0.012 * s], False))
    out.add("frame", iron, beam(np.array((-0.03, -0.5, 0.03)) * s, np.array((-0.03, 0.46, 0.03)) * s, 0.03 * s, 0.07 * s), *(rod(np.array(a) * s, np.array(b) * s, 0.02 * s, 8) for a, b in (((-0.02, -0.15, 0.04), (0, -0.1, 0.56)), ((-0.02, 0.38, 0.04), (0, 0.3, 0.38)), ((0.02, 0.25, 0.2), (0.2, 0.36, 0.3)))))
    out.add("frame", iron, tube(np.array([(0, -0.62, 0.6), (0, -0.64, 0.3), (0, -0.6, 0.02)]) * s, [0.02 * s, 0.022 * s, 0.008 * s], 6), lathe([(0.03, 0), (0.05, 0.02), (0.03, 0.1)], 8, False).scaled(s).moved((0, -0.62 * s, 0.52 * s)))
    for k in (-1, 1):
        path = np.array(spline([(0, 0.15, 0.4), (k * 0.12, 0.55, 0.56), (k * 0.26, 1.05, 0.82), (k * 0.3, 1.3, 0.9)], 14)) * s
        out.add("handles", wood, tube(path, np.linspace(0.028, 0.022, 14) * s, 8))
    out.add("frame", iron, wires(np.array([(-0.14, 0.62, 0.6), (-0.22, 0.88, 0.73)]) * s, np.array([(0.14, 0.62, 0.6), (0.22, 0.88, 0.73)]) * s, 0.012 * s, 6))
    out.add("hook", iron, torus(0.05 * s, 0.012 * s, 16, 6).turned(rot_x(np.pi / 2)).turned(rot_z(np.pi / 2)).moved((0, -1.3 * s, 0.46 * s)), chain_of(np.array([(0, -1.34, 0.44), (0.02, -1.42, 0.3), (0.05, -1.5, 0.08), (0.04, -1.66, 0.02)]) * s, 0.01 * s))
    if p.wheel:
        rim, band = cart_wheel(0.2, kit.rng("wheel"), 8)
        turn = rot_z(np.pi / 2)
        out.add("wheel", iron, *(m.scaled((s, 0.5 * s, s)).turned(turn).moved((-0.12 * s, -0.95 * s, 0.2 * s)) for m in (rim, band)), rod((-0.12 * s, -0.95 * s, 0.2 * s), (0, -0.95 * s, 0.54 * s), 0.018 * s, 6))
    boxes = (box_collider((-0.1 * s, -0.65 * s, 0), (0.36 * s, 0.5 * s, 0.5 * s)), box_collider((-0.05 * s, -1.3 * s, 0.4 * s), (0.05 * s, 0.2 * s, 0.62 * s)), box_collider((-0.32 * s, 0.5 * s, 0.5 * s), (0.32 * s, 1.3 * s, 0.92 * s)))
    return Part(out.surfaces(), colliders=boxes, mass=65 * s**2, affordances=("push",), functional_sides=("back",), anchors={"handle": (0, 1.25 * s, 0.9 * s), "hook": (0, -1.34 * s, 0.46 * s)})
