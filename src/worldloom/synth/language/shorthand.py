"""Shorthand of lists: "table w/ lamp, nr door", "stools x3", and nouns that open an item and are taken for verbs ("sink, mirror above it")."""

from __future__ import annotations

import re
from dataclasses import replace

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary

_SHORT = {"w/": "with", "w/o": "without", "nr": "near", "opp": "opposite", "opp.": "opposite", "btwn": "between", "b/w": "between", "incl": "including", "incl.": "including", "@": "at", "+": "and", "infront": "in front",
          "besides": "beside", "accross": "across", "agaisnt": "against", "againt": "against", "inbetween": "between", "underneith": "underneath", "ontop": "on top"}  # fmt: skip
"""What writers in a hurry put, and what they mean."""
_BANG = frozenset(("bang", "smack", "slap", "plonk", "plumb", "dead", "square", "squarely", "right", "dab", "smackdab", "spang", "plum", "slam", "plop"))
"""Words that make "in the middle" stronger."""
_TIMES = re.compile(r"^(?:[x\u00d7]\d{1,3}|\d{1,3}[x\u00d7])$")
_OPENERS = (",", ";", ":", ")", ".", "-", "\u2014", "and")
_WAITING = ("wait", "waits", "waiting", "waited", "stand", "stands", "standing")
_LINES = (("in", "line"), ("in", "a", "line"), ("in", "a", "queue"), ("in", "the", "queue"), ("in", "a", "long", "queue"), ("in", "a", "long", "line"), ("on", "line"))
"""Ways to say that somebody queues."""
_VERBS = frozenset(("stand", "sit", "rest", "lie", "hang", "lean", "flank", "face", "surround", "line", "house", "store", "hold", "place", "set", "stack", "pile", "park", "cover", "top", "light", "paint", "fit", "seat",
                    "play", "work", "cook", "watch", "wait", "guard", "dress", "run", "glow", "burn"))  # fmt: skip


def spelt_out(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with such words written out."""
    return tuple(_spelt(tokens, t, words) for t in _lined(tokens))


def _lined(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Those who "wait in line", "stand in a queue", queue."""
    out = list(tokens)
    for t in tokens:
        row = next((r for r in _LINES if t.lower in _WAITING and (t.lower.startswith("wait") or "queue" in r) and tuple(k.lower for k in tokens[t.i + 1 : t.i + 1 + len(r)]) == r), ())
        if row:
            forms = {"ing": "queueing", "s": "queues", "ed": "queued"}
            out[t.i] = replace(t, lower=next((f for e, f in forms.items() if t.lower.endswith(e)), "queue"), lemma="queue")
            out[t.i + 1 : t.i + 1 + len(row)] = [replace(k, lower="just", lemma="just", pos="ADV", tag="RB") for k in tokens[t.i + 1 : t.i + 1 + len(row)]]
    return tuple(out)


def _spelt(tokens: tuple[Token, ...], t: Token, words: Vocabulary) -> Token:
    if t.lower in _SHORT:
        said = _SHORT[t.lower]
        pos, tag = ("CCONJ", "CC") if said == "and" else ("ADP", "IN")
        return replace(t, lower=said, lemma=said, pos=pos, tag=tag)
    if _TIMES.match(t.lower) and t.pos in ("NOUN", "PROPN", "ADJ", "X", "SYM", "VERB"):
        return replace(t, pos="NUM", tag="CD")
    if t.lower in ("x", "\u00d7") and t.i and t.i + 1 < len(tokens) and tokens[t.i + 1].lower.isdigit():
        return replace(t, pos="SYM", tag="SYM")
    if t.lower in ("stands", "sits", "seats") and t.i > 2 and tokens[t.i - 1].pos == "NUM" and tokens[t.i - 2].lower == "for":
        return replace(t, pos="VERB", tag="VBZ", subject=t.i - 3)  # "a table for six stands"
    if t.lower in _BANG and [k.lower for k in tokens[t.i + 1 : t.i + 3]] in (["in", "the"], ["in", "middle"], ["next", "to"], ["by", "the"]):
        return replace(t, pos="ADV", tag="RB")
    if t.lower == "felt" and t.i and (tokens[t.i - 1].lower in words.qualities or tokens[t.i - 1].lower in ("in", "of", "with")):
        return replace(t, pos="NOUN", tag="NN")
    return replace(t, pos="NOUN", tag="NN" if singular(t.lower) == t.lower else "NNS") if _item(tokens, t, words) else t


def _item(tokens: tuple[Token, ...], t: Token, words: Vocabulary) -> bool:
    """ "(a sink,) mirror above it", "anvil on a stump": a verb of nobody before a phrase of place that is the name of a thing."""
    if t.pos not in ("VERB", "ADJ", "ADV") or t.i + 1 >= len(tokens) or t.lower in words.relations or t.lemma in _VERBS or t.lower in _VERBS:
        return False
    if singular(t.lower) not in words.nouns or t.lower in words.qualities or t.lower.endswith("ing"):
        return False
    after, before = tokens[t.i + 1], tokens[t.i - 1] if t.i else None
    opens = before is None or before.lower in _OPENERS or before.sentence != t.sentence
    described = before is not None and before.pos == "ADJ" and before.lower in words.qualities and (before.i == 0 or tokens[before.i - 1].lower in _OPENERS)
    if opens and after.tag == "VBG" and after.lower in ("hanging", "lying", "standing", "leaning", "sitting", "resting", "facing"):
        return True  # "hams hanging from hooks"
    pinned = after.tag == "VBN" and t.i + 2 < len(tokens) and tokens[t.i + 2].pos == "ADP" and t.lower.endswith("s")
    led = after.pos == "ADP" or pinned or (after.pos in ("ADV", "DET") and any(" ".join(k.lower for k in tokens[t.i + 1 : t.i + 1 + n]) in words.relations for n in (1, 2))) or _SHORT.get(after.lower) in ("with", "near", "opposite", "at", "on")
    return (opens or described) and led and (after.lower not in ("of", "up", "out", "off", "down") or [k.lower for k in tokens[t.i + 1 : t.i + 3]] == ["up", "to"])


__all__ = ["spelt_out"]
