"""A hanging chair: a wicker egg on a curved stand with cushions, or a macrame or cloth hammock chair from a frame."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import pillow, soft_box, thick
from worldloom.geometry import Floats, fbm, rod, rot_x, rot_z, spline, torus, tube

CARD = Card("seating/hanging_chair", 1, "hammock_chair", ("hanging chair", "egg chair", "swing chair", "hammock chair", "hanging egg chair", "swing seat", "pod chair"), ("chair", "seat", "furniture"), ("indoor", "living_room", "bedroom", "balcony", "sunroom", "conservatory", "garden"), "floor", (0.5, 0.1, 0.2, 0.2))


class Params(Base):
    """Dials."""

    kind: Literal["egg", "hammock"] = "egg"
    height: Annotated[float, metres(1.7, 2.1)] = 1.95
    color: Color = "#6b4f33"
    """Of the wicker or the cloth."""
    cushion: Color = "#ded7c8"
    metal: Literal["gunmetal", "white", "brass"] = "gunmetal"
    wear: Wear = 0.15


PRESETS = {"white": Params(color="#d8d2c4", cushion="grey", metal="white"), "hammock": Params(kind="hammock", color="#e0d6c2", cushion="teal"), "brass": Params(color="#2b2a28", cushion="mustard", metal="brass")}


def build(p: Params, kit: Kit) -> Part:
    """Foot ring and a mast that bends over; what hangs from its hook; cushions to sink into."""
    out, h = Collector(), p.height
    metal = finish.paint("white", p.wear, 0.35) if p.metal == "white" else finish.metal(p.metal, p.wear)
    n = kit.n(48, 20)
    foot = 0.5
    out.add("foot", metal, torus(foot, 0.021, n, 10).moved((0, 0, 0.021)), rod((-foot, 0, 0.021), (foot, 0, 0.021), 0.016, 10))
    mast = spline([(0, foot, 0.02), (0, foot + 0.1, 0.35), (0, foot + 0.12, 0.9), (0, foot - 0.02, 0.82 * h), (0, 0.22, h - 0.03), (0, 0.05, h), (0, -0.03, h - 0.04)], 44)
    out.add("mast", metal, tube(mast, 0.026, kit.n(14, 8)), rod((0, 0, 0.021), (0, foot, 0.021), 0.018, 10))
    hook = np.array([0, -0.03, h - 0.04])
    out.add("chain", metal, *(torus(0.016, 0.004, 14, 6).turned(rot_x(np.pi / 2)).turned(rot_z(np.pi / 2 * (k % 2))).moved(hook - [0, 0, 0.014 + 0.023 * k]) for k in range(4)))
    hang = hook - [0, 0, 0.1]
    seat = _egg(out, p, kit, hang) if p.kind == "egg" else _hammock(out, p, kit, hang)
    solids = (cylinder_collider(foot + 0.02, 0.045), box_collider((-0.03, foot - 0.02, 0), (0.03, foot + 0.15, 0.85 * h)), box_collider((-0.03, -0.05, h - 0.06), (0.03, foot, h + 0.02)), box_collider((-0.45, -0.4, seat - 0.16), (0.45, 0.38, seat)), box_collider((-0.45, 0.2, seat), (0.45, 0.4, hang[2] - 0.2)))
    return Part(out.surfaces(), colliders=solids, mass=28.0, dynamic=True, functional_sides=("front",), affordances=("sit", "swing"), anchors={"seat": (0, -0.05, seat)}, supports=(Support(name="seat", center=(0, -0.06, seat), size=(0.5, 0.4), clearance=0.7),))


def _shell(a: Floats, t: Floats, low: float, top: float) -> Floats:
    """The egg's surface: angle a about z (0 at the back), share t of the height from below."""
    z = low + (top - low) * t
    r = np.sqrt(np.maximum(1 - ((t - 0.42) / 0.6) ** 2, 0))
    return np.stack([0.5 * r * np.sin(a), 0.44 * r * np.cos(a), z], -1)


