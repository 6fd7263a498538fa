"""Verdicts: trusted, untrusted, tampered, nothing. Never more than the credentials prove."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from worldloom.trust import LISTING, Facts, VerifyError, identity, publish, verify
from worldloom.trust.verify import SENTENCE


@pytest.fixture
def world(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> Path:
    with publish(tmp_path / "w", facts) as folder:
        for name, data in media.items():
            folder.write(name, data)
    return tmp_path / "w"


ALL = ("world.json", "world.glb", "world.html", "film.vtt", "poster.png", "sound.wav", "film.mp4")


@pytest.mark.parametrize("name", ALL)
def test_each_kind_of_file(world: Path, facts: Facts, name: str) -> None:
    verdict = verify(world / name)
    assert verdict.state == "trusted"
    assert verdict.claims["prompt_sha256"] == hashlib.sha256(facts.prompt.encode()).hexdigest()
    assert verdict.claims["seed"] == "7" and verdict.claims["id"] == facts.id and verdict.claims["time"] == facts.time
    assert verdict.claims["source"] == ("compositeWithTrainedAlgorithmicMedia" if name == "film.mp4" else "algorithmicMedia")
    assert facts.prompt.encode() not in b"".join(path.read_bytes() for path in world.iterdir()), "the prompt itself is not told"


@pytest.mark.parametrize("name", ALL)
def test_another_machine_sees_an_unknown_signer(world: Path, tmp_path: Path, name: str) -> None:
    identity(tmp_path / "stranger")
    assert verify(world / name, home=tmp_path / "stranger").state == "untrusted"
    assert verify(world / name, home=tmp_path / "nobody").state == "untrusted"
    assert not (tmp_path / "nobody").exists(), "verifying makes no identity"


@pytest.mark.parametrize("name", ALL)
def test_a_changed_bit_is_tampering(world: Path, name: str) -> None:
    data = bytearray((world / name).read_bytes())
    data[-9 if len(data) > 9 else 0] ^= 1
    (world / name).write_bytes(bytes(data))
    assert verify(world / name).state in {"tampered", "nothing"}
    assert verify(world).state == "tampered"


def test_the_same_world_under_two_signers(world: Path, tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    with publish(tmp_path / "theirs", facts, home=tmp_path / "their-home") as folder:
        folder.write("world.json", media["world.json"])
    shutil.copy(tmp_path / "theirs" / "world.json.c2pa", world / "world.json.c2pa")
    assert verify(world / "world.json").state == "untrusted"
    assert verify(world).state == "tampered", "the folder was not sealed with those credentials"


def test_a_sidecar_of_another_file(world: Path) -> None:
    shutil.copy(world / "world.glb.c2pa", world / "world.json.c2pa")
    assert verify(world / "world.json").state == "tampered"


def test_sidecars_are_judged_with_their_file(world: Path) -> None:
    assert verify(world / "world.glb.c2pa").state == "trusted"
    (world / "world.glb").unlink()
    assert verify(world / "world.glb.c2pa").state == "nothing"
    assert verify(world).state == "tampered"


def test_what_carries_nothing(tmp_path: Path, media: dict[str, bytes]) -> None:
    for name, data in media.items():
        (tmp_path / name).write_bytes(data)
        assert verify(tmp_path / name).state == "nothing"
    assert verify(tmp_path).state == "nothing"


def test_a_file_that_was_added_is_named(world: Path) -> None:
    (world / "notes.txt").write_text("hello")
    verdict = verify(world)
    assert verdict.state == "trusted" and verdict.problems == ("notes.txt: not sealed with the folder",)


def test_a_listing_that_points_outside(world: Path) -> None:
    listing = json.loads((world / LISTING).read_text())
    listing["files"][0]["name"] = "../../etc/passwd"
    (world / LISTING).write_text(json.dumps(listing))
    assert verify(world).state == "tampered"


def test_a_signed_listing_that_points_outside(world: Path, facts: Facts) -> None:
    from worldloom.trust.seal import seal

    for name in ("../outside.txt", "a/b", ".."):
        text = json.dumps({"files": [{"name": name, "size": 1, "sha256": "0" * 64}]}).encode()
        for final, content in seal(LISTING, text, facts, identity()).items():
            (world / final).write_bytes(content)
        assert verify(world).state == "tampered"


def test_no_sentence_says_real() -> None:
    text = " ".join(SENTENCE.values()).lower()
    assert not any(word in text.split() for word in ("real", "authentic", "genuine", "true"))


@pytest.mark.parametrize("path", ["/nope/nothing", "a\0b", "/dev/null", "/dev/zero"])
def test_what_cannot_be_read(path: str) -> None:
    with pytest.raises(VerifyError):
        verify(Path(path))


def test_credentials_beyond_the_bounds(world: Path) -> None:
    with (world / "world.json.c2pa").open("r+b") as file:
        file.truncate(9 * 1024**2)
    with pytest.raises(VerifyError, match="8 MiB"):
        verify(world / "world.json")
    with (world / "world.glb").open("r+b") as file:
        file.truncate(17 * 1024**3)  # sparse
    with pytest.raises(VerifyError, match="16 GiB"):
        verify(world / "world.glb")
    with (world / LISTING).open("r+b") as file:
        file.truncate(5 * 1024**2)
    with pytest.raises(VerifyError, match="4 MiB"):
        verify(world)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_credentials_give_a_verdict(world: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["world.glb.c2pa", "poster.png", "sound.wav", "film.mp4", LISTING, LISTING + ".c2pa"]))
    good = (world / name).read_bytes()
    at = data.draw(st.integers(0, len(good) - 1))
    length = data.draw(st.integers(0, 40))
    bad = good[:at] + data.draw(st.binary(max_size=40)) + good[at + length :] if data.draw(st.booleans()) else good[:at]
    (world / name).write_bytes(bad)
    try:
        state = verify(world).state
    finally:
        (world / name).write_bytes(good)
    if bad == good or (name == LISTING + ".c2pa" and state == "trusted"):  # padding of a credential is not signed
        return
    assert state in {"tampered", "nothing"}


def test_a_reader_that_dies_is_a_verdict(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worldloom.trust.reader.SECONDS", 0.0)
    verdict = verify(world / "poster.png")
    assert verdict.state == "tampered" and "too much memory or time" in verdict.problems[0]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_the_reader_is_bounded() -> None:
    code = (
        "import worldloom.trust.reader as r; r.sys.stdin = ['[]']\n"
        "r._answer = lambda: {'size': len(bytearray(2 * r.MEMORY))}; r._serve()"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).stderr.rstrip().endswith(b"MemoryError")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(junk=st.binary(max_size=400), name=st.sampled_from(["a.png", "a.mp4", "a.wav", "a.jpg", "a.pdf", "a.glb", "a.zip"]))
def test_junk_gives_a_verdict(tmp_path: Path, junk: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(junk)
    (tmp_path / (name + ".c2pa")).write_bytes(junk[::-1])
    assert verify(tmp_path / name).state in {"tampered", "nothing"}
