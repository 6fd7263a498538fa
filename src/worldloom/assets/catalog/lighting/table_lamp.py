"""A table lamp: ceramic or brass foot with a cloth shade, a coloured-glass lamp, or an oil lamp with a glass chimney."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_joinery import smooth_profile
from worldloom.assets.parts.room_lamp import FLAME, WARM, bulb, cloth, flame, lamp_glass, light, pleated, shade
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, sphere, torus, tube
CARD = Card("lighting/table_lamp", 1, "table_lamp", ("bedside lamp", "night lamp", "lamp", "oil lamp", "tiffany lamp", "night light", "lava_lamp"), ("lamp", "light"), ("indoor", "living_room", "library", "bedroom", "victorian", "hotel"), "table")


class Params(Base):
    """Dials."""

    style: Literal["classic", "victorian", "tiffany", "modern", "oil"] = "classic"
    height: Annotated[float, metres(0.25, 0.8)] = 0.5
    color: Color = "#c8b48a"
    """Of the shade (of the foot, for the oil lamp)."""
    base: Color = "#3c5560"
    """Of the ceramic foot."""
    lit: bool = True


PRESETS = {"victorian": Params(style="victorian", color="dark_red"), "tiffany": Params(style="tiffany", color="amber"), "modern": Params(style="modern", color="white", height=0.38), "oil": Params(style="oil", color="brass", height=0.42), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Foot, stem, bulb, shade; a warm light within."""
    out, h, n = Collector(), p.height, kit.n(36, 14)
    brass = finish.metal("brass", 0.2)
    if p.style == "oil":
        return _oil(out, p, kit)
    low, r = 0.56 * h, 0.36 * h
    feet = {
        "classic": [(0, 0), (0.14, 0), (0.14, 0.02), (0.11, 0.03), (0.17, 0.12), (0.19, 0.22), (0.15, 0.34), (0.06, 0.43), (0.045, 0.47), (0, 0.47)],
        "victorian": [(0, 0), (0.2, 0), (0.2, 0.025), (0.13, 0.05), (0.06, 0.08), (0.045, 0.12), (0.1, 0.2), (0.11, 0.25), (0.05, 0.33), (0.035, 0.4), (0.06, 0.44), (0.03, 0.47), (0, 0.47)],
        "tiffany": [(0, 0), (0.22, 0), (0.2, 0.02), (0.1, 0.04), (0.05, 0.1), (0.035, 0.3), (0.05, 0.42), (0.03, 0.47), (0, 0.47)],
        "modern": [(0, 0), (0.16, 0), (0.16, 0.015), (0.15, 0.02), (0.03, 0.025), (0.025, 0.47), (0, 0.47)],
    }[p.style]  # fmt: skip
    ceramic = finish.ceramic(p.base) if p.style != "tiffany" else finish.metal("bronze", 0.3).model_copy(update={"color": tuple(0.5 * c + 0.05 for c in rgb(p.base))})
    out.add("foot", ceramic, lathe(smooth_profile(feet[:-1], 34).tolist() + [feet[-1]] if p.style == "classic" else feet, n, 0.5).scaled((h, h, h)))
    out.add("stem", brass, cylinder(0.012, low - 0.47 * h + 0.06, 12, 0.002, (0, 0, 0.46 * h)), cylinder(0.02, 0.03, 14, 0.004, (0, 0, low + 0.02)))
    out.add("bulb", lamp_glass(p.lit), bulb((0, 0, low + 0.1), 0.028).turned(rot_x(np.pi)).moved((0, 0, 2 * (low + 0.1))))
    if p.style == "tiffany":
        t = np.linspace(0, 1, 9)
        prof = np.c_[0.03 + (r * 1.05 - 0.03) * np.sqrt(np.maximum(1 - t**2, 0)), low + t * 0.34 * h]
        m = lathe(np.concatenate([prof, (prof - [0.002, 0.002])[::-1]]).clip(0.0005, None), kit.n(48, 24), True)
        cell = (np.arctan2(m.vertices[:, 1], m.vertices[:, 0]) * 7.64).astype(int) * 7 + ((m.vertices[:, 2] - low) / (0.07 * h)).astype(int) * 13
        wheel = np.array([rgb(p.color), (0.1, 0.32, 0.12), (0.5, 0.05, 0.03), (0.65, 0.45, 0.08), rgb(p.color)])
        c = wheel[np.abs(cell) % 5]
        out.add("shade", Material(recipe="glass", color=(0.8, 0.7, 0.5), roughness=0.2, transmission=0.4, emission=(0.9, 0.55, 0.25) if p.lit else (0, 0, 0)), m.tinted(c * 1.5))
        out.add("lead", finish.metal("lead"), torus(r * 1.05, 0.004, n, 6).moved((0, 0, low)), *(tube(np.c_[prof[:, 0] * 1.003 * np.cos(a), prof[:, 0] * 1.003 * np.sin(a), prof[:, 1]], 0.0018, 4) for a in np.arange(12) * np.pi / 6), *(torus(float(q), 0.0018, n, 4).moved((0, 0, float(z))) for q, z in prof[[3, 5, 7]]))
        out.add("finial", brass, sphere(0.016, 10, (0, 0, low + 0.35 * h)))
        tall = 0.36 * h
    else:
        tall = 0.42 * h
        top = {"classic": 0.62, "victorian": 0.42, "modern": 0.95}[p.style] * r
        skin = pleated(r, top, tall, kit.n(30, 10)) if p.style == "victorian" else shade(r, top, tall, n)
        out.add("shade", cloth(p.color, p.lit), skin.moved((0, 0, low)))
        out.add("frame", brass, torus(r, 0.0022, n, 5).moved((0, 0, low)), torus(top, 0.0022, n, 5).moved((0, 0, low + tall)), wires([(-top, 0, low + tall - 0.004)], [(top, 0, low + tall - 0.004)], 0.0018), wires([(0, 0, low + 0.04)], [(0, 0, low + tall)], 0.0022))
    at = (0.0, 0.0, low + 0.1)
    return Part(out.surfaces(), colliders=(cylinder_collider(0.2 * h, low), cylinder_collider(r * 1.05, tall, (0, 0, low))), mass=2.4, dynamic=True, affordances=("switch",), lights=(light(at, 5.5, p.lit, WARM, 0.03),), anchors={"lamp": at})


