"""A book lying closed, standing or open with printed pages and a ribbon."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import book
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import rot_z, sheet, slab, spline, tube
CARD = Card("decor/book", 1, "book", ("novel", "textbook", "dictionary", "open book", "open_book", "storybook", "tome", "hardcover", "notebook", "magazine", "cookbook", "journal"), ("print",), ("indoor", "library", "office", "classroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    state: Literal["closed", "open", "standing"] = "closed"
    height: Annotated[float, metres(0.12, 0.5)] = 0.25
    thickness: Annotated[float, metres(0.008, 0.1)] = 0.035
    color: Color = "#4a1a14"
    gilt: bool = True
    """Bands and title on the spine."""


PRESETS = {"open": Params(state="open"), "standing": Params(state="standing", color="navy"), "thin": Params(thickness=0.014, color="teal", gilt=False)}


def build(p: Params, kit: Kit) -> Part:
    """Boards, curved spine, page block; the open one has two curved leaves of print."""
    out, h = Collector(), p.height
    d = 0.7 * h
    tone = np.array(rgb(p.color))
    if p.state != "open":
        m = book(p.thickness, d, h, tone, p.gilt)
        m = m if p.state == "standing" else m.turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])
        lo, hi = m.bounds
        m = m.moved(-np.array([(lo[0] + hi[0]) / 2, (lo[1] + hi[1]) / 2, lo[2]])).turned(rot_z(0.35 if p.state == "closed" else 0.0))
        out.add("book", finish.of("plain", (1.0, 1.0, 1.0), 0.6, 0.2), m)
        return tabletop(out.surfaces(), 0.7, False, affordances=("pick up", "read"))
    t, n = p.thickness, kit.n(16, 8)
    out.add("cover", finish.fabric((float(tone[0]), float(tone[1]), float(tone[2])), 0.2), slab((-d - 0.004, -h / 2 - 0.004, 0), (d + 0.004, h / 2 + 0.004, 0.003), 0.001))
    u = np.linspace(0, 1, n)
    z = 0.003 + t * 0.5 * (0.3 + 0.9 * np.sin(np.pi * (0.08 + 0.5 * (1 - u))) ** 0.9 * (1 - np.exp(-9 * u)))
    lines = []
    for s in (-1, 1):
        x = s * u * d
        y = np.array([-h / 2, h / 2])
        g = np.stack(np.broadcast_arrays(x[:, None], y[None], z[:, None]), -1)
        leaf = sheet(g if s > 0 else g[::-1])
        low = np.stack(np.broadcast_arrays(x[:, None], y[None], np.full_like(z, 0.003)[:, None]), -1)
        walls = [sheet(np.stack([low[:, k], g[:, k]], 1)[:: -1 if (k == 0) != (s > 0) else 1]) for k in (0, 1)]
        fore = sheet(np.stack([low[-1], g[-1]], 1)[:: 1 if s > 0 else -1])
        out.add("page", finish.of("paper", (0.66, 0.6, 0.47), 0.8), leaf, *walls, fore)
        rng = kit.rng(f"print.{s}")
        for row in np.linspace(0.4, -0.4, 19) * h:
            a, b = (0.12, 0.9 if rng.random() > 0.15 else float(rng.uniform(0.4, 0.8)))
            xs = np.linspace(a, b, 5)
            zz = np.interp(xs, u, z) + 0.0006
            strip = np.stack([np.stack([s * xs * d, np.full(5, row + q), zz], 1) for q in (-0.0017, 0.0017)], 1)
            lines.append(sheet(strip if s > 0 else strip[::-1]))
    out.add("print", finish.paint("grey", 0.0, 0.8), *lines)
    if p.gilt:
        zz = np.interp(0.05, u, z)
        out.add("ribbon", finish.fabric("dark_red"), tube(spline([(0.004, h / 2, zz + 0.001), (0.01, 0, zz + 0.003), (0.006, -h / 2, zz + 0.001), (0.015, -h / 2 - 0.04, 0.002)], 14), 0.0018, 5))
    return tabletop(out.surfaces(), 0.7, False, affordances=("pick up", "read"))
