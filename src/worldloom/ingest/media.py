"""Opens sound and film with FFmpeg: a demuxer chosen by the first bytes, none that opens other files, sizes capped in the codec."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from worldloom.ingest.image import ERRORS
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refused, require

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"fLaC", "flac"), (0, b"OggS", "ogg"), (0, b"ID3", "mp3"), (4, b"ftyp", "mov"), (4, b"moov", "mov"), (4, b"mdat", "mov"),
    (4, b"wide", "mov"), (4, b"free", "mov"), (0, b"\x1a\x45\xdf\xa3", "matroska"), (0, b".snd", "au"), (0, b"caff", "caf"),
    (0, b"RF64", "wav"), (0, b"\0\0\1\xba", "mpeg"), (0, b"\0\0\1\xb3", "mpegvideo"),
)  # fmt: skip


def demuxer(head: bytes) -> str:
    """FFmpeg's name for the container that begins with these bytes. Refused for none that is known."""
    if head[:4] in (b"RIFF", b"FORM"):
        found = {b"WAVE": "wav", b"AVI ": "avi", b"AIFF": "aiff", b"AIFC": "aiff"}.get(head[8:12], "")
    else:
        found = next((name for at, magic, name in _MAGIC if head[at : at + len(magic)] == magic), "")
    if not found and len(head) > 2 and head[0] == 0xFF:
        found = "aac" if head[1] & 0xF6 == 0xF0 else "mp3" if head[1] & 0xE0 == 0xE0 else ""
    if not found and len(head) > 188 and head[0] == 0x47 and head[188] == 0x47:
        found = "mpegts"
    require(bool(found), "its bytes are no sound or film of a kind that is read")
    return found


@contextlib.contextmanager
def media(file: BinaryIO, form: str | None, limits: Limits) -> Iterator[Any]:
    """An open container; one thread, `limits.pixels` at most. Any complaint of FFmpeg's is a refusal."""
    import av

    if form is None:
        form = demuxer(file.read(512))
        file.seek(0)
    av.logging.set_level(None)
    try:
        with av.open(file, "r", format=form, metadata_errors="replace", options={"probesize": "5000000"}) as container:
            for stream in container.streams:
                if stream.type in ("video", "audio"):
                    stream.codec_context.thread_count = 1
                    stream.codec_context.options = {"max_pixels": str(limits.pixels), "max_samples": str(48000 * 60)}
            yield container
    except (*ERRORS, av.FFmpegError) as error:
        raise Refused("damaged", f"it does not decode ({type(error).__name__}: {str(error)[:100]})") from None


def declared(container: Any, stream: Any, limits: Limits) -> None:
    """Refused when the container says that it is longer than the bound."""
    seconds = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else (container.duration or 0) / 1e6
    require(seconds <= limits.seconds, f"it claims to last {seconds:.0f} s; at most {limits.seconds:.0f} s are read", "too-large")


__all__ = ["declared", "demuxer", "media"]
