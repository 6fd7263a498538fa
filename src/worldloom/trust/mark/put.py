"""The marks of one run: what it puts into its pictures, films and sounds."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable
from dataclasses import dataclass

from typing import TYPE_CHECKING

from worldloom.trust.mark.code import code_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Marks:
    """Puts one code into whatever is seen or heard of a run."""

    code: int

    @classmethod
    def of(cls, prompt: str, seed: int) -> Marks:
        """Those of what a prompt asks for, and of a seed: the same for the same."""
        return cls(code_of(f"{seed}\n{prompt}"))

    @property
    def said(self) -> str:
        """The code in hexadecimal, as credentials and `worldloom detect` say it."""
        return f"{self.code:08x}"

    def picture(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A picture (h, w, 3) with the mark in it."""
        from worldloom.trust.mark import picture

        return picture.marked(pixels, self.code)

    def sound(self, samples: NDArray[np.float32], rate: int = 48_000) -> NDArray[np.float32]:
        """Samples (n,) or (n, channels) with the mark in them."""
        from worldloom.trust.mark import sound

        return sound.marked(samples, rate, self.code)

    def wav(self, data: bytes) -> bytes:
        """A WAV file of 16 bits with the mark in it."""
        import numpy as np

        with wave.open(io.BytesIO(data)) as file:
            form, raw = file.getparams(), file.readframes(file.getnframes())
        samples = np.frombuffer(raw, "<i2").reshape(-1, form.nchannels).astype(np.float32) / np.float32(32767)
        out = io.BytesIO()
        with wave.open(out, "wb") as file:
            file.setparams(form)
            file.writeframes(np.rint(self.sound(samples, form.framerate) * 32767).astype("<i2").tobytes())
        return out.getvalue()

    def audio(self, make: Callable[[], NDArray[np.float32]]) -> Callable[[], NDArray[np.float32]]:
        """The same samples at 48 kHz, marked, when they are needed."""
        return lambda: self.sound(make())


__all__ = ["Marks"]
