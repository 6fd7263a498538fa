"""A bar of soap on its dish or stand: china with ribs, slats of wood, or a steel grid; or the bare bar."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import rounded_rect, sheet, sphere, stamp, tube

CARD = Card("bathroom/soap", 1, "soap", ("bar of soap", "soap bar", "soap dish", "soap stand", "soap bar stand", "soap holder", "hand soap bar"), ("toiletry",), ("indoor", "bathroom", "kitchen", "spa", "hotel"), "table")


class Params(Base):
    """Dials."""

    style: Literal["dish", "slats", "grid", "bare"] = "dish"
    color: Color = "#d8c4a0"
    """Of the soap."""
    dish: Color = "#e9e6de"
    width: Annotated[float, metres(0.09, 0.16)] = 0.125
    wear: Annotated[float, number(0, 1)] = 0.2
    """0 a fresh bar with its stamp, 1 a worn sliver."""


PRESETS = {"wooden": Params(style="slats", color="#8fae8a"), "steel": Params(style="grid", color="#e7a9b5"), "bar": Params(style="bare", wear=0.0), "worn": Params(wear=0.9, dish="#6c8b93")}


def build(p: Params, kit: Kit) -> Part:
    """A dish that drains, the soap rounded by use, a few bubbles."""
    out, w = Collector(), p.width / 2
    d, n = 0.68 * w, kit.n(10, 5)
    z = 0.0
    if p.style == "dish":
        rings = [(0.01, 0.01, 0.0), (0.7, 0.66, 0.0), (0.78, 0.74, 0.003), (0.97, 0.96, 0.015), (1.0, 1.0, 0.0195), (0.975, 0.97, 0.021), (0.93, 0.92, 0.018), (0.74, 0.7, 0.0075), (0.01, 0.01, 0.0065)]
        g = np.stack([np.c_[rounded_rect(2 * w * a, 2 * d * b, 0.85 * d * min(a, b), n), np.full(4 * n, q)] for a, b, q in rings])
        out.add("dish", finish.ceramic(p.dish, 0.12), sheet(np.concatenate([g, g[:, :1]], 1).transpose(1, 0, 2)))
        xs = np.linspace(-0.5, 0.5, 6) * w
        out.add("dish", finish.ceramic(p.dish, 0.12), wires(np.c_[xs, 0 * xs - 0.5 * d, 0 * xs + 0.0075], np.c_[xs, 0 * xs + 0.5 * d, 0 * xs + 0.0075], 0.0022, 8))
        z = 0.0095
    elif p.style == "slats":
        ys = np.linspace(-0.78, 0.78, 5) * d
        timber = finish.wood(p.dish, 0.15) if p.dish != "#e9e6de" else finish.wood("bamboo", 0.15)
        out.add("dish", timber, boards((2 * w, 0.24 * d, 0.007), np.c_[0 * ys, ys, 0 * ys + 0.0155], 0.002), boards((0.013, 2 * d, 0.012), [(s * 0.68 * w, 0, 0.006) for s in (-1, 1)], 0.002))
        z = 0.019
    elif p.style == "grid":
        steel = finish.metal("chrome", 0.05)
        line = rounded_rect(2 * w, 2 * d, 0.5 * d, n)
        xs = np.linspace(-0.8, 0.8, 9) * w
        deep = np.minimum(d, np.interp(np.abs(xs), [0.5 * w, w], [d, 0.6 * d]))
        out.add("dish", steel, tube(np.c_[line, np.full(len(line), 0.022)], 0.0022, 7, closed=True), tube(np.c_[0.8 * line, np.full(len(line), 0.011)], 0.0016, 6, closed=True))
        out.add("dish", steel, *(tube([(x, -q, 0.022), (x, -0.8 * q, 0.012), (x, 0.8 * q, 0.012), (x, q, 0.022)], 0.0013, 5) for x, q in zip(xs, deep, strict=True)), wires([(x * 0.6 * w, y * 0.6 * d, 0) for x in (-1, 1) for y in (-1, 1)], [(x * 0.6 * w, y * 0.6 * d, 0.012) for x in (-1, 1) for y in (-1, 1)], 0.0022, 6))
        z = 0.0135
    thick = 0.027 * (1 - 0.65 * p.wear)
    size = np.array([1.3 * w * (1 - 0.2 * p.wear), 1.28 * d * (1 - 0.15 * p.wear), thick])
    bar = soft_box(size, (0.35 + 0.13 * p.wear) * thick, 0.012, 0.003 + 0.003 * p.wear, 0.0006, kit.seed % 41, (0, 0, z + thick / 2), 3)
    soap = finish.of("wax", finish.paint(p.color).color, 0.3, 0.0)
    out.add("soap", soap, bar)
    if p.wear < 0.5:
        line = rounded_rect(0.62 * size[0], 0.55 * size[1], 0.2 * size[1], 6)
        out.add("stamp", soap, tube(np.c_[line, np.full(len(line), z + thick + 0.0026)], 0.0009, 5, closed=True).tinted(0.85))
    else:
        g2 = kit.rng("foam")
        k = 14
        spots = np.c_[g2.uniform(-0.4, 0.4, k) * size[0], g2.uniform(-0.4, 0.4, k) * size[1], np.full(k, z + thick + 0.004)]
        out.add("foam", finish.glass(), stamp(sphere(0.003, 8), spots, scales=g2.uniform(0.5, 1.4, k)))
    return tabletop(out.surfaces(), 0.22 if p.style != "bare" else 0.1, False)
