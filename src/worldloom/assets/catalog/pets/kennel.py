"""A small house for animals: a wooden dog house with a pitched roof, a chicken coop with a run and ramp, or a striped beehive."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import arc, beam, box, prism, rot_y, slab, sphere
CARD = Card("pets/kennel", 1, "animal_house", ("dog house", "doghouse", "kennel", "dog kennel", "chicken coop", "hen house", "henhouse", "rabbit hutch", "beehive", "bee hive", "hive"), ("hut",), ("indoor", "outdoor", "garden", "farm"), "floor", (0.4, 0, 0, 0))


class Params(Base):
    """Dials."""

    kind: Literal["dog", "doghouse", "kennel", "chicken", "hen", "henhouse", "rabbit", "beehive", "bee", "hive"] = "dog"
    color: Color | None = None
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    roof: Color = "#7a2418"
    wear: Wear = 0.35


PRESETS = {"coop": Params(kind="chicken"), "hive": Params(kind="beehive"), "blue": Params(color="#3f6f9c", roof="#2a2c30")}


def build(p: Params, kit: Kit) -> Part:
    """Its way in faces -Y."""
    out = Collector()
    if p.kind in ("beehive", "bee", "hive"):
        _hive(out, p, kit)
    elif p.kind in ("chicken", "hen", "henhouse", "rabbit"):
        _coop(out, p, kit)
    else:
        _dog(out, p, kit)
    return gathered(out, 25.0, p.size, dynamic=False, functional_sides=("front",))


def _roof(out: Collector, skin: Material, w: float, d: float, eave: float, ridge: float) -> None:
    """Two lapped slopes over a plan 2 w by 2 d with its ridge along Y."""
    long = float(np.hypot(w + 0.08, ridge - eave))
    a = float(np.arctan2(ridge - eave, w + 0.08))
    for s in (-1, 1):
        for k in range(4):
            t = (k + 0.5) / 4
            at = (s * (w + 0.08) * (1 - t), 0, eave + (ridge - eave) * t + 0.012)
            out.add("roof", skin, box((long / 4 + 0.035, 2 * d + 0.14, 0.016), 0.003).turned(rot_y(s * (a + 0.06))).moved(at))
    out.add("roof", skin, beam((0, -d - 0.075, ridge + 0.02), (0, d + 0.075, ridge + 0.02), 0.07, 0.035, 0.008))


def _dog(out: Collector, p: Params, kit: Kit) -> None:
    wood, roof, g = dyed(finish.wood("oak", p.wear), p.color), finish.paint(p.roof, p.wear, 0.6), kit.rng("boards")
    w, d, e, r = 0.38, 0.45, 0.52, 0.86
    door = np.concatenate([[(-0.18, 0.0), (0.18, 0.0)], arc(0.18, 0, np.pi, 14, (0, 0.27))]) + [0, 0.1]
    face = [(-w, 0.04), (w, 0.04), (w, e), (0, r), (-w, e)]
    out.add("wall", wood, upright(prism(face, 0.025, 0.003, [door])).moved((0, -d, 0)), upright(prism(face, 0.025, 0.003)).moved((0, d - 0.025, 0)))
    for s in (-1, 1):
        z = np.linspace(0.04, e, 7)
        out.add("wall", wood, boards((0.022, 2 * d, 0.076), [(s * w, 0, (a + b) / 2) for a, b in zip(z[:-1], z[1:], strict=True)], 0.004, 1 + g.uniform(-0.15, 0.15, 6)))
    out.add("trim", finish.paint("#f1eee4", p.wear), upright(prism(np.concatenate([[(-0.22, 0.0), (0.22, 0.0)], arc(0.22, 0, np.pi, 16, (0, 0.27))]) + [0, 0.07], 0.012, 0.003, [door])).moved((0, -d - 0.01, 0)))
    out.add("floor", wood, slab((-w - 0.02, -d - 0.02, 0), (w + 0.02, d + 0.02, 0.045), 0.006))
    out.add("inside", finish.plastic((0.02, 0.015, 0.01), 0.9), slab((-w + 0.03, d - 0.06, 0.05), (w - 0.03, d - 0.03, e), 0.001))
    out.add("sign", finish.paint("#f1eee4", p.wear), slab((-0.13, -d - 0.018, 0.6), (0.13, -d - 0.004, 0.68), 0.004))
    out.add("ink", finish.paint("#2a1a12"), text("REX", 0.05, (0, 0.64), -d - 0.0195, 0.17))
    _roof(out, roof, w, d, e, r)


def _coop(out: Collector, p: Params, kit: Kit) -> None:
    wood, roof = dyed(finish.wood("pine", p.wear), p.color), finish.paint(p.roof, p.wear, 0.6)
    w, d, low, e, r = 0.45, 0.42, 0.55, 1.1, 1.42
    out.add("post", wood, *(slab((x - 0.025, y - 0.025, 0), (x + 0.025, y + 0.025, e), 0.004) for x in (-w, w, 1.7) for y in (-d, d)))
    face = [(-w, low), (w, low), (w, e), (0, r), (-w, e)]
    door = np.array([(-0.13, low + 0.06), (0.13, low + 0.06), (0.13, low + 0.4), (-0.13, low + 0.4)])
    out.add("wall", wood, upright(prism(face, 0.022, 0.002, [door])).moved((0, -d, 0)), upright(prism(face, 0.022, 0.002)).moved((0, d - 0.022, 0)), *(slab((s * w - 0.011, -d, low), (s * w + 0.011, d, e), 0.002) for s in (-1, 1)), slab((-w, -d, low - 0.02), (w, d, low + 0.01), 0.003))
    out.add("dark", finish.plastic((0.02, 0.015, 0.01), 0.9), slab((-0.13, -d + 0.03, low + 0.06), (0.13, -d + 0.034, low + 0.4), 0.0))
    a, b = np.array([0, -d, low + 0.03]), np.array([0, -d - 0.75, 0.01])
    out.add("ramp", wood, beam(a, b, 0.24, 0.018, 0.003), *(beam(a + t * (b - a) + [-0.11, 0, 0.016], a + t * (b - a) + [0.11, 0, 0.016], 0.02, 0.016, 0.003) for t in np.linspace(0.1, 0.92, 7)))
    out.add("post", wood, *(beam((w, y, z), (1.7, y, z), 0.035, 0.035, 0.004) for y in (-d, d) for z in (0.02, e - 0.02)), *(beam((1.7, -d, z), (1.7, d, z), 0.035, 0.035, 0.004) for z in (0.02, e - 0.02)))
    net = finish.metal("galvanised", p.wear)
    x, z = np.arange(w + 0.05, 1.7, 0.05), np.arange(0.07, e, 0.05)
    for y in (-d, d):
        out.add("net", net, wires(np.c_[x, np.full(len(x), y), np.full(len(x), 0.03)], np.c_[x, np.full(len(x), y), np.full(len(x), e - 0.03)], 0.0012, 3), wires(np.c_[np.full(len(z), w), np.full(len(z), y), z], np.c_[np.full(len(z), 1.7), np.full(len(z), y), z], 0.0012, 3))
    out.add("net", net, wires(np.c_[x, np.full(len(x), -d), np.full(len(x), e)], np.c_[x, np.full(len(x), d), np.full(len(x), e)], 0.0012, 3))
    out.add("straw", finish.of("straw", (0.5, 0.36, 0.15), 0.95), slab((w + 0.03, -d + 0.03, 0.0), (1.66, d - 0.03, 0.02), 0.004))
    _roof(out, roof, w, d, e, r)


def _hive(out: Collector, p: Params, kit: Kit) -> None:
    tones = (p.color or "#e9e2cc", "#d8b25a", "#8fb4a8")
    out.add("stand", finish.wood("oak", p.wear), *(slab((x - 0.025, y - 0.025, 0), (x + 0.025, y + 0.025, 0.16), 0.004) for x in (-0.2, 0.2) for y in (-0.18, 0.18)), slab((-0.26, -0.25, 0.15), (0.26, 0.25, 0.18), 0.005), slab((-0.2, -0.36, 0.15), (0.2, -0.24, 0.17), 0.004))
    z = 0.18
    for k, high in enumerate((0.24, 0.24, 0.16)):
        skin = finish.paint(tones[k % 3], p.wear, 0.6)
        out.add(f"box.{k}", skin, slab((-0.24, -0.23, z + 0.003), (0.24, 0.23, z + high - 0.003), 0.005))
        out.add("grip", finish.wood("dark"), *(slab((-0.06, s * 0.2315 - 0.003, z + high / 2 - 0.012), (0.06, s * 0.2315 + 0.003, z + high / 2 + 0.012), 0.003) for s in (-1, 1)))
        z += high
    out.add("slot", finish.plastic((0.015, 0.012, 0.01), 0.8), slab((-0.15, -0.2325, 0.19), (0.15, -0.225, 0.205), 0.001))
    out.add("lid", finish.metal("galvanised", p.wear), slab((-0.27, -0.26, z - 0.03), (0.27, 0.26, z + 0.035), 0.006))
    out.add("band", finish.paint(p.roof, p.wear), slab((-0.272, -0.262, z - 0.035), (0.272, 0.262, z - 0.015), 0.004))
    g = kit.rng("bees")
    for _ in range(9):
        at = (float(g.uniform(-0.17, 0.17)), -0.27 - float(g.uniform(0, 0.08)), 0.178)
        out.add("bee", finish.of("fur", "#c98a1a", 0.9), sphere((0.006, 0.009, 0.006), 8, at))
    out.add("stone", finish.stone("granite"), sphere((0.08, 0.06, 0.04), 12, (0.05, 0.04, z + 0.06)))
