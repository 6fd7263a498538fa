"""How cloth spans a trunk: from breast to breast, from shoulder blade to shoulder blade, and down from what stands out most.

Cloth that is merely eased off the skin keeps every hollow and every tip of what it covers. Worn cloth is taut across (the hull of a
slice of the body) and hangs from the bust and the belly (it comes back to the body only as steeply as its cut allows). All in the face's
frame.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, marks, smooth
from worldloom.synth.people.cloths import Cloth
from worldloom.synth.people.garments import Fitting

ANGLES, STEP = 64, 0.012
"""Directions in which a slice is measured, and metres between slices."""
TIGHT, LOOSE = 0.005, 0.013
"""Metres off the skin up to which cloth clings, and from which on it spans hollows in full."""
BACK = 0.4
"""Share of that behind: a spine's hollow is a fold of cloth, where a chest's is none."""
SETTLED = 6
"""Rounds in which cloth on the trunk evens out."""
SNUG = 0.011
"""Metres off the skin from which on the legs of trousers fall free."""
RISE = 0.4
"""Metres that cloth goes out for each metre that it hangs, before it lies on what is wider below."""
STEEP = 9.0
"""The same of what is sewn to a skirt at the waist, which hides what is below."""
BLUR = 2.2
"""Slices and directions over which hulls are evened."""


def bridged(p: Floats, arm: Array, c: Cloth, off: Array, fit: Fitting, around: Any, rim: np.ndarray) -> Floats:
    """Points (n, 3) of a top or a dress, carried by arms by `arm` (n,), spread over the trunk's hollows; `off` (n,) metres off it.
    `around` is the mean of those beside each (n x n), by which tips go but for those on the `rim` (n,)."""
    taut = float(smooth(TIGHT, LOOSE, np.array(c.off)))
    if c.legs is not None and c.sleeve is None or not taut:
        return p
    from worldloom.synth.people.tailoring import axis_of, height_of

    middle, top = axis_of(fit), height_of(fit, "upperChest") + 0.19
    hip = height_of(fit, "leftUpperLeg")
    low = float(p[:, 1].min()) - 0.10 if c.legs is None else hip + 0.02
    heights = np.arange(top + 0.06, max(low, hip - 0.10), -STEP)
    wide, angles = _hulls(fit, heights, middle, _steep(c), RISE if c.fall is None else STEEP)
    r, a = np.hypot(p[:, 0], p[:, 2] - middle), np.arctan2(p[:, 0], p[:, 2] - middle)
    i = np.clip((heights[0] - p[:, 1]) / STEP, 0, len(heights) - 1.001)
    j = np.mod((a - angles[0]) / (angles[1] - angles[0]), ANGLES)
    k, l, s, t = i.astype(int), j.astype(int) % ANGLES, i % 1, j % 1
    m = (l + 1) % ANGLES
    at = (wide[k, l] * (1 - t) + wide[k, m] * t) * (1 - s) + (wide[k + 1, l] * (1 - t) + wide[k + 1, m] * t) * s
    y = p[:, 1]
    share = taut * smooth(0.2, 0.02, arm) * smooth(low, low + 0.06, y) * smooth(top, top - 0.06, y)
    share = share * (BACK + (1 - BACK) * smooth(-0.5, 0.3, np.cos(a)))
    more = np.maximum(at + 0.8 * off - r, 0) * share
    way = np.stack([p[:, 0], np.zeros(len(p)), p[:, 2] - middle], 1) / np.maximum(r, 1e-6)[:, None]
    p = p + way * more[:, None]
    for _ in range(SETTLED):
        p = p + 0.5 * (share * ~rim)[:, None] * (around @ p - p)
    return np.asarray(p)


def _steep(c: Cloth) -> float:
    """Metres that cloth comes back to the body for each metre that it hangs: much where it is fitted, little where it is wide."""
    return float(0.60 - 0.45 * smooth(0.010, 0.017, np.array(c.off))) if c.hem < 0.07 else 0.6


def _hulls(fit: Fitting, heights: Array, middle: float, back: float, rise: float) -> tuple[Floats, Array]:
    """(k, ANGLES) metres of the trunk's hull from its axis at heights (k,) that go down, hanging from above, and the directions; `back` and
    `rise` are how far it comes in and goes out for each metre."""
    from scipy.ndimage import gaussian_filter

    from worldloom.synth.people.tailoring import hull

    angles = np.linspace(-np.pi, np.pi, ANGLES, endpoint=False)
    wide = np.stack([hull(fit, angles, y, middle) for y in heights])
    for k in range(1, len(wide)):
        wide[k] = np.maximum(wide[k], wide[k - 1] - back * STEP)
    for k in range(len(wide) - 2, -1, -1):  # a waistband under it stands out of nothing
        wide[k] = np.maximum(wide[k], wide[k + 1] - rise * STEP)
    return np.asarray(gaussian_filter(wide, BLUR, mode=("nearest", "wrap"))), angles


def fallen(p: Floats, canon: Floats, c: Cloth, off: Array, fit: Fitting) -> Floats:
    """Points (n, 3) of trousers, of which the legs fall from knees and calves instead of following shins in; `canon` (n, 3) is where they
    were cut, `off` (n,) metres off the skin."""
    if c.legs is None or c.legs <= 1 or c.off < SNUG or "boots" in fit.kinds:
        return p
    m, out = marks(), p.copy()
    knee, ankle = (m.joint(f"left{n}")[1] for n in ("LowerLeg", "Foot"))
    taper = float(np.interp(c.off, [SNUG, 0.020], [0.16, 0.04]))
    for sign in (1.0, -1.0):
        skin = fit.points[(np.sign(fit.canon[:, 0]) == sign) & (fit.share("UpperLeg", "LowerLeg") > 0.5)]
        at = [(skin[np.abs(skin[:, 1] - y) < 0.02][:, [0, 2]]) for y in (_height(fit, knee), _height(fit, ankle + 0.05))]
        a, b = ((q.max(0) + q.min(0)) / 2 for q in at)
        mine = np.flatnonzero((np.sign(canon[:, 0]) == sign) & (canon[:, 1] < knee + 0.12))
        top, foot = _height(fit, knee + 0.12), _height(fit, ankle + 0.03)
        heights = np.arange(top, float(p[mine, 1].min()) - 2 * STEP, -STEP)
        middle = b + (a - b) * ((heights - _height(fit, ankle + 0.05)) / (_height(fit, knee) - _height(fit, ankle + 0.05)))[:, None]
        wide, angles = _leg_hulls(skin, heights, middle, foot, taper)
        k = np.clip((top - p[mine, 1]) / STEP, 0, len(heights) - 1.001)
        i, s = k.astype(int), (k % 1)[:, None]
        axis = middle[i] * (1 - s) + middle[i + 1] * s
        q = p[mine][:, [0, 2]] - axis
        r, j = np.linalg.norm(q, axis=1), np.mod((np.arctan2(q[:, 0], q[:, 1]) - angles[0]) / (angles[1] - angles[0]), ANGLES)
        l, t = j.astype(int) % ANGLES, j % 1
        both = wide[:, l] * (1 - t) + wide[:, (l + 1) % ANGLES] * t
        n = np.arange(len(mine))
        want = both[i, n] * (1 - k % 1) + both[i + 1, n] * (k % 1)
        share = smooth(knee + 0.10, knee - 0.04, canon[mine, 1])
        more = share * (want + off[mine] - r)
        more = np.where(p[mine, 1] > foot, np.maximum(more, 0), more)
        out[mine] += np.stack([q[:, 0], 0 * r, q[:, 1]], 1) * (more / np.maximum(r, 1e-6))[:, None]
    return out


def _height(fit: Fitting, y: float) -> float:
    """Where a height of the template's shins has gone on this skin."""
    near = (np.abs(fit.canon[:, 1] - y) < 0.02) & (fit.share("UpperLeg", "LowerLeg") > 0.5)
    return float(fit.points[near][:, 1].mean() + y - fit.canon[near][:, 1].mean())


