"""A script read aloud: speech at 48 kHz, and when each word, phoneme and mark is heard."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import seed as keyed
from worldloom.synth.voice.align import Heard, aligned
from worldloom.synth.voice.engine import RATE, Floats, Voice, alphabet, numbers, phonemizer
from worldloom.synth.voice.mood import Mood, mood
from worldloom.synth.voice.phones import GAP, Phones, phones
from worldloom.synth.voice.prosody import energy_of, gain_of, pitch_of, units_of
from worldloom.synth.voice.script import Script, Style
from worldloom.synth.voice.sentences import CUT, Sentence, sentences
from worldloom.synth.voice.speech import polished
from worldloom.synth.voice.voices import voice_of
from worldloom.world import InputError

MOST = 6000
"""Words that are said at once, about half an hour."""
LONGEST = 80
"""Letters of a word."""
EDGE = 0.03
"""Seconds of quiet that stay before the first and after the last sound of a sentence."""


@dataclass(frozen=True)
class Manner:
    """How a whole text is said."""

    voice: str = ""
    rate: float = 1.0
    pitch: float = 0.0
    emotion: str = "neutral"
    intensity: float = 0.7
    seed: int = 0


@dataclass(frozen=True)
class Spoken:
    """A word as it is heard: what is said, the characters of the source that it stands for, its phonemes."""

    said: str
    start: float
    end: float
    source: tuple[int, int]
    phones: tuple[Heard, ...]
    sentence: int


@dataclass(frozen=True)
class Said:
    """Speech (n,) at 48 kHz, its words in order, the marks of the script, and everything heard, pauses (" ") too."""

    samples: NDArray[np.float32]
    words: tuple[Spoken, ...]
    marks: tuple[tuple[str, float], ...]
    heard: tuple[Heard, ...]
    voices: tuple[str, ...]

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.samples) / 48000


def say(
    script: Script, manner: Manner, progress: Callable[[str, float], None] | None = None, find: Callable[[str], Voice] = voice_of
) -> Said:
    """Read a script aloud, by the voices that `find` knows by name; the same script and manner give the same samples.

    InputError where there is nothing to say, or too much.
    """
    parts = sentences(script)
    count = sum(t.kind != "mark" for s in parts for t in s.tokens)
    if count > MOST:
        raise InputError(f"the text has {count} words; at most {MOST} are said at once, so cut it in parts")
    if not count:
        raise InputError("there is nothing to say: the text holds no word that can be spoken; write a sentence in English")
    if long := next((t.said for s in parts for t in s.tokens if len(t.said) > LONGEST), ""):
        raise InputError(f"{long[:30]!r}... has {len(long)} letters, too long a word to be said; at most {LONGEST} are")
    feeling = mood(manner.emotion, manner.intensity)
    voices = [find(part.voice or manner.voice) for part in parts]
    for british in {voice.british for voice in voices}:
        phonemizer(british)
    pieces, words, heard, at = list[Floats](), list[Spoken](), list[Heard](), 0.0

    def one(k: int) -> tuple[Floats, list[Heard], list[Spoken]]:
        return _sentence(parts[k], voices[k], manner, feeling, keyed(manner.seed, "speech", k), k)

    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1, len(parts))) as pool:
        for k, (samples, found, own) in enumerate(pool.map(one, range(len(parts)))):
            if progress:
                progress("speak", (k + 1) / len(parts))
            pause = parts[k].pause
            gap = pause * feeling.pause / (manner.rate if pause > CUT else 1.0) if k < len(parts) - 1 else 0.0
            quiet = np.zeros(round(gap * RATE), np.float32)
            words += [_later_word(w, at) for w in own]
            heard += [_later(h, at) for h in found]
            pieces += [samples, quiet]
            end = at + len(samples) / RATE
            at = end + len(quiet) / RATE
            if len(quiet):
                heard.append(Heard(" ", -1, end, at, at))
    marks = tuple((m.name, _mark(m.at, words, at)) for m in script.marks)
    return Said(
        _finished(np.concatenate(pieces)), tuple(words), marks, tuple(heard), tuple(dict.fromkeys(v.name for v in voices))
    )


def _finished(x: Floats) -> NDArray[np.float32]:
    from worldloom.compute.signals import signal

    loud = np.asarray(signal.resample_poly(x.astype(float), 2, 1))
    return polished(loud) if np.abs(loud).max() > 1e-4 else loud.astype(np.float32)


def _sentence(
    sentence: Sentence, voice: Voice, manner: Manner, feeling: Mood, seed: int, place: int
) -> tuple[Floats, list[Heard], list[Spoken]]:
    """Its speech at 24 kHz, phonemes and words, from 0."""
    emphasis = [s.emphasis for s in sentence.styles]
    found = phones(sentence.tokens, phonemizer(voice.british), frozenset(alphabet()), emphasis)
    if len(found.text) > voice.longest:
        return _halved(sentence, voice, manner, feeling, seed, place)
    if not found.text:
        return np.zeros(0, np.float32), [], []
    styles = [_whole(s, manner) for s in _styles(found, sentence.styles)]
    raw, state = voice.begin(numbers(found.text))
    units = units_of(raw, found.text, styles, feeling)
    pitch, energy = voice.prosody(state, units)
    pitch = pitch_of(pitch, units, found.text, styles, feeling)
    energy = energy_of(energy, units, styles, feeling)
    samples = voice.sound(state, units, pitch, energy, seed, feeling.timbre())
    if (gain := gain_of(units, styles)) is not None:
        frames = np.interp(np.arange(len(samples)) / 300, np.arange(len(gain)), gain)
        samples = (samples * 10 ** (frames / 20)).astype(np.float32)
    heard = aligned(samples, units, found.text)
    samples, heard = _trimmed(samples, heard)
    words = _words(sentence, found, heard, place)
    for before, seconds in sentence.breaks:
        samples, heard = _broken(samples, heard, found, before, seconds / manner.rate)
        words = _words(sentence, found, heard, place)
    return samples, heard, words


def _halved(
    sentence: Sentence, voice: Voice, manner: Manner, feeling: Mood, seed: int, place: int
) -> tuple[Floats, list[Heard], list[Spoken]]:
    """A sentence of more phonemes than the voice takes, in two halves."""
    middle = len(sentence.tokens) // 2
    if not middle:
        raise InputError(f"{sentence.tokens[0].said[:40]!r}... is too long a word to be said")
    halves = (
        replace(sentence, tokens=sentence.tokens[a:b], styles=sentence.styles[a:b],
                breaks=tuple((k - a, s) for k, s in sentence.breaks if a <= k < b))
        for a, b in ((0, middle), (middle, len(sentence.tokens)))
    )  # fmt: skip
    (x, first, words), (y, second, more) = (_sentence(h, voice, manner, feeling, seed, place) for h in halves)
    at = len(x) / RATE
    return np.concatenate([x, y]), [*first, *(_later(h, at) for h in second)], [*words, *(_later_word(w, at) for w in more)]


def _styles(found: Phones, styles: Sequence[Style]) -> list[Style]:
    """A style a phoneme; a space has that of the word before it."""
    out, last = list[Style](), styles[0]
    for owner in found.owner:
        last = styles[owner] if owner != GAP else last
        out.append(last)
    return out


def _whole(style: Style, manner: Manner) -> Style:
    return (
        replace(style, rate=style.rate * manner.rate, pitch=style.pitch + manner.pitch)
        if (manner.rate, manner.pitch) != (1, 0)
        else style
    )


def _trimmed(samples: Floats, heard: list[Heard]) -> tuple[Floats, list[Heard]]:
    """Without the silence at both ends but for EDGE."""
    loud = np.flatnonzero(np.abs(samples) > 0.01 * max(float(np.abs(samples).max(initial=0)), 1e-6))
    first = min(float(loud[0] / RATE) if len(loud) else 0.0, heard[1].start)
    last = max(float(loud[-1] / RATE) if len(loud) else 0.0, 0.0)
    a, b = max(0, round((first - EDGE) * RATE)), min(len(samples), round((last + EDGE) * RATE))
    samples = samples[a:b]
    end, out = len(samples) / RATE, list[Heard]()
    for h in heard:
        times = [min(max(0.0, t - a / RATE), end) for t in (h.start, h.opens, h.end)]
        if times[2] > times[0] or h.phone != " ":
            out.append(replace(h, start=times[0], opens=times[1], end=times[2]))
    return samples, out


def _words(sentence: Sentence, found: Phones, heard: Sequence[Heard], place: int) -> list[Spoken]:
    """Words and their phonemes; a phoneme belongs to the word that its character does."""
    groups: dict[int, list[Heard]] = {}
    for h in heard:
        if h.index >= 0 and h.phone != " " and found.owner[h.index] >= 0:
            groups.setdefault(found.owner[h.index], []).append(h)
    out = []
    for owner, own in sorted(groups.items()):
        token = sentence.tokens[owner]
        if token.kind != "mark":
            out.append(Spoken(token.said, own[0].start, own[-1].end, (token.start, token.end), tuple(own), place))
    return out


def _broken(samples: Floats, heard: list[Heard], found: Phones, before: int, seconds: float) -> tuple[Floats, list[Heard]]:
    """A pause of `seconds` before a token: the quiet that is there already is made as long as it should be."""
    index = next((k for k, h in enumerate(heard) if h.index >= 0 and found.owner[h.index] >= before and h.phone != " "), None)
    if not index:
        return samples, heard
    quiet = heard[index - 1] if heard[index - 1].phone == " " else None
    there = quiet.end - quiet.start if quiet else 0.0
    more = seconds - there
    if more <= 0:
        return samples, heard
    at = (quiet.start + quiet.end) / 2 if quiet else heard[index].start
    n, fade = round(at * RATE), 96
    x = samples.copy()
    x[max(0, n - fade) : n] *= np.linspace(1, 0, n - max(0, n - fade), dtype=np.float32)
    x[n : n + fade] *= np.linspace(0, 1, len(x[n : n + fade]), dtype=np.float32)
    out = np.concatenate([x[:n], np.zeros(round(more * RATE), np.float32), x[n:]])
    head = [*heard[: index - 1], replace(quiet, opens=quiet.end + more, end=quiet.end + more)] if quiet else heard[:index]
    pause = [] if quiet else [Heard(" ", -1, at, at + more, at + more)]
    return out, [*head, *pause, *(_later(h, more) for h in heard[index:])]


def _later(h: Heard, by: float) -> Heard:
    return replace(h, start=h.start + by, opens=h.opens + by, end=h.end + by)


def _later_word(w: Spoken, by: float) -> Spoken:
    return replace(w, start=w.start + by, end=w.end + by, phones=tuple(_later(h, by) for h in w.phones))


def _mark(at: int, words: Sequence[Spoken], end: float) -> float:
    """When the first word after a mark begins, or the end."""
    return next((w.start for w in words if w.source[0] >= at), words[-1].end if words else end)


__all__ = ["Manner", "Said", "Spoken", "say"]
