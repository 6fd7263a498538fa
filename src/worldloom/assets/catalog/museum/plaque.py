"""An engraved brass or wooden plaque for a wall with a heading and lines of text."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, bolts
from worldloom.assets.parts.kindred import dyed, fronted, gathered
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import slab
CARD = Card("museum/plaque", 1, "plaque", ("wall plaque", "brass plaque", "nameplate", "commemorative plaque", "award plaque", "museum label", "wall label"), ("sign",), ("indoor", "museum", "gallery", "office"), "wall")


class Params(Base):
    """Dials."""

    material: Literal["brass", "wood", "stone"] = "brass"
    width: Annotated[float, metres(0.12, 0.8)] = 0.36
    height: Annotated[float, metres(0.08, 0.6)] = 0.25
    color: Color | None = None
    wear: Wear = 0.15


PRESETS = {"wood": Params(material="wood"), "stone": Params(material="stone", width=0.6, height=0.4), "red": Params(color="#7a1420")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0, centre at the origin."""
    out, w, h = Collector(), p.width / 2, p.height / 2
    plate = {"brass": finish.metal("brass", p.wear, 0.3), "wood": finish.wood("walnut", p.wear, 0.3), "stone": finish.stone("marble", p.wear)}[p.material]
    ink = finish.metal("gold") if p.material == "wood" else finish.paint("#16120c", 0.0, 0.6)
    out.add("plate", dyed(plate, p.color), slab((-w, -0.016, -h), (w, 0, h), 0.004))
    e = 0.08 * p.height
    out.add("border", ink, *(slab(a, b, 0.0004) for a, b in (((-w + e, -0.0168, h - e - 0.003), (w - e, -0.0155, h - e)), ((-w + e, -0.0168, -h + e), (w - e, -0.0155, -h + e + 0.003)), ((-w + e, -0.0168, -h + e), (-w + e + 0.003, -0.0155, h - e)), ((w - e - 0.003, -0.0168, -h + e), (w - e, -0.0155, h - e)))))
    size = min(0.16 * p.height, 0.1 * p.width)
    out.add("ink", ink, text("WORLD LOOM", size, (0, 0.5 * h), -0.0172, 0.15))
    g = kit.rng("words")
    rows, words_ = np.linspace(0.15 * h, -0.62 * h, 4), []
    for k, z in enumerate(rows):
        x = -0.72 * w
        while x < (0.72 if k < 3 else 0.2) * w:
            long = float(g.uniform(0.05, 0.14)) * p.width
            words_.append((x + long / 2, z, long))
            x += long + 0.02 * p.width
    out.add("ink", ink, boards([(q, 0.001, 0.035 * p.height) for _, _, q in words_], [(x, -0.0165, z) for x, z, _ in words_], 0.0))
    out.add("screw", finish.metal("brass"), *(fronted(bolts([(0, 0, 0)], 0.006, 0.003), -0.0155).moved((sx * (w - 0.5 * e), 0, sz * (h - 0.5 * e))) for sx in (-1, 1) for sz in (-1, 1)))
    return gathered(out, 1.0, rest="wall", dynamic=False, functional_sides=("front",), affordances=("read",))
