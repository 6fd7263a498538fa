"""A classroom blackboard for the wall with wooden frame, chalk writing, ledge, sticks of chalk and a sponge."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Literal,
    Params as Base,
    Part,
    Support,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    surface,
)
from worldloom.assets.parts.room_marks import scribble, strokes, text
from worldloom.geometry import Floats, Mesh, fbm, rod, sheet, slab, smoothstep

CARD = Card(
    "school/blackboard",
    1,
    "blackboard",
    ("chalkboard", "greenboard", "slate board", "chalk board"),
    ("board",),
    ("school", "classroom", "indoor", "university"),
    "wall",
    (1.0, 0.0, 0.0, 0.0),
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.8, 6.0)] = 3.4
    height: Annotated[float, metres(0.6, 1.8)] = 1.25
    color: Literal["green", "black"] = "green"
    writing: Literal["lesson", "mathematics", "none"] = "lesson"
    frame: Literal["oak", "walnut", "aluminium"] = "oak"
    chalk_color: Color = "white"
    wear: Wear = 0.35


PRESETS = {
    "slate": Params(color="black", width=2.4),
    "clean": Params(writing="none"),
    "maths": Params(writing="mathematics", frame="aluminium"),
}


def build(p: Params, kit: Kit) -> Part:
    """Board with wiped chalk clouds, frame, handwriting, ledge with things on it."""
    w, h, f = p.width / 2, p.height, 0.05
    frame = [
        slab((-w, -0.035, 0.0), (-w + f, 0, h), 0.006),
        slab((w - f, -0.035, 0), (w, 0, h), 0.006),
        slab((-w, -0.035, h - f), (w, 0, h), 0.006),
        slab((-w, -0.035, 0), (w, 0, f), 0.006),
    ]
    ledge = [slab((-w, -0.105, 0.0), (w, -0.02, 0.018), 0.004), slab((-w, -0.11, 0.0), (w, -0.1, 0.03), 0.004)]
    wood = finish.metal("aluminium", p.wear) if p.frame == "aluminium" else finish.wood(p.frame, p.wear)
    tone = (0.018, 0.045, 0.032) if p.color == "green" else (0.02, 0.02, 0.022)
    parts = [
        surface("board", _slate(p, w, h, f, kit), finish.of("plain", tone, 0.75, p.wear)),
        surface("frame", frame + ledge, wood),
    ]
    chalk = finish.of("plain", p.chalk_color, 0.95, 0.1)
    marks = _lesson(p, w - f, h, f, kit)
    if marks:
        parts.append(surface("chalk", marks, chalk))
    r = kit.rng("sticks")
    sticks = [
        rod((x, -0.06 + r.uniform(-0.01, 0.01), 0.026), (x + 0.075, -0.06 + r.uniform(-0.01, 0.01), 0.026), 0.0055, 8)
        for x in r.uniform(-0.6 * w, 0.6 * w, 6)
    ]
    parts += [
        surface("stick", sticks, chalk),
        surface(
            "sponge",
            slab((0.72 * w, -0.095, 0.018), (0.72 * w + 0.14, -0.03, 0.06), 0.012),
            finish.of("fabric", "#c9a23c", 0.95, 0.5),
        ),
    ]
    return Part(
        tuple(parts),
        colliders=(box_collider((-w, -0.035, 0), (w, 0, h)), box_collider((-w, -0.11, 0), (w, 0, 0.03))),
        mass=14.0 * p.width * h,
        functional_sides=("front",),
        affordances=("write", "read"),
        supports=(Support(name="ledge", center=(0, -0.06, 0.018), size=(p.width - 0.1, 0.07), clearance=h),),
        anchors={"board": (0, -0.03, h / 2)},
    )


def _slate(p: Params, w: float, h: float, f: float, kit: Kit) -> Mesh:
    nx, nz = kit.n(64, 16), kit.n(28, 8)
    x, z = np.meshgrid(np.linspace(-w + f - 0.004, w - f + 0.004, nx), np.linspace(f - 0.004, h - f + 0.004, nz), indexing="ij")
    wipe = fbm(np.stack([x, 0 * x, z + 0.25 * x], -1), (0.9, 1, 0.25), 3, kit.seed % 71)
    cloud = 1 + p.wear * 3.2 * smoothstep(wipe, -0.1, 0.6)
    return sheet(np.stack([x, np.full(x.shape, -0.024), z], -1)).tinted(np.repeat(cloud.reshape(-1, 1), 3, 1))


def _lesson(p: Params, w: float, h: float, f: float, kit: Kit) -> list[Mesh]:
    if p.writing == "none":
        return []
    r, y = kit.rng("chalk"), -0.0255
    size = min(0.085, 0.07 * h)
    out: list[Mesh] = []
    top = h - f - 1.9 * size
    if p.writing == "mathematics":
        sums = ("a2 + b2 = c2", "7 x 8 = 56", "12 : 4 = 3", "x = 2y + 5", "3/4 + 1/4 = 1", "9 x 9 = 81")
        for k, s in enumerate(sums):
            out.append(text(s, size, (-0.55 * w + 0.62 * w * (k // 3), top - 2.1 * size * (k % 3) - 0.02), y, 0.1))
        tri: Floats = np.array([(0.52, 0.25), (0.86, 0.25), (0.52, 0.7), (0.52, 0.25)]) * [w, h]
        out.append(strokes([tri[i : i + 2] for i in range(3)], 0.011, y))
        return out
    out.append(
        text(str(r.choice(["MONDAY", "SPELLING", "OUR WORLD", "HISTORY"])), 1.25 * size, (-0.45 * w, top + 0.2 * size), y, 0.1)
    )
    rows = int((h - 2 * f - 3.2 * size) / (1.55 * size))
    for k in range(rows):
        line = scribble(float(r.uniform(0.55, 0.85)) * w, 0.72 * size, r)
        out.append(strokes(line, 0.0075, y, (-0.9 * w, top - 1.55 * size * (k + 1.2))))
    a = np.linspace(0, 2 * np.pi, 40)
    sun = [np.stack([0.1 * np.cos(a), 0.1 * np.sin(a)], 1)] + [
        np.array([[0.13 * np.cos(t), 0.13 * np.sin(t)], [0.18 * np.cos(t), 0.18 * np.sin(t)]]) for t in a[::5]
    ]
    house: list[Floats] = [
        np.array(q)
        for q in (
            [(0, 0), (0.3, 0)],
            [(0.3, 0), (0.3, 0.22)],
            [(0.3, 0.22), (0.15, 0.36)],
            [(0.15, 0.36), (0, 0.22)],
            [(0, 0.22), (0, 0)],
            [(0, 0.22), (0.3, 0.22)],
            [(0.12, 0), (0.12, 0.12)],
            [(0.12, 0.12), (0.19, 0.12)],
            [(0.19, 0.12), (0.19, 0)],
        )
    ]
    out.append(strokes(sun, 0.009, y, (0.78 * w, h - 0.32)))
    out.append(strokes(house, 0.009, y, (0.3 * w, 0.3 * h)))
    out += [text(s, size, (0.78 * w, 0.48 * h - 1.8 * size * k), y, 0.1) for k, s in enumerate(("A B C", "1 2 3"))]
    return out
