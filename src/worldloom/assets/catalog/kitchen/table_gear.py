"""Gear for the table and bar: a pair of chopsticks on a rest, a colander, a thermos flask, a cocktail shaker, or a bottle opener."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_ware import ear, hollow
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import lathe, rod, rot_z, sphere, spline, stamp, tube
CARD = Card("kitchen/table_gear", 1, "table_gear", ("chopsticks", "chopstick", "pair of chopsticks", "colander", "strainer", "sieve", "thermos", "thermos flask", "vacuum flask", "insulated flask", "cocktail shaker", "shaker", "bar shaker", "corkscrew"), ("kitchenware",), ("indoor", "kitchen", "bar", "restaurant"), "table")


class Params(Kindred):
    """Dials."""

    kind: Literal["chopsticks", "colander", "strainer", "sieve", "thermos", "vacuum", "insulated", "cocktail", "shaker", "bar", "corkscrew"] = "chopsticks"


PRESETS = {k: Params(kind=k) for k in ("colander", "thermos", "cocktail", "corkscrew")}


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on a table."""
    return drawn(KINDS, p, kit)


def _sticks(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        turn = rot_z(0.05 * s)
        a, b = np.array([0.006 * s, -0.09, 0.017]), np.array([0.008 * s, 0.14, 0.006])
        out.add("stick", dyed(finish.paint("#8a1a1a", 0.05, 0.12), p.color), rod(a + 0.35 * (b - a), b, 0.0034, 8, 0.0042).turned(turn))
        out.add("tip", finish.paint("#17120f", 0.05, 0.15), rod(a, a + 0.35 * (b - a), 0.0018, 8, 0.0034).turned(turn))
        out.add("band", finish.metal("gold"), rod(a + 0.8 * (b - a), a + 0.82 * (b - a), 0.0044, 8).turned(turn))
    out.add("rest", finish.ceramic("#3f6f8a"), soft_box((0.05, 0.02, 0.014), 0.006, 0.02, -0.003, center=(0, -0.05, 0.006)))


def _colander(out: Collector, p: Params, kit: Kit) -> None:
    metal, n = dyed(finish.metal("steel", p.wear, 0.25), p.color), kit.n(48, 20)
    prof = [(0, 0.018), (0.06, 0.018), (0.09, 0.035), (0.115, 0.075), (0.125, 0.115), (0.135, 0.118)]
    out.add("bowl", metal, hollow(prof, 0.0016, n, 0.7), lathe([(0.06, 0), (0.066, 0), (0.068, 0.02), (0.062, 0.021)], n, 0.5), *(ear(0.13, 0.085, 0.115, 0.032, 0.005).turned(rot_z(a)) for a in (0.0, np.pi)))
    dot = sphere((0.0036, 0.0036, 0.0036), 6)
    spots = []
    for r, z, count in ((0.0785, 0.028, 18), (0.0955, 0.043, 22), (0.107, 0.06, 26), (0.117, 0.08, 28)):
        a = (np.arange(count) + 0.5 * (count % 4)) * 2 * np.pi / count
        spots.append(np.c_[r * np.cos(a), r * np.sin(a), np.full(count, z)])
    inner = [np.c_[s[:, :2] * 0.978, s[:, 2]] for s in spots]
    out.add("hole", finish.plastic((0.02, 0.02, 0.022), 0.7), stamp(dot.scaled(0.9), np.concatenate([*spots, *inner])))


def _thermos(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(36, 16), finish.metal("brushed", p.wear)
    out.add("body", dyed(finish.paint("#2f5a3c", p.wear, 0.3), p.color), lathe([(0, 0.02), (0.044, 0.02), (0.044, 0.2), (0.036, 0.222), (0, 0.223)], n, 0.5))
    out.add("steel", steel, lathe([(0, 0), (0.042, 0), (0.045, 0.004), (0.045, 0.022), (0.043, 0.024)], n, 0.5), lathe([(0, 0.22), (0.034, 0.22), (0.034, 0.235), (0, 0.236)], n, 0.5), lathe([(0, 0.233), (0.036, 0.233), (0.038, 0.24), (0.036, 0.295), (0.031, 0.302), (0, 0.303)], n, 0.5))
    out.add("handle", finish.plastic("#141416", 0.4), tube(spline([(0.042, 0, 0.19), (0.075, 0, 0.18), (0.078, 0, 0.1), (0.042, 0, 0.07)], 18), 0.007, 8))
    out.add("steel", steel, *(ring(0.0445, 0.0014, (0, 0, z), n, 6) for z in (0.05, 0.18)))


def _shaker(out: Collector, p: Params, kit: Kit) -> None:
    metal, n = dyed(finish.metal("chrome", p.wear), p.color), kit.n(40, 16)
    out.add("body", metal, lathe([(0, 0), (0.034, 0), (0.036, 0.004), (0.044, 0.15), (0, 0.15)], n, 0.5), lathe([(0, 0.148), (0.0445, 0.148), (0.045, 0.156), (0.036, 0.18), (0.022, 0.194), (0, 0.195)], n, 0.6), lathe([(0, 0.192), (0.0225, 0.192), (0.0225, 0.212), (0.018, 0.222), (0, 0.224)], n, 0.6), ring(0.0445, 0.0012, (0, 0, 0.149), n, 6), ring(0.023, 0.001, (0, 0, 0.194), n, 6))


def _corkscrew(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("chrome", p.wear)
    a = np.linspace(0, 10 * np.pi, 90)
    out.add("screw", steel, tube(np.c_[-0.03 + 0.09 * a / a[-1] + 0.02, 0.0055 * np.cos(a), 0.009 + 0.0055 * np.sin(a)], np.linspace(0.0017, 0.0006, 90), 6), rod((-0.035, 0, 0.009), (-0.005, 0, 0.009), 0.0032, 10))
    out.add("handle", dyed(finish.wood("walnut", p.wear, 0.3), p.color), lathe([(0, -0.05), (0.008, -0.05), (0.011, -0.03), (0.0085, 0.0), (0.011, 0.03), (0.008, 0.05), (0, 0.05)], kit.n(20, 10), 0.8).turned(np.array([[1, 0, 0], [0, 0, -1.0], [0, 1, 0]])).moved((-0.04, 0, 0.011)))


KINDS: dict[str, Kin] = {
    "chopsticks": Kin(_sticks, 0.04), "colander": Kin(_colander, 0.5), "strainer": Kin(_colander, 0.5), "sieve": Kin(_colander, 0.5), "thermos": Kin(_thermos, 0.7), "vacuum": Kin(_thermos, 0.7), "insulated": Kin(_thermos, 0.7), "cocktail": Kin(_shaker, 0.5), "shaker": Kin(_shaker, 0.5), "bar": Kin(_shaker, 0.5), "corkscrew": Kin(_corkscrew, 0.1),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
