"""A monitor: the patient monitor of a hospital with glowing ECG traces on a wheeled stand, wall arm or table, or a computer screen."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Light,
    Literal,
    Params as Base,
    Part,
    SoundSource,
    Surface,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    surface,
)
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_marks import ecg, pleth, quad, ribbon, text
from worldloom.geometry import Mesh, cylinder, join, rod, rounded_rect, prism, rot_z, slab, spline, stamp, tube

CARD = Card(
    "medical/monitor",
    1,
    "monitor",
    ("medical_monitor", "patient monitor", "ECG monitor", "heart monitor", "vital signs monitor", "EKG"),
    ("screen", "medical equipment", "electronics"),
    ("hospital", "medical", "emergency_room", "clinic", "hospital_room", "operating_room", "indoor"),
    "floor",
    (0.4, 0.0, 0.0, 0.0),
)


class Params(Base):
    """Dials."""

    kind: Literal["patient", "computer"] = "patient"
    mount: Literal["stand", "desk", "wall"] = "stand"
    width: Annotated[float, metres(0.25, 0.9)] = 0.42
    height: Annotated[float, metres(0.9, 1.9)] = 1.45
    """Top of the screen on a stand."""
    state: Literal["on", "off", "alarm"] = "on"
    color: Color = "#cfd1cc"
    wear: Wear = 0.1


PRESETS = {
    "desk": Params(kind="computer", mount="desk", width=0.56, color="charcoal"),
    "wall": Params(mount="wall"),
    "alarm": Params(state="alarm"),
    "off": Params(state="off"),
}
GREEN, CYAN, AMBER, RED = (0.12, 1.0, 0.3), (0.15, 0.8, 1.0), (1.0, 0.75, 0.12), (1.0, 0.12, 0.08)


def build(p: Params, kit: Kit) -> Part:
    """Case with a tilted screen whose traces shine; stand, foot or wall arm; leads hanging from the side."""
    w, tall = p.width, p.width * (0.72 if p.kind == "patient" else 0.58)
    deep = 0.13 if p.kind == "patient" else 0.035
    base = {"stand": p.height - tall, "desk": 0.1 if p.kind == "computer" else 0.0, "wall": 0.16}[p.mount]
    y = {"stand": 0.0, "desk": 0.0, "wall": -0.32}[p.mount]
    head = _head(p, w, tall, deep, kit)
    parts = [Surface(s.role, s.mesh.moved((0, y, base)), s.material) for s in head] + _mount(p, w, base, kit)
    solids = [box_collider((-w / 2, y - deep / 2, base), (w / 2, y + deep / 2, base + tall))]
    if p.mount == "stand":
        solids += [box_collider((-0.03, -0.03, 0.05), (0.03, 0.03, base)), box_collider((-0.26, -0.26, 0), (0.26, 0.26, 0.1))]
    elif p.mount == "desk" and p.kind == "computer":
        solids.append(box_collider((-0.12, -0.09, 0), (0.12, 0.09, base)))
    else:
        solids.append(box_collider((-0.06, y, base), (0.06, 0, base + 0.2)))
    on = p.state != "off"
    sound = (
        (SoundSource(sound="heart_monitor", position=(0, y, base + 0.1), gain=-10.0 if p.state == "alarm" else -16.0),)
        if on and p.kind == "patient"
        else ()
    )
    glow = (
        (
            Light(
                name="screen",
                kind="area",
                position=(0, y - deep / 2 - 0.05, base + tall / 2),
                direction=(0, -1, 0),
                color=(0.4, 0.9, 0.75),
                power=1.5,
                radius=w / 3,
            ),
        )
        if on
        else ()
    )
    return Part(
        tuple(parts),
        colliders=tuple(solids),
        mass=14.0 if p.mount == "stand" else 5.0,
        dynamic=p.mount != "wall",
        sounds=sound,
        lights=glow,
        functional_sides=("front",),
        affordances=("read", "switch"),
        anchors={"screen": (0, y - deep / 2, base + tall / 2), "top": (0, y, base + tall)},
    )


def _head(p: Params, w: float, tall: float, deep: float, kit: Kit) -> list[Surface]:
    """The screen unit with its lowest edge at z = 0, centred on x = y = 0."""
    f = -deep / 2
    shell = (
        prism(rounded_rect(w, tall, 0.022), deep, 0.012).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((0, deep / 2, tall / 2))
    )
    case: list[Mesh] = [shell]
    m = 0.03 if p.kind == "patient" else 0.014
    low = 0.05 if p.kind == "patient" else 0.018
    x0, x1, z0, z1 = -w / 2 + m, w / 2 - m, low, tall - m
    glass = slab((x0, f - 0.003, z0), (x1, f + 0.01, z1), 0.003)
    out = [surface("screen", glass, finish.plastic((0.006, 0.008, 0.011), 0.12))]
    if p.kind == "patient":
        case.append(
            tube(
                spline(
                    [
                        (-0.1, deep / 2 - 0.04, tall - 0.01),
                        (-0.09, deep / 2 - 0.04, tall + 0.035),
                        (0.09, deep / 2 - 0.04, tall + 0.035),
                        (0.1, deep / 2 - 0.04, tall - 0.01),
                    ],
                    14,
                ),
                0.011,
                8,
            )
        )
        keys = [
            slab((x0 + 0.01 + k * 0.04, f - 0.005, 0.014), (x0 + 0.036 + k * 0.04, f + 0.01, 0.034), 0.003)
            for k in range(int((x1 - x0) / 0.04) - 1)
        ]
        knob = cylinder(0.014, 0.02, 14, 0.004).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((x1 - 0.01, f, 0.025))
        out += [
            surface("key", [*keys, knob], finish.plastic("grey")),
            surface("cable", _leads(w, tall, kit), finish.rubber((0.1, 0.11, 0.12))),
        ]
        lamp = slab((-0.05, f - 0.002, tall - 0.022), (0.05, f + 0.01, tall - 0.012), 0.003)
        out.append(surface("alarm", lamp, finish.glow(RED, 6.0) if p.state == "alarm" else finish.plastic("dark_red")))
    out.append(surface("case", case, finish.plastic(p.color, 0.4, p.wear)))
    if p.state != "off":
        out += _traces(p, x0, x1, z0, z1, f - 0.0045) if p.kind == "patient" else _desktop(x0, x1, z0, z1, f - 0.0045)
    return out


def _traces(p: Params, x0: float, x1: float, z0: float, z1: float, y: float) -> list[Surface]:
    w, h = (x1 - x0) * 0.68, (z1 - z0) / 4
    beats = 7.0 if p.state == "alarm" else 4.0
    rows = [z1 - h * (k + 0.55) for k in range(4)]
    fast = "142" if p.state == "alarm" else "72"
    xr = x0 + w + (x1 - x0) * 0.17
    green = [
        ribbon(ecg(w, h * 0.62, beats) + np.array([x0 + 0.01, rows[0]]), 0.0026, y),
        ribbon(ecg(w, h * 0.4, beats) + np.array([x0 + 0.01, rows[1]]), 0.0022, y),
        text(fast, h * 0.52, (xr, rows[0]), y),
    ]
    cyan = [ribbon(pleth(w, h * 0.5, beats) + np.array([x0 + 0.01, rows[2]]), 0.0024, y), text("97", h * 0.5, (xr, rows[2]), y)]
    t = np.linspace(0, 1, 80)
    amber = [
        ribbon(np.stack([x0 + 0.01 + w * t, rows[3] + 0.22 * h * np.sin(2 * np.pi * 1.6 * t)], 1), 0.0024, y),
        text("16", h * 0.42, (xr, rows[3]), y),
    ]
    white = [
        text("128/80", h * 0.26, (xr, rows[1]), y),
        ribbon(np.array([[x0 + w + 0.016, z0], [x0 + w + 0.016, z1]]), 0.0012, y),
    ]
    tone = RED if p.state == "alarm" else GREEN
    return [
        surface("trace.heart", green, finish.glow(tone, 4.0)),
        surface("trace.oxygen", cyan, finish.glow(CYAN, 4.0)),
        surface("trace.breath", amber, finish.glow(AMBER, 4.0)),
        surface("trace.text", white, finish.glow((0.8, 0.85, 0.9), 2.0)),
    ]


def _desktop(x0: float, x1: float, z0: float, z1: float, y: float) -> list[Surface]:
    w, h = x1 - x0, z1 - z0
    pane = [quad(x0 + 0.004, x1 - 0.004, z0 + 0.004, z1 - 0.004, y)]
    windows = [
        quad(x0 + 0.08 * w, x0 + 0.62 * w, z0 + 0.16 * h, z1 - 0.1 * h, y - 0.001),
        quad(x0 + 0.66 * w, x1 - 0.06 * w, z0 + 0.3 * h, z1 - 0.2 * h, y - 0.001),
    ]
    lines = [
        ribbon(np.array([[x0 + 0.11 * w, z], [x0 + (0.3 + 0.28 * ((k * 7) % 5) / 5) * w, z]]), 0.006, y - 0.002)
        for k, z in enumerate(np.linspace(z0 + 0.22 * h, z1 - 0.18 * h, 9))
    ]
    return [
        surface("picture", pane, finish.glow((0.08, 0.2, 0.36), 1.2)),
        surface("page", windows, finish.glow((0.85, 0.88, 0.9), 0.9)),
        surface("line", lines, finish.glow((0.1, 0.13, 0.2), 0.5)),
    ]


def _leads(w: float, tall: float, kit: Kit) -> list[Mesh]:
    r = kit.rng("leads")
    out = []
    for k in range(3):
        z, far = 0.1 + 0.05 * k, float(r.uniform(0.1, 0.2))
        out.append(
            tube(
                spline(
                    [
                        (-w / 2, 0.0, z),
                        (-w / 2 - 0.05, -0.01, z - 0.02),
                        (-w / 2 - 0.06, -0.03, z - 0.25),
                        (-w / 2 - 0.02, -0.04, z - 0.42 - far),
                        (-0.04, -0.035, z - 0.3),
                    ],
                    22,
                ),
                0.0035,
                5,
            )
        )
        out.append(slab((-w / 2 - 0.018, -0.012, z - 0.012), (-w / 2 + 0.002, 0.012, z + 0.012), 0.004))
    return out if tall > 0.2 else out[:2]


def _mount(p: Params, w: float, base: float, kit: Kit) -> list[Surface]:
    steel = finish.metal("brushed", p.wear)
    if p.mount == "stand":
        star = [
            rod((0, 0, 0.1), (0.25 * np.cos(a), 0.25 * np.sin(a), 0.085), 0.018, 8, 0.013)
            for a in np.arange(5) * 2 * np.pi / 5 + 0.3
        ]
        ends = [(0.25 * np.cos(a), 0.25 * np.sin(a), 0) for a in np.arange(5) * 2 * np.pi / 5 + 0.3]
        wheels = [stamp(m, ends) for m in castor(0.033)]
        basket = [
            tube(
                np.array([(-0.14, -0.1, 0), (0.14, -0.1, 0), (0.14, 0.1, 0), (-0.14, 0.1, 0)]) + np.array([0, 0, z]),
                0.004,
                5,
                closed=True,
            )
            for z in (0.72, 0.8)
        ]
        basket += [rod((x, q, 0.72), (x, q, 0.8), 0.003, 5) for x in np.linspace(-0.14, 0.14, 6) for q in (-0.1, 0.1)] + [
            rod((x, -0.1, 0.72), (x, 0.1, 0.72), 0.003, 5) for x in np.linspace(-0.14, 0.14, 8)
        ]
        post = [
            rod((0, 0, 0.06), (0, 0, base), 0.017, 12),
            cylinder(0.05, 0.05, 16, 0.008, (0, 0, 0.08)),
            slab((-0.06, -0.05, base - 0.02), (0.06, 0.05, base), 0.006),
        ]
        return [surface("stand", [*star, *post, *basket], steel), surface("wheel", wheels, finish.rubber())]
    if p.mount == "wall":
        arm = [
            slab((-0.06, -0.02, 0.1), (0.06, 0, 0.36), 0.006),
            tube([(0, -0.02, 0.24), (0.12, -0.14, 0.24), (0, -0.26, 0.24)], 0.018, 9),
            slab((-0.05, -0.28, 0.2), (0.05, -0.24, 0.34), 0.006),
        ]
        return [surface("stand", arm, steel)]
    if p.kind == "computer":
        foot = prism(rounded_rect(0.24, 0.18, 0.04), 0.012, 0.004)
        neck = slab((-0.03, 0.02, 0.006), (0.03, 0.04, 0.16), 0.006)
        return [surface("stand", join([foot, neck.turned(rot_z(0))]), finish.plastic(p.color, 0.35))]
    return [
        surface(
            "stand",
            [cylinder(0.012, 0.012, 8, 0.002, (x, q, -0.0)) for x in (-w / 3, w / 3) for q in (-0.04, 0.04)],
            finish.rubber(),
        )
    ]
