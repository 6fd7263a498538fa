"""A hiking backpack standing on the ground: stuffed body, lid, pockets, straps, buckles and a rolled sleeping mat on top."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, surface
from worldloom.geometry import Mesh, box, cylinder, fbm, rot_y, sd_box, smooth_union, solid, tube

CARD = Card("camp/backpack", 1, "backpack", ("rucksack", "knapsack", "hiking backpack", "school bag", "schoolbag"), ("bag",), ("camp", "forest", "mountain", "school", "indoor", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.3, 0.9)] = 0.58
    color: Color = "dark_green"
    strap_color: Color = "tan"
    mat: bool = True
    wear: Wear = 0.35


PRESETS = {"red": Params(color="red", strap_color="charcoal"), "school": Params(height=0.42, color="navy", mat=False)}


def build(p: Params, kit: Kit) -> Part:
    """Soft body from rounded boxes; webbing laid over it. The back panel is +Y."""
    h = p.height
    w, d = 0.62 * h, 0.36 * h
    step = 0.016 if kit.detail > 1.5 else 0.024 if kit.detail > 0.6 else 0.05

    def f(q):  # type: ignore[no-untyped-def]
        body = sd_box(q, (0, 0, 0.42 * h), (w / 2, d / 2, 0.41 * h), 0.11 * h)
        lid = sd_box(q, (0, -0.01 * h, 0.86 * h), (0.53 * w, 0.56 * d, 0.1 * h), 0.09 * h)
        pocket = sd_box(q, (0, -0.52 * d, 0.3 * h), (0.3 * w, 0.16 * d, 0.19 * h), 0.06 * h)
        sides = np.minimum(*(sd_box(q, (s * 0.5 * w, -0.05 * d, 0.25 * h), (0.1 * w, 0.28 * d, 0.18 * h), 0.05 * h) for s in (-1, 1)))
        return smooth_union([body, lid, pocket, sides], 0.018) + 0.006 * fbm(q, 0.12, 2, 5)

    m = solid(f, (-0.7 * w, -0.8 * d, -0.03), (0.7 * w, 0.7 * d, 1.02 * h), step, 1)
    fold = np.clip(0.9 + 0.5 * fbm(m.vertices, 0.06, 2, 8), 0.6, 1.15) * (0.75 + 0.25 * np.clip(m.vertices[:, 2] / 0.1, 0, 1))
    out = [surface("body", m.tinted(fold), finish.fabric(p.color, p.wear, "canvas")), surface("straps", _straps(h, w, d), finish.fabric(p.strap_color, p.wear, "canvas"))]
    buckles = [box((0.03, 0.012, 0.024), 0.003, (s * 0.2 * w, -0.6 * d, 0.72 * h)) for s in (-1, 1)] + [box((0.028, 0.012, 0.022), 0.003, (0, -0.7 * d, 0.47 * h))]
    out.append(surface("buckles", buckles, finish.metal("brass", 0.4)))
    top = h
    if p.mat:
        roll = cylinder(0.1 * h, 0.95 * w, kit.n(24, 8), 0.012, (0, 0, -0.475 * w)).turned(rot_y(np.pi / 2)).moved((0, 0, 1.03 * h))
        ties = [tube(_ring(0.103 * h, x, 1.03 * h), 0.007, 5, closed=True) for x in (-0.28 * w, 0.28 * w)]
        out += [surface("mat", roll, finish.fabric("grey", 0.3)), surface("ties", ties, finish.leather())]
        top = 1.13 * h
    return Part(tuple(out), colliders=(box_collider((-w / 2, -0.7 * d, 0), (w / 2, d / 2, top)),), mass=9.0, dynamic=True, anchors={"top": (0, 0, round(top, 3))}, affordances=("pick up", "open"))


def _ring(r: float, x: float, z: float):  # type: ignore[no-untyped-def]
    a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    return np.stack([np.full(20, x), r * np.cos(a), z + r * np.sin(a)], 1)


def _straps(h: float, w: float, d: float) -> list[Mesh]:
    """Two lid straps in front, two shoulder straps behind."""
    from worldloom.geometry import spline

    res = []
    for s in (-1, 1):
        front = spline([(s * 0.2 * w, -0.45 * d, 0.95 * h), (s * 0.2 * w, -0.6 * d, 0.86 * h), (s * 0.2 * w, -0.57 * d, 0.7 * h), (s * 0.2 * w, -0.53 * d, 0.45 * h)], 14)
        back = spline([(s * 0.12 * w, 0.48 * d, 0.88 * h), (s * 0.22 * w, 0.78 * d, 0.72 * h), (s * 0.3 * w, 0.82 * d, 0.42 * h), (s * 0.34 * w, 0.5 * d, 0.08 * h)], 16)
        res += [tube(q, 0.017, 6).scaled((1, 1, 1)) for q in (front, back)]
    return res
