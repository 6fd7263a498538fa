"""An alarm clock with twin bells or glowing figures, or a mantel clock in a wooden case, standing on a table."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, SoundSource, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_marks import dial
from worldloom.assets.parts.room_soft import upright
from worldloom.assets.parts.room_ware import tabletop
from worldloom.assets.parts.seven_segments import seven_segments
from worldloom.geometry import Mesh, box, lathe, prism, rod, rot_x, rot_y, slab, spline, torus, tube
CARD = Card("decor/alarm_clock", 1, "alarm_clock", ("bedside clock", "mantel clock", "table clock"), ("clock",), ("indoor", "bedroom", "library", "living_room"), "table")


class Params(Base):
    """Dials."""

    style: Literal["bells", "mantel", "digital"] = "bells"
    size: Annotated[float, number(0.6, 1.8)] = 1.0
    hour: Annotated[float, number(0, 12)] = 7.0
    color: Color = "teal"
    """Of the case; the mantel clock's is stained wood with this on its dial ring."""


PRESETS = {"mantel": Params(style="mantel", size=1.3, hour=4.1, color="gold"), "red": Params(color="red", hour=6.5), "digital": Params(style="digital", color="charcoal", hour=6.75)}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "bells"}, "analog": {}}


def build(p: Params, kit: Kit) -> Part:
    """Dial with numerals and hands in a drum on feet with bells and hammer, or in an arched case."""
    if p.style == "digital":
        return _digital(p)
    out, s, n = Collector(), p.size, kit.n(40, 16)
    up, brass = rot_x(np.pi / 2), finish.metal("brass", 0.15)
    if p.style == "bells":
        r, z = 0.052, 0.068
        out.add("case", finish.paint(p.color, 0.1, 0.25), lathe([(0, 0), (r, 0), (1.08 * r, 0.008), (1.08 * r, 0.042), (r, 0.05), (0.97 * r, 0.046), (0, 0.046)], n, 0.5).turned(up).moved((0, 0.025, z)).scaled(s))
        out.add("foot", brass, *(rod((x * 0.03, 0, z - 0.04), (x * 0.045, 0, 0.0), 0.005, 8).scaled(s) for x in (-1, 1)), *(lathe([(0.024, 0), (0.025, 0.002), (0.02, 0.014), (0.006, 0.022), (0, 0.022)], 16, 0.8).turned(rot_y(x * 0.5)).moved((x * 0.032, 0, z + 0.05)).scaled(s) for x in (-1, 1)), rod((0, 0, z + 0.05), (0, 0, z + 0.072), 0.0025, 6).scaled(s), box((0.008, 0.008, 0.014), 0.002, (0, 0, z + 0.075)).scaled(s), tube(spline([(-0.03, 0, z + 0.072), (0, 0, z + 0.105), (0.03, 0, z + 0.072)], 12), 0.0025, 6).scaled(s))
        y, tone = -0.0215, finish.paint("ivory")
    else:
        r, z, w = 0.062, 0.098, 0.1
        a = np.linspace(0, np.pi, 21)
        outline = np.concatenate([[(w, 0.02)], np.stack([w * np.cos(a), 0.11 + 0.075 * np.sin(a)], 1), [(-w, 0.02)]])
        out.add("case", finish.wood("mahogany"), upright(prism(outline, 0.085, 0.005)).moved((0, -0.0425, 0)).scaled(s), slab((-w - 0.018, -0.055, 0), (w + 0.018, 0.055, 0.022), 0.006).scaled(s))
        out.add("bezel", finish.metal("brass", 0.1) if p.color in ("gold", "brass") else finish.paint(p.color), torus(r, 0.005, n, 8).turned(up).moved((0, -0.044, z)).scaled(s))
        y, tone = -0.0435, finish.ceramic("ivory")
    face, marks = dial(0.92 * r, y, p.hour, "arabic" if p.style == "bells" else "roman")
    out.add("dial", tone, face.moved((0, 0, z)).scaled(s))
    out.add("mark", finish.paint("black", 0.05), marks.moved((0, 0, z)).scaled(s))
    return tabletop(out.surfaces(), 0.5 * s**3, False, sounds=(SoundSource(sound="clock_tick", position=(0, 0, round(z * s, 4)), gain=-26.0),), affordances=("pick up", "read"))


def _digital(p: Params) -> Part:
    """A low box that leans back, glowing figures behind dark glass, a bar to press on top."""
    out, s = Collector(), p.size
    w, d, h = 0.068, 0.032, 0.062
    side = [(-d, 0.0), (d, 0.0), (0.75 * d, h), (-0.5 * d, h)]
    case = prism(side, 2 * w, 0.005)
    out.add("case", finish.plastic(p.color, 0.4), Mesh(case.vertices[:, [2, 0, 1]] - [w, 0, 0], case.faces).scaled(s))
    lean = np.arctan2(0.5 * d, h)
    tilt, at = rot_x(np.pi / 2 - lean), np.array([0.0, -0.75 * d - 0.0006, 0.5 * h])
    out.add("window", finish.plastic((0.01, 0.01, 0.011), 0.06), box((1.8 * w, 0.8 * h, 0.0012), 0.0004).turned(tilt).moved(at).scaled(s))
    whole = round(p.hour * 60) % 720
    said = f"{whole // 60 or 12}:{whole % 60:02d}"
    sizes, spots = seven_segments(said, 0.0, 0.0, 0.0008)
    spots[:, 0] -= (spots[:, 0].min() + spots[:, 0].max()) / 2
    out.add("digits", finish.glow((1.0, 0.16, 0.08), 3.0), boards(sizes, spots, 0.0001).turned(tilt).moved(at).scaled(s))
    out.add("bar", finish.plastic("grey", 0.4), box((0.06, 0.016, 0.006), 0.002, (0, 0.004, h + 0.001)).scaled(s))
    corner = np.array([w, d, h + 0.004]) * s
    return Part(out.surfaces(), colliders=(box_collider(corner * [-1, -1, 0], corner),), mass=0.35, dynamic=True, affordances=("pick up", "look"), functional_sides=("front",))
