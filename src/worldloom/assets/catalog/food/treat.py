"""Food to put on a table: a pizza, sushi, a banana bunch, grapes, a watermelon, eggs, ice cream, sweets, a lollipop, a cupcake, a pie, a croissant, an onion, a pineapple, a lettuce, a donut, a burger or a sandwich."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import leaf_blade, plate_of
from worldloom.geometry import Mesh, align, arc, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, sphere, spline, torus, tube
from worldloom.world.color import rgb
CARD = Card("food/treat", 1, "treat", ("pizza", "sushi", "sushi platter", "banana", "bananas", "bunch of bananas", "grape", "grapes", "bunch of grapes", "melon", "watermelon", "egg", "eggs", "ice cream", "ice cream cone", "candy", "sweets", "lollipop", "cupcake", "muffin", "pie", "apple pie", "croissant", "onion", "pineapple", "lettuce", "donut", "doughnut", "hamburger", "burger", "sandwich"),
            ("food", "snack"), ("indoor", "kitchen", "dining_room", "bakery", "shop"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["pizza", "sushi", "banana", "grape", "watermelon", "melon", "egg", "ice", "candy", "sweets", "lollipop", "cupcake", "muffin", "pie", "croissant", "onion", "pineapple", "lettuce", "donut", "doughnut", "hamburger", "burger", "sandwich"] = "cupcake"
    color: Color | None = None
    """Of icing, skin or sweets."""
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    ripe: Annotated[float, number(0, 1)] = 0.5
    """How dark it is baked or how ripe."""
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in ("pizza", "sushi", "banana", "grape", "watermelon", "egg", "ice", "candy", "lollipop", "pie", "croissant", "onion", "pineapple", "lettuce", "donut", "burger", "sandwich")}


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table."""
    return drawn(KINDS, p, kit, affordances=("pick up", "eat"))


def _food(color: str | tuple[float, float, float], rough: float, p: Params) -> Material:
    r, g, b = rgb(color) if isinstance(color, str) else color
    k = 1.15 - 0.3 * p.ripe
    return finish.of("food", (min(r * k, 1.0), min(g * k, 1.0), min(b * k, 1.0)), rough, p.wear)


def _bumpy(m: Mesh, by: float, scale: float, seed: int) -> Mesh:
    """A mesh with its surface a little uneven and unevenly dark."""
    n = m.normals if m.normals is not None else m.vertices * 0
    f = fbm(m.vertices, scale, 3, seed)
    return Mesh(m.vertices + n * (by * f)[:, None], m.faces, m.normals, m.uv).tinted(1 + 0.3 * f)


