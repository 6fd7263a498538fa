"""Which words a speaker leans on: said loudly and slowly for their sentence, and not small words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.synth.voice.ipa import VOWELS
from worldloom.synth.voice.say import Said, Spoken

SMALL = frozenset((
    "a", "an", "the", "and", "or", "but", "nor", "so", "if", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "is",
    "am", "are", "was", "were", "be", "been", "being", "do", "does", "did", "has", "have", "had", "it", "its", "this", "that", "these",
    "those", "he", "she", "we", "they", "you", "i", "me", "him", "her", "us", "them", "my", "your", "his", "our", "their", "there",
    "here", "not", "no", "than", "then", "too", "very", "can", "could", "will", "would", "shall", "should", "may", "might", "must",
    "just", "who", "which", "what", "when", "where", "how", "why",
))  # fmt: skip
EVERY = 3.4
"""Words that carry meaning, for one that is leant on."""
APART = 0.5
"""Seconds between two such words."""


@dataclass(frozen=True)
class Stress:
    """The loudest vowel of a word: when, which word, how strong (0..1), whether the sentence ends with it and asks."""

    at: float
    word: int
    strength: float
    last: bool
    asks: bool


def stresses(said: Said, text: str) -> list[Stress]:
    """In order of time."""
    out = list[Stress]()
    for number in sorted({w.sentence for w in said.words}):
        mine = [(k, w) for k, w in enumerate(said.words) if w.sentence == number]
        out += _of_sentence(mine, said, text)
    return out


def _of_sentence(words: list[tuple[int, Spoken]], said: Said, text: str) -> list[Stress]:
    full = [(k, w) for k, w in words if w.said.lower().strip("'") not in SMALL]
    if not full:
        return []
    loud = np.array([_loudness(w, said) for _, w in full])
    long = np.array([w.end - w.start for _, w in full])
    score = 0.6 * _even(loud) + 0.5 * _even(np.log(long + 0.05))
    score[-1] += 0.35
    end = words[-1][1].source[1]
    asks = text[end : end + 2].strip().startswith("?")
    chosen = list[int]()
    for i in np.argsort(-score, kind="stable"):
        if len(chosen) < max(round(len(full) / EVERY), 1) and all(abs(_vowel(full[i][1]) - _vowel(full[j][1])) > APART for j in chosen):
            chosen.append(int(i))
    low, high = float(score.min()), float(score.max())
    return [
        Stress(_vowel(full[i][1]), full[i][0], 0.45 + 0.55 * (float(score[i]) - low) / max(high - low, 1e-6), i == len(full) - 1, asks)
        for i in sorted(chosen)
    ]


def _even(x: np.ndarray) -> np.ndarray:
    return np.asarray((x - x.mean()) / max(float(x.std()), 1e-6))


def _loudness(w: Spoken, said: Said) -> float:
    x = said.samples[round(w.start * 48000) : round(w.end * 48000)]
    return float(np.log10(np.sqrt(np.mean(x.astype(float) ** 2)) + 1e-4)) if len(x) else -4.0


def _vowel(w: Spoken) -> float:
    """The middle of its longest vowel."""
    own = [h for h in w.phones if h.phone in VOWELS] or list(w.phones)
    h = max(own, key=lambda h: h.end - h.start) if own else None
    return (h.start + h.end) / 2 if h else (w.start + w.end) / 2


__all__ = ["Stress", "stresses"]
