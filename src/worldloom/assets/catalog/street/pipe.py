"""Pipes on a wall: a rain drain with hopper and shoe, insulated steam pipes with valve wheel and gauge, or a bundle of conduits."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Effect, Field, Kit, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, bolts, copies
from worldloom.geometry import Mesh, box, cylinder, join, lathe, rot_x, rot_y, torus, tube

CARD = Card("street/pipe", 1, "pipe", ("pipework", "steam pipe", "drain pipe", "drainpipe", "pipes", "water pipe", "downspout", "conduit"), ("tube",),
            ("alley", "street", "tokyo", "industrial", "factory", "spaceship", "basement", "indoor", "outdoor"), "wall")


class Params(Base):
    """Dials. Upright pipes run from z = 0 to `length`; lying ones along X at half a metre."""

    style: Literal["drain", "steam", "bundle"] = "steam"
    length: Annotated[float, metres(1.0, 9.0)] = 2.8
    count: Annotated[int, Field(ge=1, le=5)] = 2
    color: Color | Literal[""] = ""
    state: Literal["sound", "leaking"] = "sound"
    wear: Wear = 0.6


VARIETY = {"style": ("bundle", "steam", "drain"), "state": ("leaking", "sound"), "length": (3.2, 2.6, 4.2)}
"""Dials that differ from one to the next where words do not set them."""
PRESETS = {"drain": Params(style="drain", length=4.5), "leaking": Params(state="leaking", color="dark_red"), "bundle": Params(style="bundle", count=4, length=3.5), "copper": Params(color="copper", wear=0.3, count=3)}


def build(p: Params, kit: Kit) -> Part:
    """The wall is the plane y = 0; pipes stand 6 to 20 cm before it."""
    out = Collector()
    leak = {"drain": _drain, "steam": _steam, "bundle": _bundle}[p.style](out, p, kit)
    lo, hi = np.min([s.mesh.bounds[0] for s in out.surfaces()], 0), np.max([s.mesh.bounds[1] for s in out.surfaces()], 0)
    steam = p.state == "leaking"
    effects = (Effect(kind="steam", position=leak, size=(0.25, 0.25, 0.9), color=(0.85, 0.85, 0.87), rate=1.0),) if steam and p.style == "steam" else (Effect(kind="splash", position=(leak[0], leak[1], 0.02), size=(0.2, 0.2, 0.2), rate=0.5),) if steam else ()
    sound = "gas_hiss" if p.style == "steam" else "water_drip"
    return Part(out.surfaces(), colliders=(box_collider(lo, hi),), mass=22.0 * p.length, effects=effects, sounds=(SoundSource(sound=sound, position=leak, gain=-14),) if steam else (), anchors={"valve": leak})


def _skin(p: Params, own: Material) -> Material:
    if p.color in ("copper", "brass", "bronze", "silver"):
        return finish.metal(p.color, p.wear)
    return finish.paint(p.color, p.wear, 0.45) if p.color else own


def _clip(r: float, y: float) -> Mesh:
    """A wall bracket round an upright pipe at the origin's height."""
    return join([lathe([(r + 0.002, -0.02), (r + 0.008, -0.02), (r + 0.008, 0.02), (r + 0.002, 0.02)], 14, 0.3).moved((0, y, 0)), box((0.03, -y, 0.03), 0.004, (0, y / 2, 0)), box((0.09, 0.012, 0.06), 0.003, (0, -0.006, 0))])


def _drain(out: Collector, p: Params, kit: Kit) -> tuple[float, float, float]:
    """Cast pipe with sockets, a hopper at the top and a shoe at the foot; more than one stand side by side."""
    skin, r, n = _skin(p, finish.paint((0.06, 0.064, 0.066), p.wear)), 0.05, kit.n(16, 8)
    for k in range(p.count):
        x, y, top = 0.24 * (k - (p.count - 1) / 2), -0.1, p.length - (0.25 if k == 0 else 0.0)
        out.add("pipe", skin, tube([(x, y - 0.16, 0.1), (x, y - 0.05, 0.16), (x, y, 0.26), (x, y, 0.6), (x, y, top)], r, n))
        sockets = np.arange(0.55, top, 1.5)
        out.add("pipe", skin, copies(lathe([(r, -0.06), (r + 0.014, -0.05), (r + 0.014, 0.03), (r + 0.02, 0.035), (r + 0.02, 0.055), (r, 0.06)], n, 0.4), [(x, y, z) for z in sockets]))
        out.add("clips", finish.iron(p.wear), copies(_clip(r, y), [(x, 0, z + 0.14) for z in sockets]))
        if k == 0:
            hopper = lathe([(r, 0), (0.08, 0.06), (0.13, 0.13), (0.14, 0.25), (0.15, 0.26), (0.13, 0.27), (0.06, 0.1)], 4, False)
            out.add("pipe", skin, hopper.turned(np.array([[0.7071, -0.7071, 0], [0.7071, 0.7071, 0], [0, 0, 1]])).moved((x, y, top)))
    return (0.0, -0.26, 0.1)


