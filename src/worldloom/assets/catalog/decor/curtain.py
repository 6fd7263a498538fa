"""A pair of curtains on a rod, drawn, open or tied back, in velvet, linen or lace; hung before a window."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import finial
from worldloom.assets.parts.room_soft import folds
from worldloom.geometry import Mesh, lathe, rod, rot_y, sheet, smoothstep, sphere, spline, stamp, torus, tube
CARD = Card("decor/curtain", 1, "curtain", ("drape", "drapes", "curtains", "net curtain", "blinds", "window blind"), ("textile",), ("indoor", "living_room", "library", "bedroom", "victorian", "theater"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 6.0)] = 1.7
    """Of the rod."""
    height: Annotated[float, metres(0.8, 5.0)] = 2.35
    state: Literal["tied", "open", "closed"] = "tied"
    material: Literal["velvet", "fabric", "lace"] = "velvet"
    color: Color = "#5a1519"
    pelmet: bool = False
    wear: Wear = 0.2


PRESETS = {"linen": Params(material="fabric", color="cream", state="open"), "closed": Params(state="closed", color="navy"), "lace": Params(material="lace", color="white", state="closed"), "stage": Params(width=5.0, height=3.6, pelmet=True)}
HEM = 0.02
"""Metres between cloth and floor, so that a rug has room under it."""


def build(p: Params, kit: Kit) -> Part:
    """Rod with rings and finials, two pleated cloths that end HEM over the floor, tie bands with tassels, optional pelmet."""
    out, w, h = Collector(), p.width / 2, p.height
    tone = rgb(p.color)
    mat = finish.of({"velvet": "velvet", "fabric": "fabric", "lace": "fabric"}[p.material], tone, 0.9, p.wear, thin=True, transmission=0.35 if p.material == "lace" else 0.0)
    brass, y = finish.metal("brass", p.wear), -0.075
    top = h - 0.06
    out.add("rod", brass, rod((-w, y, top + 0.02), (w, y, top + 0.02), 0.014, 12), *(finial(0.07, 0.024).turned(rot_y(s * np.pi / 2)).moved((s * w, y, top + 0.02)) for s in (-1, 1)), *(rod((s * (w - 0.08), 0, top + 0.02), (s * (w - 0.08), y, top + 0.02), 0.008, 8) for s in (-1, 1)))
    wide = {"tied": 0.72, "open": 0.36, "closed": 0.99}[p.state] * w
    dens = {"tied": 12.0, "open": 19.0, "closed": 9.0}[p.state]
    n = (kit.n(96, 30), kit.n(26, 8))
    for s in (-1, 1):
        m = folds(wide, top - HEM, max(4.0, dens * wide), 0.042 if p.state != "open" else 0.05, kit.seed % 70 + (3 if s > 0 else 0), n, 0.5, 0.74 if p.state == "tied" else 0.0, 0.58)
        v = m.vertices.copy()
        x = v[:, 0] + wide / 2
        v[:, 0] = -w + 0.01 + x
        floor_ = smoothstep(v[:, 2], -top + 0.06, -top)
        v[:, 1] = v[:, 1] * (1 + 0.35 * floor_) + y - 0.02
        v[:, 1] = np.minimum(v[:, 1], -0.008)
        shadow = 0.72 + 0.28 * smoothstep(-(v[:, 1] - y), -0.03, 0.05)
        m = Mesh(v + [0, 0, top], m.faces, None, m.uv).tinted(shadow).swaying(0.06 * smoothstep(-v[:, 2], 0.2, top))
        out.add("cloth", mat, m if s < 0 else m.mirrored(0))
    rings = np.linspace(-w + 0.03, -w + wide, max(4, int(wide / 0.11)))
    ring = torus(0.02, 0.0025, 14, 5).turned(rot_y(np.pi / 2))
    out.add("ring", brass, stamp(ring, [(s * x, y, top + 0.014) for x in rings for s in (-1, 1)]))
    if p.state == "tied":
        _ties(out, w, y, top, wide, tone)
    if p.pelmet:
        a = np.linspace(-w - 0.05, w + 0.05, kit.n(90, 30))
        drop = 0.2 + 0.07 * np.abs(np.sin(np.pi * 2.5 * (a + w) / max(w, 0.3)))
        g = np.stack([np.stack([a, np.full_like(a, -0.17) + 0.012 * np.sin(a * 70), h + 0.02 - k * drop], 1) for k in (0.0, 0.5, 1.0)], 1)
        out.add("pelmet", mat, sheet(g[::-1]).tinted(0.9), sheet(g).tinted(0.6))
        out.add("rod", brass, tube(g[:, -1], 0.008, 5))
    return Part(out.surfaces(), colliders=tuple(box_collider((min(s * w, s * (w - wide)), -0.16, HEM), (max(s * w, s * (w - wide)), 0, top)) for s in (-1, 1)) + (box_collider((-w - 0.08, -0.2, top - 0.2), (w + 0.08, 0, h + 0.03)),), mass=6.0 * p.width, affordances=("draw",))


def _ties(out: Collector, w: float, y: float, top: float, wide: float, tone: tuple[float, float, float]) -> None:
    z, half = top * 0.42, 0.5 * wide * (1 - 0.74) + 0.03
    cord_ = finish.fabric((min(0.6, tone[0] * 1.4 + 0.12), 0.2 + tone[1], 0.06 + tone[2]), 0.2)
    for s in (-1, 1):
        c = np.array([s * (w - 0.01 - 0.13 * wide), y - 0.02, z])
        loop = spline([c + [-half * 1.1, 0.06, 0.05], c + [-half, -0.05, 0.0], c + [0, -0.085, -0.035], c + [half, -0.05, 0.0], c + [half * 1.1, 0.06, 0.05]], 24)
        out.add("tie", cord_, tube(loop, 0.013, 7))
        at = c + [s * half * 0.6, -0.09, -0.03]
        out.add("tassel", cord_, sphere(0.02, 10, at), lathe([(0, -0.17), (0.028, -0.165), (0.018, -0.03), (0.012, -0.015), (0, -0.01)], 12, 0.7).moved(at))
