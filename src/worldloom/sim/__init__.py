"""Physics: a World settles before anyone sees it."""

from worldloom.sim.settle import Settled, settle, settling

__all__ = ["Settled", "settle", "settling"]
