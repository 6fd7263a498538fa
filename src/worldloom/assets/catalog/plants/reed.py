"""A stand of reeds or bulrushes: tall upright leaves, feathery plumes or brown cattails; grows at the water's edge."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, blades, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, ring_of, share, tones, tuft
from worldloom.geometry import Mesh, join, unit

CARD = Card("plants/reed", 1, "reed", ("bulrush", "cattail", "rush", "reeds", "rushes", "papyrus"), ("plant",), ("lake", "river", "pond", "shore", "outdoor"))


class Params(Base):
    """Dials."""

    kind: Literal["reed", "cattail"] = "reed"
    height: Annotated[float, metres(0.5, 3.2)] = 1.5
    stalks: Annotated[int, number(4, 40)] = 13


PRESETS = {"cattail": Params(kind="cattail", height=1.4), "tall": Params(height=2.2, stalks=20)}


def build(p: Params, kit: Kit) -> Part:
    """Leaves from the foot, then stalks with their heads."""
    leaves = tuft(kit, 4 * p.stalks, 0.85 * p.height, 0.2, color=(0.12, 0.14, 0.045), stiff=0.85, width=0.02, dry=0.3)
    rng = kit.rng("stalks")
    n, wide = share(kit, p.stalks, 3)
    foot, out = ring_of(n, rng, 0.24)
    d = unit(UP + out * rng.uniform(0, 0.1, (n, 1)) + rng.normal(0, 0.03, (n, 3)))
    long = p.height * rng.uniform(0.8, 1.1, n)
    stems = limbs(foot - UP * 0.03, d, np.array([0.05, 0.02, 0.0]) + 0 * d, long, np.full(n, 0.0045 * min(wide, 2)))
    stalk = tubes(stems, 3, 3, 0.6).swaying(np.tile(np.repeat([0, 0.3, 1.0], 4), n))
    out_ = [leaves, surface("stalks", stalk, finish.of("straw", (0.26, 0.21, 0.1), 0.85, 0.2))]
    return Part((*out_, _cattails(stems, kit) if p.kind == "cattail" else _plumes(stems, wide, kit)), mass=0.5)


def _cattails(stems, kit: Kit):  # type: ignore[no-untyped-def]
    n = len(stems)
    i = np.arange(n)
    tip, t = stems.tips(), stems.tangent(i, np.ones(n))
    heads = limbs(tip - t * 0.2, t, 0 * t, np.full(n, 0.17), np.full(n, 0.0145))
    spike = limbs(tip - t * 0.04, t, 0 * t, np.full(n, 0.12), np.full(n, 0.003))
    cap = blades(tip - t * 0.035, t, 0.02, 0.028, kit.rng("cap"))
    mesh = join([tubes(heads, 3, 6 if kit.detail > 0.5 else 3, 0.9), tubes(spike, 2, 3), Mesh(cap.vertices, cap.faces, cap.normals, cap.uv)])
    return surface("heads", mesh.swaying(1.0), finish.of("velvet", (0.11, 0.055, 0.026), 0.95, 0.1))


def _plumes(stems, wide: float, kit: Kit):  # type: ignore[no-untyped-def]
    rng = kit.rng("plumes")
    m, w = share(kit, 16 * len(stems) / max(min(kit.detail, 1.0), 0.06), 6)
    i = rng.integers(0, len(stems), m)
    s = rng.uniform(0.86, 1.0, m)
    d = stems.tangent(i, s) + np.array([0.45, 0.12, -0.05]) + rng.normal(0, 0.28, (m, 3))
    mesh = blades(stems.at(i, s), d, rng.uniform(0.07, 0.15, m) * min(w, 1.5), 0.011 * w, rng, None, 0, True)
    return painted("plumes", mesh, np.repeat(tones((0.23, 0.165, 0.115), m, rng), 4, 0), LEAF, 1.0)
