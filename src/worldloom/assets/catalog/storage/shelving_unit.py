"""Shelving that stands on the floor: posts at the corners, open boards between them, empty or with boxes on the lower ones."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.vehicle_goods import cartons
from worldloom.geometry import slab

CARD = Card("storage/shelving_unit", 1, "shelf", ("shelving unit", "shelving", "storage shelf", "shelf unit", "free-standing shelf", "etagere", "rack"),
            ("furniture", "storage"), ("indoor",), "floor", (0.5, 0.0, 0.0, 0.0))  # fmt: skip


class Params(Base):
    """Dials."""

    material: Literal["metal", "wood", "wire"] = "metal"
    width: Annotated[float, metres(0.6, 2.4)] = 1.1
    depth: Annotated[float, metres(0.25, 0.7)] = 0.42
    height: Annotated[float, metres(0.7, 2.4)] = 1.8
    shelves: Annotated[int, Field(ge=2, le=7)] = 5
    """Boards in all, the uppermost included."""
    contents: Literal["boxes", "none"] = "boxes"
    wood: Literal["oak", "pine", "walnut", "white"] = "pine"
    color: Color = "#5b636b"
    """Of posts and boards of metal."""
    wear: Wear = 0.25


CARRYING = {"contents": "none"}
"""Its dials where something else lies on or in it."""
PRESETS = {"wood": Params(material="wood", wood="oak"), "wire": Params(material="wire", color="#c4c8cc"), "low": Params(height=0.9, shelves=3), "empty": Params(contents="none")}
SHOWS: dict[str, dict[str, object]] = {"industrial": {"material": "metal"}, "open": {}, "wire": {"material": "wire"}, "wooden": {"material": "wood"}}
COUNTS = {noun: {n: {"shelves": n} for n in range(2, 8)} for noun in ("shelf", "tier", "board")}
"""Noun -> number of it -> dials that make so many."""
LOW, THICK, POST = 0.1, 0.03, 0.035
"""Metres to the lowest board, of a board and of a post."""


def build(p: Params, kit: Kit) -> Part:
    """Centred on the floor; the back is braced crosswise where it is of metal. Boards lie evenly, the uppermost at the top."""
    out, w, d = Collector(), p.width / 2, p.depth / 2
    board, post = _finishes(p)
    zs = [round(LOW + (p.height - LOW) * k / (p.shelves - 1), 3) for k in range(p.shelves)]
    corners = [(sx * (w - POST / 2), sy * (d - POST / 2)) for sx in (-1, 1) for sy in (-1, 1)]
    out.add("post", post, *(slab((x - POST / 2, y - POST / 2, 0), (x + POST / 2, y + POST / 2, p.height - 0.002), 0.003) for x, y in corners))
    for z in zs:
        if p.material == "wire":
            _grate(out, board, w, d, z)
        else:
            out.add("board", board, slab((-w, -d, z - THICK), (w, d, z), 0.004))
    if p.material != "wood":
        ends = [(-w + POST, d - 0.008, LOW), (w - POST, d - 0.008, LOW)], [(w - POST, d - 0.008, p.height - THICK), (-w + POST, d - 0.008, p.height - THICK)]
        out.add("brace", post, wires(*ends, 0.004, 6))
    if p.contents == "boxes":
        _boxes(out, p, kit, zs, w)
    free = zs if p.contents == "none" else zs[-1:]
    names = [f"shelf.{k + 1}" for k in range(p.shelves - 1)] + ["top"]
    supports = [Support(name=n, center=(0, 0, z), size=(2 * w - 0.08, 2 * d - 0.06), clearance=round(b - THICK - z, 3) if b else 9.0)
                for n, z, b in zip(names, zs, [*zs[1:], 0.0], strict=True) if z in free]  # fmt: skip
    solid = [box_collider((-w, -d, z - THICK), (w, d, z)) for z in zs] + [box_collider((x - POST / 2, y - POST / 2, 0), (x + POST / 2, y + POST / 2, p.height)) for x, y in corners]
    filled = [box_collider((-w, -d, 0), (w, d, p.height))]
    return Part(out.surfaces(), colliders=tuple(solid if p.contents == "none" else filled), mass=round(9 + 12 * p.width * p.depth * p.shelves, 1), supports=tuple(supports),
                functional_sides=("front",), affordances=("store", "take"))  # fmt: skip


def _finishes(p: Params) -> tuple[Material, Material]:
    """What boards and posts are of."""
    if p.material == "wood":
        wood = finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
        return wood, wood
    steel = finish.paint(p.color, p.wear, 0.4)
    return steel, steel


def _grate(out: Collector, metal: Material, w: float, d: float, z: float) -> None:
    """A board of wire: a rim, and rods from front to back."""
    xs = np.linspace(-w + 0.01, w - 0.01, max(8, int(2 * w / 0.03)))
    out.add("board", metal, wires(np.c_[xs, 0 * xs - d, 0 * xs + z - 0.004], np.c_[xs, 0 * xs + d, 0 * xs + z - 0.004], 0.0035, 6))
    out.add("rim", metal, *(slab((-w, y - 0.008, z - THICK), (w, y + 0.008, z - 0.001), 0.002) for y in (-d + 0.008, 0.0, d - 0.008)),
            *(slab((x - 0.008, -d, z - THICK), (x + 0.008, d, z - 0.001), 0.002) for x in (-w + 0.008, w - 0.008)))  # fmt: skip


def _boxes(out: Collector, p: Params, kit: Kit, zs: list[float], w: float) -> None:
    """Cartons side by side on all but the uppermost board, with gaps between them."""
    r = kit.rng("boxes")
    sizes, feet = [], []
    for z, above in zip(zs, zs[1:], strict=False):
        x = -w + 0.06
        while x < w - 0.25:
            wide = float(r.uniform(0.18, 0.34))
            if x + wide < w - 0.05 and r.random() < 0.8:
                sizes.append((wide, p.depth * float(r.uniform(0.6, 0.82)), min(float(r.uniform(0.14, 0.26)), above - z - THICK - 0.04)))
                feet.append((x + wide / 2, 0.0, z))
            x += wide + float(r.uniform(0.01, 0.06))
    if sizes:
        card, tape, label = cartons(np.array(sizes), np.array(feet), r, r.normal(0, 0.02, len(sizes)))
        out.add("card", finish.of("cardboard", (0.42, 0.28, 0.15), 0.85), card)
        out.add("tape", finish.plastic((0.5, 0.36, 0.17), 0.25), tape)
        out.add("label", finish.of("paper", (0.75, 0.73, 0.68), 0.8), label)
