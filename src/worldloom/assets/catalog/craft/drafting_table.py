"""A drafting table: a tilting drawing board with a parallel rule, a pencil ledge and a half finished plan, on wooden trestles, a steel frame or a pedestal."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, hull_collider, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import strokes, text
from worldloom.geometry import Floats, Mesh, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, slab
CARD = Card("craft/drafting_table", 1, "drafting_table", ("drawing table", "drawing board", "drafting desk", "architect's table", "architect table", "drafting board", "drawing desk"), ("table", "desk", "furniture"), ("indoor", "office", "studio", "art_studio"), "floor", (0.8, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.75, 1.6)] = 1.15
    style: Literal["wood", "steel"] = "wood"
    tilt: Annotated[float, number(0, 60, "degrees")] = 24.0
    color: Color = "#d8cfb8"
    """Of the board."""
    frame: Color = "#6b4424"
    plan: bool = True
    """A sheet with a drawn plan taped to it."""
    wear: Wear = 0.25


PRESETS = {"steel": Params(style="steel", frame="#26282c", color="#c9cacc"), "steep": Params(tilt=50, style="steel", frame="#8a1c1c", color="#3a5a48"), "flat": Params(tilt=6, plan=False, color="#8a5c30")}


def build(p: Params, kit: Kit) -> Part:
    """One draws at -Y; the board's lower edge is there."""
    out, w, d = Collector(), p.width / 2, 0.36 * p.width + 0.06
    tilt = np.deg2rad(p.tilt)
    turn, hinge = rot_x(tilt), np.array([0, -d + 0.06, 0.76])
    frame = finish.wood(p.frame, p.wear) if p.style == "wood" else finish.paint(p.frame, p.wear, 0.3)

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(hinge)

    t = 0.024
    board = finish.wood(p.color, p.wear, 0.5) if p.color.startswith("#8") else finish.paint(p.color, p.wear, 0.55)
    out.add("board", board, put(slab((-w, -0.03, 0), (w, 2 * d - 0.06, t), 0.004)), link="board")
    out.add("ledge", frame, put(slab((-0.8 * w, -0.045, t - 0.002), (0.8 * w, -0.022, t + 0.012), 0.003)), put(slab((-w, -0.034, -0.006), (w, -0.03, t + 0.001), 0.0)), link="board")
    out.add("rule", finish.plastic("#2a2c30", 0.3), put(slab((-w + 0.03, 0.55 * d, t + 0.002), (w - 0.03, 0.55 * d + 0.06, t + 0.008), 0.001)), link="board")
    out.add("wire", finish.metal("steel"), *(put(rod((s * (w - 0.02), 0.0, t + 0.005), (s * (w - 0.02), 2 * d - 0.1, t + 0.005), 0.0012, 5)) for s in (-1, 1)), *(put(cylinder(0.009, 0.006, 14, 0.002, (s * (w - 0.02), y, t))) for s in (-1, 1) for y in (0.01, 2 * d - 0.1)), link="board")
    out.add("pencil", finish.paint("#c9a01c", 0.1, 0.3), *(put(rod((x, -0.014, t + 0.005), (x + 0.17, -0.0135, t + 0.005), 0.0036, 6)) for x in (-0.3 * w, 0.15 * w)), link="board")
    if p.plan:
        _plan(out, p, w, d, t, put)
    solids = _wooden(out, p, w, d, frame) if p.style == "wood" else _steel(out, p, w, d, frame)
    tray = _tray(out, frame, w)
    corner = [hinge + turn @ np.array([x, y, z]) for x in (-w, w) for y in (-0.03, 2 * d - 0.06) for z in (-0.005, t)]
    joint = Joint(name="board", origin=tuple(hinge), axis=(1.0, 0, 0), limits=(-tilt, np.deg2rad(60) - tilt))
    return Part(out.surfaces(), (*solids, box_collider(tray - [0.14, 0.17, 0.03], tray + [0.14, 0.17, 0.0]), hull_collider(corner, "board")), mass=28.0, joints=(joint,), functional_sides=("front",), affordances=("draw", "tilt"), anchors={"top": tuple(hinge + turn @ np.array([0, d, t]))},
                supports=(Support(name="tray", center=(float(tray[0]), float(tray[1]), float(tray[2])), size=(0.25, 0.31), clearance=0.8),))  # fmt: skip


