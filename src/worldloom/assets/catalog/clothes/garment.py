"""Clothes on a hanger that hang on a wall hook: coat, raincoat, jacket, suit, shirt, T-shirt, hoodie, sweater, bathrobe, lab coat, apron, vest, dress, trousers, shorts or skirt."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Surface, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, gathered
from worldloom.assets.parts.room_garments import hanger, hung, legs
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, cylinder, fbm, rot_x, sphere, spline, tube

KINDS_OF = ("coat", "raincoat", "jacket", "suit", "shirt", "t-shirt", "hoodie", "sweater", "bathrobe", "lab coat", "apron", "vest", "dress", "trousers", "shorts", "skirt")
CARD = Card(
    "clothes/garment", 1, "garment",
    (*KINDS_OF, "t shirt", "overcoat", "trench coat", "blazer", "tuxedo", "blouse", "jersey", "sweatshirt", "jumper", "cardigan", "robe", "kimono", "dressing gown", "gown", "waistcoat", "pants", "jeans", "uniform", "hanging clothes", "clothes on a hanger"),
    ("clothes", "clothing"), ("indoor", "hanging", "bedroom", "hallway", "shop", "closet"), "wall",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["coat", "raincoat", "jacket", "suit", "shirt", "t_shirt", "hoodie", "sweater", "robe", "lab_coat", "apron", "vest", "dress", "trousers", "shorts", "skirt"] = "coat"
    color: Color | None = None
    """By its kind where none is given."""
    material: Literal["cloth", "leather", "knit", "velvet"] = "cloth"
    size: Annotated[float, number(0.7, 1.2)] = 1.0
    wear: Wear = 0.2


TONE = {"coat": "#3a3f4a", "raincoat": "#e0b81c", "jacket": "#4a5a3a", "suit": "#23272f", "shirt": "#c9d8e8", "t_shirt": "#c23b32", "hoodie": "#5a5f6a", "sweater": "#8a2f2a", "robe": "#e6e0d4", "lab_coat": "#f2f2ee",
        "apron": "#7a3a2a", "vest": "#4a4038", "dress": "#a8284a", "trousers": "#35507a", "shorts": "#b09a6a", "skirt": "#3a2f5a"}  # fmt: skip
VARIETY = {"kind": ("coat", "shirt", "jacket", "dress", "sweater")}
"""What several of them take in turn."""
CALLED = {"overcoat": "coat", "trench coat": "coat", "winter coat": "coat", "blazer": "suit", "tuxedo": "suit", "blouse": "shirt", "jersey": "t_shirt", "t shirt": "t_shirt", "tshirt": "t_shirt", "sweatshirt": "hoodie", "jumper": "sweater", "cardigan": "sweater",
          "bathrobe": "robe", "dressing gown": "robe", "kimono": "robe", "lab coat": "lab_coat", "gown": "dress", "waistcoat": "vest", "pants": "trousers", "pant": "trousers", "jeans": "trousers", "jean": "trousers", "slacks": "trousers", "uniform": "suit"}  # fmt: skip
"""Other names of its kinds."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in TONE if k != "coat"} | {"leather jacket": Params(kind="jacket", material="leather", color="#1c1a19")}


def build(p: Params, kit: Kit) -> Part:
    """Its hanger on a peg of the wall at y = 0; its hem at z = 0."""
    step = 0.024 if kit.detail < 0.5 else 0.0125 if kit.detail < 1.5 else 0.01
    hue = p.color or TONE[p.kind]
    cloth: Material = {"cloth": finish.fabric(hue, p.wear), "leather": finish.leather(hue, p.wear), "knit": finish.fabric(hue, p.wear, "knit"), "velvet": finish.fabric(hue, p.wear, "velvet")}[p.material]
    if p.kind == "raincoat" and p.material == "cloth":
        cloth = finish.plastic(hue, 0.3, p.wear)
    if p.kind == "sweater" and p.material == "cloth":
        cloth = finish.fabric(hue, p.wear, "knit")
    body, sewn = _apron() if p.kind == "apron" else (legs if p.kind in ("trousers", "shorts", "skirt") else hung)(p.kind, step, kit.seed)
    finishes = {"trim": cloth, "button": finish.plastic("#2a2018", 0.3), "metal": finish.metal("steel", p.wear), "white": finish.fabric("#f2f0ea"), "tie": finish.fabric("#8a1f2a", recipe="velvet")}
    pieces: list[Piece] = [("cloth", cloth, body), *((role, finishes[role], m) for role, ms in sewn.items() for m in ms)]
    pieces += [("hanger", finish.wood("oak", 0.2) if k else finish.metal("chrome"), m) for k, m in enumerate(hanger(0.2 if p.kind not in ("trousers", "shorts", "skirt") else 0.17))]
    found = gathered(pieces, scale=p.size, middle=False)
    back = max(float(s.mesh.bounds[1, 1]) for s in found) + 0.004
    high = max(float(s.mesh.bounds[1, 2]) for s in found)
    found = tuple(replace(s, mesh=s.mesh.moved((0, -back, 0))) for s in found)
    found += _peg(back, high - 0.022 * p.size)
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    return Part(found, (box_collider(lo, hi),), mass=0.9 * p.size, affordances=("take", "wear"), functional_sides=("front",))


def _peg(reach: float, z: float) -> tuple[Surface, ...]:
    """A brass hook on the wall."""
    line = spline([(0, -0.004, z - 0.035), (0, -0.5 * reach, z - 0.03), (0, -reach, z), (0, -1.15 * reach, z + 0.03)], 14)
    pieces: list[Piece] = [("peg", finish.metal("brass"), tube(line, 0.0045, 8)), ("peg", finish.metal("brass"), sphere(0.008, 10, tuple(line[-1]))), ("peg", finish.metal("brass"), cylinder(0.022, 0.006, 18, 0.002).turned(rot_x(np.pi / 2)).moved((0, 0, z - 0.02)))]
    return gathered(pieces, middle=False, floor=False)


def _apron() -> tuple[Mesh, dict[str, list[Mesh]]]:
    """A bib and a skirt of one cloth, a neck loop over the hanger, a pocket and two strings."""
    t, u = np.meshgrid(np.linspace(0, 1, 30), np.linspace(-1, 1, 31), indexing="ij")
    half = np.interp(t[:, 0], [0, 0.28, 0.42, 0.5, 1], [0.13, 0.15, 0.27, 0.3, 0.31])[:, None]
    x, z = u * half, -0.17 - 0.84 * t
    y = -0.012 + 0.02 * t * np.sin(15 * u + 2 * fbm(np.stack([x, 0 * x, z], -1), 0.3, 2, 4)) + 0.03 * np.abs(u) ** 2 * t
    body = thick(np.stack([x, y, z], -1)[::-1], 0.004)
    loop = tube(spline([(-0.115, -0.012, -0.175), (-0.09, 0, -0.1), (0, 0.004, -0.072), (0.09, 0, -0.1), (0.115, -0.012, -0.175)], 20), 0.006, 8)
    strings = [tube(spline([(s * 0.29, 0.015, -0.56), (s * 0.32, 0.02, -0.62), (s * 0.31, 0.01, -0.9)], 12), 0.006, 8) for s in (-1, 1)]
    return body, {"trim": [loop, *strings, soft_box((0.26, 0.012, 0.16), 0.005, 0.03, center=(0, -0.02, -0.62))]}
