"""A clinician's small tool: stethoscope, syringe, thermometer, bandage roll, pill bottle or blood pressure monitor with its cuff."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, finish, np, number, rgb
from worldloom.assets.parts.kind_pieces import ALONG, Piece, drum, gathered, small
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, slab, sphere, spline, tube

CARD = Card(
    "medical/clinic_tool", 1, "clinic_tool",
    ("stethoscope", "syringe", "hypodermic syringe", "medical thermometer", "thermometer", "clinical thermometer", "fever thermometer", "bandage", "bandage roll", "gauze", "gauze roll", "pill bottle", "medicine bottle", "blood pressure monitor", "blood pressure cuff", "sphygmomanometer"),
    ("medical equipment", "instrument"), ("indoor", "hospital", "clinic", "medical", "hospital_room", "lab"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["stethoscope", "syringe", "thermometer", "bandage", "pills", "pressure"] = "stethoscope"
    color: Color | None = None
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    metal: Literal["chrome", "brass", "steel"] = "chrome"
    """Of tubes, bells and needles."""


TONE = {"stethoscope": "#1c2430", "syringe": "#d8e8f0", "thermometer": "#e9ecee", "bandage": "#eee4cf", "pills": "#d9761c", "pressure": "#2a3440"}
VARIETY = {"kind": ("stethoscope", "syringe", "pills", "bandage")}
"""What several of them take in turn."""
CALLED = {"hypodermic syringe": "syringe", "medical thermometer": "thermometer", "clinical thermometer": "thermometer", "fever thermometer": "thermometer", "bandage roll": "bandage", "roll of bandage": "bandage", "gauze": "bandage", "gauze roll": "bandage", "pill bottle": "pills", "medicine bottle": "pills", "bottle of pill": "pills",
          "blood pressure monitor": "pressure", "blood pressure cuff": "pressure", "blood pressure machine": "pressure", "sphygmomanometer": "pressure"}  # fmt: skip
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("syringe", "thermometer", "bandage", "pills", "pressure")} | {"red": Params(color="#a81f2a", metal="brass")}


def build(p: Params, kit: Kit) -> Part:
    """Lying as it was put down."""
    return small(gathered(KINDS[p.kind](p.color or TONE[p.kind], finish.metal(p.metal, 0.05), kit.n(26, 12)), scale=p.size), {"pressure": 0.7, "stethoscope": 0.2}.get(p.kind, 0.06), friction=1.0)


def _clear(hue: str) -> Material:
    return Material(recipe="glass", color=rgb(hue), roughness=0.03, transmission=0.8, wear=0.0)


def _stethoscope(hue: str, metal: Material, n: int) -> list[Piece]:
    rub, z = finish.of("rubber", hue, 0.4, 0.1), 0.006
    fork = (0.0, 0.06)
    hose = spline([(fork[0], fork[1], z), (0.0, -0.01, z), (-0.05, -0.09, z), (-0.01, -0.16, z), (0.09, -0.14, z), (0.14, -0.06, z), (0.12, 0.02, z)], 48)
    out: list[Piece] = [("hose", rub, tube(hose, 0.0052, 10)), ("fork", rub, sphere((0.009, 0.011, 0.006), n // 2 * 2, (0, 0.062, z)))]
    for s in (-1, 1):
        soft = spline([(0, 0.06, z), (s * 0.02, 0.09, z), (s * 0.045, 0.125, z)], 14)
        hard = spline([(s * 0.043, 0.122, z), (s * 0.062, 0.16, z), (s * 0.06, 0.2, z), (s * 0.036, 0.222, z + 0.002)], 18)
        out += [("hose", rub, tube(soft, 0.0045, 9)), ("tube", metal, tube(hard, 0.0027, 8)), ("tip", finish.rubber((0.25, 0.25, 0.26)), sphere((0.0075, 0.006, 0.006), 14, (s * 0.03, 0.224, z + 0.002)))]
    bell = lathe([(0, 0.0), (0.0205, 0.0), (0.0225, 0.002), (0.0225, 0.006), (0.014, 0.012), (0.0075, 0.016), (0.0085, 0.022), (0, 0.023)], 2 * n, 0.6).moved((0.12, 0.045, 0))
    return [*out, ("bell", metal, bell), ("stem", metal, rod((0.12, 0.02, 0.007), (0.12, 0.04, 0.014), 0.0036, 10)), ("ring", finish.rubber((0.03, 0.03, 0.03)), lathe([(0.0215, 0.0), (0.0238, 0.001), (0.0238, 0.005), (0.0215, 0.006)], 2 * n, 0.5).moved((0.12, 0.045, 0)))]


def _syringe(hue: str, metal: Material, n: int) -> list[Piece]:
    white = finish.plastic("#eef2f4", 0.25)
    barrel = lathe([(0.0085, 0), (0.009, 0.001), (0.009, 0.08), (0.004, 0.086), (0.003, 0.095), (0.0022, 0.095)], n, 0.5).turned(ALONG)
    marks = [box((0.0006, 0.009 if k % 5 == 0 else 0.005, 0.0004), 0.0001, (0.015 + 0.003 * k, 0, 0.0091)) for k in range(20)]
    out: list[Piece] = [("barrel", _clear(hue), barrel), ("fluid", _clear("#8fc0e0"), drum(0.0082, 0.045, (0.058, 0, 0), n, 0.001)), ("seal", finish.rubber(), drum(0.0083, 0.008, (0.032, 0, 0), n, 0.001)), ("flange", white, box((0.0022, 0.034, 0.014), 0.0008, (0.001, 0, 0))),
                        ("plunger", white, box((0.07, 0.0024, 0.013), 0.0006, (-0.006, 0, 0))), ("plunger", white, box((0.07, 0.013, 0.0024), 0.0006, (-0.006, 0, 0))), ("thumb", white, drum(0.0105, 0.0024, (-0.041, 0, 0), n, 0.0008)), ("hub", finish.plastic("#2f7fc4", 0.3), lathe([(0, 0), (0.0036, 0), (0.003, 0.012), (0.0014, 0.016), (0, 0.016)], n, 0.5).turned(ALONG).moved((0.091, 0, 0))), ("needle", metal, rod((0.105, 0, 0), (0.142, 0, 0), 0.0006, 6, 0.0002))]  # fmt: skip
    return [*out, *(("mark", finish.paint("#20242a", 0.0), m) for m in marks)]


def _thermometer(hue: str, metal: Material, n: int) -> list[Piece]:
    return [("body", finish.plastic(hue, 0.3), soft_box((0.085, 0.02, 0.011), 0.005, 0.01, center=(-0.02, 0, 0.0055))), ("neck", finish.plastic("#4a90c4", 0.35), lathe([(0.007, 0), (0.0055, 0.012), (0.004, 0.035), (0, 0.035)], n, 0.7).turned(ALONG).moved((0.022, 0, 0.0055))), ("tip", metal, lathe([(0, 0), (0.0036, 0), (0.0036, 0.01), (0, 0.014)], n, 0.7).turned(ALONG).moved((0.056, 0, 0.0055))),
            ("screen", finish.plastic("#9fb09a", 0.15), slab((-0.035, -0.006, 0.0105), (-0.003, 0.006, 0.0113), 0.0004)), ("digits", finish.paint("#10140f", 0.0), text("37", 0.009, (0, 0), 0.0).turned(rot_x(-np.pi / 2)).moved((-0.019, 0, 0.0115))), ("key", finish.plastic("#4a90c4", 0.35), cylinder(0.0045, 0.0016, 16, 0.0005, (-0.05, 0, 0.0105)))]  # fmt: skip


def _bandage(hue: str, metal: Material, n: int) -> list[Piece]:
    a = np.linspace(0, 2 * np.pi * 7, 26 * 7)
    r = 0.006 + 0.0026 * a / (2 * np.pi)
    coil = np.c_[r * np.cos(a), r * np.sin(a)]
    line = np.concatenate([coil, spline(np.array([coil[-1], coil[-1] + [0.0, -0.03], coil[-1] + [0.012, -0.06], coil[-1] + [0.03, -0.085]]), 12)[1:]])
    grid = np.stack([np.c_[line, np.full(len(line), z)] for z in (0, 0.025, 0.05)], 1)
    pins = [tube(spline([(0.022, -0.004, z), (0.0245, 0.004, z), (0.0245, 0.014, z)], 8), 0.0008, 5) for z in (0.02, 0.03)]
    cross = [slab((-0.0022, -0.011, 0), (0.0022, 0.011, 0.0008), 0.0002), slab((-0.011, -0.0022, 0), (0.011, 0.0022, 0.0008), 0.0002)]
    return [("gauze", finish.of("knit", hue, 0.95), thick(grid, 0.0014)), *(("clip", metal, m) for m in pins), *(("mark", finish.paint("#b3241c", 0.0), m.moved((0, 0, 0.0495))) for m in cross)]


def _pills(hue: str, metal: Material, n: int) -> list[Piece]:
    body = lathe([(0, 0), (0.0235, 0), (0.025, 0.002), (0.025, 0.062), (0.0215, 0.07), (0.02, 0.076), (0, 0.076)], 2 * n, 0.5)
    cap = lathe([(0, 0.072), (0.0255, 0.072), (0.026, 0.074), (0.026, 0.092), (0.0235, 0.095), (0, 0.095)], 2 * n, 0.5)
    a = np.linspace(-1.3, 1.3, 26) - np.pi / 2
    label = np.stack([np.stack(np.broadcast_arrays(0.0253 * np.cos(a), 0.0253 * np.sin(a), z), -1) for z in (0.012, 0.056)], 1)
    words = [text("RX", 0.014, (0, 0.044), -0.0262), *(box((0.02 - 0.004 * k, 0.0004, 0.0016), 0.0002, (0, -0.0258, 0.032 - 0.005 * k)) for k in range(3))]
    return [("body", _clear(hue), body), ("pills", finish.plastic("#f2efe6", 0.5), cylinder(0.022, 0.04, n, 0.004, (0, 0, 0.002))), ("cap", finish.plastic("#f4f4f0", 0.35), cap), *(("cap", finish.plastic("#f4f4f0", 0.35), box((0.0016, 0.0016, 0.018), 0.0005, (0.0262 * np.cos(q), 0.0262 * np.sin(q), 0.083))) for q in np.arange(26) * 2 * np.pi / 26), ("label", finish.of("paper", "#f6f4ec", 0.6), thick(label, 0.0003)), *(("print", finish.paint("#1b2c50", 0.0), m) for m in words)]


def _pressure(hue: str, metal: Material, n: int) -> list[Piece]:
    case = soft_box((0.12, 0.15, 0.06), 0.018, 0.03, 0.004, center=(-0.08, 0, 0.03))
    screen = slab((-0.125, -0.01, 0.062), (-0.035, 0.06, 0.0655), 0.002)
    digits = [text(w, 0.026, (0, 0), 0.0).turned(rot_x(-np.pi / 2)).moved((-0.08, y, 0.0662)) for w, y in (("120", 0.042), ("80", 0.01))]
    cuff = [lathe([(0.046, -0.065), (0.053, -0.066), (0.056, -0.05), (0.056, 0.05), (0.053, 0.066), (0.046, 0.065), (0.044, 0.0), (0.046, -0.065)], n, 0.8).turned(rot_x(np.pi / 2)).scaled((1, 1, 0.92)).moved((0.11, 0, 0.052))]
    hose = spline([(-0.02, 0.03, 0.03), (0.02, 0.08, 0.008), (0.05, 0.1, 0.02), (0.085, 0.05, 0.1)], 26)
    bulb = [sphere((0.03, 0.02, 0.02), n, (0.02, -0.11, 0.02)), rod((0.045, -0.11, 0.02), (0.065, -0.11, 0.02), 0.007, 10)]
    line = spline([(-0.02, -0.04, 0.03), (-0.02, -0.09, 0.006), (-0.012, -0.11, 0.018)], 16)
    patch = slab((0.07, -0.04, 0.098), (0.13, 0.035, 0.1075), 0.003)
    return [("case", finish.plastic("#e9ebec", 0.3), case), ("screen", finish.glow((0.5, 0.75, 0.9), 1.2), screen), *(("digits", finish.paint("#0c1216", 0.0), m) for m in digits), ("button", finish.plastic("#2f7fc4", 0.3), cylinder(0.016, 0.006, n, 0.002, (-0.08, -0.045, 0.062))), *(("cuff", finish.fabric(hue), m) for m in cuff), ("patch", finish.fabric("#c9d2d8"), patch), ("hose", finish.rubber(), tube(hose, 0.004, 8)), ("hose", finish.rubber(), tube(line, 0.004, 8)), ("bulb", finish.rubber(), bulb[0]), ("valve", metal, bulb[1])]


KINDS = {"stethoscope": _stethoscope, "syringe": _syringe, "thermometer": _thermometer, "bandage": _bandage, "pills": _pills, "pressure": _pressure}
