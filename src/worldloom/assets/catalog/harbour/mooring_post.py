"""A weathered timber mooring pile standing in the water, alone or bound in a cluster of three, with rope turns and an iron band."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Field, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import fbm, lathe, smoothstep, tube

CARD = Card(
    "harbour/mooring_post",
    1,
    "mooring_post",
    ("mooring pile", "wooden pile", "piling", "pile", "dolphin", "wooden post", "mooring posts", "pilings"),
    ("post",),
    ("harbour", "sea", "lake", "pier"),
    "water",
)


class Params(Base):
    """Dials. `height` is above the water; the piles go `depth` below it."""

    height: Annotated[float, metres(0.4, 4.0)] = 1.5
    depth: Annotated[float, metres(0.5, 8.0)] = 3.0
    radius: Annotated[float, metres(0.08, 0.35)] = 0.17
    count: Annotated[int, Field(ge=1, le=3)] = 1
    rope: bool = True
    wear: Wear = 0.7


PRESETS = {
    "cluster": Params(count=3, height=2.2),
    "short": Params(height=0.7, rope=False),
    "tall": Params(height=3.2, radius=0.22),
}


def build(p: Params, kit: Kit) -> Part:
    """Each pile leans a little, is weedy at the tide line and split at its head."""
    out, spots = (
        Collector(),
        [(0.0, 0.0)]
        if p.count == 1
        else [(1.25 * np.cos(a) * p.radius, 1.25 * np.sin(a) * p.radius) for a in np.arange(p.count) * 2 * np.pi / p.count],
    )
    wood = finish.wood("weathered", p.wear, 0.8)
    for k, (x, y) in enumerate(spots):
        rng = kit.rng(f"pile{k}")
        h = p.height * (1 if p.count == 1 else rng.uniform(0.82, 1.0))
        z = np.concatenate([[-p.depth], np.linspace(-0.6, h - 0.05, kit.n(14, 6)), [h - 0.01, h, h]])
        r = np.concatenate([np.full(len(z) - 3, p.radius), [0.97 * p.radius, 0.85 * p.radius, 0.0]])
        m = lathe(np.c_[r, z], kit.n(18, 9), 0.7)
        v = m.vertices.copy()
        v[:, :2] *= (1 + 0.09 * fbm(v * [1, 1, 0.2] + k * 7, 0.12, 3, 4))[:, None]
        v[:, 2] += np.where(v[:, 2] > h - 0.02, 0.03 * fbm(v, 0.1, 2, 9), 0)
        v[:, :2] += (v[:, 2:] + p.depth) * rng.normal(0, 0.008, 2) + [x, y]
        t = smoothstep(v[:, 2] + 0.12 * fbm(v, 0.3, 2, 3), 0.05, 0.5)[:, None]
        grain = 1 + 0.3 * fbm(m.vertices * [3, 3, 0.15], 0.15, 3, 6)[:, None]
        from dataclasses import replace

        out.add("pile", wood, replace(m, vertices=v).tinted((np.array([0.3, 0.36, 0.22]) * (1 - t) + t) * grain))
    reach = p.radius * (1.0 if p.count == 1 else 2.25)
    _bindings(out, p, reach, kit)
    return Part(
        out.surfaces(),
        colliders=(cylinder_collider(reach, p.height + p.depth, (0, 0, -p.depth)),),
        mass=400.0 * p.count,
        anchors={"top": (0, 0, p.height)},
    )


def _bindings(out: Collector, p: Params, reach: float, kit: Kit) -> None:
    if p.rope:
        s = np.linspace(0, 5 * 2 * np.pi, kit.n(110, 40))
        r = reach * 1.06 + 0.012
        z = p.height - 0.42 + 0.034 * s / (2 * np.pi) + 0.008 * np.sin(2.1 * s)
        out.add("rope", finish.of("rope", (0.33, 0.26, 0.16)), tube(np.stack([r * np.cos(s), r * np.sin(s), z], 1), 0.016, 6))
    w = 0.05
    band = lathe(
        [(reach * 1.05, -w), (reach * 1.05 + 0.012, -w), (reach * 1.05 + 0.012, w), (reach * 1.05, w)], kit.n(24, 12), 0.3
    )
    out.add("band", finish.iron(0.9), band.moved((0, 0, p.height - 0.14)))
