"""Walk cycles as one picture: `python benchmarks/walks.py > docs/pictures/walks.jpg` (about 2 CPU-minutes, needs EGL).

A stride of each of `WALKERS` in eight phases from their left side, right to left: the left heel strikes, the body goes down, the right leg
passes, the body is highest, then the same for the right foot. The camera is the same in all, the ground a line at the soles.
"""

from __future__ import annotations

import io
import math
import sys

import numpy as np
from sitters import Camerawork, Picture, Sitter, seated

from worldloom.synth.people.describe import describe
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.manner import manner
from worldloom.world import Camera

WALKERS: tuple[tuple[str, str, str], ...] = (
    ("a 35-year-old man in t-shirt, jeans and sneakers", "walk", "neutral"),
    ("a 7-year-old girl in t-shirt and shorts", "walk", "neutral"),
    ("an 80-year-old woman in cardigan, trousers and shoes", "walk", "neutral"),
    ("a fat man of 130 kg in a polo shirt, shorts and sneakers", "walk", "neutral"),
    ("a 24-year-old woman in a tank top and leggings", "walk", "joy"),
    ("a 24-year-old woman in a tank top and leggings", "walk", "sadness"),
    ("a 30-year-old man in t-shirt, shorts and sneakers", "run", "neutral"),
)
PHASES = 8
CELL = (220, 300)
TALL = 2.02
"""Metres that a cell is high."""


def side() -> Camera:
    """From the walker's left, level."""
    w, h = CELL
    middle = (0.0, 0.0, TALL / 2 - 0.08)
    return Camera(name="side", position=(7.0, 0.0, middle[2]), target=middle, fov=2 * math.atan(TALL * w / h / 2 / 7.0))


def row(work: Camerawork, sitter: Sitter, motion: str, mood: str) -> Picture:
    """One stride; a line on the ground."""
    clip = MOTIONS[motion].made(sitter.rig, manner(sitter.person, mood, 1.0))
    stride = clip.seconds * clip.shown
    face = {k: v for k, v in clip.at(np.zeros(1)).face.items() if "Look" not in k and "Blink" not in k}
    cells = [
        work.shot(sitter, side(), motion=motion, t=k * stride / PHASES, mood=mood, face={k: float(v[0]) for k, v in face.items()})
        for k in range(PHASES)
    ]
    out = np.concatenate(cells, 1)
    line = int(CELL[1] * (TALL - 0.08) / TALL)
    out[line : line + 1] = out[line : line + 1] // 2
    return out


def main() -> None:
    """Hand the picture to the pipe that the shell gave."""
    from PIL import Image

    work, sitters = Camerawork(CELL, 6), dict[str, Sitter]()
    rows = []
    for words, motion, mood in WALKERS:
        if words not in sitters:
            sitters[words] = seated(describe(words, 5), cards=600, texture=256)
        rows.append(row(work, sitters[words], motion, mood))
    out = io.BytesIO()
    Image.fromarray(np.concatenate(rows, 0)).save(out, "JPEG", quality=84, optimize=True, progressive=True)
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main()
