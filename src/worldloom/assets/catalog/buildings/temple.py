"""An ancient Greek temple: a ring of fluted Doric columns on three steps under architrave, frieze, gables and a tiled roof; whole or in ruin."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Field, Kit, Material, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_masonry import doric_capital, fluted, scattered
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.built_roof import slope
from worldloom.geometry import Floats, cylinder, join, prism, rot_x

CARD = Card("buildings/temple", 1, "temple", ("greek temple", "ancient temple", "doric temple", "roman temple", "pantheon", "shrine", "parthenon"), ("building", "structure", "ruin"),
            ("ancient", "ancient_greek", "greek", "classical", "coast", "hill", "outdoor"), "ground", (2.0, 2.0, 2.0, 2.0))


class Params(Base):
    """Dials. The front has `columns`, the flanks about twice as many."""

    columns: Annotated[int, Field(ge=4, le=8)] = 6
    height: Annotated[float, metres(3.0, 10.0)] = 6.2
    state: Literal["whole", "ruined"] = "whole"
    material: Literal["limestone", "marble", "sandstone"] = "limestone"
    wear: Wear = 0.6


PRESETS = {"ruined": Params(state="ruined", wear=0.9), "small": Params(columns=4, height=4.0), "marble": Params(material="marble", wear=0.3)}


def build(p: Params, kit: Kit) -> Part:
    """Proportions of the fifth century: shaft five diameters high, gap one and a quarter diameters, entablature a third of the column."""
    out, r = Collector(), p.height / 11.2
    flank = 2 * p.columns + 1 if p.state == "whole" else 2 * p.columns
    bay = 4.6 * r
    w, d = (p.columns - 1) * bay / 2, (flank - 1) * bay / 2
    stone = finish.stone(p.material, p.wear)
    base = _steps(out, stone, w + 2.2 * r, d + 2.2 * r, r, kit)
    at = _ring(p.columns, flank, w, d)
    fallen = _columns(out, stone, p, kit, r, at, base)
    top = base + p.height
    if p.state == "whole":
        _upper(out, p, kit, stone, w, d, r, top)
        _cella(out, p, kit, w, d, r, base)
    else:
        _ruin(out, stone, kit, p, w, r, at[~fallen], top)
    pillars = tuple(cylinder_collider(1.1 * r, p.height * (0.4 if f else 1.0), (x, y, base)) for (x, y), f in zip(at, fallen, strict=True))
    colliders = (box_collider((-w - 3.4 * r, -d - 3.4 * r, 0), (w + 3.4 * r, d + 3.4 * r, base)), *pillars)
    if p.state == "whole":
        colliders += (box_collider((-w - r, -d - r, top), (w + r, d + r, top + 3.6 * r)), box_collider((-w + bay * 0.7, -d + bay * 1.7, base), (w - bay * 0.7, d - bay * 1.7, top)))
    return Part(out.surfaces(), colliders=colliders, mass=6e5, anchors={"door": (0, -d - 3 * r, base), "top": (0, 0, top)}, affordances=("enter",), functional_sides=("front",),
                supports=(Support(name="floor", center=(0, -d + bay * 0.6, base), size=(1.6 * w, bay * 0.8), clearance=p.height),))


def _steps(out: Collector, stone: Material, w: float, d: float, r: float, kit: Kit) -> float:
    """Three steps of single blocks, which grow with the columns' radius; the height of the floor."""
    rise = 0.2 + 0.22 * r
    for k in range(3):
        x, y, z = w + (2 - k) * 0.42, d + (2 - k) * 0.42, k * rise
        rng = kit.rng(f"step.{k}")
        for along, across, turn in ((x, y, False), (y, x, True)):
            n = max(2, int(2 * along / (2.7 * r)))
            c = (np.arange(n) + 0.5) / n * 2 * along - along
            for s in (-1, 1):
                depth = 1.0
                mid = np.c_[c, np.full(n, s * (across - depth / 2)), np.full(n, z + rise / 2 - 0.15)]
                size = np.c_[np.full(n, 2 * along / n - 0.012), np.full(n, depth), np.full(n, rise + 0.3)]
                out.add("steps", stone, boards(size[:, [1, 0, 2]] if turn else size, mid[:, [1, 0, 2]] if turn else mid, 0.016, tints(rng, n, 0.16), lid=True))
    n = max(4, int(w / (2.0 * r)))
    gx, gy = (g.ravel() for g in np.meshgrid((np.arange(n) + 0.5) / n * 2 * w - w, (np.arange(2 * n) + 0.5) / (2 * n) * 2 * d - d, indexing="ij"))
    floor = boards((2 * w / n - 0.01, d / n - 0.01, 0.3), np.c_[gx, gy, np.full(len(gx), 3 * rise - 0.15)], 0.008, tints(kit.rng("floor"), len(gx), 0.14), lid=True)
    out.add("floor", stone, floor)
    return 3 * rise


