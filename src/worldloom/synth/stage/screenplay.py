"""A script as a document: scenes of beats, each a stretch of speech or an action. What a plain text or a screenplay becomes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from worldloom.synth.people.motion.expressions import EMOTIONS
from worldloom.synth.stage.acts import Act
from worldloom.world import InputError
from worldloom.world.base import Frozen, Unit

MOST_BEATS, MOST_PEOPLE, MOST_ACTS = 600, 4, 200
Emotion = Literal["neutral", "joy", "sadness", "anger", "fear", "surprise", "disgust", "contempt"]


class Phrase(Frozen):
    """A stretch of speech in one mood, and what is done before it."""

    text: str = Field(min_length=1, max_length=20_000)
    mood: Emotion = "neutral"
    intensity: Unit = 0.0
    acts: tuple[Act, ...] = Field(default=(), max_length=20)


class Beat(Frozen):
    """What one person says without a break, or does between what is said."""

    who: str = Field(default="", max_length=60)
    phrases: tuple[Phrase, ...] = Field(default=(), max_length=400)
    acts: tuple[Act, ...] = Field(default=(), max_length=20)

    @property
    def text(self) -> str:
        """All that is said."""
        return " ".join(p.text for p in self.phrases)


class Scene(Frozen):
    """Beats in one place. `inside` is None where no heading says it."""

    heading: str = Field(default="", max_length=200)
    place: str = Field(default="", max_length=120)
    time: str = Field(default="", max_length=40)
    inside: bool | None = None
    beats: tuple[Beat, ...] = Field(max_length=MOST_BEATS)


class Screenplay(Frozen):
    """A whole script."""

    title: str = Field(default="", max_length=120)
    scenes: tuple[Scene, ...] = Field(min_length=1, max_length=60)
    missed: tuple[str, ...] = Field(default=(), max_length=400)
    """Actions of the script that the stage does not know, each with why."""

    @property
    def people(self) -> tuple[str, ...]:
        """Who speaks, in the order of their first words."""
        return tuple(dict.fromkeys(b.who for s in self.scenes for b in s.beats if b.phrases))

    @property
    def spoken(self) -> tuple[Beat, ...]:
        """Beats with speech."""
        return tuple(b for s in self.scenes for b in s.beats if b.phrases)

    def checked(self) -> Screenplay:
        """Itself. InputError where nobody speaks, or more than the stage holds."""
        if not self.spoken:
            raise InputError("the script holds nothing to say; write a sentence, or a name in capitals with their words on the line below")
        if len(self.people) > MOST_PEOPLE:
            names = ", ".join(self.people[:6])
            raise InputError(f"the script has {len(self.people)} speakers ({names}); the stage holds {MOST_PEOPLE}: write it for fewer")
        acts = sum(len(b.acts) + sum(len(p.acts) for p in b.phrases) for s in self.scenes for b in s.beats)
        if acts > MOST_ACTS:
            raise InputError(f"the script has {acts} acts; at most {MOST_ACTS} are played at once, so cut it in parts")
        return self


assert set(Emotion.__args__) == set(EMOTIONS)  # type: ignore[attr-defined]

__all__ = ["Beat", "Emotion", "MOST_BEATS", "MOST_PEOPLE", "Phrase", "Scene", "Screenplay"]
