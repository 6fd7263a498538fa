"""Toy animals as soft solids: one table of heads, sitting and standing bodies, and two dinosaurs. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from worldloom.assets.parts.body_form import Form, ball, blend, bone, chain, skin
from worldloom.geometry import Floats, Mesh, lathe, rot_x, rot_y, rot_z, smoothstep, spline

V = tuple[float, float, float]
Paint = Callable[[Floats], Floats]


@dataclass(frozen=True)
class Kind:
    """A species: colours (linear), skull and muzzle radii, ears, tail, and what else makes it known."""

    coat: V
    pale: V
    skull: V = (0.2, 0.18, 0.175)
    muzzle: V = (0.09, 0.07, 0.062)
    snout: float = 0.0
    """How far a pointed snout reaches before the face; 0 for a round muzzle."""
    ears: str = "round"
    tail: tuple[V, ...] = ()
    tail_radius: tuple[float, float] = (0.035, 0.02)
    tip: V | None = None
    """Colour of the tail's end and of the feet."""
    mane: V | None = None
    bald: bool = False
    """A pale face, as monkeys have."""


@dataclass(frozen=True)
class Beast:
    """Meshes about the origin on z = 0 and `tall` high, in vertex colours; where eyes, nose and mouth lie."""

    coat: list[Mesh]
    trim: list[Mesh]
    eye: V
    nose: V
    tall: float
    mouth: list[Floats] = field(default_factory=list)


KINDS: dict[str, Kind] = {
    "bear": Kind((0.17, 0.075, 0.025), (0.42, 0.27, 0.13)),
    "lion": Kind((0.46, 0.25, 0.055), (0.62, 0.48, 0.27), ears="small", tail=((0, 0.2, 0.06), (0.12, 0.32, 0.05), (0.28, 0.3, 0.08)), tip=(0.18, 0.07, 0.02), mane=(0.2, 0.075, 0.02)),
    "rabbit": Kind((0.5, 0.44, 0.38), (0.7, 0.56, 0.52), (0.175, 0.165, 0.165), (0.075, 0.055, 0.05), ears="long", tail=((0, 0.2, 0.1), (0, 0.23, 0.1)), tail_radius=(0.07, 0.06), tip=(0.75, 0.73, 0.7)),
    "bunny": Kind((0.7, 0.68, 0.64), (0.66, 0.33, 0.36), (0.18, 0.17, 0.17), (0.08, 0.058, 0.052), ears="long", tail=((0, 0.2, 0.1), (0, 0.23, 0.1)), tail_radius=(0.075, 0.065), tip=(0.75, 0.73, 0.7)),
    "elephant": Kind((0.2, 0.22, 0.26), (0.5, 0.3, 0.32), (0.19, 0.18, 0.18), (0.05, 0.05, 0.05), ears="fan", tail=((0, 0.19, 0.14), (0.03, 0.25, 0.1)), tail_radius=(0.022, 0.014)),
    "fox": Kind((0.5, 0.155, 0.025), (0.72, 0.68, 0.62), (0.185, 0.16, 0.155), snout=0.15, ears="pointed", tail=((0, 0.17, 0.09), (0.15, 0.3, 0.1), (0.3, 0.28, 0.19), (0.35, 0.2, 0.3)), tail_radius=(0.05, 0.085), tip=(0.72, 0.68, 0.62)),
    "monkey": Kind((0.13, 0.062, 0.03), (0.55, 0.36, 0.21), (0.18, 0.165, 0.175), (0.105, 0.06, 0.075), ears="side", tail=((0, 0.18, 0.06), (0.2, 0.3, 0.05), (0.34, 0.18, 0.1), (0.33, 0.1, 0.25), (0.27, 0.1, 0.27)), tail_radius=(0.03, 0.026), bald=True),
    "dog": Kind((0.4, 0.25, 0.12), (0.66, 0.56, 0.42), muzzle=(0.095, 0.095, 0.065), ears="hanging", tail=((0, 0.18, 0.08), (0.1, 0.27, 0.12), (0.14, 0.27, 0.24)), tail_radius=(0.04, 0.026), tip=(0.66, 0.56, 0.42)),
    "cat": Kind((0.22, 0.2, 0.19), (0.62, 0.58, 0.53), (0.19, 0.165, 0.16), (0.075, 0.05, 0.048), ears="peaked", tail=((0, 0.18, 0.06), (0.2, 0.28, 0.05), (0.33, 0.1, 0.06), (0.3, -0.05, 0.07)), tail_radius=(0.034, 0.03)),
}  # fmt: skip
DINO: V = (0.09, 0.28, 0.1)


