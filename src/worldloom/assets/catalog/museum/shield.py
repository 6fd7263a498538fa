"""A shield on the wall: a heater with a painted charge, a round boarded one with an iron boss, or a pair of crossed swords behind it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.assets.parts.kindred import fronted, gathered, ring
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import box, lathe, rod, rot_y, sphere, spline, tube
CARD = Card("museum/shield", 1, "shield", ("knight shield", "knight's shield", "heater shield", "round shield", "viking shield", "coat of arms", "crossed swords"), ("weapon", "ornament"), ("indoor", "museum", "castle", "castle_hall", "medieval"), "wall")


class Params(Base):
    """Dials."""

    style: Literal["heater", "round"] = "heater"
    height: Annotated[float, metres(0.35, 1.1)] = 0.75
    color: Color = "#1f3f8a"
    charge: Color = "#d8b03a"
    swords: bool = False
    wear: Wear = 0.35


PRESETS = {"round": Params(style="round", color="#8a1f1a", charge="#e6ddc6"), "swords": Params(swords=True, color="#8a1420")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall; drawn 1 high, then scaled."""
    out, h = Collector(), p.height
    steel, paint, mark = finish.metal("steel", p.wear, 0.3), finish.paint(p.color, p.wear, 0.4), finish.paint(p.charge, p.wear, 0.4)
    if p.style == "round":
        n = kit.n(56, 24)
        plate = lathe([(0, 0.06), (0.3, 0.045), (0.48, 0.005), (0.48, -0.015), (0, -0.015)], n, 0.9)
        a = np.arctan2(plate.vertices[:, 1], plate.vertices[:, 0])
        from worldloom.world.color import rgb

        tone = np.where((np.floor(a / (np.pi / 4)) % 2 == 0)[:, None], rgb(p.color), rgb(p.charge))
        out.add("face", finish.of("paint", (1.0, 1.0, 1.0), 0.5, p.wear), fronted(plate.tinted(tone)).scaled(h))
        out.add("rim", steel, fronted(ring(0.48, 0.018, (0, 0, -0.002), n)).scaled(h), fronted(lathe([(0, 0.15), (0.05, 0.145), (0.1, 0.1), (0.11, 0.06), (0.15, 0.055), (0.15, 0.045), (0, 0.04)][::-1], n, 0.6)).scaled(h), *(fronted(bolts([(0.43 * np.cos(t), 0.43 * np.sin(t), 0.016)], 0.014, 0.014)).scaled(h) for t in np.arange(16) * np.pi / 8))
    else:
        half = [(0.0, -0.5), (0.12, -0.4), (0.28, -0.18), (0.36, 0.1), (0.375, 0.42), (0.375, 0.46)]
        side = spline(half, 30)
        u = np.linspace(-1, 1, 21)
        x = np.maximum(side[:, :1], 0.002) * u
        y = -0.11 * (1 - (x / 0.4) ** 2) - 0.01
        z = np.broadcast_to(side[:, 1:], x.shape)
        grid = np.stack([x, y, z], -1)
        out.add("face", paint, thick(grid.transpose(1, 0, 2), 0.016).scaled(h))
        rim = np.concatenate([grid[:, 0], grid[-1, 1:], grid[::-1, -1][1:]])
        out.add("rim", steel, tube(rim, 0.015, 8, closed=True).scaled(h))
        strip = np.array([(0.0, -0.128, q) for q in np.linspace(-0.44, 0.45, 10)])
        bar = np.array([(q, -0.11 * (1 - (q / 0.4) ** 2) - 0.018, 0.16) for q in np.linspace(-0.345, 0.345, 17)])
        out.add("charge", mark, *(box((0.075, 0.012, 0.105), 0.002, s).scaled(h) for s in strip), tube(bar, 0.036, 8).scaled(h))
        out.add("rim", steel, sphere((0.075, 0.05, 0.075), 18, (0, -0.13, 0.16)).scaled(h))
    if p.swords:
        for s in (-1, 1):
            turn = rot_y(0.78 * s)
            out.add("blade", finish.metal("steel", p.wear, 0.16), box((0.045, 0.01, 1.0), 0.004, (0, 0.02, 0.1)).turned(turn).scaled(h))
            out.add("hilt", finish.metal("brass", p.wear), box((0.2, 0.025, 0.025), 0.006, (0, 0.02, -0.4)).turned(turn).scaled(h), sphere(0.03, 12, (0, 0.02, -0.59)).turned(turn).scaled(h), rod((0, 0.02, -0.41), (0, 0.02, -0.57), 0.017, 10).turned(turn).scaled(h))
    return gathered(out, 4.0, rest="wall", dynamic=False, functional_sides=("front",))
