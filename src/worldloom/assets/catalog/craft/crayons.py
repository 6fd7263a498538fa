"""Crayons: a printed box with wax crayons showing their tips, or a handful scattered with a drawing."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import strokes, text
from worldloom.geometry import Floats, Mesh, lathe, rot_x, rot_y, rot_z, slab
CARD = Card("craft/crayons", 1, "crayons", ("crayon", "crayon box", "crayon set", "set of crayons", "box of crayons", "wax crayons", "coloring crayons", "colored pencils", "coloured pencils", "colour pencils", "markers", "felt-tip pens"), ("stationery", "toy"), ("indoor", "playroom", "classroom"), "table")


class Params(Base):
    """Dials."""

    state: Literal["box", "scattered"] = "box"
    kind: Literal["crayon", "pencil"] = "crayon"
    count: Annotated[int, number(5, 16)] = 8
    color: Color = "#e0b01c"
    """Of the box, or ground of the drawing's frame."""
    size: Annotated[float, number(0.8, 1.6)] = 1.0
    wear: Wear = 0.2


PRESETS = {"scattered": Params(state="scattered", count=9), "pencils": Params(kind="pencil", count=12, color="#2a6a4a"), "loose pencils": Params(kind="pencil", state="scattered")}
TONES = ("#c9261f", "#e0781c", "#e6c81f", "#3d9a3a", "#2aa0a0", "#2470b8", "#5a3a9a", "#c94a8a", "#7a4a24", "#17181a")


def build(p: Params, kit: Kit) -> Part:
    """Crayons 92 mm long and 8 mm thick; pencils are twice as long."""
    out, s, rng = Collector(), p.size, kit.rng("crayons")
    long, r = (0.092, 0.0042) if p.kind == "crayon" else (0.175, 0.0036)
    if p.state == "box":
        rows = 2
        cols = (p.count + 1) // 2
        w, d = cols * 2.1 * r / 2 + 0.002, rows * 2.1 * r / 2 + 0.002
        high = 0.72 * long
        card = finish.of("paper", p.color, 0.45, p.wear)
        out.add("box", card, *(slab((-w - 0.001, y * d - 0.0006, 0), (w + 0.001, y * d + 0.0006, high + (0.12 * long if y > 0 else 0)), 0.0003).scaled(s) for y in (-1, 1)), *(slab((x * w - 0.0006, -d, 0), (x * w + 0.0006, d, high), 0.0003).scaled(s) for x in (-1, 1)), slab((-w, -d, 0), (w, d, 0.001), 0.0).scaled(s))
        out.add("flap", card, slab((-w, d, high + 0.1 * long), (w, d + 0.001, high + 0.28 * long), 0.0003).scaled(s))
        out.add("print", finish.paint("#1f5a3a", 0.1, 0.5), slab((-w, -d - 0.0009, 0.2 * high), (w, -d - 0.0005, 0.7 * high), 0.0).scaled(s))
        out.add("title", finish.paint("#ece6d6", 0.1, 0.5), text("CRAYONS" if p.kind == "crayon" else "COLOURS", 0.24 * w, (0, 0.45 * high), -d - 0.0012, 0.18).scaled(s))
        for k in range(p.count):
            x, y = (-w + 0.002 + (k % cols + 0.5) * 2.1 * r), (k // cols - 0.5) * 2.1 * r
            _stick(out, p, TONES[k % 10], long, r, _putter(np.eye(3), np.array([x, y, 0.002 + 0.004 * float(rng.random())]), s))
    else:
        sheet = rot_z(0.1)
        out.add("paper", finish.of("paper", (0.74, 0.73, 0.7), 0.8), slab((-0.15, -0.105, 0), (0.15, 0.105, 0.0006), 0.0).turned(sheet).scaled(s))
        _drawing(out, s)
        out.add("edge", finish.paint(p.color, 0.0, 0.8), *(slab((-0.15, y - 0.002, 0.0005), (0.15, y + 0.002, 0.0009), 0.0).turned(sheet).scaled(s) for y in (-0.1, 0.1)))
        for k in range(p.count):
            at = np.array([float(rng.uniform(-0.15, 0.15)), float(rng.uniform(-0.13, -0.02)) - (0.02 if k % 2 else -0.04), r + 0.0008 + 0.0001 * k])
            turn = rot_z(float(rng.uniform(0, 6.3))) @ rot_y(np.pi / 2)
            _stick(out, p, TONES[k % 10], long, r, _putter(turn, at - turn @ np.array([0, 0, long / 2]), s))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.15, dynamic=True, friction=0.9, affordances=("pick up", "draw"))


