"""A reversible filter that makes a GLB's numbers easy to deflate: fixed point, differences, then byte planes.

Gzip alone sees little order in floats and indices. Written as integers of 0.1 mm, each as the difference from the row before, signs
folded (zigzag) and bytes sorted by significance, the same data deflate to about a quarter. The player's `unsqueeze` is the inverse.

The container: u32 number of views; for each u32 offset, u32 length, u16 kind, u16 components; then the GLB, each such range of it
replaced by its filtered bytes of equal length. Ranges whose floats are no multiples of the unit stay as they are. Tangents, which
the player finds by itself, are left out as zeros; all else comes back bit for bit.
"""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

UNIT = 1e4
"""Steps in a metre."""
CHUNK = 16384
"""Numbers at a time: what fits the processor's cache."""
KINDS = {5126: (1, "<u4"), 5125: (2, "<u4"), 5123: (3, "<u2"), 5121: (4, "<u1")}
COMPONENTS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
Raw = NDArray[Any]


def squeeze(glb: bytes) -> bytes:
    """The container of a GLB; the same input gives the same bytes."""
    size = struct.unpack_from("<I", glb, 12)[0]
    doc, start = json.loads(glb[20 : 20 + size]), 28 + size
    out, rows = bytearray(glb), []
    unused = {p["attributes"].get("TANGENT") for m in doc.get("meshes", []) for p in m["primitives"]}
    for k, a in enumerate(doc.get("accessors", [])):
        if "bufferView" not in a:
            continue  # sparse: shapes of mouths
        view = doc["bufferViews"][a["bufferView"]]
        at, length = start + view.get("byteOffset", 0), view["byteLength"]
        if a["type"] not in COMPONENTS:
            continue  # matrices of skins
        kind, dtype = KINDS[a["componentType"]]
        n = COMPONENTS[a["type"]]
        if length != a["count"] * n * np.dtype(dtype).itemsize or "byteOffset" in a or "byteStride" in view:
            continue
        if k in unused:
            out[at : at + length] = bytes(length)
            continue
        data = _filtered(glb[at : at + length], kind, dtype, n)
        if data is not None:
            out[at : at + length] = data
            rows.append(struct.pack("<IIHH", at, length, kind, n))
    return struct.pack("<I", len(rows)) + b"".join(rows) + bytes(out)


def _filtered(data: bytes, kind: int, dtype: str, n: int) -> bytes | None:
    if kind == 1:
        fixed = _fixed(np.frombuffer(data, "<f4"))
        if fixed is None:
            return None
        values: Raw = fixed.view("<u4").reshape(-1, n)
    else:
        values = np.frombuffer(data, dtype).reshape(-1, n)
    step = np.diff(values, axis=0, prepend=np.zeros((1, n), values.dtype))  # modulo the word, as unsigned numbers do
    bits = step.dtype.itemsize * 8
    signed = step.view(f"<i{bits // 8}")
    folded = (step << np.array(1, step.dtype)) ^ (signed >> (bits - 1)).view(step.dtype)
    return bytes(np.ascontiguousarray(folded.T).view(np.uint8).reshape(n, -1, bits // 8).transpose(0, 2, 1).tobytes())


def _fixed(x: Raw) -> Raw | None:
    """Whole numbers of units that give exactly these floats back, or None."""
    out = np.empty(len(x), "<i4")
    for k in range(0, len(x), CHUNK):
        part = x[k : k + CHUNK]
        whole = np.rint(part.astype(np.float64) * UNIT)
        if not float(np.abs(whole).max()) <= 2**31 - 2 or not np.array_equal((whole / UNIT).astype("<f4"), part):
            return None
        out[k : k + CHUNK] = whole
    return out


__all__ = ["squeeze", "UNIT"]