def _pizza(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(56, 24), kit.rng("top")
    out.add("board", finish.wood("oak", p.wear), cylinder(0.185, 0.012, n, 0.003))
    out.add("crust", _food("#c98a44", 0.8, p), _bumpy(lathe([(0, 0.013), (0.155, 0.013), (0.166, 0.02), (0.164, 0.033), (0.152, 0.037), (0.14, 0.026), (0, 0.023)], n, 0.8), 0.002, 0.03, 3))
    out.add("sauce", _food("#a8281a", 0.4, p), cylinder(0.145, 0.005, n, 0.002, (0, 0, 0.021)))
    def spread(count: int, reach: float) -> np.ndarray:
        a, r = g.uniform(0, 6.28, count), reach * np.sqrt(g.uniform(0, 1, count))
        return np.stack([r * np.cos(a), r * np.sin(a), np.full(count, 0.0265)], 1)
    out.add("cheese", _food("#ecc866", 0.35, p), *(sphere((0.03, 0.022, 0.004), 12).turned(rot_z(k)).moved(q) for k, q in enumerate(spread(26, 0.125))))
    a = np.arange(9) * 2.4
    spots = np.stack([0.045 * np.sqrt(np.arange(9) + 0.3) * np.cos(a), 0.045 * np.sqrt(np.arange(9) + 0.3) * np.sin(a), np.full(9, 0.029)], 1) * [0.95, 0.95, 1]
    out.add("salami", _food("#8a1f18", 0.4, p), copies(cylinder(0.021, 0.004, 18, 0.0015), spots))
    out.add("herb", finish.of("leaf", (0.05, 0.16, 0.03), 0.6, thin=True), *(leaf_blade(0.03, 0.018, 0.2).turned(rot_z(2.1 * k)).moved(q + [0, 0, 0.006]) for k, q in enumerate(spread(8, 0.11))))
    out.add("olive", _food("#17161a", 0.2, p), *(torus(0.0065, 0.003, 14, 8).moved(q + [0, 0, 0.005]) for q in spread(10, 0.12)))


def _sushi(out: Collector, p: Params, kit: Kit) -> None:
    out.add("board", finish.wood("dark", p.wear, 0.3), soft_box((0.26, 0.13, 0.014), 0.004, 0.05, center=(0, 0, 0.022)), *(box((0.02, 0.11, 0.016), 0.003, (x, 0, 0.008)) for x in (-0.09, 0.09)))
    rice = finish.of("food", (0.82, 0.8, 0.74), 0.9)
    for k, tone in enumerate(("#e8703a", "#c2302a", "#f2a86a", "#e8703a")):
        x = -0.095 + 0.04 * k
        out.add("rice", rice, _bumpy(soft_box((0.026, 0.058, 0.022), 0.01, 0.012, center=(x, 0.025, 0.04)), 0.0012, 0.006, k))
        out.add(f"fish.{k}", _food(p.color or tone, 0.25, p), soft_box((0.03, 0.068, 0.008), 0.0038, 0.012, 0.003, center=(x, 0.025, 0.053)))
    for k in range(4):
        c = (-0.1 + 0.036 * k, -0.036, 0.03)
        out.add("nori", _food("#10160f", 0.5, p), cylinder(0.0165, 0.024, 22, 0.002, c))
        out.add("rice", rice, cylinder(0.0145, 0.0006, 20, 0.0, (c[0], c[1], 0.0538)))
        out.add(f"fish.{k}", _food(tone, 0.25, p), cylinder(0.006, 0.001, 12, 0.0002, (c[0], c[1], 0.0542)))
    out.add("wasabi", _food("#8ab84a", 0.7, p), _bumpy(sphere((0.013, 0.012, 0.01), 14, (0.095, 0.03, 0.034)), 0.002, 0.01, 2))
    out.add("ginger", _food("#f2b8a8", 0.4, p), *(sphere((0.014, 0.01, 0.003), 10).turned(rot_x(0.3 * k)).moved((0.09 + 0.004 * k, -0.03, 0.031 + 0.004 * k)) for k in range(4)))


def _banana(out: Collector, p: Params, kit: Kit) -> None:
    skin = _food(p.color or "#e8c42a", 0.4, p)
    for k in range(4):
        a = (k - 1.5) * 0.27
        path = spline([(0, 0.0, 0.075), (0, 0.02, 0.062), (0, 0.08, 0.03), (0, 0.14, 0.024), (0, 0.185, 0.046)], 22)
        m = tube(path, np.interp(np.arange(22), [0, 2, 5, 12, 18, 20, 21], [0.006, 0.008, 0.0165, 0.0185, 0.015, 0.007, 0.004]), 6)
        out.add("skin", skin, m.turned(rot_y(0.25 * (k - 1.5))).turned(rot_z(a)))
        out.add("end", finish.of("food", (0.06, 0.04, 0.02), 0.7), sphere(0.0048, 8, path[-1]).turned(rot_y(0.25 * (k - 1.5))).turned(rot_z(a)))
    out.add("end", finish.of("food", (0.06, 0.04, 0.02), 0.7), rod((0, -0.022, 0.084), (0, 0.004, 0.073), 0.009, 8, 0.013))


def _grapes(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("grapes")
    skin = _food(p.color or "#4a1f5a", 0.25, p)
    spots = []
    for row in range(9):
        r = 0.045 * (1 - 0.85 * abs(row - 2.2) / 7)
        for j in range(max(1, int(2 * np.pi * max(r, 0.004) / 0.02))):
            a = 2.4 * row + j * 0.021 / max(r, 0.004)
            spots.append((r * np.cos(a), 0.07 - 0.0175 * row, 0.04 + 0.55 * r * np.sin(a) - 0.0025 * row))
    at = np.array(spots) + g.normal(0, 0.0012, (len(spots), 3))
    at[:, 2] = np.maximum(at[:, 2], 0.011)
    out.add("grape", skin, copies(sphere((0.0105, 0.0105, 0.0115), kit.n(14, 8)), at, None, 1.0, 1 + g.uniform(-0.25, 0.25, len(at))))
    out.add("stem", finish.wood("#5a4a24"), tube(spline([(0, 0.075, 0.045), (0, 0.1, 0.055), (0.012, 0.125, 0.05)], 10), 0.0028, 6), rod((-0.02, 0.115, 0.053), (0.03, 0.118, 0.052), 0.002, 6))


def _watermelon(out: Collector, p: Params, kit: Kit) -> None:
    m = sphere((0.15, 0.115, 0.112), kit.n(56, 26), (0, 0, 0.112))
    v = m.vertices - [0, 0, 0.112]
    a = np.arctan2(v[:, 2], v[:, 1])
    wave = np.sin(8 * a + 0.9 * fbm(v, 0.04, 3, 4) * 4)
    tone = np.where((wave > 0.15)[:, None], [0.03, 0.11, 0.03], [0.2, 0.36, 0.1])
    out.add("rind", finish.of("food", (1.0, 1.0, 1.0), 0.25, p.wear), m.tinted(tone * (1 + 0.15 * fbm(v, 0.02, 2, 6))[:, None]))
    out.add("stem", finish.wood("#6a5a2a"), tube(spline([(-0.148, 0, 0.112), (-0.165, 0.004, 0.122), (-0.172, 0.014, 0.132)], 8), 0.004, 6))
    half = np.concatenate([arc(0.11, np.pi, 2 * np.pi, 30), [(0.11, 0.0)]])
    out.add("wedge.rind", _food("#2f6a22", 0.3, p), prism(half, 0.03, 0.002).turned(rot_x(np.pi / 2)).moved((0.06, -0.15, 0.11)))
    out.add("wedge.white", _food("#dfe6b8", 0.5, p), prism(half * 0.945, 0.0305, 0.001).turned(rot_x(np.pi / 2)).moved((0.06, -0.14975, 0.1101)))
    out.add("wedge.red", _food("#d8302a", 0.4, p), prism(half * 0.88, 0.0312, 0.001).turned(rot_x(np.pi / 2)).moved((0.06, -0.1494, 0.1103)))
    seeds = [(0.06 + r * np.cos(t), -0.1808, 0.11 + r * np.sin(t)) for r, k in ((0.045, 4), (0.075, 6)) for t in np.linspace(np.pi + 0.4, 2 * np.pi - 0.4, k)]
    out.add("seed", finish.of("food", (0.015, 0.01, 0.008), 0.3), copies(sphere((0.0028, 0.0012, 0.0042), 8), seeds))


def _egg(out: Collector, p: Params, kit: Kit) -> None:
    egg = lathe([(0.0222 * np.sqrt(max(0.0, 1 - u * u)) * (1 - 0.12 * u), 0.0285 * u) for u in np.linspace(-1, 1, 19)], kit.n(26, 12), True)
    out.add("egg", _food(p.color or "#d8a77a", 0.55, p), egg.moved((0, 0, 0.04)))
    out.add("cup", finish.ceramic("#e9ecee"), lathe([(0, 0), (0.02, 0), (0.0205, 0.003), (0.008, 0.012), (0.009, 0.018), (0.022, 0.028), (0.0235, 0.04), (0.021, 0.04), (0.018, 0.03), (0, 0.022)], kit.n(28, 14), 0.6))


def _ice(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 14)
    out.add("cone", _food("#c98a44", 0.7, p), lathe([(0, 0.02), (0.006, 0.02), (0.026, 0.125), (0.028, 0.128), (0.024, 0.128), (0, 0.12)], n, 0.5))
    a = np.linspace(0, 1, 30)
    for k in range(6):
        for s in (-1, 1):
            t = s * 1.6 * a + k * np.pi / 3
            r = 0.0062 + 0.0203 * a
            out.add("waffle", _food("#a8682c", 0.8, p), tube(np.c_[r * np.cos(t), r * np.sin(t), 0.021 + 0.104 * a], 0.0009, 4))
    tones = (p.color or "#f2b8c6", "#f4e8c8", "#6a3a20")
    for k, (x, y, z) in enumerate(((-0.013, 0.0, 0.138), (0.014, 0.006, 0.14), (0.0, -0.004, 0.168))):
        out.add(f"scoop.{k}", _food(tones[k], 0.5, p), _bumpy(sphere((0.0245, 0.0245, 0.022), n, (x, y, z)), 0.0022, 0.012, k + 3))
    out.add("cherry", _food("#b3161c", 0.1, p), sphere(0.0085, 14, (0.0, -0.004, 0.195)), tube(spline([(0, -0.004, 0.202), (0.004, -0.004, 0.212), (0.012, -0.004, 0.218)], 8), 0.0009, 5))
    out.add("stand", finish.metal("chrome"), lathe([(0, 0), (0.03, 0), (0.03, 0.004), (0.008, 0.008), (0.007, 0.018), (0.013, 0.04), (0.012, 0.042), (0.004, 0.02), (0, 0.02)], n, 0.5))


def _candy(out: Collector, p: Params, kit: Kit) -> None:
    tones = (p.color or "#d8251d", "#f2c61d", "#2f9a48", "#2f8fd0", "#e07b1c")
    g = kit.rng("candy")
    out.add("bowl", finish.glass((0.9, 0.94, 0.95), 0.03), lathe([(0, 0), (0.04, 0), (0.042, 0.004), (0.06, 0.02), (0.075, 0.05), (0.072, 0.05), (0.056, 0.022), (0.03, 0.008), (0, 0.007)], kit.n(36, 16), 0.7))
    for k in range(26):
        a, r, z = 2.4 * k, 0.058 * np.sqrt((k % 13 + 0.3) / 13), 0.024 + 0.012 * (k // 13) + 0.02 * ((k % 13) / 13)
        c = np.array([r * np.cos(a), r * np.sin(a), z + 0.004])
        turn = rot_z(float(g.uniform(0, 6.3))) @ rot_y(float(g.normal(0, 0.4)))
        body = sphere((0.0115, 0.0085, 0.0085), 12)
        twist = [lathe([(0, 0), (0.0025, 0.0), (0.0085, 0.012), (0, 0.011)], 9, 0.5).turned(rot_y(s * np.pi / 2)).moved((s * 0.01, 0, 0)) for s in (-1, 1)]
        out.add(f"candy.{k % 5}", finish.plastic(tones[k % 5], 0.15), *(m.turned(turn).moved(c) for m in (body, *twist)))


def _lollipop(out: Collector, p: Params, kit: Kit) -> None:
    out.add("stick", finish.of("paper", "#f1eee6", 0.7), rod((0, -0.15, 0.008), (0, -0.02, 0.008), 0.003, 8))
    out.add("sweet", finish.plastic(p.color or "#d8251d", 0.1), lathe([(0, 0), (0.03, 0), (0.036, 0.004), (0.036, 0.011), (0.03, 0.015), (0, 0.015)], kit.n(40, 18), 0.8).moved((0, 0.015, 0.0)))
    t = np.linspace(0.4, 5.6 * np.pi, 90)
    r = 0.0017 * t
    out.add("swirl", finish.plastic("#f6f1e8", 0.1), tube(np.c_[r * np.cos(t), 0.015 + r * np.sin(t), np.full(90, 0.0148)], 0.002, 6))


def _cupcake(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    a = np.linspace(0, 2 * np.pi, 41)
    cup = np.stack([np.stack([r * (1 + 0.05 * np.cos(20 * a)) * np.cos(a), r * (1 + 0.05 * np.cos(20 * a)) * np.sin(a), np.full(41, z)], 1) for r, z in ((0.0, 0.0), (0.024, 0.0), (0.034, 0.038), (0.0, 0.036))])
    out.add("cup", finish.of("paper", "#e9b8c4" if p.kind == "cupcake" else "#b88a5a", 0.8), sheet(cup[:, ::-1], False))
    out.add("cake", _food("#8a5424", 0.85, p), _bumpy(sphere((0.036, 0.036, 0.02), n, (0, 0, 0.038)), 0.002, 0.015, 2))
    if p.kind == "muffin":
        g = kit.rng("chips")
        q = g.uniform(0, 6.28, 12)
        r = 0.03 * np.sqrt(g.uniform(0, 1, 12))
        out.add("chip", _food("#2a1408", 0.3, p), copies(sphere(0.0042, 8), np.stack([r * np.cos(q), r * np.sin(q), 0.038 + 0.0205 * np.sqrt(1 - (r / 0.036) ** 2)], 1)))
        return
    k = np.linspace(0, 1, 90)
    r = 0.028 * (1 - k) ** 0.9
    path = np.c_[r * np.cos(3.3 * 2 * np.pi * k), r * np.sin(3.3 * 2 * np.pi * k), 0.05 + 0.034 * k]
    out.add("icing", _food(p.color or "#f2a8bc", 0.4, p), tube(path, 0.0115 * (1 - 0.72 * k), 10), sphere((0.024, 0.024, 0.014), 16, (0, 0, 0.052)))
    out.add("cherry", _food("#b3161c", 0.1, p), sphere(0.0075, 14, (0, 0, 0.089)))


def _pie(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 24)
    out.add("dish", finish.ceramic("#e9e6de"), lathe([(0, 0), (0.09, 0), (0.125, 0.04), (0.13, 0.042), (0.124, 0.042), (0.088, 0.004), (0, 0.004)], n, 0.5))
    out.add("filling", _food(p.color or "#7a2418", 0.3, p), lathe([(0, 0.008), (0.085, 0.008), (0.113, 0.036), (0, 0.04)], n, 0.5))
    crust = _food("#c98a44", 0.75, p)
    q = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    r = 0.119 + 0.004 * np.abs(np.sin(18 * q))
    out.add("crust", crust, tube(np.c_[r * np.cos(q), r * np.sin(q), 0.043 + 0.003 * np.abs(np.sin(18 * q))], 0.009, 8, closed=True))
    for s in (-1, 1):
        for x in np.linspace(-0.09, 0.09, 6):
            y = np.sqrt(max(0.0, 0.114**2 - x**2))
            path = np.linspace(-y, y, 24)
            z = 0.0405 + 0.0028 * np.cos(np.pi * path / 0.036 + (0 if s > 0 else np.pi))
            line = np.c_[np.full(24, x), path, z] if s > 0 else np.c_[path, np.full(24, x), z]
            out.add("crust", crust, tube(line, 0.0068, 6))


def _croissant(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(-1, 1, 70)
    a = 1.15 * t
    path = np.c_[0.075 * np.sin(a), 0.06 * (1 - np.cos(a)), np.zeros(70)]
    fat = 0.031 * np.clip(1 - np.abs(t) ** 1.7, 0, 1) ** 0.75 + 0.005
    steps = fat * (1 + 0.13 * (1 - np.abs(((np.abs(t) * 4.5) % 1) * 2 - 1) ** 0.6) - 0.06)
    m = tube(path + [0, 0, 0.03], steps, kit.n(20, 10))
    out.add("pastry", _food("#c27a30", 0.5, p), _bumpy(m.scaled((1, 1, 0.86)), 0.0012, 0.02, 5))
    out.add("plate", finish.ceramic("#eef0ee"), plate_of(0.1, 0.016, kit.n(44, 18)).moved((0, 0.02, -0.012)))


def _onion(out: Collector, p: Params, kit: Kit) -> None:
    line = spline([(0, 0.0), (0.008, 0.0), (0.025, 0.008), (0.037, 0.03), (0.034, 0.05), (0.018, 0.066), (0.007, 0.076), (0.006, 0.088), (0.008, 0.094)], 36)
    m = lathe(np.concatenate([np.maximum(line, 0.0), [(0, 0.09)]]), kit.n(48, 20), True)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    out.add("skin", _food(p.color or "#b8752a", 0.35, p), m.tinted(1 + 0.2 * np.sin(14 * a + 0.5 * np.sin(5 * a))))
    out.add("root", _food("#c9b48a", 0.9, p), *(rod((0, 0, 0.003), (0.012 * np.cos(k), 0.012 * np.sin(k), 0.0), 0.0009, 4) for k in range(9)))


def _pineapple(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("crown")
    out.add("core", _food("#8a5a1c", 0.7, p), sphere((0.056, 0.056, 0.085), kit.n(28, 14), (0, 0, 0.085)))
    scale = lathe([(0, 0), (0.0125, 0.0), (0.009, 0.0055), (0.003, 0.0085), (0, 0.0095)], 6, 0.3)
    for row in range(11):
        b = -1.25 + 0.235 * row
        n = max(4, int(15 * np.cos(b)))
        for j in range(n):
            a = (j + 0.5 * (row % 2)) * 2 * np.pi / n
            d = np.array([np.cos(b) * np.cos(a), np.cos(b) * np.sin(a), np.sin(b)])
            out.add("scale", _food(p.color or "#c9861f", 0.55, p), scale.turned(align(d)).moved(d * [0.055, 0.055, 0.084] + [0, 0, 0.085]).tinted(1 + 0.2 * np.sin(7 * j + row)))
    for k in range(26):
        lift = 0.35 + 1.15 * (k / 26)
        m = leaf_blade(0.13 - 0.0016 * k, 0.019, 0.3).turned(rot_y(-lift)).turned(rot_z(2.4 * k + float(g.uniform(-0.2, 0.2))))
        out.add("crown", finish.of("leaf", (0.08, 0.2, 0.07), 0.5, thin=True), m.moved((0, 0, 0.163)))


def _lettuce(out: Collector, p: Params, kit: Kit) -> None:
    skin = finish.of("leaf", rgb(p.color) if p.color else (0.24, 0.42, 0.08), 0.6 - 0.1 * p.ripe)
    u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(0, 1, 10), indexing="ij")
    for k in range(15):
        grow, a = 1 - 0.55 * k / 15, 2.4 * k
        wide = 0.075 * grow * np.sin(np.pi * np.clip(0.12 + 0.7 * v, 0, 1))
        bend = (0.35 + 0.9 * k / 15) * v
        edge = 0.008 * v**2 * np.abs(u) ** 2 * np.sin(11 * u + 2 * k)
        x, y = 0.02 + 0.105 * grow * np.sin(1.25 * v) * np.cos(bend) + edge, wide * u
        z = 0.012 + 0.13 * grow * v**1.15 * np.sin(0.35 + bend * 0.75) + 0.1 * (wide * u) ** 2 / 0.075 + edge
        m = thick(np.stack([x - 0.35 * (wide * u) ** 2 / 0.075, y, z], -1), 0.0012)
        out.add("leaf", skin, m.turned(rot_z(a)).tinted(0.75 + 0.45 * k / 15))
    out.add("leaf", skin, sphere((0.045, 0.045, 0.05), 16, (0, 0, 0.06)))


def _donut(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 20)
    out.add("dough", _food("#c98a44", 0.7, p), torus(0.032, 0.019, n, 16).moved((0, 0, 0.019)))
    q = np.linspace(0, 2 * np.pi, n + 1)
    b = np.linspace(-0.35, np.pi + 0.35, 14)
    grid = np.stack([np.stack([(0.032 + 0.0202 * np.cos(t + 0.1 * np.sin(5 * q))) * np.cos(q), (0.032 + 0.0202 * np.cos(t + 0.1 * np.sin(5 * q))) * np.sin(q), 0.0195 + 0.0202 * np.sin(t + 0.1 * np.sin(5 * q))], 1) for t in b])
    out.add("icing", _food(p.color or "#e88aa8", 0.2, p), thick(grid.transpose(1, 0, 2), 0.0012))
    g = kit.rng("sprinkle")
    for k, tone in enumerate(("#f4f1e8", "#2f8fd0", "#f2c61d", "#2f9a48")):
        for _ in range(9):
            a, t = float(g.uniform(0, 6.28)), float(g.uniform(0.5, 2.6))
            c = np.array([(0.032 + 0.0212 * np.cos(t)) * np.cos(a), (0.032 + 0.0212 * np.cos(t)) * np.sin(a), 0.0195 + 0.0212 * np.sin(t)])
            d = np.array([-np.sin(a), np.cos(a), 0.0]) if k % 2 else np.array([-np.sin(t) * np.cos(a), -np.sin(t) * np.sin(a), np.cos(t)])
            out.add(f"sprinkle.{k}", finish.plastic(tone, 0.3), rod(c - 0.0032 * d, c + 0.0032 * d, 0.0009, 5))


def _burger(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 20)
    bun = _food("#c2813a", 0.5, p)
    square = p.kind == "sandwich"
    if square:
        bread = _food("#d8b884", 0.9, p)
        out.add("bun", bread, soft_box((0.12, 0.12, 0.018), 0.006, 0.03, center=(0, 0, 0.022)), soft_box((0.12, 0.12, 0.018), 0.006, 0.03, center=(0, 0, 0.056)))
        out.add("meat", _food("#e0907a", 0.4, p), box((0.118, 0.118, 0.005), 0.002, (0, 0, 0.034)))
    else:
        out.add("bun", bun, lathe([(0, 0.012), (0.05, 0.012), (0.056, 0.018), (0.055, 0.03), (0, 0.031)], n, 0.7), lathe([(0, 0.06), (0.056, 0.06), (0.059, 0.068), (0.05, 0.09), (0.028, 0.104), (0, 0.108)], n, 0.9))
        out.add("meat", _food("#4a2412", 0.7, p), _bumpy(lathe([(0, 0.032), (0.054, 0.032), (0.058, 0.039), (0.054, 0.047), (0, 0.047)], n, 0.8), 0.0016, 0.01, 7))
        g = kit.rng("sesame")
        a, r = g.uniform(0, 6.28, 40), 0.046 * np.sqrt(g.uniform(0, 1, 40))
        out.add("sesame", _food("#f0dcae", 0.6, p), copies(sphere((0.0022, 0.0014, 0.001), 6), np.stack([r * np.cos(a), r * np.sin(a), np.interp(r, [0, 0.028, 0.05], [0.1085, 0.1045, 0.091])], 1), g.uniform(0, 6, 40)))
    z = 0.04 if square else 0.052
    out.add("cheese", _food("#ecae2a", 0.35, p), box((0.116, 0.116, 0.003), 0.001, (0, 0, z - 0.001)).turned(rot_z(0.0 if square else 0.5)))
    q = np.linspace(0, 2 * np.pi, 97)
    rim = 0.066 * (1 + 0.05 * np.sin(9 * q)) if not square else 0.066 / np.maximum(np.abs(np.cos(q)), np.abs(np.sin(q))) * (0.98 + 0.03 * np.sin(15 * q))
    leaf = np.stack([np.stack([k * rim * np.cos(q), k * rim * np.sin(q), z + 0.0045 + 0.004 * k**4 * np.sin(14 * q)], 1) for k in (0.02, 0.5, 0.8, 1.0)])
    out.add("leaf", finish.of("leaf", (0.2, 0.4, 0.07), 0.55), thick(leaf, 0.0012))
    out.add("plate", finish.ceramic("#eef0ee"), plate_of(0.11, 0.016, n))


KINDS: dict[str, Kin] = {
    "pizza": Kin(_pizza, 1.2), "sushi": Kin(_sushi, 0.5), "banana": Kin(_banana, 0.6), "grape": Kin(_grapes, 0.3), "watermelon": Kin(_watermelon, 4.0), "melon": Kin(_watermelon, 4.0), "egg": Kin(_egg, 0.12), "ice": Kin(_ice, 0.2), "candy": Kin(_candy, 0.4), "sweets": Kin(_candy, 0.4), "lollipop": Kin(_lollipop, 0.05),
    "cupcake": Kin(_cupcake, 0.1), "muffin": Kin(_cupcake, 0.1), "pie": Kin(_pie, 0.9), "croissant": Kin(_croissant, 0.3), "onion": Kin(_onion, 0.15), "pineapple": Kin(_pineapple, 1.2), "lettuce": Kin(_lettuce, 0.4), "donut": Kin(_donut, 0.08), "doughnut": Kin(_donut, 0.08), "hamburger": Kin(_burger, 0.5), "burger": Kin(_burger, 0.5), "sandwich": Kin(_burger, 0.4),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
