"""Upright boxes overlap where their polygons do."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Polygon

from worldloom.synth.layout.footprint import Box, Occupied, overlap


def _boxes(n: int, seed: int) -> list[Box]:
    r = np.random.default_rng(seed)
    yaws = r.choice([0.0, np.pi / 2, -np.pi], n) + r.uniform(-3, 3, n) * (r.random(n) < 0.6)
    rows = np.c_[r.uniform(-6, 6, (n, 2)), r.uniform(0.1, 2.5, (n, 2)), yaws, np.zeros(n), r.uniform(0.5, 4, n)].tolist()
    return [Box(*row, id=str(k)) for k, row in enumerate(rows)]


def test_hits_are_the_polygons_that_share_area_and_height() -> None:
    standing = _boxes(60, 1)
    occupied = Occupied()
    for b in standing:
        occupied.add(b)
    met = 0
    for b in _boxes(80, 2):
        shared = {
            o.id: Polygon(o.corners()).intersection(Polygon(b.corners())).area for o in standing if o.z0 < b.z1 and b.z0 < o.z1
        }
        hits = set(occupied.hits(b))
        assert {k for k, area in shared.items() if area > 1e-2} <= hits <= {k for k, area in shared.items() if area > 0}
        assert hits == {o.id for o in standing if overlap(o, b)}
        assert occupied.hits(b, frozenset(hits)) == []
        met += len(hits)
    assert met > 100


def test_boxes_above_one_another_do_not_meet() -> None:
    occupied = Occupied()
    occupied.add(Box(0, 0, 1, 1, 0.3, 0, 1, "low"))
    assert occupied.hits(Box(0, 0, 1, 1, 0, 1.0, 2)) == []
    assert occupied.hits(Box(0, 0, 1, 1, 0, 0.9, 2)) == ["low"]
