"""What `worldloom ingest` prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worldloom.ingest import Summary


def told(folder: Path, summary: Summary) -> list[str]:
    """The dataset in a few lines: what went in, what stayed out and why."""
    lines = [str(folder)]
    for kind, count in summary.kinds.items():
        parts = ", ".join(f"{n} {split}" for split, n in summary.splits[kind].items())
        lines.append(f"  {count} {kind} ({parts})")
    if summary.labels:
        lines.append(f"  {len(summary.labels)} classes: {', '.join(summary.labels[:12])}{', ...' * (len(summary.labels) > 12)}")
    lines.append(f"  licences: {', '.join(f'{name} {n}' for name, n in summary.licences.items())}")
    if summary.near_duplicates:
        lines.append(f"  {summary.near_duplicates} look or sound like another; those share its split")
    if summary.refused:
        lines.append(f"  kept out: {', '.join(f'{n} {reason}' for reason, n in summary.refused.items())}; each is named in refused.jsonl")
    return lines + [f"  note: {finding}" for finding in summary.findings]


__all__ = ["told"]
