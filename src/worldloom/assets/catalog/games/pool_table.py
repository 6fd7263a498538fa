"""A pool or billiard table: cloth bed, cushions, six leather pockets, wooden rails with sights, carved or square legs, balls racked or scattered, and cues."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import leg
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, stamp, tube
CARD = Card("games/pool_table", 1, "pool_table", ("billiard table", "billiards table", "snooker table", "billiard"), ("game", "furniture"),
            ("indoor", "pub", "games", "lounge"), "floor", (0.9, 0.9, 0.9, 0.9))  # fmt: skip


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.8, 3.6)] = 2.5
    """Outer length; the width is 0.56 of it."""
    color: Color = "#0f5a38"
    """Of the cloth."""
    wood: Literal["mahogany", "oak", "walnut", "ebony", "cherry", "weathered"] = "mahogany"
    style: Literal["classic", "modern"] = "classic"
    state: Literal["racked", "scattered", "empty"] = "racked"
    wear: Wear = 0.2


PRESETS = {"blue": Params(color="#164a80", wood="ebony", style="modern", state="scattered"), "red": Params(color="#6e1520", wood="walnut"), "empty": Params(state="empty", wood="oak", length=2.1)}
H, RAIL, POCKET = 0.8, 0.13, 0.062
TONES = ((0.7, 0.46, 0.03), (0.02, 0.06, 0.35), (0.45, 0.02, 0.02), (0.12, 0.03, 0.22), (0.7, 0.2, 0.02), (0.01, 0.18, 0.06), (0.2, 0.02, 0.03), (0.012, 0.012, 0.012))


def build(p: Params, kit: Kit) -> Part:
    """Long along X."""
    out, n, w = Collector(), p.length / 2, 0.28 * p.length
    timber, cloth = finish.wood(p.wood, p.wear, 0.3), finish.of("carpet", p.color, 0.95, p.wear * 0.5)
    holes = _pockets(n - RAIL, w - RAIL)
    for role, material, shape, z, h, bevel in _pieces(n, w, holes, timber, cloth):
        out.add(role, material, *(prism(q, h, bevel).moved((0, 0, z)) for q in shape))
    cup = lathe([(0.0, -0.12), (0.045, -0.11), (0.058, -0.06), (POCKET, -0.01), (POCKET + 0.008, 0.006), (POCKET + 0.002, 0.01), (POCKET - 0.004, -0.01), (0.05, -0.06), (0.035, -0.1), (0, -0.105)], kit.n(24, 12), 0.7)
    out.add("pocket", finish.leather((0.02, 0.014, 0.01)), stamp(cup, np.c_[holes, np.full(6, H)]))
    pearl = finish.ceramic("#d8d2c0", 0.2)
    at = [(x, s * (w - RAIL / 2), H + 0.0005) for x in np.linspace(-0.75, 0.75, 7) * (n - RAIL) if abs(x) > 0.08 for s in (-1, 1)] + [(s * (n - RAIL / 2), y, H + 0.0005) for y in np.linspace(-0.5, 0.5, 3) * (w - RAIL) for s in (-1, 1)]
    out.add("sight", pearl, stamp(cylinder(0.006, 0.0012, 10, 0.0003), at))
    _frame(out, p, kit, n, w, timber)
    _balls(out, p, kit, n - RAIL, w - RAIL)
    solids = [box_collider((-n, -w, H - 0.28), (n, w, H - 0.035)), *(box_collider((s * n, -w, H - 0.2), (s * (n - RAIL), w, H)) for s in (-1, 1)), *(box_collider((-n, s * w, H - 0.2), (n, s * (w - RAIL), H)) for s in (-1, 1))]
    solids += [box_collider((x - 0.07, y - 0.07, 0), (x + 0.07, y + 0.07, H - 0.25)) for x, y in _feet(n, w)]
    return Part(out.surfaces(), tuple(solids), mass=320.0, functional_sides=("front", "back", "left", "right"), affordances=("play",),
                supports=(Support(name="bed", center=(0.2 * n, 0, H - 0.033), size=(1.1 * n, w), clearance=1.2),))  # fmt: skip


def _pockets(x: float, y: float) -> Floats:
    return np.array([(sx * (x + 0.012), sy * (y + 0.012)) for sx in (-1, 1) for sy in (-1, 1)] + [(0, sy * (y + 0.03)) for sy in (-1, 1)])


def _pieces(n: float, w: float, holes: Floats, timber: Material, cloth: Material) -> list[tuple[str, Material, list[Floats], float, float, float]]:
    """Plan shapes: the wooden rails between pockets, the cushions before them, the slate under both."""
    from shapely.geometry import Point, Polygon
    from shapely.geometry import box as area
    from shapely.ops import unary_union

    def split(shape: object) -> list[Floats]:
        parts = getattr(shape, "geoms", [shape])
        return [np.asarray(g.exterior.coords)[:-1] for g in parts if isinstance(g, Polygon) and g.area > 1e-4]

    outer = area(-n, -w, n, w).buffer(-0.05).buffer(0.05)
    inner = area(-n + RAIL, -w + RAIL, n - RAIL, w - RAIL)
    mouths = unary_union([Point(*h).buffer(POCKET, 12) for h in holes])
    cut = mouths.union(area(-0.001, -2, 0.001, 2)).union(area(-3, -0.001, 3, 0.001))
    wide = unary_union([Point(*h).buffer(POCKET + 0.03, 12) for h in holes])
    cushion = inner.difference(inner.buffer(-0.05, join_style="mitre")).difference(wide)
    return [
        ("rail", timber, split(outer.difference(inner).difference(cut)), H - 0.07, 0.07, 0.008),
        ("cushion", cloth, split(cushion), H - 0.035, 0.03, 0.006),
        ("bed", cloth, split(outer.buffer(-0.06).difference(mouths)), H - 0.07, 0.034, 0.0),
    ]


def _feet(n: float, w: float) -> list[tuple[float, float]]:
    return [(sx * (n - 0.22), sy * (w - 0.18)) for sx in (-1, 1) for sy in (-1, 1)]


def _frame(out: Collector, p: Params, kit: Kit, n: float, w: float, timber: Material) -> None:
    z0, z1 = H - 0.3, H - 0.068
    a, b = n - 0.03, w - 0.03
    out.add("apron", timber, *(slab((-a, s * b - 0.015, z0), (a, s * b + 0.015, z1), 0.006) for s in (-1, 1)), *(slab((s * a - 0.015, -b, z0), (s * a + 0.015, b, z1), 0.006) for s in (-1, 1)),
            *(slab((-a + 0.12, s * (b + 0.014) - 0.006, z0 + 0.05), (a - 0.12, s * (b + 0.014) + 0.006, z1 - 0.05), 0.005) for s in (-1, 1) if p.style == "classic"))  # fmt: skip
    out.add("underside", finish.wood("dark"), slab((-a + 0.02, -b + 0.02, z0 + 0.04), (a - 0.02, b - 0.02, z0 + 0.06), 0.003))
    one = leg("turned", H - 0.28, 0.085, kit.n(24, 12)) if p.style == "classic" else box((0.13, 0.13, H - 0.28), 0.012, (0, 0, (H - 0.28) / 2))
    out.add("leg", timber, stamp(one, [(x, y, 0) for x, y in _feet(n, w)]))
    block = box((0.19, 0.19, 0.06), 0.01, (0, 0, z0 + 0.01))
    out.add("leg", timber, stamp(block, [(x, y, 0) for x, y in _feet(n, w)]))
    if p.style == "modern":
        out.add("foot", finish.metal("brushed"), stamp(cylinder(0.055, 0.02, 20, 0.004), [(x, y, 0) for x, y in _feet(n, w)]))
    cue = tube([(-0.72, 0, 0), (0.72, 0, 0)], np.array([0.0065, 0.0145]), 10)
    butt = rod((0.34, 0, 0), (0.73, 0, 0), 0.0128, 10, top=0.0152)
    if p.state != "empty":
        for k, (x, y, turn) in enumerate(((0.12 * n, -w + 0.36, 0.14), (-0.1 * n, w - 0.05, 0.02)) if p.state == "scattered" else ((-0.05 * n, -w + 0.055, 0.03),)):
            z = H + 0.016 if k or p.state == "racked" else H - 0.036 + 0.0165
            out.add("cue", finish.wood("birch", 0.1, 0.25), cue.turned(rot_z(turn)).moved((x, y, z)))
            out.add("butt", finish.wood("ebony", 0.1, 0.2), butt.turned(rot_z(turn)).moved((x, y, z)))
    out.add("chalk", finish.paint("#2a6a9a", 0.2, 0.9), box((0.022, 0.022, 0.022), 0.003, (n - RAIL / 2, 0.2 * w, H + 0.011)))


def _balls(out: Collector, p: Params, kit: Kit, x: float, y: float) -> None:
    r, z = 0.0286, H - 0.036 + 0.0286
    if p.state == "empty":
        return
    rng = kit.rng("balls")
    if p.state == "racked":
        spots = [(0.5 * x + 1.75 * r * k, r * (2 * i - k)) for k in range(5) for i in range(k + 1)]
        inner = np.array([(0.5 * x - 0.07, 0), (0.5 * x + 8.6 * r, 5.45 * r), (0.5 * x + 8.6 * r, -5.45 * r)])
        from shapely.geometry import Polygon

        hole = Polygon(inner).buffer(-0.004).buffer(0.012)
        out.add("triangle", finish.wood("dark", 0.2, 0.3), prism(np.asarray(hole.buffer(0.012).exterior.coords)[:-1], 0.05, 0.003, [np.asarray(hole.exterior.coords)[:-1]]).moved((0, 0, H - 0.036)))
    else:
        grid = [(i, j) for i in np.linspace(-0.85, 0.85, 9) for j in np.linspace(-0.75, 0.75, 4)]
        pick = rng.permutation(len(grid))[:11]
        spots = [(x * grid[k][0] + float(rng.uniform(-0.03, 0.03)), y * grid[k][1] + float(rng.uniform(-0.03, 0.03))) for k in pick]
    one = sphere(r, kit.n(18, 8))
    meshes: list[Mesh] = []
    for k, (a, b) in enumerate(spots):
        tone = np.array(TONES[k % 8])
        band = np.abs(one.vertices[:, :1]) < (2 * r if k < 8 else 0.55 * r)
        turn = rot_z(float(rng.uniform(0, 6.3))) @ rot_x(float(rng.uniform(0, 6.3))) @ rot_y(float(rng.uniform(0, 6.3)))
        meshes.append(one.tinted(np.where(band, tone, [0.72, 0.69, 0.6])).turned(turn).moved((a, b, z)))
    meshes.append(one.tinted(np.array([0.74, 0.72, 0.66])).moved((-0.5 * x, 0.03, z)))
    out.add("ball", finish.of("plastic", (1.0, 1.0, 1.0), 0.08, 0.0), *meshes)
