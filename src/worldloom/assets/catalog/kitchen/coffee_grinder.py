"""A hand coffee grinder: a wooden box with a drawer and a brass crank, or a slim steel mill with its handle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, copies, tints
from worldloom.assets.parts.room_joinery import knobs
from worldloom.geometry import Mesh, lathe, rod, slab, sphere, spline, tube

CARD = Card("kitchen/coffee_grinder", 1, "coffee_grinder", ("coffee mill", "hand grinder", "coffee bean grinder", "grinder", "burr grinder"), ("kitchenware",), ("indoor", "kitchen", "cafe", "victorian"), "table")


class Params(Base):
    """Dials."""

    style: Literal["box", "mill"] = "box"
    height: Annotated[float, metres(0.16, 0.28)] = 0.22
    color: Color = "#6b4023"
    """Of the wood or of the mill's grip."""
    metal: Literal["brass", "gunmetal", "chrome"] = "brass"
    contents: Literal["beans", "empty"] = "beans"


PRESETS = {"mill": Params(style="mill", metal="chrome", height=0.2), "black": Params(metal="gunmetal", color="#2b211a"), "empty": Params(contents="empty", color="#a5763f")}


def build(p: Params, kit: Kit) -> Part:
    """Body, hopper with beans, a crank that turns; the box has a drawer for the powder."""
    out, h, n = Collector(), p.height, kit.n(36, 14)
    wood, metal = finish.wood(p.color, 0.2, 0.35), finish.metal(p.metal, 0.12)
    if p.style == "mill":
        r = 0.13 * h + 0.003
        out.add("body", metal, lathe([(0, 0), (0.92 * r, 0), (r, 0.01 * h), (r, 0.3 * h), (0.98 * r, 0.31 * h), (0.98 * r, 0.33 * h), (r, 0.34 * h), (r, 0.8 * h), (0.9 * r, 0.83 * h), (0.3 * r, 0.86 * h), (0.22 * r, 0.92 * h), (0, 0.92 * h)], n, 0.5))
        out.add("grip", wood, lathe([(1.01 * r, 0.4 * h), (1.05 * r, 0.41 * h), (1.05 * r, 0.62 * h), (1.01 * r, 0.63 * h)], n, 0.5))
        _crank(out, metal, wood, 0.9 * h, 0.62 * h, n)
        if p.contents == "beans":
            out.add("beans", finish.of("food", (1.0, 1.0, 1.0), 0.4), *_beans(kit, 6, 2.2 * r, 0.0035, near=1.4 * r))
        solids = (cylinder_collider(r, 0.9 * h), box_collider((-0.02, -0.02, 0.9 * h), (0.62 * h, 0.02, 1.05 * h), "crank"))
        return Part(out.surfaces(), colliders=solids, mass=0.6, dynamic=True, joints=(Joint(name="crank", origin=(0, 0, 0.9 * h), axis=(0, 0, 1), limits=(-3.14, 3.14)),), affordances=("turn", "pick up"))
    w, top = 0.3 * h, 0.5 * h
    out.add("box", wood, slab((-w - 0.008, -w - 0.008, 0), (w + 0.008, w + 0.008, 0.014), 0.004), *(slab((s * (w - 0.004) - 0.004, -w, 0.012), (s * (w - 0.004) + 0.004, w, top), 0.002) for s in (-1, 1)), slab((-w, w - 0.008, 0.012), (w, w, top), 0.002), slab((-w + 0.008, -w, 0.56 * top), (w - 0.008, w - 0.008, top), 0.002), slab((-w - 0.008, -w - 0.008, top), (w + 0.008, w + 0.008, top + 0.012), 0.004))
    high = 0.55 * top
    out.add("drawer", wood, slab((-w + 0.009, -w - 0.001, 0.016), (w - 0.009, -w + 0.009, high), 0.002), slab((-w + 0.012, -w + 0.009, 0.018), (w - 0.012, w - 0.014, 0.022), 0.001), *(slab((x - 0.002, -w + 0.009, 0.02), (x + 0.002, w - 0.014, high - 0.01), 0.001) for x in (-w + 0.014, w - 0.014)), slab((-w + 0.012, w - 0.016, 0.02), (w - 0.012, w - 0.012, high - 0.01), 0.001), link="drawer")
    out.add("drawer.knob", metal, knobs([(0, -w - 0.001, 0.5 * (high + 0.016))], 0.009, 12), link="drawer")
    z = top + 0.012
    r = 0.82 * w
    out.add("hopper", metal, lathe([(0.3 * r, z), (0.5 * r, z + 0.004), (0.86 * r, z + 0.1 * h), (r, z + 0.2 * h), (1.03 * r, z + 0.205 * h), (0.97 * r, z + 0.206 * h), (0.83 * r, z + 0.1 * h), (0.46 * r, z + 0.01), (0, z + 0.008)], n, 0.8), *(rod((0.98 * r * np.cos(a), 0.98 * r * np.sin(a), z + 0.2 * h), (0, 0, z + 0.23 * h), 0.0035, 6) for a in np.arange(3) * 2.0944))
    _crank(out, metal, wood, z + 0.22 * h, 0.5 * h, n)
    if p.contents == "beans":
        out.add("beans", finish.of("food", (1.0, 1.0, 1.0), 0.4), *_beans(kit, kit.n(46, 14), 0.78 * r, 0.0042, z + 0.12 * h))
    body = (box_collider((-w - 0.008, -w - 0.008, 0), (w + 0.008, w + 0.008, z)), cylinder_collider(r, 0.21 * h, (0, 0, z)), box_collider((-w + 0.009, -w - 0.02, 0.016), (w - 0.009, w - 0.012, high), "drawer"))
    joints = (Joint(name="crank", origin=(0, 0, z), axis=(0, 0, 1), limits=(-3.14, 3.14)), Joint(name="drawer", kind="slide", origin=(0, -w, 0.016), axis=(0, -1, 0), limits=(0, 1.4 * w)))
    return Part(out.surfaces(), colliders=body, mass=0.9, dynamic=True, joints=joints, affordances=("turn", "open", "pick up"), functional_sides=("front",))


