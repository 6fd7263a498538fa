"""The page of all rooms: every clause green or red, pictures inside, nothing that leads out, and text that cannot break out."""

from __future__ import annotations

import base64
import csv
import importlib.util
import io
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

from tests.evaluate.rooms.made import glb, shell, thing
from worldloom.evaluate.rooms import read_specs
from worldloom.evaluate.rooms.specs import COLUMNS

BENCHMARK = Path(__file__).parents[3] / "benchmarks" / "rooms_page.py"
PROMPT = "A <script>alert(1)</script> room with two chests."


@pytest.fixture(scope="module")
def made() -> ModuleType:
    """The benchmark, as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_rooms_page", BENCHMARK)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """One room that was kept, its bench and what failed in it."""
    (tmp_path / "7").mkdir()
    things = thing("chest.1", (1, 0.6, 0.8), (0, 0, 0)), thing("lamp.1", (0.2, 0.2, 1), (2, 2, 0))
    (tmp_path / "7" / "world.glb").write_bytes(glb(*shell(), *things))
    Image.new("RGB", (960, 540), (90, 120, 160)).save(tmp_path / "7" / "poster.png")
    with (tmp_path / "bench.csv").open("w", encoding="utf-8", newline="") as f:
        csv.writer(f).writerows([COLUMNS, ("7", PROMPT, "eq,2,chest; eq,1,lamp", "", "eq,1,near,0,lamp,chest", "")])
    lines = ["7\tobject_count\teq,2,chest\t1 found", "7\tsupport\t\tlamp.1 is not supported"]
    (tmp_path / "failed.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_a_clause_is_red_where_it_failed_and_green_elsewhere(made: ModuleType, room: Path) -> None:
    specs = read_specs(room / "bench.csv")[0]
    shown = made.shown(room, specs, made.failures_of(room / "failed.tsv")["7"])
    page = made.page([shown])
    found = re.findall(r"class='(ok|no)'[^>]*>([^<]*)<", page)
    assert found == [("no", "eq,2,chest"), ("ok", "eq,1,lamp"), ("ok", "eq,1,near,0,lamp,chest")]
    assert "support: lamp.1 is not supported" in page
    assert "<script" not in page and "&lt;script&gt;" in page
    assert not re.search(r"(src|href)='(?!data:image/jpeg;base64,|#)", page)


def test_pictures_are_inside_and_light_and_show_what_is_at_fault(made: ModuleType, room: Path) -> None:
    specs = read_specs(room / "bench.csv")[0]
    failed = made.failures_of(room / "failed.tsv")["7"]
    page = made.page([made.shown(room, specs, failed)])
    found = [base64.b64decode(b) for b in re.findall(r"base64,([^']+)'", page)]
    assert len(found) == 2 and all(len(b) < 60_000 for b in found)
    assert Image.open(io.BytesIO(found[0])).size == (480, 270)
    calm, red = (Image.open(io.BytesIO(made.top_of(room / "7", specs, f))) for f in ([], failed))
    assert calm.tobytes() != red.tobytes()


def test_a_room_that_was_not_made_has_no_pictures(made: ModuleType, room: Path) -> None:
    shown = made.shown(room / "elsewhere", read_specs(room / "bench.csv")[0], [])
    assert shown.poster == shown.top == b"" and "<img" not in made.article(shown)
