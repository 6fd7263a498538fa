"""A hand tool lying ready: hammer, mallet, wrench, screwdriver, pliers, saw, chisel, crowbar, paint roller, tape measure, spirit level, trowel or cordless drill."""

from __future__ import annotations

from shapely.geometry import LineString, Point, Polygon, box as square

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.kind_pieces import ALONG, Piece, drum, gathered, grip, plate, small
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import box, cylinder, lathe, rot_x, rounded_rect, slab, spline, tube
from worldloom.geometry import prism

CARD = Card(
    "tools/hand_tool", 1, "hand_tool",
    ("tool", "hammer", "claw hammer", "mallet", "sledgehammer", "wrench", "spanner", "adjustable wrench", "screwdriver", "pliers", "pair of pliers", "plier", "saw", "handsaw", "hand saw", "chisel", "crowbar", "pry bar",
     "paint roller", "tape measure", "measuring tape", "spirit level", "drill", "power drill", "cordless drill", "electric drill", "trowel", "garden trowel", "hand trowel", "hand tools"),
    ("equipment",), ("indoor", "workshop", "garage", "construction_site", "factory"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["hammer", "mallet", "wrench", "screwdriver", "pliers", "saw", "chisel", "crowbar", "roller", "tape", "level", "drill", "trowel"] = "hammer"
    length: Annotated[float, metres(0.05, 0.9)] | None = None
    """Along its handle; by its kind where none is given."""
    color: Color | None = None
    """Of its grip or case; by its kind where none is given."""
    material: Literal["steel", "brass", "iron"] = "steel"
    """Of what works."""
    wear: Wear = 0.25


LONG = {"hammer": 0.33, "mallet": 0.32, "wrench": 0.25, "screwdriver": 0.24, "pliers": 0.19, "saw": 0.55, "chisel": 0.26, "crowbar": 0.6, "roller": 0.36, "tape": 0.085, "level": 0.6, "drill": 0.2, "trowel": 0.32}
"""Metres along X by kind."""
TONE = {"hammer": "oak", "mallet": "oak", "wrench": "", "screwdriver": "#c22a1c", "pliers": "#b3261d", "saw": "walnut", "chisel": "#d19a1f", "crowbar": "#1f4f8f", "roller": "#202226", "tape": "#e3b21c", "level": "#d8b51e", "drill": "#18707c", "trowel": "oak"}
VARIETY = {"kind": ("hammer", "wrench", "screwdriver", "pliers", "saw", "tape")}
"""What several of them take in turn."""
CALLED = {"claw hammer": "hammer", "sledgehammer": "mallet", "spanner": "wrench", "adjustable wrench": "wrench", "handsaw": "saw", "hand saw": "saw", "pry bar": "crowbar", "paint roller": "roller", "tape measure": "tape",
          "measuring tape": "tape", "spirit level": "level", "power drill": "drill", "cordless drill": "drill", "electric drill": "drill"}  # fmt: skip
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("mallet", "wrench", "screwdriver", "pliers", "saw", "chisel", "crowbar", "roller", "tape", "level", "drill", "trowel")} | {"brass": Params(material="brass", wear=0.7, color="navy")}


def build(p: Params, kit: Kit) -> Part:
    """Long along X, resting on its lowest side."""
    metal = {"steel": finish.metal("steel", p.wear, 0.25), "brass": finish.metal("brass", p.wear), "iron": finish.iron(p.wear)}[p.material]
    hue = p.color or TONE[p.kind]
    hold = finish.wood(hue, p.wear) if hue in ("oak", "walnut") else finish.plastic(hue or "grey", 0.35, p.wear)
    if p.color and p.kind in ("hammer", "mallet", "saw", "trowel"):
        hold = finish.paint(p.color, p.wear)
    if p.kind in ("wrench", "crowbar") and (p.color or p.kind == "crowbar"):
        metal = finish.paint(hue, p.wear) if p.material == "steel" else metal
    pieces = KINDS[p.kind](metal, hold, kit.n(22, 10))
    return small(gathered(pieces, scale=(p.length or LONG[p.kind]) / LONG[p.kind]), {"hammer": 0.7, "drill": 1.4, "mallet": 0.6, "crowbar": 2.0}.get(p.kind, 0.35), friction=0.9)


def _hammer(metal: Material, hold: Material, n: int) -> list[Piece]:
    shaft = grip(0.31, 0.0155, n, 0.86).scaled((0.8, 1, 1)).turned(ALONG)
    claw = np.concatenate([spline([(0.016, 0.0), (0.013, -0.02), (-0.004, -0.05), (-0.034, -0.066)], 9), spline([(-0.036, -0.063), (-0.013, -0.042), (-0.01, -0.018), (-0.014, 0.0)], 9), [(-0.014, 0.018), (-0.009, 0.03), (0.009, 0.03), (0.016, 0.018)]])
    eye = prism(claw, 0.024, 0.004).moved((0.3, 0, -0.012))
    poll = lathe([(0, 0), (0.0125, 0), (0.0155, 0.003), (0.0155, 0.018), (0.0115, 0.026), (0.0105, 0.04), (0, 0.04)], n, 0.6).turned(rot_x(np.pi / 2)).moved((0.301, 0.062, 0))
    return [("handle", hold, shaft), ("head", metal, eye), ("face", metal, poll)]


def _mallet(metal: Material, hold: Material, n: int) -> list[Piece]:
    head = lathe([(0, -0.06), (0.03, -0.06), (0.035, -0.055), (0.036, -0.01), (0.036, 0.01), (0.035, 0.055), (0.03, 0.06), (0, 0.06)], 2 * n, 0.6).turned(rot_x(np.pi / 2)).moved((0.29, 0, 0))
    bands = [lathe([(0.0355, -0.004), (0.0375, -0.004), (0.0375, 0.004), (0.0355, 0.004)], 2 * n, 0.3).turned(rot_x(np.pi / 2)).moved((0.29, y, 0)) for y in (-0.045, 0.045)]
    return [("handle", hold, grip(0.3, 0.015, n, 0.85).turned(ALONG)), ("head", finish.rubber((0.03, 0.03, 0.032)), head), *(("band", metal, b) for b in bands)]


def _wrench(metal: Material, hold: Material, n: int) -> list[Piece]:
    jaw = Point(0.225, 0).buffer(0.024, n).difference(square(0.216, -0.0095, 0.3, 0.0095)).difference(Point(0.219, 0).buffer(0.0098, n))
    body = LineString([(0.02, 0), (0.21, 0)]).buffer(0.0085, cap_style=2)
    ring = Point(0.016, 0).buffer(0.0175, n)
    whole = body.union(jaw.buffer(0)).union(ring).buffer(-0.003).buffer(0.006).buffer(-0.003).difference(Point(0.016, 0).buffer(0.0105, 3))
    groove = LineString([(0.06, 0), (0.18, 0)]).buffer(0.0045, n)
    rim = plate(groove.difference(LineString([(0.06, 0), (0.18, 0)]).buffer(0.0035, n)), 0.0006)
    return [("wrench", metal, plate(whole, 0.0075, 0.0012)), ("mark", finish.metal("gunmetal"), rim.moved((0, 0, 0.0074)))]


def _screwdriver(metal: Material, hold: Material, n: int) -> list[Piece]:
    t = np.linspace(0, 2 * np.pi, 4 * n, endpoint=False)
    core = lathe([(0, 0), (0.009, 0), (0.0135, 0.004), (0.0145, 0.02), (0.0138, 0.055), (0.0145, 0.075), (0.009, 0.088), (0.0085, 0.1), (0.011, 0.106), (0.007, 0.11), (0, 0.11)], n, 0.7)
    ribs = [tube([(0.0132 * np.cos(a), 0.0132 * np.sin(a), z) for z in (0.012, 0.03, 0.05, 0.074)], 0.0021, 5) for a in t[:: 4 * n // 8]]
    blade = [cylinder(0.0032, 0.115, 10, 0.0005, (0, 0, 0.108)), box((0.0075, 0.0018, 0.016), 0.0005, (0, 0, 0.23))]
    return [("handle", hold, m.turned(ALONG)) for m in (core,)] + [("rib", finish.rubber((0.02, 0.02, 0.02)), m.turned(ALONG)) for m in ribs] + [("blade", metal, m.turned(ALONG)) for m in blade]


def _pliers(metal: Material, hold: Material, n: int) -> list[Piece]:
    out: list[Piece] = []
    for s in (-1, 1):
        line = spline([(0.112, -0.006 * s, 0), (0.095, 0.008 * s, 0), (0.07, 0.019 * s, 0), (0.03, 0.024 * s, 0), (0, 0.029 * s, 0)], 16)
        out += [("arm", metal, tube(line, 0.0048, 8).scaled((1, 1, 0.8))), ("grip", hold, tube(line[5:], np.r_[0.0068, np.full(9, 0.0074), 0.0068], 10))]
        jaw = Polygon([(0.11, 0), (0.112, s * 0.013), (0.13, s * 0.0125), (0.16, s * 0.008), (0.187, s * 0.0035), (0.188, s * 0.0006), (0.12, s * 0.0006)])
        out.append(("jaw", metal, plate(jaw, 0.01, 0.001).moved((0, 0, -0.005))))
    return [*out, ("pivot", finish.metal("gunmetal"), cylinder(0.0085, 0.014, n, 0.002, (0.116, 0, -0.007)))]


def _saw(metal: Material, hold: Material, n: int) -> list[Piece]:
    teeth = np.linspace(0.12, 0.54, 57)
    edge = np.c_[teeth, -0.045 + 0.02 * (teeth - 0.12) / 0.42 + 0.004 * (np.arange(57) % 2)]
    blade = prism(np.concatenate([edge, [(0.55, 0.012), (0.5, 0.02), (0.1, 0.055), (0.1, -0.03)]]), 0.0012).moved((0, 0, 0.0094))
    hold_shape = Polygon(rounded_rect(0.125, 0.115, 0.035, 8) + [0.062, 0.008]).difference(Polygon(rounded_rect(0.05, 0.07, 0.024, 8) + [0.052, 0.006])).union(Polygon([(0.1, -0.03), (0.14, -0.02), (0.148, 0.03), (0.105, 0.05)])).difference(Point(0.0, 0.062).buffer(0.018, 8))
    pins = [cylinder(0.005, 0.0225, 10, 0.001, (x, y, -0.0012)) for x, y in ((0.115, 0.025), (0.118, -0.005))]
    return [("handle", hold, plate(hold_shape, 0.02, 0.004)), ("blade", metal, blade), *(("pin", finish.metal("brass"), m) for m in pins)]


def _chisel(metal: Material, hold: Material, n: int) -> list[Piece]:
    blade = prism([(0.14, -0.004), (0.15, -0.0125), (0.255, -0.0125), (0.255, 0.0125), (0.15, 0.0125), (0.14, 0.004)], 0.004, 0.001).moved((0, 0, -0.002))
    return [("handle", hold, grip(0.12, 0.0145, n).turned(ALONG)), ("ferrule", metal, drum(0.0115, 0.016, (0.122, 0, 0), n, 0.002)), ("blade", metal, blade), ("neck", metal, drum(0.005, 0.02, (0.136, 0, 0), 10, 0.001))]


def _crowbar(metal: Material, hold: Material, n: int) -> list[Piece]:
    line = spline([(0, 0, 0), (0.06, 0, 0), (0.3, 0, 0), (0.5, 0, 0), (0.56, 0.012, 0), (0.595, 0.045, 0), (0.575, 0.085, 0), (0.535, 0.085, 0)], 34)
    r = np.r_[0.006, 0.008, np.full(28, 0.0095), 0.009, 0.008, 0.006, 0.004]
    return [("bar", metal, tube(line, r, 6)), ("tip", metal, prism([(-0.035, -0.013), (0.01, -0.008), (0.01, 0.008), (-0.035, 0.013), (-0.03, 0.0)], 0.007, 0.002).moved((0, 0, -0.0035)))]


def _roller(metal: Material, hold: Material, n: int) -> list[Piece]:
    wire = spline([(0.1, 0, 0), (0.16, 0, 0), (0.2, 0.03, 0), (0.22, 0.1, 0), (0.25, 0.135, 0), (0.31, 0.135, 0), (0.335, 0.12, 0), (0.335, 0.09, 0)], 30)
    return [("handle", hold, grip(0.12, 0.0155, n).turned(ALONG)), ("wire", metal, tube(wire, 0.0036, 8)), ("roller", finish.of("velvet", "#e6dfcf", 0.95), drum(0.026, 0.2, (0.335, 0, 0), 2 * n, 0.006, rot_x(np.pi / 2))),
            ("cap", finish.plastic("#2a2c30"), drum(0.0165, 0.206, (0.335, 0, 0), n, 0.002, rot_x(np.pi / 2)))]  # fmt: skip


def _tape(metal: Material, hold: Material, n: int) -> list[Piece]:
    case = soft_box((0.072, 0.038, 0.07), 0.013, 0.02, center=(0, 0, 0.035))
    belt = slab((-0.0362, -0.0185, 0.0), (0.0365, 0.0185, 0.012), 0.004)
    face = [lathe([(0, 0), (0.02, 0), (0.021, 0.0015), (0, 0.002)], 2 * n, 0.5).turned(rot_x(s * np.pi / 2)).moved((0, -s * 0.0185, 0.038)) for s in (-1, 1)]
    return [("case", hold, case), ("belt", finish.rubber((0.02, 0.02, 0.021)), belt), *(("badge", finish.plastic("#1b1c1f", 0.3), m) for m in face), ("blade", finish.paint("#e8d23a", 0.1), slab((0.034, -0.0125, 0.006), (0.095, 0.0125, 0.0066), 0.0002)),
            ("hook", metal, slab((0.093, -0.012, 0.0), (0.0965, 0.012, 0.014), 0.0006))]  # fmt: skip


def _level(metal: Material, hold: Material, n: int) -> list[Piece]:
    body = [slab((0, -0.012, z0), (0.6, 0.012, z1), 0.002) for z0, z1 in ((0, 0.012), (0.042, 0.054))] + [slab((x0, -0.0095, 0.01), (x1, 0.0095, 0.044), 0.001) for x0, x1 in ((0.012, 0.06), (0.1, 0.25), (0.35, 0.5), (0.54, 0.588))]
    caps = [soft_box((0.016, 0.026, 0.057), 0.005, 0.02, center=(x, 0, 0.0275)) for x in (0.0, 0.6)]
    vials = [drum(0.0075, 0.07, (0.3, 0, 0.03), n), cylinder(0.0065, 0.032, n, 0.001, (0.08, 0, 0.011)), cylinder(0.0065, 0.032, n, 0.001, (0.52, 0, 0.011))]
    lines = [drum(0.0077, 0.0016, (x, 0, 0.03), n, 0.0003) for x in (0.292, 0.308)]
    return [*(("body", hold, m) for m in body), *(("cap", finish.rubber((0.03, 0.03, 0.03)), m) for m in caps), *(("vial", finish.plastic("#c8e02a", 0.05), m) for m in vials), *(("mark", finish.paint("black", 0.0), m) for m in lines)]


def _drill(metal: Material, hold: Material, n: int) -> list[Piece]:
    dark = finish.plastic("#17181b", 0.5)
    motor = lathe([(0, 0), (0.022, 0), (0.03, 0.006), (0.031, 0.06), (0.029, 0.1), (0.024, 0.118), (0, 0.118)], 2 * n, 0.7).turned(ALONG).moved((-0.085, 0, 0.19))
    chuck = lathe([(0, 0), (0.02, 0), (0.0215, 0.004), (0.0215, 0.03), (0.016, 0.05), (0.007, 0.056), (0, 0.056)], 2 * n, 0.5).turned(ALONG).moved((0.034, 0, 0.19))
    hold_line = np.array([(-0.05, 0, 0.175), (-0.055, 0, 0.14), (-0.062, 0, 0.1), (-0.066, 0, 0.05)])
    arm = tube(spline(hold_line, 10), np.interp(np.linspace(0, 1, 10), [0, 0.4, 1], [0.021, 0.0175, 0.021]), n).scaled((1, 0.9, 1))
    pack = [soft_box((0.11, 0.07, 0.036), 0.008, 0.03, center=(-0.05, 0, 0.018)), soft_box((0.085, 0.06, 0.02), 0.006, 0.03, center=(-0.058, 0, 0.046))]
    vents = [box((0.004, 0.064, 0.02), 0.001, (-0.07 + 0.009 * k, 0, 0.192)) for k in range(4)]
    return [("body", hold, motor), ("grip", dark, arm), ("battery", dark, pack[0]), ("body", hold, pack[1]), ("chuck", finish.metal("gunmetal"), chuck), *(("vent", dark, m) for m in vents), ("trigger", finish.plastic("#0c0c0d", 0.3), soft_box((0.014, 0.014, 0.03), 0.005, 0.02, center=(-0.032, 0, 0.145))), ("bit", metal, drum(0.003, 0.06, (0.115, 0, 0.19), 8, 0.001))]


def _trowel(metal: Material, hold: Material, n: int) -> list[Piece]:
    u, t = np.meshgrid(np.linspace(-1, 1, 11), np.linspace(0, 1, 14), indexing="ij")
    wide = 0.038 * np.interp(t, [0, 0.12, 0.55, 0.85, 1], [0.6, 0.95, 1.0, 0.7, 0.04])
    blade = thick(np.stack([0.165 + 0.155 * t, u * wide, 0.004 + 0.014 * u**2 * (1 - t) + 0.012 * np.sin(np.pi * t)], -1)[::-1], 0.002)
    neck = tube(spline([(0.11, 0, 0.016), (0.135, 0, 0.02), (0.155, 0, 0.012), (0.18, 0, 0.007)], 12), 0.0048, 8)
    return [("handle", hold, grip(0.12, 0.0145, n, 0.85).turned(ALONG).moved((0, 0, 0.016))), ("neck", metal, neck), ("blade", metal, blade)]


KINDS = {"trowel": _trowel, "hammer": _hammer, "mallet": _mallet, "wrench": _wrench, "screwdriver": _screwdriver, "pliers": _pliers, "saw": _saw, "chisel": _chisel, "crowbar": _crowbar, "roller": _roller, "tape": _tape, "level": _level, "drill": _drill}
