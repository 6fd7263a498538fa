"""From written English to what is said."""

from worldloom.synth.voice.reading.scan import scan, unsayable
from worldloom.synth.voice.reading.token import Token

__all__ = ["Token", "scan", "unsayable"]
