"""The golden numbers that viewer/test/sky.test.ts reads are still the poster's."""

from __future__ import annotations

import json

import numpy as np

from tests.browser.sky import GOLDEN, numbers


def flat(a: object) -> list[float]:
    """All numbers of a document in order."""
    if isinstance(a, dict):
        return [x for v in a.values() for x in flat(v)]
    if isinstance(a, list):
        return [x for v in a for x in flat(v)]
    return [float(a)] if isinstance(a, int | float) else []


def test_the_players_sky_is_the_posters() -> None:
    """When the poster's sky changes: port the change to viewer/src/sky, then `python -m tests.browser.sky`."""
    assert np.allclose(flat(json.loads(GOLDEN.read_text(encoding="utf-8"))), flat(numbers()), atol=1e-6)
