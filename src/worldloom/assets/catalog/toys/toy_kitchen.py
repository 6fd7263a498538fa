"""A toy kitchen: a child-high wooden unit with hob, oven with a window, sink with a tap, shelf and toy pots."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import fronted, ring
from worldloom.assets.parts.room_joinery import knobs
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import box, cylinder, lathe, rod, slab, sphere, spline, tube
CARD = Card("toys/toy_kitchen", 1, "toy_kitchen", ("play kitchen", "kids kitchen", "children's kitchen", "pretend kitchen", "toy stove", "kitchen playset"), ("toy", "furniture"), ("indoor", "playroom", "nursery"), "floor", (0.5, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.6, 1.2)] = 0.85
    height: Annotated[float, metres(0.8, 1.2)] = 1.0
    color: Color = "#8fc4c0"
    pots: bool = True
    wear: Wear = 0.15


PRESETS = {"pink": Params(color="#e8a0b8"), "red": Params(color="#c8342a", width=1.1, pots=False)}


def build(p: Params, kit: Kit) -> Part:
    """Played at from -Y."""
    out, w, h, n = Collector(), p.width / 2, p.height, kit.n(30, 14)
    wood, paint, steel = finish.wood("birch", p.wear), finish.paint(p.color, p.wear, 0.35), finish.metal("steel", p.wear)
    top = 0.52
    out.add("body", paint, slab((-w, -0.15, 0.03), (w, 0.15, top - 0.025), 0.006), slab((-w, 0.12, top), (w, 0.15, h), 0.006))
    out.add("top", wood, slab((-w - 0.01, -0.17, top - 0.025), (w + 0.01, 0.15, top), 0.006), slab((-w, 0.0, h - 0.2), (w, 0.14, h - 0.182), 0.004), *(slab((s * w - (s > 0) * 0.016, 0.0, top), (s * w + (s < 0) * 0.016, 0.15, h), 0.004) for s in (-1, 1)), *(slab((s * w - 0.05 * (s > 0), -0.14, 0), (s * w + 0.05 * (s < 0), 0.14, 0.035), 0.004) for s in (-1, 1)))
    x0, x1 = -w + 0.03, 0.0
    white = finish.paint("#f1eee6", p.wear)
    out.add("door", white, slab((x0, -0.166, 0.08), (x1 - 0.015, -0.148, 0.42), 0.006), slab((x1 + 0.015, -0.166, 0.08), (w - 0.03, -0.148, 0.47), 0.006))
    mid = (x0 + x1) / 2
    out.add("window", finish.plastic("#1c2226", 0.08), slab((x0 + 0.05, -0.169, 0.14), (x1 - 0.065, -0.16, 0.33), 0.008))
    out.add("handle", steel, rod((x0 + 0.05, -0.19, 0.385), (x1 - 0.065, -0.19, 0.385), 0.007, 8), *(rod((x, -0.166, 0.385), (x, -0.19, 0.385), 0.005, 8) for x in (x0 + 0.07, x1 - 0.085)), rod((x1 + 0.05, -0.19, 0.2), (x1 + 0.05, -0.19, 0.36), 0.007, 8), *(rod((x1 + 0.05, -0.166, z), (x1 + 0.05, -0.19, z), 0.005, 8) for z in (0.22, 0.34)))
    out.add("knob", finish.paint("#e0a81c"), knobs([(x, -0.15, 0.455) for x in np.linspace(x0 + 0.05, x1 - 0.065, 4)], 0.016, 14))
    out.add("hob", finish.plastic("#17181b", 0.2), slab((x0, -0.14, top), (x1 - 0.02, 0.09, top + 0.006), 0.003))
    for k, x in enumerate((mid - 0.085, mid + 0.085)):
        out.add("burner", finish.paint("#c8342a"), ring(0.055, 0.005, (x, -0.03, top + 0.007), n), ring(0.03, 0.004, (x, -0.03, top + 0.007), n))
        if p.pots:
            out.add(f"pot.{k}", finish.paint(("#3a6fb0", "#e07b1c")[k], p.wear, 0.25), hollow([(0, 0), (0.05, 0), (0.055, 0.005), (0.055, 0.06)], 0.003, n).moved((x, -0.03, top + 0.012)), rod((x, -0.085, top + 0.06), (x, -0.16, top + 0.066), 0.007, 8))
    sx = (x1 + w) / 2
    out.add("sink", steel, hollow([(0, 0), (0.085, 0.0), (0.1, 0.02), (0.105, 0.07)], 0.003, n).moved((sx, -0.02, top - 0.062)), lathe([(0.1, 0.0), (0.118, 0.0), (0.118, 0.004), (0.1, 0.005)], n, 0.5).moved((sx, -0.02, top + 0.002)), tube(spline([(sx, 0.1, top), (sx, 0.1, top + 0.14), (sx, 0.06, top + 0.18), (sx, 0.01, top + 0.15), (sx, 0.005, top + 0.13)], 20), 0.009, 10))
    out.add("knob", finish.paint("#e0a81c"), *(sphere(0.014, 12, (sx + s * 0.05, 0.1, top + 0.02)) for s in (-1, 1)))
    out.add("clock", white, fronted(cylinder(0.055, 0.012, n, 0.003), 0.12).moved((mid, 0, h - 0.3)))
    out.add("hand", finish.plastic("#17181b"), box((0.004, 0.002, 0.04), 0.0, (mid, 0.107, h - 0.285)), box((0.028, 0.002, 0.004), 0.0, (mid + 0.012, 0.107, h - 0.3)))
    cols = (box_collider((-w, -0.17, 0), (w, 0.15, top)), box_collider((-w, 0.0, h - 0.2), (w, 0.15, h)), box_collider((-w, 0.12, top), (w, 0.15, h)))
    return Part(out.surfaces(), cols, mass=18.0, functional_sides=("front",), affordances=("play",), supports=(Support(name="shelf", center=(0, 0.07, h - 0.182), size=(2 * w - 0.08, 0.1)),))
