"""Hair as strands: roots sampled by a mask on the skin, a field of directions, gravity, and a skin
that pushes back.

Points are in the face's frame (x left, y up, z forward) of a person in the bind pose, in which the head stands straight.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import Array, balding, ear_at, face_frame, horseshoe, marks, scalp, smooth
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Person
from worldloom.synth.people.surface import net, normals

Mask = Callable[[Floats], Array]


@dataclass(frozen=True)
class Strands:
    """Curves (n, k, 3) with radii (n, k), white ones where `white` (n,), and the pigments of the others. `roots` (n, 3) on the
    template."""

    name: str
    points: Floats
    radii: Floats
    white: np.ndarray
    eumelanin: float
    pheomelanin: float
    roots: Floats

    def __len__(self) -> int:
        return len(self.points)


@dataclass
class Skin:
    """A person's skin as hair sees it: template points, points and normals, all in the face's frame, triangles of the head, a
    tree to push by."""

    canon: Floats
    points: Floats
    normals: Floats
    faces: Ints
    tree: Any
    used: Ints
    """The vertices that the tree holds."""

    @classmethod
    def of(cls, points: Floats) -> Skin:
        """From the skin's points (n, 3) in the bind pose, of the net that was divided once."""
        n = net(True)
        p, nor = face_frame(points), face_frame(normals(points, n.faces))
        c = face_frame(n.canon)
        head = c[n.faces].mean(1)[:, 1] > marks().eye[1] - 0.2
        used = np.unique(n.faces[c[n.faces].mean(1)[:, 1] > marks().eye[1] - 0.55])
        return cls(c, p, nor, n.faces[head], tree(p[used]), used)

    def push(self, p: Floats, off: Array) -> Floats:
        """Points moved out to at least `off` metres from the skin."""
        d, i = self.tree.query(p, distance_upper_bound=0.06)
        near = np.isfinite(d)
        j = self.used[i[near]]
        out = p.copy()
        height = ((p[near] - self.points[j]) * self.normals[j]).sum(1)
        out[near] += self.normals[j] * np.maximum(off[near] - height, 0)[:, None]
        return out

    def inward(self, p: Floats, above: float) -> Floats:
        """(n, 3) ways back to the skin for points more than `above` metres over it, as long as they are far, at most 1."""
        d, i = self.tree.query(p)
        far = np.clip((d - above) / 0.02, 0, 1)
        return np.asarray(-self.normals[self.used[i]] * far[:, None])

    def roots(self, mask: Mask, count: int, draw: np.random.Generator) -> tuple[Floats, Floats, Floats]:
        """Points, normals and template points (m, 3) of at most `count` roots, as dense as the mask."""
        a = self.canon[self.faces]
        area = np.linalg.norm(np.cross(a[:, 1] - a[:, 0], a[:, 2] - a[:, 0]), axis=1) * np.maximum(mask(a.mean(1)), 0)
        t = draw.choice(len(a), count, p=area / area.sum())
        u, v = np.sqrt(draw.random(count))[:, None], draw.random(count)[:, None]
        w = np.concatenate([1 - u, u * (1 - v), u * v], 1)[..., None]
        c, p, n = ((x[self.faces[t]] * w).sum(1) for x in (self.canon, self.points, self.normals))
        keep = draw.random(count) < np.clip(mask(c), 0, 1)
        return p[keep], unit(n[keep]), c[keep]


def unit(v: Floats) -> Floats:
    """Of length 1."""
    return np.asarray(v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-12))


@dataclass(frozen=True)
class Style:
    """How hair lies: the field of directions, length in metres on top and at the sides, lift from the skin, weight, curl,
    clumping, how far it stands off."""

    field: str
    top: float
    sides: float
    lift: float = 0.3
    weight: float = 0.2
    curl: float = 0.05
    clump: float = 0.45
    off: float = 0.008
    count: int = 26000
    steps: int = 12
    radius: float = 5.5e-5
    recede: float = 0.0
    ties: str = ""
    """Where it is gathered: at the back, at both sides, on the top."""
    tail: str = ""
    """What hangs or sits there: a knot, a tail, a plait."""
    strip: bool = False
    """Only along the middle."""
    coils: float = 0.0
    """Metres of the radius of coils; none where 0."""


