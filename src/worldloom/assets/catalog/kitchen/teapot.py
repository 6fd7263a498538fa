"""A teapot, coffee pot or water jug of china, silver or earthenware, with lid, spout and handle."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Effect, Joint, Kit, Literal, Params as Base, Part, box_collider, cylinder_collider, finish, np,
    number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import ear, hollow, smooth_wall
from worldloom.geometry import Mesh, crease_normals, lathe, smoothstep, spline, torus, tube
CARD = Card("kitchen/teapot", 1, "teapot", ("tea pot", "tea set", "samovar", "jug", "pitcher", "carafe", "coffee pot", "ewer"), ("vessel", "crockery"), ("indoor", "kitchen", "cafe", "dining_room", "library"), "table")


class Params(Base):
    """Dials."""

    style: Literal["teapot", "jug"] = "teapot"
    material: Literal["china", "silver", "earthenware"] = "china"
    color: Color = "#d7d2c2"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    state: Literal["cold", "steaming"] = "cold"


PRESETS = {"brown": Params(material="earthenware", color="#4a2413", state="steaming"), "silver": Params(material="silver"), "jug": Params(style="jug", color="sky")}


def build(p: Params, kit: Kit) -> Part:
    """Round body, curved tapering spout to -X, ear to +X, lid with a knob; the jug has a pulled lip."""
    out, s, n = Collector(), p.size, kit.n(40, 14)
    mat = finish.metal("silver", 0.15, 0.15) if p.material == "silver" else finish.of("ceramic", rgb(p.color), 0.1 if p.material == "china" else 0.35, 0.15)
    S: Any = lambda *m: [q.scaled(s) for q in m]  # noqa: E731
    band = finish.metal("gold", 0.1)
    if p.style == "teapot":
        prof = smooth_wall([(0, 0), (0.05, 0), (0.052, 0.006), (0.085, 0.035), (0.095, 0.07), (0.07, 0.115), (0.045, 0.13), (0.043, 0.134)], 24)
        out.add("body", mat, *S(lathe([*prof.tolist(), (0, 0.134)], n, 0.7)))
        path = spline([(-0.08, 0, 0.05), (-0.115, 0, 0.06), (-0.13, 0, 0.1), (-0.16, 0, 0.13)], 18)
        out.add("spout", mat, *S(tube(path, np.linspace(0.021, 0.0095, 18), 12)))
        out.add("ear", mat, *S(ear(0.086, 0.04, 0.115, 0.06, 0.0075, 9)))
        out.add("lid", mat, *S(lathe([(0, 0.132), (0.046, 0.132), (0.047, 0.136), (0.03, 0.149), (0.01, 0.154), (0.008, 0.158), (0.014, 0.166), (0.012, 0.174), (0, 0.178)], n, 0.8)), link="lid")
        out.add("band", band, *S(torus(0.0475, 0.0012, n, 5).moved((0, 0, 0.135)), torus(0.053, 0.0012, n, 5).moved((0, 0, 0.006))))
        top = 0.178
        joints: tuple[Joint, ...] = (Joint(name="lid", kind="slide", origin=(0, 0, 0.134 * s), axis=(0, 0, 1), limits=(0, 0.08)),)
        cols: tuple[Collider, ...] = (cylinder_collider(0.096 * s, 0.136 * s), cylinder_collider(0.047 * s, 0.046 * s, (0, 0, 0.132 * s), "lid"), box_collider((-0.17 * s, -0.02 * s, 0.04 * s), (0.15 * s, 0.02 * s, 0.14 * s)))
        mouth = (-0.16 * s, 0.0, 0.13 * s)
    else:
        body = hollow(smooth_wall([(0, 0), (0.05, 0), (0.055, 0.01), (0.075, 0.07), (0.06, 0.14), (0.045, 0.18), (0.055, 0.215)], 26), 0.0035, n, True)
        v = body.vertices.copy()
        pull = smoothstep(v[:, 2], 0.16, 0.215) * np.exp(-((np.arctan2(v[:, 1], -v[:, 0]) / 0.5) ** 2))
        v[:, 0] -= 0.03 * pull
        v[:, 2] += 0.012 * pull
        out.add("body", mat, *S(crease_normals(Mesh(v, body.faces, None, body.uv), 1.0)), *S(ear(0.06, 0.06, 0.19, 0.07, 0.0075, 9)))
        out.add("band", band, *S(torus(0.0765, 0.0014, n, 5).moved((0, 0, 0.075))))
        top, joints, mouth = 0.225, (), (-0.08 * s, 0.0, 0.22 * s)
        cols = (cylinder_collider(0.078 * s, 0.22 * s), box_collider((-0.095 * s, -0.02 * s, 0.05 * s), (0.14 * s, 0.02 * s, 0.23 * s)))
    hot = (Effect(kind="steam", position=mouth, size=(0.05, 0.05, 0.22), rate=0.4),) if p.state == "steaming" else ()
    return Part(out.surfaces(), colliders=cols, mass=0.9 * s**3, dynamic=True, joints=joints, effects=hot, affordances=("pick up", "pour"), anchors={"spout": mouth, "top": (0, 0, top * s)})
