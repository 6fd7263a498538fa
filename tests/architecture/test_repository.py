"""Rules that hold for every file: no machine's paths, no hosts of package registries, no long functions."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import worldloom

ROOT = Path(__file__).parents[2]
PLACES = ("src", "tests", "viewer/src", "docs", "benchmarks", "examples", ".ci")
SINGLE = ("pyproject.toml", "Makefile", "hatch_build.py", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "viewer/package.json",
          "viewer/package-lock.json")  # fmt: skip
TEXT = {".py", ".ts", ".md", ".toml", ".json", ".html", ".css", ".sh", ".mjs", ""}
FORBIDDEN = re.compile(r"(?<![\w.])/(work|root)/|/tmp/v\b|registry\.npmjs|files\.pythonhosted|pypi\.org|deb\.debian\.org")


def project_files() -> list[Path]:
    found = [ROOT / name for name in SINGLE if (ROOT / name).is_file()]
    for place in PLACES:
        found += [p for p in (ROOT / place).rglob("*") if p.is_file() and p.suffix in TEXT and "static" not in p.parts]
    return [p for p in found if "__pycache__" not in p.parts and p != Path(__file__)]


def test_no_file_names_a_machine_or_a_registry() -> None:
    bad = []
    for path in project_files():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if FORBIDDEN.search(line):
                bad.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert bad == []


KERNELS = {
    "src/worldloom/render/path/kernel.py trace_pixels": "dr.syntax rewrites one function into one kernel; it cannot call out of its loop",
}
"""Functions that must be long, each with its reason."""


def own_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without those of the functions and classes that it defines, which are judged alone."""
    nested = [n for n in function.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    return lines(function) - sum(map(lines, nested))


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def test_functions_are_short() -> None:
    long = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        most = 100 if "catalog" in path.parts else 60
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and own_lines(node) > most:
                long[f"{path.relative_to(ROOT).as_posix()} {node.name}"] = own_lines(node)
    assert {name: length for name, length in long.items() if name not in KERNELS} == {}
    assert KERNELS.keys() <= long.keys(), "an exemption that is no longer needed goes"


def test_files_are_short() -> None:
    lengths = {p.relative_to(ROOT).as_posix(): len(p.read_text(encoding="utf-8").splitlines()) for p in (ROOT / "src").rglob("*.py")}
    assert {name: length for name, length in lengths.items() if length > 500} == {}


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == worldloom.__version__
    assert f"## {worldloom.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_each_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text(encoding="utf-8").lower()
    names = [re.split(r"[<>=!~;\[ ]", line)[0].lower() for line in project["dependencies"]]
    assert [name for name in names if f"| {name}" not in reasons] == []
