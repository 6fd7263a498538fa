"""A frying pan or wok with a long handle, in black iron or steel."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import prism, sphere, spline, torus, tube
CARD = Card("kitchen/pan", 1, "pan", ("frying pan", "skillet", "wok"), ("vessel", "kitchenware"), ("indoor", "kitchen", "restaurant", "camp"), "table")


class Params(Base):
    """Dials."""

    style: Literal["pan", "wok"] = "pan"
    radius: Annotated[float, metres(0.09, 0.2)] = 0.13
    material: Literal["iron", "steel", "copper"] = "iron"
    contents: Literal["empty", "eggs"] = "empty"
    wear: Wear = 0.2


PRESETS = {"eggs": Params(contents="eggs"), "wok": Params(style="wok", radius=0.17, material="steel")}


def build(p: Params, kit: Kit) -> Part:
    """Flared walls, riveted handle with an eye to hang it by."""
    out, r, n = Collector(), p.radius, kit.n(36, 14)
    h = 0.042 if p.style == "pan" else 0.09
    skin = {"iron": finish.iron(0.4 * p.wear, (0.03, 0.029, 0.028)), "steel": finish.metal("steel", p.wear), "copper": finish.metal("copper", p.wear)}[p.material]
    prof = [(0, 0), (0.78 * r, 0), (0.82 * r, 0.004), (0.95 * r, 0.75 * h), (r, h)] if p.style == "pan" else [(0, 0), (0.3 * r, 0.0), (0.62 * r, 0.22 * h), (0.88 * r, 0.66 * h), (r, h)]
    out.add("body", skin, hollow(prof, 0.0035, n, 0.6))
    bar = spline([(0.93 * r, 0, 0.7 * h), (r + 0.05, 0, h + 0.008), (r + 0.13, 0, h + 0.022), (r + 0.19, 0, h + 0.024)], 16)
    out.add("handle", finish.wood("dark") if p.style == "wok" else skin, tube(bar, np.interp(np.linspace(0, 1, 16), [0, 0.25, 0.7, 1], [0.007, 0.006, 0.01, 0.008]), 10).scaled((1, 1.3, 1)))
    out.add("eye", skin, torus(0.009, 0.003, 16, 6).moved((r + 0.2, 0, h + 0.024)))
    if p.contents == "eggs":
        for k, (x, y) in enumerate(((-0.03, 0.02), (0.04, -0.015))):
            a = np.linspace(0, 2 * np.pi, 24, endpoint=False)
            rim = 0.042 * (1 + 0.15 * np.sin(3 * a + k) + 0.08 * np.sin(7 * a))
            out.add("white", finish.of("food", (0.72, 0.7, 0.62), 0.3), prism(np.stack([rim * np.cos(a) + x, rim * np.sin(a) + y], 1), 0.004, 0.0).moved((0, 0, 0.004)))
            out.add("yolk", finish.of("food", (0.65, 0.34, 0.02), 0.25), sphere((0.016, 0.016, 0.01), 14, (x, y, 0.009)))
    return Part(out.surfaces(), supports=(well((0.78 if p.style == "pan" else 0.34) * r, 0.004, 0.12),) if p.contents == "empty" else (), colliders=(*(staves(r, h, 0.004, 0.2 * r) if p.contents == "empty" else (cylinder_collider(r, h),)), box_collider((r - 0.02, -0.015, h - 0.015), (r + 0.215, 0.015, h + 0.035))), mass=9 * r, dynamic=True, affordances=("pick up", "cook"))
