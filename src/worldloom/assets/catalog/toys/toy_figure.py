"""A toy figure: a tin toy robot with a wind-up key, a string puppet, or a nutcracker soldier, standing or sitting."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import fronted, gathered, ring
from worldloom.geometry import beam, box, cylinder, lathe, rod, rot_x, rot_y, slab, sphere
CARD = Card("toys/toy_figure", 1, "toy_figure", ("toy robot", "tin robot", "robot toy", "wind-up robot", "puppet", "marionette", "string puppet", "hand puppet", "nutcracker", "nutcracker soldier", "toy soldier", "action figure"), ("toy", "doll"), ("indoor", "playroom", "bedroom", "shop"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["robot", "puppet", "marionette", "nutcracker", "soldier"] = "robot"
    height: Annotated[float, metres(0.1, 0.6)] = 0.26
    color: Color | None = None
    """Of its body or coat."""
    wear: Wear = 0.2


PRESETS = {"puppet": Params(kind="puppet"), "nutcracker": Params(kind="nutcracker", height=0.32), "red robot": Params(color="#b3261e")}


def build(p: Params, kit: Kit) -> Part:
    """It looks to -Y."""
    out = Collector()
    {"robot": _robot, "puppet": _puppet, "marionette": _puppet}.get(p.kind, _nutcracker)(out, p, kit)
    lo = min(float(s.mesh.bounds[0, 2]) for s in out.surfaces())
    top = max(float(s.mesh.bounds[1, 2]) for s in out.surfaces())
    return gathered(out, 0.35, p.height / (top - lo), affordances=("pick up", "play"))


def _robot(out: Collector, p: Params, kit: Kit) -> None:
    tin, steel = finish.paint(p.color or "#8fa0a8", p.wear, 0.28), finish.metal("steel", p.wear)
    out.add("body", tin, slab((-0.05, -0.035, 0.075), (0.05, 0.035, 0.18), 0.006), slab((-0.04, -0.035, 0.19), (0.04, 0.035, 0.25), 0.006), *(slab((s * 0.026 - 0.018, -0.02, 0.02), (s * 0.026 + 0.018, 0.02, 0.08), 0.004) for s in (-1, 1)))
    out.add("foot", finish.paint("#b3261e" if p.color != "#b3261e" else "#2a2a2e", p.wear), *(slab((s * 0.026 - 0.023, -0.045, 0), (s * 0.026 + 0.023, 0.03, 0.024), 0.006) for s in (-1, 1)))
    out.add("joint", steel, cylinder(0.022, 0.014, 18, 0.002, (0, 0, 0.178)), *(cylinder(0.016, 0.014, 16, 0.003).turned(rot_y(s * np.pi / 2)).moved((s * 0.048, 0, 0.16)) for s in (-1, 1)), *(rod((s * 0.022, 0, 0.248), (s * 0.03, 0, 0.275), 0.0025, 6) for s in (-1, 1)), *(sphere(0.006, 10, (s * 0.03, 0, 0.277)) for s in (-1, 1)))
    for s in (-1, 1):
        out.add("body", tin, beam((s * 0.066, 0, 0.165), (s * 0.07, -0.02, 0.115), 0.02, 0.024, 0.004), beam((s * 0.07, -0.018, 0.118), (s * 0.068, -0.055, 0.095), 0.018, 0.02, 0.004))
        out.add("joint", steel, ring(0.011, 0.003, (0, 0, 0), 18).turned(rot_x(np.pi / 2)).turned(rot_y(np.pi / 2)).moved((s * 0.067, -0.066, 0.09)))
    out.add("panel", finish.paint("#e0b81c", p.wear), slab((-0.034, -0.038, 0.1), (0.034, -0.033, 0.165), 0.003))
    for k, tone in enumerate(("#c2261e", "#2f8fd0", "#3a9a48")):
        out.add(f"dial.{k}", finish.plastic(tone, 0.2), fronted(cylinder(0.0085, 0.004, 16, 0.001), -0.0375).moved((-0.02 + 0.02 * k, 0, 0.146)))
    out.add("grille", finish.plastic("#141416"), *(box((0.05, 0.002, 0.003), 0.0, (0, -0.0385, 0.108 + 0.007 * k)) for k in range(3)), *(box((0.004, 0.002, 0.012), 0.0, (-0.016 + 0.008 * k, -0.0355, 0.203)) for k in range(5)))
    out.add("eye", finish.glow((1.0, 0.75, 0.2), 2.0), *(fronted(sphere((0.009, 0.009, 0.005), 14), -0.0355).moved((s * 0.017, 0, 0.23)) for s in (-1, 1)))
    out.add("joint", steel, rod((0, 0.034, 0.13), (0, 0.058, 0.13), 0.004, 8), *(ring(0.009, 0.003, (0, 0, 0), 16).turned(rot_x(np.pi / 2)).moved((s * 0.011, 0.06, 0.13)) for s in (-1, 1)))


def _puppet(out: Collector, p: Params, kit: Kit) -> None:
    wood, coat, n = finish.wood("birch", p.wear, 0.4), finish.fabric(p.color or "#b3261e", p.wear), kit.n(20, 10)
    dark = finish.fabric("#22335a", p.wear)
    out.add("coat", coat, lathe([(0, 0.03), (0.05, 0.03), (0.046, 0.06), (0.036, 0.1), (0.04, 0.13), (0.02, 0.15), (0, 0.152)], n, 0.7).scaled((1, 0.75, 1)))
    out.add("button", finish.plastic("#e0b81c"), *(sphere(0.005, 8, (0, -0.033 + 0.004 * k, 0.065 + 0.026 * k)) for k in range(3)))
    out.add("head", wood, sphere((0.037, 0.036, 0.042), n, (0, 0, 0.192)), rod((0, -0.03, 0.19), (0, -0.068, 0.194), 0.006, 10, 0.005), rod((0, 0, 0.145), (0, 0, 0.165), 0.011, 10))
    out.add("eye", finish.plastic("#141416", 0.1), *(sphere((0.005, 0.004, 0.006), 10, (s * 0.014, -0.033, 0.203)) for s in (-1, 1)))
    out.add("cheek", finish.paint("#d8564a"), *(sphere((0.008, 0.003, 0.007), 10, (s * 0.022, -0.028, 0.183)) for s in (-1, 1)), sphere((0.011, 0.003, 0.003), 10, (0, -0.033, 0.171)))
    out.add("hat", dark, lathe([(0.041, 0.215), (0.044, 0.219), (0.036, 0.226), (0.02, 0.262), (0, 0.285)], n, 0.6))
    for s in (-1, 1):
        hand, knee, foot = np.array([s * 0.085, -0.03, 0.05]), np.array([s * 0.034, -0.075, 0.035]), np.array([s * 0.045, -0.15, 0.014])
        out.add("coat", coat, rod((s * 0.036, 0, 0.13), (s * 0.07, -0.008, 0.085), 0.013, 10), rod((s * 0.07, -0.008, 0.085), hand, 0.0115, 10))
        out.add("trouser", dark, rod((s * 0.024, -0.015, 0.035), knee, 0.016, 10), rod(knee, foot, 0.0135, 10))
        out.add("head", wood, sphere(0.012, 12, hand - [0, 0.004, 0.008]))
        out.add("shoe", finish.leather(), sphere((0.014, 0.024, 0.012), 12, foot + [0, -0.01, 0.0]))
    bar = np.array([0, 0.06, 0.43])
    out.add("cross", finish.wood("walnut"), box((0.17, 0.018, 0.01), 0.002, bar), box((0.018, 0.15, 0.01), 0.002, bar + [0, 0, 0.008]), rod((0, 0.08, 0.0), (0, 0.1, 0.43), 0.004, 8), box((0.12, 0.1, 0.012), 0.003, (0, 0.06, 0.006)))
    out.add("thread", finish.fabric("#e6e2d6"), *(rod(a, b, 0.0008, 4) for a, b in (((-0.08, 0.06, 0.43), (-0.085, -0.03, 0.055)), ((0.08, 0.06, 0.43), (0.085, -0.03, 0.055)), ((0, -0.012, 0.43), (0, 0.0, 0.28)), ((-0.04, 0.06, 0.43), (-0.034, -0.075, 0.05)), ((0.04, 0.06, 0.43), (0.034, -0.075, 0.05)))))


def _nutcracker(out: Collector, p: Params, kit: Kit) -> None:
    coat, n = finish.paint(p.color or "#b3261e", p.wear, 0.25), kit.n(24, 12)
    gold, black, white = finish.metal("gold", 0.1), finish.paint("#141416", p.wear, 0.25), finish.paint("#f1eee6", p.wear, 0.3)
    out.add("base", finish.paint("#1f4a2c", p.wear), lathe([(0, 0), (0.055, 0), (0.055, 0.012), (0.048, 0.018), (0, 0.018)], n, 0.5))
    for s in (-1, 1):
        out.add("boot", black, cylinder(0.016, 0.055, n, 0.003, (s * 0.019, 0, 0.018)), sphere((0.016, 0.026, 0.012), 12, (s * 0.019, -0.012, 0.026)))
        out.add("trouser", white, cylinder(0.0175, 0.045, n, 0.003, (s * 0.019, 0, 0.072)))
        out.add("coat", coat, rod((s * 0.048, 0, 0.195), (s * 0.054, -0.004, 0.13), 0.0135, n))
        out.add("gold", gold, lathe([(0, 0), (0.021, 0), (0.021, 0.006), (0.01, 0.014), (0, 0.015)], n, 0.6).moved((s * 0.046, 0, 0.198)), rod((s * 0.053, -0.004, 0.142), (s * 0.054, -0.004, 0.134), 0.0145, n))
        out.add("hand", finish.paint("#e0b088", p.wear), sphere(0.0125, 12, (s * 0.055, -0.004, 0.122)))
    out.add("coat", coat, lathe([(0, 0.112), (0.042, 0.112), (0.044, 0.118), (0.036, 0.15), (0.042, 0.2), (0.03, 0.212), (0, 0.213)], n, 0.6))
    out.add("gold", gold, lathe([(0.0365, 0.144), (0.039, 0.146), (0.039, 0.154), (0.0365, 0.156)], n, 0.5), *(sphere(0.0045, 8, (s * 0.014, -0.039, z)) for s in (-1, 1) for z in (0.166, 0.18, 0.194)))
    out.add("head", finish.paint("#e0b088", p.wear), cylinder(0.031, 0.056, n, 0.006, (0, 0, 0.21)), sphere((0.007, 0.008, 0.008), 10, (0, -0.032, 0.242)))
    out.add("eye", black, *(sphere((0.0045, 0.003, 0.006), 10, (s * 0.012, -0.03, 0.25)) for s in (-1, 1)), *(box((0.012, 0.003, 0.003), 0.001, (s * 0.012, -0.031, 0.26)) for s in (-1, 1)))
    out.add("teeth", white, box((0.026, 0.006, 0.008), 0.001, (0, -0.03, 0.228)), lathe([(0, 0.2), (0.018, 0.202), (0.024, 0.215), (0.016, 0.226), (0, 0.226)], n, True).scaled((0.9, 0.5, 1)).moved((0, -0.025, -0.004)), *(sphere((0.009, 0.02, 0.022), 10, (s * 0.031, 0.004, 0.232)) for s in (-1, 1)))
    out.add("hat", black, lathe([(0, 0.262), (0.034, 0.262), (0.032, 0.27), (0.037, 0.32), (0.034, 0.325), (0, 0.325)], n, 0.5), lathe([(0, 0), (0.024, 0), (0.024, 0.003), (0, 0.004)], n, 0.5).scaled((1, 0.8, 1)).moved((0, -0.028, 0.263)))
    out.add("gold", gold, lathe([(0.0335, 0.266), (0.036, 0.268), (0.036, 0.274), (0.033, 0.276)], n, 0.5), sphere((0.009, 0.004, 0.012), 10, (0, -0.035, 0.296)), sphere((0.008, 0.006, 0.016), 10, (0, -0.03, 0.33)))
