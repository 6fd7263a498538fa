"""A first aid kit: a red or white case with a cross, handle and latches, in hard plastic, metal or soft fabric."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, finish, metres
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, rod, slab, spline, tube

CARD = Card("medical/first_aid_kit", 1, "first_aid_kit", ("first aid box", "first-aid kit", "medical kit", "medkit", "medicine chest", "emergency kit"), ("medical equipment", "container"), ("indoor", "hospital", "clinic", "medical", "office", "workshop", "lab"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.2, 0.5)] = 0.34
    color: Color = "#c2241c"
    cross: Color = "#f4f4f0"
    material: Literal["plastic", "metal", "fabric"] = "plastic"
    wear: Wear = 0.15


PRESETS = {"white": Params(color="#eeeeea", cross="#c2241c", material="metal", wear=0.3), "green": Params(color="#1f7a3f"), "soft": Params(material="fabric", width=0.28)}


def build(p: Params, kit: Kit) -> Part:
    """Standing, its cross to -Y."""
    w = p.width
    h, d = 0.7 * w, 0.34 * w
    shell = {"plastic": finish.plastic(p.color, 0.3, p.wear), "metal": finish.paint(p.color, p.wear, 0.3), "fabric": finish.fabric(p.color, p.wear, "canvas")}[p.material]
    pieces: list[Piece] = [("body", shell, soft_box((w, 0.49 * d, h), 0.022, 0.05, center=(0, s * 0.252 * d, h / 2))) for s in (-1, 1)]
    pieces.append(("seam", finish.plastic("#1c1d20", 0.5), box((w - 0.012, 0.012, h - 0.012), 0.003, (0, 0, h / 2))))
    c, f = 0.15 * h, -0.5 * d
    pieces += [("cross", finish.paint(p.cross, 0.0), slab((-a, f - 0.003, h / 2 - b), (a, f + 0.004, h / 2 + b), 0.001)) for a, b in ((0.36 * h, c * 0.8), (c * 0.8, 0.36 * h))]
    dark = finish.plastic("#1c1d20", 0.4)
    pieces.append(("handle", dark, tube(spline([(-0.17 * w, 0, h - 0.006), (-0.15 * w, 0, h + 0.03), (0, 0, h + 0.036), (0.15 * w, 0, h + 0.03), (0.17 * w, 0, h - 0.006)], 18), 0.008, 9)))
    pieces += [("latch", finish.metal("steel") if p.material == "metal" else dark, box((0.035, 0.05, 0.02), 0.005, (x * w, 0, h))) for x in (-0.34, 0.34)] if p.material != "fabric" else [("zip", finish.metal("brass"), rod((-0.46 * w, 0, h + 0.001), (0.46 * w, 0, h + 0.001), 0.004, 8)), ("zip", finish.metal("brass"), box((0.008, 0.012, 0.03), 0.002, (0.4 * w, -0.01, h - 0.01)))]
    return small(gathered(pieces), 1.8, friction=0.9, affordances=("open", "pick up"), supports=(Support(name="top", center=(0, 0, h), size=(0.5 * w, 0.7 * d)),) if w > 0.45 else (), functional_sides=("front",))
