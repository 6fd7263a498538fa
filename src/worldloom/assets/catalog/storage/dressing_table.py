"""A dressing table or vanity table: a mirror that tilts above small drawers and a knee space, with a stool drawn up if wanted."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Light, Literal, Material, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_cabinet import Moving, colliders_of, drawer, joints_of
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import soft_box, upright
from worldloom.geometry import Floats, cylinder, prism, rod, rot_x, rounded_rect, slab, sphere, spline, stamp, sweep, tube

CARD = Card(
    "storage/dressing_table", 1, "vanity", ("dressing table", "vanity table", "vanity desk", "makeup table", "make-up table", "makeup vanity", "dresser with mirror"), ("table", "furniture"),
    ("indoor", "bedroom", "dressing_room", "victorian", "hotel"), "floor", (0.7, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.7, 1.4)] = 1.0
    style: Literal["victorian", "modern", "hollywood"] = "victorian"
    """Hollywood has bulbs round its glass."""
    wood: Literal["walnut", "oak", "mahogany", "birch", "white"] = "walnut"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    stool: bool = True
    cushion: Color = "#a85f6b"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the upper right drawer."""
    wear: Wear = 0.15


PRESETS = {"modern": Params(style="modern", wood="birch", cushion="grey"), "hollywood": Params(style="hollywood", wood="white", cushion="pink", width=1.1), "painted": Params(color="mint", stool=False)}
TOP, DEEP = 0.76, 0.23


