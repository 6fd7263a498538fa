"""Speech with its times: words, pauses, pitch, mouth, captions."""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np
import pytest

from worldloom.synth.sound.loudness import integrated
from worldloom.synth.voice import captions, hibari_voice
from worldloom.synth.voice.engine import Timbre, assets, numbers, sessions
from worldloom.synth.voice.hibari_voice import HibariVoice, hibari
from worldloom.synth.voice.say import Manner, Said, say
from worldloom.synth.voice.script import EMOTIONS, Script
from worldloom.synth.voice.ssml import parsed
from worldloom.synth.voice.visemes import RATE, SHAPES, VISEMES, Viseme, aperture, events, mouth
from worldloom.world import InputError

TEXT = 'Dr. Smith paid $3.50 for "maps". Papa bought a map, and Mum\'s bubble bumped!'


@lru_cache(maxsize=8)
def spoken(text: str = TEXT, **manner: float | str) -> Said:
    return say(Script(text), Manner(**manner))  # type: ignore[arg-type]


def level(said: Said, start: float, end: float) -> float:
    piece = said.samples[round(start * 48000) : round(end * 48000)]
    return float(10 * np.log10(np.mean(piece**2) + 1e-10))


def contour(said: Said) -> np.ndarray:
    """Pitch in Hz every 25 ms by autocorrelation, 0 where there is none."""
    found = []
    for k in range(0, len(said.samples) - 2400, 1200):
        x = said.samples[k : k + 2400] * np.hanning(2400)
        r = np.fft.irfft(np.abs(np.fft.rfft(x, 8192)) ** 2)[:600]
        lag = int(r[100:600].argmax()) + 100
        found.append(48000 / lag if r[0] > 1 and r[lag] > 0.6 * r[0] else 0.0)
    return np.array(found)


def pitch(said: Said) -> float:
    """Median pitch in Hz."""
    found = contour(said)
    return float(np.median(found[found > 0]))


def semitones(one: Said, two: Said) -> float:
    """By how much the first is higher, of two that last equally long."""
    a, b = contour(one), contour(two)
    n = min(len(a), len(b))
    both = (a[:n] > 0) & (b[:n] > 0)
    return float(np.median(12 * np.log2(a[:n][both] / b[:n][both])))


def test_words_are_in_order_and_stand_for_the_source() -> None:
    said = spoken()
    assert [w.said for w in said.words][:4] == ["Doctor", "Smith", "paid", "three"]
    assert [TEXT[a:b] for a, b in (w.source for w in said.words)][:5] == ["Dr.", "Smith", "paid", "$3.50", "$3.50"]
    times = [t for w in said.words for t in (w.start, w.end)]
    assert times == sorted(times) and 0 <= times[0] < 0.1 and times[-1] <= said.seconds
    assert all(w.phones and w.phones[0].start == w.start for w in said.words)
    assert integrated(said.samples) == pytest.approx(-18, abs=0.8) and np.abs(said.samples).max() < 0.8


def test_times_are_those_of_the_sound() -> None:
    """Vowels are loud, and the closures of p are quiet, where they are said to be."""
    said = spoken()
    heard = [h for w in said.words for h in w.phones]
    vowels = [level(said, h.start, h.end) for h in heard if h.phone in "ɑæʌɔ"]
    closures = [level(said, h.start, h.opens) for h in heard[1:] if h.phone == "p"]
    assert len(closures) >= 3 and np.mean(vowels) - np.mean(closures) > 12
    pause = next(b for a, b in zip(said.heard, said.heard[1:], strict=False) if b.phone == " " and b.end - b.start > 0.3)
    assert level(said, pause.start + 0.05, pause.end - 0.05) < np.mean(vowels) - 35


def test_it_is_repeatable_and_a_seed_changes_only_the_noise() -> None:
    one, two = (say(Script("Good evening."), Manner(seed=s)).samples for s in (0, 0))
    assert np.array_equal(one, two)
    other = say(Script("Good evening."), Manner(seed=1)).samples
    assert not np.array_equal(one, other) and len(other) == pytest.approx(len(one), rel=0.02)


