"""An umbrella stand by a door: a tall open vessel of metal, ceramic, wicker or wood, with furled umbrellas in it."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, moved, np, number, Support
from worldloom.assets.catalog.clothes.umbrella import Params as Furled, build as furled
from worldloom.assets.parts.kind_pieces import Piece, gathered, standing
from worldloom.assets.parts.opened import STEMS
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import lathe, rot_x, rot_z, torus

CARD = Card("clothes/umbrella_stand", 1, "umbrella_stand", ("umbrella holder", "umbrella rack"), ("furniture",), ("indoor", "hallway", "shop"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.4, 0.7)] = 0.52
    load: Literal["empty", "umbrellas"] = "umbrellas"
    umbrellas: Annotated[int, number(1, 4)] = 2
    color: Color = "#2b3036"
    material: Literal["metal", "ceramic", "wicker", "wood"] = "metal"
    wear: Wear = 0.2


PRESETS = {"ceramic": Params(material="ceramic", color="#2f5a8a", load="empty"), "wicker": Params(material="wicker", color="#a8743a", umbrellas=3)}


def build(p: Params, kit: Kit) -> Part:
    """Open above."""
    n, h, r = kit.n(40, 16), p.height, 0.115
    stuff = {"metal": finish.paint(p.color, p.wear), "ceramic": finish.ceramic(p.color), "wicker": finish.of("wicker", p.color, 0.85, p.wear), "wood": finish.wood(p.color if p.color != "#2b3036" else "walnut", p.wear)}[p.material]
    belly = 0.012 if p.material == "ceramic" else 0.0
    prof = [(0, 0), (0.9 * r, 0), (0.94 * r, 0.012), (0.97 * r + belly, 0.4 * h), (r, 0.97 * h), (r + 0.004, h)]
    pieces: list[Piece] = [("body", stuff, hollow(prof, 0.006, n, 0.7, 0.012)), ("rim", stuff, torus(r + 0.001, 0.006, n, 8).moved((0, 0, h))), ("band", finish.metal("brass", p.wear) if p.material != "wicker" else stuff, lathe([(0.968 * r, 0.1 * h), (0.985 * r, 0.1 * h), (0.987 * r, 0.14 * h), (0.968 * r, 0.14 * h)], n, 0.4))]
    part = standing(gathered(pieces, middle=False), 3.5, colliders=staves(r, h, 0.012, 0.006), affordances=("take",))
    if p.load == "empty":
        return replace(part, supports=(Support(name=STEMS, center=(0, 0, 0.0125), size=(0.12, 0.12)),))
    surfaces = list(part.surfaces)
    tones = ("#1f2f55", "#8a1f2a", "#1a1b1d", "#2f5a3a")
    for k in range(p.umbrellas):
        one = furled(Furled(state="lying", color=tones[k], handle="wood" if k % 2 == 0 else "black", length=0.82 + 0.03 * k), kit.child(f"umbrella.{k}"))
        up = np.array([[0, 0, -1], [0, 1, 0], [1, 0, 0.0]])
        stood = moved(one, (0, 0, 0), up)
        low = float(stood.bounds[0, 2])
        mid = stood.bounds.mean(0)
        put = moved(moved(stood, (-mid[0], -mid[1], -low)), (0.035, 0, 0.02), rot_z(2.2 * k))
        tilt = rot_z(2.2 * k + 0.5) @ rot_x(0.05) @ rot_z(-2.2 * k - 0.5)
        surfaces += [type(s)(f"{s.role}.{k}", s.mesh.turned(tilt).moved((0.03 * np.cos(2.2 * k), 0.03 * np.sin(2.2 * k), 0.006)), s.material) for s in put.surfaces]
    return standing(tuple(surfaces), 4.5, colliders=staves(r, h, 0.012, 0.006), affordances=("take",))
