"""Nouns that a tagger takes for verbs and small words: "eight pupil desks", "an oil can", "an umbrella stand with two umbrellas"."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.accompanied import accompanied
from worldloom.synth.language.acted import acted, person
from worldloom.synth.language.commands import commanded
from worldloom.synth.language.gauged import gauged
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.lit import lights
from worldloom.synth.language.shorthand import spelt_out
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary

_SEVERAL = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "both", "many", "few", "dozen", "some"))
_HAVING = frozenset(("with", "holding", "that", "which", "containing", "full", "for", "beside", "near", "by"))
_LEADS = frozenset(("with", "has", "have", "is", "are", "there", "contains", "includes", "includes", "holds", "find", "see", "of"))


def renamed(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with such words made nouns."""
    out = list(commanded(spelt_out(gauged(lights(tokens)), words), words))
    for t in out[:]:
        if _of_many(out, t, words):
            out[t.i] = replace(t, pos="VERB", tag="VBP", lemma=t.lower, subject=t.i - 3)
        elif _queue(out, t, words):
            out[t.i] = replace(t, pos="VERB", tag="VBP", lemma=t.lower, subject=t.i - 1)
        elif _rings(out, t):
            out[t.i] = replace(t, pos="VERB", tag="VBP", subject=t.i - 1)
        elif _sings(out, t, words):
            out[t.i] = replace(t, pos="VERB", tag="VBZ" if singular(t.lower) != t.lower else "VBP", lemma=singular(t.lower), subject=t.i - 1)
            out[t.i - 1] = replace(out[t.i - 1], pos="NOUN", tag="NN") if out[t.i - 1].pos == "ADJ" else out[t.i - 1]
        elif _counted(out, t) or _opening(out, t, words):
            out[t.i] = replace(t, pos="NOUN", tag="NNS")
        elif _premises(out, t, words) or _bare(out, t, words) or _subject(out, t, words) or (t.pos == "VERB" and compound_stand(tuple(out), t.i, words)):
            out[t.i] = replace(t, pos="NOUN", tag="NN")
    return accompanied(acted(tuple(out), words), words)


_RINGING = frozenset(("ring", "hum", "burn", "glow", "flicker", "spin", "sing", "dance", "wait", "watch", "sleep", "play", "work", "buzz", "beep", "blink", "tick", "hiss", "bubble", "steam"))


_DEEDS = frozenset(("sing", "dance", "play", "watch", "wait", "work", "talk", "smile", "wave", "pray", "bow", "march", "sleep", "rest", "paint", "drink", "fish", "hammer", "read", "write", "cook", "sweep", "fight", "laugh", "cry", "chat", "stare", "cheer", "clap", "applaud", "pray", "kneel", "scream", "shout"))
"""What people do, by words that are nouns as well."""
_TOGETHER = frozenset(("eat", "dine", "picnic", "feast", "lunch", "sit", "stand", "gather", "stroll", "walk", "run", "sing"))


