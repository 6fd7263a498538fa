"""An airfield control tower: concrete shaft, glazed octagonal cab with leaning panes, gallery with railing, aerials and beacon."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, hull_collider, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.vehicle_grid import frame, patch
from worldloom.assets.parts.vehicle_solid import front_prism, rounded
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, rod, rot_z, slab, sphere, torus

CARD = Card("aviation/control_tower", 1, "control_tower", ("air traffic control tower", "airport tower", "tower"), ("tower", "building"), ("airfield", "airport", "runway", "outdoor"), "ground", (1.5, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(9.0, 34.0)] = 17.0
    width: Annotated[float, metres(3.0, 7.0)] = 4.2
    sides: Annotated[int, Field(ge=6, le=12)] = 8
    color: Color = "white"
    trim_color: Color = "red"
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"low": Params(height=11, trim_color="teal"), "tall": Params(height=26, width=5, color="sand", sides=10), "old": Params(wear=0.9, color="grey", trim_color="dark_green", lit=False), "six": Params(sides=6, width=3.4)}


def build(p: Params, kit: Kit) -> Part:
    """Shaft with slit windows and a stair door to -Y; cab on a flared gallery."""
    out, n = Collector(), p.sides
    r, top = p.width / 2, p.height - 4.6
    wall, trim, dark = finish.of("concrete", p.color, 0.8, p.wear), finish.paint(p.trim_color, p.wear), finish.metal("gunmetal", p.wear)
    half = np.pi / n
    shaft = _ring_wall([(r * 1.12, 0), (r * 1.12, 0.5), (r, 0.62), (0.94 * r, top - 1.0), (1.35 * r, top)], n)
    v = shaft.vertices
    out.add("shaft", wall, shaft.tinted(1 - 0.35 * p.wear * np.clip(np.sin(v[:, 0] * 9) * np.sin(v[:, 1] * 7 + 1), 0, 1) * np.exp(-(top - v[:, 2]) / 4)))
    out.add("band", trim, _ring_wall([(1.37 * r, top), (1.42 * r, top + 0.02), (1.42 * r, top + 0.36), (1.37 * r, top + 0.4), (0, top + 0.4)], n), _ring_wall([(0.965 * r, 0.5 * top), (0.99 * r, 0.51 * top), (0.985 * r, 0.51 * top + 0.5), (0.96 * r, 0.52 * top + 0.5)], n))
    _cab(out, p, 1.1 * r, top + 0.4, n)
    _gallery(out, 1.38 * r, top + 0.4, n, dark)
    storeys = max(2, int(top / 3.0))
    pane = finish.glow((1.0, 0.74, 0.42), 1.3) if p.lit else finish.plastic((0.02, 0.028, 0.035), 0.06)
    for k in range(1, storeys):
        z = top * k / storeys + 0.4
        for j in range(0, n, 2):
            turn = rot_z(half * 2 * j)
            face = 0.975 * r * np.cos(half)
            out.add("frame", dark, box((0.62, 0.2, 1.3), 0.02, (0, -face, z)).turned(turn))
            out.add("window", pane, box((0.46, 0.21, 1.12), 0.006, (0, -face - 0.005, z)).turned(turn))
    y = -1.12 * r * np.cos(half)
    out.add("door", trim, front_prism(rounded([(-0.5, 0.1), (0.5, 0.1), (0.5, 2.15), (-0.5, 2.15)], 0.02), y - 0.1, y + 0.3, 0.01))
    out.add("frame", dark, slab((-0.66, y - 0.06, 0), (0.66, y + 0.3, 2.3), 0.02), slab((-0.8, y - 0.7, 0), (0.8, y, 0.1), 0.01), slab((-0.9, y - 0.8, 2.42), (0.9, y + 0.2, 2.52), 0.02), box((0.03, 0.05, 0.2), 0.006, (0.38, y - 0.12, 1.1)))
    ring = np.arange(n) * 2 * half + half
    cab = [(q * np.cos(a), q * np.sin(a), z) for q, z in ((1.42 * r, top), (1.35 * r, top + 3.6)) for a in ring]
    lights = (Light(name="cab", kind="point", position=(0, 0, top + 2.6), color=(1, 0.8, 0.55), power=40, radius=0.3, on=p.lit), Light(name="beacon", position=(0, 0, p.height + 0.1), color=(1, 0.2, 0.1), power=12, on=p.lit))
    return Part(out.surfaces(), colliders=(cylinder_collider(1.12 * r, 0.6), cylinder_collider(r, top), hull_collider(cab), box_collider((-0.8, y - 0.7, 0), (0.8, y, 2.5))), mass=90000, anchors={"door": (0, float(y) - 0.4, 0), "top": (0, 0, p.height), "cockpit": (0, -0.5 * r, top + 2.1)},
                lights=lights, functional_sides=("front",), affordances=("enter",))  # fmt: skip


def _ring(r: float, n: int) -> Floats:
    a = (np.arange(n + 1) + 0.5) * 2 * np.pi / n - np.pi / 2
    return np.stack([r * np.cos(a), r * np.sin(a)], 1)


def _grid(profile: list[tuple[float, float]], n: int) -> Floats:
    return np.stack([np.c_[_ring(max(r, 1e-3), n), np.full(n + 1, z)] for r, z in profile], 1)


def _ring_wall(profile: list[tuple[float, float]], n: int) -> Mesh:
    """A faceted wall through (radius, height) points from below to above."""
    from worldloom.geometry import sheet

    return sheet(_grid(profile, n), smooth=False)


def _cab(out: Collector, p: Params, r: float, z: float, n: int) -> None:
    from worldloom.geometry import crease_normals

    dark, wall = finish.metal("gunmetal", p.wear), finish.of("concrete", p.color, 0.8, p.wear)
    out.add("cab", wall, _ring_wall([(r, z), (r, z + 0.8)], n), _ring_wall([(1.2 * r, z + 2.75), (1.32 * r, z + 2.8), (1.32 * r, z + 3.02), (0.8 * r, z + 3.2), (0, z + 3.25)], n))
    g = _grid([(r, z + 0.8), (1.16 * r, z + 2.75)], n)
    out.add("glass", finish.glass((0.5, 0.66, 0.62), 0.02), crease_normals(patch(g), 0.1))
    every = np.zeros((n, 1), bool)
    every[::2] = True
    out.add("mullion", dark, frame(g, every, 0.045), frame(g, ~every, 0.045))
    out.add("ceiling", finish.plaster("white"), _ring_wall([(0, z + 2.74), (1.19 * r, z + 2.74)], n))
    out.add("desk", finish.wood("oak"), _ring_wall([(0.72 * r, z + 0.72), (0.98 * r, z + 0.72), (0.98 * r, z + 0.78), (0.72 * r, z + 0.78), (0.72 * r, z + 0.72)], n))
    a = np.arange(n) * 2 * np.pi / n
    screens = boards((0.5, 0.05, 0.34), np.stack([0.8 * r * np.cos(a), 0.8 * r * np.sin(a), np.full(n, z + 1.0)], 1), 0.01, None, np.stack([rot_z(float(k) - np.pi / 2) for k in a]))
    out.add("screen", finish.glow((0.25, 0.7, 0.5), 0.9) if p.lit else finish.plastic("charcoal"), screens)
    out.add("chair", finish.fabric("navy"), *(cylinder(0.22, 0.1, 14, 0.03, (0.5 * r * np.cos(k), 0.5 * r * np.sin(k), z + 0.5)) for k in a[::2]))
    top = z + 3.2
    out.add("mast", dark, rod((0, 0, top), (0, 0, p.height), 0.035, 8), rod((0.5 * r, 0.3 * r, top - 0.05), (0.5 * r, 0.3 * r, top + 1.3), 0.02, 6), rod((-0.5 * r, 0.2 * r, top - 0.05), (-0.5 * r, 0.2 * r, top + 1.0), 0.02, 6), *(rod((-0.3, 0, top + q), (0.3, 0, top + q), 0.012, 6) for q in (0.6, 0.85)))
    out.add("radar", finish.paint(p.trim_color, p.wear), box((1.3, 0.1, 0.3), 0.04, (-0.1 * r, -0.4 * r, top + 0.45)), rod((-0.1 * r, -0.4 * r, top - 0.05), (-0.1 * r, -0.4 * r, top + 0.3), 0.06, 10))
    out.add("beacon", finish.glow((1, 0.15, 0.08), 7.0) if p.lit else finish.plastic("red", 0.15), sphere((0.1, 0.1, 0.14), 14, (0, 0, p.height)))


def _gallery(out: Collector, r: float, z: float, n: int, dark: Material) -> None:
    q = _ring(r, n)
    for h in (0.35, 0.7, 1.05):
        out.add("rail", dark, wires(np.c_[q[:-1], np.full(n, z + h)], np.c_[q[1:], np.full(n, z + h)], 0.022 if h > 1 else 0.014, 6))
    t = np.concatenate([q[:-1] + (q[1:] - q[:-1]) * f for f in (0.0, 0.5)])
    out.add("rail", dark, wires(np.c_[t, np.full(len(t), z)], np.c_[t, np.full(len(t), z + 1.06)], 0.018, 6))
    _ = (lathe, torus)
