"""An old weapon lying: a sword, katana, dagger, spear, battle axe, bow with its string, quiver of arrows, or a rifle."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, rot_z, sheet, slab, sphere, spline, tube
CARD = Card("museum/weapon", 1, "old_weapon", ("sword", "longsword", "broadsword", "medieval sword", "katana", "samurai sword", "sabre", "spear", "lance", "javelin", "battle axe", "bow", "longbow", "archery bow", "bow and arrow", "hunting bow", "quiver", "quiver of arrows", "arrow", "rifle", "hunting rifle", "shotgun", "musket"),
            ("weapon",), ("indoor", "museum", "castle", "castle_hall", "medieval", "cabin"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["sword", "longsword", "broadsword", "katana", "samurai", "sabre", "spear", "lance", "javelin", "battle", "bow", "longbow", "quiver", "arrow", "rifle", "shotgun", "musket"] = "sword"
    color: Color | None = None
    """Of grip, shaft or stock."""
    size: Annotated[float, number(0.5, 1.3)] = 1.0
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in ("katana", "spear", "battle", "bow", "quiver", "arrow", "rifle")}


def build(p: Params, kit: Kit) -> Part:
    """Lies along X, its point to +X."""
    return drawn(KINDS, p, kit, friction=0.9)


def _x(m: Mesh) -> Mesh:
    """From +Z to +X."""
    return m.turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]]))


def _sword(out: Collector, p: Params, kit: Kit) -> None:
    steel, gold = finish.metal("steel", p.wear, 0.16), finish.metal("brass", p.wear)
    rows = [(0.0, 0.026), (0.55, 0.022), (0.74, 0.017), (0.82, 0.0008)]
    grid = np.array([[(x, q * w, z) for q, z in ((-1, 0.0), (-0.35, 0.0035), (0, 0.0028), (0.35, 0.0035), (1, 0.0), (0.35, -0.0035), (0, -0.0028), (-0.35, -0.0035), (-1, 0.0))] for x, w in rows])
    out.add("blade", steel, sheet(grid, False).moved((0, 0, 0.012)))
    guard = tube(spline([(0.0, -0.105, 0), (-0.008, -0.07, 0), (-0.012, 0, 0), (-0.008, 0.07, 0), (0.0, 0.105, 0)], 24), np.interp(np.arange(24), [0, 3, 12, 20, 23], [0.012, 0.008, 0.011, 0.008, 0.012]), 10)
    out.add("hilt", gold, guard.moved((0, 0, 0.012)), sphere((0.022, 0.022, 0.012), 16, (-0.185, 0, 0.012)), _x(cylinder(0.012, 0.012, 12, 0.003)).moved((-0.172, 0, 0.012)))
    out.add("grip", dyed(finish.leather("#3a1c10", p.wear), p.color), _x(lathe([(0, 0), (0.0105, 0), *((0.0112 + 0.001 * (k % 2), 0.006 + 0.0085 * k) for k in range(18)), (0.01, 0.155), (0, 0.156)], 12, 0.5)).moved((-0.166, 0, 0.012)))


def _katana(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 1, 22)
    x, y = 0.72 * t, 0.035 * 4 * t * (1 - t) * 0.5 + 0.02 * t**2
    w = 0.015 * np.clip((1 - t) / 0.04, 0.03, 1)
    edge = np.stack([np.c_[x, y - w, 0 * x], np.c_[x, y + 0.6 * w, 0 * x + 0.0035], np.c_[x, y + w, 0 * x + 0.002], np.c_[x, y + w, 0 * x - 0.002], np.c_[x, y + 0.6 * w, 0 * x - 0.0035], np.c_[x, y - w, 0 * x]], 1)
    out.add("blade", finish.metal("steel", p.wear, 0.12), sheet(edge, False).moved((0, 0, 0.014)))
    out.add("guard", finish.metal("gunmetal", p.wear), _x(lathe([(0, 0), (0.036, 0), (0.038, 0.003), (0.036, 0.006), (0, 0.006)], kit.n(28, 14), 0.5)).scaled((1, 1, 0.38)).moved((-0.004, 0, 0.014)))
    wrap = dyed(finish.fabric("#16161a"), p.color)
    out.add("grip", wrap, tube(spline([(-0.004, 0, 0.014), (-0.14, -0.004, 0.014), (-0.27, -0.016, 0.014)], 20), 0.0125, 10).scaled((1, 1.15, 0.95)))
    out.add("knot", finish.fabric("#e6ddc6"), *(sphere((0.011, 0.005, 0.003), 8, (-0.02 - 0.026 * k, -0.001 - 0.0008 * k * k * 0.8, 0.0256)) for k in range(9)))
    s = dyed(finish.paint("#17120f", 0.05, 0.12), p.color)
    out.add("sheath", s, tube(np.c_[x * 1.02, y + 0.0, 0 * x] + [0.0, 0.075, 0.016], 0.016, 12).scaled((1, 1, 0.8)))
    out.add("cord", finish.fabric("#8a1a1a"), *(_x(lathe([(0.0165, 0), (0.019, 0.002), (0.019, 0.006), (0.0165, 0.008)], 16, 0.5)).scaled((1, 1, 0.8)).moved((0.06 + 0.012 * k, 0.081, 0.0135)) for k in range(4)))


def _spear(out: Collector, p: Params, kit: Kit) -> None:
    out.add("shaft", dyed(finish.wood("walnut", p.wear), p.color), rod((-0.85, 0, 0.016), (0.75, 0, 0.016), 0.0155, 12, 0.013))
    out.add("head", finish.metal("steel", p.wear, 0.2), soft_prism(spline([(0.86, -0.004), (0.9, -0.035), (1.0, -0.022), (1.1, 0.0), (1.0, 0.022), (0.9, 0.035), (0.86, 0.004)], 40, True), 0.012, 0.005).moved((0, 0, 0.01)), _x(lathe([(0.014, 0), (0.017, 0.0), (0.012, 0.14), (0, 0.15)], 14, 0.5)).moved((0.74, 0, 0.016)))
    out.add("binding", finish.leather("#2a160c"), *(_x(lathe([(0.0145, 0), (0.017, 0.003), (0.0145, 0.006)], 12, 0.5)).moved((0.68 + 0.008 * k, 0, 0.016)) for k in range(7)))
    out.add("tassel", finish.of("feather", "#a8261c", 0.9), *(rod((0.67, 0, 0.016), (0.58 - 0.01 * k, 0.02 * np.cos(2.4 * k), 0.012 + 0.008 * np.sin(2.4 * k)), 0.003, 5, 0.001) for k in range(9)))


def _axe(out: Collector, p: Params, kit: Kit) -> None:
    out.add("shaft", dyed(finish.wood("oak", p.wear), p.color), rod((-0.45, 0, 0.02), (0.33, 0, 0.02), 0.0165, 12))
    blade = np.concatenate([spline([(0.2, 0.02), (0.17, 0.08), (0.09, 0.16), (0.2, 0.195), (0.33, 0.16), (0.29, 0.08), (0.28, 0.02)], 44)])
    for s in (-1, 1):
        line = blade * [1, s]
        out.add("head", finish.metal("steel", p.wear, 0.2), prism(line, 0.012, 0.005).moved((0, 0, 0.014)))
    out.add("head", finish.metal("steel", p.wear, 0.2), _x(cylinder(0.024, 0.1, 16, 0.004)).moved((0.19, 0, 0.02)), rod((0.33, 0, 0.02), (0.42, 0, 0.02), 0.014, 8, 0.001))
    out.add("grip", finish.leather("#2a160c"), *(_x(lathe([(0.0165, 0), (0.019, 0.004), (0.0165, 0.008)], 12, 0.5)).moved((-0.43 + 0.01 * k, 0, 0.02)) for k in range(16)))


def _bow(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(-1, 1, 50)
    path = np.c_[0.72 * t, 0.2 * (1 - t**2) - 0.05 * np.clip(np.abs(t) - 0.8, 0, 1) ** 1 * 2.2, 0 * t + 0.016]
    out.add("stave", dyed(finish.wood("#7a4a20", p.wear, 0.3), p.color), tube(path, 0.0155 * (1 - 0.55 * np.abs(t) ** 1.5), 10))
    out.add("grip", finish.leather("#2a160c"), tube(path[21:29], 0.018, 12), *(tube(path[i : i + 2], 0.0165, 10) for i in (19, 30)))
    out.add("string", finish.fabric("#e6ddc6"), tube(np.array([path[1], path[-2]]), 0.0018, 6))


def _arrow_at(out: Collector, at: np.ndarray, turn: np.ndarray, tone: str) -> None:
    """One arrow 0.75 long along +X from its nock."""
    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(at)

    out.add("arrow", finish.wood("birch"), put(rod((0, 0, 0), (0.72, 0, 0), 0.004, 8)))
    out.add("tip", finish.metal("steel"), put(rod((0.71, 0, 0), (0.76, 0, 0), 0.0075, 6, 0.0005)))
    vane = prism([(0.03, 0.004), (0.035, 0.02), (0.1, 0.016), (0.13, 0.004)], 0.001).moved((0, 0, -0.0005))
    out.add(f"vane.{tone}", finish.of("feather", tone, 0.8), *(put(vane.turned(rot_x(a))) for a in (0.6, 2.7, 4.8)))


def _arrows(out: Collector, p: Params, kit: Kit) -> None:
    _arrow_at(out, np.array([0, 0, 0.02]), np.eye(3), p.color or "#a8261c")


def _quiver(out: Collector, p: Params, kit: Kit) -> None:
    skin = dyed(finish.leather("#4a2814", p.wear), p.color)
    n = kit.n(28, 14)
    out.add("quiver", skin, _x(lathe([(0, 0), (0.05, 0.0), (0.054, 0.01), (0.066, 0.5), (0.06, 0.502), (0.056, 0.46), (0, 0.44)], n, 0.5)).moved((-0.3, 0, 0.066)))
    out.add("trim", finish.leather("#1f120a"), *(_x(lathe([(r, 0), (r + 0.004, 0.003), (r + 0.004, 0.027), (r, 0.03)], n, 0.5)).moved((x, 0, 0.066)) for x, r in ((-0.29, 0.054), (-0.06, 0.061), (0.165, 0.0655))))
    out.add("strap", skin, tube(spline([(-0.25, 0.05, 0.06), (-0.15, 0.16, 0.012), (0.05, 0.17, 0.012), (0.16, 0.06, 0.06)], 24), 0.009, 8))
    g = kit.rng("arrows")
    for k in range(7):
        a, r = 2.4 * k, 0.036 * np.sqrt((k + 0.5) / 7)
        tilt = rot_z(np.pi + float(g.normal(0, 0.03)))
        _arrow_at(out, np.array([0.48 + 0.02 * float(g.uniform(-1, 1)), r * np.cos(a), 0.066 + r * np.sin(a)]), tilt, "#e6ddc6" if k % 3 else "#a8261c")


def _rifle(out: Collector, p: Params, kit: Kit) -> None:
    wood, steel = dyed(finish.wood("walnut", p.wear, 0.3), p.color), finish.metal("gunmetal", p.wear, 0.3)
    stock = [(-0.52, -0.04), (-0.5, -0.085), (-0.42, -0.07), (-0.22, -0.02), (-0.12, -0.022), (0.1, -0.012), (0.34, -0.002), (0.35, 0.012), (-0.1, 0.014), (-0.2, 0.016), (-0.3, 0.01), (-0.5, 0.018)]
    out.add("stock", wood, soft_prism(spline(stock, 90, True), 0.036, 0.014))
    double = p.kind == "shotgun"
    for y in ((-0.0115, 0.0115) if double else (0.0,)):
        out.add("barrel", steel, rod((-0.06, 0.022, 0.018 + y), (0.62, 0.022, 0.018 + y), 0.0115 if double else 0.011, 14, 0.0105 if double else 0.009))
    out.add("barrel", steel, slab((-0.2, 0.004, 0.006), (0.02, 0.034, 0.03), 0.006), tube(spline([(-0.15, -0.018, 0.018), (-0.14, -0.05, 0.018), (-0.09, -0.052, 0.018), (-0.075, -0.018, 0.018)], 16), 0.003, 6), tube(np.array([(-0.115, -0.014, 0.018), (-0.12, -0.038, 0.018)]), 0.003, 6), rod((-0.12, 0.02, 0.028), (-0.135, 0.015, 0.06), 0.005, 8), sphere(0.009, 10, (-0.136, 0.014, 0.064)), box((0.008, 0.014, 0.006), 0.001, (0.6, 0.036, 0.018)))
    out.add("plate", finish.metal("brass", p.wear), *(_x(lathe([(0.012, 0), (0.016, 0.002), (0.016, 0.012), (0.012, 0.014)], 14, 0.5)).moved((x, 0.015, 0.018)) for x in (0.2, 0.33)), box((0.01, 0.1, 0.034), 0.004, (-0.512, -0.032, 0.018)))
    if p.kind == "rifle":
        out.add("scope", steel, rod((-0.17, 0.056, 0.018), (0.08, 0.056, 0.018), 0.0125, 16), rod((-0.2, 0.056, 0.018), (-0.15, 0.056, 0.018), 0.017, 16), rod((0.06, 0.056, 0.018), (0.12, 0.056, 0.018), 0.0185, 16), *(box((0.014, 0.03, 0.018), 0.003, (x, 0.04, 0.018)) for x in (-0.12, 0.03)))


KINDS: dict[str, Kin] = {
    **dict.fromkeys(("sword", "longsword", "broadsword"), Kin(_sword, 1.5)), **dict.fromkeys(("katana", "samurai", "sabre"), Kin(_katana, 1.2)), **dict.fromkeys(("spear", "lance", "javelin"), Kin(_spear, 2.0)), "battle": Kin(_axe, 2.2), "bow": Kin(_bow, 0.8), "longbow": Kin(_bow, 0.8),
    "quiver": Kin(_quiver, 1.0), "arrow": Kin(_arrows, 0.05), **dict.fromkeys(("rifle", "shotgun", "musket"), Kin(_rifle, 3.5)),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
