"""Who was moved stands at the height of what is below: on a rug, off it, and along a path over one."""

from __future__ import annotations

import pytest

from worldloom.assets.registry import build
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.underfoot import underfoot
from worldloom.world import Entity, Motion, Pose


def thing(id: str, maker: str, params: dict[str, object], at: tuple[float, float, float], **more: object) -> Entity:
    return entity_from(id, id.split(".")[0], maker, params, 1, build(maker, params, 1), Pose(position=at), **more)


RUG = thing("rug.1", "decor/rug", {}, (3.0, 0.0, 0.0), support="ground")
DISC = thing("rug.2", "decor/rug", {"pattern": "round", "width": 2.0}, (-4.0, 0.0, 0.0), support="ground")
THICK = RUG.extent[2]


def somebody(at: tuple[float, float, float], support: str = "ground") -> Entity:
    return thing("person.1", "people/person", {}, at, support=support)


@pytest.mark.parametrize(("left", "went", "support", "height"), [
    ((0.0, 0.0, 0.0, "ground"), (3.0, 0.2), "rug.1", THICK),
    ((3.0, 0.0, THICK, "rug.1"), (0.0, 0.0), "ground", 0.0),
    ((3.0, 0.0, THICK, "rug.1"), (3.2, 0.1), "rug.1", THICK),
    ((0.0, 0.0, 0.0, "ground"), (-4.9, 0.9), "ground", 0.0),
    ((0.0, 0.0, 0.0, "ground"), (-4.2, 0.2), "rug.2", DISC.extent[2]),
    ((0.0, 0.0, 0.5, "ground"), (1.0, 0.0), "ground", 0.5),
])
def test_who_was_moved_is_on_what_is_below(
    left: tuple[float, float, float, str], went: tuple[float, float], support: str, height: float
) -> None:
    x, y, z, on = left
    was = somebody((x, y, z), on)
    sent = was.model_copy(update={"pose": Pose(position=(*went, z))})
    new = underfoot((RUG, DISC, was), (RUG, DISC, sent))[2]
    assert new.support == support and new.pose.position == (*went, pytest.approx(height, abs=1e-4))


def test_who_did_not_move_and_what_is_no_person_stay_as_they_are() -> None:
    was = somebody((3.0, 0.0, 0.0))
    chair = thing("chair.1", "seating/chair", {}, (3.0, 0.5, 0.0), support="ground")
    assert underfoot((RUG, was, chair), (RUG, was, chair)) == (RUG, was, chair)


def test_a_path_goes_over_the_rugs_that_it_crosses_and_not_on_from_the_one_where_it_begins() -> None:
    points = tuple((x, 0.0, THICK) for x in (3.0, 0.0, -4.0, 3.0))
    walker = somebody(points[0], "rug.1").model_copy(update={"motions": (Motion(kind="path", points=points, speed=1.0),)})
    new = underfoot((RUG, DISC, walker), (RUG, DISC, walker))[2]
    assert [p[2] for p in new.motions[0].points] == pytest.approx([THICK, 0.0, DISC.extent[2], THICK], abs=1e-4)
    assert new.pose.position == pytest.approx(points[0], abs=1e-4) and new.support == "rug.1"
