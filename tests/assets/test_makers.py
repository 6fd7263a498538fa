"""What holds for every maker of the catalogue, found through the index: adding a maker adds its tests."""

from __future__ import annotations

import ast
import hashlib
import importlib
import inspect
import typing
from functools import lru_cache
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticUndefined

from worldloom.assets.kit import Kit, Params
from worldloom.assets.part import Part
from worldloom.assets.registry import Entry, scan
from worldloom.geometry import face_normals
from worldloom.sim import settle
from worldloom.synth.layout.entity import entity_from
from worldloom.world import Pose, Terrain, World
from worldloom.world.color import known

ENTRIES = {k: e for k, e in scan().items() if ".catalog." in e.module}
MAKERS = sorted(ENTRIES)
COLORS = ("red", "white", "dark_green", "navy")
BUDGET = 90_000
"""Triangles at most, at normal detail."""
FLORA = ("trees/", "plants/")
ROOTED = ("trees/", "rocks/", "plants/", "landforms/", "harbour/", "boats/", "beach/", "space/crater", "camp/", "ground/")
"""Families whose things may go deeper into ground or water than a hand's breadth."""
FOLDED = 0.75
"""People far away have the normals of their fine bodies; at cross-legged knees a fifth of 137 coarse triangles looks another way."""
SEATED = ("people/",)
"""Whoever sits has the origin on the seat, and feet below it."""


def module(maker: str) -> Any:
    return importlib.import_module(ENTRIES[maker].module)


def made(maker: str, params: Params | None = None, seed: int = 7, detail: float = 1.0) -> Part:
    m = module(maker)
    part: Part = m.build(params or m.Params(), Kit(seed, detail))
    return part


@lru_cache(maxsize=4)
def default(maker: str) -> Part:
    return made(maker)


def digest(part: Part) -> str:
    """Of everything a Part says, to 0.1 mm."""
    total = hashlib.sha256()
    for s in part.surfaces:
        for array in (s.mesh.vertices, s.mesh.faces, s.mesh.color):
            if array is not None:
                total.update(np.round(np.asarray(array, float), 4).tobytes())
        total.update(f"{s.role}{s.link}{s.material!r}".encode())
    facts = (
        part.mass,
        part.friction,
        part.joints,
        part.supports,
        part.lights,
        part.effects,
        part.motions,
        part.sounds,
        part.affordances,
        sorted(part.anchors.items()),
    )
    total.update(repr(facts).encode())
    return total.hexdigest()


