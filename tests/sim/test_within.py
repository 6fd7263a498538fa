"""What is in vessels touches them and each other, and cuts neither."""

from __future__ import annotations

import numpy as np
import pytest

from tests.sim.test_rest import world
from worldloom.assets.parts.opened import HEAP, STEMS
from worldloom.assets.registry import build
from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.plausible import cuts
from worldloom.render.gltf import to_glb
from worldloom.sim import settle
from worldloom.synth.layout.entity import entity_from
from worldloom.world import Entity, Pose, World


def made(id: str, maker: str, support: str = "ground", surface: str = "", **params: object) -> Entity:
    """An entity a hand above the middle of the floor."""
    part, category = build(maker, params, 1), id.split(".")[0]
    return entity_from(id, category, maker, params, 1, part, Pose(position=(0.0, 0.0, 0.1)), support=support, support_surface=surface,
                       thing=None, origin="asked", label=category)  # fmt: skip


EMPTY: dict[str, dict[str, object]] = {"clothes/umbrella_stand": {"load": "empty"}}
"""Dials of a vessel in which there is nothing, where no contents are named so."""


def inside(vessel: Entity, maker: str, n: int, surface: str, **params: object) -> World:
    """A vessel with n of a thing in it, settled."""
    held = (made(f"thing.{k}", maker, vessel.id, surface, **params) for k in range(n))
    return settle(world(vessel.model_copy(update={"pose": Pose()}), *held))[0]


def parted(w: World) -> list[Node]:
    """Its nodes; none cuts another."""
    nodes = [x for x in read(to_glb(w, textures=0)) if len(x.faces) and x.extras.get("kind") == "object"]
    for k, a in enumerate(nodes):
        assert not [b.name for b in nodes[k + 1 :] if cuts(a, b, np.zeros(3))], a.name
    return nodes


@pytest.mark.parametrize(
    ("vessel", "maker", "n", "params"),
    [("decor/vase", "plants/flower", 7, {"cut": True, "count": 1, "species": "tulip", "height": 0.5}),
     ("village/bucket", "plants/flower", 9, {"cut": True, "count": 1, "species": "rose", "height": 0.5}),
     ("clothes/umbrella_stand", "clothes/umbrella", 3, {"state": "upright"}), ("kitchen/cup", "school/pencil", 4, {"state": "standing"})],
)  # fmt: skip
def test_stems_fan_out_in_a_vessel(vessel: str, maker: str, n: int, params: dict[str, object]) -> None:
    host = made("vessel.1", vessel, **({"style": "glass"} if vessel.endswith("vase") else {}), **EMPTY.get(vessel, {"contents": "empty"}))
    done = inside(host, maker, n, STEMS, **params)
    feet = [e.pose.position for e in done.entities if e.id != host.id]
    assert len({(x, y) for x, y, _ in feet}) == n
    assert max(z for _, _, z in feet) < 0.06
    parted(done)


def test_fruit_is_heaped_so_that_all_touch() -> None:
    done = inside(made("bowl.1", "food/bowl", contents="empty"), "food/apple", 9, HEAP)
    nodes = parted(done)
    for a in nodes[1:]:
        assert any(cuts(a, b, np.array([0, 0, s])) for b in nodes if b is not a for s in (0.008, -0.008)), f"{a.name} touches nothing"
    highest = max(e.pose.position[2] for e in done.entities)
    assert 0.04 < highest < 0.12, "the ninth lies on the others"


def test_the_same_heap_is_the_same() -> None:
    one, two = (inside(made("bowl.1", "food/bowl", contents="empty"), "food/orange", 5, HEAP, kind="lemon") for _ in range(2))
    assert one.model_dump_json() == two.model_dump_json()
