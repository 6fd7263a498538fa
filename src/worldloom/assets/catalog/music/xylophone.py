"""A xylophone of coloured metal or rosewood bars on a tapered frame, with two mallets."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import beam, box, rod, sphere
CARD = Card("music/xylophone", 1, "xylophone", ("glockenspiel", "marimba", "toy xylophone"), ("instrument", "musical_instrument", "toy"), ("indoor", "playroom", "music", "school"), "table")
RAINBOW = ("#d8251d", "#ee7d1b", "#f2c61d", "#3aa845", "#1f8fd0", "#2546a8", "#7a2f9a", "#d8418f")


class Params(Base):
    """Dials."""

    bars: Annotated[int, number(6, 16)] = 8
    style: Literal["rainbow", "wood", "steel"] = "rainbow"
    color: Color = "#d9a860"
    """Of the frame."""
    wear: Wear = 0.15


PRESETS = {"wood": Params(style="wood", bars=13, color="#5a3018"), "steel": Params(style="steel", bars=11, color="#1f4f9c")}


def build(p: Params, kit: Kit) -> Part:
    """The long bars are at the left."""
    out = Collector()
    step = 0.041
    x = (np.arange(p.bars) - (p.bars - 1) / 2) * step
    long = np.linspace(0.24, 0.13, p.bars)
    ends = (x[0] - 0.03, x[-1] + 0.03)
    wood = finish.paint(p.color, p.wear) if p.color != "#d9a860" else finish.wood(p.color, p.wear)
    for s in (-1, 1):
        out.add("frame", wood, beam((ends[0], s * 0.085, 0.022), (ends[1], s * 0.042, 0.022), 0.022, 0.044, 0.004))
        out.add("felt", finish.fabric("#3a3a40"), beam((ends[0], s * 0.085, 0.046), (ends[1], s * 0.042, 0.046), 0.012, 0.006, 0.001))
    out.add("frame", wood, *(box((0.022, 2 * w, 0.044), 0.004, (e, 0, 0.022)) for e, w in ((ends[0], 0.09), (ends[1], 0.047))))
    for k, (a, h) in enumerate(zip(x, long, strict=True)):
        skin = finish.paint(RAINBOW[k % 8], p.wear, 0.25) if p.style == "rainbow" else finish.wood("mahogany", p.wear, 0.3) if p.style == "wood" else finish.metal("aluminium", p.wear)
        out.add(f"bar.{k % 8}" if p.style == "rainbow" else "bar", skin, box((0.032, h, 0.01), 0.002, (a, 0, 0.055)))
    out.add("screw", finish.metal("chrome"), bolts([(a, s * (0.085 - 0.043 * k / max(p.bars - 1, 1)), 0.06) for k, a in enumerate(x) for s in (-1, 1)], 0.004, 0.003))
    for s, tone in ((-1, "#d8251d"), (1, "#1f8fd0")):
        a, b = np.array([-0.1, 0.03 * s - 0.005, 0.066]), np.array([0.12, 0.05 * s + 0.01, 0.075])
        out.add("stick", finish.wood("birch"), rod(a, b, 0.0035, 8))
        out.add(f"head.{s}", finish.plastic(tone, 0.35), sphere(0.0125, kit.n(16, 8), a + [0, 0, 0.006]))
    return gathered(out, 1.4, affordances=("play", "pick up"), functional_sides=("front",))
