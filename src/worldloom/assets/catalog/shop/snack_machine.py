"""A snack machine: a popcorn cart with a kettle and glass sides, a gumball globe on a stand, or a cotton candy machine with its bowl and cones."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, copies, wires
from worldloom.assets.parts.kindred import fronted, gathered, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import cylinder, fbm, lathe, rod, rot_y, slab, sphere, torus
CARD = Card("shop/snack_machine", 1, "snack_machine", ("popcorn machine", "popcorn maker", "popcorn cart", "popcorn stand", "gumball machine", "candy machine", "bubblegum machine", "gumball dispenser", "cotton candy machine", "candy floss machine", "cotton candy cart"), ("machine",), ("indoor", "cinema", "arcade", "shop", "fair"), "floor", (0.5, 0, 0, 0))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["popcorn", "gumball", "candy", "bubblegum", "cotton", "floss"] = "popcorn"
    height: Annotated[float, metres(0.8, 2.0)] = 1.6
    color: Color = "#b81a1f"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"gumball": Params(kind="gumball", height=1.1), "cotton": Params(kind="cotton", color="#e07aa8", height=1.2), "blue": Params(color="#1f4f9c", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Served from -Y."""
    out = Collector()
    {"popcorn": _popcorn, "cotton": _cotton, "floss": _cotton}.get(p.kind, _gumball)(out, p, kit)
    top = max(float(s.mesh.bounds[1, 2]) for s in out.surfaces())
    lamp = light((0, 0, 0.8 * top), 3.0, p.lit, (1.0, 0.75, 0.4), 0.1)
    return gathered(out, 40.0, p.height / top, dynamic=False, lights=(lamp,), functional_sides=("front",), affordances=("switch", "use"))


def _popcorn(out: Collector, p: Params, kit: Kit) -> None:
    shell, brass, g = finish.paint(p.color, p.wear, 0.2), finish.metal("brass", p.wear), kit.rng("corn")
    out.add("cart", shell, slab((-0.32, -0.22, 0.34), (0.32, 0.22, 0.8), 0.01), slab((-0.36, -0.27, 0.78), (0.36, 0.27, 0.83), 0.012))
    out.add("panel", finish.paint("#f1e2b0", p.wear), slab((-0.26, -0.226, 0.42), (0.26, -0.218, 0.72), 0.004))
    out.add("ink", shell, text("POPCORN", 0.085, (0, 0.57), -0.228, 0.18))
    for s in (-1, 1):
        out.add("wheel", shell, torus(0.25, 0.018, kit.n(36, 16), 8).turned(rot_y(np.pi / 2)).moved((s * 0.36, 0.08, 0.27)), cylinder(0.04, 0.05, 14, 0.008).turned(rot_y(np.pi / 2)).moved((s * 0.36 - 0.025, 0.08, 0.27)))
        a = np.arange(10) * np.pi / 5
        out.add("spoke", brass, wires(np.tile((s * 0.36, 0.08, 0.27), (10, 1)), np.stack([np.full(10, s * 0.36), 0.08 + 0.24 * np.cos(a), 0.27 + 0.24 * np.sin(a)], 1), 0.008))
        out.add("cart", shell, rod((s * 0.28, -0.18, 0.02), (s * 0.28, -0.18, 0.36), 0.018, 10))
        out.add("post", brass, *(rod((s * 0.29, y, 0.82), (s * 0.29, y, 1.42), 0.013, 10) for y in (-0.2, 0.2)))
    out.add("handle", brass, rod((-0.5, -0.14, 0.76), (-0.5, 0.14, 0.76), 0.013, 10), *(rod((-0.35, y, 0.8), (-0.5, y, 0.76), 0.013, 10) for y in (-0.14, 0.14)))
    glass = finish.glass((0.9, 0.93, 0.92), 0.02)
    out.add("glass", glass, *(slab((s * 0.287 - 0.003, -0.19, 0.83), (s * 0.287 + 0.003, 0.19, 1.4), 0.001) for s in (-1, 1)), slab((-0.28, 0.195, 0.83), (0.28, 0.201, 1.4), 0.001), slab((-0.28, -0.203, 0.83), (0.28, -0.197, 1.4), 0.001))
    out.add("roof", shell, slab((-0.34, -0.25, 1.4), (0.34, 0.25, 1.48), 0.012), lathe([(0, 1.48), (0.4, 1.48), (0.3, 1.56), (0.08, 1.64), (0, 1.66)], 4, 0.2).turned(np.array([[0.707, -0.707, 0], [0.707, 0.707, 0], [0, 0, 1]])).scaled((1.15, 0.85, 1)))
    out.add("fringe", finish.paint("#f1e2b0"), *(lathe([(0, 0), (0.04, 0.03), (0.042, 0.045), (0, 0.046)], 10, 0.6).scaled((1, 0.2, 1)).moved((x, -0.252, 1.365)) for x in np.linspace(-0.3, 0.3, 8)))
    steel = finish.metal("steel", 0.1, 0.2)
    out.add("kettle", steel, lathe([(0, 1.16), (0.08, 1.16), (0.1, 1.18), (0.105, 1.26), (0.08, 1.275), (0, 1.28)], kit.n(28, 14), 0.5), rod((0, 0, 1.28), (0, 0, 1.4), 0.01, 8), rod((-0.1, 0, 1.24), (-0.2, 0, 1.25), 0.007, 8))
    m = sphere((0.27, 0.185, 0.15), kit.n(44, 20), (0.0, 0, 0.85))
    v = m.vertices
    low = v[:, 2] < 0.835
    v = np.c_[v[:, :2], np.where(low, 0.835, v[:, 2])]
    out.add("corn", finish.of("food", (0.85, 0.7, 0.36), 0.8), type(m)(v, m.faces, None, m.uv))
    kern = sphere((0.013, 0.011, 0.011), 6)
    at = np.stack([g.uniform(-0.24, 0.24, 420), g.uniform(-0.16, 0.16, 420), np.zeros(420)], 1)
    at[:, 2] = 0.855 + 0.145 * np.sqrt(np.clip(1 - (at[:, 0] / 0.27) ** 2 - (at[:, 1] / 0.185) ** 2, 0, 1))
    out.add("kernel", finish.of("food", (0.88, 0.78, 0.5), 0.85), copies(kern, at, g.uniform(0, 6, 420), g.uniform(0.7, 1.3, 420), 1 + g.uniform(-0.25, 0.15, 420)))
    if p.lit:
        out.add("bulb", finish.glow((1.0, 0.75, 0.4), 6.0), *(sphere(0.02, 10, (x, 0, 1.38)) for x in (-0.18, 0.18)))


