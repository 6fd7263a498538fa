"""Plan -> World: site, arrangement, ground under what stands, cover, sky, sound, cameras."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from worldloom import __version__
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.cameras import cameras
from worldloom.synth.layout.dress import dress
from worldloom.synth.layout.errands import with_errands
from worldloom.synth.layout.ground import seat
from worldloom.synth.layout.handed import handed
from worldloom.synth.layout.inhand import loose
from worldloom.synth.layout.sites import Site, site_for
from worldloom.synth.layout.sky import sky_for
from worldloom.synth.layout.stage import Company, Stage
from worldloom.synth.sound import score_ambience, source_for
from worldloom.world import Entity, Finding, Plan, Quality, Terrain, World, Zone

WIDER = (1.15, 1.35, 1.6)
"""Times wider and deeper that a room may become for what it must hold."""
CROWD = 90
"""Entities from which on a room is made wider only once: to arrange so many takes seconds."""
Ground = Callable[[Terrain, Sequence[Zone]], Terrain]
"""The terrain of a place that is for these zones, with a user's own heights."""


def compose(plan: Plan, seed: int = 0, quality: Quality = "standard", *, narrate: bool = False, ground: Ground | None = None,
            company: Company | None = None) -> World:  # fmt: skip
    """The World for a plan; the same for the same plan, seed, `ground` and `company`. Quality changes nothing in the layout."""
    plan = handed(with_errands(plan))
    if plan.rooms:
        from worldloom.synth.housed import composed

        world = composed(plan, seed, quality, narrate, company)
        if not peopled(world):
            return world
        from worldloom.synth.layout.acts import indoors

        return indoors(world, plan)
    site = site_for(plan, seed)
    if ground is not None and site.terrain is not None:
        site.terrain = ground(site.terrain, site.zones)
    site, stage = roomy(plan, site, seed, company)
    mars = plan.setting.place == "mars"
    sky = sky_for(plan.setting, seed, site.sun_side, site.backlit, mars)
    terrain, entities = seat(site, stage.entities)
    findings: tuple[Finding, ...] = (*plan.findings, *stage.findings)
    world = World(
        version=__version__, prompt=plan.prompt, seed=seed, quality=quality, place=plan.setting.place,
        interior=bool(site.rooms) and not site.outdoors,
        mood=plan.setting.mood, sky=sky, terrain=terrain, waters=tuple(site.waters), zones=tuple(site.zones),
        rooms=() if site.outdoors else tuple(site.rooms), entities=tuple(entities),
        scatters=dress(site, terrain, entities, seed), findings=findings, narration=plan.speech or (caption(plan) if narrate else ""),
    )  # fmt: skip
    beds = score_ambience(world, tuple(s.name for s in plan.sounds))
    world = world.model_copy(update={"ambience": beds, "entities": tuple(voiced(e) for e in world.entities)})
    poster, shots, spawn, yaw = cameras(world, site, plan)
    world = world.model_copy(update={"cameras": (poster,), "shots": shots, "spawn": spawn, "spawn_yaw": yaw})
    if not peopled(world):
        return world
    from worldloom.synth.layout.acts import living

    return living(world, site, stage, plan)


def peopled(world: World) -> bool:
    """Whether somebody is there; what moves people takes longer to import than a room to lay out."""
    return any(e.maker.startswith("people/") for e in world.entities)


def roomy(plan: Plan, site: Site, seed: int, company: Company | None = None) -> tuple[Site, Stage]:
    """The arrangement on a site; a room in which something that was asked for finds no place is made wider, as long as that helps."""
    plan = loose(plan)
    stage = first = arrange(plan, site, seed, company)
    grown = WIDER if len(stage.entities) < CROWD else WIDER[1:2]
    for wider in grown if company is None and site.rooms and plan.setting.place != "shop_window" else ():
        lost = missing(stage)
        if lost <= stage.unheld or wider == WIDER[-1] and stage is first:
            break
        other = site_for(plan, seed, wider)
        again = arrange(plan, other, seed)
        if missing(again) < lost:
            site, stage = other, again
    return site, stage


def missing(stage: Stage) -> int:
    """How many things that were asked for have no place, or not the one that was asked, and how many relations do not hold."""
    asked = (t for t in stage.plan.things if t.origin == "asked" and t.count.op != "<=")
    return stage.strayed + stage.unmet + sum(max(t.count.n - len(stage.by_thing.get(t.id, ())), 0) for t in asked)


def caption(plan: Plan) -> str:
    """A sentence for the narrator: the prompt as a sentence of its own."""
    text = plan.prompt.strip().rstrip(".")
    return text[:1].upper() + text[1:] + "."


def voiced(e: Entity) -> Entity:
    """The entity with the sound that its category makes, unless its maker gave it one."""
    source = None if e.sounds else source_for(e.category)
    return e if source is None else e.model_copy(update={"sounds": (source,)})


__all__ = ["Ground", "compose", "caption"]
