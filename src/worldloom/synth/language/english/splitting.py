"""Text into words and marks, as the model's tokenizer splits it: known whole words first, then what comes off both ends, then inside."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from worldloom.synth.language.english.data import words
from worldloom.synth.language.english.hashing import key

_RUN = re.compile(r"\S+|\s+")
Search = Callable[[str], "re.Match[str] | None"]
Part = tuple[str, str]
"""A text, and its usual spelling where the list of whole words gives one."""


@dataclass(frozen=True)
class Piece:
    """A word or mark. `start`: its first character in the text; `space`: whether a blank follows."""

    text: str
    usual: str
    start: int
    space: bool = False

    @property
    def norm(self) -> str:
        """Its usual spelling."""
        known: str | None = self.usual or words()["norms"].get(str(key(self.text)))
        return self.text.lower() if known is None else known


@dataclass(frozen=True)
class Splitter:
    """The searches for one alphabet; `special` is off where a known whole word's own pieces are sought."""

    prefix: Search
    suffix: Search
    infix: re.Pattern[str]
    address: Search
    special: bool = True

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of a text, in order."""
        out: list[Piece] = []
        for run in _RUN.finditer(text):
            found, start = run.group(), run.start()
            if out and found[0] == " ":
                out[-1] = replace(out[-1], space=True)
                found, start = found[1:], start + 1
            out.extend(_placed(self._parts(found), start) if found else ())
        return _joined(out, text) if self.special else out

    def _parts(self, run: str) -> list[Part]:
        """What a run without blanks is made of."""
        if self._known(run):
            return _special(run)
        before, middle, after = self._ends(run)
        return [(b, "") for b in before] + self._inside(middle) + [(a, "") for a in reversed(after)]

    def _known(self, run: str) -> bool:
        return self.special and run in words()["special"]

    def _ends(self, run: str) -> tuple[list[str], str, list[str]]:
        """What comes off the front, what is left, and what comes off the back, the last first."""
        before: list[str] = []
        after: list[str] = []
        length = -1
        while run and len(run) != length and not self._known(run):
            length = len(run)
            front = _length(self.prefix(run))
            if front and self._known(run[front:]):
                before.append(run[:front])
                return before, run[front:], after
            back = _length(self.suffix(run[front:]))
            if back and self._known(run[:-back]):
                after.append(run[-back:])
                return before, run[:-back], after
            both = front and back and front + back <= length
            if front:
                before.append(run[:front])
            if back and (both or not front):
                after.append(run[-back:])
            run = run[front:-back] if both else run[front:] if front else run[:-back] if back else run
        return before, run, after

    def _inside(self, run: str) -> list[Part]:
        if not run:
            return []
        if self._known(run):
            return _special(run)
        if "." in run and self.address(run):
            return [(run, "")]
        out, start = [], 0
        for found in self.infix.finditer(run):
            if found.start() == 0:
                continue
            out.append(run[start : found.start()])
            out.append(found.group())
            start = found.end()
        out.append(run[start:])
        return [(o, "") for o in out if o]


def split(text: str) -> list[Piece]:
    """The words and marks of a text; runs of blanks beyond the first are pieces too."""
    return _splitter("ascii" if text.isascii() else "any").pieces(text)


@cache
def _splitter(alphabet: str) -> Splitter:
    """For "ascii" text, or "any"."""
    found = words()["searches"][alphabet]
    prefix, suffix = (re.compile(found[name]).search for name in ("prefix", "suffix"))
    return Splitter(prefix, suffix, re.compile(found["infix"]), _address)


def _address(run: str) -> re.Match[str] | None:
    """Whether a run is an address on the web."""
    return _addresses().match(run)


@cache
def _addresses() -> re.Pattern[str]:
    return re.compile(words()["searches"]["address"])


def _special(run: str) -> list[Part]:
    return [(text, usual) for text, usual in words()["special"][run]]


def _length(found: re.Match[str] | None) -> int:
    return found.end() - found.start() if found else 0


def _placed(parts: list[Part], start: int) -> list[Piece]:
    out = []
    for text, usual in parts:
        out.append(Piece(text, usual, start))
        start += len(text)
    return out


def _joined(pieces: list[Piece], text: str) -> list[Piece]:
    """The pieces with known whole words put together again."""
    chosen = _chosen(pieces)
    out: list[Piece] = []
    i = 0
    while i < len(pieces):
        length = chosen.get(i, 1)
        last = pieces[i + length - 1]
        run = text[pieces[i].start : last.start + len(last.text)]
        if i in chosen and run in words()["special"]:
            whole = _placed(_special(run), pieces[i].start)
            out.extend([*whole[:-1], replace(whole[-1], space=last.space)])
        else:
            out.extend(pieces[i : i + length])
        i += length
    return out


def _chosen(pieces: list[Piece]) -> dict[int, int]:
    """Where known whole words begin, and of how many pieces they are; the longest first, then the earliest."""
    spans = [
        (-len(s), i)
        for i, p in enumerate(pieces)
        for s in _sequences().get(p.text, ())
        if tuple(q.text for q in pieces[i : i + len(s)]) == s
    ]  # fmt: skip
    taken: set[int] = set()
    chosen: dict[int, int] = {}
    for length, i in sorted(spans):
        if i not in taken and i - length - 1 not in taken:
            chosen[i] = -length
        taken.update(range(i, i - length))
    return chosen


@cache
def _sequences() -> dict[str, list[tuple[str, ...]]]:
    """Known whole words that would fall into pieces, by their first piece."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for found in words()["sequences"]:
        out.setdefault(found[0], []).append(tuple(found))
    return out


__all__ = ["Piece", "Splitter", "split"]
