"""THE PATH OF A CHARACTER INTO A WORLD: files -> members -> people of the plan whom they play -> what the credentials say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from worldloom.world import Clause, InputError, Member, Plan, Thing, World

if TYPE_CHECKING:
    from worldloom.pipeline_cast import Kept
    from worldloom.trust.facts import ModelUse

MOST = 12
"""Characters of one world."""
SEXES = {"female": ("woman", "lady", "girl", "she", "mother", "queen"), "male": ("man", "gentleman", "boy", "he", "father", "king")}
YOUNG = ("child", "girl", "boy", "kid", "toddler", "baby")
Wish = tuple[str, str]
"""The name of somebody in a scene, and the character who they are: a name or a file."""


def wishes(text: str) -> tuple[Wish, ...]:
    """Of `anna,ben=ben.cast.json`. InputError for an empty or endless one, and for a name given twice."""
    from worldloom.pipeline_cast import NAME

    out = [(name.strip(), (who or name).strip()) for name, _, who in (part.partition("=") for part in text.split(",", MOST + 1))]
    bad = next((n for n, who in out if not NAME.fullmatch(n) or not who), None)
    if bad is not None:
        raise InputError(f"--cast {bad[:60]!r} is no name; write --cast anna, or --cast anna=FILE, with commas between several.")
    low = [n.lower() for n, _ in out]
    twice = next((n for k, (n, _) in enumerate(out) if n.lower() in low[:k]), None)
    if twice is not None or len(out) > MOST:
        raise InputError(f"--cast names {twice!r} twice." if twice else f"--cast names more than {MOST} characters, the most of one world.")
    return tuple(out)


def members(asked: Sequence[Wish]) -> tuple[Member, ...]:
    """Everybody who is cast, read from their files. InputError for one that is missing or none."""
    if not asked:
        return ()  # all that people are made with takes as long to import as a room takes to lay out
    from worldloom.pipeline_cast import find

    return tuple(_member(name, find(who)) for name, who in asked)


def _member(name: str, kept: Kept) -> Member:
    person = kept.character.person.model_dump(mode="json", exclude={"said", "description"})
    voice = kept.character.voice.model_dump(mode="json") if kept.character.voice else {}
    return Member(name=name, sha256=hashlib.sha256(kept.path.read_bytes()).hexdigest(), person=person, voice=voice)


def names(cast: Iterable[Member]) -> dict[str, str]:
    """What each is called in prompts, with the noun for them."""
    return {m.name: _noun(m) for m in cast}


def _noun(m: Member) -> str:
    young, female = m.person["age"] < 13, m.person["sex"] == "female"
    return ("girl" if female else "boy") if young else ("woman" if female else "man")


def joined(plan: Plan, cast: Iterable[Member]) -> Plan:
    """The plan in which everybody cast plays somebody: who bears their name, else the first who fits, else one more person."""
    things, clauses, waiting = list(plan.things), list(plan.clauses), list[Member]()
    for m in cast:
        if not _give(things, m, partial(_called, m)):
            waiting.append(m)
    for m in waiting:
        if not _give(things, m, partial(_fits, m)):
            things.append(_more(things, m))
            clauses.append(Clause(id=f"c{len(clauses) + 1}", kind="thing", text=m.name, thing=things[-1].id, value="person"))
    return plan.model_copy(update={"things": tuple(things), "clauses": tuple(clauses)})


def _give(things: list[Thing], m: Member, test: partial[bool]) -> bool:
    """Let the member play the first thing that passes."""
    for k, t in enumerate(things):
        if t.cast is None and t.category == "person" and t.count.op == "==" and t.count.n == 1 and test(t):
            things[k] = t.model_copy(update={"cast": m})
            return True
    return False


def _called(m: Member, t: Thing) -> bool:
    return t.noun.lower() == m.name.lower()


def _fits(m: Member, t: Thing) -> bool:
    """Whether nothing that is said of somebody speaks against a member: sex, age, trade."""
    said = t.noun.lower().split()[-1:]
    roles = [a.value for a in t.attributes if a.kind == "role"]
    other = SEXES["male" if m.person["sex"] == "female" else "female"]
    young = m.person["age"] < 13
    return not set(said) & set(other) and (bool(set(said) & set(YOUNG)) == young or set(said) == {"person"}) and (
        not roles or roles == [m.person.get("trade")]
    )


def _more(things: Sequence[Thing], m: Member) -> Thing:
    taken = {t.id for t in things}
    id = next(i for k in range(1, len(things) + 2) if (i := f"person.{k}" if k > 1 else "person") not in taken)
    return Thing(id=id, category="person", noun=m.name, cast=m, why=f"{m.name} is cast")


def models_of(world: World) -> tuple[ModelUse, ...]:
    """Characters of a world, by the hash of their files."""
    from worldloom.trust.facts import ModelUse

    found: Mapping[tuple[str, str], None] = dict.fromkeys(
        (e.attributes["cast"], e.attributes.get("cast_sha256", "")) for e in world.entities if "cast" in e.attributes
    )
    return tuple(ModelUse(name=name, role="character, no real person", sha256=digest) for name, digest in found)


__all__ = ["MOST", "Wish", "joined", "members", "models_of", "names", "wishes"]
