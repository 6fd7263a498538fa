"""Sheet music: loose printed sheets or an open score with staves and notes, lying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered, laid
from worldloom.assets.parts.music_sheet import notes
from worldloom.geometry import box, rot_z
CARD = Card("music/sheet_music", 1, "sheet_music", ("music sheet", "music score", "score sheet", "musical score", "music notes"), ("paper",), ("indoor", "studio", "music"), "table")


class Params(Base):
    """Dials."""

    style: Literal["loose", "score"] = "loose"
    sheets: Annotated[int, number(1, 5)] = 3
    color: Color = "#e6e0d0"
    """Of the paper."""
    wear: Wear = 0.2


PRESETS = {"score": Params(style="score"), "one": Params(sheets=1)}


def build(p: Params, kit: Kit) -> Part:
    """Reads from -Y."""
    out, g, paper = Collector(), kit.rng("music"), finish.of("paper", p.color, 0.9, p.wear)
    ink = finish.paint("#101014", 0, 0.8)
    if p.style == "score":
        for s in (-1, 1):
            out.add("paper", paper, box((0.216, 0.3, 0.002 * p.sheets), 0.001, (s * 0.109, 0, 0.001 * p.sheets + 0.003)))
            out.add("ink", ink, laid(notes(0.19, 0.27, g, 0.0), 0.002 * p.sheets + 0.0033).moved((s * 0.109, 0, 0)))
        out.add("cover", finish.of("cardboard", "#7a2a20", 0.7, p.wear), box((0.444, 0.308, 0.003), 0.001, (0, 0, 0.0015)))
        return gathered(out, 0.4)
    for k in range(p.sheets):
        turn, at = rot_z(0.16 * np.sin(2.1 * k + 0.4)), (0.045 * np.sin(1.7 * k), 0.035 * np.cos(2.3 * k), 0.0016 * k)
        out.add("paper", paper, box((0.21, 0.297, 0.0012), 0.0003, (0, 0, 0.0008)).turned(turn).moved(at))
        out.add("ink", ink, laid(notes(0.185, 0.265, g, 0.0), 0.0016).turned(turn).moved(at))
    return gathered(out, 0.02 * p.sheets)
