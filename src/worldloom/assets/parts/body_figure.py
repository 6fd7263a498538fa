"""A person's body and clothes as soft forms on a skeleton: trunk, sleeves, trousers, skirts, hands, shoes. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.assets.parts.body_form import Field, Form, Frame, Put, ball, blend, bone, carve, chain, cut, folds, lofted, rippled, wrapped
from worldloom.assets.parts.body_skeleton import SOLE, Skeleton
from worldloom.geometry import Floats, Mesh, fbm, sd_box, sheet, unit

_Z = np.array([-0.13, -0.07, 0.0, 0.10, 0.20, 0.32, 0.42, 0.475, 0.515, 0.55, 0.575])
_HIM = np.array([0.09, 0.15, 0.170, 0.161, 0.153, 0.168, 0.182, 0.168, 0.118, 0.070, 0.060])
_HER = np.array([0.09, 0.155, 0.176, 0.155, 0.130, 0.143, 0.156, 0.148, 0.102, 0.062, 0.053])
_DEEP = np.array([0.07, 0.106, 0.118, 0.110, 0.102, 0.116, 0.120, 0.102, 0.080, 0.064, 0.057])
_MID = np.array([0.012, 0.016, 0.016, 0.004, -0.004, -0.004, 0.004, 0.012, 0.016, 0.014, 0.010])


def scale_of(k: Skeleton) -> float:
    """Size against a person of 1.75 m."""
    return k.size.height / 1.75


def trunk(k: Skeleton, low: float, high: float, more: float = 0.0, flare: float = 0.0, frame: Frame | None = None) -> Form:
    """The torso from height `low` to `high` above the hip joints (metres at 1.75 m), thickened by `more`, its hem widened by `flare`."""
    s, g = scale_of(k), k.size.girth
    z = np.unique(np.concatenate([[low, high], _Z[(low + 0.012 < _Z) & (high - 0.012 > _Z)]]))

    def row(v: Floats) -> Floats:
        return np.asarray(np.interp(z, _Z, v))

    belly = 1 + (g - 1) * np.exp(-(((z - 0.14) / 0.2) ** 2)) * 1.3
    wide = row(_HIM if not k.size.bust else _HER)
    hem = flare * np.clip(1 - (z - low) / 0.3, 0, 1) ** 1.5
    child = k.size.shoulder / (0.172 * s)
    a = (wide * (1 + 0.5 * (belly - 1)) * min(child, 1.0) + more + hem) * s
    b = (row(_DEEP) * (0.93 if k.size.bust else 1.0) * belly + more + hem) * s
    body = lofted(frame or k.chest, z * s, a, b, (row(_MID) - 0.05 * (belly - 1)) * s)
    if not k.size.bust or high < 0.4 or low > 0.3:
        return body
    cups = [ball((frame or k.chest).at(x * 0.066 * s, -0.074 * s, 0.37 * s), np.array([0.06, 0.054, 0.056]) * s + more * max(0.0, 1 - 30 * more)) for x in (-1, 1)]
    return blend([body, *cups], 0.05 * s)


def sleeve(k: Skeleton, i: int, share: float, more: float = 0.0, wide: float = 0.0, seed: int = 0, crease: float = 0.006) -> Form:
    """A sleeve down to `share` of the arm (1 = wrist), `more` metres off the skin, its cuff widened by `wide`."""
    s = scale_of(k)
    a, b, c = k.shoulder[i].o, k.elbow[i].o, k.hand[i].o
    r = np.array([0.061, 0.044, 0.033]) * s * (0.9 if k.size.bust else 1.0) * (0.9 + 0.1 * k.size.girth) + more
    arm = chain([a, b, c], (r[0], r[1] + wide * 0.3, r[2] + wide), 0.025 * s)
    if crease:
        arm = rippled(arm, folds(a, b, crease, seed + i, 0.05, 0.95), crease)
        arm = rippled(arm, folds(b, c, crease * 0.8, seed + 3 + i, 0.045, 0.1), crease)
    if share >= 0.995:
        return cut(arm, c + (c - b) * 0.02, c - b, 0.012)
    total = k.size.upper + k.size.fore
    reach = share * total
    if reach < k.size.upper:
        return cut(arm, a + unit(b - a) * reach, b - a, 0.012)
    return cut(arm, b + unit(c - b) * (reach - k.size.upper), c - b, 0.012)


def top(k: Skeleton, low: float, more: float, share: float, seed: int, flare: float = 0.0, wide: float = 0.004, crease: float = 0.006, high: float = 0.56) -> Form:
    """A shirt, jacket or coat's upper part: trunk and both sleeves grown together."""
    s = scale_of(k)
    body = trunk(k, low, high, more, flare)
    if crease:
        body = rippled(body, folds(k.chest.at(0, 0, low * s), k.chest.at(0, 0, 0.5 * s), crease * 0.9, seed + 7, 0.08, 0.12), crease)
    parts = [body]
    if share > 0:
        parts += [_cap(k, i, more) for i in (0, 1)] + [sleeve(k, i, share, more, wide, seed, crease) for i in (0, 1)]
    return blend(parts, 0.045 * s)


