"""Each command: what it asks of the pipeline, what it prints, how it exits."""

from __future__ import annotations

import importlib
import inspect
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from worldloom.cli import main
from worldloom.cli.progress import Progress
from worldloom.trust import Facts, publish
from worldloom.world import InputError

if TYPE_CHECKING:
    from conftest import FakePipeline


def test_create_passes_everything_on(pipeline: FakePipeline, tmp_path: Path) -> None:
    url = "http://127.0.0.1:1/v1#m"
    arguments = ["create", "a harbour", "-o", str(tmp_path / "w"), "--seed", "5", "--quality", "draft", "--planner", url, "--narrate"]
    assert main(arguments) == 0
    assert pipeline.calls == [("create", "a harbour", tmp_path / "w", 5, "draft", url, True)]


def test_create_names_the_folder_by_the_words(pipeline: FakePipeline) -> None:
    assert main(["create", "A foggy Harbour, at dawn!"]) == 0
    assert pipeline.calls[0][2] == Path("worlds/a-foggy-harbour-at-dawn-0")


def test_create_prints_what_was_made(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.met = False
    assert main(["create", "x"]) == 0
    out = capsys.readouterr().out
    assert "1 of 2" in out and "unmet: gulls - none" in out and "\x1b" not in out


@pytest.mark.parametrize(("met", "strict", "status"), [(True, True, 0), (False, True, 1), (False, False, 0)])
def test_strict(pipeline: FakePipeline, met: bool, strict: bool, status: int) -> None:
    pipeline.met = met
    assert main(["create", "x", *["--strict"] * strict]) == status


COMMANDS: list[tuple[list[str], tuple[Any, ...]]] = [
    (["still", "w", "--camera", "side", "--width", "640"], ("still", Path("w"), "standard", "side", 640)),
    (["film", "w", "--quality", "draft", "--seconds", "4.5"], ("film", Path("w"), "draft", 4.5)),
    (["sound", "w"], ("sound", Path("w"))),
    (["export", "w", "--to", "usdz"], ("export", Path("w"), "usdz")),
    (["evaluate", "w"], ("evaluate", Path("w"))),
]


@pytest.mark.parametrize(("arguments", "call"), COMMANDS)
def test_other_commands(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], arguments: list[str], call: tuple[Any, ...]
) -> None:
    assert main(arguments) == 0 and pipeline.calls == [call]
    assert "w" in capsys.readouterr().out
    assert main([*arguments, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_the_fake_is_the_pipeline(pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    real = importlib.import_module("worldloom.pipeline")
    assert real is not pipeline
    for name in ("create", "still", "film", "sound", "export", "evaluate"):
        assert list(inspect.signature(getattr(pipeline, name)).parameters) == list(inspect.signature(getattr(real, name)).parameters)


def test_json_is_one_document(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["create", "x", "--json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["report"]["entities"] == 3 and captured.err == ""


def test_json_errors_are_one_document(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.error = InputError("The sea is dry; add water.")
    assert main(["create", "x", "--json"]) == 2
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {"error": {"code": "bad-input", "message": "The sea is dry; add water.", "exit": 2}}
    assert captured.err == "worldloom: The sea is dry; add water.\n"


def test_a_defect_is_three(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.error = ZeroDivisionError("by zero")
    assert main(["create", "x"]) == 3
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setenv("WORLDLOOM_DEBUG", "1")
    assert main(["create", "x"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_interruption(pipeline: FakePipeline) -> None:
    pipeline.error = KeyboardInterrupt()
    assert main(["create", "x"]) == 130


def test_prompt_from_standard_input(pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("ein See, größer\n".encode())))
    assert main(["create", "-"]) == 0
    assert pipeline.calls[0][1] == "ein See, größer"


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"x" * 100_000, b"   \n"])
def test_hostile_standard_input(pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert main(["create", "-"]) == 2 and not pipeline.calls


def test_verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = Facts(prompt="p", seed=1, version="0", time="2026-01-01T00:00:00Z", id="abcdefgh")
    with publish(tmp_path / "w", facts) as folder:
        folder.write("world.json", b"{}")
    assert main(["verify", str(tmp_path / "w"), "--strict"]) == 0
    assert "trusted: unchanged" in capsys.readouterr().out
    (tmp_path / "bare.glb").write_bytes(b"x")
    assert main(["verify", str(tmp_path / "bare.glb")]) == 0
    assert main(["verify", str(tmp_path / "bare.glb"), "--strict"]) == 1
    (tmp_path / "w" / "world.json").write_bytes(b"[]")
    capsys.readouterr()
    assert main(["verify", "--json", str(tmp_path / "w"), str(tmp_path / "bare.glb")]) == 1
    assert [v["state"] for v in json.loads(capsys.readouterr().out)] == ["tampered", "nothing"]


def test_assets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assets", "list", "bollard"]) == 0
    assert "harbour/bollard" in capsys.readouterr().out
    assert main(["assets", "show", "harbour/bollard", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["parameters"]
    assert main(["assets", "show", "harbour/bolard"]) == 2
    assert "did you mean 'harbour/bollard'?" in capsys.readouterr().err
    assert main(["assets", "list", "no such thing"]) == 0


@pytest.mark.slow
def test_doctor(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 0
    checks = {check["name"]: check for check in json.loads(capsys.readouterr().out)}
    assert {"python", "machine", "packages", "llvm", "egl", "player", "browser", "soundfont", "identity"} <= set(checks)
    assert all(check["advice"] for check in checks.values() if check["state"] != "ok")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_only_on_a_terminal() -> None:
    silent, shown = io.StringIO(), Terminal()
    for stream in (silent, shown):
        bar = Progress(stream)
        bar("poster", 0.4)
        bar("poster", 7.0)
        bar.close()
    assert silent.getvalue() == "" and " 40 %" in shown.getvalue() and "100 %" in shown.getvalue()
    assert shown.getvalue().endswith("\r\x1b[2K")


@pytest.mark.parametrize(
    ("value", "wish"),
    [("brick=runs/wall", ("brick", Path("runs/wall"), 1.0)), ("roof_tile=a=b.png@0.75", ("roof_tile", Path("a=b.png"), 0.75))],
)
def test_materials_are_passed_on(pipeline: FakePipeline, tmp_path: Path, value: str, wish: tuple[str, Path, float]) -> None:
    assert main(["create", "a wall", "-o", str(tmp_path / "w"), "--material", value]) == 0
    assert pipeline.calls == [("create", "a wall", tmp_path / "w", 0, "standard", "embedded", False, wish)]


@pytest.mark.parametrize("value", ["brick", "=x", "Brick=x", "brick=x@0", "brick=x@99", "brick="])
def test_materials_that_say_nothing_are_refused(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], value: str) -> None:
    assert main(["create", "a wall", "--material", value]) == 2
    assert "--material" in capsys.readouterr().err and not pipeline.calls