def _tray(out: Collector, frame: Material, w: float) -> Floats:
    """A level tray on a swing arm at the right, for what would roll off the board; the middle of its floor."""
    at = np.array([w + 0.2, 0.0, 0.74])
    out.add("tray", frame, slab(at - [0.14, 0.17, 0.012], at + [0.14, 0.17, 0.0], 0.003), *(slab(at + [s * 0.14 - 0.005, -0.17, -0.012], at + [s * 0.14 + 0.005, 0.17, 0.018], 0.002) for s in (-1, 1)), *(slab(at + [-0.14, s * 0.17 - 0.005, -0.012], at + [0.14, s * 0.17 + 0.005, 0.018], 0.002) for s in (-1, 1)))
    out.add("arm", finish.metal("steel"), rod((w - 0.12, 0.0, 0.7), (w + 0.2, 0.0, 0.7), 0.012, 12), rod((w + 0.2, 0.0, 0.7), (w + 0.2, 0.0, 0.73), 0.014, 12), cylinder(0.024, 0.05, 16, 0.004, (w - 0.12, 0.0, 0.67)))
    return at


def _plan(out: Collector, p: Params, w: float, d: float, t: float, put: Callable[[Mesh], Mesh]) -> None:
    """A sheet with walls, doors, dimension lines and a title block, tape on its corners."""
    x, y0, y1 = 0.66 * w, 0.08 * d, 1.66 * d
    out.add("sheet", finish.of("paper", (0.72, 0.73, 0.72), 0.85), put(slab((-x, y0, t), (x, y1, t + 0.0008), 0.0)), link="board")
    mid, k = (y0 + y1) / 2, (y1 - y0) / 2

    def q(*pts: tuple[float, float]) -> Floats:
        return np.array([(a * x * 0.8, b * k * 0.72) for a, b in pts])

    walls = [q((-1, -0.6), (-1, 1), (1, 1), (1, -0.6), (0.35, -0.6)), q((0.1, -0.6), (-1, -0.6)), q((-0.2, 1), (-0.2, 0.35)), q((-0.2, 0.1), (-0.2, -0.6)), q((-0.2, 0.2), (0.4, 0.2)), q((0.65, 0.2), (1, 0.2))]
    fine = [q((-1.12, -0.6), (-1.12, 1)), q((-1, 1.14), (1, 1.14)), *(q((a, 1.1), (a, 1.18)) for a in (-1, -0.2, 1)), *(q((-1.15, b), (-1.09, b)) for b in (-0.6, 0.2, 1)), np.array([(0.1 * x * 0.8 + 0.1 * x * (1 - np.cos(a)), -0.6 * k * 0.72 + 0.2 * x * np.sin(a)) for a in np.linspace(0, 1.5, 10)])]

    def flat(m: Mesh, z: float) -> Mesh:
        return put(m.turned(rot_x(-np.pi / 2)).moved((0, mid, t + z)))

    blue = finish.paint("#1c2a44", 0.0, 0.8)
    out.add("ink", blue, flat(strokes(walls, 0.009), 0.0012), flat(strokes(fine, 0.0022), 0.0012), flat(text("PLAN A", 0.022, (0.62 * x, -0.9 * k), 0), 0.0012), link="board")
    out.add("tape", finish.of("paper", (0.62, 0.55, 0.36), 0.6), *(put(box((0.05, 0.02, 0.0006), 0.0001).turned(np.array([[0.7, -0.7, 0], [0.7, 0.7, 0], [0, 0, 1]]) if sx * sy > 0 else np.array([[0.7, 0.7, 0], [-0.7, 0.7, 0], [0, 0, 1.0]])).moved((sx * x, mid + sy * k, t + 0.0014))) for sx in (-1, 1) for sy in (-1, 1)), link="board")
    set_square = finish.plastic("#7ab0c9", 0.1)
    tri = prism(np.array([(0, 0), (0.2, 0), (0, 0.12)]), 0.0022, 0.0, [np.array([(0.035, 0.025), (0.11, 0.025), (0.035, 0.07)])])
    out.add("set_square", set_square, put(tri.moved((-0.35 * x, 0.55 * d + 0.062, t + 0.002))), link="board")


