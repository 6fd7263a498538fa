"""A microphone on a boom stand with a weighted tripod: studio condenser in a shock mount with a round pop shield, or a stage microphone."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Material, Params as Base, Part, Support, box_collider, cylinder_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import cylinder, lathe, rod, rot_x, sphere, spline, torus, tube

CARD = Card("electronics/microphone_stand", 1, "microphone_stand", ("mic stand", "microphone", "mic", "boom stand", "studio microphone"), ("electronics",),
            ("indoor", "recording_studio", "studio", "theater", "bar"), "floor")  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["condenser", "stage"] = "condenser"
    height: Annotated[float, metres(0.9, 1.9)] = 1.5
    boom: Annotated[float, metres(0.0, 0.8)] = 0.45
    """Length of the arm; 0 puts the microphone on top."""
    color: Literal["nickel", "black", "gold"] = "nickel"
    lean: Annotated[float, number(0, 35, "deg")] = 12.0
    parts: Literal["both", "microphone", "stand"] = "both"


CARRYING = {"parts": "stand", "boom": 0.0}
"""Its dials where a microphone of its own is on it."""
LAID, LAID_AS = {"parts": "microphone", "style": "condenser"}, ("microphone",)
"""Its dials where it is on something else, and what it is called then."""
PRESETS = {"stage": Params(style="stage", boom=0.0, height=1.55, color="black"), "gold": Params(color="gold", boom=0.6, lean=20.0)}


def build(p: Params, kit: Kit) -> Part:
    """Three legs, a post, an arm with a counterweight, the microphone at its end, a cable down to the floor."""
    out, n = Collector(), kit.n(20, 8)
    black = finish.paint("black", 0.2, 0.4)
    metal = {"nickel": finish.metal("steel", 0.1, 0.25), "black": finish.paint("black", 0.1, 0.4), "gold": finish.metal("gold", 0.1, 0.3)}[p.color]
    if p.parts == "microphone":
        return _alone(out, p, metal, n)
    for a in np.arange(3) * 2.0944 + 0.52:
        end = np.array([0.3 * np.cos(a), 0.3 * np.sin(a), 0.014])
        out.add("leg", black, rod((0, 0, 0.16), end, 0.009, 8), sphere(0.014, 8, end))
    top = np.array([0.0, 0.0, p.height - 0.1])
    out.add("post", black, rod((0, 0, 0.06), top, 0.0105, 10), cylinder(0.02, 0.09, n, 0.004, (0, 0, 0.13)), cylinder(0.016, 0.05, n, 0.004, (0, 0, 0.55 * p.height)))
    up = np.radians(p.lean)
    d = np.array([0.0, -np.cos(up), np.sin(up)])
    head = top + d * p.boom if p.boom > 0.05 else top + [0, 0, 0.02]
    if p.boom > 0.05:
        out.add("arm", black, rod(top - 0.3 * d, head, 0.008, 8), sphere(0.022, n, top), cylinder(0.022, 0.07, n, 0.006).turned(rot_x(np.pi / 2 - up)).moved(top - 0.34 * d + [0, 0.035, 0]))
    if p.parts == "stand":
        out.add("clip", black, cylinder(0.032, 0.02, n, 0.003, (float(head[0]), float(head[1]), float(head[2]))))
    elif p.style == "condenser":
        at = head + [0, -0.02, -0.12]
        out.add("body", metal, lathe([(0, 0), (0.022, 0), (0.025, 0.01), (0.025, 0.1), (0.027, 0.105), (0, 0.105)], n).moved(at))
        out.add("grille", finish.metal("steel", 0.05, 0.5), lathe([(0.026, 0.105), (0.027, 0.15), (0.022, 0.178), (0.012, 0.188), (0, 0.19)], n).moved(at))
        out.add("mount", black, *(torus(0.045, 0.003, n, 6).moved(at + [0, 0, z]) for z in (0.02, 0.085)), *(rod(at + [0.045 * np.cos(t), 0.045 * np.sin(t), 0.02], at + [0.026 * np.cos(t + 0.4), 0.026 * np.sin(t + 0.4), 0.085], 0.0012, 4) for t in np.arange(6) * 1.047))
        out.add("shield", finish.fabric("black"), lathe([(0, 0), (0.075, 0), (0.075, 0.003), (0, 0.003)], n).turned(rot_x(np.pi / 2)).moved(at + [0, -0.1, 0.14]))
        out.add("mount", black, torus(0.076, 0.004, n, 6).turned(rot_x(np.pi / 2)).moved(at + [0, -0.1, 0.14]), tube(spline([at + [0, 0, 0.0], at + [0.02, -0.05, -0.01], at + [0.01, -0.1, 0.03], at + [0, -0.1, 0.066]], 10), 0.003, 6))
    else:
        out.add("body", metal, rod(head, head - d * 0.15 if p.boom > 0.05 else head + [0, 0.06, -0.1], 0.012, n, 0.017))
        out.add("grille", finish.metal("steel", 0.05, 0.5), sphere(0.026, n, head + (0.01 * d if p.boom > 0.05 else np.array([0, -0.008, 0.014]))))
    out.add("cable", finish.rubber(), tube(spline(np.array([head - [0, -0.02, 0.12], top + [0.012, 0.02, -0.1], [0.014, 0.012, 0.6], [0.015, 0.0, 0.2], [0.12, 0.16, 0.008], [0.2, 0.2, 0.006]]), kit.n(28, 12)), 0.0032, 5))
    solids = (cylinder_collider(0.3, 0.05), cylinder_collider(0.03, p.height - 0.1), box_collider(np.minimum(head, top) - [0.08, 0.14, 0.13], np.maximum(head, top) + [0.08, 0.05, 0.09]))
    clip = (Support(name="clip", center=(float(head[0]), float(head[1]), float(head[2]) + 0.02), size=(0.05, 0.05)),) if p.parts == "stand" else ()
    return Part(out.surfaces(), colliders=solids, supports=clip, mass=4.5, dynamic=True, functional_sides=("front",), affordances=("pick up", "speak"), anchors={"microphone": (float(head[0]), float(head[1]), float(head[2]))})


def _alone(out: Collector, p: Params, metal: Material, n: int) -> Part:
    """The microphone upright on its foot, without a stand."""
    if p.style == "condenser":
        out.add("body", metal, lathe([(0, 0), (0.022, 0), (0.025, 0.01), (0.025, 0.1), (0.027, 0.105), (0, 0.105)], n))
        out.add("grille", finish.metal("steel", 0.05, 0.5), lathe([(0.026, 0.105), (0.027, 0.15), (0.022, 0.178), (0.012, 0.188), (0, 0.19)], n))
    else:
        out.add("body", metal, lathe([(0, 0), (0.012, 0), (0.017, 0.15), (0, 0.15)], n))
        out.add("grille", finish.metal("steel", 0.05, 0.5), sphere(0.026, n, (0, 0, 0.17)))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.025, 0.19),), mass=0.4, dynamic=True, affordances=("pick up", "speak"))
