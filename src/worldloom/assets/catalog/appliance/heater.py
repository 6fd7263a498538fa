"""A heater: a cast-iron or panel radiator under a window, or a portable space heater with its glowing bars, oil fins or fan."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, slab, stamp, tube

CARD = Card(
    "appliance/heater", 1, "radiator", ("heater", "heating radiator", "cast iron radiator", "panel radiator", "space heater", "electric heater", "portable heater", "fan heater", "oil heater"),
    ("appliance", "fixture"), ("indoor", "bedroom", "living_room", "bathroom", "hallway", "office"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["column", "panel", "bars", "oil"] = "column"
    width: Annotated[float, metres(0.4, 1.6)] = 0.9
    """Of a radiator."""
    height: Annotated[float, metres(0.4, 0.9)] = 0.6
    color: Color = "#e4e1d8"
    state: Literal["off", "on"] = "off"
    wear: Wear = 0.2


CALLED = {"panel radiator": "panel", "space heater": "bars", "electric heater": "bars", "portable heater": "oil", "fan heater": "bars", "oil heater": "oil", "patio heater": "bars"}
"""Other names of its kinds."""
PRESETS = {"panel": Params(kind="panel"), "bars": Params(kind="bars", state="on", color="#3a3d42"), "oil": Params(kind="oil", height=0.62)}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y; a radiator's back is where its wall is."""
    out, n = Collector(), kit.n(20, 10)
    lights = {"column": _column, "panel": _panel, "bars": _bars, "oil": _oil}[p.kind](out, p, n)
    parts = out.surfaces()
    lo, hi = np.min([s.mesh.bounds[0] for s in parts], 0), np.max([s.mesh.bounds[1] for s in parts], 0)
    return Part(parts, colliders=(box_collider(lo, hi),), mass=35.0 if p.kind in ("column", "panel") else 7.0, dynamic=p.kind in ("bars", "oil"), lights=lights, functional_sides=("front",), affordances=("switch",))


def _valve(out: Collector, x: float, n: int) -> None:
    out.add("pipe", finish.metal("copper"), rod((x, 0.02, 0.0), (x, 0.02, 0.1), 0.009, n))
    out.add("valve", finish.metal("chrome"), rod((x, 0.02, 0.07), (x, 0.02, 0.115), 0.014, n), drum(0.011, 0.05, (x - 0.02 * np.sign(x), 0.02, 0.105), n))
    out.add("knob", finish.plastic("#f0f0ec"), lathe([(0, 0), (0.018, 0), (0.02, 0.01), (0.02, 0.04), (0.014, 0.05), (0, 0.05)], n, 0.5).moved((x, 0.02, 0.115)))


def _column(out: Collector, p: Params, n: int) -> tuple[Light, ...]:
    iron, count = finish.paint(p.color, p.wear, 0.35), max(4, int(p.width / 0.062))
    h = p.height
    xs = (np.arange(count) - (count - 1) / 2) * 0.062
    section = [soft_box((0.05, 0.036, h - 0.13), 0.017, 0.4, center=(0, y, h / 2 + 0.02)) for y in (-0.065, 0.0, 0.065)]
    section += [soft_box((0.054, 0.175, 0.062), 0.026, 0.1, center=(0, 0, z)) for z in (h - 0.045, 0.105)]
    for m in section:
        out.add("column", iron, stamp(m, np.c_[xs, 0 * xs, 0 * xs]))
    feet = lathe([(0, 0), (0.024, 0), (0.026, 0.012), (0.014, 0.03), (0.018, 0.08), (0, 0.08)], n, 0.6)
    out.add("foot", iron, stamp(feet, [(x, y, 0) for x in (xs[0], xs[-1]) for y in (-0.055, 0.055)]))
    _valve(out, float(xs[-1]) + 0.055, n)
    return ()


def _panel(out: Collector, p: Params, n: int) -> tuple[Light, ...]:
    shell, w, h = finish.paint(p.color, p.wear, 0.3), p.width, p.height
    low = 0.12
    out.add("panel", shell, box((w, 0.022, h - low), 0.008, (0, -0.04, (h + low) / 2)), box((w, 0.022, h - low), 0.008, (0, 0.04, (h + low) / 2)), slab((-w / 2, -0.05, h - 0.012), (w / 2, 0.05, h + 0.002), 0.003))
    xs = np.linspace(-w / 2 + 0.035, w / 2 - 0.035, max(6, int(w / 0.045)))
    out.add("rib", shell, stamp(soft_box((0.022, 0.014, h - low - 0.06), 0.006, 0.05), [(x, -0.05, (h + low) / 2) for x in xs]))
    out.add("grille", finish.plastic("#3a3c40"), *(box((w - 0.06, 0.004, 0.003), 0.001, (0, y, h + 0.003)) for y in np.linspace(-0.03, 0.03, 5)))
    out.add("leg", finish.metal("steel"), *(rod((s * 0.4 * w, 0.03, 0), (s * 0.4 * w, 0.03, low + 0.02), 0.011, n) for s in (-1, 1)), *(slab((s * 0.4 * w - 0.02, -0.075, 0), (s * 0.4 * w + 0.02, 0.075, 0.01), 0.003) for s in (-1, 1)))
    _valve(out, w / 2 - 0.04, n)
    return ()


