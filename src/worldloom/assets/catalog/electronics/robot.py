"""A robot: a humanoid machine with a head, jointed arms and legs, or a small helper on wheels; panels, lamps for eyes."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import fronted, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, lathe, rod, sphere, torus
CARD = Card("electronics/robot", 1, "robot", ("humanoid robot", "android", "droid", "service robot", "helper robot", "cleaning robot", "robot butler"), ("machine",), ("indoor", "laboratory", "factory", "space", "futuristic"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["humanoid", "wheeled"] = "humanoid"
    height: Annotated[float, metres(0.4, 2.2)] = 1.6
    color: Color = "#c9ccd0"
    accent: Color = "#1f8fd0"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"red": Params(color="#a8261e", accent="#f2c61d"), "wheeled": Params(style="wheeled", height=1.1, color="#e4e4e0"), "off": Params(lit=False, color="#3a3d42")}


def build(p: Params, kit: Kit) -> Part:
    """It looks to -Y. Drawn 1.6 m tall."""
    out = Collector()
    shell, dark, trim = finish.paint(p.color, p.wear, 0.25), finish.plastic("#1a1b1e", 0.4), finish.paint(p.accent, p.wear, 0.3)
    base = 0.78 if p.style == "humanoid" else 0.62
    (_legs if p.style == "humanoid" else _wheels)(out, kit, shell, dark)
    out.add("body", shell, soft_box((0.36, 0.24, 0.4), 0.07, 0.07, center=(0, 0, base + 0.27)), soft_box((0.24, 0.18, 0.12), 0.04, 0.06, center=(0, 0, base + 0.03)))
    out.add("accent", trim, soft_box((0.2, 0.03, 0.16), 0.012, 0.05, center=(0, -0.113, base + 0.31)), fronted(torus(0.035, 0.007, kit.n(28, 14), 8), -0.13).moved((0, 0, base + 0.32)))
    eye = finish.glow((0.3, 0.8, 1.0), 4.0) if p.lit else finish.plastic("#16202a", 0.1)
    out.add("eye", eye, fronted(cylinder(0.027, 0.01, 24, 0.003), -0.125).moved((0, 0, base + 0.32)))
    neck = base + 0.47
    out.add("joint", dark, cylinder(0.045, 0.09, kit.n(24, 12), 0.006, (0, 0, neck - 0.01)), *(torus(0.047, 0.006, 20, 6).moved((0, 0, neck + z)) for z in (0.02, 0.04)))
    head = neck + 0.17
    out.add("body", shell, soft_box((0.24, 0.22, 0.22), 0.08, 0.05, center=(0, 0, head)))
    out.add("visor", finish.plastic("#0a0c10", 0.06), soft_box((0.2, 0.05, 0.11), 0.024, 0.04, center=(0, -0.095, head + 0.01)))
    out.add("eye", eye, *(fronted(cylinder(0.019, 0.006, 20, 0.002), -0.118).moved((s * 0.05, 0, head + 0.015)) for s in (-1, 1)))
    out.add("joint", dark, *(cylinder(0.04, 0.03, 20, 0.008).turned([[0, 0, s], [0, 1, 0], [-s, 0, 0]]).moved((s * 0.112, 0, head)) for s in (-1, 1)), rod((0.08, 0, head + 0.1), (0.09, 0, head + 0.19), 0.004, 8))
    out.add("eye", eye, sphere(0.011, 12, (0.09, 0, head + 0.195)))
    _arms(out, kit, base, shell, dark, trim)
    size = p.height / (head + 0.21)
    return gathered(out, 62.0, size, cover="whole", dynamic=False, affordances=("switch",), functional_sides=("front",))


def _arms(out: Collector, kit: Kit, base: float, shell: Material, dark: Material, trim: Material) -> None:
    for s in (-1, 1):
        a, b, c = np.array([s * 0.22, 0, base + 0.4]), np.array([s * 0.27, 0.02, base + 0.13]), np.array([s * 0.26, -0.1, base - 0.1])
        out.add("accent", trim, sphere(0.07, kit.n(20, 10), a))
        out.add("joint", dark, sphere(0.045, kit.n(16, 8), b), rod(a, b, 0.028, 12), rod(b, c, 0.025, 12), sphere(0.036, 14, c))
        out.add("body", shell, rod(a + 0.3 * (b - a), a + 0.85 * (b - a), 0.046, kit.n(18, 10), 0.04), rod(b + 0.18 * (c - b), b + 0.85 * (c - b), 0.042, kit.n(18, 10), 0.034))
        for k in (-1, 0, 1):
            out.add("joint", dark, rod(c + [0.018 * k, -0.01, -0.02], c + [0.024 * k, -0.03, -0.075], 0.009, 8), rod(c + [0.024 * k, -0.03, -0.075], c + [0.022 * k, -0.05, -0.105], 0.008, 8, 0.006))
        out.add("joint", dark, rod(c + [-0.03 * s, -0.015, -0.01], c + [-0.04 * s, -0.05, -0.06], 0.009, 8))


def _legs(out: Collector, kit: Kit, shell: Material, dark: Material) -> None:
    for s in (-1, 1):
        hip, knee, foot = np.array([s * 0.095, 0, 0.76]), np.array([s * 0.105, -0.02, 0.42]), np.array([s * 0.105, 0.01, 0.09])
        out.add("joint", dark, rod(hip, knee, 0.036, 12), rod(knee, foot, 0.032, 12), sphere(0.056, kit.n(16, 8), knee), sphere(0.062, kit.n(16, 8), hip), sphere(0.045, 14, foot))
        out.add("body", shell, rod(hip + 0.22 * (knee - hip), hip + 0.86 * (knee - hip), 0.066, kit.n(18, 10), 0.054), rod(knee + 0.15 * (foot - knee), knee + 0.86 * (foot - knee), 0.056, kit.n(18, 10), 0.045))
        out.add("body", shell, soft_box((0.11, 0.24, 0.085), 0.035, 0.05, center=(s * 0.105, -0.035, 0.0425)))


def _wheels(out: Collector, kit: Kit, shell: Material, dark: Material) -> None:
    out.add("body", shell, lathe([(0, 0.1), (0.24, 0.1), (0.26, 0.14), (0.24, 0.26), (0.14, 0.32), (0.1, 0.6), (0, 0.62)], kit.n(40, 16), 0.6))
    wheel = cylinder(0.1, 0.05, kit.n(28, 14), 0.012).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    out.add("joint", dark, *(wheel.moved((x, 0.02, 0.1)) for x in (-0.28, 0.23)), sphere(0.05, 14, (0, -0.19, 0.05)), sphere(0.05, 14, (0, 0.2, 0.05)))
    out.add("hub", finish.metal("steel"), *(cylinder(0.045, 0.06, 18, 0.006).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]).moved((x, 0.02, 0.1)) for x in (-0.285, 0.225)))
