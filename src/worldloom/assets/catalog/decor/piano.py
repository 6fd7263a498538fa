"""A piano with its bench: a concert grand with its lid propped open over strings and gilded frame, or an upright with a panelled front."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.room_joinery import castor, leg
from worldloom.geometry import Floats, Mesh, box, cylinder, join, prism, rot_x, rot_y, slab, spline, tube

CARD = Card("decor/piano", 1, "piano", ("grand piano", "upright piano", "concert grand", "pianoforte", "piano forte"), ("instrument", "furniture"), ("indoor", "living_room", "theater", "concert_hall", "bar", "school", "victorian", "recording_studio"), clearance=(0.9, 0.0, 0.0, 0.0))
WIDE, KEY, BED = 1.5, 0.0235, 0.66
"""Metres: the case, a white key, the underside of the keyboard."""
BLACK = (1, 4, 6, 9, 11)
"""Black keys of an octave counted from A."""


class Params(Base):
    """Dials. Who plays sits at the front; `length` is that of a grand."""

    kind: Literal["upright", "grand"] = "upright"
    color: Color = "#4a2414"
    length: Annotated[float, metres(1.5, 2.8)] = 2.1
    state: Literal["open", "closed", "lowered"] = "open"
    """Of the lid over the keys, and of a grand's top; lowered is only the latter closed."""
    bench: bool = True
    wear: Wear = 0.12


VARIETY = {"color": ("#4a2414", "#0b0b0c", "#6b4526")}
"""What several of them take in turn."""
PRESETS = {"concert": Params(kind="grand", color="#0a0a0b", length=2.74), "closed": Params(kind="grand", state="closed", color="#3a1c10", length=1.7), "black": Params(color="#0b0b0c"), "old": Params(color="#6b4526", wear=0.7)}
CARRYING = {"state": "lowered"}
"""A grand on which something stands has its top down, its keys free."""


def build(p: Params, kit: Kit) -> Part:
    """Case, keys, music desk, pedals by kind; then the bench."""
    out = Collector()
    grand = p.kind == "grand"
    deep = p.length if grand else 0.62
    front = -deep / 2
    (_grand if grand else _upright)(out, p, kit, front)
    _keyboard(out, p, front + (0.03 if grand else 0.0))
    top = 1.0 if grand else 1.22
    boxes = [box_collider((-WIDE / 2, front, BED), (WIDE / 2, -front, top)), box_collider((-0.6, front + 0.3, 0), (0.6, -front - 0.1, BED))]
    supports: tuple[Support, ...] = ()
    if not grand:
        supports = (Support(name="top", center=(0, 0.13, 1.22), size=(1.4, 0.3), clearance=1.2),)
    elif p.state != "open":
        supports = (Support(name="top", center=(-0.2, 0.1, 1.005), size=(0.9, 0.5 * p.length), clearance=1.2),)
    if p.bench:
        seat = front - 0.36
        _bench(out, p, seat)
        boxes.append(box_collider((-0.38, seat - 0.17, 0), (0.38, seat + 0.17, 0.5)))
    return Part(out.surfaces(), colliders=tuple(boxes), mass=480.0 if grand else 220.0, supports=supports, affordances=("play", "open"), functional_sides=("front",), anchors={"seat": (0, front - 0.36, 0.5), "keys": (0, front + 0.08, 0.74)})


