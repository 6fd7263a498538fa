"""What people do with their hands when they just stand: which habits clothes, trade, age and mood leave, the likeliest first.

Directions follow Argyle (1988) and Wallbott (1998): pride and anger open the elbows or close the arms, fear and sadness bring the hands
together before the body; soldiers and guards stand as they are drilled. The weights are ours.
"""

from __future__ import annotations

from typing import NamedTuple

from worldloom.synth.people.motion.timing import chance
from worldloom.synth.people.person import Person


class Habit(NamedTuple):
    """What each hand (left, right) does: "" hangs, "hip", "belt", "front", "back", "fold"; `even` weight on both feet."""

    name: str
    hands: tuple[str, str]
    even: bool = False
    straight: bool = False
    """Arms, fingers and trunk of who stands at attention."""


HABITS = {
    h.name: h
    for h in (
        Habit("hanging", ("", "")),
        Habit("akimbo", ("hip", "hip")),
        Habit("left hip", ("hip", "")),
        Habit("right hip", ("", "hip")),
        Habit("belt", ("belt", "belt")),
        Habit("left belt", ("belt", "")),
        Habit("right belt", ("", "belt")),
        Habit("clasped", ("front", "front")),
        Habit("folded", ("fold", "fold")),
        Habit("behind", ("back", "back")),
        Habit("attention", ("", ""), True, True),
        Habit("parade rest", ("back", "back"), True),
    )
}
LIKELY = {
    "hanging": 1.2, "akimbo": 0.5, "left hip": 0.6, "right hip": 0.6, "belt": 0.6, "left belt": 0.6, "right belt": 0.6, "clasped": 1.0,
    "folded": 0.9, "behind": 0.9,
}  # fmt: skip
MOODS = {
    "joy": {"akimbo": 2.0, "left hip": 1.6, "right hip": 1.6},
    "anger": {"akimbo": 5.0, "belt": 1.6, "folded": 4.0, "clasped": 0.2, "behind": 0.3},
    "sadness": {"folded": 0.3, "clasped": 1.5, "hanging": 2.5, "akimbo": 0.0, "belt": 0.3, "left hip": 0.2, "right hip": 0.2,
                "behind": 0.4},
    "fear": {"folded": 0.6, "clasped": 4.0, "akimbo": 0.0, "belt": 0.0, "left hip": 0.1, "right hip": 0.1, "behind": 0.2,
             "left belt": 0.1, "right belt": 0.1},
    "contempt": {"folded": 3.0, "akimbo": 2.5, "belt": 2.0, "behind": 1.4, "clasped": 0.3},
}  # fmt: skip
"""By how much a mood makes a habit likelier."""
KINDS: tuple[tuple[tuple[str, ...], dict[str, float]], ...] = (
    (("soldier", "guard", "samurai"), {"attention": 1.0, "parade rest": 1.0}),
    (("butler", "bellhop", "waiter", "flight_attendant", "maid", "receptionist"), {"behind": 1.2, "clasped": 1.2, "parade rest": 0.5}),
    (("police_officer", "sheriff", "cowboy", "worker", "firefighter", "mechanic", "farmer"),
     {"belt": 1.6, "akimbo": 1.0, "left belt": 0.8, "right belt": 0.8, "folded": 1.2, "hanging": 0.5, "left hip": 0.5}),
    (("monk", "priest", "nun", "bride", "queen", "king", "judge"), {"clasped": 1.6, "behind": 0.5, "hanging": 0.4}),
    (("patient",), {"hanging": 1.0, "clasped": 1.0}),
)  # fmt: skip
TRADES = {trade: weights for trades, weights in KINDS for trade in trades}
"""All the habits of a trade, and how likely each."""
LOOSE = frozenset(
    ("dress", "gown", "robe", "tunic", "kimono", "bathrobe", "evening gown", "summer dress", "nightgown", "dressing gown", "surgical gown",
     "apron", "mail", "breastplate", "spacesuit", "coverall", "raincoat", "coat", "turnout coat", "lab coat", "wetsuit", "swimsuit",
     "skirt", "long skirt", "pleated skirt", "bikini", "swim briefs", "swim trunks")
)  # fmt: skip
"""With these there is no belt or pocket for the thumbs."""
BEHIND = frozenset(("cloak", "spacesuit"))
"""These hang, or are too stiff, where hands would go behind the back or to the hips."""

CLUMSY = frozenset(("gloves", "mail", "breastplate", "spacesuit"))
"""In these, hands do not lie in one another."""


def habits_of(person: Person, mood: str = "neutral", intensity: float = 0.0) -> tuple[str, ...]:
    """Habits (names of `HABITS`) of a person in a mood, in the order in which their seed would have them; the last one, arms that
    hang, is for every body."""
    worn = {g.kind for g in person.garments}
    weights = dict(TRADES.get(person.trade, LIKELY))
    if person.age < 10:
        weights = {"hanging": 1.5, "behind": 1.0, "clasped": 0.4, "akimbo": 0.2}
    for name, factor in MOODS.get(mood, {}).items():
        if person.trade not in ("soldier", "guard"):
            weights[name] = (weights.get(name, 0.0) + 0.1 * (factor > 1)) * (1 + (factor - 1) * intensity)
    if worn & LOOSE:
        weights = {k: w for k, w in weights.items() if "belt" not in k}
    if worn & BEHIND:
        weights = {k: w for k, w in weights.items() if k in ("hanging", "clasped", "attention")}
    if worn & CLUMSY:
        weights = {k: w for k, w in weights.items() if k not in ("clasped", "folded")}
    seed = person.seed & 0xFFFFFFFF
    drawn = {k: chance(seed, 300 + n, 0.02, 1.0) ** (1 / weights[k]) for n, k in enumerate(HABITS) if weights.get(k, 0.0) > 0}
    order = sorted(drawn, key=lambda k: -drawn[k])
    return (*order, "hanging")[: order.index("hanging") + 1 if "hanging" in order else None]


__all__ = ["HABITS", "Habit", "habits_of"]
