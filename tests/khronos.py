"""Khronos' validator of glTF, which stands in viewer/'s development dependencies; shared by all tests of exported files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

VIEWER = Path(__file__).parents[1] / "viewer"
needs_validator = pytest.mark.skipif(
    not shutil.which("node") or not (VIEWER / "node_modules/gltf-validator").is_dir(), reason="needs node and npm ci in viewer/"
)


def validated(*files: Path | str) -> subprocess.CompletedProcess[str]:
    """What the validator says of files; its return code is 0 where it finds no error."""
    command = ["node", "check-gltf.mjs", *map(str, files)]
    return subprocess.run(command, cwd=VIEWER, capture_output=True, text=True, timeout=120, check=False)
