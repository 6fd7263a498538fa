"""Aims into bones: trunk, legs by inverse kinematics, free and reaching arms, fingers."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Arm, Leg, Reach
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.limbs import joint, reach
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.turns import about, about_x, about_y, about_z, back, basis, carried, mixed, unit
from worldloom.synth.people.pose import FINGERS
from worldloom.synth.people.skeleton import BONES, PARENTS, index

SHARES = (("spine", 0.34), ("chest", 0.66), ("upperChest", 1.0))
"""How much of the trunk's bend lies below the end of each bone: flexion is mostly of the loins."""
CLAVICLE = 0.24
"""Of the arm's raising is the collar bone's (half of the shoulder's rhythm of Inman, Saunders and Abbott, 1944; half is the blade's)."""
LEAST = 0.07
"""Radians that a knee stays bent at least."""
CLOSED = (0.26, 0.06, -0.07, -0.20)
"""Radians from the spread fingers of the bind pose toward each other."""
SOFT = 0.975
"""Share of its length from which a free leg stretches less and less."""
FIST = (1.15, 1.45, 0.9)
THUMB = np.array([0.35, 0.8, 1.2])
"""How much of the grip each of its joints takes."""
RIGHT = np.array([0.0, 1.0, 0.0])


class _Bones:
    """Turns of the bones in the world, growing from the hips."""

    def __init__(self, rig: Rig, aims: Aims) -> None:
        self.rig, self.n = rig, len(aims)
        self.turn = np.tile(np.eye(3), (self.n, len(BONES), 1, 1))
        self.at = np.zeros((self.n, len(BONES), 3))
        self.at[:, 0] = aims.at

    def put(self, name: str, turn: Floats) -> None:
        """A bone's turn in the world; its head follows from its parent."""
        k = index(name)
        self.turn[:, k] = turn
        p = PARENTS[k]
        if p >= 0:
            self.at[:, k] = self.at[:, p] + self.turn[:, p] @ (self.rig.heads[k] - self.rig.heads[p])

    def of(self, name: str) -> Floats:
        return self.turn[:, index(name)]

    def head(self, name: str) -> Floats:
        """Where a bone whose parent is placed begins."""
        k = index(name)
        p = PARENTS[k]
        return np.asarray(self.at[:, p] + self.turn[:, p] @ (self.rig.heads[k] - self.rig.heads[p]))

    def frames(self, face: dict[str, Floats]) -> Frames:
        """Against their parents."""
        turn = self.turn.copy()
        for k in range(1, len(BONES)):
            turn[:, k] = back(self.turn[:, PARENTS[k]]) @ self.turn[:, k]
        return Frames(turn, self.at[:, 0].copy(), face)


def solve(rig: Rig, aims: Aims) -> Frames:
    """Bones that do what the aims say, for all frames at once;
    hips come down where a leg would not reach its foot, and the trunk bends where an arm would not reach what it holds."""
    aims.at = lowered(rig, aims)
    aims.spine = stretched(rig, aims)
    b = _Bones(rig, aims)
    b.put("hips", aims.hips)
    for name, share in SHARES:
        b.put(name, aims.hips @ _bent(aims.spine * share))
    b.put("neck", mixed(b.of("upperChest"), aims.head, 0.45))
    b.put("head", aims.head)
    for i, (side, _) in enumerate(SIDES):
        b.put(f"{side}Eye", aims.head)
        _leg(b, side, i, aims.legs[i])
        _arm(b, side, i, aims.arms[i], aims.reach[i], aims.shrug[:, i])
    return b.frames(aims.face)


def lowered(rig: Rig, aims: Aims) -> Floats:
    """The hips (n, 3), brought down softly until both legs reach with a knee that is not quite straight."""
    long, soft = float(reach(np.array(LEAST), *rig.leg)), 0.004 * rig.scale
    down = np.zeros(len(aims))
    for i, (side, _) in enumerate(SIDES):
        hip = aims.at + carried(aims.hips, rig.at(f"{side}UpperLeg") - rig.at("hips"))
        off = hip - aims.legs[i].ankle
        most = np.sqrt(np.maximum(long**2 - (off[:, :2] ** 2).sum(1), (0.3 * long) ** 2))
        down = np.maximum(down, soft * np.logaddexp(0, (off[:, 2] - most) / soft) * aims.legs[i].down)
    return np.asarray(aims.at - down[:, None] * [0, 0, 1])


