"""A poker table, oval, eight-sided or round: felt in a padded armrest with a wooden race track, cup holders, stacks of chips and dealt cards."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.room_joinery import leg
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, prism, rod, rot_z, slab, stamp, sweep
CARD = Card("games/poker_table", 1, "poker_table", ("card table", "casino table", "blackjack table", "gambling table", "gaming table"), ("table", "game", "furniture"),
            ("indoor", "games", "casino", "lounge"), "floor", (0.8, 0.8, 0.8, 0.8))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["oval", "octagon", "round"] = "oval"
    length: Annotated[float, metres(1.0, 2.5)] = 2.1
    color: Color = "#0e5a3a"
    """Of the felt."""
    rail: Color = "#1d120c"
    """Leather of the armrest."""
    wood: Literal["mahogany", "walnut", "oak", "ebony"] = "mahogany"
    chips: bool = True
    """A hand in play: chips and cards."""
    wear: Wear = 0.2


PRESETS = {"octagon": Params(style="octagon", length=1.35, wood="oak", rail="#3d2110"), "red": Params(color="#6b1420", wood="ebony"), "round": Params(style="round", length=1.3, color="#173f70", chips=False)}
H = 0.76


def build(p: Params, kit: Kit) -> Part:
    """Long along X; rail, track and felt follow one outline."""
    out, plan = Collector(), _plan(p, kit)
    timber = finish.wood(p.wood, p.wear, 0.3)
    inset = [_inset(plan, d) for d in (0.0, 0.115, 0.2)]
    ring = np.c_[inset[0], np.full(len(inset[0]), H)]
    fat = np.array([(-0.115, -0.02), (-0.115, 0.012), (-0.1, 0.036), (-0.058, 0.046), (-0.016, 0.036), (0.0, 0.01), (-0.004, -0.035), (-0.04, -0.06), (-0.09, -0.05), (-0.115, -0.02)])
    out.add("rail", finish.leather(finish.paint(p.rail).color, p.wear), _smooth(sweep(fat[::-1] * [1, 1], ring, closed=True)))
    out.add("track", timber, prism(inset[1] * 1.001, 0.02, 0.0, [inset[2]]).moved((0, 0, H - 0.022)))
    out.add("felt", finish.of("fabric", p.color, 0.97, p.wear * 0.4), prism(inset[2] * 1.004, 0.018, 0.0).moved((0, 0, H - 0.022)))
    out.add("apron", timber, prism(_inset(plan, 0.03), 0.09, 0.006).moved((0, 0, H - 0.135)))
    seats = _around(_inset(plan, 0.158), 10 if p.style == "oval" else 8)
    cup = lathe([(0.036, -0.012), (0.038, -0.002), (0.047, 0.0), (0.047, 0.004), (0.036, 0.005), (0.035, -0.006), (0, -0.006)], kit.n(24, 12), 0.5)
    out.add("cup_holder", finish.metal("brass" if p.wood != "ebony" else "steel", p.wear), stamp(cup, np.c_[seats, np.full(len(seats), H - 0.001)]))
    feet = _legs(out, p, kit, timber)
    if p.chips:
        _hand(out, p, kit, inset[2])
    lo, hi = plan.min(0), plan.max(0)
    solids = (box_collider((*(lo * [0.98, 0.8]), H - 0.13), (*(hi * [0.98, 0.8]), H + 0.03)), box_collider((*(lo * [0.8, 1]), H - 0.13), (*(hi * [0.8, 1]), H + 0.03)), *feet)
    return Part(out.surfaces(), solids, mass=55.0, dynamic=False, functional_sides=("front", "back", "left", "right"), affordances=("play",),
                supports=(Support(name="felt", center=(0, 0, H - 0.003), size=(0.7 * (hi[0] - lo[0] - 0.4), 0.6 * (hi[1] - lo[1] - 0.4)), clearance=1.2),))  # fmt: skip


def _plan(p: Params, kit: Kit) -> Floats:
    """The outer outline, counter-clockwise."""
    n = p.length / 2
    if p.style == "octagon":
        a = np.arange(8) * np.pi / 4 + np.pi / 8
        return np.asarray(n * np.stack([np.cos(a), np.sin(a)], 1) / np.cos(np.pi / 8))
    t = np.linspace(0, 2 * np.pi, kit.n(64, 28), endpoint=False)
    if p.style == "round":
        return np.asarray(n * np.stack([np.cos(t), np.sin(t)], 1))
    c, s, r = np.cos(t), np.sin(t), 0.27 * p.length
    return np.stack([r * c + np.sign(c) * (n - r) * np.minimum(1, 6 * np.abs(c)), r * s], 1)


def _inset(plan: Floats, d: float) -> Floats:
    """The outline moved inwards by `d`, with as many points."""
    e = np.roll(plan, -1, 0) - np.roll(plan, 1, 0)
    n = np.stack([e[:, 1], -e[:, 0]], 1) / np.maximum(np.linalg.norm(e, axis=1, keepdims=True), 1e-9)
    k = 1.0 if len(plan) > 8 else 1 / np.cos(np.pi / 8)
    return np.asarray(plan - n * d * k)


def _smooth(m: Mesh) -> Mesh:
    from worldloom.geometry import crease_normals

    return crease_normals(Mesh(m.vertices, m.faces, uv=m.uv), 0.75)


def _around(ring: Floats, count: int) -> Floats:
    """`count` points evenly along a closed outline."""
    q = np.concatenate([ring, ring[:1]])
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(q, axis=0), axis=1))])
    t = (np.arange(count) + 0.5) / count * s[-1]
    return np.stack([np.interp(t, s, q[:, k]) for k in (0, 1)], 1)


def _legs(out: Collector, p: Params, kit: Kit, timber: Material) -> list[Collider]:
    if p.style == "oval":
        for s in (-1, 1):
            x = s * 0.27 * p.length
            out.add("leg", timber, lathe([(0, 0.06), (0.13, 0.06), (0.1, 0.12), (0.065, 0.2), (0.085, 0.32), (0.1, 0.42), (0.07, 0.52), (0.12, 0.6), (0.16, 0.63), (0, 0.63)], kit.n(28, 12), 0.7).moved((x, 0, 0)), box((0.14, 0.74, 0.07), 0.016, (x, 0, 0.045)), box((0.4, 0.14, 0.06), 0.014, (x, 0, 0.04)))
            out.add("foot", timber, *(cylinder(0.045, 0.03, 16, 0.006, (x, y, 0)) for y in (-0.31, 0.31)))
        out.add("leg", timber, slab((-0.27 * p.length, -0.025, 0.2), (0.27 * p.length, 0.025, 0.28), 0.008))
        return [box_collider((s * 0.27 * p.length - 0.15, -0.37, 0), (s * 0.27 * p.length + 0.15, 0.37, 0.6)) for s in (-1, 1)]
    q = 0.32 * p.length
    out.add("leg", timber, stamp(leg("turned", H - 0.13, 0.045, kit.n(18, 10)), [(q, q, 0), (-q, q, 0), (q, -q, 0), (-q, -q, 0)]), *(rod((-q, s * q, 0.2), (q, -s * q, 0.2), 0.018, 10) for s in (-1, 1)))
    return [box_collider((x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, H - 0.1)) for x in (-q, q) for y in (-q, q)]


def _hand(out: Collector, p: Params, kit: Kit, felt: Floats) -> None:
    """Five cards in the middle, two before each player, stacks of chips and a heap."""
    rng, z = kit.rng("hand"), H - 0.0035
    chip = lathe([(0, 0), (0.0185, 0), (0.0195, 0.0006), (0.0195, 0.0028), (0.0185, 0.0034), (0, 0.0034)], kit.n(18, 8), 0.5)
    tones = np.array([(0.42, 0.03, 0.03), (0.03, 0.1, 0.36), (0.02, 0.2, 0.08), (0.02, 0.02, 0.022), (0.7, 0.68, 0.62)])
    places = _around(_inset(felt, 0.16), 10 if p.style == "oval" else 6)
    spots, tint = [], []
    for x, y in places:
        for k in range(int(rng.integers(1, 4))):
            a, high, tone = float(rng.uniform(-0.05, 0.05)), int(rng.integers(3, 14)), tones[int(rng.integers(5))]
            d = np.array([-y, x]) / max(np.hypot(x, y), 1e-6)
            base = np.array([x, y]) + d * (0.045 * k - 0.05 + a * 0.2)
            spots += [(*base + rng.normal(0, 0.0007, 2), z + 0.0034 * i) for i in range(high)]
            tint += [tone] * high
    for _ in range(26):
        spots.append((*rng.normal(0, [0.09, 0.035]) + [0, 0.16], z + 0.0004 * len(spots) % 0.006))
        tint.append(tones[int(rng.integers(5))])
    out.add("chip", finish.of("plastic", (1.0, 1.0, 1.0), 0.4, 0.1), copies(chip, spots, None, 1.0, np.array(tint)))
    white, red = finish.of("paper", (0.72, 0.7, 0.66), 0.45), finish.paint("#7d1a1a", 0.1, 0.45)
    card = box((0.063, 0.088, 0.0006), 0.0002)
    out.add("card", white, *(card.turned(rot_z(float(rng.normal(0, 0.03)))).moved((0.075 * (k - 2), 0, z + 0.0005)) for k in range(5)))
    pip = [box((0.013, 0.018, 0.0004), 0.0001).turned(rot_z(0.78)).moved((0.075 * (k - 2) + dx, dy, z + 0.0009)) for k in range(5) for dx, dy in ((-0.014, 0.026), (0.014, -0.026), (0, 0))]
    out.add("pip", red, *pip[::2])
    out.add("pip.black", finish.paint("black"), *pip[1::2])
    for x, y in places[::2]:
        a = float(np.arctan2(y, x)) + np.pi / 2
        out.add("back", red, *(card.turned(rot_z(a + t)).moved((0.78 * x + 0.012 * k, 0.78 * y, z + 0.0006 * (k + 1))) for k, t in ((0, -0.1), (1, 0.15))))
