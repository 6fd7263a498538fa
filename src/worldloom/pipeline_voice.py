"""THE PATH OF A COPIED VOICE: a sample and a record of consent -> every reason against it, or a voice that speaks while it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import Field

from worldloom import trust
from worldloom.synth.voice.cloned import adapt, likeness, measure, nearest, supplied
from worldloom.synth.voice.cloned.adapt import Adaptation, CopiedVoice
from worldloom.synth.voice.cloned.likeness import Embedder, Floats
from worldloom.synth.voice.cloned.recording import Recording, read_recording
from worldloom.synth.voice.engine import Voice
from worldloom.synth.voice.tone import Tone, Toned
from worldloom.synth.voice.voices import DEFAULT, names, voice_of
from worldloom.trust.consent import judging, ledger
from worldloom.trust.consent.ears import Ears, ears
from worldloom.trust.consent.judging import Judged, Use, judged, refuse
from worldloom.trust.consent.record import ConsentError, Hash, Name, Refusal, Scope, handle, written
from worldloom.trust.consent.signing import doubts, opened, own, signed, taken_in
from worldloom.trust.facts import Facts, ModelUse
from worldloom.trust.identity import identity
from worldloom.world import InputError, MissingError
from worldloom.world.base import Frozen

Progress = Callable[[str, float], None]
Find = Callable[[str], Voice]
SUFFIX = ".voice.json"
LARGEST = 1 << 20
"""Bytes of a copied voice's file."""
ABSENT = Refusal(
    "absent", "a person's voice is copied only by their consent; pass --consent RECORD, which worldloom consent ask begins."
)


class Model(Frozen):
    """A voice model of the user's own, and the speaker's vector that it is given."""

    path: str = Field(max_length=4096)
    sha256: Hash
    embedding: tuple[float, ...] = Field(min_length=2, max_length=1024)


class Copied(Frozen):
    """What the file of a copied voice holds. It is signed; the record goes with it, and is judged anew each time the voice speaks."""

    format: Literal["worldloom-voice-1"] = "worldloom-voice-1"
    name: Name
    voice: str = Field(max_length=60)
    scope: Scope
    record: str = Field(max_length=65_536)
    """The record's file, letter by letter; its SHA-256 is in the credentials of all that the voice says."""
    sample: Hash
    how: Adaptation | None = None
    model: Model | None = None

    @property
    def record_sha256(self) -> str:
        """Of the record's file."""
        return hashlib.sha256(self.record.encode()).hexdigest()


def folder() -> Path:
    """Where copied voices are kept."""
    return trust.home_dir() / "voices"


