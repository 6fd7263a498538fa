"""What people say about their files: sidecars, tables with a `file_name` column, folder names, file names."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from worldloom.ingest.refusal import Refused

WORDS = 4000
"""Longest caption, characters."""
COLUMNS = {
    "caption": ("caption", "text", "description", "prompt", "alt", "title"),
    "label": ("label", "class", "class_name", "category", "cls"),
    "licence": ("licence", "license", "spdx"),
    "consent": ("consent",),
    "group": ("group", "scene", "series"),
}
FILE = ("file_name", "filename", "file", "path", "image", "audio")
_CAMERA = re.compile(
    r"(?i)(img|dsc[fn]?|pxl|dji|gopr|mvi|vid|screenshot|image|photo|scan|untitled|file|frame|p)?[\W_]*[\d\W_]*|[0-9a-f-]{12,}"
)
_SPLIT = frozenset({"train", "training", "val", "valid", "validation", "dev", "test", "testing"})


@dataclass(frozen=True)
class Said:
    """About one file; '' where nobody said anything."""

    caption: str = ""
    caption_from: str = ""
    """sidecar | table | file name."""
    label: str = ""
    licence: str = ""
    consent: str = ""
    group: str = ""

    def over(self, weaker: Said) -> Said:
        """This, and what `weaker` says where this says nothing."""
        fields = {name: getattr(self, name) or getattr(weaker, name) for name in ("label", "licence", "consent", "group")}
        caption = self if self.caption else weaker
        return replace(self, caption=caption.caption, caption_from=caption.caption_from, **fields)


def from_mapping(row: Mapping[Any, Any], source: str) -> Said:
    """From a row of a table or a JSON sidecar: the first known column that says something, as plain text."""
    lowered = {str(key).strip().lower(): value for key, value in row.items() if key is not None}
    found = {}
    for field, names in COLUMNS.items():
        values = (lowered[name] for name in names if name in lowered)
        found[field] = next((plain(v) for v in values if isinstance(v, (str, int, float)) and plain(v)), "")
    return Said(caption_from=source if found["caption"] else "", **found)


def from_json(data: bytes) -> Said:
    """From the JSON sidecar of one file."""
    try:
        parsed = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused("bad-metadata", "it is no sound JSON") from None
    if isinstance(parsed, (str, int)) and not isinstance(parsed, bool):
        return Said(label=plain(parsed))
    if not isinstance(parsed, dict):
        raise Refused("bad-metadata", "its JSON is no object with names and values")
    return from_mapping(parsed, "sidecar")


def from_caption(data: bytes) -> Said:
    """From a text file beside a picture."""
    return Said(caption=plain(_text(data)), caption_from="sidecar")


def from_class(data: bytes) -> Said:
    """From a WebDataset `.cls`."""
    return Said(label=plain(_text(data))[:200])


def from_licence(data: bytes) -> Said:
    """From a REUSE `.license` beside a file."""
    found = re.search(r"SPDX-License-Identifier:\s*([^\r\n]{1,200})", _text(data))
    if not found:
        raise Refused("bad-metadata", "it names no SPDX-License-Identifier")
    return Said(licence=plain(found[1]))


def table(data: bytes, suffix: str) -> Iterator[tuple[str, Said]]:
    """(file name, what is said about it) for each row. What looks like a formula is text here and stays text."""
    rows = _json_rows(data) if suffix == ".jsonl" else _csv_rows(data)
    for number, row in enumerate(rows, 1):
        lowered = {str(key).strip().lower(): value for key, value in row.items() if key is not None}
        name = next((lowered[key] for key in FILE if isinstance(lowered.get(key), str) and lowered[key]), None)
        if name is None:
            raise Refused("bad-metadata", f"row {number} has no file_name; name a column file_name")
        yield name.replace("\\", "/").removeprefix("./"), from_mapping(row, "table")


def _json_rows(data: bytes) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise Refused("bad-metadata", f"line {number} is no sound JSON") from None
        if not isinstance(row, dict):
            raise Refused("bad-metadata", f"line {number} is no object")
        yield row


def _csv_rows(data: bytes) -> Iterator[dict[str, Any]]:
    reader = csv.DictReader(io.StringIO(_text(data), newline=""), strict=True)
    try:
        if not {str(name).strip().lower() for name in reader.fieldnames or ()} & set(FILE):
            raise Refused("bad-metadata", "it has no column file_name, so nobody knows which files it describes")
        yield from reader
    except csv.Error as error:
        raise Refused("bad-metadata", f"it is no sound CSV (line {reader.line_num}: {str(error)[:80]})") from None


def from_name(name: str) -> Said:
    """A file name as a caption, where it has words that are not a camera's."""
    stem = PurePosixPath(name).stem
    if _CAMERA.fullmatch(stem):
        return Said()
    words = re.sub(r"[\W\d_]+$", "", re.sub(r"[_\-+.\s]+", " ", stem)).strip()
    return Said(caption=plain(words), caption_from="file name") if re.search(r"[^\W\d_]{3}", words) else Said()


def labels(names: list[str]) -> dict[str, str]:
    """Name -> class, where the source is folders of classes: nine files of ten lie in one, and there are at least two of them."""
    parts = [name.split("/")[:-1] for name in names]
    while parts and all(parts) and len({p[0] for p in parts}) == 1:
        parts = [p[1:] for p in parts]
    parts = [p[1:] if p and p[0].lower() in _SPLIT else p for p in parts]
    inside = [p[0] for p in parts if p]
    if len(set(inside)) < 2 or len(inside) < 0.9 * len(parts):
        return {}
    return {name: plain(p[0]) for name, p in zip(names, parts) if p}


def plain(value: Any) -> str:
    """One line of printable text, bounded."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(value)[: 4 * WORDS]).split())[:WORDS]


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("bad-metadata", "it is not UTF-8 text") from None


__all__ = ["Said", "from_caption", "from_class", "from_json", "from_licence", "from_name", "labels", "plain", "table"]
