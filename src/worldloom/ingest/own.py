"""worldloom's own worlds as a labelled source: `world://PROMPT?views=N&seed=S&worlds=K`. Who makes them comes from outside."""

from __future__ import annotations

import hashlib
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.ingest.decoded import Bytes, Decoded, digest_of
from worldloom.ingest.gather import Gathered
from worldloom.ingest.image import shrunk
from worldloom.ingest.options import Options, Progress, Worlds
from worldloom.ingest.refusal import IngestError, Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said, plain

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
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    wanted, done, shown = asked(address), 0, list[tuple[str, Bytes]]()
    if worlds is None:
        raise IngestError("worlds can only be made through worldloom.pipeline_data, not by the input layer alone.")
    every = max(1, wanted.views // TILES)
    for number in range(wanted.worlds):
        views = wanted.views // wanted.worlds + (number < wanted.views % wanted.worlds)
        for shot in worlds(wanted.prompt, views, wanted.seed + number, options.size or SIZE):
            tell(f"{done + 1} of {wanted.views}", 0.9 * done / wanted.views)
            height, width = shot.picture.shape[:2]
            facts = {"width": width, "height": height, **shot.facts}
            one = Decoded("image", {"image": shot.picture, **shot.buffers}, facts, shrunk(shot.picture))
            sha256 = hashlib.sha256(f"{shot.name} {digest_of(shot.picture)}".encode()).hexdigest()
            try:
                gathered.first(sha256, shot.name)
                gathered.add(shot.name, sha256, Said(caption=plain(shot.caption), caption_from="world"), shot.group, rights, one)
            except Refused as bad:
                gathered.refused.append(Refusal(shot.name, bad.reason, bad.why))
            if done % every == 0:
                shown.append(("image", preview(one)))
            done += 1
    return shown


__all__ = ["SCHEME", "Asked", "asked", "own_worlds"]
