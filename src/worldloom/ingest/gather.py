"""Takes decoded items in, one by one: rights, exact duplicates, arrays to the store, records and groups."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from worldloom.ingest.decoded import Bytes, Decoded
from worldloom.ingest.duplicates import Groups, near, phash, signature
from worldloom.ingest.kinds import KINDS
from worldloom.ingest.refusal import Refusal, require
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said
from worldloom.ingest.splits import SPLITS, Split, splits
from worldloom.ingest.store import Store

Record = dict[str, Any]


@dataclass
class Taken:
    """One item in the store."""

    record: Record
    places: dict[str, int]
    """Tensor group -> number there."""
    signature: Bytes | None


@dataclass
class Gathered:
    """What a run has so far."""

    store: Store
    taken: list[Taken] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    groups: Groups = field(default_factory=Groups)
    near: int = 0
    _files: dict[str, str] = field(default_factory=dict)
    _names: dict[str, int] = field(default_factory=dict)
    _alike: dict[tuple[str, str], int] = field(default_factory=dict)

    def first(self, sha256: str, name: str) -> None:
        """Refused when a file with the same bytes was taken in."""
        require(sha256 not in self._files, f"it is the same file as {self._files.get(sha256, '')}", "duplicate")
        self._files[sha256] = name

    def add(self, name: str, sha256: str, said: Said, group: str, rights: Rights, decoded: Decoded) -> None:
        """Keep one decoded item."""
        shown = f"{name}#{decoded.part}" if decoded.part else name
        found = phash(decoded.look) if decoded.look is not None else None
        record: Record = {
            "id": f"{sha256[:16]}{'#' + decoded.part if decoded.part else ''}", "name": shown, "kind": decoded.kind, "sha256": sha256,
            "phash": None if found is None else f"{found:016x}", "caption": said.caption, "caption_from": said.caption_from,
            "label": said.label, "licence": rights.licence, "consent": rights.consent, "credentials": rights.credentials, **decoded.facts,
        }  # fmt: skip
        places = {name: self.store.add(name, array) for name, array in sorted(decoded.arrays.items())}
        self.taken.append(Taken(record, places, None if decoded.look is None else signature(decoded.look)))
        number = self.groups.add()
        self.groups.join(self._names.setdefault(group, number), number)
        if decoded.alike:
            first = self._alike.setdefault((decoded.kind, decoded.alike), number)
            self.near += self.groups.find(first) != self.groups.find(number)
            self.groups.join(first, number)

    def part(self, shares: tuple[float, float, float], key: str) -> None:
        """Find near duplicates, then give each record its group, split and index; `taken` is in that order afterwards."""
        self._join_near()
        keys: dict[int, str] = {}
        for i, one in enumerate(self.taken):
            root = self.groups.find(i)
            keys[root] = min(keys.get(root, "~"), one.record["sha256"])
        kinds: dict[str, set[str]] = {}
        for i, one in enumerate(self.taken):
            kinds.setdefault(keys[self.groups.find(i)], set()).add(one.record["kind"])
        found = splits(kinds, shares, key)
        for i, one in enumerate(self.taken):
            one.record["group"] = keys[self.groups.find(i)][:16]
            one.record["split"] = found[keys[self.groups.find(i)]]
        self.taken.sort(key=lambda t: (KINDS.index(t.record["kind"]), SPLITS.index(t.record["split"]), t.record["name"]))
        counts = dict.fromkeys(KINDS, 0)
        for one in self.taken:
            one.record["index"] = counts[one.record["kind"]]
            counts[one.record["kind"]] += 1

    def _join_near(self) -> None:
        for kind in KINDS:
            numbers = [i for i, t in enumerate(self.taken) if t.record["kind"] == kind and t.signature is not None]
            if len(numbers) < 2:
                continue
            alike = set[int]()
            for a, b in near(np.stack([t for i in numbers if (t := self.taken[i].signature) is not None])):
                if self.groups.find(numbers[a]) != self.groups.find(numbers[b]):
                    alike.add(b)
                self.groups.join(numbers[a], numbers[b])
            self.near += len(alike)

    def counts(self) -> dict[str, dict[Split, int]]:
        """Kind -> split -> items."""
        out: dict[str, dict[Split, int]] = {}
        for one in self.taken:
            kind = out.setdefault(one.record["kind"], dict.fromkeys(SPLITS, 0))
            kind[one.record["split"]] += 1
        return out


__all__ = ["Gathered", "Record", "Taken"]
