"""A ticket booth: a striped wooden kiosk with a glass window, a counter, a sign with bulbs and a pointed roof."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import lathe, rot_z, slab, sphere
CARD = Card("shop/ticket_booth", 1, "ticket_booth", ("box office", "ticket kiosk", "ticket counter", "ticket office", "kiosk booth", "admission booth"), ("kiosk", "booth"), ("indoor", "outdoor", "cinema", "museum", "fair", "station"), "floor", (0.9, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.0, 2.2)] = 1.4
    height: Annotated[float, metres(1.9, 2.8)] = 2.3
    color: Color = "#b81a1f"
    second: Color = "#f1e6cc"
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"blue": Params(color="#1f4f8a", lit=False), "wide": Params(width=2.0, color="#2f5a3c")}


def build(p: Params, kit: Kit) -> Part:
    """The window looks to -Y."""
    out, w, h = Collector(), p.width / 2, p.height
    d = 0.9 * w
    red, cream, gold = finish.paint(p.color, p.wear, 0.35), finish.paint(p.second, p.wear, 0.4), finish.metal("brass", p.wear)
    body = h - 0.35
    n = int(p.width / 0.14)
    x = np.linspace(-w, w, n + 1)
    for k, (a, b) in enumerate(zip(x[:-1], x[1:], strict=True)):
        out.add("stripe" if k % 2 else "wall", cream if k % 2 else red, slab((a, -d, 0.06), (b, -d + 0.03, 1.0), 0.002))
    out.add("wall", red, *(slab((s * w - 0.03 * (s > 0), -d, 0.06), (s * w + 0.03 * (s < 0), d, body), 0.004) for s in (-1, 1)), slab((-w, d - 0.03, 0.06), (w, d, body), 0.004), slab((-w - 0.03, -d - 0.03, 0), (w + 0.03, d + 0.03, 0.07), 0.01), slab((-w, -d, body - 0.22), (w, -d + 0.03, body), 0.004), *(slab((s * w - 0.09 * (s > 0), -d - 0.005, 1.0), (s * w + 0.09 * (s < 0), -d + 0.04, body - 0.2), 0.006) for s in (-1, 1)))
    out.add("trim", gold, slab((-w - 0.01, -d - 0.012, 1.0), (w + 0.01, -d + 0.035, 1.03), 0.004), slab((-w - 0.01, -d - 0.012, body - 0.24), (w + 0.01, -d + 0.035, body - 0.215), 0.004))
    out.add("counter", finish.wood("walnut", p.wear, 0.3), slab((-w + 0.05, -d - 0.2, 1.03), (w - 0.05, -d + 0.25, 1.065), 0.008))
    out.add("glass", finish.glass((0.85, 0.92, 0.93), 0.02), slab((-w + 0.09, -d + 0.008, 1.2), (w - 0.09, -d + 0.014, body - 0.24), 0.001))
    out.add("inside", finish.paint("#3a2a24"), slab((-w + 0.04, d - 0.05, 1.0), (w - 0.04, d - 0.032, body), 0.002))
    out.add("sign", cream, slab((-0.82 * w, -d - 0.06, body - 0.04), (0.82 * w, -d - 0.02, body + 0.26), 0.01))
    out.add("ink", red, text("TICKETS", min(0.15, 0.2 * p.width), (0, body + 0.11), -d - 0.062, 0.17))
    bulb = finish.glow((1.0, 0.72, 0.35), 6.0) if p.lit else finish.plastic("#d8cba8", 0.2)
    out.add("bulb", bulb, *(sphere(0.016, 10, (q, -d - 0.065, z)) for q in np.linspace(-0.78 * w, 0.78 * w, 12) for z in (body - 0.015, body + 0.235)))
    roof = lathe([(0, body), (1.5 * w, body), (1.5 * w, body + 0.04), (0.7 * w, body + 0.22), (0.06, h + 0.02), (0, h + 0.05)], 4, 0.2).turned(rot_z(np.pi / 4)).scaled((1.0, d / w, 1))
    out.add("roof", red, roof)
    out.add("trim", gold, sphere(0.05, 16, (0, 0, h + 0.06)))
    lamp = light((0, -d - 0.5, body + 0.2), 6.0, p.lit, (1.0, 0.75, 0.45), 0.2)
    cols = (box_collider((-w, -d, 0), (w, d, body)), box_collider((-w, -d - 0.2, 1.03), (w, -d, 1.065)), box_collider((-1.06 * w, -1.06 * d, body), (1.06 * w, 1.06 * d, h)))
    return Part(out.surfaces(), cols, mass=220.0, lights=(lamp,), functional_sides=("front",), affordances=("buy",), supports=(Support(center=(0, -d - 0.08, 1.065), size=(1.5 * w, 0.18), clearance=0.8),))
