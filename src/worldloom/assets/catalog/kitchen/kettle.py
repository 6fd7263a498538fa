"""A kettle with a spout and lid: a whistling stove-top kettle in enamel, steel or copper, or an electric one; boiling it steams."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Effect, Joint, Kit, Literal, Material, Params as Base, Part, SoundSource, Wear, box_collider,
    cylinder_collider, finish, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import smooth_profile
from worldloom.geometry import lathe, rot_y, slab, spline, tube
CARD = Card(
    "kitchen/kettle", 1, "kettle", ("tea kettle", "teakettle", "electric kettle", "whistling kettle"),
    ("vessel", "kitchenware"), ("indoor", "kitchen", "home", "camp"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["classic", "modern", "electric"] = "classic"
    material: Literal["enamel", "steel", "copper"] = "enamel"
    size: Annotated[float, number(0.6, 1.5)] = 1.0
    color: Color = "red"
    """Of enamel, and of the electric kettle's base and lid."""
    state: Literal["cold", "boiling"] = "cold"
    wear: Wear = 0.2


PRESETS = {
    "boiling": Params(state="boiling"),
    "copper": Params(material="copper", wear=0.4),
    "electric": Params(style="electric", material="steel", color="black"),
    "modern": Params(style="modern", material="steel", color="black"),
}
_BODY = {
    "classic": [(0, 0), (0.09, 0), (0.102, 0.006), (0.108, 0.03), (0.104, 0.075), (0.085, 0.115), (0.056, 0.138), (0.053, 0.142), (0, 0.144)],
    "modern": [(0, 0), (0.1, 0), (0.112, 0.006), (0.108, 0.03), (0.082, 0.095), (0.05, 0.142), (0.047, 0.145), (0, 0.146)],
    "electric": [(0, 0.024), (0.082, 0.024), (0.084, 0.03), (0.08, 0.1), (0.068, 0.205), (0.066, 0.212), (0, 0.216)],
}


def build(p: Params, kit: Kit) -> Part:
    """Body, tapered spout to +X, bail or side handle, lid with its knob; steam at the spout and the sound of boiling."""
    s, out, n = p.size, Collector(), kit.n(36, 14)
    shell = {"enamel": finish.of("ceramic", rgb(p.color), 0.14, p.wear), "steel": finish.metal("steel", p.wear, 0.14), "copper": finish.metal("copper", p.wear, 0.22)}[p.material]
    grip = finish.wood("dark", p.wear) if p.style == "classic" else finish.plastic(p.color if p.style == "electric" or p.material == "steel" else "black", 0.4)
    steel = finish.metal("chrome")
    body = lathe(smooth_profile(_BODY[p.style][:-1], 26).tolist() + [_BODY[p.style][-1]], n, 0.5)
    out.add("body", shell, body)
    top = _BODY[p.style][-1][1]
    if p.style == "electric":
        tip = _electric(out, p, shell, grip)
    else:
        tip = _stovetop(out, p, shell, grip, steel)
    r = 0.05 if p.style != "electric" else 0.058
    lid = lathe([(0, top - 0.004), (r, top - 0.004), (r, top + 0.002), (0.7 * r, top + 0.011), (0, top + 0.014)], n, 0.7)
    out.add("lid", shell if p.style != "electric" else grip, lid, link="lid")
    out.add("knob", grip, lathe([(0, top + 0.012), (0.007, top + 0.013), (0.006, top + 0.02), (0.014, top + 0.026), (0.014, top + 0.034), (0, top + 0.039)], 14, 0.8), link="lid")
    part = Part(
        out.surfaces(), colliders=(cylinder_collider(0.105 if p.style != "electric" else 0.085, top), box_collider((-0.115, -0.015, top - 0.02), (0.115, 0.015, top + 0.11)) if p.style != "electric" else box_collider((-0.15, -0.015, 0.03), (0, 0.015, 0.22))),
        mass=1.6 * s**3, dynamic=True, anchors={"spout": tip, "handle": (0, 0, top + 0.09)}, affordances=("pick up", "pour", "boil"),
        joints=(Joint(name="lid", kind="slide", origin=(0, 0, top), axis=(0, 0, 1), limits=(0, 0.06)),),
    )  # fmt: skip
    part = _sized(part, s)
    if p.state == "cold":
        return part
    at = (tip[0] * s, 0.0, tip[2] * s)
    from dataclasses import replace

    return replace(part, effects=(Effect(kind="steam", position=at, size=(0.09, 0.09, 0.42), rate=1.0),), sounds=(SoundSource(sound="kettle_boil", position=at, gain=-8.0),))


