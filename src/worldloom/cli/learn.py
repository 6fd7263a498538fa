"""What `worldloom train` and `worldloom sample` take and print."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

UNITS = {"": 60.0, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
MOST = 30 * 24 * 3600.0


def duration(value: str) -> float:
    """Seconds of "90s", "20m", "1.5h"; a bare number is minutes."""
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)\s*(s|m|min|h|)", value.strip())
    seconds = float(found[1]) * UNITS[found[2]] if found else 0.0
    if not 1.0 <= seconds <= MOST:
        raise argparse.ArgumentTypeError(f"{value[:40]!r} is not a time from 1s to 30 days, such as 90s, 20m or 2h")
    return seconds


def cluster(value: str) -> str:
    """The address of a Ray cluster: HOST:PORT, "auto" or "local"."""
    host = r"[A-Za-z0-9][A-Za-z0-9.-]{0,250}|\[[0-9a-fA-F:]{2,45}\]"
    if value not in ("auto", "local") and not re.fullmatch(rf"({host}):\d{{1,5}}", value):
        raise argparse.ArgumentTypeError(f"{value[:60]!r} is not the address of a Ray cluster: HOST:PORT, auto or local")
    return value


def material(value: str) -> Any:
    """Recipe, path and metres (`pipeline_material.Wish`) of "brick=RUN" or "brick=tile.png@0.8"."""
    found = re.fullmatch(r"([a-z_]{1,40})=(.{1,4000}?)(?:@(\d{1,2}(?:\.\d{1,3})?))?", value)
    metres = float(found[3] or 1.0) if found else 0.0
    if found is None or not 0.05 <= metres <= 50:
        raise argparse.ArgumentTypeError(f"{value[:60]!r} is not NAME=MODEL or NAME=PICTURE@METRES, such as brick=runs/wall@0.8")
    from worldloom.pipeline_material import Wish

    return Wish(found[1], Path(found[2]), metres)


def own_sound(value: str) -> Any:
    """Sound, path and class (`pipeline_own_sounds.Wish`) of "gull=RUN" or "gull=RUN@herring gull"."""
    found = re.fullmatch(r"([a-z_]{1,40})=([^@]{1,4000})(?:@(.{1,200}))?", value)
    if found is None:
        raise argparse.ArgumentTypeError(f"{value[:60]!r} is not NAME=MODEL or NAME=MODEL@CLASS, such as gull=runs/gulls")
    from worldloom.pipeline_own_sounds import Wish

    return Wish(found[1], Path(found[2]), found[3] or "")


def card_lines(folder: Path, card: dict[str, Any]) -> list[str]:
    """A model in a few lines: what it is, what went in, how it went."""
    t, d = card["training"], card["data"]
    losses = ", ".join(f"{name} {value:.4f}" for name, value in t["losses"].items())
    names = {"music": "pieces", "terrain": "heightmaps", "render": "renders", "layout": "rooms", "language": "texts"}
    tune, layout, what = card["recipe"].get("tune"), card["recipe"].get("layout"), names.get(card["kind"], "pictures")
    size = f"{len(layout['names'])} kinds of thing" if layout else f"{card['recipe']['size']} pixels a side"
    size = f"pieces of up to {tune['length']} words" if tune else size
    if card["recipe"].get("sound"):
        size, what = f"sounds of {card['recipe']['channels'] * 0.256:g} s", "recordings"
    if card["recipe"].get("language"):
        size = f"{len(card['recipe']['language']['kinds'])} kinds of relation"
    lines = [
        f"{folder / 'model'}",
        f"  {card['recipe']['model']} with {card['parameters'] / 1e6:.2f} M parameters, {size}",
        f"  {t['steps']:,} steps, {t['epochs']:.1f} epochs, {t['seconds']:.0f} s (forecast {t['forecast_seconds']:.0f} s); {losses}",
        f"  data: {sum(d['splits'].values()):,} {what}; licences: {', '.join(f'{k} {v}' for k, v in d['licences'].items())}",
    ]
    then = f"worldloom export {folder} --to onnx" if card["recipe"].get("language") else f"worldloom sample {folder} -o samples"
    return [*lines, *(f"  note: {finding}" for finding in card["findings"]), f"  {then}"]


def judged_lines(found: dict[str, Any], folder: Path | None) -> list[str]:
    """A judgement as a small table: every figure beside its floor, and what looks copied."""
    what = found.get("what", "pictures")
    lines = [f"{found['model']}: {found['count']} {what} a side, {found['repeats']} draws, features of {found['network']}"]
    for name, f in found["figures"].items():
        floor = f"{f['floor']:9.4f} +- {f['floor_spread']:.4f}"
        lines.append(f"  {name:<10} {f['value']:9.4f} +- {f['spread']:.4f}   real against real {floor}")
    m = found["memorisation"]
    lines.append(f"  memorised  {m['share']:9.1%}           held-out {what} {m['floor']:9.1%}")
    lines += [f"  note: {n}" for n in (*found["cut"], *found["notes"])]
    return [*lines, *([f"  {folder}"] if folder else [])]


__all__ = ["card_lines", "cluster", "duration", "judged_lines", "material", "own_sound"]
