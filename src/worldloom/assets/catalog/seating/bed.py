"""A bed made up with mattress, duvet in soft folds, pillows and a throw: wooden, brass, upholstered, four-poster or a low platform; single or double."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, cylinder_collider,
    finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import four, leg, panelled
from worldloom.assets.parts.room_soft import folds, level, pillow, piping, seam, soft_box, thick
from worldloom.geometry import Mesh, crease_normals, fbm, rod, rot_x, rot_z, slab, smoothstep, sphere, spline, tube
CARD = Card(
    "seating/bed", 1, "bed", ("double bed", "single bed", "twin bed", "king-size bed", "queen bed", "four-poster bed", "platform bed", "mattress"),
    ("furniture",), ("indoor", "bedroom", "hotel", "victorian", "home"), "floor", (0.6, 0.0, 0.5, 0.5),
)  # fmt: skip


class Params(Base):
    """Dials. The head is at the wall (+Y)."""

    kind: Literal["any", "single", "twin", "double", "queen", "king"] = "any"
    """A bed of a usual width; `any` is as wide as `width` says."""
    style: Literal["wooden", "brass", "modern", "victorian", "platform"] = "wooden"
    """Victorian is a four-poster with its canopy; a platform is low."""
    width: Annotated[float, metres(0.85, 2.0)] = 1.55
    color: Color = "#8fa0a3"
    """Of the duvet."""
    throw: Color = "#7a3b2a"
    """Of the blanket at the foot."""
    wood: Literal["oak", "walnut", "mahogany", "birch", "pine", "white"] = "oak"
    state: Literal["made", "unmade"] = "made"
    wear: Wear = 0.2


PRESETS = {"four_poster": Params(style="victorian", wood="mahogany", color="dark_red", throw="gold", width=1.7), "brass": Params(style="brass", color="cream", throw="navy", width=1.4), "platform": Params(style="platform", wood="walnut", color="cream", throw="charcoal"), "single": Params(width=0.95, style="modern", color="white", state="unmade")}
SHOWS: dict[str, dict[str, Any]] = {
    "four_poster": {"style": "victorian"}, "canopy": {"style": "victorian"}, "platform": {"style": "platform"}, "low": {"style": "platform"},
    "low_profile": {"style": "platform"}, "upholstered": {"style": "modern"}, "full": {"kind": "double"}, "brass": {"style": "brass"},
    **{k: {"kind": k} for k in ("single", "twin", "double", "queen", "king")},
}  # fmt: skip
SUNK = 0.19
"""Metres by which a platform's mattress lies lower."""
LONG = 2.05
WIDTHS = {"single": 0.92, "twin": 1.0, "double": 1.4, "queen": 1.55, "king": 1.9}
"""Metres of beds by what they are called."""


