"""A hutch or kitchen dresser: open plate shelves with a moulded cornice over a base of drawers and panelled doors, with china on it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, drawers, joints_of
from worldloom.assets.parts.room_joinery import cornice, moulding
from worldloom.assets.parts.room_ware import bowl_of, cup_of, plate_of
from worldloom.geometry import rot_x, rot_z, slab

CARD = Card(
    "storage/hutch", 1, "hutch", ("china hutch", "kitchen dresser", "welsh dresser", "dining hutch", "buffet hutch", "plate dresser", "dish cupboard", "pantry cupboard", "pantry"),
    ("cabinet", "furniture", "storage"), ("indoor", "dining_room", "kitchen", "living_room", "farmhouse"), "floor", (0.6, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.8, 1.8)] = 1.2
    height: Annotated[float, metres(1.6, 2.2)] = 1.95
    wood: Literal["oak", "walnut", "pine", "white"] = "pine"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    contents: Literal["china", "empty"] = "china"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the doors below."""
    wear: Wear = 0.25


PRESETS = {"painted": Params(color="#6f8a80"), "open": Params(open=0.9, wood="oak"), "bare": Params(contents="empty", wood="walnut", width=1.5)}
LOW, DEEP, BACK = 0.86, 0.23, 0.09


def build(p: Params, kit: Kit) -> Part:
    """Base with worktop, uprights and shelves set back, cornice; plates on edge behind a bead, cups and bowls before them."""
    out, w, d, h = Collector(), p.width / 2, DEEP, p.height
    face = finish.paint(p.color, p.wear, 0.36) if p.color else finish.paint("white", p.wear, 0.34) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    metal, y, foot, cut = finish.metal("brass", p.wear), -d + 0.012, 0.09, LOW - 0.19
    out.add("foot", face, slab((-w - 0.004, -d, 0), (w + 0.004, d, foot), 0.008))
    out.add("case", face, *carcass((-w + 0.008, y + 0.022, foot), (w - 0.008, d, LOW - 0.03), 0.02, [cut, 0.5 * (foot + cut)]), slab((-w - 0.012, -d - 0.01, LOW - 0.03), (w + 0.012, d, LOW), 0.007))
    n = max(2, round(p.width / 0.5))
    xs = np.linspace(-w + 0.01, w - 0.01, n + 1)
    made = [m for k in range(n) for m in drawers(out, f"drawer.{k}", (float(xs[k]) + 0.002, cut + 0.012), (float(xs[k + 1]) - 0.002, LOW - 0.034), y, 2 * d - 0.06, (1.0,), face, metal, "flat", "knob")]
    made += doors(out, "door", (-w + 0.01, foot + 0.004), (w - 0.01, cut + 0.008), y, n, face, metal, "panel", "knob", low=True)
    levels = [float(z) for z in np.linspace(LOW, h - 0.08, 4)[1:-1]]
    out.add("case", face, *(slab((s * w - (0.022 if s > 0 else 0), -BACK, LOW), (s * w + (0.022 if s < 0 else 0), d, h), 0.004) for s in (-1, 1)), slab((-w, d - 0.014, LOW), (w, d, h), 0.002), slab((-w, -BACK, h - 0.04), (w, d, h), 0.004))
    out.add("case", face, *(slab((-w + 0.02, -BACK + 0.006, z - 0.02), (w - 0.02, d - 0.01, z), 0.003) for z in levels), moulding(tuple(cornice(0.08)), (-w, -BACK, h + 0.02), (w, -BACK, h + 0.02)), slab((-w, -BACK, h), (w, d, h + 0.02), 0.003))
    bare = p.contents == "empty"
    if not bare and kit.detail > 0.2:
        _china(out, p, kit, w - 0.05, d, [LOW, *levels])
    part = Part(out.surfaces(), colliders=(*_solid(w, d, h, y, foot, cut, levels, bare), *colliders_of(made)), mass=85 * p.width, joints=joints_of(made), supports=_places(w, d, h, y, foot, cut, levels, bare), functional_sides=("front",), affordances=("open", "take"), anchors={"top": (0, 0, LOW)})
    return opened(part, {j.name: p.open for j in part.joints if j.name.startswith("door")})


def _places(w: float, d: float, h: float, y: float, foot: float, cut: float, levels: list[float], bare: bool) -> tuple[Support, ...]:
    """The worktop before the shelves, the shelves where they are bare, the cupboard behind the doors."""
    inside = boarded((-w + 0.03, y + 0.028, foot + 0.02), (w - 0.03, d - 0.012, cut - 0.01), [0.5 * (foot + cut) + 0.01])
    deep = d + BACK - 0.05
    shelves = tuple(Support(name=f"shelf.{k}", center=(0, (d - BACK) / 2, z), size=(2 * w - 0.08, deep), clearance=round(b - z - 0.03, 3)) for k, (z, b) in enumerate(zip([LOW, *levels], [*levels, h - 0.04], strict=True))) if bare else ()
    return (*shelves, *inside) if bare else (Support(name="top", center=(0, (-d - BACK) / 2 + 0.03, LOW), size=(2 * w - 0.06, d - BACK - 0.01), clearance=levels[0] - LOW - 0.03), *inside)


def _solid(w: float, d: float, h: float, y: float, foot: float, cut: float, levels: list[float], bare: bool) -> tuple[Collider, ...]:
    """Hollow behind the doors; shelves apart where they are bare."""
    out = [box_collider((-w, -d, 0), (w, d, foot + 0.01)), *shell((-w, y + 0.022, foot), (w, d, cut + 0.01), 0.02, "front", [0.5 * (foot + cut) + 0.01]), box_collider((-w, y + 0.022, cut - 0.01), (w, d, LOW - 0.02)), box_collider((-w, -d, LOW - 0.03), (w, d, LOW))]
    if not bare:
        return (*out, box_collider((-w, -BACK, LOW), (w, d, h + 0.02)))
    return (*out, *(box_collider((-w, -BACK, z - 0.02), (w, d, z)) for z in levels), *(box_collider((s * w, -BACK, LOW), (s * (w - 0.022), d, h)) for s in (-1, 1)), box_collider((-w, d - 0.015, LOW), (w, d, h)), box_collider((-w, -BACK, h - 0.04), (w, d, h + 0.02)))


def _china(out: Collector, p: Params, kit: Kit, w: float, d: float, floors: list[float]) -> None:
    """Plates stand against the back; cups, bowls and small piles before them."""
    g, glaze, n = kit.rng("china"), (finish.ceramic("white"), finish.ceramic("#4f6f96")), kit.n(22, 10)
    for k, z in enumerate(floors[1:]):
        for i, x in enumerate(np.arange(-w + 0.12, w - 0.08, 0.235)):
            r = 0.1 if k else 0.115
            out.add(f"plate.{(i + k) % 2}", glaze[(i + k) % 2], plate_of(r, 0.016, n).turned(rot_x(np.pi / 2 - 0.16)).moved((float(x), d - 0.045, z + r * 0.985)))
        for x in np.arange(-w + 0.06, w - 0.04, 0.17):
            if g.random() < 0.35:
                continue
            if g.random() < 0.5:
                out.add("cup", glaze[1], cup_of(0.036, 0.07, 0.003, n, "teacup").turned(rot_z(float(g.uniform(0, 6)))).moved((float(x), -BACK + 0.06, z)))
            else:
                out.add("bowl", glaze[0], *(bowl_of(0.055, 0.045, 0.004, n).moved((float(x), -BACK + 0.07, z + 0.018 * q)) for q in range(int(g.integers(1, 4)))))
