"""A shower: a glass cubicle on a tray with a door and a rain rose, a round corner one, or a walk-in with one open side."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Effect, Joint, Kit, Literal, Material, Params as Base, Part, SoundSource, box_collider, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_books import plate
from worldloom.geometry import Floats, Mesh, arc, cylinder, lathe, prism, rod, rot_x, rounded_rect, slab, spline, sweep, torus, tube

CARD = Card(
    "bathroom/shower", 1, "shower", ("shower cubicle", "shower stall", "shower cabin", "shower enclosure", "walk-in shower", "glass shower", "corner shower", "shower head", "rain shower"),
    ("fixture",), ("indoor", "bathroom", "gym", "spa", "hotel", "locker_room"), "floor", (0.6, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials. The back (+Y) stands at a wall and is tiled."""

    style: Literal["cubicle", "round", "walk_in"] = "cubicle"
    width: Annotated[float, metres(0.7, 1.8)] = 0.95
    depth: Annotated[float, metres(0.7, 1.2)] = 0.9
    walls: Literal["back", "corner"] = "back"
    """In a corner its left (-X) is tiled too; else it is glass."""
    metal: Literal["chrome", "gunmetal", "brass"] = "chrome"
    frameless: bool = False
    """Panes without rails."""
    color: Color = "#9fb2b3"
    """Of the tiles."""
    state: Literal["dry", "running"] = "dry"
    door: Annotated[float, metres(0, 1)] = 0.0
    """0 shut, 1 open."""


PRESETS = {"round": Params(style="round", color="white", walls="corner"), "walk_in": Params(style="walk_in", width=1.5, metal="gunmetal", color="#6f7d78"), "running": Params(state="running", metal="brass", color="#d8cfbf"), "open": Params(door=0.7), "frameless": Params(frameless=True, color="white")}
SHOWS: dict[str, dict[str, str]] = {"built_in_shelf": {}, "walk_in": {"style": "walk_in"}, "corner": {"walls": "corner"}}
TALL, TRAY = 2.0, 0.06


def build(p: Params, kit: Kit) -> Part:
    """Tray with a drain, two tiled walls, panes in slim metal, door on its hinge, mixer, riser and rose."""
    out, w, d = Collector(), p.width / 2, p.depth / 2
    metal, pane = finish.metal(p.metal, 0.08), finish.glass((0.9, 0.95, 0.94))
    bare = p.frameless
    _tray(out, p, kit, w, d)
    _walls(out, p, w, d)
    if p.walls == "back":
        _pane(out, metal, pane, (-w, -d, 0), (-w, d - 0.025, 0), bare)
    _fittings(out, p, kit, metal, w, d)
    joints: tuple[Joint, ...] = ()
    solids = [box_collider((-w, -d, 0), (w, d, TRAY)), box_collider((-w, d - 0.025, 0), (w, d, TALL + 0.1)), box_collider((-w, -d, 0), (-w + 0.025, d, TALL + 0.1))]
    if p.style == "round":
        joints = _round(out, p, kit, metal, pane, w, d)
        solids.append(cylinder_collider(0.02, TALL, (w - 0.02, 0.1, 0)))
    else:
        _pane(out, metal, pane, (w, -d, 0), (w, d - 0.025, 0), bare)
        split = -w + 0.025 + (0.42 if p.style == "cubicle" else 0.55) * p.width
        if p.style == "cubicle":
            _pane(out, metal, pane, (split, -d, 0), (w, -d, 0), bare)
            joints = (_door(out, p, metal, pane, (-w + 0.03, -d), (split - 0.004, -d)),)
            solids.append(box_collider((-w + 0.03, -d - 0.03, TRAY), (split, -d + 0.02, TALL), "door") if p.door < 0.05 else box_collider((-w, -d - (split + w), TRAY), (-w + 0.06, -d, TALL), "door"))
            solids.append(box_collider((split, -d, 0), (w, -d + 0.02, TALL)))
        else:
            _pane(out, metal, pane, (-w + 0.025, -d, 0), (split, -d, 0), bare)
            out.add("stay", metal, rod((split - 0.02, -d, TALL - 0.03), (split - 0.02, d - 0.02, TALL - 0.03), 0.009, 10))
            solids.append(box_collider((-w, -d, 0), (split, -d + 0.02, TALL)))
        solids.append(box_collider((w - 0.02, -d, 0), (w, d, TALL)))
    wet = p.state == "running"
    return Part(out.surfaces(), colliders=tuple(solids), mass=75.0, joints=joints, functional_sides=("front",), affordances=("wash", "switch", *(("open",) if joints else ())), anchors={"rose": (0, d - 0.35, 2.03), "floor": (0, 0, TRAY)},
                effects=(Effect(kind="splash", position=(0.0, d - 0.4, TRAY), size=(0.4, 0.4, 0.12), rate=1.0),) if wet else (), sounds=(SoundSource(sound="water_pour", position=(0, 0, 1.0), gain=-9.0),) if wet else ())  # fmt: skip