def build(p: Params, kit: Kit) -> Part:
    """Frame and head first, then mattress, sheet, duvet that hangs over the sides, pillows, a folded throw."""
    p = p if p.kind == "any" else p.model_copy(update={"width": WIDTHS[p.kind]})
    out, w, d = Collector(), p.width / 2, LONG / 2
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    tall = _frame(out, p, kit, wood, w, d)
    low = p.style == "platform"
    frame = out.surfaces()
    out.add("mattress", finish.fabric("cream", p.wear), soft_box((2 * w - 0.06, LONG - 0.08, 0.24), 0.06, 0.2, 0.01, center=(0, 0, 0.42)), piping(level(seam(2 * w - 0.06, LONG - 0.08), 0.5), 0.006))
    out.add("duvet", finish.fabric(p.color, p.wear), _duvet(p, kit, w, d))
    out.add("turned", finish.fabric("white", p.wear), soft_box((2 * w + 0.02, 0.3, 0.06), 0.028, 0.06, 0.01, 0.012, kit.seed + 4, (0, d - 0.62, 0.6)) if p.state == "made" else soft_box((0.9 * w, 0.5, 0.1), 0.045, 0.05, 0.03, 0.03, kit.seed + 4, (-0.45 * w, d - 0.75, 0.62)))
    count = 2 if p.width > 1.2 else 1
    for k in range(count):
        x = (k - (count - 1) / 2) * 0.95 * w
        tip = rot_z(0.35 if p.state == "unmade" and k else 0.04 * (-1) ** k)
        m = pillow(0.66 if count == 2 else 0.62, 0.42, 0.17, kit.n(16, 8), kit.seed + k)
        out.add("pillow", finish.fabric("white", p.wear), m.turned(rot_x(-1.05)).turned(tip).moved((x, d - 0.26, 0.68)))
        if p.state == "made" and p.style in ("victorian", "modern", "wooden"):
            out.add("cushion", finish.fabric(p.throw, p.wear, "velvet"), pillow(0.42, 0.36, 0.14, kit.n(14, 8), kit.seed + 7 + k).turned(rot_x(-0.75)).turned(tip).moved((0.8 * x, d - 0.47, 0.71)))
    blanket = soft_box((2 * w + 0.15, 0.52, 0.035), 0.016, 0.05, 0.004, 0.008, kit.seed + 9, (0, -d + 0.46, 0.65))
    v = blanket.vertices
    side = smoothstep(np.abs(v[:, 0]), w - 0.01, w + 0.06)
    blanket = crease_normals(Mesh(v - np.stack([0.01 * np.sign(v[:, 0]) * side, 0 * side, 0.16 * side], 1), blanket.faces), 1.3)
    out.add("throw", finish.fabric(p.throw, p.wear, "knit"), blanket)
    cols = [box_collider((-w - 0.05, -d - 0.03, 0), (w + 0.05, d + 0.03, 0.6)), box_collider((-w - 0.04, d - 0.06, 0), (w + 0.04, d + 0.06, tall)), box_collider((-w + 0.05, d - 0.6, 0.6), (w - 0.05, d - 0.05, 0.9))]
    if p.style == "victorian":
        cols += [box_collider((-w - 0.08, -d - 0.07, 2.0), (w + 0.08, d + 0.07, 2.25)), *(cylinder_collider(0.06, 2.1, (x * (w + 0.0), -d - 0.0, 0)) for x in (-1, 1))]
    elif p.style not in ("modern", "platform"):
        cols.append(box_collider((-w - 0.04, -d - 0.05, 0), (w + 0.04, -d + 0.04, 0.95)))
    if low:  # all of the bedding lies lower
        sunk = (0, 0, -SUNK)
        bedding = tuple(replace(s, mesh=s.mesh.moved(sunk)) for s in out.surfaces() if s.role not in {f.role for f in frame})
        cols = [box_collider((-w - 0.16, -d - 0.14, 0), (w + 0.16, d + 0.03, 0.6 - SUNK)), box_collider((-w - 0.16, d - 0.03, 0), (w + 0.16, d + 0.06, tall)), box_collider((-w + 0.05, d - 0.6, 0.6 - SUNK), (w - 0.05, d - 0.05, 0.9 - SUNK))]
    down = SUNK if low else 0.0
    return Part((*frame, *bedding) if low else out.surfaces(), colliders=tuple(cols), mass=70.0, functional_sides=("left", "right"), affordances=("lie", "sit"), anchors={"pillow": (0, d - 0.3, 0.75 - down), "edge.left": (-w, 0, 0.62 - down), "edge.right": (w, 0, 0.62 - down)}, supports=(Support(name="top", center=(0, 0.06, 0.6 - down), size=(2 * w - 0.3, 0.64)),))


