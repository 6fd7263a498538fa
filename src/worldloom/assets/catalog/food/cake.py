"""A cake on a stand or plate: layered with cream and berries, chocolate, or a birthday cake with burning candles."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_lamp import FLAME, flame, light
from worldloom.assets.parts.room_ware import hollow, tabletop, tuft
from worldloom.geometry import cylinder, lathe, sheet, sphere, stamp
CARD = Card("food/cake", 1, "cake", ("birthday cake", "tart", "wedding cake", "layer cake"), ("food",), ("indoor", "kitchen", "bakery", "cafe", "party"), "table")


class Params(Base):
    """Dials."""

    style: Literal["cream", "chocolate", "birthday", "pie"] = "cream"
    radius: Annotated[float, metres(0.07, 0.22)] = 0.12
    layers: Annotated[int, number(1, 4)] = 2
    color: Color = "ivory"
    """Of the icing."""
    lit: bool = True
    """Candles of the birthday cake."""
    stand: bool = True


PRESETS = {"birthday": Params(style="birthday", color="pink"), "chocolate": Params(style="chocolate", layers=3), "pie": Params(style="pie", stand=False)}


def build(p: Params, kit: Kit) -> Part:
    """Stand, layers with drips and rosettes, berries or candles on top."""
    out, r, n = Collector(), p.radius, kit.n(40, 16)
    z = 0.1 if p.stand else 0.006
    foot = [(0, 0), (0.55 * r, 0), (0.5 * r, 0.01), (0.12 * r, 0.03), (0.1 * r, 0.08), (0.3 * r, 0.09), (1.25 * r, 0.094), (1.27 * r, 0.1), (0, 0.1)]
    out.add("stand", finish.ceramic("white"), lathe(foot if p.stand else [(0, 0), (0.8 * r, 0), (1.2 * r, 0.005), (1.2 * r, 0.008), (0.8 * r, 0.006), (0, 0.006)], n, 0.6))
    icing = finish.of("food", (0.07, 0.028, 0.014) if p.style == "chocolate" else rgb(p.color), 0.35)
    if p.style == "pie":
        a = np.linspace(0, 2 * np.pi, 25)[:-1]
        out.add("crust", finish.of("food", (0.45, 0.25, 0.09), 0.8), hollow([(0, z), (0.82 * r, z), (r, z + 0.035), (r, z + 0.04)], 0.008, n), stamp(sphere((0.011, 0.011, 0.009), 8), np.c_[0.97 * r * np.cos(a), 0.97 * r * np.sin(a), np.full(24, z + 0.042)]))
        out.add("filling", finish.of("food", rgb(p.color) if p.color != "ivory" else (0.26, 0.02, 0.03), 0.3), lathe([(0, z + 0.03), (0.93 * r, z + 0.03), (0, z + 0.034 + 0.003 * p.layers)], n))
        bars = [(0.012, 1.84 * np.sqrt(max(r * r - x * x, 1e-5)), x) for x in np.linspace(-0.7, 0.7, 4) * r]
        out.add("crust", finish.of("food", (0.45, 0.25, 0.09), 0.8), boards([(a_, b_, 0.005) for a_, b_, _ in bars], [(x, 0, z + 0.04) for *_, x in bars], 0.002), boards([(b_, a_, 0.005) for a_, b_, _ in bars], [(0, x, z + 0.043) for *_, x in bars], 0.002))
        return tabletop(out.surfaces(), 1.2, affordances=("eat",))
    t = 0.048
    for k in range(p.layers):
        q = r * (1 - 0.0 * k)
        out.add("sponge", finish.of("food", (0.42, 0.24, 0.09) if p.style != "chocolate" else (0.06, 0.025, 0.012), 0.95), cylinder(q * 0.985, t - 0.008, n, 0.004, (0, 0, z + k * t)))
        out.add("cream", finish.of("food", (0.7, 0.64, 0.55), 0.6), cylinder(q, 0.009, n, 0.004, (0, 0, z + (k + 1) * t - 0.0085)))
    top = z + p.layers * t
    a = np.linspace(0, 2 * np.pi, 2 * n + 1)
    drip = 0.02 + 0.018 * np.abs(np.sin(4.5 * a) * np.sin(2.3 * a + 1))
    rows = [np.stack([q * np.cos(a), q * np.sin(a), zz], 1) for q, zz in ((1.03 * r, top - drip), (1.045 * r, top - 0.6 * drip), (1.03 * r, top + 0 * a), (0.97 * r, top + 0.006 + 0 * a), (0.001 * r, top + 0.006 + 0 * a))]
    out.add("icing", icing, sheet(np.stack(rows, 1).transpose(1, 0, 2)[::-1]))
    ring = np.arange(12) * np.pi / 6
    rosette = lathe([(0, 0), (0.014, 0), (0.015, 0.006), (0.009, 0.013), (0, 0.02)], 10, True)
    out.add("cream", icing, stamp(rosette, np.c_[0.82 * r * np.cos(ring), 0.82 * r * np.sin(ring), np.full(12, top + 0.005)]))
    lights: tuple[Light, ...] = ()
    if p.style == "birthday":
        at = [(0.5 * r * np.cos(q), 0.5 * r * np.sin(q), top + 0.006) for q in np.arange(7) * 0.898]
        out.add("candle", finish.of("wax", "sky", 0.5), *(cylinder(0.004, 0.06, 8, 0.001, q) for q in at))
        if p.lit:
            out.add("flame", finish.glow(FLAME, 14.0), *(flame((x, y, zz + 0.061), 0.018) for x, y, zz in at))
            lights = (light((0, 0, top + 0.1), 1.2, True, FLAME, 0.05, "candles", flicker=0.4),)
    else:
        g = kit.rng("berries")
        out.add("berry", finish.of("food", (0.42, 0.02, 0.025), 0.25), *(sphere((0.012, 0.012, 0.015), 10, (0.45 * r * np.sqrt(k / 9) * np.cos(2.4 * k), 0.45 * r * np.sqrt(k / 9) * np.sin(2.4 * k), top + 0.016 + float(g.uniform(0, 0.003)))) for k in range(10)))
        out.add("leaf", finish.of("leaf", (0.06, 0.18, 0.04), 0.6, thin=True), tuft(4, 0.03, 0.016, g).moved((0, 0, top + 0.02)))
    return tabletop(out.surfaces(), 1.5, lights=lights, affordances=("eat",))
