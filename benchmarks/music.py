"""What a trained composer makes beside the rule that it learnt from: `python benchmarks/music.py RUN DATASET [--count 130] [--seconds 18]`.

RUN is a model that `worldloom train DATASET --kind music --model transformer` made of `worldloom ingest "score://all?pieces=2000"`. Both
are asked for the same moods and lengths; the rule's pieces are of seeds that the dataset does not have, and are put on the same grid. The
last row is a model that has learnt nothing, whose words only keep to the grammar. Prints a Markdown table, and what its figures are.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.evaluate.music import Runs, bars_of, in_key, key_of, repeated, similar
from worldloom.ingest import Dataset, Limits
from worldloom.ingest.midi import read_midi
from worldloom.learn.chance import Chance
from worldloom.learn.music import tokens
from worldloom.learn.music.grammar import written
from worldloom.learn.music.grid import seconds_of, timed, windows
from worldloom.learn.music.players import BLOCK, composed
from worldloom.learn.music.tokens import BAR, BEAT, END, NOTE, PITCH, POSITION, SIZE, Ints, decode, encode
from worldloom.pipeline_model import opened, weights_of
from worldloom.pipeline_music import WORDS, taken
from worldloom.synth.music import compose_score
from worldloom.synth.music.midi import midi

UNSEEN = 1_000_000
"""Seeds of the rule's pieces that no dataset has."""
LEARNING = 60
"""Pieces of a mood by which the classifier learns."""
MEANING = """In key: notes in the scale of the key that Krumhansl and Kessler's profiles (1982) find. Bars that return: share of the bars
that another bar of the piece repeats note for note. Likeness: Jaccard index of all pairs of bars. Mood recognised: by a logistic regression
on 32 features. Longest run known: the longest run of a piece's words, in any key, that stands in the training data too, as a share of the
piece (median); over half known: share of the pieces where it is more than half."""
Reals = NDArray[np.float64]


class Heard(NamedTuple):
    """A piece as it is judged."""

    mood: str
    words: Ints
    notes: Reals
    """(m, 4): start and length in seconds, pitch, velocity."""
    bar: float
    seconds: float


def heard(words: Ints, mood: str) -> Heard:
    """At its own beat, so that a length that is asked for says nothing."""
    piece = decode(words)
    seconds = seconds_of(piece)
    notes, beat = timed(piece, seconds)
    return Heard(mood, words, notes, 4 * beat, seconds)


def by_rule(mood: str, seconds: float, seed: int) -> Heard:
    """A piece of the rule composer's, as a dataset would have it."""
    score = compose_score(mood, seconds, seed)
    one = read_midi(midi(score.notes, score.chord_seconds / 4), Limits())[0]
    return heard(encode(windows(one.arrays["midi"], float(one.facts["beat"]), WORDS)[0][0]), mood)


def by_model(run: Path, moods: list[str], seconds: float, seed: int) -> list[Heard]:
    """A piece for each of `moods`."""
    model, recipe, labels = opened(weights_of(run))
    which = np.array([labels.index(mood) for mood in moods])
    out = list[Ints]()
    for first in range(0, len(moods), BLOCK):
        out += composed(model, recipe, first, np.resize(which[first : first + BLOCK], BLOCK), seconds, seed)
    return [heard(words, mood) for words, mood in zip(out, moods)]


def by_grammar(moods: list[str], seconds: float, seed: int) -> list[Heard]:
    """What the grammar alone allows, every word as likely as the others."""
    chance, n = Chance(seed, 0, len(moods)), len(moods)
    words = written(lambda _: np.zeros((n, SIZE), np.float32), lambda: chance.uniform(SIZE), [seconds] * n, WORDS)
    return [heard(w, mood) for w, mood in zip(words, moods, strict=True)]


def features(one: Heard) -> Reals:
    """What a listener could tell a mood by: pace, density, register, lengths, loudness, texture, and the mode above the lowest notes."""
    start, length, pitch, velocity = one.notes.T
    onsets, together = np.unique(start, return_counts=True)
    low = pitch <= np.quantile(pitch, 0.2)
    root = int(np.bincount(pitch[low].astype(int) % 12, length[low], 12).argmax())
    mode = np.bincount((pitch.astype(int) - root) % 12, length, 12)
    bars = one.seconds / one.bar
    long = length / one.bar
    return np.concatenate([
        [one.bar, np.log(len(start) / one.seconds), len(onsets) / bars, len(start) / bars, together.mean(), pitch.mean(), pitch.std(),
         pitch.min(), pitch.max(), (pitch < 44).mean(), (pitch > 76).mean(), long.mean(), np.median(long), (long > 0.8).mean(),
         (long > 2).mean(), (long < 0.2).mean(), velocity.mean(), velocity.std(), velocity.max(), key_of(one.notes).mode == "major"],
        mode / mode.sum(),
    ])  # fmt: skip