def around(k: Skeleton, z: float, more: float, count: int = 40) -> Floats:
    """A ring (count, 3) round the trunk at height z (metres at 1.75 m), `more` off the skin; it starts at the left and turns to the back."""
    s = scale_of(k)
    a = np.linspace(0, 2 * np.pi, count, endpoint=False)
    d = np.stack([np.cos(a), np.sin(a), 0 * a], 1) @ k.chest.r.T
    o = np.broadcast_to(k.chest.at(0, 0.005 * s, z * s), d.shape)
    return wrapped(trunk(k, z - 0.06, z + 0.06, more), o, d)


def band(k: Skeleton, low: float, high: float, more: float) -> Mesh:
    """A strip of cloth or tape round the trunk between two heights."""
    rings = [around(k, z, m) for z, m in ((low, more - 0.004), (low, more), (high, more), (high, more - 0.004))]
    rows = np.stack([np.concatenate([r, r[:1]]) for r in rings])
    return sheet(rows.transpose(1, 0, 2))


def brace(k: Skeleton, x: float, half: float, low: float, more: float, back: bool = True) -> Mesh:
    """A strip over the shoulder at side offset x, from height `low` before to the same behind (or only to the shoulder's top)."""
    s = scale_of(k)
    a = np.concatenate([np.linspace(low, 0.4, 10), np.full(9, 0.4), np.linspace(0.4, low, 10)])
    t = np.concatenate([np.full(10, np.pi), np.linspace(np.pi, 0, 9), np.zeros(10)])
    a, t = (a, t) if back else (a[:17], t[:17])
    body = trunk(k, low - 0.08, 0.56, more)
    d = np.stack([0 * t, np.cos(t), np.sin(t)], 1) @ k.chest.r.T
    rows = []
    for u in (x - half, x + half):
        o = k.chest.o + np.stack([np.full_like(a, u * s), np.full_like(a, 0.01 * s), a * s], 1) @ k.chest.r.T
        rows.append(wrapped(body, o, d))
    return sheet(np.stack(rows[::-1]))


def _cap(k: Skeleton, i: int, more: float) -> Form:
    s = scale_of(k)
    return ball(k.shoulder[i].o, np.full(3, 0.058 * s * (0.88 if k.size.bust else 1.0) + more))


def trousers(k: Skeleton, share: float, more: float, seed: int, wide: float = 0.0, crease: float = 0.007, high: float = 0.12) -> Form:
    """Legs and seat down to `share` of the leg (1 = ankle), `more` metres off the skin."""
    s = scale_of(k)
    legs = []
    for i in (0, 1):
        a, b, c = k.hip[i].o, k.knee[i].o, k.foot[i].o
        r = np.array([0.089, 0.057, 0.042]) * s * (0.85 + 0.15 * k.size.girth) + more
        leg = chain([a, b, c], (r[0], r[1] + 0.3 * wide, r[2] + wide), 0.03 * s)
        leg = blend([leg, _calf(k, i, more)], 0.04 * s)
        if crease:
            leg = rippled(leg, folds(b, c, crease, seed + 11 + i, 0.05, 0.95), crease)
            leg = rippled(leg, folds(a, b, crease, seed + 15 + i, 0.07, 0.9 if share > 0.6 else 0.1), crease)
        legs.append(_shortened(k, leg, i, share, s))
    seat = trunk(k, -0.12, high, more, frame=k.pelvis)
    return blend([seat, *legs], 0.03 * s)


