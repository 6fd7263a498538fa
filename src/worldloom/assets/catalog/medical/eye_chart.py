"""A chart on the wall of a surgery: an eye chart with rows of shrinking letters, or a height chart with its scale and slider."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import quad, text
from worldloom.geometry import box, slab

CARD = Card("medical/eye_chart", 1, "eye_chart", ("vision chart", "eye test chart", "snellen chart", "height chart", "growth chart", "height measure"), ("poster", "medical equipment"), ("indoor", "hospital", "clinic", "medical", "school", "nursery"), "wall")


class Params(Base):
    """Dials."""

    kind: Literal["eye", "height"] = "eye"
    width: Annotated[float, metres(0.2, 0.8)] | None = None
    """By its kind where none is given."""
    color: Color = "#f4f2ea"
    frame: Literal["none", "wood", "black"] = "black"
    wear: Wear = 0.1


ROWS = ("E", "FP", "TOZ", "LPED", "PECFD", "EDFCZP", "FELOPZD", "DEFPOTEC")
CALLED = {"height chart": "height", "growth chart": "height", "height measure": "height"}
"""Other names of its kinds."""
PRESETS = {"height": Params(kind="height", color="#f0d27a", frame="none"), "wood": Params(frame="wood")}


def build(p: Params, kit: Kit) -> Part:
    """Its back at the wall y = 0, its foot at z = 0."""
    out = Collector()
    w = p.width or (0.5 if p.kind == "eye" else 0.24)
    h = 1.5 * w if p.kind == "eye" else 1.3
    out.add("sheet", finish.of("paper", p.color, 0.6, p.wear), slab((-w / 2, -0.012, 0), (w / 2, -0.004, h), 0.002))
    ink, red = finish.paint("#15161a", 0.0), finish.paint("#b8281c", 0.0)
    (_letters if p.kind == "eye" else _ruler)(out, w, h, ink, red)
    if p.frame != "none":
        wood = finish.wood("oak", p.wear) if p.frame == "wood" else finish.plastic("#17181b", 0.3)
        t = 0.018
        out.add("frame", wood, *(slab(a, b, 0.004) for a, b in (((-w / 2 - t, -0.024, -t), (w / 2 + t, 0, 0.002)), ((-w / 2 - t, -0.024, h - 0.002), (w / 2 + t, 0, h + t)), ((-w / 2 - t, -0.024, 0), (-w / 2 + 0.002, 0, h)), ((w / 2 - 0.002, -0.024, 0), (w / 2 + t, 0, h)))))
    return Part(out.surfaces(), (box_collider((-w / 2, -0.024, 0), (w / 2, 0, h)),), mass=0.8, functional_sides=("front",), affordances=("read",))


def _letters(out: Collector, w: float, h: float, ink: Material, red: Material) -> None:
    y, z = -0.0135, h - 0.03
    for k, row in enumerate(ROWS):
        size = 0.33 * w * 0.7**k
        z -= size / 2 + 0.012
        gap = size * (1.5 if k < 4 else 1.35)
        for i, c in enumerate(row):
            out.add("ink", ink, text(c, size, (gap * (i - (len(row) - 1) / 2), z), y, 0.17))
        out.add("ink", ink, text(str(k + 1), 0.016, (0.46 * w, z), y))
        z -= size / 2 + 0.01
        if k in (5, 7):
            out.add("line", red, quad(-0.4 * w, 0.4 * w, z + 0.002, z + 0.007, y))


def _ruler(out: Collector, w: float, h: float, ink: Material, red: Material) -> None:
    y = -0.0135
    for k in range(int(h / 0.02)):
        z = 0.02 + 0.02 * k
        long = 0.1 if k % 5 == 4 else 0.05
        if z < h - 0.03:
            out.add("ink", ink, quad(-w / 2, -w / 2 + long, z - 0.0015, z + 0.0015, y))
        if k % 5 == 4 and z < h - 0.05:
            out.add("ink", ink, text(str(62 + 2 * k), 0.026, (-w / 2 + 0.14, z), y))
    tones = ("#2f7fc4", "#c2382a", "#3f9a4c", "#d98a1e")
    for k in range(5):
        z = 0.16 + 0.23 * k
        out.add(f"spot.{k % 4}", finish.paint(tones[k % 4], 0.0), *(quad(0.06 - r, 0.06 + r, z - q, z + q, y - 0.0002 * i) for i, (r, q) in enumerate(((0.035, 0.02), (0.02, 0.035)))))
    out.add("slider", red, box((w + 0.02, 0.09, 0.014), 0.004, (0, -0.055, 0.72 * h)))


