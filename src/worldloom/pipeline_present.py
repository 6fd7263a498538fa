"""THE PATH OF A TALK: a script and characters -> speech -> performances on a set -> a sealed film, with its captions beside it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from worldloom import pipeline_cast, trust
from worldloom.compute.stages import Progress, Stages
from worldloom.pipeline_present_stage import Stage, acted, played, shots, sounding, staged, timed
from worldloom.pipeline_voice import Speakers, credited
from worldloom.trust.facts import Facts
from worldloom.trust.gather import facts_for
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.pipeline_cast import Character
    from worldloom.render.film.present import Talk
    from worldloom.synth.stage.screenplay import Screenplay
    from worldloom.synth.stage.blocking import Blocking
    from worldloom.synth.stage.spoken import Lines
    from worldloom.synth.voice.say import Said

SETS = ("studio", "street")
FORMATS = ("16:9", "9:16", "1:1")
QUALITIES = ("draft", "standard")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.(mp4|png)", re.IGNORECASE)
MUSIC = {"joy": "cheerful", "sadness": "quiet", "anger": "tense", "fear": "eerie", "surprise": "mysterious"}


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


def present(text: str, out: Path, wish: Wish, *, force: bool = False, progress: Progress | None = None) -> dict[str, Any]:
    """Film a script into `out` (.mp4), with .vtt beside it; what was made, in plain data. InputError for what cannot be played."""
    captions = out.with_suffix(".vtt")
    _free(out, ".mp4", (out, captions), force)
    stage = Stages(progress, ("set", "speech", "people", "film", "seal"))
    speakers = Speakers(datetime.now(UTC))
    read = _read(text, wish, speakers, stage)
    with stage("people"):
        talk = _film(read, wish)
    from worldloom.render.film.film import counted
    from worldloom.render.film.mp4 import RATE, mp4
    from worldloom.synth.voice.captions import webvtt

    count = round(read.seconds * RATE)
    bed = (MUSIC.get(wish.mood, "calm") if wish.music else "", wish.seed)
    facts = credited(_facts(text, wish, read), speakers)
    with stage("film"):
        pictures = map(facts.marks.picture, counted(talk.frames(count), count, lambda k, n: stage.part("film", k, n)))
        data = mp4(pictures, *talk.size, title=wish.title or read.play.title, captions=[] if wish.captions else _cues(read),
                   audio=facts.marks.audio(lambda: _sound(read, bed)))
    with stage("seal"):
        written = list(trust.write_file(out, data, facts, source="compositeWithTrainedAlgorithmicMedia", force=force))
        written += trust.write_file(captions, _later(webvtt(read.said, read.lines.script.text), read.lead), facts, force=force)
    return {
        "files": [str(p) for p in written], "seconds": round(read.seconds, 3), "size": list(talk.size), "words": len(read.said.words),
        "shots": len(talk.cuts), "voices": list(read.said.voices), "warnings": read.warnings, "timings": stage.timings,
    }  # fmt: skip


def still(text: str, out: Path, wish: Wish, at: float, *, force: bool = False, progress: Progress | None = None) -> dict[str, Any]:
    """One frame of the film, `at` seconds, as PNG."""
    _free(out, ".png", (out,), force)
    stage = Stages(progress, ("set", "speech", "people", "still", "seal"))
    speakers = Speakers(datetime.now(UTC))
    read = _read(text, wish, speakers, stage)
    with stage("people"):
        talk = _film(read, wish)
    from worldloom.render.film.mp4 import RATE
    from worldloom.render.path.encode import png

    if not 0 <= at <= read.seconds:
        raise InputError(f"the film is {read.seconds:.1f} s long, so there is no picture at {at:g} s; --at takes 0 to {read.seconds:.1f}")
    with stage("still"):
        talk.samples = 4
        picture = talk.frame(min(round(at * RATE), round(read.seconds * RATE) - 1))
    facts = credited(_facts(text, wish, read), speakers)
    with stage("seal"):
        written = trust.write_file(out, png(facts.marks.picture(picture)), facts, force=force)
    return {"files": [str(p) for p in written], "at": at, "seconds": round(read.seconds, 3), "size": list(talk.size),
            "warnings": read.warnings, "timings": stage.timings}  # fmt: skip


def _free(out: Path, kind: str, places: Sequence[Path], force: bool) -> None:
    """InputError for a name that is none, FolderError for a place that is taken."""
    if not NAME.fullmatch(out.name) or out.suffix.lower() != kind:
        raise InputError(f"{out.name[:80]!r} is no name for this; name it like talk{kind}, of letters, digits, '.', '-' and '_'")
    taken = next((p for p in places if p.exists()), None)
    if taken and not force:
        raise trust.FolderError(f"{taken} exists already; name another file, or pass --force to replace it.")


def _cast(wish: Wish) -> list[Character]:
    if not wish.cast:
        raise InputError('nobody is cast; name a character with --cast, which worldloom cast new NAME --describe "..." makes')
    return [pipeline_cast.find(name).character for name in wish.cast]


def _read(text: str, wish: Wish, speakers: Speakers, stage: Stages) -> Read:
    """The script on its set, and how it sounds: acts are played once in silence, so that the words know how long to wait."""
    from worldloom.synth.stage.marks import needs
    from worldloom.synth.stage.reading import screenplay
    from worldloom.synth.stage.spoken import lines
    from worldloom.synth.voice.say import Manner, say

    characters = _cast(wish)
    play = screenplay(text)
    characters = list(_matched(play, characters))
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


def _matched(play: Screenplay, characters: Sequence[Character]) -> Sequence[Character]:
    """Who plays whom: by name where all names fit, else in the order of the first words. InputError where there are too few or too many."""
    if len(play.people) != len(characters):
        names = ", ".join(n or "the speaker" for n in play.people)
        raise InputError(f"the script has {len(play.people)} speakers ({names}) and {len(characters)} cast; give --cast once for each")
    named = {c.name.lower(): c for c in characters}
    return [named[who.lower()] for who in play.people] if set(named) == {who.lower() for who in play.people} else characters


def _voice(wish: Wish, k: int, who: Character, speakers: Speakers) -> str:
    """The voice that is wished for, or the character's own."""
    return wish.voices[k] if k < len(wish.voices) else speakers.enlist(who.name, who.tone)


