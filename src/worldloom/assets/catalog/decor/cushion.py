"""A cushion, plump and creased, leaning or lying, in velvet, linen or knit, with piping or tassels; or a white bed pillow."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, bounding_colliders, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import pillow, piping
from worldloom.geometry import Mesh, align, crease_normals, fbm, lathe, rot_x, sphere
CARD = Card("decor/cushion", 1, "cushion", ("seat cushion", "throw pillow", "pillow", "floor_cushion", "bed pillow", "bean_bag"), ("textile",), ("indoor", "living_room", "library", "bedroom", "hospital_room"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.25, 0.9)] = 0.45
    height: Annotated[float, metres(0.2, 0.7)] = 0.43
    material: Literal["velvet", "fabric", "knit"] = "velvet"
    color: Color = "mustard"
    pattern: Literal["plain", "stripes", "buttoned", "geometric"] = "plain"
    tassels: bool = False
    pose: Literal["lying", "leaning"] = "lying"


PRESETS = {"leaning": Params(pose="leaning", tassels=True, color="dark_green"), "stripes": Params(material="fabric", pattern="stripes", color="cream"), "pillow": Params(material="fabric", color="white", width=0.68, height=0.45), "geometric": Params(material="fabric", pattern="geometric", color="teal"), "buttoned": Params(pattern="buttoned", color="maroon")}

SHOWS: dict[str, dict[str, Any]] = {"geometric": {"pattern": "geometric"}, "patterned": {"pattern": "geometric"}, "striped": {"pattern": "stripes"}, "tufted": {"pattern": "buttoned"},
         "colorful": {"pattern": "geometric", "color": "coral"}, "vibrant": {"color": "orange"}, "bright": {"color": "orange"}}


def build(p: Params, kit: Kit) -> Part:
    """A stuffed square with drawn-in corners and welted seam."""
    out, thick_ = Collector(), 0.15 if p.width < 0.6 else 0.13
    n = kit.n(22 if p.pattern != "geometric" else 44, 10)
    m = pillow(p.width, p.height, thick_, n, kit.seed % 90)
    v = m.vertices
    sag = 1 - 0.1 * np.exp(-((v[:, 0] / (0.3 * p.width)) ** 2)) * np.sign(1)
    crease = 0.008 * fbm(v, 0.14, 3, kit.seed % 77)
    v = v * np.stack([np.ones(len(v)), sag, np.ones(len(v))], 1) + np.stack([0 * crease, np.sign(v[:, 1]) * crease, 0 * crease], 1)
    if p.pattern == "buttoned":
        dent = np.exp(-((v[:, 0] ** 2 + v[:, 2] ** 2) / 0.004))
        v = v * np.stack([np.ones(len(v)), 1 - 0.72 * dent, np.ones(len(v))], 1)
    m = crease_normals(Mesh(v, m.faces, None, v[:, [0, 2]].copy()), 1.4)
    tone = np.ones((len(m.vertices), 3))
    if p.pattern == "stripes":
        tone = np.where((np.sin(m.vertices[:, 0] * 2 * np.pi / 0.09) > 0.1)[:, None], [0.3, 0.38, 0.5], tone)
    if p.pattern == "geometric":
        q = m.vertices
        r = np.abs((q[:, 0] / 0.11) % 1.0 - 0.5) + np.abs((q[:, 2] / 0.11) % 1.0 - 0.5)
        tone = np.where(((r > 0.3) & (r < 0.44))[:, None], [0.25, 0.28, 0.34], np.where((r < 0.16)[:, None], [1.5, 1.4, 1.25], tone))
    cloth_ = finish.of(p.material, rgb(p.color), 0.9, 0.2)
    u = np.linspace(-1, 1, 17)
    half = (p.width / 2, p.height / 2)
    edge = [(half[0] * a * 1.0, half[1] * (1 - 0.09 * (1 - a * a))) for a in u]
    side = [(half[0] * (1 - 0.09 * (1 - a * a)), -half[1] * a) for a in u]
    loop = np.array([*edge, *side[1:], *[(-x, -z) for x, z in edge[1:]], *[(-x, -z) for x, z in side[1:-1]]])
    welt = piping(np.c_[loop[:, 0], np.zeros(len(loop)), loop[:, 1]], 0.0045)
    pieces_ = [(m.tinted(tone), "cloth"), (welt.tinted(0.7), "cloth")]
    if p.pattern == "buttoned":
        pieces_ += [(sphere((0.014, 0.006, 0.014), 10, (0, s * (0.28 * thick_ / 2 + 0.003), 0)).tinted(0.7), "cloth") for s in (-1, 1)]
    if p.tassels:
        tas = lathe([(0, -0.055), (0.012, -0.054), (0.008, -0.012), (0.005, -0.008), (0.007, 0.0), (0, 0.004)], 8, 0.8)
        pieces_ += [(tas.turned(align((-x, 0, -z))).moved((x * half[0] * 1.0, 0, z * half[1])).tinted(1.4), "cloth") for x in (-1, 1) for z in (-1, 1)]
    turn = rot_x(-np.pi / 2) if p.pose == "lying" else rot_x(-0.35)
    low = min(float(q.turned(turn).bounds[0, 2]) for q, _ in pieces_)
    out.add("cloth", cloth_, *(q.turned(turn).moved((0, 0, -low)) for q, _ in pieces_))
    b = bounding_colliders(out.surfaces())
    return Part(out.surfaces(), colliders=b, mass=0.6, dynamic=True, friction=0.95, affordances=("pick up", "sit"))
