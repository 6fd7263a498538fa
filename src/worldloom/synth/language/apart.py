"""The English model in a process of its own, so that it loads while the caller imports what comes next."""

from __future__ import annotations

import json
from dataclasses import astuple

from worldloom.compute.apart import Answer, Apart
from worldloom.synth.language.grammar import Token, parse

PARSE = "worldloom.synth.language.apart:parsed"


def reader() -> dict[str, bytes]:
    """Load the English model, so that a later `parsed` finds it."""
    parse("a world")
    return {}


def parsed(prompt: bytes) -> dict[str, bytes]:
    """`tokens.json`: the fields of every Token of a prompt."""
    return {"tokens.json": json.dumps([astuple(t) for t in parse(prompt.decode())]).encode()}


class Reading:
    """A prompt as a second process reads it: a Reader of this one prompt."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def ready(self) -> bool:
        """Whether it has been read, or never will be there."""
        return self._answer.ready()

    def __call__(self, prompt: str) -> tuple[Token, ...]:
        """The words of the prompt; waits for them."""
        return tuple(Token(*row) for row in json.loads(self._answer.result()["tokens.json"]))


def next_door(second: Apart, prompt: str) -> Reading:
    """What has a prompt read by a second process, which begins at once; InputError for unusable text."""
    from worldloom.synth.language.tokens import check

    return Reading(second.ask(PARSE, check(prompt).encode()))


__all__ = ["PARSE", "Reading", "next_door", "parsed", "reader"]
