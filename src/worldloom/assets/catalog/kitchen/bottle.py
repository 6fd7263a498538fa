"""A bottle: wine in dark glass with a label, clear spirits, olive oil, milk or sauce."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import lathe, sheet
CARD = Card("kitchen/bottle", 1, "bottle", ("wine bottle", "beer bottle", "water bottle", "milk bottle", "milk", "bottle of wine", "olive oil", "flask"), ("vessel",), ("indoor", "kitchen", "bar", "restaurant", "shop"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["wine", "beer", "oil", "milk", "spirits"] = "wine"
    height: Annotated[float, metres(0.15, 0.4)] = 0.3
    color: Color = "#1b3a1c"
    """Of the glass of wine and beer bottles, of the label of others."""
    label: bool = True


PRESETS = {"oil": Params(kind="oil", height=0.26), "milk": Params(kind="milk", height=0.22, color="blue"), "beer": Params(kind="beer", height=0.23, color="#4a2408"), "gin": Params(kind="spirits", height=0.28, color="teal")}
_SHAPE = {
    "wine": (0.123, [(0, 0.015), (0.7, 0), (0.97, 0.004), (1, 0.03), (1, 0.6), (0.86, 0.69), (0.42, 0.77), (0.37, 0.8), (0.36, 0.94), (0.42, 0.945), (0.42, 0.975), (0.38, 1), (0, 1)]),
    "beer": (0.13, [(0, 0.01), (0.95, 0), (1, 0.03), (1, 0.55), (0.8, 0.66), (0.44, 0.78), (0.4, 0.95), (0.45, 0.96), (0.45, 1), (0, 1)]),
    "oil": (0.11, [(0, 0.01), (0.95, 0), (1, 0.02), (0.98, 0.62), (0.9, 0.7), (0.4, 0.8), (0.38, 0.92), (0.46, 0.93), (0.46, 1), (0, 1)]),
    "milk": (0.19, [(0, 0.01), (0.9, 0), (1, 0.03), (1, 0.52), (0.9, 0.62), (0.6, 0.76), (0.52, 0.84), (0.6, 0.92), (0.62, 0.98), (0.6, 1), (0, 1)]),
    "spirits": (0.15, [(0, 0.01), (0.95, 0), (1, 0.03), (1, 0.66), (0.92, 0.73), (0.42, 0.78), (0.38, 0.8), (0.38, 0.9), (0, 0.9)]),
}
_FILL = {"wine": (0.05, 0.004, 0.008), "beer": (0.3, 0.13, 0.02), "oil": (0.55, 0.42, 0.04), "milk": (0.7, 0.68, 0.62), "spirits": (0.8, 0.86, 0.86)}


def build(p: Params, kit: Kit) -> Part:
    """Turned glass, cork or cap, paper label, drink seen through clear glass."""
    out, n, h = Collector(), kit.n(26, 10), p.height
    share, prof = _SHAPE[p.kind]
    r = share * h
    q = np.asarray(prof) * [r, h]
    dark = p.kind in ("wine", "beer")
    glass = Material(recipe="glass", color=rgb(p.color), roughness=0.04, transmission=0.7, wear=0.05) if dark else finish.glass((0.93, 0.95, 0.93))
    out.add("glass", glass, lathe(q, n, 0.7))
    if not dark:
        inner = [(max(x - 0.002, 0), min(max(z, 0.008), 0.66 * h)) for x, z in q[2:6]]
        mat = finish.of("food", _FILL["milk"], 0.3) if p.kind == "milk" else finish.of("water", _FILL[p.kind], 0.05, transmission=0.8)
        out.add("drink", mat, lathe([(0, 0.008), *inner, (0, 0.66 * h)], n, 0.7))
    cap = {"wine": ("dark_red", 0.42, 0.86), "beer": ("gold", 0.5, 0.965), "oil": ("black", 0.5, 0.93), "milk": (p.color, 0.68, 0.965), "spirits": ("dark_brown", 0.42, 0.86)}[p.kind]
    rc = cap[1] * r + 0.0006
    top = 1.012 if p.kind != "spirits" else 1.0
    out.add("cap", finish.metal("gold") if p.kind == "beer" else finish.paint(cap[0], 0.1), lathe([(rc, cap[2] * h), (rc, top * h - 0.002), (rc - 0.002, top * h), (0, top * h)], n, 0.6))
    if p.label:
        paper = finish.of("paper", "cream" if dark else rgb(p.color))
        a = np.linspace(-1.9, 1.9, kit.n(22, 10)) - np.pi / 2
        z = np.array([0.2, 0.46]) * h
        g = np.stack(np.broadcast_arrays((r * 1.004) * np.cos(a)[:, None], (r * 1.004) * np.sin(a)[:, None], z[None]), -1)
        out.add("label", paper, sheet(g))
        band = np.array([0.4, 0.43]) * h
        g2 = np.stack(np.broadcast_arrays((r * 1.008) * np.cos(a)[:, None], (r * 1.008) * np.sin(a)[:, None], band[None]), -1)
        out.add("band", finish.metal("gold") if dark else finish.paint("white"), sheet(g2))
    return tabletop(out.surfaces(), 1.1 * h / 0.3, affordances=("pick up", "pour"))
