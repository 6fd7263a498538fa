"""Characters that are kept: made from words, found again, exported, refused with one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from worldloom.cli.main import main
from worldloom.synth.people.describe import describe
from worldloom.trust import verify


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORLDLOOM_HOME", str(tmp_path / "home"))


def test_new_list_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "a young woman with red hair in a lab coat"
    assert main(["cast", "new", "anna", "--describe", text, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    path = Path(made["file"])
    assert made["person"] == describe(text).model_dump(mode="json") and verify(path).state == "trusted"
    assert main(["cast", "list", "--json"]) == 0 and json.loads(capsys.readouterr().out)[0]["name"] == "anna"
    assert main(["cast", "show", "anna"]) == 0 and "lab coat" in capsys.readouterr().out
    assert main(["cast", "new", "anna", "--describe", text]) == 2 and "exists already" in capsys.readouterr().err
    assert main(["cast", "new", "anna", "--describe", text, "--force", "-o", str(tmp_path / "a.cast.json")]) == 0
    assert (tmp_path / "a.cast.json").read_bytes() == path.read_bytes()


def test_export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["cast", "new", "bo", "--describe", "a bald man in scrubs"])
    out = tmp_path / "bo.vrm"
    assert main(["cast", "export", "bo", "--to", "vrm", "--level", "2", "-o", str(out)]) == 0
    assert out.read_bytes()[:4] == b"glTF" and (tmp_path / "bo.vrm.c2pa").is_file()


@pytest.mark.parametrize("words, says", [
    (["new"], "needs a NAME"), (["new", "a"], "needs --describe"), (["new", "../x", "--describe", "a man"], "cannot be a character's name"),
    (["new", "a", "--describe", ""], "needs --describe"), (["show", "nobody"], "no character"), (["export", "x"], "needs --to"),
    (["fly"], "is not one of"),
])  # fmt: skip
def test_refusals(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cast", *words]) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[" * 5000, b'{"format": "worldloom-cast-1", "name": "x", "person": {"age": 1e999}}', b"\xff\xfe"]
)
def test_a_damaged_file(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.cast.json"
    path.write_bytes(data)
    assert main(["cast", "show", str(path)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
