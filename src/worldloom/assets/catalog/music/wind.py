"""A wind instrument lying: a trumpet, trombone, saxophone, flute, clarinet or recorder."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered, laid
from worldloom.geometry import Mesh, align, cylinder, lathe, rod, rot_y, rot_z, sphere, spline, tube
from worldloom.world import Motion, Vec3

CARD = Card("music/wind", 1, "wind_instrument", ("trumpet", "cornet", "bugle", "trombone", "saxophone", "sax", "flute", "clarinet", "oboe", "recorder flute"), ("instrument", "musical_instrument"), ("indoor", "studio", "music", "concert_hall", "bar"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["trumpet", "cornet", "bugle", "trombone", "saxophone", "sax", "flute", "clarinet", "oboe", "recorder"] = "trumpet"
    color: Color | None = None
    played: bool = False
    """As drawn, not lying, as somebody has it who plays it."""
    wear: Wear = 0.15


HELD = {"played": True}
"""Dials of one that somebody plays."""
PRESETS = {k: Params(kind=k) for k in ("trombone", "saxophone", "flute", "clarinet", "recorder")} | {"red trumpet": Params(color="#b3261e")}


def build(p: Params, kit: Kit) -> Part:
    """Lies on its side, drawn in the plane XZ."""
    up, out = Collector(), Collector()
    make, mass = KINDS[p.kind]
    make(up, p, kit)
    if p.played:
        return gathered(up, mass, places=PLACES[p.kind], affordances=("pick up", "play"), motions=SLIDING if p.kind == "trombone" else ())
    for f in up.surfaces():
        out.add(f.role, f.material, laid(f.mesh).turned(rot_z(0.25)))
    return gathered(out, mass, affordances=("pick up", "play"))


def _bell(radius: float, long: float, throat: float, kit: Kit) -> Mesh:
    """A flare along +Z from z = 0, open, two walls."""
    t = np.linspace(0, 1, 14)
    r = throat + (radius - throat) * (0.16 * t + 0.84 * t**5)
    outer = np.c_[r, t * long]
    inner = np.c_[r - 0.0025, t * long + 0.0005][::-1]
    return lathe(np.concatenate([outer, inner]), kit.n(36, 16), True)


def _along(m: Mesh) -> Mesh:
    """From +Z to +X."""
    return m.turned(rot_y(np.pi / 2))


def _trumpet(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("brass", p.wear, 0.18), p.color)
    r, n = 0.0062, 10
    out.add("body", brass, _along(_bell(0.061, 0.24, 0.009, kit)).moved((0.02, 0, 0.06)))
    loop = spline([(0.02, 0, 0.06), (-0.14, 0, 0.06), (-0.185, 0, 0.045), (-0.2, 0, 0.01), (-0.185, 0, -0.025), (-0.14, 0, -0.04), (-0.03, 0, -0.04)], 40)
    out.add("body", brass, tube(loop, np.linspace(0.0092, r, 40), n), tube(spline([(-0.25, 0, 0.03), (0.1, 0, 0.03), (0.145, 0, 0.02), (0.16, 0, -0.005), (0.145, 0, -0.03), (0.1, 0, -0.04), (0.03, 0, -0.04)], 40), r, n))
    for x in (-0.03, 0.0, 0.03):
        out.add("body", brass, cylinder(0.0125, 0.12, kit.n(18, 10), 0.002, (x, 0, -0.055)))
        out.add("trim", finish.metal("chrome", p.wear), cylinder(0.0132, 0.012, kit.n(18, 10), 0.003, (x, 0, 0.062)), cylinder(0.0132, 0.01, kit.n(18, 10), 0.003, (x, 0, -0.063)), cylinder(0.003, 0.035, 8, 0.001, (x, 0, 0.07)))
        out.add("pearl", finish.plastic("#e9e4da", 0.15), cylinder(0.0085, 0.004, 14, 0.001, (x, 0, 0.104)))
    out.add("trim", finish.metal("chrome", p.wear), lathe([(0.004, 0), (0.006, 0.04), (0.008, 0.06), (0.0125, 0.075), (0.0135, 0.08), (0.011, 0.081), (0.005, 0.07)], 18, 0.7).turned(rot_y(-np.pi / 2)).moved((-0.25, 0, 0.03)), tube(spline([(0.05, 0, -0.06), (0.07, 0, -0.075), (0.075, 0, -0.055), (0.06, 0, -0.045)], 16), 0.002, 6))


def _trombone(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("brass", p.wear, 0.18), p.color)
    out.add("body", brass, _along(_bell(0.105, 0.42, 0.012, kit)).moved((0.05, 0, 0.085)), tube(spline([(0.05, 0, 0.085), (-0.2, 0, 0.085), (-0.29, 0, 0.075), (-0.325, 0, 0.03), (-0.29, 0, -0.005), (-0.2, 0, -0.015), (0.0, 0, -0.015)], 40), np.linspace(0.0122, 0.0075, 40), 10))
    link, start = ("slide", 0.08) if p.played else ("", -0.05)
    if p.played:
        out.add("inner", finish.metal("chrome", p.wear), *(rod((-0.08, 0, z), (0.66, 0, z), 0.0062, 12) for z in (-0.015, -0.11)), rod((-0.03, 0, -0.11), (-0.03, 0, -0.015), 0.006, 8))
    out.add("slide", finish.metal("chrome", p.wear), rod((start, 0, -0.015), (0.72, 0, -0.015), 0.0075, 12), rod((min(start, start - 0.03), 0, -0.11), (0.72, 0, -0.11), 0.0075, 12), tube(np.c_[0.72 + 0.0475 * np.sin(t := np.linspace(0, np.pi, 16)), 0 * t, -0.0625 + 0.0475 * np.cos(t)], 0.0075, 10), *(rod((x, 0, -0.11), (x, 0, -0.015), 0.006, 8) for x in (-0.03, 0.1)[p.played:]), link=link)
    out.add("slide", finish.metal("chrome"), lathe([(0.005, 0), (0.008, 0.05), (0.0135, 0.07), (0.0145, 0.08), (0.006, 0.075)], 16, 0.7).turned(rot_y(-np.pi / 2)).moved((-0.08, 0, -0.11)))


def _sax(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("brass", p.wear, 0.18), p.color)
    path = spline([(-0.12, 0, 0.5), (-0.06, 0, 0.535), (-0.012, 0, 0.52), (0, 0, 0.47), (0, 0, 0.2), (0, 0, -0.02), (0.02, 0, -0.075), (0.062, 0, -0.092), (0.105, 0, -0.07), (0.125, 0, -0.01), (0.14, 0, 0.1)], 80)
    out.add("body", brass, tube(path, np.interp(np.arange(80), [0, 20, 40, 60, 79], [0.007, 0.013, 0.021, 0.03, 0.036]), kit.n(16, 10)))
    d = path[-1] - path[-4]
    out.add("body", brass, _bell(0.078, 0.12, 0.034, kit).turned(align(d)).moved(path[-1] - [0, 0, 0.012]))
    out.add("bore", finish.plastic((0.03, 0.02, 0.008), 0.5), cylinder(0.034, 0.001, 20, 0.0).turned(align(d)).moved(path[-1]))
    out.add("mouthpiece", finish.plastic("#0e0e10", 0.15), tube(np.array([(-0.105, 0, 0.508), (-0.15, 0, 0.487), (-0.19, 0, 0.462)]), np.array([0.0105, 0.011, 0.005]), 12))
    key = lathe([(0, 0), (0.013, 0), (0.0145, 0.003), (0.012, 0.006), (0, 0.0065)], 16, 0.6)
    spots = [(0.0, z, 0.016 + 0.0105 * (0.47 - z) / 0.4) for z in np.linspace(0.4, 0.02, 11)]
    out.add("key", finish.metal("gold", p.wear, 0.2), *(key.turned(align((0.35, -1, 0))).moved((x + 0.35 * r, -r - 0.008, z)) for x, z, r in spots), *(key.scaled(1.6).turned(align((0, -1, 0.1))).moved((0.125, -0.038, z)) for z in (-0.02, 0.05)))
    out.add("rod", finish.metal("gold", p.wear), *(rod((x, -0.028, 0.02), (x, -0.02, 0.43), 0.0022, 6) for x in (-0.02, -0.012, 0.03)))
    out.add("pearl", finish.plastic("#e9e4da", 0.15), *(cylinder(0.006, 0.002, 12, 0.0005).turned(align((0.35, -1, 0))).moved((x + 0.35 * r, -r - 0.015, z)) for x, z, r in spots[1:8]))


def _flute(out: Collector, p: Params, kit: Kit) -> None:
    silver = dyed(finish.metal("silver", p.wear, 0.16), p.color)
    out.add("body", silver, rod((-0.335, 0, 0), (0.335, 0, 0), 0.0095, kit.n(20, 10)), *(_along(lathe([(0.0095, 0), (0.0118, 0), (0.0118, 0.02), (0.0095, 0.02)], kit.n(20, 10), 0.5)).moved((x, 0, 0)) for x in (-0.335, -0.13, 0.24, 0.318)), sphere((0.02, 0.008, 0.014), 16, (-0.27, -0.007, 0)))
    out.add("bore", finish.plastic((0.02, 0.02, 0.02), 0.5), sphere((0.006, 0.002, 0.005), 10, (-0.27, -0.0145, 0)))
    key = lathe([(0, 0), (0.008, 0), (0.009, 0.0015), (0.0075, 0.003), (0, 0.0025)], 14, 0.6).turned(align((0, -1, 0)))
    out.add("key", silver, *(key.moved((x, -0.0105, 0)) for x in np.linspace(-0.09, 0.31, 17)), rod((-0.1, -0.006, 0.013), (0.3, -0.006, 0.013), 0.0022, 6), rod((-0.02, -0.006, -0.013), (0.31, -0.006, -0.013), 0.0022, 6))


def _clarinet(out: Collector, p: Params, kit: Kit) -> None:
    recorder = p.kind == "recorder"
    body = dyed(finish.wood("#9a6a34", p.wear, 0.3) if recorder else finish.plastic("#121214", 0.18, p.wear), p.color)
    k = 0.5 if recorder else 1.0
    prof = [(0, 0), (0.006, 0), (0.009, 0.03), (0.0125, 0.08), (0.0125, 0.1), (0.0155, 0.105), (0.0155, 0.16), (0.013, 0.165), (0.013, 0.35), (0.0145, 0.352), (0.0145, 0.37), (0.013, 0.372), (0.0135, 0.55), (0.016, 0.56), (0.02, 0.6), (0.036, 0.66), (0.037, 0.666), (0.03, 0.666), (0, 0.62)]
    if recorder:
        prof = [(0, 0), (0.008, 0), (0.012, 0.05), (0.0155, 0.09), (0.017, 0.16), (0.013, 0.18), (0.0115, 0.48), (0.017, 0.5), (0.016, 0.55), (0.019, 0.6), (0.0185, 0.64), (0.01, 0.64), (0, 0.63)]
    out.add("body", body, _along(lathe(prof, kit.n(24, 12), 0.5).scaled((1, 1, k))).moved((-0.33 * k, 0, 0)))
    metal = finish.metal("silver", p.wear)
    if recorder:
        out.add("hole", finish.plastic((0.015, 0.01, 0.006), 0.5), *(sphere((0.003, 0.0012, 0.003), 10, (x, -0.0122, 0)) for x in np.linspace(-0.05, 0.09, 7)), sphere((0.004, 0.002, 0.005), 8, (-0.115, -0.0158, 0)))
        return
    key = lathe([(0, 0), (0.007, 0), (0.008, 0.0015), (0.0065, 0.003), (0, 0.0025)], 12, 0.6).turned(align((0, -1, 0)))
    out.add("key", metal, *(key.moved((x, -0.0155, 0)) for x in (-0.13, -0.1, -0.075, -0.045, 0.05, 0.08, 0.11, 0.16, 0.19)), *(rod((a, -0.013, z), (b, -0.013, z), 0.0017, 6) for a, b, z in ((-0.15, 0.01, 0.009), (0.05, 0.2, 0.009), (-0.12, 0.0, -0.009), (0.06, 0.2, -0.01))))
    out.add("ring", metal, *(_along(lathe([(0.0125, 0), (0.016, 0), (0.016, 0.005), (0.0125, 0.005)], 20, 0.5)).moved((x, 0, 0)) for x in (-0.225, -0.168, 0.02, 0.222)))


def _places(rest: Vec3, left: Vec3, right: Vec3) -> dict[str, Vec3]:
    return {"play.rest": rest, "grip.left": left, "grip.right": right}


_REED = _places((-0.322, 0, 0), (-0.115, 0.006, 0.034), (0.06, 0.006, -0.034))
_VALVES = _places((-0.331, 0, 0.03), (-0.005, 0.03, -0.005), (-0.015, -0.042, 0.035))
_SAX = _places((-0.186, 0, 0.464), (-0.02, 0.04, 0.33), (-0.02, -0.045, 0.11))
PLACES = {
    "trumpet": _VALVES, "cornet": _VALVES, "bugle": _VALVES, "trombone": _places((-0.16, 0, -0.11), (-0.01, 0.035, -0.05), (0.085, 0.0, -0.14)), "saxophone": _SAX, "sax": _SAX,
    "flute": _places((-0.27, -0.012, 0), (-0.08, 0.03, 0.03), (0.14, 0.034, -0.022)), "clarinet": _REED, "oboe": _REED, "recorder": _places((-0.162, 0, 0), (-0.075, 0.006, 0.034), (0.035, 0.006, -0.034)),
}  # fmt: skip
"""Where lips and palms are on each kind, as it is drawn: metres in the plane XZ."""
SLIDING = (Motion(kind="track", link="slide", times=(0.0,), points=((0.0, 0.0, 0.0),)),)
Draw = Callable[[Collector, Params, Kit], None]
KINDS: dict[str, tuple[Draw, float]] = {
    "trumpet": (_trumpet, 1.1), "cornet": (_trumpet, 1.1), "bugle": (_trumpet, 1.0), "trombone": (_trombone, 1.8), "saxophone": (_sax, 2.5), "sax": (_sax, 2.5), "flute": (_flute, 0.45), "clarinet": (_clarinet, 0.8), "oboe": (_clarinet, 0.7), "recorder": (_clarinet, 0.2),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
