"""What hangs on the walls of ships and spaceships: a porthole with its brass frame, a round pressure hatch with a wheel, a net of ropes, or a wide screen curving round those before it."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.vehicle_solid import front_prism, rounded
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, sphere, tube

Kind = Literal["porthole", "pressure_hatch", "rope_net", "viewscreen"]
CALLED = {"round window": "porthole", "ship window": "porthole", "ship's window": "porthole", "portholes": "porthole", "hatch": "pressure_hatch", "submarine hatch": "pressure_hatch", "airlock": "pressure_hatch", "airlock door": "pressure_hatch", "airlock hatch": "pressure_hatch", "bulkhead door": "pressure_hatch", "watertight door": "pressure_hatch", "bulkhead": "pressure_hatch", "cargo net": "rope_net", "rigging": "rope_net", "ship rigging": "rope_net", "climbing net": "rope_net", "rope ladder": "rope_net",
          "view screen": "viewscreen", "main screen": "viewscreen", "curved screen": "viewscreen", "main viewer": "viewscreen", "video wall": "viewscreen", "wall of screens": "viewscreen"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("travel/ship_wall", 1, "ship_wall", spoken(get_args(Kind), CALLED), ("fixture",), ("indoor", "ship", "submarine", "space_station", "spaceship"), "wall")


class Params(Kindred):
    """Dials."""

    kind: Kind = "porthole"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its back is at the wall."""
    return drawn(KINDS, p, kit, rest="wall", dynamic=False)


