"""Acts in turn: which motion an entity is in at a time, and how its joints then stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import ArrayLike

from worldloom.synth.people.acting import keeping
from worldloom.synth.people.acting.changing import BLEND, TREAD, changed, rested, seconds_of
from worldloom.synth.people.acting.errands import fetching
from worldloom.synth.people.acting.gripping import HANDS, each_of, gripped, grips, moves_of
from worldloom.synth.people.acting.rigs import rig_of, rigged_of
from worldloom.synth.people.acting.stances import Stances, home_of, of_frames
from worldloom.synth.people.acting.strolling import stroll
from worldloom.synth.people.body import Floats
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.expressions import EMOTIONS
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.world import Act, Entity, InputError

GAITS = ("walk", "run", "carry")
SEATED = ("sit", "type", "steer")


@dataclass(frozen=True)
class Turn:
    """An act that is made for a body: how long it goes on, and stances at seconds since it began, also before and after."""

    seconds: float
    at: Callable[[Floats], Stances]
    seamless: bool
    """Its end goes over into its beginning."""


@dataclass(frozen=True)
class Player:
    """A person's acts: after `seconds` they begin anew. `heads` (54, 3) are those of the bind pose."""

    turns: tuple[Turn, ...]
    heads: Floats

    @property
    def seconds(self) -> float:
        """Of one round."""
        return sum(t.seconds for t in self.turns)

    def at(self, t: ArrayLike) -> Stances:
        """Stances at times (n,)."""
        u = np.mod(np.atleast_1d(np.asarray(t, float)), self.seconds)
        starts = np.cumsum([0.0, *(x.seconds for x in self.turns)])
        out: list[tuple[np.ndarray, Stances]] = []
        for k in range(len(self.turns)):
            mine = np.flatnonzero((u >= starts[k]) & (u < starts[k + 1] if k + 1 < len(self.turns) else True))
            if len(mine):
                out.append((mine, self._turn(k, u[mine] - starts[k])))
        whole = Stances(np.concatenate([s.turn for _, s in out]), np.concatenate([s.at for _, s in out]))
        return whole[np.argsort(np.concatenate([m for m, _ in out]), kind="stable")]

    def _turn(self, k: int, t: Floats) -> Stances:
        """Of one act, going over into the next one at its end."""
        turn, (start, long) = self.turns[k], self.changes[k]
        now = turn.at(t)
        late = np.flatnonzero(t > start)
        if not long or not len(late):
            return now
        then = self.turns[(k + 1) % len(self.turns)].at(t[late] - turn.seconds)
        over = changed(now[late], then, np.minimum((t[late] - start) / long, 1.0), self.heads)
        now.turn[late], now.at[late] = over.turn, over.at
        return now

    @cached_property
    def changes(self) -> tuple[tuple[float, float], ...]:
        """Of each act, when it begins to go over into the next, and how long that takes; 0 where it need not."""
        out = list[tuple[float, float]]()
        for k, turn in enumerate(self.turns):
            after = self.turns[(k + 1) % len(self.turns)]
            if len(self.turns) == 1 and turn.seamless:
                out.append((turn.seconds, 0.0))
                continue
            long = min(seconds_of(turn.at(np.array([turn.seconds])), after.at(np.zeros(1))), turn.seconds)
            out.append((turn.seconds - long, long))
        return tuple(out)


def frames_of(e: Entity, t: ArrayLike) -> Stances | None:
    """How a person's joints stand at world times (n,), in the frame of the entity (`world.motion.pose_at` says where that is).

    None for an entity without acts, and for one whose body cannot be moved. InputError for a motion that is not known.
    """
    player = player_of(e)
    return None if player is None else player.at(t)


def player_of(e: Entity) -> Player | None:
    """The acts of an entity, made for its body; kept."""
    if not e.acts or rigged_of(e) is None:
        return None
    slim = e.model_copy(update={"colliders": (), "attributes": {}, "sounds": (), "label": ""})
    return _player(slim.model_dump_json(exclude_defaults=True))


