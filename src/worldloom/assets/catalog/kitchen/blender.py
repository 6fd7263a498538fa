"""A kitchen mixer: a jug blender with its blades, a stand mixer with a bowl and whisk, or a food processor."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, SoundSource, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import dial_knob
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_utensils import whisk
from worldloom.assets.parts.room_ware import ear, hollow
from worldloom.geometry import cylinder, lathe, prism, rod, rot_x, rot_z, slab, sphere, spline, tube

CARD = Card("kitchen/blender", 1, "blender", ("smoothie maker", "jug blender", "mixer", "stand mixer", "food processor", "juicer", "liquidizer", "food mixer"), ("appliance", "kitchen appliance"), ("indoor", "kitchen", "cafe", "bar", "bakery"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["blender", "stand", "processor"] = "blender"
    """`stand` is a stand mixer."""
    height: Annotated[float, metres(0.28, 0.46)] = 0.4
    color: Color = "#a8332d"
    contents: Literal["empty", "smoothie"] = "empty"
    """Of the jug."""
    state: Literal["off", "running"] = "off"


PRESETS = {"smoothie": Params(contents="smoothie", color="black"), "mixer": Params(kind="stand", height=0.36, color="mint"), "processor": Params(kind="processor", height=0.38, color="silver"), "running": Params(state="running", contents="smoothie", color="white")}


def build(p: Params, kit: Kit) -> Part:
    """Motor base with its controls, vessel, lid."""
    return {"blender": _blender, "stand": _mixer, "processor": _processor}[p.kind](Collector(), p, kit, p.height)


def _sound(p: Params, h: float) -> tuple[SoundSource, ...]:
    return (SoundSource(sound="hum", position=(0, 0, 0.2 * h), gain=-8.0),) if p.state == "running" else ()


def _fruit(out: Collector, p: Params, rows: list[tuple[float, float]], n: int) -> None:
    if p.contents == "smoothie":
        tilt = 0.03 if p.state == "running" else 0.0
        top = rows[-1][1]
        out.add("smoothie", finish.of("food", (0.5, 0.09, 0.14), 0.3), lathe([*rows, (0.5 * rows[-1][0], top - tilt), (0, top - 1.6 * tilt)], n, 0.8))


def _jug(out: Collector, p: Params, kit: Kit, z: float, top: float, r0: float, r1: float) -> None:
    """A clear jug of square-ish plan with a grip, blades at its bottom and a lid with a cap."""
    n = kit.n(36, 14)
    out.add("jug", finish.glass(), hollow([(0, z), (r0, z), (r0 * 1.02, z + 0.01), (r1, top)], 0.0035, n, 0.5, z + 0.005))
    h = top - z
    out.add("handle", finish.plastic("black", 0.35), tube(spline([(r1 * 0.97, 0, top - 0.1 * h), (r1 + 0.045, 0, top - 0.13 * h), (r1 + 0.05, 0, z + 0.45 * h), (r1 + 0.03, 0, z + 0.26 * h), (0.5 * (r0 + r1), 0, z + 0.2 * h)], 22), 0.0105, 9))
    blade = prism(np.array([(-0.032, -0.004), (0, -0.006), (0.032, -0.004), (0.036, 0.0), (0.032, 0.003), (0, 0.006), (-0.032, 0.003)]), 0.0012)
    out.add("blade", finish.metal("steel", 0.02), blade.moved((0, 0, z + 0.022)), blade.turned(rot_z(np.pi / 2)).moved((0, 0, z + 0.026)), cylinder(0.006, 0.024, 12, 0.001, (0, 0, z + 0.006)))
    out.add("lid", finish.plastic("black", 0.35), lathe([(0, top - 0.012), (r1 - 0.004, top - 0.012), (r1 - 0.004, top), (r1 + 0.003, top), (r1 + 0.003, top + 0.008), (0.7 * r1, top + 0.016), (0, top + 0.016)], n, 0.5), link="lid")
    out.add("cap", finish.glass(), lathe([(0, top + 0.014), (0.36 * r1, top + 0.014), (0.34 * r1, top + 0.034), (0, top + 0.036)], n, 0.5), link="lid")
    _fruit(out, p, [(0, z + 0.006), (r0 - 0.005, z + 0.006), (r0 - 0.002, z + 0.014), (r0 + 0.62 * (r1 - r0) - 0.004, z + 0.62 * h)], n)


def _blender(out: Collector, p: Params, kit: Kit, h: float) -> Part:
    n, z = kit.n(40, 16), 0.36 * h
    skin = finish.metal("brushed", 0.05) if p.color == "silver" else finish.paint(p.color, 0.05, 0.15)
    base = [(0, 0.006), (0.092, 0.006), (0.095, 0.014), (0.09, 0.05), (0.072, 0.8 * z), (0.066, 0.92 * z), (0.055, z - 0.004), (0, z - 0.004)]
    out.add("base", skin, lathe(base, n, 0.7))
    out.add("foot", finish.rubber(), cylinder(0.086, 0.008, n, 0.002))
    out.add("collar", finish.metal("chrome", 0.05), lathe([(0.05, z - 0.006), (0.058, z - 0.004), (0.058, z + 0.012), (0.05, z + 0.014)], n, 0.5))
    out.add("knob", finish.metal("chrome", 0.05), dial_knob(0.022, 0.022).turned(rot_x(-0.12)).moved((0, -0.083, 0.42 * z)), link="knob")
    out.add("lamp", finish.glow((0.3, 0.7, 1.0), 4.0 if p.state == "running" else 0.0), sphere(0.004, 10, (0.032, -0.079, 0.44 * z)))
    _jug(out, p, kit, z + 0.006, h - 0.036, 0.05, 0.07)
    joints = (Joint(name="lid", kind="slide", origin=(0, 0, h - 0.04), axis=(0, 0, 1), limits=(0, 0.15)), Joint(name="knob", origin=(0, -0.083, 0.42 * z), axis=(0, -1, 0), limits=(-1.5, 1.5)))
    solids = (cylinder_collider(0.095, z), cylinder_collider(0.072, h - z - 0.03, (0, 0, z)), box_collider((0.06, -0.015, z + 0.04), (0.125, 0.015, h - 0.05)))
    return Part(out.surfaces(), colliders=solids, mass=3.4, dynamic=True, joints=joints, sounds=_sound(p, h), functional_sides=("front",), affordances=("switch", "open"))


def _mixer(out: Collector, p: Params, kit: Kit, h: float) -> Part:
    """A foot and column in one sweep, a tilting head over a steel bowl."""
    skin = finish.metal("brushed", 0.05) if p.color == "silver" else finish.paint(p.color, 0.05, 0.12)
    chrome, n = finish.metal("chrome", 0.04), kit.n(40, 16)
    out.add("foot", skin, soft_box((0.21, 0.34, 0.05), 0.024, 0.06, center=(0, 0, 0.029), steps=4), soft_box((0.11, 0.12, 0.62 * h), 0.045, 0.05, center=(0, 0.11, 0.05 + 0.31 * h), steps=4))
    out.add("pads", finish.rubber(), *(cylinder(0.016, 0.006, 12, 0.001, (x, y, 0)) for x in (-0.075, 0.075) for y in (-0.13, 0.13)))
    head = lathe([(0, -0.17), (0.03, -0.17), (0.052, -0.155), (0.06, -0.11), (0.066, 0.0), (0.066, 0.1), (0.058, 0.15), (0.04, 0.175), (0, 0.18)], n, 0.9).turned(rot_x(-np.pi / 2)).scaled((1, 1, 1.08))
    z = h - 0.075
    out.add("head", skin, head.moved((0, -0.005, z)), link="head")
    out.add("trim", chrome, lathe([(0.0675, -0.004), (0.0685, 0), (0.0675, 0.012)], n, 0.7).turned(rot_x(-np.pi / 2)).scaled((1, 1, 1.08)).moved((0, -0.03, z)), cylinder(0.026, 0.01, n, 0.002).turned(rot_x(np.pi / 2)).moved((0, -0.17, z)), sphere(0.012, 12, (0.068, 0.06, z)), link="head")
    grip = [(finish.metal("chrome"), cylinder(0.012, 0.05, 14, 0.002, (0, -0.1, z - 0.105)))]
    tool = [(m, mesh.turned(rot_x(np.pi)).moved((0, -0.1, z - 0.02))) for m, mesh in whisk(0.21, chrome, kit.n(16, 8))]
    for mat, mesh in [*grip, *tool]:
        out.add("whisk", mat, mesh, link="head")
    out.add("bowl", finish.metal("steel", 0.04, 0.14), hollow([(0, 0.056), (0.06, 0.056), (0.064, 0.062), (0.09, 0.1), (0.104, 0.15), (0.108, 0.2), (0.111, 0.2)], 0.0016, n, 0.8).moved((0, -0.08, 0)), ear(0.1, 0.1, 0.18, 0.035, 0.004).turned(rot_z(-0.6)).moved((0, -0.08, 0)))
    if p.contents == "smoothie":
        out.add("dough", finish.of("food", (0.7, 0.58, 0.36), 0.6), lathe([(0, 0.06), (0.06, 0.06), (0.086, 0.1), (0.095, 0.125), (0.05, 0.14), (0, 0.135)], n, 0.9).moved((0, -0.08, 0)))
    out.add("lever", chrome, rod((0.055, 0.11, 0.55 * h), (0.078, 0.11, 0.55 * h), 0.006, 8), sphere(0.011, 12, (0.084, 0.11, 0.55 * h)))
    joint = Joint(name="head", origin=(0, 0.12, z - 0.05), axis=(-1, 0, 0), limits=(0, 0.6))
    solids = (box_collider((-0.105, -0.17, 0), (0.105, 0.17, 0.054)), box_collider((-0.055, 0.05, 0.05), (0.055, 0.17, h - 0.13)), cylinder_collider(0.11, 0.15, (0, -0.08, 0.052)), box_collider((-0.068, -0.18, z - 0.07), (0.068, 0.175, h), "head"))
    return Part(out.surfaces(), colliders=solids, mass=9.0, dynamic=True, joints=(joint,), sounds=_sound(p, h), functional_sides=("front",), affordances=("switch", "open"))


def _processor(out: Collector, p: Params, kit: Kit, h: float) -> Part:
    """A broad base, a wide clear bowl with a blade, a lid with its feed tube."""
    skin, n, z = finish.metal("brushed", 0.05) if p.color == "silver" else finish.paint(p.color, 0.05, 0.15), kit.n(40, 16), 0.34 * h
    out.add("base", skin, soft_box((0.23, 0.23, z - 0.006), 0.035, 0.08, center=(0, 0, z / 2 + 0.003), steps=4))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.007, 10, 0.001, (x, y, 0)) for x in (-0.08, 0.08) for y in (-0.08, 0.08)))
    out.add("knob", finish.metal("chrome"), dial_knob(0.026, 0.02).moved((0, -0.115, 0.5 * z)), link="knob")
    out.add("buttons", finish.plastic("black"), *(slab((x - 0.012, -0.119, 0.44 * z), (x + 0.012, -0.112, 0.56 * z), 0.002) for x in (-0.068, 0.068)))
    top = 0.76 * h
    out.add("bowl", finish.glass(), hollow([(0, z), (0.085, z), (0.089, z + 0.006), (0.093, top)], 0.003, n, 0.5))
    out.add("handle", finish.plastic("black", 0.3), tube(spline([(0.09, 0, top - 0.01), (0.135, 0, top - 0.015), (0.14, 0, z + 0.06), (0.088, 0, z + 0.03)], 18), 0.011, 9))
    out.add("blade", finish.metal("steel", 0.02), cylinder(0.018, 0.07, 16, 0.002, (0, 0, z + 0.004)), *(prism(np.array([(0.01, -0.008), (0.07, -0.02), (0.078, -0.008), (0.05, 0.006), (0.01, 0.01)]), 0.0014).turned(rot_z(q)).moved((0, 0, z + 0.014 + 0.02 * k)) for k, q in enumerate((0.0, np.pi))))
    _fruit(out, p, [(0, z + 0.004), (0.08, z + 0.004), (0.088, z + 0.4 * (top - z))], n)
    out.add("lid", finish.glass(), lathe([(0.02, top), (0.094, top), (0.094, top + 0.012), (0.05, top + 0.024), (0.02, top + 0.024)], n, 0.5), hollow([(0.034, top + 0.016), (0.034, top + 0.02), (0.037, h)], 0.003, n, 0.5, top + 0.017).scaled((1.25, 0.85, 1)), link="lid")
    out.add("pusher", finish.plastic("white", 0.3), lathe([(0, top + 0.03), (0.029, top + 0.03), (0.03, h - 0.006), (0.036, h - 0.004), (0.036, h + 0.004), (0, h + 0.004)], n, 0.5).scaled((1.2, 0.8, 1)), link="lid")
    joints = (Joint(name="lid", kind="slide", origin=(0, 0, top), axis=(0, 0, 1), limits=(0, 0.15)), Joint(name="knob", origin=(0, -0.115, 0.5 * z), axis=(0, -1, 0), limits=(-1.5, 1.5)))
    solids = (box_collider((-0.115, -0.115, 0), (0.115, 0.115, z)), cylinder_collider(0.094, top - z, (0, 0, z)), cylinder_collider(0.05, h - top, (0, 0, top), "lid"))
    return Part(out.surfaces(), colliders=solids, mass=5.5, dynamic=True, joints=joints, sounds=_sound(p, h), functional_sides=("front",), affordances=("switch", "open"))
