"""A storage bin: a moulded plastic tub, see-through or coloured, or a lined fabric cube, with grips; its lid lies on it or leans beside it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import prism, rounded_rect, slab, tube

CARD = Card(
    "storage/storage_bin", 1, "storage_bin",
    ("storage bin", "plastic_bin", "plastic bin", "storage tub", "plastic tub", "tote", "storage tote", "storage container", "plastic box", "toy_bin", "toy bin", "fabric bin", "storage cube", "bin box"),
    ("box", "container", "storage"), ("indoor", "playroom", "nursery", "garage", "bedroom", "office", "laundry_room"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["plastic", "clear", "fabric"] = "plastic"
    width: Annotated[float, metres(0.25, 0.8)] = 0.46
    depth: Annotated[float, number(0.5, 1.0, "of width")] = 0.72
    height: Annotated[float, metres(0.15, 0.5)] = 0.28
    color: Color = "#3f7fa6"
    lid: bool = False
    """Closed by a lid."""
    wear: Wear = 0.15


HOLDING = {"lid": False}
"""Its dials where something lies in it."""
ROOMIER = ({"width": 0.6, "height": 0.32}, {"width": 0.8, "height": 0.42})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"clear": Params(style="clear", lid=True, color="white"), "fabric": Params(style="fabric", color="#9a8f7c", width=0.34, depth=1.0, height=0.33), "red": Params(color="red", width=0.38, height=0.22), "closed": Params(lid=True, color="grey", width=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Walls that widen upwards, a floor, a rim, grips at both ends."""
    out, w, d, h, n = Collector(), p.width / 2, 0.5 * p.width * p.depth, p.height, kit.n(7, 4)
    soft = p.style == "fabric"
    skin = finish.fabric(p.color, p.wear, "canvas") if soft else finish.glass((0.82, 0.87, 0.9)) if p.style == "clear" else finish.plastic(p.color, 0.35, p.wear)
    trim = skin if soft else finish.plastic(p.color, 0.35, p.wear)
    low, wall = 0.995 if soft else 0.86, 0.005 if soft else 0.003
    ring = rounded_rect(2 * w, 2 * d, 0.012 if soft else 0.045, n)
    loop = np.concatenate([ring, ring[:1]])
    z = np.linspace(0.002, h, 4)
    k = low + (1 - low) * z / h
    out.add("wall", skin, thick(np.stack([loop[:, :1] * k, loop[:, 1:] * k, np.broadcast_to(z, (len(loop), 4))], -1), wall), prism(low * ring, 0.005))
    if not soft:
        out.add("rim", trim, tube(np.c_[ring * 1.004, np.full(len(ring), h - 0.004)], 0.0055, 7, closed=True))
        out.add("grip", trim, *(slab((s * (w + 0.004) - 0.01, -0.06, h - 0.045), (s * (w + 0.004) + 0.01, 0.06, h - 0.008), 0.005) for s in (-1, 1)))
    else:
        out.add("grip", finish.leather((0.2, 0.1, 0.045), p.wear), *(tube([(s * (w + 0.002), -0.06, h - 0.05), (s * (w + 0.025), -0.05, h - 0.065), (s * (w + 0.03), 0, h - 0.075), (s * (w + 0.025), 0.05, h - 0.065), (s * (w + 0.002), 0.06, h - 0.05)], 0.006, 8) for s in (-1, 1)))
    if p.lid:
        out.add("lid", trim, prism(rounded_rect(2 * w + 0.024, 2 * d + 0.024, 0.05 if not soft else 0.014, n), 0.012, 0.004).moved((0, 0, h - 0.002)), prism(rounded_rect(1.7 * w, 1.7 * d, 0.04, n), 0.005, 0.002).moved((0, 0, h + 0.009)))
    inside = Support(name="inside", center=(0, 0, 0.006), size=(round(2 * low * w - 0.05, 4), round(2 * low * d - 0.05, 4)), clearance=1.5 * h)
    top = Support(name="top", center=(0, 0, h + 0.014), size=(1.6 * w, 1.6 * d))
    solid = (box_collider((-w, -d, 0), (w, d, h + 0.013)),) if p.lid else shell((-w, -d, 0), (w, d, h), max((1 - low) * w, 0.006), "top", floor=0.005)
    return Part(out.surfaces(), colliders=solid, mass=0.6 + 3 * p.width * h, dynamic=True, friction=0.6, supports=(top,) if p.lid else (inside,), affordances=("pick up", "open"), anchors={"top": (0, 0, h)})
