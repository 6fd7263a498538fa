"""A slender silver birch with white banded bark, rising limbs and weeping twigs, in any season."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, finish, metres, np, number
from worldloom.assets.parts.flora_broadleaf import Habit, tree
from worldloom.assets.parts.flora_limbs import painted
from worldloom.assets.parts.flora_seasons import Foliage, Season

CARD = Card("trees/birch", 1, "birch_tree", ("birch", "silver birch", "aspen", "aspen tree"), ("tree", "plant"), ("forest", "meadow", "lake", "park", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(3.0, 24.0)] = 12.0
    season: Season = "summer"
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"autumn": Params(season="autumn"), "winter": Params(season="winter", snow=0.5), "young": Params(height=5)}
HABIT = Habit(
    trunk=0.94, girth=0.012, bare=0.2, crown=(0.22, 0.42), boughs=28, rise=1.3, lobed=0.3, twig_droop=0.5, twig_reach=0.75, leaf=(0.085, 0.06), leaf_area=4.2, leaf_droop=0.6, lean=0.045,
    wobble=0.01, knots=0.03, bark=(0.55, 0.51, 0.46), twig=(0.1, 0.07, 0.06),
    foliage=Foliage(summer=(0.075, 0.105, 0.024), spring=(0.14, 0.19, 0.04), autumn=((0.5, 0.32, 0.04), (0.56, 0.4, 0.05), (0.42, 0.22, 0.03))),
)  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """The broadleaf tree with a painted white trunk."""
    part = tree(HABIT, p.height, p.season, p.snow, kit)
    surfaces = tuple(_white(s, p.height, kit) if s.role == "trunk" else s for s in part.surfaces)
    return replace(part, surfaces=surfaces)


def _white(s, height: float, kit: Kit):  # type: ignore[no-untyped-def]
    """White bark with dark bands and a black, cracked foot."""
    v = s.mesh.vertices
    rng = kit.rng("bands")
    band = np.sin(v[:, 2] * 23 + 2 * np.sin(3 * np.arctan2(v[:, 1], v[:, 0])) + 5 * np.sin(v[:, 2] * 3.1)) > 0.93
    c = np.array([0.56, 0.52, 0.47]) * rng.uniform(0.85, 1.0, (len(v), 1))
    c = np.where(band[:, None], c * 0.16, c)
    c = c * (1 - 0.8 * np.exp(-np.maximum(v[:, 2:], 0) / (0.05 * height)))
    mesh = type(s.mesh)(s.mesh.vertices, s.mesh.faces, s.mesh.normals, s.mesh.uv)
    return painted("trunk", mesh, c, finish.of("bark", (0.5, 0.5, 0.5), 0.8, 0.2))
