"""Words with letters wrong, too many or missing, put right before grammar is read: "moniter", "restrant", "teh", "to bedside tabels".

Only words that no list has are touched, and only where one word alone is likely: letters swapped, then one too many or missing, then one
that is another, then the same consonants. Names (capital letters) stay, but for the first word, which may name the place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

from worldloom.synth.language.english.data import words as english
from worldloom.synth.language.resolve import hypernyms
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary

_SHORTEST, _LONG, _FAR = 4, 6, 2
"""Letters from which on a word is mended, and from which on a letter may be another one; letters in which the same consonants may differ."""
_USUAL = {"teh": "the", "hte": "the", "adn": "and", "nad": "and", "wiht": "with", "whit": "with", "wtih": "with", "thier": "their", "alot": "lots", "wich": "which", "whith": "with", "becuase": "because",
          "untill": "until", "tihs": "this", "taht": "that", "form left": "from left", "recieve": "receive", "seperate": "separate", "wierd": "weird", "thre": "three", "fourty": "forty", "nxt": "next", "dor": "door", "wal": "wall", "flor": "floor", "dinning": "dining", "bycicle": "bicycle", "bicyle": "bicycle", "bok": "book", "boks": "books", "sinc": "sink", "woden": "wooden"}  # fmt: skip
"""What fingers make of small words."""
_SMALL = frozenset(("about", "above", "again", "along", "also", "although", "always", "been", "being", "both", "could", "does", "done", "down", "during", "each", "either", "else", "ever", "every", "from", "have", "having", "here", "hers",
                    "into", "itself", "just", "like", "many", "might", "mine", "more", "most", "much", "must", "myself", "need", "neither", "never", "none", "once", "only", "onto", "other", "ought", "ours", "over", "same", "shall", "should",
                    "since", "some", "still", "such", "than", "that", "their", "theirs", "them", "then", "there", "these", "they", "this", "those", "though", "through", "under", "until", "upon", "very", "were", "what", "when", "where", "whether",
                    "which", "while", "whom", "whose", "will", "with", "within", "without", "would", "your", "yours", "yourself", "because", "cannot", "dont", "isnt", "wont", "please", "okay", "hello", "gonna", "wanna"))  # fmt: skip
_WORD = re.compile(r"(?<![\w'\u2019@/.-])[A-Za-z]{3,24}(?![\w'\u2019@/-])(?!\.\w)")
_TWO = re.compile(r"(?:^|[,;:(]|\bwith|\bhas|\bhave|\band)\s+(too?)(?=\s+(?:(?!the |an? |my |your |his |her |our |their |its |these |those |all |both )[a-z]+\s+)?([a-z]{4,}s)\b)")
_FORMS = ("s", "es", "ies", "ed", "ied", "er", "est", "ing", "ly", "y")
_ENDINGS = ("ing", "ed", "ly", "er", "est", "ness", "ish", "less", "ful", "able", "like", "ism", "ist")


def respelt(text: str) -> tuple[str, Callable[[int], int]]:
    """The text with such words put right, and what gives the character of `text` for one of the new text."""
    edits = [(m.start(), m.end(), said) for m in _WORD.finditer(text) if (said := _put_right(text, m)) != m[0]]
    edits += [(m.start(1), m.end(1), "two") for m in _TWO.finditer(text) if _several(m[2])]
    if not edits:
        return text, lambda at: at
    edits.sort()
    out, starts, shifts, last, grown = [], [0], [(0, edits[0][0])], 0, 0
    for (start, end, said), then in zip(edits, [*edits[1:], (len(text), len(text), "")], strict=True):
        out += [text[last:start], said]
        starts += [start + grown, start + grown + len(said)]
        shifts += [(start, end), (end, then[0])]
        last, grown = end, grown + len(said) - (end - start)
    out.append(text[last:])

    def back(at: int) -> int:
        k = bisect_right(starts, at) - 1
        begin, most = shifts[k]
        return min(begin + at - starts[k], most)

    return "".join(out), back


def _several(word: str) -> bool:
    """Whether a word of the prompt, spelt right or wrong, is several things."""
    said = _right(word)
    return singular(said) in vocabulary().nouns and singular(said) != said


def _put_right(text: str, m: re.Match[str]) -> str:
    word = m[0]
    if word.islower():
        return _USUAL.get(word) or _right(word)
    first = not text[: m.start()].strip() and word[1:].islower()
    said = _right(word.lower()) if first else word
    return said.capitalize() if first and singular(said) in vocabulary().place_words else word


@lru_cache(maxsize=8192)
def _right(word: str) -> str:
    """A word of small letters as it should be: itself where it is known, or nothing or several are likely."""
    one = singular(word)
    if word.endswith("eing") and f"{word[:-4]}ing" in _parts():
        return f"{word[:-4]}ing"  # "liveing"
    if len(one) < _SHORTEST or _known(word) or _known(one):
        return word
    if word.endswith(_ENDINGS) and not word.endswith(("er", "able")):
        return word
    said = _likeliest(one)
    return word if not said else said if one == word else said + ("es" if said.endswith(("s", "x", "ch", "sh")) else "s")


def _known(word: str) -> bool:
    words = vocabulary()
    tables = (words.nouns, words.place_words, words.trades, words.qualities, words.scene, words.relations, words.gathered, hypernyms(), _SMALL, english()["norms"])
    if any(word in table for table in tables) or word in _parts():
        return True
    lemma = english()["lemma"]
    if any(f"\n{word}\n" in listed for listed in lemma["index"].values()) or any(word in forms for forms in lemma["exceptions"].values()):
        return True
    stems = [word[: -len(end)] + more for end in _FORMS if word.endswith(end) and len(word) > len(end) + 2 for more in ("", "e", "y")]
    stems += [stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2] and not word.endswith("s")]
    return any(f"\n{stem}\n" in lemma["index"][kind] for stem in stems for kind in ("verb", "adj"))


def _likeliest(word: str) -> str:
    """The one word that is most likely meant; "" for none or several."""
    near = {w for key in _cut(word) for w in _index()[0].get(key, ()) if w[0] == word[0]}
    ranked: dict[int, set[str]] = {}
    for other in near:
        if (rank := _rank(word, other)) >= 0:
            ranked.setdefault(rank, set()).add(other)
    for other in _index()[1].get(_consonants(word), ()) if len(word) > _SHORTEST else ():
        if other[0] == word[0] and len(other) > _SHORTEST - 1 and _rank(word, other) < 0 and _apart(word, other) <= _FAR:
            ranked.setdefault(4, set()).add(other)
    if not ranked:
        return ""
    best = ranked[min(ranked)]
    whole = {w for w in best if w in vocabulary().nouns or w in vocabulary().place_words or w in vocabulary().relations or w in vocabulary().qualities}
    return next(iter(best)) if len(best) == 1 else next(iter(whole)) if len(whole) == 1 else ""


def _rank(word: str, other: str) -> int:
    """0 for two letters swapped, 1 for one missing, 2 for one too many, 3 for one that is another; -1 for words that are further apart."""
    if len(word) != len(other):
        long, short = (word, other) if len(word) > len(other) else (other, word)
        return (1 if long is other else 2) if len(long) - len(short) == 1 and any(long[:k] + long[k + 1 :] == short for k in range(len(long))) else -1
    wrong = [k for k, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == other[wrong[1]] and word[wrong[1]] == other[wrong[0]]:
        return 0
    return 3 if len(wrong) == 1 and len(word) >= _LONG else -1


def _apart(word: str, other: str) -> int:
    """Letters to put in, leave out or change between two words (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for k, a in enumerate(word, 1):
        last, row[0] = row[0], k
        for n, b in enumerate(other, 1):
            last, row[n] = row[n], min(row[n] + 1, row[n - 1] + 1, last + (a != b))
    return row[-1]


def _cut(word: str) -> Iterator[str]:
    """The word, and it without one of its letters."""
    yield word
    yield from (word[:k] + word[k + 1 :] for k in range(len(word)))


def _consonants(word: str) -> str:
    """ "restrant" and "restaurant": the first letter and the consonants, double ones once."""
    left = [c for c in word[1:] if c not in "aeiou"]
    return word[0] + "".join(c for k, c in enumerate(left) if k == 0 and c != word[0] or k and c != left[k - 1])


@cache
def _parts() -> frozenset[str]:
    """All words that are part of names, qualities and connecting phrases."""
    words = vocabulary()
    tables = (words.nouns, words.place_words, words.trades, words.qualities, words.relations, words.gathered)
    return frozenset(w for table in tables for name in table for w in name.replace("-", " ").replace("'s", "").split(" ") if w.isascii() and w.isalpha())


@cache
def _index() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Such words by what is left of them without a letter, and by their consonants."""
    cut, spoken = dict[str, list[str]](), dict[str, list[str]]()
    for name in sorted(w for w in _parts() if len(w) > _SHORTEST - 1):
        spoken.setdefault(_consonants(name), []).append(name)
        for key in set(_cut(name)):
            cut.setdefault(key, []).append(name)
    return {k: tuple(v) for k, v in cut.items()}, {k: tuple(v) for k, v in spoken.items()}


__all__ = ["respelt"]
