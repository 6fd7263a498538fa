"""What lies on soft and uneven things lies on their surface: each thing is raised, lowered or leaned until the meshes touch.

Physics knows convex colliders; a bed's cover, a hob's grate or a seat's curve is up to some centimetres above or below them, and so are
a bush's roots or the legs of a chair that physics tilted on the floor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.assets.parts.opened import HEAP, RAIL, STEMS
from worldloom.geometry import Floats, spread, yaw_of
from worldloom.sim.lie import CLEAR, Lie, borne, leant, lie
from worldloom.sim.shape import triangles
from worldloom.world import Entity, Pose, World

FIXED = 0.007
"""Metres from which on physics would move it back: it is held where it lies."""
FLAT = 0.01
"""Metres of a rug, which gives way."""
SOFT, SINK = ("bed", "sofa", "armchair", "daybed", "mattress", "recliner", "chaise_longue", "ottoman"), 0.001
"""What gives way, and by how many metres."""
FOOTING, ASIDE = 0.01, 0.012
"""Metres of the lowest of a thing that are its foot, and by which that may be off its surface."""
BORNE = 0.75
"""Share of its foot that is over what carries it, from which on it stays where it is."""
SOLES = 0.003
"""Metres that soles go under the foot of a pose."""
NEAR, MOST = 0.02, 12_000
"""Metres from what carries it within which a thing touches it, as far as so many points can tell."""
TILT = 0.001
"""Half the sine of an angle that physics gave it: it would tilt again."""
SCREWED, CLAMPS = ("faucet",), ("tripod", "microphone_stand", "guitar_stand")
"""What is fixed to what carries it, however far it reaches over the edge of its foot, and what holds fast what is on it."""
NEVER = ("person", "child", "animal")


def rested(world: World) -> World:
    """The World with everything set down on the mesh of what carries it; what moved visibly is no longer free."""
    return resting(world)[0]


def resting(world: World) -> tuple[World, tuple[str, ...]]:
    """`rested`, and the names of what would tip there, or hovers over what should carry it."""
    by_id = {e.id: e for e in world.entities}
    floors = [e for e in world.entities if e.kind == "architecture" and e.category == "floor"]
    moved: dict[str, Entity] = {}
    loose: list[str] = []
    for e in sorted(world.entities, key=lambda e: _depth(e, by_id)):
        if not _may_move(e):
            if e.category in NEVER and (rug := by_id.get(e.support)) is not None and rug.extent[2] < FLAT:
                moved[e.id] = _afoot(e, rug)
            continue
        host = moved.get(e.support) or by_id.get(e.support)
        if host is None or host.kind == "architecture":
            new = _on_floor(e, floors) if e.support == "ground" or host in floors else e
        elif host.extent[2] < FLAT:
            new = _on_rug(e, host)
        else:
            e = _screwed(e) if e.category in SCREWED or host.category in CLAMPS else _footed(e, host)
            new, borne_there = _on(e, host, host.pose.position[2] - by_id[host.id].pose.position[2])
            loose += [] if borne_there else [e.id]
        if new is not by_id[e.id]:
            moved[e.id] = new
    now = [moved.get(e.id, e) for e in world.entities]
    holding = {e.support for e in now if not e.dynamic and e.id in moved}  # what is held in it would push it away
    held = (e.model_copy(update={"dynamic": False}) if e.id in holding and e.dynamic else e for e in now)
    return world.model_copy(update={"entities": tuple(held)}), tuple(loose)


def _screwed(e: Entity) -> Entity:
    return e.model_copy(update={"attributes": {**e.attributes, "joins": e.support}, "dynamic": False})


def _may_move(e: Entity) -> bool:
    return e.kind not in ("architecture", *NEVER) and e.category not in NEVER and e.support_surface not in (STEMS, HEAP, RAIL)


def _depth(e: Entity, by_id: dict[str, Entity]) -> int:
    """How many things carry it, one on the other."""
    n = 0
    while (e := by_id.get(e.support, e)) and n < 8 and e.support in by_id:
        n += 1
    return n


def _on_rug(e: Entity, rug: Entity) -> Entity:
    """On top of a rug, as upright as it stands on an even floor: it gives way under what stands half on it, which physics would tilt."""
    upright = _upright(e)
    low = float(triangles(upright)[..., 2].min()) - upright.pose.position[2]
    top = rug.pose.position[2] + (rug.center[2] + rug.extent[2] / 2) * rug.pose.scale
    x, y, _ = e.pose.position
    pose = upright.pose.model_copy(update={"position": (x, y, round(top + CLEAR - low, 4))})
    up = e.model_copy(update={"pose": pose, "dynamic": e.dynamic and not _tilted(e)})
    own = triangles(up)
    under = _even(own, top)
    found = lie(own, under)
    return _settled(up, up, found, under, False) if found is not None and found.leans else up


def _afoot(e: Entity, rug: Entity) -> Entity:
    """Who stands on a rug, soles on it: they go a little under the foot of the pose."""
    x, y, _ = e.pose.position
    top = rug.pose.position[2] + (rug.center[2] + rug.extent[2] / 2) * rug.pose.scale
    return e.model_copy(update={"pose": e.pose.model_copy(update={"position": (x, y, round(top + SOLES, 4))})})


def _upright(e: Entity) -> Entity:
    w, _, _, z = e.pose.rotation
    size = math.hypot(w, z)
    rotation = (round(w / size, 7), 0.0, 0.0, round(z / size, 7))
    return e.model_copy(update={"pose": Pose(position=e.pose.position, rotation=rotation, scale=e.pose.scale)})


def _tilted(e: Entity) -> bool:
    return math.hypot(*e.pose.rotation[1:3]) >= TILT


def _footed(e: Entity, host: Entity) -> Entity:
    """With its foot within the surface that it stands on, where what is above that made it stand beside: a pan by its handle.

    A cushion is with all of it between the arms.
    """
    u = next((u for u in host.supports if u.name == e.support_surface), None)
    if u is None or max(abs(v) for v in host.pose.rotation[1:3]) > TILT:
        return e
    own, soft = triangles(e), host.category in SOFT
    p = own.reshape(-1, 3)
    foot = p[p[:, 2] < p[:, 2].min() + (math.inf if soft else FOOTING)][:, :2]
    (x, y, _), s, yaw = host.pose.position, host.pose.scale, yaw_of(host.pose.rotation)
    turn = np.array([[math.cos(yaw), -math.sin(yaw)], [math.sin(yaw), math.cos(yaw)]])
    local = (foot - [x, y]) @ turn / s - np.array(u.center[:2])
    low, high = local.min(0), local.max(0)
    spare = np.maximum(np.array(u.size) / 2 - (high - low) / 2, 0.0)
    off = (np.clip((low + high) / 2, -spare, spare) - (low + high) / 2) * (1, 0 if soft else 1)  # over the front it may stand
    if np.abs(off).max() * s < ASIDE or not soft and borne(own, triangles(host)) > BORNE:
        return e  # over the edge of its surface it may still be over the rest of a round top
    x, y = (round(v + float(d), 4) for v, d in zip(e.pose.position[:2], turn @ off * s, strict=True))
    return e.model_copy(update={"pose": e.pose.model_copy(update={"position": (x, y, e.pose.position[2])})})


def _on(e: Entity, host: Entity, shift: float) -> tuple[Entity, bool]:
    """On a carrier that has gone up by `shift`, and whether it is held there."""
    under, soft = triangles(host), host.category in SOFT
    raised = _moved(e, Lie(shift))
    own = triangles(raised)
    found = lie(own, under, soft)
    held = found.steady if found is not None else not _hovers(own, under)
    return _settled(e, raised, found, under, soft), held or e.category in SCREWED or host.category in CLAMPS


def _hovers(own: Floats, under: Floats) -> bool:
    """Whether a thing is nowhere near what should carry it: what hangs on a hook touches it somewhere."""
    from scipy.spatial import cKDTree

    points = (np.concatenate([t.reshape(-1, 3), spread(t, NEAR / 2, MOST)]) for t in (own, under))
    a, b = (p[:: max(1, len(p) // MOST)] for p in points)
    return float(cKDTree(b).query(a, distance_upper_bound=NEAR)[0].min()) > NEAR


def _on_floor(e: Entity, floors: Sequence[Entity]) -> Entity:
    """On the highest floor that is beneath it or hardly over its foot."""
    own = triangles(e)
    z = float(own[..., 2].min())
    tops = [t for f in floors if (t := f.pose.position[2] + f.center[2] + f.extent[2] / 2) < z + 0.1]
    if not tops or e.extent[2] < FLAT:
        return e
    under = _even(own, max(tops))
    return _settled(e, e, lie(own, under), under, False)


def _even(own: Floats, z: float) -> Floats:
    """Two triangles (2, 3, 3) at a height under all of a thing."""
    (x0, y0, _), (x1, y1, _) = own.min((0, 1)), own.max((0, 1))
    return np.array([[x0, y0, z], [x1, y0, z], [x1, y1, z], [x0, y1, z]])[[[0, 1, 2], [0, 2, 3]]]


def _settled(e: Entity, raised: Entity, found: Lie | None, under: Floats, soft: bool) -> Entity:
    """`e`, which came to `raised` with its carrier, as it was found to lie; itself where that is hardly another place."""
    if found is None:
        return e if raised.pose == e.pose else raised
    spare = CLEAR - SINK if soft else CLEAR
    aim = found.by + spare
    if found.leans:
        new = _moved(raised, found)
        again = lie(triangles(new), under, soft)
        new = _moved(new, Lie((again.by if again else 0.0) + spare))
        return new.model_copy(update={"dynamic": False})
    new = _moved(raised, Lie(aim))
    if abs(new.pose.position[2] - e.pose.position[2]) <= CLEAR:
        return e
    return new.model_copy(update={"dynamic": e.dynamic and abs(aim) < FIXED})


def _moved(e: Entity, by: Lie) -> Entity:
    foot = float(triangles(e)[..., 2].min()) if by.leans else 0.0
    return e.model_copy(update={"pose": leant(e.pose, by, foot)})


__all__ = ["rested", "resting"]
