"""THE PATH OF A TALK: a script and characters -> speech -> performances on a set -> a sealed film, with its captions beside it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom import pipeline_cast, trust
from worldloom.compute.stages import Progress, Stages
from worldloom.pipeline_voice import Speakers, credited
from worldloom.trust.facts import Facts
from worldloom.trust.gather import facts_for
from worldloom.world import InputError, World

if TYPE_CHECKING:
    from worldloom.pipeline_cast import Character
    from worldloom.render.film.present import Talk
    from worldloom.synth.stage.screenplay import Screenplay
    from worldloom.synth.stage.shots import Cut
    from worldloom.synth.stage.spoken import Lines
    from worldloom.synth.voice.say import Said

SETS = ("studio", "street")
STREET = "a quiet old town street with shop fronts, trees, street lamps, a bench and a parked bicycle on a sunny late afternoon in summer"
FORMATS = ("16:9", "9:16", "1:1")
QUALITIES = ("draft", "standard")
LEAD, TAIL = 0.7, 1.3
"""Seconds before the first word and after the last."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.(mp4|png)", re.IGNORECASE)
APART, TURNED = 1.05, 0.80
"""Metres between two who talk to each other, and radians that each is turned from the set's front toward the other."""
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
    seconds: float


def present(text: str, out: Path, wish: Wish, *, force: bool = False, progress: Progress | None = None) -> dict[str, Any]:
    """Film a script into `out` (.mp4), with .vtt beside it; what was made, in plain data. InputError for what cannot be played."""
    captions = out.with_suffix(".vtt")
    _free(out, ".mp4", (out, captions), force)
    stage = Stages(progress, ("speech", "people", "set", "film", "seal"))
    speakers = Speakers(datetime.now(UTC))
    with stage("speech"):
        read = _read(text, wish, _cast(wish), speakers)
    talk = _staged(read, wish, stage)
    from worldloom.render.film.film import counted
    from worldloom.render.film.mp4 import RATE, mp4
    from worldloom.render.film.present_sound import soundtrack
    from worldloom.synth.voice.captions import webvtt

    count = round(read.seconds * RATE)
    mood = MUSIC.get(wish.mood, "calm")
    facts = credited(_facts(text, wish, read), speakers)
    with stage("film"):
        pictures = map(facts.marks.picture, counted(talk.frames(count), count, lambda k, n: stage.part("film", k, n)))
        data = mp4(pictures, *talk.size, title=wish.title or read.play.title, captions=[] if wish.captions else _cues(read),
                   audio=facts.marks.audio(lambda: soundtrack(read.said.samples, LEAD, read.seconds, mood, wish.seed,
                                                              wish.music)))  # fmt: skip
    with stage("seal"):
        written = list(trust.write_file(out, data, facts, source="compositeWithTrainedAlgorithmicMedia", force=force))
        written += trust.write_file(captions, _later(webvtt(read.said, read.lines.script.text)), facts, force=force)
    return {
        "files": [str(p) for p in written], "seconds": round(read.seconds, 3), "size": list(talk.size), "words": len(read.said.words),
        "shots": len(talk.cuts), "voices": list(read.said.voices), "timings": stage.timings,
    }  # fmt: skip


def still(text: str, out: Path, wish: Wish, at: float, *, force: bool = False, progress: Progress | None = None) -> dict[str, Any]:
    """One frame of the film, `at` seconds, as PNG."""
    _free(out, ".png", (out,), force)
    stage = Stages(progress, ("speech", "people", "set", "still", "seal"))
    speakers = Speakers(datetime.now(UTC))
    with stage("speech"):
        read = _read(text, wish, _cast(wish), speakers)
    talk = _staged(read, wish, stage)
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
            "timings": stage.timings}  # fmt: skip


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


def _read(text: str, wish: Wish, characters: Sequence[Character], speakers: Speakers) -> Read:
    """The script, its speakers, and how it sounds."""
    from worldloom.synth.stage.reading import screenplay
    from worldloom.synth.stage.spoken import lines
    from worldloom.synth.voice.say import Manner, say

    play = screenplay(text)
    characters = _matched(play, characters)
    voices = {who: _voice(wish, k, characters[k], speakers) for k, who in enumerate(play.people)}
    spoken = lines(play, voices)
    said = say(spoken.script, Manner(voice=next(iter(voices.values())), seed=wish.seed), None, speakers)
    return Read(play, spoken, said, play.people, tuple(characters), LEAD + said.seconds + TAIL)


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


def _staged(read: Read, wish: Wish, stage: Stages) -> Talk:
    """Everybody in their place, lit, with what they will do."""
    from worldloom.render.film.present import SIZES, Actor, Talk
    from worldloom.render.film.present_words import Words
    from worldloom.synth.voice.captions import cues

    size = SIZES[wish.quality][wish.format]
    with stage("people"):
        bodies = [_body(c, wish.quality) for c in read.characters]
    with stage("set"):
        world = _set(wish)
        eyes = float(np.mean([rig.at("leftEye")[2] for _, rig in bodies]))
        stands, front, away = _places(world, wish, [float(rig.at("leftEye")[2]) for _, rig in bodies], eyes)
        cuts = _cuts(read)
        looks = _looks(read, stands, cuts, size[0] / size[1], front, away)
        actors = []
        for k, (body, rig) in enumerate(bodies):
            frames = _performer(read, wish, k, rig, looks[k]).frames(np.arange(round(read.seconds * 24)) / 24)
            actors.append(Actor(body, frames, stands[k]))
        shown = [(a + LEAD, b + LEAD, t) for a, b, t in cues(read.said, read.lines.script.text)] if wish.captions else []
        title, _, line = (wish.title or read.play.title).partition(" | ")
        return Talk(world, actors, cuts, Words(*size, shown, title.strip(), line.strip()), size, wish.quality, front, away)


