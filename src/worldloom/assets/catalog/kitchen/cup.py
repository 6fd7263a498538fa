"""A mug or a tea cup on its saucer, filled with coffee or tea that may steam."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Effect, Kit, Literal, Params as Base, Part, Support, finish, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import cup_of, plate_of, staves, tabletop
from worldloom.geometry import lathe, rot_z, torus
CARD = Card("kitchen/cup", 1, "cup", ("mug", "teacup", "coffee cup", "coffee mug", "cup of tea", "cup of coffee"), ("crockery", "vessel"), ("indoor", "kitchen", "cafe", "office", "library"), "table")


class Params(Base):
    """Dials."""

    style: Literal["mug", "teacup"] = "mug"
    color: Color = "#b9c4c2"
    contents: Literal["empty", "coffee", "tea", "milk"] = "coffee"
    state: Literal["cold", "steaming"] = "cold"
    size: Annotated[float, number(0.7, 1.4)] = 1.0


PRESETS = {"tea": Params(style="teacup", contents="tea", color="white", state="steaming"), "red": Params(color="red", contents="empty"), "milk": Params(contents="milk", color="sky")}
_DRINK = {"coffee": (0.05, 0.022, 0.01), "tea": (0.2, 0.07, 0.015), "milk": (0.7, 0.67, 0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Turned cup with an ear, its drink just below the rim, a saucer under tea cups."""
    out, n, s = Collector(), kit.n(28, 12), p.size
    r, h, z = (0.041 * s, 0.095 * s, 0.0) if p.style == "mug" else (0.046 * s, 0.062 * s, 0.0065)
    glaze = finish.ceramic(p.color)
    out.add("cup", glaze, cup_of(r, h, 0.0034, n, p.style).turned(rot_z(-0.5)).moved((0, 0, z)))
    if p.style == "teacup":
        out.add("saucer", glaze, plate_of(0.074 * s, 0.012, n))
        out.add("rim", finish.metal("gold", 0.1), torus(r - 0.0012, 0.0011, n, 4).moved((0, 0, z + h)))
    if p.contents != "empty":
        out.add("drink", finish.of("food", _DRINK[p.contents], 0.08), lathe([(0, z + 0.3 * h), (0.6 * r, z + 0.3 * h), (r - 0.004, z + 0.84 * h), (0, z + 0.842 * h)], n))
    steam = (Effect(kind="steam", position=(0, 0, z + h), size=(0.05, 0.05, 0.22), rate=0.35),) if p.state == "steaming" else ()
    if p.contents == "empty":
        inside = Support(name="inside", center=(0, 0, z + 0.005 * s), size=(1.05 * r, 1.05 * r))
        return replace(tabletop(out.surfaces(), 0.25, supports=(inside,)), colliders=staves(r, z + h, z + 0.005 * s))
    return tabletop(out.surfaces(), 0.35, effects=steam, affordances=("pick up", "drink"))
