"""What each person of a finished world does: acts by what the words and the posture say, each at a phase of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.drawn_up import drawn_up
from worldloom.synth.layout.errands import wishes
from worldloom.synth.layout.fetching import Scene, fetched, loose, spared
from worldloom.synth.layout.footing import footed, middled
from worldloom.synth.layout.inhand import followed, held
from worldloom.synth.layout.instruments import PLAYED
from worldloom.synth.layout.leaning import leant
from worldloom.synth.layout.lecturing import lecturing
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.onlookers import onlooking
from worldloom.synth.layout.playful import game_of
from worldloom.synth.layout.playing import played
from worldloom.synth.layout.posted import ARMED, posted
from worldloom.synth.layout.promenades import promenade
from worldloom.synth.layout.queues import queued
from worldloom.synth.layout.received import received
from worldloom.synth.layout.ringed import RING, ringed
from worldloom.synth.layout.seating import dining, meant, posed, seated, turned_to
from worldloom.synth.layout.sipping import sipped
from worldloom.synth.layout.sites.base import Site, View
from worldloom.synth.layout.stage import Stage
from worldloom.synth.layout.strolls import BESIDE, SPACING, Ground, loop_for, stand_for, trodden
from worldloom.synth.layout.talks import Talker, opposed, talks
from worldloom.synth.layout.underfoot import underfoot
from worldloom.synth.people.acting.rigs import rig_of, rigged_of
from worldloom.synth.people.acting.strolling import fitted, gait_of
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.manner import manner
from worldloom.world import Act, Entity, Motion, Plan, Pose, Thing, World
from worldloom.world.motion import pose_at

MOODS = {
    "joy": ("happy", "cheerful", "joyful", "laughing", "smiling", "merry", "playing", "celebrating"), "sadness": ("sad", "crying", "weeping", "mourning", "gloomy"),
    "anger": ("angry", "furious", "shouting", "fighting", "arguing", "quarrelling", "quarreling", "bickering"), "fear": ("scared", "afraid", "frightened", "fleeing", "terrified"), "surprise": ("surprised", "amazed", "astonished"),
}  # fmt: skip
GOING = {
    "walk": ("walk", "stroll", "wander", "patrol", "pac", "hik", "march", "shop", "explor"), "run": ("run", "jog", "rac", "sprint", "chas", "flee"),
    "dance": ("danc", "waltz"),
    "wave": ("wav",),
    "talk": ("talk", "chat", "convers", "discuss", "gossip", "argu", "quarrel", "debat", "bicker", "negotiat", "haggl", "whisper", "greet"),
    "play": ("play",),
}  # fmt: skip
"""Beginnings of activities that are whole motions of the body."""
SITTING: dict[str, tuple[str, ...]] = {"type": ("typ",), "steer": ("driv",)}
SPEAKING = {"talk": GOING["talk"]}
DINING = {"sitting_eating": ("eat", "dine", "dining", "lunch", "breakfast", "feast", "brunch"), "sitting_drinking": ("drink", "sip")}
"""Postures in which people take the seats of a place, where there are any, by beginnings of activities."""
DOES = {"dance": "dancing", "wave": "waving", "type": "typing", "steer": "steering", "talk": "talking"}
"""What is said of those whose posture does not."""
ROUND = {"walk": (0.95,), "run": (2.1, 1.3)}
"""Metres of the radius of a path's ends, the best first."""
LOW = 0.06
"""Metres up to which things on the floor are walked over."""
STRAYING = 0.5
"""Share of people outdoors whom nobody asked for that walk about."""
SHORT = 11.0
"""Metres of a path that is but a circle, so that one there and back along the free ground is better."""
FILE = 2.2
"""Metres of a path for each who goes along it."""
FIGHTING = {"fighting": 1.75, "boxing": 1.2}
"""Postures of those who have somebody before them, with a weapon or with their fists, and metres that both are apart."""
WIDE = ("along", "through", "across")
"""Relations that say of people who go where they go, and not where from."""
OWN = ("breathe", "sway")
"""What moved people as a whole before they had joints."""


