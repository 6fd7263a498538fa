"""A cymbal on a folding tripod stand, or a gong hung in a frame with its beater."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import fronted, gathered
from worldloom.geometry import cylinder, lathe, rod, rot_x, slab, sphere
CARD = Card("music/cymbal_stand", 1, "struck_bronze", ("cymbal stand", "cymbal", "crash cymbal", "hi-hat", "gong"), ("instrument", "musical_instrument"), ("indoor", "studio", "recording_studio", "music"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["cymbal", "crash", "gong"] = "cymbal"
    height: Annotated[float, metres(0.7, 1.6)] = 1.1
    diameter: Annotated[float, metres(0.3, 0.9)] = 0.45
    color: Color = "#17181a"
    """Of the gong's frame."""
    wear: Wear = 0.2


PRESETS = {"gong": Params(kind="gong", diameter=0.75, height=1.2), "red gong": Params(kind="gong", color="#8a1a14", diameter=0.6, height=0.95)}


def build(p: Params, kit: Kit) -> Part:
    """Played from +Y or from -Y."""
    out, r, h, n = Collector(), p.diameter / 2, p.height, kit.n(56, 22)
    bronze, chrome = finish.metal("brass", p.wear, 0.3), finish.metal("chrome", p.wear)
    if p.kind == "gong":
        plate = lathe([(0, 0.02), (0.2 * r, 0.018), (0.26 * r, 0.0), (0.84 * r, 0.0), (0.97 * r, -0.01), (r, -0.05), (0.985 * r, -0.05), (0.95 * r, -0.014), (0.8 * r, -0.006), (0, -0.006)], n, 0.5)
        wood, w = finish.paint(p.color, p.wear, 0.3), r + 0.13
        out.add("gong", bronze, fronted(plate).moved((0, 0, h - r - 0.1)))
        out.add("frame", wood, *(slab((s * w - 0.025, -0.025, 0), (s * w + 0.025, 0.025, h), 0.006) for s in (-1, 1)), *(slab((s * w - 0.035, -0.25, 0), (s * w + 0.035, 0.25, 0.05), 0.01) for s in (-1, 1)), slab((-w - 0.1, -0.03, h - 0.02), (w + 0.1, 0.03, h + 0.035), 0.012), slab((-w, -0.018, 0.14), (w, 0.018, 0.2), 0.005))
        out.add("cord", finish.fabric("#c9b27a"), *(rod((s * 0.5 * r, 0, h - 0.02), (s * 0.5 * r, 0.01, h - 0.1 - 0.12 * r), 0.004, 6) for s in (-1, 1)))
        out.add("beater", finish.wood("walnut"), rod((w - 0.04, -0.05, 0.3), (w - 0.04, -0.04, 0.62), 0.009, 10))
        out.add("felt", finish.fabric("#e0d6c0"), sphere((0.045, 0.045, 0.05), 16, (w - 0.04, -0.05, 0.3)))
        return gathered(out, 16.0, cover="roles", dynamic=False, affordances=("play",), functional_sides=("front",))
    tilt = rot_x(0.22)
    dish = lathe([(0.0, 0.022), (0.05, 0.02), (0.14 * r + 0.03, 0.004), (0.6 * r, -0.006), (r, -0.02), (r, -0.0215), (0.6 * r, -0.008), (0.14 * r + 0.03, 0.0015), (0.045, 0.017), (0, 0.019)], n, 0.6)
    out.add("cymbal", finish.metal("gold", p.wear, 0.25), dish.turned(tilt).moved((0, 0, h)))
    out.add("groove", bronze, *(lathe([(q * r, 0), (q * r + 0.002, 0.0006), (q * r + 0.004, 0)], n, 0.5).moved((0, 0, -0.0045 - 0.008 * max(0, q - 0.4))).turned(tilt).moved((0, 0, h)) for q in (0.4, 0.55, 0.7, 0.85)))
    out.add("stand", chrome, rod((0, 0, 0.12), (0, 0, 0.62 * h), 0.013, 12), rod((0, 0, 0.6 * h), (0, 0, h - 0.01), 0.008, 12), cylinder(0.02, 0.045, 18, 0.005, (0, 0, 0.6 * h)), cylinder(0.019, 0.04, 18, 0.005, (0, 0, 0.34)), rod((0, 0, h), (0, -0.008, h + 0.07), 0.004, 8))
    out.add("wing", chrome, sphere((0.018, 0.005, 0.009), 12, (0, -0.008, h + 0.05)), sphere((0.02, 0.005, 0.01), 12, (0.022, 0, 0.6 * h + 0.022)))
    out.add("felt", finish.fabric("#2a2a2c"), cylinder(0.019, 0.018, 18, 0.005, (0, -0.003, h + 0.016)))
    for a in (np.pi / 2, np.pi / 2 + 2.094, np.pi / 2 - 2.094):
        d = np.array([np.cos(a), np.sin(a), 0])
        out.add("stand", chrome, rod(0.015 * d + [0, 0, 0.34], 0.3 * d + [0, 0, 0.015], 0.008, 8), rod(0.013 * d + [0, 0, 0.14], 0.2 * d + [0, 0, 0.11], 0.005, 8))
        out.add("foot", finish.rubber(), sphere(0.016, 12, 0.3 * d + [0, 0, 0.015]))
    return gathered(out, 4.5, cover="roles", dynamic=False, affordances=("play",), functional_sides=("front",))
