"""A wooden beach hut on short stilts with painted boards, a gabled roof, double doors, porch and steps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Surface, Wear, box_collider, finish, metres, np, surface
from worldloom.assets.parts.built_pieces import boards, tints
from worldloom.assets.parts.flora_limbs import painted
from worldloom.assets.parts.flora_plants import LEAF
from worldloom.geometry import Floats, Mesh, beam, box, cylinder

CARD = Card("beach/beach_hut", 1, "beach_hut", ("bathing hut", "hut", "beach cabin", "lifeguard hut", "tiki hut", "beach shack"), ("building",), ("beach", "island", "outdoor"), clearance=(1.2, 0.2, 0.3, 0.3))


class Params(Base):
    """Dials. `style` tiki has a thatched roof on bare timber."""

    width: Annotated[float, metres(1.6, 4.0)] = 2.3
    depth: Annotated[float, metres(1.6, 4.0)] = 2.4
    color: Color = "light_blue"
    trim_color: Color = "white"
    style: Literal["painted", "tiki"] = "painted"
    wear: Wear = 0.35


PRESETS = {"pink": Params(color="pink"), "yellow": Params(color="yellow", trim_color="navy"), "tiki": Params(style="tiki", width=2.8)}
FLOOR, WALL, PORCH = 0.42, 1.95, 0.8


def build(p: Params, kit: Kit) -> Part:
    """Front wall at -depth/2, porch before it."""
    w, d = p.width / 2, p.depth / 2
    peak = WALL + FLOOR + 0.62 * w
    out = [*_body(p, w, d, peak, kit), *_roof(p, w, d, peak, kit), *_base(p, w, d, kit)]
    return Part(
        tuple(out), colliders=(box_collider((-w, -d, 0), (w, d, FLOOR + WALL)), box_collider((-w, -d - PORCH, 0), (w, -d, FLOOR)), box_collider((-0.4 * w, -d, FLOOR + WALL), (0.4 * w, d, peak - 0.25))),
        mass=900.0, anchors={"door": (0, round(-d, 3), FLOOR), "top": (0, 0, round(peak, 3))}, functional_sides=("front",), affordances=("enter", "open"),
    )  # fmt: skip


def _paint(p: Params, color: str):  # type: ignore[no-untyped-def]
    return finish.paint(color, p.wear) if p.style == "painted" else finish.wood("weathered" if color == p.color else "bamboo", p.wear)


def _body(p: Params, w: float, d: float, peak: float, kit: Kit) -> list[Surface]:
    """Upright boards on all sides up to the gable's slope, a dark core behind, doors and frames in front."""
    rng, t, pitch = kit.rng("boards"), 0.022, 0.14
    sizes, centers = [], []
    for s in (-1, 1):
        for x in np.arange(-w + pitch / 2, w, pitch):
            h = WALL + 0.62 * (w - abs(x)) - 0.04
            sizes.append((pitch - 0.006, t, h))
            centers.append((x, s * d, FLOOR + h / 2))
        for y in np.arange(-d + pitch / 2, d, pitch):
            sizes.append((t, pitch - 0.006, WALL))
            centers.append((s * w, y, FLOOR + WALL / 2))
    walls = boards(sizes, centers, 0.004, tints(rng, len(sizes), 0.08))
    core = box((2 * w - 0.03, 2 * d - 0.03, WALL), 0.004, (0, 0, FLOOR + WALL / 2))
    dw, dh = min(0.46 * w, 0.5), 1.72
    n = 3
    leaf = [(box((dw * 2 / n - 0.008, 0.03, dh), 0.005, ((k + 0.5 - n / 2) * dw * 2 / n, -d - 0.025, FLOOR + dh / 2))) for k in range(n)]
    frame = [box((0.08, 0.045, dh + 0.06), 0.006, (s * (dw + 0.045), -d - 0.03, FLOOR + dh / 2 + 0.02)) for s in (-1, 1)] + [box((2 * dw + 0.18, 0.045, 0.09), 0.006, (0, -d - 0.03, FLOOR + dh + 0.05))]
    braces = [box((2 * dw - 0.06, 0.02, 0.09), 0.004, (0, -d - 0.048, FLOOR + z)) for z in (0.28, 1.42)] + [beam((-dw + 0.1, -d - 0.048, FLOOR + 0.34), (dw - 0.1, -d - 0.048, FLOOR + 1.36), 0.02, 0.08)]
    corners = [box((0.07, 0.07, WALL), 0.006, (a * w, b * d, FLOOR + WALL / 2)) for a in (-1, 1) for b in (-1, 1)]
    knob = cylinder(0.03, 0.04, 12, 0.006).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((0.8 * dw, -d - 0.04, FLOOR + 0.9))
    return [surface("walls", walls, _paint(p, p.color)), surface("core", core, finish.of("wood", (0.05, 0.04, 0.035))), surface("door", leaf, _paint(p, p.trim_color)), surface("trim", [*frame, *corners], _paint(p, p.trim_color)),
            surface("braces", braces, _paint(p, p.color)), surface("knob", knob, finish.metal("brass"))]  # fmt: skip


