"""Where things are at a time: every `Motion` by closed formula, the same in film and player (viewer/src/motion is its twin).

Notation. t seconds, T = period, A = amplitude, w = 2 pi t / T, S(k) = `share(seed, k)` in [0, 1), P(k) = 2 pi S(k).
Quaternions (w, x, y, z); qx(a), qy(a), qz(a) turn by a about an axis; * is the Hamilton product; "turn by a about axis u through
c" of a pose (p, q, s) is r = quaternion(u / |u|, a), p += s * rotate(q, c - rotate(r, c)), q = q * r.

share(seed, k), all in unsigned 32-bit arithmetic: h = seed + k * 0x9E3779B9; h ^= h >> 16; h *= 0x7FEB352D; h ^= h >> 15;
h *= 0x846CA68B; h ^= h >> 16; the result is h / 2**32. A seed is taken modulo 2**32; share(0, 0) = 0.
drift(seed, k, x) is smooth noise in [0, 1): i = floor(x), f = x - i, e = f * f * (3 - 2 f),
S(k + i mod 64) + (S(k + (i + 1) mod 64) - S(k + i mod 64)) * e.

Motions of an entity without a link are applied in their order to its pose, all in its own frame; those with a link to the identity,
which gives the link's transform within the entity. X = max(scale * extent x / 2, 0.3), Y = max(scale * extent y / 2, 0.5):

bob      p.z += A (0.65 sin(w + P0) + 0.35 sin(1.6 w + P1)); q = q * qy(roll) * qx(pitch) with
         roll = min(0.12, 0.5 A / X) sin(0.8 w + P2), pitch = min(0.06, 0.7 A / Y) sin(1.2 w + P3). Repeats after 5 T.
circle   d = 1 if S4 < 0.5 else -1, a = d w + P0; r = A (1 + 0.18 sin(2 w + P1)); h = min(0.12 A, 2) (0.6 sin(w + P2) + 0.4 sin(3 w + P3));
         p += s rotate(q, center) + (r cos a, r sin a, h). With the velocity v (derivative of that offset):
         yaw = atan2(v.x, -v.y), climb = atan2(v.z, |v.xy|), bank = d min(0.6, atan(|v.xy|^2 / (9.81 max(A, 0.1))));
         q = qz(yaw) * qx(-climb) * qy(bank): nose along the path, wing down to the middle. Repeats after T.
sway     turn by A (0.75 sin(w + P0) + 0.25 sin(1.6 w + P1)) about `axis` through `center`.
swing    turn by A sin(w + P0): a pendulum.
spin     turn by w + P0.
turn     turn by A (2 g - 1): rests and looks elsewhere; x = t / T, i = floor(x), u = min(1, (x - i) / 0.4), e = u u (3 - 2 u),
         g = S(10 + i mod 64) + (S(10 + (i + 1) mod 64) - S(10 + i mod 64)) e.
breathe  s *= 1 + A (0.5 - 0.5 cos(w + P0)).
track    keys: offset o and turn r (the identity without `turns`) at `times` of T, between two linear and along the great circle, the
         last going over into the first. p += s rotate(q, o + c - rotate(r, c)) with c = `center`; q = q * r.
path     a Catmull-Rom curve through `points` at `speed` metres a second; see `_path`. q = qz(yaw) * qx(-climb).
flicker  moves nothing: `light_factor`.
"""

from __future__ import annotations

import math
from bisect import bisect_right

from worldloom.world.base import Quat, Vec3
from worldloom.world.document import Entity, Motion, Pose, World

TAU = 2 * math.pi
MASK = 0xFFFFFFFF
State = tuple[Vec3, Quat, float]
"""Position, rotation, scale."""


def share(seed: int, k: int) -> float:
    """The k-th number in [0, 1) of a seed."""
    h = (seed + k * 0x9E3779B9) & MASK
    h = ((h ^ (h >> 16)) * 0x7FEB352D) & MASK
    h = ((h ^ (h >> 15)) * 0x846CA68B) & MASK
    return (h ^ (h >> 16)) / 2**32


def seed_of(text: str) -> int:
    """A 32-bit seed of an id: FNV-1a over its UTF-8 bytes."""
    h = 0x811C9DC5
    for b in text.encode():
        h = ((h ^ b) * 0x01000193) & MASK
    return h


def drift(seed: int, k: int, x: float) -> float:
    """Smooth noise in [0, 1) along x, a new value at every whole number, repeating after 64."""
    i = math.floor(x)
    return _between(seed, k, i, _smooth(x - i))


