"""worldloom's own renders as a source for denoisers: `render://PROMPT;PROMPT?views=N&seed=S&worlds=K&samples=M`.

Who renders comes from outside. Every view has one render of one sample a pixel beside one of many, and the guides of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.ingest.decoded import Bytes
from worldloom.ingest.gather import Gathered
from worldloom.ingest.options import Progress, Shot
from worldloom.ingest.own_shots import own_shots, shares
from worldloom.ingest.refusal import IngestError
from worldloom.ingest.rights import Rights

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
    if renders is None:
        raise IngestError("renders can only be made through worldloom.pipeline_data, not by the input layer alone.")
    wanted = asked(address, renders.prompts)
    n = len(wanted.prompts)
    worlds = (renders.make(wanted.prompts[k % n], views, wanted.seed + k // n, wanted.samples)
              for k, views in enumerate(shares(wanted.views, n * wanted.worlds)))  # fmt: skip
    return own_shots(worlds, wanted.views, gathered, rights, tell)


__all__ = ["ALL", "SCHEME", "Asked", "Renders", "asked", "own_renders"]
