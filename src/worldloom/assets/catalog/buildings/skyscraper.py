"""A city skyscraper with a window grid on every side, some of it lit: a glass curtain wall, a stone tower with setbacks and a crown, or ribbed concrete."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.built_town import around, panes
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_z, sphere
from worldloom.world import RGB

CARD = Card("buildings/skyscraper", 1, "skyscraper", ("high-rise", "high rise", "tower block", "office tower", "office building", "office block"), ("building", "tower", "structure"),
            ("city", "street", "modern", "cyberpunk", "new york", "tokyo", "outdoor"), "ground", (2.0, 1.0, 1.0, 1.0))


class Params(Base):
    """Dials. `color` "" keeps each style's own."""

    style: Literal["glass", "stone", "concrete"] = "glass"
    height: Annotated[float, metres(24.0, 260.0)] = 90.0
    width: Annotated[float, metres(12.0, 50.0)] = 24.0
    depth: Annotated[float, metres(12.0, 50.0)] = 22.0
    color: Color | Literal[""] = ""
    lit: Annotated[float, Field(ge=0, le=1)] = 0.35
    mast: bool = True
    wear: Wear = 0.25


PRESETS = {"stone": Params(style="stone", height=120.0, color="tan"), "concrete": Params(style="concrete", height=60.0, mast=False), "night": Params(lit=0.8, height=140.0), "teal": Params(color="teal", height=75.0)}
GLASS: RGB = (0.03, 0.05, 0.065)


def build(p: Params, kit: Kit) -> Part:
    """Tiers narrow upwards by style; the entrance is at the front."""
    out = Collector()
    tiers = _tiers(p)
    body = {"glass": finish.metal("aluminium", p.wear) if not p.color else finish.paint(p.color, p.wear, 0.3), "stone": finish.stone("limestone", p.wear) if not p.color else finish.of("ashlar", p.color, 0.85, p.wear), "concrete": finish.of("concrete", p.color or (0.45, 0.43, 0.4), 0.88, p.wear)}[p.style]
    z, boxes = 0.0, []
    for k, (w, d, h) in enumerate(tiers):
        _tier(out, p, kit, body, w, d, z, h, k)
        boxes.append(box_collider((-w / 2, -d / 2, z), (w / 2, d / 2, z + h)))
        z += h
    top = _crown(out, p, kit, body, tiers[-1], z)
    _lobby(out, p, kit, body, tiers[0])
    lights = [Light(name="lobby", position=(0, -p.depth / 2 - 1.5, 3.2), power=40.0, radius=0.6, on=True)] if p.lit > 0 else []
    if p.mast:
        lights.append(Light(name="beacon", position=(0, 0, top), color=(1, 0.08, 0.05), power=8.0, radius=0.3))
    return Part(out.surfaces(), colliders=tuple(boxes), mass=4e6, lights=tuple(lights), affordances=("enter",), functional_sides=("front",), anchors={"door": (0, -p.depth / 2 - 1, 0), "roof": (0, 0, z), "top": (0, 0, top)})


def _tiers(p: Params) -> list[tuple[float, float, float]]:
    """(width, depth, height) from the ground up."""
    if p.style == "stone":
        return [(p.width, p.depth, 0.42 * p.height), (0.78 * p.width, 0.78 * p.depth, 0.32 * p.height), (0.56 * p.width, 0.56 * p.depth, 0.18 * p.height), (0.36 * p.width, 0.36 * p.depth, 0.08 * p.height)]
    if p.style == "glass":
        return [(p.width, p.depth, 0.93 * p.height), (0.8 * p.width, 0.8 * p.depth, 0.07 * p.height)]
    return [(p.width, p.depth, p.height)]


