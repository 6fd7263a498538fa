"""A guitar on its stand: acoustic with a round sound hole, electric with two horns, or a bass with a longer neck."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Floats, Mesh, box, cylinder, prism, rod, rot_x, slab, sphere, spline, torus

CARD = Card("decor/guitar", 1, "guitar", ("acoustic guitar", "electric guitar", "bass guitar", "bass"), ("instrument",), ("indoor", "recording_studio", "studio", "teenager", "bedroom", "bar"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["acoustic", "electric", "bass"] = "acoustic"
    color: Color = "#b8752f"
    wear: Wear = 0.2
    stand: bool = True
    """Leaning in it; else alone."""
    rest: Literal["own", "cradle", "back"] = "own"
    """Without its own stand: as in that, down in the arms of another, or lying on its back."""


HELD = {"stand": False}
"""Dials of one that somebody plays."""
LAID, CRADLED = {"stand": False, "rest": "back"}, {"stand": False, "rest": "cradle"}
"""Dials of one that lies on something, and of one in another stand."""

VARIETY = {"kind": ("acoustic", "electric", "bass"), "color": ("#b8752f", "#8a1c16", "#1f4a5c", "#d8cfae")}
"""What several of them take in turn."""
PRESETS = {"red": Params(kind="electric", color="#8a1c16"), "bass": Params(kind="bass", color="#2a2320"), "old": Params(color="#6a3b1c", wear=0.8), "lying": Params(stand=False, rest="back")}
_WAIST = [(0, 0), (0.15, 0.01), (0.19, 0.1), (0.175, 0.2), (0.125, 0.285), (0.135, 0.37), (0.125, 0.45), (0.05, 0.49), (0, 0.49)]
_HORNS = [(0, 0), (0.11, 0.005), (0.165, 0.07), (0.155, 0.16), (0.115, 0.22), (0.125, 0.29), (0.15, 0.38), (0.135, 0.43), (0.095, 0.41), (0.06, 0.36), (0.0, 0.34)]


def build(p: Params, kit: Kit) -> Part:
    """Body upright against a tubular stand, leaning back; neck with frets, head with pegs, strings."""
    out, solid = Collector(), p.kind != "acoustic"
    half = np.array(_HORNS if solid else _WAIST)
    line: Floats = np.concatenate([half, half[-2:0:-1] * [-1, 1] * ([0.9, 0.92] if solid else [1, 1])])
    shape = spline(line, kit.n(64, 32), True)
    deep, nut = 0.045 if solid else 0.1, 1.08 if p.kind == "bass" else 0.93
    face = 0.36 if solid else 0.49
    flat, foot = p.rest == "back" and not p.stand, (0.0, 0.02, 0.13) if p.stand or p.rest == "own" else (0.0, 0.0, 0.5 * deep * np.sin(0.16))

    def put(m: Mesh) -> Mesh:
        return m.turned(rot_x(-np.pi / 2)).moved((0, -0.5 * nut, deep / 2)) if flat else m.turned(rot_x(-0.16)).moved(foot)

    skin = finish.paint(p.color, p.wear, 0.15) if solid else finish.wood(p.color, p.wear, 0.25)
    out.add("body", skin, put(upright(prism(shape, deep, 0.008)).moved((0, -deep / 2, 0))))
    y = -deep / 2
    out.add("neck", finish.wood("walnut", p.wear), put(slab((-0.024, y - 0.012, face - 0.1), (0.024, y + 0.012, nut), 0.006)), put(slab((-0.04, y - 0.006, nut), (0.036, y + 0.012, nut + 0.17), 0.006)))
    frets = nut - (nut - 0.1) * (1 - 2 ** (-np.arange(1, 18) / 12))
    out.add("fret", finish.metal("steel", 0.1), *(put(rod((-0.022, y - 0.0125, z), (0.022, y - 0.0125, z), 0.0012, 4)) for z in frets if z > face - 0.09))
    out.add("peg", finish.metal("chrome"), *(put(sphere(0.011, 8, (s * 0.05, y + 0.004, nut + 0.035 + 0.05 * k))) for s in (-1, 1) for k in range(2 if p.kind == "bass" else 3)))
    xs = np.linspace(-0.017, 0.017, 4 if p.kind == "bass" else 6)
    lo, hi = np.c_[xs * 1.5, np.full(len(xs), y - 0.016), np.full(len(xs), 0.12)], np.c_[xs, np.full(len(xs), y - 0.014), np.full(len(xs), nut)]
    out.add("string", finish.metal("steel", 0.05), put(wires(lo, hi, 0.0011, 4)))
    out.add("bridge", finish.metal("chrome") if solid else finish.wood("dark"), put(box((0.13, 0.014, 0.028), 0.004, (0, y - 0.006, 0.12))))
    dark = finish.paint("black", 0.1, 0.5)
    if solid:
        out.add("pickup", dark, *(put(box((0.085, 0.01, 0.03), 0.004, (0, y - 0.004, z))) for z in (0.17, 0.27)))
        out.add("knob", finish.plastic("cream", 0.3), *(put(cylinder(0.012, 0.014, 12, 0.003).turned(rot_x(np.pi / 2)).moved((x, y, z))) for x, z in ((0.09, 0.11), (0.115, 0.07))))
    else:
        out.add("hole", dark, put(cylinder(0.049, 0.002, kit.n(36, 16), 0.0005).turned(rot_x(np.pi / 2)).moved((0, y - 0.0002, 0.3))))
        out.add("rosette", finish.wood("dark"), put(torus(0.054, 0.0025, kit.n(36, 16), 5).turned(rot_x(np.pi / 2)).moved((0, y, 0.3))))
    if p.stand:
        _stand(out)
    if flat:
        lo, hi = (np.array(f([s.mesh.bounds[k] for s in out.surfaces()], 0)) for k, f in ((0, np.min), (1, np.max)))
        return Part(out.surfaces(), colliders=(box_collider(lo, hi),), mass=3.6, dynamic=True, affordances=("pick up", "play"))
    top = 0.13 + (nut + 0.18) * np.cos(0.16)
    spots = {"play.rest": (0.0, deep / 2, 0.28), "grip.left": (0.036, y - 0.006, nut - 0.17), "grip.right": (0.0, y - 0.052, 0.22)}
    places = {} if p.stand else {k: _place(v, foot) for k, v in spots.items()}
    return Part(out.surfaces(), anchors=places, colliders=(box_collider((-0.2, -0.12, 0), (0.2, 0.2, 0.66)), box_collider((-0.05, 0.0, 0.6), (0.05, 0.27, top))), mass=4.5, dynamic=True, affordances=("pick up", "play"), functional_sides=("front",))


def _place(at: tuple[float, float, float], foot: tuple[float, float, float]) -> tuple[float, float, float]:
    """A place of belly or palm on one that is played, where it leans."""
    x, y, z = (float(v) for v in rot_x(-0.16) @ np.array(at) + foot)
    return x, y, z


def _stand(out: Collector) -> None:
    steel = finish.paint("black", 0.2, 0.4)
    out.add("stand", steel, *(rod((0, 0.14, 0.3), (x, q, 0.01), 0.009, 8) for x, q in ((-0.17, -0.1), (0.17, -0.1), (0.0, 0.3))), rod((0, 0.14, 0.3), (0, 0.17, 0.56), 0.009, 8))
    out.add("yoke", finish.rubber(), *(rod((s * 0.1, 0.06, 0.11), (s * 0.1, -0.12, 0.13), 0.012, 8) for s in (-1, 1)), *(sphere(0.013, 8, (s * x, q, 0.011)) for s, x, q in ((-1, 0.17, -0.1), (1, 0.17, -0.1), (1, 0.0, 0.3))))
    out.add("stand", steel, rod((-0.1, 0.06, 0.11), (0.1, 0.06, 0.11), 0.008, 8), rod((0, 0.06, 0.11), (0, 0.14, 0.3), 0.008, 8))
