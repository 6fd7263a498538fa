"""A coil of thick laid rope with a loose tail, as left on a deck or quay."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Params as Base,
    Part,
    cylinder_collider,
    finish,
    metres,
    np,
    surface,
)
from worldloom.assets.parts.built_pieces import laid_rope

CARD = Card(
    "harbour/rope_coil",
    1,
    "rope_coil",
    ("rope", "coil of rope", "coiled rope", "ropes", "mooring line", "hawser"),
    ("line",),
    ("harbour", "ship", "outdoor"),
)


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.15, 0.8)] = 0.36
    thickness: Annotated[float, metres(0.01, 0.08)] = 0.042
    layers: Annotated[int, Field(ge=1, le=5)] = 2
    color: Color = "#9c8663"


PRESETS = {"blue": Params(color="blue", thickness=0.03, layers=3), "hawser": Params(radius=0.6, thickness=0.07, layers=3)}


def build(p: Params, kit: Kit) -> Part:
    """Three turns a layer, spiralling in and out, then a tail in a lazy bend."""
    rng, d = kit.rng("coil"), p.thickness
    turns = 3 * p.layers
    s = np.linspace(0, turns * 2 * np.pi, int(turns * kit.n(30, 14)))
    lay = s / (2 * np.pi)
    step, odd = lay % 3, (lay // 3) % 2
    r = p.radius - 1.08 * d * np.where(odd > 0, 3 - step, step) + 0.15 * d * np.sin(2.3 * s + rng.uniform(0, 6))
    z = 0.5 * d + 0.95 * d * np.minimum(lay // 3, p.layers - 1) + 0.12 * d * np.sin(1.7 * s)
    coil = np.stack([r * np.cos(s), r * np.sin(s), z], 1)
    e = np.linspace(0, 1, 40)[:, None]
    tail = coil[0] + np.concatenate([0.28 * np.sin(e * rng.uniform(3.5, 5.5)) - 0.1 * e, -2.4 * p.radius * e, 0 * e], 1)
    path = np.concatenate([tail[::-1], coil[1:]])
    path[:, 2] = np.maximum(path[:, 2], 0.5 * d)
    rope = laid_rope(path, d / 2, max(0.75 * d, 0.014) / max(min(kit.detail, 1.5), 0.4))
    return Part(
        (surface("rope", rope, finish.of("rope", p.color)),),
        colliders=(cylinder_collider(p.radius + d / 2, p.layers * d),),
        mass=6 + 900 * d * p.layers * p.radius,
        dynamic=True,
        anchors={"top": (0, 0, p.layers * d)},
        affordances=("pick_up",),
    )