def values(model: type[Params], name: str) -> list[Any]:
    """Other values that a dial may take: the ends and the middle of its range, its other words, other colours."""
    field = model.model_fields[name]
    kind = field.annotation
    words = [a for a in typing.get_args(kind) if isinstance(a, str)]
    if words:
        return [w for w in words if w != field.default]
    if kind is bool:
        return [not field.default]
    lo = next((m.ge for m in field.metadata if hasattr(m, "ge")), None)
    hi = next((m.le for m in field.metadata if hasattr(m, "le")), None)
    if lo is not None and hi is not None:
        whole = kind is int
        return [v for v in ((lo, hi, (lo + hi) // 2) if whole else (lo, hi, (lo + hi) / 2)) if v != field.default]
    if isinstance(field.default, str) and known(field.default):
        return [c for c in COLORS if c != field.default]
    return []


def draws(model: type[Params]) -> st.SearchStrategy[Params]:
    """Any setting of the dials whose range is known."""
    parts: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        if field.default is PydanticUndefined or not (options := values(model, name)):
            continue
        if isinstance(options[0], float) and not isinstance(field.default, str):
            numbers = sorted(v for v in options if isinstance(v, int | float))
            parts[name] = (
                st.floats(numbers[0], numbers[-1], allow_nan=False).map(lambda x: round(x, 3))
                if len(numbers) > 1
                else st.just(numbers[0])
            )
        else:
            parts[name] = st.sampled_from([field.default, *options])
    return st.fixed_dictionaries(parts).map(lambda d: _valid(model, d))


def _valid(model: type[Params], dials: dict[str, Any]) -> Params:
    try:
        return model(**dials)
    except ValueError:
        return model()


def check(part: Part, entry: Entry, standing: bool = True) -> None:
    """A sound Part: finite, unit normals, wound outward, colliders and mass, where it claims to stand."""
    leafy = entry.card.id.startswith(FLORA)
    assert part.surfaces
    assert part.triangles <= BUDGET
    for s in part.surfaces:
        m = s.mesh
        assert np.isfinite(m.vertices).all()
        assert len(m.faces) == 0 or (m.faces.min() >= 0 and m.faces.max() < len(m.vertices))
        assert m.normals is not None and m.uv is not None
        assert m.uv.shape == (len(m.vertices), 2)
        assert m.color is None or (m.color >= 0).all()
        least = FOLDED if entry.card.id.startswith(SEATED) else 0.8
        assert leafy or s.material.thin or wound(s.mesh) > least, f"{s.role} is wound inward"
    lo, hi = part.bounds
    assert (hi - lo).max() > 0.005
    assert part.mass > 0 and part.friction >= 0
    links = {j.name for j in part.joints}
    moving = links | {m.link for m in part.motions}
    assert {s.link for s in part.surfaces if s.link} <= moving
    for j in part.joints:
        assert j.limits[0] <= j.value <= j.limits[1]
    if standing and entry.card.stands in ("ground", "floor", "table") and not entry.card.id.startswith(ROOTED):
        deep = -0.6 if entry.card.id.startswith(SEATED) else -0.301
        assert deep <= lo[2] <= 0.05, f"its lowest point is at {lo[2]:.3f} m"
    for c in part.colliders:
        size = np.asarray(c.points or [np.subtract(c.center, np.divide(c.size, 2)), np.add(c.center, np.divide(c.size, 2))])
        assert np.isfinite(size).all()


def wound(mesh: Any) -> float:
    """Share of the area whose faces agree with their normals."""
    n = face_normals(mesh)
    area = np.linalg.norm(n, axis=1)
    agree = (n * mesh.normals[mesh.faces].mean(1)).sum(1) >= -1e-12
    return float((area * agree).sum() / max(area.sum(), 1e-12))


@pytest.mark.parametrize("maker", MAKERS)
class TestMaker:
    def test_default_is_sound(self, maker: str) -> None:
        check(default(maker), ENTRIES[maker])

    def test_presets_are_sound(self, maker: str) -> None:
        for name, params in getattr(module(maker), "PRESETS", {}).items():
            assert isinstance(params, module(maker).Params), name
            check(made(maker, params, detail=0.3), ENTRIES[maker])

    def test_any_dials_are_sound(self, maker: str) -> None:
        @settings(
            max_examples=4,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(draws(module(maker).Params), st.integers(0, 2**31))
        def run(params: Params, seed: int) -> None:
            check(made(maker, params, seed, detail=0.3), ENTRIES[maker], standing=False)

        run()

    def test_same_seed_same_part(self, maker: str) -> None:
        assert digest(made(maker, seed=11, detail=0.3)) == digest(made(maker, seed=11, detail=0.3))

    def test_no_dial_is_dead(self, maker: str) -> None:
        m = module(maker)
        bases = [m.Params(), *list(getattr(m, "PRESETS", {}).values())]
        for name in m.Params.model_fields:
            others = values(m.Params, name)
            if others and not (name == "noun" or any(self._changes(maker, b, name, v) for b in bases for v in others[:4])):
                raise AssertionError(f"{maker}: dial {name!r} changes nothing")

    def _changes(self, maker: str, base: Params, name: str, value: Any) -> bool:
        try:
            other = type(base)(**{**base.model_dump(), name: value})
        except ValueError:
            return False
        return other != base and digest(made(maker, other, detail=0.3)) != digest(made(maker, base, detail=0.3))

    def test_detail_keeps_the_size(self, maker: str) -> None:
        full, far = default(maker).bounds, made(maker, detail=0.08).bounds
        size = full[1] - full[0]
        assert (np.abs(far - full) <= (0.3 if maker.startswith(FLORA) else 0.12) * size.max() + 0.03).all()
        assert made(maker, detail=0.08).triangles <= default(maker).triangles * 1.02 + 50

    def test_its_card_can_be_read(self, maker: str) -> None:
        entry = ENTRIES[maker]
        assert entry.sentence.endswith(".") and len(entry.sentence) > 20
        assert entry.card.tags or entry.card.synonyms
        family, name = maker.split("/")
        own = f"worldloom.synth.people.catalog.{name}" if family == "people" else ""
        assert entry.card.id == maker and entry.module in (f"worldloom.assets.catalog.{family}.{name}", own)
        tree = ast.parse(inspect.getsource(module(maker)))
        roots = {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        roots |= {(n.module or "").split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        assert roots <= {
            "__future__",
            "worldloom",
            "numpy",
            "math",
            "typing",
            "dataclasses",
            "functools",
            "collections",
            "itertools",
            "scipy",
            "shapely",
            "pydantic",
        }

    def test_what_can_be_pushed_stays_put_when_left_alone(self, maker: str) -> None:
        part, card = default(maker), ENTRIES[maker].card
        if not part.dynamic or card.stands in ("water", "wall", "ceiling", "air"):
            return
        assert part.colliders
        e = entity_from("one", card.category, maker, {}, 7, part, Pose())
        _, settled = settle(World(version="0", prompt="", seed=0, terrain=Terrain(biome="paved", size=30.0), entities=(e,)), rounds=2)
        assert settled.fixed == () and all(d < 0.01 for d in settled.drift.values())


def test_there_are_many_makers() -> None:
    assert len(MAKERS) >= 80


def test_words_that_makers_show_turn_dials_that_they_have() -> None:
    for maker in MAKERS:
        m = module(maker)
        shown = [*getattr(m, "SHOWS", {}).values(), *(d for v in getattr(m, "COUNTS", {}).values() for d in v.values())]
        assert all(m.Params(**dials).model_dump().items() >= dials.items() for dials in shown), maker


def test_dials_for_a_place_are_those_that_makers_have() -> None:
    for maker in MAKERS:
        m = module(maker)
        for dials in (getattr(m, name, {}) for name in ("LAID", "CRADLED", "CARRYING", "WITHIN", "HELD", "HOLDING")):
            assert isinstance(dials, dict) and m.Params(**dials).model_dump().items() >= dials.items(), maker


def test_dressers_and_filing_cabinets_have_as_many_drawers_as_is_said() -> None:
    for maker, noun, more in (("storage/dresser", "drawer", {}), ("storage/cabinet", "filing_cabinet drawer", {"style": "filing"})):
        m = module(maker)
        for n, dials in m.COUNTS[noun].items():
            names = [j.name for j in made(maker, m.Params(**more, **dials), detail=0.3).joints]
            assert sum(name.startswith(("drawer", "small")) for name in names) == n, (maker, n, names)
