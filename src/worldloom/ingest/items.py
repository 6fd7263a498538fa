"""Entries become items: each file of a known kind, with its sidecars, what tables say about it, and its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from worldloom.ingest.entry import Entry, read
from worldloom.ingest.kinds import BESIDE, BY_SUFFIX, PARTS, TABLES, WORLD, Reader
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refusal, Refused
from worldloom.ingest.said import Said, from_caption, from_class, from_json, from_licence, from_name, labels, table
from worldloom.ingest.sources import Listing

MOST_PARTS = 16
_SIDECARS: dict[str, Callable[[bytes], Said]] = {
    ".json": from_json, ".txt": from_caption, ".caption": from_caption, ".cls": from_class, ".license": from_licence,
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One file that may go into the dataset."""

    entry: Entry
    reader: Reader
    said: Said
    group: str
    """Items of one group may not be parted by a split."""
    credentials: Entry | None = None
    """A `.c2pa` beside it."""
    parts: tuple[Entry, ...] = ()
    """Buffers of a glTF in several files."""


def items(found: Listing, limits: Limits) -> tuple[list[Item], list[Refusal]]:
    """All items in the order of their names, and what could not be used."""
    refused = list(found.refused)
    keys = {entry.name: _key(entry, found.shards) for entry in found.entries}
    media = [e for e in found.entries if _reader(e) not in (None, "text")]
    owners = {key for e in media for key in (keys[e.name], e.name)}
    texts = [e for e in found.entries if BY_SUFFIX.get(e.suffix) == "text" and not _owner(e, keys, owners)]
    beside = defaultdict[str, list[Entry]](list)
    for entry in found.entries:
        if _reader(entry) == "layout" or entry.suffix not in _SIDECARS.keys() | BESIDE:
            continue
        if owner := _owner(entry, keys, owners | {t.name for t in texts}):
            beside[owner].append(entry)
    tables = _tables(found.entries, {e.name for e in media + texts}, limits, refused)
    classes = labels([e.name for e in media])
    out = []
    for entry in sorted(media + texts):
        reader = _reader(entry)
        assert reader is not None
        try:
            own = beside.get(entry.name, []) + beside.get(keys[entry.name], [])
            said = _said(own, limits).over(tables.get(entry.name, Said())).over(Said(label=classes.get(entry.name, "")))
        except Refused as bad:
            refused.append(Refusal(entry.name, bad.reason, bad.why))
            continue
        named = Said() if reader == "text" else from_name(entry.name)
        proofs = [e for e in own if e.suffix == ".c2pa"]
        sample = keys[entry.name] if entry.path in found.shards else ""
        out.append(Item(entry, reader, said.over(named), said.group or sample or entry.name, proofs[0] if proofs else None,
                        _parts(entry, found.entries)))  # fmt: skip
    used = {e.name for own in beside.values() for e in own} | {i.entry.name for i in out} | {r.name for r in refused}
    refused += _unknown(found.entries, used, {i.entry.folder for i in out if i.reader == "mesh"})
    return out, sorted(refused)


def _reader(entry: Entry) -> Reader | None:
    """Which reader takes a file; None for what is no data by itself."""
    return "layout" if PurePosixPath(entry.name).name == WORLD else BY_SUFFIX.get(entry.suffix)


def _key(entry: Entry, shards: frozenset[str]) -> str:
    """What a file shares with its sidecars: its name without extension; in a tar, up to the first dot, as WebDataset has it."""
    if entry.path in shards:
        path = PurePosixPath(entry.name)
        return str(path.with_name(path.name.split(".")[0] or path.name))
    return entry.name[: len(entry.name) - len(entry.suffix)]


def _owner(entry: Entry, keys: dict[str, str], owners: set[str]) -> str:
    """The key of the media file that this one stands beside: `a.png` of `a.png.json`, or `a` of `a.json`."""
    whole = entry.name[: len(entry.name) - len(entry.suffix)]
    return next((key for key in (whole, keys[entry.name]) if key in owners), "")


def _said(beside: Iterable[Entry], limits: Limits) -> Said:
    said = Said()
    for entry in sorted(beside, key=lambda e: (len(e.name), e.name)):
        if entry.suffix in _SIDECARS and entry.size:
            try:
                said = said.over(_SIDECARS[entry.suffix](read(entry, limits, limits.sidecar_bytes)))
            except Refused as bad:
                raise Refused("bad-metadata", f"its sidecar {entry.name} cannot be used: {bad.why}") from None
    return said


def _tables(entries: list[Entry], known: set[str], limits: Limits, refused: list[Refusal]) -> dict[str, Said]:
    """What all CSV and JSONL tables say, by the name of the file; names are relative to the table's folder."""
    said: dict[str, Said] = {}
    for entry in entries:
        if entry.suffix not in TABLES:
            continue
        try:
            for name, row in table(read(entry, limits, limits.table_bytes), entry.suffix):
                full = f"{entry.folder}/{name}" if entry.folder else name
                if full not in known:
                    refused.append(Refusal(full[:300], "missing", f"{entry.name} describes it, but it is not in the source"))
                elif len(said) < limits.items:
                    said[full] = row.over(said.get(full, Said()))
                if len(refused) > limits.items:
                    raise Refused("bad-metadata", "it describes more files than are read")
        except Refused as bad:
            refused.append(Refusal(entry.name, bad.reason, bad.why))
    return said


def _parts(entry: Entry, entries: list[Entry]) -> tuple[Entry, ...]:
    if entry.suffix != ".gltf":
        return ()
    return tuple(e for e in entries if e.suffix == ".bin" and e.folder == entry.folder)[:MOST_PARTS]


def _unknown(entries: list[Entry], used: set[str], models: set[str]) -> Iterable[Refusal]:
    for entry in entries:
        if entry.name in used or entry.suffix in TABLES or (entry.suffix in PARTS and entry.folder in models):
            continue
        if entry.suffix in BESIDE:
            yield Refusal(entry.name, "bad-metadata", "there is no file beside it that it could describe")
        else:
            yield Refusal(entry.name, "unknown-kind", f"{entry.suffix or 'a file without extension'} is no kind of data that is read")


__all__ = ["Item", "items"]
