"""Small pictures of things that are not pictures: waveforms, shaded models and heights, pages of text, piano rolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from worldloom.ingest.decoded import Bytes, Decoded
from worldloom.ingest.layout import restored
from worldloom.ingest.topview import top_view

SIDE = 144
PAPER, INK, MARK = (246, 244, 239), (58, 66, 78), (34, 104, 132)
_SUN = np.array([-0.5, -0.55, 0.67])
Values = NDArray[Any]


def preview(item: Decoded) -> Bytes:
    """(SIDE, SIDE, 3)."""
    if item.kind == "mesh":
        return shaded(item.arrays["mesh.vertices"], item.arrays["mesh.faces"])
    if item.kind == "layout":
        return top_view(restored(item.arrays["layout"], item.facts), SIDE)
    draw: dict[str, Callable[[Values], Bytes]] = {"image": fitted, "audio": waveform, "height": relief, "text": page, "midi": roll}
    return draw[item.kind](item.arrays[item.kind])


def fitted(pixels: Bytes) -> Bytes:
    """A picture in the middle of the tile."""
    image = Image.fromarray(pixels)
    scale = SIDE / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    tile = Image.new("RGB", (SIDE, SIDE), PAPER)
    how = Image.Resampling.BOX if scale < 1 else Image.Resampling.NEAREST if scale > 2 else Image.Resampling.BILINEAR
    tile.paste(image.resize(size, how), ((SIDE - size[0]) // 2, (SIDE - size[1]) // 2))
    return np.asarray(tile)


def waveform(samples: NDArray[np.int16]) -> Bytes:
    """Highest and lowest sample of each column, scaled to the loudest."""
    mono = samples.astype(np.float32).mean(1)
    bounds = np.linspace(0, len(mono), SIDE - 15).astype(int)
    top = max(float(np.abs(mono).max()), 1.0)
    tile = Image.new("RGB", (SIDE, SIDE), PAPER)
    draw = ImageDraw.Draw(tile)
    draw.line([(8, SIDE // 2), (SIDE - 9, SIDE // 2)], fill=(206, 204, 198))
    for x, (a, b) in enumerate(zip(bounds, bounds[1:])):
        piece = mono[a : max(b, a + 1)]
        high, low = float(piece.max()) / top, float(piece.min()) / top
        draw.line([(x + 8, SIDE / 2 - high * 52), (x + 8, SIDE / 2 - low * 52)], fill=MARK)
    return np.asarray(tile)


def relief(values: Values) -> Bytes:
    """Heights lit from the north-west, tinted from valley to peak; the relief is stretched to be seen."""
    small = np.asarray(Image.fromarray(np.ascontiguousarray(values, np.float32)).resize((SIDE, SIDE), Image.Resampling.BILINEAR))
    low, high = float(small.min()), float(small.max())
    level = (small - low) / max(high - low, 1e-9)
    down, right = np.gradient(level * SIDE * 0.35)
    normal = np.stack([-right, down, np.ones_like(right)], -1)
    light = np.clip((normal / np.linalg.norm(normal, axis=-1, keepdims=True)) @ (_SUN * (1, -1, 1) / np.linalg.norm(_SUN)), 0, 1)
    stops = np.array([(92, 118, 92), (168, 166, 122), (172, 142, 110), (238, 236, 234)], float)
    at = level * (len(stops) - 1)
    i = np.minimum(at.astype(int), len(stops) - 2)
    tint = stops[i] + (stops[i + 1] - stops[i]) * (at - i)[..., None]
    return np.asarray(np.clip(tint * (0.35 + 0.85 * light[..., None]), 0, 255).astype(np.uint8))


def shaded(vertices: Values, faces: Values) -> Bytes:
    """A three-quarter view, by points on the triangles: as many on each as its area asks for, the nearest wins."""
    if len(faces) > 200_000:
        faces = faces[:: len(faces) // 200_000 + 1]
    t = vertices.astype(np.float64)[faces]
    view = _view()
    t = (t - (vertices.min(0) + vertices.max(0)) / 2) @ view.T
    reach = max(float(np.abs(t[..., :2]).max()), 1e-9)
    t = t / reach * (SIDE / 2 - 10)
    normal = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    length = np.linalg.norm(normal, axis=1)
    lit = np.abs(normal @ (view @ _SUN)) / np.maximum(length, 1e-12)
    flat = np.abs(normal[:, 2]) / 2
    count = np.clip((flat * 6).astype(int) + 3, 3, 120_000)
    if count.sum() > 3_000_000:
        count = np.maximum(count * 3_000_000 // count.sum(), 1)
    which = np.repeat(np.arange(len(t)), count)
    k = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    u, v = (0.5 + k * 0.7548776662466927) % 1, (0.5 + k * 0.5698402909980532) % 1  # Roberts' R2 sequence
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    p = t[which, 0] + u[:, None] * (t[which, 1] - t[which, 0]) + v[:, None] * (t[which, 2] - t[which, 0])
    x, y = np.rint(SIDE / 2 + p[:, 0]).astype(int), np.rint(SIDE / 2 - p[:, 1]).astype(int)
    order = np.lexsort((which, p[:, 2]))
    grey = np.full((SIDE, SIDE, 3), PAPER, np.float64)
    colour = np.array([214, 206, 192.0]) * (0.28 + 0.72 * lit[which[order]])[:, None]
    grey[np.clip(y[order], 0, SIDE - 1), np.clip(x[order], 0, SIDE - 1)] = colour
    return np.asarray(grey.astype(np.uint8))


def _view() -> NDArray[np.float64]:
    """Rows: right, up, towards the eye; from the front, the right and above."""
    eye = np.array([0.55, -0.75, 0.42])
    eye /= np.linalg.norm(eye)
    right = np.cross([0, 0, 1.0], eye)
    right /= np.linalg.norm(right)
    return np.stack([right, np.cross(eye, right), eye])


def page(values: Bytes) -> Bytes:
    """The beginning of a text."""
    text = values[:600].tobytes().decode("utf-8", "ignore")
    lines, font = list[str](), ImageFont.load_default(10)
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            if line and font.getlength(f"{line} {word}") > SIDE - 20:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    tile = Image.new("RGB", (SIDE, SIDE), (255, 255, 255))
    draw = ImageDraw.Draw(tile)
    for row, line in enumerate(lines[:10]):
        draw.text((10, 8 + 13 * row), line[:40], INK, font)
    return np.asarray(tile)


def roll(events: NDArray[np.int32]) -> Bytes:
    """Notes as bars: time to the right, pitch upwards."""
    tile = Image.new("RGB", (SIDE, SIDE), PAPER)
    draw = ImageDraw.Draw(tile)
    end = max(int((events[:, 0] + events[:, 3]).max()), 1)
    low, high = int(events[:, 1].min()) - 2, int(events[:, 1].max()) + 2
    for start, note, _, length in events[:4000].tolist():
        y = SIDE - 12 - (note - low) / (high - low) * (SIDE - 24)
        x = 8 + start / end * (SIDE - 16)
        draw.rectangle([x, y - 1, max(x + 1, 8 + (start + length) / end * (SIDE - 16)), y + 1], fill=MARK)
    return np.asarray(tile)


__all__ = ["SIDE", "preview"]
