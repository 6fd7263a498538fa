"""An old olive tree with a gnarled, twisted trunk and silvery grey-green leaves."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Wear, metres, np
from worldloom.assets.parts.flora_broadleaf import Habit, tree
from worldloom.assets.parts.flora_seasons import Foliage
from worldloom.geometry import fbm, smooth_normals

CARD = Card("trees/olive", 1, "olive_tree", ("olive", "acacia_tree", "acacia", "almond tree", "fig tree"), ("tree", "plant"), ("coast", "village", "temple", "mediterranean", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(2.0, 9.0)] = 4.8
    age: Wear = 0.7


PRESETS = {"ancient": Params(height=5.5, age=1.0), "young": Params(height=3.0, age=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """A short thick trunk, open crown; age thickens and twists the trunk."""
    h = Habit(
        trunk=0.5, girth=0.035 + 0.03 * p.age, bare=0.24, crown=(0.4, 0.34), boughs=22, rise=0.7, lobed=0.45, leaf=(0.09, 0.03), leaf_area=2.9, leaf_droop=0.0, lean=0.1, wobble=0.05,
        knots=0.2, bark=(0.17, 0.15, 0.125), twig=(0.16, 0.14, 0.12), foliage=Foliage(summer=(0.125, 0.145, 0.085), spread=0.3),
    )  # fmt: skip
    part = tree(h, p.height, "summer", 0.0, kit)
    return replace(part, surfaces=tuple(replace(s, mesh=_gnarled(s.mesh, p, kit)) if s.role == "trunk" else s for s in part.surfaces))


def _gnarled(mesh, p: Params, kit: Kit):  # type: ignore[no-untyped-def]
    """Twisted ridges that follow the trunk upward."""
    v = mesh.vertices
    twist = v[:, 2] * 1.7
    c, s = np.cos(twist), np.sin(twist)
    q = np.stack([c * v[:, 0] - s * v[:, 1], s * v[:, 0] + c * v[:, 1], 0.25 * v[:, 2]], 1)
    bump = fbm(q, 0.16, 3, kit.seed % 60) * 0.3 * p.age
    out = v + np.stack([mesh.normals[:, 0], mesh.normals[:, 1], 0 * v[:, 2]], 1) * (bump * 0.045 * p.height)[:, None]
    done = smooth_normals(replace(mesh, vertices=out))
    return done.tinted(np.clip(0.85 + 1.1 * bump, 0.4, 1.3))
