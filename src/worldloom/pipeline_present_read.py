"""A script read aloud on its set, and everybody in their place: what is known of a talk before a frame of it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from worldloom import pipeline_cast
from worldloom.compute.stages import Stages
from worldloom.pipeline_present_stage import Stage, acted, played, shots, staged, timed
from worldloom.pipeline_voice import Speakers
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.pipeline_cast import Character
    from worldloom.render.film.present import Talk
    from worldloom.synth.stage.blocking import Blocking
    from worldloom.synth.stage.screenplay import Screenplay
    from worldloom.synth.stage.spoken import Lines
    from worldloom.synth.voice.say import Said

SETS = ("studio", "street")
FORMATS = ("16:9", "9:16", "1:1")
QUALITIES = ("draft", "standard")


@dataclass(frozen=True)
class Wish:
    """How a talk shall be filmed. `cast` names a character a speaker; `voices` the voice of each, or none for their own."""

    cast: tuple[str, ...]
    set: str = "studio"
    format: str = "16:9"
    quality: str = "standard"
    voices: tuple[str, ...] = ()
    mood: str = "neutral"
    title: str = ""
    music: bool = True
    captions: bool = True
    seed: int = 0


@dataclass(frozen=True)
class Read:
    """A script that has been read aloud."""

    play: Screenplay
    lines: Lines
    said: Said
    people: tuple[str, ...]
    characters: tuple[Character, ...]
    """Who plays each of the people."""
    stage: Stage
    blocking: Blocking
    lead: float
    """Seconds before the first word."""
    seconds: float

    @property
    def warnings(self) -> list[str]:
        """What the script asks for that is not done, and why."""
        return [*self.play.missed, *self.blocking.missed]


def _cast(wish: Wish) -> list[Character]:
    if not wish.cast:
        raise InputError('nobody is cast; name a character with --cast, which worldloom cast new NAME --describe "..." makes')
    return [pipeline_cast.find(name).character for name in wish.cast]


def read_aloud(text: str, wish: Wish, speakers: Speakers, stage: Stages) -> Read:
    """The script on its set, and how it sounds: acts are played once in silence, so that the words know how long to wait."""
    from worldloom.synth.stage.marks import needs
    from worldloom.synth.stage.reading import screenplay
    from worldloom.synth.stage.spoken import lines
    from worldloom.synth.voice.say import Manner, say

    characters = _cast(wish)
    play = screenplay(text)
    characters = list(matched(play, characters))
    voices = {who: _voice(wish, k, characters[k], speakers) for k, who in enumerate(play.people)}
    bare = lines(play, voices)
    with stage("set"):
        made = staged(characters, play.people, wish.set, wish.seed, wish.quality, _mood(wish), needs(bare.actions))
        timing = timed(made, bare)
    with stage("speech"):
        spoken = lines(play, voices, timing.waits)
        said = say(spoken.script, Manner(voice=next(iter(voices.values())), seed=wish.seed), None, speakers)
        blocking = played(made, spoken, said, timing)
    seconds = timing.lead + said.seconds + timing.tail
    return Read(play, spoken, said, play.people, tuple(characters), made, blocking, timing.lead, seconds)


def matched(play: Screenplay, characters: Sequence[Character]) -> Sequence[Character]:
    """Who plays whom: by name where all names fit, else in the order of the first words. InputError where there are too few or too many."""
    if len(play.people) != len(characters):
        names = ", ".join(n or "the speaker" for n in play.people)
        raise InputError(f"the script has {len(play.people)} speakers ({names}) and {len(characters)} cast; give --cast once for each")
    named = {c.name.lower(): c for c in characters}
    return [named[who.lower()] for who in play.people] if set(named) == {who.lower() for who in play.people} else characters


def _voice(wish: Wish, k: int, who: Character, speakers: Speakers) -> str:
    """The voice that is wished for, or the character's own."""
    return wish.voices[k] if k < len(wish.voices) else speakers.enlist(who.name, who.tone)


def set_up(read: Read, wish: Wish) -> Talk:
    """Everybody in their place, lit, with what they will do."""
    from worldloom.render.film.present import SIZES, Talk
    from worldloom.render.film.present_words import Words
    from worldloom.synth.voice.captions import cues

    size, stage = SIZES[wish.quality][wish.format], read.stage
    cuts = shots(stage, read.lines, read.said, read.blocking, read.lead, read.seconds)
    actors, things = acted(stage, read.lines, read.said, read.blocking, cuts, size[0] / size[1], read.lead, read.seconds, _mood(wish))
    shown = [(a + read.lead, b + read.lead, t) for a, b, t in cues(read.said, read.lines.script.text)] if wish.captions else []
    title, _, line = (wish.title or read.play.title).partition(" | ")
    words = Words(*size, shown, title.strip(), line.strip())
    return Talk(stage.world, actors, cuts, words, size, wish.quality, stage.front, stage.away, things)


def _mood(wish: Wish) -> tuple[str, float]:
    return wish.mood, 0.25 if wish.mood != "neutral" else 0.0


__all__ = ["FORMATS", "QUALITIES", "SETS", "Read", "Wish", "matched", "read_aloud", "set_up"]