STYLES: dict[str, Style] = {
    "buzz": Style("forward", 0.006, 0.004, 0.55, 0.0, 0.0, 0.0, 0.001, 34000, 5, 4.5e-5),
    "crew": Style("forward", 0.024, 0.009, 0.62, 0.05, 0.02, 0.35, 0.004, 32000, 8, 5e-5),
    "short": Style("forward", 0.055, 0.022, 0.42, 0.16, 0.06, 0.5, 0.010, 28000),
    "side part": Style("side", 0.085, 0.022, 0.40, 0.15, 0.03, 0.5, 0.012, 28000, 14),
    "slicked": Style("back", 0.105, 0.035, 0.20, 0.10, 0.02, 0.6, 0.006, 28000, 14),
    "receding": Style("forward", 0.035, 0.018, 0.35, 0.16, 0.06, 0.4, 0.005, 20000, 10, 5e-5, 1.0),
    "bob": Style("down", 0.215, 0.105, 0.22, 0.55, 0.03, 0.45, 0.012, 22000, 18, 6.5e-5),
    "shoulder": Style("down", 0.36, 0.30, 0.24, 0.55, 0.22, 0.5, 0.014, 22000, 22, 6.5e-5),
    "long": Style("down", 0.52, 0.46, 0.22, 0.6, 0.10, 0.5, 0.012, 22000, 26, 6.5e-5),
    "bun": Style("gather", 0.16, 0.12, 0.10, 0.0, 0.0, 0.5, 0.003, 26000, 16, ties="back", tail="knot"),
    "ponytail": Style("gather", 0.17, 0.13, 0.10, 0.0, 0.0, 0.5, 0.003, 26000, 16, ties="back", tail="tail"),
    "braid": Style("gather", 0.17, 0.13, 0.10, 0.0, 0.0, 0.5, 0.003, 26000, 16, ties="back", tail="plait"),
    "pigtails": Style("gather", 0.12, 0.09, 0.10, 0.0, 0.0, 0.5, 0.003, 26000, 16, ties="sides", tail="tail"),
    "top knot": Style("gather", 0.13, 0.13, 0.10, 0.0, 0.0, 0.5, 0.003, 26000, 16, ties="top", tail="knot"),
    "pixie": Style("forward", 0.060, 0.038, 0.34, 0.20, 0.05, 0.55, 0.009, 28000),
    "undercut": Style("back", 0.105, 0.005, 0.26, 0.10, 0.03, 0.55, 0.008, 28000, 14),
    "wavy": Style("down", 0.44, 0.38, 0.26, 0.5, 0.42, 0.5, 0.016, 22000, 26, 6.5e-5),
    "dreadlocks": Style("down", 0.36, 0.30, 0.30, 0.5, 0.10, 0.97, 0.016, 22000, 22, 8e-5),
    "mohawk": Style("radial", 0.085, 0.085, 0.9, 0.0, 0.05, 0.5, 0.004, 16000, 12, 6e-5, strip=True),
    "curly": Style("coiled", 0.085, 0.085, weight=0.75, clump=0.55, count=15000, steps=36, radius=6e-5, coils=0.0065),
    "afro": Style("coiled", 0.085, 0.085, weight=0.0, clump=0.25, count=20000, steps=40, radius=5e-5, coils=0.0038),
}  # fmt: skip


SHORN = 0.5
"""Of the length of a woman's coils, what men leave."""


