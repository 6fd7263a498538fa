"""Terrain: heightmaps become crops in true slopes, windows become a field without seams, a dataset becomes a sealed model of heights."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from worldloom.cli import main
from worldloom.ingest import Dataset
from worldloom.learn.recipe import Relief
from worldloom.learn.relief import BLUR, SKETCH, SPREAD, Map, blurred, cut, joined, side, sketches
from worldloom.learn.tiled import Box, Denoise, covering, faded, noise, tiled, walked
from worldloom.pipeline_heights import taken
from worldloom.trust import verify
from worldloom.world import InputError

WINDOW, WIDE = 16, 3.0


def rough(n: int, seed: int, width: float = 2.0) -> np.ndarray:
    """Smooth noise (n, n) in 0..1."""
    values = blurred(np.random.default_rng(seed).standard_normal((n, n)).astype(np.float32), width)
    return np.asarray((values - values.min()) / np.ptp(values), np.float32)


@cache
def gaussian() -> Denoise:
    """The best denoiser of windows of a Gaussian field that is correlated over WIDE cells; it sees a window alone.

    x given z = t x + (1 - t) e has the mean t C (t^2 C + (1 - t)^2 I)^-1 z.
    """
    y, x = np.divmod(np.arange(WINDOW**2), WINDOW)
    c = np.exp(-((y[:, None] - y) ** 2 + (x[:, None] - x) ** 2) / (2 * WIDE**2))
    values, vectors = np.linalg.eigh(c)
    values = np.maximum(values, 0)

    def denoise(z: np.ndarray, t: np.ndarray, sketch: np.ndarray) -> np.ndarray:
        s = float(t[0])
        gain = s * values / np.maximum(s * s * values + (1 - s) ** 2, 1e-9)
        flat = z.reshape(len(z), -1).astype(float) @ vectors
        return np.asarray(((flat * gain) @ vectors.T).reshape(z.shape) + sketch, np.float32)

    return denoise


def field(box: Box, seed: int = 0, lean: int = 0) -> np.ndarray:
    wide = covering(box, WINDOW, lean)
    return tiled(gaussian(), np.zeros((wide.rows, wide.columns), np.float32), box, WINDOW, seed, lean, steps=12)


def apart(box: Box, seed: int = 0) -> np.ndarray:
    """The same, but windows side by side that know nothing of each other: what a seam looks like."""
    z = noise(seed, box)
    out = np.zeros_like(z)
    for r in range(0, box.rows, WINDOW):
        for c in range(0, box.columns, WINDOW):
            here = slice(r, r + WINDOW), slice(c, c + WINDOW)
            zero = np.zeros((1, 1, WINDOW, WINDOW), np.float32)
            out[here] = walked(lambda v, t, zero=zero: (gaussian()(v, np.full(1, t), zero) - v) / max(1 - t, 0.05), z[here][None, None], 12)
    return out


def seam(heights: np.ndarray, stride: int) -> float:
    """The mean step across the edges of windows over the mean step inside them."""
    step = np.abs(np.diff(heights, axis=0))
    edge = np.arange(len(step)) % stride == stride - 1
    return float(step[edge].mean() / step[~edge].mean())


def test_windows_leave_no_seam() -> None:
    box = Box(0, 0, 256, 256)
    made = field(box)
    for heights in (made, made.T):
        assert abs(seam(heights, WINDOW // 2) - 1) < 0.04, "steps across a window's edge are as high as those inside"
    assert seam(apart(box), WINDOW) > 2, "and the figure does find seams"
    assert 0.75 < made.std() < 1.1, "nor do blended windows lose the height that one has"
    middle = np.arange(256) % 8 < 4
    assert abs(made[middle].std() / made[~middle].std() - 1) < 0.05, "at the edge of windows there is as much of it as in the middle"


def test_a_field_follows_from_seed_and_place_alone() -> None:
    whole = field(Box(-20, 7, 60, 60), 5, lean=1)
    assert np.array_equal(whole, field(Box(-20, 7, 60, 60), 5, lean=1))
    assert np.abs(whole - field(Box(-20, 7, 60, 60), 6, lean=1)).mean() > 0.3
    part = field(Box(0, 27, 40, 60), 5, lean=1)
    off = np.abs(part[:40, :40] - whole[20:, 20:])
    assert off.max() < 0.1 * whole.std() and off.mean() < 0.02 * whole.std(), "neighbouring tiles agree where they overlap"
    assert np.array_equal(noise(5, Box(-20, 7, 60, 60))[20:, 20:], noise(5, Box(0, 27, 40, 40)))
    weights = faded(WINDOW)
    half = WINDOW // 2
    inside = weights[:half, :half] + weights[half:, :half] + weights[:half, half:] + weights[half:, half:]
    assert np.allclose(inside, 1, atol=1e-6) and weights[0].max() < 0.01


def test_a_sketch_is_followed() -> None:
    box = Box(0, 0, 64, 64)
    wide = covering(box, WINDOW)
    slope = np.tile(np.linspace(-3, 3, wide.columns, dtype=np.float32), (wide.rows, 1))
    made = tiled(lambda z, t, sketch: sketch, slope, box, WINDOW, 0)
    assert np.abs(made).max() < 0.1, "each window sees its sketch about its own mean"
    assert np.allclose(tiled(lambda z, t, sketch: np.ones_like(z), slope, box, WINDOW, 0), 1, atol=1e-5), "weights sum to one everywhere"


def test_crops_keep_slopes_and_give_the_map_again() -> None:
    steep, flat = rough(64, 1) * 300, rough(64, 1) * 30
    crops, relief = cut([Map(steep, 10.0)], 32, 0)
    assert crops.detail.shape == crops.sketch.shape == (36, 32, 32, 1), "nine crops, each in four turns"
    assert abs(crops.detail.std() - SPREAD) < 1e-3 and abs(crops.sketch.std() - SKETCH) < 1e-2 and relief.blur == BLUR * 32
    again = joined(crops.detail[..., 0], crops.sketch[..., 0], relief)
    assert min(np.abs(again[4 * k] - again[4 * k].mean() - steep[:32, :32] + steep[:32, :32].mean()).max() for k in range(9)) < 0.02
    same, other = cut([Map(flat, 1.0)], 32, 0), cut([Map(flat, 10.0)], 32, 0, relief)
    assert np.allclose(same[1].detail, relief.detail, rtol=1e-4), "30 m over cells of 1 m are as steep as 300 m over cells of 10 m"
    assert np.allclose(other[0].detail * 10, crops.detail, atol=1e-3), "held-out maps are scaled like those that are learnt"
    assert side([Map(steep, 1.0), Map(np.zeros((200, 40), np.float32), 1.0)]) == 32
    assert sketches(relief, 32, 0, 0, 3).shape == (3, 1, 32, 32)
    assert np.array_equal(sketches(relief, 32, 0, 2, 1)[0], sketches(relief, 32, 0, 0, 3)[2])


@pytest.mark.parametrize(("values", "told"), [(np.zeros((64, 64), np.float32), "no relief"), (rough(12, 0), "12 cells")])
def test_maps_that_teach_nothing_are_refused(values: np.ndarray, told: str) -> None:
    with pytest.raises(InputError, match=told):
        cut([Map(values, 1.0)], side([Map(values, 1.0)]), 0)


def ingested(out: Path, *options: str, n: int = 6, size: int = 48, kinds: tuple[str, ...] = ("a",)) -> Path:
    source = out.with_name(f"{out.name}-maps")
    for k in range(n):
        (source / kinds[k % len(kinds)]).mkdir(parents=True, exist_ok=True)
        heights = np.rint(rough(size, k) * 65535).astype(np.uint16)
        Image.fromarray(heights[:, : size - 8]).save(source / kinds[k % len(kinds)] / f"{k}.png")  # no square
    assert main(["ingest", str(source), "-o", str(out), "--licence", "CC0-1.0", "--workers", "0", *options]) == 0
    return out


def test_cell_and_range_make_metres(tmp_path: Path) -> None:
    told = Dataset.open(ingested(tmp_path / "told", "--cell", "5", "--range", "200"))
    assert told.summary.options["cell"] == 5 and told.summary.options["range"] == 200
    values = np.asarray(told.heights()[0])
    assert values.dtype == np.float32 and values.shape == (48, 40)
    deep = values.astype(float) * 65535
    assert np.abs(deep - np.rint(deep)).max() < 0.01 and len(np.unique(np.rint(deep))) > 1000, "none of the 16 bits is lost"
    one, other = taken(told, 0).relief, taken(Dataset.open(ingested(tmp_path / "double", "--cell", "5", "--range", "400")), 0).relief
    assert one.cell == 5 and other.detail == pytest.approx(2 * one.detail)
    small = taken(Dataset.open(ingested(tmp_path / "small", "--cell", "5", "--range", "200", "--size", "20")), 0).relief
    assert small.cell == 10, "a map that ingest made smaller has larger cells"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model of two kinds of terrain."""
    place = tmp_path_factory.mktemp("terrain")
    data = ingested(place / "data", "--cell", "5", "--range", "60", n=12, kinds=("hills", "mountain"))
    train = ["train", str(data), "-o", str(place / "ridges"), "--kind", "terrain", "--steps", "3", "--depth", "1", "--batch", "4"]
    assert main(train) == 0
    return place / "ridges"


