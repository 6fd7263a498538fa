"""Folders appear whole or not at all, and nothing is written anywhere else."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worldloom.trust import LISTING, Facts, Folder, FolderError, publish, verify, write_file
from worldloom.trust.folder import check_name, digest
from worldloom.world import InternalError


def make(out: Path, facts: Facts, media: dict[str, bytes]) -> Path:
    with publish(out, facts) as folder:
        for name, data in media.items():
            folder.write(name, data)
    return out


def test_a_folder_holds_every_file_and_its_credentials(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "worlds" / "harbour", facts, media)
    sidecars = {"world.json.c2pa", "world.glb.c2pa", "world.html.c2pa", "film.vtt.c2pa", LISTING, LISTING + ".c2pa"}
    assert {path.name for path in out.iterdir()} == set(media) | sidecars
    assert [path.name for path in out.parent.iterdir()] == ["harbour"], "nothing stays beside it"
    assert stat.S_IMODE(out.stat().st_mode) == 0o777 & ~_umask()
    verdict = verify(out)
    assert verdict.state == "trusted" and not verdict.problems
    assert {Path(v.path).name for v in verdict.files} == set(media)


def test_deterministic_files_stay_byte_for_byte(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "w", facts, media)
    for name in ("world.json", "world.glb", "world.html", "film.vtt"):
        assert (out / name).read_bytes() == media[name]


def test_an_error_inside_leaves_nothing(tmp_path: Path, facts: Facts) -> None:
    with pytest.raises(ZeroDivisionError), publish(tmp_path / "w", facts) as folder:
        folder.write("world.json", b"{}")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_previous_world_is_replaced_whole(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "w", facts, media)
    make(out, facts, {"world.json": b"[2]"})
    assert {path.name for path in out.iterdir()} == {"world.json", "world.json.c2pa", LISTING, LISTING + ".c2pa"}
    assert verify(out).state == "trusted" and [path.name for path in tmp_path.iterdir()] == ["w"]


def test_an_error_while_replacing_keeps_the_previous(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "w", facts, media)
    with pytest.raises(ZeroDivisionError), publish(out, facts) as folder:
        folder.write("world.json", b"[3]")
        raise ZeroDivisionError
    assert (out / "world.json").read_bytes() == media["world.json"] and verify(out).state == "trusted"


def test_keep_adds_to_a_world(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "w", facts, media)
    before = (out / "world.glb.c2pa").read_bytes()
    with publish(out, facts, keep=True) as folder:
        folder.write("film.vtt", b"WEBVTT\n\nnew")
        folder.write("extra.txt", b"more")
    assert (out / "film.vtt").read_bytes().endswith(b"new") and (out / "extra.txt").exists()
    assert (out / "world.glb.c2pa").read_bytes() == before, "what was not written again keeps its own credentials"
    assert verify(out).state == "trusted"


def test_keep_keeps_what_others_put_there(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "w", facts, media)
    (out / "notes.txt").write_text("mine")
    with publish(out, facts, keep=True) as folder:
        folder.write("extra.txt", b"more")
    assert (out / "notes.txt").read_text() == "mine"
    assert verify(out).problems == ("notes.txt: not sealed with the folder",) and verify(out).state == "trusted"
    with pytest.raises(FolderError, match=r"notes\.txt is in the folder already"), publish(out, facts, keep=True) as folder:
        folder.write("notes.txt", b"theirs")
    (out / "sub").mkdir()
    with pytest.raises(FolderError, match="sub"), publish(out, facts, keep=True):
        pass
    assert (out / "notes.txt").read_text() == "mine"


def test_keep_refuses_to_seal_what_was_changed(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    out = make(tmp_path / "w", facts, media)
    (out / "world.json").write_bytes(b"[]")
    with pytest.raises(FolderError, match=r"world\.json is not what worldloom sealed"), publish(out, facts, keep=True):
        pass
    assert verify(out).state == "tampered"


@pytest.mark.parametrize("damage", ["cut", "empty", "other", "rewritten"])
def test_keep_refuses_a_listing_that_its_signer_did_not_seal(tmp_path: Path, facts: Facts, media: dict[str, bytes], damage: str) -> None:
    out = make(tmp_path / "w", facts, media)
    listing, world = out / LISTING, out / "world.json"
    old, said = digest(world), listing.read_text()
    world.write_bytes(b"[]")
    new = {"cut": said[: len(said) // 2], "empty": "", "other": '{"files": []}', "rewritten": said.replace(old, digest(world))}[damage]
    listing.write_text(new)
    with pytest.raises(FolderError, match=rf"{LISTING} is not what worldloom sealed"), publish(out, facts, keep=True):
        pass
    assert verify(out).state == "tampered"


def test_foreign_folders_files_and_links_are_refused_and_untouched(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years")
    file = tmp_path / "file"
    file.write_text("x")
    link = tmp_path / "link"
    link.symlink_to(mine)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    world = make(tmp_path / "w", facts, media)
    (world / "notes.txt").write_text("mine")
    for place in (mine, file, link, dangling, world, Path("/")):
        with pytest.raises(FolderError), publish(place, facts):
            pass
    assert (mine / "thesis.txt").read_text() == "years" and file.read_text() == "x" and not (tmp_path / "nowhere").exists()
    assert (world / "notes.txt").read_text() == "mine"


def test_an_empty_folder_is_used(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    (tmp_path / "w").mkdir()
    assert verify(make(tmp_path / "w", facts, {"a.txt": b"a"})).state == "trusted"


def test_a_listed_link_is_never_followed(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s")
    out = make(tmp_path / "w", facts, media)
    (out / "world.json").unlink()
    (out / "world.json").symlink_to(secret)
    assert verify(out).state == "tampered"
    with pytest.raises(FolderError), publish(out, facts, keep=True):
        pass
    make(out, facts, {"world.json": b"{}"})
    assert secret.read_text() == "s" and not (out / "world.json").is_symlink()


BAD_NAMES = ["", ".", "..", "a/b", "../a", "/etc/passwd", ".hidden", "a\\b", "a b", "a\0b", "con", "NUL.txt", "x.c2pa", "credentials.json",
             "Credentials.JSON", "ünicode", "a.", "x" * 101, "-rf"]  # fmt: skip


@pytest.mark.parametrize("name", BAD_NAMES)
def test_bad_names_are_refused(name: str) -> None:
    with pytest.raises(InternalError):
        check_name(name)


@given(st.text(max_size=120))
def test_an_accepted_name_is_flat_and_portable(name: str) -> None:
    try:
        check_name(name)
    except InternalError:
        return
    assert Path(name).name == name and name.isascii() and not name.startswith(".") and len(name) <= 100


def test_a_name_is_written_once(tmp_path: Path, facts: Facts) -> None:
    with pytest.raises(InternalError, match="twice"), publish(tmp_path / "w", facts) as folder:
        folder.write("a.txt", b"1")
        folder.write("A.txt", b"2")


def test_data_that_is_not_what_its_name_says(tmp_path: Path, facts: Facts) -> None:
    with pytest.raises(InternalError, match=r"poster\.png"), publish(tmp_path / "w", facts) as folder:
        folder.write("poster.png", b"not a picture")
    assert list(tmp_path.iterdir()) == []


KILLED = """
import sys, time
from pathlib import Path
from worldloom.trust import Facts, publish
facts = Facts(prompt="p", seed=1, version="0", time="2026-01-01T00:00:00Z", id="abcdefgh")
with publish(Path(sys.argv[1]), facts) as folder:
    folder.write("world.json", b"{}")
    print("half", flush=True)
    time.sleep(60)
