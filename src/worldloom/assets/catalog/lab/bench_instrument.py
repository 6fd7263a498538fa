"""A laboratory bench instrument: a centrifuge with its lid and rotor, a hot plate with a stirred beaker, or a Bunsen burner with its flame."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_z, rounded_rect, slab, sphere, spline, tube

CARD = Card(
    "lab/bench_instrument", 1, "bench_instrument", ("centrifuge", "lab centrifuge", "bunsen burner", "gas burner", "hot plate", "hotplate", "magnetic stirrer", "lab instrument"), ("lab equipment", "instrument"),
    ("indoor", "lab", "laboratory", "classroom", "hospital"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["centrifuge", "burner", "plate"] = "centrifuge"
    color: Color | None = None
    state: Literal["off", "on", "open"] = "off"
    """Open: the centrifuge's lid."""
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.15


TONE = {"centrifuge": "#e4e5e3", "burner": "#3a4a3f", "plate": "#dfe2e2"}
CALLED = {"lab centrifuge": "centrifuge", "bunsen burner": "burner", "gas burner": "burner", "hot plate": "plate", "hotplate": "plate", "magnetic stirrer": "plate"}
"""Other names of its kinds."""
PRESETS = {"open": Params(state="open"), "burner": Params(kind="burner", state="on"), "plate": Params(kind="plate", state="on"), "blue": Params(color="#2f5a8a", state="on")}


def build(p: Params, kit: Kit) -> Part:
    """Controls to -Y."""
    n = kit.n(36, 16)
    shell = finish.paint(p.color or TONE[p.kind], p.wear, 0.3)
    pieces = {"centrifuge": _centrifuge, "burner": _burner, "plate": _plate}[p.kind](p, shell, n)
    s, on = p.size, p.state == "on"
    lights: tuple[Light, ...] = (light((0, 0, 0.2 * s), 1.2, True, (0.35, 0.5, 1.0), 0.01, "flame", flicker=0.3),) if on and p.kind == "burner" else ()
    sounds = (SoundSource(sound="fan_hum", position=(0, 0, 0.1), gain=-18.0),) if on and p.kind == "centrifuge" else ()
    return small(gathered(pieces, scale=s, middle=False), {"centrifuge": 9.0, "burner": 0.6, "plate": 1.8}[p.kind], friction=1.0, lights=lights, sounds=sounds, functional_sides=("front",), affordances=("switch", "open") if p.kind == "centrifuge" else ("switch",))


def _screen(p: Params) -> Material:
    return finish.glow((0.25, 0.75, 1.0), 2.5) if p.state == "on" else finish.plastic("#0d1518", 0.08)


def _centrifuge(p: Params, shell: Material, n: int) -> list[Piece]:
    dark, steel = finish.plastic("#1c1e22", 0.4), finish.metal("brushed", p.wear)
    out: list[Piece] = [("body", shell, soft_box((0.36, 0.4, 0.19), 0.045, 0.05, 0.0, center=(0, 0, 0.105))), ("panel", dark, soft_box((0.3, 0.012, 0.085), 0.005, 0.05, center=(0, -0.198, 0.1))), ("screen", _screen(p), slab((-0.12, -0.2065, 0.085), (-0.02, -0.2035, 0.125), 0.001))]
    out += [("dial", steel, drum(0.02, 0.02, (x, -0.21, 0.105), n, 0.003, AHEAD)) for x in (0.04, 0.1)] + [("key", finish.plastic(c, 0.3), box((0.02, 0.006, 0.012), 0.002, (-0.11 + 0.032 * k, -0.205, 0.07))) for k, c in enumerate(("#c9cbcd",) * 3)]
    out += [("foot", finish.rubber(), cylinder(0.018, 0.016, 14, 0.003, (a, b, 0))) for a in (-0.14, 0.14) for b in (-0.15, 0.15)]
    lid, pivot = [lathe([(0, 0), (0.155, 0.0), (0.16, 0.012), (0.14, 0.03), (0.06, 0.042), (0, 0.044)], n, 0.5), soft_box((0.1, 0.03, 0.02), 0.008, 0.03, center=(0, -0.16, 0.014))], np.array([0, 0.17, 0.2])
    turn = rot_x(-1.25 if p.state == "open" else 0.0)
    out += [(r, m, q.moved((0, 0, 0.198)).moved(-pivot).turned(turn).moved(pivot)) for r, m, q in (("lid", shell, lid[0]), ("latch", dark, lid[1]), ("window", finish.plastic("#101820", 0.04), lathe([(0, 0.04), (0.05, 0.042), (0.045, 0.047), (0, 0.05)], n, 0.6)))]
    if p.state == "open":
        out += [("bowl", steel, lathe([(0, 0.1995), (0.14, 0.1995), (0.148, 0.204), (0.138, 0.206), (0.13, 0.2005)], n, 0.5)), ("pit", dark, cylinder(0.13, 0.002, n, 0.0004, (0, 0, 0.1985))), ("rotor", steel, lathe([(0, 0.2), (0.1, 0.2), (0.11, 0.21), (0.07, 0.222), (0.02, 0.226), (0, 0.232)], n, 0.5))]
        for a in np.arange(12) * np.pi / 6:
            out.append(("vial", finish.plastic("#2f8fd0", 0.2), rod((0.085 * np.cos(a), 0.085 * np.sin(a), 0.208), (0.07 * np.cos(a), 0.07 * np.sin(a), 0.232), 0.0085, 12)))
    return out


