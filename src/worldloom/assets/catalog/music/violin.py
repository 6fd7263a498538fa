"""A violin, viola or fiddle with its bow, or a five-string banjo with a drum-skin head, lying."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, fronted, gathered
from worldloom.assets.parts.violin_form import STILL, bow, bowed, violin
from worldloom.geometry import Mesh, box, lathe, rod, rot_x, rot_z, slab, sphere
CARD = Card("music/violin", 1, "string_instrument", ("violin", "fiddle", "viola", "banjo"), ("instrument", "musical_instrument"), ("indoor", "studio", "music", "concert_hall"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["violin", "fiddle", "viola", "banjo"] = "violin"
    color: Color | None = None
    with_bow: bool = True
    played: bool = False
    """Upright, its bow across the strings, as somebody has it who plays it."""
    wear: Wear = 0.2


HELD = {"played": True}
"""Dials of one that somebody plays."""
BANJO = {"play.rest": (0.0, 0.05, 0.14), "grip.left": (0.036, -0.03, 0.74), "grip.right": (0.0, -0.095, 0.15)}
"""Places of belly and palms on a banjo that stands on its rim."""
PRESETS = {"banjo": Params(kind="banjo"), "viola": Params(kind="viola", color="#7a2f10"), "alone": Params(with_bow=False, color="#b06a28")}


def build(p: Params, kit: Kit) -> Part:
    """Lies on its back, its scroll to +Y."""
    up = Collector()
    if p.kind == "banjo":
        _banjo(up, p, kit)
    else:
        s = 1.14 if p.kind == "viola" else 1.0
        violin(up, dyed(finish.wood("#8a3c12", p.wear, 0.2), p.color), s, detail=kit.detail)
        if p.played:
            return _played(up, s)
        if p.with_bow:
            bow(up, 0.73, (0.165, 0.015, -0.08))
    if p.played:
        return gathered(up, 3.0, places=BANJO, affordances=("pick up", "play"))
    out, turn = Collector(), rot_z(0.3) @ rot_x(-np.pi / 2)
    for f in up.surfaces():
        out.add(f.role, f.material, f.mesh.turned(turn))
    return gathered(out, 0.5 if p.kind != "banjo" else 3.0, affordances=("pick up", "play"))


def _played(up: Collector, s: float) -> Part:
    """With places of the chin, the palms and where the bow is on the strings."""
    touch = (0.0, -0.0424 * s, 0.205 * s)
    frog = bowed(up, 0.73, touch, 1.0)
    places = {"play.rest": (-0.04 * s, -0.04 * s, 0.035 * s), "play.touch": touch, "grip.left": (0.03 * s, -0.004 * s, 0.455 * s), "grip.right": frog}
    return gathered(up, 0.5, places=places, affordances=("pick up", "play"), motions=STILL)


def _banjo(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 20)

    def front(m: Mesh, y: float) -> Mesh:
        return fronted(m, y).moved((0, 0, 0.14))

    wood = dyed(finish.wood("walnut", p.wear, 0.25), p.color)
    out.add("rim", wood, front(lathe([(0.118, -0.035), (0.138, -0.035), (0.138, 0.03), (0.118, 0.03), (0.118, -0.035)], n, 0.5), 0.0))
    out.add("back", wood, front(lathe([(0, -0.05), (0.13, -0.05), (0.15, -0.03), (0.15, -0.015), (0, -0.02)], n, 0.6), 0.0))
    out.add("head", finish.of("paper", (0.78, 0.75, 0.68), 0.6), front(lathe([(0, 0.031), (0.13, 0.031), (0.13, 0.02), (0, 0.02)], n, 0.4), 0.0))
    out.add("metal", finish.metal("chrome", p.wear), front(lathe([(0.128, 0.03), (0.143, 0.03), (0.143, 0.036), (0.128, 0.036), (0.128, 0.03)], n, 0.4), 0.0), *(front(rod((0.145 * np.cos(a), 0.145 * np.sin(a), -0.03), (0.145 * np.cos(a), 0.145 * np.sin(a), 0.036), 0.004, 6), 0.0) for a in np.arange(16) * np.pi / 8))
    top = 0.9
    out.add("neck", wood, slab((-0.02, -0.045, 0.26), (0.02, -0.018, top), 0.008), slab((-0.033, -0.04, top), (0.033, -0.022, top + 0.13), 0.008))
    out.add("board", finish.wood("dark"), slab((-0.02, -0.05, 0.26), (0.02, -0.043, top), 0.001))
    frets = top - (top - 0.14) * (1 - 2 ** (-np.arange(1, 20) / 12))
    out.add("metal", finish.metal("chrome"), *(box((0.039, 0.002, 0.0018), 0.0004, (0, -0.051, z)) for z in frets if z > 0.28), *(rod((s * 0.033, -0.031, top + z), (s * 0.055, -0.031, top + z), 0.004, 6) for s in (-1, 1) for z in (0.04, 0.09)))
    out.add("peg", finish.plastic("#e6e0cc"), *(sphere((0.011, 0.006, 0.008), 10, (s * 0.06, -0.031, top + z)) for s in (-1, 1) for z in (0.04, 0.09)), rod((0.02, -0.035, 0.62), (0.045, -0.035, 0.62), 0.005, 8))
    x = np.linspace(-0.015, 0.015, 5)
    out.add("string", finish.metal("steel"), wires(np.c_[x * 1.5, np.full(5, -0.05), np.full(5, 0.06)], np.c_[x, np.full(5, -0.054), np.full(5, top)], 0.0008, 4))
    out.add("bridge", finish.wood("birch"), box((0.055, 0.018, 0.006), 0.001, (0, -0.04, 0.1)), box((0.04, 0.006, 0.02), 0.001, (0, -0.047, 0.03)))
