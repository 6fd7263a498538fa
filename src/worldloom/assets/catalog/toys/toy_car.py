"""A toy car or van of painted wood or tin with wooden wheels that turn."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, box_collider, finish, metres,
    np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_y, slab, sphere
CARD = Card("toys/toy_car", 1, "toy_car", ("model car", "wooden car", "toy truck", "toy van", "model_airplane", "toy_boat"), ("toy", "plaything"), ("indoor", "playroom", "shop", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["car", "truck", "racer"] = "car"
    color: Color = "red"
    length: Annotated[float, metres(0.07, 0.6)] = 0.18
    wear: Wear = 0.3


PRESETS = {"truck": Params(style="truck", color="mustard", length=0.26), "racer": Params(style="racer", color="navy")}
_SIDE = {
    "car": [(-0.5, 0.12), (0.5, 0.12), (0.5, 0.3), (0.47, 0.33), (0.22, 0.36), (0.13, 0.52), (0.08, 0.56), (-0.24, 0.56), (-0.3, 0.53), (-0.4, 0.37), (-0.48, 0.34), (-0.5, 0.3)],
    "truck": [(0.1, 0.12), (0.5, 0.12), (0.5, 0.32), (0.42, 0.36), (0.38, 0.56), (0.14, 0.56), (0.1, 0.5)],
    "racer": [(-0.48, 0.14), (0.46, 0.12), (0.5, 0.17), (0.42, 0.24), (0.05, 0.29), (0.0, 0.26), (-0.16, 0.26), (-0.2, 0.36), (-0.4, 0.33), (-0.48, 0.24)],
}


def build(p: Params, kit: Kit) -> Part:
    """A sawn profile with round edges, windows, bumpers, four wheels on axles that spin; it drives to -Y."""
    s, out, n = p.length, Collector(), kit.n(24, 10)
    w = 0.19 if p.style != "racer" else 0.12
    # A front at +x of the profile becomes -Y.
    side: Any = lambda pts, half, bev: (lambda m: Mesh(np.stack([m.vertices[:, 2] - half, -m.vertices[:, 0], m.vertices[:, 1]], 1), m.faces).scaled(s))(prism(pts, 2 * half, bev))  # noqa: E731
    paint, wood = finish.paint(p.color, p.wear, 0.35), finish.wood("birch", p.wear)
    out.add("body", paint, side(_SIDE[p.style], w, 0.02))
    glass = finish.paint("sky", 0.1, 0.2)
    if p.style == "car":
        for a, b in ((-0.27, -0.1), (-0.06, 0.1)):
            out.add("window", glass, *(slab((x * w - 0.003, -b, 0.38), (x * w + 0.003, -a, 0.5), 0.002).scaled(s) for x in (-1, 1)))
    if p.style == "truck":
        out.add("bed", wood, box((2 * w, 1.0, 0.06), 0.01, (0, 0.0, 0.15)).scaled(s), *(box((0.02, 0.56, 0.16), 0.006, (x * (w - 0.01), 0.22, 0.28)).scaled(s) for x in (-1, 1)), *(box((2 * w, 0.02, 0.16), 0.006, (0, y, 0.28)).scaled(s) for y in (-0.06, 0.49)))
        out.add("window", glass, *(slab((x * w - 0.003, -0.36, 0.4), (x * w + 0.003, -0.18, 0.51), 0.002).scaled(s) for x in (-1, 1)))
        out.add("load", finish.wood("oak"), *(rod((x, -0.02, z), (x, 0.46, z), 0.05, 10).scaled(s) for x, z in ((-0.1, 0.25), (0.0, 0.25), (0.1, 0.25), (-0.05, 0.34), (0.05, 0.34))))
    if p.style == "racer":
        out.add("driver", wood, sphere(0.06, 12, (0, 0.08, 0.36)).scaled(s))
        out.add("number", finish.paint("white"), *(cylinder(0.055, 0.004, 18, 0.001).turned(rot_y(np.pi / 2)).moved((x * w - 0.002, -0.08, 0.21)).scaled(s) for x in (-1, 1)))
    out.add("lamp", finish.metal("brass"), *(sphere((0.035, 0.02, 0.035), 10, (x * 0.6 * w, -0.5 if p.style != "racer" else -0.47, 0.23 if p.style != "racer" else 0.17)).scaled(s) for x in (-1, 1)))
    joints = []
    for k, y in enumerate((-0.29, 0.3)):
        r = 0.12 if p.style != "racer" or k == 0 else 0.14
        wheel = lathe([(0, 0), (0.9 * r, 0), (r, 0.015), (r, 0.055), (0.9 * r, 0.07), (0.55 * r, 0.07), (0.5 * r, 0.06), (0, 0.06)], n, 0.5)
        name = f"axle.{k + 1}"
        for x in (-1, 1):
            out.add("wheel", finish.wood("walnut", p.wear), wheel.turned(rot_y(x * np.pi / 2)).moved((x * (w - 0.005), y, r)).scaled(s), link=name)
            out.add("hub", finish.paint("mustard"), cylinder(0.04, 0.02, 12, 0.005).turned(rot_y(x * np.pi / 2)).moved((x * (w + 0.055), y, r)).scaled(s), link=name)
        joints.append(Joint(name=name, origin=(0, y * s, r * s), axis=(1, 0, 0), limits=(-1e3, 1e3)))
    body = bounding_colliders([q for q in out.surfaces() if not q.link])
    wheels = tuple(box_collider(((-w - 0.07) * s, (y - 0.12) * s, 0.0), ((w + 0.07) * s, (y + 0.12) * s, 0.24 * s), f"axle.{k + 1}") for k, y in enumerate((-0.29, 0.3)))
    return Part(out.surfaces(), colliders=(*body, *wheels), mass=4 * s**2 + 0.1, dynamic=True, joints=tuple(joints), affordances=("pick up", "push"))
