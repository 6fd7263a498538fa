"""What people of a composed world do: those who go find room and keep away from all that stands, nobody sits in the air."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from worldloom.geometry import Floats, quat_matrix, yaw_of
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.people.acting import frames_of, player_of
from worldloom.synth.people.acting.murmur import says_of
from worldloom.synth.people.skeleton import index
from worldloom.world import Entity, World
from worldloom.world.motion import pose_at

PROMPTS = {
    "meadow": "a meadow with a woman walking, a man running, a dancing girl, a waving man and an old man sitting on a bench",
    "platform": "a train station with eight people walking",
    "quay": "a harbour quay in the morning, fishing boats, and six people walking",
    "parlour": "a living room with a woman sitting in an armchair",
    "square": "a market square with five people talking",
    "pier": "two fishermen talking on a pier",
    "office": "an office with two people sitting at desks",
    "cafe": "a cafe, three couples talking at tables",
    "yard": "a schoolyard at noon where seven children play and a teacher watches them",
}


@cache
def composed(name: str) -> World:
    return compose(plan(PROMPTS[name], planner="embedded", seed=1), 1, "draft")


def people(w: World) -> list[Entity]:
    return [e for e in w.entities if e.maker.startswith("people/")]


def way(e: Entity) -> Floats:
    """(n, 3) over a lap."""
    player = player_of(e)
    assert player is not None
    return np.array([pose_at(e, t).position for t in np.arange(0, player.seconds, 0.1)])


def goers(w: World) -> list[Entity]:
    return [e for e in people(w) if any(m.kind == "path" for m in e.motions)]


def test_everybody_has_acts_that_suit_the_words() -> None:
    w = composed("meadow")
    clips = [tuple(a.clip for a in e.acts) for e in people(w)]
    assert ("walk",) in clips and ("run",) in clips and ("dance",) in clips and ("wave", "stand") in clips
    assert all(clips) and all(frames_of(e, [0.0]) is not None for e in people(w))
    assert not any(m.kind in ("breathe", "sway") for e in people(w) for m in e.motions), "joints breathe now"
    dancer = next(e for e in people(w) if e.acts[0].clip == "dance")
    assert dancer.attributes["does"] == "dancing"


def test_who_walks_starts_where_the_world_shows_them_and_comes_back() -> None:
    for e in goers(composed("meadow")):
        assert np.allclose(pose_at(e, 0.0).position, e.pose.position, atol=1e-3)
        assert np.allclose(pose_at(e, 0.0).rotation, e.pose.rotation, atol=1e-5)
        p = way(e)
        assert np.linalg.norm(p[-1] - p[0]) < 0.4 and np.ptp(p[:, :2], axis=0).max() > 2.0


@pytest.mark.parametrize("name", ["meadow", "platform", "quay"])
def test_paths_keep_away_from_all_that_stands(name: str) -> None:
    w = composed(name)
    going = goers(w)
    assert len(going) >= (2 if name == "meadow" else 6)
    ids = {e.id for e in going}
    solid = [e for e in w.entities if e.id not in ids and e.kind != "architecture" and e.support == "ground" and max(e.extent[:2]) < 2]
    for e in going:
        p = way(e)
        for o in solid:
            if o.extent[2] * o.pose.scale > 0.3:
                clear = np.linalg.norm(p[:, :2] - o.pose.position[:2], axis=1).min() - 0.5 * min(o.extent[:2]) * o.pose.scale
                assert clear > 0.3, f"{e.id} walks into {o.id}"
        assert np.linalg.norm(p[:, :2] - w.spawn[:2], axis=1).min() > 1.0, "not into the visitor"


@pytest.mark.parametrize("name", ["platform", "quay"])
def test_nobody_walks_into_another(name: str) -> None:
    going = goers(composed(name))
    for t in np.arange(0, 30, 0.5):
        at = np.array([pose_at(e, float(t)).position[:2] for e in going])
        assert len(at) > 4
        apart = np.linalg.norm(at[:, None] - at[None], axis=2) + 9 * np.eye(len(at))
        assert apart.min() > 0.7


@pytest.mark.parametrize("name", ["platform", "quay"])
def test_nobody_leaves_the_platform(name: str) -> None:
    w = composed(name)
    floor = np.array(next(z.polygon for z in w.zones if z.kind == name))
    for e in goers(w):
        p = way(e)[:, :2]
        assert (p >= floor.min(0) - 1e-6).all() and (p <= floor.max(0) + 1e-6).all()


def test_all_walk_where_the_free_ground_winds_and_the_picture_shows_them() -> None:
    w = composed("quay")
    going, eye, look = goers(w), np.array(w.cameras[0].position[:2]), np.array(w.cameras[0].target[:2])
    assert len(going) == len(people(w)) == 6
    ahead = (look - eye) / np.linalg.norm(look - eye)
    shown = [((way(e)[:, :2] - eye) @ ahead > 1.0).all() for e in going]
    assert all(shown), "behind the back of who looks"
    for e in going:
        p = way(e)[:, :2]
        lap = np.linalg.norm(np.diff(p, axis=0), axis=1).sum()
        assert lap > 11.0 and np.ptp(p @ np.linalg.svd(p - p.mean(0))[2][0]) > 4.0, "there and back, not round in a circle"


def test_who_sits_has_a_seat_or_the_ground() -> None:
    for name in PROMPTS:
        w = composed(name)
        for e in people(w):
            if e.params.get("pose") == "sitting":
                host = w.entity(e.support)
                assert "sit" in host.affordances and abs(e.pose.position[2] - host.pose.position[2] - 0.47) < 0.1
    sitters = [e for e in people(composed("office")) if e.params.get("pose") in ("sitting", "cross_legged")]
    assert len(sitters) == 2 and len({e.support for e in sitters if e.support != "ground"}) == sum(e.support != "ground" for e in sitters)


@pytest.mark.parametrize(("name", "groups"), [("square", [2, 3]), ("pier", [2])])
def test_who_talks_stands_with_others_and_looks_at_them(name: str, groups: list[int]) -> None:
    crowd = [e for e in people(composed(name)) if e.attributes.get("does") == "talking"]
    assert len(crowd) == sum(groups)
    for n in groups:
        group, crowd = crowd[:n], crowd[n:]
        places = np.array([e.pose.position[:2] for e in group])
        for k, e in enumerate(group):
            to = np.delete(places, k, 0).mean(0) - places[k]
            ahead = quat_matrix(e.pose.rotation)[:2, :2] @ [0.0, -1.0]
            assert 0.8 < np.hypot(*to) < 1.6 and ahead @ to > 0.98 * np.hypot(*to)
        rounds = [[(a.clip, a.seconds) for a in e.acts] for e in group]
        when = [[c for c, s in r for _ in range(round(s / 5.5))] for r in rounds]
        assert [turn.count("talk") for turn in zip(*when, strict=True)] == [1] * n, "one speaks at a time"
        assert sum(bool(e.sounds) for e in group) == 1


def test_the_same_words_give_the_same_acts() -> None:
    again = compose(plan(PROMPTS["platform"], planner="embedded", seed=1), 1, "draft")
    assert again.model_dump_json() == composed("platform").model_dump_json()


def ahead(e: Entity, t: float) -> float:
    """The heading of a head in the world, radians."""
    found = frames_of(e, [t])
    assert found is not None
    way = quat_matrix(e.pose.rotation) @ -found.turn[0, index("head")][:, 1]
    return float(np.arctan2(way[0], -way[1]))


def off(heading: float, e: Entity, x: Entity) -> float:
    """Radians between a heading and the way to another."""
    to = np.subtract(x.pose.position, e.pose.position)
    return float(abs((np.arctan2(to[0], -to[1]) - heading + np.pi) % (2 * np.pi) - np.pi))


def test_who_sits_and_talks_turns_the_head_to_who_listens_and_takes_turns() -> None:
    crowd = [e for e in people(composed("cafe")) if e.attributes.get("does") == "talking"]
    assert len(crowd) == 6 and all(e.params["pose"] == "sitting" for e in crowd)
    for e in crowd:
        assert sorted(a.clip for a in e.acts) == ["listen", "talk"] and says_of(e, player_of(e))
        here = np.array(e.pose.position)
        near = [x for x in crowd if x.acts[0].clip != e.acts[0].clip and np.linalg.norm(x.pose.position - here) < 2.4]
        looks = [off(ahead(e, 2.0), e, x) for x in near]
        assert min(looks) < 0.3, f"{e.id} looks past everybody by {looks}"


def test_children_at_play_run_and_skip_and_who_watches_looks_at_them() -> None:
    yard = people(composed("yard"))
    kids = [e for e in yard if e.category == "child"]
    assert all(e.attributes["does"] == "playing" for e in kids) and len({e.acts[0].clip for e in kids}) > 1
    teacher = next(e for e in yard if e.category == "person")
    looks = min(off(yaw_of(teacher.pose.rotation), teacher, k) for k in kids)
    assert teacher.attributes["does"] == "watching" and looks < 0.05


def test_who_finds_no_chair_in_a_room_stands() -> None:
    w = compose(plan("A lecture hall with a professor and twenty students seated in rows.", planner="embedded", seed=1), 1, "draft")
    poses = [e.params.get("pose") for e in people(w) if e.attributes.get("role") == "student"]
    assert len(poses) > 15 and set(poses) == {"sitting", "standing"}
    w = compose(plan("A theatre with an audience of ten sitting in rows.", planner="embedded", seed=1), 1, "draft")
    assert [w.entity(e.support).category for e in people(w)] == ["theater_seat"] * 10
