"""A pipe organ: a carved case with rows of gleaming pipes, two manuals with stops, pedals and a bench."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_joinery import finial, panelled
from worldloom.geometry import Mesh, lathe, slab, stamp
CARD = Card("music/organ", 1, "organ", ("pipe organ", "church organ"), ("instrument", "musical_instrument"), ("indoor", "church", "concert_hall"), "floor", (0.9, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.6, 4.0)] = 2.4
    height: Annotated[float, metres(2.0, 4.0)] = 2.6
    color: Color | None = None
    bench: bool = True
    wear: Wear = 0.25


PRESETS = {"large": Params(width=3.6, height=3.6), "white": Params(color="#e4ddcc"), "small": Params(width=1.7, height=2.1, bench=False)}


def build(p: Params, kit: Kit) -> Part:
    """The player sits at -Y."""
    out, w, h = Collector(), p.width / 2, p.height
    wood = dyed(finish.wood("walnut", p.wear, 0.35), p.color)
    out.add("case", wood, slab((-w, -0.15, 0), (w, 0.35, 1.15), 0.01), slab((-w - 0.04, -0.2, 1.12), (w + 0.04, 0.38, 1.18), 0.012), slab((-w, 0.28, 1.15), (w, 0.35, h - 0.15), 0.006))
    out.add("panel", wood, *(m.moved((0, -0.165, 0)) for x in (-1, 1) for m in panelled((min(x * w, x * 0.72), 0.08), (max(x * w, x * 0.72), 1.08), 1, (1.0,), 0.07, 0.02) if w > 0.95))
    towers = [(-w + 0.14, 0.13), (0.0, 0.2), (w - 0.14, 0.13)]
    for x, half in towers:
        out.add("case", wood, slab((x - half - 0.03, -0.14, 1.17), (x + half + 0.03, 0.3, 1.26), 0.01), slab((x - half - 0.04, -0.16, h - 0.16), (x + half + 0.04, 0.3, h), 0.015), *(finial(0.16, 0.05, kit.n(16, 8)).moved((x + s * half, -0.1, h)) for s in (-1, 1)))
    tin = finish.metal("silver", p.wear, 0.22)
    rows = [(x, half, h - 1.5, 5 if half < 0.2 else 7, 0.0) for x, half in towers]
    for a, b in ((-w + 0.32, -0.26), (0.26, w - 0.32)):
        if b - a > 0.15:
            rows.append(((a + b) / 2, (b - a) / 2, h - 1.75, max(4, int((b - a) / 0.075)), 1.0 if a < 0 else -1.0))
            out.add("case", wood, slab((a - 0.02, -0.1, h - 0.34), (b + 0.02, 0.3, h - 0.26), 0.01))
    for x, half, tall, count, slope in rows:
        at = np.linspace(x - half, x + half, count)
        k = np.abs(np.linspace(-1, 1, count))
        high = tall * (1 - 0.16 * k) if not slope else tall * (0.92 - 0.2 * (0.5 + 0.5 * slope * np.linspace(-1, 1, count)))
        r = 0.92 * half / count
        for u, z, q in zip(at, high, k, strict=True):
            out.add("pipe", tin, *_pipe(r, float(z), kit, (u, -0.06 + 0.05 * float(q) * (not slope), 1.2)))
            out.add("mouth", finish.plastic((0.02, 0.02, 0.02), 0.6), slab((u - 0.5 * r, -0.06 + 0.05 * float(q) * (not slope) - r - 0.002, 1.45), (u + 0.5 * r, -0.06 + 0.05 * float(q) * (not slope) - 0.7 * r, 1.45 + 0.7 * r), 0.001))
    _console(out, wood, kit)
    cols = [box_collider((-w, -0.2, 0), (w, 0.38, h)), box_collider((-0.7, -0.55, 0), (0.7, -0.15, 1.0))]
    if p.bench:
        out.add("bench", wood, slab((-0.6, -1.05, 0.5), (0.6, -0.75, 0.54), 0.01), *(slab((x - 0.02, -1.03, 0), (x + 0.02, -0.77, 0.5), 0.006) for x in (-0.55, 0.55)), slab((-0.55, -0.91, 0.12), (0.55, -0.88, 0.2), 0.005))
        cols.append(box_collider((-0.6, -1.05, 0), (0.6, -0.75, 0.54)))
    return Part(out.surfaces(), tuple(cols), mass=900.0, functional_sides=("front",), affordances=("play", "sit"))


def _pipe(r: float, tall: float, kit: Kit, at: tuple[float, float, float]) -> list[Mesh]:
    prof = [(0, 0), (0.25 * r, 0), (r, 0.22), (r, 0.225), (r, tall), (0.86 * r, tall), (0.86 * r, tall - 0.05), (0, tall - 0.05)]
    return [lathe(prof, kit.n(20, 10), 0.4).moved(at)]


def _console(out: Collector, wood: Material, kit: Kit) -> None:
    out.add("case", wood, *(slab((x - 0.04, -0.55, 0), (x + 0.04, -0.14, 1.0), 0.012) for x in (-0.7, 0.7)), slab((-0.68, -0.5, 0.68), (0.68, -0.14, 0.73), 0.006), slab((-0.68, -0.2, 0.95), (0.68, -0.14, 1.3), 0.01))
    for k in range(2):
        y, z = -0.5 + 0.12 * k, 0.73 + 0.07 * k
        out.add("key", finish.plastic("#e9e4d4", 0.25), boards((0.0225, 0.13, 0.016), [((i - 20) * 0.0235, y + 0.065, z + 0.012) for i in range(41)], 0.002))
        out.add("sharp", finish.plastic("#101012", 0.25), boards((0.012, 0.075, 0.012), [((i - 19.5) * 0.0235, y + 0.09, z + 0.024) for i in range(40) if i % 7 not in (2, 6)], 0.002))
        out.add("case", wood, slab((-0.55, y, z - 0.01), (0.55, y + 0.13, z + 0.003), 0.003))
    knob = lathe([(0, 0), (0.008, 0), (0.008, 0.02), (0.017, 0.025), (0.018, 0.035), (0, 0.038)], kit.n(14, 8), 0.5).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]])
    out.add("stop", finish.plastic("#e9e0c8", 0.3), stamp(knob, [(s * (0.56 + 0.045 * i), -0.2, 0.99 + 0.06 * j) for s in (-1, 1) for i in range(2) for j in range(4)]))
    out.add("pedal", wood, boards((0.03, 0.55, 0.03), [((i - 9.5) * 0.05, -0.5, 0.06) for i in range(20)], 0.006), slab((-0.55, -0.78, 0), (0.55, -0.72, 0.045), 0.006), slab((-0.35, -0.21, 1.02), (0.35, -0.2, 1.28), 0.004), slab((-0.35, -0.26, 1.01), (0.35, -0.2, 1.025), 0.004))
