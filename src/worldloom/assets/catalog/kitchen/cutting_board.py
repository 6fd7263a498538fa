"""A wooden cutting board with a knife and something being cut: bread, cheese or vegetables."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.built_wares import loaf
from worldloom.assets.parts.room_soft import upright
from worldloom.assets.parts.room_ware import tuft
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rot_x, rot_y, rot_z, sphere, stamp
CARD = Card("kitchen/cutting_board", 1, "cutting_board", ("chopping board", "charcuterie board", "cheese board", "bread board", "serving board"), ("kitchenware",), ("indoor", "kitchen", "restaurant"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.25, 0.6)] = 0.42
    contents: Literal["bread", "vegetables", "cheese", "empty"] = "bread"
    wood: Literal["oak", "walnut", "bamboo", "birch"] = "oak"
    wear: Wear = 0.4


PRESETS = {"vegetables": Params(contents="vegetables", wood="bamboo"), "cheese": Params(contents="cheese", wood="walnut"), "bare": Params(contents="empty", width=0.34)}


def build(p: Params, kit: Kit) -> Part:
    """Board of joined staves with a hole, a cook's knife, the food and its slices and crumbs."""
    out, w, d, t = Collector(), p.width / 2, 0.31 * p.width, 0.022
    n = 6
    ys = np.linspace(-d, d, n + 1)
    tone = tints(kit.rng("staves"), n, 0.16)
    out.add("board", finish.wood(p.wood, p.wear), boards(np.c_[np.full(n, 2 * w), np.diff(ys), np.full(n, t)], np.c_[0 * tone, (ys[1:] + ys[:-1]) / 2, np.full(n, t / 2)], 0.003, tone))
    out.add("hole", finish.paint("dark_brown"), cylinder(0.014, 0.0008, 16, 0.0002, (w - 0.035, d - 0.035, t)))
    blade, grip = knife()
    turn = rot_z(-0.35)
    out.add("blade", finish.metal("steel", 0.1, 0.15), blade.turned(turn).moved((-0.02, -0.62 * d, t)))
    out.add("grip", finish.wood("dark"), grip.turned(turn).moved((-0.02, -0.62 * d, t)))
    g = kit.rng("food")
    if p.contents == "bread":
        out.add("food", finish.of("food", (0.42, 0.21, 0.07), 0.85), loaf(0.2).scaled((1, 1.9, 1.9)).moved((-0.35 * w, 0.35 * d, t)))
        cut = upright(prism(np.stack([0.045 * np.cos(np.linspace(0, 6.28, 22)[:-1]), 0.038 * np.sin(np.linspace(0, 6.28, 22)[:-1])], 1), 0.014, 0.003))
        out.add("slice", finish.of("food", (0.6, 0.45, 0.26), 0.95), *(cut.turned(rot_x(1.35 + 0.1 * k)).turned(rot_z(0.3 * k)).moved((0.3 * w + 0.035 * k, 0.3 * d, t + 0.012 + 0.012 * k)) for k in range(3)))
        crumbs = g.uniform(-1, 1, (kit.n(24, 6), 2)) * [0.8 * w, 0.8 * d]
        out.add("crumb", finish.of("food", (0.5, 0.33, 0.16), 0.95), stamp(box((0.004, 0.003, 0.003), 0.001), np.c_[crumbs, np.full(len(crumbs), t + 0.0015)], g.uniform(0, 6, len(crumbs))))
    elif p.contents == "cheese":
        wedge = prism([(0, 0), (0.13, -0.045), (0.13, 0.045)], 0.05, 0.003)
        out.add("food", finish.of("food", (0.66, 0.44, 0.1), 0.5), wedge.moved((-0.5 * w, 0.25 * d, t)), *(box((0.028, 0.028, 0.024), 0.002, (0.25 * w + 0.04 * (k % 2), 0.2 * d + 0.04 * (k // 2), t + 0.012)) for k in range(4)))
        grapes = g.normal(0, 0.02, (14, 3)) * [1, 1, 0.5]
        out.add("grape", finish.of("food", (0.1, 0.015, 0.06), 0.3), stamp(sphere(0.0105, 9), np.c_[grapes[:, :2] + [0.62 * w, -0.1 * d], np.abs(grapes[:, 2]) + t + 0.01]))
    elif p.contents == "vegetables":
        out.add("carrot", finish.of("food", (0.6, 0.17, 0.02), 0.5), *(lathe([(0, 0), (0.006, 0.01), (0.016, 0.15), (0.012, 0.165), (0, 0.168)], 12, True).turned(rot_y(np.pi / 2 + 0.02)).turned(rot_z(0.25 * k)).moved((-0.6 * w, 0.3 * d + 0.045 * k - 0.02, t + 0.016)) for k in range(2)))
        out.add("carrot", finish.of("food", (0.6, 0.17, 0.02), 0.5), *(cylinder(0.014, 0.006, 14, 0.001, (0.25 * w + 0.02 * (k % 3), -0.1 * d + 0.03 * (k // 3), t + 0.006 * (k == 4))) for k in range(6)))
        out.add("leaf", finish.of("leaf", (0.06, 0.16, 0.03), 0.6, thin=True), tuft(9, 0.07, 0.03, g).moved((0.6 * w, 0.45 * d, t)))
        out.add("tomato", finish.of("food", (0.5, 0.04, 0.02), 0.25), *(sphere((0.03, 0.03, 0.026), 16, (0.32 * w + 0.07 * k, 0.5 * d - 0.02 * k, t + 0.026)) for k in range(2)))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, t)),), mass=1.8, dynamic=True, affordances=("cut", "pick up"), supports=(Support(name="top", center=(0, 0, t), size=(1.6 * w, 1.6 * d)),))


def knife(length: float = 0.19) -> tuple[Mesh, Mesh]:
    """(blade, handle) of a cook's knife lying flat on z = 0, point to +X."""
    t = np.linspace(0, 1, 12)
    edge = np.c_[t * length, -0.04 * (1 - t**3) * (1 - 0.1 * t)]
    outline = np.concatenate([[[0, 0.004]], [[length * 0.95, 0.0]], edge[::-1]])
    return prism(outline, 0.0018).moved((0, 0, 0.006)), box((0.115, 0.024, 0.016), 0.006, (-0.055, -0.008, 0.008))
