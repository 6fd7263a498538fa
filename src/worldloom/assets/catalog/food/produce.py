"""Fruit and vegetables one by one: garlic, a bell or chilli pepper, corn, broccoli, cauliflower, a cucumber, an aubergine, an avocado, a strawberry, cherries, a plum, a kiwi, a mango, a pomegranate, a fig, a walnut, a bowl of olives, a pear, a peach or a tomato."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_ware import bowl_of, leaf_blade
from worldloom.geometry import Mesh, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, smoothstep, sphere, spline, tube
CARD = Card("food/produce", 1, "produce", ("garlic", "head of garlic", "garlic bulb", "bell pepper", "sweet pepper", "red pepper", "chili pepper", "chilli", "chili", "chilli pepper", "corn cob", "ear of corn", "corn on the cob", "sweetcorn", "broccoli", "cauliflower", "cucumber", "eggplant", "aubergine", "avocado", "strawberry", "cherry fruit", "cherries", "bunch of cherries", "plum", "kiwi", "kiwi fruit", "mango", "pomegranate", "fig", "walnut", "hazelnut", "nut", "olive", "bowl of olives", "pear", "peach", "apricot", "nectarine", "tomato", "cherry tomato"),
            ("vegetable", "fruit", "food"), ("indoor", "kitchen", "market", "shop"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["garlic", "bell_pepper", "chili", "corn", "broccoli", "cauliflower", "cucumber", "eggplant", "avocado", "strawberry", "cherries", "plum", "kiwi", "mango", "pomegranate", "fig", "walnut", "olive", "pear", "peach", "tomato"] = "bell_pepper"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    wear: Wear = 0.1


CALLED = {"head of garlic": "garlic", "garlic bulb": "garlic", "bell pepper": "bell_pepper", "sweet pepper": "bell_pepper", "red pepper": "bell_pepper", "chili pepper": "chili", "chilli": "chili", "bulb of garlic": "garlic", "chilli pepper": "chili", "corn cob": "corn", "ear of corn": "corn", "corn on the cob": "corn", "sweetcorn": "corn", "aubergine": "eggplant", "cherry fruit": "cherries", "bunch of cherries": "cherries",
          "cherry": "cherries", "kiwi fruit": "kiwi", "hazelnut": "walnut", "nut": "walnut", "bowl of olives": "olive", "apricot": "peach", "nectarine": "peach", "cherry tomato": "tomato"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Lies or stands on a table."""
    return drawn(KINDS, p, kit, affordances=("pick up", "eat"))


def _food(color: str | None, own: str, rough: float, p: Params) -> Material:
    return dyed(finish.of("food", own, rough, p.wear), color)


def _round(prof: list[tuple[float, float]], kit: Kit, segments: int = 28) -> Mesh:
    """A fruit turned from a smoothed outline (radius, height)."""
    q = spline(prof, 26)
    q[:, 0] = np.maximum(q[:, 0], 0)
    q[[0, -1], 0] = 0
    return lathe(q, kit.n(segments, 14), True)


def _lobed(m: Mesh, lobes: int, by: float, phase: float = 0.0) -> Mesh:
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    k = 1 + by * np.cos(lobes * a + phase)
    return Mesh(m.vertices * np.c_[k, k, np.ones_like(k)], m.faces, None, m.uv)


def _mottled(m: Mesh, amount: float, scale: float, seed: int = 3) -> Mesh:
    return m.tinted(1 + amount * fbm(m.vertices, scale, 3, seed))


GREEN = finish.of("food", (0.09, 0.2, 0.04), 0.6)


def _garlic(out: Collector, p: Params, kit: Kit) -> None:
    m = _lobed(_round([(0, 0.002), (0.014, 0), (0.028, 0.012), (0.029, 0.025), (0.018, 0.041), (0.006, 0.055), (0.0045, 0.075), (0, 0.076)], kit, 40), 8, 0.045)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    out.add("bulb", _food(p.color, "#ece4da", 0.5, p), m.tinted(np.where((np.abs(np.cos(20 * a)) > 0.93)[:, None], [[0.85, 0.72, 0.78]], [[1.0, 1.0, 1.0]])))
    out.add("root", _food(None, "#a08a66", 0.9, p), lathe([(0, 0), (0.009, 0), (0.008, 0.003), (0, 0.003)], 12, 0.5))


