"""A suitcase: leather with straps and stickers, or a modern ribbed one with a pull handle on wheels."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number, rgb, Joint, Support,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import opened, shell
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import box, cylinder, prism, rod, rot_x, rot_y, rounded_rect, slab, spline, tube
CARD = Card("storage/suitcase", 1, "suitcase", ("luggage", "travel bag", "briefcase", "bag"), ("container",), ("indoor", "station", "train_car", "hotel", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["leather", "modern"] = "leather"
    height: Annotated[float, metres(0.3, 0.8)] = 0.48
    color: Color = "#6b3c1c"
    handle: Annotated[float, number(0, 1)] = 0.6
    """How far the pull handle is drawn out, or the grip stands up."""
    contents: Literal["clothes", "empty"] = "clothes"
    """Of the open one."""
    open: Annotated[float, number(0, 1)] = 0.0
    """Lying flat with its lid up."""
    wear: Wear = 0.4


HOLDING = {"contents": "empty"}
"""Its dials where something lies in it."""
HELD = {"handle": 0.15}
"""Its dials in a hand."""
ROOMIER = ({"height": 0.6}, {"height": 0.75})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"open": Params(open=0.9), "modern": Params(style="modern", height=0.66, color="teal"), "small": Params(height=0.36, color="#3a1a10")}


def build(p: Params, kit: Kit) -> Part:
    """Shell, corners, locks, straps, handle, labels of hotels."""
    out, h = Collector(), p.height
    if p.open > 0.02:
        return _lying(out, p, kit)
    if p.style == "modern":
        w, d, z = 0.33 * h, 0.2 * h, 0.05
        shell = finish.plastic(p.color, 0.3, p.wear)
        out.add("shell", shell, soft_box((2 * w, 2 * d, h - z), 0.05, 0.2, center=(0, 0, (h + z) / 2), steps=4), *(slab((x - 0.008, -d - 0.004, z + 0.05), (x + 0.008, d + 0.004, h - 0.05), 0.004) for x in np.linspace(-0.7, 0.7, 6) * w))
        out.add("zip", finish.plastic("black"), tube(np.c_[rounded_rect(2 * w + 0.004, h - z + 0.004, 0.05, 6)[:, 0], np.zeros(24), rounded_rect(2 * w + 0.004, h - z + 0.004, 0.05, 6)[:, 1] + (h + z) / 2], 0.006, 6, closed=True))
        up = h + 0.05 + 0.4 * p.handle
        out.add("handle", finish.metal("aluminium"), *(rod((x, d - 0.03, h - 0.03), (x, d - 0.03, up), 0.006, 8) for x in (-0.07, 0.07)))
        out.add("grip", finish.plastic("black"), soft_box((0.18, 0.03, 0.03), 0.012, 0.1, center=(0, d - 0.03, up)))
        out.add("wheel", finish.rubber(), *(m.moved((x, y, 0)) for m in castor(0.021) for x in (-w + 0.05, w - 0.05) for y in (-d + 0.05, d - 0.05)))
        grip = (0.0, d - 0.03, up - 0.008)
        cols = [box_collider((-w, -d - 0.005, 0), (w, d + 0.005, h)), box_collider((-0.09, d - 0.05, h), (0.09, d - 0.01, up + 0.02))]
    else:
        w, d = 0.68 * h, 0.19 * h
        hide, brass = finish.leather(rgb(p.color), p.wear), finish.metal("brass", p.wear)
        out.add("shell", hide, soft_box((2 * w, 2 * d, h), 0.018, 0.15, center=(0, 0, h / 2)))
        dark = finish.leather(tuple(0.55 * c for c in rgb(p.color)), p.wear)  # type: ignore[arg-type]
        out.add("corner", dark, *(soft_box((0.08, 2 * d + 0.006, 0.08), 0.016, 0.1, center=(x * (w - 0.037), 0, z)) for x in (-1, 1) for z in (0.037, h - 0.037)))
        out.add("strap", dark, *(slab((x - 0.018, -d - 0.004, 0.0), (x + 0.018, d + 0.004, h + 0.004), 0.002) for x in (-0.55 * w, 0.55 * w)))
        out.add("seam", brass, slab((-w - 0.002, -0.003, 0.01), (w + 0.002, 0.003, h + 0.003), 0.001))
        out.add("lock", brass, *(slab((x - 0.02, -0.025, h), (x + 0.02, 0.025, h + 0.008), 0.002) for x in (-0.35 * w, 0.35 * w)), *(slab((x * 0.55 * w - 0.024, -d - 0.008, 0.62 * h), (x * 0.55 * w + 0.024, -d - 0.003, 0.7 * h), 0.002) for x in (-1, 1)))
        rise = 0.012 + 0.045 * p.handle
        out.add("handle", dark, tube(spline([(-0.08, 0, h), (-0.07, 0, h + rise), (0, 0, h + 1.15 * rise), (0.07, 0, h + rise), (0.08, 0, h)], 20), 0.009, 8))
        grip = (0.0, 0.0, h + 1.15 * rise - 0.006)
        g = kit.rng("labels")
        for k in range(3):
            x, z = (-0.22 + 0.24 * k) * w, float(g.uniform(0.3, 0.7)) * h
            tone = ("mustard", "teal", "dark_red")[k]
            m = box((0.09, 0.0016, 0.06), 0.0005) if k != 1 else cylinder(0.042, 0.0016, 24, 0.0004).turned(rot_x(np.pi / 2))
            out.add(f"label.{k}", finish.of("paper", rgb(tone), 0.6, 0.4), m.turned(rot_y(float(g.normal() * 0.3))).moved((x, -d - 0.001, z)))
            out.add("ink", finish.paint("cream", 0.1), text(("PARIS", "ROMA", "CAIRO")[k], 0.02, (x, z), -d - 0.0026, 0.14))
        cols = [box_collider((-w, -d - 0.008, 0), (w, d + 0.005, h + 0.01)), box_collider((-0.09, -0.015, h), (0.09, 0.015, h + 0.06))]
    return Part(out.surfaces(), colliders=tuple(cols), mass=6.0, dynamic=True, affordances=("pick up", "open"), anchors={"handle": grip})


def _lying(out: Collector, p: Params, kit: Kit) -> Part:
    """On its back: a lined tray with straps, the lid on its hinges behind, clothes folded in it."""
    modern, h = p.style == "modern", p.height
    w, d = (0.5 * h, 0.33 * h) if modern else (0.68 * h, 0.5 * h)
    deep, lid = 0.24 * h, 0.13 * h
    skin = finish.plastic(p.color, 0.3, p.wear) if modern else finish.leather(rgb(p.color), p.wear)
    lining, metal = finish.fabric("beige", 0.1), finish.metal("aluminium" if modern else "brass", p.wear)
    ring = rounded_rect(2 * w, 2 * d, 0.05 if modern else 0.02, kit.n(8, 4))
    for name, z0, tall in (("", 0.0, deep), ("lid", deep + 0.001, lid)):
        floor = z0 if not name else z0 + tall - 0.004
        loop, zs = np.concatenate([ring, ring[:1]]), np.linspace(z0, z0 + tall, 3)
        wall = np.stack([np.broadcast_to(loop[:, i : i + 1], (len(loop), 3)) for i in (0, 1)] + [np.broadcast_to(zs, (len(loop), 3))], -1)
        out.add("shell", skin, thick(wall, 0.004), prism(ring, 0.005).moved((0, 0, floor)), link=name)
        inner = np.stack([0.985 * wall[..., 0], 0.98 * wall[..., 1], wall[..., 2]], -1)
        out.add("lining", lining, thick(inner, 0.002), prism(0.975 * np.asarray(ring), 0.003).moved((0, 0, floor + (0.005 if not name else -0.003))), link=name)
    out.add("lock", metal, *(slab((x - 0.022, -d - 0.006, deep - 0.03), (x + 0.022, -d - 0.0005, deep), 0.002) for x in (-0.5 * w, 0.5 * w)))
    out.add("handle", finish.plastic("black") if modern else finish.leather(tuple(0.5 * c for c in rgb(p.color)), p.wear), tube(spline([(-0.08, -d, 0.6 * deep), (-0.07, -d - 0.03, 0.6 * deep), (0.07, -d - 0.03, 0.6 * deep), (0.08, -d, 0.6 * deep)], 16), 0.008, 8))  # type: ignore[arg-type]
    empty = p.contents == "empty"
    if not empty:
        for k, (x, tone) in enumerate(((-0.5, "#5d7a86"), (0.02, "cream"), (0.52, "#8a5a4a"))):
            for q in range(3):
                out.add(f"clothes.{k}", finish.fabric((tone, "grey", "white")[q], 0.1, "knit"), soft_box((0.56 * w, 1.55 * d, 0.3 * deep), 0.022, 0.06, 0.006, 0.004, kit.seed % 67 + 3 * k + q, (x * w * 1.1, 0, 0.012 + (q + 0.5) * 0.29 * deep)))
    else:
        out.add("strap", finish.fabric("brown", 0.2), *(slab((x - 0.014, -0.96 * d, 0.008), (x + 0.014, 0.96 * d, 0.0095), 0.0004) for x in (-0.5 * w, 0.5 * w)))
    inside = (Support(name="inside", center=(0, 0, 0.0105), size=(1.9 * w, 1.86 * d), clearance=1.5 * deep),) if empty else ()
    solid = shell((-w, -d, 0), (w, d, deep), 0.009, "top") if empty else (box_collider((-w, -d, 0), (w, d, deep)),)
    hinge = Joint(name="lid", origin=(0, round(d, 4), round(deep, 4)), axis=(-1, 0, 0), limits=(0, 1.9))
    part = Part(out.surfaces(), colliders=(*solid, box_collider((-w, -d, deep), (w, d, deep + lid), "lid")), mass=6.0, dynamic=True, joints=(hinge,), supports=inside, affordances=("open", "close"), functional_sides=("front",))
    return opened(part, {"lid": p.open})
