"""A straight flight of stairs in stone, steel or wood with treads, stringers, a landing, railings and handrails."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.geometry import Floats, box, tube

CARD = Card("rail/staircase", 1, "staircase", ("stairs", "stairway", "steps", "flight of steps", "flight of stairs", "stair"), ("architecture",), ("station", "subway", "house", "warehouse", "indoor", "outdoor"), "floor", (1.0, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    rise: Annotated[float, metres(0.4, 5.0)] = 2.6
    width: Annotated[float, metres(0.7, 4.0)] = 1.6
    landing: Annotated[float, metres(0.0, 2.0)] = 0.9
    material: Literal["stone", "steel", "wood"] = "stone"
    railing: bool = True
    color: Color = "charcoal"
    wear: Wear = 0.35


PRESETS = {"steel": Params(material="steel", width=1.0, color="yellow"), "wood": Params(material="wood", width=1.0, landing=0.0, color="white"), "steps": Params(rise=0.8, width=3.0, landing=1.5, railing=False), "worn": Params(wear=0.95, width=2.4)}


def build(p: Params, kit: Kit) -> Part:
    """The foot lies to -Y, the head to +Y."""
    out = Collector()
    n = max(2, int(round(p.rise / 0.172)))
    h, go = p.rise / n, 0.285
    run = go * (n - 1)
    y0 = -(run + p.landing) / 2
    w = p.width / 2
    k = np.arange(n - 1)
    ys, zs = np.asarray(y0 + go * (k + 0.5), np.float64), np.asarray(h * (k + 1), np.float64)
    main = {"stone": finish.stone("granite", p.wear), "steel": finish.paint(p.color, p.wear), "wood": finish.wood("oak", p.wear)}[p.material]
    _flight(out, p, kit, main, ys, zs, h, go, w)
    end = y0 + run
    if p.landing > 0.05:
        lo = 0.0 if p.material == "stone" else p.rise - 0.16
        out.add("landing", main, side_prism([(end, lo), (end + p.landing, lo), (end + p.landing, p.rise), (end, p.rise)], -w, w, 0.008))
        if lo > 0.5:
            out.add("post", main, *(box((0.09, 0.09, lo), 0.01, (s * (w - 0.06), end + p.landing - 0.08, lo / 2)) for s in (-1, 1)))
    if p.railing:
        _rails(out, p, ys, zs, w, y0, end, h, go)
    solids = [box_collider((-w, float(y) - go / 2, 0), (w, float(y) + go / 2, float(z))) for y, z in zip(ys, zs, strict=True)]
    if p.landing > 0.05:
        solids.append(box_collider((-w, end, 0), (w, end + p.landing, p.rise)))
    return Part(out.surfaces(), colliders=tuple(solids), mass=260 * p.width * n / 4, friction=0.9, anchors={"foot": (0, y0 - 0.4, 0), "head": (0, end + p.landing / 2, p.rise), "top": (0, end + p.landing / 2, p.rise)}, functional_sides=("front",), affordances=("climb",),
                supports=(Support(name="landing", center=(0, end + p.landing / 2, p.rise), size=(p.width, p.landing)),) if p.landing > 0.3 else ())  # fmt: skip


def _flight(out: Collector, p: Params, kit: Kit, main: Material, ys: Floats, zs: Floats, h: float, go: float, w: float) -> None:
    rng = kit.rng("steps")
    n = len(ys)
    if p.material == "stone":
        for y, z in zip(ys, zs, strict=True):
            out.add("core", main, box((2 * w, go, z - 0.035), 0.004, (0, float(y), (z - 0.035) / 2)))
        slabs = boards((2 * w + 0.02, go + 0.03, 0.04), np.c_[0 * ys, ys - 0.015, zs - 0.02], 0.01, tints(rng, n, 0.1))
        worn = 1 - 0.22 * p.wear * np.exp(-((slabs.vertices[:, 0] / (0.5 * w)) ** 2))
        out.add("tread", main, slabs.tinted(worn))
        out.add("nosing", finish.plastic("mustard", 0.6, p.wear), boards((2 * w - 0.04, 0.035, 0.003), np.c_[0 * ys, ys - go / 2 + 0.01, zs + 0.0012], 0.001))
        out.add("skirt", finish.of("tile", (0.5, 0.5, 0.47), 0.3, p.wear), *(side_prism(_skirt(ys, zs, go, h, p), s * (w + 0.05) - 0.05, s * (w + 0.05) + 0.05, 0.008) for s in (-1, 1)))
        return
    thick = 0.04 if p.material == "wood" else 0.03
    tread = boards((2 * w - 0.06, go + 0.02, thick), np.c_[0 * ys, ys, zs - thick / 2], 0.006, tints(rng, n, 0.14))
    out.add("tread", main if p.material == "wood" else finish.metal("galvanised", p.wear), tread)
    if p.material == "steel":
        bars = np.linspace(-0.4, 0.4, 7) * go
        out.add("grate", finish.metal("gunmetal", p.wear), boards((2 * w - 0.1, 0.008, 0.006), np.stack([np.zeros((n, 7)), ys[:, None] + bars, np.broadcast_to(zs[:, None] + 0.002, (n, 7))], -1).reshape(-1, 3), 0.001))
    else:
        out.add("riser", finish.paint(p.color, p.wear), boards((2 * w - 0.07, 0.018, h - 0.04), np.c_[0 * ys, ys - go / 2 + 0.02, zs - h / 2 - 0.02], 0.003))
    a, b = (float(ys[0] - go * 0.7), 0.0), (float(ys[-1] + go * 0.5), float(zs[-1]))
    string = [(a[0], 0), (a[0] + 0.3, 0), (b[0], b[1] - 0.22), (b[0], b[1] + 0.07), (b[0] - 0.1, b[1] + 0.07), (a[0], 0.14)]
    out.add("stringer", finish.paint(p.color, p.wear), *(side_prism(string, s * (w - 0.02) - 0.02, s * (w - 0.02) + 0.02, 0.005) for s in (-1, 1)))


def _skirt(ys: Floats, zs: Floats, go: float, h: float, p: Params) -> list[tuple[float, float]]:
    a, b, end = float(ys[0]) - go / 2, float(ys[-1]) + go / 2, float(ys[-1]) + go / 2 + p.landing
    low = [(a - 0.25, 0.0), (end, 0.0)]
    high = [(end, p.rise + 0.14), (b, p.rise + 0.14)] if p.landing > 0.05 else [(b, p.rise + 0.14)]
    return [*low, *high, (a, h + 0.2), (a - 0.25, 0.14)] if p.landing > 0.05 else [low[0], (b, 0.0), *high, (a, h + 0.2), (a - 0.25, 0.14)]


def _rails(out: Collector, p: Params, ys: Floats, zs: Floats, w: float, y0: float, end: float, h: float, go: float) -> None:
    steel = finish.metal("brushed", p.wear) if p.material != "wood" else finish.wood("dark", p.wear)
    x = w + 0.05 if p.material == "stone" else w - 0.03
    up = 0.92
    foot, head = np.array([0, y0 + 0.1, h + up]), np.array([0, end + 0.05, p.rise + up])
    for s in (-1, 1):
        o = np.array([s * x, 0, 0])
        path = [o + foot + [0, -0.22, -0.02], o + foot, o + head, o + [0, end + max(p.landing, 0.12), p.rise + up]]
        out.add("handrail", steel, tube(np.array(path), 0.024, 10))
        pick = np.arange(0, len(ys), 1 if p.material == "wood" else 2)
        t = np.clip((ys[pick] - foot[1]) / (head[1] - foot[1]), 0, 1)
        top = foot[2] + (head[2] - foot[2]) * t
        out.add("baluster", steel, wires(np.c_[np.full(len(pick), s * x), ys[pick], zs[pick]], np.c_[np.full(len(pick), s * x), ys[pick], top], 0.012 if p.material == "wood" else 0.016, 7))
        if p.material != "wood":
            for q in (0.36, 0.66):
                out.add("bar", steel, tube(np.array([o + foot - [0, 0, up * (1 - q)], o + head - [0, 0, up * (1 - q)]]), 0.011, 7))
        if p.landing > 0.3:
            yl = np.arange(end + 0.2, end + p.landing, 0.45)
            out.add("baluster", steel, wires(np.c_[np.full(len(yl), s * x), yl, np.full(len(yl), p.rise)], np.c_[np.full(len(yl), s * x), yl, np.full(len(yl), p.rise + up)], 0.016, 7))