def stretched(rig: Rig, aims: Aims) -> Floats:
    """The trunk's bend (n, 3), forward as much more as both palms need to reach what is before them."""
    spine, loins, long = aims.spine.copy(), rig.at("spine") - rig.at("hips"), 0.985 * sum(rig.arm)
    goals = [(i, g) for i, g in enumerate(aims.reach) if g is not None]
    for _ in range(4 if goals else 0):
        more = np.zeros(len(aims))
        for i, g in goals:
            up = rig.at(f"{SIDES[i][0]}UpperArm") - rig.at("spine")
            start = aims.at + carried(aims.hips, loins) + carried(aims.hips @ _bent(spine), up)
            short = np.linalg.norm(g.at - carried(g.hand, rig.palms[i]) - start, axis=1) - long
            more = np.maximum(more, np.logaddexp(0, short / 0.01) * 0.01 * g.share)
        spine[:, 0] += more / (0.34 * rig.scale)
    return spine


def _bent(a: Floats) -> Floats:
    return np.asarray(about_z(a[:, 2]) @ about_y(a[:, 1]) @ about_x(a[:, 0]))


def _leg(b: _Bones, side: str, i: int, leg: Leg) -> None:
    rig = b.rig
    hip = b.head(f"{side}UpperLeg")
    k = joint(hip, _eased(hip, leg, sum(rig.leg)), leg.pole, *rig.leg)
    for bone, way, cap, end in (
        ("UpperLeg", k.middle - hip, k.upper, "LowerLeg"),
        ("LowerLeg", k.end - k.middle, k.lower, "Foot"),
    ):
        bind = basis(rig.at(side + end) - rig.at(side + bone), RIGHT)
        b.put(side + bone, basis(way, -cap) @ bind.T)
    b.put(f"{side}Foot", leg.foot)
    b.put(f"{side}Toes", leg.foot @ rig.feet[i].tipped(-leg.toes))


def _eased(hip: Floats, leg: Leg, long: float) -> Floats:
    """Ankles that a free leg nearly reaches with a knee that does not snap straight; a bearing foot's is left as it is."""
    way = leg.ankle - hip
    far = np.linalg.norm(way, axis=1, keepdims=True)
    start, rest = SOFT * long, (0.9985 - SOFT) * long
    near = np.where(far > start, start + rest * (1 - np.exp(-(far - start) / rest)), far)
    return np.asarray(hip + way * (1 + (near / np.maximum(far, 1e-9) - 1) * (1 - leg.down[:, None])))


def _arm(b: _Bones, side: str, i: int, arm: Arm, goal: Reach | None, shrug: Floats) -> None:
    """The free arm, or one whose palm is brought from where it would hang to where it shall be."""
    free = _hung(b, side, i, arm, shrug)
    if goal is not None and (goal.share > 0).any():
        _reached(b, side, i, _brought(b, side, i, free, goal), shrug)
    _fingers(b, side, arm)


def _brought(b: _Bones, side: str, i: int, free: tuple[Floats, Floats], goal: Reach) -> Reach:
    """A share of the way from the free arm (its upper frame and its hand's) to the goal: place, hand and elbow each by itself,
    in an arc round the body."""
    upper, hand = free
    palm = b.at[:, index(f"{side}Hand")] + carried(hand, b.rig.palms[i])
    w = goal.share[:, None]
    there = w >= 1
    aside = carried(b.of("hips"), np.array([0.18 * SIDES[i][1], -0.02, 0.14])) * b.rig.scale
    palm = palm + 4 * (w * (1 - w)) * aside
    frame = np.where(there[..., None], goal.hand, mixed(hand, goal.hand, 1 - (1 - goal.share) ** 2.5))
    return Reach(
        np.where(there, goal.at, palm + (goal.at - palm) * w),
        frame,
        unit(upper[..., 1]) * (1 - w) + unit(goal.pole) * w,
        goal.share,
    )


def _girdle(b: _Bones, side: str, i: int, way: Floats, shrug: Floats) -> None:
    """The collar bone follows an arm that points along `way` (n, 3) against the chest: up and forward with it."""
    s = SIDES[i][1]
    up = np.arccos(np.clip(-way[:, 2], -1, 1))
    lift = CLAVICLE * np.maximum(up - 0.35, 0) * np.clip(1.2 * s * way[:, 0] + 0.45, 0.35, 1)
    fore = 0.22 * np.clip(-way[:, 1], -0.6, 1)
    b.put(f"{side}Shoulder", b.of("upperChest") @ about_z(-s * fore) @ about_y(-s * (lift + shrug)))