def living(world: World, site: Site, stage: Stage, plan: Plan) -> World:
    """The world with acts on its people, and paths for those who go."""
    things = {t.id: t for t in plan.things}
    said = {e.id: _said(plan, things.get(e.thing or "")) for e in world.entities if e.maker.startswith("people/")}
    meals = {id: deed for id, words in said.items() if (deed := _told(words, DINING))}
    busy = frozenset(meals) | frozenset(id for id, words in said.items() if _told(words, SITTING))
    handed = frozenset(o for r in plan.relations if r.kind == "holding" for o in r.objects)
    sat = turned_to(seated(world.entities, busy, handed, meant(plan)), plan)
    ready = dining(sat, meals)
    at_work = underfoot(ready, received(posted(ringed(ready, plan, world.rooms), plan, world.rooms), plan, world.rooms))
    entities = held(footed(leant(drawn_up(middled(at_work)), plan)), plan, world.seed)
    armed = {e.support for e in entities if e.support_surface == "hands"}
    entities = tuple(posed(e, "boxing") if e.params.get("pose") == "fighting" and e.id not in armed else e for e in entities)
    flat = frozenset(e.id for e in entities if e.category in LYING)
    cast = [_Cast(e, r, _said(plan, things.get(e.thing or "")), e.support in flat or e.support == "ground", _strays(e, world)) for e in entities if (r := rigged_of(e)) is not None]
    if not cast:
        return world
    ties = [r for r in plan.relations if r.kind not in ("holding", "wearing")]  # what is in the hands goes with them
    tied = {r.subject for r in ties} | {o for r in ties for o in r.objects}
    tied |= {t.id for t in plan.things if any(a.value == RING for a in t.attributes)}
    bound = {r.subject for r in ties if r.kind not in WIDE} | {o for r in ties for o in r.objects}
    cast, new, entities = _sent(world, site, stage, plan, cast, entities)
    speakers = [Talker(c.e, c.e.thing not in tied and c.afoot, c.clip == "talk", c.r.rest == "seat") for c in cast if c.talks]
    going = frozenset(c.e.id for c in cast if c.goes) | {x.e.id for x in speakers if x.spoke and x.free}
    ground = Ground.of(world, site, stage, going)
    ground.taken += [(np.array(_places(e)), BESIDE) for e in new.values()]
    new |= {c.e.id: c.staying(world.seed) for c in cast if not c.goes}
    for posture, apart in FIGHTING.items():
        rivals = [Talker(new[c.e.id], c.afoot and c.e.thing not in tied, False) for c in cast if c.fights and c.r.posture == posture]
        new |= opposed(rivals, ground, apart)
    new |= talks([replace(x, e=new[x.e.id]) for x in speakers], ground, {c.e.id: _mood(c.said) for c in cast})
    new |= _gone([(c, c.e.thing in bound) for c in cast if c.goes], ground, world.seed)
    new |= queued(tuple(new.get(e.id, e) for e in entities), plan, ground)
    looks = {c.e.id: c.r for c in cast if not c.goes and c.clip == "keep" and c.r.posture not in PLAYED.union(ARMED)}
    new |= onlooking(tuple(new.get(e.id, e) for e in entities), looks, plan)
    here = underfoot(entities, tuple(new.get(e.id, e) for e in entities))
    return world.model_copy(update={"entities": lecturing(played(sipped(followed(entities, {e.id: e for e in here if e.id in new}))), plan)})


def _gone(cast: list[tuple[_Cast, bool]], ground: Ground, seed: int) -> dict[str, Entity]:
    """Those who go on their ways, first who is bound to a place; who found none goes behind those who did, or stands."""
    parties, new = list[Party](), dict[str, Entity]()
    for _ in range(2):
        for c, bound in sorted((x for x in cast if x[0].e.id not in new), key=lambda x: not x[1]):
            made = c.going(ground, parties, bound)
            new |= {c.e.id: made} if made else {}
    for c, bound in cast:
        if c.e.id not in new:
            new[c.e.id] = c.stood(ground, bound).staying(seed)
    return new