def _ears(kind: Kind, at: Floats, s: float) -> tuple[list[Form], list[Form]]:
    """(forms of the coat, forms where the pale lining shows)."""
    out: list[Form] = []
    lining: list[Form] = []
    for x in (-1, 1):
        def p(a: float, b: float, c: float, side: int = x) -> Floats:
            return at + np.array([side * a, b, c]) * s

        if kind.ears in ("round", "small", "side"):
            r = {"round": 0.068, "small": 0.055, "side": 0.075}[kind.ears]
            c = p(0.2, 0.0, 0.0) if kind.ears == "side" else p(0.148, 0.01, 0.152)
            out.append(ball(c, np.array([r, 0.035, r]) * s))
            lining.append(ball(c - [0, 0.03 * s, 0], np.array([0.62 * r, 0.02, 0.62 * r]) * s))
        elif kind.ears == "long":
            c, turn = p(0.085, 0.03, 0.3), rot_y(x * 0.14) @ rot_x(-0.12)
            out.append(ball(c, np.array([0.055, 0.03, 0.2]) * s, turn))
            lining.append(ball(c - [0, 0.024 * s, 0], np.array([0.032, 0.022, 0.155]) * s, turn))
        elif kind.ears == "fan":
            turn = rot_z(x * 0.45) @ rot_y(x * 0.25)
            out.append(ball(p(0.26, 0.05, 0.03), np.array([0.145, 0.03, 0.17]) * s, turn))
            lining.append(ball(p(0.265, 0.03, 0.02), np.array([0.105, 0.028, 0.13]) * s, turn))
        elif kind.ears == "hanging":
            out.append(ball(p(0.185, 0.0, -0.02), np.array([0.036, 0.075, 0.145]) * s, rot_y(x * 0.2)))
        else:
            tip = p(0.17, 0.02, 0.27) if kind.ears == "pointed" else p(0.145, 0.02, 0.23)
            out.append(bone(p(0.11, 0.01, 0.11), tip, 0.066 * s, 0.014 * s))
            lining.append(bone(p(0.115, -0.034, 0.12), tip - [0, 0.016 * s, 0.02 * s], 0.04 * s, 0.008 * s))
    return out, lining


def _head(name: str, kind: Kind, at: Floats, s: float) -> tuple[list[Form], list[Form]]:
    """Skull, muzzle or snout or trunk, and ears about `at`; and where pale."""
    ears, pale = _ears(kind, at, s)
    out = [ball(at, np.array(kind.skull) * s)]
    if name == "elephant":
        path = [(0, -0.13, -0.01), (0, -0.25, -0.1), (0, -0.285, -0.24), (0, -0.36, -0.31), (0, -0.42, -0.27)]
        out.append(chain([at + np.array(q) * s for q in path], np.array([0.085, 0.064, 0.05, 0.043, 0.042]) * s, 0.03 * s))
    elif kind.snout:
        out.append(bone(at + np.array([0, -0.08, -0.045]) * s, at + np.array([0, -0.12 - kind.snout, -0.075]) * s, 0.09 * s, 0.03 * s))
        pale += [ball(at + np.array([x * 0.115, -0.085, -0.075]) * s, np.array([0.1, 0.11, 0.07]) * s) for x in (-1, 1)]
    else:
        c = at + np.array([0, -0.15, -0.05]) * s
        out.append(ball(c, np.array(kind.muzzle) * s))
        pale.append(ball(c - [0, 0.02 * s, 0], np.array(kind.muzzle) * s * 1.02))
    if kind.bald:
        pale += [ball(at + np.array([x * 0.065, -0.15, 0.045]) * s, np.array([0.085, 0.07, 0.085]) * s) for x in (-1, 1)]
    return out + ears, pale


