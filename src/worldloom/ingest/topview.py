"""A furnished room drawn from above: walls, openings, boxes with a tick where their front is, names where there is room for them."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from worldloom.ingest.layout import CEILING, FLOOR, THIN, THINGS, Layout

PAPER, FLOORING, WALL, INK = (246, 244, 239), (255, 254, 250), (72, 78, 88), (58, 66, 78)
GLASS, SWING = (148, 190, 212), (186, 184, 178)
FLAT, STANDS, RESTS, HANGS, LIGHT = (240, 229, 206), (199, 214, 222), (233, 190, 160), (166, 150, 190), (236, 190, 70)
EDGE = 0.72
"""How much darker an outline is than what it goes round."""
SMOOTH = 3
"""Lines are drawn so many times larger first."""
Point = tuple[float, float]


def top_view(found: Layout, side: int, title: str = "") -> NDArray[np.uint8]:
    """(side, side, 3): the whole room, north up; with a title, and the names of its things, where one is given."""
    w, d, _ = found.size
    margin = side * 0.075
    scale = (side - 2 * margin) / max(w, d)
    big = Image.new("RGB", (side * SMOOTH, side * SMOOTH), PAPER)
    pen = ImageDraw.Draw(big)

    def at(x: float, y: float) -> Point:
        return (side / 2 + x * scale) * SMOOTH, (side / 2 - y * scale) * SMOOTH

    corners = [at(-w / 2, d / 2), at(w / 2, -d / 2)]
    pen.rectangle([*corners[0], *corners[1]], fill=FLOORING, outline=WALL, width=max(2, round(0.09 * scale * SMOOTH)))
    for k in drawing_order(found):
        _thing(pen, found, k, at, scale * SMOOTH)
    small = big.resize((side, side), Image.Resampling.LANCZOS)
    if title:
        write = ImageDraw.Draw(small)
        _names(write, found, side, scale)
        write.text((margin, 0.55 * margin), title, INK, ImageFont.load_default(max(9, round(side / 32))), anchor="lm")
    return np.asarray(small)


def drawing_order(found: Layout) -> list[int]:
    """Rugs first, then what stands, then what lies on it, then what hangs; low before high."""

    def rank(k: int) -> tuple[int, float]:
        row = found.rows[k]
        flat, support = row[5] < THIN and row[7] == FLOOR, int(row[7])
        return (-1 if row[8] else 0 if flat else 1 if support == FLOOR else 2 if support >= THINGS else 3), float(row[2] + row[5])

    return sorted(range(len(found)), key=rank)


def outline(row: NDArray[np.float32]) -> NDArray[np.float64]:
    """(4, 2) corners of a thing in plan, its front side first."""
    c, s = math.cos(row[6]), math.sin(row[6])
    local = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * row[3:5] / 2
    return np.asarray(local @ np.array([[c, s], [-s, c]]) + row[:2])


def colour_of(row: NDArray[np.float32]) -> tuple[int, int, int]:
    """By what carries it."""
    support = int(row[7])
    if support >= THINGS:
        return RESTS
    return FLAT if support == FLOOR and row[5] < THIN else STANDS if support == FLOOR else LIGHT if support == CEILING else HANGS


def _thing(pen: ImageDraw.ImageDraw, found: Layout, k: int, at: object, scale: float) -> None:
    assert callable(at)
    row, fine = found.rows[k], max(1, round(0.02 * scale))
    corners = [at(*p) for p in outline(row)]
    if row[8]:
        _opening(pen, found.names[k], row, corners, at, scale)
        return
    colour = colour_of(row)
    dark = tuple(round(EDGE * c) for c in colour)
    if int(row[7]) == CEILING:
        x, y = at(float(row[0]), float(row[1]))
        r = max(float(row[3:5].max()) / 2 * scale, 3 * fine)
        pen.ellipse([x - r, y - r, x + r, y + r], outline=dark, width=2 * fine)
        return
    pen.polygon(corners, fill=colour, outline=dark, width=fine)
    if row[5] >= THIN and min(row[3:5]) > 0.12:
        front = ((corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2)
        x, y = at(float(row[0]), float(row[1]))
        tip = (x + 0.62 * (front[0] - x), y + 0.62 * (front[1] - y))
        pen.line([tip, front], fill=dark, width=2 * fine)


def _opening(
    pen: ImageDraw.ImageDraw, name: str, row: NDArray[np.float32], corners: list[Point], at: object, scale: float
) -> None:
    assert callable(at)
    c, s, half = math.cos(row[6]), math.sin(row[6]), float(row[3]) / 2
    a, b = at(row[0] - c * half, row[1] - s * half), at(row[0] + c * half, row[1] + s * half)
    thick = max(2, round(0.11 * scale))
    pen.line([a, b], fill=GLASS if name == "window" else FLOORING, width=thick)
    if name == "window":
        pen.line([a, b], fill=FLOORING, width=max(1, thick // 4))
        return
    r, turn = 2 * half * scale, math.degrees(-row[6])
    pen.arc([a[0] - r, a[1] - r, a[0] + r, a[1] + r], turn, turn + 90, fill=SWING, width=max(1, thick // 4))


def _names(pen: ImageDraw.ImageDraw, found: Layout, side: int, scale: float) -> None:
    """In the middle of what is large enough, the largest first, none over another."""
    taken: list[tuple[float, float, float, float]] = []
    font = ImageFont.load_default(max(8, round(side / 46)))
    for k in sorted(range(len(found)), key=lambda k: -float(found.rows[k, 3] * found.rows[k, 4])):
        row, text = found.rows[k], found.names[k].replace("_", " ")
        if row[8] or not (int(row[7]) == FLOOR or int(row[7]) >= THINGS):
            continue
        x, y = side / 2 + float(row[0]) * scale, side / 2 - float(row[1]) * scale
        left, top, right, bottom = pen.textbbox((x, y), text, font, anchor="mm")
        c, s = abs(math.cos(row[6])), abs(math.sin(row[6]))
        wide = (c * row[3] + s * row[4]) * scale
        clear = not any(left < r and right > lo and top < b and bottom > t for lo, t, r, b in taken)
        if clear and right - left < max(1.25 * wide, 0.06 * side) and left > 2 and right < side - 2:
            pen.text((x, y), text, INK, font, anchor="mm")
            taken.append((left, top, right, bottom))


__all__ = ["outline", "top_view"]
