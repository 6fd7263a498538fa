"""A wheelbarrow: a pressed steel tray or a wooden box on one wheel with two handles and legs, empty or full of soil, hay, pumpkins or bricks."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, np, number, Support
from worldloom.assets.parts.built_farm import mound, planks, straws
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.built_wheel import cart_wheel, rim_of, spokes, tyre_of
from worldloom.assets.parts.opened import around
from worldloom.geometry import Mesh, cylinder, join, rod, rot_x, rot_y, rot_z, sheet, sphere, tube

CARD = Card("farm/wheelbarrow", 1, "wheelbarrow", ("barrow", "garden barrow", "builder's barrow"), ("cart", "vehicle"), ("garden", "farm", "yard", "building site", "construction", "village", "outdoor"), "ground", (0.2, 0.4, 0.2, 0.2))


class Params(Base):
    """Dials."""

    material: Literal["metal", "wood"] = "metal"
    contents: Literal["empty", "soil", "hay", "pumpkins", "bricks"] = "empty"
    size: Annotated[float, number(0.7, 1.3)] = 1.0
    color: Color = "dark_green"
    wear: Wear = 0.5


PRESETS = {"wood": Params(material="wood", color="brown"), "soil": Params(contents="soil", color="red"), "hay": Params(contents="hay", material="wood", color="brown"), "pumpkins": Params(contents="pumpkins"), "bricks": Params(contents="bricks", color="orange")}


def build(p: Params, kit: Kit) -> Part:
    """Wheel at the front (-Y), grips at the back 0.6 m high; drawn at size 1 and scaled."""
    out, s = Collector(), p.size
    wood = finish.wood("weathered" if p.material == "wood" else "oak", p.wear)
    for k in (-1, 1):
        path = [(k * 0.06, -0.66, 0.24), (k * 0.2, -0.1, 0.34), (k * 0.28, 0.4, 0.44), (k * 0.3, 0.82, 0.58)]
        bar = tube(path, 0.021, kit.n(10, 6)) if p.material == "metal" else join([rod(path[0], path[3], 0.033, 4, 0.024)])
        out.add("handles", finish.metal("galvanised", p.wear) if p.material == "metal" else wood, bar.scaled(s))
        out.add("grips", finish.rubber("black") if p.material == "metal" else wood, rod((k * 0.296, 0.7, 0.54), (k * 0.302, 0.86, 0.594), 0.027, 10).scaled(s))
        leg = [(k * 0.24, 0.18, 0.39), (k * 0.27, 0.3, 0.02), (k * 0.27, 0.42, 0.02), (k * 0.28, 0.44, 0.44)] if p.material == "metal" else [(k * 0.25, 0.3, 0.44), (k * 0.29, 0.36, 0.0)]
        out.add("legs", finish.iron(p.wear) if p.material == "metal" else wood, tube(leg, 0.016 if p.material == "metal" else 0.028, kit.n(8, 5)).scaled(s))
    r = 0.2
    if p.material == "metal":
        at = (0, -0.66, r)
        turn = rot_z(np.pi / 2)
        out.add("tyre", finish.rubber(), tyre_of(r, 0.05, 0.045, kit.n(32, 14)).turned(turn).moved(at).scaled(s))
        out.add("rim", finish.paint(p.color, p.wear), rim_of(r - 0.045, 0.035, 0.01, kit.n(32, 14)).turned(turn).moved(at).scaled(s), spokes(r - 0.05, 0.025, 0.04, 12, 0.004).turned(turn).moved(at).scaled(s), cylinder(0.03, 0.13, 12, 0.004).turned(rot_y(np.pi / 2)).moved((-0.065, -0.66, r)).scaled(s))
    else:
        rim, band = cart_wheel(0.24, kit.rng("wheel"), 8)
        out.add("wheel", wood, rim.scaled((1, 0.7, 1)).turned(rot_z(np.pi / 2)).moved((0, -0.66, 0.24)).scaled(s))
        out.add("tyre", finish.iron(p.wear), band.scaled((1, 0.7, 1)).turned(rot_z(np.pi / 2)).moved((0, -0.66, 0.24)).scaled(s))
    _tray(out, p, kit, s)
    _load(out, p, kit, s)
    top = {"empty": 0.66, "soil": 0.8, "hay": 0.95, "pumpkins": 0.82, "bricks": 0.8}[p.contents] * s
    empty = p.contents == "empty"
    low = 0.455 if p.material == "wood" else 0.445
    tray = around((-0.31 * s, -0.44 * s, 0.38 * s), (0.31 * s, 0.38 * s, top), (-0.19 * s, -0.25 * s), (0.19 * s, 0.2 * s), low * s) if empty else (box_collider((-0.3 * s, -0.42 * s, 0.38 * s), (0.3 * s, 0.36 * s, top)),)
    boxes = (*tray, box_collider((-0.04 * s, -0.86 * s, 0), (0.04 * s, -0.46 * s, 0.4 * s)), *(box_collider((k * 0.25 * s - 0.03, 0.28 * s, 0), (k * 0.27 * s + 0.03, 0.46 * s, 0.4 * s)) for k in (-1, 1)))
    return Part(out.surfaces(), colliders=boxes, mass=14 * s**2 + (45 if p.contents != "empty" else 0), supports=(Support(name="inside", center=(0, -0.02 * s, low * s), size=(0.36 * s, 0.4 * s), clearance=0.6),) if empty else (), affordances=("push",), functional_sides=("back",), anchors={"handle": (0, 0.8 * s, 0.58 * s), "bed": (0, 0, 0.45 * s)})


def _tray(out: Collector, p: Params, kit: Kit, s: float) -> None:
    """A pan with flared sides and a rolled rim, or a boarded box."""
    if p.material == "wood":
        wood = finish.paint(p.color, p.wear, 0.7) if p.color != "brown" else finish.wood("pine", p.wear)
        floor = planks(0.46, 0.72, 0.0, kit, 0.025, 0.12).turned(rot_x(0.11)).moved((0, -0.02, 0.43))
        sides = [boards((0.022, 0.76, 0.105), [(k * (0.25 + 0.03 * j), 0, 0.48 + 0.11 * j)], 0.004, tints(kit.rng(f"side{j}"), 1, 0.2), rot_x(0.09) @ rot_y(k * 0.26)) for k in (-1, 1) for j in range(2)]
        ends = [boards((0.5, 0.022, 0.26), [(0, -0.38, 0.5)], 0.004, None, rot_x(0.35)), boards((0.5, 0.022, 0.2), [(0, 0.36, 0.56)], 0.004, None, rot_x(-0.1))]
        out.add("tray", wood, *(m.scaled(s) for m in (floor, *sides, *ends)))
        return
    a = np.linspace(0, 2 * np.pi, kit.n(36, 16) + 1)
    c, q = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.5, np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.5
    rows = [(0.0, 0.0, 0.0), (0.18, 0.22, 0.0), (0.2, 0.25, 0.012), (0.3, 0.4, 0.2), (0.315, 0.415, 0.205), (0.315, 0.415, 0.22), (0.295, 0.395, 0.21)]
    inner = [(0.295, 0.395, 0.205), (0.195, 0.245, 0.02), (0.17, 0.21, 0.01), (0.0, 0.0, 0.01)]
    pts = np.stack([np.stack([w * c, d * q - 0.04 + 0 * a, np.full(len(a), z)], 1) for w, d, z in rows + inner])
    pts[..., 2] += 0.42 - 0.12 * np.minimum(pts[..., 1], 0.1) * -0.6
    pts[..., 1] -= 0.22 * (pts[..., 2] - 0.42) * (pts[..., 1] < 0)
    out.add("tray", finish.paint(p.color, p.wear, 0.4), sheet(pts[:, ::-1], smooth=False).scaled(s))


def _load(out: Collector, p: Params, kit: Kit, s: float) -> None:
    if p.contents == "empty":
        return
    rng, z = kit.rng("load"), 0.56
    if p.contents in ("soil", "hay"):
        heap = mound((0.52, 0.7, 0.22 if p.contents == "soil" else 0.42), kit, "load", 0.04).moved((0, -0.04, z))
        mat = finish.of("soil", (0.07, 0.045, 0.03), 0.95) if p.contents == "soil" else finish.of("straw", (0.5, 0.37, 0.14), 0.9)
        out.add("load", mat, heap.scaled(s), *([straws(heap, kit, 160, 0.13).scaled(s)] if p.contents == "hay" else []))
    elif p.contents == "pumpkins":
        at = [(-0.13, -0.18, z + 0.04), (0.13, -0.14, z + 0.03), (-0.1, 0.14, z + 0.04), (0.14, 0.13, z + 0.05), (0.0, 0.0, z + 0.16)]
        out.add("load", finish.of("food", (0.72, 0.24, 0.03), 0.45), copies(_pumpkin(kit), at, rng.uniform(0, 6, 5), rng.uniform(0.85, 1.1, 5), tints(rng, 5, 0.15)).scaled(s))
        out.add("stems", finish.of("bark", (0.16, 0.18, 0.07)), *(cylinder(0.016, 0.06, 7, 0.004, (x, y, h + 0.1)).scaled(s) for x, y, h in at))
    else:
        at = [(-0.16 + 0.11 * i, -0.2 + 0.22 * j, z - 0.02 + 0.068 * k) for k in range(3) for i in range(4) for j in range(2 + (k < 2))]
        n = len(at)
        turn = np.stack([rot_z(q) for q in rng.normal(0, 0.12, n)])
        out.add("load", finish.of("plain", (0.3, 0.1, 0.06), 0.9), boards((0.1, 0.21, 0.065), np.array(at) + rng.normal(0, 0.006, (n, 3)), 0.006, tints(rng, n, 0.25), turn).scaled(s))


def _pumpkin(kit: Kit) -> Mesh:
    m = sphere((0.125, 0.125, 0.1), max(12, kit.n(24, 12)))
    v = m.vertices
    k = 1 - 0.07 * np.abs(np.cos(4.5 * np.arctan2(v[:, 1], v[:, 0]))) ** 3
    return Mesh(v * np.stack([k, k, np.ones_like(k)], 1), m.faces, m.normals, m.uv)
