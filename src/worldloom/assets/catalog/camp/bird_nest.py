"""A bird's nest: a woven bowl of twigs and straw with speckled eggs."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, rgb, surface
from worldloom.assets.parts.flora_limbs import limbs, painted, tubes
from worldloom.assets.parts.flora_plants import tones
from worldloom.geometry import fbm, lathe, sphere, stamp

CARD = Card("camp/bird_nest", 1, "bird_nest", ("nest", "bird's nest", "nests"), ("nest",), ("forest", "garden", "outdoor"), stands="table")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.05, 0.8)] = 0.11
    eggs: Annotated[int, number(0, 6)] = 3
    color: Color = "light_blue"


PRESETS = {"large": Params(radius=0.5, eggs=2, color="cream"), "empty": Params(eggs=0)}


def build(p: Params, kit: Kit) -> Part:
    """Bowl, then twigs laid along its rim in every slight direction."""
    r, rng = p.radius, kit.rng("twigs")
    bowl = lathe([(0, 0.02 * r), (0.55 * r, 0.0), (0.92 * r, 0.3 * r), (1.0 * r, 0.58 * r), (0.88 * r, 0.68 * r), (0.68 * r, 0.5 * r), (0.4 * r, 0.28 * r), (0, 0.22 * r)], kit.n(26, 9), True)
    bowl = bowl.tinted(np.clip(0.75 + 0.7 * fbm(bowl.vertices, 0.12 * r, 2, 3), 0.3, 1.2))
    n = kit.n(190, 30)
    a, e = rng.uniform(0, 6.3, n), rng.uniform(0, 1, n)
    rad = r * (0.78 + 0.26 * e)
    base = np.stack([rad * np.cos(a), rad * np.sin(a), r * (0.12 + 0.55 * rng.random(n) ** 0.6)], 1)
    t = np.stack([-np.sin(a), np.cos(a), 0 * a], 1)
    d = t + rng.normal(0, 0.22, (n, 3))
    inward = -np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    tw = limbs(base, d, inward * 0.45, r * rng.uniform(0.5, 1.2, n), r * rng.uniform(0.012, 0.03, n))
    m = tubes(tw, 4, 3, 0.6)
    c = np.repeat(tones((0.2, 0.14, 0.085), n, rng, 0.35), len(m.vertices) // n, 0)
    out = [surface("bowl", bowl, finish.of("straw", (0.2, 0.145, 0.08), 0.95, 0.3)), painted("twigs", m, c, finish.of("bark", (0.2, 0.14, 0.09), 0.9, 0.2))]
    if p.eggs:
        egg = sphere((0.17 * r, 0.17 * r, 0.23 * r), kit.n(16, 6)).turned(np.array([[0.0, 0, 1], [0, 1, 0], [-1, 0, 0]]))
        spot = np.where(fbm(egg.vertices, 0.05 * r, 2, 2) > 0.22, 0.45, 1.0)
        b = np.arange(p.eggs) * 2 * np.pi / p.eggs
        q = 0.24 * r * (p.eggs > 1)
        out.append(surface("eggs", stamp(egg.tinted(spot), np.stack([q * np.cos(b), q * np.sin(b), np.full(p.eggs, 0.42 * r)], 1), b), finish.ceramic(rgb(p.color), 0.45)))
    return Part(tuple(out), colliders=(cylinder_collider(r, 0.68 * r),), mass=0.3, anchors={"top": (0, 0, round(0.6 * r, 3))})