def _outline(p: Params, w: float, d: float, inset: float = 0.0) -> Floats:
    """The tray's edge; a round one is cut back to a quarter circle at its front right."""
    if p.style != "round":
        return rounded_rect(2 * (w - inset), 2 * (d - inset), 0.02, 4)
    r = 0.62 * min(2 * w, 2 * d)
    bend = arc(r - inset, -np.pi / 2, 0, 16, (w - r, -d + r))
    return np.concatenate([[(-w + inset, d - inset), (-w + inset, -d + inset)], bend, [(w - inset, d - inset)]])


def _tray(out: Collector, p: Params, kit: Kit, w: float, d: float) -> None:
    white, edge = finish.ceramic("white", 0.2), _outline(p, w, d)
    out.add("tray", white, prism(edge, TRAY - 0.022, 0.003))
    rim = sweep([(0, 0), (0, 0.024), (-0.006, 0.03), (-0.03, 0.03), (-0.042, 0.02), (-0.046, 0.0), (0, 0)], np.c_[edge, np.full(len(edge), TRAY - 0.03)], closed=True)
    out.add("tray", white, rim)
    at = (0.0, d - 0.35, TRAY - 0.022)
    out.add("drain", finish.metal("chrome"), cylinder(0.045, 0.005, 24, 0.002, at), torus(0.03, 0.003, 20, 6).moved(np.add(at, (0, 0, 0.005))))


def _walls(out: Collector, p: Params, w: float, d: float) -> None:
    tile = finish.of("tile", p.color, 0.15, 0.05)
    side = [plate((-w, -d, TRAY - 0.02), (-w + 0.022, d - 0.022, TALL + 0.12))] if p.walls == "corner" else []
    out.add("tiles", tile, plate((-w, d - 0.022, TRAY - 0.02), (w, d, TALL + 0.12)), *side)
    out.add("niche", finish.stone("marble"), slab((-w + 0.02, d - 0.16, 1.1), (-w + 0.11, d - 0.024, 1.115), 0.003))


def _fittings(out: Collector, p: Params, kit: Kit, metal: Material, w: float, d: float) -> None:
    """Mixer with its levers, riser, rain rose, and a hand shower with its hose."""
    y, n = d - 0.055, kit.n(14, 8)
    out.add("riser", metal, tube(spline([(0, y, 1.05), (0, y, 1.9), (0, y, 2.02), (0, y - 0.05, 2.09), (0, y - 0.2, 2.1), (0, y - 0.29, 2.1)], 40), 0.0095, n), *(rod((0, y, z), (0, d - 0.02, z), 0.008, 8) for z in (1.25, 1.85)))
    rose = lathe([(0, 0), (0.11, 0.0), (0.115, 0.004), (0.112, 0.009), (0.03, 0.02), (0.015, 0.03), (0.012, 0.05), (0, 0.05)], kit.n(40, 16), 0.6)
    out.add("rose", metal, rose.moved((0, d - 0.35, 2.045)))
    out.add("mixer", metal, rod((-0.14, y, 1.05), (0.14, y, 1.05), 0.021, n), *(rod((s * 0.075, y, 1.05), (s * 0.075, d - 0.02, 1.05), 0.013, n) for s in (-1, 1)), *(cylinder(0.024, 0.04, n, 0.003).turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]]).moved((s * 0.16 - 0.02, y, 1.05)) for s in (-1, 1)), *(rod((s * 0.165, y - 0.02, 1.055), (s * 0.165, y - 0.06, 1.065), 0.005, 8) for s in (-1, 1)))
    hand = lathe([(0, 0), (0.042, 0), (0.045, 0.006), (0.03, 0.018), (0, 0.02)], n * 2, 0.7).turned(rot_x(1.1)).moved((0.07, y - 0.055, 1.62))
    out.add("hand", metal, hand, rod((0.07, y - 0.03, 1.62), (0.07, y - 0.012, 1.45), 0.011, n), rod((0, y, 1.5), (0.07, y - 0.015, 1.5), 0.009, 8))
    hose = spline([(0.07, y - 0.012, 1.45), (0.08, y - 0.02, 1.2), (0.2, y - 0.03, 0.75), (0.17, y - 0.02, 0.62), (0.08, y - 0.02, 0.72), (0.03, y - 0.005, 1.03)], 44)
    out.add("hose", metal, tube(hose, 0.0065, 8))
    if p.state == "running":
        g = kit.rng("drops")
        q, a = 0.1 * np.sqrt(g.random(46)), g.uniform(0, 6.28, 46)
        top = np.c_[q * np.cos(a), d - 0.35 + q * np.sin(a), np.full(46, 2.045)]
        out.add("water", finish.glass((0.85, 0.93, 0.97)), wires(top, top * [1.25, 1, 0] + [0, 0.0, TRAY], 0.0016, 4))


