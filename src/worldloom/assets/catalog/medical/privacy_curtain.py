"""A hospital screen: a wheeled frame of three hinged panels filled with pleated cloth."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_soft import folds
from worldloom.geometry import rod, rot_z, smoothstep
CARD = Card("medical/privacy_curtain", 1, "curtain", ("privacy_curtain", "privacy curtain", "hospital curtain", "hospital screen", "medical screen", "cubicle curtain"), ("privacy_curtain", "furniture"), ("indoor", "hospital_room", "hospital", "clinic", "medical", "emergency_room"), "floor", (0.2, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.9, 3.0)] = 1.9
    height: Annotated[float, metres(1.4, 2.2)] = 1.8
    fold: Annotated[float, number(0, 1)] = 0.45
    """0 flat, 1 folded together."""
    color: Color = "#6d9a97"
    wear: Wear = 0.1


PRESETS = {"white": Params(color="white", fold=0.2), "folded": Params(fold=0.85, color="sky")}


def build(p: Params, kit: Kit) -> Part:
    """Steel tubes, castors, cloth on rods; panels turn on the hinges between them."""
    out, h, n = Collector(), p.height, 3
    steel, cloth_ = finish.metal("steel", p.wear, 0.25), finish.of("fabric", rgb(p.color), 0.9, p.wear, thin=True)
    w = p.width / n
    a = 1.35 * p.fold
    corners = [np.zeros(2)]
    for k in range(n):
        q = a * (1 if k % 2 == 0 else -1)
        corners.append(corners[-1] + w * np.array([np.cos(q), np.sin(q)]))
    pts = np.array(corners)
    pts = pts - (pts.min(0) + pts.max(0)) / 2
    for k in range(n):
        d = pts[k + 1] - pts[k]
        yaw = float(np.arctan2(d[1], d[0]))
        mid = np.array([*(pts[k] + pts[k + 1]) / 2, 0.0])
        go: Any = lambda m, yaw=yaw, mid=mid: m.turned(rot_z(yaw)).moved(mid)  # noqa: E731
        s = w / 2 - 0.02
        out.add("frame", steel, *(go(rod((x, 0, 0.08), (x, 0, h), 0.012, kit.n(10, 6))) for x in (-s, s)), *(go(rod((-s, 0, z), (s, 0, z), 0.01, kit.n(10, 6))) for z in (h - 0.02, 0.2)), *(go(rod((x, -0.2, 0.07), (x, 0.2, 0.07), 0.011, 8)) for x in ((-s, s) if k in (0, 2) else ())))
        m = folds(2 * s - 0.03, h - 0.27, 11 * w, 0.018, kit.seed % 60 + k, (kit.n(60, 20), kit.n(8, 4)), 0.15)
        out.add("cloth", cloth_, go(m.moved((0, 0, h - 0.03)).tinted(0.8 + 0.2 * smoothstep(-m.vertices[:, 1], -0.015, 0.015))))
        if k in (0, 2):
            out.add("castor", finish.rubber((0.06, 0.06, 0.06)), *(go(q.moved((x, y, 0))) for q in castor(0.026) for x in (-s, s) for y in (-0.18, 0.18)))
    b = np.stack([q.mesh.bounds for q in out.surfaces()])
    lo, hi = b[:, 0].min(0), b[:, 1].max(0)
    return Part(out.surfaces(), colliders=(box_collider((lo[0], pts[:, 1].min() - 0.04, 0), (hi[0], pts[:, 1].max() + 0.04, h)), box_collider((lo[0], lo[1], 0), (hi[0], hi[1], 0.1))), mass=12.0, dynamic=True, affordances=("push", "draw"))
