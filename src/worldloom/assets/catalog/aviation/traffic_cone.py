"""A traffic cone of orange rubber with reflective bands on a square foot."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Wear, box_collider, finish, hull_collider, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import box, lathe, smoothstep

CARD = Card("aviation/traffic_cone", 1, "traffic_cone", ("road cone", "safety cone", "pylon", "witch's hat"), ("barrier",), ("airfield", "street", "warehouse", "road", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.25, 1.1)] = 0.7
    color: Color = "orange"
    bands: Annotated[int, Field(ge=0, le=3)] = 2
    wear: Wear = 0.35


PRESETS = {"small": Params(height=0.4, bands=1), "tall": Params(height=1.0, bands=3), "plain": Params(bands=0, color="red"), "dirty": Params(wear=0.95)}


def build(p: Params, kit: Kit) -> Part:
    """A hollow cone over a bevelled foot; bands lie a hair proud."""
    out, h = Collector(), p.height
    r0, r1, z0 = 0.2 * h + 0.01, 0.035 * h + 0.01, 0.045 * h
    n = kit.n(32, 12)

    def rad(z: float) -> float:
        return r0 + (r1 - r0) * (z - z0) / (h - z0)

    zs = np.linspace(z0, h, kit.n(12, 5))
    wall = lathe([(r0 + 0.02, z0 - 0.002), *((float(rad(z)), float(z)) for z in zs), (r1 - 0.004, h + 0.004), (r1 - 0.012, h), (r1 - 0.012, h - 0.05)], n, 0.5)
    scuff = smoothstep(np.sin(wall.vertices[:, 0] * 37 + wall.vertices[:, 2] * 23 + kit.seed % 7), 0.4, 1.0) * 0.3 * p.wear + 0.45 * p.wear * np.exp(-wall.vertices[:, 2] / (0.15 * h))
    skin = finish.plastic(p.color, 0.5, p.wear)
    out.add("cone", skin, wall.tinted(1 - scuff))
    w = 0.58 * h + 0.02
    out.add("foot", finish.rubber((0.03, 0.03, 0.031)) if p.wear > 0.6 else skin, box((w, w, z0), 0.012, (0, 0, z0 / 2)), *(box((0.1 * h, 0.1 * h, 0.3 * z0), 0.004, (x, y, z0)) for x in (-0.42 * w, 0.42 * w) for y in (-0.42 * w, 0.42 * w)))
    spans = {0: (), 1: ((0.5, 0.72),), 2: ((0.36, 0.54), (0.66, 0.8)), 3: ((0.26, 0.4), (0.5, 0.62), (0.74, 0.84))}[p.bands]
    for a, b in spans:
        za, zb = a * h, b * h
        band = lathe([(float(rad(za)) + 0.0005, za), (float(rad(za)) + 0.003, za + 0.002), (float(rad(zb)) + 0.003, zb - 0.002), (float(rad(zb)) + 0.0005, zb)], n, 0.4)
        out.add("band", finish.plastic("white", 0.22, p.wear), band.tinted(1 - 0.3 * p.wear))
    ring = np.arange(8) * np.pi / 4
    cone = [(r * np.cos(k), r * np.sin(k), z) for r, z in ((r0, z0), (r1, h)) for k in ring]
    return Part(out.surfaces(), colliders=(box_collider((-w / 2, -w / 2, 0), (w / 2, w / 2, z0)), hull_collider(cone)), mass=4.5 * h, dynamic=True, friction=0.9, anchors={"top": (0, 0, h)}, affordances=("pick up", "push"))
