"""A station departure board: two posts carrying a dark display with amber lines of destinations, times and platforms, and a clock."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import dial, quad, strokes
from worldloom.assets.parts.built_glyphs import advance
from worldloom.assets.parts.built_glyphs import strokes as glyph
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, slab

CARD = Card("rail/departure_board", 1, "departure_board", ("information board", "timetable board", "departures board", "arrivals board", "timetable"), ("sign",), ("station", "subway", "train_station", "airport", "indoor"), "floor", (1.2, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.2, 4.0)] = 2.4
    height: Annotated[float, metres(2.2, 3.8)] = 2.9
    lines: Annotated[int, Field(ge=2, le=9)] = 6
    color: Color = "navy"
    clock: bool = True
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"wide": Params(width=3.6, lines=5), "small": Params(width=1.4, lines=3, height=2.3, clock=False), "green": Params(color="dark_green", lines=8), "off": Params(lit=False, wear=0.7)}
_PLACES = ("CENTRAL", "HARBOUR", "NORTH PARK", "AIRPORT", "OLD TOWN", "LAKESIDE", "MUSEUM", "UNIVERSITY", "EASTGATE", "RIVERSIDE", "HILLTOP", "MARKET")


def build(p: Params, kit: Kit) -> Part:
    """Both faces show the same lines."""
    out, rng, w = Collector(), kit.rng("times"), p.width / 2
    row = 0.115
    tall = 0.22 + row * p.lines + 0.06
    z1, z0 = p.height, p.height - tall
    case, steel = finish.paint(p.color, p.wear), finish.metal("brushed", p.wear)
    out.add("case", case, slab((-w, -0.11, z0), (w, 0.11, z1), 0.02), slab((-w - 0.03, -0.14, z1 - 0.02), (w + 0.03, 0.14, z1 + 0.03), 0.012))
    for s in (-1, 1):
        out.add("post", steel, rod((s * (w - 0.16), 0, 0.02), (s * (w - 0.16), 0, z0 + 0.02), 0.045, kit.n(18, 8)), cylinder(0.13, 0.025, kit.n(24, 10), 0.006, (s * (w - 0.16), 0, 0)), lathe([(0.05, 0.02), (0.07, 0.03), (0.05, 0.08)], 18, 0.4).moved((s * (w - 0.16), 0, 0)))
    rows, head = [], []
    order = rng.permutation(len(_PLACES))[: p.lines]
    minutes = np.sort(rng.integers(1, 50, p.lines))
    for k in range(p.lines):
        z = z1 - 0.24 - row * (k + 0.5)
        rows.append((_left(str(1 + int(rng.integers(0, 9))), 0.062, -w + 0.1), z))
        rows.append((_left(_PLACES[int(order[k])], 0.062, -w + 0.3), z))
        rows.append((_left(f"{int(minutes[k])} MIN", 0.062, w - 0.42), z))
    head.append((_left("DEPARTURES", 0.085, -w + 0.1), z1 - 0.12))
    amber = finish.glow((1.0, 0.5, 0.07), 3.0) if p.lit else finish.plastic((0.16, 0.08, 0.02), 0.4)
    white = finish.glow((0.95, 0.97, 1.0), 1.6) if p.lit else finish.plastic("white")
    for turn in (np.eye(3), np.diag([-1.0, -1, 1])):
        out.add("screen", finish.plastic((0.008, 0.008, 0.009), 0.2), quad(-w + 0.04, w - 0.04, z0 + 0.05, z1 - 0.22, -0.112).turned(turn))
        out.add("text", amber, *(strokes(lines, 0.0085, -0.1135, (0, z)).turned(turn) for lines, z in rows))
        out.add("title", white, *(strokes(lines, 0.012, -0.1115, (0, z)).turned(turn) for lines, z in head))
        rule = [quad(-w + 0.06, w - 0.06, z1 - 0.24 - row * k - 0.001, z1 - 0.24 - row * k + 0.001, -0.1128).turned(turn) for k in range(1, p.lines)]
        out.add("rule", finish.plastic((0.05, 0.05, 0.055), 0.4), *rule)
    if p.clock:
        _clock(out, w, z1, p)
    light = (Light(name="glow", kind="area", position=(0, -0.3, (z0 + z1) / 2), direction=(0, -1, 0), color=(1, 0.6, 0.2), power=2.5, radius=0.4, on=p.lit),)
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.14, z0), (w, 0.14, z1 + 0.03)), *(box_collider((s * (w - 0.16) - 0.13, -0.13, 0), (s * (w - 0.16) + 0.13, 0.13, z0)) for s in (-1, 1))), mass=120, anchors={"top": (0, 0, z1)}, functional_sides=("front", "back"), lights=light)


def _left(words: str, size: float, x: float) -> list[np.ndarray]:
    """Strokes (k, 2) of a line of text that starts at x, centred on z = 0."""
    out = []
    for c in words:
        out += [(np.asarray(q, float) + [0, -0.5]) * size + [x, 0] for q in glyph(c)]
        x += advance(c) * size
    return out


def _clock(out: Collector, w: float, z1: float, p: Params) -> None:
    x, z, r = w - 0.2, z1 - 0.115, 0.082
    for turn in (np.eye(3), np.diag([-1.0, -1, 1])):
        face, marks = dial(r, -0.125, 10.17, "ticks")
        ring: Mesh = lathe([(r, 0), (r + 0.012, 0.004), (r + 0.012, 0.02), (r, 0.022)], 30, 0.4).turned(rot_x(np.pi / 2)).moved((x, -0.108, z))
        out.add("clock", finish.plastic("white", 0.3), face.moved((x, 0, z)).turned(turn))
        out.add("hands", finish.plastic("black", 0.4), marks.moved((x, 0, z)).turned(turn))
        out.add("ring", finish.metal("chrome", p.wear), ring.turned(turn))
    _ = box