def _calf(k: Skeleton, i: int, more: float) -> Form:
    s = scale_of(k)
    f = k.knee[i]
    return ball(f.at(0, 0.014 * s, -0.13 * s), np.array([0.05, 0.054, 0.12]) * s + more, f.r)


def _shortened(k: Skeleton, leg: Form, i: int, share: float, s: float) -> Form:
    a, b, c = k.hip[i].o, k.knee[i].o, k.foot[i].o
    if share >= 0.995:
        return cut(leg, c + unit(c - b) * 0.025 * s, c - b, 0.014)
    reach = share * (k.size.thigh + k.size.shin)
    if reach < k.size.thigh:
        return cut(leg, a + unit(b - a) * reach, b - a, 0.014)
    return cut(leg, b + unit(c - b) * (reach - k.size.thigh), c - b, 0.014)


def skirt(k: Skeleton, share: float, more: float, seed: int, flare: float = 0.05, pleat: float = 0.012) -> Form:
    """Cloth round both legs from the waist down to `share` of the leg: gowns, skirts, robes, coat tails."""
    s = scale_of(k)
    reach = share * (k.size.thigh + k.size.shin)
    on, below = min(reach, k.size.thigh), max(reach - k.size.thigh, 0.0)
    parts = []
    mids = []
    for i in (0, 1):
        a, b, c = k.hip[i].o, k.knee[i].o, k.foot[i].o
        path = [a, a + unit(b - a) * on] + ([b + unit(c - b) * below] if below > 0.02 else [])
        radii = [0.09 * s + more, 0.075 * s + more + flare * on / max(reach, 0.01), 0.07 * s + more + flare][: len(path)]
        parts.append(chain(path, radii, 0.05 * s))
        mids.append(np.array(path))
    parts.append(chain(np.mean(mids, 0), [r * 1.02 for r in radii], 0.05 * s))
    cloth = blend([trunk(k, -0.1, 0.2, more, 0.0, k.pelvis), *parts], 0.07 * s)
    path = np.mean(mids, 0)
    axis = path[-1] - path[-2]
    hung = rippled(cloth, _pleats(path[0], path[-1], pleat, seed), pleat)
    return cut(hung, path[-1], axis, 0.014)


def _pleats(a: Floats, b: Floats, depth: float, seed: int) -> Field:
    """Long folds that run down from a to b and deepen towards the hem."""
    axis = unit(b - a)
    x = unit(np.cross(axis, [0.02, 1.0, 0.02]))
    y = np.cross(axis, x)
    length = float(np.linalg.norm(b - a))

    def f(p: Floats) -> Floats:
        q = p - a
        t = np.clip(q @ axis / length, 0, 1)
        angle = np.arctan2(q @ y, q @ x)
        ring = np.stack([np.cos(angle), np.sin(angle), 0.4 * t], -1)
        return np.asarray(depth * t * (0.75 * np.sin(11 * angle + 2.5 * fbm(ring, 0.8, 2, seed % 47)) + 0.5 * fbm(ring, 0.3, 1, seed % 43)))

    return f


def collar(k: Skeleton, more: float, high: float = 0.578) -> Form:
    """A stand-up collar round the neck."""
    s = scale_of(k)
    w = 0.9 if k.size.bust else 1.0
    z = np.array([0.515, 0.535, 0.555, high])
    a = np.array([0.118, 0.088, 0.073, 0.07]) * w + more
    b = np.array([0.082, 0.076, 0.07, 0.066]) * w + more
    tilted = lofted(k.chest, z * s, a * s, b * s, np.array([0.012, 0.01, 0.008, 0.004]) * s, 2.0)
    return carve(tilted, ball(k.chest.at(0, -0.1 * s, (high + 0.012) * s), 0.045 * s), 0.008)


