"""A free-standing apartment block of 3 to 12 storeys with windows on all sides, balconies with rails and plants, an entrance and a flat roof with tanks."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, dirty_low, tints, wires
from worldloom.assets.parts.built_town import around
from worldloom.assets.parts.built_wall import Rect, Window, door_of, downpipe, pane_of, panel, windows
from worldloom.geometry import Floats, box, cylinder, lathe, slab, sphere

CARD = Card("buildings/apartment_building", 1, "apartment_building", ("apartment block", "block of flats", "tenement", "condo", "apartments", "flats", "housing block"), ("building", "structure", "dwelling"),
            ("city", "street", "alley", "suburb", "tokyo", "modern", "outdoor"), "ground", (2.0, 1.0, 0.5, 0.5))


class Params(Base):
    """Dials. `color` "" keeps the style's own."""

    style: Literal["brick", "plaster", "concrete"] = "plaster"
    storeys: Annotated[int, Field(ge=3, le=12)] = 5
    width: Annotated[float, metres(9.0, 40.0)] = 16.0
    depth: Annotated[float, metres(7.0, 16.0)] = 10.0
    color: Color | Literal[""] = ""
    balconies: bool = True
    lit: Annotated[float, Field(ge=0, le=1)] = 0.35
    wear: Wear = 0.4


