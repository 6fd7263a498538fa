"""What an arranger proposes for a room: names and places drawn by chance from a network's answers. numpy, the same for torch and ONNX."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.ingest.layout import CEILING, THINGS, Layout
from worldloom.learn.layouts.codes import CARRIERS, LEAST, SEEN, Ints, decode
from worldloom.learn.layouts.tables import tabled
from worldloom.learn.recipe import Arrangement

Reals = NDArray[np.float32]
Size = tuple[float, float, float]
TRIES = 12
"""Places that are drawn for a thing."""
PATIENCE = 6
"""Things in turn that find no place before a room counts as full."""
NUCLEUS = 0.95
"""Share of the likeliest that is drawn from (Holtzman et al. 2020, sec. 3.1)."""


class Seen(NamedTuple):
    """A room as a network sees it: things (n, SEEN), metres (3,), kind."""

    things: Reals
    room: Reals
    label: int


class Answers(NamedTuple):
    """Logits: what comes next (names + 1,), what carries it (CARRIERS + n,), and of each draw u, v, turn (k, bins)."""

    what: Reals
    carriers: Reals
    u: Reals
    v: Reals
    turn: Reals


class Network(Protocol):
    """An arranger, with torch or exported."""

    def __call__(self, seen: Seen, name: int, size: Reals, chosen: Ints) -> Answers:
        """Answers about a room and a thing, `size` (3,) the logarithm of its own.

        `chosen` (k, 3) are draws of carrier, u and v, as far as they are known, else 0.
        """
        ...


Fits = Callable[[Layout, Reals], bool]
"""Whether a row (10,) may be added to a room."""


def seen_of(found: Layout, names: dict[str, int], label: int) -> Seen:
    """A room of known things for a network."""
    table = tabled(found, names)
    return Seen(table[:, :SEEN], np.array(found.size, np.float32), label)


def next_name(network: Network, seen: Seen, allowed: NDArray[np.bool_], draw: np.random.Generator) -> int:
    """The number of what comes next among the allowed (names + 1,); the last stands for nothing more."""
    logits = network(seen, 0, np.zeros(3, np.float32), np.zeros((1, 3), np.int64)).what
    return int(drawn(np.where(allowed, logits, -np.inf)[None], draw, NUCLEUS)[0])


def places(network: Network, seen: Seen, name: int, size: Size, draw: np.random.Generator,
           count: int = TRIES) -> tuple[Ints, NDArray[np.float64]]:  # fmt: skip
    """(count, 4) codes of where a thing might stand, drawn one attribute after the other, and the log-likelihood of each (nats)."""
    chosen, nats = np.zeros((count, 4), np.int64), np.zeros(count)
    logarithms = np.log(np.maximum(size, LEAST)).astype(np.float32)
    for step in range(4):
        answers = network(seen, name, logarithms, chosen[:, :3])
        logits = (np.repeat(answers.carriers[None], count, 0), answers.u, answers.v, answers.turn)[step]
        chosen[:, step] = drawn(logits, draw, NUCLEUS)
        nats += logs(logits)[np.arange(count), chosen[:, step]]
    return chosen, nats


def logs(logits: Reals) -> NDArray[np.float64]:
    """Logarithms of the shares that logits (..., n) stand for."""
    high = logits.max(-1, keepdims=True).astype(np.float64)
    return np.asarray(logits - high - np.log(np.exp(logits - high).sum(-1, keepdims=True)))


def drawn(logits: Reals, draw: np.random.Generator, nucleus: float) -> Ints:
    """A choice (b,) for each row of logits (b, n)."""
    from worldloom.learn.sampling import chosen

    return chosen(logits, draw.random(logits.shape, np.float32), nucleus=nucleus)


def furnished(network: Network, known: Arrangement, start: Layout, label: int, draw: np.random.Generator,
              fits: Fits = lambda room, row: True) -> Layout:  # fmt: skip
    """A room with what an arranger adds to it, thing by thing, each of the usual size of its name; what does not fit is left out."""
    index = {name: k for k, name in enumerate(known.names)}
    allowed = np.array([*(name not in known.fixed for name in known.names), True])
    room, missed = start, 0
    while len(room) < known.longest and missed < PATIENCE:
        seen = seen_of(room, index, label)
        name = next_name(network, seen, allowed, draw)
        if name == len(known.names):
            break
        codes, _ = places(network, seen, name, known.sizes[name], draw)
        rows = (row_of(room, code, known.sizes[name], draw) for code in codes)
        row = next((row for row in rows if fits(room, row)), None)
        missed = 0 if row is not None else missed + 1
        if row is not None:
            room = Layout(room.kind, room.size, (*room.names, known.names[name]), np.concatenate([room.rows, row[None]]))
    return room


def row_of(room: Layout, code: Ints, size: Size, draw: np.random.Generator) -> Reals:
    """The row (10,) of a thing at a code; on a thing it stands on its top."""
    pose = decode(room, code, (float(draw.random()), float(draw.random())))
    support = int(code[0])
    host = room.rows[support - THINGS] if support >= CARRIERS else None
    z = float(host[2] + host[5]) if host is not None else room.size[2] - size[2] if support == CEILING else pose.height
    return np.array([pose.x, pose.y, z, *size, pose.yaw, support, 0, 0], np.float32)


def empty(known: Arrangement, label: int) -> Layout:
    """A usual room of a kind, with its doors and windows and nothing else."""
    template = known.rooms[label % len(known.rooms)]
    rows = np.array([one[1:] for one in template.openings], np.float32).reshape(-1, 10)
    return Layout(template.kind, template.size, tuple(known.names[int(one[0])] for one in template.openings), rows)


def tables(network: Network, known: Arrangement, labels: Ints | None, n: int, seed: int) -> Reals:
    """(n, most things + 1, 11) rooms furnished from nothing: a row of kind and metres, then number of the name and row of each thing."""
    rooms = []
    for k in range(n):
        label = int(labels[k]) if labels is not None else len(known.rooms)
        rooms.append((label, furnished(network, known, empty(known, label), label, rng(seed, "shown", k))))
    index, out = (
        {name: k for k, name in enumerate(known.names)},
        np.full((n, 1 + max(len(room) for _, room in rooms), 11), -1, np.float32),
    )
    for table, (label, room) in zip(out, rooms, strict=True):
        table[0, :4] = (label, *room.size)
        table[1 : 1 + len(room), 0] = [index[name] for name in room.names]
        table[1 : 1 + len(room), 1:] = room.rows
    return out


def room_of(table: Reals, known: Arrangement) -> Layout:
    """A room of `tables`."""
    things = table[1:][table[1:, 0] >= 0]
    kind = known.rooms[int(table[0, 0]) % len(known.rooms)].kind
    size = (float(table[0, 1]), float(table[0, 2]), float(table[0, 3]))
    return Layout(kind, size, tuple(known.names[int(row[0])] for row in things), things[:, 1:])


__all__ = ["NUCLEUS", "TRIES", "Answers", "Fits", "Network", "Seen", "Size", "empty", "furnished", "logs", "next_name", "places", "room_of",
           "row_of", "seen_of", "tables"]  # fmt: skip
