"""A bathtub: free-standing on lion feet with brass taps, or a plain built-in tub with a panel; full of water and foam if wished."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, Support
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import around
from worldloom.geometry import Mesh, cylinder, join, rod, sheet, sphere, spline, stamp, tube

CARD = Card("bathroom/bathtub", 1, "bathtub", ("bath tub", "tub", "clawfoot tub", "bath", "freestanding tub", "soaking tub"), ("fixture",), ("indoor", "bathroom", "victorian"), "floor", (0.6, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["clawfoot", "modern"] = "clawfoot"
    length: Annotated[float, metres(1.3, 1.9)] = 1.7
    color: Color = "white"
    """Outside of the tub."""
    contents: Literal["empty", "water", "foam"] = "empty"


PRESETS = {"foam": Params(contents="foam", color="teal"), "modern": Params(style="modern", contents="water")}
SHOWS: dict[str, dict[str, str]] = {"freestanding": {}, "soaking": {}, "oval": {}, "bubble_bath": {"contents": "foam"}}


def build(p: Params, kit: Kit) -> Part:
    """Oval shell with a rolled rim, feet, taps at one end, drain."""
    out, w, d, n = Collector(), p.length / 2, 0.38, kit.n(64, 24)
    z0, h = (0.14, 0.6) if p.style == "clawfoot" else (0.0, 0.56)
    a = np.linspace(0, 2 * np.pi, n + 1)
    ring: Any = lambda sx, sy, z, k=2.6: np.stack([w * sx * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** (2 / k), d * sy * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** (2 / k), np.full_like(a, z)], 1)  # noqa: E731
    outer = [ring(0.004, 0.004, z0), ring(0.62, 0.55, z0), ring(0.76, 0.72, z0 + 0.05), ring(0.88, 0.86, z0 + 0.2), ring(0.95, 0.93, h - 0.04), ring(0.985, 0.985, h - 0.012)]
    if p.style == "modern":
        outer = [ring(0.004, 0.004, z0, 5), ring(0.93, 0.9, z0, 5), ring(0.95, 0.93, z0 + 0.02, 5), ring(0.99, 0.985, h - 0.03, 4)]
    rim = [ring(1.0, 1.0, h), ring(0.985, 0.97, h + 0.012), ring(0.945, 0.9, h + 0.004)]
    inner = [ring(0.92, 0.86, h - 0.05), ring(0.85, 0.78, h - 0.3), ring(0.74, 0.66, z0 + 0.07), ring(0.5, 0.42, z0 + 0.045), ring(0.004, 0.004, z0 + 0.045)]
    shell = sheet(np.stack(outer + rim[:1]))
    flip: Any = lambda m: m if float((m.normals * (m.vertices - [0, 0, h / 2])).sum()) > 0 else Mesh(m.vertices, m.faces[:, ::-1], -m.normals, m.uv)  # noqa: E731
    back: Any = lambda m: Mesh(m.vertices, m.faces[:, ::-1], -m.normals, m.uv)  # noqa: E731
    out.add("shell", finish.ceramic(p.color, 0.12), flip(shell))
    out.add("basin", finish.ceramic("white", 0.08), back(flip(sheet(np.stack(rim + inner)))))
    metal = finish.metal("brass" if p.style == "clawfoot" else "chrome", 0.15)
    if p.style == "clawfoot":
        foot = spline([(0, 0, 0.2), (0.05, 0, 0.15), (0.07, 0, 0.08), (0.045, 0, 0.04), (0.06, 0, 0.015)], 14)
        one = join([tube(foot, np.interp(np.linspace(0, 1, 14), [0, 0.5, 0.85, 1], [0.035, 0.026, 0.02, 0.03]), 10), sphere((0.035, 0.035, 0.028), 12, (0.062, 0, 0.026))])
        out.add("foot", metal, stamp(one, [(x * 0.58 * w, y * 0.5 * d, 0) for x in (-1, 1) for y in (-1, 1)], [np.arctan2(y, x) for x in (-1, 1) for y in (-1, 1)]))
    out.add("drain", metal, cylinder(0.03, 0.006, 18, 0.002, (-0.4 * w, 0, z0 + 0.044)))
    tap = [rod((-w + 0.04, s * 0.07, h), (-w + 0.04, s * 0.07, h + 0.12), 0.014, 10) for s in (-1, 1)] + [rod((-w + 0.04, -0.09, h + 0.1), (-w + 0.04, 0.09, h + 0.1), 0.016, 12), tube(spline([(-w + 0.04, 0, h + 0.1), (-w + 0.1, 0, h + 0.15), (-w + 0.17, 0, h + 0.13), (-w + 0.185, 0, h + 0.07)], 14), 0.013, 10)]
    tap += [rod((-w + 0.04, s * 0.09 - 0.03, h + 0.135), (-w + 0.04, s * 0.09 + 0.03, h + 0.135), 0.005, 6) for s in (-1, 1)] + [rod((-w + 0.01, s * 0.09, h + 0.135), (-w + 0.07, s * 0.09, h + 0.135), 0.005, 6) for s in (-1, 1)] + [rod((-w + 0.04, s * 0.09, h + 0.1), (-w + 0.04, s * 0.09, h + 0.14), 0.009, 8) for s in (-1, 1)]
    out.add("tap", metal, *tap)
    if p.contents != "empty":
        z = h - 0.13
        fill = sheet(np.stack([ring(0.004, 0.004, z), ring(0.5, 0.5, z), ring(0.895, 0.825, z)]))
        fill = fill if fill.normals is None or float(fill.normals[:, 2].sum()) > 0 else back(fill)
        out.add("water", finish.of("water", (0.5, 0.68, 0.7), 0.05, transmission=0.8), fill)
        if p.contents == "foam":
            g = kit.rng("foam")
            k = kit.n(70, 20)
            q, t = np.sqrt(g.uniform(0, 1, k)), g.uniform(0, 2 * np.pi, k)
            out.add("foam", finish.of("snow", (0.78, 0.8, 0.81), 0.8), *(sphere((r, r, 0.7 * r), 8, (0.78 * w * a_ * np.cos(b_), 0.68 * d * a_ * np.sin(b_), z + 0.01)) for a_, b_, r in zip(q, t, g.uniform(0.04, 0.1, k), strict=True)))
    floor = z0 + 0.046 if p.contents == "empty" else h - 0.15
    return Part(out.surfaces(), supports=(Support(name="inside", center=(0, 0, floor), size=(0.78 * w, 0.6 * d), clearance=h),), colliders=(*around((-w, -d, 0), (w, d, h + 0.012), (-0.5 * w, -0.42 * d), (0.5 * w, 0.42 * d), z0 + 0.045), box_collider((-w, -0.13, h), (-w + 0.2, 0.13, h + 0.17))), mass=95.0, functional_sides=("front",), affordances=("wash", "lie"))
