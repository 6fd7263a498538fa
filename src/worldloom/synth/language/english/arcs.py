"""The parser of the model: arc-eager transitions that may be taken back (Nivre 2008; Honnibal and Johnson 2015), made projective by labels.

Each step reads eight places of the state and takes the best move that is allowed.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.language.english.data import Floats, weights, words

SHIFT, REDUCE, LEFT, RIGHT, BREAK = range(5)


class _State:
    """Stack and buffer of pieces 0 to n - 1, and the arcs so far."""

    def __init__(self, n: int) -> None:
        self.n, self.next = n, 0
        self.stack: list[int] = []
        self.again: list[int] = []
        """Pieces that went back to the buffer, the next one last."""
        self.once = [False] * n
        """Whether a piece may not be shifted a second time."""
        self.head, self.label = [-1] * n, [""] * n
        self.left: list[list[int]] = [[] for _ in range(n)]
        self.right: list[list[int]] = [[] for _ in range(n)]
        self.starts: set[int] = set()

    @property
    def waiting(self) -> int:
        return self.n - self.next + len(self.again)

    def buffer(self, i: int) -> int:
        """The i-th waiting piece, -1 for none."""
        if i < len(self.again):
            return self.again[-1 - i]
        at = self.next + i - len(self.again)
        return at if at < self.n else -1

    def top(self, i: int) -> int:
        """The i-th piece of the stack from its top, -1 for none."""
        return self.stack[-1 - i] if i < len(self.stack) else -1

    def places(self) -> list[int]:
        """The eight pieces that a move depends on."""
        b, s = self.buffer(0), self.top(0)
        return [b, self.buffer(1), s, self.top(1), self.top(2), _last(self.left, b), _last(self.left, s), _last(self.right, s)]

    def allowed(self) -> list[bool]:
        """Which kinds of move can be taken."""
        waiting, b = self.waiting, self.buffer(0)
        if not self.stack:
            arc, shift = False, True
        else:
            arc = waiting > 0 and b not in self.starts
            shift = waiting > 1 and b not in self.starts and not self.once[b]
        second = self.buffer(1)
        return [shift, bool(self.stack), arc, arc, waiting > 1 and second == b + 1 and second not in self.starts]

    def move(self, kind: int, label: str) -> None:
        """Take a move."""
        if kind == SHIFT:
            self._push()
        elif kind == REDUCE:
            piece = self.stack.pop()
            if self.head[piece] < 0 and self.stack:
                self.once[piece] = True
                self.again.append(piece)
        elif kind == LEFT:
            self._arc(self.buffer(0), self.top(0), label)
            self.once[self.buffer(0)] = False
            self.stack.pop()
        elif kind == RIGHT:
            self._arc(self.top(0), self.buffer(0), label)
            self._push()
        else:
            self.starts.add(self.buffer(1))

    def _push(self) -> None:
        if self.again:
            self.stack.append(self.again.pop())
        else:
            self.stack.append(self.next)
            self.next += 1

    def _arc(self, head: int, child: int, label: str) -> None:
        old = self.head[child]
        if old >= 0:
            (self.left if old > child else self.right)[old].remove(child)
        (self.left if head > child else self.right)[head].append(child)
        self.head[child], self.label[child] = head, label


def arcs(features: Floats) -> tuple[list[int], list[str], list[int]]:
    """Heads (the root of a sentence is its own), labels, and the number of the sentence, of each piece.

    `features`: (n + 1, 8, 128), what each piece adds in each place; the last row is that of no piece.
    """
    n = len(features) - 1
    state, where = _State(n), np.arange(8)
    weight, bias, shift = weights()["moves.W"].T, weights()["moves.b"], weights()["features.b"].reshape(-1)
    kinds, moves = _moves()
    while state.stack or state.waiting:
        hidden = (features[state.places(), where].sum(0) + shift).reshape(-1, 2).max(1)
        scores = hidden @ weight + bias
        allowed = np.array(state.allowed())[kinds]
        if not allowed.any():
            break
        kind, label = moves[int(np.where(allowed, scores, -np.inf).argmax())]
        state.move(kind, label)
    heads = [i if h < 0 else h for i, h in enumerate(state.head)]
    labels = ["ROOT" if h == i else state.label[i] for i, h in enumerate(heads)]
    _lowered(heads, labels)
    roots, (first, _) = [i for i, h in enumerate(heads) if h == i], _edges(heads)
    starts = {first[r] for r in roots}
    return heads, labels, np.cumsum([i > 0 and i in starts for i in range(n)], dtype=int).tolist()


@cache
def _moves() -> tuple[np.ndarray[tuple[int], np.dtype[np.intp]], list[tuple[int, str]]]:
    moves = [("SDLRB".index(name[0]), name[2:]) for name in words()["moves"]]
    return np.array([kind for kind, _ in moves]), moves


def _last(children: list[list[int]], head: int) -> int:
    return children[head][-1] if head >= 0 and children[head] else -1


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """The first and last piece of each piece's subtree."""
    n = len(heads)
    first, last = list(range(n)), list(range(n))
    for _ in range(12):
        before = list(first), list(last)
        for order in (range(n), range(n - 1, -1, -1)):
            for i in order:
                h = heads[i]
                first[h], last[h] = min(first[h], first[i]), max(last[h], last[i])
        if (first, last) == before:
            break
    return first, last


def _lowered(heads: list[int], labels: list[str]) -> None:
    """Undo the lifting of crossing arcs (Nivre and Nilsson 2005, scheme Head): "x||y" hangs below the nearest y under its head."""
    first, last = _edges(heads)
    for i, label in enumerate(labels):
        if "||" in label:
            labels[i], wanted = label.split("||")
            heads[i] = _nearest(i, wanted, heads, labels, first, last)


def _nearest(i: int, wanted: str, heads: list[int], labels: list[str], first: list[int], last: list[int]) -> int:
    level = [heads[i]]
    while level:
        below = [c for q in level for c in range(first[q], last[q] + 1) if heads[c] == q and c not in (q, i)]
        found = next((c for c in below if labels[c] == wanted), None)
        if found is not None:
            return found
        level = below
    return heads[i]


__all__ = ["arcs"]
