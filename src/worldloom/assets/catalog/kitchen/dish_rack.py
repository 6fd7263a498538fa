"""A dish rack beside the sink: bent wire with a tray and a cutlery cup, or crossed wooden dowels, with plates and glasses drying in it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, box_collider, finish, metres, np, Support
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_ware import cup_of, hollow, plate_of
from worldloom.geometry import join, prism, rot_x, rot_y, rot_z, rounded_rect, sphere, stamp, sweep, tube

CARD = Card("kitchen/dish_rack", 1, "dish_rack", ("dish drainer", "drying rack", "drainer", "dish drying rack", "plate drainer", "draining rack"), ("kitchenware",), ("indoor", "kitchen"), "table")


class Params(Base):
    """Dials."""

    style: Literal["wire", "wooden"] = "wire"
    width: Annotated[float, metres(0.3, 0.6)] = 0.44
    metal: Literal["chrome", "black", "white"] = "chrome"
    plates: Annotated[int, Field(ge=0, le=8)] = 5
    glasses: Annotated[int, Field(ge=0, le=3)] = 3
    color: Color = "#dfe3df"
    """Of the plates."""


CARRYING = {"plates": 0, "glasses": 0, "style": "wire"}
"""Its dials where something else lies on or in it."""
PRESETS = {"wooden": Params(style="wooden", glasses=0, plates=4), "black": Params(metal="black", color="#7d96a3"), "empty": Params(plates=0, glasses=0, metal="white")}


def build(p: Params, kit: Kit) -> Part:
    """Rack with slots, plates on edge leaning alike, tumblers upside down, forks and spoons in their cup."""
    out, w, d = Collector(), p.width / 2, 0.16
    frame = {"chrome": finish.metal("chrome", 0.05), "black": finish.paint("black", 0.1, 0.35), "white": finish.paint("white", 0.1, 0.3)}[p.metal]
    slots = np.linspace(-w + 0.05, 0.28 * w, 8)
    if p.style == "wooden":
        _wooden(out, p, w, slots)
        lift, lean = 0.035, 0.2
    else:
        _wire(out, p, kit, frame, w, d, slots)
        lift, lean = 0.026, 0.14
    ware = finish.ceramic(p.color, 0.12)
    for k in range(p.plates):
        r = 0.115 if k % 3 else 0.095
        plate = plate_of(r, 0.018, kit.n(36, 14)).turned(rot_y(np.pi / 2 - lean)).moved((float(slots[k]) - 0.004, 0.0, lift + r * 0.985))
        out.add("plate", ware, plate)
    n = kit.n(26, 12)
    for k in range(p.glasses):
        at = (0.52 * w if p.style == "wire" else 0.62 * w, -0.09 + 0.085 * k, 0.028)
        if k == 1:
            out.add("cup", ware, cup_of(0.037, 0.085, 0.0034, n).turned(rot_x(np.pi)).turned(rot_z(0.4)).moved((at[0], at[1], at[2] + 0.085)))
        else:
            out.add("glass", finish.glass(), hollow([(0, 0), (0.028, 0), (0.03, 0.003), (0.035, 0.11)], 0.0016, n, 0.6).turned(rot_x(np.pi)).moved((at[0], at[1], at[2] + 0.11)))
    tall = max(0.13, lift + 0.24 if p.plates else 0.13)
    bare = p.plates == 0 and p.glasses == 0 and p.style == "wire"
    inside = (Support(name="inside", center=(-0.15 * w, 0, 0.0915), size=(1.2 * w, 1.5 * d), clearance=0.3),) if bare else ()
    base = shell((-w, -d, 0.0), (w, d, 0.12), 0.008, "top")[:3] + (box_collider((-w, -d, 0), (w, d, 0.091)),) if bare else (box_collider((-w, -d, 0), (w, d, 0.12)),)
    return Part(out.surfaces(), supports=inside, colliders=(*base, *([box_collider((float(slots[0]) - 0.04, -0.11, 0.12), (float(slots[p.plates - 1]) + 0.05, 0.11, tall))] if p.plates else [])), mass=1.4 + 0.4 * p.plates, dynamic=True, affordances=("take", "pick up"))


def _wire(out: Collector, p: Params, kit: Kit, frame: Material, w: float, d: float, slots: np.ndarray) -> None:
    """A basket of wires with upright loops to part the plates, over a drip tray; a pierced cup at its end."""
    line = rounded_rect(2 * w - 0.02, 2 * d - 0.02, 0.03, 5)
    for z, r in ((0.03, 0.0025), (0.075, 0.002), (0.12, 0.0034)):
        k = 0.94 + 0.06 * z / 0.12
        out.add("frame", frame, tube(np.c_[line * k, np.full(len(line), z)], r, 7, closed=True))
    xs = np.linspace(-w + 0.03, w - 0.03, 15)
    ys = np.linspace(-d + 0.04, d - 0.04, 4)
    out.add("frame", frame, wires(np.c_[xs, 0 * xs - d + 0.02, 0 * xs + 0.028], np.c_[xs, 0 * xs + d - 0.02, 0 * xs + 0.028], 0.0017, 6), wires(np.c_[0 * ys - w + 0.02, ys, 0 * ys + 0.026], np.c_[0 * ys + w - 0.02, ys, 0 * ys + 0.026], 0.0022, 6))
    posts = [(x, s * (d - 0.012)) for x in xs[::2] for s in (-1, 1)] + [(s * (w - 0.012), y) for y in ys for s in (-1, 1)]
    out.add("frame", frame, wires([(x * 0.955, y * 0.955, 0.03) for x, y in posts], [(x, y, 0.12) for x, y in posts], 0.0017, 6))
    loop = tube(np.array([(0, -0.055, 0.028), (0, -0.05, 0.075), (0, -0.025, 0.088), (0, 0.025, 0.088), (0, 0.05, 0.075), (0, 0.055, 0.028)]), 0.0018, 6)
    out.add("slots", frame, stamp(loop, [(x + 0.012, 0, 0) for x in slots]))
    tray = rounded_rect(2 * w, 2 * d, 0.035, 6)
    out.add("tray", finish.plastic("#c9cfcf", 0.35), prism(tray, 0.004).moved((0, 0, 0.004)), sweep([(0, 0), (0.003, 0.016), (0.001, 0.018), (-0.004, 0.004), (0, 0)], np.c_[tray, np.full(len(tray), 0.004)], closed=True), *(sphere((0.012, 0.012, 0.005), 10, (x * (w - 0.05), y * (d - 0.05), 0.005)) for x in (-1, 1) for y in (-1, 1)))
    cup = rounded_rect(0.075, 0.2, 0.02, 5)
    x0 = w - 0.055
    out.add("cutlery cup", finish.plastic("#c9cfcf", 0.35), sweep([(0, 0), (0.003, 0.1), (0.0, 0.102), (-0.003, 0.0), (0, 0)], np.c_[cup + [x0, 0], np.full(len(cup), 0.03)], closed=True), prism(cup, 0.003).moved((x0, 0, 0.03)))
    g = kit.rng("cutlery")
    steel = finish.metal("steel", 0.03, 0.18)
    for k in range(7):
        at = np.array([x0 + float(g.uniform(-0.018, 0.018)), -0.075 + 0.025 * k, 0.035])
        turn = rot_z(float(g.uniform(0, 6))) @ rot_x(float(g.uniform(-0.14, 0.14)))
        handle = tube(np.array([(0, 0, 0), (0, 0, 0.06), (0, 0, 0.13)]), np.array([0.0028, 0.002, 0.0022]), 6)
        head = sphere((0.012, 0.003, 0.021), 12, (0, 0, 0.15)) if k % 2 else join([tube(np.array([(q, 0, 0.145), (q * 1.1, 0, 0.178)]), 0.0011, 5) for q in (-0.006, -0.002, 0.002, 0.006)] + [sphere((0.008, 0.0024, 0.01), 10, (0, 0, 0.138))])
        out.add("cutlery", steel, handle.turned(turn).moved(at), head.turned(turn).moved(at))


def _wooden(out: Collector, p: Params, w: float, slots: np.ndarray) -> None:
    """Two X-shaped ends, long rails, and rows of dowels crossing between them."""
    wood = finish.wood("birch", 0.15)
    for s in (-1, 1):
        x = s * (w - 0.012)
        out.add("end", wood, *(prism(rounded_rect(0.026, 0.33, 0.008, 4), 0.014, 0.003).turned(rot_y(np.pi / 2)).turned(rot_x(q)).moved((x - 0.007, 0, 0.135)) for q in (0.85, -0.85)))
    rails = [(-0.105, 0.02), (0.105, 0.02), (-0.11, 0.25), (0.11, 0.25), (-0.06, 0.075), (0.06, 0.075)]
    out.add("rail", wood, wires([(-w, y, z) for y, z in rails], [(w, y, z) for y, z in rails], 0.008, 10))
    xs = np.linspace(-w + 0.03, w - 0.03, 12)
    out.add("dowel", wood, *(wires([(x, s * 0.105, 0.02) for x in xs], [(x, -s * 0.11, 0.25) for x in xs], 0.0045, 8) for s in (-1, 1)))
