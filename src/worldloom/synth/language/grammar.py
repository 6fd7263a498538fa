"""A prompt as words with their grammar: a thin, hyphen-merging view of the English model's parse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from worldloom.synth.language.english import Word, read
from worldloom.synth.language.misspelt import respelt
from worldloom.synth.language.numerals import counted_words, goes_on
from worldloom.synth.language.vocabulary import vocabulary

_CLOSED = frozenset(  # noqa: SIM905
    ["another", "anything", "anybody", "anyone", "around", "across", "behind", "before", "beneath", "beside", "besides", "between", "beyond", "against", "amongst", "amidst", "during", "either", "except", "everything", "everyone", "everybody", "following", "herself", "himself", "inside", "itself", "myself", "neither", "nobody", "nothing", "onto", "opposite", "others", "outside", "ourselves", "several", "something", "someone", "somebody", "themselves", "through", "throughout", "toward", "towards", "underneath", "whatever", "whichever", "whoever", "within", "without", "yourself", "alongside", "regarding", "including", "despite", "concerning", "atop", "above", "below", "under", "until", "unlike", "themself", "theirs", "whose", "where", "these", "those", "there", "their"]
)
"""Function words of six letters and more; other words tagged as such are nouns that the model did not know."""


_GLUED = re.compile(r"(?<=[a-z]{3})[.!?](?=(?!(?:com|org|net|html?|co|io|uk|de|txt|png|jpe?g|json|mp[34])\b)[A-Za-z][a-z]+\b(?![.@/]))")
"""The full stop of a sentence behind which the next one begins without a blank, and of no address."""


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


def parse(text: str) -> tuple[Token, ...]:
    """Tokens of a prompt; hyphenated words are one token with the grammar of their last part."""
    said, back = respelt(text)
    words = read(_GLUED.sub("\n", said))
    groups: list[list[Word]] = []
    for word in words:
        if word.text.isspace() and said[word.start] in ".!?":
            groups.append([replace(word, text=said[word.start], tag=".", pos="PUNCT", lemma=said[word.start])])
        if word.text.isspace():
            continue
        glued = groups and groups[-1][-1].end == word.start
        if glued and (word.text == "-" or groups[-1][-1].text == "-") and word.text != "," and len(groups[-1]) < 9:
            groups[-1].append(word)
        elif _reaching(before := [g[-1].text.lower() for g in groups[-2:]], word) or (goes_on(before, word.text.lower()) and groups[-2][0] is groups[-2][-1]):
            groups[-2:] = [[*groups[-2], *groups[-1], word]]
        else:
            groups.append([word])
    where = {w.i: n for n, g in enumerate(groups) for w in g}
    tokens = [_token(n, g, where, words) for n, g in enumerate(groups)]
    tokens = tokens if said == text else [replace(t, start=back(t.start), end=back(t.end)) for t in tokens]
    return tuple(replace(t, pos="ADJ", tag="JJ") if _describes(t, then) else t for t, then in zip(tokens, [*tokens[1:], None], strict=True))


def _reaching(before: list[str], word: Word) -> bool:
    """ "floor to ceiling", "wall to wall": one adjective, like "floor-to-ceiling"."""
    return len(before) == 2 and before[1] == "to" and (before[0], word.text.lower()) in (("floor", "ceiling"), ("wall", "wall"), ("edge", "edge"))


def _describes(token: Token, then: Token | None) -> bool:
    """Whether a hyphenated noun describes the noun behind it ("a low-profile table")."""
    if "-" not in token.text or token.pos != "NOUN" or token.tag != "NN" or then is None or then.pos not in ("ADJ", "NOUN"):
        return False
    name = f"{token.lower.replace('-', ' ')} {then.lower}"
    return not any(n in vocabulary().nouns for n in (name, name.removesuffix("s"), f"{token.lower} {then.lower}"))


def _token(n: int, group: list[Word], where: dict[int, int], words: Sequence[Word]) -> Token:
    last = group[-1]
    spelt = "-" if len(group) == 3 and group[1].text.lower() in ("to", "or") else ""
    text = spelt.join(w.text for w in group)
    pos, tag = "ADJ" if len(group) > 1 and last.pos == "VERB" else last.pos, last.tag
    if len(group) == 3 and (goes_on([w.text.lower() for w in group[:2]], last.text.lower()) or counted_words(text.lower())):
        pos, tag = "NUM", "CD"
    if pos in ("PRON", "DET", "ADP") and text.lower() not in _CLOSED and len(text) > 5:
        pos, tag = "NOUN", "NNS" if text.endswith("s") else "NN"
    return Token(
        n, text, text.lower().replace("\u2019", "'"), last.lemma.lower() if len(group) == 1 else text.lower(), pos, tag, last.dep,
        where.get(last.head, -1), where.get(_subject(last, words), -1), last.sentence, group[0].start, last.end,
    )  # fmt: skip


def _subject(word: Word, words: Sequence[Word]) -> int:
    """Index of the grammatical subject of a verb, looking through auxiliaries and conjoined verbs; -1 if none."""
    for _ in range(6):
        for child in words:
            if child.head == word.i and child is not word and child.dep in ("nsubj", "nsubjpass", "expl"):
                return child.i
        if word.dep not in ("conj", "aux", "auxpass", "xcomp", "advcl", "acl", "relcl"):
            return -1
        if word.dep in ("acl", "relcl"):
            return word.head
        word = words[word.head]
    return -1


__all__ = ["Token", "parse"]
