"""A projection screen: white cloth with a black border let down from a case on the wall, showing a picture when it is on."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import painted, quad, text
from worldloom.geometry import box, cylinder, rot_y, slab, tube
CARD = Card("electronics/projector_screen", 1, "projector_screen", ("projection screen", "movie screen", "cinema screen", "projector canvas", "home cinema screen", "presentation screen"), ("screen",),
            ("indoor", "office", "classroom", "living_room", "cinema"), "wall", (1.5, 0.0, 0.0, 0.0))  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.0, 4.0)] = 2.2
    ratio: Literal["wide", "square"] = "wide"
    state: Literal["blank", "film", "slide"] = "blank"
    case: Literal["white", "black"] = "white"
    wear: Wear = 0.1


PRESETS = {"film": Params(state="film", case="black", width=2.8), "slide": Params(state="slide", ratio="square", width=1.8)}


def build(p: Params, kit: Kit) -> Part:
    """Its back at the wall y = 0, its middle at z = 0."""
    out, w = Collector(), p.width / 2
    h = p.width * (0.5625 if p.ratio == "wide" else 0.75) / 2
    edge, top = 0.05, h + 0.05 + 0.12
    case = finish.paint("#d0d0cc" if p.case == "white" else "#17181a", p.wear, 0.35)
    out.add("case", case, box((2 * w + 0.3, 0.095, 0.1), 0.02, (0, -0.055, top)), *(box((0.03, 0.1, 0.106), 0.012, (s * (w + 0.15), -0.055, top)) for s in (-1, 1)))
    out.add("bracket", finish.metal("steel"), *(slab((s * 0.8 * w - 0.03, -0.02, top - 0.04), (s * 0.8 * w + 0.03, 0, top + 0.07), 0.003) for s in (-1, 1)))
    y = -0.05
    cloth = finish.of("canvas", (0.012, 0.012, 0.013), 0.9, p.wear)
    out.add("border", cloth, slab((-w - edge, y - 0.001, -h - edge), (w + edge, y + 0.001, top - 0.03), 0.0))
    out.add("bar", case, cylinder(0.016, 2 * (w + edge) + 0.06, kit.n(18, 8), 0.004).turned(rot_y(np.pi / 2)).moved((-w - edge - 0.03, y, -h - edge - 0.01)))
    out.add("pull", finish.plastic("black", 0.5), tube([(0, y, -h - edge - 0.02), (0.02, y, -h - edge - 0.05), (0, y, -h - edge - 0.07), (-0.02, y, -h - edge - 0.05), (0, y, -h - edge - 0.02)], 0.003, 6))
    if p.state == "blank":
        out.add("screen", finish.of("canvas", (0.78, 0.78, 0.77), 0.85, p.wear), quad(-w, w, -h, h, y - 0.0015))
    elif p.state == "film":
        shot = painted(2 * w, 2 * h, y - 0.0015, "landscape", kit.seed % 99, kit.n(72, 24))
        out.add("screen", finish.of("screen", (1.0, 1.0, 1.0), 0.5).model_copy(update={"emission": (0.16, 0.17, 0.18)}), shot.moved((0, 0, -h)))
    else:
        _slide(out, w, h, y)
    return Part(out.surfaces(), (box_collider((-w - 0.17, -0.11, -h - 0.1), (w + 0.17, 0, top + 0.06)),), mass=9.0, functional_sides=("front",), affordances=("watch",))


def _slide(out: Collector, w: float, h: float, y: float) -> None:
    """A title, three lines and a bar chart."""
    out.add("screen", finish.glow((0.85, 0.9, 1.0), 0.75), quad(-w, w, -h, h, y - 0.0015))
    ink, blue = finish.glow((0.03, 0.05, 0.12), 0.8), finish.glow((0.08, 0.3, 0.75), 0.9)
    out.add("text", ink, text("THE YEAR AHEAD", 0.16 * h, (-0.15 * w, 0.72 * h), y - 0.003), *(quad(-0.82 * w, (-0.82 + q) * w, z * h, (z + 0.045) * h, y - 0.003) for z, q in ((0.32, 0.7), (0.16, 0.6), (0.0, 0.66), (-0.16, 0.45))))
    bars = [quad((0.12 + 0.16 * i) * w, (0.23 + 0.16 * i) * w, -0.6 * h, (-0.6 + v) * h, y - 0.003) for i, v in enumerate((0.35, 0.5, 0.45, 0.75, 0.95))]
    out.add("bar_chart", blue, *bars, quad(-w, w, 0.94 * h, h, y - 0.003))
