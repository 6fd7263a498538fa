"""A model as ONNX: the same pictures as torch's, without torch, and no file that is not one gets further than a sentence."""

from __future__ import annotations

import base64
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

from worldloom import pipeline_model, pipeline_sample, trust
from worldloom.learn import played
from worldloom.learn.chance import Chance
from worldloom.learn.draws import Draws
from worldloom.learn.families import Transformer, learner
from worldloom.learn.learner import Learner
from worldloom.learn.model_file import packed
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.gpt import Cache
from worldloom.learn.onnx_facts import BOOKS, FACTS
from worldloom.learn.onnx_file import exported
from worldloom.learn.pictures import Pictures
from worldloom.learn.played import Played, opened
from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError
from worldloom.pipeline_export import export_model
from worldloom.world import InputError

FAMILIES: dict[str, dict[str, Any]] = {
    "jit": {"model": "flow"}, "unet": {"model": "flow", "network": "unet", "wraps": True}, "gan": {"model": "gan"},
    "tile": {"model": "flow", "tiles": True, "wraps": True}, "transformer": {"model": "transformer"},
}  # fmt: skip
LABELS = ("dark", "light")
WHICH = np.array([0, 1, 0, 1], np.int64)


def trained(name: str, **more: Any) -> tuple[Learner, Recipe]:
    """A tiny model whose weights are not those it begins with, so that no layer answers zero."""
    r = Recipe.model_validate({"depth": 1, "size": 8, "classes": 2, "codes": 4, **FAMILIES[name], **more})
    values = np.random.default_rng(0).integers(0, 256, (12, 8, 8, r.channels), np.uint8)
    made, chance = learner(r, Pictures(values, np.arange(12) % 2), torch.device("cpu")), torch.Generator().manual_seed(0)
    for part in made.parts.values():
        for p in part.average.parameters():
            p.data += 0.05 * torch.randn(p.shape, generator=chance)
    return made, r


def saved(folder: Path, name: str, **more: Any) -> tuple[Learner, Played]:
    made, r = trained(name, **more)
    path = folder / "model.onnx"
    path.write_bytes(exported(made, r, LABELS if r.classes else ()))
    return made, opened(path)


@pytest.fixture(scope="module", params=FAMILIES)
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Learner, Played]:
    return saved(tmp_path_factory.mktemp("pair"), request.param)


def network(made: Learner, played: Played) -> tuple[torch.Tensor, np.ndarray[Any, np.dtype[np.float32]]]:
    """One pass of both over the same inputs; of a transformer the third position."""
    chance, asked = Chance(5, 0, 4), Condition(torch.from_numpy(WHICH))
    if isinstance(made, Transformer):
        gpt, past, cache = made.parts["gpt"].average, played.room(4), Cache()
        for at, token in enumerate((None, WHICH, WHICH + 1)):
            theirs, cache = gpt.step(None if token is None else torch.from_numpy(token), asked, cache, 4)
            ours, past[at : at + 1] = played.run(WHICH, token=np.full(4, -1) if token is None else token, past=past[:at])
        return theirs, ours
    (part,) = (made.parts[name].average for name in made.used)
    if played.facts.latent:
        latent = chance.normal(played.facts.latent)
        return part(torch.from_numpy(latent), asked), played.run(WHICH, latent=latent)[0]
    x, t = chance.normal(3, 8, 8), chance.uniform()
    return part(torch.from_numpy(x), torch.from_numpy(t), asked), played.run(WHICH, x=x, t=t)[0]


def test_the_network_is_the_same(pair: tuple[Learner, Played]) -> None:
    with torch.no_grad():
        theirs, ours = network(*pair)
    assert float(theirs.std()) > 0.01 and np.abs(theirs.numpy() - ours).max() < 1e-4


@pytest.mark.parametrize("which", [WHICH, None])
def test_pictures_are_the_same(pair: tuple[Learner, Played], which: np.ndarray[Any, np.dtype[np.int64]] | None) -> None:
    made, played = pair
    theirs = made.sample(Condition(None if which is None else torch.from_numpy(which)), 4, Draws(3, 0, 4)).numpy()
    ours = played.sample(which, Chance(3, 0, 4))
    assert ours.dtype == np.float32 and ours.shape == (4, 3, 8, 8) and np.abs(ours).max() <= 1
    assert theirs.std() > 0.05 and np.abs(theirs - ours).max() < 1e-3


@pytest.mark.parametrize("name", ["jit", "gan", "transformer"])
def test_models_without_classes_and_of_grey_pictures(tmp_path: Path, name: str) -> None:
    made, played = saved(tmp_path, name, classes=0, channels=1)
    assert np.abs(made.sample(Condition(), 3, Draws(3, 0, 3)).numpy() - played.sample(None, Chance(3, 0, 3))).max() < 1e-3


def test_the_same_model_gives_the_same_bytes() -> None:
    assert exported(*trained("gan"), LABELS) == exported(*trained("gan"), LABELS)


