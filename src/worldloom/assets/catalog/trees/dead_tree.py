"""A dead tree: a bare grey, cracked and weathered trunk with broken, twisted limbs and no leaves."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Wear, cylinder_collider, metres, np, number
from worldloom.assets.parts.camp_wood import barked
from worldloom.assets.parts.flora_broadleaf import perches
from worldloom.assets.parts.flora_limbs import UP, branchlets, limbs, trunk, tubes
from worldloom.geometry import Mesh, fbm, join

CARD = Card("trees/dead_tree", 1, "dead_tree", ("bare tree", "leafless tree", "withered tree", "dead oak", "gnarled tree", "snag"), ("tree", "plant"), ("desert", "cemetery", "swamp", "eerie", "outdoor"))


class Params(Base):
    """Dials. `decay` shortens and breaks the limbs."""

    height: Annotated[float, metres(1.5, 16.0)] = 6.5
    limbs: Annotated[int, number(3, 16)] = 8
    decay: Wear = 0.4
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"stump": Params(height=3.0, limbs=4, decay=0.9), "twiggy": Params(decay=0.05, limbs=13), "snowy": Params(snow=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Spiral-grained trunk, crooked limbs in three levels."""
    h, d = p.height, kit.detail
    rings, sides = (60, 24) if d > 1.5 else (26, 13) if d > 0.6 else (10, 7) if d > 0.2 else (6, 4)
    stem, line = trunk(0.8 * h, 0.036 * h, kit.rng("trunk"), rings, sides, 0.09, 0.03, 0.7, 0.2)
    rng = kit.rng("limbs")
    n = p.limbs
    u = np.sort(rng.uniform(0.3, 1.0, n))
    a = np.arange(n) * 2.39996 + rng.normal(0, 0.4, n)
    e = np.radians(15 + 45 * u + rng.normal(0, 12, n))
    dirn = np.stack([np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e)], 1)
    long = 0.42 * h * (1.15 - 0.6 * u) * rng.uniform(0.6, 1.1, n) * (1 - 0.45 * p.decay)
    main = limbs(line.at(np.zeros(n, int), u), dirn, rng.normal(0, 0.22, (n, 3)) + UP * 0.16, long, 0.013 * h * (1.25 - 0.7 * u))
    each = max(1, int(round(5 * (1 - 0.7 * p.decay))))
    second, _ = branchlets(main, each if d > 0.2 else max(1, each // 2), kit.rng("second"), 0.35, 0.8, 0.55, -0.12, 0.5)
    third, _ = branchlets(second, max(1, each - 1), kit.rng("third"), 0.3, 0.8, 0.5, -0.05, 0.5)
    wood = [tubes(main, 8 if d > 0.6 else 4, 8 if d > 0.6 else 4, 0.3 + 0.3 * p.decay), tubes(second, 5 if d > 0.6 else 3, 5 if d > 0.6 else 3, 0.3)]
    if d > 0.2:
        wood.append(tubes(third, 3, 3))
    q = stem.vertices
    twist = q[:, 2] * 2.2 / h * 3
    c, s = np.cos(twist), np.sin(twist)
    grain = fbm(np.stack([c * q[:, 0] - s * q[:, 1], s * q[:, 0] + c * q[:, 1], 0.12 * q[:, 2]], 1), 0.022 * h, 3, kit.seed % 60)
    nn = stem.normals
    assert nn is not None
    body = Mesh(q + nn * (0.012 * h * grain)[:, None], stem.faces, nn, stem.uv).tinted(np.clip(0.9 + 0.9 * grain, 0.35, 1.3))
    rest = join(wood)
    tone = np.clip(0.9 + 0.5 * fbm(rest.vertices, 0.2, 2, 5), 0.5, 1.2)
    grey = (0.27, 0.235, 0.2)
    out = [*barked("trunk", body, kit, p.snow, 0.0, grey, 0.02), *barked("branches", rest.tinted(tone), kit.child("b"), p.snow, 0.0, grey, 0.02)]
    return Part(tuple(out), colliders=(cylinder_collider(0.04 * h, 0.6 * h),), mass=60 * h, friction=0.9, anchors=perches(main), affordances=("climb",))
