"""A free-standing column: fluted Greek, round Roman with leafy capital, plain concrete or riveted iron, whole or broken off, from floor to ceiling."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_masonry import doric_capital, fluted
from worldloom.assets.parts.built_pieces import Collector, boards, bolts, copies
from worldloom.geometry import Mesh, box, cylinder, join, lathe, rock, rot_z, sheet, torus, tube

CARD = Card("village/column", 1, "column", ("pillar", "marble column", "stone column", "concrete pillar", "support column"), ("support", "structure"),
            ("greek", "roman", "temple", "ruin", "station", "church", "hall", "museum", "indoor", "outdoor"), "floor")


class Params(Base):
    """Dials. `color` "" keeps the style's own stone; broken ones end in the middle."""

    style: Literal["greek", "roman", "concrete", "iron", "tiled"] = "greek"
    height: Annotated[float, metres(1.5, 12.0)] = 4.2
    radius: Annotated[float, metres(0.12, 0.9)] = 0.34
    material: Literal["marble", "limestone", "granite", "sandstone"] = "marble"
    color: Color | Literal[""] = ""
    state: Literal["whole", "broken"] = "whole"
    wear: Wear = 0.4


PRESETS = {"roman": Params(style="roman", height=5.5), "broken": Params(state="broken", material="limestone", wear=0.9), "concrete": Params(style="concrete", height=4.0), "iron": Params(style="iron", color="dark_green", radius=0.16), "tiled": Params(style="tiled", color="white", height=3.6)}


def build(p: Params, kit: Kit) -> Part:
    """Base and capital scale with the radius; `height` is the whole one's."""
    out, r, h = Collector(), p.radius, p.height
    mat = _material(p)
    broken = p.state == "broken"
    top = {"greek": _greek, "roman": _roman, "concrete": _concrete, "iron": _iron, "tiled": _tiled}[p.style](out, p, kit, mat, r, 0.46 * h if broken else h, broken)
    if broken:
        rng = kit.rng("rubble")
        at = [(float(x), float(y), 0.08 * r) for x, y in rng.uniform(-2.4, 2.4, (6, 2)) * r]
        out.add("rubble", mat, copies(rock((0.7 * r, 0.55 * r, 0.4 * r), 9, kit.n(12, 7), 0.5), at, rng.uniform(0, 6, 6), rng.uniform(0.5, 1.1, 6)))
    return Part(out.surfaces(), colliders=(cylinder_collider(1.1 * r, top), cylinder_collider(1.35 * r, 0.3 * r)), mass=7500 * r * r * top, anchors={"top": (0, 0, top)})


def _material(p: Params) -> Material:
    if p.style == "concrete":
        return finish.of("concrete", p.color or (0.42, 0.41, 0.39), 0.85, p.wear)
    if p.style == "iron":
        return finish.paint(p.color or "charcoal", p.wear, 0.4)
    if p.style == "tiled":
        return finish.of("tile", p.color or "cream", 0.2, p.wear)
    stone = finish.stone(p.material, p.wear)
    return stone.model_copy(update={"color": finish.paint(p.color).color}) if p.color else stone


def _greek(out: Collector, p: Params, kit: Kit, mat: Material, r: float, h: float, broken: bool) -> float:
    """Doric: fluted drums on a stylobate block."""
    foot, cap = 0.34 * r, 1.1 * 0.82 * r
    out.add("base", mat, box((2.6 * r, 2.6 * r, foot), 0.03 * r + 0.006, (0, 0, foot / 2)))
    shaft = h - foot - (0.0 if broken else cap)
    out.add("shaft", mat, fluted(r, p.height - foot - cap if broken else shaft, 20, kit, 0.82, shaft / (p.height - foot - cap) if broken else 1.0).moved((0, 0, foot)))
    if not broken:
        out.add("capital", mat, doric_capital(0.82 * r).moved((0, 0, h - cap)))
    return h


def _attic(r: float, n: int) -> Mesh:
    """Two tori and a hollow between them on a square plinth."""
    return lathe([(1.38 * r, 0.26 * r), (1.45 * r, 0.32 * r), (1.45 * r, 0.42 * r), (1.36 * r, 0.5 * r), (1.2 * r, 0.54 * r), (1.14 * r, 0.64 * r), (1.2 * r, 0.72 * r), (1.28 * r, 0.76 * r), (1.28 * r, 0.84 * r), (1.16 * r, 0.9 * r), (1.04 * r, 0.92 * r), (1.0 * r, 1.02 * r)], n, 0.7)


def _roman(out: Collector, p: Params, kit: Kit, mat: Material, r: float, h: float, broken: bool) -> float:
    """Smooth shaft with entasis on an Attic base; two rows of leaves and four volutes carry the abacus."""
    n = kit.n(40, 16)
    out.add("base", mat, box((2.9 * r, 2.9 * r, 0.28 * r), 0.03 * r, (0, 0, 0.14 * r)), _attic(r, n))
    cap = 2.1 * r
    full = p.height - r - cap
    t = np.linspace(0, (h - r) / full if broken else 1.0, kit.n(10, 5))
    rad = r * (1 - 0.16 * t**1.6)
    shaft = [*zip(rad, r + t * full, strict=True), *([(0.0, h + 0.1 * r)] if broken else [])]
    out.add("shaft", mat, lathe(shaft, n, 0.6))
    if broken:
        return h
    z, q = h - cap, 0.84 * r
    out.add("capital", mat, lathe([(q, z), (1.08 * q, z + 0.04 * r), (1.08 * q, z + 0.12 * r), (0.96 * q, z + 0.16 * r), (0.96 * q, z + 1.2 * r), (1.25 * q, z + 1.75 * r), (0, z + 1.78 * r)], n, 0.5))
    for count, low, tall, turn in ((8, 0.16, 0.75, 0.0), (8, 0.5, 1.0, np.pi / 8)):
        leaf = _leaf(q, low * r + z, tall * r, kit)
        out.add("capital", mat, *(leaf.turned(rot_z(k * 2 * np.pi / count + turn)) for k in range(count)))
    for k in range(4):
        curl = torus(0.2 * r, 0.085 * r, kit.n(18, 10), 6).turned(np.array([[1, 0, 0], [0, 0, -1], [0, 1.0, 0]])).moved((1.5 * q, 0, z + 1.62 * r))
        out.add("capital", mat, curl.turned(rot_z(np.pi / 4 + k * np.pi / 2)))
    out.add("capital", mat, box((2.9 * q, 2.9 * q, 0.3 * r), 0.04 * r, (0, 0, h - 0.15 * r)))
    return h


