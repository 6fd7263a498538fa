"""Arrays and the facts around them as one run of bytes for another process of ours, and back, bit for bit."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray


def packed(tree: Any) -> bytes:
    """A tree of dict, list, tuple, str, numbers, None and arrays: facts as JSON, then arrays as they lie in memory. Tuples become lists."""
    arrays: list[NDArray[Any]] = []
    told = _told(tree, arrays)
    facts = json.dumps({"tree": told, "arrays": [[np.lib.format.dtype_to_descr(a.dtype), a.shape] for a in arrays]}).encode()
    return b"".join([len(facts).to_bytes(8, "little"), facts, *(a.tobytes() for a in arrays)])


def unpacked(data: bytes) -> Any:
    """The tree of `packed`; its arrays are read only."""
    at = 8 + int.from_bytes(data[:8], "little")
    facts = json.loads(data[8:at])
    arrays = []
    for descr, shape in facts["arrays"]:
        dtype = np.dtype(descr if isinstance(descr, str) else [tuple(x[:2]) + tuple(map(tuple, x[2:])) for x in descr])
        n = int(np.prod(shape))
        arrays.append(np.frombuffer(data, dtype, n, at).reshape(shape))
        at += n * dtype.itemsize
    return _found(facts["tree"], arrays)


def _told(tree: Any, arrays: list[NDArray[Any]]) -> Any:
    if isinstance(tree, np.ndarray):
        arrays.append(tree)
        return {"array": len(arrays) - 1}
    if isinstance(tree, dict):
        return {"dict": {k: _told(v, arrays) for k, v in tree.items()}}
    if isinstance(tree, list | tuple):
        return [_told(v, arrays) for v in tree]
    return tree.item() if isinstance(tree, np.generic) else tree


def _found(tree: Any, arrays: list[NDArray[Any]]) -> Any:
    if isinstance(tree, dict):
        return arrays[tree["array"]] if "array" in tree else {k: _found(v, arrays) for k, v in tree["dict"].items()}
    return [_found(v, arrays) for v in tree] if isinstance(tree, list) else tree


__all__ = ["packed", "unpacked"]
