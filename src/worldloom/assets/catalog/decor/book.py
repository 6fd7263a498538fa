"""A book lying closed, standing or open with printed pages and a ribbon: novel, textbook, thick dictionary, cookbook, picture book or spiral notebook."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import book
from worldloom.assets.parts.room_marks import painted, quad, text
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Floats, Mesh, rot_z, sheet, slab, spline, torus, tube
CARD = Card("decor/book", 2, "book", ("novel", "textbook", "dictionary", "open book", "open_book", "storybook", "tome", "hardcover", "notebook", "magazine", "cookbook", "journal", "picture book", "story book", "children's book", "art book", "encyclopedia", "paperback", "diary"), ("print",), ("indoor", "library", "office", "classroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    state: Literal["closed", "open", "standing"] = "closed"
    kind: Literal["novel", "textbook", "dictionary", "cookbook", "picture_book", "notebook"] = "novel"
    """Sets its proportions and its cover."""
    height: Annotated[float, metres(0.12, 0.5)] = 0.25
    thickness: Annotated[float, metres(0.008, 0.1)] = 0.035
    color: Color = "#4a1a14"
    gilt: bool = True
    """Bands and title on the spine."""


SHAPES: dict[str, tuple[float, float, float]] = {"novel": (1.0, 0.7, 1.0), "textbook": (1.1, 0.76, 1.0), "dictionary": (1.05, 0.72, 2.0), "cookbook": (1.08, 0.8, 0.75), "picture_book": (1.0, 1.15, 0.35), "notebook": (0.85, 0.72, 0.4)}
"""Factor on the height, width over height, factor on the thickness."""
PICTURED = {"picture_book": "landscape", "cookbook": "still_life"}
TITLES = {"textbook": "MATHS 2", "dictionary": "DICTIONARY", "cookbook": "COOKING", "picture_book": "THE HILLS", "notebook": "NOTES"}
PRESETS = {"dictionary": Params(kind="dictionary", color="#1d2f4a"), "cookbook": Params(kind="cookbook", color="#d8cdb8", gilt=False), "picture book": Params(kind="picture_book", color="#3d8ab0", gilt=False), "textbook": Params(kind="textbook", color="#1f6a4a", gilt=False), "notebook": Params(kind="notebook", color="#26272b", gilt=False), "story open": Params(kind="picture_book", state="open", color="#b0502a"), "open": Params(state="open"), "standing": Params(state="standing", color="navy"), "thin": Params(thickness=0.014, color="teal", gilt=False)}


def build(p: Params, kit: Kit) -> Part:
    """Boards, curved spine, page block; the open one has two curved leaves of print."""
    out, (tall, wide, deep) = Collector(), SHAPES[p.kind]
    h, t = p.height * tall, min(p.thickness * deep, 0.12)
    d = wide * h
    tone = np.array(rgb(p.color))
    if p.state != "open":
        m = book(t, d, h, tone, p.gilt)
        m = m if p.state == "standing" else m.turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])
        lo, hi = m.bounds
        turn = rot_z(0.35 if p.state == "closed" else 0.0)
        m = m.moved(-np.array([(lo[0] + hi[0]) / 2, (lo[1] + hi[1]) / 2, lo[2]])).turned(turn)
        if p.state == "closed" and p.kind != "novel":
            _cover(out, p, kit, d, h, t, turn)
        out.add("book", finish.of("plain", (1.0, 1.0, 1.0), 0.6, 0.2), m)
        return tabletop(out.surfaces(), 0.7, False, affordances=("pick up", "read"))
    n = kit.n(16, 8)
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
        if p.kind in PICTURED and s < 0:
            art = painted(0.86 * d, 0.84 * h, 0.0, PICTURED[p.kind], kit.seed % 77, kit.n(40, 14))
            v = art.vertices + [-0.5 * d, 0, -0.42 * h]
            out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.6), Mesh(np.stack([v[:, 0], v[:, 2], np.interp(-v[:, 0] / d, u, z) + 0.0008], 1), art.faces, None, art.uv, art.color))
            continue
        for row in np.linspace(0.4, -0.4, 19 if p.kind not in PICTURED else 7) * h:
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


ON_ITS_BACK = np.array([[0.0, 0, -1], [1, 0, 0], [0, -1, 0]])
"""Turns what is upright in XZ so that it lies on a closed book's front board, the spine at its left."""


def _cover(out: Collector, p: Params, kit: Kit, d: float, h: float, t: float, turn: Floats) -> None:
    """Title, picture or rules on the front board; rings along a notebook's spine."""

    def lay(m: Mesh, lift: float) -> Mesh:
        return m.turned(ON_ITS_BACK).moved((0, 0, t + lift)).turned(turn)

    pale = finish.paint("#e8e2d2" if np.mean(rgb(p.color)) < 0.3 else "#2a2622", 0.05, 0.5)
    ink = finish.of("paper", "#c9a04a", 0.35) if p.kind == "dictionary" else pale
    size = min(0.085 * h, 1.3 * d / (0.75 * len(TITLES[p.kind]) + 1))
    out.add("title", ink, lay(text(TITLES[p.kind], size, (0.0, 0.33 * h), 0.0, 0.16), 0.0016))
    if p.kind in PICTURED:
        art = painted(0.82 * d, 0.58 * h, 0.0, PICTURED[p.kind], kit.seed % 77, kit.n(40, 14))
        out.add("art", finish.of("paper", (1.0, 1.0, 1.0), 0.35), lay(art.moved((0, 0, -0.36 * h)), 0.0014))
    elif p.kind == "notebook":
        ring = torus(0.0065, 0.0011, kit.n(16, 8), 5).turned(np.array([[0, 0, 1.0], [0, 1, 0], [-1, 0, 0]]))
        out.add("ring", finish.metal("steel"), *(ring.moved((x, -d / 2 + 0.002, t / 2)).turned(turn) for x in np.linspace(-0.45, 0.45, 22) * h))
        out.add("label", finish.of("paper", (0.72, 0.7, 0.64), 0.7), lay(quad(-0.3 * d, 0.3 * d, -0.02 * h, 0.16 * h, 0.0), 0.0012))
    else:
        rules = [quad(-0.38 * d, 0.38 * d, z * h, (z + 0.012) * h, 0.0) for z in (0.24, 0.43, -0.43)]
        out.add("rule", ink, *(lay(m, 0.0014) for m in rules))
        if p.kind == "textbook":
            out.add("figure", finish.of("paper", "#d8a02a", 0.45), lay(quad(-0.3 * d, 0.05 * d, -0.32 * h, 0.08 * h, 0.0), 0.0014), lay(quad(-0.02 * d, 0.34 * d, -0.2 * h, 0.16 * h, 0.0), 0.0019))
