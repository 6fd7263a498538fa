"""The tagger that comes with worldloom: which file it is, and that it is that file."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from importlib.resources import as_file, files

from worldloom.synth.language.learnt import Tagger, opened
from worldloom.world import MissingError

NAME = "worldloom-tagger"
"""`tagger.json` beside the network says how it was trained, on what, and what it was compared with (docs/decisions/0018-learnt-language.md)."""


@cache
def tagger(folder: str = "data") -> tuple[Tagger, str]:
    """It, ready, and its SHA-256. MissingError where the file is not the one that was released."""
    home = files(__package__) / folder
    card = json.loads((home / "tagger.json").read_text("utf-8"))
    file = home / str(card["file"])
    found = sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
    if found != card["sha256"]:
        raise MissingError(f"{card['file']} is {'damaged' if found else 'missing'}: install worldloom again, or create with --language none.")
    with as_file(file) as path:
        return opened(path), found


__all__ = ["NAME", "tagger"]
