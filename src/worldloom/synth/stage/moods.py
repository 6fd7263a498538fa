"""Words for moods, as they stand in marks ([happy]) and parentheticals ((warmly)), and what each does to face and voice."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import NamedTuple

from worldloom.synth.stage.screenplay import Emotion
from worldloom.world import InputError


class Feeling(NamedTuple):
    """An emotion at an intensity."""

    mood: Emotion
    intensity: float


CALM = Feeling("neutral", 0.0)
WORDS: dict[str, Feeling] = {
    **dict.fromkeys(("neutral", "calm", "serious", "plain", "earnest", "matter of fact"), CALM),
    **dict.fromkeys(("joy", "happy", "glad", "cheerful", "smiling", "laughing", "grinning", "chuckling", "amused"), Feeling("joy", 0.7)),
    **dict.fromkeys(("excited", "delighted", "enthusiastic", "thrilled", "beaming"), Feeling("joy", 1.0)),
    **dict.fromkeys(("warm", "kind", "gentle", "friendly", "hopeful", "proud", "welcoming"), Feeling("joy", 0.4)),
    **dict.fromkeys(("sad", "sadness", "sorry", "tearful", "mournful", "disappointed"), Feeling("sadness", 0.7)),
    **dict.fromkeys(("crying", "weeping", "sobbing"), Feeling("sadness", 0.9)),
    **dict.fromkeys(("thoughtful", "wistful", "tired", "concerned", "worried"), Feeling("sadness", 0.4)),
    **dict.fromkeys(("angry", "anger", "furious", "shouting", "irritated"), Feeling("anger", 0.8)),
    **dict.fromkeys(("firm", "stern", "annoyed", "impatient", "frowning"), Feeling("anger", 0.4)),
    **dict.fromkeys(("afraid", "fear", "scared", "trembling", "frightened", "nervous", "anxious"), Feeling("fear", 0.7)),
    **dict.fromkeys(("surprised", "surprise", "astonished", "amazed", "startled"), Feeling("surprise", 0.7)),
    **dict.fromkeys(("disgusted", "disgust", "revolted"), Feeling("disgust", 0.7)),
    **dict.fromkeys(("contempt", "scornful", "mocking", "sarcastic", "ironic"), Feeling("contempt", 0.7)),
}
STRONG = {"very": 1.3, "deeply": 1.3, "slightly": 0.6, "a little": 0.6, "quietly": 0.8}
MARK = re.compile(r"\[([A-Za-z][^\[\]\n]{1,120})\]")


def feeling(words: str) -> Feeling | None:
    """What a few words mean, adverbs too ("happily", "a little sad"); None where they name no mood."""
    found = " ".join(words.lower().split())
    for strong, factor in STRONG.items():
        if found.startswith(strong + " "):
            inner = feeling(found[len(strong) + 1 :])
            return Feeling(inner.mood, min(inner.intensity * factor, 1.0)) if inner else None
    for form in _forms(found):
        if form in WORDS:
            return WORDS[form]
    return None


def _forms(word: str) -> list[str]:
    """A word, and what it may be an adverb or a form of: "happily", "smiles"."""
    out = [word]
    if word.endswith("s"):
        out += [word[:-1] + "ing", word[:-2] + "ing"]
    if word.endswith("ily"):
        out.append(word[:-3] + "y")
    if word.endswith("ly"):
        out += [word[:-2], word[:-2] + "le"]
    return out


def mistaken(mark: str) -> None:
    """InputError, with the nearest word, for a mark of one word that looks like a mood and is none."""
    close = get_close_matches(mark.lower(), WORDS, 1, 0.72)
    if close and " " not in mark:
        raise InputError(f"[{mark[:40]}] is no mood; did you mean [{close[0]}]? (such as [happy], [sad], [serious], [surprised], [angry])")


__all__ = ["CALM", "Feeling", "MARK", "WORDS", "feeling", "mistaken"]
