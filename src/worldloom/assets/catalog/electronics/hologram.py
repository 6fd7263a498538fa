"""A hologram projector: a round base with a ring of lenses and a shimmering figure of light above it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import ring
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import cylinder, lathe, sphere
CARD = Card("electronics/hologram", 1, "hologram_projector", ("hologram", "holographic projector", "holographic display", "holo projector", "hologram table", "hologram display"), ("projector", "machine"), ("indoor", "laboratory", "futuristic", "space"), "floor", (0.4, 0.4, 0.4, 0.4))


class Params(Base):
    """Dials."""

    shows: Literal["globe", "atom", "pyramid"] = "globe"
    width: Annotated[float, metres(0.4, 1.6)] = 0.9
    height: Annotated[float, metres(0.2, 1.0)] = 0.7
    """Of the base."""
    color: Color = "#3fb8ff"
    lit: bool = True
    wear: Wear = 0.1


PRESETS = {"atom": Params(shows="atom", color="#5dff9a"), "pyramid": Params(shows="pyramid", color="#ff5ac8", height=0.3), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Seen from all sides."""
    out, r, h, n = Collector(), p.width / 2, p.height, kit.n(48, 20)
    tone = rgb(p.color)
    out.add("base", finish.metal("gunmetal", p.wear), lathe([(0, 0), (r, 0), (r, 0.04), (0.7 * r, 0.09), (0.62 * r, h - 0.14), (0.95 * r, h - 0.06), (r, h - 0.04), (0.98 * r, h), (0.82 * r, h), (0.78 * r, h - 0.03), (0, h - 0.03)], n, 0.4))
    lamp = finish.glow(tone, 4.0) if p.lit else finish.plastic("#1a2430", 0.1)
    out.add("ring", lamp, ring(0.88 * r, 0.012, (0, 0, h + 0.004), n), ring(0.985 * r, 0.008, (0, 0, 0.05), n))
    out.add("lens", finish.plastic("#05070c", 0.03), *(sphere((0.045, 0.045, 0.02), 14, (0.5 * r * np.cos(a), 0.5 * r * np.sin(a), h - 0.03)) for a in np.arange(6) * np.pi / 3), cylinder(0.2 * r, 0.02, n, 0.005, (0, 0, h - 0.04)))
    top = h
    if p.lit:
        ray = finish.of("glass", p.color, 0.3, 0.0, transmission=0.9)
        out.add("beam", ray.model_copy(update={"emission": tuple(0.12 * c for c in tone), "thin": True}), lathe([(0.25 * r, h - 0.02), (0.72 * r, h + 0.9 * r)], n, True))
        z, k = h + 1.25 * r, 0.62 * r
        light_ = finish.glow(tone, 2.2)
        _figure(out, p.shows, light_, k, z, kit)
        top = z + k
    lamps = (light((0, 0, h + 1.2 * r), 6.0, p.lit, tone, 0.2),)
    return Part(out.surfaces(), (cylinder_collider(r, h), box_collider((-0.6 * r, -0.6 * r, h), (0.6 * r, 0.6 * r, max(top, h + 0.01)))), mass=60 * p.width, lights=lamps, affordances=("switch",))


def _figure(out: Collector, shows: str, skin: Material, k: float, z: float, kit: Kit) -> None:
    """Lines of light about (0, 0, z) within `k`."""
    n, c = kit.n(48, 20), np.array([0, 0, z])
    if shows == "globe":
        for b in np.linspace(-1.2, 1.2, 7):
            out.add("figure", skin, ring(k * np.cos(b), 0.004, c + [0, 0, k * np.sin(b)], n, 5))
        for a in np.arange(6) * np.pi / 6:
            turn = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]]) @ np.array([[1, 0, 0], [0, 0, -1.0], [0, 1, 0]])
            out.add("figure", skin, ring(k, 0.004, (0, 0, 0), n, 5).turned(turn).moved(c))
        out.add("core", skin, sphere(0.3 * k, n // 2, c))
    elif shows == "atom":
        for a in np.arange(3) * np.pi / 3:
            turn = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]]) @ np.array([[1, 0, 0], [0, 0.5, -0.87], [0, 0.87, 0.5]])
            out.add("figure", skin, ring((k, 0.42 * k), 0.006, (0, 0, 0), n, 6).turned(turn).moved(c))
            out.add("core", skin, sphere(0.06 * k + 0.008, 12, c + turn @ np.array([k, 0, 0])))
        out.add("core", skin, *(sphere(0.12 * k, 14, c + 0.1 * k * np.array(q)) for q in ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))))
    else:
        base = k * np.array([(-1, -1, -0.8), (1, -1, -0.8), (1, 1, -0.8), (-1, 1, -0.8)]) * [0.75, 0.75, 1] + c
        tip = c + [0, 0, k]
        for q in np.linspace(0, 0.9, 7):
            ring_ = base + q * (tip - base)
            out.add("figure", skin, wires(ring_, np.roll(ring_, -1, 0), 0.004))
        out.add("figure", skin, wires(base, np.tile(tip, (4, 1)), 0.006))