def hair(person: Person, skin: Skin, draw: np.random.Generator, density: float = 1.0) -> list[Strands]:
    """The hair of the head; [] for the bald."""
    from worldloom.synth.people.headgear import HIDING, OPEN, under_hat

    if person.hair.style == "bald" or person.hat in HIDING:
        return []
    s = STYLES[person.hair.style]
    if s.coils and person.sex == "male":
        s = replace(s, top=SHORN * s.top)
    recede = max(s.recede, 0.5 * float(np.clip((person.age - 50) / 30, 0, 1)) * (person.sex == "male"))

    def mask(c: Floats) -> Array:
        bare = 1 - horseshoe(c, balding(person.age)) if s.recede else 0.0
        covered = smooth(0.0, 0.008, under_hat(c)) if person.hat not in OPEN else 0.0
        strip = smooth(0.030, 0.020, np.abs(c[:, 0])) if s.strip else 1.0
        return scalp(c, recede) * (1 - ear_at(c)) * (1 - bare) * (1 - covered) * strip

    p, n, c = skin.roots(mask, int(s.count * density), draw)
    curves = (_coiled if s.coils else _grown)(s, person, skin, p, n, c, draw)
    radii = np.full(curves.shape[:2], s.radius / density**0.5) * np.interp(
        np.linspace(0, 1, curves.shape[1]), [0, 0.7, 1], [1, 0.9, 0.3]
    )
    out = [_made("hair", person, curves, radii, c, person.hair.grey, draw)]
    for at in ties(skin, s.ties) if s.tail and (person.hat == "none" or s.ties != "top") else ():
        tail = at + TAILS[s.tail](draw, int(7000 * density / (2 if s.ties == "sides" else 1))) * [np.sign(at[0] + 0.01), 1, 1]
        out.append(
            _made(
                "tail",
                person,
                tail,
                np.full(tail.shape[:2], s.radius / density**0.5),
                np.tile(at, (len(tail), 1)),
                person.hair.grey,
                draw,
            )
        )
    return out


def _made(
    name: str, person: Person, curves: Floats, radii: Floats, roots: Floats, grey: float, draw: np.random.Generator
) -> Strands:
    return Strands(name, curves, radii, draw.random(len(curves)) < grey, person.hair.eumelanin, person.hair.pheomelanin, roots)


def ties(skin: Skin, where: str) -> Floats:
    """(k, 3) where hair is tied: at the back of the head a little over the ears, behind both ears, or on the crown."""
    m, c = marks(), skin.canon
    if where == "sides":
        near = (np.abs(c[:, 1] - m.eye[1] - 0.005) < 0.012) & (np.abs(c[:, 2] - m.ear[2] + 0.045) < 0.012) & (c[:, 0] > 0.03)
        at = skin.points[near].mean(0) + [0.012, 0, -0.006]
        return np.stack([at, at * [-1, 1, 1]])
    if where == "top":
        near = (np.abs(c[:, 2] - m.ear[2] + 0.03) < 0.015) & (np.abs(c[:, 0]) < 0.02) & (c[:, 1] > m.eye[1] + 0.06)
        return np.asarray(skin.points[near].mean(0) + [0, 0.014, -0.004])[None]
    back = c[:, 2] < m.ear[2] - 0.04
    near = back & (np.abs(c[:, 1] - m.eye[1] - 0.03) < 0.012) & (np.abs(c[:, 0]) < 0.02)
    return np.asarray(skin.points[near].mean(0) + [0, 0, -0.012])[None]


def _toward(skin: Skin, s: Style, q: Floats) -> Floats:
    """(m, 3) unit ways from points to where they are tied."""
    at = ties(skin, s.ties)
    return unit(at[(q[:, 0] < 0).astype(int) if len(at) > 1 else 0] - q)


