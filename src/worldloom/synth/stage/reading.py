"""Reads a script: plain text in paragraphs with moods and acts in brackets, or a plain screenplay.

A screenplay is what has a scene heading (INT. or EXT.) or a character's name in capitals on a line of its own with words below it:

    INT. KITCHEN - MORNING

    Anna walks to the window and waves.

    ANNA
    (happily)
    You came after all!
"""

from __future__ import annotations

import re
import unicodedata

from worldloom.synth.stage.directions import Directions
from worldloom.synth.stage.moods import MARK, Feeling
from worldloom.synth.stage.screenplay import MOST_BEATS, Beat, Phrase, Scene, Screenplay
from worldloom.world import InputError

LONGEST = 20_000
"""Characters of a script."""
HEADING = re.compile(r"^(INT|EXT|INT\./EXT|I/E|EST)[.\s]\s*(.+)$", re.IGNORECASE)
CUE = re.compile(r"^[A-Z][A-Z0-9 .'\-]{0,39}(\s*\((V\.?O\.?|O\.?S\.?|CONT'?D)\))*$")
ASIDE = re.compile(r"^\(([^()]{1,120})\)$")
INLINE = re.compile(r"\(([A-Za-z][A-Za-z' ]{1,60})\)")
TITLE = re.compile(r"^title:\s*(.+)$", re.IGNORECASE)
TRANSITION = re.compile(r"^(CUT TO|FADE (IN|OUT)|DISSOLVE TO)\b.*$")


