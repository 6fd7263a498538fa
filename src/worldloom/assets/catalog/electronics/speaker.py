"""A loudspeaker: studio monitor on a stand, tall hi-fi box, or guitar amplifier with a grille cloth and knobs."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import dial_knob
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, slab, torus

CARD = Card("electronics/speaker", 1, "speaker", ("loudspeaker", "stereo speaker", "hi-fi", "subwoofer"), ("electronics",),
            ("indoor", "recording_studio", "studio", "living_room", "theater", "bar"), "floor", (0.2, 0.0, 0.0, 0.0))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["monitor", "tower", "amp"] = "monitor"
    height: Annotated[float, metres(0.4, 1.6)] = 1.25
    """Over all; an amplifier keeps to 0.7 m."""
    color: Color = "#1d1c1b"
    cone: Literal["black", "yellow", "white"] = "yellow"
    tilt: Annotated[float, number(-10, 15, "deg")] = 0.0
    """Of the monitor on its stand."""
    wear: Wear = 0.15


PRESETS = {"tower": Params(style="tower", height=1.05, color="#4a2c17", cone="black"), "amp": Params(style="amp", height=0.55), "white": Params(cone="white", tilt=6.0)}
SHOWS: dict[str, dict[str, object]] = {"floor_standing": {"style": "tower"}}
_CONE = {"black": (0.02, 0.02, 0.022), "yellow": (0.62, 0.42, 0.06), "white": (0.7, 0.7, 0.68)}


def build(p: Params, kit: Kit) -> Part:
    """Box with drivers set into its face; the monitor stands on a post with a plate."""
    out, n = Collector(), kit.n(36, 14)
    case = finish.wood(p.color, p.wear, 0.35) if p.style == "tower" else finish.plastic(p.color, 0.45, p.wear)
    if p.style == "amp":
        return _amp(p, out)
    w, d = (0.27, 0.3) if p.style == "monitor" else (0.24, 0.32)
    h = 0.42 if p.style == "monitor" else p.height - 0.03
    z = p.height - h if p.style == "monitor" else 0.03
    lean = rot_x(np.radians(p.tilt)) if p.style == "monitor" else np.eye(3)

    def put(m: Mesh) -> Mesh:
        return m.turned(lean).moved((0, 0, z))

    out.add("case", case, put(box((w, d, h), 0.012, (0, 0, h / 2))))
    rings = ((0.098, 0.155), (0.042, 0.33)) if p.style == "monitor" else ((0.085, 0.3 * h), (0.085, 0.55 * h), (0.04, 0.76 * h))
    for r, at in rings:
        out.add("rim", finish.metal("gunmetal", 0.2), put(_faced(torus(r, 0.006, n, 8), -d / 2, at)))
        out.add("cone", finish.of("rubber", _CONE[p.cone], 0.5), put(_faced(lathe([(0, -0.012), (0.24 * r, -0.008), (0.3 * r, 0.014), (0.8 * r, 0.0), (0.9 * r, -0.006), (r, 0.0), (0, 0.001)], n), -d / 2 - 0.004, at)))
    out.add("lamp", finish.glow((0.1, 0.5, 1.0), 1.2), put(box((0.008, 0.003, 0.008), 0.001, (0.09, -d / 2 - 0.001, 0.03))))
    solids = [box_collider((-w / 2, -d / 2 - 0.02, z), (w / 2, d / 2, z + h))]
    if p.style == "monitor":
        steel = finish.paint("black", p.wear, 0.4)
        out.add("stand", steel, rod((0, 0.03, 0.01), (0, 0.03, z - 0.012), 0.025, n // 2), box((0.3, 0.3, 0.014), 0.004, (0, 0.02, 0.007)), box((0.24, 0.26, 0.012), 0.004, (0, 0, z - 0.006)))
        solids += [box_collider((-0.15, -0.13, 0), (0.15, 0.17, 0.02)), box_collider((-0.03, 0.0, 0), (0.03, 0.06, z))]
    else:
        out.add("foot", finish.rubber(), *(cylinder(0.02, 0.03, 10, 0.003, (x, y, 0)) for x in (-w / 2 + 0.03, w / 2 - 0.03) for y in (-d / 2 + 0.04, d / 2 - 0.04)))
        solids.append(box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, 0.03)))
    top = Support(name="top", center=(0, 0, p.height), size=(w - 0.04, d - 0.04))
    return Part(out.surfaces(), colliders=tuple(solids), mass=16.0, functional_sides=("front",), supports=(top,) if not p.tilt else (), affordances=("switch",))


def _faced(m: Mesh, y: float, z: float) -> Mesh:
    """A turned piece whose axis is z, set into a face that looks towards -Y."""
    return m.turned(rot_x(np.pi / 2)).moved((0, y, z))


def _amp(p: Params, out: Collector) -> Part:
    h = min(p.height, 0.7)
    w, d = 1.15 * h, 0.42 * h
    out.add("case", finish.leather(p.color, p.wear), soft_box((w, d, h - 0.03), 0.02, 0.2, center=(0, 0, 0.03 + (h - 0.03) / 2)))
    y = -d / 2
    out.add("cloth", finish.of("wicker", (0.42, 0.33, 0.19), 0.9, p.wear), slab((-0.44 * w, y - 0.006, 0.1 * h), (0.44 * w, y + 0.01, 0.7 * h), 0.006))
    out.add("panel", finish.metal("aluminium", p.wear), slab((-0.44 * w, y - 0.006, 0.75 * h), (0.44 * w, y + 0.01, 0.9 * h), 0.004))
    out.add("knob", finish.plastic({"black": "black", "yellow": "cream", "white": "white"}[p.cone], 0.3), *(dial_knob(0.014, 0.02).moved((x, y - 0.006, 0.825 * h)) for x in np.linspace(-0.34, 0.24, 6) * w))
    out.add("lamp", finish.glow((1.0, 0.15, 0.08), 2.0), box((0.012, 0.006, 0.012), 0.002, (0.36 * w, y - 0.008, 0.825 * h)))
    out.add("handle", finish.leather((0.03, 0.03, 0.03)), box((0.24, 0.03, 0.012), 0.005, (0, 0, h + 0.012)), *(box((0.02, 0.03, 0.02), 0.004, (x, 0, h + 0.002)) for x in (-0.11, 0.11)))
    out.add("foot", finish.rubber(), *(cylinder(0.02, 0.03, 10, 0.003, (x, q, 0)) for x in (-0.42 * w, 0.42 * w) for q in (-0.3 * d, 0.3 * d)))
    return Part(out.surfaces(), colliders=(box_collider((-w / 2, y - 0.02, 0), (w / 2, d / 2, h + 0.01)),), mass=19.0, dynamic=True, functional_sides=("front",), affordances=("switch",))
