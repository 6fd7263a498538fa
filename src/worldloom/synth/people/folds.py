"""How worn cloth folds, drawn where it does: pulls that fan out from armpits and crotch, crescents inside elbows and behind knees, stacks
above cuffs and shoes, drapes down the flanks, and what a waist gathers. Anatomy of folds after common teaching of costume drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.canon import marks, smooth
from worldloom.synth.people.canvas import Canvas, Place
from worldloom.synth.people.charts import PANT, SHIN, SHIN_AT, SLEEVE, SLEEVE_AT, TRUNK, armhole
from worldloom.synth.people.cloths import Cloth

Spot = Callable[[float, float], Place]
STUFF = {"plain": (1.0, 1.0), "stripe": (1.0, 1.0), "twill": (0.85, 1.2), "knit": (0.55, 1.6), "leather": (0.9, 1.35),
         "rubber": (0.8, 1.15)}  # fmt: skip
"""How deep and how broad each weave folds."""
MOST = 0.0055
"""Metres that folds on folds come to at most."""


@dataclass(frozen=True)
class Draw:
    """A hand that draws folds of a cloth: each a little different."""

    on: Canvas
    deep: float
    broad: float
    chance: np.random.Generator

    def fan(self, spot: Spot, root: tuple[float, float], ends: list[tuple[float, float]], wide: float, deep: float) -> None:
        """Pulls from near a root to each of its ends."""
        for end in ends:
            r = self.chance.normal(size=6)
            a = spot(root[0] + 4 * r[0], root[1] + 0.008 * r[1])
            b = spot(end[0] + 5 * r[2], end[1] + 0.010 * r[3])
            long = float(np.hypot(b[0] - a[0], b[1] - a[1]))
            w = wide * self.broad * float(np.exp(0.18 * r[4]))
            self.on.fold(a, b, w, deep * self.deep * float(np.exp(0.25 * r[5])), 0.09 * long * r[3], 1.0 if r[5] > 0 else -1.0)

    def stack(self, spot: Spot, first: float, last: float, count: int, wide: float, deep: float) -> None:
        """Rings between two heights that lean this way and that, each round a part of the limb."""
        for k, y in enumerate(np.linspace(first, last, count)):
            for half in (-1.0, 1.0):
                r = self.chance.normal(size=4)
                middle = 90 * half + 30 * r[0]
                lean = 0.4 * abs(last - first) / count * (1 if (k % 2) ^ (half > 0) else -1)
                a, b = (spot(middle + s * (62 + 10 * r[1]), float(y) + s * lean + 0.003 * r[2]) for s in (-1.0, 1.0))
                self.on.fold(a, b, wide * self.broad, deep * self.deep * float(np.exp(0.2 * r[3])), 0.006 * r[1], -1.0)


def trunk_spot(turn: float, y: float) -> Place:
    """In the trunk's chart: degrees to the person's left of the front, and height on the template."""
    return float(np.radians(turn) * TRUNK), -y


def sleeve_spot(turn: float, along: float) -> Place:
    """In the sleeves' chart: degrees from the crook of the elbow, metres from the shoulder."""
    return float(SLEEVE_AT[0] + np.radians(turn) * SLEEVE), SLEEVE_AT[1] + along


def pant_spot(turn: float, y: float) -> Place:
    """In that of trousers: degrees from the side seam, 90 in front, -90 behind."""
    return float(-np.radians(turn) * PANT), -y


def shin_spot(turn: float, y: float) -> Place:
    """The same in that of an overall's legs."""
    return float(SHIN_AT[0] + np.radians(turn - 90 if turn > -90 else turn + 270) * SHIN), SHIN_AT[1] + marks().joint("leftUpperLeg")[1] - y


def folded_cloth(on: Canvas, c: Cloth, seed: int) -> None:
    """All folds of a garment onto a canvas."""
    deep, broad = STUFF[c.weave]
    loose = float(np.clip(c.off / 0.015, 0.55, 1.3))
    hand = Draw(on, deep * loose, broad * (0.8 + 0.2 * loose), np.random.Generator(np.random.PCG64(seed)))
    _uneven(on, hand)
    if (c.legs is None or c.sleeve is not None) and (c.fall is None or c.hem):
        _trunk(hand, c)
    if c.sleeve is not None:
        _sleeve(hand, c)
    if c.fall is not None and not c.pleats:
        _fall(hand, c)
    if c.legs is not None:
        _legs(hand, c, shin_spot if c.sleeve is not None else pant_spot)
    if c.sleeve is not None:
        _calmed(on)
    np.clip(MOST * np.tanh(on.height / MOST), -MOST, MOST, out=on.height)


