"""A studio monitor: a near-field loudspeaker with a cone woofer, a dome tweeter in its guide, a port and a power lamp."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, finish, metres
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.assets.parts.kindred import fronted, gathered, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, lathe, slab, sphere
CARD = Card("studio/studio_monitor", 1, "studio_monitor", ("monitor speaker", "studio speaker", "near-field monitor", "recording monitor", "reference monitor", "bookshelf speaker"), ("speaker", "loudspeaker"), ("indoor", "studio", "recording_studio"), "table")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.2, 0.45)] = 0.32
    color: Color = "#1b1c1f"
    cone: Color = "#101012"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"yellow": Params(cone="#e0b81c"), "white": Params(color="#dcdad4", height=0.26, lit=False), "red": Params(color="#8a1a14", height=0.4)}


def build(p: Params, kit: Kit) -> Part:
    """It speaks to -Y."""
    out, h, n = Collector(), p.height, kit.n(44, 18)
    w, d = 0.64 * h, 0.72 * h
    out.add("body", finish.plastic(p.color, 0.45, p.wear), soft_box((w, d, h), 0.05 * h, 0.2 * h, center=(0, 0, h / 2)))
    r, z = 0.25 * h, 0.33 * h
    dark = finish.plastic("#0e0e10", 0.4)

    def face(m: Mesh, at: float) -> Mesh:
        return fronted(m, -d / 2 - 0.0005).moved((0, 0, at))

    out.add("frame", dark, face(lathe([(0.82 * r, 0.0), (1.12 * r, 0.0), (1.1 * r, 0.02 * h), (0.95 * r, 0.022 * h), (0.82 * r, 0.006 * h)], n, 0.5), z), face(lathe([(0, 0), (1.04 * r, 0), (1.04 * r, 0.003), (0, 0.003)], n, 0.4), z))
    out.add("cone", finish.of("paper", p.cone, 0.7), face(lathe([(0, 0.004), (0.3 * r, 0.004), (0.78 * r, 0.018 * h), (0.8 * r, 0.018 * h), (0.8 * r, 0.002), (0, 0.002)], n, 0.4), z), face(sphere((0.3 * r, 0.3 * r, 0.014 * h), 18, (0, 0, 0.004)), z))
    out.add("surround", finish.rubber(), face(ring(0.87 * r, 0.07 * r, (0, 0, 0.016 * h), n), z))
    q, zt = 0.17 * h, 0.76 * h
    out.add("frame", dark, face(lathe([(0, 0), (q, 0), (q, 0.012 * h), (0.85 * q, 0.014 * h), (0.4 * q, 0.004 * h), (0, 0.004 * h)], n, 0.5), zt))
    out.add("dome", finish.metal("silver", 0.1), face(sphere((0.26 * q, 0.26 * q, 0.2 * q), 16, (0, 0, 0.006)), zt))
    out.add("screw", finish.metal("gunmetal"), *(fronted(bolts([(1.02 * r * x, 1.02 * r * y, 0.015 * h) for x in (-0.72, 0.72) for y in (-0.72, 0.72)], 0.006 * h + 0.001, 0.004), -d / 2).moved((0, 0, z)) for _ in range(1)))
    out.add("port", dark, slab((-0.22 * h, -d / 2 - 0.002, 0.03 * h), (0.22 * h, -d / 2 + 0.01, 0.06 * h), 0.006))
    out.add("lamp", finish.glow((0.25, 0.6, 1.0), 4.0) if p.lit else dark, box((0.012, 0.003, 0.004), 0.001, (0.24 * h, -d / 2 - 0.001, 0.93 * h)))
    return gathered(out, 90 * h**2, supports=(Support(center=(0, 0, h), size=(0.9 * w, 0.9 * d)),), affordances=("switch", "pick up"), functional_sides=("front",))
