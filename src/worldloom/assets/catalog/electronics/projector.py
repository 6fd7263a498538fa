"""A digital projector: a low box with a big lens, vents and feet, standing on its feet, with a beam when it is on."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, SoundSource, Wear, bounding_colliders, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rot_x, slab, sphere
CARD = Card("electronics/projector", 1, "projector", ("video projector", "beamer", "digital projector", "movie projector", "home theater projector", "overhead projector"), ("electronics",), ("indoor", "office", "classroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.2, 0.48)] = 0.33
    style: Literal["office", "mini"] = "office"
    """A flat box with the lens at one side, or a small cube with it in the middle."""
    color: Color = "#c6c7c9"
    state: Literal["off", "on"] = "off"
    wear: Wear = 0.15


PRESETS = {"on": Params(state="on", color="#1d1e21"), "mini": Params(style="mini", width=0.2, color="#b0523a"), "grey": Params(color="#5a5d62", width=0.42)}


def build(p: Params, kit: Kit) -> Part:
    """Lens to -Y."""
    out, w, n = Collector(), p.width, kit.n(36, 14)
    d, h = (0.72 * w, 0.3 * w) if p.style == "office" else (0.95 * w, 0.78 * w)
    shell, dark = finish.plastic(p.color, 0.4, p.wear), finish.plastic("#121315", 0.4)
    foot = 0.018
    out.add("body", shell, soft_box((w, d, h), 0.13 * h, 0.05, 0.003, center=(0, 0, foot + h / 2)))
    x, r = (0.27 * w, 0.38 * h) if p.style == "office" else (0.0, 0.3 * h)
    z, face = foot + h / 2, rot_x(np.pi / 2)
    barrel = lathe([(0.0, -0.02), (1.08 * r, -0.02), (1.1 * r, 0.004), (1.02 * r, 0.012), (0.98 * r, 0.02), (0.86 * r, 0.021), (0.8 * r, 0.01), (0.78 * r, -0.004), (0, -0.004)], n, 0.4)
    out.add("barrel", dark, barrel.turned(face).moved((x, -d / 2, z)))
    out.add("ring", finish.metal("brushed", p.wear), lathe([(1.09 * r, 0.002), (1.2 * r, 0.0), (1.2 * r, 0.004), (1.1 * r, 0.008), (1.09 * r, 0.002)], n, 0.4).turned(face).moved((x, -d / 2, z)))
    lens = finish.glow((0.75, 0.85, 1.0), 14.0) if p.state == "on" else finish.plastic((0.015, 0.02, 0.05), 0.02)
    out.add("lens", lens, sphere((0.74 * r, 0.3 * r, 0.74 * r), n).moved((x, -d / 2 + 0.006, z)))
    slots = np.linspace(-0.42 * w, (0.02 if p.style == "office" else -0.24) * w, 11 if p.style == "office" else 4)
    out.add("vent", dark, *(box((0.006, 0.004, 0.62 * h), 0.001, (float(q), -d / 2 - 0.0004, z)) for q in slots), *(box((0.004, 0.5 * d, 0.012), 0.001, (s * (w / 2 + 0.0002), 0.05 * d, z + q)) for s in (-1, 1) for q in np.linspace(-0.25, 0.25, 4) * h))
    top = foot + h + 0.002
    out.add("key", dark, cylinder(0.012, 0.003, 18, 0.001, (-0.2 * w, 0.05 * d, top)), *(cylinder(0.006, 0.003, 12, 0.001, (-0.2 * w + 0.028 * np.cos(a), 0.05 * d + 0.028 * np.sin(a), top)) for a in np.arange(4) * np.pi / 2))
    lamp = finish.glow((0.2, 1.0, 0.4), 4.0) if p.state == "on" else finish.glow((1.0, 0.2, 0.1), 1.0)
    out.add("lamp", lamp, *(box((0.005, 0.012, 0.002), 0.0006, (0.1 * w + 0.012 * i, 0.3 * d, top + 0.0002)) for i in range(2)))
    out.add("dial", dark, slab((x - 0.03, -d / 2 + 0.03, top - 0.002), (x + 0.03, -d / 2 + 0.055, top + 0.003), 0.002))
    out.add("foot", finish.rubber(), *(cylinder(0.014, foot + 0.006, 14, 0.002, (s * 0.38 * w, y, 0)) for s in (-1, 1) for y in (-0.36 * d, 0.36 * d)))
    parts = out.surfaces()
    on = p.state == "on"
    beam = (Light(name="beam", kind="spot", position=(x, -d / 2 - 0.04, z), direction=(0, -1.0, 0.1), color=(0.8, 0.88, 1.0), power=30.0, radius=0.02, angle=0.32),) if on else ()
    return Part(parts, bounding_colliders(parts), mass=3.4 * (w / 0.33) ** 2, dynamic=True, functional_sides=("front",), affordances=("switch",), lights=beam, sounds=(SoundSource(sound="fan_hum", position=(0, 0, z), gain=-24.0),) if on else ())
