"""A chandelier: brass arms with candle bulbs and crystal drops, or a wrought-iron wheel of candles."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_lamp import FLAME, WARM, flame, lamp_glass, light, tip_bulb
from worldloom.geometry import Floats, box, cylinder, hang, lathe, rot_x, sphere, spline, stamp, torus, tube
CARD = Card("lighting/chandelier", 1, "chandelier", ("crystal chandelier", "candelabrum lamp", "wheel lamp"), ("ceiling_lamp", "lamp", "light"), ("indoor", "victorian", "dining_room", "castle_hall", "theater", "church_hall", "library", "medieval"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    style: Literal["crystal", "brass", "medieval"] = "crystal"
    width: Annotated[float, metres(0.5, 2.0)] = 0.9
    drop: Annotated[float, metres(0.7, 3.0)] = 1.1
    arms: Annotated[int, number(4, 12)] = 8
    lit: bool = True


PRESETS = {"brass": Params(style="brass", arms=6, width=0.75), "iron": Params(style="medieval", width=1.2, arms=10, drop=1.5), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Chain, turned column, curved arms with cups and flame bulbs, strings and drops of glass; or a hooped wheel on chains."""
    out, r, z0, n = Collector(), p.width / 2, -p.drop, kit.n(24, 10)
    iron, brass = finish.iron(0.4), finish.metal("gold", 0.1) if p.style == "crystal" else finish.metal("brass", 0.2)
    metal = iron if p.style == "medieval" else brass
    a = np.arange(p.arms) * 2 * np.pi / p.arms + 0.2
    ring = np.stack([np.cos(a), np.sin(a)], 1)
    body = 0.55 if p.style != "medieval" else 0.4
    k = max(2, int((p.drop - body) / 0.034))
    link = torus(0.012, 0.0026, 10, 5).scaled((1, 1.5, 1)).turned(rot_x(np.pi / 2))
    out.add("chain", metal, stamp(link, np.c_[np.zeros((k, 2)), np.linspace(z0 + body + 0.01, -0.03, k)], np.arange(k) * np.pi / 2), lathe([(0, -0.04), (0.03, -0.035), (0.06, -0.01), (0.06, 0), (0, 0)], n, 0.6))
    if p.style == "medieval":
        out.add("wheel", finish.wood("dark", 0.5), lathe([(r - 0.05, z0), (r, z0), (r, z0 + 0.06), (r - 0.05, z0 + 0.06), (r - 0.05, z0)], kit.n(48, 20), 0.3), box((2 * r - 0.06, 0.06, 0.05), 0.006, (0, 0, z0 + 0.03)), box((0.06, 2 * r - 0.06, 0.05), 0.006, (0, 0, z0 + 0.03)))
        out.add("band", iron, *(lathe([(r + 0.001, z0 + q), (r + 0.006, z0 + q), (r + 0.006, z0 + q + 0.012), (r + 0.001, z0 + q + 0.012)], kit.n(48, 20), 0.3) for q in (0.004, 0.044)))
        hang_ = np.arange(4) * np.pi / 2 + 0.785
        out.add("chain", iron, wires(np.c_[(r - 0.03) * np.cos(hang_), (r - 0.03) * np.sin(hang_), np.full(4, z0 + 0.06)], np.c_[0 * hang_, 0 * hang_, np.full(4, z0 + body)], 0.005))
        cups = np.c_[ring * (r - 0.025), np.full(p.arms, z0 + 0.06)]
    else:
        col = [(0, 0), (0.02, 0.01), (0.05, 0.06), (0.045, 0.1), (0.02, 0.13), (0.03, 0.16), (0.055, 0.2), (0.03, 0.26), (0.018, 0.34), (0.04, 0.4), (0.025, 0.47), (0.012, 0.52), (0, body)]
        out.add("column", brass, lathe([(q, z0 + h) for q, h in col], n, 0.9))
        arm = spline([(0.03, 0, 0.17), (0.25 * r, 0, 0.1), (0.6 * r, 0, 0.05), (0.9 * r, 0, 0.09), (r, 0, 0.2)], 20)
        one = tube(arm, 0.0075, 8)
        out.add("arm", brass, stamp(one, np.tile([0, 0, z0], (p.arms, 1)), a))
        cups = np.c_[ring * r, np.full(p.arms, z0 + 0.2)]
    cup = lathe([(0, 0), (0.01, 0.0), (0.03, 0.012), (0.034, 0.02), (0.012, 0.02), (0.012, 0.035), (0, 0.035)], n, 0.5)
    out.add("cup", metal, stamp(cup, cups))
    wax = finish.of("wax", (0.66, 0.6, 0.46), 0.5)
    out.add("candle", wax, stamp(cylinder(0.0105, 0.08, 10, 0.002), cups + [0, 0, 0.03]))
    tip = cups + [0, 0, 0.112]
    out.add("bulb", lamp_glass(p.lit, 14.0, FLAME if p.style == "medieval" else WARM), *(flame(q, 0.032) if p.style == "medieval" else tip_bulb(q, 0.06, 0.013) for q in tip))
    if p.style == "crystal":
        _crystals(out, p, kit, cups, r, z0, a)
    low = z0 - (0.12 if p.style == "crystal" else 0.0)
    return Part(out.surfaces(), colliders=(cylinder_collider(r + 0.03, 0.36, (0, 0, z0)), cylinder_collider(0.08, p.drop - 0.3 + (z0 - low), (0, 0, low))), mass=14.0, affordances=("switch",), anchors={"lamp": (0, 0, z0 + 0.25)},
                lights=(light((0, 0, z0 + 0.3), 5.0 * p.arms, p.lit, FLAME if p.style == "medieval" else WARM, 0.3 * r, flicker=0.15 if p.style == "medieval" else 0.0),))  # fmt: skip


def _crystals(out: Collector, p: Params, kit: Kit, cups: Floats, r: float, z0: float, a: Floats) -> None:
    drop = lathe([(0, -0.055), (0.008, -0.04), (0.0085, -0.03), (0.003, -0.008), (0, 0)], 6, 0.1)
    bead = sphere(0.006, 6)
    spots, beads = [], []
    for c in cups:
        spots += [c + [0.03 * np.cos(q), 0.03 * np.sin(q), 0.008] for q in np.arange(5) * 1.2566]
    m = kit.n(11, 5)
    for i in range(len(cups)):
        for b0, b1, sag in ((cups[i] + [0, 0, 0.01], cups[(i + 1) % len(cups)] + [0, 0, 0.01], 0.08), (cups[i] + [0, 0, 0.01], np.array([0.035 * np.cos(a[i]), 0.035 * np.sin(a[i]), z0 + 0.42]), 0.07)):
            beads += list(hang(b0, b1, sag, m)[1:-1])
    q = np.arange(8) * np.pi / 4
    spots += [np.array([0.05 * np.cos(t), 0.05 * np.sin(t), z0 + 0.05]) for t in q] + [np.array([0.02 * np.cos(t), 0.02 * np.sin(t), z0 - 0.01]) for t in q[::2]]
    glass = finish.glass((0.97, 0.97, 0.97), 0.0)
    out.add("crystal", glass, stamp(drop, spots), stamp(bead, beads), sphere(0.025, 12, (0, 0, z0 - 0.04)))
