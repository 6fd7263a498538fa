"""Frames, sound and captions in one MP4: H.264, AAC, mov_text; header first; the same input gives the same bytes."""

from __future__ import annotations

import io
import struct
import tempfile
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

RATE = 24
HERTZ = 48000
TICKS = 1000
"""Of the captions' clock, a second."""
Sound = Callable[[], NDArray[np.float32]]
"""Gives (n, 2) in [-1, 1] at 48 kHz when it is needed."""

HEADER = (
    b"[Script Info]\nScriptType: v4.00+\nPlayResX: 384\nPlayResY: 288\n\n[V4+ Styles]\n"
    b"Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, "
    b"ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
    b"Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0\n\n"
    b"[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)


class Caption(Protocol):
    """Text shown from `start` to `end` seconds."""

    @property
    def start(self) -> float: ...  # noqa: D102
    @property
    def end(self) -> float: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


def mp4(frames: Iterable[NDArray[np.uint8]], width: int, height: int, *, audio: Sound | None = None,
        captions: Sequence[Caption] = (), title: str = "", crf: int = 18) -> bytes:  # fmt: skip
    """MP4 bytes of frames (h, w, 3) at 24 a second; `audio` is called after the last of them."""
    import av

    with tempfile.TemporaryDirectory(prefix="worldloom-") as scratch:
        path = Path(scratch) / "film.mp4"
        options = {"movflags": "+faststart", "fflags": "+bitexact"}
        with av.open(str(path), "w", format="mp4", options=options) as out:
            if title:
                out.metadata["title"] = title[:200]
            video = _video_stream(out, width, height, crf)
            sound = _sound_stream(out) if audio is not None else None
            text = _text_stream(out) if captions else None
            count = 0
            for picture in frames:
                for packet in video.encode(_frame(picture, count)):
                    out.mux(packet)
                count += 1
            for packet in video.encode():
                out.mux(packet)
            if sound is not None and audio is not None:
                _write_sound(out, sound, audio()[: round(count / RATE * HERTZ)])
            if text is not None:
                _write_text(out, text, captions, count / RATE)
        return path.read_bytes()


def _video_stream(out: Any, width: int, height: int, crf: int) -> Any:
    s = out.add_stream("libx264", rate=RATE)
    s.width, s.height, s.pix_fmt = width, height, "yuv420p"
    s.codec_context.thread_count = 1
    fixed = "threads=1:lookahead-threads=1:sliced-threads=0:no-mbtree=1"  # with macroblock trees one small film in 500 has other bytes
    s.options = {"crf": str(crf), "preset": "veryfast", "x264-params": fixed, "flags": "+bitexact"}
    s.codec_context.color_range, s.codec_context.colorspace = 1, 1
    s.codec_context.color_primaries, s.codec_context.color_trc = 1, 1
    return s


def _frame(picture: NDArray[np.uint8], k: int) -> Any:
    import av

    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
    frame = frame.reformat(format="yuv420p", dst_colorspace="ITU709", src_color_range="JPEG", dst_color_range="MPEG")
    frame.pts, frame.time_base = k, Fraction(1, RATE)
    return frame


def _sound_stream(out: Any) -> Any:
    s = out.add_stream("aac", rate=HERTZ)
    s.layout, s.bit_rate = "stereo", 160_000
    s.options = {"flags": "+bitexact"}
    return s


def _write_sound(out: Any, stream: Any, audio: NDArray[np.float32]) -> None:
    import av

    data = np.clip(np.asarray(audio, np.float32), -1, 1)
    for k in range(0, len(data), 1024):
        block = np.ascontiguousarray(data[k : k + 1024].T)
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = HERTZ, k, Fraction(1, HERTZ)
        for packet in stream.encode(frame):
            out.mux(packet)
    for packet in stream.encode():
        out.mux(packet)


def _text_stream(out: Any) -> Any:
    """A captions stream that takes ready samples; the encoder opens only with a style header, in the ASS form."""
    s = out.add_stream("mov_text")
    s.codec_context.subtitle_header = HEADER
    s.time_base = Fraction(1, TICKS)
    return s


def _write_text(out: Any, stream: Any, captions: Sequence[Caption], seconds: float) -> None:
    """One sample a caption and an empty one a gap (ISO/IEC 14496-17): big-endian length, then UTF-8."""
    import av

    now = 0
    for c in sorted(captions, key=lambda c: c.start):
        start, end = max(round(c.start * TICKS), now), round(min(c.end, seconds) * TICKS)
        if end <= start:
            continue
        for a, b, words in ((now, start, ""), (start, end, c.text)):
            if b > a:
                data = words.encode()[:60000]
                packet = av.Packet(struct.pack(">H", len(data)) + data)
                packet.stream, packet.time_base = stream, Fraction(1, TICKS)
                packet.pts = packet.dts = a
                packet.duration = b - a
                out.mux(packet)
        now = end


def probe(data: bytes) -> dict[str, Any]:
    """Codecs and counts of an MP4, for tests and reports."""
    import av

    with av.open(io.BytesIO(data)) as f:
        out: dict[str, Any] = {}
        for s in f.streams:
            codec = s.codec_context.name if s.codec_context else "mov_text"
            out[s.type] = {"codec": codec, "seconds": float((s.duration or 0) * (s.time_base or 0))}
        return out


__all__ = ["Caption", "HERTZ", "RATE", "Sound", "mp4", "probe"]