def _sitting(kind: Kind) -> tuple[list[Form], list[Form], Floats, float, V]:
    """Body, arms and legs of a soft toy that sits, its belly and soles pale; where the head goes, how large, and where the tail starts."""
    forms = [ball((0, 0.0, 0.29), (0.2, 0.175, 0.28)), ball((0, -0.05, 0.25), (0.185, 0.18, 0.19)), ball((0, -0.005, 0.57), (0.125, 0.115, 0.12))]
    for x in (-1, 1):
        forms += [bone((x * 0.17, -0.01, 0.48), (x * 0.25, -0.19, 0.26), 0.082, 0.066), bone((x * 0.12, -0.08, 0.11), (x * 0.18, -0.39, 0.095), 0.1, 0.08), ball((x * 0.18, -0.43, 0.11), (0.082, 0.05, 0.108))]
    pale = [ball((0, -0.15, 0.27), (0.125, 0.12, 0.17)), *(ball((x * 0.18, -0.485, 0.11), (0.062, 0.035, 0.082)) for x in (-1, 1))]
    return forms, pale, np.array([0, -0.02, 0.745]), 1.0, (0, 0.0, 0.0)


def _standing(name: str, kind: Kind) -> tuple[list[Form], list[Form], Floats, float, V]:
    """Trunk on four legs, as moulded figures are."""
    thick = 1.5 if name == "elephant" else 1.0
    forms = [ball((0, 0.06, 0.42), (0.14 * thick**0.6, 0.3, 0.15 * thick**0.6)), ball((0, -0.14, 0.44), (0.14 * thick**0.5, 0.15, 0.16 * thick**0.5)), bone((0, -0.2, 0.48), (0, -0.33, 0.62), 0.13, 0.1)]
    for x in (-1, 1):
        for y in (-0.17, 0.26):
            forms += [bone((x * 0.085 * thick**0.5, y, 0.38), (x * 0.095 * thick**0.5, y + 0.02, 0.06), 0.075 * thick**0.7, 0.05 * thick), ball((x * 0.095 * thick**0.5, y - 0.01, 0.035), (0.058 * thick, 0.07 * thick, 0.04))]
    return forms, [ball((0, 0.05, 0.28), (0.1, 0.26, 0.05))], np.array([0, -0.4, 0.7]), 0.82, (0, 0.17, 0.38)


def _painted(m: Mesh, coat: Floats, pale: Floats, where: list[Form]) -> Mesh:
    """The coat's colour, pale inside some forms with a soft edge."""
    v = m.vertices
    share = np.max([smoothstep(f.f(v), 0.012, -0.006) for f in where], 0) if where else np.zeros(len(v))
    return m.tinted(coat + (pale - coat) * share[:, None])


