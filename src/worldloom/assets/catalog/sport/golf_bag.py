"""A golf bag: a tall round bag with pockets and a strap, full of clubs, on its two legs."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, lathe, rod, sphere, spline, tube
CARD = Card("sport/golf_bag", 1, "golf_bag", ("golf clubs", "bag of golf clubs", "golf set", "golf club bag", "golf caddy"), ("bag", "sports equipment"), ("indoor", "outdoor", "sports", "garage", "entrance"), "floor")


class Params(Base):
    """Dials."""

    color: Color = "#1f4a34"
    clubs: Annotated[int, number(3, 12)] = 8
    size: Annotated[float, number(0.7, 1.1)] = 1.0
    wear: Wear = 0.2


PRESETS = {"black": Params(color="#1a1b1e", clubs=11), "red": Params(color="#a8261e", clubs=5, size=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Its pockets look to -Y."""
    out, n, g = Collector(), kit.n(36, 16), kit.rng("clubs")
    cloth, dark = finish.fabric(p.color, p.wear, "canvas"), finish.leather("#1c1612", p.wear)
    out.add("bag", cloth, lathe([(0, 0.03), (0.115, 0.03), (0.118, 0.06), (0.108, 0.4), (0.112, 0.8), (0.1, 0.8), (0.098, 0.74), (0, 0.74)], n, 0.5))
    out.add("trim", dark, lathe([(0, 0), (0.122, 0), (0.126, 0.02), (0.122, 0.07), (0.11, 0.075)], n, 0.5), lathe([(0.098, 0.78), (0.118, 0.78), (0.124, 0.8), (0.12, 0.83), (0.1, 0.835), (0.096, 0.8)], n, 0.6))
    out.add("pocket", cloth, soft_box((0.16, 0.07, 0.3), 0.03, 0.05, center=(0, -0.125, 0.26)), soft_box((0.14, 0.055, 0.16), 0.024, 0.05, center=(0, -0.12, 0.54)), soft_box((0.06, 0.14, 0.42), 0.026, 0.05, center=(0.12, 0.0, 0.36)))
    out.add("zip", finish.metal("brass"), box((0.1, 0.003, 0.004), 0.001, (0, -0.161, 0.36)), box((0.09, 0.003, 0.004), 0.001, (0, -0.148, 0.59)))
    out.add("trim", dark, tube(spline([(-0.11, 0.03, 0.76), (-0.2, 0.05, 0.6), (-0.2, 0.05, 0.35), (-0.12, 0.03, 0.2)], 20), 0.014, 8))
    steel = finish.metal("aluminium", p.wear)
    out.add("leg", steel, *(rod((s * 0.07, 0.09, 0.72), (s * 0.2, 0.3, 0.01), 0.007, 8) for s in (-1, 1)), *(sphere(0.012, 8, (s * 0.2, 0.3, 0.012)) for s in (-1, 1)))
    a = np.arange(p.clubs) * 2.4
    r = 0.075 * np.sqrt((np.arange(p.clubs) + 0.5) / p.clubs)
    for k, (t, q) in enumerate(zip(a, r, strict=True)):
        foot, top = np.array([0.8 * q * np.cos(t), 0.8 * q * np.sin(t), 0.5]), np.array([1.25 * q * np.cos(t), 1.25 * q * np.sin(t), float(g.uniform(0.96, 1.16))])
        out.add("shaft", finish.metal("chrome"), rod(foot, top, 0.0055, 8))
        side = np.array([np.cos(t), np.sin(t), 0])
        if k < 3:
            out.add(f"cover.{k}", finish.fabric(("#a8261e", "#e9e4d8", "#22335a")[k], p.wear, "knit"), sphere((0.045, 0.045, 0.055), 14, top + 0.012 * side + [0, 0, 0.03]), rod(top - [0, 0, 0.08], top, 0.02, 12))
        else:
            out.add("head", finish.metal("steel", p.wear, 0.25), box((0.075, 0.02, 0.045), 0.008, (0.028, 0, 0)).turned([[np.cos(t), -np.sin(t), 0], [np.sin(t), np.cos(t), 0], [0, 0, 1]]).moved(top + [0, 0, 0.012]))
    return gathered(out, 11.0, p.size)
