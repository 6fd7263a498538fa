"""A dartboard of sisal with wire and numbers, hung on the wall, bare, in a surround or in an open cabinet with score boards, with darts stuck in it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import front
from worldloom.assets.parts.room_marks import scribble, strokes, text
from worldloom.geometry import Floats, Mesh, join, lathe, rod, rot_x, rot_z, slab, torus
CARD = Card("games/dartboard", 1, "dartboard", ("dart board", "darts", "dart board cabinet", "darts board"), ("game", "toy"), ("indoor", "pub", "games", "sports"), "wall", (2.0, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["cabinet", "bare", "surround"] = "bare"
    diameter: Annotated[float, metres(0.3, 0.5)] = 0.451
    color: Color = "#2a1a10"
    """Of cabinet or surround."""
    darts: Annotated[int, number(0, 6)] = 3
    wear: Wear = 0.3


PRESETS = {"cabinet": Params(style="cabinet", color="#3a2212"), "surround": Params(style="surround", color="black", darts=5)}
ORDER = (20, 1, 18, 4, 13, 6, 10, 15, 2, 17, 3, 19, 7, 16, 8, 11, 14, 9, 12, 5)
RINGS = (0.0705, 0.434, 0.475, 0.714, 0.754)
"""Outer radii of bull, inner single, treble, outer single and double as shares of the board's radius."""


def build(p: Params, kit: Kit) -> Part:
    """Wedges in four colours by vertex, wires before them, the number ring round them."""
    out, r, y = Collector(), p.diameter / 2, -0.06
    n = kit.n(60, 40)
    rim = lathe([(0, 0), (r, 0), (r, 0.034), (0.99 * r, 0.038), (0, 0.038)], n, 0.4).turned(rot_x(np.pi / 2)).moved((0, y + 0.038, 0))
    out.add("board", finish.of("plain", (0.012, 0.012, 0.012), 0.9, p.wear), rim)
    out.add("field", finish.of("plain", (1.0, 1.0, 1.0), 0.95, p.wear), _field(r, y - 0.0005))
    wire = finish.metal("steel", p.wear)
    spider = [torus(q * r, 0.0011, n, 4).turned(rot_x(np.pi / 2)).moved((0, y - 0.001, 0)) for q in (0.03, *RINGS)]
    for k in range(20):
        a = np.pi / 20 + k * np.pi / 10
        d = np.array([np.sin(a), 0, np.cos(a)])
        spider.append(rod(d * RINGS[0] * r + [0, y - 0.001, 0], d * RINGS[4] * r + [0, y - 0.001, 0], 0.001, 4))
    out.add("wire", wire, *spider)
    out.add("number", finish.paint("#d8d4c8", p.wear), *(text(str(m), 0.105 * r, (0.87 * r * np.sin(k * np.pi / 10), 0.87 * r * np.cos(k * np.pi / 10)), y - 0.002, 0.14) for k, m in enumerate(ORDER)))
    _darts(out, p, kit, r, y)
    lo, hi, joints = _mount(out, p, r, y, kit)
    return Part(out.surfaces(), (box_collider(lo, hi),), mass=6.0, joints=joints, functional_sides=("front",), affordances=("play", "throw"))


def _field(r: float, y: float) -> Mesh:
    """Rings of twenty wedges; black and cream singles, red and green doubles, trebles and bull."""
    red, green, black, cream = ((0.34, 0.02, 0.02), (0.012, 0.16, 0.06), (0.012, 0.012, 0.012), (0.62, 0.52, 0.34))
    out = []
    edges = (0.03, *RINGS)
    for k in range(20):
        a = np.linspace(-np.pi / 20, np.pi / 20, 5) + k * np.pi / 10
        for j in range(len(edges) - 1):
            even = k % 2 == 0
            tone = green if j == 0 else (red if even else green) if j in (2, 4) else (black if even else cream)
            out.append(_wedge(edges[j] * r, edges[j + 1] * r, a, y).tinted(np.array(tone)))
    a = np.linspace(0, 2 * np.pi, 25)
    return join([*out, _wedge(0.0005, 0.03 * r, a, y).tinted(np.array(red))])


def _wedge(r0: float, r1: float, a: Floats, y: float) -> Mesh:
    s, c = np.sin(a), np.cos(a)
    v = np.concatenate([np.stack([q * s, np.full(len(a), y), q * c], 1) for q in (r0, r1)])
    n = len(a)
    i = np.arange(n - 1)
    f = np.concatenate([np.stack([i, n + i, n + i + 1], 1), np.stack([i, n + i + 1, i + 1], 1)])[:, ::-1]
    return Mesh(v, f, np.tile([0.0, -1, 0], (len(v), 1)), v[:, [0, 2]])


