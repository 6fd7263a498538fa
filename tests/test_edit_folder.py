"""`worldloom edit` on a folder: files, seals, undo to the byte, refusals."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from worldloom import pipeline, trust
from worldloom.cli.main import main
from worldloom.evaluate import load_folder
from worldloom.pipeline_edit import edit

PROMPT = "a bedroom with a bed, a red chair, a nightstand with a lamp on it and a blue rug"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edits") / "room"
    pipeline.create(PROMPT, folder, quality="draft")
    return folder


@pytest.fixture
def room(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "room"))


def files(folder: Path, *names: str) -> list[bytes]:
    return [(folder / n).read_bytes() for n in names]


DOCUMENTS = ("plan.json", "world.json", "world.glb")


def test_an_edit_is_sealed_and_undone_to_the_byte(room: Path) -> None:
    before = files(room, *DOCUMENTS)
    sound = (room / "sound.wav").read_bytes()
    done = edit(room, ["make the rug green and the chair yellow"])
    after = files(room, *DOCUMENTS)
    assert set(done["changed"]) == {"rug.1", "chair.1"} and done["written"]
    assert all(a != b for a, b in zip(before, after, strict=True))
    assert (room / "sound.wav").read_bytes() == sound  # nothing that is heard was changed
    assert trust.verify(room).state in ("trusted", "untrusted")  # unchanged since it was sealed
    assert all(c["met"] for c in done["report"]["requested"] if c["id"].startswith("e"))
    back = edit(room, ["undo"])
    assert files(room, *DOCUMENTS) == before
    assert back["history"] == {"at": 0, "steps": ["make the rug green and the chair yellow"]}
    edit(room, ["redo"])
    assert files(room, *DOCUMENTS) == after


def test_the_page_carries_before_and_after_and_its_sounds(room: Path) -> None:
    from worldloom.render.player.carried import carried_sounds

    old = carried_sounds(room / "world.html")
    edit(room, ["remove the chair and add a stool"])
    assert carried_sounds(room / "world.html") == old
    assert old is not None and len(old[0]) > 4


def test_what_an_edit_began_with_is_in_the_credentials(room: Path) -> None:
    from c2pa import Reader

    listing = (room / "credentials.json").read_bytes()
    edit(room, ["make it rain"])
    with (room / "world.json").open("rb") as data:
        told = json.loads(Reader("application/octet-stream", data, (room / "world.json.c2pa").read_bytes()).json())
    manifest = told["manifests"][told["active_manifest"]]
    actions = next(a["data"]["actions"] for a in manifest["assertions"] if a["label"].startswith("c2pa.actions"))
    assert [a["action"] for a in actions] == ["c2pa.created", "c2pa.edited"]
    parent = next(a["data"] for a in manifest["assertions"] if a["label"] == "org.worldloom.provenance")["parent"]
    import hashlib

    assert parent["sha256"] == hashlib.sha256(listing).hexdigest()
    assert parent["id"] == json.loads(listing)["id"]


def test_a_script_is_one_step_a_line(room: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = tmp_path / "all.txt"
    script.write_text("# colours\nmake the rug green\n\nturn the lamp off\n", encoding="utf-8")
    assert main(["edit", str(room), "--script", str(script), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["history"] == {"at": 2, "steps": ["make the rug green", "turn the lamp off"]}
    plan, world = load_folder(room)
    assert world.entity("rug.1").params["color"] == "green"
    assert any(c.value == "green" for c in plan.clauses)


def test_a_dry_run_and_what_is_not_met_leave_the_folder_alone(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {p.name: p.read_bytes() for p in room.iterdir()}
    assert main(["edit", str(room), "make the rug green", "--dry-run"]) == 0
    assert main(["edit", str(room), "remove the piano", "--strict"]) == 1
    assert "there is no piano" in capsys.readouterr().out
    assert {p.name: p.read_bytes() for p in room.iterdir()} == before


@pytest.mark.parametrize("arguments", [["make the rug green"], [""], ["\x07"]])
def test_refusals_are_one_sentence(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", str(tmp_path), *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_history_that_others_changed_is_refused(room: Path) -> None:
    from worldloom.world import WorldloomError

    edit(room, ["make the rug green"])
    damaged: dict[str, Any] = json.loads((room / "history.json").read_bytes())
    damaged["states"] = damaged["states"][:1]
    (room / "history.json").write_text(json.dumps(damaged))
    with pytest.raises(WorldloomError):
        edit(room, ["undo"])
