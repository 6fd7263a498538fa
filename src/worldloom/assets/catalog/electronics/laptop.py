"""A laptop computer with its lid open at an angle, keys and a glowing screen, or closed."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import prism, rot_x, rounded_rect, slab
CARD = Card("electronics/laptop", 1, "laptop", ("notebook computer", "laptop computer", "tablet"), ("computer", "electronics"), ("indoor", "office", "cafe", "living_room"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.26, 0.42)] = 0.34
    color: Color = "silver"
    angle: Annotated[float, number(0, 2.2, "rad")] = 1.85
    """Of the lid; 0 is shut."""
    state: Literal["on", "off"] = "on"


PRESETS = {"shut": Params(angle=0.0), "black": Params(color="charcoal", state="off")}


def build(p: Params, kit: Kit) -> Part:
    """Base with keys and touch pad, lid hinged at the back."""
    from worldloom.assets.catalog.electronics.computer import screen

    out, w, d, t = Collector(), p.width / 2, 0.34 * p.width, 0.014
    shell = finish.metal("aluminium", 0.1) if p.color == "silver" else finish.paint(p.color, 0.1, 0.35)
    black = finish.plastic((0.012, 0.012, 0.013), 0.3)
    out.add("base", shell, prism(rounded_rect(2 * w, 2 * d, 0.012), t, 0.003))
    if p.angle > 0.05:
        pitch = 1.72 * w / 13
        keys = [(-0.86 * w + pitch * (i + 0.5 + 0.25 * (j % 2)) - 0.1 * pitch, -0.12 * d + 0.2 * d * j * 0.95, t + 0.0006) for j in range(5) for i in range(13 if j % 2 == 0 else 12)]
        out.add("key", black, boards((0.82 * pitch, 0.15 * d, 0.002), keys, 0.0005))
        out.add("pad", shell, slab((-0.28 * w, -0.88 * d, t), (0.28 * w, -0.26 * d, t + 0.0005), 0.0002))
    lid = Collector()
    lid.add("lid", shell, prism(rounded_rect(2 * w, 2 * d, 0.012), 0.007, 0.002).moved((0, -d, 0.0)))
    low = -0.0006
    lid.add("screen", black, plate((-w + 0.004, -2 * d + 0.004, low), (w - 0.004, -0.006, 0.002)))
    if p.state == "on" and p.angle > 0.05:
        face = Collector()
        screen(face, -w + 0.01, w - 0.01, 0.014, 2 * d - 0.012, -0.0012, False, kit)
        for s in face.surfaces():
            lid.add(s.role, s.material, s.mesh.turned(rot_x(np.pi / 2)))
    hinge = np.array([0, d - 0.004, t + 0.001])
    turn = rot_x(-p.angle)
    for s in lid.surfaces():
        out.add(s.role, s.material, s.mesh.turned(turn).moved(hinge), link="lid")
    b = np.stack([s.mesh.bounds for s in out.surfaces() if s.link == "lid"])
    on = p.state == "on" and p.angle > 0.05
    at = hinge + turn @ np.array([0, -d, -0.05])
    n = turn @ np.array([0, 0, -1.0])
    lamp = light(at, 0.9, on, (0.65, 0.82, 1.0), 0.09, "screen", "area").model_copy(update={"direction": tuple(round(float(q), 4) for q in n)})
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, t + 0.002)), box_collider(b[:, 0].min(0), b[:, 1].max(0), "lid")), mass=1.4, dynamic=True, joints=(Joint(name="lid", origin=(0.0, round(d - 0.004, 5), t + 0.001), axis=(-1, 0, 0), limits=(-p.angle, 2.2 - p.angle)),), lights=(lamp,) if on else (), functional_sides=("front",), affordances=("use", "pick up"))
