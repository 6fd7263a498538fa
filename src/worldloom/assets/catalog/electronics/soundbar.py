"""A soundbar: a long low loudspeaker wrapped in cloth or steel mesh, alone or with its subwoofer box beside it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import box, cylinder, lathe, rot_x, slab, stamp
CARD = Card("electronics/soundbar", 1, "soundbar", ("sound bar", "tv speaker", "bar speaker", "home theater speaker"), ("speaker", "electronics"), ("indoor", "living_room"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.45, 1.3)] = 0.95
    style: Literal["cloth", "mesh"] = "cloth"
    color: Color = "#1d1e20"
    trim: Literal["gunmetal", "brushed", "brass"] = "gunmetal"
    subwoofer: bool = False
    wear: Wear = 0.1


PRESETS = {"subwoofer": Params(subwoofer=True), "grey": Params(color="#8d9093", trim="brushed", width=0.7), "mesh": Params(style="mesh", color="#101113", trim="brass", width=1.1)}


def build(p: Params, kit: Kit) -> Part:
    """A D-shaped bar along X with end caps, its grille to -Y."""
    out, n = Collector(), p.width / 2
    cloth = finish.fabric(p.color, p.wear) if p.style == "cloth" else finish.metal("gunmetal", p.wear, 0.6)
    line = rounded([(-0.05, 0.008), (-0.05, 0.058), (0.045, 0.062), (0.045, 0.008)], 0.016)
    out.add("grille", cloth, side_prism(line, -n + 0.012, n - 0.012, 0.002))
    out.add("cap", finish.metal(p.trim, p.wear), *(side_prism(line * [1.03, 1.0], s * n - (0.014 if s > 0 else 0), s * n + (0 if s > 0 else 0.014), 0.003) for s in (-1, 1)))
    out.add("top", finish.plastic(p.color if p.style == "cloth" else "#141517", 0.3, p.wear), slab((-n + 0.014, -0.02, 0.0605), (n - 0.014, 0.042, 0.0645), 0.002))
    out.add("key", finish.rubber((0.09, 0.09, 0.09)), *(cylinder(0.006, 0.002, 14, 0.0006, (x, 0.01, 0.064)) for x in np.linspace(-0.045, 0.045, 4)))
    if p.style == "mesh":
        gx, gz = np.meshgrid(np.arange(-n + 0.03, n - 0.025, 0.011), np.arange(0.016, 0.056, 0.011), indexing="ij")
        hole = cylinder(0.0032, 0.0006, 6, 0.0001).turned(rot_x(np.pi / 2))
        out.add("hole", finish.plastic("black", 0.7), stamp(hole, np.stack([gx.ravel(), np.full(gx.size, -0.0499), gz.ravel()], 1)))
    out.add("lamp", finish.glow((0.9, 0.95, 1.0), 3.0), *(box((0.005, 0.0015, 0.005), 0.0005, (x, -0.0505, 0.03)) for x in (0.0, 0.014, 0.028)))
    out.add("foot", finish.rubber(), *(slab((x - 0.03, -0.035, 0), (x + 0.03, 0.035, 0.009), 0.002) for x in (-n + 0.1, n - 0.1)))
    solids = [box_collider((-n, -0.052, 0), (n, 0.047, 0.066))]
    if p.subwoofer:
        solids.append(_sub(out, p, kit, n))
    return Part(out.surfaces(), tuple(solids), mass=3.0 + 5.0 * p.subwoofer, dynamic=True, functional_sides=("front",), affordances=("switch",))


def _sub(out: Collector, p: Params, kit: Kit, n: float) -> Collider:
    """A cube with a cone behind a ring and a port."""
    x = n + 0.2
    out.add("subwoofer", finish.wood("ebony", p.wear, 0.35), soft_box((0.22, 0.26, 0.31), 0.014, 0.3, center=(x, 0.06, 0.17)))
    cone = lathe([(0.075, 0.0), (0.072, 0.006), (0.066, 0.004), (0.03, -0.018), (0.026, -0.01), (0.012, -0.002), (0, 0.0)], kit.n(32, 14), 0.6)
    out.add("cone", finish.rubber((0.03, 0.03, 0.032)), cone.scaled((1, 1, -1)).turned(rot_x(-np.pi / 2)).moved((x, -0.0712, 0.13)))
    out.add("cap", finish.metal(p.trim, p.wear), lathe([(0.075, 0), (0.088, 0), (0.085, 0.006), (0.075, 0.006), (0.075, 0)], kit.n(36, 14), 0.5).turned(rot_x(np.pi / 2)).moved((x, -0.0695, 0.13)))
    out.add("port", finish.plastic("black", 0.8), box((0.12, 0.003, 0.025), 0.001, (x, -0.0705, 0.275)))
    out.add("foot", finish.rubber(), *(cylinder(0.014, 0.016, 12, 0.002, (x + a, 0.06 + b, 0)) for a in (-0.08, 0.08) for b in (-0.1, 0.1)))
    return box_collider((x - 0.11, -0.075, 0), (x + 0.11, 0.19, 0.325))