@pytest.mark.parametrize("which", [[0, 1, 2, 3], [-1, 0, 0, 0], [0, 0]])
def test_classes_that_there_are_not(tmp_path: Path, which: list[int]) -> None:
    with pytest.raises(InputError, match="classes"):
        saved(tmp_path, "gan")[1].sample(np.array(which), Chance(0, 0, 4))


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run's sealed model, exported."""
    out = tmp_path / "noise"
    made, r = trained("jit")
    with trust.publish(out / "model", pipeline_model.facts_of("noise", 0)) as folder:
        folder.write("model.safetensors", packed(made, r, LABELS))
    assert export_model(out) == out / "model" / "model.onnx"
    return out


def test_an_exported_model_is_sealed_beside_its_weights(run: Path) -> None:
    assert trust.verify(run / "model").state == "trusted" and trust.verify(run / "model" / "model.onnx").state == "trusted"
    assert {"model.onnx", "model.safetensors"} <= {p.name for p in (run / "model").iterdir()}
    assert export_model(run / "model").is_file(), "and again, over the first"
    with pytest.raises(InputError, match="no trained model"):
        export_model(run / "model" / "model.onnx")


def shown(folder: Path) -> np.ndarray[Any, np.dtype[np.int16]]:
    return np.stack([np.asarray(Image.open(folder / f"{k:04d}.png"), np.int16) for k in range(3)])


def test_without_torch_the_same_pictures(run: Path, tmp_path: Path) -> None:
    code = "import sys; sys.modules['torch'] = None\nfrom pathlib import Path\nfrom worldloom import pipeline_sample as p\n" \
           "p.sample(Path(sys.argv[1]), Path(sys.argv[2]), 3, seed=4)\nprint(p.tile(Path(sys.argv[1]), 'light', 1)[2])"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code, str(run), str(tmp_path / "ours")], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-800:]
    theirs = pipeline_sample.sample(run, tmp_path / "theirs", 3, seed=4)
    assert theirs == pipeline_sample.sample(run / "model" / "model.onnx", tmp_path / "file", 3, seed=4) | {"folder": theirs["folder"]}
    assert np.abs(shown(tmp_path / "ours") - shown(tmp_path / "theirs")).max() <= 1
    told = json.loads((tmp_path / "ours" / "samples.json").read_text())["model"]
    assert told["sha256"] == done.stdout.strip() and told["name"] == "noise"


def _changed(path: Path, change: Callable[[onnx.ModelProto], object]) -> None:
    model = onnx.load_from_string(path.read_bytes())
    change(model)
    path.write_bytes(model.SerializeToString())


def _said(model: onnx.ModelProto, key: str, value: str) -> None:
    next(x for x in model.metadata_props if x.key == key).value = value


def _facts(model: onnx.ModelProto, **more: Any) -> None:
    said = json.loads(next(x.value for x in model.metadata_props if x.key == FACTS))
    recipe = said["recipe"] | {k: v for k, v in more.items() if k in said["recipe"]}
    _said(model, FACTS, json.dumps(said | {k: v for k, v in more.items() if k not in recipe} | {"recipe": recipe}))


def _weight(model: onnx.ModelProto, value: float) -> None:
    tensor = next(x for x in model.graph.initializer if x.data_type == TensorProto.FLOAT)
    tensor.CopyFrom(numpy_helper.from_array(np.full(tensor.dims, value, np.float32), tensor.name))


def _outside(model: onnx.ModelProto) -> None:
    tensor = model.graph.initializer[0]
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../secret")
    tensor.ClearField("raw_data")


def _node(model: onnx.ModelProto, op: str, domain: str = "") -> None:
    model.graph.node.append(helper.make_node(op, [model.graph.node[0].output[0]], ["more"], domain=domain))


def _named(model: onnx.ModelProto, name: str) -> None:
    model.graph.input[0].name = name


