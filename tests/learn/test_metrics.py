"""Metrics: known answers, the floor beside each figure, planted copies found, a time budget kept, and files that are refused."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist
from worldloom import pipeline_data, pipeline_judge, pipeline_learn
from worldloom.ingest import Dataset
from worldloom.learn import families
from worldloom.learn.metrics import features, neighbours
from worldloom.learn.metrics.coverage import precision_recall
from worldloom.learn.metrics.features import Network
from worldloom.learn.metrics.frechet import frechet
from worldloom.learn.metrics.judged import Judgement, judged
from worldloom.learn.metrics.kid import kid
from worldloom.learn.metrics.memorisation import memorisation
from worldloom.learn.model_file import packed
from worldloom.learn.pictures import Pictures
from worldloom.learn.recipe import Recipe
from worldloom.world import InputError, MissingError

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
SEEDS = st.integers(0, 2**32 - 1)


def cloud(n: int, d: int, seed: int = 0) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(size=(n, d))


def slow_frechet(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    """The equation as it stands."""
    c1, c2 = np.cov(one.T), np.cov(two.T)
    return float(np.square(one.mean(0) - two.mean(0)).sum() + np.trace(c1 + c2 - 2 * sqrtm(c1 @ c2).real))


# Frechet distance


@pytest.mark.parametrize("n", [5, 40])
def test_clouds_that_are_shifted_or_spread_have_the_distance_of_the_closed_form(n: int) -> None:
    points, shift = cloud(n, 12), np.linspace(-1, 2, 12)
    spread = float(np.square(points - points.mean(0)).sum() / (n - 1))
    assert frechet(points, points) == pytest.approx(0, abs=1e-9)
    assert frechet(points, points + shift) == pytest.approx(float(shift @ shift))
    assert frechet(points, 3 * (points - points.mean(0)) + points.mean(0)) == pytest.approx((3 - 1) ** 2 * spread)


def test_many_points_of_two_gaussians_have_the_distance_of_the_gaussians() -> None:
    deviations, means = np.array([[1, 2, 0.5], [2, 2, 3]]), np.array([[0, 1, 2], [1, 1, 0]])
    one, two = (cloud(40_000, 3, k) * deviations[k] + means[k] for k in range(2))
    expected = np.square(means[0] - means[1]).sum() + np.square(deviations[0] - deviations[1]).sum()
    assert frechet(one, two) == pytest.approx(float(expected), rel=0.03)


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.integers(2, 30), st.integers(2, 30), st.integers(2, 9))
def test_the_distance_is_that_of_the_equation_and_knows_no_axes(seed: int, n: int, m: int, d: int) -> None:
    one, two = cloud(n, d, seed) * np.arange(1, d + 1), cloud(m, d, seed + 1) + 0.5
    turn = np.linalg.qr(cloud(d, d, seed + 2))[0]
    found = frechet(one, two)
    assert found == pytest.approx(frechet(two, one)) == pytest.approx(frechet(one @ turn, two @ turn))
    if min(n, m) > d + 1:  # the equation's root needs covariances of full rank
        assert found == pytest.approx(slow_frechet(one, two), rel=1e-6, abs=1e-6)


# KID


def slow_kid(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    def k(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
        return float((x @ y / len(x) + 1) ** 3)

    inside = [sum(k(x, y) for i, x in enumerate(c) for j, y in enumerate(c) if i != j) / (len(c) * (len(c) - 1)) for c in (one, two)]
    return sum(inside) - 2 * sum(k(x, y) for x in one for y in two) / (len(one) * len(two))


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.integers(2, 12), st.integers(2, 12))
def test_kid_is_the_sum_over_pairs_in_blocks_of_any_size(seed: int, n: int, m: int) -> None:
    one, two = cloud(n, 4, seed), cloud(m, 4, seed + 1) + 1
    expected = pytest.approx(slow_kid(one, two), rel=1e-9, abs=1e-9)
    assert kid(one, two) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("worldloom.learn.metrics.kid.ROWS", 3)
        assert kid(one, two) == expected


def test_kid_is_0_on_average_for_one_distribution_and_more_for_two() -> None:
    same = np.array([kid(cloud(10, 3, 2 * k), cloud(10, 3, 2 * k + 1)) for k in range(400)])
    error = same.std() / np.sqrt(len(same))
    assert abs(same.mean()) < 3 * error and (same < 0).mean() > 0.3
    apart = np.array([kid(cloud(10, 3, 2 * k), cloud(10, 3, 2 * k + 1) + 1) for k in range(100)])
    assert apart.mean() > 20 * error


# precision and recall, distances


def test_the_same_set_covers_itself_and_disjoint_sets_do_not() -> None:
    points = cloud(50, 6)
    assert precision_recall(points, points) == (1, 1)
    assert precision_recall(points, points + 100) == (0, 0)
    copies = cloud(30, 40, 1).repeat(5, 0) + 100
    assert precision_recall(copies, copies[::-1]) == (1, 1), "where the reach is nothing, a copy is within it"
    assert not neighbours.others(copies).any()


def test_half_the_modes_are_precise_and_recall_half() -> None:
    real = np.concatenate([cloud(60, 2, 1), cloud(60, 2, 2) + 50])
    precision, recall = precision_recall(real, cloud(60, 2, 3))
    assert precision > 0.85 and 0.4 < recall <= 0.5


def test_reach_is_to_the_third_neighbour() -> None:
    real = np.array([[0.0], [1], [2], [3]])  # the reach of the ends is 3, of the others 2
    made = np.array([[-3.0], [-3.1], [6], [6.1]])
    assert precision_recall(real, made)[0] == 0.5


@settings(max_examples=15, deadline=None)
@given(SEEDS, st.integers(2, 20), st.integers(1, 20), st.integers(1, 5))
def test_neighbours_are_those_of_all_distances(seed: int, n: int, m: int, rows: int) -> None:
    one, two = cloud(n, 3, seed) + 7, cloud(m, 3, seed + 1) + 7
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "ROWS", rows)
        where, distance = neighbours.nearest(one, two)
        assert np.array_equal(where, cdist(one, two).argmin(1)) and np.allclose(distance, cdist(one, two).min(1))
        whole = cdist(one, one, "sqeuclidean") + np.diag(np.full(n, np.inf))
        assert np.allclose(neighbours.others(one, n - 1), np.sort(whole, 1)[:, n - 2])


# memorisation


def test_planted_copies_are_found_and_named_and_new_pictures_are_not() -> None:
    train, held, new = (cloud(n, 16, k) for k, n in enumerate((300, 100, 100)))
    copies = [7, 250, 31]
    samples = new.copy()
    samples[[5, 50, 99]] = train[copies]
    found = memorisation(train, held, samples)
    assert [(p.sample, p.train, p.distance) for p in found.pairs[:3]] == [(5, 7, 0), (50, 250, 0), (99, 31, 0)]
    assert found.pairs[3].distance > 1 and len(found.pairs) == 16
    clean = memorisation(train, held, new)
    assert clean.share <= 0.15 and clean.floor <= 0.05 and found.share >= clean.share + 0.01
    assert 0.4 < clean.nearer < 0.6
    everything = memorisation(train, held, train[:60] + 1e-3)
    assert everything.share == 1 and everything.nearer == 1


def test_without_held_out_pictures_the_training_pictures_are_compared_with_each_other() -> None:
    train = cloud(300, 16)
    found = memorisation(train, None, cloud(100, 16, 1))
    assert not found.held_out and found.share <= 0.15 and 0.4 < found.nearer < 0.6
    assert memorisation(train, None, train[:50]).share == 1


# pictures to features


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


# all of it together, on a network that needs no time


class Grey:
    """Stands in for a session: the 8 x 8 pixels' mean levels are the features. Each block takes a second of `clock`."""

    def __init__(self) -> None:
        self.now = 0.0

    def get_inputs(self) -> list[Any]:
        return [type("Input", (), {"name": "pictures"})]

    def run(self, _: None, given: dict[str, Floats]) -> list[Floats]:
        self.now += 1
        return [given["pictures"].mean(1).reshape(-1, 64)]

    def clock(self) -> float:
        return self.now


