"""A small round or square table for beside a chair, on a pedestal with tripod feet or on straight legs, about 0.6 m high."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Collider,
    Kit,
    Literal,
    Params as Base,
    Part,
    Support,
    Surface,
    Wear,
    box_collider,
    cylinder_collider,
    finish,
    metres,
    np,
    surface,
    number,
)
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import Moving, colliders_of, drawer, joints_of
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.geometry import Mesh, lathe, slab, spline, stamp, tube

CARD = Card(
    "tables/side_table",
    1,
    "side_table",
    ("end table", "occasional table", "lamp table", "tea table", "small table"),
    ("table", "furniture"),
    ("indoor", "living_room", "library", "victorian", "bedroom", "hotel"),
    "floor",
    (0.3, 0.0, 0.1, 0.1),
)


class Params(Base):
    """Dials."""

    style: Literal["pedestal", "square", "modern"] = "pedestal"
    width: Annotated[float, metres(0.3, 0.8)] = 0.5
    height: Annotated[float, metres(0.35, 0.8)] = 0.6
    wood: Literal["walnut", "oak", "mahogany", "birch", "dark"] = "walnut"
    drawer: bool = True
    """Of the square style."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the drawer of the square style."""
    wear: Wear = 0.25


PRESETS = {
    "square": Params(style="square", wood="oak", width=0.42),
    "modern": Params(style="modern", wood="birch", width=0.45, height=0.5),
    "open": Params(style="square", open=0.9),
}


def build(p: Params, kit: Kit) -> Part:
    """Top with a moulded edge over its stand."""
    wood, h, r, n = finish.wood(p.wood, p.wear), p.height, p.width / 2, kit.n(40, 16)
    solids: tuple[Collider, ...] = (
        cylinder_collider(r, 0.03, (0, 0, h - 0.03)),
        cylinder_collider(0.05, h - 0.03),
        cylinder_collider(0.7 * r, 0.06),
    )
    parts: list[Surface] = []
    if p.style == "square":
        legs = four(leg("tapered", h - 0.02, 0.02, 12), r - 0.035, r - 0.035)
        sides = [((-r + 0.02, -r + 0.025), (-r + 0.038, r - 0.025)), ((r - 0.038, -r + 0.025), (r - 0.02, r - 0.025)), ((-r + 0.02, r - 0.043), (r - 0.02, r - 0.025))]
        sides += [] if p.drawer else [((-r + 0.02, -r + 0.025), (r - 0.02, -r + 0.043))]
        apron = [slab((*a, h - 0.12), (*b, h - 0.02), 0.004) for a, b in sides]
        top = [
            slab((-r, -r, h - 0.022), (r, r, h), 0.006),
        ]
        made: list[Moving] = []
        case = Collector()
        parts = [surface("top", top, wood), surface("frame", [legs, *apron], wood)]
        if p.drawer:
            made = [drawer(case, "drawer.1", (-r + 0.04, h - 0.12), (r - 0.04, h - 0.024), -r + 0.018, 2 * r - 0.08, wood, finish.metal("brass"), "flat", "knob")]
            parts += case.surfaces()
        solids = (
            *colliders_of(made),
            box_collider((-r, -r, h - 0.12), (r, r, h)),
            box_collider((-r + 0.02, -r + 0.02, 0), (r - 0.02, r - 0.02, h - 0.12)),
        )
    else:
        edge = [
            (0, h - 0.026),
            (0.9 * r, h - 0.026),
            (0.95 * r, h - 0.02),
            (r, h - 0.014),
            (r, h - 0.006),
            (0.985 * r, h),
            (0.95 * r, h - 0.003),
            (0, h - 0.003),
        ]
        parts = [surface("top", lathe(edge, n, 0.6), wood), surface("frame", _stand(p, kit), wood)]
    carry = Support(
        name="top",
        center=(0, 0, h - (0.003 if p.style != "square" else 0)),
        size=(1.35 * r, 1.35 * r) if p.style != "square" else (1.9 * r, 1.9 * r),
    )
    part = Part(
        tuple(parts),
        joints=joints_of(made) if p.style == "square" else (),
        colliders=solids,
        mass=7.0,
        dynamic=True,
        supports=(carry,),
        functional_sides=("front",),
        anchors={"top": (0, 0, h)},
    )
    return drawn(part, ["drawer.1"], p.open) if part.joints else part


def _stand(p: Params, kit: Kit) -> list[Mesh]:
    h, r = p.height, p.width / 2
    if p.style == "modern":
        a = np.arange(3) * 2.0944 + 0.5
        return [
            tube(
                [(0.8 * r * np.cos(t), 0.8 * r * np.sin(t), 0), (0.35 * r * np.cos(t), 0.35 * r * np.sin(t), h - 0.025)],
                np.array([0.011, 0.017]),
                9,
            )
            for t in a
        ]
    post = lathe(
        [
            (0, 0.1),
            (0.02, 0.1),
            (0.034, 0.125),
            (0.036, 0.16),
            (0.02, 0.19),
            (0.017, 0.22),
            (0.03, 0.3 * h + 0.12),
            (0.026, 0.45 * h + 0.1),
            (0.015, 0.78 * h),
            (0.024, 0.82 * h),
            (0.018, 0.85 * h),
            (0.05, h - 0.035),
            (0.07, h - 0.026),
            (0, h - 0.026),
        ],
        kit.n(20, 10),
        0.6,
    )
    path = spline(
        [(0.02, 0, 0.15), (0.1, 0, 0.14), (0.55 * r + 0.05, 0, 0.075), (0.72 * r + 0.05, 0, 0.02), (0.8 * r + 0.05, 0, 0.012)], 14
    )
    foot = tube(path, np.interp(np.linspace(0, 1, 14), [0, 0.3, 0.85, 1], [0.022, 0.019, 0.012, 0.012]), 9)
    return [post, stamp(foot, np.zeros((3, 3)), np.arange(3) * 2.0944 + np.pi / 6)]
