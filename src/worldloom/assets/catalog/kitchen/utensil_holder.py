"""A crock of cooking utensils beside the stove: stoneware, steel with holes or a wooden box, with spoons, whisk, ladle and spatula."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, Support, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_utensils import UTENSILS
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import rot_y, rot_z, slab, sphere, stamp, torus

CARD = Card("kitchen/utensil_holder", 1, "utensil_holder", ("utensil crock", "utensil jar", "utensil pot", "cutlery holder", "spoon jar", "kitchen utensils", "utensil caddy"), ("kitchenware", "vessel"), ("indoor", "kitchen", "restaurant"), "table")


class Params(Base):
    """Dials."""

    style: Literal["crock", "steel", "box"] = "crock"
    color: Color = "#c9c2b2"
    height: Annotated[float, metres(0.12, 0.22)] = 0.165
    count: Annotated[int, Field(ge=0, le=7)] = 6
    """Of utensils."""


HOLDING = {"count": 0}
"""Its dials where something lies in it."""
PRESETS = {"blue": Params(color="#39506b", count=4), "steel": Params(style="steel"), "box": Params(style="box", count=5), "empty": Params(count=0)}
KINDS = ("spoon", "whisk", "spatula", "ladle", "scraper", "spoon", "tongs")


def build(p: Params, kit: Kit) -> Part:
    """Vessel with a rim, utensils that lean outwards each their own way."""
    out, h = Collector(), p.height
    r = 0.37 * h
    n = kit.n(40, 16)
    if p.style == "box":
        wood, t = finish.wood("oak", 0.15), 0.009
        out.add("vessel", wood, *(slab((s * r - t / 2, -r, 0), (s * r + t / 2, r, h), 0.002) for s in (-1, 1)), *(slab((-r, s * r - t / 2, 0), (r, s * r + t / 2, h), 0.002) for s in (-1, 1)), slab((-r, -r, 0), (r, r, 0.01), 0.001), slab((-0.004, -r, 0.01), (0.004, r, 0.9 * h), 0.001))
    elif p.style == "steel":
        steel = finish.metal("brushed", 0.05)
        out.add("vessel", steel, hollow([(0, 0), (0.96 * r, 0), (r, 0.02 * h), (r, h)], 0.0016, n, 0.5), torus(r, 0.0025, n, 8).moved((0, 0, h)))
        a, z = np.meshgrid(np.arange(16) * np.pi / 8, np.linspace(0.3, 0.75, 5) * h, indexing="ij")
        a = a + (np.arange(5) % 2) * np.pi / 16
        out.add("hole", finish.plastic("black", 0.6), stamp(sphere((0.0042, 0.0042, 0.0042), 8), np.c_[(r - 0.0025) * np.cos(a).ravel(), (r - 0.0025) * np.sin(a).ravel(), z.ravel()]))
    else:
        glaze = finish.ceramic(p.color, 0.2)
        out.add("vessel", glaze, hollow([(0, 0), (0.88 * r, 0), (0.96 * r, 0.02 * h), (r, 0.12 * h), (r, 0.9 * h), (1.05 * r, 0.93 * h), (1.06 * r, 0.98 * h), (1.02 * r, h)], 0.006, n, 0.7))
        out.add("band", finish.ceramic("#4a4438", 0.3), *(torus(1.0 * r, 0.0022, n, 6).moved((0, 0, z * h)) for z in (0.22, 0.28)))
    tall = h
    grips: tuple[Material, ...] = (finish.wood("oak"), finish.metal("steel", 0.05), finish.plastic("black", 0.35), finish.wood("walnut"), finish.wood("birch"), finish.wood("cherry"), finish.plastic("black", 0.35))
    g = kit.rng("lean")
    for k in range(p.count):
        side = 2 * np.pi * k / max(p.count, 1) + 0.4
        long = float(g.uniform(0.29, 0.34))
        turn = rot_z(side) @ rot_y(float(g.uniform(0.16, 0.26))) @ rot_z(np.pi / 2 + float(g.normal(0, 0.5)))
        foot = np.array([-0.35 * r * np.cos(side), -0.35 * r * np.sin(side), 0.014])
        for j, (mat, mesh) in enumerate(UTENSILS[KINDS[k]](long, grips[k], kit.n(14, 8))):
            m = mesh.turned(turn).moved(foot)
            out.add(f"{KINDS[k]}.{k}.{j}", mat, m)
            tall = max(tall, float(m.vertices[:, 2].max()))
    solids = (cylinder_collider(1.05 * r, h), cylinder_collider(0.9 * r, tall - h, (0, 0, h))) if p.count else staves(1.05 * r, h, 0.012)
    inside = () if p.count else (Support(name="inside", center=(0, 0, 0.012), size=(1.2 * r, 1.2 * r)),)
    return Part(out.surfaces(), colliders=solids, mass=1.1, dynamic=True, supports=inside, affordances=("pick up", "take"))