def _oil(out: Collector, p: Params, kit: Kit) -> Part:
    h, n = p.height, kit.n(32, 12)
    metal = finish.metal("brass", 0.3) if p.color == "brass" else finish.paint(p.color, 0.3, 0.3)
    out.add("foot", metal, lathe(np.array([(0, 0), (0.2, 0), (0.2, 0.03), (0.1, 0.07), (0.06, 0.14), (0.16, 0.2), (0.18, 0.28), (0.12, 0.36), (0.06, 0.38), (0.08, 0.42), (0.08, 0.46), (0, 0.46)]) * h, n, 0.6))
    out.add("wheel", finish.ceramic(p.base), rod((0.05 * h, 0, 0.42 * h), (0.12 * h, 0, 0.42 * h), 0.003, 6), cylinder(0.014, 0.005, 12, 0.001).turned(rot_y(np.pi / 2)).moved((0.12 * h, 0, 0.42 * h)))
    out.add("chimney", finish.glass(), lathe(np.array([(0.075, 0.46), (0.11, 0.54), (0.115, 0.6), (0.06, 0.76), (0.055, 1.0), (0.051, 1.0), (0.056, 0.76), (0.111, 0.6), (0.106, 0.54), (0.071, 0.46)]) * h, n, True))
    if p.lit:
        out.add("flame", finish.glow(FLAME, 14.0), flame((0, 0, 0.47 * h), 0.045))
    else:
        out.add("wick", finish.fabric("charcoal"), box((0.016, 0.003, 0.012), 0.001, (0, 0, 0.47 * h)))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.2 * h, 0.46 * h), cylinder_collider(0.12 * h, 0.54 * h, (0, 0, 0.46 * h))), mass=1.6, dynamic=True, affordances=("switch", "pick up"), lights=(light((0, 0, 0.56 * h), 2.5, p.lit, FLAME, 0.02, flicker=0.15),), anchors={"lamp": (0, 0, 0.56 * h)})
