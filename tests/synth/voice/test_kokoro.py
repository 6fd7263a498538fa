"""Kokoro's loading code on a small model of the same inputs, edges and outputs; the real one is measured by benchmarks/voices.py."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from worldloom.synth.voice import kokoro_voice
from worldloom.synth.voice.engine import Timbre, numbers
from worldloom.synth.voice.kokoro_voice import EDGES, HOME, SPEAKERS, kokoro
from worldloom.synth.voice.say import Manner, say
from worldloom.synth.voice.script import Script
from worldloom.synth.voice.subgraph import FLOAT, Tensor, cut, read
from worldloom.world import MissingError


def tiny() -> bytes:
    """Each phoneme lasts three units; the pitch is 120 Hz, the sound a constant."""
    onnx = pytest.importorskip("onnx")
    node, made = onnx.helper.make_node, onnx.numpy_helper.from_array
    consts = {"three": np.float32([[3]]), "nought": np.float32([[0]]), "least": np.float32(1), "one": np.int64([1]),
              "two": np.float32([2]), "last": np.int64([2]),
              "wide": np.int64([1, 1, 300]), "flat": np.int64([-1]), "axes": np.int64([0, 1]), "thin": np.float32([0.001])}  # fmt: skip
    nodes = [
        node("Cast", ["tokens"], ["t"], to=1), node("Mul", ["t", "nought"], ["z"]), node("Add", ["z", "three"], [EDGES.raw]),
        node("Unsqueeze", ["z", "one"], [EDGES.text]), node("Unsqueeze", ["z", "one"], [EDGES.hidden]),
        node("Div", [EDGES.raw, "speed"], ["d"]), node("Round", ["d"], ["r"]), node("Clip", ["r", "least", ""], [EDGES.units[0]]),
        node("ReduceSum", [EDGES.units[0], "axes"], ["n"], keepdims=0), node("Mul", ["n", "two"], ["n2"]),
        node("Cast", ["n2"], ["n3"], to=7),
        node("Concat", ["one", "n3"], ["shape"], axis=0), node("ConstantOfShape", ["shape"], ["base"], value=made(np.float32([120]))),
        node("ReduceSum", [EDGES.hidden], ["h"], keepdims=0), node("Add", ["base", "h"], [EDGES.pitch]),
        node("ConstantOfShape", ["shape"], ["base0"], value=made(np.float32([0]))), node("Add", ["base0", "h"], [EDGES.energy]),
        node("Add", [EDGES.pitch, EDGES.energy], ["pe"]), node("Unsqueeze", ["pe", "last"], ["u"]), node("Expand", ["u", "wide"], ["e"]),
        node("Reshape", ["e", "flat"], ["f"]), node("Mul", ["f", "thin"], ["g"]), node("ReduceSum", [EDGES.text], ["x"], keepdims=0),
        node("ReduceSum", [EDGES.units[0]], ["y"], keepdims=0), node("Mul", ["x", "y"], ["xy"]),
        node("ReduceSum", ["style"], ["s"], keepdims=0),
        node("Mul", ["s", "xy"], ["sx"]), node("Add", ["g", "sx"], ["audio"]),
    ]  # fmt: skip
    value = onnx.helper.make_tensor_value_info
    inputs = [value("tokens", 7, [1, "n"]), value("style", 1, [1, 256]), value("speed", 1, [1])]
    graph = onnx.helper.make_graph(nodes, "g", inputs, [value("audio", 1, ["m"])], [made(v, k) for k, v in consts.items()])
    return bytes(
        onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8).SerializeToString()
    )


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    data = tiny()
    (tmp_path / "voices").mkdir()
    (tmp_path / "kokoro.onnx").write_bytes(data)
    (tmp_path / "voices" / "am_adam.bin").write_bytes(np.zeros((510, 256), "<f4").tobytes())
    monkeypatch.setenv(HOME, str(tmp_path))
    monkeypatch.setattr(kokoro_voice, "SHA256", hashlib.sha256(data).hexdigest())
    monkeypatch.setattr(kokoro_voice, "PARTS", ("no_such_package_of_kokoro",))
    kokoro_voice._parts.cache_clear()
    yield tmp_path
    kokoro_voice._parts.cache_clear()


def test_it_is_cut_in_three_and_obeys(home: Path) -> None:
    voice = kokoro("am_adam")
    ids = numbers("həlˈO")
    raw, state = voice.begin(ids)
    assert ids[0] == ids[-1] == 0 and raw.tolist() == [3.0] * 7
    units = np.float32([1, 2, 3, 4, 5, 6, 7])
    pitch, energy = voice.prosody(state, units)
    assert len(pitch) == len(energy) == 2 * 28 and set(pitch) == {120.0}
    sound = voice.sound(state, units, pitch * 2, energy, 0, Timbre())
    assert len(sound) == 28 * 600 and np.allclose(sound, 0.24)
    assert say(Script("Hello there."), Manner(voice="am_adam")).voices == ("am_adam",)


def test_what_is_missing_or_wrong_is_said(home: Path) -> None:
    with pytest.raises(MissingError, match=r"bf_emma\.bin is not there"):
        kokoro("bf_emma")
    table = (home / "voices" / "am_adam.bin").read_bytes()
    (home / "voices" / "am_adam.bin").write_bytes(b"short")
    with pytest.raises(MissingError, match="5 bytes"):
        kokoro("am_adam")
    (home / "voices" / "am_adam.bin").write_bytes(table)
    (home / "kokoro.onnx").write_bytes(b"another")
    with pytest.raises(MissingError, match="SHA-256"):
        kokoro("am_adam")
    (home / "kokoro.onnx").unlink()
    with pytest.raises(MissingError, match="not here"):
        kokoro("am_adam")


def test_there_are_54_speakers() -> None:
    assert len(SPEAKERS) == len(set(SPEAKERS)) == 54


def test_damaged_models_and_unknown_names_are_refused() -> None:
    data = tiny()
    with pytest.raises(ValueError, match="no tensor 'nothing'"):
        cut(read(data), {}, ["nothing"])
    with pytest.raises(ValueError, match="no tensor"):
        cut(read(data), {"nowhere": Tensor(FLOAT, ("a",))}, ["audio"])
    with pytest.raises(ValueError, match="cut off"):
        read(data[: len(data) // 2])
