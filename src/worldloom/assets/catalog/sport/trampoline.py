"""A trampoline: a round jumping mat on springs in a padded steel ring on legs, with a safety net on padded poles or a single handle bar."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import lathe, rod, sphere, spline, torus, tube
CARD = Card("sport/trampoline", 1, "trampoline", ("mini trampoline", "rebounder", "indoor trampoline", "fitness trampoline", "kids trampoline"), ("sports equipment", "toy", "plaything"), ("indoor", "gym", "playroom", "garden"), "floor", (0.5, 0.2, 0.3, 0.3))


class Params(Base):
    """Dials."""

    diameter: Annotated[float, metres(0.9, 3.6)] = 1.4
    style: Literal["net", "handle", "plain"] = "net"
    color: Color = "#2470b8"
    """Of the padding."""
    pole: Color = "#d8b020"
    wear: Wear = 0.2


PRESETS = {"handle": Params(style="handle", diameter=1.05, color="#17181a", pole="#2a2a2c"), "plain": Params(style="plain", diameter=1.2, color="#7a1c3a"), "large": Params(diameter=2.4, color="#3d8a3a", pole="#2a5a2a")}


def build(p: Params, kit: Kit) -> Part:
    """Its door, or its bar, to the front and back: one gets on at -Y."""
    out, r = Collector(), p.diameter / 2
    n, h = kit.n(64, 28), 0.2 + 0.16 * p.diameter
    steel = finish.metal("galvanised", p.wear)
    out.add("ring", steel, torus(r - 0.025, 0.02, n, 10).moved((0, 0, h)))
    inner = 0.76 * r
    out.add("mat", finish.of("canvas", (0.016, 0.016, 0.018), 0.85, p.wear), lathe([(0, h - 0.012), (inner, h - 0.004), (inner, h), (0, h - 0.008)], n, 0.5))
    out.add("seam", finish.fabric("#8a8c8e"), torus(inner - 0.02, 0.004, n, 5).moved((0, 0, h - 0.002)), torus(0.3 * inner, 0.003, n, 5).moved((0, 0, h - 0.007)))
    a = np.linspace(0, 2 * np.pi, max(24, int(p.diameter * 32)), endpoint=False)
    d = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    out.add("spring", steel, wires(d * inner + [0, 0, h - 0.003], d * (r - 0.03) + [0, 0, h], 0.006, 6))
    pad = [(0.79 * r, h + 0.012), (0.81 * r, h + 0.027), (r - 0.02, h + 0.03), (r + 0.012, h + 0.018), (r + 0.016, h - 0.03), (r + 0.006, h - 0.032), (r + 0.002, h + 0.008), (0.81 * r, h + 0.012), (0.79 * r, h + 0.012)]
    out.add("padding", finish.of("leather", p.color, 0.35, p.wear), lathe(pad, n, 0.8))
    legs = 6 if p.diameter > 1.2 else 5
    for k in range(legs):
        t = (k + 0.5) * 2 * np.pi / legs - np.pi / 2
        q = np.array([np.cos(t), np.sin(t), 0])
        foot = [q * (r - 0.03) + [0, 0, h], q * (r - 0.01) + [0, 0, 0.5 * h], q * (r + 0.02) + [0, 0, 0.02]]
        out.add("leg", steel, tube(spline(foot, 9), 0.019, 10))
        out.add("foot", finish.rubber(), sphere((0.028, 0.028, 0.02), 12, foot[-1]))
    solids = [cylinder_collider(r, 0.04, (0, 0, h - 0.02)), *(box_collider(np.array((np.cos(t), np.sin(t), 0)) * (r - 0.01) + [-0.03, -0.03, 0], np.array((np.cos(t), np.sin(t), 0)) * (r - 0.01) + [0.03, 0.03, h]) for t in (np.arange(legs) + 0.5) * 2 * np.pi / legs - np.pi / 2)]
    if p.style == "net":
        _net(out, p, kit, r, h, legs)
        solids += [box_collider(np.array((np.cos(t), np.sin(t), 0)) * r + [-0.03, -0.03, h], np.array((np.cos(t), np.sin(t), 0)) * r + [0.03, 0.03, h + 1.2]) for t in (np.arange(legs) + 0.5) * 2 * np.pi / legs - np.pi / 2]
    elif p.style == "handle":
        bar = spline([(-0.26, r, 0.05), (-0.26, r, 0.9), (-0.22, r - 0.06, 1.08), (0, r - 0.1, 1.12), (0.22, r - 0.06, 1.08), (0.26, r, 0.9), (0.26, r, 0.05)], 40)
        out.add("handle", finish.paint(p.pole, p.wear, 0.3), tube(bar, 0.016, 10))
        out.add("grip", finish.of("rubber", (0.03, 0.03, 0.03), 0.9), tube(bar[15:25], 0.023, 12))
        solids.append(box_collider((-0.28, r - 0.12, h), (0.28, r + 0.03, 1.14)))
    return Part(out.surfaces(), tuple(solids), mass=12 * p.diameter**2, functional_sides=("front",), affordances=("jump",), supports=(Support(name="mat", center=(0, 0, h), size=(1.1 * r, 1.1 * r), clearance=2.0),))


def _net(out: Collector, p: Params, kit: Kit, r: float, h: float, legs: int) -> None:
    """Foam-clad poles, a ring above and net between them, open at the front."""
    top = h + 1.25
    foam = finish.of("rubber", p.pole, 0.85, p.wear)
    for k in range(legs):
        t = (k + 0.5) * 2 * np.pi / legs - np.pi / 2
        q = np.array([np.cos(t), np.sin(t), 0]) * (r + 0.01)
        out.add("pole", foam, rod(q + [0, 0, 0.6 * h], q + [0, 0, top], 0.026, 12), sphere(0.029, 12, q + [0, 0, top]))
    a = np.linspace(-np.pi / 2 + 0.3, 1.5 * np.pi - 0.3, kit.n(110, 36))
    ring = np.stack([np.cos(a), np.sin(a), 0 * a], 1) * (r - 0.005)
    net = finish.fabric("#1c1d20")
    z = np.linspace(h + 0.03, top - 0.02, kit.n(22, 8))
    out.add("net", net, wires(ring + [0, 0, h + 0.02], ring + [0, 0, top - 0.01], 0.0012, 3), *(wires(ring[:-1] + [0, 0, q], ring[1:] + [0, 0, q], 0.0012, 3) for q in z))
    full = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    out.add("rim", finish.fabric(p.color, p.wear), tube(np.stack([(r - 0.005) * np.cos(full), (r - 0.005) * np.sin(full), np.full(64, top - 0.02)], 1), 0.014, 8, closed=True))
    out.add("edge", finish.fabric(p.color, p.wear), *(tube([ring[i] + [0, 0, h + 0.02], ring[i] + [0, 0, top - 0.02]], 0.01, 8) for i in (0, -1)))
