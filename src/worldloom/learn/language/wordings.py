"""Words of the grammar: how relations are said beside the planner's own phrases, verbs, and sentences that state none."""

from __future__ import annotations

Wordings = dict[str, tuple[str, ...]]

BARE: Wordings = {
    "on": ("on top", "on top", "on it", "placed on top", "resting on top", "on its surface"),
    "under": ("beneath", "underneath", "below", "tucked beneath"),
    "above": ("above", "overhead", "hanging above", "mounted above"),
    "in": ("inside", "within"),
    "beside": ("on each side", "on either side", "on both sides", "beside it", "alongside", "next to it", "at each side"),
    "near": ("nearby", "close by"),
    "left": ("to the left", "on the left", "to its left", "on its left side"),
    "right": ("to the right", "on the right", "to its right", "on its right side"),
    "front": ("in front", "in front of it", "directly in front"),
    "behind": ("behind", "behind it", "at the back"),
    "around": ("around it", "all around", "arranged around it", "on all sides"),
    "opposite": ("opposite", "across from it"),
}
"""Where something is, without naming it: "a table with a lamp on top"."""
MORE: Wordings = {
    "near": ("a short distance from", "within reach of", "just off", "not far from"),
    "beside": ("right beside", "directly next to", "at the end of", "along one side of"),
    "on": ("in the center of", "at the edge of", "on the surface of", "on the top shelf of", "on one end of", "across"),
    "around": ("along the sides of", "on the long sides of"),
    "opposite": ("directly across from", "on the other side of the room from"),
    "facing": ("angled toward", "turned toward", "that faces", "directed at"),
    "above": ("mounted above", "hanging above", "suspended over", "directly above"),
    "under": ("directly beneath", "tucked under", "slid under"),
    "against": ("flush against", "pushed against", "set against", "that lines"),
    "attached": ("mounted on", "fixed to", "hung on", "hanging on", "on"),
}
REVERSED: Wordings = {
    "on": ("holding", "holds", "supporting", "topped with", "carrying", "that holds", "displaying", "set with", "draped with", "hosting",
           "bearing", "topped by"),
    "around": ("surrounded by", "ringed by", "encircled by", "with", "paired with"),
    "beside": ("flanked by", "accompanied by", "paired with"),
    "in": ("filled with", "full of", "containing", "that contains", "stocked with", "holding"),
    "above": ("lit by", "illuminated by"),
    "behind": ("backed by",),
    "along": ("lined with", "lined by"),
}  # fmt: skip
"""What follows is what stands so."""
ROOMED: Wordings = {
    "corner": ("in the corner", "in one corner", "in a corner of the room", "in the corner of the room", "in another corner",
               "tucked into a corner", "in the opposite corner", "in the far corner", "near the corner", "occupying one corner"),
    "middle": ("in the middle of the room", "in the center", "at the center of the room", "in the middle", "at the center",
               "at room center", "centered in the room", "occupying the center", "in the centre of the room"),
}  # fmt: skip
MIDDLE = ("in the middle of", "at the center of", "in the center of", "centered on")
TRANSITIVE: Wordings = {
    "around": ("surround", "encircle", "ring"), "beside": ("flank", "adjoin", "neighbour"),
    "facing": ("faces", "faces", "overlooks"),
    "on": ("tops", "adorns", "covers"), "along": ("lines", "runs along"), "against": ("leans against", "backs onto"),
    "above": ("hangs above", "hangs over"), "attached": ("hangs from", "hangs on"), "under": ("lies beneath",), "front": ("stands before",),
    "in": ("fills",), "corner": ("occupies a corner", "fills the corner", "occupies one corner of the room", "sits in the corner"),
    "middle": ("occupies the center", "anchors the center of the room", "commands the middle of the room", "dominates the center"),
}  # fmt: skip
"""Verbs that say a relation themselves."""
HOLDS = ("holds", "supports", "carries", "displays", "hosts", "features", "contains")
VERBS = ("sits", "stands", "rests", "is", "is placed", "is positioned", "is set", "is located", "is situated", "is arranged")
FINITE: Wordings = {
    "attached": ("hangs", "is mounted", "is fixed", "is"), "above": ("hangs", "is mounted", "floats", "is suspended"),
    "on": ("lies", "sits", "rests", "stands", "is placed", "is", "is laid", "perches"), "in": ("is", "lies", "is kept", "is stored"),
    "facing": ("is", "sits", "stands", "is turned"), "around": ("are", "are arranged", "stand", "are placed"),
    "against": ("stands", "leans", "is set", "is pushed", "rests", "is placed"), "corner": ("stands", "sits", "is", "is tucked"),
}  # fmt: skip
PARTICIPLES = ("placed", "positioned", "set", "standing", "sitting", "resting", "located", "situated", "arranged", "left", "tucked")
HARDLY = ("directly", "just", "neatly", "right")
"""What may stand before a connecting phrase."""
HARDENED = ("on", "next", "in", "above", "behind", "beside", "under", "opposite", "across")
"""First words of such phrases."""
DISTRACTORS = (
    "Soft light fills the room.", "The walls are painted a pale blue.", "Everything feels calm and inviting.", "Nothing here is new.",
    "The floor is made of polished oak.", "Warm sunlight streams through the window.", "The overall style is modern and clean.",
    "It is a quiet place to read and to rest.", "The air smells of coffee.", "A large window lets in the morning light.",
    "The space is bright and airy.", "The ceiling is high, and the walls are bare.", "Guests feel welcome at once.", "It rains outside.",
    "The palette mixes grey, white and green.", "This is a room for long evenings.", "The furniture is arranged for conversation.",
    "Colors are muted and the lines are simple.",
)  # fmt: skip
"""Sentences that state no relation."""
ENDINGS = ("completes the scene", "adds a touch of warmth", "catches the eye", "rounds out the look", "brings the room together",
           "adds interest", "gives a soft glow")  # fmt: skip
OPENERS = (
    "A {room} with", "This {room} features", "A {quality} {room} with", "A {room} featuring", "The {room} contains",
    "A {quality} {room} includes", "In the {room} there are", "The {room} is furnished with", "A {quality} {room} showcases", "{room} with",
    "A {room} designed for work includes", "A small {room} holding", "Imagine a {room} with", "Create a {room} that has",
)  # fmt: skip
LEADS = ("In this {room}, ", "In the {quality} {room}, ", "Here, ", "Inside, ", "After a long day at work, ", "At first glance, ",
         "In a {room}, ", "Nearby, ", "")  # fmt: skip

__all__ = ["BARE", "DISTRACTORS", "ENDINGS", "FINITE", "HARDENED", "HARDLY", "HOLDS", "LEADS", "MIDDLE", "MORE", "OPENERS", "PARTICIPLES",
           "REVERSED", "ROOMED", "TRANSITIVE", "VERBS", "Wordings"]  # fmt: skip
