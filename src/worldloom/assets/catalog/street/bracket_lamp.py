"""A street lamp on a wall bracket: an enamelled hood on a gooseneck, a caged bulkhead lamp, or a wrought-iron lantern; lights the ground below."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.geometry import box, cylinder, join, lathe, rot_x, sphere, spline, torus, tube

CARD = Card("street/bracket_lamp", 1, "bracket_lamp", ("wall street lamp", "gooseneck lamp", "outdoor wall lamp", "bulkhead lamp", "street lantern"), ("lamp", "light"),
            ("alley", "street", "village", "medieval", "harbour", "industrial", "outdoor"), "wall")


class Params(Base):
    """Dials. `reach` is how far the arm stands out."""

    style: Literal["gooseneck", "bulkhead", "lantern"] = "gooseneck"
    reach: Annotated[float, metres(0.25, 1.2)] = 0.62
    color: Color = "dark_green"
    lit: bool = True
    wear: Wear = 0.5


PRESETS = {"bulkhead": Params(style="bulkhead", color="charcoal"), "lantern": Params(style="lantern", color="black"), "unlit": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """The wall is y = 0; z = 0 is the foot of the wall plate."""
    out = Collector()
    lamp = {"gooseneck": _gooseneck, "bulkhead": _bulkhead, "lantern": _lantern}[p.style](out, p, kit)
    lo, hi = np.min([s.mesh.bounds[0] for s in out.surfaces()], 0), np.max([s.mesh.bounds[1] for s in out.surfaces()], 0)
    spot = p.style == "gooseneck"
    light = Light(name="lamp", kind="spot" if spot else "point", position=lamp, color=(1.0, 0.7, 0.4), power=24.0 if spot else 14.0, radius=0.07, angle=1.2, on=p.lit)
    return Part(out.surfaces(), colliders=(box_collider(lo, hi),), mass=5.0, lights=(light,), anchors={"lamp": lamp}, affordances=("switch",))


def _bulb(p: Params) -> Material:
    return finish.glow((1.0, 0.7, 0.4), 20.0) if p.lit else finish.of("glass", (0.6, 0.58, 0.52), 0.2, 0.2)


def _gooseneck(out: Collector, p: Params, kit: Kit) -> tuple[float, float, float]:
    """A bent tube and a shallow enamel hood, white inside."""
    r, n, paint = p.reach, kit.n(28, 12), finish.paint(p.color, p.wear, 0.35)
    path = spline([(0, -0.02, 0.12), (0, -0.15, 0.14), (0, -0.5 * r, 0.42), (0, -0.9 * r, 0.4), (0, -r, 0.24)], kit.n(22, 10))
    hood = lathe([(0.03, 0.1), (0.05, 0.075), (0.1, 0.06), (0.21, -0.02), (0.215, -0.035)], n)
    inner = lathe([(0.205, -0.034), (0.2, -0.024), (0.09, 0.05), (0, 0.055)], n)
    at = np.array([0.0, -r, 0.15])
    out.add("arm", paint, tube(path, 0.016, 8), box((0.12, 0.02, 0.22), 0.006, (0, -0.01, 0.11)), hood.moved(at), cylinder(0.034, 0.1, 12, 0.008, at + [0, 0, 0.06]))
    out.add("inside", finish.paint("cream", 0.3), inner.moved(at))
    out.add("bulb", _bulb(p), sphere((0.05, 0.05, 0.06), 12, at - [0, 0, 0.01]))
    return (0.0, -r, 0.05)


def _bulkhead(out: Collector, p: Params, kit: Kit) -> tuple[float, float, float]:
    """A round glass behind a wire cage, close to the wall."""
    n, paint = kit.n(26, 12), finish.paint(p.color, p.wear)
    flat = rot_x(np.pi / 2)
    c = np.array([0.0, -0.05, 0.14])
    out.add("arm", paint, cylinder(0.13, 0.06, n, 0.01).turned(flat).moved((0, 0, 0.14)), torus(0.125, 0.016, n, 7).turned(flat).moved((0, -0.06, 0.14)), cylinder(0.012, 0.3, 8, 0.003, (0, -0.02, 0.25)))
    out.add("bulb", _bulb(p), sphere((0.1, 0.075, 0.1), 14, c - [0, 0.02, 0]))
    k = p.reach / 0.62
    bar = torus(0.115, 0.005, n, 5)
    cage = join([bar.turned(np.array([[0.0, 0, 1], [0, 1, 0], [-1, 0, 0]])), bar]).scaled((1, min(1.0, 0.8 * k), 1))
    out.add("cage", finish.metal("galvanised", p.wear), cage.moved((0, -0.06, 0.14)))
    return (0.0, -0.24 - 0.2 * (k - 1), 0.14)


def _lantern(out: Collector, p: Params, kit: Kit) -> tuple[float, float, float]:
    """A four-sided glazed lantern hung from a scrolled iron bracket."""
    r, iron = p.reach, finish.iron(p.wear, finish.paint(p.color).color)
    top = 0.72
    out.add("arm", iron, tube([(0, 0, top), (0, -r - 0.06, top)], 0.013, 7), tube(spline([(0, 0, 0.25), (0, -0.2 * r, 0.3), (0, -0.5 * r, 0.55), (0, -0.85 * r, top)], 14), 0.009, 6), box((0.07, 0.016, 0.66), 0.004, (0, -0.008, 0.42)), torus(0.02, 0.005, 12, 5).turned(rot_x(np.pi / 2)).moved((0, -r, top - 0.025)))
    a, b, z0, z1 = 0.075, 0.12, 0.2, 0.5
    sign = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)
    foot, head = np.c_[sign * a, np.full(4, z0)] + [0, -r, 0], np.c_[sign * b, np.full(4, z1)] + [0, -r, 0]
    ring = [*zip(foot, np.roll(foot, -1, 0), strict=True), *zip(head, np.roll(head, -1, 0), strict=True), *zip(foot, head, strict=True)]
    out.add("arm", iron, *(tube(np.array(q), 0.008, 5) for q in ring), lathe([(0.17, 0), (0.1, 0.07), (0.05, 0.1), (0.03, 0.15), (0, 0.18)], 4, False).turned(np.array([[0.7071, -0.7071, 0], [0.7071, 0.7071, 0], [0, 0, 1]])).moved((0, -r, z1)), boards((0.15, 0.15, 0.02), [(0, -r, z0)], 0.004))
    out.add("bulb", _bulb(p), copies(lathe([(0, 0), (0.02, 0.01), (0.026, 0.06), (0.012, 0.12), (0, 0.15)], kit.n(12, 7), True), [(0, -r, z0 + 0.06)]))
    return (0.0, -r, z0 + 0.16)
