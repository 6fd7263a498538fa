"""A clump of wild or garden flowers on stems with leaves: daisies, poppies, tulips, cornflowers, lavender, daffodils, lilies or roses in any colour."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Surface, metres, np, number, rgb
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, limbs, painted, ribbons
from worldloom.assets.parts.flora_plants import LEAF, PETAL, petals, ring_of, share, strips, tones
from worldloom.geometry import Floats, Mesh, join, unit
from worldloom.world import RGB
from worldloom.world.color import known

CARD = Card(
    "plants/flower", 1, "flower", ("wildflower", "wild flower", "flowers", "daisy", "poppy", "tulip", "daffodil", "lily", "cornflower", "lavender", "rose", "blossom", "bloom", "iris"),
    ("plant",), ("meadow", "garden", "park", "field", "outdoor"),
)  # fmt: skip
Species = Literal["mixed", "daisy", "poppy", "tulip", "cornflower", "lavender", "daffodil", "lily", "rose"]


class Params(Base):
    """Dials. `color` empty takes the species' own."""

    species: Species = "mixed"
    color: str = ""
    height: Annotated[float, metres(0.08, 1.4)] = 0.36
    count: Annotated[int, number(1, 40)] = 9
    cut: bool = False
    """Stems that were cut, held together at their foot, as they stand in a vase."""


WITHIN = {"cut": True, "count": 1, "height": 0.5}
"""Its dials where it stands in something."""


VARIETY = {"height": (0.36, 0.43, 0.33, 0.46, 0.39)}
"""What several of them take in turn."""
PRESETS = {
    "daisies": Params(species="daisy"), "poppies": Params(species="poppy", height=0.5), "tulips": Params(species="tulip", color="red"), "cornflowers": Params(species="cornflower", height=0.5),
    "lavender": Params(species="lavender", count=24), "daffodils": Params(species="daffodil"), "lilies": Params(species="lily", height=0.7), "roses": Params(species="rose", color="crimson", height=0.6),
}  # fmt: skip
LOOKS: dict[str, tuple[RGB, int, float, float, float, RGB]] = {
    "daisy": ((0.72, 0.71, 0.66), 12, 0.028, 0.012, 0.05, (0.6, 0.38, 0.03)), "poppy": ((0.55, 0.045, 0.015), 5, 0.04, 0.048, 0.35, (0.03, 0.03, 0.02)),
    "tulip": ((0.55, 0.06, 0.04), 6, 0.06, 0.04, 1.05, (0.3, 0.25, 0.05)), "cornflower": ((0.06, 0.1, 0.5), 10, 0.026, 0.015, 0.4, (0.1, 0.05, 0.25)),
    "daffodil": ((0.7, 0.5, 0.03), 6, 0.036, 0.026, 0.1, (0.7, 0.3, 0.02)), "lily": ((0.7, 0.62, 0.58), 6, 0.085, 0.04, 0.55, (0.4, 0.2, 0.03)),
    "rose": ((0.4, 0.02, 0.05), 7, 0.038, 0.042, 0.75, (0.3, 0.02, 0.04)), "lavender": ((0.22, 0.13, 0.42), 0, 0.012, 0.008, 0.5, (0.2, 0.1, 0.4)),
}  # fmt: skip
"""Petal colour, petals, their length and width, cup, middle."""


def build(p: Params, kit: Kit) -> Part:
    """Each species of the clump has its stems, heads and middles; leaves belong to all."""
    kinds = ["daisy", "poppy", "cornflower", "daffodil"] if p.species == "mixed" else [p.species]
    rng = kit.rng("clump")
    n, wide = share(kit, p.count, min(3, p.count))
    foot, out = _cut(n) if p.cut else ring_of(n, rng, 0.1 + 0.012 * p.count)
    long = p.height * rng.uniform(*((0.96, 1.04) if p.cut else (0.65, 1.15)), n)
    d = unit(UP + out * (0.015 if p.cut else rng.uniform(0.02, 0.3, (n, 1))) + rng.normal(0, 0.004 if p.cut else 0.06, (n, 3)))
    stems = limbs(foot - UP * (0.0 if p.cut else 0.01), d, out * (0.035 if p.cut else 0.12) - UP * 0.02, long, np.full(n, 0.002))
    stalk = ribbons(stems.base, d, stems.bend, long, 0.006 * wide, 4 if kit.detail > 0.6 else 2, 9)
    res = [strips("stems", stalk, tones((0.07, 0.11, 0.03), n, rng), 0.6), *([] if p.cut else [_foliage(p, foot, kit)])]
    which = rng.integers(0, len(kinds), n)
    for k, kind in enumerate(kinds):
        i = np.flatnonzero(which == k)
        if len(i):
            res += _heads(kind, p, stems, i, wide, kit.child(kind))
    return Part(tuple(res), mass=0.2)


