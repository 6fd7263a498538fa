"""The violin's body, neck and strings, standing on z = 0 with its front to -Y. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Floats, Mesh, box, cylinder, prism, rod, rot_x, sheet, slab, sphere, spline, tube
from worldloom.world import Material, Motion, Vec3

_CURVES = (
    [(0, 0), (0.05, 0.002), (0.094, 0.03), (0.104, 0.075), (0.094, 0.115), (0.08, 0.136)],
    [(0.08, 0.136), (0.06, 0.162), (0.055, 0.19), (0.061, 0.222), (0.076, 0.248)],
    [(0.076, 0.248), (0.084, 0.285), (0.077, 0.322), (0.045, 0.35), (0, 0.355)],
)


HAIR = -0.0201
"""Metres of a bow's hair across its stick."""


STILL = (Motion(kind="track", link="bow", times=(0.0,), points=((0.0, 0.0, 0.0),)),)
"""Of a bow across the strings, which a hand moves."""


def outline(samples: int = 14) -> Floats:
    """The body's outline (k, 2) of a full-size violin in metres, counter-clockwise from its lowest point."""
    half = np.concatenate([spline(c, samples)[:-1] for c in _CURVES] + [[(0, 0.355)]])
    return np.concatenate([half, half[-2:0:-1] * [-1, 1]])


def arched(line: Floats, rise: float, rings: int = 7) -> Mesh:
    """A plate over an outline (k, 2) that rises by `rise` to its middle, facing +z."""
    mid = np.array([0.0, float(line[:, 1].mean())])
    s = np.linspace(0.02, 1, rings)
    p = mid + s[:, None, None] * (line - mid)
    p = np.concatenate([p, p[:, :1]], 1)
    z = rise * (1 - s**2.4)[:, None] * np.ones(p.shape[1])
    return sheet(np.concatenate([p, z[..., None]], -1))


def violin(out: Collector, wood: Material, scale: float, ribs: float = 0.032, detail: float = 1.0, neck: float = 0.135) -> None:
    """Body, fingerboard, scroll, bridge and four strings; `ribs` is the depth of its sides, `neck` how far it reaches past the body, both at violin size."""
    line = outline(14 if detail > 0.5 else 6)

    def put(m: Mesh) -> Mesh:
        return m.scaled(scale)

    inner = line * [0.97, 0.985] + [0, 0.0025]
    out.add("body", wood, put(upright(prism(inner, ribs)).moved((0, -ribs / 2, 0))))
    plate = prism(line, 0.0035, 0.001)
    front, back = -ribs / 2, ribs / 2
    out.add("body", wood, *(put(upright(plate).moved((0, y, 0))) for y in (front - 0.003, back - 0.0005)))
    dome = arched(line * 0.985 + [0, 0.0025], 0.011)
    out.add("body", wood, put(_front(dome).moved((0, front - 0.003, 0))), put(_front(dome).moved((0, -back - 0.003, 0)).scaled((1, -1, 1))))
    dark = finish.plastic((0.012, 0.011, 0.01), 0.3)
    f = [(0.03, 0.135), (0.036, 0.142), (0.037, 0.16), (0.029, 0.19), (0.028, 0.205), (0.034, 0.212)]
    for s in (-1, 1):
        out.add("hole", dark, put(tube(np.c_[spline(np.array(f) * [s, 1], 24), np.full(24, front - 0.0105)][:, [0, 2, 1]], 0.0024, 5)), *(put(sphere((0.0036, 0.002, 0.0036), 8, (s * x, front - 0.0105, z))) for x, z in (f[0], f[-1])))
    top = 0.355 + neck
    y = front - 0.019
    out.add("fitting", dark, put(slab((-0.013, y, 0.235), (0.013, y + 0.007, top), 0.002)), put(prism([(-0.011, 0), (0.011, 0), (0.018, 0.1), (-0.018, 0.1)], 0.006, 0.002).turned(rot_x(np.pi / 2)).moved((0, y + 0.006, 0.012))), put(sphere((0.028, 0.006, 0.02), 14, (-0.05, y + 0.004, 0.03))))
    out.add("body", wood, put(slab((-0.011, y + 0.006, 0.34), (0.011, y + 0.022, top), 0.005)), put(slab((-0.011, y + 0.004, top), (0.011, y + 0.02, top + 0.075), 0.004)), put(_scroll().moved((0, y + 0.014, top + 0.08))))
    out.add("bridge", finish.wood("birch"), put(prism(np.array([(-0.019, 0), (0.019, 0), (0.015, -0.01), (0.008, -0.017), (-0.008, -0.017), (-0.015, -0.01)]) + [0, front - 0.012], 0.004, 0.001).moved((0, 0, 0.172))))
    pegs = [(s, top + 0.02 + 0.03 * k + 0.012 * (s > 0)) for s in (-1, 1) for k in range(2)]
    out.add("fitting", dark, *(put(rod((0.004 * s, y + 0.012, z), (0.03 * s, y + 0.012, z), 0.0032, 8)) for s, z in pegs), *(put(sphere((0.008, 0.003, 0.008), 10, (0.034 * s, y + 0.012, z))) for s, z in pegs))
    x = np.linspace(-1, 1, 4)
    a, b, c = (np.c_[x * w, np.full(4, d), np.full(4, z)] for w, d, z in ((0.013, y - 0.001, 0.112), (0.0125, y - 0.008, 0.174), (0.008, y - 0.0015, top)))
    out.add("string", finish.metal("steel"), put(wires(a, b, 0.0007, 4)), put(wires(b, c, 0.0007, 4)))


