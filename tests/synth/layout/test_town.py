"""Built places: neighbours differ, lanes have cables and lamps, squares are closed, platforms have an edge; words rule counts."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.geometry import apply
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.sites import town
from worldloom.world import Entity

ALLEY = "a neon-lit alley at night in the rain"
SQUARE = "a medieval village square"


def bounds(e: Entity) -> np.ndarray:
    """(2, 3) of an entity in the world."""
    lo, hi = build(e.maker, e.params, e.seed).bounds
    corners = np.array(list(itertools.product(*zip(lo, hi, strict=True))))
    p = apply(e.pose, corners)
    return np.stack([p.min(0), p.max(0)])


def fronts(fixed: list[Entity], side: str) -> list[Entity]:
    return [e for e in fixed if e.id.startswith(f"facade.{side}.")]


def test_neighbours_in_a_row_of_fronts_are_never_alike() -> None:
    site = town.alley(plan(ALLEY), 3)
    for side in "we":
        row = fronts(site.fixed, side)
        assert len(row) > 5
        for a, b in itertools.pairwise(row):
            assert (a.params["style"], a.params["ground"]) != (b.params["style"], b.params["ground"])


def test_cables_reach_from_wall_to_wall_above_heads() -> None:
    site = town.alley(plan(ALLEY), 3)
    cables = [bounds(e) for e in site.fixed if e.category == "cable"]
    assert len(cables) > 3
    for b in cables:
        assert b[0, 0] < -2.7 and b[1, 0] > 2.7 and b[0, 2] > 3.0


@pytest.mark.parametrize(
    ("words", "n"),
    [("an alley at night", None), ("an alley at night with two street lamps", 2), ("an alley at night with no street lamps", 0)],
)
def test_lamps_of_a_lane_hang_over_doors_as_many_as_asked(words: str, n: int | None) -> None:
    w = compose(plan(words), 1)
    lamps = [e for e in w.entities if e.category == "street_lamp"]
    assert len(lamps) == n if n is not None else len(lamps) >= 2
    assert all(e.pose.position[2] > 2.5 for e in lamps)


def test_light_boxes_are_hung_out_only_after_dark() -> None:
    night, day = (town.alley(plan(f"an alley at {t}"), 2) for t in ("night", "noon"))
    count = [sum(e.params["signs"] for e in s.fixed if e.category == "facade") for s in (night, day)]
    assert count[0] > count[1]


def test_a_square_is_closed_by_fronts_that_touch() -> None:
    site = town.square(plan(SQUARE), 5)
    for side in "we":
        y = np.array([bounds(e)[:, 1] for e in fronts(site.fixed, side)])
        y = y[y[:, 0].argsort()]
        assert (np.abs(y[1:, 0] - y[:-1, 1]) < 0.1).all()
        assert y[0, 0] < -4 and y[-1, 1] > 18
    assert all(e.params["style"] == "medieval" for e in site.fixed if e.category == "building")


def test_light_falls_into_a_square_over_lower_fronts() -> None:
    site = town.square(plan(SQUARE), 5)
    assert site.sun_side < 0
    tall = {s: max(bounds(e)[1, 2] for e in fronts(site.fixed, s)) for s in "we"}
    assert tall["w"] < tall["e"]


@pytest.mark.parametrize(
    ("words", "n"),
    [("a subway platform", 4), ("a subway platform with two columns", 2), ("a subway platform with no columns", 0)],
)
def test_a_platform_has_its_edge_its_name_and_as_many_columns_as_asked(words: str, n: int) -> None:
    w = compose(plan(words), 2)
    assert sum(e.category == "column" for e in w.entities) == n
    edge, band = (bounds(next(e for e in w.entities if e.category == c)) for c in ("platform_edge", "station_band"))
    assert abs(edge[1, 2]) < 0.02 and edge[0, 0] > -2.21
    assert 1.0 < band[0, 2] < band[1, 2] < 4.2


def test_leaves_lie_on_the_road_not_under_it() -> None:
    w = compose(plan("a suburban street in autumn"), 1)
    heights = {round(z, 3) for s in w.scatters if "leaf_litter" in s.id for (x, y, z) in s.positions if abs(x) < 2.9 and y < 100}
    assert heights and all(abs(z + 0.118) < 0.003 for z in heights)


def test_a_busy_place_keeps_its_people_beside_one_named_by_trade() -> None:
    village = plan("a medieval village square with a blacksmith at work")
    assert sum(t.category == "person" and t.origin == "added" for t in village.things) == 1
    alone = plan("a village square with exactly two people")
    assert not [t for t in alone.things if t.category == "person" and t.origin == "added"]


def test_a_lit_window_has_a_room_behind_it_and_a_dark_one_has_not() -> None:
    lit, dark = (build("buildings/facade", {"lit": share, "ground": "wall"}, 1) for share in (1.0, 0.0))
    glow = next(s for s in lit.surfaces if s.role == "window_lit").mesh
    assert np.ptp(glow.vertices[:, 1]) > 0.25
    assert glow.color is not None and glow.color.max() > 3 * glow.color.min()
    assert not [s for s in dark.surfaces if s.role in ("window_lit", "inside_dark")]
