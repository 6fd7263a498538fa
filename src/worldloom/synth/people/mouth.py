"""What an open mouth shows: teeth, painted one by one on the arches of the body data, gums, and the tongue."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.geometry.pieces import pieces
from worldloom.synth.people.body import Body, Floats, Ints, body, triangles
from worldloom.synth.people.canon import Array, smooth
from worldloom.synth.people.figure import Finish, Picture, Piece, split
from worldloom.synth.people.riding import bound, expressions
from worldloom.synth.people.skin import drawn, srgb
from worldloom.synth.people.surface import normals

WIDTHS = {
    "upper": np.array([8.5, 6.5, 7.6, 7.0, 6.8, 10.2, 9.6]) * 1e-3,
    "lower": np.array([5.3, 5.9, 6.9, 7.0, 7.1, 11.2, 10.5]) * 1e-3,
}
"""Metres of the crowns of a half arch, middle to back (Wheeler's Dental Anatomy, table of average sizes)."""
CROWN = 0.0095
"""Metres of a crown in front."""
ENAMEL, NECK, GAP, GUM = (np.array(c) for c in ((0.60, 0.555, 0.47), (0.52, 0.44, 0.33), (0.20, 0.12, 0.09), (0.36, 0.13, 0.12)))
NARROW, BACK, LOW = np.array([0.86, 0.94, 1.0]), 0.0025, 0.0020
"""How much the data's arches are brought in, which else stand in the corners of closed lips; metres backward, and down the upper one."""
SIZE = 192


def mouth(b: Body, bind: Floats) -> list[Piece]:
    """Teeth and tongue."""
    out = []
    for part in ("teeth", "tongue"):
        faces, tex = triangles(b, part)
        which, uv, f = split(bind, faces, b.uv, tex)
        p, nor = bind[which], normals(bind[: b.count], faces)[which]
        look = Finish("tongue", "plain", (0.34, 0.11, 0.10), 0.4)
        if part == "teeth":
            look = Finish("teeth", "plain", roughness=0.25, albedo=painted())
            p, uv = _seated(p, np.isin(which, _arches()[1])), _stretched(uv)
        own = np.stack([uv[:, 0], 1 - uv[:, 1]], 1)
        out.append(Piece(part, "head", p, nor, own, f, *bound(len(which), "head"), look, expressions(b, which)))
    return out


def _seated(p: Floats, upper: np.ndarray) -> Floats:
    """Arches (n, 3) where a mouth has room for them."""
    middle = np.array([0.0, p[:, 1].max(), 0.0])
    return np.asarray(middle + (p - middle) * NARROW + np.where(upper[:, None], [0, BACK, -LOW], [0, BACK, 0.0]))


@cache
def _arches() -> tuple[Ints, Ints]:
    """Vertices of the lower and of the upper arch: two connected pieces."""
    b = body()
    f = triangles(b, "teeth")[0]
    e = np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]])
    label = pieces(b.count, e)
    used = np.unique(f)
    parts = sorted((used[label[used] == k] for k in np.unique(label[used])), key=lambda v: float(b.points[v, 2].mean()))
    return parts[0], parts[1]


def _stretched(uv: Floats) -> Floats:
    """Texture points of teeth over the whole of a picture."""
    b = body()
    used = b.uv[np.unique(triangles(b, "teeth")[1])]
    low, high = used.min(0), used.max(0)
    return np.asarray(0.02 + 0.96 * (uv - low) / (high - low))


@cache
def painted() -> Picture:
    """Albedo of teeth and gums, darker the farther back, for little light comes there."""
    b = body()
    faces, tex = triangles(b, "teeth")
    upper = np.all(np.isin(faces, _arches()[1]), axis=1, keepdims=True)
    values = np.concatenate([b.points[faces], np.repeat(upper[:, None], 3, 1)], 2)
    at, covered = drawn(_stretched(b.uv)[tex], values, SIZE)
    color = np.full((SIZE, SIZE, 3), 0.2)
    p, up = at[covered][:, :3].astype(float), np.asarray(at[covered][:, 3] > 0.5)
    own = np.zeros((len(p), 3))
    for name, mine, arch in (("lower", ~up, _arches()[0]), ("upper", up, _arches()[1])):
        own[mine] = _enamel(p[mine], b.points[arch], WIDTHS[name], 1.0 if name == "upper" else -1.0)
    color[covered] = own
    return np.round(srgb(color) * 255).astype(np.uint8)


def _enamel(p: Floats, arch: Floats, widths: Array, up: float) -> Floats:
    """(n, 3) colour of points of an arch whose roots point `up` or down."""
    back, front = float(arch[:, 1].max()), float(arch[:, 1].min())

    def turn(q: Floats) -> Array:
        return np.asarray(np.arctan2(q[:, 0], back + 0.004 - q[:, 1]))

    bins = np.linspace(-1.2, 1.2, 13)
    where = np.clip(np.digitize(turn(arch), bins) - 1, 0, 11)
    full = [k for k in range(12) if (where == k).any()]
    centre = (bins[full] + bins[1:][full]) / 2
    edge = np.interp(turn(p), centre, [up * (up * arch[where == k, 2]).min() for k in full])
    radius = np.interp(np.abs(turn(p)), [0, 0.5, 1.2], [back - front, 0.97 * (back - front), 0.9 * (back - front)])
    along = np.abs(turn(p)) * radius * 1.12
    joints = np.concatenate([[0.0], np.cumsum(widths)])
    gap = np.abs(along[:, None] - joints).min(1)
    height, depth = up * (p[:, 2] - edge), (p[:, 1] - front) / (back - front)
    crown = CROWN * (1 - 0.25 * depth) - 0.0016 * np.exp(-((gap / 0.0012) ** 2))
    color = ENAMEL + (NECK - ENAMEL) * smooth(0.3, 1.0, height / crown)[:, None]
    between = (0.75 * np.exp(-((gap / 0.00045) ** 2)))[:, None]
    color = color * (1 - between) + GAP * between
    gum = smooth(-0.0004, 0.0005, height - crown)[:, None]
    color = color * (1 - gum) + GUM * gum
    return np.asarray(color * (0.22 + 0.78 * np.exp(-2.6 * np.clip(depth - 0.05, 0, 1)))[:, None])


__all__ = ["mouth", "painted"]
