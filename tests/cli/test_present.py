"""`worldloom present`: a sealed film with captions, a still, or one sentence that says why not."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from worldloom.cli import main
from worldloom.pipeline_present import _later
from worldloom.trust import verify

def test_a_script_becomes_a_sealed_film_with_captions(cast: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from worldloom.render.film.mp4 import probe

    capsys.readouterr()
    out = tmp_path / "talk.mp4"
    asked = ["present", "Hi, Bob. [happy] More maps!", "--cast", cast, "-o", str(out), "--quality", "draft"]
    assert main([*asked, "--title", "Anna | Maps", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert sorted(Path(f).name for f in made["files"]) == ["talk.mp4", "talk.vtt", "talk.vtt.c2pa"] and made["size"] == [192, 108]
    streams = probe(out.read_bytes())
    assert streams["video"]["codec"] == "h264" and streams["audio"]["codec"] == "aac"
    assert abs(streams["video"]["seconds"] - made["seconds"]) < 0.1 and "subtitle" not in streams, "captions are in the picture"
    assert {verify(tmp_path / name).state for name in ("talk.mp4", "talk.vtt")} == {"trusted"}
    raw = out.read_bytes()
    assert b"compositeWithTrainedAlgorithmicMedia" in raw and b"synthetic presenter anna" in raw
    vtt = (tmp_path / "talk.vtt").read_text()
    assert "More maps!" in vtt and "[happy]" not in vtt and "00:00:00.7" in vtt, "they wait for the first word"


def test_a_moment_of_it_is_a_picture(cast: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from PIL import Image

    out = tmp_path / "look.png"
    asked = ["present", "Good morning.", "--cast", cast, "--still", str(out), "--at", "1", "--quality", "draft", "--format", "1:1"]
    assert main([*asked, "--no-captions"]) == 0
    picture = np.asarray(Image.open(out).convert("RGB")).astype(int)
    assert picture.shape == (120, 120, 3) and verify(out).state == "trusted"
    face = picture[30:55, 45:75].reshape(-1, 3).mean(0)
    assert face[0] > face[2] + 20 and 90 < face.mean() < 235, "a warm face in the middle tones"
    assert main([*asked, "--at", "99", "--force"]) == 2 and "no picture at 99 s" in capsys.readouterr().err


HOSTILE = [
    (["present", "Hello."], "nobody is cast"), (["present", "", "--cast", "x"], "is empty"),
    (["present", "Hello.", "--cast", "nobody-here"], "no character"), (["present", "Hello.", "--cast", "../../x"], "no character"),
    (["present", "Hello.", "--cast", "x", "-o", "talk.avi"], "no name for"),
    (["present", "gone.txt", "--cast", "x"], "is not there"),
    (["present", "Hello.", "--cast", "x", "--format", "4:3"], "--format"),
    (["present", "Hello.", "--cast", "x", "--mood", "hapy"], "--mood"),
    (["present", "Hello.", "--cast", "x", "--still", "look.png", "--at", "-1"], "--at"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "why"), HOSTILE, ids=[" ".join(row[0])[:60] for row in HOSTILE])
def test_bad_input_is_one_sentence(arguments: list[str], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                   capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert why in said and said.count("\n") == 1 and not list(tmp_path.iterdir())


def test_who_plays_whom_follows_from_names() -> None:
    from worldloom.pipeline_cast import Character
    from worldloom.pipeline_present_read import matched
    from worldloom.synth.people.describe import describe
    from worldloom.synth.stage.reading import screenplay
    from worldloom.world import InputError

    ben, anna, tom = (Character(name=n, person=describe("a man", 1)) for n in ("ben", "anna", "tom"))
    play = screenplay("ANNA\nHello.\n\nBEN\nHello.")
    assert matched(play, [ben, anna]) == [anna, ben] and matched(play, [ben, tom]) == [ben, tom]
    with pytest.raises(InputError, match=r"2 speakers .Anna, Ben. and 1 cast"):
        matched(play, [anna])


def test_captions_move_with_the_first_word() -> None:
    moved = _later(b"WEBVTT\n\n1\n00:00:59.500 --> 00:59:59.900\nAt 00:00:01.000 --> nothing\n", 0.7).decode().split("\n")
    assert moved[3] == "00:01:00.200 --> 01:00:00.600"
