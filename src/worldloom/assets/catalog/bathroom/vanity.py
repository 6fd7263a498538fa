"""A bathroom vanity: a washbasin and tap on a cabinet with doors and drawers, one basin or two, with a mirror above if wanted."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, merged, metres, moved, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, drawn, opened, shell
from worldloom.assets.parts.room_cabinet import Moving, carcass, colliders_of, doors, drawers, joints_of
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Mesh, cylinder, prism, rod, rounded_rect, sheet, slab, sweep, torus

CARD = Card(
    "bathroom/vanity", 1, "vanity", ("bathroom vanity", "vanity unit", "vanity sink", "sink vanity", "vanity cabinet", "washbasin cabinet", "double vanity"), ("fixture", "furniture"),
    ("indoor", "bathroom", "washroom", "hotel", "spa"), "floor", (0.7, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 2.0)] = 1.0
    style: Literal["shaker", "modern", "classic"] = "shaker"
    """Classic stands on turned legs, modern on slim steel ones."""
    basins: Literal["one", "two"] = "one"
    """Two where it is at least 0.95 m wide."""
    basin: Literal["sunk", "vessel"] = "sunk"
    color: Color = "#5f7377"
    material: Literal["marble", "granite", "wood"] = "marble"
    """Of the top."""
    mirror: bool = True
    open: Annotated[float, number(0, 1)] = 0.0
    """Of its doors, or the upper drawer where it has no doors."""
    wear: Wear = 0.12


PRESETS = {
    "modern": Params(style="modern", color="#8a623c", basin="vessel", material="granite"), "double": Params(width=1.6, basins="two", color="white"),
    "classic": Params(style="classic", color="cream", width=0.8), "plain": Params(width=0.6, mirror=False, color="white"),
    "open": Params(open=0.85),
}  # fmt: skip
SHOWS: dict[str, dict[str, object]] = {"integrated_sink": {}, "integrated_basin": {}, "mid_century": {"style": "modern", "color": "#8a623c"}}
TOP, DEEP, ROOMY = 0.86, 0.26, 0.95


def build(p: Params, kit: Kit) -> Part:
    """Cabinet whose doors turn and drawers slide, a stone top cut for its basins, taps that turn, a framed glass."""
    out, w, d = Collector(), p.width / 2, DEEP
    wood = p.color == "#8a623c"
    face = finish.wood(p.color, p.wear, 0.4) if wood else finish.paint(p.color, p.wear, 0.35)
    metal = finish.metal({"modern": "gunmetal", "classic": "brass", "shaker": "chrome"}[p.style], p.wear)
    made = _cabinet(out, p, kit, face, metal, w, d)
    count = 2 if p.basins == "two" and p.width >= ROOMY else 1
    xs = [0.0] if count == 1 else [-p.width / 4, p.width / 4]
    rx = min(0.24, 0.4 * p.width / count)
    stone = finish.wood("oak", p.wear, 0.35) if p.material == "wood" else finish.stone(p.material, p.wear)
    outline, ring = rounded_rect(2 * w + 0.02, 2 * d + 0.015, 0.008, 4), rounded_rect(2 * rx, 0.33, 0.13, kit.n(9, 5))
    sunk = p.basin == "sunk"
    cut = ring if sunk else np.stack([0.02 * np.cos(np.arange(12) * np.pi / 6), 0.02 * np.sin(np.arange(12) * np.pi / 6)], 1)
    out.add("top", stone, prism(outline, 0.03, 0.004, [cut + [x, -0.02] for x in xs]).moved((0, -0.0075, TOP - 0.03)), slab((-w - 0.01, d - 0.014, TOP), (w + 0.01, d, TOP + 0.09), 0.003))
    for x in xs:
        bowl = _bowl(rx, 0.165, kit, sunk)
        out.add("basin", finish.ceramic("white", 0.08), *(m.moved((x, -0.0275, TOP)) for m in bowl))
        out.add("drain", finish.metal("chrome"), *(m.moved((x, -0.0275, TOP + (-0.131 if sunk else 0.016))) for m in (cylinder(0.021, 0.003, 18, 0.001), torus(0.021, 0.0025, 18, 6))))
    tall = _glass(out, p, face, metal, w, d) if p.mirror else TOP + 0.09
    (a, b), low = _cupboard(p, w), {"shaker": 0.1, "modern": 0.3, "classic": 0.16}[p.style]
    solids = [box_collider((-w, -d, TOP - 0.2), (w, d, TOP)), box_collider((-w, -d, 0.02), (w, d, low)), *colliders_of(made)]
    solids += [*shell((a - 0.01, -d + 0.034, low), (b + 0.01, d, TOP - 0.18), 0.018), *(box_collider((x, -d, low), (q, d, TOP - 0.2)) for x, q in ((-w, a - 0.01), (b + 0.01, w)) if q - x > 0.02)] if b > a else [box_collider((-w, -d + 0.034, low), (w, d, TOP - 0.2))]
    if p.mirror:
        solids.append(box_collider((-0.85 * w, d - 0.04, TOP + 0.2), (0.85 * w, d, tall)))
    gap = (2 * w - 2 * rx * count) / (count + 1)
    ends = [(s * (w - gap / 2), 0.0) for s in (-1, 1)] if count == 1 else [(0.0, 0.0), *((s * (w - gap / 2), 0.0) for s in (-1, 1))]
    inside = boarded((a, -d + 0.04, low + 0.018), (b, d - 0.012, TOP - 0.21), []) if b > a else ()
    part = Part(out.surfaces(), colliders=tuple(solids), mass=60 * p.width, joints=joints_of(made), functional_sides=("front",), affordances=("wash", "open", "look"), anchors={"top": (0, 0, TOP)},
                supports=(*inside, *(Support(name=n, center=(x, -0.02, TOP), size=(gap - 0.03, 2 * d - 0.1), clearance=0.4) for n, (x, _) in zip(("left", "right", "end") if count == 1 else ("middle", "left", "right"), ends, strict=False) if gap > 0.09)))  # fmt: skip
    part = opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door")}) if b > a else drawn(part, ["drawer.1"], p.open)
    taps = [kit.make("kitchen/faucet", f"tap.{k}", style="pillar" if sunk else "modern", height=0.15 if sunk else 0.3, reach=0.13, material="brass" if p.style == "classic" else "chrome") for k in range(count)]
    return merged(part, *(moved(t, (x, d - 0.055, TOP), prefix=f"tap{k}.") for k, (t, x) in enumerate(zip(taps, xs, strict=True))))


def _cupboard(p: Params, w: float) -> tuple[float, float]:
    """From where to where the cupboard behind the (first two) doors goes; (0, 0) where there are only drawers."""
    if p.style == "modern":
        return 0.0, 0.0
    if p.width < 0.85:
        return -w + 0.026, w - 0.026
    one = p.basins == "one" or p.width < ROOMY
    return -w + 0.026, (w - 0.27 * p.width - 0.02 if one else -0.1 * p.width - 0.02)


def _cabinet(out: Collector, p: Params, kit: Kit, face: Material, metal: Material, w: float, d: float) -> list[Moving]:
    """Case with two doors under each basin and drawers beside or below them."""
    y, top = -d + 0.012, TOP - 0.03
    low = {"shaker": 0.1, "modern": 0.3, "classic": 0.16}[p.style]
    if p.style == "shaker":
        out.add("plinth", face, slab((-w + 0.01, y + 0.06, 0), (w - 0.01, d - 0.02, low), 0.003))
    elif p.style == "modern":
        bars = [slab((s * (w - 0.03) - 0.012, q - 0.012, 0), (s * (w - 0.03) + 0.012, q + 0.012, low + 0.01), 0.002) for s in (-1, 1) for q in (y + 0.06, d - 0.04)]
        out.add("leg", metal, *bars, *(slab((s * (w - 0.03) - 0.01, y + 0.06, 0), (s * (w - 0.03) + 0.01, d - 0.04, 0.02), 0.002) for s in (-1, 1)))
    elif p.style == "classic":
        out.add("leg", face, four(leg("turned", low + 0.01, 0.03, kit.n(14, 8)), w - 0.04, d - 0.05))
    out.add("case", face, *carcass((-w + 0.004, y + 0.022, low), (w - 0.004, d, top), 0.018, top=False))
    kind, pull = {"shaker": ("shaker", "bar"), "modern": ("flat", "bar"), "classic": ("panel", "knob")}[p.style]
    lo, hi = (-w + 0.007, low + 0.004), (w - 0.007, top - 0.005)
    if p.style == "modern":
        return drawers(out, "drawer", lo, hi, y, 2 * d - 0.06, (1, 1.3), face, metal, kind, pull)
    if p.width < 0.85:
        return doors(out, "door", lo, hi, y, 2, face, metal, kind, pull, low=True)
    side = 0.27 * p.width if p.basins == "one" or p.width < ROOMY else 0.2 * p.width
    made: list[Moving] = []
    walls = [hi[0] - side] if p.basins == "one" or p.width < ROOMY else [-side / 2, side / 2]
    out.add("case", face, *(slab((x - 0.008, y + 0.024, low + 0.01), (x + 0.008, d - 0.004, top), 0.001) for x in walls))
    if p.basins == "one" or p.width < ROOMY:
        made += doors(out, "door", lo, (hi[0] - side, hi[1]), y, 2, face, metal, kind, pull, low=True)
        return made + drawers(out, "drawer", (hi[0] - side + 0.003, lo[1]), hi, y, 2 * d - 0.06, (0.8, 1, 1.2), face, metal, "flat" if kind == "panel" else kind, pull)
    made += doors(out, "door.left", lo, (-side / 2 - 0.002, hi[1]), y, 2, face, metal, kind, pull, low=True)
    made += drawers(out, "drawer", (-side / 2 + 0.001, lo[1]), (side / 2 - 0.001, hi[1]), y, 2 * d - 0.06, (0.8, 1, 1.2), face, metal, "flat" if kind == "panel" else kind, pull)
    return made + doors(out, "door.right", (side / 2 + 0.002, lo[1]), hi, y, 2, face, metal, kind, pull, low=True)


def _bowl(rx: float, ry: float, kit: Kit, sunk: bool) -> list[Mesh]:
    """A rounded oblong basin about the hole, its rim on the top; a vessel stands on it."""
    k = kit.n(9, 5)
    if sunk:
        rings = [(1.07, 1.07, 0.0), (1.075, 1.075, 0.006), (1.05, 1.05, 0.011), (0.99, 0.985, 0.008), (0.93, 0.92, -0.02), (0.86, 0.84, -0.09), (0.72, 0.68, -0.122), (0.3, 0.3, -0.13), (0.004, 0.004, -0.131)]
    else:
        rings = [(0.004, 0.004, 0.0), (0.5, 0.5, 0.0), (0.62, 0.62, 0.004), (0.9, 0.9, 0.06), (1.0, 1.0, 0.13), (0.985, 0.985, 0.134), (0.95, 0.95, 0.13), (0.85, 0.85, 0.06), (0.55, 0.55, 0.018), (0.004, 0.004, 0.016)]
    g = np.stack([np.c_[rounded_rect(2 * rx * a, 2 * ry * b, 0.78 * ry * b, k), np.full(4 * k, z)] for a, b, z in rings])
    return [sheet(np.concatenate([g, g[:, :1]], 1).transpose(1, 0, 2))]


def _glass(out: Collector, p: Params, face: Material, metal: Material, w: float, d: float) -> float:
    """A mirror on the wall behind, in a frame like the fronts; round on a modern one, with posts that carry it."""
    low, high, half = TOP + 0.2, TOP + 1.0, 0.85 * w
    tall = high - low
    if p.style == "modern":
        a = np.linspace(0, 2 * np.pi, 56, endpoint=False)
        r = min(half, tall / 2)
        line = np.stack([r * np.cos(a), low + tall / 2 + r * np.sin(a)], 1)
    else:
        line = rounded_rect(2 * half, tall, 0.01 if p.style == "shaker" else 0.12, 6) + [0, low + tall / 2]
    silver = finish.metal("chrome").model_copy(update={"color": (0.82, 0.83, 0.83), "roughness": 0.02, "wear": 0.02})
    out.add("mirror", silver, upright(prism(line, 0.006, 0.002)).moved((0, d - 0.02, 0)))
    b = 0.012 if p.style == "modern" else 0.042
    prof = [(-0.004, 0.0), (-0.004, 0.022), (0.2 * b, 0.03), (0.8 * b, 0.03), (b, 0.018), (b, 0.0), (-0.004, 0.0)]
    frame = upright(sweep(prof, np.c_[line, np.zeros(len(line))], closed=True)).scaled((1, -1, 1))
    out.add("frame", metal if p.style == "modern" else face, frame.moved((0, d - 0.002, 0)))
    out.add("post", face, *(rod((s * 0.5 * w, d - 0.007, TOP + 0.085), (s * 0.5 * w, d - 0.007, low + 0.25 * tall), 0.006, 8) for s in (-1, 1)) if p.style != "modern" else (slab((-0.02, d - 0.012, TOP + 0.085), (0.02, d - 0.002, low + 0.1), 0.002),))
    return high + 0.042
