"""The documents say what the code does: generated ones are current, each error has its section, each command parses."""

from __future__ import annotations

import importlib
import pkgutil
import re
import shlex
import sys
from pathlib import Path

import pytest

import worldloom
from worldloom.cli.parser import parse
from worldloom.world import WorldloomError

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
reference = importlib.import_module("tests.reference")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
COMMAND = re.compile(r"^worldloom .+$", re.MULTILINE)
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["cli.md", "plan.schema.json", "world.schema.json"])
def test_generated_documents_are_current(name: str) -> None:
    assert (reference.REFERENCE / name).read_text(encoding="utf-8") == reference.documents()[name], "run: python -m tests.reference"


def error_codes() -> set[str]:
    for info in pkgutil.walk_packages(worldloom.__path__, "worldloom."):
        if not info.name.endswith("__main__") and ".catalog." not in info.name:
            importlib.import_module(info.name)
    found, queue = {"usage", "interrupted"}, [WorldloomError]
    while queue:
        kind = queue.pop()
        found.add(kind.code)
        queue += kind.__subclasses__()
    return found


def test_each_error_has_its_section() -> None:
    text = (reference.REFERENCE / "errors.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## (\S+)$", text, re.MULTILINE)) == error_codes()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_in_the_documents_parse(page: Path) -> None:
    for language, code in BLOCK.findall(page.read_text(encoding="utf-8")):
        if page.name != "cli.md":
            for line in COMMAND.findall(code):
                assert parse(shlex.split(line)[1:]).command
        if language == "python":
            compile(code, str(page), "exec")


def test_decisions_are_numbered_and_short() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert len(set(numbers)) == len(numbers) and all(re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", page.name) for page in pages)
    assert all(len(page.read_text(encoding="utf-8").splitlines()) <= 40 for page in pages)
