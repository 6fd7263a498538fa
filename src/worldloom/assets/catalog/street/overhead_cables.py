"""Power and telephone cables slung across a street between two fronts, sagging at different heights, with coils, splice boxes and insulators."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Field, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.geometry import Floats, cylinder, hang, join, lathe, rot_y, torus, tube

CARD = Card("street/overhead_cables", 1, "overhead_cables", ("power lines", "overhead wires", "telephone wires", "power cables", "overhead lines", "cables"), ("cable",),
            ("alley", "street", "tokyo", "city", "outdoor"), "air")


class Params(Base):
    """Dials. They run along X; z = 0 is the lowest point of the lowest cable."""

    span: Annotated[float, metres(2.0, 16.0)] = 5.6
    count: Annotated[int, Field(ge=2, le=12)] = 6
    sag: Annotated[float, metres(0.05, 1.0)] = 0.32
    spread: Annotated[float, metres(0.2, 4.0)] = 2.2
    """How far apart along the street (Y) their ends are."""
    wear: Wear = 0.6


PRESETS = {"few": Params(count=3), "wide": Params(span=12.0, count=8, sag=0.7), "tangle": Params(count=12, spread=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """Thin lines and one thick bundle; every end has an insulator on a stub."""
    out, rng, w = Collector(), kit.rng("cables"), p.span / 2
    rubber, steel, china = finish.plastic((0.012, 0.012, 0.013), 0.5), finish.iron(p.wear), finish.ceramic("cream", 0.3)
    ends = []
    for k in range(p.count):
        a = np.array([-w, rng.uniform(-0.5, 0.5) * p.spread, p.sag + rng.uniform(0.05, 1.0)])
        b = np.array([w, rng.uniform(-0.5, 0.5) * p.spread, p.sag + rng.uniform(0.05, 1.0)])
        line = hang(a, b, p.sag * float(rng.uniform(0.6, 1.0)), kit.n(18, 7))
        out.add("cable", rubber, tube(line, 0.017 if k == 0 else float(rng.uniform(0.006, 0.011)), kit.n(6, 4)))
        ends += [a, b]
        if k == 0:
            _bundle(out, line, kit)
    at = np.array(ends)
    out.add("stub", steel, *(cylinder(0.014, 0.2, 6, 0.003).turned(rot_y(np.pi / 2 * s)).moved(e - [s * 0.04, 0, 0]) for e in at for s in (np.sign(e[0]),)))
    pin = lathe([(0, -0.05), (0.03, -0.045), (0.022, -0.02), (0.034, 0.0), (0.022, 0.02), (0.03, 0.045), (0, 0.05)], kit.n(10, 6), 0.6)
    out.add("insulator", china, copies(pin.turned(rot_y(np.pi / 2)), at))
    lo, hi = at.min(0), at.max(0)
    return Part(out.surfaces(), colliders=(box_collider((-w, lo[1], 0.0), (w, hi[1] + 0.02, hi[2])),), mass=2.0 * p.span, anchors={"middle": (0, 0, p.sag)})


def _bundle(out: Collector, line: Floats, kit: Kit) -> None:
    """A spare coil tied to the thick cable and a splice box on it."""
    n = len(line)
    c = line[n // 3] - [0, 0, 0.2]
    ring = [torus(0.19 + 0.008 * k, 0.008, kit.n(26, 12), 5).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved(c + [0, 0.012 * (k - 1), 0.006 * k]) for k in range(3)]
    out.add("cable", finish.plastic((0.012, 0.012, 0.013), 0.5), join(ring))
    out.add("box", finish.paint((0.2, 0.21, 0.2), 0.6), boards((0.42, 0.12, 0.16), [line[2 * n // 3] - [0, 0, 0.06]], 0.02))
