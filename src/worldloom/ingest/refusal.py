"""What is kept out of a dataset, and what stops the whole run."""

from __future__ import annotations

from typing import Literal, NamedTuple

from worldloom.world.errors import InputError

Reason = Literal[
    "damaged", "too-large", "unknown-kind", "link", "not-a-file", "unsafe-name", "archive", "encrypted", "empty", "bad-metadata", "missing",
    "no-licence", "bad-licence", "training-not-allowed", "training-constrained", "broken-credentials", "duplicate", "decoder-failed",
]  # fmt: skip


class IngestError(InputError):
    """The source, an option or the output of `ingest` cannot be used as a whole."""

    code = "ingest"


class DatasetError(InputError):
    """A dataset folder is not what `ingest` writes."""

    code = "dataset"


class Refused(Exception):
    """One item is kept out: a word to count by, and a sentence."""

    def __init__(self, reason: Reason, why: str) -> None:
        super().__init__(reason, why)
        self.reason: Reason = reason
        self.why = why


class Refusal(NamedTuple):
    """One line of refused.jsonl."""

    name: str
    reason: Reason
    why: str


def require(sound: bool, why: str, reason: Reason = "damaged") -> None:
    """Refused unless `sound`."""
    if not sound:
        raise Refused(reason, why)


__all__ = ["DatasetError", "IngestError", "Reason", "Refusal", "Refused", "require"]
