"""What pictures, screens and statues show: a quality of theirs and no thing."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular

_PICTURES = ("monitor", "medical_monitor", "television", "painting", "poster", "sign", "neon_sign", "picture_frame", "map", "tapestry",
             "projector_screen", "computer", "laptop", "billboard", "departure_board", "flag", "bulletin_board", "book")  # fmt: skip


def pictures(draft: Draft, owner: str, m: Mention) -> bool:
    """Whether the thing shows pictures or words, or what it shows is no thing."""
    entry = next((t for t in draft.things if t.id == owner), None)
    return entry is not None and (entry.category in _PICTURES or m.phrase not in draft.words.nouns)


def of_picture(draft: Draft, owner: str) -> bool:
    """Whether what a thing is "of" is what it shows: a painting's or a statue's."""
    entry = next((t for t in draft.things if t.id == owner), None)
    made = ("painting", "poster", "picture_frame", "map", "tapestry", "statue", "figurine", "bust", "book")
    return entry is not None and entry.category in made and singular(entry.noun.lower().split(" ")[-1]) not in ("pile", "stack", "set", "frame")


def shown(draft: Draft, m: Mention, owner: str, verb: str) -> tuple[str, ...]:
    """ "a monitor showing ECG": the picture is a quality of what shows it."""
    entry = next((t for t in draft.things if t.id == owner), None)
    if entry is None:
        return ()
    span = draft.span(m.start - 1, m.end)
    value = f"showing {m.phrase}"
    draft.attribute(entry, "state", value, span)
    draft.clause("attribute", span, thing=owner, value=value)
    draft.used |= set(range(m.start - 1, m.end))
    return ()


__all__ = ["of_picture", "pictures", "shown"]