def _bars(out: Collector, p: Params, n: int) -> tuple[Light, ...]:
    shell, on = finish.paint(p.color, p.wear, 0.3), p.state == "on"
    w, h = min(0.6 * p.width, 0.62), 0.72 * p.height
    out.add("body", shell, soft_box((w, 0.15, h), 0.03, 0.05, center=(0, 0.03, h / 2 + 0.03)), *(slab((s * 0.4 * w - 0.025, -0.11, 0), (s * 0.4 * w + 0.025, 0.16, 0.035), 0.008) for s in (-1, 1)))
    out.add("mirror", finish.metal("copper", 0.05, 0.15), slab((-0.44 * w, -0.05, 0.09), (0.44 * w, -0.04, h - 0.05), 0.002))
    glow = finish.glow((1.0, 0.28, 0.06), 9.0) if on else finish.ceramic("#b8b2a6", 0.5)
    zs = np.linspace(0.16, h - 0.12, 3)
    out.add("bar", glow, *(drum(0.011, 0.8 * w, (0, -0.07, float(z)), n) for z in zs))
    out.add("clip", finish.ceramic("#e8e4da", 0.4), *(drum(0.016, 0.02, (s * 0.4 * w, -0.07, float(z)), n) for z in zs for s in (-1, 1)))
    out.add("guard", finish.metal("chrome", p.wear), *(rod((-0.46 * w, -0.105, float(z)), (0.46 * w, -0.105, float(z)), 0.0022, 6) for z in np.linspace(0.1, h - 0.04, 9)), *(tube([(s * 0.46 * w, -0.04, z0), (s * 0.46 * w, -0.105, z0)], 0.0022, 6) for s in (-1, 1) for z0 in (0.1, h - 0.04)), *(rod((x * w, -0.106, 0.1), (x * w, -0.106, h - 0.04), 0.0022, 6) for x in (-0.46, -0.15, 0.15, 0.46)))
    out.add("knob", finish.plastic("#121315"), cylinder(0.02, 0.022, n, 0.004, (0.3 * w, 0.03, h + 0.025)))
    return (light((0, -0.2, 0.55 * h), 14.0, True, (1.0, 0.35, 0.1), 0.1, "bars"),) if on else ()


def _oil(out: Collector, p: Params, n: int) -> tuple[Light, ...]:
    shell, h = finish.paint(p.color, p.wear, 0.35), p.height
    count = max(5, min(11, int(p.width / 0.085)))
    ys = (np.arange(count) - (count - 1) / 2) * 0.045
    fin = soft_box((0.16, 0.016, h - 0.12), 0.007, 0.4, center=(0, 0, h / 2 + 0.045))
    core = [soft_box((0.034, 0.03, h - 0.14), 0.012, 0.4, center=(x, 0, h / 2 + 0.045)) for x in (-0.045, 0.045)]
    for m in (fin, *core):
        out.add("fin", shell, stamp(m, np.c_[0 * ys, ys, 0 * ys]))
    front = float(ys[0]) - 0.055
    out.add("panel", finish.plastic("#2b2d31", 0.35), soft_box((0.17, 0.075, h - 0.1), 0.02, 0.04, center=(0, front, h / 2 + 0.045)))
    out.add("dial", finish.plastic("#e8e6e0"), *(drum(0.026, 0.02, (0, front - 0.042, z), n, 0.004, AHEAD) for z in (h - 0.14, h - 0.24)))
    lit = finish.glow((1.0, 0.3, 0.1), 4.0) if p.state == "on" else finish.plastic("#3a1410")
    out.add("lamp", lit, box((0.02, 0.004, 0.01), 0.001, (0, front - 0.039, h - 0.07)))
    for y in (front, float(ys[-1])):
        out.add("foot", finish.plastic("#2b2d31"), box((0.24, 0.04, 0.02), 0.006, (0, y, 0.055)))
        out.add("castor", finish.rubber(), *(drum(0.024, 0.02, (s * 0.105, y, 0.024), 14, 0.004) for s in (-1, 1)))
    out.add("handle", finish.plastic("#2b2d31"), tube([(0, front + 0.03, h - 0.02), (0, front + 0.03, h + 0.02), (0, front + 0.14, h + 0.02), (0, front + 0.14, h - 0.02)], 0.011, 8))
    return ()
