"""Every shell block of the guides runs, in order, in a folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import worldloom

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
SHELL = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def environment(tmp_path: Path) -> dict[str, str]:
    """PATH with a `worldloom` of this very Python first."""
    programs = tmp_path / "bin"
    programs.mkdir()
    command = programs / "worldloom"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m worldloom "$@"\n')
    command.chmod(0o755)
    source = str(Path(worldloom.__file__).parents[1])
    return {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": source, "OMP_NUM_THREADS": "1"}


@pytest.mark.slow
@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_guide_runs_as_written(guide: Path, tmp_path: Path) -> None:
    blocks = SHELL.findall(guide.read_text(encoding="utf-8"))
    assert blocks, "a guide has something to do"
    (tmp_path / "here").mkdir()
    done = subprocess.run(
        ["sh", "-ec", "\n".join(blocks)], cwd=tmp_path / "here", env=environment(tmp_path), capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
