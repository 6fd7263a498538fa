"""Talks as `worldloom open` serves them: speech with visemes, replies of a language model, and requests that are refused."""

from __future__ import annotations

import base64
import io
import json
import wave
from pathlib import Path

import numpy as np
import pytest

from tests.synth.people.acting.crowd import person
from worldloom.serve.talk import Company, TalkError
from worldloom.world import InputError, Plan, Setting, World


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("w")
    people = (person("him", "keep", sex="male"), person("her", "keep", sex="female"))
    world = World(version="1", prompt="two people", seed=1, entities=people)
    (folder / "plan.json").write_text(Plan(prompt="two people", setting=Setting(place="park")).model_dump_json())
    (folder / "world.json").write_text(world.model_dump_json())
    return folder


def body(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def samples(reply: dict[str, str]) -> tuple[np.ndarray, int]:
    with wave.open(io.BytesIO(base64.b64decode(reply["wav"]))) as w:
        return np.frombuffer(w.readframes(w.getnframes()), "<i2").astype(float), w.getframerate()


def pitch(x: np.ndarray, rate: int) -> float:
    """Hz of the loudest 0.2 s, by autocorrelation."""
    n = rate // 5
    at = int(np.argmax(np.convolve(x**2, np.ones(n), "valid")[:: rate // 50])) * (rate // 50)
    y = x[at : at + n] - x[at : at + n].mean()
    spectrum = np.fft.rfft(y, 4 * n)
    lags = np.fft.irfft(np.abs(spectrum) ** 2)[rate // 400 : rate // 70]
    return rate / (int(np.argmax(lags)) + rate // 400)


def test_each_speaks_in_their_own_voice_with_visemes_in_time(folder: Path) -> None:
    company = Company(folder)
    him, her = (company.answer("/talk/say", body(person=p, text="Mama, hello to you.")) for p in ("him", "her"))
    for said in (him, her):
        x, rate = samples(said)
        assert said["seconds"] == pytest.approx(len(x) / rate, abs=0.01) and np.abs(x).max() > 3000
        times = [t for _, a, b in said["visemes"] for t in (a, b)]
        assert min(times) >= 0 and max(times) <= said["seconds"] + 0.01 and [v for v, _, _ in said["visemes"]].count("PP") == 2
    assert pitch(*samples(him)) < 0.8 * pitch(*samples(her))
    assert company.answer("/talk/say", body(person="him", text="Mama, hello to you.")) is him


def test_a_language_model_answers_where_one_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, dict[str, object], str]] = []

    def send(url: str, data: bytes, timeout: float, key: str) -> bytes:
        asked.append((url, json.loads(data), key))
        assert timeout <= 60
        return json.dumps({"choices": [{"message": {"content": "*I like* the park."}}]}).encode()

    monkeypatch.setenv("WORLDLOOM_TALK_KEY", "secret")
    company = Company.of(folder, "https://host.example", "small", send)
    for _ in range(2):
        assert company.answer("/talk/ask", body(person="him", text="Do you like it here?")) == {"text": "I like the park.", "ai": True}
    assert [(u, k) for u, _, k in asked] == [("https://host.example/v1/chat/completions", "secret")] * 2
    assert [len(d["messages"]) for _, d, _ in asked] == [2, 4]  # type: ignore[arg-type]
    assert b"secret" not in company.page(b"connect-src blob: data:; <title>")


BROKEN = [b"no json", b"[]", b'{"choices": []}', b'{"choices": [{"message": {"content": "  "}}]}', OSError("gone")]


@pytest.mark.parametrize("reply", BROKEN)
def test_an_endpoint_that_fails(folder: Path, reply: bytes | OSError) -> None:
    def send(*_: object) -> bytes:
        if isinstance(reply, OSError):
            raise reply
        return reply

    with pytest.raises(TalkError) as error:
        Company.of(folder, "http://127.0.0.1:9", "m", send).answer("/talk/ask", body(person="him", text="x"))
    assert error.value.status == 502


BAD = [
    (b"{", 400), (b"[" * 4000, 400), (b"[]", 400), (body(person="him"), 400), (body(person=1, text="x"), 400),
    (body(person="him", text=" "), 400),
    (body(person="him", text="x" * 601), 400), (body(person="../world", text="x"), 404), (body(person="him", text="?!"), 400),
]  # fmt: skip


@pytest.mark.parametrize(("data", "status"), BAD)
def test_bad_requests(folder: Path, data: bytes, status: int) -> None:
    with pytest.raises(TalkError) as error:
        Company(folder).answer("/talk/say", data)
    assert error.value.status == status


def test_nobody_is_asked_without_an_endpoint_or_a_world(folder: Path, tmp_path: Path) -> None:
    for company in (Company(folder), Company(tmp_path)):
        with pytest.raises(TalkError) as error:
            company.answer("/talk/ask", body(person="him", text="x"))
        assert error.value.status == 404
    with pytest.raises(InputError, match="no address"):
        Company.of(folder, "ftp://x")


def test_only_pages_of_ours_are_told_that_there_is_a_server(folder: Path) -> None:
    page = b"<meta connect-src blob: data:; x><title>t</title>"
    served = Company(folder).page(page)
    assert b"connect-src 'self' blob: data:;" in served and b'name="worldloom-talk" content="voice"' in served
    assert Company(folder).page(b"<title>other</title>") == b"<title>other</title>"
