"""A toilet with cistern, seat and lid that lift, or an old one with a high tank and chain."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, box_collider, finish, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, lathe, prism, rod, rot_x, slab, spline, tube
CARD = Card("bathroom/toilet", 1, "toilet", ("lavatory", "loo", "wc"), ("fixture",), ("indoor", "bathroom"), "floor", (0.5, 0.0, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["modern", "victorian"] = "modern"
    color: Color = "white"
    seat: Literal["white", "wood"] = "white"
    open: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"victorian": Params(style="victorian", seat="wood"), "open": Params(open=1.0, color="mint")}


def build(p: Params, kit: Kit) -> Part:
    """Bowl on a foot, ring seat, lid on its own link, cistern with a button or chain. Back at the wall."""
    out, n = Collector(), kit.n(44, 18)
    clay = finish.ceramic(p.color, 0.08)
    bowl = lathe([(0, 0), (0.13, 0), (0.125, 0.04), (0.1, 0.12), (0.12, 0.24), (0.17, 0.34), (0.19, 0.385), (0.185, 0.4), (0.15, 0.4), (0.13, 0.36), (0.08, 0.24), (0, 0.2)], n, True)
    out.add("bowl", clay, bowl.scaled((1, 1.3, 1)).moved((0, -0.1, 0)), slab((-0.1, -0.02, 0), (0.1, 0.2, 0.33), 0.03), slab((-0.17, 0.08, 0.32), (0.17, 0.2, 0.4), 0.03))
    out.add("water", finish.glass((0.8, 0.92, 0.95)), lathe([(0, 0.265), (0.086, 0.265), (0, 0.266)], n).scaled((1, 1.3, 1)).moved((0, -0.1, 0)))
    ring = finish.plastic("white", 0.15) if p.seat == "white" else finish.wood("oak", 0.2)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    egg = np.stack([0.19 * np.cos(a), 0.245 * np.sin(a) - 0.1], 1)
    out.add("seat", ring, prism(egg, 0.02, 0.007, [np.stack([0.12 * np.cos(a), 0.165 * np.sin(a) - 0.11], 1)]).moved((0, 0, 0.4)))
    at = np.array([0, 0.135, 0.425])
    lid = prism(egg, 0.016, 0.006).moved((0, 0, 0.421)).moved(-at).turned(rot_x(-1.75 * p.open)).moved(at)
    out.add("lid", ring, lid, link="lid")
    metal = finish.metal("chrome")
    b = lid.bounds
    cols = [box_collider((-0.19, -0.35, 0), (0.19, 0.22, 0.42)), box_collider(b[0], b[1], "lid")]
    if p.style == "modern":
        out.add("tank", clay, soft_box((0.38, 0.17, 0.36), 0.03, 0.2, center=(0, 0.25, 0.6)), soft_box((0.4, 0.19, 0.035), 0.014, 0.3, center=(0, 0.25, 0.79)))
        out.add("button", metal, cylinder(0.03, 0.012, 20, 0.003, (0, 0.25, 0.806)))
        cols.append(box_collider((-0.2, 0.15, 0.4), (0.2, 0.345, 0.82)))
    else:
        out.add("tank", finish.iron(0.2) if p.color == "black" else clay, soft_box((0.5, 0.2, 0.3), 0.03, 0.2, center=(0, 0.23, 1.95)), *(slab((x - 0.01, 0.14, 1.7), (x + 0.01, 0.33, 1.8), 0.003) for x in (-0.2, 0.2)))
        out.add("pipe", finish.metal("brass"), tube(spline([(0, 0.28, 1.8), (0, 0.29, 1.2), (0, 0.28, 0.5), (0, 0.2, 0.36)], 20), 0.02, 10), rod((0.25, 0.2, 2.0), (0.33, 0.2, 2.0), 0.008, 8), rod((0.33, 0.2, 1.3), (0.33, 0.2, 2.0), 0.003, 6))
        out.add("grip", finish.wood("oak"), lathe([(0, -0.06), (0.018, -0.055), (0.014, -0.02), (0.02, 0.0), (0.008, 0.02), (0, 0.025)], 14, 0.8).moved((0.33, 0.2, 1.28)))
        cols += [box_collider((-0.26, 0.12, 1.68), (0.35, 0.34, 2.11)), box_collider((-0.03, 0.18, 0.35), (0.03, 0.32, 1.8)), box_collider((0.3, 0.17, 1.2), (0.36, 0.23, 1.75))]
    return Part(out.surfaces(), colliders=tuple(cols), mass=32.0, joints=(Joint(name="lid", origin=(0, 0.135, 0.425), axis=(-1, 0, 0), limits=(-1.75 * p.open, 1.75 * (1 - p.open))),), functional_sides=("front",), affordances=("sit", "open"))
