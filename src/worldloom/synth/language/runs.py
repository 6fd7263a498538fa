"""Which tokens of a row belong to one noun phrase, and which of them is its noun."""

from __future__ import annotations

from worldloom.synth.language.amounts import AT_LEAST, ARTICLES, NUMBERS, VAGUE
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.resolve import hypernyms
from worldloom.synth.language.retagged import compound_stand
from worldloom.synth.language.singled import ONE
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary

PRONOUNS = {"it": 1, "them": 2, "they": 2, "he": 1, "she": 1, "him": 1, "her": 1, "itself": 1, "which": 1, "that": 1, "these": 2,
             "those": 2, "this": 1, "itself ": 1}  # fmt: skip
_PERSONAL = ("it", "them", "they", "he", "she", "him", "itself")
_POSTURES = (
    "rest",
    "rests",
    "stand",
    "stands",
    "sit",
    "sits",
    "lie",
    "lies",
    "hang",
    "hangs",
    "flank",
    "flanks",
    "lean",
    "leans",
)


def longest(tokens: tuple[Token, ...], i: int, table: object, most: int = 7, nouns: bool = False) -> int:
    """Number of tokens of the longest phrase of `table` (a mapping or set) that starts at i; 0 if none."""
    for n in range(min(most, len(tokens) - i), 0, -1):
        words = [t.lower for t in tokens[i : i + n]]
        options = {" ".join(words)}
        if nouns:
            options.add(" ".join([*words[:-1], singular(words[-1])]))
        if any(o in table for o in options):  # type: ignore[operator]
            return n
    return 0


def forced_nouns(tokens: tuple[Token, ...], blocked: set[int], words: Vocabulary) -> set[int]:
    """Indices that are nouns because a phrase of two words or more of the lexicon covers them."""
    found: set[int] = set()
    for i in range(len(tokens)):
        n = max(longest(tokens, i, words.nouns, 4, nouns=True), longest(tokens, i, words.place_words, 4, nouns=True),
                longest(tokens, i, words.trades, 3, nouns=True))  # fmt: skip
        if n > 1 and tokens[i + n - 1].lower in _POSTURES and (tokens[i + n - 1].finite or i + n in blocked):
            acts = any(t.finite for t in tokens[i + n : i + n + 1])  # "a plant stand holds"
            n -= not (acts or _one(tokens, i + n - 1) or compound_stand(tokens, i + n - 1, words) or _many(tokens, i, i + n - 1))
        if n > 1 and not blocked & set(range(i, i + n)):
            found |= set(range(i, i + n))
    return found | {i for i in range(1, len(tokens)) if _stands_for(tokens, i, words)}


def _stands_for(tokens: tuple[Token, ...], i: int, words: Vocabulary) -> bool:
    """Whether "one" stands for a noun: "a small round one", "the second one"."""
    before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    single = i > 1 and tokens[i - 2].lower == "the" and (before.lower in ONE or before.tag in ("JJR", "JJS"))
    if tokens[i].lower == "one" and single and after is not None and after.lower != "of":
        return True  # "on the left one seedlings"
    if tokens[i].lower not in ("one", "ones") or (after is not None and (after.pos in ("NOUN", "ADJ", "PROPN") or after.lower == "of")):
        return False
    return before.pos == "ADJ" or before.lower in words.qualities or before.lower in ("first", "second", "third", "left", "right", "other")


