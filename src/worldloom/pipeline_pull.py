"""THE PATH ONTO THE SHELF: a model of the catalogue, an address, a file or a colleague's folder -> checked, then at once on the shelf."""

from __future__ import annotations

import math
import re
import shutil
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

from worldloom import trust
from worldloom.learn import catalogue, diffusers_folder, header
from worldloom.learn.fetch import MOST, checked, fetch
from worldloom.learn.header import Said
from worldloom.learn.refusal import CheckpointError
from worldloom.learn.shelf import Card, Data, card_of
from worldloom.pipeline_model import CARD, MODEL, PLAYED, facts_of, json_of, name_of, sha256_of, weights_of
from worldloom.pipeline_pictures import Progress
from worldloom.world import InputError

SHELF = Path("models")
"""Where models are kept: SHELF/NAME/model."""
HEX = re.compile(r"[0-9a-f]{64}")
UNKNOWN = "it came without a card: what it has seen, and under which licence, is not known."


class Pulled(NamedTuple):
    """A model that is there now."""

    name: str
    files: tuple[Path, ...]
    sha256: str
    origin: str
    card: Card | None
    """None of models that worldloom holds itself."""
    here: bool
    """Whether it was there before."""
    credentials: str = ""
    """What the credentials of a colleague's folder prove."""


def pull(what: str, shelf: Path = SHELF, *, name: str = "", sha256: str = "", progress: Progress | None = None) -> Pulled:
    """Put a model onto the shelf: one of the catalogue by name, one at an https address (with its `sha256`), a file, or a folder.

    InputError, one sentence, where it is not the one asked for, no model, or cannot be had; then nothing is left behind.
    """
    if sha256 and not HEX.fullmatch(sha256):
        raise InputError(f"{sha256[:80]!r} is no sha256: 64 digits from 0 to 9 and a to f.")
    known = catalogue.entries().get(what)
    if known is not None and known.url is None:
        return Pulled(known.name, catalogue.inside(known), known.files[0].sha256, known.origin, None, True)
    if known is not None and known.url is not None:
        return _fetched(known.url, shelf, name or known.name, known.files[0].sha256, known.files[0].bytes, progress)
    if "://" in what and not what.startswith("file:"):
        if not sha256:
            raise InputError(f"a model from {what[:200]} needs --sha256, so that it is the one that was meant.")
        return _fetched(checked(what), shelf, name or _called(urllib.parse.urlsplit(what).path), sha256, None, progress)
    return _taken(_local(what), shelf, name, sha256)


def _fetched(url: str, shelf: Path, name: str, sha256: str, size: int | None, progress: Progress | None) -> Pulled:
    """A file from afar, which nothing reads before its hash is right."""

    def told(done: int, whole: int) -> None:
        if progress is not None:
            progress(f"{done / 1e6:.1f} of {whole / 1e6:.1f} MB" if whole else f"{done / 1e6:.1f} MB", done / whole if whole else 0.0)

    ending = Path(urllib.parse.urlsplit(url).path).suffix.lower()
    if ending not in (".safetensors", ".onnx"):
        raise InputError(f"{url[:200]} is no .safetensors or .onnx file, the models that worldloom reads.")
    return _one(url, lambda out: fetch(url, out, sha256, size, told), PLAYED if ending == ".onnx" else MODEL, shelf, name, sha256, None)


def _taken(path: Path, shelf: Path, name: str, sha256: str) -> Pulled:
    """A model that lies on a disk: a folder that worldloom sealed as it is, one of diffusers, or a file."""
    weights = weights_of(path)
    if weights.is_dir():
        raise InputError(f"{path} holds no model: no {MODEL}, {PLAYED} or {diffusers_folder.WEIGHTS} lies there.")
    header.present(weights)
    found, name = sha256_of(weights), _checked(name or _called(name_of(weights) if weights.name in _OURS else weights.name))
    if sha256 and found != sha256:
        raise InputError(f"{weights} is another file than the one asked for: its sha256 is {found}, not {sha256}.")
    if (there := _there(shelf, name, found)) is not None:
        return there
    if (weights.parent / trust.LISTING).is_file():
        return _adopted(weights, shelf, name, found)
    if weights.name == diffusers_folder.WEIGHTS:
        return _diffused(weights, shelf, name, found)
    return _one(str(weights), lambda out: _copied(weights, out), PLAYED if weights.suffix.lower() == ".onnx" else MODEL, shelf, name,
                found, _beside(weights, found))  # fmt: skip


_OURS = (MODEL, PLAYED, diffusers_folder.WEIGHTS)