def test_a_dataset_becomes_a_sealed_model_of_heights(run: Path, tmp_path: Path) -> None:
    card = json.loads((run / "model" / "card.json").read_text())
    assert card["kind"] == "terrain" and card["classes"] == ["hills", "mountain"] and sum(card["data"]["splits"].values()) == 12
    r = card["recipe"]
    assert (r["channels"], r["beside"], r["size"], r["network"]) == (1, 1, 32, "unet") and r["relief"]["cell"] == 5
    assert verify(run / "model").state != "tampered"
    assert main(["sample", str(run), "-o", str(tmp_path / "a"), "-n", "3", "--class", "hills"]) == 0
    assert main(["sample", str(run), "-o", str(tmp_path / "b"), "-n", "2", "--class", "hills"]) == 0
    first = Image.open(tmp_path / "a" / "0001.png")
    assert first.mode.startswith("I;16") and first.size == (32, 32) and len(np.unique(np.asarray(first))) > 300
    assert (tmp_path / "a" / "0001.png").exists() and verify(tmp_path / "a").state == "trusted"
    assert np.array_equal(np.asarray(first), np.asarray(Image.open(tmp_path / "b" / "0001.png"))), "a sample does not hang on how many"
    assert np.asarray(Image.open(tmp_path / "a" / "samples.png")).shape[2] == 3


