"""A power unit for a workshop: an air compressor on its tank with gauges and hose, a portable generator in a frame, or a welding machine on wheels."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, ALONG, Piece, drum, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, slab, spline, stamp, torus, tube

CARD = Card(
    "tools/power_unit", 1, "power_unit", ("air compressor", "compressor", "generator", "portable generator", "power generator", "diesel generator", "welding machine", "welder machine", "welding unit"), ("machine", "machinery"),
    ("indoor", "outdoor", "workshop", "garage", "factory", "construction_site"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["compressor", "generator", "welder"] = "compressor"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    state: Literal["off", "running"] = "off"
    wear: Wear = 0.35


TONE = {"compressor": "#b3281c", "generator": "#d9a81c", "welder": "#1f5a8a"}
CALLED = {"air compressor": "compressor", "portable generator": "generator", "power generator": "generator", "diesel generator": "generator", "welding machine": "welder", "welder machine": "welder", "welding unit": "welder"}
"""Other names of its kinds."""
PRESETS = {"generator": Params(kind="generator"), "welder": Params(kind="welder", state="running"), "blue": Params(color="#2a4a7a", size=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """Controls to -Y."""
    shell = finish.paint(p.color or TONE[p.kind], p.wear, 0.3)
    pieces = {"compressor": _compressor, "generator": _generator, "welder": _welder}[p.kind](p, shell, finish.metal("steel", p.wear), kit.n(32, 14))
    found = gathered(pieces, scale=p.size)
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    sounds = (SoundSource(sound="machine", position=(0, 0, 0.4), gain=-6.0),) if p.state == "running" else ()
    return Part(found, colliders=(box_collider(lo, (hi[0], hi[1], 0.9 * hi[2])),), mass=45.0, dynamic=True, friction=0.8, sounds=sounds, functional_sides=("front",), affordances=("switch", "push"))


def _lamp(p: Params) -> Material:
    return finish.glow((0.1, 1.0, 0.3), 3.0) if p.state == "running" else finish.plastic("#143a1c", 0.2)


def _gauge(at: tuple[float, float, float], r: float, n: int) -> list[Piece]:
    x, y, z = at
    return [("dialrim", finish.metal("chrome"), torus(r, 0.12 * r, n, 8).turned(AHEAD).moved(at)), ("dialback", finish.plastic("#17181b"), drum(r, 0.6 * r, (x, y + 0.3 * r, z), n, 0.002, AHEAD)), ("dial", finish.paint("#f4f2ea", 0.0), drum(0.93 * r, 0.004, at, n, 0.0005, AHEAD)), ("needle", finish.paint("#c2241c", 0.0), box((0.1 * r, 0.002, 0.75 * r), 0.0004).turned(np.array([[0.8, 0, 0.6], [0, 1, 0], [-0.6, 0, 0.8]])).moved((x + 0.15 * r, y - 0.003, z + 0.2 * r)))]


def _compressor(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    z, dark = 0.32, finish.plastic("#1b1d20", 0.5)
    tank = lathe([(0, -0.42), (0.09, -0.41), (0.155, -0.37), (0.17, -0.3), (0.17, 0.3), (0.155, 0.37), (0.09, 0.41), (0, 0.42)], 2 * n, 0.8).turned(ALONG).moved((0, 0, z))
    out: list[Piece] = [("tank", shell, tank), *(("band", shell, drum(0.172, 0.02, (x, 0, z), 2 * n, 0.004)) for x in (-0.28, 0.28)), *(("wheel", finish.rubber(), drum(0.115, 0.05, (0.3, s * 0.2, 0.115), n, 0.014, AHEAD)) for s in (-1, 1)), *(("hub", steel, drum(0.055, 0.056, (0.3, s * 0.2, 0.115), n, 0.006, AHEAD)) for s in (-1, 1)), ("axle", steel, rod((0.3, -0.2, 0.115), (0.3, 0.2, 0.115), 0.014, 10)), ("leg", steel, slab((-0.36, -0.12, 0), (-0.28, 0.12, 0.2), 0.01)), ("foot", finish.rubber(), slab((-0.38, -0.13, 0), (-0.26, 0.13, 0.025), 0.006))]
    out += [("plate", steel, slab((-0.3, -0.12, z + 0.165), (0.3, 0.12, z + 0.18), 0.004)), ("motor", finish.paint("#33373c", p.wear), drum(0.095, 0.24, (-0.15, 0, z + 0.29), 2 * n, 0.016)), *(("fin", finish.paint("#33373c", p.wear), drum(0.1, 0.006, (-0.25 + 0.025 * k, 0, z + 0.29), 2 * n, 0.001)) for k in range(9))]
    out += [("pump", finish.metal("aluminium", p.wear), soft_box((0.15, 0.15, 0.13), 0.02, 0.04, center=(0.15, 0, z + 0.25))), ("cylinder", finish.metal("aluminium", p.wear), cylinder(0.055, 0.16, n, 0.004, (0.15, 0, z + 0.3))), *(("fin2", finish.metal("aluminium", p.wear), soft_box((0.15, 0.14, 0.007), 0.003, 0.05, center=(0.15, 0, z + 0.33 + 0.018 * k))) for k in range(7)), ("filter", dark, drum(0.04, 0.05, (0.25, 0.02, z + 0.44), n, 0.006))]
    guard = torus(0.12, 0.006, 2 * n, 6).turned(AHEAD)
    out += [("guard", dark, guard.moved((0.06, 0.16, z + 0.3))), ("fan", dark, drum(0.1, 0.02, (0.06, 0.15, z + 0.3), n, 0.004, AHEAD))]
    copper = finish.metal("copper", p.wear)
    out += [("pipe", copper, tube(spline([(0.15, -0.05, z + 0.46), (0.15, -0.13, z + 0.44), (0.1, -0.17, z + 0.3), (0.08, -0.15, z + 0.12)], 24), 0.009, 9)), ("box", dark, soft_box((0.12, 0.07, 0.1), 0.012, 0.04, center=(-0.02, -0.14, z + 0.23))), ("knob", finish.plastic("#c2241c", 0.3), cylinder(0.022, 0.035, n, 0.005, (-0.02, -0.14, z + 0.28))), *_gauge((0.05, -0.19, z + 0.19), 0.03, n), *_gauge((-0.09, -0.19, z + 0.19), 0.026, n), ("lamp", _lamp(p), drum(0.009, 0.008, (-0.02, -0.178, z + 0.25), 14, 0.002, AHEAD))]
    coil = [torus(0.09, 0.009, n, 7).turned(AHEAD).moved((-0.22, -0.19 - 0.018 * k, z + 0.02)) for k in range(3)]
    return [*out, ("handle", steel, tube(spline([(-0.36, -0.1, z + 0.06), (-0.5, -0.1, z + 0.16), (-0.58, -0.09, z + 0.26), (-0.58, 0.09, z + 0.26), (-0.5, 0.1, z + 0.16), (-0.36, 0.1, z + 0.06)], 34), 0.012, 9)), *(("hose", finish.of("rubber", "#d9641c", 0.5), m) for m in coil), ("gun", steel, rod((-0.14, -0.23, z + 0.02), (-0.1, -0.24, z - 0.1), 0.014, 10))]


def _generator(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    dark, w, d, h = finish.plastic("#1b1d20", 0.5), 0.66, 0.48, 0.5
    frame = finish.paint("#22252a", p.wear)
    out: list[Piece] = []
    for s in (-1, 1):
        hoop = np.array([(s * w / 2, -d / 2, 0.03), (s * w / 2, -d / 2, h - 0.05), (s * (w / 2 - 0.05), -d / 2, h), (-s * 0.0, -d / 2, h)])
        out += [("frame", frame, tube(hoop * [1, t, 1], 0.016, 10)) for t in (-1, 1)]
        out += [("frame", frame, rod((s * w / 2, -d / 2, z), (s * w / 2, d / 2, z), 0.016, 10)) for z in (0.03, h - 0.06)] + [("frame", frame, rod((-w / 2, s * d / 2, 0.03), (w / 2, s * d / 2, 0.03), 0.016, 10))]
        out += [("foot", finish.rubber(), cylinder(0.025, 0.035, 12, 0.004, (s * 0.28, t * 0.2, 0))) for t in (-1, 1)]
    out += [("tank", shell, soft_box((0.56, 0.4, 0.15), 0.05, 0.06, 0.015, center=(0, 0.02, h - 0.06))), ("cap", dark, cylinder(0.038, 0.03, n, 0.006, (0.14, 0.06, h + 0.02))), *_level(n, h)]
    out += [("engine", dark, soft_box((0.24, 0.3, 0.26), 0.04, 0.05, center=(-0.16, 0.02, 0.2))), ("fan", dark, drum(0.12, 0.05, (-0.3, 0.02, 0.2), 2 * n, 0.01)), ("starter", finish.paint("#33373c"), drum(0.08, 0.06, (-0.32, 0.02, 0.2), n, 0.01)), ("pull", finish.plastic("#c2241c", 0.3), box((0.02, 0.07, 0.02), 0.006, (-0.355, -0.05, 0.28))), ("alternator", finish.metal("aluminium", p.wear), drum(0.13, 0.26, (0.14, 0.04, 0.2), 2 * n, 0.02)), *(("rib", finish.metal("aluminium", p.wear), drum(0.134, 0.008, (0.05 + 0.04 * k, 0.04, 0.2), 2 * n, 0.002)) for k in range(5)), ("muffler", finish.iron(p.wear), soft_box((0.1, 0.24, 0.13), 0.04, 0.04, center=(0.02, 0.12, 0.36 - 0.05)))]
    f = -d / 2 + 0.01
    out += [("panel", shell, soft_box((0.34, 0.05, 0.2), 0.012, 0.05, center=(0.12, f + 0.02, 0.22))), ("plate", dark, slab((-0.03, f - 0.008, 0.135), (0.27, f - 0.003, 0.305), 0.002))]
    for k in range(2):
        x = 0.19 + 0.0 * k
        out += [("outlet", finish.plastic("#e6e4da", 0.35), drum(0.03, 0.012, (x, f - 0.012, 0.18 + 0.075 * k), n, 0.003, AHEAD)), *(("hole", finish.plastic("#0c0c0d"), drum(0.0045, 0.004, (x + s * 0.011, f - 0.018, 0.18 + 0.075 * k), 10, 0.0005, AHEAD)) for s in (-1, 1))]
    return [*out, *_gauge((0.06, f - 0.012, 0.25), 0.032, n), ("switch", finish.plastic("#c2241c", 0.3), box((0.03, 0.02, 0.04), 0.005, (0.04, f - 0.014, 0.175))), ("lamp", _lamp(p), drum(0.009, 0.01, (0.1, f - 0.012, 0.175), 14, 0.002, AHEAD))]


def _level(n: int, h: float) -> list[Piece]:
    return [("gauge", finish.plastic("#c2241c", 0.3), cylinder(0.02, 0.012, n, 0.003, (-0.08, 0.04, h + 0.026)))]


def _welder(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    dark = finish.plastic("#1b1d20", 0.5)
    f = -0.3
    out: list[Piece] = [("body", shell, soft_box((0.32, 0.56, 0.46), 0.02, 0.1, center=(0, 0, 0.38))), ("face", dark, soft_box((0.29, 0.02, 0.42), 0.008, 0.08, center=(0, f + 0.02, 0.38))), ("top", dark, slab((-0.15, -0.26, 0.61), (0.15, 0.26, 0.618), 0.003))]
    out += [("wheel", finish.rubber(), drum(0.12, 0.05, (s * 0.19, 0.2, 0.12), n, 0.014)) for s in (-1, 1)] + [("hub", steel, drum(0.06, 0.056, (s * 0.191, 0.2, 0.12), n, 0.006)) for s in (-1, 1)] + [("castor", finish.rubber(), drum(0.05, 0.03, (s * 0.12, -0.2, 0.05), n, 0.006)) for s in (-1, 1)] + [("fork", steel, slab((s * 0.12 - 0.025, -0.22, 0.07), (s * 0.12 + 0.025, -0.17, 0.16), 0.004)) for s in (-1, 1)] + [("axle", steel, rod((-0.19, 0.2, 0.12), (0.19, 0.2, 0.12), 0.012, 10))]
    out += [("handle", steel, tube(spline([(-0.13, -0.22, 0.6), (-0.13, -0.26, 0.72), (0.0, -0.27, 0.74), (0.13, -0.26, 0.72), (0.13, -0.22, 0.6)], 24), 0.012, 10))]
    out += [("vent", dark, stamp(box((0.006, 0.34, 0.012), 0.001), [(s * 0.161, 0, 0.28 + 0.04 * k) for s in (-1, 1) for k in range(6)])), ("screen", finish.glow((1.0, 0.3, 0.1), 2.5) if p.state == "running" else finish.plastic("#2a0f0a", 0.1), slab((-0.09, f + 0.006, 0.5), (0.0, f + 0.01, 0.55), 0.001)), ("lamp", _lamp(p), drum(0.01, 0.01, (0.09, f + 0.006, 0.53), 14, 0.002, AHEAD))]
    out += [("knob", finish.plastic("#d8d8d2", 0.3), drum(0.03, 0.03, (x, f - 0.002, 0.42), n, 0.005, AHEAD)) for x in (-0.07, 0.07)]
    for k, c in enumerate(("#c2241c", "#22262c")):
        x = -0.07 + 0.14 * k
        line = spline([(x, f - 0.01, 0.25), (x, f - 0.08, 0.2), (x * 1.6, f - 0.16, 0.02), (x * 2.6, f - 0.05, 0.014), (x * 3.0, f + 0.15, 0.014)], 34)
        out += [(f"jack.{k}", finish.metal("brass"), drum(0.02, 0.03, (x, f, 0.25), n, 0.004, AHEAD)), (f"cable.{k}", finish.of("rubber", c, 0.6), tube(line, 0.0105, 9)), (f"clamp.{k}", steel if k == 0 else finish.plastic("#2a2d33"), rod(line[-1], line[-1] + [0.02, 0.14, 0.012], 0.016, 12, 0.009))]
    gas = [cylinder(0.07, 0.72, 2 * n, 0.03, (0, 0.36, 0.1)), lathe([(0.03, 0.82), (0.035, 0.86), (0.02, 0.89), (0, 0.89)], n, 0.6).moved((0, 0.36, 0))]
    return [*out, ("cylinder", finish.paint("#4a5a4a", p.wear), gas[0]), ("valve", finish.metal("brass"), gas[1]), ("shelf", steel, slab((-0.12, 0.26, 0.08), (0.12, 0.46, 0.1), 0.004)), ("chain", steel, torus(0.075, 0.005, n, 6).moved((0, 0.36, 0.6)))]
