"""What goes in comes out: every kind, in one memory-mapped file that other tools read too; the same bytes every time."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import json
import sys
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from worldloom.ingest import Dataset, DatasetError, IngestError, Shot
from worldloom.ingest.own import asked

if TYPE_CHECKING:
    from conftest import Media, Run


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, media: Media) -> Path:
    """One folder with every kind of data."""
    folder = tmp_path_factory.mktemp("source")
    for label, first in (("brick", 0), ("moss", 100)):
        (folder / label).mkdir()
        for i in range(15):
            (folder / label / f"{label} {i}.png").write_bytes(media.image(first + i))
    other = folder / "other"
    other.mkdir()
    (other / "photo.jpg").write_bytes(media.image(1000, "JPEG", size=(100, 300)))
    (other / "photo.txt").write_text("a wide picture")
    (other / "tone.wav").write_bytes(media.wav())
    (other / "stereo.wav").write_bytes(media.wav(rate=44100, pitch=900, channels=2))
    (other / "cube.obj").write_bytes(media.cube())
    (other / "hills.npy").write_bytes(media.npy(np.add.outer(np.arange(40.0), np.arange(50.0))))
    (other / "tune.mid").write_bytes(media.midi())
    (other / "poem.txt").write_text("Roses are red")
    (other / "film.mp4").write_bytes(media.film(3))
    Image.fromarray(np.arange(4096, dtype=np.uint16).reshape(64, 64) * 16).save(other / "deep.png")
    return folder


def test_every_kind_comes_back(source: Path, run: Run, media: Media) -> None:
    summary, found = run(source)
    assert summary.kinds == {"image": 34, "audio": 2, "height": 2, "mesh": 1, "text": 1, "midi": 1} and summary.refused == {}
    assert found.labels == ["brick", "moss", "other"]
    records = {r["name"]: r for r in found.records}
    brick = records["brick/brick 3.png"]
    assert np.array_equal(found.images()[brick["index"]], media.pixels(3)) and brick["label"] == "brick"
    assert found.labels[found.classes()[brick["index"]]] == "brick"
    assert records["other/photo.jpg"]["caption"] == "a wide picture" and "other/photo.txt" not in records
    assert found.audio(records["other/tone.wav"]["index"]).shape == (24000, 1)
    assert found.audio(records["other/stereo.wav"]["index"]).shape == (24000, 2)
    vertices, faces = found.mesh(0)
    assert vertices.shape == (8, 3) and faces.shape == (12, 3)
    heights = [found.heights()[records[f"other/{name}"]["index"]] for name in ("hills.npy", "deep.png")]
    assert heights[0].shape == (40, 50) and heights[0][39, 49] == 88 and heights[1].max() == pytest.approx(4095 * 16 / 65535)
    assert found.texts() == ["Roses are red"] and found.midi(0).tolist() == [[0, 60, 90, 500]]
    assert [r["seconds"] for r in found.records if r["name"].startswith("other/film")] == [0.0, 1.0, 2.0]


def test_a_split_is_a_view(source: Path, run: Run) -> None:
    _, found = run(source, size=32)
    every = found.images()
    assert isinstance(every, np.ndarray) and every.shape == (34, 32, 32, 3) and not every.flags.owndata and not every.flags.writeable
    parts = [found.images(split) for split in ("train", "val", "test")]
    assert np.array_equal(np.concatenate([p for p in parts if len(p)]), every) and len(parts[0]) > 20
    for split, part in zip(("train", "val", "test"), parts):
        assert len(found.of("image", split)) == len(part) == len(found.captions(split)) == len(found.classes(split))
        assert all(r["split"] == split for r in found.of("image", split))
    assert found.heights().shape == (2, 32, 32)


def test_the_same_bytes_whoever_decodes(source: Path, run: Run) -> None:
    _, here = run(source, size=32)
    _, apart = run(source, size=32, workers=2)
    names = {p.name for p in here.path.iterdir()}
    assert names == {"data.safetensors", "items.jsonl", "refused.jsonl", "croissant.json", "contact.png", "dataset.json"}
    assert all((here.path / name).read_bytes() == (apart.path / name).read_bytes() for name in names)
    _, other = run(source, size=32, key="another")
    assert [r["split"] for r in sorted(other.records, key=lambda r: r["name"])] != [r["split"] for r in sorted(here.records, key=lambda r: r["name"])]


def test_the_safetensors_library_reads_it(source: Path, run: Run) -> None:
    numpy_side = pytest.importorskip("safetensors.numpy")
    _, found = run(source)
    loaded = numpy_side.load_file(found.path / "data.safetensors")
    assert loaded.keys() == found.tensors.keys()
    assert all(np.array_equal(loaded[name], array) and loaded[name].dtype == array.dtype for name, array in found.tensors.items())
    assert all(array.__array_interface__["data"][0] % array.itemsize == 0 for array in found.tensors.values())


def test_the_card(source: Path, run: Run) -> None:
    _, found = run(source)
    path = found.path / "croissant.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    assert card["conformsTo"] == "http://mlcommons.org/croissant/1.1" and card["@type"] == "sc:Dataset"
    assert card["license"] == "https://spdx.org/licenses/CC0-1.0.html" and card["name"] == found.path.parent.name or card["name"]
    columns = {field["source"]["extract"]["column"] for field in card["recordSet"][1]["field"]}
    assert columns <= found.records[0].keys()
    assert card["distribution"][0]["sha256"] == found.summary.data_sha256
    if util.find_spec("mlcroissant"):
        import mlcroissant

        assert len(list(mlcroissant.Dataset(jsonld=path).records("items"))) == found.summary.items


def test_the_contact_sheet_shows_every_kind(source: Path, run: Run) -> None:
    _, found = run(source)
    with Image.open(found.path / "contact.png") as sheet:
        assert sheet.width > 1200 and np.asarray(sheet).std() > 20


def test_one_item_is_trained_on(tmp_path: Path, media: Media, run: Run) -> None:
    (tmp_path / "one.png").write_bytes(media.image(1))
    summary, found = run(tmp_path / "one.png")
    assert summary.splits == {"image": {"train": 1, "val": 0, "test": 0}} and len(found.images("val")) == 0 == len(found.images("test"))


@pytest.mark.parametrize(("make", "sentence"), [
    (lambda p: p / "nowhere", "cannot be read"), (lambda p: p, "holds no files"), (lambda p: Path("/dev/null"), "neither a folder nor a file"),
    (lambda p: Path("world://?views=3"), "no world source"),
])  # fmt: skip
def test_nothing_to_take_in(tmp_path: Path, run: Run, make: Any, sentence: str) -> None:
    with pytest.raises(IngestError, match=sentence) as error:
        run(str(make(tmp_path)).replace("world:/?", "world://?"))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("damage", [
    lambda d: (d / "data.safetensors").write_bytes((d / "data.safetensors").read_bytes()[:-1]),
    lambda d: (d / "data.safetensors").unlink(),
    lambda d: (d / "dataset.json").write_text("{}"),
    lambda d: (d / "dataset.json").write_text("[" * 100_000),
    lambda d: (d / "dataset.json").write_text((d / "dataset.json").read_text().replace('"train": 1', '"train": 7')),
    lambda d: (d / "dataset.json").write_text((d / "dataset.json").read_text().replace("dataset-1", "dataset-9")),
    lambda d: (d / "items.jsonl").write_text("{}\n{}\n"),
])  # fmt: skip
def test_a_damaged_dataset_is_one_sentence(tmp_path: Path, media: Media, run: Run, damage: Any) -> None:
    (tmp_path / "one.png").write_bytes(media.image(1))
    _, found = run(tmp_path / "one.png")
    damage(found.path)
    with pytest.raises(DatasetError) as error:
        assert Dataset.open(found.path).records
    assert "\n" not in str(error.value)


def test_worlds_come_from_outside(run: Run) -> None:
    def worlds(prompt: str, views: int, seed: int, size: int) -> Any:
        for i in range(views):
            picture = np.random.default_rng(seed).integers(100, 255, (size, size, 3), np.uint8)
            picture[0, 0, 0] = 10 * seed + i
            yield Shot(f"seed {seed} view {i}", picture, {"depth": np.full((size, size), i, np.float32)}, prompt, f"seed {seed}", {"seed": seed})

    summary, found = run("world://a%20lake at dawn?views=20&worlds=5&seed=3", worlds=worlds, size=16, licence=None)
    assert summary.kinds == {"image": 20} and summary.groups == 5 and summary.licences == {"LicenseRef-own-work": 20}
    assert found.captions()[0] == "a lake at dawn" and found.buffers("depth").shape == (20, 16, 16)
    for record, picture, depth in zip(found.records, found.images(), found.buffers("depth")):
        assert picture[0, 0, 0] == 10 * record["seed"] + depth[0, 0]
    assert len({(r["seed"], r["split"]) for r in found.records}) == 5, "the views of a world stay together"


@pytest.mark.parametrize("address", ["world://", "world://x?views=0", "world://x?views=a", "world://x?views=3&worlds=4", "world://x?views=9999999",
                                     "world://x?views=1&frames=2"])  # fmt: skip
def test_addresses_of_worlds(address: str) -> None:
    with pytest.raises(IngestError):
        asked(address)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kills a process by its limit of memory")
def test_a_decoder_that_dies_takes_one_item(tmp_path: Path, media: Media, run: Run, refusals: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from worldloom.ingest import Limits

    (tmp_path / "s").mkdir()
    for i in range(4):
        (tmp_path / "s" / f"{i}.png").write_bytes(media.image(i))
    (tmp_path / "s" / "big.npy").write_bytes(media.npy(np.zeros((7000, 9000), np.float32)))
    _, found = run(tmp_path / "s", workers=2, limits=Limits(memory=700 * 2**20))
    assert found.summary.items == 4 and list(refusals(found)) == ["big.npy"]
