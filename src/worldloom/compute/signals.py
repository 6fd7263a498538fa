"""scipy.signal, imported in a third of the time: without four packages of SciPy's of which it needs functions that nobody here calls."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from typing import Any

import worldloom.compute.science  # noqa: F401  (before SciPy)
from worldloom.compute.lean import standing_in


def _late(package: str, name: str) -> Callable[..., Any]:
    """SciPy's own function of this name, whose package is imported when it is called."""
    if name.startswith("__"):
        raise AttributeError(name)
    return lambda *arguments, **named: getattr(importlib.import_module(package), name)(*arguments, **named)


def _unread(package: str) -> dict[str, dict[str, Any]]:
    return {package: {"__getattr__": partial(_late, package)}}


with (
    standing_in(_unread("scipy.stats")),
    standing_in(_unread("scipy.interpolate")),
    standing_in(_unread("scipy.optimize")),
    standing_in(_unread("scipy.spatial")),
):
    from scipy import signal

__all__ = ["signal"]