def test_it_plays_without_torch_just_the_same(run: Path, tmp_path: Path) -> None:
    from worldloom.learn.denoisers import denoiser
    from worldloom.learn.model_file import opened
    from worldloom.learn.played import opened as played

    assert main(["export", str(run), "--to", "onnx"]) == 0
    learner, recipe, _ = opened(run / "model" / "model.safetensors")
    model = played(run / "model" / "model.onnx")
    assert model.facts.kind == "terrain" and model.facts.recipe == recipe
    box, size = Box(0, 0, 40, 40), recipe.size
    wide = covering(box, size)
    sketch = rough(wide.rows, 3)[: wide.rows, : wide.columns] * 2
    one, other = (tiled(denoiser(m, recipe, 1), sketch, box, size, 4, steps=3) for m in (learner, model))
    assert np.abs(one - other).max() < 1e-3 and one.std() > 0.01
    assert main(["sample", str(run / "model" / "model.onnx"), "-o", str(tmp_path / "out"), "-n", "2"]) == 0


def test_models_are_not_taken_for_what_they_are_not(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refused(*command: str) -> str:
        capsys.readouterr()
        assert main(list(command)) == 2
        said = capsys.readouterr().err.strip()
        assert said.count("\n") == 0, said
        return said

    data = str(run.parent / "data")
    assert "is a model of terrain" in refused("create", "a house", "-o", str(tmp_path / "w"), "--material", f"brick={run}")
    assert "by a flow" in refused("train", data, "-o", str(tmp_path / "r"), "--kind", "terrain", "--model", "gan")
    assert "no pictures" in refused("train", data, "-o", str(tmp_path / "r"), "--kind", "material")
    assert "beside a given picture" in refused("eval", str(run), data)
    eight = tmp_path / "eight"
    eight.mkdir()
    for k in range(3):
        out = io.BytesIO()
        Image.fromarray((rough(32, k) * 255).astype(np.uint8)).save(out, "PNG")
        (eight / f"{k}.png").write_bytes(out.getvalue())
    assert main(["ingest", str(eight), "-o", str(tmp_path / "flat"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    assert "no heightmaps" in refused("train", str(tmp_path / "flat"), "-o", str(tmp_path / "r"), "--kind", "terrain")


def test_scales_are_bounded() -> None:
    for bad in ({"detail": 0}, {"cell": float("nan")}, {"blur": 1e9}, {"sketch": -1}):
        with pytest.raises(ValueError):
            Relief(**{"blur": 3.0, "cell": 1.0, "detail": 1.0, "sketch": 1.0, **bad})
