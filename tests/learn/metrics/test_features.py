"""Pictures as features: the packaged network is the one that was released, one of the user's gets what it asks for or is refused."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from worldloom.learn.metrics import features
from worldloom.learn.metrics.features import Network
from worldloom.world import InputError, MissingError

Bytes = NDArray[np.uint8]


@pytest.mark.parametrize(("h", "w", "side"), [(8, 8, 32), (50, 50, 32), (32, 32, 32), (7, 40, 20), (300, 9, 32)])
def test_resizing_is_pillows_in_floating_point(h: int, w: int, side: int) -> None:
    picture = np.random.default_rng(h).integers(0, 256, (1, h, w, 3), np.uint8)
    channels = [Image.fromarray(picture[0, ..., c].astype(np.float32)).resize((side, side), Image.Resampling.BICUBIC) for c in range(3)]
    assert np.abs(features.resized(picture, side)[0] - np.clip(np.stack([np.asarray(c) for c in channels]), 0, 255)).max() < 0.01


@pytest.fixture(scope="module")
def network() -> Network:
    return features.packaged()


def drawn() -> Bytes:
    """A gradient, a chessboard, a disc."""
    y, x = np.mgrid[0:64, 0:64]
    disc = ((x - 32) ** 2 + (y - 30) ** 2 < 400)[..., None]
    board = np.repeat((((x // 8 + y // 8) % 2) * 255)[..., None], 3, -1)
    return np.stack([np.stack([x * 4, y * 4, 255 - x * 4], -1), board, np.where(disc, (220, 60, 40), (90, 160, 230))]).astype(np.uint8)


def test_features_are_those_of_the_network_that_was_baked(network: Network) -> None:
    made = features.features(drawn(), network)
    assert made.shape == (3, 1280) and made.dtype == np.float32
    lengths, strongest, most = [14.549, 15.094, 16.487], [113, 1085, 897], [5.175, 5.504, 3.093]  # by PyTorch, from the weights in float32
    assert list(made.argmax(1)) == strongest
    assert np.linalg.norm(made, axis=1) == pytest.approx(lengths, rel=0.01) and made.max(1) == pytest.approx(most, rel=0.01)


def test_features_of_a_picture_do_not_depend_on_its_block(network: Network) -> None:
    pictures = np.tile(drawn(), (3, 1, 1, 1))
    whole = features.features(pictures, network)[[0, 4, 8]]
    assert np.allclose(whole, np.concatenate([features.features(pictures[k : k + 1], network) for k in (0, 4, 8)]), atol=1e-4)


def test_the_packaged_file_is_the_one_of_the_card_and_no_other_is_used(tmp_path: Path) -> None:
    card = json.loads(features.PACKAGED.with_suffix(".json").read_text())
    data = features.PACKAGED.read_bytes()
    assert card["sha256"] == features.SHA256 == sha256(data).hexdigest() and card["bytes"] == len(data) < 10e6
    assert card["licence"] == "Apache-2.0" and card["origin"] and card["file"] == features.PACKAGED.name
    (tmp_path / "x.onnx").write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(MissingError, match=r"x\.onnx is damaged \(its sha256 is"):
        features.packaged(path=tmp_path / "x.onnx")
    with pytest.raises(MissingError, match=r"none\.onnx is missing"):
        features.packaged(path=tmp_path / "none.onnx")


# a network of the user's, written as ONNX by hand


def message(*fields: tuple[int, int | bytes | str]) -> bytes:
    """A protobuf message of whole numbers and of parts with a length."""
    out = b""
    for number, value in fields:
        data = value.encode() if isinstance(value, str) else value
        out += varint(number << 3 | 2 * isinstance(data, bytes))
        out += varint(len(data)) + data if isinstance(data, bytes) else varint(data)
    return out


def varint(value: int) -> bytes:
    return (bytes([value & 127 | 128]) + varint(value >> 7)) if value > 127 else bytes([value])


def onnx(nodes: list[tuple[str, dict[str, int | list[int]]]], shape: list[int | str], kind: int = 1, inputs: int = 1) -> bytes:
    """A file whose nodes read each other; `kind` 1 takes float32, 2 uint8."""

    def value(name: str, kind: int, shape: list[int | str]) -> bytes:
        dims = [(1, message((2 if isinstance(s, str) else 1, s))) for s in shape]
        return message((1, name), (2, message((1, message((1, kind), (2, message(*dims)))))))

    def attribute(name: str, x: int | list[int]) -> bytes:
        return message((1, name), *([(8, v) for v in x] if isinstance(x, list) else [(3, x)]), (20, 7 if isinstance(x, list) else 2))

    def node(k: int, op: str, more: dict[str, int | list[int]]) -> bytes:
        return message((1, f"v{k}"), (2, f"v{k + 1}"), (4, op), *((5, attribute(n, x)) for n, x in more.items()))

    names = ["v0", *(f"w{k}" for k in range(1, inputs))]
    made = message((1, f"v{len(nodes)}"), (2, message((1, message((1, 1))))))
    read = [(11, value(name, kind, shape)) for name in names]
    graph = message(*((1, node(k, *row)) for k, row in enumerate(nodes)), (2, "g"), *read, (12, made))
    return message((1, 8), (8, message((2, 13))), (7, graph))


POOL: list[tuple[str, dict[str, int | list[int]]]] = [("GlobalAveragePool", {})]
LEVELS: list[tuple[str, dict[str, int | list[int]]]] = [("Cast", {"to": 1}), ("ReduceMean", {"axes": [1, 2], "keepdims": 0})]


@pytest.mark.parametrize(("file", "low", "high"), [
    (onnx(POOL, ["n", 3, "h", "w"]), -1, 1),
    (onnx(POOL, [4, 3, 64, 64]), -1, 1),
    (onnx(LEVELS, ["n", "h", "w", 3], kind=2), 0, 255),
], ids=["float", "four at once", "uint8, channels last"])  # fmt: skip
def test_a_network_of_the_users_gets_what_it_asks_for(file: bytes, low: float, high: float, tmp_path: Path) -> None:
    path = tmp_path / "user.onnx"
    path.write_bytes(file)
    used = features.inception(path)
    pictures = np.zeros((6, 8, 8, 3), np.uint8)
    pictures[1::2, ..., 0] = 255
    made = features.features(pictures, used)
    assert used.name == "inception" and used.sha256 == sha256(file).hexdigest() and used.side in (299, 64)
    assert np.allclose(made, [[low, low, low], [high, low, low]] * 3)


@pytest.mark.parametrize(("file", "why"), [
    (b"", "cannot be read"), (b"\x80\x04hello" * 9, "cannot be read"), (onnx(POOL, ["n", 3, 64, 64])[:-9], "cannot be read"),
    (onnx(POOL, ["n", 4, 64, 64]), "must take one input"), (onnx(POOL, ["n", 3, 64, 64], inputs=2), "must take one input"),
    (onnx(POOL, ["n", 3, 64, 32]), "must be square"), (onnx(POOL, ["n", 3, 9999, 9999]), "must be square"),
    (onnx([*POOL, ("Log", {})], ["n", 3, 64, 64]), "not finite"), (onnx([("Relu", {})], ["n", 3, 64, 64]), "must be float32"),
    (onnx([("ReduceMean", {"axes": [0, 2, 3], "keepdims": 0})], ["n", 3, 64, 64]), "must be float32"),
    (onnx([("GlobalAveragePool", {}), ("Transpose", {"perm": [0, 1]})], ["n", 3, 64, "w"]), "cannot be read|does not run"),
])  # fmt: skip
def test_a_file_that_is_no_such_network_is_refused(file: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / "user.onnx").write_bytes(file)
    with pytest.raises(InputError, match=why):
        features.inception(tmp_path / "user.onnx")
    with pytest.raises(InputError, match="missing"):
        features.inception(tmp_path / "none.onnx")