def _tier(out: Collector, p: Params, kit: Kit, body: Material, w: float, d: float, z: float, h: float, k: int) -> None:
    """Core box, panes with floor bands and mullions on four sides."""
    rng, low = kit.rng(f"tier{k}"), 5.0 if k == 0 else 0.4
    floor = {"glass": 3.7, "stone": 3.6, "concrete": 3.3}[p.style]
    rows = max(1, int((h - low - 0.5) / floor))
    tall = h - low - 0.5
    core = finish.plaster((0.012, 0.013, 0.015)) if p.style == "glass" else body
    out.add("core" if p.style == "glass" else "wall", core, box((w - 0.3, d - 0.3, h), 0.05, (0, 0, z + h / 2)))
    for side in range(4):
        wide = w if side % 2 == 0 else d
        cols = max(3, int(round(wide / {"glass": 1.9, "stone": 2.4, "concrete": 2.8}[p.style] * (1 if kit.detail >= 0.3 else 0.5))))
        office = np.repeat(rng.random((max(1, cols // 3 + 1), rows)), 3, 0)[:cols]
        lit = (0.7 * office + 0.3 * rng.random((cols, rows)) < p.lit).ravel() if p.lit > 0 else np.zeros(cols * rows, bool)
        share = {"glass": (0.97, 0.8), "stone": (0.46, 0.62), "concrete": (0.72, 0.5)}[p.style]
        back = 0.02 if p.style == "glass" else 0.148
        place = partial(_set, w=w, d=d, side=side, at=(0.0, back, z + low))
        tone = 1 + rng.uniform(-0.35, 0.35, cols * rows)
        glass = finish.of("glass", _pane(p), 0.06, 0.05)
        out.add("window", glass, place(panes(wide - 0.4, tall, cols, rows, share, np.where(lit, 0.0, tone))))
        warm = np.stack([np.ones(len(lit)), rng.uniform(0.85, 1.15, len(lit)), rng.uniform(0.7, 1.9, len(lit))], 1) * rng.uniform(0.4, 1.2, len(lit))[:, None] * lit[:, None]
        if lit.any():
            out.add("window_lit", finish.glow((1.0, 0.68, 0.38), 0.9), place(panes(wide - 0.4, tall, cols, rows, share, warm)))
        _relief(out, p, body, wide, tall, cols, rows, partial(_set, w=w, d=d, side=side, at=(0.0, 0.0, z + low)))
    out.add("bands", body, box((w + 0.1, d + 0.1, 0.5), 0.05, (0, 0, z + h - 0.25)))


def _pane(p: Params) -> RGB:
    """The colour of dark panes: a glass tower's take its own."""
    if p.style != "glass" or not p.color:
        return GLASS
    r, g, b = finish.paint(p.color).color
    return (0.12 * r + 0.012, 0.12 * g + 0.012, 0.12 * b + 0.012)


def _set(m: Mesh, w: float, d: float, side: int, at: tuple[float, float, float]) -> Mesh:
    return around(m.moved(at), w, d, side)


def _relief(out: Collector, p: Params, body: Material, wide: float, tall: float, cols: int, rows: int, place: Callable[[Mesh], Mesh]) -> None:
    """Mullions and floor bands, or piers between windows, standing proud of the panes."""
    x = np.linspace(-wide / 2 + 0.2, wide / 2 - 0.2, cols + 1)
    z = np.arange(rows + 1) * tall / rows

    def up(t: float, deep: float, y: float) -> Mesh:
        return boards((t, deep, tall), np.c_[x, np.full(cols + 1, y), np.full(cols + 1, tall / 2)], 0.02)

    def flat(t: float, deep: float, y: float) -> Mesh:
        return boards((wide, deep, t), np.c_[0 * z, np.full(rows + 1, y), z], 0.02)

    if p.style == "glass":
        steel = finish.metal("aluminium", p.wear)
        meshes = [up(0.07, 0.16, 0.02), flat(0.12, 0.1, 0.02)]
        out.add("mullions", steel, *(place(m) for m in meshes))
    elif p.style == "stone":
        out.add("piers", body, *(place(m) for m in (up(0.5, 0.3, 0.05), flat(0.5, 0.16, 0.1))))
    else:
        out.add("piers", body, *(place(m) for m in (up(0.24, 0.5, -0.05), flat(0.9, 0.24, 0.06))))


def _crown(out: Collector, p: Params, kit: Kit, body: Material, tier: tuple[float, float, float], z: float) -> float:
    """Plant rooms, cooling units and a mast, or a stepped cap with a spire."""
    w, d, _ = tier
    steel = finish.metal("galvanised", p.wear)
    if p.style == "stone":
        out.add("cap", finish.metal("copper", 0.8).model_copy(update={"color": (0.2, 0.36, 0.3)}), lathe([(0.62 * w, z), (0.5 * w, z + 0.12 * w), (0.3 * w, z + 0.45 * w), (0.1 * w, z + 0.9 * w), (0, z + 0.95 * w)], 4, False).turned(rot_z(np.pi / 4)))
        base = z + 0.9 * w
    else:
        out.add("plant", finish.of("corrugated", (0.35, 0.36, 0.37), 0.5), box((0.5 * w, 0.42 * d, 3.0), 0.05, (0.06 * w, 0, z + 1.5)), box((0.2 * w, 0.3 * d, 1.8), 0.05, (-0.3 * w, 0.1 * d, z + 0.9)))
        out.add("metal", steel, *(cylinder(0.9, 1.1, kit.n(18, 8), 0.05, (0.36 * w, q * d, z)) for q in (-0.25, 0.0, 0.25)))
        out.add("parapet", body, *(around(box((s, 0.3, 1.1), 0.04, (0, 0.15, z + 0.5)), w, d, k) for k, s in enumerate((w, d, w, d))))
        base = z + 3.0
    if not p.mast:
        return base
    tall = 0.12 * p.height + 4
    out.add("mast", steel, rod((0, 0, base), (0, 0, base + tall), 0.35, 8, 0.06), wires([(0.9, 0, base), (-0.45, 0.8, base), (-0.45, -0.8, base)], [(0, 0, base + 0.5 * tall)] * 3, 0.05, 4))
    out.add("beacon", finish.glow((1.0, 0.06, 0.04), 6.0), sphere(0.3, 10, (0, 0, base + tall)))
    return base + tall


def _lobby(out: Collector, p: Params, kit: Kit, body: Material, tier: tuple[float, float, float]) -> None:
    """A tall glazed ground floor between piers, a canopy, revolving doors and steps."""
    w, d, _ = tier
    glow = finish.glow((1.0, 0.78, 0.5), 1.3) if p.lit > 0 else finish.of("glass", GLASS, 0.05)
    for side in range(4):
        wide = w if side % 2 == 0 else d
        n = max(3, int(wide / 4))
        x = np.linspace(-wide / 2 + 0.4, wide / 2 - 0.4, n + 1)
        out.add("lobby", glow, around(panes(wide - 1.0, 4.0, n, 1, (0.9, 0.86), np.ones(n)).moved((0, 0.1, 0.2)), w, d, side))
        out.add("lobby_piers", body, around(boards((0.7, 0.6, 4.8), np.c_[x, np.zeros(n + 1), np.full(n + 1, 2.4)], 0.04), w, d, side), around(box((wide + 0.2, 0.5, 0.7), 0.05, (0, 0.1, 4.7)), w, d, side))
    y = -d / 2
    steel = finish.metal("brushed", p.wear)
    out.add("canopy", steel, box((7.0, 3.0, 0.25), 0.05, (0, y - 1.4, 3.4)), *(cylinder(0.09, 3.4, 12, 0.01, (s * 3.2, y - 2.6, 0)) for s in (-1, 1)))
    out.add("doors", steel, cylinder(1.25, 0.35, kit.n(28, 12), 0.03, (0, y - 0.4, 2.5)), boards((0.06, 0.06, 2.5), [(1.2 * np.cos(a), y - 0.4 + 1.2 * np.sin(a), 1.25) for a in np.arange(8) * np.pi / 4], 0.008))
    out.add("door_glass", finish.glass(), lathe([(1.18, 0.1), (1.18, 2.5)], kit.n(28, 12), True).moved((0, y - 0.4, 0)))
    out.add("steps", finish.stone("granite", p.wear), box((9.0, 2.6, 0.15), 0.03, (0, y - 1.2, 0.075)), box((w + 0.8, d + 0.8, 0.2), 0.03, (0, 0, 0.1)))
