"""An outdoor air-conditioning unit on wall brackets: louvred case, fan behind a round grille, pipe and drip stain."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Joint,
    Kit,
    Motion,
    Params as Base,
    Part,
    SoundSource,
    Wear,
    box_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.geometry import Mesh, box, cylinder, join, rot_x, rot_y, slab, spline, torus, tube

CARD = Card(
    "street/air_conditioner",
    1,
    "air_conditioner",
    ("ac unit", "air conditioning", "aircon", "condenser"),
    ("appliance", "machine"),
    ("street", "alley", "tokyo", "roof"),
    "wall",
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.6, 1.1)] = 0.8
    color: Color = "cream"
    wear: Wear = 0.6


PRESETS = {"new": Params(color="white", wear=0.1), "old": Params(color="grey", wear=0.95, width=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """z = 0 is the bottom of the brackets; the case stands off the wall."""
    out, w, h, d = Collector(), p.width, 0.55, 0.28
    z, y, r = 0.06, -0.12, 0.21
    case, dark = finish.paint(p.color, p.wear), finish.plastic((0.02, 0.02, 0.022), 0.5)
    out.add("case", case, slab((-w / 2, y - d, z), (w / 2, y, z + h), 0.018))
    c = (-0.13 * w, y - d - 0.004, z + h / 2)
    out.add("hole", dark, cylinder(r, 0.006, kit.n(32, 14), 0.001).turned(rot_x(np.pi / 2)).moved(c))
    blades = join(
        [box((0.055, 0.01, 0.15), 0.004, (0, 0, 0.1)).turned(rot_x(0.0)).turned(_spin(a)) for a in np.arange(4) * np.pi / 2]
    )
    out.add(
        "fan",
        finish.plastic("grey"),
        join([blades, cylinder(0.03, 0.015, 12).turned(rot_x(np.pi / 2))]).moved((c[0], c[1] - 0.008, c[2])),
        link="fan",
    )
    rings = [torus(k, 0.0035, kit.n(36, 16), 5).turned(rot_x(np.pi / 2)) for k in np.linspace(0.035, r, 8)]
    a = np.arange(6) * np.pi / 6
    bars = wires(
        np.stack([-r * np.cos(a), 0 * a, -r * np.sin(a)], 1), np.stack([r * np.cos(a), 0 * a, r * np.sin(a)], 1), 0.003, 4
    )
    out.add("grille", case, *(m.moved((c[0], c[1] - 0.022, c[2])) for m in (*rings, bars)))
    slots = [(w / 2 - 0.11, y - d - 0.003, z + k) for k in np.linspace(0.06, h - 0.06, 15)]
    out.add("case", case, boards((0.15, 0.014, 0.012), slots, 0.003))
    out.add(
        "hole", dark, boards((0.006, d * 0.8, 0.012), [(w / 2, y - d / 2, z + k) for k in np.linspace(0.08, h - 0.08, 12)], 0.001)
    )
    out.add("bracket", finish.metal("galvanised", p.wear), *(_bracket(x, d) for x in (-0.3 * w, 0.3 * w)))
    pipe = spline(
        [
            (w / 2 + 0.0, y - 0.12, z + 0.14),
            (w / 2 + 0.07, y - 0.12, z + 0.1),
            (w / 2 + 0.09, -0.06, z - 0.05),
            (w / 2 + 0.09, -0.03, z - 0.5),
        ],
        22,
    )
    out.add("pipe", finish.of("fabric", (0.55, 0.52, 0.45), 0.8, p.wear), tube(pipe, 0.022, 8))
    return Part(
        out.surfaces(),
        colliders=(box_collider((-w / 2, y - d, 0), (w / 2, 0, z + h)),),
        mass=35,
        anchors={"top": (0, y - d / 2, z + h)},
        sounds=(SoundSource(sound="fan_hum", position=c, gain=-18),),
        joints=(Joint(name="fan", origin=c, axis=(0, -1, 0), limits=(-1e4, 1e4)),),
        motions=(Motion(kind="spin", period=0.7, center=c, axis=(0, -1, 0), link="fan"),),
    )


def _spin(a: float) -> np.ndarray:
    return np.asarray(rot_y(a) @ np.array([[0.87, -0.5, 0], [0.5, 0.87, 0], [0, 0, 1.0]]))


def _bracket(x: float, d: float) -> Mesh:
    return join(
        [
            slab((x - 0.018, -0.02, -0.2), (x + 0.018, 0, 0.1), 0.003),
            slab((x - 0.018, -0.16 - d, 0.03), (x + 0.018, 0, 0.06), 0.003),
            wires([(x, -0.01, -0.17)], [(x, -0.1 - d, 0.04)], 0.011, 6),
        ]
    )
