"""A corn plant: a thick stalk with long arching leaves, one or two cobs in their husks and a tassel on top."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, cylinder_collider, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, blades, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, ribbons_wide, tones
from worldloom.geometry import sphere, stamp

CARD = Card("plants/corn", 1, "corn", ("maize", "corn stalk", "cornstalk", "corn field", "sweetcorn"), ("crop", "plant"), ("field", "farm", "garden", "outdoor"))


class Params(Base):
    """Dials. `ripe` 0 green, 1 straw."""

    height: Annotated[float, metres(0.6, 3.0)] = 2.0
    leaves: Annotated[int, number(5, 16)] = 11
    ripe: Annotated[float, number(0, 1)] = 0.2


PRESETS = {"ripe": Params(ripe=1.0), "young": Params(height=0.9, leaves=7)}


def build(p: Params, kit: Kit) -> Part:
    """Leaves alternate left and right, turning slowly round the stalk."""
    rng = kit.rng("plant")
    tone = np.array([0.08, 0.135, 0.03]) * (1 - p.ripe) + np.array([0.4, 0.3, 0.13]) * p.ripe
    stem = limbs(np.array([[0, 0, -0.03]]), UP[None], np.array([[0.02, 0.01, 0.0]]), np.array([p.height]), np.array([0.018]))
    n = p.leaves
    s = np.linspace(0.1, 0.86, n)
    a = np.arange(n) * (np.pi + 0.22) + rng.normal(0, 0.12, n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    long = 0.42 * p.height * np.sin(np.pi * (0.2 + 0.65 * s)) * rng.uniform(0.9, 1.15, n)
    mesh = ribbons_wide(stem.at(np.zeros(n, int), s), out * 0.75 + UP, out * 0.25 - UP * 1.15, long, 0.085 * (0.5 + 0.25 * p.height), 8 if kit.detail > 0.6 else 4)
    k = len(mesh.vertices) // n
    leaves = painted("leaves", mesh, np.repeat(tones(tone, n, rng, 0.14), k, 0), LEAF, 0.5)
    m = 14 if kit.detail > 0.2 else 5
    tip = np.repeat(stem.tips(), m, 0)
    tassel = blades(tip, UP * 1.1 + rng.normal(0, 0.4, (m, 3)), 0.26, 0.016 * 14 / m, rng, None, 0, True)
    at = stem.at(np.zeros(2, int), np.array([0.46, 0.56])) + np.array([[0.045, 0.01, 0.1], [-0.045, -0.01, 0.1]])
    cobs = stamp(sphere((0.032, 0.032, 0.12), kit.n(12, 6)), at)
    return Part(
        (surface("stalk", tubes(stem, 6, kit.n(8, 4), 0.5).swaying(0.2), LEAF.model_copy(update={"color": tuple(round(float(c), 4) for c in tone * 1.2), "thin": False})), leaves,
         painted("tassel", tassel, np.repeat(tones((0.42, 0.32, 0.14), m, rng), 4, 0), LEAF, 0.8), surface("cobs", cobs, LEAF.model_copy(update={"color": (0.24, 0.27, 0.08), "thin": False}))),
        colliders=(cylinder_collider(0.05, p.height),), mass=1.5,
    )  # fmt: skip