def _leg_hulls(skin: Floats, heights: Array, middle: Floats, foot: float, taper: float) -> tuple[Floats, Array]:
    """(k, ANGLES) metres of a leg's hull from its axis (k, 2) at heights (k,) that go down, no narrower below than `taper` for each metre,
    and the directions; below `foot` what falls from above alone."""
    from scipy.ndimage import gaussian_filter

    angles = np.linspace(-np.pi, np.pi, ANGLES, endpoint=False)
    way, lean = np.stack([np.sin(angles), np.cos(angles)], 1), np.cos(angles[:, None] - angles[None])
    out = np.zeros((len(heights), ANGLES))
    for k, y in enumerate(heights):
        fell = out[k - 1] - taper * STEP if k else out[0]
        near = skin[np.abs(skin[:, 1] - y) < 0.014]
        if y < foot or len(near) < 8:
            out[k] = fell
            continue
        support = (way @ (near[:, [0, 2]] - middle[k]).T).max(1)
        own = np.min(np.where(lean > 0.15, support[None] / np.maximum(lean, 0.15), np.inf), axis=1)
        out[k] = np.maximum(own, fell)
    return np.asarray(gaussian_filter(out, BLUR, mode=("nearest", "wrap"))), angles


__all__ = ["SNUG", "bridged", "fallen"]
