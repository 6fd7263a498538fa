"""A bag that stands open: a leather handbag with a flap of handles, a canvas tote, or a paper shopping bag with cord handles."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Floats, fbm, prism, rounded_rect, slab, spline, sphere, tube

CARD = Card(
    "storage/handbag", 1, "handbag",
    ("purse bag", "tote_bag", "tote bag", "tote", "shopping_bag", "shopping bag", "paper bag", "paper_bag", "shoulder bag", "leather bag", "ladies' bag", "gift bag", "grocery bag", "canvas bag", "beach bag", "hand bag"),
    ("bag", "container"), ("indoor", "bedroom", "hallway", "shop", "hotel", "living_room"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["handbag", "tote", "paper", "shopping"] = "handbag"
    width: Annotated[float, metres(0.18, 0.5)] = 0.32
    height: Annotated[float, metres(0.14, 0.5)] = 0.24
    color: Color = "#7a3b22"
    metal: Literal["brass", "chrome"] = "brass"
    wear: Wear = 0.2


ROOMIER = ({"width": 0.4, "height": 0.3}, {"width": 0.5, "height": 0.36})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {
    "tote": Params(kind="tote", color="#d8cdb4", width=0.38, height=0.36), "paper": Params(kind="paper", color="#b08a5a", height=0.36, width=0.3),
    "black": Params(color="black", metal="chrome", width=0.28), "red": Params(color="dark_red", wear=0.4),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A soft or folded wall that narrows to its mouth, a floor, two handles, a strap with a clasp on the leather one."""
    out, w, h = Collector(), p.width / 2, p.height
    paper = p.kind in ("paper", "shopping")
    d = (0.26 if paper else 0.2 if p.kind == "tote" else 0.23) * p.width
    skin = _skin(p)
    ring, z = rounded_rect(2 * w, 2 * d, 0.004 if paper else 0.4 * d, kit.n(8, 4)), np.linspace(0.002, h, kit.n(12, 6))
    loop = np.concatenate([ring, ring[:1]])
    g = _wall(p, kit, loop, z, h)
    out.add("bag", skin, thick(g, 0.0012 if paper else 0.004), prism(np.asarray(ring) * 0.97, 0.004))
    if p.kind == "handbag":
        _leather(out, p, kit, w, d, h)
    for y in (-1, 1):
        _handle(out, p, kit, y, w, d, h)
    low = 0.93 if p.kind == "handbag" else 0.97
    inside = Support(name="inside", center=(0, 0, 0.0055), size=(round(2 * low * w - 0.03, 4), round(2 * low * d - 0.028, 4)), clearance=1.6 * h)
    return Part(out.surfaces(), colliders=shell((-w, -d, 0), (w, d, h), 0.008, "top", floor=0.005), mass=0.4, dynamic=True, friction=0.8, supports=(inside,), affordances=("pick up", "open"), anchors={"handle": (0, 0, 1.4 * h)})


def _skin(p: Params) -> Material:
    if p.kind == "handbag":
        return finish.leather(rgb(p.color), p.wear)
    return finish.fabric(p.color, p.wear, "canvas") if p.kind == "tote" else finish.of("paper", rgb(p.color), 0.75, p.wear)


def _wall(p: Params, kit: Kit, loop: Floats, z: Floats, h: float) -> Floats:
    """Rings (n, len(z), 3) from the floor to the mouth."""
    t = z / h
    wide = {"handbag": 1.0 - 0.1 * t, "tote": 0.94 + 0.06 * t}.get(p.kind, 1.0 + 0 * t)
    deep = {"handbag": 1.0 - 0.28 * t**2, "tote": 1.0 - 0.12 * t}.get(p.kind, 1.0 + 0 * t)
    g = np.stack([loop[:, :1] * wide, loop[:, 1:] * deep, np.broadcast_to(z, (len(loop), len(z)))], -1)
    if p.kind in ("handbag", "tote"):
        sag = (0.004 if p.kind == "handbag" else 0.007) * fbm(g, 0.11, 2, kit.seed % 71) * np.sin(np.pi * np.clip(t, 0.03, 0.97))
        sag[-1] = sag[0]
        out = g[..., :2] / np.maximum(np.linalg.norm(g[..., :2], axis=-1, keepdims=True), 1e-6)
        g = np.concatenate([g[..., :2] + out * sag[..., None], g[..., 2:]], -1)
    return g


def _leather(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """Corners, a strap over the mouth and its clasp, feet."""
    dark = finish.leather(tuple(0.6 * c for c in rgb(p.color)), p.wear)  # type: ignore[arg-type]
    shine = finish.metal(p.metal, 0.05)
    top = 0.72 * d
    out.add("strap", dark, tube(spline([(0, top + 0.004, 0.86 * h), (0, top, h + 0.006), (0, 0, h + 0.016), (0, -top, h + 0.006), (0, -top - 0.006, 0.8 * h), (0, -top - 0.016, 0.62 * h)], 20), 0.0032, 8).scaled((5.0, 1, 1)))
    out.add("clasp", shine, slab((-0.016, -0.86 * d - 0.01, 0.6 * h), (0.016, -0.86 * d - 0.003, 0.67 * h), 0.003), sphere(0.005, 10, (0, -0.86 * d - 0.011, 0.635 * h)))
    out.add("foot", shine, *(sphere((0.007, 0.007, 0.004), 10, (x * 0.8 * w, y * 0.7 * d, 0.002)) for x in (-1, 1) for y in (-1, 1)))
    out.add("ring", shine, *(tube([(x * 0.5 * w - 0.009, y * 0.82 * d, 0.86 * h), (x * 0.5 * w, y * (0.8 * d + 0.006), 0.89 * h), (x * 0.5 * w + 0.009, y * 0.82 * d, 0.86 * h), (x * 0.5 * w, y * (0.82 * d + 0.004), 0.83 * h)], 0.0022, 6, closed=True) for x in (-1, 1) for y in (-1, 1)))


def _handle(out: Collector, p: Params, kit: Kit, side: int, w: float, d: float, h: float) -> None:
    """One loop on each broad side; those of cloth hang down outside."""
    x, n = 0.5 * w, kit.n(26, 12)
    if p.kind == "tote":
        y = side * 0.9 * d
        line = spline([(-x, y, h - 0.05), (-x, y, h), (-0.9 * x, y + side * 0.02, h + 0.09), (0, y + side * 0.03, h + 0.15), (0.9 * x, y + side * 0.02, h + 0.09), (x, y, h), (x, y, h - 0.05)], n)
        out.add("handle", finish.fabric(p.color, p.wear, "canvas"), tube(line, 0.0065, 8))
        return
    y = side * (0.78 * d if p.kind == "handbag" else d)
    rise = 0.62 * h if p.kind == "handbag" else 0.3 * h
    line = spline([(-x, y, 0.87 * h), (-x, y, h + 0.2 * rise), (-0.7 * x, 0.75 * y, h + 0.75 * rise), (0, 0.6 * y, h + rise), (0.7 * x, 0.75 * y, h + 0.75 * rise), (x, y, h + 0.2 * rise), (x, y, 0.87 * h)], n)
    mat = finish.leather(tuple(0.6 * c for c in rgb(p.color)), p.wear) if p.kind == "handbag" else finish.fabric("beige", 0.1)  # type: ignore[arg-type]
    out.add("handle", mat, tube(line, 0.0062 if p.kind == "handbag" else 0.003, kit.n(10, 6)))
