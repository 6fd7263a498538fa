"""What the path of learning does for music alone: MIDI of a dataset -> pieces; a model -> pieces to look at, to hear and to keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.evaluate.music import key_of
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.learn.music.grid import LEAST, QUARTER, seconds_of, timed, windows
from worldloom.learn.music.players import BLOCK, composed
from worldloom.learn.music.tokens import NONE, Ints, decode, encode
from worldloom.learn.recipe import Recipe, Tune
from worldloom.synth.music.arrange import arranged
from worldloom.synth.music.midi import midi
from worldloom.synth.music.score import Score

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.music.pieces import Pieces
    from worldloom.learn.played import Played

WORDS = 768
"""Words of the longest piece that is learnt, and written."""
MOST = 100_000
"""Pieces that are learnt from; what is over is left out."""
SHORTEST, LONGEST = 4.0, 120.0
"""Seconds of a piece."""
TONICS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
LUFS = -18.0
"""How loud a piece is."""
LEFT = 0.01
"""Share of the notes that may find no place before the card says so."""


class Taken(NamedTuple):
    """A dataset's MIDI as a network sees it."""

    data: Pieces
    held: Pieces
    tune: Tune
    findings: tuple[str, ...]


class Song(NamedTuple):
    """A piece that a model wrote."""

    score: Score
    beat: float
    """Seconds."""


def taken(found: Dataset) -> Taken:
    """Pieces to train on and held-out ones, and what they have in common. InputError where there is no MIDI that can be learnt from."""
    from worldloom.learn.music.pieces import gathered

    parts = [_pieces(found, split) for split in ("train", "val")]
    (data, labels, lost, whole), held = parts[0], parts[1]
    if not whole:
        raise DatasetError(f"{found.path} has no MIDI to train on; --kind music needs .mid files, or score://all?pieces=500.")
    if not data:
        needs = f"each needs {LEAST} notes, and at most {WORDS // 3} in a bar"
        raise DatasetError(f"{found.path} has no piece that music can be learnt from: {needs}.")
    findings = []
    if lost > LEFT * whole:
        findings.append(f"{lost:,} of {whole:,} notes were left out: they stand in bars that are too full, or in pieces of a few notes.")
    if len(data) > MOST:
        findings.append(f"{len(data) - MOST:,} pieces were left out: at most {MOST:,} are learnt from.")
    seconds = float(np.median([seconds_of(decode(words)) for words in data[:1000]]))
    tune = Tune(length=WORDS, seconds=float(np.clip(round(seconds, 1), SHORTEST, LONGEST)))
    return Taken(gathered(data[:MOST], labels[:MOST]), gathered(held[0][:MOST], held[1][:MOST]), tune, tuple(findings))


def _pieces(found: Dataset, split: str) -> tuple[list[Ints], list[int], int, int]:
    """Words and class of each piece of a split, how many notes found no place, and how many there were."""
    out, labels, lost, whole = list[Ints](), list[int](), 0, 0
    rows = zip(found.group("midi")[found.span("midi", split)], found.of("midi", split), found.classes(split, "midi"), strict=True)
    for events, said, label in rows:
        pieces, left = windows(np.asarray(events, np.int32), _beat(said.get("beat")), WORDS)
        out += [encode(piece) for piece in pieces]
        labels += [int(label)] * len(pieces)
        lost, whole = lost + left, whole + len(events)
    return out, labels, lost, whole


def _beat(said: object) -> float:
    """Milliseconds of a beat as a record says it."""
    return float(said) if isinstance(said, int | float) and 1 <= said <= 60_000 else QUARTER


def songs(model: Learner | Played, recipe: Recipe, count: int, which: NDArray[np.int64] | None, labels: Sequence[str], seed: int,
          seconds: float | None) -> Iterator[Song]:  # fmt: skip
    """Pieces by a model, in blocks; each follows from seed, place, class and length alone."""
    assert recipe.tune is not None
    wanted = recipe.tune.seconds if seconds is None else seconds
    for first in range(0, count, BLOCK):
        label = None if which is None else np.resize(which[first : first + BLOCK], BLOCK).astype(np.int64)
        for k, words in enumerate(composed(model, recipe, first, label, wanted, seed)[: count - first]):
            yield song(words, wanted, labels[int(label[k])] if label is not None and labels else "")


def song(words: Ints, seconds: float, mood: str) -> Song:
    """The piece of these words, made to last `seconds`."""
    notes, beat = timed(decode(words[words != NONE]), seconds)
    key = key_of(notes)
    return Song(arranged(notes, seconds, 4 * beat, mood, key.tonic, key.mode), beat)


def said_of(one: Song) -> dict[str, Any]:
    """A piece in a few words, for the list of samples."""
    s = one.score
    return {"seconds": s.seconds, "notes": len(s.notes), "key": f"{TONICS[s.tonic]} {s.mode}", "bpm": round(60 / one.beat, 2)}


def midi_of(one: Song, name: str) -> bytes:
    """The piece as a MIDI file."""
    return midi(one.score.notes, one.beat, name)


def wav_of(one: Song, seed: int) -> bytes:
    """The piece as it sounds, 48 kHz stereo at LUFS, its true peak under -1 dBTP."""
    from worldloom.render.audio.master import mastered
    from worldloom.render.audio.wav import wav16
    from worldloom.synth.music.play import play

    return wav16(mastered(np.asarray(play(one.score, seed), float), LUFS))


def rolls(pieces: Sequence[Song], titles: Sequence[str]) -> bytes:
    """A sheet of piano rolls."""
    from worldloom.render.roll import Roll, sheet

    return sheet([Roll(title, one.score) for title, one in zip(titles, pieces, strict=True)])


def shown(words: Ints, recipe: Recipe, labels: Sequence[str]) -> bytes:
    """Pieces of a preview (n, longest) as a sheet, a class after the other."""
    titles = [labels[k % recipe.classes] if recipe.classes and labels else "" for k in range(len(words))]
    pieces = []
    for row, title in zip(words, titles, strict=True):
        piece = row[row != NONE]
        pieces.append(song(piece, seconds_of(decode(piece)), title))
    return rolls(pieces, titles)


__all__ = ["LONGEST", "LUFS", "SHORTEST", "Song", "Taken", "midi_of", "rolls", "said_of", "shown", "song", "songs", "taken", "wav_of"]
