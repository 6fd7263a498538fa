"""A desk: leather-topped pedestal desk with drawers, plain modern office desk, or a teacher's desk with a modesty panel; L-shaped or curved."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, moved, np, rgb, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, drawer, drawers, front, joints_of
from worldloom.assets.parts.room_joinery import leg
from worldloom.geometry import Mesh, prism, rot_z, rounded_rect, slab, sphere, tube

CARD = Card("tables/desk", 1, "desk", ("writing desk", "office desk", "computer desk", "workstation", "study desk", "reception desk", "teacher's desk", "gaming desk"), ("furniture",), ("indoor", "office", "library", "bedroom", "living_room", "warehouse", "study"), "floor", (0.3, 0.9, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["victorian", "modern", "teacher"] = "victorian"
    shape: Literal["straight", "l_shaped", "curved"] = "straight"
    """An L-shaped one has a wing at its left (-X) towards the sitter; a curved one, which is modern, is bent about the sitter."""
    width: Annotated[float, metres(0.9, 2.4)] = 1.5
    depth: Annotated[float, metres(0.5, 1.0)] = 0.75
    height: Annotated[float, metres(0.7, 1.15)] = 0.76
    wood: Literal["walnut", "oak", "mahogany", "birch", "white"] = "walnut"
    color: Color | None = None
    """Of the leather on top (dark green unless set), or of the modern frame (charcoal unless set)."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Of one upper drawer."""
    sitter: Literal["behind", "before"] = "behind"
    """On which side of it one sits: with its panel to the room, as in an office, or to the wall."""
    wear: Wear = 0.25


PRESETS = {"modern": Params(style="modern", wood="birch", color="charcoal"), "teacher": Params(style="teacher", wood="oak", width=1.4), "white": Params(style="modern", wood="white", color="silver", width=1.6), "open": Params(open=0.8), "corner": Params(style="modern", shape="l_shaped", width=1.7), "curved": Params(style="modern", shape="curved", width=1.8, wood="walnut")}
SHOWS: dict[str, dict[str, object]] = {"adjustable": {"style": "modern"}, "standing": {"style": "modern", "height": 1.05}, "standing_height": {"style": "modern", "height": 1.05}, "retro": {"style": "victorian"}, "mid_century": {"style": "modern", "wood": "walnut"}, "simple": {"style": "modern"}}
WING, REACH = 0.5, 0.6
"""Metres of the width and the length of the wing of an L-shaped one."""


