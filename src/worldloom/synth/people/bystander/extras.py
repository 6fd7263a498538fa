"""What is worn besides clothes, as surfaces over the reference bodies: ties, belts, shawls, masks, glasses, badges."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.bystander.baked import kept
from worldloom.synth.people.bystander.bound import Bound, bound, reference
from worldloom.synth.people.bystander.wardrobe import cut_out, strip
from worldloom.synth.people.canon import ear_at, face_frame, from_face, marks
from worldloom.synth.people.cloths import FOOTWEAR, LEGWEAR, SMALL
from worldloom.synth.people.cutting import adjacency, cut
from worldloom.synth.people.garments import Fitting
from worldloom.synth.people.headgear import glasses
from worldloom.synth.people.person import Kind
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.surface import net

CUT = ("tie", "belt", "shawl", "collar")
ALL = (*CUT, "mask", "glasses")
COLORS = {"tie": "#17171b", "belt": "#20140b", "shawl": "#57412f", "collar": "#d9d2c2", "mask": "#9fc6cf", "glasses": "#1c1410"}
RECIPES = {"belt": "leather", "shawl": "knit", "collar": "fur", "glasses": "plastic"}


def extra(name: str, ref: str, level: int, tops: tuple[Kind, ...], beside: tuple[Kind, ...]) -> tuple[Bound, ...]:
    """One of `ALL` over a reference body that wears these garments, inner ones first."""
    if name == "glasses" and level == 2:
        return ()
    key = f"{name}/{ref}/{level}/{'+'.join(tops)}/{'+'.join(beside)}" if name in CUT else f"{name}/{ref}/{level}"
    return kept(key, lambda: _extra(name, ref, level, tops, beside))


def _extra(name: str, ref: str, level: int, tops: tuple[Kind, ...], beside: tuple[Kind, ...]) -> tuple[Bound, ...]:
    if name in CUT:
        return _from_top(name, ref, level, tops, beside)
    return _mask(ref, level) if name == "mask" else _glasses(ref, level)


def _from_top(name: str, ref: str, level: int, tops: tuple[Kind, ...], beside: tuple[Kind, ...]) -> tuple[Bound, ...]:
    """Cut out of a top and laid on it."""
    kinds = [
        k for k in tops if k not in (*LEGWEAR, *FOOTWEAR, *SMALL, "apron", "vest", "waistcoat")
    ]
    if not kinds:
        return ()
    kind = kinds[0] if name == "tie" else kinds[-1]
    s = cut_out(kind, ref, tops[: tops.index(kind)], beside)[0][0]
    heads = face_frame(reference(ref).heads)
    p, neck, hip = s.points, heads[index("neck")], heads[index("leftUpperLeg")]
    if name == "tie":
        y = p[:, 1]
        half = np.interp(
            y, [hip[1] + 0.10, hip[1] + 0.14, hip[1] + 0.17, neck[1] - 0.06, neck[1] - 0.045], [0.004, 0.030, 0.034, 0.017, 0.022]
        )
        fields = [np.abs(p[:, 0]) - half, hip[1] + 0.11 - y, y - neck[1] - 0.002, neck[2] - p[:, 2]]
        return (strip(s, fields, 0.005, name, ref, level),)
    if name == "belt":
        middle = hip[1] + 0.125
        return (strip(s, [np.abs(p[:, 1] - middle) - 0.022, np.abs(p[:, 0]) - 0.25], 0.004, name, ref, level),)
    away = np.linalg.norm((p - neck) * [0.85, 1.0, 1.0], axis=1)
    return (strip(s, [away - 0.20], 0.016, name, ref, level),)


def _mask(ref: str, level: int) -> tuple[Bound, ...]:
    """Cloth over nose and mouth."""
    r, m, canon = reference(ref), marks(), face_frame(net(False).canon)
    x, y = np.abs(canon[:, 0]), canon[:, 1]
    fields = [
        y - m.nose[1] - 0.016 + 0.25 * x,
        m.mouth[1] - 0.052 + 0.35 * x - y,
        x - 0.062,
        m.ear[2] + 0.030 - canon[:, 2],
        ear_at(canon) - 0.5,
    ]
    part = cut(canon, net(False).faces, fields, 0.2)
    p, n = part.matrix @ face_frame(r.points), part.matrix @ face_frame(r.normals)
    p = p + n / np.linalg.norm(n, axis=1, keepdims=True) * 0.007
    around = adjacency(part.faces, len(p))
    for _ in range(25):
        p = np.maximum(p, p + 0.5 * (around @ p - p)) * [0, 0, 1] + (p + 0.5 * (around @ p - p)) * [1, 1, 0]
    w = np.asarray(part.matrix @ net(False).weights)
    return (bound(ref, "mask", from_face(p), part.faces, p[:, :2], w, (len(part.faces), 160, 40)[level]),)


def _glasses(ref: str, level: int) -> tuple[Bound, ...]:
    fit = Fitting.of(net(False), reference(ref).points, ())
    share = (0.6, 0.25)[level]
    return tuple(
        bound(ref, "glasses", from_face(s.points), s.faces, s.metres, s.weights, int(share * len(s.faces)))
        for s in glasses(False, fit)
    )


__all__ = ["ALL", "COLORS", "RECIPES", "extra"]
