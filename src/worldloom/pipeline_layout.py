"""What the paths of data and of learning do for rooms alone: sentences -> rooms; a dataset -> what a network sees; a model -> rooms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.ingest import Dataset
from worldloom.ingest.layout import COLUMNS, FIXED, FLOOR, THIN, THINGS, Furnished, Layout, Rows
from worldloom.ingest.own_layouts import Rooms
from worldloom.ingest.refusal import DatasetError
from worldloom.learn.layouts.tables import only
from worldloom.learn.recipe import Arrangement, Recipe, Template
from worldloom.synth.language.spelt import ROOMS, sentence
from worldloom.synth.layout.footprint import Box, overlap
from worldloom.world import InputError


if TYPE_CHECKING:
    from worldloom.learn.layouts.rooms import Furniture
    from worldloom.learn.learner import Learner
    from worldloom.learn.played import Played

RATE, BATCH, DEPTH = 2e-3, 16, 3
OFTEN = 3
"""Rooms that a name must be in to be learnt."""
MOST = 100_000
"""Rooms that are learnt from; what is over is left out."""
TILE = 420
"""Pixels of a room on a sheet."""
SHEET = 16
"""Rooms that a sheet shows."""


class Taken(NamedTuple):
    """A dataset's rooms as a network sees them."""

    data: Furniture
    held: Furniture
    layout: Arrangement
    findings: tuple[str, ...]


def furnisher() -> Rooms:
    """The rules of the layout as a source of rooms."""
    return Rooms(tuple(ROOMS), room)


def room(kind: str, seed: int) -> Furnished:
    """A room whose sentence follows from kind and seed, placed by the rules, before anything in it gets a picture, a sound or a light."""
    return placed(sentence(kind, seed), seed)


def placed(prompt: str, seed: int) -> Furnished:
    """The room of a prompt. InputError for a prompt without one."""
    from worldloom.synth.language import plan
    from worldloom.synth.layout.arrange import arrange
    from worldloom.synth.layout.sites import site_for

    asked = plan(prompt, seed=seed)
    site = site_for(asked, seed)
    if not site.rooms:
        raise InputError(f"{prompt[:80]!r} is no room.")
    stage = arrange(asked, site, seed)
    return Furnished(prompt, asked.setting.place, site.rooms[0], tuple(stage.entities))


def taken(found: Dataset) -> Taken:
    """Rooms to train on and held-out ones, and what they have in common. DatasetError where there are none."""
    from worldloom.learn.layouts.rooms import Furniture

    rooms, held = found.layouts("train")[:MOST], found.layouts("val")[:MOST]
    if not rooms:
        how = "worldloom ingest takes folders of worlds, and layout://all?rooms=2000"
        raise DatasetError(f"{found.path} has no furnished rooms to train on; {how}.")
    count = Counter(name for one in rooms for name in set(one.names))
    names = tuple(sorted(name for name, n in count.items() if n >= min(OFTEN, len(rooms)) or name in FIXED))
    if all(name in FIXED for name in names):
        raise DatasetError(f"{found.path} has no thing that stands in {OFTEN} of its rooms; there is nothing to learn.")
    known_names = frozenset(names)
    labels = [found.classes(split, "layout").astype(np.int64) for split in ("train", "val")]
    known = bool(len(found.labels)) and all(bool((some >= 0).all()) for some in labels)
    data, kept = (Furniture(tuple(only(one, known_names) for one in some), names, numbers[: len(some)] if known else None)
                  for some, numbers in zip((rooms, held), labels, strict=True))  # fmt: skip
    lost = sum(len(a) - len(b) for a, b in zip(rooms, data.rooms, strict=True))
    rare = f"{lost} things of {len(count) - len(names)} names that stand in fewer than {OFTEN} rooms were left out."
    return Taken(data, kept, arrangement(data, found.labels if known else []), (rare,) if lost else ())


def arrangement(data: Furniture, labels: Sequence[str]) -> Arrangement:
    """What rooms have in common: the usual size of each name, and of each class the room whose size is the middle one."""
    rows = np.concatenate([one.rows[:, 3:6] for one in data.rooms])
    which = np.array([data.index[name] for one in data.rooms for name in one.names])
    sizes = tuple(_metres(np.median(rows[which == k], 0)) for k in range(len(data.names)))
    groups = [
        [k for k in range(len(data)) if data.labels is not None and data.labels[k] == label] for label in range(len(labels))
    ]
    rooms = tuple(_template([data.rooms[k] for k in group] or list(data.rooms), data.index) for group in groups or [[]])
    return Arrangement(names=data.names, sizes=sizes, rooms=rooms, longest=max(len(one) for one in data.rooms))


