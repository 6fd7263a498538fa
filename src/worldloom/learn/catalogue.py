"""The models that worldloom has inside, or knows a place of: name, kind, licence, SHA-256, size, origin. Needs no torch."""

from __future__ import annotations

import difflib
from functools import cache
from hashlib import file_digest
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from worldloom.learn.fetch import MOST
from worldloom.world import InputError, MissingError

CATALOGUE = Path(__file__).with_name("catalogue.json")
PACKAGE = Path(__file__).parents[1]

Text = Annotated[str, Field(min_length=1, max_length=400)]


class File(BaseModel):
    """A file of a model. `path` is below the package where the model is inside, else the name that it gets on the shelf."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Annotated[str, Field(pattern=r"^[a-z0-9_]+(/[a-z0-9_]+)*(\.[a-z0-9]+)+$", max_length=200)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    bytes: Annotated[int, Field(gt=0, le=MOST)]


class Entry(BaseModel):
    """A model of the catalogue; with `url` a file to fetch, without it one that the package holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,59}$")]
    kind: Literal["features", "language", "body", "voice", "render", "image", "material", "terrain", "music"]
    use: Text
    licence: Text
    origin: Text
    files: Annotated[tuple[File, ...], Field(min_length=1, max_length=16)]
    url: Annotated[str, Field(pattern=r"^https://", max_length=1000)] | None = None

    @model_validator(mode="after")
    def _one_address_one_file(self) -> Self:
        if self.url is not None and len(self.files) != 1:
            raise ValueError(f"{self.name} has one address and {len(self.files)} files")
        return self

    @property
    def bytes(self) -> int:
        """Of all its files."""
        return sum(file.bytes for file in self.files)


class Catalogue(BaseModel):
    """catalogue.json."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["worldloom-catalogue-1"]
    models: tuple[Entry, ...]


@cache
def entries(path: Path = CATALOGUE) -> dict[str, Entry]:
    """Every model by name."""
    return {entry.name: entry for entry in Catalogue.model_validate_json(path.read_bytes()).models}


def nearest(name: str) -> str:
    """', did you mean X?' or nothing."""
    close = difflib.get_close_matches(name.lower(), list(entries()), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def inside(entry: Entry, package: Path = PACKAGE) -> tuple[Path, ...]:
    """The files of a model that the package holds. MissingError where one is not as released; InputError for one that is elsewhere."""
    if entry.url is not None:
        raise InputError(f"{entry.name} is not inside worldloom; worldloom models pull {entry.name} fetches it.")
    paths = tuple(package / file.path for file in entry.files)
    for path, file in zip(paths, entry.files, strict=True):
        if not path.is_file() or path.stat().st_size != file.bytes:
            raise MissingError(f"{path.name} of {entry.name} is missing or damaged: install worldloom again.")
        with path.open("rb") as data:
            if file_digest(data, "sha256").hexdigest() != file.sha256:
                raise MissingError(f"{path.name} of {entry.name} is damaged: install worldloom again.")
    return paths


__all__ = ["CATALOGUE", "Entry", "File", "entries", "inside", "nearest"]
