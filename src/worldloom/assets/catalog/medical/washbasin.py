"""A washbasin: pedestal basin with taps, or a wall basin with a long lever tap, soap dispenser and towel box for clinics."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, box_collider, cylinder_collider, finish, merged, metres,
    moved, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, cylinder, lathe, rod, slab, spline, tube
CARD = Card("medical/washbasin", 1, "sink", ("washbasin", "wash basin", "basin", "pedestal sink", "washstand", "hand basin"), ("fixture",), ("indoor", "bathroom", "hospital_room", "operating_room", "hospital"), "floor", (0.7, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["pedestal", "clinic"] = "pedestal"
    width: Annotated[float, metres(0.4, 0.8)] = 0.58
    color: Color = "white"
    state: Literal["dry", "running"] = "dry"


PRESETS = {"clinic": Params(style="clinic"), "running": Params(state="running", color="mint")}


def build(p: Params, kit: Kit) -> Part:
    """Oval bowl sunk in a slab with an upstand, foot or trap, tap, soap and paper towels. Its back is at the wall."""
    out, w, d, z, n = Collector(), p.width / 2, 0.23, 0.86, kit.n(40, 16)
    clay = finish.ceramic(p.color, 0.1)
    q = np.linspace(0, 1, 9)
    inner = np.c_[np.sin(q * np.pi / 2) ** 0.8, -0.13 * np.cos(q * np.pi / 2)]
    bowl = lathe([(max(r, 0.0), zz) for r, zz in inner] + [(1.06, 0.012), (1.13, 0.008), (1.15, -0.02), (1.05, -0.09), (0.7, -0.16), (0.25, -0.2), (0, -0.2)][0:], n, True)
    bowl = Mesh(bowl.vertices, bowl.faces[:, ::-1], None, bowl.uv)
    out.add("basin", clay, bowl.scaled((0.86 * w, 0.82 * d, 1.0)).moved((0, -0.02, z)), slab((-w, 0.1, z - 0.06), (w, d, z + 0.012), 0.02), slab((-w, d - 0.03, z), (w, d, z + 0.1), 0.012))
    out.add("drain", finish.metal("chrome"), cylinder(0.022, 0.004, 18, 0.001, (0, -0.02, z - 0.131)))
    cols = [box_collider((-w, -d, z - 0.2), (w, d, z + 0.012)), box_collider((-w, d - 0.04, z), (w, d, z + 0.1))]
    if p.style == "pedestal":
        out.add("foot", clay, lathe([(0, 0), (0.13, 0), (0.135, 0.02), (0.1, 0.06), (0.075, 0.3), (0.08, 0.55), (0.12, z - 0.15), (0, z - 0.15)], n, 0.8).scaled((1, 0.9, 1)).moved((0, 0.03, 0)))
        cols.append(cylinder_collider(0.12, z - 0.15, (0, 0.03, 0)))
    else:
        out.add("trap", finish.metal("chrome"), tube(spline([(0, -0.02, z - 0.2), (0, -0.02, z - 0.34), (0.0, 0.04, z - 0.38), (0, 0.1, z - 0.32), (0, d, z - 0.3)], 20), 0.018, 10), *(rod((s * 0.62 * w, y, z - 0.08), (s * 0.62 * w, y, 0.0), 0.011, kit.n(14, 8)) for s in (-1, 1) for y in (-0.13, 0.18)),
                *(rod((s * 0.62 * w, -0.13, 0.2), (s * 0.62 * w, 0.18, 0.2), 0.008, kit.n(12, 8)) for s in (-1, 1)))
        out.add("soap", finish.plastic("white", 0.3), soft_box((0.1, 0.09, 0.19), 0.02, 0.2, center=(-w + 0.08, d - 0.045, z + 0.42)), slab((-w + 0.04, d - 0.11, z + 0.31), (-w + 0.12, d - 0.02, z + 0.325), 0.004))
        out.add("towel", finish.plastic("grey", 0.4), soft_box((0.26, 0.11, 0.32), 0.02, 0.2, center=(w - 0.12, d - 0.055, z + 0.52)))
        out.add("paper", finish.of("paper", "white"), slab((w - 0.2, d - 0.08, z + 0.3), (w - 0.04, d - 0.076, z + 0.37), 0.001))
        cols.append(box_collider((-w, d - 0.12, z + 0.3), (w + 0.02, d, z + 0.7)))
        cols += [box_collider((s * 0.62 * w - 0.012, -0.142, 0.0), (s * 0.62 * w + 0.012, 0.192, z - 0.1)) for s in (-1, 1)]
    tap = kit.make("kitchen/faucet", "tap", style="bridge" if p.style == "pedestal" else "modern", height=0.2, reach=0.13, state=p.state)
    deck = tuple(Support(name=f"deck.{name}", center=(s * (w + 0.105) / 2, 0.15, z + 0.012), size=(w - 0.115, 0.09), clearance=0.28) for name, s in (("left", -1), ("right", 1)))
    part = Part(out.surfaces(), colliders=tuple(cols), supports=deck, mass=22.0, functional_sides=("front",), affordances=("wash",))
    return merged(part, moved(tap, (0, 0.165, z + 0.012)))
