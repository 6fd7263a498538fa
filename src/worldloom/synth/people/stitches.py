"""How garments are put together, drawn on their picture: seams where sleeves are set in and legs joined, hems, cuffs, plackets, pockets,
quilting, ribs of knitted bands."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import marks
from worldloom.synth.people.canvas import Canvas, Place
from worldloom.synth.people.charts import PANT, SLEEVE, SLEEVE_AT, TRUNK, armhole
from worldloom.synth.people.cloths import Cloth
from worldloom.synth.people.folds import limb_end, pant_spot, sleeve_spot, trunk_spot

SIDE = np.pi * TRUNK
"""Of the trunk's chart, where its back ends."""


def sewn_up(on: Canvas, kind: str, c: Cloth) -> None:
    """All that is sewn of a garment, onto a canvas with its folds."""
    if c.legs is not None and c.sleeve is None:
        _pants(on, kind, c)
    else:
        _top(on, kind, c)
    for made in DETAILS.get(kind, ()):
        made(on, c)


def _hem(c: Cloth) -> float:
    return float(marks().joint("leftUpperLeg")[1] + c.hem)


def _end(c: Cloth) -> float:
    """Where all of a top ends, with what hangs from it."""
    return _hem(c) if c.fall is None else float(marks().joint("leftUpperLeg")[1] - c.fall)


def _top(on: Canvas, kind: str, c: Cloth) -> None:
    low, knit = _hem(c), c.weave == "knit"
    for s in (1.0, -1.0):
        on.line([trunk_spot(s * 91, y) for y in np.linspace(0.42, _end(c), 9)])
    if c.sleeve is not None:
        on.line(_run(armhole()[0]), 0.0013, 0.30, 0.0019)
        on.line([sleeve_spot(172, a) for a in (0.06, limb_end(c.sleeve))])
    if c.fall is not None:
        on.line([(-SIDE - 0.05, -_end(c) - 0.022), (SIDE + 0.05, -_end(c) - 0.022)], 0.0005, 0.2, 0.0011, 0.005)
    elif c.legs is None:
        if knit and c.hem > -0.09:
            on.ribs(-SIDE - 0.05, -low - 0.055, SIDE + 0.05, -low + 0.06)
            on.line([(-SIDE - 0.05, -low - 0.056), (SIDE + 0.05, -low - 0.056)])
        else:
            on.line([(-SIDE - 0.05, -low - 0.020), (SIDE + 0.05, -low - 0.020)], 0.0005, 0.2, 0.0011, 0.005)
    if c.sleeve is not None:
        _cuff(on, c, knit)
    if c.buttons:
        placket(on, c)


def _cuff(on: Canvas, c: Cloth, knit: bool) -> None:
    """The end of sleeves: a ribbed band, a buttoned one, or a hem."""
    v, left, right = SLEEVE_AT[1] + limb_end(c.sleeve or 0.0), SLEEVE_AT[0] - np.pi * SLEEVE - 0.05, SLEEVE_AT[0] + np.pi * SLEEVE + 0.05
    if knit:
        on.ribs(left, v - 0.05, right, v + 0.06)
        on.line([(left, v - 0.051), (right, v - 0.051)])
    elif c.collar and c.buttons and c.fall is None and c.sleeve is not None and c.sleeve > 1.8:
        on.plate([(left, v - 0.058), (right, v - 0.058), (right, v + 0.08), (left, v + 0.08)], 0.0014)
        on.line([sleeve_spot(-150, limb_end(c.sleeve) - d) for d in (0.0, 0.10)])
    else:
        on.line([(left, v - 0.020), (right, v - 0.020)], 0.0006, 0.2, 0.0012, 0.005)


def placket(on: Canvas, c: Cloth) -> None:
    """The strip that buttons go through."""
    low, top = -_end(c) + 0.08, 0.03 + c.vee - marks().joint("neck")[1] if c.vee else -0.70
    on.plate([(-0.021, top), (0.021, top), (0.021, low), (-0.021, low)], 0.0013, stitch=0.005)


def _run(uv: Floats) -> list[Place]:
    return [(float(a), float(b)) for a, b in uv]


