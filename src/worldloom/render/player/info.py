"""What the player page needs of the documents besides the glTF."""

from __future__ import annotations

from typing import Any

from worldloom.render.carried import heard
from worldloom.world import Plan, Thing, World

FIELDS = (
    "prompt", "seed", "version", "place", "interior", "mood", "sky", "rooms", "cameras", "shots", "spawn", "spawn_yaw", "ambience",
    "narration",
)  # fmt: skip


def player_info(plan: Plan, world: World, sounding: dict[str, Any] | None = None) -> dict[str, Any]:
    """The World's fields that the player reads, where every entity came from in words, what its people know, and how its
    sounds loop and read.

    `sounding` is what `render.carried.heard` said, where that is known already.
    """
    from worldloom.render.audio.rooms import tail  # and all of the mixer, which a process that only reads needs not

    dump = world.model_dump(mode="json", include=set(FIELDS))
    things = {t.id: t for t in plan.things}
    why = {e.id: reason(plan, things.get(e.thing or "")) for e in world.entities}
    talk = _talk(plan, world)
    known = {"talk": talk} if talk else {}
    echo = [round(x, 3) for x in tail(world)]
    return {**dump, "title": plan.prompt, "why": why, "echo": echo, **known, **(heard(world) if sounding is None else sounding)}


def _talk(plan: Plan, world: World) -> dict[str, Any]:
    """What its people know; nothing where there are none, and then nothing of people is imported."""
    if not any(e.maker.startswith("people/") for e in world.entities):
        return {}
    from worldloom.synth.talk import facts_of

    return facts_of(plan, world).model_dump(mode="json", exclude_defaults=True)


def reason(plan: Plan, thing: Thing | None) -> str:
    """ "asked: “three fishing boats”" or "added: a harbour has bollards"."""
    if thing is None:
        return "added: part of the place"
    if thing.origin == "asked" and thing.span is not None:
        return f"asked: “{plan.prompt[thing.span.start : thing.span.end]}”"
    if thing.origin == "asked" and thing.why:  # by an edit
        return f"asked: “{thing.why}”"
    return f"added: {thing.why}" if thing.why else "added: part of the place"


__all__ = ["player_info", "reason"]
