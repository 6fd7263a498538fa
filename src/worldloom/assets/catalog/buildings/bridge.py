"""A bridge to walk over: a stone arch with parapets, an arched wooden garden bridge with rails, or a hanging rope bridge of planks between posts."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Material, Motion, Params as Base, Part, Support, Wear, finish, hull_collider, metres, np
from worldloom.assets.parts.built_masonry import voussoirs
from worldloom.assets.parts.built_pieces import Collector, boards, dirty_low, laid_rope, tints, wires
from worldloom.assets.parts.built_town import upright
from worldloom.geometry import Floats, Mesh, box, rot_z, sheet, tube

CARD = Card("buildings/bridge", 1, "bridge", ("footbridge", "stone bridge", "wooden bridge", "rope bridge", "arch bridge", "garden bridge", "suspension bridge"), ("structure", "crossing"),
            ("river", "pond", "garden", "village", "jungle", "medieval", "castle", "outdoor"), "ground", (0.5, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials. It spans along X; `color` "" keeps the material's own."""

    style: Literal["stone", "wooden", "rope"] = "stone"
    length: Annotated[float, metres(3.0, 30.0)] = 10.0
    width: Annotated[float, metres(0.9, 5.0)] = 2.8
    rise: Annotated[float, metres(0.5, 4.0)] = 1.7
    color: Color | Literal[""] = ""
    wear: Wear = 0.6


PRESETS = {"wooden": Params(style="wooden", length=6.0, width=1.6, rise=0.9), "red": Params(style="wooden", color="red", length=7.0, width=1.8, rise=1.4, wear=0.3), "rope": Params(style="rope", length=14.0, width=1.1, rise=2.2), "long": Params(length=18.0, width=4.0, rise=2.6)}


def build(p: Params, kit: Kit) -> Part:
    """The crown of the deck is `rise` above the ground at its ends; a rope bridge hangs from posts that high."""
    out = Collector()
    motions = {"stone": _stone, "wooden": _wooden, "rope": _rope}[p.style](out, p, kit)
    x = np.linspace(-p.length / 2, p.length / 2, 9 if p.style != "rope" else 7)
    z = _deck(p, x)
    boxes: list[Collider] = []
    for a, b, za, zb in zip(x[:-1], x[1:], z[:-1], z[1:], strict=True):
        pts = [(q, s * p.width / 2, h - t) for q, h in ((a, za), (b, zb)) for s in (-1, 1) for t in (0.0, 0.2)]
        boxes.append(hull_collider(pts))
        boxes += [hull_collider([(q, s * (p.width / 2 + y), h + t) for q, h in ((a, za), (b, zb)) for y in (0.0, 0.2) for t in (0.0, 0.9)]) for s in (-1, 1)]
    mid = float(_deck(p, np.zeros(1))[0])
    return Part(out.surfaces(), colliders=tuple(boxes), mass={"stone": 9000.0, "wooden": 160.0, "rope": 60.0}[p.style] * p.length, motions=motions, affordances=("walk",), anchors={"middle": (0, 0, mid), "left": (-p.length / 2, 0, 0), "right": (p.length / 2, 0, 0)},
                supports=(Support(name="deck", center=(0, 0, mid), size=(0.15 * p.length, 0.7 * p.width)),))


def _deck(p: Params, x: Floats) -> Floats:
    """Height of the deck at x."""
    u = 2 * np.asarray(x) / p.length
    if p.style == "rope":
        return np.asarray(p.rise - 0.045 * p.length * (1 - u**2))
    return np.asarray(0.12 + (p.rise - 0.12) * np.cos(np.clip(u, -1, 1) * np.pi / 2) ** 1.3)


