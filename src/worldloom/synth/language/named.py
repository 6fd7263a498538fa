"""People who are known by name: "Anna" is read as a woman where somebody of that name is cast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.resolve import hypernyms
from worldloom.synth.language.vocabulary import Vocabulary

NOBODY: Mapping[str, str] = MappingProxyType({})


def naming(tokens: tuple[Token, ...], words: Vocabulary, names: Mapping[str, str]) -> tuple[tuple[Token, ...], Vocabulary]:
    """Tokens in which each name of `names` (name -> "woman") is a mark of its own, and a vocabulary in which the marks are nouns.

    A name that is an English noun too ("rose") is one where it is written with a capital letter, and is nobody's own ("Rose's garden").
    """
    if not names:
        return tokens, words
    marks = {name.lower(): f"@{k}" for k, name in enumerate(sorted(names))}
    by_name = {name.lower(): noun for name, noun in names.items()}
    nouns = {marks[name]: words.nouns.get(noun, "person") for name, noun in by_name.items()}
    out = tuple(_marked(t, tokens[k + 1 : k + 2], marks, words) for k, t in enumerate(tokens))
    return out, replace(words, nouns={**words.nouns, **nouns}, names={**by_name, **{marks[k]: v for k, v in by_name.items()}})


def _marked(token: Token, after: tuple[Token, ...], marks: Mapping[str, str], words: Vocabulary) -> Token:
    mark = marks.get(token.lower)
    common = token.lower in words.nouns or token.lower in hypernyms()
    if mark is None or (common and not token.text[0].isupper()) or (after and after[0].tag == "POS"):
        return token
    return replace(token, lower=mark, lemma=mark, pos="PROPN", tag="NNP")


__all__ = ["NOBODY", "naming"]
