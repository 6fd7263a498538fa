"""Sheets of paper: a loose pile with writing, an open letter, or a rolled scroll with a ribbon."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import ribbon, scribble
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, lathe, rod, rot_y, rot_z
CARD = Card("school/paper", 1, "paper", ("sheet of paper", "document", "scroll", "letter", "papers", "file_folder", "newspaper"), ("stationery",), ("indoor", "office", "classroom", "library"), "table")


class Params(Base):
    """Dials."""

    style: Literal["pile", "letter", "scroll"] = "pile"
    count: Annotated[int, number(1, 12)] = 5
    color: Color = "white"
    pen: bool = True


PRESETS = {"letter": Params(style="letter", color="ivory", count=1), "scroll": Params(style="scroll", color="cream", pen=False)}


def build(p: Params, kit: Kit) -> Part:
    """Sheets slightly askew with lines of writing; a pen beside them."""
    out, g = Collector(), kit.rng("sheets")
    paper, ink = finish.of("paper", rgb(p.color), 0.85, 0.3), finish.paint("navy" if p.style != "pile" else "charcoal", 0.0, 0.7)
    z = 0.0
    if p.style == "scroll":
        for k in range(min(p.count, 3)):
            a = float(g.uniform(-0.4, 0.4)) + 0.3
            m = lathe([(0, -0.15), (0.006, -0.15), (0.022, -0.149), (0.022, 0.149), (0.006, 0.15), (0, 0.15)], 20, 0.5).turned(rot_y(np.pi / 2)).turned(rot_z(a))
            c = np.array([0, 0.05 * k - 0.03, 0.0225 if k < 2 else 0.06])
            out.add("sheet", paper, m.moved(c))
            out.add("ribbon", finish.fabric("dark_red"), lathe([(0.0226, -0.008), (0.0236, -0.006), (0.0236, 0.006), (0.0226, 0.008)], 20).turned(rot_y(np.pi / 2)).turned(rot_z(a)).moved(c))
        z = 0.045
    else:
        u, v = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(-1, 1, 9), indexing="ij")
        for k in range(p.count):
            a, off = float(g.normal() * (0.09 if k else 0.03)), g.normal(0, 0.012, 2) * (k > 0)
            curl = 0.004 * (np.abs(u) * np.abs(v)) ** 3 * float(g.uniform(0.2, 2.0)) + (0.012 * np.abs(np.sin(1.5 * np.pi * v)) * (p.style == "letter"))
            m = thick(np.stack([u * 0.105, v * 0.1485, 0.001 + 0.0011 * k + curl], -1), 0.0007)
            out.add("sheet", paper, m.turned(rot_z(a)).moved((*off, 0)))
        z = 0.0011 * p.count + 0.002
        for row in np.linspace(0.11, -0.1, 12):
            extra = 0.012 * abs(np.sin(1.5 * np.pi * row / 0.1485)) if p.style == "letter" else 0.0
            for q in scribble(float(g.uniform(0.09, 0.17)), 0.008, g):
                flat = ribbon(q, 0.0011)
                out.add("ink", ink, Mesh(np.stack([flat.vertices[:, 0] - 0.085, flat.vertices[:, 2] + row, np.full(len(flat.vertices), z + extra - 0.0005)], 1), flat.faces, np.tile([0.0, 0, 1], (len(flat.vertices), 1)), flat.uv))
    if p.pen:
        turn = rot_z(0.9)
        out.add("pen", finish.plastic("dark_green", 0.2), rod((-0.06, 0, 0), (0.06, 0, 0), 0.0045, 10).turned(turn).moved((0.09, -0.02, z + 0.005)))
        out.add("nib", finish.metal("gold"), rod((-0.074, 0, 0), (-0.06, 0, 0), 0.0008, 8, 0.0044).turned(turn).moved((0.09, -0.02, z + 0.005)), rod((0.055, 0, 0), (0.062, 0, 0), 0.005, 10).turned(turn).moved((0.09, -0.02, z + 0.005)))
    return tabletop(out.surfaces(), 0.1, False, affordances=("read", "write", "pick up"))
