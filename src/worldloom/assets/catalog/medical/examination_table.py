"""A doctor's examination table: padded top with a raised back, paper sheet, drawers or steel legs, step and pillow."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, rod, rot_x, rot_y, slab

CARD = Card("medical/examination_table", 1, "examination_table", ("exam table", "examination bed", "exam bed", "examination couch", "doctor's couch", "treatment table"), ("medical equipment", "bed", "table"), ("indoor", "hospital", "clinic", "medical"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.6, 2.1)] = 1.85
    height: Annotated[float, metres(0.6, 0.95)] = 0.8
    base: Literal["cabinet", "legs"] = "cabinet"
    raised: Annotated[float, metres(0.0, 0.8)] = 0.35
    """Radians of its back."""
    color: Color = "#2f6a7a"
    """Of its padding."""
    paper: bool = True
    wear: Wear = 0.15


PRESETS = {"legs": Params(base="legs", color="#1c1d20", raised=0.0), "beige": Params(color="#b8a88a", paper=False, raised=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Head to +X, people step up from -Y."""
    out, long, w, h = Collector(), p.length, 0.64, p.height
    skin, steel, white = finish.leather(p.color, p.wear), finish.metal("chrome", p.wear), finish.paint("#e2e2dc", p.wear, 0.3)
    hinge = 0.12 * long
    pad = soft_box((0.5 * long + hinge, w, 0.08), 0.032, 0.07, 0.004, center=((hinge - 0.5 * long) / 2, 0, h - 0.04))
    turn, pivot = rot_y(-p.raised), np.array([hinge, 0, h - 0.07])
    back = [soft_box((0.5 * long - hinge - 0.01, w, 0.08), 0.032, 0.07, 0.004, center=((0.5 * long + hinge) / 2 + 0.005, 0, h - 0.04)), soft_box((0.24, 0.42, 0.09), 0.04, 0.05, 0.008, center=(0.5 * long - 0.16, 0, h + 0.035))]
    tilt = [m.moved(-pivot).turned(turn).moved(pivot) for m in back]
    out.add("pad", skin, pad, tilt[0])
    out.add("pillow", finish.fabric("#eef0ee"), tilt[1])
    if p.paper:
        sheet = finish.of("paper", "#f6f7f4", 0.7)
        out.add("paper", sheet, slab((-0.5 * long + 0.02, -0.24, h + 0.001), (hinge, 0.24, h + 0.0045), 0.001), slab((hinge, -0.24, h + 0.001), (0.5 * long - 0.03, 0.24, h + 0.0045), 0.001).moved(-pivot).turned(turn).moved(pivot), slab((-0.5 * long - 0.004, -0.24, h - 0.2), (-0.5 * long - 0.001, 0.24, h + 0.003), 0.001))
        out.add("roll", sheet, drum(0.055, 0.5, (0.5 * long - 0.02, 0, h - 0.16), 24, 0.004, rot_x(np.pi / 2)))
    out.add("frame", steel, box((long - 0.06, w - 0.08, 0.03), 0.006, (0, 0, h - 0.098)))
    if p.base == "cabinet":
        low, wide = 0.1, long - 0.34
        out.add("cabinet", white, slab((-wide / 2, -w / 2 + 0.06, low), (wide / 2, w / 2 - 0.06, h - 0.11), 0.008))
        out.add("plinth", finish.plastic("#24262a"), slab((-wide / 2 + 0.04, -w / 2 + 0.1, 0), (wide / 2 - 0.04, w / 2 - 0.08, low), 0.004))
        f, n = -w / 2 + 0.06, 3
        for k in range(n):
            x0, x1 = -wide / 2 + 0.03 + k * (wide - 0.06) / n, -wide / 2 + 0.03 + (k + 1) * (wide - 0.06) / n
            for z0, z1 in ((low + 0.03, 0.5 * (h - 0.11 + low) - 0.01), (0.5 * (h - 0.11 + low) + 0.01, h - 0.14)):
                out.add("drawer", white, slab((x0 + 0.012, f - 0.012, z0), (x1 - 0.012, f + 0.004, z1), 0.005))
                out.add("handle", steel, rod(((x0 + x1) / 2 - 0.07, f - 0.03, z1 - 0.05), ((x0 + x1) / 2 + 0.07, f - 0.03, z1 - 0.05), 0.006, 10), *(rod(((x0 + x1) / 2 + s * 0.06, f - 0.03, z1 - 0.05), ((x0 + x1) / 2 + s * 0.06, f - 0.01, z1 - 0.05), 0.005, 8) for s in (-1, 1)))
    else:
        out.add("leg", steel, *(rod((x, y, 0.0), (x, y, h - 0.09), 0.02, 14) for x in (-0.4 * long, 0.4 * long) for y in (-0.24, 0.24)), *(rod((x, -0.24, 0.2), (x, 0.24, 0.2), 0.014, 10) for x in (-0.4 * long, 0.4 * long)), rod((-0.4 * long, 0, 0.2), (0.4 * long, 0, 0.2), 0.014, 10))
        out.add("foot", finish.rubber(), *(rod((x, y, 0.0), (x, y, 0.03), 0.026, 12) for x in (-0.4 * long, 0.4 * long) for y in (-0.24, 0.24)))
    out.add("step", finish.paint("#3a3d42", p.wear), slab((-0.28, -w / 2 - 0.24, 0.15), (0.1, -w / 2 - 0.0, 0.18), 0.006))
    out.add("stepleg", steel, *(rod((x, y, 0), (x, y, 0.16), 0.013, 10) for x in (-0.25, 0.07) for y in (-w / 2 - 0.2, -w / 2 - 0.04)))
    top = float(np.sin(p.raised)) * (0.5 * long - hinge)
    solids = [box_collider((-long / 2, -w / 2, 0.0 if p.base == "cabinet" else h - 0.11), (long / 2 if p.raised < 0.1 else hinge, w / 2, h)), box_collider((-0.28, -w / 2 - 0.24, 0), (0.1, -w / 2, 0.18))]
    if p.raised >= 0.1:
        solids.append(box_collider((hinge, -w / 2, 0.0 if p.base == "cabinet" else h - 0.11), (long / 2 - 0.05, w / 2, h + 0.5 * top)))
    if p.base == "legs":
        solids += [box_collider((x - 0.03, -0.27, 0), (x + 0.03, 0.27, h - 0.1)) for x in (-0.4 * long, 0.4 * long)]
    return Part(out.surfaces(), colliders=tuple(solids), mass=85.0, anchors={"bed": (-0.1 * long, 0, h)}, supports=(Support(name="top", center=(round(-0.19 * long, 4), 0, h + 0.004), size=(0.55 * long, w - 0.08)),), functional_sides=("front",), affordances=("lie", "sit"))
