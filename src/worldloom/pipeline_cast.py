"""THE PATH OF A CHARACTER: words -> a person -> a file that is kept -> bodies, models and portraits, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pydantic import Field, ValidationError

from worldloom import __version__, trust
from worldloom.synth.people.data import SHA256
from worldloom.synth.people.describe import describe
from worldloom.synth.people.person import Person
from worldloom.synth.talk.suited import own
from worldloom.synth.voice.tone import Tone
from worldloom.trust.facts import ModelUse
from worldloom.world import InputError
from worldloom.world.base import Frozen

if TYPE_CHECKING:
    from worldloom.synth.people.figure import Figure
    from worldloom.synth.people.motion.clip import Clip

Progress = Callable[[str, float], None]
SUFFIX = ".cast.json"
LARGEST = 1 << 20
"""Bytes of a character's file."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
SIDE, CLOSE, WHOLE = 512, 48, 42
"""Pixels of a portrait's side, and samples a pixel of the close-up and of the full body."""


class Character(Frozen):
    """What the file holds."""

    format: Literal["worldloom-cast-1"] = "worldloom-cast-1"
    name: str = Field(pattern=NAME.pattern + "$")
    version: str = Field(default=__version__, max_length=40)
    body: str = Field(default=SHA256, pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the body data that the person was made with."""
    person: Person
    voice: Tone | None = None
    """How they speak. None in files from before characters had voices: then what suits them."""

    @property
    def tone(self) -> Tone:
        """How they speak, in every world, film and text."""
        return self.voice or own(self.person)


class Vocal(NamedTuple):
    """What is asked of a character's voice: a voice's name, times its pace, semitones; None leaves it to what suits them."""

    voice: str | None = None
    rate: float | None = None
    pitch: float | None = None

    def of(self, who: Person) -> Tone:
        """The tone of somebody. A voice that is asked for by name stays as it is, but for what else is asked."""
        base = own(who) if self.voice is None else Tone(base=self.voice)
        return base.model_copy(update={k: v for k, v in (("rate", self.rate), ("pitch", self.pitch)) if v is not None})


SUITED = Vocal()


class Bearing(NamedTuple):
    """How somebody moves: a mood (`synth.people.motion.expressions.EMOTIONS`) with its strength, and how tired they are, 0..1."""

    mood: str = "neutral"
    intensity: float = 0.8
    tired: float = 0.0


CALM = Bearing()


class Kept(NamedTuple):
    """A character and its file."""

    path: Path
    character: Character


def folder() -> Path:
    """Where characters are kept unless a file is named."""
    return trust.home_dir() / "cast"


def new(name: str, words: str, *, seed: int = 0, vocal: Vocal = SUITED, out: Path | None = None, force: bool = False) -> Kept:
    """A character from words, sealed as a file. InputError for a name that cannot be one."""
    if not NAME.fullmatch(name):
        raise InputError(f"{name[:60]!r} cannot be a character's name; use up to 40 letters, digits, '-' and '_'.")
    person = describe(words, seed)
    character = Character(name=name, person=person, voice=vocal.of(person))
    path = out or folder() / f"{name}{SUFFIX}"
    data = (json.dumps(character.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n").encode()
    trust.write_file(path, data, _facts(character), force=force)
    return Kept(path, character)


def find(name: str) -> Kept:
    """The character of a name or a file. InputError where there is none, or none that can be read."""
    path = Path(name) if name.endswith(".json") or "/" in name else folder() / f"{name}{SUFFIX}"
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        raise InputError(
            f"there is no character {name[:80]!r} ({path} is missing, a link, or larger than {LARGEST >> 20} MiB); worldloom cast list."
        )
    try:
        return Kept(path, Character.model_validate_json(path.read_bytes()))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(x) for x in first["loc"]) or "the whole"
        raise InputError(
            f"{path} is no character: {where[:80]}: {str(first['msg'])[:160]}; make it anew with worldloom cast new."
        ) from None


def listed() -> list[Kept]:
    """All that are kept, by name; files that are none are passed over."""
    out = []
    for path in sorted(folder().glob(f"*{SUFFIX}")) if folder().is_dir() else ():
        try:
            out.append(find(str(path)))
        except InputError:
            continue
    return out


def export(name: str, to: str, *, level: int = 0, motions: Sequence[str] = (), bearing: Bearing = CALM, out: Path | None = None,
           force: bool = False) -> list[Path]:  # fmt: skip
    """A skinned glTF in a relaxed stance, with motions where any are named, or VRM 1.0 in a T-pose and a VRM Animation beside it for each
    motion. InputError for an unknown motion."""
    from worldloom.render.gltf.animated import animated_glb
    from worldloom.render.gltf.skinned import figure_glb
    from worldloom.render.gltf.vrm import figure_vrm
    from worldloom.synth.people.build import figure
    from worldloom.synth.people.pose import relaxed

    path, character = find(name)
    _known(motions)
    made = figure(character.person, character.name, level)
    extras = {
        "worldloom": character.version,
        "description": character.person.description,
        "seed": character.person.seed,
        "licence": "CC0-1.0",
    }
    clips = [clip(made, character.person, n, bearing) for n in dict.fromkeys(motions)]
    if clips and to == "glb":
        data = animated_glb(made, relaxed(made.heads), clips, extras)
    else:
        data = figure_glb(made, relaxed(made.heads), extras) if to == "glb" else figure_vrm(made, character.name, extras)
    target = out or path.with_name(f"{character.name}.{to}")
    written = list(trust.write_file(target, data, _facts(character), force=force))
    return written + (_animations(target, made, clips, extras, _facts(character), force) if to == "vrm" else [])


def _animations(target: Path, made: Figure, clips: Sequence[Clip], extras: dict[str, Any], facts: trust.Facts, force: bool) -> list[Path]:
    """VRM Animations beside a VRM file, each named after it and the motion."""
    from worldloom.render.gltf.vrma import motion_vrma
    from worldloom.synth.people.motion.rig import Rig

    rig, written = Rig.of(made), list[Path]()
    for c in clips:
        written += trust.write_file(target.with_name(f"{target.stem}-{c.name}.vrma"), motion_vrma(rig, c, extras), facts, force=force)
    return written


def clip(made: Figure, person: Person, motion: str, bearing: Bearing = CALM) -> Clip:
    """A motion of a figure. InputError for an unknown one."""
    from worldloom.synth.people.motion.catalog import MOTIONS
    from worldloom.synth.people.motion.manner import manner
    from worldloom.synth.people.motion.rig import Rig

    _known([motion])
    return MOTIONS[motion].made(Rig.of(made), manner(person, bearing.mood, bearing.intensity, bearing.tired))


def _known(motions: Sequence[str]) -> None:
    from difflib import get_close_matches

    from worldloom.synth.people.motion.catalog import MOTIONS

    for name in motions:
        if name not in MOTIONS:
            close = get_close_matches(name, MOTIONS, 1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise InputError(f"there is no motion {name[:60]!r}{hint} (known: {', '.join(MOTIONS)})")


def motion(name: str, motion: str, *, bearing: Bearing = CALM, close: bool = False, count: int = 8, out: Path | None = None,
           force: bool = False) -> list[Path]:  # fmt: skip
    """A sheet of `count` moments of a motion from two sides, or of the face alone if `close`. Seconds; MissingError without EGL."""
    from worldloom.render.strip import strip
    from worldloom.synth.people.build import figure
    from worldloom.synth.people.motion.rig import Rig

    path, character = find(name)
    _known([motion])
    made = figure(character.person, character.name, 0 if close else 1)
    data = strip(made, Rig.of(made), clip(made, character.person, motion, bearing), count=count, close=close)
    return list(trust.write_file(out or path.with_name(f"{character.name}-{motion}.png"), data, _facts(character), force=force))


def portrait(name: str, *, out: Path | None = None, force: bool = False, side: int = SIDE, share: float = 1.0,
             progress: Progress | None = None) -> list[Path]:  # fmt: skip
    """A path-traced close-up and a full body; `share` scales the samples. Minutes at full size."""
    from worldloom.render.path.encode import png
    from worldloom.render.path.portrait import close_up, photographed, whole
    from worldloom.synth.people.sitter import modelled

    path, character = find(name)
    tell = progress or (lambda text, share: None)
    tell("modelling", 0.0)
    sitter = modelled(character.person)
    written = list[Path]()
    for view, samples, word, done in ((close_up, CLOSE, "portrait", 0.1), (whole, WHOLE, "full", 0.7)):
        tell(f"tracing the {word}", done)
        picture = photographed(sitter, view(sitter, side, side), max(int(samples * share), 2))
        target = (out or path.parent) / f"{character.name}-{word}.png"
        facts = _facts(character)
        written += trust.write_file(target, png(facts.marks.picture(picture)), facts, force=force)
    return written


def credit(character: Character, part: str) -> ModelUse:
    """What credentials say of a character who plays a part: its hash, and that it is no real person."""
    digest = hashlib.sha256(character.model_dump_json().encode()).hexdigest()
    return ModelUse(name=f"{part} {character.name}", version=character.version, role="character, no real person", sha256=digest)


def _facts(character: Character) -> trust.Facts:
    p = character.person
    return trust.Facts(
        prompt=p.description,
        seed=p.seed,
        version=__version__,
        id=str(uuid.uuid4()),
        time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


__all__ = ["Bearing", "Character", "Kept", "Vocal", "clip", "credit", "export", "find", "folder", "listed", "motion", "new", "portrait"]
