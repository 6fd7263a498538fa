"""A doll's house: an open-backed gabled town house with sash windows, shingle roof, chimney and furnished rooms."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np,
    number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import sash
from worldloom.assets.parts.room_lamp import WARM, lamp_glass, light
from worldloom.assets.parts.room_soft import soft_box, upright
from worldloom.geometry import Mesh, box, cylinder, prism, rod, rot_x, rot_z, slab, sphere
CARD = Card("toys/dollhouse", 1, "dollhouse", ("doll house", "doll_house", "dolls house", "toy house"), ("toy", "plaything"), ("indoor", "shop", "playroom", "bedroom", "victorian"), "floor", (0.2, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 1.2)] = 0.72
    storeys: Annotated[int, number(1, 3)] = 2
    color: Color = "#b08a83"
    roof: Color = "charcoal"
    open: Annotated[float, number(0, 1)] = 0.0
    """How far the front stands open, in two leaves."""
    lit: bool = True
    """Light in the rooms, seen through the windows."""
    wear: Wear = 0.2


PRESETS = {"open": Params(open=0.85), "blue": Params(color="light_blue", roof="maroon", storeys=3, width=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Walls, floors, front in two hinged leaves with windows and a door, roof with tiles, chimney, tiny furniture."""
    out, w, d, f = Collector(), p.width / 2, 0.19, 0.26
    h = 0.03 + f * p.storeys
    paint, trim, wood = finish.paint(p.color, p.wear), finish.paint("white", p.wear), finish.wood("pine", p.wear)
    out.add("base", wood, slab((-w - 0.02, -d - 0.03, 0), (w + 0.02, d + 0.01, 0.03), 0.004))
    out.add("wall", paint, *(slab((s * w - 0.006, -d + 0.012, 0.03), (s * w + 0.006, d, h), 0.002) for s in (-1, 1)), slab((-w, d - 0.008, 0.03), (w, d, h), 0.001))
    out.add("floor", wood, *(slab((-w + 0.006, -d + 0.014, 0.03 + f * k - 0.004), (w - 0.006, d - 0.008, 0.03 + f * k + 0.004), 0.001) for k in range(1, p.storeys + 1)), *(slab((-0.004, -d + 0.014, 0.03 + f * k), (0.004, d - 0.01, 0.03 + f * (k + 1)), 0.001) for k in range(p.storeys)))
    papers = ((0.42, 0.35, 0.2), (0.2, 0.3, 0.33), (0.45, 0.25, 0.22), (0.3, 0.36, 0.22), (0.5, 0.42, 0.33), (0.3, 0.22, 0.32))
    for k in range(p.storeys):
        for i, s in enumerate((-1, 1)):
            out.add(f"paper.{k}.{i}", finish.of("wallpaper", papers[(2 * k + i) % 6], 0.8, scale=0.2), plate((min(s * 0.006, s * (w - 0.007)), d - 0.0095, 0.034 + f * k), (max(s * 0.006, s * (w - 0.007)), d - 0.0082, 0.026 + f * (k + 1))))
    joints, solids = [], [box_collider((-w - 0.02, -d - 0.03, 0), (w + 0.02, d + 0.01, h))]
    for s, name in ((-1, "front.left"), (1, "front.right")):
        j, c = _leaf(out, p, s, name, w, d, f, h, paint, trim)
        joints.append(j)
        solids.append(c)
    _roof(out, p, w, d, h, kit)
    _rooms(out, w, d, f, p.storeys)
    solids.append(box_collider((-w - 0.03, -0.12, h), (w + 0.03, 0.12, h + 0.2)))
    lamps = tuple(light((s * w / 2, 0, 0.03 + f * (k + 0.8)), 0.25, p.lit, WARM, 0.012, f"room.{k}.{s}") for k in range(p.storeys) for s in (-1, 1))
    out.add("bulb", lamp_glass(p.lit, 9.0), *(sphere(0.009, 8, x.position) for x in lamps))
    return Part(out.surfaces(), colliders=tuple(solids), mass=6.0, dynamic=True, joints=tuple(joints), functional_sides=("front",), affordances=("open", "play"), lights=lamps)