def _pants(on: Canvas, kind: str, c: Cloth) -> None:
    """Side seams, the seam down front and back, waistband and hems."""
    m = marks()
    top, knee, ankle = m.joint("leftUpperLeg")[1] + c.hem, m.joint("leftLowerLeg")[1], m.joint("leftFoot")[1]
    end = 0.049 + (c.legs or 0) * (knee - 0.049) if (c.legs or 0) <= 1 else knee + (ankle - 0.025 - knee) * ((c.legs or 1) - 1)
    on.line([pant_spot(0, y) for y in np.linspace(top, end, 12)], 0.0010, 0.28, 0.0016)
    wide = np.pi * PANT + 0.05
    on.plate([(-wide, -top - 0.06), (wide, -top - 0.06), (wide, -top + 0.036), (-wide, -top + 0.036)], 0.0012)
    on.line([(-wide, -end - 0.018), (wide, -end - 0.018)], 0.0006, 0.22, 0.0012, 0.006)


def pressed(on: Canvas, c: Cloth) -> None:
    """The crease down the front and the back of each leg."""
    for turn in (90, -90):
        u = pant_spot(turn, 0)[0]
        at, x, v = on.window(u - 0.02, -0.02, u + 0.02, 0.9)
        on.height[at] += (0.0026 * np.exp(-np.abs(x - u) / 0.0035) * np.clip((v + 0.02) / 0.12, 0, 1)).astype(np.float32)


def slashes(on: Canvas, c: Cloth) -> None:
    """Pockets at the side seams, and welts behind."""
    on.line([pant_spot(44, 0.150), pant_spot(10, 0.010)], 0.0022, 0.5, 0.0020)
    on.line([pant_spot(49, 0.150), pant_spot(16, 0.006)], 0.0004, 0.2, 0.0011, 0.005)
    on.line([pant_spot(-72, 0.085), pant_spot(-122, 0.085)], 0.0020, 0.5, 0.0020)


def patches(on: Canvas, c: Cloth) -> None:
    """Of jeans: curved pockets in front, a yoke and two patch pockets behind, seams sewn twice."""
    on.line([pant_spot(a, y) for a, y in ((70, 0.150), (62, 0.105), (44, 0.078), (20, 0.072), (2, 0.074))], 0.0022, 0.45, 0.0018)
    on.line([pant_spot(a, y) for a, y in ((74, 0.150), (66, 0.100), (46, 0.071), (20, 0.065), (2, 0.067))], 0.0004, 0.3, 0.0011, 0.006)
    on.line([pant_spot(0, 0.120), pant_spot(-136, 0.078)], 0.0011, 0.35, 0.0016)
    on.plate([pant_spot(-68, 0.062), pant_spot(-120, 0.050), pant_spot(-120, -0.052), pant_spot(-94, -0.075), pant_spot(-68, -0.055)][::1],
             0.0016, 0.4)  # fmt: skip
    for turn in (3.5, -3.5):
        on.line([pant_spot(turn, y) for y in (0.16, -0.70)], 0.0003, 0.25, 0.0010, 0.006)


def _patch(on: Canvas, turn: float, top: float, wide: float, high: float) -> None:
    """A patch pocket with a pointed end, its middle at an angle of the front; its mouth is hemmed."""
    u, v = trunk_spot(turn, top)
    h = wide / 2
    on.plate([(u - h, v), (u + h, v), (u + h, v + 0.86 * high), (u, v + high), (u - h, v + 0.86 * high)], 0.0016, 0.40)
    on.line([(u - h, v + 0.020), (u + h, v + 0.020)], 0.0004, 0.12, 0.0010, 0.004)


def _flap(on: Canvas, turn: float, top: float, wide: float, high: float) -> None:
    """A flap over a pocket's mouth."""
    u, v = trunk_spot(turn, top)
    h = wide / 2
    on.line([(u - h, v), (u + h, v)], 0.0014, 0.35)
    on.plate([(u - h, v), (u + h, v + 0.003), (u + h, v + high), (u - h, v + high)], 0.0022, 0.45, 0.0)


def _welt(on: Canvas, turn: float, top: float, wide: float, tilt: float = 0.012) -> None:
    """The mouth of a pocket let into the cloth."""
    u, v = trunk_spot(turn, top)
    h = wide / 2
    on.plate([(u - h, v), (u + h, v - tilt), (u + h, v - tilt + 0.022), (u - h, v + 0.022)], 0.0016, 0.42, 0.0)


def breast(on: Canvas, c: Cloth) -> None:
    """A patch pocket on the left of the chest."""
    _patch(on, 41, 0.40, 0.118, 0.125)


