"""A machine tool on the workshop floor: a lathe, a drill press, a table saw or a band saw, with guards, handwheels and switches."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_z, slab, sphere, stamp, torus

CARD = Card("tools/machine_tool", 1, "machine_tool", ("lathe", "wood lathe", "metal lathe", "drill press", "pillar drill", "table saw", "circular saw table", "band saw", "bandsaw"), ("machine", "machinery"), ("indoor", "workshop", "garage", "factory"), "floor", (0.7, 0.1, 0.3, 0.3))


class Params(Base):
    """Dials."""

    kind: Literal["lathe", "drill", "table", "band"] = "lathe"
    color: Color | None = None
    size: Annotated[float, number(0.75, 1.3)] = 1.0
    state: Literal["off", "running"] = "off"
    wear: Wear = 0.35


TONE = {"lathe": "#2f5a4a", "drill": "#3a5a7a", "table": "#c9cbc8", "band": "#4a5a3a"}
CALLED = {"wood lathe": "lathe", "metal lathe": "lathe", "drill press": "drill", "pillar drill": "drill", "table saw": "table", "band saw": "band", "bandsaw": "band"}
"""Other names of its kinds."""
PRESETS = {"drill": Params(kind="drill"), "table": Params(kind="table"), "band": Params(kind="band", state="running")}


def build(p: Params, kit: Kit) -> Part:
    """Its user stands at -Y."""
    shell = finish.paint(p.color or TONE[p.kind], p.wear, 0.4)
    pieces = {"lathe": _lathe, "drill": _drill, "table": _table, "band": _band}[p.kind](p, shell, finish.metal("steel", p.wear), kit.n(28, 12))
    found = gathered([*pieces, *_switch(p)], scale=p.size, middle=False)
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    top = {"table": 0.86, "lathe": 0.0}.get(p.kind, 0.0) * p.size
    solids = (box_collider(lo, (hi[0], hi[1], top)),) if top else (box_collider((0.9 * lo[0], 0.8 * lo[1], 0), (0.9 * hi[0], 0.8 * hi[1], 0.98 * hi[2])),)
    rest = (Support(name="table", center=(0.3 * p.size, -0.05 * p.size, top), size=(0.4 * p.size, 0.5 * p.size)),) if top else ()
    sounds = (SoundSource(sound="machine", position=(0, 0, 0.9), gain=-8.0),) if p.state == "running" else ()
    return Part(found, colliders=solids, mass=180.0, supports=rest, sounds=sounds, functional_sides=("front",), affordances=("switch",))


def _switch(p: Params) -> list[Piece]:
    x, y, z = {"lathe": (-0.55, -0.235, 0.98), "drill": (0.0, -0.275, 1.5), "table": (0.2, -0.29, 0.62), "band": (-0.15, -0.085, 1.05)}[p.kind]
    go = finish.glow((0.1, 1.0, 0.3), 2.5) if p.state == "running" else finish.plastic("#1f7a34", 0.3)
    return [("panel", finish.plastic("#1b1d20", 0.4), box((0.08, 0.02, 0.11), 0.005, (x, y, z))), ("go", go, drum(0.014, 0.016, (x, y - 0.012, z + 0.026), 20, 0.003, AHEAD)), ("stop", finish.plastic("#c2241c", 0.3), drum(0.019, 0.026, (x, y - 0.014, z - 0.022), 20, 0.006, AHEAD))]


def _wheel(at: tuple[float, float, float], r: float, steel: Material, n: int) -> list[Piece]:
    x, y, z = at
    spokes = [rod((x, y, z), (x + r * np.sin(a), y, z + r * np.cos(a)), 0.09 * r, 8) for a in np.arange(3) * 2.094]
    return [("wheel", steel, torus(r, 0.11 * r, n, 8).turned(AHEAD).moved(at)), *(("wheel", steel, m) for m in spokes), ("hub", steel, drum(0.26 * r, 0.05, at, n, 0.004, AHEAD)), ("grip", finish.plastic("#141518"), rod((x + 0.7 * r, y, z + 0.7 * r), (x + 0.7 * r, y - 0.07, z + 0.7 * r), 0.012, 12))]


def _lathe(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    z = 1.08
    out: list[Piece] = [("cabinet", shell, soft_box((0.42, 0.42, 0.74), 0.03, 0.12, center=(x, 0, 0.39))) for x in (-0.52, 0.55)]
    out += [("foot", finish.plastic("#1b1d20"), slab((x - 0.22, -0.22, 0), (x + 0.22, 0.22, 0.03), 0.005)) for x in (-0.52, 0.55)]
    out += [("tray", finish.paint("#3a3d40", p.wear), slab((-0.78, -0.26, 0.76), (0.8, 0.26, 0.785), 0.005)), ("bed", steel, slab((-0.72, -0.1, 0.85), (0.78, -0.05, 0.93), 0.006)), ("bed", steel, slab((-0.72, 0.05, 0.85), (0.78, 0.1, 0.93), 0.006)), *(("bedfoot", shell, slab((x - 0.05, -0.11, 0.785), (x + 0.05, 0.11, 0.86), 0.006)) for x in (-0.5, 0.0, 0.55))]
    out += [("headstock", shell, soft_box((0.36, 0.4, 0.38), 0.035, 0.08, center=(-0.55, 0.0, z))), ("chuck", steel, drum(0.1, 0.07, (-0.325, 0, z), 2 * n, 0.006)), *(("jaw", steel, box((0.05, 0.024, 0.05), 0.003).turned(np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])).moved((-0.28, -0.055 * np.sin(a), z + 0.055 * np.cos(a)))) for a in np.arange(3) * 2.094)]
    piece = lathe([(0, -0.27), (0.034, -0.268), (0.036, -0.19), (0.02, -0.17), (0.03, -0.11), (0.042, -0.02), (0.03, 0.06), (0.018, 0.09), (0.026, 0.12), (0.026, 0.22), (0.0, 0.222)], 2 * n, 0.6).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]])).moved((-0.02, 0, z))
    out += [("work", finish.wood("oak", 0.1), piece), ("tailstock", shell, front_prism([(0.4, 0.93), (0.62, 0.93), (0.58, z + 0.07), (0.42, z + 0.07)], -0.09, 0.09, 0.01)), ("quill", steel, drum(0.034, 0.24, (0.38, 0, z), n, 0.004)), ("center", steel, lathe([(0.026, 0), (0.0, 0.06)], n, 0.5).turned(np.array([[0, 0, -1], [0, 1, 0], [1, 0, 0.0]])).moved((0.27, 0, z)))]
    hand = _wheel((0.0, 0.0, 0.0), 0.08, steel, n)
    out += [(r, m, q.turned(rot_z(np.pi / 2)).moved((0.68, 0, z))) for r, m, q in hand]
    out += [("carriage", shell, slab((-0.06, -0.24, 0.86), (0.16, 0.14, 0.965), 0.012)), ("apron", shell, slab((-0.05, -0.27, 0.78), (0.15, -0.23, 0.95), 0.008)), ("post", steel, box((0.09, 0.09, 0.07), 0.004, (0.05, -0.11, 1.0))), ("bit", steel, slab((0.02, -0.11, 1.02), (0.035, -0.045, 1.035), 0.001)), *_wheel((0.05, -0.3, 0.85), 0.06, steel, n)]
    out += [("screw", steel, rod((-0.4, -0.2, 0.835), (0.76, -0.2, 0.835), 0.012, 12)), *(("dial", finish.plastic("#e0e0da"), drum(0.03, 0.02, (-0.62 + 0.14 * k, -0.205, z + 0.08), n, 0.004, AHEAD)) for k in range(2)), *(("lever", steel, rod((-0.62 + 0.14 * k, -0.215, z + 0.08), (-0.6 + 0.14 * k, -0.23, z + 0.15), 0.006, 8)) for k in range(2))]
    return out


def _drill(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    out: list[Piece] = [("base", shell, soft_box((0.36, 0.5, 0.07), 0.02, 0.08, center=(0, -0.06, 0.036))), ("column", steel, cylinder(0.042, 1.36, n, 0.003, (0, 0.1, 0.06))), ("collar", shell, cylinder(0.07, 0.07, n, 0.006, (0, 0.1, 0.06)))]
    out += [("bracket", shell, soft_box((0.13, 0.2, 0.09), 0.02, 0.05, center=(0, 0.06, 0.86))), ("table", steel, cylinder(0.17, 0.03, 2 * n, 0.004, (0, -0.14, 0.905))), *(("slot", finish.plastic("#1b1d20"), box((0.2, 0.014, 0.002), 0.0005).turned(rot_z(a)).moved((0, -0.14, 0.935))) for a in (0.785, 2.356)), ("crank", steel, rod((0.06, 0.1, 0.84), (0.14, 0.1, 0.84), 0.009, 10)), ("crank", steel, rod((0.14, 0.1, 0.84), (0.17, 0.04, 0.8), 0.008, 10))]
    out += [("head", shell, soft_box((0.22, 0.42, 0.27), 0.04, 0.07, center=(0, -0.06, 1.46))), ("cover", shell, soft_box((0.26, 0.64, 0.11), 0.045, 0.07, 0.006, center=(0, 0.03, 1.645))), ("motor", finish.plastic("#2b2e33", 0.4), cylinder(0.085, 0.26, 2 * n, 0.02, (0, 0.27, 1.37))), *(("fin", finish.plastic("#2b2e33", 0.4), cylinder(0.088, 0.005, 2 * n, 0.001, (0, 0.27, 1.42 + 0.03 * k))) for k in range(6))]
    out += [("quill", steel, cylinder(0.034, 0.16, n, 0.003, (0, -0.14, 1.2))), ("chuck", finish.metal("gunmetal"), lathe([(0, 1.1), (0.016, 1.1), (0.03, 1.13), (0.03, 1.19), (0.024, 1.205), (0, 1.205)], n, 0.5).moved((0, -0.14, 0))), ("bit", steel, rod((0, -0.14, 1.11), (0, -0.14, 1.0), 0.006, 10, 0.004)), ("hub", steel, drum(0.035, 0.06, (0.14, -0.1, 1.38), n, 0.004, np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]])))]
    for a in np.arange(3) * 2.094 + 0.4:
        e = np.array([0.16, -0.1 + 0.17 * np.sin(a), 1.38 + 0.17 * np.cos(a)])
        out += [("spoke", steel, rod((0.16, -0.1, 1.38), e, 0.0075, 10)), ("knob", finish.plastic("#141518"), sphere(0.021, 16, e))]
    return out


def _table(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    z, dark = 0.86, finish.plastic("#1b1d20", 0.45)
    top = slab((-0.5, -0.36, z - 0.035), (0.5, 0.36, z), 0.006)
    out: list[Piece] = [("top", finish.metal("brushed", p.wear), top), ("skirt", shell, prism(np.array([(-0.32, -0.28), (0.32, -0.28), (0.32, 0.28), (-0.32, 0.28)]), z - 0.32, 0.008).moved((0, 0, 0.28))), *(("leg", dark, rod((s * 0.28, t * 0.24, 0.32), (s * 0.36, t * 0.32, 0.0), 0.022, 12, 0.026)) for s in (-1, 1) for t in (-1, 1)), *(("slot", dark, slab((x - 0.009, -0.361, z - 0.004), (x + 0.009, 0.361, z + 0.001), 0.0004)) for x in (-0.2, 0.2))]
    a = np.linspace(0, np.pi, 72)
    r = 0.125 + 0.004 * (np.arange(72) % 2)
    out += [("insert", dark, slab((-0.05, -0.19, z - 0.002), (0.05, 0.19, z + 0.0012), 0.0005)), ("blade", steel, front_prism(np.c_[r * np.cos(a), z - 0.03 + r * np.sin(a)], -0.0012, 0.0012).turned(rot_z(np.pi / 2))), ("knife", steel, slab((-0.0015, 0.115, z - 0.01), (0.0015, 0.2, z + 0.12), 0.0004)), ("guard", finish.plastic("#e0a01c", 0.3), soft_box((0.04, 0.3, 0.05), 0.015, 0.04, center=(0, 0.03, z + 0.13)))]
    out += [("fence", finish.metal("aluminium", p.wear), slab((0.18, -0.38, z + 0.002), (0.24, 0.38, z + 0.065), 0.004)), ("rail", finish.metal("aluminium", p.wear), rod((-0.5, -0.385, z - 0.022), (0.62, -0.385, z - 0.022), 0.018, 14)), ("lever", dark, rod((0.21, -0.39, z + 0.02), (0.21, -0.44, z - 0.05), 0.011, 10)), ("mitre", dark, front_prism([(0.1, 0), (-0.1, 0), (-0.07, 0.05), (0.07, 0.05)], -0.01, 0.01, 0.002).moved((-0.22, -0.12, z + 0.002)))]
    return [*out, *_wheel((-0.02, -0.32, 0.6), 0.085, finish.metal("chrome", p.wear), n), ("port", dark, cylinder(0.05, 0.06, n, 0.003).turned(AHEAD).moved((0, 0.34, 0.45)))]


def _band(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    out: list[Piece] = [("stand", shell, prism(np.array([(-0.26, -0.22), (0.3, -0.22), (0.3, 0.22), (-0.26, 0.22)]), 0.52, 0.01).moved((0, 0, 0.02))), ("door", shell, soft_box((0.42, 0.015, 0.4), 0.006, 0.1, center=(0.02, -0.224, 0.27)))]
    out += [("case", shell, drum(0.2, 0.17, (0.03, 0, z), 2 * n, 0.03, AHEAD)) for z in (0.72, 1.5)] + [("spine", shell, soft_box((0.12, 0.15, 0.82), 0.03, 0.1, center=(-0.15, 0, 1.1))), ("lower", shell, soft_box((0.4, 0.17, 0.2), 0.04, 0.08, center=(0.02, 0, 0.64)))]
    out += [("table", finish.metal("brushed", p.wear), slab((-0.06, -0.26, 0.955), (0.44, 0.24, 0.985), 0.005)), ("trunnion", shell, soft_box((0.16, 0.2, 0.06), 0.02, 0.05, center=(0.16, 0, 0.93))), ("blade", steel, slab((0.196, -0.006, 0.85), (0.1972, 0.012, 1.4), 0.0003)), ("post", steel, slab((0.17, 0.0, 1.15), (0.19, 0.03, 1.42), 0.003)), ("guide", finish.plastic("#1b1d20"), soft_box((0.07, 0.06, 0.05), 0.01, 0.03, center=(0.19, 0.0, 1.14))), ("fence", finish.metal("aluminium", p.wear), slab((0.27, -0.26, 0.986), (0.3, 0.24, 1.06), 0.004))]
    out += [("latch", finish.plastic("#1b1d20"), drum(0.024, 0.03, (x, -0.1, z), 16, 0.004, AHEAD)) for x, z in ((0.03, 1.5), (0.03, 0.72))] + [("knob", finish.plastic("#c2281c", 0.3), cylinder(0.035, 0.04, 8, 0.006, (0.03, 0, 1.7)))]
    out += [("vent", finish.plastic("#1b1d20"), stamp(box((0.2, 0.004, 0.01), 0.001), [(0.02, -0.233, 0.18 + 0.03 * k) for k in range(4)]))]
    return out