def _stone(out: Collector, p: Params, kit: Kit) -> tuple[Motion, ...]:
    """Spandrel walls with a segmental arch, ring stones, paving and a coped parapet."""
    stone, trim = finish.of("ashlar", p.color or (0.37, 0.34, 0.29), 0.9, p.wear), finish.stone("granite", p.wear)
    half, hw, n = p.length / 2, p.width / 2, kit.n(32, 14)
    x = np.linspace(-half, half, n)
    deck = _deck(p, x)
    span = 0.29 * p.length
    high = p.rise - 0.45
    radius = (span**2 + high**2) / (2 * high) if high < span else span
    c = high - radius
    a = np.linspace(np.arcsin(min(1.0, -c / radius)) if c < 0 else 0.0, np.pi - (np.arcsin(min(1.0, -c / radius)) if c < 0 else 0.0), kit.n(22, 11))
    arch = [(radius * float(np.cos(t)), c + radius * float(np.sin(t))) for t in a]
    arch[0], arch[-1] = (arch[0][0], -0.05), (arch[-1][0], -0.05)
    side = [(-half, -0.05), (arch[-1][0], -0.05), *arch[::-1][1:-1], (arch[0][0], -0.05), (half, -0.05), *[(float(q), float(h) + 0.02) for q, h in zip(x[::-1], deck[::-1], strict=True)]]
    for s in (-1, 1):
        wall = upright(side, 0.3).moved((0, -hw - 0.1 if s < 0 else hw - 0.2, 0))
        out.add("wall", stone, dirty_low(wall, -0.05, 0.8, (0.6, 0.6, 0.48)))
        ring = voussoirs(radius, 0.36, 0.2, kit.child(f"ring{s}"), float(a[0]), float(a[-1]), max(9, int(radius * (a[-1] - a[0]) / 0.34) | 1))
        out.add("ring", trim, ring.moved((0, -hw - 0.18 if s < 0 else hw - 0.02, c)))
        _parapet(out, p, kit, stone, trim, s, x, deck)
    vault = np.array([[(u, -hw, v) for u, v in arch], [(u, hw, v) for u, v in arch]])
    out.add("vault", stone, sheet(vault).tinted(0.75))
    rng = kit.rng("paving")
    rows, cols = max(6, int(p.length / 0.5)), max(3, int(p.width / 0.45))
    k, j = (g.ravel() for g in np.meshgrid(np.arange(rows), np.arange(cols), indexing="ij"))
    px, py = (k + 0.5) / rows * p.length - half, (j + 0.5) / cols * (p.width - 0.1) - hw + 0.05
    slope = np.gradient(_deck(p, np.linspace(-half, half, 200)), p.length / 199)
    tilt = np.arctan(np.interp(px, np.linspace(-half, half, 200), slope))
    o = np.zeros(len(px))
    turn = np.stack([np.stack([np.cos(tilt), o, -np.sin(tilt)], 1), np.stack([o, o + 1, o], 1), np.stack([np.sin(tilt), o, np.cos(tilt)], 1)], 1)
    size = np.c_[p.length / rows / np.cos(tilt) * 0.985, np.full(len(px), (p.width - 0.1) / cols * 0.98), np.full(len(px), 0.16)]
    out.add("paving", trim, boards(size, np.c_[px, py, _deck(p, px) - 0.07], 0.02, tints(rng, len(px), 0.2), turn, lid=True))
    return ()


def _parapet(out: Collector, p: Params, kit: Kit, stone: Material, trim: Material, s: int, x: Floats, deck: Floats) -> None:
    y0 = s * p.width / 2 - (0.2 if s > 0 else 0.1)
    top = [(float(q), float(h) + 0.78) for q, h in zip(x, deck, strict=True)]
    low = [(float(q), float(h)) for q, h in zip(x, deck, strict=True)]
    out.add("wall", stone, upright([*low, *top[::-1]], 0.3).moved((0, y0, 0)))
    n = max(6, int(p.length / 0.6))
    cx = (np.arange(n) + 0.5) / n * p.length - p.length / 2
    eps = 0.05
    tilt = np.arctan((_deck(p, cx + eps) - _deck(p, cx - eps)) / (2 * eps))
    o = np.zeros(n)
    turn = np.stack([np.stack([np.cos(tilt), o, -np.sin(tilt)], 1), np.stack([o, o + 1, o], 1), np.stack([np.sin(tilt), o, np.cos(tilt)], 1)], 1)
    out.add("coping", trim, boards(np.c_[p.length / n / np.cos(tilt) * 0.985, np.full(n, 0.42), np.full(n, 0.14)], np.c_[cx, np.full(n, y0 + 0.15), _deck(p, cx) + 0.84], 0.03, tints(kit.rng(f"coping{s}"), n, 0.16), turn))
    for e in (-1, 1):
        out.add("piers", trim, box((0.55, 0.55, 1.25), 0.03, (e * p.length / 2, y0 + 0.15, 0.6)), box((0.68, 0.68, 0.14), 0.04, (e * p.length / 2, y0 + 0.15, 1.28)))


def _wooden(out: Collector, p: Params, kit: Kit) -> tuple[Motion, ...]:
    """Bent beams, cross planks, posts with a bowed handrail."""
    wood = finish.paint(p.color, p.wear, 0.6) if p.color else finish.wood("weathered", p.wear)
    half, hw = p.length / 2, p.width / 2
    x = np.linspace(-half, half, kit.n(24, 10))
    for s in (-1, 1):
        line = np.c_[x, np.full(len(x), s * (hw - 0.1)), _deck(p, x) - 0.16]
        out.add("beams", wood, _strip(line, 0.1, 0.22))
    n = max(8, int(p.length / 0.16))
    px = (np.arange(n) + 0.5) / n * p.length - half
    eps = 0.05
    tilt = np.arctan((_deck(p, px + eps) - _deck(p, px - eps)) / (2 * eps))
    o = np.zeros(n)
    turn = np.stack([np.stack([np.cos(tilt), o, -np.sin(tilt)], 1), np.stack([o, o + 1, o], 1), np.stack([np.sin(tilt), o, np.cos(tilt)], 1)], 1)
    out.add("planks", finish.wood("weathered", p.wear), boards(np.c_[p.length / n / np.cos(tilt) - 0.012, np.full(n, p.width), np.full(n, 0.045)], np.c_[px, o, _deck(p, px) - 0.025], 0.006, tints(kit.rng("planks"), n, 0.24), turn))
    m = max(4, int(p.length / 1.1) + 1)
    qx = np.linspace(-half + 0.1, half - 0.1, m)
    for s in (-1, 1):
        foot = _deck(p, qx)
        out.add("posts", wood, boards((0.11, 0.11, 1.25), np.c_[qx, np.full(m, s * (hw - 0.02)), foot + 0.42], 0.012), boards((0.15, 0.15, 0.05), np.c_[qx, np.full(m, s * (hw - 0.02)), foot + 1.07], 0.012))
        for h, deep in ((0.92, 0.09), (0.5, 0.06)):
            out.add("rails", wood, _strip(np.c_[x, np.full(len(x), s * (hw - 0.02)), _deck(p, x) + h], 0.07, deep))
    out.add("feet", finish.stone("granite", p.wear), *(box((0.7, p.width + 0.4, 0.3), 0.05, (e * (half + 0.1), 0, 0.02)) for e in (-1, 1)))
    return ()


