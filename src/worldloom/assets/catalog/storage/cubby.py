"""A cubby organiser: open cube compartments in rows and columns, some with fabric bins, for toys, books, shoes or baskets."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Field, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import SPARE
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import slab

CARD = Card(
    "storage/cubby", 1, "cubby",
    ("cubby_organizer", "cubby organizer", "cubbies", "cube_shelf", "cube shelf", "cube organizer", "cube storage", "storage cubes", "toy shelf", "toy storage", "toy organizer", "pigeonholes", "cubby shelf", "cubby unit"),
    ("shelf", "storage", "furniture"), ("indoor", "playroom", "nursery", "classroom", "bedroom", "living_room", "office", "hallway"), "floor", (0.5, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    columns: Annotated[int, Field(ge=1, le=5)] = 3
    rows: Annotated[int, Field(ge=1, le=5)] = 2
    cube: Annotated[float, metres(0.25, 0.42)] = 0.34
    """Width and height of a compartment."""
    wood: Literal["white", "oak", "birch", "walnut", "dark"] = "white"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    bins: Annotated[int, Field(ge=0, le=6)] = 2
    """Fabric bins, in the lower compartments."""
    bin_color: Color = "teal"
    wear: Wear = 0.15


HOLDING = {"bins": 1}
"""Its dials where something lies in it."""
ROOMIER = ({"columns": 4, "rows": 2}, {"columns": 4, "rows": 3})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"tall": Params(columns=2, rows=4, wood="oak"), "wide": Params(columns=5, rows=1, bins=0), "colourful": Params(color="yellow", bin_color="red", bins=4), "dark": Params(wood="dark", rows=3)}


def build(p: Params, kit: Kit) -> Part:
    """Thick outer frame, thinner dividers, a back, bins with a grip each."""
    out, t, e, d = Collector(), 0.016, 0.036, 0.19
    wood = finish.paint(p.color, p.wear, 0.35) if p.color else finish.paint("white", p.wear, 0.3) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    wide, tall = p.columns * p.cube + (p.columns - 1) * t, p.rows * p.cube + (p.rows - 1) * t
    w, h = wide / 2 + e, tall + 2 * e
    out.add("frame", wood, *(slab((s * w - (e if s > 0 else 0), -d, 0), (s * w + (e if s < 0 else 0), d, h), 0.003) for s in (-1, 1)), *(slab((-w + e, -d, z), (w - e, d, z + e), 0.003) for z in (0.0, h - e)))
    xs = [-wide / 2 + k * (p.cube + t) for k in range(p.columns)]
    zs = [e + k * (p.cube + t) for k in range(p.rows)]
    out.add("divider", wood, *(slab((x - t, -d + 0.002, e), (x, d, h - e), 0.001) for x in xs[1:]), *(slab((-wide / 2, -d + 0.004, z - t), (wide / 2, d, z), 0.001) for z in zs[1:]))
    out.add("back", wood, plate((-w + e, d - 0.008, e), (w - e, d - 0.002, h - e)))
    cells = [(x, z) for z in zs for x in xs]
    full = cells[: min(p.bins, len(cells))]
    for x, z in full:
        _bin(out, p, x, z, d)
    sup = [Support(name=f"shelf.{k}", center=(round(x + p.cube / 2, 4), 0, round(z, 4)), size=(round(p.cube - 2 * SPARE, 4), 2 * d - 0.05), clearance=round(p.cube - 0.01, 4)) for k, (x, z) in enumerate(cells) if (x, z) not in full]
    top = Support(name="top", center=(0, 0, h), size=(2 * w - 0.05, 2 * d - 0.05))
    return Part(out.surfaces(), colliders=_solid(p, w, d, h, e, xs, zs, len(full)), mass=14.0 * p.columns * p.rows * p.cube, supports=(top, *sup), functional_sides=("front",), affordances=("take",), anchors={"top": (0, 0, h)})


def _bin(out: Collector, p: Params, x: float, z: float, d: float) -> None:
    """A soft box that fills a compartment, with a grip in front."""
    cloth, c = finish.fabric(p.bin_color, p.wear, "canvas"), p.cube
    out.add("bin", cloth, soft_box((c - 0.03, 2 * d - 0.05, c - 0.05), 0.012, 0.12, center=(x + c / 2, -0.008, z + (c - 0.05) / 2 + 0.001)))
    out.add("grip", finish.leather((0.2, 0.1, 0.045), p.wear), slab((x + c / 2 - 0.045, -d + 0.0, z + 0.55 * c), (x + c / 2 + 0.045, -d + 0.022, z + 0.55 * c + 0.025), 0.004))


def _solid(p: Params, w: float, d: float, h: float, e: float, xs: list[float], zs: list[float], full: int) -> tuple[Collider, ...]:
    """Boards, the back and the bins."""
    edges = [-w, *(x - 0.016 for x in xs[1:]), w]
    out = [box_collider((x, -d, 0), (x + (e if k in (0, len(edges) - 1) else 0.016) * (-1 if k == len(edges) - 1 else 1), d, h)) for k, x in enumerate(edges)]
    out += [box_collider((-w, -d, z), (w, d, z + e)) for z in (0.0, h - e)] + [box_collider((-w, -d, z - 0.016), (w, d, z)) for z in zs[1:]]
    at = [(x, z) for z in zs for x in xs][:full]
    return (*out, box_collider((-w, d - 0.01, 0), (w, d, h)), *(box_collider((x, -d, z), (x + p.cube, d, z + p.cube - 0.03)) for x, z in np.asarray(at).reshape(-1, 2)))