def _calmed(on: Canvas) -> None:
    """No fold goes over the seam where a sleeve is set in."""
    from worldloom.synth.people.nearby import tree

    sleeve, trunk = armhole()
    at, u, v = on.window(sleeve[0, 0], -0.75, sleeve[-1, 0], 0.8)
    on.height[at] *= smooth(0.0, 0.03, v - np.interp(u, *sleeve.T))
    middle = trunk.mean(0)
    for s in (1.0, -1.0):
        rim, centre = trunk * [s, 1.0], middle * [s, 1.0]
        at, u, v = on.window(*(rim.min(0) - 0.06), *(rim.max(0) + 0.06))
        grid = np.stack(np.broadcast_arrays(u, v), -1).reshape(-1, 2).astype(float)
        far, near = tree(rim).query(grid)
        inside = np.linalg.norm(grid - centre, axis=1) < np.linalg.norm(rim[near] - centre, axis=1)
        on.height[at] *= np.where(inside, 0.0, smooth(0.004, 0.035, far)).reshape(on.height[at].shape)


def _uneven(on: Canvas, hand: Draw) -> None:
    """Cloth lies nowhere quite flat: soft hills some centimetres wide, longer than they are broad."""
    from scipy.ndimage import gaussian_filter, zoom

    h, w = on.height.shape
    for rows, columns, deep in ((0.045, 0.028, 0.0007), (0.09, 0.020, 0.0005)):
        coarse = hand.chance.normal(size=(int(on.box.high / rows) + 3, int(on.box.wide / columns) + 3))
        soft = zoom(gaussian_filter(coarse, 0.6), (h / coarse.shape[0], w / coarse.shape[1]), order=3)[:h, :w]
        on.height[: soft.shape[0], : soft.shape[1]] += (hand.deep * deep * soft / soft.std()).astype(np.float32)


def _trunk(hand: Draw, c: Cloth) -> None:
    low = marks().joint("leftUpperLeg")[1] + c.hem
    for s in (1.0, -1.0):
        def front(turn: float, y: float, s: float = s) -> Place:
            return trunk_spot(s * turn, y)

        if c.sleeve is not None:
            hand.fan(front, (74, 0.455), [(38, 0.53), (24, 0.465), (30, 0.40), (44, 0.335), (60, 0.30)], 0.0085, 0.0036)
            hand.fan(front, (104, 0.455), [(140, 0.53), (152, 0.46), (146, 0.39), (132, 0.33), (118, 0.29)], 0.0085, 0.0036)
        hand.fan(front, (78, 0.37), [(66, 0.15), (86, 0.13)], 0.013, 0.0026)
        hand.fan(front, (106, 0.37), [(112, 0.14), (96, 0.12)], 0.013, 0.0026)
        for k, y in enumerate((0.235, 0.195, 0.150, 0.115)):
            if y > low + 0.03:
                hand.fan(front, (96, y + 0.012), [(34 + 7 * k, y - 0.035 + 0.012 * (k % 2))], 0.0085, 0.0030)
                hand.fan(front, (92, y + 0.012), [(150 - 7 * k, y - 0.030 + 0.012 * (k % 2))], 0.0085, 0.0030)
        hand.fan(front, (34, 0.33), [(10, 0.14), (46, 0.10)], 0.016, 0.0019)
        hand.fan(front, (150, 0.36), [(168, 0.18)], 0.016, 0.0019)


def _sleeve(hand: Draw, c: Cloth) -> None:
    end = limb_end(c.sleeve or 0.0)
    hand.fan(sleeve_spot, (80, 0.05), [(12, 0.15), (-25, 0.105), (-40, 0.055)], 0.0080, 0.0034)
    hand.fan(sleeve_spot, (112, 0.05), [(165, 0.15), (190, 0.105), (205, 0.060)], 0.0080, 0.0034)
    hand.fan(sleeve_spot, (-90, 0.015), [(-62, 0.105), (-118, 0.110)], 0.0120, 0.0020)
    if end < 0.22:
        return
    elbow = limb_end(1.0)
    for s in (1.0, -1.0):
        ends = [(80 * s, elbow - 0.050), (95 * s, elbow - 0.015), (90 * s, elbow + 0.024), (68 * s, elbow + 0.060)]
        hand.fan(sleeve_spot, (5 * s, elbow), ends, 0.0075, 0.0040)
    hand.fan(sleeve_spot, (150, elbow - 0.03), [(95, elbow - 0.09), (60, elbow - 0.075)], 0.0085, 0.0026)
    if end > elbow + 0.12:
        hand.stack(sleeve_spot, elbow + 0.085, end - (0.025 if c.weave == "knit" else 0.052), 4, 0.0070, 0.0030)


