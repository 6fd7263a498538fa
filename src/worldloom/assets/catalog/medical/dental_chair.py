"""A dentist's chair: reclined padded seat on a pillar, with instrument tray, operating lamp, spittoon basin and foot pedal."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Floats, cylinder, lathe, rod, rot_x, slab, sphere, spline, tube

CARD = Card("medical/dental_chair", 1, "dental_chair", ("dentist chair", "dentist's chair", "dental unit"), ("chair", "medical equipment"), ("indoor", "hospital", "clinic", "medical", "dentist"), "floor", (0.6, 0.3, 0.5, 0.5))


class Params(Base):
    """Dials."""

    color: Color = "#2f7a8a"
    recline: Annotated[float, number(0.1, 1.1, "rad")] = 0.6
    """Of its back from upright."""
    height: Annotated[float, metres(0.45, 0.7)] = 0.55
    lit: bool = True
    unit: bool = True
    """With tray, lamp and basin."""
    wear: Wear = 0.15


PRESETS = {"plain": Params(unit=False, color="#7a2f3a"), "upright": Params(recline=0.25, color="#3a3f46", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """The patient's feet to -Y."""
    out, n, h = Collector(), kit.n(32, 14), p.height
    skin, white, steel = finish.leather(p.color, p.wear), finish.plastic("#e6e7e6", 0.3, p.wear), finish.metal("chrome", p.wear)
    out.add("base", white, soft_box((0.46, 0.8, 0.08), 0.035, 0.08, center=(0, -0.02, 0.045)), soft_box((0.24, 0.34, h - 0.12), 0.06, 0.07, center=(0, 0.06, h / 2 - 0.0)))
    out.add("seat", skin, soft_box((0.54, 0.52, 0.11), 0.05, 0.06, 0.008, center=(0, -0.02, h)), soft_box((0.48, 0.6, 0.09), 0.042, 0.06, 0.006).turned(rot_x(0.28)).moved((0, -0.53, h - 0.06)))
    out.add("shell", white, soft_box((0.5, 0.5, 0.05), 0.02, 0.08, center=(0, -0.02, h - 0.07)))
    lean = rot_x(-p.recline)
    pivot = np.array([0, 0.22, h + 0.02])
    for role, mat, m in (("back", skin, soft_box((0.52, 0.1, 0.62), 0.048, 0.06, center=(0, 0, 0.33))), ("shellback", white, soft_box((0.46, 0.05, 0.58), 0.02, 0.08, center=(0, 0.06, 0.33))), ("neck", steel, rod((-0.05, 0.02, 0.6), (-0.05, 0.02, 0.76), 0.008, 8)), ("neck", steel, rod((0.05, 0.02, 0.6), (0.05, 0.02, 0.76), 0.008, 8)), ("rest", skin, soft_box((0.28, 0.09, 0.17), 0.042, 0.05, center=(0, 0, 0.78)))):
        out.add(role, mat, m.turned(lean).moved(pivot))
    for s in (-1, 1):
        out.add("arm", skin, soft_box((0.075, 0.36, 0.05), 0.022, 0.06, center=(s * 0.31, 0.0, h + 0.2)))
        out.add("armpost", white, tube(spline([(s * 0.26, 0.12, h - 0.06), (s * 0.32, 0.13, h + 0.02), (s * 0.31, 0.1, h + 0.18)], 14), 0.02, 10))
    head = pivot + lean @ np.array([0, 0, 0.78])
    lights = _unit(out, p, h, head, white, steel, n) if p.unit else ()
    out.add("pedal", finish.plastic("#1c1d20"), soft_box((0.16, 0.12, 0.04), 0.018, 0.04, center=(0.36, -0.42, 0.025)))
    solids = [box_collider((-0.24, -0.42, 0), (0.24, 0.38, 0.1)), box_collider((-0.14, -0.15, 0.1), (0.14, 0.25, h - 0.05)), box_collider((-0.35, -0.82, h - 0.18), (0.35, 0.25, h + 0.06)), box_collider((-0.26, 0.2, h), (0.26, float(head[1]) + 0.1, float(head[2]) + 0.08))]
    if p.unit:
        solids += [cylinder_collider(0.11, 0.95, (-0.52, 0.2, 0)), box_collider((-0.45, -0.4, 1.0), (-0.12, -0.12, 1.08))]
    return Part(out.surfaces(), colliders=tuple(solids), mass=160.0, lights=lights, anchors={"seat": (0, 0.0, h + 0.06)}, functional_sides=("left", "right"), affordances=("sit", "lie", "switch"))


