"""A pedestrian crossing: worn white stripes painted flat on the road, with a stop line before it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints

CARD = Card("street/crosswalk", 1, "crosswalk", ("zebra crossing", "pedestrian crossing", "zebra stripes"), ("road marking",), ("street", "city", "crossroads", "tokyo", "road", "outdoor"), "ground")


class Params(Base):
    """Dials. `width` runs across the road along X."""

    width: Annotated[float, metres(2.0, 16.0)] = 6.0
    depth: Annotated[float, metres(1.5, 6.0)] = 3.0
    color: Color = "white"
    stop_line: bool = False
    wear: Wear = 0.6


PRESETS = {"yellow": Params(color="yellow"), "with_line": Params(stop_line=True, width=8.0)}


def build(p: Params, kit: Kit) -> Part:
    """Paint 4 mm thick; worn stripes are broken by gaps."""
    out, rng = Collector(), kit.rng("stripes")
    paint = finish.paint(p.color, p.wear, 0.7)
    n = max(2, int(p.width / 1.0))
    x = (np.arange(n) + 0.5) / n * p.width - p.width / 2
    rows = 4
    y = (np.arange(rows) + 0.5) / rows * p.depth - p.depth / 2
    at = np.array([(a + rng.uniform(-0.01, 0.01), b, 0.006) for a in x for b in y])
    size = np.c_[np.full(len(at), 0.5), p.depth / rows * (1 - 0.06 * p.wear * rng.random(len(at)) ** 3), np.full(len(at), 0.008)]
    out.add("stripes", paint, boards(size, at, 0.002, tints(rng, len(at), 0.12 * p.wear), lid=True))
    if p.stop_line:
        out.add("stripes", paint, boards((p.width / 2, 0.4, 0.008), [(s * p.width / 4, s * (p.depth / 2 + 1.0), 0.006) for s in (-1, 1)], 0.002, lid=True))
    return Part(out.surfaces(), mass=1.0 + p.width, anchors={"middle": (0, 0, 0.01)})
