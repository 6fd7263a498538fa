"""A performance: lips close on p, b and m, hands strike on stressed words, eyes meet the camera, nothing jumps."""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np
import pytest

from worldloom.evaluate.motion import meetings
from worldloom.synth.people.build import figure
from worldloom.synth.people.describe import describe
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.expressions import emotion
from worldloom.synth.people.motion.manner import Manner as Bearing
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import upright
from worldloom.synth.people.skeleton import index
from worldloom.synth.stage import countenance
from worldloom.synth.stage.emphasis import SMALL
from worldloom.synth.stage.hands import REST, SHAPES, Held, gestured
from worldloom.synth.stage.hands import Bearing as Hands
from worldloom.synth.stage.performance import Looks, Performer, part
from worldloom.synth.stage.reading import screenplay
from worldloom.synth.stage.shots import LEAST, Cut, alone, roomy, together, turns
from worldloom.synth.stage.spoken import Lines, lines
from worldloom.synth.voice.captions import visemes_json
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
    rig, m = _body()
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


def test_moods_are_read_at_a_glance_and_lips_close_in_each() -> None:
    """Frame by frame while they speak: the face is nearest to the prototype of the mood that the script marks, and strongly so."""
    marked = {"happy": "joy", "sad": "sadness", "angry": "anger", "surprised": "surprise", "afraid": "fear", "disgusted": "disgust"}
    got = lines(screenplay("\n\n".join(f"[{word}] Papa brought a big map from Bombay by himself." for word in marked)), {"": "heart"})
    said = say(got.script, Manner(voice="heart"))
    p = Performer(*_body(), said, part(said, got, "", 3), Looks((0.0,), ((0.1, -2.3, 1.5),)), LEAD, said.seconds + 1)
    t = np.arange(round(p.seconds * RATE)) / RATE
    f = p.frames(t)
    names = sorted({n for e in marked.values() for n in emotion(e)} - {"jawOpen"} - {n for n in f.face if "eyeLook" in n})
    rows = np.array([[emotion(e).get(n, 0.0) for n in names] for e in marked.values()])
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    shown = np.stack([f.face[n] for n in names], 1)
    likeness = shown @ rows.T / np.maximum(np.linalg.norm(shown, axis=1, keepdims=True), 1e-9)
    for k, mood in enumerate(p.part.moods):
        inside = (t - LEAD > mood.start) & (t - LEAD < mood.end)
        assert (likeness[inside].argmax(1) == k).mean() > 0.9, mood
        assert (shown[inside] @ rows[k]).mean() > 0.65 * np.linalg.norm([emotion(mood.mood).get(n, 0.0) for n in names]), mood
    gap = aperture(dict(f.face))
    inside = np.concatenate([gap[(t - LEAD >= c.start) & (t - LEAD <= c.end)] for c in countenance.closures(said)])
    assert len(inside) > 80 and (inside < 0.05).mean() >= 0.98


@pytest.mark.parametrize("name", ["joy", "sadness", "anger"])
def test_the_file_of_visemes_has_the_emotion_on_the_face_and_lips_that_close(read: tuple[Lines, Said], name: str) -> None:
    said = read[1]
    sheet = json.loads(visemes_json(said, countenance.spoken_in(said, name, 0.7)))
    face = dict(zip(sheet["blendshapes"]["names"], np.array(sheet["blendshapes"]["frames"]).T, strict=True))
    frames = [f for c in countenance.closures(said) for f in range(int(np.ceil(c.start * 60)), int(c.end * 60) + 1)]
    assert len(frames) > 40 and aperture(face)[frames].max() < 0.05 < np.percentile(aperture(face), 80)
    known = {"joy": "mouthSmileLeft", "sadness": "mouthFrownRight", "anger": "browDownLeft"}
    middle = {n: float(np.median(face[shape])) for n, shape in known.items() if shape in face}
    assert middle.pop(name) > 0.65 and all(w < 0.4 for w in middle.values())
    plain = json.loads(visemes_json(said))["blendshapes"]
    assert plain["names"] == sheet["blendshapes"]["names"][: len(plain["names"])] and len(plain["frames"]) == len(face["jawOpen"])


