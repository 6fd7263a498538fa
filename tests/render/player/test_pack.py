"""world.html: one file, the same bytes each time, nothing in it that a prompt could break out of."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from worldloom.render.player import PARTS, pack, title
from worldloom.world.errors import MissingError

INFO: dict[str, Any] = {"title": "a harbour", "prompt": "a harbour", "why": {}}


@pytest.fixture
def static(tmp_path: Path) -> Path:
    for name in PARTS:
        (tmp_path / name).write_bytes(gzip.compress(name.encode() * 50))
    (tmp_path / "template.html").write_bytes(b"<title><!--TITLE--></title><!--BLOBS--><!--CODE-->")
    return tmp_path


@pytest.fixture
def glb() -> bytes:
    from worldloom.render.gltf.buffer import Gltf

    return Gltf().to_bytes([], {})


def blobs(page: bytes) -> dict[str, bytes]:
    found = re.findall(r'<script type="text/plain" id="b-([^"]+)" data-codec="(\w+)">([^<]*)</script>', page.decode())
    return {n: gzip.decompress(base64.b64decode(t)) if c == "gzip" else base64.b64decode(t) for n, c, t in found}


def test_everything_is_inside(static: Path, glb: bytes) -> None:
    page = pack(glb, INFO, {"gull": b"OggS"}, static)
    parts = blobs(page)
    assert set(parts) == {"info", "world", "physics", "wasm", "ao", "sound-gull", "main"}
    assert json.loads(parts["info"]) == INFO and parts["sound-gull"] == b"OggS" and parts["wasm"] == b"rapier.wasm.gz" * 50
    assert parts["world"].endswith(glb)
    assert b"http:" not in page and b"https:" not in page and b'src="' not in page


def test_the_same_input_gives_the_same_bytes(static: Path, glb: bytes) -> None:
    assert pack(glb, INFO, {"b": b"1", "a": b"2"}, static) == pack(glb, dict(reversed(INFO.items())), {"a": b"2", "b": b"1"}, static)


def test_a_prompt_cannot_break_out(static: Path, glb: bytes) -> None:
    evil = '</title><script>alert("x")</script>'
    page = pack(glb, {**INFO, "title": evil, "prompt": evil}, {'x"><script>': b"1"}, static).decode()
    assert "alert(" not in page.replace("alert(&quot;", "") and page.count("<script>") == 0
    assert json.loads(blobs(page.encode())["info"])["title"] == evil


def test_titles() -> None:
    assert title({"prompt": " a lake "}) == "a lake" and title({}) == "A world"


def test_a_player_that_was_not_built(tmp_path: Path, glb: bytes) -> None:
    with pytest.raises(MissingError, match="npm run build"):
        pack(glb, INFO, {}, tmp_path)