PRESETS = {"brick": Params(style="brick", storeys=4), "concrete": Params(style="concrete", storeys=8, width=20.0), "plain": Params(balconies=False, color="beige"), "night": Params(lit=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Ground floor 3.2 m, each storey 2.9 m."""
    out, w, d = Collector(), p.width, p.depth
    body = {"brick": finish.brick(p.color or (0.28, 0.1, 0.06), p.wear), "plaster": finish.plaster(p.color or (0.62, 0.56, 0.45), p.wear), "concrete": finish.of("concrete", p.color or (0.44, 0.43, 0.4), 0.88, p.wear)}[p.style]
    trim = finish.stone("limestone", p.wear) if p.style == "brick" else finish.paint("white", p.wear, 0.6)
    frame = finish.paint("charcoal" if p.style == "concrete" else "white", p.wear)
    top = 3.2 + (p.storeys - 1) * 2.9
    for side in range(4):
        _face(out, p, kit, body, trim, frame, side, top)
    out.add("inside", finish.plaster((0.12, 0.1, 0.08)), box((w - 1.2, d - 1.2, top - 0.1), 0.01, (0, 0, top / 2)))
    out.add("plinth", finish.stone("granite", p.wear), *(around(box((q, 0.12, 0.6), 0.02, (0, -0.02, 0.3)), w, d, k) for k, q in ((1, d), (2, w), (3, d))), box((w / 2 - 1.2, 0.12, 0.6), 0.02, (-w / 4 - 0.6, -d / 2 - 0.02, 0.3)), box((w / 2 - 1.2, 0.12, 0.6), 0.02, (w / 4 + 0.6, -d / 2 - 0.02, 0.3)))
    for k in range(1, p.storeys):
        out.add("bands", trim, *(around(box((q + 0.08, 0.1, 0.16), 0.015, (0, -0.02, 3.2 + (k - 1) * 2.9)), w, d, s) for s, q in enumerate((w, d, w, d))))
    if p.balconies:
        _balconies(out, p, kit, body)
    _roof(out, p, kit, body, trim, top)
    lamp = _entrance(out, p, trim)
    return Part(out.surfaces(), colliders=(box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, top + 0.8)),), mass=1.5e6, affordances=("enter",), functional_sides=("front",), anchors={"door": (0, -d / 2 - 0.8, 0), "roof": (0, 0, top)},
                lights=(Light(name="entrance", position=lamp, power=12.0, radius=0.1),) if p.lit > 0 else ())


def _bays(p: Params, side: int) -> np.ndarray:
    wide = p.width if side % 2 == 0 else p.depth
    n = max(2, int(wide / (2.7 if side % 2 == 0 else 3.4)))
    return np.asarray((np.arange(n) + 0.5) / n * wide - wide / 2)


def _face(out: Collector, p: Params, kit: Kit, body: Material, trim: Material, frame: Material, side: int, top: float) -> None:
    """One wall with its openings, and what fills them."""
    wide = p.width if side % 2 == 0 else p.depth
    big = Window(1.5, 1.45, 0.1, 2, 1, 0.06, False)
    tall = Window(1.5, 2.15, 0.1, 2, 1, 0.06, False)
    plain: list[tuple[float, float, float]] = []
    french: list[tuple[float, float, float]] = []
    holes: list[Rect] = []
    for k in range(p.storeys):
        floor = 0.3 if k == 0 else 3.2 + (k - 1) * 2.9
        for j, x in enumerate(_bays(p, side)):
            if side == 0 and k == 0 and abs(x) < 1.9:
                continue
            door = p.balconies and k > 0 and side in (0, 2) and j % 2 == 0
            spot = (float(x), 0.0, floor + (0.12 if door else 0.85))
            (french if door else plain).append(spot)
            holes.append((spot[0] - 0.75, spot[2], spot[0] + 0.75, spot[2] + (2.15 if door else 1.45)))
    if side == 0:
        holes.append((-1.2, 0.02, 1.2, 2.5))
    wall = panel([(-wide / 2, 0), (wide / 2, 0), (wide / 2, top), (-wide / 2, top)], 0.3, holes)
    out.add("wall", body, around(dirty_low(wall, 0.0, 1.5, (0.74, 0.7, 0.64)), p.width, p.depth, side))
    local = Collector()
    fill = windows if p.storeys * p.width < 100 and kit.detail >= 0.5 else _light_windows
    fill(local, big, np.array(plain).reshape(-1, 3), kit, p.lit, frame, trim, f"plain{side}")
    fill(local, tall, np.array(french).reshape(-1, 3), kit, p.lit, frame, None, f"french{side}")
    for s in local.surfaces():
        out.add(s.role, s.material, around(s.mesh, p.width, p.depth, side))


def _light_windows(out: Collector, w: Window, at: Floats, kit: Kit, lit_share: float, frame: Material, sill: Material | None, label: str) -> int:
    """Like `windows` with a tenth of the triangles: for large blocks and far ones."""
    if not len(at):
        return 0
    lit = kit.rng(label).random(len(at)) < lit_share
    x, z, y = w.width / 2 - 0.03, w.height - 0.03, w.depth + 0.02
    a = [(-x, y, 0.03), (-x, y, z), (x, y, z), (x, y, 0.03), (0, y, 0.03)]
    out.add("window_frame", frame, copies(wires(a, [*a[1:4], a[0], (0, y, z)], 0.045, 4), at))
    for role, mat, q in (("window_lit", finish.glow((1.0, 0.58, 0.25), 1.0), at[lit]), ("window", finish.of("glass", (0.02, 0.026, 0.032), 0.05, 0.1), at[~lit])):
        if len(q):
            out.add(role, mat, copies(pane_of(w), q, None, 1.0, tints(kit.rng(label + role), len(q), 0.3)))
    if sill is not None:
        out.add("sill", sill, boards((w.width + 0.16, 0.2, 0.07), at - [0, 0.02, 0.035], 0.012))
    return int(lit.sum())


def _balconies(out: Collector, p: Params, kit: Kit, body: Material) -> None:
    """Slabs with rails, some with boxes of plants, a chair or washing."""
    iron, rng = finish.paint("charcoal", p.wear), kit.rng("balconies")
    slabs, rails, pots = Collector(), Collector(), Collector()
    for side in (0, 2):
        at = [(float(x), 3.2 + (k - 1) * 2.9) for k in range(1, p.storeys) for x in _bays(p, side)[::2]]
        w, deep = 2.3, 1.15
        centre = np.array([(x, -deep / 2, z - 0.09) for x, z in at])
        slabs.add("slabs", finish.of("concrete", (0.36, 0.35, 0.33), 0.85, p.wear), around(boards((w, deep, 0.16), centre, 0.02), p.width, p.depth, side))
        n = max(6, kit.n(17, 6))
        u = np.linspace(-w / 2 + 0.04, w / 2 - 0.04, n)
        edge = np.concatenate([np.c_[u, np.full(n, -deep + 0.04)], *(np.c_[np.full(4, s * (w / 2 - 0.04)), np.linspace(-deep + 0.1, -0.1, 4)] for s in (-1, 1))])
        foot = np.concatenate([np.c_[edge[:, 0] + x, edge[:, 1], np.full(len(edge), z)] for x, z in at])
        corner = np.array([(-w / 2 + 0.04, 0), (-w / 2 + 0.04, -deep + 0.04), (w / 2 - 0.04, -deep + 0.04), (w / 2 - 0.04, 0)])
        a = np.concatenate([np.c_[corner[:-1] + [x, 0], np.full(3, z + 1.02)] for x, z in at])
        b = np.concatenate([np.c_[corner[1:] + [x, 0], np.full(3, z + 1.02)] for x, z in at])
        rails.add("rails", iron, *(around(m, p.width, p.depth, side) for m in (wires(foot, foot + [0, 0, 1.0], 0.009, 4), wires(a, b, 0.026, 5))))
        for x, z in at:
            if rng.random() < 0.4:
                m = around(box((0.7, 0.18, 0.18), 0.015, (x + float(rng.uniform(-0.5, 0.5)), -deep + 0.02, z + 0.84)), p.width, p.depth, side)
                c = m.vertices.mean(0)
                pots.add("pots", finish.of("ceramic", (0.36, 0.13, 0.07), 0.7), m)
                pots.add("plants", finish.of("leaf", (0.06, 0.14, 0.03), 0.8), *(sphere((0.16, 0.13, 0.15), 7, c + [float(q) if side % 2 == 0 else 0, 0, 0.14]) for q in (-0.22, 0.0, 0.22)))
    for part in (slabs, rails, pots):
        for s in part.surfaces():
            out.add(s.role, s.material, s.mesh)


def _roof(out: Collector, p: Params, kit: Kit, body: Material, trim: Material, top: float) -> None:
    w, d = p.width, p.depth
    out.add("side", body, *(around(box((q, 0.25, 0.8), 0.015, (0, 0.125, top + 0.4)), w, d, k) for k, q in enumerate((w, d, w, d))))
    out.add("coping", trim, *(around(box((q + 0.1, 0.36, 0.08), 0.015, (0, 0.12, top + 0.83)), w, d, k) for k, q in enumerate((w, d, w, d))))
    out.add("roof", finish.of("gravel", (0.22, 0.21, 0.2), 0.95, p.wear), slab((-w / 2 + 0.2, -d / 2 + 0.2, top - 0.1), (w / 2 - 0.2, d / 2 - 0.2, top + 0.05), 0.01))
    out.add("wall", body, box((3.2, 2.8, 2.4), 0.03, (0.2 * w, 0.1 * d, top + 1.2)))
    steel = finish.metal("galvanised", p.wear)
    out.add("metal", steel, cylinder(0.8, 1.5, kit.n(22, 10), 0.03, (-0.25 * w, 0.1 * d, top + 0.5)), lathe([(0.85, 0), (0, 0.3)], kit.n(22, 10), 0.3).moved((-0.25 * w, 0.1 * d, top + 2.0)), boards((0.1, 0.1, 0.5), [(-0.25 * w + a, 0.1 * d + b, top + 0.25) for a in (-0.5, 0.5) for b in (-0.5, 0.5)], 0.01))
    bars = np.array([(0.4 * w + q, -0.2 * d, top + 2.6) for q in (-0.4, -0.15, 0.1, 0.35)])
    out.add("metal", steel, wires([(0.4 * w, -0.2 * d, top)], [(0.4 * w, -0.2 * d, top + 2.9)], 0.025, 6), wires(bars - [0, 0.3, 0], bars + [0, 0.3, 0], 0.01, 4), wires([bars[0]], [bars[-1]], 0.012, 4))
    out.add("pipe", finish.paint((0.08, 0.085, 0.085), p.wear), *(around(downpipe(s * (w / 2 - 0.2), 0, top), w, d, k) for s in (-1, 1) for k in (0, 2)))


def _entrance(out: Collector, p: Params, trim: Material) -> tuple[float, float, float]:
    """A pair of doors under a slab canopy, bells, steps and a lamp."""
    y = -p.depth / 2
    for s in (-1, 1):
        leaf, frame, knob = door_of(1.2, 2.48, 4)
        out.add("door", finish.wood("mahogany", p.wear), leaf.scaled((-s, 1, 1)).moved((s * 0.6, y, 0.02)))
        out.add("door_frame", trim, frame.moved((s * 0.6, y, 0.02)))
        out.add("knob", finish.metal("brass"), knob.scaled((-s, 1, 1)).moved((s * 0.6, y, 0.02)))
    out.add("canopy", finish.of("concrete", (0.4, 0.39, 0.37), 0.85, p.wear), slab((-1.9, y - 1.5, 2.75), (1.9, y, 2.93), 0.02))
    out.add("steps", finish.stone("granite", p.wear), slab((-1.7, y - 1.1, 0), (1.7, y, 0.12), 0.02))
    out.add("bells", finish.metal("brass", p.wear), box((0.16, 0.03, 0.34), 0.006, (1.42, y - 0.015, 1.45)))
    out.add("lamp", finish.glow((1.0, 0.78, 0.5), 6.0) if p.lit > 0 else finish.glass(), cylinder(0.16, 0.06, 20, 0.02, (0, y - 0.8, 2.69)))
    return (0.0, y - 0.8, 2.6)
