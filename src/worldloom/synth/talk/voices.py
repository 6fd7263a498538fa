"""The voice of each person of a world: the one inside worldloom, its pitch and formants moved to sex, age and size."""

from __future__ import annotations

from worldloom.compute import rng
from worldloom.synth.people.acting.rigs import rigged_of
from worldloom.synth.people.person import Person
from worldloom.synth.voice.cloned.adapt import Adaptation, CopiedVoice
from worldloom.synth.voice.engine import Voice
from worldloom.synth.voice.voices import voice_of
from worldloom.world import Entity

OWN = 200.0
"""Hz: what the voice inside has about."""
MALE, OLD_MALE, FEMALE, OLD_FEMALE, CHILD = 0.58, 0.62, 1.0, 0.9, 1.32
"""Pitch against a woman's (Titze 1989; Stathopoulos et al. 2011)."""
FORMANTS = {"male": 0.86, "female": 1.0, "child": 1.16}
"""By the length of the vocal tract (Fitch and Giedd 1999)."""
SPREAD = 0.06


def traits_of(e: Entity) -> Person | None:
    """Who it is; None in a suit that hides the body."""
    found = rigged_of(e)
    return None if found is None else found.who


def pitch_of(who: Person | None) -> float:
    """Of a voice, times a woman's; of a suit's, a woman's."""
    if who is None:
        return 1.0
    if who.age < 13:
        return CHILD
    old = who.age >= 62
    return (OLD_MALE if old else MALE) if who.sex == "male" else (OLD_FEMALE if old else FEMALE)


def voice_for(e: Entity) -> Voice:
    """The voice of a person; the same for the same entity."""
    who = traits_of(e)
    kind = "female" if who is None else "child" if who.age < 13 else who.sex
    chance = rng(e.seed, "voice")
    pitch = OWN * pitch_of(who) * float(1 + SPREAD * chance.uniform(-1, 1))
    formants = FORMANTS[kind] * float(1 + 0.4 * SPREAD * chance.uniform(-1, 1))
    how = Adaptation(base="heart", own=OWN, pitch=pitch, span=0.9 if kind == "male" else 1.0, formants=formants)
    return CopiedVoice(voice_of(""), how, f"of {e.id}")


__all__ = ["pitch_of", "traits_of", "voice_for"]
