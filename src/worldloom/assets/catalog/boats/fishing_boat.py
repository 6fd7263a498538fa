"""A wooden inshore fishing trawler of 8 to 12 m with a lit wheelhouse, mast, rigging, net drum, gantry and fenders."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Collider,
    Color,
    Kit,
    Light,
    Motion,
    Params as Base,
    Part,
    SoundSource,
    Support,
    Wear,
    box_collider,
    finish,
    hull_collider,
    metres,
    np,
)
from worldloom.assets.parts.built_glyphs import write
from worldloom.assets.parts.built_hull import Hull, tide_line
from worldloom.assets.parts.built_pieces import Collector, boards, bow_front, copies, laid_rope, tints, wires
from worldloom.assets.parts.built_sea import crate_stack, flag, hung_net, lifebuoy, net_heap, tyre
from worldloom.geometry import Floats, Mesh, box, cylinder, hang, lathe, rot_x, rot_z, slab, sphere, torus, tube

CARD = Card(
    "boats/fishing_boat",
    1,
    "fishing_boat",
    ("trawler", "fishing vessel", "fishing trawler", "fisherman's boat", "smack", "drifter"),
    ("boat", "ship", "vessel", "workboat"),
    ("harbour", "sea", "coast", "outdoor"),
    "water",
    (1.0, 1.0, 0.5, 0.5),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(8.0, 12.0)] = 9.5
    color: Color = "navy"
    trim_color: Color = "white"
    roof_color: Color = "red"
    nets: bool = True
    lit: bool = True
    wear: Wear = 0.45


PRESETS = {
    "red": Params(color="dark_red", roof_color="teal"),
    "green": Params(color="dark_green", trim_color="cream", length=8.4),
    "day_boat": Params(color="light_blue", lit=False, nets=False, length=8.0),
    "old": Params(color="black", trim_color="ivory", roof_color="brown", wear=0.85, length=11.0),
}
_ROPE = finish.of("rope", (0.33, 0.26, 0.16))
_TAR = finish.of("rope", (0.03, 0.028, 0.026))


def build(p: Params, kit: Kit) -> Part:
    """Modelled with the bow along +X, turned at the end."""
    hull = Hull(p.length, 0.347 * p.length, stations=kit.n(45, 17))
    out = Collector()
    _shell(out, hull, p, kit)
    house = hull.at(0.12 * p.length, 0.66, 0)
    _wheelhouse(out, house, 0.56 * hull.beam, p)
    top = _mast(out, hull, house)
    _gear(out, hull, house, top, p, kit)
    x, z = -0.2 * p.length, float(hull.at(-0.2 * p.length, 0.66, 0)[2])
    part = Part(
        out.surfaces(),
        colliders=(*_colliders(hull), box_collider(house - [1.0, 0.9, 0.3], house + [1.0, 0.9, 2.15])),
        mass=420 * p.length,
        anchors={
            "bow": _tuple(hull.at(0.49 * p.length, 1, 0)),
            "stern": _tuple(hull.at(-0.48 * p.length, 1, 0)),
            "deck": (x, 0, z),
            "top": _tuple(top),
        },
        supports=(Support(name="deck", center=(x, 0, z + 0.03), size=(1.6, 1.4), clearance=1.8),),
        affordances=("climb",),
        lights=_lights(house, top, p.lit),
        motions=(
            Motion(kind="bob", amplitude=0.07, period=4.6, seed=kit.seed % 97),
            Motion(kind="sway", amplitude=0.035, period=5.3, axis=(0, 1, 0), seed=kit.seed % 89),
            Motion(kind="sway", amplitude=0.35, period=1.7, center=_tuple(top), link="flag", seed=kit.seed % 83),
        ),
        sounds=(SoundSource(sound="water_lap", position=(0, 0, 0.1), gain=-14),),
    )
    return bow_front(part)


def _tuple(v: Floats) -> tuple[float, float, float]:
    return (float(v[0]), float(v[1]), float(v[2]))


def _lights(house: Floats, top: Floats, lit: bool) -> tuple[Light, ...]:
    deck = Light(name="deck", position=_tuple(house + [-1.25, 0, 1.95]), power=9, radius=0.06, on=lit)
    return (deck, Light(name="mast", position=_tuple(top - [-0.1, 0, 0.5]), color=(1, 0.9, 0.75), power=1.5, on=lit))


def _colliders(hull: Hull) -> tuple[Collider, ...]:
    pts = np.concatenate([hull.point(hull.u, v) for v in (0.02, 0.35, 0.66)])
    return (hull_collider(np.concatenate([pts, pts * [1, -1, 1]])),)


def _shell(out: Collector, hull: Hull, p: Params, kit: Kit) -> None:
    levels = [0, 0.22, 0.36, 0.42, 0.49, 0.57, 0.65, 0.74, 0.83, 0.915, 1.0]
    shade = tints(kit.rng("planks"), 10, 0.1)
    bottom, white, body, trim = (
        finish.paint(c, p.wear) for c in ((0.17, 0.032, 0.026), (0.6, 0.58, 0.54), p.color, p.trim_color)
    )
    for k, pair in enumerate(hull.planking(levels, shade)):
        role, mat = ("bottom", bottom) if k < 2 else ("boot", white) if k == 2 else ("trim", trim) if k == 9 else ("hull", body)
        out.add(role, mat, *(tide_line(m) for m in pair))
    wood = finish.wood("weathered", p.wear)
    out.add("hull", body, tide_line(hull.stern()), hull.stem())
    out.add("trim", trim, hull.inside(0.62).tinted(0.85))
    out.add("deck", finish.of("planks", (0.3, 0.25, 0.19), 0.7, p.wear), hull.deck(0.66))
    out.add("rail", wood, hull.rail(1.0, 0.05, -0.01, 0.02), hull.rail(0.83, 0.035, 0.035), _transom_rail(hull))
    xs = np.linspace(-0.42, 0.36, 13) * p.length
    ribs = [(hull.at(x, 0.64, s, -0.08), hull.at(x, 0.99, s, -0.07)) for x in xs for s in (1, -1)]
    out.add("rail", wood, wires([a for a, _ in ribs], [b for _, b in ribs], 0.03))
    _registration(out, hull, p, kit)


def _transom_rail(hull: Hull) -> Mesh:
    e = hull.point(0.0, 1.0)
    return tube([e + [0, 0, 0.02], e * [1, 0, 1] + [-0.03, 0, 0.03], e * [1, -1, 1] + [0, 0, 0.02]], 0.05, 8)


def _registration(out: Collector, hull: Hull, p: Params, kit: Kit) -> None:
    rng = kit.rng("registration")
    text = "".join(rng.choice(list("ABDEFHKLMNPRSTW"), 2)) + " " + str(rng.integers(12, 990))
    paint = finish.paint("white" if p.color not in ("white", "cream", "ivory", "yellow") else "black", p.wear)
    for side in (1, -1):
        for s in write(text, 0.34, step=0.6):
            q = [hull.at(0.31 * p.length - side * x, 0.745 + z * 0.5, side, 0.016) for x, z in s]
            out.add("lettering", paint, tube(q, 0.02, 4, caps=False))


def _wheelhouse(out: Collector, at: Floats, w: float, p: Params) -> None:
    d, h = 1.95, 2.05
    white, roof, wood = finish.paint(p.trim_color, p.wear), finish.paint(p.roof_color, p.wear), finish.wood("teak", p.wear)
    x0, x1, y = at[0] - d / 2, at[0] + d / 2, w / 2
    z = float(at[2]) - 0.12
    out.add("house", white, slab((x0, -y, z), (x1, y, z + 0.12 + h), 0.03))
    out.add("roof", roof, slab((x0 - 0.3, -y - 0.13, z + h + 0.1), (x1 + 0.25, y + 0.13, z + h + 0.19), 0.03))
    out.add("rail", wood, slab((x0 - 0.05, -y - 0.03, z + 1.08), (x1 + 0.05, y + 0.03, z + 1.13), 0.012))
    lo, hi = z + 0.12 + 0.56 * h, z + 0.12 + 0.87 * h
    front = [(a, a + (w - 0.3) / 3) for a in -y + 0.1 + np.arange(3) * (w - 0.2 + 0.025) / 3]
    for a, b in front:
        _pane(out, (x1, (a + b) / 2), 0.0, b - a, lo, hi, p.lit)
    for s in (1, -1):
        for cx in (at[0] - 0.45, at[0] + 0.45):
            _pane(out, (cx, s * y), s * np.pi / 2, 0.74, lo, hi, p.lit)
    _pane(out, (x0, -0.3 * w), np.pi, 0.4 * w, lo + 0.05, hi - 0.03, p.lit)
    door = boards(
        (0.045, 0.14, 1.75), [(x0 - 0.02, 0.24 * w + (k - 1.5) * 0.145, z + 1.0) for k in range(4)], 0.008, [1, 0.9, 1.05, 0.95]
    )
    out.add("door", roof, door)
    out.add("metal", finish.metal("brass", p.wear), sphere(0.03, 8, (x0 - 0.07, 0.24 * w - 0.22, z + 1.05)))
    ring, bands = lifebuoy()
    out.add("lifebuoy", finish.paint("orange", p.wear), ring.turned(rot_z(np.pi / 2)).moved((at[0], -y - 0.07, z + 0.68)))
    out.add("house", white, bands.turned(rot_z(np.pi / 2)).moved((at[0], -y - 0.07, z + 0.68)))


def _pane(out: Collector, at: tuple[float, float], yaw: float, width: float, lo: float, hi: float, lit: bool) -> None:
    """A pane facing +X turned by yaw, centred at (x, y), framed in teak."""
    cz, h = (lo + hi) / 2, hi - lo
    r, o = rot_z(yaw), (at[0], at[1], cz)
    g = box((0.02, width, h), 0.003)
    t = 0.45 + 0.75 * np.clip(g.vertices[:, 2] / h + 0.5, 0, 1)
    mat = finish.glow((1.0, 0.56, 0.22), 1.1) if lit else finish.of("glass", (0.012, 0.016, 0.02), 0.06, 0.1)
    out.add("window", mat, g.tinted(t).turned(r).moved(o))
    out.add(
        "window_frame",
        finish.wood("teak", 0.4),
        boards(
            [(0.06, width + 0.09, 0.05)] * 2 + [(0.06, 0.05, h + 0.02)] * 2,
            [(0.01, 0, h / 2), (0.01, 0, -h / 2), (0.01, width / 2, 0), (0.01, -width / 2, 0)],
            0.008,
        )
        .turned(r)
        .moved(o),
    )


def _mast(out: Collector, hull: Hull, house: Floats) -> Floats:
    """Mast, crosstree, aerials, radar, lamps; returns the mast's top."""
    roof = float(house[2]) + 2.2
    foot = np.array([house[0] - 0.5, 0, roof - 0.1])
    top = foot + [0, 0, 0.39 * hull.length]
    spar, steel = finish.paint("cream", 0.5), finish.metal("galvanised", 0.5)
    out.add("mast", spar, tube([foot, top], np.array([0.07, 0.035]), 10), tube([top - [0, 0, 0.3], top + [0, 0, 0.45]], 0.02, 6))
    x = house[0] + 0.3
    out.add(
        "metal", steel, box((0.06, 1.5, 0.06), 0.01, foot + [0, 0, 2.2]), wires([(x, 0.1, roof)], [(x, 0.1, roof + 0.75)], 0.04)
    )
    out.add("raft", finish.paint("white", 0.4), box((1.1, 0.14, 0.09), 0.03).turned(rot_z(1.1)).moved((x, 0.1, roof + 0.76)))
    out.add(
        "raft",
        finish.paint("white", 0.4),
        lathe([(0, -0.5), (0.2, -0.5), (0.25, -0.42), (0.25, 0.42), (0.2, 0.5), (0, 0.5)], 20)
        .turned(rot_x(np.pi / 2))
        .moved((house[0] - 0.55, -0.35, roof + 0.27)),
    )
    out.add(
        "rigging",
        _TAR,
        wires([(x + 0.2, -0.5, roof), (x + 0.2, 0.6, roof)], [(x + 0.25, -0.52, roof + 2.0), (x + 0.2, 0.6, roof + 1.4)], 0.008),
    )
    for s, c in ((1, (0.5, 0.03, 0.02)), (-1, (0.02, 0.35, 0.1))):
        out.add(
            "port_lamp" if s > 0 else "starboard_lamp",
            finish.glow(c, 3.0),
            sphere(0.07, 10, (house[0] + 0.5, s * 0.28 * hull.beam, roof + 0.07)),
        )
    out.add(
        "lamp",
        finish.glow((1, 0.85, 0.6), 8.0),
        sphere(0.06, 10, top - [-0.1, 0, 0.5]),
        box((0.1, 0.16, 0.05), 0.01, (house[0] - 1.2, 0, roof - 0.22)),
    )
    return np.asarray(top)


