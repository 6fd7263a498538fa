"""`worldloom ingest`: a sealed folder, one JSON document, one sentence and exit code 2; and real credentials are obeyed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from worldloom.cli import main
from worldloom.ingest import Dataset
from worldloom.trust import Facts, publish, verify

if TYPE_CHECKING:
    from conftest import Media

FACTS = {"prompt": "x", "seed": 0, "version": "0.1.0", "time": "2026-11-24T14:00:00Z", "id": "0d5bd9a4-54ef-4f0e-a0a5-9a1c5f8f2f11"}


@pytest.fixture
def source(tmp_path: Path, media: Media) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for i in range(6):
        (folder / f"old wall {i}.png").write_bytes(media.image(i))
    (folder / "broken.png").write_bytes(b"no")
    return folder


def test_a_folder_becomes_a_sealed_dataset(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "data"
    arguments = ["ingest", str(source), "-o", str(out), "--licence", "LicenseRef-own-work", "--size", "32", "--workers", "0"]
    assert main([*arguments, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["dataset"]["kinds"] == {"image": 6} and said["dataset"]["refused"] == {"damaged": 1}
    assert verify(out).state == "trusted"
    found = Dataset.open(out)
    assert found.images().shape == (6, 32, 32, 3) and set(found.captions()) == {"old wall"}
    before = {p.name: p.read_bytes() for p in out.iterdir()}
    assert main(arguments) == 2 and "exists already" in capsys.readouterr().err
    assert {p.name: p.read_bytes() for p in out.iterdir()} == before
    assert main([*arguments, "--force"]) == 0
    assert "6 image" in capsys.readouterr().out
    assert all((out / name).read_bytes() == data for name, data in before.items() if name.endswith(("json", "jsonl", "tensors"))
               and name != "credentials.json")  # fmt: skip


@pytest.mark.parametrize(("arguments", "hint"), [
    (["nowhere", "-o", "d"], "cannot be read"), (["empty", "-o", "d"], "holds no files"), (["pictures", "-o", "d"], "--licence SPDX"),
    (["pictures", "-o", "d", "--licence", "MITT"], "did you mean MIT"), (["pictures", "-o", "d", "--size", "3"], "from 4 to 4096"),
    (["pictures"], "-o/--output"), (["pictures", "-o", "pictures", "--licence", "MIT"], "exists already"),
    (["pictures", "-o", "pictures", "--licence", "MIT", "--force"], "worldloom did not write"),
    (["world://", "-o", "d"], "no world source"),
])  # fmt: skip
def test_one_sentence_and_exit_code_2(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
                                      arguments: list[str], hint: str) -> None:  # fmt: skip
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["ingest", *arguments]) == 2
    error = capsys.readouterr().err
    assert hint in error and error.count("\n") == 1 and not (tmp_path / "d").exists()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")], "nothing half-made stays"


def test_the_wish_of_real_credentials_is_obeyed(source: Path, tmp_path: Path, media: Media) -> None:
    from worldloom.pipeline_data import ingest

    for training, name in (("notAllowed", "no.png"), ("allowed", "yes.png")):
        with publish(tmp_path / training, Facts(**FACTS, training=training)) as folder:
            folder.write(name, media.image(40 + len(name)))
            folder.write("cube.obj", media.cube() + f"# {training}\n".encode())
        (source / name).write_bytes((tmp_path / training / name).read_bytes())
        for suffix in ("", ".c2pa"):
            (source / f"{training}.obj{suffix}").write_bytes((tmp_path / training / f"cube.obj{suffix}").read_bytes())
    changed = bytearray((source / "yes.png").read_bytes())
    changed[-200] ^= 1
    (source / "changed.png").write_bytes(changed)
    summary = ingest(source, tmp_path / "out", licence="MIT", workers=0)
    refused = {r["name"]: r["reason"] for r in map(json.loads, (tmp_path / "out" / "refused.jsonl").read_text().splitlines())}
    assert refused.pop("broken.png") == "damaged"
    assert refused.pop("changed.png") in ("broken-credentials", "damaged")
    assert refused == {"no.png": "training-not-allowed", "notAllowed.obj": "training-not-allowed"}
    assert summary.credentials == {"allowed": 2, "unstated": 6}


def test_the_command_starts_fast(tmp_path: Path) -> None:
    code = ("import sys; from worldloom.cli import main\ntry: main(['ingest', '--help'])\nexcept SystemExit: pass\n"
            "print(sorted(m for m in ('numpy', 'PIL', 'av', 'c2pa', 'pydantic') if m in sys.modules))")  # fmt: skip
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.splitlines()[-1] == "[]"


@pytest.mark.slow
def test_worlds_are_a_labelled_source(tmp_path: Path) -> None:
    from worldloom.ingest.options import Shot
    from worldloom.pipeline_data import own_worlds
    from worldloom.world import MissingError

    try:
        shots: list[Any] = list(own_worlds("a red chair in an empty room", 3, 1, 64))
    except MissingError:
        pytest.skip("needs EGL")
    for shot in shots:
        assert isinstance(shot, Shot) and shot.picture.shape == (64, 64, 3) and shot.caption == "a red chair in an empty room"
        depth, normal, albedo = (shot.buffers[name] for name in ("depth", "normal", "albedo"))
        solid = depth > 0
        assert solid.mean() > 0.9 and depth[solid].min() >= 0.12 and depth.max() < 100
        assert abs(float((normal[solid] ** 2).sum(-1).mean()) - 1) < 1e-3 and albedo[solid].std() > 2
