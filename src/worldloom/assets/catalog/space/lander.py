"""A spacecraft lander: foil-wrapped octagonal descent stage on four splayed legs, crew cabin with windows, ladder, dish and thrusters."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Material, Params as Base, Part, Wear, box_collider, finish, hull_collider, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.vehicle_solid import front_prism, rounded, words
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_z, slab, sphere

CARD = Card("space/lander", 1, "lander", ("lunar lander", "landing module", "space capsule", "capsule", "lunar module", "mars lander", "descent module"), ("spacecraft", "vehicle"), ("moon", "mars", "space", "outdoor"), "ground", (1.0, 1.0, 1.0, 1.0))


class Params(Base):
    """Dials."""

    size: Annotated[float, metres(2.4, 9.0)] = 5.0
    color: Color = "silver"
    foil_color: Color = "gold"
    ladder: bool = True
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"small": Params(size=3.0, ladder=False), "white": Params(color="white", foil_color="copper"), "dusty": Params(wear=1.0, lit=False), "large": Params(size=7.5, foil_color="silver")}
_DUST = np.array([0.6, 0.45, 0.36])


def build(p: Params, kit: Kit) -> Part:
    """Height equals `size`; hatch and ladder to -Y."""
    out, k = Collector(), p.size / 5.0
    foil = finish.metal("gold", 0.4, 0.36).model_copy(update={"color": finish.paint(p.foil_color).color})
    skin, dark, steel = finish.paint(p.color, p.wear, 0.4), finish.metal("gunmetal", p.wear), finish.metal("aluminium", p.wear)
    a = np.arange(8) * np.pi / 4 + np.pi / 8
    octo = np.stack([1.55 * np.cos(a), 1.55 * np.sin(a)], 1)
    base = prism(octo, 1.15, 0.06).moved((0, 0, 1.05))
    out.add("foil", foil, _sized(_crinkle(_split(base)), k, p))
    out.add("foil", foil, *(_sized(_crinkle(box((0.9, 0.24, 0.8), 0.05, (0, -1.52, 1.6)).turned(rot_z(q))), k, p) for q in np.arange(4) * np.pi / 2))
    out.add("ring", dark, _sized(prism(octo * 1.02, 0.06, 0.01).moved((0, 0, 2.2)), k, p), _sized(prism(octo * 1.02, 0.06, 0.01).moved((0, 0, 1.02)), k, p))
    bell = lathe([(0.2, 0.95), (0.37, 0.66), (0.54, 0.42), (0.56, 0.42), (0.4, 0.66), (0.24, 0.95), (0.22, 1.05)], kit.n(32, 14), 0.5)
    out.add("engine", dark, _sized(bell, k, p))
    for q in np.arange(4) * np.pi / 2:
        _leg(out, q, k, p, steel, foil)
    _cabin(out, p, k, skin, dark, kit)
    if p.ladder:
        y0, y1, z0, z1 = -2.62, -1.64, 0.42, 2.1
        rungs = np.linspace(0.04, 0.98, 8)
        side = [(s * 0.2, y, z) for s in (-1, 1) for y, z in ((y0, z0),)]
        out.add("ladder", steel, _sized(wires(side, [(s * 0.2, y1, z1) for s in (-1, 1)], 0.022, 7), k, p), _sized(wires([(-0.2, y0 + (y1 - y0) * t, z0 + (z1 - z0) * t) for t in rungs], [(0.2, y0 + (y1 - y0) * t, z0 + (z1 - z0) * t) for t in rungs], 0.016, 6), k, p))
        out.add("ladder", steel, _sized(slab((-0.4, -1.95, 2.2), (0.4, -1.4, 2.25), 0.01), k, p), _sized(wires([(s * 0.38, y, 2.25) for s in (-1, 1) for y in (-1.9, -1.4)], [(s * 0.38, y, 2.75) for s in (-1, 1) for y in (-1.9, -1.4)], 0.016, 6), k, p))
    foot = [(2.95 * k * np.cos(q), 2.95 * k * np.sin(q), 0.0) for q in np.arange(4) * np.pi / 2]
    solids = [hull_collider([(x * k, y * k, z * k) for x, y in octo for z in (1.02, 2.25)]), hull_collider([(1.1 * k * np.cos(q), 1.0 * k * np.sin(q), z * k) for q in a for z in (2.2, 4.3)])]
    solids += [box_collider((x - 0.42 * k, y - 0.42 * k, 0), (x + 0.42 * k, y + 0.42 * k, 0.16 * k)) for x, y, _ in foot]
    solids += [hull_collider([(x * f, y * f, z * k) for f, z in ((0.96, 0.1), (1.0, 0.25), (0.5, 1.1), (0.5, 1.9)) for x, y in ((x0 + dx, y0 + dy) for dx in (-0.1, 0.1) for dy in (-0.1, 0.1))]) for x0, y0, _ in foot]
    return Part(out.surfaces(), colliders=tuple(solids), mass=2200 * k**2 + 400, anchors={"door": (0, -1.7 * k, 2.25 * k), "top": (0, 0, p.size)}, functional_sides=("front",), affordances=("enter",),
                lights=(Light(name="porch", kind="spot", position=(0, -1.5 * k, 3.6 * k), direction=(0, -0.5, -1), color=(1, 0.92, 0.8), power=14, angle=0.8, on=p.lit),))  # fmt: skip


def _split(m: Mesh) -> Mesh:
    return m


def _crinkle(m: Mesh) -> Mesh:
    return m.tinted(1 + 0.4 * fbm(m.vertices * 7, 1.0, 3, 2))


def _sized(m: Mesh, k: float, p: Params) -> Mesh:
    v = m.vertices
    d = np.clip(np.exp(-v[:, 2] / 0.8), 0, 1) * (0.25 + 0.65 * p.wear)
    return m.tinted(1 - np.clip(d, 0, 0.85)[:, None] * (1 - _DUST)).scaled(k)


def _leg(out: Collector, q: float, k: float, p: Params, steel: Material, foil: Material) -> None:
    turn = rot_z(q)

    def put(m: Mesh) -> Mesh:
        return _sized(m.turned(turn), k, p)

    hip, knee, pad = np.array([1.5, 0, 2.05]), np.array([2.45, 0, 0.95]), np.array([2.95, 0, 0.14])
    out.add("leg", foil, put(rod(hip, knee, 0.075, 12)))
    out.add("strut", steel, put(rod(knee, pad, 0.045, 10)), *(put(rod((1.42, s * 0.75, 1.12), knee + [-0.05, 0, 0], 0.035, 8)) for s in (-1, 1)), *(put(rod((1.5, s * 0.4, 1.95), knee + [-0.2, 0, 0.25], 0.022, 7)) for s in (-1, 1)))
    dish = lathe([(0, 0.0), (0.3, 0.0), (0.42, 0.05), (0.46, 0.12), (0.44, 0.13), (0.3, 0.05), (0.08, 0.06), (0.06, 0.14), (0, 0.14)], 24, 0.5)
    out.add("pad", foil, put(dish.moved((pad[0], 0, 0))))


def _cabin(out: Collector, p: Params, k: float, skin: Material, dark: Material, kit: Kit) -> None:
    outline = rounded([(-1.15, 2.35), (1.15, 2.35), (1.3, 2.9), (1.15, 3.75), (0.7, 4.2), (-0.7, 4.2), (-1.15, 3.75), (-1.3, 2.9)], 0.12)
    out.add("cabin", skin, _sized(front_prism(outline, -0.95, 0.9, 0.08), k, p), _sized(cylinder(0.62, 0.7, kit.n(30, 14), 0.06).turned(rot_x(np.pi / 2)).moved((0, -0.85, 3.1)), k, p))
    out.add("cabin", skin, *(_sized(sphere((0.55, 0.62, 0.55), 20, (s * 1.25, 0.15, 2.95)), k, p) for s in (-1, 1)), _sized(box((1.3, 0.5, 1.1), 0.1, (0, 1.05, 3.1)), k, p))
    out.add("hatch", dark, _sized(front_prism(rounded([(-0.36, 2.42), (0.36, 2.42), (0.36, 3.1), (-0.36, 3.1)], 0.1), -1.58, -1.52, 0.015), k, p), _sized(cylinder(0.4, 0.14, 24, 0.03, (0, 0, 4.2)), k, p))
    pane = finish.glow((1.0, 0.8, 0.52), 1.6) if p.lit else finish.plastic((0.02, 0.025, 0.03), 0.05)
    for s in (-1, 1):
        tri = np.array([(s * 0.68, 3.5), (s * 1.02, 3.62), (s * 0.72, 3.92)])
        out.add("frame", dark, _sized(front_prism(tri + np.sign(tri - tri.mean(0)) * 0.06, -0.97, -0.9, 0.01), k, p))
        out.add("window", pane, _sized(front_prism(tri, -0.985, -0.95), k, p))
        for y in (-0.75, 0.85):
            c = np.array([s * 1.5, y, 3.35])
            out.add("thruster", dark, _sized(box((0.22, 0.22, 0.22), 0.03, c), k, p), _sized(rod((s * 1.0, y * 0.9, 3.3), c, 0.05, 8), k, p), *(_sized(lathe([(0.04, 0), (0.1, 0.16), (0.09, 0.16), (0.03, 0)], 14).turned(t).moved(c), k, p) for t in (np.eye(3), rot_x(np.pi), rot_x(np.pi / 2) if y < 0 else rot_x(-np.pi / 2))))
    dish = lathe([(0, 0.0), (0.2, 0.03), (0.36, 0.1), (0.45, 0.18), (0.44, 0.185), (0.34, 0.11), (0, 0.015)], 26, 0.5).turned(rot_x(0.8))
    out.add("dish", skin, _sized(dish.moved((0.85, -0.2, 4.62)), k, p))
    out.add("frame", dark, _sized(rod((0.85, 0, 4.0), (0.85, -0.15, 4.62), 0.03, 8), k, p), _sized(rod((-0.7, 0.2, 4.1), (-0.7, 0.2, 5.0), 0.014, 6), k, p), _sized(boards((0.9, 0.012, 0.02), [(0, -0.965, 3.34), (0, -0.965, 2.62)], 0.003), k, p))
    out.add("mark", finish.paint("navy", p.wear), _sized(words("LOOM", 0.26, (0, -1.005 + 0.04, 3.98)), k, p))
