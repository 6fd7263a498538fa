"""A kite: a diamond of coloured cloth on crossed spars with a tail of bows and a reel of line, leaning back as it lies ready."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Floats, lathe, rod, rot_y, sphere, spline, tube
CARD = Card("toys/kite", 1, "kite", ("diamond kite", "toy kite", "paper kite"), ("toy",), ("indoor", "outdoor", "bedroom", "beach", "park"), "wall")


class Params(Base):
    """Dials. It hangs on a wall, back at y = 0."""

    width: Annotated[float, metres(0.4, 1.2)] = 0.7
    color: Color = "#d8251d"
    second: Color = "#f2c61d"
    tail: Annotated[float, metres(0.3, 1.5)] = 0.7
    wear: Wear = 0.1


PRESETS = {"blue": Params(color="#1f5fb0", second="#e8e6e0"), "long": Params(color="#3a9a48", second="#e07b1c", tail=1.2, width=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Its face looks to -Y."""
    out, w = Collector(), p.width / 2
    tips: list[Floats] = [np.array(q) * w for q in ((0, 0, 0.9), (1, 0, 0.25), (0, 0, -1.4), (-1, 0, 0.25))]
    mid = np.array([0, -0.12 * w, 0.25 * w])
    for k in range(4):
        a, b = tips[k], tips[(k + 1) % 4]
        u = np.linspace(0, 1, 8)[:, None, None]
        v = np.linspace(0.001, 1, 8)[None, :, None]
        grid = mid + v * ((1 - u) * a + u * b - mid)
        grid[..., 1] += 0.03 * w * np.sin(np.pi * u[..., 0]) * v[..., 0] * (1 - 0.5 * v[..., 0])
        out.add("cloth" if k % 2 == 0 else "cloth2", finish.fabric(p.color if k % 2 == 0 else p.second, p.wear), thick(grid.transpose(1, 0, 2), 0.002))
    wood = finish.wood("birch")
    out.add("spar", wood, rod(tips[0] - [0, 0.003, 0], tips[2] - [0, 0.003, 0], 0.005, 8), tube(spline([tips[3], mid * [0, 1, 1] + [0, 0.01, 0], tips[1]], 16), 0.005, 8))
    t = np.linspace(0, 1, 40)
    line = np.c_[0.09 * np.sin(7 * t) * t, np.full(40, -0.01), -1.4 * w - p.tail * t]
    out.add("line", finish.fabric("#e6e2d6"), tube(line, 0.0022, 5))
    bow = lathe([(0, 0), (0.006, 0.0), (0.024, 0.055), (0, 0.058)], 10, 0.6)
    for k, i in enumerate(range(6, 40, 8)):
        for s in (-1, 1):
            out.add("cloth" if k % 2 else "cloth2", finish.fabric(p.color), bow.scaled((1, 0.4, 1)).turned(rot_y(s * np.pi / 2)).moved(line[i]))
        out.add("knot", finish.fabric(p.second), sphere(0.011, 8, line[i]))
    return gathered(out, 0.3, rest="wall", dynamic=False, functional_sides=("front",))