@lru_cache(maxsize=64)
def _player(text: str) -> Player:
    e = Entity.model_validate_json(text)
    r = rigged_of(e)
    assert r is not None
    rig = rig_of(r)
    turns = tuple(_made(a, e, r, rig) for a in e.acts)
    starts = np.cumsum([0.0, *(t.seconds for t in turns)])
    held = grips(r) and not any(a.errand for a in e.acts)
    return Player(tuple(_holding(t, r, e, float(on)) for t, on in zip(turns, starts, strict=False)) if held else turns, r.pose.heads)


def _holding(turn: Turn, r: Rigged, e: Entity, on: float) -> Turn:
    """Full hands stay where they are, or go where what they hold goes."""
    moves = any(m.link == HANDS for m in e.motions)
    return replace(turn, at=lambda t: gripped(r, turn.at(t), each_of(e, t + on) or (moves_of(e, t + on) if moves else None)))


def _made(a: Act, e: Entity, r: Rigged, rig: Rig) -> Turn:
    if a.mood not in EMOTIONS:
        raise InputError(f"{e.id}: there is no mood {a.mood!r}; known are {', '.join(EMOTIONS)}")
    m = manner(r.who, a.mood, a.intensity)
    if a.errand is not None:
        if not grips(r):
            raise InputError(f"{e.id} cannot take anything anywhere: in the posture {r.posture!r} nothing is in the hands")
        errand = fetching(e, r, rig, m, a.errand, a.start)
        return _turn(a.model_copy(update={"seconds": 0.0}), errand.course.seconds, True, errand.at)
    if a.clip == "keep":
        return _turn(a, keeping.length(r, m), True, lambda t: keeping.keep(r, m, t, a.look))
    if r.rest == "seat" and a.clip in keeping.SPEECH:
        return _turn(a, keeping.length(r, m), True, lambda t: keeping.keep(r, m, t, a.look, a.clip))
    if a.clip not in MOTIONS:
        raise InputError(f"{e.id}: there is no motion {a.clip!r}; known are keep, {', '.join(MOTIONS)}")
    if a.clip in GAITS and any(x.kind == "path" and not x.link for x in e.motions):
        seconds, at = stroll(rig, m, a.clip, e)
        return _turn(_whole(a), seconds, True, at)
    clip = MOTIONS[a.clip].made(rig, m)
    if r.rest == "seat" and a.clip in SEATED:
        clip = _on_seat(clip, r)
        if "seat" in e.params:
            return _turn(a, clip.seconds, clip.loops, lambda t: rested(of_frames(clip.at(t), rig.heads), home_of(r.pose), r.pose.heads))
    return _turn(a, clip.seconds, clip.loops, lambda t: of_frames(clip.at(t), rig.heads))


def standing_of(e: Entity) -> tuple[Clip, Floats]:
    """How somebody who acts stands where they stop, in the mood of their acts; and the heads (54, 3) of the rig that it is made for."""
    r = rigged_of(e)
    assert r is not None
    rig, a = rig_of(r), e.acts[0]
    return MOTIONS["stand"].made(rig, manner(r.who, a.mood, a.intensity)), rig.heads


def _on_seat(clip: Clip, r: Rigged) -> Clip:
    """A motion of somebody who sits, the hips where the maker seated them."""
    by = r.pose.at[0] - clip.at(np.zeros(1)).at[0]

    def made(t: Floats) -> Frames:
        f = clip.made(t)
        return replace(f, at=f.at + by * [0.0, 1.0, 1.0])

    return replace(clip, made=made)


def _whole(a: Act) -> Act:
    """Who goes along a path is where the path says: no offset, and one lap."""
    return a.model_copy(update={"start": 0.0, "seconds": 0.0})


def _turn(a: Act, own: float, loops: bool, at: Callable[[Floats], Stances]) -> Turn:
    seconds = max(a.seconds or (own if loops else own + TREAD), BLEND)  # seen to its end, then feet step
    rounds = seconds / own
    return Turn(seconds, lambda t: at(t + a.start), loops and abs(rounds - round(rounds)) < 1e-6)


__all__ = ["BLEND", "GAITS", "Player", "Turn", "frames_of", "player_of", "standing_of"]
