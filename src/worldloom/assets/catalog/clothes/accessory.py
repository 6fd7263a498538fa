"""A clothing accessory laid down: scarf, necktie, bow tie, leather belt in a coil, a pair of gloves or a pair of socks."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, chain, skin
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_soft import soft_box, soft_prism, thick
from worldloom.geometry import Mesh, box, cylinder, prism, rot_z, slab, spline, tube

CARD = Card(
    "clothes/accessory", 1, "clothing_accessory",
    ("scarf", "shawl", "necktie", "tie", "bow tie", "belt", "leather belt", "glove", "gloves", "pair of gloves", "mitten", "work glove", "rubber glove", "sock", "socks", "pair of socks"),
    ("clothes", "clothing"), ("indoor", "bedroom", "shop", "closet", "hallway"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["scarf", "tie", "bow", "belt", "glove", "sock"] = "scarf"
    color: Color | None = None
    material: Literal["cloth", "leather", "knit"] | None = None
    """By its kind where none is given."""
    pattern: Literal["plain", "striped"] = "striped"
    size: Annotated[float, number(0.7, 1.3)] = 1.0
    wear: Wear = 0.2


TONE = {"scarf": "#a02c34", "tie": "#1f2f5a", "bow": "#15161a", "belt": "#4a2a16", "glove": "#2c2f36", "sock": "#4a6a8a"}
STUFF = {"scarf": "knit", "tie": "cloth", "bow": "cloth", "belt": "leather", "glove": "leather", "sock": "knit"}
CALLED = {"shawl": "scarf", "necktie": "tie", "bow tie": "bow", "leather belt": "belt", "mitten": "glove", "work glove": "glove", "rubber glove": "glove"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("tie", "bow", "belt", "glove", "sock")} | {"plain": Params(pattern="plain", color="#3d6a5a")}


def build(p: Params, kit: Kit) -> Part:
    """Lying as it was put down."""
    hue, stuff = p.color or TONE[p.kind], p.material or STUFF[p.kind]
    cloth = {"cloth": finish.fabric(hue, p.wear), "leather": finish.leather(hue, p.wear), "knit": finish.fabric(hue, p.wear, "knit")}[stuff]
    return small(gathered(KINDS[p.kind](p, cloth, 0.012 if kit.detail < 0.5 else 0.006), scale=p.size), 0.15 * p.size, friction=1.0, affordances=("pick up", "wear"))


def _scarf(p: Params, cloth: Material, step: float) -> list[Piece]:
    out: list[Piece] = []
    pale = finish.fabric("#ece6d8", p.wear, "knit")
    for k in range(3):
        out.append(("cloth", cloth, soft_box((0.3 - 0.012 * k, 0.2 - 0.006 * k, 0.022), 0.0105, 0.02, 0.003, 0.004, k, center=(0.004 * k, 0.003 * k, 0.011 + 0.0205 * k))))
    loose = np.array([(0.13, 0.0, 0.062), (0.165, -0.02, 0.05), (0.185, -0.04, 0.02), (0.21, -0.06, 0.006), (0.33, -0.1, 0.005)])
    across = np.linspace(-0.09, 0.09, 9)
    line = spline(loose, 18)
    grid = line[:, None] + across[None, :, None] * np.array([0.3, 0.95, 0]) + np.array([0, 0, 0.003]) * np.sin(across * 60)[None, :, None]
    out.append(("cloth", cloth, thick(grid, 0.006)))
    ends = grid[-1]
    out += [("fringe", cloth, tube([q + [0, 0, -0.003], q + [0.02, -0.008, -0.004], q + [0.045, -0.012, -0.006]], 0.002, 5)) for q in ends.repeat(2, 0) + np.tile([[0, 0.005, 0], [0, -0.005, 0]], (9, 1))]
    if p.pattern == "striped":
        out += [("stripe", pale, soft_box((0.028, 0.191, 0.004), 0.0018, 0.02, 0.003, 0.004, 2, center=(x, 0.006, 0.0645))) for x in (-0.1, -0.04, 0.02, 0.08)]
        out.append(("stripe", pale, thick(grid[13:15] + [0, 0, 0.0015], 0.006)))
    return out


def _tie(p: Params, cloth: Material, step: float) -> list[Piece]:
    long = np.array([(-0.04, 0.0), (-0.03, 0.012), (-0.3, 0.03), (-0.42, 0.045), (-0.465, 0.0), (-0.42, -0.045), (-0.3, -0.03), (-0.03, -0.012)])
    out: list[Piece] = [("cloth", cloth, prism(long, 0.006, 0.002)), ("cloth", cloth, prism(long[2:7] * [0.9, 0.62] + [0.02, -0.05], 0.005, 0.0015)), ("cloth", cloth, soft_box((0.05, 0.036, 0.02), 0.009, 0.02, center=(-0.025, 0, 0.011)))]
    a = np.linspace(0.35, 2 * np.pi - 0.35, 30)
    out.append(("loop", cloth, tube(np.c_[0.085 - 0.1 * np.cos(a), 0.085 * np.sin(a), 0.009 + 0 * a], 0.008, 8)))
    if p.pattern == "striped":
        pale = finish.fabric("#c9a04a", p.wear)
        out += [("stripe", pale, box((0.012, 0.052 + 0.026 * k / 7, 0.0012), 0.0004).turned(rot_z(0.6)).moved((-0.12 - 0.045 * k, 0, 0.0062))) for k in range(7)]
    return out


def _bow(p: Params, cloth: Material, step: float) -> list[Piece]:
    wings = [soft_prism(np.array([(0.004, -0.008), (0.05, -0.032), (0.062, -0.03), (0.06, 0.0), (0.062, 0.03), (0.05, 0.032), (0.004, 0.008)]) * [s, 1], 0.016, 0.006) if s > 0 else soft_prism((np.array([(0.004, -0.008), (0.05, -0.032), (0.062, -0.03), (0.06, 0.0), (0.062, 0.03), (0.05, 0.032), (0.004, 0.008)]) * [-1, 1])[::-1], 0.016, 0.006) for s in (-1, 1)]
    a = np.linspace(0.3, 2 * np.pi - 0.3, 26)
    dots = [cylinder(0.0035, 0.001, 10, 0.0002, (s * x, y, 0.0158)) for s in (-1, 1) for x, y in ((0.025, 0.004), (0.04, -0.01), (0.045, 0.012))]
    return [*(("cloth", cloth, m) for m in wings), ("knot", cloth, soft_box((0.024, 0.026, 0.022), 0.009, 0.02, center=(0, 0, 0.01))), ("loop", cloth, tube(np.c_[0.08 * np.sin(a), 0.08 - 0.085 * np.cos(a), 0.006 + 0 * a], 0.005, 7)), *([("dot", finish.fabric("#e9e4d8"), m) for m in dots] if p.pattern == "striped" else [])]


def _belt(p: Params, cloth: Material, step: float) -> list[Piece]:
    a = np.linspace(0, 2 * np.pi * 3.2, 110)
    r = 0.035 + 0.0022 * a
    tail = np.c_[np.linspace(r[-1] * np.cos(a[-1]), 0.1, 10), np.linspace(r[-1] * np.sin(a[-1]), -0.15, 10)]
    line = np.concatenate([np.c_[r * np.cos(a), r * np.sin(a)], tail[1:]])
    grid = np.stack([np.c_[line, np.full(len(line), z)] for z in (0.0, 0.018, 0.034)], 1)
    stitch = [tube(np.c_[line * 1.004, np.full(len(line), z)], 0.0008, 4) for z in (0.004, 0.03)] if p.pattern == "striped" else []
    ring = [slab((-0.004, -0.003, -0.006), (0.0, 0.003, 0.04), 0.001), slab((0.034, -0.003, -0.006), (0.038, 0.003, 0.04), 0.001), slab((-0.004, -0.003, -0.006), (0.038, 0.003, -0.002), 0.001), slab((-0.004, -0.003, 0.036), (0.038, 0.003, 0.04), 0.001), slab((0, -0.004, 0.015), (0.04, 0.0, 0.019), 0.001)]
    brass = finish.metal("brass", p.wear)
    return [("belt", cloth, thick(grid, 0.0035)), *(("stitch", finish.fabric("#c9a878"), m) for m in stitch), *(("buckle", brass, m.turned(rot_z(-0.7)).moved((0.098, -0.15, 0))) for m in ring)]


def _glove(p: Params, cloth: Material, step: float) -> list[Piece]:
    out: list[Piece] = []
    for s in (-1, 1):
        tips = [(s * x, y, 0.014) for x, y in ((-0.034, 0.088), (-0.012, 0.102), (0.012, 0.1), (0.033, 0.08))]
        fingers = [chain([(0.55 * x, 0.02, 0.014), (x, 0.6 * y, 0.016), (x, y, z)], [0.013, 0.0115, 0.0095], 0.004) for x, y, z in tips]
        thumb = chain([(s * 0.025, -0.03, 0.015), (s * 0.055, 0.005, 0.016), (s * 0.06, 0.03, 0.014)], [0.015, 0.0125, 0.0105], 0.004)
        hand = blend([ball((0, 0.0, 0.016), (0.043, 0.05, 0.017)), chain([(0, -0.04, 0.015), (0, -0.1, 0.016)], [0.034, 0.036], 0.01), *fingers, thumb], 0.008)
        m = skin(hand, step, shade=0.3)
        body = Mesh(np.c_[m.vertices[:, :2], np.maximum(0.75 * m.vertices[:, 2], -0.004)], m.faces, None, m.uv, m.color)
        place = (s * 0.065, 0.01 * s, 0)
        out.append(("glove", cloth, body.turned(rot_z(-0.18 * s)).moved(place)))
        if p.pattern == "striped":
            out += [("seam", finish.fabric("#8a8f98"), tube([(x * 0.012, -0.005, 0.0252), (x * 0.016, 0.035, 0.0245)], 0.0014, 5).turned(rot_z(-0.18 * s)).moved(place)) for x in (-1, 0, 1)]
    return out


def _sock(p: Params, cloth: Material, step: float) -> list[Piece]:
    out: list[Piece] = []
    pale = finish.fabric("#ece6d8", p.wear, "knit")
    for k in range(2):
        form = chain([(0, 0.16, 0.02), (0, 0.05, 0.021), (0.0, -0.03, 0.022), (0.055, -0.075, 0.02), (0.11, -0.09, 0.017)], [0.043, 0.041, 0.043, 0.04, 0.034], 0.02)
        m = skin(form, step, shade=0.25)
        v = m.vertices
        flat = Mesh(np.c_[v[:, :2], 0.42 * v[:, 2]], m.faces, None, m.uv, m.color)
        put = rot_z(0.12 * k)
        out.append(("sock", cloth, flat.turned(put).moved((0.055 * k, 0.02 * k, 0.017 * k))))
        if p.pattern == "striped":
            ring = [tube(np.c_[0.0445 * np.cos(a := np.linspace(0, 2 * np.pi, 24, endpoint=False)), 0 * a + y, 0.0085 + 0.019 * np.sin(a)], 0.0035, 6, closed=True) for y in (0.13, 0.15)]
            out += [("stripe", pale, q.turned(put).moved((0.055 * k, 0.02 * k, 0.017 * k))) for q in ring]
    return out


KINDS = {"scarf": _scarf, "tie": _tie, "bow": _bow, "belt": _belt, "glove": _glove, "sock": _sock}
