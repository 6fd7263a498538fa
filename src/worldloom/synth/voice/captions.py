"""Captions of speech by phrase, and the words, phonemes and visemes with their times, as files."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from worldloom.synth.voice import visemes as v
from worldloom.synth.voice.say import Said, Spoken

LINE, LINES, LONGEST = 42, 2, 6.0
"""Characters of a line, lines and seconds of a caption, as broadcasters advise."""
HOLD = 0.3
"""Seconds that a caption stays after its last word, where there is room."""
MARKS = tuple(",;:—–.!?…")
LEANING = frozenset(
    "a an the of in on at to for from by with without into onto over under and or but nor as than that which who whose if when while because since "
    "until till before after about between through my your his her its our their this these those is are was were be been has have had do does did "
    "can could will would shall should may might must not no very so too i he she we they mr. mrs. ms. dr. prof. st.".split())  # fmt: skip
"""Words that belong to the one after them, so that a line ends better before than after them."""
WORDS, MOUTH = "worldloom-words-1", "worldloom-visemes-1"


def cues(said: Said, text: str) -> list[tuple[float, float, str]]:
    """(from, to, what is written): the source as its author wrote it, in phrases."""
    groups = [g for k in dict.fromkeys(w.sentence for w in said.words) for g in _phrases([w for w in said.words if w.sentence == k], text)]
    out = []
    for k, group in enumerate(groups):
        following = groups[k + 1][0] if k + 1 < len(groups) else None
        end = min(group[-1].end + HOLD, following.start if following else said.seconds)
        out.append((group[0].start, max(end, group[0].start + 0.05), _shown(group, text, following)))
    return out


def _phrases(sentence: Sequence[Spoken], text: str) -> list[list[Spoken]]:
    """A sentence in as few captions as hold it, cut where a reader takes a breath: the cheapest way of all cuts."""
    units = list[list[Spoken]]()
    for word in sentence:
        if units and units[-1][0].source == word.source:
            units[-1].append(word)
        else:
            units.append([word])
    written = [text[u[0].source[0] : u[0].source[1]] for u in units]
    after = [text[u[0].source[1] : v[0].source[0]] for u, v in zip(units, units[1:], strict=False)]
    costs = [0.0, *(_cut(written[k - 1], after[k - 1], written[k]) for k in range(1, len(units))), 0.0]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(units) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            length, seconds = units[end - 1][-1].source[1] - units[start][0].source[0], units[end - 1][-1].end - units[start][0].start
            if start < end - 1 and (length > LINE * LINES - 4 or seconds > LONGEST):
                break
            ways.append((best[start][0] + 1 + (max(0, 24 - length) / 24 if end - start < len(units) else 0) + costs[end], start))
        best.append(min(ways))
    out, end = list[list[Spoken]](), len(units)
    while end:
        start = best[end][1]
        out.insert(0, [w for u in units[start:end] for w in u])
        end = start
    return out


def _cut(last: str, between: str, first: str) -> float:
    """How ill a line or a caption is cut between two words: nothing at a mark, most after a word that leans on the next one."""
    if between.strip()[:1] in MARKS or last[-1:] in MARKS:
        return 0.0
    return 1.5 if last.lower() in LEANING else 0.3 if first.lower() in LEANING else 0.6


def balanced(shown: str) -> list[str]:
    """A caption in lines, two of them about as long as each other and cut where it reads well."""
    words = shown.split()
    if len(shown) <= LINE or len(words) < 2:
        return [shown]
    ways = []
    for k in range(1, len(words)):
        first, second = " ".join(words[:k]), " ".join(words[k:])
        if max(len(first), len(second)) <= LINE + 4:
            ways.append((abs(len(first) - len(second)) / LINE + _cut(words[k - 1], "", words[k]), [first, second]))
    return min(ways)[1] if ways else textwrap.wrap(shown, LINE + 4, break_long_words=False)


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
        safe = (row.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for row in balanced(shown))
        out += [str(k), f"{_clock(start)} --> {_clock(end)}", *safe, ""]
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


def visemes_json(said: Said, face: Mapping[str, v.Array] | None = None) -> bytes:
    """Visemes with their times, and the mouth at 60 frames a second; or a whole `face`, weights (frames,) by shape."""
    found = v.events(said.heard)
    mouth = v.mouth(found, said.seconds)
    names = [*v.SHAPES, *sorted(set(face or ()) - set(v.SHAPES))]
    shapes = mouth.shapes if face is None else np.stack([face[name] for name in names], 1)
    rows = [{"viseme": e.viseme, "start": round(e.start, 3), "end": round(e.end, 3)} for e in found if e.end > e.start]
    return _json({
        "format": MOUTH, "seconds": round(said.seconds, 3), "rate": v.RATE, "visemes": rows,
        "weights": {"names": list(v.VISEMES), "frames": np.round(mouth.visemes, 3).tolist()},
        "blendshapes": {"names": names, "frames": np.round(shapes, 3).tolist()},
    })  # fmt: skip


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()


__all__ = ["balanced", "cues", "visemes_json", "webvtt", "words_json"]
