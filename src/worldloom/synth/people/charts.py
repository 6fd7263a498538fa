"""Where the parts of a garment lie in its picture: trunk, sleeves and legs unrolled side by side, in metres of cloth.

A place in a chart follows from a point of the template alone, so one picture fits whoever wears the garment. Sleeves lie on each other,
mirrored, as legs do; the trunk is whole. v runs down.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import face_frame, marks, smooth
from worldloom.synth.people.skeleton import BONES

ARM = ("UpperArm", "LowerArm", "Hand", "Thumb", "Index", "Middle", "Ring", "Little")
LEG = ("UpperLeg", "LowerLeg", "Foot", "Toes")
TRUNK, SLEEVE, SHIN, PANT = 0.15, 0.052, 0.075, 0.078
"""Metres of the radii by which trunk, sleeves, legs of overalls, and legs of trousers are unrolled."""
SLEEVE_AT, SHIN_AT = (0.72, -0.58), (1.18, -0.05)
"""Where the fronts of the arms' and the overall's legs' upper ends lie."""
DEEP = (0.14, 0.09, 0.125)
"""Metres: what the trunk's depth comes to at most for its chart, how soon, and what it counts as near the middle."""
SET_IN, BENT = 0.30, 0.08
"""How much of an arm a place is from which on it lies in the sleeves' chart, and metres to each side of the elbow over which that bends."""
PAD = 0.045
"""Metres of cloth about each chart, for triangles that span a seam."""


@cache
def neck_of() -> float:
    """Middle of the template's neck along z."""
    from worldloom.synth.people.surface import net

    p, y = face_frame(net(False).canon), marks().joint("neck")[1]
    ring = p[(np.abs(p[:, 1] - y) < 0.012) & (np.abs(p[:, 0]) < 0.07)]
    return float((ring[:, 2].max() + ring[:, 2].min()) / 2)


def charted(canon: Floats, weights: Floats, trunk: bool = True, legs: bool = False) -> Floats:
    """(n, 2 + 2k) metres of cloth of points (n, 3) of the template with skin weights (n, 54): in their own chart, and in each of the k of
    what has a trunk with sleeves, or `legs` too, or these alone."""
    if not trunk:
        return np.tile(panted(canon), 2)
    own = each = _trunk(canon)
    for words, mine, least in ((ARM, _down_arm(canon), SET_IN), (LEG, _down_leg(canon), 0.5))[: 1 + legs]:
        share = weights[:, [k for k, b in enumerate(BONES) if any(w in b for w in words)]].sum(1)
        own, each = np.where(share[:, None] > least, mine, own), np.concatenate([each, mine], 1)
    return np.concatenate([own, each], 1)


def _trunk(canon: Floats) -> Floats:
    """(n, 2) of the trunk. In front and behind, u goes with the distance from the middle, however far a chest stands out: what is sewn
    straight down is straight."""
    z = canon[:, 2] - neck_of()
    deep = DEEP[0] * np.tanh(z / DEEP[1])
    plain = np.where(smooth(0.02, 0.05, np.abs(z)) > 0, np.sign(z) * DEEP[2], deep)
    near = smooth(0.10, 0.03, np.abs(canon[:, 0])) * smooth(0.02, 0.05, np.abs(z))
    return np.stack([np.arctan2(canon[:, 0], near * plain + (1 - near) * deep) * TRUNK, -canon[:, 1]], 1)


def laid(metres: Floats, faces: Ints) -> tuple[Ints, Floats, Ints]:
    """Of a surface with metres (n, 2 + 2k) and triangles (m, 3): which point each vertex is, its metres (v, 2), and the triangles.
    Each of them lies in one chart; one that goes round the back of a tube lies on its left, over the picture's edge."""
    charts = metres[:, 2:].reshape(len(metres), -1, 2)
    mine = np.abs(charts - metres[:, None, :2]).sum(2).argmin(1)
    votes = np.stack([(mine[faces] == k).sum(1) for k in range(charts.shape[1])], 1)
    chart = votes.argmax(1)
    uv = charts[faces, chart[:, None]]
    turn = 2 * np.pi * np.array([PANT] if charts.shape[1] == 1 else [TRUNK, SLEEVE, SHIN])[chart][:, None]
    round_back = uv[..., 0] < uv[..., 0].max(1, keepdims=True) - turn / 2
    key = (faces * 8 + chart[:, None]) * 2 + round_back
    found, first, where = np.unique(key.ravel(), return_index=True, return_inverse=True)
    uv[..., 0] += turn * round_back
    return found // 16, uv.reshape(-1, 2)[first], where.reshape(faces.shape)


def _down_arm(canon: Floats) -> Floats:
    """(n, 2) of sleeves: round the arm from the crook of the elbow, and along it, which is bent."""
    a, b, c = (marks().joint(f"left{n}") for n in ("UpperArm", "LowerArm", "Hand"))
    long, ways = float(np.linalg.norm(b - a)), [(e - s) / np.linalg.norm(e - s) for s, e in ((a, b), (b, c))]
    q = _mirrored(canon) - b
    share = smooth(-BENT, BENT, q @ (ways[0] + ways[1]))
    out = np.zeros((len(canon), 3))
    for way, other, w in ((ways[0], ways[1], 1 - share), (ways[1], -ways[0], share)):
        crook = other - way * (other @ way)
        crook /= np.linalg.norm(crook)
        out += w[:, None] * np.stack([q @ np.cross(way, crook), q @ crook, q @ way], 1)
    return np.stack([SLEEVE_AT[0] + np.arctan2(out[:, 0], out[:, 1]) * SLEEVE, SLEEVE_AT[1] + long + out[:, 2]], 1)


