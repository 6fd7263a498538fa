"""THE PATH OF A TALK: a script and characters -> speech -> performances on a set -> a sealed film, with its captions beside it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from worldloom import pipeline_cast, trust
from worldloom.compute.apart import Apart
from worldloom.compute.stages import Progress, Stages
from worldloom.pipeline_present_halves import halved, second_for
from worldloom.pipeline_present_read import FORMATS, QUALITIES, SETS, Read, Wish, read_aloud, set_up
from worldloom.pipeline_present_stage import sounding
from worldloom.pipeline_voice import Speakers, credited
from worldloom.trust.facts import Facts
from worldloom.trust.gather import facts_for
from worldloom.world import InputError

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.(mp4|png)", re.IGNORECASE)
MUSIC = {"joy": "cheerful", "sadness": "quiet", "anger": "tense", "fear": "eerie", "surprise": "mysterious"}


def present(text: str, out: Path, wish: Wish, *, force: bool = False, progress: Progress | None = None) -> dict[str, Any]:
    """Film a script into `out` (.mp4), with .vtt beside it; what was made, in plain data. InputError for what cannot be played."""
    captions = out.with_suffix(".vtt")
    _free(out, ".mp4", (out, captions), force)
    with second_for(text, wish) as second:
        return _presented(text, out, captions, wish, second, force, progress)


def _presented(text: str, out: Path, captions: Path, wish: Wish, second: Apart | None, force: bool,
               progress: Progress | None) -> dict[str, Any]:  # fmt: skip
    stage = Stages(progress, ("set", "speech", "people", "film", "seal"))
    speakers = Speakers(datetime.now(UTC))
    read = read_aloud(text, wish, speakers, stage)
    with stage("people"):
        talk = set_up(read, wish)
    from worldloom.render.film.film import counted
    from worldloom.render.film.mp4 import RATE, mp4
    from worldloom.synth.voice.captions import webvtt

    count = round(read.seconds * RATE)
    bed = (MUSIC.get(wish.mood, "calm") if wish.music else "", wish.seed)
    facts = credited(_facts(text, wish, read), speakers)
    with stage("film"):
        pictures = map(facts.marks.picture, counted(halved(talk, count, second), count, lambda k, n: stage.part("film", k, n)))
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
    read = read_aloud(text, wish, speakers, stage)
    with stage("people"):
        talk = set_up(read, wish)
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


def _sound(read: Read, bed: tuple[str, int]) -> Any:
    return sounding(read.stage, read.lines, read.said, read.blocking, read.lead, read.seconds, bed)


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
