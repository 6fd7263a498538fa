"""A basket of plants hanging by three chains: trailing ivy, a fern, or flowers spilling over its rim."""

from __future__ import annotations

from worldloom.assets.kinds import Kindred
from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Part, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.leafage import blossom, faced, green, leaf, set_leaves
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import cylinder, rod, sphere, spline, tube

CARD = Card("plants/hanging_basket", 1, "hanging_basket", ("hanging plant", "hanging flower basket", "hanging planter", "hanging flower pot", "hanging pot", "hanging fern", "hanging ivy", "macrame plant hanger", "plant hanger", "suspended plant", "trailing plant"), ("plant",), ("indoor", "greenhouse", "conservatory", "living_room", "cafe"), "ceiling")


class Params(Kindred):
    """Dials."""

    kind: Literal["flowers", "ivy", "fern"] = "flowers"
    drop: Annotated[float, metres(0.35, 1.2)] = 0.55
    """From the ceiling to the rim."""
    flower: Color = "#d8306a"


PRESETS = {"ivy": Params(kind="ivy", drop=0.7), "fern": Params(kind="fern"), "blue": Params(flower="#4a5ad0")}
VARIETY = {"flower": ("#d8306a", "#7a3ad0", "#e8e2ee", "#e0521c")}
"""What several of them take in turn."""
CALLED = {"hanging fern": "fern", "hanging ivy": "ivy", "trailing plant": "ivy", "hanging plant": "ivy"}
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """A woven bowl, its chains to a hook, plants."""
    out, g = Collector(), kit.rng("plants")
    r, h = 0.17, 0.15
    out.add("basket", dyed(finish.of("wicker", "#6a4a2a", 0.9, p.wear), p.color), hollow([(0, 0), (0.08, 0.005), (0.14, 0.06), (r, h), (r + 0.008, h + 0.008)], 0.014, kit.n(32, 14), 0.6), ring(r + 0.004, 0.01, (0, 0, h), 40, 6))
    out.add("soil", finish.of("soil", "#2a1c12", 0.95), cylinder(r - 0.015, 0.02, 24, 0.006, (0, 0, h - 0.03)))
    hook = np.array([0, 0, h + p.drop - 0.03])
    out.add("chain", finish.metal("gunmetal", p.wear), *(rod((r * np.cos(a), r * np.sin(a), h), hook, 0.0028, 6) for a in (0.5, 2.6, 4.7)), tube(spline([hook, hook + [0.015, 0, 0.015], hook + [0, 0, 0.03]], 8), 0.004, 6), cylinder(0.025, 0.008, 18, 0.002, hook + [0, 0, 0.022]))
    _trails(out, p, kit, r, h)
    if p.kind == "flowers":
        n = kit.n(46, 26)
        a, q = g.uniform(0, 2 * np.pi, n), np.sqrt(g.random(n))
        for k in range(n):
            rr = 0.24 * q[k]
            z = h + 0.11 - 0.16 * q[k] ** 3 + g.uniform(-0.02, 0.03)
            at = np.array([rr * np.cos(a[k]), rr * np.sin(a[k]), z])
            out.add("flower", green(p.flower), faced(blossom(0.03, 5), float(a[k]) - np.pi / 2, 0.2 + 0.9 * q[k]).moved(at))
            out.add("eye", finish.of("food", "#f0d860", 0.8), sphere(0.006, 6, at + [0, 0, 0.004]))
    return gathered(out, 3.5, p.size, rest="ceiling", dynamic=False)


def _trails(out: Collector, p: Params, kit: Kit, r: float, h: float) -> None:
    """Stems over the rim with their leaves."""
    g = kit.rng("trails")
    fern = p.kind == "fern"
    count = {"flowers": 12, "ivy": 18, "fern": 26}[p.kind]
    m = leaf(0.085, 0.026, 0.2, 0.25, 4) if fern else leaf(0.065, 0.05, 0.2, 0.4)
    for k in range(count):
        a = k * 2.4
        long = g.uniform(0.16, 0.3) if p.kind == "flowers" else g.uniform(0.25, 0.6) if p.kind == "ivy" else g.uniform(0.3, 0.42)
        o = np.array([np.cos(a), np.sin(a), 0.0])
        up = g.uniform(0.06, 0.2) if fern else g.uniform(0.02, 0.08)
        path = spline([0.05 * o + [0, 0, h], (0.6 * r) * o + [0, 0, h + up], (r + 0.06 + 0.1 * fern) * o + [0, 0, h + 0.6 * up], (r + 0.09 + 0.16 * fern) * o + [0, 0, h - long * (0.35 if fern else 1.0)]], 22)
        out.add("stem", finish.of("leaf", "#4a6a2a", 0.7), tube(path, np.linspace(0.003, 0.0012, 22), 5))
        n = kit.n(32 if fern else 20, 6)
        u = np.linspace(0.15, 1, n)
        at = np.stack([np.interp(u, np.linspace(0, 1, 22), path[:, j]) for j in range(3)], 1)
        turn = a + np.where(np.arange(n) % 2, 1.25, -1.25) if fern else a + g.uniform(-2.2, 2.2, n)
        out.add("leaf", green("#4a7f34" if fern else "#2f5f2a" if p.kind == "ivy" else "#41772e"), set_leaves(m, at, turn, g.uniform(-0.5, 0.3, n), (1.15 - 0.6 * u) * ((32 if fern else 20) / n) ** 0.5, g))