def _cut(n: int) -> tuple[Floats, Floats]:
    """Feet close together (n, 3) and the way each stem leans (n, 3), the first to +X."""
    a = 2.4 * np.arange(n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    return 0.004 * (n > 1) * out, out


def _heads(kind: str, p: Params, stems: Limbs, i: np.ndarray, wide: float, kit: Kit) -> list[Surface]:
    color, count, long, broad_, cup, middle = LOOKS[kind]
    if p.color and known(p.color):
        color = rgb(p.color)
    rng = kit.rng("heads")
    tip, t = stems.tips()[i], stems.tangent(i, np.ones(len(i)))
    k = wide**0.8 * (0.75 + 0.7 * p.height)
    if kind == "lavender":
        return [_spikes(tip, t, color, k, kit)]
    face = 1.0 if kind in ("tulip", "rose") else 0.35
    ax = unit(t * face + UP * 0.5 + rng.normal(0, 0.3, t.shape) * (1 - 0.7 * (face > 0.5)))
    near = p.cut or kit.detail > 0.6
    rings = 2 if kind in ("rose", "cornflower") and (near or kit.detail > 0.2) else 1
    fewer = count if near else max(4, count // 2) if kit.detail > 0.2 else 3
    mesh = join([petals(tip, ax, fewer, long * k * (1 - 0.3 * r), broad_ * k * (count / fewer), cup + 0.3 * r, rng) for r in range(rings)])
    c = np.repeat(tones(color, len(i), rng, 0.12), 4 * fewer, 0)
    along = np.tile([0.7, 1.0, 1.1, 1.0], len(c) // 4)[:, None]
    out = [painted(f"petals_{kind}", mesh, np.concatenate([c * along] * rings), PETAL, 0.9)]
    if kind in ("daisy", "poppy", "daffodil", "lily") and (near or kit.detail > 0.2):
        cone = petals(tip + ax * 0.002, ax, 5, 0.011 * k * (1.6 if kind == "daffodil" else 1), 0.012 * k, 0.75, rng)
        out.append(painted(f"middle_{kind}", cone, np.repeat(tones(middle, len(i), rng, 0.1), 20, 0), PETAL, 0.9))
    return out


def _spikes(tip: Floats, t: Floats, color: RGB, k: float, kit: Kit) -> Surface:
    rng = kit.rng("spikes")
    each = 16 if kit.detail > 0.6 else 7 if kit.detail > 0.2 else 3
    j = np.repeat(np.arange(len(tip)), each)
    u = np.tile(np.linspace(0, 1, each), len(tip))
    base = tip[j] + t[j] * ((u - 0.7) * 0.1 * k)[:, None]
    mesh = blades(base, t[j] * 0.7 + rng.normal(0, 0.6, (len(j), 3)), 0.02 * k, 0.011 * k * 16 / each, rng, None, 0, True)
    return painted("petals_lavender", mesh, np.repeat(tones(color, len(j), rng, 0.2), 4, 0), PETAL, 0.9)


def _foliage(p: Params, foot: Floats, kit: Kit) -> Surface:
    rng = kit.rng("foliage")
    n, wide = share(kit, 3.2 * p.count, 4)
    i = rng.integers(0, len(foot), n)
    out = unit(rng.normal(size=(n, 3)) * [1, 1, 0])
    mesh: Mesh = ribbons(foot[i] + out * 0.01, UP * rng.uniform(0.5, 1.3, (n, 1)) + out, -UP * 0.5 + out * 0.2, p.height * rng.uniform(0.35, 0.65, n), 0.016 * wide, 4 if kit.detail > 0.6 else 3, 2.5)
    return strips("leaves", mesh, tones((0.075, 0.115, 0.03), n, rng), 0.5, 0.6, LEAF)