def _sized(part: Part, s: float) -> Part:
    """Everything scaled about the foot."""
    from dataclasses import replace

    v: Any = lambda q: tuple(round(float(x) * s, 5) for x in q)  # noqa: E731
    return replace(
        part, surfaces=tuple(replace(q, mesh=q.mesh.scaled(s)) for q in part.surfaces), anchors={k: v(a) for k, a in part.anchors.items()},
        colliders=tuple(c.model_copy(update={"center": v(c.center), "size": v(c.size)}) for c in part.colliders),
        joints=tuple(j.model_copy(update={"origin": v(j.origin)}) for j in part.joints),
    )  # fmt: skip


def _stovetop(out: Collector, p: Params, shell: Material, grip: Material, steel: Material) -> tuple[float, float, float]:
    path = spline([(0.085, 0, 0.05), (0.118, 0, 0.072), (0.138, 0, 0.112), (0.163, 0, 0.135)], 18)
    out.add("spout", shell, tube(path, np.linspace(0.024, 0.0115, 18), 14))
    out.add("whistle", steel, tube([(0.158, 0, 0.131), (0.17, 0, 0.1405)], 0.0135, 12))
    low, high = (0.128, 0.225) if p.style == "classic" else (0.12, 0.21)
    bail = spline([(-0.078, 0, low - 0.008), (-0.092, 0, 0.5 * (low + high)), (-0.055, 0, high - 0.012), (0, 0, high), (0.055, 0, high - 0.012), (0.092, 0, 0.5 * (low + high)), (0.078, 0, low - 0.008)], 40)
    out.add("handle", steel, tube(bail, 0.004, 8), *(slab((x - 0.012, -0.014, low - 0.03), (x + 0.012, 0.014, low - 0.006), 0.004) for x in (-0.076, 0.076)))
    out.add("grip", grip, tube(bail[13:27], np.interp(np.linspace(0, 1, 14), [0, 0.12, 0.5, 0.88, 1], [0.007, 0.011, 0.0125, 0.011, 0.007]), 12))
    return (0.172, 0.0, 0.143)


def _electric(out: Collector, p: Params, shell: Material, grip: Material) -> tuple[float, float, float]:
    out.add("base", grip, lathe([(0, 0), (0.088, 0), (0.092, 0.006), (0.09, 0.016), (0.07, 0.022), (0, 0.022)], 32, 0.6))
    out.add("spout", shell, lathe([(0, 0), (0.026, 0.0), (0.004, 0.075), (0, 0.078)], 14, 0.5).scaled((1, 0.8, -1)).turned(rot_y(0.42)).moved((0.062, 0, 0.212)))
    out.add("handle", grip, tube(spline([(-0.06, 0, 0.205), (-0.12, 0, 0.21), (-0.138, 0, 0.15), (-0.125, 0, 0.075), (-0.079, 0, 0.05)], 26), np.interp(np.linspace(0, 1, 26), [0, 0.2, 1], [0.012, 0.0125, 0.01]), 10))
    out.add("gauge", finish.glass(), slab((-0.006, -0.086, 0.07), (0.006, -0.066, 0.17), 0.003))
    out.add("cable", finish.rubber(), tube(spline([(0.0, 0.085, 0.008), (0.01, 0.13, 0.004), (0.05, 0.17, 0.004), (0.03, 0.24, 0.004)], 16), 0.0035, 6))
    return (0.095, 0.0, 0.212)
