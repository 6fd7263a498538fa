"""A baby stroller: four wheels on a folding frame, a padded seat under a hood, a handle and a basket; or an old pram with a deep body."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, beam, cylinder, rod, rot_x, rot_y, spline, torus, tube
CARD = Card("toys/stroller", 1, "stroller", ("baby stroller", "pushchair", "buggy", "baby carriage", "pram", "baby buggy"), ("vehicle", "cart"), ("indoor", "outdoor", "nursery", "entrance"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["stroller", "pram", "carriage"] = "stroller"
    color: Color = "#2f4a6b"
    hood: bool = True
    size: Annotated[float, number(0.5, 1.1)] = 1.0
    """Half for a doll's."""
    wear: Wear = 0.2


PRESETS = {"pram": Params(kind="pram", color="#17181b"), "red": Params(color="#b3261e", hood=False), "doll": Params(kind="pram", color="#e89ab4", size=0.55)}


def build(p: Params, kit: Kit) -> Part:
    """Pushed from +Y, rolling to -Y."""
    out = Collector()
    (_stroller if p.kind == "stroller" else _pram)(out, p, kit)
    return gathered(out, 10.0, p.size, dynamic=True, affordances=("push",), functional_sides=("back",))


def _wheel(out: Collector, at: tuple[float, float, float], r: float, kit: Kit, spokes: int) -> None:
    turn = rot_y(np.pi / 2)
    out.add("tire", finish.rubber(), torus(r - 0.014, 0.014, kit.n(32, 14), 8).turned(turn).moved(at))
    rim = finish.metal("chrome")
    a = np.arange(spokes) * 2 * np.pi / spokes
    d = np.stack([0 * a, np.cos(a), np.sin(a)], 1)
    out.add("rim", rim, torus(r - 0.028, 0.005, kit.n(32, 14), 6).turned(turn).moved(at), cylinder(0.018, 0.05, 14, 0.004, (0, 0, -0.025)).turned(turn).moved(at), wires(np.tile(at, (spokes, 1)), np.asarray(at) + (r - 0.028) * d, 0.0035 if spokes < 9 else 0.0018))


def _hood(width: float, radius: float, at: tuple[float, float, float], start: float, end: float, ribs: int = 4) -> list[Mesh]:
    """A folding hood: a quarter barrel along X about `at`, from angle `start` to `end` over +Y to -Y."""
    t, u = np.linspace(start, end, 14), np.linspace(-1, 1, 13)
    a, b = np.meshgrid(t, u, indexing="ij")
    r = radius * np.sqrt(np.clip(1 - 0.35 * b**4, 0, 1))
    p = np.stack([b * width / 2, r * np.cos(a), r * np.sin(a)], -1) + np.asarray(at)
    sag = 1 - 0.02 * np.abs(np.sin(np.pi * ribs * (a - start) / (end - start)))
    p[..., 1:] = (p[..., 1:] - np.asarray(at)[1:]) * sag[..., None] + np.asarray(at)[1:]
    side = [thick(np.stack([p[:, k], np.broadcast_to(np.asarray(at) + [0.98 * s * width / 2, 0, 0], p[:, k].shape)][:: -1 if s > 0 else 1], 1), 0.004) for k, s in ((0, -1), (-1, 1))]
    return [thick(p.transpose(1, 0, 2), 0.006), *side]


