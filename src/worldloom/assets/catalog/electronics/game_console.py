"""A video game console: a tall white one with curved plates, a flat black box, or a retro one with its cartridge, with or without controllers beside it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.game_pad import pad_body, pad_buttons, pad_cross, pad_dark, pad_sticks
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, box, cylinder, rot_x, rot_z, slab, spline, tube
CARD = Card("electronics/game_console", 1, "game_console", ("video game console", "gaming console", "console device", "games console", "video game system"), ("electronics",), ("indoor", "games", "living_room", "bedroom"), "table")


class Params(Base):
    """Dials."""

    style: Literal["tower", "flat", "retro"] = "tower"
    color: Color = "#d3d4d6"
    """Of plates or case."""
    accent: Color = "#141518"
    controllers: Annotated[int, number(0, 2)] = 0
    lit: bool = True
    wear: Wear = 0.1


PRESETS = {"flat": Params(style="flat", color="#1a1b1e", accent="#2a6a3a"), "retro": Params(style="retro", color="#a5a29a", accent="#8a1f1f", controllers=2), "black": Params(controllers=1, color="#16171a", accent="#1f4fb0", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y; controllers lie to its right."""
    out = Collector()
    wide = {"tower": _tower, "flat": _flat, "retro": _retro}[p.style](out, p, kit)
    own = bounding_colliders(out.surfaces())
    for k in range(p.controllers):
        _pad(out, p, kit, k, wide / 2 + 0.1 + 0.16 * k)
    pads = tuple(box_collider((wide / 2 + 0.03 + 0.16 * k, -0.12, 0), (wide / 2 + 0.18 + 0.16 * k, 0.03, 0.05)) for k in range(p.controllers))
    return Part(out.surfaces(), (*own, *pads), mass=3.5, dynamic=True, functional_sides=("front",), affordances=("switch", "play"))


def _tower(out: Collector, p: Params, kit: Kit) -> float:
    """Two plates that flare like a collar round a dark core, on a round foot."""
    core, shell = finish.plastic(p.accent, 0.12, p.wear), finish.plastic(p.color, 0.4, p.wear)
    out.add("core", core, soft_box((0.066, 0.24, 0.35), 0.014, 0.3, center=(0, 0, 0.2)))
    z, y = np.linspace(0.014, 0.4, kit.n(22, 10)), np.linspace(-0.13, 0.13, kit.n(14, 8))
    for s in (-1, 1):
        zz, yy = np.meshgrid(z, y, indexing="ij")
        t = (zz - 0.2) / 0.19
        flare = 0.038 + 0.013 * np.clip(t, 0, 2) ** 2.2 + 0.006 * np.clip(-t, 0, 2) ** 2
        lip = 0.012 * np.clip(-yy / 0.13, 0, 1) ** 2 * (0.4 + np.clip(t, 0, 1))
        g = np.stack([s * (flare + lip), yy * (1 + 0.04 * np.clip(t, 0, 1)), zz], -1)
        out.add("plate", shell, thick(g if s < 0 else g[:, ::-1], 0.006))
    glow = finish.glow((0.25, 0.5, 1.0), 3.0) if p.lit else finish.plastic("#3a3d44")
    out.add("light", glow, *(slab((s * 0.034 - 0.0015, -0.122, 0.06), (s * 0.034 + 0.0015, -0.118, 0.36), 0.0005) for s in (-1, 1)))
    out.add("slot", finish.plastic("black", 0.6), box((0.003, 0.004, 0.13), 0.001, (0.012, -0.12, 0.13)), box((0.012, 0.003, 0.005), 0.001, (-0.012, -0.1205, 0.14)), box((0.006, 0.003, 0.02), 0.001, (-0.012, -0.1205, 0.1)))
    out.add("foot", core, cylinder(0.08, 0.014, kit.n(32, 14), 0.004), cylinder(0.045, 0.03, kit.n(24, 10), 0.003))
    return 0.16


