"""The networks: shapes, how they start, and the symmetries that they are built on."""

from __future__ import annotations

import pytest
import torch
from worldloom.learn.models.condition import Condition, Embedding
from worldloom.learn.models.gan import Discriminator, GANConfig, Generator
from worldloom.learn.models.gpt import GPT, Cache, GPTConfig
from worldloom.learn.models.jit import JiT, JiTConfig
from worldloom.learn.models.parts import rotate, turns
from worldloom.learn.models.unet import UNet, UNetConfig
from worldloom.learn.recipe import Recipe

LABEL = Condition(torch.tensor([0, 1, 2]))
JIT = JiTConfig(size=16, channels=2, width=24, depth=2, heads=2, bottleneck=8, classes=3)
UNET = UNetConfig(channels=2, widths=(8, 12), blocks=1, heads=2, classes=3)
GAN = GANConfig(size=16, channels=2, widths=(16, 8), latent=8, classes=3, group=4)


def wake(model: torch.nn.Module) -> torch.nn.Module:
    """A model whose zeros are numbers, so that every path shows."""
    torch.manual_seed(3)
    for p in model.parameters():
        if not bool(p.any()):
            torch.nn.init.normal_(p, std=0.05)
    return model.eval()


@pytest.mark.parametrize("model", [JiT(JIT), UNet(UNET)], ids=["jit", "unet"])
def test_a_denoiser_starts_by_saying_nothing_and_keeps_the_shape(model: torch.nn.Module) -> None:
    out = model(torch.randn(3, 2, 16, 16), torch.rand(3), LABEL)
    assert out.shape == (3, 2, 16, 16) and float(out.detach().abs().max()) < 1e-6


@pytest.mark.parametrize("model", [JiT(JIT), UNet(UNET)], ids=["jit", "unet"])
def test_a_denoiser_hears_time_and_label_and_mixes_no_items(model: torch.nn.Module) -> None:
    wake(model)
    z, t = torch.randn(1, 2, 16, 16).expand(3, -1, -1, -1), torch.full((3,), 0.4)
    out = model(z, t, LABEL).detach()
    assert float((out[0] - out[1]).abs().max()) > 1e-4
    assert float((out - model(z, t + 0.3, LABEL).detach()).abs().max()) > 1e-4
    alone = model(z[1:2], t[:1], Condition(torch.tensor([1]))).detach()
    assert torch.allclose(alone[0], out[1], atol=1e-5)


@pytest.mark.parametrize("kind", ["jit", "unet"])
def test_a_picture_given_beside_is_needed_and_seen(kind: str) -> None:
    jit = JiT(JiTConfig(size=8, channels=1, width=16, depth=1, heads=2, beside=2))
    model = wake(jit if kind == "jit" else UNet(UNetConfig(1, (8,), 1, 2, beside=2)))
    z, t = torch.randn(2, 1, 8, 8), torch.rand(2)
    with pytest.raises(ValueError, match="beside"):
        model(z, t, Condition())
    a, b = (model(z, t, Condition(image=torch.full((2, 2, 8, 8), v))) for v in (0.0, 1.0))
    assert float((a - b).detach().abs().max()) > 1e-4


@pytest.mark.parametrize("kind", ["jit", "unet"])
def test_a_denoiser_that_wraps_has_no_seam(kind: str) -> None:
    jit = JiT(JiTConfig(size=16, channels=1, patch=2, width=16, depth=2, heads=2, wraps=True))
    model = wake(jit if kind == "jit" else UNet(UNetConfig(channels=1, widths=(8, 12), blocks=1, heads=2, wraps=True)))
    z, t = torch.randn(1, 1, 16, 16), torch.rand(1)
    moved = model(z.roll((4, -6), (2, 3)), t, Condition())
    assert torch.allclose(moved, model(z, t, Condition()).roll((4, -6), (2, 3)), atol=1e-5)


def test_rotated_queries_and_keys_see_only_distance() -> None:
    turn = turns(torch.arange(12)[:, None], 8)
    q, k = torch.randn(8), torch.randn(8)
    turned = rotate(q.expand(12, 8), turn) @ rotate(k.expand(12, 8), turn).T
    for apart in (-3, 0, 5):
        line = turned.diagonal(apart)
        assert torch.allclose(line, line[:1].expand_as(line), atol=1e-5)


def test_gan_pictures_have_the_size_and_scale_of_data() -> None:
    torch.manual_seed(0)
    generator, discriminator = Generator(GAN), Discriminator(GAN)
    made = generator(torch.randn(64, 8), Condition(torch.arange(64) % 3))
    assert made.shape == (64, 2, 16, 16) and 0.2 < float(made.detach().std()) < 3
    assert discriminator(made, Condition(torch.arange(64) % 3)).shape == (64,)


def test_a_size_that_does_not_halve_is_named() -> None:
    with pytest.raises(ValueError, match="15 pixels"):
        Generator(GANConfig(size=15, widths=(8, 8)))
    with pytest.raises(ValueError, match="patches of 5"):
        JiT(JiTConfig(size=16, patch=5))


def test_the_cache_changes_nothing() -> None:
    model = wake(GPT(GPTConfig(vocabulary=20, length=9, width=24, depth=2, heads=2, classes=3)))
    tokens = torch.randint(0, 20, (3, 9))
    whole, cache, token = model(tokens, LABEL), Cache(), None
    for i in range(9):
        logits, cache = model.step(token, LABEL, cache, 3)  # type: ignore[operator]
        assert torch.allclose(logits, whole[:, i], atol=1e-5)
        token = tokens[:, i]
    with pytest.raises(ValueError, match="10 tokens"):
        model(torch.zeros(1, 10, dtype=torch.int64), Condition())


def test_a_gpt_does_not_see_what_comes_after() -> None:
    model = wake(GPT(GPTConfig(vocabulary=20, length=6, width=24, depth=2, heads=2)))
    tokens = torch.randint(0, 20, (1, 6))
    other = tokens.clone()
    other[0, 4:] = (other[0, 4:] + 1) % 20
    a, b = model(tokens, Condition()), model(other, Condition())
    assert torch.equal(a[:, :5], b[:, :5]) and not torch.equal(a[:, 5], b[:, 5])


def test_what_is_forgotten_is_nothing_asked() -> None:
    embed = Embedding(4, classes=3, vector=2)
    asked = Condition(torch.tensor([1, 2]), torch.ones(2, 2))
    free = asked.without(torch.tensor([True, False]), 3)
    out = embed(free, 2)
    assert torch.equal(out[0], embed(Condition(), 1)[0]) and torch.equal(out[1], embed(asked, 2)[1])


@pytest.mark.parametrize(("size", "patch"), [(28, 4), (32, 4), (64, 8), (100, 10), (13, 1)])
def test_patches_are_about_eight_a_side(size: int, patch: int) -> None:
    assert Recipe(size=size).patch_side == patch
