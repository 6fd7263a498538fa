"""Sounds as pictures: a sheet of spectrograms, time to the right, low at the bottom, as bright as it is loud."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from worldloom.learn.sounds.spectrum import HIGH, HOP, LOW, RATE
from worldloom.render.roll import CARD, LINE, PAGE, SOFT, WORDS

WIDTH, HEIGHT, GAP, TITLE, SCALE = 300, 190, 14, 26, 30
FINE = 2
"""Pixels drawn for each that is kept, a side."""
COLUMNS = 4
MOST = 32
"""Spectrograms of a sheet."""
TICKS = {100: "100", 1000: "1k", 10_000: "10k"}
"""Hz that are named."""
STOPS = np.array(
    [[16, 17, 30], [44, 28, 88], [116, 36, 118], [190, 58, 92], [242, 116, 60], [252, 190, 92], [254, 246, 208]], float
)
"""Colours from silence to the loudest, evenly spaced."""


class Panel(NamedTuple):
    """A sound and what stands above it."""

    title: str
    picture: NDArray[np.uint8]
    """(bands, frames), the lowest band first."""


def sheet(panels: Sequence[Panel]) -> bytes:
    """A PNG of the first MOST panels."""
    shown = list(panels)[:MOST]
    columns = min(COLUMNS, max(1, len(shown)))
    rows = -(-len(shown) // columns)
    width, height = GAP + columns * (WIDTH + GAP), GAP + rows * (HEIGHT + GAP)
    page = Image.new("RGB", (width * FINE, height * FINE), PAGE)
    draw = ImageDraw.Draw(page)
    for place, panel in enumerate(shown):
        _card(page, draw, (GAP + place % columns * (WIDTH + GAP)) * FINE, (GAP + place // columns * (HEIGHT + GAP)) * FINE, panel)
    out = io.BytesIO()
    page.resize((width, height), Image.Resampling.LANCZOS).save(out, "PNG", compress_level=6)
    return out.getvalue()


def coloured(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(bands, frames, 3), the highest band first."""
    at = picture[::-1].astype(np.float64) / 255 * (len(STOPS) - 1)
    low = np.minimum(at.astype(int), len(STOPS) - 2)
    mix = (at - low)[..., None]
    return np.asarray(np.rint(STOPS[low] * (1 - mix) + STOPS[low + 1] * mix), np.uint8)


def _card(page: Image.Image, draw: ImageDraw.ImageDraw, x: int, y: int, panel: Panel) -> None:
    font, small = ImageFont.load_default(12 * FINE), ImageFont.load_default(9 * FINE)
    w, h, top = WIDTH * FINE, HEIGHT * FINE, TITLE * FINE
    draw.rounded_rectangle([x, y, x + w, y + h], 5 * FINE, CARD)
    draw.text((x + 10 * FINE, y + 6 * FINE), panel.title[:28], WORDS, font)
    said = f"{panel.picture.shape[1] * HOP / RATE:.1f} s"
    draw.text((x + w - 10 * FINE - font.getlength(said), y + 6 * FINE), said, SOFT, font)
    left, wide, tall = x + SCALE * FINE, w - (SCALE + 8) * FINE, h - top - 8 * FINE
    page.paste(Image.fromarray(coloured(panel.picture)).resize((wide, tall), Image.Resampling.BICUBIC), (left, y + top))
    for hertz, name in TICKS.items():
        at = y + top + round(tall * (1 - _place(hertz)))
        draw.text((left - 5 * FINE - small.getlength(name), at - 6 * FINE), name, SOFT, small)
        draw.line([left - 3 * FINE, at, left, at], LINE, FINE)


def _place(hertz: float) -> float:
    """Where a frequency lies between the lowest and the highest on the mel scale, 0 to 1."""
    low, here, high = (np.log1p(f / 700) for f in (LOW, hertz, HIGH))
    return float((here - low) / (high - low))


__all__ = ["MOST", "Panel", "coloured", "sheet"]
