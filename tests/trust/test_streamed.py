"""Files that are written piece by piece carry the same credentials as whole ones, and nothing of them is held."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import hashlib
import tracemalloc
from pathlib import Path

import pytest

from worldloom.trust import Facts, FolderError, publish, verify
from worldloom.world import InternalError


def test_a_streamed_file_is_sealed_like_any_other(tmp_path: Path, facts: Facts) -> None:
    tracemalloc.start()
    with publish(tmp_path / "d", facts) as folder:
        folder.write("dataset.json", b"{}", source="composite")
        with folder.stream("data.safetensors", source="composite") as file:
            for i in range(64):
                file.write(bytes([i]) * 2**20)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {p.name for p in (tmp_path / "d").iterdir()} == {
        "data.safetensors", "data.safetensors.c2pa", "dataset.json", "dataset.json.c2pa", "credentials.json", "credentials.json.c2pa"}  # fmt: skip
    found = verify(tmp_path / "d")
    assert found.state == "trusted" and not found.problems and peak < 16 * 2**20
    alone = verify(tmp_path / "d" / "data.safetensors")
    assert alone.state == "trusted" and alone.claims["source"] == "composite" and alone.claims["id"] == facts.id
    assert hashlib.sha256((tmp_path / "d" / "data.safetensors").read_bytes()).hexdigest() in (tmp_path / "d" / "credentials.json").read_text()


@pytest.mark.parametrize("at", [0, 1000, 3 * 2**20 - 1])
def test_one_changed_byte_is_seen(tmp_path: Path, facts: Facts, at: int) -> None:
    with publish(tmp_path / "d", facts) as folder, folder.stream("data.bin") as file:
        file.write(bytes(3 * 2**20))
    path = tmp_path / "d" / "data.bin"
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\1")
    assert verify(path).state == "tampered" and verify(tmp_path / "d").state == "tampered"


def test_an_error_inside_leaves_nothing(tmp_path: Path, facts: Facts) -> None:
    with pytest.raises(ZeroDivisionError), publish(tmp_path / "d", facts) as folder, folder.stream("data.bin") as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []
    with publish(tmp_path / "d", facts) as folder:
        with pytest.raises(ZeroDivisionError), folder.stream("data.bin"):
            raise ZeroDivisionError
        assert folder.names() == ()


def test_names_are_held_to_the_same_rules(tmp_path: Path, facts: Facts) -> None:
    with publish(tmp_path / "d", facts) as folder:
        folder.write("a.bin", b"1")
        for name in ("../a", "a/b", "A.bin", "x.c2pa", "credentials.json", "poster.png"):
            with pytest.raises(InternalError), folder.stream(name):
                pass


def test_a_strangers_file_is_not_written_over(tmp_path: Path, facts: Facts) -> None:
    with publish(tmp_path / "d", facts) as folder:
        folder.write("a.bin", b"1")
    (tmp_path / "d" / "data.bin").write_text("mine")
    with publish(tmp_path / "d", facts, keep=True) as folder, pytest.raises(FolderError, match=r"data\.bin"), folder.stream("data.bin"):
        pass
    assert (tmp_path / "d" / "data.bin").read_text() == "mine"
    with publish(tmp_path / "d", facts, keep=True) as folder, folder.stream("a.bin") as file:
        file.write(b"2")
    assert (tmp_path / "d" / "a.bin").read_bytes() == b"2" and verify(tmp_path / "d" / "a.bin").state == "trusted"