def pose_at(entity: Entity, t: float) -> Pose:
    """The entity's pose at t seconds; its own pose where nothing moves it."""
    live = [m for m in entity.motions if not m.link]
    if not live:
        return entity.pose
    state: State = (entity.pose.position, entity.pose.rotation, entity.pose.scale)
    for m in live:
        state = _step(m, state, t, entity.extent)
    return Pose(position=state[0], rotation=state[1], scale=state[2])


def link_pose(entity: Entity, link: str, t: float) -> Pose:
    """The link's transform in the entity's frame at t seconds; identity where nothing moves it."""
    state: State = ((0.0, 0.0, 0.0), (1.0, 0.0, 0.0, 0.0), 1.0)
    for m in entity.motions:
        if m.link == link and link:
            state = _step(m, state, t, entity.extent)
    return Pose(position=state[0], rotation=state[1], scale=state[2])


def link_angle(entity: Entity, link: str, t: float) -> float:
    """Radians by which the link's sway, swing, spin and turn motions have turned it at t seconds."""
    return sum(angle(m, t) for m in entity.motions if m.link == link and link and m.kind in ("sway", "swing", "spin", "turn"))


def light_factor(entity: Entity, index: int, t: float) -> float:
    """Factor on the power of `entity.lights[index]`: its own `flicker` f and the entity's flicker motions.

    1 - f n with n = 0.65 drift(id seed, 101 index, 5 t) + 0.35 drift(id seed, 101 index + 50, 13 t), times 1 - A n for every
    flicker motion, n there with the motion's seed, k = 0 and 50, and t / T and 2.6 t / T. `id seed` is `seed_of(entity.id)`.
    """
    own, f = seed_of(entity.id), entity.lights[index].flicker if index < len(entity.lights) else 0.0
    factor = 1 - f * (0.65 * drift(own, 101 * index, 5 * t) + 0.35 * drift(own, 101 * index + 50, 13 * t))
    for m in entity.motions:
        if m.kind == "flicker":
            factor *= 1 - m.amplitude * (0.65 * drift(m.seed, 0, t / m.period) + 0.35 * drift(m.seed, 50, 2.6 * t / m.period))
    return max(factor, 0.0)


def poses_at(world: World, t: float) -> dict[str, Pose]:
    """Poses of every entity that moves at t seconds, and of what it carries (riders keep their place on their carrier)."""
    by_id = {e.id: e for e in world.entities}
    out: dict[str, Pose | None] = {}

    def solve(e: Entity, depth: int) -> Pose | None:
        if e.id in out:
            return out[e.id]
        out[e.id] = None
        own = pose_at(e, t) if any(not m.link and m.kind != "flicker" for m in e.motions) else None
        carrier = by_id.get(e.support)
        if carrier is not None and depth < 8 and (under := solve(carrier, depth + 1)) is not None:
            own = _carried(own or e.pose, carrier.pose, under)
        out[e.id] = own
        return own

    for e in world.entities:
        solve(e, 0)
    return {k: v for k, v in out.items() if v is not None}


def angle(m: Motion, t: float) -> float:
    """Radians of a sway, swing, spin or turn at t seconds."""
    w, s = TAU * t / m.period, m.seed
    if m.kind == "sway":
        return m.amplitude * (0.75 * math.sin(w + TAU * share(s, 0)) + 0.25 * math.sin(1.6 * w + TAU * share(s, 1)))
    if m.kind == "swing":
        return m.amplitude * math.sin(w + TAU * share(s, 0))
    if m.kind == "spin":
        return w + TAU * share(s, 0)
    x = t / m.period
    i = math.floor(x)
    return m.amplitude * (2 * _between(s, 10, i, _smooth(min(1.0, (x - i) / 0.4))) - 1)


def _step(m: Motion, state: State, t: float, extent: Vec3) -> State:
    p, q, s = state
    if m.kind == "bob":
        return _bob(m, state, t, extent)
    if m.kind == "circle":
        return _circle(m, state, t)
    if m.kind == "path":
        return _path(m, state, t)
    if m.kind == "track":
        return _track(m, state, t)
    if m.kind == "breathe":
        return p, q, s * (1 + m.amplitude * (0.5 - 0.5 * math.cos(TAU * t / m.period + TAU * share(m.seed, 0))))
    if m.kind == "flicker":
        return state
    r = axis_turn(m.axis, angle(m, t))
    arm = rotate(q, _sub(m.center, rotate(r, m.center)))
    return (p[0] + s * arm[0], p[1] + s * arm[1], p[2] + s * arm[2]), multiply(q, r), s


