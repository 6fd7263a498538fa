"""A cello or a double bass on its stand, its bow beside it, or a concert harp with a gilded column and strings."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_soft import upright
from worldloom.assets.parts.violin_form import STILL, bow, bowed, violin
from worldloom.geometry import beam, lathe, prism, rod, rot_x, slab, sphere, spline
CARD = Card("music/cello", 1, "standing_string_instrument", ("cello", "violoncello", "double bass", "upright bass", "contrabass", "string bass", "harp"), ("instrument", "musical_instrument"), ("indoor", "studio", "music", "concert_hall"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["cello", "violoncello", "bass", "contrabass", "harp"] = "cello"
    color: Color | None = None
    with_bow: bool = True
    played: bool = False
    """Without its stand, upright, its bow across the strings, as somebody has it who plays it."""
    wear: Wear = 0.2


HELD = {"played": True}
"""Dials of one that somebody plays."""
PRESETS = {"double bass": Params(kind="bass", color="#5a2a12"), "harp": Params(kind="harp"), "dark harp": Params(kind="harp", color="#3a1c10"), "alone": Params(with_bow=False)}


def build(p: Params, kit: Kit) -> Part:
    """Faces -Y, leaning back a little on a low stand."""
    out, up = Collector(), Collector()
    if p.kind == "harp":
        _harp(out, p, kit)
        return gathered(out, 36.0, cover="roles", dynamic=False, affordances=("play",), functional_sides=("left",))
    big = p.kind in ("bass", "contrabass")
    s, spike = (3.1, 0.16) if big else (2.1, 0.16)
    violin(up, dyed(finish.wood("#8a3c12", p.wear, 0.2), p.color), s, 0.052, kit.detail, 0.17)
    if p.played:
        return _played(up, s, 0.22 if big else spike, big)
    if p.with_bow:
        bow(up, 0.7, (0.115 * s, 0.0, 0.02 - spike))
    for f in up.surfaces():
        out.add(f.role, f.material, f.mesh.moved((0, 0, spike)).turned(rot_x(-0.12)))
    steel = finish.paint("#17181a", p.wear, 0.3)
    out.add("stand", steel, rod((0, 0, 0.01), (0, 0, spike + 0.03), 0.008, 8))
    w = 0.085 * s
    out.add("stand", steel, *(rod((q * w, 0.11 * s, 0.012), (q * w, -0.045 * s, 0.012), 0.011, 8) for q in (-1, 1)), rod((-w, 0.11 * s, 0.012), (w, 0.11 * s, 0.012), 0.011, 8), rod((0, 0.11 * s, 0.012), (0, 0.1 * s, 0.17 * s), 0.011, 8), rod((-w, 0.005 * s, 0.02), (-w, 0.005 * s, spike + 0.03), 0.009, 8), rod((w, 0.005 * s, 0.02), (w, 0.005 * s, spike + 0.03), 0.009, 8))
    if p.with_bow:
        out.add("stand", steel, rod((w, 0.005 * s, 0.12), (0.118 * s, -0.012, 0.12), 0.006, 8))
    out.add("pad", finish.rubber(), rod((-w, 0.1 * s, 0.17 * s), (w, 0.1 * s, 0.17 * s), 0.016, 8), *(rod((q * w, 0.005 * s, spike + 0.03), (q * 0.6 * w, -0.045 * s, spike + 0.035), 0.014, 8) for q in (-1, 1)))
    return gathered(out, 14.0 if big else 6.0, affordances=("pick up", "play"), functional_sides=("front",), dynamic=False)


def _played(up: Collector, s: float, spike: float, big: bool) -> Part:
    """On its spike, with places of the spike's end, the palms and where the bow is on the strings."""
    up.add("spike", finish.metal("steel"), rod((0, 0, -spike), (0, 0, 0.03), 0.008, 8))
    touch = (0.0, -0.052 * s, 0.226 * s)
    frog = bowed(up, 0.7, touch, -1.0)
    places = {"play.rest": (0.0, 0.0, -spike), "play.touch": touch, "grip.left": (0.02 * s + 0.012, -0.028 * s, 0.44 * s), "grip.right": frog}
    return gathered(up, 14.0 if big else 6.0, places=places, dynamic=False, affordances=("pick up", "play"), motions=STILL)


def _harp(out: Collector, p: Params, kit: Kit) -> None:
    """In the XZ plane: column at the left, sound box rising from the foot at the right, S-shaped neck above."""
    wood = dyed(finish.metal("gold", p.wear) if p.color is None else finish.wood("walnut", p.wear, 0.25), p.color)
    col = [(0, 0), (0.07, 0), (0.07, 0.04), (0.045, 0.08), (0.035, 0.2), (0.03, 0.9), (0.034, 1.45), (0.05, 1.52), (0.04, 1.56), (0.065, 1.66), (0.07, 1.7), (0.03, 1.74), (0, 1.78)]
    out.add("column", wood, lathe(col, kit.n(24, 12), 0.6).moved((-0.36, 0, 0.06)))
    neck = [(-0.4, 1.72), (-0.3, 1.76), (-0.2, 1.62), (-0.06, 1.46), (0.12, 1.42), (0.3, 1.5), (0.4, 1.44), (0.42, 1.34), (0.34, 1.3), (0.22, 1.36), (0.1, 1.32), (-0.08, 1.36), (-0.24, 1.52), (-0.36, 1.66)]
    out.add("neck", wood, upright(prism(spline(neck, 70, True), 0.06, 0.012)).moved((0, -0.03, 0)))
    out.add("box", dyed(finish.wood("#7a4520", p.wear, 0.25), p.color), beam((-0.3, 0, 0.08), (0.385, 0, 1.36), 0.24, 0.09, 0.03))
    out.add("foot", wood, slab((-0.46, -0.22, 0), (-0.04, 0.22, 0.1), 0.02), *(sphere((0.05, 0.05, 0.03), 12, (x, y, 0.02)) for x in (-0.42, -0.08) for y in (-0.18, 0.18)))
    t = np.linspace(0.06, 0.96, 34)
    low = np.array([-0.3, 0, 0.14]) + t[:, None] * np.array([0.66, 0, 1.22])
    line = spline([(-0.31, 1.62), (-0.2, 1.5), (-0.06, 1.37), (0.1, 1.34), (0.25, 1.38), (0.36, 1.34)], 60)
    high = np.array([line[np.abs(line[:, 0] - x).argmin()] for x in low[:, 0] - 0.02])
    tones = np.where((np.arange(34) % 7 == 0)[:, None], [1.0, 0.12, 0.1], np.where((np.arange(34) % 7 == 3)[:, None], [0.1, 0.1, 0.16], [0.85, 0.8, 0.65]))
    ends = np.c_[high[:, 0], np.full(34, -0.034), high[:, 1]]
    starts = low + [-0.045, -0.03, 0]
    out.add("string", finish.plastic("white", 0.4), *(wires(a, b, 0.0016, 5).tinted(c) for a, b, c in zip(starts, ends, tones, strict=True)))
    out.add("pin", finish.metal("brass"), *(rod(e + [0, 0, 0.01], e + [0, -0.012, 0.01], 0.004, 6) for e in ends))
