"""A menu board on the wall: a framed chalkboard or a lit panel with a heading, dishes and prices."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_marks import scribble, strokes, text
from worldloom.geometry import slab
CARD = Card("shop/menu_board", 1, "menu_board", ("cafe menu board", "menu sign", "chalk menu board", "price board", "wall menu", "digital menu board"), ("sign", "board"), ("indoor", "cafe", "restaurant", "shop", "bakery"), "wall")


class Params(Base):
    """Dials."""

    style: Literal["chalk", "lit"] = "chalk"
    width: Annotated[float, metres(0.4, 2.4)] = 0.9
    height: Annotated[float, metres(0.4, 1.6)] = 1.1
    color: Color | None = None
    """Of the frame."""
    wear: Wear = 0.2


PRESETS = {"lit": Params(style="lit", width=1.8, height=0.8), "white frame": Params(color="#e9e6de", width=0.7)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0."""
    out, w, h, g = Collector(), p.width / 2, p.height / 2, kit.rng("dishes")
    lit, t = p.style == "lit", 0.05
    frame = dyed(finish.paint("#17181a", p.wear) if lit else finish.wood("oak", p.wear), p.color)
    out.add("board", finish.glow((0.08, 0.075, 0.07), 1.0) if lit else finish.paint("#1d2320", p.wear, 0.85), slab((-w, -0.018, -h), (w, 0, h), 0.002))
    out.add("frame", frame, *(slab(a, b, 0.006) for a, b in (((-w - t, -0.035, h), (w + t, 0, h + t)), ((-w - t, -0.035, -h - t), (w + t, 0, -h)), ((-w - t, -0.035, -h), (-w, 0, h)), ((w, -0.035, -h), (w + t, 0, h)))))
    chalk = finish.glow((1.0, 0.95, 0.85), 1.2) if lit else finish.paint("#e9e6de", 0, 0.9)
    warm = finish.glow((1.0, 0.7, 0.2), 1.3) if lit else finish.paint("#e8c27a", 0, 0.9)
    out.add("head", warm, text("MENU", min(0.16 * p.height, 0.2 * p.width), (0, h - 0.13 * p.height), -0.0195, 0.13))
    out.add("rule", chalk, slab((-0.8 * w, -0.0195, h - 0.245 * p.height), (0.8 * w, -0.0185, h - 0.24 * p.height), 0.0))
    cols = 2 if p.width > 1.3 else 1
    rows, size = 7, 0.045 * p.height
    for c in range(cols):
        x0 = -0.88 * w + c * 0.94 * w
        x1 = x0 + (0.85 if cols == 2 else 1.76) * w
        for k in range(rows):
            z = h - (0.33 + 0.092 * k) * p.height
            out.add("ink", chalk, strokes([q + [x0, z - 0.4 * size] for q in scribble(0.62 * (x1 - x0) * float(g.uniform(0.75, 1)), size, g)], 0.09 * size, -0.0192))
            out.add("price", warm, text(str(int(g.integers(3, 10))) + "50", 0.75 * size, (x1 - 1.4 * size, z), -0.0195, 0.13))
    return gathered(out, 6.0, rest="wall", dynamic=False, functional_sides=("front",), affordances=("read",))
