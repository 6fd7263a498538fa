"""worldloom's own renders as a source for denoisers: `render://PROMPT;PROMPT?views=N&seed=S&worlds=K&samples=M`.

Who renders comes from outside. Every view has one render of one sample a pixel beside one of many, and the guides of both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.ingest.decoded import Bytes, Decoded, digest_of
from worldloom.ingest.gather import Gathered
from worldloom.ingest.image import shrunk
from worldloom.ingest.options import Progress, Shot
from worldloom.ingest.refusal import IngestError, Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said, plain

SCHEME = "render://"
MOST, SAMPLES = 10_000, 4096
ALL = "all"


class Renders(NamedTuple):
    """The renderer, as far as a source needs to know it."""

    prompts: tuple[str, ...]
    """What ALL stands for."""
    make: Callable[[str, int, int, int], Iterator[Shot]]
    """(prompt, views, seed, samples a pixel of the clean ones) -> views, with their buffers `noisy`, `sharp`, `clean` and `calm`."""


class Asked(NamedTuple):
    """What a `render://` address asks for."""

    prompts: tuple[str, ...]
    views: int = 64
    seed: int = 0
    worlds: int = 1
    """Worlds of each prompt with seeds S, S + 1, ...; views are shared out, and the views of one world stay in one split."""
    samples: int = 64


def asked(address: str, known: tuple[str, ...]) -> Asked:
    """IngestError for an address that is none."""
    words, mark, query = address.removeprefix(SCHEME).partition("?views=")
    try:
        fields = parse_qs(f"views={query}" if mark else "", keep_blank_values=True, strict_parsing=bool(mark), max_num_fields=8)
    except ValueError:
        fields = {"": []}
    said = (" ".join(unquote(one).split()) for one in words.split(";"))
    prompts = known if words == ALL else tuple(dict.fromkeys(one for one in said if one))
    good = all(len(v) == 1 and v[0].isascii() and v[0].isdigit() and len(v[0]) < 10 for v in fields.values())
    if not prompts or fields.keys() - {"views", "seed", "worlds", "samples"} or not good:
        how = f"write render://PROMPT;PROMPT?views=64&worlds=2&samples=64, or render://{ALL}?views=200"
        raise IngestError(f"{address[:200]!r} is no source of renders; {how}.")
    found = Asked(prompts, **{name: int(value[0]) for name, value in fields.items()})
    worlds = len(prompts) * found.worlds
    if not (1 <= found.views <= MOST and 1 <= worlds <= found.views and 2 <= found.samples <= SAMPLES):
        what = f"{found.views} views of {worlds} worlds at {found.samples} samples"
        raise IngestError(f"{address[:200]!r} asks for {what}; up to {MOST} can be had, at least one of each world, at 2 to {SAMPLES}.")
    return found


def own_renders(address: str, renders: Renders | None, gathered: Gathered, rights: Rights, tell: Progress) -> list[tuple[str, Bytes]]:
    """Take in views; returns previews for the contact sheet."""
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    if renders is None:
        raise IngestError("renders can only be made through worldloom.pipeline_data, not by the input layer alone.")
    wanted, done, shown = asked(address, renders.prompts), 0, list[tuple[str, Bytes]]()
    every, worlds = max(1, wanted.views // TILES), len(wanted.prompts) * wanted.worlds
    for number in range(worlds):
        prompt, seed = wanted.prompts[number % len(wanted.prompts)], wanted.seed + number // len(wanted.prompts)
        views = wanted.views // worlds + (number < wanted.views % worlds)
        for shot in renders.make(prompt, views, seed, wanted.samples):
            tell(f"{done + 1} of {wanted.views}", 0.9 * done / wanted.views)
            one = taken(shot, gathered, rights)
            if one is not None and done % every == 0:
                shown.append(("image", preview(one)))
            done += 1
    return shown


def taken(shot: Shot, gathered: Gathered, rights: Rights) -> Decoded | None:
    """One view as an item; None, and a refusal, where it is there already."""
    height, width = shot.picture.shape[:2]
    facts = {"width": width, "height": height, **shot.facts}
    one = Decoded("image", {"image": shot.picture, **shot.buffers}, facts, shrunk(shot.picture))
    sha256 = hashlib.sha256(f"{shot.name} {digest_of(shot.picture)}".encode()).hexdigest()
    try:
        gathered.first(sha256, shot.name)
        gathered.add(shot.name, sha256, Said(caption=plain(shot.caption), caption_from="world"), shot.group, rights, one)
    except Refused as bad:
        gathered.refused.append(Refusal(shot.name, bad.reason, bad.why))
        return None
    return one


__all__ = ["ALL", "SCHEME", "Asked", "Renders", "asked", "own_renders", "taken"]
