"""A wall rack for pool cues: two rails with cues standing in them, a triangle and chalk on its shelf."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import box, lathe, slab, sphere
CARD = Card("games/cue_rack", 1, "cue_rack", ("pool cue rack", "billiard cue rack", "cue holder", "cue stick rack", "pool cue holder"), ("rack", "furniture"), ("indoor", "bar", "games"), "wall")


class Params(Base):
    """Dials."""

    cues: Annotated[int, number(2, 8)] = 6
    color: Color | None = None
    balls: bool = True
    """On the shelf."""
    wear: Wear = 0.2


PRESETS = {"black": Params(color="#1a1614", cues=4), "bare": Params(balls=False, cues=8)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall y = 0."""
    out, w = Collector(), 0.09 * p.cues / 2 + 0.06
    wood = dyed(finish.wood("mahogany", p.wear, 0.28), p.color)
    out.add("rack", wood, slab((-w, -0.018, -0.8), (w, 0, 0.45), 0.004), slab((-w - 0.02, -0.1, -0.8), (w + 0.02, 0, -0.77), 0.006), slab((-w - 0.02, -0.075, 0.38), (w + 0.02, -0.015, 0.405), 0.006), slab((-w - 0.03, -0.12, 0.45), (w + 0.03, 0, 0.475), 0.008), *(slab((s * w - 0.02 * (s > 0), -0.05, -0.78), (s * w + 0.02 * (s < 0), -0.015, 0.45), 0.004) for s in (-1, 1)))
    prof = [(0, 0), (0.0135, 0.002), (0.0145, 0.02), (0.0115, 0.7), (0.0105, 0.72), (0.0065, 1.42), (0.0064, 1.445), (0, 1.455)]
    tones = ("#3a160c", "#161618", "#5a2a12", "#1f2f4a")
    for k, x in enumerate(np.linspace(-w + 0.07, w - 0.07, p.cues)):
        m = lathe(prof, kit.n(16, 8), 0.6).moved((x, -0.055, -0.77))
        butt = m.vertices[:, 2] < -0.06
        shade = finish.paint(tones[k % 4]).color
        out.add("cue", finish.of("wood", (1.0, 1.0, 1.0), 0.2), m.tinted(np.where(butt[:, None], shade, (0.6, 0.42, 0.22))))
        out.add("clip", finish.metal("brass"), box((0.034, 0.012, 0.014), 0.004, (x, -0.078, 0.392)))
    if p.balls:
        for k, tone in enumerate(("#f1eee6", "#c2201a", "#1f4f9c", "#e0a81c", "#16161a")):
            out.add(f"ball.{k}", finish.plastic(tone, 0.06), sphere(0.0286, kit.n(20, 10), (-w + 0.06 + 0.065 * k, -0.06, 0.5036)))
    return gathered(out, 7.0, rest="wall", dynamic=False, functional_sides=("front",))
