"""Finds makers by id, category or word, and builds Parts. Modules load on first use; the index is what search reads."""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from importlib import resources
from types import ModuleType
from typing import Any

import numpy as np

from worldloom.assets.kit import Card, Kit
from worldloom.assets.part import Part
from worldloom.compute.shelf import Shelf
from worldloom.geometry import Mesh
from worldloom.world import InputError, InternalError

PACKAGES = ("worldloom.assets.catalog", "worldloom.assets.parts", "worldloom.synth.people.catalog")
"""Where makers lie; one of a later package takes the place of an earlier one's of the same id. Loaded by name alone."""


@dataclass(frozen=True)
class Entry:
    """A maker as the index lists it."""

    card: Card
    module: str
    sentence: str
    extent: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Size of the default in metres; zeros where no index was generated."""


def scan() -> dict[str, Entry]:
    """Every maker module of our own packages, imported; for building the index and where none exists yet."""
    out: dict[str, Entry] = {}
    for package in PACKAGES:
        root = importlib.import_module(package)
        for info in sorted(pkgutil.walk_packages(root.__path__, package + "."), key=lambda i: i.name):
            module = importlib.import_module(info.name)
            card = getattr(module, "CARD", None)
            if isinstance(card, Card):
                if card.id in out and out[card.id].module.startswith(package):
                    raise InternalError(f"two makers share the id {card.id}: {out[card.id].module} and {info.name}")
                out[card.id] = Entry(card, info.name, (module.__doc__ or "").strip().split("\n")[0])
    return out


@lru_cache(maxsize=1)
def index() -> dict[str, Entry]:
    """Maker id -> entry, from assets/index.json, plus entry points of the group worldloom.assets."""
    path = resources.files("worldloom.assets") / "index.json"
    if not path.is_file():
        return scan()
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {r["card"]["id"]: Entry(_card(r["card"]), r["module"], r["sentence"], tuple(r["extent"])) for r in rows} | _third_party()


def _card(raw: dict[str, Any]) -> Card:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
    return Card(**values)


def _third_party() -> dict[str, Entry]:
    from importlib.metadata import entry_points

    out = {}
    for point in entry_points(group="worldloom.assets"):
        module = point.load()
        out[module.CARD.id] = Entry(module.CARD, module.__name__, (module.__doc__ or "").strip().split("\n")[0])
    return out


def index_json() -> str:
    """The text of assets/index.json for the makers that are installed now."""
    rows = [{"card": asdict(e.card), "module": e.module, "sentence": e.sentence, "extent": _extent(e)} for _, e in sorted(scan().items())]
    return "[\n" + ",\n".join(json.dumps(r, sort_keys=True) for r in rows) + "\n]\n"


def _extent(entry: Entry) -> list[float]:
    module = importlib.import_module(entry.module)
    lo, hi = module.build(module.Params(), Kit(0, 0.3)).bounds
    return [round(float(x), 2) for x in hi - lo]


@lru_cache(maxsize=1)
def by_category() -> dict[str, tuple[str, ...]]:
    """Category -> maker ids, the exact category before synonyms before hypernyms."""
    out: dict[str, dict[str, None]] = {}
    cards = [e.card for _, e in sorted(index().items())]
    for names in ([(c.category,) for c in cards], [c.synonyms for c in cards], [c.hypernyms for c in cards]):
        for c, own in zip(cards, names, strict=True):
            for name in own:
                out.setdefault(name.lower().replace(" ", "_").replace("-", "_"), {})[c.id] = None
    return {k: tuple(v) for k, v in out.items()}


def module_of(maker: str) -> ModuleType:
    """The module of `family/name` or `family/name@version`; InputError with the nearest name if there is none."""
    name, _, version = maker.partition("@")
    entry = index().get(name)
    if entry is None:
        import difflib

        near = difflib.get_close_matches(name, index(), 1)
        raise InputError(f"no maker is called {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    if version and int(version) != entry.card.version:
        raise InputError(f"{name} is at version {entry.card.version}, this world was made with version {version}; re-create it")
    return sys.modules.get(entry.module) or importlib.import_module(entry.module)  # asked a thousand times a room


Order = tuple[str, str, int, float]
"""Module, dials as JSON, seed and detail: all that a Part depends on."""
elsewhere: ContextVar[Callable[[Order], Part | None]] = ContextVar("elsewhere", default=lambda order: None)
"""Asked first: a Part that another process has built already, or None."""


def build(maker: str, params: dict[str, Any], seed: int, detail: float = 1.0) -> Part:
    """The Part of a maker with these dials; InputError names a dial that is unknown or out of range."""
    return finished(order(maker, params, seed, detail))


DIP = 0.01
"""Metres by which a thing for floors may reach under them before it is what its maker wants."""


def order(maker: str, params: dict[str, Any], seed: int, detail: float = 1.0) -> Order:
    """What `build` builds of these."""
    return module_of(maker).__name__, json.dumps(params, sort_keys=True), seed, detail


def built(order: Order) -> Part:
    """The Part of an order, built here, its arrays in rows (sums over rows depend on how they lie)."""
    from pydantic import ValidationError

    module_name, params_json, seed, detail = order
    module = importlib.import_module(module_name)
    try:
        params = module.Params.model_validate(json.loads(params_json))
    except ValidationError as e:
        first = e.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise InputError(f"{module.CARD.id}: {where}: {first['msg']} (got {first.get('input')!r})") from None
    part: Part = module.build(params, Kit(seed, detail))
    low = float(part.bounds[0, 2]) if module.CARD.stands == "floor" else 0.0
    footed = _footed if -DIP < low < 0 else _in_rows
    return replace(part, surfaces=tuple(replace(s, mesh=footed(s.mesh)) for s in part.surfaces))


def _found(order: Order) -> Part:
    return elsewhere.get()(order) or built(order)


def _weight(part: Part) -> int:
    """Bytes of a Part's arrays, and about as many as all else of it takes."""
    arrays = (getattr(s.mesh, f.name) for s in part.surfaces for f in fields(s.mesh))
    return 4096 + sum(int(a.nbytes) for a in arrays if a is not None)


KEPT = 256 << 20
"""Bytes of Parts that are kept: those of a house of ten rooms, most of which are asked for again when it is written."""
finished: Shelf[Order, Part] = Shelf(_found, _weight, KEPT)
"""The Part of an order, kept."""


def _footed(mesh: Mesh) -> Mesh:
    """What dips a little under the floor, such as the edge of a splayed leg, ends on it."""
    v = mesh.vertices
    return _in_rows(replace(mesh, vertices=np.column_stack([v[:, :2], np.maximum(v[:, 2], 0.0)])))


def _in_rows(mesh: Mesh) -> Mesh:
    arrays = {f.name: getattr(mesh, f.name) for f in fields(mesh)}
    odd = {k: np.ascontiguousarray(a) for k, a in arrays.items() if a is not None and not a.flags.c_contiguous}
    return replace(mesh, **odd) if odd else mesh


__all__ = ["Entry", "Order", "scan", "index", "index_json", "by_category", "module_of", "build", "built", "elsewhere", "finished", "order"]
