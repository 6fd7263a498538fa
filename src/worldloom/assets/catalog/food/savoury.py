"""Savoury food: a ham, a steak, sausages on a string, a roast chicken, bacon, a fish, a lobster, prawns, a hot dog, a taco, a burrito, French fries, spaghetti or a salad."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import bowl_of, leaf_blade, plate_of
from worldloom.geometry import Mesh, align, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, stamp, tube
CARD = Card("food/savoury", 1, "savoury_food", ("ham", "leg of ham", "cured ham", "prosciutto", "steak", "beef steak", "raw meat", "meat", "piece of meat", "sausage", "sausages", "string of sausages", "salami", "chorizo", "roast chicken", "roast turkey", "roast goose", "roasted chicken", "thanksgiving turkey", "bacon", "strip of bacon", "fish on a plate", "dead fish", "salmon", "trout", "fresh fish", "lobster", "cooked lobster", "shrimp", "prawn", "hot dog", "hotdog", "taco", "burrito", "wrap sandwich", "french fries", "fries", "spaghetti", "pasta", "plate of pasta", "plate of spaghetti", "salad", "green salad"),
            ("food",), ("indoor", "kitchen", "restaurant", "shop", "market"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["ham", "steak", "sausage", "roast_chicken", "bacon", "fish", "lobster", "shrimp", "hot_dog", "taco", "burrito", "fries", "spaghetti", "salad"] = "steak"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    wear: Wear = 0.1


CALLED = {"leg of ham": "ham", "cured ham": "ham", "prosciutto": "ham", "beef steak": "steak", "raw meat": "steak", "meat": "steak", "piece of meat": "steak", "string of sausages": "sausage", "salami": "sausage", "chorizo": "sausage", "roast chicken": "roast_chicken", "roast turkey": "roast_chicken", "roast goose": "roast_chicken", "roasted chicken": "roast_chicken", "thanksgiving turkey": "roast_chicken", "strip of bacon": "bacon", "fish on a plate": "fish", "dead fish": "fish", "salmon": "fish",
          "trout": "fish", "fresh fish": "fish", "cooked lobster": "lobster", "prawn": "shrimp", "hot dog": "hot_dog", "hotdog": "hot_dog", "wrap sandwich": "burrito", "french fries": "fries", "french fry": "fries", "pasta": "spaghetti", "plate of pasta": "spaghetti", "plate of spaghetti": "spaghetti", "green salad": "salad"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table."""
    return drawn(KINDS, p, kit, affordances=("pick up", "eat"))


def _food(color: str | None, own: str, rough: float, p: Params) -> Material:
    return dyed(finish.of("food", own, rough, p.wear), color)


def _uneven(m: Mesh, by: float, scale: float, seed: int, shade: float = 0.3) -> Mesh:
    n = m.normals if m.normals is not None else m.vertices * 0
    f = fbm(m.vertices, scale, 3, seed)
    return Mesh(m.vertices + n * (by * f)[:, None], m.faces, m.normals, m.uv).tinted(1 + shade * f)


def _ham(out: Collector, p: Params, kit: Kit) -> None:
    leg = lathe([(0, -0.2), (0.07, -0.19), (0.105, -0.14), (0.115, -0.07), (0.1, 0.01), (0.066, 0.1), (0.04, 0.17), (0.032, 0.2), (0.034, 0.23), (0, 0.24)], kit.n(32, 14), True).turned(rot_y(-np.pi / 2))
    m = _uneven(leg, 0.006, 0.09, 3)
    out.add("ham", _food(p.color, "#6e2c18", 0.45, p), Mesh(m.vertices * [1, 1, 0.78], m.faces, None, m.uv, m.color).moved((0, 0, 0.092)))
    out.add("bone", finish.of("bone", (0.7, 0.62, 0.48), 0.6), sphere((0.02, 0.019, 0.017), 14, (-0.25, 0, 0.092)), sphere((0.014, 0.016, 0.015), 12, (-0.262, 0.008, 0.096)))
    cord = finish.of("rope", (0.62, 0.52, 0.36), 0.9)
    for x, r in ((-0.12, 0.064), (0.0, 0.108), (0.09, 0.117)):
        a = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        out.add("net", cord, tube(np.c_[np.full(30, x), r * np.cos(a), 0.092 + 0.78 * r * np.sin(a)], 0.0028, 6, closed=True))