def _pepper(out: Collector, p: Params, kit: Kit) -> None:
    m = _lobed(_round([(0, 0.004), (0.018, 0), (0.032, 0.015), (0.04, 0.05), (0.041, 0.072), (0.03, 0.088), (0.012, 0.083), (0, 0.076)], kit, 40), 4, 0.07)
    out.add("skin", _food(p.color, "#b8160f", 0.12, p), m)
    out.add("stem", GREEN, lathe([(0, 0.074), (0.013, 0.077), (0.014, 0.081), (0.005, 0.084), (0, 0.085)], 14, 0.8), tube(spline([(0, 0, 0.08), (0.001, 0, 0.098), (0.008, 0, 0.112)], 8), [0.005, 0.0045, 0.004, 0.004, 0.004, 0.004, 0.0045, 0.0055], 8))


def _chili(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(0.055, 0, 0.013), (0.02, 0.008, 0.013), (-0.02, 0.004, 0.011), (-0.06, -0.014, 0.006)], 24)
    out.add("skin", _food(p.color, "#b3120c", 0.12, p), tube(path, np.interp(np.linspace(0, 1, 24), [0, 0.08, 0.3, 1], [0.007, 0.012, 0.0125, 0.001]), 14))
    out.add("stem", GREEN, tube(spline([(0.052, 0, 0.013), (0.066, -0.004, 0.014), (0.082, -0.012, 0.018)], 10), np.linspace(0.0075, 0.0025, 10), 8))


def _corn(out: Collector, p: Params, kit: Kit) -> None:
    rows, count = 16, 30
    t = np.linspace(0.02, 1, count)
    r = 0.0215 * np.interp(t, [0, 0.15, 0.6, 1.0], [0.9, 1.0, 0.95, 0.3])
    a = np.arange(rows) * 2 * np.pi / rows
    q = np.stack([np.broadcast_to((0.17 * t)[:, None], (count, rows)), r[:, None] * np.cos(a), r[:, None] * np.sin(a)], -1).reshape(-1, 3)
    out.add("core", _food(None, "#e0c888", 0.7, p), tube(np.c_[0.17 * t, 0 * t, 0 * t], 0.93 * r, 14))
    out.add("kernel", _food(p.color, "#f0bc2c", 0.25, p), copies(sphere((0.0031, 0.0046, 0.0046), 6), q, None, 1.0, 1 + kit.rng("corn").uniform(-0.12, 0.12, len(q))))
    husk = finish.of("leaf", (0.24, 0.34, 0.1), 0.7, thin=True)
    out.add("husk", husk, *(leaf_blade(0.16, 0.05, 0.25).turned(rot_x(float(s))).turned(rot_z(0.25 * k)).moved((-0.01, 0, -0.012)) for k, s in ((-1, 0.9), (1, -0.9), (-2, 0.3), (2, -0.3))))
    out.add("stem", GREEN, rod((-0.05, 0, -0.004), (0.006, 0, 0), 0.01, 10, 0.013))


