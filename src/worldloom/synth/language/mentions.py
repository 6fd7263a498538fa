"""Noun phrases and the words that connect them, found in a row of tokens."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.amounts import NUMBERS, quantified
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.runs import PRONOUNS, forced_nouns, is_noun, run_end
from worldloom.synth.language.singled import single
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary
from worldloom.world import Count


def mentions(tokens: tuple[Token, ...], connectors: tuple[Link, ...], words: Vocabulary) -> tuple[Mention, ...]:
    """All noun phrases in order."""
    blocked = {i for c in connectors for i in range(c.start, c.end)}
    nouns = forced_nouns(tokens, blocked, words)
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        if (end := single(tokens, i)) > i and not blocked & {i, i + 1}:
            found.append(Mention(i, end, i + 1, tokens[i + 1].lower, "", (), (), article="the", pronoun=tokens[i + 1].lower, plural=tokens[i + 1].lower == "others"))
            i = end
            continue
        end = run_end(tokens, i, blocked, nouns, words)
        mention = _mention(tokens, i, end, nouns, words) if end > i else None
        if mention:
            if (
                found
                and found[-1].negated
                and tokens[mention.start - 1].lower in ("or", "nor")
                and found[-1].end == mention.start - 1
            ):
                mention = replace(mention, negated=True, count=Count(n=0))
            found.append(mention)
        i = max(mention.end if mention else i + 1, i + 1)
    return tuple(found)


def _mention(tokens: tuple[Token, ...], i: int, end: int, nouns: set[int], words: Vocabulary) -> Mention | None:
    first = tokens[i]
    if end == i + 1 and first.lower in PRONOUNS and first.pos in ("PRON", "DET"):
        return Mention(i, end, i, first.lower, "", (), (), pronoun=first.lower, plural=PRONOUNS[first.lower] > 1)
    heads = [j for j in range(i, end) if is_noun(tokens, j, i, nouns, words)]
    if not heads:
        return _numeral(tokens, i, end)
    head = heads[-1]
    size = _head_size(tokens, i, head, words)
    phrase = _joined([t.lower for t in tokens[head - size + 1 : head]] + [singular(tokens[head].lower)])
    exact = _joined([t.lower for t in tokens[head - size + 1 : head + 1]])
    if exact in words.nouns or exact in words.place_words:
        phrase = phrase if phrase in words.nouns else exact  # "box of gloves" is in the lexicon, "box of glove" is not
    if size == 1 and head > i and (whole := _parted(tokens, head, words)):
        size, phrase = 2, whole
    before = tuple(range(i, head - size + 1))
    made = Mention(i, head + 1, head, phrase, words.nouns.get(phrase, ""), before, tuple(range(head - size + 1, head)))
    return quantified(tokens, made)


def _parted(tokens: tuple[Token, ...], head: int, words: Vocabulary) -> str:
    """A name of one word that is written as two ("tooth brush", "book shelf", "black board"); "" for others."""
    first, last = tokens[head - 1].lower, singular(tokens[head].lower)
    if len(first) < 3 or len(last) < 3 or tokens[head - 1].pos not in ("NOUN", "PROPN", "ADJ") or first in words.qualities and last != "board":
        return ""
    return f"{first}{last}" if f"{first}{last}" in words.nouns else ""


def _numeral(tokens: tuple[Token, ...], i: int, end: int) -> Mention | None:
    """A bare number ("two of them", "another on the left"): a pronoun with a count."""
    words = [t.lower for t in tokens[i:end]]
    if not any(w in NUMBERS or w in ("another", "others", "both", "each") for w in words):
        return None
    n = next((NUMBERS[w] for w in words if w in NUMBERS), 1)
    return Mention(i, end, end - 1, words[-1], "", (), (), pronoun=words[-1], count=Count(n=n), plural=n > 1, subset=True, each=words[:1] in (["each"], ["every"]))


def _head_size(tokens: tuple[Token, ...], start: int, head: int, words: Vocabulary) -> int:
    """How many words, the head included, name the thing together."""
    for n in range(min(4, head - start + 1), 1, -1):
        before = [t.lower for t in tokens[head - n + 1 : head]]
        last = tokens[head].lower
        spelt = (_joined([*before, singular(last)]), _joined([*before, last]))
        for phrase in (*spelt, *(p.replace("-", " ") for p in spelt if "-" in p)):
            if phrase in words.nouns or phrase in words.place_words or phrase in words.trades:
                return n
    return 1


def _joined(words: list[str]) -> str:
    """Words as the lexicon spells them: "director", "'s", "chair" are a "director's chair", "nurses", "'", "station" a "nurses' station"."""
    return " ".join(words).replace(" 's ", "'s ").replace(" ' ", "' ")


__all__ = ["mentions"]