def _egg(out: Collector, p: Params, kit: Kit, hang: Floats) -> float:
    """Canes from the foot of the egg to its crown, woven level bands, an open front with a rolled edge, two cushions."""
    cane = finish.of("wicker", rgb(p.color), 0.7, p.wear)
    top, low = float(hang[2]), float(hang[2]) - 1.32
    open_ = 1.02

    def half(t: Floats) -> Floats:
        """Largest angle from the back at height t that is still wall."""
        return np.asarray(np.pi - open_ * np.clip(np.sin(np.pi * np.clip((t - 0.2) / 0.72, 0, 1)), 0, 1) ** 0.6 * 1.25)

    rows = kit.n(34, 14)
    for t in np.linspace(0.03, 0.985, rows):
        q = float(half(np.array(t)))
        a = np.linspace(-q, q, kit.n(46, 18))
        out.add("weave", cane, tube(_shell(a, np.full(len(a), t), low, top), 0.0065, 5).tinted(0.85 + 0.25 * (round(t * 97) % 3) / 2))
    s = np.linspace(0.0, 1.0, kit.n(26, 12))
    for k in np.linspace(-1, 1, 23):
        a = k * half(s)
        out.add("stakes", cane, tube(_shell(a, s, low, top), 0.005, 5))
    edge_t = np.linspace(0.2, 0.92, 26)
    line = np.concatenate([_shell(half(edge_t), edge_t, low, top), _shell(-half(edge_t[::-1]), edge_t[::-1], low, top)])
    out.add("edge", cane, tube(line, 0.017, 8, closed=True))
    out.add("edge", cane, tube(hang + np.array([[0, 0, -0.02], [0, 0, 0.02]]), 0.02, 8))
    seat = low + 0.42
    cloth = finish.fabric(p.cushion, 0.1)
    out.add("cushion", cloth, soft_box((0.74, 0.62, 0.17), 0.08, 0.045, 0.03, 0.006, kit.seed % 47, (0, -0.03, seat - 0.075)))
    back = pillow(0.6, 0.58, 0.2, kit.n(20, 10), kit.seed % 43)
    out.add("cushion", cloth, back.turned(rot_x(-0.12)).moved((0, 0.24, seat + 0.26)))
    out.add("pillow", finish.fabric(p.color, 0.1, "knit"), pillow(0.4, 0.3, 0.14, kit.n(14, 8), 5).turned(rot_x(-0.4)).turned(rot_z(0.2)).moved((0.08, 0.05, seat + 0.16)))
    return seat


def _hammock(out: Collector, p: Params, kit: Kit, hang: Floats) -> float:
    """A spreader bar, cords, a scooped seat of cloth with tassels, a cushion."""
    cloth = finish.fabric(p.color, 0.1, "canvas")
    bar, half = float(hang[2]) - 0.22, 0.48
    out.add("bar", finish.wood("oak"), rod((-half, 0, bar), (half, 0, bar), 0.017, 12))
    cords = finish.of("rope", rgb(p.color), 0.9)
    out.add("cord", cords, wires([hang, hang], [(-half + 0.02, 0, bar), (half - 0.02, 0, bar)], 0.0055, 7))
    u, t = np.meshgrid(np.linspace(-1, 1, kit.n(30, 14)), np.linspace(0, 1, kit.n(34, 14)), indexing="ij")
    deep = float(bar) - 0.62
    y = 0.24 - 0.66 * t
    z = deep + 0.5 * np.clip(1 - t / 0.5, 0, 1) ** 1.6 + 0.1 * np.clip((t - 0.7) / 0.3, 0, 1) ** 1.5 + 0.2 * np.abs(u) ** 2.2 * (0.4 + 0.6 * np.sin(np.pi * t))
    x = u * (0.36 + 0.07 * (1 - t))
    g = np.stack([x, y, z + 0.008 * fbm(np.stack([x, y, z], -1), 0.12, 2, kit.seed % 59)], -1)
    out.add("seat", cloth, thick(g[:, ::-1], 0.006))
    ends = [(s * half * 0.96, 0.0, bar) for s in (-1, 1)]
    for s, top in zip((-1, 1), ends, strict=True):
        edge = g[0 if s < 0 else -1]
        pts = edge[:: max(1, len(edge) // 9)]
        out.add("cord", cords, wires(np.repeat(np.array([top]), len(pts), 0), pts, 0.0032, 5))
    fringe = g[::2, -1]
    out.add("fringe", cords, wires(fringe, fringe - [0, 0, 0.14], 0.0045, 5))
    cushion = pillow(0.5, 0.42, 0.18, kit.n(16, 8), kit.seed % 41)
    out.add("cushion", finish.fabric(p.cushion, 0.1), cushion.turned(rot_x(-0.75)).moved((0, 0.1, deep + 0.24)))
    return deep + 0.07