def _ring(front: int, flank: int, w: float, d: float) -> Floats:
    x, y = np.linspace(-w, w, front), np.linspace(-d, d, flank)[1:-1]
    return np.concatenate([np.c_[x, np.full(front, -d)], np.c_[x, np.full(front, d)], np.c_[np.full(len(y), -w), y], np.c_[np.full(len(y), w), y]])


def _columns(out: Collector, stone: Material, p: Params, kit: Kit, r: float, at: Floats, base: float) -> np.ndarray:
    """Shafts and capitals; which of them are broken."""
    rng = kit.rng("columns")
    broken = rng.random(len(at)) < 0.42 if p.state == "ruined" else np.zeros(len(at), bool)
    broken[: p.columns // 2 + 1] = False
    shaft = p.height - 1.3 * r
    plain = Kit(kit.seed, 0.6 * kit.detail)
    whole = fluted(r, shaft, 20, plain)
    up = np.c_[at, np.full(len(at), base)]
    yaw = rng.integers(0, 20, len(at)) * np.pi / 10
    out.add("columns", stone, copies(whole, up[~broken], yaw[~broken], 1.0, tints(rng, int((~broken).sum()), 0.1)))
    out.add("capitals", stone, copies(doric_capital(0.82 * r, kit.n(20, 12)), up[~broken] + [0, 0, shaft], None, 1.0))
    for k, i in enumerate(np.flatnonzero(broken)):
        cut = float(rng.uniform(0.12, 0.62))
        out.add("columns", stone, fluted(r, shaft, 20, plain.child(f"stump.{k % 4}"), cut=cut).moved(up[i]))
    return broken


def _upper(out: Collector, p: Params, kit: Kit, stone: Material, w: float, d: float, r: float, top: float) -> None:
    """Architrave, triglyph frieze, cornice, gables, roof."""
    x, y = w + 0.95 * r, d + 0.95 * r
    rng = kit.rng("upper")
    for z, high, out_by in ((top, 1.25 * r, 0.0), (top + 1.25 * r, 1.35 * r, -0.06 * r), (top + 2.6 * r, 0.4 * r, 0.55 * r)):
        a, b, t = x + out_by, y + out_by, 1.9 * r
        sides = [((2 * a, t, high), (0, s * (b - t / 2), z + high / 2)) for s in (-1, 1)] + [((t, 2 * b - 2 * t, high), (s * (a - t / 2), 0, z + high / 2)) for s in (-1, 1)]
        out.add("entablature", stone, boards([q[0] for q in sides], [q[1] for q in sides], 0.02))
    for along, across, turn in ((x, y, False), (y, x, True)):
        n = int(round(2 * along / (1.15 * 2 * r))) | 1
        c = np.linspace(-along + 0.55 * r, along - 0.55 * r, n)
        for s in (-1, 1):
            for o in (-0.32, 0.0, 0.32):
                mid = np.c_[c + o * r, np.full(n, s * (across + 0.02 * r)), np.full(n, top + 1.92 * r)]
                size = np.array([0.24 * r, 0.14 * r, 1.25 * r])
                out.add("triglyphs", stone, boards(size[[1, 0, 2]] if turn else size, mid[:, [1, 0, 2]] if turn else mid, 0.01 * r, tints(rng, n, 0.08)))
    a, b, low, rise = x + 0.9 * r, y + 0.9 * r, top + 3.0 * r, 0.25 * (x + 0.9 * r)
    gable = prism([(-a, 0), (a, 0), (0, rise)], 0.9 * r, 0.02).turned(rot_x(np.pi / 2))
    out.add("gables", stone, gable.moved((0, -b + 1.6 * r, low)), gable.moved((0, b - 0.7 * r, low)))
    tiles = finish.of("roof_tile", (0.42, 0.22, 0.12), 0.8, p.wear)
    e = 0.25 * r
    for s in (-1, 1):
        eave = np.array([[s * (a + e), s * -b, low - 0.02], [s * (a + e), s * b, low - 0.02]])
        ridge = np.array([[0, s * -b, low + rise + 0.1], [0, s * b, low + rise + 0.1]])
        out.add("roof", tiles, slope(eave, ridge, rng, r, 0.05, 1.1 * r))
    length = float(np.hypot(a + e, rise))
    angle = float(np.arctan2(rise, a + e))
    turn2 = np.stack([[[np.cos(s * angle), 0, np.sin(s * angle)], [0, 1, 0], [-np.sin(s * angle), 0, np.cos(s * angle)]] for s in (1, -1)])
    for yy in (-b, b):
        mids = [(s * (a + e) / 2, yy, low + rise / 2) for s in (1, -1)]
        out.add("cornice", stone, boards((length + 0.1, 0.9 * r, 0.3 * r), mids, 0.02, None, turn2))


def _cella(out: Collector, p: Params, kit: Kit, w: float, d: float, r: float, base: float) -> None:
    """The inner room's walls with a dark tall door, coursed in blocks."""
    x, y, high, rng = w - 3.2 * r, d - 7.8 * r, p.height, kit.rng("cella")
    rows = 8
    z = base + (np.arange(rows) + 0.5) * high / rows
    for along, across, turn in ((x, y, False), (y, x, True)):
        n = max(3, int(2 * along / (3.2 * r)))
        for s in (-1, 1):
            for k, zz in enumerate(z):
                c = (np.arange(n) + 0.5 * (1 + 0.5 * (k % 2))) / (n + 0.25) * 2 * along - along
                if not turn and s < 0:
                    c = c[np.abs(c) > 1.7 * r]
                size = np.array([2 * along / n - 0.015, 0.5, high / rows - 0.012])
                mid = np.c_[c, np.full(len(c), s * (across - 0.25)), np.full(len(c), zz)]
                out.add("walls", finish.stone(p.material, p.wear), boards(size[[1, 0, 2]] if turn else size, mid[:, [1, 0, 2]] if turn else mid, 0.012, tints(rng, len(c), 0.14)))
    out.add("dark", finish.plaster((0.012, 0.011, 0.01)), boards((2 * x - 0.6, 0.05, high - 0.1), [(0, -y + 0.9, base + high / 2)], 0.005))


def _ruin(out: Collector, stone: Material, kit: Kit, p: Params, w: float, r: float, standing: Floats, top: float) -> None:
    """Lintels over the columns that still stand in the front, drums and blocks in the grass."""
    rng = kit.rng("ruin")
    front = np.sort(standing[np.abs(standing[:, 1] - standing[:, 1].min()) < 0.01, 0])
    y = float(standing[:, 1].min())
    spans = [(a, b) for a, b in zip(front[:-1], front[1:], strict=True) if b - a < 5 * r]
    if spans:
        out.add("entablature", stone, boards([(b - a - 0.02, 1.7 * r, 1.2 * r) for a, b in spans], [((a + b) / 2, y, top + 0.6 * r) for a, b in spans], 0.03, tints(rng, len(spans), 0.12)))
    n = 7
    at = np.c_[rng.uniform(-w, w, n), rng.uniform(-0.4 * w, 1.4 * w, n), np.full(n, 0.62 * (p.height / 11.2) * 2 + 0.5)]
    drum = join([cylinder(0.86 * r, 1.3 * r, 20, 0.05 * r).turned(rot_x(np.pi / 2))])
    out.add("drums", stone, scattered(drum, at, rng))