def _darts(out: Collector, p: Params, kit: Kit, r: float, y: float) -> None:
    rng = kit.rng("darts")
    for _ in range(p.darts):
        a, q = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.08, 0.7)) * r
        at = np.array([q * np.sin(a), y, q * np.cos(a)])
        tip = rot_x(float(rng.uniform(-0.25, 0.02))) @ rot_z(float(rng.normal() * 0.08))
        turn = tip @ rot_x(np.pi / 2)
        out.add("dart", finish.metal("brass"), lathe([(0, -0.008), (0.0012, 0.02), (0.0034, 0.03), (0.0034, 0.075), (0.002, 0.085), (0.002, 0.13), (0, 0.13)], 10, 0.4).turned(turn).moved(at))
        vane = [slab((-0.0005, -0.016, 0.115), (0.0005, 0.016, 0.15), 0.0004).turned(rot_z(k * np.pi / 2)) for k in (0, 1)]
        out.add("flight", finish.plastic(("red", "blue", "#d8c020")[int(rng.integers(3))]), *(m.turned(turn).moved(at) for m in vane))


def _mount(out: Collector, p: Params, r: float, y: float, kit: Kit) -> tuple[Floats, Floats, tuple[Joint, ...]]:
    """What holds the board to the wall: a plate, a padded ring, or a cabinet whose doors stand open."""
    if p.style == "bare":
        out.add("bracket", finish.metal("steel"), slab((-0.05, y + 0.036, -0.05), (0.05, 0.0, 0.05), 0.003))
        return np.array([-r, -0.07, -r]), np.array([r, 0.0, r]), ()
    if p.style == "surround":
        q = 1.5 * r
        ring = lathe([(1.01 * r, 0), (q, 0), (q, 0.042), (q - 0.012, 0.05), (1.01 * r + 0.012, 0.05), (1.01 * r, 0.042), (1.01 * r, 0)], kit.n(60, 30), 0.5).turned(rot_x(np.pi / 2))
        out.add("surround", finish.of("rubber", p.color, 0.7, p.wear), ring)
        out.add("backing", finish.plastic("black", 0.6), lathe([(0, 0), (r, 0), (r, 0.022), (0, 0.022)], 40, 0.4).turned(rot_x(np.pi / 2)))
        return np.array([-q, -0.06, -q]), np.array([q, 0.0, q]), ()
    h, wood = r + 0.04, finish.wood(p.color, p.wear)
    out.add("cabinet", wood, slab((-h, -0.016, -h), (h, 0, h), 0.003), *(slab((s * h - 0.008, -0.085, -h), (s * h + 0.008, 0, h), 0.003) for s in (-1, 1)), *(slab((-h, -0.085, s * h - 0.008), (h, 0, s * h + 0.008), 0.003) for s in (-1, 1)))
    joints = []
    for s in (-1, 1):
        name = "door.left" if s < 0 else "door.right"
        leaf = [m.moved((-h / 2 if s > 0 else h / 2, 0, 0)) for m in front((-h / 2, -h), (h / 2, h), "panel", 0.02)]
        chalk = [q + [-0.3 * h, 0.5 * h - 0.16 * h * i] for i in range(5) for q in scribble(0.6 * h, 0.05, kit.rng(f"score.{s}.{i}"))]
        board = [slab((-0.42 * h, 0.0205, -0.9 * h), (0.42 * h, 0.023, 0.9 * h), 0.001)]
        turn, pin = rot_z(s * 2.75) if s > 0 else rot_z(-2.75), np.array([s * (h + 0.008), -0.085, 0])
        shift = np.array([-s * h / 2, 0, 0]) * 1.0
        out.add("door", wood, *(m.turned(turn).moved(pin) for m in leaf), link=name)
        flip = np.array([[-1.0, 0, 0], [0, -1, 0], [0, 0, 1]])
        slate = [m.moved(shift).turned(turn).moved(pin) for m in board]
        out.add("slate", finish.of("paint", (0.02, 0.024, 0.022), 0.8), *slate, link=name)
        if chalk:
            out.add("chalk", finish.paint("#d8d4c8"), strokes(chalk, 0.005, -0.0235).turned(flip).moved(shift).turned(turn).moved(pin), link=name)
        joints.append(Joint(name=name, origin=(float(pin[0]), float(pin[1]), 0), axis=(0, 0, -float(s)), limits=(0, 2.7)))
    return np.array([-h, -0.09, -h]), np.array([h, 0.0, h]), tuple(joints)
