"""A delivery van, minibus or camper with a short bonnet, see-through cab windows, sliding door, roof rack and painted lettering."""

from __future__ import annotations

from worldloom.assets.kit import (
    Card, Color, Kit, Light, Literal, Params as Base, Part, SoundSource, Wear, box_collider, finish, hull_collider, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.vehicle_car import BLACK, Body, cabin, paint_body, shell, trimmings, wheels
from worldloom.assets.parts.vehicle_skin import Skin, seam
from worldloom.assets.parts.vehicle_solid import words
from worldloom.geometry import box, rod

CARD = Card("vehicles/van", 1, "van", ("delivery van", "minivan", "camper van", "campervan", "minibus", "food van", "panel van", "ambulance"), ("vehicle",), ("street", "city", "airfield", "warehouse", "outdoor"), "ground", (0.6, 0.8, 0.7, 0.7))


class Params(Base):
    """Dials."""

    style: Literal["delivery", "minibus", "camper"] = "delivery"
    color: Color = "white"
    stripe_color: Color = "navy"
    roof_rack: bool = True
    lit: bool = False
    wear: Wear = 0.3


PRESETS = {"minibus": Params(style="minibus", color="silver", roof_rack=False), "camper": Params(style="camper", color="teal", stripe_color="cream"), "yellow": Params(color="yellow", stripe_color="black", lit=True), "old": Params(wear=0.9, color="grey")}
_S = (
    (-2.62, 0.70, 0.34, 0.62, 0.84, 0.66, 0.88, 0.52, 0.90), (-2.48, 0.86, 0.28, 0.68, 0.96, 0.83, 1.0, 0.64, 1.02), (-2.05, 0.95, 0.24, 0.72, 1.08, 0.9, 1.13, 0.7, 1.17),
    (-1.72, 0.97, 0.23, 0.74, 1.15, 0.93, 1.24, 0.8, 1.30), (-1.35, 0.98, 0.23, 0.75, 1.17, 0.945, 1.62, 0.79, 1.69), (-0.98, 0.985, 0.23, 0.76, 1.18, 0.95, 1.92, 0.80, 2.04),
    (-0.3, 0.985, 0.23, 0.76, 1.19, 0.955, 1.98, 0.82, 2.12), (1.6, 0.985, 0.23, 0.76, 1.19, 0.955, 1.98, 0.82, 2.12), (2.36, 0.98, 0.25, 0.76, 1.19, 0.95, 1.95, 0.81, 2.08), (2.58, 0.94, 0.32, 0.76, 1.18, 0.92, 1.88, 0.78, 1.98),
)  # fmt: skip


def _body(style: str) -> Body:
    sides: tuple[tuple[float, float], ...] = ((-1.16, -0.36),)
    if style != "delivery":
        sides = ((-1.16, -0.36), (-0.2, 0.75), (0.88, 1.62), (1.74, 2.3))
    return Body(_S, (-1.72, -1.0), sides, None, (-1.62, 1.45), (0.345, 0.215, 0.215), 0.86, (-1.3, -0.24, 0.98), (-2.56, -2.22, 3.3, 4.2), (2.34, 2.56, 3.1, 4.6), (-0.55, 0.55, 1.5) if style != "delivery" else (-0.55,), -1.3, (0.42, -0.62, 1.62))


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y; the driver sits on the left (+X)."""
    out, b = Collector(), _body(p.style)
    s = shell(b, kit)
    paint = finish.paint(p.color, p.wear, 0.2)
    paint_body(out, s, b, paint, p.lit, p.wear)
    wheels(out, b, kit, p.style == "camper")
    cabin(out, b, 1.66, 0.5, 0.86)
    trimmings(out, s, b, f"VN {100 + kit.seed % 899}", paint, p.lit)
    _details(out, p, s)
    pts = s.points.reshape(-1, 3)
    lamps = tuple(Light(name=f"head.{k}", kind="spot", position=(x, -2.62, 0.86), direction=(0, -1, -0.08), color=(1, 0.95, 0.86), power=22, angle=0.45, on=p.lit) for k, x in (("l", 0.74), ("r", -0.74)))
    return Part(out.surfaces(), colliders=(hull_collider(pts), box_collider((-0.95, -2.2, 0), (0.95, 2.2, 0.4))), mass=2000, friction=0.8, anchors={"cockpit": b.eye, "seat": (0.42, -0.5, 0.9), "door": (-1.5, 0.3, 0), "top": (0, 0.6, 2.12)},
                functional_sides=("left", "right", "back"), affordances=("sit", "drive", "open"), sounds=(SoundSource(sound="engine_idle", position=(0, -2.0, 0.7), gain=-42),), lights=lamps)  # fmt: skip


def _details(out: Collector, p: Params, s: Skin) -> None:
    trim = finish.paint(p.stripe_color, p.wear, 0.3)
    gloss = s.mask(-2.3, 2.4, 3.08, 3.6)
    out.add("stripe", trim, s.cells(gloss, 0.0025))
    for side, face in ((1, "right"), (-1, "left")):
        out.add("seam", BLACK, seam(s.column(3.7, -0.2, 2.4, side, 0.002), 0.005))
        if p.style == "delivery":
            out.add("stripe", trim, words("LOOM PARCEL", 0.26, (side * 0.974, 1.0, 1.5), face, 0.15))
    y = 2.612
    out.add("seam", BLACK, seam([(0, y, 0.5), (0, y + 0.002, 1.2), (0, y - 0.0, 1.9)], 0.006), box((0.05, 0.03, 0.16), 0.01, (0.1, y + 0.01, 1.0)))
    for x in (-0.42, 0.42):
        out.add("pane", finish.of("glass", (0.02, 0.025, 0.03), 0.03), box((0.6, 0.02, 0.46), 0.03, (x, y - 0.005, 1.52)))
    if p.roof_rack:
        bars = [[(-0.72, q, 2.2), (0.72, q, 2.2)] for q in np.linspace(-0.4, 2.0, 5)]
        out.add("rack", BLACK, wires([b[0] for b in bars], [b[1] for b in bars], 0.02, 7), wires([(x, -0.4, 2.2) for x in (-0.72, 0.72)], [(x, 2.0, 2.2) for x in (-0.72, 0.72)], 0.02, 7), *(rod((x, q, 2.02), (x, q, 2.2), 0.016, 7) for x in (-0.72, 0.72) for q in (-0.4, 0.8, 2.0)))
        if p.style == "camper":
            out.add("load", finish.fabric("olive", 0.5, "canvas"), box((1.2, 1.0, 0.22), 0.08, (0, 0.9, 2.33)))
            out.add("load", finish.fabric("olive", 0.5, "canvas"), box((1.2, 0.05, 0.05), 0.01, (0, 0.2, 2.25)))
