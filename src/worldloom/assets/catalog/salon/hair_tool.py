"""What hair is done with: a hair dryer, straightener, curling iron, clippers, comb, hairbrush or razor, lying ready."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import ALONG, Piece, drum, gathered, grip, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, prism, rot_x, rot_y, rounded_rect, sphere, spline, stamp, tube

CARD = Card(
    "salon/hair_tool", 1, "hair_tool",
    ("hair dryer", "hairdryer", "blow dryer", "hair straightener", "straightener", "flat iron", "curling iron", "curling wand", "hair clippers", "clippers", "hair clipper", "electric razor", "comb", "hairbrush", "hair brush", "razor", "shaver"),
    ("toiletry", "tool"), ("indoor", "salon", "bathroom", "bedroom", "barbershop"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["dryer", "straightener", "curling", "clippers", "comb", "brush", "razor"] = "dryer"
    color: Color | None = None
    """By its kind where none is given."""
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    material: Literal["plastic", "wood", "metal"] = "plastic"
    wear: Wear = 0.15


TONE = {"dryer": "#b81f4a", "straightener": "#1d1e22", "curling": "#5a2a6a", "clippers": "#1d1e22", "comb": "#241a14", "brush": "#2a2c33", "razor": "#1f6aa8"}
VARIETY = {"kind": ("dryer", "brush", "comb", "clippers", "straightener")}
"""What several of them take in turn."""
CALLED = {"hair dryer": "dryer", "hairdryer": "dryer", "blow dryer": "dryer", "flat iron": "straightener", "curling iron": "curling", "curling wand": "curling", "hairbrush": "brush", "hair brush": "brush", "hair clipper": "clippers", "clipper": "clippers", "electric razor": "clippers", "shaver": "clippers"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("straightener", "curling", "clippers", "comb", "razor")} | {"brush": Params(kind="brush", material="wood")}


def build(p: Params, kit: Kit) -> Part:
    """Lying on its side, long along X."""
    hue = p.color or TONE[p.kind]
    main = {"plastic": finish.plastic(hue, 0.2, p.wear), "wood": finish.wood(p.color or "walnut", p.wear), "metal": finish.metal("aluminium", p.wear)}[p.material]
    return small(gathered(KINDS[p.kind](main, kit.n(24, 10)), scale=p.size), {"dryer": 0.6, "comb": 0.03}.get(p.kind, 0.25), friction=0.9)


def _cord(*line: tuple[float, float, float]) -> Piece:
    return ("cord", finish.rubber((0.015, 0.015, 0.016)), tube(spline(line, 30), 0.0034, 7))


def _dryer(main: Material, n: int) -> list[Piece]:
    dark = finish.plastic("#15161a", 0.4)
    barrel = lathe([(0, 0), (0.03, 0), (0.039, 0.01), (0.042, 0.05), (0.038, 0.1), (0.029, 0.15), (0.027, 0.16), (0, 0.158)], 2 * n, 0.7).turned(ALONG).moved((-0.06, 0, 0.042))
    nozzle = lathe([(0.026, 0), (0.029, 0.003), (0.028, 0.03), (0.032, 0.052), (0.028, 0.052), (0.022, 0.01)], 2 * n, 0.5).scaled((1, 0.9, 1)).turned(ALONG).moved((0.095, 0, 0.042))
    handle = [soft_box((0.04, 0.14, 0.033), 0.015, 0.03, center=(-0.012, -0.1, 0.032)), drum(0.012, 0.03, (-0.012, -0.18, 0.03), n, turn=rot_x(np.pi / 2))]
    rings = [lathe([(0.0, 0), (0.031, 0.0), (0.031, 0.004), (0.0, 0.004)], n, 0.4).turned(ALONG).moved((-0.064, 0, 0.042))] + [tube(np.c_[0 * (a := np.linspace(0, 2 * np.pi, 26)) - 0.066, q * np.cos(a), 0.042 + q * np.sin(a)], 0.0016, 5) for q in (0.009, 0.017, 0.025)]
    keys = [soft_box((0.016, 0.022, 0.006), 0.003, 0.02, center=(-0.012, -0.07 - 0.03 * k, 0.048)) for k in range(2)]
    return [("body", main, barrel), ("nozzle", dark, nozzle), ("body", main, handle[0]), ("strain", dark, handle[1]), ("grille", dark, rings[0]), *(("ring", finish.metal("chrome"), m) for m in rings[1:]), *(("key", dark, m) for m in keys), _cord((-0.012, -0.19, 0.03), (-0.0, -0.23, 0.004), (0.06, -0.26, 0.004), (0.12, -0.2, 0.004), (0.09, -0.13, 0.004))]


def _straightener(main: Material, n: int) -> list[Piece]:
    arms = [soft_box((0.25, 0.03, 0.018), 0.008, 0.03, center=(0, 0, 0.01)), soft_box((0.25, 0.03, 0.018), 0.008, 0.03, center=(0, 0, 0)).turned(rot_y(-0.11)).moved((0, 0, 0.042))]
    plates = [box((0.09, 0.024, 0.004), 0.001, (0.07, 0, 0.0205)), box((0.09, 0.024, 0.004), 0.001).turned(rot_y(-0.11)).moved((0.07, 0, 0.0395))]
    return [*(("body", main, m) for m in arms), *(("plate", finish.metal("copper", 0.05), m) for m in plates), ("hinge", finish.metal("chrome"), drum(0.014, 0.034, (-0.118, 0, 0.02), n, turn=rot_x(np.pi / 2))), _cord((-0.13, 0, 0.016), (-0.17, 0.0, 0.006), (-0.2, 0.06, 0.004), (-0.12, 0.09, 0.004), (-0.03, 0.07, 0.004))]


def _curling(main: Material, n: int) -> list[Piece]:
    return [("body", main, lathe([(0, 0), (0.013, 0.0), (0.0165, 0.02), (0.0155, 0.1), (0.017, 0.125), (0.012, 0.135), (0, 0.135)], n, 0.7).turned(ALONG).moved((-0.16, 0, 0.018))), ("barrel", finish.metal("chrome"), drum(0.0115, 0.14, (0.045, 0, 0.018), n)),
            ("tip", finish.plastic("#141416"), sphere(0.0115, n, (0.118, 0, 0.018))), ("clip", finish.metal("steel"), prism(rounded_rect(0.14, 0.014, 0.006), 0.002, 0.0004).moved((0.04, 0, 0.03))), ("lever", finish.plastic("#141416"), soft_box((0.03, 0.014, 0.007), 0.003, 0.02).turned(rot_y(0.5)).moved((-0.04, 0, 0.042))), _cord((-0.16, 0, 0.016), (-0.2, 0.0, 0.006), (-0.22, 0.06, 0.004), (-0.14, 0.09, 0.004), (-0.05, 0.07, 0.004))]  # fmt: skip


def _clippers(main: Material, n: int) -> list[Piece]:
    steel = finish.metal("steel", 0.05, 0.2)
    teeth = [box((0.012, 0.0012, 0.003), 0.0004, (0.098, y, 0.02)) for y in np.linspace(-0.019, 0.019, 15)]
    return [("body", main, soft_box((0.16, 0.044, 0.036), 0.017, 0.02, 0.003, center=(0, 0, 0.018))), ("head", steel, prism([(0.07, -0.016), (0.094, -0.021), (0.094, 0.021), (0.07, 0.016)], 0.006, 0.001).moved((0, 0, 0.017))), *(("tooth", steel, m) for m in teeth), ("trim", finish.metal("gold", 0.05), soft_box((0.05, 0.03, 0.004), 0.0015, 0.02, center=(-0.02, 0, 0.0365))),
            ("key", finish.plastic("#c8c9cc"), soft_box((0.022, 0.012, 0.005), 0.002, 0.02, center=(0.03, 0, 0.037))), _cord((-0.08, 0, 0.016), (-0.12, 0.0, 0.006), (-0.15, 0.06, 0.004), (-0.07, 0.09, 0.004), (0.02, 0.07, 0.004))]  # fmt: skip


def _comb(main: Material, n: int) -> list[Piece]:
    teeth = [box((0.0011 if x > 0 else 0.0017, 0.024, 0.0022), 0.0004, (x, -0.005, 0.0016)) for x in np.r_[np.arange(-0.078, 0, 0.0036), np.arange(0.001, 0.079, 0.0023)]]
    return [("body", main, prism(rounded_rect(0.175, 0.013, 0.005), 0.0034, 0.001).moved((0, 0.0125, 0))), *(("tooth", main, m) for m in teeth), *(("end", main, box((0.008, 0.03, 0.0034), 0.001, (s * 0.083, -0.001, 0.0017))) for s in (-1, 1))]


def _brush(main: Material, n: int) -> list[Piece]:
    pad = sphere((0.05, 0.034, 0.012), n, (0.06, 0, 0.018))
    back = sphere((0.057, 0.04, 0.011), n, (0.06, 0, 0.011))
    u, v = np.meshgrid(np.linspace(-1, 1, 11), np.linspace(-1, 1, 7), indexing="ij")
    ok = u**2 + v**2 < 0.95
    at = np.c_[0.06 + 0.044 * u[ok], 0.03 * v[ok], 0.018 + 0.009 * np.sqrt(1 - 0.98 * (u**2 + v**2)[ok])]
    pins = [stamp(cylinder(0.0009, 0.017, 5, 0.0002), at), stamp(sphere(0.0017, 6), at + [0, 0, 0.017])]
    return [("body", main, back), ("body", main, grip(0.12, 0.012, n, 0.75).turned(ALONG).moved((-0.11, 0, 0.0115))), ("pad", finish.rubber((0.2, 0.03, 0.04)), pad), *(("pin", finish.plastic("#18181a"), m) for m in pins)]


def _razor(main: Material, n: int) -> list[Piece]:
    steel = finish.metal("steel", 0.05, 0.2)
    head = [box((0.014, 0.042, 0.009), 0.003, (0.074, 0, 0.014)), *(box((0.0012, 0.036, 0.002), 0.0003, (0.07 + 0.003 * k, 0, 0.0188)) for k in range(3))]
    return [("body", main, tube(spline([(-0.06, 0, 0.006), (-0.03, 0, 0.009), (0.02, 0, 0.0075), (0.06, 0, 0.012)], 16), np.linspace(0.0058, 0.0045, 16), n)), ("head", main, head[0]), *(("blade", steel, m) for m in head[1:])]


KINDS = {"dryer": _dryer, "straightener": _straightener, "curling": _curling, "clippers": _clippers, "comb": _comb, "brush": _brush, "razor": _razor}
