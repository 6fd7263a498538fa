"""A colleague's folder is taken over as it is, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from worldloom.trust import Facts, FolderError, adopt, publish, verify


@pytest.fixture
def theirs(tmp_path: Path, facts: Facts) -> Path:
    """A folder that somebody sealed whom this machine does not know."""
    with publish(tmp_path / "theirs", facts, home=tmp_path / "their-home") as folder:
        folder.write("card.json", b'{"kind": "image"}')
        folder.write("model.safetensors", bytes(range(256)) * 9)
    return tmp_path / "theirs"


def test_the_copy_has_the_same_bytes_and_the_same_signer(theirs: Path, tmp_path: Path) -> None:
    (theirs / "note.txt").write_text("not sealed, so left")
    verdict = adopt(theirs, tmp_path / "shelf" / "a" / "model", most=1 << 20)
    assert verdict.state == "untrusted" and verdict.path == str(tmp_path / "shelf" / "a" / "model")
    copied = {p.name: p.read_bytes() for p in (tmp_path / "shelf" / "a" / "model").iterdir()}
    assert copied == {p.name: p.read_bytes() for p in theirs.iterdir() if p.name != "note.txt"}
    assert verify(tmp_path / "shelf" / "a" / "model", home=tmp_path / "their-home").state == "trusted"


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a byte": (lambda p: (p / "model.safetensors").write_bytes(b"x" + (p / "model.safetensors").read_bytes()[1:]), "not as it was sealed"),
    "a file gone": (lambda p: (p / "card.json").unlink(), "not as it was sealed"),
    "the listing": (lambda p: (p / "credentials.json").write_text("{}"), "not as it was sealed"),
    "no signature": (lambda p: (p / "credentials.json.c2pa").unlink(), "not as it was sealed"),
    "a link": (lambda p: ((p / "card.json").rename(p.parent / "x"), (p / "card.json").symlink_to(p.parent / "x")), "not as it was sealed"),
    "nothing, but too large": (lambda p: None, "holds over 0 GiB"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_changed_is_not_taken_and_leaves_nothing(theirs: Path, tmp_path: Path, name: str) -> None:
    change, why = CHANGES[name]
    change(theirs)
    with pytest.raises(FolderError, match=why):
        adopt(theirs, tmp_path / "shelf" / "a" / "model", most=100 if "large" in name else 1 << 20)
    assert not (tmp_path / "shelf").exists(), "not even the folders on the way"


def test_what_is_there_already_stays(theirs: Path, tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / "mine.txt").write_text("mine")
    with pytest.raises(FolderError, match="did not write"):
        adopt(theirs, tmp_path / "shelf", most=1 << 20)
    assert [p.name for p in (tmp_path / "shelf").iterdir()] == ["mine.txt"]


def test_a_failed_folder_leaves_no_folders_on_the_way(tmp_path: Path, facts: Facts) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(RuntimeError), publish(tmp_path / "a" / "b" / "c", facts):
        raise RuntimeError
    assert list((tmp_path / "a").iterdir()) == []
