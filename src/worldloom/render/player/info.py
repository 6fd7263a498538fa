"""What the player page needs of the documents besides the glTF."""

from __future__ import annotations

from typing import Any

from worldloom.world import Plan, Thing, World

FIELDS = (
    "prompt", "seed", "version", "place", "interior", "mood", "sky", "rooms", "cameras", "shots", "spawn", "spawn_yaw", "ambience",
    "narration",
)  # fmt: skip


def player_info(plan: Plan, world: World) -> dict[str, Any]:
    """The World's fields that the player reads, where every entity came from in words, and how its sounds loop and read."""
    from worldloom.render.audio import player_level, sound_captions, sound_loops

    dump = world.model_dump(mode="json", include=set(FIELDS))
    things = {t.id: t for t in plan.things}
    why = {e.id: reason(plan, things.get(e.thing or "")) for e in world.entities}
    heard = {"loops": sound_loops(world), "captions": sound_captions(world), "level": player_level(world)}
    return {**dump, "title": plan.prompt, "why": why, **heard}


def reason(plan: Plan, thing: Thing | None) -> str:
    """ "asked: “three fishing boats”" or "added: a harbour has bollards"."""
    if thing is None:
        return "added: part of the place"
    if thing.origin == "asked" and thing.span is not None:
        return f"asked: “{plan.prompt[thing.span.start : thing.span.end]}”"
    return f"added: {thing.why}" if thing.why else "added: part of the place"


__all__ = ["player_info", "reason"]
