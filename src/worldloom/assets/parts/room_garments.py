"""Clothes as they hang from a hanger, by what they are called: one soft form each, with collar, buttons, pockets. Plain functions, no maker."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.assets.parts.body_form import WORLD, Form, ball, blend, bone, carve, chain, cut, lofted, rippled, skin
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Floats, Mesh, fbm, prism, rod, rot_x, sphere, spline, tube


@dataclass(frozen=True)
class Cut:
    """Metres: how long it hangs below the shoulder, half widths at chest, waist and hem, sleeve's length (0: none) and radius."""

    drop: float
    chest: float = 0.24
    waist: float = 0.235
    hem: float = 0.245
    sleeve: float = 0.56
    arm: float = 0.058
    deep: float = 0.075
    neck: str = "collar"
    """collar, round, vee (with lapels), hood, shawl, straps."""
    front: str = ""
    """buttons, zip, or nothing."""
    pockets: int = 0
    slim: float = 0.0
    """Skirt's flare."""


CUTS: dict[str, Cut] = {
    "coat": Cut(1.02, 0.265, 0.25, 0.29, 0.6, 0.068, 0.095, "vee", "buttons", 2), "raincoat": Cut(0.92, 0.27, 0.27, 0.3, 0.58, 0.072, 0.1, "hood", "buttons", 2),
    "jacket": Cut(0.64, 0.265, 0.255, 0.24, 0.58, 0.068, 0.095, "collar", "zip", 2), "suit": Cut(0.74, 0.25, 0.225, 0.25, 0.58, 0.06, 0.08, "vee", "buttons", 2),
    "shirt": Cut(0.74, 0.24, 0.235, 0.24, 0.56, 0.052, 0.06, "collar", "buttons", 1), "t_shirt": Cut(0.66, 0.25, 0.245, 0.25, 0.2, 0.056, 0.055, "round"),
    "hoodie": Cut(0.64, 0.265, 0.265, 0.235, 0.58, 0.066, 0.09, "hood", "", 0), "sweater": Cut(0.62, 0.26, 0.25, 0.22, 0.58, 0.06, 0.085, "round"),
    "robe": Cut(1.1, 0.27, 0.235, 0.3, 0.52, 0.078, 0.095, "shawl", "belt", 2), "lab_coat": Cut(0.98, 0.255, 0.245, 0.275, 0.58, 0.06, 0.075, "vee", "buttons", 2),
    "vest": Cut(0.58, 0.225, 0.21, 0.22, 0.0, 0.0, 0.07, "vee", "buttons", 0), "dress": Cut(1.06, 0.2, 0.165, 0.33, 0.0, 0.0, 0.07, "straps", "sash", 0, 1.0),
}  # fmt: skip
"""By kind."""


def hanger(half: float = 0.2) -> list[Mesh]:
    """A hook over the origin and two sloping arms."""
    hook = spline([(-0.018, 0, 0.0), (-0.012, 0, 0.016), (0.006, 0, 0.019), (0.018, 0, 0.004), (0.008, 0, -0.018), (0, 0, -0.03), (0, 0, -0.075)], 24)
    arms = spline([(-half, 0, -0.135), (-0.6 * half, 0, -0.1), (0, 0, -0.075), (0.6 * half, 0, -0.1), (half, 0, -0.135)], 20)
    return [tube(hook, 0.0024, 6), tube(arms, 0.0075, 8)]


