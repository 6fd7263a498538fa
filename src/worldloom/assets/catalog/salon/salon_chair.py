"""A barber or salon chair on its hydraulic pillar: padded seat, arms, footrest and headrest, upright or reclined; also for tattooing."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import lathe, rod, rot_x, slab, spline, tube

CARD = Card("salon/salon_chair", 1, "salon_chair", ("barber chair", "barber's chair", "hairdresser chair", "hairdressing chair", "styling chair", "tattoo chair"), ("chair", "seat"), ("indoor", "salon", "barbershop", "tattoo_studio"), "floor", (0.5, 0.3, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["barber", "modern"] = "barber"
    color: Color = "#7a1f22"
    height: Annotated[float, metres(0.45, 0.7)] = 0.55
    state: Literal["upright", "reclined"] = "upright"
    metal: Literal["chrome", "black", "brass"] = "chrome"
    wear: Wear = 0.2


PRESETS = {"modern": Params(style="modern", color="#1c1d20"), "reclined": Params(state="reclined", color="#24262a", metal="black")}


def build(p: Params, kit: Kit) -> Part:
    """Faces -Y."""
    out, n, h = Collector(), kit.n(40, 16), p.height
    skin = finish.leather(p.color, p.wear)
    metal = {"chrome": finish.metal("chrome", p.wear), "black": finish.paint("#17181b", p.wear, 0.3), "brass": finish.metal("brass", p.wear)}[p.metal]
    out.add("base", metal, lathe([(0, 0), (0.32, 0), (0.33, 0.01), (0.31, 0.03), (0.12, 0.055), (0.075, 0.08), (0.06, 0.2), (0.055, h - 0.12), (0, h - 0.12)], 2 * n if n > 20 else n, 0.5))
    out.add("pump", metal, rod((0.05, -0.03, 0.14), (0.26, -0.12, 0.2), 0.009, 10))
    out.add("pedal", finish.rubber(), rod((0.24, -0.11, 0.195), (0.3, -0.135, 0.21), 0.016, 12))
    out.add("seat", skin, soft_box((0.54, 0.54, 0.14), 0.06, 0.05, 0.012, 0.0, center=(0, 0, h - 0.02)))
    out.add("pan", metal, slab((-0.24, -0.24, h - 0.125), (0.24, 0.24, h - 0.085), 0.01))
    turn = rot_x(-(0.95 if p.state == "reclined" else 0.16))
    pivot = np.array([0, 0.24, h + 0.02])
    tall = 0.56 if p.style == "barber" else 0.46
    parts = [soft_box((0.52, 0.11, tall), 0.052, 0.05, center=(0, 0.02, tall / 2 + 0.03))]
    if p.style == "barber":
        parts += [soft_box((0.26, 0.1, 0.15), 0.046, 0.04, center=(0, 0.01, tall + 0.15))]
        out.add("post", metal, *(rod((s * 0.05, 0.03, tall), (s * 0.05, 0.03, tall + 0.14), 0.008, 8).turned(turn).moved(pivot) for s in (-1, 1)))
        out.add("pipe", metal, *(tube(spline([(s * 0.265, 0.02, 0.06), (s * 0.268, 0.02, 0.5 * tall), (s * 0.262, 0.02, tall), (s * 0.2, 0.02, tall + 0.03)], 16), 0.01, 8).turned(turn).moved(pivot) for s in (-1, 1)))
    out.add("back", skin, *(m.turned(turn).moved(pivot) for m in parts))
    out.add("seam", finish.leather(p.color, 0.9), *(tube([(x, -0.038, 0.08), (x, -0.041, 0.5 * tall), (x, -0.038, tall - 0.03)], 0.004, 5).turned(turn).moved(pivot) for x in (-0.13, 0.0, 0.13)))
    for s in (-1, 1):
        out.add("armpad", skin, soft_box((0.09, 0.36, 0.06), 0.027, 0.05, center=(s * 0.315, -0.02, h + 0.22)))
        if p.style == "barber":
            out.add("arm", metal, soft_box((0.045, 0.34, 0.26), 0.02, 0.06, center=(s * 0.31, -0.0, h + 0.08)))
        else:
            out.add("arm", metal, tube(spline([(s * 0.25, 0.2, h - 0.08), (s * 0.315, 0.2, h - 0.06), (s * 0.315, 0.16, h + 0.2), (s * 0.315, -0.16, h + 0.2), (s * 0.315, -0.2, h - 0.04), (s * 0.25, -0.2, h - 0.08)], 44), 0.0125, 9))
        out.add("strut", metal, tube(spline([(s * 0.17, -0.2, h - 0.1), (s * 0.17, -0.36, h - 0.2), (s * 0.17, -0.45, 0.2)], 14), 0.013, 9))
    out.add("footrest", metal, slab((-0.19, -0.5, 0.17), (0.19, -0.32, 0.19), 0.006), drum(0.017, 0.4, (0, -0.5, 0.185), 12))
    out.add("tread", finish.rubber(), *(slab((-0.17, y, 0.19), (0.17, y + 0.016, 0.194), 0.001) for y in (-0.47, -0.43, -0.39, -0.35)))
    out.add("calf", skin, soft_box((0.38, 0.06, 0.2), 0.026, 0.05).turned(rot_x(0.5)).moved((0, -0.34, h - 0.2)))
    lo, hi = (np.min([q.mesh.bounds[0] for q in out.surfaces()], 0), np.max([q.mesh.bounds[1] for q in out.surfaces()], 0))
    solids = (cylinder_collider(0.32, 0.06), cylinder_collider(0.07, h - 0.1), box_collider((-0.36, -0.3, h - 0.13), (0.36, 0.3, h + 0.05)), box_collider((-0.27, 0.18, h), (0.27, hi[1], hi[2])), *(box_collider((s * 0.28, -0.2, h), (s * 0.36, 0.18, h + 0.25)) for s in (-1, 1)), box_collider((-0.19, lo[1], 0.15), (0.19, -0.32, 0.2)))
    return Part(out.surfaces(), colliders=solids, mass=48.0, anchors={"seat": (0, -0.02, h + 0.05)}, functional_sides=("front",), affordances=("sit", "turn"))
