"""A punching bag of leather or vinyl: hung by chains from a steel stand, or free-standing on a weighted base."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Motion, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, align, arc, beam, fbm, lathe, rod, slab, torus, tube
CARD = Card("sport/punching_bag", 1, "punching_bag", ("punch bag", "boxing bag", "heavy bag", "boxing dummy"),
            ("gym equipment", "sports equipment"), ("indoor", "gym", "sports"), "floor", (0.6, 0.3, 0.5, 0.5))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["stand", "standing"] = "stand"
    """On a gallows stand or on its own base."""
    length: Annotated[float, metres(0.7, 1.5)] = 1.05
    radius: Annotated[float, metres(0.13, 0.24)] = 0.17
    color: Color = "#1a1918"
    accent: Color = "#8f1a16"
    """Bands round the bag."""
    wear: Wear = 0.35


PRESETS = {"red": Params(color="#7d1714", accent="#d0cbc0"), "base": Params(style="standing", color="#20242c", accent="#c0671a"), "old": Params(color="#5a3018", accent="#3d1f0f", wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """The bag with bands and seams; above it four chains, a swivel and what carries it."""
    out, r, high = Collector(), p.radius, p.length
    skin = finish.leather(finish.paint(p.color).color, p.wear)
    low = 0.42 if p.style == "standing" else 2.02 - 0.42 - high
    low = max(low, 0.25)
    link = "bag"
    out.add("bag", skin, _bag(r, high, kit).moved((0, 0, low)), link=link)
    band = finish.leather(finish.paint(p.accent).color, p.wear)
    bands = [lathe([(1.0 * r, -0.045), (1.022 * r, -0.04), (1.022 * r, 0.04), (1.0 * r, 0.045)], kit.n(40, 16), 0.5).moved((0, 0, low + q * high)) for q in (0.12, 0.88)]
    out.add("band", band, *bands, link=link)
    out.add("seam", finish.fabric("grey"), *(torus(1.004 * r, 0.003, kit.n(40, 16), 5).moved((0, 0, low + q * high)) for q in (0.345, 0.5, 0.655)), link=link)
    steel = finish.metal("steel", p.wear)
    if p.style != "standing":
        top = low + high
        crown = top + 0.3
        out.add("chain", steel, *(m for a in np.arange(4) * np.pi / 2 + 0.4 for m in _chain((0.86 * r * np.cos(a), 0.86 * r * np.sin(a), top - 0.03), (0.0, 0.0, crown), kit)), link=link)
        out.add("ring", steel, torus(0.03, 0.006, 18, 6).moved((0, 0, crown)), *_chain((0, 0, crown), (0, 0, crown + 0.12), kit), link=link)
    centre = (0.0, 0.0, low + high + 0.4)
    solids = [cylinder_collider(r, high, (0, 0, low), link)]
    if p.style == "stand":
        solids += _stand(out, p)
    else:
        solids.append(_base(out, p, kit, low))
    sway = Motion(kind="swing", amplitude=0.012, period=2.6, center=centre if p.style != "standing" else (0, 0, 0.1), axis=(1, 0.3, 0), link=link)
    return Part(out.surfaces(), tuple(solids), mass=45.0, functional_sides=("front",), affordances=("punch",), motions=(sway,))


def _bag(r: float, high: float, kit: Kit) -> Mesh:
    """A stuffed tube, a little slumped towards its foot."""
    t = np.linspace(0, 1, kit.n(34, 14))
    fat = r * (0.985 + 0.03 * np.sin(np.pi * t) - 0.012 * t)
    body = [(0.0, 0.0), (0.86 * r, 0.0), (0.96 * r, 0.012), *zip(fat, 0.035 + (high - 0.06) * t, strict=True), (0.95 * r, high - 0.01), (0.88 * r, high), (0.0, high)]
    m = lathe(body, kit.n(40, 16), 0.9)
    v = m.vertices
    dent = 0.006 * fbm(v, (0.12, 0.12, 0.25), 3, kit.seed % 70)
    return Mesh(v * np.c_[1 + dent / r, 1 + dent / r, np.ones(len(v))], m.faces, m.normals, m.uv).tinted(1 + 0.25 * fbm(v, 0.2, 3, 5))


def _chain(a: tuple[float, float, float], b: tuple[float, float, float], kit: Kit) -> list[Mesh]:
    """Links of a chain between two points, every other one turned."""
    p, q = np.asarray(a), np.asarray(b)
    d = q - p
    n = max(2, int(round(float(np.linalg.norm(d)) / 0.03)))
    one = torus(0.0115, 0.0034, kit.n(12, 8), 5).scaled((1, 1.6, 1))
    upright = one.turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]])
    side = upright.turned([[0, -1, 0], [1, 0, 0], [0, 0, 1]])
    r = align(d)
    return [(upright if k % 2 else side).turned(r).moved(p + d * (k + 0.5) / n) for k in range(n)]


def _stand(out: Collector, p: Params) -> list[Collider]:
    """A gallows: two spread feet, a post behind and an arm over the bag."""
    steel, y, top = finish.paint("#1c1d20", p.wear, 0.4), 0.62, 2.06
    bend = arc(0.16, np.pi, np.pi / 2, 8, (-y + 0.16, top - 0.16))
    path = np.array([(0, y, 0.05), *((0, -a, b) for a, b in bend), (0, -0.06, top)])
    out.add("stand", steel, tube(path, 0.036, 14), *(beam((0, y, 0.04), (s * 0.62, -0.35, 0.04), 0.07, 0.05, 0.01) for s in (-1, 1)), beam((-0.36, y, 0.04), (0.36, y, 0.04), 0.07, 0.05, 0.01), rod((0, y - 0.02, top - 0.55), (0, y - 0.42, top - 0.01), 0.02, 10))
    out.add("foot", finish.rubber(), *(slab((x - 0.05, q - 0.05, 0), (x + 0.05, q + 0.05, 0.028), 0.008) for x, q in ((-0.6, -0.34), (0.6, -0.34), (-0.36, y), (0.36, y))))
    out.add("weight", finish.iron(p.wear), *(lathe([(0.036, 0), (0.2, 0), (0.2, 0.035), (0.19, 0.04), (0.036, 0.04)], 28, 0.5).moved((0, y, 0.075 + 0.045 * k)) for k in range(2)))
    out.add("hook", finish.metal("steel"), rod((0, 0, 1.9), (0, 0, top - 0.02), 0.009))
    return [box_collider((-0.62, -0.4, 0), (0.62, y + 0.05, 0.08)), box_collider((-0.05, y - 0.05, 0), (0.05, y + 0.05, top)), box_collider((-0.05, -0.06, top - 0.05), (0.05, y, top + 0.04))]


def _base(out: Collector, p: Params, kit: Kit, low: float) -> Collider:
    """A round plastic foot filled with water, and a spring neck."""
    n = kit.n(40, 16)
    out.add("base", finish.plastic("#151517", 0.5, p.wear), lathe([(0, 0), (0.3, 0), (0.315, 0.015), (0.315, 0.06), (0.29, 0.11), (0.17, 0.2), (0.12, 0.27), (0.1, 0.29), (0, 0.29)], n, 0.5))
    out.add("neck", finish.metal("steel", p.wear), *(torus(0.075, 0.012, n, 8).moved((0, 0, z)) for z in np.linspace(0.3, low - 0.01, 5)))
    return cylinder_collider(0.31, 0.25, (0, 0, 0))