def _flat(out: Collector, p: Params, kit: Kit) -> float:
    """A sharp box with a vented half and a slot."""
    case, dark = finish.plastic(p.color, 0.35, p.wear), finish.plastic("black", 0.12)
    out.add("case", case, slab((-0.15, -0.13, 0.006), (0.15, 0.13, 0.066), 0.004))
    out.add("gloss", dark, slab((-0.15, -0.1305, 0.034), (0.15, -0.13, 0.04), 0.0), slab((0.02, -0.1312, 0.042), (0.14, -0.13, 0.047), 0.0005))
    out.add("vent", dark, *(slab((x - 0.0022, -0.11, 0.0655), (x + 0.0022, 0.12, 0.0668), 0.0005) for x in np.linspace(-0.135, -0.01, kit.n(16, 8))))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.007, 12, 0.001, (x, y, 0)) for x in (-0.12, 0.12) for y in (-0.1, 0.1)))
    out.add("button", finish.glow((0.8, 1.0, 0.85), 2.0) if p.lit else finish.metal("steel"), cylinder(0.008, 0.002, 18, 0.0005).turned(rot_x(np.pi / 2)).moved((0.125, -0.13, 0.022)))
    out.add("stripe", finish.plastic(p.accent, 0.25), slab((-0.15, -0.131, 0.06), (0.15, -0.1295, 0.0625), 0.0003))
    return 0.3


def _retro(out: Collector, p: Params, kit: Kit) -> float:
    """A wedge with a ribbed cartridge in its slot, two big keys and sockets."""
    case, dark = finish.plastic(p.color, 0.5, p.wear), finish.plastic("#2a2a2d", 0.45, p.wear)
    out.add("case", case, slab((-0.13, -0.1, 0.008), (0.13, 0.11, 0.05), 0.006), slab((-0.128, -0.04, 0.046), (0.128, 0.108, 0.075), 0.008))
    out.add("band", dark, slab((-0.131, -0.101, 0.018), (0.131, 0.111, 0.028), 0.002), slab((-0.075, 0.0, 0.073), (0.075, 0.045, 0.0765), 0.002))
    out.add("cartridge", finish.plastic("#4a4a4e", 0.55), slab((-0.062, 0.01, 0.06), (0.062, 0.032, 0.14), 0.004), *(box((0.006, 0.024, 0.05), 0.002, (s * 0.056, 0.021, 0.11)) for s in (-1, 1)))
    out.add("label", finish.paint(p.accent, 0.1, 0.4), slab((-0.045, 0.0085, 0.085), (0.045, 0.0105, 0.13), 0.0005))
    out.add("key", finish.plastic(p.accent, 0.35), *(box((0.045, 0.02, 0.012), 0.003, (x, -0.022, 0.078)) for x in (-0.085, 0.085)))
    out.add("socket", dark, *(box((0.04, 0.006, 0.016), 0.003, (x, -0.1, 0.035)) for x in (-0.06, 0.06)))
    out.add("lamp", finish.glow((1.0, 0.1, 0.05), 3.0) if p.lit else finish.plastic("dark_red"), cylinder(0.003, 0.003, 10, 0.001).turned(rot_x(np.pi / 2)).moved((-0.115, -0.1, 0.038)))
    out.add("foot", finish.rubber(), *(cylinder(0.01, 0.009, 12, 0.001, (x, y, 0)) for x in (-0.1, 0.1) for y in (-0.08, 0.09)))
    return 0.27


def _pad(out: Collector, p: Params, kit: Kit, k: int, x: float) -> None:
    turn, at = rot_z((0.3, -0.4)[k]), np.array([x, -0.045, -0.0035])
    cell = 0.006 if kit.detail < 0.5 else 0.0045

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(at)

    out.add("pad", finish.plastic(p.color, 0.4, p.wear), put(pad_body(cell)))
    out.add("control", finish.plastic("#17181a", 0.45), *map(put, (pad_sticks(kit.n(14, 8)), pad_cross(), pad_dark())))
    out.add("face", finish.of("plastic", (1.0, 1.0, 1.0), 0.25, 0.0), put(pad_buttons(kit.n(10, 6))))
    if p.style == "retro":
        cable = spline([(x, 0.0, 0.02), (x - 0.02, 0.06, 0.004), (x - 0.1, 0.03, 0.003), (0.11, -0.13, 0.003), (0.06, -0.12, 0.02), (0.06, -0.1, 0.034)], 28)
        out.add("cable", finish.rubber(), tube(cable, 0.0025, 6))
