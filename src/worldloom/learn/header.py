"""What a model file says of itself, read with suspicion and without torch: the header of safetensors, or the facts of an export."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError

FORMAT = "worldloom-model-1"
MOST = 2 << 30
"""Bytes of a model file."""
HEADER = 16 << 20
"""Bytes of its header."""
WIDTHS = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U8": 1, "BOOL": 1}
"""Bytes of a number by its type's name in safetensors."""


class Said(NamedTuple):
    """A model in its own words."""

    kind: str
    recipe: Recipe
    labels: tuple[str, ...]
    parameters: int


def kind_of(recipe: Recipe) -> str:
    """What a recipe makes."""
    if recipe.render:
        return "render"
    if recipe.layout:
        return "layout"
    if recipe.language:
        return "language"
    if recipe.sound:
        return "sfx"
    return "terrain" if recipe.relief else "music" if recipe.tune else "material" if recipe.tiles else "image"


def said_of(path: Path) -> Said:
    """Of a `.safetensors` or `.onnx` file of worldloom's. CheckpointError, one sentence, for anything else."""
    if path.suffix.lower() == ".onnx":
        return _exported(path)
    shapes, facts = tensors(path)
    recipe, labels = facts_of(path, facts)
    return Said(kind_of(recipe), recipe, labels, sum(math.prod(s) for k, s in shapes.items() if not k.startswith("constant/")))


def tensors(path: Path) -> tuple[dict[str, tuple[int, ...]], str]:
    """Shapes by name and the text under "facts" of a safetensors file whose header fits its length; nothing of the tensors is read."""
    present(path)
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 2 <= length <= min(HEADER, size - 8):
            raise CheckpointError(f"{path} is damaged (its header says {length} bytes).")
        head = file.read(length)
    try:
        said = dict(json.loads(head))
        facts = said.pop("__metadata__", {}).get("facts", "")
        rows = sorted((_row(name, tensor) for name, tensor in said.items()), key=lambda row: row[2])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CheckpointError(f"{path} is damaged (its header is none of safetensors).") from None
    at = 0
    for name, _, begin, end in rows:
        if begin != at:
            raise CheckpointError(f"{path} is damaged (the tensor {name[:80]} does not lie where its header says).")
        at = end
    if at != size - 8 - length:
        raise CheckpointError(f"{path} is damaged (it holds {size - 8 - length:,} bytes of tensors, its header says {at:,}).")
    return {name: shape for name, shape, _, _ in rows}, str(facts)


def _row(name: str, said: dict[str, Any]) -> tuple[str, tuple[int, ...], int, int]:
    """Name, shape, first byte and the one after the last. ValueError where they do not agree."""
    shape, (begin, end) = tuple(said["shape"]), said["data_offsets"]
    whole = all(isinstance(k, int) and not isinstance(k, bool) and k >= 0 for k in (*shape, begin, end))
    if not whole or len(shape) > 16 or end - begin != math.prod(shape) * WIDTHS[said["dtype"]]:
        raise ValueError(name)
    return name, shape, begin, end


def facts_of(path: Path, said: str) -> tuple[Recipe, tuple[str, ...]]:
    """The recipe, and the names of the classes, that a file of worldloom's says it has."""
    try:
        facts = json.loads(said)
        if facts["format"] != FORMAT:
            raise CheckpointError(f"{path} is of format {str(facts['format'])[:40]!r}; this version reads {FORMAT}.")
        labels = tuple(str(x)[:200] for x in facts["labels"])
        return Recipe.model_validate(facts["recipe"]), labels
    except (ValueError, KeyError, TypeError, RecursionError, ValidationError):
        raise CheckpointError(f"{path} is no model of worldloom's: it does not say how it was made.") from None


def present(path: Path) -> None:
    """CheckpointError unless `path` is a file, no link, of at most MOST bytes."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST:
        raise CheckpointError(f"{path} is no model: it is missing, a link, or larger than {MOST >> 30} GiB.")


def _exported(path: Path) -> Said:
    from worldloom.learn.onnx_facts import FACTS, Facts
    from worldloom.learn.onnx_wire import UnfitError, read

    present(path)
    try:
        found = read(path.read_bytes())
        facts = Facts.model_validate_json(found.metadata.get(FACTS, ""))
    except UnfitError as error:
        raise CheckpointError(f"{path} is no exported model: {error}.") from None
    except ValidationError:
        raise CheckpointError(f"{path} is no exported model of worldloom's: it does not say how it is to be sampled.") from None
    return Said(facts.kind, facts.recipe, facts.labels, found.weights)


__all__ = ["FORMAT", "HEADER", "MOST", "Said", "facts_of", "kind_of", "present", "said_of", "tensors"]
