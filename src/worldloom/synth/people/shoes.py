"""Shoes, boots, sneakers and slippers: sections of a last over a foot's own length and width, a sole with its heel, and what is sewn on.
All in the face's frame of the bind pose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, smooth
from worldloom.synth.people.cloths import LEGWEAR, SKIRTS
from worldloom.synth.people.cutting import cut
from worldloom.synth.people.fabric import fabric
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.garments import Fitting, Sheet, by_shin
from worldloom.synth.people.person import Color, Garment
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.tailoring import COLUMNS, ROWS, carried, grid, height_of, metres, slab

SECTIONS, FINE, ACROSS = 28, 110, (19, 55)
"""Of a last from heel to toes, and of the one that small parts are cut out of; points across each."""
STUFF = {"shoes": "calf", "boots": "rubber", "sneakers": "plain", "slippers": "knit"}
SOCKS = {"shoes": 0.16, "sneakers": 0.055}
"""Metres over the ankle to which socks reach that are worn with them."""
DEEP = {"shoes": 0.014, "slippers": 0.011}
"""Metres of a sole; 0.020 for others."""
ARCH = 0.55
"""Share of a sole's depth by which it is hollow between heel and ball."""
RUBBER, LACE = (0.6, 0.59, 0.56), (0.50, 0.49, 0.46)
"""Linear albedo of sneakers' soles and laces."""


