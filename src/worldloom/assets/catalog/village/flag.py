"""A flag that waves from a pole: plain, striped, quartered or with a cross, as a flag, a pointed pennant, or a long banner on a crossbar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Motion, Params as Base, Part, SoundSource, Wear, cylinder_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.built_town import cloth_of, waving
from worldloom.geometry import Floats, lathe, rod, rot_y, sphere, torus, tube

CARD = Card("village/flag", 1, "flag", ("banner", "pennant", "flagpole", "flag pole", "standard"), ("cloth", "sign"), ("castle", "medieval", "village", "mountain", "moon", "snow", "harbour", "stadium", "outdoor"), "ground")


class Params(Base):
    """Dials."""

    style: Literal["flag", "pennant", "banner"] = "flag"
    pattern: Literal["plain", "striped", "quartered", "cross"] = "plain"
    height: Annotated[float, metres(1.2, 14.0)] = 4.5
    color: Color = "red"
    second_color: Color = "white"
    wind: Annotated[float, number(0, 1)] = 0.7
    wear: Wear = 0.3


PRESETS = {"banner": Params(style="banner", color="navy", second_color="gold", pattern="cross", height=3.6), "striped": Params(pattern="striped", color="blue"), "pennant": Params(style="pennant", color="yellow", height=3.0), "calm": Params(wind=0.1, pattern="quartered", color="dark_green"), "tall": Params(height=9.0, pattern="cross", second_color="navy", color="white")}


def build(p: Params, kit: Kit) -> Part:
    """The cloth flies to +X and swings about the pole."""
    out, h = Collector(), p.height
    slim = 0.012 + 0.0045 * h
    wood = finish.wood("oak", p.wear) if p.style != "flag" else finish.paint("white", p.wear, 0.35)
    out.add("pole", wood, tube([(0, 0, 0), (0, 0, h)], [slim, 0.7 * slim], kit.n(14, 7)))
    tip = lathe([(0, 0), (0.9, 0.3), (0.5, 0.9), (1.3, 1.6), (0.9, 3.2), (0, 5.5)], kit.n(12, 6), 0.5).scaled(slim) if p.style != "flag" else sphere(2.0 * slim, 14, (0, 0, 1.6 * slim))
    out.add("finial", finish.metal("gold", p.wear), tip.moved((0, 0, h)))
    out.add("foot", finish.stone("granite", p.wear), lathe([(6 * slim, 0), (6 * slim, 0.03), (4.5 * slim, 0.06), (2 * slim, 0.1), (0, 0.1)], kit.n(20, 8), 0.4))
    size = (0.42 * min(h, 6.0), 0.27 * min(h, 6.0)) if p.style != "banner" else (0.3 * min(h, 5.0), 0.6 * min(h, 5.0))
    grid = _grid(p, kit, size)
    top = np.array([slim, 0, h - 0.06 - 0.02 * h])
    if p.style == "banner":
        half = size[0] / 2
        out.add("bar", wood, rod((-half - 0.06, -slim - 0.015, top[2]), (half + 0.06, -slim - 0.015, top[2]), 0.018, 8), sphere(0.03, 10, (-half - 0.07, -slim - 0.015, top[2])), sphere(0.03, 10, (half + 0.07, -slim - 0.015, top[2])))
        grid = grid + [-half, -slim - 0.02, top[2]]
        out.add("rings", finish.metal("brass"), *(torus(0.024, 0.004, 12, 5).turned(rot_y(np.pi / 2)).moved((float(x), -slim - 0.018, top[2])) for x in np.linspace(-0.9, 0.9, 6) * half), link="cloth")
    else:
        grid = grid + top
        ends = grid[0, [0, -1]]
        out.add("rope", finish.of("rope", (0.55, 0.5, 0.4), 0.9), wires([(1.6 * slim, 0, 0.9)], [(1.6 * slim, 0, h - 0.05)], 0.004, 4), wires(ends * [0, 1, 1] + [0.7 * slim, 0, 0], ends, 0.005, 4))
    _paint(out, p, grid)
    motion = Motion(kind="sway", amplitude=0.05 + 0.16 * p.wind, period=2.4, center=(0, 0, float(top[2])), axis=(0, 0, 1) if p.style != "banner" else (1, 0, 0), link="cloth", seed=kit.seed % 67)
    return Part(out.surfaces(), colliders=(cylinder_collider(max(2 * slim, 0.04), h),), mass=6.0 * h, motions=(motion,), anchors={"top": (0, 0, h), "flag": (float(0.5 * size[0]), 0, float(top[2]))}, sounds=(SoundSource(sound="cloth_flap", position=(0, 0, float(top[2])), gain=-26 + 8 * p.wind),))


def _grid(p: Params, kit: Kit, size: tuple[float, float]) -> Floats:
    """The cloth from its held edge; a banner is held along its top."""
    if p.style == "banner":
        w, h = size
        u, v = np.linspace(0, 1, kit.n(17, 9)), np.linspace(0, 1, kit.n(20, 9))
        fold = 0.03 * w * np.sin(9 * u[:, None] + 1) * (0.3 + v[None]) + 0.07 * p.wind * h * v[None] ** 1.5 * np.sin(3.2 * v[None] + 0.6)
        tail = 1 - 0.16 * v[None] ** 8 * (1 - np.abs(2 * u[:, None] - 1))
        return np.stack([np.broadcast_to(w * u[:, None], fold.shape), fold, -h * v[None] * tail], -1)
    w, h = size
    g = waving(w, h, kit, 1.2, 0.045 + 0.085 * p.wind, 0.06)
    t = np.linspace(0, 1, len(g))[:, None]
    limp = (1 - p.wind) ** 1.5
    g[..., 0] *= 1 - 0.72 * limp
    g[..., 2] -= limp * w * 0.75 * t**0.8
    if p.style == "pennant":
        mid = g[:, :1, 2] * 0.5 + g[:, -1:, 2] * 0.5
        g[..., 2] = mid + (g[..., 2] - mid) * (1 - 0.93 * t)
    return g


def _paint(out: Collector, p: Params, grid: Floats) -> None:
    """Fields of two colours, cut along the rows and columns of the cloth."""
    rows, cols = grid.shape[:2]
    loose = np.linspace(0, 1, rows) ** 1.5 * 0.2 * (p.style != "banner")
    blocks: dict[int, list[tuple[slice, slice]]] = {0: [], 1: []}
    patterns: dict[str, tuple[list[float], list[float], Callable[[int, int], int]]] = {
        "plain": ([0, 1], [0, 1], lambda i, j: 0), "striped": ([0, 1], [0, 1 / 3, 2 / 3, 1], lambda i, j: j % 2) if p.style != "banner" else ([0, 1 / 3, 2 / 3, 1], [0, 1], lambda i, j: i % 2),
        "quartered": ([0, 0.5, 1], [0, 0.5, 1], lambda i, j: (i + j) % 2), "cross": ([0, 0.34, 0.5, 1] if p.style != "banner" else [0, 0.4, 0.6, 1], [0, 0.4, 0.6, 1], lambda i, j: int(i == 1 or j == 1)),
    }  # fmt: skip
    cuts_r, cuts_c, which = patterns[p.pattern]
    for i in range(len(cuts_r) - 1):
        for j in range(len(cuts_c) - 1):
            a, b = (round(f * (rows - 1)) for f in cuts_r[i : i + 2])
            d, e = (round(f * (cols - 1)) for f in cuts_c[j : j + 2])
            if b > a and e > d:
                blocks[which(i, j)].append((slice(a, b + 1), slice(d, e + 1)))
    for k, color in ((0, p.color), (1, p.second_color)):
        mat = finish.fabric(color, p.wear, "canvas").model_copy(update={"thin": True})
        if blocks[k]:
            out.add("cloth" if k == 0 else "cloth2", mat, *(cloth_of(grid[q], loose[q[0]]) for q in blocks[k]), link="cloth")
