"""A performance: lips close on p, b and m, hands strike on stressed words, eyes meet the camera, nothing jumps."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.synth.people.build import figure
from worldloom.synth.people.describe import describe
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import index
from worldloom.synth.stage import countenance
from worldloom.synth.stage.emphasis import SMALL
from worldloom.synth.stage.hands import REST, SHAPES
from worldloom.synth.stage.performance import Looks, Performer, part
from worldloom.synth.stage.reading import screenplay
from worldloom.synth.stage.shots import LEAST, alone, together, turns
from worldloom.synth.stage.spoken import Lines, lines
from worldloom.synth.voice.say import Manner, Said, say

TEXT = """Good evening. My name is Anna, and I bring maps from a far harbour.

[happy] Maybe you remember the big brown boat? [sad] It burnt, bit by bit."""
RATE, LEAD = 24, 0.5


@pytest.fixture(scope="module")
def read() -> tuple[Lines, Said]:
    got = lines(screenplay(TEXT), {"": "heart"})
    return got, say(got.script, Manner(voice="heart"))


@pytest.fixture(scope="module")
def played(read: tuple[Lines, Said]) -> tuple[Performer, Frames]:
    who = describe("a woman in t-shirt and trousers", 3)
    rig, m = Rig.of(figure(who, "anna", 1, 64)), manner(who)
    camera = (0.1, -2.3, float(rig.at("leftEye")[2]))
    p = Performer(rig, m, read[1], part(read[1], read[0], "", m.seed), Looks((0.0,), (camera,)), LEAD, read[1].seconds + 1.5)
    return p, p.frames(np.arange(round(p.seconds * RATE)) / RATE)


def aperture(face: dict[str, np.ndarray]) -> np.ndarray:
    """How far lips are apart."""
    wide = np.maximum(0, face["jawOpen"] - face["mouthClose"])
    return np.asarray(wide + 0.35 * (face["mouthLowerDownLeft"] + face["mouthUpperUpLeft"]))


def test_lips_are_closed_on_p_b_and_m_in_any_mood(read: tuple[Lines, Said], played: tuple[Performer, Frames]) -> None:
    t, gap = np.arange(len(played[1])) / RATE - LEAD, aperture(dict(played[1].face))
    closed = countenance.closures(read[1])
    assert len(closed) >= 8
    inside = np.concatenate([gap[(t >= c.start) & (t <= c.end)] for c in closed])
    assert (inside < 0.05).mean() >= 0.98
    for c in closed:  # each is seen, however short
        k = int(np.argmin(np.abs(t - (c.start + c.end) / 2)))
        assert gap[max(k - 1, 0) : k + 2].min() < 0.05
    assert np.percentile(gap, 90) > 0.15, "and open between"


def test_the_moods_of_phrases_are_on_the_face(read: tuple[Lines, Said], played: tuple[Performer, Frames]) -> None:
    text, t, face = read[0].script.text, np.arange(len(played[1])) / RATE - LEAD, played[1].face
    when = {w: next(x.start for x in read[1].words if x.said == w) for w in ("remember", "burnt")}
    at = {w: int(np.argmin(np.abs(t - when[w]))) for w in when}
    assert face["mouthSmileLeft"][at["remember"]] > 0.25 > face["mouthSmileLeft"][at["burnt"]]
    assert face["mouthFrownLeft"][at["burnt"]] > 0.1 > face["mouthFrownLeft"][at["remember"]] and text


def test_eyes_meet_the_camera_and_lids_close_now_and_then(played: tuple[Performer, Frames]) -> None:
    p, f = played
    turn, at = f.placed(p.rig.heads)
    head, eyes = turn[:, index("head")], at[:, index("leftEye")]
    to = np.array(p.looks.places[0]) - eyes
    local = np.einsum("nji,nj->ni", head, to / np.linalg.norm(to, axis=1, keepdims=True))
    yaw = 0.6 * (f.face["eyeLookOutLeft"] - f.face["eyeLookInLeft"])
    off = np.abs(np.arctan2(local[:, 0], -local[:, 1]) - yaw)
    assert (off < 0.03).mean() > 0.85, "but for glances away"
    blinks = np.flatnonzero(np.diff((f.face["eyeBlinkLeft"] > 0.8).astype(int)) == 1)
    assert 1 <= len(blinks) <= p.seconds


def test_hands_strike_on_stressed_words_and_never_jump(read: tuple[Lines, Said], played: tuple[Performer, Frames]) -> None:
    p, f = played
    words = [read[1].words[s.word].said.lower() for s in p.part.stressed]
    assert len(words) >= 5 and not set(words) & SMALL
    assert len(p.part.strokes) >= 2 and {s.shape for s in p.part.strokes} <= set(SHAPES)
    _, at = f.placed(p.rig.heads)
    hands = at[:, [index("leftHand"), index("rightHand")]]
    speed = np.linalg.norm(np.diff(hands, axis=0), axis=2) * RATE
    assert speed.max() < 3.2, "metres a second"
    for s in p.part.strokes:
        k = round((s.at + LEAD) * RATE)
        side = s.hands[0]
        assert np.linalg.norm(hands[k, side] - hands[0, side]) > 0.06, "away from rest"
        before = hands[max(k - 5, 0) : k, side, 2]
        assert before.max() > hands[k, side, 2] + 0.01, "and struck downward"
    feet = at[:, [index("leftFoot"), index("rightFoot")]]
    assert np.ptp(feet, axis=0).max() < 0.004
    assert REST[0].grip > 0.2


def test_the_same_talk_twice_is_the_same(played: tuple[Performer, Frames]) -> None:
    p, f = played
    again = p.frames(np.array([1.0, 2.0]))
    assert np.allclose(again.turn[0], f.turn[RATE]) and np.allclose(again.at[1], f.at[2 * RATE])


def test_shots_cover_the_film_and_cut_where_thoughts_end(read: tuple[Lines, Said]) -> None:
    seconds = read[1].seconds + 1.5
    cuts = alone(read[1], read[0], LEAD, seconds)
    assert cuts[0].start == 0 and cuts[-1].end == seconds and all(a.end == b.start for a, b in zip(cuts, cuts[1:], strict=False))
    assert len(cuts) == 2 and all(c.end - c.start >= LEAST for c in cuts) and cuts[0].size != cuts[1].size
    begins = next(w.start for w in read[1].words if w.said == "Maybe")
    assert 0 < begins + LEAD - cuts[1].start < 0.4


def test_two_are_seen_together_then_in_turn() -> None:
    text = "ANNA\nWhere were you all night?\n\nBEN\nI was by the sea, and then I walked home.\n\nANNA\nTell me more of it, please."
    got = lines(screenplay(text), {})
    said = say(got.script, Manner(voice="heart"))
    cuts = together(said, got, ["Anna", "Ben"], LEAD, said.seconds + 2)
    assert cuts[0].size == "two" and {c.who for c in cuts} == {0, 1} and all(c.end - c.start >= 1.5 for c in cuts)
    anna = part(said, got, "Anna", 1)
    assert len(anna.spans) == 2 and all(got.of(said.words[s.word].source[0]).who == "Anna" for s in anna.stressed)


def test_of_three_each_speaks_to_whom_they_answer() -> None:
    text = "ANNA\nWho was it?\n\nBEN\nNot me, I was out.\n\nCLARA\nYou say that always.\n\nANNA\nAnd you, Clara?\n\nCLARA\nI was asleep."
    got = lines(screenplay(text), {})
    said, names = say(got.script, Manner(voice="heart")), ["Anna", "Ben", "Clara"]
    spoken = turns(said, got, names, LEAD)
    assert [(t.who, t.other) for t in spoken] == [(0, 1), (1, 0), (2, 1), (0, 2), (2, 0)]
    assert all(a.end <= b.start + 1e-6 for a, b in zip(spoken, spoken[1:], strict=False))
    cuts = together(said, got, names, LEAD, said.seconds + 2)
    assert cuts[0].size == "two" and {c.who for c in cuts} <= {0, 1, 2} and all(c.partner != c.who for c in cuts)
    assert cuts[-1].end == said.seconds + 2 and all(a.end == b.start for a, b in zip(cuts, cuts[1:], strict=False))