def hung(kind: str, step: float, seed: int) -> tuple[Mesh, dict[str, list[Mesh]]]:
    """The garment's body below a hanger at the origin, its front to -Y, and what is sewn on, by role: trim, button, metal, white, tie."""
    c = CUTS[kind]
    top = -0.085
    z = np.array([top - c.drop, top - 0.8 * c.drop, top - 0.5 * c.drop if not c.slim else top - 0.37, top - 0.26, top - 0.1, top - 0.04, top])
    wide = np.array([c.hem, 0.96 * c.hem if not c.slim else 0.86 * c.hem, c.waist, c.chest, c.chest - 0.012 if c.sleeve else 0.75 * c.chest, 0.16 if c.sleeve else 0.12, 0.072])
    deep = c.deep * np.array([1.15 + 0.8 * c.slim, 1.1 + 0.5 * c.slim, 0.9, 0.95, 0.7, 0.5, 0.38])
    trunk = lofted(WORLD, z, wide, deep, power=2.4)
    parts: list[Form] = [trunk]
    for s in (-1, 1):
        if c.sleeve:
            end = 0.3
            parts.append(chain([(s * 0.15, 0, top - 0.05), (s * 0.21, 0, top - 0.09), (s * (end - 0.005), -0.005, top - 0.09 - 0.5 * c.sleeve), (s * end, -0.02, top - 0.06 - c.sleeve)], [0.8 * c.arm, c.arm, 0.92 * c.arm, 0.72 * c.arm], 0.02))
    form = blend(parts, 0.022)
    wave, pitch = (0.012 + 0.014 * c.slim) * (1.0 if c.drop > 0.8 or c.slim else 0.6), 34 if c.slim else 26

    def folds(p: Floats) -> Floats:
        t = np.clip((top - 0.1 - p[:, 2]) / c.drop, 0, 1)
        return np.asarray(wave * t * np.sin(pitch * p[:, 0] + 3 * fbm(p * [1, 1, 0.4], 0.25, 2, seed % 50)) + 0.004 * fbm(p, 0.09, 2, (seed + 7) % 50))

    form = rippled(form, folds, wave + 0.006)
    form = cut(form, (0, 0, top - c.drop + 0.012), (0, 0, -1), 0.006)
    form = carve(form, ball((0, -0.02, top - c.drop - 0.02), (0.94 * c.hem, 0.85 * deep[0], 0.06)), 0.006)
    low = {"round": 0.03, "collar": 0.035, "vee": 0.17, "shawl": 0.24, "hood": 0.045, "straps": 0.09}[c.neck]
    if c.neck in ("vee", "shawl"):
        form = carve(form, blend([bone((0, -0.1, top + 0.04), (0, -0.1, top - low), 0.085, 0.012), ball((0, -0.0, top + 0.01), (0.055, 0.045, 0.035))], 0.01), 0.006)
    else:
        form = carve(form, ball((0, -0.012, top + 0.012), (0.06 if c.neck != "straps" else 0.09, 0.055, low + 0.008)), 0.006)
    return skin(form, step, shade=0.4), _sewn(c, kind, top, step, form)


