"""Where tops end, and what of the skin cloth does not follow: hems lower than legs part, tips of the chest. All in the face's frame."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import Array, face_frame, marks, smooth
from worldloom.synth.people.bridging import SNUG
from worldloom.synth.people.charts import ARM, neck_of
from worldloom.synth.people.cloths import FOOTWEAR, LEGWEAR, Cloth
from worldloom.synth.people.cutting import adjacency
from worldloom.synth.people.garments import TIGHT, Fitting
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.surface import net

HEEL = 0.035
"""Metres over the ankle at which legs of trousers are cut off that are let down over the shoes."""
CLEAR, LET = 0.02, 0.16
"""Metres over where legs part at which a top is cut off at the lowest, and over which it is let down from there."""
LEVEL = -0.04
"""Metres from the hips at which hems are level, and below; above, they go with the waist."""
RING = 24
"""Points of the shortest rim that may be a hem round the body."""
BULKY = 0.0225
"""Metres off the skin from which on cloth spans the folds of a trunk."""
TIPS = 10
"""Rounds in which tips of the chest are taken in."""


@cache
def _crotch() -> float:
    """Where the template's legs part."""
    p = face_frame(net(False).canon)[np.unique(net(False).faces)]
    return float(p[(np.abs(p[:, 0]) < 0.008) & (p[:, 1] < marks().joint("chest")[1])][:, 1].min())


def hem_of(c: Cloth) -> float:
    """How high on the template a top is cut off: where it hangs lower than legs part, above that, or it would be cut as a pair of legs."""
    return float(max(marks().joint("leftUpperLeg")[1] + c.hem, _crotch() + CLEAR))


def leg_end(c: Cloth) -> float:
    """How high on the template legs are cut off that end below the knee: those that fall free above the feet, or they had their shape."""
    end = _leg_end(c)
    return max(end, marks().joint("leftFoot")[1] + HEEL) if c.off >= SNUG else end


def _leg_end(c: Cloth) -> float:
    knee, ankle = (marks().joint(f"left{n}")[1] for n in ("LowerLeg", "Foot"))
    return float(knee + (ankle - 0.025 - knee) * ((c.legs or 1.0) - 1))


def let_down(c: Cloth, canon: Floats) -> Array:
    """Metres (n,) by which points of a top or of trousers hang lower than where they were cut from, for hems to end where they should."""
    if c.legs is not None:
        low, end = (leg_end(c), _leg_end(c)) if c.legs > 1 else (0.0, 0.0)
    else:
        low = hem_of(c)
        end = low if c.fall is not None or c.off <= TIGHT else marks().joint("leftUpperLeg")[1] + c.hem
    return np.asarray((low - end) * np.clip(1 - (canon[:, 1] - low) / LET, 0, 1))


def levelled(p: Floats, c: Cloth, rims: list[Ints]) -> Floats:
    """Points (n, 3) of a top whose lowest rim is level, of those in which it goes up and down with the body; what is above goes with it."""
    rings = [r for r in rims if len(r) > RING and abs(float(p[r, 0].mean())) < 0.05]
    if c.legs is not None or c.fall is not None or c.off <= TIGHT or c.hem > LEVEL or len(rings) < 2:
        return p
    ring = p[min(rings, key=lambda r: float(p[r, 1].mean()))]
    middle = (ring.max(0) + ring.min(0))[[0, 2]] / 2
    at, own = (np.arctan2(*(q[:, [0, 2]] - middle).T) for q in (ring, p))
    order = np.argsort(at)
    high = np.interp(own, at[order], ring[order, 1], period=2 * np.pi)
    out = p.copy()
    out[:, 1] += (float(ring[:, 1].mean()) - high) * np.clip(1 - (p[:, 1] - high) / LET, 0, 1)
    return out


def tipless(fit: Fitting) -> Floats:
    """The skin (n, 3) with what stands out of the chest's front by less than a fingertip's width taken in."""
    m, p, around = marks(), fit.canon, adjacency(fit.faces, len(fit.points))
    y, x = p[:, 1] - m.joint("upperChest")[1], np.abs(p[:, 0])
    share = smooth(0.22, 0.12, y) * smooth(-0.10, -0.03, y) * smooth(0.19, 0.15, x) * smooth(neck_of() + 0.02, neck_of() + 0.06, p[:, 2])
    share = share * smooth(0.2, 0.05, fit.share(*ARM))
    out = fit.points
    for _ in range(TIPS):
        out = out + fit.normals * (share * np.minimum(0.5 * ((around @ out - out) * fit.normals).sum(1), 0))[:, None]
    return np.asarray(out)


def folded(name: str, c: Cloth) -> bool:
    """Whether a garment lies in the folds of the trunk. Between toes, fingers and legs the nearest skin is another's."""
    return name == "swim briefs" or (name not in (*FOOTWEAR, *LEGWEAR, "gloves") and c.off < BULKY)


def cleared(p: Floats, fit: Fitting, least: float) -> Floats:
    """Points `least` metres outside the skin at the vertex nearest to each: in folds, the mean of several is not where the skin is."""
    i = tree(fit.points).query(p)[1]
    height = ((p - fit.points[i]) * fit.normals[i]).sum(1)
    return np.asarray(p + fit.normals[i] * np.clip(least - height, 0, 0.012)[:, None])


__all__ = ["cleared", "folded", "hem_of", "leg_end", "let_down", "levelled", "tipless"]
