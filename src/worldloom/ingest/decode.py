"""One item to arrays, by its kind. A pure function of the file and the options, so that it runs in any process."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

from worldloom.ingest.decoded import Bytes, Decoded, Wanted
from worldloom.ingest.entry import Entry, digest_of, opened, read
from worldloom.ingest.items import Item
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refused, require
from worldloom.ingest.rights import Wish
from worldloom.ingest.wishes import marks


class Request(NamedTuple):
    """What a decoding process is asked."""

    item: Item
    wanted: Wanted
    limits: Limits


class Made(NamedTuple):
    """What became of one item."""

    sha256: str
    decoded: list[Decoded]
    previews: list[Bytes]
    store: bool
    """There may be Content Credentials inside."""
    wish: Wish
    """In its photo metadata."""


def decode(request: Request) -> Made:
    """Refused for anything that is not sound."""
    item, limits = request.item, request.limits
    with opened(item.entry, limits) as file:
        sha256 = digest_of(file)
        store, wish = marks(file)
        file.seek(0)
        decoded = _decoded(file, request)
    previews = []
    if request.wanted.preview:
        from worldloom.ingest.preview import preview

        previews = [preview(one) for one in decoded[:1]]
    return Made(sha256, decoded, previews, store, wish)


def _decoded(file: BinaryIO, request: Request) -> list[Decoded]:
    entry, limits, wanted = request.item.entry, request.limits, request.wanted
    match request.item.reader:
        case "image":
            from worldloom.ingest.image import read_image

            return read_image(file, limits, wanted)
        case "video":
            from worldloom.ingest.video import read_video

            return read_video(file, limits, wanted)
        case "audio":
            from worldloom.ingest.audio import read_audio

            return read_audio(file, limits, wanted)
        case "height":
            from worldloom.ingest import height

            if entry.suffix == ".npy":
                return height.read_npy(file, entry.size, limits, wanted)
            return height.read_raw(file, entry.size, entry.suffix, limits, wanted)
        case "mesh":
            from worldloom.ingest.model3d import read_model

            return read_model(_whole(file, entry, limits.mesh_bytes), entry.suffix, lambda name: _part(request, name), limits)
        case "text":
            from worldloom.ingest.text import read_text

            return read_text(_whole(file, entry, limits.text_bytes))
        case "midi":
            from worldloom.ingest.midi import read_midi

            return read_midi(_whole(file, entry, limits.midi_bytes), limits)
        case "layout":
            from worldloom.ingest.layout import read_world

            return read_world(_whole(file, entry, limits.world_bytes))


def _whole(file: BinaryIO, entry: Entry, most: int) -> bytes:
    require(entry.size <= most, f"it has {entry.size} bytes; at most {most} are read", "too-large")
    return file.read(entry.size)


def _part(request: Request, name: str) -> bytes:
    """A buffer that stands beside a model, in its own folder and nowhere else."""
    for entry in request.item.parts:
        if entry.name.rsplit("/", 1)[-1] == name:
            return read(entry, request.limits, request.limits.mesh_bytes)
    raise Refused("missing", f"its buffer {name[:80]!r} is not in the same folder")


__all__ = ["Made", "Request", "decode"]
