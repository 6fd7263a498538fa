"""A sitting teddy bear of plush with stitched snout, button eyes, paw pads and a ribbon."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import (
    Floats, Mesh, fbm, rot_y, sd_capsule, sd_ellipsoid, smooth_min, smoothstep, solid, sphere, spline, torus, tube,
)  # fmt: skip
CARD = Card("toys/teddy_bear", 1, "teddy_bear", ("teddy", "stuffed bear", "stuffed animal", "plush toy", "soft toy", "plushie"), ("toy", "plaything"), ("indoor", "shop", "playroom", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.15, 1.2)] = 0.38
    color: Color = "#7a4b22"
    ribbon: Color = "red"
    """Bow round its neck."""
    wear: Wear = 0.3


PRESETS = {"cream": Params(color="cream", ribbon="sky"), "big": Params(height=0.9, color="brown"), "panda": Params(color="white", ribbon="black")}


def build(p: Params, kit: Kit) -> Part:
    """Soft body, head, ears and limbs in one plush skin; pads, snout, eyes, nose and seams on top. It sits facing -Y."""
    s, out = p.height, Collector()
    cell = 0.06 if kit.detail < 0.35 else 0.045 if kit.detail < 0.6 else 0.031 if kit.detail < 1.5 else 0.022
    tone = np.array(rgb(p.color))
    body = solid(_field, (-0.42, -0.54, -0.05), (0.42, 0.26, 1.04), cell)
    v = body.vertices
    shag = 1 + 0.22 * fbm(v, 0.05, 3, kit.seed % 90) + 0.12 * fbm(v, 0.2, 2, 7) - 0.25 * (1 - smoothstep(v[:, 2], 0.0, 0.2)) * p.wear
    n = body.normals if body.normals is not None else 0 * v
    body = Mesh(v + n * (0.006 * fbm(v, 0.03, 2, 5))[:, None], body.faces, body.normals, body.uv).tinted(shag)
    out.add("plush", finish.of("fur", (tone[0], tone[1], tone[2]), 0.95, p.wear), body.scaled(s))
    pale = np.clip(tone * 1.5 + 0.12, 0, 0.75)
    felt = finish.fabric((pale[0], pale[1], pale[2]), p.wear, "velvet")
    pads = [sphere((0.068, 0.014, 0.075), 14, (x * 0.185, -0.492, 0.105)) for x in (-1, 1)] + [sphere((0.098, 0.075, 0.075), 18, (0, -0.165, 0.735))]
    pads += [sphere((0.045, 0.012, 0.045), 12, (x * 0.205, -0.055, 0.925)) for x in (-1, 1)]
    out.add("pad", felt, *(m.scaled(s) for m in pads))
    shine = finish.plastic((0.012, 0.01, 0.009), 0.1)
    out.add("eye", shine, *(sphere(0.024, 14, (x * 0.082, -0.185, 0.815)).scaled(s) for x in (-1, 1)), sphere((0.032, 0.02, 0.022), 12, (0, -0.236, 0.765)).scaled(s))
    thread = finish.fabric("black")
    lines = [tube(spline([(0, -0.245, 0.75), (0, -0.243, 0.715)], 4), 0.005, 5)]
    lines += [tube(spline([(0, -0.243, 0.715), (x * 0.03, -0.232, 0.698), (x * 0.055, -0.212, 0.706)], 8), 0.005, 5) for x in (-1, 1)]
    lines += [tube(spline([(0, -0.262, 0.5), (0, -0.275, 0.38), (0, -0.25, 0.22)], 9), 0.0035, 5)]
    out.add("stitch", thread, *(m.scaled(s) for m in lines))
    silk = finish.fabric(p.ribbon, 0.1, "velvet")
    bow = [torus(0.15, 0.018, 28, 8).scaled((1, 0.9, 1.4)).moved((0, -0.01, 0.6)), sphere((0.03, 0.024, 0.028), 10, (0, -0.168, 0.59))]
    for x in (-1, 1):
        bow.append(sphere((0.075, 0.024, 0.045), 12).turned(rot_y(-x * 0.25)).moved((x * 0.085, -0.17, 0.6)))
        bow.append(soft_box((0.035, 0.01, 0.12), 0.004, 0.1).turned(rot_y(x * 0.3)).moved((x * 0.045, -0.185, 0.53)))
    out.add("ribbon", silk, *(m.scaled(s) for m in bow))
    q: Any = lambda *a: np.array(a) * s  # noqa: E731
    return Part(out.surfaces(), colliders=(box_collider(q(-0.27, -0.2, 0), q(0.27, 0.22, 0.62)), box_collider(q(-0.27, -0.5, 0), q(0.27, -0.2, 0.22)), box_collider(q(-0.25, -0.25, 0.6), q(0.25, 0.2, 1.0))),
                mass=2.2 * s**2, dynamic=True, friction=0.9, affordances=("pick up", "hug"))  # fmt: skip


def _field(p: Floats) -> Floats:
    m = np.abs(p) * [1, 0, 0] + p * [0, 1, 1]
    d = sd_ellipsoid(p, (0, 0.0, 0.31), (0.215, 0.185, 0.3))
    d = smooth_min(d, sd_ellipsoid(p, (0, -0.06, 0.27), (0.19, 0.19, 0.2)), 0.05)
    d = smooth_min(d, sd_ellipsoid(p, (0, -0.02, 0.785), (0.205, 0.185, 0.18)), 0.04)
    d = smooth_min(d, sd_ellipsoid(m, (0.205, 0.0, 0.925), (0.075, 0.042, 0.075)), 0.02)
    d = smooth_min(d, sd_capsule(m, (0.19, -0.01, 0.5), (0.27, -0.2, 0.27), 0.085, 0.068), 0.03)
    d = smooth_min(d, sd_capsule(m, (0.13, -0.08, 0.12), (0.185, -0.4, 0.1), 0.11, 0.088), 0.03)
    return smooth_min(d, sd_ellipsoid(m, (0.185, -0.445, 0.115), (0.085, 0.05, 0.112)), 0.03)
