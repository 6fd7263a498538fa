"""Characters that are kept: made from words, found again, exported, refused with one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from worldloom.cli.main import main
from worldloom.pipeline_cast import find
from worldloom.synth.people.describe import describe
from worldloom.synth.voice.cloned.measure import traits
from worldloom.synth.voice.cloned.recording import read_recording
from worldloom.synth.voice.tone import Tone
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
    assert made["notes"] == [] and main(["cast", "new", "d", "--describe", "a green dragon"]) == 0
    assert "note: nothing of a person follows from 'green', 'dragon'" in capsys.readouterr().out, "nothing is left out in silence"


def test_a_voice_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cast", "new", "ben", "--describe", "an old man"]) == 0
    assert "semitones lower, pace 0.93 (suits a man of" in capsys.readouterr().out
    assert main(["cast", "new", "anna", "--describe", "a woman", "--voice", "heart", "--rate", "1.1", "--pitch", "-2"]) == 0
    assert "voice: heart, 2.0 semitones lower, pace 1.1\n" in capsys.readouterr().out
    assert find("anna").character.tone == Tone(rate=1.1, pitch=-2)
    assert main(["cast", "new", "x", "--describe", "a man", "--voice", "hart"]) == 2 and "mean 'heart'" in capsys.readouterr().err
    path = find("ben").path
    old = json.loads(path.read_text())
    kept = old.pop("voice")
    (tmp_path / "old.cast.json").write_text(json.dumps(old))
    assert find(str(tmp_path / "old.cast.json")).character.tone.model_dump(mode="json") == kept, "files without a voice load"


def test_speech_of_a_character_is_theirs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["cast", "new", "ben", "--describe", "a man"])
    say = ["speak", "Mama, hello.", "--seed", "1", "-o"]
    assert main([*say, str(tmp_path / "a.wav"), "--cast", "ben"]) == 0 and "ben" in capsys.readouterr().out
    assert main([*say, str(tmp_path / "b.wav")]) == 0
    a, b = (read_recording(tmp_path / f"{n}.wav").at(16_000) for n in "ab")
    assert traits(a).pitch < 0.7 * traits(b).pitch and b"synthetic speaker ben" in (tmp_path / "a.wav").read_bytes()
    assert main([*say, "c.wav", "--cast", "ben", "--voice", "heart"]) == 2 and "not both" in capsys.readouterr().err


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
