"""Reads a script: plain text in paragraphs with moods in brackets, or a plain screenplay.

A screenplay is what has a scene heading (INT. or EXT.) or a character's name in capitals on a line of its own with words below it:

    INT. KITCHEN - MORNING

    Anna waves.

    ANNA
    (happily)
    You came after all!
"""

from __future__ import annotations

import re
import unicodedata

from worldloom.synth.stage.moods import CALM, MARK, Feeling, feeling, marked
from worldloom.synth.stage.screenplay import MOST_BEATS, Beat, Phrase, Scene, Screenplay
from worldloom.world import InputError

LONGEST = 20_000
"""Characters of a script."""
HEADING = re.compile(r"^(INT|EXT|INT\./EXT|I/E|EST)[.\s]\s*(.+)$", re.IGNORECASE)
CUE = re.compile(r"^[A-Z][A-Z0-9 .'\-]{0,39}(\s*\((V\.?O\.?|O\.?S\.?|CONT'?D)\))*$")
ASIDE = re.compile(r"^\(([^()]{1,120})\)$")
INLINE = re.compile(r"\(([A-Za-z ]{2,40})\)")
TITLE = re.compile(r"^title:\s*(.+)$", re.IGNORECASE)
TRANSITION = re.compile(r"^(CUT TO|FADE (IN|OUT)|DISSOLVE TO)\b.*$")
VERBS: dict[str, tuple[str, ...]] = {
    "wave": ("waves", "wave", "greets", "beckons"), "point": ("points", "point", "indicates"), "sit_down": ("sits down", "takes a seat"),
    "stand_up": ("stands up", "rises", "gets up"), "walk": ("walks", "enters", "leaves", "comes in", "crosses"), "run": ("runs", "hurries"),
    "dance": ("dances",), "turn": ("turns",), "pick_up": ("picks up", "lifts"), "sit": ("sits",), "type": ("types",),
}  # fmt: skip
"""Words of an action -> the motion that they name."""


def screenplay(text: str) -> Screenplay:
    """The script of a text. InputError for one that is too long, empty, or holds what is no text."""
    if len(text) > LONGEST:
        raise InputError(f"the script has {len(text)} characters; at most {LONGEST} are played at once, so cut it in parts")
    bad = next((c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t\r"), None)
    if bad is not None:
        raise InputError(f"the script holds the character U+{ord(bad):04X} at position {text.index(bad)}, which is no text; remove it")
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    title, lines = _titled(lines)
    scenes = _scenes(lines) if _is_screenplay(lines) else [Scene(beats=tuple(_talk(lines)))]
    return Screenplay(title=title, scenes=tuple(scenes[:60])).checked()


def _titled(lines: list[str]) -> tuple[str, list[str]]:
    """The title line, if the first words are one."""
    first = next((k for k, line in enumerate(lines) if line), 0)
    found = TITLE.match(lines[first]) if lines else None
    return (found[1][:120], lines[first + 1 :]) if found else ("", lines)


def _is_screenplay(lines: list[str]) -> bool:
    cues = sum(bool(CUE.match(a)) and bool(b) and not CUE.match(b) for a, b in zip(lines, lines[1:], strict=False))
    return any(HEADING.match(line) for line in lines) or cues >= 2


def _talk(lines: list[str]) -> list[Beat]:
    """Plain text: a beat a paragraph; a mood holds until the next mark, or the paragraph's end."""
    paragraphs = [p for p in re.split(r"\n\s*\n", "\n".join(lines)) if p.strip()]
    beats = [Beat(phrases=phrases) for p in paragraphs if (phrases := _phrases(" ".join(p.split()), CALM))]
    return _few(beats)


def _few(beats: list[Beat]) -> list[Beat]:
    if len(beats) > MOST_BEATS:
        raise InputError(f"the script has {len(beats)} parts; at most {MOST_BEATS} are played at once, so cut it in several")
    return beats


def _phrases(text: str, mood: Feeling) -> tuple[Phrase, ...]:
    """Stretches of a paragraph by the marks in it."""
    out, at, now = list[Phrase](), 0, mood
    for mark in [*MARK.finditer(text), None]:
        said = text[at : mark.start() if mark else len(text)].strip()
        if re.search(r"\w", said):
            out.append(Phrase(text=said, mood=now.mood, intensity=now.intensity))
        if mark:
            at, now = mark.end(), marked(mark[1])
    return tuple(out)


def _scenes(lines: list[str]) -> list[Scene]:
    """Scenes by their headings; what stands before the first is a scene without one."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        if HEADING.match(line):
            parts.append((line, []))
        else:
            parts[-1][1].append(line)
    out = []
    for heading, body in parts:
        beats = _few(_beats(body))
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


def _beats(lines: list[str]) -> list[Beat]:
    """Dialogue under its cues, and actions."""
    out, k = list[Beat](), 0
    while k < len(lines):
        line = lines[k]
        if CUE.match(line) and not TRANSITION.match(line) and k + 1 < len(lines) and lines[k + 1]:
            block, k = _block(lines, k + 1)
            beat = _dialogue(_name(line), block)
            out += [beat] if beat else []
        elif line:
            block, k = _block(lines, k)
            text = " ".join(block)
            out += [] if TRANSITION.match(text) else [Beat(who=_doer(text), action=text[:2000], motion=motion_of(text))]
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


def _doer(action: str) -> str:
    """The name that an action begins with, or nobody."""
    found = re.match(r"^([A-Z][A-Za-z'\-]+)\b", action)
    return found[1].title()[:60] if found else ""


def _dialogue(who: str, lines: list[str]) -> Beat | None:
    """What somebody says; a parenthetical sets the mood from there on."""
    phrases, mood = list[Phrase](), CALM
    for line in lines:
        if (aside := ASIDE.match(line)) is not None:
            mood = feeling(aside[1]) or mood
            continue
        for piece in re.split(r"(\([A-Za-z ]{2,40}\))", line):
            inner = INLINE.fullmatch(piece)
            if inner and (found := feeling(inner[1])):
                mood = found
            else:
                phrases += _phrases(piece.strip(), mood)
    merged = list[Phrase]()
    for p in phrases:
        if merged and (merged[-1].mood, merged[-1].intensity) == (p.mood, p.intensity):
            p = p.model_copy(update={"text": f"{merged.pop().text} {p.text}"})
        merged.append(p)
    return Beat(who=who, phrases=tuple(merged)) if merged else None


def motion_of(action: str) -> str:
    """The first motion that an action names, or none."""
    low = f" {action.lower()} "
    found = [(m.start(), -len(v), name) for name, verbs in VERBS.items() for v in verbs if (m := re.search(rf" {v}\b", low))]
    return min(found)[2] if found else ""


__all__ = ["LONGEST", "motion_of", "screenplay"]
