"""An accordion: pleated bellows between a piano keyboard and a button box, chrome grille and straps; or a small concertina."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, cylinder, join, slab, spline, stamp, tube
CARD = Card("music/accordion", 1, "accordion", ("piano accordion", "squeezebox", "concertina"), ("instrument", "musical_instrument"), ("indoor", "music", "bar"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["accordion", "concertina"] = "accordion"
    color: Color = "#9c1a1e"
    open: Annotated[float, number(0, 1)] = 0.35
    """How far its bellows are drawn."""
    wear: Wear = 0.15


PRESETS = {"concertina": Params(kind="concertina", color="#3a1c10"), "open": Params(open=0.9, color="#17181a")}


def build(p: Params, kit: Kit) -> Part:
    """The keyboard is at the right; the grille looks to -Y."""
    out = Collector()
    shell = finish.plastic(p.color, 0.14, p.wear)
    small = p.kind == "concertina"
    d, h, wide = (0.16, 0.16, 0.05) if small else (0.19, 0.4, 0.1)
    b = 0.06 + 0.2 * p.open
    out.add("bellows", finish.of("cardboard", "#16161a", 0.6, p.wear), _pleats(b, d - 0.02, h - 0.03, 9))
    out.add("corner", finish.metal("chrome"), *(stamp(box((0.004, 0.012, 0.012), 0.002), [(x, s * (d / 2 - 0.01), z) for x in np.linspace(-b / 2 + 0.006, b / 2 - 0.006, 9) for z in (0.02, h - 0.02)]) for s in (-1, 1)))
    out.add("body", shell, *(soft_box((wide, d, h), 0.018, 0.06, center=(s * (b + wide) / 2, 0, h / 2)) for s in (-1, 1)))
    if small:
        out.add("button", finish.plastic("#e9e4da", 0.2), *(stamp(cylinder(0.006, 0.008, 12, 0.002).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]), [(b / 2 + wide - 0.002, 0.03 * (i - 1), 0.05 + 0.03 * j) for i in range(3) for j in range(3)]).scaled((s, 1, 1)) for s in (-1, 1)))
        out.add("strap", finish.leather(), *(tube(spline([(s * (b / 2 + wide), -0.05, 0.03), (s * (b / 2 + wide + 0.045), -0.055, h / 2), (s * (b / 2 + wide), -0.05, h - 0.03)], 16), 0.007, 6) for s in (-1, 1)))
        return gathered(out, 1.4, affordances=("play", "pick up"))
    x = b / 2 + wide
    out.add("body", shell, slab((x - 0.01, 0.0, 0.03), (x + 0.02, 0.06, h - 0.03), 0.006))
    n = 17
    z = np.linspace(0.045, h - 0.045, n)
    out.add("key", finish.plastic("#ece7da", 0.2), boards((0.075, 0.012, 0.0175), [(x + 0.045, -0.005, q) for q in z], 0.002))
    out.add("sharp", finish.plastic("#101012", 0.2), boards((0.045, 0.012, 0.01), [(x + 0.03, -0.015, q + 0.009) for k, q in enumerate(z[:-1]) if k % 7 not in (2, 6)], 0.002))
    chrome = finish.metal("chrome", p.wear)
    out.add("grille", chrome, slab((b / 2 + 0.012, -d / 2 - 0.004, 0.05), (b / 2 + wide - 0.012, -d / 2 + 0.004, h - 0.05), 0.004))
    out.add("slot", finish.plastic("#0c0c0e", 0.5), boards((0.055, 0.003, 0.006), [(b / 2 + wide / 2, -d / 2 - 0.0045, q) for q in np.linspace(0.08, h - 0.08, 14)], 0.001))
    out.add("button", finish.plastic("#ece7da", 0.2), stamp(cylinder(0.0045, 0.006, 10, 0.001).turned([[0, 0, -1], [1, 0, 0], [0, -1, 0]]), [(-b / 2 - wide + 0.001, -0.05 + 0.02 * i, 0.08 + 0.022 * j) for i in range(6) for j in range(12)]))
    out.add("stop", finish.plastic("#c23a2a", 0.25), boards((0.016, 0.008, 0.012), [(b / 2 + 0.02 + 0.02 * k, -d / 2 - 0.006, h - 0.032) for k in range(4)], 0.003))
    out.add("strap", finish.leather("#17120e"), *(tube(spline([(b / 2 + 0.04, d / 2 - 0.02, h - 0.03), (b / 2 - 0.02 + s, d / 2 + 0.07, h * 0.75), (b / 2 - 0.02 + s, d / 2 + 0.07, h * 0.3), (b / 2 + 0.04, d / 2 - 0.02, 0.03)], 24), 0.009, 6) for s in (0.0, -0.1)))
    return gathered(out, 8.5, affordances=("play", "pick up"), functional_sides=("front",))


def _pleats(wide: float, deep: float, tall: float, count: int) -> Mesh:
    """A bellows along X as a stack of bevelled frames."""
    step = wide / count
    return join([box((1.05 * step, deep, tall), 0.48 * step, (-wide / 2 + step * (k + 0.5), 0, tall / 2 + 0.015)) for k in range(count)])