def _gumball(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(36, 16), kit.rng("gum")
    shell, chrome = finish.paint(p.color, p.wear, 0.15), finish.metal("chrome", p.wear)
    out.add("base", shell, lathe([(0, 0), (0.17, 0), (0.18, 0.015), (0.15, 0.04), (0.05, 0.07), (0.032, 0.12), (0.03, 0.5), (0.05, 0.56), (0.1, 0.58), (0.13, 0.6), (0.115, 0.64), (0.1, 0.78), (0.125, 0.82), (0, 0.82)], n, 0.5))
    out.add("cap", shell, lathe([(0, 0), (0.075, 0), (0.08, 0.01), (0.06, 0.04), (0.02, 0.055), (0.022, 0.075), (0, 0.085)], n, 0.6).moved((0, 0, 1.07)))
    out.add("globe", finish.glass((0.93, 0.95, 0.96), 0.02), sphere((0.15, 0.15, 0.145), n, (0, 0, 0.94)))
    out.add("plate", chrome, fronted(lathe([(0, 0), (0.045, 0), (0.045, 0.008), (0.02, 0.012), (0, 0.012)], n, 0.5), -0.098).moved((0, 0, 0.72)), slab((-0.03, -0.15, 0.6), (0.03, -0.1, 0.66), 0.008), slab((-0.008, -0.13, 0.715), (0.008, -0.108, 0.725), 0.003), ring(0.126, 0.006, (0, 0, 0.82), n))
    tones = ("#d8251d", "#f2c61d", "#2f9a48", "#2f8fd0", "#e07b1c", "#e89ac0", "#f4f1e8")
    spots: list[np.ndarray] = []
    while len(spots) < 150:
        q = g.uniform(-1, 1, 3) * [0.13, 0.13, 0.125]
        if np.linalg.norm(q / [0.13, 0.13, 0.125]) < 0.98 and q[2] < 0.05:
            spots.append(q + [0, 0, 0.94])
    spots_ = np.array(spots)
    ball = sphere(0.0165, 10)
    for k, tone in enumerate(tones):
        out.add(f"gum.{k}", finish.plastic(tone, 0.15), copies(ball, spots_[k::7]))


def _cotton(out: Collector, p: Params, kit: Kit) -> None:
    n, steel, shell = kit.n(48, 20), finish.metal("steel", p.wear, 0.2), finish.paint(p.color, p.wear, 0.2)
    out.add("cabinet", shell, slab((-0.3, -0.3, 0.04), (0.3, 0.3, 0.72), 0.02), slab((-0.33, -0.33, 0.7), (0.33, 0.33, 0.74), 0.012))
    out.add("ink", finish.paint("#f6efe2"), text("CANDY", 0.11, (0, 0.48), -0.302, 0.18), text("FLOSS", 0.09, (0, 0.32), -0.302, 0.18))
    out.add("wheel", finish.rubber(), *(cylinder(0.04, 0.03, 14, 0.006).turned(rot_y(np.pi / 2)).moved((s * 0.24 - 0.015, y, 0.04)) for s in (-1, 1) for y in (-0.24, 0.24)))
    out.add("bowl", steel, lathe([(0, 0.74), (0.26, 0.74), (0.31, 0.78), (0.34, 0.92), (0.345, 0.93), (0.33, 0.93), (0.3, 0.79), (0.25, 0.76), (0, 0.76)], n, 0.6))
    out.add("head", steel, lathe([(0, 0.76), (0.06, 0.76), (0.065, 0.8), (0.05, 0.83), (0.02, 0.85), (0, 0.85)], n, 0.5))
    m = torus(0.2, 0.055, n, 12).scaled((1, 1, 0.9)).moved((0, 0, 0.83))
    out.add("floss", finish.of("fur", "#f4a8c8", 0.95), type(m)(m.vertices + 0.02 * np.stack([fbm(m.vertices, 0.06, 3, k) for k in (1, 2, 3)], 1), m.faces, None, m.uv))
    for k, (x, y, tone) in enumerate(((0.24, 0.26, "#f4a8c8"), (-0.24, 0.26, "#a8d4f0"))):
        fluff = sphere((0.1, 0.1, 0.14), kit.n(28, 14), (x, y, 1.14))
        v = fluff.vertices
        out.add(f"candy.{k}", finish.of("fur", tone, 0.95), type(fluff)(v + 0.03 * np.stack([fbm(v, 0.08, 3, q) for q in (4, 5, 6)], 1), fluff.faces, None, fluff.uv))
        out.add("cone", finish.of("paper", "#f1eee2", 0.8), rod((x, y, 0.74), (x, y, 1.06), 0.009, 10, 0.022))
    out.add("switch", finish.glow((1.0, 0.3, 0.2), 3.0) if p.lit else finish.plastic("#5a1414"), slab((0.18, -0.306, 0.6), (0.24, -0.298, 0.64), 0.003))
