"""Acts on a stage: feet that stay where they stand, bodies where the marks are, hands on what they take, words that wait."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from worldloom.synth.people.build import figure
from worldloom.synth.people.describe import describe
from worldloom.synth.people.motion.manner import Manner, manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import index
from worldloom.synth.stage.acts import Act
from worldloom.synth.stage.blocking import Blocking, Cue, Ground, Player
from worldloom.synth.stage.carriage import Carriage
from worldloom.synth.stage.hands import Held
from worldloom.synth.stage.marks import Mark, free, marks, named, needs, past
from worldloom.synth.stage.paths import Place, Track, turned
from worldloom.synth.stage.performance import Looks, Performer, doing, part
from worldloom.synth.stage.reading import screenplay
from worldloom.synth.stage.shots import Cut, followed
from worldloom.synth.stage.spoken import lines
from worldloom.synth.stage.studio import EDGE, studio
from worldloom.synth.voice.say import say
from worldloom.synth.voice.say import Manner as Told

RATE = 48
HOME = Place(0.0, 0.0, 0.1)
Body = tuple[Rig, Manner]


@pytest.fixture(scope="module")
def body() -> Body:
    who = describe("a woman in t-shirt and trousers", 3)
    return Rig.of(figure(who, "anna", 1, 64)), manner(who)


def stage(body: Body, seats: Sequence[Place] = (), home: Place = HOME) -> tuple[Blocking, Player]:
    ground = Ground(0.0, tuple(marks(studio(0, "school/whiteboard", seats))), 0.0, EDGE)
    player = Player("Anna", Track(*body, home), 1.5, home)
    return Blocking(ground, {"Anna": player}), player


def cue(*acts: tuple[str, str]) -> Cue:
    return Cue(0, [("Anna", Act(kind=k, aim=aim, words=f"{k} {aim}")) for k, aim in acts])  # type: ignore[arg-type]


def test_who_walks_gets_there_on_feet_that_do_not_slide(body: Body) -> None:
    track = Track(*body, HOME)
    end = track.go(1.0, Place(1.5, 0.8, 0.0), via=[Place(1.4, -0.2, 0.0)])
    t = np.arange(0, end + 1, 1 / RATE)
    root = track.root(t)
    assert np.allclose(root[0], HOME) and np.allclose(root[-1, :2], [1.5, 0.8], atol=0.02) and abs(turned(0.0, root[-1, 2])) < 0.1
    assert np.linalg.norm(np.diff(root[:, :2], axis=0), axis=1).max() * RATE < 1.8, "metres a second"
    prints = track.prints()
    carriage = Carriage(track)
    aims = carriage.aims(t, end + 1)
    c, s = np.cos(root[:, 2]), np.sin(root[:, 2])
    for i in (0, 1):
        local = aims.legs[i].ankle
        world = np.stack([c * local[:, 0] - s * local[:, 1], s * local[:, 0] + c * local[:, 1]], 1) + root[:, :2]
        for p in prints[i]:
            flat = (t > p.on + 0.12) & (t < p.off - 0.25)
            if flat.sum() > 2:
                assert np.ptp(world[flat], axis=0).max() < 0.004, "metres on the stage"
    hips = np.linalg.norm(aims.at[:, :2], axis=1)
    assert hips.max() < 0.12, "the body stays over its feet"


def test_who_sits_comes_down_onto_the_chair_and_up_again(body: Body) -> None:
    blocking, anna = stage(body, [Place(0.0, 0.38, 0.0)])
    end = blocking.play(cue(("sit", ""), ("wait", ""), ("rise", "")), 1.0, 1.0)
    assert not blocking.missed and anna.track.seats[0][2] and not anna.track.seated and anna.track.here.far(HOME) < 0.06
    t = np.array([0.5, anna.track.seats[0][1] + 0.2, end + 0.3])
    high = Carriage(anna.track).aims(t, end + 1).at[:, 2]
    assert high[1] < high[0] - 0.3 and high[2] == pytest.approx(high[0], abs=0.01)


def test_what_cannot_be_done_is_said(body: Body) -> None:
    blocking, anna = stage(body)
    asked = (("sit", ""), ("take", "cup"), ("put", "cup"), ("look", "elephant"), ("turn", "volcano"), ("walk", "window"))
    blocking.play(cue(*asked), 0.0, 0.0)
    assert [m.split("'")[1] for m in blocking.missed] == ["sit ", "take cup", "put cup", "look elephant", "turn volcano", "walk window"]
    assert anna.track.here.far(HOME) > 0.5, "and who cannot walk there walks aside"
    blocking.play(Cue(0, [("Tom", Act(kind="wave"))]), 0.0, 0.0)
    assert "Tom is not on the stage" in blocking.missed[-1]


def test_marks_are_found_by_their_names_and_gone_round() -> None:
    there = marks(studio(0, "school/whiteboard", [Place(0.0, 0.38, 0.0)]))
    known = {"bookshelf": "books", "board": "board", "chair": "chair", "plant": "plant", "books": "books", "lamps": "lamp"}
    for words, id in known.items():
        found = named(words, there, HOME)
        assert found is not None and found.id.startswith(id), words
    assert named("elephant", there, HOME) is None
    wall = [Mark("x", frozenset(), (0.0, -1.0, 0.5), (0.4, 0.1, 0.5), 0.0)]
    start, goal = Place(0, 0, 0), Place(0, -2, 0)
    assert free(start, goal, wall, 0.0).y > -0.7
    *via, last = past(start, goal, wall, 0.0)
    assert len(via) == 1 and last == goal and free(start, via[0], wall, 0.0) == via[0] and free(via[0], goal, wall, 0.0) == goal


def test_a_studio_gets_what_a_script_wants_of_it() -> None:
    play = screenplay("(She sits down.)\n\nHello. [picks up the cup] Look. [points at the map] This.")
    wanted = needs(lines(play, {}).actions)
    assert wanted.sit == {""} and wanted.board == "decor/map" and wanted.takes == (("", "cup", "kitchen/cup", True),)
    assert needs(lines(screenplay("[picks up the piano] Well."), {}).actions).takes == ()


def test_a_hand_takes_the_cup_where_it_stands(body: Body) -> None:
    got = lines(screenplay("One, two. [waving] Three, four, and so on."), {"": "heart"})
    said = say(got.script, Told(voice="heart"))
    rig, m = body
    at = np.array([-0.42, -0.14, 0.98])
    carriage = Carriage(Track(rig, m, Place(0.0, 0.0, 0.0)))
    held = (Held(1.5, 3.5, (float(at[0]), float(at[1]), float(at[2])), 0.08),)
    mine = doing(part(said, got, "", m.seed), (), carriage, 0.5, held)
    p = Performer(rig, m, said, mine, Looks((0.0,), ((0.0, -2.3, 1.5),)), 0.5, 6.0, carriage=carriage)
    f = p.frames(np.array([0.3, 1.5, 2.6, 3.5, 5.5]))
    turn, heads = f.placed(rig.heads)
    k = index("rightHand")
    palm = heads[:, k] + np.einsum("nij,j->ni", turn[:, k] @ rig.hands[1], rig.palms[1])
    assert np.linalg.norm(palm[[1, 3]] - (at - [0.04, 0, 0]), axis=1).max() < 0.02, "metres from the side of the cup"
    kept = doing(part(said, got, "", m.seed), (), carriage, 0.5, (held[0]._replace(put=np.inf),))
    late = Performer(rig, m, said, kept, p.looks, 0.5, 6.0, carriage=carriage).frames(np.array([2.6, 5.5])).placed(rig.heads)[1][:, k]
    assert np.isfinite(late).all() and np.linalg.norm(late[1] - late[0]) < 0.08, "and stays there until it is put down"
    assert palm[2, 2] > palm[0, 2] + 0.08 and np.linalg.norm(palm[4] - palm[0]) < 0.08, "before the body, then at rest again"


def test_wide_shots_show_what_bodies_do() -> None:
    cuts = [Cut(0.0, 4.0, "chest", 0), Cut(4.0, 9.0, "close", 1), Cut(9.0, 12.0, "chest", 0)]
    found = followed(cuts, [(5.0, 6.0, 1)], 12.0)
    assert found[0].start == 0 and found[-1].end == 12 and all(a.end == b.start for a, b in zip(found, found[1:], strict=False))
    wide = next(c for c in found if c.size == "wide")
    assert wide.start < 5.0 and wide.end > 6.0 and all(c.end - c.start >= 1.0 for c in found)
    assert followed(cuts, [(0.1, 11.8, 0)], 12.0) == [Cut(0.0, 12.0, "wide", 0)]
