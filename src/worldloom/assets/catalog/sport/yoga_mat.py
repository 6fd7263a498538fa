"""A yoga or exercise mat of foam, rubber or bamboo, laid out flat with one curling end, or rolled up with a strap, maybe with a cork block."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Floats, box, rot_z, torus
from worldloom.assets.parts.gym_weights import ALONG_X
CARD = Card("sport/yoga_mat", 1, "yoga_mat", ("exercise mat", "gym mat", "fitness mat", "pilates mat", "workout mat", "gymnastics mat"),
            ("mat", "sports equipment"), ("indoor", "gym", "sports", "bedroom"), "floor")  # fmt: skip


class Params(Base):
    """Dials."""

    state: Literal["flat", "folded", "half"] = "flat"
    """Laid out, rolled up (the word for it is folded), or laid out with its end still rolled."""
    length: Annotated[float, metres(1.2, 2.2)] = 1.8
    width: Annotated[float, metres(0.5, 1.2)] = 0.62
    color: Color = "#5b3f78"
    material: Literal["foam", "rubber", "bamboo"] = "foam"
    block: bool = False
    """A cork block on it."""
    wear: Wear = 0.15


PRESETS = {"rolled": Params(state="folded", color="teal"), "half": Params(state="half", color="#b0563c"), "bamboo": Params(material="bamboo", color="#a88a58"), "block": Params(block=True, color="#38607a")}
T = 0.007


def build(p: Params, kit: Kit) -> Part:
    """A thick sheet along a curve in the Y-Z plane, extruded across X."""
    out = Collector()
    path = _path(p, kit.n(90, 30))
    x = np.array([-p.width / 2, p.width / 2])
    grid = np.stack(np.broadcast_arrays(x[None, :], path[:, :1], path[:, 1:]), -1)
    mat = thick(grid.transpose(1, 0, 2), T)
    centre = (path[:, 0].max() + path[:, 0].min()) / 2
    mat = mat.moved((0, -centre, 0))
    mat = mat.moved((0, 0, -mat.bounds[0, 2]))
    out.add("mat", _cloth(p), mat)
    lo, hi = mat.bounds
    if p.state != "folded":
        edge = finish.of("rubber", (0.5, 0.48, 0.44), 0.7, p.wear)
        y0 = lo[1] + 0.12
        out.add("mark", edge, *(box((p.width * 0.3, 0.006, 0.0012), 0.0004, (0, y, T + 0.0004)) for y in (y0, y0 + 0.02)))
    else:
        band, r = finish.fabric("black", p.wear), (hi[2] - lo[2]) / 2 + 0.002
        out.add("strap", band, *(torus(r, 0.004, kit.n(30, 14), 6).scaled((1, 1, 4)).turned(ALONG_X).moved((s * 0.3 * p.width, 0, r - 0.001)) for s in (-1, 1)))
    if p.block:
        out.add("block", finish.of("wood", (0.42, 0.25, 0.12), 0.85, p.wear), soft_box((0.23, 0.15, 0.09), 0.012, 0.2).turned(rot_z(0.3)).moved((0.08, -0.2 * p.length if p.state != "folded" else -0.16, 0.045 + (T if p.state != "folded" else 0))))
    solids = [box_collider(lo, (hi[0], hi[1], T if p.state != "folded" else hi[2]))]
    if p.state == "half":
        solids.append(box_collider((lo[0], hi[1] - 0.2, 0), hi))
    return Part(out.surfaces(), tuple(solids), mass=1.6, dynamic=True, friction=1.0, affordances=("sit", "lie", "roll up"))


def _cloth(p: Params) -> Material:
    if p.material == "bamboo":
        return finish.of("wicker", p.color, 0.7, p.wear)
    return finish.of("rubber" if p.material == "rubber" else "fabric", p.color, 0.85, p.wear)


def _path(p: Params, n: int) -> Floats:
    """(n, 2) of y and z: straight on the floor, then up into an Archimedean spiral."""
    pitch = 1.25 * T
    inner = 0.016
    wound = {"flat": 0.0, "folded": p.length, "half": 0.45 * p.length}[p.state]
    if not wound:
        y = np.linspace(0, p.length, n)
        return np.stack([y, 0.02 * np.clip((y - p.length + 0.12) / 0.12, 0, 1) ** 2 + T], 1)
    turns = (-inner + np.sqrt(inner**2 + pitch * wound / np.pi)) / pitch
    a = np.linspace(0, 2 * np.pi * turns, max(n, int(24 * turns)))
    r = inner + pitch * (turns - a / 2 / np.pi)
    big = inner + pitch * turns
    coil = np.stack([r * np.sin(a), big + T - r * np.cos(a)], 1)
    flat = np.stack([np.linspace(wound - p.length, -0.01, 12), np.full(12, T)], 1) if p.state == "half" else np.zeros((0, 2))
    return np.concatenate([flat, coil])