def _down_leg(canon: Floats) -> Floats:
    """(n, 2) of an overall's legs: from the front, and along."""
    a, b = marks().joint("leftUpperLeg"), marks().joint("leftFoot")
    way = (b - a) / np.linalg.norm(b - a)
    q = _mirrored(canon) - a
    side = np.cross(way, [0, 0, 1.0])
    turn = np.arctan2(q @ side / np.linalg.norm(side), (q - np.outer(q @ way, way))[:, 2])
    return np.stack([SHIN_AT[0] + turn * SHIN, SHIN_AT[1] + q @ way], 1)


def _mirrored(canon: Floats) -> Floats:
    return np.asarray(canon * np.stack([np.sign(canon[:, 0]), np.ones(len(canon)), np.ones(len(canon))], 1))


def hung(points: Floats, hip: float, axis: float, scale: float, broad: float) -> Floats:
    """(n, 6) of cloth that hangs round both legs, points (n, 3) of a body whose hips are at a height and an axis, and so much taller and
    broader than the template: the trunk's chart goes on."""
    canon = (points - [0.0, hip, axis]) / [broad, scale, broad] + [0.0, marks().joint("leftUpperLeg")[1], neck_of()]
    return np.tile(_trunk(canon), 3)


def across(u: Floats) -> Floats:
    """Metres from the template's middle of places near the front of the trunk's chart."""
    return np.asarray(DEEP[2] * np.tan(u / TRUNK))


def panted(canon: Floats) -> Floats:
    """(n, 2) of trousers: u from the back of the crotch by the side seam, which is 0, to its front; both sides alike."""
    m = marks()
    heights = [m.joint(n)[1] for n in ("leftFoot", "leftLowerLeg", "leftUpperLeg")] + [0.24]
    x = np.interp(canon[:, 1], heights, [m.joint("leftFoot")[0], m.joint("leftLowerLeg")[0], 0.10, 0.085])
    z = np.interp(canon[:, 1], heights, [m.joint(n)[2] for n in ("leftFoot", "leftLowerLeg", "leftUpperLeg")] + [0.015])
    turn = np.arctan2(canon[:, 2] - z, np.abs(canon[:, 0]) - x)
    return np.stack([-turn * PANT, -canon[:, 1]], 1)


@cache
def armhole() -> tuple[Floats, Floats]:
    """Where sleeves are set in: in their chart all round from left to right (51, 2), and in the left of the trunk's, in no order (n, 2)."""
    from worldloom.synth.people.surface import net

    n = net(False)
    p, arm = face_frame(n.canon), n.weights[:, [k for k, b in enumerate(BONES) if any(w in b for w in ARM)]].sum(1) - 0.5
    e = np.unique(np.sort(np.concatenate([n.faces[:, [0, 1]], n.faces[:, [1, 2]], n.faces[:, [2, 0]]]), 1), axis=0)
    e = e[(arm[e[:, 0]] * arm[e[:, 1]] < 0) & (p[e[:, 0], 0] > 0.05)]
    t = (arm[e[:, 0]] / (arm[e[:, 0]] - arm[e[:, 1]]))[:, None]
    uv = charted(p[e[:, 0]] * (1 - t) + p[e[:, 1]] * t, np.zeros((len(e), len(BONES))))[:, 2:]
    turn = np.linspace(-1.25, 1.25, 51) * np.pi * SLEEVE
    away = (turn[:, None] - uv[None, :, 2] + SLEEVE_AT[0] + np.pi * SLEEVE) % (2 * np.pi * SLEEVE) - np.pi * SLEEVE
    near = np.exp(-((away / 0.012) ** 2))
    return np.stack([SLEEVE_AT[0] + turn, (near * uv[None, :, 3]).sum(1) / near.sum(1)], 1), uv[:, :2]


@dataclass(frozen=True)
class Box:
    """The part of a garment's cloth that its picture shows, metres."""

    left: float
    top: float
    wide: float
    high: float

    def uv(self, metres: Floats) -> Floats:
        """(n, 2) texture points, v down."""
        return np.asarray((metres - [self.left, self.top]) / [self.wide, self.high])


def box_of(trousers: bool, sleeves: bool, legs: bool, low: float) -> Box:
    """For what consists of these and ends at a height of the template."""
    if trousers:
        return Box(-np.pi * PANT - PAD, -0.24, 2 * (np.pi * PANT + PAD), 0.24 - low + 2 * PAD)
    right = SHIN_AT[0] + np.pi * SHIN if legs else SLEEVE_AT[0] + np.pi * SLEEVE if sleeves else np.pi * TRUNK
    return Box(-np.pi * TRUNK - PAD, -0.72, right + np.pi * TRUNK + 2 * PAD, 0.72 + max(-low, 0.08 if sleeves else -low) + PAD)


__all__ = [
    "ARM", "Box", "LEG", "PAD", "PANT", "SHIN", "SHIN_AT", "SLEEVE", "SLEEVE_AT", "TRUNK", "across", "armhole", "box_of", "charted", "hung",
    "laid", "neck_of",
]  # fmt: skip
