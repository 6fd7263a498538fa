"""A gambrel-roofed timber barn with vertical boards, white trim, big sliding doors, loft door and cupola."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.built_roof import finial, slope
from worldloom.geometry import Floats, Mesh, box, prism, rot_x

CARD = Card("buildings/barn", 1, "barn", ("hay barn", "farm barn", "stable", "cowshed", "red barn"), ("building", "farm building"), ("farm", "field", "rural", "outdoor"), "ground", (4.0, 1.0, 1.0, 1.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(6.0, 16.0)] = 10.0
    length: Annotated[float, metres(8.0, 24.0)] = 14.0
    color: Color = "dark_red"
    roof_color: Color = "charcoal"
    cupola: bool = True
    wear: Wear = 0.55


PRESETS = {"weathered": Params(color="grey", wear=1.0, cupola=False), "white": Params(color="white", roof_color="dark_green"), "small": Params(width=7.0, length=9.0)}


def build(p: Params, kit: Kit) -> Part:
    """Stone plinth, boards of different age over a frame, hinged loft door, doors on a rail."""
    out, w, d = Collector(), p.width / 2, p.length / 2
    eave, knee, top = 0.42 * p.width, 0.68 * p.width, 0.86 * p.width
    kx = 0.62 * w
    outline = [(-w, 0.35), (w, 0.35), (w, eave), (kx, knee), (0.0, top), (-kx, knee), (-w, eave)]
    red, trim = finish.paint(p.color, p.wear, 0.7), finish.paint("white", p.wear, 0.6)
    door, tall = 0.36 * p.width, 0.34 * p.width
    _plinth(out, w, d, kit)
    for s in (-1, 1):
        holes = ((-door / 2, 0.35, door / 2, 0.35 + tall), (-0.8, knee - 0.9, 0.8, knee + 0.9)) if s < 0 else ()
        out.add("boards", red, _gable_boards(outline, s * d, s, holes, kit))
        out.add("side", red, _side_boards(s * w, d, 0.35, eave, s, kit))
    _roof(out, p, kit, w, d, kx, eave, knee, top)
    _front(out, p, kit, red, trim, d, door, tall, knee)
    _trim(out, trim, outline, w, d, eave)
    if p.cupola:
        _cupola(out, p, kit, top, trim)
    colliders = (box_collider((-w, -d, 0), (w, d, eave)), box_collider((-kx, -d, eave), (kx, d, knee)), box_collider((-0.4 * kx, -d, knee), (0.4 * kx, d, top)))
    return Part(out.surfaces(), colliders=colliders, mass=5e4, anchors={"door": (0, -d - 0.5, 0), "top": (0, 0, top)}, affordances=("open", "enter"), functional_sides=("front",),
                joints=(Joint(name="door", kind="slide", axis=(1, 0, 0), limits=(0.0, 0.9 * door)),))


def _plinth(out: Collector, w: float, d: float, kit: Kit) -> None:
    stone, rng = finish.stone("granite", 0.7), kit.rng("plinth")
    for along, across, turn in ((w + 0.08, d + 0.05, False), (d + 0.08, w + 0.05, True)):
        n = max(4, int(2 * along / 0.55))
        c = (np.arange(n) + 0.5) / n * 2 * along - along
        for s in (-1, 1):
            mid = np.c_[c, np.full(n, s * across), np.full(n, 0.1)]
            size = np.array([2 * along / n - 0.02, 0.3, 0.56])
            out.add("plinth", stone, boards(size[[1, 0, 2]] if turn else size, mid[:, [1, 0, 2]] if turn else mid, 0.04, tints(rng, n, 0.25)))


def _profile(outline: list[tuple[float, float]], x: Floats) -> Floats:
    """Height of the gable's upper edge at x."""
    up = sorted(outline[2:])
    return np.interp(x, [q[0] for q in up], [q[1] for q in up])


