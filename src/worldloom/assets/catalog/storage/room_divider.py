"""A folding screen or room divider: hinged panels of shoji paper, turned louvres, woven cane, carved lattice or padded velvet."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_soft import nails, soft_box
from worldloom.geometry import Floats, Mesh, arc, cylinder, prism, rot_x, rot_z, slab, stamp, tube

CARD = Card(
    "storage/room_divider", 1, "room_divider", ("folding screen", "dressing screen", "shoji screen", "privacy screen", "screen divider", "changing screen", "partition screen", "room screen"), ("furniture",),
    ("indoor", "bedroom", "living_room", "dressing_room", "studio", "japanese", "victorian"), "floor", (0.2, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["shoji", "louvre", "cane", "lattice", "velvet"] = "louvre"
    width: Annotated[float, metres(0.9, 2.8)] = 1.7
    """As it stands, folded."""
    height: Annotated[float, metres(1.3, 2.1)] = 1.75
    panels: Annotated[int, Field(ge=3, le=5)] = 4
    fold: Annotated[float, metres(0.1, 0.9)] = 0.45
    """0 flat, 1 folded together."""
    wood: Literal["oak", "walnut", "dark", "pine", "white"] = "walnut"
    color: Color = "#7a2f36"
    """Of the velvet."""
    wear: Wear = 0.15


PRESETS = {"shoji": Params(style="shoji", wood="dark"), "cane": Params(style="cane", wood="oak", panels=3, width=1.4), "lattice": Params(style="lattice", wood="white"), "velvet": Params(style="velvet", panels=3, width=1.5)}


def build(p: Params, kit: Kit) -> Part:
    """Panels in zigzag, brass hinges between them; each a frame with its filling."""
    out, h = Collector(), p.height
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.38)
    a = 1.15 * p.fold
    w = p.width / p.panels / np.cos(a)
    deep = w * np.sin(a)
    solids = []
    for k in range(p.panels):
        s = 1 if k % 2 == 0 else -1
        mid = np.array([-p.width / 2 + (k + 0.5) * p.width / p.panels, 0.0, 0.0])
        turn = rot_z(s * a)
        for role, mat, meshes in _panel(p, kit.child(f"panel{k}"), w - 0.006, h, wood):
            out.add(role, mat, *(m.turned(turn).moved(mid) for m in meshes))
        c, t = np.cos(s * a / 2), np.sin(s * a / 2)
        box = box_collider((-w / 2, -0.016, 0), (w / 2, 0.016, h))
        solids.append(box.model_copy(update={"center": (float(mid[0]), 0.0, h / 2), "rotation": (float(c), 0.0, 0.0, float(t))}))
    xs = -p.width / 2 + np.arange(1, p.panels) * p.width / p.panels
    spots = [(float(x), float(deep / 2) * (1 if k % 2 == 0 else -1), z * h) for k, x in enumerate(xs) for z in (0.14, 0.5, 0.86)]
    out.add("hinge", finish.metal("brass", p.wear), *(cylinder(0.006, 0.06, 10, 0.001, q) for q in spots))
    return Part(out.surfaces(), colliders=tuple(solids), mass=4.5 * p.panels, dynamic=True, friction=0.8, affordances=("draw",), functional_sides=("front",))


Piece = tuple[str, Material, list[Mesh]]


def _panel(p: Params, kit: Kit, w: float, h: float, wood: Material) -> list[Piece]:
    """One panel about x = 0, its foot on the floor."""
    x, s, t, low = w / 2, 0.035, 0.026, 0.09
    head = h - 0.05
    stiles = [slab((q * (x - s / 2) - s / 2, -t / 2, 0.0), (q * (x - s / 2) + s / 2, t / 2, h - 0.01), 0.004) for q in (-1, 1)]
    rails = [slab((-x + s, -t / 2 + 0.001, z), (x - s, t / 2 - 0.001, z + 0.05), 0.003) for z in (low, head - 0.05)]
    crest = arc(1.0, np.pi, 0, kit.n(18, 8)) * [x - s + 0.001, 0.035] + [0, head - 0.001]
    if p.style in ("velvet", "lattice", "cane"):
        rails.append(prism(np.concatenate([crest, [(x - s, head - 0.03), (-x + s, head - 0.03)]]), t - 0.004, 0.002).turned(rot_x(np.pi / 2)).moved((0, t / 2 - 0.002, 0)))
    inner = (-x + s, low + 0.05, x - s, head - 0.05)
    frame: Piece = ("frame", wood, stiles + rails)
    fill = {"shoji": _shoji, "louvre": _louvres, "cane": _cane, "lattice": _lattice, "velvet": _velvet}[p.style]
    return [frame, *fill(p, kit, inner, wood)]


def _shoji(p: Params, kit: Kit, q: tuple[float, float, float, float], wood: Material) -> list[Piece]:
    x0, z0, x1, z1 = q
    paper = finish.of("paper", (0.68, 0.64, 0.55), 0.9, 0.05, thin=True)
    xs, zs = np.linspace(x0, x1, 4)[1:-1], np.linspace(z0, z1, 9)[1:-1]
    bars = boards([(0.01, 0.012, z1 - z0)] * len(xs), [(a, 0, (z0 + z1) / 2) for a in xs], 0.001)
    cross = boards([(x1 - x0, 0.012, 0.01)] * len(zs), [((x0 + x1) / 2, 0.0005, b) for b in zs], 0.001)
    return [("bars", wood, [bars, cross]), ("paper", paper, [plate((x0, 0.0035, z0), (x1, 0.0045, z1))])]


def _louvres(p: Params, kit: Kit, q: tuple[float, float, float, float], wood: Material) -> list[Piece]:
    x0, z0, x1, z1 = q
    mid = (z0 + z1) / 2
    rail = slab((x0, -0.012, mid - 0.025), (x1, 0.012, mid + 0.025), 0.003)
    zs = np.concatenate([np.arange(z0 + 0.018, mid - 0.03, 0.028), np.arange(mid + 0.04, z1 - 0.006, 0.028)])
    tilt = rot_x(0.75)
    slats = boards((x1 - x0, 0.036, 0.005), np.c_[np.full(len(zs), (x0 + x1) / 2), 0 * zs, zs], 0.0015, 1 + 0.08 * np.sin(7 * zs), tilt)
    return [("slats", wood, [rail, slats])]


def _cane(p: Params, kit: Kit, q: tuple[float, float, float, float], wood: Material) -> list[Piece]:
    """Strands both ways and aslant, as in chair seats."""
    x0, z0, x1, z1 = q
    cane = finish.of("wicker", (0.5, 0.35, 0.17), 0.75, p.wear)
    cut = z0 + 0.36 * (z1 - z0)
    rail = slab((x0, -0.012, cut - 0.022), (x1, 0.012, cut + 0.022), 0.003)
    lines: list[tuple[float, float, float, float]] = []
    pitch = 0.022
    for a, b in ((z0, cut - 0.022), (cut + 0.022, z1)):
        lines += [(x, a, x, b) for x in np.arange(x0 + pitch / 2, x1, pitch)] + [(x0, z, x1, z) for z in np.arange(a + pitch / 2, b, pitch)]
    ends = np.array(lines)
    y = np.where(np.abs(ends[:, 0] - ends[:, 2]) < 1e-9, -0.0008, 0.0008)
    net = wires(np.c_[ends[:, 0], y, ends[:, 1]], np.c_[ends[:, 2], y, ends[:, 3]], 0.0024, 4)
    return [("rail", wood, [rail]), ("cane", cane, [net, *_slanted((x0, z0, x1, cut - 0.022), 2 * pitch), *_slanted((x0, cut + 0.022, x1, z1), 2 * pitch)])]


def _slanted(q: tuple[float, float, float, float], pitch: float) -> list[Mesh]:
    x0, z0, x1, z1 = q
    out: list[tuple[Floats, Floats]] = []
    for slope in (1, -1):
        for c in np.arange(x0 - (z1 - z0), x1, pitch):
            a, b = max(x0, c), min(x1, c + z1 - z0)
            if b - a > 0.01:
                z = np.array([a - c, b - c]) + z0
                z = z if slope > 0 else z0 + z1 - z
                out.append((np.array([a, 0, z[0]]), np.array([b, 0, z[1]])))
    return [wires([o[0] for o in out], [o[1] for o in out], 0.0016, 4)]


def _lattice(p: Params, kit: Kit, q: tuple[float, float, float, float], wood: Material) -> list[Piece]:
    """A pierced board of rings in rows with stars between them."""
    x0, z0, x1, z1 = q
    n = max(2, round((x1 - x0) / 0.1))
    cell = (x1 - x0) / n
    rows = int((z1 - z0) / cell)
    a = np.linspace(0, 2 * np.pi, kit.n(14, 8), endpoint=False)
    ring = tube(np.c_[0.48 * cell * np.cos(a), 0 * a, 0.48 * cell * np.sin(a)], 0.0055, 5, closed=True)
    small = tube(np.c_[0.2 * cell * np.cos(a), 0 * a, 0.2 * cell * np.sin(a)], 0.005, 4, closed=True)
    spots = np.array([(x0 + (i + 0.5) * cell, 0, z0 + (j + 0.5) * (z1 - z0) / rows) for i in range(n) for j in range(rows)])
    spokes = [wires(spots + np.array([u, 0, v]) * 0.2 * cell, spots + np.array([u, 0, v]) * 0.5 * cell, 0.004, 5) for u, v in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    return [("lattice", wood, [stamp(ring, spots), stamp(small, spots), *spokes])]


def _velvet(p: Params, kit: Kit, q: tuple[float, float, float, float], wood: Material) -> list[Piece]:
    x0, z0, x1, z1 = q
    pad = soft_box((x1 - x0 + 0.004, 0.034, z1 - z0 + 0.004), 0.014, 0.06, center=((x0 + x1) / 2, 0, (z0 + z1) / 2))
    edge = [(x, z) for z in np.arange(z0 + 0.02, z1, 0.03) for x in (x0 + 0.012, x1 - 0.012)] + [(x, z) for x in np.arange(x0 + 0.02, x1, 0.03) for z in (z0 + 0.012, z1 - 0.012)]
    studs = nails(np.array([(x, -0.0155, z) for x, z in edge]), 0.0045)
    return [("pad", finish.fabric(rgb(p.color), p.wear, "velvet"), [pad]), ("nails", finish.metal("brass", p.wear), [studs])]
