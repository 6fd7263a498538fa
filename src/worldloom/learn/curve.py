"""The losses of a run, a JSON line a step, that a killed run can go on with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO


class Curve:
    """`curve.jsonl` of a run. Lines after a step that is done anew are dropped first."""

    def __init__(self, path: Path, after: int) -> None:
        self._path = path
        self._file = _after(path, after)

    def add(self, step: int, values: Mapping[str, float]) -> None:
        """The losses of one step; numbers keep every digit."""
        self._file.write(_line({"step": step, **values}))

    def back(self, step: int) -> None:
        """Forget what came after `step`."""
        self._file.close()
        self._file = _after(self._path, step)

    def __enter__(self) -> Curve:
        return self

    def __exit__(self, *problem: object) -> None:
        self._file.close()


def _after(path: Path, step: int) -> TextIO:
    """The file with the lines up to `step`, open for more."""
    kept = [row for row in read(path) if row["step"] <= step]
    scratch = path.with_suffix(".part")
    scratch.write_text("".join(map(_line, kept)), encoding="utf-8")
    scratch.replace(path)
    return path.open("a", encoding="utf-8", buffering=1)


def _line(row: Mapping[str, Any]) -> str:
    return json.dumps(row) + "\n"


def read(path: Path) -> list[dict[str, float]]:
    """The lines of a curve up to the first that is not one, such as a last line that was cut short."""
    if not path.is_file():
        return []
    rows = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            break
        if not isinstance(row, dict) or not isinstance(row.get("step"), int):
            break
        rows.append(row)
    return rows


__all__ = ["Curve", "read"]
