"""A snowman of two or three rolled balls with coal eyes and buttons, a carrot, a scarf, a hat and arms of twigs."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, surface
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.flora_seasons import SNOW
from worldloom.geometry import Mesh, cylinder, fbm, lathe, sphere, tube

CARD = Card("yard/snowman", 1, "snowman", ("snow man", "snow figure", "frosty"), ("figure",), ("winter", "village", "garden", "snow", "christmas", "outdoor"), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.7, 2.4)] = 1.6
    hat: Literal["top", "bucket", "none"] = "top"
    scarf: Color = "red"


PRESETS = {"bucket": Params(hat="bucket", scarf="green"), "small": Params(height=0.9, hat="none")}


def build(p: Params, kit: Kit) -> Part:
    """Balls sunk a little into each other; the front is -Y."""
    out, h = Collector(), p.height
    radius = np.array([0.26, 0.19, 0.135]) * h
    z = np.array([0.22, 0.6, 0.87]) * h
    balls = [_rolled(r, c, kit, k) for k, (r, c) in enumerate(zip(radius, z, strict=True))]
    coal, twig = finish.of("rock", (0.02, 0.02, 0.021), 0.9), finish.wood("dark", 0.7)
    face = z[2] + 0.03 * h
    dots = [(s * 0.045 * h, -0.122 * h, face) for s in (-1, 1)] + [(0.0, -radius[1] * c, z[1] + radius[1] * s) for c, s in ((0.97, 0.1), (0.93, 0.42), (0.95, -0.25))]
    out.add("coal", coal, *(sphere(0.016 * h, 8, d) for d in dots))
    out.add("carrot", finish.of("food", (0.55, 0.16, 0.02), 0.7), tube(np.array([[0, -0.12 * h, face - 0.03 * h], [0, -0.24 * h, face - 0.04 * h]]), np.array([0.02, 0.003]) * h, 8))
    out.add("scarf", finish.fabric(p.scarf, 0.3), lathe([(0.105 * h, -0.03 * h), (0.128 * h, -0.02 * h), (0.13 * h, 0.015 * h), (0.1 * h, 0.025 * h)], 24).moved((0, 0, z[1] + 0.165 * h)))
    out.add("scarf end", finish.fabric(p.scarf, 0.3), tube(np.array([[0.07, -0.11, 0.765], [0.085, -0.19, 0.7], [0.088, -0.205, 0.58]]) * h, np.array([0.03, 0.034, 0.036]) * h, 8))
    for s in (-1, 1):
        a = np.array([[0.16, 0.0, 0.66], [0.3, -0.04, 0.74], [0.42, -0.07, 0.86]]) * h * [s, 1, 1]
        b = np.array([[0.36, -0.055, 0.8], [0.44, -0.03, 0.83]]) * h * [s, 1, 1]
        out.add("arms", twig, tube(a, np.array([0.012, 0.01, 0.005]) * h, 6), tube(b, np.array([0.007, 0.004]) * h, 5))
    if p.hat != "none":
        _hat(out, p, float(z[2] + 0.1 * h))
    return Part((surface("snow", balls, SNOW), *out.surfaces()), colliders=(cylinder_collider(float(radius[0]), 0.98 * h),), mass=120 * h**3, anchors={"top": (0, 0, round(h, 3))})


def _rolled(r: float, at: float, kit: Kit, k: int) -> Mesh:
    """A ball that rolling has left uneven."""
    m = sphere(r, kit.n(28, 10))
    v = m.vertices * (1 + 0.05 * fbm(m.vertices / r, 0.9, 3, kit.seed % 71 + k))[:, None] * [1, 1, 0.95]
    return Mesh(v + [0, 0, at], m.faces, m.normals, m.uv)


def _hat(out: Collector, p: Params, at: float) -> None:
    h = p.height
    if p.hat == "top":
        cloth = finish.fabric("black", 0.4)
        out.add("hat", cloth, cylinder(0.15 * h, 0.012 * h, 28, 0.003, (0, 0, at)), cylinder(0.095 * h, 0.15 * h, 28, 0.004, (0, 0, at + 0.008 * h)))
        out.add("band", finish.fabric(p.scarf, 0.3), cylinder(0.0965 * h, 0.03 * h, 28, 0.002, (0, 0, at + 0.012 * h)))
    else:
        out.add("hat", finish.metal("galvanised", 0.5), lathe([(0.12 * h, 0.0), (0.085 * h, 0.14 * h), (0.0, 0.14 * h)], 28).moved((0, 0, at - 0.02 * h)))
