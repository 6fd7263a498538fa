"""Scores as pictures: a sheet of piano rolls, time to the right, pitch upwards, a colour an instrument."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from worldloom.synth.music.score import Note, Part, Score

WIDTH, HEIGHT, GAP, TITLE = 380, 196, 14, 26
FINE = 2
"""Pixels drawn for each that is kept, a side."""
COLUMNS = 4
MOST = 32
"""Rolls of a sheet."""
Colour = tuple[int, int, int]
PAGE: Colour = (17, 19, 26)
CARD: Colour = (27, 30, 40)
BLACK_KEY: Colour = (23, 26, 35)
LINE: Colour = (46, 51, 66)
WORDS: Colour = (206, 210, 222)
SOFT: Colour = (124, 131, 150)
COLOURS: dict[Part, Colour] = {
    "piano": (122, 178, 255), "pad": (84, 96, 148), "pluck": (255, 184, 92), "bell": (250, 232, 138), "drone": (128, 78, 108),
    "flute": (120, 222, 186),
}  # fmt: skip
BEHIND: tuple[Part, ...] = ("drone", "pad")
"""Drawn first."""


class Roll(NamedTuple):
    """A piece and what stands above it."""

    title: str
    score: Score


def sheet(rolls: Sequence[Roll]) -> bytes:
    """A PNG of the first MOST rolls, with the colours of the instruments in them below."""
    shown = list(rolls)[:MOST]
    columns = min(COLUMNS, max(1, len(shown)))
    rows = -(-len(shown) // columns)
    width, height = GAP + columns * (WIDTH + GAP), GAP + rows * (HEIGHT + GAP) + TITLE
    page = Image.new("RGB", (width * FINE, height * FINE), PAGE)
    draw = ImageDraw.Draw(page)
    for place, roll in enumerate(shown):
        x, y = GAP + place % columns * (WIDTH + GAP), GAP + place // columns * (HEIGHT + GAP)
        _card(draw, x * FINE, y * FINE, roll)
    _legend(draw, sorted({n.part for roll in shown for n in roll.score.notes}), GAP * FINE, (height - TITLE) * FINE)
    out = io.BytesIO()
    page.resize((width, height), Image.Resampling.LANCZOS).save(out, "PNG", compress_level=6)
    return out.getvalue()


def _card(draw: ImageDraw.ImageDraw, x: int, y: int, roll: Roll) -> None:
    score, font = roll.score, ImageFont.load_default(12 * FINE)
    w, h, top = WIDTH * FINE, HEIGHT * FINE, TITLE * FINE
    draw.rounded_rectangle([x, y, x + w, y + h], 5 * FINE, CARD)
    draw.text((x + 10 * FINE, y + 6 * FINE), roll.title[:36], WORDS, font)
    said = f"{score.seconds:.1f} s   {len(score.notes)} notes"
    draw.text((x + w - 10 * FINE - font.getlength(said), y + 6 * FINE), said, SOFT, font)
    low, high = _span(score)
    each = (h - top - 8 * FINE) / (high - low + 1)
    left, wide, bottom = x + 8 * FINE, w - 16 * FINE, y + h - 6 * FINE
    for pitch in range(low, high + 1):
        if pitch % 12 in (1, 3, 6, 8, 10):
            draw.rectangle([left, bottom - (pitch - low + 1) * each, left + wide, bottom - (pitch - low) * each], BLACK_KEY)
    bars = int(score.seconds / score.chord_seconds) if score.chord_seconds > 0 else 0
    for k in range(min(bars, 200) + 1):
        at = left + wide * k * score.chord_seconds / score.seconds
        draw.line([at, y + top, at, bottom], LINE, FINE)
    for note in sorted(score.notes, key=lambda n: n.part not in BEHIND):
        _note(draw, note, score.seconds, left, wide, bottom - (note.pitch - low + 1) * each, each)


def _note(draw: ImageDraw.ImageDraw, note: Note, seconds: float, left: float, wide: float, y: float, each: float) -> None:
    """As bright as it is loud."""
    a = left + wide * note.start / seconds
    b = left + wide * min(note.start + note.length, seconds) / seconds - 1
    strong = 0.45 + 0.55 * min(1.0, note.velocity / 0.6)
    colour = tuple(round(c * strong + k * (1 - strong)) for c, k in zip(COLOURS[note.part], CARD, strict=True))
    tall = max(each, 3 * FINE)
    draw.rounded_rectangle([a, y, max(b, a + 2 * FINE), y + tall - 1], min(FINE * 1.5, tall / 3), colour)


def _legend(draw: ImageDraw.ImageDraw, parts: list[Part], x: float, y: float) -> None:
    font = ImageFont.load_default(12 * FINE)
    for part in parts:
        draw.rounded_rectangle([x, y + 6 * FINE, x + 16 * FINE, y + 14 * FINE], 2 * FINE, COLOURS[part])
        draw.text((x + 22 * FINE, y + 2 * FINE), part, SOFT, font)
        x += 22 * FINE + font.getlength(part) + 18 * FINE


def _span(score: Score) -> tuple[int, int]:
    """Two octaves at least."""
    pitches = [n.pitch for n in score.notes] or [60]
    low, high = min(pitches) - 1, max(pitches) + 1
    more = max(0, 24 - (high - low))
    return low - more // 2, high + more - more // 2


__all__ = ["MOST", "Roll", "sheet"]
