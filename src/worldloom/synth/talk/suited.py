"""Which tone suits somebody: worldloom's own voice, moved to their sex, age and size, and a chance of their own."""

from __future__ import annotations

from math import log2

from worldloom.compute import rng
from worldloom.synth.people.person import Person
from worldloom.synth.voice.tone import Tone

MALE, OLD_MALE, FEMALE, OLD_FEMALE, CHILD = 0.58, 0.62, 1.0, 0.9, 1.32
"""Pitch against a woman's (Titze 1989; Stathopoulos et al. 2011)."""
FORMANTS = {"male": 0.86, "female": 1.0, "child": 1.16}
"""By the length of the vocal tract (Fitch and Giedd 1999)."""
SPREAD = 0.06
SLOW = 0.93
"""The pace of who is old, against others' (Ramig 1983)."""
OLD, YOUNG = 62, 13
"""Years."""


def pitch_of(who: Person | None) -> float:
    """Of a voice, times a woman's; of a suit's, a woman's."""
    if who is None:
        return 1.0
    if who.age < YOUNG:
        return CHILD
    old = who.age >= OLD
    return (OLD_MALE if old else MALE) if who.sex == "male" else (OLD_FEMALE if old else FEMALE)


def suited(who: Person | None, seed: int, *path: str | int) -> Tone:
    """The tone of a person, or of whom a suit hides; the same for the same person, seed and path."""
    kind = "female" if who is None else "child" if who.age < YOUNG else who.sex
    chance = rng(seed, "voice", *path)
    pitch = pitch_of(who) * float(1 + SPREAD * chance.uniform(-1, 1))
    formants = FORMANTS[kind] * float(1 + 0.4 * SPREAD * chance.uniform(-1, 1))
    return Tone(pitch=round(12 * log2(pitch), 2), formants=round(formants, 3), span=0.9 if kind == "male" else 1.0,
                rate=SLOW if who is not None and who.age >= OLD else 1.0)  # fmt: skip


def own(who: Person) -> Tone:
    """Of a character: by the words and the seed that made them."""
    return suited(who, who.seed, round(1000 * who.height), round(10 * who.weight))


def heard(tone: Tone) -> float:
    """Its pitch against that of worldloom's own voice, a woman's; Kokoro's names say whether a man speaks."""
    man = tone.base[1:3] == "m_"
    return round(min(max(2 ** (tone.pitch / 12) * (MALE if man else 1.0), 0.5), 2.0), 3)


__all__ = ["FORMANTS", "heard", "own", "pitch_of", "suited"]
