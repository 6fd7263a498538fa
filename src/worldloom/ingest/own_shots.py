"""Views of worldloom's own worlds as items of a dataset, whoever makes them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from worldloom.ingest.decoded import Bytes, Decoded, digest_of
from worldloom.ingest.gather import Gathered
from worldloom.ingest.image import shrunk
from worldloom.ingest.options import Progress, Shot
from worldloom.ingest.refusal import Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said, plain


def shares(views: int, worlds: int) -> list[int]:
    """How many of the views each world gives: alike but for one."""
    return [views // worlds + (number < views % worlds) for number in range(worlds)]


def own_shots(worlds: Iterable[Iterator[Shot]], views: int, gathered: Gathered, rights: Rights, tell: Progress) -> list[tuple[str, Bytes]]:
    """Take in the views of all worlds, `views` together; returns previews for the contact sheet."""
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    every, shown = max(1, views // TILES), list[tuple[str, Bytes]]()
    for done, shot in enumerate(shot for world in worlds for shot in world):
        tell(f"{done + 1} of {views}", 0.9 * done / views)
        one = taken(shot, gathered, rights)
        if one is not None and done % every == 0:
            shown.append(("image", preview(one)))
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


__all__ = ["own_shots", "shares", "taken"]
