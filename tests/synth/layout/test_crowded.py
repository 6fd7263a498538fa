"""Crowded rooms: much stands in them, on boards and in heaps, and every way, door and used side stays open."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest

from worldloom.synth.language import plan
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.crowded.lanes import LANE, kept, lanes_of, near
from worldloom.synth.layout.footprint import Box, overlap
from worldloom.synth.layout.sites import site_for
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity


def arranged(prompt: str) -> Stage:
    """A room as it is laid out."""
    made = plan(prompt)
    return arrange(made, site_for(made, 0), 0)


@pytest.fixture(scope="module")
def workshop() -> Stage:
    return arranged("a cluttered workshop")


@pytest.fixture(scope="module")
def library() -> Stage:
    return arranged("a richly furnished library")


def things(stage: Stage) -> list[Entity]:
    """All that is no architecture."""
    return [e for e in stage.entities if e.kind == "object"]


def test_words_of_density_fill_rooms(workshop: Stage, library: Stage) -> None:
    assert len(things(workshop)) >= 90 and len(things(library)) >= 75


def test_most_of_it_is_on_boards_and_some_is_stacked(workshop: Stage) -> None:
    on = Counter(e.support for e in things(workshop))
    carried = sum(n for host, n in on.items() if host in workshop.boxes)
    assert carried > 0.6 * len(things(workshop))
    boxes = {e.id for e in things(workshop) if e.category == "box"}
    assert any(e.support in boxes for e in things(workshop))


def test_nothing_that_is_carried_hangs_over_or_into_its_neighbour(workshop: Stage) -> None:
    by_host: dict[str, list[Box]] = {}
    for e in things(workshop):
        if e.support in workshop.boxes:
            by_host.setdefault(e.support, []).append(workshop.boxes[e.id])
    for boxes in by_host.values():
        for i, a in enumerate(boxes):
            assert not any(overlap(a, b) and a.z0 < b.z1 and b.z0 < a.z1 for b in boxes[i + 1 :])


def test_things_of_a_kind_are_together(workshop: Stage) -> None:
    for category in ("paint_can", "chisel", "screwdriver"):
        hosts = Counter(e.support for e in things(workshop) if e.category == category)
        assert hosts and max(hosts.values()) >= 0.6 * sum(hosts.values()), (category, hosts)


@pytest.mark.parametrize("prompt", ["a cluttered workshop", "a richly furnished library"])
def test_every_way_of_60_cm_and_the_door_stay_open(prompt: str, workshop: Stage, library: Stage) -> None:
    from scipy.ndimage import label

    stage = workshop if "workshop" in prompt else library
    floor = np.asarray(stage.site.rooms[0].polygon)
    axes = [np.arange(lo + 0.025, hi, 0.05) for lo, hi in zip(floor.min(0), floor.max(0), strict=True)]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    free = np.minimum(points - floor.min(0), floor.max(0) - points).min(-1) > LANE / 2
    for e in things(stage):
        b = stage.boxes.get(e.id)
        if b is not None and b.z1 > 0.03 and b.z0 < 1.95 and e.support not in stage.boxes:
            free &= ~near(points, b, LANE / 2)
    sizes = np.bincount(label(free)[0].ravel())[1:]
    assert sizes.max() > 0.93 * sizes.sum()


def test_a_box_in_the_only_way_and_one_before_a_bench_are_refused(workshop: Stage) -> None:
    bench = next(e for e in things(workshop) if e.category == "workbench")
    b, yaw = workshop.boxes[bench.id], workshop.boxes[bench.id].yaw
    ahead = b.hy + 0.2
    assert not kept(workshop, Box(b.x + ahead * math.sin(yaw), b.y - ahead * math.cos(yaw), b.hx, 0.1, yaw, 0.0, 0.8))
    lo, hi = np.asarray(workshop.site.rooms[0].polygon).min(0), np.asarray(workshop.site.rooms[0].polygon).max(0)
    assert not kept(workshop, Box(0.0, float(lo[1] + hi[1]) / 2, float(hi[0] - lo[0]) / 2, 0.1, 0.0, 0.0, 1.0))
    assert kept(workshop, Box(0.0, 0.0, 0.3, 0.3, 0.0, 0.0, 0.01))  # stepped over
    assert lanes_of(workshop).seen == len(workshop.entities)


def test_small_rooms_grow_a_little_and_rooms_of_a_said_size_do_not() -> None:
    def area(prompt: str) -> float:
        p = np.asarray(site_for(plan(prompt), 0).rooms[0].polygon)
        return float(np.prod(np.ptp(p, axis=0)))

    assert 1.0 < area("a cluttered kitchen") / area("a kitchen") < 1.4
    assert area("a small cluttered kitchen") < area("a kitchen")
    assert area("a minimalist kitchen") == area("a kitchen")


def test_shelving_of_a_full_room_carries_things_instead_of_painted_ones(workshop: Stage) -> None:
    units = [e for e in things(workshop) if e.category == "shelving_unit"]
    assert units and all(e.params["contents"] == "none" and e.maker.startswith("storage/shelving_unit") for e in units)
    assert all(any(x.support == u.id for x in things(workshop)) for u in units)


def test_what_the_words_count_is_not_added_to() -> None:
    stage = arranged("a cluttered workshop with exactly two hammers and one armchair")
    found = Counter(e.category for e in things(stage))
    assert found["hammer"] == 2 and found["armchair"] == 1 and not found["chair"]


def test_a_room_is_full_of_what_it_is_said_to_be_full_of() -> None:
    stage = arranged("a potting shed stuffed with flower pots")
    assert Counter(e.category for e in things(stage))["flower_pot"] >= 8


def test_long_tools_lean_on_the_wall_that_holds_them() -> None:
    stage = arranged("a cluttered potting shed")
    tools = [e for e in things(stage) if e.category == "garden_tool"]
    assert tools and all(e.support.startswith("wall.") for e in tools)
    for e in tools:
        wall = next(w for w in stage.site.walls if w.id == e.support)
        b, c, s = stage.boxes[e.id], math.cos(wall.yaw), math.sin(wall.yaw)
        back = abs((b.y - wall.start[1]) * c - (b.x - wall.start[0]) * s) - b.hy
        assert 0.0 < back < 0.01


def test_nothing_stands_out_over_what_carries_it(workshop: Stage, library: Stage) -> None:
    for stage in (workshop, library):
        for e in things(stage):
            host = stage.boxes.get(e.support)
            if host is not None and e.origin == "added" and host.hx * host.hy > 0.05:
                b = stage.boxes[e.id]
                assert max(b.hx, b.hy) < 1.03 * max(host.hx, host.hy)
                assert math.hypot(b.x - host.x, b.y - host.y) < math.hypot(host.hx, host.hy)


def test_lamps_stand_on_tables_of_their_own(library: Stage) -> None:
    hosts = Counter(e.support for e in things(library) if e.category == "table_lamp")
    assert len(hosts) >= 2 and max(hosts.values()) == 1
