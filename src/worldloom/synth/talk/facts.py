"""What the people of a world know, drawn from plan and World alone: who they are, what they do, what the things there are called.

The player answers questions from this; where things are, what hour it is and where the visitor stands it knows better itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from worldloom.assets.registry import index
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.knowledge import plural
from worldloom.synth.talk.doing import doing_of
from worldloom.synth.talk.suited import heard
from worldloom.synth.talk.voices import tone_of, traits_of
from worldloom.world import Entity, Plan, Thing, World
from worldloom.world.base import Frozen

MOST = 300
"""Groups of things that are told apart."""
WORDS = 14
"""Other names and kinds that are kept of each."""
PEOPLE = {"male": ("man", "guy"), "female": ("woman", "lady"), "boy": ("boy", "kid"), "girl": ("girl", "kid"), "": ()}
PLURALS = {"man": "men", "child": "children", "person": "people", "woman": "women"}


class Someone(Frozen):
    """A person who can be spoken to. `noun` is what they are ("fisherman"); `doing` goes after "I am" ("mending nets")."""

    noun: str = Field(max_length=80)
    name: str = Field(default="", max_length=40)
    """Of a character of the user's."""
    doing: str = Field(default="", max_length=120)
    mood: str = Field(default="", max_length=40)
    wears: str = Field(default="", max_length=200)
    asleep: bool = False
    also: tuple[str, ...] = ()
    """What else they may be called: "woman", "teacher"."""
    pitch: float = Field(default=1.0, ge=0.5, le=2)
    """Of the voice, against that of a woman."""


class Group(Frozen):
    """Things of one name. `also` are other words for it, `kinds` what it is one of."""

    name: str
    plural: str
    ids: tuple[str, ...]
    also: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


class TalkFacts(Frozen):
    """All of it, for one world."""

    people: dict[str, Someone] = Field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    around: tuple[str, ...] = ()
    """What is there without a place of its own: the sea, trees of the woods."""


def facts_of(plan: Plan, world: World) -> TalkFacts:
    """The facts; empty where nobody is there to tell them."""
    things = {t.id: t for t in plan.things}
    entities = {e.id: e for e in world.entities}
    people = {e.id: _someone(e, things.get(e.thing or ""), plan, entities) for e in world.entities if is_person(e)}
    if not people:
        return TalkFacts()
    around = [w.kind for w in world.waters] + [s.category.replace("_", " ") for s in world.scatters]
    return TalkFacts(people=people, groups=tuple(_groups(world.entities, people))[:MOST], around=tuple(dict.fromkeys(around)))


def is_person(e: Entity) -> bool:
    """Whether somebody can be spoken to."""
    return e.maker.startswith("people/")


def _someone(e: Entity, thing: Thing | None, plan: Plan, entities: dict[str, Entity]) -> Someone:
    mood = next((a.mood for a in e.acts if a.mood != "neutral"), "")
    name = thing.cast.name if thing is not None and thing.cast is not None else ""
    also = (e.attributes.get("role", "").replace("_", " "), *PEOPLE[sex_of(e)])
    return Someone(
        noun=name_of(e), name=name.capitalize(), doing=doing_of(e, thing, plan, entities)[:120], mood=mood,
        wears=e.attributes.get("wears", "").replace("; ", ", ")[:200], asleep=e.params.get("pose") == "sleeping",
        pitch=heard(tone_of(e, plan)), also=_few(also, (name_of(e), "")),
    )  # fmt: skip


def name_of(e: Entity) -> str:
    """What one of these is called: "fishing boats" -> "fishing boat", "vase of flowers" stays."""
    words = (e.label or e.category.replace("_", " ")).strip()[:80]
    head, of, rest = words.partition(" of ")
    first, _, last = head.rpartition(" ")
    one = last if last.isupper() else singular(last)
    return f"{first} {one}".strip() + of + rest


def many(name: str) -> str:
    """The plural: "fisherman" -> "fishermen", "vase of flowers" -> "vases of flowers"."""
    head, of, rest = name.partition(" of ")
    end = next((w for w in PLURALS if head.endswith(w)), "")
    return (head[: -len(end)] + PLURALS[end] if end else plural(head)) + of + rest


def _groups(entities: Iterable[Entity], people: dict[str, Someone]) -> list[Group]:
    """Things by category and name, in the order of the World."""
    found: dict[tuple[str, str], list[Entity]] = {}
    for e in entities:
        found.setdefault((e.category, name_of(e)), []).append(e)
    return [_group(name, own, people) for (_, name), own in found.items()]


def _group(name: str, own: list[Entity], people: dict[str, Someone]) -> Group:
    cards = [index()[m].card for m in dict.fromkeys(e.maker.split("@")[0] for e in own) if m in index()]
    category = own[0].category.replace("_", " ")
    if own[0].id in people:
        also, kinds = [] if category == "person" else [category], ["person", "human", "somebody"]
    else:
        also = [category, *(s.replace("_", " ") for c in cards for s in c.synonyms)]
        kinds = [h.replace("_", " ") for c in cards for h in c.hypernyms]
    return Group(name=name, plural=many(name), ids=tuple(e.id for e in own), also=_few(also, (name, "")), kinds=_few(kinds, (name, *also)))


def _few(words: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in dict.fromkeys(words) if w not in known)[:WORDS]


def sex_of(e: Entity) -> str:
    """male, female, boy, girl, or nothing where a suit hides it."""
    traits = traits_of(e)
    if traits is None:
        return ""
    return traits.sex if traits.age >= 13 else "boy" if traits.sex == "male" else "girl"


__all__ = ["Group", "Someone", "TalkFacts", "facts_of", "is_person", "many", "name_of"]
