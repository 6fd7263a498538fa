"""The network of the model: pieces to vectors, vectors to tags and to what the parser sums (Honnibal et al. 2020, tok2vec)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from worldloom.synth.language.english.data import Floats, weights, words
from worldloom.synth.language.english.hashing import Keys, key, rows
from worldloom.synth.language.english.splitting import Piece

SEEDS = (8, 9, 10, 11, 12, 13)
"""Of the six tables: usual spelling, first letter, last three, shape, blank after, blank itself."""
LAYERS = 4
LONG = 100
"""Letters from which on a word has no shape of its own."""


class Seen(NamedTuple):
    """What the network says of n pieces."""

    tags: list[str]
    features: Floats
    """(n + 1, 8, 128): what a piece adds in each of the parser's eight places; the last row is that of no piece."""


def seen(pieces: list[Piece]) -> Seen:
    """Tags of the pieces, and what the parser reads of them."""
    w, vectors = weights(), vectors_of(pieces)
    best = (vectors @ w["tagger.W"].T + w["tagger.b"]).argmax(1)
    inner = vectors @ w["parser.W"].T + w["parser.b"]
    places = w["features.W"].reshape(-1, inner.shape[1])
    features = np.concatenate([(inner @ places.T).reshape(len(pieces), 8, -1), w["features.pad"].reshape(1, 8, -1)])
    return Seen([words()["tags"][i] for i in best], features)


def vectors_of(pieces: list[Piece]) -> Floats:
    """(n, 96) what the network makes of n pieces, each in its neighbourhood of nine."""
    return _vectors(_keys(pieces))


def _keys(pieces: list[Piece]) -> Keys:
    """(n, 6) keys of what the tables know of a piece."""
    return np.array(
        [(key(p.norm), key(p.text[0]), key(p.text[-3:]), key(shape(p.text)), p.space, p.text.isspace()) for p in pieces], np.uint64
    )


def shape(text: str) -> str:
    """The kinds of a word's letters: "Xxxx" of "Lamp", no more than four of one kind in a row."""
    if len(text) >= LONG:
        return "LONG"
    out = ""
    for c in text:
        kind = ("X" if c.isupper() else "x") if c.isalpha() else "d" if c.isdigit() else c
        if not out.endswith(kind * 4):
            out += kind
    return out


def _vectors(keys: Keys) -> Floats:
    """(n, 96): tables, a mixing layer, then four layers that each look at both neighbours."""
    w = weights()
    tables = [w[f"table{k}"] for k in range(len(SEEDS))]
    looked = [t[rows(keys[:, k], seed, len(t))].sum(1) for k, (t, seed) in enumerate(zip(tables, SEEDS, strict=True))]
    x = np.pad(_layer(np.concatenate(looked, 1), "mix"), ((LAYERS, LAYERS), (0, 0)))
    for k in range(LAYERS):
        beside = np.pad(x, ((1, 1), (0, 0)))
        x = x + _layer(np.concatenate([beside[:-2], x, beside[2:]], 1), f"layer{k}")
    return x[LAYERS:-LAYERS]


def _layer(x: Floats, name: str) -> Floats:
    """The largest of three linear maps (Goodfellow et al. 2013), then layer normalisation (Ba et al. 2016)."""
    w = weights()
    weight = w[f"{name}.W"]
    y = (x @ weight.reshape(-1, weight.shape[2]).T + w[f"{name}.b"].reshape(-1)).reshape(len(x), *weight.shape[:2]).max(2)
    y = (y - y.mean(1, keepdims=True)) / np.sqrt(y.var(1, keepdims=True) + np.float32(1e-8))
    return np.asarray(y * w[f"{name}.G"] + w[f"{name}.shift"], np.float32)


__all__ = ["Seen", "seen", "shape", "vectors_of"]
