"""A DJ booth: a lit-up counter front with two decks and a mixer on top."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.record_disc import disc_of
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import beam, cylinder, rod, slab, sphere
CARD = Card("studio/dj_booth", 1, "dj_booth", ("dj desk", "dj table", "dj console", "dj setup", "dj deck", "dj station"), ("furniture",), ("indoor", "nightclub", "party", "dance"), "floor", (0.3, 0.8, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 2.6)] = 1.7
    color: Color = "#17181b"
    glow: Color = "#7a2cff"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"white": Params(color="#dcdad6", glow="#ff3a7a"), "off": Params(lit=False, width=1.4)}


def build(p: Params, kit: Kit) -> Part:
    """The crowd is at -Y, the DJ behind."""
    out, w = Collector(), p.width / 2
    shell, tone = finish.paint(p.color, p.wear, 0.3), rgb(p.glow)
    out.add("body", shell, slab((-w, -0.35, 0.0), (w, -0.29, 1.08), 0.006), *(slab((s * w - (s > 0) * 0.05, -0.35, 0), (s * w + (s < 0) * 0.05, 0.35, 1.08), 0.006) for s in (-1, 1)), slab((-w, -0.33, 0.92), (w, 0.36, 0.96), 0.006), slab((-w + 0.04, -0.3, 0.4), (w - 0.04, 0.3, 0.43), 0.004))
    lamp = finish.glow(tone, 3.5) if p.lit else finish.plastic(p.glow, 0.2)
    pts = [(-w + 0.12 + k * (2 * w - 0.24) / 6, 0.16 if k % 2 else 0.92) for k in range(7)]
    out.add("tube", lamp, *(beam((a, -0.357, b), (c, -0.357, d), 0.02, 0.02, 0.005) for (a, b), (c, d) in zip(pts[:-1], pts[1:], strict=True)), slab((-w + 0.02, -0.36, 1.03), (w - 0.02, -0.35, 1.05), 0.003), slab((-w + 0.02, -0.36, 0.03), (w - 0.02, -0.35, 0.05), 0.003))
    z, dark = 0.96, finish.plastic("#0f1012", 0.35)
    n = kit.n(44, 20)
    for x in (-0.43, 0.43):
        out.add("deck", dark, slab((x - 0.22, -0.17, z), (x + 0.22, 0.2, z + 0.06), 0.008))
        out.add("platter", finish.metal("aluminium"), cylinder(0.155, 0.012, n, 0.003, (x - 0.03, 0.015, z + 0.058)))
        out.add("record", finish.plastic((0.015, 0.015, 0.016), 0.25), disc_of(0.15, n).moved((x - 0.03, 0.015, z + 0.07)))
        out.add("label", lamp, cylinder(0.05, 0.001, 28, 0.0003, (x - 0.03, 0.015, z + 0.0735)))
        out.add("arm", finish.metal("chrome"), rod((x + 0.17, 0.15, z + 0.085), (x + 0.14, -0.03, z + 0.085), 0.005, 8), rod((x + 0.14, -0.03, z + 0.085), (x + 0.09, -0.06, z + 0.08), 0.005, 8), cylinder(0.03, 0.03, 20, 0.004, (x + 0.17, 0.15, z + 0.058)))
    out.add("mixer", dark, slab((-0.15, -0.17, z), (0.15, 0.2, z + 0.08), 0.006))
    knobs = [(x, y, z + 0.085) for x in np.linspace(-0.11, 0.11, 4) for y in np.linspace(-0.12, 0.06, 5)]
    out.add("knob", finish.metal("aluminium"), *(cylinder(0.012, 0.018, 12, 0.003, (a, b, c - 0.006)) for a, b, c in knobs))
    out.add("fader", finish.plastic("#e4e2de"), boards((0.022, 0.012, 0.014), [(x, 0.13 + 0.02 * k % 0.05, z + 0.085) for k, x in enumerate(np.linspace(-0.1, 0.1, 4))], 0.003))
    out.add("meter", finish.glow((0.3, 1.0, 0.3), 3.0) if p.lit else dark, boards((0.01, 0.008, 0.003), [(0.0, -0.12 + 0.02 * k, z + 0.081) for k in range(8)], 0.001))
    phones = [sphere((0.028, 0.045, 0.045), 14, (s * 0.075 + w - 0.2, 0.28, z + 0.045)) for s in (-1, 1)]
    out.add("mixer", dark, *phones)
    lamps = (light((0, -0.55, 0.6), 5.0, p.lit, tone, 0.3),)
    return gathered(out, 70.0, dynamic=False, lights=lamps, functional_sides=("back",), affordances=("play",), supports=(Support(center=(-w + 0.16, 0.1, z), size=(0.18, 0.3)),))
