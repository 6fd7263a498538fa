"""An information panel: a slanted reading board on two posts, or an upright display board with a picture, heading and text."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_marks import painted, text
from worldloom.geometry import Mesh, box, cylinder, rod, rot_x, slab
CARD = Card("museum/info_panel", 1, "information_panel", ("info panel", "information board stand", "exhibit panel", "exhibit label stand", "interpretive panel", "museum panel", "information stand", "display panel", "info board"), ("sign", "board"), ("indoor", "outdoor", "museum", "gallery"), "floor", (0.6, 0, 0, 0))


class Params(Base):
    """Dials."""

    style: Literal["slanted", "upright"] = "slanted"
    width: Annotated[float, metres(0.4, 1.4)] = 0.75
    height: Annotated[float, metres(0.8, 2.0)] = 1.0
    color: Color = "#23303a"
    wear: Wear = 0.15


PRESETS = {"upright": Params(style="upright", height=1.8, width=0.9), "green": Params(color="#2f4a34", width=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Read from -Y."""
    out, w, h, g = Collector(), p.width / 2, p.height, kit.rng("text")
    steel = finish.paint("#2a2c30", p.wear, 0.35)
    tall = 0.5 if p.style == "slanted" else h - 0.4
    turn = rot_x(-0.85) if p.style == "slanted" else rot_x(0.0)
    at = (0, 0, h - 0.18) if p.style == "slanted" else (0, 0, (h + 0.4) / 2)

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(at)

    out.add("board", finish.paint(p.color, p.wear, 0.4), put(box((2 * w, 0.02, tall), 0.004)))
    out.add("post", steel, *(rod((s * 0.62 * w, 0.012, 0.01), (s * 0.62 * w, 0.012, at[2] + (0.3 * tall if p.style == "upright" else -0.01)), 0.022, 12) for s in (-1, 1)), slab((-0.62 * w - 0.06, -0.2, 0), (0.62 * w + 0.06, 0.2, 0.014), 0.004) if p.style == "upright" else slab((-0.62 * w - 0.05, -0.17, 0), (0.62 * w + 0.05, 0.17, 0.014), 0.004), *(cylinder(0.035, 0.02, 18, 0.004, (s * 0.62 * w, 0.012, 0.012)) for s in (-1, 1)))
    white = finish.paint("#f1eee4", 0.0, 0.6)
    cut = 0.42 if p.style == "slanted" else 0.0
    pw, ph = (0.84 * w, 0.62 * tall) if p.style == "slanted" else (1.84 * w, 0.42 * tall)
    centre = (-0.5 * w, -0.36 * tall) if p.style == "slanted" else (0, 0.02 * tall)
    out.add("picture", finish.of("paper", (1.0, 1.0, 1.0), 0.6), put(painted(pw, ph, -0.0106, "landscape", kit.seed % 40, 48).moved((centre[0], 0, centre[1]))))
    out.add("ink", white, put(text("ABOUT THIS", min(0.075 * p.width, 0.1 * tall), (0, 0.4 * tall), -0.0112, 0.14)))
    x0, x1 = (0.04 * w, 0.9 * w) if cut else (-0.9 * w, 0.9 * w)
    rows = np.linspace(0.24 * tall, -0.34 * tall, 9) if cut else np.linspace(-0.08 * tall, -0.42 * tall, 9)
    pieces = []
    for k, z in enumerate(rows):
        x = x0
        while x < x1 - (0.3 * w if k == 8 else 0.04):
            long = min(float(g.uniform(0.03, 0.09)), x1 - x)
            pieces.append((x + long / 2, z, long))
            x += long + 0.012
    out.add("ink", white, put(boards([(q, 0.001, 0.013 * tall + 0.003) for _, _, q in pieces], [(x, -0.0106, z) for x, z, _ in pieces], 0.0)))
    return gathered(out, 14.0, cover="roles", dynamic=False, functional_sides=("front",), affordances=("read",))
