"""The whole of `ingest`: list, describe, decode, check, gather, split, write. Bad items are named and counted, never fatal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from worldloom import __version__
from worldloom.ingest.card import croissant
from worldloom.ingest.contact import TILES, sheet
from worldloom.ingest.decode import Request
from worldloom.ingest.decoded import Bytes, Wanted
from worldloom.ingest.entry import opened, read
from worldloom.ingest.gather import Gathered
from worldloom.ingest.items import Item, items
from worldloom.ingest.kinds import KINDS
from worldloom.ingest.limits import MIB, Limits
from worldloom.ingest.options import Options, Progress, Sink, Summary, Worlds
from worldloom.ingest.own import SCHEME, own_worlds
from worldloom.ingest.own_language import SCHEME as LANGUAGE
from worldloom.ingest.own_language import Tell, own_language
from worldloom.ingest.own_layouts import SCHEME as LAYOUTS
from worldloom.ingest.own_layouts import Rooms, own_layouts
from worldloom.ingest.own_render import SCHEME as RENDERS
from worldloom.ingest.own_render import Renders, own_renders
from worldloom.ingest.own_scores import SCHEME as SCORES
from worldloom.ingest.own_scores import Scores, own_scores
from worldloom.ingest.own_sounds import SCHEME as SOUNDS
from worldloom.ingest.own_sounds import Sounds, own_sounds
from worldloom.ingest.refusal import IngestError, Reason, Refusal, Refused
from worldloom.ingest.rights import Rights, Wish, judged, licence_option
from worldloom.ingest.sources import listing
from worldloom.ingest.splits import SPLITS
from worldloom.ingest.store import FORMAT, Store
from worldloom.ingest.wishes import Credentials, no_credentials, worse
from worldloom.ingest.workers import decoded

DATA, ITEMS, REFUSED, CARD, CONTACT, SUMMARY = (
    "data.safetensors", "items.jsonl", "refused.jsonl", "croissant.json", "contact.png", "dataset.json",
)  # fmt: skip
MENDABLE: tuple[Reason, ...] = ("no-licence", "bad-licence", "training-constrained", "broken-credentials")
"""Reasons that the user can do something about: of these the example is taken when nothing went in."""
Previews = list[tuple[str, Bytes]]


def ingest(source: str, sink: Sink, options: Options, progress: Progress | None = None, *, credentials: Credentials = no_credentials,
           worlds: Worlds | None = None, scores: Scores | None = None, sounds: Sounds | None = None,
           renders: Renders | None = None,
           rooms: Rooms | None = None, texts: Tell | None = None, workers: int = 0) -> Summary:  # fmt: skip
    """Make a dataset of `source` (a path, or an own source: `world://...`, `score://...`, `layout://...` and so on) in `sink`.

    IngestError, one sentence, when there is no such source, an option cannot be, or nothing in it may go in.
    """
    tell = progress or (lambda stage, share: None)
    stated = licence_option(options.licence)
    with Store(sink.scratch, options.limits.total_bytes) as store:
        gathered = Gathered(store)
        rights = Rights(stated or "LicenseRef-own-work", options.consent, "unstated")
        if source.startswith(SCHEME):
            shown = own_worlds(source, worlds, gathered, rights, options, tell)
        elif source.startswith(SCORES):
            shown = own_scores(source, scores, gathered, rights, options.limits, tell)
        elif source.startswith(SOUNDS):
            shown = own_sounds(source, sounds, gathered, rights, tell)
        elif source.startswith(RENDERS):
            shown = own_renders(source, renders, gathered, rights, tell)
        elif source.startswith(LAYOUTS):
            shown = own_layouts(source, rooms, gathered, rights, tell)
        elif source.startswith(LANGUAGE):
            shown = own_language(source, texts, gathered, rights, tell)
        else:
            shown = _files(source, gathered, stated, options, tell, credentials, workers)
        if not gathered.taken:
            raise IngestError(_nothing(source, gathered.refused))
        tell("duplicates", 0.92)
        gathered.part(options.shares, options.key)
        tell("write", 0.95)
        return _write(sink, source, gathered, shown, options)


def _files(source: str, gathered: Gathered, stated: str, options: Options, tell: Progress, credentials: Credentials,
           workers: int) -> Previews:  # fmt: skip
    limits = options.limits
    tell("list", 0.0)
    listed = listing(Path(source), limits)
    found, gathered.refused = items(listed, limits)
    allowed = list(_allowed(found, gathered, stated, options.consent))
    every = max(1, -(-len(allowed) // TILES))
    requests = (Request(item, Wanted(options.size, i % every == 0), limits) for i, item in enumerate(allowed))
    shown: Previews = []
    for i, (item, made) in enumerate(zip(allowed, decoded(requests, limits, workers))):
        tell(f"{i + 1} of {len(allowed)}", 0.9 * i / len(allowed))
        try:
            if isinstance(made, Refused):
                raise made
            wish = _wish(item, made.store, made.wish, credentials, limits)
            rights = judged(item.said, wish, stated, options.consent)
            gathered.first(made.sha256, item.entry.name)
            for one in made.decoded:
                gathered.add(item.entry.name, made.sha256, item.said, item.group, rights, one)
            shown += [(one.kind, preview) for one, preview in zip(made.decoded, made.previews)]
        except Refused as bad:
            gathered.refused.append(Refusal(item.entry.name, bad.reason, bad.why))
    return shown


def _allowed(found: list[Item], gathered: Gathered, stated: str, consent: str) -> Iterator[Item]:
    """Items that may go in if their bytes do not say otherwise, so that nothing else is decoded."""
    for item in found:
        try:
            judged(item.said, "unstated", stated, consent)
            yield item
        except Refused as bad:
            gathered.refused.append(Refusal(item.entry.name, bad.reason, bad.why))


def _wish(item: Item, store: bool, said: Wish, credentials: Credentials, limits: Limits) -> Wish:
    """The strictest of what photo metadata, credentials inside and credentials beside the file say."""
    if not store and item.credentials is None:
        return said
    beside = read(item.credentials, limits, 8 * MIB) if item.credentials else None
    with opened(item.entry, limits) as file:
        return worse(said, credentials(file, item.entry.name, beside))


def _nothing(source: str, refused: list[Refusal]) -> str:
    if not refused:
        return f"{source} holds no files; name a folder, a file, a .zip or a .tar with pictures, sounds, models, heightmaps, texts or MIDI"
    reasons = Counter(one.reason for one in refused)
    most = next((reason for reason in MENDABLE if reason in reasons), reasons.most_common(1)[0][0])
    example = next(one for one in refused if one.reason == most)
    others = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0])))
    return f"nothing in {source} can be taken in ({others}); {example.name[:120]}: {example.why}"


def _write(sink: Sink, source: str, gathered: Gathered, shown: Previews, options: Options) -> Summary:
    taken = gathered.taken
    labels = sorted({t.record["label"] for t in taken} - {""})
    number = {label: i for i, label in enumerate(labels)}
    orders: dict[str, list[int]] = {}
    for one in taken:
        for group, place in one.places.items():
            orders.setdefault(group, []).append(place)
    kinds = [kind for kind in KINDS if any(t.record["kind"] == kind for t in taken)]
    extra = {f"{kind}.labels": np.array([number.get(t.record["label"], -1) for t in taken if t.record["kind"] == kind], "<i4")
             for kind in kinds} if labels else {}  # fmt: skip
    with sink.stream(DATA) as out:
        digest = gathered.store.write(out, orders, extra)
        size = out.tell()
    summary = _summary(source, gathered, labels, digest, size, options)
    records = _lines([t.record for t in taken])
    gathered.refused.sort()
    with sink.stream(ITEMS) as out:
        out.write(records)
    with sink.stream(REFUSED) as out:
        out.write(_lines([one._asdict() for one in gathered.refused]))
    sink.write(SUMMARY, _json(summary.model_dump(mode="json")))
    sink.write(CARD, _json(croissant(summary, records, [DATA, ITEMS])))
    sink.write(CONTACT, sheet(shown))
    return summary


def _summary(source: str, gathered: Gathered, labels: list[str], digest: str, size: int, options: Options) -> Summary:
    records = [t.record for t in gathered.taken]
    counts = gathered.counts()
    return Summary(
        format=FORMAT, version=__version__,
        source=source if source.startswith((SCHEME, SCORES, SOUNDS, RENDERS, LAYOUTS, LANGUAGE)) else Path(source).name,
        options=options.model_dump(mode="json", exclude={"limits"}), items=len(records),
        kinds={kind: sum(of.values()) for kind, of in counts.items()}, splits={kind: dict(of.items()) for kind, of in counts.items()},
        licences=_counted(r["licence"] for r in records), credentials=_counted(r["credentials"] for r in records),
        consented=sum(bool(r["consent"]) for r in records), labels=labels, groups=len({r["group"] for r in records}),
        near_duplicates=gathered.near, refused=_counted(one.reason for one in gathered.refused), findings=_findings(records, counts),
        data_sha256=digest, bytes=size,
    )  # fmt: skip


def _findings(records: list[dict[str, Any]], counts: dict[str, Any]) -> list[str]:
    """What a person should know before training on it."""
    found = []
    group, size = Counter(r["group"] for r in records).most_common(1)[0]
    if size > max(10, len(records) // 4):
        name = min(r["name"] for r in records if r["group"] == group)
        found.append(f"{size} of {len(records)} items belong together or look alike (such as {name}), so one split has them all")
    for kind, of in counts.items():
        missing = [split for split in SPLITS if not of[split] and sum(of.values()) >= 5]
        if missing:
            found.append(f"{kind}: nothing fell into {' and '.join(missing)}, as happens with few items; another --key parts them anew")
    return found


def _counted(words: Any) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _json(value: Any) -> bytes:
    return (json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


def _lines(rows: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows).encode("utf-8", "backslashreplace")


__all__ = ["CARD", "CONTACT", "DATA", "ITEMS", "REFUSED", "SUMMARY", "ingest"]