def clone(
    sample: Path, *, name: str, record: Path | None, scope: str, now: datetime, model: Path | None = None, sha256: str = "",
    force: bool = False, listen: Callable[[], Ears] = ears, pool: Callable[[], Iterable[str]] = nearest.present,
    progress: Progress | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Copy the voice of a sample by its owner's consent. ConsentError with every reason against it; MissingError without the extra."""
    title = f"The voice of {name[:80]} was not copied"
    if record is None:
        refuse(title, (ABSENT,))
    assert record is not None
    found = judged(record, Use(name, scope, now))
    if found.consent is None:
        refuse(title, found.reasons)
    heard_by = _listening(listen, title, found)
    made = read_recording(sample)
    said, near = judging.heard(found.consent, made, heard_by.embedder) if found.consent else ((), 0.0)
    refuse(title, (*found.reasons, *said))
    voice = handle(name)
    if voice in names():
        raise InputError(f"{voice!r} is a voice of worldloom's own; name the person in full.")
    path = folder() / f"{voice}{SUFFIX}"
    if path.exists() and not force:
        raise trust.FolderError(f"{path} exists already; worldloom voice remove {voice}, or pass --force to replace it.")
    copied, figures = _copied(made, Copied(name=name, voice=voice, scope=scope, record=found.text, sample=made.sha256),  # type: ignore[arg-type]
                              heard_by.embedder, model, sha256, pool, progress)  # fmt: skip
    written_files = _keep(path, copied, now)
    assert found.consent is not None
    return {
        "file": str(path), "files": [str(p) for p in written_files], "name": name, "voice": voice, "scope": scope,
        "base": copied.how.base if copied.how else str(model), "consent": found.sha256, "expires": found.consent.expires,
        "same_speaker": round(near, 3), "similarity": figures,
    }  # fmt: skip


def _listening(listen: Callable[[], Ears], title: str, found: Judged) -> Ears:
    """What listens; where it is not installed, what is wrong with the record is said all the same."""
    try:
        return listen()
    except MissingError:
        refuse(title, found.reasons)
        raise


def _copied(
    made: Recording, plain: Copied, embedder: Embedder, model: Path | None, sha256: str, pool: Callable[[], Iterable[str]],
    progress: Progress | None,
) -> tuple[Copied, dict[str, float]]:  # fmt: skip
    """The voice with what makes it a likeness, and how alike it is before and after."""
    x = made.at(likeness.RATE)
    target = likeness.embedded(embedder, x)
    if model is not None:
        vector = tuple(round(float(v), 6) for v in target)
        own = supplied.supplied(model, sha256, target, plain.voice)
        return plain.model_copy(update={"model": Model(path=str(model.resolve()), sha256=sha256, embedding=vector)}), {
            "before": 0.0, "after": round(_alike(own, embedder, target), 3),
        }  # fmt: skip
    wanted = measure.traits(x)
    base, own_traits, before = nearest.nearest(wanted, pool(), embedder=embedder, target=target, progress=progress)
    if progress:
        progress("adapting", 0.9)
    how = adapt.adapted(base, own_traits, wanted, embedder, target)
    after = _alike(CopiedVoice(base, how, plain.voice), embedder, target)
    return plain.model_copy(update={"how": how}), {"before": round(before, 3), "after": round(after, 3)}


def _alike(voice: Voice, embedder: Embedder, target: Floats) -> float:
    return likeness.similarity(likeness.embedded(embedder, adapt.sample_of(voice)), target)


def _keep(path: Path, copied: Copied, now: datetime) -> list[Path]:
    return ledger.keep(path, signed(copied, "voice", identity()), now, force=True)


def read(voice: str, now: datetime) -> Copied | None:
    """The copied voice of a name, or None. InputError where its file is damaged or was changed."""
    path = folder() / f"{handle(voice[:80])}{SUFFIX}"
    data = taken_in(path, largest=LARGEST)
    if isinstance(data, Refusal):
        if data.code == "absent":
            return None
        raise InputError(f"{path} is no copied voice: {data.sentence} Remove it and copy the voice again.")
    found = opened(data, "voice", Copied)
    if isinstance(found, Refusal):
        raise InputError(f"{path} is no copied voice: {found.sentence} Remove it and copy the voice again.")
    if doubts(found[0], now) or not own(found[0]):
        raise InputError(f"{path} is no copied voice of this machine, or was changed; remove it and copy the voice again.")
    return found[1]


class Speakers:
    """Finds voices by name for `say`: ours, copied ones while their consent holds, and those of characters who are enlisted.

    `used` are the copied ones that were found, `bases` the names of the voices that they all are made of.
    """

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._tones: dict[str, tuple[str, Tone]] = {}
        self.used: dict[str, Copied] = {}
        self.bases: set[str] = set()

    def enlist(self, name: str, tone: Tone) -> str:
        """The name by which the voice of the character `name` is found from now on."""
        key = next(k for n in range(1, len(self._tones) + 2) if self._tones.get(k := f"cast:{name}:{n}", (name, tone)) == (name, tone))
        self._tones[key] = (name, tone)
        return key

    def __call__(self, name: str) -> Voice:
        """A voice. ConsentError, with every reason, where a copied one may not speak now; InputError where there is none."""
        if name in self._tones:
            who, tone = self._tones[name]
            return Toned(self(tone.base), tone, who)
        copied = read(name, self._now) if name and name not in names() else None
        if copied is None:
            self.bases.add(name or DEFAULT)
            return voice_of(name)
        refuse(
            f"The voice of {copied.name} does not speak",
            judged(copied.record.encode(), Use(copied.name, copied.scope, self._now)).reasons,
        )
        voice = _voice(copied)
        self.used[copied.voice] = copied
        self.bases.add(copied.how.base if copied.how else DEFAULT)
        return voice


def _voice(copied: Copied) -> Voice:
    if copied.model is not None:
        vector = np.asarray(copied.model.embedding, np.float32)
        return supplied.supplied(Path(copied.model.path), copied.model.sha256, vector, copied.voice)
    if copied.how is None:
        raise InputError(f"the copied voice {copied.voice} says neither which voice speaks nor which model; remove it.")
    return CopiedVoice(voice_of(copied.how.base), copied.how, copied.voice)


def credited(facts: Facts, speakers: Speakers) -> Facts:
    """Facts that also say which models spoke, and whose consent copied voices rest on, by the SHA-256 of each record."""
    used, models = speakers.used, list(facts.models)
    if speakers.bases - {DEFAULT}:
        from worldloom.synth.voice.kokoro_voice import SHA256

        models.append(ModelUse(name="Kokoro-82M", version="1.0 int8", role="voice", licence="Apache-2.0", sha256=SHA256))
    models += [ModelUse(name=c.model.path.rsplit("/")[-1][:200], role="voice", sha256=c.model.sha256) for c in used.values() if c.model]
    consents = tuple(dict.fromkeys(c.record_sha256 for c in used.values()))
    return facts.model_copy(update={"models": tuple(models), **({"consents": consents} if used else {})})


def listed(now: datetime) -> list[dict[str, Any]]:
    """All copied voices, and why those that may not speak may not."""
    out = []
    for path in sorted(folder().glob(f"*{SUFFIX}")) if folder().is_dir() else ():
        try:
            copied = read(path.name.removesuffix(SUFFIX), now)
            if copied is None:
                continue
            found = judged(copied.record.encode(), Use(copied.name, copied.scope, now))
            out.append({
                "name": copied.name, "voice": copied.voice, "scope": copied.scope, "file": str(path), "consent": copied.record_sha256,
                "expires": found.consent.expires if found.consent else written(now), "reasons": [r.sentence for r in found.reasons],
            })  # fmt: skip
        except (InputError, ConsentError) as error:
            out.append(
                {
                    "name": path.name,
                    "voice": "",
                    "scope": "",
                    "file": str(path),
                    "consent": "",
                    "expires": "",
                    "reasons": [str(error)],
                }
            )
    return out


def remove(voice: str) -> list[Path]:
    """Take a copied voice away. InputError where there is none."""
    path = folder() / f"{handle(voice[:80])}{SUFFIX}"
    gone = ledger.drop(path)
    if not gone:
        raise InputError(f"there is no copied voice {voice[:80]!r}; worldloom voice list names them.")
    return gone


__all__ = ["Copied", "Speakers", "clone", "credited", "folder", "listed", "read", "remove"]
