"""Modes, the walk from chord to chord, and voicings that move as little as they can."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

from itertools import product

from numpy.random import Generator

MODES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10), "dorian": (0, 2, 3, 5, 7, 9, 10), "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10), "phrygian": (0, 1, 3, 5, 7, 8, 10), "harmonic_minor": (0, 2, 3, 5, 7, 8, 11),
}  # fmt: skip
WALKS: dict[str, dict[int, tuple[tuple[int, float], ...]]] = {
    "major": {0: ((3, 3), (5, 3), (1, 1), (4, 2), (2, 1)), 1: ((4, 3), (3, 1)), 2: ((5, 2), (3, 2)), 3: ((4, 3), (0, 2), (1, 1)), 4: ((0, 4), (5, 2)),
              5: ((3, 3), (1, 2), (4, 1))},
    "minor": {0: ((5, 3), (3, 3), (6, 2), (2, 1)), 2: ((5, 2), (6, 2)), 3: ((4, 2), (0, 2), (6, 1)), 4: ((0, 4), (5, 1)), 5: ((2, 2), (3, 2), (6, 2)),
              6: ((0, 2), (2, 2))},
    "dorian": {0: ((3, 3), (6, 3), (2, 1)), 2: ((3, 2), (6, 1)), 3: ((0, 3), (6, 1)), 6: ((3, 2), (0, 2))},
    "lydian": {0: ((1, 4), (4, 2), (5, 1)), 1: ((0, 3), (4, 1)), 4: ((0, 2), (5, 2)), 5: ((1, 3), (0, 1))},
    "mixolydian": {0: ((6, 3), (3, 3), (4, 1)), 3: ((0, 3), (6, 1)), 4: ((3, 2), (0, 1)), 6: ((3, 3), (0, 2))},
    "phrygian": {0: ((1, 4), (6, 2), (3, 1)), 1: ((0, 3), (6, 1)), 3: ((0, 2), (1, 1)), 6: ((0, 2), (1, 1))},
    "harmonic_minor": {0: ((3, 3), (5, 3), (4, 1)), 3: ((4, 3), (0, 1)), 4: ((0, 4), (5, 1)), 5: ((3, 2), (4, 2))},
}  # fmt: skip
"""From each degree (0 is the tonic) where the harmony may go, with weights: tonic, subdominant, dominant, tonic; modal ones by their own colour."""


def scale(tonic: int, mode: str) -> tuple[int, ...]:
    """Pitch classes of the mode on a tonic."""
    return tuple((tonic + s) % 12 for s in MODES[mode])


def triad(tonic: int, mode: str, degree: int) -> tuple[int, ...]:
    """Pitch classes of the chord on a degree, root first; a seventh is left to the melody."""
    s = scale(tonic, mode)
    return tuple(s[(degree + k) % 7] for k in (0, 2, 4))


def walk(g: Generator, mode: str, start: int, length: int, home: bool) -> list[int]:
    """Degrees of a phrase; `home` makes it end on the tonic by way of a chord that leads there."""
    out = [start]
    while len(out) < length:
        rows = WALKS[mode].get(out[-1], ((0, 1.0),))
        weights = [w for _, w in rows]
        out.append(rows[int(g.choice(len(rows), p=[w / sum(weights) for w in weights]))][0])
    if home:
        out[-1] = 0
        leads = [d for d, rows in WALKS[mode].items() if d != 0 and any(to == 0 for to, _ in rows)]
        if length > 2 and out[-2] not in leads:
            out[-2] = leads[int(g.integers(len(leads)))]
    return out


def voicings(chord: tuple[int, ...], lo: int = 54, hi: int = 77) -> list[tuple[int, ...]]:
    """All close and open placings of three voices, low to high, each chord note once."""
    rows = product(*([p for p in range(lo, hi) if p % 12 == c] for c in chord))
    out = {tuple(sorted(r)) for r in rows}
    return sorted(v for v in out if v[1] - v[0] <= 12 and v[2] - v[1] <= 12 and v[2] - v[0] >= 7)


def motion(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Cost of moving from one voicing to the next: semitones, leaps dearer, parallel fifths and octaves dear."""
    steps = [abs(x - y) for x, y in zip(a, b, strict=True)]
    cost = sum(steps) + 2.0 * max(0, max(steps) - 4)
    for i in range(3):
        for j in range(i + 1, 3):
            same = (a[j] - a[i]) % 12 == (b[j] - b[i]) % 12 in (0, 7)
            if same and a[i] != b[i]:
                cost += 8
    return cost + 0.15 * abs(sum(b) / 3 - 65)


def lead(chords: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The cheapest way through the voicings of all chords (dynamic programming)."""
    rows = [voicings(c) for c in chords]
    best: list[list[tuple[float, int]]] = [[(0.15 * abs(sum(v) / 3 - 65), -1) for v in rows[0]]]
    for i in range(1, len(rows)):
        best.append([min((best[-1][j][0] + motion(u, v), j) for j, u in enumerate(rows[i - 1])) for v in rows[i]])
    k = min(range(len(rows[-1])), key=lambda j: best[-1][j][0])
    out = []
    for i in range(len(rows) - 1, -1, -1):
        out.append(rows[i][k])
        k = best[i][k][1]
    return out[::-1]


__all__ = ["MODES", "WALKS", "scale", "triad", "walk", "voicings", "motion", "lead"]
