"""`worldloom speak`: four sealed files, or one sentence that says why not."""

from __future__ import annotations

import io
import json
import wave
from pathlib import Path

import pytest

from worldloom.cli import main
from worldloom.trust import verify

FILES = ["say.visemes.json", "say.visemes.json.c2pa", "say.vtt", "say.vtt.c2pa", "say.wav", "say.words.json", "say.words.json.c2pa"]


def test_a_text_becomes_sealed_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "say.wav"
    assert main(["speak", "Good morning. It is 7:30 日.", "-o", str(out), "--emotion", "joy", "--rate", "1.2", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert sorted(Path(f).name for f in made["files"]) == FILES == sorted(p.name for p in tmp_path.iterdir())
    assert made["words"] == 6 and made["voices"] == ["heart"] and made["left_out"] == ["日"]
    with wave.open(str(out)) as f:
        assert f.getframerate() == 48000 and f.getnchannels() == 1 and f.getnframes() / 48000 == pytest.approx(made["seconds"], abs=0.01)
    assert {verify(tmp_path / name).state for name in ("say.wav", "say.vtt", "say.words.json", "say.visemes.json")} == {"trusted"}
    assert b"trainedAlgorithmicMedia" in out.read_bytes()


def test_a_file_or_standard_input_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "line.ssml"
    file.write_text("<speak>Hello<mark name='x'/> there.</speak>", encoding="utf-8")
    assert main(["speak", str(file), "-o", str(tmp_path / "a.wav")]) == 0
    assert json.loads((tmp_path / "a.words.json").read_bytes())["marks"][0]["name"] == "x"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Hello there.")))
    assert main(["speak", "-", "-o", str(tmp_path / "b.wav")]) == 0
    assert "2 words, heart" in capsys.readouterr().out
    assert main(["speak", "Hello.", "-o", str(tmp_path / "b.wav")]) == 2 and "exists already" in capsys.readouterr().err
    assert main(["speak", "Hello.", "-o", str(tmp_path / "b.wav"), "--force"]) == 0
    assert len(json.loads((tmp_path / "b.words.json").read_bytes())["words"]) == 1


HOSTILE = [
    (["speak", ""], "is empty"), (["speak", " \n "], "is empty"), (["speak", "..."], "nothing to say"),
    (["speak", "日本"], "nothing to say"),
    (["speak", "a" * 20_001], "20000"), (["speak", "9 " * 9_000], "at most 6000"), (["speak", "x" * 100], "too long a word"),
    (["speak", "a\0b"], "U+0000"), (["speak", "a\x1bb"], "U+001B"), (["speak", "hi", "--voice", "hart"], "did you mean 'heart'"),
    (["speak", "hi", "--voice", "\x1b[31m"], "is no voice"), (["speak", "<speak>hi"], "not well-formed"),
    (["speak", "<speak><x/></speak>"], "<x>"),
    (["speak", "nothing-here.txt"], "is not there"), (["speak", "hi", "--rate", "nan"], "--rate"),
    (["speak", "hi", "--pitch", "99"], "--pitch"),
    (["speak", "hi", "--emotion", "hapy"], "--emotion"), (["speak", "hi", "--intensity", "2"], "--intensity"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "why"), HOSTILE, ids=[row[1] for row in HOSTILE])
def test_bad_input_is_one_sentence(arguments: list[str], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                   capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert why in err and err.count("\n") == 1 and "\x1b" not in err and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a b.wav", "talk.mp3", "-.wav", "x.wav.c2pa"])
def test_a_name_that_files_should_not_have_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speak", "hi", f"--output={tmp_path / name}"]) == 2
    assert "no name for the speech" in capsys.readouterr().err
