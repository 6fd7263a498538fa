"""A sleeping bag: spread out with its hood and zip, quilted; or rolled with two straps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import fbm, lathe, rot_y, tube, spline
CARD = Card("camp/sleeping_bag", 1, "sleeping_bag", ("bedroll", "rolled sleeping bag", "camping bag"), ("bedding",), ("indoor", "outdoor", "camp", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    state: Literal["open", "rolled"] = "open"
    color: Color = "#c8541a"
    lining: Color = "#23303f"
    length: Annotated[float, metres(1.4, 2.2)] = 1.95
    wear: Wear = 0.2


PRESETS = {"rolled": Params(state="rolled"), "blue": Params(color="#1f4a7a", lining="#c9a54a"), "child": Params(length=1.45, color="#a84a8a")}


def build(p: Params, kit: Kit) -> Part:
    """The head is at +Y."""
    out = Collector()
    cloth, inside = finish.fabric(p.color, p.wear), finish.fabric(p.lining, p.wear)
    if p.state == "rolled":
        r, w = 0.055 * p.length + 0.02, 0.26
        a = np.linspace(0.0, 9 * np.pi, 120)
        rr = r * (0.12 + 0.88 * a / a[-1])
        ends = [tube(np.c_[np.full(120, s * w), rr * np.cos(a), rr * np.sin(a)], 0.012, 6) for s in (-1, 1)]
        out.add("bag", cloth, lathe([(0, -w), (0.9 * r, -w), (r, -0.9 * w), (1.02 * r, 0), (r, 0.9 * w), (0.9 * r, w), (0, w)], kit.n(36, 16), 0.8).turned(rot_y(np.pi / 2)))
        out.add("lining", inside, *ends)
        out.add("strap", finish.fabric("#17181a"), *(lathe([(1.0 * r, -0.016), (1.04 * r, -0.016), (1.04 * r, 0.016), (1.0 * r, 0.016)], kit.n(36, 16), 0.4).turned(rot_y(np.pi / 2)).moved((x, 0, 0)) for x in (-0.13, 0.13)))
        return gathered(out, 1.8, dynamic=True)
    h = p.length / 2
    v, u = np.meshgrid(np.linspace(-1, 1, kit.n(64, 24)), np.linspace(-1, 1, kit.n(25, 11)), indexing="ij")
    end = np.clip((np.abs(v) - 0.82) / 0.18, 0, 1)
    half = (0.36 - 0.09 * np.clip(-v, 0, 1)) * np.sqrt(np.clip(1 - (end * np.where(v > 0, 0.85, 0.9)) ** 2.4, 0.02, 1))
    x, y = half * u, h * v
    puff = 0.085 * np.clip(1 - np.abs(u) ** 2.6, 0, 1) ** 0.5 * (1 - 0.5 * end) * (0.82 + 0.18 * np.abs(np.sin(np.pi * (y + h) / 0.13)) ** 0.5) + 0.012
    puff = puff + 0.008 * fbm(np.stack([x, y, 0 * x], -1), 0.25, 3, kit.seed % 50)
    flap = (u > 0.1) & (v > 0.25) & (v < 0.9)
    top = np.where(flap, 0.55 * puff, puff)
    out.add("bag", cloth, thick(np.stack([x, y, np.maximum(top, 0.014)], -1), 0.01))
    out.add("lining", inside, soft_box((0.32, 0.4, 0.02), 0.008, 0.08, 0.012, center=(0.15, 0.5 * h, 0.075)), soft_box((0.44, 0.26, 0.09), 0.04, 0.06, 0.02, center=(0, 0.78 * h, 0.085)))
    zip_ = spline([(0.345, -0.6 * h, 0.03), (0.355, 0.0, 0.03), (0.33, 0.3 * h, 0.04), (0.05, 0.32 * h, 0.105)], 30)
    out.add("zip", finish.metal("gunmetal"), tube(zip_, 0.004, 5))
    parts = out.surfaces()
    return Part(parts, (box_collider((-0.33, -h, 0), (0.33, h, 0.09)),), mass=1.8, affordances=("lie",), functional_sides=("right",))
