"""Features of several sets of pictures, a block of each in turn, until all are done or the time is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.metrics.features import Bytes, Floats, Network, features


@dataclass
class Side:
    """One set of pictures (n, h, w, 3), taken in the given order, `share` blocks a round, and `least` pictures however late it is."""

    pictures: Bytes
    order: NDArray[np.int64]
    share: int
    least: int
    done: list[Floats] = field(default_factory=list)
    count: int = 0

    @property
    def features(self) -> Floats:
        """(count, d), in the order given."""
        return np.concatenate(self.done)

    @property
    def left(self) -> int:
        """Pictures that are still to do."""
        return len(self.order) - self.count

    def block(self, network: Network) -> None:
        """One block more."""
        which = self.order[self.count : self.count + network.block]
        self.done.append(features(self.pictures[which], network))
        self.count += len(which)


def gather(sides: list[Side], network: Network, late: Callable[[], bool], told: Callable[[float], None]) -> None:
    """Fill the sides; those that have their least stop when it is `late`. `told` hears the share that is done."""
    turns = [side for side in sides for _ in range(side.share)]
    whole, going = sum(side.left for side in sides), True
    while going:
        going = False
        for side in turns:
            if side.left and (side.count < side.least or not late()):
                side.block(network)
                going = True
                told(1 - sum(s.left for s in sides) / whole)


__all__ = ["Side", "gather"]
