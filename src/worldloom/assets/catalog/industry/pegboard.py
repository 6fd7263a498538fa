"""A pegboard on the wall with hand tools hung in order: hammers, saw, spanners, screwdrivers, pliers, a level and a coil of wire."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.geometry import Mesh, box, cylinder, join, prism, rot_x, stamp, torus

CARD = Card("industry/pegboard", 1, "pegboard", ("tool board", "tool rack", "tool wall", "peg board", "wall of tools"), ("storage", "tool"), ("indoor", "workshop", "garage"), "wall")


class Params(Base):
    """Dials. The origin is the middle of its foot, on the wall."""

    width: Annotated[float, metres(0.6, 2.4)] = 1.5
    height: Annotated[float, metres(0.5, 1.2)] = 0.85
    color: Color = "#b79a6a"
    handles: Color = "#a8281c"
    fullness: Annotated[float, number(0.2, 1.0)] = 1.0
    """Share of the board that is hung with tools."""
    wear: Wear = 0.35


VARIETY = {"handles": ("#a8281c", "#d0a21c", "#1f5c8a")}
"""What several of them take in turn."""
PRESETS = {"white": Params(color="#d9d8d2", handles="#1f5c8a"), "sparse": Params(fullness=0.5), "wide": Params(width=2.2, height=1.0)}


def build(p: Params, kit: Kit) -> Part:
    """Board with a frame and rows of holes; tools in columns, each on its hooks."""
    out, w, h = Collector(), p.width / 2, p.height
    out.add("board", finish.wood(p.color, p.wear, 0.6), box((p.width, 0.012, h), 0.003, (0, -0.02, h / 2)))
    out.add("frame", finish.wood("oak", p.wear), box((p.width, 0.03, 0.03), 0.004, (0, -0.016, 0.015)), box((p.width, 0.03, 0.03), 0.004, (0, -0.016, h - 0.015)), *(box((0.03, 0.03, h), 0.004, (s * (w - 0.015), -0.016, h / 2)) for s in (-1, 1)))
    step = 0.06
    gx, gz = np.meshgrid(np.arange(-w + 0.06, w - 0.04, step), np.arange(0.06, h - 0.04, step), indexing="ij")
    out.add("hole", finish.paint("black", 0, 0.9), stamp(box((0.008, 0.001, 0.008)), np.stack([gx.ravel(), np.full(gx.size, -0.0263), gz.ravel()], 1)))
    steel, grip, wood = finish.metal("steel", p.wear, 0.3), finish.plastic(p.handles, 0.35, p.wear), finish.wood("oak", p.wear, 0.45)
    x, r = -w + 0.14, kit.rng("tools")
    end = -w + 0.1 + p.fullness * (p.width - 0.2)
    rows = (_hammer, _saw, _spanners, _drivers, _pliers, _level, _hammer, _spanners, _coil, _drivers)
    top = h - 0.12
    for make in rows:
        parts, wide = make(min(h - 0.22, 0.55), float(r.uniform(0.92, 1.05)))
        if x + wide > end + 0.04:
            continue
        for role, mesh in parts.items():
            out.add(role, {"steel": steel, "grip": grip, "wood": wood}[role], mesh.moved((x + wide / 2, -0.045, top)))
        x += wide + 0.05
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.1, 0), (w, 0, h)),), mass=9.0, functional_sides=("front",), affordances=("take",))


Tool = tuple[dict[str, Mesh], float]


def _hooks(xs: list[float]) -> Mesh:
    return join([cylinder(0.003, 0.04, 8, 0.0005).turned(rot_x(np.pi / 2)).moved((x, 0.02, 0.0)) for x in xs])


def _hammer(h: float, s: float) -> Tool:
    """Head up, handle hanging."""
    tall = min(0.33, h) * s
    head = join([box((0.1, 0.026, 0.028), 0.006, (0.01, 0, -0.02)), cylinder(0.016, 0.022, 14, 0.003).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])).moved((0.05, 0, -0.02)), box((0.05, 0.014, 0.02), 0.004, (-0.055, 0, -0.024)), _hooks([-0.022, 0.024])])
    return {"steel": head, "wood": box((0.024, 0.018, tall), 0.007, (0, 0, -tall / 2 - 0.02))}, 0.15


def _saw(h: float, s: float) -> Tool:
    """A hand saw, blade down."""
    tall = min(0.5, h)
    blade = prism(np.array([(-0.06, 0), (0.06, 0), (0.035, -tall), (-0.005, -tall)]), 0.0015).turned(rot_x(np.pi / 2)).moved((0, 0.001, -0.08))
    teeth = boards((0.006, 0.002, 0.006), [(0.06 - 0.025 * t - 0.001, 0.0, -0.08 - tall * t) for t in np.linspace(0.02, 0.98, 36)], 0.0)
    grip = join([torus(0.042, 0.013, 20, 8).turned(rot_x(np.pi / 2)).scaled((1.1, 1, 0.9)).moved((0, 0, -0.04))])
    return {"steel": join([blade, teeth, _hooks([0.0])]), "wood": grip}, 0.16


def _spanners(h: float, s: float) -> Tool:
    """A row of five, small to large."""
    out = []
    for k in range(5):
        tall, x = min((0.13 + 0.035 * k) * s, h), -0.11 + 0.055 * k
        out += [box((0.011 + 0.001 * k, 0.006, tall), 0.002, (x, 0, -tall / 2)), torus(0.012 + 0.0015 * k, 0.0045, 14, 6).turned(rot_x(np.pi / 2)).moved((x, 0, -0.004)), box((0.03 + 0.003 * k, 0.008, 0.026), 0.004, (x, 0, -tall)), _hooks([x])]
    return {"steel": join(out)}, 0.29


def _drivers(h: float, s: float) -> Tool:
    """Four screwdrivers, handles up."""
    steel, grip = [], []
    for k in range(4):
        x, tall = -0.075 + 0.05 * k, min((0.1 + 0.03 * (3 - k)) * s, h)
        steel += [cylinder(0.0035, tall, 8, 0.001, (x, 0, -0.1 - tall)), box((0.012, 0.002, 0.012), 0.0005, (x, 0, -0.1 - tall))]
        grip.append(cylinder(0.014, 0.105, 12, 0.005, (x, 0, -0.1)))
    return {"steel": join([*steel, _hooks([-0.05, 0.0, 0.05])]), "grip": join(grip)}, 0.22


def _pliers(h: float, s: float) -> Tool:
    """Jaws up, two gripped arms."""
    turn = [np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]]) for a in (0.13, -0.13)]
    arms = [box((0.016, 0.014, 0.12), 0.006, (0, 0, -0.06)).turned(t).moved((0.004 * q, 0, -0.06)) for t, q in zip(turn, (-1, 1), strict=True)]
    jaws = join([box((0.03, 0.012, 0.055), 0.006, (0, 0, -0.02)), cylinder(0.014, 0.016, 14, 0.002, (0, 0, -0.008)).turned(rot_x(np.pi / 2)).moved((0, 0, -0.055)), _hooks([0.0])])
    return {"steel": jaws, "grip": join(arms)}, 0.09


def _level(h: float, s: float) -> Tool:
    """A spirit level hanging upright."""
    tall = min(0.45, h)
    return {"grip": box((0.05, 0.022, tall), 0.005, (0, 0, -tall / 2)), "steel": join([box((0.052, 0.024, 0.012), 0.003, (0, 0, -0.006)), box((0.052, 0.024, 0.012), 0.003, (0, 0, -tall)), box((0.02, 0.026, 0.05), 0.006, (0, 0, -tall / 2))])}, 0.07


def _coil(h: float, s: float) -> Tool:
    """Wire in a coil over one hook."""
    t = np.linspace(0, 12 * np.pi, 180)
    p = np.stack([(0.075 + 0.006 * np.sin(0.37 * t)) * np.cos(t), 0.014 * np.sin(0.16 * t), (0.085 + 0.006 * np.cos(0.53 * t)) * np.sin(t) - 0.085], 1)
    return {"grip": wires(p[:-1], p[1:], 0.0035, 5), "steel": _hooks([0.0])}, 0.19