def _porthole(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    brass = dyed(finish.metal("brass", p.wear), p.color)
    out.add("frame", brass, fronted(lathe([(0.2, 0), (0.3, 0), (0.3, 0.02), (0.27, 0.045), (0.22, 0.05), (0.2, 0.03), (0.2, 0)], n, 0.4)))
    t = np.linspace(0, 2 * np.pi, 13)[:-1]
    out.add("bolt", brass, *(sphere((0.014, 0.01, 0.014), 10, (0.283 * np.cos(a), -0.036, 0.283 * np.sin(a))) for a in t))
    out.add("sea", finish.glow((0.25, 0.55, 0.75), 0.5), fronted(cylinder(0.2, 0.006, n, 0.0), -0.004))
    wave = np.r_[np.c_[x := np.linspace(-0.19, 0.19, 30), -0.02 + 0.008 * np.sin(x * 60)], [(0.16, -0.11), (0.08, -0.18), (-0.08, -0.18), (-0.16, -0.11)]]
    out.add("water", finish.glow((0.06, 0.25, 0.35), 0.5), front_prism(wave, -0.013, -0.0105))
    out.add("glass", finish.glass((0.85, 0.95, 0.98)), fronted(lathe([(0, 0.022), (0.203, 0.022), (0.203, 0.028), (0, 0.03)], n, 0.4)))
    out.add("hinge", brass, *(cylinder(0.014, 0.06, 14, 0.003, (-0.31, -0.03, z)) for z in (-0.11, 0.05)), slab((-0.31, -0.04, -0.11), (-0.26, -0.025, 0.11), 0.004))
    out.add("dog", brass, *(rod((0.23 * np.cos(a), -0.05, 0.23 * np.sin(a)), (0.34 * np.cos(a), -0.055, 0.34 * np.sin(a)), 0.012, 10) for a in (0.5, -0.5)), *(sphere((0.03, 0.012, 0.02), 12, (0.35 * np.cos(a), -0.055, 0.35 * np.sin(a))) for a in (0.5, -0.5)))


def _hatch(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 20)
    steel = dyed(finish.paint("#7d868c", p.wear, 0.4), p.color)
    shape, inner = rounded([(-0.55, -0.95), (0.55, -0.95), (0.55, 0.95), (-0.55, 0.95)], 0.3), rounded([(-0.42, -0.82), (0.42, -0.82), (0.42, 0.82), (-0.42, 0.82)], 0.26)
    out.add("frame", finish.paint("#4a5258", p.wear), front_prism(shape, -0.06, 0.0, 0.012, (inner,)))
    out.add("door", steel, front_prism(rounded([(-0.46, -0.86), (0.46, -0.86), (0.46, 0.86), (-0.46, 0.86)], 0.28), -0.12, -0.05, 0.02))
    out.add("rim", finish.metal("steel", p.wear), fronted(lathe([(0.0, 0.12), (0.13, 0.12), (0.14, 0.135), (0.12, 0.15), (0, 0.15)], n, 0.4)))
    out.add("wheel", finish.paint("#c8281c", p.wear), ring(0.2, 0.018, (0, 0, 0), 40, 10).turned(rot_x(np.pi / 2)).moved((0, -0.21, 0)), *(rod((0, -0.2, 0), (0.2 * np.cos(a), -0.21, 0.2 * np.sin(a)), 0.012, 8) for a in np.linspace(0, 2 * np.pi, 6)[:-1]), fronted(cylinder(0.035, 0.08, 20, 0.006), -0.145))
    out.add("dog", finish.metal("steel", p.wear), *(slab((x - 0.1, -0.14, z - 0.025), (x + 0.1, -0.115, z + 0.025), 0.008) for x in (-0.45, 0.45) for z in (-0.5, 0.0, 0.5)), *(cylinder(0.03, 0.16, 16, 0.005, (-0.53, -0.09, z)) for z in (-0.72, 0.56)))
    t = np.linspace(-0.85, 0.85, 12)
    out.add("rivet", finish.metal("steel", p.wear), *(sphere((0.014, 0.009, 0.014), 8, (s * 0.485, -0.062, z)) for s in (-1, 1) for z in t * 0.75))
    out.add("window", finish.glass((0.5, 0.72, 0.82)), fronted(cylinder(0.1, 0.008, 30, 0.002), -0.119).moved((0, 0, 0.5)))
    out.add("seal", finish.metal("brass", p.wear), fronted(lathe([(0.1, 0.118), (0.14, 0.118), (0.135, 0.14), (0.105, 0.14), (0.1, 0.118)], 30, 0.4)).moved((0, 0, 0.5)))
    out.add("lamp", finish.glow((1.0, 0.3, 0.15), 3.0), box((0.14, 0.03, 0.04), 0.01, (0, -0.07, 0.89)))


def _net(out: Collector, p: Params, kit: Kit) -> None:
    rope = dyed(finish.of("rope", "#a98a58", 0.9, p.wear), p.color)
    nx, nz, w, h = 8, 9, 1.5, 1.7

    def at(u: Floats, v: Floats) -> Floats:
        sag = 0.1 * np.sin(np.pi * u) * (1 - v)
        return np.stack([(u - 0.5) * w * (1 - 0.12 * (1 - v)), -0.05 - 0.12 * np.sin(np.pi * v) * np.sin(np.pi * u), h * v - sag], -1)

    s = np.linspace(0, 1, 24)
    out.add("rope", rope, *(tube(at(np.full(24, k / nx), s), 0.009, 7) for k in range(nx + 1)), *(tube(at(s, np.full(24, k / nz)), 0.009, 7) for k in range(nz + 1)))
    out.add("knot", rope, *(sphere(0.019, 8, at(np.array(i / nx), np.array(j / nz))) for i in range(nx + 1) for j in range(nz + 1)))
    out.add("bar", finish.wood("dark", p.wear), rod((-w / 2 - 0.08, -0.035, h), (w / 2 + 0.08, -0.035, h), 0.03, 14))
    out.add("hook", finish.iron(p.wear), *(rod((x, 0.0, h), (x, -0.035, h), 0.014, 10) for x in (-0.6, 0.0, 0.6)))


def _screen(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#15181c", 0.35, p.wear), p.color)
    r = 3.0

    def band(z0: float, z1: float, rr: float, deep: float, lo: float = -0.42, hi: float = 0.42) -> Mesh:
        b = np.linspace(lo, hi, 30)
        line = np.c_[rr * np.sin(b), rr * np.cos(b) - r]
        return thick(np.stack([np.c_[line, np.full(30, z0)], np.c_[line, np.full(30, z1)]], 1), deep)

    out.add("frame", shell, band(-0.62, 0.62, r, 0.06))
    glass = band(-0.56, 0.56, r - 0.006, 0.003, -0.405, 0.405)
    out.add("screen", finish.glow((0.02, 0.05, 0.12), 0.8), glass)
    g = kit.rng("stars")
    b, z = g.uniform(-0.39, 0.39, 150), g.uniform(-0.53, 0.53, 150)
    rr = r - 0.012
    size = g.choice([0.003, 0.004, 0.007], 150, p=[0.6, 0.3, 0.1])
    out.add("star", finish.glow((0.9, 0.95, 1.0), 3.0), *(sphere((q, 0.002, q), 6, (rr * np.sin(t), rr * np.cos(t) - r, h)) for q, t, h in zip(size, b, z, strict=True)))
    out.add("planet", finish.glow((0.25, 0.5, 0.75), 0.9), sphere((0.3, 0.004, 0.3), 34).turned(rot_z(-0.185)).moved((0.55, rr * np.cos(0.185) - r - 0.004, -0.1)))
    out.add("ring", finish.glow((0.85, 0.7, 0.5), 1.0), ring((0.46, 0.1), 0.008, (0, 0, 0), 50, 6).turned(rot_x(np.pi / 2)).turned(rot_y(0.3)).moved((0.55, rr * np.cos(0.185) - r - 0.02, -0.1)))
    out.add("line", finish.glow((0.25, 0.8, 1.0), 2.0), *(tube(np.c_[rr * np.sin(c := np.linspace(lo, hi, 12)), rr * np.cos(c) - r, np.full(12, h)], 0.003, 6) for lo, hi, h in ((-0.38, -0.16, 0.42), (-0.38, -0.22, 0.36), (-0.38, -0.19, 0.3), (-0.38, 0.38, -0.5))))


KINDS: dict[str, Kin] = {"porthole": Kin(_porthole, 9.0), "pressure_hatch": Kin(_hatch, 140.0, cover="hull", affordances=("open",), sides=("front",)), "rope_net": Kin(_net, 8.0), "viewscreen": Kin(_screen, 60.0, sides=("front",))}
"""Each kind's drawing, its mass in kg and what is so of it."""
