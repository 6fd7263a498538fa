"""A tall pressurised oxygen cylinder with valve, gauge and hose, on a two-wheeled trolley or a foot ring."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.vehicle_wheels import set_at, small_wheel
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, slab, spline, torus, tube

CARD = Card("space/oxygen_tank", 1, "oxygen_tank", ("oxygen cylinder", "gas cylinder", "gas bottle", "oxygen bottle", "air tank"), ("tank", "container"), ("mars", "moon", "space", "hospital", "medical", "workshop", "indoor"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.5, 1.7)] = 1.25
    color: Color = "white"
    shoulder_color: Color = "dark_green"
    trolley: bool = True
    wear: Wear = 0.3


PRESETS = {"bare": Params(trolley=False), "blue": Params(color="light_blue", shoulder_color="blue"), "small": Params(height=0.7, trolley=False, color="green"), "old": Params(wear=0.9, color="charcoal", shoulder_color="white")}


def build(p: Params, kit: Kit) -> Part:
    """Bottle with a domed shoulder; the trolley leans a little back on its foot."""
    out, h, n = Collector(), p.height, kit.n(30, 14)
    r = 0.085 * h + 0.008
    z0, y0 = (0.05, 0.0) if p.trolley else (0.0, 0.0)
    s = h * 0.86
    body = lathe([(0, z0), (0.9 * r, z0), (r, z0 + 0.015), (r, z0 + 0.74 * s)], n, 0.5)
    scuffs = 1 - 0.3 * p.wear * (np.sin(body.vertices[:, 2] * 60 / h + body.vertices[:, 0] * 40) > 0.9)
    out.add("body", finish.paint(p.color, p.wear, 0.3), body.tinted(scuffs).moved((0, y0, 0)))
    t = np.linspace(0, np.pi / 2, 8)
    dome = np.c_[0.22 * r + 0.78 * r * np.cos(t), z0 + 0.74 * s + 0.13 * s * np.sin(t)]
    out.add("shoulder", finish.paint(p.shoulder_color, p.wear, 0.3), lathe([(r, z0 + 0.66 * s), (r + 0.001, z0 + 0.662 * s), *map(tuple, dome), (0.22 * r, z0 + 0.9 * s)], n, 0.6))
    brass, steel, top = finish.metal("brass", p.wear), finish.metal("chrome", p.wear), z0 + 0.9 * s
    out.add("valve", brass, cylinder(0.024, 0.075, 12, 0.004, (0, 0, top - 0.01)), rod((0, 0, top + 0.035), (0, -0.075, top + 0.035), 0.014, 10), rod((0, -0.06, top + 0.035), (0.06, -0.06, top + 0.035), 0.009, 8))
    out.add("knob", finish.plastic("black", 0.4), cylinder(0.036, 0.02, 12, 0.006, (0, 0, top + 0.07)))
    for x, z in ((0.065, top + 0.07), (-0.03, top + 0.085)):
        out.add("gauge", steel, torus(0.03, 0.006, 18, 6).turned(rot_x(np.pi / 2)).moved((x, -0.08, z)), cylinder(0.03, 0.02, 18, 0.003).turned(rot_x(np.pi / 2)).moved((x, -0.06, z)))
        out.add("dial", finish.ceramic("white"), cylinder(0.026, 0.002, 18, 0.0005).turned(rot_x(np.pi / 2)).moved((x, -0.0805, z)))
        out.add("needle", finish.plastic("red"), box((0.003, 0.001, 0.03), 0.0003, (x + 0.004, -0.083, z + 0.006)))
        out.add("valve", brass, rod((x * 0.6, -0.07, top + 0.035), (x, -0.07, z), 0.006, 7))
    hose = spline([(0, -0.09, top + 0.03), (0.02, -0.18, top - 0.1), (0.12, -0.19, 0.5 * h), (0.13, -0.12, 0.3 * h), (0.06, -0.14, 0.42 * h), (0.1, -0.14, 0.62 * h)], 30)
    out.add("hose", finish.rubber((0.02, 0.1, 0.04)), tube(hose, 0.007, 6))
    mark = text("O2", 0.7 * r, (0, 0.45 * h), 0, 0.16)
    a = mark.vertices[:, 0] / r
    out.add("mark", finish.paint("navy" if p.color != "navy" else "white"), Mesh(np.c_[np.sin(a) * (r + 0.001), -np.cos(a) * (r + 0.001), mark.vertices[:, 2]], mark.faces, np.c_[np.sin(a), -np.cos(a), 0 * a], mark.uv))
    solids = [cylinder_collider(r, top, (0, 0, 0))]
    if p.trolley:
        _trolley(out, r, h, p)
        solids.append(box_collider((-r - 0.08, -r - 0.02, 0), (r + 0.08, r + 0.14, 0.1)))
    else:
        out.add("ring", finish.rubber(), lathe([(r + 0.012, 0), (r + 0.014, 0.03), (r, 0.035)], n, 0.4))
        solids[0] = cylinder_collider(r + 0.012, top)
    return Part(out.surfaces(), colliders=tuple(solids), mass=55 * h, dynamic=True, friction=0.7, anchors={"top": (0, 0, top + 0.1), "valve": (0, 0, top)}, affordances=("push", "switch"))


def _trolley(out: Collector, r: float, h: float, p: Params) -> None:
    frame = finish.paint("red", p.wear)
    for s in (-1, 1):
        path = spline([(s * (r + 0.02), -r * 0.4, 0.03), (s * (r + 0.02), r + 0.05, 0.06), (s * (r + 0.015), r + 0.05, 0.5 * h), (s * (r * 0.8), r + 0.06, 0.86 * h), (s * (r * 0.8), r + 0.16, 0.98 * h)], 24)
        out.add("frame", frame, tube(path, 0.013, 8))
        tyre, hub = set_at(small_wheel(0.1, 0.045, 22), s * (r + 0.06), r + 0.04, 0.1)
        out.add("tyre", finish.rubber(), tyre)
        out.add("hub", finish.metal("steel", 0.3), hub)
    out.add("frame", frame, slab((-r - 0.02, -r, 0.0), (r + 0.02, r + 0.03, 0.035), 0.006), rod((-r * 0.8, r + 0.16, 0.98 * h), (r * 0.8, r + 0.16, 0.98 * h), 0.013, 8), rod((-r - 0.06, r + 0.04, 0.1), (r + 0.06, r + 0.04, 0.1), 0.01, 8))
    out.add("strap", finish.metal("galvanised", p.wear), *(lathe([(r + 0.001, z), (r + 0.006, z), (r + 0.006, z + 0.03), (r + 0.001, z + 0.03)], 24, 0.3) for z in (0.3 * h, 0.6 * h)))
