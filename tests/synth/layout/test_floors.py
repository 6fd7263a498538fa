"""Floor plans: what is asked touches, everything can be reached, rooms are no corridors, and the same needs give the same plan."""

from __future__ import annotations

import itertools
import math
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.synth.language import plan
from worldloom.synth.layout.floors import Need, arranged, opened
from worldloom.synth.layout.floors.facts import FACTS, fact
from worldloom.synth.layout.floors.frame import Frame
from worldloom.synth.layout.floors.openings import Floor
from worldloom.synth.layout.floors.rects import HALF, cut, longest_outer, outer, shared, touching
from worldloom.synth.layout.floors.search import Judge, reach
from worldloom.synth.layout.floors.walks import faults
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.sites.base import Site, View
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity, PlanLink, Room

TEN = {"hall": 8, "living_room": 24, "kitchen": 13, "bedroom": 13.5, "bathroom": 6, "bedroom.2": 13.5, "dining_room": 15, "study": 11,
       "bathroom.2": 6, "child_bedroom": 12}  # fmt: skip
FLAT = {"living_room": 24, "kitchen": 12, "bedroom": 14, "bathroom": 6}
WINDOW = (1.15, 0.7, 1.7, "sash", 2)


def needs(areas: dict[str, float]) -> list[Need]:
    return [Need(id, id.partition(".")[0], a) for id, a in areas.items()]


def floor(areas: dict[str, float], links: tuple[PlanLink, ...] = (), seed: int = 0) -> Floor:
    return _floor(tuple(areas.items()), links, seed)


@lru_cache(maxsize=16)
def _floor(areas: tuple[tuple[str, float], ...], links: tuple[PlanLink, ...], seed: int) -> Floor:
    wanted = needs(dict(areas))
    return opened(wanted, arranged(wanted, links, seed), links, dict.fromkeys(dict(areas), WINDOW))


@pytest.mark.parametrize("areas", [TEN, FLAT], ids=["ten", "flat"])
def test_rooms_fill_the_house_without_overlap(areas: dict[str, float]) -> None:
    f = floor(areas)
    x0, y0, x1, y1 = f.whole
    size = {id: (r[2] - r[0]) * (r[3] - r[1]) for id, r in f.cells.items()}
    assert sum(size.values()) == pytest.approx((x1 - x0) * (y1 - y0), rel=1e-6)
    for a, b in itertools.combinations(f.cells.values(), 2):
        assert min(a[2], b[2]) - max(a[0], b[0]) < 1e-6 or min(a[3], b[3]) - max(a[1], b[1]) < 1e-6


@pytest.mark.parametrize("seed", [0, 1])
def test_ten_rooms_are_as_people_want_them(seed: int) -> None:
    f = floor(TEN, seed=seed)
    for id, r in f.cells.items():
        w, d = r[2] - r[0] - 2 * HALF, r[3] - r[1] - 2 * HALF
        if id != "hall":
            assert max(w, d) / min(w, d) <= 2.25 and min(w, d) >= fact(f.kind(id)).least - 0.15, id
            assert abs(math.log(w * d / TEN[id])) < 0.3, id
    assert {p.room for p in f.panes} >= {id for id in TEN if fact(f.kind(id)).role in ("living", "private")}
    assert _reached(f) == set(TEN)


def _reached(f: Floor) -> set[str]:
    """Rooms that doors lead to from outside."""
    seen, queue = {""}, [""]
    for here in queue:
        for d in f.doors:
            there = d.rooms[1] if d.rooms[0] == here else d.rooms[0] if d.rooms[1] == here else ""
            if there not in seen:
                seen.add(there)
                queue.append(there)
    return seen - {""}


def test_links_that_are_asked_are_met() -> None:
    asked = (("opens", "kitchen", "living_room"), ("ensuite", "bedroom", "bathroom"), ("beside", "study", "bathroom.2"))
    links = tuple(PlanLink(kind=kind, rooms=(a, b)) for kind, a, b in asked)  # type: ignore[arg-type]
    f = floor(TEN, links)
    arch = next(d for d in f.doors if set(d.rooms) == {"kitchen", "living_room"})
    assert not arch.into and arch.hi - arch.lo > 0.95
    assert [d.rooms for d in f.doors if "bathroom" in d.rooms] == [("bedroom", "bathroom")]
    assert shared(f.cells["study"], f.cells["bathroom.2"]) is not None


