"""Skincare and cosmetics: a serum bottle with its dropper, a cream jar, a perfume flacon, a lipstick, or a tube standing on its cap."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, finish, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, cylinder, lathe, prism, rounded_rect, sheet, slab

CARD = Card(
    "bathroom/cosmetics", 1, "cosmetics", ("skincare bottle", "skincare product", "skincare", "serum bottle", "serum", "perfume", "perfume bottle", "face cream", "cream jar", "makeup", "lipstick", "moisturizer"),
    ("toiletry", "bottle"), ("indoor", "bathroom", "bedroom", "dressing_room", "spa", "shop"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["serum", "cream", "perfume", "lipstick", "tube"] = "serum"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    color: Color = "#7a3f14"
    """Of the glass, the jar or the lipstick."""
    cap: Literal["black", "gold", "white", "wood"] = "black"


TALL = {"serum": 0.105, "cream": 0.055, "perfume": 0.11, "lipstick": 0.075, "tube": 0.14}
"""Metres by kind."""
VARIETY = {"kind": ("serum", "cream", "perfume", "tube"), "cap": ("black", "gold", "white")}
"""What several of them take in turn."""
PRESETS = {
    "cream": Params(kind="cream", color="#e3e0d8", cap="wood"), "perfume": Params(kind="perfume", color="#d9a27a", cap="gold"),
    "lipstick": Params(kind="lipstick", color="crimson", cap="gold"), "tube": Params(kind="tube", color="#c9d6cf", cap="white"),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Each with its own closure: a rubber bulb, a screw lid, a stopper, a twisted stick, a flip cap."""
    out, n = Collector(), kit.n(36, 14)
    cap = {"black": finish.plastic("black", 0.2), "gold": finish.metal("gold", 0.02, 0.2), "white": finish.plastic("white", 0.3), "wood": finish.wood("bamboo", 0.1)}[p.cap]
    {"serum": _serum, "cream": _cream, "perfume": _perfume, "lipstick": _lipstick, "tube": _tube}[p.kind](out, p, n, cap)
    return tabletop(out.surfaces(), 12 * _tall(p) ** 2 + 0.03, p.kind != "perfume")


def _tall(p: Params) -> float:
    return TALL[p.kind] * p.size


def _tinted(p: Params) -> Material:
    return Material(recipe="glass", color=rgb(p.color), roughness=0.04, transmission=0.75, wear=0.0)


def _label(r: float, low: float, high: float, n: int, wide: float = 1.25) -> Mesh:
    a = np.linspace(-wide, wide, n) - np.pi / 2
    z = np.linspace(low, high, 2)
    return sheet(np.stack(np.broadcast_arrays(r * np.cos(a)[:, None], r * np.sin(a)[:, None], z[None]), -1))


def _serum(out: Collector, p: Params, n: int, cap: Material) -> None:
    h = _tall(p)
    r = 0.17 * h
    out.add("glass", _tinted(p), lathe([(0, 0), (0.93 * r, 0), (r, 0.02 * h), (r, 0.5 * h), (0.94 * r, 0.55 * h), (0.5 * r, 0.6 * h), (0.48 * r, 0.64 * h), (0, 0.64 * h)], n, 0.7))
    out.add("label", finish.of("paper", "ivory", 0.7), _label(1.006 * r, 0.1 * h, 0.42 * h, n))
    out.add("ink", finish.paint("black", 0.0), *(_label(1.012 * r, z * h, (z + t) * h, n, w) for z, t, w in ((0.34, 0.022, 0.6), (0.28, 0.008, 0.8), (0.25, 0.008, 0.8), (0.14, 0.01, 0.5))))
    ribs = [(0.54 * r - 0.0003 * (k % 2), (0.6 + 0.02 * k) * h) for k in range(8)]
    out.add("cap", cap, lathe([(0, 0.595 * h), (0.54 * r, 0.595 * h), *ribs, (0.5 * r, 0.76 * h), (0, 0.76 * h)], n, 0.4))
    out.add("bulb", finish.rubber((0.02, 0.02, 0.02)) if p.cap != "white" else finish.rubber((0.6, 0.6, 0.58)), lathe([(0, 0.75 * h), (0.36 * r, 0.75 * h), (0.33 * r, 0.8 * h), (0.37 * r, 0.88 * h), (0.3 * r, 0.97 * h), (0.12 * r, h), (0, h)], n, 0.9))


