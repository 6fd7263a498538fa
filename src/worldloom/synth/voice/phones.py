"""Words to phonemes, each phoneme with the word that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from worldloom.synth.voice.ipa import VOWELS
from worldloom.synth.voice.reading import Token

GAP = -1
"""Owner of a space."""
OPENING = frozenset("“(")


@dataclass(frozen=True)
class Phones:
    """Phonemes of a sentence: a character each, with the index of its token."""

    text: str
    owner: tuple[int, ...]


def phones(tokens: Sequence[Token], phonemizer: Any, alphabet: frozenset[str], emphasis: Sequence[float]) -> Phones:
    """The phonemes of a sentence's tokens; words in context, so that "read" and "the" are said as they should be."""
    plain, spans = _joined(tokens, phonemizer)
    found = phonemizer.tokenize(plain)
    text, owner, at, flat = "", list[int](), 0, _without_links(plain)
    for tok in phonemizer.phonemize_tokens(found):
        at = flat.index(tok.text, at) if tok.text in flat[at : at + len(tok.text) + 8] else at
        for c in tok.phonemes or "":
            mine = _owner(spans, at, at + len(tok.text), c)
            if c in alphabet:
                text += c
                owner.append(mine if c != " " else GAP)
        at += len(tok.text)
        if tok.whitespace and text and text[-1] != " ":
            text += " "
            owner.append(GAP)
    while text.endswith(" "):
        text, owner = text[:-1], owner[:-1]
    return _stressed(Phones(text, tuple(owner)), emphasis)


def _joined(tokens: Sequence[Token], phonemizer: Any) -> tuple[str, list[tuple[int, int]]]:
    """The sentence with given phonemes as [text](/phonemes/), and where each token stands in it once these are taken out."""
    out, flat, spans = "", 0, list[tuple[int, int]]()
    for k, token in enumerate(tokens):
        glue = (
            "" if not k or (token.kind == "mark" and token.said not in OPENING | {"—"}) or tokens[k - 1].said in OPENING else " "
        )
        shown, given = token.said, ""
        if token.kind == "letters":
            bare, _, own = token.said.partition("'")
            given = (phonemizer.lexicon.get_NNP(bare)[0] or "") + ("z" if own else "")
            shown = re.sub(r"[^A-Za-z]", "", token.said)
        elif token.kind == "phones":
            given, shown = token.said, f"x{k}x"
        out += glue + (f"[{shown}](/{given}/)" if given else shown)
        spans.append((flat + len(glue), flat + len(glue) + len(shown)))
        flat = spans[-1][1]
    return out, spans


def _without_links(text: str) -> str:
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)


def _owner(spans: Sequence[tuple[int, int]], start: int, end: int, c: str) -> int:
    """The token of a phoneme: the word that its stretch holds, or for a mark the mark."""
    inside = [k for k, (a, b) in enumerate(spans) if a < end and b > start]
    if not inside:
        return GAP
    marks = [k for k in inside if spans[k][1] - spans[k][0] == 1]
    if c in ",.;:!?—…“”()" and marks:
        return marks[-1]
    return max(inside, key=lambda k: min(spans[k][1], end) - max(spans[k][0], start))


def _stressed(found: Phones, emphasis: Sequence[float]) -> Phones:
    """An emphasised word has a main stress, a reduced one none."""
    text, owner = list[str](), list[int]()
    words = {k for k in found.owner if k >= 0 and emphasis[k]}
    lacking = {
        k for k in words if emphasis[k] > 0 and not any(c == "ˈ" and o == k for c, o in zip(found.text, found.owner, strict=True))
    }
    for c, o in zip(found.text, found.owner, strict=True):
        if o in lacking and (c == "ˌ" or c in VOWELS):
            lacking.discard(o)
            text.append("ˈ")
            owner.append(o)
            if c == "ˌ":
                continue
        if o in words and emphasis[o] < 0 and c == "ˈ":
            c = "ˌ"
        text.append(c)
        owner.append(o)
    return Phones("".join(text), tuple(owner))


__all__ = ["GAP", "Phones", "phones"]
