"""The objectives against cases whose answer is known in closed form."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import Tensor
from worldloom.learn.draws import Draws
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.gpt import GPT, GPTConfig
from worldloom.learn.objectives import adversarial, autoregressive, flow

MEAN, SPREAD = 0.3, 0.25


def gaussian(z: Tensor, t: Tensor, condition: Condition) -> Tensor:
    """E[x | z, t] where the data are normal with MEAN and SPREAD: the best denoiser there is."""
    at = t[:, None, None, None]
    gain = at * SPREAD**2 / ((at * SPREAD) ** 2 + (1 - at) ** 2)
    return MEAN + gain * (z - at * MEAN)


def test_the_best_denoiser_samples_the_data() -> None:
    out = flow.sample(gaussian, Draws(0, 0, 4000).normal(1, 2, 2), Condition(), steps=40)
    assert abs(float(out.mean()) - MEAN) < 0.01 and abs(float(out.std()) - SPREAD) < 0.01


def test_a_tile_has_no_place_of_its_own() -> None:
    """A model that darkens one column leaves no line in what it makes of tiles, and a line in what it makes of pictures."""
    def lined(z: Tensor, t: Tensor, condition: Condition) -> Tensor:
        return gaussian(z, t, condition) - (1 - t)[:, None, None, None] * (torch.arange(8) == 0)

    noise = Draws(0, 0, 500).normal(1, 8, 8)
    tiles, pictures = (flow.sample(lined, noise, Condition(), 25, tiles=x).mean((0, 1, 2)) for x in (True, False))
    assert float(pictures[1:].mean() - pictures[0]) > 0.4
    assert float(tiles.max() - tiles.min()) < 0.15


def test_the_loss_is_least_for_the_best_denoiser() -> None:
    x = MEAN + SPREAD * Draws(1, 0, 2000).normal(1, 2, 2)
    by = flow.draw((2000, 1, 2, 2), flow.FlowConfig(), Draws(2, 0, 2000))
    best = float(flow.loss(gaussian, x, Condition(), by, 0))
    for shift, scale in ((0.05, 1.0), (-0.05, 1.0), (0.0, 0.9), (0.0, 1.1)):
        worse = flow.loss(lambda z, t, c, a=shift, b=scale: a + b * gaussian(z, t, c), x, Condition(), by, 0)
        assert float(worse) > best
    assert float(flow.loss(lambda z, t, c: x, x, Condition(), by, 0)) < 1e-10


def test_training_times_are_logit_normal() -> None:
    time = flow.draw((20_000, 1, 1, 1), flow.FlowConfig(mean=-0.8, deviation=0.8), Draws(0, 0, 20_000)).time
    assert abs(float(torch.logit(time).mean()) + 0.8) < 0.02 and abs(float(torch.logit(time).std()) - 0.8) < 0.02


def test_guidance_pushes_from_free_to_asked() -> None:
    def model(z: Tensor, t: Tensor, condition: Condition) -> Tensor:
        assert condition.label is not None
        return condition.label.float()[:, None, None, None].expand_as(z)

    walk = flow.guided(model, 3.0, classes=5)
    z, asked = torch.zeros(2, 1, 1, 1), Condition(torch.tensor([1, 2]))
    assert walk(z, torch.full((2,), 0.5), asked).flatten().tolist() == [5 + 3 * (1 - 5), 5 + 3 * (2 - 5)]
    assert walk(z, torch.full((2,), 0.05), asked).flatten().tolist() == [1, 2], "no push where noise is nearly all there is"


def test_the_game_is_level_where_pictures_are_alike() -> None:
    x, w = torch.randn(5, 2, 3, 3), torch.randn(2, 3, 3)

    def score(pictures: Tensor, condition: Condition) -> Tensor:
        return (pictures * w).sum((1, 2, 3))

    assert float(adversarial.generator_loss(score, x, x, Condition())) == pytest.approx(math.log(2))
    steep = float(w.square().sum())
    assert adversarial.squared_gradient(score(y := x.clone().requires_grad_(), Condition()), y).tolist() == pytest.approx([steep] * 5)
    loss = adversarial.discriminator_loss(score, x, x, Condition(), gamma=0.5)
    assert float(loss.detach()) == pytest.approx(math.log(2) + 0.25 * 2 * steep)


def test_padding_does_not_count() -> None:
    model = GPT(GPTConfig(vocabulary=7, length=4, width=8, depth=1, heads=1))
    short = autoregressive.loss(model, torch.tensor([[1, 2]]), Condition())
    padded = autoregressive.loss(model, torch.tensor([[1, 2, -1, -1]]), Condition())
    assert float(short.detach()) == pytest.approx(float(padded.detach()))


def test_tokens_come_as_often_as_their_chance() -> None:
    chance = torch.tensor([0.5, 0.3, 0.15, 0.05])
    logits, draws = chance.log().expand(20_000, 4), Draws(0, 0, 20_000)

    def shares(**how: float) -> list[float]:
        return (torch.bincount(autoregressive.choose(logits, draws, **how), minlength=4) / 20_000).tolist()  # type: ignore[arg-type]

    assert shares() == pytest.approx(chance.tolist(), abs=0.02)
    assert shares(top=2) == pytest.approx([0.625, 0.375, 0, 0], abs=0.02)
    assert shares(nucleus=0.9) == pytest.approx([0.5 / 0.95, 0.3 / 0.95, 0.15 / 0.95, 0], abs=0.02)
    assert shares(temperature=1e-9) == [1, 0, 0, 0]
    assert shares(nucleus=0.0001) == [1, 0, 0, 0], "the likeliest token is always left"


def test_a_token_does_not_hang_on_rounding() -> None:
    rng = np.random.default_rng(0)
    logits, error = rng.normal(size=(5000, 512)).astype(np.float32), rng.normal(size=(5000, 512)).astype(np.float32)
    alike = [choose_all(logits + share * error) for share in (0, 1e-5)]
    assert (alike[0] == alike[1]).all(), "so that torch and onnxruntime write the same picture"


def choose_all(logits: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    tokens: np.ndarray[tuple[int], np.dtype[np.int64]]
    tokens = autoregressive.choose(torch.from_numpy(logits), Draws(0, 0, len(logits)), nucleus=0.98).numpy()
    return tokens


def test_sampling_repeats_with_its_seed() -> None:
    model = GPT(GPTConfig(vocabulary=11, length=5, width=8, depth=1, heads=1, classes=2))
    asked = Condition(torch.tensor([0, 1, 1]))
    one, two, three = (autoregressive.sample(model, 3, 5, asked, Draws(s, 0, 3), guidance=2.0) for s in (1, 1, 2))
    assert one.shape == (3, 5) and torch.equal(one, two) and not torch.equal(one, three)
