"""A park or quayside bench of wooden slats on cast-iron, timber or concrete ends, with or without a back."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Params as Base,
    Part,
    Support,
    Wear,
    box_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import Floats, join, place, rot_x, slab, spline, tube

CARD = Card(
    "street/bench",
    1,
    "bench",
    ("park bench", "garden bench", "wooden bench", "street bench", "benches"),
    ("seat",),
    ("park", "street", "harbour", "garden", "outdoor"),
    "ground",
    (0.6, 0.0, 0.1, 0.1),
)


class Params(Base):
    """Dials."""

    style: Literal["iron", "timber", "concrete"] = "iron"
    length: Annotated[float, metres(0.8, 3.5)] = 1.6
    back: bool = True
    color: Color = "dark_green"
    material: Literal["oak", "teak", "pine", "weathered", "painted"] = "teak"
    wear: Wear = 0.4


PRESETS = {
    "timber": Params(style="timber", material="oak"),
    "plain": Params(style="timber", back=False, material="weathered"),
    "modern": Params(style="concrete", back=False, material="pine"),
    "painted": Params(material="painted", color="green"),
}


def build(p: Params, kit: Kit) -> Part:
    """Slats follow a comfortable curve; the seat is 0.45 m high."""
    out = Collector()
    rng = kit.rng("slats")
    curve = [(-0.24, 0.44, 0.1), (-0.16, 0.45, 0.02), (-0.075, 0.448, -0.03), (0.01, 0.443, -0.05), (0.095, 0.44, -0.03)]
    curve += (
        [(0.2, 0.56, -1.25), (0.235, 0.665, -1.27), (0.268, 0.77, -1.28), (0.3, 0.87, -1.28)] if p.back else [(0.18, 0.445, 0.02)]
    )
    wood = finish.paint(p.color, p.wear) if p.material == "painted" else finish.wood(p.material, p.wear)
    n = len(curve)
    turns = np.stack([rot_x(-a) if k > 4 and p.back else rot_x(a) for k, (_, _, a) in enumerate(curve)])
    out.add("slats", wood, boards((p.length, 0.07, 0.032), [(0, y, z) for y, z, _ in curve], 0.007, tints(rng, n, 0.14), turns))
    xs = np.array([-1, 1] if p.length < 2.2 else [-1, 0, 1]) * (p.length / 2 - 0.14)
    for x in xs:
        {"iron": _iron, "timber": _timber, "concrete": _concrete}[p.style](out, float(x), p)
    hl = p.length / 2
    box = [box_collider((-hl, -0.28, 0), (hl, 0.2, 0.46))] + ([box_collider((-hl, 0.15, 0.4), (hl, 0.34, 0.9))] if p.back else [])
    return Part(
        out.surfaces(),
        colliders=tuple(box),
        mass=25 * p.length,
        anchors={"seat": (0, -0.06, 0.46)},
        functional_sides=("front",),
        affordances=("sit",),
        supports=(Support(name="seat", center=(0, -0.05, 0.467), size=(p.length - 0.1, 0.36), clearance=1.2),),
    )


def _iron(out: Collector, x: float, p: Params) -> None:
    iron = finish.iron(p.wear, finish.paint(p.color).color)

    def bar(points: list[tuple[float, float]], r: float) -> None:
        q: Floats = spline(points, 7 * len(points))
        out.add("ends", iron, tube(np.c_[np.full(len(q), x), q], r, 8))

    bar(
        [
            (-0.27, 0.0),
            (-0.24, 0.12),
            (-0.22, 0.3),
            (-0.27, 0.415),
            (-0.1, 0.41),
            (0.08, 0.4),
            (0.17, 0.46),
            (0.24, 0.62),
            (0.31, 0.9),
        ]
        if p.back
        else [(-0.27, 0), (-0.23, 0.2), (-0.26, 0.41), (0.0, 0.41), (0.22, 0.41), (0.19, 0.2), (0.24, 0.0)],
        0.02,
    )
    bar([(0.3, 0.0), (0.24, 0.14), (0.12, 0.26), (-0.05, 0.31), (-0.2, 0.3)], 0.019)
    if p.back:
        bar([(-0.24, 0.42), (-0.26, 0.56), (-0.2, 0.66), (-0.02, 0.665), (0.12, 0.64), (0.23, 0.62)], 0.018)
        bar([(-0.2, 0.63), (-0.13, 0.6), (-0.11, 0.54), (-0.15, 0.5), (-0.19, 0.52), (-0.18, 0.56)], 0.01)
    out.add("ends", iron, join([slab((x - 0.035, y - 0.06, 0), (x + 0.035, y + 0.06, 0.018), 0.005) for y in (-0.27, 0.3)]))


def _timber(out: Collector, x: float, p: Params) -> None:
    wood = (
        finish.wood("weathered" if p.material == "weathered" else "oak", p.wear)
        if p.material != "painted"
        else finish.paint(p.color, p.wear)
    )
    out.add(
        "ends",
        wood,
        slab((x - 0.04, -0.26, 0), (x + 0.04, -0.18, 0.425), 0.008),
        slab((x - 0.035, -0.26, 0.34), (x + 0.035, 0.2, 0.425), 0.008),
    )
    if p.back:
        out.add(
            "ends",
            wood,
            place(slab((-0.04, -0.04, 0), (0.04, 0.04, 0.95), 0.008), (x, 0.17, 0.0), rot_x(-0.19)),
            slab((x - 0.035, -0.27, 0.62), (x + 0.035, 0.26, 0.665), 0.012),
            slab((x - 0.03, -0.25, 0.4), (x + 0.03, -0.19, 0.63), 0.006),
        )
    else:
        out.add("ends", wood, slab((x - 0.04, 0.1, 0), (x + 0.04, 0.18, 0.425), 0.008))
    out.add("ends", finish.paint(p.color, p.wear), slab((x - 0.042, -0.262, 0.0), (x + 0.042, -0.178, 0.03), 0.004))


def _concrete(out: Collector, x: float, p: Params) -> None:
    out.add(
        "ends", finish.of("concrete", (0.36, 0.35, 0.33), 0.8, p.wear), slab((x - 0.09, -0.25, 0), (x + 0.09, 0.21, 0.42), 0.02)
    )
    out.add("trim", finish.paint(p.color, p.wear), slab((x - 0.092, -0.2, 0.05), (x + 0.092, 0.16, 0.09), 0.004))
    if p.back:
        out.add("trim", finish.paint(p.color, p.wear), tube([(x, 0.14, 0.4), (x, 0.25, 0.62), (x, 0.33, 0.9)], 0.016, 6))
