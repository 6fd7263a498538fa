"""What is laid on clothes or hangs from the shoulders: ties, belts, sashes, zips, hoods, wide sleeves, scarves, cloaks.

All in the face's frame.
Bands are cut out of the sheet that they lie on and lifted off it, so they bend as it does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, face_frame, from_face, smooth
from worldloom.synth.people.cloths import Cloth
from worldloom.synth.people.cutting import cut
from worldloom.synth.people.fabric import fabric
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.garments import Fitting, Sheet
from worldloom.synth.people.headgear import tube
from worldloom.synth.people.surface import normals
from worldloom.synth.people.tailoring import (
    COLUMNS, ROWS, axis_of, carried, grid, height_of, hull, metres, neckline, outward, scale_of, swung,
)  # fmt: skip

Added = Callable[[Cloth, Finish, Fitting], tuple[list[Sheet], np.ndarray]]
DARK = Finish("trim", "plain", (0.02, 0.02, 0.022), 0.4)


def lifted(s: Sheet, fields: list[Array], off: float, look: Finish | None, name: str, share: float = 0.2) -> Sheet:
    """What of a sheet lies where all fields over its points are negative, `off` metres outside; parts under `share` of it fall away.
    Without a look of its own it is of the sheet's cloth, with its folds."""
    part = cut(s.points, s.faces, fields, share)
    n = np.asarray(part.matrix @ face_frame(normals(from_face(s.points), s.faces)))
    p = part.canon + n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-12) * off
    return Sheet(p, part.faces, np.asarray(part.matrix @ s.weights), np.asarray(part.matrix @ s.metres), look or s.finish, name, spend=True,
                 box=None if look else s.box)  # fmt: skip


def _under(fit: Fitting) -> Sheet | None:
    """The outermost piece that goes round the neck."""
    tops = [s for s in fit.sheets if s.points[:, 1].max() > height_of(fit, "upperChest") + 0.04]
    return tops[-1] if tops else None


def _none(fit: Fitting) -> np.ndarray:
    return np.zeros(len(fit.points), bool)


def tie(c: Cloth, look: Finish, fit: Fitting) -> tuple[list[Sheet], np.ndarray]:
    """A tie on the shirt that is worn already."""
    s = _under(fit)
    if s is None:
        return [], _none(fit)
    y, scale = s.points[:, 1], scale_of(fit)
    top, low = neckline(s, 33)[0][0, 1], height_of(fit, "leftUpperLeg") + 0.10 * scale
    half = np.interp(y, [low, low + 0.04, low + 0.07, top - 0.055, top - 0.04, top], [0.004, 0.034, 0.038, 0.019, 0.023, 0.020])
    fields = [np.abs(s.points[:, 0]) - half, low + 0.01 - y, y - top - 0.012, s.points[:, 2].mean() - s.points[:, 2]]
    return [lifted(s, fields, 0.005, look, "tie")], _none(fit)


def scarf(c: Cloth, look: Finish, fit: Fitting) -> tuple[list[Sheet], np.ndarray]:
    """A roll of cloth round the neck, and an end that hangs in front."""
    neck = height_of(fit, "neck") + 0.015
    near = fit.points[(np.abs(fit.points[:, 1] - neck) < 0.03) & (np.abs(fit.points[:, 0]) < 0.12)]
    middle, a = (near.max(0) + near.min(0)) / 2, np.linspace(0, 2 * np.pi, 40, endpoint=False)
    reach = (near.max(0) - near.min(0))[[0, 2]] / 2 + 0.024
    out = []
    for drop, r in ((0.0, 0.026), (-0.032, 0.030)):
        wave = 0.006 * np.sin(3 * a + 40 * drop)
        wide = reach - 20 * drop * 0.02
        curve = np.stack([np.sin(a) * wide[0], drop - 0.030 * np.cos(a) + wave, np.cos(a) * wide[1]], 1)
        p, faces = tube(curve + [middle[0], neck, middle[2]], r, True, 12)
        p = fit.pushed(p, 0.004, 0.003)
        out.append(Sheet(p, faces, carried(p, fit), p[:, [0, 1]], look, "scarf", spend=True))
    s = _under(fit)
    if s is not None:
        x, y = s.points[:, 0] - 0.045, s.points[:, 1]
        fields = [np.abs(x) - 0.05, neck - 0.36 * scale_of(fit) - y, y - neck + 0.03, s.points[:, 2].mean() - s.points[:, 2]]
        out.append(lifted(s, fields, 0.012, look, "scarf end"))
    return out, _none(fit)


