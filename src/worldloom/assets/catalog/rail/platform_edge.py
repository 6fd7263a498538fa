"""The edge of a railway platform: dark coping stones, a yellow strip of ribbed tactile paving and a white line, flush with the floor."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import slab

CARD = Card("rail/platform_edge", 1, "platform_edge", ("tactile paving", "platform edge line", "yellow line", "safety line", "coping"), ("paving",), ("station", "subway", "train_station", "indoor", "outdoor"), "floor")


class Params(Base):
    """Dials. It runs along Y; the track is at -X."""

    length: Annotated[float, metres(1.0, 80.0)] = 12.0
    width: Annotated[float, metres(0.2, 0.8)] = 0.4
    color: Color = "yellow"
    wear: Wear = 0.5


PRESETS = {"white": Params(color="white"), "long": Params(length=40.0)}


def build(p: Params, kit: Kit) -> Part:
    """Coping 0.36 m wide, tactile tiles of 0.6 m with four ribs, a line beyond; everything within 12 mm of the floor."""
    out, rng, h = Collector(), kit.rng("edge"), p.length / 2
    n = max(1, int(p.length / 0.9))
    y = (np.arange(n) + 0.5) / n * p.length - h
    out.add("coping", finish.stone("granite", p.wear), boards((0.36, p.length / n - 0.006, 0.05), np.c_[np.full(n, 0.18), y, np.full(n, -0.019)], 0.004, tints(rng, n, 0.14)))
    m = max(1, int(p.length / 0.6))
    y = (np.arange(m) + 0.5) / m * p.length - h
    x, paint = 0.44 + p.width / 2, finish.paint(p.color, p.wear, 0.55)
    out.add("tactile", paint, boards((p.width, p.length / m - 0.005, 0.03), np.c_[np.full(m, x), y, np.full(m, -0.009)], 0.002, tints(rng, m, 0.16), lid=True))
    ribs = np.linspace(-0.38, 0.38, 4) * p.width
    pieces = max(1, int(p.length / 3.0))
    yy = (np.arange(pieces) + 0.5) / pieces * p.length - h
    at = np.stack(np.meshgrid(ribs + x, yy, indexing="ij"), -1).reshape(-1, 2)
    out.add("tactile", paint, boards((0.035, p.length / pieces - 0.03, 0.006), np.c_[at, np.full(len(at), 0.0085)], 0.002, lid=True))
    out.add("line", finish.paint("white", p.wear, 0.6), slab((0.5 + p.width, -h, -0.01), (0.58 + p.width, h, 0.003), 0.001))
    return Part(out.surfaces(), colliders=(box_collider((0, -h, -0.04), (0.58 + p.width, h, 0.006)),), mass=60.0 * p.length)
