"""A ladder: an aluminium or wooden step ladder standing on its own, a plain one that leans, or one with boards on its rungs that things stand on."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, hull_collider, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import boards
from worldloom.geometry import Floats, beam, box, cylinder, rot_y, tube

CARD = Card("industry/ladder", 1, "ladder", ("step ladder", "stepladder", "library ladder", "rolling ladder", "steps ladder"), ("furniture",), ("workshop", "warehouse", "garage", "airfield", "library", "indoor"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.0, 4.0)] = 2.0
    style: Literal["step", "leaning", "shelf"] = "step"
    material: Literal["aluminium", "wood"] = "aluminium"
    color: Color = "yellow"
    wear: Wear = 0.4


PRESETS = {"wood": Params(material="wood", wear=0.7), "leaning": Params(style="leaning", height=3.2), "rustic": Params(style="leaning", material="wood", height=2.4, wear=0.9), "small": Params(height=1.2, color="red"), "shelf": Params(style="shelf", material="wood", height=1.9)}
CARRYING = {"style": "shelf"}
"""What things stand on has boards."""


def build(p: Params, kit: Kit) -> Part:
    """Steps rise from -Y; a leaning ladder's top lies at +Y."""
    out, h = Collector(), p.height
    if p.style == "shelf":
        return _shelf(p, min(h, 2.2), kit)
    stuff = finish.metal("aluminium", p.wear) if p.material == "aluminium" else finish.wood("weathered" if p.wear > 0.6 else "pine", p.wear)
    trim = finish.plastic(p.color, 0.4, p.wear)
    spread = 0.3 * h if p.style == "step" else 0.25 * h
    w0, w1 = 0.24 + 0.02 * h, 0.17
    foot, top = -spread, (0.0 if p.style == "step" else spread)
    n = max(3, int(round(h / 0.27)))

    def line(s: float, t: float) -> Floats:
        return np.array([s * (w0 + (w1 - w0) * t), foot + (top - foot) * t, h * t])

    for s in (-1, 1):
        out.add("rail", stuff, beam(line(s, 0.0), line(s, 1.0), 0.026, 0.075 if p.style == "step" else 0.06, 0.005))
        out.add("foot", trim, box((0.045, 0.1, 0.05), 0.012, line(s, 0.0) + [0, 0, 0.025]))
    for k in range(1, n):
        t = k / n
        c, half = (line(-1, t) + line(1, t)) / 2, float(line(1, t)[0])
        if p.style == "step":
            out.add("step", stuff, box((2 * half, 0.09, 0.024), 0.005, c + [0, 0.0, 0]))
            out.add("tread", finish.rubber((0.05, 0.05, 0.052)), *(box((2 * half - 0.05, 0.008, 0.004), 0.001, c + [0, q, 0.0135]) for q in (-0.028, 0.0, 0.028)))
        else:
            out.add("step", stuff, cylinder(0.016, 2 * half, 10, 0.003).turned(rot_y(np.pi / 2)).moved(c - [half, 0, 0]))
    if p.style == "step":
        _back(out, p, h, spread, w0, w1, stuff, trim)
        ends = [(s * w0, y, 0) for s in (-1, 1) for y in (-spread - 0.04, spread + 0.04)] + [(s * 0.2, y, h + 0.02) for s in (-1, 1) for y in (-0.12, 0.12)]
        solids = (hull_collider(ends),)
    else:
        solids = (hull_collider([line(s, t) + [0, q, 0] for s in (-1, 1) for t in (0, 1) for q in (-0.03, 0.03)]),)
    free = p.style == "step"
    return Part(out.surfaces(), colliders=(*solids, box_collider((-w0, foot - 0.05, 0), (w0, foot + 0.05, 0.05))), mass=(3.5 if p.material == "aluminium" else 6.0) * h, dynamic=free, friction=0.8, anchors={"top": (0, top, h)},
                supports=(Support(name="top", center=(0, 0, h + 0.03), size=(0.3, 0.2)),) if free else (), functional_sides=("front",), affordances=("climb", "push"))  # fmt: skip