def neck(k: Skeleton) -> Form:
    """From between the shoulders into the skull."""
    s = scale_of(k)
    r = (0.052 if k.size.bust else 0.06) * s * (0.8 + 0.2 * k.size.girth)
    a, b = k.chest.at(0, 0.014 * s, k.size.torso + 0.005), k.head.at(0, 0.004, 0.03 * s)
    return blend([bone(a, b, r * 1.08, r * 0.98), trunk(k, 0.40, 0.56, -0.004)], 0.03 * s)


def arm(k: Skeleton, i: int) -> Form:
    """Bare arm from shoulder to wrist."""
    s, thin = scale_of(k), 0.88 if k.size.bust else 1.0
    a, b, c = k.shoulder[i].o, k.elbow[i].o, k.hand[i].o
    f = k.elbow[i]
    muscle = ball(f.at(0, 0.006 * s, -0.075 * s), np.array([0.041, 0.043, 0.085]) * s * thin, f.r)
    return blend([chain([a, b, c], tuple(np.array([0.056, 0.038, 0.0275]) * s * thin), 0.03 * s), muscle], 0.03 * s)


def leg(k: Skeleton, i: int) -> Form:
    """Bare leg from hip to ankle."""
    s = scale_of(k)
    return blend([chain([k.hip[i].o, k.knee[i].o, k.foot[i].o], tuple(np.array([0.084, 0.051, 0.036]) * s), 0.03 * s), _calf(k, i, -0.004)], 0.035 * s)


def hand(k: Skeleton, i: int, more: float = 0.0) -> Form:
    """Palm, four fingers of two joints each and a thumb, curled by the posture's grip; `more` makes a glove."""
    side = 1 if i == 0 else -1
    grip = k.posture.grip_l if i == 0 else k.posture.grip_r
    s = scale_of(k) * (0.9 if k.size.bust else 1.0)
    h = k.hand[i]
    g: Put = lambda x, y, z: h.at(side * x * s, y * s, z * s)  # noqa: E731
    r = h.r
    palm = Form(lambda p: sd_box((p - g(0, 0, -0.05)) @ r, (0, 0, 0), np.array([0.0145, 0.041, 0.048]) * s + more, 0.013 * s), g(0, 0, -0.05) - 0.08 * s, g(0, 0, -0.05) + 0.08 * s)
    parts = [bone(g(0, 0, 0.01), g(0, 0, -0.03), 0.029 * s + more, 0.026 * s + more), palm]
    for j, (y, length) in enumerate(((-0.031, 0.074), (-0.0105, 0.083), (0.0105, 0.078), (0.031, 0.062))):
        curl = (0.05 if j == 0 else 1.0) if grip < 0 else grip
        a1, a2 = 1.35 * curl, 1.35 * curl + 1.7 * curl
        root = np.array([0.0, y, -0.092])
        d1, d2 = np.array([-np.sin(a1), 0, -np.cos(a1)]), np.array([-np.sin(a2), 0, -np.cos(a2)])
        mid = root + d1 * length * 0.52
        parts.append(chain([g(*root), g(*mid), g(*(mid + d2 * length * 0.5))], (0.0105 * s + more, 0.0095 * s + more, 0.008 * s + more), 0.004))
    fist = max(grip, 0.0)
    t1 = np.array([-0.012 - 0.014 * fist, -0.05 + 0.01 * fist, -0.062])
    t2 = np.array([-0.016 - 0.026 * fist, -0.064 + 0.036 * fist, -0.096])
    parts.append(chain([g(-0.004, -0.03, -0.03), g(*t1), g(*t2)], (0.0145 * s + more, 0.0115 * s + more, 0.009 * s + more), 0.006))
    return blend(parts, 0.008 * s)


