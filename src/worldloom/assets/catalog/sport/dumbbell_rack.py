"""A dumbbell rack: a steel stand of two or three tilted tiers filled with pairs of hexagonal dumbbells from light to heavy, as in a gym."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.gym_weights import end_caps, handle, hex_heads
from worldloom.geometry import beam, box, rot_x, rot_z, slab
CARD = Card("sport/dumbbell_rack", 1, "dumbbell_rack", ("weight rack", "dumbbell stand", "rack of dumbbells", "free weight rack", "dumbbell set", "weight stand"),
            ("rack", "gym equipment", "sports equipment", "furniture"), ("indoor", "gym", "sports"), "floor", (0.8, 0.02, 0.05, 0.05))  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.8, 2.4)] = 1.4
    tiers: Annotated[int, number(2, 3)] = 3
    color: Color = "#17181a"
    """Of the frame."""
    accent: Color = "#1f1f21"
    """Of the rubber heads."""
    fill: Annotated[float, number(0, 1)] = 1.0
    """Share of places taken."""
    wear: Wear = 0.2


CARRYING = {"fill": 0.0}
"""Its dials where something else lies on or in it."""
PRESETS = {"two": Params(tiers=2, width=1.1, color="#3a3d42"), "red": Params(color="#7a1512", fill=0.75)}


def build(p: Params, kit: Kit) -> Part:
    """Two leaning uprights on long feet, angle rails in pairs, and dumbbells end on."""
    out, w = Collector(), p.width
    steel = finish.paint(p.color, p.wear, 0.4)
    tall = 0.32 * p.tiers + 0.12
    for s in (-1, 1):
        x = s * (w / 2 - 0.08)
        out.add("frame", steel, beam((x, -0.14, 0.05), (x, 0.16, tall), 0.06, 0.08, 0.008), box((0.07, 0.62, 0.06), 0.01, (x, 0.0, 0.03)), box((0.055, 0.05, tall - 0.1), 0.008, (x, 0.21, tall / 2)))
        out.add("foot", finish.rubber(), *(slab((x - 0.045, y - 0.03, 0), (x + 0.045, y + 0.03, 0.02), 0.006) for y in (-0.28, 0.28)))
        for k in range(p.tiers):
            out.add("frame", steel, beam((x, *_tier(k)[0] - [0.02, 0.03]), (x, *_tier(k)[1] + [0.04, -0.03]), 0.05, 0.05, 0.006))
    out.add("frame", steel, box((w - 0.2, 0.04, 0.06), 0.008, (0, 0.21, 0.2)))
    if p.fill == 0:
        return _bare(out, p, steel)
    for k in range(p.tiers):
        for y, z in _tier(k):
            out.add("rail", steel, box((w, 0.05, 0.012), 0.004).turned(rot_x(0.3)).moved((0, y, z)), box((w, 0.01, 0.045), 0.004).turned(rot_x(0.3)).moved((0, y - 0.028, z + 0.012)))
        _row(out, p, kit, k)
    hx = w / 2
    solids = (box_collider((-hx, -0.3, 0), (hx, 0.31, 0.09)), *(box_collider((-hx, _tier(k)[0][0] - 0.08, _tier(k)[0][1] - 0.04), (hx, _tier(k)[1][0] + 0.08, _tier(k)[1][1] + 0.1)) for k in range(p.tiers)))
    return Part(out.surfaces(), solids, mass=60 + 160 * p.fill, functional_sides=("front",), affordances=("take",))


def _bare(out: Collector, p: Params, steel: Material) -> Part:
    """With level trays for what others lay on them, each with a lip before it."""
    hx, supports, solids = p.width / 2, [], [box_collider((-p.width / 2, -0.3, 0), (p.width / 2, 0.31, 0.09))]
    for k in range(p.tiers):
        (y0, _), (y1, z) = _tier(k)
        out.add("tray", steel, slab((-hx, y0 - 0.07, z - 0.014), (hx, y1 + 0.07, z), 0.004), slab((-hx, y0 - 0.078, z - 0.014), (hx, y0 - 0.07, z + 0.02), 0.002))
        solids.append(box_collider((-hx, y0 - 0.07, z - 0.014), (hx, y1 + 0.07, z)))
        supports.append(Support(name=f"tier.{k + 1}", center=(0, (y0 + y1) / 2, z), size=(round(p.width - 0.34, 4), y1 - y0 + 0.1), clearance=0.22 if k < p.tiers - 1 else 1.0))
    return Part(out.surfaces(), colliders=tuple(solids), mass=60, supports=tuple(supports), functional_sides=("front",), affordances=("take",))


def _tier(k: int) -> np.ndarray:
    """(2, 2): y and z of the front and the back rail of tier k from below."""
    y, z = -0.16 + 0.105 * k, 0.17 + 0.31 * k
    return np.array([(y, z), (y + 0.17, z + 0.055)])


def _row(out: Collector, p: Params, kit: Kit, k: int) -> None:
    """Dumbbells along Y across the two rails, heavier below, missing ones drawn."""
    (y0, z0), (y1, z1) = _tier(k)
    r = 0.062 - 0.009 * k
    count = int((p.width - 0.12) / (2.25 * r))
    rng = kit.rng(f"row.{k}")
    grip, width = 0.125, 1.25 * r
    rubber, chrome = finish.of("rubber", p.accent, 0.6, p.wear), finish.metal("chrome", p.wear)
    slope = float(np.arctan2(z1 - z0, y1 - y0))
    turn = rot_x(slope) @ rot_z(np.pi / 2)
    for x in np.linspace(-p.width / 2 + 0.06 + r, p.width / 2 - 0.06 - r, count):
        if rng.random() > p.fill:
            continue
        at = (float(x), (y0 + y1) / 2, (z0 + z1) / 2 + 0.92 * r + 0.004)
        out.add("head", rubber, hex_heads(r, width, grip).turned(turn).moved(at))
        out.add("handle", chrome, handle(grip, segments=kit.n(10, 6)).turned(turn).moved(at))
        out.add("handle", chrome, end_caps(r, width, grip, kit.n(16, 8)).turned(turn).moved(at))
