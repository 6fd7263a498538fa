"""A pupil's desk: steel-framed modern, old wooden with inkwell and lift-up lid, or two-seater; a matching chair on request."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Joint,
    Kit,
    Literal,
    Params as Base,
    Part,
    Support,
    Surface,
    Wear,
    box_collider,
    finish,
    merged,
    metres,
    moved,
    np,
    surface,
)
from worldloom.assets.parts.room_books import book, flat
from worldloom.assets.parts.room_marks import scribble, strokes
from worldloom.geometry import Mesh, cylinder, prism, rod, rot_z, rounded_rect, slab, stamp, tube

CARD = Card(
    "school/school_desk",
    1,
    "desk",
    ("school desk", "pupil desk", "student desk", "classroom desk"),
    ("furniture",),
    ("school", "classroom", "indoor", "university"),
    "floor",
    (0.6, 0.1, 0.05, 0.05),
)


class Params(Base):
    """Dials."""

    style: Literal["modern", "vintage"] = "modern"
    width: Annotated[float, metres(0.5, 1.4)] = 0.68
    depth: Annotated[float, metres(0.4, 0.7)] = 0.5
    height: Annotated[float, metres(0.55, 0.8)] = 0.74
    chair: bool = False
    """A chair in front, facing the desk."""
    clutter: bool = True
    wood: Literal["birch", "oak", "pine", "walnut"] = "birch"
    color: Color = "#4c5a66"
    """Of the steel or iron frame."""
    wear: Wear = 0.3


PRESETS = {
    "vintage": Params(style="vintage", wood="oak", color="black"),
    "double": Params(width=1.25),
    "with_chair": Params(chair=True),
}


def build(p: Params, kit: Kit) -> Part:
    """The pupil sits at the front (-Y) and looks towards +Y."""
    parts, joints = _modern(p, kit) if p.style == "modern" else _vintage(p, kit)
    w, d, h = p.width / 2, p.depth / 2, p.height
    if p.clutter:
        parts += _clutter(p, kit)
    solids = (
        box_collider((-w, -d, h - 0.12), (w, d, h)),
        box_collider((-w, -d + 0.06, 0), (-w + 0.05, d, h - 0.12)),
        box_collider((w - 0.05, -d + 0.06, 0), (w, d, h - 0.12)),
    )
    desk = Part(
        tuple(parts),
        colliders=solids,
        mass=16.0,
        dynamic=True,
        joints=joints,
        supports=(Support(name="top", center=(0, 0, h), size=(p.width - 0.06, p.depth - 0.06)),),
        functional_sides=("front",),
        affordances=("sit", "write"),
        anchors={"top": (0, 0, h), "seat": (0, -d - 0.3, 0.44)},
    )
    if not p.chair:
        return desk
    style = "school" if p.style == "modern" else "ladder"
    seat = kit.make(
        "seating/chair",
        "chair",
        style=style,
        material="birch" if p.wood == "birch" else "oak",
        width=0.4,
        height=0.78,
        seat_height=0.43,
        wear=p.wear,
    )
    turn = float(kit.rng("turn").normal(0, 0.08))
    return merged(desk, moved(seat, (float(kit.rng("x").normal(0, 0.02)), -d - 0.2, 0), rot_z(np.pi + turn), "chair."))


def _modern(p: Params, kit: Kit) -> tuple[list[Surface], tuple[Joint, ...]]:
    w, d, h, r = p.width / 2, p.depth / 2, p.height, 0.014
    top = prism(rounded_rect(p.width, p.depth, 0.035), 0.022, 0.004).moved((0, 0, h - 0.022))
    legs: list[Mesh] = []
    for x in (-w + 0.05, w - 0.05):
        legs.append(tube([(x, -d + 0.06, 0.015), (x, d - 0.03, 0.015)], r, 8))
        legs.append(tube([(x, d - 0.1, 0.015), (x, d - 0.12, h - 0.03)], r, 8))
        legs.append(tube([(x, -d + 0.06, h - 0.035), (x, d - 0.06, h - 0.035)], r * 0.9, 8))
    legs.append(tube([(-w + 0.05, d - 0.11, 0.3), (w - 0.05, d - 0.11, 0.3)], r * 0.8, 8))
    shelf = [
        slab((-w + 0.06, -d + 0.1, h - 0.14), (w - 0.06, d - 0.08, h - 0.135), 0.001),
        slab((-w + 0.06, d - 0.085, h - 0.14), (w - 0.06, d - 0.08, h - 0.03), 0.001),
    ]
    hook = rod((w - 0.05, -0.02, h - 0.1), (w + 0.03, -0.02, h - 0.09), 0.004, 6)
    feet = stamp(cylinder(0.018, 0.02, 10, 0.003), [(x, y, 0) for x in (-w + 0.05, w - 0.05) for y in (-d + 0.06, d - 0.03)])
    return [
        surface("top", top, finish.wood(p.wood, p.wear)),
        surface("leg", [*legs, *shelf, hook], finish.paint(p.color, p.wear)),
        surface("foot", feet, finish.rubber()),
    ], ()


def _vintage(p: Params, kit: Kit) -> tuple[list[Surface], tuple[Joint, ...]]:
    w, d, h = p.width / 2, p.depth / 2, p.height
    wood, iron = finish.wood(p.wood, p.wear), finish.iron(p.wear, finish.paint(p.color).color)
    slope = 0.05
    box = [
        slab((-w, -d + 0.02, h - 0.13), (w, d, h - 0.115), 0.003),
        slab((-w, d - 0.02, h - 0.13), (w, d, h - 0.015), 0.004),
        slab((-w, -d + 0.02, h - 0.13), (w, -d + 0.04, h - 0.02 - slope), 0.004),
    ]
    side = np.array([(-d + 0.02, 0), (d, 0), (d, 0.115), (d - 0.12, 0.115), (-d + 0.02, 0.115 - slope)])
    box += [prism(side, 0.018).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]).moved((x, 0, h - 0.13)) for x in (-w, w - 0.018)]
    box.append(slab((-w, d - 0.125, h - 0.018), (w, d, h), 0.004))
    a = np.arctan2(slope, p.depth - 0.14)
    lid = (
        slab((-w, -(p.depth - 0.125), -0.018), (w, 0, 0), 0.004)
        .turned(np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]]))
        .moved((0, d - 0.127, h))
    )
    scroll = []
    for x in (-w + 0.03, w - 0.03):
        scroll.append(tube([(x, -d + 0.08, 0.02), (x, d - 0.02, 0.02)], 0.015, 8))
        scroll += [
            tube([(x, -d + 0.12, 0.02), (x, -d + 0.2, 0.25), (x, 0.0, 0.4), (x, -d + 0.12, h - 0.13)], 0.013, 8),
            tube([(x, d - 0.05, 0.02), (x, d - 0.12, 0.25), (x, 0.02, 0.4), (x, d - 0.06, h - 0.13)], 0.013, 8),
        ]
    scroll += [rod((-w + 0.03, d - 0.1, 0.28), (w - 0.03, d - 0.1, 0.28), 0.01, 8)]
    well = cylinder(0.02, 0.006, 14, 0.002, (w - 0.1, d - 0.06, h))
    lid_joint = Joint(name="lid", origin=(0, d - 0.127, h), axis=(-1.0, 0, 0), limits=(0, 1.3))
    return [
        surface("top", box, wood),
        surface("lid", lid, wood, "lid"),
        surface("leg", scroll, iron),
        surface("inkwell", well, finish.ceramic("white")),
    ], (lid_joint,)


def _clutter(p: Params, kit: Kit) -> list[Surface]:
    """An exercise book, a pencil and perhaps a textbook on the shelf under the top, which stays free."""
    r = kit.rng("clutter")
    h, z = p.height, p.height - 0.135
    if p.style == "vintage":
        return [
            surface(
                "pencil",
                rod((-0.09, p.depth / 2 - 0.06, h + 0.004), (0.07, p.depth / 2 - 0.05, h + 0.004), 0.004, 6),
                finish.paint("yellow"),
            )
        ]
    a = float(r.normal(0, 0.15))
    page = stamp(slab((-0.105, -0.148, 0), (0.105, 0.148, 0.006), 0.001), [(0.02, -0.04, z)], [a])
    ink = strokes(
        [q for k in range(7) for q in [s + np.array([-0.085, 0.1 - 0.032 * k]) for s in scribble(0.17, 0.012, r)]], 0.0014
    )
    ink = Mesh(
        ink.vertices[:, [0, 2, 1]] * [1, 1, 1] + [0, 0, 0.0068],
        ink.faces,
        np.tile([0, 0, 1.0], (len(ink.vertices), 1)),
        ink.uv,
    )
    out = [
        surface("paper", page, finish.of("paper", "white")),
        surface("ink", stamp(ink, [(0.02, -0.04, z)], [a]), finish.paint("navy")),
    ]
    out.append(surface("pencil", rod((0.14, -0.12, z + 0.004), (0.16, 0.05, z + 0.004), 0.004, 6), finish.paint("yellow")))
    if r.random() < 0.7:
        tone = np.asarray(finish.paint(["red", "blue", "green", "orange"][int(r.integers(4))]).color)
        text_book = stamp(flat(book(0.022, 0.17, 0.24, tone)), [(-p.width / 2 + 0.16, 0.02, z)], [float(r.normal(1.5, 0.2))])
        out.append(surface("book", text_book, finish.of("plain", (1.0, 1.0, 1.0), 0.5, 0.2)))
    return out