def shoe(k: Skeleton, i: int, shaft: float = 0.0, more: float = 0.0) -> Form:
    """A shoe or, with `shaft` metres above the ankle, a boot; the sole is flat."""
    s = scale_of(k) * (0.92 if k.size.bust else 1.0)
    f = k.foot[i]
    side = 1 if i == 0 else -1
    g: Put = lambda x, y, z: f.at(side * x * s, y * s, z * scale_of(k))  # noqa: E731

    def e(a: tuple[float, float, float]) -> Floats:
        return np.asarray(np.asarray(a) * s + more)

    parts = [
        ball(g(0, 0.028, -0.05), e((0.034, 0.042, 0.044)), f.r), ball(g(0.002, -0.05, -0.048), e((0.036, 0.07, 0.042)), f.r),
        ball(g(0.006, -0.112, -0.06), e((0.046, 0.056, 0.03)), f.r), ball(g(0.003, -0.15, -0.064), e((0.04, 0.042, 0.025)), f.r),
        bone(g(0, 0.005, -0.045), g(0, 0.01, 0.01), 0.041 * s + more, 0.043 * s + more),
    ]  # fmt: skip
    if shaft:
        up = unit(k.knee[i].o - f.o)
        parts.append(chain([f.o, f.o + up * 0.4 * shaft, f.o + up * shaft], (0.047 * s + more, 0.054 * s + more, 0.062 * s + more), 0.02))
    body = blend(parts, 0.028 * s)
    body = cut(body, f.at(0, 0, -SOLE * scale_of(k)), -f.r[:, 2], 0.006)
    if shaft:
        return cut(body, f.o + unit(k.knee[i].o - f.o) * (shaft - 0.004), k.knee[i].o - f.o, 0.008)
    return cut(body, f.at(0, 0, 0.016 * s), f.r[:, 2], 0.008)


def sole(k: Skeleton, i: int, more: float = 0.0) -> Form:
    """The slab under a shoe with a low heel."""
    s = scale_of(k)
    f, side = k.foot[i], 1 if i == 0 else -1
    w = 0.92 if k.size.bust else 1.0
    g: Callable[[float, float], Floats] = lambda x, y: f.at(side * x * s * w, y * s * w, -0.068 * s)  # noqa: E731
    parts = [bone(g(0, 0.03), g(0.002, -0.03), 0.036 * s + more, 0.034 * s + more), bone(g(0.005, -0.1), g(0.004, -0.15), 0.049 * s + more, 0.04 * s + more), bone(g(0.002, -0.03), g(0.005, -0.1), 0.034 * s + more, 0.048 * s + more)]
    flat = cut(cut(blend(parts, 0.02), f.at(0, 0, -SOLE * s), -f.r[:, 2], 0.002), f.at(0, 0, -0.056 * s), f.r[:, 2], 0.003)
    arch = Form(lambda p: sd_box(f.local(p), (0, 0.0 * s, -SOLE * s), (0.09 * s, 0.022 * s, 0.008 * s), 0.004), f.o - 0.1, f.o + 0.1)
    return carve(flat, arch, 0.004)


def bare_foot(k: Skeleton, i: int) -> Form:
    """A foot with a hint of toes."""
    s = scale_of(k) * (0.92 if k.size.bust else 1.0)
    f, side = k.foot[i], 1 if i == 0 else -1
    g: Put = lambda x, y, z: f.at(side * x * s, y * s, z * scale_of(k))  # noqa: E731
    parts = [ball(g(0, 0.03, -0.05), np.array((0.03, 0.035, 0.03)) * s, f.r), bone(g(0, 0.005, 0.02), g(0.002, -0.02, -0.035), 0.036 * s, 0.034 * s), bone(g(0.002, -0.02, -0.04), g(0.006, -0.11, -0.06), 0.036 * s, 0.024 * s), ball(g(0.005, -0.1, -0.063), np.array((0.042, 0.05, 0.02)) * s, f.r)]
    toes = [bone(g(-0.024 + 0.0155 * j, -0.13 + 0.006 * j, -0.066), g(-0.026 + 0.016 * j, -0.165 + 0.011 * j, -0.068), (0.013 - 0.0015 * j) * s) for j in range(5)]
    return cut(blend([blend(parts, 0.03), *toes], 0.008), f.at(0, 0, -SOLE * scale_of(k)), -f.r[:, 2], 0.004)


__all__ = [
    "scale_of", "trunk", "around", "band", "brace", "sleeve", "top", "trousers", "skirt", "collar", "neck", "arm", "leg", "hand", "shoe", "sole", "bare_foot",
]  # fmt: skip
