"""A prompt as words with their grammar: a thin, hyphen-merging view of spaCy's parse. Imports no document of ours: it runs next door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from worldloom.synth.language.english import parser

_CLOSED = frozenset(  # noqa: SIM905
    ["another", "anything", "anybody", "anyone", "around", "across", "behind", "before", "beneath", "beside", "besides", "between", "beyond", "against", "amongst", "amidst", "during", "either", "except", "everything", "everyone", "everybody", "following", "herself", "himself", "inside", "itself", "myself", "neither", "nobody", "nothing", "onto", "opposite", "others", "outside", "ourselves", "several", "something", "someone", "somebody", "themselves", "through", "throughout", "toward", "towards", "underneath", "whatever", "whichever", "whoever", "within", "without", "yourself", "alongside", "regarding", "including", "despite", "concerning", "atop", "above", "below", "under", "until", "unlike", "themself", "theirs", "whose", "where", "these", "those", "there", "their"]
)
"""Function words of six letters and more; other words tagged as such are nouns that the model did not know."""


@dataclass(frozen=True)
class Token:
    """One word. `start`/`end` are characters of the prompt; `head` and `subject` are token indices (-1: none)."""

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    subject: int
    sentence: int
    start: int
    end: int

    @property
    def finite(self) -> bool:
        """Whether the word is a verb with a subject of its own."""
        return self.tag in ("VBZ", "VBP", "VBD", "MD")


Reader = Callable[[str], tuple[Token, ...]]
"""Finds the words of a prompt with their grammar."""


def _subject(word: Any) -> int:
    """Index of the grammatical subject of a verb, looking through auxiliaries and conjoined verbs; -1 if none."""
    verb, hops = word, 0
    while hops < 6:
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass", "expl"):
                return int(child.i)
        if verb.dep_ not in ("conj", "aux", "auxpass", "xcomp", "advcl", "acl", "relcl"):
            return -1
        if verb.dep_ in ("acl", "relcl"):
            return int(verb.head.i)
        verb, hops = verb.head, hops + 1
    return -1


def parse(text: str) -> tuple[Token, ...]:
    """Tokens of a prompt; hyphenated words are one token with the grammar of their last part."""
    doc = parser()(text)
    groups: list[list[Any]] = []
    for word in doc:
        if word.is_space:
            continue
        glued = groups and groups[-1][-1].idx + len(groups[-1][-1].text) == word.idx
        if glued and (word.text == "-" or groups[-1][-1].text == "-") and word.text != "," and len(groups[-1]) < 9:
            groups[-1].append(word)
        else:
            groups.append([word])
    where = {w.i: n for n, g in enumerate(groups) for w in g}
    sentences = {w.i: n for n, s in enumerate(doc.sents) for w in s}
    return tuple(_token(n, g, where, sentences) for n, g in enumerate(groups))


def _token(n: int, group: list[Any], where: dict[int, int], sentences: dict[int, int]) -> Token:
    last = group[-1]
    text = "".join(w.text for w in group)
    start, pos, tag = group[0].idx, "ADJ" if len(group) > 1 and last.pos_ == "VERB" else last.pos_, last.tag_
    if pos in ("PRON", "DET", "ADP") and text.lower() not in _CLOSED and len(text) > 5:
        pos, tag = "NOUN", "NNS" if text.endswith("s") else "NN"
    subject = _subject(last)
    return Token(
        n, text, text.lower().replace("\u2019", "'"), last.lemma_.lower() if len(group) == 1 else text.lower(), pos, tag, last.dep_,
        where.get(last.head.i, -1), where.get(subject, -1), sentences[last.i], start, last.idx + len(last.text),
    )  # fmt: skip


__all__ = ["Reader", "Token", "parse"]
