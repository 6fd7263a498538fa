"""A billiard triangle: a wooden or plastic rack with fifteen balls in it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import arc, lathe, prism, rot_x, rot_z, sphere
CARD = Card("games/triangle_rack", 1, "triangle_rack", ("billiard triangle", "pool triangle", "ball rack", "pool ball rack", "pool balls", "billiard balls", "set of pool balls", "triangle"), ("game",), ("indoor", "bar", "games"), "table")
TONES = ("#e0b81c", "#1f3f9c", "#c2201a", "#4a1f7a", "#e0701a", "#1f6a3a", "#7a1420", "#16161a")


class Params(Base):
    """Dials."""

    color: Color | None = None
    """Of the frame."""
    balls: Annotated[int, number(1, 15)] = 15
    wear: Wear = 0.15


PRESETS = {"black": Params(color="#16161a"), "few": Params(balls=6)}


def build(p: Params, kit: Kit) -> Part:
    """Its point is at +Y."""
    out, r = Collector(), 0.0286
    def edge(q: float) -> np.ndarray:
        c = [(0.0, q * 0.19), (-0.19 * q, -0.139 * q), (0.19 * q, -0.139 * q)]
        return np.concatenate([arc(0.022, a, a + 2.094, 8, at) for at, a in zip(c, (0.524, 2.618, 4.712), strict=True)])

    line = edge(0.82)
    hole = line * 0.935
    out.add("frame", dyed(finish.wood("walnut", p.wear, 0.25), p.color), prism(line, 0.038, 0.006, [hole]).moved((0, 0, 0.004)))
    spots = [((i - j / 2) * 2 * r * 1.01, 0.095 - j * r * 1.76, r) for j in range(5) for i in range(j + 1)]
    g = kit.rng("turn")
    for k, at in enumerate(spots[: p.balls]):
        turn = rot_z(float(g.uniform(0, 6))) @ rot_x(float(g.uniform(-1, 1)))
        tone, striped = TONES[k % 8], k > 7
        out.add("white" if striped else f"ball.{k % 8}", finish.plastic("#f4f1e8" if striped else tone, 0.06), sphere(r, kit.n(22, 12), at))
        if striped:
            b = np.linspace(-0.55, 0.55, 7)
            out.add(f"ball.{k % 8}", finish.plastic(tone, 0.06), lathe(np.c_[1.006 * r * np.cos(b), 1.006 * r * np.sin(b)], kit.n(22, 12), True).turned(turn).moved(at))
        dot = turn @ np.array([0.3, -0.5, 0.81])
        out.add("dot", finish.plastic("#f4f1e8", 0.06), sphere((0.0105, 0.0105, 0.0105), 12, np.asarray(at) + (r - 0.0088) * dot / np.linalg.norm(dot)))
    return gathered(out, 0.2 + 0.17 * p.balls)
