"""Things of a yard: a picnic table with its benches, a swing on an A-frame, a sandbox with toys, a bird bath, a bird feeder on a pole or a garden trellis."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Support, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow, leaf_blade
from worldloom.geometry import beam, box, fbm, lathe, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, tube
CARD = Card("yard/play_set", 1, "yard_set", ("picnic table", "picnic bench", "garden picnic table", "swing", "swing set", "swings", "sandbox", "sandpit", "sand pit", "bird bath", "birdbath", "bird feeder", "bird table", "trellis", "garden trellis"), ("furniture",), ("outdoor", "garden", "park", "indoor"), "floor", (0.3, 0.3, 0.3, 0.3))  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["picnic", "swing", "swings", "sandbox", "sandpit", "bath", "birdbath", "feeder", "trellis"] = "picnic"
    size: Annotated[float, number(0.6, 1.4)] = 1.0
    wear: Wear = 0.4


PRESETS = {k: Params(kind=k) for k in ("swing", "sandbox", "bath", "feeder", "trellis")} | {"red": Params(color="#a8321e")}


def build(p: Params, kit: Kit) -> Part:
    """Its long side lies along X."""
    tops = (Support(center=(0, 0, 0.75), size=(1.6, 0.65)),) if p.kind == "picnic" else ()
    return drawn(KINDS, p, kit, cover="whole" if p.kind in ("sandbox", "sandpit", "trellis") else "roles", dynamic=False, supports=tops, affordances=("sit",) if p.kind in ("picnic", "swing", "swings") else ())


def _wood(p: Params) -> Material:
    return dyed(finish.wood("pine", p.wear, 0.55), p.color)


def _picnic(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = _wood(p), kit.rng("boards")
    out.add("top", wood, boards((1.8, 0.138, 0.036), [(0, y, 0.732) for y in np.linspace(-0.29, 0.29, 5)], 0.005, 1 + g.uniform(-0.15, 0.15, 5)))
    for k, s in enumerate((-1, 1)):
        out.add(f"bench.{k}", wood, boards((1.8, 0.138, 0.036), [(0, s * (0.62 + q), 0.442) for q in (-0.074, 0.074)], 0.005, 1 + g.uniform(-0.15, 0.15, 2)))
    for x in (-0.65, 0.65):
        out.add("leg", wood, *(beam((x, s * 0.62, 0.0), (x, s * 0.2, 0.71), 0.04, 0.09, 0.006) for s in (-1, 1)), beam((x + 0.045, -0.74, 0.39), (x + 0.045, 0.74, 0.39), 0.04, 0.09, 0.006), beam((x + 0.045, -0.34, 0.69), (x + 0.045, 0.34, 0.69), 0.04, 0.07, 0.006))
    out.add("leg", wood, *(beam((s * 0.62, 0, 0.4), (s * 0.12, 0, 0.7), 0.04, 0.06, 0.005) for s in (-1, 1)))


def _swing(out: Collector, p: Params, kit: Kit) -> None:
    wood, steel = _wood(p), finish.metal("galvanised", p.wear)
    for s in (-1, 1):
        out.add(f"leg.{s}", wood, *(beam((s * 1.15, q * 0.62, 0.0), (s * 0.98, 0, 2.05), 0.08, 0.08, 0.012) for q in (-1, 1)), beam((s * 1.08, -0.31, 1.02), (s * 1.08, 0.31, 1.02), 0.05, 0.08, 0.008))
    out.add("bar", wood, beam((-1.15, 0, 2.1), (1.15, 0, 2.1), 0.1, 0.1, 0.014))
    seats = (0.0,) if p.kind == "swing" else (-0.48, 0.48)
    for x in seats:
        out.add("seat", finish.paint("#c8341c" if p.color is None else "#2f6fb0", p.wear, 0.4), soft_box((0.5, 0.2, 0.035), 0.014, 0.06, -0.006, center=(x, 0, 0.48)))
        for s in (-1, 1):
            out.add("chain", steel, *(box((0.012, 0.006, 0.04), 0.003).turned(rot_z(1.57 * (k % 2))).moved((x + s * 0.22, 0, z)) for k, z in enumerate(np.arange(0.52, 2.05, 0.034))), sphere(0.016, 10, (x + s * 0.22, 0, 2.045)))


def _sandbox(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wood(p)
    w = 0.75
    out.add("frame", wood, *(slab(a, b, 0.008) for a, b in (((-w, -w, 0), (w, -w + 0.035, 0.24)), ((-w, w - 0.035, 0), (w, w, 0.24)), ((-w, -w, 0), (-w + 0.035, w, 0.24)), ((w - 0.035, -w, 0), (w, w, 0.24)))), *(slab((x - 0.14 * (x > 0), y - 0.14 * (y > 0), 0.235), (x + 0.14 * (x < 0), y + 0.14 * (y < 0), 0.265), 0.006) for x in (-w - 0.02, w + 0.02) for y in (-w - 0.02, w + 0.02)))
    x, y = np.meshgrid(np.linspace(-w + 0.03, w - 0.03, 40), np.linspace(-w + 0.03, w - 0.03, 40), indexing="ij")
    z = 0.14 + 0.035 * fbm(np.stack([x, y, 0 * x], -1), 0.35, 3, 4) + 0.13 * np.exp(-((x - 0.2) ** 2 + (y - 0.2) ** 2) / 0.03)
    out.add("sand", finish.of("sand", (0.62, 0.48, 0.28), 0.95), sheet(np.stack([x, y, z], -1)))
    out.add("bucket", finish.plastic("#d8251d", 0.35), hollow([(0, 0), (0.07, 0), (0.095, 0.15), (0.1, 0.155)], 0.004, 28).turned(rot_x(0.3)).moved((-0.3, -0.2, 0.14)))
    out.add("spade", finish.plastic("#2f8fd0", 0.35), rod((0.1, -0.35, 0.17), (0.3, -0.28, 0.24), 0.012, 10), box((0.1, 0.08, 0.012), 0.005).turned(rot_z(0.35)).moved((0.05, -0.37, 0.165)))
    out.add("mould", finish.plastic("#f2c61d", 0.35), sphere((0.06, 0.06, 0.04), 16, (-0.15, 0.35, 0.17)))


def _bath(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 18)
    stone = dyed(finish.stone("limestone", p.wear), p.color)
    out.add("stem", stone, lathe([(0, 0), (0.2, 0), (0.2, 0.04), (0.13, 0.08), (0.07, 0.14), (0.06, 0.3), (0.085, 0.44), (0.06, 0.56), (0.09, 0.66), (0, 0.68)], n, 0.7))
    out.add("bowl", stone, lathe([(0, 0.66), (0.1, 0.66), (0.26, 0.71), (0.34, 0.77), (0.35, 0.79), (0.33, 0.79), (0.25, 0.745), (0, 0.72)], n, 0.7))
    out.add("water", finish.of("water", (0.06, 0.1, 0.11), 0.03), lathe([(0, 0.755), (0.285, 0.765), (0, 0.77)], n, 0.4))
    _bird(out, (0.28, -0.14, 0.8))


def _bird(out: Collector, at: tuple[float, float, float]) -> None:
    x, y, z = at
    out.add("bird", finish.of("feather", "#7a5a3c", 0.85), sphere((0.026, 0.042, 0.03), 14, (x, y, z + 0.028)), sphere(0.02, 12, (x, y - 0.034, z + 0.056)), box((0.02, 0.06, 0.006), 0.002).turned(rot_x(0.3)).moved((x, y + 0.06, z + 0.028)))
    out.add("breast", finish.of("feather", "#c8541c", 0.85), sphere((0.02, 0.02, 0.024), 12, (x, y - 0.026, z + 0.03)))
    out.add("beak", finish.plastic("#2a2018", 0.4), rod((x, y - 0.052, z + 0.056), (x, y - 0.068, z + 0.053), 0.005, 8, 0.0005), *(rod((x + s * 0.01, y, z + 0.006), (x + s * 0.01, y - 0.004, z - 0.008), 0.002, 5) for s in (-1, 1)))


def _feeder(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wood(p)
    out.add("pole", wood, beam((0, 0, 0), (0, 0, 1.35), 0.05, 0.05, 0.008), *(beam((0, 0, 0.18), (0.26 * c, 0.26 * s, 0.02), 0.03, 0.04, 0.006) for c, s in ((1, 0), (-1, 0), (0, 1), (0, -1))))
    out.add("tray", wood, slab((-0.2, -0.15, 1.34), (0.2, 0.15, 1.36), 0.004), *(slab(a, b, 0.003) for a, b in (((-0.2, -0.15, 1.36), (0.2, -0.138, 1.39)), ((-0.2, 0.138, 1.36), (0.2, 0.15, 1.39)), ((-0.2, -0.15, 1.36), (-0.188, 0.15, 1.39)), ((0.188, -0.15, 1.36), (0.2, 0.15, 1.39)))), *(slab((x - 0.011, y - 0.011, 1.36), (x + 0.011, y + 0.011, 1.57), 0.003) for x in (-0.16, 0.16) for y in (-0.11, 0.11)))
    roof = finish.of("shingle", (0.16, 0.08, 0.05), 0.85)
    out.add("roof", roof, *(box((0.27, 0.38, 0.016), 0.003).turned(rot_y(s * 0.55)).moved((s * 0.11, 0, 1.615)) for s in (-1, 1)))
    out.add("seed", finish.of("food", (0.35, 0.25, 0.1), 0.9), sphere((0.12, 0.09, 0.03), 16, (0, 0, 1.36)))
    _bird(out, (0.13, -0.13, 1.4))


def _trellis(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = _wood(p), kit.rng("vine")
    x, z = np.linspace(-0.42, 0.42, 6), np.linspace(0.2, 1.75, 9)
    out.add("slat", wood, boards((0.03, 0.014, 1.8), [(q, 0, 0.9) for q in x], 0.003), boards((0.9, 0.014, 0.03), [(0, 0.014, q) for q in z], 0.003), *(slab((s * 0.46 - 0.022, -0.02, 0), (s * 0.46 + 0.022, 0.03, 1.9), 0.005) for s in (-1, 1)), slab((-0.5, -0.025, 1.82), (0.5, 0.035, 1.86), 0.006))
    out.add("box", wood, slab((-0.5, -0.14, 0), (0.5, 0.14, 0.2), 0.008))
    out.add("soil", finish.of("soil", (0.12, 0.08, 0.05), 0.95), slab((-0.48, -0.12, 0.19), (0.48, 0.12, 0.205), 0.003))
    leaf, petal = finish.of("leaf", (0.07, 0.2, 0.05), 0.55, thin=True), finish.of("leaf", "#c84a7a", 0.6)
    for k in range(5):
        t = np.linspace(0, 1, 18)
        path = np.c_[-0.36 + 0.18 * k + 0.13 * np.sin(5 * t + k), -0.02 + 0.015 * np.cos(9 * t), 0.2 + (1.2 + 0.1 * k) * t]
        out.add("stem", finish.of("bark", (0.1, 0.12, 0.04), 0.9), tube(path, np.linspace(0.009, 0.003, 18), 6))
        for i in range(2, 18):
            for s in (-1, 1):
                out.add("leaf", leaf, leaf_blade(0.085, 0.05, 0.3).turned(rot_y(-0.3)).turned(rot_z(float(g.uniform(-2.6, -0.5)))).moved(path[i] + [0, -0.01, 0.01 * s]).tinted(float(g.uniform(0.7, 1.25)) * np.ones(3)))
            if i % 4 == k % 4:
                out.add("petal", petal, *(sphere((0.016, 0.008, 0.016), 8, path[i] + [0.016 * np.cos(a), -0.04, 0.016 * np.sin(a)]) for a in np.arange(5) * 1.257))


KINDS: dict[str, Kin] = {"picnic": Kin(_picnic, 55.0), "swing": Kin(_swing, 60.0), "swings": Kin(_swing, 65.0), "sandbox": Kin(_sandbox, 300.0), "sandpit": Kin(_sandbox, 300.0), "bath": Kin(_bath, 60.0), "birdbath": Kin(_bath, 60.0), "feeder": Kin(_feeder, 9.0), "trellis": Kin(_trellis, 30.0)}
"""Each kind's drawing and its mass in kg."""
