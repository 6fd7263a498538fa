"""Knitting: two needles with a started piece on them and a ball of yarn whose end runs to it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import rod, sphere, spline, tube

CARD = Card("craft/knitting", 1, "knitting_needle", ("knitting needles", "knitting", "knitting project", "knitting set"), ("craft",), ("indoor", "living_room", "bedroom", "studio"), "table")


class Params(Base):
    """Dials."""

    color: Color = "#b3486a"
    material: Literal["wood", "metal", "plastic"] = "wood"
    """Of the needles."""
    rows: Annotated[float, number(0.0, 1.0)] = 0.5
    """How much is knitted."""
    ball: bool = True
    size: Annotated[float, number(0.8, 1.3)] = 1.0


PRESETS = {"bare": Params(rows=0.0, ball=False, material="metal"), "long": Params(rows=1.0, color="#2f6a7a")}


def build(p: Params, kit: Kit) -> Part:
    """Needles crossed at the front."""
    n = kit.n(26, 12)
    stick = {"wood": finish.wood("bamboo", 0.1), "metal": finish.metal("aluminium", 0.1), "plastic": finish.plastic("#c2303a", 0.25)}[p.material]
    wool = finish.fabric(p.color, 0.1, "knit")
    pieces: list[Piece] = []
    for s, z in ((-1, 0.008), (1, 0.0165)):
        a, b = np.array([s * 0.16, -0.035, z]), np.array([-s * 0.14, 0.02, z])
        pieces += [("needle", stick, rod(a, a + 0.94 * (b - a), 0.004, 12)), ("needle", stick, rod(a + 0.94 * (b - a), b, 0.004, 12, 0.001)), ("knob", stick, sphere(0.008, 14, a))]
    if p.rows > 0.02:
        u, t = np.meshgrid(np.linspace(-1, 1, 30), np.linspace(0, 1, 26), indexing="ij")
        long = 0.06 + 0.16 * p.rows
        x = 0.085 * u
        g = np.stack([x, -long * t - 0.008 * u, 0.0145 - 0.009 * np.minimum(1, 4 * t) + 0.004 * np.sin(9 * u + 3 * t) * t], -1)
        pieces.append(("knit", wool, thick(g[:, ::-1], 0.005)))
        pieces += [("loop", wool, tube(spline([(q, -0.012, 0.006), (q, 0.0, 0.024), (q + 0.003, 0.014, 0.01)], 8), 0.0024, 6)) for q in np.linspace(-0.08, 0.08, 20)]
        pieces += [("rib", wool, tube(np.c_[np.full(10, q), np.linspace(-0.01, -long + 0.004, 10), 0.0082 + 0.004 * np.sin(9 * q / 0.085 + 3 * np.linspace(0, 1, 10)) * np.linspace(0, 1, 10)], 0.0022, 5)) for q in np.linspace(-0.078, 0.078, 16)]
    if p.ball:
        r, c = 0.05, np.array([0.16, 0.1, 0.05])
        pieces.append(("ball", wool, sphere(0.93 * r, n, c)))
        rng = kit.rng("winds")
        a = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        for _ in range(26):
            e = np.linalg.qr(rng.normal(size=(3, 3)))[0]
            q = float(rng.uniform(-0.45, 0.45))
            ring = r * (np.sqrt(1 - q * q) * (np.cos(a)[:, None] * e[0] + np.sin(a)[:, None] * e[1]) + q * e[2])
            pieces.append(("ball", wool, tube(ring + c, 0.0027, 5, closed=True).tinted(float(rng.uniform(0.85, 1.1)))))
        pieces.append(("yarn", wool, tube(spline([(0.15, 0.055, 0.02), (0.12, 0.03, 0.003), (0.14, -0.02, 0.003), (0.11, 0.0, 0.012), (0.085, 0.0, 0.016)], 30), 0.0025, 6)))
    return small(gathered(pieces, scale=p.size), 0.2, friction=1.0)
