"""A car engine: block, heads, intake, belts, pulleys, exhaust and filter, on a wheeled stand, hanging free or on a pallet."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Floats, Mesh, beam, box, cylinder, rod, rot_y, slab, spline, tube

CARD = Card("tools/engine", 1, "engine", ("car engine", "engine block", "motor", "engine on a stand", "engine stand"), ("machine",), ("indoor", "garage", "workshop", "factory"), "floor")


class Params(Base):
    """Dials."""

    mount: Literal["stand", "pallet"] = "stand"
    cylinders: Literal["v8", "straight"] = "v8"
    color: Color = "#b3361c"
    """Of the block."""
    size: Annotated[float, number(0.75, 1.3)] = 1.0
    wear: Wear = 0.35


PRESETS = {"straight": Params(cylinders="straight", color="#3a4a5a"), "pallet": Params(mount="pallet", color="#8a8d90", wear=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Belts to -Y."""
    n, z = kit.n(28, 12), 0.72 if p.mount == "stand" else 0.42
    paint, steel, alloy = finish.paint(p.color, p.wear, 0.35), finish.metal("steel", p.wear), finish.metal("aluminium", p.wear)
    pieces = [(r, m, q.moved((0, 0, z))) for r, m, q in _motor(p, paint, steel, alloy, n)]
    pieces += _stand(p, z, n) if p.mount == "stand" else _pallet(p)
    found = gathered(pieces, scale=p.size, middle=False)
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    low = 0.12 * p.size
    solids = (box_collider((lo[0], lo[1], 0), (hi[0], hi[1], low)), box_collider((0.75 * lo[0], 0.75 * lo[1], low), (0.75 * hi[0], 0.75 * hi[1], hi[2])))
    return Part(found, colliders=solids, mass=180.0, functional_sides=("front",), affordances=("repair",))


def _motor(p: Params, paint: Material, steel: Material, alloy: Material, n: int) -> list[Piece]:
    dark, copper = finish.plastic("#17181b", 0.5), finish.iron(0.6, (0.14, 0.08, 0.05))
    out: list[Piece] = [("block", paint, soft_box((0.3, 0.52, 0.24), 0.02, 0.08, center=(0, 0, 0))), ("sump", steel, soft_box((0.24, 0.46, 0.12), 0.04, 0.06, center=(0, 0.02, -0.16))), ("bell", alloy, drum(0.19, 0.1, (0, 0.3, -0.02), 2 * n, 0.02, AHEAD)), ("web", paint, box((0.31, 0.02, 0.2), 0.004, (0, -0.1, 0))), ("web", paint, box((0.31, 0.02, 0.2), 0.004, (0, 0.1, 0)))]
    banks = (-0.62, 0.62) if p.cylinders == "v8" else (0.0,)
    for a in banks:
        turn = rot_y(a)

        def put(m: Mesh, turn: Floats = turn) -> Mesh:
            return m.turned(turn)

        out += [("head", alloy, put(soft_box((0.15, 0.5, 0.13), 0.012, 0.08, center=(0, 0, 0.2)))), ("cover", paint, put(soft_box((0.13, 0.46, 0.06), 0.025, 0.06, 0.004, center=(0, 0, 0.29)))), *(("bolt", steel, put(cylinder(0.01, 0.014, 6, 0.002, (s * 0.05, y, 0.315)))) for s in (-1, 1) for y in np.linspace(-0.2, 0.2, 5))]
        side = 1 if a >= 0 else -1
        for k, y in enumerate(np.linspace(-0.18, 0.18, 4)):
            start = turn @ np.array([side * 0.075, y, 0.2])
            down = spline([start, start + [side * 0.07, 0, -0.01], start + [side * 0.1, 0.02 * (k - 1.5), -0.1], (side * 0.3, 0.1, -0.1)], 14)
            out += [("exhaust", copper, tube(down, 0.02, 9)), ("plug", finish.ceramic("#e8e6e0"), put(rod((side * 0.05, y, 0.26), (side * 0.09, y, 0.285), 0.009, 10)))]
            wire = spline([turn @ np.array([side * 0.09, y, 0.285]), turn @ np.array([side * 0.06, y - 0.03, 0.36]), (0.03 * side, -0.2, 0.34)], 14)
            out.append(("wire", finish.plastic("#c2241c", 0.3), tube(wire, 0.0055, 6)))
        out.append(("pipe", copper, rod((side * 0.3, 0.1, -0.1), (side * 0.3, 0.34, -0.2), 0.03, n)))
    top = 0.3 if p.cylinders == "v8" else 0.24
    if p.cylinders == "v8":
        out += [("intake", alloy, soft_box((0.2, 0.36, 0.1), 0.03, 0.06, center=(0, 0, 0.22))), ("filter", finish.metal("chrome", p.wear), cylinder(0.15, 0.055, 2 * n, 0.012, (0, 0.02, top + 0.0))), ("lid", paint, cylinder(0.1, 0.015, 2 * n, 0.005, (0, 0.02, top + 0.055))), ("nut", steel, cylinder(0.014, 0.02, 6, 0.003, (0, 0.02, top + 0.068)))]
    else:
        out += [("intake", alloy, tube(spline([(-0.14, -0.2, 0.22), (-0.2, -0.1, 0.22), (-0.2, 0.15, 0.22)], 18), 0.045, n)), *(("runner", alloy, rod((-0.18, y, 0.22), (-0.06, y, 0.22), 0.026, n)) for y in (-0.15, -0.05, 0.05, 0.15)), ("filter", dark, drum(0.08, 0.14, (-0.22, 0.2, 0.3), n, 0.01, AHEAD))]
    out.append(("distributor", dark, cylinder(0.045, 0.08, n, 0.008, (0.0, -0.2, 0.27))))
    f = -0.3
    pulleys = ((0.0, -0.06, 0.085), (-0.15, 0.12, 0.05), (0.16, 0.1, 0.055), (0.0, 0.16, 0.06))
    for x, z, r in pulleys:
        out += [("pulley", steel, drum(r, 0.04, (x, f, z), 2 * n, 0.006, AHEAD)), ("hub", dark, drum(0.4 * r, 0.05, (x, f, z), n, 0.004, AHEAD)), ("shaft", steel, drum(0.014, 0.1, (x, f + 0.04, z), 12, 0.002, AHEAD))]
    belt = np.array([(0.0, -0.06 - 0.088), (0.085, -0.07), (0.214, 0.09), (0.17, 0.155), (0.04, 0.215), (-0.04, 0.21), (-0.19, 0.15), (-0.197, 0.1), (-0.085, -0.08)])
    loop = np.c_[belt[:, 0], np.full(len(belt), f), belt[:, 1]]
    out.append(("belt", finish.rubber(), tube(spline(loop, 70, closed=True), 0.009, 6, closed=True)))
    return [*out, ("alternator", alloy, drum(0.065, 0.13, (0.16, f + 0.1, 0.1), n, 0.01, AHEAD)), ("pump", alloy, drum(0.055, 0.1, (-0.15, f + 0.09, 0.12), n, 0.01, AHEAD)), ("oilfilter", finish.plastic("#e8e4d8", 0.35), drum(0.045, 0.11, (-0.2, 0.02, -0.08), n, 0.006, np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]]))), ("starter", dark, drum(0.045, 0.2, (0.18, 0.16, -0.1), n, 0.01, AHEAD))]