def grey(name: str = "grey") -> tuple[Network, Grey]:
    session = Grey()
    return Network(name, "0" * 64, session, 8, 0.0, 32.0), session


def noise(n: int, seed: int, middle: int = 100) -> Bytes:
    """Soft noise, 8 x 8."""
    level = np.random.default_rng(seed).normal(middle, 30, (n, 4, 4, 3)).repeat(2, 1).repeat(2, 2)
    return np.clip(level, 0, 255).astype(np.uint8)


def judgement(samples: Bytes, held: int = 64, **more: Any) -> Judgement:
    return judged(noise(128, 1), noise(held, 2), samples, grey(more.pop("name", "grey"))[0], **more)


def test_samples_like_the_real_ones_score_as_the_floor_and_others_worse() -> None:
    same, lighter = judgement(noise(90, 3)), judgement(noise(90, 3, middle=130))
    assert same.count == lighter.count == 90 and same.repeats == 5 and same.cut == ()
    assert lighter.figures["frechet"].floor == same.figures["frechet"].floor > 0
    f, k = same.figures["frechet"], same.figures["kid"]
    assert f.value == pytest.approx(f.floor, rel=0.2) and 0 < f.floor_spread < 0.2 * f.floor
    assert abs(k.value - k.floor) < 4 * (k.spread + k.floor_spread)
    assert same.figures["precision"].value > 0.7 and same.figures["recall"].value > 0.7
    assert lighter.figures["frechet"].value > 2 * f.floor and lighter.figures["kid"].value > k.value + 5 * k.floor_spread
    assert lighter.figures["recall"].value < same.figures["recall"].value


