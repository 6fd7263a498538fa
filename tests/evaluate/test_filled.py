"""A clause of density is met by how much stands in the room, on both sides of each threshold."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.evaluate.filled import FAIR, FEW, LAMPS, MUCH, answer
from worldloom.evaluate.glb import Node
from worldloom.world import Clause, Plan, Setting

AREA = 20.0


def node(name: str, category: str, kind: str, size: tuple[float, float]) -> Node:
    """A slab of a size."""
    x, y = size
    vertices = np.array([(0, 0, 0), (x, 0, 0), (x, y, 0), (0, y, 0.1)], float)
    return Node(name, {"kind": kind, "category": category}, vertices, np.array([(0, 1, 2), (0, 2, 3)]))


def room(n: int) -> list[Node]:
    """A floor of AREA with n things on it."""
    return [node("floor", "floor", "architecture", (5.0, AREA / 5)), *(node(f"box.{k}", "box", "object", (0.2, 0.2)) for k in range(n))]


@pytest.mark.parametrize(("level", "most", "good"), [
    ("cluttered", int(MUCH * AREA), True), ("cluttered", int(MUCH * AREA) - 1, False), ("full", int(MUCH * AREA), True), ("full", 5, False),
    ("tidy", int(FAIR * AREA), True), ("tidy", int(FAIR * AREA) + 1, False), ("sparse", FEW, True), ("sparse", FEW + 1, False),
    ("bare", LAMPS, True), ("bare", LAMPS + 1, False),
])  # fmt: skip
def test_thresholds(level: str, most: int, good: bool) -> None:
    asked = Plan(prompt="a room", setting=Setting(place="room", interior=True))
    met, why = answer(Clause(id="c1", kind="density", text=level, value=level), asked, room(most))
    assert met == good and f"{most} things on 20 square metres" in why
