"""From where a talk is seen, and when: first all, then cuts where a thought ends, who speaks near by, and who listens to what is long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from worldloom.synth.stage.spoken import Lines
from worldloom.synth.voice.say import Said

Size = Literal["medium", "chest", "close", "two", "over", "wide"]
HEIGHTS: dict[Size, float] = {"medium": 0.92, "chest": 0.66, "close": 0.45, "two": 0.95, "over": 0.62, "wide": 2.15}
"""Metres that the picture is high where the person stands."""
TURNS: tuple[Size, ...] = ("chest", "medium", "close", "medium", "chest")
"""Sizes of one who speaks alone, one after the other."""
OTHER: dict[Size, Size] = {"chest": "close", "close": "chest", "medium": "chest"}
NEAR = 0.5
"""Intensity of a mood from which who speaks is seen near by, so that it is read on the face."""
LEAST, LONG, REACT = 3.0, 15.0, 2.2
"""Seconds: of the shortest shot, from which a shot is cut at a sentence's end, and of a look at who listens."""
BEFORE, BEHIND, SHORT = 0.45, 0.35, 1.2
"""Seconds that a wide shot begins before and ends after what it shows, and of a shot that is too short beside it."""
SLOW = 7.0
"""Seconds of a line from which its listener is seen."""


class Cut(NamedTuple):
    """A shot from one time to another: how large, of whom (an index of the speakers)."""

    start: float
    end: float
    size: Size
    who: int
    other: int = -1
    """Whom they talk to; -1 is the other one of two."""

    @property
    def partner(self) -> int:
        """The index of whom they talk to."""
        return self.other if self.other >= 0 else 1 - self.who


class Turn(NamedTuple):
    """A stretch of speech of one: from one time to another, of whom, to whom."""

    start: float
    end: float
    who: int
    other: int


def turns(said: Said, lines: Lines, people: Sequence[str], lead: float) -> list[Turn]:
    """Who speaks when, in seconds of the film: to whom they answer, or who answers them."""
    spans, last = list[tuple[float, float, int]](), -1
    for w in said.words:
        s = lines.of(w.source[0])
        if s.beat != last:
            spans.append((lead + w.start, lead + w.end, people.index(s.who)))
        else:
            spans[-1] = (spans[-1][0], lead + w.end, spans[-1][2])
        last = s.beat
    out = list[Turn]()
    for k, (a, b, who) in enumerate(spans):
        before = next((o for _, _, o in reversed(spans[:k]) if o != who), None)
        after = next((o for _, _, o in spans[k + 1 :] if o != who), None)
        out.append(Turn(a, b, who, next(o for o in (before, after, (who + 1) % max(len(people), 1)) if o is not None)))
    return out


def alone(said: Said, lines: Lines, lead: float, seconds: float) -> list[Cut]:
    """Shots of one speaker, in seconds of the film."""
    edges, felt, last = [0.0], [0.0], -1
    for k, w in enumerate(said.words):
        beat = lines.of(w.source[0]).beat
        begins = k > 0 and w.sentence != said.words[k - 1].sentence
        at = lead + w.start - 0.12
        if begins and (beat != last or at - edges[-1] > LONG) and at - edges[-1] >= LEAST and seconds - at >= LEAST:
            edges.append(at)
            felt.append(0.0)
        felt[-1] = max(felt[-1], lines.of(w.source[0]).intensity)
        last = beat
    ends = [*edges[1:], seconds]
    return [Cut(a, b, size, 0) for a, b, size in zip(edges, ends, _sizes(felt), strict=True)]


def _sizes(felt: Sequence[float]) -> list[Size]:
    """Of shots in which so much is felt: what is felt is seen near by, and two that meet differ."""
    out = list[Size]()
    for k, strength in enumerate(felt):
        size = TURNS[k % len(TURNS)]
        size = "close" if size == "medium" and strength >= NEAR else size
        out.append(OTHER.get(size, size) if out and size == out[-1] else size)
    return out


