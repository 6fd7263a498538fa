"""A seedling tray: cells of dark compost with young green plants, in plastic, peat or wood."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_ware import tuft
from worldloom.geometry import box, slab, tube

CARD = Card("farm/seed_tray", 1, "seed_tray", ("seedling tray", "seedlings", "seedling", "tray of seedlings", "seed starter tray", "plant tray"), ("plant",), ("indoor", "outdoor", "greenhouse", "garden", "farm"), "table")


class Params(Base):
    """Dials."""

    rows: Annotated[int, number(1, 8)] = 6
    columns: Annotated[int, number(1, 6)] = 4
    growth: Annotated[float, number(0.0, 1.0)] = 0.6
    """From bare compost to crowded leaves."""
    color: Color = "#1b1c1e"
    material: Literal["plastic", "wood"] = "plastic"


WITHIN = {"rows": 1, "columns": 1, "growth": 0.8}
"""Its dials where it stands in something: one seedling in its cell."""
PRESETS = {"young": Params(growth=0.2), "wood": Params(material="wood", rows=5, columns=3, growth=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Long along X."""
    rng, pitch, h = kit.rng("seedlings"), 0.065, 0.055
    w, d = p.rows * pitch + 0.012, p.columns * pitch + 0.012
    shell = finish.plastic(p.color, 0.5) if p.material == "plastic" else finish.wood("pine", 0.4)
    xs, ys = (np.arange(p.rows + 1) - p.rows / 2) * pitch, (np.arange(p.columns + 1) - p.columns / 2) * pitch
    pieces: list[Piece] = [("tray", shell, slab((-w / 2, -d / 2, 0), (w / 2, d / 2, 0.008), 0.002)), ("soil", finish.of("soil", "#2a1b10", 0.95), slab((-w / 2 + 0.004, -d / 2 + 0.004, 0.006), (w / 2 - 0.004, d / 2 - 0.004, h - 0.012), 0.004))]
    pieces += [("tray", shell, box((0.006, d, h), 0.002, (float(x), 0, h / 2))) for x in xs] + [("tray", shell, box((w, 0.006, h), 0.002, (0, float(y), h / 2))) for y in ys]
    pieces.append(("tray", shell, slab((-w / 2 - 0.012, -d / 2 - 0.012, h - 0.006), (w / 2 + 0.012, -d / 2, h), 0.002)))
    pieces.append(("tray", shell, slab((-w / 2 - 0.012, d / 2, h - 0.006), (w / 2 + 0.012, d / 2 + 0.012, h), 0.002)))
    leaf = finish.of("leaf", "#4f9a34", 0.6, thin=True)
    for x in (xs[:-1] + xs[1:]) / 2:
        for y in (ys[:-1] + ys[1:]) / 2:
            if p.growth < 0.03 or rng.random() > 0.94:
                continue
            tall = (0.02 + 0.075 * p.growth) * float(rng.uniform(0.7, 1.2))
            at = (float(x + rng.normal() * 0.006), float(y + rng.normal() * 0.006), h - 0.014)
            pieces.append(("stem", finish.of("leaf", "#7db45a", 0.6), tube([at, (at[0] + 0.004, at[1], at[2] + tall)], 0.0014, 5)))
            pieces.append(("leaves", leaf, tuft(3 + int(4 * p.growth), 0.02 + 0.03 * p.growth, 0.011 + 0.009 * p.growth, rng, 0.6).moved((at[0] + 0.004, at[1], at[2] + tall))))
    return small(gathered(pieces), 1.2 * p.rows * p.columns / 24, friction=0.9)
