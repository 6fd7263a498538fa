"""Whether a voice is copied without proper consent: `python benchmarks/consent.py [--standins]`. Prints a Markdown table, and what failed.

Two people are made of the voice inside: Anna is the narrator, Ben the same with another pitch and other formants. Each attempt is one call
of what `worldloom consent record` or `worldloom voice clone` calls, in a home of its own, with the recogniser and the embedder of
`worldloom[consent]`. Where they are not installed, or with --standins, both murmur, the recogniser is told what was said, and voices are told
apart by their spectra; a line under the table says which listened. An attempt counts only where it is refused for the reasons that it should be.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
import tempfile
import uuid
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom import pipeline_consent, pipeline_voice, trust
from worldloom.compute.signals import signal
from worldloom.render.audio.wav import wav16
from worldloom.synth.voice.cloned.adapt import Adaptation, CopiedVoice
from worldloom.synth.voice.engine import Voice
from worldloom.synth.voice.say import Manner, say
from worldloom.synth.voice.script import Script
from worldloom.synth.voice.voices import voice_of
from worldloom.trust.consent import ledger
from worldloom.trust.consent.ears import Ears, ears
from worldloom.trust.consent.record import Consent, ConsentError, Question
from worldloom.trust.consent.signing import opened, signed
from worldloom.trust.consent.standins import Told, murmur, standins
from worldloom.trust.facts import Facts
from worldloom.trust.identity import identity
from worldloom.world import MissingError

ANNA, BEN = "Anna Berg", "Ben Holm"
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
STORY = (
    "In the morning she walked along the river, thinking about the letters that nobody had answered. It was cold, and the boats lay still.",
    "When you reach the old bridge, turn left and follow the wall until the garden begins; my brother waits there with a lamp.",
)
Floats = NDArray[np.float32]
Attempt = Callable[["Case"], Any]


@dataclass
class Case:
    """One attempt's machine: a home, a clock, and recordings of two people."""

    home: Path
    listening: Ears
    told: Told | None
    now: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    def spoken(self, text: str, who: str = ANNA) -> Floats:
        """Somebody says a text, at 48 kHz; the stand-in recogniser hears it."""
        if self.told:
            self.told.text = text
        return _said(text, who)

    def wav(self, x: Floats, name: str = "take.wav") -> Path:
        """A recording as a plain file."""
        path = self.home.parent / name
        path.write_bytes(wav16(x))
        return path

    def ask(
        self,
        name: str = ANNA,
        what: str = "voice",
        scopes: tuple[str, ...] = ("narration",),
        days: int = 30,
        back: timedelta = 0 * DAY,
    ) -> str:
        """A question, put `back` ago; the sentence."""
        made = pipeline_consent.ask(
            name, what=what, scopes=scopes, days=days, nonce=next(_nonces).to_bytes(16, "big"), now=self.now - back
        )
        return str(made["sentence"])

    def record(self, wav: Path, name: str = ANNA, later: timedelta = 0 * DAY) -> Path:
        """The record of a recording."""
        out = self.home.parent / f"{uuid.uuid4().hex}.consent.json"
        made = pipeline_consent.record(wav, name=name, out=out, now=self.now + later, listen=lambda: self.listening)
        return Path(made["file"])

    def consent(self, who: str = ANNA, **about: Any) -> Path:
        """A record properly taken."""
        return self.record(self.wav(self.spoken(self.ask(who, **about), who)), who)

    def clone(
        self, record: Path | None, x: Floats | None = None, name: str = ANNA, scope: str = "narration", later: timedelta = 0 * DAY
    ) -> dict[str, Any]:
        """A voice by a record."""
        sample = self.wav(_story(ANNA) if x is None else x, "sample.wav")
        return pipeline_voice.clone(
            sample,
            name=name,
            record=record,
            scope=scope,
            now=self.now + later,
            listen=lambda: self.listening,
            pool=lambda: ["heart"],
            force=True,
        )


_kept: dict[tuple[str, str], Floats] = {}
_murmured = False
_nonces = itertools.count(1)
MURMURS = {ANNA: (190.0, (650.0, 1500.0, 2600.0, 3600.0)), BEN: (105.0, (450.0, 900.0, 2100.0, 5200.0))}


