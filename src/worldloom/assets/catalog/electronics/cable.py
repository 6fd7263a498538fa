"""A coil of cable tied with a strap, or a power strip with its sockets, switch and lead."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, spline, tube
CARD = Card("electronics/cable", 1, "cable", ("cable coil", "coil of cable", "coiled cable", "cord", "wire coil", "audio cable", "power cord", "power strip", "extension cord", "extension lead", "surge protector", "power board"), ("electronics",), ("indoor", "office", "studio", "workshop"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["coil", "strip", "extension", "surge", "board"] = "coil"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.6)] = 1.0
    sockets: Annotated[int, number(3, 8)] = 5
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"strip": Params(kind="strip"), "orange": Params(color="#d8601a", size=1.4), "black strip": Params(kind="strip", color="#1a1a1c", sockets=7, lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Lies on the floor."""
    out, g = Collector(), kit.rng("coil")
    if p.kind == "coil":
        turns, n = 9, kit.n(34, 16)
        a = np.linspace(0, 2 * np.pi * turns, turns * n)
        k = np.floor(a / (2 * np.pi))
        wob = g.uniform(-1, 1, turns + 1)
        soft = np.interp(a / (2 * np.pi), np.arange(turns + 1), wob)
        r = 0.12 + 0.014 * soft + 0.007 * ((k * 2) % 3 - 1)
        z = 0.005 + 0.0085 * np.interp(a, [0, a[-1]], [0, 3.2]) + 0.0015 * np.sin(3 * a)
        skin = dyed(finish.rubber(), p.color)
        path = np.c_[r * np.cos(a), r * np.sin(a) * 0.92, z]
        out.add("cable", skin, tube(path, 0.0048, 7), tube(spline([path[-1], path[-1] + [0.005, 0.05, -0.02], (0.15, 0.12, 0.005), (0.2, 0.11, 0.005)], 14), 0.0048, 7))
        out.add("plug", finish.plastic("#151517", 0.4), box((0.045, 0.024, 0.018), 0.005, (0.22, 0.105, 0.009)))
        out.add("pin", finish.metal("steel"), *(box((0.02, 0.006, 0.0016), 0.0004, (0.252, 0.105 + s * 0.006, 0.009)) for s in (-1, 1)))
        b = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        out.add("strap", finish.fabric("#8a1a1a"), tube(np.c_[-0.12 + 0.03 * np.cos(b), 0 * b, 0.018 + 0.02 * np.sin(b)], 0.0045, 6, closed=True).scaled((1, 3.0, 1)))
        return gathered(out, 1.2, p.size)
    shell = dyed(finish.plastic("#e2e0da", 0.35, p.wear), p.color)
    w = 0.052 * p.sockets + 0.07
    out.add("body", shell, soft_box((w, 0.056, 0.036), 0.008, 0.06, center=(0, 0, 0.018)))
    dark = finish.plastic("#0d0d0f", 0.5)
    for i in range(p.sockets):
        x = -w / 2 + 0.075 + 0.052 * i
        out.add("socket", dark, cylinder(0.019, 0.001, 24, 0.0003, (x, 0, 0.0356)))
        out.add("hole", finish.metal("steel"), *(box((0.003, 0.008, 0.0012), 0.0003, (x + s * 0.0085, 0, 0.0368)) for s in (-1, 1)))
    out.add("switch", finish.glow((1.0, 0.12, 0.06), 1.6) if p.lit else finish.plastic("#8a1a14", 0.3), box((0.014, 0.024, 0.008), 0.003, (-w / 2 + 0.024, 0, 0.037)))
    lead = spline([(w / 2, 0, 0.016), (w / 2 + 0.06, 0, 0.006), (w / 2 + 0.15, -0.05, 0.005), (w / 2 + 0.12, -0.15, 0.005), (w / 2 - 0.05, -0.16, 0.005), (w / 2 - 0.1, -0.11, 0.005)], 50)
    out.add("lead", shell, tube(lead, 0.0042, 7), box((0.03, 0.03, 0.026), 0.006, lead[-1] + [-0.01, 0.012, 0.008]))
    return gathered(out, 0.6, p.size, affordances=("switch", "pick up"))
