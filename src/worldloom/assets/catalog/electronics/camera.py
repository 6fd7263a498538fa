"""A camera: classic film camera with a lens and strap lugs, on a tripod if wished; or a security camera on a bracket."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import cylinder, lathe, rod, rot_x, rot_z, slab, sphere, torus
CARD = Card("electronics/camera", 1, "camera", ("film camera", "tripod", "photo camera"), ("electronics",), ("indoor", "office", "studio"), "table")


class Params(Base):
    """Dials."""

    style: Literal["film", "folding"] = "film"
    color: Color = "black"
    """Of the covering."""
    tripod: Annotated[float, metres(0.0, 1.7)] = 0.0
    """Height of a tripod under it; 0 for none."""


PRESETS = {"brown": Params(color="brown"), "tripod": Params(tripod=1.35), "folding": Params(style="folding", color="dark_red")}


def build(p: Params, kit: Kit) -> Part:
    """Chromed top plate with dials, leather body, lens rings of glass, bellows on the folding one."""
    out, n = Collector(), kit.n(32, 12)
    chrome, hide, black = finish.metal("steel", 0.1, 0.25), finish.leather(rgb(p.color), 0.3), finish.paint("black", 0.1, 0.3)
    z = p.tripod
    up = rot_x(np.pi / 2)
    out.add("body", hide, slab((-0.068, -0.017, z + 0.008), (0.068, 0.017, z + 0.06), 0.008))
    out.add("plate", chrome, slab((-0.069, -0.018, z + 0.058), (0.069, 0.018, z + 0.076), 0.006), slab((-0.069, -0.018, z), (0.069, 0.018, z + 0.01), 0.004), slab((-0.02, -0.02, z + 0.07), (0.02, 0.012, z + 0.094), 0.006), *(cylinder(r, 0.008, 18, 0.001, (x, 0, z + 0.075)) for x, r in ((-0.05, 0.011), (0.042, 0.009), (0.059, 0.006))))
    out.add("window", finish.plastic((0.02, 0.025, 0.04), 0.05), slab((-0.012, -0.0215, z + 0.076), (0.012, -0.019, z + 0.088), 0.001))
    long = 0.05 if p.style == "film" else 0.085
    if p.style == "folding":
        k = 9
        prof = [(0.03 - 0.012 * i / k + (0.004 if i % 2 else 0), 0.002 + 0.06 * i / k) for i in range(k + 1)]
        out.add("bellows", black, lathe([(0, 0), *prof, (0, prof[-1][1])], 4, False).turned(rot_z(np.pi / 4)).turned(up).moved((0, -0.015, z + 0.036)))
        out.add("door", hide, slab((-0.036, -0.1, z + 0.004), (0.036, -0.015, z + 0.009), 0.002))
    ring = lathe([(0, 0), (0.026, 0), (0.026, long * 0.4), (0.0235, long * 0.42), (0.0235, long * 0.7), (0.025, long * 0.72), (0.025, long), (0.021, long), (0.019, long - 0.008), (0, long - 0.008)], n, 0.4) if p.style == "film" else lathe([(0, 0.062), (0.022, 0.062), (0.022, 0.075), (0.012, 0.08), (0, 0.08)], n, 0.4)
    out.add("lens", black, ring.turned(up).moved((0, -0.015, z + 0.036)))
    out.add("ring", chrome, *(torus(0.0262, 0.0012, n, 5).turned(up).moved((0, -0.015 - q, z + 0.036)) for q in ((0.004, 0.019) if p.style == "film" else (0.064,))))
    out.add("glass", finish.plastic((0.03, 0.02, 0.06), 0.02), sphere((0.018, 0.004, 0.018) if p.style == "film" else (0.009, 0.003, 0.009), 18, (0, -0.015 - long + (0.007 if p.style == "film" else 0.005), z + 0.036)))
    cols = [box_collider((-0.07, -0.02 - long, z), (0.07, 0.02, z + 0.095))]
    if z > 0.05:
        steel = finish.metal("brushed", 0.2)
        foot = 0.36 * min(z, 1.2)
        for a in np.arange(3) * 2.0944 + 0.5236:
            e = np.array([foot * np.cos(a), foot * np.sin(a), 0])
            m = np.array([0.35 * foot * np.cos(a), 0.35 * foot * np.sin(a), 0.56 * z])
            out.add("leg", steel, rod(e, m, 0.008, 8), rod(m, (0.02 * np.cos(a), 0.02 * np.sin(a), 0.9 * z), 0.012, 8), sphere(0.012, 8, e + [0, 0, 0.01]))
        out.add("leg", black, cylinder(0.03, 0.05, 16, 0.005, (0, 0, 0.87 * z)), cylinder(0.014, z - 0.9 * z, 10, 0.002, (0, 0, 0.9 * z)), rod((0, 0, 0.96 * z), (0.02, 0.16, 0.9 * z), 0.006, 8))
        cols += [cylinder_collider(foot + 0.01, 0.05), cylinder_collider(0.36 * foot, 0.4 * z, (0, 0, 0.55 * z)), cylinder_collider(0.7 * foot, 0.55 * z)]
    return Part(out.surfaces(), colliders=tuple(cols), mass=0.8 + 1.5 * z, dynamic=True, affordances=("pick up", "use"), functional_sides=("back",))
