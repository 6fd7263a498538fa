"""A spinning wheel: a spoked drive wheel on a slanting bench with turned legs, flyer, bobbin of yarn, distaff with wool, and treadle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered
from worldloom.geometry import Mesh, align, fbm, lathe, rod, slab, sphere, torus, tube

CARD = Card("craft/spinning_wheel", 1, "spinning_wheel", ("spinning-wheel", "yarn wheel", "wool wheel"), ("machine", "tool"), ("indoor", "workshop", "cottage", "village", "medieval"), "floor")


class Params(Base):
    """Dials."""

    wood: Literal["oak", "walnut", "cherry", "pine"] = "walnut"
    color: Color = "#e6dcc8"
    """Of the wool."""
    size: Annotated[float, number(0.75, 1.2)] = 1.0
    spokes: Annotated[int, number(8, 14)] = 12
    state: Literal["still", "turning"] = "still"
    wear: Wear = 0.3


PRESETS = {"oak": Params(wood="oak", color="#7a3a3a"), "turning": Params(wood="cherry", state="turning", spokes=10)}


def build(p: Params, kit: Kit) -> Part:
    """Wheel to the left, spinner at -Y."""
    n = kit.n(20, 10)
    wood, wool = finish.wood(p.wood, p.wear), finish.of("knit", p.color, 0.95)
    hub, r = np.array([-0.24, 0.0, 0.72]), 0.28
    pieces: list[Piece] = [("rim", wood, lathe([(r - 0.03, -0.02), (r, -0.018), (r - 0.004, 0.0), (r, 0.018), (r - 0.03, 0.02), (r - 0.03, -0.02)], 3 * n, 0.5).turned(np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]])).moved(hub)), ("hub", wood, drum(0.04, 0.09, hub, n, 0.006, np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]])))]
    spoke = [(0.0, 0.03), (0.011, 0.04), (0.008, 0.08), (0.015, 0.12), (0.009, 0.15), (0.012, 0.2), (0.007, 0.255), (0.0, 0.256)]
    for k in range(p.spokes):
        a = 2 * np.pi * k / p.spokes
        pieces.append(("spoke", wood, lathe(spoke, 10, 0.8).turned(align(np.array([np.cos(a), 0, np.sin(a)]))).moved(hub)))
    turned = [(0, 0), (0.016, 0.0), (0.02, 0.05), (0.014, 0.08), (0.022, 0.14), (0.017, 0.3), (0.024, 0.5), (0.014, 0.7), (0.02, 0.85), (0.017, 1.0), (0, 1.0)]

    def post(a: tuple[float, float, float], b: tuple[float, float, float]) -> Mesh:
        d = np.subtract(b, a)
        long = float(np.linalg.norm(d))
        return lathe([(q, z * long) for q, z in turned], n, 0.8).turned(align(d)).moved(a)

    pieces.append(("bench", wood, slab((-0.36, -0.075, -0.022), (0.36, 0.075, 0.022), 0.01).turned(np.array([[0.97, 0, 0.24], [0, 1, 0], [-0.24, 0, 0.97]])).moved((0.05, 0, 0.4))))
    pieces += [("leg", wood, post(a, b)) for a, b in (((-0.34, -0.2, 0.0), (-0.2, -0.05, 0.46)), ((-0.34, 0.2, 0.0), (-0.2, 0.05, 0.46)), ((0.42, 0.0, 0.0), (0.3, 0.0, 0.34)))]
    pieces += [("post", wood, post((-0.2, s * 0.06, 0.45), (-0.24, s * 0.065, 0.76))) for s in (-1, 1)] + [("axle", finish.metal("steel"), rod((-0.24, -0.08, 0.72), (-0.24, 0.08, 0.72), 0.008, 10))]
    pieces += [("mother", wood, post((0.24, s * 0.075, 0.36), (0.24, s * 0.075, 0.66))) for s in (-1, 1)] + [("bar", wood, rod((0.24, -0.09, 0.4), (0.24, 0.09, 0.4), 0.018, n))]
    pieces += [("flyer", wood, tube([(0.24, -0.055, 0.62 + q), (0.24, 0.0, 0.62 + q), (0.24, 0.05, 0.62 + 0.6 * q)], 0.008, 8)) for q in (-0.05, 0.05)] + [("bobbin", wool, lathe([(0, -0.045), (0.02, -0.045), (0.032, -0.02), (0.034, 0.01), (0.026, 0.04), (0, 0.045)], n, 0.8).turned(np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]])).moved((0.24, 0, 0.62))), ("whorl", wood, drum(0.035, 0.014, (0.24, 0.055, 0.62), n, 0.004, np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]])))]
    t = np.linspace(0.18 * np.pi, 1.72 * np.pi, 40)
    band = np.concatenate([np.c_[hub[0] + r * np.cos(t + 0.2), np.zeros(40), hub[2] + r * np.sin(t + 0.2)], [(0.24, 0.055, 0.585)], [(0.275, 0.055, 0.62)], [(0.24, 0.055, 0.655)]])
    pieces.append(("band", finish.fabric("#d8ccb0"), tube(band, 0.0025, 5, closed=True)))
    pieces.append(("distaff", wood, post((0.3, 0.06, 0.33), (0.34, 0.1, 0.98))))
    puff = sphere((0.06, 0.06, 0.12), 2 * n, (0.345, 0.1, 0.98))
    pieces.append(("wool", wool, Mesh(puff.vertices + (puff.normals if puff.normals is not None else 0) * (0.02 * fbm(puff.vertices, 0.04, 3, 5))[:, None], puff.faces)))
    pieces.append(("ribbon", finish.fabric("#8a2f3a"), torus(0.058, 0.006, 2 * n, 6).moved((0.345, 0.1, 0.97))))
    pieces.append(("thread", wool, tube([(0.335, 0.05, 0.9), (0.28, -0.05, 0.76), (0.24, -0.055, 0.64)], 0.0022, 5)))
    pieces += [("treadle", wood, slab((-0.26, -0.19, 0.05), (0.1, -0.07, 0.072), 0.006)), ("footman", wood, rod((-0.22, -0.08, 0.07), (-0.21, -0.075, 0.68), 0.007, 8)), ("bar", wood, rod((-0.33, -0.18, 0.06), (-0.33, 0.18, 0.06), 0.011, n))]
    found = gathered(pieces, scale=p.size, middle=False)
    link = "wheel" if p.state == "turning" else ""
    if link:
        found = tuple(type(s)(s.role, s.mesh, s.material, link if s.role in ("rim", "hub", "spoke") else "") for s in found)
    low = min(float(s.mesh.bounds[0, 2]) for s in found)
    spin = (Motion(kind="spin", link="wheel", center=(round(float(hub[0]) * p.size, 4), 0.0, round((float(hub[2]) - low) * p.size, 4)), axis=(0.0, 1.0, 0.0), speed=5.0),) if link else ()
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    return Part(found, colliders=(box_collider((lo[0], lo[1], 0), (hi[0], hi[1], 0.42 * p.size)), box_collider((lo[0], -0.08, 0.42 * p.size), (0.0, 0.08, 0.99 * p.size)), box_collider((0.18 * p.size, -0.08, 0.42 * p.size), (0.36 * p.size, 0.14 * p.size, hi[2]))), mass=9.0, motions=spin, functional_sides=("front",), affordances=("spin",))
