"""Bones as meshes: skull, spine, pelvis, ribs, limbs, hands and feet, put together as teaching models. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.body_form import Form, ball, blend, bone, carve, chain, cut, skin
from worldloom.assets.parts.kind_pieces import Piece, drum
from worldloom.geometry import Floats, Mesh, cylinder, lathe, rod, sphere, spline, tube
from worldloom.world import Material


def _skull(at: tuple[float, float, float], step: float) -> Mesh:
    """A skull whose jaw's lowest point is 0.11 below `at`."""
    form = blend([ball((0, 0.025, 0.04), (0.072, 0.088, 0.074)), ball((0, -0.035, 0.035), (0.058, 0.05, 0.058)), ball((0, -0.05, -0.035), (0.042, 0.038, 0.036)), *(chain([(s * 0.06, 0.02, -0.01), (s * 0.06, -0.03, -0.012), (s * 0.04, -0.07, -0.016)], [0.009, 0.0095, 0.01], 0.01) for s in (-1, 1))], 0.02)
    jaw = blend([*(chain([(s * 0.055, 0.02, -0.015), (s * 0.052, 0.012, -0.06), (s * 0.03, -0.062, -0.088), (0, -0.082, -0.088)], [0.009, 0.011, 0.011, 0.012], 0.008) for s in (-1, 1))], 0.01)
    form = blend([form, jaw], 0.006)
    for s in (-1, 1):
        form = carve(form, ball((s * 0.031, -0.088, 0.006), (0.0195, 0.03, 0.0175)), 0.006)
        form = carve(form, ball((s * 0.072, -0.02, 0.006), (0.012, 0.03, 0.022)), 0.01)
    form = carve(form, blend([bone((-0.006, -0.09, -0.032), (0, -0.09, -0.012), 0.0075, 0.004), bone((0.006, -0.09, -0.032), (0, -0.09, -0.012), 0.0075, 0.004)], 0.004), 0.003)
    form = carve(form, ball((0, -0.03, -0.066), (0.036, 0.065, 0.01)), 0.004)
    return skin(form, 0.62 * step, shade=0.55).moved(at)


def _teeth(at: tuple[float, float, float]) -> list[Mesh]:
    a = np.linspace(-1.0, 1.0, 12)
    return [sphere((0.0042, 0.003, 0.0075), 8, (0.034 * np.sin(q), -0.05 - 0.036 * np.cos(q), z)).moved(at) for q in a for z in (-0.0565, -0.0715)]


def skull(stand: bool, wear: float, ivory: Material, step: float, n: int) -> list[Piece]:
    """A skull standing on its jaw."""
    return [("skull", ivory, _skull((0, 0, 0.1), step)), *(("teeth", finish.ceramic("#efe8d4", 0.3), m) for m in _teeth((0, 0, 0.1)))]


def _vertebrae(line: Floats, size: Floats, step: float, n: int) -> list[Mesh]:
    """Bodies with a spine behind and wings at the sides at points (k, 3)."""
    out = []
    for q, s in zip(line, size, strict=True):
        out += [cylinder(0.62 * s, 0.86 * s, n + 4, 0.14 * s, (0, 0, -0.43 * s)).moved(q), rod(q + [0, 0.4 * s, 0], q + [0, 1.5 * s, -0.5 * s], 0.2 * s, n, 0.15 * s), *(rod(q + [0, 0.45 * s, 0], q + [e * 1.15 * s, 0.75 * s, 0.05 * s], 0.18 * s, n, 0.14 * s) for e in (-1, 1))]
    return out


def _column(low: float, high: float, count: int) -> Floats:
    t = np.linspace(0, 1, count)
    y = 0.012 + 0.026 * np.sin(2.0 * np.pi * (t - 0.12)) * (1 - 0.2 * t)
    return np.asarray(np.c_[0 * t, y, low + (high - low) * t])