def cloak(c: Cloth, look: Finish, fit: Fitting) -> tuple[list[Sheet], np.ndarray]:
    """Cloth that hangs from the shoulders down the back, and the cord that holds it."""
    from scipy.ndimage import gaussian_filter1d

    hip, top, axis = height_of(fit, "leftUpperLeg"), height_of(fit, "neck") - 0.035, axis_of(fit)
    end, columns = hip - (c.fall or 0) * scale_of(fit), COLUMNS // 2 + 1
    rows, low = [], np.zeros(columns)
    for y in np.linspace(top, end, ROWS + 10):
        t = (top - y) / (top - end)
        angles = np.pi + np.linspace(-1, 1, columns) * np.interp(t, [0, 0.1, 0.3, 1], [1.55, 1.25, 1.1, 1.25])
        r = hull(fit, angles, y, axis)
        low = np.maximum(r, low - 0.003)
        r = gaussian_filter1d(low, 2.0, mode="nearest") + c.off * (0.35 + 0.65 * t) + c.flare * t * (1 + 0.30 * np.cos(9 * angles))
        rows.append(np.stack([np.sin(angles) * r, np.full(columns, y), axis + np.cos(angles) * r], 1))
    stack = np.stack(rows)
    p, faces = grid(stack, False)
    p = np.where(p[:, 1:2] > height_of(fit, "chest"), fit.pushed(p, 0.010, 0.008), fit.pushed(p, 0.010, 0.008, armless=True))
    back = Sheet(p, faces, swung(p.reshape(stack.shape), fit, False), metres(stack), look, "cloak", c.thick, True)
    a, b = p[0], p[columns - 1]
    t = np.linspace(0, 1, 16)[:, None]
    curve = fit.pushed(a * (1 - t) + b * t + np.array([0, -0.02, 0.05]) * np.sin(np.pi * t), 0.012, 0.008)
    q, cord = tube(curve, 0.004, False)
    return [back, Sheet(q, cord, carried(q, fit), q[:, :2], DARK, "cord", spend=True)], _none(fit)


def belt(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting, *, high: float = 0.022, off: float = 0.004, hue: float = 0.0) -> list[Sheet]:
    """A band round the waist, `high` metres to each side of its middle; dark leather, or of the garment's stuff darkened by `hue`."""
    middle, s = height_of(fit, "leftUpperLeg") + 0.135 * scale_of(fit), sheet
    arms = np.abs(s.points[:, 0]) - 0.23
    finish = fabric("belt", tuple(x * hue for x in look.color), "twill") if hue else fabric("belt", (0.012, 0.010, 0.009), "plastic")  # type: ignore[arg-type]
    return [lifted(s, [np.abs(s.points[:, 1] - middle) - high, arms], off, finish, "belt")]