def test_rate_and_pitch_are_obeyed() -> None:
    plain = spoken()
    assert spoken(rate=1.5).seconds == pytest.approx(plain.seconds / 1.5, rel=0.1)
    assert spoken(rate=0.7).seconds == pytest.approx(plain.seconds / 0.7, rel=0.1)
    assert semitones(spoken(pitch=4.0), plain) == pytest.approx(4, abs=0.4)
    assert semitones(spoken(pitch=-4.0), plain) == pytest.approx(-4, abs=0.4)


def test_emotions_differ_from_neutral_and_grow_with_intensity() -> None:
    text = "I never thought that you would come back."
    plain = spoken(text)
    made = {e: spoken(text, emotion=e, intensity=1.0) for e in EMOTIONS if e != "neutral"}
    assert made["sadness"].seconds > 1.12 * plain.seconds and made["fear"].seconds < plain.seconds
    assert pitch(made["joy"]) > 1.05 * pitch(plain) > 1.1 * pitch(made["sadness"])
    assert len({m.samples.tobytes() for m in made.values()}) == 6
    assert np.array_equal(spoken(text, emotion="joy", intensity=0.0).samples, plain.samples)
    assert plain.seconds < spoken(text, emotion="sadness", intensity=0.5).seconds < made["sadness"].seconds


def test_markup_is_heard() -> None:
    said = say(
        parsed(
            '<speak>One <break time="900ms"/> two <mark name="here"/>three <prosody volume="-12dB">four five</prosody> six</speak>'
        ),
        Manner(),
    )
    at = {w.said: w for w in said.words}
    assert at["two"].start - at["One"].end == pytest.approx(0.9, abs=0.06)
    assert said.marks == (("here", at["three"].start),)
    even = {w.said: level(s, w.start, w.end) for s in [spoken("Three four five six")] for w in s.words}
    soft = {w: level(said, at[w].start, at[w].end) for w in ("five", "six")}
    assert (soft["six"] - soft["five"]) - (even["six"] - even["five"]) == pytest.approx(12, abs=4)
    strong = say(parsed("<speak>I said <emphasis level='strong'>never</emphasis> again.</speak>"), Manner())
    plain = spoken("I said never again.")
    length = [next(w.end - w.start for w in s.words if w.said == "never") for s in (strong, plain)]
    assert length[0] > 1.08 * length[1]


def test_lips_close_for_every_p_b_and_m_and_weights_are_smooth() -> None:
    said = spoken()
    found = events(said.heard)
    shapes = mouth(found, said.seconds)
    lips = aperture(shapes.shapes)
    frames = [f for e in found if e.viseme == "PP" for f in range(int(np.ceil(e.start * RATE)), int(e.end * RATE) + 1)]
    assert len(frames) > 25 and max(lips[f] for f in frames) < 0.05 and lips.max() > 0.3
    assert (
        np.allclose(shapes.visemes.sum(1), 1)
        and shapes.visemes.min() >= 0
        and shapes.shapes.min() >= 0
        and shapes.shapes.max() <= 1
    )
    assert np.abs(np.diff(shapes.visemes, axis=0)).max() < 0.6 and np.abs(np.diff(shapes.shapes, axis=0)).max() < 0.3


def test_rounding_is_prepared_early() -> None:
    """The lips of "stew" round during the t, those of "steep" do not."""

    def rounded(last: str) -> float:
        row = [
            Viseme("sil", 0, 0.5),
            Viseme("SS", 0.5, 0.6),
            Viseme("DD", 0.6, 0.7),
            Viseme(last, 0.7, 1.0),
            Viseme("sil", 1.0, 1.5),
        ]
        return float(mouth(row, 1.5).shapes[round(0.65 * RATE), SHAPES.index("mouthPucker")])

    assert rounded("ou") > 0.2 > 10 * rounded("ih")