"""


def test_kill_leaves_no_finished_looking_folder(tmp_path: Path, facts: Facts) -> None:
    out = tmp_path / "w"
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(out)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None and child.stdout.readline() == "half\n"
    with publish(tmp_path / "other", facts) as folder:
        folder.write("a.txt", b"a")
    assert len([p for p in tmp_path.iterdir() if p.name.startswith(".w.")]) == 1, "a living process keeps its staging folder"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert not out.exists() and all(path.name.startswith(".w.") for path in tmp_path.iterdir() if path.name != "other")
    with publish(out, facts) as folder:
        folder.write("world.json", b"{}")
    assert {path.name for path in tmp_path.iterdir()} == {"w", "other"}, "the next run sweeps what the killed one left"
    assert verify(out).state == "trusted"


RACE = """
import sys
from pathlib import Path
from worldloom.trust import Facts, publish
facts = Facts(prompt="p", seed=1, version="0", time="2026-01-01T00:00:00Z", id="abcdefgh")
for i in range(8):
    with publish(Path(sys.argv[1]), facts) as folder:
        folder.write("world.json", sys.argv[2].encode() * 1000)
        folder.write("world.glb", sys.argv[2].encode() * 1000)
"""


def test_two_processes_on_one_folder_leave_one_whole_world(tmp_path: Path, own_home: Path) -> None:
    children = [subprocess.Popen([sys.executable, "-W", "error", "-c", RACE, str(tmp_path / "w"), who]) for who in "ab"]
    assert [child.wait(60) for child in children] == [0, 0]
    assert verify(tmp_path / "w").state == "trusted"
    assert (tmp_path / "w" / "world.json").read_bytes() == (tmp_path / "w" / "world.glb").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["w"]


def test_a_file_where_a_folder_must_be(tmp_path: Path, facts: Facts) -> None:
    (tmp_path / "f").write_text("x")
    with pytest.raises(FolderError, match="cannot be written"), publish(tmp_path / "f" / "w", facts):
        pass


def test_single_files(tmp_path: Path, facts: Facts, media: dict[str, bytes]) -> None:
    assert write_file(tmp_path / "speech.wav", media["sound.wav"], facts, source="trainedAlgorithmicMedia") == (tmp_path / "speech.wav",)
    assert verify(tmp_path / "speech.wav").claims["source"] == "trainedAlgorithmicMedia"
    with pytest.raises(FolderError, match="exists already"):
        write_file(tmp_path / "speech.wav", media["sound.wav"], facts)
    target = tmp_path / "target"
    target.write_text("keep")
    (tmp_path / "link.glb").symlink_to(target)
    with pytest.raises(FolderError, match="exists already"):
        write_file(tmp_path / "link.glb", b"glTF", facts)
    write_file(tmp_path / "link.glb", b"glTF", facts, force=True)
    assert target.read_text() == "keep" and not (tmp_path / "link.glb").is_symlink()
    assert verify(tmp_path / "link.glb").state == "trusted"


def test_sealing_is_quick(tmp_path: Path, facts: Facts) -> None:
    started = time.process_time()
    with publish(tmp_path / "w", facts) as folder:
        folder.write("world.glb", bytes(20_000_000))
    assert isinstance(folder, Folder) and time.process_time() - started < 2


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
