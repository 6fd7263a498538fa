"""A specimen of natural history on a small stand: an ammonite, a trilobite, a dinosaur egg in its nest, or a split geode full of crystals."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import Mesh, align, fbm, join, lathe, rock, rot_x, rot_y, rot_z, slab, sphere, tube
CARD = Card("museum/fossil", 1, "fossil", ("ammonite", "ammonite fossil", "trilobite", "dinosaur egg", "fossil egg", "dragon egg", "geode", "amethyst geode", "crystal geode", "mineral specimen", "mineral"), ("ornament", "rock"), ("indoor", "museum", "study"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["ammonite", "trilobite", "egg", "geode", "amethyst", "mineral", "quartz"] = "ammonite"
    color: Color | None = None
    size: Annotated[float, number(0.5, 2.5)] = 1.0
    stand: bool = True
    wear: Wear = 0.3


PRESETS = {k: Params(kind=k) for k in ("trilobite", "egg", "geode", "quartz")} | {"bare": Params(stand=False)}


def build(p: Params, kit: Kit) -> Part:
    """It faces -Y."""
    out, low = Collector(), 0.0
    if p.stand:
        low = 0.025
        out.add("stand", finish.wood("dark", p.wear, 0.3), slab((-0.1, -0.065, 0), (0.1, 0.065, 0.025), 0.006))
    up = Collector()
    {"ammonite": _ammonite, "trilobite": _trilobite, "egg": _egg}.get(p.kind, _geode)(up, p, kit)
    for f in up.surfaces():
        out.add(f.role, f.material, f.mesh.moved((0, 0, low)))
    return gathered(out, 1.4, p.size)


def _ammonite(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 1, kit.n(190, 80))
    a = 7.0 * np.pi * t
    grow = np.exp(2.6 * (t - 1))
    r = 0.088 * grow * (1 + 0.055 * np.sin(9 * a))
    path = 0.062 * grow[:, None] * np.stack([np.cos(a), 0 * a, np.sin(a)], 1)
    out.add("fossil", dyed(finish.stone("sandstone", p.wear), p.color), tube(path * 1.05, 0.4 * r, 12).scaled((1, 0.75, 1)).turned(rot_x(-0.2)).moved((0, 0, 0.076)))
    if p.stand:
        out.add("prop", finish.metal("brass"), *(tube(np.array([(s * 0.04, 0.03, 0.0), (s * 0.04, 0.035, 0.05), (s * 0.035, 0.02, 0.06)]), 0.003, 6) for s in (-1, 1)), *(tube(np.array([(s * 0.04, 0.03, 0.002), (s * 0.04, -0.03, 0.002), (s * 0.04, -0.035, 0.016)]), 0.003, 6) for s in (-1, 1)))


def _trilobite(out: Collector, p: Params, kit: Kit) -> None:
    slab_ = rock((0.19, 0.05, 0.16), 31, kit.n(24, 14), 0.18)
    out.add("matrix", finish.stone("limestone", p.wear), slab_.turned(rot_x(-0.25)).moved((0, 0.012, 0.078)))
    parts = [sphere((0.038, 0.02, 0.026), 16, (0, 0, 0.042))]
    for k in range(9):
        z, w = 0.02 - 0.0095 * k, 0.034 * (1 - 0.06 * k)
        parts += [sphere((0.011 * (1 - 0.05 * k), 0.012, 0.0052), 10, (0, -0.004, z))]
        parts += [tube(np.array([(s * 0.008, -0.003, z), (s * 0.7 * w, -0.005, z - 0.001), (s * w, 0.003, z - 0.009)]), np.array([0.005, 0.0046, 0.0022]), 7) for s in (-1, 1)]
    parts += [sphere((0.02, 0.012, 0.013), 12, (0, 0, -0.072)), *(sphere(0.007, 10, (s * 0.021, -0.017, 0.045)) for s in (-1, 1))]
    out.add("fossil", dyed(finish.stone("slate", p.wear), p.color), join(parts).turned(rot_x(-0.25)).moved((0, -0.014, 0.09)))


def _egg(out: Collector, p: Params, kit: Kit) -> None:
    m = lathe([(0.062 * np.sqrt(max(0.0, 1 - u * u)) * (1 - 0.13 * u), 0.085 * u) for u in np.linspace(-1, 1, 25)], kit.n(40, 18), True)
    v = m.vertices
    n = m.normals if m.normals is not None else v
    bump = 0.0016 * fbm(v, 0.012, 2, 9)
    shade = 1 + 0.35 * fbm(v, 0.03, 3, 5)
    egg = Mesh(v + n * bump[:, None], m.faces, m.normals, m.uv).tinted(shade)
    out.add("egg", dyed(finish.stone("sandstone", p.wear), p.color), egg.turned(rot_y(0.3)).moved((0, 0, 0.088)))
    g = kit.rng("nest")
    a = np.linspace(0, 2 * np.pi, 26)
    for k in range(16):
        r, z = 0.05 + 0.012 * float(g.uniform(0, 1)), 0.006 + 0.0016 * k
        out.add("nest", finish.of("straw", (0.36, 0.25, 0.1), 0.9), tube(np.c_[r * np.cos(a), r * np.sin(a), z + 0.006 * np.sin(3 * a + k)], 0.0034, 5, closed=True).turned(rot_x(float(g.normal(0, 0.06)))))


def _geode(out: Collector, p: Params, kit: Kit) -> None:
    tone = p.color or ("#e6e8ec" if p.kind in ("quartz", "mineral") else "#7a3ab8")
    gem = finish.of("glass", tone, 0.06, 0.0, transmission=0.35)
    g = kit.rng("crystals")
    point = lathe([(0, 0), (0.5, 0), (0.5, 1.6), (0, 2.3)], 6, 0.1)
    if p.kind in ("quartz", "mineral"):
        out.add("matrix", finish.stone("granite", p.wear), rock((0.15, 0.11, 0.05), 12, kit.n(22, 12), 0.3).moved((0, 0, 0.024)))
        for _ in range(13):
            d = np.array([g.normal(0, 0.42), g.normal(0, 0.36), 1.0])
            k = float(g.uniform(0.018, 0.042)) * (1.2 - 0.4 * min(1.0, float(np.hypot(d[0], d[1]))))
            out.add("crystal", gem, point.scaled((0.75 * k, 0.75 * k, 1.3 * k)).turned(align(d)).moved((0.06 * d[0], 0.05 * d[1], 0.03)))
        return
    t = np.linspace(0, np.pi / 2, 12)
    outer = [(0.09 * np.sin(u), -0.075 * np.cos(u)) for u in t]
    inner = [(0.066 * np.sin(u), -0.052 * np.cos(u)) for u in t[::-1]]
    shell = lathe(outer + inner, kit.n(40, 18), 0.8)
    v = shell.vertices
    rough = np.where(np.hypot(v[:, 0], v[:, 1]) ** 2 / 0.0081 + v[:, 2] ** 2 / 0.0056 > 0.8, 1 + 0.08 * fbm(v, 0.035, 3, 8), 1.0)
    turn = rot_x(1.25) @ rot_z(0.4)
    lift = np.array([0, 0.012, 0.085])
    out.add("matrix", finish.stone("basalt", p.wear), Mesh(v * rough[:, None], shell.faces, None, shell.uv).turned(turn).moved(lift))
    out.add("agate", finish.stone("marble", 0.1), lathe([(0.066, -0.002), (0.088, -0.002), (0.088, 0.0015), (0.066, 0.001)], kit.n(40, 18), 0.4).turned(turn).moved(lift))
    for _ in range(110):
        u, a = float(np.arccos(1 - g.uniform(0, 0.95))), float(g.uniform(0, 2 * np.pi))
        at = np.array([0.066 * np.sin(u) * np.cos(a), 0.066 * np.sin(u) * np.sin(a), -0.052 * np.cos(u)])
        k = float(g.uniform(0.007, 0.013))
        out.add("crystal", gem, point.scaled((k, k, 0.85 * k)).turned(align(-at + g.normal(0, 0.012, 3))).moved(0.99 * at).turned(turn).moved(lift))
