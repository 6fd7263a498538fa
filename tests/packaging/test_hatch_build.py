"""The build hook compiles the player when, and only when, its sources changed."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("hatchling", reason="needs the dev extra")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["hatch_build"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path, hook: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose npm is a Python script that writes one file and counts its calls."""
    viewer = tmp_path / "viewer"
    viewer.mkdir()
    (viewer / "package.json").write_text(json.dumps({"name": "stub"}))
    npm = tmp_path / "npm.py"
    npm.write_text(
        "import pathlib, sys\n"
        "log = pathlib.Path('../log'); log.write_text((log.read_text() if log.exists() else '') + sys.argv[1] + ' ')\n"
        "out = pathlib.Path('../src/worldloom/render/player/static'); out.mkdir(parents=True, exist_ok=True)\n"
        "(out / 'main.js').write_text('built')\n"
        "pathlib.Path('node_modules').mkdir(exist_ok=True); pathlib.Path('node_modules/x').write_text('x')\n"
    )
    monkeypatch.setattr(hook, "system_npm", lambda: ([sys.executable, str(npm)], ""))
    return tmp_path


def test_it_compiles_once(hook: ModuleType, project: Path) -> None:
    assert hook.stale(project)
    hook.build_player(project)
    hook.build_player(project)
    assert (project / "log").read_text() == "ci run " and not hook.stale(project)


def test_it_compiles_again_for_new_sources(hook: ModuleType, project: Path) -> None:
    hook.build_player(project)
    (project / "viewer" / "main.ts").write_text("new")
    assert hook.stale(project)
    hook.build_player(project)
    assert (project / "log").read_text() == "ci run ci run "


def test_an_archive_with_a_built_player_needs_no_node(hook: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hook.build_player(project)
    monkeypatch.setattr(hook, "system_npm", lambda: pytest.fail("npm is not needed"))
    hook.build_player(project)


def test_without_sources_or_player_it_says_so(hook: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="nor a built player"):
        hook.build_player(tmp_path)


def test_node_is_asked_for_only_where_there_is_none(hook: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = hook.PlayerHook(str(project), {}, None, None, str(project), "wheel")
    assert plugin.dependencies() == []
    monkeypatch.setattr(hook, "system_npm", lambda: None)
    assert plugin.dependencies() == [hook.NODE_PACKAGE]
