"""A part of an ONNX graph, cut out without the onnx package: so a voice can be asked for durations and pitch, and be told others.

Messages of onnx.proto3: ModelProto.graph = 7; GraphProto.node = 1, initializer = 5, input = 11, output = 12, value_info = 13;
NodeProto.input = 1, output = 2; TensorProto.name = 8; ValueInfoProto.name = 1, type = 2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from worldloom.compute.protobuf import field, pieces

GRAPH, NODE, INITIALIZER, INPUT, OUTPUT, VALUE = 7, 1, 5, 11, 12, 13
FLOAT, INT64 = 1, 7
"""Element types of onnx.proto3."""


class Tensor(NamedTuple):
    """What a new input looks like: element type and one name a dimension."""

    kind: int
    dims: tuple[str, ...]


@dataclass(frozen=True)
class Model:
    """A model that has been taken apart, so that several parts can be cut from it."""

    around: bytes
    """All that is not the graph: versions of operators, metadata."""
    nodes: tuple[tuple[memoryview, list[str], list[str]], ...]
    """Bytes, inputs and outputs of each node, in order."""
    weights: dict[str, memoryview]
    inputs: dict[str, memoryview]
    other: tuple[memoryview, ...]


def read(data: bytes) -> Model:
    """Take a model apart. ValueError where it is damaged."""
    found = list(pieces(memoryview(data)))
    graphs = [list(pieces(p.content)) for p in found if p.number == GRAPH]
    if len(graphs) != 1:
        raise ValueError("the model has not exactly one graph")
    return Model(
        around=b"".join(bytes(p.raw) for p in found if p.number != GRAPH),
        nodes=tuple((p.raw, *_ends(p.content)) for p in graphs[0] if p.number == NODE),
        weights={_name(p.content, 8): p.raw for p in graphs[0] if p.number == INITIALIZER},
        inputs={_name(p.content, 1): p.raw for p in graphs[0] if p.number == INPUT},
        other=tuple(p.raw for p in graphs[0] if p.number not in (NODE, INITIALIZER, INPUT, OUTPUT, VALUE)),
    )


def cut(model: Model, feeds: Mapping[str, Tensor], fetches: Sequence[str]) -> bytes:
    """The model that computes `fetches` when given `feeds`, any tensors inside it. ValueError for a name that it does not have."""
    maker = {name: k for k, (_, _, outputs) in enumerate(model.nodes) for name in outputs if name}
    wanted, kept, queue = set[str](), set[int](), [*fetches]
    while queue:
        name = queue.pop()
        if name in wanted or not name:
            continue
        wanted.add(name)
        if name in maker and name not in feeds:
            kept.add(maker[name])
            queue += model.nodes[maker[name]][1]
    lost = (wanted | feeds.keys()) - maker.keys() - model.weights.keys() - model.inputs.keys()
    if lost:
        raise ValueError(f"the model has no tensor {min(lost)[:80]!r}")
    held = [raw for name, raw in model.weights.items() if name in wanted and name not in feeds]
    given = [raw for name, raw in model.inputs.items() if name in wanted and name not in feeds and name not in model.weights]
    asked = [field(INPUT, _value(name, tensor)) for name, tensor in feeds.items()]
    told = [field(OUTPUT, field(1, name.encode())) for name in fetches]
    graph = b"".join([*(model.nodes[k][0] for k in sorted(kept)), *model.other, *held, *given, *asked, *told])
    return model.around + field(GRAPH, graph)


def _value(name: str, tensor: Tensor) -> bytes:
    """ValueInfoProto of a tensor: type.tensor_type (1) with elem_type (1) and shape (2) of named dimensions (1.2)."""
    shape = b"".join(field(1, field(2, dim.encode())) for dim in tensor.dims)
    return field(1, name.encode()) + field(2, field(1, bytes([8, tensor.kind]) + field(2, shape)))


def _ends(node: memoryview) -> tuple[list[str], list[str]]:
    """Names of a node's inputs and outputs; an input that is left out has the empty name."""
    found = [(p.number, bytes(p.content).decode()) for p in pieces(node) if p.number in (1, 2)]
    return [name for number, name in found if number == 1], [name for number, name in found if number == 2]


def _name(data: memoryview, number: int) -> str:
    return next((bytes(p.content).decode() for p in pieces(data) if p.number == number), "")


__all__ = ["FLOAT", "INT64", "Model", "Tensor", "cut", "read"]
