"""A cast-iron mooring bollard with a worn pale head, bolted to a quay; about half a metre high."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, surface
from worldloom.geometry import cylinder, lathe, stamp

CARD = Card("harbour/bollard", 1, "bollard", ("mooring post", "mooring bollard"), ("post",), ("harbour", "quay", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.3, 1.0)] = 0.56
    radius: Annotated[float, metres(0.08, 0.25)] = 0.14
    color: Color = "charcoal"
    wear: Wear = 0.6


PRESETS = {"painted": Params(color="white", wear=0.3), "low": Params(height=0.4, radius=0.17)}


def build(p: Params, kit: Kit) -> Part:
    """Flanged foot with bolts, waisted shaft, mushroom head."""
    r, h, n = p.radius, p.height, kit.n(32, 12)
    shaft = lathe([(0, 0.03), (1.45 * r, 0.03), (1.3 * r, 0.09), (r, 0.17 * h + 0.05), (0.92 * r, 0.55 * h), (1.1 * r, 0.72 * h)], n)
    head = lathe([(0, 0.7 * h), (1.1 * r, 0.7 * h), (1.55 * r, 0.76 * h), (1.66 * r, 0.84 * h), (1.4 * r, 0.94 * h), (0.7 * r, h), (0, 1.01 * h)], n)
    foot = cylinder(2.3 * r, 0.035, n, 0.008)
    turn = [[1.95 * r * c, 1.95 * r * s, 0.03] for c, s in ((0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))]
    bolts = stamp(cylinder(0.022, 0.025, 6, 0.003), turn)
    body = finish.iron(p.wear, finish.paint(p.color).color)
    return Part(
        (surface("body", [shaft, foot, bolts], body), surface("head", head, finish.iron(p.wear * 0.6, (0.2, 0.19, 0.17)))),
        colliders=(cylinder_collider(1.5 * r, h),), mass=90.0, anchors={"top": (0, 0, h)},
    )  # fmt: skip
