"""Names of things with one letter wrong, too many or missing: "moniter", "keybord", "towell", "tabel"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from worldloom.synth.language.english.data import words as english
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.resolve import hypernyms
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary, vocabulary

_SHORTEST, _LONG = 5, 7
"""Letters from which on a word is mended, and from which on a letter may be another one."""


def mended(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with nouns that no table has spelt as the only thing or place whose name is one letter away."""
    return tuple(_mended(t, words) for t in tokens)


def _mended(t: Token, words: Vocabulary) -> Token:
    one = singular(t.lower)
    unknown = t.pos == "NOUN" and t.text.islower() and t.lower.isascii() and t.lower.isalpha() and len(one) >= _SHORTEST
    if not unknown or any(w in table for w in (one, t.lower) for table in (words.nouns, words.place_words, words.trades, words.qualities, words.scene, words.relations, hypernyms())):
        return t
    if t.lower.endswith(("ing", "ed")) or {one, t.lower} & _parts() or any(_listed(w) for w in (one, t.lower)):
        return t
    near = {w for key in _cut(one) for w in _index().get(key, ()) if _one_off(one, w)}
    if len(near) != 1:
        return t
    (word,) = near
    plural = t.tag in ("NNS", "NNPS") or t.lower != one
    said = word if not plural else word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
    return replace(t, lower=said, lemma=word)


def _listed(word: str) -> bool:
    """Whether the English model's lists of words have it: such a word is what it is."""
    return any(f"\n{word}\n" in listed for listed in english()["lemma"]["index"].values())


def _one_off(word: str, other: str) -> bool:
    """Whether one letter was left out, put in or swapped with the next; in long words also whether one is another."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    if len(word) != len(other):
        long, short = (word, other) if len(word) > len(other) else (other, word)
        return any(long[:k] + long[k + 1 :] == short for k in range(len(long)))
    wrong = [k for k, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == other[wrong[1]] and word[wrong[1]] == other[wrong[0]]
    return swapped or len(wrong) == 1 and len(word) >= _LONG


def _cut(word: str) -> Iterator[str]:
    """The word, and it without one of its letters."""
    yield word
    yield from (word[:k] + word[k + 1 :] for k in range(len(word)))


@cache
def _parts() -> frozenset[str]:
    """Words that are part of longer names."""
    words = vocabulary()
    return frozenset(w for table in (words.nouns, words.place_words, words.trades, words.qualities, words.relations) for name in table for w in name.replace("-", " ").split(" "))


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    """Names of one word by what is left of them without a letter."""
    words, found = vocabulary(), dict[str, list[str]]()
    for name in (*words.nouns, *words.place_words):
        if name.isalpha() and len(name) >= _SHORTEST:
            for key in set(_cut(name)):
                found.setdefault(key, []).append(name)
    return {k: tuple(v) for k, v in found.items()}


__all__ = ["mended"]