def test_the_seed_decides_and_the_name_is_fid_only_for_inception() -> None:
    samples = noise(40, 3)
    four, again, five = (judgement(samples, seed=seed, clock=lambda: 0.0) for seed in (4, 4, 5))
    assert four == again and four.figures != five.figures
    assert list(judgement(samples).figures) == ["frechet", "kid", "precision", "recall"]
    assert list(judgement(samples, name="inception").figures) == ["fid", "kid", "precision", "recall"]


def test_copies_are_named_by_their_places() -> None:
    samples = noise(40, 3)
    samples[11] = noise(128, 1)[77]
    for held in (64, 8):
        found = judgement(samples, held=held).memorisation
        assert (found.pairs[0].sample, found.pairs[0].train) == (11, 77) and found.pairs[0].distance < 1e-3 < found.pairs[1].distance
        assert found.held_out
    assert not judgement(samples, held=0).memorisation.held_out
    assert any("held out" in note for note in judgement(samples, held=7).notes)


def test_dull_data_says_that_copies_cannot_be_told() -> None:
    flat = np.full((40, 8, 8, 3), 9, np.uint8)
    found = judged(flat, flat, flat, grey()[0])
    assert any("copies" in note for note in found.notes) and found.memorisation.share == 0
    assert found.figures["frechet"].value == pytest.approx(0, abs=1e-6) and found.figures["precision"].value == 1


@pytest.mark.parametrize(("budget", "blocks"), [(0, 4), (20, 16), (1000, 40)])
def test_the_budget_cuts_pictures_and_draws_and_says_so(budget: float, blocks: int) -> None:
    told: list[float] = []
    used, session = grey()
    found = judged(noise(160, 1), noise(80, 2), noise(80, 3), used, budget=budget, clock=session.clock,
                   progress=lambda what, share: told.append(share))  # fmt: skip
    assert session.now == blocks == found.seconds and told == sorted(told) and len(told) == blocks + 1
    u = found.used
    assert u.train + u.held + u.samples == 8 * blocks and min(u.train / 2, u.held, u.samples) >= 8
    assert (found.cut == ()) == (budget == 1000)
    if budget < 1000:
        assert found.cut[0] == f"{u.train} of 160 training pictures were looked at" and found.count <= u.samples < 80
    assert found.repeats == (2 if budget == 0 else 5)


