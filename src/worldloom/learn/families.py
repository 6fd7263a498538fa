"""The families of generators behind one interface: flow, GAN and transformer of pictures, and the transformer of music."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from worldloom.compute.seeds import seed
from worldloom.learn.cleaner import EXAMPLES, Cleaner, cleaner
from worldloom.learn.codebook import Codebook, fit
from worldloom.learn.draws import Draws
from worldloom.learn.language.parser import EXAMPLES as TEXTS
from worldloom.learn.language.parser import Parser, parser
from worldloom.learn.layouts.furnisher import furnisher
from worldloom.learn.learner import Apply, Learner, part
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.gan import Discriminator, GANConfig, Generator
from worldloom.learn.models.gpt import GPT, GPTConfig
from worldloom.learn.models.jit import JiT, JiTConfig
from worldloom.learn.models.unet import UNet, UNetConfig
from worldloom.learn.music.composer import composer
from worldloom.learn.objectives import adversarial, autoregressive, flow
from worldloom.learn.pictures import Batch, Data, Pictures
from worldloom.learn.recipe import Recipe
from worldloom.learn.tiled import STEPS

MUON = 8.0
"""Muon's learning rate for the blocks of a transformer, over that of the rest."""

HEARD = 10
"""Steps of a flow of sounds."""
TILES = 1.25
"""Guidance of tiles: a kind of material is easily told, and pushed harder a tile in thirty falls apart."""

LAZY = 4
"""Steps of a GAN from one look at the gradients to the next, which counts for all of them (Karras et al. 2020, sec. 3.1)."""


