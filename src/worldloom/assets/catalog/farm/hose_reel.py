"""A garden hose: wound on a reel with a crank, or lying in a coil with its nozzle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import ALONG, Piece, drum, gathered, small, standing
from worldloom.geometry import lathe, rod, slab, spline, torus, tube

CARD = Card("farm/hose_reel", 1, "hose_reel", ("hose", "garden hose", "water hose", "coiled hose", "hosepipe", "hose coil"), ("garden equipment",), ("indoor", "outdoor", "garden", "garage", "shed", "greenhouse"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["reel", "coil"] = "reel"
    color: Color = "#3c7a34"
    """Of the hose."""
    turns: Annotated[int, number(2, 5)] = 3
    """Layers of the hose."""
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    wear: Wear = 0.3


CALLED = {"hose": "coil", "garden hose": "coil", "water hose": "coil", "coiled hose": "coil", "hosepipe": "coil"}
"""Other names of its kinds."""
PRESETS = {"coil": Params(kind="coil"), "yellow coil": Params(kind="coil", color="#d9b01c", turns=4)}


def build(p: Params, kit: Kit) -> Part:
    """The crank to +X."""
    n = kit.n(36, 16)
    found = gathered((_reel if p.kind == "reel" else _coil)(p, n), scale=p.size)
    return standing(found, 6.0, affordances=("pull",)) if p.kind == "reel" else small(found, 4.0, friction=0.9)


def _nozzle(at: tuple[float, float, float], out: list[Piece]) -> None:
    x, y, z = at
    out += [("coupling", finish.metal("brass"), drum(0.015, 0.04, (x + 0.02, y, z), 16)), ("nozzle", finish.plastic("#e08a1a", 0.4), lathe([(0, 0), (0.016, 0), (0.018, 0.05), (0.011, 0.09), (0.014, 0.11), (0, 0.11)], 18, 0.6).turned(ALONG).moved((x + 0.04, y, z)))]


def _reel(p: Params, n: int) -> list[Piece]:
    hose, frame = finish.of("rubber", p.color, 0.55, p.wear), finish.paint("#2b2f33", p.wear)
    z = 0.27
    out: list[Piece] = []
    for layer in range(p.turns):
        r = 0.1 + 0.021 * layer
        out += [("hose", hose, torus(r, 0.0115, n, 8).turned(ALONG).moved((x + 0.006 * (layer % 2), 0, z))) for x in np.linspace(-0.13, 0.13, 12)]
    out += [("core", frame, drum(0.09, 0.3, (0, 0, z), n))]
    out += [("flange", finish.plastic("#454b50", 0.4, p.wear), lathe([(0, -0.008), (0.2, -0.008), (0.21, 0.0), (0.2, 0.008), (0, 0.008)], n, 0.5).turned(ALONG).moved((s * 0.155, 0, z))) for s in (-1, 1)]
    for s in (-1, 1):
        out.append(("frame", frame, tube(spline([(s * 0.19, -0.2, 0.012), (s * 0.19, -0.1, 0.15), (s * 0.19, 0.0, z), (s * 0.19, 0.1, 0.15), (s * 0.19, 0.2, 0.012)], 20), 0.012, 8)))
    out += [("frame", frame, rod((-0.2, y, 0.012), (0.2, y, 0.012), 0.012, 8)) for y in (-0.2, 0.2)]
    out += [("crank", frame, rod((0.17, 0, z), (0.25, 0, z), 0.011, 10)), ("crank", frame, slab((0.235, -0.014, z), (0.247, 0.014, z + 0.13), 0.004)), ("knob", finish.plastic("#e08a1a", 0.4), rod((0.24, 0, z + 0.12), (0.32, 0, z + 0.12), 0.016, 12))]
    r = 0.1 + 0.021 * (p.turns - 1)
    out.append(("hose", hose, tube(spline([(0.1, -r, z), (0.1, -r - 0.01, 0.12), (0.08, -r - 0.06, 0.02), (0.03, -0.34, 0.0125), (-0.06, -0.36, 0.0125)], 26), 0.0115, 8)))
    _nozzle((-0.06, -0.36, 0.018), out)
    return out


def _coil(p: Params, n: int) -> list[Piece]:
    hose = finish.of("rubber", p.color, 0.55, p.wear)
    out: list[Piece] = []
    per = 4 * n // 3
    a = np.linspace(0, 2 * np.pi * (2 * p.turns), per * p.turns)
    ring, level = np.interp(a / (2 * np.pi) % 2, [0, 1, 2], [0.2, 0.227, 0.2]), np.floor(a / (4 * np.pi) + 1e-6)
    lift = 0.0125 + 0.0235 * (level + np.clip((a / (4 * np.pi) % 1 - 0.93) / 0.07, 0, 1))
    line = np.c_[ring * np.cos(a), ring * np.sin(a), lift]
    tail = spline([line[0], (0.215, -0.1, 0.0125), (0.3, -0.2, 0.0125), (0.42, -0.22, 0.0125)], 14)
    out += [("hose", hose, tube(line, 0.0115, 8)), ("hose", hose, tube(tail, 0.0115, 8))]
    _nozzle((0.42, -0.22, 0.018), out)
    return out
