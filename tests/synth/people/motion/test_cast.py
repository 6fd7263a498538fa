"""Motions on the command line: files, sheets, refusals."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from worldloom import pipeline_cast
from worldloom.cli.main import main
from worldloom.trust import verify
from worldloom.world import InputError


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORLDLOOM_HOME", str(tmp_path / "home"))
    main(["cast", "new", "bo", "--describe", "a slim 30-year-old woman in t-shirt and trousers"])


def test_export(tmp_path: Path) -> None:
    """The same bytes for the same words; a mood changes them; each is trusted."""
    made = []
    for name, more in (("a", []), ("b", []), ("c", ["--mood", "sadness"])):
        out = tmp_path / f"{name}.glb"
        assert (
            main(["cast", "export", "bo", "--to", "glb", "--level", "2", "--motion", "walk, wave,walk", "-o", str(out), *more])
            == 0
        )
        made.append(out.read_bytes())
        assert verify(out).state == "trusted"
    assert made[0] == made[1] != made[2] and made[0].count(b'"extras":{"loop"') == 2


def test_motions_of_a_vrm_are_beside_it(tmp_path: Path) -> None:
    """Each a sealed VRM Animation, named after the model and itself."""
    out = tmp_path / "bo.vrm"
    assert main(["cast", "export", "bo", "--to", "vrm", "--level", "2", "--motion", "walk,wave", "-o", str(out)]) == 0
    names = {f"bo{x}{c}" for x in (".vrm", "-walk.vrma", "-wave.vrma") for c in ("", ".c2pa")}
    assert {p.name for p in tmp_path.iterdir() if p.is_file()} == names
    assert b'"VRMC_vrm_animation"' in (tmp_path / "bo-walk.vrma").read_bytes() and b'"animations"' not in out.read_bytes()
    assert main(["verify", str(tmp_path / "bo-walk.vrma")]) == 0


def test_a_sheet(tmp_path: Path) -> None:
    """Four moments of it, side by side, twice; what is shown is neither empty nor all alike."""
    out = tmp_path / "walk.png"
    assert main(["cast", "motion", "bo", "--motion", "walk", "--moments", "4", "-o", str(out)]) == 0
    picture = Image.open(io.BytesIO(out.read_bytes())).convert("L")
    assert picture.width % 4 == 0 and picture.height == 2 * 340 + 22
    w = picture.width // 4
    first, second = (np.asarray(picture.crop((k * w, 0, k * w + w, 340)), int) for k in (0, 1))
    assert (np.abs(first - second) > 40).mean() > 0.01


@pytest.mark.parametrize("words, says", [
    (["export", "bo", "--to", "glb", "--motion", "wakl"], "did you mean 'walk'"), (["motion", "bo"], "needs one --motion"),
    (["export", "bo", "--to", "vrm", "--motion", "wakl"], "did you mean 'walk'"),
    (["motion", "bo", "--motion", "walk,run"], "needs one --motion"),
    (["motion", "bo", "--motion", "walk", "--mood", "joyful"], "not one of"), (["motion", "nobody", "--motion", "walk"], "no character"),
])  # fmt: skip
def test_refusals(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cast", *words]) == 2
    assert says in capsys.readouterr().err


def test_an_unknown_motion_of_the_library() -> None:
    with pytest.raises(InputError, match="did you mean 'stairs'"):
        pipeline_cast.export("bo", "glb", motions=["stair"])