def _body(character: Character, quality: str) -> tuple[Any, Any]:
    """A character's body for the rasteriser, and its rig."""
    from worldloom.render.raster.posed import Body
    from worldloom.synth.people.build import CLOSE, figure
    from worldloom.synth.people.motion.rig import Rig

    detail = replace(CLOSE, cards=min(CLOSE.cards, 800), segments=5, texture=min(CLOSE.texture, 512)) if quality == "draft" else CLOSE
    made = figure(character.person, character.name, 0, detail=detail)
    rig = Rig.of(made)
    return Body.of(made, rig), rig


def _set(wish: Wish) -> World:
    """The world that is stood in. InputError for a folder that is none."""
    if wish.set == "studio":
        from worldloom.synth.stage.studio import studio

        return studio(wish.seed)
    if wish.set == "street":
        from worldloom.synth.compose import compose
        from worldloom.synth.language import plan

        return compose(plan(STREET, seed=wish.seed), wish.seed, "draft")
    from worldloom.evaluate import load_folder

    return load_folder(Path(wish.set))[1]


def _places(world: World, wish: Wish, heights: Sequence[float], eyes: float) -> tuple[list[Any], float, float]:
    """Where each stands, the yaw that the set faces, and how far away the camera is."""
    from worldloom.render.film.present_frame import AWAY, Standing
    from worldloom.render.film.present_spot import spot

    if wish.set == "studio":
        centre, front, away = np.zeros(3), 0.0, AWAY
    else:
        found, away = spot(world, eyes)
        centre, front = np.asarray(found.at, float), found.yaw
    if len(heights) == 1:
        return [Standing(centre, front + 0.10, heights[0])], front, away
    side = np.array([np.cos(front), np.sin(front), 0.0]) * APART / 2
    return [Standing(centre - side, front + TURNED, heights[0]), Standing(centre + side, front - TURNED, heights[1])], front, away


def _cuts(read: Read) -> list[Cut]:
    from worldloom.synth.stage.shots import alone, together

    if len(read.people) == 1:
        return alone(read.said, read.lines, LEAD, read.seconds)
    return together(read.said, read.lines, list(read.people), LEAD, read.seconds)


def _looks(read: Read, stands: list[Any], cuts: list[Cut], aspect: float, front: float, away: float) -> list[Any]:
    """Where each looks: into the camera; two at each other."""
    from worldloom.render.film.present_frame import view
    from worldloom.synth.stage.performance import Looks

    out = []
    for k, one in enumerate(stands):
        inverse = np.linalg.inv(one.matrix)
        if len(stands) == 1:
            places = [np.append(view(c, stands, aspect, front, away).position, 1.0) for c in cuts]
            times = [c.start for c in cuts]
        else:
            places, times = [np.append(stands[1 - k].face, 1.0)], [0.0]
        local = [(inverse @ p)[:3] for p in places]
        out.append(Looks(tuple(times), tuple((float(x), float(y), float(z)) for x, y, z in local)))
    return out


def _performer(read: Read, wish: Wish, k: int, rig: Any, looks: Any) -> Any:
    from worldloom.synth.people.motion.manner import manner
    from worldloom.synth.stage.performance import Performer, part

    mood = (wish.mood, 0.25 if wish.mood != "neutral" else 0.0)
    how = manner(read.characters[k].person, *mood)
    played = part(read.said, read.lines, read.people[k], how.seed)
    return Performer(rig, how, read.said, played, looks, LEAD, read.seconds, mood)


def _cues(read: Read) -> list[Any]:
    from worldloom.synth.voice import Cue
    from worldloom.synth.voice.captions import cues

    return [Cue(start=round(a + LEAD, 3), end=round(b + LEAD, 3), text=t) for a, b, t in cues(read.said, read.lines.script.text)]


def _later(vtt: bytes) -> bytes:
    """Captions of the speech, moved to where it is in the film."""

    def moved(found: re.Match[bytes]) -> bytes:
        h, m, s, ms = (int(x) for x in found.groups())
        total = ((h * 60 + m) * 60 + s) * 1000 + ms + round(1000 * LEAD)
        return b"%02d:%02d:%02d.%03d" % (total // 3600000, total // 60000 % 60, total // 1000 % 60, total % 1000)

    return b"\n".join(re.sub(rb"(\d\d):(\d\d):(\d\d)\.(\d{3})", moved, line) if b" --> " in line else line for line in vtt.split(b"\n"))


def _facts(text: str, wish: Wish, read: Read) -> Facts:
    """What the credentials say: a synthetic presenter, each character by the hash of their document."""
    facts = facts_for(None, None, datetime.now(UTC), str(uuid.uuid4()), prompt=text)
    actors = (pipeline_cast.credit(who, "synthetic presenter") for who in read.characters)
    return facts.model_copy(update={"models": (*facts.models, *actors), "seed": wish.seed})


__all__ = ["FORMATS", "QUALITIES", "SETS", "Wish", "present", "still"]