def test_files_say_what_is_heard() -> None:
    said = spoken()
    vtt = captions.webvtt(said, TEXT).decode()
    assert vtt.startswith("WEBVTT\n\n1\n00:00:00.") and 'Dr. Smith paid $3.50 for "maps".' in vtt
    words = json.loads(captions.words_json(said, TEXT))
    assert words["format"] == "worldloom-words-1" and words["words"][0]["text"] == "Dr." and words["words"][0]["span"] == [0, 3]
    shown = json.loads(captions.visemes_json(said))
    assert shown["rate"] == 60 and len(shown["weights"]["frames"]) == len(shown["blendshapes"]["frames"]) == pytest.approx(
        60 * said.seconds, abs=2
    )
    assert (
        shown["weights"]["names"] == list(VISEMES)
        and len(VISEMES) == 15
        and len(shown["blendshapes"]["frames"][0]) == len(SHAPES)
    )
    assert {v["viseme"] for v in shown["visemes"]} <= set(VISEMES)


def test_captions_are_phrases_that_fit() -> None:
    text = "This sentence is rather long, so that it cannot stand in two lines of a caption, and is cut where a reader would take a breath."
    said = spoken(text)
    rows = captions.cues(said, text)
    assert (
        len(rows) > 1 and all(len(row) <= 2 * captions.LINE + 6 for _, _, row in rows) and " ".join(r for _, _, r in rows) == text
    )
    assert all(a < b for a, b, _ in rows) and all(x[1] <= y[0] + 1e-9 for x, y in zip(rows, rows[1:], strict=False))


def test_lines_and_captions_do_not_end_on_a_word_that_leans_on_the_next() -> None:
    text = "Dr. Smith paid $3.50 for two maps on 3/5/2024 at 7:30 p.m. He walked through the gardens of the old palace until he came to a bridge."
    rows = captions.cues(spoken(text), text)
    assert [r for _, _, r in rows][:2] == ["Dr. Smith paid $3.50 for two maps", "on 3/5/2024 at 7:30 p.m."], "no lonely 'at'"
    lines = [line for _, _, row in rows for line in captions.balanced(row)]
    assert " ".join(lines) == text and all(len(line) <= captions.LINE + 4 for line in lines)
    assert not [line for line in lines if line.split()[-1].lower() in captions.LEANING] and all(b - a <= 6.4 for a, b, _ in rows)
    assert captions.balanced("Even the one over the hill, where nobody has been?") == ["Even the one over the hill,", "where nobody has been?"]


@pytest.mark.parametrize("text", ["", "  ", "...", "日本", "word " * 6001])
def test_nothing_to_say_or_too_much_is_an_error(text: str) -> None:
    with pytest.raises(InputError):
        say(Script(text), Manner())


def test_an_endless_word_and_an_unknown_voice_are_refused() -> None:
    with pytest.raises(InputError, match="too long a word"):
        say(Script("a" + "ba" * 900), Manner())
    with pytest.raises(InputError, match="did you mean 'heart'"):
        say(Script("Hi."), Manner(voice="hart"))


def test_the_three_stages_are_the_whole_network() -> None:
    """What is cut apart and run with its own durations and pitch gives the sound of the package itself, up to rounding of its weights."""
    from hibari import Hibari

    whole, voice = Hibari(threads=1), hibari()
    phonemes = whole.phonemize("The harbour wakes before the sun.")[0]
    outputs = whole.sess.run(None, {"ids": np.array([whole.ids(phonemes)]), "speed": np.ones(1, np.float32)})
    raw, state = voice.begin(numbers(phonemes))
    units = np.maximum(np.round(raw), 1)
    found, _ = voice.prosody(state, units)
    assert len(found) == outputs[5].shape[1] == 2 * units.sum()
    voiced = outputs[5][0] > 60
    assert voiced.any() and np.abs(found - outputs[5][0])[voiced].max() < 3


def test_threads_change_no_sample() -> None:
    ids = numbers("həlˈO")
    sounds = []
    for threads in (1, 2):
        voice = HibariVoice()
        voice._begin, voice._prosody, voice._sound = sessions((assets() / "hibari.onnx").read_bytes(), hibari_voice.EDGES, threads)
        raw, state = voice.begin(ids)
        units = np.maximum(np.round(raw), 1).astype(np.float32)
        sounds.append(voice.sound(state, units, *voice.prosody(state, units), 3, Timbre()))
    assert len(sounds[0]) and np.ptp(sounds[0]) > 0.05 and sounds[0].tobytes() == sounds[1].tobytes()
