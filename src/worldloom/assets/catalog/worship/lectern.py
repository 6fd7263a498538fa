"""A lectern with a sloped book rest: a wooden or steel speaker's stand, a solid podium with a microphone, or a tall panelled pulpit with steps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_joinery import panelled
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import beam, box, cylinder, lathe, prism, rot_x, rot_z, slab, sphere, spline, tube
CARD = Card("worship/lectern", 1, "lectern", ("podium", "speaker's podium", "speaker podium", "speaking stand", "reading stand", "rostrum", "pulpit"), ("furniture",), ("indoor", "church", "school", "office", "conference_room"), "floor", (0.2, 0.6, 0, 0))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["lectern", "podium", "rostrum", "pulpit"] = "lectern"
    height: Annotated[float, metres(0.9, 1.4)] = 1.15
    material: Literal["wood", "steel", "acrylic"] = "wood"
    color: Color | None = None
    tilt: Annotated[float, number(5, 35, "deg")] = 18.0
    """Of the book rest."""
    wear: Wear = 0.25


PRESETS = {"podium": Params(kind="podium"), "pulpit": Params(kind="pulpit", color="#5a3018"), "steel": Params(material="steel"), "acrylic": Params(kind="podium", material="acrylic")}


def build(p: Params, kit: Kit) -> Part:
    """The audience is at -Y; the speaker stands behind it."""
    out = Collector()
    skin = {"wood": finish.wood("oak", p.wear, 0.35), "steel": finish.metal("brushed", p.wear), "acrylic": finish.glass((0.86, 0.92, 0.93), 0.05)}[p.material]
    skin = dyed(skin, p.color)
    low = 0.0
    if p.kind == "pulpit":
        low = _pulpit(out, p, skin)
    elif p.kind == "lectern":
        out.add("body", skin, slab((-0.24, -0.19, 0.0), (0.24, 0.19, 0.035), 0.008), slab((-0.17, -0.13, 0.034), (0.17, 0.13, 0.06), 0.008), beam((0, 0, 0.05), (0, 0, p.height), 0.15, 0.11, 0.01))
    else:
        rise = 0.2 * np.tan(np.radians(p.tilt)) - 0.012
        side = prism([(0.0, 0.06), (0.42, 0.06), (0.42, p.height - rise - 0.024), (0.0, p.height + rise)], 0.034, 0.003)
        out.add("body", skin, *panelled((-0.29, 0.06), (0.29, p.height + rise), 1, (1.0,), 0.09, 0.035), *(sideways(side).moved((x - 0.017, 0, 0)) for x in (-0.273, 0.273)), slab((-0.27, 0.02, 0.62), (0.27, 0.4, 0.64), 0.003), slab((-0.33, -0.04, 0.0), (0.33, 0.46, 0.06), 0.008))
    mid = 0.2 if p.kind != "lectern" else 0.0
    turn = rot_x(-np.radians(p.tilt))
    top = np.array([0, mid, low + p.height])
    out.add("rest", skin, box((0.62 if p.kind != "lectern" else 0.54, 0.44, 0.024), 0.006).turned(turn).moved(top), box((0.56, 0.018, 0.03), 0.004, (0, 0.205, 0.024)).turned(turn).moved(top))
    out.add("page", finish.of("paper", (0.78, 0.76, 0.72), 0.9), *(box((0.2, 0.28, 0.012), 0.003, (s * 0.104, 0.04, 0.018)).turned(turn).moved(top) for s in (-1, 1)))
    if p.kind != "pulpit":
        neck = spline([(0.2, -0.16, 0.02), (0.2, -0.17, 0.2), (0.2, -0.08, 0.33), (0.19, 0.03, 0.36)], 20) + top
        out.add("microphone", finish.metal("gunmetal"), tube(neck, 0.005, 8), sphere((0.017, 0.024, 0.017), 14, neck[-1]), cylinder(0.02, 0.02, 16, 0.004, neck[0]))
    back = Support(name="shelf", center=(0, 0.21, 0.64), size=(0.5, 0.34), clearance=0.35)
    return gathered(out, 32.0 if p.kind != "pulpit" else 260.0, cover="roles", dynamic=False, functional_sides=("back",), affordances=("read", "speak"), supports=(back,) if p.kind in ("podium", "rostrum") else ())


def _pulpit(out: Collector, p: Params, skin: Material) -> float:
    """An octagonal tub on a stem, six steps up behind; returns the height of its floor."""
    floor, r = 0.9, 0.55
    a = np.arange(8) * np.pi / 4 + np.pi / 8
    ring = 1.08 * r * np.stack([np.cos(a), np.sin(a)], 1)
    out.add("body", skin, prism(ring, 0.06, 0.01).moved((0, 0, floor)), lathe([(0, 0), (0.42, 0), (0.42, 0.06), (0.3, 0.12), (0.16, 0.2), (0.13, 0.5), (0.2, 0.66), (0.4, 0.84), (0.54, 0.9), (0, 0.9)], 8, 0.2).turned(rot_z(np.pi / 8)))
    for k in range(8):
        turn = rot_z(k * np.pi / 4)
        if k != 4:
            out.add("side", skin, *(m.moved((0, -r, floor)).turned(turn) for m in panelled((-0.235, 0.03), (0.235, p.height - 0.06), 1, (1.0,), 0.07, 0.035)))
            out.add("rail", skin, slab((-0.25, -r - 0.05, floor + p.height - 0.07), (0.25, -r + 0.07, floor + p.height - 0.03), 0.01).turned(turn))
    for k in range(5):
        out.add("step", skin, slab((-0.36, r - 0.02 + 0.26 * k, 0), (0.36, r + 0.25 + 0.26 * k, floor - 0.15 * k), 0.006))
    return floor
