"""Who is told to be before somebody stands before them and faces them; who receives has what their trade is at in the back."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.world import Entity, World


def faces(a: Entity, b: Entity) -> float:
    """Cosine of the way that one looks and the way to the other."""
    ahead, to = quat_matrix(a.pose.rotation)[:2, :2] @ [0.0, -1.0], np.subtract(b.pose.position, a.pose.position)[:2]
    return float(ahead @ to / np.hypot(*to))


def made(prompt: str) -> World:
    return compose(plan(prompt, planner="embedded", seed=1), 1, "draft")


@pytest.mark.parametrize(("prompt", "host", "guests", "station"), [
    ("A bride and a groom stand before a priest in a church.", "priest", ("bride", "groom"), "altar"),
    ("A throne room with a knight before a queen on a throne.", "queen", ("knight",), "throne"),
])  # fmt: skip
def test_who_is_before_somebody_faces_them(prompt: str, host: str, guests: tuple[str, ...], station: str) -> None:
    w = made(prompt)
    by = {str(e.attributes.get("role")): e for e in w.entities if e.maker.startswith("people/")}
    assert {host, *guests} <= set(by)
    at = next(e for e in w.entities if e.category == station)
    assert math.dist(at.pose.position[:2], by[host].pose.position[:2]) < 1.6
    for g in guests:
        assert 1.0 < math.dist(by[g].pose.position[:2], by[host].pose.position[:2]) < 2.3
        assert faces(by[g], by[host]) > 0.93 and faces(by[host], by[g]) > 0.93
        assert faces(by[host], at) < 0.2 or station == "throne", "not with the back to them"
