"""What may follow what: a piece is written word by word, and at every word only those that keep it a piece may be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.chance import Reals
from worldloom.learn.music.grid import bars_of
from worldloom.learn.music.tokens import BAR, BEAT, END, NOTE, PITCH, POSITION, SIZE, Ints
from worldloom.learn.sampling import chosen

Next = Callable[[Ints | None], Reals]
"""Logits (n, SIZE) of the words after these (n,), or of the first where there are none; keeps what it has seen."""


class Pen:
    """One piece that is being written: at most `most` words, and as many bars as make `seconds`."""

    def __init__(self, seconds: float, most: int) -> None:
        self.words, self._seconds, self._most = list[int](), seconds, most
        self._left = 0
        """Bars that are left, the one being written among them."""
        self._at = self._pitch = self._note = -1
        self._notes = 0

    @property
    def done(self) -> bool:
        """Whether END is written."""
        return bool(self.words) and self.words[-1] == END

    def allowed(self) -> NDArray[np.bool_]:
        """(SIZE,) which words may come next."""
        may = np.zeros(SIZE, np.bool_)
        last = self.words[-1] if self.words else NOTE
        if not self.words:
            may[BEAT:POSITION] = True
        elif last == END:
            may[END] = True
        elif len(self.words) == 1:
            may[BAR + min(bars_of(self._seconds, last - BEAT), self._most - 5) - 1] = True
        elif POSITION <= last < PITCH:
            may[PITCH:NOTE] = True
        elif PITCH <= last < NOTE:
            may[NOTE + (self._note + 1 if last - PITCH == self._pitch else 0) :] = True
        else:
            self._go_on(may, last >= NOTE)
        return may

    def _go_on(self, may: NDArray[np.bool_], sounding: bool) -> None:
        """After a bar or a note: another note, another position, or what ends the bar; always so that the end still fits."""
        room = self._most - len(self.words) - self._left
        if room >= 3:
            may[POSITION + self._at + 1 : PITCH] = True
        if room >= 2 and sounding:
            same_is_full = self._note == SIZE - NOTE - 1
            may[PITCH + self._pitch + same_is_full : NOTE] = True
        may[END if self._left == 1 else BAR + self._left - 2] = self._left > 1 or self._notes > 0

    def write(self, word: int) -> None:
        """Add a word that is allowed."""
        before = self.words[-1] if self.words else END
        self.words.append(word)
        if BAR <= word < BEAT:
            self._left, self._at = word - BAR + 1, -1
        elif POSITION <= word < PITCH:
            self._at, self._pitch, self._note = word - POSITION, -1, -1
        elif word >= NOTE:
            self._pitch, self._note, self._notes = before - PITCH, word - NOTE, self._notes + 1


def written(follow: Next, chance: Callable[[], Reals], seconds: Sequence[float], most: int, nucleus: float = 1.0) -> list[Ints]:
    """Pieces, one for each of `seconds`, by the logits of `follow` and the draws (n, SIZE) of `chance`; each ends within `most` words."""
    pens, words = [Pen(s, most) for s in seconds], None
    while not all(pen.done for pen in pens):
        logits = np.where(np.stack([pen.allowed() for pen in pens]), follow(words), -np.inf)
        words = chosen(logits, chance(), nucleus=nucleus)
        for pen, word in zip(pens, words.tolist(), strict=True):
            if not pen.done:
                pen.write(word)
    return [np.array(pen.words, np.int64) for pen in pens]


__all__ = ["Next", "Pen", "written"]