def _gable_boards(outline: list[tuple[float, float]], y: float, s: int, holes: tuple[tuple[float, float, float, float], ...], kit: Kit) -> Mesh:
    """Upright boards cut to the gable's slope and round its openings."""
    w, rng = outline[1][0], kit.rng(f"gable.{s}")
    n = int(2 * w / 0.24)
    x = (np.arange(n) + 0.5) / n * 2 * w - w
    low, high = np.full(n, 0.33), _profile(outline, x) - 0.03
    spans: list[tuple[float, float, float]] = []
    for xi, a, b in zip(x, low, high, strict=True):
        cuts = sorted((h[1], h[3]) for h in holes if h[0] - 0.1 < xi < h[2] + 0.1)
        edges = [a, *(v for c in cuts for v in c), b]
        spans += [(xi, p, q) for p, q in zip(edges[::2], edges[1::2], strict=True) if q - p > 0.1]
    q = np.array(spans)
    size = np.c_[np.full(len(q), 2 * w / n - 0.008), np.full(len(q), 0.035) * rng.uniform(0.8, 1.3, len(q)), q[:, 2] - q[:, 1]]
    return boards(size, np.c_[q[:, 0], np.full(len(q), y), (q[:, 1] + q[:, 2]) / 2], 0.005, tints(rng, len(q), 0.24))


def _side_boards(x: float, d: float, low: float, eave: float, s: int, kit: Kit) -> Mesh:
    rng = kit.rng(f"side.{s}")
    n = int(2 * d / 0.24)
    y = (np.arange(n) + 0.5) / n * 2 * d - d
    size = np.c_[np.full(n, 0.035) * rng.uniform(0.8, 1.3, n), np.full(n, 2 * d / n - 0.008), np.full(n, eave - low)]
    return boards(size, np.c_[np.full(n, x), y, np.full(n, (eave + low) / 2)], 0.005, tints(rng, n, 0.24))


def _roof(out: Collector, p: Params, kit: Kit, w: float, d: float, kx: float, eave: float, knee: float, top: float) -> None:
    tiles, o, rng = finish.of("shingle", finish.paint(p.roof_color).color, 0.85, p.wear), d + 0.45, kit.rng("roof")
    for s in (-1, 1):
        k = (knee - eave) / (w - kx)
        low = np.array([[s * (w + 0.35), s * -o, eave - 0.35 * k], [s * (w + 0.35), s * o, eave - 0.35 * k]])
        mid = np.array([[s * kx, s * -o, knee], [s * kx, s * o, knee]])
        ridge = np.array([[0, s * -o, top], [0, s * o, top]])
        out.add("roof", tiles, slope(low, mid, rng, 0.24), slope(mid + [s * 0.08, 0, -0.02], ridge, rng, 0.24))
    soffit = prism([(-w - 0.3, eave - 0.5), (-kx, knee - 0.06), (0, top - 0.06), (kx, knee - 0.06), (w + 0.3, eave - 0.5), (kx - 0.02, knee - 0.16), (0, top - 0.14), (-kx + 0.02, knee - 0.16)], 2 * o - 0.1)
    out.add("soffit", finish.wood("weathered", p.wear), soffit.turned(rot_x(np.pi / 2)).moved((0, o - 0.05, 0)))