def _said(text: str, who: str) -> Floats:
    if (text, who) not in _kept:
        if _murmured:
            x = murmur(*MURMURS[who], max(5.0, len(text) / 15), zlib.crc32(text.encode()))
            _kept[text, who] = np.asarray(signal.resample_poly(x, 3, 1), np.float32)
        else:
            _kept[text, who] = say(Script(text), Manner(), find=lambda name: _person(who)).samples
    return _kept[text, who]


def _person(who: str) -> Voice:
    plain = voice_of("heart")
    if who == ANNA:
        return plain
    return CopiedVoice(plain, Adaptation(base="heart", own=190, pitch=105, span=1.2, formants=0.8), "ben")


def _story(who: str, k: int = 0) -> Floats:
    return _said(STORY[k], who)


def _changed(case: Case, old: str, new: str) -> Path:
    """A record with words of it changed and its signature kept."""
    path = case.consent()
    data = json.loads(path.read_bytes())
    assert old in data["document"]
    return _written(case, json.dumps({**data, "document": data["document"].replace(old, new)}).encode())


def _written(case: Case, data: bytes) -> Path:
    path = case.home.parent / "other.consent.json"
    path.write_bytes(data)
    return path


def _elsewhere(case: Case) -> Path:
    """A record signed by another machine."""
    consent = _opened(case.consent())
    return _written(case, signed(consent, "consent", identity(case.home.parent / "elsewhere")))


def _resigned(case: Case, change: Callable[[Consent], Consent]) -> Path:
    """A record that a willing machine signed though its own rules were broken."""
    return _written(case, signed(change(_opened(case.consent())), "consent", identity(case.home)))


def _opened(path: Path) -> Consent:
    found = opened(path.read_bytes(), "consent", Consent)
    assert isinstance(found, tuple)
    return found[1]


def _asked_at(consent: Consent, asked: str) -> Consent:
    return consent.model_copy(update={"question": Question.model_validate({**consent.question.model_dump(), "asked": asked})})


def _revoked(case: Case) -> Path:
    path = case.consent()
    pipeline_consent.revoke(str(path), case.now)
    return path


def _without_ledger(case: Case, how: Callable[[Path], Any]) -> Path:
    path = case.consent()
    how(ledger.place(case.home))
    return path


def _sealed(case: Case) -> Path:
    """The sentence, said by a machine, as `worldloom speak` writes it."""
    path = case.home.parent / "sealed.wav"
    facts = Facts(prompt="", seed=0, version="1", time=case.now.strftime("%Y-%m-%dT%H:%M:%SZ"), id=str(uuid.uuid4()))
    trust.write_file(path, wav16(case.spoken(case.ask())), facts, source="trainedAlgorithmicMedia")
    return path


def _twice(case: Case, anew: bool) -> Any:
    """The same recording again: for the same question, or for another."""
    sentence = case.ask()
    wav = case.wav(case.spoken(sentence))
    case.record(wav)
    if anew:
        case.ask()
    return case.record(wav)


def _both(x: Floats, y: Floats) -> Floats:
    return np.concatenate([x, np.zeros(9600, np.float32), y])


def _file(case: Case, content: bytes) -> Any:
    return case.clone(_written(case, content))


def _read(case: Case, wrong: Callable[[str], str], who: str = ANNA, **about: Any) -> Any:
    return case.record(case.wav(case.spoken(wrong(case.ask(**about)), who)))


def _spoke_after(case: Case) -> Any:
    """A copied voice speaks on after its consent was taken back."""
    path = case.consent()
    voice = case.clone(path)["voice"]
    pipeline_consent.revoke(str(path), case.now)
    return pipeline_voice.Speakers(case.now)(voice)


def _half(text: str) -> str:
    return text.split(". ")[0] + "."


def _shared(case: Case, sentence: str) -> Floats:
    """Ben agrees, Anna reads the rest."""
    x = _both(case.spoken(_half(sentence), BEN), case.spoken(sentence.split(". ")[1]))
    if case.told:
        case.told.text = sentence
    return x


