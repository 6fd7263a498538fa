"""Models of the library diffusers in and out: the same numbers as the library's own pipelines, or a sentence."""

from __future__ import annotations

import json
import logging
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from worldloom import trust
from worldloom.cli.main import main
from worldloom.learn import diffusers_folder, families
from worldloom.learn.diffused import opened, walked
from worldloom.learn.diffusers_folder import CONFIG, INDEX, SCHEDULE, WEIGHTS, weights_in
from worldloom.learn.draws import Draws
from worldloom.learn.model_file import packed
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Pictures
from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError
from worldloom.pipeline_export import export_diffusers
from worldloom.pipeline_model import facts_of, weights_of
from worldloom.pipeline_pull import pull
from worldloom.pipeline_sample import sample
from worldloom.world import InputError

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    diffusers = pytest.importorskip("diffusers")
logging.getLogger("diffusers").setLevel(logging.ERROR)

NEAR = 1e-4
"""How far pictures in [-1, 1] after all steps, in float32, may lie from the library's own."""
ONE = 1e-5
"""The same after one call of the network."""


STEPS = 10
"""Of sampling, instead of 50; they divide every schedule here."""


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diffusers_folder, "STEPS", STEPS)


def unet(**more: Any) -> Any:
    """A network of 8 x 8 pixels with attention; untrained, which for agreement is as good as trained."""
    torch.manual_seed(0)
    return diffusers.UNet2DModel(**{
        "sample_size": 8, "block_out_channels": (8, 16), "layers_per_block": 1, "norm_num_groups": 4,
        "down_block_types": ("DownBlock2D", "AttnDownBlock2D"), "up_block_types": ("AttnUpBlock2D", "UpBlock2D"), **more,
    }).eval()  # fmt: skip


def saved(path: Path, network: Any, scheduler: Any) -> Path:
    """A pipeline's folder, as the library writes it."""
    diffusers.DDPMPipeline(network, scheduler).save_pretrained(path)
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("pipeline") / "theirs", unet(), diffusers.DDPMScheduler())


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    """A pipeline's folder to be changed."""
    return Path(shutil.copytree(whole, tmp_path / "theirs"))


def ours(path: Path, n: int = 2, label: torch.Tensor | None = None) -> tuple[torch.Tensor, torch.Tensor]:
    """Samples of an imported model, and the noise that they were made from."""
    model, recipe, _ = opened(weights_of(path))
    return model.sample(Condition(label), n, Draws(0, 0, n)), Draws(0, 0, n).normal(recipe.channels, recipe.size, recipe.size)


def by_library(pipeline: Any, noise: torch.Tensor, module: str, **asked: Any) -> torch.Tensor:
    """Samples of the library's own pipeline, from this noise."""
    pipeline.set_progress_bar_config(disable=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"diffusers.pipelines.{module}.randn_tensor", lambda *a, **k: noise.clone())
        made = pipeline(batch_size=len(noise), output_type="np", **asked).images
    return torch.from_numpy(np.asarray(made)).permute(0, 3, 1, 2) * 2 - 1


# in


@pytest.mark.parametrize("how", [
    {}, {"clip_sample": False}, {"prediction_type": "v_prediction", "timestep_spacing": "trailing"}, {"prediction_type": "sample"},
    {"beta_schedule": "squaredcos_cap_v2"}, {"beta_schedule": "scaled_linear", "beta_end": 0.012, "num_train_timesteps": 500},
    {"prediction_type": "v_prediction", "rescale_betas_zero_snr": True, "timestep_spacing": "trailing"},
], ids=str)  # fmt: skip
def test_samples_are_those_of_the_librarys_own_pipeline(how: dict[str, Any], tmp_path: Path) -> None:
    path = saved(tmp_path / "theirs", unet(), diffusers.DDPMScheduler(**how))
    made, noise = ours(path)
    pipeline = diffusers.DDIMPipeline.from_pretrained(path)
    theirs = by_library(pipeline, noise, "ddim.pipeline_ddim", num_inference_steps=STEPS, use_clipped_model_output=True)
    assert float(made.std()) > 0.05 and float((made - theirs).abs().max()) < NEAR


@pytest.mark.parametrize("shift", [1.0, 3.0])
def test_a_flow_is_sampled_as_the_librarys_scheduler_does(shift: float, tmp_path: Path) -> None:
    network, scheduler = unet(), diffusers.FlowMatchEulerDiscreteScheduler(shift=shift)
    made, z = ours(saved(tmp_path / "theirs", network, scheduler))
    scheduler.set_timesteps(STEPS)
    for t in scheduler.timesteps:
        with torch.no_grad():
            z = scheduler.step(network(z, t).sample, t, z).prev_sample
    assert float((made - z.clamp(-1, 1)).abs().max()) < NEAR