@settings(max_examples=20, deadline=None)
@example(8, 7, 8, 5)
@example(7, 30, 8, 5)
@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 20))
def test_any_numbers_are_judged_or_refused_in_a_sentence(train: int, held: int, samples: int, budget: int) -> None:
    used, session = grey()
    if train < 8 or train + held < 16 or samples < 8:
        with pytest.raises(InputError, match="too few"):
            judged(noise(train, 1), noise(held, 2), noise(samples, 3), used, budget=budget, clock=session.clock)
        return
    found = judged(noise(train, 1), noise(held, 2), noise(samples, 3), used, budget=budget, clock=session.clock)
    assert 8 <= found.count <= min(samples, (train + held) // 2)
    assert all(np.isfinite(list(f.model_dump().values())).all() for f in found.figures.values())
    assert all(p.sample < samples and p.train < train for p in found.memorisation.pairs)


# a model and a dataset


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network that needs no time instead of the packaged one."""
    monkeypatch.setattr(features, "packaged", lambda threads: grey()[0])


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three dark pictures to each light one."""
    place = tmp_path_factory.mktemp("judge")
    for k in range(96):
        kind = "light" if k % 4 == 0 else "dark"
        (place / "source" / kind).mkdir(parents=True, exist_ok=True)
        data = io.BytesIO()
        Image.fromarray(noise(1, k, middle=180 if kind == "light" else 70)[0]).save(data, "PNG")
        (place / "source" / kind / f"{k}.png").write_bytes(data.getvalue())
    pipeline_data.ingest(place / "source", place / "noise", licence="CC0-1.0", workers=0)
    return place / "noise"


def model(path: Path, labels: tuple[str, ...] = ("light", "dark"), **more: Any) -> Path:
    """An untrained model, as a file."""
    wanted: dict[str, Any] = {"model": "gan", "size": 8, "depth": 1, "classes": len(labels)} | more
    recipe = Recipe(**wanted)
    made = families.learner(recipe, Pictures(np.zeros((1, 8, 8, 3), np.uint8)), torch.device("cpu"))
    path.write_bytes(packed(made, recipe, labels))
    return path


def test_a_model_is_judged_against_a_dataset(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    seeds: set[int] = set()
    made = pipeline_learn._made

    def watched(learner: Any, count: int, which: NDArray[np.int64], seed: int, *rest: Any) -> Bytes:
        asked.extend(which)
        seeds.add(seed)
        return made(learner, count, which, seed, *rest)

    monkeypatch.setattr(pipeline_judge, "_made", watched)
    found = pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=24, seed=3)
    sheet = Image.open(io.BytesIO(found.pop("sheet")))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["network"] == "efficientnet-lite0" and found["count"] == 24 and found["cut"] == [] and not found["trained_on_it"]
    assert found["figures"]["frechet"]["value"] > 1.5 * found["figures"]["frechet"]["floor"], "an untrained model is far from the data"
    assert found["classes"] == ["dark", "light"] and found["classes_left_out"] == []
    assert len(seeds) == 2, "each block is drawn anew"
    assert len(asked) == 24 and 14 <= asked.count(1) <= 22, "the model's second class is the dataset's first and the commonest"
    assert sheet.size == (4 * (130 + 4) + 4, 4 * (64 + 4) + 4)
    names = [r["name"] for r in Dataset.open(dataset).of("image", "train")]
    assert all(names[p["train"]] == p["name"] for p in found["memorisation"]["pairs"])


@pytest.mark.usefixtures("fast")
def test_only_the_classes_that_the_model_knows_are_judged(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Dataset.open(dataset)
    light = np.flatnonzero(found.classes("train") == 1)
    known = np.asarray(found.images("train"))

    def copied(learner: Any, count: int, which: NDArray[np.int64], *rest: Any) -> Bytes:
        assert set(which) == {0}
        return known[light[:count]]

    monkeypatch.setattr(pipeline_judge, "_made", copied)
    said = pipeline_judge.judge(model(tmp_path / "m.safetensors", ("light", "red")), dataset, count=12)
    assert said["classes"] == ["light"] and said["classes_left_out"] == ["dark"] and said["given"]["train"] == len(light)
    assert said["memorisation"]["share"] == 1 and said["memorisation"]["nearer"] == 1
    assert sorted(p["train"] for p in said["memorisation"]["pairs"]) == list(light[:12])


@pytest.mark.parametrize(("budget", "samples"), [(100, 32), (44, 16)])
def test_sampling_keeps_to_its_half_of_the_budget(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, budget: float,
                                                  samples: int) -> None:  # fmt: skip
    network, session = grey()
    monkeypatch.setattr(features, "packaged", lambda threads: network)

    def slow(learner: Any, count: int, *rest: Any) -> Bytes:
        session.now += 30
        return noise(count, 5)

    monkeypatch.setattr(pipeline_judge, "_made", slow)
    said = pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=200, budget=budget, clock=session.clock)
    assert said["given"]["samples"] == samples and said["sampling_seconds"] == 30 * samples / 16
    assert said["cut"][0] == f"{samples} of 200 samples were made" and budget / 2 < said["seconds"] <= budget
    assert any("training pictures" in what for what in said["cut"]) == (budget == 44)


@pytest.mark.parametrize(("made", "count", "why"), [
    ({"labels": ("red", "blue")}, 8, "no classes match: the model knows red, blue; .* has dark, light"),
    ({"size": 16}, 8, "pictures of 8 pixels, the model makes 16"),
    ({"model": "flow", "beside": 3}, 8, "beside a given picture"),
    ({}, 7, "7 samples cannot be judged"), ({}, 5000, "5000 samples cannot be judged"),
])  # fmt: skip
def test_what_cannot_be_compared_is_said(dataset: Path, tmp_path: Path, made: dict[str, Any], count: int, why: str) -> None:
    with pytest.raises(InputError, match=why):
        pipeline_judge.judge(model(tmp_path / "m.safetensors", **made), dataset, count=count)


@pytest.mark.parametrize("change", [lambda x: x[:-1], lambda x: x + 5, lambda x: x - 3], ids=["few", "high", "low"])
def test_labels_that_do_not_fit_are_refused(dataset: Path, tmp_path: Path, change: Callable[[Any], Any],
                                            monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(Dataset, "classes", lambda self, split, kind="image": change(np.zeros(len(self.images(split)), np.int32)))
    with pytest.raises(InputError, match="do not fit"):
        pipeline_judge.judge(model(tmp_path / "m.safetensors"), dataset, count=8)
