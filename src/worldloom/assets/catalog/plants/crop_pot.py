"""A plant grown in a pot, trough or on a trellis: a tomato plant with its fruit, a pepper plant, a cucumber on its cane, a pot of strawberries, a grape vine on a trellis, a flower box, a banana plant or an orchid in bloom."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.leafage import blossom, faced, fruit, green, leaf, set_leaves
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import Floats, Mesh, cylinder, lathe, rod, slab, sphere, spline, tube

Kind = Literal["tomato_plant", "pepper_plant", "cucumber_plant", "strawberry_pot", "grape_vine", "flower_box", "banana_plant", "potted_orchid"]
CALLED = {"potted tomato": "tomato_plant", "cherry tomato plant": "tomato_plant", "chili plant": "pepper_plant", "chilli plant": "pepper_plant", "bell pepper plant": "pepper_plant", "cucumber vine": "cucumber_plant", "bean plant": "cucumber_plant", "climbing plant": "cucumber_plant", "strawberry planter": "strawberry_pot", "strawberry plant": "strawberry_pot", "grapevine": "grape_vine", "planter box": "flower_box", "flower planter": "flower_box", "flower trough": "flower_box", "planter trough": "flower_box", "trough planter": "flower_box", "wooden planter": "flower_box", "banana tree": "banana_plant", "potted banana": "banana_plant", "orchid": "potted_orchid", "orchid plant": "potted_orchid", "orchid pot": "potted_orchid"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("plants/crop_pot", 1, "crop_pot", spoken(get_args(Kind), CALLED), ("plant", "potted plant"), ("indoor", "greenhouse", "garden", "conservatory", "balcony"), "floor")


class Params(Kindred):
    """Dials; the colour is that of the pot."""

    kind: Kind = "tomato_plant"
    size: Annotated[float, number(0.6, 1.5)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Pot, soil, stems, leaves, fruit."""
    return drawn(KINDS, p, kit)


def _pot(out: Collector, p: Params, kit: Kit, r: float, h: float, hue: str = "terracotta") -> float:
    """A flared pot with its soil; the height of that."""
    stuff = dyed(finish.of("ceramic", hue, 0.8, p.wear), p.color)
    out.add("pot", stuff, hollow([(0, 0), (0.72 * r, 0), (0.94 * r, 0.86 * h), (1.04 * r, 0.87 * h), (1.06 * r, h), (r, h)], 0.07 * r, kit.n(32, 14), 0.4))
    out.add("soil", finish.of("soil", "#2a1c12", 0.95), cylinder(0.9 * r, 0.02, 26, 0.006, (0, 0, 0.86 * h)))
    return 0.88 * h


def _bush(out: Collector, kit: Kit, stems: list[Floats], m: Mesh, each: int, hue: str, thick: float = 0.006) -> None:
    """Stems with leaves all along them."""
    g = kit.rng("leaves")
    for k, path in enumerate(stems):
        out.add("stem", finish.of("leaf", "#4a6a2a", 0.7), tube(path, np.linspace(thick, 0.4 * thick, len(path)), 6))
        n = kit.n(each, 4)
        u = np.sort(g.uniform(0.12, 1.0, n))
        at = np.stack([np.interp(u, np.linspace(0, 1, len(path)), path[:, j]) for j in range(3)], 1)
        grow = (each / n) ** 0.5
        out.add("leaf", green(hue), set_leaves(m, at, np.arange(n) * 2.4 + k + g.normal(0, 0.3, n), g.uniform(-0.2, 0.75, n), grow * g.uniform(0.6, 1.15, n) * (1.1 - 0.35 * u), g))


def _fruits(out: Collector, kit: Kit, places: Floats, kind: str, r: float, hues: tuple[str, ...], gloss: float = 0.2) -> None:
    g = kit.rng("fruit")
    for q in places:
        hue = hues[int(g.integers(len(hues)))]
        out.add(f"fruit.{hue}", finish.of("food", hue, gloss, 0.0), fruit(kind, r * g.uniform(0.75, 1.1)).moved(q))
        out.add("stem", finish.of("leaf", "#4a6a2a", 0.7), rod(q, q + [0, 0, 0.03], 0.0025, 5))


