"""What `worldloom models` prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from worldloom.cli.progress import Progress
from worldloom.learn.catalogue import Entry, entries, nearest
from worldloom.learn.shelf import Card, card_of, models
from worldloom.world import InputError


def listed(folder: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Data and lines of all models under a folder."""
    found = models(folder)
    data = [{"folder": str(path), **card.model_dump(mode="json")} for path, card in found]
    rows = [f"{path}  {_words(card)}" for path, card in found]
    return data, rows or [f"no models under {folder}; worldloom train makes one"]


def catalogued() -> tuple[list[dict[str, Any]], list[str]]:
    """Data and lines of the catalogue."""
    rows = [f"{e.name:<20} {e.kind:<10} {e.bytes / 1e6:6.1f} MB  {e.licence:<12} {e.use}; {e.origin}" for e in entries().values()]
    return [_entry(e) for e in entries().values()], rows


def shown(model: str) -> tuple[dict[str, Any], list[str]]:
    """Data and lines of one model, at a path or of the catalogue."""
    known = entries().get(model)
    if known is not None and not Path(model).exists():
        files = [f"  {f.path}  {f.bytes:,} bytes, sha256 {f.sha256}" for f in known.files]
        return _entry(known), [f"{known.name}", f"  {known.kind}: {known.use}", f"  {known.licence}; {known.origin}", *files]
    if not Path(model or ".").exists():
        raise InputError(f"{model[:200]!r} is no model: nothing is there, and no model of the catalogue has that name{nearest(model)}.")
    folder, card = card_of(Path(model or "."))
    t, d = card.training, card.data
    lines = [f"{folder}", f"  {_words(card)}", f"  sha256 {card.sha256}, {card.bytes / 1e6:.1f} MB"]
    lines += [f"  classes: {', '.join(card.classes[:40])}"] if card.classes else []
    lines += [f"  {int(t.get('steps', 0)):,} steps in {float(t.get('seconds', 0)):.0f} s"] if t else []
    lines += [f"  data: {d.source or 'unknown'}; licences: {', '.join(f'{k} {v}' for k, v in d.licences.items()) or 'none stated'}"]
    return {"folder": str(folder), **card.model_dump(mode="json")}, [*lines, *(f"  note: {x}" for x in card.findings)]


def pulled(model: str, shelf: Path, name: str, sha256: str, progress: Progress) -> tuple[dict[str, Any], list[str]]:
    """Data and lines of a model that is put onto the shelf."""
    from worldloom.pipeline_pull import pull

    if not model:
        raise InputError(f"worldloom models pull needs a MODEL: a path, an https address, or one of {', '.join(entries())}.")
    found = pull(model, shelf, name=name, sha256=sha256, progress=progress)
    data = {"name": found.name, "files": [str(f) for f in found.files], "sha256": found.sha256, "origin": found.origin, "here": found.here,
            "credentials": found.credentials, "card": None if found.card is None else found.card.model_dump(mode="json")}  # fmt: skip
    if found.card is None:
        return data, [f"{found.name} comes with worldloom, and is as it was released", *(f"  {f}" for f in found.files)]
    folder = found.files[0].parent.parent
    lines = [f"{folder}{' was there already' if found.here else ''}", f"  {_words(found.card)}", f"  sha256 {found.sha256}"]
    lines += [f"  credentials: {found.credentials}"] if found.credentials else []
    return data, [*lines, *(f"  note: {x}" for x in found.card.findings), f"  worldloom sample {folder} -o samples"]


def _entry(entry: Entry) -> dict[str, Any]:
    return entry.model_dump(mode="json") | {"inside": entry.url is None}


def _words(card: Card) -> str:
    r = card.recipe
    size = f"pieces of up to {r.tune.length} words" if r.tune else f"{r.size} pixels"
    return f"{card.kind}, {r.model}, {size}, {card.parameters / 1e6:.2f} M parameters, {len(card.classes)} classes"


__all__ = ["catalogued", "listed", "pulled", "shown"]
