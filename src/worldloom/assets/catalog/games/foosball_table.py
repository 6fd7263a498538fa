"""A foosball table: a wooden cabinet on legs with a green pitch, eight steel rods with two teams of players, grips, goals and bead counters."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import leg
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, cylinder, join, lathe, rot_x, rot_y, slab, sphere, stamp, torus
CARD = Card("games/foosball_table", 1, "foosball_table", ("foosball", "table football", "table soccer", "football table", "kicker", "foos ball table"), ("game", "furniture"),
            ("indoor", "games", "pub", "lounge"), "floor", (0.7, 0.7, 0.3, 0.3))  # fmt: skip


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.9, 1.6)] = 1.4
    style: Literal["classic", "modern"] = "classic"
    color: Color = "#3a2114"
    """Of the cabinet."""
    home: Color = "red"
    away: Color = "blue"
    wear: Wear = 0.25


PRESETS = {"modern": Params(style="modern", color="#1c1d20", home="white", away="orange"), "oak": Params(color="#8a5c30", home="yellow", away="black"), "small": Params(length=1.0, color="navy")}
TOP, DEEP = 0.9, 0.11
"""Height of the cabinet's edge, and how far below it the pitch lies."""
ROWS = ((1, 0), (2, 0), (3, 1), (5, 0), (5, 1), (3, 0), (2, 1), (1, 1))
"""Players on each rod along X, and their team."""


def build(p: Params, kit: Kit) -> Part:
    """The pitch is long along X; players stand on rods along Y and slide with them."""
    out, n, w = Collector(), p.length / 2, 0.38
    case = finish.wood(p.color, p.wear, 0.35) if p.style == "classic" else finish.paint(p.color, p.wear, 0.25)
    for s in (-1, 1):
        out.add("case", case, slab((-n, s * w - 0.016, TOP - 0.27), (n, s * w + 0.016, TOP), 0.006), slab((s * n - 0.016, -w, TOP - 0.27), (s * n + 0.016, w, TOP), 0.006))
    out.add("case", case, slab((-n, -w, TOP - 0.25), (n, w, TOP - 0.22), 0.004))
    out.add("pitch", finish.paint("#1c6b34", p.wear, 0.45), slab((-n + 0.014, -w + 0.014, TOP - DEEP - 0.02), (n - 0.014, w - 0.014, TOP - DEEP), 0.0))
    _lines(out, n, w)
    _legs(out, p, kit, n, w, case)
    joints = _rods(out, p, kit, n, w)
    _goals(out, p, n, w)
    solids = [box_collider((-n, -w, TOP - 0.27), (n, w, TOP - 0.02))] + [box_collider((x - 0.06, y - 0.06, 0), (x + 0.06, y + 0.06, TOP - 0.25)) for x in (-n + 0.12, n - 0.12) for y in (-w + 0.1, w - 0.1)]
    return Part(out.surfaces(), tuple(solids), mass=62.0, joints=joints, functional_sides=("front", "back"), affordances=("play", "slide"))


def _lines(out: Collector, n: float, w: float) -> None:
    z, t, white = TOP - DEEP + 0.0002, 0.005, finish.paint("#c9cdc6", 0.2)
    flat = [slab((-t, -w + 0.02, z), (t, w - 0.02, z + 0.0006), 0.0)]
    for s in (-1, 1):
        x = s * (n - 0.16)
        flat += [slab((x - t, -0.19, z), (x + t, 0.19, z + 0.0006), 0.0), *(slab((min(x, s * n * 0.985), y - t, z), (max(x, s * n * 0.985), y + t, z + 0.0006), 0.0) for y in (-0.19, 0.19))]
    ring = lathe([(0.1, 0), (0.11, 0), (0.11, 0.0006), (0.1, 0.0006), (0.1, 0)], 36, 0.4).moved((0, 0, z))
    out.add("line", white, *flat, ring, cylinder(0.012, 0.0007, 14, 0.0002, (0, 0, z)))


def _legs(out: Collector, p: Params, kit: Kit, n: float, w: float, case: Material) -> None:
    places = [(x, y, 0.0) for x in (-n + 0.12, n - 0.12) for y in (-w + 0.09, w - 0.09)]
    if p.style == "classic":
        out.add("leg", case, stamp(leg("turned", TOP - 0.25, 0.055, kit.n(20, 10)), places))
    else:
        out.add("leg", finish.metal("brushed", p.wear), stamp(box((0.075, 0.075, TOP - 0.27), 0.008, (0, 0, (TOP - 0.27) / 2)), places), *(box((0.05, 2 * w - 0.2, 0.05), 0.006, (x, 0, 0.16)) for x in (-n + 0.12, n - 0.12)))
    out.add("foot", finish.rubber(), stamp(cylinder(0.03, 0.025, 16, 0.004), places))