def _template(rooms: list[Layout], index: dict[str, int]) -> Template:
    middle = sorted(rooms, key=lambda one: one.size[0] * one.size[1])[len(rooms) // 2]
    openings = [
        (float(index[name]), *(round(float(x), 4) for x in row)) for name, row in zip(middle.names, middle.rows) if row[8]
    ]
    return Template(kind=middle.kind[:64], size=_metres(np.array(middle.size)), openings=tuple(openings[:32]))


def _metres(values: NDArray[Any]) -> tuple[float, float, float]:
    a, b, c = (max(round(float(v), 3), 0.001) for v in values)
    return a, b, c


def fits(found: Layout, row: Rows) -> bool:
    """Whether a thing may be added to a room: within its walls, no larger than what carries it, in nothing else; rugs lie under things."""
    box, flat = _box(row), _flat(row)
    corners, (w, d, h) = np.abs(box.corners()).max(0), found.size
    if corners[0] > w / 2 + 0.03 or corners[1] > d / 2 + 0.03 or row[2] + row[5] > h + 0.03:
        return False
    host = found.rows[int(row[7]) - THINGS] if row[7] >= THINGS else None
    if host is not None and bool((np.sort(row[3:5]) > 1.05 * np.sort(host[3:5])).any()):
        return False
    others = [one for k, one in enumerate(found.rows) if _flat(one) == flat and k != row[7] - THINGS]
    return not any(overlap(box, _box(one)) for one in others if flat or _level(row, one))


def _flat(row: Rows) -> bool:
    return bool(row[5] < THIN and row[7] == FLOOR)


def _box(row: Rows) -> Box:
    out = 0.45 if row[8] and row[2] < 0.05 else 0.0  # a door swings
    x, y, z, w, d, h, yaw = (float(v) for v in row[:7])
    return Box(x, y, w / 2, d / 2 + out, yaw, z, z + h)


def _level(a: Rows, b: Rows) -> bool:
    return bool(a[2] < b[2] + b[5] - 1e-3 and b[2] < a[2] + a[5] - 1e-3)


def rooms_by(model: Learner | Played, recipe: Recipe, count: int, which: NDArray[np.int64] | None, seed: int) -> list[Layout]:
    """Rooms that a model furnished from nothing; each follows from seed, place and class alone."""
    from worldloom.learn.layouts.players import network_of
    from worldloom.learn.layouts.proposing import empty, furnished

    network, known = network_of(model, recipe)
    out = []
    for k in range(count):
        label = int(which[k]) if which is not None else recipe.classes
        out.append(furnished(network, known, empty(known, label), label, rng(seed, "layout", k), fits))
    return out


def plans(rooms: Sequence[Layout], side: int = TILE) -> NDArray[np.uint8]:
    """(n, side, side, 3) the rooms from above."""
    from worldloom.ingest.topview import top_view

    return np.stack([top_view(one, side, one.kind.replace("_", " ")) for one in rooms])


def previewed(values: NDArray[np.float32], recipe: Recipe) -> NDArray[np.uint8]:
    """What the loop made on the way (n, things, 11), from above."""
    from worldloom.learn.layouts.proposing import room_of

    assert recipe.layout is not None
    return plans([room_of(table, recipe.layout) for table in values])


def said_of(found: Layout) -> dict[str, Any]:
    """A room for layouts.json: its kind, metres, and each thing with the columns of its row."""
    things = [{"name": name, **{c: round(float(x), 4) for c, x in zip(COLUMNS[:7], row)}, "on": _on(found, int(row[7]))}
              for name, row in zip(found.names, found.rows)]  # fmt: skip
    return {"kind": found.kind, "size": [round(x, 3) for x in found.size], "things": things}


def _on(found: Layout, support: int) -> str | int:
    """What carries a thing: floor, ceiling, a wall, or the number of a thing of the list."""
    return ("floor", "ceiling", "north", "east", "south", "west")[support] if support < THINGS else support - THINGS


def recipe_of(model: str, depth: int, batch: int, rate: float, layout: Arrangement, count: int) -> dict[str, Any]:
    """The recipe's fields that only an arranger has. InputError for another family."""
    if model not in ("flow", "arranger"):
        raise InputError(f"rooms are furnished by an arranger, not by a {model}; leave out --model.")
    return {"model": "arranger", "layout": layout, "flips": True, "depth": depth or DEPTH, "batch": batch or min(BATCH, max(1, count)),
            "rate": rate or RATE}  # fmt: skip


__all__ = ["Taken", "arrangement", "fits", "furnisher", "placed", "plans", "previewed", "recipe_of", "room", "rooms_by", "said_of",
           "taken"]  # fmt: skip