def build(p: Params, kit: Kit) -> Part:
    """Top, two pedestals or one, drawers that slide on the sitter's side, a panel towards the visitor (front, -Y)."""
    p = p if p.shape != "curved" else p.model_copy(update={"style": "modern"})
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    brass, t = finish.metal("brass", p.wear), 0.03
    inner, made = Collector(), []
    if p.style == "modern":
        out.add("top", wood, slab((-w, -d, h - 0.026), (w, d, h), 0.004) if p.shape != "curved" else _bent_top(w, d, h))
        steel = finish.paint(p.color or "charcoal", p.wear, 0.35)
        for s in (-1, 1):
            x = s * (w - 0.08)
            out.add("frame", steel, slab((x - 0.03, -d + 0.04, 0), (x + 0.03, d - 0.04, 0.03), 0.004), slab((x - 0.03, -0.04, 0.03), (x + 0.03, 0.04, h - 0.05), 0.006), slab((x - 0.025, -d + (0.06 if p.shape != "curved" else 0.2), h - 0.05), (x + 0.025, d - 0.06, h - 0.026), 0.003))
        out.add("frame", steel, slab((-w + 0.1, -0.02, h - 0.09), (w - 0.1, 0.02, h - 0.05), 0.004))
        out.add("screen", finish.fabric("grey"), slab((-w + 0.15, -d + 0.05, 0.35), (w - 0.15, -d + 0.065, h - 0.03), 0.004))
        x0, x1 = w - 0.56, w - 0.14
        inner.add("case", steel, *carcass((-x1, -d + 0.1, 0.06), (-x0, d - 0.1, h - 0.12), 0.016))
        inner.add("castor", finish.rubber(), *(sphere(0.026, 8, (-x, y, 0.028)) for x in (x0 + 0.05, x1 - 0.05) for y in (-d + 0.16, d - 0.16)))
        made += drawers(inner, "drawer", (-x1 + 0.002, 0.065), (-x0 - 0.002, h - 0.125), -d + 0.08, p.depth - 0.2, (1, 1, 1.6), steel, finish.metal("steel"), "flat", "bar")
        cols = [box_collider((-w, -d, h - 0.09), (w, d, h)), *(box_collider((s * (w - 0.08) - 0.04, -d + 0.03, 0), (s * (w - 0.08) + 0.04, d - 0.03, h - 0.05)) for s in (-1, 1)), box_collider((x0, -d + 0.05, 0), (x1, d - 0.06, h - 0.1))]
    else:
        vic = p.style == "victorian"
        out.add("top", wood, slab((-w, -d, h - t), (w, d, h), 0.008), slab((-w + 0.02, -d + 0.02, h - t - 0.012), (w - 0.02, d - 0.02, h - t), 0.004))
        if vic:
            out.add("leather", finish.leather(rgb(p.color or "dark_green"), p.wear), slab((-w + 0.09, -d + 0.08, h - 0.001), (w - 0.09, d - 0.08, h + 0.001), 0.0006))
            out.add("tooling", finish.metal("gold", 0.3), *(tube(np.c_[rounded_rect(2 * w - q, 2 * d - q + 0.02, 0.004, 2), np.full(8, h + 0.001)], 0.0012, 4, closed=True) for q in (0.2, 0.23)))
        else:
            out.add("blotter", finish.leather(rgb(p.color or "dark_green"), p.wear), slab((-0.3, -0.2, h), (0.3, 0.22, h + 0.004), 0.002))
        ped = min(0.42, 0.6 * w)
        for s in (-1, 1) if vic else (-1,):
            a, b = sorted((s * (w - 0.04), s * (w - 0.04 - ped)))
            inner.add("case", wood, *carcass((a, -d + 0.06, 0.08), (b, d - 0.04, h - t - 0.012), 0.02), slab((a - 0.012, -d + 0.03, 0), (b + 0.012, d - 0.03, 0.085), 0.006))
            made += drawers(inner, f"drawer.{'left' if s < 0 else 'right'}", (a + 0.004, 0.1), (b - 0.004, h - t - 0.02), -d + 0.04, p.depth - 0.12, (0.8, 1, 1.5), wood, brass, "panel" if vic else "flat", "knob")
            back = [m.turned(rot_z(np.pi)) for m in front((-b + 0.0, 0.1), (-a - 0.0, h - t - 0.014), "panel" if vic else "flat", 0.02)]
            inner.add("case", wood, *(m.moved((0, d - 0.02, 0)) for m in back))
        mid = w - 0.04 - ped
        if vic:
            made.append(drawer(inner, "drawer.middle", (-mid + 0.005, h - t - 0.1), (mid - 0.005, h - t - 0.018), -d + 0.04, p.depth - 0.3, wood, brass, "flat", "knob"))
        out.add("panel", wood, slab((-w + 0.05, -d + 0.12, 0.2 if vic else 0.12), (w - 0.05, -d + 0.14, h - t - 0.01), 0.003))
        cols = [box_collider((-w, -d, h - t - 0.012), (w, d, h))]
        cols += [box_collider((min(s * (w - 0.02), s * (w - 0.06 - ped)), -d + 0.02, 0), (max(s * (w - 0.02), s * (w - 0.06 - ped)), d - 0.02, h - t)) for s in ((-1, 1) if vic else (1,))]
        cols.append(box_collider((-w + 0.05, -d + 0.11, 0.12), (w - 0.05, -d + 0.15, h - t)))
        if not vic:
            inner.add("leg", wood, *(leg("tapered", h - t, 0.03).moved((w - 0.06, y, 0)) for y in (-d + 0.07, d - 0.07)))
            cols.append(box_collider((-w + 0.02, -d + 0.03, 0), (-w + 0.1, d - 0.03, h - t)))
    if p.shape == "l_shaped":
        wing = slab((-w, d - 0.004, h - 0.028), (-w + WING, d + REACH, h), 0.004)
        out.add("top", wood, wing)
        out.add("panel" if p.style != "modern" else "frame", wood if p.style != "modern" else steel, slab((-w + 0.02, d + REACH - 0.05, 0), (-w + WING - 0.02, d + REACH - 0.02, h - 0.028), 0.004))
        cols += [box_collider((-w, d, h - 0.03), (-w + WING, d + REACH, h)), box_collider((-w + 0.02, d + REACH - 0.05, 0), (-w + WING - 0.02, d + REACH - 0.02, h))]
    first = next(j.name for j, _ in made if j.name in ("drawer.1", "drawer.left.3", "drawer.left.1"))
    back_ = moved(drawn(Part(inner.surfaces(), colliders_of(made), joints=joints_of(made)), [first], p.open), rotation=rot_z(np.pi))
    deep = 2 * d - 0.1 if p.shape != "curved" else 2 * d - 0.36
    whole = Part((*out.surfaces(), *back_.surfaces), colliders=(*cols, *back_.colliders), joints=back_.joints, mass=48.0, supports=(Support(name="top", center=(0, 0, h + 0.001), size=(2 * w - 0.1, deep)), *back_.supports), functional_sides=("back",), affordances=("work", "open"), anchors={"top": (0, 0, h), "sit": (0, d + 0.35, 0)})
    whole = moved(whole, (0, -REACH / 2, 0)) if p.shape == "l_shaped" else whole
    return whole if p.sitter == "behind" else replace(moved(whole, rotation=rot_z(np.pi)), functional_sides=("front",))


def _bent_top(w: float, d: float, h: float) -> Mesh:
    """A top whose front bulges and whose back is hollow for the sitter."""
    x = np.linspace(-w, w, 25)
    bulge = 0.13 * (x / w) ** 2
    near = np.stack([x, -d + bulge], 1)
    far = np.stack([x[::-1], d - 0.16 + 0.16 * (x[::-1] / w) ** 2], 1)
    return prism(np.concatenate([near, far]), 0.026, 0.004).moved((0, 0, h - 0.026))
