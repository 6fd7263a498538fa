"""How things are held: a crate in both hands, a bucket by its handle, a spear upright, a child in the arms, all else in the right fist.

A grip follows from what a thing is and how large it is; it is a posture of the catalogue, and a place of the thing against the palms.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from worldloom.assets.registry import build, module_of
from worldloom.geometry import Floats, apply, matrix_quat, quat_matrix, rot_z, unit
from worldloom.synth.layout.choose import choices
from worldloom.synth.layout.instruments import FAMILIES, family_of, plays
from worldloom.world import Entity, Pose

if TYPE_CHECKING:
    from worldloom.synth.people.body import Floats as Points

CRADLED = ("baby", "infant", "cat", "kitten", "puppy", "doll", "teddy_bear", "rabbit", "lamb", "piglet", "bouquet", "plush")
"""What lies in the arms."""
HUNG = ("bucket", "basket", "handbag", "suitcase", "briefcase", "lantern", "watering_can", "toolbox", "bag", "shopping_bag", "gift_bag", "first_aid_kit", "guitar_case", "kettle", "lobster_pot", "milk_can", "tool_bag", "jerrycan")
"""What hangs from a hand by its handle."""
PLUCKED = ("guitar", "lute", "ukulele", "banjo", "mandolin", "acoustic_guitar", "electric_guitar", "bass_guitar", "balalaika", "sitar", "plucked_instrument")
"""What lies before the belly, its neck in the left hand."""
BLADES = ("sword", "longsword", "broadsword", "katana", "samurai", "sabre", "dagger", "knife", "machete", "cutlass", "rapier")
"""Kinds of which the thicker end is the one that is held."""
LONG, THIN, WIDE, LARGEST = 0.8, 0.36, 0.21, 1.0
"""Metres: of a thing that stands beside who holds it, and across it at most; across a thing that takes both hands; of what is held in them at most."""
SPANS = (0.16, 0.62)
"""Metres that palms are apart for what is held in both."""
HANGING = 0.85
"""Metres of the longest thing that hangs from a hand."""
TALLER = 2.6
"""Metres of the longest thing that somebody holds."""
FLAT = 0.14
"""Metres of height up to which hands are at the foot of what they carry: a tray, a cake."""
BELLY = 0.2
"""Metres from the middle of the body to the back of what is carried before it."""
TILT = 0.45
"""How far what is in a fist leans forward."""
SITTING: Mapping[str, str] = {"cradling": "sitting_cradling", "holding": "sitting_holding", "carrying": "sitting_cradling", "strumming": "sitting_strumming"} | {f.grip: f"sitting_{f.grip}" for f in FAMILIES.values()}
"""Grips of those who sit."""
FREE = ("", "auto", "standing", "walking", "running", "leaning", "waving", "working", "pointing", "carrying", "fighting", "sitting")
"""Postures that give way to a grip."""


def grip_for(thing: Entity, e: Entity, play: bool = True) -> str:
    """The posture in which somebody holds a thing, or plays an instrument unless they take it along; "" where they cannot."""
    pose = str(e.params.get("pose", ""))
    if pose not in FREE or "pose" not in module_of(e.maker).Params.model_fields:
        return ""
    family = family_of(thing) if play else None
    found = grip_of(thing, play)
    if family is not None and pose != "sitting":
        return next((p for p in family.postures if p in choices(module_of(e.maker).Params, "pose")), "")
    found = SITTING.get(found, "") if pose == "sitting" else "fighting" if pose == "fighting" and found == "holding" else found
    found = found if family is None or found in family.postures else ""
    return found if found in choices(module_of(e.maker).Params, "pose") else ""


def grip_of(x: Entity, play: bool = True) -> str:
    """The posture of somebody who stands in which one holds a thing, or plays it; "" for what nobody holds."""
    family = family_of(x) if play else None
    if family is not None:
        return family.grip
    size = sorted(float(v) * x.pose.scale for v in x.extent)
    words = {x.category, *x.category.split("_")}
    if words & set(CRADLED):
        return "cradling" if size[2] < LARGEST else ""
    if words & set(PLUCKED) or str(x.params.get("kind", "")) in PLUCKED:
        return "strumming"
    if size[2] > TALLER or x.maker.startswith(("animals/", "people/", "vehicles/", "buildings/")):
        return ""
    if words & set(HUNG) and size[2] < HANGING:
        return "lugging"
    if _bladed(x):
        return "holding"
    if size[2] > LONG and size[1] < THIN:
        return "propping"
    if size[1] > WIDE or size[2] > LARGEST:
        return "carrying" if size[2] < LARGEST + 0.2 else ""
    return "holding"


def _bladed(x: Entity) -> bool:
    return bool({x.category, str(x.params.get("kind", ""))} & set(BLADES))


def span_of(thing: Entity) -> float:
    """Metres from palm to palm for a thing that is carried in both hands."""
    return round(float(np.clip(_laid(thing)[0] + 0.01, *SPANS)), 3)


def _laid(x: Entity) -> tuple[float, float, float]:
    """Metres across, away and up of a thing before the body: its longer side across, where arms are long enough for it."""
    a, b, c = (float(v) * x.pose.scale for v in x.extent)
    a, b = max(a, b), min(a, b)
    return (a, b, c) if a <= SPANS[1] else (b, a, c)


def in_grip(thing: Entity, e: Entity) -> Pose:
    """Where a thing is, in the world, that somebody who is in the posture of a grip holds."""
    made = {"carrying": _carried, "cradling": _cradled, "sitting_cradling": _cradled, "lugging": _lugged, "propping": _propped,
            "strumming": _strummed, "sitting_strumming": _strummed}  # fmt: skip
    from worldloom.synth.layout.playing import at_body

    at, turn = plays(thing, str(e.params.get("pose"))) and at_body(thing, e) or made.get(str(e.params.get("pose")), _fisted)(thing, _Hands(e))
    x, y, z = apply(e.pose, [at])[0]
    w, i, j, k = matrix_quat(quat_matrix(e.pose.rotation) @ turn)
    return Pose(position=(round(float(x), 4), round(float(y), 4), round(float(z), 4)), rotation=(round(w, 7), round(i, 7), round(j, 7), round(k, 7)), scale=thing.pose.scale)


class _Hands:
    """Palms (2, 3), thumbs' and fingers' ways (2, 3) of somebody in their own frame."""

    def __init__(self, e: Entity) -> None:
        from worldloom.synth.people.acting.rigs import rigged_of  # and all that bodies need, which a world without people does not

        r = rigged_of(e)
        anchors = build(e.maker, e.params, e.seed).anchors
        self.palm = np.array([anchors["hand.left"], anchors["hand.right"]])
        self.thumb, self.fingers = np.tile([0.0, 0.0, 1.0], (2, 1)), np.tile([0.0, -1.0, 0.0], (2, 1))
        if r is not None:
            hands = r.pose.frame.hand
            self.palm = np.array([h.at((0.03, -0.03)[i == 0], -0.005, -0.088) for i, h in enumerate(hands)])
            self.thumb, self.fingers = np.array([-h.r[:, 1] for h in hands]), np.array([-h.r[:, 2] for h in hands])

    @property
    def line(self) -> float:
        """Radians by which the line from the right palm to the left is turned from +X."""
        way = self.palm[0] - self.palm[1]
        return math.atan2(float(way[1]), float(way[0]))


def _carried(x: Entity, hands: _Hands) -> tuple[Floats, Floats]:
    """Between the palms, its longer side across, off the belly."""
    wide, deep, high = _laid(x)
    turn = rot_z(hands.line) @ (np.eye(3) if wide == float(x.extent[0]) * x.pose.scale else rot_z(math.pi / 2))
    middle = hands.palm.mean(0)
    middle[1] = min(middle[1], -BELLY - deep / 2)
    middle[2] += 0.5 * high - 0.02 if high < FLAT else 0.2 * high
    return middle - turn @ np.array(x.center) * x.pose.scale, turn


def _cradled(x: Entity, hands: _Hands) -> tuple[Floats, Floats]:
    """Across the arms, the longest side from hand to elbow; what is no longer than wide sits on them."""
    size = np.array(x.extent) * x.pose.scale
    low, middle = float(hands.palm[:, 2].min()), hands.palm.mean(0)
    long = int(size.argmax())
    if long == 2 and size[2] > 1.4 * size[:2].max():
        turn = np.array([[0.0, 0.0, 1.0], [-1.0, 0.0, 0.0], [0.0, -1.0, 0.0]])  # lies on its back, the head at the left elbow
        turn = rot_z(0.0) @ turn
    else:
        turn = rot_z(math.pi / 2) if long == 1 else np.eye(3)
    half = np.abs(turn) @ size / 2
    at = np.array([middle[0], min(middle[1] + 0.08, -BELLY + 0.04 - half[1]), low + half[2] + 0.01])
    return at - turn @ np.array(x.center) * x.pose.scale, turn


def _strummed(x: Entity, hands: _Hands) -> tuple[Floats, Floats]:
    """Before the belly, its neck through the left hand, its front ahead."""
    k, first, last, low = _ends(x)
    way = hands.palm[0] - hands.palm[1] - [0.0, 0.03, 0.0]
    turn = _along(x, unit(way[None])[0], flipped=True)
    neck = first if low else last
    at = (neck.min(0) + neck.max(0)) / 2
    long = float(x.extent[k]) * x.pose.scale
    at[k] += (0.12 if low else -0.12) * long
    return hands.palm[0] - [0.0, 0.02, 0.0] - turn @ at, turn


def _lugged(x: Entity, hands: _Hands) -> tuple[Floats, Floats]:
    """Hanging from the right hand, its narrow side across, clear of the leg."""
    size = np.array(x.extent) * x.pose.scale
    turn = rot_z(math.pi / 2) if size[0] > size[1] else np.eye(3)
    top = build(x.maker, x.params, x.seed).anchors.get("handle", (0.0, 0.0, x.center[2] + x.extent[2] / 2 - 0.015))
    at = hands.palm[1] - turn @ (np.array(top) * x.pose.scale)
    at[0] = min(at[0], -0.19 - min(size[:2]) / 2 + 0.02)
    at[2] = max(at[2], 0.03 - (x.center[2] - x.extent[2] / 2) * x.pose.scale)
    return at, turn


def _propped(x: Entity, hands: _Hands) -> tuple[Floats, Floats]:
    """Upright on the ground beside the body, the hand about it where it is as high as the hand."""
    turn, palm = _upright(x), hands.palm[1]
    p = _points(x) @ turn.T
    foot = float(p[:, 2].min())
    near = p[np.abs(p[:, 2] - foot - palm[2]) < 0.08] if np.ptp(p[:, 2]) > palm[2] + 0.02 else p[p[:, 2] > p[:, 2].max() - 0.1]
    near = near if len(near) else _across(p, foot + float(palm[2]))
    shaft = (near.min(0) + near.max(0)) / 2
    return np.array([palm[0] - shaft[0], palm[1] - shaft[1], 0.002 - foot]), turn


def _across(p: Points, height: float) -> Points:
    """A point (1, 3) of a shaft that has vertices at its ends alone: on the line from the nearest below to the nearest above."""
    low, high = p[p[:, 2] < height], p[p[:, 2] >= height]
    a = low[low[:, 2] > low[:, 2].max() - 0.02].mean(0)
    b = high[high[:, 2] < high[:, 2].min() + 0.02].mean(0)
    return np.asarray((a + (b - a) * (height - a[2]) / max(b[2] - a[2], 1e-6))[None])


def _fisted(x: Entity, hands: _Hands) -> tuple[Floats, Floats]:
    """In the right fist: what is short stands upright in it, what is long is held by its end and leans forward."""
    size = np.array(x.extent) * x.pose.scale
    palm = hands.palm[1]
    if size.max() < 0.26 and size.max() < 2.2 * float(np.sort(size)[1]) or size[2] == size.max() and size[2] < 0.4:
        return palm - np.array(x.center) * x.pose.scale, np.eye(3)
    way = unit((hands.thumb[1] + TILT * hands.fingers[1])[None])[0]
    turn = _along(x, way)
    end = _handle(x)
    return palm - turn @ end, turn


def _points(x: Entity) -> Points:
    return np.concatenate([s.mesh.vertices for s in build(x.maker, x.params, x.seed, 0.3).surfaces if len(s.mesh.vertices)]) * x.pose.scale


def _ends(x: Entity) -> tuple[int, Points, Points, bool]:
    """The longest axis, the points near its low and its high end, and whether the handle is at the low one: the thinner end, of blades the thicker."""
    p = _points(x)
    k = int(np.ptp(p, axis=0).argmax())
    low, high = p[:, k].min(), p[:, k].max()
    first, last = p[p[:, k] < low + 0.25 * (high - low)], p[p[:, k] > high - 0.25 * (high - low)]
    thick = [float(np.ptp(np.delete(q, k, 1), axis=0).max()) for q in (first, last)]
    return k, first, last, (thick[0] <= thick[1]) != _bladed(x)


def _handle(x: Entity) -> Points:
    """The place (3,) of a thing, in its frame and metres, where a fist has it."""
    k, first, last, low = _ends(x)
    end = first if low else last
    at = (end.min(0) + end.max(0)) / 2
    long = float(x.extent[k]) * x.pose.scale
    at[k] = end[:, k].min() + min(0.12 * long, 0.08) if low else end[:, k].max() - min(0.12 * long, 0.08)
    return np.asarray(at)


def _along(x: Entity, way: Points, flipped: bool = False) -> Points:
    """A turn (3, 3) that leads the longest axis, from the handle on or to it if `flipped`, along a way."""
    k, _, _, low = _ends(x)
    axis = np.zeros(3)
    axis[k] = 1.0 if low != flipped else -1.0
    flat = np.zeros(3)
    flat[int(np.argsort(x.extent)[0])] = 1.0  # its flat sides look aside
    ahead = np.array([0.0, 1.0, 0.0]) if flipped else np.array([-1.0, 0.0, 0.0])
    ahead = unit((ahead - way * (way @ ahead))[None])[0]
    there = np.stack([way, ahead, np.cross(way, ahead)], 1)
    here = np.stack([axis, flat, np.cross(axis, flat)], 1)
    return np.asarray(there @ here.T)


def _upright(x: Entity) -> Points:
    """A turn that stands a thing on its handle; none for what stands."""
    k, _, _, low = _ends(x)
    if k == 2:
        return np.eye(3)
    axis, other = np.zeros(3), np.zeros(3)
    axis[k], other[2] = (1.0 if low else -1.0), 1.0
    here = np.stack([axis, other, np.cross(axis, other)], 1)
    there = np.stack([[0.0, 0.0, 1.0], [0.0, -1.0, 0.0], [1.0, 0.0, 0.0]], 1)
    return np.asarray(there @ here.T)


__all__ = ["grip_for", "grip_of", "in_grip", "span_of"]
