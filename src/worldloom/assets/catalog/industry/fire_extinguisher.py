"""A red fire extinguisher with hose, gauge and squeeze grip on a stand with a pictogram sign."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import quad, text
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, slab, spline, torus, tube

CARD = Card("industry/fire_extinguisher", 1, "fire_extinguisher", ("extinguisher", "fire bottle"), ("safety equipment",), ("warehouse", "factory", "station", "laboratory", "airfield", "indoor"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.35, 0.9)] = 0.56
    color: Color = "red"
    stand: bool = True
    wear: Wear = 0.2


PRESETS = {"bare": Params(stand=False), "carbon_dioxide": Params(color="black", stand=False), "large": Params(height=0.8), "old": Params(wear=0.9, color="dark_red")}


def build(p: Params, kit: Kit) -> Part:
    """Bottle, valve, gauge, hose in its clip; the stand is a foot plate with a post and sign."""
    out, h, n = Collector(), p.height, kit.n(30, 14)
    z0, r = (0.05 if p.stand else 0.0), 0.145 * h
    t = np.linspace(0, np.pi / 2, 7)
    shoulder = [(float(0.24 * r + 0.76 * r * np.cos(a)), float(z0 + 0.66 * h + 0.12 * h * np.sin(a))) for a in t]
    body = lathe([(0, z0 + 0.02), (0.7 * r, z0 + 0.012), (0.86 * r, z0), (r, z0 + 0.012), (r, z0 + 0.3 * h), *shoulder, (0.24 * r, z0 + 0.82 * h)], n, 0.6)
    out.add("body", finish.paint(p.color, p.wear, 0.18), body.tinted(1 - 0.4 * p.wear * (np.sin(body.vertices[:, 2] * 80 + body.vertices[:, 0] * 60) > 0.93)))
    band = lathe([(r + 0.0006, z0 + 0.24 * h), (r + 0.0008, z0 + 0.25 * h), (r + 0.0008, z0 + 0.54 * h), (r + 0.0006, z0 + 0.55 * h)], n, 0.3)
    out.add("label", finish.of("paper", "cream", 0.5), band)
    out.add("print", finish.plastic("red" if p.color != "red" else "dark_red"), *(_wrap(text(w, s, (0, z), 0, 0.15), r + 0.0016) for w, s, z in (("FIRE", 0.5 * r, z0 + 0.48 * h), ("ABC 6 KG", 0.2 * r, z0 + 0.38 * h), ("PULL - AIM - SQUEEZE", 0.11 * r, z0 + 0.31 * h))))
    top = z0 + 0.82 * h
    dark, chrome = finish.plastic((0.015, 0.015, 0.016), 0.4), finish.metal("chrome", p.wear)
    out.add("valve", chrome, cylinder(0.24 * r, 0.05, 14, 0.005, (0, 0, top - 0.005)), rod((0, 0, top + 0.02), (r * 0.8, 0, top + 0.02), 0.011, 10))
    out.add("grip", dark, box((0.024, 0.15, 0.012), 0.005, (0, -0.055, 0)).turned(rot_x(0.12)).moved((0, 0, top + 0.045)), box((0.026, 0.15, 0.014), 0.005, (0, -0.05, 0)).turned(rot_x(-0.22)).moved((0, 0, top + 0.075)), box((0.02, 0.03, 0.05), 0.005, (0, 0.02, top + 0.055)))
    out.add("pin", chrome, torus(0.014, 0.002, 16, 5).moved((0.02, -0.02, top + 0.06)))
    out.add("gauge", finish.ceramic("white"), cylinder(0.017, 0.012, 16, 0.002).turned(rot_x(np.pi / 2)).moved((0, -0.24 * r, top + 0.018)))
    out.add("needle", finish.plastic("green"), box((0.003, 0.001, 0.014), 0.0003, (0.002, -0.24 * r - 0.013, top + 0.022)))
    hose = spline([(r * 0.8, 0, top + 0.02), (r * 1.35, 0.01, top - 0.02), (r * 1.4, 0.01, z0 + 0.55 * h), (r * 1.22, 0, z0 + 0.3 * h)], 20)
    out.add("hose", finish.rubber(), tube(hose, 0.0095, 8), rod((r * 1.22, 0, z0 + 0.3 * h), (r * 1.2, 0, z0 + 0.12 * h), 0.012, 10, top=0.019), box((0.06, 0.02, 0.014), 0.004, (r * 1.1, 0, z0 + 0.4 * h)))
    solids = [cylinder_collider(r, top + 0.08 - z0, (0, 0, z0))]
    if p.stand:
        steel = finish.metal("brushed", p.wear)
        out.add("stand", steel, lathe([(0, 0), (1.75 * r, 0), (1.78 * r, 0.012), (1.7 * r, 0.022), (1.15 * r, 0.05), (0, 0.05)], n, 0.5), rod((0, 1.25 * r, 0.03), (0, 1.25 * r, 1.42), 0.013, 10))
        out.add("stand", steel, torus(r + 0.006, 0.006, 24, 6).moved((0, 0, z0 + 0.2 * h)), rod((0, r, z0 + 0.2 * h), (0, 1.25 * r, z0 + 0.2 * h), 0.008, 7))
        y = 1.25 * r - 0.016
        out.add("sign", finish.plastic("red", 0.3), slab((-0.11, y - 0.006, 1.16), (0.11, y, 1.42), 0.004))
        fl = np.array([(-0.03, 1.21), (0.0, 1.2), (0.03, 1.21), (0.03, 1.31), (0.0, 1.34), (-0.03, 1.31)])
        from worldloom.assets.parts.vehicle_solid import front_prism

        out.add("picture", finish.plastic("white", 0.4), front_prism(fl - [0.02, 0], y - 0.0075, y - 0.0055), quad(-0.03, 0.0, 1.345, 1.36, y - 0.0068), quad(0.035, 0.06, 1.22, 1.36, y - 0.0068))
        solids += [cylinder_collider(1.75 * r, 0.05), box_collider((-0.11, y - 0.01, 0.05), (0.11, y + 0.03, 1.42))]
    return Part(out.surfaces(), colliders=tuple(solids), mass=9 * h / 0.56, dynamic=True, friction=0.7, anchors={"top": (0, 0, top + 0.08)}, affordances=("pick up",))


def _wrap(m: Mesh, r: float) -> Mesh:
    a = m.vertices[:, 0] / r
    n = np.stack([np.sin(a), -np.cos(a), 0 * a], 1)
    return Mesh(np.c_[n[:, :2] * r, m.vertices[:, 2]], m.faces, n, m.uv)
