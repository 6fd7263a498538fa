"""An electronics bench tool: a soldering iron in its station, a multimeter with probes, an oscilloscope with waves on its screen, or a circuit board."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_marks import ribbon, text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, helix, lathe, rod, rot_x, slab, spline, stamp, tube

CARD = Card(
    "tools/electronics_tool", 1, "electronics_tool",
    ("soldering iron", "soldering station", "solder station", "multimeter", "voltmeter", "oscilloscope", "circuit board", "motherboard", "pcb", "breadboard"), ("tool", "electronics", "instrument"),
    ("indoor", "workshop", "lab", "laboratory", "office"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["soldering", "multimeter", "oscilloscope", "board"] = "oscilloscope"
    color: Color | None = None
    state: Literal["on", "off"] = "on"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    wear: Wear = 0.15


TONE = {"soldering": "#2a4a7a", "multimeter": "#e0b01c", "oscilloscope": "#c9ccca", "board": "#155a34"}
CALLED = {"soldering iron": "soldering", "soldering station": "soldering", "solder station": "soldering", "voltmeter": "multimeter", "circuit board": "board", "motherboard": "board", "pcb": "board", "breadboard": "board"}
"""Other names of its kinds."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in ("soldering", "multimeter", "board")} | {"off": Params(state="off", color="#3a4048")}


def build(p: Params, kit: Kit) -> Part:
    """Screen to -Y."""
    pieces = {"soldering": _soldering, "multimeter": _multimeter, "oscilloscope": _scope, "board": _board}[p.kind](p, p.color or TONE[p.kind], kit, kit.n(24, 12))
    return small(gathered(pieces, scale=p.size), {"soldering": 1.6, "multimeter": 0.4, "oscilloscope": 4.0, "board": 0.3}[p.kind], friction=1.0, functional_sides=("front",), affordances=("switch",) if p.kind != "board" else ("pick up",))


def _scope(p: Params, hue: str, kit: Kit, n: int) -> list[Piece]:
    shell, dark = finish.plastic(hue, 0.35, p.wear), finish.plastic("#1d2024", 0.4)
    f = -0.075
    out: list[Piece] = [("body", shell, soft_box((0.38, 0.14, 0.2), 0.016, 0.05, center=(0, 0, 0.115))), ("bezel", dark, soft_box((0.215, 0.01, 0.165), 0.004, 0.05, center=(-0.07, f + 0.004, 0.12))), ("screen", finish.plastic("#04110e", 0.05), slab((-0.168, f - 0.004, 0.048), (0.028, f, 0.192), 0.001))]
    out += [("grid", finish.paint("#2a4a44", 0.0), slab((-0.168 + 0.0196 * k - 0.0003, f - 0.0044, 0.048), (-0.168 + 0.0196 * k + 0.0003, f - 0.004, 0.192), 0.0001)) for k in range(1, 10)] + [("grid", finish.paint("#2a4a44", 0.0), slab((-0.168, f - 0.0044, 0.048 + 0.018 * k - 0.0003), (0.028, f - 0.004, 0.048 + 0.018 * k + 0.0003), 0.0001)) for k in range(1, 8)]
    if p.state == "on":
        x = np.linspace(-0.165, 0.025, 120)
        for k, (c, y) in enumerate((((1.0, 0.85, 0.1), 0.15 + 0.026 * np.sin(x * 130)), ((0.15, 0.85, 1.0), 0.085 + 0.02 * np.sign(np.sin(x * 95 + 1)) * (1 - np.exp(-40 * np.abs(np.sin(x * 47.5 + 0.5))))))):
            out.append((f"trace.{k}", finish.glow(c, 5.0), ribbon(np.c_[x, y], 0.0022, f - 0.0052)))
    out += [("knob", dark, drum(0.0125, 0.016, (0.075 + 0.045 * i, f - 0.006, 0.175 - 0.042 * j), n, 0.003, AHEAD)) for i in range(3) for j in range(2)] + [("key", finish.plastic(c, 0.3), box((0.022, 0.006, 0.01), 0.002, (0.075 + 0.045 * i, f, 0.098 - 0.02 * j))) for i in range(3) for j, c in enumerate(("#d8dad8", "#d8dad8"))]
    for i, tint in enumerate(("#e0b81c", "#2f9ad0", "#b0305a", "#3fae5a")):
        out += [("jack", finish.metal("chrome"), drum(0.0105, 0.02, (0.06 + 0.035 * i, f - 0.006, 0.045), n, 0.002, AHEAD)), (f"ring.{i}", finish.plastic(tint, 0.3), drum(0.013, 0.004, (0.06 + 0.035 * i, f - 0.001, 0.045), n, 0.001, AHEAD))]
    lead = spline([(0.06, f - 0.02, 0.045), (0.06, f - 0.07, 0.02), (-0.02, f - 0.11, 0.005), (-0.12, f - 0.09, 0.005)], 24)
    return [*out, ("cable", finish.rubber(), tube(lead, 0.003, 7)), ("probe", finish.plastic("#2a2d33"), rod((-0.12, f - 0.09, 0.008), (-0.19, f - 0.07, 0.008), 0.0055, 12, 0.003)), ("tip", finish.metal("steel"), rod((-0.19, f - 0.07, 0.008), (-0.205, f - 0.066, 0.008), 0.0012, 6)), ("handle", dark, tube([(-0.15, 0, 0.21), (-0.14, 0, 0.245), (0.14, 0, 0.245), (0.15, 0, 0.21)], 0.009, 9)), *(("foot", finish.rubber(), box((0.03, 0.03, 0.018), 0.004, (x, y, 0.009))) for x in (-0.15, 0.15) for y in (-0.045, 0.045))]


