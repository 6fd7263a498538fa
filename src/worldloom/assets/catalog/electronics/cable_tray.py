"""A cable tray: a wire basket with a power strip and bundled leads, for under a desk or along a wall, or a bare power strip with its plugs."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import Floats, box, cylinder, rod, slab, spline, tube
CARD = Card("electronics/cable_tray", 1, "cable_tray", ("cable management tray", "cable organizer", "cable basket", "cable box", "cable management"), ("electronics",), ("indoor", "office"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["tray", "strip"] = "tray"
    length: Annotated[float, metres(0.25, 1.2)] = 0.6
    color: Color = "#17181a"
    plugs: Annotated[int, number(1, 6)] = 3
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"strip": Params(kind="strip", length=0.36, color="#c9cacc"), "white": Params(color="#d0d0cc", plugs=5, length=0.8), "off": Params(lit=False, plugs=1)}


def build(p: Params, kit: Kit) -> Part:
    """Long along X."""
    out, n = Collector(), p.length / 2
    z = 0.045 if p.kind == "tray" else 0.0
    long = min(0.34, 1.7 * n) / 2
    _strip(out, p, long, z)
    ends = _leads(out, p, kit, long, z)
    if p.kind == "tray":
        _basket(out, p, n)
        hi: Floats = np.array([n, 0.075, 0.15])
    else:
        hi = np.array([max(long, ends), 0.03, 0.09])
    return Part(out.surfaces(), (box_collider(-hi * [1, 1, 0], hi),), mass=1.4, dynamic=True, friction=0.9, affordances=("switch",))


def _strip(out: Collector, p: Params, long: float, z: float) -> None:
    """Six sockets in a row, a rocker with its lamp."""
    white = finish.plastic("#d6d5d0", 0.35, p.wear) if p.kind == "tray" or p.color != "#17181a" else finish.plastic(p.color, 0.35, p.wear)
    out.add("strip", white, slab((-long, -0.026, z), (long, 0.026, z + 0.036), 0.006))
    xs = np.linspace(-long + 0.075, long - 0.03, 6)
    out.add("socket", finish.plastic("#3a3b3e", 0.6), *(cylinder(0.017, 0.001, 20, 0.0003, (x, 0, z + 0.0356)) for x in xs), *(cylinder(0.0024, 0.0014, 8, 0.0003, (x + s * 0.0065, 0, z + 0.0358)) for x in xs for s in (-1, 1)))
    out.add("switch", finish.glow((1.0, 0.16, 0.06), 2.5) if p.lit else finish.plastic("dark_red", 0.3), box((0.02, 0.026, 0.008), 0.002, (-long + 0.03, 0, z + 0.037)))


def _leads(out: Collector, p: Params, kit: Kit, long: float, z: float) -> float:
    """Plugs with leads that run off, and the strip's own lead; how far they reach along X."""
    rng, dark = kit.rng("leads"), finish.rubber()
    xs = np.linspace(-long + 0.075, long - 0.03, 6)
    for k in range(p.plugs):
        x = float(xs[5 - k])
        out.add("plug", finish.plastic("#1c1d20", 0.45), cylinder(0.0165, 0.03, 18, 0.004, (x, 0, z + 0.036)), box((0.012, 0.02, 0.016), 0.004, (x, 0.006, z + 0.068)))
        y = float(rng.uniform(0.03, 0.055))
        out.add("lead", dark, tube(spline([(x, 0.014, z + 0.07), (x + 0.02, y, z + 0.075), (x + 0.06, y, z * 0.6 + 0.012 + 0.006 * k), (long + 0.05, y - 0.02, z * 0.6 + 0.01), (long + 0.12, 0.01 * k - 0.02, z * 0.4 + 0.006)], 20), 0.0034, 6))
    loop = np.linspace(0, 4 * np.pi, 40)
    coil = np.stack([-long - 0.05 + 0.035 * np.cos(loop), 0.032 * np.sin(loop), z * 0.3 + 0.012 + 0.0012 * loop], 1)
    out.add("lead", dark, tube(coil, 0.0042, 6), tube(spline([(-long + 0.002, 0, z + 0.018), (-long - 0.02, 0, z * 0.8 + 0.012), tuple(coil[0])], 8), 0.0042, 6))
    out.add("tie", finish.fabric("#c9562c"), box((0.012, 0.02, 0.034), 0.004, (-long - 0.05, 0.032, z * 0.3 + 0.02)))
    return long + 0.12


def _basket(out: Collector, p: Params, n: float) -> None:
    """A trough of welded wire with hooks at its back edge and short feet."""
    steel = finish.paint(p.color, p.wear, 0.35)
    ring = np.array([(0.065, 0.14), (0.065, 0.05), (0.05, 0.035), (-0.05, 0.035), (-0.065, 0.05), (-0.065, 0.11)])
    for x in np.linspace(-n, n, max(6, int(p.length / 0.05))):
        out.add("wire", steel, tube(np.c_[np.full(len(ring), x), ring], 0.0024, 6))
    rails = [(0.065, 0.14), (0.065, 0.095), (0.05, 0.035), (0.0, 0.035), (-0.05, 0.035), (-0.065, 0.075), (-0.065, 0.11)]
    out.add("wire", steel, wires([(-n, y, z) for y, z in rails], [(n, y, z) for y, z in rails], 0.0024, 6))
    for s in (-1, 1):
        out.add("foot", steel, *(rod((s * (n - 0.03), y, 0.0), (s * (n - 0.03), y, 0.037), 0.004, 8) for y in (-0.05, 0.05)))
        out.add("hook", steel, box((0.03, 0.02, 0.003), 0.001, (s * (n - 0.05), 0.06, 0.143)))