def _tomato(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("stems")
    z = _pot(out, p, kit, 0.15, 0.26)
    out.add("cane", finish.wood("bamboo", p.wear), *(rod((0.1 * np.cos(a), 0.1 * np.sin(a), z - 0.05), (0.02 * np.cos(a), 0.02 * np.sin(a), 1.22), 0.006, 8) for a in (0.4, 2.5, 4.6)))
    stems = [spline([(0, 0, z), (0.03 * np.cos(a), 0.03 * np.sin(a), 0.5), (0.13 * np.cos(a), 0.13 * np.sin(a), 0.85), (0.1 * np.cos(a + 0.6), 0.1 * np.sin(a + 0.6), 1.12)], 20) for a in np.arange(4) * 1.57 + 0.3]
    _bush(out, kit, stems, leaf(0.15, 0.075, 0.3, 0.5), 26, "#3d6a26")
    n = 15
    a, r = g.uniform(0, 6.28, n), g.uniform(0.1, 0.2, n)
    _fruits(out, kit, np.stack([r * np.cos(a), r * np.sin(a), g.uniform(0.45, 0.95, n)], 1), "round", 0.032, ("#c8241a", "#c8241a", "#d8581c", "#7a9a2a"))


def _pepper(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("stems")
    z = _pot(out, p, kit, 0.13, 0.22)
    stems = [spline([(0, 0, z), (0.05 * np.cos(a), 0.05 * np.sin(a), 0.36), (0.17 * np.cos(a), 0.17 * np.sin(a), 0.58)], 14) for a in np.arange(6) * 1.05]
    _bush(out, kit, stems, leaf(0.11, 0.055, 0.25, 0.35), 18, "#2f6a2a")
    n = 12
    a, r = g.uniform(0, 6.28, n), g.uniform(0.07, 0.16, n)
    _fruits(out, kit, np.stack([r * np.cos(a), r * np.sin(a), g.uniform(0.36, 0.52, n)], 1), "bell", 0.022, ("#c8241a", "#d8a81c", "#c8241a", "#3a7a2a"))


def _cucumber(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("stems")
    z = _pot(out, p, kit, 0.15, 0.26)
    out.add("trellis", finish.wood("bamboo", p.wear), *(rod((x, 0, z - 0.05), (x * 1.8, 0, 1.5), 0.006, 8) for x in (-0.12, 0.0, 0.12)), *(rod((-0.1 - 0.11 * (q - 0.3) / 1.2, 0, q), (0.1 + 0.11 * (q - 0.3) / 1.2, 0, q), 0.005, 8) for q in (0.5, 0.8, 1.1, 1.4)))
    t = np.linspace(0, 1, 26)
    stems = [np.stack([x * (1 + 0.8 * t) + 0.03 * np.sin(14 * t + x * 9), 0.02 * np.cos(14 * t), z + 1.2 * t], 1) for x in (-0.1, 0.0, 0.1)]
    _bush(out, kit, stems, leaf(0.15, 0.15, 0.2, 0.45), 24, "#4a7a2e", 0.005)
    n = 8
    _fruits(out, kit, np.stack([g.uniform(-0.18, 0.18, n), g.uniform(-0.1, -0.05, n), g.uniform(0.55, 1.2, n)], 1), "long", 0.019, ("#2f5f22", "#3d6f2a"), 0.35)


def _strawberry(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("berries")
    z = _pot(out, p, kit, 0.16, 0.3)
    stuff = dyed(finish.of("ceramic", "terracotta", 0.8, p.wear), p.color)
    tufts = [(0.0, 0.0, z)]
    for k in range(6):
        q0, h = k * np.pi / 3 + 0.3 * (k % 2), (0.1, 0.19)[k % 2]
        r = 0.125 + 0.03 * h / 0.2
        out.add("pot", stuff, lathe([(0, 0), (0.03, 0.0), (0.045, 0.05), (0.04, 0.05), (0.026, 0.01), (0, 0.01)], 14, 0.6).moved((r * np.cos(q0), r * np.sin(q0), h - 0.03)))
        tufts.append((r * 1.15 * np.cos(q0), r * 1.15 * np.sin(q0), h + 0.01))
    m = leaf(0.075, 0.06, 0.25, 0.45)
    for q in tufts:
        n = kit.n(16, 6)
        a = g.uniform(0, 6.28, n)
        at = np.array(q) + np.stack([0.03 * np.cos(a), 0.03 * np.sin(a), g.uniform(0.0, 0.06, n)], 1)
        out.add("leaf", green("#3f7a2c"), set_leaves(m, at, a, g.uniform(0.0, 0.8, n), g.uniform(0.7, 1.1, n), g))
        b = g.uniform(0, 6.28, 4)
        _fruits(out, kit.child(f"{q[0]:.2f}{q[1]:.2f}"), np.array(q) + np.stack([0.075 * np.cos(b), 0.075 * np.sin(b), g.uniform(-0.03, 0.03, 4)], 1), "berry", 0.015, ("#c81a1e", "#d8302a"), 0.3)
        out.add("flower", green("#f4f2ec"), faced(blossom(0.016), float(b[0]), 0.5).moved(np.array(q) + [0.05 * np.cos(b[0] + 1), 0.05 * np.sin(b[0] + 1), 0.075]))


def _vine(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("vine")
    wood = finish.wood("weathered", p.wear)
    z = _pot(out, p, kit, 0.19, 0.3)
    out.add("trellis", wood, *(slab((x - 0.012, 0.02, z - 0.1), (x + 0.012, 0.04, 1.75), 0.003) for x in np.linspace(-0.44, 0.44, 5)), *(slab((-0.48, 0.0, q - 0.012), (0.48, 0.02, q + 0.012), 0.003) for q in (0.55, 0.85, 1.15, 1.45, 1.72)))
    t = np.linspace(0, 1, 30)
    stems = [np.stack([s * (0.02 + w * t**1.2) + 0.03 * np.sin(9 * t + s), -0.02 + 0.0 * t, z + (1.5 - abs(w) * 0.5) * t**0.9], 1) for s, w in ((1, 0.42), (-1, 0.42), (1, 0.15), (-1, 0.18))]
    _bush(out, kit, stems, leaf(0.13, 0.13, 0.2, 0.4), 30, "#4a742c", 0.01)
    n = 9
    _fruits(out, kit, np.stack([g.uniform(-0.4, 0.4, n), g.uniform(-0.09, -0.05, n), g.uniform(0.7, 1.5, n)], 1), "grapes", 0.011, ("#3a1440", "#4a1a50"), 0.35)


def _box(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("box")
    wood = dyed(finish.wood("pine", p.wear), p.color)
    w, d, h = 0.45, 0.13, 0.22
    out.add("box", wood, slab((-w, -d, 0.02), (w, -d + 0.02, h), 0.004), slab((-w, d - 0.02, 0.02), (w, d, h), 0.004), *(slab((s * w - 0.01, -d, 0.02), (s * w + 0.01, d, h), 0.004) for s in (-1, 1)), slab((-w, -d, 0.02), (w, d, 0.04), 0.002), *(slab((s * 0.35 - 0.03, -d + 0.02, 0), (s * 0.35 + 0.03, d - 0.02, 0.02), 0.003) for s in (-1, 1)), *(slab((-w - 0.01, y - 0.012, h - 0.03), (w + 0.01, y + 0.012, h), 0.004) for y in (-d, d)))
    out.add("soil", finish.of("soil", "#2a1c12", 0.95), slab((-w + 0.01, -d + 0.02, h - 0.06), (w - 0.01, d - 0.02, h - 0.03), 0.004))
    n = kit.n(150, 40)
    at = np.stack([g.uniform(-w + 0.03, w - 0.03, n), g.uniform(-d + 0.03, d - 0.03, n), h - 0.03 + g.uniform(0, 0.11, n)], 1)
    out.add("leaf", green("#41772e"), set_leaves(leaf(0.08, 0.035), at, g.uniform(0, 6.28, n), g.uniform(0.2, 1.2, n), (150 / n) ** 0.5 * g.uniform(0.7, 1.1, n), g))
    hues = ("#d8306a", "#f0c02a", "#7a3ad0", "#f4f0ea", "#e0521c")
    for k in range(kit.n(46, 30)):
        x, y = g.uniform(-w + 0.03, w - 0.03), g.uniform(-d, d - 0.02)
        z = h + 0.07 + g.uniform(0, 0.08) - 0.1 * max(0.0, abs(y) - 0.09) / 0.04 * 0.4
        out.add(f"flower.{k % 5}", green(hues[k % 5]), faced(blossom(0.027, 6), g.uniform(0, 6.28), g.uniform(0.1, 0.8)).moved((x, y, z)))
        out.add("eye", finish.of("food", "#e0a81c", 0.8), sphere(0.006, 6, (x, y, z + 0.005)))


def _banana(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("banana")
    z = _pot(out, p, kit, 0.2, 0.32)
    out.add("trunk", finish.of("leaf", "#7a8a4a", 0.7), lathe([(0, z - 0.02), (0.055, z - 0.02), (0.05, 0.6), (0.035, 0.95), (0, 1.0)], 18, 0.8))
    big = leaf(0.9, 0.26, 0.12, 0.55, 12)
    n = 9
    a, q = np.arange(n, dtype=float) * 2.4, np.linspace(0.25, 1.2, n)
    at = np.stack([0.03 * np.cos(a), 0.03 * np.sin(a), np.linspace(0.72, 0.98, n)], 1)
    out.add("leaf", green("#4f8a30"), set_leaves(big, at, np.asarray(a, float), np.asarray(q, float), g.uniform(0.8, 1.1, n), g))


def _orchid(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("orchid")
    z = _pot(out, p, kit, 0.065, 0.11, "#f2f0ea")
    n = 6
    a = np.arange(n) * np.pi / 3 + 0.2
    out.add("leaf", green("#2f5f2a"), set_leaves(leaf(0.17, 0.06, 0.3, 0.5, 8), np.tile(np.array([0.0, 0.0, z]), (n, 1)), np.asarray(a, float), g.uniform(0.25, 0.6, n), g.uniform(0.8, 1.1, n), g))
    for s, lean in ((1, 0.16), (-1, 0.1)):
        path = spline([(0, 0, z), (s * 0.02, 0.01, 0.3), (s * 0.5 * lean, -0.01, 0.46), (s * 1.6 * lean, -0.05, 0.5), (s * 2.2 * lean, -0.08, 0.42)], 26)
        out.add("stem", finish.of("leaf", "#4a6a2a", 0.7), tube(path, 0.0032, 6))
        for k in (11, 14, 17, 20, 23, 25):
            tip = float(g.uniform(0.9, 1.3))
            out.add("flower", green("#e8b8d8" if s > 0 else "#f2ecf0"), faced(blossom(0.036, 5, 0.15), np.pi + g.uniform(-0.5, 0.5), tip).moved(path[k] + [0, -0.012, -0.012]))
            out.add("lip", finish.of("leaf", "#a01a6a", 0.5), sphere((0.008, 0.01, 0.009), 8, path[k] + [0, -0.022, -0.018]))
    out.add("cane", finish.wood("bamboo"), rod((0.02, 0.01, z), (0.03, 0.01, 0.44), 0.0028, 6))


KINDS: dict[str, Kin] = {
    "tomato_plant": Kin(_tomato, 9.0), "pepper_plant": Kin(_pepper, 6.0), "cucumber_plant": Kin(_cucumber, 9.0), "strawberry_pot": Kin(_strawberry, 10.0), "grape_vine": Kin(_vine, 16.0), "flower_box": Kin(_box, 14.0), "banana_plant": Kin(_banana, 20.0), "potted_orchid": Kin(_orchid, 0.9),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
