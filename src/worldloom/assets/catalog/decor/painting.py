"""A painting in a frame: landscape, seascape, portrait, still life or abstract, in a gilt, walnut or plain frame."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_marks import painted
from worldloom.geometry import Mesh, sheet, slab
CARD = Card("decor/painting", 1, "painting", ("oil painting", "portrait", "landscape painting", "artwork", "canvas painting", "framed print", "art print", "wall art", "tapestry"), ("picture",), ("indoor", "library", "living_room", "victorian", "museum", "office"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.2, 2.5)] = 0.95
    height: Annotated[float, metres(0.2, 2.2)] = 0.7
    subject: Literal["landscape", "seascape", "portrait", "still_life", "abstract"] = "landscape"
    frame: Literal["gilt", "walnut", "plain"] = "gilt"
    color: Color = "gold"
    """Of a gilt or plain frame."""
    motif: Annotated[int, Field(ge=0, le=999)] = 0
    """Which of many pictures of its subject."""
    wear: Wear = 0.2


VARIETY = {"subject": ("landscape", "seascape", "still_life"), "width": (0.95, 0.66, 0.8), "height": (0.7, 0.62)}
"""What several of them take in turn."""
PRESETS = {"sea": Params(subject="seascape", width=1.2), "portrait": Params(subject="portrait", width=0.6, height=0.78, frame="walnut"), "modern": Params(subject="abstract", frame="plain", color="black", width=0.9, height=0.9), "fruit": Params(subject="still_life", width=0.7, height=0.55)}


def build(p: Params, kit: Kit) -> Part:
    """Moulded frame of mitred bars, liner, canvas painted in vertex colours, a brass plate for old frames."""
    out, w, h = Collector(), p.width / 2, p.height
    bar = {"gilt": 0.085, "walnut": 0.06, "plain": 0.025}[p.frame] * min(1.0, 0.45 + 0.6 * min(p.width, p.height))
    d = 0.05 if p.frame == "gilt" else 0.032
    shapes: dict[str, list[tuple[float, float]]] = {"gilt": [(0, 0), (0.0, d * 0.8), (0.2, d), (0.36, d * 0.78), (0.5, d * 0.9), (0.72, d * 0.45), (0.8, d * 0.55), (1, d * 0.4), (1, 0)], "walnut": [(0, 0), (0, d * 0.7), (0.3, d), (0.7, d * 0.85), (0.9, d * 0.5), (1, d * 0.5), (1, 0)], "plain": [(0, 0), (0, d), (1, d), (1, 0)]}
    prof = shapes[p.frame]
    loop = np.array([(-w, 0, 0), (w, 0, 0), (w, 0, h), (-w, 0, h)], float)
    rails = []
    for k in range(4):
        a, b = loop[k], loop[(k + 1) % 4]
        t = (b - a) / np.linalg.norm(b - a)
        inward = np.array([-t[2], 0, t[0]])
        rows = [np.stack([a + u * bar * (inward + t), b + u * bar * (inward - t)]) + np.array([0, -v, 0]) for u, v in prof]
        rails.append(sheet(np.stack(rows), smooth=False))
    rails = [m if _outward(m) else Mesh(m.vertices, m.faces[:, ::-1], None if m.normals is None else -m.normals, m.uv) for m in rails]
    gold = finish.metal("gold", p.wear, 0.4) if p.color == "gold" else finish.paint(p.color, p.wear)
    mats = {"gilt": gold, "walnut": finish.wood("walnut", p.wear), "plain": finish.paint(p.color, p.wear)}
    out.add("frame", mats[p.frame], *rails)
    out.add("back", finish.wood("pine"), plate((-w + 0.005, -0.008, 0.005), (w - 0.005, 0, h - 0.005)))
    inner = bar * 0.96
    pic = painted(2 * (w - inner), h - 2 * inner, -d * 0.42, p.subject, (kit.seed + 389 * p.motif) % 1000, kit.n(96 * min(1.0, (p.width / p.height) ** 0.5), 24))
    out.add("canvas", finish.of("canvas", (1.0, 1.0, 1.0), 0.55), pic.moved((0, 0, inner)))
    if p.frame != "plain":
        out.add("plate", finish.metal("brass"), slab((-0.05, -d * 0.98, 0.25 * bar), (0.05, -d * 0.7, 0.6 * bar), 0.001))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, 0, h)),), mass=6 * p.width * p.height + 1, affordances=("look",), functional_sides=("front",))


def _outward(m: Mesh) -> bool:
    n = np.cross(m.vertices[m.faces[:, 1]] - m.vertices[m.faces[:, 0]], m.vertices[m.faces[:, 2]] - m.vertices[m.faces[:, 0]])
    return float(n[:, 1].sum()) < 0
