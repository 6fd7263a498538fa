"""SciPy, imported in half the time: import this before anything of it.

Its array-API layer reads and rewrites the doc string of every function with a parser for documentation, and a star import there fetches
numpy's Fortran compiler and test tools. Nobody here reads the one or calls the other; later imports find the real ones.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy  # noqa: F401  (whose tools are stood in for)

from worldloom.compute.lean import standing_in


def _as_it_is(**_: Any) -> Callable[[Any], Any]:
    """The decorator that would add a table of array libraries to a doc string."""
    return lambda function: function


def _prepare() -> None:
    with suppress(ImportError), standing_in({"numpy.f2py": {}}), standing_in({"numpy.testing": {}}):
        from scipy._lib import _array_api

        _array_api.xp_capabilities = _as_it_is


_prepare()

__all__: list[str] = []