def _strip(line: Floats, wide: float, deep: float) -> Mesh:
    """A bar of rectangular section along a line in a plane of constant y."""
    y, z = wide / 2, deep / 2
    ring = np.array([(-y, -z), (y, -z), (y, z), (-y, z), (-y, -z)])
    grid = np.stack([line + [0, a, b] for a, b in ring], 1)
    return sheet(grid, smooth=False)


def _rope(out: Collector, p: Params, kit: Kit) -> tuple[Motion, ...]:
    """Planks laced to two ropes that sag between pairs of posts; it swings."""
    wood, rope = finish.wood("weathered", p.wear), finish.of("rope", p.color or (0.42, 0.32, 0.18), 0.92, p.wear)
    half, hw, link = p.length / 2, p.width / 2, "deck"
    for e in (-1, 1):
        out.add("posts", wood, *(tube([(e * half, s * hw, -0.2), (e * half, s * hw, p.rise + 1.25)], [0.13, 0.11], kit.n(12, 7)) for s in (-1, 1)), box((0.1, 2 * hw, 0.1), 0.01, (e * (half + 0.03), 0, p.rise + 1.1)))
        out.add("stays", rope, wires([(e * half, s * hw, p.rise + 1.15) for s in (-1, 1)], [(e * (half + 1.1), s * (hw + 0.2), 0.0) for s in (-1, 1)], 0.03, 6))
        steps = max(2, int(p.rise / 0.25))
        out.add("steps", wood, boards((0.26, 1.6 * hw, 0.06), [(e * (half + 0.14 + 0.22 * k), 0, p.rise - 0.1 - k * p.rise / steps) for k in range(steps)], 0.008, tints(kit.rng(f"steps{e}"), steps, 0.2)), wires([(e * (half + 0.02), s * 0.75 * hw, p.rise - 0.12) for s in (-1, 1)], [(e * (half + 0.1 + 0.22 * steps), s * 0.75 * hw, 0.0) for s in (-1, 1)], 0.05, 5))
    x = np.linspace(-half, half, kit.n(30, 12))
    for s in (-1, 1):
        low, high = np.c_[x, np.full(len(x), s * (hw - 0.08)), _deck(p, x) - 0.05], np.c_[x, np.full(len(x), s * hw), _deck(p, x) + 1.05]
        near = kit.detail >= 1.5
        out.add("ropes", rope, *(laid_rope(q, r, 0.08) if near else tube(q, r, 6) for q, r in ((low, 0.035), (high, 0.03))), link=link)
        m = max(6, int(p.length / 0.55))
        q = np.linspace(-half + 0.2, half - 0.2, m)
        a, b = np.c_[q, np.full(m, s * (hw - 0.08)), _deck(p, q) - 0.05], np.c_[q, np.full(m, s * hw), _deck(p, q) + 1.05]
        out.add("ropes", rope, wires(a, b, 0.012, 4), wires(a[:-1], b[1:], 0.008, 4), link=link)
    rng, n = kit.rng("planks"), max(8, int(p.length / 0.24))
    px = (np.arange(n) + 0.5) / n * p.length - half
    keep = rng.random(n) > 0.05 * p.wear
    px = px[keep]
    n = len(px)
    turn = np.stack([rot_z(float(v)) for v in rng.normal(0, 0.03, n)])
    out.add("planks", wood, boards(np.c_[np.full(n, 0.19), np.full(n, p.width - 0.1) * rng.uniform(0.94, 1.04, n), np.full(n, 0.035)], np.c_[px, rng.normal(0, 0.01, n), _deck(p, px) - 0.015], 0.006, tints(rng, n, 0.28), turn), link=link)
    return (Motion(kind="swing", amplitude=0.035, period=4.2, center=(0, 0, p.rise + 1.1), axis=(1, 0, 0), link=link, seed=kit.seed % 37),)