def _stroller(out: Collector, p: Params, kit: Kit) -> None:
    steel, cloth = finish.metal("aluminium", p.wear), finish.fabric(p.color, p.wear)
    for s in (-1, 1):
        x = s * 0.23
        out.add("frame", steel, rod((x, -0.36, 0.1), (x, 0.34, 0.86), 0.011, 10), rod((x, 0.34, 0.09), (x, -0.1, 0.5), 0.011, 10), rod((x, 0.34, 0.86), (x, 0.48, 0.98), 0.011, 10), rod((x, -0.3, 0.16), (x, 0.3, 0.14), 0.008, 8))
        for y in (-0.36, 0.34):
            _wheel(out, (x + 0.03 * s, y, 0.1), 0.1, kit, 6)
    out.add("grip", finish.rubber(), rod((-0.23, 0.48, 0.98), (0.23, 0.48, 0.98), 0.015, 12))
    out.add("frame", steel, rod((-0.23, -0.36, 0.1), (0.23, -0.36, 0.1), 0.008, 8), rod((-0.23, 0.34, 0.1), (0.23, 0.34, 0.1), 0.008, 8))
    out.add("seat", cloth, soft_box((0.4, 0.34, 0.06), 0.025, 0.06, 0.01, center=(0, -0.08, 0.42)), soft_box((0.4, 0.06, 0.5), 0.025, 0.06, center=(0, 0, 0.25)).turned(rot_x(-0.42)).moved((0, 0.07, 0.42)), soft_box((0.38, 0.04, 0.24), 0.018, 0.06, center=(0, 0, -0.12)).turned(rot_x(-0.3)).moved((0, -0.24, 0.42)), beam((-0.2, -0.33, 0.2), (0.2, -0.33, 0.2), 0.12, 0.02, 0.006))
    out.add("bar", finish.rubber(), tube(spline([(-0.22, 0.08, 0.58), (-0.2, -0.2, 0.6), (0.0, -0.27, 0.6), (0.2, -0.2, 0.6), (0.22, 0.08, 0.58)], 24), 0.015, 10))
    out.add("basket", finish.fabric("#1c1c1f"), soft_box((0.4, 0.4, 0.12), 0.03, 0.08, center=(0, 0.08, 0.2)))
    if p.hood:
        out.add("hood", cloth, *_hood(0.45, 0.36, (0, 0.16, 0.72), 0.5, 2.5))


def _pram(out: Collector, p: Params, kit: Kit) -> None:
    chrome, cloth = finish.metal("chrome", p.wear), finish.leather(p.color, p.wear)
    for x in (-0.25, 0.25):
        for y in (-0.27, 0.27):
            _wheel(out, (x, y, 0.2), 0.2, kit, 16)
    t, u = np.linspace(0, np.pi, 20), np.linspace(-1, 1, 11)
    a, b = np.meshgrid(t, u, indexing="ij")
    body = np.stack([0.2 * b * (0.82 + 0.18 * (1 - np.sin(a))), 0.42 * np.cos(a), 0.78 - 0.3 * np.sin(a) ** 0.7 * (1 - 0.08 * b**2)], -1)
    out.add("body", cloth, thick(body.transpose(1, 0, 2)[::-1], 0.012), *(thick(np.stack([body[:, k], body[:, k] * [1, 1, 0] + [0, 0, 0.8]][:: 1 if s < 0 else -1], 1), 0.012) for k, s in ((0, -1), (-1, 1))))
    out.add("lining", finish.fabric("#e9e2d2"), soft_box((0.36, 0.7, 0.1), 0.04, 0.08, 0.015, center=(0, 0, 0.72)))
    for s in (-1, 1):
        x = 0.2 * s
        out.add("frame", chrome, tube(spline([(x, -0.3, 0.2), (x, -0.2, 0.36), (x, 0.2, 0.36), (x, 0.3, 0.2)], 24), 0.009, 8), tube(spline([(x, 0.3, 0.6), (x, 0.5, 0.8), (x, 0.62, 0.98)], 14), 0.009, 8), *(rod((x, y, 0.36), (x, 0.8 * y, 0.55), 0.008, 8) for y in (-0.2, 0.2)))
    out.add("frame", chrome, *(rod((-0.25, y, 0.2), (0.25, y, 0.2), 0.008, 8) for y in (-0.27, 0.27)))
    out.add("grip", finish.plastic("#f1eee6", 0.3), rod((-0.2, 0.62, 0.98), (0.2, 0.62, 0.98), 0.014, 12))
    if p.hood:
        out.add("hood", cloth, *_hood(0.41, 0.36, (0, 0.12, 0.79), 0.15, 2.1))
    out.add("frame", chrome, *(ring(0.02, 0.004, (0, 0, 0), 18).turned(rot_y(np.pi / 2)).moved((s * 0.212, 0.12, 0.8)) for s in (-1, 1)))
