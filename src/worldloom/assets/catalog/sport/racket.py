"""A racket: a tennis racket with tight strings and a wrapped grip, a badminton racket with its shuttle, or a table tennis bat, lying."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import Floats, Mesh, arc, lathe, rot_x, rot_z, sphere, spline, tube
CARD = Card("sport/racket", 1, "racket", ("tennis racket", "tennis racquet", "racquet", "badminton racket", "squash racket", "ping pong paddle", "table tennis bat", "rackets"), ("sports equipment",), ("indoor", "gym", "sports", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["tennis", "badminton", "paddle"] = "tennis"
    color: Color = "#b3261e"
    grip: Color = "#1a1a1c"
    ball: bool = True
    """Its ball or shuttle beside it."""
    size: Annotated[float, number(0.7, 1.1)] = 1.0
    wear: Wear = 0.25


PRESETS = {"badminton": Params(kind="badminton", color="#1f5fb0"), "paddle": Params(kind="paddle"), "wood": Params(color="#8a5a2c", grip="#3a2010", ball=False), "child": Params(size=0.75, color="#e0b01c")}


def build(p: Params, kit: Kit) -> Part:
    """Lies on the floor or a table, its head to +Y."""
    out, s = Collector(), p.size
    turn = rot_z(0.4)

    def put(m: Mesh, z: float) -> Mesh:
        return m.scaled(s).turned(turn).moved((0, 0, z * s))

    if p.kind == "paddle":
        _paddle(out, p, put)
    else:
        _strung(out, p, kit, put)
    if p.ball:
        side = turn @ np.array([0.16, 0.02, 0]) * s
        if p.kind == "badminton":
            _shuttle(out, kit, side, s)
        else:
            r = 0.033 if p.kind == "tennis" else 0.02
            out.add("ball", finish.of("carpet", "#b8c92a", 0.95) if p.kind == "tennis" else finish.plastic("#e2e0da", 0.4), sphere(r, kit.n(20, 10), (side[0], side[1], r)))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.35, dynamic=True, friction=0.9, affordances=("pick up", "play"))


def _strung(out: Collector, p: Params, kit: Kit, put: Callable[[Mesh, float], Mesh]) -> None:
    """An oval frame with a throat, 16 x 19 strings and a long handle."""
    tennis = p.kind == "tennis"
    a, b, mid, z = (0.13, 0.172, 0.2, 0.015) if tennis else (0.1, 0.13, 0.24, 0.008)
    t = np.linspace(-np.pi / 2, 1.5 * np.pi, kit.n(60, 28), endpoint=False)
    oval = np.stack([a * np.cos(t) * (1 + 0.04 * np.sin(t)), mid + b * np.sin(t), 0 * t], 1)
    frame = finish.paint(p.color, p.wear, 0.2)
    beam = 0.0115 if tennis else 0.0052
    out.add("frame", frame, put(tube(oval, beam, 10, closed=True).scaled((1, 1, 1.0 if not tennis else 1.15)), z))
    out.add("band", finish.paint("#e8e6e0", p.wear, 0.25), *(put(tube(oval[i : i + 5] + [0, 0, 0.0003], beam + 0.0006, 10), z) for i in (len(t) // 5, 4 * len(t) // 5 - 4)))
    if tennis:
        for sx in (-1, 1):
            out.add("frame", frame, put(tube(spline([(sx * 0.085, mid - 0.13, 0), (sx * 0.05, mid - 0.2, 0), (sx * 0.014, mid - 0.28, 0)], 10), 0.011, 10), z))
    end, top = (-0.36, -0.1) if tennis else (-0.42, 0.12)
    shaft = mid - 0.27 if tennis else mid - b
    out.add("shaft", frame if tennis else finish.metal("gunmetal"), put(tube(np.array([(0, top if not tennis else shaft + 0.01, 0), (0, end + 0.16, 0)]), 0.0135 if tennis else 0.0042, 10), z))
    n = 17 if tennis else 20
    xs = np.linspace(-0.86, 0.86, n - 3) * a
    ys = np.linspace(-0.9, 0.9, n) * b
    half_y, half_x = b * np.sqrt(1 - (xs / a) ** 2), a * np.sqrt(1 - (ys / b) ** 2)
    o = np.zeros
    lines = wires(np.c_[xs, mid - half_y, o(len(xs))], np.c_[xs, mid + half_y, o(len(xs))], 0.0007, 4), wires(np.c_[-half_x, mid + ys, o(n)], np.c_[half_x, mid + ys, o(n)], 0.0007, 4)
    out.add("string", finish.plastic("#d8d4c4", 0.4), *(put(m, z) for m in lines))
    grip = [(0, 0.0), (0.0175, 0.0), (0.0185, 0.008), (0.0155, 0.02), *((0.0148 + 0.0007 * (k % 2), 0.03 + 0.0085 * k) for k in range(16)), (0.0135, 0.175), (0, 0.175)]
    k = 1.0 if tennis else 0.8
    out.add("grip", finish.leather(finish.paint(p.grip).color, p.wear), put(lathe([(x * k, q) for x, q in grip], 10, 0.5).turned(rot_x(-np.pi / 2)).moved((0, end, 0)), max(z, 0.0185 * k)))


def _paddle(out: Collector, p: Params, put: Callable[[Mesh, float], Mesh]) -> None:
    blade: Floats = np.concatenate([arc(0.077, -1.15, np.pi + 1.15, 34, (0, 0.09)), [(-0.018, 0.012), (0.018, 0.012)]])
    out.add("blade", finish.wood("birch"), put(soft_prism(blade * 1.012, 0.007, 0.001), 0.003))
    out.add("rubber", finish.of("rubber", p.color, 0.5), put(soft_prism(blade, 0.0028, 0.0008), 0.0098))
    out.add("back", finish.of("rubber", (0.02, 0.02, 0.02), 0.5), put(soft_prism(blade, 0.0028, 0.0008), 0.0002))
    out.add("grip", finish.paint(p.grip, p.wear, 0.4) if p.grip != "#1a1a1c" else finish.wood("pine", p.wear), put(tube([(0, 0.03, 0), (0, -0.02, 0), (0, -0.09, 0)], np.array([0.0125, 0.0125, 0.0155]), 12).scaled((1, 1, 0.8)), 0.0095))


def _shuttle(out: Collector, kit: Kit, at: Floats, s: float) -> None:
    """Sixteen feathers in a cone on a cork."""
    lay = rot_z(1.1) @ rot_x(1.35)
    cork = sphere((0.013, 0.013, 0.013), 14)
    a = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    low, high = np.stack([0.012 * np.cos(a), 0.012 * np.sin(a), np.full(16, 0.006)], 1), np.stack([0.032 * np.cos(a), 0.032 * np.sin(a), np.full(16, 0.07)], 1)
    cone = lathe([(0.016, 0.022), (0.0325, 0.07), (0.0315, 0.07), (0.015, 0.022), (0.016, 0.022)], kit.n(32, 16), 0.6)
    q = np.array([at[0], at[1], 0.0315 * s])
    out.add("cork", finish.of("leather", (0.62, 0.56, 0.46), 0.6), cork.turned(lay).scaled(s).moved(q))
    out.add("feather", finish.of("paper", (0.76, 0.75, 0.72), 0.8), cone.turned(lay).scaled(s).moved(q), wires(low, high, 0.0011, 4).turned(lay).scaled(s).moved(q))
