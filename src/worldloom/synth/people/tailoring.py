"""What is not cut from the skin: skirts and coat tails, aprons, collars, buttons, tape. All in the face's frame
of the bind pose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.canon import Array, from_face, marks, smooth
from worldloom.synth.people.cutting import borders
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.charts import ARM, Box, across, hung
from worldloom.synth.people.cloths import Cloth
from worldloom.synth.people.garments import Fitting, Sheet, by_shin
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Color
from worldloom.synth.people.skeleton import BONES

ROWS, COLUMNS = 22, 64
"""Of a skirt."""
BUTTONED = 0.085
"""Metres from button to button."""
SEWN, FLUTED = 0.004, 0.45
"""Metres by which a skirt reaches under what it is sewn to, and how deep its flutes are against its flare."""
HIDE = 0.035
"""Metres above a hem from which on nothing is left under a skirt."""
SOFT = 5.0
"""Columns, of 64 round a skirt: the deviation of the blend between what goes with the left and the right leg."""
LONG, WAYS = 1.0, (1.0, 2.0, 4.0, 8.0)
"""Of hanging cloth: the deviation of the blend between bones down it, as a share of its distance from the body, and in rows."""


def grid(rows: Floats, closed: bool) -> tuple[Floats, Ints]:
    """Points and triangles of (a, b, 3) rows of points, joined end to end where closed; outside where rows go down and columns
    to the left."""
    a, b = rows.shape[:2]
    i, j = (x.ravel() for x in np.meshgrid(np.arange(a - 1), np.arange(b if closed else b - 1), indexing="ij"))
    p, q = i * b + j, i * b + (j + 1) % b
    return rows.reshape(-1, 3), np.concatenate([np.stack([p, p + b, q], 1), np.stack([q, p + b, q + b], 1)])


def metres(rows: Floats) -> Floats:
    across = np.linalg.norm(np.diff(rows, axis=1), axis=2).mean(0)
    down = np.linalg.norm(np.diff(rows, axis=0), axis=2).mean(1)
    u, v = np.meshgrid(np.r_[0, np.cumsum(across)], np.r_[0, np.cumsum(down)])
    return np.stack([u, v], -1).reshape(-1, 2)


def carried(p: Floats, fit: Fitting, arms: bool = False) -> Floats:
    """(n, 54) weights of points off the skin: the mean of the nearest skin's, without arms and hands."""
    free = fit.share(*ARM) < (2.0 if arms else 0.2)
    d, i = tree(fit.points[free]).query(p, k=16)
    w = 1 / (d + 0.02) ** 2
    out = (fit.weights[free][i] * w[..., None]).sum(1)
    return np.asarray(out / out.sum(1, keepdims=True))


