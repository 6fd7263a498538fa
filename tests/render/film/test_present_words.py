"""Captions in the picture are those of the file beside it, line by line, and fit any shape of picture."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.render.film.present_words import Words
from worldloom.synth.voice.captions import LINE, balanced

TEXTS = (
    "Good evening.",
    "I did not think that I would see you here tonight.",
    "Nobody asked us about it, and nobody ever will, I am sorry to say.",
    "Supercalifragilisticexpialidociouslyandmore " * 2,
)


def bands(picture: np.ndarray) -> list[tuple[int, int]]:
    """Rows of white letters, from where to where."""
    white = np.concatenate([[False], (picture.min(2) > 200).any(1), [False]])
    edges = np.flatnonzero(np.diff(white.astype(int)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (720, 1280), (720, 720)])
def test_lines_are_those_of_the_captions_file_and_inside_the_picture(size: tuple[int, int]) -> None:
    for text in TEXTS:
        shown = Words(*size, [(0.0, 1.0, text)], "").onto(np.full((size[1], size[0], 3), 90, np.uint8), 0.5)
        lines = balanced(" ".join(text.split()))
        found = [b for b in bands(shown) if b[1] - b[0] > 0.008 * size[1]]  # not the dot of an i
        assert len(found) == len(lines), (text, found)
        marked = np.flatnonzero((shown != 90).any((0, 2)))
        assert size[0] * 0.03 < marked[0] and marked[-1] < size[0] * 0.97
    assert all(len(row) <= LINE + 4 for text in TEXTS[:3] for row in balanced(text))


def test_a_line_ends_where_it_reads_well() -> None:
    assert balanced(TEXTS[1]) == ["I did not think", "that I would see you here tonight."]
