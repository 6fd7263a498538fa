"""An umbrella: furled and lying, leaning shut, or open on its ribs with its crook handle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.kind_pieces import ALONG, Piece, gathered, leaning, small
from worldloom.geometry import cylinder, lathe, rod, rot_y, sheet, spline, tube

CARD = Card("clothes/umbrella", 1, "rain_umbrella", ("umbrella", "closed umbrella", "open umbrella", "folded umbrella", "rain umbrella", "brolly"), ("accessory",), ("indoor", "hallway", "shop"), "floor")


class Params(Base):
    """Dials."""

    state: Literal["lying", "standing", "open", "upright"] = "lying"
    """Furled and lying, leaning at a wall, open, or upright as in a stand."""
    length: Annotated[float, metres(0.6, 1.05)] = 0.88
    color: Color = "#1f2f55"
    handle: Literal["wood", "black"] = "wood"
    wear: Wear = 0.2


WITHIN = {"state": "upright"}
"""Its dials where it is in something narrow."""
VARIETY = {"color": ("#1f2f55", "#8a1f2a", "#1a1b1d", "#2f5a3a")}
"""What several of them take in turn."""
PRESETS = {"open": Params(state="open", color="#b3241c"), "standing": Params(state="standing", handle="black")}


def build(p: Params, kit: Kit) -> Part:
    """Handle up; open it rests on its rim and its handle."""
    n, h = kit.n(20, 10), p.length
    grip = finish.wood("walnut", p.wear, 0.3) if p.handle == "wood" else finish.plastic("#141416", 0.3)
    steel, cloth = finish.metal("steel", p.wear), finish.fabric(p.color, p.wear)
    crook = spline([(0, 0, 0.76 * h), (0, 0, 0.9 * h), (0, 0, 0.94 * h), (0.02, 0, 0.985 * h), (0.05, 0, 0.99 * h), (0.072, 0, 0.95 * h), (0.07, 0, 0.915 * h)], 30)
    pieces: list[Piece] = [("handle", grip, tube(crook, 0.0115, 12)), ("shaft", steel, rod((0, 0, 0.02), (0, 0, 0.8 * h), 0.0055, 8)), ("ferrule", steel, lathe([(0, 0), (0.005, 0.0), (0.006, 0.04), (0.009, 0.07), (0, 0.07)], n, 0.5))]
    if p.state == "open":
        return _open(p, pieces, n, steel)
    a = np.linspace(0, 2 * np.pi, 8 * n + 1)
    t = np.linspace(0, 1, 16)
    r = np.interp(t, [0, 0.1, 0.75, 0.93, 1], [0.008, 0.014, 0.029, 0.026, 0.014])
    fold = 1 + 0.3 * np.interp(t, [0, 0.3, 1], [0, 1, 1])[:, None] * np.abs(np.sin(4 * a + 4 * t[:, None])) ** 0.6 - 0.15
    g = np.stack([r[:, None] * fold * np.cos(a), r[:, None] * fold * np.sin(a), np.broadcast_to((0.06 + 0.68 * t)[:, None] * h, fold.shape)], -1)
    pieces += [("cloth", cloth, sheet(g.swapaxes(0, 1))), ("strap", finish.fabric("#101012"), cylinder(0.0335, 0.02, 2 * n, 0.004, (0, 0, 0.5 * h)))]
    if p.state == "lying":
        return small(gathered(pieces, ALONG), 0.45, friction=1.0, affordances=("pick up", "open"))
    if p.state == "upright":
        return small(gathered(pieces, rot_y(0.025), middle=False), 0.45, friction=1.0, affordances=("pick up", "open"))
    return leaning(pieces, h, 0.45, 0.17, affordances=("pick up", "open"))


def _open(p: Params, pieces: list[Piece], n: int, steel: Material) -> Part:
    h = p.length
    radius, ribs = 0.62 * h, 8
    a, t = np.linspace(0, 2 * np.pi, ribs * 6 + 1), np.linspace(0, 1, 14)
    between = np.abs(np.sin(ribs / 2 * a)) ** 1.3
    r = radius * t[:, None] * (1 - 0.075 * between * t[:, None] ** 2)
    z = 0.07 + 0.36 * h * t[:, None] ** 2.1 * (1 - 0.06 * between) + 0.02 * h * between * t[:, None] ** 2
    g = np.stack([r * np.cos(a), r * np.sin(a), np.broadcast_to(z, r.shape)], -1)
    cloth = finish.of("fabric", p.color, 0.9, p.wear, thin=True)
    pieces = [*pieces, ("cloth", cloth, sheet(g.swapaxes(0, 1)[::-1]))]
    for k in range(ribs):
        q = k * 2 * np.pi / ribs
        line = np.c_[radius * t * np.cos(q), radius * t * np.sin(q), 0.0735 + 0.36 * h * t**2.1]
        pieces += [("rib", steel, tube(line, 0.0022, 5)), ("rib", steel, rod(line[7], (0, 0, 0.36 * h), 0.002, 5))]
    pieces.append(("runner", finish.plastic("#101012"), cylinder(0.011, 0.05, n, 0.002, (0, 0, 0.34 * h))))
    return small(gathered(pieces, rot_y(np.pi / 2 + 0.66)), 0.5, friction=1.0, affordances=("pick up", "close"))
