"""A ship's anchor lying on the ground or leaning: shank, curved arms with flukes, wooden or iron stock, ring and chain."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, beam, cylinder, place, prism, rot_x, rot_y, rot_z, stamp, torus, tube

CARD = Card(
    "harbour/anchor", 1, "anchor", ("ship's anchor", "anchors", "kedge"), ("monument",), ("harbour", "ship", "museum", "outdoor")
)


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.6, 3.5)] = 1.6
    color: Color = "charcoal"
    chain: bool = True
    wear: Wear = 0.7


PRESETS = {"white": Params(color="white", wear=0.3), "large": Params(height=3.0), "rusty": Params(color="rust", wear=1.0)}


def build(p: Params, kit: Kit) -> Part:
    """Stands on its arms' curve and leans back on the stock."""
    out, h = Collector(), p.height
    iron = finish.iron(p.wear, finish.paint(p.color).color)
    lean = rot_x(1.12)
    pieces = [
        beam((0, 0, 0.05 * h), (0, 0, 0.98 * h), 0.085 * h, 0.07 * h, 0.012 * h),
        torus(0.085 * h, 0.02 * h, kit.n(24, 12), 8).turned(rot_y(1.57)).moved((0, 0, 1.05 * h)),
    ]
    t = np.linspace(-1.0, 1.0, kit.n(22, 10))
    arc = np.stack([0.42 * h * np.sin(1.1 * t), 0 * t, 0.44 * h - 0.4 * h * np.cos(1.1 * t)], 1)
    pieces.append(tube(arc, 0.052 * h * (1.15 - 0.55 * np.abs(t)), 8))
    pieces += [_fluke(h).turned(rot_y(s * 0.75)).moved((s * 0.36 * h, 0, 0.26 * h)) for s in (1, -1)]
    pieces += [
        tube([(0, -0.4 * h, 0.86 * h), (0, 0.4 * h, 0.86 * h)], 0.03 * h, 10),
        stamp(cylinder(0.05 * h, 0.03 * h, 12).turned(rot_x(1.57)), [(0, 0.41 * h, 0.86 * h), (0, -0.38 * h, 0.86 * h)]),
    ]
    low = min(float((m.vertices @ lean.T)[:, 2].min()) for m in pieces)
    posed = [place(m, (0, 0.5 * h, -low), lean) for m in pieces]
    out.add("body", iron, *posed)
    if p.chain:
        out.add("chain", iron, _chain(h, kit))
    hi = max(float(m.bounds[1, 2]) for m in posed)
    return Part(
        out.surfaces(),
        colliders=(box_collider((-0.42 * h, -0.5 * h, 0), (0.42 * h, 0.5 * h, 0.35 * hi)),),
        mass=110 * h**3,
        anchors={"top": (0, 0, hi)},
    )


def _fluke(h: float) -> Mesh:
    plate = prism(np.array([(0, 0.2), (0.12, 0.02), (0.09, -0.14), (-0.09, -0.14), (-0.12, 0.02)]) * h, 0.025 * h, 0.006 * h)
    return plate.turned(rot_x(np.pi / 2)).turned(rot_z(np.pi / 2)).moved((0, 0, 0.05 * h))


def _chain(h: float, kit: Kit) -> Mesh:
    rng = kit.rng("chain")
    n = 26
    s = np.linspace(0, 1, n)
    x, y = 0.25 * h * np.sin(5 * s) + 0.3 * h * s, -0.62 * h + 0.16 * h * np.cos(5 * s) + 0.35 * h * s
    link = torus(0.032 * h, 0.009 * h, 12, 6).scaled((1.35, 0.9, 1.0))
    yaw = np.arctan2(np.gradient(y), np.gradient(x))
    flat = stamp(link, np.c_[x, y, np.full(n, 0.012 * h)][::2], yaw[::2])
    up = stamp(link.turned(rot_x(1.2)), np.c_[x, y, np.full(n, 0.027 * h)][1::2], yaw[1::2] + rng.normal(0, 0.05, n // 2))
    from worldloom.geometry import join

    return join([flat, up])
