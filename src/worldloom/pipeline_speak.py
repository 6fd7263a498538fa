"""From a text to speech: a sealed WAV, and beside it captions, words and visemes with their times."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from worldloom import pipeline_cast, trust
from worldloom.pipeline_voice import Speakers, credited
from worldloom.synth.voice.say import Manner, say
from worldloom.trust.facts import Facts
from worldloom.trust.gather import facts_for
from worldloom.world import InputError

LIMIT = 20_000
"""Longest text in characters."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.wav", re.IGNORECASE)


def speak(
    text: str, out: Path, manner: Manner, *, cast: str = "", force: bool = False, progress: Callable[[str, float], None] | None = None
) -> dict[str, Any]:
    """Say a text, or SSML, into `out` (.wav), with .vtt, .words.json and .visemes.json beside it; what was made, in plain data.

    `cast` names the character who says it, instead of the manner's voice.

    InputError for a text that is empty, too long or of broken markup, for an unknown voice and for a place that is taken.
    """
    if len(text) > LIMIT:
        raise InputError(f"the text has {len(text)} characters; at most {LIMIT} are said at once, so cut it in parts")
    if not NAME.fullmatch(out.name):
        raise InputError(
            f"{out.name[:80]!r} is no name for the speech; name it like talk.wav, of letters, digits, '.', '-' and '_'"
        )
    places = {kind: out.with_name(out.name[:-4] + kind) for kind in (".vtt", ".words.json", ".visemes.json")}
    taken = next((p for p in (out, *places.values()) if p.exists()), None)
    if taken and not force:
        raise trust.FolderError(f"{taken} exists already; name another file, or pass --force to replace it.")
    from worldloom.render.audio.wav import wav16
    from worldloom.synth.stage import countenance
    from worldloom.synth.voice import captions, reading, ssml
    from worldloom.synth.voice.script import Script

    script = ssml.parsed(text) if ssml.is_ssml(text) else Script(text)
    speakers = Speakers(datetime.now(UTC))
    who = pipeline_cast.find(cast).character if cast else None
    if who is not None:
        manner = replace(manner, voice=speakers.enlist(who.name, who.tone))
    said = say(script, manner, progress, speakers)
    facts = credited(_facts(text, manner, who), speakers)
    written = list(trust.write_file(out, wav16(facts.marks.sound(said.samples)), facts, source="trainedAlgorithmicMedia", force=force))
    face = None if manner.emotion == "neutral" else countenance.spoken_in(said, manner.emotion, manner.intensity)
    sheets = (captions.webvtt(said, script.text), captions.words_json(said, script.text), captions.visemes_json(said, face))
    for place, data in zip(places.values(), sheets, strict=True):
        written += trust.write_file(place, data, facts, force=force)
    return {
        "files": [str(p) for p in written], "seconds": round(said.seconds, 3), "words": len(said.words), "voices": list(said.voices),
        "left_out": reading.unsayable(script.text),
    }  # fmt: skip


def _facts(text: str, manner: Manner, who: pipeline_cast.Character | None) -> Facts:
    """What the credentials say: the seed, and which character speaks, by the hash of their document."""
    facts = facts_for(None, None, datetime.now(UTC), str(uuid.uuid4()), prompt=text)
    speaker = (pipeline_cast.credit(who, "synthetic speaker"),) if who else ()
    return facts.model_copy(update={"models": (*facts.models, *speaker), "seed": manner.seed})


__all__ = ["LIMIT", "speak"]
