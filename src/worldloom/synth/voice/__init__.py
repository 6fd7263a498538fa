"""The narrator: English text to speech, offline."""

from worldloom.synth.voice.speech import Cue, Speech, phrases, speak

__all__ = ["Cue", "Speech", "phrases", "speak"]
