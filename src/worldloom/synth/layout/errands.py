"""What people are told to pick up, and where they take it: "takes the plates from the counter to the tables".

Read from the words of the plan between the things that it found, for a plan has no relation that leads somewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from worldloom.synth.layout.entity import PEOPLE
from worldloom.world import Plan, Relation, Thing

CARRY = r"carr(?:y|ies|ying)|bring(?:s|ing)?|tak(?:es?|ing)|mov(?:es?|ing)|haul(?:s|ing)?|lug(?:s|ging)?|deliver(?:s|ing)?|fetch(?:es|ing)?|transport(?:s|ing)?|cart(?:s|ing)?|heav(?:es?|ing)"
LIFT = r"pick(?:s|ing)?(?: up)?|lift(?:s|ing)?(?: up)?|rais(?:es?|ing)|load(?:s|ing)?|unload(?:s|ing)?|collect(?:s|ing)?|grab(?:s|bing)?|gather(?:s|ing)?(?: up)?"
PUT = r"puts?|putting|sets?|setting|lays?|laying|plac(?:es?|ing)|drop(?:s|ping)?|load(?:s|ing)?|stack(?:s|ing)?"
DEED = re.compile(rf"\b(?:({CARRY})|({LIFT}))\b(?! (?:after|place|care|part|cover|pictures?|photos?|notes?))", re.I)
FROM = re.compile(r"\b(?:from|off|out of)(?: the (?:back|top|side|bed|boot|trunk) of)?\s*$", re.I)
TO = re.compile(r"\b(?:to|into|in to|onto|on to|towards?|up to|over to|back to|across to|(?:in|out) through|through|aboard)\s*$", re.I)
ON = re.compile(rf"\b(?:{PUT})\b[\w\s]*\b(?:on|in|into|onto|beside|by|before|in front of|under)(?: the (?:back|top|side|bed|boot|trunk) of)?\s*$", re.I)
STOP = re.compile(r"[.;!?]\s|\bwhile\b|\bwhere\b|\bas (?:a|an|the|two|three)\b", re.I)
"""Where an errand's words end."""
MOUTH = ("mouth", "lip", "face", "nose", "ear", "eye", "head", "hand", "shoulder", "arm", "lap")
"""Where things are brought that are not taken anywhere."""


@dataclass(frozen=True)
class Wish:
    """An errand as it was told: ids of things of the plan; "" where nothing is said of where from or where to."""

    who: str
    what: str
    source: str = ""
    goal: str = ""


def wishes(plan: Plan) -> tuple[Wish, ...]:
    """The errands of a plan's people, in the order of the words."""
    things = sorted((t for t in plan.things if t.span is not None and t.count.n and t.origin == "asked"), key=_start)
    out = list[Wish]()
    for k, p in enumerate(things):
        if p.category in PEOPLE and (wish := _wish(plan.prompt, p, things[k + 1 :])) is not None:
            out.append(wish)
    return tuple(out)


def _start(t: Thing) -> int:
    return t.span.start if t.span else 0


def _wish(text: str, who: Thing, after: list[Thing]) -> Wish | None:
    """What follows a person in a sentence: a deed, a thing, and from where to where."""
    assert who.span is not None
    end = who.span.end
    stop = STOP.search(text, end)
    last = stop.start() if stop else len(text)
    what, ends, lifts, at = None, {"source": "", "goal": ""}, False, end
    for t in after:
        assert t.span is not None
        if t.span.start >= last:
            break
        gap, at = text[at : t.span.start], max(at, t.span.end)
        if what is None:
            deed = DEED.search(gap)
            if deed is None or t.category in (*PEOPLE, *MOUTH):
                return None
            what, lifts = t, bool(deed[2])
            continue
        kind = "source" if FROM.search(_bare(gap)) else "goal" if TO.search(_bare(gap)) or ON.search(_bare(gap)) else ""
        if t.category in PEOPLE and not kind:
            break
        if t.category in MOUTH:
            return None
        if kind and not ends[kind] and t.category not in PEOPLE:
            ends[kind] = t.id
    if what is None or not (lifts or ends["goal"]):
        return None
    return Wish(who.id, what.id, **ends)


def _bare(gap: str) -> str:
    """Words before a thing, without an article that its span left out."""
    return re.sub(r"\b(?:the|a|an|his|her|their|its)\s*$", "", gap, flags=re.I)


def with_errands(plan: Plan) -> Plan:
    """The plan with what people take somewhere in their hands, and nobody on or in what they take it to."""
    found = {w.who: w for w in wishes(plan)}
    if not found:
        return plan
    ends = {(w.who, g) for w in found.values() for g in (w.goal, w.source) if g}
    kept = tuple(r for r in plan.relations if not (r.kind in ("on", "in", "beside", "inside") and len(r.objects) == 1 and (r.subject, r.objects[0]) in ends))
    holds = {r.subject for r in kept if r.kind == "holding"}
    new = tuple(Relation(kind="holding", subject=w.who, objects=(w.what,)) for w in found.values() if w.who not in holds)
    return plan if kept == plan.relations and not new else plan.model_copy(update={"relations": (*kept, *new)})


__all__ = ["Wish", "wishes", "with_errands"]
