"""A small wooden shed, hut or shack of upright boards under a corrugated, shingled or felt roof, with a plank door, a window and things leaning outside."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Light, Material, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, dirty_low, laps, tints
from worldloom.assets.parts.built_roof import gable, under
from worldloom.assets.parts.built_town import around, upright
from worldloom.assets.parts.built_wall import Window, windows
from worldloom.geometry import Mesh, box, cylinder, join, rod, rot_x, sheet, slab, tube

CARD = Card("buildings/shed", 1, "shed", ("hut", "shack", "garden shed", "boat shed", "tool shed", "outbuilding", "lean-to", "fishing hut", "boathouse", "bothy", "cabin"), ("building", "structure"),
            ("harbour", "garden", "beach", "farm", "yard", "desert", "forest", "outdoor"), "ground", (1.2, 0.2, 0.3, 0.3))


class Params(Base):
    """Dials. `style` harbour is lapped and on posts, garden has upright boards, shack is patched."""

    style: Literal["harbour", "garden", "shack"] = "garden"
    width: Annotated[float, metres(1.8, 7.0)] = 3.2
    depth: Annotated[float, metres(1.6, 6.0)] = 2.6
    height: Annotated[float, metres(1.9, 3.2)] = 2.1
    color: Color | Literal[""] = ""
    roof: Literal["shingle", "corrugated", "felt"] = "shingle"
    lit: bool = False
    snow: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.55


PRESETS = {"harbour": Params(style="harbour", color="dark_red", width=4.2, depth=3.4, roof="felt"), "shack": Params(style="shack", roof="corrugated", wear=0.9), "beach": Params(style="harbour", color="light_blue", width=2.6), "winter": Params(snow=0.8, lit=True), "green": Params(color="dark_green")}


def build(p: Params, kit: Kit) -> Part:
    """`height` is the eaves'; the gable with the door is the front."""
    out, w, d, h = Collector(), p.width, p.depth, p.height
    base = 0.35 if p.style == "harbour" else 0.1
    rise = {"harbour": 0.42, "garden": 0.34, "shack": 0.2}[p.style] * w
    wood = finish.paint(p.color, p.wear, 0.7) if p.color else finish.wood("weathered" if p.style != "garden" else "pine", p.wear)
    trim = finish.paint("white", p.wear, 0.6) if p.style != "shack" else finish.wood("weathered", p.wear)
    door = (-0.18 * w - 0.42, base, -0.18 * w + 0.42, base + min(1.85, h - base - 0.02))
    for k in range(4):
        wide = w if k % 2 == 0 else d
        out.add("wall", wood, around(dirty_low(_wall(p, kit, wide, base, h, rise if k % 2 == 0 else 0.0, k, (door, _sash(p, base)) if k == 0 else ()), base, base + 0.8, (0.7, 0.68, 0.62)), w, d, k))
    out.add("inside", finish.plaster((0.05, 0.04, 0.035)), box((w - 0.16, d - 0.16, h - base), 0.01, (0, 0, (h + base) / 2)))
    out.add("trim", trim, boards((0.11, 0.11, h - base), [(sx * w / 2, sy * d / 2, (h + base) / 2) for sx in (-1, 1) for sy in (-1, 1)], 0.008))
    _roof(out, p, kit, w, d, h, rise, trim)
    _foot(out, p, kit, w, d, base)
    _door(out, p, kit, door, trim, -d / 2)
    local = Collector()
    spot = np.array([(0.24 * w, 0.0, base + 0.85)])
    windows(local, Window(min(0.75, 0.26 * w), 0.7, 0.03, 2, 2, 0.05, False), spot, kit, float(p.lit), trim, trim)
    for s in local.surfaces():
        out.add(s.role, s.material, around(s.mesh, w, d, 0))
    _leaning(out, p, kit, w, d)
    lights = (Light(name="window", position=(0.24 * w, -d / 2 - 0.3, base + 1.2), power=4.0, radius=0.15),) if p.lit else ()
    hinge = Joint(name="door", origin=(door[0], -d / 2 - 0.03, 0), axis=(0, 0, -1), limits=(0.0, 1.7))
    return Part(out.surfaces(), colliders=(box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, h)), box_collider((-0.25 * w, -d / 2, h), (0.25 * w, d / 2, h + 0.6 * rise))), mass=420 * w, joints=(hinge,), lights=lights, affordances=("open", "enter"), functional_sides=("front",),
                anchors={"door": ((door[0] + door[2]) / 2, -d / 2 - 0.7, 0), "roof": (0, 0, h + rise)})


def _sash(p: Params, base: float) -> tuple[float, float, float, float]:
    half = min(0.75, 0.26 * p.width) / 2
    return (0.24 * p.width - half, base + 0.85, 0.24 * p.width + half, base + 1.55)