@dataclass
class Flow(Learner):
    """A denoiser trained by flow matching."""

    recipe: Recipe = field(default_factory=Recipe)
    config: flow.FlowConfig = field(default_factory=flow.FlowConfig)
    steps: int = 25
    guidance: float = 2.0

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """Lower the velocity's error (flow.loss)."""
        loss = flow.loss(self.parts["denoiser"].module, batch.x, batch.condition, self._noise(batch, draws), self.recipe.classes)
        apply(self.parts["denoiser"], loss)
        return {"loss": loss.detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """The velocity's error of the averaged weights."""
        return flow.loss(self.parts["denoiser"].average, batch.x, batch.condition, self._noise(batch, draws), self.recipe.classes)

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Heun's method with guidance where something is asked."""
        model = self.parts["denoiser"].average
        asked = condition.label is not None or condition.vector is not None
        walk = flow.guided(model, self.guidance, self.recipe.classes) if asked else model
        noise = draws.normal(self.recipe.channels, self.recipe.size, self.recipe.size) * self.config.noise
        if self.recipe.relief:
            return flow.sample(walk, noise, condition, self.steps)
        return flow.sample(flow.within(walk), noise, condition, self.steps, self.recipe.tiles).clamp(-1, 1)

    def _noise(self, batch: Batch, draws: Draws) -> flow.Noise:
        return flow.draw(tuple(batch.x.shape), self.config, draws)


@dataclass
class Gan(Learner):
    """A generator against a discriminator."""

    recipe: Recipe = field(default_factory=Recipe)

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """One step of the discriminator, then one of the generator."""
        maker, judge = self.parts["generator"], self.parts["discriminator"]
        latent = maker.module.config.latent
        with torch.no_grad():
            made = maker.module(draws.normal(latent), batch.condition)
        often = 0 if draws.chance.step % LAZY else LAZY
        judged = adversarial.discriminator_loss(judge.module, made, batch.x, batch.condition, self.gamma * often)
        apply(judge, judged)
        judge.module.requires_grad_(False)
        made = maker.module(draws.normal(latent), batch.condition)
        loss = adversarial.generator_loss(judge.module, made, batch.x, batch.condition)
        apply(maker, loss)
        judge.module.requires_grad_(True)
        return {"loss": loss.detach(), "discriminator": judged.detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """How much higher held-out pictures score than made ones: the mean of both averages' game."""
        made = self.parts["generator"].average(draws.normal(self.parts["generator"].module.config.latent), batch.condition)
        return adversarial.generator_loss(self.parts["discriminator"].average, made, batch.x, batch.condition)

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """One pass."""
        model = self.parts["generator"].average
        made: Tensor = model(draws.normal(model.config.latent), condition)
        return made.clamp(-1, 1)

    @property
    def used(self) -> tuple[str, ...]:
        """Sampling needs no discriminator."""
        return ("generator",)

    @property
    def gamma(self) -> float:
        """The strength given, or 150 at 256 x 256 pixels and in proportion to the area elsewhere."""
        return self.recipe.gamma or 150.0 * (self.recipe.size / 256) ** 2


@dataclass
class Transformer(Learner):
    """A GPT over the tokens of a codebook."""

    recipe: Recipe = field(default_factory=Recipe)
    guidance: float = 1.5
    nucleus: float = 0.98

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """Lower the cross-entropy of the tokens."""
        forgotten = draws.uniform() < self.recipe.forget
        model = self.parts["gpt"].module
        loss = autoregressive.loss(model, self.book.encode(batch.x), batch.condition.without(forgotten, self.recipe.classes))
        apply(self.parts["gpt"], loss)
        return {"loss": loss.detach()}

    @torch.no_grad()
    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """Cross-entropy in nats a token."""
        return autoregressive.loss(self.parts["gpt"].average, self.book.encode(batch.x), batch.condition)

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Token by token."""
        model = self.parts["gpt"].average
        asked = condition.label is not None or condition.vector is not None
        guidance = self.guidance if asked else 1.0
        tokens = autoregressive.sample(model, n, model.config.length, condition, draws, guidance, nucleus=self.nucleus)
        return self.book.decode(tokens, self.recipe.size)

    @property
    def book(self) -> Codebook:
        """The patches that tokens stand for."""
        return Codebook(self.constants["books"], self.recipe.patch_side, self.recipe.channels)


def learner(recipe: Recipe, data: Data, device: torch.device) -> Learner:
    """A new learner for a recipe; its first weights are a function of the recipe's seed."""
    constants = {}
    if recipe.model == "transformer" and isinstance(data, Pictures):
        constants["books"] = fit(np.asarray(data.values, np.uint8), recipe.patch_side, recipe.codes, recipe.seed).books
    made = blank(recipe, constants, device)
    if isinstance(made, Parser) and len(data):
        made.examples = data.batch(recipe.seed, 0, TEXTS, slice(0, TEXTS), flips=False, wraps=False)
    if isinstance(made, Cleaner) and len(data):
        made.examples = data.batch(recipe.seed, 0, EXAMPLES, slice(0, EXAMPLES), flips=False, wraps=False).condition
    return made


def blank(recipe: Recipe, constants: dict[str, Tensor], device: torch.device) -> Learner:
    """A learner whose constants are known. ValueError for a recipe that they do not fit."""
    torch.manual_seed(seed(recipe.seed, "weights"))
    rate = recipe.learning_rate
    if recipe.tune:
        return composer(recipe, device)
    if recipe.layout:
        return furnisher(recipe, device)
    if recipe.language:
        return parser(recipe, device)
    if recipe.model == "denoiser":
        return cleaner(recipe, device)
    if recipe.model == "flow":
        only = {"denoiser": part(_denoiser(recipe).to(device), rate, (0.9, 0.95), muon=MUON)}
        steps, guidance = STEPS if recipe.relief else HEARD if recipe.sound else Flow.steps, TILES if recipe.tiles else Flow.guidance
        return Flow(only, recipe=recipe, steps=steps, guidance=guidance)
    if recipe.model == "gan":
        c = _pair(recipe)
        pair = {"discriminator": Discriminator(c), "generator": Generator(c)}
        return Gan({name: part(module.to(device), rate, (0.0, 0.99)) for name, module in pair.items()}, recipe=recipe)
    book = Codebook(constants["books"], recipe.patch_side, recipe.channels)
    if book.books.ndim != 3 or book.books.shape[2] != recipe.channels * recipe.patch_side**2 or recipe.size % recipe.patch_side:
        raise ValueError(f"a codebook {tuple(book.books.shape)} is not of patches of {recipe.patch_side} pixels")
    length = book.books.shape[0] * (recipe.size // recipe.patch_side) ** 2
    gpt = GPT(GPTConfig(book.vocabulary, length, recipe.width, recipe.depth, recipe.depth, recipe.classes, recipe.vector))
    return Transformer({"gpt": part(gpt.to(device), rate, (0.9, 0.95), muon=MUON)}, constants, recipe=recipe)


def _denoiser(r: Recipe) -> torch.nn.Module:
    if r.relief:  # few channels at full size, where most of the time goes, and many below
        shape = tuple(4 * r.depth * k for k in (1, 2, 4, 6))
        return UNet(UNetConfig(r.channels, shape, blocks=1, classes=r.classes, vector=r.vector, beside=r.beside))
    if r.sound:
        return UNet(UNetConfig(r.channels, tuple(4 * r.depth * k for k in (2, 3, 4, 6)), blocks=1, classes=r.classes, placed=r.size))
    if r.network == "unet":
        widths = tuple(8 * r.depth * k for k in (1, 2, 3))
        return UNet(UNetConfig(r.channels, widths, classes=r.classes, vector=r.vector, beside=r.beside, wraps=r.wraps))
    return JiT(JiTConfig(r.size, r.channels, r.patch_side, r.width, r.depth, r.depth, classes=r.classes, vector=r.vector, beside=r.beside,
                         wraps=r.wraps))  # fmt: skip


def _pair(r: Recipe) -> GANConfig:
    """A GAN whose stages halve the side down to 4 to 7 pixels, with at most 32 `depth` channels at the coarsest."""
    patch = 2 if r.size % 2 == 0 and r.size >= 16 else 1
    stages, side = 1, r.size // patch
    while side >= 8 and side % 2 == 0:
        stages, side = stages + 1, side // 2
    widths = tuple(max(32 * r.depth >> k, 32) for k in range(stages))
    return GANConfig(r.size, r.channels, patch, widths, max(r.depth // 4, 1), 1 if r.depth < 6 else 2, classes=r.classes, vector=r.vector,
                     wraps=r.wraps)  # fmt: skip


__all__ = ["Flow", "Gan", "Transformer", "blank", "learner"]
