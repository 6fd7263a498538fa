"""A salt or pepper shaker, or a tall turned mill: steel-capped glass, china, or wood with a grinding head."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, cylinder_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import hollow, smooth_wall, tabletop
from worldloom.geometry import cylinder, lathe, stamp

CARD = Card(
    "kitchen/salt_shaker", 1, "salt_shaker",
    ("pepper shaker", "salt and pepper shaker", "salt pepper shaker", "pepper mill", "salt mill", "pepper grinder", "salt grinder", "spice grinder", "salt cellar"),
    ("kitchenware",), ("indoor", "kitchen", "dining_room", "restaurant", "diner"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["shaker", "mill", "grinder"] = "shaker"
    """A mill is turned of wood, a grinder has a glass body."""
    contents: Literal["salt", "pepper"] = "salt"
    material: Literal["glass", "china", "steel"] = "glass"
    """Of a shaker."""
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    color: Color = "#5a3218"
    """Of the wood or the china."""


VARIETY = {"contents": ("salt", "pepper")}
"""What several of them take in turn."""
PRESETS = {
    "pepper": Params(contents="pepper"), "china": Params(material="china", color="cream", contents="pepper"), "steel": Params(material="steel"),
    "mill": Params(kind="mill", contents="pepper"), "grinder": Params(kind="grinder", contents="pepper", size=1.1),
}  # fmt: skip
TALL = {"shaker": 0.09, "mill": 0.24, "grinder": 0.16}
"""Metres by kind."""
_FILL = {"salt": (0.75, 0.74, 0.7), "pepper": (0.045, 0.032, 0.024)}
_MILL = [(0, 0), (0.88, 0), (0.95, 0.015), (1, 0.05), (0.94, 0.1), (0.72, 0.2), (0.58, 0.33), (0.62, 0.45), (0.82, 0.58), (0.86, 0.63), (0.7, 0.665), (0.6, 0.675), (0, 0.675)]
_HEAD = [(0, 0.68), (0.6, 0.68), (0.74, 0.69), (0.92, 0.74), (0.96, 0.8), (0.82, 0.87), (0.5, 0.92), (0.28, 0.935), (0, 0.935)]


def build(p: Params, kit: Kit) -> Part:
    """Turned body and a cap with holes that tell salt from pepper; the mill's head turns."""
    out, h, n = Collector(), TALL[p.kind] * p.size, kit.n(32, 12)
    if p.kind == "shaker":
        _shaker(out, p, h, n)
        return tabletop(out.surfaces(), 0.16, affordances=("pick up", "shake"))
    r = max(0.125 * h, 0.018) if p.kind == "mill" else 0.16 * h
    if p.kind == "mill":
        wood = finish.wood(p.color, 0.1, 0.3)
        out.add("body", wood, lathe(smooth_wall(_MILL, kit.n(60, 24)) * [r, h], n, 0.5))
        out.add("collar", finish.metal("steel"), cylinder(0.61 * r, 0.012 * h, n, 0.0005, (0, 0, 0.672 * h)))
        out.add("head", wood, lathe(smooth_wall(_HEAD, kit.n(40, 16)) * [r, h], n, 0.5), link="head")
        out.add("knob", finish.metal("brass" if p.contents == "pepper" else "chrome"), lathe(np.array([(0, 0.93), (0.2, 0.93), (0.26, 0.955), (0.22, 0.985), (0, 1.0)]) * [r, h], n, 0.8), link="head")
    else:
        steel = finish.metal("brushed", 0.1)
        out.add("glass", finish.glass(), hollow(np.array([(0, 0.18), (0.86, 0.18), (0.86, 0.68), (0.8, 0.72)]) * [r, h], 0.002, n, 0.7))
        out.add("base", steel, lathe(np.array([(0, 0), (0.94, 0), (1, 0.02), (1, 0.16), (0.9, 0.19), (0, 0.19)]) * [r, h], n, 0.6))
        out.add("fill", finish.of("plain", _FILL[p.contents], 0.9), lathe(np.array([(0, 0.2), (0.8, 0.2), (0.8, 0.55), (0.4, 0.58), (0, 0.57)]) * [r, h], n, 0.6))
        out.add("head", steel, lathe(np.array([(0, 0.7), (0.9, 0.7), (0.96, 0.73), (0.96, 0.9), (0.86, 0.97), (0.5, 1.0), (0, 1.0)]) * [r, h], n, 0.6), link="head")
    solids = (cylinder_collider(r, 0.68 * h), cylinder_collider(0.96 * r, 0.32 * h, (0, 0, 0.68 * h), "head"))
    return Part(out.surfaces(), colliders=solids, mass=0.35, dynamic=True, joints=(Joint(name="head", origin=(0, 0, 0.68 * h), axis=(0, 0, 1), limits=(-3.14, 3.14)),), affordances=("pick up", "turn"))


def _shaker(out: Collector, p: Params, h: float, n: int) -> None:
    r = 0.25 * h
    cap = np.array([(0.86, 0.72), (0.9, 0.73), (0.9, 0.84), (0.8, 0.92), (0.5, 0.985), (0, 1.0)]) * [r, h]
    body = smooth_wall([(0, 0), (0.96, 0), (1.0, 0.03), (0.98, 0.2), (0.8, 0.5), (0.78, 0.64), (0.84, 0.73)], 26) * [r, h]
    if p.material == "glass":
        out.add("body", finish.glass(), hollow(body, 0.0022, 10 if n > 14 else n, 0.3))
        inside = [(0, 0.006), (0.86 * r, 0.006), (0.88 * r, 0.1 * h), (0.72 * r, 0.45 * h), (0, 0.47 * h)]
        out.add("fill", finish.of("plain", _FILL[p.contents], 0.95), lathe(inside, n, 0.7))
    else:
        skin = finish.ceramic(p.color) if p.material == "china" else finish.metal("steel", 0.1, 0.2)
        out.add("body", skin, lathe([*body, (0, 0.73 * h)], n, 0.6))
    out.add("cap", finish.ceramic(p.color) if p.material == "china" else finish.metal("chrome", 0.1), lathe(cap, n, 0.6))
    count = 3 if p.contents == "salt" else 7
    a = np.arange(count - (count > 3)) * 2 * np.pi / (count - (count > 3))
    q = 0.24 * r if count == 3 else 0.34 * r
    spots = np.c_[q * np.cos(a), q * np.sin(a), np.full(len(a), 0.988 * h)]
    spots = np.concatenate([spots, [[0, 0, 0.998 * h]]]) if count > 3 else spots
    out.add("hole", finish.plastic("black"), stamp(lathe([(0.0016, -0.001), (0.0016, 0.0012), (0, 0.0013)], 8, 0.5), spots))