def _frame(out: Collector, p: Params, kit: Kit, wood: Material, w: float, d: float) -> float:
    """Rails, head and foot; returns the height of the head."""
    rails = [slab((s * w - 0.02, -d, 0.22), (s * w + 0.02, d, 0.36), 0.006) for s in (-1, 1)]
    if p.style == "brass":
        brass = finish.metal("brass", p.wear)
        for y, tall in ((d, 1.2), (-d, 0.85)):
            posts = [rod((s * w, y, 0), (s * w, y, tall - 0.1), 0.019, kit.n(14, 8)) for s in (-1, 1)]
            arch = spline([(-w, y, tall - 0.12), (-0.8 * w, y, tall + 0.02), (0, y, tall + 0.08), (0.8 * w, y, tall + 0.02), (w, y, tall - 0.12)], 30)
            xs = np.linspace(-0.8, 0.8, 9) * w
            bars = [rod((x, y, 0.4), (x, y, float(np.interp(x, arch[:, 0], arch[:, 2]))), 0.007, 8) for x in xs]
            out.add("frame", brass, *posts, tube(arch, 0.014, 10), rod((-w, y, 0.4), (w, y, 0.4), 0.011, 10), *bars, *(sphere(0.014, 10, (x, y, 0.5 + 0.3 * tall)) for x in xs), *(sphere(0.032, 12, (s * w, y, tall - 0.07)) for s in (-1, 1)))
        out.add("rail", finish.iron(0.2), *rails)
        return 1.28
    if p.style == "platform":
        out.add("frame", wood, slab((-w - 0.15, -d - 0.13, 0.09), (w + 0.15, d, 0.15), 0.008), slab((-w - 0.15, d, 0.09), (w + 0.15, d + 0.05, 0.78), 0.012), *(slab((s * 0.5 * w - 0.05, -d + 0.15, 0), (s * 0.5 * w + 0.05, d - 0.1, 0.09), 0.004) for s in (-1, 1)))
        return 0.78
    if p.style == "modern":
        cloth_ = finish.fabric("grey", p.wear)
        out.add("frame", cloth_, soft_box((2 * w + 0.1, 0.12, 0.85), 0.04, 0.15, center=(0, d + 0.0, 0.62)), *(soft_box((0.06, LONG, 0.2), 0.02, 0.3, center=(s * w, 0, 0.25)) for s in (-1, 1)), soft_box((2 * w + 0.06, 0.06, 0.2), 0.02, 0.3, center=(0, -d, 0.25)))
        out.add("leg", wood, four(leg("tapered", 0.2, 0.024), w - 0.08, d - 0.1))
        return 1.06
    posts_h, foot_h = (2.1, 2.1) if p.style == "victorian" else (1.15, 0.75)
    one = leg("turned", posts_h, 0.055, kit.n(16, 8)) if p.style == "victorian" else leg("column", posts_h, 0.042, kit.n(14, 8))
    two = one if p.style == "victorian" else leg("column", foot_h, 0.042, kit.n(14, 8))
    out.add("frame", wood, *(one.moved((s * w, d, 0)) for s in (-1, 1)), *(two.moved((s * w, -d, 0)) for s in (-1, 1)), *rails)
    out.add("frame", wood, *(m.moved((0, d - 0.018, 0)) for m in panelled((-w, 0.35), (w, 1.08), 2 if p.width > 1.2 else 1, (1,), 0.1, 0.036)), *(m.moved((0, -d - 0.018, 0)) for m in panelled((-w, 0.24), (w, 0.66), 2 if p.width > 1.2 else 1, (1,), 0.09, 0.036)), slab((-w - 0.02, d - 0.035, 1.06), (w + 0.02, d + 0.035, 1.1), 0.01))
    if p.style == "victorian":
        out.add("frame", wood, slab((-w - 0.06, -d - 0.06, 2.1), (w + 0.06, -d + 0.04, 2.16), 0.01), slab((-w - 0.06, d - 0.04, 2.1), (w + 0.06, d + 0.06, 2.16), 0.01), *(slab((s * w - 0.05, -d, 2.1), (s * w + 0.05, d, 2.16), 0.01) for s in (-1, 1)))
        drape = finish.of("velvet", rgb(p.color), 0.9, p.wear, thin=True)
        for y in (-d - 0.05, d + 0.05):
            out.add("drape", drape, folds(2 * w + 0.08, 0.22, 22 * w, 0.014, kit.seed % 50, (kit.n(80, 26), 4), 0.3).moved((0, y, 2.14)))
        for s in (-1, 1):
            out.add("drape", drape, folds(LONG, 0.22, 22, 0.014, kit.seed % 50 + 1, (kit.n(90, 26), 4), 0.3).turned(rot_z(np.pi / 2)).moved((s * (w + 0.05), 0, 2.14)))
            for y in (-d, d):
                out.add("drape", drape, folds(0.26, 1.85, 4, 0.05, kit.seed % 50 + 2, (kit.n(30, 12), kit.n(14, 6)), 0.4).turned(rot_z(np.pi / 2)).moved((s * (w + 0.03), y - np.sign(y) * 0.14, 2.1)))
        return 2.2
    return 1.16


def _duvet(p: Params, kit: Kit, w: float, d: float) -> Mesh:
    """Quilted cover from the foot to below the pillows, rounded over the edges, ruffled when unmade."""
    nx, ny = kit.n(44, 16), kit.n(40, 14)
    rough = 1.0 if p.state == "made" else 3.4
    u, v = np.meshgrid(np.linspace(-1, 1, nx), np.linspace(0, 1, ny), indexing="ij")
    span = w + 0.3
    s = u * span
    over = np.maximum(np.abs(s) - (w - 0.02), 0)
    x = np.sign(s) * (np.minimum(np.abs(s), w - 0.02) + 0.055 * np.tanh(over / 0.06))
    y = -d - 0.02 + v * (LONG - 0.62)
    foot = np.maximum(0.14 - v * (LONG - 0.62), 0)
    q = np.stack([x, y, 0 * x], -1)
    puff = 0.03 * (np.abs(np.sin(np.pi * s / 0.4)) * np.abs(np.sin(np.pi * y / 0.4))) ** 0.35
    ruffle = rough * (0.014 * fbm(q, 0.34, 3, kit.seed % 80) + 0.006 * fbm(q, 0.1, 2, kit.seed % 70))
    if p.state == "unmade":
        y = y - 0.25 * smoothstep(u, 0.0, 0.9) * v
        ruffle = ruffle + 0.05 * np.exp(-(((v - 0.93 + 0.1 * u) / 0.07) ** 2))
    z = 0.575 + puff + ruffle - np.maximum(over - 0.03, 0) * 1.0 - 0.9 * foot**1.5
    hang_ = smoothstep(over, 0.03, 0.2)
    x = x + np.sign(s) * 0.02 * hang_ * np.sin(y * 14 + 2 * np.sin(y * 5)) * rough**0.3
    m = thick(np.stack([x, y, z], -1), 0.03)
    return m.tinted(0.78 + 0.22 * smoothstep(m.vertices[:, 2], 0.3, 0.58))
