"""A clock: round wall clock, station clock, or with a foot a mantel or twin-bell alarm clock to stand on a table; it ticks."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Motion, Params as Base, Part, SoundSource, box_collider, finish, metres, np,
    number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import dial, disc, ribbon
from worldloom.geometry import lathe, rot_x
CARD = Card("decor/clock", 1, "clock", ("wall clock", "wall_clock", "analog clock", "station clock", "school clock"), ("wall_clock",), ("indoor", "office", "classroom", "station", "kitchen", "hospital_room"), "wall")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.08, 0.6)] = 0.17
    hour: Annotated[float, number(0, 12)] = 10.15
    numerals: Literal["roman", "arabic"] = "arabic"
    material: Literal["plastic", "wood", "brass"] = "plastic"
    color: Color = "charcoal"
    """Of a plastic rim."""


PRESETS = {"wood": Params(material="wood", numerals="roman", radius=0.2), "brass": Params(material="brass", radius=0.3, numerals="roman"), "red": Params(color="red", hour=3.5)}
SHOWS: dict[str, dict[str, object]] = {"retro": {"numerals": "roman", "material": "brass"}, "analog": {}}


def build(p: Params, kit: Kit) -> Part:
    """Case with a rim, white dial, marks and hands, second hand on its own link, domed glass. Centre at half its height, back at y = 0."""
    out, r, n = Collector(), p.radius, kit.n(56, 20)
    rim = {"plastic": finish.plastic(p.color), "wood": finish.wood("walnut"), "brass": finish.metal("brass", 0.2)}[p.material]
    prof = [(0, 0), (1.12 * r, 0), (1.16 * r, 0.012), (1.16 * r, 0.03), (1.1 * r, 0.045), (1.01 * r, 0.04), (1.0 * r, 0.02), (0, 0.02)]
    up = rot_x(np.pi / 2)
    out.add("rim", rim, lathe(prof, n, 0.5).turned(up).moved((0, 0, 1.16 * r)))
    face, marks = dial(r, -0.022, p.hour, "roman" if p.numerals == "roman" else "arabic")
    out.add("dial", finish.paint("white", 0.05), face.moved((0, 0, 1.16 * r)))
    out.add("mark", finish.paint("black", 0.05), marks.moved((0, 0, 1.16 * r)))
    second = ribbon(np.array([[0, -0.2 * r], [0, 0.82 * r]]), 0.016 * r, -0.028)
    out.add("second", finish.paint("red", 0.05), second.moved((0, 0, 1.16 * r)), disc(0.045 * r, -0.0283, 14).moved((0, 0, 1.16 * r)), link="second")
    out.add("glass", finish.glass(), lathe([(1.0 * r, 0.036), (0.6 * r, 0.039), (0, 0.04)], n, True).turned(up).moved((0, 0, 1.16 * r)))
    c = (0.0, -0.028, round(1.16 * r, 4))
    return Part(out.surfaces(), colliders=(box_collider((-1.16 * r, -0.046, 0), (1.16 * r, 0, 2.32 * r)),), mass=1.2, joints=(Joint(name="second", origin=c, axis=(0, 1, 0), limits=(-1e6, 1e6)),),
                motions=(Motion(kind="spin", period=60.0, center=c, axis=(0, 1, 0), link="second"),), sounds=(SoundSource(sound="clock_tick", position=c, gain=-26.0),), affordances=("read",))  # fmt: skip
