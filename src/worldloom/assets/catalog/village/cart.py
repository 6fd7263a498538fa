"""A wooden farm cart with spoked iron-tyred wheels, slatted sides and shafts or a drawbar, empty or loaded with hay, sacks, logs or barrels."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, moved, np
from worldloom.assets.parts.built_farm import mound, planks, sack_of, straws
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.built_wheel import cart_wheel
from worldloom.geometry import cylinder, rod, rot_x, rot_z, tube

CARD = Card("village/cart", 1, "cart_wooden", ("cart", "horse cart", "hay cart", "hay wagon", "farm cart", "wooden cart", "oxcart", "hand cart", "handcart", "wagon"), ("vehicle",),
            ("medieval", "village", "farm", "market", "western", "outdoor"), "ground", (0.4, 0.3, 0.3, 0.3))


class Params(Base):
    """Dials. `color` "" is bare weathered wood."""

    style: Literal["cart", "wagon"] = "cart"
    contents: Literal["empty", "hay", "sacks", "logs", "barrels"] = "empty"
    length: Annotated[float, metres(1.4, 3.6)] = 2.0
    color: Color | Literal[""] = ""
    wear: Wear = 0.6


PRESETS = {"hay": Params(contents="hay"), "wagon": Params(style="wagon", length=3.0, contents="sacks"), "logs": Params(contents="logs"), "barrels": Params(contents="barrels"), "painted": Params(color="dark_green", wear=0.3)}


def build(p: Params, kit: Kit) -> Part:
    """It is drawn towards -Y; a two-wheeled cart rests on prop legs under its shafts."""
    out, half, z, w = Collector(), p.length / 2, 0.82, 0.56
    wood = finish.paint(p.color, p.wear, 0.65) if p.color else finish.wood("weathered", p.wear)
    old = finish.wood("weathered", p.wear)
    out.add("floor", old, planks(2 * w, 2 * half, z, kit, 0.032))
    out.add("frame", wood, boards((0.09, 2 * half + 0.16, 0.11), [(s * (w - 0.06), 0, z - 0.09) for s in (-1, 1)], 0.008), boards((2 * w + 0.1, 0.09, 0.1), [(0, y, z - 0.08) for y in (-half + 0.05, 0, half - 0.05)], 0.008))
    _sides(out, p, kit, wood, half, z, w)
    boxes = _running_gear(out, p, kit, wood, half, z, w)
    _load(out, p, kit, half, z, w)
    top = z + {"empty": 0.0, "hay": 1.0, "sacks": 0.6, "logs": 0.5, "barrels": 0.7}[p.contents]
    bed = box_collider((-w - 0.05, -half, z - 0.14), (w + 0.05, half, max(top, z + 0.42)))
    support = (Support(name="bed", center=(0, 0, z), size=(2 * w - 0.1, 2 * half - 0.1)),) if p.contents == "empty" else ()
    return Part(out.surfaces(), colliders=(bed, *boxes), mass=180.0 + 90 * p.length, supports=support, anchors={"bed": (0, 0, z), "shaft": (0, -half - 1.2, 0.75)}, affordances=("push",), functional_sides=("front", "back"))


def _sides(out: Collector, p: Params, kit: Kit, wood: Material, half: float, z: float, w: float) -> None:
    """Rails on raked stakes with upright slats; the tail board is half lowered on a wagon."""
    rng, rake, high = kit.rng("sides"), 0.16, 0.44
    c, s = np.cos(rake), np.sin(rake)
    for k in (-1, 1):
        turn = np.array([[c, 0, k * s], [0, 1, 0], [-k * s, 0, c]])
        n = max(3, int(p.length / 0.5) + 1)
        y = np.linspace(-half + 0.06, half - 0.06, n)
        mid = np.array([k * (w + 0.5 * high * s), 0, z + 0.5 * high * c])
        out.add("stakes", wood, boards((0.05, 0.06, high + 0.2), np.c_[np.full(n, mid[0] + k * 0.035), y, np.full(n, mid[2] - 0.03)], 0.006, tints(rng, n, 0.2), turn))
        rows = 3
        at = np.array([(k * (w + (j + 0.5) / rows * high * s), 0, z + (j + 0.5) / rows * high * c + 0.01) for j in range(rows)])
        out.add("sides", wood, boards((0.022, 2 * half, high / rows - 0.03), at, 0.004, tints(rng, rows, 0.2), turn))
        out.add("frame", wood, boards((0.055, 2 * half + 0.1, 0.05), [(k * (w + high * s), 0, z + high * c)], 0.01, None, turn))
    for end, tall in ((-half, high), (half, 0.6 * high)):
        out.add("sides", wood, boards((2 * w + 0.02, 0.024, tall / 2 - 0.012), [(0, end, z + (j + 0.5) * tall / 2) for j in range(2)], 0.004, tints(rng, 2, 0.2)))
        out.add("stakes", wood, boards((0.06, 0.05, tall), [(q * w * 0.7, end + (0.03 if end > 0 else -0.03), z + tall / 2) for q in (-1, 1)], 0.006))


def _running_gear(out: Collector, p: Params, kit: Kit, wood: Material, half: float, z: float, w: float) -> tuple[Collider, ...]:
    """Wheels on their axles, shafts with props, or a pole on a turntable."""
    old, iron, boxes, side = finish.wood("weathered", p.wear), finish.iron(p.wear), [], rot_z(np.pi / 2)
    pairs = ((0.08, 0.64),) if p.style == "cart" else ((0.58 * half, 0.58), (-0.62 * half, 0.46))
    for y, r in pairs:
        for s in (-1, 1):
            rim, band = cart_wheel(r, kit.rng(f"wheel{y}{s}"), 12 if r > 0.5 else 10)
            at = (s * (w + 0.2), y, r)
            out.add("wheels", old, rim.turned(side).moved(at))
            out.add("tyres", iron, band.turned(side).moved(at))
            boxes.append(box_collider((at[0] - 0.06, y - 0.7 * r, 0), (at[0] + 0.06, y + 0.7 * r, 1.7 * r)))
        out.add("frame", wood, boards((2 * w + 0.3, 0.11, 0.11), [(0, y, r)], 0.012), boards((2 * w - 0.1, 0.13, max(0.04, z - 0.14 - r)), [(0, y, (z - 0.14 + r) / 2)], 0.01))
    if p.style == "cart":
        for s in (-1, 1):
            path = [(s * (w - 0.06), -half + 0.3, z - 0.1), (s * (w - 0.08), -half - 0.3, z - 0.1), (s * 0.36, -half - 1.0, z - 0.13), (s * 0.33, -half - 1.6, z - 0.1)]
            out.add("shafts", wood, tube(path, [0.05, 0.048, 0.038, 0.03], kit.n(10, 6)))
            out.add("props", old, rod((s * (w - 0.12), -half - 0.22, z - 0.1), (s * (w - 0.12), -half - 0.34, 0.0), 0.03, 8))
            boxes.append(box_collider((s * 0.5 - 0.05, -half - 0.4, 0), (s * 0.5 + 0.05, -half, z - 0.05)))
        out.add("tyres", iron, *(cylinder(0.042, 0.05, 12, 0.004).turned(rot_x(np.pi / 2)).moved((s * 0.335, -half - 1.35, z - 0.11)) for s in (-1, 1)))
        return tuple(boxes)
    front = -0.62 * half
    out.add("shafts", wood, rod((0, front, 0.5), (0, front - 2.1, 0.09), 0.055, kit.n(10, 6), 0.04), boards((0.9, 0.08, 0.06), [(0, front - 0.55, 0.44)], 0.01))
    out.add("tyres", iron, cylinder(0.24, 0.03, kit.n(24, 12), 0.004, (0, front, z - 0.18)))
    return tuple(boxes)


def _load(out: Collector, p: Params, kit: Kit, half: float, z: float, w: float) -> None:
    if p.contents == "hay":
        straw = finish.of("straw", (0.5, 0.36, 0.13), 0.9, 0.3)
        heap = mound((2 * w + 0.55, 2 * half + 0.5, 1.15), kit, "hay", 0.11).moved((0, 0, z + 0.06))
        base = mound((2 * w + 0.1, 2 * half - 0.06, 0.7), kit, "base", 0.04).moved((0, 0, z))
        out.add("hay", straw, heap, base, straws(heap, kit, 420, 0.24))
    elif p.contents == "sacks":
        rng, one = kit.rng("load"), sack_of(0.62, 0.25, kit)
        n = max(2, int(p.length / 0.5))
        y = np.linspace(-half + 0.28, half - 0.28, n)
        at = [(s * 0.27, float(q) + float(rng.uniform(-0.04, 0.04)), z) for q in y for s in (-1, 1)]
        out.add("sacks", finish.fabric((0.42, 0.32, 0.19), p.wear, "canvas"), copies(one, at, rng.uniform(0, 6, len(at)), rng.uniform(0.85, 1.05, len(at)), tints(rng, len(at), 0.2)))
    elif p.contents == "logs":
        rng = kit.rng("logs")
        rows = [(x, 0.1 + 0.17 * j) for j, k in enumerate((5, 4, 5)) for x in np.linspace(-w + 0.12 + 0.04 * (k < 5), w - 0.12 - 0.04 * (k < 5), k)]
        for x, h in rows:
            r, long = float(rng.uniform(0.085, 0.105)), 2 * half - float(rng.uniform(0.1, 0.4))
            out.add("logs", finish.of("bark", (0.18, 0.12, 0.08), 0.9), cylinder(r, long, kit.n(12, 7), 0.004).turned(rot_x(np.pi / 2)).moved((x, long / 2, z + h)).tinted(float(rng.uniform(0.75, 1.2))))
            ends = [cylinder(0.9 * r, 0.006, kit.n(12, 7), 0.001).turned(rot_x(np.pi / 2)).moved((x, q, z + h)) for q in (-long / 2 - 0.0, long / 2 + 0.006)]
            out.add("cuts", finish.wood("pine", 0.4), *ends)
    elif p.contents == "barrels":
        n = max(1, int((p.length - 0.1) / 0.68))
        for i, y in enumerate((np.arange(n) + 0.5) / n * p.length - half):
            for s in moved(kit.make("harbour/barrel", f"barrel{i}", height=0.8), ((0.06, -0.07)[i % 2], float(y), z)).surfaces:
                out.add("load_" + s.role, s.material, s.mesh)
