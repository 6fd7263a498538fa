"""A towel ring on the wall with a hand towel drawn through it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_bath import hung
from worldloom.geometry import lathe, rod, rot_x, rounded_rect, tube

CARD = Card("bathroom/towel_ring", 1, "towel_ring", ("towel holder", "hand towel ring", "hand towel holder", "hanging hand towel", "hanging towel"), ("fixture",), ("indoor", "bathroom", "kitchen"), "wall")


class Params(Base):
    """Dials. The towel's end is at z = 0, the wall at y = 0."""

    shape: Literal["round", "square"] = "round"
    metal: Literal["chrome", "brass", "gunmetal"] = "chrome"
    color: Color = "#b9c6c4"
    """Of the towel."""
    towel: bool = True
    length: Annotated[float, metres(0.25, 0.5)] = 0.36
    """Of the towel before the ring."""


PRESETS = {"brass": Params(metal="brass", color="#e7dfd0"), "square": Params(shape="square", metal="gunmetal", color="#8a4a3f"), "bare": Params(towel=False)}


def build(p: Params, kit: Kit) -> Part:
    """A rosette, an arm, a ring that swings, a towel gathered in it."""
    out, r, y = Collector(), 0.085, -0.062
    metal, low = finish.metal(p.metal, 0.08), p.length if p.towel else 0.03
    top = low + 2 * r
    out.add("arm", metal, lathe([(0, 0), (0.026, 0), (0.027, 0.004), (0.02, 0.009), (0.011, 0.014), (0.009, 0.05), (0, 0.05)], kit.n(28, 12), 0.6).turned(rot_x(np.pi / 2)).moved((0, 0, top + 0.012)), rod((-0.014, y, top + 0.008), (0.014, y, top + 0.008), 0.0085, 12))
    a = np.linspace(0, 2 * np.pi, kit.n(48, 20), endpoint=False)
    line = np.stack([r * np.cos(a), r * np.sin(a)], 1) if p.shape == "round" else rounded_rect(2 * r, 2 * r, 0.015, 6)
    out.add("ring", metal, tube(np.c_[line[:, 0], np.full(len(line), y), line[:, 1] + low + r], 0.005, 9, closed=True), link="ring")
    if p.towel:
        out.add("towel", finish.fabric(p.color, 0.1, "knit"), hung(0.27, low + 0.012, -y, p.length, 0.78 * p.length, kit.seed % 83, 0.62, kit.n(31, 15)), link="ring")
    joint = Joint(name="ring", origin=(0, y, top), axis=(1, 0, 0), limits=(-0.5, 0.1))
    return Part(out.surfaces(), colliders=(box_collider((-0.13 if p.towel else -r, y - 0.05, 0), (0.13 if p.towel else r, -0.004, top + 0.03), "ring"),), mass=0.7, joints=(joint,), functional_sides=("front",), affordances=("hang",))
