"""A body without a search for its weight: phenotypes straight from the numbers, scaled to the height."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from worldloom.synth.people.body import BODY, Floats, body, joints, shaped
from worldloom.synth.people.bystander.baked import light_basis
from worldloom.synth.people.fit import fitted, shape_of
from worldloom.synth.people.person import Person

BROAD = ((15.0, 18.5, 22.5, 27.0, 33.0, 40.0), (-0.1, 0.22, 0.45, 0.68, 1.0, 1.5))
"""Phenotype of weight by body mass index."""


CALM = {"mouthSmileLeft": 0.28, "mouthSmileRight": 0.28, "browInnerUp": 0.35, "browDownLeft": -0.15, "browDownRight": -0.15}
"""A face at rest looks stern from afar."""


@lru_cache(maxsize=8)
def _whole(document: str) -> Floats:
    return fitted(body(), Person.model_validate_json(document))


def bind_whole(person: Person) -> tuple[Floats, Floats, Floats]:
    """What `bind` says of the body that `synth.people.build.figure` has, found by its weight, with the calm face. 0.7 s, then kept."""
    b, p = body(), _whole(person.model_dump_json(exclude={"said", "description"})).copy()
    for name, amount in CALM.items():
        b.face.add(p, name, amount)
    return p[:BODY], p, joints(b, p)


def bind(person: Person) -> tuple[Floats, Floats, Floats]:
    """Skin (n, 3), eyes' and lashes' vertices with it (m, 3), and bones (54, 3), feet on z = 0. About 12 ms."""
    b = body()
    index = person.weight / person.height**2 / (0.78 if person.age < 12 else 1.0)
    weight = float(np.interp(index, *BROAD))
    drawn = float(np.clip((person.height - 1.5) / 0.5, 0.1, 0.9))
    p = shaped(b, shape_of(person, drawn, weight), person.features, light_basis())
    for name, amount in CALM.items():
        b.face.add(p, name, amount)
    p *= person.height / float(np.ptp(p[:BODY, 2]))
    p[:, 2] -= p[:BODY, 2].min()
    return p[:BODY], p, joints(b, p)


__all__ = ["bind", "bind_whole"]
