"""A supermarket shopping cart: a wire basket on four castors with its handle and child seat, empty or with groceries."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Floats, box, cylinder, lathe, rod, rot_z, sphere, spline, tube

CARD = Card("shop/shopping_cart", 1, "shopping_cart", ("shopping trolley", "grocery cart", "supermarket trolley", "trolley"), ("vehicle",), ("indoor", "outdoor", "shop", "supermarket", "street"), "floor")


class Params(Base):
    """Dials."""

    color: Color = "#c2241c"
    """Of handle and corners."""
    load: Literal["empty", "groceries"] = "empty"
    material: Literal["metal", "plastic"] = "metal"
    size: Annotated[float, number(0.7, 1.15)] = 1.0
    wear: Wear = 0.25


PRESETS = {"full": Params(load="groceries", color="#1f6a3a"), "plastic": Params(material="plastic", color="#2f5aa0")}


def build(p: Params, kit: Kit) -> Part:
    """Pushed from +Y, its nose to -Y."""
    n = kit.n(10, 6)
    wire = finish.metal("chrome", p.wear) if p.material == "metal" else finish.plastic(p.color, 0.4, p.wear)
    frame, trim = finish.metal("chrome", p.wear), finish.plastic(p.color, 0.35, p.wear)
    low = np.array([(-0.2, -0.36, 0.46), (0.2, -0.36, 0.46), (0.23, 0.32, 0.5), (-0.23, 0.32, 0.5)])
    high = np.array([(-0.24, -0.46, 0.8), (0.24, -0.46, 0.8), (0.285, 0.4, 0.92), (-0.285, 0.4, 0.92)])
    pieces: list[Piece] = [("rim", wire, tube(np.concatenate([q, q[:1]]), r, n, closed=False)) for q, r in ((high, 0.0075), (low, 0.0055))]
    for i in range(4):
        a, b, c, d = low[i], low[(i + 1) % 4], high[i], high[(i + 1) % 4]
        count = 11 if i % 2 == 0 else 17
        pieces += [("wire", wire, rod(a + (b - a) * t, c + (d - c) * t, 0.0026, 5)) for t in np.linspace(0, 1, count)]
        pieces += [("wire", wire, rod(a + (c - a) * t, b + (d - b) * t, 0.0032, 5)) for t in (0.33, 0.66)]
    pieces += [("wire", wire, rod(low[0] + (low[1] - low[0]) * t, low[3] + (low[2] - low[3]) * t, 0.0026, 5)) for t in np.linspace(0, 1, 12)] + [("wire", wire, rod(low[0] + (low[3] - low[0]) * t, low[1] + (low[2] - low[1]) * t, 0.003, 5)) for t in np.linspace(0, 1, 6)]
    for s in (-1, 1):
        line = spline([(s * 0.27, 0.44, 1.02), (s * 0.28, 0.4, 0.9), (s * 0.25, 0.34, 0.5), (s * 0.24, 0.3, 0.3), (s * 0.24, 0.36, 0.17), (s * 0.21, -0.1, 0.155), (s * 0.17, -0.44, 0.15)], 50)
        pieces.append(("frame", frame, tube(line, 0.0125, 10)))
        for x, y in ((s * 0.24, 0.34), (s * 0.17, -0.42)):
            pieces += [("wheel", finish.rubber((0.03, 0.03, 0.032)), drum(0.06, 0.028, (x, y, 0.06), 20, 0.006)), ("hub", finish.plastic("#8a8d90"), drum(0.026, 0.032, (x, y, 0.06), 14, 0.003)), ("fork", frame, box((0.045, 0.045, 0.06), 0.006, (x, y, 0.115)))]
        pieces.append(("corner", trim, sphere(0.019, 14, (s * 0.24, -0.46, 0.8))))
    pieces += [("frame", frame, rod((-0.21, -0.1, 0.155), (0.21, -0.1, 0.155), 0.01, 10)), ("frame", frame, rod((-0.24, 0.33, 0.4), (0.24, 0.33, 0.4), 0.01, 10)), ("handle", trim, rod((-0.285, 0.445, 1.03), (0.285, 0.445, 1.03), 0.019, 14)), *(("shelf", wire, rod((x, -0.38, 0.17), (x * 1.2, 0.3, 0.17), 0.0035, 6)) for x in np.linspace(-0.16, 0.16, 7))]
    pieces += [("seat", trim, soft_box((0.42, 0.015, 0.16), 0.006, 0.06, center=(0, 0.3, 0.82))), ("seat", trim, soft_box((0.42, 0.12, 0.012), 0.005, 0.06, center=(0, 0.35, 0.74)))]
    if p.load == "groceries":
        pieces += _groceries(kit, low)
    found = gathered(pieces, scale=p.size, middle=False)
    z = p.size
    solids = (box_collider((-0.26 * z, -0.46 * z, 0.46 * z), (0.26 * z, 0.4 * z, 0.85 * z)), box_collider((-0.26 * z, -0.45 * z, 0), (0.26 * z, 0.4 * z, 0.18 * z)), box_collider((-0.28 * z, 0.28 * z, 0.18 * z), (0.28 * z, 0.46 * z, 1.0 * z)))
    return Part(found, colliders=solids, mass=22.0, dynamic=True, friction=0.7, functional_sides=("back",), affordances=("push",))


def _groceries(kit: Kit, low: Floats) -> list[Piece]:
    rng = kit.rng("groceries")
    out: list[Piece] = []
    tones = ("#c2382a", "#2f7fc4", "#e0b01c", "#3f9a4c", "#d9d2c2", "#7a4a2a")
    for k in range(11):
        x, y = (k % 3 - 1) * 0.125 + float(rng.normal() * 0.01), -0.26 + 0.125 * (k // 3)
        h = float(rng.uniform(0.16, 0.3))
        turn = rot_z(float(rng.normal() * 0.25))
        stuff = finish.of("cardboard", tones[k % 6], 0.5) if k % 3 else finish.plastic(tones[k % 6], 0.3)
        m = box((0.09, 0.07, h), 0.004, (0, 0, h / 2)) if k % 3 else lathe([(0, 0), (0.04, 0), (0.042, 0.01), (0.042, 0.65 * h), (0.016, 0.85 * h), (0.016, h), (0, h)], 22, 0.6)
        out.append((f"goods.{k % 6}{'b' if k % 3 else 'a'}", stuff, m.turned(turn).moved((x, y, 0.5))))
    return [*out, ("bread", finish.of("food", "#b8762a", 0.7), soft_box((0.36, 0.1, 0.08), 0.038, 0.03, 0.01, 0.006, 2, center=(0, 0.14, 0.72))), ("can", finish.metal("aluminium"), cylinder(0.04, 0.11, 24, 0.004, (0.12, 0.2, 0.51)))]