def _gear(out: Collector, hull: Hull, house: Floats, top: Floats, p: Params, kit: Kit) -> None:
    gx = -0.36 * p.length
    deck = float(hull.at(gx, 0.66, 0)[2])
    g = float(hull.at(gx)[1]) * 0.8
    yellow = finish.of("paint", (0.42, 0.29, 0.035), 0.5, min(1.0, p.wear + 0.2))
    out.add(
        "gantry",
        yellow,
        wires(
            [(gx, g, deck), (gx, -g, deck), (gx, -g, deck + 2.85), (gx, -g, deck + 2.2)],
            [(gx, g * 0.9, deck + 2.9), (gx, -g * 0.9, deck + 2.9), (gx, g, deck + 2.85), (gx, g, deck + 2.2)],
            [0.06, 0.06, 0.07, 0.045],
            10,
        ),
    )
    _rigging(out, hull, house, top, (gx, deck, g))
    drum = lathe(
        [
            (0, -0.6),
            (0.55, -0.6),
            (0.55, -0.56),
            (0.3, -0.55),
            (0.42, -0.3),
            (0.46, 0),
            (0.42, 0.3),
            (0.3, 0.55),
            (0.55, 0.56),
            (0.55, 0.6),
            (0, 0.6),
        ],
        kit.n(28),
    )
    out.add("net", finish.of("rope", (0.05, 0.13, 0.11), 0.85), drum.turned(rot_x(np.pi / 2)).moved((gx + 0.8, 0, deck + 0.75)))
    out.add("gantry", yellow, boards((0.1, 0.08, 0.75), [(gx + 0.8, s * 0.66, deck + 0.4) for s in (1, -1)], 0.01))
    _bow_rail(out, hull, house, p)
    _fenders(out, hull, p, kit)
    _clutter(out, hull, house, top, p, kit)


