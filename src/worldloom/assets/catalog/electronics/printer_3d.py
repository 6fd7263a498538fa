"""A 3D printer: an open frame with its gantry, hot end, spool and heated bed, or an enclosed box, with a half-made print."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, SoundSource, Wear, finish, metres, np
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, slab, spline, tube

CARD = Card("electronics/printer_3d", 1, "3d_printer", ("3d printer", "three-d printer", "3-d printer", "fdm printer"), ("electronics", "machine"), ("indoor", "workshop", "office", "lab", "classroom"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["open", "enclosed"] = "open"
    width: Annotated[float, metres(0.3, 0.6)] = 0.42
    color: Color = "#24272c"
    filament: Color = "#e0641c"
    state: Literal["printing", "off"] = "printing"
    wear: Wear = 0.12


PRESETS = {"enclosed": Params(kind="enclosed", color="#c9ccca", filament="#2f9ad0"), "off": Params(state="off", filament="#3fae5a")}


def build(p: Params, kit: Kit) -> Part:
    """Screen to -Y."""
    n = kit.n(30, 14)
    pieces = (_open if p.kind == "open" else _box)(p, n)
    sounds = (SoundSource(sound="fan_hum", position=(0, 0, 0.2), gain=-22.0),) if p.state == "printing" else ()
    return small(gathered(pieces, scale=p.width / 0.42), 8.0, friction=1.0, sounds=sounds, functional_sides=("front",), affordances=("switch",))


def _print(p: Params, z: float, n: int) -> list[Piece]:
    """A twisted vase as far as it has got, layer by layer."""
    out: list[Piece] = []
    tall = 0.11 if p.state == "printing" else 0.0
    plastic = finish.plastic(p.filament, 0.4)
    for k in range(int(tall / 0.0055)):
        t = k / 20
        a = np.linspace(0, 2 * np.pi, 3 * n, endpoint=False)
        r = (0.036 + 0.011 * np.sin(2.6 * t + 0.4)) * (1 + 0.09 * np.cos(6 * a + 2.2 * t))
        out.append(("print", plastic, tube(np.c_[r * np.cos(a), r * np.sin(a), np.full(len(a), z + 0.0028 + 0.0055 * k)], 0.0033, 5, closed=True)))
    return out


def _spool(p: Params, at: tuple[float, float, float], n: int) -> list[Piece]:
    return [("spool", finish.plastic("#1a1b1e", 0.4), drum(0.1, 0.006, (at[0], at[1] + s * 0.034, at[2]), 2 * n, 0.002, AHEAD)) for s in (-1, 1)] + [("filament", finish.plastic(p.filament, 0.3), drum(0.082, 0.06, at, 2 * n, 0.006, AHEAD)), ("hub", finish.plastic("#1a1b1e", 0.4), drum(0.022, 0.09, at, n, 0.002, AHEAD))]


def _hot_end(p: Params, x: float, y: float, z: float, n: int) -> list[Piece]:
    return [("carriage", finish.plastic("#1a1b1e", 0.4), soft_box((0.065, 0.05, 0.07), 0.008, 0.03, center=(x, y, z + 0.065))), ("fan", finish.plastic(p.filament, 0.4), drum(0.022, 0.016, (x, y - 0.032, z + 0.065), n, 0.003, AHEAD)), ("sink", finish.metal("aluminium"), cylinder(0.012, 0.02, n, 0.002, (x, y, z + 0.015))), ("nozzle", finish.metal("brass"), lathe([(0.001, 0), (0.006, 0.007), (0.006, 0.016), (0, 0.016)], n, 0.4).moved((x, y, z)))]


def _open(p: Params, n: int) -> list[Piece]:
    frame, dark, steel = finish.paint(p.color, p.wear, 0.4), finish.plastic("#17181b", 0.4), finish.metal("steel", p.wear)
    out: list[Piece] = [("frame", frame, slab((s * 0.16 - 0.02, -0.2, 0.012), (s * 0.16 + 0.02, 0.2, 0.052), 0.004)) for s in (-1, 1)] + [("frame", frame, slab((-0.18, y - 0.02, 0.014), (0.18, y + 0.02, 0.05), 0.004)) for y in (-0.1, 0.1)]
    out += [("foot", finish.rubber(), cylinder(0.016, 0.014, 14, 0.003, (s * 0.16, y, 0))) for s in (-1, 1) for y in (-0.17, 0.17)]
    out += [("post", frame, slab((s * 0.195 - 0.018, 0.03, 0.014), (s * 0.195 + 0.018, 0.07, 0.46), 0.004)) for s in (-1, 1)] + [("post", frame, slab((-0.213, 0.03, 0.44), (0.213, 0.07, 0.476), 0.004))]
    bed = 0.095
    z = bed + 0.005 + (0.115 if p.state == "printing" else 0.03)
    out += [("bed", finish.metal("aluminium", p.wear), slab((-0.125, -0.125, bed - 0.012), (0.125, 0.125, bed), 0.003)), ("sheet", finish.plastic("#1d2a30", 0.3), slab((-0.12, -0.12, bed), (0.12, 0.12, bed + 0.003), 0.001)), ("rail", steel, rod((0, -0.19, 0.062), (0, 0.19, 0.062), 0.008, 10)), *(("spring", finish.metal("brass"), cylinder(0.009, 0.03, 12, 0.002, (a * 0.1, b * 0.1, 0.055))) for a in (-1, 1) for b in (-1, 1))]
    out += [("gantry", frame, slab((-0.21, -0.005, z + 0.05), (0.21, 0.028, z + 0.085), 0.004)), *(("screw", steel, rod((s * 0.165, 0.055, 0.05), (s * 0.165, 0.055, 0.45), 0.005, 10)) for s in (-1, 1)), *(("motor", dark, box((0.042, 0.042, 0.04), 0.004, (s * 0.165, 0.055, 0.07))) for s in (-1, 1)), ("motor", dark, box((0.04, 0.042, 0.042), 0.004, (-0.235, 0.012, z + 0.07))), ("beltx", finish.rubber(), slab((-0.2, -0.009, z + 0.064), (0.2, -0.006, z + 0.07), 0.001))]
    x = 0.036 if p.state == "printing" else -0.1
    out += [*_hot_end(p, x, 0.0, z - 0.004, n), *_print(p, bed + 0.003, n), *_spool(p, (0.0, 0.05, 0.6), n), ("arm", frame, slab((-0.02, 0.035, 0.47), (0.02, 0.065, 0.61), 0.004))]
    line = spline([(0.08, 0.05, 0.6), (0.14, 0.02, 0.52), (x + 0.04, 0.0, z + 0.2), (x, 0.0, z + 0.1)], 24)
    lit = finish.glow((0.3, 0.75, 1.0), 2.0) if p.state == "printing" else finish.plastic("#0d1518", 0.1)
    return [*out, ("feed", finish.plastic(p.filament, 0.3), tube(line, 0.0022, 6)), ("panel", dark, soft_box((0.12, 0.03, 0.06), 0.006, 0.03, center=(0.13, -0.21, 0.045))), ("screen", lit, slab((0.08, -0.2265, 0.03), (0.15, -0.2245, 0.066), 0.001)), ("knob", finish.metal("chrome"), drum(0.011, 0.012, (0.172, -0.229, 0.048), n, 0.002, AHEAD))]


def _box(p: Params, n: int) -> list[Piece]:
    shell, dark, steel = finish.plastic(p.color, 0.35, p.wear), finish.plastic("#17181b", 0.4), finish.metal("steel", p.wear)
    w, d, h = 0.21, 0.2, 0.46
    edges = [((-w, -d, 0.01), (w, d, 0.09)), ((-w, -d, h - 0.06), (w, d, h)), *(((s * w - 0.03 * (s > 0), t * d - 0.03 * (t > 0), 0.08), (s * w + 0.03 * (s < 0), t * d + 0.03 * (t < 0), h - 0.04)) for s in (-1, 1) for t in (-1, 1)), ((-w, d - 0.012, 0.08), (w, d, h - 0.04))]
    out: list[Piece] = [("body", shell, slab(a, b, 0.008)) for a, b in edges] + [("glass", finish.glass((0.75, 0.85, 0.9)), slab((s * (w - 0.004) - 0.002, -d + 0.02, 0.09), (s * (w - 0.004) + 0.002, d - 0.02, h - 0.05), 0.001)) for s in (-1, 1)]
    bed = 0.15
    z = bed + (0.115 if p.state == "printing" else 0.12)
    out += [("glass", finish.glass((0.75, 0.85, 0.9)), slab((-w + 0.028, -d + 0.002, 0.092), (w - 0.028, -d + 0.006, h - 0.062), 0.001)), ("handle", dark, rod((w - 0.05, -d - 0.018, 0.2), (w - 0.05, -d - 0.018, 0.32), 0.007, 10)), ("bed", finish.metal("aluminium", p.wear), slab((-0.14, -0.13, bed - 0.014), (0.14, 0.14, bed), 0.003)), *(("rod", steel, rod((s * 0.15, 0.16, 0.09), (s * 0.15, 0.16, h - 0.06), 0.006, 10)) for s in (-1, 1)), ("rod", steel, rod((-w + 0.02, 0.0, z + 0.075), (w - 0.02, 0.0, z + 0.075), 0.005, 10))]
    x = 0.036 if p.state == "printing" else -0.08
    lit = finish.glow((0.3, 0.75, 1.0), 2.0) if p.state == "printing" else finish.plastic("#0d1518", 0.1)
    return [*out, *_hot_end(p, x, 0.0, z - 0.004, n), *_print(p, bed, n), ("screen", lit, slab((-0.06, -d - 0.002, 0.03), (0.06, -d + 0.002, 0.075), 0.001)), ("strip", finish.glow((1.0, 0.98, 0.92), 4.0 if p.state == "printing" else 0.05), slab((-0.15, -d + 0.03, h - 0.064), (0.15, -d + 0.05, h - 0.058), 0.001)), *(("foot", finish.rubber(), cylinder(0.018, 0.012, 14, 0.003, (s * 0.17, t * 0.16, 0))) for s in (-1, 1) for t in (-1, 1)), *_spool(p, (0.0, d + 0.05, 0.3), n)]
