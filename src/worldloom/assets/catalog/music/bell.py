"""A bell: a service bell for a counter, a hand bell, a ship's bell on its bracket, a church bell on a wooden stand, a cowbell or a jingle bell."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, sheet, sphere, spline, tube
CARD = Card("music/bell", 1, "bell", ("service bell", "reception bell", "counter bell", "desk bell", "call bell", "hotel bell", "hand bell", "handbell", "school bell", "dinner bell", "ship's bell", "ship bell", "church bell", "temple bell", "cowbell", "cow bell", "jingle bell", "sleigh bell"),
            ("instrument",), ("indoor", "hotel", "shop", "church", "ship", "school"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["service", "hand", "ship", "church", "cowbell", "jingle"] = "service"
    material: Literal["brass", "bronze", "chrome", "silver"] = "brass"
    size: Annotated[float, number(0.6, 1.6)] = 1.0


CALLED = {"service bell": "service", "reception bell": "service", "counter bell": "service", "desk bell": "service", "call bell": "service", "hotel bell": "service", "hand bell": "hand", "handbell": "hand", "school bell": "hand", "dinner bell": "hand", "ship's bell": "ship", "ship bell": "ship", "church bell": "church", "temple bell": "church",
          "cow bell": "cowbell", "bell": "service", "jingle bell": "jingle", "sleigh bell": "jingle"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on what carries it."""
    return drawn(KINDS, p, kit, affordances=("pick up", "ring"))


def _cup(r: float, n: int, thick: float = 0.06) -> Mesh:
    """A bell's body, its mouth of radius `r` at z = 0, its crown at 1.55 r; hollow."""
    wall = spline([(1.0, 0.0), (0.83, 0.16), (0.66, 0.5), (0.57, 0.95), (0.5, 1.28), (0.3, 1.48), (0.0, 1.55)], 20) * r
    wall[:, 0] = np.maximum(wall[:, 0], 0)
    wall[-1, 0] = 0
    inner = wall[::-1] * [1, 1] - [0, thick * r]
    inner[1:, 0] = np.maximum(inner[1:, 0] - thick * r, 0)
    return lathe(np.concatenate([inner[:-1], [(r * (1 - thick), 0)], wall]), n, 0.7)


