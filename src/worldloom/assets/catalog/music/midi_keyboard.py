"""A MIDI keyboard or synthesizer with piano keys, pads, knobs, faders and wheels on a slim case."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.geometry import box, cylinder, rot_y, slab, stamp
CARD = Card("music/midi_keyboard", 1, "midi_keyboard", ("midi controller", "synthesizer", "synth", "electric piano", "electronic keyboard", "piano keyboard", "music keyboard", "keyboard controller", "digital piano"),
            ("instrument", "electronics"), ("indoor", "studio", "recording_studio", "bedroom"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    octaves: Annotated[int, number(2, 7)] = 4
    color: Color = "#1a1b1d"
    style: Literal["controller", "synth"] = "controller"
    """Lit pads, or a wooden-cheeked panel of knobs."""
    accent: Color = "#d0402a"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"synth": Params(style="synth", octaves=4, color="#26272a"), "small": Params(octaves=2, color="#c8c9cb", accent="#2f6fd0"), "long": Params(octaves=7, style="synth", lit=False, accent="#3a8a5a")}
WHITE, BLACKS = 0.0232, (0, 1, 3, 4, 5)
"""Width of a white key, and after which of an octave's seven a black one comes."""


def build(p: Params, kit: Kit) -> Part:
    """Keys to -Y, panel behind them."""
    out = Collector()
    count = 7 * p.octaves + 1
    keys = count * WHITE
    left = 0.085
    w = (keys + left + 0.02) / 2
    case = finish.plastic(p.color, 0.4, p.wear)
    depth = 0.13
    out.add("case", case, slab((-w, -0.14, 0.008), (w, 0.14, 0.03), 0.006), slab((-w, 0.012, 0.03), (w, 0.14, 0.058), 0.008), slab((-w, -0.14, 0.028), (-w + left - 0.002, 0.02, 0.052), 0.006), slab((w - 0.016, -0.14, 0.028), (w, 0.02, 0.052), 0.004))
    x = -w + left + WHITE * (np.arange(count) + 0.5)
    ivory = finish.plastic("#d6d4cc", 0.2, p.wear)
    out.add("white_key", ivory, boards((WHITE - 0.0011, depth, 0.017), np.c_[x, np.full(count, -0.135 + depth / 2), np.full(count, 0.0435)], 0.002))
    at = [(x[7 * o + b] + WHITE / 2, -0.0325, 0.0545) for o in range(p.octaves) for b in BLACKS]
    out.add("black_key", finish.plastic("#0e0e10", 0.25, p.wear), boards((0.0115, 0.085, 0.012), at, 0.003))
    _wheels(out, w)
    (_pads if p.style == "controller" else _panel)(out, p, kit, w)
    if p.style == "synth":
        out.add("cheek", finish.wood("walnut", p.wear), *(slab((s * w - 0.011, -0.145, 0.003), (s * w + 0.011, 0.145, 0.066), 0.006) for s in (-1, 1)))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.009, 12, 0.001, (s * (w - 0.05), y, 0)) for s in (-1, 1) for y in (-0.11, 0.11)))
    return Part(out.surfaces(), (box_collider((-w - 0.011, -0.145, 0), (w + 0.011, 0.145, 0.062)),), mass=2.2 + 1.2 * p.octaves, dynamic=True, functional_sides=("front",), affordances=("play", "pick up"))


def _wheels(out: Collector, w: float) -> None:
    """Pitch and modulation wheels, left of the keys."""
    wheel = cylinder(0.024, 0.012, 28, 0.003).turned(rot_y(np.pi / 2))
    out.add("wheel", finish.rubber((0.05, 0.05, 0.052)), *(wheel.moved((-w + q, -0.06, 0.042)) for q in (0.018, 0.045)))
    out.add("key", finish.plastic("#2c2d30", 0.4), *(box((0.02, 0.012, 0.006), 0.002, (-w + q, -0.005, 0.0535)) for q in (0.024, 0.051)))


def _pads(out: Collector, p: Params, kit: Kit, w: float) -> None:
    """Eight rubber pads that shine, knobs, a display."""
    n, z = kit.n(16, 8), 0.058
    pads = [(w - 0.19 + 0.036 * i, 0.055 + 0.036 * j, z + 0.0015) for i in range(4) for j in range(2)]
    tones = [(1.0, 0.3, 0.1), (0.2, 0.6, 1.0), (0.3, 1.0, 0.4), (1.0, 0.8, 0.2)]
    for k in range(4):
        glow = finish.glow(tones[k], 1.4) if p.lit else finish.rubber((0.2, 0.2, 0.2))
        out.add(f"pad.{k}", glow, boards((0.03, 0.03, 0.006), [q for i, q in enumerate(pads) if (i * 3 + i // 2) % 4 == k], 0.003))
    knob = cylinder(0.009, 0.014, n, 0.003, top=0.0075)
    room = max(2, min(8, int((2 * w - 0.42) / 0.034)))
    xs = w - 0.235 - 0.034 * np.arange(room)
    out.add("knob", finish.rubber((0.03, 0.03, 0.03)), stamp(knob, [(x, 0.09, z) for x in xs]))
    out.add("mark", finish.plastic(p.accent, 0.3), stamp(box((0.0018, 0.007, 0.001), 0.0003), [(x, 0.093, z + 0.0142) for x in xs]))
    out.add("screen", finish.glow((0.15, 0.35, 0.5), 1.2) if p.lit else finish.plastic("#0c0d0f", 0.1), slab((-w + 0.02, 0.06, z), (-w + 0.085, 0.11, z + 0.001), 0.0005))


def _panel(out: Collector, p: Params, kit: Kit, w: float) -> None:
    """Rows of knobs with white marks, faders and coloured switches."""
    z, n = 0.058, kit.n(14, 8)
    knob = cylinder(0.008, 0.015, n, 0.002, top=0.0068)
    cols = int((2 * w - 0.12) / 0.038)
    xs = -w + 0.05 + 0.038 * np.arange(cols)
    rows = [(x, y, z) for i, x in enumerate(xs) for y in (0.045, 0.075, 0.112) if i % 5 != 3]
    out.add("knob", finish.plastic("#0f1011", 0.4), stamp(knob, rows))
    out.add("mark", finish.paint("#d8d8d4"), stamp(box((0.0016, 0.006, 0.001), 0.0003), [(x, y + 0.003, z + 0.0152) for x, y, _ in rows]))
    slots = [(x, 0.075, z + 0.0005) for i, x in enumerate(xs) if i % 5 == 3]
    out.add("slot", finish.plastic("black", 0.7), stamp(box((0.003, 0.07, 0.0012), 0.0003), slots))
    out.add("fader", finish.metal("brushed"), stamp(box((0.012, 0.008, 0.012), 0.002), [(x, 0.055 + 0.04 * ((7 * i) % 5) / 5, z + 0.006) for i, (x, _, _) in enumerate(slots)]))
    lamp = finish.glow((1.0, 0.25, 0.1), 2.0) if p.lit else finish.plastic(p.accent, 0.3)
    out.add("switch", lamp, stamp(box((0.012, 0.006, 0.003), 0.001), [(x, 0.127, z + 0.001) for x in xs[::2]]))
    out.add("accent", finish.plastic(p.accent, 0.3), slab((-w + 0.015, 0.02, z - 0.001), (w - 0.015, 0.026, z + 0.0008), 0.0004))
