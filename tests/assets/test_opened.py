"""What holds things inside: there is room where a maker says so, physics agrees, and doors and drawers open."""

from __future__ import annotations

import importlib
import inspect
import re
from functools import lru_cache
from typing import Any

import numpy as np
import pytest

from worldloom.assets.part import Part
from worldloom.assets.parts.opened import STEMS, opened
from worldloom.assets.registry import build, module_of, scan
from worldloom.evaluate.plausible import _edges_cut
from worldloom.geometry import Floats, box
from worldloom.sim import drifts
from worldloom.synth.layout.entity import entity_from
from worldloom.world import Collider, Entity, Pose, Support, Terrain, World

PLACES = re.compile(r"inside|drawn\(|boarded\(|well\(")
HOLLOW = tuple(
    sorted(
        k
        for k, e in scan().items()
        if ".catalog." in e.module and PLACES.search(inspect.getsource(importlib.import_module(e.module)))
    )
)
"""Makers that may have a place inside."""
OPENING = (
    "storage/cabinet",
    "storage/dresser",
    "storage/wardrobe",
    "kitchen/refrigerator",
    "tables/desk",
    "storage/suitcase",
    "industry/tool_chest",
    "bathroom/medicine_cabinet",
)
HEAPED = ("food/bowl",)
"""Round things lie up its sides."""


def holding(maker: str) -> dict[str, Any]:
    """The dials of a maker when something lies in it, as layout sets them."""
    module = module_of(maker)
    fields = module.Params.model_fields
    dials: dict[str, Any] = {"open": 0.9} if "open" in fields and fields["open"].annotation is float else {}
    if "contents" in fields and "empty" in getattr(fields["contents"].annotation, "__args__", ()):
        dials["contents"] = "empty"
    return {**dials, **getattr(module, "CARRYING", {}), **getattr(module, "HOLDING", {})}


@lru_cache(maxsize=1)
def places() -> tuple[tuple[str, Part, Support], ...]:
    """Every place inside every maker: (maker, part, support)."""
    found = [(m, build(m, holding(m), 7, 0.5)) for m in HOLLOW]
    return tuple((m, p, s) for m, p in found for s in p.supports if s.name.startswith("inside") and s.name != STEMS)


def cube(s: Support) -> Floats:
    """(3,) size of something that just fits there, no higher than wide."""
    x, y = (0.9 * v for v in s.size)
    return np.array([x, y, min(0.8 * s.clearance, 0.5 * min(x, y))])


def test_many_makers_hold_things() -> None:
    assert len({m for m, _, _ in places()}) >= 45


def test_what_fits_a_place_touches_no_wall_and_stands_on_something() -> None:
    """A block as wide as the place cuts no mesh of its host, and the host's mesh is right below it."""
    wrong = []
    for maker, part, s in places():
        size = cube(s)
        m = box(tuple(size), 0.0, tuple(np.asarray(s.center) + [0, 0, size[2] / 2 + 0.006]))
        block, host = m.vertices[m.faces], np.concatenate([q.mesh.vertices[q.mesh.faces] for q in part.surfaces])
        near = (host.max(1) > block.min((0, 1))).all(1) & (host.min(1) < block.max((0, 1))).all(1)
        if maker not in HEAPED and near.any() and (_edges_cut(block, host[near]) or _edges_cut(host[near], block)):
            wrong.append(f"{maker} {s.name} is cut")
        v = host.reshape(-1, 3)
        below = host[(np.abs(host[..., 2] - s.center[2]) < 0.012).any(1)]
        reach = np.abs(below.mean(1)[:, :2] - s.center[:2]) < np.asarray(s.size) / 2 + 0.4
        if not len(v) or not reach.all(1).any():
            wrong.append(f"{maker} {s.name} has no floor")
    assert wrong == []


def test_physics_leaves_what_lies_inside_where_it_is() -> None:
    """Blocks in all places of all makers, each maker on ground of its own, move by less than a centimetre in 2 s."""
    entities, blocks = [], {}
    for k, maker in enumerate(sorted({m for m, _, _ in places()})):
        part = next(p for m, p, _ in places() if m == maker)
        x, y = 6.0 * (k % 10), 6.0 * (k // 10)
        host = entity_from(f"host.{k}", "thing", maker, {}, 7, part, Pose(position=(x, y, 0.0)))
        entities.append(host.model_copy(update={"dynamic": False}))
        for j, s in enumerate(u for u in part.supports if u.name.startswith("inside") and u.name != STEMS):
            blocks[f"block.{k}.{j}"] = f"{maker} {s.name}"
            entities.append(_block(f"block.{k}.{j}", s, (x, y), f"host.{k}"))
    world = World(version="0", prompt="", seed=0, terrain=Terrain(biome="paved", size=200.0), entities=tuple(entities))
    moved = drifts(world)
    assert {blocks[i]: round(d, 3) for i, d in moved.items() if d > 0.01} == {}
    assert len(moved) == len(blocks)


def _block(id: str, s: Support, at: tuple[float, float], host: str) -> Entity:
    size = cube(s) * 0.8
    c = Collider(shape="box", center=(0.0, 0.0, float(size[2] / 2)), size=(float(size[0]), float(size[1]), float(size[2])))
    x, y, z = s.center
    pose = Pose(position=(at[0] + x, at[1] + y, z + 0.0005))
    return Entity(
        id=id,
        category="block",
        maker="toys/toy_block@1",
        pose=pose,
        support=host,
        extent=c.size,
        center=c.center,
        mass=0.5,
        dynamic=True,
        colliders=(c,),
    )


@pytest.mark.parametrize("maker", OPENING)
def test_opening_moves_links_and_keeps_their_way(maker: str) -> None:
    shut, wide = build(maker, {}, 7), build(maker, {"open": 0.8}, 7)
    reach = wide.bounds[1] - wide.bounds[0] - (shut.bounds[1] - shut.bounds[0])
    assert reach.max() > 0.05
    turned = [(a, b) for a in shut.joints for b in wide.joints if a.name == b.name and a.limits != b.limits]
    assert turned or maker == "storage/suitcase"
    for a, b in turned:
        assert b.limits[0] < -0.04 and np.isclose(b.limits[1] - b.limits[0], a.limits[1] - a.limits[0], atol=2e-3)


def test_a_support_in_a_drawer_goes_with_it() -> None:
    shut, out = build("storage/nightstand", {}, 7), build("storage/nightstand", {"open": 1.0}, 7)
    y0, y1 = (next(s.center[1] for s in p.supports if s.name == "inside.drawer.1") for p in (shut, out))
    assert y1 < y0 - 0.15 and opened(shut, {"drawer.1": 0.0}) == shut
