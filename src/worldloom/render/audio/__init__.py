"""What a world sounds like, mixed: a bed as WAV, sounds for the player, the film's soundtrack, speech."""

from worldloom.render.audio.captions import Caption, captions
from worldloom.render.audio.mix import bed_wav, mix_film
from worldloom.render.audio.player import player_level, player_sounds, sound_captions, sound_loops
from worldloom.render.audio.wav import wav16

__all__ = [
    "Caption", "captions", "bed_wav", "mix_film", "player_level", "player_sounds", "sound_captions", "sound_loops", "wav16",
]  # fmt: skip