def together(said: Said, lines: Lines, people: Sequence[str], lead: float, seconds: float) -> list[Cut]:
    """Shots of two or more: all at first, then who speaks, over the other's shoulder or near, and the listener amid a long line."""
    spans, out, start = turns(said, lines, people, lead), list[Cut](), 0.0
    for k, (a, b, who, other) in enumerate(spans):
        end = spans[k + 1][0] - 0.15 if k + 1 < len(spans) else seconds
        if k and a - 0.15 - start >= LEAST * 0.6:
            start = a - 0.15
        size: Size = "two" if k == 0 or k % 7 == 6 else "over" if k % 3 == 1 else "close" if b - a < 5 else "chest"
        if b - a > SLOW and size != "two":
            middle = a + 0.55 * (b - a)
            out += [Cut(start, middle, size, who, other), Cut(middle, middle + REACT, "chest", other, who)]
            out.append(Cut(middle + REACT, end, "close", who, other))
        else:
            out.append(Cut(start, end, size, who, other))
        start = end
    return _joined(out, seconds)


def _joined(cuts: list[Cut], seconds: float) -> list[Cut]:
    """Without shots that are too short to be seen: the one before goes on."""
    out = list[Cut]()
    for c in cuts:
        if out and (c.end - c.start < 1.5 or (out[-1].size, out[-1].who) == (c.size, c.who)):
            out[-1] = out[-1]._replace(end=c.end)
        elif c.end > c.start:
            out.append(c._replace(start=out[-1].end if out else 0.0))
    out[-1] = out[-1]._replace(end=seconds)
    return out


def roomy(cuts: Sequence[Cut], gestures: Sequence[tuple[float, int]]) -> list[Cut]:
    """The shots with those near by drawn back in which who is seen does something with the hands, (when, who): else it is cut off."""
    shown = {(seen_at(cuts, at), who) for at, who in gestures}
    return [c._replace(size="medium") if (k, c.who) in shown and c.size in ("close", "chest") else c for k, c in enumerate(cuts)]


def followed(cuts: Sequence[Cut], moves: Sequence[tuple[float, float, int]], seconds: float) -> list[Cut]:
    """The shots with a wide one round everything that somebody does with the whole body, (from, to, who); near by is seen who stays."""
    out = list(cuts)
    for start, end, who in sorted(moves):
        a, b = max(start - BEFORE, 0.0), min(end + BEHIND, seconds)
        a, b = 0.0 if a < SHORT else a, seconds if seconds - b < SHORT else b
        rest = list[Cut]()
        for c in out:
            if c.start < a:
                rest.append(c._replace(end=min(c.end, a)))
            if c.end > b:
                rest.append(c._replace(start=max(c.start, b)))
        out = sorted([*rest, Cut(a, b, "wide", who)], key=lambda c: c.start)
    return _merged(out)


def _merged(cuts: Sequence[Cut]) -> list[Cut]:
    """Wide shots that meet are one, and what is too short goes to the wide one beside it."""
    out = list[Cut]()
    for c in cuts:
        if out and out[-1].size == "wide" and (c.size == "wide" or c.end - c.start < SHORT):
            out[-1] = out[-1]._replace(end=max(c.end, out[-1].end))
        elif out and c.size == "wide" and out[-1].end - out[-1].start < SHORT:
            out[-1] = c._replace(start=out[-1].start)
        elif not out or c.end > out[-1].end:
            out.append(c._replace(start=out[-1].end if out else 0.0))
    return out


def seen_at(cuts: Sequence[Cut], t: float) -> int:
    """Which shot a time falls into."""
    return next((k for k, c in enumerate(cuts) if t < c.end), len(cuts) - 1)


__all__ = ["Cut", "HEIGHTS", "Size", "Turn", "alone", "followed", "roomy", "seen_at", "together", "turns"]
