"""A natural boulder: jointed granite, layered sandstone, slabby slate, dark basalt, white limestone or rounded river stone; mossy or snowy."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, finish, hull_collider, metres, np, number
from worldloom.assets.parts.rock_shapes import Stone, boulder, grown, snowed
from worldloom.geometry import Mesh
from worldloom.world import RGB
from worldloom.world.color import known, rgb

CARD = Card("rocks/rock", 1, "rock", ("boulder", "stone", "stones", "stone block", "rock formation", "rocks", "boulders", "large rock"), ("rock",), ("mountain", "coast", "beach", "lake", "desert", "mars", "forest", "outdoor"))


class Params(Base):
    """Dials. `color` empty takes the stone's own; `height` is the boulder's; `style` is the land it lies in, which decides over stone and moss."""

    style: Literal["temperate", "desert", "mars", "moon", "snow"] = "temperate"
    material: Literal["granite", "sandstone", "slate", "basalt", "limestone", "river"] = "granite"
    height: Annotated[float, metres(0.1, 6.0)] = 0.75
    spread: Annotated[float, number(0.7, 3.0)] = 1.45
    color: str = ""
    moss: Wear = 0.25
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {
    "sandstone": Params(material="sandstone", height=1.1, moss=0.0), "slate": Params(material="slate", spread=2.0), "basalt": Params(material="basalt", moss=0.05),
    "river": Params(material="river", height=0.5), "mossy": Params(moss=0.85), "snowy": Params(snow=0.9, height=1.0),
    "mars": Params(style="mars"), "desert": Params(style="desert"),
}  # fmt: skip
LOOKS: dict[str, tuple[RGB, Stone]] = {
    "granite": ((0.27, 0.255, 0.24), Stone()), "sandstone": ((0.42, 0.28, 0.165), Stone(5, 0.15, 1.0, 0.17, 0.022, 0.06, 0.3)),
    "slate": ((0.13, 0.135, 0.145), Stone(5, 0.0, 0.9, 0.11, 0.02, 0.03, 0.7, 3)), "basalt": ((0.085, 0.082, 0.08), Stone(11, 0.0, 0.0, 0.2, 0.03, 0.04, 0.5, 3)),
    "limestone": ((0.47, 0.44, 0.37), Stone(8, 0.3, 0.5, 0.3, 0.04, 0.08, 0.9)), "river": ((0.3, 0.285, 0.26), Stone(7, 0.7, 0.0, 0.2, 0.008, 0.04, 0.0, 1)),
}  # fmt: skip


LANDS: dict[str, tuple[str, RGB]] = {"desert": ("sandstone", (0.4, 0.25, 0.13)), "mars": ("basalt", (0.3, 0.125, 0.06)), "moon": ("basalt", (0.16, 0.157, 0.15))}
"""Stone and albedo of lands where nothing grows."""


def build(p: Params, kit: Kit) -> Part:
    """A jointed block with a fragment or two leaning on it, sunk into the ground."""
    color, stone = LOOKS[p.material]
    moss = p.moss if p.style == "temperate" else 0.0
    if p.style in LANDS:
        color, stone = LANDS[p.style][1], LOOKS[LANDS[p.style][0]][1]
    if p.color and known(p.color):
        color = rgb(p.color)
    rng = kit.rng("size")
    size = np.array([p.height * p.spread * rng.uniform(0.85, 1.15), p.height * p.spread * rng.uniform(0.7, 1.0), p.height])
    body = _tinted(grown(boulder(size, kit, stone), moss * (1 - 0.8 * p.snow), kit), kit)
    stone_ = finish.of("rock" if p.material != "river" else "stone", color, 0.85 if p.material != "river" else 0.6, 0.35)
    v = body.vertices
    top = float(v[:, 2].max())
    flat = v[v[:, 2] > top - 0.12 * p.height]
    mid = flat.mean(0)
    seat = (float(np.clip(0.5 * np.ptp(flat[:, 0]), 0.05, 2)), float(np.clip(0.5 * np.ptp(flat[:, 1]), 0.05, 2)))
    return Part(
        tuple(snowed("body", body, stone_, max(p.snow, 0.5) if p.style == "snow" else p.snow, kit, 0.05 * p.height + 0.015)), colliders=(hull_collider(v, keep=40),), mass=float(1300 * np.prod(size)),
        friction=0.9, anchors={"top": (0, 0, round(top, 3))}, supports=(Support(name="top", center=(float(mid[0]), float(mid[1]), round(top, 3)), size=seat),), affordances=("climb", "sit"),
    )  # fmt: skip


def _tinted(m: Mesh, kit: Kit) -> Mesh:
    """A slight warm or cool cast from block to block."""
    return m.tinted(1 + kit.rng("cast").normal(0, 0.035, 3))
