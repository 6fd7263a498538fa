"""A wine cabinet: bottles in crossed pigeonholes and glasses hanging above, behind or between panelled doors, with a drawer and a serving top."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_bottles import LENGTH, RADIUS, wine_bottles
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawers, joints_of
from worldloom.assets.parts.room_joinery import four, leg, moulding
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import lathe, join, rot_x, slab, stamp

CARD = Card("storage/wine_cabinet", 1, "wine_cabinet", ("wine cabinet", "bar cabinet", "liquor cabinet", "drinks cabinet", "wine cupboard", "bar unit"), ("cabinet", "furniture", "storage"), ("indoor", "dining_room", "living_room", "bar", "lounge", "kitchen", "victorian"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.6, 1.4)] = 0.9
    height: Annotated[float, metres(0.9, 2.1)] = 1.5
    style: Literal["classic", "modern", "shaker"] = "classic"
    wood: Literal["walnut", "oak", "mahogany", "birch", "dark"] = "mahogany"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    fill: Annotated[float, metres(0, 1)] = 0.8
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.2


PRESETS = {"modern": Params(style="modern", wood="walnut", height=1.25), "painted": Params(style="shaker", color="navy"), "tall": Params(height=2.0, wood="oak", fill=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """From below: cupboard doors, a drawer, pigeonholes for bottles, a rack of stemmed glasses under the top."""
    out, w, d, h = Collector(), p.width / 2, 0.2, p.height
    face = finish.paint(p.color, p.wear, 0.38) if p.color else finish.wood(p.wood, p.wear, 0.34)
    metal = finish.metal("brushed" if p.style == "modern" else "brass", p.wear)
    kind, pull = {"classic": ("panel", "knob"), "modern": ("flat", "bar"), "shaker": ("shaker", "cup")}[p.style]
    foot, t, y = 0.1, 0.03, -d + 0.012
    if p.style == "modern":
        out.add("leg", finish.metal("gunmetal"), four(leg("tapered", foot + 0.005, 0.014, 10), w - 0.07, d - 0.05))
    else:
        out.add("leg", face, slab((-w - 0.006, -d - 0.002, 0), (w + 0.006, d, foot), 0.008))
    cut, shut, holes = foot + 0.32 * (h - foot), 0.12, foot + 0.74 * (h - foot)
    cup = cut + shut
    out.add("case", face, *carcass((-w + 0.008, y + 0.022, foot), (w - 0.008, d, h - t), 0.02, [cut, cup, holes]), slab((-w - 0.012, -d - 0.008, h - t), (w + 0.012, d, h), 0.007))
    if p.style == "classic":
        out.add("case", face, moulding(((0, 0), (0.006, 0), (0.02, 0.016), (0.02, 0.024), (0, 0.024)), (-w + 0.004, y + 0.02, h - t - 0.024), (w - 0.004, y + 0.02, h - t - 0.024)))
    made = doors(out, "door", (-w + 0.01, foot + 0.012), (w - 0.01, cut - 0.012), y, 2, face, metal, kind, pull, low=True)
    made += drawers(out, "drawer", (-w + 0.01, cut - 0.006), (w - 0.01, cup - 0.014), y, 2 * d - 0.05, (1,), face, metal, "flat", pull)
    _bottles(out, p, kit, face, w - 0.03, d, cup + 0.01, holes - 0.01)
    _glasses(out, kit, face, w - 0.05, d, h - t - 0.005)
    solids = (box_collider((-w, -d, 0), (w, d, foot + 0.01)), *shell((-w, y + 0.022, foot), (w, d, cut + 0.01), 0.02), box_collider((-w, -d, cut - 0.01), (w, d, h)), *colliders_of(made))
    part = Part(out.surfaces(), colliders=solids, mass=62 * p.width * h, joints=joints_of(made), supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.06, 2 * d - 0.06)), *boarded((-w + 0.03, y + 0.026, foot + 0.02), (w - 0.03, d - 0.012, cut - 0.01), [])), functional_sides=("front",), affordances=("open", "take"), anchors={"top": (0, 0, h)})
    return opened(part, {"door.1": p.open, "door.2": p.open})


def _bottles(out: Collector, p: Params, kit: Kit, face: Material, w: float, d: float, low: float, high: float) -> None:
    """Upright boards and level ones that cross in square holes, and what lies in them."""
    nx, nz = max(3, round(2 * w / 0.105)), max(1, int((high - low) / 0.1))
    xs, zs = np.linspace(-w, w, nx + 1), np.linspace(low, high, nz + 1)
    out.add("grid", face, *(slab((x - 0.005, -d + 0.03, low), (x + 0.005, d - 0.01, high), 0.001) for x in xs[1:-1]), *(slab((-w, -d + 0.032, z - 0.005), (w, d - 0.01, z + 0.005), 0.001) for z in zs[1:-1]))
    g = kit.rng("bottles")
    feet = np.array([((a + b) / 2, -d + 0.03 + LENGTH, z + 0.006 + RADIUS) for a, b in zip(xs[:-1], xs[1:], strict=True) for z in zs[:-1]])
    wine_bottles(out, feet[g.random(len(feet)) < p.fill], g, kit.n(12, 8))


def _glasses(out: Collector, kit: Kit, face: Material, w: float, d: float, top: float) -> None:
    """Stemmed glasses upside down in wooden runners."""
    n = max(2, int(2 * w / 0.1))
    xs = (np.arange(n) - (n - 1) / 2) * (2 * w / n)
    out.add("runner", face, *(slab((x + s * 0.03 - 0.009, -d + 0.03, top - 0.014), (x + s * 0.03 + 0.009, d - 0.03, top - 0.002), 0.002) for x in xs for s in (-1, 1)))
    seg = kit.n(18, 10)
    bowl = hollow([(0, 0.075), (0.012, 0.078), (0.03, 0.096), (0.036, 0.12), (0.029, 0.16)], 0.0014, seg, 0.8)
    glass = join([lathe([(0, 0), (0.032, 0), (0.032, 0.0015), (0.008, 0.005), (0.0035, 0.012), (0.0035, 0.076), (0, 0.077)], seg, 0.7), bowl]).turned(rot_x(np.pi))
    out.add("glass", finish.glass(), stamp(glass, [(x, q, top - 0.0145 + 0.012 + 0.0025) for x in xs for q in (-d + 0.1, d - 0.11)]))
