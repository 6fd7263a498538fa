"""Denoisers of renders: what is seen and made, weights that keep light, a dataset of views becomes a sealed model, and that cleans."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.ingest.conftest import FolderSink

from worldloom import pipeline_render
from worldloom.cli import main
from worldloom.ingest import Dataset, Options, Shot, ingest
from worldloom.ingest.own_render import Renders, asked
from worldloom.ingest.refusal import DatasetError, IngestError
from worldloom.learn.cleaner import cleaner
from worldloom.learn.models.denoiser import Denoiser, DenoiserConfig, apart, filtered, placed
from worldloom.learn.objectives import shown
from worldloom.learn.recipe import Recipe, Render
from worldloom.learn.shading import GUIDES, KEY, MADE, PALE, SEEN, exposure, guides, quartered, seen, tint, whole
from worldloom.learn.views import Views, mirrored
from worldloom.render.path.grade import INSET, agx
from worldloom.trust import verify
from worldloom.world import Camera, InputError

HEIGHT, WIDTH = 104, 112


def scene(seed: int) -> dict[str, np.ndarray]:
    """A made-up view: stripes under smooth light, sky above, and the noise of one sample."""
    draw = np.random.default_rng(seed)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    cover = (y > 20).astype(np.float32)
    albedo = np.where((x // 6 % 2 > 0)[..., None], draw.uniform(0.5, 0.8, 3), draw.uniform(0.1, 0.3, 3))
    albedo = (albedo * cover[..., None]).astype(np.float32)
    light = 0.6 + 0.4 * np.sin(x / 30 + seed) * np.cos(y / 25)
    clean = light[..., None] * tint(albedo, cover)
    noisy = clean * draw.exponential(1.0, (HEIGHT, WIDTH, 1)).astype(np.float32)
    up = np.tile([0.0, 0.0, 1.0], (HEIGHT, WIDTH, 1))
    known = np.concatenate([albedo, up, 0.3 + y[..., None] / 500, cover[..., None]], 2)
    arrays = {"noisy": noisy, "clean": clean, "sharp": known, "calm": known}
    return {name: a.astype(np.float16) for name, a in arrays.items()}


def renders(prompts: tuple[str, ...] = ("a wall", "a floor")) -> Renders:
    """A renderer that takes no time."""

    def make(prompt: str, views: int, seed: int, samples: int) -> Iterator[Shot]:
        for k in range(views):
            number = 1000 * len(prompt) + 100 * seed + k
            picture = np.random.default_rng(number).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)
            yield Shot(f"{prompt} {seed} {k}", picture, scene(number), prompt, f"{prompt} {seed}", {"samples": samples})

    return Renders(prompts, make)


def test_four_pixels_side_by_side_and_back() -> None:
    a = np.arange(4 * 6 * 3, dtype=np.float32).reshape(4, 6, 3)
    q = quartered(a)
    assert q.shape == (12, 2, 3) and (q[:3, 0, 0] == a[0, 0]).all() and (q[3:6, 0, 0] == a[0, 1]).all() and (q[6:9, 0, 0] == a[1, 0]).all()
    assert np.array_equal(whole(q), a)


def test_colour_is_taken_away_and_sky_counts_for_nothing() -> None:
    albedo, cover = np.full((4, 4, 3), 0.5, np.float32), np.ones((4, 4), np.float32)
    albedo[:, 1], cover[0, 0] = 0.1, 0
    albedo[0, 0] = 0
    own = tint(albedo, cover)
    light = 2.0 * own
    beside = np.zeros((4, 4, GUIDES), np.float32)
    found = seen(light, own, beside)
    assert found.shape == (SEEN, 2, 2) and np.allclose(np.expm1(found[:3]), 2.0, atol=1e-5), "stripes are gone, and sky darkens nothing"
    assert np.allclose(found[3], quartered(own).reshape(4, 3, 2, 2).mean(0)[0], atol=1e-6)
    which = np.zeros((4, 4), bool)
    which[::2, ::2] = True
    few = seen(light, own, beside, which)
    assert np.allclose(few[3], own[::2, ::2, 0]) and np.allclose(few[:3, 0, 0], 0) and np.allclose(np.expm1(few[:3, 1, 1]), 2.0, atol=1e-5)


def test_exposure_does_not_depend_on_noise_or_brightness() -> None:
    one = scene(3)
    clean, noisy, cover = (one[k].astype(np.float32) for k in ("clean", "noisy", "calm"))
    cover = cover[..., 7]
    assert exposure(noisy, cover) == pytest.approx(exposure(clean, cover), rel=0.08)
    assert exposure(10 * clean, cover) == pytest.approx(exposure(clean, cover) / 10, rel=1e-4)
    assert exposure(0 * clean, cover) == exposure(clean, 0 * cover) == 1.0


def test_guides_are_in_the_axes_of_the_camera() -> None:
    axes = np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]], float)
    normal = np.tile(np.array([1, 2, 3], np.float32), (2, 2, 1))
    made = guides(np.full((2, 2, 3), 2, np.float32), normal, np.full((2, 2), 1e5, np.float32), np.ones((2, 2), np.float32), axes)
    assert made.shape == (2, 2, GUIDES) and made[0, 0, :3].max() == 1 and made[0, 0, 3:6].tolist() == [2, 3, 1] and made[0, 0, 6] < 2
    assert mirrored(made)[0, 0, 3] == -2


def test_weights_keep_even_light_whatever_they_are() -> None:
    torch.manual_seed(0)
    light, off = torch.full((1, 6, 8, 8), 3.0), torch.rand(1, 25, 8, 8)
    light[:, 3:] = 1.0
    even = filtered(light, torch.randn(1, 25, 8, 8), off, 5)
    assert torch.allclose(even[:, :, 2:-2, 2:-2], light[:, :, 2:-2, 2:-2], atol=1e-5)
    light[:, :, :3] = 0  # sky
    asked = torch.cat([torch.randn(1, 36, 8, 8), torch.zeros(1, MADE, 8, 8)], 1)
    made = placed(light, asked, [off[:, :9]] * 4)
    assert made.shape == (1, MADE, 8, 8) and torch.allclose(made[:, :, 2:], torch.full_like(made[:, :, 2:], 3.0), atol=1e-3)


def test_what_looks_unlike_counts_less_before_anything_is_learnt() -> None:
    torch.manual_seed(0)
    x = torch.zeros(1, SEEN, 16, 16)
    x[:, 3:6] = 0.5
    for part in range(4):
        x[:, 6 + part * GUIDES + 5], x[:, 6 + part * GUIDES + 7] = 1.0, 1.0
        x[:, 6 + part * GUIDES + 3, :, 8:], x[:, 6 + part * GUIDES + 5, :, 8:] = 1.0, 0.0  # another wall
    x[:, :3, :, 8:] = 2.0
    with torch.no_grad():
        made = Denoiser(DenoiserConfig())(x).view(4, 3, 16, 16).mean((0, 1))
    assert made[:, 7].mean() < 0.1 * made[:, 8].mean(), "the light of one wall stays off the other"
    assert torch.equal(apart([x[:, 6:14]], [x[:, 6:14]])[0], torch.zeros(1, 1, 16, 16))


def test_the_curve_is_that_of_films_but_for_its_matrix() -> None:
    x = np.geomspace(1e-4, 10, 50)[:, None].repeat(3, 1)
    ours = shown.curve(torch.from_numpy(x @ INSET.T).float()).numpy()
    assert np.abs(ours - agx(x)).max() < 1e-3
    light = torch.rand(1, MADE, 4, 4)
    assert shown.error(light, light) == 0 and shown.error(1.1 * light, light) > 1e-4
    assert shown.noise_ratio(light * 1.01, light) > shown.noise_ratio(light * 1.1, light)


def views(count: int = 3) -> Views:
    made = [scene(k) for k in range(count)]
    return Views(*(np.stack([m[k] for m in made]) for k in ("noisy", "sharp", "clean", "calm")), 48)  # type: ignore[arg-type]


def test_a_batch_follows_from_its_step_and_rows_alone() -> None:
    data = views()
    whole_batch = data.batch(7, 5, 6, slice(0, 6), flips=True, wraps=False)
    part = data.batch(7, 5, 6, slice(2, 4), flips=True, wraps=False)
    assert whole_batch.condition.image is not None and part.condition.image is not None
    assert whole_batch.x.shape == (6, MADE, 48, 48) and whole_batch.condition.image.shape == (6, SEEN, 48, 48)
    assert torch.equal(whole_batch.x[2:4], part.x) and torch.equal(whole_batch.condition.image[2:4], part.condition.image)
    other = data.batch(7, 6, 6, slice(0, 6), flips=True, wraps=False)
    assert not torch.equal(other.x, whole_batch.x)
    light = shown.coloured(torch.ones(6, MADE, 48, 48), whole_batch.condition.image)
    share = whole_batch.x / light.clamp_min(1e-6)
    lit = light > 1e-3
    low, high = float(share[lit].min()), float(share[lit].max())
    assert 0.15 < low < high < 1.1, "clean light over its colour is the smooth light, in every variation"


def test_a_few_steps_clean_better_than_a_mean() -> None:
    recipe = Recipe(model="denoiser", render=Render(pale=PALE, key=KEY), size=48, depth=1, rate=3e-3)
    learner, data = cleaner(recipe, torch.device("cpu")), views()
    batch = data.batch(0, 0, 4, slice(0, 4), flips=False, wraps=False)
    image = batch.condition.image
    assert image is not None
    flat = shown.error(shown.coloured((image[:, :3].exp() - 1).repeat(1, 4, 1, 1), image), batch.x)
    network = learner.parts["denoiser"].module
    optimiser = torch.optim.Adam(network.parameters(), 3e-3)
    for _ in range(20):
        optimiser.zero_grad()
        loss = shown.error(shown.coloured(network(image), image), batch.x)
        torch.autograd.backward(loss)
        optimiser.step()
    assert float(loss.detach()) < 0.35 * float(flat)


@pytest.mark.parametrize("address", [
    "render://", "render://?views=3", "render://;;", "render://a wall?views=0", "render://a wall?views=x",
    "render://a wall?views=3&colour=2", "render://a;b;c?views=2", "render://a?views=4&worlds=5", "render://a?views=4&samples=1", "render://a?views=4&samples=99999",
    "render://a?views=99999999", "render://a?views=",
])  # fmt: skip
def test_addresses_of_renders(address: str) -> None:
    with pytest.raises(IngestError) as error:
        asked(address, ("a wall",))
    assert "\n" not in str(error.value)


def test_what_an_address_asks() -> None:
    found = asked("render://a%20wall;a floor;a wall?views=12&worlds=2&seed=3&samples=16", ())
    assert found.prompts == ("a wall", "a floor") and (found.views, found.worlds, found.seed, found.samples) == (12, 2, 3, 16)
    assert asked("render://all?views=24", pipeline_render.PROMPTS).prompts == pipeline_render.PROMPTS


def test_no_training_prompt_is_a_development_prompt() -> None:
    bench = Path(__file__).parents[2] / "benchmarks" / "worlds.jsonl"
    known = {json.loads(line)["prompt"] for line in bench.read_text(encoding="utf-8").splitlines()}
    assert not known & set(pipeline_render.PROMPTS) and len(set(pipeline_render.PROMPTS)) == len(pipeline_render.PROMPTS) == 24


def test_views_are_shared_out_among_shots() -> None:
    shots = [(10 * k, 10 * k + 10) for k in range(5)]
    for count in (1, 2, 3, 6, 7, 40):
        found = pipeline_render.chosen(shots, count)
        assert sum(n for *_, n in found) == count and {(a, b) for a, b, _ in found} <= set(shots)
    assert len(pipeline_render.chosen(shots, 6)) == 2 and len(pipeline_render.chosen(shots, 40)) == 5


def test_a_part_of_a_frame_has_the_pixels_of_the_frame() -> None:
    from worldloom.render.path.camera import frame

    wide = Camera(name="c", position=(0.0, -5.0, 2.0), target=(1.0, 3.0, 1.0), fov=1.1)
    whole_frame, part = (frame(c, *size) for c, size in ((wide, (640, 360)), (pipeline_render.narrowed(wide, 0.2, -0.3), (256, 144))))
    middle = part.eye + 5 * part.forward
    x, y, _ = whole_frame.project([middle])
    assert x[0] == pytest.approx(320 * 1.2, abs=0.01) and y[0] == pytest.approx(180 * 1.3, abs=0.01)
    assert part.tangent / part.width == pytest.approx(whole_frame.tangent / whole_frame.width)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny run by the command line, from views that take no time."""
    here = tmp_path_factory.mktemp("render")
    ingest("render://all?views=20&worlds=3&samples=8", FolderSink(here / "data"), Options(), renders=renders())
    how = ["--kind", "render", "--steps", "3", "--depth", "1", "--batch", "2"]
    assert main(["train", str(here / "data"), "-o", str(here / "run"), *how]) == 0
    return here / "run"


