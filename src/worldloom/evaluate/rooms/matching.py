"""Which objects are of an annotated category: by what their maker declares, and the lexicon's synonyms and wider words.

The category that a node carries came from the prompt, so where its maker is known it is not asked. A stand-in built for a noun that no
maker covers is therefore of no category: a box that is called "peripheral" is a box.
"""

from __future__ import annotations

from functools import cache

from worldloom.assets.registry import index
from worldloom.evaluate.glb import Node
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Solid
from worldloom.synth.language.resolve import resolve
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary

STAND_IN = "fallback/"
NOT = 9
"""Rank of what is not of the category."""


def matched(room: Room, categories: tuple[str, ...]) -> dict[str, list[Solid]]:
    """Objects of each category. Each goes to the category that fits it best: an office chair is no "chair" where both are named.

    Where categories fit alike ("novel", "textbook": both are books to every maker) the object's own label decides, or it counts for each.
    """
    out: dict[str, list[Solid]] = {c: [] for c in categories}
    for thing in room.objects:
        ranks = {c: rank(thing.node, c) for c in categories}
        best = min(ranks.values(), default=NOT)
        fits = [c for c, r in ranks.items() if r == best < NOT]
        label = _one(slug(str(thing.node.extras.get("label", ""))))
        called = [c for c, r in ranks.items() if r < NOT and slug(c) == label]
        for c in called or [c for c in fits if len(fits) > 1 and _told(label, c)] or fits:
            out[c].append(thing)
    return out


def _one(label: str) -> str:
    """A label in the singular: each of "two bath towels" is a bath towel."""
    *first, last = label.split("_")
    return "_".join((*first, singular(last)))


def _told(label: str, category: str) -> bool:
    """Whether a label says less than a category, or more, and nothing else: "lion" of "toy_lion"."""
    said, asked = set(label.split("_")), set(slug(category).split("_"))
    return said <= asked or asked <= said


def rank(node: Node, category: str) -> int:
    """0: the maker's own word; 1: a synonym in the lexicon; 2 to 5: a wider word; NOT: something else."""
    own, wider = words_of(node)
    if slug(category) in own:
        return 0
    meant = resolved(category)
    nouns = vocabulary().nouns
    known = {nouns[phrase] for phrase in (w.replace("_", " ") for w in own) if phrase in nouns}
    if meant in known:
        return 1
    chains = [vocabulary().chain(c) for c in known]
    steps = [2 + min(chain.index(meant), 3) for chain in chains if meant in chain]
    return min([*steps, *([3] if meant in wider or slug(category) in wider else [])], default=NOT)


def words_of(node: Node) -> tuple[frozenset[str], frozenset[str]]:
    """(words for the thing itself, wider words) that its maker declares; the node's category where no maker is known."""
    maker = str(node.extras.get("maker", "")).split("@")[0]
    return _declared(maker, slug(node.category)) if maker else (frozenset({slug(node.category)}), frozenset())


@cache
def _declared(maker: str, category: str) -> tuple[frozenset[str], frozenset[str]]:
    """Of the things that a maker can make (cabinet, sideboard) the one that the node says it is, if the maker declares it."""
    entry = index().get(maker)
    if entry is None or maker.startswith(STAND_IN):
        return frozenset(), frozenset()
    made, *others = (slug(w) for w in (entry.card.category, *entry.card.synonyms))
    this = category if category in others else made
    own = {this, *(w for w in others if _sense(w, made) == _sense(this, made))}
    return frozenset(own), frozenset({made, *map(slug, entry.card.hypernyms)})


def _sense(word: str, otherwise: str) -> str:
    """The lexicon's category for a maker's word; of one that the lexicon does not have, that of the maker's own category."""
    nouns = vocabulary().nouns
    own = otherwise.replace("_", " ")
    return nouns.get(word.replace("_", " "), nouns.get(own, otherwise))


@cache
def resolved(word: str) -> str:
    """The lexicon's category for a word in the singular; by its last words where the whole is not known ("art_desk": a desk)."""
    parts = slug(word).split("_")
    parts[-1] = singular(parts[-1])
    nouns = vocabulary().nouns
    ends = [" ".join(parts[k:]) for k in range(len(parts))]
    known = next((end for end in ends if end in nouns), ends[0])
    return resolve(known, vocabulary(), frozenset()).category


def slug(word: str) -> str:
    """A name as categories are spelt."""
    return word.strip().lower().replace(" ", "_").replace("-", "_")


__all__ = ["matched", "rank", "resolved", "slug", "words_of"]
