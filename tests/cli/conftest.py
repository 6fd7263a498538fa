"""A pipeline that makes nothing but records how it was called, and a character in a film as small as it can be."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import worldloom


class FakePipeline(ModuleType):
    """Stands in for worldloom.pipeline."""

    def __init__(self) -> None:
        super().__init__("worldloom.pipeline")
        self.calls: list[tuple[Any, ...]] = []
        self.error: BaseException | None = None
        self.met = True

    def create(self, prompt: str, out: Path, *, seed: int = 0, quality: str = "standard", planner: str = "embedded",
               narrate: bool = False, materials: tuple[Any, ...] = (), sounds: tuple[Any, ...] = (), terrain: Path | None = None,
               layout: Path | None = None, language: Path | None = None, cast: Any = (), progress: Any = None,
               second: Any = None) -> dict[str, Any]:  # fmt: skip
        models = [path for path in (terrain, layout, language) if path]
        self._note("create", prompt, out, seed, quality, planner, narrate, *materials, *sounds, *models)
        progress("plan", 0.5)
        requested = [
            {"id": "c1", "text": "a\x1b[31mharbour", "met": True, "why": ""},
            {"id": "c2", "text": "gulls", "met": self.met, "why": "none"},
        ]
        return {"prompt": prompt, "seed": seed, "requested": requested, "entities": 3, "timings": {"total": 1.25}, "findings": []}

    def still(self, folder: Path, *, quality: str = "standard", camera: str | None = None, width: int | None = None,
              progress: Any = None) -> Path:  # fmt: skip
        self._note("still", folder, quality, camera, width)
        return folder / "still.png"

    def film(self, folder: Path, *, quality: str = "standard", seconds: float = 8.0, denoiser: Path | None = None,
             progress: Any = None) -> Path:  # fmt: skip
        self._note("film", folder, quality, seconds)
        return folder / "film.mp4"

    def sound(self, folder: Path, *, progress: Any = None) -> Path:
        self._note("sound", folder)
        return folder / "sound.wav"

    def export(self, folder: Path, to: str) -> list[Path]:
        self._note("export", folder, to)
        return [folder / f"world.{to}"]

    def evaluate(self, folder: Path) -> dict[str, Any]:
        self._note("evaluate", folder)
        return {"clauses_met": 0.95, "plausibility": {"colliding_objects": 0.0}}

    def _note(self, *call: Any) -> None:
        self.calls.append(call)
        if self.error is not None:
            raise self.error


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> FakePipeline:
    """The fake, in place of the real one."""
    fake = FakePipeline()
    monkeypatch.setitem(sys.modules, "worldloom.pipeline", fake)
    monkeypatch.setattr(worldloom, "pipeline", fake, raising=False)
    rooms = ModuleType("worldloom.pipeline_rooms")
    rooms.__dict__["evaluate"] = lambda folders, specs, shown: [fake.evaluate(folder) for folder in folders]
    monkeypatch.setitem(sys.modules, "worldloom.pipeline_rooms", rooms)
    return fake


@pytest.fixture
def cast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A character, and everything of a talk as small as it can be."""
    from worldloom.cli import main
    from worldloom.render.film import present
    from worldloom.render.raster.context import context
    from worldloom.synth.people import build
    from worldloom.world import MissingError

    try:
        context()
    except MissingError as e:
        pytest.skip(str(e))
    monkeypatch.setattr(build, "CLOSE", build.Detail((6, 8), 40, 3, 6, 64))
    monkeypatch.setattr(present, "SIZES", {"draft": {"16:9": (192, 108), "9:16": (108, 192), "1:1": (120, 120)}})
    out = str(tmp_path / "anna.cast.json")
    assert main(["cast", "new", "anna", "--describe", "a woman with a bob", "-o", out]) == 0
    return out
