"""Captions of speech by phrase, and the words, phonemes and visemes with their times, as files."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from typing import Any

import numpy as np

from worldloom.synth.voice import visemes as v
from worldloom.synth.voice.say import Said, Spoken

LINE, LINES, LONGEST = 42, 2, 6.0
"""Characters of a line, lines and seconds of a caption, as broadcasters advise."""
HOLD = 0.3
"""Seconds that a caption stays after its last word, where there is room."""
WORDS, MOUTH = "worldloom-words-1", "worldloom-visemes-1"


def cues(said: Said, text: str) -> list[tuple[float, float, str]]:
    """(from, to, what is written): the source as its author wrote it, in phrases."""
    groups = list[list[Spoken]]()
    for word in said.words:
        if not groups or _full([*groups[-1], word], text):
            groups.append([])
        groups[-1].append(word)
    out = []
    for k, group in enumerate(groups):
        following = groups[k + 1][0] if k + 1 < len(groups) else None
        end = min(group[-1].end + HOLD, following.start if following else said.seconds)
        out.append((group[0].start, max(end, group[0].start + 0.05), _shown(group, text, following)))
    return out


def _full(group: Sequence[Spoken], text: str) -> bool:
    """A new phrase begins with the last word: another sentence, or one that no longer fits, or a pause at a mark."""
    *before, word = group
    if word.source == before[-1].source:
        return False
    length = word.source[1] - before[0].source[0]
    marked = text[before[-1].source[1] : word.source[0]].strip()[:1] in tuple(",;:—–") and length > 0.6 * LINE * LINES
    return word.sentence != before[-1].sentence or length > LINE * LINES - 4 or word.end - before[0].start > LONGEST or marked


def _shown(group: Sequence[Spoken], text: str, following: Spoken | None) -> str:
    """The characters from the first word to the marks after the last one."""
    start, end = group[0].source[0], group[-1].source[1]
    stop = following.source[0] if following and following.source[0] >= end else len(text)
    while start and text[start - 1] in "“\"'(‘[":
        start -= 1
    tail = text[end:stop]
    tail = tail[: len(tail) - len(tail.lstrip(".,;:!?…—”\"')’]%"))]
    return " ".join((text[start:end] + tail).split())


def webvtt(said: Said, text: str) -> bytes:
    """WebVTT (W3C), a cue a phrase."""
    out = ["WEBVTT", ""]
    for k, (start, end, shown) in enumerate(cues(said, text), 1):
        safe = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        out += [
            str(k),
            f"{_clock(start)} --> {_clock(end)}",
            *(textwrap.wrap(safe, LINE + 4, break_long_words=False) or [safe]),
            "",
        ]
    return ("\n".join(out)).encode()


def _clock(seconds: float) -> str:
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def words_json(said: Said, text: str) -> bytes:
    """Words and marks with their times."""
    rows = [
        {
            "text": text[w.source[0] : w.source[1]], "said": w.said, "start": round(w.start, 3), "end": round(w.end, 3), "span": list(w.source),
            "phones": [{"phone": h.phone, "start": round(h.start, 3), "end": round(h.end, 3)} for h in w.phones],
        }
        for w in said.words
    ]  # fmt: skip
    marks = [{"name": name, "time": round(at, 3)} for name, at in said.marks]
    return _json({"format": WORDS, "seconds": round(said.seconds, 3), "voices": list(said.voices), "words": rows, "marks": marks})


def visemes_json(said: Said) -> bytes:
    """Visemes with their times, and the mouth at 60 frames a second."""
    found = v.events(said.heard)
    mouth = v.mouth(found, said.seconds)
    rows = [{"viseme": e.viseme, "start": round(e.start, 3), "end": round(e.end, 3)} for e in found if e.end > e.start]
    return _json({
        "format": MOUTH, "seconds": round(said.seconds, 3), "rate": v.RATE, "visemes": rows,
        "weights": {"names": list(v.VISEMES), "frames": np.round(mouth.visemes, 3).tolist()},
        "blendshapes": {"names": list(v.SHAPES), "frames": np.round(mouth.shapes, 3).tolist()},
    })  # fmt: skip


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()


__all__ = ["cues", "visemes_json", "webvtt", "words_json"]