def _burner(p: Params, shell: Material, n: int) -> list[Piece]:
    brass, steel = finish.metal("brass", p.wear), finish.metal("chrome", p.wear)
    out: list[Piece] = [("base", shell, lathe([(0, 0), (0.05, 0.0), (0.052, 0.006), (0.045, 0.012), (0.02, 0.018), (0.014, 0.024), (0, 0.024)], n, 0.6)), ("tube", steel, lathe([(0.0, 0.022), (0.0085, 0.022), (0.0085, 0.15), (0.0105, 0.152), (0.0105, 0.158), (0.007, 0.158), (0.007, 0.12)], n, 0.4)), ("collar", brass, lathe([(0.0086, 0.036), (0.0135, 0.038), (0.0135, 0.062), (0.0086, 0.064)], n, 0.4)),
                        ("valve", brass, drum(0.006, 0.06, (0.03, 0, 0.026), 14)), ("wheel", finish.plastic("#c9a01c", 0.4), drum(0.014, 0.008, (-0.03, 0, 0.026), n, 0.002)), ("stem", brass, drum(0.004, 0.03, (-0.02, 0, 0.026), 12))]  # fmt: skip
    out += [("hole", finish.plastic("#0c0c0d"), cylinder(0.004, 0.002, 14, 0.0005).turned(AHEAD).moved((0, -0.0125, 0.05)))]
    hose = spline([(0.058, 0, 0.026), (0.1, 0.0, 0.02), (0.15, 0.04, 0.007), (0.2, 0.13, 0.007), (0.16, 0.22, 0.007)], 30)
    out.append(("hose", finish.of("rubber", "#c2682c", 0.6), tube(hose, 0.0068, 9)))
    if p.state == "on":
        out += [("flame", finish.glow((0.2, 0.4, 1.0), 5.0), lathe([(0.0, 0.158), (0.009, 0.16), (0.0125, 0.178), (0.009, 0.215), (0.003, 0.25), (0, 0.262)], n, True)), ("core", finish.glow((0.5, 0.85, 1.0), 12.0), lathe([(0.0, 0.157), (0.0135, 0.16), (0.0128, 0.164), (0.004, 0.19), (0, 0.2)], n, True))]
    return out


def _plate(p: Params, shell: Material, n: int) -> list[Piece]:
    from worldloom.assets.catalog.lab.labware import VESSELS, filled, liquid
    from worldloom.assets.parts.room_ware import hollow

    dark = finish.plastic("#1c1e22", 0.4)
    body = prism(rounded_rect(0.18, 0.24, 0.02, 5), 0.055, 0.006).moved((0, 0, 0.012))
    out: list[Piece] = [("body", shell, body), ("plate", finish.ceramic("#f4f5f3", 0.12), slab((-0.085, -0.055, 0.07), (0.085, 0.115, 0.084), 0.004)), ("gap", dark, slab((-0.07, -0.04, 0.06), (0.07, 0.1, 0.072), 0.002))]
    out += [("dial", dark, drum(0.02, 0.018, (s * 0.05, -0.127, 0.038), n, 0.003, AHEAD)) for s in (-1, 1)] + [("screen", _screen(p), slab((-0.022, -0.122, 0.028), (0.022, -0.1195, 0.05), 0.001)), ("mark", finish.paint("#c2281c", 0.0), text("HOT", 0.01, (0, 0.058), -0.1205))]
    out += [("foot", finish.rubber(), cylinder(0.012, 0.014, 12, 0.002, (a, b, 0))) for a in (-0.07, 0.07) for b in (-0.095, 0.095)]
    glass = VESSELS["beaker"]
    return [*out, ("glass", finish.glass(), hollow(glass, 0.0013, n, 0.8, 0.0015).moved((0, 0.03, 0.0842))), ("liquid", liquid("#2f8fd0"), filled(glass, 0.5, n).moved((0, 0.03, 0.0842))), ("bar", finish.plastic("#f4f4f0", 0.3), sphere((0.014, 0.004, 0.004), 14).turned(rot_z(0.6)).moved((0, 0.03, 0.0902)))]