def _leaf(out: Collector, p: Params, s: int, name: str, w: float, d: float, f: float, h: float, paint: Material, trim: Material) -> tuple[Joint, Collider]:
    """Half of the front with windows (and half of the door), hinged at the side."""
    at = np.array([s * w, -d, 0])
    go: Any = lambda m: m.moved(-at).turned(rot_z(s * 1.9 * p.open)).moved(at)  # noqa: E731
    holes, cx = [], s * w / 2
    for k in range(p.storeys):
        z0 = 0.03 + f * k + 0.075
        holes.append((cx - 0.055, z0, cx + 0.055, z0 + 0.13))
    x0, x1 = (-w, -0.001) if s < 0 else (0.001, w)
    wall = prism([(x0, 0.032), (x1, 0.032), (x1, h), (x0, h)], 0.01, 0.0, [[(a, b), (c, b), (c, e), (a, e)] for a, b, c, e in holes])
    out.add("front", paint, go(upright(wall).moved((0, -d, 0))), link=name)
    for a, b, c, e in holes:
        out.add("trim", trim, *(go(m.moved((0, -d - 0.006, 0))) for m in sash((a - 0.008, b - 0.008), (c + 0.008, e + 0.008), 0.012, 0.01, (2, 2))), go(slab((a - 0.016, -d - 0.016, b - 0.014), (c + 0.016, -d, b - 0.006), 0.002)), link=name)
        out.add("pane", finish.glass(), go(plate((a, -d + 0.001, b), (c, -d + 0.003, e))), link=name)
    door_ = slab((min(0.002 * s, 0.05 * s), -d - 0.008, 0.034), (max(0.002 * s, 0.05 * s), -d, 0.195), 0.002)
    out.add("door", finish.paint("dark_green", 0.2), go(door_), go(slab((min(0.012 * s, 0.042 * s), -d - 0.011, 0.12), (max(0.012 * s, 0.042 * s), -d - 0.006, 0.18), 0.002)), link=name)
    out.add("trim", trim, go(slab((min(0.0, 0.066 * s), -d - 0.02, 0.198), (max(0.0, 0.066 * s), -d, 0.212), 0.003)), go(slab((min(0.052 * s, 0.064 * s), -d - 0.012, 0.034), (max(0.052 * s, 0.064 * s), -d, 0.2), 0.002)), *(go(slab((x0, -d - 0.005, 0.03 + f * k - 0.006), (x1, -d, 0.03 + f * k + 0.006), 0.002)) for k in range(1, p.storeys)), link=name)
    box_ = go(slab((x0, -d - 0.012, 0.032), (x1, -d + 0.01, h), 0.001)).bounds
    return Joint(name=name, origin=(s * w, -d, 0), axis=(0, 0, float(s)), limits=(-1.9 * p.open, 2.2 - 1.9 * p.open)), box_collider(box_[0], box_[1], name)


def _roof(out: Collector, p: Params, w: float, d: float, h: float, kit: Kit) -> None:
    rise, over = 0.2, 0.035
    gable = Mesh(*(lambda m: (m.vertices[:, [2, 0, 1]], m.faces))(prism([(-d, 0), (d, 0), (0, rise)], 0.012)))
    out.add("wall", finish.paint(p.color, p.wear), gable.moved((-w - 0.006, 0, h)), gable.moved((w - 0.006, 0, h)))
    n = kit.n(9, 4)
    for s in (-1, 1):
        run, slope = np.hypot(d + over, rise * (d + over) / d), np.arctan2(rise, d)
        tile = finish.paint(p.roof, p.wear, 0.7)
        for k in range(n):
            t = (k + 0.5) / n
            y, z = s * (d + over) * (1 - t), h - rise * over / d + t * rise * (d + over) / d
            m = box((2 * w + 0.07, run / n * 1.25, 0.006), 0.002).turned(rot_x(s * -slope * 1.0 + s * 0.06)).moved((0, y, z + 0.008))
            out.add("roof", tile, m.tinted(0.85 + 0.3 * ((k * 7) % 5) / 5 * np.ones(3)))
    out.add("roof", finish.paint(p.roof, p.wear, 0.7), rod((-w - 0.035, 0, h + rise + 0.006), (w + 0.035, 0, h + rise + 0.006), 0.008, 8))
    out.add("chimney", finish.brick(), slab((0.45 * w, 0.03, h + 0.08), (0.45 * w + 0.07, 0.09, h + rise + 0.08), 0.003), slab((0.45 * w - 0.006, 0.024, h + rise + 0.07), (0.45 * w + 0.076, 0.096, h + rise + 0.085), 0.003))
    out.add("pot", finish.paint("terracotta"), *(cylinder(0.011, 0.03, 10, 0.002, (0.45 * w + x, 0.06, h + rise + 0.085)) for x in (0.02, 0.05)))


def _rooms(out: Collector, w: float, d: float, f: float, storeys: int) -> None:
    wood, cloth_, white = finish.wood("walnut"), finish.fabric("dark_red"), finish.fabric("cream")
    for k in range(storeys):
        z = 0.034 + f * k
        x, r = -w / 2, w / 2
        if k == 0:
            out.add("furniture", wood, cylinder(0.06, 0.006, 18, 0.001, (x, 0.02, z + 0.075)), cylinder(0.01, 0.075, 8, 0.001, (x, 0.02, z)), *(box((0.035, 0.035, 0.004), 0.001, (x + a, 0.02, z + 0.045)) for a in (-0.085, 0.085)), *(box((0.004, 0.035, 0.06), 0.001, (x + a * 1.18, 0.02, z + 0.07)) for a in (-0.085, 0.085)))
            out.add("soft", cloth_, soft_box((0.16, 0.07, 0.04), 0.012, 0.1, center=(r, 0.1, z + 0.03)), soft_box((0.16, 0.02, 0.06), 0.009, 0.1, center=(r, 0.135, z + 0.06)))
        else:
            out.add("furniture", wood, slab((x - 0.06, 0.14, z), (x + 0.06, 0.15, z + 0.1), 0.003), slab((x - 0.055, -0.02, z + 0.015), (x + 0.055, 0.145, z + 0.03), 0.003))
            out.add("linen", white, soft_box((0.105, 0.15, 0.025), 0.008, 0.1, center=(x, 0.06, z + 0.04)), soft_box((0.07, 0.03, 0.018), 0.006, 0.1, center=(x, 0.115, z + 0.058)))
            out.add("furniture", wood, slab((r - 0.05, 0.13, z), (r + 0.05, 0.165, z + 0.15), 0.003), *(slab((r - 0.045, 0.128, z + 0.01 + 0.045 * i), (r + 0.045, 0.132, z + 0.05 + 0.045 * i), 0.001) for i in range(3)))
