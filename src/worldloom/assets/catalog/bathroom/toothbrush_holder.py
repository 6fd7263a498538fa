"""A toothbrush holder: a cup or a lidded stand of china, glass, steel or bamboo, with toothbrushes in it or empty."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, Support, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_bath import toothbrush
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import Mesh, arc, prism, rot_y, rot_z, torus

CARD = Card("bathroom/toothbrush_holder", 1, "toothbrush_holder", ("toothbrush cup", "toothbrush stand", "toothbrush mug", "bathroom cup", "bathroom tumbler"), ("vessel", "toiletry"), ("indoor", "bathroom", "hotel"), "table")


class Params(Base):
    """Dials."""

    style: Literal["cup", "stand"] = "cup"
    material: Literal["china", "glass", "steel", "bamboo"] = "china"
    color: Color = "#d9dcd6"
    contents: Literal["toothbrush", "empty"] = "toothbrush"
    count: Annotated[int, Field(ge=1, le=4)] = 2
    """Of brushes."""
    height: Annotated[float, metres(0.08, 0.14)] = 0.105


PRESETS = {"glass": Params(material="glass"), "stand": Params(style="stand", color="#7f9a94", count=4), "steel": Params(material="steel", style="stand", count=1), "empty": Params(contents="empty", material="bamboo")}
TONES = ("#2f86b5", "#d2527f", "#4a9a5b", "orange")


def build(p: Params, kit: Kit) -> Part:
    """Turned vessel with a foot; brushes lean against its rim or stand in the holes of its lid."""
    out, h, n, r = Collector(), p.height, kit.n(36, 14), 0.036
    skin = {"china": finish.ceramic(p.color, 0.12), "glass": finish.glass(), "steel": finish.metal("brushed", 0.05), "bamboo": finish.wood("bamboo")}[p.material]
    prof = [(0, 0), (0.9 * r, 0), (0.95 * r, 0.002), (0.97 * r, 0.01), (r, 0.5 * h), (1.03 * r, h)]
    out.add("cup", skin, hollow(prof, 0.0035, n, 0.6))
    ring = torus(0.985 * r, 0.002, n, 6).moved((0, 0, 0.14 * h)) if p.material != "glass" else torus(1.02 * r, 0.0016, n, 6).moved((0, 0, h - 0.001))
    out.add("band", skin, ring)
    spots = np.stack([0.018 * np.cos(t := np.arange(p.count) * 2 * np.pi / p.count + 0.6), 0.018 * np.sin(t)], 1)
    if p.style == "stand":
        holes = [arc(0.0075, 0, 2 * np.pi, 15, q)[:-1] for q in spots]
        out.add("lid", skin if p.material != "glass" else finish.metal("chrome"), prism(arc(1.05 * r, 0, 2 * np.pi, n + 1)[:-1], 0.005, 0.0015, holes).moved((0, 0, h - 0.002)))
    if p.contents == "toothbrush":
        _brushes(out, p, kit, spots)
    tall = 0.185 if p.contents == "toothbrush" else h
    full = p.contents == "toothbrush"
    solids = (cylinder_collider(1.04 * r, h), cylinder_collider(0.03, tall - h, (0, 0, h))) if full else staves(1.02 * r, h, 0.005)
    inside = () if full else (Support(name="inside", center=(0, 0, 0.005), size=(1.2 * r, 1.2 * r)),)
    return Part(out.surfaces(), colliders=solids, mass=0.28, dynamic=True, supports=inside, affordances=("pick up",), anchors={"inside": (0, 0, 0.006)})


def _brushes(out: Collector, p: Params, kit: Kit, spots: np.ndarray) -> None:
    g = kit.rng("brushes")
    for k, (x, y) in enumerate(spots):
        parts = toothbrush(kit.n(10, 6))
        a = float(np.arctan2(y, x))
        lean = 0.06 if p.style == "stand" else 0.2
        turn = rot_z(a) @ rot_y(lean) @ rot_z(float(g.uniform(-1.2, 1.2)) + np.pi * (k % 2))
        foot = np.array([x * (0.7 if p.style == "stand" else -0.35), y * (0.7 if p.style == "stand" else -0.35), 0.005])
        put: list[Mesh] = [m.turned(turn).moved(foot) for m in parts]
        out.add(f"shaft.{k}", finish.plastic(TONES[k], 0.2), put[0])
        out.add(f"grip.{k}", finish.plastic("white", 0.5), put[1])
        out.add("bristles", finish.plastic("white", 0.6), put[2])