def _one(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "stand" after one thing is a noun, since one thing stands: "a tv stand against the wall"."""
    alone = not any(t.lower in ("and", ",") for t in tokens[max(0, i - 4) : i])
    return alone and not tokens[i].lower.endswith("s") and tokens[i - 1].tag in ("NN", "NNP")


def _many(tokens: tuple[Token, ...], start: int, i: int) -> bool:
    """Whether "stands" behind a number is a noun, since several things stand: "two music stands"."""
    number = next((NUMBERS.get(t.lower, 0) for t in reversed(tokens[max(0, start - 2) : start]) if t.pos == "NUM"), 0)
    return number > 1 and tokens[i].lower.endswith("s")


def _lexical(token: Token, words: Vocabulary) -> bool:
    one = singular(token.lower)
    return one in words.nouns or one in words.place_words or one in words.trades or token.lower in words.nouns


def is_noun(tokens: tuple[Token, ...], i: int, start: int, nouns: set[int], words: Vocabulary) -> bool:
    """Whether token i can be the head noun of a run that began at `start`."""
    token = tokens[i]
    if i in nouns:
        return True
    if token.pos in ("NOUN", "PROPN"):
        if i > start and ((token.lower in _POSTURES and tokens[i - 1].tag != "VBN" and tokens[i - 1].pos not in ("DET", "ADJ")) or (token.tag == "NNS" and _acts(tokens, i, words))):
            return False
        return not (
            token.lower.endswith("ing") and not _lexical(token, words) and i > 0 and tokens[i - 1].pos in ("NOUN", "PROPN")
        )
    if token.pos in ("X", "INTJ") or (token.pos in ("ADJ", "ADV", "VERB") and not token.finite):
        return _lexical(token, words) and token.lower not in words.qualities and token.lower not in words.relations
    if token.finite and token.lower in _POSTURES and i > 1 and tokens[i - 1].pos == "NUM" and tokens[i - 2].lower == "for":
        return False  # "a table for six stands"
    if token.finite and start < i and tokens[i - 1].pos in ("DET", "NUM", "ADJ"):
        return _lexical(token, words)
    return False


def _acts(tokens: tuple[Token, ...], i: int, words: Vocabulary) -> bool:
    """A verb that was tagged a plural noun: "a red fox sleeps"."""
    one = singular(tokens[i].lower)
    named = _lexical(tokens[i - 1], words) and tokens[i - 1].lower == singular(tokens[i - 1].lower)
    return named and not _lexical(tokens[i], words) and hypernyms().get(one, "~") == "~"


def _ahead(tokens: tuple[Token, ...], i: int, blocked: set[int], nouns: set[int], words: Vocabulary) -> bool:
    """Whether a noun follows token i within the same phrase."""
    for j in range(i + 1, min(i + 6, len(tokens))):
        if j in blocked or (tokens[j].pos in ("DET", "PUNCT", "ADP", "AUX", "SCONJ", "PRON") and tokens[j].lower != ","):
            return False
        if is_noun(tokens, j, i, nouns, words):
            return True
        if tokens[j].pos not in ("ADJ", "NUM", "ADV", "VERB", "CCONJ") and tokens[j].lower != ",":
            return False
    return False


def _fits(
    tokens: tuple[Token, ...], i: int, start: int, has_noun: bool, nouns: set[int], words: Vocabulary, blocked: set[int]
) -> bool:
    """Whether token i continues the run that began at `start`."""
    token = tokens[i]
    if i in blocked:
        return False
    if i in nouns or is_noun(tokens, i, start, nouns, words):
        return True
    if token.pos == "NOUN" and token.lower in _POSTURES and tokens[i - 1].pos == "DET" and i > start and _ahead(tokens, i, blocked, nouns, words):
        return True  # "a stand mixer"
    if token.lower in ARTICLES and token.pos in ("DET", "PRON", "ADJ", "CCONJ"):
        return i == start or (tokens[i - 1].lower in ("all", "both", "half", "just") and not has_noun)
    colored = (
        i > start and words.quality(token.lower)[0] == "color" and words.quality(tokens[i - 1].lower)[0] in ("color", "pattern")
    )
    if has_noun and colored and _ahead(tokens, i, blocked, nouns, words):
        return True
    follows = i + 1 < len(tokens) and tokens[i + 1].pos in ("NOUN", "PROPN") and i + 1 not in blocked
    material = has_noun and i > start and follows and tokens[i - 1].lower in words.qualities
    if material and (token.tag == "VBG" or token.pos == "ADJ" or (token.tag == "NN" and token.lower.endswith("ing"))):
        return True  # "an oak tasting table", "a glass reagent cabinet"
    if token.pos in ("NUM", "ADJ") or token.lower in VAGUE or token.lower in NUMBERS:
        return not has_noun or (token.lower in ("full",) and False)
    if token.pos == "PART" and token.lower in ("'s", "'"):
        return has_noun and _ahead(tokens, i, blocked, nouns, words)
    if has_noun:
        return False
    if token.pos == "VERB" and token.tag in ("VBG", "VBN", "JJ", "VBD", "NN"):
        opener = i == start and (i == 0 or tokens[i - 1].lower in ("with", ",", ";", ":", "and", "of", "by", "a", "or"))
        return (i > start or opener) and _ahead(tokens, i, blocked, nouns, words)
    if token.pos in ("ADV", "PART", "ADP") or token.lower in ("and", "or", ",", "of", "than", "least", "most"):
        return _glue(tokens, i, start, blocked, nouns, words)
    return token.pos in ("X", "SYM", "INTJ") and token.text.isalpha() and not token.finite


def _glue(tokens: tuple[Token, ...], i: int, start: int, blocked: set[int], nouns: set[int], words: Vocabulary) -> bool:
    """Adverbs, "and" and commas between adjectives, and the small words of quantities ("a pair of", "at least")."""
    token, ahead = tokens[i], _ahead(tokens, i, blocked, nouns, words)
    if any(" ".join(t.lower for t in tokens[i : i + n]) in AT_LEAST for n in (1, 2, 3)):
        return i + 1 < len(tokens) and any(t.pos == "NUM" or t.lower in NUMBERS for t in tokens[i + 1 : i + 5]) and ahead
    if token.lower in ("least", "most", "than", "fewer"):
        return i > start and ahead
    if token.lower == "of":
        return i > start and tokens[i - 1].lower in (*VAGUE, "dozen", "number", "hundred")
    if token.lower in ("and", "or", ","):
        quality = i > start and tokens[i - 1].lower in words.qualities and tokens[i - 1].pos in ("ADJ", "NOUN")
        follows = i + 1 < len(tokens) and tokens[i + 1].lower in words.qualities and tokens[i + 1].pos in ("ADJ", "VERB")
        return quality and follows and ahead
    follows = i + 1 < len(tokens) and tokens[i + 1].pos in ("ADJ", "NUM", "VERB", "ADV")
    return token.pos == "ADV" and follows and ahead


def run_end(tokens: tuple[Token, ...], i: int, blocked: set[int], nouns: set[int], words: Vocabulary) -> int:
    personal = tokens[i].lower in _PERSONAL or (tokens[i].lower == "which" and i > 0 and tokens[i - 1].pos == "ADP")
    if tokens[i].lower in PRONOUNS and tokens[i].pos in ("PRON", "DET") and (personal or not _ahead(tokens, i, blocked, nouns, words)):
        return i + 1 if i not in blocked else i
    j, has_noun = i, False
    while j < len(tokens) and _fits(tokens, j, i, has_noun, nouns, words, blocked):
        if j > i and tokens[j - 1].lower == "one" and j - 1 in nouns and tokens[i].lower == "the":
            break  # "the left one | seedlings"
        if j > i and not (j in nouns and j - 1 in nouns) and has_noun and tokens[j].lower in ARTICLES:
            break
        j, has_noun = j + 1, has_noun or j in nouns or is_noun(tokens, j, i, nouns, words)
        if tokens[j - 1].lower == "of" or (j < len(tokens) and tokens[j].lower == "of" and tokens[j - 1].lower in VAGUE):
            has_noun = False
    return j


__all__ = ["PRONOUNS", "forced_nouns", "is_noun", "longest", "run_end"]
