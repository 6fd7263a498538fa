"""The drawn floor plan of a house, from its glTF: walls, windows, doors with the way they turn, furniture in its colours, rooms by name."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom.evaluate.floors import KNEE, _sliced, rooms_of
from worldloom.evaluate.glb import Node
from worldloom.geometry import Floats

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

LONG, MARGIN, FINE = 1400, 60, 2
"""Pixels of the longer side, round the house, and how many times finer it is drawn before it is made smaller."""
PAPER, WALL, GLASS, INK, SWING = (250, 249, 246), (52, 54, 60), (168, 205, 226), (44, 48, 56), (150, 140, 128)
GROUNDS = {
    "planks": (226, 205, 178), "parquet": (222, 196, 164), "tile": (233, 232, 227), "carpet": (216, 212, 206), "plastic": (214, 222, 218),
    "concrete": (218, 217, 214), "fabric": (222, 216, 186),
}  # fmt: skip
"""Tints of floors by what they are made of."""


def floorplan(nodes: Sequence[Node]) -> bytes:
    """PNG, north up, at most LONG pixels a side."""
    from PIL import Image, ImageDraw as drawing

    floors = rooms_of(nodes)
    bounds = np.array([f.bounds[:, :2] for f in floors.values()])
    at = _Scale(bounds[:, 0].min(0) - 0.3, bounds[:, 1].max(0) + 0.3)
    image = Image.new("RGB", at.size, PAPER)
    pen = drawing.Draw(image)
    shell = np.array([n.bounds for n in nodes if n.category == "wall"])
    if len(shell):
        pen.rectangle(at.box(np.array([shell[:, 0].min(0), shell[:, 1].max(0)])), fill=WALL)
    for f in floors.values():
        pen.rectangle(at.box(f.bounds), fill=_ground(f))
    for n in sorted((n for n in nodes if _shown(n)), key=lambda n: n.bounds[1, 2]):
        _thing(pen, n, at)
    _built(pen, nodes, at)
    for id, f in floors.items():
        _name(pen, id, f, at)
    out = io.BytesIO()
    image.resize((at.size[0] // FINE, at.size[1] // FINE), Image.Resampling.LANCZOS).save(out, "PNG", optimize=False)
    return out.getvalue()


class _Scale:
    """Metres in plan to pixels."""

    def __init__(self, low: Floats, high: Floats) -> None:
        span = high - low
        self.k = FINE * (LONG - 2 * MARGIN) / float(span.max())
        self.low = low
        self.size = (int(span[0] * self.k) + 2 * FINE * MARGIN, int(span[1] * self.k) + 2 * FINE * MARGIN)

    def __call__(self, points: Floats) -> list[tuple[float, float]]:
        p = (np.asarray(points, float).reshape(-1, 2) - self.low) * self.k + FINE * MARGIN
        return [(float(x), self.size[1] - float(y)) for x, y in p]

    def box(self, bounds: Floats) -> list[tuple[float, float]]:
        """Upper left and lower right corner."""
        (x0, y1), (x1, y0) = self(bounds[:, :2])
        return [(x0, y0), (x1, y1)]


def _ground(f: Node) -> tuple[int, int, int]:
    said = next((str(m.get("extras", {}).get("recipe", "")).partition(":")[0] for m in f.materials), "")
    return GROUNDS.get(said, (226, 222, 214))


def _shown(n: Node) -> bool:
    """Furniture and people, not what hangs above them."""
    hung = n.extras.get("support") in ("ceiling", "air")
    return n.extras.get("kind") in ("object", "person") and len(n.vertices) > 2 and not hung and n.bounds[0, 2] < 1.9


def _thing(pen: ImageDraw, n: Node, at: _Scale) -> None:
    """The outline of a thing from above in its main colour, made light."""
    import shapely

    hull = shapely.convex_hull(shapely.multipoints(n.vertices[:, :2]))
    if hull.geom_type != "Polygon":
        return
    tone = _tone(n)
    pen.polygon(at(np.asarray(hull.exterior.coords)), fill=tone, outline=tuple(int(0.62 * c) for c in tone), width=FINE)


def _tone(n: Node) -> tuple[int, int, int]:
    factors = [m.get("pbrMetallicRoughness", {}).get("baseColorFactor", (0.6, 0.6, 0.6, 1)) for m in n.materials] or [(0.6, 0.6, 0.6, 1)]
    c = np.clip(np.asarray(factors[0][:3], float), 0, 1) ** (1 / 2.2)
    r, g, b = (255 * (0.5 + 0.5 * c)).astype(int)
    return int(r), int(g), int(b)


def _built(pen: ImageDraw, nodes: Sequence[Node], at: _Scale) -> None:
    """Walls where a level plane cuts them, panes, and doors."""
    wide = max(2, round(0.085 * at.k))
    for n in nodes:
        if n.category == "wall" and len(n.faces):
            for line in _sliced(n.vertices, n.faces, KNEE):
                pen.line(at(line), fill=WALL, width=wide)
    for n in nodes:
        if n.category == "window":
            pen.rectangle(at.box(n.bounds), fill=GLASS, outline=WALL, width=FINE)
        elif n.category == "door":
            _door(pen, n, at)


def _door(pen: ImageDraw, n: Node, at: _Scale) -> None:
    """The leaf as it stands open, and the quarter circle that it takes."""
    m: Any = n.matrix
    right, front = np.array([m[0, 0], -m[2, 0]]), np.array([m[0, 2], -m[2, 2]])
    width = float(n.extras.get("extent", (0.9,))[0])
    inner = min(width / 2, 0.5) - 0.035
    hinge = np.array([m[0, 3], -m[2, 3]]) - right * inner
    turn = np.linspace(0, math.pi / 2, 13)[:, None]
    arc = hinge + 2 * inner * (np.cos(turn) * right + np.sin(turn) * front)
    if "outside" in str(n.extras.get("attributes", {}).get("between", "")):
        pen.line(at(hinge + right * np.array([[0.0], [2 * inner]]) - front * 0.13), fill=PAPER, width=round(0.26 * at.k))
    pen.line(at(arc), fill=SWING, width=FINE)
    pen.line(at(np.array([hinge, arc[-1]])), fill=SWING, width=2 * FINE)


def _name(pen: ImageDraw, id: str, f: Node, at: _Scale) -> None:
    from PIL import ImageFont

    size = f.bounds[1, :2] - f.bounds[0, :2] - 0.12
    words = id.replace("_", " ").replace(".", " ")
    font = ImageFont.load_default(int(min(0.3 * at.k, 0.1 * at.k * float(size[0]) / max(0.055 * len(words), 0.1))))
    middle = at(f.bounds.mean(0)[:2])[0]
    for text, dy, tone in ((words, -0.16, INK), (f"{size[0] * size[1]:.1f} sq m", 0.16, (96, 100, 108))):
        where = (middle[0], middle[1] + dy * at.k)
        pen.text(where, text, fill=tone, font=font, anchor="mm", stroke_width=2 * FINE, stroke_fill=(255, 255, 255))


__all__ = ["floorplan"]
