"""A slatted wooden crate or plastic fish box, alone or in a stack, empty or full of fish, bottles, oranges or ice."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Material,
    Params as Base,
    Part,
    Support,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    rgb,
)
from worldloom.assets.parts.built_pieces import Collector, tints
from worldloom.assets.parts.built_sea import CRATE_COLORS, crate
from worldloom.assets.parts.built_wares import bottles, fish, fruit, ice
from worldloom.assets.parts.opened import shell
from worldloom.geometry import Mesh, place, rot_z

CARD = Card(
    "harbour/crate",
    1,
    "crate",
    ("fish box", "fish_box", "fish crate", "wooden crate", "bottle crate", "fruit crate"),
    ("box", "container"),
    ("harbour", "market", "street", "outdoor"),
)


class Params(Base):
    """Dials. `count` crates are piled up; the top one holds the contents."""

    material: Literal["wood", "plastic"] = "wood"
    color: Color = "tan"
    length: Annotated[float, metres(0.3, 1.2)] = 0.6
    height: Annotated[float, metres(0.15, 0.8)] = 0.26
    count: Annotated[int, Field(ge=1, le=5)] = 1
    contents: Literal["empty", "fish", "bottles", "oranges", "apples", "ice"] = "empty"
    wear: Wear = 0.45


ROOMIER = ({"length": 0.8, "height": 0.35}, {"length": 1.1, "height": 0.5})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {
    "fish": Params(material="plastic", color="blue", contents="fish"),
    "stack": Params(count=3, material="plastic", color="orange"),
    "fruit": Params(contents="oranges"),
    "cargo": Params(length=0.9, height=0.6),
    "bottles": Params(contents="bottles", material="plastic", color="yellow", height=0.3, length=0.45),
}


def build(p: Params, kit: Kit) -> Part:
    """Slats on corner posts; in a stack each box is a little askew and of its own tint."""
    rng, out = kit.rng("stack"), Collector()
    w, slats = 0.667 * p.length, max(2, round(p.height / 0.085))
    one = crate(p.length, w, p.height, slats)
    tops = np.arange(p.count) * (p.height + 0.003)
    picks = rng.permutation(len(CRATE_COLORS))
    for k, z in enumerate(tops):
        m = one.tinted(np.repeat(tints(rng, len(one.vertices) // 24, 0.16), 24))
        other = np.asarray(CRATE_COLORS[int(picks[k])]) / np.maximum(np.asarray(rgb(p.color)), 0.02)
        m = m.tinted(np.clip(other, 0, 6)) if p.material == "plastic" and k < p.count - 1 else m
        out.add("crate", _mat(p), place(m, (rng.normal(0, 0.01), rng.normal(0, 0.01), z), rot_z(rng.normal(0, 0.05))))
    _fill(out, p, kit, w, float(tops[-1]))
    top = float(tops[-1] + p.height)
    full = p.contents != "empty"
    low = float(tops[-1])
    support = () if full else (Support(name="inside", center=(0, 0, low + 0.022), size=(p.length - 0.12, w - 0.12), clearance=2 * p.height),)
    solid = [box_collider((-p.length / 2, -w / 2, 0), (p.length / 2, w / 2, top if full else low))] if full or p.count > 1 else []
    solid += [] if full else shell((-p.length / 2, -w / 2, low), (p.length / 2, w / 2, top), 0.022, "top")
    return Part(
        out.surfaces(),
        colliders=tuple(solid),
        mass=p.count * (4.0 + 12 * full),
        dynamic=True,
        anchors={"top": (0, 0, top)},
        affordances=("pick_up",),
        supports=support,
    )


def _mat(p: Params) -> Material:
    return finish.plastic(p.color, 0.45, p.wear) if p.material == "plastic" else finish.wood(p.color, p.wear, 0.65)


def _fill(out: Collector, p: Params, kit: Kit, w: float, z: float) -> None:
    area = (p.length - 0.08, w - 0.08)
    level = z + p.height - 0.09
    makers = {
        "fish": (lambda: fish(kit, area), finish.metal("silver", 0.1, 0.3)),
        "bottles": (lambda: bottles(kit, area, p.height - 0.02), finish.of("glass", "dark_green", 0.08, 0.1)),
        "oranges": (lambda: fruit(kit, area, 0.037), finish.of("food", "orange", 0.45)),
        "apples": (lambda: fruit(kit, area, 0.036), finish.of("food", "red", 0.35)),
        "ice": (lambda: ice(kit, area), finish.of("ice", (0.8, 0.84, 0.86), 0.25)),
    }
    if p.contents not in makers:
        return
    mesh, mat = makers[p.contents][0](), makers[p.contents][1]
    out.add("contents", mat, mesh.moved((0, 0, z + 0.025 if p.contents == "bottles" else level)))
    if p.contents == "fish":
        bed: Mesh = ice(kit.child("bed"), area)
        out.add("ice", finish.of("ice", (0.75, 0.79, 0.81), 0.3), bed.moved((0, 0, level - 0.03)))
