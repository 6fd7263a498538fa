"""What a body is to those who move it: lengths of its limbs, its soles and palms, and how far arms must stand off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.figure import Figure, Piece
from worldloom.synth.people.motion.turns import about_x, about_y, about_z, basis, carried, unit
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.skeleton import BONES, index

SIDES = (("left", 1.0), ("right", -1.0))
TRUNK = ("hips", "spine", "chest", "upperChest")
NARROW = 0.075
"""Radians that arms stand off a slim body."""
FLEXED, TWISTED, BENT = (0.0, 0.07, 0.15, 0.24, 0.34), (0.10, 0.35, 0.62), (0.18, 0.30, 0.45, 0.62)
ROOM = 0.016
"""Metres between hanging arms and flesh: hips and thighs sway toward them."""
SPACED, FINEST = 0.03, 4
"""Metres that points of a surface are apart at most where hands are to be kept off it, and parts of an edge at most."""
STOOD = tuple(0.02 + 0.015 * k for k in range(45))
"""Radians of hanging arms that are tried."""


@dataclass(frozen=True)
class Foot:
    """Against the ankle, in metres, in the bind pose where it stands flat: `heel` and `tip` on the ground, `ball` the joint of the toes."""

    heel: Floats
    ball: Floats
    tip: Floats
    height: float
    """Of the ankle above the ground."""

    def tipped(self, pitch: Floats) -> Floats:
        """Turns (n, 3, 3) that raise the heel by `pitch` (n,), about the foot's own width."""
        yaw = float(np.arctan2(self.tip[0], -self.tip[1]))
        return np.asarray(about_z(yaw) @ about_x(pitch) @ about_z(-yaw))