def _rigging(out: Collector, hull: Hull, house: Floats, top: Floats, gantry: tuple[float, float, float]) -> None:
    gx, deck, _ = gantry
    a = [top - [0, 0, 0.3]] * 4 + [top - [0, 0, 0.1]] * 2
    shrouds = [hull.at(house[0] - dx, 1.0, s) for dx in (0.8, 1.5) for s in (1, -1)]
    ends = [*shrouds, hull.at(0.5 * hull.length + 0.3, 1, 0), np.array([gx, 0, deck + 2.9])]
    boom = np.array([gx + 0.4, 0.6, house[2] + 3.0])
    foot = np.array([house[0] - 0.5, 0, house[2] + 2.4])
    out.add("rigging", _TAR, wires([*a, boom, boom], [*ends, top - [0, 0, 0.5], boom * [1, 1, 0] + [0, 0, deck + 1.3]], 0.011))
    out.add("mast", finish.paint("cream", 0.5), wires([foot], [boom], 0.05, 8))
    out.add(
        "metal",
        finish.metal("galvanised", 0.5),
        torus(0.08, 0.028, 12, 6).turned(rot_x(1.57)).moved(boom * [1, 1, 0] + [0, 0, deck + 1.25]),
    )


def _bow_rail(out: Collector, hull: Hull, house: Floats, p: Params) -> None:
    xs = np.linspace(house[0] + 1.55, 0.5 * p.length + 0.28, 6)
    steel = finish.metal("galvanised", p.wear)
    for s in (1, -1):
        posts = np.array([hull.at(x, 1.0, s) for x in xs])
        out.add("metal", steel, wires(posts, posts + [0, 0, 0.58], 0.018))
        line = np.array([hull.at(x, 1.0, s) for x in np.linspace(xs[0], xs[-1], 16)])
        out.add("metal", steel, *(tube(line + [0, 0, z], 0.016, 6) for z in (0.3, 0.58)))
    bow = hull.at(0.47 * p.length, 0.93, 0)
    out.add("metal", steel, cylinder(0.09, 0.3, 12, 0.02, bow), box((0.4, 0.06, 0.05), 0.015, bow + [0, 0, 0.24]))
    coil = [(bow[0] - 0.55 + 0.2 * np.cos(t), 0.15 + 0.2 * np.sin(t), bow[2] - 0.14 + 0.006 * t) for t in np.linspace(0, 22, 90)]
    out.add("rope", _ROPE, tube(coil, 0.016, 5))


