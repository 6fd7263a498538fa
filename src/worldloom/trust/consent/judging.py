"""Whether a record lets a voice be copied: every reason why not, in plain sentences."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from worldloom.synth.voice.cloned.likeness import RATE, Embedder, embedded, similarity
from worldloom.synth.voice.cloned.recording import Recording, faults
from worldloom.trust.consent import ledger
from worldloom.trust.consent.ears import tool
from worldloom.trust.consent.record import SKEW, WINDOW, Consent, ConsentError, Refusal, moment, same_name
from worldloom.trust.consent.signing import doubts, opened, own, taken_in
from worldloom.trust.consent.taking import spelled

SAME = 0.86
"""Cosine of two recordings from which on they count as of one speaker; how it was chosen is in docs/decisions/0023-consent.md."""
LEAST = 5.0
"""Seconds of speech in the sample of a voice."""


@dataclass(frozen=True)
class Use:
    """What a record is held against: whose voice, for which purpose, when."""

    name: str
    scope: str
    now: datetime


@dataclass(frozen=True)
class Judged:
    """The record, where it could be read, its file's text and SHA-256, and every reason against it."""

    consent: Consent | None
    text: str
    sha256: str
    reasons: tuple[Refusal, ...]


def judged(record: Path | bytes, use: Use, home: Path | None = None) -> Judged:
    """All that can be said against a record without listening: its file, signature, person, purpose, time, and what was taken back."""
    data = record if isinstance(record, bytes) else taken_in(record)
    if isinstance(data, Refusal):
        return Judged(None, "", "", (data,))
    found = opened(data, "consent", Consent)
    if isinstance(found, Refusal):
        return Judged(None, "", "", (found,))
    whole, consent = found
    reasons = [*doubts(whole, use.now, home), *_remembered(consent, use, own(whole, home), home)]
    reasons += [*_covered(consent, use), *_in_time(consent, use.now), *_as_asked(consent)]
    return Judged(consent, data.decode(), hashlib.sha256(data).hexdigest(), tuple(reasons))


def _remembered(consent: Consent, use: Use, ours: bool, home: Path | None) -> list[Refusal]:
    """What this machine's ledger says of it."""
    known = ledger.read(use.now, home)
    if isinstance(known, Refusal):
        return [known]
    if consent.id in known.revoked:
        return [Refusal("revoked", f"{consent.name} took this consent back on {known.revoked[consent.id][:10]}.")]
    if ours and consent.id not in known.records:
        return [
            Refusal(
                "ledger",
                "this machine signed it but does not remember it: its ledger of consent was lost, and with it what was taken back.",
            )
        ]
    return []


def _covered(consent: Consent, use: Use) -> list[Refusal]:
    question, found = consent.question, list[Refusal]()
    if not same_name(question.name, use.name):
        found.append(Refusal("other-name", f"it is the consent of {question.name!r}, not of {use.name[:80]!r}."))
    if question.what != "voice":
        found.append(Refusal("not-voice", f"it covers the {question.what} of {question.name}, not the voice."))
    if use.scope not in question.scopes:
        found.append(Refusal("scope", f"it covers {', '.join(question.scopes)}, not {use.scope}."))
    return found


def _in_time(consent: Consent, now: datetime) -> list[Refusal]:
    if now >= moment(consent.expires):
        return [Refusal("expired", f"it ended on {consent.expires[:10]}; ask again.")]
    if now < moment(consent.issued) - SKEW:
        return [Refusal("not-yet", f"it begins on {consent.issued[:10]}, which this machine's clock has not reached.")]
    return []


def _as_asked(consent: Consent) -> list[Refusal]:
    """The rules of taking consent, held against what the record says of itself, whoever signed it."""
    found, words = list[Refusal](), consent.question.compared(consent.recorded.heard)
    if not words.right:
        found.append(
            Refusal("words", f"by its own account the words read were not those asked for: {words.wrong} of {words.of} differ.")
        )
    age = moment(consent.issued) - moment(consent.question.asked)
    if not -SKEW <= age <= WINDOW:
        found.append(Refusal("stale", "by its own account the sentence was not read within 15 minutes of being asked for."))
    return found


def heard(consent: Consent, sample: Recording, embedder: Embedder) -> tuple[tuple[Refusal, ...], float]:
    """Every reason against a sample of the voice, and how alike it is to the voice that agreed."""
    reasons = [Refusal(code, said.replace("the recording", "the sample")) for code, said in faults(sample, embedder, LEAST)]
    if any(r.code == "silent" for r in reasons):
        return tuple(reasons), 0.0
    if tool(embedder) != consent.recorded.embedder:
        other = consent.recorded.embedder
        said = f"the voice that agreed was measured by {other.name} {other.version}, which is not what is here; ask again."
        return (*reasons, Refusal("other-embedder", said)), 0.0
    near = similarity(embedded(embedder, sample.at(RATE)), np.asarray(consent.recorded.embedding, np.float32))
    if near < SAME:
        said = f"the sample is not the voice that agreed: they are alike by {near:.2f}, and {SAME:.2f} is needed."
        reasons.append(Refusal("other-voice", said))
    return tuple(reasons), near


def refuse(what: str, reasons: tuple[Refusal, ...]) -> None:
    """ConsentError where there is any reason; `what` is what does not happen, as a clause."""
    if reasons:
        raise ConsentError(f"{what}: {spelled(reasons)}", reasons)


__all__ = ["SAME", "Judged", "Use", "heard", "judged", "refuse"]
