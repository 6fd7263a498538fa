"""A screenplay as one text to be read aloud: voices and moods as styles, pauses between beats, and who has which characters of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from worldloom.synth.stage.acts import Act
from worldloom.synth.stage.screenplay import Screenplay
from worldloom.synth.voice.mood import MOODS
from worldloom.synth.voice.script import Pause, Script, Style

BREATH = 0.55
"""Seconds between two beats."""
SCENE = 1.1
"""Seconds between two scenes."""
NONE: Mapping[int, float] = {}


@dataclass(frozen=True)
class Stretch:
    """Characters [start, end) of the text: who says them, in which mood, as which beat."""

    start: int
    end: int
    who: str
    mood: str
    intensity: float
    beat: int


@dataclass(frozen=True)
class Lines:
    """The script for the voice, and its stretches in order."""

    script: Script
    stretches: tuple[Stretch, ...]
    actions: tuple[tuple[int, str, Act], ...] = ()
    """(character before which it is done, who, what)."""

    def of(self, at: int) -> Stretch:
        """The stretch of a character."""
        return next((s for s in self.stretches if at < s.end), self.stretches[-1])


def lines(play: Screenplay, voices: Mapping[str, str], waits: Mapping[int, float] = NONE) -> Lines:
    """All that is said; `voices` names each speaker's, `waits` the seconds that acts before a character take."""
    text, styles, pauses, ends, stretches, beat = "", list[tuple[int, Style]](), list[Pause](), list[int](), list[Stretch](), 0
    actions, waiting = list[tuple[int, str, Act]](), list[tuple[str, Act]]()
    for number, scene in enumerate(play.scenes):
        k = -1
        for b in scene.beats:
            waiting += [(b.who, act) for act in b.acts]
            if not b.phrases:
                continue
            k += 1
            for j, p in enumerate(b.phrases):
                waiting += [(b.who, act) for act in p.acts]
                if text and not j:
                    ends.append(len(text))
                text += "" if not text else "\n\n" if not j else " "
                at = len(text)
                rest = 0.0 if j or not at else SCENE if number and not k else BREATH
                if at and (rest or at in waits):
                    pauses.append(Pause(at, rest + waits.get(at, 0.0)))
                actions += [(at, who, act) for who, act in waiting]
                waiting.clear()
                styles.append((at, style(p.mood, p.intensity, voices.get(b.who, ""))))
                stretches.append(Stretch(at, at + len(p.text), b.who, p.mood, p.intensity, beat))
                text += p.text
            beat += 1
    actions += [(len(text) + 1, who, act) for who, act in waiting]
    return Lines(Script(text, styles, {}, pauses, [], ends), tuple(stretches), tuple(actions))


def style(mood: str, intensity: float, voice: str) -> Style:
    """How a mood sounds for a stretch: pace, pitch, range and loudness of `voice.mood`; the voice's colour is the whole text's."""
    m = MOODS.get(mood, MOODS["neutral"])
    return Style(rate=1 + intensity * (m.rate - 1), pitch=intensity * m.pitch, span=1 + intensity * (m.span - 1),
                 gain=2.0 * intensity * m.energy, voice=voice)  # fmt: skip


__all__ = ["BREATH", "Lines", "SCENE", "Stretch", "lines", "style"]