def _pelvis(z: float, step: float) -> Mesh:
    wings = [ball((s * 0.085, 0.012, z + 0.05), (0.055, 0.026, 0.07)) for s in (-1, 1)]
    ring = [chain([(s * 0.105, 0.0, z - 0.02), (s * 0.075, -0.045, z - 0.05), (0, -0.068, z - 0.045)], [0.026, 0.015, 0.015], 0.015) for s in (-1, 1)]
    seat = [chain([(s * 0.1, 0.01, z - 0.02), (s * 0.07, 0.02, z - 0.09), (s * 0.03, -0.055, z - 0.065)], [0.022, 0.018, 0.012], 0.015) for s in (-1, 1)]
    sacrum: Form = blend([bone((0, 0.045, z + 0.07), (0, 0.06, z - 0.03), 0.036, 0.012)], 0.01)
    form = blend([*wings, *ring, *seat, sacrum], 0.018)
    form = carve(form, ball((0, -0.05, z + 0.075), (0.085, 0.075, 0.07)), 0.01)
    return skin(form, step, shade=0.45)


def _limb(a: Floats, b: Floats, r: float, knob: float, step: float) -> Mesh:
    m = (a + b) / 2
    return skin(blend([chain([a, m, b], [0.72 * r, 0.6 * r, 0.72 * r], 0.01), ball(a, knob), ball(b, 0.92 * knob)], 0.016), step, shade=0.3)


def _hand(at: Floats, down: Floats, side: float, n: int) -> list[Mesh]:
    out = []
    for k in range(5):
        spread = (k - 2) * 0.011
        reach = (0.075, 0.115, 0.125, 0.118, 0.098)[k] if side > 0 else (0.098, 0.118, 0.125, 0.115, 0.075)[k]
        pts = [at + down * 0.012 + [spread * 0.5, 0, 0], at + down * 0.05 + [spread, 0, 0], at + down * (0.05 + 0.5 * (reach - 0.03)) + [1.2 * spread, -0.004, 0], at + down * (reach + 0.02) + [1.35 * spread, -0.012, 0]]
        out += [rod(pts[i], pts[i + 1], 0.0052 - 0.0008 * i, n, 0.0042 - 0.0007 * i) for i in range(3)] + [sphere(0.0062 - 0.0008 * i, 8, pts[i + 1]) for i in range(2)]
    return [*out, sphere((0.022, 0.01, 0.014), 10, at + down * 0.006)]


def _ribs(z0: float, n: int) -> list[Mesh]:
    out = []
    for k in range(11):
        t = k / 10
        z = z0 + 0.27 * (1 - t)
        w = 0.062 + 0.075 * np.sin(np.pi * min(0.25 + 0.62 * t, 1))
        d = 0.8 * w
        for s in (-1, 1):
            front = [(s * 0.022, -d - 0.008, z - 0.035)] if k < 8 else []
            line = spline([(s * 0.018, 0.04, z + 0.012), (s * 0.6 * w, 0.062, z + 0.01), (s * w, 0.0, z - 0.018), (s * 0.78 * w, -0.72 * d, z - 0.045), *front], 20)
            out.append(tube(line, np.linspace(0.0056, 0.0066, 20), n))
    out += [sphere((0.021, 0.007, 0.03), 12, (0, -0.098, z0 + 0.245)), rod((0, -0.1, z0 + 0.22), (0, -0.122, z0 + 0.1), 0.014, n, 0.01)]
    return out


