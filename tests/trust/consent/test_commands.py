"""`worldloom consent` and `worldloom voice`: from a question to a voice that speaks, and one sentence for all that may not be."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from worldloom import pipeline_consent, pipeline_voice
from worldloom.cli import main
from worldloom.synth.voice.cloned import likeness, nearest
from worldloom.trust import verify
from worldloom.trust.consent import ears as listening
from worldloom.trust.consent.standins import murmur, wav

ANNA = (190.0, (650.0, 1500.0, 2600.0, 3600.0))


@pytest.fixture
def heard(studio: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """The commands listen with stand-ins, in a folder of their own, and know the voice inside alone."""
    monkeypatch.chdir(tmp_path)
    for module, name in ((pipeline_consent.record, "listen"), (pipeline_voice.clone, "listen")):
        monkeypatch.setitem(module.__kwdefaults__, name, lambda: studio.ears)  # type: ignore[attr-defined]
    monkeypatch.setitem(pipeline_voice.clone.__kwdefaults__, "pool", lambda: ["heart"])  # type: ignore[attr-defined]
    monkeypatch.setattr(nearest, "heard", lambda voice: murmur(*ANNA, 5, 99))
    return studio


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def take(studio: Any, capsys: pytest.CaptureFixture[str], seed: int = 1, *options: str) -> str:
    """A record by the commands; its file."""
    studio.told.text = said(capsys, "consent", "ask", "Anna Berg", *options)["sentence"]
    Path(f"take{seed}.wav").write_bytes(wav(murmur(*ANNA, 8, seed)))
    return str(
        said(capsys, "consent", "record", f"take{seed}.wav", "--name", "anna berg", "-o", f"anna{seed}.consent.json")["file"]
    )


@pytest.mark.slow
def test_from_a_question_to_a_voice_and_back(heard: Any, capsys: pytest.CaptureFixture[str]) -> None:
    record = take(heard, capsys)
    shown = said(capsys, "consent", "show", record)
    assert shown["valid"] and shown["wrong"] == 0 and shown["scopes"] == ["narration"] and "embedding" not in shown
    Path("sample.wav").write_bytes(wav(murmur(*ANNA, 8, 50)))
    made = said(capsys, "voice", "clone", "sample.wav", "--name", "Anna Berg", "--consent", record)
    assert made["voice"] == "anna-berg" and made["consent"] == shown["sha256"] and made["same_speaker"] > 0.9
    assert main(["voice", "clone", "sample.wav", "--name", "Anna Berg", "--consent", record]) == 2
    assert "exists already" in capsys.readouterr().err
    spoken = said(capsys, "speak", "Good morning.", "--voice", "anna-berg", "-o", "hello.wav")
    assert spoken["voices"] == ["anna-berg"]
    verdict = verify(Path("hello.wav"))
    assert (
        verdict.state == "trusted"
        and verdict.claims["consents"] == shown["sha256"]
        and verdict.claims["source"] == "trainedAlgorithmicMedia"
    )
    assert said(capsys, "voice", "list")[0]["reasons"] == []
    kept = Path(made["file"])
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b"Anna Berg", b"Mona Berg"))
    assert main(["speak", "Good morning.", "--voice", "anna-berg", "-o", "more.wav"]) == 2
    assert "was changed" in capsys.readouterr().err
    kept.write_bytes(whole)
    assert said(capsys, "consent", "revoke", record)["id"] == shown["id"]
    assert main(["speak", "Good morning.", "--voice", "anna-berg", "-o", "more.wav"]) == 2
    assert "took this consent back" in capsys.readouterr().err and not Path("more.wav").exists()
    assert "took this consent back" in said(capsys, "voice", "list")[0]["reasons"][0]
    assert not said(capsys, "consent", "show", record)["valid"]
    assert said(capsys, "voice", "remove", "anna-berg")["files"] and said(capsys, "voice", "list") == []


def test_without_the_extra_the_sentence_says_which(studio: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path,
                                                   monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(listening, "_model_folder", lambda: None)
    monkeypatch.setattr(likeness, "_found", lambda: None)
    likeness.resemblyzer.cache_clear()
    listening.whisper.cache_clear()
    (tmp_path / "a.wav").write_bytes(wav(murmur(*ANNA, 6, 1)))
    _, data = studio.consent()
    record = studio.kept(tmp_path / "anna.json", data)
    for command in (["consent", "record", str(tmp_path / "a.wav"), "--name", "Anna Berg"],
                    ["voice", "clone", str(tmp_path / "a.wav"), "--name", "Anna Berg", "--consent", str(record)]):  # fmt: skip
        assert main(command) == 2
        err = capsys.readouterr().err
        assert 'pip install "worldloom[consent]"' in err and "Resemblyzer==0.1.4" in err and err.count("\n") == 1
    assert main(["voice", "clone", str(tmp_path / "a.wav"), "--name", "Ben", "--consent", str(record)]) == 2
    assert "it is the consent of 'Anna Berg'" in capsys.readouterr().err, "what is wrong with a record is said all the same"


BAD = [
    (["voice", "clone", "a.wav", "--name", "Anna"], "only by their consent"), (["voice", "clone"], "needs a SAMPLE"),
    (["voice", "clone", "a.wav"], "needs --name"), (["voice", "remove"], "needs a NAME"),
    (["voice", "remove", "nobody"], "no copied voice"),
    (["voice", "clone", "a.wav", "--name", "Anna", "--consent", "gone.json"], "is not there"),
    (["voice", "clone", "a.wav", "--name", "Anna", "--consent", "gone.json", "--scope", "fun"], "is not one of"),
    (["consent", "ask", ""], "no person's name"), (["consent", "ask", "\x1b[31m"], "no person's name"),
    (["consent", "ask", "x" * 81], "1 to 80"),
    (["consent", "ask", "Anna", "--days", "99999"], "from 1 to 1825"), (["consent", "ask", "Anna", "-o", "a b.json"], "is not a name"),
    (["consent", "show", "gone.json"], "is not there"), (["consent", "revoke", "gone.json"], "is not there"),
    (["consent", "record", "a.wav"], "pass --name"), (["consent", "record", "a.wav", "--name", "Nobody"], "no question to answer"),
    (["consent", "record", "gone.wav", "--name", "Anna Berg"], "cannot be read"), (["consent", "give"], "is not one of"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "why"), BAD, ids=[" ".join(row[0])[:40] for row in BAD])
def test_bad_input_is_one_sentence(arguments: list[str], why: str, heard: Any, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.wav").write_bytes(wav(murmur(*ANNA, 6, 1)))
    heard.kept(heard.home / "consent" / "anna-berg.ask.json", pipeline_consent.taking.put(heard.question()))
    status = main(arguments)
    err = capsys.readouterr().err
    assert (status, why in err, err.count("\n")) == (2, True, 1) and "\x1b" not in err


@pytest.mark.parametrize("damage", [b"{}", b"", b"[" * 9999, b"x" * (2**20 + 1)])
def test_damaged_voices_do_not_speak(damage: bytes, heard: Any, capsys: pytest.CaptureFixture[str]) -> None:
    folder = heard.home / "voices"
    folder.mkdir(parents=True)
    (folder / "anna.voice.json").write_bytes(damage)
    assert main(["speak", "Hello.", "--voice", "anna"]) == 2
    assert "no copied voice" in capsys.readouterr().err
    assert len(said(capsys, "voice", "list")) == 1
    shutil.rmtree(folder)


def test_nobody_is_named_as_our_own_voices_are(heard: Any, capsys: pytest.CaptureFixture[str]) -> None:
    consent, data = heard.consent(name="Heart")
    record = heard.kept(Path("heart.consent.json").resolve(), data)
    Path("a.wav").write_bytes(wav(murmur(*ANNA, 8, 1)))
    assert main(["voice", "clone", "a.wav", "--name", "heart", "--consent", str(record)]) == 2
    assert "a voice of worldloom's own" in capsys.readouterr().err and consent.name == "Heart"
