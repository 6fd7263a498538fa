"""A hi-fi turntable: wooden or coloured plinth, platter with a record turning, tone arm on its pivot and a clear dust cover on hinges."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Literal, Motion, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.record_disc import disc_of, label_of
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, rot_z, slab, spline, tube
CARD = Card("music/record_player", 1, "record_player", ("turntable", "vinyl turntable", "vinyl player", "vinyl record player", "hi-fi turntable", "dj turntable"), ("electronics",),
            ("indoor", "living_room", "studio", "bedroom"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.36, 0.5)] = 0.44
    material: Literal["wood", "lacquer"] = "wood"
    color: Color = "#6b3f20"
    """Of the plinth: a tone of wood or of lacquer."""
    label: Color = "#b3261e"
    """Of the record."""
    state: Literal["off", "playing"] = "off"
    cover: Literal["open", "closed", "none"] = "open"
    wear: Wear = 0.15


PRESETS = {"playing": Params(state="playing", cover="none", label="#d08a1a"), "black": Params(material="lacquer", color="#141517", cover="closed"), "red": Params(material="lacquer", color="#8a1c1c", cover="none", label="#d8d4c8")}
SHOWS: dict[str, dict[str, object]] = {"retro": {"material": "wood"}}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y, the arm at the right."""
    out, w, n = Collector(), p.width / 2, kit.n(56, 24)
    d, z = 0.8 * w, 0.075
    body = finish.wood(p.color, p.wear, 0.3) if p.material == "wood" else finish.paint(p.color, p.wear, 0.12)
    out.add("plinth", body, slab((-w, -d, 0.022), (w, d, z), 0.006))
    out.add("deck", finish.metal("gunmetal", p.wear), slab((-w + 0.008, -d + 0.008, z - 0.002), (w - 0.008, d - 0.008, z + 0.0015), 0.001))
    out.add("foot", finish.rubber(), *(lathe([(0, 0), (0.024, 0), (0.026, 0.006), (0.02, 0.022), (0, 0.022)], 20, 0.5).moved((x, y, 0)) for x in (-w + 0.05, w - 0.05) for y in (-d + 0.045, d - 0.045)))
    c = np.array([-0.14 * w, 0.0, z])
    platter = lathe([(0, 0), (0.152, 0), (0.154, 0.003), (0.154, 0.016), (0.151, 0.019), (0, 0.019)], n, 0.5).moved(c)
    out.add("platter", finish.metal("brushed", p.wear), platter, link="platter")
    out.add("record", finish.plastic((0.01, 0.01, 0.011), 0.16, 0.05), disc_of(0.1505, n).moved(c + [0, 0, 0.02]), link="platter")
    out.add("label", finish.paint(p.label, p.wear, 0.6), label_of(0.05, n).moved(c + [0, 0, 0.0232]), link="platter")
    out.add("spindle", finish.metal("chrome"), cylinder(0.0036, 0.014, 12, 0.001, c + [0, 0, 0.019]), link="platter")
    out.add("strobe", finish.paint("#8a8c90"), *(box((0.006, 0.002, 0.004), 0.0005).turned(rot_z(a + np.pi / 2)).moved(c + [0.1545 * np.cos(a), 0.1545 * np.sin(a), 0.009]) for a in np.linspace(0, 2 * np.pi, kit.n(60, 20), endpoint=False)), link="platter")
    pivot = np.array([w - 0.065, 0.62 * d, z])
    aim = c + ([0.075, -0.03, 0.0] if p.state == "playing" else [0.186, -0.06, 0.012])
    joint = _arm(out, p, pivot, aim)
    _controls(out, p, w, d, z)
    solids = [box_collider((-w, -d, 0), (w, d, z)), box_collider(c + [-0.15, -0.15, 0], c + [0.15, 0.15, 0.024], "platter")]
    joints = [Joint(name="platter", origin=tuple(c), limits=(-3.14, 3.14)), joint]
    if p.cover != "none":
        cover, box_ = _cover(out, p, w, d, z)
        joints.append(cover)
        solids.append(box_)
    on = p.state == "playing"
    return Part(out.surfaces(), tuple(solids), mass=8.0, dynamic=True, joints=tuple(joints), functional_sides=("front",), affordances=("switch", "open"), motions=(Motion(kind="spin", period=1.8, center=tuple(c), axis=(0, 0, -1), link="platter"),) if on else (),
                sounds=(SoundSource(sound="music", position=(0, 0, 0.1), gain=-20.0),) if on else ())  # fmt: skip