def skeleton(stand: bool, wear: float, ivory: Material, step: float, n: int) -> list[Piece]:
    """A whole skeleton, 1.7 m tall, with or without its rolling stand."""
    out: list[Mesh] = [_skull((0, -0.005, 1.615), step), *_teeth((0, -0.005, 1.615)), _pelvis(0.93, step)]
    line = _column(0.99, 1.52, 23)
    out += _vertebrae(line, np.linspace(0.027, 0.0165, 23), step, n) + _ribs(1.15, n)
    for s in (-1, 1):
        out.append(tube(spline([(s * 0.02, -0.092, 1.42), (s * 0.09, -0.06, 1.44), (s * 0.16, -0.0, 1.455)], 14), 0.0075, n))
        blade = skin(cut(blend([ball((s * 0.115, 0.07, 1.36), (0.045, 0.012, 0.075)), bone((s * 0.1, 0.075, 1.42), (s * 0.165, 0.03, 1.44), 0.011)], 0.012), (0, 0, 1.27), (0, 0, -1)), 1.2 * step)
        sh, el, wr = np.array([s * 0.178, 0.01, 1.43]), np.array([s * 0.205, 0.025, 1.13]), np.array([s * 0.235, -0.02, 0.88])
        out += [blade, _limb(sh, el, 0.015, 0.022, step), _limb(el + [0.011 * s, -0.004, 0], wr + [0.012 * s, 0, 0], 0.0088, 0.0125, step), _limb(el - [0.011 * s, -0.008, 0], wr - [0.012 * s, 0, 0], 0.0088, 0.013, step)]
        out += _hand(wr, np.array([0.06 * s, -0.1, -1.0]), s, n)
        hip, kn, an = np.array([s * 0.115, 0.005, 0.9]), np.array([s * 0.098, -0.012, 0.49]), np.array([s * 0.09, 0.012, 0.085])
        out += [_limb(hip + [0.03 * s, 0, -0.015], kn, 0.02, 0.031, step), sphere(0.024, 14, hip + [-0.005 * s, 0, 0.004]), sphere((0.02, 0.012, 0.022), 12, kn + [0, -0.03, 0.002]), _limb(kn - [0, 0, 0.045], an, 0.0175, 0.026, step), _limb(kn + [0.035 * s, 0.012, -0.06], an + [0.028 * s, 0.006, 0.0], 0.008, 0.0115, step)]
        foot = blend([bone(an + [0, 0.03, -0.05], an + [0, -0.03, -0.03], 0.024, 0.021), ball(an + [0, 0.045, -0.062], (0.022, 0.028, 0.022))], 0.014)
        out.append(skin(foot, 1.2 * step, shade=0.35))
        for k in range(5):
            x = an[0] + (k - 2) * 0.015
            out += [rod((an[0] + (k - 2) * 0.008, an[1] - 0.035, 0.05), (x, an[1] - 0.115, 0.02), 0.0075, n, 0.006), rod((x, an[1] - 0.115, 0.02), (x * 1.0 + (k - 2) * 0.002, an[1] - 0.165 + 0.006 * abs(k - 1), 0.012), 0.006, n, 0.005)]
    pieces: list[Piece] = [("bone", ivory, m) for m in out]
    if stand:
        steel, lift = finish.metal("chrome", 0.1), 0.07
        pieces = [(r, m, q.moved((0, 0, lift))) for r, m, q in pieces]
        pieces += [("pole", steel, tube(spline([(0, 0.16, 0.06), (0, 0.16, 0.7), (0, 0.15, 0.95), (0, 0.09, 1.0), (0, 0.06, 1.02)], 24), 0.0115, 10))]
        for a in np.arange(5) * 2 * np.pi / 5 + 0.3:
            e = np.array([0.27 * np.cos(a), 0.16 + 0.27 * np.sin(a), 0.05])
            pieces += [("foot", finish.plastic("#1c1d20", 0.4), rod((0, 0.16, 0.075), e, 0.018, 10, 0.012)), ("castor", finish.rubber(), drum(0.024, 0.018, e - [0, 0, 0.026], 14, 0.004))]
    return pieces


def spine(stand: bool, wear: float, ivory: Material, step: float, n: int) -> list[Piece]:
    """A spine with its pelvis, discs and nerves, on a wooden foot."""
    line = _column(0.28, 0.82, 23)
    out: list[Piece] = [("bone", ivory, m) for m in (_pelvis(0.22, step), *_vertebrae(line, np.linspace(0.027, 0.0165, 23), step, n))]
    disc = finish.of("rubber", "#9fc0c8", 0.5)
    gaps = (line[1:] + line[:-1]) / 2
    out += [("disc", disc, cylinder(0.6 * s, 0.007, n + 4, 0.002).moved(q - [0, 0, 0.0035])) for q, s in zip(gaps, np.linspace(0.027, 0.0165, 22), strict=True)]
    out += [("nerve", finish.plastic("#d8b02a", 0.4), rod(q + [0, 0.012, 0], q + [e * 0.042, 0.022, -0.012], 0.0026, 6)) for q in gaps[::2] for e in (-1, 1)]
    if stand:
        out += [("pole", finish.metal("chrome", 0.1), tube(spline([(0, 0.13, 0.015), (0, 0.13, 0.5), (0, 0.12, 0.84), (0, 0.08, 0.87), (0, 0.025, 0.845)], 30), 0.006, 10)), ("base", finish.wood("walnut", wear), lathe([(0, 0), (0.155, 0), (0.16, 0.006), (0.15, 0.022), (0, 0.022)], 40, 0.5).moved((0, 0.06, 0)))]
    return out