def _keyboard(out: Collector, p: Params, front: float) -> None:
    """Key bed, 52 white and 36 black keys between cheeks, and the felt behind; a fallboard over them when closed."""
    skin = finish.paint(p.color, p.wear, 0.09 + 0.3 * p.wear)
    half = 26 * KEY
    out.add("case", skin, box((WIDE - 0.06, 0.3, 0.05), 0.008, (0, front + 0.14, BED + 0.025)), box((2 * half, 0.03, 0.035), 0.006, (0, front + 0.005, BED + 0.06)))
    out.add("case", skin, *(box((WIDE / 2 - half - 0.005, 0.3, 0.14), 0.02, (s * (WIDE / 2 + half + 0.005) / 2, front + 0.145, BED + 0.1)) for s in (-1, 1)))
    if p.state == "closed":
        out.add("fallboard", skin, box((2 * half, 0.22, 0.02), 0.008, (0, front + 0.13, BED + 0.115)))
        return
    notes = np.arange(88)
    black = np.isin(notes % 12, BLACK)
    x = np.cumsum(~black)[black] * KEY - half
    white = (np.arange(52) + 0.5) * KEY - half
    out.add("white_key", finish.plastic((0.8, 0.78, 0.7), 0.22, p.wear), boards((KEY - 0.0012, 0.15, 0.022), np.c_[white, np.full(52, front + 0.095), np.full(52, BED + 0.082)], 0.003))
    out.add("black_key", finish.plastic("black", 0.2, 0.05), boards((0.0105, 0.095, 0.014), np.c_[x, np.full(len(x), front + 0.122), np.full(len(x), BED + 0.099)], 0.004))
    out.add("felt", finish.fabric("#7a1416"), box((2 * half, 0.012, 0.012), 0.003, (0, front + 0.174, BED + 0.094)))
    out.add("fallboard", skin, box((2 * half, 0.02, 0.15), 0.008, (0, 0, 0.075)).turned(rot_x(-0.22)).moved((0, front + 0.19, BED + 0.085)))


def _rim(length: float, inset: float = 0.0, n: int = 40) -> Floats:
    """(k, 2) outline of a grand seen from above: keys at -Y, the spine straight on the left, the bent side on the right."""
    w, y0, y1 = WIDE / 2 - inset, -length / 2 + 0.24, length / 2 - inset
    long = y1 - y0
    bend = spline([(w, y0), (w, y0 + 0.2 * long), (0.93 * w, y0 + 0.36 * long), (0.52 * w, y0 + 0.56 * long), (0.28 * w, y0 + 0.74 * long), (0.08 * w, y1 - 0.1 * long), (-0.3 * w, y1 - 0.012 * long), (-0.7 * w, y1 - 0.03 * long), (-w, y1 - 0.14 * long)], n)
    return np.concatenate([[[-w, y0 + inset], [w, y0 + inset]], bend[1:]])


def _grand(out: Collector, p: Params, kit: Kit, front: float) -> None:
    """Rim, soundboard, frame and strings; lid hinged on the spine; three legs, lyre with pedals, music desk."""
    n = kit.n(44, 20)
    rim, inner = _rim(p.length, 0.0, n), _rim(p.length, 0.045, n)
    mat = finish.paint(p.color, p.wear, 0.09 + 0.3 * p.wear)
    low, high = BED, 0.98
    out.add("case", mat, prism(rim, high - low, 0.006, [inner]).moved((0, 0, low)), box((WIDE, 0.05, 0.1), 0.01, (0, front + 0.265, high - 0.05)), *(box((0.06, 0.3, high - low - 0.12), 0.02, (s * (WIDE / 2 - 0.03), front + 0.16, low + (high - low - 0.12) / 2)) for s in (-1, 1)))
    out.add("bottom", finish.wood("pine", p.wear), prism(rim * 0.985, 0.03).moved((0, 0, low)))
    board = 0.83
    out.add("soundboard", finish.of("wood", (0.58, 0.36, 0.15), 0.3, 0.05), prism(inner, 0.01).moved((0, 0, board - 0.02)))
    _harp(out, p, inner, board)
    _lid(out, p, rim[2:][rim[2:, 1] > front + 0.62], front, high)
    for x, y in ((-0.62, front + 0.36), (0.62, front + 0.36), (-0.34, -front - 0.36)):
        out.add("leg", mat, leg("turned", BED - 0.08, 0.062, kit.n(24, 12)).moved((x, y, 0.08)), box((0.17, 0.17, 0.06), 0.014, (x, y, BED - 0.03)))
        out.add("castor", finish.metal("brass", p.wear), *(m.moved((x, y, 0)) for m in castor(0.03)))
    _lyre(out, p, front + 0.5)
    if p.state == "open":
        desk = join([box((0.7, 0.014, 0.24), 0.006, (0, 0, 0.12)), box((0.72, 0.05, 0.014), 0.005, (0, -0.02, 0.0))]).turned(rot_x(-0.3))
        out.add("desk", mat, desk.moved((0, front + 0.44, high + 0.012)))
        sheet = join([slab((s * 0.012 - 0.105 + s * 0.105, -0.003, 0), (s * 0.012 + 0.105 + s * 0.105, 0, 0.29), 0.001) for s in (-1, 1)])
        out.add("score", finish.of("paper", (0.78, 0.75, 0.66), 0.8), sheet.turned(rot_x(-0.3)).moved((0, front + 0.425, high + 0.022)))