def _sewn(c: Cut, kind: str, top: float, step: float, form: Form) -> dict[str, list[Mesh]]:
    out: dict[str, list[Mesh]] = {"trim": [], "button": [], "metal": [], "white": [], "tie": []}

    def face(x: float, z: float) -> float:
        """The front's y at (x, z)."""
        y = np.linspace(-0.22, 0.05, 109)
        inside = form.f(np.c_[np.full(109, x), y, np.full(109, z)]) < 0
        return float(y[inside.argmax()]) if inside.any() else -c.deep

    if c.neck in ("vee", "shawl"):
        low = 0.17 if c.neck == "vee" else 0.26
        for s in (-1, 1):
            line = [(s * 0.066, 0.02, top + 0.012), (s * 0.085, -0.045, top - 0.03), (s * 0.07, face(s * 0.075, top - 0.12) - 0.004, top - 0.12), (s * 0.012, face(s * 0.012, top - low - 0.03) - 0.004, top - low - 0.015)]
            out["trim"].append(skin(chain(spline(line, 9), np.interp(np.linspace(0, 1, 9), [0, 0.55, 1], [0.016, 0.024 if c.neck == "vee" else 0.027, 0.008]), 0.01), 1.2 * step))
        out["trim"].append(tube(spline([(-0.07, 0.012, top + 0.01), (-0.045, 0.042, top + 0.02), (0.045, 0.042, top + 0.02), (0.07, 0.012, top + 0.01)], 16), 0.017, 10))
    if c.neck == "collar":
        for s in (-1, 1):
            leaf = prism([(0, 0), (s * 0.068, 0.012), (s * 0.075, -0.03), (s * 0.03, -0.062)], 0.008, 0.003)
            out["trim"].append(leaf.turned(rot_x(np.pi / 2 - 0.35)).moved((s * 0.006, face(0.03, top - 0.05) - 0.006, top - 0.012)))
        out["trim"].append(tube(spline([(-0.066, -0.03, top - 0.01), (-0.062, 0.03, top + 0.012), (0, 0.05, top + 0.02), (0.062, 0.03, top + 0.012), (0.066, -0.03, top - 0.01)], 20), 0.014, 10))
    if c.neck == "round":
        a = np.linspace(0, 2 * np.pi, 28, endpoint=False)
        out["trim"].append(tube(np.c_[0.068 * np.cos(a), 0.05 * np.sin(a) - 0.006, top - 0.01 + 0.014 * np.sin(a)], 0.0095, 8, closed=True))
    if c.neck == "hood":
        hood = carve(blend([ball((0, 0.03, top - 0.01), (0.115, 0.075, 0.1)), ball((0, 0.04, top - 0.1), (0.09, 0.05, 0.1))], 0.03), ball((0, -0.03, top + 0.015), (0.075, 0.075, 0.075)), 0.012)
        out["trim"].append(skin(hood, 1.2 * step, shade=0.4))
        out["white"] += [tube(spline([(s * 0.03, face(s * 0.03, top - 0.07) - 0.004, top - 0.06), (s * 0.035, face(s * 0.035, top - 0.16) - 0.006, top - 0.14), (s * 0.033, face(s * 0.03, top - 0.22) - 0.006, top - 0.21)], 10), 0.004, 6) for s in (-1, 1)]
    start = top - {"vee": 0.2, "shawl": 0.3, "collar": 0.08, "hood": 0.1, "straps": 0.1, "round": 0.1}[c.neck]
    if c.front == "buttons":
        count = 3 if kind in ("suit", "coat", "vest") else 5
        rows = np.linspace(start, top - min(0.82 * c.drop, 0.62), count)
        for x in (-0.035, 0.035) if kind == "coat" else (0.0,):
            out["button"] += [sphere((0.0095, 0.004, 0.0095), 10, (x, face(x, float(q)) - 0.003, float(q))) for q in rows]
    if c.front in ("buttons", "zip") and kind != "suit":
        zs = np.linspace(start + 0.03, top - c.drop + 0.03, 12)
        strip = tube([(0.016 if kind != "coat" else 0.062, face(0.016, float(q)) - 0.0005, float(q)) for q in zs], 0.0026, 5)
        out["metal" if c.front == "zip" else "trim"].append(strip if c.front == "buttons" else tube([(0.0, face(0.0, float(q)) - 0.003, float(q)) for q in zs], 0.0045, 6))
    if c.front in ("belt", "sash"):
        zc = top - (0.5 * c.drop if c.front == "belt" else 0.37)
        a = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        r = c.waist + 0.006
        out["trim"].append(tube(np.c_[r * np.cos(a), (0.95 * c.deep + 0.012) * np.sin(a), zc + 0 * a], 0.011, 8, closed=True))
        if c.front == "belt":
            out["trim"] += [tube(spline([(0.01, -c.deep - 0.012, zc), (s * 0.035, -c.deep - 0.03, zc - 0.1), (s * 0.05, -c.deep - 0.03, zc - 0.3)], 10), 0.011, 8) for s in (-1, 1)] + [sphere((0.024, 0.02, 0.02), 12, (0.005, -c.deep - 0.016, zc))]
    for k in range(c.pockets):
        x, q = ((-1) ** k * 0.55 * c.waist, top - 0.66 * min(c.drop, 0.9)) if c.pockets > 1 else (0.11, top - 0.22)
        out["trim"].append(soft_box((0.13 if c.pockets > 1 else 0.09, 0.012, 0.03 if kind in ("coat", "suit", "jacket") else 0.13 if c.pockets > 1 else 0.1), 0.005, 0.03, center=(x, face(x, q) - 0.002, q)))
    if kind == "hoodie":
        out["trim"].append(soft_box((0.25, 0.02, 0.15), 0.009, 0.03, center=(0, face(0, top - 0.48) + 0.002, top - 0.48)))
    if kind == "suit":
        shirt: Form = lofted(WORLD, np.array([top - 0.26, top - 0.1, top]), np.array([0.05, 0.085, 0.062]), np.array([0.045, 0.04, 0.03]))
        out["white"].append(skin(shirt, 1.2 * step))
        out["tie"].append(prism([(-0.014, 0.0), (0.014, 0.0), (0.01, -0.03), (0.024, -0.21), (-0.024, -0.21), (-0.01, -0.03)], 0.008, 0.003).turned(rot_x(np.pi / 2)).moved((0, -0.046, top - 0.015)))
    return {k: v for k, v in out.items() if v}


