"""A wall map of the world on rollers, a framed antique chart, or either laid out flat with curling ends."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, rgb, surface,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, fbm, rod, sheet, slab, smoothstep, sphere, tube
CARD = Card("decor/map", 1, "map", ("wall map", "world map", "chart", "treasure map", "timetable", "subway map"), ("poster", "picture"), ("indoor", "classroom", "library", "station", "office"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 3.0)] = 1.5
    style: Literal["school", "antique"] = "school"
    color: Color = "#6f98a6"
    """Of the seas."""
    land: Color = "#b59a5c"
    state: Literal["hung", "laid"] = "hung"
    """Laid lies on a table without rollers or frame."""


LAID = {"state": "laid", "width": 0.72}
"""Its dials where it is on a piece of furniture."""
PRESETS = {
    "antique": Params(style="antique", color="#b79c6a", land="#7d5b2e", width=1.0),
    "chart": Params(style="antique", color="#b79c6a", land="#7d5b2e", width=0.72, state="laid"),
}


def build(p: Params, kit: Kit) -> Part:
    """A sheet in vertex colours with margin and grid, rollers with cords, or a frame. Bottom at z = 0, back at y = 0."""
    from worldloom.assets.catalog.decor.globe import _paint

    out, w, h = Collector(), p.width / 2, 0.62 * p.width
    nx = kit.n(104, 40)
    u, v = np.meshgrid(np.linspace(-1, 1, nx), np.linspace(-1, 1, int(nx * 0.62)), indexing="ij")
    m = 0.05
    lon, lat = np.radians(180 * np.clip(u / (1 - m), -1, 1)), np.radians(88 * np.clip(v / (1 - 1.6 * m), -1, 1))
    d = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], -1).reshape(-1, 3)
    c = _paint(d, np.array(rgb(p.color)), np.array(rgb(p.land)))
    e = np.maximum(np.abs(u) / (1 - m), np.abs(v) / (1 - 1.6 * m)).reshape(-1)
    paper = np.array([0.6, 0.52, 0.36]) if p.style == "antique" else np.array([0.66, 0.63, 0.54])
    c = np.where((e > 1)[:, None], paper, c)
    c = np.where((np.abs(e - 1.01) < 0.006)[:, None], [0.05, 0.04, 0.03], c)
    curl = 0.006 * np.sin(2.5 * u + 1) * np.cos(1.7 * v) + 0.012
    g = np.stack([u * w, -curl - 0.012, 0.03 + (v + 1) / 2 * h], -1)
    if p.style == "antique":
        stain = 1 - 0.35 * smoothstep(fbm(g.reshape(-1, 3), 0.3, 4, kit.seed % 60), 0.05, 0.5) - 0.25 * smoothstep(e, 0.9, 1.06)
        c = c * stain[:, None]
        g[..., 1] = -0.012
    if p.state == "laid":
        return _laid(p, np.stack([g[..., 0], g[..., 2] - 0.03 - h / 2, 0.0008 + 0.03 * np.abs(u) ** 9 * (0.6 + 0.4 * v)], -1), c)
    front_ = sheet(g).tinted(c)
    out.add("map", finish.of("paper", (1.0, 1.0, 1.0), 0.6), front_)
    if p.style == "school":
        wood = finish.wood("oak")
        out.add("roller", wood, *(rod((-w - 0.03, -0.025, z), (w + 0.03, -0.025, z), 0.014, 12) for z in (0.03, h + 0.03)), *(sphere(0.02, 10, (s * (w + 0.04), -0.025, z)) for s in (-1, 1) for z in (0.03, h + 0.03)))
        out.add("cord", finish.of("rope", (0.5, 0.42, 0.3)), tube([(-0.5 * w, -0.025, h + 0.04), (0, -0.01, h + 0.16), (0.5 * w, -0.025, h + 0.04)], 0.002, 5), rod((0, 0, h + 0.16), (0, -0.02, h + 0.16), 0.004, 6))
    else:
        b = 0.035
        out.add("frame", finish.wood("walnut"), slab((-w - b, -0.03, 0.03 - b), (-w, 0, h + 0.03 + b), 0.006), slab((w, -0.03, 0.03 - b), (w + b, 0, h + 0.03 + b), 0.006), slab((-w - 0.001, -0.03, 0.03 - b), (w + 0.001, 0, 0.03), 0.006), slab((-w - 0.001, -0.03, h + 0.03), (w + 0.001, 0, h + 0.03 + b), 0.006))
    return Part(out.surfaces(), colliders=(box_collider((-w - 0.04, -0.04, 0), (w + 0.04, 0, h + 0.05)),), mass=2.0, affordances=("read",), functional_sides=("front",))


def _laid(p: Params, g: Floats, c: Floats) -> Part:
    """The sheet (n, m, 3) on its back, in its colours."""
    paper = surface("map", [sheet(g).tinted(c)], finish.of("paper", (1.0, 1.0, 1.0), 0.6))
    lo, hi = g.reshape(-1, 3).min(0), g.reshape(-1, 3).max(0)
    return Part((paper,), colliders=(box_collider(lo * [1, 1, 0], [hi[0], hi[1], 0.004]),), mass=0.1, affordances=("read",))
