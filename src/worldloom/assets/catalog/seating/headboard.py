"""A headboard standing at a wall: tufted cloth, wooden slats or panels, or scrolled iron."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import finial, panelled
from worldloom.assets.parts.room_soft import nails, tuft_buttons, tufting
from worldloom.geometry import beam, rod, sheet, slab, spline, tube
CARD = Card("seating/headboard", 1, "headboard", ("bed headboard", "upholstered headboard", "bed head"), ("furniture",), ("indoor", "bedroom", "hotel"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["tufted", "panel", "iron"] = "tufted"
    width: Annotated[float, metres(0.9, 2.2)] = 1.6
    height: Annotated[float, metres(0.8, 1.6)] = 1.15
    color: Color = "#6a7a86"
    wear: Wear = 0.2


PRESETS = {"panel": Params(style="panel", color="#6a4020"), "iron": Params(style="iron", color="#17181a", height=1.2), "rose": Params(color="#c98a94", width=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """Its face looks to -Y."""
    out, w, h = Collector(), p.width / 2, p.height
    if p.style == "tufted":
        n = (kit.n(72, 30), kit.n(40, 18))
        x, z = np.meshgrid(np.linspace(-w, w, n[0]), np.linspace(0.3, h, n[1]), indexing="ij")
        edge = np.minimum(np.minimum((x + w), (w - x)), np.minimum(z - 0.3, h - z))
        y = -0.03 - 0.045 * np.clip(edge / 0.05, 0, 1) ** 0.5 - 0.03 * tufting(x, z - 0.3, (0.18, 0.16)) * np.clip(edge / 0.08, 0, 1)
        cloth = finish.fabric(p.color, p.wear, "velvet")
        out.add("pad", cloth, sheet(np.stack([x, y, z], -1)))
        at = tuft_buttons(2 * w - 0.16, 0.06, h - 0.36, (0.18, 0.16))
        if len(at):
            out.add("button", cloth, nails([(a, -0.078, b + 0.3) for a, b in at], 0.012))
        out.add("frame", cloth, slab((-w, -0.035, 0.28), (w, 0.02, h), 0.01), *(slab((s * 0.8 * w - 0.03, -0.02, 0), (s * 0.8 * w + 0.03, 0.02, 0.32), 0.004) for s in (-1, 1)))
    elif p.style == "panel":
        wood = finish.wood(p.color, p.wear, 0.35)
        out.add("pad", wood, *(m.moved((0, -0.02, 0)) for m in panelled((-w, 0.3), (w, h - 0.05), max(2, int(p.width / 0.5)), (1.0,), 0.09, 0.035)), slab((-w - 0.03, -0.04, h - 0.06), (w + 0.03, 0.035, h), 0.01), *(slab((s * w - 0.04, -0.03, 0), (s * w + 0.04, 0.03, h - 0.04), 0.008) for s in (-1, 1)))
    else:
        iron = finish.paint(p.color, p.wear, 0.35)
        out.add("pad", iron, *(rod((s * w, 0, 0), (s * w, 0, h - 0.1), 0.02, 12) for s in (-1, 1)), *(finial(0.11, 0.03, 14).moved((s * w, 0, h - 0.11)) for s in (-1, 1)), beam((-w, 0, 0.4), (w, 0, 0.4), 0.02, 0.03, 0.006), tube(spline([(-w, 0, h - 0.22), (-0.5 * w, 0, h - 0.12), (0, 0, h - 0.04), (0.5 * w, 0, h - 0.12), (w, 0, h - 0.22)], 40), 0.014, 10))
        for k in np.linspace(-0.86, 0.86, max(5, int(p.width / 0.16))):
            top = h - 0.04 - 0.18 * abs(k) ** 1.6
            out.add("pad", iron, rod((k * w, 0, 0.4), (k * w, 0, top), 0.008, 8))
        for s in (-1, 1):
            t = np.linspace(0.3, 2.6 * np.pi, 40)
            r = 0.009 * t
            out.add("scroll", iron, tube(np.c_[s * (0.22 * w + r * np.cos(t)), 0 * t - 0.012, 0.72 * h + r * np.sin(t)], 0.006, 6))
    return Part(out.surfaces(), (box_collider((-w, -0.09, 0), (w, 0.035, h)),), mass=16 * p.width, functional_sides=("front",))
