"""An emergency eyewash station: a bowl with two capped jets on a pipe, a push paddle and a green sign, on a pedestal or a wall."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.room_marks import quad, text
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import box, lathe, rod, slab, sphere, spline, tube

CARD = Card("lab/eyewash_station", 1, "eyewash_station", ("eye wash station", "emergency eyewash", "eyewash", "emergency shower"), ("lab equipment", "fixture"), ("indoor", "lab", "laboratory", "workshop", "factory"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.8, 1.15)] = 0.95
    color: Color = "#e0c01c"
    """Of its bowl and paddle."""
    shower: bool = False
    """With a shower head above."""
    sign: bool = True
    wear: Wear = 0.2


PRESETS = {"shower": Params(shower=True), "green": Params(color="#2f8a4a", sign=False)}


def build(p: Params, kit: Kit) -> Part:
    """Bowl to -Y."""
    out, n, h = Collector(), kit.n(36, 16), p.height
    pipe, plastic = finish.metal("galvanised", p.wear), finish.plastic(p.color, 0.4, p.wear)
    out.add("foot", pipe, lathe([(0, 0), (0.11, 0), (0.112, 0.01), (0.05, 0.018), (0.03, 0.04), (0, 0.04)], n, 0.5).moved((0, 0.1, 0)))
    tall = 2.2 if p.shower else h + 0.1
    out.add("pipe", pipe, rod((0, 0.1, 0.01), (0, 0.1, tall), 0.024, 16), rod((0, 0.1, h - 0.06), (0, -0.12, h - 0.06), 0.019, 14), *(drum(0.03, 0.04, (0, 0.1, z), 16, 0.004, np.eye(3)) for z in (h - 0.06, 0.4)))
    bowl = hollow([(0, 0), (0.05, 0.0), (0.1, 0.02), (0.15, 0.07), (0.16, 0.09), (0.165, 0.095)], 0.006, n).moved((0, -0.14, h - 0.1))
    out.add("bowl", plastic, bowl)
    for s in (-1, 1):
        out.add("jet", pipe, rod((0, -0.14, h - 0.06), (s * 0.07, -0.14, h - 0.02), 0.01, 10), rod((s * 0.07, -0.14, h - 0.02), (s * 0.07, -0.14, h + 0.03), 0.01, 10))
        out.add("cap", plastic, lathe([(0, 0), (0.018, 0), (0.03, 0.014), (0.03, 0.024), (0, 0.03)], n, 0.5).moved((s * 0.07, -0.14, h + 0.025)))
    out.add("paddle", plastic, box((0.1, 0.012, 0.14), 0.005, (0.24, -0.16, h - 0.03)))
    out.add("lever", finish.metal("chrome"), tube(spline([(0.0, -0.05, h - 0.06), (0.12, -0.06, h - 0.06), (0.22, -0.12, h - 0.05), (0.24, -0.155, h - 0.04)], 16), 0.007, 8))
    if p.shower:
        out.add("pipe", pipe, rod((0, 0.1, tall), (0, -0.25, tall), 0.02, 14), sphere(0.032, 16, (0, 0.1, tall)))
        out.add("head", plastic, lathe([(0, -0.02), (0.13, -0.02), (0.135, 0.0), (0.05, 0.05), (0.025, 0.08), (0, 0.08)], n, 0.5).moved((0, -0.25, tall - 0.11)))
        out.add("pull", finish.metal("chrome"), rod((0.12, -0.1, tall - 0.04), (0.12, -0.1, 1.5), 0.005, 8), *(rod((0.12 + s * 0.07, -0.1, 1.38), (0.12, -0.1, 1.5), 0.005, 8) for s in (-1, 1)), rod((0.05, -0.1, 1.38), (0.19, -0.1, 1.38), 0.007, 8))
    if p.sign:
        z = tall + 0.02 if not p.shower else 1.75
        out.add("board", finish.paint("#1f8a4a", p.wear), slab((-0.13, 0.06, z), (0.13, 0.066, z + 0.26), 0.003), rod((0, 0.1, z - 0.04), (0, 0.07, z + 0.1), 0.008, 8))
        white = finish.paint("white", 0.0)
        out.add("sign", white, sphere((0.05, 0.002, 0.028), 20, (0, 0.058, z + 0.17)), text("EYE WASH", 0.034, (0, z + 0.05), 0.0585), *(quad(x - 0.004, x + 0.004, z + 0.09, z + 0.135, 0.0585) for x in (-0.03, -0.01, 0.01, 0.03)))
        out.add("pupil", finish.paint("#1f8a4a", 0.0), drum(0.016, 0.002, (0, 0.0565, z + 0.17), 20, 0.0003, AHEAD))
    high = tall if p.shower else h + 0.06
    solids = (box_collider((-0.11, -0.01, 0), (0.11, 0.21, 0.04)), box_collider((-0.03, 0.07, 0), (0.03, 0.13, high)), box_collider((-0.165, -0.31, h - 0.11), (0.165, 0.03, h + 0.05)))
    return Part(out.surfaces(), colliders=solids, mass=22.0, functional_sides=("front",), affordances=("wash",))
