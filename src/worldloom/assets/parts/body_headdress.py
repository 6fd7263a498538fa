"""Hats of trades, feasts, sports and bed: bowler, cowboy hat, sombrero, fez, turban, tricorne and more. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.assets import finish
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.body_form import Form, blend, carve, chain, cut, lofted, rippled, skin
from worldloom.assets.parts.body_head import Skull
from worldloom.geometry import Floats, Mesh, box, fbm, join, lathe, rot_x, sphere, tube
from worldloom.world import Material

FLEECE = "#e6e3dc"
CROWN = 0.128
"""Height on the skull where hats end."""
Worn = Callable[[Skull, str, float], list[Surface]]


def _placed(k: Skull, m: Mesh) -> Mesh:
    return m.scaled(k.s).turned(k.f.r).moved(k.f.o)


def _dome(k: Skull, more: float, high: float = 0.0, rim: float = CROWN) -> Form:
    shell = k.ball(0, 0.014, 0.118, (0.079 + more, 0.099 + more, 0.097 + more + high))
    return cut(shell, k.p(0, 0, rim), -k.f.r[:, 2], 0.004)


def _crown(k: Skull, rows: list[tuple[float, float]], deep: float = 1.22) -> Form:
    z, w = np.array(rows).T * k.s
    return lofted(k.f, z, w, w * deep, np.array([0.012]) * k.s, 2.0)


def _brim(k: Skull, z: float, half: tuple[float, float], bend: Callable[[Floats, Floats], Floats], thick: float = 0.005) -> Mesh:
    """An oval brim with half widths; `bend` lifts (metres, of a head of 0.236 m) what lies at an angle from the left and a share of the way out."""
    inner, a = min(0.070 / half[0], 0.52), np.linspace(0, 2 * np.pi, 49)[:-1]
    u = np.linspace(inner, 1.0, 8)
    rows = []
    for share, low in ((u, 0.0), (u[::-1], thick)):
        q, t = np.meshgrid(share, a, indexing="ij")
        up = z + bend(t, (q - inner) / (1 - inner)) - low
        rows.append(np.stack([half[0] * q * np.cos(t), 0.012 + half[1] * q * np.sin(t), up], -1))
    grid = np.concatenate(rows)
    n, m = grid.shape[:2]
    i, j = (x.ravel() for x in np.meshgrid(np.arange(n - 1), np.arange(m), indexing="ij"))
    p, q = i * m + j, i * m + (j + 1) % m
    faces = np.concatenate([np.stack([p, p + m, q], 1), np.stack([q, p + m, q + m], 1)])
    return _placed(k, Mesh(grid.reshape(-1, 3), faces))


def _band(k: Skull, low: float, high: float, wide: float, color: str, step: float) -> Surface:
    return surface("band", skin(_crown(k, [(low, wide), (high, wide - 0.0025)], 1.23), 1.5 * step, 2, 0), finish.fabric(color))


def _bowler(k: Skull, color: str, step: float) -> list[Surface]:
    brim = _brim(k, 0.142, (0.118, 0.140), lambda t, q: 0.020 * q**2 * np.abs(np.cos(t)) ** 1.5 - 0.004 * q)
    return [surface("hat", [skin(_dome(k, 0.012, 0.012, 0.134), step, 2, 0.3, 0.02), brim], _felt(color)), _band(k, 0.143, 0.166, 0.094, "#0f0d0c", step)]


def _cowboy(k: Skull, color: str, step: float) -> list[Surface]:
    """A creased crown, and a brim rolled up at both sides and dipped before and behind."""
    crown = _crown(k, [(0.132, 0.090), (0.19, 0.082), (0.235, 0.072), (0.25, 0.056)], 1.24)
    crown = carve(crown, k.bone((0, -0.11, 0.275), (0, 0.12, 0.268), 0.032), 0.014)
    for x in (-1, 1):
        crown = carve(crown, k.ball(0.088 * x, -0.055, 0.225, (0.03, 0.055, 0.035)), 0.02)
    brim = _brim(k, 0.140, (0.165, 0.190), lambda t, q: 0.062 * q**2 * np.abs(np.cos(t)) ** 2.2 - 0.022 * q**1.5 * np.abs(np.sin(t)) ** 2)
    return [surface("hat", [skin(crown, step, 2, 0.3, 0.02), brim], _felt(color)), _band(k, 0.144, 0.158, 0.0905, "#241710", step)]


def _sombrero(k: Skull, color: str, step: float) -> list[Surface]:
    crown = _crown(k, [(0.132, 0.090), (0.18, 0.078), (0.25, 0.052), (0.285, 0.036), (0.295, 0.018)], 1.15)
    brim = _brim(k, 0.140, (0.29, 0.30), lambda t, q: 0.075 * q**2.4 - 0.012 * q)
    edge = tube(_rim(0.292, 0.302, 0.140 + 0.065), 0.006, 6)
    trim = surface("band", [_placed(k, edge), skin(_crown(k, [(0.146, 0.0905), (0.176, 0.085)], 1.2), 1.5 * step, 2, 0)], finish.fabric("#8a1f24"))
    return [surface("hat", [skin(crown, step, 2, 0.3, 0.02), brim], finish.of("straw", finish.paint(color).color, 0.85)), trim]


def _rim(x: float, y: float, z: float) -> Floats:
    a = np.linspace(0, 2 * np.pi, 49)
    return np.stack([x * np.cos(a), 0.012 + y * np.sin(a), np.full_like(a, z)], 1)


def _fez(k: Skull, color: str, step: float) -> list[Surface]:
    crown = _crown(k, [(0.136, 0.088), (0.19, 0.080), (0.244, 0.071), (0.250, 0.066)], 1.18)
    cord = [(0, 0.012, 0.252), (0.035, 0.03, 0.256), (0.078, 0.04, 0.245), (0.090, 0.04, 0.21), (0.092, 0.04, 0.185)]
    return [surface("hat", skin(crown, step, 2, 0.3, 0.02), _felt(color)), _tassel(k, cord, "#171213")]


def _tassel(k: Skull, cord: list[tuple[float, float, float]], color: str) -> Surface:
    """A button, a cord that lies on and hangs from what is under it, and threads at its end."""
    x, y, z = cord[-1]
    end = tube(np.array([(x, y, z + 0.004), (x, y, z - 0.008), (x, y, z - 0.012), (x, y, z - 0.062)]), np.array([0.004, 0.0075, 0.0055, 0.0105]), 10)
    button = sphere(0.008, 10).moved(cord[0])
    return surface("tassel", _placed(k, join([tube(np.array(cord), 0.0028, 6), end, button])), finish.fabric(color))


def _turban(k: Skull, color: str, step: float) -> list[Surface]:
    """Cloth wound round the head in crossing folds."""
    rolls, a = [], np.linspace(0, 2 * np.pi, 25)
    for n in range(8):
        side = 1.0 if n % 2 else -1.0
        z, r = 0.120 + 0.0125 * n, 0.088 * np.cos(0.105 * n) + 0.002
        up = z + side * (0.030 - 0.002 * n) * np.sin(a) + (0.018 - 0.005 * n) * np.cos(a)
        rolls.append(tube(np.stack([r * np.sin(a), 0.014 - 1.19 * r * np.cos(a), up], 1)[:-1], 0.0165, 9, closed=True))
    top = skin(_dome(k, 0.018, 0.030, 0.13), step, 2, 0.3, 0.02)
    return [surface("hat", [*(_placed(k, m) for m in rolls), top], finish.fabric(color))]


def _tricorne(k: Skull, color: str, step: float) -> list[Surface]:
    def bend(t: Floats, q: Floats) -> Floats:
        return np.asarray(q**1.3 * (0.052 - 0.062 * np.cos(1.5 * (t + np.pi / 2)) ** 8))  # low at three corners, one before

    crown = _crown(k, [(0.132, 0.090), (0.175, 0.085), (0.205, 0.070), (0.214, 0.045)])
    brim, a = _brim(k, 0.140, (0.158, 0.168), bend), np.linspace(0, 2 * np.pi, 73)
    lace = tube(np.stack([0.158 * np.cos(a), 0.012 + 0.168 * np.sin(a), 0.1385 + bend(a, np.ones_like(a))], 1), 0.0042, 6)
    return [surface("hat", [skin(crown, step, 2, 0.3, 0.02), brim], _felt(color)), surface("band", _placed(k, lace), finish.fabric("#b3924a"))]


def _graduation(k: Skull, color: str, step: float) -> list[Surface]:
    board = _placed(k, box((0.245, 0.245, 0.006)).turned(np.asarray(rot_x(-0.06))).moved((0, 0.006, 0.213)))
    cord = [(0, 0.006, 0.221), (0.06, -0.03, 0.223), (0.112, -0.056, 0.222), (0.122, -0.062, 0.214), (0.124, -0.063, 0.175)]
    return [surface("hat", [skin(_dome(k, 0.007, -0.002, 0.122), step, 2, 0.3, 0.02), board], finish.fabric(color)), _tassel(k, cord, "#b8952f")]


def _santa(k: Skull, color: str, step: float) -> list[Surface]:
    return _drooping(k, color, step, FLEECE, 0.021)


def _nightcap(k: Skull, color: str, step: float) -> list[Surface]:
    return _drooping(k, color, step, "#e6e3dc", 0.009)


def _drooping(k: Skull, color: str, step: float, trim: str, roll: float) -> list[Surface]:
    """A soft cone that falls over to one side, with a roll round the head and a bobble."""
    tip = [(0, 0.014, 0.163), (-0.028, 0.022, 0.212), (-0.078, 0.030, 0.228), (-0.116, 0.030, 0.185), (-0.126, 0.026, 0.125)]
    cone = chain([k.p(*q) for q in tip], np.array([0.074, 0.054, 0.037, 0.026, 0.016]) * k.s, 0.03)
    soft = rippled(blend([_dome(k, 0.010, 0.008, 0.12), cone], 0.03 * k.s), lambda p: 0.004 * fbm(p, 0.05, 2, 11), 0.004)
    a = np.linspace(0, 2 * np.pi, 25)
    ring = chain([k.p(0.084 * np.sin(t), 0.014 - 0.104 * np.cos(t), 0.128 - 0.006 * np.cos(t)) for t in a], [roll * k.s] * 25, 0.01)
    ball = k.ball(-0.128, 0.024, 0.108, 0.024)
    fleece = rippled(blend([ring, ball], 0.002), lambda p: 0.0025 * fbm(p, 0.012, 2, 5), 0.003)
    return [surface("hat", skin(soft, step, 2, 0.4, 0.02), finish.fabric(color)), surface("band", skin(fleece, 0.7 * step, 2, 0.3), finish.fabric(trim, 0.2, "knit"))]


def _party(k: Skull, color: str, step: float) -> list[Surface]:
    cone = lathe([(0.062, 0.0), (0.0585, 0.012), (0.004, 0.165), (0.0, 0.167)], 40).turned(np.asarray(rot_x(0.10))).moved((0, 0.004, 0.196))
    turns = np.linspace(0, 1, 60)
    r = 0.0605 * (1 - turns) + 0.006
    wound = np.stack([r * np.cos(16 * turns), r * np.sin(16 * turns), 0.006 + 0.150 * turns], 1) @ np.asarray(rot_x(0.10)).T + [0, 0.004, 0.196]
    puff = rippled(k.ball(0, -0.013, 0.366, 0.018), lambda p: 0.004 * fbm(p, 0.01, 2, 5), 0.004)
    bands = surface("band", [_placed(k, tube(wound, 0.0035, 6)), skin(puff, 0.006 * k.s, 2, 0)], finish.fabric("#e8c23a"))
    return [surface("hat", _placed(k, cone), finish.of("paper", finish.paint(color).color, 0.5)), bands]


def _fur(k: Skull, color: str, step: float) -> list[Surface]:
    """A cap of leather in a turned-up band of fur, higher before the brow."""
    ring = _crown(k, [(0.108, 0.092), (0.122, 0.104), (0.160, 0.108), (0.182, 0.100), (0.188, 0.088)], 1.2)
    front = k.ball(0, -0.100, 0.172, (0.070, 0.026, 0.036))
    fur = rippled(blend([ring, front], 0.02 * k.s), lambda p: 0.006 * fbm(p, 0.016, 3, 5), 0.006)
    tint = finish.paint(color).color
    dark = (0.6 * tint[0], 0.6 * tint[1], 0.6 * tint[2])
    top = skin(_dome(k, 0.012, 0.016, 0.16), step, 2, 0.3, 0.02)
    return [surface("hat", top, finish.leather(dark)), surface("band", skin(fur, 0.7 * step, 2, 0.4), finish.of("fur", tint, 0.95))]


def _swim_cap(k: Skull, color: str, step: float) -> list[Surface]:
    shell = k.ball(0, 0.014, 0.110, (0.087, 0.109, 0.108))
    low = cut(shell, k.p(0, 0, 0.100), k.f.r @ np.array([0.0, -0.42, -0.91]), 0.004)  # from the brow down to the nape
    return [surface("hat", skin(low, step, 2, 0.2, 0.02), finish.of("rubber", finish.paint(color).color, 0.35))]


def _headband(k: Skull, color: str, step: float) -> list[Surface]:
    band = _crown(k, [(0.122, 0.0925), (0.136, 0.0955), (0.150, 0.0930)], 1.2)
    return [surface("hat", skin(band, 0.6 * step, 2, 0.2, 0.02), finish.fabric(color, 0.2, "knit"))]


def _cycle(k: Skull, color: str, step: float) -> list[Surface]:
    """A shell with five vents that run from front to back, and a strap under the chin."""
    shell = blend([_dome(k, 0.024, 0.010, 0.138), k.ball(0, 0.10, 0.165, (0.055, 0.035, 0.028))], 0.02 * k.s)
    for x in (-0.066, -0.034, 0.0, 0.034, 0.066):
        lift = 0.244 - 7.5 * x * x
        shell = carve(shell, k.bone((x * 0.8, -0.095, lift - 0.030), (x, -0.02, lift), 0.0085), 0.004)
        shell = carve(shell, k.bone((x, 0.02, lift), (x * 0.8, 0.105, lift - 0.036), 0.0085), 0.004)
    lining = _dome(k, 0.010, 0.004, 0.134)
    a = np.linspace(-1.45, 1.45, 15)
    strap = tube(np.stack([0.083 * np.sin(a), -0.012 - 0.030 * np.cos(a), 0.075 - 0.112 * np.cos(a)], 1), 0.0035, 6)
    dark = surface("band", [skin(lining, step, 2, 0), _placed(k, strap)], finish.fabric("#17181b"))
    return [surface("hat", skin(shell, 0.45 * step, 2, 0.3, 0.02), finish.plastic(color, 0.25, 0.2)), dark]


def _tiara(k: Skull, color: str, step: float) -> list[Surface]:
    a = np.linspace(-1.9, 1.9, 39)
    base = np.stack([0.090 * np.sin(a), 0.012 - 0.112 * np.cos(a), np.full_like(a, 0.150)], 1)
    peaks = 0.012 + 0.034 * np.exp(-((a / 0.55) ** 2)) * (0.6 + 0.4 * np.cos(12 * a) ** 2)
    top = base + np.stack([0 * a, -0.05 * (peaks - 0.012), peaks], 1)
    struts = [tube(np.stack([base[i], top[i]]), 0.002, 5) for i in range(5, 34, 2)]
    gems = [sphere(0.0055, 8).moved(top[i]).tinted((0.55, 0.62, 0.78)) for i in range(5, 34, 2)]
    wires = [m.tinted(1.0) for m in (tube(base, 0.0032, 6), tube(top, 0.0022, 6), *struts)]
    return [surface("hat", _placed(k, join([*wires, *gems])), finish.metal("silver"))]


def _felt(color: str) -> Material:
    return finish.fabric(color, 0.15, "velvet")


HEADDRESSES: dict[str, Worn] = {
    "bowler_hat": _bowler, "cowboy_hat": _cowboy, "sombrero": _sombrero, "fez": _fez, "turban": _turban, "tricorne": _tricorne,
    "graduation_cap": _graduation, "santa_hat": _santa, "nightcap": _nightcap, "party_hat": _party, "fur_hat": _fur, "swim_cap": _swim_cap,
    "headband": _headband, "bicycle_helmet": _cycle, "tiara": _tiara,
}  # fmt: skip
"""By name: of a skull, a colour and a step of the surface in metres."""

__all__ = ["HEADDRESSES"]
