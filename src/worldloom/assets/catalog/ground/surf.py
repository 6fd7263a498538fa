"""Foam of the sea along a shore line: the lace that a spent wave leaves on wet sand, and the broken crest behind it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Material, Params as Base, Part, metres, np, number, surface
from worldloom.geometry import Floats, Mesh, fbm, flat

CARD = Card("ground/surf", 1, "surf", ("foam", "sea foam", "breakers", "swash", "surf line"), ("water",), ("beach", "sea", "island", "outdoor"))
STEP = 0.16
"""Metres of a cell of the lace."""


class Params(Base):
    """Dials. `points` (x, y) run along the water's edge with the land to their right; z = 0 is the water's level."""

    points: tuple[tuple[float, float], ...] = ((-4.0, 0.0), (-1.5, 0.3), (1.0, -0.2), (4.0, 0.1))
    reach: Annotated[float, metres(0.3, 4.0)] = 1.6
    """How far the last wave ran up."""
    slope: Annotated[float, number(0.0, 0.3)] = 0.08
    crests: Annotated[int, number(0, 3)] = 2
    """Lines of broken water behind it."""


PRESETS = {"calm": Params(crests=0, reach=0.7), "long": Params(points=tuple((float(x), 0.4 * (x % 3)) for x in range(-12, 13, 2)))}
FOAM = Material(recipe="snow", color=(0.72, 0.75, 0.76), roughness=0.7, wear=0.0)


def build(p: Params, kit: Kit) -> Part:
    """Bands of cells along the line; noise in the foam's own scale eats them into lace."""
    at, out = _along(np.asarray(p.points, float))
    bands = [_lace(at, out, -0.55 * p.reach, 0.45 * p.reach, p.slope, 0.02, kit, 0)]
    for k in range(p.crests):
        middle = -(2.1 + 2.9 * k)
        bands.append(_lace(at, out, middle - 0.45, middle + 0.3, 0.0, 0.13, kit, k + 1))
    made = [surface(f"foam{k}", m, FOAM) for k, m in enumerate(bands) if len(m)]
    return Part(tuple(made), colliders=(), mass=1.0)


def _along(points: Floats) -> tuple[Floats, Floats]:
    """Places (n, 2) every STEP metres along the line, and unit normals (n, 2) to its right, the land's side."""
    d = np.linalg.norm(np.diff(points, axis=0), axis=1)
    s = np.concatenate([[0.0], np.cumsum(d)])
    t = np.arange(0.0, s[-1], STEP)
    at = np.stack([np.interp(t, s, points[:, k]) for k in (0, 1)], 1)
    run = np.gradient(at, axis=0)
    run /= np.maximum(np.linalg.norm(run, axis=1, keepdims=True), 1e-9)
    return at, np.stack([run[:, 1], -run[:, 0]], 1)


def _lace(at: Floats, out: Floats, lo: float, hi: float, slope: float, bare: float, kit: Kit, k: int) -> Mesh:
    """A band from `lo` to `hi` metres of the line (land positive), its edges wavy, a share of it eaten away."""
    rows = max(3, round((hi - lo) / STEP))
    drift = 0.8 * fbm(flat(at), 5.0, 2, kit.seed % 89 + 7 * k)
    across = np.linspace(lo, hi, rows + 1)
    o = across[None] + drift[:, None] * (0.6 if k == 0 else 1.4)
    xy = at[:, None] + out[:, None] * o[..., None]
    z = np.maximum(o, 0.0) * slope + 0.035
    grain = fbm(flat(xy.reshape(-1, 2)), 0.55, 3, kit.seed % 97 + k).reshape(o.shape)
    patch = fbm(flat(xy.reshape(-1, 2)), 6.0, 2, kit.seed % 83 + k).reshape(o.shape)
    edge = np.abs(np.linspace(-1, 1, rows + 1))[None] if k else np.abs(np.linspace(-1.0, 0.25, rows + 1))[None]
    thick = np.abs(grain) - bare - 0.22 * edge**2 + 0.35 * patch + (0.0 if k else 0.5 * np.linspace(-0.3, 1.0, rows + 1)[None] ** 4)
    v = np.concatenate([xy, z[..., None]], 2).reshape(-1, 3)
    n, m = o.shape
    i = (np.arange(n - 1)[:, None] * m + np.arange(m - 1)).ravel()
    keep = (thick[:-1, :-1] + thick[1:, 1:]).ravel() > 0.12
    i = i[keep]
    faces = np.concatenate([np.stack([i, i + m, i + m + 1], 1), np.stack([i, i + m + 1, i + 1], 1)])
    a, b = v[faces[:, 1]] - v[faces[:, 0]], v[faces[:, 2]] - v[faces[:, 0]]
    down = a[:, 0] * b[:, 1] < a[:, 1] * b[:, 0]  # where a bend folds the band over
    faces[down] = faces[down][:, ::-1]
    return Mesh(v, faces, np.tile([0.0, 0.0, 1.0], (len(v), 1)), v[:, :2])
