"""Labels of a text's words: which of them name things (BIO, Ramshaw and Marcus 1995), and the relations between the last words of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.language.lexicon import KINDS
from worldloom.learn.language.told import Labelled

OUT, BEGIN, WITHIN = 0, 1, 2
TAGS = 3
NONE = 0
"""No relation; kind k of KINDS is k + 1."""
RELATIONS = len(KINDS) + 1


class Labels(NamedTuple):
    """Of n words: `tags` (n,) and `triples` (m, 3) of subject word, relation, anchor word + 1, where 0 is the room."""

    tags: NDArray[np.int64]
    triples: NDArray[np.int64]


def labels(told: Labelled, words: Sequence[tuple[int, int]]) -> Labels:
    """Labels of words that lie at characters [start, end). What a splitting of the words has torn is left out."""
    tags = np.zeros(len(words), np.int64)
    heads: list[int] = []
    for name in told.named:
        inside = [k for k, (start, end) in enumerate(words) if start < name.end and end > name.start]
        heads.append(inside[-1] if inside else -1)
        if inside and not name.pronoun:
            tags[inside] = WITHIN
            tags[inside[0]] = BEGIN
    found = {(heads[f.subject], KINDS.index(f.kind) + 1, heads[f.anchor] + 1 if f.anchor >= 0 else 0) for f in told.facts}
    kept = sorted(t for t in found if t[0] >= 0 and t[2] - 1 != t[0])
    return Labels(tags, np.array(kept, np.int64).reshape(-1, 3))


__all__ = ["BEGIN", "NONE", "OUT", "RELATIONS", "TAGS", "WITHIN", "Labels", "labels"]
