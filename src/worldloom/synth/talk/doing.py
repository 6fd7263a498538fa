"""What somebody of a world is doing, in words that go after "I am"."""

from __future__ import annotations

import math
import re

from worldloom.world import Entity, Plan, Thing

CLIPS = {
    "walk": "taking a walk", "run": "out running", "carry": "carrying something", "dance": "dancing", "wave": "waving to you",
    "type": "typing", "steer": "steering", "hammer": "hammering", "sleep": "sleeping",
}  # fmt: skip
"""Motions that are worth a word; those that are not, a posture names."""
HANDS = {
    "carrying": "carrying", "lugging": "carrying", "strumming": "playing", "sitting_strumming": "playing", "reading": "reading",
    "fighting": "fighting with",
    **{rest + deed: "playing" for deed in ("fiddling", "fluting", "blowing", "bowing") for rest in ("", "sitting_")},
    "sitting_reading": "sitting and reading", "lying_reading": "lying here, reading", "reclining_reading": "lying here, reading",
    "cross_legged_reading": "sitting here, reading", "sitting_drinking": "drinking from",
}  # fmt: skip
"""What somebody does with what is in their hands, by their posture."""
POSTURES = {"sitting": "sitting", "reclining": "lying", "sleeping": "sleeping", "kneeling": "kneeling", "crouching": "crouching"}
NEAR = 1.2
"""Metres to something that one stands by."""
BULK = 0.35
"""Metres of height that make a thing worth naming."""
ENDS = r"and|or|with|while|in|on|at|by|near|beside|behind|under|to|from|next|who|that"


def doing_of(e: Entity, thing: Thing | None, plan: Plan, entities: dict[str, Entity]) -> str:
    """By the words of the prompt, else by what is in the hands, else by the motion, else by the posture and what is beneath or beside."""
    told = _told(thing, plan)
    if told:
        return told
    in_hand = next((x for x in entities.values() if x.support == e.id and x.support_surface == "hands"), None)
    if in_hand is not None:
        return f"{HANDS.get(str(e.params.get('pose', '')), 'holding')} the {_plain(in_hand)}"
    clip = next((CLIPS[a.clip] for a in e.acts if a.clip in CLIPS), "")
    return clip or _resting(e, entities)


def _told(thing: Thing | None, plan: Plan) -> str:
    """ "mending nets" of "two fishermen mending nets and smoking"; nothing where the words name a posture alone."""
    word = (thing.activity or "").split(" ")[0].lower() if thing is not None else ""
    if not re.fullmatch(r"[a-z]{2,20}ing", word) or word in ("standing", "sitting", "lying", "being", "having", "wearing"):
        return ""
    after = plan.prompt[thing.span.end if thing is not None and thing.span is not None else 0 :]
    found = re.search(rf"\b{word}\b((?:\s+(?!(?:{ENDS})\b)[A-Za-z'-]{{1,20}}){{0,4}})", after, re.IGNORECASE)
    return word + " ".join(["", *found[1].split()]) if found else word


def _resting(e: Entity, entities: dict[str, Entity]) -> str:
    posture = POSTURES.get(str(e.params.get("pose", "")), "standing")
    under = entities.get(e.support)
    if under is not None and under.kind == "object":
        return f"{'sitting' if posture == 'standing' and e.params.get('pose') in (None, 'auto') else posture} on the {_plain(under)}"
    beside = _beside(e, entities)
    return f"{posture} by the {beside}" if beside else f"{posture} here"


def _beside(e: Entity, entities: dict[str, Entity]) -> str:
    """The nearest thing of some size, by its box seen from above."""
    best, name = NEAR, ""
    for other in entities.values():
        if other.kind != "object" or other.support != "ground" or other.extent[2] < BULK or other.maker.startswith("people/"):
            continue
        radius = min(other.extent[0], other.extent[1]) / 2 * other.pose.scale
        away = math.dist(e.pose.position[:2], other.pose.position[:2]) - radius
        if away < best:
            best, name = away, _plain(other)
    return name


def _plain(e: Entity) -> str:
    from worldloom.synth.talk.facts import name_of

    return name_of(e)


__all__ = ["doing_of"]
