"""What a stranger reads in the face of an exported character: the rule set of `benchmarks/faces.py` on one face."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
faces = importlib.import_module("faces")


def test_seven_emotions_are_told_apart() -> None:
    rows = faces.measured("a 40-year-old man", 3)
    assert len(rows) == 14 and sum(shown == told for shown, _, told in rows) >= 12, rows


PURE = {"joy": {6, 12}, "surprise": {1, 2, 5, 26}, "sadness": {1, 4, 15}, "anger": {4, 5, 7, 23}, "neutral": set(), "contempt": {14}}


@pytest.mark.parametrize("emotion, seen", PURE.items())
def test_prototypes(emotion: str, seen: set[int]) -> None:
    assert faces.told(dict.fromkeys(seen, 1.0)) == emotion
