"""A fallen log lying on the ground with bark, ringed cut ends and a broken branch stub, mossy or snowy; a seat by a fire."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Support, Wear, hull_collider, metres, np, number
from worldloom.assets.parts.camp_wood import BARK, barked, log_surfaces
from worldloom.assets.parts.flora_limbs import UP, limbs, tubes

CARD = Card("camp/log", 1, "log", ("fallen log", "timber log", "fallen tree", "tree trunk", "logs", "tree log", "log bench"), ("wood",), ("forest", "camp", "lake", "mountain", "beach", "outdoor"))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.3, 9.0)] = 1.9
    radius: Annotated[float, metres(0.05, 0.7)] = 0.19
    stubs: Annotated[int, number(0, 6)] = 2
    moss: Wear = 0.45
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"fallen_tree": Params(length=6.5, radius=0.34, stubs=5, moss=0.8), "clean": Params(moss=0.0, stubs=0), "snowy": Params(snow=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """It lies along X."""
    out = log_surfaces(p.length, p.radius, kit, p.snow, p.moss)
    if p.stubs:
        rng = kit.rng("stubs")
        n = p.stubs
        a, x = rng.uniform(-0.9, 0.9, n), rng.uniform(-0.42, 0.42, n) * p.length
        d = np.stack([rng.normal(0, 0.3, n), np.sin(a), np.cos(a)], 1)
        base = np.stack([x, 0.75 * p.radius * np.sin(a), 0.9 * p.radius + 0.75 * p.radius * np.cos(a)], 1)
        b = limbs(base, d, UP * 0.1, p.radius * rng.uniform(0.7, 1.6, n), p.radius * rng.uniform(0.16, 0.26, n))
        out += barked("stubs", tubes(b, 4, kit.n(8, 4), 0.65).tinted(0.9), kit.child("stubs"), p.snow, 0.0, BARK, 0.02)
    pts = out[0].mesh.vertices
    top = 1.9 * p.radius
    return Part(
        tuple(out), colliders=(hull_collider(pts, keep=30),), mass=650 * np.pi * p.radius**2 * p.length, friction=0.9, supports=(Support(name="top", center=(0, 0, round(top, 3)), size=(0.9 * p.length, 0.9 * p.radius)),),
        anchors={"seat": (0, 0, round(top, 3)), "branch.1": (round(0.2 * p.length, 3), 0, round(top, 3))}, functional_sides=("front", "back"), affordances=("sit", "climb"),
    )  # fmt: skip
