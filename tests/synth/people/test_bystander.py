"""People in worlds: light, all outfits packaged, in the catalogue's postures, standing on their soles."""

from __future__ import annotations

import typing

import numpy as np
import pytest

from worldloom.assets.catalog.people import person as plain
from worldloom.assets.catalog.people.person import VARIETY, Role
from worldloom.assets.kit import Kit
from worldloom.assets.part import Part
from worldloom.assets.parts.body_skeleton import POSTURES
from worldloom.assets.parts.body_ways import ways
from worldloom.assets.registry import by_category, index
from worldloom.synth.people.bystander.baked import live
from worldloom.synth.people.bystander.bound import reference
from worldloom.synth.people.bystander.posing import posed
from worldloom.synth.people.bystander.wardrobe import _bound, cut_out, garment
from worldloom.synth.people.catalog import baby, child, person
from worldloom.synth.people.skeleton import index as bone


def made(detail: float = 1.0, seed: int = 5, **dials: typing.Any) -> Part:
    return person.build(person.Params(**dials), Kit(seed, detail))


def test_every_role_is_packaged_and_light() -> None:
    for role in typing.get_args(Role):
        if role not in person.BULKY:
            near, far = (made(d, role=role) for d in (1.0, 0.3))
            for way in range(1, len(ways(role, False)) if role != "casual" else 12):
                made(0.3, role=role, way=way, sex="female")
            assert near.triangles < 11_000 and far.triangles < 2_600 and len(near.surfaces) <= 12, role
            assert all(np.isfinite(s.mesh.vertices).all() for s in near.surfaces), role
    assert not live(), "run `python -m worldloom.synth.people.bystander.bake`"


def test_what_is_packaged_is_what_would_be_made() -> None:
    (packaged,), _ = garment("t-shirt", "male", 2, ("trousers",))
    fresh = _bound(cut_out("t-shirt", "male", ("trousers",))[0][0], "male", 2)
    assert (packaged.faces == fresh.faces).all()
    skin = reference("male").points
    assert np.abs(packaged.over(skin, 1.0) - fresh.over(skin, 1.0)).max() < 0.002


def test_postures_are_the_catalogues() -> None:
    """Thighs, shins, arms and forearms point where the catalogue's skeleton says."""
    heads = reference("female").heads
    for name in ("walking", "sitting", "pointing", "lying"):
        p = posed(heads, POSTURES[name], 1.65)
        k = p.frame
        limbs = (
            ("UpperArm", "LowerArm", k.shoulder),
            ("LowerArm", "Hand", k.elbow),
            ("UpperLeg", "LowerLeg", k.hip),
            ("LowerLeg", "Foot", k.knee),
        )
        for first, last, frames in limbs:
            for side, frame in zip(("left", "right"), frames, strict=True):
                way = p.at[bone(side + last)] - p.at[bone(side + first)]
                assert way / np.linalg.norm(way) == pytest.approx(-frame.r[:, 2], abs=1e-6), (name, side, first)


def test_they_stand_sit_and_lie_on_what_is_below() -> None:
    for pose, low in (("standing", (0.0, 0.0)), ("walking", (0.0, 0.0)), ("lying", (0.0, 0.0)), ("sitting", (-0.62, -0.35))):
        part = made(0.3, pose=pose)
        assert low[0] - 1e-6 <= part.bounds[0, 2] <= low[1] + 1e-6, pose
    assert made(0.3, pose="lying").bounds[1, 2] < 0.55


@pytest.mark.parametrize("pose", ["working", "hammering", "pushing", "fighting", "leaning"])
def test_both_feet_bear_who_stands_at_work(pose: str) -> None:
    points = np.concatenate([s.mesh.vertices for s in made(0.3, pose=pose).surfaces])
    low = points[points[:, 2] < 0.1]
    assert max(low[low[:, 0] > 0, 2].min(), low[low[:, 0] < 0, 2].min()) < 0.002, "neither sole hovers"


def test_a_child_is_short_and_the_same_twice() -> None:
    a, b = (child.build(child.Params(), Kit(4, 0.3)) for _ in range(2))
    assert 1.0 < a.bounds[1, 2] < 1.4
    assert all((x.mesh.vertices == y.mesh.vertices).all() for x, y in zip(a.surfaces, b.surfaces, strict=True))


def test_the_catalogue_takes_these() -> None:
    assert {index()[f"people/{k}"].module for k in ("person", "child")} == {person.__name__, child.__name__}


def test_a_baby_has_a_babys_size_and_a_babys_head() -> None:
    """About seventy centimetres, a skull half as large again as a grown person's for that; it sits, crawls on hands and knees, lies."""
    lying, grown = baby.rigged(baby.Params(pose="lying"), Kit(3, 0.3)), person.rigged(person.Params(sex="female"), Kit(3, 0.3))
    assert grown is not None and lying.who.height == pytest.approx(0.72, abs=0.06)
    young, old = ((x.who.height - x.pose.heads[bone("head"), 2]) / x.who.height for x in (lying, grown))
    assert young > 1.5 * old
    crawls = baby.build(baby.Params(pose="crawling"), Kit(3, 0.3))
    p = np.concatenate([s.mesh.vertices for s in crawls.surfaces])
    low = p[p[:, 2] < 0.03]
    assert low[:, 1].max() - low[:, 1].min() > 0.30 and crawls.bounds[1, 2] < 0.55  # bears in front and behind
    assert baby.build(baby.Params(pose="sitting_up"), Kit(3, 0.3)).bounds[1, 2] < 0.52
    assert by_category()["baby"][0] == "people/baby"


def test_people_of_one_role_dress_each_their_own_way() -> None:
    """Of six students no two have the same clothes in the same colours, and all have a backpack; of six surgeons all look alike."""
    looks, tops = set(), set()
    for k in range(6):
        p = person.Params(role="student", way=VARIETY["way"][k])
        male, r = bool(k % 2), Kit(k, 0.3).rng("person")
        o = plain.outfit_of(p, male, r)
        assert "backpack" in o.extras
        looks.add((o.top, plain.colors_of(p, o, r)))
        tops.add(o.top)
    assert len(looks) == 6 and len(tops) >= 4
    assert len({plain.outfit_of(person.Params(role="surgeon", way=k), True, Kit(k, 0.3).rng("person")) for k in range(6)}) == 1