def _service(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(44, 18), dyed(finish.metal(p.material, p.wear), p.color)
    out.add("base", finish.plastic("#161618", 0.3), lathe([(0, 0), (0.042, 0), (0.044, 0.003), (0.042, 0.012), (0.014, 0.018), (0, 0.018)], n, 0.5))
    out.add("bell", brass, lathe([(0.036, 0.019), (0.041, 0.018), (0.0405, 0.021), (0.037, 0.036), (0.026, 0.05), (0.01, 0.056), (0, 0.057)], n, True))
    out.add("button", brass, rod((0, 0, 0.05), (0, 0, 0.066), 0.0035, 10), lathe([(0, 0.064), (0.0085, 0.065), (0.0085, 0.069), (0, 0.071)], 18, 0.7))


def _hand(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(36, 16), dyed(finish.metal(p.material, p.wear), p.color)
    out.add("bell", brass, _cup(0.052, n), ring(0.0505, 0.002, (0, 0, 0.003), n, 6), lathe([(0, 0.078), (0.012, 0.079), (0.01, 0.09), (0, 0.091)], 18, 0.6))
    out.add("handle", finish.wood("walnut", p.wear), lathe([(0, 0.088), (0.009, 0.09), (0.013, 0.105), (0.009, 0.125), (0.014, 0.155), (0.016, 0.172), (0.01, 0.185), (0, 0.188)], 20, True))
    out.add("clapper", finish.iron(p.wear), rod((0, 0, 0.074), (0, 0, 0.012), 0.002, 6), sphere(0.011, 14, (0, 0, 0.011)))


def _ship(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(40, 16), dyed(finish.metal(p.material, p.wear), p.color)
    z = 0.1
    out.add("bell", brass, _cup(0.085, n).moved((0, 0, z)), ring(0.0835, 0.003, (0, 0, z + 0.004), n, 6), ring(0.05, 0.002, (0, 0, z + 0.08), n, 6))
    out.add("crown", brass, ring(0.014, 0.0045, (0, 0, 0), 20).turned(rot_x(np.pi / 2)).moved((0, 0, z + 0.14)))
    out.add("stand", finish.wood("mahogany", p.wear, 0.3), box((0.26, 0.13, 0.022), 0.006, (0, 0, 0.011)), *(box((0.02, 0.03, 0.25), 0.005, (s * 0.115, 0, 0.145)) for s in (-1, 1)), box((0.29, 0.034, 0.022), 0.006, (0, 0, 0.272)))
    out.add("crown", brass, rod((0, 0, z + 0.152), (0, 0, 0.268), 0.004, 8))
    out.add("rope", finish.of("rope", (0.72, 0.68, 0.58), 0.9), rod((0, 0, z + 0.01), (0, 0, 0.045), 0.006, 8), sphere((0.011, 0.011, 0.013), 12, (0, 0, 0.042)))
    out.add("clapper", finish.iron(p.wear), rod((0, 0, z + 0.12), (0, 0, z + 0.02), 0.003, 6), sphere(0.015, 14, (0, 0, z + 0.018)))


def _church(out: Collector, p: Params, kit: Kit) -> None:
    n, bronze = kit.n(56, 20), dyed(finish.metal("bronze" if p.material == "brass" else p.material, 0.2 + 0.8 * p.wear, 0.4), p.color)
    z = 0.32
    out.add("bell", bronze, _cup(0.34, n, 0.08).moved((0, 0, z)), *(ring(r, 0.007, (0, 0, z + q), n, 6) for r, q in ((0.338, 0.01), (0.268, 0.075), (0.2, 0.32), (0.185, 0.4))))
    out.add("crown", bronze, *(tube(spline([(0.05 * c, 0.05 * s, z + 0.51), (0.07 * c, 0.07 * s, z + 0.58), (0, 0, z + 0.63)], 10), 0.016, 8) for c, s in ((1, 0), (-1, 0), (0, 1), (0, -1))))
    wood = finish.wood("oak", 0.3 + 0.7 * p.wear)
    out.add("frame", wood, box((1.0, 0.12, 0.14), 0.01, (0, 0, z + 0.7)), *(box((0.1, 0.1, z + 0.63), 0.01, (s * 0.44, 0, (z + 0.63) / 2)) for s in (-1, 1)), *(box((0.12, 0.75, 0.1), 0.01, (s * 0.44, 0, 0.05)) for s in (-1, 1)))
    for s in (-1, 1):
        out.add("frame", wood, *(rod((s * 0.44, y, 0.08), (s * 0.44, 0.1 * y, z + 0.36), 0.035, 4) for y in (-0.32, 0.32)))
    out.add("clapper", finish.iron(0.3), rod((0, 0, z + 0.45), (0, 0, z), 0.014, 8), sphere((0.055, 0.055, 0.065), 16, (0, 0, z + 0.0)), rod((0, 0, z - 0.05), (0, 0, z - 0.1), 0.018, 8))
    out.add("strap", finish.iron(0.3), *(box((0.03, 0.13, 0.15), 0.004, (x, 0, z + 0.7)) for x in (-0.07, 0.07)))


def _cow(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal(p.material, 0.3 + 0.7 * p.wear, 0.45), p.color)
    lo, hi = np.array([(-0.06, -0.036), (0.06, -0.036), (0.06, 0.036), (-0.06, 0.036)]), np.array([(-0.038, -0.022), (0.038, -0.022), (0.038, 0.022), (-0.038, 0.022)])
    rings = np.stack([np.c_[lo, np.zeros(4)], np.c_[hi, np.full(4, 0.1)], np.c_[0.3 * hi, np.full(4, 0.104)]])
    rings = np.concatenate([rings, rings[:, :1]], 1)
    out.add("bell", steel, sheet(rings.transpose(1, 0, 2), smooth=False), sheet((rings[:2] * [0.95, 0.93, 0.98]), smooth=False))
    out.add("rivet", steel, *(sphere(0.004, 8, (s * 0.049, y, 0.05)) for s in (-1, 1) for y in (-0.018, 0.018)))
    out.add("strap", finish.leather("#4a2a16", p.wear), tube(spline([(-0.02, 0, 0.1), (-0.026, 0, 0.13), (0, 0, 0.145), (0.026, 0, 0.13), (0.02, 0, 0.1)], 16), 0.006, 8))
    out.add("clapper", finish.iron(p.wear), rod((0, 0, 0.095), (0, 0, 0.02), 0.003, 6), sphere(0.011, 12, (0, 0, 0.016)))


def _jingle(out: Collector, p: Params, kit: Kit) -> None:
    brass, n = dyed(finish.metal(p.material, p.wear), p.color), kit.n(32, 16)
    out.add("bell", brass, sphere(0.03, n, (0, 0, 0.03)), ring(0.0302, 0.0018, (0, 0, 0.03), n, 6), ring(0.009, 0.0022, (0, 0, 0), 16).turned(rot_x(np.pi / 2)).moved((0, 0, 0.066)))
    out.add("slot", finish.plastic("#0c0a06", 0.8), box((0.003, 0.045, 0.012), 0.001, (0, 0, 0.0046)), *(cylinder(0.004, 0.0012, 12, 0.0).turned(rot_x(s * np.pi / 2)).moved((0, -s * 0.0262, 0.0145)) for s in (-1, 1)))
    out.add("ribbon", finish.fabric("burgundy", recipe="velvet"), *(tube(spline([(0, 0, 0.068), (s * 0.02, 0.004, 0.082), (s * 0.034, 0, 0.076), (s * 0.02, -0.004, 0.066), (0, 0, 0.068)], 18), 0.003, 6) for s in (-1, 1)))


KINDS: dict[str, Kin] = {"service": Kin(_service, 0.25), "hand": Kin(_hand, 0.5), "ship": Kin(_ship, 3.0), "church": Kin(_church, 240.0), "cowbell": Kin(_cow, 0.5), "jingle": Kin(_jingle, 0.06)}
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "service"}
