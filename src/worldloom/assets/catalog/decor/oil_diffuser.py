"""An aroma diffuser: reeds in a bottle of scented oil, a glowing mist lamp of wood and ceramic, or an oil burner over a tea light."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Effect, Kit, Light, Literal, Material, Params as Base, Part, cylinder_collider, finish, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_lamp import FLAME, flame
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import hollow, smooth_wall
from worldloom.geometry import cylinder, lathe, prism, rot_x, rounded_rect, sheet

CARD = Card("decor/oil_diffuser", 1, "oil_diffuser", ("diffuser", "aroma diffuser", "essential oil diffuser", "reed diffuser", "oil burner", "aroma lamp", "humidifier", "scent diffuser"), ("ornament",), ("indoor", "bathroom", "bedroom", "living_room", "spa", "hotel"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["reed", "mist", "burner"] = "reed"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    color: Color = "#c98a4b"
    """Of the oil, or of the ceramic."""
    state: Literal["off", "on"] = "on"
    """Of the mist lamp and the burner."""


TALL = {"reed": 0.24, "mist": 0.16, "burner": 0.13}
"""Metres by kind."""
PRESETS = {"mist": Params(kind="mist", color="#e6e1d6"), "burner": Params(kind="burner", color="#7c8f85"), "clear": Params(color="#dfe6d8", size=1.15), "off": Params(kind="mist", size=0.9, state="off", color="#46514e")}


def build(p: Params, kit: Kit) -> Part:
    """Vessel, what scents the air, and its vapour or its flame."""
    out, n, h = Collector(), kit.n(36, 14), TALL[p.kind] * p.size
    make = {"reed": _reed, "mist": _mist, "burner": _burner}[p.kind]
    return make(out, p, kit, n, h)


def _reed(out: Collector, p: Params, kit: Kit, n: int, h: float) -> Part:
    b, w = 0.38 * h, 0.15 * h
    body = rounded_rect(2 * w, 2 * w, 0.3 * w, kit.n(7, 4))
    out.add("glass", finish.glass(), prism(body, 0.76 * b, 0.06 * b), lathe([(0.5 * w, 0.74 * b), (0.42 * w, 0.82 * b), (0.42 * w, b), (0.36 * w, b), (0.36 * w, 0.76 * b)], n, 0.5))
    out.add("oil", Material(recipe="glass", color=rgb(p.color), roughness=0.05, transmission=0.7, wear=0.0), prism(0.86 * body, 0.46 * b, 0.02 * b).moved((0, 0, 0.05 * b)))
    out.add("collar", finish.metal("gold", 0.02), lathe([(0.43 * w, 0.86 * b), (0.5 * w, 0.87 * b), (0.5 * w, 0.985 * b), (0.43 * w, 1.005 * b)], n, 0.5))
    out.add("label", finish.of("paper", "ivory"), prism(rounded_rect(1.0 * w, 0.36 * b, 0.03 * w, 3), 0.0006).turned(rot_x(np.pi / 2)).moved((0, -w - 0.0002, 0.36 * b)))
    a = np.arange(7) * 0.9 + 0.3
    lean = 0.17 + 0.1 * kit.rng("reeds").random(7)
    top = np.c_[np.cos(a) * lean * h, np.sin(a) * lean * h, h * (0.94 + 0.06 * np.cos(2.3 * a))]
    out.add("reeds", finish.of("straw", (0.3, 0.2, 0.11), 0.9), wires(np.c_[-0.5 * w * np.cos(a), -0.5 * w * np.sin(a), np.full(7, 0.06 * b)], top, 0.0016, 6))
    return Part(out.surfaces(), colliders=(cylinder_collider(1.2 * w, b), cylinder_collider(0.5 * w, h - b, (0, 0, b))), mass=0.35, dynamic=True, affordances=("pick up", "smell"))


def _mist(out: Collector, p: Params, kit: Kit, n: int, h: float) -> Part:
    r, on = 0.42 * h, p.state == "on"
    out.add("base", finish.wood("oak", 0.1), lathe([(0, 0), (0.86 * r, 0), (0.94 * r, 0.02 * h), (r, 0.14 * h), (0.99 * r, 0.26 * h), (0, 0.26 * h)], n, 0.6))
    skin = finish.ceramic(p.color, 0.4)
    out.add("shell", skin, lathe(smooth_wall([(0.985 * r, 0.275 * h), (r, 0.4 * h), (0.9 * r, 0.62 * h), (0.62 * r, 0.84 * h), (0.26 * r, 0.97 * h), (0.13 * r, h), (0.1 * r, 0.985 * h)], 30), n, 0.9))
    out.add("glow", finish.glow((1.0, 0.72, 0.42), 3.0 if on else 0.0), lathe([(0.975 * r, 0.26 * h), (0.99 * r, 0.265 * h), (0.975 * r, 0.278 * h)], n, 0.5), cylinder(0.1 * r, 0.01 * h, n, 0.0, (0, 0, 0.975 * h)))
    a = np.linspace(-0.5, 0.5, 9) - np.pi / 2
    out.add("button", finish.metal("brass"), sheet(np.stack(np.broadcast_arrays((1.004 * r) * np.cos(0.2 * a + 0.8 * -np.pi / 2)[:, None], (1.004 * r) * np.sin(0.2 * a + 0.8 * -np.pi / 2)[:, None], np.array([[0.11, 0.16]]) * h), -1)))
    vapour = (Effect(kind="steam", position=(0, 0, h), size=(0.05, 0.05, 0.25), rate=0.6),) if on else ()
    lights = (Light(name="glow", kind="point", position=(0, -1.1 * r, 0.27 * h), color=(1.0, 0.72, 0.42), power=2.0, radius=0.02, on=on),)
    return Part(out.surfaces(), colliders=(cylinder_collider(r, h),), mass=0.6, dynamic=True, effects=vapour, lights=lights, affordances=("switch", "pick up"))


def _burner(out: Collector, p: Params, kit: Kit, n: int, h: float) -> Part:
    r, on = 0.42 * h, p.state == "on"
    clay = finish.ceramic(p.color, 0.25)
    out.add("base", clay, lathe([(0, 0), (0.95 * r, 0), (r, 0.02 * h), (r, 0.07 * h), (0.9 * r, 0.1 * h), (0.4 * r, 0.09 * h), (0, 0.09 * h)], n, 0.6))
    t = np.arange(3) * 2.0944 + np.pi / 2
    for q in t:
        a = np.linspace(q - 0.5, q + 0.5, 9)
        z = np.linspace(0.08, 0.74, 9) * h
        bow = r * (0.9 - 0.12 * np.sin(np.linspace(0, np.pi, 9)))
        outer = np.stack([np.outer(np.cos(a), bow), np.outer(np.sin(a), bow), np.broadcast_to(z, (9, 9))], -1)
        out.add("wall", clay, thick(outer, 0.07 * r))
    out.add("bowl", clay, hollow(np.array([(0, 0.7), (0.5, 0.72), (0.86, 0.82), (1.04, 0.98), (1.06, 1.0)]) * [r, h], 0.06 * r, n, 0.8, 0.74 * h))
    out.add("oil", Material(recipe="glass", color=(0.8, 0.62, 0.25), roughness=0.05, transmission=0.7, wear=0.0), lathe([(0.84 * r, 0.9 * h), (0, 0.9 * h)], n))
    out.add("tealight", finish.metal("aluminium"), hollow([(0, 0.095 * h), (0.36 * r, 0.095 * h), (0.37 * r, 0.24 * h)], 0.001, n, 0.5))
    out.add("wax", finish.of("wax", (0.75, 0.7, 0.6), 0.4), lathe([(0.35 * r, 0.21 * h), (0, 0.215 * h)], n))
    if on:
        out.add("flame", finish.glow(FLAME, 14.0), flame((0, 0, 0.22 * h), 0.018))
    lights = (Light(name="flame", kind="point", position=(0, 0, 0.3 * h), color=FLAME, power=3.0, radius=0.01, flicker=0.5, on=on),)
    return Part(out.surfaces(), colliders=(cylinder_collider(r, h),), mass=0.5, dynamic=True, lights=lights, affordances=("light", "pick up"))
