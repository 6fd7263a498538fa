"""Labelled text of worldloom's own grammar as a source: `language://all?examples=N&seed=S`. Who tells it comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import parse_qs

import numpy as np

from worldloom.ingest.decoded import Bytes, Decoded
from worldloom.ingest.gather import Gathered
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError, Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said

SCHEME = "language://"
MOST = 200_000
ALL = "all"
Tell = Callable[[int, int], tuple[str, Mapping[str, Sequence[Sequence[int | str]]]]]
"""(seed, number) -> a text, and the labels for its record."""


class Asked(NamedTuple):
    """What a `language://` address asks for."""

    examples: int = 2000
    seed: int = 0


def asked(address: str) -> Asked:
    """IngestError for an address that is none."""
    words, _, query = address.removeprefix(SCHEME).partition("?")
    try:
        fields = parse_qs(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=8)
    except ValueError:
        fields = {"": []}
    good = all(len(v) == 1 and v[0].isascii() and v[0].isdigit() and len(v[0]) < 10 for v in fields.values())
    if words not in ("", ALL) or fields.keys() - {"examples", "seed"} or not good:
        raise IngestError(f"{address[:200]!r} is no source of language; write language://{ALL}?examples=2000&seed=0.")
    found = Asked(**{name: int(value[0]) for name, value in fields.items()})
    if not 1 <= found.examples <= MOST:
        raise IngestError(f"{address[:200]!r} asks for {found.examples} examples; 1 to {MOST} can be had.")
    return found


def own_language(address: str, tell: Tell | None, gathered: Gathered, rights: Rights, say: Progress) -> list[tuple[str, Bytes]]:
    """Take in texts with their labels; returns previews for the contact sheet."""
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    if tell is None:
        raise IngestError("language can only be told through worldloom.pipeline_data, not by the input layer alone.")
    wanted, shown = asked(address), list[tuple[str, Bytes]]()
    every = max(1, wanted.examples // TILES)
    for number in range(wanted.examples):
        say(f"{number + 1} of {wanted.examples}", 0.9 * number / wanted.examples)
        text, labels = tell(wanted.seed, number)
        name, data = f"seed {wanted.seed} text {number:06d}", text.encode()
        sha256 = hashlib.sha256(data).hexdigest()
        one = Decoded("text", {"text": np.frombuffer(data, np.uint8)}, {"characters": len(text), **labels}, alike=sha256)
        try:
            gathered.first(sha256, name)
            gathered.add(name, sha256, Said(), name, rights, one)
        except Refused as bad:
            gathered.refused.append(Refusal(name, bad.reason, bad.why))
            continue
        if number % every == 0:
            shown.append(("text", preview(one)))
    return shown


__all__ = ["ALL", "SCHEME", "Asked", "Tell", "asked", "own_language"]
