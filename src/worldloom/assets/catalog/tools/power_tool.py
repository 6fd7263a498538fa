"""A power tool standing ready: a chainsaw, a circular saw, an orbital sander or a nail gun."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.geometry import box, cylinder, lathe, rod, slab, spline, tube

CARD = Card("tools/power_tool", 1, "power_tool", ("chainsaw", "chain saw", "circular saw", "sander", "orbital sander", "power sander", "nail gun", "nailer", "power tools"), ("tool", "machine"), ("indoor", "workshop", "garage", "construction_site"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["chainsaw", "circular", "sander", "nailer"] = "chainsaw"
    color: Color | None = None
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.25


TONE = {"chainsaw": "#d9641c", "circular": "#18707c", "sander": "#2a5a8a", "nailer": "#c2241c"}
CALLED = {"chain saw": "chainsaw", "circular saw": "circular", "orbital sander": "sander", "power sander": "sander", "nail gun": "nailer"}
"""Other names of its kinds."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in ("circular", "sander", "nailer")}


def build(p: Params, kit: Kit) -> Part:
    """Long along X."""
    shell = finish.plastic(p.color or TONE[p.kind], 0.3, p.wear)
    pieces = {"chainsaw": _chainsaw, "circular": _circular, "sander": _sander, "nailer": _nailer}[p.kind](shell, finish.metal("steel", p.wear), kit.n(28, 12))
    return small(gathered(pieces, scale=p.size), {"chainsaw": 5.0, "sander": 1.4}.get(p.kind, 3.5), friction=1.0, affordances=("pick up", "switch"))


DARK = finish.plastic("#17181b", 0.5)


def _chainsaw(shell: Material, steel: Material, n: int) -> list[Piece]:
    a = np.linspace(-np.pi / 2, np.pi / 2, 12)
    bar = np.concatenate([[(0.1, 0.045), (0.1, 0.105)], np.c_[0.46 + 0.03 * np.cos(a[::-1]), 0.075 + 0.03 * np.sin(a[::-1])]])
    ring = np.concatenate([np.c_[np.linspace(0.1, 0.46, 20), np.full(20, 0.107)], np.c_[0.46 + 0.032 * np.cos(a[::-1]), 0.075 + 0.032 * np.sin(a[::-1])], np.c_[np.linspace(0.46, 0.1, 20), np.full(20, 0.043)]])
    out: list[Piece] = [("body", shell, soft_box((0.26, 0.15, 0.17), 0.04, 0.05, 0.006, center=(-0.04, 0.02, 0.11))), ("cover", DARK, soft_box((0.17, 0.03, 0.12), 0.012, 0.04, center=(0.02, -0.062, 0.09))), ("bar", steel, front_prism(bar, -0.0565, -0.0525)), ("chain", finish.metal("gunmetal"), tube(np.c_[ring[:, 0], np.full(len(ring), -0.0545), ring[:, 1]], 0.0048, 6))]
    out += [("tooth", steel, box((0.008, 0.006, 0.007), 0.0015, (x, -0.0545, z))) for x in np.linspace(0.13, 0.45, 14) for z in (0.114, 0.036)]
    handle = spline([(0.06, 0.09, 0.05), (0.06, 0.115, 0.15), (0.05, 0.06, 0.25), (0.05, -0.05, 0.25), (0.06, -0.085, 0.16)], 30)
    rear = spline([(-0.15, 0.02, 0.16), (-0.22, 0.02, 0.19), (-0.28, 0.02, 0.15), (-0.28, 0.02, 0.06), (-0.2, 0.02, 0.035), (-0.13, 0.02, 0.05)], 30)
    return [*out, ("handle", DARK, tube(handle, 0.0125, 10)), ("rear", shell, tube(rear, 0.019, 12)), ("guard", DARK, soft_box((0.014, 0.14, 0.1), 0.006, 0.04).turned(np.array([[0.9, 0, 0.43], [0, 1, 0], [-0.43, 0, 0.9]])).moved((0.115, 0.0, 0.235))), ("starter", DARK, drum(0.05, 0.02, (-0.03, 0.1, 0.11), n, 0.005, AHEAD)), ("cap", DARK, cylinder(0.024, 0.02, n, 0.005, (-0.11, 0.05, 0.195))), ("pull", finish.rubber(), box((0.04, 0.014, 0.018), 0.005, (-0.03, 0.1, 0.2)))]


