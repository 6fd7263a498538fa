"""The English model in a process of its own, so that it loads while the caller imports what comes next."""

from __future__ import annotations

import json
from dataclasses import astuple

from worldloom.compute.apart import Apart
from worldloom.synth.language.grammar import Reader, Token, parse

PARSE = "worldloom.synth.language.apart:parsed"


def reader() -> dict[str, bytes]:
    """Load the English model, so that a later `parsed` finds it."""
    parse("a world")
    return {}


def parsed(prompt: bytes) -> dict[str, bytes]:
    """`tokens.json`: the fields of every Token of a prompt."""
    return {"tokens.json": json.dumps([astuple(t) for t in parse(prompt.decode())]).encode()}


def next_door(second: Apart, prompt: str) -> Reader:
    """What has a prompt read by a second process, which begins at once; InputError for unusable text."""
    from worldloom.synth.language.tokens import check

    asked = second.ask(PARSE, check(prompt).encode())
    return lambda _: tuple(Token(*row) for row in json.loads(asked.result()["tokens.json"]))


__all__ = ["PARSE", "next_door", "parsed", "reader"]