def _sings(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "A bard sings on a table": what somebody does, where it was taken for several things."""
    i = token.i
    another = i > 1 and tokens[i - 1].lower in ("second", "third", "fourth", "fifth") and tokens[i - 2].lower in ("a", "the")
    crew = i > 2 and tokens[i - 1].pos == "NUM" and tokens[i - 2].lower == "of" and (tokens[i - 3].lower in words.gathered or tokens[i - 3].lower in words.gathered_of)
    if token.tag == "NNS" and (another or crew) and singular(token.lower) in _DEEDS | _TOGETHER:
        return True  # "a third watches", "a crew of four works"
    who = i > 1 and (tokens[i - 1].lower in words.trades or tokens[i - 1].lower in words.gathered or words.is_a(words.nouns.get(tokens[i - 1].lower, ""), "person"))
    then = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.tag in ("NN", "VB") and token.lower in _DEEDS and _two(tokens, i, words):
        return True  # "a man and a woman dance"
    one = token.tag == "NNS" and who and tokens[i - 1].tag in ("NN", "NNP", "JJ") and singular(token.lower) in _DEEDS
    return one and (then is None or then.pos in ("ADP", "PUNCT", "SCONJ", "CCONJ", "ADV"))


def _two(tokens: list[Token], i: int, words: Vocabulary) -> bool:
    """Whether two people are named right before token i, one after the other, and a clause ends with it or goes on to say where."""
    def one(k: int) -> bool:
        return k > 0 and tokens[k].tag in ("NN", "NNP", "JJ") and person(tokens[k].lower, words) and tokens[k - 1].tag in ("DT", "PRP$", "JJ")

    j = i - 1
    k = next((k for k in range(j - 1, max(j - 4, 0), -1) if tokens[k].lower == "and"), 0)
    then = tokens[i + 1] if i + 1 < len(tokens) else None
    return one(j) and k > 0 and one(k - 1) and (then is None or then.pos in ("ADP", "PUNCT", "ADV", "CCONJ", "SCONJ"))


def _queue(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "Six people queue at a bus stop": several who do what is a noun as well."""
    before = tokens[token.i - 1] if token.i else None
    then = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if before is None or token.tag not in ("NN", "VB") or token.lower not in _DEEDS | _TOGETHER | {"queue"}:
        return False
    several = before.tag in ("NNS", "NNPS") or before.lower == "people"
    return several and person(singular(before.lower), words) and (then is None or then.pos in ("ADP", "PUNCT", "ADV", "CCONJ", "SCONJ"))


def _of_many(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "Two families of four eat at": what groups do, where it was taken for a thing."""
    i = token.i
    if i < 3 or token.tag not in ("NN", "VB", "JJ") or token.lower not in _DEEDS | _TOGETHER or tokens[i - 1].pos != "NUM" or tokens[i - 2].lower != "of":
        return False
    word = singular(tokens[i - 3].lower)
    return word != tokens[i - 3].lower and (word in words.gathered or word in words.gathered_of)


def _rings(tokens: list[Token], token: Token) -> bool:
    """ "Phones ring.": a sentence of several things and what they do."""
    i = token.i
    alone = i > 0 and tokens[i - 1].tag == "NNS" and (i == 1 or tokens[i - 2].lower in (".", ";", "!", "and") or tokens[i - 2].sentence != token.sentence)
    return token.lower in _RINGING and alone and (i + 1 >= len(tokens) or tokens[i + 1].lower in (".", "!", ";"))


def _counted(tokens: list[Token], token: Token) -> bool:
    """ "Eight small pupil desks with": behind a number above one and no plural, a word in -s is no verb."""
    if token.tag != "VBZ" or not token.lower.endswith("s") or token.i < 2 or tokens[token.i - 1].tag not in ("NN", "NNP"):
        return False
    i = token.i - 1
    while i > 0 and (tokens[i].tag in ("NN", "NNP") or tokens[i].pos == "ADJ") and tokens[i].lower not in _SEVERAL:
        i -= 1
    word = tokens[i].lower
    return word in _SEVERAL or (word.isdigit() and word != "1")


def _opening(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "(paint in the middle,) brushes in a jar": a verb of nobody that is the name of a thing."""
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    known = token.tag == "VBZ" and token.lower not in words.relations and singular(token.lower) in words.nouns
    return known and after is not None and after.pos == "ADP" and token.i > 0 and tokens[token.i - 1].lower in (",", ";", ":")


def _premises(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "A small ramen shop in", "an ice cream parlour with": a place behind what is sold there is no verb."""
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    place = words.places.get(words.place_words.get(token.lower, ""))
    if token.pos not in ("VERB", "NUM", "ADV", "ADJ") or place is None or not place.interior or not (after is None or after.pos in ("ADP", "PUNCT", "CCONJ")):
        return False
    before = tokens[max(0, token.i - 4) : token.i]
    return bool(before) and before[-1].pos in ("NOUN", "PROPN") and any(t.lower in ("a", "an", "the", "my", "our", "this") for t in before[:-1])


def _bare(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "an oil can on", "an antique till on": an article would have no noun, or the verb no other verb behind it."""
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    ends = after is None or after.pos in ("ADP", "PUNCT", "CCONJ", "AUX") or after.lower in ("with", "on", "and")
    if not ends or token.i < 2:
        return False
    i = token.i - 1
    while i > 0 and (tokens[i].pos in ("ADJ", "NOUN") and tokens[i].tag != "NNS"):
        i -= 1
    led = tokens[i].lower in ("a", "an", "one") and i < token.i - 1
    if token.tag == "MD":
        return led
    known = any(t.lower in words.nouns for t in tokens[i + 1 : token.i])
    return led and not known and token.pos in ("ADP", "SCONJ") and token.lower in words.nouns


def _subject(tokens: list[Token], token: Token, words: Vocabulary) -> bool:
    """ "An oven stands": a noun before its verb that was taken for an adjective."""
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    plain = token.tag == "JJ" and token.lower in words.nouns and token.lower not in words.qualities
    return plain and after is not None and after.finite and token.i > 0 and tokens[token.i - 1].pos in ("DET", "ADJ", "NOUN")


def compound_stand(tokens: tuple[Token, ...], i: int, words: Vocabulary) -> bool:
    """Whether "stand" ends the name of one thing ("an umbrella stand with umbrellas", "a bed, a plant stand to its left"), where it might be a verb."""
    if tokens[i].lower not in ("stand", "rest") or i < 2 or f"{tokens[i - 1].lower} {tokens[i].lower}" not in words.nouns:
        return False
    j = i - 1
    while j > 0 and tokens[j].pos in ("NOUN", "PROPN", "ADJ"):
        j -= 1
    if tokens[j].lower not in ("a", "an", "the", "one") or tokens[i - 1].tag not in ("NN", "NNP"):
        return False
    before = tokens[j - 1].lower if j else "."
    after = tokens[i + 1].lower if i + 1 < len(tokens) else "."
    led = any(t.lower in _LEADS for t in tokens[max(0, j - 12) : j] if t.sentence == tokens[i].sentence)
    return before != "and" or after in _HAVING or after in (",", ".", ";") or led


__all__ = ["compound_stand", "renamed"]
