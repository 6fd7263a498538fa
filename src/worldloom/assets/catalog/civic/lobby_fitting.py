"""A fitting of lobbies and halls: a lift with its sliding doors, a spittoon of brass, or an obelisk with a gilt tip."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted
from worldloom.assets.parts.work_pieces import labelled, spoken, steel
from worldloom.geometry import box, cylinder, lathe, rot_z, slab

Kind = Literal["elevator", "spittoon", "obelisk"]
CALLED = {"lift": "elevator", "lift door": "elevator", "elevator door": "elevator", "elevator doors": "elevator", "lift doors": "elevator", "lift car": "elevator", "goods lift": "elevator", "cuspidor": "spittoon", "brass spittoon": "spittoon", "egyptian obelisk": "obelisk", "stone obelisk": "obelisk"}
"""Other names of its kinds."""
CARD = Card("civic/lobby_fitting", 1, "lobby_fitting", spoken(get_args(Kind), CALLED), ("fixture",), ("indoor", "office", "hotel", "saloon", "museum"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "elevator"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _lift(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(steel(p.wear), p.color)
    out.add("frame", finish.metal("gunmetal", p.wear), slab((-0.78, -0.06, 0), (-0.6, 0.14, 2.36), 0.01), slab((0.6, -0.06, 0), (0.78, 0.14, 2.36), 0.01), slab((-0.78, -0.06, 2.14), (0.78, 0.14, 2.4), 0.01))
    out.add("back", finish.paint("#16181a"), slab((-0.62, 0.1, 0.0), (0.62, 0.14, 2.16), 0.002))
    out.add("sill", finish.metal("aluminium", p.wear), slab((-0.62, -0.05, 0), (0.62, 0.12, 0.02), 0.004))
    for s, link in ((-1, "door.left"), (1, "door.right")):
        x0, x1 = sorted((s * 0.003, s * 0.605))
        out.add("door", metal, slab((x0, 0.0, 0.02), (x1, 0.05, 2.15), 0.006), link=link)
        out.add("seam", finish.metal("chrome"), *(slab((x0 + 0.05, -0.004, z), (x1 - 0.05, 0.002, z + 0.012), 0.002) for z in (0.35, 1.05, 1.75)), link=link)
    out.add("sign", finish.plastic("#0c0d0f", 0.25), slab((-0.17, -0.068, 2.2), (0.17, -0.055, 2.33), 0.004))
    labelled(out, "3", 0.085, (-0.06, -0.0695, 2.265), "#ff9a2a")
    out.add("arrow", finish.glow((1.0, 0.55, 0.1), 2.0), fronted(cylinder(0.03, 0.002, 3, 0.0).turned(rot_z(np.pi / 2)), -0.068).moved((0.07, 0, 2.26)))
    out.add("panel", metal, slab((0.65, -0.075, 0.98), (0.73, -0.055, 1.24), 0.006))
    out.add("button", finish.glow((1.0, 0.9, 0.7), 1.0), *(fronted(cylinder(0.02, 0.008, 24, 0.003), -0.075).moved((0.69, 0, z)) for z in (1.06, 1.15)))


def _spit(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    out.add("pot", dyed(finish.metal("brass", p.wear), p.color), lathe([(0, 0), (0.11, 0), (0.12, 0.012), (0.1, 0.03), (0.12, 0.08), (0.115, 0.13), (0.075, 0.165), (0.07, 0.18), (0.1, 0.215), (0.15, 0.23), (0.152, 0.236), (0.1, 0.224), (0.062, 0.18), (0.068, 0.16), (0.105, 0.125), (0.11, 0.08), (0.09, 0.035), (0, 0.03)], n, 0.7))


def _obelisk(out: Collector, p: Params, kit: Kit) -> None:
    stone = dyed(finish.stone("sandstone", p.wear), p.color)
    turn, q = rot_z(np.pi / 4), 2**0.5 / 2
    out.add("base", stone, slab((-0.34, -0.34, 0), (0.34, 0.34, 0.12), 0.012), slab((-0.27, -0.27, 0.12), (0.27, 0.27, 0.32), 0.012))
    out.add("shaft", stone, lathe([(0, 0.32), (0.4 * q, 0.32), (0.27 * q, 1.95), (0.0008, 2.2), (0, 2.2)], 4, 0.1).turned(turn))
    out.add("tip", finish.metal("gold", 0.1), lathe([(0.272 * q, 1.952), (0.001, 2.206), (0, 2.206)], 4, 0.1).turned(turn))
    g = kit.rng("signs")
    mark = finish.paint("#5a4426", 0.2)
    for k in range(14):
        z = 0.46 + 0.1 * k
        y = -float(np.interp(z, [0.32, 1.95], [0.2, 0.135])) - 0.002
        kind = int(g.integers(4))
        shapes = [(box((0.1, 0.006, 0.012), 0.0), box((0.012, 0.006, 0.05), 0.0)), (box((0.05, 0.006, 0.05), 0.0),), (box((0.012, 0.006, 0.07), 0.0), box((0.06, 0.006, 0.012), 0.0).moved((0, 0, 0.02))), (box((0.08, 0.006, 0.012), 0.0).moved((0, 0, -0.02)), box((0.08, 0.006, 0.012), 0.0).moved((0, 0, 0.02)))][kind]
        out.add("sign", mark, *(m.moved((0, y, z)) for m in shapes))


KINDS: dict[str, Kin] = {
    "elevator": Kin(_lift, 400.0, dynamic=False, affordances=("open",), sides=("front",), joints=(Joint(name="door.left", kind="slide", axis=(-1.0, 0.0, 0.0), limits=(0.0, 0.52)), Joint(name="door.right", kind="slide", axis=(1.0, 0.0, 0.0), limits=(0.0, 0.52)))),
    "spittoon": Kin(_spit, 2.5), "obelisk": Kin(_obelisk, 380.0, dynamic=False),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