REFUSED: list[tuple[str, str, str, Attempt]] = [
    ("without", "no record", "absent", lambda c: c.clone(None)),
    ("without", "a record that is not there", "absent", lambda c: c.clone(c.home / "nothing.json")),
    ("without", "an empty file", "unreadable", lambda c: _file(c, b"")),
    ("without", "a made-up document", "unreadable", lambda c: _file(c, b'{"name": "Anna Berg", "agrees": true}')),
    ("without", "60,000 brackets", "unreadable", lambda c: _file(c, b"[" * 60_000)),
    ("without", "a file of a megabyte", "too-large", lambda c: _file(c, b" " * 2**20)),
    ("without", "a question that nobody answered", "unreadable", lambda c: (c.ask(), c.clone(c.home / "consent" / "anna-berg.ask.json"))[1]),
    ("changed", "the name in it changed", "bad-signature", lambda c: c.clone(_changed(c, ANNA, BEN), _story(ANNA), BEN)),
    ("changed", "made to last a year", "bad-signature", lambda c: c.clone(_changed(c, '"days": 30', '"days": 365'))),
    ("changed", "a purpose added", "bad-signature", lambda c: c.clone(_changed(c, '["narration"]', '["advertising", "narration"]'), scope="narration")),
    ("foreign", "signed by a machine that this one does not know", "unknown-signer", lambda c: c.clone(_elsewhere(c))),
    ("foreign", "another person's record", "other-name", lambda c: c.clone(c.consent(BEN), _story(BEN), ANNA)),
    ("foreign", "another person's voice", "other-voice", lambda c: c.clone(c.consent(), _story(BEN))),
    ("foreign", "another person's voice under their own name", "other-name other-voice", lambda c: c.clone(c.consent(), _story(BEN), BEN)),
    ("foreign", "consent to a face", "not-voice", lambda c: c.clone(c.consent(what="face"))),
    ("foreign", "consent for narration, used for advertising", "scope", lambda c: c.clone(c.consent(), scope="advertising")),
    ("foreign", "consent for dialogue, used for training", "scope", lambda c: c.clone(c.consent(scopes=("dialogue",)), scope="training")),
    ("expired", "a day after its end", "expired", lambda c: c.clone(c.consent(days=30), later=31 * DAY)),
    ("expired", "at the second of its end", "expired", lambda c: c.clone(c.consent(days=1), later=DAY)),
    ("expired", "five years later", "expired", lambda c: c.clone(c.consent(days=365), later=5 * 365 * DAY)),
    ("expired", "before it begins", "not-yet", lambda c: c.clone(c.consent(), later=-DAY / 2)),
    ("revoked", "taken back", "revoked", lambda c: c.clone(_revoked(c))),
    ("revoked", "taken back, a year later", "expired revoked", lambda c: c.clone(_revoked(c), later=365 * DAY)),
    ("revoked", "taken back, and the list of that removed", "ledger", lambda c: c.clone(_without_ledger(c, lambda p: p.unlink()))),
    ("revoked", "taken back, and the list of that edited", "ledger", lambda c: c.clone(_without_ledger(c, lambda p: p.write_bytes(b"{}")))),
    ("revoked", "a copied voice speaks on after it was taken back", "revoked", _spoke_after),
    ("ill-taken", "by its own account read days late", "stale", lambda c: c.clone(_resigned(c, lambda k: _asked_at(k, "2026-01-01T00:00:00Z")))),
    ("ill-taken", "by its own account other words", "words", lambda c: c.clone(_resigned(c, lambda k: k.model_copy(update={"recorded": k.recorded.model_copy(update={"heard": "I agree."})})))),
    ("reading", "another text", "words", lambda c: _read(c, lambda s: STORY[0])),
    ("reading", "the agreement without the random words", "words", lambda c: _read(c, lambda s: f"{_half(s)} {STORY[1]}")),
    ("reading", "the sentence of another day", "words", lambda c: (lambda old: _read(c, lambda s: old))(c.ask())),
    ("reading", "one purpose left out", "words", lambda c: _read(c, lambda s: s.replace(" and training", ""), scopes=("narration", "training"))),
    ("reading", "an hour late", "stale", lambda c: c.record(c.wav(c.spoken(c.ask(back=60 * MINUTE))))),
    ("reading", "the same recording for the same question", "answered replayed", lambda c: _twice(c, False)),
    ("reading", "the same recording for another question", "replayed words", lambda c: _twice(c, True)),
    ("reading", "said by a machine, by the file's own credentials", "synthetic", lambda c: c.record(_sealed(c))),
    ("reading", "two people in turn", "two-speakers", lambda c: c.record(c.wav(_shared(c, c.ask())))),
    ("sample", "silent", "silent", lambda c: c.clone(c.consent(), _story(ANNA) * np.float32(0.001))),
    ("sample", "two seconds", "short", lambda c: c.clone(c.consent(), _story(ANNA)[: 2 * 48_000])),
    ("sample", "clipped", "clipped", lambda c: c.clone(c.consent(), np.clip(_story(ANNA) * 12, -0.9, 0.9))),
    ("sample", "two people", "two-speakers", lambda c: c.clone(c.consent(), _both(_story(ANNA), _story(BEN)))),
]  # fmt: skip

