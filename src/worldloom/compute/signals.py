"""scipy.signal, imported in half the time: without SciPy's statistics, of which it needs one function, for one that nobody here calls."""

from __future__ import annotations

from typing import Any

import worldloom.compute.science  # noqa: F401  (before SciPy)
from worldloom.compute.lean import standing_in


def _scoreatpercentile(*arguments: Any, **named: Any) -> Any:
    """SciPy's own, imported when it is called."""
    from scipy.stats import scoreatpercentile

    return scoreatpercentile(*arguments, **named)


with standing_in({"scipy.stats": {"scoreatpercentile": _scoreatpercentile}}):
    from scipy import signal

__all__ = ["signal"]