def zipped(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """A zip down the front, from the neck to the hem or the crotch."""
    p = sheet.points
    low = max(float(p[:, 1].min()), height_of(fit, "leftUpperLeg") - 0.02)
    return [lifted(sheet, [np.abs(p[:, 0]) - 0.006, low - p[:, 1], axis_of(fit) - p[:, 2]], 0.0025, DARK, "zip")]


def hood(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """A hood that lies on the back, turned over like a deep collar that hangs to a point behind, and a pocket before the belly."""
    line, middle = neckline(sheet, 65)
    back = np.sin(np.pi * np.linspace(0, 1, 65))  # 0 in front, 1 behind
    out = (line - middle) * [1, 0.0, 1]
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-9
    up, bulk = np.array([0, 1.0, 0]), (0.007 + 0.010 * smooth(0.05, 0.7, back))[:, None]
    stand = (0.012 + 0.016 * smooth(0.0, 0.6, back))[:, None]
    long = (0.018 + 0.030 * smooth(0.0, 0.5, back) + 0.085 * smooth(0.55, 1.0, back))[:, None]
    rows = [line + up * stand * k for k in (0.0, 0.5, 1.0)]
    rows += [rows[2] + out * bulk * (1 - np.cos(a)) + up * bulk * np.sin(a) for a in np.linspace(0.5, np.pi, 5)]
    rows += [rows[7] + (0.45 * out - 0.90 * up) * long * k for k in (0.15, 0.35, 0.55, 0.75, 0.92, 1.0)]
    stack = np.stack(rows)
    on = Fitting(fit.canon, fit.points, fit.normals, fit.faces, fit.weights, [*fit.over, (sheet.points, outward(sheet))])
    stack[4:-1] = on.pushed(stack[4:-1].reshape(-1, 3), 0.012, 0.012).reshape(stack[4:-1].shape)
    stack[-1] = on.pushed(stack[-1], 0.004, 0.002)  # its edge turns in
    for _ in range(4):
        stack[3:, 1:-1] = 0.4 * stack[3:, 1:-1] + 0.3 * (stack[3:, :-2] + stack[3:, 2:])
    p, faces = grid(stack, False)
    cloth = replace(fabric("hood", look.color, "plain"), roughness=look.roughness)
    made = Sheet(p, faces[:, ::-1], carried(p, fit), metres(stack), cloth, "hood", 0.003, True)
    x, y = np.abs(sheet.points[:, 0]), sheet.points[:, 1]
    low, scale = height_of(fit, "leftUpperLeg") + 0.02, scale_of(fit)
    fields = [x - np.interp(y, [low, low + 0.07, low + 0.16 * scale], [0.13, 0.13, 0.075]), low - y, y - low - 0.15 * scale,
              axis_of(fit) - sheet.points[:, 2]]  # fmt: skip
    return [made, lifted(sheet, fields, 0.006, None, "pocket")]


def wide_sleeves(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """Sleeves that hang open from below the elbows, deep behind the arm."""
    from worldloom.synth.people.canon import marks

    m, out = marks(), []
    for sign in (1.0, -1.0):
        a, b, h = (_on(fit, m.joint(f"left{n}") * [sign, 1, 1]) for n in ("UpperArm", "LowerArm", "Hand"))
        way = (h - b) / np.linalg.norm(h - b)
        behind = np.array([0.0, -0.35, -1.0])
        behind -= way * (behind @ way)
        behind /= np.linalg.norm(behind)
        side = np.cross(way, behind)
        turn, rows = np.linspace(0, 2 * np.pi, 33)[:-1], []
        for t in np.linspace(0.0, 1.0, 10):
            centre = a * 0.35 + b * 0.65 + (b - a) * 0.35 * min(t * 2, 1) + (h - b) * 0.82 * max(t * 2 - 1, 0)
            deep = np.where(np.cos(turn) > 0, 0.062 + 0.085 * t**0.8, 0.058)
            rows.append(centre + (np.cos(turn) * deep)[:, None] * behind + (np.sin(turn) * 0.060)[:, None] * side)
        stack = np.stack(rows)
        p, faces = grid(stack, True)
        p = np.where(np.arange(len(p))[:, None] < 32 * 4, fit.pushed(p, 0.012, 0.006), p)
        n = normals(from_face(p), faces)
        outward = ((face_frame(n) * (p - stack.mean(1).repeat(32, 0))).sum(1) > 0).mean() > 0.5
        out.append(Sheet(p, faces if outward else faces[:, ::-1], carried(p, fit, True), p[:, [0, 1]], look, "sleeve", c.thick, True))
    return out


def _on(fit: Fitting, at: Floats) -> Floats:
    """Where a point of the template inside a limb has gone on this skin."""
    d = np.linalg.norm(fit.canon - at, axis=1)
    near = d < np.partition(d, 40)[40] + 0.012
    return np.asarray(at + (fit.points[near] - fit.canon[near]).mean(0))


def ring(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """The metal ring of a helmet round the neck, and a box on the chest."""
    line, middle = neckline(sheet, 40)
    line = middle + (line[:-1] - middle) * [1.12, 0.6, 1.12]
    p, faces = tube(line, 0.013, True, 10)
    steel = fabric("ring", (0.35, 0.35, 0.36), "steel")
    chest, x, y = height_of(fit, "upperChest"), np.abs(sheet.points[:, 0]), sheet.points[:, 1]
    fields = [x - 0.10, np.abs(y - chest - 0.01) - 0.065, axis_of(fit) - sheet.points[:, 2]]
    box = lifted(sheet, fields, 0.035, fabric("box", (0.12, 0.13, 0.14), "plastic"), "box")
    return [Sheet(p, faces, carried(p, fit), p[:, :2], steel, "ring", spend=True), box]


def pauldrons(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """A rim at the neck and two bands over a breastplate."""
    up, side = sheet.points[:, 1] - height_of(fit, "leftUpperLeg"), np.abs(sheet.points[:, 0]) - 0.22
    bands = [lifted(sheet, [np.abs(up - at * scale_of(fit)) - 0.012, side], 0.004, look, "rim") for at in (0.075, 0.15)]
    line, _ = neckline(sheet, 40)
    p, faces = tube(line[:-1], 0.006, True, 8)
    return [*bands, Sheet(p, faces, carried(p, fit), p[:, :2], look, "rim", spend=True)]


ADDED: dict[str, Added] = {"tie": tie, "scarf": scarf, "cloak": cloak}
"""Garments that no pattern of the skin makes."""
__all__ = ["ADDED", "belt", "hood", "pauldrons", "ring", "wide_sleeves", "zipped", "lifted"]