def _multimeter(p: Params, hue: str, kit: Kit, n: int) -> list[Piece]:
    dark, tilt = finish.plastic("#1d2024", 0.4), rot_x(-np.pi / 2)
    out: list[Piece] = [("boot", finish.of("rubber", hue, 0.55, p.wear), soft_box((0.092, 0.19, 0.044), 0.016, 0.02, center=(0, 0, 0.022))), ("face", dark, soft_box((0.076, 0.17, 0.006), 0.0028, 0.02, center=(0, 0, 0.044))), ("screen", finish.glow((0.55, 0.75, 0.5), 0.7) if p.state == "on" else finish.plastic("#8a9682", 0.15), slab((-0.03, 0.032, 0.0465), (0.03, 0.072, 0.0478), 0.0004))]
    if p.state == "on":
        out.append(("digits", finish.paint("#0d120d", 0.0), text("126", 0.024, (0, 0), 0.0).turned(tilt).moved((0, 0.052, 0.0481))))
    out += [("dial", finish.plastic("#33373d", 0.35), lathe([(0, 0), (0.026, 0.0), (0.024, 0.008), (0, 0.009)], n, 0.5).moved((0, -0.018, 0.0465))), ("pointer", finish.paint("white", 0.0), box((0.004, 0.03, 0.006), 0.001, (0, -0.01, 0.056)))]
    out += [("mark", finish.paint("#e8e8e2", 0.0), cylinder(0.0015, 0.0006, 8, 0.0002, (0.033 * np.sin(a), -0.018 + 0.033 * np.cos(a), 0.0468))) for a in np.linspace(-2.4, 2.4, 14)]
    for k, c in enumerate(("#1a1a1c", "#c2241c")):
        x = -0.012 + 0.03 * k
        lead = spline([(x, -0.074, 0.05), (x, -0.1, 0.055), (0.08 + 0.02 * k, -0.12, 0.004), (0.13, -0.02 + 0.03 * k, 0.004), (0.1 + 0.035 * k, 0.05, 0.006)], 30)
        e = lead[-1]
        out += [(f"plug.{k}", finish.plastic(c, 0.35), rod((x, -0.074, 0.046), (x, -0.074, 0.058), 0.006, 12)), (f"plug.{k}", finish.plastic(c, 0.35), tube(lead, 0.0025, 7)), (f"plug.{k}", finish.plastic(c, 0.35), rod(e, e + [0.004, 0.085, 0.0], 0.0055, 12, 0.0042)), ("tip", finish.metal("chrome"), rod(e + [0.004, 0.085, 0], e + [0.005, 0.11, 0], 0.0011, 6, 0.0004))]
    return out


def _soldering(p: Params, hue: str, kit: Kit, n: int) -> list[Piece]:
    shell, dark, steel = finish.paint(hue, p.wear, 0.35), finish.plastic("#1d2024", 0.4), finish.metal("steel", p.wear)
    out: list[Piece] = [("body", shell, soft_box((0.12, 0.15, 0.1), 0.012, 0.03, center=(-0.11, 0, 0.056))), ("panel", dark, soft_box((0.1, 0.008, 0.08), 0.003, 0.03, center=(-0.11, -0.0745, 0.056))), ("dial", finish.plastic("#d8d8d2"), drum(0.02, 0.018, (-0.11, -0.085, 0.045), n, 0.004, AHEAD)), ("lamp", finish.glow((1.0, 0.25, 0.1), 4.0) if p.state == "on" else finish.plastic("#401410"), drum(0.005, 0.006, (-0.075, -0.079, 0.08), 12, 0.001, AHEAD)), ("digits", finish.glow((1.0, 0.3, 0.15), 3.0) if p.state == "on" else finish.plastic("#301410"), text("350", 0.018, (-0.118, 0.082), -0.0792))]
    out += [("stand", steel, slab((0.02, -0.06, 0), (0.16, 0.07, 0.012), 0.004)), ("coil", steel, tube(helix(0.019, 0.1, 9, 120) @ rot_x(0.75).T + [0.09, -0.01, 0.045], 0.0022, 6)), ("post", steel, rod((0.09, 0.02, 0.01), (0.09, 0.02, 0.06), 0.006, 10)), ("sponge", finish.of("fabric", "#d9b83a", 0.95), soft_box((0.05, 0.045, 0.014), 0.005, 0.02, center=(0.05, -0.03, 0.017)))]
    axis = np.array([0, -np.sin(0.75), np.cos(0.75)])
    foot = np.array([0.09, -0.01, 0.045])
    out += [("barrel", steel, rod(foot + 0.02 * axis, foot + 0.13 * axis, 0.0055, 12)), ("grip", finish.plastic("#2f6fb0", 0.4), rod(foot + 0.12 * axis, foot + 0.2 * axis, 0.013, n, 0.0105)), ("collar", dark, rod(foot + 0.105 * axis, foot + 0.125 * axis, 0.011, n))]
    cord = spline(np.array([*(foot + q * axis for q in (0.2, 0.25)), np.array((0.1, -0.3, 0.1)), np.array((0.0, -0.24, 0.005)), np.array((-0.08, -0.15, 0.005)), np.array((-0.13, -0.08, 0.03))]), 34)
    reel = [drum(0.025, 0.004, (0.2, 0.0, z), n, 0.001, np.eye(3)) for z in (0.002, 0.034)] + [cylinder(0.021, 0.028, n, 0.004, (0.2, 0.0, 0.004))]
    return [*out, ("cord", finish.rubber(), tube(cord, 0.0034, 7)), *(("spool", finish.plastic("#20242a") if k < 2 else finish.metal("silver"), m) for k, m in enumerate(reel[:2])), ("solder", finish.metal("silver"), reel[2])]