def _head(out: Collector, p: Params, kit: Kit, flower: str, stem: str, white: bool) -> None:
    g, k = kit.rng("head"), 90
    i = np.arange(k) + 0.5
    up, a = 1 - 1.05 * i / k, 2.39996 * i
    rad = np.sqrt(1 - np.clip(up, -1, 1) ** 2)
    q = np.c_[0.058 * rad * np.cos(a), 0.058 * rad * np.sin(a), 0.075 + 0.042 * up]
    bud = _mottled(sphere(1.0, 12), 0.5, 0.35)
    bud = Mesh(bud.vertices * (1 + 0.22 * fbm(bud.vertices, 0.3, 2, 5))[:, None], bud.faces, None, bud.uv, bud.color)
    out.add("flower", _food(p.color, flower, 0.95, p), copies(bud.scaled(0.0115), q, g.uniform(0, 6, k), g.uniform(0.8, 1.25, k), g.uniform(0.75, 1.15, k)))
    out.add("stem", _food(None, stem, 0.7, p), lathe([(0, 0), (0.02, 0), (0.019, 0.03), (0.03, 0.055), (0.048, 0.072), (0, 0.08)], kit.n(20, 10), 0.7))
    if white:
        leaf = leaf_blade(0.085, 0.07, -0.5, 7)
        out.add("leaf", finish.of("leaf", (0.2, 0.33, 0.1), 0.6, thin=True), *(leaf.turned(rot_y(-0.85)).turned(rot_z(1.05 * j)).moved((0.042 * np.cos(1.05 * j), 0.042 * np.sin(1.05 * j), 0.032)) for j in range(6)))


def _broccoli(out: Collector, p: Params, kit: Kit) -> None:
    _head(out, p, kit, "#2f5a24", "#8aa85a", False)


def _cauliflower(out: Collector, p: Params, kit: Kit) -> None:
    _head(out, p, kit, "#efe8d4", "#d8dcb0", True)


def _cucumber(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(-0.14, 0, 0.022), (-0.05, 0.008, 0.024), (0.05, 0.008, 0.024), (0.14, 0, 0.022)], 30)
    m = tube(path, 0.0235 * np.clip(np.sin(np.pi * np.linspace(0.02, 0.98, 30)), 0, 1) ** 0.28, 20)
    a = np.arctan2(m.vertices[:, 2] - 0.024, m.vertices[:, 1])
    out.add("skin", _food(p.color, "#2a5a24", 0.3, p), m.tinted(1 + 0.35 * np.clip(np.sin(9 * a), 0, 1) + 0.2 * fbm(m.vertices, 0.02, 2, 2)))


def _eggplant(out: Collector, p: Params, kit: Kit) -> None:
    m = _round([(0, -0.1), (0.022, -0.098), (0.044, -0.07), (0.045, -0.035), (0.032, 0.02), (0.022, 0.07), (0.014, 0.088), (0, 0.09)], kit, 30).turned(rot_y(np.pi / 2))
    out.add("skin", _food(p.color, "#2a0f33", 0.08, p), m.moved((0, 0, 0.045)))
    out.add("stem", GREEN, lathe([(0, 0.06), (0.025, 0.062), (0.019, 0.08), (0.01, 0.092), (0.007, 0.115), (0, 0.117)], 16, 0.8).turned(rot_y(np.pi / 2)).moved((0, 0, 0.045)))


def _avocado(out: Collector, p: Params, kit: Kit) -> None:
    m = _round([(0, 0), (0.022, 0.003), (0.035, 0.025), (0.033, 0.05), (0.02, 0.082), (0.012, 0.096), (0, 0.099)], kit)
    half = m.turned(rot_y(np.pi / 2))
    whole = half.moved((-0.045, 0.045, 0.0345))
    out.add("skin", _mottled_food(p, "#1f2a14"), _bumpy(whole))
    flat = half.vertices.copy()
    flat[:, 2] = np.minimum(flat[:, 2], 0)
    out.add("skin", _mottled_food(p, "#1f2a14"), Mesh(flat, half.faces, None, half.uv).moved((-0.045, -0.042, 0.0352)))
    order = spline([(0, 0), (0.003, 0.022), (0.025, 0.035), (0.05, 0.033), (0.082, 0.02), (0.096, 0.012), (0.099, 0)], 26)
    rim = np.concatenate([order, order[-2:0:-1] * [1, -1]])
    out.add("flesh", _food(p.color, "#d2d67a", 0.45, p), prism(0.95 * rim + [0.0025, 0], 0.0025, 0.0008).moved((-0.045, -0.042, 0.034)))
    out.add("stone", _food(None, "#5a3218", 0.3, p), sphere((0.0165, 0.0155, 0.013), 18, (-0.012, -0.042, 0.037)))


