"""train, val or test: by a keyed hash of an item's group, so that near duplicates stay together and new items move no old ones."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from typing import Literal

Split = Literal["train", "val", "test"]
SPLITS: tuple[Split, ...] = ("train", "val", "test")


def splits(groups: Mapping[str, Collection[str]], shares: tuple[float, float, float], key: str) -> dict[str, Split]:
    """Group -> split, for the shares of train, val and test; `groups` names the kinds of each group's items.

    Of every kind the group with the lowest hash is trained on, so that one item is enough to train.
    """
    total = sum(shares)
    train, val = shares[0] / total, (shares[0] + shares[1]) / total
    places = {group: _place(group, key) for group in groups}
    out: dict[str, Split] = {g: "train" if p < train else "val" if p < val else "test" for g, p in places.items()}
    for kind in sorted({kind for kinds in groups.values() for kind in kinds}):
        out[min((g for g in groups if kind in groups[g]), key=lambda g: (places[g], g))] = "train"
    return out


def _place(group: str, key: str) -> float:
    """0..1."""
    digest = hashlib.blake2b(group.encode(), key=hashlib.sha256(key.encode()).digest(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


__all__ = ["SPLITS", "Split", "splits"]