def _front(out: Collector, p: Params, kit: Kit, red: Material, trim: Material, d: float, door: float, tall: float, knee: float) -> None:
    """Two sliding leaves with a Z of white boards on each, their rail, and the loft door with its hoist beam."""
    dark = finish.plaster((0.012, 0.01, 0.009))
    out.add("dark", dark, box((door + 0.1, 0.04, tall), 0.004, (0, -d + 0.3, 0.35 + tall / 2)), box((1.6, 0.04, 1.8), 0.004, (0, -d + 0.3, knee)))
    leaf, y, rng = door / 2 + 0.04, -d - 0.09, kit.rng("door")
    n = max(4, int(leaf / 0.18))
    for s in (-1, 1):
        cx, link = s * leaf / 2, "door" if s > 0 else ""
        x = cx + (np.arange(n) + 0.5) / n * leaf - leaf / 2
        out.add("leaf", red, boards((leaf / n - 0.006, 0.035, tall), np.c_[x, np.full(n, y), np.full(n, 0.3 + tall / 2)], 0.005, tints(rng, n, 0.2)), link=link)
        rows = [((leaf, 0.03, 0.16), (cx, y - 0.03, 0.3 + z)) for z in (0.1, tall / 2, tall - 0.1)] + [((0.14, 0.03, tall), (cx + t * (leaf / 2 - 0.07), y - 0.028, 0.3 + tall / 2)) for t in (-1, 1)]
        out.add("leaf_trim", trim, boards([q[0] for q in rows], [q[1] for q in rows], 0.006), link=link)
        for z in (0.1, tall / 2):
            high, run = tall / 2 - 0.1, leaf - 0.2
            a = s * np.arctan2(high, run)
            turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
            out.add("leaf_trim", trim, boards((float(np.hypot(high, run)), 0.026, 0.13), [(cx, y - 0.03, 0.3 + z + high / 2)], 0.006, None, turn), link=link)
    out.add("rail", finish.iron(p.wear), box((2.3 * door, 0.05, 0.07), 0.008, (0, y + 0.01, 0.38 + tall)))
    out.add("leaf", red, boards((0.26, 0.04, 1.8), [(x, -d - 0.04, knee) for x in (-0.65, -0.39, -0.13, 0.13, 0.39, 0.65)], 0.005, tints(rng, 6, 0.2)))
    rows = [((1.9, 0.05, 0.14), (0, -d - 0.06, knee + z)) for z in (-0.95, 0.95)] + [((0.14, 0.05, 2.0), (x, -d - 0.06, knee)) for x in (-0.88, 0.88)]
    out.add("trim", trim, boards([q[0] for q in rows], [q[1] for q in rows], 0.006))
    out.add("frame", finish.wood("weathered", p.wear), box((0.16, 1.4, 0.18), 0.01, (0, -d - 0.4, knee + 1.35)))


def _trim(out: Collector, trim: Material, outline: list[tuple[float, float]], w: float, d: float, eave: float) -> None:
    """White corner boards and verges."""
    at = [(sx * w, sy * (d + 0.02), (eave + 0.35) / 2) for sx in (-1, 1) for sy in (-1, 1)]
    out.add("trim", trim, boards((0.2, 0.1, eave - 0.35), at, 0.006), boards((0.1, 0.2, eave - 0.35), [(sx * (w + 0.02), sy * d, (eave + 0.35) / 2) for sx in (-1, 1) for sy in (-1, 1)], 0.006))
    up = outline[2:]
    for (xa, za), (xb, zb) in zip(up[:-1], up[1:], strict=True):
        a = np.arctan2(zb - za, xb - xa)
        turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
        size = (float(np.hypot(xb - xa, zb - za)) + 0.1, 0.06, 0.24)
        out.add("trim", trim, boards(size, [((xa + xb) / 2, s * (d + 0.4), (za + zb) / 2 - 0.1) for s in (-1, 1)], 0.008, None, turn))


def _cupola(out: Collector, p: Params, kit: Kit, top: float, trim: Material) -> None:
    out.add("trim", trim, box((1.1, 1.1, 1.3), 0.02, (0, 0, top + 0.3)), box((1.35, 1.35, 0.1), 0.02, (0, 0, top + 0.95)))
    slats = [((0.7, 0.03, 0.05), (0, s * 0.56, top + 0.3 + k * 0.11)) for s in (-1, 1) for k in range(5)] + [((0.03, 0.7, 0.05), (s * 0.56, 0, top + 0.3 + k * 0.11)) for s in (-1, 1) for k in range(5)]
    out.add("louvres", finish.wood("weathered", p.wear), boards([q[0] for q in slats], [q[1] for q in slats], 0.004))
    tiles, rng = finish.of("shingle", finish.paint(p.roof_color).color, 0.85, p.wear), kit.rng("cupola")
    for s in (-1, 1):
        eave = np.array([[s * 0.75, s * -0.75, top + 0.95], [s * 0.75, s * 0.75, top + 0.95]])
        ridge = np.array([[0, s * -0.75, top + 1.55], [0, s * 0.75, top + 1.55]])
        out.add("roof", tiles, slope(eave, ridge, rng, 0.2))
    gable = prism([(-0.6, 0), (0.6, 0), (0, 0.5)], 0.05).turned(rot_x(np.pi / 2))
    out.add("trim", trim, gable.moved((0, -0.6, top + 0.98)), gable.moved((0, 0.65, top + 0.98)))
    out.add("vane", finish.iron(p.wear), finial(0.7).moved((0, 0, top + 1.5)), box((0.7, 0.01, 0.08), 0.003, (0, 0, top + 2.05)))