def _pane(out: Collector, metal: Material, glass: Material, a: tuple[float, float, float], b: tuple[float, float, float], bare: bool = False) -> None:
    """A fixed pane between two feet, in rails below and above, 8 mm thick; a bare one in two clamps."""
    p, q = np.array(a), np.array(b)
    go = (q - p) / np.linalg.norm(q - p)
    side = np.array([-go[1], go[0], 0.0]) * 0.004
    inward = side if side @ (p + q) < 0 else -side
    lo, hi = np.minimum(p, q) + np.minimum(0, 2 * inward), np.maximum(p, q) + np.maximum(0, 2 * inward)
    out.add("glass", glass, plate((lo[0], lo[1], TRAY), (hi[0], hi[1], TALL)))
    grow = np.abs(side) * 1.6
    if bare:
        for at in (p + 0.2 * (q - p), p + 0.8 * (q - p)):
            out.add("clamp", metal, slab((*(at - 0.016 + inward)[:2], TRAY - 0.002), (*(at + 0.016 + inward)[:2], TRAY + 0.045), 0.003))
        return
    for z0, z1 in ((TRAY - 0.002, TRAY + 0.018), (TALL - 0.016, TALL + 0.006)):
        out.add("rail", metal, slab((*(lo - grow)[:2], z0), (*(hi + grow)[:2], z1), 0.002))
    for end in (p, q):
        out.add("rail", metal, slab((*(end - 0.011 + inward)[:2], TRAY - 0.002), (*(end + 0.011 + inward)[:2], TALL + 0.004), 0.002))


def _door(out: Collector, p: Params, metal: Material, glass: Material, a: tuple[float, float], b: tuple[float, float]) -> Joint:
    """A frameless door on two hinges at its left edge, with a bar to pull; `door` swings it out."""
    long, t = b[0] - a[0], 0.008
    angle = -1.6 * p.door
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
    at = np.array([a[0], a[1] + 0.006, 0.0])

    def put(*meshes: Mesh) -> list[Mesh]:
        return [m.turned(turn).moved(at) for m in meshes]

    out.add("door", glass, *put(plate((0.006, -t / 2, TRAY + 0.012), (long, t / 2, TALL - 0.02))), link="door")
    bars = [rod((long - 0.06, s * 0.035, 0.95), (long - 0.06, s * 0.035, 1.25), 0.009, 10) for s in (-1, 1)]
    bars += [rod((long - 0.06, -0.035, z), (long - 0.06, 0.035, z), 0.006, 8) for z in (0.99, 1.21)]
    hinges = [slab((-0.004, -0.012, z - 0.035), (0.06, 0.012, z + 0.035), 0.003) for z in (0.35, 1.75)]
    out.add("handle", metal, *put(*bars, *hinges), link="door")
    return Joint(name="door", origin=(a[0], a[1] + 0.006, TRAY), axis=(0, 0, -1), limits=(-1.6 * p.door, 1.7 - 1.6 * p.door))


def _round(out: Collector, p: Params, kit: Kit, metal: Material, glass: Material, w: float, d: float) -> tuple[Joint, ...]:
    """Straight panes at both ends and a bent one between that slides round along its rail."""
    r = 0.62 * min(2 * w, 2 * d) - 0.025
    c = (w - 0.025 - r, -d + 0.025 + r)
    _pane(out, metal, glass, (-w + 0.025, -d + 0.025, 0), (c[0], -d + 0.025, 0))
    _pane(out, metal, glass, (w - 0.025, c[1], 0), (w - 0.025, d - 0.025, 0))
    shift = 0.6 * p.door
    bend = arc(r, -np.pi / 2, 0, kit.n(26, 12), c)
    for z in (TRAY + 0.008, TALL - 0.005):
        out.add("rail", metal, tube(np.c_[bend, np.full(len(bend), z)], 0.011, 8))
    leaf = arc(r - (0.02 if shift else 0.0), -np.pi / 2 + shift, shift, kit.n(26, 12), c)
    inner = c + (leaf - c) * (1 - 0.007 / r)
    out.add("door", glass, prism(np.concatenate([leaf, inner[::-1]]), TALL - TRAY - 0.03).moved((0, 0, TRAY + 0.012)), link="door")
    grip = c + (leaf[2] - c) * 1.05
    out.add("handle", metal, rod((*grip, 0.95), (*grip, 1.25), 0.009, 10), *(rod((*leaf[2], z), (*grip, z), 0.006, 8) for z in (0.99, 1.21)), link="door")
    return (Joint(name="door", origin=(c[0], c[1], TRAY), axis=(0, 0, 1), limits=(-shift, 0.62 - shift)),)
