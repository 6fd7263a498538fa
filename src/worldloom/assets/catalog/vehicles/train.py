"""A subway train of two or three cars with sliding doors, lit see-through windows, seats and poles within, headlights and a destination sign."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Joint, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, moved, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.vehicle_rail import HEAD, bogie, rails
from worldloom.assets.parts.vehicle_skin import Skin, breaks, cap, seam, skin
from worldloom.assets.parts.vehicle_solid import front_prism, lamp, rounded, words
from worldloom.geometry import Floats, Mesh, beam, box, rod, rot_z, slab, tube

CARD = Card("vehicles/train", 1, "train", ("subway train", "metro train", "tube train", "passenger train", "underground train", "commuter train", "subway", "railcar", "tram", "streetcar"), ("vehicle",),
            ("station", "subway", "train_station", "city"), "ground", (0.0, 0.0, 0.0, 0.0))  # fmt: skip


class Params(Base):
    """Dials; floors lie 1.15 m above the ground, level with a platform."""

    cars: Annotated[int, Field(ge=1, le=4)] = 2
    car_length: Annotated[float, metres(12.0, 20.0)] = 16.8
    width: Annotated[float, metres(2.4, 3.1)] = 2.9
    color: Color = "silver"
    trim_color: Color = "blue"
    doors: Literal["closed", "open"] = "closed"
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"red": Params(color="white", trim_color="red", cars=1), "open": Params(doors="open", cars=1, trim_color="orange"), "long": Params(cars=3, car_length=12.5, trim_color="green"), "old": Params(color="dark_green", trim_color="cream", wear=0.8, cars=1, lit=False)}
FLOOR = 1.15


def build(p: Params, kit: Kit) -> Part:
    """Cab to -Y at the front and to +Y at the rear; stands on its own pair of rails."""
    pitch = p.car_length + 0.55
    y0 = -pitch * (p.cars - 1) / 2
    first = _car(p, kit, True)
    middle = _car(p, kit, False) if p.cars > 2 else first
    parts = []
    for k in range(p.cars):
        one, turn = (first, k == p.cars - 1 and p.cars > 1) if k in (0, p.cars - 1) else (middle, False)
        parts.append(moved(Part(one), (0, y0 + pitch * k, 0), rot_z(np.pi) if turn else None).surfaces)
    out = Collector()
    for s in (s for q in parts for s in q):
        out.add(s.role, s.material, s.mesh)
    total = pitch * p.cars - 0.55
    head, foot = rails(total, 8, 0.002)
    out.add("rail.head", finish.metal("steel", 0.1, 0.22), head.scaled((0.9995, 1, 1)))
    out.add("rail", finish.of("rust", (0.13, 0.07, 0.042), 0.8, 0.6), foot)
    for k in range(p.cars - 1):
        _coupling(out, y0 + pitch * (k + 0.5), p)
    h, w = total / 2, p.width / 2
    solids = [box_collider((-w, y0 + pitch * k - p.car_length / 2, 0.35), (w, y0 + pitch * k + p.car_length / 2, 3.62)) for k in range(p.cars)]
    lights = [Light(name=f"head.{k}", kind="spot", position=(x, -h - 0.12, 1.5), direction=(0, -1, -0.1), color=(1, 0.95, 0.85), power=40, angle=0.4, on=p.lit) for k, x in (("l", 0.95), ("r", -0.95))]
    lights += [Light(name=f"saloon.{k + 1}", kind="area", position=(0, y0 + pitch * k, 3.1), color=(1, 0.95, 0.86), power=60, radius=1.2, on=p.lit) for k in range(p.cars)]
    return Part(
        out.surfaces(), colliders=(*solids, box_collider((-0.85, -h, 0), (0.85, h, 0.4))), mass=26000 * p.cars, friction=0.5, anchors={"cab": (0.5, -h + 0.9, 2.55), "door": (w, y0 + 0.0, FLOOR), "inside": (0, y0, FLOOR), "top": (0, 0, 3.66)},
        joints=(Joint(name="", kind="slide", origin=(0, 0, 0), axis=(0, 1, 0), limits=(0, 1)),)[:0], functional_sides=("left", "right"), affordances=("enter", "sit", "open"),
        sounds=(SoundSource(sound="train_hum", position=(0, -0.3 * h, 0.8), gain=-14), SoundSource(sound="train_doors", position=(w, 0, 2), gain=-20, loop=False, every=30)), lights=tuple(lights),
    )  # fmt: skip


def _layout(p: Params) -> tuple[Floats, list[tuple[float, float]], float]:
    """(door centres, window spans, half car length)."""
    h = p.car_length / 2
    n = 3 if p.car_length > 14 else 2
    doors = np.linspace(-h, h, 2 * n + 1)[1::2] * 0.98 + 0.25
    spans = []
    edges = [-h + 1.55, *(e for d in doors for e in (d - 0.82, d + 0.82)), h - 0.5]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        length = b - a
        if length < 0.7:
            continue
        k = max(1, round(length / 1.9))
        cut = np.linspace(a, b, k + 1)
        spans += [(float(q0) + 0.12, float(q1) - 0.12) for q0, q1 in zip(cut[:-1], cut[1:], strict=True)]
    return np.asarray(doors), spans, h


def _shell(p: Params, kit: Kit, cab: bool) -> Skin:
    doors, spans, h = _layout(p)
    w = p.width / 2
    y = np.array([-h, -h + 0.25, -h + 0.9, h]) if cab else np.array([-h, -h + 0.05, 0.0, h])
    k = np.array([0.86, 0.95, 1.0, 1.0]) if cab else np.ones(4)
    o = np.zeros(4)
    up = np.array([0.12, 0.05, 0.0, 0.0]) if cab else o
    prof = np.stack([np.stack(q, 1) for q in ((o, 0.98 + o), (0.9 * w * k, 0.98 + o), (0.985 * w * k, 1.12 + o), (w * k, 1.85 + o), (w * k, 2.0 + o), (0.975 * w * k, 2.88 - 0.3 * up), (0.93 * w * k, 3.12 - 0.6 * up), (0.62 * w * k, 3.5 - up), (o, 3.64 - up))], 1)
    marks = [*y, *(e for s in spans for e in s), *(e for d in doors for e in (d - 0.7, d + 0.7))]
    return skin(y, prof, breaks(marks, 1.2), [1, 2, kit.n(3, 2), 2, kit.n(6, 3), 2, kit.n(4, 2), kit.n(3, 2)], 0.85)


def _car(p: Params, kit: Kit, cab: bool) -> tuple:  # type: ignore[type-arg]
    out = Collector()
    s = _shell(p, kit, cab)
    doors, spans, h = _layout(p)
    metal = p.color in ("silver", "grey", "gray")
    paint = finish.metal("brushed", p.wear) if metal else finish.paint(p.color, p.wear, 0.3)
    trim = finish.paint(p.trim_color, p.wear, 0.3)
    glass = np.zeros_like(s.gone)
    for a, b in spans:
        glass |= s.mask(a, b, 4.05, 4.95)
    gap = np.zeros_like(s.gone)
    for d in doors:
        gap |= s.mask(d - 0.7, d + 0.7, 1.9, 5.6)
    band = (s.mask(-99, 99, 3.0, 4.0) | (s.mask(-99, -h + 0.95, 2.0, 4.0) if cab else s.gone)) & ~gap
    body = s.cells(~glass & ~gap & ~band)
    grime = np.exp(-np.maximum(body.vertices[:, 2] - 1.0, 0) / 0.35) * 0.5 * p.wear + 0.35 * p.wear * (body.vertices[:, 2] > 3.45)
    out.add("body", paint, body.tinted(1 - grime))
    out.add("trim", trim, s.cells(band))
    out.add("glass", finish.glass((0.62, 0.68, 0.68)), s.cells(glass, -0.012))
    out.add("seal", finish.rubber(), s.rim(glass, 0.014, -0.003, 4))
    out.add("lining", finish.plastic((0.62, 0.6, 0.55), 0.4), s.cells(~glass & ~gap & s.mask(-99, 99, 1.0, 8), -0.05, True))
    _doors(out, p, s, doors, trim, paint)
    _inside(out, p, kit, doors, spans, h)
    _under(out, p, kit, h)
    _ends(out, p, s, h, cab, trim)
    lines = [s.row(y, 1.2, 7.9, k, 0.001) for y in np.linspace(-h + 1.4, h - 0.4, 5) for k in (1, -1) if np.abs(doors - y).min() > 0.75]
    out.add("seam", finish.plastic((0.05, 0.05, 0.05)), *(seam(q, 0.004) for q in lines))
    return out.surfaces()


def _doors(out: Collector, p: Params, s: Skin, doors: Floats, trim: Material, paint: Material) -> None:
    w = p.width / 2
    slide = 0.62 if p.doors == "open" else 0.0
    hole = rounded([(-0.23, 2.0), (0.23, 2.0), (0.23, 2.86), (-0.23, 2.86)], 0.08, 2)
    leaf = front_prism([(-0.345, 1.14), (0.345, 1.14), (0.345, 3.02), (-0.345, 3.02)], -0.018, 0.018, 0.004, (hole,))
    pane = front_prism(hole, -0.004, 0.004)
    lower = front_prism([(-0.34, 1.2), (0.34, 1.2), (0.34, 1.88), (-0.34, 1.88)], -0.0205, -0.017)
    for side in (1, -1):
        turn = rot_z(side * np.pi / 2)
        x = side * (w - 0.045)
        for d in doors:
            for k in (-1, 1):
                at = (x, d + k * (0.35 + slide), 0)
                out.add("door", paint, leaf.turned(turn).moved(at))
                out.add("door.trim", trim, lower.turned(turn).moved(at))
                out.add("glass", finish.glass((0.62, 0.68, 0.68)), pane.turned(turn).moved(at))
                out.add("seal", finish.rubber(), box((0.05, 0.016, 1.86), 0.004, (x, d + k * (0.008 + slide), 2.08)))
            out.add("sill", finish.metal("steel", 0.4), box((0.14, 1.44, 0.03), 0.006, (side * (w - 0.02), d, FLOOR - 0.015)))
            out.add("frame", finish.paint("black", 0.3), *(box((0.09, 0.03, 1.95), 0.006, (side * (w - 0.045), d + k * 0.715, 2.08)) for k in (-1, 1)), box((0.1, 1.46, 0.05), 0.01, (side * (w - 0.06), d, 3.06)))
            out.add("lamp.door", finish.glow((1, 0.5, 0.1), 2.5) if p.doors == "open" else finish.plastic("orange", 0.2), box((0.03, 0.12, 0.05), 0.01, (side * (w + 0.0), d, 3.14)))
    _ = s


def _inside(out: Collector, p: Params, kit: Kit, doors: Floats, spans: list[tuple[float, float]], h: float) -> None:
    w = p.width / 2
    out.add("floor", finish.of("carpet", (0.07, 0.075, 0.085), 0.7), slab((-w + 0.08, -h + 0.1, FLOOR - 0.06), (w - 0.08, h - 0.1, FLOOR), 0.005))
    seat, steel = finish.fabric(p.trim_color, 0.3), finish.metal("brushed", 0.2)
    edges = [-h + 1.7, *(e for d in doors for e in (d - 0.95, d + 0.95)), h - 0.45]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        if b - a < 0.6:
            continue
        mid, long = (a + b) / 2, b - a
        n = max(1, int(long / 0.48)) if kit.detail > 0.5 else 1
        for side in (1, -1):
            ys = mid + (np.arange(n) - (n - 1) / 2) * long / n
            out.add("seat", seat, boards((0.44, long / n - 0.02, 0.09), np.c_[np.full(n, side * (w - 0.36)), ys, np.full(n, FLOOR + 0.42)], 0.03), boards((0.09, long / n - 0.02, 0.5), np.c_[np.full(n, side * (w - 0.13)), ys, np.full(n, FLOOR + 0.72)], 0.03))
            out.add("bench", finish.plastic((0.2, 0.2, 0.21), 0.5), slab((side * (w - 0.56), a, FLOOR + 0.12), (side * (w - 0.1), b, FLOOR + 0.38), 0.02))
            for y in (a, b):
                out.add("pole", steel, rod((side * (w - 0.58), y, FLOOR), (side * (w - 0.58), y, 3.3), 0.017, 8))
    out.add("pole", steel, wires([(s * 0.55, -h + 1.7, 3.08) for s in (-1, 1)], [(s * 0.55, h - 0.5, 3.08) for s in (-1, 1)], 0.016, 8), *(rod((0, float(d), FLOOR), (0, float(d), 3.4), 0.018, 8) for d in doors))
    lamp_ = finish.glow((1.0, 0.95, 0.86), 5.0) if p.lit else finish.plastic("white", 0.3)
    out.add("tube", lamp_, *(slab((s * 0.42 - 0.07, -h + 1.6, 3.36), (s * 0.42 + 0.07, h - 0.4, 3.39), 0.008) for s in (-1, 1)))
    out.add("panel", finish.plastic((0.62, 0.6, 0.55), 0.4), slab((-w + 0.1, h - 0.14, FLOOR), (w - 0.1, h - 0.1, 3.0), 0.005), slab((-0.66 * w, h - 0.14, 2.9), (0.66 * w, h - 0.1, 3.38), 0.005))
    ads = [(side, (a + b) / 2) for a, b in spans[::2] for side in (1, -1)]
    out.add("advert", finish.of("paper", (0.6, 0.5, 0.3), 0.6), *(box((0.01, 0.6, 0.2), 0.002, (side * (w - 0.155), y, 3.02)) for side, y in ads))


def _under(out: Collector, p: Params, kit: Kit, h: float) -> None:
    frame, wheels = bogie(2.0, 0.4, kit.n(16, 8))
    dark = finish.paint((0.035, 0.034, 0.033), 0.7, 0.7)
    for k in (-1, 1):
        out.add("bogie", dark, frame.moved((0, k * (h - 2.5), 0)))
        out.add("wheel", finish.iron(0.5), wheels.moved((0, k * (h - 2.5), 0)))
    boxes = [box((1.9, 1.6, 0.46), 0.04, (0, -1.6, 0.72)), box((1.7, 1.1, 0.4), 0.04, (0.1, 0.3, 0.75)), box((0.9, 1.4, 0.42), 0.04, (-0.6, 1.9, 0.74)), box((0.7, 0.9, 0.5), 0.04, (0.75, 1.9, 0.72)), slab((-1.2, -h + 0.2, 0.9), (1.2, h - 0.2, 1.02), 0.02)]
    out.add("gear", dark, *boxes, rod((-1.0, -3.0, 0.66), (-1.0, 3.2, 0.66), 0.04, 8))
    vents = boards((0.02, 0.03, 0.3), np.array([(s * 0.955, y, 0.72) for s in (-1, 1) for y in np.linspace(-2.2, -1.0, 12)]), 0.004)
    out.add("gear", dark, vents, *(box((1.3, 1.9, 0.2), 0.06, (0, k * h * 0.5, 3.64)) for k in (-1, 1)))


def _ends(out: Collector, p: Params, s: Skin, h: float, cab: bool, trim: Material) -> None:
    w = p.width / 2
    out.add("body.end", finish.paint("charcoal", p.wear), cap(s.points[-1], 0.01, (0, 1, 0)))
    out.add("gangway", finish.rubber(), box((0.9, 0.1, 2.1), 0.05, (0, h + 0.02, FLOOR + 1.0)))
    if not cab:
        out.add("body.end", finish.paint("charcoal", p.wear), cap(s.points[0], 0.01))
        out.add("gangway", finish.rubber(), box((0.9, 0.1, 2.1), 0.05, (0, -h - 0.02, FLOOR + 1.0)))
        return
    black = finish.plastic((0.012, 0.012, 0.013), 0.15)
    face = cap(s.points[0], 0.1, (0, -1, 0), 6)
    out.add("trim", trim, face)
    f = 0.86 * w
    mask = rounded([(-0.9 * f, 1.95), (0.9 * f, 1.95), (0.84 * f, 3.22), (0.5 * f, 3.4), (-0.5 * f, 3.4), (-0.84 * f, 3.22)], 0.12)
    out.add("mask", black, front_prism(mask, -h - 0.115, -h + 0.1, 0.01))
    for x0, x1 in ((0.05, 0.78), (-0.78, -0.05)):
        wpane = rounded([(x0 * f, 2.08), (x1 * f, 2.08), (x1 * f * 0.97 + 0.01, 2.9), (x0 * f, 2.9)], 0.06)
        out.add("windscreen", finish.of("glass", (0.03, 0.04, 0.05), 0.03, 0.1, transmission=0.0), front_prism(wpane, -h - 0.122, -h - 0.1, 0.003))
        mid = (x0 + x1) / 2 * f
        out.add("wiper", black, beam((mid, -h - 0.13, 2.1), (mid + 0.25, -h - 0.135, 2.62), 0.012, 0.02, 0.003))
    out.add("sign", black, box((1.3, 0.03, 0.26), 0.01, (0, -h - 0.118, 3.1)))
    out.add("sign.text", finish.glow((1.0, 0.55, 0.1), 3.0) if p.lit else finish.plastic("amber"), words("2 CENTRAL", 0.15, (0, -h - 0.1345, 3.1), "front", 0.15))
    for side in (-1, 1):
        shell, lens = lamp(0.11, 0.06)
        out.add("mask", black, front_prism(rounded([(-0.26, 1.36), (0.26, 1.36), (0.26, 1.66), (-0.26, 1.66)], 0.1), -h - 0.105, -h + 0.05, 0.01).moved((side * 0.92, 0, 0)))
        out.add("lamp.shell", finish.metal("chrome"), shell.moved((side * 0.8, -h - 0.1, 1.51)))
        out.add("headlight", finish.glow((1, 0.95, 0.85), 9.0) if p.lit else finish.plastic("silver", 0.1), lens.moved((side * 0.8, -h - 0.102, 1.51)))
        out.add("taillight", finish.plastic((0.35, 0.012, 0.012), 0.1), lamp(0.065, 0.04)[1].moved((side * 1.04, -h - 0.106, 1.51)))
    out.add("coupler", finish.iron(0.5), box((0.24, 0.5, 0.24), 0.04, (0, -h - 0.15, 0.86)), box((0.36, 0.12, 0.3), 0.04, (0, -h - 0.42, 0.86)))
    out.add("pilot", finish.paint("charcoal", 0.6), front_prism([(-1.1, 0.36), (1.1, 0.36), (1.2, 0.7), (-1.2, 0.7)], -h - 0.02, -h + 0.06, 0.02))
    pts = [(-0.6, -h - 0.1, 1.78), (0.6, -h - 0.1, 1.78)]
    out.add("rail.hand", finish.metal("steel"), tube(np.array(pts), 0.014, 7))


def _coupling(out: Collector, y: float, p: Params) -> None:
    out.add("bellows", finish.rubber((0.03, 0.03, 0.031)), *(box((1.3 - 0.06 * (k % 2), 0.06, 2.3 - 0.06 * (k % 2)), 0.02, (0, y + 0.065 * (k - 3.5), FLOOR + 1.05)) for k in range(8)))
    out.add("coupler", finish.iron(0.5), rod((0, y - 0.5, 0.8), (0, y + 0.5, 0.8), 0.07, 10), *(tube([(x, y - 0.35, 0.95), (x, y, 0.7), (x, y + 0.35, 0.95)], 0.025, 6) for x in (-0.5, 0.5)))
    _ = (HEAD, Mesh)
