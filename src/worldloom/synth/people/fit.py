"""The body of a person: phenotypes solved so that it has the height and weight asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from worldloom.synth.people.body import BODY, Body, Floats, Ints, Shape, shaped, triangles, volume
from worldloom.synth.people.person import Person

YEARS = ((1, 4, 11, 16, 20, 28, 45, 60, 75, 92), (0.05, 0.215, 0.415, 0.6, 0.64, 0.667, 0.74, 0.83, 0.94, 1.0))
"""The phenotype of age at years: a child at 7, grown at 20 to 28, old at 92."""
DENSITY = 985.0
"""Kilograms a cubic metre of a living body."""
SLACK = (0.9, 1.1)
"""How far the whole may be scaled where the phenotypes do not reach a height."""


def shape_of(person: Person, height: float = 0.5, weight: float = 0.5) -> Shape:
    """The phenotypes, with two of them given."""
    a, b, c = person.origins
    age = float(np.interp(person.age, *YEARS))
    gender = 1.0 if person.sex == "female" else 0.0
    return Shape(
        gender=gender, age=age, muscle=person.muscle, weight=weight, height=height, proportions=person.proportions,
        firmness=float(np.clip(0.85 - 0.6 * (age - 0.64) / 0.36, 0.2, 0.85)), african=a, asian=b, caucasian=c,
    )  # fmt: skip


def fitted(b: Body, person: Person) -> Floats:
    """(n + j, 3) vertices and joints in the bind pose, feet on z = 0. About 0.3 s."""
    faces, _ = triangles(b)
    height, weight = 0.5, 0.5

    def made(h: float, w: float) -> Floats:
        return shaped(b, shape_of(person, h, w), person.features)

    for _ in range(2):
        low, high = (_tall(made(h, weight)) for h in (0.0, 1.0))
        height = float(np.clip((person.height - low) / max(high - low, 1e-6), 0, 1))
        weight = _heavy(partial(made, height), faces, person)
    points = made(height, weight)
    points *= float(np.clip(person.height / _tall(points), *SLACK))
    points[:, 2] -= points[:BODY, 2].min()
    return points


def _tall(points: Floats) -> float:
    return float(np.ptp(points[:BODY, 2]))


def _heavy(made: Callable[[float], Floats], faces: Ints, person: Person) -> float:
    """The phenotype of weight by bisection, beyond what was drawn where it must be; its end where even that does not reach."""
    low, high = -0.4, 2.2
    for _ in range(8):
        middle = (low + high) / 2
        points = made(middle)
        scale = person.height / _tall(points)
        if volume(points, faces) * scale**3 * DENSITY < person.weight:
            low = middle
        else:
            high = middle
    return (low + high) / 2


__all__ = ["DENSITY", "fitted", "shape_of"]