def beast(name: str, soft: bool, coat: Floats | None, step: float) -> Beast:
    """A toy animal of about unit height; `step` is the mesh's cell in the same unit."""
    if name == "dinosaur":
        return _long_neck(coat, step) if soft else _tyrant(coat, step)
    kind = KINDS[name]
    forms, pale, at, s, shift = _sitting(kind) if soft else _standing(name, kind)
    head, light = _head(name, kind, at, s)
    tone = np.array(kind.coat) if coat is None else coat
    white = np.array(kind.pale) if coat is None else np.clip(coat * 1.6 + 0.14, 0, 0.78)
    body = _painted(skin(blend([*forms, *head], 0.035), step), tone, white, [*pale, *light])
    meshes, trim = [_tipped(body, kind, soft)], []
    if kind.tail:
        path = spline(np.array(kind.tail) + shift, max(len(kind.tail) * 3, 5))
        radii = np.linspace(*kind.tail_radius, len(path))
        tail = skin(chain(path, radii, 0.02), step).tinted(tone)
        if kind.tip is not None:
            near = smoothstep(np.linalg.norm(tail.vertices - path[-1], axis=1), 0.17, 0.11)[:, None]
            tail = Mesh(tail.vertices, tail.faces, tail.normals, tail.uv, tone + (np.array(kind.tip) - tone) * near)
        meshes.append(tail)
    if kind.mane is not None:
        a = np.linspace(0, 2 * np.pi, 15, endpoint=False)
        ring = [ball(at + np.array([0.185 * np.cos(t), 0.05, 0.02 + 0.185 * np.sin(t)]) * s, np.array([0.082, 0.1, 0.082]) * s) for t in a]
        meshes.append(skin(blend([*ring, ball(at + np.array([0, 0.09, 0]) * s, np.array([0.2, 0.1, 0.2]) * s)], 0.015), step).tinted(np.array(kind.mane)))
    if name == "elephant":
        tusk = lathe([(0, 0), (0.022, 0), (0.02, 0.06), (0.008, 0.12), (0, 0.125)], 12, 0.8).turned(rot_x(np.pi / 2 + 0.35))
        trim += [tusk.scaled(s).moved(at + np.array([x * 0.085, -0.14, -0.07]) * s).tinted((0.72, 0.68, 0.58)) for x in (-1, 1)]
    reach = -0.12 - kind.snout - 0.03 if kind.snout else -0.15 - kind.muzzle[1]
    nose = at + np.array([0, reach + 0.008, -0.062 if kind.snout else -0.03]) * s
    if name == "elephant":
        nose = at
    y = -kind.skull[1] * (0.9 if not kind.bald else 1.1)
    eye = at + np.array([0.08, y, 0.045]) * s
    line = [spline([nose + [0, 0.004, -0.012], nose + [0, 0.006, -0.045], nose + [x * 0.03, 0.014, -0.058], nose + [x * 0.052, 0.032, -0.05]], 9) for x in (-1, 1)] if not kind.snout and name != "elephant" else []
    tall = float(max(m.bounds[1, 2] for m in meshes))
    return Beast(_grounded(meshes), trim, (float(eye[0]), float(eye[1]), float(eye[2])), (float(nose[0]), float(nose[1]), float(nose[2])), tall, line)


def _tipped(m: Mesh, kind: Kind, soft: bool) -> Mesh:
    """Dark or light socks on a standing figure."""
    if soft or kind.tip is None or m.color is None:
        return m
    low = smoothstep(m.vertices[:, 2], 0.16, 0.08)[:, None]
    return Mesh(m.vertices, m.faces, m.normals, m.uv, m.color + (np.array(kind.tip) * 0.6 - m.color) * low)


def _grounded(meshes: list[Mesh]) -> list[Mesh]:
    """Flattened where the stuffing meets the floor."""
    low = min(float(m.bounds[0, 2]) for m in meshes)
    return [Mesh(np.c_[m.vertices[:, :2], np.maximum(m.vertices[:, 2], 0.0 if low < 0 else low)], m.faces, m.normals, m.uv, m.color) for m in meshes]


def _plates(path: Floats, high: Floats, thick: float, tone: Floats) -> list[Mesh]:
    """Soft triangles standing on a line in the plane x = 0."""
    out = []
    for q, d, h in zip(path, np.gradient(path, axis=0), high, strict=True):
        n = np.array([0, -d[2], d[1]]) / max(float(np.hypot(d[1], d[2])), 1e-9)
        n = n if n[2] > 0 else -n
        cone = lathe([(0, 0), (0.62 * h, 0), (0.5 * h, 0.25 * h), (0.12 * h, 0.95 * h), (0, h)], 14, 0.9).scaled((thick / (0.62 * float(h)), 1, 1))
        out.append(cone.turned(rot_x(float(-np.arctan2(n[1], n[2])))).moved(q - n * 0.25 * h).tinted(tone))
    return out


