"""A classic roadster motorcycle with spoked wheels, teardrop tank, finned engine, chrome pipes and mirrors; or cafe racer, leaning on its stand."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from worldloom.assets.kit import (
    Card,
    Color,
    Kit,
    Light,
    Material,
    Params as Base,
    Part,
    SoundSource,
    Support,
    Wear,
    box_collider,
    finish,
    moved,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, bow_front, copies, wires
from worldloom.assets.parts.built_wheel import hub_of, rim_of, spokes, tyre_of
from worldloom.geometry import (
    Floats,
    Mesh,
    axis_angle,
    box,
    cylinder,
    join,
    lathe,
    place,
    rod,
    rot_x,
    rot_y,
    sd_box,
    sd_ellipsoid,
    sheet,
    smooth_min,
    smoothstep,
    solid,
    sphere,
    spline,
    tube,
    unit,
)

CARD = Card(
    "street/motorcycle",
    1,
    "motorcycle",
    ("motorbike", "bike", "cafe racer", "motor cycle", "roadster"),
    ("vehicle",),
    ("street", "tokyo", "garage", "alley", "outdoor"),
    "ground",
    (0.3, 0.3, 0.5, 0.5),
)


class Params(Base):
    """Dials."""

    color: Color = "red"
    style: Literal["roadster", "cafe"] = "roadster"
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {
    "black": Params(color="black"),
    "cafe": Params(style="cafe", color="silver"),
    "green": Params(color="dark_green", lit=False),
    "blue": Params(color="blue"),
}
_CHROME, _ALU = finish.metal("chrome", 0.2), finish.metal("brushed", 0.3)
_BLACK = finish.paint((0.015, 0.015, 0.016), 0.2, 0.25)
_RUBBER = finish.rubber()
_FRONT, _REAR = np.array([0.74, 0, 0.305]), np.array([-0.70, 0, 0.31])
_UP, _HEAD = np.array([-0.438, 0, 0.899]), np.array([0.44, 0, 0.86])


def build(p: Params, kit: Kit) -> Part:
    """Modelled forward along +X, handlebars turned, leaning on the side stand, then turned to face -Y."""
    out = Collector()
    paint = finish.paint(p.color, p.wear, 0.12)
    front = Collector()
    _wheel(front, _FRONT, 0.305, 0.05, 0.05, kit)
    _fork(front, paint, p, kit)
    _bars(front, p, kit)
    turn = axis_angle(_UP, 0.3)
    shift = _HEAD - turn @ _HEAD
    _wheel(out, _REAR, 0.31, 0.06, 0.062, kit)
    _tail(out, paint, p, kit)
    _frame(out)
    _engine(out, kit)
    _pipes(out, kit)
    _body(out, paint, p, kit)
    surfaces = (*out.surfaces(), *moved(Part(front.surfaces()), shift, turn).surfaces)
    lean = rot_x(-0.13)
    part = moved(
        Part(
            surfaces,
            lights=(
                Light(
                    name="headlight",
                    kind="spot",
                    position=(0.8, 0.1, 0.84),
                    direction=(0.95, 0.28, -0.12),
                    color=(1, 0.9, 0.7),
                    power=14,
                    angle=0.5,
                    on=p.lit,
                ),
            ),
        ),
        rotation=lean,
    )
    low = float(part.bounds[0, 2])
    part = moved(part, (0, 0.02, -low))

    part = replace(
        part,
        colliders=(
            box_collider((-1.0, -0.14, 0), (1.05, 0.14, 0.62)),
            box_collider((-0.85, -0.2, 0.2), (0.5, 0.2, 0.95)),
            box_collider((0.2, -0.4, 0.75), (0.6, 0.4, 1.1)),
        ),
        mass=190,
        anchors={"seat": (-0.45, -0.1, 0.84), "top": (0.2, -0.1, 1.0)},
        affordances=("sit", "drive", "push"),
        functional_sides=("left", "right"),
        supports=(Support(name="seat", center=(-0.45, -0.1, 0.85), size=(0.45, 0.2)),),
        sounds=(SoundSource(sound="engine_idle", position=(0, 0, 0.4), gain=-40),),
    )
    return bow_front(part)


def _wheel(out: Collector, c: Floats, r: float, s: float, w: float, kit: Kit) -> None:
    n = kit.n(48, 20)
    rim = r - 2 * s + 0.014
    out.add("tyre", _RUBBER, tyre_of(r, s, w, n).moved(c))
    k = np.arange(kit.n(40, 16)) * 2 * np.pi / kit.n(40, 16)
    for y in (1, -1):
        at = np.stack([(r - 0.003) * np.cos(k), np.full(len(k), y * 0.4 * w), (r - 0.003) * np.sin(k)], 1)
        out.add("tyre", _RUBBER, wires(at, at * [0.985, 1, 0.985] + [0, y * 0.42 * w, 0], 0.004, 4).moved(c))
    out.add("chrome", _CHROME, rim_of(rim, 0.8 * w, 0.014, n).moved(c), spokes(rim - 0.01, 0.055, 0.04, 36, 0.0026).moved(c))
    out.add("alloy", _ALU, hub_of(0.06, 0.045).moved(c), rod(c - [0, 0.13, 0], c + [0, 0.13, 0], 0.012, 10))
    disc = lathe([(0.075, -0.002), (0.075, 0.002), (0.145, 0.002), (0.145, -0.002), (0.075, -0.002)], n, 0.3).turned(
        rot_x(np.pi / 2)
    )
    out.add("chrome", _CHROME, disc.moved(c + [0, 0.066, 0]))


def _fender(c: Floats, r: float, a0: float, a1: float, w: float) -> Mesh:
    t, v = np.radians(np.linspace(a0, a1, 30)), np.linspace(-1, 1, 9)
    rad = r + 0.02 * np.sqrt(np.maximum(1 - v**2, 0))
    q = np.stack([c[0] + np.cos(t)[:, None] * rad, np.broadcast_to(v * w, (30, 9)), c[2] + np.sin(t)[:, None] * rad], -1)
    inner = q * [1, 1, 1] - 0.004 * np.stack([np.cos(t)[:, None] + 0 * v, np.zeros((30, 9)), np.sin(t)[:, None] + 0 * v], -1)
    return join([sheet(q[::-1]), sheet(inner)])


def _fork(out: Collector, paint: Material, p: Params, kit: Kit) -> None:

    for y in (-0.095, 0.095):
        o = _FRONT + [0, y, 0]
        out.add("alloy", _ALU, rod(o - _UP * 0.03, o + _UP * 0.34, 0.03, 16))
        out.add("chrome", _CHROME, rod(o + _UP * 0.33, o + _UP * 0.70, 0.021, 14))
        rings = np.array([o + _UP * (0.355 + 0.017 * j) for j in range(8)])
        out.add("rubber", _RUBBER, *(rod(q, q + _UP * 0.01, 0.031, 12) for q in rings))
    for at in (0.52, 0.67):
        out.add("alloy", _ALU, box((0.07, 0.25, 0.028), 0.01).turned(rot_y(-0.45)).moved(_FRONT + _UP * at + [0.01, 0, 0]))
    out.add("paint", paint, _fender(_FRONT, 0.318, 15, 150, 0.062))
    out.add(
        "chrome",
        _CHROME,
        *(
            tube([(_FRONT[0] - 0.17, y, _FRONT[2] + 0.27), (_FRONT[0], y * 1.25, _FRONT[2] + 0.02)], 0.006, 6)
            for y in (-0.075, 0.075)
        ),
    )
    out.add("caliper", _BLACK, box((0.07, 0.04, 0.11), 0.01, _FRONT + [-0.12, 0.07, 0.06]))
    _headlight(out, p, kit)


def _headlight(out: Collector, p: Params, kit: Kit) -> None:
    at, turn, n = np.array([0.6, 0, 0.83]), rot_y(np.pi / 2), kit.n(32, 14)
    bowl = lathe(np.c_[[0, 0.05, 0.085, 0.105, 0.108], [-0.15, -0.145, -0.1, -0.02, 0]], n, True)
    out.add("black", _BLACK, place(bowl, at, turn))
    out.add(
        "chrome",
        _CHROME,
        place(lathe([(0.106, -0.02), (0.112, -0.006), (0.11, 0.014), (0.098, 0.016), (0.094, 0.0)], n, True), at, turn),
    )
    lens = lathe([(0.096, 0.004), (0.07, 0.016), (0.03, 0.024), (0, 0.026)], n, True)
    out.add(
        "headlight",
        finish.glow((1.0, 0.86, 0.64), 6.0) if p.lit else finish.of("glass", (0.5, 0.52, 0.54), 0.05, 0.1),
        place(lens, at, turn),
    )


def _bars(out: Collector, p: Params, kit: Kit) -> None:
    drop = 0.0 if p.style == "roadster" else 0.17
    for s in (1, -1):
        b = np.array(
            [
                (0.43, 0.0, 0.925),
                (0.42, 0.08 * s, 0.93),
                (0.41, 0.16 * s, 0.985 - drop * 0.6),
                (0.37, 0.26 * s, 1.03 - drop),
                (0.31, 0.36 * s, 1.03 - drop),
                (0.29, 0.4 * s, 1.025 - drop),
            ]
        )
        q = spline(b, 30)
        out.add("chrome", _CHROME, tube(q, 0.0115, 10), tube([q[-9] + [0.04, 0, 0], q[-3] + [0.075, 0, -0.01]], 0.006, 6))
        out.add("rubber", _RUBBER, tube(q[-8:], 0.0165, 10))
        mirror = q[-11] + [-0.02, 0.1 * s, 0.19]
        out.add("chrome", _CHROME, tube([q[-11], q[-11] + [0.01, 0.02 * s, 0.1], mirror], 0.005, 6))
        out.add("black", _BLACK, sphere((0.018, 0.062, 0.062), 16, mirror))
        out.add("mirror", finish.metal("chrome", 0.0), sphere((0.012, 0.056, 0.056), 16, mirror - [0.01, 0, 0]))
        lamp = np.array([0.54, 0.2 * s, 0.83])
        out.add("chrome", _CHROME, tube([(0.53, 0.1 * s, 0.83), (0.53, 0.19 * s, 0.83)], 0.007, 6))
        out.add("indicator", finish.plastic((0.55, 0.16, 0.012), 0.12), sphere(0.034, 14, lamp))
        dial = cylinder(0.045, 0.07, 20, 0.006).turned(rot_y(-0.4)).moved((0.505, 0.055 * s, 0.93))
        out.add("black", _BLACK, dial)
        out.add(
            "chrome",
            _CHROME,
            lathe([(0.047, 0.06), (0.049, 0.072), (0.043, 0.073)], 20).turned(rot_y(-0.4)).moved((0.505, 0.055 * s, 0.93)),
        )


def _tail(out: Collector, paint: Material, p: Params, kit: Kit) -> None:

    for y in (-0.115, 0.115):
        out.add("black", _BLACK, tube([(-0.22, y, 0.38), (-0.5, y, 0.34), (-0.74, y, 0.303)], 0.022, 10))
        a, b = np.array([-0.66, y * 1.18, 0.35]), np.array([-0.47, y * 1.18, 0.70])
        out.add("chrome", _CHROME, rod(a, b, 0.012, 8), _spring(a, b, kit))
        out.add("black", _BLACK, rod(a + (b - a) * 0.05, a + (b - a) * 0.35, 0.024, 12))
    last = 172 if p.style == "roadster" else 120
    out.add("paint", paint, _fender(_REAR, 0.335, 48, last, 0.075))
    x, z = (-0.9, 0.7) if p.style == "roadster" else (-0.86, 0.76)
    out.add(
        "black",
        _BLACK,
        box((0.06, 0.1, 0.07), 0.015, (x, 0, z)),
        box((0.008, 0.2, 0.13), 0.003).turned(rot_y(0.25)).moved((x - 0.05, 0, 0.56)),
    )
    out.add(
        "plate", finish.paint("white", p.wear), box((0.004, 0.19, 0.12), 0.002).turned(rot_y(0.25)).moved((x - 0.056, 0, 0.56))
    )
    out.add(
        "tail_light",
        finish.glow((1.0, 0.03, 0.02), 3.0) if p.lit else finish.plastic("dark_red", 0.1),
        box((0.028, 0.09, 0.056), 0.01, (x - 0.035, 0, z)),
    )
    for s in (1, -1):
        out.add("chrome", _CHROME, tube([(x + 0.02, 0.05 * s, z + 0.03), (x + 0.02, 0.15 * s, z + 0.03)], 0.007, 6))
        out.add("indicator", finish.plastic((0.55, 0.16, 0.012), 0.12), sphere(0.032, 14, (x + 0.015, 0.16 * s, z + 0.03)))
    out.add("chrome", _CHROME, tube([(0.0, 0.13, 0.22), (0.05, 0.25, 0.1), (0.09, 0.3, 0.04)], 0.011, 8))


def _spring(a: Floats, b: Floats, kit: Kit) -> Mesh:
    t = np.linspace(0, 1, kit.n(100, 40))[:, None]
    d = unit(b - a)
    e = unit(np.cross(d, [0, 1.0, 0]))
    return tube(a + (b - a) * (0.25 + 0.62 * t) + 0.032 * (np.cos(t * 56.5) * e + np.sin(t * 56.5) * [0, 1.0, 0]), 0.0055, 5)


def _frame(out: Collector) -> None:
    def bar(points: list[tuple[float, float, float]], r: float = 0.017) -> None:
        out.add("black", _BLACK, tube(spline(points, 7 * len(points)), r, 9))

    bar([(0.45, 0, 0.86), (0.15, 0, 0.76), (-0.2, 0, 0.72)], 0.024)
    for y in (-1, 1):
        bar(
            [
                (0.44, 0.02 * y, 0.76),
                (0.36, 0.06 * y, 0.5),
                (0.28, 0.11 * y, 0.27),
                (0.1, 0.125 * y, 0.2),
                (-0.2, 0.125 * y, 0.22),
                (-0.3, 0.12 * y, 0.4),
                (-0.3, 0.12 * y, 0.7),
            ]
        )
        bar([(-0.2, 0.11 * y, 0.72), (-0.5, 0.12 * y, 0.73), (-0.85, 0.11 * y, 0.76)])
        out.add(
            "rubber",
            _RUBBER,
            rod((-0.02, 0.12 * y, 0.27), (-0.02, 0.24 * y, 0.27), 0.014, 8),
            rod((-0.38, 0.12 * y, 0.36), (-0.38, 0.23 * y, 0.36), 0.014, 8),
        )
    out.add(
        "chain",
        finish.iron(0.5),
        tube([(-0.1, -0.115, 0.44), (-0.7, -0.1, 0.345)], 0.007, 5),
        tube([(-0.1, -0.115, 0.3), (-0.7, -0.1, 0.265)], 0.007, 5),
    )


def _engine(out: Collector, kit: Kit) -> None:
    def case(q: Floats) -> Floats:
        discs = [
            np.maximum(np.hypot(q[:, 0] - x, q[:, 2] - z) - r, np.abs(q[:, 1]) - w) - 0.012
            for x, z, r, w in ((0.12, 0.36, 0.105, 0.165), (-0.1, 0.37, 0.12, 0.15))
        ]
        return smooth_min(smooth_min(sd_box(q, (0, 0, 0.37), (0.23, 0.11, 0.1), 0.05), discs[0], 0.02), discs[1], 0.02)

    out.add("alloy", _ALU, solid(case, (-0.3, -0.22, 0.22), (0.3, 0.22, 0.52), 0.02 / max(min(kit.detail, 1.3), 0.5)))
    for y in (-1, 1):
        for x, z, r, at in ((0.12, 0.36, 0.085, 0.176), (-0.1, 0.37, 0.098, 0.162)):
            cap = lathe([(r, 0.0), (0.9 * r, 0.012), (0.62 * r, 0.012), (0.5 * r, 0.018), (0, 0.018)], kit.n(28, 12), 0.4).turned(
                rot_x(-np.pi / 2 * y)
            )
            out.add("chrome", _CHROME, cap.moved((x, at * y, z)))
            a = np.arange(6) * np.pi / 3
            out.add(
                "chrome",
                _CHROME,
                copies(
                    sphere(0.007, 6), np.stack([x + 0.95 * r * np.cos(a), 0 * a + (at + 0.004) * y, z + 0.95 * r * np.sin(a)], 1)
                ),
            )
    turn, base = rot_y(0.16), np.array([0.1, 0, 0.46])
    fins = boards(
        np.c_[0.2 - 0.002 * np.abs(np.arange(11) - 5), np.full(11, 0.264), np.full(11, 0.0085)],
        [(0, 0, 0.015 + 0.019 * k) for k in range(11)],
        0.003,
    )
    out.add("black", _BLACK, place(box((0.15, 0.2, 0.24), 0.02, (0, 0, 0.11)), base, turn))
    out.add("alloy", _ALU, place(fins, base, turn), place(box((0.17, 0.25, 0.06), 0.018, (0, 0, 0.245)), base, turn))
    out.add("chrome", _CHROME, place(box((0.1, 0.23, 0.036), 0.015, (0, 0, 0.285)), base, turn))
    for carb in (-0.06, 0.06):
        out.add("alloy", _ALU, rod((-0.03, carb, 0.6), (-0.16, carb, 0.6), 0.03, 12))
        out.add("rubber", _RUBBER, rod((-0.16, carb * 1.2, 0.6), (-0.22, carb * 1.2, 0.6), 0.045, 14))


def _pipes(out: Collector, kit: Kit) -> None:
    for y in (-1, 1):
        head = spline(
            [
                (0.18, 0.065 * y, 0.61),
                (0.29, 0.075 * y, 0.585),
                (0.345, 0.09 * y, 0.47),
                (0.31, 0.12 * y, 0.3),
                (0.18, 0.155 * y, 0.215),
                (-0.1, 0.17 * y, 0.2),
                (-0.32, 0.175 * y, 0.215),
            ],
            40,
        )
        can = spline([(-0.3, 0.175 * y, 0.215), (-0.55, 0.18 * y, 0.235), (-0.92, 0.19 * y, 0.275)], 20)
        r = np.interp(np.linspace(0, 1, 20), [0, 0.12, 0.3, 0.86, 1], [0.021, 0.04, 0.047, 0.045, 0.03])
        out.add("chrome", _CHROME, tube(head, 0.0195, kit.n(12, 6)), tube(can, r, kit.n(18, 8)))
        out.add("rubber", _RUBBER, tube([can[-1] + [0.02, 0, 0], can[-1] - [0.004, 0, 0]], 0.024, 12))


def _body(out: Collector, paint: Material, p: Params, kit: Kit) -> None:

    step = 0.019 / max(min(kit.detail, 1.3), 0.5)

    def tank(q: Floats) -> Floats:
        drop = smooth_min(
            sd_ellipsoid(q, (0.22, 0, 0.83), (0.25, 0.155, 0.145)), sd_ellipsoid(q, (0, 0, 0.8), (0.24, 0.115, 0.1)), 0.06
        )
        return -smooth_min(-drop, q[:, 2] - 0.745, 0.03)

    shell = solid(tank, (-0.3, -0.2, 0.68), (0.52, 0.2, 1.02), step)
    v = shell.vertices
    off = np.abs(v[:, 2] - (0.8 + 0.1 * (v[:, 0] - 0.1)))
    stripe = smoothstep(off, 0.034, 0.016) * smoothstep(v[:, 0], 0.44, 0.36)
    pale = np.clip(np.array([0.62, 0.55, 0.4]) / np.maximum(np.asarray(paint.color), 0.03), 0, 20)
    out.add("paint", paint, shell.tinted(1 + stripe[:, None] * (pale - 1)))
    out.add("chrome", _CHROME, lathe([(0.038, 0), (0.036, 0.012), (0.03, 0.02), (0, 0.02)], 20).moved((0.22, 0, 0.968)))
    long = 0.31 if p.style == "roadster" else 0.24

    def seat(q: Floats) -> Floats:
        lift = 0.05 * smoothstep(q[:, 0], -0.35, -0.62) * (1 if p.style == "roadster" else 2.0)
        dip = 0.02 * np.exp(-(((q[:, 0] + 0.28) / 0.12) ** 2))
        z = np.c_[q[:, :2], q[:, 2] - lift + dip]
        return np.asarray(sd_box(z, (-0.16 - long, 0, 0.8), (long, 0.105, 0.052), 0.045))

    cover = solid(seat, (-0.85, -0.2, 0.7), (-0.1, 0.2, 1.0), step)
    pleat = 1 - 0.45 * (np.abs(np.sin(cover.vertices[:, 0] * 60)) < 0.25) * (np.abs(cover.vertices[:, 1]) < 0.09)
    out.add("seat", finish.leather((0.024, 0.018, 0.015)), cover.tinted(pleat))
    out.add("paint", paint, *(sphere((0.125, 0.03, 0.105), 16, (-0.27, 0.125 * y, 0.6)) for y in (1, -1)))
    out.add("black", _BLACK, box((0.2, 0.18, 0.22), 0.02, (-0.28, 0, 0.58)))
