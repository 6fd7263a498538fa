"""How instruments are played: the violin under the chin, the flute at the lips, the cello on the ground, the bow over the strings.

`instruments` says of each family where its place "play.rest" meets the body, how the instrument is turned there, and how hands lie on its
places "grip.left" and "grip.right". The instrument goes with the head of who plays it; tracks of the hands, of the instrument and of its
moving link make the rest, and the arms follow by inverse kinematics.
"""

from __future__ import annotations

from collections.abc import Sequence
import numpy as np

from worldloom.assets.registry import build
from worldloom.compute import rng
from worldloom.geometry import Floats, matrix_quat, quat_matrix, unit
from worldloom.synth.layout.instruments import Family, Ways, family_of
from worldloom.synth.layout.tracks import kept
from worldloom.synth.people.acting import keeping
from worldloom.synth.people.acting.gripping import HAND, hand_of
from worldloom.synth.people.acting.rigs import rigged_of
from worldloom.synth.people.acting.stances import JOINTS, Stances, home_of
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.timing import ease
from worldloom.synth.people.motion.turns import about_z, carried
from worldloom.synth.people.skeleton import index
from worldloom.world import Entity, Motion, Quat, Vec3

CHIN, LIPS = (0.03, 0.0, -0.112), (0.0, -0.04, -0.066)
"""Metres from between the eyes to the left of the chin and to the lips, in the head's axes."""
STEP = 0.06
"""Seconds between samples before keys that nothing needs are left out."""
STRAY = 1.5e-3
"""Metres that a key may be left out for, and as many turns of a fifth of a metre."""
BOW, SLIDE = 0.2, 0.42
"""Metres that a bow goes to either side of its middle, and a trombone's slide out at most."""
CHEST, DEEP = 0.14, 0.07
"""Metres from the joint of the upper chest to its front, and from there to the middle of what leans on it with its back."""
PALM = 0.07
"""Metres that a palm is farther than the wrist, when the arm is stretched toward it."""
GROWN = 0.88
"""Share of a grown person's height from which strings are full size."""
STRETCHED = 0.99
"""Share of an arm's length within which hands move what they move."""
STRUM, BEAT = 0.035, 0.5
"""Metres that a hand goes over the strings to either side, and seconds from stroke to stroke."""
ASIDE, WAIST = -0.1, 0.1
"""Metres to the left of the middle and over the hips of what lies before the belly."""
STROKE, CROSS = 1.15, 0.12
"""Seconds of a stroke, about, and radians from the middle strings to the outer ones."""


def at_body(x: Entity, e: Entity) -> tuple[Floats, Floats] | None:
    """Place (3,) and turn (3, 3), in the frame of somebody in the posture for it, of an instrument that is played."""
    family, r = family_of(x), rigged_of(e)
    places = build(x.maker, x.params, x.seed).anchors
    if family is None or r is None or "play.rest" not in places:
        return None
    turn = _basis(*family.turned) @ _basis(*family.axes).T
    return _rest(family, r) - turn @ (np.array(places["play.rest"]) * x.pose.scale), turn


def size_for(x: Entity, e: Entity) -> float:
    """The scale of an instrument that somebody plays: strings are made in eighths of their size for children, winds are not."""
    family, r = family_of(x), rigged_of(e)
    if family is None or r is None or not (family.link == "bow" or family.strums) or _tall(r) > GROWN:
        return x.pose.scale
    return round(x.pose.scale * max(round(8 * _tall(r)) / 8, 0.5), 4)