def swung(rows: Floats, fit: Fitting, closed: bool) -> Floats:
    """(a * b, 54) weights of rows (a, b, 3) of cloth that hang from hips or shoulders: what goes with the left leg passes softly into what
    goes with the right one, the lower the more softly, or the cloth between them would fold over whenever the legs near each other."""
    from scipy.ndimage import gaussian_filter1d

    a, b = rows.shape[:2]
    w = _lengthened(by_shin(carried(rows.reshape(-1, 3), fit)).reshape(a, b, -1), rows, fit)
    soft = gaussian_filter1d(w, SOFT * b / (COLUMNS if closed else COLUMNS // 2), axis=1, mode="wrap" if closed else "nearest")
    hip = height_of(fit, "leftUpperLeg")
    share = smooth(hip + 0.08, hip - 0.06, rows[..., 1])[..., None]
    return _from_legs(w * (1 - share) + soft * share, smooth(hip + 0.06, hip - 0.06, rows[..., 1])).reshape(a * b, -1)


def _lengthened(w: Floats, rows: Floats, fit: Fitting) -> Floats:
    """Weights (a, b, 54) that pass from bone to bone over as long a way as the cloth is off the body: far behind a knee,
    and turned with the shin as sharply as the knee turns, it would turn into the thigh."""
    from scipy.ndimage import gaussian_filter1d

    step = np.linalg.norm(np.diff(rows, axis=0), axis=2).mean()
    off = tree(fit.points[fit.share(*ARM) < 0.2]).query(rows.reshape(-1, 3))[0].reshape(rows.shape[:2])
    at = np.clip(np.log2(np.maximum(LONG * off / step, 1.0)), 0, len(WAYS) - 1.001)
    low = at.astype(int)
    levels = np.stack([gaussian_filter1d(w, k, axis=0, mode="nearest") for k in WAYS])
    i, j = np.indices(rows.shape[:2])
    t = (at - low)[..., None]
    return np.asarray(levels[low, i, j] * (1 - t) + levels[low + 1, i, j] * t)


def _from_legs(w: Floats, share: Array) -> Floats:
    """Weights (a, b, 54) of which a share (a, b) of what the hips carry goes to the thighs: cloth lies on a lap, not between the legs."""
    hips, thighs = BONES.index("hips"), [BONES.index(f"{side}UpperLeg") for side in ("left", "right")]
    sides = [[k for k, n in enumerate(BONES) if n.startswith(side) and "Leg" in n] for side in ("left", "right")]
    legs = np.stack([w[..., side].sum(-1) for side in sides], -1)
    given, out = share * w[..., hips], w.copy()
    out[..., thighs] += given[..., None] * (legs + 1e-6) / (legs + 1e-6).sum(-1, keepdims=True)
    out[..., hips] -= given
    return out


def hull(fit: Fitting, angles: Array, y: float, middle: float) -> Array:
    """Distance of the trunk and legs from the axis x = 0, z = `middle` in every direction at a height, hollows bridged."""
    p = slab(fit.solid(), y)[:, [0, 2]] - [0, middle]
    way = np.stack([np.sin(angles), np.cos(angles)], 1)
    support = (way @ p.T).max(1)  # of the convex hull; its distance along each direction is the least of the supports seen aslant
    lean = np.cos(angles[:, None] - angles[None])
    return np.asarray(np.min(np.where(lean > 0.15, support[None] / np.maximum(lean, 0.15), np.inf), axis=1))


def slab(points: Floats, y: float, thick: float = 0.022, least: int = 30) -> Floats:
    """Points near a height, at least the `least` nearest."""
    away = np.abs(points[:, 1] - y)
    return np.asarray(points[away <= max(thick, float(np.partition(away, min(least, len(away) - 1))[min(least, len(away) - 1)]))])


def skirt(c: Cloth, look: Finish, fit: Fitting, upper: Sheet | None, box: Box | None = None) -> tuple[list[Sheet], np.ndarray]:
    """Cloth that falls from the hem of `upper`, of the same stuff, or from the waist, with a picture of its own, of which `box` shows."""
    scale, axis, hip = scale_of(fit), axis_of(fit), height_of(fit, "leftUpperLeg")
    ring = _ring(upper) if upper is not None else None
    start = hip + 0.11 * scale if ring is None else float(ring[:, 1].mean()) + SEWN
    stack = _fallen_rows(c, fit, ring, np.linspace(start, hip - (c.fall or 0) * scale, ROWS))
    for _ in range(2):
        stack[1:-1] = 0.5 * stack[1:-1] + 0.25 * (stack[:-2] + stack[2:])
    p, faces = grid(stack, True)
    p = np.where((np.arange(len(p)) >= COLUMNS)[:, None], fit.pushed(p, c.off * 0.7, armless=True), p)
    box = box if upper is None else upper.box
    cloth = metres(stack) if box is None else hung(p, hip, axis, scale, scale if upper is None else _broad(upper, start))
    name = look.name if upper is None else look.name + " skirt"
    sheet = Sheet(p, faces, swung(p.reshape(stack.shape), fit, True), cloth, look, name, c.thick, True, box=box)
    y = fit.points[:, 1]
    hidden = (y < start - 0.02) & (y > stack[-1, 0, 1] + HIDE) & (fit.share(*ARM) < 0.2)
    if upper is None:
        return [sheet], hidden
    sewn = (float(stack[0, :, 1].min()) - 0.03, float(stack[0, :, 1].max()) + 0.03)
    sheet = replace(sheet, finish=upper.finish, facing=_joined(sheet, upper), sewn=sewn)
    return [replace(upper, sewn=sewn), sheet], hidden


def _broad(upper: Sheet, low: float) -> float:
    """How much broader than the template the front of a top is, at its lower end."""
    p, x = upper.points, across(upper.metres[:, 0])
    mine = (np.abs(upper.metres[:, 0]) < 0.05) & (p[:, 1] < low + 0.09) & (p[:, 1] > low + 0.01)
    return float((p[mine, 0] * x[mine]).sum() / max((x[mine] ** 2).sum(), 1e-9)) or 1.0


def _ring(upper: Sheet) -> Floats:
    """(n, 3) the rim from which a skirt falls."""
    loops = (l for l in borders(upper.faces) if len(l) > 6)
    return upper.points[min(loops, key=lambda l: upper.points[l][:, 1].mean() + 10 * abs(upper.points[l][:, 0].mean()))]


def _fallen_rows(c: Cloth, fit: Fitting, ring: Floats | None, heights: Array) -> Floats:
    """(ROWS, COLUMNS, 3) down from the waist, or from a ring, which goes up and down: so does what is next to it."""
    from scipy.ndimage import gaussian_filter1d

    hip, axis = height_of(fit, "leftUpperLeg"), axis_of(fit)
    angles, radius, rows = np.linspace(-np.pi, np.pi, COLUMNS, endpoint=False), np.zeros(COLUMNS), []
    first, uneven = (np.zeros(COLUMNS), np.zeros(COLUMNS)) if ring is None else _ring_of(ring, angles, axis)
    for k, y in enumerate(heights):
        t = k / (len(heights) - 1)
        off = c.off if ring is not None else c.off * (0.3 + 0.7 * float(smooth(0.0, 0.2, np.array(t))))  # a waistband holds it
        around = gaussian_filter1d(hull(fit, angles, y, axis) + off, COLUMNS / 40, mode="wrap")
        if ring is None:
            radius = np.maximum(around, radius if y < hip + 0.02 else 0)
        else:  # begins where the upper part ends
            radius = np.maximum(np.maximum(around, radius * (y < hip)), first * (1 - min(1, t * 3)) * 0.999)
            s = float(smooth(0.0, 0.22, np.array(t)))
            radius = first * (1 - s) + np.maximum(radius, first * (1 - s)) * s
        r = radius * (1 + c.flare * t**0.8 * (1 + FLUTED * np.cos(angles * 9 + 2 * np.sin(angles * 2)) * t))
        if c.pleats:
            r = r * (1 + 0.085 * t**0.5 * (np.mod(angles * c.pleats / (2 * np.pi), 1.0) - 0.5))
        high = y + uneven * (1 - float(smooth(0.0, 0.4, np.array(t))))
        rows.append(np.stack([np.sin(angles) * r, high, axis + np.cos(angles) * r], 1))
    return np.stack(rows)


def _joined(sheet: Sheet, upper: Sheet) -> Floats:
    """(n, 3) unit normals of a skirt, which at its upper end are those of what it is sewn to."""
    own, above = outward(sheet), outward(upper)
    near = above[tree(upper.points).query(sheet.points[: 3 * COLUMNS])[1]]
    share = np.repeat([1.0, 0.6, 0.3], COLUMNS)[:, None]
    own[: 3 * COLUMNS] = share * near + (1 - share) * own[: 3 * COLUMNS]
    return np.asarray(from_face(own / (np.linalg.norm(own, axis=1, keepdims=True) + 1e-12)))


def _ring_of(ring: Floats, angles: Array, axis: float) -> tuple[Array, Array]:
    """Metres of a ring from the axis in each direction, and over its mean height."""
    at = np.arctan2(ring[:, 0], ring[:, 2] - axis)
    order = np.argsort(at)
    far, high = np.hypot(ring[:, 0], ring[:, 2] - axis), ring[:, 1] - ring[:, 1].mean()
    one, two = (np.interp(angles, at[order], x[order], period=2 * np.pi) for x in (far, high))
    return one - 0.0008, two


def height_of(fit: Fitting, joint: str) -> float:
    """Where a joint's height of the template has gone on this skin."""
    y = marks().joint(joint)[1]
    near = (np.abs(fit.canon[:, 1] - y) < 0.02) & (fit.share(*ARM) < 0.2) & (np.abs(fit.canon[:, 0]) < 0.25)
    return float(fit.points[near][:, 1].mean())


def axis_of(fit: Fitting) -> float:
    """Middle of the hips along z."""
    z = slab(fit.points[fit.share(*ARM) < 0.2], height_of(fit, "leftUpperLeg"), 0.05)[:, 2]
    return float((z.max() + z.min()) / 2)


def scale_of(fit: Fitting) -> float:
    """How long this body's trunk and legs are against the template's."""
    m = marks()
    return float((height_of(fit, "leftUpperLeg") - fit.points[:, 1].min()) / (m.joint("leftUpperLeg")[1] - fit.canon[:, 1].min()))


def apron(c: Cloth, look: Finish, fit: Fitting) -> tuple[list[Sheet], np.ndarray]:
    """A bib and a panel over the front, from chest to knees, and the tape round waist and neck."""
    from scipy.ndimage import gaussian_filter1d

    hip, chest, scale = height_of(fit, "leftUpperLeg"), height_of(fit, "upperChest"), scale_of(fit)
    axis = axis_of(fit)
    top, end, waist = chest + 0.03 * scale, hip - (c.fall or 0) * scale, hip + 0.12 * scale
    rows, columns = [], COLUMNS // 2 + 1
    low = np.zeros(columns)
    for y in np.linspace(top, end, ROWS + 6):
        half = np.interp(y, [end, waist - 0.02, waist + 0.03, top], [1.15, 1.25, 0.85, 0.62])
        angles = np.linspace(-half, half, columns)
        r = hull(fit, angles, y, axis)
        low = np.maximum(r, low) if y < hip else r
        free = 0.008 + 0.010 * float(smooth(hip + 0.06, hip - 0.06, np.array(y)))  # thighs that rise need room
        r = gaussian_filter1d(low, 1.5, mode="nearest") + free + 0.004 * np.cos(angles * 7) * (y < hip)
        rows.append(np.stack([np.sin(angles) * r, np.full(columns, y), axis + np.cos(angles) * r], 1))
    stack = np.stack(rows)
    p, faces = grid(stack, False)
    bib = p[:, 1:2] > hip + 0.03 * scale  # below it the hull of all that is worn is far enough
    p = np.where(bib, fit.pushed(p, 0.012, 0.006, armless=True), p)
    panel = Sheet(p, faces, swung(p.reshape(stack.shape), fit, False), metres(stack), look, "apron", c.thick, True)
    return [panel, *_straps(look, fit, stack, waist, axis)], np.zeros(len(fit.points), bool)


def _straps(look: Finish, fit: Fitting, panel: Floats, waist: float, axis: float) -> list[Sheet]:
    """A band round the waist and one from the bib's corners round the neck."""
    from scipy.ndimage import gaussian_filter1d

    angles = np.linspace(-np.pi, np.pi, 48, endpoint=False)
    rows = []
    for y in (waist + 0.012, waist, waist - 0.012):
        r = gaussian_filter1d(hull(fit, angles, y, axis), 1, mode="wrap") + 0.006
        rows.append(np.stack([np.sin(angles) * r, np.full(48, y), axis + np.cos(angles) * r], 1))
    stack = np.stack(rows)
    p, faces = grid(stack, True)
    p = fit.pushed(p, 0.006, 0.005)
    belt = Sheet(p, faces, carried(p, fit), metres(stack), look, "apron band", spend=True)
    neck = height_of(fit, "neck") + 0.01
    ends, out = (panel[0, 0], panel[0, -1]), []
    back = np.array(
        [
            0.0,
            neck + 0.01,
            float(fit.points[(np.abs(fit.points[:, 1] - neck) < 0.02) & (np.abs(fit.points[:, 0]) < 0.03)][:, 2].min()) - 0.008,
        ]
    )
    for end in ends:
        side = np.array([np.sign(end[0]) * 0.085, neck - 0.005, back[2] * 0.4])
        t = np.linspace(0, 1, 24)[:, None]
        curve = (1 - t) ** 2 * end + 2 * t * (1 - t) * (2 * side - 0.5 * (end + back)) + t**2 * back
        curve = fit.pushed(curve, 0.010, 0.007)
        wide = np.array([0.012 * np.sign(end[0]), 0.0, 0.0])
        stack = np.stack([curve - wide * 0.5, curve + wide * 0.5 + [0, 0.004, 0]])
        p, faces = grid(stack if end[0] < 0 else stack[::-1], False)
        out.append(Sheet(p, faces, carried(p, fit), metres(stack), look, "apron strap", spend=True))
    return [belt, *out]


def neckline(sheet: Sheet, count: int) -> tuple[Floats, Floats]:
    """(count, 3) points round the opening at the neck from its front, evenly by length, and its middle."""
    loop = max(
        (l for l in borders(sheet.faces) if len(l) > 6),
        key=lambda l: sheet.points[l][:, 1].max() - 2.0 * np.abs(sheet.points[l][:, 0].mean()),
    )
    p = sheet.points[loop]
    first = int((p[:, 1] - 2 * p[:, 2] * (np.abs(p[:, 0]) < 0.05)).argmin())
    p = np.roll(p, -first, 0)
    if p[len(p) // 4, 0] < p[3 * len(p) // 4, 0]:
        p = np.concatenate([p[:1], p[:0:-1]])
    closed = np.concatenate([p, p[:1]])
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))]
    at = np.linspace(0, s[-1], count)
    out = np.stack([np.interp(at, s, closed[:, k]) for k in range(3)], 1)
    for _ in range(3):
        out[1:-1] = 0.5 * out[1:-1] + 0.25 * (out[:-2] + out[2:])
    return out, p.mean(0)


