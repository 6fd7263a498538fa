"""A virtual reality treadmill: a low concave walking disc inside a padded ring held by arms on three columns, with a harness and an overhead boom."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import beam, box, cylinder, lathe, rod, spline, torus, tube
CARD = Card("sport/vr_treadmill", 1, "vr_treadmill", ("omnidirectional treadmill", "virtual reality treadmill", "vr walking platform", "vr platform", "vr omni", "vr rig"), ("gym equipment", "electronics", "machine"), ("indoor", "games"), "floor", (0.5, 0.3, 0.5, 0.5))


class Params(Base):
    """Dials."""

    diameter: Annotated[float, metres(1.0, 1.6)] = 1.25
    height: Annotated[float, metres(0.9, 1.25)] = 1.05
    """Of the ring."""
    color: Color = "#1b1c1f"
    accent: Color = "#1f8fd0"
    """Of light strips and seams."""
    boom: bool = True
    """An arm that carries the cable overhead."""
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"white": Params(color="#c9cacc", accent="#d0402a"), "plain": Params(boom=False, lit=False), "green": Params(accent="#3ad06a", diameter=1.4)}


def build(p: Params, kit: Kit) -> Part:
    """One steps in at the front (-Y), where the ring has its gate."""
    out, r, n = Collector(), p.diameter / 2, kit.n(64, 28)
    shell, dark = finish.plastic(p.color, 0.4, p.wear), finish.plastic("#0f1012", 0.3)
    out.add("base", shell, lathe([(0, 0), (r, 0), (r + 0.02, 0.02), (r + 0.01, 0.07), (r - 0.05, 0.115), (r - 0.07, 0.11), (0.3 * r, 0.055), (0, 0.05)], n, 0.6))
    dish = [(0.02, 0.0525), (0.3 * r, 0.0575), (r - 0.075, 0.1125)]
    out.add("disc", finish.plastic("#26282c", 0.12), lathe([(0, 0.052), *dish], n, True))
    out.add("groove", dark, *(torus(q * r, 0.003, n, 5).moved((0, 0, float(np.interp(q * r, [a for a, _ in dish], [b for _, b in dish])) + 0.001)) for q in (0.25, 0.45, 0.65, 0.85)), *(rod((0.2 * r * np.cos(a), 0.2 * r * np.sin(a), 0.058), ((r - 0.08) * np.cos(a), (r - 0.08) * np.sin(a), 0.113), 0.0025, 5) for a in np.arange(12) * np.pi / 6))
    warm = rgb(p.accent)
    strip = finish.glow((warm[0] + 0.02, warm[1] + 0.02, warm[2] + 0.02), 3.0) if p.lit else finish.plastic(p.accent, 0.3)
    out.add("light", strip, torus(r + 0.016, 0.006, n, 6).moved((0, 0, 0.045)))
    ring = 0.34
    h = p.height
    columns = [np.pi / 2, np.pi * 7 / 6, -np.pi / 6]
    solids: list[Collider] = []
    for a in columns:
        d = np.array([np.cos(a), np.sin(a), 0])
        foot, top = d * (r - 0.02), d * (r - 0.04)
        out.add("column", shell, beam(foot + [0, 0, 0.05], top + [0, 0, h + 0.02], 0.09, 0.075, 0.018))
        out.add("light", strip, beam(d * (r - 0.062) + [0, 0, 0.2], d * (r - 0.082) + [0, 0, h - 0.1], 0.012, 0.008, 0.002))
        out.add("arm", finish.metal("brushed", p.wear), rod(top + [0, 0, h], d * (ring + 0.03) + [0, 0, h], 0.02, 12), rod(top + [0, 0, h - 0.12], d * (ring + 0.05) + [0, 0, h - 0.02], 0.013, 10))
        q = np.asarray(foot)
        solids.append(box_collider(q - [0.07, 0.07, 0], q + [0.07, 0.07, h + 0.03]))
    out.add("ring", dark, torus(ring, 0.034, n, 12).moved((0, 0, h)))
    out.add("ring_pad", finish.leather((0.02, 0.02, 0.022), p.wear), *(tube(np.c_[ring * np.cos(t), ring * np.sin(t), np.full(len(t), h)], 0.041, 12) for t in (np.linspace(a + 0.35, a + 1.75, 14) for a in columns)))
    out.add("seam", strip, torus(ring, 0.004, n, 5).moved((0, 0, h + 0.036)))
    belt = [(0.2, -0.05), (0.21, 0.0), (0.2, 0.05), (0.193, 0.05), (0.203, 0.0), (0.193, -0.05), (0.2, -0.05)]
    out.add("belt", finish.fabric("#1a1b1e"), lathe([(x, h - 0.02 + z) for x, z in belt], n, 0.8).scaled((1, 0.8, 1)))
    out.add("strap", finish.fabric(p.accent), *(tube(spline([(s * 0.2, 0.0, h - 0.02), (s * 0.27, 0.02, h + 0.01), (s * ring, 0.03, h + 0.03)], 8), 0.008, 6) for s in (-1, 1)), box((0.05, 0.012, 0.07), 0.006, (0, -0.163, h - 0.02)))
    if p.boom:
        path = spline([(0, r - 0.03, h), (0, r, h + 0.5), (0, r - 0.06, h + 1.0), (0, r - 0.35, h + 1.14), (0, 0.05, h + 1.1)], 30)
        out.add("boom", shell, tube(path, np.linspace(0.03, 0.018, 30), 12))
        out.add("cable", finish.rubber(), tube(spline([(0, 0.05, h + 1.1), (0.02, 0.03, h + 0.95), (-0.02, 0.05, h + 0.75), (0.0, 0.03, h + 0.6)], 18), 0.005, 6), cylinder(0.014, 0.04, 12, 0.003, (0, 0.03, h + 0.56)))
        solids.append(box_collider((-0.04, 0.0, h + 1.05), (0.04, r, h + 1.17)))
    return Part(out.surfaces(), (cylinder_collider(r + 0.02, 0.1, (0, 0, 0)), *solids), mass=120.0, functional_sides=("front",), affordances=("walk", "run"), anchors={"disc": (0, 0, 0.055)})
