"""Seaweed: a washed-up tangle of brown bladder wrack on the sand, or tall kelp swaying under water."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, limbs, ribbons
from worldloom.assets.parts.flora_plants import ring_of, share, strips, tones
from worldloom.geometry import sphere, stamp

CARD = Card("plants/seaweed", 1, "seaweed", ("kelp", "wrack", "algae", "sea grass"), ("plant",), ("beach", "shore", "underwater", "outdoor"))
WET = finish.of("leaf", (0.1, 0.08, 0.02), 0.3, 0.1, thin=True)


class Params(Base):
    """Dials."""

    pose: Literal["washed", "growing"] = "washed"
    size: Annotated[float, metres(0.2, 3.0)] = 0.5
    strands: Annotated[int, number(6, 90)] = 34
    kind: Literal["brown", "green", "red"] = "brown"


PRESETS = {"kelp": Params(pose="growing", size=1.6, strands=22), "green": Params(kind="green"), "red": Params(pose="growing", kind="red", size=0.5)}
TONES = {"brown": (0.085, 0.06, 0.02), "green": (0.07, 0.13, 0.025), "red": (0.17, 0.035, 0.03)}


def build(p: Params, kit: Kit) -> Part:
    """Wavy ribbons, then bladders on some."""
    rng = kit.rng("strands")
    n, wide = share(kit, p.strands, 5)
    foot, out = ring_of(n, rng, 0.3 * p.size if p.pose == "washed" else 0.12 * p.size)
    if p.pose == "washed":
        d = rng.normal(size=(n, 3)) * [1, 1, 0.12] + UP * 0.1
        bend, long = rng.normal(0, 0.55, (n, 3)) * [1, 1, 0] - UP * 0.1, 0.62 * p.size * rng.uniform(0.5, 1.2, n)
        foot = foot + UP * (0.015 + 0.05 * p.size * rng.random((n, 1)))
    else:
        d, bend, long = UP + out * rng.uniform(0, 0.25, (n, 1)), np.array([0.35, 0.1, -0.12]) + rng.normal(0, 0.08, (n, 3)), p.size * rng.uniform(0.6, 1.1, n)
    m = ribbons(foot, d, bend, long, (0.03 if p.pose == "washed" else 0.05) * wide * p.size**0.5, 7 if kit.detail > 0.6 else 4, 2.0)
    v = m.vertices.copy()
    v += 0.02 * p.size**0.5 * np.stack([np.sin(40 * v[:, 1]), np.cos(35 * v[:, 0]), 0.4 * np.sin(30 * v[:, 0] + 20 * v[:, 1])], 1)
    v[:, 2] = np.maximum(v[:, 2], 0.004)
    part = [strips("fronds", type(m)(v, m.faces, m.normals, m.uv), tones(TONES[p.kind], n, rng, 0.3), 0.7, 1.0 if p.pose == "growing" else 0.0, WET)]
    if p.kind == "brown" and kit.detail > 0.2:
        b = limbs(foot, d, bend, long, np.full(n, 0.01))
        k = max(3, n // 2)
        at = b.at(rng.integers(0, n, k), rng.uniform(0.3, 1, k))
        at[:, 2] = np.maximum(at[:, 2], 0.012)
        part.append(surface("bladders", stamp(sphere((0.012, 0.009, 0.009), 7), at, rng.uniform(0, 6.3, k), 0.6 + 0.7 * rng.random(k)), finish.of("leaf", (0.12, 0.085, 0.025), 0.25, 0.1)))
    return Part(tuple(part), mass=1.0)
