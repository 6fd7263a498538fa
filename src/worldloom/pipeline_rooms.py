"""Rooms measured from their exported glTF, for `worldloom evaluate`: the report of a folder, the room metrics, a picture per failure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from worldloom import pipeline, trust
from worldloom.evaluate import load_folder
from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.rooms import RoomFigures, Specs, pictures, read_specs, room_figures
from worldloom.pipeline_model import facts_of
from worldloom.world import InputError


def evaluate(folders: Sequence[Path], specs: Path | None = None, shown: Path | None = None) -> list[dict[str, Any]]:
    """The report of each folder; with `room` where it has a floor. Pictures of what failed go to the folder `shown`."""
    if shown is not None:
        trust.check_replaceable(shown)
    rows = read_specs(specs) if specs is not None else ()
    reports, drawn = [], dict[str, bytes]()
    for k, folder in enumerate(folders):
        found = pipeline.evaluate(folder)
        nodes = read((folder / "world.glb").read_bytes())
        asked = specs_of(folder, rows) if rows else None
        figures = figures_of(nodes, asked)
        if figures is not None:
            found["room"] = figures.model_dump(mode="json")
            if shown is not None:
                drawn |= {
                    f"{_stem(folder, k, len(folders))}{name}": data for name, data in pictures(nodes, figures, asked).items()
                }
        reports.append(found)
    if shown is not None:
        with trust.publish(shown, facts_of("top views of what a metric found", 0)) as out:
            for name, data in drawn.items():
                out.write(name, data)
    return reports


def figures_of(nodes: list[Node], asked: Specs | None) -> RoomFigures | None:
    """Room metrics of what has a floor; InputError where a world without one is asked for them."""
    if any(n.category == "floor" for n in nodes):
        return room_figures(nodes, asked)
    if asked is not None:
        raise InputError("this world has no node of category floor: the room metrics measure rooms")
    return None


def specs_of(folder: Path, rows: Sequence[Specs]) -> Specs:
    """The row of this folder: the only one, or that whose text its prompt is, or whose ID its name is."""
    prompt = load_folder(folder)[0].prompt
    found = (
        [r for r in rows if r.prompt == prompt]
        or [r for r in rows if r.id == folder.name]
        or (list(rows) if len(rows) == 1 else [])
    )
    if not found:
        raise InputError(
            f"no row of the specifications has the prompt of {folder} as its Description, or {folder.name!r} as its ID"
        )
    return found[0]


def _stem(folder: Path, k: int, count: int) -> str:
    return "" if count == 1 else f"{k}-{re.sub(r'[^A-Za-z0-9_-]+', '-', folder.name)[:40]}-"


__all__ = ["evaluate", "figures_of", "specs_of"]
