"""A two-post car lift for a garage: columns with swinging arms, at any height, with hoses, a power unit and hazard stripes."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import hazard
from worldloom.geometry import beam, box, cylinder, rod, rot_z, slab, spline, tube

CARD = Card("tools/car_lift", 1, "car_lift", ("vehicle lift", "auto lift", "two-post lift", "two post lift", "car hoist", "hydraulic lift"), ("machine",), ("indoor", "garage", "workshop"), "floor", (0.6, 0.6, 0.3, 0.3))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(2.6, 3.8)] = 3.1
    """Between its posts."""
    height: Annotated[float, metres(2.4, 4.2)] = 2.8
    raised: Annotated[float, metres(0.1, 1.9)] = 0.5
    """Of its arms."""
    color: Color = "#2a4a8a"
    beam: bool = True
    """A beam that joins the posts above."""
    wear: Wear = 0.35


PRESETS = {"up": Params(raised=1.7, color="#b3241c"), "open": Params(beam=False, height=2.5)}


def build(p: Params, kit: Kit) -> Part:
    """A car drives in along Y."""
    out, w, h = Collector(), p.width / 2, p.height
    paint, steel, dark = finish.paint(p.color, p.wear, 0.35), finish.metal("steel", p.wear), finish.plastic("#1b1d20", 0.5)
    yellow = finish.paint("#e0b01c", p.wear)
    for s in (-1, 1):
        x = s * w
        out.add("plate", steel, slab((x - 0.22, -0.26, 0), (x + 0.22, 0.26, 0.02), 0.003))
        out.add("bolt", steel, *(cylinder(0.018, 0.03, 6, 0.003, (x + a * 0.18, b * 0.21, 0.02)) for a in (-1, 1) for b in (-1, 1)))
        out.add("post", paint, slab((x + s * 0.08, -0.16, 0.02), (x + s * 0.13, 0.16, h), 0.006), *(slab((x - s * 0.1, y - 0.02, 0.02), (x + s * 0.12, y + 0.02, h), 0.006) for y in (-0.15, 0.15)), *(slab((x - s * 0.1, y - 0.045 * np.sign(y), 0.02), (x - s * 0.08, y, h), 0.003) for y in (-0.15, 0.15)), slab((x - 0.13, -0.17, h - 0.06), (x + 0.13, 0.17, h), 0.006))
        out.add("cylinder", steel, rod((x + s * 0.03, 0, 0.03), (x + s * 0.03, 0, min(p.raised + 1.2, h - 0.1)), 0.035, 16))
        out.add("carriage", yellow, box((0.14, 0.22, 0.6), 0.01, (x - s * 0.05, 0, p.raised + 0.1)), box((0.1, 0.4, 0.12), 0.01, (x - s * 0.13, 0, p.raised - 0.1)))
        for t in (-1, 1):
            root = np.array([x - s * 0.14, t * 0.15, p.raised - 0.1])
            end = np.array([x - s * 0.72, t * 0.78, p.raised - 0.1])
            mid = root + 0.55 * (end - root)
            out.add("arm", yellow, beam(root, mid, 0.1, 0.09, 0.006), cylinder(0.07, 0.14, 20, 0.006, root - [0, 0, 0.07]))
            out.add("inner", steel, beam(root + 0.4 * (end - root), end, 0.075, 0.065, 0.005))
            out.add("pad", dark, cylinder(0.06, 0.03, 24, 0.006, end + [0, 0, 0.075]))
            out.add("screw", steel, cylinder(0.03, 0.07, 16, 0.003, end + [0, 0, 0.02]))
        stripes = hazard(-0.15, 0.15, 0.25, 1.0, -0.001, 0.14).turned(rot_z(s * np.pi / 2)).moved((x - s * 0.102, 0, 0))
        out.add("stripe", finish.paint("#141414", 0.0), stripes)
        out.add("guard", yellow, *(slab((x - s * 0.102 - 0.001, y - 0.04, 0.25), (x - s * 0.098, y + 0.04, 1.0), 0.0005) for y in (-0.13, 0.13)))
    if p.beam:
        out.add("post", paint, slab((-w - 0.13, -0.06, h), (w + 0.13, 0.06, h + 0.12), 0.008))
        out.add("hose", dark, tube(spline([(-w, 0.09, h - 0.4), (-w, 0.09, h + 0.1), (0, 0.09, h + 0.09), (w, 0.09, h + 0.1), (w, 0.09, h - 0.4)], 50), 0.012, 7))
    else:
        out.add("cover", steel, slab((-w, -0.1, 0.0), (w, 0.1, 0.025), 0.008))
    x = w + 0.22
    out.add("motor", dark, cylinder(0.085, 0.26, 28, 0.02, (x, 0, 1.32)), soft_box((0.16, 0.16, 0.14), 0.02, 0.05, center=(x, 0, 1.27)))
    out.add("oil", finish.plastic("#d8d6cc", 0.4), soft_box((0.17, 0.2, 0.32), 0.03, 0.06, center=(x, 0, 1.03)))
    out.add("switch", finish.plastic("#2f9a4c", 0.3), box((0.03, 0.02, 0.03), 0.006, (x - 0.03, -0.09, 1.28)))
    out.add("lever", finish.plastic("#c2241c", 0.3), rod((x + 0.03, -0.08, 1.26), (x + 0.06, -0.18, 1.3), 0.01, 10))
    solids = [box_collider((s * w - 0.16, -0.2, 0), (s * w + 0.16, 0.2, h)) for s in (-1, 1)]
    solids += [box_collider((s * w - s * 0.14, -0.85, p.raised - 0.18), (s * w - s * 0.78, 0.85, p.raised + 0.02)) for s in (-1, 1)]
    if p.beam:
        solids.append(box_collider((-w, -0.06, h), (w, 0.06, h + 0.12)))
    return Part(out.surfaces(), colliders=tuple(solids), mass=650.0, functional_sides=("front",), affordances=("switch",))