def breasts(on: Canvas, c: Cloth) -> None:
    """One on either side, with a flap."""
    for s in (1.0, -1.0):
        _patch(on, 41 * s, 0.40, 0.118, 0.120)
        _flap(on, 41 * s, 0.408, 0.124, 0.042)


def tailored_pockets(on: Canvas, c: Cloth) -> None:
    """A welt on the chest and flaps on the hips, and the edge of the left front."""
    _welt(on, 44, 0.385, 0.105)
    for s in (1.0, -1.0):
        _flap(on, 56 * s, 0.085, 0.145, 0.048)
        on.line([trunk_spot(s * 46, y) for y in (0.30, 0.09)], 0.0007, 0.2)
    on.line([trunk_spot(-9, y) for y in (0.24, _hem(c))], 0.0018, 0.34, 0.0017)


def hip_pockets(on: Canvas, c: Cloth) -> None:
    """Welts that run down to the side."""
    for s in (1.0, -1.0):
        a, b = trunk_spot(s * 48, 0.175), trunk_spot(s * 62, 0.055)
        on.line([a, b], 0.0022, 0.42, 0.0022)
        on.line([(a[0] - s * 0.014, a[1]), (b[0] - s * 0.014, b[1])], 0.0004, 0.14, 0.0011)


def yoke(on: Canvas, c: Cloth) -> None:
    """A shirt's back and shoulders are of another piece than what hangs from them."""
    for s in (1.0, -1.0):
        on.line([trunk_spot(s * a, y) for a, y in ((180, 0.475), (150, 0.470), (118, 0.462))])
        on.line([trunk_spot(s * a, y) for a, y in ((30, 0.575), (56, 0.540), (70, 0.520))])


def pleated(on: Canvas, c: Cloth) -> None:
    """Knife pleats all round, each laid over the next."""
    top = -marks().joint("leftUpperLeg")[1] - 0.09
    at, u, v = on.window(-SIDE - 0.05, top, SIDE + 0.05, -_end(c) + 0.05)
    t = np.mod(u / (2 * SIDE) * c.pleats, 1.0)
    share = np.clip((v - top) / 0.06, 0, 1)
    on.height[at] += (0.006 * share * (np.minimum(t, (1 - t) * 9) - 0.5)).astype(np.float32)
    on.light[at] *= (1 - 0.4 * share * np.exp(-(((t - 0.985) / 0.03) ** 2))).astype(np.float32)


def quilting(on: Canvas, c: Cloth) -> None:
    """Deep seams round the chambers, and what they pucker."""
    from scipy.ndimage import gaussian_filter1d

    chance = np.random.Generator(np.random.PCG64(11))
    for k in range(-1, 9):
        for left, right, v in ((-SIDE - 0.05, SIDE + 0.05, -0.075 * k),
                               (SLEEVE_AT[0] - 0.21, SLEEVE_AT[0] + 0.21, SLEEVE_AT[1] + (0.525 - 0.075 * k) / 0.452)):  # fmt: skip
            if left > SIDE and v < SLEEVE_AT[1] + 0.05:
                continue
            on.line([(left, v), (right, v)], 0.0040, 0.42, 0.0024)
            at, u, row = on.window(left, v - 0.03, right, v + 0.03)
            pucker = gaussian_filter1d(chance.normal(size=u.shape[1]), 0.0035 * on.fine)
            on.height[at] += (0.0014 * pucker / max(pucker.std(), 1e-9) * np.exp(-np.abs(row - v) / 0.012)).astype(np.float32)


DETAILS: dict[str, tuple[Callable[[Canvas, Cloth], None], ...]] = {
    "shirt": (yoke, breast), "work shirt": (yoke, breasts), "scrubs top": (breast,), "lab coat": (breast,),
    "suit jacket": (tailored_pockets,), "uniform jacket": (breasts,), "jacket": (hip_pockets,), "coat": (hip_pockets,),
    "raincoat": (hip_pockets,), "leather jacket": (hip_pockets, yoke), "track top": (hip_pockets,),
    "puffer jacket": (quilting, hip_pockets), "coverall": (breasts,), "turnout coat": (breast,), "trousers": (pressed, slashes),
    "jeans": (patches,), "shorts": (slashes,), "scrubs trousers": (slashes,), "track trousers": (slashes,), "pleated skirt": (pleated,),
}  # fmt: skip
"""What only some have."""

__all__ = ["sewn_up"]
