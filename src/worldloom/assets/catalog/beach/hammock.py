"""A hammock of striped cloth with fringe or of knotted net, sagging between two supports; brings its own posts if wished."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Surface, box_collider, cylinder_collider, finish, metres, np, rgb, surface
from worldloom.assets.parts.built_pieces import wires
from worldloom.assets.parts.flora_limbs import blades, painted
from worldloom.assets.parts.flora_plants import share
from worldloom.geometry import Floats, fbm, join, rod, sheet, tube

CARD = Card("beach/hammock", 1, "hammock", ("hammocks", "hanging bed", "net hammock"), ("bed", "seat"), ("beach", "garden", "camp", "island", "outdoor"), clearance=(0.3, 0.3, 0.0, 0.0))


class Params(Base):
    """Dials. It hangs along X between anchors `left` and `right`, `span` metres apart; `support` "posts" brings its own."""

    span: Annotated[float, metres(2.4, 5.5)] = 3.3
    height: Annotated[float, metres(0.9, 1.9)] = 1.35
    sag: Annotated[float, metres(0.2, 0.8)] = 0.62
    style: Literal["cloth", "net"] = "cloth"
    color: Color = "cream"
    stripe_color: Color = "terracotta"
    support: Literal["none", "posts"] = "none"


PRESETS = {"net": Params(style="net", color="sand", stripe_color="brown"), "blue": Params(stripe_color="blue"), "posts": Params(support="posts")}


def build(p: Params, kit: Kit) -> Part:
    """Bed, clews that gather it, ropes, fringe."""
    ends = np.array([[-p.span / 2, 0, p.height], [p.span / 2, 0, p.height]])
    grid = _bed(p, kit)
    out = [_cloth(grid, p, kit), _fringe(grid, p, kit)] if p.style == "cloth" else _net(grid, p)
    out.append(_ropes(grid, ends, kit))
    low = float(grid[..., 2].min())
    colliders = [box_collider((-0.3 * p.span, -0.42, low), (0.3 * p.span, 0.42, low + 0.12))]
    if p.support == "posts":
        out.append(_posts(ends, kit))
        colliders += [cylinder_collider(0.07, p.height + 0.15, (s * (p.span / 2 + 0.07), 0, 0)) for s in (-1, 1)]
    seat = (0.0, 0.0, round(low + 0.03, 3))
    return Part(
        tuple(out), colliders=tuple(colliders), mass=3.0, anchors={"left": (-p.span / 2, 0, p.height), "right": (p.span / 2, 0, p.height), "seat": seat},
        supports=(Support(name="bed", center=seat, size=(0.4 * p.span, 0.6)),), functional_sides=("front", "back"), affordances=("lie", "sit"),
    )  # fmt: skip


def _bed(p: Params, kit: Kit) -> Floats:
    """(rows along X, cols across, 3): a trough gathered towards both ends, hanging in a curve."""
    n, k = kit.n(34, 10), kit.n(28, 10)
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, k), indexing="ij")
    half = 0.36 * p.span
    gather = 0.12 + 0.88 * np.cos(np.pi / 2 * u * 0.93) ** 0.7
    line = p.height - p.sag * (1 - (u * half / (p.span / 2)) ** 2)
    rim = 0.24 * (1 - u**2) * v**2 + 0.05 * np.abs(v) ** 3 - 0.06 * (1 - v**2) * (1 - u**2)
    fold = 0.02 * (1 - gather) * np.sin(v * 16) + 0.012 * fbm(np.stack([u * 2, v, 0 * u], -1), 0.5, 2, 3)
    return np.stack([half * u, 0.5 * gather * v, line + rim + fold], -1)


def _cloth(grid: Floats, p: Params, kit: Kit) -> Surface:
    m = sheet(grid)
    v = np.tile(np.linspace(-1, 1, grid.shape[1]), grid.shape[0])
    stripe = (np.floor((v + 1) * 4.5).astype(int) % 3 == 1) | (np.abs(np.abs(v) - 0.86) < 0.07)
    c = np.where(stripe[:, None], np.asarray(rgb(p.stripe_color)), np.asarray(rgb(p.color)))
    c = c * (1 + 0.1 * fbm(m.vertices, 0.25, 3, kit.seed % 60))[:, None]
    return painted("bed", m, c, finish.of("fabric", (0.5, 0.5, 0.5), 0.9, 0.25, thin=True), np.full(len(v), 0.3))


def _net(grid: Floats, p: Params) -> list[Surface]:
    """Diamond mesh of cords over the same surface, with thicker edges."""
    a, b = grid[:-1, :-1].reshape(-1, 3), grid[1:, 1:].reshape(-1, 3)
    c, d = grid[:-1, 1:].reshape(-1, 3), grid[1:, :-1].reshape(-1, 3)
    cords = wires(np.concatenate([a, c]), np.concatenate([b, d]), 0.0038, 3)
    edge = [tube(grid[:, s], 0.012, 6).swaying(0.3) for s in (0, -1)]
    return [surface("bed", cords.swaying(0.3), finish.of("rope", rgb(p.color), 0.9)), surface("edge", edge, finish.of("rope", rgb(p.stripe_color), 0.9))]


def _ropes(grid: Floats, ends: Floats, kit: Kit) -> Surface:
    """Fans of cords from the bed's ends to a ring, then a rope to the anchor with a knot."""
    parts = []
    for s, row in ((0, grid[0]), (1, grid[-1])):
        ring = ends[s] + (row.mean(0) - ends[s]) * 0.3
        some = row[:: max(1, len(row) // 9)]
        along = np.linspace(0, 1, 10)[:, None]
        parts += [wires(some, np.broadcast_to(ring, some.shape), 0.0042, 4), tube(ends[s] * along + ring * (1 - along), 0.0105, kit.n(8, 4))]
        d = (ring - ends[s]) / np.linalg.norm(ring - ends[s])
        a = np.linspace(0, 2 * np.pi, 9)
        parts += [tube(ends[s] + d * q + 0.017 * np.stack([0 * a, np.cos(a), np.sin(a)], 1), 0.008, 5) for q in (0.04, 0.07, 0.1)]
    return surface("ropes", join(parts), finish.of("rope", (0.5, 0.42, 0.28), 0.9))


def _fringe(grid: Floats, p: Params, kit: Kit) -> Surface:
    """Tassels along both long edges."""
    rng = kit.rng("fringe")
    n, wide = share(kit, 170, 30)
    t = rng.uniform(0.06, 0.94, n) * (grid.shape[0] - 1)
    i = t.astype(int)
    f, left = (t - i)[:, None], rng.random((n, 1)) < 0.5
    edge = np.where(left, grid[i, 0] * (1 - f) + grid[i + 1, 0] * f, grid[i, -1] * (1 - f) + grid[i + 1, -1] * f)
    d = np.array([0, 0, -1.0]) + rng.normal(0, 0.1, (n, 3))
    m = blades(edge + [0, 0, 0.004], d, 0.14 * rng.uniform(0.8, 1.2, n), 0.016 * wide, rng, None, 0, True, across=np.tile([0.0, 1, 0], (n, 1)))
    c = np.where(rng.random((n, 1)) < 0.6, np.asarray(rgb(p.color)), np.asarray(rgb(p.stripe_color)))
    return painted("fringe", m, np.repeat(c, 4, 0), finish.of("fabric", (0.5, 0.5, 0.5), 0.9, 0.2, thin=True), np.tile([0, 0.5, 1.0, 0.5], n))


def _posts(ends: Floats, kit: Kit) -> Surface:
    logs = [rod((s * (abs(e[0]) + 0.07), 0, -0.02), (s * (abs(e[0]) + 0.13), 0, e[2] + 0.2), 0.065, kit.n(14, 6), 0.055) for s, e in ((-1, ends[0]), (1, ends[1]))]
    return surface("posts", logs, finish.wood("weathered", 0.6))