def test_a_sad_speaker_bows_and_a_frightened_one_lifts_the_shoulders() -> None:
    """Against the same line said plainly."""
    heads, shoulders = dict[str, float](), dict[str, float]()
    for word in ("plain", "sad", "afraid"):
        got = lines(screenplay(f"[{word}] Nobody came to help."), {"": "heart"})
        said = say(got.script, Manner(voice="heart"))
        p = Performer(*_body(), said, part(said, got, "", 3), Looks((0.0,), ((0.1, -2.3, 1.5),)), LEAD, said.seconds + 1)
        turn, at = p.frames(np.array([LEAD + 0.6 * said.seconds])).placed(p.rig.heads)
        heads[word] = float(np.arcsin(-turn[0, index("head")] @ [0, -1, 0] @ [0, 0, 1]))
        shoulders[word] = float(at[0, index("leftUpperArm"), 2] - at[0, index("chest"), 2])
    assert heads["sad"] > heads["plain"] + 0.08 and shoulders["afraid"] > shoulders["plain"] + 0.008 > shoulders["sad"]


def test_joy_widens_gestures_and_sadness_narrows_them() -> None:
    reach = dict[str, float]()
    for word in ("plain", "delighted", "weeping"):
        got = lines(screenplay(f"[{word}] Nobody believed that the harbour would ever open again."), {"": "heart"})
        said = say(got.script, Manner(voice="heart"))
        p = Performer(*_body(), said, part(said, got, "", 3), Looks((0.0,), ((0.1, -2.3, 1.5),)), LEAD, said.seconds + 1)
        assert p.part.strokes
        _, at = p.frames(np.array([0.0, *(s.at + LEAD for s in p.part.strokes)])).placed(p.rig.heads)
        hands = at[:, [index("leftHand"), index("rightHand")]] - at[:, index("chest")][:, None]
        reach[word] = float(np.linalg.norm(hands[1:] - hands[0], axis=2).max(1).mean())
    assert reach["delighted"] > 1.05 * reach["plain"] > 1.1 * reach["weeping"], reach


@lru_cache(maxsize=1)
def _body() -> tuple[Rig, Bearing]:
    who = describe("a woman in t-shirt and trousers", 3)
    return Rig.of(figure(who, "anna", 1, 64)), manner(who)


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


def test_what_is_felt_is_seen_near_by_and_no_two_shots_that_meet_are_alike() -> None:
    marked = ("plain", "angry", "sad", "happy", "plain", "warm")
    text = "\n\n".join(f"[{mood}] This is a line that is long enough for a shot of its own." for mood in marked)
    got = lines(screenplay(text), {"": "heart"})
    said = say(got.script, Manner(voice="heart"))
    cuts = alone(said, got, LEAD, said.seconds + 1.5)
    assert len(cuts) == 6 and all(a.size != b.size for a, b in zip(cuts, cuts[1:], strict=False))
    assert all(c.size in ("chest", "close") for c in cuts[1:4]) and "medium" not in {c.size for c in cuts[:5]}


def test_a_gesture_of_the_hands_is_not_cut_off_by_the_shot() -> None:
    cuts = [Cut(0, 4, "chest", 0), Cut(4, 8, "close", 1), Cut(8, 12, "over", 0), Cut(12, 15, "close", 1)]
    assert [c.size for c in roomy(cuts, [(5.0, 1), (9.0, 0), (13.0, 0)])] == ["chest", "medium", "over", "close"]


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


