"""How a motion keeps to the body and the ground: feet that slide, hands that miss, limbs that pass through the body or its clothes.

All is measured on the skinned mesh, with its clothes, as a renderer draws it.

Slide: at 60 Hz, over one contact of a foot, the sum of how far along the ground that point of the sole goes which is lowest in two
consecutive frames (a foot that rolls from heel to toes passes from one point to the next, and none of them may move).
Hover and sink: how far the sole's lowest point is above, or below, the height of the contact's lowest moment and the ground.
Miss: the distance between a palm (`rig.palms`) and what it is said to hold.
Meeting: a frame in which a point of a forearm or hand is deeper than `DEEP` in the trunk, the head, a leg or the other arm, or a point of a
shin or foot in the other leg, as they are dressed. A point is inside where the winding number of what is seen of skin and clothes is over
one half (Jacobson et al. 2013), and its depth is how far the nearest triangle is. What always touches
(thigh on thigh, upper arm on ribs, forearm on upper arm in a bent elbow) is left out, and so is a centimetre, by which flesh gives way.
Skirts, coat tails, aprons and cloaks hang round both legs and are neither, so that a shin within is none in the other leg. Instead a leg
cuts them where a point of it that is behind the cloth at rest comes out of its face, away from the hem, by more than a centimetre.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from worldloom.geometry import Floats, Ints
from worldloom.synth.people.figure import Figure, Piece
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.turns import basis, carried
from worldloom.synth.people.skeleton import BONES, index

RATE, COARSE = 60.0, 10.0
"""Frames a second for feet and hands, and for meetings."""
DEEP, NEAR = 0.010, 0.12
"""Metres: a meeting is deeper than the first; points further than the second from a surface are not looked at."""
HEM = 0.03
"""Metres from the borders of hanging cloth in which a leg may come out."""
THROUGH, BESIDE = 0.10, 24
"""Metres from its face within which what came through hanging cloth is looked for, and how many of its points can cover one of a leg:
where it folds, a leg that lies before another part of it is behind its own."""
ARM = ("LowerArm", "Hand", "Thumb", "Index", "Middle", "Ring", "Little")
SHIN = ("LowerLeg", "Foot", "Toes")
HANGING = ("skirt", "apron", "cloak")
"""Ends of the names of pieces that hang round legs."""


def _worlds(rig: Rig, clip: Clip, t: Floats, points: Floats, weights: Floats) -> Floats:
    """Points (n, m, 3) where they are when the body goes on as the clip says."""
    made = clip.at(t).skinned(points, weights, rig.heads)
    return made + (np.asarray(clip.travel) * t[:, None])[:, None, :]


@dataclass(frozen=True)
class Footing:
    """Of the worst contact, metres."""

    slide: float
    hover: float


def footing(rig: Rig, clip: Clip) -> Footing:
    """How firmly feet stand while they bear."""
    slide = hover = 0.0
    for c in clip.contacts:
        t = np.linspace(c.on, c.off, max(int((c.off - c.on) * RATE), 2) + 1)
        side = SIDES[c.side][0]
        mine = (rig.weights[:, [index(f"{side}Foot"), index(f"{side}Toes")]].sum(1) > 0.6) & (rig.points[:, 2] < 0.02)
        p = _worlds(rig, clip, t, rig.points[mine], rig.weights[mine])
        lowest = np.maximum(p[1:, :, 2], p[:-1, :, 2]).argmin(1)
        k = np.arange(len(lowest))
        slide = max(slide, float(np.linalg.norm((p[1:] - p[:-1])[k, lowest, :2], axis=1).sum()))
        low = p[:, :, 2].min(1)
        hover = max(hover, float(np.ptp(low)))
    return Footing(slide, hover)


def missed(rig: Rig, clip: Clip) -> float:
    """The farthest that a palm is from what it holds, metres."""
    worst = 0.0
    for h in clip.holds:
        t = np.linspace(h.on, h.off, max(int((h.off - h.on) * RATE), 2) + 1)[: None if not clip.loops else -1]
        turn, at = clip.at(t).placed(rig.heads)
        k = index(f"{SIDES[h.side][0]}Hand")
        palm = at[:, k] + carried(turn[:, k] @ rig.hands[h.side], rig.palms[h.side])
        worst = max(worst, float(np.linalg.norm(palm - h.where(t), axis=1).max()))
    return worst


def straightest(rig: Rig, clip: Clip) -> tuple[float, float]:
    """Least bend of a knee or elbow in the right way, and the farthest that one bends backward (0 if none does), radians."""
    _, f = clip.sampled(RATE)
    turn, at = f.placed(rig.heads)
    least, wrong = np.inf, 0.0
    for side, _ in SIDES:
        for names, way in (
            ((f"{side}UpperLeg", f"{side}LowerLeg", f"{side}Foot"), 1.0),
            ((f"{side}UpperArm", f"{side}LowerArm", f"{side}Hand"), -1.0),
        ):
            a, b, c = (at[:, index(n)] for n in names)
            u, v = b - a, c - b
            axis = np.cross(u, v) / (np.linalg.norm(u, axis=1) * np.linalg.norm(v, axis=1))[:, None]
            bind = basis(rig.at(names[1]) - rig.at(names[0]), np.array([0.0, 1.0, 0.0]))[:, 0]
            hinge = carried(turn[:, index(names[0])], bind)
            bend = way * np.arcsin(np.clip((axis * hinge).sum(1), -1, 1))
            folded = np.arccos(np.clip((u * v).sum(1) / (np.linalg.norm(u, axis=1) * np.linalg.norm(v, axis=1)), -1, 1))
            least, wrong = min(least, float(folded.min())), max(wrong, float(-bend.min()))
    return least, wrong


class Dressed:
    """A figure as one soup of points with what they belong to, for meetings."""

    def __init__(self, figure: Figure, rig: Rig) -> None:
        self.rig = rig
        self.pieces = [
            p
            for p in figure.pieces
            if p.finish.kind not in ("hair", "eye", "cornea") and len(p.faces) and p.name not in ("teeth", "tongue")
        ]
        first = np.cumsum([0, *(len(p.points) for p in self.pieces)])
        self.points = np.concatenate([p.points for p in self.pieces]) + [0, 0, rig.floor]
        self.faces: Ints = np.concatenate([p.faces + n for p, n in zip(self.pieces, first, strict=False)])
        self.weights = np.concatenate([_dense(p) for p in self.pieces])
        self.bone = self.weights.argmax(1)
        self.firm = self.weights.max(1)
        self.hanging = np.concatenate([np.full(len(p.points), p.name.endswith(HANGING)) for p in self.pieces])

    def of(self, *names: str) -> np.ndarray:
        """Which points belong most to bones whose names have one of these ends."""
        kinds = np.array([any(b.endswith(n) or (n in b and n in ARM[2:]) for n in names) for b in BONES])
        return np.asarray(kinds[self.bone])

    def side(self, side: str) -> np.ndarray:
        """Which belong most to a bone of a side."""
        return np.asarray(np.array([b.startswith(side) for b in BONES])[self.bone])

    @cached_property
    def pairs(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Points that may not be in, and the points of what they may not be in."""
        arm, upper, shin, leg = self.of(*ARM), self.of("UpperArm", "Shoulder"), self.of(*SHIN), self.of("UpperLeg", *SHIN)
        out = []
        for side, other in (("left", "right"), ("right", "left")):
            mine, theirs = self.side(side), self.side(other)
            out.append((arm & mine & (self.firm > 0.75), ~arm & ~upper))
            out.append((arm & mine & (self.firm > 0.75), (arm | upper) & theirs))
            out.append((shin & mine & (self.firm > 0.75), leg & theirs & ~self.hanging))
        return out

    @cached_property
    def cloth(self) -> Ints:
        """Points of hanging cloth further than a hem's width from its borders, where a leg may not come out."""
        from scipy.spatial import cKDTree

        edges = np.sort(self.faces[self.hanging[self.faces].all(1)][:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
        pairs, count = np.unique(edges, axis=0, return_counts=True)
        rim, every = pairs[count == 1].ravel(), np.flatnonzero(self.hanging)
        return every[cKDTree(self.points[rim]).query(self.points[every])[0] > HEM] if len(rim) else every

    @cached_property
    def covered(self) -> tuple[Ints, Ints]:
        """Points (n,) of legs and what they wear that are behind hanging cloth at rest, and the points (n, k) of it nearest then."""
        from scipy.spatial import cKDTree

        every, legs = np.flatnonzero(self.hanging), np.flatnonzero(self.of("UpperLeg", *SHIN) & ~self.hanging & (self.firm > 0.75))
        legs = legs[self.points[legs, 2] > self.points[every, 2].min(initial=0.0) + HEM]
        if not len(every) or not len(legs):
            return legs[:0], np.zeros((0, BESIDE), int)
        _, near = cKDTree(self.points[every]).query(self.points[legs], k=min(BESIDE, len(every)))
        first = every[near[:, 0]]
        behind = ((self.points[legs] - self.points[first]) * _normals(self.points, self.faces)[first]).sum(1) < 0
        return legs[behind], every[near[behind]]

    def before(self, posed: Floats) -> Floats:
        """Metres (n,) by which the covered points are before the face of the cloth that covered them; 0 where only its rim is near."""
        rows, over = self.covered
        off = posed[rows][:, None] - posed[over]
        far = np.linalg.norm(off, axis=2)
        k, i = far.argmin(1), np.arange(len(rows))
        height = (off[i, k] * _normals(posed, self.faces)[over[i, k]]).sum(1)
        straight = (np.abs(height) > 0.7 * far[i, k]) & (far[i, k] < THROUGH)
        return np.asarray(np.where(straight & np.isin(over[i, k], self.cloth), height, 0.0))

    def cut(self, posed: Floats) -> float:
        """Metres by which a leg comes out of the cloth that hangs round it."""
        return float(self.before(posed).max(initial=0.0)) if len(self.covered[0]) else 0.0

    def depth(self, posed: Floats) -> float:
        """Metres by which the deepest point is where it may not be."""
        from scipy.spatial import cKDTree

        normals = _normals(posed, self.faces)
        deepest = self.cut(posed)
        for limb, solid in self.pairs:
            if not limb.any() or not solid.any():
                continue
            rows, targets = np.flatnonzero(limb), np.flatnonzero(solid)
            far, near = cKDTree(posed[targets]).query(posed[rows], distance_upper_bound=NEAR)
            ok = np.isfinite(far)
            rows, at = rows[ok], targets[near[ok]]
            depth = ((posed[at] - posed[rows]) * normals[at]).sum(1)
            deep = depth > max(DEEP, deepest)
            rows = rows[deep]
            if len(rows):
                faces = self.faces[solid[self.faces].all(1)]
                sure = rows[winding(posed[rows], posed, faces) > 0.5]
                deepest = max([deepest, *map(float, gap(posed[sure], posed, faces))])
        return deepest


def _dense(p: Piece) -> Floats:
    out = np.zeros((len(p.points), len(BONES)))
    for k in range(4):
        np.add.at(out, (np.arange(len(out)), p.bones[:, k]), p.weights[:, k] / 255.0)
    return out


def _normals(p: Floats, faces: Ints) -> Floats:
    out = np.zeros_like(p)
    n = np.cross(p[faces[:, 1]] - p[faces[:, 0]], p[faces[:, 2]] - p[faces[:, 0]])
    for k in range(3):
        np.add.at(out, faces[:, k], n)
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))