def _field(s: Style, skin: Skin, p: Floats, n: Floats, c: Floats) -> Floats:
    """(m, 3) where hair wants to go."""
    m = marks()
    x, up, u = c[:, 0], n[:, 1], (c[:, 2] - m.ear[2]) / (m.eye[2] + 0.03 - m.ear[2])
    top = (smooth(0.30, 0.80, up) * smooth(-1.0, -0.2, u))[:, None]
    down = np.stack([0.25 * np.sign(x) * smooth(0.0, 0.5, up), -1 + 0 * x, -0.30 * smooth(-0.3, 0.4, u)], -1)
    if s.field == "radial":
        return n + [0, 0.15, 0]
    if s.field == "gather":
        return _toward(skin, s, p)
    if s.field == "back":
        over = np.stack([0.15 * np.sign(x), 0.15 + 0.3 * u, -1 + 0 * x], -1)
        return np.asarray(top * over + (1 - top) * np.stack([0 * x, -0.45 - 0.4 * (u < 0), -0.8 + 0 * x], -1))
    if s.field == "side":
        crown = smooth(-0.75, -0.35, u)[:, None]
        over = np.stack(
            [np.where(x > 0.028, 0.8, -1.0), 0.12 + 0.35 * smooth(0.4, 0.9, u), 0.25 - 0.35 * smooth(0.4, 0.9, u)], -1
        )
        return np.asarray(
            top * (crown * over + (1 - crown) * np.stack([4 * x, -0.4 + 0 * x, -0.8 + 0 * x], -1)) + (1 - top) * down
        )
    if s.field == "down":
        side = np.where(x > 0.014 * smooth(-0.6, 0.6, u), 1.0, -1.0)
        front = smooth(0.0, 0.6, u)
        over = np.stack([side * (0.95 - 0.3 * (u < 0)), 0.10 + 0 * x, -0.55 * front - 0.25], -1)
        return np.where((up < 0.35)[:, None], np.stack([0.25 * np.sign(x), -1 + 0 * x, -0.30 * smooth(0, 0.3, u)], -1), over)
    crown = smooth(-0.75, -0.35, u)[:, None]
    ahead = np.stack([-0.35 + 4 * x, 0.10 + 0.30 * smooth(0.35, 0.85, u), 0.85 - 0.35 * smooth(0.35, 0.85, u)], -1)
    return top * (crown * ahead + (1 - crown) * np.stack([8 * x, -0.3 + 0 * x, -0.9 + 0 * x], -1)) + (1 - top) * down


def _grown(s: Style, person: Person, skin: Skin, p: Floats, n: Floats, c: Floats, draw: np.random.Generator) -> Floats:
    """(m, k, 3) strands: directions turn from the field to gravity, coils and clumps come on top, the skin pushes back."""
    m, k = marks(), s.steps
    every = 40
    clump = tree(p[::every]).query(p)[1]
    shared, own = draw.normal(size=(len(p[::every]), 3))[clump], draw.normal(size=(len(p), 3))
    jitter = 0.8 * shared + 0.35 * own
    up = n[:, 1]
    want = unit(_field(s, skin, p, n, c) + 0.11 * jitter)
    want = want if s.field == "radial" else unit(want - n * (want * n).sum(1, keepdims=True))
    side = smooth(0.75, 0.25, up)
    length = (s.top + (s.sides - s.top) * side) * (1 + 0.10 * draw.normal(size=len(p))).clip(0.6, 1.35)
    if s.field in ("forward", "side", "back"):
        length = length * np.clip(0.35 + 1.1 * smooth(-0.09, 0.05, c[:, 1] - m.eye[1]), 0.3, 1)
    stand = 0.0012 + s.off * draw.random(len(p)) ** 1.3
    curl = max(s.curl, person.hair.curl * (0.25 if s.field == "radial" else 0.18))
    phase, step = draw.random(len(p[::every]))[clump] * 6.28 + draw.normal(size=len(p)) * 0.4, length / (k - 1)
    d, bounds = unit(want + n * s.lift), _bounds(skin)
    out, q = [p - n * 0.0006, p + d * 0.0012], p + d * 0.0012
    for j in range(2, k):
        t = j / k
        near = (j * step < 0.075)[:, None]  # metres from the root in which hair is still led by where it grows
        pull = 0.34 * near if s.field == "down" else {"gather": 0.75, "radial": 0.10}.get(s.field, 0.22 * (t < 0.6))
        aim = _toward(skin, s, q) if s.field == "gather" else want
        d = unit(d + (aim - d) * pull + np.array([0, -s.weight * (0.45 + 0.9 * min(1, 1.8 * t)), 0]) + 0.04 * jitter)
        if s.field == "down":
            d = _kept_off_face(d, q, skin, m.eye[1])
            q = _behind(q, bounds)
        if curl > 0.02:
            turns = 46 if s.field == "radial" else 13
            d = unit(
                d
                + curl
                * np.stack([np.sin(phase + t * turns), np.cos(phase * 1.7 + t * turns), np.cos(phase + t * turns)], -1)
                * (1 if s.field == "radial" else smooth(0.2, 0.9, np.array(t)))
            )
        if s.field in ("back", "side", "forward"):  # combed hair lies
            d = unit(d + 0.9 * skin.inward(q, 0.006 + s.off))
        q = skin.push(q + d * step[:, None], np.maximum(stand * min(1, j / 3), 0.0012))
        out.append(q)
    return clumped(np.stack(out, 1), clump, every, s.clump, draw)


