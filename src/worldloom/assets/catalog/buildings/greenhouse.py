"""A glass greenhouse on a low brick wall: slender white frame, pitched glazed roof with open vents, a door, and rows of plants inside."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints, wires
from worldloom.geometry import Floats, Mesh, box, join, lathe, sheet, slab, sphere

CARD = Card("buildings/greenhouse", 1, "greenhouse", ("glasshouse", "hothouse", "conservatory", "orangery"), ("building", "structure"), ("garden", "farm", "park", "botanical", "victorian", "outdoor"), "ground", (1.5, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(2.4, 9.0)] = 4.2
    length: Annotated[float, metres(3.0, 20.0)] = 7.0
    height: Annotated[float, metres(1.8, 4.0)] = 2.2
    color: Color = "white"
    plants: bool = True
    vents: bool = True
    wear: Wear = 0.35


PRESETS = {"victorian": Params(color="dark_green", width=6.0, length=10.0, height=3.0), "empty": Params(plants=False, vents=False), "small": Params(width=2.6, length=3.4, height=1.9)}


def build(p: Params, kit: Kit) -> Part:
    """`height` is the eaves'; ridge along Y, door in the front gable."""
    out, w, d, h = Collector(), p.width / 2, p.length / 2, p.height
    sill, rise = 0.55, 0.5 * p.width * 0.72
    paint, glass = finish.paint(p.color, p.wear, 0.45), finish.glass((0.88, 0.95, 0.92))
    door = 0.5
    n = max(3, int(p.length / 0.62))
    y = np.linspace(-d, d, n + 1)
    for s in (-1, 1):
        out.add("wall", finish.brick(wear=p.wear), slab((s * w - 0.11, -d - 0.11, 0), (s * w + 0.11, d + 0.11, sill), 0.012))
        out.add("wall", finish.brick(wear=p.wear), slab((s * door, -d - 0.11, 0), (s * (w + 0.11), -d + 0.11, sill), 0.012))
        foot, eave, top = np.c_[np.full(n + 1, s * w), y, np.full(n + 1, sill)], np.c_[np.full(n + 1, s * w), y, np.full(n + 1, h)], np.c_[0 * y, y, np.full(n + 1, h + rise)]
        out.add("frame", paint, _bars(foot, eave, 0.04), _bars(eave, top, 0.035))
        out.add("frame", paint, *(box((0.07, 2 * d + 0.1, 0.07), 0.01, (s * w, 0, z)) for z in (sill + 0.03, h, (sill + h) / 2)))
        out.add("glass", glass, _glazing([foot[0], foot[-1], eave[-1], eave[0]], s), _glazing([eave[0], eave[-1], top[-1], top[0]], s))
        if p.vents:
            _vents(out, paint, glass, s, w, d, h, rise)
    out.add("wall", finish.brick(wear=p.wear), slab((-w - 0.11, d - 0.11, 0), (w + 0.11, d + 0.11, sill), 0.012))
    out.add("coping", finish.stone("limestone", p.wear), *(slab((s * w - 0.14, -d - 0.14, sill), (s * w + 0.14, d + 0.14, sill + 0.05), 0.01) for s in (-1, 1)))
    out.add("frame", paint, box((0.1, 2 * d + 0.2, 0.1), 0.015, (0, 0, h + rise)), *(sphere(0.09, 10, (0, s * (d + 0.05), h + rise + 0.16)) for s in (-1, 1)))
    for s in (-1, 1):
        _gable(out, paint, glass, s * d, w, h, rise, sill, door if s < 0 else 0.0)
    _door(out, p, paint, glass, d, door, h)
    out.add("floor", finish.stone("slate", p.wear), slab((-w, -d, 0), (w, d, 0.05), 0.01))
    if p.plants:
        _plants(out, kit, w, d)
    boxes = (*(box_collider((s * w - 0.1, -d, 0), (s * w + 0.1, d, h)) for s in (-1, 1)), box_collider((-w, d - 0.1, 0), (w, d + 0.1, h)), *(box_collider((s * door, -d - 0.1, 0), (s * w, -d + 0.1, h)) for s in (-1, 1)))
    return Part(out.surfaces(), colliders=boxes, mass=1800.0 * p.length, affordances=("enter", "open"), functional_sides=("front",), anchors={"door": (0, -d - 0.6, 0), "top": (0, 0, h + rise), "inside": (0, 0, 0.05)},
                joints=(Joint(name="door", origin=(-door, -d, 0), axis=(0, 0, -1), limits=(0.0, 1.7)),))


def _bars(a: Floats, b: Floats, t: float) -> Mesh:
    return wires(a, b, 0.7 * t, 4)


def _glazing(corners: list[Floats], s: int) -> Mesh:
    """One large pane; its front is outside."""
    a, b, c, e = corners
    grid = np.array([[a, e], [b, c]])
    return sheet(grid if s > 0 else grid[::-1], False)


