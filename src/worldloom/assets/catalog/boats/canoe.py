"""An open canoe with upswept ends, ribs, cane seats, a yoke and paddles; afloat or drawn up."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Motion,
    Params as Base,
    Part,
    Support,
    Wear,
    finish,
    hull_collider,
    metres,
    np,
)
from worldloom.assets.parts.built_hull import tide_line
from worldloom.assets.parts.built_pieces import Collector, boards, bow_front, wires
from worldloom.geometry import Floats, Mesh, align, join, prism, sheet, tube

CARD = Card(
    "boats/canoe",
    1,
    "canoe",
    ("kayak", "canadian canoe", "dugout", "pirogue"),
    ("boat", "vessel"),
    ("lake", "river", "forest", "beach"),
    "water",
    (0.3, 0.3, 0.3, 0.3),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(3.2, 6.5)] = 4.8
    color: Color = "red"
    paddles: Annotated[int, Field(ge=0, le=2)] = 2
    wear: Wear = 0.35


PRESETS = {
    "green": Params(color="dark_green"),
    "birch": Params(color="tan", wear=0.6),
    "solo": Params(length=3.8, paddles=1, color="blue"),
}


def build(p: Params, kit: Kit) -> Part:
    """Symmetric; modelled along X and turned."""
    out = Collector()
    u = np.linspace(-1, 1, kit.n(41, 17))
    _hull(out, u, p)
    seats = _fittings(out, p)
    _paddles(out, p)
    pts = np.concatenate([_shape(p, u, a) for a in np.linspace(-1, 1, 5)])
    part = Part(
        out.surfaces(),
        colliders=(hull_collider(pts),),
        mass=9 * p.length,
        dynamic=True,
        supports=seats,
        affordances=("sit", "drive"),
        anchors={"seat": seats[0].center, "bow": (p.length / 2, 0, 0.35)},
        motions=(
            Motion(kind="bob", amplitude=0.035, period=3.0, seed=kit.seed % 53),
            Motion(kind="sway", amplitude=0.05, period=3.3, axis=(0, 1, 0), seed=kit.seed % 47),
        ),
    )
    return bow_front(part)


def _shape(p: Params, u: Floats, a: float, inset: float = 0.0) -> Floats:
    """Points (n, 3) along the hull at girth a: -1 starboard gunwale, 0 keel, 1 port gunwale."""
    half = 0.0925 * p.length * (1 - np.abs(u) ** 2.4) + 0.006 - inset * (np.abs(u) < 0.97)
    top = 0.26 + 0.24 * np.abs(u) ** 5
    bottom = -0.12 + 0.1 * np.abs(u) ** 6 + inset
    y = half * np.sign(a) * np.abs(np.sin(a * np.pi / 2)) ** 0.8
    z = bottom + (top - bottom) * (1 - np.cos(a * np.pi / 2)) ** 1.25
    x = u * p.length / 2 * (1 - 0.05 * np.abs(u) ** 8 * (np.abs(a) - 0.45) ** 2)
    return np.stack([x, np.maximum(np.abs(y), 0.002) * np.sign(y), z], 1)


def _hull(out: Collector, u: Floats, p: Params) -> None:
    a = np.linspace(-1, 1, 19)
    outer = sheet(np.stack([_shape(p, u, k) for k in a])[:, ::-1])
    inner = sheet(np.stack([_shape(p, u, k, 0.014) for k in a]))
    out.add("hull", finish.paint(p.color, p.wear, 0.3), tide_line(outer, -0.05))
    out.add("inside", finish.wood("pine", p.wear), inner.tinted(0.9))
    wood = finish.wood("walnut", p.wear)
    out.add("rail", wood, *(tube(_shape(p, u, s) + [0, 0, 0.004], 0.014, 7) for s in (1.0, -1.0)))
    ribs: list[Mesh] = []
    for x in np.linspace(-0.84, 0.84, 25):
        line = np.stack([_shape(p, np.array([x]), k, 0.02)[0] for k in np.linspace(-0.98, 0.98, 9)])
        ribs.append(wires(line[:-1], line[1:], 0.009, 4))
    out.add("ribs", finish.wood("oak", p.wear), *ribs)
    for s in (1, -1):
        k = np.linspace(0.8, 0.985, 6) * s
        port, star = _shape(p, k, 1.0), _shape(p, k, -1.0)
        out.add(
            "rail", wood, sheet(np.stack([port, star])[:, ::s] if s > 0 else np.stack([star, port])[:, ::1]).moved((0, 0, 0.008))
        )


def _fittings(out: Collector, p: Params) -> tuple[Support, ...]:
    wood, seats = finish.wood("walnut", p.wear), []
    for i, x in enumerate((-0.5, 0.42)):
        q = _shape(p, np.array([x]), 0.86)[0]
        w = 2 * float(q[1])
        out.add("seat", wood, boards([(0.03, w, 0.02)] * 2, [(q[0] + d, 0, q[2]) for d in (-0.13, 0.13)], 0.004))
        out.add("cane", finish.of("wicker", (0.5, 0.38, 0.2)), boards((0.24, min(w, 0.46), 0.012), [(q[0], 0, q[2])], 0.003))
        seats.append(Support(name=f"seat{i}", center=(float(q[0]), 0, float(q[2]) + 0.01), size=(0.28, min(w, 0.5))))
    q = _shape(p, np.array([0.0]), 0.97)[0]
    out.add("seat", wood, boards((0.06, 2 * float(q[1]), 0.02), [(0, 0, q[2])], 0.005))
    return tuple(seats)


def _paddles(out: Collector, p: Params) -> None:
    for i in range(p.paddles):
        s = 1 - 2 * i
        a, b = np.array([-0.95 + 1.5 * i, 0.02 * s, 0.02]), np.array([0.5 - 1.0 * i, 0.2 * s, 0.32])
        out.add("paddle", finish.wood("cherry", p.wear), _paddle().turned(align(b - a)).moved(a))


def _paddle() -> Mesh:
    shaft = tube([(0, 0, 0.4), (0, 0, 1.42)], 0.014, 8)
    t = np.linspace(0, np.pi, 9)
    blade = prism(
        np.concatenate(
            [np.c_[0.09 * np.cos(t), -0.1 * np.sin(t) + 0.1], [(-0.085, 0.38), (-0.02, 0.5), (0.02, 0.5), (0.085, 0.38)]]
        ),
        0.012,
        0.004,
    )
    up = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])
    return join([shaft, blade.turned(up).moved((0, 0.006, 0)), tube([(-0.05, 0, 1.43), (0.05, 0, 1.43)], 0.016, 8)])