def winding(points: Floats, vertices: Floats, faces: Ints) -> Floats:
    """Winding numbers (n,) of points about a surface that may be open (Van Oosterom and Strackee's solid angles, 1983)."""
    a, b, c = (vertices[faces[:, k]][None] - points[:, None] for k in range(3))
    la, lb, lc = (np.linalg.norm(v, axis=-1) for v in (a, b, c))
    top = np.einsum("nfi,nfi->nf", a, np.cross(b, c))
    under = la * lb * lc + (a * b).sum(-1) * lc + (b * c).sum(-1) * la + (c * a).sum(-1) * lb
    return np.asarray(np.arctan2(top, under).sum(1) / (2 * np.pi))


def gap(points: Floats, vertices: Floats, faces: Ints) -> Floats:
    """Metres (n,) from points to the nearest triangle of a surface."""
    corners = [vertices[faces[:, k]][None] for k in range(3)]
    best = np.full((len(points), len(faces)), np.inf)
    inside = np.ones(best.shape, bool)
    normal = np.cross(corners[1] - corners[0], corners[2] - corners[0])
    normal = normal / np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-12)
    for k in range(3):
        side, off = corners[(k + 1) % 3] - corners[k], points[:, None] - corners[k]
        along = np.clip((off * side).sum(2) / np.maximum((side * side).sum(2), 1e-12), 0, 1)
        best = np.minimum(best, np.linalg.norm(off - along[..., None] * side, axis=2))
        inside &= (np.cross(normal, side) * off).sum(2) >= 0
    height = np.abs(((points[:, None] - corners[0]) * normal).sum(2))
    return np.asarray(np.where(inside, height, best).min(1, initial=np.inf))


def meetings(figure: Figure, rig: Rig, clip: Clip, rate: float = COARSE) -> Floats:
    """Depth (n,) of the worst meeting in each frame, metres; 0 where there is none."""
    d = Dressed(figure, rig)
    n = max(int(clip.seconds * clip.shown * rate), 3)
    t = np.linspace(0, clip.seconds * clip.shown, n, endpoint=not clip.loops)
    shown: Frames = clip.at(t)
    out = []
    for k in range(n):
        one = Frames(shown.turn[k : k + 1], shown.at[k : k + 1], {})
        out.append(d.depth(one.skinned(d.points, d.weights, rig.heads)[0]))
    return np.asarray(out)


__all__ = ["COARSE", "DEEP", "RATE", "Dressed", "Footing", "footing", "gap", "meetings", "missed", "straightest", "winding"]
