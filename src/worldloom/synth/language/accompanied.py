"""Who does something with a thing in hand or an animal beside them: "a woman with a mug talks", "a boy with a dog runs"."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.acted import person
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary

_DEEDS = frozenset(
    ("talk", "speak", "run", "walk", "jump", "smile", "wave", "sing", "dance", "play", "wait", "watch", "work", "sleep", "rest", "pray", "read", "laugh", "cry",
     "chat", "stroll", "jog", "march", "smoke", "whisper", "shout", "point", "kneel", "sit", "stand", "lean", "climb", "hurry", "pass", "eat", "drink", "argue",
     "listen", "stare", "look", "sketch", "hide", "enter", "leave", "arrive", "cheer", "bow", "crouch", "wander", "patrol", "guard", "gossip", "type", "yawn", "fight", "duel", "box", "wrestle", "kiss", "hug", "juggle", "clap", "meditate")
)  # fmt: skip
"""What people do, by words in -s that a tagger takes for several things behind a noun."""
_WITH = ("with", "in", "wearing", "holding", "carrying")
_LEADS = ("DT", "PRP$", "CD")


def accompanied(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with such words verbs of the person before "with"."""
    out = list(tokens)
    for t in tokens:
        who = _doer(out, t, words)
        if who >= 0:
            base = singular(t.lower)
            out[t.i] = replace(t, pos="VERB", tag="VBP" if base == t.lower else "VBZ", lemma=t.lemma if t.tag == "VBZ" else base, subject=who)
            out[t.i - 1] = replace(out[t.i - 1], pos="NOUN", tag="NN") if out[t.i - 1].pos == "ADJ" else out[t.i - 1]
    return tuple(out)


def _doer(tokens: list[Token], t: Token, words: Vocabulary) -> int:
    """The token of who does it; -1 where a word is none of their deeds."""
    many = t.tag in ("VBP", "VB", "VBN", "NN")
    base = t.lower if many else singular(t.lower)
    if t.i < 3 or base not in _DEEDS or not many and (base == t.lower or t.tag not in ("NNS", "VBZ")) or not _ends(tokens, t):
        return -1
    i = t.i - 1
    if tokens[i].pos not in ("NOUN", "PROPN", "ADJ") or f"{tokens[i].lower} {base}" in words.nouns:
        return -1
    while i > 0 and tokens[i].pos in ("NOUN", "PROPN", "ADJ", "NUM"):
        i -= 1
    i -= tokens[i].tag in _LEADS
    if i < 1 or tokens[i].lower not in _WITH or tokens[i].i + 1 == t.i:
        return -1
    who = tokens[i - 1]
    several = singular(who.lower) != who.lower
    return who.i if who.pos in ("NOUN", "PROPN", "ADJ") and several == many and person(singular(who.lower), words) else -1


def _ends(tokens: list[Token], t: Token) -> bool:
    """Whether what comes behind a word may follow a verb of somebody."""
    after = tokens[t.i + 1] if t.i + 1 < len(tokens) else None
    return after is None or after.pos in ("ADP", "PUNCT", "CCONJ", "SCONJ", "ADV", "PART") or after.tag in ("DT", "PRP$") and t.tag in ("VBZ", "VBP")


__all__ = ["accompanied"]