def _vents(out: Collector, paint: Material, glass: Material, s: int, w: float, d: float, h: float, rise: float) -> None:
    """Hinged lights near the ridge, propped open."""
    a = float(np.arctan2(rise, w)) - 0.5
    turn = np.array([[np.cos(a), 0, s * np.sin(a)], [0, 1, 0], [-s * np.sin(a), 0, np.cos(a)]])
    for y in np.linspace(-0.55, 0.55, max(2, int(d / 1.4))) * d:
        long = 0.34 * w
        at = (s * (0.5 * long * np.cos(a) + 0.04), float(y), h + rise - 0.5 * long * np.sin(a) + 0.05)
        rim = [((long, 0.05, 0.04), (0, q * 0.45, 0)) for q in (-1, 1)] + [((0.05, 0.95, 0.04), (q * long / 2, 0, 0)) for q in (-1, 1)]
        out.add("frame", paint, boards([q[0] for q in rim], [q[1] for q in rim], 0.006).turned(turn).moved(at))
        out.add("glass", glass, box((long - 0.04, 0.88, 0.006), 0.001).turned(turn).moved(at))


def _gable(out: Collector, paint: Material, glass: Material, y: float, w: float, h: float, rise: float, sill: float, door: float) -> None:
    n = max(4, int(2 * w / 0.6))
    x = np.linspace(-w, w, n + 1)
    x = x[np.abs(x) > door - 0.02] if door else x
    top = h + rise * (1 - np.abs(x) / w)
    out.add("frame", paint, _bars(np.c_[x, np.full(len(x), y), np.full(len(x), sill)], np.c_[x, np.full(len(x), y), top], 0.04), box((2 * w, 0.07, 0.07), 0.01, (0, y, h)))
    for s in (-1, 1):
        grid = np.array([[(s * door, y, sill), (s * door, y, h + rise * (1 - door / w))], [(s * w, y, sill), (s * w, y, h)]])
        flip = (s > 0) == (y < 0)
        out.add("glass", glass, sheet(grid if flip else grid[::-1], False))


def _door(out: Collector, p: Params, paint: Material, glass: Material, d: float, door: float, h: float) -> None:
    z = min(2.05, h)
    bars = [((0.07, 0.05, z), (s * (door - 0.04), -d, z / 2)) for s in (-1, 1)] + [((2 * door, 0.05, 0.08), (0, -d, q)) for q in (0.1, 0.8, z - 0.04)]
    out.add("door", paint, boards([q[0] for q in bars], [q[1] for q in bars], 0.008), box((2 * door - 0.1, 0.03, 0.62), 0.01, (0, -d, 0.45)), link="door")
    out.add("door_glass", glass, box((2 * door - 0.1, 0.006, z - 0.9), 0.001, (0, -d, 0.83 + (z - 0.9) / 2)), link="door")
    out.add("handle", finish.metal("brass", p.wear), box((0.12, 0.04, 0.02), 0.005, (door - 0.12, -d - 0.05, 1.0)), link="door")


def _plants(out: Collector, kit: Kit, w: float, d: float) -> None:
    """Staging along both sides with pots, tomatoes on canes down the back."""
    rng = kit.rng("plants")
    wood = finish.wood("weathered", 0.5)
    n = max(4, int(2 * d / 0.5))
    y = np.linspace(-d + 0.5, d - 0.4, n)
    pot = lathe([(0, 0), (0.075, 0), (0.1, 0.16), (0.11, 0.16), (0.11, 0.2), (0.09, 0.2), (0.085, 0.16), (0, 0.16)], kit.n(12, 7), 0.4)
    leaf = lathe([(0, 0), (0.02, 0.02), (0.035, 0.09), (0.0, 0.17)], 4, True).scaled((1, 0.3, 1))
    bunch = join([leaf.turned(np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]]) @ np.eye(3)).turned(np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]])) for a, b in zip(np.arange(13) * 2.4, np.linspace(0.1, 1.2, 13), strict=True)])
    for s in (-1, 1):
        x = s * (w - 0.45)
        out.add("staging", wood, *(box((0.6, 2 * d - 0.6, 0.04), 0.006, (x, 0, q)) for q in (0.75,)), boards((0.05, 0.05, 0.72), [(x + q, v, 0.4) for q in (-0.25, 0.25) for v in np.linspace(-d + 0.4, d - 0.4, 4)], 0.005))
        at = np.array([(x + q + float(rng.uniform(-0.03, 0.03)), v, 0.77) for v in y for q in (-0.15, 0.15)])
        out.add("pots", finish.of("ceramic", (0.38, 0.14, 0.07), 0.75), copies(pot, at, None, rng.uniform(0.8, 1.1, len(at)), tints(rng, len(at), 0.2)))
        out.add("plants", finish.of("leaf", (0.06, 0.16, 0.03), 0.7), copies(bunch, at + [0, 0, 0.15], rng.uniform(0, 6, len(at)), rng.uniform(1.0, 2.2, len(at)), tints(rng, len(at), 0.35)))
        bloom = at[rng.random(len(at)) < 0.35] + [0, 0, 0.42]
        if len(bloom):
            out.add("blooms", finish.of("leaf", (0.6, 0.08, 0.05), 0.6), copies(sphere(0.045, 6), bloom, None, rng.uniform(0.7, 1.3, len(bloom))))
