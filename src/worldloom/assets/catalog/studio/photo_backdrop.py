"""A photo backdrop: a roll of paper or cloth on a bar between two stands, sweeping down over the floor."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import fbm, rod, rot_y, rot_z, spline, lathe, sphere
CARD = Card("studio/photo_backdrop", 1, "photo_backdrop", ("backdrop", "photography backdrop", "paper backdrop", "studio backdrop", "green screen", "seamless backdrop", "backdrop stand"), ("screen", "furniture"), ("indoor", "studio"), "floor", (1.0, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 3.6)] = 2.0
    height: Annotated[float, metres(1.8, 2.8)] = 2.3
    color: Color = "#c9c6be"
    material: Literal["paper", "cloth"] = "paper"
    sweep: Annotated[float, metres(0.0, 1.8)] = 0.9
    """How far it runs out over the floor."""
    wear: Wear = 0.1


PRESETS = {"green": Params(color="#2fae3a"), "muslin": Params(material="cloth", color="#6b5a4a", sweep=0.5), "short": Params(sweep=0.0, width=1.4, color="#b9d2e4")}


def build(p: Params, kit: Kit) -> Part:
    """The sitter stands before it at -Y."""
    out, w, h = Collector(), p.width / 2, p.height
    steel = finish.metal("gunmetal", p.wear)
    for s in (-1, 1):
        x = s * (w + 0.14)
        out.add("stand", steel, rod((x, 0, 0.2), (x, 0, 0.6 * h), 0.0145, 10), rod((x, 0, 0.58 * h), (x, 0, h + 0.02), 0.01, 10))
        for k in range(3):
            d = rot_z(2.094 * k + 0.52 * s) @ np.array([1.0, 0, 0])
            out.add("stand", steel, rod((x, 0, 0.6), np.array([x, 0, 0.012]) + 0.36 * d, 0.009, 8), rod((x, 0, 0.2), np.array([x, 0, 0.24]) + 0.21 * d, 0.006, 8))
            out.add("foot", finish.rubber(), sphere(0.016, 8, np.array([x, 0, 0.014]) + 0.36 * d))
    out.add("bar", steel, rod((-w - 0.17, 0, h), (w + 0.17, 0, h), 0.016, 12))
    paper = finish.of("paper", p.color, 0.9, p.wear) if p.material == "paper" else finish.fabric(p.color, p.wear)
    r = 0.05
    out.add("roll", paper, lathe([(0, -w), (r, -w), (r, w), (0, w)], kit.n(28, 14), 0.5).turned(rot_y(np.pi / 2)).moved((0, 0, h)))
    line = [(-r, h), (-r - 0.005, 0.5 * h), (-r - 0.01, 0.3), (-r - 0.06, 0.08), (-r - 0.22, 0.006), (-r - 0.3 - p.sweep, 0.006)] if p.sweep else [(-r, h), (-r, 0.5 * h), (-r, 0.05)]
    q = spline(line, 40)
    across, row = np.meshgrid(np.linspace(-w, w, 24), np.arange(len(q)), indexing="ij")
    y, z = q[row, 0], np.maximum(q[row, 1], 0.006)
    if p.material == "cloth":
        y = y - 0.02 * (1 + fbm(np.stack([across, 0 * across, 0.3 * z], -1), 0.35, 3, kit.seed % 50)) * np.clip(z / 0.3, 0, 1)
    out.add("backdrop", paper, thick(np.stack([across, y, z], -1)[::-1], 0.004))
    cols = [box_collider((-w, -r - 0.03, 0), (w, r, h + 0.05)), *(box_collider((s * (w + 0.14) - 0.3, -0.3, 0), (s * (w + 0.14) + 0.3, 0.3, 0.3)) for s in (-1, 1))]
    return Part(out.surfaces(), tuple(cols), mass=12.0, functional_sides=("front",))
