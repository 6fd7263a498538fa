"""A bamboo mat for the floor: slats or a weave of split bamboo with a cloth border, lying flat or half rolled up."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import Floats, box, join, rot_y, slab

CARD = Card("decor/bamboo_mat", 1, "bamboo_mat", ("bamboo mat", "bamboo rug", "reed mat", "bamboo carpet", "split bamboo mat"), ("textile", "floor covering", "rug", "mat"), ("indoor", "living_room", "bathroom", "spa", "japanese", "bedroom", "yoga_studio"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["slats", "woven"] = "slats"
    length: Annotated[float, metres(0.5, 2.4)] = 1.5
    width: Annotated[float, metres(0.4, 1.8)] = 0.9
    color: Color = "#a8854a"
    trim: Color = "#4a3a28"
    """Of the border."""
    rolled: Annotated[float, number(0, 0.7)] = 0.0
    """Share of its length that is rolled up."""
    wear: Wear = 0.2


PRESETS = {"rolled": Params(rolled=0.55), "woven": Params(style="woven", color="#8a6f42", trim="black"), "bath": Params(length=0.7, width=0.45, trim="cream")}
THICK = 0.005


def build(p: Params, kit: Kit) -> Part:
    """Slats across its length, each its own tone, bound at both long edges."""
    out, g = Collector(), kit.rng("slats")
    w, d, wood = p.length / 2, p.width / 2, finish.wood(p.color, p.wear, 0.5)
    flat = p.length * (1 - p.rolled)
    cell = max(0.032, float(np.sqrt(p.length * p.width / 1150)))
    pitch = 0.0155 if p.style == "slats" else cell * 0.8
    s = np.arange(pitch / 2, p.length, pitch)
    place, turn = _along(s, flat)
    centers = np.c_[place[:, 0] - w, 0 * s, place[:, 1] + THICK / 2]
    turns = np.stack([rot_y(float(-a)) for a in turn])
    tone = tints(g, len(s), 0.13)
    if p.style == "slats":
        out.add("slats", wood, boards((pitch - 0.0014, 2 * d - 0.012, THICK - 0.001), centers, 0.0016, tone, turns))
    else:
        n = max(2, round(2 * d / (1.2 * cell)))
        ys = (np.arange(n) - (n - 1) / 2) * 2 * d / n
        up = np.where((np.arange(len(s))[:, None] + np.arange(n)) % 2, 0.0012, -0.0012)
        normal = np.c_[-np.sin(turn), np.cos(turn)]
        c = np.stack([np.broadcast_to(centers[:, :1], up.shape) + up * normal[:, :1], np.broadcast_to(ys, up.shape), np.broadcast_to(centers[:, 2:], up.shape) + up * normal[:, 1:]], -1)
        out.add("weave", wood, boards((pitch + 0.008, 2 * d / n - 0.002, 0.0022), c.reshape(-1, 3), 0.0008, np.repeat(tone, n) * (0.9 + 0.2 * ((np.tile(np.arange(n), len(s))) % 2)), np.repeat(turns, n, 0)))
    edge = finish.fabric(p.trim, p.wear)
    for side in (-1, 1):
        border = [box((pitch * 1.02, 0.036, THICK + 0.0012), 0.0014).turned(rot_y(float(-a))).moved((x, side * (d - 0.016), z)) for (x, _, z), a in zip(centers, turn, strict=True)]
        out.add("border", edge, join(border))
    out.add("border", edge, slab((-w - 0.001, -d + 0.002, 0), (-w + 0.026, d - 0.002, THICK + 0.001), 0.002))
    hi = float(centers[:, 2].max()) + THICK / 2
    end = float(centers[:, 0].max()) + 0.01
    solids = [box_collider((-w, -d, -0.02), (-w + flat, d, 0.0005))]  # so thin that what stands half on it stands level
    if p.rolled > 0.02:
        solids.append(box_collider((-w + flat - hi / 2, -d, 0), (end, d, hi)))
    return Part(out.surfaces(), colliders=tuple(solids), mass=3.2 * p.length * p.width, friction=0.9, affordances=("roll",), supports=(Support(name="top", center=(-w + flat / 2, 0, 0.0005), size=(max(flat - 0.2, 0.1), 2 * d - 0.1)),))


def _along(s: Floats, flat: float) -> tuple[Floats, Floats]:
    """Places (n, 2) of (x, z) and angles (n,) at lengths s: level up to `flat`, then wound up in a spiral."""
    place = np.c_[s, 0 * s]
    turn = 0 * s
    roll = s > flat
    if roll.any():
        left = s[roll] - flat
        total = float(s.max()) - flat + 1e-6
        gap = THICK * 1.35 / (2 * np.pi)
        r0 = np.sqrt(2 * gap * total + 0.02**2)
        angle = (r0 - np.sqrt(np.maximum(r0**2 - 2 * gap * left, 1e-8))) / gap
        r = r0 - gap * angle
        place[roll] = np.c_[flat + r * np.sin(angle), r0 - r * np.cos(angle)]
        turn[roll] = angle
    return place, turn