def _leaf(r: float, z: float, tall: float, kit: Kit) -> Mesh:
    """An acanthus leaf that rises along the bell and bends outward at its tip."""
    t, u = np.linspace(0, 1, kit.n(9, 5)), np.linspace(-1, 1, kit.n(7, 3))
    wide = 0.4 * r * (1 - 0.45 * t**2)
    out_ = r * (1.0 + 0.1 * t + 0.5 * np.clip(t - 0.62, 0, 1) ** 1.2)
    h = z + tall * np.where(t < 0.85, t, 0.85 - 0.7 * (t - 0.85))
    x = out_[:, None] + 0.07 * r * (1 - u[None] ** 2) + 0.03 * r * np.abs(np.sin(3 * np.pi * u))[None]
    p = np.stack([x, wide[:, None] * u[None], np.broadcast_to(h[:, None], x.shape)], -1)
    return join([sheet(p[:, ::-1]), sheet(p - [0.02 * r, 0, 0])])


def _concrete(out: Collector, p: Params, kit: Kit, mat: Material, r: float, h: float, broken: bool) -> float:
    """A cast shaft with formwork seams, a flared head and a painted band at the foot."""
    n = kit.n(36, 14)
    head = [] if broken else [(r, h - 0.9 * r), (1.5 * r, h - 0.25 * r), (1.5 * r, h)]
    out.add("shaft", mat, lathe([(r, 0.0), (r, 0.02), (r, max(0.5 * h, 0.1)), *head, (0, h + (0.15 * r if broken else 0))], n, 0.4))
    out.add("seams", mat.model_copy(update={"color": tuple(0.8 * c for c in mat.color)}), *(torus(r + 0.001, 0.004, n, 5).moved((0, 0, float(z))) for z in np.arange(1.2, h - r, 1.2)))
    out.add("band", finish.paint("yellow", p.wear), lathe([(r + 0.003, 0.08), (r + 0.004, 0.09), (r + 0.004, 0.22), (r + 0.003, 0.23)], n, 0.3))
    return h


def _iron(out: Collector, p: Params, kit: Kit, mat: Material, r: float, h: float, broken: bool) -> float:
    """Cast iron with collars, brackets and bolts."""
    n = kit.n(24, 12)
    prof = [(1.9 * r, 0), (1.9 * r, 0.05), (1.5 * r, 0.08), (1.45 * r, 0.7), (1.2 * r, 0.76), (1.25 * r, 0.8), (r, 0.86), (0.85 * r, h - 5 * r), (1.15 * r, h - 4.8 * r), (1.15 * r, h - 4.5 * r), (0.9 * r, h - 4.4 * r), (1.0 * r, h - 2 * r), (1.7 * r, h - 0.6 * r), (1.9 * r, h - 0.5 * r), (1.9 * r, h), (0, h)] if not broken else [(1.9 * r, 0), (1.9 * r, 0.05), (1.45 * r, 0.4), (r, 0.46), (0.9 * r, h), (0.6 * r, h - 0.02), (0, h - 0.1)]
    out.add("shaft", mat, lathe(prof, n, 0.4), cylinder(2.2 * r, 0.03, n, 0.005))
    out.add("bolts", finish.iron(p.wear), bolts([(2.04 * r * np.cos(a), 2.04 * r * np.sin(a), 0.03) for a in np.arange(8) * np.pi / 4], 0.014, 0.014))
    if not broken:
        for k in range(4):
            a = np.linspace(0, np.pi / 2, 8)
            arc = np.c_[0.9 * r + 2.6 * r * (1 - np.cos(a)), 0 * a, h - 3.6 * r + 3.3 * r * np.sin(a)]
            out.add("shaft", mat, tube(arc, 0.22 * r, 6).turned(rot_z(k * np.pi / 2)))
    return h


def _tiled(out: Collector, p: Params, kit: Kit, mat: Material, r: float, h: float, broken: bool) -> float:
    """A square pier clad with small tiles, steel corner guards, a dark skirting."""
    out.add("shaft", mat, box((2 * r, 2 * r, h), 0.012, (0, 0, h / 2)))
    steel = finish.metal("steel", p.wear)
    out.add("guards", steel, boards((0.05, 0.05, min(1.4, h - 0.1)), [(sx * (r - 0.02), sy * (r - 0.02), min(1.4, h - 0.1) / 2 + 0.1) for sx in (-1, 1) for sy in (-1, 1)], 0.004))
    out.add("skirting", finish.of("tile", "charcoal", 0.3, p.wear), box((2 * r + 0.03, 2 * r + 0.03, 0.14), 0.01, (0, 0, 0.07)))
    if not broken:
        out.add("band", finish.of("tile", "dark_green", 0.2, p.wear), box((2 * r + 0.012, 2 * r + 0.012, 0.16), 0.004, (0, 0, h - 0.5)))
    return h