def _mottled_food(p: Params, own: str) -> Material:
    return finish.of("food", own, 0.55, p.wear)


def _bumpy(m: Mesh) -> Mesh:
    n = m.normals if m.normals is not None else 0 * m.vertices
    f = fbm(m.vertices, 0.006, 2, 4)
    return Mesh(m.vertices + 0.0007 * n * f[:, None], m.faces, None, m.uv).tinted(1 + 0.4 * f)


def _strawberry(out: Collector, p: Params, kit: Kit) -> None:
    m = _round([(0, 0), (0.006, 0.001), (0.013, 0.013), (0.0175, 0.026), (0.014, 0.034), (0.005, 0.036), (0, 0.0355)], kit, 30)
    out.add("skin", _food(p.color, "#c2141c", 0.2, p), m)
    v = m.vertices[(np.arange(len(m.vertices)) % 7 == 0) & (m.vertices[:, 2] > 0.003) & (m.vertices[:, 2] < 0.033)]
    out.add("seed", _food(None, "#e8c25a", 0.5, p), copies(sphere((0.0007, 0.0007, 0.001), 6), v))
    out.add("leaf", finish.of("leaf", (0.07, 0.22, 0.04), 0.6, thin=True), *(leaf_blade(0.015, 0.008, 0.5).turned(rot_z(0.9 * k)).moved((0, 0, 0.0355)) for k in range(7)))
    out.add("stem", GREEN, rod((0, 0, 0.035), (0.003, 0, 0.044), 0.001, 6))


def _cherries(out: Collector, p: Params, kit: Kit) -> None:
    ball = _round([(0, 0), (0.008, 0.001), (0.0125, 0.01), (0.011, 0.019), (0.004, 0.0215), (0, 0.0195)], kit, 24)
    spots = ((-0.014, 0.0, 0.0), (0.013, 0.006, 0.0), (0.002, -0.021, 0.0))
    out.add("skin", _food(p.color, "#8a0a18", 0.08, p), *(ball.moved(q) for q in spots))
    out.add("stem", GREEN, *(tube(spline([(x, y, 0.02), (0.8 * x, 0.8 * y + 0.008, 0.04), (0.002, 0.012, 0.064)], 12), 0.0009, 5) for x, y, _ in spots))
    out.add("leaf", finish.of("leaf", (0.06, 0.2, 0.04), 0.5, thin=True), leaf_blade(0.04, 0.018, 0.4).moved((0.002, 0.012, 0.064)))


def _plum(out: Collector, p: Params, kit: Kit) -> None:
    _stone_fruit(out, p, kit, "#3a1440", 0.024, 0.25)


def _peach(out: Collector, p: Params, kit: Kit) -> None:
    _stone_fruit(out, p, kit, "#e8964c", 0.035, 0.8)


def _tomato(out: Collector, p: Params, kit: Kit) -> None:
    m = _lobed(_round([(0, 0.003), (0.018, 0), (0.036, 0.018), (0.036, 0.036), (0.022, 0.053), (0.008, 0.053), (0, 0.049)], kit, 32), 5, 0.03)
    out.add("skin", _food(p.color, "#c21f14", 0.1, p), m)
    out.add("leaf", finish.of("leaf", (0.07, 0.22, 0.04), 0.6, thin=True), *(leaf_blade(0.024, 0.007, 0.5).turned(rot_z(1.257 * k)).moved((0, 0, 0.051)) for k in range(5)))
    out.add("stem", GREEN, rod((0, 0, 0.049), (0.002, 0, 0.062), 0.002, 8))


