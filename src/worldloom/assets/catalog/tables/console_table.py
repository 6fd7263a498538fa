"""A console table for a hall or behind a sofa: narrow and long, on turned or tapered legs with drawers, an X of steel, or a demilune."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import Moving, colliders_of, drawer, joints_of
from worldloom.assets.parts.room_joinery import boards, four, leg
from worldloom.geometry import Floats, beam, prism, slab, spline, stamp, tube

CARD = Card("tables/console_table", 1, "console_table", ("console table", "hall table", "entry table", "entryway table", "sofa table", "console", "foyer table", "hallway table"), ("table", "furniture"), ("indoor", "hallway", "entryway", "living_room", "lobby", "victorian", "dining_room"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["shaker", "victorian", "industrial", "demilune"] = "shaker"
    width: Annotated[float, metres(0.7, 2.0)] = 1.2
    height: Annotated[float, metres(0.7, 0.95)] = 0.8
    wood: Literal["oak", "walnut", "mahogany", "birch", "dark", "white"] = "oak"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    shelf: bool = True
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the left drawer."""
    wear: Wear = 0.2


PRESETS = {"industrial": Params(style="industrial", wood="walnut", width=1.4), "demilune": Params(style="demilune", wood="mahogany", width=0.95, shelf=False), "victorian": Params(style="victorian", wood="walnut", shelf=False), "painted": Params(color="#6d8591")}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "victorian"}, "half_moon": {"style": "demilune"}}
DEEP = 0.18


def build(p: Params, kit: Kit) -> Part:
    """Top with an eased edge, apron with its drawers, legs, a shelf near the floor."""
    out, w, d, h = Collector(), p.width / 2, DEEP, p.height
    wood = finish.paint(p.color, p.wear) if p.color else finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.34)
    made: list[Moving] = []
    sup = [Support(name="top", center=(0, 0, h), size=(2 * w - 0.06, 2 * d - 0.04))]
    if p.style == "industrial":
        _industrial(out, p, kit, wood, w, d, h)
    elif p.style == "demilune":
        _demilune(out, p, kit, wood, w, d, h)
        sup = [Support(name="top", center=(0, 0.03, h), size=(1.3 * w, 1.5 * d))]
    else:
        made = _framed(out, p, kit, wood, w, d, h)
    low = 0.16
    if p.shelf and p.style != "demilune":
        out.add("shelf", wood, boards(4, (-w + 0.03, -d + 0.025, low - 0.018), (w - 0.03, d - 0.02, low), 1, 0.001, kit.rng("shelf"), 0.003))
        sup.append(Support(name="shelf", center=(0, 0, low), size=(2 * w - 0.16, 2 * d - 0.08), clearance=h - low - 0.16))
    solids = (box_collider((-w, -d, h - 0.024), (w, d, h)), box_collider((-w, -d + 0.055, h - 0.15), (w, d, h - 0.024)), *(box_collider((s * w, -d + 0.01, 0), (s * (w - 0.07), d, h - 0.14)) for s in (-1, 1)), *([box_collider((-w, -d, low - 0.02), (w, d, low))] if len(sup) > 1 else []), *colliders_of(made))
    part = Part(out.surfaces(), colliders=solids, mass=16 * p.width, dynamic=True, joints=joints_of(made), supports=tuple(sup), functional_sides=("front",), affordances=("open",) if made else (), anchors={"top": (0, 0, h)})
    return drawn(part, ["drawer.1"], p.open) if made else part