def _man(segments: int) -> Mesh:
    """A player hanging from its rod at z = 0, feet towards -Z, looking to +X."""
    body = lathe([(0, -0.028), (0.012, -0.028), (0.015, -0.01), (0.0175, 0.012), (0.014, 0.02), (0.006, 0.022), (0, 0.022)], segments, 0.7)
    legs = [box((0.017, 0.022, 0.05), 0.005, (0, 0, -0.05)), box((0.022, 0.024, 0.014), 0.005, (0.003, 0, -0.078))]
    return join([body, *legs, sphere(0.0115, segments, (0, 0, 0.033))])


def _rods(out: Collector, p: Params, kit: Kit, n: float, w: float) -> tuple[Joint, ...]:
    steel, rubber, black = finish.metal("chrome", p.wear), finish.rubber(), finish.plastic("#141416", 0.35)
    z = TOP - DEEP + 0.088
    man = _man(kit.n(12, 6))
    xs = np.linspace(-n + 0.115, n - 0.115, 8)
    joints = []
    for k, (count, team) in enumerate(ROWS):
        x, name = float(xs[k]), f"rod.{k + 1}"
        s = 1 if team else -1
        rng = kit.rng(name)
        push = float(rng.uniform(-0.05, 0.05))
        turn = rot_y(float(rng.uniform(-0.45, 0.45)))
        at = np.array([x, push, z])
        out.add("rod", steel, cylinder(0.008, 2 * w + 0.36, 12, 0.001).turned(rot_x(np.pi / 2)).moved(at + [0, w + 0.18, 0]), link=name)
        ys = np.linspace(-1, 1, count + 2)[1:-1] * (w - 0.04) if count > 1 else np.array([0.0])
        shirt = finish.plastic(p.away if team else p.home, 0.3)
        out.add(f"player.{team}", shirt, *(man.turned(np.diag([-s, -s, 1.0])).turned(turn).moved(at + [0, y, 0]) for y in ys), link=name)
        out.add("bumper", rubber, *(torus(0.012, 0.006, 16, 6).turned(rot_x(np.pi / 2)).moved((x, y + push, z)) for y in (-w + 0.07, w - 0.07)), link=name)
        grip = lathe([(0, 0), (0.014, 0), (0.0155, 0.02), (0.013, 0.05), (0.0165, 0.09), (0.015, 0.115), (0, 0.12)], kit.n(14, 8), 0.8).turned(rot_x(s * -np.pi / 2))
        out.add("grip", black, grip.turned(np.diag([1.0, 1, 1])).moved((x, push + s * (w + 0.07), z)), link=name)
        out.add("bearing", black, *(torus(0.014, 0.006, 16, 6).turned(rot_x(np.pi / 2)).moved((x, y, z)) for y in (-w - 0.017, w + 0.017)))
        joints.append(Joint(name=name, kind="slide", origin=(x, 0, z), axis=(0, 1.0, 0), limits=(-0.05 - push, 0.05 - push)))
    return tuple(joints)


def _goals(out: Collector, p: Params, n: float, w: float) -> None:
    """Dark mouths in both ends, trays outside, and beads on a wire."""
    for s in (-1, 1):
        out.add("goal", finish.plastic("black", 0.7), slab((s * (n - 0.018) - 0.002, -0.1, TOP - DEEP), (s * (n - 0.018) + 0.002, 0.1, TOP - DEEP + 0.075), 0.001))
        out.add("cup", finish.plastic("#161618", 0.4), soft_box((0.07, 0.16, 0.05), 0.015, 0.2, center=(s * (n + 0.045), 0, TOP - 0.2)))
        wire = cylinder(0.003, 0.34, 8, 0.001).turned(rot_x(np.pi / 2)).moved((s * n, 0.17, TOP + 0.028))
        out.add("wire", finish.metal("steel"), wire, *(cylinder(0.003, 0.03, 8, 0.001, (s * n, y, TOP - 0.002)) for y in (-0.165, 0.165)))
        bead = cylinder(0.011, 0.012, 14, 0.003).turned(rot_x(np.pi / 2))
        out.add(f"player.{int(s > 0)}", finish.plastic(p.away if s > 0 else p.home, 0.3), *(bead.moved((s * n, y, TOP + 0.028)) for y in np.r_[-0.15 + 0.014 * np.arange(7), 0.15 - 0.014 * np.arange(3)]))
    out.add("ball", finish.plastic("#d8d4c8", 0.3), sphere(0.017, 16, (0.03, 0.05, TOP - DEEP + 0.017)))