def _steak(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    r = 0.075 + 0.016 * np.cos(t - 0.5) + 0.009 * np.cos(3 * t + 1) + 0.004 * np.cos(5 * t)
    rim = np.c_[1.25 * r * np.cos(t), r * np.sin(t)]
    out.add("plate", finish.ceramic("#f2f2f0"), plate_of(0.14, 0.018, kit.n(40, 16)))
    out.add("fat", _food(None, "#e8d3b4", 0.5, p), prism(rim, 0.02, 0.006).moved((0, 0, 0.0075)))
    out.add("meat", _food(p.color, "#7a2a1c", 0.4, p), _uneven(prism(0.92 * rim + [0.002, -0.003], 0.023, 0.006), 0.001, 0.02, 4).moved((0, 0, 0.007)))
    grill = [((x, -0.055), (x + 0.03, 0.055)) for x in np.linspace(-0.075, 0.04, 5)]
    out.add("mark", _food(None, "#241009", 0.7, p), *(rod((a[0], a[1], 0.0295), (b[0], b[1], 0.0295), 0.0024, 6) for a, b in grill))
    out.add("herb", finish.of("leaf", (0.05, 0.16, 0.03), 0.6, thin=True), *(leaf_blade(0.035, 0.006, 0.2).turned(rot_z(0.5 * k)).moved((0.06, 0.05, 0.03)) for k in range(8)))


def _sausage(out: Collector, p: Params, kit: Kit) -> None:
    skin, n = _food(p.color, "#8a3a20", 0.35, p), kit.n(16, 10)
    links, long = 4, 0.13
    for k in range(links):
        x = (k - (links - 1) / 2) * (long + 0.006)
        path = spline([(x - 0.48 * long, 0, 0), (x - 0.2 * long, 0.012 * (-1) ** k, 0), (x + 0.2 * long, 0.012 * (-1) ** k, 0), (x + 0.48 * long, 0, 0)], 18)
        r = 0.0185 * np.clip(np.sin(np.pi * np.linspace(0.015, 0.985, 18)), 0, 1) ** 0.28
        out.add("sausage", skin, _uneven(tube(path + [0, 0, 0.0185], r, n), 0.0006, 0.02, k, 0.2))
        out.add("knot", _food(None, "#d8c8a4", 0.7, p), sphere((0.004, 0.0035, 0.0035), 8, (x + 0.5 * long + 0.003, 0, 0.0185)), sphere((0.004, 0.0035, 0.0035), 8, (x - 0.5 * long - 0.003, 0, 0.0185)))


def _chicken(out: Collector, p: Params, kit: Kit) -> None:
    skin, n = _food(p.color, "#a8612a", 0.35, p), kit.n(30, 14)
    out.add("platter", finish.ceramic("#f2f0ea"), plate_of(0.17, 0.02, n).scaled((1.25, 0.9, 1)))
    out.add("body", skin, _uneven(sphere((0.115, 0.085, 0.075), n, (0.0, 0, 0.085)), 0.004, 0.05, 2), _uneven(sphere((0.06, 0.06, 0.05), n, (0.06, 0, 0.115)), 0.003, 0.04, 5))
    for s in (-1, 1):
        out.add("body", skin, _uneven(tube(spline([(-0.02, s * 0.07, 0.07), (-0.085, s * 0.075, 0.095), (-0.135, s * 0.05, 0.1)], 16), np.interp(np.linspace(0, 1, 16), [0, 0.45, 0.85, 1], [0.036, 0.04, 0.017, 0.012]), 16), 0.002, 0.03, 3))
        out.add("bone", finish.of("bone", (0.75, 0.68, 0.56), 0.6), rod((-0.13, s * 0.052, 0.1), (-0.155, s * 0.042, 0.101), 0.0075, 10), sphere((0.009, 0.011, 0.01), 10, (-0.158, s * 0.041, 0.101)))
        out.add("body", skin, _uneven(tube(spline([(0.07, s * 0.07, 0.09), (0.02, s * 0.098, 0.075), (0.065, s * 0.108, 0.06)], 14), np.linspace(0.022, 0.013, 14), 12), 0.0015, 0.03, 6))
    out.add("herb", finish.of("leaf", (0.06, 0.2, 0.04), 0.6, thin=True), *(leaf_blade(0.055, 0.03, 0.3).turned(rot_z(0.785 * k + 0.3)).moved((0.15 * np.cos(0.785 * k), 0.105 * np.sin(0.785 * k), 0.016)) for k in range(8)))
    out.add("potato", _food(None, "#c99a4c", 0.6, p), *(sphere((0.022, 0.018, 0.016), 12, (0.135 * np.cos(a), 0.098 * np.sin(a), 0.026)) for a in (0.5, 1.2, 2.1, 4.1, 5.0, 5.8)))


def _bacon(out: Collector, p: Params, kit: Kit) -> None:
    out.add("plate", finish.ceramic("#f2f2f0"), plate_of(0.12, 0.016, kit.n(40, 16)))
    u, v = np.meshgrid(np.linspace(0, 1, 40), np.linspace(0, 1, 9), indexing="ij")
    for k in range(4):
        x = 0.15 * (u - 0.5)
        y = -0.05 + 0.033 * k + 0.026 * (v - 0.5) + 0.002 * np.sin(20 * u + k)
        z = 0.013 + 0.004 * np.sin(26 * u + 1.7 * k) * (0.6 + 0.4 * v)
        m = thick(np.stack([x, y, z], -1), 0.0025)
        stripe = np.interp(m.vertices[:, 1] - (-0.05 + 0.033 * k), [-0.013, -0.006, -0.004, 0.001, 0.003, 0.013], [0.9, 0.9, 0.05, 0.05, 0.8, 0.1])[:, None]
        lean = np.array(dyed(finish.paint("#8a2a20"), p.color).color)
        out.add("bacon", finish.of("food", (1.0, 1.0, 1.0), 0.4, p.wear), m.tinted(stripe * [[0.75, 0.55, 0.4]] + (1 - stripe) * lean))


def _fish(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    t = np.array([0, 0.04, 0.12, 0.3, 0.5, 0.72, 0.88, 1.0])
    prof = np.c_[np.interp(np.linspace(0, 1, 24), t, [0, 0.018, 0.033, 0.045, 0.042, 0.026, 0.013, 0.012]), np.linspace(-0.16, 0.13, 24)]
    m = lathe(np.concatenate([prof, [(0, 0.13)]]), n, True).turned(rot_y(np.pi / 2))
    m = Mesh(m.vertices * [1, 1, 0.42] + [0, 0, 0.02], m.faces, None, m.uv)
    back = np.clip((m.vertices[:, 1] + 0.005) / 0.03, 0, 1)[:, None]
    tone = np.array(dyed(finish.paint("#6f8494"), p.color).color)
    out.add("body", finish.of("food", (1.0, 1.0, 1.0), 0.22, p.wear), m.tinted((tone * back + (1 - back) * [0.62, 0.6, 0.58]) * (1 + 0.25 * fbm(m.vertices, 0.008, 2, 3))[:, None]))
    fin = finish.of("food", (0.2, 0.23, 0.26), 0.4)
    out.add("fin", fin, prism([(0.12, -0.01), (0.19, -0.055), (0.178, 0), (0.19, 0.055), (0.12, 0.01)], 0.004, 0.001).moved((0, 0, 0.018)), prism([(-0.05, 0.04), (0.0, 0.066), (0.05, 0.032)], 0.003, 0.001).moved((0, 0, 0.0185)), prism([(0.0, -0.038), (0.03, -0.058), (0.05, -0.03)], 0.003, 0.001).moved((0, 0, 0.0185)), prism([(-0.07, -0.012), (-0.02, -0.03), (-0.03, -0.006)], 0.002, 0.0005).moved((0, 0, 0.0375)))
    out.add("eye", finish.plastic("#0c0c0e", 0.05), sphere((0.005, 0.005, 0.003), 12, (-0.137, 0.006, 0.03)))
    out.add("gill", fin, tube(spline([(-0.105, 0.028, 0.027), (-0.095, 0.0, 0.0375), (-0.105, -0.028, 0.027)], 12), 0.0016, 6))


def _lobster(out: Collector, p: Params, kit: Kit) -> None:
    red = _food(p.color, "#b32a14", 0.3, p)
    n = kit.n(18, 10)
    out.add("shell", red, tube(spline([(-0.06, 0, 0.028), (0.0, 0, 0.034), (0.045, 0, 0.032)], 14), np.interp(np.linspace(0, 1, 14), [0, 0.3, 1], [0.008, 0.026, 0.026]), n), *(lathe([(0, -0.009), (0.024 - 0.0022 * k, -0.008), (0.0262 - 0.0022 * k, 0.008), (0, 0.009)], n, 0.6).turned(rot_y(np.pi / 2)).moved((0.058 + 0.017 * k, 0, 0.03 - 0.0012 * k)) for k in range(6)))
    for a in (-0.7, -0.35, 0, 0.35, 0.7):
        out.add("tail", red, sphere((0.024, 0.011, 0.003), 12, (0.02, 0, 0)).turned(rot_z(a)).moved((0.155, 0, 0.014)))
    for s in (-1, 1):
        out.add("claw", red, tube(spline([(-0.04, s * 0.018, 0.022), (-0.07, s * 0.055, 0.02), (-0.105, s * 0.06, 0.02)], 12), np.linspace(0.008, 0.01, 12), 10), sphere((0.042, 0.021, 0.013), 18, (-0.145, s * 0.055, 0.02)), rod((-0.165, s * 0.068, 0.02), (-0.21, s * 0.055, 0.02), 0.01, 10, 0.003), rod((-0.165, s * 0.045, 0.02), (-0.202, s * 0.045, 0.02), 0.007, 10, 0.002))
        out.add("leg", red, *(tube(spline([(x, s * 0.02, 0.022), (x - 0.005, s * 0.05, 0.036), (x - 0.012, s * 0.082, 0.004)], 10), np.linspace(0.0042, 0.0018, 10), 6) for x in (-0.025, -0.005, 0.015, 0.035)))
        out.add("feeler", red, tube(spline([(-0.058, s * 0.006, 0.036), (-0.11, s * 0.02, 0.075), (-0.03, s * 0.06, 0.095), (0.08, s * 0.085, 0.075)], 26), np.linspace(0.002, 0.0008, 26), 5))
        out.add("eye", finish.plastic("#0c0c0e", 0.1), sphere(0.0045, 10, (-0.055, s * 0.009, 0.044)))


def _shrimp(out: Collector, p: Params, kit: Kit) -> None:
    out.add("bowl", finish.ceramic("#f0f2f4"), bowl_of(0.1, 0.05, 0.004, kit.n(36, 16)))
    a = np.linspace(0.2, 4.4, 16)
    one = tube(np.c_[0.017 * np.cos(a), 0.017 * np.sin(a), 0 * a], np.interp(a, [0.2, 1.0, 4.2, 4.4], [0.008, 0.0095, 0.004, 0.002]), 10)
    ringed = one.tinted(np.where((np.arange(len(one.vertices)) // 11 % 2 == 0)[:, None], [[1.15, 1.1, 1.05]], [[0.85, 0.7, 0.65]]))
    tail = prism([(0, 0), (0.016, 0.009), (0.016, -0.009)], 0.002, 0.0004).turned(rot_z(-1.4)).moved((-0.006, -0.016, 0))
    g = kit.rng("shrimp")
    spots = [(r * np.cos(t), r * np.sin(t), z) for r, z, c in ((0.068, 0.05, 9), (0.036, 0.055, 5), (0.0, 0.062, 1)) for t in np.arange(c) * 6.28 / c + r * 9]
    for q in spots:
        turn = rot_z(float(g.uniform(0, 6.3))) @ rot_x(float(g.normal(0, 0.5)))
        out.add("shrimp", _food(p.color, "#e8825a", 0.3, p), ringed.turned(turn).moved(q))
        out.add("tail", _food(None, "#b3381e", 0.3, p), tail.turned(turn).moved(q))
    out.add("ice", _food(None, "#d8e6ec", 0.1, p), lathe([(0, 0.03), (0.09, 0.035), (0, 0.045)], 24, 0.6))


def _hot_dog(out: Collector, p: Params, kit: Kit) -> None:
    bun = _food(None, "#d2964a", 0.65, p)
    for s in (-1, 1):
        out.add("bun", bun, soft_box((0.15, 0.03, 0.042), 0.0145, 0.02, 0.002, center=(0, s * 0.019, 0.023)))
    out.add("bun", bun, soft_box((0.148, 0.05, 0.016), 0.0075, 0.02, center=(0, 0, 0.0085)))
    out.add("sausage", _food(p.color, "#9a3a1c", 0.25, p), tube(spline([(-0.088, 0, 0.042), (-0.03, 0, 0.036), (0.03, 0, 0.036), (0.088, 0, 0.042)], 18), 0.0135 * np.sin(np.pi * np.linspace(0.04, 0.96, 18)) ** 0.3, 14))
    out.add("mustard", _food(None, "#e0b01c", 0.3, p), tube(spline([(-0.065 + 0.013 * k, 0.007 * (-1) ** k, 0.051) for k in range(11)], 70), 0.0026, 6))


def _taco(out: Collector, p: Params, kit: Kit) -> None:
    out.add("plate", finish.ceramic("#2f6a7a"), plate_of(0.13, 0.016, kit.n(36, 16)))
    g = kit.rng("taco")
    u, v = np.meshgrid(np.linspace(-1, 1, 23), np.linspace(0, 1, 12), indexing="ij")
    for y in (-0.05, 0.0, 0.05):
        a = u * 1.18
        x = (v - 0.5) * 0.13 * np.sqrt(np.clip(1.02 - 0.9 * u**2, 0.05, 1))
        shell = np.stack([x, y + 0.018 * np.sin(a) * (1 + 0.2 * np.abs(u)), 0.026 - 0.018 * np.cos(a) + 0.03 * np.abs(u) ** 2.2], -1)
        out.add("shell", _food(p.color, "#d8a23c", 0.75, p), thick(shell, 0.0018))
        q = np.c_[g.uniform(-0.045, 0.045, 26), y + g.normal(0, 0.006, 26), g.uniform(0.035, 0.058, 26)]
        for k, (tone, mesh) in enumerate((("#5a2c16", sphere((0.008, 0.007, 0.006), 8)), ("#4f8a2c", box((0.02, 0.003, 0.008), 0.001)), ("#c22a1e", box((0.008, 0.008, 0.008), 0.002)), ("#f0b82c", box((0.018, 0.0022, 0.0022), 0.0005)))):
            rows = q[k * 6 : k * 6 + 8] + [0, 0, 0.003 * k]
            out.add(f"filling.{k}", _food(None, tone, 0.6, p), copies(mesh, rows, g.uniform(0, 6, len(rows))))


def _burrito(out: Collector, p: Params, kit: Kit) -> None:
    roll = lathe([(0, -0.075), (0.02, -0.073), (0.031, -0.055), (0.034, 0), (0.033, 0.07)], kit.n(28, 14), True)
    m = _uneven(roll, 0.0018, 0.03, 4, 0.2).turned(rot_y(np.pi / 2))
    out.add("wrap", _food(p.color, "#e2c795", 0.8, p), Mesh(m.vertices * [1, 1, 0.85], m.faces, None, m.uv, m.color).moved((0, 0, 0.029)))
    out.add("foil", finish.metal("silver", 0.4, 0.3), _uneven(lathe([(0, -0.078), (0.024, -0.076), (0.034, -0.056), (0.0365, -0.01), (0.037, 0.0)], 24, 0.5), 0.0016, 0.012, 6, 0.0).turned(rot_y(np.pi / 2)).scaled((1, 1, 0.85)).moved((0, 0, 0.029)))
    g = kit.rng("fill")
    a, r = g.uniform(0, 6.3, 40), 0.027 * np.sqrt(g.uniform(0, 1, 40))
    q = np.c_[g.uniform(0.062, 0.071, 40), r * np.cos(a), 0.029 + 0.85 * r * np.sin(a)]
    for k, tone in enumerate(("#f0ead8", "#3a1c10", "#4f8a2c", "#c22a1e")):
        out.add(f"filling.{k}", _food(None, tone, 0.6, p), stamp(sphere((0.0055, 0.006, 0.0055), 8), q[k * 10 : k * 10 + 10]))


def _fries(out: Collector, p: Params, kit: Kit) -> None:
    card = dyed(finish.of("paper", "#c21a1a", 0.4, p.wear), p.color)
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, 33), np.linspace(0, 1, 8), indexing="ij")
    high = 0.085 + 0.022 * np.sin(u)
    x, y = (0.03 + 0.018 * v) * np.cos(u), (0.018 + 0.008 * v) * np.sin(u)
    out.add("box", card, thick(np.stack([x, y, v * high], -1), 0.0008), prism(np.c_[0.03 * np.cos(u[:-1, 0]), 0.018 * np.sin(u[:-1, 0])], 0.002))
    g = kit.rng("fries")
    for _ in range(34):
        a, r = g.uniform(0, 6.3), np.sqrt(g.uniform(0, 1))
        foot = np.array([0.02 * r * np.cos(a), 0.011 * r * np.sin(a), 0.02])
        top = np.array([0.042 * r * np.cos(a), 0.02 * r * np.sin(a), g.uniform(0.098, 0.135)])
        d = top - foot
        out.add("fry", _food(None, "#e8b84a", 0.6, p), box((0.0075, 0.0075, float(np.linalg.norm(d))), 0.0012).turned(align(d)).moved((foot + top) / 2))


def _spaghetti(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(40, 16), kit.rng("pasta")
    out.add("plate", finish.ceramic("#f2f2f0"), plate_of(0.14, 0.024, n))
    for _ in range(54):
        c = g.uniform(-0.03, 0.03, 2)
        r, tilt = g.uniform(0.022, 0.06), g.normal(0, 0.22, 2)
        a = np.linspace(0, g.uniform(4, 7.5), 26) + g.uniform(0, 6.3)
        x, y = c[0] + r * np.cos(a), c[1] + r * np.sin(a) * g.uniform(0.7, 1)
        z = 0.018 + 0.045 * np.exp(-((x**2 + y**2) / 0.05**2)) * g.uniform(0.25, 1.0) + tilt[0] * 0.01 * np.cos(a)
        out.add("pasta", _food(None, "#ecc97a", 0.5, p), tube(np.stack([x, y, np.maximum(z, 0.012)], 1), 0.0024, 5))
    sauce = lathe([(0, 0.05), (0.03, 0.05), (0.045, 0.048), (0.04, 0.058), (0.02, 0.069), (0, 0.073)], n, True)
    out.add("sauce", _food(p.color, "#a8281a", 0.3, p), _uneven(sauce, 0.006, 0.02, 5))
    out.add("herb", finish.of("leaf", (0.05, 0.2, 0.03), 0.5, thin=True), *(leaf_blade(0.032, 0.02, 0.2).turned(rot_z(2.1 * k)).moved((0, 0, 0.074)) for k in range(3)))


def _salad(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("salad")
    out.add("bowl", dyed(finish.wood("oak", p.wear), p.color), bowl_of(0.13, 0.085, 0.006, kit.n(40, 16)))
    u, v = np.meshgrid(np.linspace(0, 1, 9), np.linspace(-1, 1, 9), indexing="ij")
    for k in range(24):
        w = 0.038 * np.sin(np.pi * (0.12 + 0.83 * u)) * (1 + 0.1 * np.sin(9 * u))
        leaf = thick(np.stack([0.08 * u, w * v, 0.022 * v**2 + 0.006 * np.sin(14 * u) * v + 0.02 * np.sin(2.6 * u)], -1), 0.001)
        a, r = g.uniform(0, 6.3), 0.085 * np.sqrt(g.uniform(0, 1))
        turn = rot_z(float(g.uniform(0, 6.3))) @ rot_x(float(g.normal(0, 0.5)))
        out.add(f"leaf.{k % 2}", finish.of("food", ((0.16, 0.36, 0.06), (0.07, 0.22, 0.04))[k % 2], 0.5), leaf.moved((-0.04, 0, 0)).turned(turn).moved((r * np.cos(a), r * np.sin(a), 0.075 + 0.018 * np.cos(r / 0.06))))
    for tone, q in (("#c22a1e", (0.05, -0.03)), ("#c22a1e", (-0.045, 0.03)), ("#c22a1e", (0.0, 0.06)), ("#c22a1e", (-0.03, -0.055))):
        out.add("tomato", _food(None, tone, 0.2, p), sphere(0.0155, 14, (*q, 0.105)))
    out.add("cucumber", _food(None, "#a8cc7a", 0.4, p), *(cylinder(0.019, 0.004, 18, 0.001).turned(rot_x(0.4 * (-1) ** k)).moved((0.045 * np.cos(1.9 * k + 1), 0.045 * np.sin(1.9 * k + 1), 0.109)) for k in range(4)))
    out.add("onion", _food(None, "#8a3a6a", 0.4, p), boards((0.022, 0.003, 0.003), np.c_[g.uniform(-0.06, 0.06, (6, 2)), np.full(6, 0.113)], 0.001))


KINDS: dict[str, Kin] = {
    "ham": Kin(_ham, 6.0), "steak": Kin(_steak, 0.9), "sausage": Kin(_sausage, 0.5), "roast_chicken": Kin(_chicken, 2.5), "bacon": Kin(_bacon, 0.6), "fish": Kin(_fish, 0.7), "lobster": Kin(_lobster, 0.8), "shrimp": Kin(_shrimp, 0.8), "hot_dog": Kin(_hot_dog, 0.2),
    "taco": Kin(_taco, 0.7), "burrito": Kin(_burrito, 0.35), "fries": Kin(_fries, 0.15), "spaghetti": Kin(_spaghetti, 0.9), "salad": Kin(_salad, 0.9),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "steak"}