def _sent(world: World, site: Site, stage: Stage, plan: Plan, cast: list[_Cast],
          entities: tuple[Entity, ...]) -> tuple[list[_Cast], dict[str, Entity], tuple[Entity, ...]]:  # fmt: skip
    """Those who take something somewhere, by id, on their way; the others; and the entities with what is taken."""
    told, sent, things = {w.who: w for w in wishes(plan)}, dict[str, Entity](), dict[str, Entity]()
    mine = [(c, told[c.e.thing or ""], x) for c in cast if c.e.thing in told for x in entities if x.support == c.e.id and x.thing == told[c.e.thing or ""].what]
    if not mine:
        return cast, sent, entities
    ground = Ground.of(world, site, stage, frozenset(x for c, _, thing in mine for x in (c.e.id, thing.id)))
    walls, gone = frozenset(e.id for e in entities if e.kind == "architecture" and world.rooms), set[str]()  # rooms have outlines
    for c, wish, thing in mine:
        for leave in (frozenset[str](), frozenset(("", *(e.id for e in entities if loose(e, entities))))):
            there = [e.id for e in entities if e.id not in leave | walls]
            scene = Scene(ground.only(np.isin(ground.ids, there)), entities, bool(leave))  # what is kept free of things is walked on
            made = fetched(scene, c._calm(), c.r, thing, wish, _mood(c.said)) if c.e.id not in sent else None
            if made is not None:
                sent[c.e.id], things[thing.id], room = made
                gone |= set(room)
    gone |= spared(entities, tuple(sent.values()))
    entities = tuple(e for e in entities if e.id not in gone)
    return [c for c in cast if c.e.id not in sent], sent, tuple(things.get(e.id, e) for e in entities)


def _places(e: Entity) -> list[tuple[float, float]]:
    """Where somebody on an errand comes by, in the world."""
    return [pose_at(e, t).position[:2] for m in e.motions if m.kind == "track" and not m.link for t in m.times] or [e.pose.position[:2]]


def indoors(world: World, plan: Plan) -> World:
    """The same for a house, of whose rooms nothing is known but the World."""
    eye = world.cameras[0]
    site = Site(view=View(eye.position, eye.target, eye.fov), rooms=list(world.rooms))
    stage = Stage(plan, site, world.seed)
    for e in world.entities:
        if e.kind == "object" and e.extent[2] * e.pose.scale > LOW:
            half = np.array(e.extent) / 2
            stage.occupied.add(stage.box_of(np.stack([e.center - half, e.center + half]), e.pose.scale, *e.pose.position, yaw_of(e.pose.rotation), e.id))
    return living(world, site, stage, plan)


def anew(seed: int, plan: Plan, ground: Ground, e: Entity) -> Entity:
    """Somebody who walked, on another path through where they are; standing where there is no room for one."""
    still = e.model_copy(update={"acts": (), "motions": tuple(m for m in e.motions if m.kind != "path")})
    body = rigged_of(still)
    if body is None:
        return still
    thing = next((t for t in plan.things if t.id == e.thing), None)
    cast = _Cast(still, body, _said(plan, thing), True, True)
    return cast.going(ground, [], True) or cast.staying(seed)


def _strays(e: Entity, world: World) -> bool:
    """Whether somebody is of those who were added to people a place and walk about in it."""
    return e.origin == "added" and not world.interior and float(rng(world.seed, "stray", e.id).random()) < STRAYING


@dataclass
class Party:
    """A path in a room and those who go along it one behind the other: points (n, 3), metres a second, how many."""

    points: Floats
    speed: float
    clip: str
    room: str = ""
    count: int = 1