def _fenders(out: Collector, hull: Hull, p: Params, kit: Kit) -> None:
    rng = kit.rng("fenders")
    xs = np.linspace(-0.38, 0.14, 4) * p.length
    for s in (1, -1):
        at = np.array([hull.at(x, 0.66, s, 0.13) for x in xs])
        out.add("tyre", finish.rubber(), copies(tyre(), at, rng.normal(0, 0.05, len(xs))))
        rail = np.array([hull.at(x, 1.0, s, 0.06) for x in xs])
        out.add("rope", _ROPE, wires(rail, at + [0, 0, 0.26], 0.012))


def _clutter(out: Collector, hull: Hull, house: Floats, top: Floats, p: Params, kit: Kit) -> None:
    deck = hull.at(house[0] - 2.0, 0.66, 0) + [0, 0, 0.04]
    for role, color, mesh in crate_stack(kit.rng("crates"), 3):
        out.add(role, finish.plastic(color, 0.5, p.wear), mesh.turned(rot_z(1.57)).moved(deck + [0.1, -0.8, 0]))
    cloth = finish.of("fabric", (0.5, 0.035, 0.03), thin=True)
    out.add("flag", cloth, flag().moved(top + [0, 0, 0.42]), link="flag")
    if not p.nets:
        return
    heap, floats = net_heap(kit.child("net"), (0.95, 0.75, 0.6))
    at = hull.at(-0.17 * p.length, 0.66, 0) + [0, 0.35, 0.02]
    out.add("net", finish.of("rope", (0.05, 0.16, 0.13), 0.85), heap.moved(at))
    out.add("float", finish.paint("orange", 0.4), floats.moved(at))
    gantry = hull.at(-0.36 * p.length, 0.66, 0) + [0.15, 0.3, 2.8]
    out.add(
        "net",
        finish.of("rope", (0.05, 0.16, 0.13), 0.85),
        hung_net(top * [1, 1, 0] + [-0.1, 0.1, house[2] + 4.1], gantry, 1.5, kit.n(22, 8)),
    )
    out.add("rope", _ROPE, laid_rope(hang(hull.at(-0.44 * p.length, 1, 1), hull.at(-0.3 * p.length, 1, 1), -0.02), 0.02))
