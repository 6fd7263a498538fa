"""An operating lamp: one or two round heads with rings of cold white lamps on jointed arms from the ceiling."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, box_collider, cylinder_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import lamp_glass, light
from worldloom.geometry import align, cylinder, lathe, rod, sphere, spline, torus, tube
CARD = Card("medical/surgical_light", 1, "surgical_light", ("surgical lamp", "surgical_lamp", "operating light", "operating lamp", "examination lamp"), ("surgical_lamp", "lamp", "light", "medical equipment"), ("indoor", "operating_room", "hospital", "medical", "hospital_room"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    heads: Annotated[int, number(1, 2)] = 2
    radius: Annotated[float, metres(0.2, 0.45)] = 0.32
    drop: Annotated[float, metres(0.6, 1.6)] = 0.85
    color: Color = "white"
    lit: bool = True


PRESETS = {"single": Params(heads=1, radius=0.26), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Ceiling flange, post, arms with joints, domed heads with lenses and a handle."""
    out, n, r = Collector(), kit.n(40, 16), p.radius
    body, steel = finish.paint(p.color, 0.05, 0.25), finish.metal("steel", 0.05)
    post = 0.35 * p.drop
    out.add("arm", body, lathe([(0, -0.05), (0.06, -0.05), (0.12, -0.02), (0.13, 0), (0, 0)], n, 0.5), rod((0, 0, -post), (0, 0, -0.04), 0.04, 16), cylinder(0.06, 0.12, 18, 0.01, (0, 0, -post - 0.06)))
    lights, cols = [], [cylinder_collider(0.13, 0.06, (0, 0, -0.06)), cylinder_collider(0.06, post + 0.06, (0, 0, -post - 0.06))]
    for k in range(p.heads):
        a = 0.35 + np.pi * k
        d = np.array([np.cos(a), np.sin(a), 0])
        reach, low = 0.5 + 1.1 * r * (p.heads > 1) * 0.5, -p.drop
        elbow = d * reach + [0, 0, -post - 0.02 - 0.03 * k]
        hinge = elbow + d * 0.05 + [0, 0, -(p.drop - post) * 0.55]
        out.add("arm", body, rod([0, 0, elbow[2]], elbow, 0.028, 14), cylinder(0.045, 0.1, 16, 0.008, elbow - [0, 0, 0.05]), rod(elbow, hinge, 0.022, 12), sphere(0.036, 14, hinge))
        c = np.array([hinge[0], hinge[1], low + 0.05])
        aim = np.array([0, 0, 0.0]) - np.array([c[0], c[1], 1.5])
        aim = aim / np.linalg.norm(aim)
        turn = align(-aim)
        put: Any = lambda m, turn=turn, c=c: m.turned(turn).moved(c)  # noqa: E731
        out.add("arm", body, rod(hinge, c + turn @ np.array([0, 0, 0.09]), 0.018, 10))
        out.add("head", body, put(lathe([(0, 0.1), (0, 0.1), (0.3 * r, 0.095), (0.75 * r, 0.07), (r, 0.02), (1.01 * r, 0.0), (0.97 * r, -0.012), (0, -0.012)][::-1], n, 0.6)))
        glow = lamp_glass(p.lit, 16.0, (0.95, 0.98, 1.0))
        spots = [(0.0, 0.0)] * 0 + [(q * r * np.cos(t), q * r * np.sin(t)) for q, m in ((0.42, 6), (0.76, 12)) for t in np.arange(m) * 2 * np.pi / m]
        out.add("lens", glow, *(put(lathe([(0, -0.02), (0.055 * r / 0.32, -0.017), (0.06 * r / 0.32, -0.011), (0, -0.011)], 16).moved((x, y, 0))) for x, y in spots))
        out.add("ring", steel, put(torus(r, 0.008, n, 6)), put(torus(0.58 * r, 0.004, n, 5).moved((0, 0, -0.012))))
        out.add("handle", steel, put(rod((0, 0, -0.012), (0, 0, -0.13), 0.014, 12)), *(put(tube(spline([(s * 0.96 * r, -0.12, 0.0), (s * 1.14 * r, -0.08, 0), (s * 1.14 * r, 0.08, 0), (s * 0.96 * r, 0.12, 0.0)], 14), 0.009, 8)) for s in (-1, 1)))
        at = c + aim * 0.1
        lights.append(light(at, 30.0, p.lit, (0.96, 0.98, 1.0), 0.6 * r, f"lamp.{k}", "spot", 0.55).model_copy(update={"direction": tuple(round(float(q), 4) for q in aim)}))
        cols += [box_collider(c - [1.15 * r, 1.15 * r, 0.16], c + [1.15 * r, 1.15 * r, 0.14]), box_collider(np.minimum([0, 0, elbow[2]], elbow) - 0.05, np.maximum([0, 0, elbow[2]], elbow) + 0.05), box_collider(np.minimum(hinge, elbow) - 0.05, np.maximum(hinge, elbow) + 0.05)]
    return Part(out.surfaces(), colliders=tuple(cols), mass=45.0, lights=tuple(lights), affordances=("switch", "move"))
