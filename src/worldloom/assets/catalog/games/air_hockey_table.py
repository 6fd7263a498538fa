"""An air hockey table with a white perforated playing field, coloured rails, goal slots, two strikers and a puck, and a score display on an arch."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.vehicle_solid import rounded
from worldloom.geometry import box, cylinder, lathe, prism, rounded_rect, slab, stamp, tube
CARD = Card("games/air_hockey_table", 1, "air_hockey_table", ("air hockey", "air_hockey", "hover hockey", "air hockey game"), ("game", "furniture"),
            ("indoor", "games", "arcade", "playroom"), "floor", (0.3, 0.3, 0.8, 0.8))  # fmt: skip


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.2, 2.5)] = 2.1
    color: Color = "#17386b"
    """Of the cabinet."""
    accent: Color = "#b3261e"
    """Of lines and one side's striker."""
    display: bool = True
    """An arch with the score over the middle."""
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"black": Params(color="#17181b", accent="#c9781c"), "home": Params(length=1.4, display=False, color="#2b5f3a"), "dark": Params(lit=False, color="#4a1a5a", accent="#1f8fb0")}
H = 0.8


def build(p: Params, kit: Kit) -> Part:
    """Long along X, a goal at either end."""
    out, n = Collector(), p.length / 2
    w = 0.27 * p.length
    shell, trim = finish.paint(p.color, p.wear, 0.22), finish.paint(p.accent, p.wear, 0.25)
    out.add("body", shell, prism(rounded_rect(2 * n - 0.04, 2 * w - 0.04, 0.1, kit.n(7, 4)), 0.24, 0.012).moved((0, 0, H - 0.29)))
    inner = rounded_rect(2 * n - 0.16, 2 * w - 0.16, 0.05, kit.n(7, 4))
    rail = rounded_rect(2 * n, 2 * w, 0.12, kit.n(7, 4))
    out.add("rail", finish.plastic("#17181a", 0.3, p.wear), prism(rail, 0.065, 0.012, [inner]).moved((0, 0, H - 0.065)))
    out.add("stripe", trim, prism(rounded_rect(2 * n - 0.024, 2 * w - 0.024, 0.105, kit.n(7, 4)), 0.05, 0.006).moved((0, 0, H - 0.14)))
    out.add("field", finish.plastic("#d4d6d6", 0.15, 0.05), prism(inner * 1.003, 0.02, 0.0).moved((0, 0, H - 0.06)))
    z = H - 0.0398
    gx, gy = np.meshgrid(np.arange(-n + 0.11, n - 0.1, 0.045), np.arange(-w + 0.11, w - 0.1, 0.045), indexing="ij")
    out.add("hole", finish.plastic("#6d7072", 0.6), stamp(cylinder(0.0022, 0.0004, 6, 0.0001), np.stack([gx.ravel(), gy.ravel(), np.full(gx.size, z)], 1)))
    ring = lathe([(0.15, 0), (0.158, 0), (0.158, 0.0006), (0.15, 0.0006), (0.15, 0)], kit.n(44, 20), 0.4)
    out.add("line", trim, ring.moved((0, 0, z)), slab((-0.005, -w + 0.08, z), (0.005, w - 0.08, z + 0.0006), 0.0), *(slab((s * (n - 0.42) - 0.003, -w + 0.08, z), (s * (n - 0.42) + 0.003, w - 0.08, z + 0.0006), 0.0) for s in (-1, 1)))
    out.add("line.blue", finish.paint("#1d4f9a"), *(ring.scaled((0.8, 0.8, 1)).moved((s * (n - 0.42), 0, z + 0.0002)) for s in (-1, 1)))
    for s in (-1, 1):
        out.add("goal", finish.plastic("black", 0.7), box((0.01, 0.32, 0.045), 0.002, (s * (n - 0.08), 0, H - 0.036)), box((0.006, 0.3, 0.1), 0.01, (s * (n - 0.018), 0, H - 0.22)))
        out.add("pedestal", shell, prism(rounded([(-0.3, -w + 0.06), (0.3, -w + 0.06), (0.3, w - 0.06), (-0.3, w - 0.06)], 0.06) * [0.55, 1], H - 0.3, 0.012).moved((s * (n - 0.34), 0, 0.02)))
        out.add("foot", finish.plastic("black", 0.5), prism(rounded_rect(0.38, 2 * w - 0.06, 0.06), 0.04, 0.006).moved((s * (n - 0.34), 0, 0)))
    mallet = lathe([(0, 0), (0.048, 0), (0.05, 0.004), (0.05, 0.024), (0.044, 0.03), (0.03, 0.027), (0.018, 0.034), (0.016, 0.05), (0.02, 0.064), (0.016, 0.074), (0, 0.077)], kit.n(28, 12), 0.7)
    out.add("striker", trim, mallet.moved((-0.62 * n, -0.2 * w, z)))
    out.add("striker.2", finish.plastic("#1d4f9a", 0.25), mallet.moved((0.7 * n, 0.15 * w, z)))
    out.add("puck", finish.plastic("red", 0.25), cylinder(0.037, 0.007, kit.n(28, 12), 0.002, (-0.4 * n, 0.1 * w, z)))
    top = H
    if p.display:
        top = _arch(out, p, w)
    solids = (box_collider((-n, -w, H - 0.3), (n, w, H - 0.04)), *(box_collider((-n, s * w, H - 0.1), (n, s * (w - 0.08), H)) for s in (-1, 1)), *(box_collider((s * (n - 0.52), -w + 0.05, 0), (s * (n - 0.16), w - 0.05, H - 0.28)) for s in (-1, 1)), box_collider((-0.05, w - 0.08, H), (0.05, w + 0.02, max(top, H + 0.01))))
    field = Support(name="field", center=(0, 0, H - 0.039), size=(2 * n - 0.2, 2 * w - 0.2), clearance=0.4 if p.display else 2.0)
    return Part(out.surfaces(), solids, mass=110.0, supports=(field,), functional_sides=("left", "right"), affordances=("play", "switch"), sounds=(SoundSource(sound="fan_hum", position=(0, 0, 0.4), gain=-20.0),) if p.lit else ())


def _arch(out: Collector, p: Params, w: float) -> float:
    """Posts at both long sides and a box between them that shows the score to either side."""
    steel = finish.metal("brushed", p.wear)
    top = H + 0.62
    out.add("arch", steel, *(tube([(0, s * (w - 0.035), H - 0.01), (0, s * (w - 0.035), top - 0.04), (0, s * (w - 0.1), top)], 0.02, 10) for s in (-1, 1)), tube([(0, -w + 0.09, top), (0, w - 0.09, top)], 0.02, 10))
    out.add("box", finish.plastic("#141518", 0.3), box((0.11, 0.62, 0.17), 0.02, (0, 0, top - 0.03)))
    digits = finish.glow((1.0, 0.16, 0.06), 3.0) if p.lit else finish.paint("#4a1512")
    for s in (-1, 1):
        turn = np.array([[0, -s, 0], [s, 0, 0], [0, 0, 1.0]])
        out.add("digit", digits, text("4 : 6", 0.09, (0, 0), -0.0562).turned(turn).moved((0, 0, top - 0.03)))
    return top + 0.06
