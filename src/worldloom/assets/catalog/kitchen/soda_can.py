"""A drinks can of thin aluminium with a printed wrap, or a steel food tin with ribs; shut or opened."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Floats, Mesh, arc, lathe, prism, rot_x, rounded_rect, sheet, torus

CARD = Card("kitchen/soda_can", 1, "soda_can", ("can", "soda", "soft drink", "beer can", "cola can", "drink can", "tin can", "food tin", "soft drink can", "energy drink"), ("vessel",), ("indoor", "kitchen", "office", "gym", "shop", "bar"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["soda", "slim", "tin"] = "soda"
    color: Color = "red"
    trim: Color = "white"
    """Of the wave or label printed on it."""
    state: Literal["closed", "open"] = "closed"
    size: Annotated[float, number(0.75, 1.4)] = 1.0


TALL = {"soda": 0.122, "slim": 0.155, "tin": 0.11}
"""Metres by kind."""
VARIETY = {"color": ("red", "#1e4fa3", "#2e8b4a", "orange")}
"""What several of them take in turn."""
PRESETS = {"open": Params(state="open", color="#1e4fa3"), "slim": Params(kind="slim", color="black", trim="lime"), "tin": Params(kind="tin", color="#2f6a3a", trim="cream"), "tin_open": Params(kind="tin", state="open", color="mustard")}


def build(p: Params, kit: Kit) -> Part:
    """Domed foot, drawn neck, sunk lid with its tab and score; a tin has rolled rims and beads."""
    out, h, n = Collector(), TALL[p.kind] * p.size, kit.n(40, 14)
    silver, skin = finish.metal("aluminium", 0.05, 0.22), finish.paint(p.color, 0.02, 0.22)
    r = {"soda": 0.033, "slim": 0.0265, "tin": 0.037}[p.kind] * p.size**0.5
    if p.kind == "tin":
        ribs = [(r - 0.0008 * (k % 2), h * (0.3 + 0.045 * k)) for k in range(10)]
        out.add("body", finish.metal("steel", 0.1, 0.25), lathe([(0, 0.003), (r - 0.003, 0.003), (r - 0.002, 0), (r + 0.0008, 0.001), (r + 0.0008, 0.004), (r, 0.006), *ribs, (r, h - 0.006), (r + 0.0008, h - 0.004), (r + 0.0008, h - 0.001), (r - 0.001, h), (r - 0.002, h - 0.002), (r - 0.003, h - 0.004), (0, h - 0.004)], n, 0.5))
        out.add("print", skin, lathe([(r + 0.0004, 0.1 * h), (r + 0.0004, 0.9 * h)], n))
        out.add("label", finish.of("paper", rgb(p.trim)), _panel(r + 0.0008, 0.24 * h, 0.76 * h, n))
        if p.state == "open":
            lid = lathe([(0, 0), (r - 0.004, 0), (r - 0.003, 0.0012), (0, 0.0012)], n, 0.5)
            out.add("lid", finish.metal("steel", 0.1, 0.3), lid.turned(rot_x(1.22)).moved((0, 0.72 * r, h + 0.9 * r)))
            out.add("food", finish.of("food", (0.32, 0.06, 0.02), 0.4), lathe([(r - 0.004, h - 0.0038), (0.6 * r, h - 0.0032), (0, h - 0.0034)], n, True))
        return tabletop(out.surfaces(), 0.4)
    neck = 0.8 * r
    out.add("body", silver, lathe([(0, 0.008), (0.5 * r, 0.006), (0.68 * r, 0.0012), (0.72 * r, 0), (0.77 * r, 0.001), (0.98 * r, 0.07 * h), (0.985 * r, 0.08 * h)], n, 0.6))
    out.add("print", skin, lathe([(0.985 * r, 0.08 * h), (r, 0.1 * h), (r, 0.87 * h), (0.96 * r, 0.9 * h), (neck + 0.0008, 0.975 * h)], n, 0.6))
    out.add("wave", finish.paint(p.trim, 0.02, 0.22), _wave(1.004 * r, h, kit))
    out.add("lid", silver, lathe([(neck + 0.0008, 0.975 * h), (neck + 0.0014, 0.985 * h), (neck + 0.0012, h), (neck - 0.0008, h), (neck - 0.0018, h - 0.004), (neck - 0.004, h - 0.0045), (neck - 0.0055, h - 0.003), (0, h - 0.003)], n, 0.5))
    out.add("tab", silver, _tab(h - 0.0026), torus(0.0062, 0.0007, 18, 5).scaled((0.9, 1.2, 1)).moved((0, 0.009, h - 0.0022)))
    mouth = np.stack([0.0085 * np.cos(t := np.linspace(0, 2 * np.pi, 20, endpoint=False)), -0.0125 + 0.0075 * np.sin(t)], 1)
    out.add("mouth", finish.plastic("black") if p.state == "open" else silver, prism(mouth, 0.0006).moved((0, 0, h - 0.0031)))
    return tabletop(out.surfaces(), 0.36 if p.state == "closed" else 0.2, affordances=("pick up", "drink"))


def _panel(r: float, low: float, high: float, n: int) -> Mesh:
    a = np.linspace(-1.1, 1.1, n // 2) - np.pi / 2
    z = np.linspace(low, high, 3)
    return sheet(np.stack(np.broadcast_arrays(r * np.cos(a)[:, None], r * np.sin(a)[:, None], z[None]), -1))


def _wave(r: float, h: float, kit: Kit) -> Mesh:
    """A printed ribbon that winds up round the can."""
    a = np.linspace(0, 2 * np.pi, kit.n(48, 20))
    mid = (0.5 + 0.16 * np.sin(2 * a)) * h
    wide = (0.05 + 0.03 * np.cos(2 * a + 0.6)) * h
    z = mid[:, None] + wide[:, None] * np.linspace(-1, 1, 3)
    g: Floats = np.stack([np.broadcast_to(r * np.cos(a)[:, None], z.shape), np.broadcast_to(r * np.sin(a)[:, None], z.shape), z], -1)
    return sheet(g)


def _tab(z: float) -> Mesh:
    line = rounded_rect(0.0155, 0.0235, 0.0075, 6)
    hole = arc(0.0042, 0, 2 * np.pi, 15)[:-1] + [0, 0.005]
    return prism(line, 0.001, 0.0003, [hole]).moved((0, 0.004, z))
