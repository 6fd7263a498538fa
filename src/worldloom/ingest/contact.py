"""The contact sheet: a page of small pictures that tells at a glance what went in."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from worldloom.ingest.decoded import Bytes
from worldloom.ingest.preview import SIDE

TILES = 56
COLUMNS = 8
GAP, LINE = 10, 18
PAGE, WORDS = (232, 229, 222), (96, 98, 102)


def sheet(shown: list[tuple[str, Bytes]]) -> bytes:
    """A PNG with at most TILES tiles, grouped by kind; `shown` are (kind, (SIDE, SIDE, 3)) previews."""
    tiles = sorted(enumerate(shown), key=lambda pair: (pair[1][0], pair[0]))[:TILES]
    columns = min(COLUMNS, max(1, len(tiles)))
    rows = max(1, -(-len(tiles) // columns))
    width, height = GAP + columns * (SIDE + GAP), GAP + rows * (SIDE + LINE + GAP)
    page = Image.new("RGB", (width, height), PAGE)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(11)
    for place, (_, (kind, look)) in enumerate(tiles):
        x, y = GAP + place % columns * (SIDE + GAP), GAP + place // columns * (SIDE + LINE + GAP)
        page.paste(Image.fromarray(np.ascontiguousarray(look)), (x, y))
        draw.text((x + 1, y + SIDE + 3), kind, WORDS, font)
    out = io.BytesIO()
    page.save(out, "PNG", compress_level=6)
    return out.getvalue()


__all__ = ["TILES", "sheet"]
