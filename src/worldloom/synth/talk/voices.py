"""The voice of each person of a world: a character's own, as their file has it; else the one inside worldloom, moved to suit them."""

from __future__ import annotations

from pydantic import ValidationError

from worldloom.synth.people.person import Person
from worldloom.synth.talk.suited import own, suited
from worldloom.synth.voice.tone import Tone
from worldloom.world import Entity, InputError, Plan


def traits_of(e: Entity) -> Person | None:
    """Who it is; None in a suit that hides the body."""
    from worldloom.synth.people.acting.rigs import rigged_of  # and all that bodies need, which a world without people does not

    found = rigged_of(e)
    return None if found is None else found.who


def tone_of(e: Entity, plan: Plan | None = None) -> Tone:
    """How a person speaks; the same for the same entity, and for a character in every world.

    InputError for a plan whose character is none.
    """
    cast = next((t.cast for t in plan.things if t.id == e.thing and t.cast is not None), None) if plan else None
    if cast is None:
        return suited(traits_of(e), e.seed)
    try:
        return Tone.model_validate(cast.voice) if cast.voice else own(Person.model_validate(cast.person))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise InputError(f"{cast.name} of the plan has a voice or body that is none: {str(first['msg'])[:160]}") from None


__all__ = ["tone_of", "traits_of"]
