"""A vacuum cleaner: a canister with hose and wand, an upright one, or a round robot."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, SoundSource, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small, standing
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, sphere, spline, tube

CARD = Card(
    "cleaning/vacuum_cleaner", 1, "vacuum_cleaner", ("vacuum", "hoover", "canister vacuum", "upright vacuum", "robot vacuum", "robotic vacuum", "shop vac"), ("appliance",),
    ("indoor", "living_room", "bedroom", "laundry", "storage_room"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["canister", "upright", "robot"] = "canister"
    color: Color = "#b3241c"
    state: Literal["off", "running"] = "off"
    size: Annotated[float, number(0.85, 1.2)] = 1.0
    wear: Wear = 0.2


CALLED = {"robotic vacuum": "robot", "robot vacuum": "robot"}
"""Other names of its kinds."""
PRESETS = {"upright": Params(kind="upright", color="#4a3a7a"), "robot": Params(kind="robot", color="#202226", state="running")}


def build(p: Params, kit: Kit) -> Part:
    """Head to -Y."""
    found = gathered(KINDS[p.kind](p, kit.n(28, 12)), scale=p.size)
    sounds = (SoundSource(sound="fan_hum", position=(0, 0, 0.15), gain=-10.0),) if p.state == "running" else ()
    if p.kind == "upright":
        return standing(found, 6.0, sounds=sounds, affordances=("switch", "push"))
    return small(found, 5.5 if p.kind == "canister" else 3.0, sounds=sounds, affordances=("switch", "push"), functional_sides=("front",))


def _lamp(p: Params) -> Material:
    return finish.glow((0.2, 1.0, 0.4), 4.0) if p.state == "running" else finish.plastic("#22302a", 0.2)


def _canister(p: Params, n: int) -> list[Piece]:
    shell, dark, steel = finish.plastic(p.color, 0.15, p.wear), finish.plastic("#17181b", 0.45), finish.metal("chrome", p.wear)
    body = soft_box((0.27, 0.38, 0.2), 0.085, 0.05, 0.02, center=(0, 0.12, 0.14))
    belly = soft_box((0.275, 0.385, 0.07), 0.03, 0.05, center=(0, 0.12, 0.075))
    wheels = [drum(0.085, 0.035, (s * 0.135, 0.24, 0.085), n, 0.01) for s in (-1, 1)]
    hubs = [drum(0.05, 0.04, (s * 0.137, 0.24, 0.085), n, 0.008) for s in (-1, 1)]
    hose = spline([(0, -0.06, 0.17), (0.0, -0.16, 0.22), (0.06, -0.3, 0.3), (0.18, -0.36, 0.5), (0.27, -0.26, 0.72), (0.24, -0.16, 0.84)], 110)
    ribs = 0.021 + 0.0022 * (np.arange(110) % 2)
    wand = [rod((0.23, -0.14, 0.86), (0.19, -0.52, 0.06), 0.016, n), tube(spline([(0.24, -0.16, 0.84), (0.236, -0.15, 0.9), (0.232, -0.145, 0.865)], 10), 0.02, n)]
    head = [soft_box((0.27, 0.11, 0.045), 0.02, 0.04, center=(0.19, -0.58, 0.023)), drum(0.022, 0.07, (0.19, -0.535, 0.045), n)]
    return [("body", shell, body), ("belly", dark, belly), *(("tyre", finish.rubber(), m) for m in wheels), *(("hub", shell, m) for m in hubs), ("hose", dark, tube(hose, ribs, 12)), *(("wand", steel, m) for m in wand[:1]), ("grip", dark, wand[1]), *(("head", dark, m) for m in head),
            ("handle", dark, tube(spline([(0, 0.02, 0.24), (0, 0.05, 0.285), (0, 0.16, 0.295), (0, 0.22, 0.25)], 16), 0.013, 10)), ("lamp", _lamp(p), cylinder(0.02, 0.006, n, 0.002, (0, -0.01, 0.238))), ("grille", dark, drum(0.04, 0.012, (0, 0.31, 0.15), n, turn=AHEAD))]  # fmt: skip


def _upright(p: Params, n: int) -> list[Piece]:
    shell, dark, clear = finish.plastic(p.color, 0.2, p.wear), finish.plastic("#1b1c20", 0.45), finish.plastic("#5d6670", 0.05)
    head = [soft_box((0.33, 0.26, 0.1), 0.045, 0.05, 0.008, center=(0, -0.13, 0.06)), drum(0.05, 0.3, (0, -0.02, 0.07), n, 0.01)]
    lean = rot_x(-0.1)
    column = soft_box((0.13, 0.1, 0.62), 0.045, 0.06, center=(0, 0.07, 0.46)).turned(lean)
    bin_ = [lathe([(0, 0.2), (0.068, 0.2), (0.074, 0.215), (0.074, 0.44), (0.066, 0.455), (0, 0.455)], n, 0.5).moved((0, -0.005, 0)).turned(lean), lathe([(0, 0.45), (0.078, 0.45), (0.078, 0.5), (0.05, 0.53), (0, 0.54)], n, 0.6).moved((0, -0.005, 0)).turned(lean)]
    pole = [rod((0, 0.075, 0.75), (0, 0.075, 1.0), 0.016, n).turned(lean), tube(spline([(0, 0.075, 0.99), (0, 0.1, 1.06), (0, 0.06, 1.11), (0, 0.0, 1.08), (0, 0.02, 1.03), (0, 0.065, 1.0)], 24), 0.015, 10).turned(lean)]
    wheels = [drum(0.05, 0.03, (s * 0.12, 0.03, 0.05), n, 0.008) for s in (-1, 1)]
    return [("body", shell, head[0]), ("axle", dark, head[1]), ("body", shell, column), ("bin", clear, bin_[0]), ("lid", shell, bin_[1]), ("pole", finish.metal("aluminium", p.wear), pole[0]), ("grip", dark, pole[1]), *(("wheel", finish.rubber(), m) for m in wheels), ("lamp", _lamp(p), box((0.09, 0.012, 0.02), 0.004, (0, -0.258, 0.07)))]


def _robot(p: Params, n: int) -> list[Piece]:
    shell, dark = finish.plastic(p.color, 0.2, p.wear), finish.plastic("#0e0f11", 0.3)
    body = lathe([(0, 0.012), (0.16, 0.012), (0.172, 0.02), (0.175, 0.03), (0.175, 0.07), (0.168, 0.082), (0.15, 0.086), (0, 0.088)], 2 * n, 0.5)
    bumper = lathe([(0.175, 0.024), (0.179, 0.028), (0.179, 0.066), (0.175, 0.07)], 2 * n, 0.6)
    turret = lathe([(0, 0.088), (0.05, 0.088), (0.05, 0.1), (0.044, 0.106), (0, 0.107)], n, 0.6).moved((0, 0.05, 0))
    brush = [rod((0.12, -0.12, 0.006), (0.12 + 0.09 * np.cos(a), -0.12 + 0.09 * np.sin(a), 0.002), 0.003, 6) for a in (0.3, 2.4, 4.5)]
    return [("body", shell, body), ("bumper", dark, bumper), ("turret", dark, turret), ("lamp", _lamp(p), cylinder(0.013, 0.003, n, 0.001, (0, -0.07, 0.086))), *(("brush", finish.plastic("#3a6a9a"), m) for m in brush), *(("wheel", finish.rubber(), drum(0.035, 0.02, (s * 0.11, 0, 0.035), n)) for s in (-1, 1)), ("lens", finish.plastic("#101c2a", 0.03), sphere((0.02, 0.006, 0.012), n, (0, -0.177, 0.047)))]


KINDS = {"canister": _canister, "upright": _upright, "robot": _robot}