def test_doors_lie_in_the_walls_of_both_rooms_and_windows_in_outer_ones() -> None:
    f = floor(TEN)
    assert sum("" in d.rooms for d in f.doors) == 1
    for d in f.doors:
        if "" not in d.rooms:
            wall = shared(*(f.cells[r] for r in d.rooms))
            assert wall is not None and wall.lo + HALF <= d.lo < d.hi <= wall.hi - HALF and d.hi - d.lo >= 0.68
    for p in f.panes:
        wall = outer(f.cells[p.room], f.whole)[p.side]
        assert wall.lo + HALF <= p.lo < p.hi <= wall.hi - HALF
        assert not any("" in d.rooms and d.wall == wall and d.lo < p.hi and p.lo < d.hi for d in f.doors)


def test_the_same_needs_give_the_same_plan() -> None:
    assert arranged(needs(FLAT), [], 5) == arranged(needs(FLAT), [], 5) != arranged(needs(FLAT), [], 6)


@given(st.lists(st.floats(2.0, 40.0), min_size=1, max_size=9), st.lists(st.floats(0, 0.999), min_size=18, max_size=18))
@settings(max_examples=40, deadline=None)
def test_slicing_trees_leave_nothing_over(areas: list[float], genes: list[float]) -> None:
    rects = np.array(cut((0.0, 0.0, 12.0, 9.0), areas, genes))
    assert len(rects) == len(areas)
    assert float(((rects[:, 2] - rects[:, 0]) * (rects[:, 3] - rects[:, 1])).sum()) == pytest.approx(108.0)


@given(st.lists(st.floats(2.0, 40.0), min_size=2, max_size=9), st.lists(st.floats(0, 0.999), min_size=18, max_size=18))
@settings(max_examples=40, deadline=None)
def test_lengths_of_walls_are_those_of_the_walls(areas: list[float], genes: list[float]) -> None:
    whole = (0.0, 0.0, 12.0, 9.0)
    rects = cut(whole, areas, genes)
    for a, b in itertools.permutations(rects, 2):
        wall = shared(a, b)
        assert touching(a, b) == (wall.length if wall else 0.0)
    for r in rects:
        assert longest_outer(r, whole) == max((s.length for s in outer(r, whole).values()), default=0.0)


@pytest.mark.parametrize("seed", range(3))
def test_ways_through_a_plan_cost_what_doors_cost_one_by_one(seed: int) -> None:
    wanted, r = needs(TEN), np.random.default_rng(seed)
    judge = Judge(wanted, ())
    for _ in range(40):
        walls = {(j, i): float(r.uniform(0.7, 3.0)) for i in range(len(wanted)) for j in range(i) if r.random() < 0.3}
        far = reach(len(wanted), judge.hub, lambda i, j, walls=walls: judge.door(i, j, walls))
        cost = sum(60.0 if math.isinf(d) else 2.5 * max(0.0, d - 1.0) for i, (d, _) in enumerate(far) if i != judge.hub)
        assert judge._ways(walls) == cost


@pytest.mark.parametrize("turns", range(4))
def test_frames_take_points_there_and_back(turns: int) -> None:
    f = Frame(turns, 3.0, -2.0)
    assert f.local(*f.point(1.5, 0.25)) == pytest.approx((1.5, 0.25))
    south = f.point(0.0, -1.0)
    letter = {(0, -1): "s", (1, 0): "e", (0, 1): "n", (-1, 0): "w"}[round(south[0] - 3), round(south[1] + 2)]
    assert f.side(letter) == "s"


def test_a_room_is_faulted_where_a_door_is_cut_off() -> None:
    doors = [Box(x, y, 0.45, 0.4, 0.0, 0.0, 2.0, f"free.{x}") for x, y in ((-1.0, -1.6), (1.0, 1.6))]
    site = Site(View((0, -4, 1.5), (0, 2, 1)), clear=doors)
    site.rooms.append(Room(id="r", kind="bedroom", polygon=((-2, -2), (2, -2), (2, 2), (-2, 2))))
    stage = Stage(plan("a bedroom"), site, 0)
    assert faults(site, stage) == 0
    stage.entities.append(Entity(id="wardrobe.1", category="wardrobe", maker="storage/wardrobe@1"))
    for gap, found in ((0.9, 0), (0.4, 1)):
        stage.boxes["wardrobe.1"] = Box(-gap / 2, 0.0, 2 - gap / 2, 0.3, 0.0, 0.0, 2.0, "wardrobe.1")
        assert faults(site, stage) == found, gap


def test_every_kind_of_the_language_has_its_facts() -> None:
    from worldloom.synth.language.rooms_kinds import KINDS

    assert set(KINDS) == set(FACTS)
