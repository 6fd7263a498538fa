"""What a question and a consent record say. Data only: nothing here signs, reads or listens."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, field_validator, model_validator

from worldloom.trust.consent.sentence import Words, compared, sentence
from worldloom.world import Frozen, InputError

What = Literal["voice", "face"]
Scope = Literal["narration", "dialogue", "advertising", "training"]
WHATS: tuple[What, ...] = ("voice", "face")
SCOPES: tuple[Scope, ...] = ("narration", "dialogue", "advertising", "training")
"""Purposes: texts read aloud; a character's lines; promoting something; speech from which others learn."""
WINDOW = timedelta(minutes=15)
"""How soon after it was asked for the sentence must be recorded."""
SKEW = timedelta(minutes=2)
"""How far two clocks may be apart."""
MAX_DAYS = 1825
Time = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
"""UTC to the second, e.g. 2026-11-29T08:00:00Z."""
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Text = Annotated[str, Field(max_length=80)]


class ConsentError(InputError):
    """Consent is missing, does not cover what was asked for, or was not given as it must be. `reasons` has every reason."""

    code = "consent"

    def __init__(self, message: str, reasons: tuple[Refusal, ...] = ()) -> None:
        super().__init__(message)
        self.reasons = reasons


class Refusal(NamedTuple):
    """One reason: a stable word, and a sentence for a person."""

    code: str
    sentence: str


class Tool(Frozen):
    """A network that listened: what it is and the SHA-256 of its weights."""

    name: Text
    version: Text
    sha256: Hash


class Question(Frozen):
    """Who is asked for what, and the sentence to be read aloud, which follows from the nonce."""

    format: Literal["worldloom-consent-question-1"] = "worldloom-consent-question-1"
    name: Name
    what: What
    scopes: tuple[Scope, ...] = Field(min_length=1, max_length=len(SCOPES))
    days: int = Field(ge=1, le=MAX_DAYS)
    nonce: str = Field(pattern=r"^[0-9a-f]{32}$")
    asked: Time

    @field_validator("name")
    @classmethod
    def _is_a_name(cls, value: str) -> str:
        return checked_name(value)

    @property
    def sentence(self) -> str:
        """What is to be read aloud."""
        return sentence(bytes.fromhex(self.nonce), self.what, self.scopes)

    def compared(self, heard: str) -> Words:
        """The words heard against the sentence."""
        return compared(heard, bytes.fromhex(self.nonce), self.what, self.scopes)


class Recorded(Frozen):
    """What was heard of the sentence, and by what."""

    sha256: Hash
    """Of the file."""
    sound: Hash
    """Of its samples, whatever the file around them is."""
    seconds: float = Field(gt=0, le=600)
    heard: str = Field(max_length=2000)
    """The words, as the recogniser wrote them."""
    recogniser: Tool
    embedder: Tool
    embedding: tuple[Annotated[float, Field(ge=-1, le=1)], ...] = Field(min_length=2, max_length=1024)
    """The speaker's vector. It is biometric data: the record is for its keeper's eyes."""


class Consent(Frozen):
    """That a person agreed: to what, for which purposes, from when to when; and what shows it."""

    format: Literal["worldloom-consent-1"] = "worldloom-consent-1"
    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    """The question's nonce."""
    question: Question
    recorded: Recorded
    issued: Time
    expires: Time

    @model_validator(mode="after")
    def _agrees(self) -> Consent:
        if self.id != self.question.nonce:
            raise ValueError("its id is not that of its question")
        if not timedelta(0) < moment(self.expires) - moment(self.issued) <= timedelta(days=MAX_DAYS):
            raise ValueError(f"it lasts for less than a moment or more than {MAX_DAYS} days")
        return self

    @property
    def name(self) -> str:
        """Whose consent it is."""
        return self.question.name


def checked_name(name: str) -> str:
    """A person's name, its spaces single. ValueError for what cannot be one."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name or len(name) > 80 or any(unicodedata.category(c)[0] == "C" for c in name) or not any(map(str.isalpha, name)):
        raise ValueError(
            f"{name[:40]!r} is no person's name: 1 to 80 characters with a letter among them, and no control characters"
        )
    return name


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def moment(text: str) -> datetime:
    """A time of a document."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def written(time: datetime) -> str:
    """A time (with zone) for a document."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def handle(name: str) -> str:
    """A short name for files: 'Anna Berg' -> 'anna-berg'; names without Latin letters get a number of their own."""
    name = " ".join(name.split())
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    short = "-".join(re.findall(r"[a-z0-9]+", plain))[:40].strip("-")
    own = hashlib.sha256(name.casefold().encode()).hexdigest()[:8]
    exact = short and plain.replace(" ", "-") == short and not re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", short)
    return short if exact else f"{short or 'person'}-{own}"


__all__ = ["MAX_DAYS", "SCOPES", "SKEW", "WHATS", "WINDOW", "Consent", "ConsentError", "Question", "Recorded", "Refusal", "Scope", "Tool",
           "What", "checked_name", "handle", "moment", "same_name", "written"]  # fmt: skip
