"""THE PATH OF CONSENT: a person is asked -> reads a sentence aloud -> a signed record, shown, and taken back when the person says so."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from worldloom import trust
from worldloom.trust.consent import judging, ledger, taking
from worldloom.trust.consent.ears import Ears, ears
from worldloom.trust.consent.record import Consent, ConsentError, Refusal, checked_name, handle
from worldloom.trust.consent.signing import opened, taken_in
from worldloom.world import InputError

Progress = Callable[[str, float], None]
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,90}\.json")
ID = re.compile(r"[0-9a-f]{32}")


def folder() -> Path:
    """Where questions and records are kept unless a file is named."""
    return trust.home_dir() / "consent"


def ask(name: str, *, what: str, scopes: Sequence[str], days: int, nonce: bytes, now: datetime, out: Path | None = None,
        force: bool = False) -> dict[str, Any]:  # fmt: skip
    """Put a question; what to read aloud, and the file that waits for the answer. InputError for a name that cannot be one."""
    question = taking.asked(name, what, scopes, days, nonce, now)
    path = out or _place(question.name, "ask")
    _free(path, force or out is None)
    written = ledger.keep(path, taking.put(question), now, force=True)
    return {
        "name": question.name, "what": what, "scopes": list(question.scopes), "days": days, "sentence": question.sentence,
        "file": str(path), "files": [str(p) for p in written],
    }  # fmt: skip


def record(wav: Path, *, name: str = "", question: Path | None = None, out: Path | None = None, now: datetime, force: bool = False,
           listen: Callable[[], Ears] = ears, progress: Progress | None = None) -> dict[str, Any]:  # fmt: skip
    """Listen to the answer and make the record. ConsentError, with all reasons, where it is none; MissingError without the extra."""
    from worldloom.synth.voice.cloned.recording import read_recording

    tell = progress or (lambda text, share: None)
    heard_by = listen()
    put = taking.question_in(question or _place(_name(name), "ask"), now)
    path = out or _place(put.name, "consent")
    _free(path, force)
    made = read_recording(wav)
    if said := taking.synthetic(wav):
        raise ConsentError(f"No consent was recorded for {put.name}: {taking.spelled(said)}", tuple(said))
    tell("listening", 0.2)
    consent = taking.take(put, made, heard_by, now)
    data = taking.finish(consent, now)
    written = ledger.keep(path, data, now, force=True)
    return {**_told(consent), "file": str(path), "files": [str(p) for p in written], "sha256": hashlib.sha256(data).hexdigest()}


def show(path: Path, now: datetime) -> dict[str, Any]:
    """What a record says, and every reason why it would be refused today for its own person and first purpose."""
    data = taken_in(path)
    found = data if isinstance(data, Refusal) else opened(data, "consent", Consent)
    if isinstance(data, Refusal) or isinstance(found, Refusal):
        wrong = data if isinstance(data, Refusal) else found
        assert isinstance(wrong, Refusal)
        raise ConsentError(f"{path} is no record of consent: {wrong.sentence}", (wrong,))
    consent = found[1]
    use = judging.Use(consent.name, consent.question.scopes[0], now)
    reasons = [r for r in judging.judged(data, use).reasons if r.code != "not-voice"]
    return {
        **_told(consent), "file": str(path), "sha256": hashlib.sha256(data).hexdigest(),
        "valid": not reasons, "reasons": [{"code": r.code, "sentence": r.sentence} for r in reasons],
    }  # fmt: skip


def revoke(which: str, now: datetime) -> dict[str, Any]:
    """Take a record back, named by its file or its id; from now on it is refused here, and so is each voice made by it."""
    id = which
    if not ID.fullmatch(which):
        data = taken_in(Path(which))
        found = data if isinstance(data, Refusal) else opened(data, "consent", Consent)
        if isinstance(found, Refusal):
            raise ConsentError(f"Nothing was taken back: {found.sentence}", (found,))
        id = found[1].id
    return {"id": id, "revoked": ledger.add(now, revoke=id).revoked[id]}


def _told(consent: Consent) -> dict[str, Any]:
    """A record in plain data, without the speaker's vector."""
    question, recorded = consent.question, consent.recorded
    words = question.compared(recorded.heard)
    return {
        "id": consent.id, "name": consent.name, "what": question.what, "scopes": list(question.scopes), "issued": consent.issued,
        "expires": consent.expires, "sentence": question.sentence, "heard": recorded.heard, "wrong": words.wrong, "of": words.of,
        "recording": recorded.sha256, "recogniser": recorded.recogniser.model_dump(), "embedder": recorded.embedder.model_dump(),
    }  # fmt: skip


def _name(name: str) -> str:
    try:
        return checked_name(name)
    except ValueError as error:
        raise InputError(f"{error}; pass --name as it was asked.") from None


def _place(name: str, kind: str) -> Path:
    return folder() / f"{handle(name)}.{kind}.json"


def _free(path: Path, force: bool) -> None:
    """InputError for a name that the file cannot have, FolderError where something is there."""
    if not NAME.fullmatch(path.name):
        raise InputError(
            f"{path.name[:80]!r} is not a name for the file; name it like anna.consent.json, of letters, digits, '.', '-' and '_'."
        )
    if path.exists() and not force:
        raise trust.FolderError(f"{path} exists already; name another file, or pass --force to replace it.")


__all__ = ["ask", "folder", "record", "revoke", "show"]
