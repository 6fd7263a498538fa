"""A tall sunflower with a thick stalk, heart-shaped leaves and a large golden head with a dark seed disc."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, PETAL, broad, petals, tones
from worldloom.geometry import Floats, align, lathe, unit

CARD = Card("plants/sunflower", 1, "sunflower", ("sunflowers",), ("flower", "plant", "crop"), ("field", "garden", "farm", "outdoor"))


class Params(Base):
    """Dials. `nod` turns the head from the sky to the front."""

    height: Annotated[float, metres(0.5, 3.2)] = 1.75
    head: Annotated[float, metres(0.1, 0.5)] = 0.26
    nod: Annotated[float, number(0, 1)] = 0.6
    leaves: Annotated[int, number(2, 14)] = 8
    cut: bool = False
    """A cut flower, as it stands in a vase: leaves only below the head."""


WITHIN = {"cut": True, "height": 0.58, "head": 0.1, "leaves": 2, "nod": 0.3}
"""Its dials where it stands in something."""
PRESETS = {"young": Params(height=1.0, head=0.14), "giant": Params(height=2.8, head=0.4, leaves=12)}


def build(p: Params, kit: Kit) -> Part:
    """Stalk, alternate leaves, two rings of petals, a domed disc, sepals behind."""
    rng = kit.rng("plant")
    d = unit(np.array([[rng.normal(0, 0.03), -0.02, 1.0]]))
    stem = limbs(np.array([[0, 0, 0.0 if p.cut else -0.03]]), d, np.array([[0.0, -0.07, 0.0]]), np.array([p.height]), np.array([0.006 if p.cut else 0.014 + 0.006 * p.height]))
    n = p.leaves
    s = np.linspace(0.78 if p.cut else 0.18, 0.9, n)
    a = np.arange(n) * 2.4 + rng.normal(0, 0.2, n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    long = (0.17 + 0.09 * p.height) * np.sin(np.pi * (0.2 + 0.72 * s)) * rng.uniform(0.85, 1.15, n)
    leaf = broad(stem.at(np.zeros(n, int), s) + out * 0.02, out + UP * 0.55, -UP * 0.85, long * (0.5 if p.cut else 1.35), long * (0.34 if p.cut else 0.9), 7 if kit.detail > 0.6 else 4, 0.22, 0.34)
    k = len(leaf.vertices) // n
    ax = unit(np.array([[rng.normal(0, 0.15), -np.sin(1.35 * p.nod), np.cos(1.35 * p.nod)]]))
    tip = stem.tips() + ax * 0.05
    rays = 22 if kit.detail > 0.6 else 12
    res = [surface("stalk", tubes(stem, 9, kit.n(9, 4), 0.7).swaying(0.15), LEAF.model_copy(update={"color": (0.11, 0.16, 0.04), "thin": False})), painted("leaves", leaf, np.repeat(tones((0.075, 0.12, 0.03), n, rng, 0.12), k, 0), LEAF, 0.35)]
    for ring, (size, cup, tone) in enumerate(((0.42, 0.08, (0.66, 0.4, 0.018)), (0.36, 0.28, (0.7, 0.46, 0.025)))):
        m = petals(tip + ax * 0.008 * ring, ax, rays, size * p.head, 0.13 * p.head * 22 / rays, cup, rng)
        m = type(m)(m.vertices + _outward(m.vertices - tip, ax) * 0.4 * p.head, m.faces, m.normals, m.uv)
        res.append(painted(f"petals{ring}", m, np.repeat(tones(tone, rays, rng, 0.1), 4, 0), PETAL, 0.3))
    r = 0.5 * p.head
    disc = lathe([(0, -0.1 * r), (0.9 * r, -0.05 * r), (r, 0.06 * r), (0.8 * r, 0.17 * r), (0.45 * r, 0.14 * r), (0, 0.09 * r)], kit.n(30, 10), True)
    rad = np.linalg.norm(disc.vertices[:, :2], axis=1) / r
    tint = np.where(rad[:, None] > 0.62, [[1.0, 0.9, 0.7]], [[0.45, 0.5, 0.55]]) * rng.uniform(0.75, 1.1, (len(rad), 1))
    res.append(surface("disc", disc.tinted(tint).turned(align(ax[0])).moved(tip[0]), finish.of("velvet", (0.13, 0.062, 0.02), 0.95, 0.1)))
    back = petals(tip - ax * 0.02, ax, 12, 0.5 * p.head, 0.17 * p.head, 0.0, rng)
    res.append(painted("sepals", back, np.repeat(tones((0.08, 0.13, 0.03), 12, rng), 4, 0), LEAF, 0.3))
    return Part(tuple(res), colliders=(cylinder_collider(0.05, p.height),), mass=2.0, anchors={"head": tuple(float(round(x, 3)) for x in tip[0])})  # type: ignore[dict-item]


def _outward(v: Floats, ax: Floats) -> Floats:
    return unit(v - (v @ ax[0])[:, None] * ax)
