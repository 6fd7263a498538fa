"""Physics: a World settles before anyone sees it."""

from worldloom.sim.settle import Settled, drifts, settle, settling

__all__ = ["Settled", "drifts", "settle", "settling"]
