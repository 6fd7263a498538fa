"""A top view of a room for each metric that failed: objects as labelled boxes, those at fault in red, what was found in words below."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from worldloom.evaluate.rooms.plan import FLAT, footprints
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Solid
from worldloom.geometry import Floats

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIDE, MARGIN, LINE, LINES = 860, 44, 19, 12
"""Pixels: of the plan, round it, and a line of text; lines of text at most."""
PAPER, FLOORING, WALL, DOOR, GLASS = (247, 245, 240), (255, 254, 250), (96, 100, 108), (196, 170, 130), (150, 192, 214)
CALM, EDGE, INK, RUG = (222, 229, 234), (140, 152, 162), (58, 64, 74), (243, 236, 222)
RED, RED_EDGE = (238, 150, 138), (186, 42, 30)
FRONT = 0.12
"""Metres of the tick that shows where an object looks."""


@dataclass(frozen=True)
class Fault:
    """A metric that failed: its name, the objects at fault, a line of words for each finding."""

    metric: str
    names: frozenset[str]
    lines: tuple[str, ...]


def picture(room: Room, fault: Fault) -> bytes:
    """PNG, (SIDE + text) x SIDE pixels, north up."""
    from PIL import Image, ImageDraw as drawing, ImageFont

    lines = [w for line in fault.lines[:LINES] for w in textwrap.wrap(line, 96)][: LINES + 4]
    lines += [f"and {len(fault.lines) - LINES} more"] if len(fault.lines) > LINES else []
    image = Image.new("RGB", (SIDE, SIDE + MARGIN + LINE * len(lines)), PAPER)
    pen = drawing.Draw(image)
    at = _Scale.of(room)
    for s in (*room.floors, *room.walls, *room.doors, *room.windows):
        tone = {"floor": FLOORING, "wall": WALL, "door": DOOR}.get(s.node.category, GLASS)
        pen.polygon(at(footprints([s])[0].exterior.coords), fill=tone)
    for s in sorted(room.objects, key=lambda s: (s.name in fault.names, s.node.bounds[1, 2])):
        _object(pen, s, at, s.name in fault.names)
    small, names = ImageFont.load_default(11), {s.name for s in room.objects if 2 * s.half[2] > FLAT}
    for s in sorted(room.objects, key=lambda s: s.name in fault.names):
        red = s.name in fault.names
        if red or (float(np.prod(s.half[:2])) > 0.02 and str(s.node.extras.get("support", "ground")) not in names):
            pen.text(at(s.center[None, :2])[0], s.name, fill=RED_EDGE if red else INK, font=small, anchor="mm")
    pen.text((MARGIN, 12), fault.metric.replace("_", " "), fill=INK, font=ImageFont.load_default(20))
    for k, line in enumerate(lines):
        pen.text((MARGIN, SIDE + LINE * k), line, fill=INK, font=ImageFont.load_default(14))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=False)
    return out.getvalue()


@dataclass(frozen=True)
class _Scale:
    """Metres in plan to pixels."""

    center: tuple[float, float]
    scale: float

    @classmethod
    def of(cls, room: Room) -> _Scale:
        shown = room.walls or room.floors or room.objects
        bounds = np.array([s.node.bounds[:, :2] for s in shown]) if shown else np.array([[[-1.0, -1.0], [1.0, 1.0]]])
        low, high = bounds[:, 0].min(0), bounds[:, 1].max(0)
        mid = (low + high) / 2
        return cls((float(mid[0]), float(mid[1])), (SIDE - 2 * MARGIN) / max(float((high - low).max()), 0.5))

    def __call__(self, points: Sequence[Sequence[float]] | Floats) -> list[tuple[float, float]]:
        middle, k = SIDE / 2, self.scale
        return [(middle + (float(p[0]) - self.center[0]) * k, middle - (float(p[1]) - self.center[1]) * k) for p in points]


def _object(pen: ImageDraw, s: Solid, at: _Scale, red: bool) -> None:
    flat, edge = 2 * s.half[2] < 0.05, RED_EDGE if red else EDGE
    pen.polygon(at(footprints([s])[0].exterior.coords), fill=RED if red else RUG if flat else CALM, outline=edge)
    if s.node.extras.get("functional_sides"):
        face = s.center[:2] + s.front * s.half[1]
        pen.line(at(np.array([face, face + s.front * FRONT])), fill=edge, width=3)


__all__ = ["Fault", "picture"]
