"""Who does what: verbs of people that a tagger takes for nouns ("a sailor coils rope", "let a dog sleep"), and of whom "who" speaks."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.english.data import words as english
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.resolve import DEVICES, hypernyms
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary

_OBJECT = ("DET", "PRON", "NUM", "NOUN", "PROPN", "ADJ")
_LETTING = ("let", "lets", "have", "make", "watch", "see")
_LOOSE = ("who", "and", ",", "(", "-", "\u2014")
"""Words between somebody and "who", or none."""


def acted(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with such verbs made verbs, their doers made nouns, and "who" spoken of whom it means."""
    out = list(tokens)
    for t in tokens:
        if t.i and _does(out, t, words):
            out[t.i - 1] = replace(out[t.i - 1], pos="NOUN", tag="NN")
            out[t.i] = replace(t, pos="VERB", tag="VBZ", lemma=singular(t.lower), subject=t.i - 1)
        elif t.i > 1 and t.tag == "VBZ" and out[t.i - 1].pos == "ADJ" and person(out[t.i - 1].lower, words) and _one(out, t.i - 1):
            out[t.i - 1] = replace(out[t.i - 1], pos="NOUN", tag="NN")  # "the milkmaid churns"
            out[t.i] = replace(t, subject=t.i - 1)
        elif t.i and t.tag == "VBZ" and t.pos == "VERB" and t.subject < 0 and out[t.i - 1].pos in ("NOUN", "PROPN") and person(out[t.i - 1].lower, words):
            out[t.i] = replace(t, subject=t.i - 1)  # "as a DJ plays"
        elif t.i and t.tag == "VBZ" and t.pos == "VERB" and t.subject != t.i - 1 and _begins(out, t.i - 1, words):
            out[t.i] = replace(t, subject=t.i - 1)  # ", a customs officer checks papers"
        elif t.i > 1 and _is_let(out, t, words):
            out[t.i] = replace(t, pos="VERB", tag="VBP", lemma=t.lower, subject=t.i - 1)
        elif t.lower == "who" and t.i and person(out[t.i - 1].lower, words):
            out[t.i - 1] = replace(out[t.i - 1], pos="NOUN", tag="NN" if singular(out[t.i - 1].lower) == out[t.i - 1].lower else "NNS")
    return tuple(_meant(out, t, words) for t in out)


def person(word: str, words: Vocabulary) -> bool:
    """Whether a noun names somebody: by the lexicon, a trade, or a dictionary where it is no device."""
    one = singular(word)
    return one in words.trades or words.is_a(words.nouns.get(one, ""), "person") or (one not in words.nouns and one not in DEVICES and hypernyms().get(one) == "person")


def _does(tokens: list[Token], t: Token, words: Vocabulary) -> bool:
    """ "The milkmaid churns butter": a word in -s right behind one person, which a dictionary has as a verb, before its object."""
    who, base = tokens[t.i - 1], singular(t.lower)
    then = tokens[t.i + 1] if t.i + 1 < len(tokens) else None
    if t.tag != "NNS" or base == t.lower or then is None or singular(who.lower) != who.lower or not person(who.lower, words):
        return False
    if who.pos not in ("NOUN", "PROPN", "ADJ") or not is_verb(base) or f"{who.lower} {base}" in words.nouns or not _one(tokens, who.i):
        return False
    return then.pos in ("DET", "PRON") or then.pos in _OBJECT and (base not in words.nouns or words.nouns[base] == then.lower) and then.lower not in words.relations


def _one(tokens: list[Token], i: int) -> bool:
    """Whether a noun phrase of one begins before token i: "a", "the", "his"; or a sentence does."""
    while i > 0 and tokens[i].pos in ("NOUN", "PROPN", "ADJ"):
        i -= 1
    return tokens[i].tag in ("DT", "PRP$") or tokens[i].lower in ("a", "an", "the", "one") or tokens[i].pos == "PUNCT" or i == 0


def _begins(tokens: list[Token], i: int, words: Vocabulary) -> bool:
    """Whether somebody is named anew right before a verb: "and a boy | leads", "while her daughter | winds"; not "a man with a child | sits"."""
    if tokens[i].pos not in ("NOUN", "PROPN") or singular(tokens[i].lower) != tokens[i].lower or not person(tokens[i].lower, words):
        return False
    while i > 0 and tokens[i].pos in ("NOUN", "PROPN", "ADJ"):
        i -= 1
    return tokens[i].tag in ("DT", "PRP$") and (i == 0 or tokens[i - 1].pos in ("PUNCT", "CCONJ", "SCONJ") or tokens[i - 1].lower in ("while", "as", "where", "whom", "which"))


def _is_let(tokens: list[Token], t: Token, words: Vocabulary) -> bool:
    """ "Let a dog sleep on it": the verb of what something is let do."""
    if t.tag not in ("NN", "VB") or t.pos != "NOUN" or not is_verb(t.lower) or f"{tokens[t.i - 1].lower} {t.lower}" in words.nouns:
        return False
    who, i = tokens[t.i - 1], t.i - 1
    living = words.is_a(words.nouns.get(singular(who.lower), ""), "animal") or person(who.lower, words)
    while i > 0 and tokens[i].pos in ("NOUN", "ADJ", "DET", "NUM"):
        i -= 1
    return living and tokens[i].lower in _LETTING and tokens[i].pos == "VERB"


def _meant(tokens: list[Token], t: Token, words: Vocabulary) -> Token:
    """A verb of "who", with whom it means as its subject."""
    who = tokens[t.subject] if t.pos in ("VERB", "AUX") and t.subject > 0 else None
    if who is None or who.lower != "who":
        return t
    i = who.i - 1
    while i > 0 and tokens[i].lower in _LOOSE:
        i -= 1
    return replace(t, subject=i) if tokens[i].pos in ("NOUN", "PROPN") and person(tokens[i].lower, words) else t


def is_verb(word: str) -> bool:
    """Whether a dictionary has a word as a verb."""
    return f"\n{word}\n" in english()["lemma"]["index"]["verb"]


__all__ = ["acted", "is_verb", "person"]