def test_a_dataset_of_views(run: Path) -> None:
    found = Dataset.open(run.parent / "data")
    assert found.summary.kinds == {"image": 20} and found.summary.groups == 6 and found.summary.licences == {"LicenseRef-own-work": 20}
    assert found.summary.source == "render://all?views=20&worlds=3&samples=8" and found.records[0]["samples"] == 8
    taken = pipeline_render.taken(found)
    assert len(taken.data) == found.summary.splits["image"]["train"] and taken.data.side == pipeline_render.SIDE
    assert np.array_equal(taken.data.noisy, found.buffers("noisy", "train"))


def test_a_dataset_without_renders(tmp_path: Path) -> None:
    def pictures(prompt: str, views: int, seed: int, samples: int) -> Iterator[Shot]:
        for shot in renders().make(prompt, views, seed, samples):
            yield shot._replace(buffers={})

    ingest("render://a?views=3", FolderSink(tmp_path / "d"), Options(), renders=Renders((), pictures))
    with pytest.raises(DatasetError, match="no renders"):
        pipeline_render.taken(Dataset.open(tmp_path / "d"))
    with pytest.raises(IngestError, match="pipeline_data"):
        ingest("render://a?views=3", FolderSink(tmp_path / "e"), Options())
    with pytest.raises(InputError, match="denoiser"):
        pipeline_render.recipe_of("gan", 0, 0, 0.0, Render(pale=PALE, key=KEY))