def test_classes_are_asked_for(tmp_path: Path) -> None:
    network, scheduler = unet(num_class_embeds=3), diffusers.DDIMScheduler(clip_sample=False)
    path = saved(tmp_path / "theirs", network, scheduler)
    label = torch.tensor([2, 0])
    made, z = ours(path, 2, label)
    scheduler.set_timesteps(STEPS)
    for t in scheduler.timesteps:
        with torch.no_grad():
            z = scheduler.step(network(z, t, class_labels=label).sample, t, z).prev_sample
    assert float((made - z.clamp(-1, 1)).abs().max()) < NEAR
    assert sample(path, tmp_path / "made", 3)["classes"] == ["0", "1", "2"]


def test_names_of_old_versions_are_known(folder: Path) -> None:
    new, _ = ours(folder)
    path = folder / "unet" / WEIGHTS
    names = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
    state = load_file(path)
    for now, then in names.items():
        state = {k.replace(f".{now}.", f".{then}."): v for k, v in state.items()}
    save_file(state, path)
    assert any(".proj_attn." in k for k in load_file(path)) and torch.equal(ours(folder)[0], new)


def test_it_is_pulled_and_sampled_like_any_model(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", str(folder), "-o", str(tmp_path / "direct"), "-n", "2"]) == 0
    assert main(["models", "pull", str(folder), "-o", str(tmp_path / "shelf")]) == 0
    assert main(["sample", str(tmp_path / "shelf" / "theirs"), "-o", str(tmp_path / "made"), "-n", "2"]) == 0
    told, said = (json.loads((tmp_path / d / "samples.json").read_text())["model"] for d in ("direct", "made"))
    assert told == said and told["name"] == "theirs"
    assert trust.verify(tmp_path / "made").state == trust.verify(tmp_path / "shelf" / "theirs" / "model").state == "trusted"
    capsys.readouterr()
    assert main(["models", "list", str(tmp_path / "shelf")]) == 0 and "8 pixels" in capsys.readouterr().out
    assert pull(str(folder), tmp_path / "shelf").here and pull(str(folder / "unet"), tmp_path / "shelf").here


def said(path: Path, **more: Any) -> None:
    """A JSON file with other options; None takes one away."""
    data = json.loads(path.read_bytes()) | more
    path.write_text(json.dumps({k: v for k, v in data.items() if v is not None}))


def tensors(path: Path, change: Callable[[dict[str, torch.Tensor]], object]) -> None:
    state = load_file(path)
    change(state)
    save_file(state, path)


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "pickles": (lambda p: (p / "unet" / WEIGHTS).rename(p / "unet" / "diffusion_pytorch_model.bin"), "only safetensors are read"),
    "no config": (lambda p: (p / "unet" / CONFIG).unlink(), "config.json is missing"),
    "no schedule": (lambda p: (p / "scheduler" / SCHEDULE).unlink(), "scheduler_config.json is missing"),
    "no JSON": (lambda p: (p / "unet" / CONFIG).write_text("{"), "no JSON"),
    "a list": (lambda p: (p / "unet" / CONFIG).write_text("[1]"), "no JSON"),
    "deep JSON": (lambda p: (p / "unet" / CONFIG).write_text("[" * 100_000), "no JSON"),
    "long JSON": (lambda p: (p / "unet" / CONFIG).write_text(" " * (1 << 21)), "larger than 1 MiB"),
    "a latent model": (lambda p: said(p / INDEX, vqvae=["diffusers", "VQModel"]), "has a vqvae too"),
    "another network": (lambda p: said(p / "unet" / CONFIG, _class_name="UNet2DConditionModel"), "takes UNet2DModel"),
    "another schedule": (lambda p: said(p / "scheduler" / SCHEDULE, _class_name="ScoreSdeVeScheduler"), "takes DDPMScheduler"),
    "an unknown option": (lambda p: said(p / "unet" / CONFIG, twist=1), "twist: is an option that worldloom does not know"),
    "thresholding": (lambda p: said(p / "scheduler" / SCHEDULE, thresholding=True), "thresholding"),
    "a learned variance": (lambda p: said(p / "unet" / CONFIG, out_channels=6), "learned variance"),
    "waves": (lambda p: said(p / "unet" / CONFIG, time_embedding_type="fourier"), "time_embedding_type"),
    "a giant": (lambda p: said(p / "unet" / CONFIG, block_out_channels=[4096, 4096]), "does not fit"),
    "layers without end": (lambda p: said(p / "unet" / CONFIG, layers_per_block=10**9), "layers_per_block"),
    "times without end": (lambda p: said(p / "scheduler" / SCHEDULE, num_train_timesteps=10**12), "num_train_timesteps"),
    "groups that do not divide": (lambda p: said(p / "unet" / CONFIG, norm_num_groups=7), "cannot be built"),
    "an oblong": (lambda p: said(p / "unet" / CONFIG, sample_size=[8, 16]), "sample_size"),
    "noise alone": (lambda p: said(p / "scheduler" / SCHEDULE, rescale_betas_zero_snr=True, timestep_spacing="trailing"),
                    "begins with noise"),
    "a tensor too few": (lambda p: tensors(p / "unet" / WEIGHTS, lambda s: s.pop("conv_in.bias")), "does not fit"),
    "a tensor too many": (lambda p: tensors(p / "unet" / WEIGHTS, lambda s: s.update(more=torch.zeros(2))), "does not fit"),
    "another shape": (lambda p: tensors(p / "unet" / WEIGHTS, lambda s: s.update({"conv_in.bias": torch.zeros(2)})), "does not fit"),
    "not a number": (lambda p: tensors(p / "unet" / WEIGHTS, lambda s: s["conv_in.bias"].fill_(float("nan"))), "not finite"),
    "cut": (lambda p: (p / "unet" / WEIGHTS).write_bytes((p / "unet" / WEIGHTS).read_bytes()[:-9]), "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_not_understood_is_refused_whole(folder: Path, name: str, tmp_path: Path) -> None:
    change, why = WRONG[name]
    change(folder)
    with pytest.raises(InputError, match=why) as told:
        sample(folder, tmp_path / "made", 1)
    assert "\n" not in str(told.value) and len(str(told.value)) < 400 and not (tmp_path / "made").exists()


# out


def trained(**more: Any) -> tuple[Any, Recipe]:
    """A flow whose weights are not those that it begins with."""
    wanted: dict[str, Any] = {"model": "flow", "network": "unet", "size": 8, "depth": 2} | more
    recipe = Recipe(**wanted)
    made = families.learner(recipe, Pictures(np.zeros((1, recipe.size, recipe.size, 3), np.uint8)), torch.device("cpu"))
    noise = torch.Generator().manual_seed(1)
    for part in made.parts.values():
        for p in part.average.parameters():
            p.data += 0.05 * torch.randn(p.shape, generator=noise)
    return made, recipe


def run(path: Path, learner: Any, recipe: Recipe) -> Path:
    with trust.publish(path / "model", facts_of("x", 0)) as folder:
        folder.write("model.safetensors", packed(learner, recipe, ("a", "b")[: recipe.classes]))
    return path


def test_our_network_leaves_as_the_librarys(tmp_path: Path) -> None:
    learner, recipe = trained()
    out = export_diffusers(run(tmp_path / "ours", learner, recipe))
    assert out == tmp_path / "ours" / "diffusers" and trust.verify(out).state == "trusted"
    network = diffusers.UNet2DModel.from_pretrained(out)
    steps, denoiser = network.config.num_train_timesteps, learner.parts["denoiser"].average
    assert steps == STEPS and f"num_inference_steps={steps}" in (out / "README.md").read_text()
    scheduler = diffusers.DPMSolverMultistepScheduler.from_pretrained(out, solver_order=1)
    scheduler.set_timesteps(steps)
    noise = Draws(0, 0, 2).normal(3, 8, 8)
    for t, sigma in zip(scheduler.timesteps, scheduler.sigmas[:-1], strict=True):
        with torch.no_grad():
            apart = network(noise, t).sample - denoiser(noise, (1 - sigma).expand(2), Condition())
        assert float(apart.abs().max()) < ONE
    made = walked(denoiser, noise, Condition(), torch.cat([1 - scheduler.sigmas]))
    theirs = by_library(diffusers.DDPMPipeline(network, scheduler), noise, "ddpm.pipeline_ddpm", num_inference_steps=steps)
    assert float(made.std()) > 0.05 and float((made.clamp(-1, 1) - theirs).abs().max()) < NEAR
    assert float((ours(out)[0] - theirs).abs().max()) < NEAR, "and it comes back"


def test_classes_leave_too(tmp_path: Path) -> None:
    learner, recipe = trained(classes=2, depth=1)
    out = export_diffusers(run(tmp_path / "ours", learner, recipe))
    model, back, labels = opened(out / WEIGHTS)
    assert back.classes == 3 and labels == ("0", "1", "2"), "the last is of no class in particular"
    condition, noise = Condition(torch.tensor([1, 0])), Draws(0, 0, 2).normal(3, 8, 8)
    theirs = walked(learner.parts["denoiser"].average, noise, condition, model.times)  # type: ignore[attr-defined]
    assert float((model.sample(condition, 2, Draws(0, 0, 2)) - theirs.clamp(-1, 1)).abs().max()) < NEAR
    assert "class_labels=asked" in (out / "README.md").read_text()


@pytest.mark.parametrize(("how", "why"), [
    ({"network": "jit"}, "a flow with the network jit"), ({"model": "gan"}, "a gan"), ({"wraps": True}, "edges meet"),
])  # fmt: skip
def test_what_the_library_has_no_network_for_stays(how: dict[str, Any], why: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=why):
        export_diffusers(run(tmp_path / "ours", *trained(**how)))
    assert not (tmp_path / "ours" / "diffusers").exists()


def test_the_command_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = run(tmp_path / "ours", *trained(depth=1))
    assert main(["export", str(path), "--to", "diffusers", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == [str(path / "diffusers")]
    assert main(["export", str(folder), "--to", "diffusers"]) == 2 and "is no trained model" in capsys.readouterr().err


def test_training_it_further_is_refused(folder: Path) -> None:
    model, _, _ = opened(weights_in(folder) or folder)
    with pytest.raises(InputError, match="sampled by worldloom, not trained"):
        model.step(None, None, None)  # type: ignore[arg-type]
    with pytest.raises(CheckpointError):
        opened(folder / "nothing" / WEIGHTS)
