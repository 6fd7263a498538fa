"""Drinkers drink: the rim of the vessel comes to the lips, the hand with it, and both go back."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.geometry import apply, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.sipping import mouth_of
from worldloom.synth.people.acting import JOINTS, frames_of, player_of, rigged_of
from worldloom.synth.people.acting.gripping import grips
from worldloom.world.motion import poses_at


@pytest.mark.parametrize("prompt", ["a man holds a glass of wine in a living room", "a woman sits in an armchair and drinks tea"])
def test_cups_go_to_mouths_and_hands_with_them(prompt: str) -> None:
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    x = next(x for x in w.entities if x.support_surface == "hands")
    e = next(e for e in w.entities if e.id == x.support)
    r, player = rigged_of(e), player_of(e)
    assert r is not None and player is not None
    t = np.arange(0, player.seconds, 0.05)
    poses = [poses_at(w, float(s))[x.id] for s in t]
    radius, top = min(x.extent[:2]) / 2, x.center[2] + x.extent[2] / 2
    angles = np.arange(0, 2 * np.pi, 0.2)
    rim = np.stack([radius * np.cos(angles), radius * np.sin(angles), top + 0 * angles], 1)
    lips = apply(e.pose, [mouth_of(r)])[0]
    gap = np.array([np.linalg.norm(apply(p, rim) - lips, axis=1).min() for p in poses])
    assert gap.min() < 0.015 and gap.max() > 0.12, "to the lips, and away again"
    tipped = np.array([np.degrees(np.arccos(quat_matrix(p.rotation)[2, 2])) for p in poses])
    assert tipped[gap < 0.03].max() > 30 and tipped[gap.argmax()] < 3
    found = frames_of(e, t)
    assert found is not None
    for i in grips(r):
        k = JOINTS.index(("leftHand", "rightHand")[i])
        world = [apply(e.pose, [at])[0] for at in found.at[:, k]]
        hand = np.array([quat_matrix(p.rotation).T @ (at - p.position) for p, at in zip(poses, world, strict=True)])
        assert np.ptp(hand, axis=0).max() < 0.012, "the hand does not slip on it"
    assert np.linalg.norm(np.diff([p.position for p in poses], axis=0), axis=1).max() / 0.05 < 1.2, "metres a second"
    again = poses_at(w, player.seconds)[x.id]
    assert np.allclose(again.position, poses[0].position, atol=1e-4)
