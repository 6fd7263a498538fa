"""A stepped stand for a shop window: two to four tiers draped in cloth with a gilt edge, each deep enough for goods."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import box, sheet, slab

CARD = Card("shop/display_steps", 1, "display_steps", ("display stand", "display stage", "tiered stand", "display plinth", "stepped display"), ("furniture", "storage"), ("indoor", "shop", "shop_window", "bakery", "museum"), "floor")


class Params(Base):
    """Dials. The lowest tier is at the front."""

    width: Annotated[float, metres(0.8, 3.0)] = 1.7
    tiers: Annotated[int, Field(ge=2, le=4)] = 3
    rise: Annotated[float, metres(0.12, 0.4)] = 0.26
    tread: Annotated[float, metres(0.2, 0.5)] = 0.3
    color: Color = "#1c3a2e"
    trim: Color = "gold"
    wear: Wear = 0.1


VARIETY = {"color": ("#1c3a2e", "#6b1a1c", "#22304f"), "tiers": (3, 2)}
"""What several of them take in turn."""
PRESETS = {"low": Params(tiers=2, rise=0.16, color="#6b1a1c"), "grand": Params(width=2.6, tiers=4, color="navy"), "white": Params(color="#d8d2c4", trim="silver")}


def build(p: Params, kit: Kit) -> Part:
    """Boxes under the cloth, folds down every riser, a cord along every edge."""
    out, w, deep = Collector(), p.width / 2, p.tiers * p.tread
    cloth, edge = finish.fabric(p.color, p.wear, "velvet"), finish.fabric(p.trim, p.wear, "fabric")
    n = kit.n(120, 40)
    x = np.linspace(-w, w, n)
    supports, boxes = [], []
    for k in range(p.tiers):
        y0, z = -deep / 2 + k * p.tread, (k + 1) * p.rise
        out.add("tier", cloth, slab((-w + 0.012, y0 + 0.012, 0.0), (w - 0.012, deep / 2, z - 0.002), 0.01), slab((-w, y0, z - 0.016), (w, y0 + p.tread + 0.02 if k < p.tiers - 1 else deep / 2, z), 0.008))
        fold = 0.009 * np.sin(26 * x + 2.1 * k) + 0.005 * np.sin(61 * x + k)
        hang = np.linspace(0.0, 1.0, 7)
        y = y0 - 0.004 - np.abs(fold)[:, None] * (0.25 + 0.75 * hang)
        q = np.stack([np.repeat(x[:, None], 7, 1), y, np.broadcast_to(z - 0.006 - hang * (p.rise - 0.012), y.shape)], -1)
        out.add("drape", cloth, sheet(q[::-1]), sheet(q))
        out.add("edge", edge, box((p.width, 0.012, 0.016), 0.005, (0, y0 - 0.006, z - 0.012)))
        supports.append(Support(name=f"tier{k}", center=(0, y0 + 0.5 * p.tread + 0.01, z), size=(p.width - 0.06, p.tread - 0.06), clearance=1.4))
        boxes.append(box_collider((-w, y0, 0), (w, deep / 2 if k == p.tiers - 1 else y0 + p.tread, z)))
    return Part(out.surfaces(), colliders=tuple(boxes), mass=30.0, supports=tuple(supports), functional_sides=("front",))
