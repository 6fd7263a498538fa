"""A planted flower bed edged with stones or timber, full of mixed flowers in drifts of colour."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, number, surface
from worldloom.assets.parts.built_pieces import copies
from worldloom.geometry import Mesh, fbm, rock, sheet, slab
from worldloom.assets.parts.flora_pots import SOIL

CARD = Card("plants/flower_bed", 1, "flower_bed", ("flowerbed", "border", "flower border", "flower garden", "vegetable_patch", "vegetable garden"), ("plant",), ("garden", "park", "suburb", "outdoor"))
DRIFTS = ("tulip", "daisy", "lavender", "poppy", "cornflower", "daffodil", "rose", "lily")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.8, 8.0)] = 3.0
    depth: Annotated[float, metres(0.5, 3.0)] = 1.1
    edge: Literal["stone", "timber"] = "stone"
    drifts: Annotated[int, number(1, 5)] = 3


PRESETS = {"timber": Params(edge="timber"), "round": Params(length=1.8, depth=1.6, drifts=4)}


def build(p: Params, kit: Kit) -> Part:
    """Mounded soil, edging, clumps of each drift's species."""
    rng = kit.rng("bed")
    u, v = np.meshgrid(np.linspace(-1, 1, 20), np.linspace(-1, 1, 10), indexing="ij")
    z = 0.09 * (1 - u**4) * (1 - v**4)
    q = np.stack([u * p.length / 2, v * p.depth / 2, z], -1)
    q[..., 2] += 0.02 * fbm(q, 0.15, 3, 3) * (z > 0.01)
    res = [surface("soil", sheet(q), SOIL), _edge(p, kit)]
    kinds = rng.permutation(len(DRIFTS))[: p.drifts]
    n = max(4, int(p.length * p.depth * 7.0))
    spots = np.stack([rng.uniform(-0.46, 0.46, n) * p.length, rng.uniform(-0.42, 0.42, n) * p.depth], 1)
    drift = ((spots[:, 0] / p.length + 0.5 + 0.25 * fbm(np.c_[spots, 0 * spots[:, 0]], 0.7, 2, kit.seed % 60)) * p.drifts).astype(int).clip(0, p.drifts - 1)
    small = Kit(kit.seed, kit.detail * (0.55 if kit.detail > 0.3 else 1))
    for k in range(p.drifts):
        species = DRIFTS[kinds[k]]
        proto = [small.make("plants/flower", f"{species}{j}", species=species, height=0.34 + 0.1 * (k % 2), count=8) for j in range(2)]
        for j in range(2):
            i = np.flatnonzero((drift == k) & (np.arange(n) % 2 == j))
            if not len(i):
                continue
            at = np.c_[spots[i], np.full(len(i), 0.07)]
            yaw, size = rng.uniform(0, 6.3, len(i)), rng.uniform(0.85, 1.2, len(i))
            res += [replace(s, role=f"{s.role}.{k}.{j}", mesh=copies(s.mesh, at, yaw, size)) for s in proto[j].surfaces]
    return Part(tuple(res), colliders=(box_collider((-p.length / 2, -p.depth / 2, 0), (p.length / 2, p.depth / 2, 0.12)),), mass=400.0)


def _edge(p: Params, kit: Kit):  # type: ignore[no-untyped-def]
    a, b = p.length / 2 + 0.04, p.depth / 2 + 0.04
    if p.edge == "timber":
        bars = [slab((-a, s * b - 0.03, -0.02), (a, s * b + 0.03, 0.13)) for s in (-1, 1)] + [slab((s * a - 0.03, -b, -0.02), (s * a + 0.03, b, 0.13)) for s in (-1, 1)]
        return surface("edge", bars, finish.wood("weathered", 0.6))
    rng = kit.rng("edge")
    n = int(4 * (a + b) / 0.2)
    t = np.arange(n) / n * 4 * (a + b)
    x = np.where(t < 2 * a, t - a, np.where(t < 2 * a + 2 * b, a, np.where(t < 4 * a + 2 * b, 3 * a + 2 * b - t, -a)))
    y = np.where(t < 2 * a, -b, np.where(t < 2 * a + 2 * b, t - 2 * a - b, np.where(t < 4 * a + 2 * b, b, 4 * a + 3 * b - t)))
    stone: Mesh = rock((1.1, 0.85, 0.75), kit.seed, 12 if kit.detail > 0.6 else 6, 0.5)
    return surface("edge", copies(stone, np.c_[x, y, np.full(n, 0.04)], rng.uniform(0, 6.3, n), 0.19 * rng.uniform(0.8, 1.2, n), rng.uniform(0.7, 1.1, n)), finish.of("rock", (0.33, 0.31, 0.28), 0.9, 0.4))


