"""A room as a table for a network, and what of it is seen and asked for. Needs no torch."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.layout import THINGS, Layout
from worldloom.learn.layouts.codes import CARRIERS, LEAST, Ints, encode, parts_of

WIDTH = 14
"""Numbers of a row of a batch: SEEN ones (codes.py), the code of its pose (4), and its part in the batch."""
ABSENT, SEEN_NOW, ASKED = 0, 1, 2
"""Parts in a batch: it is not there, it is seen, it may come next."""
Table = NDArray[np.float32]


def tabled(found: Layout, index: dict[str, int]) -> Table:
    """(n, WIDTH) of a room whose names are all known; every thing is seen."""
    rows = found.rows
    out = np.zeros((len(rows), WIDTH), np.float32)
    out[:, 0] = [index[name] for name in found.names]
    out[:, 1:4] = np.log(np.maximum(rows[:, 3:6], LEAST))
    out[:, 4:7], out[:, 7] = rows[:, :3], rows[:, 6]
    out[:, 8] = np.minimum(rows[:, 7], CARRIERS)
    out[:, 9:13] = encode(found)
    out[:, 13] = SEEN_NOW
    return out


def parted(found: Layout, draw: np.random.Generator, seen: int | None = None) -> tuple[Ints, Ints]:
    """What is seen of a room (`seen` things, or as many as chance says) and what could come next; doors and windows are always seen.

    Things come in an order by chance, each after what carries it: an order-agnostic likelihood (Uria et al. 2014, eq. 8; ATISS sec. 3.1).
    """
    host, fixed = parts_of(found.rows), found.rows[:, 8] > 0
    there = fixed.copy()
    total = int((~fixed).sum())
    many = int(draw.integers(0, total + 1)) if seen is None else seen
    for _ in range(many):
        free = np.flatnonzero(_free(there, host))
        if not len(free):
            break
        there[free[int(draw.integers(len(free)))]] = True
    return np.flatnonzero(there), np.flatnonzero(_free(there, host))


def _free(there: NDArray[np.bool_], host: Ints) -> NDArray[np.bool_]:
    """What is not there while what carries it is."""
    return ~there & ((host < 0) | there[np.maximum(host, 0)])


def only(found: Layout, names: Collection[str]) -> Layout:
    """The room without things of other names."""
    return without(found, np.array([k for k, name in enumerate(found.names) if name in names], np.int64))


def without(found: Layout, keep: Ints) -> Layout:
    """The room with these things alone; what a thing left out had carried stands on the floor."""
    new = np.full(len(found) + 1, -1)
    new[keep] = np.arange(len(keep))
    rows = found.rows[keep].copy()
    host = parts_of(rows)
    moved = new[host]
    rows[host >= 0, 7] = np.where(moved[host >= 0] >= 0, THINGS + moved[host >= 0], 0)
    return Layout(found.kind, found.size, tuple(found.names[int(k)] for k in keep), rows)


__all__ = ["ABSENT", "ASKED", "SEEN_NOW", "WIDTH", "Table", "only", "parted", "tabled", "without"]