def _crank(out: Collector, metal: Material, wood: Material, z: float, reach: float, n: int) -> None:
    arm = spline([(0, 0, z + 0.016), (0.25 * reach, 0, z + 0.022), (0.7 * reach, 0, z + 0.008), (reach, 0, z + 0.004)], 18)
    out.add("crank", metal, tube(arm, np.linspace(0.0055, 0.0035, 18), 8), lathe([(0, z), (0.006, z), (0.008, z + 0.018), (0.005, z + 0.026), (0, z + 0.028)], 16, 0.7), link="crank")
    out.add("knob", wood, lathe([(0, 0), (0.006, 0), (0.0125, 0.012), (0.0125, 0.022), (0.007, 0.03), (0, 0.032)], n, 0.8).moved((reach, 0, z + 0.005)), link="crank")


def _beans(kit: Kit, count: int, wide: float, size: float, z: float = 0.0, near: float = 0.0) -> list[Mesh]:
    """Roasted beans heaped about height `z`, or strewn on the table farther than `near` from the middle."""
    g = kit.rng("beans")
    a, q = g.uniform(0, 6.28, count), np.maximum(wide * np.sqrt(g.random(count)), near)
    up = np.full(count, 0.75 * size) if near else z + g.uniform(-0.6, 1.6, count) * size
    tone = np.outer(tints(g, count, 0.3), [0.1, 0.045, 0.02])
    return [copies(sphere((1.45 * size, size, 0.75 * size), 8), np.c_[q * np.cos(a), q * np.sin(a), up], g.uniform(0, 6.28, count), 1.0, tone)]
