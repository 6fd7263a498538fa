"""Surfaces over the reference bodies that `bake` made beforehand for all outfits of the catalogue; others are made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.body import BODY, GRAIN, unpacked
from worldloom.synth.people.bystander.bound import REFERENCES, Bound, reference
from worldloom.synth.people.data import Unread, arrays

FILE = Path(__file__).with_name("wardrobe.npz")
RANK = 64
OFF, UV = 2e-5, 2e-4
"""Metres of a unit of offsets and of texture coordinates."""
_LIVE: dict[str, Any] = {}


def kept(key: str, make: Callable[[], tuple[Bound, ...]]) -> tuple[Bound, ...]:
    """The surfaces of a key: packaged, made before, or made now."""
    if key in _table():
        return _read(key)
    if key not in _LIVE:
        _LIVE[key] = make()
    found: tuple[Bound, ...] = _LIVE[key]
    return found


def hides(key: str, make: Callable[[], np.ndarray]) -> np.ndarray:
    """The skin (n,) that the garment of a key hides."""
    a = _arrays()
    if (row := _hidden().get(key)) is not None:
        return np.unpackbits(a["hidden"][row], count=BODY).astype(bool)
    if f"hidden {key}" not in _LIVE:
        _LIVE[f"hidden {key}"] = make()
    found: np.ndarray = _LIVE[f"hidden {key}"]
    return found


def live() -> Mapping[str, Any]:
    """All that had to be made in this process."""
    return _LIVE


def light_basis() -> NDArray[np.float32] | None:
    """The first `RANK` rows of the bodies' basis, within 6 mm of all of them, half a millimetre on average; None before they are baked."""
    return _light() if "basis" in _arrays() else None


def stature(ref: str) -> float:
    """Metres of a reference body."""
    heights = _arrays().get("heights")
    return reference(ref).height if heights is None else float(heights[list(REFERENCES).index(ref)])


@cache
def _light() -> NDArray[np.float32]:
    whole = unpacked(_arrays()["basis"])
    return (whole.reshape(len(whole), -1) * GRAIN).astype(np.float32)


@cache
def _arrays() -> Mapping[str, NDArray[Any]]:
    return Unread(FILE.read_bytes()) if FILE.is_file() else {}


@cache
def _table() -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for row, key in enumerate(_arrays().get("keys", ())):
        out.setdefault(str(key), []).append(row)
    return out


@cache
def _hidden() -> dict[str, int]:
    return {str(key): row for row, key in enumerate(_arrays().get("hidden_keys", ()))}


@lru_cache(maxsize=512)
def _read(key: str) -> tuple[Bound, ...]:
    return tuple(_bound(_arrays(), row) for row in _table()[key])


def _bound(a: Mapping[str, NDArray[Any]], row: int) -> Bound:
    v, f = slice(*a["points"][row : row + 2]), slice(*a["triangles"][row : row + 2])
    normals, share = a["normals"][v] / 127.0, a["share"][v] / 255.0
    return Bound(
        str(a["names"][row]), a["near"][v].astype(np.int64), share / share.sum(1, keepdims=True), a["off"][v] * OFF,
        normals / np.linalg.norm(normals, axis=1, keepdims=True), a["bones"][v], a["weights"][v],
        a["faces"][f].astype(np.int64), a["uv"][v] * UV,
    )  # fmt: skip


def packed(surfaces: Mapping[str, tuple[Bound, ...]], hidden: Mapping[str, np.ndarray]) -> dict[str, NDArray[Any]]:
    """The arrays of the file."""
    rows = [(key, b) for key in sorted(surfaces) for b in surfaces[key] if len(b.faces)]

    def cat(values: list[NDArray[Any]], kind: Any) -> NDArray[Any]:
        whole = np.concatenate(values)
        return (np.round(whole) if np.issubdtype(kind, np.integer) else whole).astype(kind)

    return {
        "heights": np.array([reference(r).height for r in REFERENCES]),
        "basis": arrays()["basis"][:, :RANK], "keys": np.array([key for key, _ in rows]), "names": np.array([b.name for _, b in rows]),
        "points": np.cumsum([0, *(len(b.off) for _, b in rows)]), "triangles": np.cumsum([0, *(len(b.faces) for _, b in rows)]),
        "near": cat([b.near for _, b in rows], np.uint16), "share": cat([b.share * 255 for _, b in rows], np.uint8),
        "off": cat([b.off / OFF for _, b in rows], np.int16), "normals": cat([b.normals * 127 for _, b in rows], np.int8),
        "bones": cat([b.bones for _, b in rows], np.uint8), "weights": cat([b.weights for _, b in rows], np.uint8),
        "faces": cat([b.faces for _, b in rows], np.uint16), "uv": cat([np.clip(b.uv / UV, -32000, 32000) for _, b in rows], np.int16),
        "hidden_keys": np.array(sorted(hidden)), "hidden": np.stack([np.packbits(hidden[k]) for k in sorted(hidden)]),
    }  # fmt: skip


__all__ = ["FILE", "RANK", "hides", "kept", "light_basis", "live", "packed", "stature"]
