"""A length of stone quay: coping stones and setts on top, a tidal wall of ashlar down to the sea bed, timber fenders, ladders and rings."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Kit,
    Params as Base,
    Part,
    Support,
    Wear,
    box_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.built_sea import ladder
from worldloom.geometry import Floats, Mesh, box, fbm, join, rot_x, smoothstep, stamp, torus

CARD = Card(
    "harbour/quay",
    1,
    "quay",
    ("wharf", "quayside", "harbour wall", "dock wall", "mole", "embankment"),
    ("wall", "platform"),
    ("harbour", "sea", "outdoor"),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(4.0, 80.0)] = 16.0
    width: Annotated[float, metres(2.0, 20.0)] = 5.0
    depth: Annotated[float, metres(1.0, 6.0)] = 3.0
    style: Literal["setts", "slabs", "concrete"] = "setts"
    wear: Wear = 0.5


PRESETS = {"long": Params(length=40.0, width=8.0), "slabs": Params(style="slabs"), "concrete": Params(style="concrete", wear=0.7)}


def build(p: Params, kit: Kit) -> Part:
    """z = 0 is the walking surface, the water side is the front edge (-Y)."""
    out = Collector()
    y0 = -p.width / 2
    _top(out, p, kit)
    _wall(out, p, kit)
    posts = np.arange(-p.length / 2 + 1.6, p.length / 2 - 1.0, 3.4)
    timber = boards(
        (0.24, 0.2, p.depth + 0.05),
        [(x, y0 - 0.13, 0.0 - (p.depth + 0.05) / 2 + 0.12) for x in posts],
        0.02,
        tints(kit.rng("fenders"), len(posts), 0.3),
    )
    out.add("fender", finish.wood("dark", p.wear), _wet(timber))
    out.add(
        "ladder", finish.iron(0.9, (0.1, 0.05, 0.03)), *(ladder(p.depth - 0.2).moved((x, y0 - 0.1, 0)) for x in _between(posts))
    )
    rings = [(x + 0.6, y0 - 0.07, -0.42) for x in posts[::2]]
    out.add(
        "ladder",
        finish.iron(0.9),
        stamp(join([torus(0.14, 0.018, 20, 6).turned(rot_x(1.35)), box((0.07, 0.08, 0.07), 0.01, (0, 0.03, 0.13))]), rings),
    )
    half = p.length / 2
    return Part(
        out.surfaces(),
        colliders=(box_collider((-half, y0, -p.depth), (half, -y0, 0)),),
        mass=2400 * p.length * p.width * p.depth,
        anchors={"edge": (0, y0, 0), "left": (-half, 0, 0), "right": (half, 0, 0)},
        supports=(Support(name="top", center=(0, 0, 0), size=(p.length, p.width)),),
        affordances=("walk",),
    )


def _between(posts: Floats) -> Floats:
    return np.asarray(posts[:-1:3] + 1.7) if len(posts) > 1 else np.zeros(0)


def _rows(length: float, width: float, stone: tuple[float, float], rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Running courses of stones (size (n, 2), centre (n, 2)) that fill a rectangle exactly."""
    rows = max(1, int(round(width / stone[1])))
    w, sizes, at = width / rows, [], []
    for r in range(rows):
        count = max(1, int(round(length / stone[0])))
        cut = (
            np.linspace(0, 1, count + 1)[1:-1] + rng.uniform(-0.16, 0.16, count - 1) / count + (0.5 / count if r % 2 else 0) * 0.9
        )
        x = np.concatenate([[0], np.clip(cut, 0, 1 - 0.2 / count), [1]]) * length - length / 2
        sizes.append(np.c_[np.diff(x), np.full(count, w)])
        at.append(np.c_[(x[1:] + x[:-1]) / 2, np.full(count, (r + 0.5) * w - width / 2)])
    return np.concatenate(sizes), np.concatenate(at)


def _top(out: Collector, p: Params, kit: Kit) -> None:
    rng, edge = kit.rng("top"), 0.62
    y0 = -p.width / 2
    size, at = _rows(p.length, edge, (1.25, edge), rng)
    cope = boards(
        np.c_[size - 0.012, np.full(len(size), 0.36)],
        np.c_[at[:, 0], at[:, 1] + y0 + edge / 2 - 0.04, -0.18 + rng.normal(0, 0.005, len(at))],
        0.025,
        tints(rng, len(at), 0.2),
    )
    out.add("coping", finish.stone("granite", p.wear), cope)
    inner, mid = p.width - edge, edge / 2
    far = p.style == "setts" and p.length * p.width > 90 * kit.detail
    stone = (4.0, 4.0) if far or p.style == "concrete" else (0.3, 0.17) if p.style == "setts" else (0.9, 0.55)
    size, at = _rows(p.length, inner, stone, rng)
    n = len(at)
    gap = 0.0 if far else 0.008 if p.style == "concrete" else 0.014
    z = -0.1 + rng.normal(0, 0.0 if far or p.style == "concrete" else 0.006, n)
    drift = 1 + 0.3 * fbm(np.c_[at, 0 * at[:, 0]], 1.6, 3, kit.seed % 50)
    tone = tints(rng, n, 0.22) * drift
    paving = boards(
        np.c_[np.maximum(size - gap, 0.02), np.full(n, 0.2)],
        np.c_[at[:, 0], at[:, 1] + mid - 0.02, z],
        0.012,
        None if far else tone,
        lid=True,
    )
    mat = finish.of("concrete", (0.3, 0.29, 0.27), 0.8, p.wear) if p.style == "concrete" else finish.stone("granite", p.wear)
    mat = finish.of("cobble", (0.27, 0.26, 0.25), 0.75, p.wear) if far else mat
    out.add("paving", mat, paving)
    out.add(
        "bed", finish.of("soil", (0.07, 0.062, 0.052), 0.9), box((p.length - 0.04, inner - 0.02, 0.2), 0.004, (0, mid, -0.124))
    )


def _wall(out: Collector, p: Params, kit: Kit) -> None:
    rng = kit.rng("wall")
    y0, deep = -p.width / 2, p.depth - 0.34
    size, at = _rows(p.length, deep, (0.95, 0.42), rng)
    n = len(at)
    stones = boards(
        np.c_[size[:, 0] - 0.014, np.full(n, 0.45), size[:, 1] - 0.014],
        np.c_[at[:, 0], y0 + 0.225 + rng.uniform(-0.015, 0.02, n), at[:, 1] - 0.35 - deep / 2],
        0.022,
        tints(rng, n, 0.25),
    )
    out.add("wall", finish.stone("granite", min(1.0, p.wear + 0.2)), _wet(stones))
    out.add(
        "core",
        finish.of("concrete", (0.12, 0.11, 0.1), 0.9, 0.6),
        box((p.length - 0.03, p.width - 0.12, p.depth - 0.24), 0.01, (0, 0.05, -(p.depth + 0.24) / 2)),
    )


def _wet(mesh: Mesh) -> Mesh:
    """Dark and weedy below the tide line, with an uneven edge."""
    v = mesh.vertices
    h = v[:, 2] + 0.25 * fbm(v, 0.8, 2, 3)
    t = smoothstep(h, -1.6, -0.9)[:, None]
    return mesh.tinted(np.array([0.3, 0.36, 0.24]) * (1 - t) + t)
