"""A trained model as one ONNX file that onnxruntime samples from without torch: the averaged weights inside, the facts as metadata.

A flow is its denoiser, a GAN its generator, a transformer one step of its GPT, with the keys and values of earlier steps as an input.
"""

from __future__ import annotations

import base64
import importlib.util
import io
import warnings
from typing import Any, cast

import torch
from torch import Tensor, nn

from worldloom.learn.cleaner import Cleaner
from worldloom.learn.families import Flow, Gan, Transformer
from worldloom.learn.language.parser import Parser
from worldloom.learn.layouts.furnisher import Furnisher
from worldloom.learn.learner import Learner
from worldloom.learn.models.arranger import Arranger, answered
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.gpt import GPT, Block
from worldloom.learn.models.tagger import Tagger
from worldloom.learn.music.composer import Composer
from worldloom.learn.onnx_facts import BOOKS, FACTS, Facts, inputs, outputs
from worldloom.learn.onnx_wire import read, text_pair
from worldloom.learn.recipe import Recipe
from worldloom.world import MissingError

EXAMPLE = {"items": 2, "things": 4, "draws": 5, "words": 6, "names": 3, "seen": 3, "rows": 32, "columns": 32}
AXES = {"things": "things", "carriers": "carriers", "chosen": "draws", "u": "draws", "v": "draws", "turn": "draws"}
"""What the open size of an arranger's inputs and outputs counts."""
TEXT = {"words": ("words",), "heads": ("words",), "tags": ("words",), "named": ("names",), "relations": ("names", "anchors")}
"""What the open sizes of a tagger's inputs and outputs count, the second axis first."""
OPSET = 18
"""Of the standard operators; onnxruntime reads it from version 1.14 on."""


def exported(learner: Learner, recipe: Recipe, labels: tuple[str, ...] = (), kind: str = "image") -> bytes:
    """The file. The same learner and version of torch give the same bytes.

    MissingError without the package onnx, which torch's exporter needs.
    """
    if importlib.util.find_spec("onnx") is None:
        raise MissingError("exporting needs the package onnx: pip install 'worldloom[train]'")
    facts = facts_of(learner, recipe, labels, kind)
    data = _traced(_graph(learner, facts), facts) + text_pair(FACTS, facts.model_dump_json())
    if isinstance(learner, Transformer):
        books = learner.constants["books"].detach().cpu().float().contiguous().numpy()
        data += text_pair(BOOKS, base64.b64encode(books.astype("<f4").tobytes()).decode())
    read(data)
    return data


def facts_of(learner: Learner, recipe: Recipe, labels: tuple[str, ...], kind: str) -> Facts:
    """What the file says of itself."""
    said: dict[str, Any] = {"recipe": recipe, "labels": labels, "kind": kind}
    if isinstance(learner, Flow):
        said |= {"steps": learner.steps, "guidance": learner.guidance, "noise": learner.config.noise}
    elif isinstance(learner, Gan):
        said["latent"] = learner.parts["generator"].average.config.latent
    elif isinstance(learner, Composer):
        said["nucleus"] = learner.nucleus
    elif isinstance(learner, Transformer):
        said |= {"guidance": learner.guidance, "nucleus": learner.nucleus, "levels": len(learner.constants["books"])}
    return Facts(**said, inputs=tuple(inputs(Facts.model_construct(**said))))


class Named(nn.Module):
    """A network whose inputs are tensors in the order of their names."""

    def __init__(self, inner: nn.Module, names: tuple[str, ...]) -> None:
        super().__init__()
        self.inner, self.names = inner, names

    def forward(self, *given: Tensor) -> Tensor:
        """Pictures (b, c, h, w)."""
        by = dict(zip(self.names, given, strict=True))
        condition = Condition(by.get("label"), by.get("vector"), by.get("beside"))
        out: Tensor = self.inner(by["x"], by["t"], condition) if "x" in by else self.inner(by["latent"], condition)
        return out