def _one(origin: str, bring: Callable[[BinaryIO], object], file: str, shelf: Path, name: str, sha256: str, card: Card | None) -> Pulled:
    """One file: brought, read for what it says of itself, and given a card."""
    if (there := _there(shelf, name, sha256)) is not None:
        return there
    out = shelf / name / "model"
    with trust.publish(out, facts_of(f"{file} from {origin}", 0)) as folder:
        with folder.stream(file, source="composite") as place:
            bring(place)
        staged = _same(folder.scratch / file, sha256)
        card = card or _card(header.said_of(staged), sha256, staged.stat().st_size, origin)
        folder.write(CARD, json_of(card.model_dump(mode="json")))
    return Pulled(name, (out / file,), sha256, origin, card, False)


def _diffused(weights: Path, shelf: Path, name: str, sha256: str) -> Pulled:
    """A network of diffusers with the two files without which it cannot be sampled."""
    found, out = diffusers_folder.read(weights), shelf / name / "model"
    shapes, _ = header.tensors(weights)
    said = Said("image", found.recipe, found.labels, sum(map(math.prod, shapes.values())))
    card = _card(said, sha256, weights.stat().st_size, str(weights.parent))
    with trust.publish(out, facts_of(f"{weights.name} from {weights}", 0)) as folder:
        with folder.stream(weights.name, source="composite") as place:
            _copied(weights, place)
        _same(folder.scratch / weights.name, sha256)
        for path in (found.config, found.schedule):
            folder.write(path.name, path.read_bytes(), source="composite")
        folder.write(CARD, json_of(card.model_dump(mode="json")))
    return Pulled(name, (out / weights.name,), sha256, card.data.source, card, False)


def _adopted(weights: Path, shelf: Path, name: str, sha256: str) -> Pulled:
    """A folder that worldloom sealed, here or elsewhere, with its signatures."""
    header.said_of(weights) if weights.name != diffusers_folder.WEIGHTS else diffusers_folder.read(weights)
    _, card = card_of(weights)
    if card.sha256 != sha256 and weights.name != PLAYED:
        raise CheckpointError(f"{weights.parent / CARD} is the card of another file.")
    verdict = trust.adopt(weights.parent, out := shelf / name / "model", most=4 * MOST)
    return Pulled(name, (out / weights.name,), sha256, str(weights.parent), card, False, verdict.sentence)


def _there(shelf: Path, name: str, sha256: str) -> Pulled | None:
    """The same model on the shelf already. InputError where another one has its name."""
    folder = shelf / _checked(name) / "model"
    if not folder.exists():
        return None
    weights = weights_of(folder)
    if not weights.is_file() or sha256_of(weights) != sha256:
        raise InputError(f"{folder} is another model; pass --name for this one, or move that one away.")
    return Pulled(name, (weights,), sha256, str(folder), card_of(folder)[1], True)


def _same(staged: Path, sha256: str) -> Path:
    """A file that was just written, if it is the one that is meant."""
    if sha256_of(staged) != sha256:
        raise InputError(f"{staged.name} was changed while it was read; it was not taken.")
    return staged


def _copied(path: Path, out: BinaryIO) -> None:
    with path.open("rb") as file:
        shutil.copyfileobj(file, out, 1 << 20)


def _beside(weights: Path, sha256: str) -> Card | None:
    """The card that lies beside a file. CheckpointError where it is another file's."""
    if not (weights.parent / CARD).is_file():
        return None
    _, card = card_of(weights)
    if card.sha256 == sha256:
        return card
    said = header.said_of(weights)
    if weights.suffix.lower() != ".onnx" or card.recipe != said.recipe:
        raise CheckpointError(f"{weights.parent / CARD} is the card of another file than {weights.name}.")
    return card.model_copy(update={"sha256": sha256, "bytes": weights.stat().st_size, "parameters": said.parameters})


def _card(said: Said, sha256: str, size: int, origin: str) -> Card:
    """A card of what a file says of itself, and of what nobody knows."""
    return Card(kind=said.kind, sha256=sha256, bytes=size, parameters=said.parameters, recipe=said.recipe, classes=said.labels,
                data=Data(source=f"unknown; the file is from {origin}"[:400]), findings=(UNKNOWN,))  # fmt: skip


def _local(what: str) -> Path:
    """The path that is meant, also by a file: address. InputError where nothing is there."""
    parts = urllib.parse.urlsplit(what) if what.startswith("file:") else None
    if parts is not None and parts.netloc not in ("", "localhost"):
        raise InputError(f"{what[:200]!r} is a file of another machine; name one of this.")
    path = Path(urllib.parse.unquote(parts.path)) if parts is not None else Path(what)
    if "\0" in what or not path.exists():
        raise InputError(f"{what[:200]!r} is no file or folder, and no model of the catalogue{catalogue.nearest(what)} "
                         "(worldloom models list --catalogue shows all).")  # fmt: skip
    return path


def _called(path: str) -> str:
    """A name by that of a file or a folder."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", Path(urllib.parse.unquote(path)).stem).strip("-._")[:60] or "model"


def _checked(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", name):
        raise InputError(f"{name[:80]!r} is no name for a model: letters, digits, '.', '-' and '_', at most 60.")
    return name


__all__ = ["SHELF", "Pulled", "pull"]
