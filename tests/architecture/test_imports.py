"""The import direction, and what must not be imported early."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
HEAVY = {"numpy", "scipy", "pydantic", "mitsuba", "mujoco", "spacy", "av", "c2pa", "PIL", "shapely", "onnxruntime"}


def test_the_import_contract_holds() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_the_contract_is_the_architecture() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = [layer.strip("()") for layer in config["tool"]["importlinter"]["contracts"][0]["layers"]]
    named = {name.strip() for layer in layers for name in layer.split("|")}
    package = ROOT / "src" / "worldloom"
    present = {path.name.removesuffix(".py") for path in package.iterdir() if path.name.endswith(".py") or (path / "__init__.py").is_file()}
    assert present - {"__init__", "__main__"} <= named, "every package has its place in the contract"


def test_a_room_without_people_imports_nothing_of_bodies_nor_of_learning(tmp_path: Path) -> None:
    code = (
        "import os, sys; os.cpu_count = lambda: 1\n"
        "from worldloom.cli import main\n"
        f"main(['create', '--quality', 'draft', '-o', {str(tmp_path / 'world')!r}, 'a small room with a table and a book on it'])\n"
        "print(sorted(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = set(eval(out.strip().splitlines()[-1]))
    late = ("worldloom.synth.people.acting", "worldloom.pipeline_cast", "worldloom.ingest.run", "scipy.optimize", "scipy.stats", "torch")
    assert "worldloom.render.gltf.world" in loaded and not loaded & set(late)


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from worldloom.cli import main\n"
        "try: main(['create', '--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({m.split('.')[0] for m in sys.modules}))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = set(eval(out.strip().splitlines()[-1]))
    assert "worldloom" in loaded and not loaded & HEAVY