def test_a_run_is_sealed(run: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    card = json.loads((run / "model" / "card.json").read_text())
    assert card["kind"] == "render" and card["recipe"]["model"] == "denoiser" and card["recipe"]["render"] == {"pale": PALE, "key": KEY}
    assert card["data"]["splits"] == Dataset.open(run.parent / "data").summary.splits["image"] and not card["findings"]
    verdict = verify(run / "model")
    assert verdict.state in ("trusted", "untrusted") and not verdict.problems
    assert main(["sample", str(run), "-o", str(tmp_path / "s")]) == 2
    assert main(["eval", str(run), str(run.parent / "data")]) == 2
    assert "cleans renders" in capsys.readouterr().err


def test_an_exported_model_cleans_pictures_of_any_size(run: Path) -> None:
    from worldloom.learn.model_file import opened as by_torch
    from worldloom.render.path.learnt import opened

    assert main(["export", str(run), "--to", "onnx"]) == 0
    clean = opened(run / "model" / "model.onnx", 1)
    learner, _, _ = by_torch(run / "model" / "model.safetensors")
    network = learner.parts["denoiser"].average
    assert isinstance(network, Denoiser) and network.config == DenoiserConfig((8, 8, 16, 32))
    one = {k: a.astype(np.float32)[:90, :100] for k, a in scene(5).items()}
    known = one["calm"]
    own = tint(known[..., :3], known[..., 7])
    made = clean(one["noisy"], own, known, 1.5)
    assert made.shape == (90, 100, 3) and made.dtype == np.float32
    padded = [np.pad(a, ((0, 6), (0, 12), (0, 0)), mode="edge") for a in (one["noisy"] * 1.5, own, known)]
    with torch.no_grad():
        twin = network(torch.from_numpy(seen(*padded))[None])[0].numpy()
    assert np.abs(whole(twin)[:90, :100] / 1.5 - made).max() < 1e-4
    below = one["calm"][..., 7] > 0
    off, before = (np.abs(x - one["clean"])[below].mean() for x in (made * tint(known[..., :3], known[..., 7]), one["noisy"]))
    assert off < 0.6 * before, "three steps old, it is a mean of neighbours"


def test_a_model_of_something_else_is_refused(run: Path, tmp_path: Path) -> None:
    from worldloom.learn.families import blank
    from worldloom.learn.onnx_file import exported
    from worldloom.render.path.learnt import opened

    recipe = Recipe(model="gan", size=8, depth=1)
    (tmp_path / "gan.onnx").write_bytes(exported(blank(recipe, {}, torch.device("cpu")), recipe))
    with pytest.raises(InputError, match="no denoiser"):
        opened(tmp_path / "gan.onnx")
    with pytest.raises(ValueError, match="no recipe"):
        blank(Recipe(model="denoiser"), {}, torch.device("cpu"))