Judge = Callable[[list[Heard]], Ints]
"""The moods (n,) that pieces seem to be in."""


def classifier(pieces: list[Heard], moods: list[str], steps: int = 1500, rate: float = 0.05, decay: float = 1e-3) -> Judge:
    """Multinomial logistic regression on standardised features and their squares, by Adam."""
    x, y = np.stack([features(p) for p in pieces]), np.array([moods.index(p.mood) for p in pieces])
    mean, spread = x.mean(0), x.std(0) + 1e-6

    def seen(rows: Reals) -> Reals:
        z = np.clip((rows - mean) / spread, -5, 5)
        return np.concatenate([z, z**2, np.ones((len(z), 1))], 1)

    z, target = seen(x), np.eye(len(moods))[y]
    w, first, second = (np.zeros((z.shape[1], len(moods))) for _ in range(3))
    for t in range(1, steps + 1):
        logits = z @ w
        p = np.exp(logits - logits.max(1, keepdims=True))
        slope = z.T @ (p / p.sum(1, keepdims=True) - target) / len(z) + decay * w
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        w -= rate * (first / (1 - 0.9**t)) / (np.sqrt(second / (1 - 0.999**t)) + 1e-8)
    return lambda rows: np.asarray((seen(np.stack([features(p) for p in rows])) @ w).argmax(1))


def melodic(words: Ints) -> Ints:
    """Words without beat and end, all bars alike, and each pitch as its distance from the one before: the same in every key."""
    words = np.where((words >= BAR) & (words < BEAT), BAR, words)
    words = words[(words < BEAT) | (words >= POSITION)]
    words = words[words != END]
    at = np.flatnonzero((words >= PITCH) & (words < NOTE))
    out = words.copy()
    out[at] = PITCH + np.diff(words[at], prepend=words[at[:1]]) % tokens.PITCHES
    return out


def row(name: str, pieces: list[Heard], moods: list[str], judge: Judge, known: Runs) -> str:
    """One line of the table."""
    right = judge(pieces) == np.array([moods.index(p.mood) for p in pieces])
    grids = [bars_of(p.notes, p.bar, p.seconds) for p in pieces]
    again, alike = np.mean([repeated(g) for g in grids]), np.mean([similar(g) for g in grids])
    keys, dense = np.mean([in_key(p.notes) for p in pieces]), np.mean([len(p.notes) / p.seconds for p in pieces])
    runs = [known.longest(m) / len(m) for m in (melodic(p.words) for p in pieces)]
    return (f"| {name} | {keys:.1%} | {again:.1%} | {alike:.3f} | {dense:.2f} | {right.mean():.1%} | {np.median(runs):.1%} "
            f"| {np.mean(np.array(runs) > 0.5):.1%} |")  # fmt: skip


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("run", type=Path)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--count", type=int, default=130)
    parser.add_argument("--seconds", type=float, default=18.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = Dataset.open(options.dataset)
    data = taken(found).data
    corpus = np.concatenate([np.append(melodic(data[i]), SIZE) for i in range(len(data))])  # SIZE parts pieces
    known, moods = Runs(corpus, SIZE + 1), list(found.labels)
    asked = [moods[k % len(moods)] for k in range(options.count)]
    learnt = [by_rule(mood, options.seconds, 2 * UNSEEN + k) for mood in moods for k in range(LEARNING)]
    judge = classifier(learnt, moods)
    print(f"{options.count} pieces of {options.seconds:g} s each, {len(moods)} moods\n")
    print("| | in key | bars that return | likeness of bars | notes/s | mood recognised | longest run known | over half known |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    rule = [by_rule(mood, options.seconds, UNSEEN + k) for k, mood in enumerate(asked)]
    print(row("rule composer, seeds not in the dataset", rule, moods, judge, known), flush=True)
    print(row("trained transformer", by_model(options.run, asked, options.seconds, options.seed), moods, judge, known), flush=True)
    print(row("grammar alone, nothing learnt", by_grammar(asked, options.seconds, options.seed), moods, judge, known))
    print(f"\n{MEANING} The classifier learnt from {len(learnt)} other pieces of the rule's.")


if __name__ == "__main__":
    main()
