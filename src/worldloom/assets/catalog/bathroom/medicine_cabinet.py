"""A medicine cabinet on the bathroom wall: a shallow case with glass shelves behind one or two mirrored doors, bottles and boxes in it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, joints_of
from worldloom.geometry import box, cylinder, lathe

CARD = Card(
    "bathroom/medicine_cabinet", 1, "medicine_cabinet",
    ("medicine cabinet", "mirror cabinet", "mirrored cabinet", "bathroom cabinet", "bathroom wall cabinet", "bathroom mirror cabinet", "medicine chest"),
    ("cabinet", "furniture", "storage"), ("indoor", "bathroom", "washroom", "hotel"), "wall", (0.5, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials. Its back is at the wall."""

    width: Annotated[float, metres(0.35, 1.2)] = 0.6
    height: Annotated[float, metres(0.45, 0.95)] = 0.7
    shelves: Annotated[int, number(1, 4)] = 2
    color: Color = "white"
    open: Annotated[float, number(0, 1)] = 0.0
    fill: Annotated[float, number(0, 1)] = 0.6
    """Of its own bottles and boxes."""
    wear: Wear = 0.1


HOLDING = {"fill": 0.0}
"""Its dials where something lies in it."""
PRESETS = {"open": Params(open=0.9), "wide": Params(width=1.0, shelves=3), "single": Params(width=0.42, color="grey"), "bare": Params(fill=0.0, open=1.0, color="cream")}
DEEP = 0.15


def build(p: Params, kit: Kit) -> Part:
    """Case, mirrors on thin doors with a small knob, shelves, what stands on them."""
    out, w, d, h, t = Collector(), p.width / 2, DEEP, p.height, 0.014
    skin, chrome = finish.paint(p.color, p.wear, 0.3), finish.metal("chrome", p.wear)
    zs = np.linspace(t, h - t, p.shelves + 2)[1:-1]
    out.add("case", skin, *carcass((-w, -d + 0.02, 0), (w, 0, h), t))
    out.add("shelf", finish.glass(), *(plate((-w + t, -d + 0.035, z - 0.006), (w - t, -0.009, z)) for z in zs))
    made = doors(out, "door", (-w + 0.001, 0.002), (w - 0.001, h - 0.002), -d, 2 if p.width > 0.5 else 1, skin, chrome, "flat", "none")
    silver = finish.metal("chrome").model_copy(update={"color": (0.82, 0.83, 0.83), "roughness": 0.02, "wear": 0.02})
    for j, c in made:
        lo, hi = (c.center[0] - c.size[0] / 2 + 0.006, 0.008), (c.center[0] + c.size[0] / 2 - 0.006, h - 0.008)
        out.add("mirror", silver, plate((lo[0], -d - 0.003, lo[1]), (hi[0], -d, hi[1])), link=j.name)
        x = hi[0] - 0.02 if j.axis[2] < 0 else lo[0] + 0.02
        out.add("knob", chrome, cylinder(0.008, 0.016, 14, 0.002).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((x, -d - 0.003, 0.05)), link=j.name)
    if p.fill > 0.02 and kit.detail > 0.2:
        _stock(out, p, kit, w - t, [t, *zs])
    tops = [float(z) for z in zs]
    room = p.fill < 0.02
    solid = shell((-w, -d + 0.02, 0), (w, 0, h), t, "front", tops) if room else (box_collider((-w, -d + 0.02, 0), (w, 0, h)),)
    inside = boarded((-w + t, -d + 0.026, t), (w - t, -0.01, h - t), tops, 0.006) if room else ()
    part = Part(out.surfaces(), colliders=(*solid, *colliders_of(made)), mass=11.0 * p.width, joints=joints_of(made), supports=inside, functional_sides=("front",), affordances=("open", "look"))
    return opened(part, {j.name: p.open for j in part.joints})


def _stock(out: Collector, p: Params, kit: Kit, w: float, floors: list[float]) -> None:
    """Bottles, jars and packets in loose rows."""
    g = kit.rng("stock")
    for z in floors:
        x = -w + 0.03
        while x < w - 0.06:
            x += 0.012
            if g.random() > p.fill:
                x += 0.05
                continue
            r, tall, tone = float(g.uniform(0.016, 0.024)), float(g.uniform(0.06, 0.12)), int(g.integers(4))
            if tone == 3:
                out.add("packet", finish.of("cardboard", (0.55, 0.62, 0.66), 0.6), box((0.05, 0.05, tall), 0.002, (x + 0.025, -0.07, z + tall / 2)))
                x += 0.05
                continue
            out.add(f"bottle.{tone}", finish.plastic(("white", "#7a4318", "#3f7f86")[tone], 0.2), lathe([(0, 0), (r, 0), (r, 0.7 * tall), (0.55 * r, 0.82 * tall), (0, 0.82 * tall)], kit.n(14, 8), 0.5).moved((x + r, -0.07, z)))
            out.add("cap", finish.plastic("white", 0.4), cylinder(0.62 * r, 0.2 * tall, kit.n(14, 8), 0.002, (x + r, -0.07, z + 0.8 * tall)))
            x += 2 * r