def _bob(m: Motion, state: State, t: float, extent: Vec3) -> State:
    (x, y, z), q, s = state
    w, a = TAU * t / m.period, m.amplitude
    phase = [TAU * share(m.seed, k) for k in range(4)]
    z += a * (0.65 * math.sin(w + phase[0]) + 0.35 * math.sin(1.6 * w + phase[1]))
    roll = min(0.12, 0.5 * a / max(s * extent[0] / 2, 0.3)) * math.sin(0.8 * w + phase[2])
    pitch = min(0.06, 0.7 * a / max(s * extent[1] / 2, 0.5)) * math.sin(1.2 * w + phase[3])
    return (x, y, z), multiply(multiply(q, axis_turn((0, 1, 0), roll)), axis_turn((1, 0, 0), pitch)), s


def _circle(m: Motion, state: State, t: float) -> State:
    p, q, s = state
    k, a = TAU / m.period, m.amplitude
    w, d = k * t, 1.0 if share(m.seed, 4) < 0.5 else -1.0
    p0, p1, p2, p3 = (TAU * share(m.seed, i) for i in range(4))
    r, dr = a * (1 + 0.18 * math.sin(2 * w + p1)), a * 0.36 * k * math.cos(2 * w + p1)
    c, sn, tall = math.cos(d * w + p0), math.sin(d * w + p0), min(0.12 * a, 2.0)
    h = tall * (0.6 * math.sin(w + p2) + 0.4 * math.sin(3 * w + p3))
    v = (dr * c - r * d * k * sn, dr * sn + r * d * k * c, tall * k * (0.6 * math.cos(w + p2) + 1.2 * math.cos(3 * w + p3)))
    flat = math.hypot(v[0], v[1])
    bank = d * min(0.6, math.atan(flat * flat / (9.81 * max(a, 0.1))))
    mid = rotate(q, m.center)
    place = (p[0] + s * mid[0] + r * c, p[1] + s * mid[1] + r * sn, p[2] + s * mid[2] + h)
    return place, multiply(_heading(v), axis_turn((0, 1, 0), bank)), s


def _path(m: Motion, state: State, t: float) -> State:
    """Along a Catmull-Rom curve. L is the length of the chords, D = L / max(speed, 0.01) seconds.

    Closed (first point = last): u = fraction of t / D + S0. Open: the thing comes and stays, easing to rest, u = x (2 - x) with
    x = min(t / (2 D), 1), so that it starts at `speed`. The chord that holds u L, and the share f of it, give segment i and the
    curve's parameter; neighbours beyond the ends are mirrored (open: 2 first - second, 2 last - last but one) or wrap (closed).
    """
    pts = m.points
    if len(pts) < 2:
        return state
    closed = math.dist(pts[0], pts[-1]) < 1e-6
    chords = [math.dist(a, b) for a, b in zip(pts, pts[1:], strict=False)]
    total = sum(chords)
    if total <= 0:
        return state
    x = t * max(m.speed, 0.01) / total
    u = (x + share(m.seed, 0)) % 1.0 if closed else (y := min(max(x / 2, 0.0), 1.0)) * (2 - y)
    far, i = u * total, 0
    while i < len(chords) - 1 and far > chords[i]:
        far, i = far - chords[i], i + 1
    f = min(far / chords[i], 1.0) if chords[i] > 0 else 0.0
    n = len(chords)
    a = pts[i - 1] if i else (pts[n - 1] if closed else _mirror(pts[0], pts[1]))
    d = pts[i + 2] if i + 2 <= n else (pts[1] if closed else _mirror(pts[n], pts[n - 1]))
    place, v = catmull(a, pts[i], pts[i + 1], d, f)
    return place, _heading(v) if math.hypot(*v) > 1e-9 else state[1], state[2]


def _track(m: Motion, state: State, t: float) -> State:
    n = min(len(m.times), len(m.points))
    if not n:
        return state
    p, q, s = state
    x = t % m.period
    i = bisect_right(m.times, x, 0, n) - 1
    j = (i + 1) % n
    start, end = m.times[i] - (m.period if i < 0 else 0.0), m.times[j] + (m.period if j <= i else 0.0)
    f = min(max((x - start) / max(end - start, 1e-9), 0.0), 1.0)
    a, b = m.points[i], m.points[j]
    r = slerp(m.turns[i], m.turns[j], f) if len(m.turns) >= n else (1.0, 0.0, 0.0, 0.0)
    o = (a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f)
    x, y, z = rotate(q, _sub((o[0] + m.center[0], o[1] + m.center[1], o[2] + m.center[2]), rotate(r, m.center)))
    return (p[0] + s * x, p[1] + s * y, p[2] + s * z), multiply(q, r), s


