"""What is sewn on: piping and ribbing along hems, stripes down sleeves and legs, breast pockets. All in the face's frame.

Each is cut out of the sheet that it lies on and lifted off it, so it bends as that does.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from worldloom.synth.people.canon import Array
from worldloom.synth.people.charts import ARM, LEG, SLEEVE, SLEEVE_AT
from worldloom.synth.people.cloths import Cloth
from worldloom.synth.people.cutting import borders
from worldloom.synth.people.draping import belt, hood, lifted, pauldrons, ring, wide_sleeves, zipped
from worldloom.synth.people.fabric import fabric
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.garments import Fitting, Sheet
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Color
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.tailoring import axis_of, height_of, scale_of

PALE, DEEP = (0.62, 0.61, 0.58), (0.020, 0.024, 0.045)
"""Linear albedo of what stands out from dark and from light cloth."""
BORDER, BESIDE = 12, 0.75
"""Points of the shortest hem, and how far to the side (cosine) a seam of a leg looks."""


def beside(color: Color) -> Color:
    """What stands out from a colour."""
    return DEEP if 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2] > 0.30 else PALE


def edged(
    c: Cloth, look: Finish, sheet: Sheet, fit: Fitting, *, wide: float = 0.007, weave: str = "plain", same: float = 0.0
) -> list[Sheet]:  # fmt: skip
    """A band `wide` metres along every hem; of the garment's colour darkened by `same`, or of one that stands out."""
    loops, low = [loop for loop in borders(sheet.faces) if len(loop) >= BORDER], sheet.points[:, 1].min() + 0.05
    if c.fall is not None:  # where the skirt begins there is no hem
        loops = [loop for loop in loops if sheet.points[loop][:, 1].mean() > low or abs(sheet.points[loop][:, 0].mean()) > 0.15]
    if not loops:
        return []
    off = tree(sheet.points[np.concatenate(loops)]).query(sheet.points)[0]
    tint = tuple(same * x for x in look.color) if same else beside(look.color)
    return [lifted(sheet, [off - wide], 0.0022, fabric("trim", tint, weave), "trim", 0.02)]  # type: ignore[arg-type]


def striped(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting, *, wide: float = 0.014) -> list[Sheet]:
    """A stripe `wide` metres to each side down the outer side of each sleeve or leg."""
    from worldloom.synth.people.canon import face_frame, from_face
    from worldloom.synth.people.surface import normals

    def share(words: tuple[str, ...]) -> Array:
        return np.asarray(sheet.weights[:, [k for k, b in enumerate(BONES) if any(w in b for w in words)]].sum(1))

    n = face_frame(normals(from_face(sheet.points), sheet.faces))
    if c.legs is None or c.sleeve is not None:
        around = np.abs(sheet.metres[:, 0] - SLEEVE_AT[0] + 0.5 * np.pi * SLEEVE)  # from its front; its upper side is below 0
        fields = [around - wide, 0.5 - share(ARM)]
    else:
        fields = [np.abs(sheet.points[:, 2] - _side(sheet)) - wide, BESIDE - np.sign(sheet.points[:, 0]) * n[:, 0]]
        fields.append(np.minimum(0.02 - share(LEG), sheet.points[:, 1] - sheet.points[:, 1].max() + 0.02))
    return [lifted(sheet, fields, 0.0045, fabric("stripe", beside(look.color), "plain"), "stripe", 0.02)]


def _side(sheet: Sheet) -> Array:
    """(n,) where the outer side of a leg lies along z at each point's height: the middle of the widest points there."""
    y, x = sheet.points[:, 1], np.abs(sheet.points[:, 0])
    heights = np.linspace(y.min(), y.max(), 16)
    out = []
    for h in heights:
        near = np.abs(y - h) < 0.04
        wide = near & (x > np.percentile(x[near], 80))
        out.append(float(np.median(sheet.points[wide, 2])))
    smooth = np.convolve(np.pad(out, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return np.asarray(np.interp(y, heights, smooth))


def pocket(c: Cloth, look: Finish, sheet: Sheet, fit: Fitting) -> list[Sheet]:
    """A patch on the left breast, its mouth piped."""
    k, p = scale_of(fit), sheet.points
    top = height_of(fit, "upperChest") + 0.155 * k
    front = axis_of(fit) - p[:, 2]
    sides = [np.abs(p[:, 0] - 0.092 * k) - 0.046 * k, front, np.asarray(sheet.weights[:, [BONES.index("leftUpperArm")]].sum(1)) - 0.5]
    patch = lifted(sheet, [*sides, p[:, 1] - top, top - 0.11 * k - p[:, 1]], 0.0025, look, "pocket", 0.02)
    mouth = lifted(sheet, [*sides, np.abs(p[:, 1] - top) - 0.005], 0.004, fabric("trim", beside(look.color), "plain"), "trim", 0.02)
    return [patch, mouth]


Trim = Callable[[Cloth, Finish, Sheet, Fitting], list[Sheet]]
TRIMMED: dict[str, tuple[Trim, ...]] = {
    "hoodie": (hood,), "coverall": (zipped,), "leather jacket": (zipped,), "puffer jacket": (zipped,), "uniform jacket": (belt,),
    "kimono": (partial(belt, high=0.075, off=0.006, hue=0.35), wide_sleeves), "bathrobe": (partial(belt, high=0.020, off=0.006, hue=0.8),),
    "spacesuit": (ring, partial(belt, high=0.02, off=0.004)), "breastplate": (pauldrons,), "tunic": (belt,),
    "pyjama top": (edged, pocket), "nightgown": (partial(edged, wide=0.012, weave="knit", same=0.8),),
    "dressing gown": (partial(edged, wide=0.012, same=0.45), pocket, partial(belt, high=0.022, off=0.007, hue=0.4)),
    "wetsuit": (partial(striped, wide=0.016), zipped),
    "track top": (zipped, striped, partial(edged, wide=0.022, weave="knit", same=0.6)),
    "track trousers": (striped,), "football shirt": (partial(edged, wide=0.011), striped),
    "sports shorts": (partial(striped, wide=0.012),), "swim trunks": (partial(striped, wide=0.010),),
    "sports bra": (edged,),
}  # fmt: skip


__all__ = ["TRIMMED", "beside", "edged", "pocket", "striped"]
