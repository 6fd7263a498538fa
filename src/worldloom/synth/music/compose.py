"""Writes a short score by rule: mood chooses mode, pace and players; a motif returns varied; form intro, A, B, A'."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from worldloom.compute import rng
from worldloom.synth.music.harmony import lead, scale, triad, walk
from worldloom.synth.music.score import Note, Part, Score, Section


@dataclass(frozen=True)
class Mood:
    """Mode, seconds a chord, who plays what, and how densely."""

    mode: str
    pace: float
    figure: Part | None = "piano"
    """Who breaks the chords."""
    voice: Part | None = "piano"
    """Who carries the motif."""
    pad: float = 0.35
    drone: float = 0.0
    dense: int = 4
    """Notes of the figure in a chord."""
    lift: int = 0
    """Octaves that the motif is moved."""


MOODS: dict[str, Mood] = {
    "cosy": Mood("major", 2.6, "pluck", "piano", 0.3), "calm": Mood("lydian", 3.2, "piano", "flute", 0.4), "quiet": Mood("dorian", 3.4, "piano", "piano", 0.3, dense=2),
    "peaceful": Mood("major", 3.0, "piano", "flute", 0.35), "eerie": Mood("phrygian", 3.4, None, "bell", 0.4, 0.5, lift=1),
    "gloomy": Mood("minor", 3.2, "piano", None, 0.45, 0.35, dense=2), "mysterious": Mood("dorian", 3.0, "pluck", "bell", 0.4, 0.25, lift=1),
    "festive": Mood("mixolydian", 1.8, "pluck", "bell", 0.25, dense=6, lift=1), "cheerful": Mood("major", 1.9, "pluck", "flute", 0.2, dense=6),
    "busy": Mood("mixolydian", 1.8, "pluck", "piano", 0.25, dense=8), "tense": Mood("harmonic_minor", 2.0, "pluck", None, 0.4, 0.5, dense=8),
    "grand": Mood("major", 2.6, "piano", "pad", 0.55, 0.3, dense=4), "romantic": Mood("minor", 2.8, "piano", "piano", 0.45, dense=6),
}  # fmt: skip
PLACES = {
    "desert": "phrygian",
    "temple": "dorian",
    "castle": "dorian",
    "church_hall": "dorian",
    "underwater": "lydian",
    "space_station": "lydian",
    "mars": "phrygian",
}


def compose_score(mood: str, seconds: float, seed: int = 0, *, place: str = "", time: str = "", loop: bool = False) -> Score:
    """A score of this length. Night lowers the register, a place may colour the mode; `loop` ends where it can begin again."""
    m = MOODS.get(mood, MOODS["calm"])
    g = rng(seed, "music", mood, place)
    mode = PLACES.get(place, m.mode) if mood in ("calm", "quiet", "mysterious", "eerie") else m.mode
    k = max(4, round(seconds / m.pace))
    each = seconds / (k if loop else k + 0.25)
    tonic = int(g.choice([0, 2, 3, 5, 7, 9, 10]))
    names, degrees = form(g, mode, k)
    chords = [triad(tonic, mode, d) for d in degrees]
    low = -12 if time in ("night",) and mood != "festive" else 0
    notes = [
        *_pad(m, chords, each),
        *_bass(m, degrees, chords, each, names),
        *_figure(g, m, chords, each, names, low),
        *_motif(g, m, tonic, mode, chords, each, names),
    ]
    notes = [
        n.model_copy(update={"length": min(n.length, seconds - n.start) if not loop else n.length})
        for n in notes
        if n.start < seconds - 0.05
    ]
    return Score(seconds=seconds, tonic=tonic, mode=mode, notes=tuple(sorted(notes, key=lambda n: (n.start, n.part, n.pitch))), chords=tuple(chords),
                 chord_seconds=each, form=_sections(names, each))  # fmt: skip


def form(g: Generator, mode: str, k: int) -> tuple[list[str], list[int]]:
    """Section name and degree of each of k chords: intro on the tonic, A, a B that starts elsewhere, A' that comes home."""
    intro = max(1, k // 8)
    a = max(1, (k - intro) // 3)
    b = max(1, (k - intro - a) // 2)
    end = k - intro - a - b
    first = walk(g, mode, 0, a, False)
    away = next((d for d in (3, 5, 6, 1) if d in first_steps(mode)), 3)
    last = walk(g, mode, 0, end, True) if end > a else (first * end)[: end - 1] + [0]
    names = ["intro"] * intro + ["A"] * a + ["B"] * b + ["A'"] * end
    return names, [0] * intro + first + walk(g, mode, away, b, False) + last


def first_steps(mode: str) -> set[int]:
    """Degrees that follow the tonic in this mode."""
    from worldloom.synth.music.harmony import WALKS

    return {d for d, _ in WALKS[mode][0]}


def _sections(names: list[str], each: float) -> tuple[Section, ...]:
    out: list[Section] = []
    for i, name in enumerate(names):
        if out and out[-1].name == name:
            out[-1] = out[-1].model_copy(update={"end": (i + 1) * each})
        else:
            out.append(Section(name=name, start=i * each, end=(i + 1) * each))
    return tuple(out)


def _pad(m: Mood, chords: list[tuple[int, ...]], each: float) -> list[Note]:
    """Three voices that lead smoothly; a voice that stays is tied."""
    out, voices = [], lead(chords)
    for v in range(3):
        start = 0
        for i in range(1, len(voices) + 1):
            if i == len(voices) or voices[i][v] != voices[start][v]:
                out.append(
                    Note(start=start * each, length=(i - start) * each * 1.04, pitch=voices[start][v], velocity=m.pad, part="pad")
                )
                start = i
    return out if m.pad else []


def _bass(m: Mood, degrees: list[int], chords: list[tuple[int, ...]], each: float, names: list[str]) -> list[Note]:
    """Roots below; a drone holds the tonic where the mood wants weight."""
    out = [Note(start=i * each, length=each * 0.98, pitch=36 + c[0] % 12 if c[0] % 12 > 3 else 48 + c[0] % 12 - 12 + 12 * (c[0] % 12 < 0), velocity=0.32,
                part="pad" if m.figure is None else "piano") for i, c in enumerate(chords) if names[i] != "intro"]  # fmt: skip
    if m.drone:
        tonic = chords[0][0]
        out.append(
            Note(
                start=0.0, length=len(chords) * each, pitch=24 + tonic + (12 if tonic < 4 else 0), velocity=m.drone, part="drone"
            )
        )
    return out


def _figure(g: Generator, m: Mood, chords: list[tuple[int, ...]], each: float, names: list[str], low: int) -> list[Note]:
    """Broken chords: one pattern a section, accents on the beat, breathing in time."""
    if m.figure is None:
        return []
    out, voices = [], lead(chords)
    patterns = {n: [int(x) for x in g.permutation([0, 1, 2, 1, 2, 0, 2, 1])[: m.dense]] for n in ("A", "B")}
    for i, v in enumerate(voices):
        pattern = patterns["B" if names[i] == "B" else "A"]
        step = each / len(pattern)
        for j, k in enumerate(pattern):
            if names[i] == "intro" and j > len(pattern) // 2:
                continue
            lean = 0.012 * float(g.standard_normal()) if j else 0.0
            force = 0.42 if j == 0 else 0.26 + 0.08 * float(g.random())
            if i == len(voices) - 1 and j > 0:
                break
            out.append(
                Note(
                    start=max(0.0, i * each + j * step + lean),
                    length=step * (2.2 if m.figure == "piano" else 1.6),
                    pitch=v[k] + low,
                    velocity=force,
                    part=m.figure,
                )
            )
    return out


def _motif(
    g: Generator, m: Mood, tonic: int, mode: str, chords: list[tuple[int, ...]], each: float, names: list[str]
) -> list[Note]:
    """A handful of steps: stated in A, moved and turned over in B, stated again and brought home in A'."""
    if m.voice is None:
        return []
    ladder = [p for p in range(60 + 12 * m.lift, 88 + 12 * min(m.lift, 1)) if p % 12 in scale(tonic, mode)]
    shape = np.concatenate([[0], np.cumsum(g.choice([-2, -1, 1, 1, 2], 3))])
    rhythm = [(0.0, 0.5), (0.5, 0.25), (0.75, 0.25)] if g.random() < 0.5 else [(0.0, 0.375), (0.375, 0.125), (0.5, 0.5)]
    out, base = [], len(ladder) // 2 - 1
    for i, chord in enumerate(chords):
        if names[i] == "intro":
            continue
        turn, move = (-1, 2) if names[i] == "B" else (1, 0)
        last = i == len(chords) - 1
        if (i % 2 == 1 and names[i] == "A" and m.dense <= 4) and not last:
            continue
        for j, (at, length) in enumerate(rhythm[:1] if last else rhythm):
            want = base + move + turn * int(shape[j]) + (0 if i % 4 < 2 else int(shape[3]) // 2)
            near = ladder[int(np.clip(want, 0, len(ladder) - 1))]
            pitch = _tone_of(chord, near) if at in (0.0, 0.5) else near
            if last:
                pitch = _tone_of((tonic,), near)
            out.append(
                Note(
                    start=(i + at) * each,
                    length=length * each * (1.6 if m.voice in ("piano", "bell") else 0.97),
                    pitch=pitch,
                    velocity=0.5 - 0.06 * j,
                    part=m.voice,
                )
            )
    return out


def _tone_of(chord: tuple[int, ...], near: int) -> int:
    """The chord note nearest to a pitch."""
    return min((p for p in range(near - 7, near + 8) if p % 12 in chord), key=lambda p: (abs(p - near), p))


__all__ = ["Mood", "MOODS", "compose_score", "form"]
