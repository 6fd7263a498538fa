"""A clinker-built wooden rowing boat, 2.5 to 5.5 m, with thwarts, ribs, floorboards, oars in rowlocks and a painter."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Motion,
    Params as Base,
    Part,
    Support,
    Wear,
    finish,
    hull_collider,
    metres,
    np,
)
from worldloom.assets.parts.built_hull import Hull, tide_line
from worldloom.assets.parts.built_pieces import Collector, boards, bow_front, tints, wires
from worldloom.geometry import Floats, Mesh, hang, join, prism, rot_y, sheet, tube

CARD = Card(
    "boats/rowing_boat",
    1,
    "rowing_boat",
    ("rowboat", "row boat", "dinghy", "skiff", "tender", "wooden boat", "small boat", "gondola", "punt"),
    ("boat", "vessel"),
    ("lake", "harbour", "river", "beach"),
    "water",
    (0.5, 0.5, 0.5, 0.5),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(2.5, 5.5)] = 3.6
    color: Color = "white"
    inside_color: Color = "tan"
    oars: Literal["in", "shipped", "none"] = "shipped"
    wear: Wear = 0.4


PRESETS = {
    "blue": Params(color="blue"),
    "red": Params(color="dark_red", oars="in"),
    "varnished": Params(color="brown", inside_color="light_brown"),
    "old": Params(color="teal", wear=0.9, oars="none"),
}


def build(p: Params, kit: Kit) -> Part:
    """Modelled with the bow along +X, turned at the end."""
    k = p.length / 3.6
    hull = Hull(p.length, 0.39 * p.length, 0.36 * k, 0.26 * k, 0.18 * k, 0.68, 0.16 * k, 2.1, kit.n(33, 13))
    out = Collector()
    _shell(out, hull, p, kit)
    seats = _thwarts(out, hull, p, k)
    _oars(out, hull, p, k)
    pts = np.concatenate([hull.point(hull.u, v) for v in (0.02, 0.4, 1.0)])
    bow = hull.at(0.48 * p.length, 1.0, 0)
    out.add(
        "rope",
        finish.of("rope", (0.4, 0.32, 0.2)),
        tube(hang(bow + [0, 0, -0.03], bow + [-0.35 * k, 0.1 * k, -0.22 * k], 0.08 * k, 14), 0.011, 6),
    )
    part = Part(
        out.surfaces(),
        colliders=(hull_collider(np.concatenate([pts, pts * [1, -1, 1]])),),
        mass=26 * p.length,
        affordances=("sit", "drive"),
        supports=seats,
        anchors={"bow": (float(bow[0]), 0, float(bow[2])), "seat": seats[1].center},
        motions=(
            Motion(kind="bob", amplitude=0.045, period=3.4, seed=kit.seed % 61),
            Motion(kind="sway", amplitude=0.05, period=3.9, axis=(0, 1, 0), seed=kit.seed % 59),
        ),
    )
    return bow_front(part)


def _shell(out: Collector, hull: Hull, p: Params, kit: Kit) -> None:
    levels = np.array([0, 0.16, 0.3, 0.43, 0.55, 0.66, 0.77, 0.885, 1.0])
    shade = tints(kit.rng("planks"), 8, 0.1)
    paint, inner = finish.paint(p.color, p.wear), finish.wood(p.inside_color, p.wear)
    for pair in hull.planking(levels, shade, 0.012):
        out.add("hull", paint, *(tide_line(m, 0.02) for m in pair))
    out.add("hull", paint, hull.stern(), hull.stem(0.022))
    out.add("inside", inner, hull.inside(0.06, 0.02).tinted(0.85))
    wood = finish.wood("teak", p.wear)
    out.add("rail", wood, hull.rail(1.0, 0.024, -0.004, 0.006), hull.rail(0.9, 0.014, 0.02))
    e = hull.point(0.0, 1.0)
    out.add("rail", wood, tube([e, e * [1, 0, 1] + [-0.015, 0, 0.01], e * [1, -1, 1]], 0.022, 6))
    us = np.linspace(0.08, 0.86, 13)
    ribs: list[Mesh] = []
    for side in (1, -1):
        lines = np.stack([hull.point(us, v, -0.03) for v in np.linspace(0.1, 0.98, 7)]) * [1, side, 1]
        ribs += [wires(lines[k], lines[k + 1], 0.012, 4) for k in range(6)]
    out.add("ribs", wood, *ribs)
    out.add("floor", inner, _floor(hull, p))


def _floor(hull: Hull, p: Params) -> Mesh:
    u = np.linspace(0.1, 0.74, 12)
    z = float(hull.at(0.0, 0.16, 0)[2])
    rows = [
        sheet(
            np.stack(
                [
                    np.stack([(u - 0.5) * p.length, 0 * u + y, 0 * u + z], 1),
                    np.stack([(u - 0.5) * p.length, 0 * u + y - 0.08, 0 * u + z], 1),
                ]
            )
        )
        for y in np.arange(-2, 3) * 0.095 + 0.04
    ]
    return join([m.tinted(t) for m, t in zip(rows, (0.8, 1.05, 0.92, 1.1, 0.85), strict=True)])


def _thwarts(out: Collector, hull: Hull, p: Params, k: float) -> tuple[Support, ...]:
    wood, seats = finish.wood("teak", p.wear), []
    for i, x in enumerate((-0.36, -0.03, 0.26)):
        q = hull.at(x * p.length, 0.74, 1, -0.03)
        w = 0.3 * k if i == 0 else 0.2 * k
        size = (w, 2 * float(q[1]) - 0.01, 0.025)
        out.add(
            "thwart",
            wood,
            boards(size, [(q[0], 0, q[2])], 0.006, [1 + 0.1 * i]),
            boards((w * 0.15, 0.04, 0.2 * k), [(q[0], 0, q[2] - 0.1 * k)], 0.004),
        )
        seats.append(Support(name=f"thwart{i}", center=(float(q[0]), 0, float(q[2]) + 0.0125), size=(size[0], size[1])))
    return tuple(seats)


def _oars(out: Collector, hull: Hull, p: Params, k: float) -> None:
    x = 0.1 * p.length
    for side in (1, -1):
        lock = hull.at(x, 1.0, side, 0.0) + [0, 0, 0.05]
        out.add(
            "metal",
            finish.metal("galvanised", p.wear),
            wires([lock - [0, 0, 0.06]], [lock], 0.011),
            tube(
                [lock + [dx, 0, dz] for dx, dz in ((-0.03, 0.07), (-0.032, 0.03), (0, 0), (0.032, 0.03), (0.03, 0.07))], 0.008, 6
            ),
        )
        if p.oars == "none":
            continue
        if p.oars == "shipped":
            a, b = lock * [1, 0, 1] + [-0.62 * k, side * 0.18 * k, -0.03], lock + [1.15 * k, side * 0.02 - side * 0.32 * k, 0.06]
        else:
            a, b = lock + [0.12 * k, -side * 0.5 * k, 0.16 * k], lock + [-0.3 * k, side * 1.55 * k, -0.5 * k]
        out.add("oar", finish.wood("pine", p.wear), _oar(a, b, k))


def _oar(a: Floats, b: Floats, k: float) -> Mesh:
    from worldloom.geometry import align

    length = float(np.linalg.norm(b - a))
    shaft = tube([(0, 0, 0), (0, 0, 0.14), (0, 0, 0.15), (0, 0, 0.74 * length)], np.array([0.016, 0.016, 0.023, 0.018]), 8)
    blade = prism(
        np.array(
            [
                (-0.02, 0),
                (0.02, 0),
                (0.07 * k, 0.25 * length),
                (0.06 * k, 0.27 * length),
                (-0.06 * k, 0.27 * length),
                (-0.07 * k, 0.25 * length),
            ]
        ),
        0.014,
        0.004,
    )
    up = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])
    return join([shaft, blade.turned(up).moved((0, 0.007, 0.73 * length))]).turned(rot_y(0.0)).turned(align(b - a)).moved(a)
