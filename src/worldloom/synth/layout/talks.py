"""People who talk: they stand together, or stay on their seats, look at who is with them, and take turns."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, yaw_of, yaw_quat
from worldloom.synth.layout.strolls import Ground
from worldloom.world import Act, Entity, SoundSource

MOST = 4
"""People in one talk."""
APART = 1.15
"""Metres between two who stand next to each other in a talk."""
SAYS = 5.5
"""Seconds until another says something."""
EARSHOT, JOINING = 4.5, 9.0
"""Metres over which those who cannot leave their places talk, and from which somebody joins who talks to nobody."""
TRIED = (0.0, 0.6, 1.2, 2.0, 3.0, 4.5)
"""Metres from where the first stands to the middle of a talk."""
ASIDE = 1.0
"""Radians that somebody on a seat turns the head to another."""
BEHIND = 2.2
"""Radians from which on nobody turns the head."""
TURNING = 0.6
"""Metres that a radian of turning the head is worth to whom somebody on a seat talks."""
HEARD = SoundSource(sound="murmur", gain=-17.0, position=(0.0, 0.0, 1.5))


@dataclass(frozen=True)
class Talker:
    """Somebody who is to talk. `free`: their place may be another; `spoke`: it was said that they talk; `sits`: turns the head alone."""

    e: Entity
    free: bool
    spoke: bool
    sits: bool = False


def talks(talkers: Sequence[Talker], ground: Ground, mood: dict[str, str]) -> dict[str, Entity]:
    """Entities by id, placed, turned and with their acts, of all who found somebody to talk to; `mood` by id."""
    out = dict[str, Entity]()
    for group in _groups(talkers):
        placed = _gathered(group, ground) or _turned(group, ground)
        sits = {x.e.id for x in group if x.sits}
        for k, e in enumerate(placed):
            look = aside(e, placed) if e.id in sits else None
            out[e.id] = e.model_copy(update={
                "acts": _turns(k, len(placed), mood.get(e.id, "neutral"), look), "attributes": {**e.attributes, "does": "talking"},
                "sounds": e.sounds or ((HEARD,) if k == 0 else ()),
            })  # fmt: skip
    return out


def opposed(talkers: Sequence[Talker], ground: Ground, apart: float) -> dict[str, Entity]:
    """Entities by id of those who fight or play against each other: by twos, face to face, `apart` metres."""
    out = dict[str, Entity]()
    for k in range(0, len(talkers) - 1, 2):
        pair = talkers[k : k + 2]
        out |= {e.id: e for e in _gathered(pair, ground, apart) or _turned(pair, ground)}
    return out


def _groups(talkers: Sequence[Talker]) -> Iterator[list[Talker]]:
    """Those of one thing by twos to fours; who is alone, with whoever is nearest, rather one who talks too."""
    things = dict[str, list[Talker]]()
    for x in talkers:
        if x.spoke:
            things.setdefault(x.e.thing or x.e.id, []).append(x)
    alone, used = [g[0] for g in things.values() if len(g) == 1], set[str]()
    for group in things.values():
        if len(group) > 1 and any(x.sits for x in group):
            yield from _tables(group)
        elif len(group) > 1:
            count = math.ceil(len(group) / (3 if len(group) > MOST else MOST))
            yield from (list(group[len(group) * k // count : len(group) * (k + 1) // count]) for k in range(count))
    taken = {x.e.id for g in things.values() if len(g) > 1 for x in g}
    for one in alone:
        near = sorted((x for x in talkers if x.e.id not in used | taken | {one.e.id}), key=lambda x: (not x.spoke, _away(one, x), x.e.id))
        if one.e.id not in used and near and _away(one, near[0]) < (JOINING if one.free or near[0].free else EARSHOT):
            used |= {one.e.id, near[0].e.id}
            yield [one, near[0]]


def _tables(group: Sequence[Talker]) -> Iterator[list[Talker]]:
    """Those on seats with whoever is nearest before them, by twos, the closest first; who is left over joins the nearest two."""
    ranks = {(j, k): (_apart(group[j], group[k]), j, k) for k in range(len(group)) for j in range(k)}
    out, used = list[list[Talker]](), set[str]()
    for j, k in sorted(ranks, key=lambda p: ranks[p]):
        a, b = group[j], group[k]
        if _away(a, b) < EARSHOT and not used & {a.e.id, b.e.id}:
            out.append([a, b])
            used |= {a.e.id, b.e.id}
    for one in (x for x in group if x.e.id not in used):
        near = min((g for g in out if len(g) < MOST), key=lambda g: _away(one, g[0]), default=None)
        if near is not None and _away(one, near[0]) < EARSHOT:
            near.append(one)
    yield from out


def _apart(a: Talker, b: Talker) -> float:
    """Metres between two, and some more for as far as each has to turn."""
    return _away(a, b) + TURNING * (abs(_bearing(a.e, [b.e])) + abs(_bearing(b.e, [a.e])))


def aside(e: Entity, others: Sequence[Entity]) -> float:
    """Radians to the left of their front at which somebody sees the others, as far as a head turns; 0 of those behind."""
    away = _bearing(e, others)
    return round(min(max(away, -ASIDE), ASIDE), 3) if abs(away) < BEHIND else 0.0


def _bearing(e: Entity, others: Sequence[Entity]) -> float:
    """Radians to the left of their front, -pi..pi."""
    to = np.mean([x.pose.position[:2] for x in others if x.id != e.id], 0) - e.pose.position[:2]
    away = math.atan2(float(to[0]), float(-to[1])) - yaw_of(e.pose.rotation)
    return (away + math.pi) % (2 * math.pi) - math.pi


def _away(a: Talker, b: Talker) -> float:
    return math.dist(a.e.pose.position[:2], b.e.pose.position[:2])


def _gathered(group: Sequence[Talker], ground: Ground, apart: float = APART) -> list[Entity]:
    """All of them in a ring, about where the first stands or one who has to stay; none where there is no room, or two have to stay."""
    bound = [x for x in group if not x.free]
    if len(bound) > 1 or any(x.sits for x in group):
        return []
    order = [*bound, *(x for x in group if x.free)]
    here = np.array(order[0].e.pose.position[:2])
    for middle, first in _middles(here, len(order), bool(bound), apart):
        ring = _ring(middle, len(order), first, apart)
        if all(ground.free(p[None], here) for p in ring[1 if bound else 0 :]):
            ground.take(np.concatenate([ring, middle[None]]), apart)
            z = [_height(ground, x.e, p) for x, p in zip(order, ring, strict=True)]
            return [facing(x.e, (*p, h), middle) for x, p, h in zip(order, ring, z, strict=True)]
    return []


def _middles(here: Floats, n: int, bound: bool, apart: float) -> Iterator[tuple[Floats, float]]:
    """Places (2,) for the middle of a ring of n, nearest first, and the heading from there to the first of them; who is bound is on it."""
    for away in (_radius(n, apart),) if bound else TRIED:
        for k in range(12 if away else 1):
            a = k * math.pi / 6
            yield here + away * np.array([math.cos(a), math.sin(a)]), a + math.pi


def _radius(n: int, apart: float) -> float:
    return apart / 2 / math.sin(math.pi / n)


def _ring(middle: Floats, n: int, first: float, apart: float) -> Floats:
    """(n, 2)"""
    a = first + 2 * math.pi * np.arange(n) / n
    return np.asarray(middle + _radius(n, apart) * np.stack([np.cos(a), np.sin(a)], 1))


def _height(ground: Ground, e: Entity, at: Floats) -> float:
    x, y, z = e.pose.position
    return z + float(np.diff(ground.site.ground(np.array([(x, y), at])))[0])


def _turned(group: Sequence[Talker], ground: Ground) -> list[Entity]:
    """Those within earshot of the first, a few steps nearer where nothing stands between, turned to the others; nobody who is too far off."""
    near = [x for x in group if _away(group[0], x) < EARSHOT]
    if len(near) < 2:
        return []
    first = np.array(near[0].e.pose.position[:2])
    places = np.array([first, *(_nearer(near[0].e, x.e, ground) if len(near) == 2 and not x.sits else x.e.pose.position[:2] for x in near[1:])])
    rest = [np.delete(places, k, 0).mean(0) for k in range(len(near))]
    return [x.e if x.sits else facing(x.e, (*at, x.e.pose.position[2]), to) for x, at, to in zip(near, places, rest, strict=True)]


def _nearer(to: Entity, e: Entity, ground: Ground) -> Floats:
    """Where somebody stands who comes as near as one does to talk, on what both stand on."""
    first, here = np.array(to.pose.position[:2]), np.array(e.pose.position[:2])
    away = float(np.hypot(*(here - first)))
    way = first + (here - first) * np.linspace(APART * 1.1, max(away, APART * 1.1), 8)[:, None] / max(away, 1e-6)
    z = e.pose.position[2]
    deck = z if e.support == to.support != "ground" and abs(z - to.pose.position[2]) < 0.01 else None
    level = deck is not None or float(np.ptp(ground.site.ground(way))) < 0.02
    others = ground.only(~np.isin(ground.ids, [e.id, to.id, e.support]))
    return next((p for k, p in enumerate(way) if level and not others.meets(way[k:], deck)), here)


def facing(e: Entity, at: Sequence[float], to: Floats) -> Entity:
    """At a place, the front (-Y) to another."""
    w, x, y, z = yaw_quat(math.atan2(float(to[0] - at[0]), float(at[1] - to[1])))
    pose = e.pose.model_copy(update={
        "position": (round(float(at[0]), 3), round(float(at[1]), 3), round(float(at[2]), 4)),
        "rotation": (round(w, 7), round(x, 7), round(y, 7), round(z, 7)),
    })  # fmt: skip
    return e.model_copy(update={"pose": pose})


def _turns(k: int, n: int, mood: str, look: float | None) -> tuple[Act, ...]:
    """The k-th of n speaks in the k-th part of a round, and listens in the others; with a `look` aside, in one motion that goes on."""
    parts, out, gone = (("listen", k), ("talk", 1), ("listen", n - 1 - k)), list[Act](), 0.0
    for j, (clip, count) in enumerate(parts):
        if count:
            start = 1.3 * k + (j if look is None else gone)
            out.append(Act(clip=clip, start=round(start, 2), seconds=count * SAYS, mood=mood, look=look or 0.0))
            gone += count * SAYS
    return tuple(out)


__all__ = ["Talker", "aside", "facing", "opposed", "talks"]
