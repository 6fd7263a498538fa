"""Collars and lapels: flat plates. Lapels are the fronts of a garment turned over, so they are cut out of it, with a notch where the collar
begins. All in the face's frame."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.synth.people.canon import smooth
from worldloom.synth.people.cloths import Cloth
from worldloom.synth.people.draping import lifted
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.garments import Fitting, Sheet
from worldloom.synth.people.tailoring import axis_of, carried, grid, metres, neckline, outward, scale_of

PEAK, NOTCH = 0.74, 0.016
"""Where a lapel is broadest, as a share of the way up its opening, and metres that its upper edge rises inward."""
BROAD, OFF, THICK = 0.40, 0.0035, 0.0016
"""How broad a lapel is against the depth of its opening, and metres that it lies off the front and is thick."""
SHADE, RIM = 0.4, 0.0028
"""How light cloth is that lies in the shade of a lapel's edge, and metres of that."""


def collar(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """A stand round the neck and a leaf that folds over it; with a deep neckline lapels go on from it."""
    line, middle = neckline(sheet, 97)
    s = np.linspace(0, 1, 97)
    back = np.sin(np.pi * s)  # 0 in front, 1 behind
    out = (line - middle) * [1, 0.15, 1]
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-9
    first = 2
    if c.vee:  # down to where lapels begin
        first = int((line[:49, 1] > line[0, 1] + PEAK * (line[:49, 1].max() - line[0, 1])).argmax())
        back = np.clip((np.minimum(s, 1 - s) - s[first]) / (0.5 - s[first]), 0, 1)
    stand = (0.022 if c.vee else 0.026) * smooth(0.0 if c.vee else 0.03, 0.35 if c.vee else 0.25, back)
    leaf = 0.034 + 0.008 * smooth(0.0, 0.4, back) if c.vee else 0.040 + 0.012 * smooth(0.45, 0.1, back)
    keep = slice(first, 97 - first)
    up = np.array([0, 1.0, 0.06])
    rows = [line + up * (stand * k)[:, None] - out * (0.006 * k) for k in (0.0, 0.5, 1.0)]
    top = rows[-1]
    for k in (0.06, 0.2, 0.4, 0.6, 0.8, 1.0):
        down = np.array([0, -1.0, 0]) * (leaf * k * 0.86)[:, None] + out * (0.004 + leaf * k * 0.52)[:, None]
        rows.append(top + [0, 0.003 * np.sin(np.pi * min(1, 2 * k)), 0] + down)
    stack = np.stack(rows)[:, keep]
    fit2 = Fitting(fit.canon, fit.points, fit.normals, fit.faces, fit.weights, [*fit.over, (sheet.points, outward(sheet))])
    shape = stack[3:].shape
    stack[3:] = fit2.pushed(stack[3:].reshape(-1, 3), 0.006, 0.0035).reshape(shape)
    for _ in range(3):
        stack[3:, 1:-1] = 0.4 * stack[3:, 1:-1] + 0.3 * (stack[3:, :-2] + stack[3:, 2:])
        stack[4:-1] = 0.5 * stack[4:-1] + 0.25 * (stack[3:-2] + stack[5:])
    p, faces = grid(stack, False)
    leaf_sheet = Sheet(p, faces[:, ::-1], carried(p, fit), metres(stack), look, "collar", 0.0012, True)
    return [leaf_sheet, *(lapels(sheet, look, fit) if c.vee else ())]


def lapels(sheet: Sheet, look: Finish, fit: Fitting) -> list[Sheet]:
    """Both fronts from where they are shut up to the collar, turned over: from nothing to their breadth, then the notch."""
    line, _ = neckline(sheet, 97)
    x, y = np.abs(sheet.points[:, 0]), sheet.points[:, 1]
    low, high = float(line[0, 1]), float(line[:49, 1].max())
    deep = high - low
    edge = np.interp(y, np.maximum.accumulate(line[:49, 1]), np.abs(line[:49, 0]))
    peak = low + PEAK * deep
    broad = min(BROAD * deep, 0.085 * scale_of(fit))
    wide = broad * np.clip((y - low) / (peak - low), 0, 1) ** 0.8
    upper = y - peak - NOTCH * (1 - np.clip((x - edge) / broad, 0, 1))
    shut = [low - y, axis_of(fit) - sheet.points[:, 2]]
    plate = lifted(sheet, [x - edge - wide, upper, *shut], OFF, None, "lapel", 0.1)
    r, g, b = look.color
    dark = replace(look, name="shade", color=(SHADE * r, SHADE * g, SHADE * b))
    under = lifted(sheet, [x - edge - wide - RIM, upper - RIM, RIM + low - y, shut[1]], 0.4 * OFF, dark, "lapel shade", 0.1)
    return [under, replace(plate, thick=THICK)] if len(plate.faces) > 12 else []


__all__ = ["collar", "lapels"]
