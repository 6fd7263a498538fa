"""Folded clothes lying on something: shirt, T-shirt, sweater, hoodie, jeans, jacket, dress or robe, one or a stack."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number, rgb
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import prism, rot_z, sphere, spline, tube
from worldloom.world import RGB

CARD = Card(
    "clothes/folded_clothes", 1, "folded_clothes",
    ("folded shirt", "folded clothes", "stack of clothes", "pile of clothes", "folded laundry", "shirt", "t-shirt", "t shirt", "sweater", "hoodie", "jacket", "coat", "dress", "bathrobe", "lab coat", "trousers", "jeans", "shorts", "skirt", "vest", "apron", "raincoat", "suit", "blouse", "jersey", "robe"),
    ("clothes", "clothing"), ("folded", "bedroom", "closet", "laundry"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["shirt", "t_shirt", "sweater", "jeans"] = "shirt"
    count: Annotated[int, number(1, 6)] = 1
    color: Color | None = None
    material: Literal["cloth", "leather", "knit"] = "cloth"
    size: Annotated[float, number(0.7, 1.25)] = 1.0
    wear: Wear = 0.2


TONE = {"shirt": "#c9d8e8", "t_shirt": "#c23b32", "sweater": "#8a2f2a", "jeans": "#35507a"}
OTHERS = ("#d8d2c2", "#3a5a7a", "#7a8a5a", "#b0603a", "#4a4450", "#c9b26a")
CALLED = {"trousers": "jeans", "shorts": "jeans", "skirt": "jeans", "hoodie": "sweater", "jumper": "sweater", "coat": "sweater", "robe": "sweater", "bathrobe": "sweater", "stack of clothes": "t_shirt", "pile of clothes": "t_shirt", "t shirt": "t_shirt"}
"""Other names of its kinds."""
PRESETS = {"t_shirt": Params(kind="t_shirt"), "sweater": Params(kind="sweater", material="knit"), "jeans": Params(kind="jeans"), "stack": Params(kind="t_shirt", count=5)}


def build(p: Params, kit: Kit) -> Part:
    """Collar to +Y, front up."""
    rng, pieces, z = kit.rng("folds"), [], 0.0
    recipe = {"cloth": "fabric", "leather": "leather", "knit": "knit"}[p.material]
    for k in range(p.count):
        hue = rgb(p.color or TONE[p.kind]) if k == p.count - 1 else rgb(OTHERS[(k + kit.seed) % len(OTHERS)])
        cloth = finish.leather(hue, p.wear) if recipe == "leather" else finish.fabric(hue, p.wear, recipe)
        fine = 0.05 if kit.detail < 0.5 or k < p.count - 1 else 0.018
        wide, deep = (0.27 if p.kind != "jeans" else 0.22) + 0.01 * float(rng.normal()), 0.34 if p.kind != "jeans" else 0.36
        each, layers = 0.016 if p.kind == "sweater" else 0.0095, 4 if p.kind == "jeans" else 3
        turn = rot_z(0.04 * float(rng.normal()))
        for i in range(layers):
            m = soft_box((wide - 0.004 * i, deep - 0.005 * i, each), 0.48 * each, fine, 0.002, 0.004, k * 7 + i, center=(0, 0.003 * i, z + each * (0.5 + i * 0.92)))
            pieces.append((f"cloth.{k}", cloth, m.turned(turn)))
        z += each * (0.92 * layers + 0.08)
    pieces += [(r, m, q.moved((0, 0, z))) for r, m, q in _top(p, cloth, wide, deep, hue)]
    return small(gathered(pieces, scale=p.size), 0.4 * p.count, friction=1.0, affordances=("pick up", "wear"))


def _top(p: Params, cloth: Material, wide: float, deep: float, hue: RGB) -> list[Piece]:
    """What tells the upper piece: collar and buttons, neckband, ribs, or pocket and seams."""
    trim, y = finish.fabric("#2c2a28"), deep / 2
    dark = finish.fabric((0.55 * hue[0], 0.55 * hue[1], 0.55 * hue[2]), p.wear)
    if p.kind == "shirt":
        leaf = [prism([(0, 0), (s * 0.075, 0.02), (s * 0.07, -0.035), (s * 0.03, -0.06)], 0.007, 0.0025).moved((s * 0.004, y - 0.035, -0.001)) for s in (-1, 1)]
        ring = tube(spline([(-0.075, y - 0.02, 0.004), (-0.05, y + 0.012, 0.012), (0.05, y + 0.012, 0.012), (0.075, y - 0.02, 0.004)], 14), 0.009, 8)
        strip = soft_box((0.03, deep - 0.1, 0.003), 0.0014, 0.03, center=(0, -0.045, 0.0005))
        return [*(("collar", cloth, m) for m in (*leaf, ring, strip)), *(("button", trim, sphere((0.006, 0.006, 0.003), 10, (0, y - 0.1 - 0.065 * k, 0.0025))) for k in range(4))]
    if p.kind in ("t_shirt", "sweater"):
        a = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        neck = tube(np.c_[0.07 * np.cos(a), y - 0.045 + 0.045 * np.sin(a), 0.002 + 0 * a], 0.006 if p.kind == "t_shirt" else 0.009, 7, closed=True)
        inner = prism(np.c_[0.066 * np.cos(a), y - 0.045 + 0.042 * np.sin(a)], 0.002)
        return [("collar", cloth, neck), ("inside", dark, inner)]
    pocket = soft_box((0.1, 0.11, 0.004), 0.0018, 0.02, center=(0.03, 0.06, 0.0015))
    seams = [tube([(-wide / 2 + 0.02, y0, 0.001), (wide / 2 - 0.02, y0, 0.001)], 0.0012, 5) for y0 in (y - 0.03, y - 0.037)]
    return [("pocket", cloth, pocket), *(("seam", finish.fabric("#b87a2a"), m) for m in seams), ("button", finish.metal("copper"), sphere((0.008, 0.008, 0.004), 12, (-0.07, y - 0.02, 0.002)))]
