"""Steel lockers side by side with vented doors, number plates and latches, a shelf and a hook in each; one of them may stand open."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import Moving, carcass, colliders_of, door, joints_of
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import slab, spline, tube

CARD = Card(
    "storage/locker", 1, "locker", ("lockers", "school locker", "gym locker", "metal locker", "changing room locker", "locker unit"), ("cabinet", "storage", "furniture"),
    ("indoor", "school", "gym", "locker_room", "classroom", "factory", "hallway", "station"), "floor", (0.6, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    doors: Annotated[int, Field(ge=1, le=6)] = 3
    width: Annotated[float, metres(0.25, 0.5)] = 0.32
    """Of one locker."""
    height: Annotated[float, metres(1.2, 2.1)] = 1.8
    color: Color = "#4a6f86"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the first door."""
    wear: Wear = 0.25


PRESETS = {"open": Params(open=0.9), "row": Params(doors=6, color="#8a2f28"), "single": Params(doors=1, color="grey", width=0.42)}
DEEP = 0.25


def build(p: Params, kit: Kit) -> Part:
    """Carcass with partitions on a plinth, doors that turn, slots near top and foot of each."""
    out, w, d, h, foot = Collector(), p.width * p.doors / 2, DEEP, p.height, 0.08
    paint, steel, y = finish.paint(p.color, p.wear, 0.32), finish.metal("brushed", p.wear), -DEEP + 0.012
    out.add("plinth", finish.paint("charcoal", p.wear), slab((-w + 0.01, y + 0.03, 0), (w - 0.01, d - 0.01, foot), 0.003))
    out.add("case", paint, *carcass((-w, y + 0.02, foot), (w, d, h), 0.012))
    xs, shelf = [-w + k * p.width for k in range(p.doors + 1)], h - 0.32
    out.add("case", paint, *(slab((x - 0.006, y + 0.022, foot), (x + 0.006, d - 0.004, h), 0.001) for x in xs[1:-1]))
    out.add("shelf", paint, *(slab((a + 0.007, y + 0.03, shelf - 0.01), (a + p.width - 0.007, d - 0.01, shelf), 0.001) for a in xs[:-1]))
    out.add("hook", steel, *(tube(spline([(a + p.width / 2, d - 0.01, shelf - 0.04), (a + p.width / 2, d - 0.05, shelf - 0.06), (a + p.width / 2, d - 0.06, shelf - 0.03)], 10), 0.004, 6) for a in xs[:-1]))
    made: list[Moving] = []
    slot = finish.plastic((0.012, 0.012, 0.014), 0.6)
    for k, a in enumerate(xs[:-1]):
        name, lo, hi = f"door.{k + 1}", (a + 0.003, foot + 0.004), (a + p.width - 0.003, h - 0.004)
        made.append(door(out, name, lo, hi, y, "left", paint, steel, "flat", "none"))
        mid = a + p.width / 2
        out.add("slot", slot, *(plate((mid - 0.3 * p.width, y - 0.0008, z + 0.022 * i), (mid + 0.3 * p.width, y + 0.001, z + 0.022 * i + 0.008)) for z in (h - 0.2, foot + 0.12) for i in range(4)), link=name)
        out.add("latch", steel, slab((hi[0] - 0.045, y - 0.012, 0.52 * h), (hi[0] - 0.02, y, 0.6 * h), 0.003), link=name)
        out.add("number", finish.paint("cream"), text(str(101 + k), 0.03, (mid, h - 0.28), y - 0.0012), link=name)
    b = xs[1]
    solid = [*shell((-w, y + 0.02, foot), (b, d, h), 0.012, "front", [shelf]), box_collider((-w, y + 0.02, 0), (w, d, foot)), *([box_collider((b, y + 0.02, foot), (w, d, h))] if p.doors > 1 else [])]
    inside = boarded((-w + 0.012, y + 0.03, foot + 0.012), (b - 0.006, d - 0.012, h - 0.012), [shelf], 0.012)
    part = Part(
        out.surfaces(), colliders=(*solid, *colliders_of(made)), mass=24.0 * p.doors, joints=joints_of(made), supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.05, 2 * d - 0.06)), *inside),
        functional_sides=("front",), affordances=("open",), anchors={"top": (0, 0, h)},
    )  # fmt: skip
    return opened(part, {"door.1": p.open})
