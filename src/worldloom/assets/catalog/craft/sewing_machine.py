"""A sewing machine: a modern white one with dials, or an old black one with gold lines and a hand wheel, with thread and cloth under its needle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.spool import spool_parts
from worldloom.geometry import arc, box, cylinder, lathe, prism, rod, rot_x, rot_y, slab, sphere, spline, tube
CARD = Card("craft/sewing_machine", 1, "sewing_machine", ("sewing-machine", "overlocker", "vintage sewing machine", "serger"), ("appliance", "machine"), ("indoor", "workshop", "studio", "bedroom", "victorian"), "table")


class Params(Base):
    """Dials."""

    style: Literal["modern", "vintage"] = "modern"
    color: Color = "#d8d8d4"
    accent: Color = "#4a8a9a"
    """Of panel or gold lines, and the thread."""
    cloth: bool = True
    """Fabric under the needle."""
    size: Annotated[float, number(0.8, 1.2)] = 1.0
    wear: Wear = 0.15


PRESETS = {"vintage": Params(style="vintage", color="#101012", accent="#c9a04a"), "green": Params(style="vintage", color="#2a4a3a", accent="#d8c080", cloth=False), "pink": Params(color="#d8a0a8", accent="#f0e6e0")}


def build(p: Params, kit: Kit) -> Part:
    """0.4 m along X, the needle at the left, the hand wheel at the right; one sits at -Y."""
    out, s, n = Collector(), p.size, kit.n(36, 16)
    (_modern if p.style == "modern" else _vintage)(out, p, n, s)
    steel = finish.metal("chrome", p.wear)
    x = -0.135 * s
    out.add("needle", steel, *(m.scaled(s).moved((x, 0, 0)) for m in (rod((0, 0, 0.098), (0, 0, 0.165), 0.004, 8), rod((0, 0, 0.078), (0, 0, 0.1), 0.0012, 6), rod((0.012, 0.008, 0.088), (0.012, 0.008, 0.165), 0.004, 8), box((0.03, 0.04, 0.003), 0.001, (0.006, 0.0, 0.086)), box((0.012, 0.02, 0.014), 0.002, (0, 0, 0.104)))))
    out.add("plate", steel, slab(np.array((-0.185, -0.045, 0.074)) * s, np.array((-0.08, 0.045, 0.0765)) * s, 0.001))
    for role, material, m in spool_parts(0.018, 0.045, p.accent, n):
        out.add(role, material, m.scaled(s).moved(np.array((0.06, 0.02, 0.292)) * s))
    out.add("pin", steel, rod(np.array((0.06, 0.02, 0.28)) * s, np.array((0.06, 0.02, 0.35)) * s, 0.0022, 8))
    thread = spline(np.array([(0.06, 0.002, 0.315), (-0.03, 0.0, 0.3), (-0.12, -0.02, 0.292), (-0.135, -0.036, 0.2), (-0.135, -0.012, 0.105), (-0.135, 0, 0.08)]) * s, 24)
    out.add("thread", finish.fabric(p.accent), tube(thread, 0.0007, 5))
    wheel = lathe([(0.012, -0.012), (0.03, -0.012), (0.034, -0.004), (0.048, -0.006), (0.052, -0.012), (0.056, 0.0), (0.052, 0.012), (0.048, 0.006), (0.034, 0.006), (0.03, 0.012), (0, 0.014)], n, 0.6).turned(rot_y(np.pi / 2))
    out.add("wheel", finish.plastic(p.color, 0.3) if p.style == "modern" else finish.metal("chrome", p.wear), wheel.scaled(s).moved(np.array((0.212, 0, 0.205)) * s), link="wheel")
    out.add("crank", steel, rod(np.array((0.225, 0, 0.245)) * s, np.array((0.245, 0, 0.245)) * s, 0.006), link="wheel")
    if p.cloth:
        _cloth(out, p, kit, s)
    q = np.array((0.21, 0.09, 0.29)) * s
    solids = (box_collider((-q[0], -q[1], 0), (q[0], q[1], 0.075 * s)), box_collider((0.07 * s, -0.055 * s, 0.07 * s), (0.21 * s, 0.055 * s, q[2])), box_collider((-0.19 * s, -0.05 * s, 0.17 * s), (0.21 * s, 0.05 * s, q[2])))
    return Part(out.surfaces(), solids, mass=8.0, dynamic=True, joints=(Joint(name="wheel", origin=(0.2 * s, 0, 0.205 * s), axis=(1.0, 0, 0), limits=(-3.14, 3.14)),), functional_sides=("front",), affordances=("sew", "switch"))


def _modern(out: Collector, p: Params, n: int, s: float) -> None:
    """A C of white plastic with a coloured panel, stitch dial, display and reverse lever."""
    shell, trim = finish.plastic(p.color, 0.3, p.wear), finish.plastic(p.accent, 0.3, p.wear)
    side = np.concatenate([[(-0.2, 0.0), (0.2, 0.0), (0.2, 0.27)], arc(0.02, 0, np.pi / 2, 5, (0.18, 0.275)), arc(0.025, np.pi / 2, np.pi, 5, (-0.17, 0.27)), [(-0.195, 0.165), (-0.085, 0.165)], arc(0.03, np.pi / 2, 0, 6, (0.045, 0.145))[:1], arc(0.03, np.pi / 2, 0, 6, (0.045, 0.14)), [(0.075, 0.078), (-0.2, 0.074)]])
    body = prism(side, 0.105, 0.012).moved((0, 0, -0.0525)).turned(rot_x(np.pi / 2))
    out.add("body", shell, body.scaled(s))
    out.add("bed", shell, soft_box((0.42, 0.175, 0.074), 0.016, 0.3, center=(0, 0, 0.037)).scaled(s))
    out.add("panel", trim, slab((0.085, -0.0545, 0.1), (0.19, -0.0515, 0.27), 0.003).scaled(s), slab((-0.17, -0.0545, 0.19), (0.07, -0.0515, 0.215), 0.003).scaled(s))
    dial = lathe([(0, 0), (0.024, 0), (0.026, 0.004), (0.022, 0.014), (0.018, 0.017), (0, 0.017)], n, 0.5).turned(rot_x(np.pi / 2))
    out.add("dial", shell, dial.moved((0.138, -0.0545, 0.228)).scaled(s), dial.scaled(0.7).moved((0.138, -0.0545, 0.165)).scaled(s))
    out.add("mark", finish.plastic("#26282c", 0.4), *(box((0.003, 0.001, 0.007), 0.0003).turned(rot_y(-a)).moved((0.138 + 0.033 * np.sin(a), -0.0548, 0.228 + 0.033 * np.cos(a))).scaled(s) for a in np.linspace(-2.2, 2.2, 11)), box((0.03, 0.012, 0.01), 0.003, (0.138, -0.058, 0.12)).scaled(s), text("LOOM 20", 0.013, (-0.05, 0.2025), -0.0548).scaled(s))
    out.add("lamp", finish.glow((1.0, 0.92, 0.8), 2.5), box((0.05, 0.03, 0.003), 0.001, (-0.14, -0.01, 0.1645)).scaled(s))
    out.add("slit", finish.plastic("#3a3c40", 0.5), box((0.003, 0.002, 0.05), 0.0005, (-0.16, -0.0526, 0.24)).scaled(s), box((0.42, 0.003, 0.0015), 0.0004, (0, -0.0868, 0.045)).scaled(s))


def _vintage(out: Collector, p: Params, n: int, s: float) -> None:
    """A cast arm with a waist on a flat bed over a wooden base, gold ornament, a chrome face plate."""
    coat, gold = finish.paint(p.color, p.wear, 0.12), finish.metal("gold", p.wear) if p.accent == "#c9a04a" else finish.paint(p.accent, p.wear, 0.3)
    out.add("base", finish.wood("walnut", p.wear, 0.3), slab((-0.22, -0.1, 0), (0.22, 0.1, 0.055), 0.006).scaled(s), slab((-0.225, -0.105, 0), (0.225, 0.105, 0.014), 0.004).scaled(s))
    out.add("bed", coat, soft_box((0.4, 0.175, 0.02), 0.009, 0.3, center=(0, 0, 0.065)).scaled(s))
    arm = spline([(0.135, 0.0, 0.08), (0.135, 0, 0.15), (0.125, 0, 0.205), (0.07, 0, 0.24), (-0.02, 0, 0.245), (-0.1, 0, 0.238), (-0.14, 0, 0.232)], 26)
    thick = np.interp(np.linspace(0, 1, 26), [0, 0.15, 0.4, 0.55, 0.75, 0.9, 1], [0.052, 0.04, 0.038, 0.04, 0.03, 0.03, 0.034])
    out.add("arm", coat, tube(arm, thick, 18).scaled((1, 0.9, 1)).scaled(s), lathe([(0, 0.072), (0.066, 0.072), (0.062, 0.085), (0.05, 0.1), (0, 0.1)], n, 0.6).moved((0.135, 0, 0)).scaled(s), cylinder(0.036, 0.07, n, 0.006).turned(rot_y(np.pi / 2)).moved((0.13, 0, 0.205)).scaled(s))
    out.add("head", coat, soft_box((0.055, 0.058, 0.125), 0.018, 0.05, center=(-0.135, 0, 0.215)).scaled(s))
    out.add("face", finish.metal("chrome", p.wear), slab((-0.166, -0.02, 0.165), (-0.1625, 0.02, 0.27), 0.002).scaled(s), cylinder(0.006, 0.02, 12, 0.002, (-0.135, 0, 0.275)).scaled(s))
    out.add("gold", gold, text("LOOM", 0.022, (0.0, 0.246), -0.039, 0.16).scaled(s), *(tube(spline([(x, -0.0885, z), (x + 0.02, -0.0885, z + 0.006), (x + 0.04, -0.0885, z)], 8), 0.0012, 5).scaled(s) for x in np.arange(-0.19, 0.15, 0.045) for z in (0.06,)), slab((-0.19, -0.084, 0.0748), (0.19, -0.082, 0.0756), 0.0).scaled(s), slab((-0.19, 0.082, 0.0748), (0.19, 0.084, 0.0756), 0.0).scaled(s), lathe([(0, 0), (0.016, 0), (0.016, 0.001), (0, 0.002)], 24, 0.5).turned(rot_x(np.pi / 2)).moved((0.135, -0.036, 0.14)).scaled(s))
    out.add("tension", finish.metal("chrome"), lathe([(0, 0), (0.014, 0), (0.016, 0.006), (0.008, 0.018), (0, 0.02)], 18, 0.6).turned(rot_x(np.pi / 2)).moved((-0.135, -0.028, 0.2)).scaled(s), sphere(0.008, 10, (0.13, -0.038, 0.18)).scaled(s))


def _cloth(out: Collector, p: Params, kit: Kit, s: float) -> None:
    """A length of fabric across the bed that hangs over the front edge in soft folds."""
    n = kit.n(26, 10)
    u, v = np.meshgrid(np.linspace(-0.205, -0.05, n), np.linspace(0, 1, n), indexing="ij")
    y = 0.12 - 0.24 * v
    wave = 0.004 * np.sin(u * 120) * np.abs(2 * v - 1)
    z = 0.0785 + np.abs(wave) - 0.05 * np.clip(v - 0.86, 0, 1) / 0.14 - 0.05 * np.clip(0.12 - v, 0, 1) / 0.12
    out.add("cloth", finish.fabric("#b0485a" if p.style == "modern" else "#c9bfa6", 0.1), thick(np.stack([u, y, z], -1) * s, 0.0012))