def _board(p: Params, hue: str, kit: Kit, n: int) -> list[Piece]:
    rng, w, d = kit.rng("parts"), 0.2, 0.15
    dark, gold = finish.plastic("#15171a", 0.3), finish.metal("gold", 0.05)
    out: list[Piece] = [("board", finish.of("plastic", hue, 0.3, p.wear), slab((-w / 2, -d / 2, 0.003), (w / 2, d / 2, 0.005), 0.0006)), ("socket", finish.plastic("#d8d4c8"), slab((-0.05, -0.01, 0.005), (0.0, 0.04, 0.008), 0.001)), ("chip", finish.metal("brushed"), slab((-0.044, -0.004, 0.008), (-0.006, 0.034, 0.0105), 0.001))]
    for _ in range(7):
        x, y = float(rng.uniform(-0.085, 0.08)), float(rng.uniform(-0.065, -0.02))
        a, b = float(rng.uniform(0.008, 0.016)), float(rng.uniform(0.006, 0.013))
        out += [("chip.black", dark, slab((x - a, y - b, 0.0055), (x + a, y + b, 0.0082), 0.0006)), ("pin", finish.metal("silver"), stamp(box((0.0012, 0.0035, 0.001), 0.0002), [(x - a + 2 * a * (i + 0.5) / 6, y + s * (b + 0.0012), 0.0056) for i in range(6) for s in (-1, 1)]))]
    for k in range(4):
        out += [("slot", finish.plastic(("#1a1c20", "#2f5a9a")[k % 2], 0.3), slab((0.028 + 0.014 * k, -0.02, 0.005), (0.036 + 0.014 * k, 0.07, 0.0135), 0.001))]
    out += [("can", finish.metal("aluminium"), cylinder(0.0045, 0.012, 14, 0.001, (-0.09 + 0.012 * k, 0.062, 0.005))) for k in range(7)] + [("coil", finish.metal("copper"), cylinder(0.005, 0.007, 12, 0.001, (-0.085, 0.045 - 0.014 * k, 0.005))) for k in range(4)]
    out += [("port", finish.metal("chrome"), slab((-w / 2 - 0.004, y, 0.005), (-w / 2 + 0.012, y + 0.014, 0.018), 0.001)) for y in (-0.06, -0.04, -0.018)]
    for k in range(26):
        x, y = float(rng.uniform(-0.09, 0.09)), float(rng.uniform(-0.07, 0.07))
        out.append(("trace", gold, box((float(rng.uniform(0.01, 0.05)), 0.0008, 0.0003), 0.0001).turned(np.array([[0, -1, 0], [1, 0, 0], [0, 0, 1.0]]) if k % 2 else np.eye(3)).moved((x, y, 0.0051))))
    lamp = finish.glow((0.2, 1.0, 0.3), 4.0) if p.state == "on" else finish.plastic("#123a1a")
    return [*out, ("led", lamp, box((0.003, 0.002, 0.002), 0.0004, (0.09, -0.065, 0.006))), *(("hole", gold, lathe([(0.0022, 0.0028), (0.0045, 0.0028), (0.0045, 0.0053), (0.0022, 0.0053)], 14, 0.3).moved((s * 0.092, t * 0.068, 0))) for s in (-1, 1) for t in (-1, 1)), *(("foot", finish.plastic("#15171a"), cylinder(0.003, 0.003, 10, 0.0005, (s * 0.092, t * 0.068, 0))) for s in (-1, 1) for t in (-1, 1))]