def _cream(out: Collector, p: Params, n: int, cap: Material) -> None:
    h = _tall(p)
    r = 0.62 * h
    out.add("jar", finish.ceramic(p.color, 0.12), lathe([(0, 0), (0.9 * r, 0), (0.98 * r, 0.03 * h), (r, 0.1 * h), (0.99 * r, 0.52 * h), (0.94 * r, 0.58 * h), (0, 0.58 * h)], n, 0.6))
    out.add("lid", cap, lathe([(0, 0.6 * h), (0.97 * r, 0.6 * h), (0.985 * r, 0.62 * h), (0.985 * r, 0.94 * h), (0.95 * r, h), (0, h)], n, 0.5))
    out.add("ink", finish.paint("charcoal", 0.0), _label(1.004 * r, 0.3 * h, 0.36 * h, n, 0.4), _label(1.004 * r, 0.21 * h, 0.235 * h, n, 0.55))


def _perfume(out: Collector, p: Params, n: int, cap: Material) -> None:
    h = _tall(p)
    w = 0.36 * h
    outer = rounded_rect(2 * w, 0.62 * w, 0.1 * w, 5)
    out.add("glass", finish.glass(), prism(outer, 0.66 * h, 0.04 * h))
    out.add("scent", _tinted(p), prism(rounded_rect(1.7 * w, 0.36 * w, 0.06 * w, 4), 0.44 * h, 0.01 * h).moved((0, 0, 0.05 * h)))
    out.add("neck", finish.metal("gold" if p.cap == "gold" else "silver", 0.02), cylinder(0.2 * w, 0.06 * h, n, 0.001, (0, 0, 0.66 * h)))
    out.add("cap", cap, prism(rounded_rect(0.62 * w, 0.52 * w, 0.08 * w, 5), 0.28 * h, 0.012 * h).moved((0, 0, 0.72 * h)))
    out.add("label", finish.metal("gold", 0.02), slab((-0.45 * w, -0.318 * w, 0.22 * h), (0.45 * w, -0.309 * w, 0.36 * h), 0.0003))


def _lipstick(out: Collector, p: Params, n: int, cap: Material) -> None:
    h = _tall(p)
    r = 0.13 * h
    out.add("case", finish.plastic("black", 0.12), lathe([(0, 0), (r, 0), (1.03 * r, 0.01 * h), (1.03 * r, 0.42 * h), (r, 0.43 * h), (0, 0.43 * h)], n, 0.5))
    out.add("cap", cap, lathe([(0, 0.43 * h), (0.86 * r, 0.43 * h), (0.86 * r, 0.62 * h), (0.74 * r, 0.62 * h), (0, 0.615 * h)], n, 0.4))
    stick = lathe([(0, 0.6 * h), (0.68 * r, 0.6 * h), (0.68 * r, 0.9 * h), (0.55 * r, 0.97 * h), (0, h)], n, 0.6)
    v = stick.vertices
    cut = np.minimum(v[:, 2], 0.93 * h - 0.9 * v[:, 1])
    out.add("stick", finish.of("wax", rgb(p.color), 0.25, 0.0), Mesh(np.c_[v[:, :2], np.maximum(cut, np.minimum(v[:, 2], 0.62 * h))], stick.faces, None, stick.uv))


def _tube(out: Collector, p: Params, n: int, cap: Material) -> None:
    h = _tall(p)
    r = 0.16 * h
    out.add("cap", cap, lathe([(0, 0), (0.92 * r, 0), (0.96 * r, 0.01 * h), (0.96 * r, 0.17 * h), (0, 0.17 * h)], n, 0.5))
    t = np.linspace(0, 1, 14)[:, None]
    a = np.linspace(0, 2 * np.pi, n + 1)[None]
    x, y = r * (1 + 0.12 * t) * np.cos(a), r * np.maximum(1 - t**1.3, 0.03) * np.sin(a)
    body = np.stack([x, y, np.broadcast_to((0.17 + 0.8 * t) * h, x.shape)], -1)
    out.add("tube", finish.plastic(p.color, 0.3), sheet(np.concatenate([body[:1] * [0, 0, 1], body, body[-1:] * [1, 0, 1]]).transpose(1, 0, 2)), slab((-1.12 * r, -0.0012, 0.955 * h), (1.12 * r, 0.0012, h), 0.0004))
    out.add("ink", finish.paint("charcoal", 0.0), *(slab((-w * r, -y0 * r, z * h), (w * r, -y0 * r + 0.0006, (z + e) * h), 0.0001) for z, e, w, y0 in ((0.5, 0.03, 0.5, 0.74), (0.45, 0.01, 0.6, 0.79))))
