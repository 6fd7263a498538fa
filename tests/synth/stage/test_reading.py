"""Scripts: plain text with moods, screenplays with cues, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.synth.stage.moods import feeling
from worldloom.synth.stage.acts import act_of, acts_in
from worldloom.synth.stage.reading import LONGEST, screenplay
from worldloom.synth.stage.spoken import lines
from worldloom.world import InputError

KITCHEN = """Title: Late

INT. KITCHEN - NIGHT

Anna waves from the stove.

ANNA
(happily)
You came after all!

BEN (O.S.)
Of course. (sadly) I had to.

CUT TO:

EXT. GARDEN - DAY

ANNA
Look at the roses.
"""


def test_a_plain_text_is_one_speaker_with_a_mood_a_stretch() -> None:
    play = screenplay("Good evening.\n\n[happy] We did it! [serious] It took\na year.\n")
    assert play.people == ("",) and len(play.scenes) == 1
    first, second = play.spoken
    assert first.text == "Good evening." and first.phrases[0].mood == "neutral"
    assert [(p.text, p.mood) for p in second.phrases] == [("We did it!", "joy"), ("It took a year.", "neutral")]
    assert second.phrases[0].intensity > 0.5


def test_a_screenplay_has_scenes_cues_asides_and_actions() -> None:
    play = screenplay(KITCHEN)
    assert play.title == "Late" and play.people == ("Anna", "Ben")
    kitchen, garden = play.scenes
    assert (kitchen.place, kitchen.time, kitchen.inside, garden.inside) == ("kitchen", "night", True, False)
    action, anna, ben = kitchen.beats
    assert (action.who, [a.kind for a in action.acts], action.phrases) == ("Anna", ["wave"], ())
    assert (anna.phrases[0].mood, [p.mood for p in ben.phrases]) == ("joy", ["neutral", "sadness"])
    assert ben.text == "Of course. I had to." and garden.beats[0].who == "Anna"


def test_lines_know_whose_each_character_is() -> None:
    play = screenplay(KITCHEN)
    got = lines(play, {"Anna": "heart", "Ben": "am_michael"})
    text = got.script.text
    assert "waves" not in text and "CUT" not in text
    assert got.of(text.index("You came")).who == got.of(text.index("roses")).who == "Anna"
    ben = got.of(text.index("had to"))
    assert (ben.who, ben.mood, ben.beat) == ("Ben", "sadness", 1)
    assert got.script.style(text.index("had to")).voice == "am_michael" and got.script.style(text.index("had to")).rate < 1
    assert len(got.script.pauses) == 2 and got.script.pauses[1].seconds > got.script.pauses[0].seconds, "scenes lie further apart"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("", "nothing to say"), ("[happy]", "nothing to say"), ("x" * (LONGEST + 1), "at most"), ("a\x07b", "U+0007"),
     ("[hapy] Hello.", "did you mean [happy]"), ("A\nHi.\n\nB\nHi.\n\nC\nHi.\n\nD\nHi.\n\nE\nHi.", "5 speakers"),
     ("[waves] Hi. " * 201, "201 acts")],
)  # fmt: skip
def test_what_cannot_be_played_is_refused_in_a_sentence(text: str, wrong: str) -> None:
    with pytest.raises(InputError, match=wrong.replace("[", r"\[").replace("+", r"\+")):
        screenplay(text)


def test_moods_are_read_from_adverbs_too() -> None:
    assert feeling("happily") == feeling("happy") and feeling("Gently") == feeling("gentle")
    strong, weak = feeling("very sad"), feeling("slightly sad")
    assert strong and weak and strong.mood == weak.mood == "sadness" and strong.intensity > weak.intensity
    assert feeling("the door") is None


ACTS = {
    "walks to the window": "walk:window", "slowly walks over to the bookshelf and looks at the books": "walk:bookshelf look:books",
    "takes a seat": "sit:", "sits back down": "sit:", "points to the painting behind her": "point:painting", "walks off": "leave:",
    "picks up the cup": "take:cup", "puts the cup down": "put:cup",
    "gets up, crosses to Anna, then turns around": "rise: walk:anna turn:around",
    "enters, nods and sits down": "enter: nod: sit:", "shakes her head": "shake:", "waving to Ben": "wave:ben", "sitting down": "sit:",
    "raises a hand": "wave:", "comes closer": "walk:closer", "beat": "wait:", "glances at the camera": "look:camera",
}  # fmt: skip


@pytest.mark.parametrize(("words", "acts"), ACTS.items())
def test_what_people_do_is_read(words: str, acts: str) -> None:
    found, others = acts_in(words)
    assert " ".join(f"{a.kind}:{a.aim}" for a in found) == acts and not others


def test_what_the_stage_does_not_know_is_said() -> None:
    play = screenplay(
        "INT. ROOM - DAY\n\nTom juggles. Anna waves and does a handstand. They sit down.\n\nANNA\n(happily, waving)\nHello (nods) there."
        "\n\nBEN\n(muttering darkly)\nWell. [gets up]\n"
    )
    beats = play.scenes[0].beats
    assert [(b.who, [a.kind for a in b.acts]) for b in beats if b.acts] == [
        ("Anna", ["wave"]), ("Anna", ["sit"]), ("Ben", ["sit"]), ("Ben", ["rise"])]  # fmt: skip
    anna = next(b for b in beats if b.who == "Anna" and b.phrases)
    assert [[a.kind for a in p.acts] for p in anna.phrases] == [["wave"], ["nod"]] and anna.phrases[0].mood == "joy"
    assert [m.split("'")[1] for m in play.missed] == ["Tom juggles.", "does a handstand", "muttering darkly"]
    assert "is on the stage" in play.missed[0] and act_of("raises an eyebrow") is None


def test_action_lines_set_the_mood_of_what_follows() -> None:
    play = screenplay("INT. ROOM - DAY\n\nAnna smiles and waves. Ben looks sad.\n\nANNA\nHello.\n\nBEN\nWell.\n\nANNA\nSo.")
    assert [b.phrases[0].mood for b in play.spoken] == ["joy", "sadness", "neutral"] and not play.missed


WORDS = st.sampled_from(("anna", "walks", "to", "the", "window", "and", "sits", "down", "picks", "up", ",", ".", "she", "[", "]", "(", ")",
                         "happy", "\n\n"))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30))
def test_any_directions_are_read_or_refused(words: list[str]) -> None:
    try:
        play = screenplay(" ".join(words))
    except InputError:
        return
    assert play.spoken and lines(play, {}).script.text


def test_words_wait_for_acts() -> None:
    play = screenplay("[sits down] Good day. [waves] Hello.\n\n(She walks to the plant.)")
    got = lines(play, {}, {10: 2.5})
    assert [(at, a.kind) for at, _, a in got.actions] == [(0, "sit"), (10, "wave"), (len(got.script.text) + 1, "walk")]
    assert [(p.at, p.seconds) for p in got.script.pauses] == [(10, 2.5)] and got.script.text[10:] == "Hello."


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB.:!() \n[]INTEXT-'", max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        play = screenplay(text)
    except InputError:
        return
    assert play.spoken and all(p.text.strip() for b in play.spoken for p in b.phrases)
