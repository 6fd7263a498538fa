"""An artist's canvas stretched on its frame, blank or painted, leaning, lying flat, or several stacked against each other."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Params as Base, Part, Wear, bounding_colliders, finish, metres, np, number
from worldloom.assets.parts.artist_canvas import DEEP, leaned, stretched
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, box, rot_x, rot_z
CARD = Card("craft/canvas", 1, "canvas", ("blank canvas", "painted canvas", "stretched canvas", "artist's canvas", "canvases", "painting canvas", "art canvas", "unfinished painting"), ("picture",), ("indoor", "studio", "art_studio", "classroom"), "floor")


class Params(Base):
    """Dials."""

    state: Literal["leaning", "flat", "stack"] = "leaning"
    content: Literal["painted", "blank"] = "painted"
    width: Annotated[float, metres(0.2, 1.6)] = 0.6
    ratio: Annotated[float, number(0.6, 1.6)] = 0.8
    """Height over width."""
    subject: Literal["landscape", "seascape", "still_life", "portrait", "abstract"] = "abstract"
    wear: Wear = 0.1


PRESETS = {"blank": Params(content="blank", ratio=1.2, width=0.5), "flat": Params(state="flat", width=0.4, subject="still_life"), "stack": Params(state="stack", ratio=1.15, subject="portrait", width=0.7)}


def build(p: Params, kit: Kit) -> Part:
    """It faces -Y; what leans has a prop behind so that it stands by itself."""
    out, rng = Collector(), kit.rng("stack")
    h = p.width * p.ratio
    count = 4 if p.state == "stack" else 1
    angle = 0.0 if p.state == "flat" else 0.22
    for k in range(count):
        w, high = (p.width, h) if k == 0 else (p.width * float(rng.uniform(0.8, 1.2)), h * float(rng.uniform(0.85, 1.25)))
        for role, material, m in stretched(w, high, p.subject if p.content == "painted" and k == 0 else "", kit.seed % 83, kit.n(64, 20)):
            if p.state == "flat":
                m = m.moved((0, 0, -high / 2)).turned(rot_x(-np.pi / 2)).moved((0, 0, DEEP / 2 + 0.006)).turned(rot_z(0.12))
            else:
                m = leaned(m, angle).moved((float(rng.normal(0, 0.02)) * (k > 0), k * (DEEP + 0.012) / np.cos(angle) - 0.1, 0))
            out.add(role, _worn(material, p.wear), m)
    if p.state != "flat":
        _prop(out, p, h, count)
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.8 * count * p.width * h / 0.3, dynamic=True, friction=1.0, affordances=("pick up", "look"))


def _worn(material: Material, wear: float) -> Material:
    return material.model_copy(update={"wear": wear})


def _prop(out: Collector, p: Params, h: float, count: int) -> None:
    """A hinged strut at the back, as picture backs have."""
    y = (count - 1) * (DEEP + 0.012) - 0.1 + DEEP
    top = np.array([0, y + 0.21 * 0.72 * h, 0.7 * h])
    foot = np.array([0, y + 0.42 * h, 0.006])
    d = foot - top
    angle = float(np.arctan2(d[1], -d[2]))
    strut: Mesh = box((0.05, 0.008, float(np.linalg.norm(d))), 0.002).turned(rot_x(angle)).moved((top + foot) / 2)
    out.add("strut", finish.wood("pine", p.wear), strut)