def _stone_fruit(out: Collector, p: Params, kit: Kit, tone: str, r: float, rough: float) -> None:
    m = _round([(0, 0.03 * r), (0.5 * r, 0.06 * r), (r, 0.95 * r), (0.75 * r, 1.65 * r), (0.25 * r, 1.85 * r), (0, 1.72 * r)], kit, 30)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    k = 1 - 0.09 * np.exp(-((a + np.pi / 2) ** 2) / 0.02)
    blush = smoothstep(np.cos(a - 1.0) + 0.5 * fbm(m.vertices, 0.03, 2, 4), -0.2, 1.0)[:, None]
    tint = (1 - blush) * [[1.0, 1.0, 1.0]] + blush * [[0.85, 0.45, 0.45]]
    out.add("skin", _food(p.color, tone, rough, p), Mesh(m.vertices * np.c_[k, k, np.ones_like(k)], m.faces, None, m.uv).tinted(tint))
    out.add("stem", finish.wood("#4a3418"), rod((0, 0, 1.7 * r), (0.003, 0, 2.0 * r), 0.0013, 6))


def _kiwi(out: Collector, p: Params, kit: Kit) -> None:
    m = sphere((0.034, 0.025, 0.024), kit.n(26, 14), (0, 0.03, 0.024))
    out.add("skin", _food(None, "#6a4a24", 0.95, p), _mottled(m, 0.4, 0.004))
    cut = sphere((0.026, 0.026, 0.03), kit.n(26, 14))
    v = cut.vertices.copy()
    v[:, 2] = np.minimum(v[:, 2], 0)
    out.add("skin", _food(None, "#6a4a24", 0.95, p), Mesh(v, cut.faces, None, cut.uv).moved((0, -0.03, 0.03)))
    t = np.linspace(0, 1, 14)
    flesh = lathe(np.c_[np.linspace(0.0258, 0, 14), 0.0301 + 0 * t], 30, 0.3)
    r = np.hypot(flesh.vertices[:, 0], flesh.vertices[:, 1]) / 0.0258
    tone = np.interp(r, [0, 0.25, 0.32, 0.6, 1.0], [2.6, 2.4, 0.75, 0.9, 1.2])
    out.add("flesh", _food(p.color, "#6fa52a", 0.3, p), flesh.tinted(tone).moved((0, -0.03, 0.0003)))
    a = np.arange(22) * 2 * np.pi / 22
    out.add("seed", _food(None, "#14100c", 0.3, p), copies(sphere((0.0014, 0.0007, 0.0006), 6), np.c_[0.0095 * np.cos(a), 0.0095 * np.sin(a) - 0.03, np.full(22, 0.0306)], a))


def _mango(out: Collector, p: Params, kit: Kit) -> None:
    m = sphere((0.06, 0.04, 0.037), kit.n(30, 14), (0, 0, 0.037))
    v = m.vertices + np.c_[0 * m.vertices[:, 0], 0.012 * (m.vertices[:, 0] / 0.06) ** 2, 0 * m.vertices[:, 0]]
    blush = smoothstep(v[:, 0] / 0.06 + 0.4 * fbm(v, 0.04, 2, 2), -0.6, 0.9)[:, None]
    out.add("skin", _food(p.color, "#e8a22c", 0.3, p), Mesh(v, m.faces, m.normals, m.uv).tinted((1 - blush) * [[0.8, 1.0, 0.9]] + blush * [[0.85, 0.3, 0.3]]))
    out.add("stem", finish.wood("#4a3418"), rod((0.058, 0.011, 0.037), (0.067, 0.013, 0.04), 0.002, 6))


def _pomegranate(out: Collector, p: Params, kit: Kit) -> None:
    m = _lobed(_round([(0, 0), (0.02, 0.002), (0.045, 0.035), (0.042, 0.062), (0.02, 0.08), (0.011, 0.085), (0.013, 0.098), (0.01, 0.098), (0, 0.086)], kit, 36), 6, 0.025)
    out.add("skin", _food(p.color, "#a8241f", 0.3, p), _mottled(m, 0.3, 0.02))
    out.add("crown", _food(None, "#8a3a24", 0.6, p), *(leaf_blade(0.011, 0.008, -0.8).turned(rot_y(-0.9)).turned(rot_z(1.05 * k)).moved((0.009 * np.cos(1.05 * k), 0.009 * np.sin(1.05 * k), 0.094)) for k in range(6)))


