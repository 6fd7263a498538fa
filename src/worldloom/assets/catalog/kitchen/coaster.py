"""A drinks coaster of cork, slate, wood, marble or leather, or a stack of them in a holder."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Material, Params as Base, Part, Support, cylinder_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import Mesh, lathe, prism, rot_z, rounded_rect, torus, tube

CARD = Card("kitchen/coaster", 1, "coaster", ("drinks coaster", "beer mat", "coasters", "trivet", "cup mat"), ("kitchenware",), ("indoor", "living_room", "bar", "cafe", "kitchen", "office"), "table")


class Params(Base):
    """Dials."""

    material: Literal["cork", "slate", "wood", "marble", "leather"] = "cork"
    shape: Literal["round", "square"] = "round"
    width: Annotated[float, metres(0.08, 0.2)] = 0.1
    count: Annotated[int, Field(ge=1, le=6)] = 1
    """Three and more stand in a holder of wire."""
    color: Color = "#8a5a33"
    """Of the wood or leather."""


PRESETS = {"slate": Params(material="slate", shape="square"), "stack": Params(material="wood", count=5), "marble": Params(material="marble", count=4, shape="square"), "leather": Params(material="leather", color="#4a2b1a")}


def build(p: Params, kit: Kit) -> Part:
    """Discs with an eased edge and a faint well for the cup, slightly turned against each other."""
    out, r = Collector(), p.width / 2
    t = {"cork": 0.006, "slate": 0.006, "wood": 0.009, "marble": 0.009, "leather": 0.004}[p.material]
    g, z = kit.rng("turn"), 0.003 if p.count > 2 else 0.0
    for _ in range(p.count):
        m = _one(p, kit, r, t).turned(rot_z(float(g.normal(0, 0.05 if p.count > 2 else 0.4)))).moved((*(g.normal(0, 0.0008, 2)), z))
        out.add("coaster", _finish(p), m.tinted(float(g.uniform(0.88, 1.1))))
        z += t + 0.0004
    if p.material == "leather":
        out.add("stitch", finish.fabric("tan"), torus(r - 0.006, 0.0007, kit.n(48, 20), 4).moved((0, 0, z - 0.0004)) if p.shape == "round" else _stitched(r, z))
    if p.count > 2:
        _holder(out, (r * 2**0.5 if p.shape == "square" else r) + 0.004, z + 0.012)
    return Part(out.surfaces(), colliders=(cylinder_collider(r, z),), mass=0.06 * p.count, friction=0.9, dynamic=True, affordances=("pick up",), supports=(Support(name="top", center=(0, 0, z), size=(1.4 * r, 1.4 * r)),))


def _stitched(r: float, z: float) -> Mesh:
    line = rounded_rect(2 * r - 0.012, 2 * r - 0.012, 0.008, 4)
    return tube(np.c_[line, np.full(len(line), z - 0.0004)], 0.0007, 4, closed=True)


def _finish(p: Params) -> Material:
    tone = rgb(p.color)
    return {
        "cork": finish.of("cardboard", (0.42, 0.25, 0.12), 0.95), "slate": finish.stone("slate"), "wood": finish.wood(p.color, 0.2, 0.4),
        "marble": finish.stone("marble"), "leather": finish.leather(tone, 0.2),
    }[p.material]  # fmt: skip


def _one(p: Params, kit: Kit, r: float, t: float) -> Mesh:
    if p.shape == "square":
        return prism(rounded_rect(2 * r, 2 * r, 0.012 if p.material != "slate" else 0.003, kit.n(6, 3)), t, 0.0012)
    return lathe([(0, 0), (r - 0.0012, 0), (r, 0.0012), (r, t - 0.001), (r - 0.001, t), (0.86 * r, t), (0.84 * r, t - 0.001), (0, t - 0.001)], kit.n(48, 16), 0.7)


def _holder(out: Collector, r: float, h: float) -> None:
    """A wire cross on which they lie, with four stays; `r` from the middle to a stay."""
    a = np.arange(4) * np.pi / 2 + np.pi / 4
    c, s, o = r * np.cos(a), r * np.sin(a), 0 * a
    out.add("holder", finish.metal("gunmetal", 0.1), wires(np.c_[c, s, o], np.c_[c, s, o + h], 0.0018, 6), wires(np.c_[c, s, o + 0.0016], np.c_[-c, -s, o + 0.0016], 0.0014, 5))
