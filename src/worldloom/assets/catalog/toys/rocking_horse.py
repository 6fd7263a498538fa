"""A wooden rocking horse: carved body on bow rockers or a painted one with saddle, bridle, mane and tail, rocking gently when in motion."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, Wear, box_collider, finish, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import (
    Floats, Mesh, align, box, fbm, rot_x, rot_z, sd_capsule, sd_ellipsoid, sheet, slab, smooth_min, smoothstep, solid,
    sphere, spline, torus, tube,
)  # fmt: skip
CARD = Card("toys/rocking_horse", 1, "rocking_horse", ("rocking toy horse", "wooden horse", "hobby horse"), ("toy", "plaything"), ("indoor", "shop", "playroom", "bedroom", "victorian"), "floor", (0.3, 0.2, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["painted", "wood"] = "painted"
    color: Color = "#b9b4a8"
    """Coat of the painted horse."""
    accent: Color = "dark_red"
    """Saddle, bridle and rocker lines."""
    size: Annotated[float, number(0.4, 1.3)] = 1.0
    state: Literal["still", "rocking"] = "still"
    wear: Wear = 0.25


PRESETS = {"wood": Params(style="wood", accent="brown"), "bay": Params(color="#4a2413", accent="navy", state="rocking"), "small": Params(size=0.5, accent="dark_green")}


def build(p: Params, kit: Kit) -> Part:
    """Body by soft solid, legs stretched in gallop to the rockers, saddle, tack, hair; front (head) to -Y."""
    s, out = p.size, Collector()
    coat = finish.paint(p.color, p.wear, 0.35) if p.style == "painted" else finish.wood("oak", p.wear, 0.4)
    cell = (0.03 if kit.detail < 0.6 else 0.022 if kit.detail < 1.5 else 0.015) * s
    body = _body(cell / s)
    if p.style == "painted":
        spots = smoothstep(fbm(body.vertices, 0.11, 3, kit.seed % 80), 0.08, 0.3) * smoothstep(body.vertices[:, 1], -0.1, 0.35)
        body = body.tinted(1 - 0.5 * spots[:, None] * np.array([0.8, 0.85, 0.9]))
    rock = finish.wood("oak", p.wear) if p.style == "wood" else finish.paint(p.accent, p.wear)
    out.add("body", coat, body.scaled(s))
    dark = finish.paint("black", 0.1, 0.12)
    out.add("eye", dark, *(sphere(0.012 * s, 12, np.array((x * 0.047, -0.5, 0.905)) * s) for x in (-1, 1)))
    out.add("hoof", dark, *(box(np.array((0.05, 0.07, 0.045)) * s, 0.012 * s, np.array((x, y, z)) * s) for x, y, z in _HOOVES))
    hair = finish.of("fur", (0.5, 0.4, 0.26) if p.style == "painted" else (0.3, 0.2, 0.1), 0.8)
    out.add("mane", hair, *(m.scaled(s) for m in _hair(kit)))
    leather, brass = finish.leather(rgb(p.accent), p.wear), finish.metal("brass", p.wear)
    out.add("saddle", leather, *(m.scaled(s) for m in _saddle()))
    out.add("stirrup", brass, *(torus(0.032, 0.005, 18, 6).turned(rot_x(np.pi / 2)).turned(rot_z(np.pi / 2)).moved((x * 0.185, 0.02, 0.5)).scaled(s) for x in (-1, 1)))
    rails, slats = _rockers(kit)
    out.add("rocker", rock, *(m.scaled(s) for m in rails))
    out.add("slat", finish.wood("oak", p.wear), *(m.scaled(s) for m in slats))
    q: Any = lambda *a: tuple(round(x * s, 4) for x in a)  # noqa: E731
    rocking = (Motion(kind="swing", amplitude=0.13, period=1.7, center=q(0, 0, 0.9), axis=(1, 0, 0)),) if p.state == "rocking" else ()
    return Part(
        out.surfaces(), mass=13 * s**3, dynamic=True, affordances=("sit", "rock"), functional_sides=("left", "right"), motions=rocking, anchors={"saddle": q(0, 0.03, 0.79)},
        colliders=(box_collider(q(-0.21, -0.62, 0), q(0.21, 0.62, 0.16)), box_collider(q(-0.13, -0.36, 0.1), q(0.13, 0.4, 0.78)), box_collider(q(-0.09, -0.66, 0.6), q(0.09, -0.22, 1.06)), box_collider(q(-0.06, 0.3, 0.35), q(0.06, 0.52, 0.75))),
    )  # fmt: skip


_HOOVES = ((-0.1, -0.46, 0.165), (0.1, -0.46, 0.165), (-0.1, 0.46, 0.165), (0.1, 0.46, 0.165))


def _body(cell: float) -> Mesh:
    def field(p: Floats) -> Floats:
        d = sd_ellipsoid(p, (0, 0.03, 0.66), (0.122, 0.34, 0.135))
        d = smooth_min(d, sd_ellipsoid(p, (0, -0.22, 0.68), (0.125, 0.16, 0.16)), 0.05)
        d = smooth_min(d, sd_ellipsoid(p, (0, 0.27, 0.67), (0.128, 0.15, 0.15)), 0.05)
        d = smooth_min(d, sd_capsule(p, (0, -0.28, 0.74), (0, -0.42, 0.93), 0.098, 0.066), 0.06)
        d = smooth_min(d, sd_capsule(p, (0, -0.42, 0.945), (0, -0.585, 0.83), 0.068, 0.04), 0.035)
        d = smooth_min(d, sd_ellipsoid(p, (0, -0.44, 0.915), (0.056, 0.06, 0.066)), 0.03)
        m = np.abs(p) * [1, 0, 0] + p * [0, 1, 1]
        for y0, y1, y2, y3 in ((-0.22, -0.33, -0.4, -0.46), (0.29, 0.37, 0.4, 0.46)):
            d = smooth_min(d, sd_capsule(m, (0.085, y0, 0.62), (0.095, y1, 0.42), 0.066, 0.04), 0.04)
            d = smooth_min(d, sd_capsule(m, (0.095, y1, 0.42), (0.1, y2, 0.27), 0.038, 0.026), 0.02)
            d = smooth_min(d, sd_capsule(m, (0.1, y2, 0.27), (0.1, y3, 0.175), 0.026, 0.032), 0.015)
        return smooth_min(d, sd_capsule(m, (0.035, -0.41, 0.985), (0.045, -0.4, 1.045), 0.02, 0.008), 0.015)

    return solid(field, (-0.2, -0.66, 0.13), (0.2, 0.52, 1.08), cell)


def _hair(kit: Kit) -> list[Mesh]:
    r, out = kit.rng("hair"), []
    for k in range(kit.n(26, 8)):
        t = (k + 0.5) / kit.n(26, 8)
        top = np.array([0.0, -0.425 + 0.2 * t, 1.01 - 0.24 * t])
        side = -1 if k % 3 else 1
        lean = np.array([side * float(r.uniform(0.06, 0.1)), float(r.uniform(0.0, 0.06)), -float(r.uniform(0.09, 0.16))])
        path = spline([top, top + [side * 0.035, 0.025, 0.022], top + lean * 0.7 + [side * 0.03, 0.03, 0], top + lean * 1.1 + [side * 0.02, 0.04, 0]], 9)
        out.append(tube(path, np.array([0.012, 0.016, 0.017, 0.016, 0.014, 0.012, 0.009, 0.006, 0.002]), 5).tinted(float(r.uniform(0.75, 1.2)) * np.ones(3)))
    for _ in range(kit.n(14, 6)):
        a, b = float(r.normal() * 0.025), float(r.normal() * 0.02)
        path = spline([(0, 0.4, 0.72), (a * 0.6, 0.49, 0.71), (a, 0.53 + b, 0.58), (1.6 * a, 0.51 + b, 0.42), (2 * a, 0.55 + 2 * b, 0.32)], 12)
        out.append(tube(path, np.interp(np.linspace(0, 1, 12), [0, 0.3, 0.7, 1], [0.013, 0.02, 0.016, 0.002]), 5).tinted(float(r.uniform(0.75, 1.2)) * np.ones(3)))
    fore = [tube(spline([(x, -0.42, 1.015), (x * 1.6, -0.47, 1.0), (x * 2, -0.51, 0.94)], 7), np.array([0.012, 0.015, 0.014, 0.012, 0.009, 0.006, 0.002]), 5) for x in (-0.012, 0.0, 0.012)]
    return out + fore


def _saddle() -> list[Mesh]:
    seat = sheet(_over(np.linspace(-0.13, 0.17, 12), np.linspace(-1.25, 1.25, 15), 0.012))
    flap = sheet(_over(np.linspace(-0.08, 0.1, 6), np.linspace(-2.0, 2.0, 21), 0.008))
    horn = [sphere((0.075, 0.03, 0.03), 12, (0, 0.16, 0.815)), sphere((0.05, 0.025, 0.028), 12, (0, -0.13, 0.815))]
    straps = [sheet(_over(np.array([y - 0.014, y + 0.014]), np.linspace(-3.1, 3.1, 34), 0.005)) for y in (0.0,)]
    leathers = [slab((x * 0.172 - 0.004, 0.01, 0.52), (x * 0.172 + 0.004, 0.03, 0.68), 0.002) for x in (-1, 1)]
    head = np.array([0, -0.42, 0.945])
    d = np.array([0, -0.165, -0.115]) / np.hypot(0.165, 0.115)
    rings = [torus(r, 0.0075, 22, 6).turned(align(d)).moved(head + d * q) for q, r in ((0.13, 0.052), (0.02, 0.073))]
    rein = [tube(spline([(x * 0.05, -0.53, 0.86), (x * 0.09, -0.4, 0.86), (x * 0.075, -0.25, 0.84), (0, -0.14, 0.845)], 14), 0.006, 6) for x in (-1, 1)]
    return [seat, flap, *horn, *straps, *leathers, *rings, *rein]


def _over(y: Floats, a: Floats, lift: float) -> Floats:
    """Points on the barrel of the horse: stations y (n,), angles a (m,) from the top, `lift` above its skin."""
    rx, rz = 0.125 + lift, 0.137 + lift
    yy, aa = np.meshgrid(y, a, indexing="ij")
    dip = 0.03 * ((yy - 0.02) / 0.15) ** 2 * np.cos(np.clip(aa, -1.5, 1.5))
    return np.stack([rx * np.sin(aa), yy, 0.66 + rz * np.cos(aa) + dip * (lift > 0.01)], -1)[:, ::-1]


def _rockers(kit: Kit) -> tuple[list[Mesh], list[Mesh]]:
    y = np.linspace(-0.62, 0.62, kit.n(25, 9))
    z = 0.02 + 1.3 - np.sqrt(1.3**2 - y**2)
    rails = []
    for x in (-0.19, 0.19):
        w, t = 0.016, 0.045
        ring = np.stack([np.stack([np.full_like(y, x + a), y, z + b], 1) for a, b in ((-w, -0.02), (w, -0.02), (w, t - 0.02), (-w, t - 0.02), (-w, -0.02))], 1)
        m = sheet(ring, smooth=False)
        caps = [box((2 * w, 0.02, t), 0.005, (x, s * 0.625, float(z[-1]) + 0.002)) for s in (-1, 1)]
        rails += [m, *caps]
    height: Any = lambda q: 0.02 + 1.3 - float(np.sqrt(1.3**2 - q * q)) + 0.03  # noqa: E731
    slats = [box((0.4, 0.05, 0.014), 0.004, (0, q, height(q))) for q in (-0.3, -0.1, 0.1, 0.3)]
    blocks = [box((0.42, 0.075, 0.022), 0.005, (0, s * 0.46, height(0.46) + 0.008)) for s in (-1, 1)] + [box((0.03, 0.04, 0.06), 0.006, (x, y_, 0.145)) for x in (-0.1, 0.1) for y_ in (-0.46, 0.46)]
    return rails, [*slats, *blocks]
