"""A learnt arranger as company: what it proposes becomes spots, drawn to what carries them; the rules of the layout test each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from worldloom.assets.registry import by_category
from worldloom.compute import rng
from worldloom.geometry import Floats, yaw_of
from worldloom.ingest.layout import CEILING, THIN, THINGS, WALLS, Furnished, Layout, layout_of, standing
from worldloom.learn.layouts.codes import Ints, Pose, decode
from worldloom.learn.layouts.proposing import Network, next_name, places, seen_of
from worldloom.learn.layouts.tables import only
from worldloom.learn.recipe import Arrangement
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.footprint import overlap
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.sites.base import Wall
from worldloom.synth.layout.spots import blocked, on_surface
from worldloom.synth.layout.spots import spots as usual
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Plan

SET = ("window", "hang")
"""Patterns whose places are few and known: their dials follow from where they hang."""
CLOSE = 0.5
"""Metres from a wall within which what usually stands against one is put against it."""
DRAWS = 24
"""Places that are drawn for a thing."""
TWICE = 2
"""Times that things of a category may find no place before no more are proposed."""


@dataclass
class Learnt:
    """What a network proposes for one room; `labels` are the kinds of room that it knows."""

    network: Network
    known: Arrangement
    labels: Sequence[str]
    seed: int
    _asked: Counter[str] = field(default_factory=Counter)
    _index: dict[str, int] = field(default_factory=dict)

    def next(self, stage: Stage) -> str:
        """The category of one more thing; "" when the room is full."""
        self._index = self._index or {name: k for k, name in enumerate(self.known.names)}
        stood = Counter(e.category for e in stage.entities)
        failed = {name for name, n in self._asked.items() if n - stood[name] >= TWICE}
        allowed = np.array([*(name not in failed and self._may(stage.plan, name) for name in self.known.names), True])
        chosen = next_name(
            self.network, seen_of(self._room(stage), self._index, self._label(stage)), allowed, self._draw("what", stage)
        )
        if chosen == len(self.known.names):
            return ""
        name = self.known.names[chosen]
        self._asked[name] = max(self._asked[name], stood[name]) + 1
        return name

    def spots(self, stage: Stage, category: str, habit: Habit, bounds: Floats, r: np.random.Generator) -> list[Spot]:
        """Where it would stand: the network's draws, each put down on what carries it."""
        if habit.pattern in SET:
            return usual(stage, habit, bounds, r, 0, 1)
        room, size = self._room(stage), tuple(float(x) for x in bounds[1] - bounds[0])
        seen = seen_of(room, self._index, self._label(stage))
        codes, nats = places(
            self.network, seen, self._index[category], (size[0], size[1], size[2]), self._draw(category, stage), DRAWS
        )
        hosts = [e for e in standing(_furnished(stage)) if e.category in self._index]
        jitter = self._draw("within", stage).random((len(codes), 2))
        made = (
            (self._put(stage, room, hosts, code, habit, bounds, tuple(w), r), float(nats.max() - n))
            for code, n, w in zip(codes, nats, jitter)
        )
        found = [replace(spot, cost=0.25 * worse) for spot, worse in made if spot is not None]
        return bare(stage, found, bounds) if habit.pattern == "underfoot" else found

    def _put(self, stage: Stage, room: Layout, hosts: list[Entity], code: Ints, h: Habit, bounds: Floats, within: tuple[float, ...],
             r: np.random.Generator) -> Spot | None:  # fmt: skip
        support, pose = int(code[0]), decode(room, code, (within[0], within[1]))
        if support >= THINGS:
            return _upon(stage, hosts[support - THINGS], pose, bounds, r)
        if support in WALLS:
            return _hung(stage, support, pose, bounds)
        if support == CEILING:
            x, y = _origin(pose, bounds)
            return Spot(x, y, round(stage.site.ceiling - float(bounds[1, 2]), 4), round(pose.yaw, 4), "ceiling")
        return _against(stage, pose, h, bounds) or _standing(stage, pose, bounds)

    def _room(self, stage: Stage) -> Layout:
        return only(layout_of(_furnished(stage)), self._index)

    def _may(self, plan: Plan, name: str) -> bool:
        return name not in self.known.fixed and name in by_category() and not spare(plan, name)

    def _label(self, stage: Stage) -> int:
        place = stage.plan.setting.place
        return self.labels.index(place) if place in self.labels else len(self.labels)

    def _draw(self, what: str, stage: Stage) -> np.random.Generator:
        return rng(self.seed, "learnt", what, len(stage.entities), sum(self._asked.values()))


def spare(plan: Plan, category: str) -> bool:
    """Whether one more thing of a category would go against the words: they count it, refuse it, or count what it is a kind of."""
    words = vocabulary()
    for t in plan.things:
        if t.origin == "asked" and (words.is_a(category, t.category) or words.is_a(t.category, category)):
            if t.category == category or t.count.n == 0 or t.count.op in ("==", "<", "<="):
                return True
    return False


