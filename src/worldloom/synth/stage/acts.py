"""What people on a stage do besides talking: the verbs of a screenplay's actions, each as an act with what it is aimed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from worldloom.world.base import Frozen

Kind = Literal[
    "walk", "run", "enter", "leave", "sit", "rise", "turn", "look", "point", "wave", "nod", "shake", "shrug", "bow", "take", "put",
    "wait",
]  # fmt: skip
VERBS: dict[Kind, str] = {
    "sit": r"(?:sits?|sitting)(?: back)?(?: down)?|seats? (?:herself|himself|themselves)|takes? a (?:seat|chair)",
    "rise": r"(?:stands?|gets?|jumps?) up|rises?|(?:stands?|gets?) to (?:her|his|their) feet",
    "put": r"puts?|sets?|places?|lays?",
    "take": r"picks? up|picks?|takes? up|takes?|grabs?|lifts?|raises?(?! (?:an?|her|his|one|both) (?:eyebrow|hand|brow|arm))|reaches for",
    "enter": r"enters?|comes? (?:in|on)|walks? (?:in|on)(?!to)|steps? in(?!to)|arrives?|appears?",
    "leave": r"leaves?|exits?|walks? (?:off|out|away)|goes (?:off|out|away)|steps? (?:off|out)|disappears?",
    "run": r"runs?|hurries|hurry|rushe?s?|dashe?s?|jogs?",
    "walk": r"walks?|goes|go|steps?|moves?|strides?|strolls?|wanders?|crosses|cross|comes?|approache?s?|returns?|heads?|paces?|backs? away",
    "turn": r"turns?|faces?|swings? round|spins?",
    "look": r"looks?|glances?|gazes?|stares?|peers?|watches|eyes",
    "point": r"points?|gestures?|indicates?|motions?",
    "wave": r"waves?|greets?|beckons?|raises (?:a|her|his|one) hand",
    "nod": r"nods?|agrees?",
    "shake": r"shakes? (?:her|his|their) heads?|disagrees?",
    "shrug": r"shrugs?",
    "bow": r"bows?|curtse?y|curtsies",
    "wait": r"waits?|pauses?|stops?|thinks?|hesitates?|breathes|sighs?|silence|beat|listens?|is silent|says nothing",
}
"""By kind, the words of it; of two that fit at one place the longer is meant, of two as long the one that stands first here."""
BODILY = frozenset(("walk", "run", "enter", "leave", "sit", "rise", "turn", "take", "put", "bow", "wait"))
"""For these the words wait; the others are done while somebody speaks."""
EARLY = re.compile(r"^(?:then|slowly|quickly|quietly|suddenly|finally|briefly|now|calmly|and|again|both|also|gently|carefully|[a-z]+ly)\s+")
AIM = re.compile(
    r"^(?:(?:back|over|across|straight|up|down|out|away|round|around|right|again|slowly|briefly|once)\s+)*"
    r"(?:(?:to|towards?|at|into?|onto?|on|by|of|for|from|through|beside|before|behind|past|with|in front of|next to|off)\s+)*"
    r"(?:(?:the|a|an|her|his|their|its|some|this|that|one)\s+)?"
)
STOP = re.compile(
    r"\s+(?:and|then|while|as|with|for|from|without|until|who|which|that|to (?!the|a|her|his)|on|in|at|behind|beside|near|above|under"
    r"|down|up|again)\b.*$|[,;.!?].*$"
)
PIECES = re.compile(r"\s*(?:[.;!?]+|,?\s+and then\s+|,\s*then\s+|,\s+(?:and\s+)?|\s+and\s+|\s+then\s+)\s*")


class Act(Frozen):
    """One act: `aim` is what it is done to or whither, in the script's words without articles; `words` are what the script says."""

    kind: Kind
    aim: str = Field(default="", max_length=80)
    words: str = Field(default="", max_length=200)


def act_of(words: str) -> Act | None:
    """What a few words after the name of who does it tell to do ("walks over to the window"); None where they name no act."""
    low = " ".join(words.lower().split()).strip(" .!?,;")
    while (cut := EARLY.sub("", low)) != low:
        low = cut
    if not re.match(r"goes to (?:the|a|her|his)\b", low):
        low = re.sub(r"^(?:is|are|starts?|begins? to|goes to|tries to)\s+(?=\w)", "", low)
    low = _plainly(low)
    found = [(len(m[0]), -k, kind) for k, (kind, verbs) in enumerate(VERBS.items()) if (m := re.match(rf"(?:{verbs})(?=\W|$)", low))]
    if not found:
        return None
    length, _, kind = max(found)
    return Act(kind=kind, aim=aimed(low[length:].strip()), words=words.strip()[:200])


def _plainly(words: str) -> str:
    """"waving to Ben" -> "wave to ben", where that is what is known."""
    first, _, rest = words.partition(" ")
    if not first.endswith("ing") or len(first) < 6:
        return words
    stems = (first[:-3], first[:-3] + "e", first[:-4], first[:-3] + "s")
    whole = (f"{stem} {rest}".strip() for stem in stems)
    return next((w for w in whole if any(re.match(rf"(?:{v})(?=\W|$)", w) for v in VERBS.values())), words)


def aimed(rest: str) -> str:
    """What is left of "over to the window and ...": "window"."""
    return STOP.sub("", AIM.sub("", rest, count=1)).strip(" .,'")[:80]


def acts_in(clauses: str) -> tuple[list[Act], list[str]]:
    """The acts of a whole action without its subject ("sits down and waves"), and pieces that name none."""
    acts, others = list[Act](), list[str]()
    for piece in (p for p in PIECES.split(clauses) if p and re.search(r"\w", p)):
        bare = re.sub(r"^(?:he|she|they|both)\s+", "", piece.strip(), flags=re.IGNORECASE)
        act = act_of(bare)
        if act is not None:
            acts.append(act)
        else:
            others.append(piece.strip())
    return acts, others


def bodily(acts: Sequence[Act]) -> bool:
    """Whether words must wait for any of them."""
    return any(a.kind in BODILY for a in acts)


__all__ = ["Act", "BODILY", "Kind", "act_of", "acts_in", "bodily"]