def _front(m: Mesh) -> Mesh:
    """A plate facing +z turned to face -Y, its y becoming z."""
    return m.turned(rot_x(np.pi / 2))


def _scroll() -> Mesh:
    from worldloom.geometry import join

    t = np.linspace(0, 2.6 * np.pi, 30)
    r = 0.016 * (1 - 0.09 * t)
    spiral = np.stack([0 * t, r * np.cos(t), r * np.sin(t)], 1)
    return join([tube(spiral, np.linspace(0.0065, 0.004, 30), 8), cylinder(0.005, 0.03, 10, 0.001, (0, 0, -0.015)).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]])])


def bowed(out: Collector, long: float, at: tuple[float, float, float], side: float) -> Vec3:
    """A bow as link "bow" across the strings of a violin that stands on z = 0: its hair touches them at `at`, halfway, and its frog is to
    `side` of them (1: +X). Gives the place of the palm of a hand that has hold of its frog."""
    turn = np.array([[0, 0, -side], [0, -1, 0], [-side, 0, 0]], float)
    shift = np.asarray(at) - turn @ [0.0, HAIR, long / 2]
    up = Collector()
    bow(up, long, (0.0, 0.0, 0.0))
    for f in up.surfaces():
        out.add(f.role, f.material, f.mesh.turned(turn).moved(shift), link="bow")
    x, y, z = (float(v) for v in turn @ [0.0, 0.03, 0.06] + shift)
    return x, y, z


def bow(out: Collector, long: float, at: tuple[float, float, float]) -> None:
    """A bow along +Z from `at`: stick, hair and frog."""
    p = np.asarray(at, float)
    stick = spline([(0, 0, 0), (0, 0.004, 0.3 * long), (0, 0.006, 0.6 * long), (0, 0, long)], 14) + p
    out.add("stick", finish.wood("#5a2412", 0.1, 0.25), tube(stick, 0.0042, 8), slab(p + [-0.005, -0.022, long - 0.012], p + [0.005, 0.002, long + 0.004], 0.002))
    out.add("fitting", finish.plastic((0.012, 0.011, 0.01), 0.3), slab(p + [-0.006, -0.022, 0.03], p + [0.006, 0.0, 0.075], 0.002))
    out.add("hair", finish.fabric("#e4dcc4"), box((0.009, 0.0012, long - 0.05), 0.0003, p + [0, -0.0195, long / 2 + 0.02]))


__all__ = ["STILL", "arched", "bow", "bowed", "outline", "violin"]