def _hung(b: _Bones, side: str, i: int, arm: Arm, shrug: Floats) -> tuple[Floats, Floats]:
    """Places a free arm; the frames of its upper arm and its hand."""
    s = SIDES[i][1]
    swung = about_x(-arm.flex) @ about_y(-s * arm.out)
    _girdle(b, side, i, carried(swung, np.array([0.0, 0.0, -1.0])), shrug)
    upper = b.of("upperChest") @ swung @ about_z(-s * arm.twist)
    elbow = upper @ about_x(-arm.bend)
    hand = elbow @ about_z(-s * arm.roll) @ about_y(s * arm.wrist)
    _put_arm(b, side, i, upper, elbow, hand)
    return upper, hand


def _reached(b: _Bones, side: str, i: int, goal: Reach, shrug: Floats) -> None:
    rig, chest = b.rig, b.of("upperChest")
    wrist = goal.at - carried(goal.hand, rig.palms[i])
    b.put(f"{side}Shoulder", chest)
    _girdle(b, side, i, carried(back(chest), unit(wrist - b.head(f"{side}UpperArm"))), shrug)
    start = b.head(f"{side}UpperArm")
    k = joint(start, wrist, goal.pole, *rig.arm)
    _put_arm(b, side, i, basis(k.middle - start, k.upper), basis(k.end - k.middle, k.lower), goal.hand)


def _put_arm(b: _Bones, side: str, i: int, upper: Floats, elbow: Floats, hand: Floats) -> None:
    """Frames of upper arm, forearm before it rolls, and hand; half of the hand's roll lies in the forearm."""
    rig, s = b.rig, SIDES[i][1]
    across = rig.at(f"{side}LittleProximal") - rig.at(f"{side}IndexProximal")
    down = rig.at(f"{side}Hand") - rig.at(f"{side}LowerArm")
    plain, turned = basis(down, RIGHT), basis(down, across)
    half = basis(down, plain[:, 1] + turned[:, 1])
    local = back(elbow) @ hand
    y = local[..., 1]
    roll = np.arctan2(s * y[..., 0], y[..., 1])
    roll = np.where(roll < -1.9, roll + 2 * np.pi, roll)
    b.put(f"{side}UpperArm", upper @ basis(rig.at(f"{side}LowerArm") - rig.at(f"{side}UpperArm"), RIGHT).T)
    b.put(f"{side}LowerArm", elbow @ about_z(-s * 0.5 * roll) @ half.T)
    b.put(f"{side}Hand", hand @ rig.hands[i].T)


def _fingers(b: _Bones, side: str, arm: Arm) -> None:
    """Bent toward the palm, on whose side the thumb lies; the little finger a little more."""
    rig = b.rig
    along = rig.at(f"{side}MiddleProximal") - rig.at(f"{side}Hand")
    across = unit(rig.at(f"{side}LittleProximal") - rig.at(f"{side}IndexProximal"))
    palm = np.cross(across, along)
    way = 1.0 if palm @ (rig.at(f"{side}ThumbDistal") - rig.at(f"{side}IndexProximal")) > 0 else -1.0
    hand = b.of(f"{side}Hand")
    k = np.arange(len(FINGERS))
    amount = np.clip(arm.grip[:, None] * (1 + 0.08 * (k - 1)), 0, 1) * (1 - arm.point[:, None] * (k == 0))
    taps = np.zeros_like(amount) if arm.taps is None else way * arm.taps
    spread = hand[:, None] @ about(np.cross(unit(along), across), np.array(CLOSED))
    turn = spread[:, :, None] @ about(across, taps[..., None] + way * amount[..., None] * np.cumsum(FIST))
    for n, finger in enumerate(FINGERS):
        for j, part in enumerate(("Proximal", "Intermediate", "Distal")):
            b.put(f"{side}{finger}{part}", turn[:, n, j])
    against = np.zeros((b.n, 1)) if arm.thumb is None else way * arm.thumb[:, None]
    over = against + way * (0.9 * arm.grip[:, None] - 0.36) * THUMB
    turn = hand[:, None] @ about(unit(along), over) @ about(across, against + way * 0.25 * arm.grip[:, None] * THUMB)
    for j, part in enumerate(("Metacarpal", "Proximal", "Distal")):
        b.put(f"{side}Thumb{part}", turn[:, j])


__all__ = ["solve"]
