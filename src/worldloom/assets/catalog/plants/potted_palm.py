"""A palm in a pot for indoors: a bushy areca with cane stems, a kentia with few broad fronds, or a slender tall one."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.flora_pots import pot
from worldloom.assets.parts.room_ware import leaf_blade
from worldloom.geometry import Floats, Mesh, join, rot_x, rot_y, rot_z, spline, stamp, tube

CARD = Card(
    "plants/potted_palm", 1, "palm_tree", ("potted palm", "indoor palm", "areca palm", "kentia palm", "parlour palm", "parlor palm", "palm plant", "palm in a pot"),
    ("plant",), ("indoor", "living_room", "office", "hotel", "lobby", "cafe"), stands="floor",
)  # fmt: skip


class Params(Base):
    """Dials. `height` is the plant's above its pot."""

    species: Literal["areca", "kentia", "slender"] = "areca"
    height: Annotated[float, metres(0.5, 2.2)] = 1.35
    pot_radius: Annotated[float, metres(0.12, 0.35)] = 0.19
    material: Literal["terracotta", "ceramic", "wicker"] = "ceramic"
    color: Color = "cream"


PRESETS = {"kentia": Params(species="kentia", height=1.6, material="wicker"), "slender": Params(species="slender", height=1.9, material="terracotta")}
GROWTH = {"areca": (13, 0.62, 0.5, 17), "kentia": (8, 0.75, 0.62, 11), "slender": (11, 0.6, 0.52, 14)}
"""Fronds, their length, the length of their leaflets as shares of the height, and leaflets a side."""


def build(p: Params, kit: Kit) -> Part:
    """Pot, soil, stems, arching fronds."""
    out, g, high = Collector(), kit.rng("fronds"), 1.75 * p.pot_radius
    stuff = {"terracotta": finish.of("ceramic", (0.42, 0.17, 0.09), 0.85, 0.4), "ceramic": finish.ceramic(p.color, 0.22), "wicker": finish.of("wicker", (0.36, 0.24, 0.12), 0.85, 0.3)}[p.material]
    if p.material != "ceramic":
        stuff = stuff.model_copy(update={"color": tuple(round(0.75 * a + 0.25 * b, 4) for a, b in zip(stuff.color, finish.paint(p.color).color, strict=True))})
    count, long, leaf, side = GROWTH[p.species]
    z, h = 0.88 * high, p.height
    crown = 0.5 * h if p.species == "slender" else 0.06 * h
    if p.species == "slender":
        out.add("trunk", finish.of("bark", (0.24, 0.17, 0.1), 0.9), tube(np.array([(0, 0, z - 0.05), (0.01, 0, z + 0.25 * h), (0.0, 0.01, z + crown)]), [0.04, 0.03, 0.034], 10))
    for k in range(count):
        a, lean = 2.4 * k, 0.25 + 0.75 * (k / count) + float(g.normal(0, 0.06))
        foot = np.array([0.3 * p.pot_radius * np.cos(a), 0.3 * p.pot_radius * np.sin(a), z - 0.03]) if p.species != "slender" else np.array([0.0, 0.0, z + crown - 0.02])
        line = _rachis(foot, a, (h - crown if p.species == "slender" else h) * (1.0 - 0.35 * k / count), lean, long * h)
        out.add("stem", finish.of("leaf", (0.16, 0.24, 0.06), 0.6), tube(line, np.linspace(0.009, 0.0025, len(line)), 6))
        out.add("leaf", finish.of("leaf", (0.045, 0.15, 0.03), 0.5, thin=True), _frond(line, leaf * long * h * 0.5, kit.n(side, 5)))
    lo = np.min([s.mesh.bounds[0] for s in out.surfaces()], 0)
    reach = min(0.45, float(np.abs(lo[:2]).max()))
    return Part(
        (*pot(p.pot_radius, high, stuff, kit, {"terracotta": "flared", "ceramic": "round", "wicker": "straight"}[p.material]), *out.surfaces()),
        colliders=(cylinder_collider(1.08 * p.pot_radius, high), cylinder_collider(0.6 * reach, 0.8 * h, (0, 0, high))), mass=900 * p.pot_radius**2 * high + 2, dynamic=True,
        anchors={"top": (0, 0, round(high + h, 3))},
    )  # fmt: skip


def _rachis(foot: Floats, angle: float, rise: float, lean: float, long: float) -> Floats:
    """An arching stalk (12, 3)."""
    d = np.array([np.cos(angle), np.sin(angle), 0.0])
    top = foot + d * 0.22 * lean * long + [0, 0, 0.78 * rise]
    return spline([foot, foot + 0.06 * d * lean + [0, 0, 0.4 * rise], top, top + d * 0.3 * lean * long + [0, 0, 0.12 * rise * (1.1 - lean)], top + d * 0.52 * lean * long - [0, 0, 0.2 * lean * rise]], 14)


def _frond(line: Floats, leaf: float, side: int) -> Mesh:
    """Leaflets on both sides of the outer part of a stalk, longest in the middle, hanging a little."""
    t = np.linspace(0.42, 0.985, side)
    at = np.stack([np.interp(t, np.linspace(0, 1, len(line)), line[:, k]) for k in range(3)], 1)
    d = np.stack([np.interp(t, np.linspace(0, 1, len(line)), np.gradient(line[:, k])) for k in range(3)], 1)
    yaw = np.arctan2(d[:, 1], d[:, 0])
    size = leaf * (0.45 + 0.55 * np.sin(np.pi * np.clip((t - 0.36) / 0.68, 0, 1)))
    out = []
    for s in (-1, 1):
        blade = leaf_blade(1.0, 0.11, 0.55, 5).turned(rot_x(0.25 * s)).turned(rot_z(0.75 * s)).turned(rot_y(0.15))
        out += [stamp(blade, at, yaw, size)]
    return join(out)