def _unit(out: Collector, p: Params, h: float, head: Floats, white: Material, steel: Material, n: int) -> tuple[Light, ...]:
    """The column at the patient's side with its basin, swinging tray and lamp on an arm."""
    out.add("column", white, soft_box((0.2, 0.24, 0.86), 0.06, 0.1, center=(-0.52, 0.2, 0.43)), cylinder(0.03, 1.05, n, 0.004, (-0.52, 0.26, 0.8)))
    out.add("basin", finish.ceramic("#f2f4f2"), hollow([(0, 0), (0.05, 0.0), (0.09, 0.03), (0.115, 0.08), (0.12, 0.085)], 0.007, n).moved((-0.46, 0.1, 0.84)))
    out.add("spout", steel, tube(spline([(-0.58, 0.12, 0.86), (-0.58, 0.11, 0.99), (-0.53, 0.1, 1.02), (-0.49, 0.1, 0.98)], 18), 0.008, 8))
    out.add("cup", finish.plastic("#8fb8d8", 0.2), lathe([(0, 0), (0.026, 0), (0.034, 0.08), (0.031, 0.08), (0.025, 0.01)], n, 0.5).moved((-0.585, 0.19, 0.86)))
    arm = spline([(-0.52, 0.26, 1.12), (-0.56, 0.0, 1.12), (-0.5, -0.24, 1.06), (-0.34, -0.27, 1.03)], 24)
    out.add("arm", white, tube(arm, 0.022, 10))
    out.add("tray", white, soft_box((0.32, 0.24, 0.04), 0.016, 0.06, center=(-0.28, -0.26, 1.04)))
    out.add("mat", finish.metal("brushed", p.wear), slab((-0.42, -0.35, 1.058), (-0.14, -0.17, 1.063), 0.002))
    tips = ("#2f7fc4", "#3f9a4c", "#d9a01e", "#c9cbcd")
    for k, c in enumerate(tips):
        x = -0.4 + 0.075 * k
        out.add("tool", steel, rod((x, -0.16, 1.06), (x, -0.19, 1.2), 0.007, 10), rod((x, -0.19, 1.2), (x, -0.215, 1.215), 0.004, 8))
        out.add(f"band.{k}", finish.plastic(c, 0.3), rod((x, -0.165, 1.085), (x, -0.168, 1.1), 0.009, 10))
        out.add("hose", finish.rubber((0.3, 0.31, 0.32)), tube(spline([(x, -0.16, 1.06), (x, -0.06, 0.84), (x - 0.04, 0.08, 0.88), (-0.45, 0.16, 0.95)], 20), 0.005, 6))
    top = np.array([-0.52, 0.26, 1.85])
    lamp = np.array([0.0, float(head[1]) - 0.28, 1.62])
    mid = (top + lamp) / 2 + [0, 0, 0.2]
    out.add("boom", white, rod(top, mid, 0.02, 10), rod(mid, lamp + [0, 0, 0.04], 0.017, 10), sphere(0.03, 14, mid), sphere(0.034, 14, top))
    out.add("lamp", white, soft_box((0.3, 0.16, 0.07), 0.03, 0.05).turned(rot_x(0.35)).moved(lamp))
    out.add("glass", finish.glow((1.0, 0.93, 0.8), 14.0) if p.lit else finish.glass(), soft_box((0.24, 0.11, 0.012), 0.005, 0.05).turned(rot_x(0.35)).moved(lamp + [0, 0.012, -0.036]))
    out.add("grip", finish.plastic("#1c1d20"), *(drum(0.011, 0.1, lamp + [s * 0.19, 0, 0], 12) for s in (-1, 1)))
    return (light(lamp + [0, 0.02, -0.08], 22.0, p.lit, (1.0, 0.93, 0.82), 0.08, "lamp"),)
