"""A cluster of stalagmites: wet, ringed limestone cones rising from a cave floor."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.geometry import Mesh, fbm, join, lathe, smooth_normals

CARD = Card("rocks/stalagmite", 1, "stalagmite", ("stalactite", "dripstone", "stalagmites", "cave formation"), ("rock",), ("cave", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.2, 6.0)] = 1.4
    count: Annotated[int, number(1, 12)] = 5
    slim: Annotated[float, number(0.5, 2.0)] = 1.0


PRESETS = {"tall": Params(height=3.0, slim=1.4), "single": Params(count=1)}


def build(p: Params, kit: Kit) -> Part:
    """Cones with drip ledges, the tallest in the middle."""
    rng = kit.rng("cones")
    parts, feet = [], []
    for k in range(p.count):
        h = p.height * (1.0 if k == 0 else rng.uniform(0.2, 0.75))
        r = 0.17 * h / p.slim + 0.04 * p.height
        a, d = rng.uniform(0, 6.3), 0.0 if k == 0 else p.height * rng.uniform(0.18, 0.4)
        t = np.linspace(0, 1, kit.n(34, 8))
        prof = r * (1.35 * np.exp(-t / 0.08) * 0.35 + (1 - t) ** 0.95 * 0.8 + 0.1 * (1 - t**6)) * (1 + 0.035 * np.sin(t * h / p.height * 58 + k + 2 * np.sin(9 * t)))
        prof[-1] = 0
        m = lathe(np.stack([prof, t * h - 0.04], 1), kit.n(22, 7), True)
        v = m.vertices + np.stack([m.vertices[:, 0], m.vertices[:, 1], 0 * m.vertices[:, 2]], 1) * (0.35 * fbm(m.vertices + 3.7 * k, (0.3 * r + 0.05, 0.3 * r + 0.05, 0.6 * h), 3, kit.seed % 60))[:, None]
        at = np.array([d * np.cos(a), d * np.sin(a), 0])
        done = smooth_normals(Mesh(v, m.faces, None, m.uv))
        parts.append(done.moved(at).tinted(np.clip(0.75 + 0.35 * v[:, 2] / p.height + 0.35 * fbm(v, 0.2, 3, 7), 0.35, 1.25)))
        feet.append((at, r, h))
    solid = tuple(cylinder_collider(round(float(0.8 * r), 3), round(float(0.8 * h), 3), at) for at, r, h in feet)
    return Part((surface("body", join(parts), finish.of("stone", (0.4, 0.33, 0.25), 0.35, 0.3)),), colliders=solid, mass=600 * p.height, anchors={"top": (0, 0, round(p.height, 3))})
