"""A rubber duck for the bath, plump and shiny, with an orange bill."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, lathe, rot_x, rot_y, sd_capsule, sd_ellipsoid, smooth_min, solid, sphere, spline, tube

CARD = Card("bathroom/rubber_duck", 1, "rubber_duck", ("rubber ducky", "bath duck", "bath toy", "toy duck", "duckie"), ("toy", "plaything"), ("indoor", "bathroom", "kids_room", "playroom"), "table")


class Params(Base):
    """Dials."""

    size: Annotated[float, metres(0.05, 0.4)] = 0.1
    """Its length."""
    color: Color = "yellow"
    bill: Color = "orange"
    hat: Literal["none", "top", "captain"] = "none"


VARIETY = {"hat": ("none", "none", "captain", "top")}
"""What several of them take in turn."""
PRESETS = {"captain": Params(hat="captain"), "top_hat": Params(hat="top", color="white"), "pink": Params(color="pink", size=0.07)}


def build(p: Params, kit: Kit) -> Part:
    """One soft body with wings and an upturned tail, eyes, bill; facing -Y."""
    out, s = Collector(), p.size
    step = 0.075 if kit.detail < 0.35 else 0.05 if kit.detail < 0.7 else 0.03 if kit.detail < 1.5 else 0.022
    out.add("body", finish.plastic(p.color, 0.16, 0.02), solid(_field, (-0.5, -0.6, -0.03), (0.5, 0.62, 1.0), step).scaled(s))
    out.add("bill", finish.plastic(p.bill, 0.2, 0.02), *(m.scaled(s) for m in _bill()))
    eye = [sphere((0.055, 0.03, 0.068), 14).turned(rot_y(x * 0.1)).moved((x * 0.125, -0.335, 0.735)) for x in (-1, 1)]
    out.add("eye", finish.plastic("white", 0.1, 0.0), *(m.scaled(s) for m in eye))
    out.add("pupil", finish.plastic("black", 0.05, 0.0), *(sphere((0.03, 0.016, 0.04), 12, (x * 0.118, -0.362, 0.738)).scaled(s) for x in (-1, 1)))
    if p.hat == "top":
        brim = lathe([(0, 0), (0.23, 0.0), (0.24, 0.012), (0.15, 0.02), (0.15, 0.2), (0.145, 0.21), (0, 0.21)], kit.n(28, 12), 0.5)
        out.add("hat", finish.paint("black", 0.05, 0.2), brim.turned(rot_x(0.12)).moved((0, -0.16, 0.9)).scaled(s))
        out.add("band", finish.paint("red", 0.05), lathe([(0.152, 0.022), (0.153, 0.065)], kit.n(28, 12)).turned(rot_x(0.12)).moved((0, -0.16, 0.9)).scaled(s))
    elif p.hat == "captain":
        cap = lathe([(0, 0), (0.17, 0), (0.175, 0.06), (0.225, 0.12), (0.215, 0.145), (0.1, 0.17), (0, 0.175)], kit.n(28, 12), 0.6)
        out.add("hat", finish.paint("white", 0.05, 0.3), cap.turned(rot_x(0.1)).moved((0, -0.14, 0.885)).scaled(s))
        peak = sphere((0.15, 0.1, 0.014), 14, (0, -0.3, 0.885)).turned(np.eye(3))
        out.add("peak", finish.paint("black", 0.02, 0.12), peak.scaled(s), lathe([(0.176, 0.004), (0.178, 0.05)], kit.n(28, 12)).turned(rot_x(0.1)).moved((0, -0.14, 0.885)).scaled(s))
        out.add("badge", finish.metal("gold"), sphere((0.04, 0.014, 0.04), 10, (0, -0.355, 0.985)).scaled(s))
    top = float(max(x.mesh.bounds[1, 2] for x in out.surfaces()))
    solids = (box_collider((-0.38 * s, -0.4 * s, 0), (0.38 * s, 0.55 * s, 0.5 * s)), box_collider((-0.25 * s, -0.45 * s, 0.48 * s), (0.25 * s, 0.1 * s, top)))
    return Part(out.surfaces(), colliders=solids, mass=max(0.04, 40 * s**3), dynamic=True, friction=0.8, affordances=("pick up", "squeeze"))


def _field(q: Floats) -> Floats:
    m = np.abs(q) * [1, 0, 0] + q * [0, 1, 1]
    d = sd_ellipsoid(q, (0, 0.06, 0.26), (0.36, 0.47, 0.27))
    d = smooth_min(d, sd_capsule(q, (0, 0.42, 0.33), (0, 0.56, 0.52), 0.13, 0.045), 0.09)
    d = smooth_min(d, sd_ellipsoid(m, (0.34, 0.1, 0.3), (0.075, 0.27, 0.14)), 0.035)
    d = smooth_min(d, sd_capsule(m, (0.36, 0.3, 0.34), (0.37, 0.4, 0.42), 0.07, 0.03), 0.05)
    d = smooth_min(d, sd_ellipsoid(q, (0, -0.15, 0.69), (0.265, 0.255, 0.25)), 0.08)
    return np.maximum(d, -q[..., 2])


def _bill() -> list[Mesh]:
    """Two flat lips that part a little, the upper one turned up at its end."""
    upper = sphere((0.125, 0.13, 0.032), 16).turned(rot_x(-0.22)).moved((0, -0.43, 0.655))
    lower = sphere((0.105, 0.105, 0.026), 16).turned(rot_x(0.16)).moved((0, -0.405, 0.61))
    return [upper, lower, tube(spline([(-0.07, -0.545, 0.69), (0, -0.57, 0.695), (0.07, -0.545, 0.69)], 9), 0.016, 7)]