def _steam(out: Collector, p: Params, kit: Kit) -> tuple[float, float, float]:
    """Lying pipes with flanges; the lowest has a valve with a red wheel, a gauge and a drop leg."""
    skin, n, w = _skin(p, finish.metal("galvanised", p.wear)), kit.n(18, 8), p.length / 2
    steel, lay = finish.iron(p.wear), rot_y(np.pi / 2)
    for k in range(p.count):
        r, y, z = (0.075, 0.055, 0.045)[k % 3], -0.16, 0.45 + 0.26 * k
        lagged = k == 1
        mat = finish.fabric("cream", p.wear, "canvas") if lagged else skin
        out.add("lagging" if lagged else "pipe", mat, cylinder(r + (0.02 if lagged else 0.0), 2 * w, n, 0.004).turned(lay).moved((-w, y, z)))
        at = np.linspace(-w + 0.25, w - 0.25, max(2, int(p.length / 1.1) + 1))
        for x in at:
            if lagged:
                out.add("bands", finish.metal("galvanised"), lathe([(r + 0.021, -0.015), (r + 0.024, 0), (r + 0.021, 0.015)], n, True).turned(lay).moved((x, y, z)))
                continue
            out.add("flanges", skin, *(cylinder(r + 0.04, 0.022, n, 0.004).turned(lay).moved((x + q, y, z)) for q in (-0.024, 0.002)))
            a = np.arange(6) * np.pi / 3
            ring = np.c_[np.full(6, x + 0.02), y + (r + 0.024) * np.cos(a), z + (r + 0.024) * np.sin(a)]
            out.add("bolts", steel, copies(bolts([(0, 0, 0)], 0.011, 0.014).turned(lay), ring))
        out.add("clips", steel, *(join([torus(r + 0.008, 0.008, n, 5).turned(lay), box((0.03, 0.16 - r, 0.03), 0.004, (0, 0.08 + r / 2, 0)), box((0.05, 0.012, 0.12), 0.003, (0, 0.154, 0))]).moved((x, y, z)) for x in (-0.62 * w, 0.62 * w)))
    x, y, z = 0.18 * w, -0.16, 0.45
    body = lathe([(0.06, -0.13), (0.09, -0.1), (0.11, 0), (0.09, 0.1), (0.06, 0.13)], n, True).turned(lay)
    stem = cylinder(0.018, 0.2, 10, 0.003).turned(rot_x(np.pi / 2)).moved((0, -0.06, 0))
    wheel = join([torus(0.11, 0.012, kit.n(26, 12), 7), *(cylinder(0.008, 0.21, 6).turned(rot_y(np.pi / 2)).moved((-0.105, 0, 0)).turned(np.array([[np.cos(q), -np.sin(q), 0], [np.sin(q), np.cos(q), 0], [0, 0, 1]])) for q in (0.3, 1.35, 2.4))]).turned(rot_x(np.pi / 2)).moved((0, -0.25, 0))
    out.add("valve", finish.metal("brass", p.wear), body.moved((x, y, z)), stem.moved((x, y, z)))
    out.add("wheel", finish.paint("red", p.wear), wheel.moved((x, y, z)))
    g = (x - 0.42, y - 0.09, z + 0.0)
    out.add("gauge", finish.metal("brass", p.wear), cylinder(0.06, 0.045, kit.n(24, 12), 0.006).turned(rot_x(np.pi / 2)).moved(g))
    out.add("dial", finish.paint("white", 0.1), cylinder(0.05, 0.004, 24, 0.001).turned(rot_x(np.pi / 2)).moved((g[0], g[1] - 0.044, g[2])))
    out.add("needle", finish.paint("red", 0.1), box((0.006, 0.003, 0.05), 0.001).turned(np.array([[0.6, 0, 0.8], [0, 1, 0], [-0.8, 0, 0.6]])).moved((g[0] + 0.008, g[1] - 0.05, g[2] + 0.008)))
    out.add("pipe", skin, tube([(-w + 0.6, y, z), (-w + 0.6, y, 0.1), (-w + 0.6, y + 0.02, 0.0)], 0.03, n))
    return (x + 0.15, y - 0.06, z + 0.05)


def _bundle(out: Collector, p: Params, kit: Kit) -> tuple[float, float, float]:
    """Upright conduits that bend aside at different heights, with junction boxes."""
    own, n, rng = finish.paint((0.3, 0.31, 0.3), p.wear), kit.n(12, 6), kit.rng("bundle")
    skin = _skin(p, own)
    for k in range(p.count):
        x, r, y = 0.085 * (k - (p.count - 1) / 2), (0.022, 0.03, 0.018)[k % 3], -0.045
        top = p.length * float(rng.uniform(0.6, 1.0)) if k else p.length
        s = -1 if k < p.count / 2 else 1
        far = x + s * float(rng.uniform(0.3, 0.7))
        path = [(x, y, 0), (x, y, top - 0.16), (x + 0.04 * s, y, top - 0.05), (x + 0.14 * s, y, top), (far, y, top)] if k else [(x, y, 0), (x, y, top)]
        out.add("pipe" if k % 2 == 0 else "pipe2", skin if k % 2 == 0 else finish.metal("galvanised", p.wear), tube(path, r, n))
        out.add("clips", finish.iron(p.wear), copies(_clip(r, y), [(x, 0, z) for z in np.arange(0.3, top - 0.2, 0.8)]))
    out.add("box", finish.paint((0.26, 0.27, 0.26), p.wear), box((0.085 * p.count + 0.12, 0.12, 0.34), 0.015, (0, -0.07, 1.1)), box((0.085 * p.count + 0.08, 0.01, 0.3), 0.004, (0, -0.134, 1.1)))
    out.add("label", finish.paint("yellow", p.wear), box((0.07, 0.004, 0.06), 0.001, (0, -0.141, 1.16)))
    return (0.0, -0.1, 0.3)