def _arm(out: Collector, p: Params, pivot: np.ndarray, aim: np.ndarray) -> Joint:
    """A tone arm in a soft S from its pivot to the needle, with counterweight."""
    steel, dark = finish.metal("chrome", p.wear), finish.plastic("#131415", 0.4)
    out.add("pivot", finish.metal("gunmetal"), lathe([(0, 0), (0.03, 0), (0.031, 0.006), (0.02, 0.012), (0.016, 0.035), (0, 0.04)], 28, 0.5).moved(pivot))
    out.add("rest", dark, rod(pivot + [-0.005, -0.12, 0], pivot + [-0.005, -0.12, 0.034], 0.004, 10), box((0.012, 0.008, 0.012), 0.002, pivot + [-0.005, -0.12, 0.038]))
    high, tip = pivot + [0, 0, 0.045], aim + [0, 0, 0.0285]
    flat = tip - high
    side = np.array([-flat[1], flat[0], 0]) / max(float(np.hypot(flat[0], flat[1])), 1e-6)
    bend = [high - 0.22 * flat * [1, 1, 0], high, high + 0.35 * flat * [1, 1, 0.3] + side * 0.012, high + 0.75 * flat * [1, 1, 0.7] - side * 0.006, tip + [0, 0, 0.008]]
    out.add("arm", steel, tube(spline(bend, 30), 0.0042, 10), link="arm")
    yaw = float(np.arctan2(flat[1], flat[0]))
    out.add("weight", dark, cylinder(0.0165, 0.03, 22, 0.003).moved((0, 0, -0.015)).turned(np.array([[0, 0, 1.0], [0, 1, 0], [-1, 0, 0]])).turned(rot_z(yaw)).moved(high - 0.24 * flat * [1, 1, 0]), link="arm")
    out.add("head", dark, box((0.04, 0.017, 0.012), 0.003).turned(rot_z(yaw)).moved(tip + [0, 0, 0.006]), rod(tip + [0, 0, 0.002], tip + [0, 0, -0.0045], 0.0012, 6), link="arm")
    return Joint(name="arm", origin=tuple(pivot), axis=(0, 0, -1.0), limits=(-0.1, 0.5))


def _controls(out: Collector, p: Params, w: float, d: float, z: float) -> None:
    x = w - 0.06
    out.add("knob", finish.metal("brushed"), cylinder(0.015, 0.012, 24, 0.002, (-w + 0.045, -d + 0.045, z)), cylinder(0.009, 0.008, 18, 0.002, (-w + 0.085, -d + 0.04, z)))
    out.add("fader", finish.plastic("#101112", 0.5), slab((x - 0.004, -d + 0.035, z + 0.001), (x + 0.004, -d + 0.145, z + 0.002), 0.0004), box((0.022, 0.012, 0.012), 0.003, (x, -d + 0.09, z + 0.007)))
    out.add("lamp", finish.glow((1.0, 0.2, 0.05), 4.0) if p.state == "playing" else finish.plastic("dark_red", 0.2), cylinder(0.0035, 0.004, 12, 0.001, (-w + 0.045, -d + 0.02, z)))


def _cover(out: Collector, p: Params, w: float, d: float, z: float) -> tuple[Joint, Collider]:
    """A box of clear acrylic, open below, hinged along the back."""
    h, t = 0.075, 0.003
    walls = [slab((-w, -d, h - t), (w, d, h), 0.001), *(slab((s * w - (t if s > 0 else 0), -d, 0), (s * w + (0 if s > 0 else t), d, h), 0.0) for s in (-1, 1)), *(slab((-w, s * d - (t if s > 0 else 0), 0), (w, s * d + (0 if s > 0 else t), h), 0.0) for s in (-1, 1))]
    tilt = rot_x(-1.15) if p.cover == "open" else np.eye(3)
    pin = np.array([0, d, z + 0.004])

    def put(m: Mesh) -> Mesh:
        return m.moved((0, -d, 0)).turned(tilt).moved(pin)

    out.add("cover", finish.glass((0.9, 0.92, 0.93)), *map(put, walls), link="cover")
    out.add("hinge", finish.metal("gunmetal"), *(box((0.05, 0.02, 0.03), 0.003, (s * 0.7 * w, d - 0.004, z + 0.004)) for s in (-1, 1)))
    far = put(slab((-w, -d, 0), (w, d, h), 0.0))
    lo, hi = far.bounds
    angle = 1.15 if p.cover == "open" else 0.0
    return Joint(name="cover", origin=tuple(pin), axis=(-1.0, 0, 0), limits=(-angle, 1.15 - angle)), box_collider(lo, hi, "cover")
