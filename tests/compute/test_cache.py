"""The cache gives what was made, makes anew what is damaged, and stays within its bounds."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from worldloom.compute import cache


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORLDLOOM_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_second_call_reads_what_the_first_made(home: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"dear"

    assert [cache.cached("k", "a", make) for _ in range(3)] == [b"dear"] * 3
    assert len(made) == 1
    assert cache.cached("k", "b", lambda: b"other") == b"other"
    assert {p.name[:2] for p in home.iterdir()} == {"k-"}


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 80])
def test_damage_is_noticed(home: Path, damage: bytes) -> None:
    cache.cached("k", "a", lambda: b"first")
    next(home.iterdir()).write_bytes(damage)
    assert cache.cached("k", "a", lambda: b"second") == b"second"


def test_it_stays_within_its_bounds(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LIMIT", 1000)
    for k in range(12):
        cache.cached("k", str(k), lambda: b"x" * 200)
    assert sum(p.stat().st_size for p in home.iterdir()) <= 1200


def test_a_file_that_another_process_takes_away_meanwhile_is_no_fault(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.cached("k", "a", lambda: b"first")
    cache.cached("k", "b", lambda: b"second")
    scandir = os.scandir

    @contextlib.contextmanager
    def racing(path: Path) -> Iterator[list[os.DirEntry[str]]]:
        with scandir(path) as entries:
            found = sorted(entries, key=lambda e: e.name)
        os.unlink(found[0].path)
        yield found

    monkeypatch.setattr(os, "scandir", racing)
    cache.cached("k", "c", lambda: b"third")
    monkeypatch.undo()
    monkeypatch.setenv("WORLDLOOM_CACHE", str(home))
    assert cache.cached("k", "c", lambda: b"made again") == b"third", "it was kept all the same"


def test_it_can_be_off_or_unwritable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORLDLOOM_CACHE", "off")
    assert cache.folder() is None and cache.cached("k", "a", lambda: b"x") == b"x"
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setenv("WORLDLOOM_CACHE", str(blocked / "below"))
    assert cache.cached("k", "a", lambda: b"x") == b"x"


def test_textures_are_the_same_with_and_without(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np

    from worldloom.synth.materials.texture import _texture, texture

    sets = []
    for value in (str(home), str(home), "off"):
        monkeypatch.setenv("WORLDLOOM_CACHE", value)
        _texture.cache_clear()
        sets.append(texture("brick", 0.5, 64))
    a, b, c = sets
    assert a is not None and b is not None and c is not None
    for name in ("albedo", "roughness", "normal"):
        assert np.array_equal(getattr(a, name), getattr(b, name)) and np.array_equal(getattr(a, name), getattr(c, name))
    _texture.cache_clear()