ACCEPTED: list[tuple[str, Attempt]] = [
    ("Anna, for narration", lambda c: c.clone(c.consent())),
    ("Anna, another sample, her name in small letters", lambda c: c.clone(c.consent(), _story(ANNA, 1), "anna berg")),
    ("Ben, for dialogue and advertising", lambda c: c.clone(c.consent(BEN, scopes=("dialogue", "advertising")), _story(BEN), BEN, "advertising")),
    ("Anna, on the last day", lambda c: c.clone(c.consent(days=30), later=30 * DAY - MINUTE)),
    ("Anna, after another record of hers was taken back", lambda c: (_revoked(c), c.clone(c.consent()))[1]),
    ("Anna, read fourteen minutes after it was asked", lambda c: c.clone(c.record(c.wav(c.spoken(c.ask(back=14 * MINUTE)))))),
    ("Ben, and he speaks", lambda c: pipeline_voice.Speakers(c.now)(c.clone(c.consent(BEN), _story(BEN), BEN)["voice"])),
]  # fmt: skip


def tried(attempt: Attempt, listening: Ears, told: Told | None) -> tuple[str, str]:
    """The reasons of refusal as words and as a sentence; nothing where it was accepted."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        os.environ["WORLDLOOM_HOME"] = str(home)
        try:
            attempt(Case(home, listening, told))
        except ConsentError as error:
            return " ".join(sorted({r.code for r in error.reasons})), str(error)
    return "", ""


def likenesses(listening: Ears) -> list[str]:
    """What the embedder makes of both people: how alike two texts of one are, and texts of two."""
    from worldloom.synth.voice.cloned.likeness import RATE, embedded, similarity

    rows = {
        (who, k): embedded(listening.embedder, np.asarray(signal.resample_poly(_story(who, k), 1, 48_000 // RATE), np.float32))
        for who in (ANNA, BEN)
        for k in (0, 1)
    }
    same = [similarity(rows[who, 0], rows[who, 1]) for who in (ANNA, BEN)]
    other = [similarity(rows[ANNA, a], rows[BEN, b]) for a in (0, 1) for b in (0, 1)]
    return [
        f"One speaker: {min(same):.3f} to {max(same):.3f}; two: {min(other):.3f} to {max(other):.3f} ({listening.embedder.name})."
    ]


def main() -> int:
    """Print the table; 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--standins", action="store_true", help="do without the recogniser and the embedder")
    options = parser.parse_args()
    told: Told | None = None
    try:
        listening = standins()[0] if options.standins else ears()
    except MissingError as error:
        print(error, file=sys.stderr)
        options.standins = True
    if options.standins:
        global _murmured
        _murmured, (listening, told) = True, standins()
    print("| attempts | all | refused for the right reasons |\n|---|---|---|", flush=True)
    wrong, right, groups = list[str](), 0, dict[str, list[bool]]()
    for group, what, wanted, attempt in REFUSED:
        codes, sentence = tried(attempt, listening, told)
        good = set(wanted.split()) <= set(codes.split())
        groups.setdefault(group, []).append(good)
        print(f"{group}: {what}: {codes or 'ACCEPTED'}: {sentence}", file=sys.stderr, flush=True)
        wrong += [] if good else [f"{group}, {what}: {codes or 'accepted'} in place of {wanted}"]
    for group, rows in groups.items():
        print(f"| {group} | {len(rows)} | {sum(rows)} |", flush=True)
    print(f"| **all** | {len(REFUSED)} | {sum(map(sum, groups.values()))} |", flush=True)
    for what, attempt in ACCEPTED:
        codes, sentence = tried(attempt, listening, told)
        right += not codes
        wrong += [f"{what}: refused: {sentence}"] if codes else []
    print(
        f"\nProper ones accepted: {right} of {len(ACCEPTED)}. Heard by {listening.recogniser.name} and {listening.embedder.name}."
    )
    print("\n".join([*likenesses(listening), *wrong]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