@dataclass(frozen=True)
class _Cast:
    """A person, as a body, and the words that say what they do."""

    e: Entity
    r: Rigged
    said: frozenset[str]
    afoot: bool
    """On the ground, or on a rug."""
    strays: bool = False
    """Nobody has said that they stand."""

    @property
    def clip(self) -> str:
        """The motion that is wished."""
        wish = _wish(self.said, self.r)
        if wish == "play":
            return game_of(self.e, self.r)
        return "walk" if wish == "keep" and self.strays and self.r.posture == "standing" and not self.r.hold else wish

    @property
    def goes(self) -> bool:
        """Whether they are to leave their place."""
        return self.clip in ROUND and self.afoot and self.e.pose.scale == 1.0

    @property
    def fights(self) -> bool:
        """Whether they have somebody against them."""
        return not self.goes and self.r.posture in FIGHTING and self.e.pose.scale == 1.0

    @property
    def talks(self) -> bool:
        """Whether they may be in a talk: it was said, or they only stand or sit there."""
        idle = self.clip == "keep" and self.r.posture == {"feet": "standing", "seat": "sitting"}.get(self.r.rest) and not self.r.hold
        return self.r.rest in ("feet", "seat") and self.e.pose.scale == 1.0 and (self.clip == "talk" or idle)

    def _plays(self) -> bool:
        return self.clip != "keep" and _wish(self.said, self.r) == "play"

    def _calm(self) -> Entity:
        return self.e.model_copy(update={"motions": tuple(m for m in self.e.motions if m.link or m.kind not in OWN)})

    def staying(self, seed: int) -> Entity:
        """With acts in place."""
        start = round(float(rng(seed, "act", self.e.id).uniform(0, 12)), 2)
        does = {"does": "playing"} if self._plays() else {"does": DOES[self.clip]} if self.clip in DOES and self.clip != self.r.posture else {}
        acts = _standing(self.clip, self.r, _mood(self.said), start)
        return self._calm().model_copy(update={"acts": acts, "attributes": {**self.e.attributes, **does}})

    def stood(self, ground: Ground, bound: bool) -> _Cast:
        """Where nobody walks into them: for those who are `bound` where they are."""
        if bound:
            ground.take(np.array([self.e.pose.position[:2]]))
            return self
        x, y = stand_for(ground, self.e)
        z = self.e.pose.position[2] + float(np.diff(ground.site.ground(np.array([self.e.pose.position[:2], (x, y)])))[0])
        pose = self.e.pose.model_copy(update={"position": (x, y, round(z, 4))})
        return replace(self, e=self.e.model_copy(update={"pose": pose}))

    def going(self, ground: Ground, parties: list[Party], bound: bool) -> Entity | None:
        """On a path of their own, at the pace of their legs, or behind others; None where there is no room."""
        clip, mood = self.clip, _mood(self.said)
        m = manner(self.r.who, mood, Act(clip=clip).intensity)
        act = Act(clip="carry" if self.r.posture == "carrying" else clip, mood=mood)
        points = self._way(ground, parties, bound)
        if len(points):
            g, count = fitted(gait_of(rig_of(self.r), m, act.clip), _lap(points))
            parties.append(Party(points, _lap(points) / (count * g.seconds), clip, self.e.room))
            return self._along(points, parties[-1].speed, act)
        party = None if bound else self._company(parties)
        if party is None:
            return None
        party.count += 1
        first = round(len(party.points) * _bit_reversed(party.count - 1))
        return self._along(np.roll(party.points, -first, axis=0), party.speed, act)

    def _way(self, ground: Ground, parties: list[Party], bound: bool) -> Floats:
        """(n, 3) of a path of their own; none where they had better go behind others, or stand."""
        loop, here = np.zeros((0, 2)), np.array(self.e.pose.position[:2])
        for radius in ROUND[self.clip]:
            loop = loop_for(ground, self.e, radius, 1.6 if self.clip == "run" else 1.0, bound) if not len(loop) else loop
        if self.clip == "walk" and len(loop) * SPACING < SHORT:
            if not bound and self._company(parties, SHORT):
                return np.zeros((0, 3))
            loop = max(loop, promenade(ground, here, bound), key=len)
        return trodden(ground, self.e, loop)

    def _company(self, parties: list[Party], least: float = 0.0) -> Party | None:
        """The nearest of those in the same room who go as fast, on a path of at least so many metres that has room for one more."""
        near = [(float(np.linalg.norm(p.points[:, :2] - self.e.pose.position[:2], axis=1).min()), k) for k, p in enumerate(parties)
                if p.clip == self.clip and p.room == self.e.room and _lap(p.points) > max(least, FILE * (p.count + 1))]  # fmt: skip
        return parties[min(near)[1]] if near else None

    def _along(self, points: Floats, speed: float, act: Act) -> Entity:
        rows = [(round(float(x), 3), round(float(y), 3), round(float(z), 4)) for x, y, z in points]
        path = Motion(kind="path", points=(*rows, rows[0]), speed=round(speed, 6))
        out = self._calm()
        does = {"does": "playing"} if self._plays() else {}
        out = out.model_copy(update={"acts": (act,), "motions": (*out.motions, path), "attributes": {**out.attributes, **does}})
        return out.model_copy(update={"pose": _rounded(pose_at(out, 0.0))})


