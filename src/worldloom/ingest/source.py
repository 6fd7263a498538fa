"""What worldloom's own labelled sources have in common: an address such as `sound://gull?items=96`, and items taken in one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.ingest.decoded import Bytes, Decoded
from worldloom.ingest.gather import Gathered
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError, Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said

ALL = "all"
"""In an address: everything that there is, in turn."""


class Item(NamedTuple):
    """One thing of a source."""

    sha256: str
    said: Said
    decoded: Decoded


def parts(address: str, scheme: str, fields: Iterable[str], usage: str) -> tuple[str, dict[str, int]]:
    """What stands before the question mark, and the whole numbers behind it. IngestError, with `usage`, for any other address."""
    words, _, query = address.removeprefix(scheme).partition("?")
    try:
        found = parse_qs(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=8)
    except ValueError:
        found = {"": []}
    good = all(len(v) == 1 and v[0].isascii() and v[0].isdigit() and len(v[0]) < 10 for v in found.values())
    if not words or found.keys() - set(fields) or not good:
        raise IngestError(f"{address[:200]!r} is no source of {usage}.")
    return words, {name: int(value[0]) for name, value in found.items()}


def listed(words: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names before the question mark, all that are known for "all"."""
    return known if words == ALL else tuple(word.strip() for word in unquote(words).split(","))


def taken_in(count: int, name_of: Callable[[int], str], make: Callable[[int], Item], gathered: Gathered, rights: Rights,
             tell: Progress) -> list[tuple[str, Bytes]]:  # fmt: skip
    """Take in so many items; what is refused, by `make` too, is counted and named. Returns previews for the contact sheet."""
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    every, shown = max(1, count // TILES), list[tuple[str, Bytes]]()
    for number in range(count):
        tell(f"{number + 1} of {count}", 0.9 * number / count)
        name = name_of(number)
        try:
            item = make(number)
            gathered.first(item.sha256, name)
            gathered.add(name, item.sha256, item.said, name, rights, item.decoded)
        except Refused as bad:
            gathered.refused.append(Refusal(name, bad.reason, bad.why))
            continue
        if number % every == 0:
            shown.append((item.decoded.kind, preview(item.decoded)))
    return shown


__all__ = ["ALL", "Item", "listed", "parts", "taken_in"]
