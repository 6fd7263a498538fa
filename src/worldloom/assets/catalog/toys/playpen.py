"""A playpen: four padded rails with net or barred sides round a soft floor."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, rod, sphere
CARD = Card("toys/playpen", 1, "playpen", ("play pen", "play yard", "baby playpen", "baby gate pen", "travel cot"), ("furniture",), ("indoor", "nursery", "playroom"), "floor", (0.3, 0, 0, 0))


class Params(Base):
    """Dials."""

    style: Literal["net", "bars"] = "net"
    width: Annotated[float, metres(0.8, 1.8)] = 1.1
    depth: Annotated[float, metres(0.7, 1.6)] = 0.9
    height: Annotated[float, metres(0.5, 0.85)] = 0.72
    color: Color = "#5a7a9a"
    wear: Wear = 0.15


PRESETS = {"bars": Params(style="bars", color="#e9dcc0"), "pink": Params(color="#d88aa4", width=1.5, depth=1.3)}


def build(p: Params, kit: Kit) -> Part:
    """Open above."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    wood = p.style == "bars"
    cloth = finish.wood("birch", p.wear) if wood else finish.fabric(p.color, p.wear)
    out.add("mat", finish.fabric(p.color if wood else "#d9d4c6", p.wear), soft_box((2 * w - 0.04, 2 * d - 0.04, 0.05), 0.02, 0.12, center=(0, 0, 0.065)))
    corners = [(x, y) for x in (-w, w) for y in (-d, d)]
    r = 0.022 if wood else 0.035
    out.add("frame", cloth, *(cylinder(r, h, kit.n(18, 10), 0.006, (x, y, 0)) for x, y in corners), *(sphere(1.3 * r, 14, (x, y, h)) for x, y in corners))
    for z in ((0.05, h - 0.02) if wood else (0.06, h - 0.03)):
        out.add("frame", cloth, *(rod((-w, y, z), (w, y, z), r, kit.n(14, 8)) for y in (-d, d)), *(rod((x, -d, z), (x, d, z), r, kit.n(14, 8)) for x in (-w, w)))
    lo, hi = [], []
    pitch = 0.075 if wood else 0.028
    for a, b, axis in ((w, d, 0), (d, w, 1)):
        q = np.linspace(-a, a, max(4, int(2 * a / pitch)) + 1)[1:-1]
        for s in (-1, 1):
            base = np.c_[q, np.full(len(q), s * b), np.full(len(q), 0.06)] if axis == 0 else np.c_[np.full(len(q), s * b), q, np.full(len(q), 0.06)]
            lo.append(base)
            hi.append(base * [1, 1, 0] + [0, 0, h - 0.03])
    starts, ends = np.concatenate(lo), np.concatenate(hi)
    if wood:
        out.add("bar", cloth, wires(starts, ends, 0.008, 8))
    else:
        zs = np.arange(0.1, h - 0.05, 0.028)
        net = finish.fabric("#e6e6e2")
        out.add("net", net, wires(starts, ends, 0.0011, 3), *(wires([(-w, s * d, z) for z in zs], [(w, s * d, z) for z in zs], 0.0011, 3) for s in (-1, 1)), *(wires([(s * w, -d, z) for z in zs], [(s * w, d, z) for z in zs], 0.0011, 3) for s in (-1, 1)))
    toys = ((-0.4 * w, 0.2 * d, 0.06, "#d8251d"), (0.35 * w, -0.3 * d, 0.045, "#f2c61d"))
    for k, (x, y, r, tone) in enumerate(toys):
        out.add(f"ball.{k}", finish.plastic(tone, 0.3), sphere(r, 18, (x, y, 0.085 + r)))
    walls = [box_collider((-w, s * d - 0.03, 0), (w, s * d + 0.03, h)) for s in (-1, 1)] + [box_collider((s * w - 0.03, -d, 0), (s * w + 0.03, d, h)) for s in (-1, 1)]
    return Part(out.surfaces(), (box_collider((-w, -d, 0), (w, d, 0.09)), *walls), mass=12.0, supports=(Support(name="floor", center=(0, 0, 0.09), size=(1.2 * w, 0.8 * d), clearance=1.2),))