def test_hands_at_rest_clasp_each_other_before_the_belly(played: tuple[Performer, Frames]) -> None:
    p, f = played
    _, at = f.placed(p.rig.heads)
    left, right = ((at[0, index(f"{s}Hand")] + at[0, index(f"{s}MiddleProximal")]) / 2 for s in ("left", "right"))
    assert 0.05 < np.linalg.norm(left - right) < 0.12, "one on the other, not through it"
    assert np.linalg.norm(at[0, index("rightMiddleDistal")] - at[0, index("leftMiddleProximal")]) < 0.06
    assert left[1] - right[1] > 0.02, "the right one before the left"
    hips = at[0, index("hips"), 1] - p.rig.at("hips")[1]
    assert max(left[1], right[1]) - hips < -p.rig.belly - 0.02, "and both before the belly"


def test_fingers_keep_together_and_are_not_bent_alike(played: tuple[Performer, Frames]) -> None:
    """Spread fingers all bent alike are a claw."""
    p, f = played
    _, at = f.placed(p.rig.heads)
    for side in ("left", "right"):
        bones = {n: [at[:, index(f"{side}{n}{x}")] for x in ("Proximal", "Intermediate")] for n in ("Index", "Middle", "Little")}
        across = bones["Little"][0] - bones["Index"][0]
        across /= np.linalg.norm(across, axis=1, keepdims=True)
        way = {n: (b[1] - b[0]) / np.linalg.norm(b[1] - b[0], axis=1, keepdims=True) for n, b in bones.items()}
        fan = [np.arcsin((way[n] * across).sum(1)) for n in ("Little", "Index")]
        assert np.degrees(np.abs(fan[0] - fan[1]).max()) < 18
        palm = np.cross(across, bones["Middle"][0] - at[:, index(f"{side}Hand")]) * (1 if side == "left" else -1)
        palm /= np.linalg.norm(palm, axis=1, keepdims=True)
        bent = {n: np.arcsin((way[n] * palm).sum(1)) for n in way}
        assert np.abs(bent["Little"] - bent["Index"]).min() > 0.2, "the little finger more, the forefinger less"


def test_a_cup_is_between_fingers_and_thumb_and_none_is_over_its_rim() -> None:
    """A cup 8 cm wide and 9.5 cm high on a bar table at the right."""
    rig, m = _body()
    radius, rise = 0.04, 0.043
    held = Held(2.0, 9.0, (-0.45, -0.16, 0.97), 2 * radius)
    aims = upright(rig, m, np.array([2.0, 2.08]), 12.0)
    gestured(rig, aims, np.array([2.0, 2.08]), (), bearing=Hands(held=(held,)))
    _, at = solve(rig, aims).placed(rig.heads)
    middle = np.array(held.at)
    tips = {n: at[:, index(f"right{n}Distal")] - middle for n in ("Index", "Middle", "Ring", "Thumb")}
    for name, tip in tips.items():
        assert (np.linalg.norm(tip[:, :2], axis=1) > 0.7 * radius).all(), f"{name} is not in the cup"
        assert (tip[:, 2] < rise + 0.01).all(), f"{name} is not over the rim"
    ways = [tips[n][0, :2] / np.linalg.norm(tips[n][0, :2]) for n in ("Middle", "Thumb")]
    assert ways[0] @ ways[1] < 0.3, "the thumb is on another side than the fingers"


def test_hands_are_in_nothing_neither_at_rest_nor_in_strokes(read: tuple[Lines, Said]) -> None:
    """Not in the belly, not in each other: of a broad body, whose belly is nearest."""
    who = describe("a fat 60-year-old man in a suit", 3)
    made = figure(who, "fred", 1, 64)
    rig, m = Rig.of(made), manner(who)
    p = Performer(rig, m, read[1], part(read[1], read[0], "", m.seed), Looks((0.0,), ((0.1, -2.3, 1.5),)), LEAD, read[1].seconds + 1.5)
    assert meetings(made, rig, Clip("talk", p.seconds, False, p.frames), 1.5).max() < 0.01