def _coiled(s: Style, person: Person, skin: Skin, p: Floats, n: Floats, c: Floats, draw: np.random.Generator) -> Floats:
    """(m, k, 3) strands of coiled hair: to the surface of a ball round the head, shorter toward the nape, tips turned over into that
    surface, so that the outline is round and soft; heavier hair sinks as it grows."""
    m, k, every = marks(), s.steps, 30
    middle = skin.points[(np.abs(skin.canon[:, 1] - m.eye[1] - 0.035) < 0.012) & (skin.canon[:, 2] < m.eye[2])].mean(0)
    away = np.linalg.norm(p - middle, axis=1)
    top = s.top * (0.45 + 0.55 * smooth(-0.075, 0.005, c[:, 1] - m.eye[1]))
    want = 0.35 * top + 0.65 * (top + np.percentile(away, 75) - away)
    long = np.clip(want, 0.3 * top, 1.35 * top) * (1 + 0.035 * draw.normal(size=len(p)))
    clump = tree(p[::every]).query(p)[1]
    lean = draw.normal(size=(len(p[::every]), 3))[clump] + 0.5 * draw.normal(size=p.shape)
    d, step = unit(unit(p - middle) + 0.35 * n + 0.16 * lean), (long / (k - 1))[:, None]
    out, q = [p - n * 0.0006, p + d * 0.001], p + d * 0.001
    for j in range(2, k):
        t = j / k
        over = np.cross(unit(q - middle), lean)
        d = unit(d + (2.4 * over * smooth(0.30, 0.75, np.array(t)) + np.array([0, -s.weight * (0.3 + t), 0])) * (2.4 / k))
        q = skin.push(q + d * step, np.full(len(q), 0.0015))
        out.append(q)
    spine = clumped(np.stack(out, 1), clump, every, s.clump, draw, loose=0.0)
    turns = long / (3.2 * s.coils) * 6.28
    phase = turns[:, None] * np.linspace(0, 1, k) + (draw.random(len(p[::every]))[clump] * 6.28 + 0.5 * draw.normal(size=len(p)))[:, None]
    one = unit(np.cross(d, lean))
    wide = (s.coils * (0.7 + 0.5 * draw.random(len(p))))[:, None] * np.minimum(1, 3 * np.linspace(0, 1, k))
    coil = np.cos(phase)[..., None] * one[:, None] + np.sin(phase)[..., None] * np.cross(d, one)[:, None]
    return np.asarray(spine + wide[..., None] * coil)


def _bounds(skin: Skin) -> tuple[float, float, float]:
    """Heights of the eyes and how far forward ears and forehead are, of the person whose skin it is."""
    m = marks()
    eye, ear = (skin.points[np.linalg.norm(skin.canon - at, axis=1).argmin()] for at in (m.eye + [0, 0, 0.02], m.ear))
    return float(eye[1]), float(ear[2]), float(eye[2])


def _behind(q: Floats, bounds: tuple[float, float, float]) -> Floats:
    """Hair that hangs leaves the face free: from the hairline down to the eyes it goes back to a little before the ears."""
    eye, ear, front = bounds
    edge = ear + 0.022 + (front + 0.05 - ear) * smooth(0.020, 0.075, q[:, 1] - eye)
    over = np.maximum(q[:, 2] - edge, 0)
    return np.asarray(q - 0.45 * over[:, None] * np.array([0, 0, 1.0]))


