"""A tattoo machine with its coils, grip, needle and cable, beside a row of ink caps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import ALONG, Piece, drum, gathered, small
from worldloom.geometry import cylinder, lathe, prism, rod, slab, spline, torus, tube

CARD = Card("salon/tattoo_machine", 1, "tattoo_machine", ("tattoo gun", "tattoo pen", "tattoo needle"), ("tool",), ("indoor", "tattoo_studio", "salon"), "table")


class Params(Base):
    """Dials."""

    style: Literal["coil", "pen"] = "coil"
    color: Color = "#1c1d20"
    metal: Literal["chrome", "brass", "gold"] = "brass"
    inks: Annotated[int, number(0, 6)] = 4
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.15


PRESETS = {"pen": Params(style="pen", color="#7a1f3a", metal="chrome", inks=2)}
INKS = ("#0c0c0d", "#b3201c", "#1f4fa0", "#2f8a3f", "#e0b01c", "#6a2f8a")


def build(p: Params, kit: Kit) -> Part:
    """Lying along X, its needle to +X."""
    n = kit.n(24, 12)
    metal, dark = finish.metal(p.metal, p.wear), finish.plastic(p.color, 0.3, p.wear)
    out: list[Piece] = []
    if p.style == "coil":
        frame = np.array([(-0.045, 0.0), (0.035, 0.0), (0.035, 0.012), (-0.02, 0.014), (-0.028, 0.05), (-0.012, 0.062), (-0.02, 0.074), (-0.05, 0.066)])
        out += [("frame", dark, prism(frame, 0.016, 0.002)), *(("coil", finish.metal("copper", p.wear), cylinder(0.0115, 0.03, n, 0.001).turned(np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0.0]])).moved((x, 0.014, 0.008))) for x in (-0.008, 0.018))]
        out = [(r, m, q.moved((0, 0, 0.006))) for r, m, q in out]
        out += [("cap", dark, drum(0.0128, 0.002, (x, y, 0.014), n, 0.0005, np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0.0]]))) for x in (-0.008, 0.018) for y in (0.014, 0.045)]
        out += [("bar", metal, slab((-0.03, 0.049, 0.006), (0.042, 0.053, 0.022), 0.001)), ("screw", metal, drum(0.004, 0.024, (0.005, 0.06, 0.014), 12, 0.001, np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0.0]]))), ("vise", metal, drum(0.0075, 0.02, (0.04, 0.006, 0.014), n, 0.001))]
        start = 0.045
    else:
        out += [("frame", dark, lathe([(0, 0), (0.012, 0.0), (0.0145, 0.006), (0.0145, 0.06), (0.012, 0.075), (0, 0.075)], n, 0.6).turned(ALONG).moved((-0.03, 0.006, 0.0148))), ("ring", metal, drum(0.0152, 0.004, (0.0, 0.006, 0.0148), n, 0.001))]
        start = 0.045
    grip = lathe([(0, 0), (0.0065, 0.0), (0.0105, 0.006), (0.0115, 0.02), (0.0095, 0.035), (0.0115, 0.048), (0.0065, 0.058), (0.003, 0.075), (0.002, 0.088), (0, 0.088)], n, 0.8).turned(ALONG).moved((start, 0.006, 0.014))
    out += [("grip", metal, grip), *(("knurl", metal, torus(0.0112, 0.0007, n, 5).turned(ALONG).moved((start + x, 0.006, 0.014))) for x in np.linspace(0.016, 0.05, 7)), ("needle", finish.metal("steel"), rod((start + 0.086, 0.006, 0.014), (start + 0.1, 0.006, 0.014), 0.0006, 6, 0.0002))]
    out.append(("cord", finish.rubber(), tube(spline([(-0.03, 0.03, 0.014), (-0.07, 0.035, 0.006), (-0.11, 0.0, 0.003), (-0.09, -0.05, 0.003), (0.0, -0.06, 0.003)], 34), 0.0028, 7)))
    if p.inks:
        out.append(("tray", finish.metal("brushed", p.wear), slab((0.05, 0.05, 0.0), (0.05 + 0.026 * max(p.inks, 1) + 0.01, 0.085, 0.003), 0.001)))
    for k in range(p.inks):
        at = (0.068 + 0.026 * k, 0.0675, 0.003)
        out += [("cup", finish.plastic("#e6e6e2", 0.3), lathe([(0, 0), (0.0085, 0), (0.0085, 0.002), (0.0072, 0.004), (0.0088, 0.015), (0.0078, 0.015), (0.0062, 0.005), (0, 0.005)], n, 0.5).moved(at)), (f"ink.{k}", finish.plastic(INKS[k], 0.05), cylinder(0.0076, 0.006, n, 0.0004, (at[0], at[1], 0.0075)))]
    return small(gathered(out, scale=p.size), 0.35, friction=1.0)