def _circular(shell: Material, steel: Material, n: int) -> list[Piece]:
    t = np.linspace(0, 2 * np.pi, 97)[:-1]
    r = 0.092 + 0.004 * (np.arange(96) % 2)
    z = 0.075
    up = np.linspace(-0.1, np.pi + 0.1, 30)
    hood = np.concatenate([np.c_[0.108 * np.cos(up), z + 0.108 * np.sin(up)], np.c_[0.03 * np.cos(up[::-1]), z + 0.03 * np.sin(up[::-1])]])
    grip = spline([(-0.12, 0.03, 0.14), (-0.1, 0.03, 0.21), (0.0, 0.03, 0.235), (0.06, 0.03, 0.2)], 22)
    return [("blade", steel, front_prism(np.c_[r * np.cos(t), z + r * np.sin(t)], -0.0012, 0.0012)), ("hood", shell, front_prism(hood, -0.016, 0.016, 0.004)), ("plate", finish.metal("aluminium"), slab((-0.15, -0.05, 0.034), (0.15, 0.1, 0.038), 0.001)), ("motor", shell, drum(0.05, 0.13, (0.0, 0.085, z + 0.03), 2 * n, 0.012, AHEAD)), ("cap", DARK, drum(0.046, 0.03, (0.0, 0.16, z + 0.03), 2 * n, 0.008, AHEAD)), ("grip", DARK, tube(grip, 0.018, 12)), ("front", DARK, rod((0.09, 0.03, 0.1), (0.12, 0.03, 0.18), 0.016, n)), ("nut", steel, drum(0.012, 0.02, (0, -0.006, z), 6, 0.002, AHEAD)), ("battery", DARK, soft_box((0.08, 0.07, 0.05), 0.01, 0.03, center=(-0.13, 0.04, 0.12)))]


def _sander(shell: Material, steel: Material, n: int) -> list[Piece]:
    body = lathe([(0, 0.03), (0.055, 0.03), (0.06, 0.045), (0.05, 0.075), (0.04, 0.1), (0.046, 0.125), (0.044, 0.145), (0.028, 0.158), (0, 0.16)], 2 * n, 0.8)
    return [("pad", finish.of("sand", "#b06a3a", 0.95), cylinder(0.0625, 0.006, 2 * n, 0.001)), ("foam", DARK, cylinder(0.06, 0.016, 2 * n, 0.003, (0, 0, 0.006))), ("skirt", DARK, lathe([(0, 0.02), (0.064, 0.02), (0.066, 0.026), (0.06, 0.036), (0, 0.036)], 2 * n, 0.5)), ("body", shell, body), ("band", DARK, lathe([(0.0395, 0.09), (0.0425, 0.095), (0.0425, 0.108), (0.0395, 0.112)], 2 * n, 0.6)), ("port", DARK, rod((-0.05, 0, 0.05), (-0.1, 0, 0.055), 0.02, n)), ("bag", finish.fabric("#2a2d33", recipe="canvas"), soft_box((0.13, 0.075, 0.075), 0.035, 0.03, 0.006, 0.006, 2, center=(-0.15, 0, 0.06))), ("switch", finish.plastic("#c2241c", 0.3), box((0.012, 0.02, 0.014), 0.003, (0.046, 0, 0.118)))]


def _nailer(shell: Material, steel: Material, n: int) -> list[Piece]:
    out: list[Piece] = [("head", shell, soft_box((0.09, 0.08, 0.17), 0.03, 0.04, center=(0.06, 0, 0.2))), ("cap", DARK, lathe([(0, 0.28), (0.04, 0.28), (0.042, 0.29), (0.035, 0.305), (0, 0.308)], n, 0.6).moved((0.06, 0, 0))), ("nose", steel, box((0.024, 0.03, 0.12), 0.004, (0.06, 0, 0.06))), ("tip", DARK, box((0.034, 0.04, 0.02), 0.006, (0.06, 0, 0.01))), ("grip", DARK, tube(spline([(0.02, 0, 0.24), (-0.05, 0, 0.235), (-0.13, 0, 0.22)], 14), 0.021, 12)), ("end", shell, soft_box((0.05, 0.05, 0.06), 0.014, 0.03, center=(-0.145, 0, 0.215))), ("magazine", steel, rod((0.05, 0, 0.05), (-0.14, 0, 0.115), 0.014, 4)), ("strut", shell, rod((-0.14, 0, 0.11), (-0.145, 0, 0.2), 0.013, 10)), ("trigger", finish.plastic("#17181b", 0.3), soft_box((0.012, 0.012, 0.035), 0.004, 0.02, center=(0.0, 0, 0.208))), ("plug", finish.metal("brass"), rod((-0.165, 0, 0.215), (-0.2, 0, 0.21), 0.009, 12))]
    return [(r, m, q.turned(AHEAD)) for r, m, q in out]