class Step(nn.Module):
    """One step of a GPT: logits and this position's keys and values."""

    def __init__(self, inner: GPT, names: tuple[str, ...]) -> None:
        super().__init__()
        self.inner, self.names = inner, names

    def forward(self, *given: Tensor) -> tuple[Tensor, Tensor]:
        """`past` (n, 2 * blocks, b, heads, d) -> logits (b, vocabulary) and `now` (1, 2 * blocks, b, heads, d)."""
        by, m = dict(zip(self.names, given, strict=True)), self.inner
        token, past = by["token"], by["past"].permute(1, 2, 3, 0, 4)
        asked = m.ask(Condition(by["label"], by.get("vector")), token.shape[0])
        x = torch.where(token[:, None] < 0, asked, m.table(token.clamp_min(0)))[:, None]
        at = by["past"].shape[0]
        now = []
        for i, block in enumerate(m.blocks):
            assert isinstance(block, Block)
            x, seen = block.step(x, m.turn[at : at + 1], (past[2 * i], past[2 * i + 1]))
            now += [part[:, :, -1] for part in seen]
        logits: Tensor = m.leave(m.norm(x))[:, 0]
        return logits, torch.stack(now)[None]


class Text(nn.Module):
    """A tagger of one text."""

    def __init__(self, inner: Tagger) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        """As `Tagger.read`, with an axis of one text before the others."""
        return tuple(made[None] for made in self.inner.read(*(one[0] for one in given)))


class Asked(nn.Module):
    """An arranger as one function of a room and a thing."""

    def __init__(self, inner: Arranger) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        """As `answered`."""
        return answered(self.inner, *given)


def _graph(learner: Learner, facts: Facts) -> nn.Module:
    if isinstance(learner, Cleaner):
        network: nn.Module = learner.parts["denoiser"].average
        return network
    if isinstance(learner, Parser):
        return Text(learner.parts["tagger"].average)
    if isinstance(learner, Furnisher):
        return Asked(learner.parts["arranger"].average)
    if isinstance(learner, Transformer | Composer):
        return Step(learner.parts["gpt"].average, facts.inputs)
    (name,) = learner.used
    return Named(learner.parts[name].average, facts.inputs)


def _example(facts: Facts) -> tuple[Tensor, ...]:
    """Inputs to follow through the network: two items, three positions, pictures of 32 pixels where they may have any size."""
    out = []
    for name, (kind, shape) in inputs(facts).items():
        size = [n or EXAMPLE[_axis(name, k)] for k, n in enumerate(shape)]
        out.append(torch.zeros(size, dtype=torch.int64 if kind == "int64" else torch.float32))
    return tuple(out)


def _axis(name: str, place: int) -> str:
    """What an open size counts."""
    if name in TEXT:
        return TEXT[name][place - 1]
    if name in AXES:
        return AXES[name]
    if name == "past":
        return "seen" if place == 0 else "items"
    return {2: "rows", 3: "columns"}.get(place, "items") if name in ("seen", "light") else "items"


def _traced(graph: nn.Module, facts: Facts) -> bytes:
    """The network as torch's exporter writes it, by following one call; the sizes that are None in its facts stay open."""
    asked, given = inputs(facts), outputs(facts)
    free = {name: {k: _axis(name, k) for k, n in enumerate(shape) if n is None}
            for name, (_, shape) in (asked | given).items()}  # fmt: skip
    out, onnx = io.BytesIO(), cast(Any, torch.onnx)  # whose types know neither a file in memory nor operators of one's own
    onnx.register_custom_op_symbolic("aten::rms_norm", _rms_norm, OPSET)
    try:
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")  # that this form of the exporter is the older one, and that traces hold for one way through
            onnx.export(graph.cpu().eval(), _example(facts), out, dynamo=False, opset_version=OPSET, input_names=list(asked),
                        output_names=list(given), dynamic_axes=free)  # fmt: skip
    finally:
        onnx.unregister_custom_op_symbolic("aten::rms_norm", OPSET)
    return out.getvalue()


def _rms_norm(g: Any, x: Any, shape: Any, weight: Any, eps: Any) -> Any:
    """RMSNorm over the last axis (Zhang and Sennrich 2019, eq. 4), which this exporter does not know."""
    two, last = (g.op("Constant", value_t=torch.tensor(v)) for v in (2.0, [-1]))
    tiny = g.op("Constant", value_t=torch.tensor(float(eps.node().t("value")), dtype=torch.float32))
    mean = g.op("ReduceMean", g.op("Pow", x, two), last, keepdims_i=1)
    out = g.op("Div", x, g.op("Sqrt", g.op("Add", mean, tiny)))
    return out if weight.node().mustBeNone() else g.op("Mul", out, weight)


__all__ = ["OPSET", "exported", "facts_of"]