def footwear(g: Garment, fit: Fitting, level: int = 0) -> tuple[list[Sheet], np.ndarray]:
    """A shoe or boot on each foot, and the skin (n,) that they hide."""
    look = fabric(g.kind, g.color, STUFF[g.kind])
    sole_look = Finish("sole", "plain", RUBBER if g.kind == "sneakers" else edge(g.color, 0.3), 0.6)
    out, ankle = [], height_of(fit, "leftFoot")
    for sign in (1.0, -1.0):
        foot = fit.points[(fit.points[:, 1] < ankle) & (np.sign(fit.points[:, 0]) == sign) & (fit.share("Foot", "Toes") > 0.5)]
        last = _Last(foot, ankle, g.kind)
        out.append(_shod(last.upper(SECTIONS, ACROSS[0]), g.kind, look, False, fit))
        out.append(replace(_shod(last.sole(SECTIONS * 2 // 3), "sole", sole_look, True, fit), spend=level > 0))
        out += _sewn_on(g, last, fit) if level == 0 else []
        if g.kind in SOCKS:
            out.append(_sock(g, fit, sign, ankle))
        if g.kind == "boots":
            out.append(_shaft(g, fit, sign, ankle, look))
        if g.kind == "slippers":
            out.append(_fleece(foot, fit, ankle))
    low = fit.points[:, 1] < ankle + {"boots": 0.10, "slippers": -0.040}.get(g.kind, -0.012)
    return out, low | _covered(fit, ankle) if g.kind == "slippers" else low


def _sock(g: Garment, fit: Fitting, sign: float, ankle: float) -> Sheet:
    """A sock from within the shoe up the shin, or just over the ankle in sneakers; none over bare legs in a skirt."""
    high = ankle + SOCKS[g.kind] if set(fit.kinds) & set(LEGWEAR) - set(SKIRTS) else ankle - 0.03
    y = fit.points[:, 1]
    part = cut(fit.points, fit.faces, [y - high, ankle - 0.022 - y, -sign * fit.canon[:, 0], 0.5 - fit.share("Foot", "Toes", "LowerLeg")])
    n = part.matrix @ fit.normals
    p = part.canon + n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-12) * 0.0025
    color = (0.55, 0.54, 0.51) if g.kind == "sneakers" else edge(g.color, 0.4, 0.012)
    return Sheet(p, part.faces, np.asarray(part.matrix @ fit.weights), p[:, [0, 1]], fabric("sock", color, "knit"), "sock", 0.0012, True)


def edge(color: Color, share: float, more: float = 0.01) -> Color:
    """The colour of edges and seams: a share of the cloth's, and some grey."""
    r, g, b = (share * x + more for x in color)
    return r, g, b


def _shod(stack: Floats, name: str, look: Finish, closed: bool, fit: Fitting) -> Sheet:
    """Sections from heel to toes as cloth that goes with the foot."""
    p, faces = grid(stack, closed)
    out = faces if closed else faces[:, ::-1]  # a sole goes round its sections the other way
    return Sheet(p, out, _creased(carried(p, fit), len(stack)), metres(stack), look, name, spend=True)


def _sewn_on(g: Garment, last: _Last, fit: Fitting) -> list[Sheet]:
    """Facing, tongue, laces and seams of shoes and sneakers, a toe cap of rubber on these."""
    from worldloom.synth.people.draping import lifted

    if g.kind not in ("shoes", "sneakers"):
        return []
    whole = _shod(last.upper(FINE, ACROSS[1]), g.kind, Finish(g.kind, "plain", g.color, 0.6), False, fit)
    t = np.repeat(last.along(FINE), ACROSS[1])
    x = np.abs(np.tile(np.cos(np.linspace(0, np.pi, ACROSS[1])), FINE))
    sporty = g.kind == "sneakers"
    seam = Finish("seam", "plain", edge(g.color, 0.45), 0.6)
    lace = Finish("lace", "cloth", LACE if sporty else edge(g.color, 0.5), 0.8)
    cap = Finish("toe cap", "plain", RUBBER, 0.6)
    leather = fabric("facing", edge(g.color, 0.55) if sporty else g.color, "calf")
    parts = _parts(t, x, leather, lace, seam, cap if sporty else None)
    return [lifted(whole, fields, off, look, look.name, 0.02) for fields, off, look in parts]


Part = tuple[list[Array], float, Finish]
"""Fields that cut it out, metres that it is off, and what it is of."""


def _parts(t: Array, x: Array, facing: Finish, lace: Finish, seam: Finish, cap: Finish | None) -> Iterator[Part]:
    """What is sewn on a last, whose points lie `t` of its length from the heel and `x` of its half width from the middle."""
    yield [np.abs(t - 0.475) - 0.095, x - 0.44, 0.12 - x], 0.0016, facing
    for at in np.linspace(0.415, 0.545, 4 if cap is None else 5):
        yield [np.abs(t - at) - 0.0075, x - 0.36], 0.0030, lace
    yield [np.abs(t - 0.60 + 0.10 * x**2) - 0.004, 0.06 - x], 0.0008, seam
    yield [np.abs(t - 0.17 - 0.05 * x**2) - 0.004], 0.0008, seam
    if cap is None:
        yield [np.abs(t - 0.80 - 0.02 * (1 - x**2)) - 0.004], 0.0009, seam
    else:
        yield [0.885 + 0.02 * x**2 - t], 0.0014, cap


class _Last:
    """What a shoe is built over: a foot's length, width and height; `foot` (n, 3) is its skin."""

    def __init__(self, foot: Floats, ankle: float, kind: str) -> None:
        self.z0, self.z1, self.floor = foot[:, 2].min() - 0.008, foot[:, 2].max() + 0.012, foot[:, 1].min()
        self.toe, self.heel = foot[foot[:, 2] > self.z1 - 0.06].mean(0), foot[foot[:, 2] < self.z0 + 0.06].mean(0)
        self.width, self.kind = float(np.ptp(foot[:, 0])) / 0.10, kind
        self.rise = max((self.z1 - self.z0) / 0.27, (ankle - self.floor) / 0.085)

    def along(self, n: int) -> Array:
        """(n,) shares of the length, from heel to toes."""
        return np.asarray(np.linspace(0, 1, n) ** 0.9)

    def _middle(self, t: Array) -> tuple[Array, Array, Array]:
        """(n,) where the middle is along x, half the width there, and where it is along z."""
        z = self.z0 + (self.z1 - self.z0) * t
        half = np.interp(
            t, [0, 0.04, 0.12, 0.35, 0.55, 0.72, 0.88, 0.96, 1], [0.006, 0.026, 0.036, 0.038, 0.045, 0.052, 0.043, 0.026, 0.004]
        )
        return np.interp(z, [self.heel[2], self.toe[2]], [self.heel[0], self.toe[0]]), half * self.width, z

    def upper(self, n: int, across: int) -> Floats:
        """(n, across, 3) sections of the upper."""
        t = self.along(n)
        middle, half, z = self._middle(t)
        high = np.interp(
            t, [0, 0.03, 0.12, 0.3, 0.40, 0.55, 0.75, 0.92, 0.98, 1], [0.03, 0.065, 0.098, 0.105, 0.094, 0.074, 0.056, 0.046, 0.032, 0.014]
        )
        high *= self.rise * (np.interp(t, [0, 0.30, 0.46, 1], [0.74, 0.78, 1.05, 1.1]) if self.kind == "slippers" else 1.0)
        a = np.linspace(0, np.pi, across)
        wide = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.75 * (1 - 0.25 * np.sin(a) ** 3)
        y = self.floor - 0.004 + high[:, None] * np.sin(a) ** 0.8
        return np.stack([middle[:, None] + half[:, None] * wide, y, np.repeat(z[:, None], across, 1)], -1)

    def sole(self, n: int) -> Floats:
        """(n + 2, 8, 3) sections of the sole, closed at both ends, its edges broken, hollow before the heel of a shoe."""
        t = self.along(n)
        middle, half, z = self._middle(t)
        deep = DEEP.get(self.kind, 0.020)
        lift = np.where(t > 0.85, (t - 0.85) * 0.05, 0)
        hollow = deep * ARCH * (self.kind in ("shoes", "boots")) * smooth(0.27, 0.30, t) * smooth(0.58, 0.46, t)
        side = np.array([-0.94, -1, -1, -0.97, 0.97, 1, 1, 0.94])
        up = np.array([0, 0.15, 0.9, 1, 1, 0.9, 0.15, 0])
        low = (self.floor - deep + lift + hollow)[:, None]
        y = low + up * (self.floor + 0.006 + lift[:, None] - low)
        x = middle[:, None] + (half[:, None] + 0.004) * side
        out = np.stack([x, y, np.repeat(z[:, None], 8, 1) + np.where(t > 0.5, 0.004, -0.004)[:, None]], -1)
        ends = np.repeat(out[[0, -1]].mean(1, keepdims=True), 8, 1)
        return np.concatenate([ends[:1], out, ends[1:]])


OPENING = 0.46
"""How far from heel to toes a slipper is open, as a share of the foot."""


def _covered(fit: Fitting, ankle: float) -> np.ndarray:
    """The skin (n,) of the fore part of the feet."""
    low = fit.points[:, 1] < ankle
    z = fit.points[:, 2]
    return np.asarray(low & (z > z[low].min() + (OPENING + 0.04) * np.ptp(z[low])))


def _fleece(foot: Floats, fit: Fitting, ankle: float) -> Sheet:
    """The soft roll round the opening of a slipper, higher on the instep."""
    from worldloom.synth.people.headgear import tube

    high = ankle - 0.032
    p = slab(foot[foot[:, 2] < foot[:, 2].min() + OPENING * np.ptp(foot[:, 2])], high, 0.012)
    middle = (p.max(0) + p.min(0)) / 2
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    way = np.stack([np.sin(angles), np.cos(angles)], 1)
    r = ((p - middle)[:, [0, 2]] @ way.T).max(0)
    lean = np.cos(angles[:, None] - angles[None])
    r = np.min(np.where(lean > 0.15, r[None] / np.maximum(lean, 0.15), np.inf), axis=1) + 0.002
    rise = 0.026 * np.clip(way[:, 1], 0, 1) ** 2
    curve = np.stack([middle[0] + way[:, 0] * r, np.full(40, high) + rise, middle[2] + way[:, 1] * r], 1)
    q, faces = tube(curve, 0.0095, True, 8)
    return Sheet(q, faces, carried(q, fit), q[:, [0, 2]], fabric("fleece", (0.66, 0.61, 0.53), "knit"), "fleece", spend=True)


def _creased(w: Floats, sections: int) -> Floats:
    """Weights (sections * k, 54) of a shoe that bends across its whole width where the toes do, not aslant as their roots lie: what bears
    while the heel rises would slide."""
    out = w.reshape(sections, -1, len(BONES)).copy()
    for side in ("left", "right"):
        pair = [BONES.index(f"{side}{n}") for n in ("Foot", "Toes")]
        both = out[..., pair].sum(-1)
        toes = smooth(0.4, 0.6, out[..., pair[1]].sum(1) / np.maximum(both.sum(1), 1e-9))
        out[..., pair] = both[..., None] * np.stack([1 - toes, toes], -1)[:, None]
    return np.asarray(out.reshape(w.shape))


def _shaft(g: Garment, fit: Fitting, sign: float, ankle: float, look: Finish) -> Sheet:
    """The leg of a boot: rings round the shin."""
    knee = height_of(fit, "leftLowerLeg")
    solid, angles = fit.solid(), np.linspace(0, 2 * np.pi, COLUMNS // 2, endpoint=False)
    rows, mine, c = [], solid[np.sign(solid[:, 0]) == sign], None
    for y in np.linspace(knee - 0.34 * (knee - ankle), ankle - 0.03, max(ROWS // 2, 4)):
        p = slab(
            mine if c is None else mine[np.hypot(*(mine[:, [0, 2]] - c).T) < 0.075], y, 0.02, 12
        )  # the shin, not the instep
        c = (p[:, [0, 2]].max(0) + p[:, [0, 2]].min(0)) / 2
        way = np.stack([np.sin(angles), np.cos(angles)], 1)
        r = np.maximum(((p[:, [0, 2]] - c) @ way.T).max(0), 0.045) + 0.009
        rows.append(np.stack([c[0] + way[:, 0] * r, np.full(len(angles), y), c[1] + way[:, 1] * r], 1))
    stack = np.stack(rows)
    stack[1:-1] = 0.5 * stack[1:-1] + 0.25 * (stack[:-2] + stack[2:])
    p, faces = grid(stack, True)
    return Sheet(p, faces, by_shin(carried(p, fit)), metres(stack), look, g.kind, 0.002, True)


__all__ = ["LACE", "RUBBER", "edge", "footwear"]
