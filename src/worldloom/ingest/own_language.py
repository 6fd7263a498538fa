"""Labelled text of worldloom's own grammar as a source: `language://all?examples=N&seed=S`. Who tells it comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from worldloom.ingest.decoded import Bytes, Decoded
from worldloom.ingest.gather import Gathered
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said
from worldloom.ingest.source import ALL, Item, parts, taken_in

SCHEME = "language://"
MOST = 200_000
Tell = Callable[[int, int], tuple[str, Mapping[str, Sequence[Sequence[int | str]]]]]
"""(seed, number) -> a text, and the labels for its record."""


class Asked(NamedTuple):
    """What a `language://` address asks for."""

    examples: int = 2000
    seed: int = 0


def asked(address: str) -> Asked:
    """IngestError for an address that is none."""
    usage = f"language; write language://{ALL}?examples=2000&seed=0"
    words, fields = parts(address, SCHEME, ("examples", "seed"), usage)
    if words != ALL:
        raise IngestError(f"{address[:200]!r} is no source of {usage}.")
    found = Asked(**fields)
    if not 1 <= found.examples <= MOST:
        raise IngestError(f"{address[:200]!r} asks for {found.examples} examples; 1 to {MOST} can be had.")
    return found


def own_language(address: str, tell: Tell | None, gathered: Gathered, rights: Rights, say: Progress) -> list[tuple[str, Bytes]]:
    """Take in texts with their labels; returns previews for the contact sheet."""
    if tell is None:
        raise IngestError("language can only be told through worldloom.pipeline_data, not by the input layer alone.")
    wanted = asked(address)

    def text(number: int) -> Item:
        said, labels = tell(wanted.seed, number)
        data = said.encode()
        sha256 = hashlib.sha256(data).hexdigest()
        facts = {"characters": len(said), **labels}
        return Item(sha256, Said(), Decoded("text", {"text": np.frombuffer(data, np.uint8)}, facts, alike=sha256))

    return taken_in(wanted.examples, lambda number: f"seed {wanted.seed} text {number:06d}", text, gathered, rights, say)


__all__ = ["ALL", "SCHEME", "Asked", "Tell", "asked", "own_language"]
