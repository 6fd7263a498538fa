"""What stands on a rug, a cover or a runway is raised by its thickness and carried by it."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import yaw_of
from worldloom.synth.layout.footprint import overlap
from worldloom.synth.layout.stage import Stage
from worldloom.world import Entity

LYING = ("rug", "puddle", "manhole_cover", "crosswalk", "runway", "carpet", "mat", "doormat", "tatami_mat", "railway_track")


def lifted(stage: Stage) -> list[Entity]:
    """The entities with everything that stands on a rug, cover or runway raised by its thickness and carried by it."""
    flat = [e for e in stage.entities if e.category in LYING and e.extent[2] < 0.6 and e.support == "ground"]  # a runner lies on a table
    if not flat:
        return stage.entities
    raised: dict[str, float] = {}
    out = []
    for e in stage.entities:
        if e.support in raised:
            raised[e.id] = raised[e.support]
            out.append(_raised(e, raised[e.id], e.support))
            continue
        under = next((f for f in flat if f is not e and e.support == "ground" and e.kind != "architecture" and e.category not in LYING and _over(stage, e, f)), None)
        if under is None:
            out.append(e)
            continue
        by = 0.0 if under.category == "railway_track" else (under.center[2] + under.extent[2] / 2) * under.pose.scale + under.pose.position[2] - e.pose.position[2]
        raised[e.id] = round(max(by, 0.0), 4)
        out.append(_raised(e, raised[e.id], under.id))
    return out


def _raised(e: Entity, by: float, support: str) -> Entity:
    x, y, z = e.pose.position
    return e.model_copy(update={"support": support, "pose": e.pose.model_copy(update={"position": (x, y, round(z + by, 4))})})


def _over(stage: Stage, e: Entity, f: Entity) -> bool:
    """Whether an entity's footprint overlaps a flat thing's."""
    boxes = []
    for q in (e, f):
        whole = np.array([np.subtract(q.center, np.divide(q.extent, 2)), np.add(q.center, np.divide(q.extent, 2))])
        boxes.append(stage.box_of(whole, q.pose.scale, *q.pose.position, yaw_of(q.pose.rotation)))
    return overlap(*boxes)


__all__ = ["LYING", "lifted"]
