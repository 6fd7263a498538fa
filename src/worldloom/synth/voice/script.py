"""What is to be said and how: a text, and what holds from which character on."""

from __future__ import annotations

from dataclasses import dataclass, field

from worldloom.synth.voice.reading import Token

EMOTIONS = ("neutral", "joy", "anger", "sadness", "fear", "surprise", "disgust")


@dataclass(frozen=True)
class Style:
    """How a stretch is said."""

    rate: float = 1.0
    """Times the voice's own pace."""
    pitch: float = 0.0
    """Semitones."""
    span: float = 1.0
    """Times the voice's own range of pitch."""
    gain: float = 0.0
    """dB."""
    emphasis: float = 0.0
    """2 strong, 1 moderate, 0 none, -1 reduced."""
    voice: str = ""
    """Another voice's name, or empty."""


@dataclass(frozen=True)
class Pause:
    """A pause before the character `at`."""

    at: int
    seconds: float


@dataclass(frozen=True)
class Mark:
    """A named place before the character `at`."""

    at: int
    name: str


@dataclass
class Script:
    """A text and its markup."""

    text: str
    styles: list[tuple[int, Style]] = field(default_factory=lambda: [(0, Style())])
    """(from character, style), in order."""
    fixed: dict[int, tuple[int, list[Token]]] = field(default_factory=dict)
    """Stretches whose words are given: start -> (end, tokens)."""
    pauses: list[Pause] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """Characters where a sentence ends, whatever stands there."""

    def style(self, at: int) -> Style:
        """The style of a character."""
        found = self.styles[0][1]
        for start, style in self.styles:
            if start > at:
                break
            found = style
        return found


__all__ = ["EMOTIONS", "Mark", "Pause", "Script", "Style"]
