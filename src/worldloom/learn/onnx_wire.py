"""The bytes of an ONNX file, read with suspicion and without the onnx package: onnxruntime is shown only what has passed here.

The messages of onnx.proto3 (ONNX IR specification, version 9). Where
protocol buffers let a field come twice, every one of them is looked at, so that it does not matter which of them a reader takes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from worldloom.compute.protobuf import DamagedError, pieces, varint
from worldloom.compute.protobuf import field as written

OPS = frozenset({
    "Add", "AveragePool", "Cast", "Clip", "Concat", "Constant", "Conv", "Cos", "DepthToSpace", "Div", "Exp", "Gather", "Gemm",
    "Identity", "InstanceNormalization", "LeakyRelu", "Less", "MatMul", "Mul", "Neg", "Pad", "Pow", "Reciprocal", "ReduceMean",
    "Reshape", "Resize", "Shape", "Sigmoid", "Sin", "Slice", "Softmax", "SpaceToDepth", "Split", "Sqrt", "Squeeze", "Sub",
    "Transpose", "Unsqueeze", "Where",
})  # fmt: skip
"""What an exported model consists of: no loops, no branches, no functions, nothing that reads files."""
OPSETS = range(17, 22)
"""Versions of the standard operators that onnxruntime 1.20 reads."""
NODES = 50_000
TENSORS: dict[int, np.dtype[Any]] = {1: np.dtype("<f4"), 7: np.dtype("<i8"), 6: np.dtype("<i4"), 9: np.dtype("?")}
"""Types of constants by their number in onnx.proto3."""

Field = tuple[int, int | memoryview]

# Numbers of the fields that a message may have; functions, training, sparse and external tensors and subgraphs are not among them.
MODEL = {"opset": 8, "graph": 7, "metadata": 14, "ir": 1, "producer": 2, "version": 3, "domain": 4, "model": 5, "doc": 6}
GRAPH = {"node": 1, "initializer": 5, "name": 2, "doc": 10, "input": 11, "output": 12, "value": 13}
NODE = {"op": 4, "attribute": 5, "domain": 7, "input": 1, "output": 2, "name": 3, "doc": 6}
ATTRIBUTE = {"tensor": 5, "name": 1, "f": 2, "i": 3, "s": 4, "floats": 7, "ints": 8, "strings": 9, "doc": 13, "type": 20}
TENSOR = {"dims": 1, "type": 2, "raw": 9, "name": 8, "doc": 12}
TEXTS = {"key": 1, "value": 2}


class UnfitError(ValueError):
    """Why a file is not shown to onnxruntime; a clause that ends a sentence."""


@dataclass
class Found:
    """What a file holds besides its graph: the metadata, the operators used, and the number of its weights."""

    metadata: dict[str, str] = field(default_factory=dict)
    opset: int = 0
    nodes: int = 0
    weights: int = 0
    ops: set[str] = field(default_factory=set)


def read(data: bytes) -> Found:
    """Look at every message of a model. UnfitError for what is damaged, refers to other files, or goes beyond OPS; cost: one pass."""
    found = Found()
    for number, value in fields(memoryview(data), MODEL):
        if number == MODEL["opset"]:
            _opset(_bytes(value), found)
        elif number == MODEL["graph"]:
            _graph(_bytes(value), found)
        elif number == MODEL["metadata"]:
            pair = {k: _text(v) for k, v in fields(_bytes(value), TEXTS)}
            found.metadata[pair.get(1, "")] = pair.get(2, "")
    if not found.nodes or found.opset not in OPSETS:
        raise UnfitError(f"it has {found.nodes} nodes of operator set {found.opset}, not of {OPSETS.start} to {OPSETS.stop - 1}")
    return found


def fields(data: memoryview, known: dict[str, int]) -> Iterator[Field]:
    """The fields of a message: number and value, an integer or the bytes. UnfitError where it is cut or has a field that is not `known`."""
    allowed = frozenset(known.values())
    try:
        for piece in pieces(data):
            if piece.number not in allowed:
                raise UnfitError(f"it has a part (field {piece.number}) that an exported model does not have, such as data in another file")
            yield piece.number, piece.value
    except DamagedError as error:
        raise UnfitError(str(error)) from None


def text_pair(key: str, value: str) -> bytes:
    """Metadata as bytes to put after a model: a repeated field may come anywhere."""
    return written(MODEL["metadata"], written(1, key.encode()) + written(2, value.encode()))


def _bytes(value: int | memoryview) -> memoryview:
    if isinstance(value, int):
        raise UnfitError("it is damaged")
    return value


def _text(value: int | memoryview) -> str:
    try:
        return bytes(_bytes(value)).decode()
    except UnicodeDecodeError:
        raise UnfitError("it holds a text that is none") from None


def _opset(data: memoryview, found: Found) -> None:
    for number, value in fields(data, {"domain": 1, "version": 2}):
        if number == 1:
            _standard(_text(value))
        else:
            found.opset = value if isinstance(value, int) else 0


def _standard(domain: str) -> None:
    if domain not in ("", "ai.onnx"):
        raise UnfitError(f"it uses operators of {domain[:40]!r}, not only standard ones")


def _graph(data: memoryview, found: Found) -> None:
    for number, value in fields(data, GRAPH):
        if number == GRAPH["node"]:
            _node(_bytes(value), found)
        elif number == GRAPH["initializer"]:
            _tensor(_bytes(value), found)


def _node(data: memoryview, found: Found) -> None:
    found.nodes += 1
    if found.nodes > NODES:
        raise UnfitError(f"it has more than {NODES} nodes")
    for number, value in fields(data, NODE):
        if number == NODE["op"]:
            found.ops.add(_text(value))
            if not found.ops <= OPS:
                raise UnfitError(f"it uses the operator {_text(value)[:40]!r}, which no exported model needs")
        elif number == NODE["domain"]:
            _standard(_text(value))
        elif number == NODE["attribute"]:
            for kind, inner in fields(_bytes(value), ATTRIBUTE):
                if kind == ATTRIBUTE["tensor"]:
                    _tensor(_bytes(inner), found)


def _tensor(data: memoryview, found: Found) -> None:
    """A constant: its numbers are inside, as many as it says, and finite."""
    dims, kinds, raws = list[int](), list[int](), list[memoryview]()
    for number, value in fields(data, TENSOR):
        if number == TENSOR["dims"]:
            dims += [value] if isinstance(value, int) else _packed(value)
        elif number == TENSOR["type"]:
            kinds.append(value if isinstance(value, int) else 0)
        elif number == TENSOR["raw"]:
            raws.append(_bytes(value))
    if len(kinds) != 1 or kinds[0] not in TENSORS or len(raws) > 1 or len(dims) > 8:
        raise UnfitError("it has a constant of a kind that no exported model has")
    raw, kind = raws[0] if raws else memoryview(b""), TENSORS[kinds[0]]
    if math.prod(dims) * kind.itemsize != len(raw):
        raise UnfitError(f"a constant claims the shape {dims} and holds {len(raw)} bytes")
    values = np.frombuffer(raw, kind)
    if kind.kind == "f":
        found.weights += values.size
        if not np.isfinite(values).all():
            raise UnfitError("a weight is not finite")


def _packed(data: memoryview) -> list[int]:
    out, at = list[int](), 0
    try:
        while at < len(data):
            value, at = varint(data, at)
            out.append(value)
    except DamagedError as error:
        raise UnfitError(str(error)) from None
    return out


__all__ = ["OPS", "OPSETS", "Found", "UnfitError", "fields", "read", "text_pair"]