def _wooden(out: Collector, p: Params, w: float, d: float, frame: Material) -> list[Collider]:
    """Two trestles with a stretcher; slotted arms hold the board's back edge."""
    for s in (-1, 1):
        x = s * (w - 0.14)
        out.add("leg", frame, beam((x, -d + 0.02, 0), (x, -0.1 * d, 0.74), 0.04, 0.06, 0.006), beam((x, d - 0.04, 0), (x, 0.12 * d, 0.74), 0.04, 0.06, 0.006), beam((x, -0.72 * d, 0.24), (x, 0.72 * d, 0.24), 0.03, 0.05, 0.005), beam((x, -d + 0.03, 0.735), (x, d - 0.06, 0.735), 0.04, 0.05, 0.006))
        top = np.array([x - s * 0.045, 0.55 * d, 0.0])
        high = 0.755 + (0.55 * d + d - 0.06) * float(np.tan(np.deg2rad(p.tilt))) - 0.012
        out.add("arm", frame, beam((top[0], 0.5 * d, 0.56), (top[0], 0.55 * d, max(high, 0.75)), 0.018, 0.045, 0.004))
        out.add("knob", finish.metal("brass"), lathe([(0, 0), (0.022, 0), (0.024, 0.01), (0.014, 0.022), (0, 0.024)], 18, 0.6).turned(rot_y(s * np.pi / 2)).moved((x + s * 0.02, 0.5 * d, 0.7)))
    out.add("leg", frame, box((2 * w - 0.3, 0.024, 0.09), 0.005, (0, 0.0, 0.24)), box((2 * w - 0.3, 0.024, 0.06), 0.005, (0, 0.62 * d, 0.7)))
    out.add("shelf", frame, slab((-w + 0.16, -0.16, 0.27), (w - 0.16, 0.16, 0.288), 0.003))
    return [box_collider((s * (w - 0.14) - 0.03, -d, 0), (s * (w - 0.14) + 0.03, d, 0.75)) for s in (-1, 1)] + [box_collider((-w + 0.14, -0.16, 0.2), (w - 0.14, 0.16, 0.29))]


def _steel(out: Collector, p: Params, w: float, d: float, frame: Material) -> list[Collider]:
    """A four-legged frame of square tube with a foot rail and telescopic props."""
    for s in (-1, 1):
        x = s * (w - 0.1)
        out.add("leg", frame, *(box((0.035, 0.035, 0.73), 0.005, (x, y, 0.365)) for y in (-d + 0.08, 0.55 * d)), box((0.035, 1.55 * d, 0.035), 0.005, (x, -0.2 * d, 0.735)), box((0.035, 1.55 * d, 0.03), 0.005, (x, -0.2 * d, 0.12)))
        reach = 1.3 * d
        tip = np.array([x - s * 0.04, -d + 0.06 + reach * np.cos(np.deg2rad(p.tilt)), 0.755 + reach * np.sin(np.deg2rad(p.tilt))])
        out.add("prop", finish.metal("chrome"), rod((tip[0], 0.5 * d, 0.66), tuple(tip), 0.009, 12))
        out.add("knob", finish.plastic("black", 0.4), cylinder(0.02, 0.02, 16, 0.004).turned(rot_y(s * np.pi / 2)).moved((x + s * 0.02, 0.5 * d, 0.68)))
        out.add("foot", finish.rubber(), *(box((0.04, 0.04, 0.012), 0.003, (x, y, 0.006)) for y in (-d + 0.08, 0.55 * d)))
    out.add("leg", frame, *(rod((-w + 0.1, y, z), (w - 0.1, y, z), 0.014, 12) for y, z in ((0.1 * d, 0.14), (0.55 * d, 0.7))))
    return [box_collider((s * (w - 0.1) - 0.03, -d + 0.05, 0), (s * (w - 0.1) + 0.03, 0.6 * d, 0.75)) for s in (-1, 1)]