def outward(sheet: Sheet) -> Floats:
    from worldloom.synth.people.canon import face_frame, from_face
    from worldloom.synth.people.surface import normals

    return face_frame(normals(from_face(sheet.points), sheet.faces))


def buttons(c: Cloth, color: Color, sheet: Sheet, low: float, step: float = BUTTONED, dark: bool = False) -> list[Sheet]:
    """Discs down the middle of the front from the neckline to a height, `step` metres apart."""
    high = float(neckline(sheet, 33)[0][0, 1])
    front = sheet.points[(np.abs(sheet.points[:, 0]) < 0.02) & (sheet.points[:, 2] > sheet.points[:, 2].mean())]
    tint = tuple(0.4 * x + 0.004 if dark else 0.55 * x + 0.25 for x in color)
    look = Finish("buttons", "plain", tint, 0.3)  # type: ignore[arg-type]
    out, turn = [], np.linspace(0, 2 * np.pi, 13)[:-1]
    for y in np.arange(high - 0.02, low, -step):
        near = front[np.argsort(np.abs(front[:, 1] - y))[:6]]
        at = np.array([0.0, y, float(near[:, 2].mean()) + 0.0012])
        ring = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1) * 0.0056
        p = np.concatenate([at + ring, at + ring * 0.88 + [0, 0, 0.0013], (at + [0, 0, 0.0008])[None]])
        a, b = np.arange(12), (np.arange(12) + 1) % 12
        faces = np.concatenate(
            [np.stack([a, b, 12 + a], 1), np.stack([b, 12 + b, 12 + a], 1), np.stack([12 + a, 12 + b, np.full(12, 24)], 1)]
        )
        nearest = np.argmin(((sheet.points - at) ** 2).sum(1))
        out.append(Sheet(p, faces, np.repeat(sheet.weights[nearest][None], len(p), 0), p[:, :2], look, "button"))
    return out


def tape(sheet: Sheet, look: Finish) -> list[Sheet]:
    """Two bands round the body, cut out of the garment a little over it."""
    from worldloom.synth.people.cutting import cut

    out, y = [], sheet.points[:, 1]
    low, high = y.min(), y.max()
    for at in (0.16, 0.36):
        middle = low + (high - low) * at
        band = cut(sheet.points, sheet.faces, [np.abs(y - middle) - 0.024], 0.2)
        p = band.canon + (band.matrix @ outward(sheet)) * 0.0022
        out.append(
            Sheet(
                p,
                band.faces,
                np.asarray(band.matrix @ sheet.weights),
                np.asarray(band.matrix @ sheet.metres),
                look,
                "tape",
                spend=True,
            )
        )
    return out


__all__ = [
    "apron", "axis_of", "buttons", "carried", "grid", "height_of", "hull", "metres", "neckline", "outward", "scale_of", "skirt",
    "slab", "tape",
]  # fmt: skip
