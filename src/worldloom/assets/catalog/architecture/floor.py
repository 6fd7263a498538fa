"""A floor cut to the outline of a room: parquet, planks, tiles, carpet, concrete, linoleum or stone; its top is z = 0."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Literal,
    Material,
    Params as Base,
    Part,
    Support,
    Surface,
    Wear,
    finish,
    hull_collider,
    metres,
    np,
    number,
    surface,
)
from worldloom.assets.parts.room_shell import hull_boxes, polygon_plate
from worldloom.geometry import slab

CARD = Card(
    "architecture/floor",
    1,
    "floor",
    ("flooring", "parquet floor", "tiled floor"),
    ("architecture",),
    ("indoor", "interior", "room"),
)
Outline = Annotated[tuple[tuple[float, float], ...], Field(min_length=3, max_length=64)]


class Params(Base):
    """Dials."""

    polygon: Outline = ((-3.0, -2.5), (3.0, -2.5), (3.0, 2.5), (-3.0, 2.5))
    material: Literal["parquet", "planks", "tile", "carpet", "concrete", "linoleum", "stone", "marble", "asphalt", "tatami"] = "parquet"
    color: Color | None = None
    """None takes the material's own colour."""
    thickness: Annotated[float, metres(0.01, 1.0)] = 0.06
    wear: Wear = 0.3
    pattern_scale: Annotated[float, number(0.3, 4)] = 1.0


PRESETS = {
    "tile": Params(material="tile", color="white"),
    "lino": Params(material="linoleum"),
    "concrete": Params(material="concrete"),
    "bay": Params(polygon=((-3, -2), (3, -2), (3, 2), (1, 2), (0.6, 2.7), (-0.6, 2.7), (-1, 2), (-3, 2)), material="planks"),
}
_LOOK = {
    "parquet": ("parquet", "#7a4a26", 0.38),
    "planks": ("planks", "#6b4423", 0.45),
    "tile": ("tile", "#cfcabf", 0.22),
    "carpet": ("carpet", "#7b6f66", 0.95),
    "concrete": ("concrete", "#8d8b86", 0.62),
    "linoleum": ("plastic", "#9aa59a", 0.32),
    "stone": ("ashlar", "#8a8377", 0.7),
    "marble": ("marble", "#d8d2c6", 0.16),
    "asphalt": ("asphalt", "#4a4a4c", 0.9),
    "tatami": ("fabric", "#a3955c", 0.85),
}


def build(p: Params, kit: Kit) -> Part:
    """A plate whose top carries the pattern, a little darker along the walls."""
    plate = polygon_plate(p.polygon, 0.0, p.thickness, 0.6 / min(max(kit.detail, 0.3), 1.5))
    pts = np.asarray(p.polygon, float)
    lo, hi = pts.min(0), pts.max(0)
    c, s = (lo + hi) / 2, hi - lo
    area = abs(float(np.cross(np.c_[pts, 0 * pts[:, 0]], np.roll(np.c_[pts, 0 * pts[:, 0]], -1, 0))[:, 2].sum())) / 2
    return Part(
        (surface("floor", plate, _look(p)), *(_borders(p) if p.material == "tatami" else ())),
        colliders=tuple(hull_collider(h) for h in hull_boxes(p.polygon, -p.thickness, 0.0)),
        mass=area * p.thickness * 900,
        friction=0.8,
        supports=(Support(name="floor", center=(float(c[0]), float(c[1]), 0.0), size=(float(s[0]), float(s[1]))),),
        affordances=("walk",),
    )


MAT = (1.82, 0.91)
"""Metres: a straw mat."""


def _borders(p: Params) -> list[Surface]:
    """The dark cloth edges of mats laid in courses, each course shifted by half a mat, within the outline's box."""
    pts = np.asarray(p.polygon, float)
    (x0, y0), (x1, y1) = pts.min(0), pts.max(0)
    rows = max(1, round((y1 - y0) / MAT[1]))
    deep, half, bars = (y1 - y0) / rows, 0.014, []
    for k in range(rows):
        a, b = y0 + k * deep, y0 + (k + 1) * deep
        bars += [slab((x0, y - half, -0.004), (x1, y + half, 0.0015), 0.0) for y in (a + half, b - half)]
        bars += [slab((x - 0.002, a, -0.004), (x + 0.002, b, 0.001), 0.0) for x in np.arange(x0 + (MAT[0] / 2 if k % 2 else MAT[0]), x1 - 0.1, MAT[0])]
    return [surface("border", bars, finish.fabric("#20261c", p.wear))]


def _look(p: Params) -> Material:
    recipe, tone, rough = _LOOK[p.material]
    return finish.of(recipe, p.color or tone, rough, p.wear, scale=p.pattern_scale)