def played(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with musicians who play: those in the posture for the instrument in their hands; who goes only holds it so."""
    out = {e.id: e for e in entities}
    for x in entities:
        e, family = out.get(x.support), family_of(x)
        if e is None or family is None or x.support_surface != "hands" or any(m.kind == "track" for m in e.motions):
            continue
        r = rigged_of(e)
        if r is not None and r.posture in family.postures and e.acts:
            stays = [a.clip for a in e.acts] == ["keep"]
            out[e.id], out[x.id] = _playing(e, x, r, family) if stays else (_holding(e, x, r, family), x)
    return tuple(out.values())


def _holding(e: Entity, x: Entity, r: Rigged, family: Family) -> Entity:
    """With hands that stay on the instrument."""
    t, home = np.array([0.0, 1.0]), home_of(r.pose)
    turn, at = _going(e, x, r, family, Stances(np.repeat(home.turn, 2, 0), np.repeat(home.at, 2, 0)))
    places = build(x.maker, x.params, x.seed).anchors
    hands = [_hand(r, i, t, at + carried(turn, np.array(places[name]) * x.pose.scale), turn @ _hand_axes(ways, i), 1.0)
             for i, (name, ways) in enumerate((("grip.left", family.left), ("grip.right", family.right)))]  # fmt: skip
    return e.model_copy(update={"motions": (*e.motions, *hands)})


def _basis(a: Vec3 | Floats, b: Vec3 | Floats) -> Floats:
    """Axes (3, 3) as columns: the first direction, the second as far as it is square to it, and the third."""
    u = unit(np.asarray(a, float)[None])[0]
    v = unit((np.asarray(b, float) - u * (np.asarray(b, float) @ u))[None])[0]
    return np.stack([u, v, np.cross(u, v)], 1)


def _rest(family: Family, r: Rigged) -> Floats:
    """Where the instrument meets somebody in their posture (3,)."""
    heads, k = r.pose.heads, index("head")
    if family.rest == "ground":
        low, chest = min(float(s.mesh.vertices[:, 2].min()) for s in r.part.surfaces), r.pose.at[index("upperChest")]
        back = DEEP if not family.beside else 0.0
        lean = family.turned[0][1] * (float(chest[2]) - low)
        return np.array([family.beside * _tall(r), float(chest[1]) - (CHEST + back) * _tall(r) - lean, low])
    if family.rest == "belly":
        return _belly(r)
    eyes = (heads[index("leftEye")] + heads[index("rightEye")]) / 2 - heads[k]
    return np.asarray(r.pose.at[k] + r.pose.turn[k] @ (eyes + np.array(CHIN if family.rest == "chin" else LIPS)))


def _belly(r: Rigged) -> Floats:
    """Right of the middle of the belly, before all that is worn there (3,)."""
    chest, hips = r.pose.at[index("chest")], r.pose.at[0]
    high = float(hips[2] + (0.45 if r.rest == "feet" else 0.6) * (chest[2] - hips[2]) + WAIST * _tall(r))
    trunk = [JOINTS.index(n) for n in ("hips", "spine", "chest", "upperChest")]
    points = np.concatenate([s.mesh.vertices[np.isin(b[0][:, 0], trunk)] for s, b in zip(r.part.surfaces, r.bonds, strict=True)])
    near = points[(np.abs(points[:, 2] - high) < 0.1) & (np.abs(points[:, 0]) < 0.14)]
    return np.array([ASIDE * _tall(r), float(near[:, 1].min(initial=-0.1)), high])


def _tall(r: Rigged) -> float:
    """Somebody's height over a grown person's."""
    return float(r.pose.heads[index("head")][2] / 1.59)


def _playing(e: Entity, x: Entity, r: Rigged, family: Family) -> tuple[Entity, Entity]:
    """Both with what moves them over a round."""
    a = e.acts[0]
    m = manner(r.who, a.mood, a.intensity)
    seconds = keeping.length(r, m)
    t = np.linspace(0.0, seconds, max(round(seconds / STEP), 4) + 1)
    turn, at = _going(e, x, r, family, keeping.keep(r, m, t + a.start, a.look))
    places = {k: np.array(v) for k, v in build(x.maker, x.params, x.seed).anchors.items()}
    touch = places.get("play.touch", np.zeros(3))
    slip, tilt = _moves(family, t, seconds, e.id)
    if family.link:
        slip = slip * _within(r, at + carried(turn, places["grip.right"]), at + carried(turn, places["grip.right"] + slip))
    tracks = []
    for i, (name, ways) in enumerate((("grip.left", family.left), ("grip.right", family.right))):
        own = (slip, tilt) if i else (_fingered(family, t, seconds, e.id), np.tile(np.eye(3), (len(t), 1, 1)))
        palm = (carried(own[1], places[name] - touch) + touch + own[0]) * x.pose.scale
        tracks.append(_hand(r, i, t, at + carried(turn, palm), turn @ own[1] @ _hand_axes(ways, i), seconds))
    moves = (_track(t, _shifted(e, x, at), _own(e, x, turn), seconds, "", np.zeros(3)),) if family.rest != "ground" else ()
    link = (_track(t, slip, tilt, seconds, family.link, touch),) if family.link else ()
    rests = (m for m in x.motions if not m.link or m.link != family.link)
    return e.model_copy(update={"motions": (*e.motions, *tracks)}), x.model_copy(update={"motions": (*rests, *moves, *link)})


def _within(r: Rigged, near: Floats, far: Floats) -> float:
    """The share of the way from places (n, 3) to others that a right arm reaches."""
    a, b, c = (r.pose.at[index(f"right{n}")] for n in ("UpperArm", "LowerArm", "Hand"))
    long = STRETCHED * (np.linalg.norm(b - a) + np.linalg.norm(c - b)) + PALM * _tall(r)
    share = np.linspace(1.0, 0.0, 21)
    fits = [bool(np.linalg.norm(near + (far - near) * s - a, axis=1).max() < long) for s in share]
    return float(share[fits.index(True)]) if any(fits) else 0.0


def _going(e: Entity, x: Entity, r: Rigged, family: Family, s: Stances) -> tuple[Floats, Floats]:
    """Turns (n, 3, 3) and places (n, 3) of the instrument, in the person's frame: it goes with the head, unless it is on the ground."""
    own, k = quat_matrix(e.pose.rotation).T, index("chest" if family.rest == "belly" else "head")
    home, first = own @ (np.array(x.pose.position) - e.pose.position) / e.pose.scale, own @ quat_matrix(x.pose.rotation)
    if family.rest == "ground":
        return np.tile(first, (len(s), 1, 1)), np.tile(home, (len(s), 1))
    delta = s.turn[:, k] @ r.pose.turn[k].T
    return delta @ first, s.at[:, k] + carried(delta, home - r.pose.at[k])


def _hand_axes(ways: Ways, i: int) -> Floats:
    """The catalogue's axes (3, 3) of a hand: -Z along the fingers, -X out of a left palm, X out of a right one."""
    z = -unit(np.asarray(ways[0])[None])[0]
    x = np.asarray(ways[1]) * (1 if i else -1)
    x = unit((x - z * (x @ z))[None])[0]
    return np.stack([x, np.cross(z, x), z], 1)


def _hand(r: Rigged, i: int, t: Floats, palm: Floats, axes: Floats, seconds: float) -> Motion:
    """A hand's track against where the posture has it, about its palm."""
    home, frame = hand_of(r, i)
    return _track(t, palm - home, axes @ frame.T, seconds, HAND[i], home)


def _shifted(e: Entity, x: Entity, at: Floats) -> Floats:
    """Places (n, 3) in the person's frame as offsets in the thing's own."""
    own, turn = quat_matrix(e.pose.rotation), quat_matrix(x.pose.rotation)
    return np.asarray((at @ own.T + e.pose.position - x.pose.position) @ turn / x.pose.scale)


def _own(e: Entity, x: Entity, turn: Floats) -> Floats:
    """Turns (n, 3, 3) in the person's frame as turns in the thing's own."""
    return np.asarray(quat_matrix(x.pose.rotation).T @ quat_matrix(e.pose.rotation) @ turn)


def _moves(family: Family, t: Floats, seconds: float, who: str) -> tuple[Floats, Floats]:
    """Shifts (n, 3) and turns (n, 3, 3), in the instrument's axes, of what the right hand moves."""
    r = rng(0, "play", who)
    count = 2 * max(round(seconds / STROKE / 2), 1)
    long = r.uniform(0.55, 1.0, count)
    if family.link == "slide":
        out = _keyed(t, seconds, SLIDE * r.choice([0.0, 0.2, 0.4, 0.7, 1.0], count), 0.3)
        return np.stack([out, 0 * out, 0 * out], 1), np.tile(np.eye(3), (len(t), 1, 1))
    if family.strums:
        beat = STRUM * np.sin(2 * np.pi * t * round(seconds / BEAT) / seconds) * np.where(np.mod(t, 4 * BEAT) < BEAT, 1.0, 0.7)
        return beat[:, None] * np.cross(*np.array(family.axes)), np.tile(np.eye(3), (len(t), 1, 1))
    if family.link != "bow":
        return np.zeros((len(t), 3)), np.tile(np.eye(3), (len(t), 1, 1))
    away = _keyed(t, seconds, BOW * long * np.where(np.arange(count) % 2, -1.0, 1.0), 1.0)
    tilt = about_z(_keyed(t, seconds, CROSS * r.choice([-1.0, -0.3, 0.3, 1.0], count), 0.5))
    return carried(tilt, np.stack([away, 0 * away, 0 * away], 1)), np.asarray(tilt)


def _fingered(family: Family, t: Floats, seconds: float, who: str) -> Floats:
    """Shifts (n, 3) of the left hand along the neck, a little to and fro."""
    if family.link != "bow" and not family.strums:
        return np.zeros((len(t), 3))
    count = max(round(seconds / 2.3), 2)
    along = _keyed(t, seconds, rng(0, "position", who).uniform(-0.03, 0.0, count) * (1.0 if family.rest == "chin" else 2.0), 0.25)
    return np.asarray(along[:, None] * np.array(family.axes[0]))


def _keyed(t: Floats, seconds: float, values: Floats, soft: float) -> Floats:
    """From value to value (k,), each of which a k-th of the round goes to in its last share `soft`; the last goes over into the first."""
    u = np.mod(t / seconds, 1.0) * len(values)
    k = np.minimum(u.astype(int), len(values) - 1)
    share = ease((u - k - 1 + soft) / soft)
    return np.asarray(values[k] + (np.roll(values, -1)[k] - values[k]) * share)


def _track(t: Floats, shift: Floats, turn: Floats, seconds: float, link: str, center: Floats) -> Motion:
    """Keys of a closed round; the last, which is the first again, is left out."""
    quats = np.array([matrix_quat(q) for q in turn])
    quats *= np.cumprod(np.where((quats * np.roll(quats, 1, 0)).sum(1) * (np.arange(len(t)) > 0) < 0, -1.0, 1.0))[:, None]
    keep = kept(t, np.column_stack([shift, 0.4 * quats]), STRAY)[:-1]
    turns: tuple[Quat, ...] = tuple(_four(quats[k]) for k in keep)
    return Motion(kind="track", link=link, period=seconds, center=_three(center), times=tuple(round(float(t[k]), 4) for k in keep),
                  points=tuple(_three(shift[k]) for k in keep), turns=turns)  # fmt: skip


def _three(v: Floats) -> Vec3:
    return round(float(v[0]), 5) + 0.0, round(float(v[1]), 5) + 0.0, round(float(v[2]), 5) + 0.0


def _four(q: Floats) -> Quat:
    w, x, y, z = (round(float(v), 6) + 0.0 for v in q)
    return w, x, y, z


__all__ = ["at_body", "played", "size_for"]
