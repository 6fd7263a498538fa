"""OpenEXR through FFmpeg's decoder: linear light becomes sRGB by a fixed exposure curve."""

from __future__ import annotations

import struct
from typing import BinaryIO

import numpy as np

from worldloom.ingest.decoded import Bytes, Reals
from worldloom.ingest.image import bounded
from worldloom.ingest.limits import KIB, Limits
from worldloom.ingest.media import media
from worldloom.ingest.refusal import require


def read_exr(file: BinaryIO, limits: Limits) -> Bytes:
    """(h, w, 3) uint8 of the first part."""
    _check(file.read(64 * KIB), limits)
    file.seek(0)
    with media(file, "exr_pipe", limits) as container:
        for frame in container.decode(video=0):
            bounded(frame.width, frame.height, limits)
            planes = frame.reformat(format="gbrpf32le").to_ndarray()
            linear = np.asarray(planes, np.float32)
            require(bool(np.isfinite(linear).all()), "it has pixels that are not finite numbers")
            return shown(linear)
    require(False, "it holds no picture")
    raise AssertionError


def _check(head: bytes, limits: Limits) -> None:
    """The data window, from the header, before the decoder sees it."""
    at = head.find(b"dataWindow\0box2i\0")
    require(at >= 0 and len(head) >= at + 37, "its EXR header states no size")
    left, top, right, bottom = struct.unpack_from("<4i", head, at + 21)
    bounded(right - left + 1, bottom - top + 1, limits)


def shown(linear: Reals) -> Bytes:
    """Linear RGB (h, w, 3) as sRGB bytes: exposed so that the geometric mean is 18 % grey, highlights rolled off (Reinhard 2002, eq. 4)."""
    light = np.clip(linear, 0.0, 1e6)
    luma = light @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    key = 0.18 / float(np.exp(np.log(luma + 1e-4).mean()))
    light = light * key
    white = max(float(luma.max()) * key, 1.0)
    toned = np.clip(light * (1 + light / white**2) / (1 + light), 0, 1)
    curve = np.where(toned <= 0.0031308, 12.92 * toned, 1.055 * np.maximum(toned, 1e-9) ** (1 / 2.4) - 0.055)
    out: Bytes = np.rint(curve * 255).astype(np.uint8)
    return out


__all__ = ["read_exr", "shown"]
