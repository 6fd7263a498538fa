"""A wooden EUR pallet, alone, stacked several high, or loaded with wrapped cartons."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Field, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.vehicle_goods import cartons, film, pallet, stack
from worldloom.geometry import rot_z

CARD = Card("industry/pallet", 1, "pallet", ("wooden pallet", "euro pallet", "skid", "shipping pallet"), ("platform",), ("warehouse", "factory", "harbour", "yard", "indoor"), "floor")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.8, 1.4)] = 1.2
    width: Annotated[float, metres(0.6, 1.2)] = 0.8
    count: Annotated[int, Field(ge=1, le=12)] = 1
    contents: Literal["none", "boxes"] = "none"
    wrapped: bool = False
    wear: Wear = 0.5


PRESETS = {"stack": Params(count=7), "loaded": Params(contents="boxes"), "wrapped": Params(contents="boxes", wrapped=True), "new": Params(wear=0.05, count=3)}


def build(p: Params, kit: Kit) -> Part:
    """Boards with their own tone; a stack is a little askew."""
    out, rng = Collector(), kit.rng("pallet")
    wood = finish.wood("pine" if p.wear < 0.35 else "weathered", p.wear)
    if p.wear >= 0.35:
        wood = wood.model_copy(update={"color": (0.34, 0.25, 0.16)})
    for k in range(p.count):
        m = pallet(rng, p.length, p.width).turned(rot_z(float(rng.normal(0, 0.02)) if k else 0.0))
        jog = rng.normal(0, 0.012, 2) if k else np.zeros(2)
        out.add("wood", wood, m.moved((*jog, 0.144 * k)))
    top = 0.144 * p.count
    high = 0.0
    if p.contents == "boxes":
        s, b, yaw = stack(rng, p.length - 0.04, p.width - 0.04, 0.95, 0.8)
        card, tape, label = cartons(s, b + [0, 0, top], rng, yaw)
        high = float((b[:, 2] + s[:, 2]).max())
        out.add("card", finish.of("cardboard", (0.42, 0.28, 0.15), 0.85, p.wear), card)
        out.add("tape", finish.plastic((0.5, 0.36, 0.17), 0.25), tape)
        out.add("label", finish.of("paper", (0.75, 0.73, 0.68), 0.8), label)
        if p.wrapped:
            out.add("film", finish.glass((0.9, 0.92, 0.94), 0.25), film(p.length - 0.03, p.width - 0.03, high).moved((0, 0, top)))
    w, d = p.length / 2, p.width / 2
    solids = [box_collider((-w, -d, 0), (w, d, top))]
    if high:
        solids.append(box_collider((-w, -d, top), (w, d, top + high)))
    return Part(out.surfaces(), colliders=tuple(solids), mass=24 * p.count + (180 if high else 0), dynamic=True, friction=0.6, anchors={"top": (0, 0, top + high)},
                supports=(Support(name="top", center=(0, 0, top + high), size=(1.8 * w, 1.8 * d)),), affordances=("push",))  # fmt: skip
