"""The dataset's card: MLCommons Croissant 1.1, JSON-LD that catalogues and training tools read."""

from __future__ import annotations

import hashlib
from typing import Any

from worldloom.ingest.options import Summary

CONFORMS = "http://mlcommons.org/croissant/1.1"
CONTEXT: dict[str, Any] = {
    "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/", "dct": "http://purl.org/dc/terms/", "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs", "column": "cr:column", "conformsTo": "dct:conformsTo", "containedIn": "cr:containedIn",
    "data": {"@id": "cr:data", "@type": "@json"}, "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "equivalentProperty": "cr:equivalentProperty", "examples": {"@id": "cr:examples", "@type": "@json"}, "extract": "cr:extract",
    "field": "cr:field", "fileProperty": "cr:fileProperty", "fileObject": "cr:fileObject", "fileSet": "cr:fileSet", "format": "cr:format",
    "includes": "cr:includes", "isArray": "cr:isArray", "isLiveDataset": "cr:isLiveDataset", "jsonPath": "cr:jsonPath", "key": "cr:key",
    "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet", "references": "cr:references",
    "regex": "cr:regex", "repeated": "cr:repeated", "replace": "cr:replace", "samplingRate": "cr:samplingRate",
    "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField", "transform": "cr:transform",
}  # fmt: skip
FIELDS = ("id", "name", "kind", "split", "index", "caption", "label", "licence", "consent", "credentials", "sha256", "group")
"""Columns of items.jsonl that the card describes; `index` is a whole number, the others are text."""


def croissant(summary: Summary, items: bytes, files: list[str]) -> dict[str, Any]:
    """The card of a dataset whose items.jsonl is `items`; `files` are the names of its data file and of items.jsonl."""
    data, listing = files
    licences = [licence_url(name) for name in summary.licences]
    kept_out = sum(summary.refused.values())
    kinds = ", ".join(f"{count} {kind}" for kind, count in summary.kinds.items())
    return {
        "@context": CONTEXT, "@type": "sc:Dataset", "conformsTo": CONFORMS, "name": plain_name(summary.source),
        "description": f"{summary.items} items ({kinds}) taken in by worldloom {summary.version}. {kept_out} files were kept out.",
        "license": licences[0] if len(licences) == 1 else licences, "version": "1.0.0",
        "creator": {"@type": "sc:Organization", "name": "its user"}, "isLiveDataset": False,
        "rai:personalSensitiveInformation": f"Consent is recorded for {summary.consented} of {summary.items} items.",
        "rai:dataPreprocessingProtocol": [
            "Every file was decoded within bounds; exact duplicates were removed; near duplicates share a split.",
            "Files whose Content Credentials or photo metadata do not allow training were kept out.",
        ],
        "distribution": [
            {"@type": "cr:FileObject", "@id": data, "name": data, "contentUrl": data, "encodingFormat": "application/octet-stream",
             "contentSize": f"{summary.bytes} B", "sha256": summary.data_sha256},
            {"@type": "cr:FileObject", "@id": listing, "name": listing, "contentUrl": listing, "encodingFormat": "application/jsonlines",
             "contentSize": f"{len(items)} B", "sha256": hashlib.sha256(items).hexdigest()},
        ],
        "recordSet": [
            {"@type": "cr:RecordSet", "@id": "split", "name": "split", "dataType": "cr:Split", "key": {"@id": "split/name"},
             "field": [{"@type": "cr:Field", "@id": "split/name", "name": "name", "dataType": "sc:Text"}],
             "data": [{"split/name": name} for name in ("train", "val", "test")]},
            {"@type": "cr:RecordSet", "@id": "items", "name": "items", "key": {"@id": "items/id"},
             "field": [_field(name, listing) for name in FIELDS]},
        ],
    }  # fmt: skip


def _field(name: str, file: str) -> dict[str, Any]:
    kind = "sc:Integer" if name == "index" else "sc:Text"
    out: dict[str, Any] = {"@type": "cr:Field", "@id": f"items/{name}", "name": name, "dataType": kind,
                           "source": {"fileObject": {"@id": file}, "extract": {"column": name}}}  # fmt: skip
    return {**out, "references": {"field": {"@id": "split/name"}}} if name == "split" else out


def licence_url(name: str) -> str:
    """Where an SPDX licence is described; our own words stay as they are."""
    return name if name == "unknown" or name.startswith("LicenseRef-") else f"https://spdx.org/licenses/{name}.html"


def plain_name(source: str) -> str:
    """A name of letters, digits, spaces and dashes."""
    asked = source.removeprefix("world://").removeprefix("score://").removeprefix("sound://").removeprefix("render://").removeprefix("layout://")
    asked = asked.split("?views=")[0].split("?pieces=")[0].split("?items=")[0].split("?rooms=")[0]
    words = "".join(c if c.isalnum() or c in " -_" else " " for c in asked)
    return " ".join(words.split())[:100] or "dataset"


__all__ = ["CONFORMS", "croissant", "licence_url"]