def torso(stand: bool, wear: float, ivory: Material, step: float, n: int) -> list[Piece]:
    """A head and torso opened on lungs, heart, liver and bowel."""
    flesh = finish.plastic("#d9a488", 0.4)
    trunk: Form = blend([ball((0, 0.02, 0.5), (0.17, 0.105, 0.2)), ball((0, 0.02, 0.24), (0.14, 0.095, 0.2)), ball((0, 0.02, 0.1), (0.155, 0.1, 0.11)), bone((-0.15, 0.02, 0.6), (0.15, 0.02, 0.6), 0.06), bone((0, 0.03, 0.6), (0, 0.02, 0.72), 0.055, 0.05), ball((0, 0.005, 0.8), (0.075, 0.09, 0.105))], 0.05)
    trunk = cut(cut(trunk, (0, 0, 0.03), (0, 0, -1), 0.01), (0.18, 0, 0), (1, 0, 0), 0.01)
    trunk = cut(trunk, (-0.18, 0, 0), (-1, 0, 0), 0.01)
    trunk = carve(trunk, blend([ball((0, -0.09, 0.5), (0.115, 0.085, 0.15)), ball((0, -0.09, 0.26), (0.1, 0.085, 0.16))], 0.03), 0.012)
    face = blend([bone((0, -0.08, 0.79), (0, -0.098, 0.765), 0.012, 0.015)], 0.01)
    organs: list[tuple[str, Form]] = [("#b8606a", blend([ball((-0.06, -0.045, 0.52), (0.048, 0.05, 0.11)), ball((0.062, -0.045, 0.52), (0.045, 0.05, 0.105))], 0.004)), ("#8f1f22", blend([ball((0.018, -0.09, 0.47), (0.036, 0.032, 0.045)), bone((0.0, -0.085, 0.5), (-0.01, -0.08, 0.58), 0.013)], 0.012)),
                                      ("#6a2620", ball((-0.035, -0.07, 0.355), (0.078, 0.046, 0.04))), ("#c98a6a", chain([(0.055, -0.075, 0.37), (0.07, -0.08, 0.33), (0.02, -0.085, 0.3)], [0.022, 0.03, 0.018], 0.02))]  # fmt: skip
    line = np.array([(0.075 * np.cos(2.2 * k) * (0.4 + 0.06 * (k % 4)), -0.095 + 0.008 * (k % 2), 0.26 - 0.013 * k) for k in range(13)])
    gut = tube(spline(line, 90), 0.0155, 10)
    colon = tube(spline([(-0.075, -0.08, 0.12), (-0.08, -0.085, 0.27), (-0.03, -0.1, 0.285), (0.04, -0.1, 0.28), (0.082, -0.085, 0.265), (0.078, -0.08, 0.13)], 60), 0.02 + 0.0025 * np.sin(np.arange(60) * 1.4), 10)
    out: list[Piece] = [("flesh", flesh, skin(trunk, 1.3 * step, shade=0.3)), ("flesh", flesh, skin(face, step)), *((f"organ.{c}", finish.plastic(c, 0.25), skin(f, step, shade=0.3)) for c, f in organs), ("gut", finish.plastic("#d8a07a", 0.3), gut), ("colon", finish.plastic("#b87a4a", 0.3), colon), ("ribs", ivory, tube(spline([(-0.12, -0.06, 0.62), (0, -0.1, 0.64), (0.12, -0.06, 0.62)], 14), 0.008, 8))]
    return [*out, ("base", finish.plastic("#23262b", 0.35), lathe([(0, 0), (0.165, 0), (0.17, 0.01), (0.165, 0.035), (0, 0.035)], 44, 0.5).moved((0, 0.02, 0)))] if stand else out


__all__ = ["skeleton", "skull", "spine", "torso"]
