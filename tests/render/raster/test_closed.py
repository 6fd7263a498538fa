"""What encloses something, and what only looks like it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.geometry import box, crease_normals, join
from worldloom.render.raster.closed import closed


def test_a_box_is_closed_and_without_a_face_it_is_not() -> None:
    b = box((1, 2, 3))
    assert closed(b).all() and closed(crease_normals(b)).all(), "split corners are one place"
    assert not closed(replace(b, faces=b.faces[1:])).any()


def test_a_room_seen_from_within_keeps_its_walls() -> None:
    b = box((4, 4, 3))
    assert not closed(replace(b, faces=b.faces[:, ::-1])).any()
    one = replace(b, faces=np.r_[b.faces[:-1], b.faces[-1:, ::-1]])
    assert not closed(one).any(), "one face that looks the other way opens it"


def test_parts_are_judged_one_by_one() -> None:
    shut, cut = box((1, 1, 1)), replace(box((1, 1, 1)), faces=box((1, 1, 1)).faces[2:]).moved((5, 0, 0))
    inside_out = replace(box((1, 1, 1)), faces=box((1, 1, 1)).faces[:, ::-1]).moved((0, 5, 0))
    found = closed(join([shut, cut, inside_out]))
    n = len(shut)
    assert found[:n].all() and not found[n:].any()


def test_flat_things_are_open() -> None:
    b = box((1, 1, 1))
    assert not closed(replace(b, vertices=b.vertices * [1, 1, 0])).any()