def screenplay(text: str) -> Screenplay:
    """The script of a text. InputError for one that is too long, empty, or holds what is no text."""
    if len(text) > LONGEST:
        raise InputError(f"the script has {len(text)} characters; at most {LONGEST} are played at once, so cut it in parts")
    bad = next((c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t\r"), None)
    if bad is not None:
        raise InputError(f"the script holds the character U+{ord(bad):04X} at position {text.index(bad)}, which is no text; remove it")
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    title, lines = _titled(lines)
    directions = Directions(_names(lines))
    scenes = _scenes(lines, directions) if _is_screenplay(lines) else [Scene(beats=tuple(_talk(lines, directions)))]
    return Screenplay(title=title, scenes=tuple(scenes[:60]), missed=tuple(directions.missed[:400])).checked()


def _titled(lines: list[str]) -> tuple[str, list[str]]:
    """The title line, if the first words are one."""
    first = next((k for k, line in enumerate(lines) if line), 0)
    found = TITLE.match(lines[first]) if lines else None
    return (found[1][:120], lines[first + 1 :]) if found else ("", lines)


def _names(lines: list[str]) -> tuple[str, ...]:
    """Everybody who has a cue."""
    cued = (a for a, b in zip(lines, lines[1:], strict=False) if CUE.match(a) and not TRANSITION.match(a) and b)
    return tuple(dict.fromkeys(_name(line) for line in cued)) if _is_screenplay(lines) else ("",)


def _is_screenplay(lines: list[str]) -> bool:
    cues = sum(bool(CUE.match(a)) and bool(b) and not CUE.match(b) for a, b in zip(lines, lines[1:], strict=False))
    return any(HEADING.match(line) for line in lines) or cues >= 2


def _talk(lines: list[str], directions: Directions) -> list[Beat]:
    """Plain text: a beat a paragraph; a mood holds until the next mark, or the paragraph's end. A paragraph in parentheses is an action."""
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", "\n".join(lines)) if p.strip()]
    out = list[Beat]()
    for p in paragraphs:
        if (aside := ASIDE.match(p)) is not None:
            out += directions.action(aside[1])
        else:
            out += _said("", p, directions.mood(""), directions)
    return _few(out)


def _few(beats: list[Beat]) -> list[Beat]:
    if len(beats) > MOST_BEATS:
        raise InputError(f"the script has {len(beats)} parts; at most {MOST_BEATS} are played at once, so cut it in several")
    return beats


def _said(who: str, text: str, mood: Feeling, directions: Directions) -> list[Beat]:
    """A paragraph with marks in it, and what is done behind its last word."""
    out, at, now = list[Phrase](), 0, mood
    for mark in [*MARK.finditer(text), None]:
        said = text[at : mark.start() if mark else len(text)].strip()
        if re.search(r"\w", said):
            out.append(Phrase(text=said, mood=now.mood, intensity=now.intensity, acts=directions.taken()))
        if mark:
            at, now = mark.end(), directions.marked(mark[1]) or now
    return _beat(who, out, directions)


def _beat(who: str, phrases: list[Phrase], directions: Directions) -> list[Beat]:
    """Phrases of one mood joined, and what is left to do as a beat of its own."""
    merged = list[Phrase]()
    for p in phrases:
        if merged and not p.acts and (merged[-1].mood, merged[-1].intensity) == (p.mood, p.intensity):
            before = merged.pop()
            p = p.model_copy(update={"text": f"{before.text} {p.text}", "acts": before.acts})
        merged.append(p)
    done = directions.taken()
    return [*([Beat(who=who, phrases=tuple(merged))] if merged else []), *([Beat(who=who, acts=done)] if done else [])]


def _scenes(lines: list[str], directions: Directions) -> list[Scene]:
    """Scenes by their headings; what stands before the first is a scene without one."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        if HEADING.match(line):
            parts.append((line, []))
        else:
            parts[-1][1].append(line)
    out = []
    for heading, body in parts:
        beats = _few(_beats(body, directions))
        if beats:
            out.append(_headed(heading, tuple(beats)))
    return out


def _headed(heading: str, beats: tuple[Beat, ...]) -> Scene:
    found = HEADING.match(heading)
    if not found:
        return Scene(beats=beats)
    place, _, time = found[2].partition(" - ")
    return Scene(heading=heading[:200], place=place.strip().lower()[:120], time=time.strip().lower()[:40],
                 inside=not found[1].upper().startswith("EX"), beats=beats)  # fmt: skip


def _beats(lines: list[str], directions: Directions) -> list[Beat]:
    """Dialogue under its cues, and actions."""
    out, k = list[Beat](), 0
    while k < len(lines):
        line = lines[k]
        if CUE.match(line) and not TRANSITION.match(line) and k + 1 < len(lines) and lines[k + 1]:
            block, k = _block(lines, k + 1)
            out += _dialogue(_name(line), block, directions)
        elif line:
            block, k = _block(lines, k)
            text = " ".join(block)
            bare = ASIDE.match(text)
            out += [] if TRANSITION.match(text) else directions.action(bare[1] if bare else text)
        else:
            k += 1
    return out


def _block(lines: list[str], k: int) -> tuple[list[str], int]:
    """Lines up to the next empty one, and where that is."""
    end = k
    while end < len(lines) and lines[end]:
        end += 1
    return lines[k:end], end


def _name(cue: str) -> str:
    return re.sub(r"\s*\(.*$", "", cue).strip().title()[:60]


def _dialogue(who: str, lines: list[str], directions: Directions) -> list[Beat]:
    """What somebody says; a parenthetical sets the mood from there on, or is done there."""
    phrases, mood = list[Phrase](), directions.mood(who)
    directions.last = who
    for line in lines:
        if (aside := ASIDE.match(line)) is not None:
            mood = directions.aside(aside[1]) or mood
            continue
        for piece in re.split(r"(\([A-Za-z][A-Za-z' ]{1,60}\))", line):
            inner = INLINE.fullmatch(piece)
            if inner and directions.known(inner[1]):
                mood = directions.aside(inner[1]) or mood
                continue
            for part in re.split(r"(\[[A-Za-z][^\[\]]{1,120}\])", piece):
                if (mark := MARK.fullmatch(part)) is not None:
                    mood = directions.marked(mark[1]) or mood
                elif re.search(r"\w", part):
                    phrases.append(Phrase(text=part.strip(), mood=mood.mood, intensity=mood.intensity, acts=directions.taken()))
    return _beat(who, phrases, directions)


__all__ = ["LONGEST", "screenplay"]
