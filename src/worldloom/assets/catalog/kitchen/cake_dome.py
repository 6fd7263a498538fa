"""A glass dome with a knob over a plate: for cakes and muffins, for cheese, or tall for a keepsake; things lie under it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed
from worldloom.geometry import lathe, spline
from worldloom.world import Collider

CARD = Card(
    "kitchen/cake_dome", 1, "cake_dome", ("glass cake dome", "cloche", "glass cloche", "glass dome", "cheese dome", "cake cover", "bell jar", "cake stand with dome", "domed cake stand"),
    ("kitchenware",), ("indoor", "kitchen", "cafe", "bakery", "shop"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    stand: Literal["plate", "foot"] = "plate"
    radius: Annotated[float, metres(0.08, 0.2)] = 0.15
    height: Annotated[float, metres(0.1, 0.4)] = 0.17
    """Of the dome."""
    material: Literal["wood", "ceramic", "marble"] = "wood"
    color: Color | None = None
    """Of the plate."""


PRESETS = {"on a foot": Params(stand="foot", material="ceramic", radius=0.13), "bell jar": Params(radius=0.1, height=0.34), "marble": Params(material="marble", height=0.13)}
ROOMIER = ({"radius": 0.18, "height": 0.19}, {"radius": 0.2, "height": 0.22})
"""Sizes to take where more lies under it."""


def build(p: Params, kit: Kit) -> Part:
    """Plate with a groove in which the dome stands; walls and lid as colliders, so that what lies under it stays there."""
    out, n, r, h = Collector(), kit.n(56, 20), p.radius, p.height
    base = 0.1 if p.stand == "foot" else 0.0
    stuff = dyed({"wood": finish.wood("walnut"), "ceramic": finish.ceramic(), "marble": finish.stone("marble")}[p.material], p.color)
    foot = [(0, 0), (0.5 * r, 0), (0.52 * r, 0.006), (0.16 * r, 0.03), (0.12 * r, 0.06), (0.2 * r, base)] if base else [(0, 0), (0.7 * r, 0)]
    out.add("plate", stuff, lathe([*foot, (1.08 * r, base + 0.004), (1.1 * r, base + 0.012), (1.08 * r, base + 0.018), (0, base + 0.018)], n, 0.4))
    z = base + 0.018
    wall = spline([(r, 0), (r, 0.35 * h), (0.97 * r, 0.62 * h), (0.78 * r, 0.86 * h), (0.4 * r, 0.97 * h), (0.0, h)], 30)
    wall[-1, 0] = 0
    wall[:, 0] = np.clip(wall[:, 0], 0, r)
    inner = (wall * [(r - 0.003) / r, (h - 0.003) / h])[::-1]
    out.add("dome", finish.glass(), lathe(np.concatenate([inner, wall]), n, True).moved((0, 0, z)))
    out.add("knob", finish.glass((0.88, 0.93, 0.93)), lathe([(0, h - 0.002), (0.012, h), (0.01, h + 0.01), (0.02, h + 0.02), (0.02, h + 0.03), (0.008, h + 0.04), (0, h + 0.041)], kit.n(24, 12), 0.8).moved((0, 0, z)))
    side = round(1.3 * r, 4)
    place = Support(name="inside", center=(0, 0, round(z, 4)), size=(side, side), clearance=round(0.82 * h, 4))
    return Part(out.surfaces(), (cylinder_collider(1.1 * r, z), cylinder_collider(0.5 * r, 0.012, (0, 0, z + h - 0.012)), *_ring(r, z, 0.85 * h)), mass=3.0 * (r / 0.15) ** 2, dynamic=True, supports=(place,), affordances=("open", "pick up"))


def _ring(r: float, z: float, tall: float) -> tuple[Collider, ...]:
    """Twelve staves of glass."""
    a, wide = np.arange(12) * np.pi / 6, 2 * r * float(np.tan(np.pi / 12))
    return tuple(Collider(center=(float((r - 0.003) * np.cos(t)), float((r - 0.003) * np.sin(t)), z + tall / 2), size=(0.006, wide, tall), rotation=(float(np.cos(t / 2)), 0.0, 0.0, float(np.sin(t / 2)))) for t in a)
