"""A prompt's words with their grammar guessed from the planner's own word lists: what is read while the English model loads.

Nothing is decided by it: whoever begins with what it says goes on only where the model's own reading says the same.
"""

from __future__ import annotations

import re

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary, vocabulary

Kind = tuple[str, str]
"""Part of speech and tag."""
_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?:-[^\W_]+)*|[^\W\d_]+(?:-[^\W_]+)*|['\u2019]s\b|[^\w\s]")
_CLASSES: dict[str, Kind] = {
    word: (pos, tag)
    for pos, tag, words in (
        ("DET", "DT", "a an the this that these those every each some any no all both another"),
        ("PRON", "PRP", "it they them he she him her we us you i there who which something someone everything"),
        ("PRON", "PRP$", "its their his my your our"),
        ("ADP", "IN", "of in on at by with from to into onto over under between behind before after near beside around along across through "
                      "against beneath below above inside within without during beyond among for as like atop past toward towards"),
        ("SCONJ", "IN", "while where when because although if since"),
        ("CCONJ", "CC", "and or but nor"),
        ("AUX", "VBZ", "is has does"),
        ("AUX", "VBP", "are be have do was were been being can will would should must"),
        ("ADV", "RBS", "least most"),
        ("ADV", "RB", "not very quite here too also just only still slightly nearby away together outside"),
        ("ADJ", "JJ", "several many few more other own such same late early"),
        ("PART", "POS", "'s"),
        ("NUM", "CD", "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand dozen"),
    )
    for word in words.split()
}  # fmt: skip
_STATIVE = frozenset(["stands", "sits", "lies", "hangs", "rests", "leans", "stuck", "sunk", "parked", "set", "hung", "built", "kept", "lit"])
_ADJECTIVE = re.compile(r".{2,}(?:ous|ful|less|ish|ive|ic|ern|esque|like)$")


def glance(text: str) -> tuple[Token, ...]:
    """The words of a prompt, quickly; parts of speech and subjects are guesses, and there are no heads."""
    words, found = vocabulary(), list(_WORD.finditer(text))
    lower = [m.group().lower().replace("\u2019", "'") for m in found]
    kinds = _settled(lower, [_kind(w, words) for w in lower])
    out: list[Token] = []
    sentence, noun = 0, -1
    for i, (m, word, (pos, tag)) in enumerate(zip(found, lower, kinds, strict=True)):
        subject = noun if pos in ("VERB", "AUX") else -1
        out.append(Token(i, m.group(), word, _lemma(word, pos), pos, tag, "", -1, subject, sentence, m.start(), m.end()))
        noun = i if pos in ("NOUN", "PROPN") else noun
        sentence += word in (".", "!", "?", ";")
    return tuple(out)


def _kind(word: str, words: Vocabulary) -> Kind:
    """Part of speech and tag of a word by itself."""
    if word in _CLASSES:
        return _CLASSES[word]
    if not word[0].isalnum():
        return "PUNCT", word
    if word[0].isdigit():
        return "NUM", "CD"
    one = singular(word)
    if one in words.nouns or one in words.place_words or one in words.trades:
        return "NOUN", "NN" if one == word else "NNS"
    if word.endswith("ing") and len(word) > 5:
        return "VERB", "VBG"
    if word.endswith("ed") and len(word) > 4:
        return "VERB", "VBN"
    if word in words.scene and word not in words.traits["landform"]:
        return ("ADJ", "JJ") if word.endswith("y") or _ADJECTIVE.match(word) else ("NOUN", "NN")
    if word in words.qualities or word in words.shades or "-" in word or _ADJECTIVE.match(word):
        return "ADJ", "JJ"
    if word.endswith("ly") and len(word) > 4:
        return "ADV", "RB"
    return "NOUN", "NN" if one == word else "NNS"


def _settled(words: list[str], kinds: list[Kind]) -> list[Kind]:
    """The same with what neighbours say: "a bowl stands on", "a train set", "stuck in"."""
    out: list[Kind] = []
    for i, (word, kind) in enumerate(zip(words, kinds, strict=True)):
        before = out[-1][0] if out else ""
        after = kinds[i + 1][0] if i + 1 < len(kinds) else ""
        if word in _STATIVE and before in ("NOUN", "PROPN") and after in ("ADP", "ADV"):
            kind = ("VERB", "VBZ") if word.endswith("s") else ("ADJ", "JJ")
        elif kind == ("NOUN", "NN") and before in ("DET", "ADJ", "") and after == "NOUN" and _ADJECTIVE.match(word):
            kind = ("ADJ", "JJ")
        out.append(kind)
    return out


def _lemma(word: str, pos: str) -> str:
    if pos == "AUX":
        return {"is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have", "does": "do"}.get(word, word)
    if pos == "VERB" and word.endswith(("ing", "ed")):
        return word.removesuffix("ing").removesuffix("ed")
    if pos == "VERB":
        return word.removesuffix("s")
    return singular(word) if pos == "NOUN" else word


__all__ = ["glance"]
