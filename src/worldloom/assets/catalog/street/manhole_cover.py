"""A cast-iron manhole cover in its frame, flush with the road: a round plate with raised studs, bars or rings, that may let steam out."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Effect, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.geometry import lathe, rot_z

CARD = Card("street/manhole_cover", 1, "manhole_cover", ("manhole", "manhole lid", "sewer cover", "drain cover"), ("street furniture",), ("street", "alley", "city", "tokyo", "new york", "outdoor"), "ground")


class Params(Base):
    """Dials."""

    style: Literal["studs", "rings", "flower"] = "studs"
    radius: Annotated[float, metres(0.25, 0.5)] = 0.35
    steam: bool = False
    wear: Wear = 0.6


PRESETS = {"rings": Params(style="rings"), "flower": Params(style="flower"), "steaming": Params(steam=True)}


def build(p: Params, kit: Kit) -> Part:
    """Stands 1.5 cm proud of the road at most."""
    out, r, n = Collector(), p.radius, kit.n(48, 20)
    iron = finish.metal("gunmetal", p.wear, 0.45)
    out.add("frame", finish.iron(p.wear), lathe([(r + 0.07, -0.02), (r + 0.065, 0.01), (r + 0.012, 0.012), (r + 0.01, 0.0)], n, 0.3))
    rings = [(r, 0.0), (r - 0.004, 0.011), (r - 0.035, 0.011), (r - 0.04, 0.006)]
    if p.style == "rings":
        for k in np.linspace(r - 0.06, 0.08, 5):
            rings += [(float(k), 0.006), (float(k) - 0.002, 0.011), (float(k) - 0.022, 0.011), (float(k) - 0.024, 0.006)]
    out.add("plate", iron, lathe([*rings, (0, 0.006)], n, 0.3))
    if p.style == "studs":
        g = np.arange(-r, r, 0.055)
        x, y = (q.ravel() for q in np.meshgrid(g, g))
        keep = np.hypot(x, y) < r - 0.06
        m = int(keep.sum())
        out.add("plate", iron, boards((0.032, 0.032, 0.008), np.c_[x[keep], y[keep], np.full(m, 0.008)], 0.003, None, rot_z(np.pi / 4), lid=True))
    elif p.style == "flower":
        for ring, count, size in ((0.3, 6, 0.1), (0.62, 12, 0.1), (0.8, 24, 0.05)):
            a = np.arange(count) * 2 * np.pi / count
            turn = np.stack([rot_z(q) for q in a])
            out.add("plate", iron, boards((size * r / 0.35, 0.5 * size * r / 0.35, 0.008), np.c_[ring * r * np.cos(a), ring * r * np.sin(a), np.full(count, 0.008)], 0.004, None, turn, lid=True))
    out.add("holes", finish.plaster((0.005, 0.005, 0.005)), boards((0.03, 0.05, 0.002), [(s * 0.72 * r, 0, 0.0118) for s in (-1, 1)], 0.0005, lid=True))
    steam = (Effect(kind="steam", position=(0, 0, 0.02), size=(0.6 * r, 0.6 * r, 1.6), color=(0.8, 0.8, 0.82), rate=0.6),) if p.steam else ()
    return Part(out.surfaces(), colliders=(cylinder_collider(r + 0.06, 0.012),), mass=70.0, effects=steam, anchors={"top": (0, 0, 0.012)})
