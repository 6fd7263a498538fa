"""People of worlds in all that they can do, as entities."""

from __future__ import annotations

import math
from typing import Any

from worldloom.synth.people.acting.rigs import rig_of, rigged_of
from worldloom.synth.people.acting.strolling import fitted, gait_of, lap_of
from worldloom.synth.people.motion.manner import manner
from worldloom.world import Act, Entity, Motion, Pose
from worldloom.world.motion import pose_at


def person(id: str, *clips: str, maker: str = "people/person@2", at: tuple[float, float, float] = (0.0, 0.0, 0.0), **params: Any) -> Entity:
    """Somebody with acts."""
    acts = tuple(Act(clip=c, start=0.7 * k) for k, c in enumerate(clips))
    pose = Pose(position=at, rotation=TURNED)
    return Entity(id=id, category="person", kind="person", maker=maker, params=params, seed=len(id) + 3, acts=acts, pose=pose)


TURNED = (math.cos(0.4), 0.0, 0.0, math.sin(0.4))


def walker(id: str, clip: str = "walk", radius: float = 1.6, slope: float = 0.0, **more: Any) -> Entity:
    """Somebody on an oval path over a slope, at the pace of their legs."""
    angles = [2 * math.pi * k / 24 for k in range(24)]
    points = [(1.5 * radius * math.cos(a), radius * math.sin(a), slope * radius * math.sin(a)) for a in angles]
    e = person(id, clip, **more)
    r = rigged_of(e)
    assert r is not None
    path = Motion(kind="path", points=(*points, points[0]))
    g, count = fitted(gait_of(rig_of(r), manner(r.who), clip), lap_of(path))
    e = e.model_copy(update={"motions": (path.model_copy(update={"speed": lap_of(path) / (count * g.seconds)}),)})
    return e.model_copy(update={"pose": pose_at(e, 0.0)})


CAST = {
    "standing": lambda: person("standing", "keep"), "doctor": lambda: person("doctor", "keep", role="doctor"),
    "wizard": lambda: person("wizard", "keep", role="wizard"), "smith": lambda: person("smith", "keep", role="blacksmith"),
    "sitter": lambda: person("sitter", "keep", pose="sitting", age="old"), "sleeper": lambda: person("sleeper", "keep", pose="sleeping"),
    "typist": lambda: person("typist", "type", pose="sitting"),
    "waver": lambda: person("waver", "wave", "stand", pose="waving"), "dancer": lambda: person("dancer", "dance", sex="female"),
    "child": lambda: person("child", "keep", maker="people/child@2"), "walker": lambda: walker("walker"),
    "uphill": lambda: walker("uphill", slope=0.1), "runner": lambda: walker("runner", "run", 3.0, sex="male"),
    "old": lambda: walker("old", age="old"), "small": lambda: walker("small", maker="people/child@2"),
}  # fmt: skip