@dataclass(frozen=True)
class Rig:
    """A figure in the bind pose with what it stands on at z = 0: `heads` (54, 3), points (n, 3) with weights (n, 54)."""

    heads: Floats
    points: Floats
    weights: Floats
    floor: float
    """How far the soles lie below the figure's z = 0 (what shoes add): heads here are that much higher than the figure's."""
    cover: tuple[Floats, Floats] | None = None
    """Points (m, 3) with weights (m, 54) on the large triangles of the surface, where its own points are far apart."""

    @classmethod
    def of(cls, figure: Figure) -> Rig:
        """From a figure at any level of detail."""
        p, w = _cloud(figure.pieces)
        floor = -float(p[:, 2].min())
        up = np.array([0.0, 0.0, floor])
        q, v = _between(figure.pieces)
        return cls(figure.heads + up, p + up, w, floor, (q + up, v))

    @cached_property
    def surface(self) -> tuple[Floats, Floats]:
        """Points (n, 3) and weights (n, 54) no farther apart than SPACED, about: its own, and those on large triangles."""
        if self.cover is None:
            return self.points, self.weights
        return np.concatenate([self.points, self.cover[0]]), np.concatenate([self.weights, self.cover[1]])

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What was found out about this body, by what it follows from: how it stands at ease, by manner."""
        return {}

    def at(self, name: str) -> Floats:
        """The head of a bone (3,)."""
        return np.asarray(self.heads[index(name)])

    def long(self, a: str, b: str) -> float:
        """Metres between two heads."""
        return float(np.linalg.norm(self.at(b) - self.at(a)))

    @cached_property
    def hip(self) -> float:
        """Height of the hip joints over the ground."""
        return float(self.at("leftUpperLeg")[2])

    @cached_property
    def leg(self) -> tuple[float, float]:
        """Thigh and shin."""
        return self.long("leftUpperLeg", "leftLowerLeg"), self.long("leftLowerLeg", "leftFoot")

    @cached_property
    def arm(self) -> tuple[float, float]:
        """Upper arm and forearm."""
        return self.long("leftUpperArm", "leftLowerArm"), self.long("leftLowerArm", "leftHand")

    @cached_property
    def scale(self) -> float:
        """Height of the head's joint against a grown person's of 1.59 m."""
        return float(self.at("head")[2] / 1.59)

    @cached_property
    def feet(self) -> tuple[Foot, Foot]:
        """Left and right."""
        a, b = (self._foot(side) for side, _ in SIDES)
        return a, b

    def _foot(self, side: str) -> Foot:
        ankle = self.at(f"{side}Foot")
        mine = self.weights[:, [index(f"{side}Foot"), index(f"{side}Toes")]].sum(1) > 0.6
        p = self.points[mine]
        way = unit((self.at(f"{side}Toes") - ankle) * [1, 1, 0])
        along = (p - ankle) @ way
        low = p[:, 2] < p[:, 2].min() + 0.012
        rear, front = along[low].min(), along[low].max()
        inset = 0.012 * self.scale
        heel, tip = (ankle * [1, 1, 0] + way * x for x in (rear + inset, front - inset))
        return Foot(heel - ankle, self.at(f"{side}Toes") - ankle, tip - ankle, float(ankle[2]))

    @cached_property
    def hands(self) -> tuple[Floats, Floats]:
        """Frames (3, 3) of the hands in the bind pose: -Z to the fingers, Y to the little finger."""
        a, b = (basis(self.at(f"{s}MiddleProximal") - self.at(f"{s}Hand"), self.at(f"{s}LittleProximal") - self.at(f"{s}IndexProximal"))
                for s, _ in SIDES)  # fmt: skip
        return a, b

    @cached_property
    def palms(self) -> tuple[Floats, Floats]:
        """The middle of the palm's skin against the wrist, in the hand's own frame."""
        long = self.long("leftHand", "leftMiddleProximal")
        deep = 0.19 * long + 0.004
        return np.array([-deep, 0.0, -0.72 * long]), np.array([deep, 0.0, -0.72 * long])

    @cached_property
    def profile(self) -> tuple[Floats, Floats]:
        """Heights and half widths of trunk and thighs with their clothes, every 2 cm from above the knees to below the armpits."""
        mine = self.weights[:, [index(n) for n in (*TRUNK, "leftUpperLeg", "rightUpperLeg")]].sum(1) > 0.6
        p = self.points[mine]
        z = np.arange(0.5 * self.hip, 0.86 * self.at("leftUpperArm")[2], 0.02)
        wide = [np.abs(p[np.abs(p[:, 2] - h) < 0.03, 0]).max(initial=0.0) for h in z]
        return z, np.asarray(wide)

    @cached_property
    def belly(self) -> float:
        """Metres from the middle of the hips to the front of the trunk."""
        p = self.points[self.weights[:, [index(n) for n in TRUNK[:3]]].sum(1) > 0.6]
        return float(self.at("hips")[1] - p[:, 1].min()) if len(p) else 0.12 * self.scale

    @cached_property
    def bust(self) -> float:
        """Metres from the joint of the upper chest to the front of the chest, clothes and all."""
        p = self.points[self.weights[:, [index(n) for n in TRUNK[2:]]].sum(1) > 0.6]
        return float(self.at("upperChest")[1] - p[:, 1].min()) if len(p) else 0.15 * self.scale

    @cached_property
    def seat(self) -> float:
        """Metres from the joints of the hips down to a seat, when the thighs lie level."""
        a, b = self.at("leftUpperLeg"), self.at("leftLowerLeg")
        p = self.points[self.weights[:, index("leftUpperLeg")] > 0.6]
        s = (p - a) @ unit(b - a)
        behind = (p - a - s[:, None] * unit(b - a))[:, 1][(s > 0.1 * self.leg[0]) & (s < 0.6 * self.leg[0])]
        return 0.88 * float(np.percentile(behind, 92)) if len(behind) else 0.09 * self.scale

    @cached_property
    def thick(self) -> float:
        """Radius of a forearm with its sleeve."""
        a, b = self.at("leftLowerArm"), self.at("leftHand")
        p = self.points[self.weights[:, index("leftLowerArm")] > 0.7]
        d = unit(b - a)
        off = np.linalg.norm((p - a) - ((p - a) @ d)[:, None] * d, axis=1)
        return float(np.percentile(off, 90)) if len(off) else 0.04 * self.scale

    @cached_property
    def thigh(self) -> float:
        """Half width of a thigh at two thirds of its height, with its clothes."""
        a, b = self.at("leftUpperLeg"), self.at("leftLowerLeg")
        p = self.points[self.weights[:, index("leftUpperLeg")] > 0.7]
        d = unit(b - a)
        s = (p - a) @ d
        mine = np.abs(s - 0.35 * self.leg[0]) < 0.25 * self.leg[0]
        off = np.linalg.norm((p - a) - s[:, None] * d, axis=1)[mine]
        return float(np.percentile(off, 80)) if len(off) else 0.08 * self.scale

    @cached_property
    def skirt(self) -> float:
        """1 where cloth hangs round both knees, 0 where each has its own: by how deep they are together, front to back."""
        mine = self.weights[:, [k for k, n in enumerate(BONES) if "Leg" in n]].sum(1) > 0.6
        y = self.points[mine & (np.abs(self.points[:, 2] - self.at("leftLowerLeg")[2]) < 0.06 * self.scale), 1]
        return float(np.clip((np.ptp(y) / self.scale - 0.22) / 0.06, 0, 1)) if len(y) else 0.0

    @cached_property
    def rest(self) -> tuple[float, float, float, float]:
        """Flexion, standing off, twist and bend (radians) of arms that hang as near to trunk and thighs and their clothes as these allow:
        straight down beside a slim body, elbows a little bent and hands before the hips of a broad one."""
        points, weights = self.surface
        mine = weights[:, [index(n) for n in (*TRUNK, *(n for n in BONES if "Leg" in n))]].sum(1) > 0.5
        near: Any = tree(points[mine][:: max(int(mine.sum() / 6000), 1)])
        tries = np.array([(f, o, w, b) for f, w, b in product(FLEXED, TWISTED, BENT) for o in STOOD])
        spots, thick = self._hung(tries)
        off = near.query(spots.reshape(-1, 3), distance_upper_bound=float(thick.max()) + 2 * ROOM)[0].reshape(len(tries), -1)
        clear = (off > thick + ROOM).all(1).reshape(-1, len(STOOD))
        least = np.array([int(np.flatnonzero(~c).max(initial=-1)) + 1 for c in clear])
        effort = [STOOD[min(n, len(STOOD) - 1)] + (n >= len(STOOD)) + 0.75 * f + 0.05 * w + 0.16 * b
                  for n, (f, w, b) in zip(least, product(FLEXED, TWISTED, BENT), strict=True)]  # fmt: skip
        best = int(np.argmin(effort))
        f, w, b = list(product(FLEXED, TWISTED, BENT))[best]
        return f, min(float(STOOD[min(int(least[best]), len(STOOD) - 1)]), max(self.out - 0.005, NARROW)), w, b

    def _hung(self, tries: Floats) -> tuple[Floats, Floats]:
        """Points (n, k, 3) along left arms that hang at angles (n, 4), and how far from flesh each must be (k,)."""
        f, o, w, b = tries.T
        upper = about_x(-f) @ about_y(-o) @ about_z(-w)
        fore = upper @ about_x(-b)
        down, (a, c) = np.array([0.0, 0.0, -1.0]), self.arm
        palm = self.long("leftHand", "leftMiddleProximal")
        elbow = self.at("leftUpperArm") + a * carried(upper, down)
        along = carried(fore, down)
        spots = [self.at("leftUpperArm") + x * a * carried(upper, down) for x in (0.7, 0.9)]
        spots += [elbow + x * c * along for x in (0.2, 0.45, 0.7, 0.95)]
        spots += [elbow + (c + x * palm) * along for x in (0.5, 1.0, 1.5)]
        hand = 0.36 * palm
        return np.stack(spots, 1), np.array([*[0.7 * self.thick] * 2, *[0.9 * self.thick] * 4, hand, hand, 0.8 * hand])

    @cached_property
    def out(self) -> float:
        """Radians that hanging arms stand off so that forearms and hands touch neither trunk nor thighs nor their clothes."""
        z, wide = self.profile
        start, (upper, lower) = self.at("leftUpperArm"), self.arm
        palm = self.long("leftHand", "leftMiddleProximal")
        along = np.linspace(0.75 * upper, upper + lower + 1.8 * palm, 24)
        thick = np.where(along > upper + lower, 0.68 * palm, self.thick)
        for angle in np.arange(NARROW, 0.75, 0.01):
            x, h = start[0] + along * np.sin(angle), start[2] - along * np.cos(angle)
            if (x - thick - 0.006 > np.interp(h, z, wide, left=0.0, right=0.0)).all():
                return float(angle)
        return 0.75


def _between(pieces: Iterable[Piece]) -> tuple[Floats, Floats]:
    """Points and dense weights on triangles that are larger than SPACED: of a coarse body, few points of a thigh are near a hand."""
    points, weights = [np.zeros((0, 3))], [np.zeros((0, len(BONES)))]
    for p in (p for p in pieces if p.finish.kind not in ("hair", "eye", "cornea") and len(p.faces)):
        corners = p.points[p.faces]
        long = np.linalg.norm(corners - np.roll(corners, 1, 1), axis=2).max(1)
        own = _dense(p)
        for n in range(2, FINEST + 1):
            mine = p.faces[(long > SPACED * (n - 1)) & ((long <= SPACED * n) | (n == FINEST))]
            lattice = np.array([(i, j, n - i - j) for i in range(n + 1) for j in range(n + 1 - i) if max(i, j, n - i - j) < n]) / n
            points.append(np.einsum("lk,fkx->flx", lattice, p.points[mine]).reshape(-1, 3))
            weights.append(np.einsum("lk,fkx->flx", lattice, own[mine]).reshape(-1, len(BONES)))
    return np.concatenate(points), np.concatenate(weights)


def _dense(p: Piece) -> Floats:
    out = np.zeros((len(p.points), len(BONES)))
    for k in range(4):
        np.add.at(out, (np.arange(len(out)), p.bones[:, k]), p.weights[:, k] / 255.0)
    return out


def _cloud(pieces: Iterable[Piece]) -> tuple[Floats, Floats]:
    """Points and dense weights of all that is no hair."""
    mine = [p for p in pieces if p.finish.kind != "hair" and len(p.points)]
    return np.concatenate([p.points for p in mine]), np.concatenate([_dense(p) for p in mine])


__all__ = ["ROOM", "Foot", "Rig", "SIDES"]