def _linked(path: Path) -> None:
    path.symlink_to(path.rename(path.with_name("real")))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda p: p.write_bytes(b""),
    "cut": lambda p: p.write_bytes(p.read_bytes()[: p.stat().st_size // 2]),
    "a byte too few": lambda p: p.write_bytes(p.read_bytes()[:-1]),
    "a pickle": lambda p: p.write_bytes(pickle.dumps({"weights": [1, 2, 3]})),
    "text": lambda p: p.write_bytes(b"not a model at all\n" * 9),
    "a link": _linked,
    "nothing": lambda p: p.rename(p.with_name("real")),
    "another domain": lambda p: _changed(p, lambda m: _node(m, "Add", "evil")),
    "another operator": lambda p: _changed(p, lambda m: _node(m, "Loop")),
    "an operator's wrong inputs": lambda p: _changed(p, lambda m: _node(m, "Conv")),
    "not a number": lambda p: _changed(p, lambda m: _weight(m, float("nan"))),
    "endless": lambda p: _changed(p, lambda m: _weight(m, float("inf"))),
    "a tensor in another file": lambda p: _changed(p, _outside),
    "another input": lambda p: _changed(p, lambda m: _named(m, "y\nz")),
    "no facts": lambda p: _changed(p, lambda m: m.ClearField("metadata_props")),
    "facts that are a list": lambda p: _changed(p, lambda m: _said(m, FACTS, "[1]")),
    "deep facts": lambda p: _changed(p, lambda m: _said(m, FACTS, "[" * 100_000)),
    "an unknown fact": lambda p: _changed(p, lambda m: _facts(m, code="import os\n")),
    "another codebook": lambda p: _changed(p, lambda m: _facts(m, codes=5)),
    "another depth": lambda p: _changed(p, lambda m: _facts(m, depth=2)),
    "another vector": lambda p: _changed(p, lambda m: _facts(m, vector=4)),
    "endless guidance": lambda p: _changed(p, lambda m: _facts(m, guidance=float("inf"))),
    "too few labels": lambda p: _changed(p, lambda m: _facts(m, labels=["dark"])),
    "books cut": lambda p: _changed(p, lambda m: _said(m, BOOKS, "AAAA")),
    "books that are none": lambda p: _changed(p, lambda m: _said(m, BOOKS, "?é")),
    "books not a number": lambda p: _changed(p, lambda m: _said(m, BOOKS, base64.b64encode(b"\xff" * 96).decode())),
}


@pytest.fixture(scope="module")
def good() -> bytes:
    """A transformer of patches of one pixel: 2 codebooks of 4 colours, 96 bytes."""
    return exported(*trained("transformer", patch=1), LABELS)


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_no_model_is_refused_with_one_sentence(good: bytes, tmp_path: Path, name: str) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(good)
    opened(path)
    DAMAGE[name](path)
    with pytest.raises(CheckpointError) as told:
        opened(path)
    assert str(path) in str(told.value) and "\n" not in str(told.value) and len(str(told.value)) < 400


def test_numbers_that_run_away_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    saved(tmp_path, "gan")

    def grown(model: onnx.ModelProto) -> None:
        for tensor in model.graph.initializer:
            if tensor.data_type == TensorProto.FLOAT:
                tensor.CopyFrom(numpy_helper.from_array(np.full(tensor.dims, 1e38, np.float32), tensor.name))

    _changed(path, grown)
    with pytest.raises(CheckpointError, match="not finite"):
        opened(path).sample(WHICH, Chance(0, 0, 4))


@pytest.mark.parametrize("name", ["jit", "transformer"])
def test_facts_that_the_network_does_not_bear_out(tmp_path: Path, name: str) -> None:
    path = tmp_path / "model.onnx"
    saved(tmp_path, name)
    _changed(path, lambda m: _facts(m, size=32, patch=1))
    with pytest.raises(CheckpointError):
        opened(path).sample(WHICH[:1], Chance(0, 0, 1))


def _grown(model: onnx.ModelProto, wider: int, roots: int = 0) -> None:
    """The input so many times as wide and as high, so many times its root, and the mean of that as the picture."""
    model.graph.initializer.append(numpy_helper.from_array(np.array([1, 1, wider, wider], np.float32), "scale"))
    model.graph.initializer.append(numpy_helper.from_array(np.array([2, 3]), "axes"))
    del model.graph.node[:]
    more = [("Sqrt", [f"big{k}"], f"big{k + 1}") for k in range(roots)]
    last = (("ReduceMean", [f"big{roots}", "axes"], "m"), ("Add", ["x", "m"], "picture"))
    steps = (("Resize", ["x", "", "scale"], "big0"), *more, *last)
    model.graph.node.extend(helper.make_node(op, given, [made]) for op, given, made in steps)


def test_a_network_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "model.onnx"
    saved(tmp_path, "unet")
    _changed(path, lambda model: _grown(model, 200, roots=5000))  # about a minute of work
    model, x = opened(path), np.zeros((1, 3, 8, 8), np.float32)
    monkeypatch.setattr(played, "LONGEST", 0.1)
    with pytest.raises(CheckpointError, match=r"within 0\.1 s"):
        model.run(np.zeros(1, np.int64), x=x, t=x[0, 0, 0, :1])


def test_a_network_that_wants_more_memory_than_there_is_room_for_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    saved(tmp_path, "unet")
    _changed(path, lambda model: _grown(model, 700))  # a kilobyte that asks for 300 MB
    code = "import sys, numpy as np\nfrom pathlib import Path\nfrom worldloom.learn import played\nplayed.ROOM = int(sys.argv[2])\n" \
           "x = np.zeros((1, 3, 8, 8), np.float32)\n" \
           "played.opened(Path(sys.argv[1])).run(np.zeros(1, np.int64), x=x, t=x[0, 0, 0, :1])"  # fmt: skip
    small, large = (subprocess.run([sys.executable, "-c", code, str(path), str(room << 20)], check=False, capture_output=True, text=True)
                    for room in (100, 1000))  # fmt: skip
    assert large.returncode == 0, large.stderr[-800:]
    assert "CheckpointError" in small.stderr and "cannot be run" in small.stderr


def test_a_cache_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="GiB"):
        saved(tmp_path, "transformer")[1].room(1 << 30)