def bare(stage: Stage, found: list[Spot], bounds: Floats) -> list[Spot]:
    """The spots where a rug would lie on no other."""
    flat = [e for e in standing(_furnished(stage)) if e.extent[2] * e.pose.scale < THIN and e.support == "ground"]
    lie = [stage.box_of(_bounds(e), e.pose.scale, *e.pose.position, yaw_of(e.pose.rotation)) for e in flat]
    return [s for s in found if not any(overlap(stage.box_of(bounds, 1.0, s.x, s.y, s.z, s.yaw), one) for one in lie)]


def _bounds(e: Entity) -> Floats:
    return np.asarray(np.array(e.center) + np.array([[-0.5], [0.5]]) * np.array(e.extent))


def _furnished(stage: Stage) -> Furnished:
    return Furnished(stage.plan.prompt, stage.plan.setting.place, stage.site.rooms[0], tuple(stage.entities))


def _origin(pose: Pose, bounds: Floats) -> tuple[float, float]:
    """Where a part's origin is when the middle of its box is at a pose."""
    c, s = math.cos(pose.yaw), math.sin(pose.yaw)
    x, y = (bounds[0, :2] + bounds[1, :2]) / 2
    return round(pose.x - c * float(x) + s * float(y), 4), round(pose.y - s * float(x) - c * float(y), 4)


def _standing(stage: Stage, pose: Pose, bounds: Floats) -> Spot:
    x, y = _origin(pose, bounds)
    return Spot(x, y, round(float(stage.site.ground(np.array([[x, y]]))[0]), 4), round(pose.yaw, 4))


def _against(stage: Stage, pose: Pose, h: Habit, bounds: Floats) -> Spot | None:
    """Back to the wall that it turns its back to, where it usually stands at one and is close to it."""
    wall = _behind(stage, pose.yaw)
    if h.pattern not in ("wall", "corner") or wall is None or math.cos(pose.yaw - wall.yaw) < 0.9:
        return None
    along, out = _on_wall(wall, pose)
    half = float(bounds[1, 0] - bounds[0, 0]) / 2
    if abs(out - float(bounds[1, 1] - bounds[0, 1]) / 2) > CLOSE or blocked(wall, along, half, 0.0, float(bounds[1, 2])):
        return None
    along = min(max(along, half + 0.02), wall.length - half - 0.02)
    x, y = wall.point(along - float(bounds[0, 0] + bounds[1, 0]) / 2, float(bounds[1, 1]) + 0.015)
    return Spot(round(x, 4), round(y, 4), round(float(stage.site.ground(np.array([[x, y]]))[0]), 4), round(wall.yaw, 5))


def _hung(stage: Stage, support: int, pose: Pose, bounds: Floats) -> Spot | None:
    wall = stage.site.walls[WALLS.index(support)] if len(stage.site.walls) == len(WALLS) else _behind(stage, pose.yaw)
    if wall is None:
        return None
    along, half, tall = _on_wall(wall, pose)[0], float(bounds[1, 0] - bounds[0, 0]) / 2, float(bounds[1, 2] - bounds[0, 2])
    along = min(max(along, half + 0.1), wall.length - half - 0.1)
    z = min(pose.height, wall.height - tall - 0.1)
    if z < 0 or half > wall.length / 2 - 0.1 or blocked(wall, along, half, z, z + tall):
        return None
    x, y = wall.point(along - float(bounds[0, 0] + bounds[1, 0]) / 2, float(bounds[1, 1]) + 0.004)
    return Spot(round(x, 4), round(y, 4), round(z - float(bounds[0, 2]), 4), round(wall.yaw, 5), wall.id)


def _upon(stage: Stage, host: Entity, pose: Pose, bounds: Floats, r: np.random.Generator) -> Spot | None:
    """The place on a host's surfaces that is nearest to a pose."""
    found = list(on_surface(stage, host, bounds, r, tries=14))
    return min(found, key=lambda s: 4 * s.cost + math.dist((s.x, s.y), (pose.x, pose.y)), default=None)


def _behind(stage: Stage, yaw: float) -> Wall | None:
    """The wall whose things turn this way."""
    return max(stage.site.walls, key=lambda w: math.cos(yaw - w.yaw), default=None)


def _on_wall(wall: Wall, pose: Pose) -> tuple[float, float]:
    """Metres along a wall, and out from it."""
    c, s = math.cos(wall.yaw), math.sin(wall.yaw)
    dx, dy = pose.x - wall.start[0], pose.y - wall.start[1]
    return dx * c + dy * s, dx * s - dy * c


__all__ = ["Learnt", "bare", "spare"]