def _harp(out: Collector, p: Params, inner: Floats, z: float) -> None:
    """The gilded frame's struts, tuning pins, dampers and strings, all within the rim."""
    gold, x = finish.metal("gold", 0.15, 0.34), np.linspace(-0.62, 0.6, 46)
    y0 = -p.length / 2 + 0.52
    reach = np.array([max((b[1] for b in inner if abs(b[0] - q) < 0.09 and b[1] > y0), default=y0 + 0.4) for q in x]) - 0.1
    out.add("frame", gold, *(box((0.05, float(r) - y0, 0.03), 0.01, (float(q), (float(r) + y0) / 2, z + 0.02)) for q, r in zip(x[::9], reach[::9], strict=True) if r - y0 > 0.2), box((1.32, 0.16, 0.03), 0.01, (0, y0 - 0.06, z + 0.02)))
    keep = reach - y0 > 0.12
    out.add("string", finish.metal("steel", 0.05, 0.3), wires(np.c_[x[keep], np.full(keep.sum(), y0), np.full(keep.sum(), z + 0.045)], np.c_[x[keep] - 0.08, reach[keep], np.full(keep.sum(), z + 0.045)], 0.0014, 4))
    out.add("pin", finish.metal("steel", 0.1), boards((0.006, 0.006, 0.035), [(float(a), y0 - 0.1 + 0.05 * (k % 3), z + 0.045) for k, a in enumerate(np.linspace(-0.62, 0.62, 66))], 0.001))
    out.add("damper", finish.paint("black", 0.1, 0.5), boards((0.012, 0.05, 0.03), [(float(a), y0 + 0.12, z + 0.062) for a, k in zip(x, keep, strict=True) if k and a < 0.35], 0.004))


def _lid(out: Collector, p: Params, rim: Floats, front: float, high: float) -> None:
    """The top: closed flat, or its front flap folded back and both propped up on the stick."""
    paint = finish.paint(p.color, p.wear, 0.07 + 0.3 * p.wear)
    cut = front + 0.6
    back = np.concatenate([[[-WIDE / 2, cut], [WIDE / 2, cut]], rim])
    flap: Mesh = slab((-WIDE / 2, front + 0.23, 0), (WIDE / 2, cut - 0.003, 0.022), 0.006)
    top = prism(back, 0.022, 0.006)
    if p.state != "open":
        out.add("lid", paint, top.moved((0, 0, high)), flap.moved((0, 0, high)))
        return
    folded = slab((-WIDE / 2, cut, 0.024), (WIDE / 2, 2 * cut - front - 0.24, 0.044), 0.006)
    hinge = np.array([-WIDE / 2, 0.0, high + 0.005])
    both = join([top, folded]).moved((WIDE / 2, 0, 0)).turned(rot_y(-0.62)).moved(hinge)
    out.add("lid", paint, both)
    y, far = cut + 0.22, 1.18
    end = hinge + np.array([far * np.cos(0.62), y, far * np.sin(0.62)])
    out.add("prop", paint, tube([(WIDE / 2 - 0.1, y, high - 0.04), tuple(end)], 0.011, 8))


def _lyre(out: Collector, p: Params, y: float) -> None:
    """Two posts, a box and three brass pedals."""
    paint, brass = finish.paint(p.color, p.wear, 0.12 + 0.3 * p.wear), finish.metal("brass", p.wear)
    out.add("lyre", paint, *(box((0.035, 0.035, 0.5), 0.008, (s * 0.085, y, 0.4)) for s in (-1, 1)), box((0.3, 0.09, 0.09), 0.012, (0, y, 0.14)), box((0.3, 0.1, 0.05), 0.01, (0, y, BED - 0.03)))
    out.add("pedal", brass, *(box((0.042, 0.2, 0.012), 0.005, (x, y - 0.11, 0.1)) for x in (-0.085, 0, 0.085)), *(cylinder(0.004, 0.42, 8, 0.001, (x, y + 0.02, 0.19)) for x in (-0.03, 0, 0.03)))


