"""A toy train: a locomotive with tender and wagons on an oval of wooden or tin track, smoking as it runs round."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Effect, Kit, Literal, Material, Params as Base, Part, SoundSource, Wear, box_collider,
    cylinder_collider, finish, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import (
    Floats, Mesh, box, cylinder, join, lathe, prism, rod, rot_x, rot_y, rot_z, slab, stamp, sweep, torus, tube,
)  # fmt: skip
CARD = Card("toys/toy_train", 1, "toy_train", ("train set", "model train", "toy train set", "model railway", "wooden train", "tin train", "toy locomotive", "locomotive toy", "toy train track", "train track", "toy railway"), ("toy", "plaything"), ("indoor", "shop", "playroom", "bedroom"), "floor", (0.2, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["wood", "tin"] = "wood"
    color: Color = "red"
    """Of the locomotive."""
    wagons: Annotated[int, number(0, 6)] = 3
    track: bool = True
    state: Literal["still", "running"] = "still"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    wear: Wear = 0.25


PRESETS = {"tin": Params(style="tin", color="dark_green", wagons=4), "engine": Params(track=False, wagons=1, color="navy"), "running": Params(state="running")}
GAUGE = 0.052


def build(p: Params, kit: Kit) -> Part:
    """Each vehicle is set on the oval (long side in front) with its own heading; a running one puffs."""
    s, out, n = p.size, Collector(), p.wagons + 2
    rx, ry = 0.5, 0.3
    pitch, start = 0.175, -0.22
    place = [_at(start + pitch * k, rx, ry) if p.track else ((k - (n - 1) / 2) * pitch, 0.0, 0.0) for k in range(n)]
    lift = 0.016 if p.track else 0.0
    tones = (p.color, p.color, "mustard", "navy", "dark_green", "orange", "teal", "maroon")
    for k, (x, y, a) in enumerate(place):
        kind = "engine" if k == 0 else "tender" if k == 1 else ("box", "open", "tank")[(k - 2) % 3]
        for role, mat, m in _vehicle(kind, tones[k], p, kit):
            out.add(role, mat, m.turned(rot_z(a)).moved((x, y, lift)).scaled(s))
    if p.track:
        for role, mat, m in _track(p, kit, rx, ry):
            out.add(role, mat, m.scaled(s))
    x, y, a = place[0]
    funnel = np.array([x - 0.045 * np.cos(a), y - 0.045 * np.sin(a), lift + 0.115]) * s
    at = (float(funnel[0]), float(funnel[1]), float(funnel[2]))
    run = p.state == "running"
    lo, hi = (np.array([-rx - 0.05, -ry - 0.05, 0]) * s, np.array([rx + 0.05, ry + 0.05, 0.018]) * s) if p.track else (np.array([-n * pitch / 2, -0.04, 0]) * s, np.array([n * pitch / 2, 0.04, 0.1]) * s)
    cars = tuple(cylinder_collider(0.09 * s, 0.11 * s, (px * s, py * s, lift * s)) for px, py, _ in place) if p.track else ()
    return Part(
        out.surfaces(), colliders=(box_collider(lo, hi), *cars), mass=2.5 * s, dynamic=True, affordances=("play", "pick up"), anchors={"funnel": at},
        effects=(Effect(kind="smoke", position=at, size=(0.05 * s, 0.05 * s, 0.2 * s), rate=0.4),) if run else (), sounds=(SoundSource(sound="toy_train", position=at, gain=-18.0),) if run else (),
    )  # fmt: skip


def _loop(rx: float, ry: float) -> Floats:
    """Stadium-shaped centre line (k, 2), counter-clockwise from the middle of the front straight."""
    flat_ = rx - ry
    a = np.linspace(-np.pi / 2, np.pi / 2, 33)
    right, left = np.stack([flat_ + ry * np.cos(a), ry * np.sin(a)], 1), np.stack([-flat_ - ry * np.cos(a), -ry * np.sin(a)], 1)
    return np.concatenate([[[0, -ry]], right, [[0, ry]], left, [[0, -ry]]])


def _at(distance: float, rx: float, ry: float) -> tuple[float, float, float]:
    """Place and heading (engine looks to -X) at a distance along the loop."""
    q = _loop(rx, ry)
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(q, axis=0), axis=1))])
    d = distance % s[-1]
    x, y = (float(np.interp(d, s, q[:, k])) for k in (0, 1))
    x2, y2 = (float(np.interp((d + 0.01) % s[-1], s, q[:, k])) for k in (0, 1))
    return x, y, float(np.arctan2(y2 - y, x2 - x))


Pieces = list[tuple[str, Material, Mesh]]


def _vehicle(kind: str, tone: str, p: Params, kit: Kit) -> Pieces:
    """One vehicle along X, front to -X, wheels on z = 0."""
    tin = p.style == "tin"
    body = finish.metal("brass", 0.1).model_copy(update={"color": rgb(tone), "metallic": 0.5, "roughness": 0.3}) if tin else finish.paint(tone, p.wear, 0.4)
    wood = finish.wood("birch", p.wear) if not tin else finish.paint("black", p.wear, 0.3)
    brass, dark = finish.metal("brass", p.wear), finish.paint("charcoal", p.wear)
    n = kit.n(18, 8)
    low, high = 0.034, 0.05
    out: Pieces = [("chassis", wood, box((0.142, 0.058, high - low), 0.004, (0, 0, (low + high) / 2)))]
    big = kind == "engine"
    axles = [-0.045, 0.0, 0.045] if big else [-0.042, 0.042]
    for x in axles:
        r = 0.021 if not big or x < -0.04 else 0.024
        wheel = lathe([(0, 0), (r + 0.003, 0), (r + 0.003, 0.003), (r, 0.004), (r, 0.011), (0.7 * r, 0.012), (0.66 * r, 0.009), (0.25 * r, 0.009), (0.2 * r, 0.014), (0, 0.014)], n, 0.5)
        for s in (-1, 1):
            out.append(("wheel", dark if not tin else finish.paint("dark_red", p.wear), wheel.turned(rot_x(-s * np.pi / 2)).moved((x, s * 0.022, r))))
        out.append(("axle", brass, rod((x, -0.037, r), (x, 0.037, r), 0.003, 8)))
    hooks = [rod((s * 0.071, 0, 0.042), (s * 0.087, 0, 0.042), 0.0035, 6) for s in (-1, 1)]
    out.append(("hook", brass, join(hooks)))
    if big:
        boiler = lathe([(0, 0), (0.026, 0), (0.028, 0.003), (0.028, 0.082), (0, 0.082)], n, 0.5).turned(rot_y(np.pi / 2)).moved((-0.066, 0, 0.079))
        out += [("body", body, boiler), ("body", body, join([slab((0.014, -0.031, high), (0.068, 0.031, 0.108), 0.004)]))]
        out.append(("roof", dark, soft_box((0.068, 0.074, 0.012), 0.005, 0.1, center=(0.04, 0, 0.113))))
        chimney = lathe([(0, 0), (0.009, 0), (0.009, 0.022), (0.014, 0.032), (0.0145, 0.036), (0.01, 0.036), (0.008, 0.03), (0, 0.03)], n, 0.5).moved((-0.045, 0, 0.103))
        dome_ = lathe([(0, 0), (0.012, 0), (0.012, 0.01), (0.007, 0.018), (0, 0.02)], n, 0.8).moved((-0.008, 0, 0.103))
        bands = join([torus(0.0284, 0.0014, n, 5).turned(rot_y(np.pi / 2)).moved((x, 0, 0.079)) for x in (-0.06, -0.03, 0.0)])
        out += [("chimney", dark, chimney), ("dome", brass, dome_), ("band", brass, bands), ("lamp", brass, cylinder(0.008, 0.01, n, 0.002).turned(rot_y(-np.pi / 2)).moved((-0.066, 0, 0.098)))]
        panes = [slab((0.028, s * 0.0312 - 0.0006, 0.08), (0.054, s * 0.0312 + 0.0006, 0.1), 0.0004) for s in (-1, 1)]
        out.append(("window", finish.plastic((0.03, 0.04, 0.05), 0.1), join(panes)))
        cow = prism([(-0.088, -0.006), (-0.07, -0.03), (-0.07, 0.03), (-0.088, 0.006)], 0.02, 0.002).moved((0, 0, 0.014))
        out.append(("buffer", finish.paint("dark_red", p.wear) if tone != "red" else dark, cow))
        rodz = [box((0.1, 0.004, 0.006), 0.0015, (0, s * 0.039, 0.026)) for s in (-1, 1)]
        out.append(("rod", brass, join(rodz)))
    elif kind == "tender":
        out.append(("body", body, join([slab((-0.066, -0.031, high), (0.066, 0.031, 0.086), 0.004), slab((-0.066, -0.031, 0.086), (-0.02, 0.031, 0.092), 0.003)])))
        g = kit.rng("coal")
        out.append(("coal", finish.of("rock", (0.02, 0.02, 0.021), 0.6), stamp(box((0.013, 0.012, 0.012), 0.003), np.c_[g.uniform(-0.012, 0.058, 22), g.uniform(-0.024, 0.024, 22), g.uniform(0.086, 0.097, 22)], g.uniform(0, 3, 22))))
        out.append(("line", brass, join([slab((-0.06, s * 0.0312 - 0.0005, 0.075), (0.06, s * 0.0312 + 0.0005, 0.0775), 0.0002) for s in (-1, 1)])))
    elif kind == "box":
        out.append(("body", body, slab((-0.064, -0.031, high), (0.064, 0.031, 0.104), 0.003)))
        out.append(("roof", dark, soft_box((0.138, 0.072, 0.012), 0.0055, 0.1, center=(0, 0, 0.108))))
        out.append(("door", wood, join([slab((-0.018, s * 0.0315 - 0.001, high + 0.004), (0.018, s * 0.0315 + 0.001, 0.098), 0.0006) for s in (-1, 1)])))
    elif kind == "open":
        sides = [slab((-0.066, s * 0.029 - 0.003, high), (0.066, s * 0.029 + 0.003, 0.078), 0.001) for s in (-1, 1)] + [slab((s * 0.063 - 0.003, -0.03, high), (s * 0.063 + 0.003, 0.03, 0.078), 0.001) for s in (-1, 1)]
        g = kit.rng("blocks")
        cubes = boards((0.022, 0.022, 0.022), [(x, y, 0.062 + 0.02 * ((i + j) % 2)) for i, x in enumerate((-0.045, -0.015, 0.015, 0.045)) for j, y in enumerate((-0.014, 0.014))], 0.002, g.uniform(0.1, 1.3, (8, 3)))
        out += [("body", body, join(sides)), ("load", finish.paint("cream", p.wear), cubes)]
    else:
        out.append(("body", body, lathe([(0, -0.062), (0.022, -0.062), (0.027, -0.055), (0.027, 0.055), (0.022, 0.062), (0, 0.062)], n, 0.7).turned(rot_y(np.pi / 2)).moved((0, 0, 0.08))))
        out.append(("dome", brass, cylinder(0.01, 0.012, n, 0.003, (0, 0, 0.104))))
        out.append(("chassis", wood, join([box((0.01, 0.05, 0.02), 0.002, (x, 0, 0.058)) for x in (-0.04, 0.04)])))
    return out


def _track(p: Params, kit: Kit, rx: float, ry: float) -> Pieces:
    q = _loop(rx, ry)
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(q, axis=0), axis=1))])
    m = kit.n(90, 30)
    d = np.linspace(0, s[-1], m, endpoint=False)
    line = np.stack([np.interp(d, s, q[:, k]) for k in (0, 1)], 1)
    loop = np.c_[line, np.zeros(m)]
    if p.style == "wood":
        w, g, h, b = 0.042, GAUGE / 2, 0.014, 0.0035
        prof = [(-w, 0), (w, 0), (w, h), (g + b, h), (g + b, h - 0.004), (g - b, h - 0.004), (g - b, h), (b - g, h), (b - g, h - 0.004), (-g - b, h - 0.004), (-g - b, h), (-w, h), (-w, 0)]
        return [("track", finish.wood("birch", p.wear), sweep(prof, loop, closed=True))]
    rails = [tube(sweep([(o, 0.012), (o + 1e-4, 0.012)], loop, closed=True).vertices.reshape(m + 1, 2, 3)[:-1, 0], 0.003, 6, closed=True) for o in (-GAUGE / 2, GAUGE / 2)]
    k = 56
    dd = np.linspace(0, s[-1], k, endpoint=False)
    at = np.stack([np.interp(dd, s, q[:, j]) for j in (0, 1)] + [np.full(k, 0.004)], 1)
    nxt = np.stack([np.interp((dd + 0.01) % s[-1], s, q[:, j]) for j in (0, 1)], 1) - at[:, :2]
    return [("rail", finish.metal("steel", p.wear), join(rails)), ("sleeper", finish.paint("charcoal", p.wear), stamp(box((0.014, 0.082, 0.008), 0.002), at, np.arctan2(nxt[:, 1], nxt[:, 0])))]
