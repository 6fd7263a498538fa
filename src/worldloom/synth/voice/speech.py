"""Speech by hibari-tts (Apache-2.0, voice inside the package): sentence by sentence, with pauses where a reader breathes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.sound.loudness import integrated
from worldloom.world import InputError
from worldloom.world.base import Frozen

RATE = 48000
LIMIT = 20000
"""Longest text in characters."""
LEVEL = -18.0
PAUSES = {".": 0.38, "!": 0.38, "?": 0.42, "…": 0.5, ";": 0.26, ":": 0.26, ",": 0.14, "—": 0.22, "\n": 0.75}
LONG = 180
"""A sentence of more characters is split where it has a comma, semicolon, colon or dash."""


class Cue(Frozen):
    """What is said from when to when, in seconds."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Speech:
    """Mono speech (n,) at 48 kHz with its cues, one a phrase."""

    samples: NDArray[np.float32]
    cues: tuple[Cue, ...]

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.samples) / RATE


def phrases(text: str) -> list[tuple[str, float]]:
    """What is said in one breath, and the pause after it in seconds."""
    out: list[tuple[str, float]] = []
    for paragraph in re.split(r"\n\s*\n|\n", text.strip()):
        for sentence in re.findall(r"[^.!?…]+(?:[.!?…]+(?=\s|$|[\"'”’)])[\"'”’)]*|$|[.!?…])|[.!?…]+", paragraph.strip()):
            out += _breaths(sentence.strip())
        if out:
            out[-1] = (out[-1][0], PAUSES["\n"])
    return _joined([(t, p) for t, p in out if re.search(r"\w", t)])


def _joined(rows: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Pieces that an abbreviation or a decimal point tore apart, put together again."""
    out: list[tuple[str, float]] = []
    for text, pause in rows:
        torn = out and (
            re.search(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Prof|No|vs))\.$", out[-1][0])
            or (out[-1][0][-1:] == "." and text[:1].isdigit() and out[-1][0][-2:-1].isdigit())
        )
        if torn:
            glue = "" if text[:1].isdigit() else " "
            out[-1] = (out[-1][0] + glue + text, pause)
        else:
            out.append((text, pause))
    return out


def _breaths(sentence: str) -> list[tuple[str, float]]:
    """A sentence whole if it is short, else in pieces of clauses, none longer than it must be."""
    if len(sentence) <= LONG:
        return [(sentence, PAUSES.get(sentence.rstrip("\"'”’)")[-1:], 0.3))] if sentence else []
    pieces, current = [], ""
    for clause in re.split(r"(?<=[,;:—])\s+", sentence):
        if current and len(current) + len(clause) > LONG:
            pieces.append(current)
            current = clause
        else:
            current = f"{current} {clause}".strip()
    pieces.append(current)
    short = [q for p in pieces for q in (_by_words(p) if len(p) > 2 * LONG else [p])]
    return [(p, PAUSES.get(p[-1:], 0.08)) for p in short]


def _by_words(text: str) -> list[str]:
    """A run-on without punctuation, cut between words."""
    import textwrap

    return textwrap.wrap(text, LONG)


@lru_cache(maxsize=1)
def _narrator() -> Any:
    from hibari import Hibari

    return Hibari(voice="heart", threads=1)


def speak(text: str, seed: int = 0, speed: float = 1.0) -> Speech:
    """The text read aloud at -18 LUFS; the same text, seed and speed give the same samples. InputError for nothing to say."""
    if len(text) > LIMIT:
        raise InputError(f"the text has {len(text)} characters; at most {LIMIT} are spoken at once")
    from worldloom.compute.signals import signal

    rows = phrases(text)
    narrator, pieces, cues, at = _narrator(), [], [], 0.0
    for said, pause in rows:
        x = trimmed(np.asarray(narrator(said, speed=speed, seed=seed), float))
        if not len(x):
            continue
        y = signal.resample_poly(x, 2, 1)
        gap = np.zeros(round(pause * RATE / speed))
        cues.append(Cue(start=round(at, 3), end=round(at + len(y) / RATE, 3), text=said))
        pieces += [y, gap]
        at += (len(y) + len(gap)) / RATE
    if not pieces:
        raise InputError("there is nothing to say: the text holds no word that can be spoken; write a sentence in English")
    return Speech(polished(np.concatenate(pieces[:-1])), tuple(cues))


def trimmed(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """24 kHz speech without the silence at its ends, 15 ms left on each side."""
    loud = np.flatnonzero(np.abs(x) > 0.01 * max(float(np.abs(x).max(initial=0.0)), 1e-6))
    if not len(loud):
        return x[:0]
    return x[max(0, loud[0] - 360) : loud[-1] + 360]


def polished(x: NDArray[np.float64]) -> NDArray[np.float32]:
    """Rumble off, ends faded, at the narrator's level, peaks under -2 dBFS."""
    from worldloom.compute.signals import signal

    y = np.asarray(signal.sosfilt(signal.butter(2, 70, "highpass", fs=RATE, output="sos"), x))
    m = min(240, len(y) // 2)
    y[:m] *= np.linspace(0, 1, m)
    y[-m:] *= np.linspace(1, 0, m)
    y = y * 10 ** ((LEVEL - integrated(y)) / 20)
    a = np.abs(y)
    y = np.where(a > 0.5, np.sign(y) * (0.5 + 0.29 * np.tanh((a - 0.5) / 0.29)), y)
    return y.astype(np.float32)


__all__ = ["Cue", "Speech", "phrases", "speak"]
