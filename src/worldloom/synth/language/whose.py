"""Whose a room is and what it is aboard of: "a kids' bedroom", "the workers' canteen", "a submarine's control room", "the control room of a submarine"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular

_OF = ("of", "in", "aboard", "on", "inside")
_LINKED = ("'s", "'")


def owner(draft: Draft, j: int) -> bool:
    """Whether token j names whose a room is: "kids" before "' bedroom", "my grandmother" before "'s kitchen"."""
    after = draft.tokens[j + 1].lower if j + 1 < len(draft.tokens) else ""
    return after in _LINKED


def owned_style(draft: Draft, m: Mention, place: str) -> tuple[str, int]:
    """What an owner makes of a bedroom ("child", "teenager") with the owner's token; ("", -1) for others."""
    if place != "bedroom":
        return "", -1
    for style, names in draft.words.traits["owners"].items():
        for j in range(m.start, m.head):
            if draft.tokens[j].lower in names and (owner(draft, j) or draft.tokens[j].lower.endswith("s")):
                return style, j
    return "", -1


def no_railway(draft: Draft, m: Mention) -> bool:
    """Whether a station is none of trains: "a coffee station", "a weather station", but "an old station", "Baker Street station"."""
    before = draft.tokens[m.head - 1] if m.head > m.start else None
    if singular(draft.tokens[m.head].lower) != "station" or before is None or before.lower in draft.words.traits["lines"]["words"]:
        return False
    called = before.lower in _LINKED or (before.pos in ("NOUN", "VERB") and before.text[:1].islower())
    return called and before.lower not in draft.words.qualities and before.lower not in draft.words.scene


def aboard(draft: Draft, m: Mention, place: str) -> str:
    """The place that a room is in a vessel that is named with it; the same place where none is."""
    rows = draft.words.traits["aboard"]
    lead = [t.lower for t in draft.tokens[max(0, m.start - 2) : m.start]]
    dashed = lead[:1] if lead[1:] and lead[1] in ("-", "\u2013", "\u2014", "/", ",") else []  # "INT. SUBMARINE - CONTROL ROOM"
    before = [*dashed, *(draft.tokens[j].lower for j in range(m.start, m.head))]
    after = [t.lower for t in draft.tokens[m.end : m.end + 5]]
    behind = next((singular(w) for w in after[1:] if singular(w) in rows), "") if after[:1] and after[0] in _OF else ""
    vessel = next((w for w in before if w in rows), behind)
    return str(rows[vessel].get(place, place)) if vessel else place


def carries_us(draft: Draft, m: Mention) -> bool:
    """Whether a vessel is that of the room that was named before it ("the control room of a submarine")."""
    if m.phrase not in draft.words.traits["aboard"] or m.plural or m.start < 1:
        return False
    before = [t.lower for t in draft.tokens[max(0, m.start - 3) : m.start + 1]]
    rooms = set(draft.words.traits["aboard"][m.phrase].values())
    led = any(w in _OF for w in before) and any(w.place in rooms and w.span is not None and w.span.end <= draft.tokens[m.start].start for w in draft.wishes)
    draft.used |= set(range(m.start, m.end)) if led else set()
    return led


__all__ = ["aboard", "carries_us", "no_railway", "owned_style", "owner"]