def _long_neck(coat: Floats | None, step: float) -> Beast:
    """A plush sauropod: barrel body, thick tail, long neck with a small round head, felt plates."""
    tone = np.array(DINO) if coat is None else coat
    pale = np.clip(tone * 1.5 + 0.16, 0, 0.75)
    neck = spline([(0, -0.12, 0.36), (0, -0.28, 0.52), (0, -0.34, 0.72), (0, -0.38, 0.85)], 8)
    tail = spline([(0, 0.2, 0.3), (0, 0.44, 0.22), (0, 0.64, 0.12), (0.08, 0.82, 0.07)], 9)
    forms = [ball((0, 0.04, 0.32), (0.21, 0.3, 0.21)), chain(neck, np.linspace(0.14, 0.095, 8), 0.03), chain(tail, np.linspace(0.16, 0.03, 9), 0.03), ball((0, -0.42, 0.89), (0.11, 0.15, 0.1))]
    for x in (-1, 1):
        for y in (-0.14, 0.2):
            forms.append(bone((x * 0.14, y, 0.22), (x * 0.16, y, 0.085), 0.1, 0.088))
    body = skin(blend(forms, 0.04), step)
    dots = [ball((x * 0.2, y, z), 0.05) for x in (-1, 1) for y, z in ((-0.05, 0.42), (0.1, 0.46), (0.2, 0.36))]
    m = _painted(body, tone, pale, [ball((0, -0.05, 0.18), (0.15, 0.3, 0.12)), *dots])
    back = spline([(0, -0.29, 0.78), (0, -0.2, 0.6), (0, -0.1, 0.52), (0, 0.08, 0.535), (0, 0.26, 0.47), (0, 0.44, 0.35), (0, 0.6, 0.22)], 11)
    plates = _plates(back, 0.05 + 0.075 * np.sin(np.linspace(0.25, 2.9, 11)), 0.022, np.array([0.55, 0.2, 0.03]))
    mouth = [spline([(-0.06, -0.535, 0.865), (0, -0.565, 0.85), (0.06, -0.535, 0.865)], 9)]
    return Beast(_grounded([m]), plates, (0.085, -0.49, 0.93), (0.0, -0.56, 0.9), 0.99, mouth)


def _tyrant(coat: Floats | None, step: float) -> Beast:
    """A moulded tyrannosaur on two legs, its tail out behind."""
    tone = np.array((0.16, 0.2, 0.06)) if coat is None else coat
    pale = np.clip(tone * 1.4 + 0.14, 0, 0.75)
    spine = spline([(0, -0.24, 0.72), (0, -0.1, 0.6), (0, 0.08, 0.5), (0, 0.32, 0.46), (0, 0.56, 0.44), (0, 0.86, 0.5)], 14)
    radii = np.interp(np.linspace(0, 1, 14), [0, 0.2, 0.4, 0.6, 0.8, 1], [0.1, 0.145, 0.16, 0.1, 0.055, 0.012])
    forms = [chain(spine, radii, 0.04), bone((0, -0.26, 0.84), (0, -0.46, 0.82), 0.11, 0.07), bone((0, -0.24, 0.76), (0, -0.42, 0.72), 0.07, 0.045)]
    for x in (-1, 1):
        forms += [bone((x * 0.1, 0.06, 0.46), (x * 0.14, -0.04, 0.25), 0.11, 0.06), bone((x * 0.14, -0.04, 0.25), (x * 0.13, 0.06, 0.1), 0.05, 0.035), bone((x * 0.13, 0.06, 0.08), (x * 0.14, -0.1, 0.03), 0.036, 0.03), bone((x * 0.15, -0.1, 0.03), (x * 0.19, -0.14, 0.02), 0.024, 0.014),
                  bone((x * 0.1, -0.18, 0.6), (x * 0.12, -0.3, 0.53), 0.032, 0.022)]  # fmt: skip
    m = _painted(skin(blend(forms, 0.028), step), tone, pale, [ball((0, -0.22, 0.48), (0.1, 0.16, 0.18)), ball((0, 0.3, 0.36), (0.06, 0.3, 0.05))])
    v = m.vertices
    stripe = smoothstep(np.sin(v[:, 1] * 34), 0.45, 0.9) * smoothstep(v[:, 2], 0.5, 0.6) * 0.55
    m = m.tinted(1 - stripe[:, None])
    teeth = [lathe([(0, 0), (0.012, 0), (0, 0.03)], 6, 0.5).scaled((1, 1, -1)).moved((x * 0.062, y, 0.765)).tinted((0.75, 0.72, 0.62)) for x in (-1, 1) for y in np.linspace(-0.47, -0.33, 5)]
    return Beast(_grounded([m]), teeth, (0.088, -0.34, 0.9), (0.0, -0.525, 0.835), 0.96)


__all__ = ["KINDS", "Beast", "Kind", "beast"]