def _film(read: Read, wish: Wish) -> Talk:
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


def _sound(read: Read, bed: tuple[str, int]) -> Any:
    return sounding(read.stage, read.lines, read.said, read.blocking, read.lead, read.seconds, bed)


def _mood(wish: Wish) -> tuple[str, float]:
    return wish.mood, 0.25 if wish.mood != "neutral" else 0.0


def _cues(read: Read) -> list[Any]:
    from worldloom.synth.voice import Cue
    from worldloom.synth.voice.captions import cues

    return [Cue(start=round(a + read.lead, 3), end=round(b + read.lead, 3), text=t) for a, b, t in cues(read.said, read.lines.script.text)]


def _later(vtt: bytes, lead: float) -> bytes:
    """Captions of the speech, moved to where it is in the film."""

    def moved(found: re.Match[bytes]) -> bytes:
        h, m, s, ms = (int(x) for x in found.groups())
        total = ((h * 60 + m) * 60 + s) * 1000 + ms + round(1000 * lead)
        return b"%02d:%02d:%02d.%03d" % (total // 3600000, total // 60000 % 60, total // 1000 % 60, total % 1000)

    return b"\n".join(re.sub(rb"(\d\d):(\d\d):(\d\d)\.(\d{3})", moved, line) if b" --> " in line else line for line in vtt.split(b"\n"))


def _facts(text: str, wish: Wish, read: Read) -> Facts:
    """What the credentials say: a synthetic presenter, each character by the hash of their document."""
    facts = facts_for(None, None, datetime.now(UTC), str(uuid.uuid4()), prompt=text)
    actors = (pipeline_cast.credit(who, "synthetic presenter") for who in read.characters)
    return facts.model_copy(update={"models": (*facts.models, *actors), "seed": wish.seed})


__all__ = ["FORMATS", "QUALITIES", "SETS", "Wish", "present", "still"]
