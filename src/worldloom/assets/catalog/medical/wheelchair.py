"""A wheelchair with large spoked wheels and push rims, footrests, slung seat and push handles; the wheels turn."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import box, cylinder, rod, rot_x, rot_y, rot_z, slab, spline, torus, tube
CARD = Card("medical/wheelchair", 1, "wheelchair", ("wheel chair", "invalid chair"), ("chair", "seat", "vehicle"), ("indoor", "hospital_room", "hospital", "clinic", "medical"), "floor", (0.5, 0.2, 0.1, 0.1))


class Params(Base):
    """Dials."""

    color: Color = "charcoal"
    """Of the cloth."""
    frame: Color = "silver"
    width: Annotated[float, metres(0.4, 0.6)] = 0.46
    wear: Wear = 0.15


PRESETS = {"blue": Params(color="navy", frame="blue"), "red": Params(frame="red", color="black")}


def build(p: Params, kit: Kit) -> Part:
    """Tubes, cross brace, seat and back cloth, wheels on their own links."""
    from worldloom.assets.parts.built_wheel import hub_of, rim_of, spokes, tyre_of

    out, w, n = Collector(), p.width / 2, kit.n(10, 6)
    tube_mat = finish.metal("chrome") if p.frame == "silver" else finish.paint(p.frame, p.wear, 0.25)
    cloth_, black = finish.fabric(p.color, p.wear, "canvas"), finish.rubber()
    for s in (-1, 1):
        x = s * w
        path = spline([(x, 0.32, 0.94), (x, 0.24, 0.92), (x, 0.22, 0.86), (x, 0.2, 0.52), (x, 0.19, 0.25)], 22)
        out.add("frame", tube_mat, tube(path, 0.011, n), tube(spline([(x, 0.19, 0.25), (x, -0.1, 0.22), (x, -0.2, 0.24), (x, -0.24, 0.35), (x, -0.25, 0.5), (x, -0.22, 0.52)], 20), 0.011, n), rod((x, 0.2, 0.5), (x, -0.26, 0.5), 0.011, n), tube(spline([(x, 0.2, 0.7), (x, -0.12, 0.7), (x, -0.2, 0.66), (x, -0.21, 0.5)], 18), 0.01, n))
        out.add("pad", finish.plastic("black", 0.5), soft_box((0.055, 0.28, 0.03), 0.012, 0.1, center=(x, 0.03, 0.72)), rod((x, 0.27, 0.936), (x, 0.36, 0.942), 0.017, 12))
        out.add("frame", tube_mat, tube(spline([(x * 0.9, -0.26, 0.5), (x * 0.88, -0.34, 0.46), (x * 0.85, -0.44, 0.2), (x * 0.8, -0.47, 0.13)], 14), 0.01, n), rod((x, -0.2, 0.24), (x, -0.2, 0.13), 0.012, n))
        out.add("foot", finish.plastic("black", 0.5), box((0.15, 0.13, 0.012), 0.004).turned(rot_x(-0.2)).moved((s * (w * 0.8 - 0.08), -0.5, 0.125)))
        side = finish.plastic(p.color, 0.5)
        out.add("guard", side, slab((x - 0.004, -0.14, 0.51), (x + 0.004, 0.18, 0.66), 0.002))
        name, r, c = ("left" if s < 0 else "right"), 0.3, np.array([s * (w + 0.055), 0.17, 0.3])
        turn = rot_z(np.pi / 2)
        out.add("tyre", black, tyre_of(r, 0.02, 0.014, kit.n(56, 22)).turned(turn).moved(c), link=name)
        out.add("rim", finish.metal("aluminium", p.wear), rim_of(r - 0.026, 0.012, 0.01, kit.n(56, 22)).turned(turn).moved(c), hub_of(0.025, 0.028).turned(turn).moved(c), spokes(r - 0.03, 0.022, 0.025, 28, 0.0012).turned(turn).moved(c), torus(0.25, 0.009, kit.n(48, 20), 6).turned(rot_y(np.pi / 2)).moved(c + [s * 0.035, 0, 0]), *(rod(c + [s * 0.012, 0.26 * np.cos(t), 0.26 * np.sin(t)], c + [s * 0.035, 0.25 * np.cos(t), 0.25 * np.sin(t)], 0.004, 5) for t in np.arange(6) * 1.0472), link=name)
        out.add("castor", black, torus(0.072, 0.017, kit.n(24, 12), 8).turned(rot_y(np.pi / 2)).moved((x, -0.2, 0.089)), cylinder(0.06, 0.02, 18, 0.004).turned(rot_y(np.pi / 2)).moved((x - 0.01, -0.2, 0.089)))
        out.add("fork", tube_mat, *(slab((x + q - 0.003, -0.215, 0.08), (x + q + 0.003, -0.185, 0.16), 0.001) for q in (-0.026, 0.026)), slab((x - 0.028, -0.215, 0.155), (x + 0.028, -0.185, 0.165), 0.002))
    out.add("frame", tube_mat, rod((-w, 0.0, 0.48), (w, 0.0, 0.24), 0.01, n), rod((-w, 0.0, 0.24), (w, 0.0, 0.48), 0.01, n), rod((-w, 0.19, 0.27), (w, 0.19, 0.27), 0.008, n))
    u, v = np.meshgrid(np.linspace(-1, 1, 11), np.linspace(0, 1, 9), indexing="ij")
    sag = 0.035 * (1 - u * u)
    out.add("cloth", cloth_, thick(np.stack([u * w, -0.24 + 0.43 * v, 0.505 - sag], -1), 0.008), thick(np.stack([u * w, 0.2 + 0.02 * v + 0.8 * sag, 0.52 + 0.36 * v], -1), 0.008), soft_box((2 * w - 0.03, 0.4, 0.05), 0.02, 0.08, 0.005, 0.003, kit.seed, (0, -0.03, 0.505)))
    wheels = tuple(box_collider((s * (w + 0.055) - 0.04, -0.13, 0), (s * (w + 0.055) + 0.04, 0.47, 0.6), name) for s, name in ((-1, "left"), (1, "right")))
    return Part(out.surfaces(), colliders=(box_collider((-w - 0.02, -0.28, 0.2), (w + 0.02, 0.22, 0.54)), box_collider((-w - 0.03, -0.22, 0.5), (w + 0.03, 0.3, 0.75)), box_collider((-w - 0.02, 0.18, 0.5), (w + 0.02, 0.37, 0.96)), box_collider((-w - 0.03, -0.58, 0.08), (w + 0.03, -0.24, 0.5)), box_collider((-w - 0.03, -0.29, 0), (w + 0.03, -0.11, 0.25)), *wheels), mass=15.0, dynamic=True, friction=0.3, affordances=("sit", "push"), functional_sides=("front",), anchors={"seat": (0, -0.03, 0.54), "handle": (0, 0.33, 0.94)},
                joints=tuple(Joint(name=name, origin=(round(s * (w + 0.055), 4), 0.17, 0.3), axis=(1, 0, 0), limits=(-1e4, 1e4)) for s, name in ((-1, "left"), (1, "right"))))  # fmt: skip
