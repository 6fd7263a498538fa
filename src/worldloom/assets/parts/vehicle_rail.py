"""Rails and the running gear of trains. Tracks run along Y; rail heads stand 0.2 m above the ground."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.vehicle_wheels import turned
from worldloom.geometry import Mesh, beam, box, cylinder, join, rod, rot_x, sheet

GAUGE = 1.435
"""Standard gauge between the inner faces of the heads, metres."""
HEAD = 0.2
"""Height of the rail's top."""


def rails(length: float, spans: int = 8, shrink: float = 0.0) -> tuple[Mesh, Mesh]:
    """(polished heads, rusty web and foot) of both rails, from the ground to HEAD less `shrink`."""
    t = HEAD - shrink
    head = np.array([(-0.036, t - 0.03), (-0.036, t - 0.006), (-0.03, t), (0.03, t), (0.036, t - 0.006), (0.036, t - 0.03)])
    web = np.array([(0.036, t - 0.03), (0.034, t - 0.042), (0.012, t - 0.052), (0.011, 0.065), (0.062, 0.046), (0.066, 0.0), (-0.066, 0.0), (-0.062, 0.046), (-0.011, 0.065), (-0.012, t - 0.052), (-0.034, t - 0.042), (-0.036, t - 0.03)])
    y = np.array([-length / 2, length / 2])
    _ = spans

    def run(profile: np.ndarray, x: float) -> Mesh:
        p = np.stack([np.stack([profile[:, 0] + x, np.full(len(profile), q), profile[:, 1]], 1) for q in y])
        return sheet(p[:, ::-1], smooth=False)

    xs = (-GAUGE / 2 - 0.036, GAUGE / 2 + 0.036)
    return join([run(head, x) for x in xs]), join([run(web, x) for x in xs])


def wheelset(radius: float = 0.42, segments: int = 28) -> Mesh:
    """Two flanged wheels on an axle, resting on the rails at z = HEAD."""
    prof = [(0.0, -0.02), (0.2 * radius, -0.03), (0.78 * radius, 0.0), (0.84 * radius, -0.05), (radius + 0.03, -0.055), (radius + 0.032, -0.035), (radius + 0.005, -0.028), (radius, 0.07), (0.86 * radius, 0.08), (0.78 * radius, 0.03), (0.3 * radius, 0.05), (0.2 * radius, 0.1), (0, 0.1)]
    one = turned(prof, segments, 0.5)
    other = one.turned([[-1, 0, 0], [0, -1, 0], [0, 0, 1]])
    z, x = HEAD + radius, GAUGE / 2 + 0.036
    return join([one.moved((x, 0, z)), other.moved((-x, 0, z)), rod((-x, 0, z), (x, 0, z), 0.075, 12)])


def bogie(base: float = 2.1, radius: float = 0.42, segments: int = 28) -> tuple[Mesh, Mesh]:
    """(frame, wheels) of a two-axle bogie about the origin: side frames, axle boxes, springs, brake discs, bolster."""
    z = HEAD + radius
    wheels = [wheelset(radius, segments).moved((0, s * base / 2, 0)) for s in (-1, 1)]
    frame: list[Mesh] = []
    for s in (-1, 1):
        x = s * 0.98
        frame += [beam((x, -base / 2 - 0.35, z + 0.16), (x, -0.45, z + 0.06), 0.12, 0.16, 0.02), beam((x, -0.5, z + 0.04), (x, 0.5, z + 0.04), 0.12, 0.2, 0.02), beam((x, 0.45, z + 0.06), (x, base / 2 + 0.35, z + 0.16), 0.12, 0.16, 0.02)]
        for k in (-1, 1):
            frame += [box((0.18, 0.26, 0.24), 0.03, (x, k * base / 2, z)), *(cylinder(0.07, 0.2, 12, 0.02, (x, k * base / 2 + q, z + 0.02)) for q in (-0.2, 0.2))]
        frame += [cylinder(0.16, 0.22, 18, 0.04, (x * 0.8, 0, z + 0.12)), rod((x * 1.06, -0.3, z - 0.05), (x * 1.06, 0.42, z + 0.24), 0.035, 8)]
    frame += [box((1.9, 0.4, 0.2), 0.04, (0, 0, z + 0.02)), *(box((0.5, 0.5, 0.4), 0.06, (0, k * 0.66, z)) for k in (-1, 1))]
    _ = rot_x
    return join(frame), join(wheels)


__all__ = ["GAUGE", "HEAD", "rails", "wheelset", "bogie"]
