"""Consent is taken: a question is put, what was recorded is listened to, and a record is made, or every reason why not is given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import ValidationError

from worldloom.synth.voice.cloned.likeness import RATE, embedded
from worldloom.synth.voice.cloned.recording import Recording, faults
from worldloom.trust.consent import ledger
from worldloom.trust.consent.ears import Ears, tool
from worldloom.trust.consent.record import (
    SKEW,
    WINDOW,
    Consent,
    ConsentError,
    Question,
    Recorded,
    Refusal,
    checked_name,
    moment,
    written,
)
from worldloom.trust.consent.signing import Signed, doubts, opened, own, signed, taken_in
from worldloom.trust.identity import identity
from worldloom.trust.verify import verify
from worldloom.world import InputError

LEAST = 4.0
"""Seconds of speech that a recording of the sentence holds."""
MADE = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia")


def asked(name: str, what: str, scopes: Sequence[str], days: int, nonce: bytes, now: datetime) -> Question:
    """The question for a person; `nonce` is 16 bytes of chance. InputError for a name that cannot be one."""
    try:
        name = checked_name(name)
    except ValueError as error:
        raise InputError(f"{error}.") from None
    order = tuple(dict.fromkeys(scopes))
    said = {"name": name, "what": what, "scopes": order, "days": days, "nonce": nonce.hex(), "asked": written(now)}
    try:
        return Question.model_validate(said)
    except ValidationError as error:
        raise InputError(str(error.errors(include_url=False)[0]["msg"])) from None


def put(question: Question, home: Path | None = None) -> bytes:
    """The file of a question, signed, so that nobody sets its clock back."""
    return signed(question, "question", identity(home))


def question_in(path: Path, now: datetime, home: Path | None = None) -> Question:
    """The question of a file. ConsentError where it cannot be relied on."""
    data = taken_in(path)
    found = data if isinstance(data, Refusal) else opened(data, "question", Question)
    if isinstance(found, Refusal):
        raise ConsentError(f"There is no question to answer: {found.sentence}", (found,))
    whole, question = found
    if wrong := doubts(whole, now, home) or _not_ours(whole, home):
        raise ConsentError(f"The question {path} cannot be relied on: {wrong[0].sentence}", tuple(wrong))
    return question


def _not_ours(whole: Signed, home: Path | None) -> list[Refusal]:
    return [] if own(whole, home) else [Refusal("unknown-signer", "it was asked on another machine; ask on this one.")]


def take(question: Question, made: Recording, ears: Ears, now: datetime, home: Path | None = None) -> Consent:
    """The consent that a recording gives. ConsentError, with all reasons, where it gives none. Listening takes a few seconds."""
    found = [*_untimely(question, made, now, home), *_unfit(made, ears)]
    heard = "" if any(f.code == "silent" for f in found) else ears.recogniser.heard(made.at(RATE))
    found += _misread(question, heard[:2000])
    if found:
        raise ConsentError(f"No consent was recorded for {question.name}: {spelled(found)}", tuple(found))
    return Consent(
        id=question.nonce, question=question, issued=written(now), expires=written(now + timedelta(days=question.days)),
        recorded=Recorded(
            sha256=made.sha256, sound=made.sound, seconds=round(made.seconds, 3), heard=heard[:2000],
            recogniser=tool(ears.recogniser), embedder=tool(ears.embedder),
            embedding=tuple(round(float(x), 5) for x in embedded(ears.embedder, made.at(RATE))),
        ),
    )  # fmt: skip


def finish(consent: Consent, now: datetime, home: Path | None = None) -> bytes:
    """The record's file, signed; the ledger remembers it, so that neither question nor recording serves twice."""
    ledger.add(now, home, record=consent.id, sound=consent.recorded.sound)
    return signed(consent, "consent", identity(home))


def _untimely(question: Question, made: Recording, now: datetime, home: Path | None) -> list[Refusal]:
    """Too late, too early, or answered before."""
    found, age = list[Refusal](), now - moment(question.asked)
    if age > WINDOW:
        found.append(
            Refusal(
                "stale",
                f"the sentence was asked for {_ago(age)} ago, and it must be recorded within {_ago(WINDOW)}; "
                "ask again, for another sentence.",
            )
        )
    if age < -SKEW:
        found.append(Refusal("not-yet", f"the question is dated {question.asked}, which this machine's clock has not reached."))
    known = ledger.read(now, home)
    if isinstance(known, Refusal):
        return [*found, known]
    if question.nonce in known.records:
        found.append(Refusal("answered", "this question was answered before; ask again, for another sentence."))
    if made.sound in known.sounds:
        found.append(Refusal("replayed", "this very recording was used before; the sentence must be read anew."))
    return found


def _unfit(made: Recording, ears: Ears) -> list[Refusal]:
    return [Refusal(code, said) for code, said in faults(made, ears.embedder, LEAST)]


def _misread(question: Question, heard: str) -> list[Refusal]:
    words = question.compared(heard)
    if words.right:
        return []
    if words.unsaid:
        return [Refusal("words", f"what is agreed to was not heard: {', '.join(words.unsaid)}. Heard: {heard[:200]!r}.")]
    return [
        Refusal(
            "words",
            f"the words are not those asked for: {words.wrong} of {words.of} differ, {words.slips} of the random ones. "
            f"Heard: {heard[:200]!r}.",
        )
    ]


def synthetic(path: Path, home: Path | None = None) -> list[Refusal]:
    """Whether a file's own credentials say that a generative model spoke."""
    if verify(path, home=home).claims.get("source") in MADE:
        return [Refusal("synthetic", f"the credentials of {path.name} say that a generative model made it; a person must speak.")]
    return []


def spelled(reasons: Sequence[Refusal]) -> str:
    """Reasons in one sentence."""
    if len(reasons) == 1:
        return reasons[0].sentence
    return " ".join(f"({k}) {reason.sentence}" for k, reason in enumerate(reasons, 1))


def _ago(span: timedelta) -> str:
    minutes = max(int(span.total_seconds() // 60), 0)
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours" if minutes < 2880 else f"{minutes // 1440} days"


__all__ = ["asked", "finish", "put", "question_in", "spelled", "synthetic", "take"]