def _kept_off_face(d: Floats, q: Floats, skin: Skin, eye: float) -> Floats:
    """Strands that hang in front of the cheeks go outward and back."""
    level = skin.points[:, 1].max() - 0.115
    before = (q[:, 2] > skin.points[:, 2].max() - 0.115) & (q[:, 1] < level + 0.045)
    d = unit(d + before[:, None] * np.stack([np.sign(q[:, 0]) * 0.10, 0 * d[:, 0], -0.40 + 0 * d[:, 0]], -1))
    low = q[:, 1] < level - 0.10
    return unit(d + low[:, None] * np.stack([-0.05 * np.sign(q[:, 0]), 0 * d[:, 0], 0.05 + 0 * d[:, 0]], -1))


def clumped(
    curves: Floats, clump: Ints, every: int, amount: float, draw: np.random.Generator, loose: float = 0.03
) -> Floats:
    """Strands drawn toward their clump's, more at the tips; a share of them is `loose` and flies away."""
    k = curves.shape[1]
    guide = curves[::every][clump]
    w = (amount * np.linspace(0, 1, k) ** 1.4)[None, :, None]
    apart = (curves[:, 1] - guide[:, 1])[:, None]
    out = curves * (1 - w) + w * (guide + apart * 0.45)
    flies = (draw.random(len(curves)) < loose)[:, None, None]
    return np.asarray(out + flies * np.linspace(0, 1, k)[None, :, None] ** 2 * 0.005 * draw.normal(size=(len(curves), 1, 3)))


def _knot(draw: np.random.Generator, count: int) -> Floats:
    """A bun: strands that wind round a ring behind the tie."""
    t = np.linspace(0, 1, 26)[None, :]
    phase, tube = draw.random((count, 1)) * 6.28, draw.random((count, 1)) * 6.28
    r = 0.017 * np.sqrt(draw.uniform(0.35, 1, (count, 1)))
    along, around = phase + t * 3.6, tube + t * 2.4
    ring = 0.019 + r * np.cos(around)
    return np.stack([ring * np.cos(along) * 1.05, ring * np.sin(along), r * np.sin(around) - 0.012], -1)


def _tail(draw: np.random.Generator, count: int) -> Floats:
    """A ponytail: a bundle that falls from the tie and narrows."""
    t = np.linspace(0, 1, 26)[None, :, None]
    a, r = draw.random((count, 1, 1)) * 6.28, np.sqrt(draw.random((count, 1, 1)))
    wide = 0.008 + 0.018 * np.sin(np.clip(t * 1.25, 0, 1) * np.pi) ** 0.8 * (1 - 0.5 * t)
    length = 0.30 * (1 + 0.12 * draw.normal(size=(count, 1, 1)))
    spine = np.concatenate(
        [0 * t, 0.018 * np.sin(np.minimum(t * 6, 1.57)) - t**1.25, -0.05 * np.sin(np.minimum(t * 4, 1.9)) - 0.02 * t], 2
    )
    fall = spine * np.concatenate([0 * length + 1, length, 0 * length + 1], 2)
    return np.asarray(
        fall
        + np.concatenate([r * np.cos(a) * wide, 0 * r * wide, r * np.sin(a) * wide], 2)
        + 0.0015 * draw.normal(size=(count, 1, 3)) * t
    )


def _plait(draw: np.random.Generator, count: int) -> Floats:
    """A plait of three, which falls down the back."""
    t = np.linspace(0, 1, 40)[None, :]
    third, a = draw.integers(3, size=(count, 1)) * 2.0944, draw.random((count, 1)) * 6.28
    r = 0.0115 * np.sqrt(draw.random((count, 1))) * (1 - 0.45 * t**2)
    turn = 2 * np.pi * 4.5 * t + third
    x = 0.0125 * np.sin(turn) * (1 - 0.4 * t) + r * np.cos(a)
    z = 0.0075 * np.sin(2 * turn) - 0.022 * np.sin(np.minimum(t * 5, 1.8)) - 0.045 * t + r * np.sin(a)
    return np.stack([x, 0.012 * np.sin(np.minimum(t * 6, 1.57)) - 0.36 * t + 0 * x, z], -1)


TAILS = {"knot": _knot, "tail": _tail, "plait": _plait}


__all__ = ["STYLES", "Skin", "Strands", "Style", "clumped", "hair", "ties", "unit"]
