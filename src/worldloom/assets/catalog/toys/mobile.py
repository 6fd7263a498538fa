"""A nursery mobile: a hoop or cross-bars hung from the ceiling with felt clouds, stars, moons or birds on threads."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_soft import soft_prism, upright
from worldloom.geometry import Floats, arc, prism, rod, rot_z, sphere, spline
CARD = Card("toys/mobile", 1, "mobile", ("baby mobile", "crib mobile", "hanging mobile", "nursery mobile", "wind chime"), ("toy", "ornament"), ("indoor", "nursery", "bedroom"), "ceiling")
TONES = ("#f2c65a", "#8fb8d8", "#e89aa8", "#9ac9a4", "#c9a4d8")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    figures: Literal["stars", "clouds", "birds", "moons"] = "stars"
    count: Annotated[int, number(4, 8)] = 6
    drop: Annotated[float, metres(0.3, 1.2)] = 0.6
    color: Color | None = None
    """Of the figures; of several colours where none is given."""
    wear: Wear = 0.1


PRESETS = {"clouds": Params(figures="clouds", color="white"), "birds": Params(figures="birds", count=5), "moons": Params(figures="moons", drop=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Figures at uneven heights below a hoop."""
    out, r = Collector(), 0.17
    z = -p.drop + 0.22
    out.add("hoop", finish.wood("birch", p.wear), ring(r, 0.007, (0, 0, z), kit.n(40, 18)), sphere(0.022, 14, (0, 0, z + 0.16)), rod((0, 0, -0.02), (0, 0, 0), 0.02, 14))
    thread = finish.fabric("white")
    out.add("thread", thread, rod((0, 0, z + 0.16), (0, 0, -0.01), 0.0016, 5))
    a = np.arange(p.count) * 2 * np.pi / p.count
    for k, t in enumerate(a):
        at = np.array([r * np.cos(t), r * np.sin(t), z])
        low = at - [0, 0, 0.12 + 0.09 * ((k * 2) % 3) / 2]
        out.add("thread", thread, rod(at, (0, 0, z + 0.16), 0.0012, 5), rod(at, low, 0.0012, 5))
        skin = finish.fabric(p.color or TONES[k % 5], p.wear, "knit")
        line = _outline(p.figures)
        m = upright(prism(line, 0.02) if p.figures == "moons" else soft_prism(line, 0.024, 0.01)).moved((0, -0.012, -0.045))
        out.add(f"figure.{k % 5}" if p.color is None else "figure", skin, m.turned(rot_z(t + 1.2)).moved(low))
        out.add("bead", finish.wood("birch"), sphere(0.008, 10, low + [0, 0, 0.012]))
    return gathered(out, 0.3, rest="ceiling", dynamic=False)


def _outline(kind: str) -> Floats:
    """A figure's outline (k, 2), counter-clockwise, about 0.09 m wide."""
    if kind == "stars":
        t = np.arange(10) * np.pi / 5 + np.pi / 2
        return spline(np.stack([np.cos(t), np.sin(t)], 1) * np.where(np.arange(10) % 2 == 0, 0.048, 0.024)[:, None], 60, True)
    if kind == "moons":
        return np.concatenate([arc(0.046, 0.9, 2 * np.pi - 0.9, 30), arc(0.04, 2 * np.pi - 1.25, 1.25, 24, (0.018, 0))[1:-1]])
    if kind == "clouds":
        return spline([(-0.05, -0.022), (0.05, -0.022), (0.062, 0.0), (0.045, 0.016), (0.03, 0.014), (0.018, 0.036), (-0.008, 0.038), (-0.02, 0.02), (-0.042, 0.022), (-0.06, 0.0)], 60, True)
    return spline([(-0.06, 0.02), (-0.045, -0.005), (-0.01, -0.028), (0.03, -0.018), (0.05, 0.012), (0.066, 0.018), (0.048, 0.032), (0.026, 0.03), (0.0, 0.008), (-0.03, 0.016)], 60, True)
