"""Three and four on a stage: an arc that is open to the camera, in which all are seen, and nobody stands before another."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.pipeline_present_stage import _stands
from worldloom.render.film.present_frame import view
from worldloom.synth.stage.shots import Cut


@pytest.mark.parametrize("count", [3, 4])
@pytest.mark.parametrize("front", [0.0, 2.0])
def test_all_are_in_the_picture_side_by_side_and_turned_to_each_other(count: int, front: float) -> None:
    people = _stands([1.6] * count, np.array([3.0, -2.0, 0.1]), front)
    camera = view(Cut(0, 4, "two", 0, 1), people, 16 / 9, front, 3.0)
    eye, look = np.array(camera.position), np.array(camera.target) - camera.position
    look = look / np.linalg.norm(look)
    right = np.cross(look, [0, 0, 1.0])
    right /= np.linalg.norm(right)
    seen = [((p.face - eye) @ right) / ((p.face - eye) @ look) / np.tan(camera.fov / 2) for p in people]
    assert max(abs(float(x)) for x in seen) < 0.85, "nobody is cut off"
    assert min(abs(np.diff(sorted(seen)))) > 0.25, "nobody stands before another"
    assert (np.diff(seen) > 0).all(), "in the order of the script, from the left"
    middle = np.mean([p.face for p in people], 0)
    for p in people:
        ahead = p.matrix[:3, :3] @ [0.0, -1.0, 0.0]
        assert np.dot(ahead, (eye - p.face) / np.linalg.norm(eye - p.face)) > 0.3, "faces are seen"
        if abs(float((p.face - middle) @ right)) > 0.3:
            assert np.dot(ahead @ right, (middle - p.face) @ right) > 0, "those at the ends turn inward"
    assert min(np.linalg.norm(a.face - b.face) for a in people for b in people if a is not b) > 0.8


def test_over_a_shoulder_is_seen_who_is_spoken_to_from() -> None:
    people = _stands([1.6] * 3, np.zeros(3), 0.0)
    for who, other in ((0, 2), (2, 1), (1, 0)):
        camera = view(Cut(0, 4, "over", who, other), people, 16 / 9, 0.0, 3.0)
        eye = np.array(camera.position)
        assert np.linalg.norm(eye - people[other].face) < 1.6 < np.linalg.norm(eye - people[who].face)