def legs(kind: str, step: float, seed: int) -> tuple[Mesh, dict[str, list[Mesh]]]:
    """Trousers, shorts or a skirt clipped by the waistband at z = -0.09, front to -Y, and what is sewn on."""
    top = -0.09
    out: dict[str, list[Mesh]] = {"trim": [], "button": [], "metal": [], "white": []}
    drop = {"trousers": 0.98, "shorts": 0.42, "skirt": 0.56}[kind]
    if kind == "skirt":
        form = lofted(WORLD, np.array([top - drop, top - 0.5 * drop, top - 0.1, top]), np.array([0.32, 0.25, 0.2, 0.17]), np.array([0.1, 0.075, 0.055, 0.04]))

        def folds(p: Floats) -> Floats:
            return np.asarray(0.024 * np.clip((top - p[:, 2]) / drop, 0, 1) * np.sin(42 * p[:, 0] + 2 * fbm(p, 0.3, 2, seed % 40)))

        form = rippled(form, folds, 0.026)
    else:
        end, apart = (0.058, 0.092) if kind == "trousers" else (0.082, 0.106)
        leg = [lofted(WORLD, np.array([top - drop, top - 0.66 * drop, top - min(0.28, 0.45 * drop), top - 0.05]), np.array([end, 0.5 * (end + 0.09), 0.088, 0.085]), np.array([0.03, 0.034, 0.05, 0.042])) for _ in range(2)]
        shifted = [Form(lambda p, s=s, q=q: q.f(p - np.array([s * apart, 0, 0])), q.lo + [s * apart, 0, 0], q.hi + [s * apart, 0, 0]) for s, q in zip((-1, 1), leg, strict=True)]  # type: ignore[misc]
        hips = lofted(WORLD, np.array([top - 0.21, top - 0.12, top]), np.array([0.178, 0.185, 0.178]), np.array([0.05, 0.052, 0.04]))
        form = rippled(blend([*shifted, hips], 0.014), lambda p: 0.005 * fbm(p * [1, 1, 0.5], 0.1, 2, seed % 40), 0.006)
    form = cut(form, (0, 0, top - drop + 0.01), (0, 0, -1), 0.005)
    form = carve(form, ball((0, 0, top + 0.005), (0.165, 0.032, 0.03)), 0.004)
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    out["trim"].append(tube(np.c_[0.172 * np.cos(a), 0.043 * np.sin(a), top - 0.016 + 0 * a], 0.009, 8, closed=True))
    if kind != "skirt":
        out["button"].append(sphere((0.01, 0.005, 0.01), 12, (0, -0.054, top - 0.018)))
        out["metal"].append(rod((0, -0.052, top - 0.04), (0, -0.05, top - 0.15), 0.0028, 6))
        out["trim"] += [tube(spline([(s * 0.1, -0.045, top - 0.03), (s * 0.135, -0.047, top - 0.1), (s * 0.18, -0.03, top - 0.13)], 10), 0.0035, 6) for s in (-1, 1)]
        out["trim"] += [soft_box((0.012, 0.012, 0.045), 0.004, 0.02, center=(x, -0.05, top - 0.02)) for x in (-0.09, 0.09)]
    out["metal"] += [soft_box((0.02, 0.014, 0.03), 0.004, 0.02, center=(s * 0.13, -0.036, top + 0.008)) for s in (-1, 1)]
    return skin(form, step, shade=0.4), {k: v for k, v in out.items() if v}


__all__ = ["CUTS", "Cut", "hanger", "hung", "legs"]