def limb_end(at: float) -> float:
    """Metres from the shoulder to a place along the arm, as sleeves end at."""
    a, b, h = (marks().joint(f"left{n}") for n in ("UpperArm", "LowerArm", "Hand"))
    return float(np.linalg.norm(b - a) * min(at, 1) + np.linalg.norm(h - b) * max(at - 1, 0))


def _legs(hand: Draw, c: Cloth, spot: Spot) -> None:
    m = marks()
    knee, ankle = m.joint("leftLowerLeg")[1], m.joint("leftFoot")[1]
    end = 0.05 + (c.legs or 0) * (knee - 0.05) if (c.legs or 0) <= 1 else knee + (ankle - knee) * ((c.legs or 1) - 1)
    hand.fan(spot, (152, -0.035), [(58, 0.055), (44, 0.005), (46, -0.055), (70, -0.12)], 0.0090, 0.0034)
    hand.fan(spot, (-158, -0.070), [(-40, -0.035), (-46, -0.085), (-64, -0.135)], 0.0095, 0.0032)
    if end > -0.25:
        return
    hand.fan(spot, (62, -0.07), [(74, -0.33), (48, -0.30)], 0.015, 0.0021)
    hand.fan(spot, (-70, -0.12), [(-84, -0.33)], 0.015, 0.0021)
    if end > knee - 0.1:
        return
    hand.fan(spot, (-92, knee), [(-18, knee + 0.055), (-4, knee + 0.012), (-14, knee - 0.050)], 0.0085, 0.0036)
    hand.fan(spot, (-96, knee), [(-164, knee + 0.050), (-172, knee), (-160, knee - 0.055)], 0.0085, 0.0036)
    hand.fan(spot, (150, knee - 0.03), [(62, knee + 0.045), (48, knee - 0.035)], 0.0100, 0.0026)
    if c.off >= 0.011 and end < ankle + 0.08:
        hand.stack(spot, knee - 0.17, ankle + 0.055, 5, 0.0090, 0.0034)


def _fall(hand: Draw, c: Cloth) -> None:
    """Flutes of what hangs from waist or hips: some from the top, some from half way, each deeper the lower."""
    hip = marks().joint("leftUpperLeg")[1]
    top, low = hip + min(c.hem or 0.10, 0.10), hip - (c.fall or 0.0)
    count = int(np.interp(c.flare, [0.04, 0.10, 0.20], [9, 15, 23]))
    deep = float(np.interp(c.flare, [0.04, 0.10, 0.20], [0.0022, 0.0042, 0.0062]))
    for k in range(count):
        r = hand.chance.normal(size=4)
        u = TRUNK * 2 * np.pi * ((k + 0.5 + 0.28 * r[0]) / count - 0.5)
        begin = top - 0.02 - (top - low) * float(hand.chance.choice([0.0, 0.12, 0.35, 0.5]))
        a, b = (float(u), -begin), (float(u * 1.02 + 0.010 * r[1]), -(low - 0.8 * (begin - low)))
        hand.on.fold(a, b, 0.010 * hand.broad * float(np.exp(0.25 * r[2])), deep * hand.deep, 0.005 * r[3], 1.0 if k % 2 else -1.0)


def fluted(on: Canvas, c: Cloth) -> None:
    """Loose hems of light tops hang in shallow waves."""
    low = marks().joint("leftUpperLeg")[1] + c.hem
    at, u, v = on.window(-0.5, -low - 0.16, 0.5, -low + 0.05)
    wave = np.sin(2 * np.pi * (u / 0.085 + 0.35 * np.sin(2 * np.pi * u / 0.31)))
    on.height[at] += (0.0022 * wave * smooth(-low - 0.15, -low, v.astype(float))).astype(np.float32)


__all__ = ["fluted", "folded_cloth", "limb_end", "pant_spot", "shin_spot", "sleeve_spot", "trunk_spot"]