def _upright(out: Collector, p: Params, kit: Kit, front: float) -> None:
    """Sides, panelled upper and lower front, top lid, trusses under the key bed, pedals, desk with a score, two brass sconces' cups."""
    mat, back, tall = finish.paint(p.color, p.wear, 0.1 + 0.3 * p.wear), -front, 1.2
    y = front + 0.2
    out.add("case", mat, *(slab((s * 0.735 - 0.02, y, 0.03), (s * 0.735 + 0.02, back, tall), 0.006) for s in (-1, 1)), slab((-0.72, y + 0.06, 0.1), (0.72, back - 0.02, tall - 0.01), 0.004), slab((-0.77, y - 0.015, tall), (0.77, back, tall + 0.022), 0.008))
    out.add("plinth", mat, slab((-0.755, y + 0.03, 0), (0.755, back, 0.11), 0.008))
    for z0, z1, edges in ((0.14, BED - 0.04, (-0.7, -0.02, 0.02, 0.7)), (BED + 0.2, tall - 0.05, (-0.7, -0.28, -0.26, 0.26, 0.28, 0.7))):
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            out.add("panel", mat, slab((a, y + 0.035, z0), (b, y + 0.065, z1), 0.006), slab((a + 0.05, y + 0.022, z0 + 0.05), (b - 0.05, y + 0.05, z1 - 0.05), 0.014))
    for s in (-1, 1):
        out.add("truss", mat, leg("turned", BED - 0.03, 0.036, kit.n(20, 10)).moved((s * 0.69, front + 0.06, 0.03)), slab((s * 0.69 - 0.045, front + 0.01, 0), (s * 0.69 + 0.045, y + 0.05, 0.05), 0.01))
        out.add("sconce", finish.metal("brass", p.wear), tube([(s * 0.5, y + 0.03, 1.0), (s * 0.5, y - 0.07, 0.98), (s * 0.5, y - 0.1, 1.03)], 0.006, 8), cylinder(0.024, 0.012, 16, 0.003, (s * 0.5, y - 0.1, 1.03)), cylinder(0.011, 0.035, 12, 0.002, (s * 0.5, y - 0.1, 1.04)))
    out.add("pedal", finish.metal("brass", p.wear), *(box((0.045, 0.14, 0.014), 0.006, (x, y - 0.03, 0.085)) for x in (-0.07, 0.07)))
    out.add("desk", mat, slab((-0.4, y - 0.04, BED + 0.235), (0.4, y + 0.03, BED + 0.25), 0.005))
    out.add("score", finish.of("paper", (0.78, 0.75, 0.66), 0.8), *(slab((a, -0.002, 0), (a + 0.22, 0.0, 0.29), 0.0008).turned(rot_x(-0.16)).moved((0, y - 0.012, BED + 0.252)) for a in (-0.225, 0.005)))


def _bench(out: Collector, p: Params, y: float) -> None:
    """A padded bench, buttoned, on four turned legs."""
    mat = finish.paint(p.color, p.wear, 0.12 + 0.3 * p.wear)
    out.add("bench", mat, box((0.76, 0.34, 0.06), 0.008, (0, y, 0.41)), *(leg("turned", 0.38, 0.026, 14).moved((a * 0.33, y + b * 0.13, 0)) for a in (-1, 1) for b in (-1, 1)))
    out.add("seat", finish.leather("#1a1210", p.wear), box((0.75, 0.335, 0.07), 0.03, (0, y, 0.47)))
    out.add("button", finish.leather("#0e0a08", p.wear), boards((0.02, 0.02, 0.01), [(x, y + b, 0.505) for x in (-0.24, -0.08, 0.08, 0.24) for b in (-0.07, 0.07)], 0.005))


__all__ = ["CARD", "PRESETS", "VARIETY", "Params", "build"]
