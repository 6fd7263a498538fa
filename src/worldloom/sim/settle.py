"""Two seconds of physics: what moves is set down where it came to rest, and tried again."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats
from worldloom.sim.buried import unburied
from worldloom.sim.model import free_bodies, mjcf
from worldloom.sim.parted import parted
from worldloom.sim.rest import resting
from worldloom.sim.within import put_back, taken_out
from worldloom.world import Entity, InputError, Pose, World

LIMIT = 0.01
"""Metres: more is drift."""
LOST = 0.6
"""Metres: more to the side, or a drop that has not ended or is deeper than DROP, is a fall: the thing goes back and is fixed."""
DROP = 3.0
RISEN = 0.15
"""Metres up: it was pushed out of something."""
UPRIGHT, OVER = 0.001, 0.03
"""Squares of the sine of half the angle from upright: 3.6 and 20 degrees."""


@dataclass(frozen=True)
class Settled:
    """Drift in metres of every free body in the last trial; ids that were set down anew; ids that had to be fixed."""

    drift: dict[str, float]
    mended: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Share of free bodies that drifted more than a centimetre."""
        return sum(d > LIMIT for d in self.drift.values()) / len(self.drift) if self.drift else 0.0


def settle(world: World, *, seconds: float = 2.0, rounds: int = 4) -> tuple[World, Settled]:
    """The World at rest and what it took; deterministic. About 0.4 s for fifty free bodies.

    Where something falls, the first trial only tells which: what it may have knocked over is tried again without it.
    """
    before = world
    world, found = _settled(taken_out(unburied(world) if world.interior else world), seconds, rounds)
    if not world.interior:
        return put_back(world, before), found
    world, loose = resting(world)
    world, found = _held(world, found, seconds)
    return _parted(put_back(world, before), before, loose, found, seconds)


def _parted(world: World, laid: World, loose: tuple[str, ...], found: Settled, seconds: float) -> tuple[World, Settled]:
    """What cuts something is moved out of it, what nothing bears to where it is borne, and what that lets drift is held."""
    now, moved = parted(world, laid, loose)
    if not moved:
        return world, found
    still = {i: d for i, d in found.drift.items() if i not in moved}
    return _held(now, Settled(still, found.mended, tuple(sorted({*found.fixed, *moved}))), seconds)


def _held(world: World, found: Settled, seconds: float) -> tuple[World, Settled]:
    """What would move again now that all lies on what is seen, not on colliders, is held where it lies."""
    moved = drifts(world, seconds=seconds)
    restless = {i for i, d in moved.items() if not d <= LIMIT}
    if not restless:
        return world, found
    held = (e.model_copy(update={"dynamic": False}) if e.id in restless else e for e in world.entities)
    still = {i: d for i, d in found.drift.items() if i not in restless}
    fixed = tuple(sorted({*found.fixed, *restless}))
    return world.model_copy(update={"entities": tuple(held)}), Settled(still, found.mended, fixed)


def _settled(world: World, seconds: float, rounds: int) -> tuple[World, Settled]:
    mended: set[str] = set()
    fixed: set[str] = set()
    drift: dict[str, float] = {}
    for k in range(rounds):
        free = free_bodies(world)
        if not free:
            return world, Settled(drift, tuple(sorted(mended)), tuple(sorted(fixed)))
        poses = _run(world, free, seconds)
        drift = {e.id: _moved(e, p) for e, p in zip(free, poses, strict=True)}
        restless = {i for i, d in drift.items() if d > LIMIT}
        if not restless or k == rounds - 1:
            if not restless:
                break
        falling = {e.id for e, p in zip(free, poses, strict=True) if drift[e.id] > LIMIT / 4 and _lost(e, p)}
        if falling and k == 0:
            fixed |= falling
            held = (e.model_copy(update={"dynamic": False}) if e.id in falling else e for e in world.entities)
            world = world.model_copy(update={"entities": tuple(held)})
            continue
        world = _mend(world, free, poses, drift, mended, fixed, last=k >= rounds - 2)
    return world, Settled(
        {k: round(v, 5) for k, v in drift.items() if k not in fixed}, tuple(sorted(mended)), tuple(sorted(fixed))
    )


def drifts(world: World, *, seconds: float = 2.0) -> dict[str, float]:
    """Metres that each free body moves in one trial; nothing is mended or fixed."""
    free = free_bodies(world)
    poses = _run(world, free, seconds) if free else []
    return {e.id: _moved(e, p) for e, p in zip(free, poses, strict=True)}


def _moved(e: Entity, end: Floats) -> float:
    return math.dist(e.pose.position, end[:3])


def settling(world: World) -> Callable[[], tuple[World, Settled]]:
    """`settle` beside what the caller does next; the engine works without Python's lock. Call what comes back for the result."""
    pool = ThreadPoolExecutor(1)
    begun = pool.submit(settle, world)
    pool.shutdown(wait=False)
    return begun.result


def _run(world: World, free: list[Entity], seconds: float) -> list[Floats]:
    """Final (x, y, z, qw, qx, qy, qz, speed) of each free body."""
    import mujoco

    try:
        model = mujoco.MjModel.from_xml_string(mjcf(world, free))
    except ValueError as e:  # a document with numbers that no physics engine takes
        raise InputError(f"this world cannot be simulated: {str(e).splitlines()[0][:160]}") from None
    data = mujoco.MjData(model)
    mujoco.mj_step(model, data, nstep=int(seconds / model.opt.timestep))
    speed = [np.linalg.norm(data.qvel[6 * i : 6 * i + 3]) for i in range(len(free))]
    return [np.r_[data.qpos[7 * i : 7 * i + 7], v] for i, v in enumerate(speed)]


def _mend(
    world: World, free: list[Entity], poses: list[Floats], drift: dict[str, float], mended: set[str], fixed: set[str], last: bool
) -> World:
    new = {e.id: p for e, p in zip(free, poses, strict=True)}
    out = []
    for e in world.entities:
        if e.id not in new or drift[e.id] <= LIMIT / 4:
            out.append(e)
        elif _lost(e, new[e.id]) or (last and drift[e.id] > LIMIT):
            fixed.add(e.id)
            out.append(e.model_copy(update={"dynamic": False}))
        else:
            mended.add(e.id)
            p = new[e.id]
            rotation = tuple(round(float(x), 6) for x in p[3:7])
            position = tuple(round(float(x), 4) for x in p[:3])
            out.append(e.model_copy(update={"pose": Pose(position=position, rotation=rotation, scale=e.pose.scale)}))  # type: ignore[arg-type]
    return world.model_copy(update={"entities": tuple(out)})


def _lost(e: Entity, end: Floats) -> bool:
    """Whether it went where it should not be: aside, over, up, deep down, or still on its way."""
    if not np.isfinite(end).all():
        return True
    aside, down = math.dist(e.pose.position[:2], end[:2]), abs(e.pose.position[2] - float(end[2]))
    risen = float(end[2]) - e.pose.position[2] > RISEN
    return aside > LOST or risen or _tipped(e, end) or down > DROP or (down > LOST and float(end[7]) > 0.05)


def _tipped(e: Entity, end: Floats) -> bool:
    """Whether what stood upright fell over."""
    (_, x, y, _), (_, u, v, _) = e.pose.rotation, end[3:7]
    return x * x + y * y < UPRIGHT and float(u * u + v * v) > OVER


__all__ = ["Settled", "drifts", "settle", "settling", "LIMIT"]
