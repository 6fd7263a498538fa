"""A bathroom scale: tempered glass with a lit display, or a flat steel one with a round dial behind its lens."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.seven_segments import seven_segments
from worldloom.geometry import cylinder, lathe, prism, rot_z, rounded_rect, slab

CARD = Card("bathroom/scale", 1, "scale", ("bathroom scale", "weighing scale", "body scale", "bathroom scales", "weight scale"), ("appliance",), ("indoor", "bathroom", "gym", "doctor"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["digital", "dial"] = "digital"
    width: Annotated[float, metres(0.24, 0.36)] = 0.3
    color: Color = "white"
    state: Literal["off", "on"] = "on"


PRESETS = {"dial": Params(style="dial", color="#3f4a52"), "black": Params(color="black"), "dark": Params(state="off", color="mint")}


def build(p: Params, kit: Kit) -> Part:
    """Four feet, a plate to stand on, treads, and what it says."""
    out, w, n = Collector(), p.width / 2, kit.n(8, 4)
    if p.style == "digital":
        d, top = 0.95 * w, 0.026
        out.add("plate", finish.paint(p.color, 0.02, 0.06), prism(rounded_rect(2 * w, 2 * d, 0.03, n), 0.008, 0.002).moved((0, 0, top - 0.008)))
        out.add("foot", finish.rubber(), *(cylinder(0.019, 0.019, 16, 0.003, (x * (w - 0.045), y * (d - 0.045), 0)) for x in (-1, 1) for y in (-1, 1)))
        steel = finish.metal("brushed", 0.05)
        out.add("sensor", steel, *(slab((x * 0.62 * w - 0.03, -0.6 * d, top - 0.0003), (x * 0.62 * w + 0.03, 0.35 * d, top + 0.0008), 0.0004) for x in (-1, 1)))
        out.add("window", finish.plastic("black", 0.05), prism(rounded_rect(0.1, 0.045, 0.006, 4), 0.0012).moved((0, 0.68 * d, top - 0.0002)))
        if p.state == "on":
            out.add("digits", finish.glow((0.55, 0.9, 1.0), 3.0), boards(*seven_segments("70.4", -0.034, 0.68 * d, top + 0.0012), 0.0001))
        return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, top)),), mass=1.7, dynamic=True, affordances=("stand on",), functional_sides=("front",))
    d, top = 0.98 * w, 0.045
    out.add("body", finish.paint(p.color, 0.05, 0.3), prism(rounded_rect(2 * w, 2 * d, 0.045, n), top - 0.004, 0.008))
    out.add("tread", finish.rubber((0.03, 0.03, 0.032)), prism(rounded_rect(2 * w - 0.03, 2 * d - 0.03, 0.035, n), 0.004, 0.001, [np.stack([0.05 * np.cos(t := np.linspace(0, 2 * np.pi, 28, endpoint=False)), 0.5 * d + 0.05 * np.sin(t)], 1)]).moved((0, 0, top - 0.006)), *(slab((-0.8 * w, y - 0.003, top - 0.003), (0.8 * w, y + 0.003, top), 0.001) for y in np.linspace(-0.82, 0.02, 9) * d))
    ring = lathe([(0.046, 0), (0.053, 0), (0.054, 0.004), (0.048, 0.007), (0.046, 0.005), (0.046, 0)], kit.n(44, 18), 0.6)
    at = (0, 0.5 * d, top - 0.004)
    out.add("ring", finish.metal("chrome"), ring.moved(at))
    out.add("dial", finish.paint("white", 0.0), cylinder(0.046, 0.002, kit.n(40, 18), 0.0005, at))
    a = np.linspace(-2.4, 2.4, 31)
    turns = np.stack([rot_z(float(-q)) for q in a])
    at_ = np.c_[0.038 * np.sin(a), 0.5 * d + 0.038 * np.cos(a), np.full(31, top - 0.0015)]
    sizes = np.c_[np.full(31, 0.0009), np.where(np.arange(31) % 5 == 0, 0.01, 0.005), np.full(31, 0.0006)]
    out.add("marks", finish.paint("black", 0.0), boards(sizes, at_, 0.0001, turns=turns))
    lean = 0.9 if p.state == "on" else -2.4
    out.add("needle", finish.paint("red", 0.0), slab((-0.0009, -0.008, 0), (0.0009, 0.034, 0.0008), 0.0002).turned(rot_z(-lean)).moved((0, 0.5 * d, top - 0.001)), cylinder(0.004, 0.0016, 12, 0.0003, (0, 0.5 * d, top - 0.0014)))
    out.add("lens", finish.glass(), cylinder(0.0455, 0.001, kit.n(40, 18), 0.0002, (0, 0.5 * d, top + 0.0012)))
    out.add("foot", finish.rubber(), *(cylinder(0.014, 0.004, 12, 0.001, (x * (w - 0.05), y * (d - 0.05), -0.002)) for x in (-1, 1) for y in (-1, 1)))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, -0.002), (w, d, top)),), mass=2.4, dynamic=True, affordances=("stand on",), functional_sides=("front",))