def _framed(out: Collector, p: Params, kit: Kit, wood: Material, w: float, d: float, h: float) -> list[Moving]:
    style = "turned" if p.style == "victorian" else "tapered"
    metal = finish.metal("brass", p.wear)
    out.add("top", wood, slab((-w, -d, h - 0.024), (w, d, h), 0.007))
    out.add("leg", wood, four(leg(style, h - 0.024, 0.028 if style == "turned" else 0.023, kit.n(16, 8)), w - 0.05, d - 0.045))
    out.add("apron", wood, *(slab((s * (w - 0.05) - 0.011, -d + 0.05, h - 0.15), (s * (w - 0.05) + 0.011, d - 0.045, h - 0.024), 0.003) for s in (-1, 1)), slab((-w + 0.05, d - 0.056, h - 0.15), (w - 0.05, d - 0.034, h - 0.024), 0.003), slab((-w + 0.05, -d + 0.034, h - 0.158), (w - 0.05, -d + 0.056, h - 0.145), 0.002))
    n = 2 if p.width > 0.9 else 1
    xs = np.linspace(-w + 0.076, w - 0.076, n + 1)
    return [drawer(out, f"drawer.{k + 1}", (float(xs[k]) + 0.003, h - 0.143), (float(xs[k + 1]) - 0.003, h - 0.028), -d + 0.03, 2 * d - 0.1, wood, metal, "flat", "knob" if p.style == "shaker" else "cup") for k in range(n)]


def _industrial(out: Collector, p: Params, kit: Kit, wood: Material, w: float, d: float, h: float) -> None:
    iron = finish.iron(p.wear)
    out.add("top", wood, boards(3, (-w, -d, h - 0.036), (w, d, h), 1, 0.0015, kit.rng("top"), 0.004))
    for s in (-1, 1):
        x = s * (w - 0.03)
        out.add("frame", iron, *(slab((x - 0.015, y - 0.015, 0), (x + 0.015, y + 0.015, h - 0.036), 0.003) for y in (-d + 0.025, d - 0.025)), *(slab((x - 0.012, -d + 0.03, z - 0.012), (x + 0.012, d - 0.03, z + 0.012), 0.002) for z in (0.13, h - 0.05)))
    out.add("frame", iron, *(beam((-s * (w - 0.04), d - 0.03, 0.16), (s * (w - 0.04), d - 0.03, h - 0.06), 0.012, 0.026, 0.002) for s in (-1, 1)), *(slab((-w + 0.03, y - 0.012, h - 0.06), (w - 0.03, y + 0.012, h - 0.038), 0.002) for y in (-d + 0.025, d - 0.025)))


def _demilune(out: Collector, p: Params, kit: Kit, wood: Material, w: float, d: float, h: float) -> None:
    """Half a round with its straight side at the wall, on three slender legs."""
    a = np.linspace(np.pi, 2 * np.pi, kit.n(44, 18))
    top: Floats = np.stack([w * np.cos(a), d + 2 * d * np.sin(a)], 1)
    out.add("top", wood, prism(top, 0.022, 0.006).moved((0, 0, h - 0.022)))
    inner = np.stack([0.9 * w * np.cos(a), d + 1.82 * d * np.sin(a)], 1)
    shell = np.concatenate([inner, (inner * [0.97, 1] + [0, 0.01])[::-1]])
    out.add("apron", wood, prism(shell, 0.1, 0.002).moved((0, 0, h - 0.122)), slab((-0.9 * w, d - 0.02, h - 0.122), (0.9 * w, d, h - 0.022), 0.002))
    path = spline([(0, 0, 0), (0.012, 0, 0.06), (0.004, 0, 0.4 * h), (0, 0, 0.75 * h), (0.006, 0, h - 0.03)], 24)
    one = tube(path, np.interp(np.linspace(0, 1, 24), [0, 0.06, 0.12, 0.8, 1], [0.012, 0.019, 0.013, 0.021, 0.026]), 10)
    out.add("leg", wood, stamp(one, [(-0.86 * w, d - 0.03, 0), (0.86 * w, d - 0.03, 0), (-0.5 * w, -0.52 * d, 0), (0.5 * w, -0.52 * d, 0)], [np.pi, 0, -2.0, -1.1]))
    out.add("inlay", finish.metal("brass"), tube(np.c_[inner * 1.004, np.full(len(inner), h - 0.11)], 0.0025, 5))
