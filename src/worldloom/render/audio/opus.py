"""Ogg Opus by PyAV's libopus, the same bytes for the same samples."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

FRAME = 960
"""Samples of a 20 ms packet."""


def ogg_opus(x: NDArray[np.float32], bits: int = 48000) -> bytes:
    """Samples (n,) or (n, 2) at 48 kHz as an Ogg Opus file of about `bits` per second. Serial number and tags are fixed."""
    import av

    two = x if x.ndim == 2 else x[:, None]
    layout = "mono" if two.shape[1] == 1 else "stereo"
    out = io.BytesIO()
    with av.open(
        out, "w", format="ogg", container_options={"fflags": "+bitexact", "serial_offset": "7", "page_duration": "1000000"}
    ) as file:
        stream = file.add_stream(
            "libopus", rate=48000, options={"compression_level": "6", "application": "audio", "frame_duration": "20"}
        )
        stream.layout = layout
        stream.bit_rate = bits
        stream.codec_context.flags |= 1 << 23  # AV_CODEC_FLAG_BITEXACT: no version of the encoder in the tags
        packed = np.ascontiguousarray(two, np.float32).reshape(1, -1)
        width = two.shape[1]
        for i in range(0, len(two), FRAME):
            frame = av.AudioFrame.from_ndarray(packed[:, i * width : (i + FRAME) * width], format="flt", layout=layout)
            frame.sample_rate, frame.pts = 48000, i
            for packet in stream.encode(frame):
                file.mux(packet)
        for packet in stream.encode(None):
            file.mux(packet)
    return out.getvalue()


def decoded(data: bytes) -> NDArray[np.float32]:
    """(n, channels) of an Ogg Opus file at 48 kHz."""
    import av

    with av.open(io.BytesIO(data), "r") as file:
        rows = [f.to_ndarray() for f in file.decode(audio=0)]
    planar = [r if r.ndim == 2 and r.shape[0] <= 2 else r.reshape(1, -1) for r in rows]
    return np.concatenate(planar, 1).T.astype(np.float32)


__all__ = ["ogg_opus", "decoded"]
