"""Yarn: a ball wound of wool with its loose end, several balls in a bowl, or one with two knitting needles stuck through it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import bowl_of
from worldloom.geometry import Floats, Mesh, axis_angle, join, rod, sphere, spline, tube
CARD = Card("craft/yarn", 1, "yarn", ("ball of yarn", "yarn ball", "ball of wool", "wool", "knitting", "knitting yarn", "skein", "balls of yarn", "knitting needles"), ("textile", "toy"), ("indoor", "living_room", "workshop", "pets"), "table")


class Params(Base):
    """Dials."""

    state: Literal["ball", "needles", "bowl"] = "ball"
    diameter: Annotated[float, metres(0.05, 0.2)] = 0.1
    color: Color = "#b3404a"
    second: Color = "#d8cdb8"
    """Of other balls in the bowl."""
    wear: Wear = 0.2


PRESETS = {"needles": Params(state="needles", color="#4a7a8a"), "bowl": Params(state="bowl", color="#8a5a9a"), "mustard": Params(color="mustard", diameter=0.13)}


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table."""
    out, r = Collector(), p.diameter / 2
    wool = finish.fabric(p.color, p.wear, "knit")
    if p.state == "bowl":
        big = 2.5 * r
        out.add("bowl", finish.wood("walnut", 0.1, 0.3), bowl_of(big, 1.25 * big * 0.62, 0.008, kit.n(40, 18)))
        for k, (x, y, z, c) in enumerate(((-0.9, -0.3, 1.5, p.color), (0.85, -0.45, 1.5, p.second), (0.05, 0.85, 1.55, "#5a7a6a"), (0.0, -0.1, 2.5, p.color))):
            m = _ball(0.98 * r, Kit(kit.child(str(k)).seed, 0.6 * kit.detail))
            out.add(f"wool.{k}", finish.fabric(c, p.wear, "knit"), m.moved((x * r, y * r, z * r)))
        return Part(out.surfaces(), (cylinder_collider(big, 3.3 * r, (0, 0, 0)),), mass=1.0, dynamic=True, affordances=("pick up",))
    out.add("wool", wool, _ball(r, kit).moved((0, 0, r)))
    end = spline(np.array([(0.5, -0.7, 0.35), (0.85, -0.8, 0.05), (1.18, -0.3, 0.05), (1.15, 0.3, 0.05), (0.8, 0.85, 0.05), (0.2, 1.1, 0.05)]) * r, 34)
    out.add("wool", wool, tube(end, 0.042 * r, 6))
    if p.state == "needles":
        wood = finish.wood("birch", p.wear, 0.3)
        for s in (-1, 1):
            a, b = np.array([s * 1.6 * r, 0.5 * r, 3.0 * r]), np.array([-s * 0.5 * r, -0.3 * r, 0.5 * r])
            out.add("needle", wood, rod(a, b, 0.055 * r, 10, top=0.02 * r), sphere(0.1 * r, 12, a))
    return Part(out.surfaces(), (cylinder_collider(1.15 * r, 1.95 * r, (0, 0, 0)),), mass=0.1, dynamic=True, friction=1.0, affordances=("pick up", "play"))


def _ball(r: float, kit: Kit) -> Mesh:
    """A core with strands wound in bands of great circles, each band turned from the last."""
    rng = kit.rng("wind")
    parts = [sphere(0.93 * r, kit.n(20, 10))]
    for band in range(kit.n(9, 4)):
        axis = rng.normal(0, 1, 3)
        turn = axis_angle(axis / np.linalg.norm(axis), float(rng.uniform(0, 6.3)))
        parts += [tube(_circle(r, h, 26) @ turn.T, 0.042 * r, 5, closed=True).tinted(0.86 + 0.28 * float(rng.random())) for h in np.linspace(-0.34, 0.34, kit.n(9, 5)) + 0.02 * band]
    return join(parts)


def _circle(r: float, h: float, n: int) -> Floats:
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    q = np.sqrt(max(0.0, 1 - h * h)) * 0.96
    return np.asarray(r * np.stack([q * np.cos(a), q * np.sin(a), np.full(n, h * 0.96)], 1))