def _putter(turn: Floats, at: Floats, s: float) -> Callable[[Mesh], Mesh]:
    """Turns, shifts and scales a mesh."""
    return lambda m: m.turned(turn).moved(at).scaled(s)


def _stick(out: Collector, p: Params, tone: str, long: float, r: float, put: Callable[[Mesh], Mesh]) -> None:
    """One crayon with its paper sleeve, or one pencil with its sharpened cone."""
    name = tone[1:]
    if p.kind == "crayon":
        wax = lathe([(0, 0), (0.9 * r, 0), (0.96 * r, 0.002), (0.96 * r, 0.86 * long), (0.5 * r, 0.9 * long), (0.32 * r, 0.99 * long), (0, long)], 12, 0.5)
        out.add(f"wax.{name}", finish.of("wax", tone, 0.5, p.wear), put(wax))
        out.add(f"sleeve.{name}", finish.of("paper", tone, 0.7, p.wear), put(lathe([(0.97 * r, 0.08 * long), (1.03 * r, 0.085 * long), (1.03 * r, 0.8 * long), (0.97 * r, 0.805 * long)], 12, 0.5).tinted(0.8)))
        out.add("band", finish.paint("#101012", 0.1, 0.6), put(lathe([(1.03 * r, z * long) for z in (0.13, 0.15)] + [(1.06 * r, 0.15 * long), (1.06 * r, 0.13 * long), (1.03 * r, 0.13 * long)], 12, 0.5)))
        return
    out.add(f"shaft.{name}", finish.paint(tone, p.wear, 0.25), put(lathe([(0, 0), (r, 0), (r, 0.88 * long), (0.9 * r, 0.885 * long), (0, 0.885 * long)], 6, 0.3)))
    out.add("cone", finish.wood("birch"), put(lathe([(0, 0.87 * long), (0.96 * r, 0.88 * long), (0.32 * r, 0.965 * long), (0, 0.966 * long)], 10, 0.6)))
    out.add(f"lead.{name}", finish.of("wax", tone, 0.5), put(lathe([(0, 0.96 * long), (0.33 * r, 0.963 * long), (0.05 * r, long), (0, long)], 8, 0.6)))


def _drawing(out: Collector, s: float) -> None:
    """A house, a sun and a line of grass in wax."""
    t = np.linspace(0, 2 * np.pi, 30)

    def flat(m: Mesh) -> Mesh:
        return m.turned(rot_x(-np.pi / 2)).moved((0, 0, 0.0009)).turned(rot_z(0.1)).scaled(s)

    house = [np.array(q, float) for q in ([(-0.09, -0.02), (-0.09, 0.03), (-0.05, 0.065), (-0.01, 0.03), (-0.01, -0.02), (-0.09, -0.02)], [(-0.06, -0.02), (-0.06, 0.01), (-0.04, 0.01), (-0.04, -0.02)])]
    out.add("line.red", finish.of("wax", "#c9261f", 0.7), flat(strokes(house, 0.0035)))
    sun = [np.stack([0.09 + 0.018 * np.cos(t), 0.065 + 0.018 * np.sin(t)], 1), *(np.array([(0.09 + 0.024 * np.cos(a), 0.065 + 0.024 * np.sin(a)), (0.09 + 0.036 * np.cos(a), 0.065 + 0.036 * np.sin(a))]) for a in t[::4])]
    out.add("line.yellow", finish.of("wax", "#e6b81f", 0.7), flat(strokes(sun, 0.0035)))
    x = np.linspace(-0.13, 0.13, 60)
    out.add("line.green", finish.of("wax", "#3d9a3a", 0.7), flat(strokes([np.stack([x, -0.025 + 0.006 * np.abs(np.sin(x * 90))], 1)], 0.004)))
