"""What puts a mark into pictures and sounds before they become files; the layer of trust has it, this one only asks for it."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Marking(Protocol):
    """Puts one mark into whatever is seen or heard of a run."""

    def picture(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A picture (h, w, 3) with the mark in it."""
        ...

    def sound(self, samples: NDArray[np.float32], rate: int = 48_000) -> NDArray[np.float32]:
        """Samples (n,) or (n, channels) with the mark in them."""
        ...


__all__ = ["Marking"]
