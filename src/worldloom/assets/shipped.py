"""A Part as bytes for another process of ours and back, bit for bit: facts as JSON, arrays as they lie in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.part import Part, Surface
from worldloom.geometry import Mesh
from worldloom.world import Collider, Effect, Frozen, Joint, Light, Material, Motion, SoundSource, Support, Vec3

ARRAYS = tuple(f.name for f in fields(Mesh))


class _Facts(Frozen):
    """Everything of a Part but its arrays; `surfaces` are (role, index of the finish, link)."""

    surfaces: tuple[tuple[str, int, str], ...]
    finishes: tuple[Material, ...]
    colliders: tuple[Collider, ...]
    mass: float
    friction: float
    dynamic: bool
    anchors: dict[str, Vec3]
    joints: tuple[Joint, ...]
    supports: tuple[Support, ...]
    functional_sides: tuple[Literal["front", "back", "left", "right"], ...]
    affordances: tuple[str, ...]
    sounds: tuple[SoundSource, ...]
    lights: tuple[Light, ...]
    effects: tuple[Effect, ...]
    motions: tuple[Motion, ...]
    attributes: dict[str, str]


REST = tuple(name for name in _Facts.model_fields if name not in ("surfaces", "finishes"))


def shipped(part: Part) -> dict[str, bytes]:
    """`facts`, `shapes` (type and shape of every array, JSON) and `arrays`; `unshipped` is the inverse.

    ValueError for a Part that would not come back the same, such as one whose maker put a whole number where a real one belongs.
    """
    finishes = list(dict.fromkeys(s.material for s in part.surfaces))
    surfaces = tuple((s.role, finishes.index(s.material), s.link) for s in part.surfaces)
    facts = _Facts(surfaces=surfaces, finishes=tuple(finishes), **{name: getattr(part, name) for name in REST})
    said = facts.model_dump_json()
    if json.dumps(_Facts.model_validate_json(said).model_dump()) != json.dumps(facts.model_dump()):
        raise ValueError("this Part has values of other types than its fields")
    rows = [[getattr(s.mesh, name) for name in ARRAYS] for s in part.surfaces]
    shapes = [[None if a is None else [a.dtype.str, a.shape] for a in row] for row in rows]
    arrays = b"".join(a.tobytes() for row in rows for a in row if a is not None)
    return {"facts": said.encode(), "shapes": json.dumps(shapes).encode(), "arrays": arrays}


def unshipped(sent: Mapping[str, bytes]) -> Part:
    """The Part of `shipped`."""
    facts = _Facts.model_validate_json(sent["facts"])
    meshes = _meshes(json.loads(sent["shapes"]), sent["arrays"])
    surfaces = tuple(Surface(role, mesh, facts.finishes[k], link) for (role, k, link), mesh in zip(facts.surfaces, meshes, strict=True))
    return Part(surfaces, **{name: getattr(facts, name) for name in REST})


def _meshes(shapes: list[list[Any]], arrays: bytes) -> Iterator[Mesh]:
    at = 0
    for row in shapes:
        found: list[NDArray[Any] | None] = []
        for said in row:
            if said is None:
                found.append(None)
                continue
            dtype, n = np.dtype(said[0]), int(np.prod(said[1]))
            found.append(np.frombuffer(arrays, dtype, n, at).reshape(said[1]).copy())
            at += n * dtype.itemsize
        yield Mesh(*found)  # type: ignore[arg-type]


__all__ = ["shipped", "unshipped"]