def _wall(p: Params, kit: Kit, wide: float, base: float, h: float, rise: float, side: int, holes: tuple[tuple[float, float, float, float], ...]) -> Mesh:
    """Sheathing with openings and single boards over it, lapped or upright, drawn as a front at y = 0."""
    hw, rng = wide / 2, kit.rng(f"wall{side}")
    outline = [(-hw, base), (hw, base), (hw, h), *([(0.0, h + rise)] if rise else []), (-hw, h)]
    core = upright(outline, 0.05, [[(a, b), (c, b), (c, e), (a, e)] for a, b, c, e in holes]).tinted(0.8)
    if p.style == "harbour":
        rows = []
        for z in np.arange(base, h + rise - 0.08, 0.15):
            reach = hw if z + 0.15 <= h or not rise else hw * max(0.0, (h + rise - z - 0.15) / rise)
            cuts = sorted((a, c) for a, b, c, e in holes if b < z + 0.1 and e > z + 0.05)
            edges = [-reach, *(v for pair in cuts for v in pair), reach]
            rows += [(a, b, z) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 0.04]
        x0, x1, low = np.array(rows).T
        return join([core, laps(x0, x1, low, 0.15, 0.026, tints(rng, len(rows), 0.13)).moved((0, -0.002, 0))])
    n = max(4, int(wide / 0.15))
    spans = []
    for x in (np.arange(n) + 0.5) / n * wide - hw:
        top = h + rise * (1 - abs(x) / hw) - 0.03 if rise else h
        cuts = sorted((b, e) for a, b, c, e in holes if a - 0.05 < x < c + 0.05)
        edges = [base - (0.1 * float(rng.random()) if p.style == "shack" else 0.0), *(v for pair in cuts for v in pair), top]
        spans += [(float(x), a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 0.08]
    q = np.array(spans)
    size = np.c_[np.full(len(q), wide / n - 0.008), rng.uniform(0.02, 0.034, len(q)), q[:, 2] - q[:, 1]]
    rough = 0.3 if p.style == "shack" else 0.16
    return join([core, boards(size, np.c_[q[:, 0], np.full(len(q), -0.008), (q[:, 1] + q[:, 2]) / 2], 0.004, tints(rng, len(q), rough))])


def _roof(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float, rise: float, trim: Material) -> None:
    """Ridge along Y."""
    quarter = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    tiles, barge = gable(d, w, h + 0.05, rise, kit.rng("roof"), 0.22, 0.18, 0.16 if p.roof == "shingle" else 0.6)
    if p.roof == "shingle":
        out.add("roof", finish.of("shingle", (0.16, 0.12, 0.09), 0.85, p.wear), tiles.turned(quarter))
    else:
        x, k = w / 2 + 0.22, rise / (w / 2)
        n = kit.n(90, 30) if p.roof == "corrugated" else 3
        y = np.linspace(-d / 2 - 0.18, d / 2 + 0.18, n)
        wave = 0.016 * np.cos(y * 2 * np.pi / 0.1) if p.roof == "corrugated" else 0 * y
        mat = finish.of("metal", (0.4, 0.4, 0.41), 0.5, p.wear, metallic=1.0) if p.roof == "corrugated" else finish.of("asphalt", (0.05, 0.055, 0.05), 0.95, p.wear)
        for s in (-1, 1):
            lines = [np.c_[np.full(n, s * q), y, np.full(n, h + 0.1 + rise - k * q) + wave] for q in (0.0, x / 2, x)]
            grid = np.stack(lines)
            out.add("roof", mat, sheet(grid if s > 0 else grid[::-1]), sheet((grid[::-1] if s > 0 else grid) - [0, 0, 0.012]))
        out.add("ridge", mat, tube([(0, -d / 2 - 0.2, h + 0.1 + rise), (0, d / 2 + 0.2, h + 0.1 + rise)], 0.05, 8))
    out.add("trim", trim, barge.turned(quarter), under(d, w, h + 0.05, rise, 0.22, 0.18).turned(quarter))
    if p.snow > 0.05:
        t = 0.05 + 0.12 * p.snow
        a = float(np.arctan2(rise, w / 2))
        long = float(np.hypot(w / 2 + 0.2, rise * (w / 2 + 0.2) / (w / 2)))
        for s in (-1, 1):
            turn = np.array([[np.cos(a), 0, s * np.sin(a)], [0, 1, 0], [-s * np.sin(a), 0, np.cos(a)]])
            out.add("snow", finish.of("snow", (0.82, 0.84, 0.87), 0.7), box((long, d + 0.4, t), 0.4 * t).turned(turn).moved((s * (w / 4 + 0.1), 0, h + 0.06 + 0.5 * t + rise - 0.5 * long * np.sin(a))))


def _foot(out: Collector, p: Params, kit: Kit, w: float, d: float, base: float) -> None:
    if p.style == "harbour":
        wood = finish.wood("weathered", p.wear)
        out.add("posts", wood, *(cylinder(0.09, base + 0.2, kit.n(10, 6), 0.01, (x, y, -0.2)) for x in np.linspace(-w / 2 + 0.1, w / 2 - 0.1, 3) for y in (-d / 2 + 0.1, d / 2 - 0.1)), box((w, d, 0.08), 0.01, (0, 0, base - 0.02)))
        out.add("steps", wood, *(box((0.9, 0.28, 0.05), 0.008, (-0.18 * w, -d / 2 - 0.16 - 0.26 * k, base - 0.06 - 0.13 * k)) for k in range(2)), *(box((0.05, 0.5, 0.2), 0.006, (-0.18 * w + s * 0.4, -d / 2 - 0.28, base - 0.24)) for s in (-1, 1)))
    else:
        out.add("base", finish.of("concrete", (0.36, 0.35, 0.33), 0.9, 0.6), slab((-w / 2 - 0.06, -d / 2 - 0.06, 0), (w / 2 + 0.06, d / 2 + 0.06, base), 0.015))


def _door(out: Collector, p: Params, kit: Kit, door: tuple[float, float, float, float], trim: Material, y: float) -> None:
    """Ledged and braced planks, strap hinges and a hasp."""
    x0, z0, x1, z1 = door
    n, wide, tall = 6, x1 - x0, z1 - z0
    x = x0 + (np.arange(n) + 0.5) / n * wide
    wood = finish.wood("weathered", p.wear) if not p.color or p.style == "shack" else finish.paint("white" if p.color != "white" else "blue", p.wear, 0.6)
    out.add("door", wood, boards((wide / n - 0.006, 0.035, tall - 0.02), np.c_[x, np.full(n, y - 0.02), np.full(n, (z0 + z1) / 2)], 0.005, tints(kit.rng("door"), n, 0.2)), link="door")
    a = float(np.arctan2(0.6 * tall, wide - 0.1))
    turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    out.add("ledges", wood, boards((wide - 0.04, 0.024, 0.11), [((x0 + x1) / 2, y - 0.048, z0 + q * tall) for q in (0.15, 0.82)], 0.005), boards((float(np.hypot(0.6 * tall, wide - 0.1)), 0.022, 0.1), [((x0 + x1) / 2, y - 0.046, z0 + 0.485 * tall)], 0.005, None, turn), link="door")
    out.add("iron", finish.iron(p.wear), *(box((0.4, 0.01, 0.035), 0.003, (x0 + 0.2, y - 0.064, z0 + q * tall)) for q in (0.15, 0.82)), box((0.14, 0.02, 0.04), 0.004, (x1 - 0.08, y - 0.05, z0 + 0.52 * tall)), link="door")
    out.add("trim", trim, boards([(0.09, 0.06, tall + 0.08)] * 2 + [(wide + 0.2, 0.07, 0.1)], [(x0 - 0.045, y - 0.02, (z0 + z1) / 2 + 0.04), (x1 + 0.045, y - 0.02, (z0 + z1) / 2 + 0.04), ((x0 + x1) / 2, y - 0.02, z1 + 0.05)], 0.006))


def _leaning(out: Collector, p: Params, kit: Kit, w: float, d: float) -> None:
    """A spade and planks against the right-hand wall, or oars and a coil on a harbour shed."""
    wood, iron, x = finish.wood("oak", 0.6), finish.iron(p.wear), w / 2 + 0.05
    if p.style == "harbour":
        for y in (-0.2, 0.05):
            out.add("tools", wood, rod((x + 0.32, y, 0.02), (x + 0.02, y + 0.06, 2.1), 0.022, 7))
            out.add("tools", wood, box((0.02, 0.14, 0.5), 0.006).turned(np.array([[0.98, 0, -0.14], [0, 1, 0], [0.14, 0, 0.98]])).moved((x + 0.07, y + 0.05, 1.75)))
        return
    out.add("tools", wood, rod((x + 0.22, -0.1, 0.3), (x + 0.03, -0.1, 1.25), 0.017, 7), boards((0.03, 0.16, 1.7), [(x + 0.12, q, 0.845) for q in (0.3, 0.5)], 0.004, (0.9, 1.1), np.array([[0.99, 0, -0.12], [0, 1, 0], [0.12, 0, 0.99]])))
    out.add("blades", iron, box((0.02, 0.2, 0.28), 0.006).turned(np.array([[0.98, 0, -0.2], [0, 1, 0], [0.2, 0, 0.98]])).moved((x + 0.25, -0.1, 0.16)), box((0.025, 0.12, 0.03), 0.006).moved((x + 0.03, -0.1, 1.26)).turned(rot_x(0.0)))
