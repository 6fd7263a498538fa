"""What is written into the picture: captions, in the lines that their file has, and a lower third that comes and goes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.motion.timing import ease
from worldloom.synth.voice.captions import balanced

Picture = NDArray[np.uint8]
ACCENT = (242, 176, 74)
SHOWN = (1.0, 6.2)
"""Seconds between which a lower third is seen."""

WIDEST = 0.92
"""Share of the picture's width that a caption takes at most; letters of a longer line are smaller."""


@lru_cache(maxsize=16)
def _font(size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.load_default(size)


class Words:
    """Draws onto pictures of one size."""

    def __init__(self, width: int, height: int, cues: Sequence[tuple[float, float, str]], title: str, line: str = "") -> None:
        self.size, self.cues = (width, height), tuple(cues)
        self.unit = min(width, height * 1.25) / 720  # of letters: as large in a tall picture as in a wide one
        self.title, self.line = title, line
        self._made: dict[str, tuple[int, int, NDArray[np.float32]]] = {}

    def onto(self, picture: Picture, t: float) -> Picture:
        """The picture with what is written at t seconds."""
        text = next((c[2] for c in self.cues if c[0] <= t < c[1]), "")
        if text:
            self._paste(picture, *self._caption(text), 1.0)
        if self.title and SHOWN[0] <= t <= SHOWN[1]:
            x, y, banner = self._third()
            share = float(ease((t - SHOWN[0]) / 0.5) * (1 - ease((t - SHOWN[1] + 0.4) / 0.4)))
            self._paste(picture, x - round(24 * self.unit * (1 - share)), y, banner, share)
        return picture

    def _paste(self, picture: Picture, x: int, y: int, part: NDArray[np.float32], share: float) -> None:
        """Straight alpha, in what of it is inside the picture."""
        h, w = min(part.shape[0], picture.shape[0] - y), min(part.shape[1], picture.shape[1] - max(x, 0))
        cut = part[:h, max(-x, 0) : max(-x, 0) + w]
        under = picture[y : y + h, max(x, 0) : max(x, 0) + cut.shape[1]]
        alpha = cut[..., 3:] * share
        under[:] = (under * (1 - alpha) + cut[..., :3] * alpha + 0.5).astype(np.uint8)

    def _caption(self, text: str) -> tuple[int, int, NDArray[np.float32]]:
        if text not in self._made:
            if len(self._made) > 8:
                self._made.clear()
            self._made[text] = self._box(text)
        return self._made[text]

    def _box(self, text: str) -> tuple[int, int, NDArray[np.float32]]:
        from PIL import Image, ImageDraw

        width, height = self.size
        rows, size, pad = balanced(text), max(round(25 * self.unit), 9), round(11 * self.unit)
        wide = max(_font(size).getlength(r) for r in rows)
        font = _font(max(int(size * min(1.0, (WIDEST * width - 2 * pad) / wide)), 8))
        step = round(1.32 * font.size)
        w = round(max(font.getlength(r) for r in rows)) + 2 * pad
        h = step * len(rows) + round(1.4 * pad)
        image = Image.new("RGBA", (w, h), (0, 0, 0, 0))
        pen = ImageDraw.Draw(image)
        pen.rounded_rectangle((0, 0, w - 1, h - 1), round(8 * self.unit), fill=(10, 12, 16, 165))
        for k, row in enumerate(rows):
            pen.text((w / 2, round(0.7 * pad) + step * (k + 0.5)), row, font=font, fill=(255, 255, 255, 255), anchor="mm")
        bottom = 0.055 if width >= height else 0.13  # tall pictures have buttons of their players below
        return (width - w) // 2, height - h - round(bottom * height), _floats(image)

    @lru_cache(maxsize=1)  # noqa: B019  (one a film)
    def _third(self) -> tuple[int, int, NDArray[np.float32]]:
        from PIL import Image, ImageDraw

        width, height = self.size
        big, small, u = _font(max(round(31 * self.unit), 10)), _font(max(round(20 * self.unit), 8)), self.unit
        w = round(max(big.getlength(self.title), small.getlength(self.line)) + 44 * u)
        h = round((78 if self.line else 54) * u)
        image = Image.new("RGBA", (w, h), (0, 0, 0, 0))
        pen = ImageDraw.Draw(image)
        pen.rounded_rectangle((0, 0, w - 1, h - 1), round(6 * u), fill=(14, 18, 25, 205))
        pen.rectangle((0, 0, round(6 * u), h - 1), fill=(*ACCENT, 255))
        pen.text((24 * u, (28 if self.line else 27) * u), self.title, font=big, fill=(255, 255, 255, 255), anchor="lm")
        if self.line:
            pen.text((24 * u, 58 * u), self.line, font=small, fill=(215, 220, 228, 255), anchor="lm")
        low = 0.72 if width > height else 0.74 if width == height else 0.665
        return round(0.055 * width), round(low * height) - h // 2, _floats(image)


def _floats(image: Any) -> NDArray[np.float32]:
    out = np.asarray(image, np.float32).copy()
    out[..., 3] /= 255
    return out


__all__ = ["SHOWN", "Words"]
