"""A felling axe with a curved ash handle and forged steel head: lying, or standing with its blade sunk in wood."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, hull_collider, metres, np, surface
from worldloom.geometry import prism, rot_x, rot_y, rot_z, spline, tube

CARD = Card("camp/axe", 1, "axe", ("ax", "hatchet", "felling axe", "wood axe"), ("tool",), ("camp", "forest", "farm", "workshop", "outdoor"))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.3, 1.0)] = 0.72
    pose: Literal["lying", "stuck"] = "lying"
    color: Color = "red"
    wear: Wear = 0.45


PRESETS = {"hatchet": Params(length=0.38), "stuck": Params(pose="stuck")}


def build(p: Params, kit: Kit) -> Part:
    """Drawn with the handle along X and the blade to -Y, then laid flat or stood on its blade."""
    n, s = p.length, 0.6 + 0.55 * p.length
    grip = spline([(-0.05, 0, 0), (0.25 * n, -0.012, 0), (0.6 * n, 0.014, 0), (0.9 * n, -0.01, 0), (n, -0.03, 0)], kit.n(22, 7))
    handle = tube(grip, 0.0165 * s * (1 + 0.25 * np.linspace(0, 1, len(grip)) ** 6), kit.n(10, 5)).scaled((1, 1, 0.72))
    outline = np.array([(-0.035, 0.045), (0.035, 0.045), (0.032, -0.03), (0.05, -0.09), (0.07, -0.125), (0.03, -0.137), (-0.03, -0.135), (-0.06, -0.12), (-0.036, -0.06), (-0.032, 0.0)]) * s
    head = prism(outline, 0.034 * s, 0.004)
    v = head.vertices.copy()
    v[:, 2] = (v[:, 2] - 0.017 * s) * np.clip(1.05 + v[:, 1] / (0.137 * s), 0.06, 1.0)
    head = type(head)(v, head.faces, None, head.uv)
    edge = np.clip((-v[:, 1] / s - 0.1) / 0.03, 0, 1)
    bright = head.tinted(0.55 + 0.9 * edge)
    band = tube(grip[-4:], 0.0225 * s, kit.n(10, 5)).scaled((1, 1, 0.72))
    turn, off = (np.eye(3), np.array([-n / 2, 0, 0.016 * s])) if p.pose == "lying" else (rot_z(0.4) @ rot_y(-0.72) @ rot_x(np.pi / 2) @ rot_z(0.0), np.zeros(3))
    parts = [m.turned(turn).moved(off) for m in (handle, bright, band)]
    if p.pose == "stuck":
        low = parts[1].bounds
        parts = [m.moved((-(low[0, 0] + low[1, 0]) / 2, -(low[0, 1] + low[1, 1]) / 2, -low[0, 2] - 0.035 * s)) for m in parts]
    out = (surface("handle", parts[0], finish.wood("birch", p.wear)), surface("head", parts[1], finish.metal("steel", p.wear)), surface("band", parts[2], finish.paint(p.color, p.wear)))
    return Part(out, colliders=(hull_collider(np.concatenate([m.vertices for m in parts])),), mass=1.8 * s, dynamic=p.pose == "lying", anchors={"grip": (round(0.3 * n, 3), 0, 0.03)}, affordances=("pick up",))
