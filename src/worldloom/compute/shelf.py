"""What a function returned, kept up to a number of bytes; what was asked for longest ago goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """A function of one argument that makes nothing twice while there is room: `weigh` gives the bytes of what it made, `most` all of them.

    A count, as `functools.lru_cache` has, is too small for a house of many small things or too large for a forest of great ones.
    """

    def __init__(self, make: Callable[[K], V], weigh: Callable[[V], int], most: int) -> None:
        self._make, self._weigh, self._most = make, weigh, most
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._lock = Lock()
        self.bytes = 0
        """Of all that is kept."""

    def __call__(self, key: K) -> V:
        """What was made for this key, or is made now."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key][0]
        made = self._make(key)
        weight = self._weigh(made)
        with self._lock:
            self.bytes += weight - self._kept.pop(key, (made, 0))[1]
            self._kept[key] = made, weight
            while self.bytes > self._most:
                self.bytes -= self._kept.popitem(last=False)[1][1]
        return made

    def cache_clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self.bytes = 0


__all__ = ["Shelf"]