def _roof(p: Params, w: float, d: float, peak: float, kit: Kit) -> list[Surface]:
    """Two slopes of lapped boards or of thatch, over the porch too, with barge boards."""
    y0, y1, over = -d - PORCH, d + 0.16, 0.22
    low = np.array([w + over, 0, FLOOR + WALL - 0.62 * over])
    top = np.array([0, 0, peak + 0.03])
    span = low - top
    n = 9
    turn = np.arctan2(-span[2], span[0])
    rows = []
    for s in (-1, 1):
        c, q = np.cos(s * turn), np.sin(s * turn)
        r = np.array([[c, 0, q], [0, 1, 0], [-q, 0, c]])
        for k in range(n):
            at = top + span * (k + 0.5) / n
            rows.append(box((float(np.hypot(span[0], span[2])) / n * 1.18, y1 - y0, 0.022), 0.005).turned(r).moved((s * at[0], (y0 + y1) / 2, at[2] + 0.012 * (k % 2))))
    barge = [beam((s * low[0], y, low[2] + 0.01), (0, y, top[2] + 0.01), 0.03, 0.15) for s in (-1, 1) for y in (y0 - 0.015, y1 + 0.015)]
    res = [surface("roof", rows, finish.wood("weathered", p.wear) if p.style == "painted" else finish.of("thatch", (0.3, 0.22, 0.11), 0.95)), surface("barge", barge, _paint(p, p.trim_color))]
    return [*res, _thatch(low, top, y0, y1, kit)] if p.style == "tiki" else res


def _thatch(low: Floats, top: Floats, y0: float, y1: float, kit: Kit) -> Surface:
    """Palm straw hanging down both slopes in courses."""
    from worldloom.assets.parts.flora_limbs import blades
    from worldloom.assets.parts.flora_plants import share, tones

    rng = kit.rng("thatch")
    n, wide = share(kit, 3600, 200)
    s = np.where(rng.random(n) < 0.5, 1.0, -1.0)
    k = (rng.integers(0, 9, n) + rng.random(n) * 0.3) / 9
    at = top + (low - top) * k[:, None]
    at = np.stack([s * at[:, 0], rng.uniform(y0, y1, n), at[:, 2] + 0.05], 1)
    d = np.stack([s * (low - top)[0], 0 * s, 0 * s + (low - top)[2] - 0.12], 1) + rng.normal(0, 0.12, (n, 3))
    up = np.stack([s * 0.5, 0 * s, 1 + 0 * s], 1)
    m = blades(at, d, rng.uniform(0.28, 0.48, n), 0.03 * wide, rng, None, 0, False, across=up)
    assert m.normals is not None
    nn = np.where(m.normals[:, 2:] < 0, -m.normals, m.normals)
    return painted("thatch", Mesh(m.vertices, m.faces, nn, m.uv), np.repeat(tones((0.33, 0.24, 0.115), n, rng, 0.25), 3, 0), LEAF)


def _base(p: Params, w: float, d: float, kit: Kit) -> list[Surface]:
    """Stilts, deck, steps, porch posts and rails."""
    y0 = -d - PORCH
    stilts = [box((0.11, 0.11, FLOOR + 0.1), 0.008, (a * (w - 0.1), b, FLOOR / 2 - 0.05)) for a in (-1, 0, 1) for b in (y0 + 0.1, -0.2, d - 0.1)]
    y = np.arange(y0 + 0.06, d, 0.125)
    deck = boards((2 * w + 0.06, 0.118, 0.035), np.c_[0 * y, y, np.full(len(y), FLOOR - 0.018)], 0.004, tints(kit.rng("deck"), len(y), 0.12))
    steps = [box((0.9, 0.24, 0.04), 0.006, (0, y0 - 0.14 - 0.22 * k, FLOOR - 0.14 * (k + 1))) for k in range(2)]
    posts = [box((0.08, 0.08, WALL + 0.05), 0.008, (s * (w - 0.04), y0 + 0.06, FLOOR + WALL / 2)) for s in (-1, 1)]
    rails = [box((0.045, PORCH - 0.1, 0.06), 0.006, (s * (w - 0.04), y0 + PORCH / 2, FLOOR + z)) for s in (-1, 1) for z in (0.45, 0.85)]
    front = [box((w - 0.5, 0.045, 0.06), 0.006, (s * (w / 2 + 0.25), y0 + 0.06, FLOOR + z)) for s in (-1, 1) for z in (0.45, 0.85)]
    return [surface("stilts", [*stilts, *steps], finish.wood("weathered", 0.7)), surface("deck", deck, finish.wood("driftwood", 0.5)), surface("posts", [*posts, *rails, *front], _paint(p, p.trim_color))]


