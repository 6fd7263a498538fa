"""worldloom's own worlds as a labelled source: `world://PROMPT?views=N&seed=S&worlds=K`. Who makes them comes from outside."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.ingest.decoded import Bytes
from worldloom.ingest.gather import Gathered
from worldloom.ingest.options import Options, Progress, Worlds
from worldloom.ingest.own_shots import own_shots, shares
from worldloom.ingest.refusal import IngestError
from worldloom.ingest.rights import Rights

SCHEME = "world://"
SIZE = 256
MOST = 100_000


class Asked(NamedTuple):
    """What a `world://` address asks for."""

    prompt: str
    views: int = 64
    seed: int = 0
    worlds: int = 1
    """Worlds of the same prompt with seeds S, S + 1, ...; views are shared out, and the views of one world stay in one split."""


def asked(address: str) -> Asked:
    """IngestError for an address that is none."""
    prompt, _, query = address.removeprefix(SCHEME).partition("?views=") if "?views=" in address else (address[len(SCHEME) :], "", "")
    fields = parse_qs(f"views={query}" if query else "", strict_parsing=False, max_num_fields=8)
    unknown = fields.keys() - {"views", "seed", "worlds"}
    words = " ".join(unquote(prompt).split())
    good = all(len(v) == 1 and v[0].isascii() and v[0].isdigit() and len(v[0]) < 10 for v in fields.values())
    if not words or unknown or not good:
        raise IngestError(f"{address[:200]!r} is no world source; write world://PROMPT?views=100&worlds=10&seed=0.")
    numbers = {name: int(value[0]) for name, value in fields.items()}
    found = Asked(words, **numbers)
    if not (1 <= found.views <= MOST and 1 <= found.worlds <= found.views):
        what = f"{found.views} views of {found.worlds} worlds; 1 to {MOST} views can be had, at least one of each world"
        raise IngestError(f"{address[:200]!r} asks for {what}.")
    return found


def own_worlds(address: str, worlds: Worlds | None, gathered: Gathered, rights: Rights, options: Options,
               tell: Progress) -> list[tuple[str, Bytes]]:  # fmt: skip
    """Take in pictures, captions and G-buffers; returns previews for the contact sheet."""
    wanted = asked(address)
    if worlds is None:
        raise IngestError("worlds can only be made through worldloom.pipeline_data, not by the input layer alone.")
    counts, size = shares(wanted.views, wanted.worlds), options.size or SIZE
    each = (worlds(wanted.prompt, views, wanted.seed + k, size) for k, views in enumerate(counts))
    return own_shots(each, wanted.views, gathered, rights, tell)


__all__ = ["SCHEME", "Asked", "asked", "own_worlds"]