def _back(out: Collector, p: Params, h: float, spread: float, w0: float, w1: float, stuff: Material, trim: Material) -> None:
    out.add("cap", trim, box((2 * w1 + 0.1, 0.26, 0.05), 0.018, (0, 0.0, h)))
    for s in (-1, 1):
        a, b = np.array([s * w0 * 0.94, spread, 0.0]), np.array([s * (w1 - 0.01), 0.04, h - 0.03])
        out.add("rail", stuff, beam(a, b, 0.022, 0.05, 0.004))
        out.add("foot", trim, box((0.04, 0.08, 0.05), 0.012, a + [0, 0, 0.025]))
        q = [np.array([s * (w0 + (w1 - w0) * 0.5 + 0.016), -spread * 0.5, h * 0.5]), np.array([s * (w0 * 0.94 + (w1 - w0) * 0.45 + 0.016), spread * 0.52, h * 0.5])]
        out.add("stay", finish.metal("galvanised", p.wear), beam(q[0], (q[0] + q[1]) / 2 - [0, 0, 0.03], 0.006, 0.02, 0.001), beam((q[0] + q[1]) / 2 - [0, 0, 0.03], q[1], 0.006, 0.02, 0.001))
    for t in (0.18, 0.45, 0.7):
        y, z, x = spread + (0.04 - spread) * t, h * t, w0 * 0.94 + (w1 - w0) * t
        out.add("rail", stuff, box((2 * x, 0.02, 0.035), 0.004, (0, y, z)))
    if p.material == "wood":
        out.add("rope", finish.of("rope", (0.4, 0.32, 0.2)), tube([(0, -spread * 0.7, 0.3 * h), (0, 0, 0.27 * h), (0, spread * 0.7, 0.3 * h)], 0.006, 6))


def _shelf(p: Params, h: float, kit: Kit) -> Part:
    """Two ladders as ends, upright behind and raking in front, with boards on their rungs: deep below, narrow above."""
    out, w, n = Collector(), 0.42, max(3, round(h / 0.42))
    stuff = finish.metal("aluminium", p.wear) if p.material == "aluminium" else finish.wood("weathered" if p.wear > 0.6 else "pine", p.wear)
    board, back = stuff if p.material == "wood" else finish.wood("pine", p.wear), 0.24
    slope, supports, solids = 0.3 / h, [], []
    for s in (-1, 1):
        out.add("rail", stuff, beam((s * w, back - 0.022, 0), (s * w, back - 0.022, h), 0.026, 0.044, 0.005), beam((s * w, -0.22, 0), (s * w, -0.22 + slope * h, h), 0.026, 0.05, 0.005))
        solids += [box_collider((s * w - 0.02, back - 0.05, 0), (s * w + 0.02, back, h)), hull_collider([(s * w + u, -0.22 + slope * t * h + v, t * h) for u in (-0.02, 0.02) for v in (-0.025, 0.025) for t in (0, 1)])]
    for k in range(n):
        z = 0.2 + (h - 0.34) * k / (n - 1)
        front = -0.22 + slope * z
        for s in (-1, 1):
            out.add("rung", stuff, box((0.022, back - front - 0.02, 0.036), 0.005, (s * w, (front + back) / 2, z - 0.03)))
        out.add("board", board, boards(2, (-w + 0.014, front + 0.005, z - 0.012), (w - 0.014, back - 0.046, z + 0.012), 1, 0.002, kit.rng(f"board{k}"), 0.003))
        solids.append(box_collider((-w + 0.014, front + 0.005, z - 0.012), (w + 0.03, back - 0.048, z + 0.012)))
        free = (h - 0.34) / (n - 1) - 0.05 if k < n - 1 else 50.0
        supports.append(Support(name=f"shelf.{k + 1}", center=(0, (front + back - 0.04) / 2, z + 0.012), size=(2 * w - 0.08, back - front - 0.08), clearance=free))
    return Part(out.surfaces(), colliders=tuple(solids), mass=14.0, dynamic=False, friction=0.8, anchors={"top": (0, 0, h)}, supports=tuple(supports), functional_sides=("front",), affordances=("store",))  # fmt: skip