def _lap(points: Floats) -> float:
    return float(np.linalg.norm(np.diff(points, axis=0, append=points[:1]), axis=1).sum())


def _bit_reversed(k: int) -> float:
    """0, 1/2, 1/4, 3/4, 1/8, ...: each as far as can be from those before."""
    out, half = 0.0, 0.5
    while k:
        out, half, k = out + half * (k & 1), half / 2, k >> 1
    return out


def _rounded(p: Pose) -> Pose:
    (x, y, z), (a, b, c, d) = p.position, p.rotation
    turn = (round(a, 7), round(b, 7), round(c, 7), round(d, 7))
    return p.model_copy(update={"position": (round(x, 4), round(y, 4), round(z, 4)), "rotation": turn})


def _wish(said: frozenset[str], r: Rigged) -> str:
    """The motion that the words, or else the posture, ask for."""
    told = _told(said, GOING if r.rest == "feet" else SITTING | SPEAKING if r.posture == "sitting" else SPEAKING if r.rest == "seat" else {})
    return told or {"walking": "walk", "running": "run", "waving": "wave", "sitting_typing": "type"}.get(r.posture, "keep")


def _told(said: frozenset[str], motions: Mapping[str, tuple[str, ...]]) -> str:
    """The first of the motions that words name; "" for none."""
    return next((clip for clip, words in motions.items() if any(w.startswith(words) and w.endswith(("ing", "s")) for w in said)), "")


def _mood(said: frozenset[str]) -> str:
    return next((mood for mood, words in MOODS.items() if said & set(words)), "neutral")


def _said(plan: Plan, t: Thing | None) -> frozenset[str]:
    """Words of what somebody does and is: the activity, attributes, and what follows the noun."""
    if t is None:
        return frozenset()
    rest = plan.prompt[t.span.end :].split(maxsplit=1)[:1] if t.span else []
    return frozenset(w.lower().strip(".,;") for w in (*(t.activity or "").split(), *(a.value for a in t.attributes), *rest))


def _standing(clip: str, r: Rigged, mood: str, start: float) -> tuple[Act, ...]:
    """Acts of somebody who stays. Who was to walk and has no room stands; who waves looks on between."""
    if clip == "wave":
        first = round(0.8 + start / 20, 2)
        return (Act(clip="wave", start=first, seconds=5.0, mood=mood), Act(clip="stand", start=start, seconds=round(4.0 + start / 3, 2), mood=mood))
    if clip in ("walk", "run"):
        clip = "stand" if r.posture in ("walking", "running") else "keep"
    return (Act(clip=clip, start=start, mood=mood),)


__all__ = ["anew", "indoors", "living"]