def _stand(p: Params, z: float, n: int) -> list[Piece]:
    frame = finish.paint("#2a2d33", p.wear)
    out: list[Piece] = []
    pieces: list[Piece] = [("post", frame, beam((0, 0.5, 0.06), (0, 0.5, z + 0.08), 0.08, 0.08, 0.006)), ("base", frame, beam((0, 0.62, 0.1), (0, -0.5, 0.1), 0.07, 0.07, 0.006)), ("base", frame, beam((-0.4, 0.55, 0.1), (0.4, 0.55, 0.1), 0.07, 0.07, 0.006)), ("base", frame, beam((-0.25, -0.48, 0.1), (0.25, -0.48, 0.1), 0.06, 0.06, 0.006)), ("head", frame, drum(0.07, 0.14, (0, 0.45, z), n, 0.006, AHEAD)), ("plate", frame, drum(0.13, 0.02, (0, 0.37, z), n, 0.004, AHEAD)), ("brace", frame, beam((0, 0.46, 0.5), (0, 0.1, 0.12), 0.04, 0.05, 0.005))]
    for x, y in ((-0.38, 0.55), (0.38, 0.55), (-0.23, -0.48), (0.23, -0.48)):
        out += [("castor", finish.rubber(), drum(0.045, 0.03, (x, y, 0.045), 18, 0.006)), ("fork", finish.metal("steel"), box((0.05, 0.04, 0.04), 0.006, (x, y, 0.07)))]
    return [*pieces, *out]


def _pallet(p: Params) -> list[Piece]:
    wood = finish.wood("pine", p.wear)
    out: list[Piece] = [("board", wood, slab((-0.45, y, 0.115), (0.45, y + 0.11, 0.135), 0.004)) for y in np.arange(-0.45, 0.4, 0.14)] + [("skid", wood, slab((x - 0.04, -0.45, 0.02), (x + 0.04, 0.42, 0.115), 0.005)) for x in (-0.4, 0.0, 0.4)] + [("skid", wood, slab((-0.45, y, 0.0), (0.45, y + 0.1, 0.022), 0.004)) for y in (-0.45, -0.05, 0.32)]
    return [*out, *(("block", wood, slab((s * 0.14 - 0.04, -0.3, 0.135), (s * 0.14 + 0.04, 0.3, 0.24), 0.006)) for s in (-1, 1))]