def _fig(out: Collector, p: Params, kit: Kit) -> None:
    m = _round([(0, 0.002), (0.012, 0), (0.026, 0.014), (0.025, 0.028), (0.013, 0.046), (0.006, 0.058), (0.005, 0.066), (0, 0.067)], kit, 40)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    out.add("skin", _food(p.color, "#3f2440", 0.55, p), m.tinted(1 + 0.5 * np.clip(np.sin(18 * a), 0, 1) * smoothstep(m.vertices[:, 2], 0.0, 0.05)))


def _walnut(out: Collector, p: Params, kit: Kit) -> None:
    m = sphere((0.019, 0.0165, 0.0165), kit.n(40, 18), (0, 0, 0.0165))
    f = np.abs(fbm(m.vertices, 0.007, 3, 3))
    n = m.normals if m.normals is not None else 0 * m.vertices
    seam = 0.0016 * np.exp(-((m.vertices[:, 1] / 0.002) ** 2))
    out.add("shell", _food(p.color, "#a87a46", 0.8, p), Mesh(m.vertices - n * (0.0035 * f - seam)[:, None], m.faces, None, m.uv).tinted(1.1 - 0.7 * f))


def _olives(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("olives")
    out.add("bowl", finish.ceramic("#2f5a7a"), bowl_of(0.07, 0.042, 0.004, kit.n(32, 14)))
    q = np.array([(r * np.cos(t), r * np.sin(t), z) for r, z, c in ((0.053, 0.037, 17), (0.034, 0.041, 11), (0.014, 0.045, 4), (0.022, 0.053, 5)) for t in np.arange(c) * 2 * np.pi / c + 7 * r])
    for k, tone in enumerate((p.color or "#5f6a22", "#241626")):
        rows = q[k::2]
        out.add(f"olive.{k}", _food(None, tone, 0.12, p), copies(sphere((0.0105, 0.0085, 0.0085), 12), rows, g.uniform(0, 6, len(rows))))
    out.add("oil", _food(None, "#8a7a24", 0.1, p), lathe([(0, 0.03), (0.06, 0.032), (0, 0.034)], 24, 0.5))


def _pear(out: Collector, p: Params, kit: Kit) -> None:
    m = _round([(0, 0.003), (0.014, 0), (0.036, 0.022), (0.037, 0.042), (0.024, 0.07), (0.0175, 0.087), (0.012, 0.097), (0, 0.097)], kit, 30)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    blush = smoothstep(np.cos(a) + 0.5 * fbm(m.vertices, 0.03, 2, 2), 0.2, 1.2)[:, None]
    out.add("skin", _food(p.color, "#b8b83c", 0.4, p), _mottled(m, 0.12, 0.01).tinted((1 - blush) * [[1.0, 1.0, 1.0]] + blush * [[1.05, 0.7, 0.6]]))
    out.add("stem", finish.wood("#4a3418"), tube(spline([(0, 0, 0.094), (0.002, 0, 0.11), (0.01, 0, 0.122)], 8), 0.0018, 6))


KINDS: dict[str, Kin] = {
    "garlic": Kin(_garlic, 0.06), "bell_pepper": Kin(_pepper, 0.18), "chili": Kin(_chili, 0.02), "corn": Kin(_corn, 0.25), "broccoli": Kin(_broccoli, 0.3), "cauliflower": Kin(_cauliflower, 0.6), "cucumber": Kin(_cucumber, 0.35), "eggplant": Kin(_eggplant, 0.35), "avocado": Kin(_avocado, 0.35),
    "strawberry": Kin(_strawberry, 0.02), "cherries": Kin(_cherries, 0.03), "plum": Kin(_plum, 0.06), "kiwi": Kin(_kiwi, 0.15), "mango": Kin(_mango, 0.35), "pomegranate": Kin(_pomegranate, 0.3), "fig": Kin(_fig, 0.05), "walnut": Kin(_walnut, 0.015), "olive": Kin(_olives, 0.4), "pear": Kin(_pear, 0.18), "peach": Kin(_peach, 0.15), "tomato": Kin(_tomato, 0.12),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "bell_pepper"}