def slerp(a: Quat, b: Quat, f: float) -> Quat:
    """The turn at a share f of the shorter way between two unit quaternions."""
    dot = sum(u * v for u, v in zip(a, b, strict=True))
    sign, dot = (-1.0 if dot < 0 else 1.0), min(abs(dot), 1.0)
    w = math.acos(dot)
    k = math.sin(w)
    u, v = (1 - f, f) if k < 1e-6 else (math.sin((1 - f) * w) / k, math.sin(f * w) / k)
    out = [u * x + sign * v * y for x, y in zip(a, b, strict=True)]
    n = math.sqrt(sum(x * x for x in out))
    return (out[0] / n, out[1] / n, out[2] / n, out[3] / n)


def catmull(a: Vec3, b: Vec3, c: Vec3, d: Vec3, f: float) -> tuple[Vec3, Vec3]:
    """Point and derivative at f in [0, 1] between b and c of the uniform Catmull-Rom curve (tension a half)."""
    p, v = [], []
    for j in range(3):
        k1, k2, k3 = c[j] - a[j], 2 * a[j] - 5 * b[j] + 4 * c[j] - d[j], 3 * b[j] - a[j] - 3 * c[j] + d[j]
        p.append(b[j] + 0.5 * f * (k1 + f * (k2 + f * k3)))
        v.append(0.5 * (k1 + f * (2 * k2 + 3 * f * k3)))
    return (p[0], p[1], p[2]), (v[0], v[1], v[2])


def _heading(v: Vec3) -> Quat:
    """Front (-Y) along v, level wings."""
    yaw, climb = math.atan2(v[0], -v[1]), math.atan2(v[2], math.hypot(v[0], v[1]))
    return multiply(axis_turn((0, 0, 1), yaw), axis_turn((1, 0, 0), -climb))


def _carried(rider: Pose, home: Pose, now: Pose) -> Pose:
    """A rider's pose when its carrier went from `home` to `now`."""
    back = (home.rotation[0], -home.rotation[1], -home.rotation[2], -home.rotation[3])
    k = now.scale / home.scale
    local = rotate(back, _sub(rider.position, home.position))
    x, y, z = rotate(now.rotation, local)
    place = (now.position[0] + k * x, now.position[1] + k * y, now.position[2] + k * z)
    return Pose(position=place, rotation=multiply(multiply(now.rotation, back), rider.rotation), scale=k * rider.scale)


def _between(seed: int, k: int, i: int, e: float) -> float:
    a, b = share(seed, k + i % 64), share(seed, k + (i + 1) % 64)
    return a + (b - a) * e


def _smooth(f: float) -> float:
    return f * f * (3 - 2 * f)


def _mirror(a: Vec3, b: Vec3) -> Vec3:
    return (2 * a[0] - b[0], 2 * a[1] - b[1], 2 * a[2] - b[2])


def _sub(a: Vec3, b: Vec3) -> Vec3:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def axis_turn(axis: Vec3, a: float) -> Quat:
    """Quaternion of a turn by `a` radians about an axis of any length; the identity for a zero axis."""
    n = math.hypot(*axis)
    if n == 0:
        return (1.0, 0.0, 0.0, 0.0)
    s = math.sin(a / 2) / n
    return (math.cos(a / 2), axis[0] * s, axis[1] * s, axis[2] * s)


def multiply(a: Quat, b: Quat) -> Quat:
    """Hamilton product: first b, then a."""
    w, x, y, z = a
    i, j, k, l = b
    return (w * i - x * j - y * k - z * l, w * j + x * i + y * l - z * k, w * k - x * l + y * i + z * j, w * l + x * k - y * j + z * i)


def rotate(q: Quat, v: Vec3) -> Vec3:
    """A vector turned by a unit quaternion."""
    w, x, y, z = q
    i, j, k = v
    a, b, c = 2 * (y * k - z * j), 2 * (z * i - x * k), 2 * (x * j - y * i)
    return (i + w * a + y * c - z * b, j + w * b + z * a - x * c, k + w * c + x * b - y * a)


__all__ = [
    "angle", "axis_turn", "catmull", "drift", "light_factor", "link_angle", "link_pose", "multiply", "pose_at", "poses_at", "rotate",
    "seed_of", "share", "slerp",
]  # fmt: skip