def build(p: Params, kit: Kit) -> Part:
    """Legs, drawers left and right of the knees, a glass on posts that tilts, bulbs that shine."""
    out, w, d = Collector(), p.width / 2, DEEP
    wood = finish.paint(p.color, p.wear) if p.color else finish.paint("white", p.wear, 0.3) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.32)
    metal = finish.metal("brass" if p.style == "victorian" else "chrome", p.wear)
    made = _case(out, p, kit, wood, metal, w, d)
    tall, bulbs = _mirror(out, p, kit, wood, metal, w, d)
    tilt = Joint(name="mirror", origin=(0, d - 0.06, TOP + 0.42), axis=(1, 0, 0), limits=(-0.3, 0.3))
    solids = [box_collider((-w, -d, TOP - 0.02), (w, d, TOP)), *(box_collider((s * w, -d + 0.02, 0), (s * (w - 0.29 * p.width), d, TOP - 0.02)) for s in (-1, 1)), box_collider((-0.32 * p.width, d - 0.09, TOP + 0.02), (0.32 * p.width, d - 0.03, tall), "mirror"), *colliders_of(made)]
    if p.stool:
        solids.append(cylinder_collider(0.19, 0.47, (0, -d - 0.12, 0)))
        _stool(out, p, kit, wood)
    lights = tuple(Light(name=f"bulb.{k}", kind="point", position=(float(x), float(y), float(z)), color=(1.0, 0.8, 0.58), power=3.0, radius=0.02, on=True) for k, (x, y, z) in enumerate(bulbs[:: max(1, len(bulbs) // 3)]))
    part = Part(out.surfaces(), colliders=tuple(solids), mass=34.0, joints=(tilt, *joints_of(made)), lights=lights, functional_sides=("front",), affordances=("sit", "open", "look"), anchors={"top": (0, 0, TOP), "seat": (0, -d - 0.12, 0.47)},
                supports=(Support(name="top", center=(0, -0.06, TOP), size=(2 * w - 0.08, 2 * d - 0.2), clearance=0.3),))  # fmt: skip
    return drawn(part, ["drawer.right.2"], p.open)


def _case(out: Collector, p: Params, kit: Kit, wood: Material, metal: Material, w: float, d: float) -> list[Moving]:
    """Two pedestals of drawers on short legs under one top, a shallow drawer over the knees."""
    side, y, style = 0.28 * p.width, -d + 0.014, "turned" if p.style == "victorian" else "tapered"
    low = 0.3 if p.style == "victorian" else 0.22
    kind, pull = ("flat", "bar") if p.style == "modern" else ("panel" if p.style == "victorian" else "shaker", "knob")
    made = []
    one = leg(style, low + 0.01, 0.024 if p.style == "victorian" else 0.017, kit.n(14, 8))
    for s in (-1, 1):
        x0, x1 = sorted((s * w, s * (w - side)))
        mid = (x0 + x1) / 2
        out.add("leg", wood, four(one, side / 2 - 0.024, d - 0.03).moved((mid, 0, 0)))
        out.add("case", wood, *(slab((x - 0.008, y + 0.022, low), (x + 0.008, d, TOP - 0.02), 0.002) for x in (x0 + 0.01, x1 - 0.01)), slab((x0 + 0.002, y + 0.022, low), (x1 - 0.002, d, low + 0.016), 0.002), slab((x0 + 0.01, d - 0.01, low), (x1 - 0.01, d - 0.002, TOP - 0.02), 0.001))
        zs = np.linspace(low + 0.004, TOP - 0.026, 3)
        made += [drawer(out, f"drawer.{'left' if s < 0 else 'right'}.{k + 1}", (x0 + 0.004, float(zs[k]) + 0.002), (x1 - 0.004, float(zs[k + 1]) - 0.002), y, 2 * d - 0.05, wood, metal, kind, pull) for k in range(2)]
    inner = w - side
    made.append(drawer(out, "drawer.middle", (-inner + 0.004, TOP - 0.1), (inner - 0.004, TOP - 0.026), y + 0.012, 2 * d - 0.08, wood, metal, "flat", pull))
    bow = np.linspace(-1, 1, kit.n(24, 10))
    front = np.stack([bow * (w + 0.008), -d - 0.004 - (0.018 if p.style == "victorian" else 0.0) * (1 - bow**2)], 1)
    out.add("top", wood, prism(np.concatenate([front, [(w + 0.008, d), (-w - 0.008, d)]]), 0.022, 0.005).moved((0, 0, TOP - 0.022)))
    return made


def _mirror(out: Collector, p: Params, kit: Kit, wood: Material, metal: Material, w: float, d: float) -> tuple[float, Floats]:
    """The glass in its frame between posts; returns its top and the places of its bulbs."""
    half, low, tall, y = 0.29 * p.width, TOP + 0.06, 0.68, d - 0.06
    a = np.linspace(0, 2 * np.pi, kit.n(60, 24), endpoint=False)
    if p.style == "victorian":
        line = np.stack([half * np.cos(a), low + tall / 2 + tall / 2 * np.sin(a)], 1)
    elif p.style == "modern":
        r = min(half * 1.05, tall / 2)
        line = np.stack([r * np.cos(a), low + tall / 2 + r * np.sin(a)], 1)
    else:
        line = rounded_rect(2.5 * half, tall, 0.03, 6) + [0, low + tall / 2]
    silver = finish.metal("chrome").model_copy(update={"color": (0.82, 0.83, 0.83), "roughness": 0.02, "wear": 0.02})
    lean = [m.moved((0, 0, -low)).turned(rot_x(-0.07)).moved((0, y, low)) for m in (
        upright(prism(line, 0.006, 0.002)).moved((0, -0.008, 0)),
        upright(sweep([(-0.004, 0), (-0.004, 0.02), (0.01, 0.026), (0.03, 0.018), (0.034, 0), (-0.004, 0)] if p.style != "modern" else [(-0.003, 0), (-0.003, 0.014), (0.008, 0.014), (0.008, 0), (-0.003, 0)], np.c_[line, 0 * line[:, 0]], closed=True)).scaled((1, -1, 1)).moved((0, 0.008, 0)))]
    out.add("mirror", silver, lean[0], link="mirror")
    out.add("frame", metal if p.style == "modern" else wood, lean[1], link="mirror")
    wide = float(np.abs(line[:, 0]).max()) + 0.045
    if p.style == "modern":
        out.add("post", metal, rod((0, y + 0.012, TOP), (0, y + 0.02, low + 0.1), 0.012, 12), cylinder(0.09, 0.012, 28, 0.004, (0, y, TOP)))
    else:
        for s in (-1, 1):
            post = spline([(s * wide, y + 0.03, TOP), (s * (wide + 0.012), y + 0.02, TOP + 0.12), (s * wide, y + 0.012, TOP + 0.35), (s * wide, y + 0.012, TOP + 0.46)], 20)
            out.add("post", wood, tube(post, np.linspace(0.017, 0.012, 20), 10), sphere((0.016, 0.016, 0.02), 12, (s * wide, y + 0.012, TOP + 0.48)), slab((s * wide - 0.02, y - 0.06, TOP), (s * wide + 0.02, y + 0.055, TOP + 0.018), 0.006))
            out.add("pivot", metal, rod((s * (wide - 0.02), y, TOP + 0.4), (s * (wide + 0.02), y + 0.012, TOP + 0.4), 0.006, 8))
    top = low + tall + 0.04
    if p.style != "hollywood":
        return top, np.zeros((0, 3))
    xs, zs = 1.25 * half + 0.016, np.linspace(low + 0.06, low + tall - 0.06, 4)
    spots = np.array([(s * xs, 0, z) for s in (-1, 1) for z in zs] + [(x, 0, low + tall + 0.016) for x in np.linspace(-0.9, 0.9, 4) * half])
    spots[:, 1] = y - 0.045 + 0.07 * (spots[:, 2] - low)
    out.add("bulb", finish.glow((1.0, 0.8, 0.58), 6.0), stamp(sphere(0.022, kit.n(14, 8)), spots), link="mirror")
    return top, spots


def _stool(out: Collector, p: Params, kit: Kit, wood: Material) -> None:
    """A padded stool half under the table."""
    y = -DEEP - 0.12
    out.add("stool.leg", wood, four(leg("turned" if p.style == "victorian" else "tapered", 0.4, 0.02, kit.n(12, 8)), 0.16, 0.12).moved((0, y, 0)), slab((-0.185, y - 0.145, 0.36), (0.185, y + 0.145, 0.405), 0.006))
    out.add("stool.seat", finish.fabric(p.cushion, p.wear, "velvet"), soft_box((0.39, 0.31, 0.075), 0.03, 0.04, 0.018, 0.002, kit.seed % 59, (0, y, 0.438)))
