"""What each person of a finished world does: acts by what the words and the posture say, each at a phase of its own."""

from __future__ import annotations

from worldloom.compute import rng
from worldloom.synth.layout.sites.base import Site
from worldloom.synth.layout.stage import Stage
from worldloom.synth.layout.strolls import Ground, loop_for
from worldloom.synth.people.acting.rigs import rig_of, rigged_of
from worldloom.synth.people.acting.strolling import fitted, gait_of, lap_of
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.manner import manner
from worldloom.world import Act, Entity, Motion, Plan, Pose, Thing, World
from worldloom.world.motion import pose_at

MOODS = {
    "joy": ("happy", "cheerful", "joyful", "laughing", "smiling", "merry", "playing", "celebrating"), "sadness": ("sad", "crying", "weeping", "mourning", "gloomy"),
    "anger": ("angry", "furious", "shouting", "fighting", "arguing"), "fear": ("scared", "afraid", "frightened", "fleeing", "terrified"), "surprise": ("surprised", "amazed", "astonished"),
}  # fmt: skip
GOING = {
    "walk": ("walk", "stroll", "wander", "patrol", "pac", "hik", "march", "shop", "explor"), "run": ("run", "jog", "rac", "sprint", "chas", "flee"),
    "dance": ("danc", "waltz"),
}  # fmt: skip
"""Beginnings of activities that are whole motions of the body."""
ROUND = {"walk": 0.95, "run": 2.1}
"""Metres of the radius of a path's ends."""
OWN = ("breathe", "sway")
"""What moved people as a whole before they had joints."""


def living(world: World, site: Site, stage: Stage, plan: Plan) -> World:
    """The world with acts on its people, and paths for those who go."""
    things = {t.id: t for t in plan.things}
    people = [e for e in world.entities if e.maker.startswith("people/")]
    if not people:
        return world
    ground = Ground.of(world, site, stage)
    new = {e.id: _living(e, things.get(e.thing or ""), ground, world.seed) for e in people}
    return world.model_copy(update={"entities": tuple(new.get(e.id, e) for e in world.entities)})


def _living(e: Entity, t: Thing | None, ground: Ground, seed: int) -> Entity:
    r = rigged_of(e)
    if r is None:
        return e
    clip, mood = _wish(t, r), _mood(t)
    e = e.model_copy(update={"motions": tuple(m for m in e.motions if m.link or m.kind not in OWN)})
    if clip in ROUND and (gone := _going(e, r, clip, mood, ground)) is not None:
        return gone
    start = round(float(rng(seed, "act", e.id).uniform(0, 12)), 2)
    return e.model_copy(update={"acts": _standing(clip, r, mood, start)})


def _wish(t: Thing | None, r: Rigged) -> str:
    """The motion that the words, or else the posture, ask for."""
    said = (t.activity or "").lower() if t else ""
    if r.rest == "feet":
        for clip, words in GOING.items():
            if said.startswith(words):
                return clip
    return {"walking": "walk", "running": "run", "waving": "wave"}.get(r.posture, "keep")


def _mood(t: Thing | None) -> str:
    words = {a.value.lower() for a in t.attributes} | {(t.activity or "").lower()} if t else set[str]()
    return next((mood for mood, said in MOODS.items() if words & set(said)), "neutral")


def _standing(clip: str, r: Rigged, mood: str, start: float) -> tuple[Act, ...]:
    """Acts of somebody who stays. Who was to walk and has no room stands; who waves looks on between."""
    if clip == "wave":
        first = round(0.8 + start / 20, 2)
        return (Act(clip="wave", start=first, seconds=5.0, mood=mood), Act(clip="stand", start=start, seconds=round(4.0 + start / 3, 2), mood=mood))
    if clip in ("walk", "run"):
        clip = "stand"
    return (Act(clip=clip, start=start, mood=mood),)


def _going(e: Entity, r: Rigged, clip: str, mood: str, ground: Ground) -> Entity | None:
    """On a path of its own, at the pace of its legs; None where there is no room."""
    if e.support != "ground" or e.pose.scale != 1.0:
        return None
    points = loop_for(ground, e, ROUND[clip], 1.8 if clip == "run" else 1.0)
    if not points:
        return None
    act = Act(clip="carry" if r.posture == "carrying" else clip, mood=mood)
    path = Motion(kind="path", points=points, speed=1.0)
    g, count = fitted(gait_of(rig_of(r), manner(r.who, mood, act.intensity), act.clip), lap_of(path))
    path = path.model_copy(update={"speed": round(lap_of(path) / (count * g.seconds), 6)})
    out = e.model_copy(update={"acts": (act,), "motions": (*e.motions, path)})
    return out.model_copy(update={"pose": _rounded(pose_at(out, 0.0))})


def _rounded(p: Pose) -> Pose:
    (x, y, z), (a, b, c, d) = p.position, p.rotation
    turn = (round(a, 7), round(b, 7), round(c, 7), round(d, 7))
    return p.model_copy(update={"position": (round(x, 4), round(y, 4), round(z, 4)), "rotation": turn})


__all__ = ["living"]
