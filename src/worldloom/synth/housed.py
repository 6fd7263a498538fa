"""Plan of several rooms -> World: the house, its light and sound, pictures of its rooms."""

from __future__ import annotations

from functools import partial

from worldloom import __version__
from worldloom.synth.compose import caption, voiced
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.floors.tour import pictured
from worldloom.synth.layout.sites.house import house
from worldloom.synth.layout.sky import sky_for
from worldloom.synth.layout.stage import Company
from worldloom.synth.sound import score_ambience
from worldloom.world import Plan, Quality, World


def composed(plan: Plan, seed: int, quality: Quality, narrate: bool, company: Company | None) -> World:
    """The World of a plan with rooms; each is furnished from a seed of its own, so that a change in one leaves the others as they are."""
    h = house(plan, seed, partial(arrange, company=company))
    world = World(
        version=__version__, prompt=plan.prompt, seed=seed, quality=quality, place=plan.setting.place, interior=True,
        mood=plan.setting.mood, sky=sky_for(plan.setting, seed, -1.0, False), zones=tuple(h.zones), rooms=tuple(h.rooms),
        entities=tuple(voiced(e) for e in h.entities), findings=(*plan.findings, *h.findings),
        narration=plan.speech or (caption(plan) if narrate else ""),
    )  # fmt: skip
    world = world.model_copy(update={"ambience": score_ambience(world, tuple(s.name for s in plan.sounds))})
    return pictured(world, h)


__all__ = ["composed"]
