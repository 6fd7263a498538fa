"""Pictures as features of a network: EfficientNet-Lite0, which is packaged, or an Inception that the user brings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from worldloom.world import InputError, MissingError

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
PACKAGED = Path(__file__).with_name("efficientnet_lite0.onnx")
SHA256 = "efca61cfd63cd6f74bb98f48517ccc8117095fb96c588eacfdbd4b78a884e081"
"""Of the packaged file; where it comes from and its licence stand in the card beside it."""
BLOCK = 8
"""Pictures that go through the network at once."""
MANY = 256
"""Most pictures that a network of the user's may insist on taking at once."""
MOST = 1 << 30
"""Bytes of a network file of the user's."""
SIDES = (32, 1024)
"""Least and most pixels a side that such a network may ask for."""
USUAL = 299
"""Side that Inception was trained at, for files that leave it open."""


@dataclass(frozen=True)
class Network:
    """A feature network, ready to run. A level v of a picture, 0 to 255, enters as (v - `centre`) / `scale`."""

    name: str
    sha256: str
    session: Any
    side: int
    centre: float
    scale: float
    block: int = BLOCK
    levels: bool = False
    """Whether it takes uint8."""
    last: bool = False
    """Whether the channels come last, as TensorFlow has them."""


def packaged(threads: int = 1, path: Path = PACKAGED) -> Network:
    """EfficientNet-Lite0 (Tan and Le 2019): 1280 features. MissingError where the file is not the one that was released."""
    data = path.read_bytes() if path.is_file() else b""
    found = sha256(data).hexdigest()
    if found != SHA256:
        how = f"damaged (its sha256 is {found[:12]}, not {SHA256[:12]})" if data else "missing"
        raise MissingError(f"{path.name} is {how}: install worldloom again.")
    return Network("efficientnet-lite0", found, _session(data, threads), 224, 127.0, 128.0)


def inception(path: Path, threads: int = 1) -> Network:
    """An ONNX file of the user's; its first output is the features, (n, d) or (n, d, 1, 1) of any width d.

    One input, (n, 3, s, s) or (n, s, s, 3): uint8 takes levels 0 to 255, float32 takes -1 to 1. s is 299 where the file leaves it open.
    InputError where the file is none such.
    """
    if not path.is_file() or path.stat().st_size > MOST:
        raise InputError(f"{path} is no network: it is missing or larger than {MOST >> 30} GiB; give an ONNX file.")
    data = path.read_bytes()
    try:
        session = _session(data, threads)
    except Exception as error:  # onnxruntime's errors share no other base
        raise InputError(f"{path} cannot be read as an ONNX network ({_first(error)}).") from None
    network = _read(path, sha256(data).hexdigest(), session)
    features(np.zeros((1, 8, 8, 3), np.uint8), network)
    return network


def features(pictures: Bytes, network: Network) -> Floats:
    """(n, d) features of pictures (n, h, w, 3). InputError where the network gives none or numbers that are not finite."""
    blocks = [_run(pictures[k : k + network.block], network) for k in range(0, len(pictures), network.block)]
    return np.concatenate(blocks)


def resized(pictures: Bytes, side: int) -> Floats:
    """(n, 3, side, side) levels 0 to 255 of pictures (n, h, w, 3): bicubic, and widened to the pixels' ratio when shrinking.

    In floating point throughout, since rounding between the steps moves the figures (Parmar et al. 2022, sec. 3.1).
    """
    rows, columns = (_weights(old, side) for old in pictures.shape[1:3])
    levels = np.ascontiguousarray(pictures.transpose(0, 3, 1, 2), np.float32)
    return np.clip(rows @ levels @ columns.T, 0, 255)


@lru_cache(maxsize=8)
def _weights(old: int, new: int) -> Floats:
    """(new, old): how much of each old pixel each new one takes (Keys 1981, equation 4 with a = -1/2)."""
    centres, ratio = (np.arange(new) + 0.5) * old / new, max(old / new, 1.0)
    x = np.abs(np.arange(old) + 0.5 - centres[:, None]) / ratio
    near, far = (1.5 * x - 2.5) * x * x + 1, ((-0.5 * x + 2.5) * x - 4) * x + 2
    taken = np.where(x < 1, near, np.where(x < 2, far, 0.0))
    return np.asarray(taken / taken.sum(1, keepdims=True), np.float32)


def _run(pictures: Bytes, network: Network) -> Floats:
    levels = resized(pictures, network.side)
    if len(levels) < network.block:
        levels = np.concatenate([levels, np.repeat(levels[-1:], network.block - len(levels), 0)])
    levels = levels.transpose(0, 2, 3, 1) if network.last else levels
    entering = np.rint(levels).astype(np.uint8) if network.levels else (levels - np.float32(network.centre)) / np.float32(network.scale)
    try:
        made = network.session.run(None, {network.session.get_inputs()[0].name: np.ascontiguousarray(entering)})[0]
    except Exception as error:  # onnxruntime's errors share no other base
        raise InputError(f"the network {network.name} does not run on pictures of {network.side} pixels ({_first(error)}).") from None
    if made.dtype != np.float32 or made.ndim not in (2, 4) or made.shape[2:] not in ((), (1, 1)) or len(made) != network.block:
        raise InputError(f"the first output of the network {network.name} is {made.dtype} {made.shape}; it must be float32 (n, d).")
    if not np.isfinite(made).all():
        raise InputError(f"the network {network.name} gives features that are not finite.")
    return np.asarray(made.reshape(len(made), -1)[: len(pictures)], np.float32)


def _session(data: bytes, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads, options.log_severity_level = threads, 1, 4
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def _read(path: Path, digest: str, session: Any) -> Network:
    inputs = session.get_inputs()
    shape, kind = (inputs[0].shape, inputs[0].type) if len(inputs) == 1 else ([], "")
    if len(shape) != 4 or kind not in ("tensor(float)", "tensor(uint8)") or 3 not in (shape[1], shape[3]):
        raise InputError(f"{path} must take one input, float32 or uint8 (n, 3, s, s); it takes {[(i.type, i.shape) for i in inputs][:3]}.")
    last = shape[1] != 3
    sides = {s for s in (shape[1:3] if last else shape[2:]) if isinstance(s, int)} or {USUAL}
    side, block = max(sides), shape[0] if isinstance(shape[0], int) else BLOCK
    if len(sides) > 1 or not SIDES[0] <= side <= SIDES[1] or not 1 <= block <= MANY:
        raise InputError(f"{path} takes pictures {shape}; they must be square, of {SIDES[0]} to {SIDES[1]} pixels, at most {MANY} at once.")
    return Network("inception", digest, session, side, 127.5, 127.5, block, kind == "tensor(uint8)", last)


def _first(error: Exception) -> str:
    return " ".join(str(error).split())[:120]


__all__ = ["Network", "features", "inception", "packaged", "resized"]
