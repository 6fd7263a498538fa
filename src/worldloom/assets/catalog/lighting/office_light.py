"""A ceiling light for offices, schools, hospitals and shops: a square panel, a long fluorescent fitting or a track with spots."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_cabinet import sash
from worldloom.assets.parts.room_lamp import NEUTRAL, lamp_glass, light, opal
from worldloom.geometry import lathe, prism, rod, rot_x, rot_y, slab
CARD = Card("lighting/office_light", 1, "ceiling_lamp", ("fluorescent light", "strip light", "light panel", "tube light", "spotlight", "track light"), ("lamp", "light"), ("indoor", "office", "classroom", "hospital_room", "operating_room", "laboratory", "shop", "museum", "gym", "bakery", "train_car", "space_station"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    style: Literal["tube", "panel", "track"] = "tube"
    length: Annotated[float, metres(0.4, 2.4)] = 1.25
    color: Color = "white"
    drop: Annotated[float, metres(0.0, 1.5)] = 0.0
    """Hung on wires."""
    lit: bool = True


PRESETS = {"panel": Params(style="panel", length=0.6), "track": Params(style="track", color="black", length=1.6), "hung": Params(drop=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Housing, tubes behind a reflector, or a framed diffuser; cool white area light looking down."""
    out, w, z, n = Collector(), p.length / 2, -p.drop, kit.n(14, 8)
    body = finish.paint(p.color, 0.1, 0.4)
    if p.drop > 0:
        out.add("wire", finish.metal("steel"), wires([(-0.8 * w, 0, z), (0.8 * w, 0, z)], [(-0.8 * w, 0, 0), (0.8 * w, 0, 0)], 0.0015))
    lights: tuple[Light, ...]
    if p.style == "track":
        out.add("body", body, slab((-w, -0.018, z - 0.03), (w, 0.018, z), 0.003))
        made = []
        for k, x in enumerate(np.linspace(-0.8 * w, 0.8 * w, max(2, round(p.length / 0.5)))):
            turn, c = rot_x(-0.45) @ rot_y(0.25 * (-1) ** k), np.array([x, 0, z - 0.11])
            can = lathe([(0, 0.06), (0.03, 0.06), (0.036, 0.05), (0.036, -0.06), (0.033, -0.06), (0.03, -0.045), (0, -0.04)], kit.n(20, 10), 0.5)
            out.add("can", body, can.turned(turn).moved(c), rod((x, 0, z - 0.03), c + [0, 0, 0.02], 0.006, 8))
            out.add("lens", lamp_glass(p.lit, 14.0, NEUTRAL), lathe([(0, -0.046), (0.029, -0.0455), (0, -0.044)], 16).turned(turn).moved(c))
            d = turn @ np.array([0, 0, -1.0])
            made.append(light(c + d * 0.07, 7.0, p.lit, NEUTRAL, 0.03, f"lamp.{k}", "spot", 0.55).model_copy(update={"direction": tuple(round(float(q), 4) for q in d)}))
        lights, low = tuple(made), z - 0.19
    elif p.style == "panel":
        out.add("body", body, *(m.turned(rot_x(np.pi / 2)).moved((0, 0, z - 0.02)) for m in sash((-w, -w), (w, w), 0.02, 0.02)), slab((-w, -w, z - 0.006), (w, w, z), 0.001))
        out.add("panel", opal(p.lit, 3.0, NEUTRAL), slab((-w + 0.018, -w + 0.018, z - 0.017), (w - 0.018, w - 0.018, z - 0.012), 0.001))
        lights, low = (light((0, 0, z - 0.03), 30.0, p.lit, NEUTRAL, 0.7 * w, "lamp", "area"),), z - 0.02
    else:
        profile = [(-0.11, -0.065), (-0.1, -0.075), (-0.045, -0.02), (0.045, -0.02), (0.1, -0.075), (0.11, -0.065), (0.06, 0), (-0.06, 0)]
        out.add("body", body, prism(profile, 2 * w).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]).moved((-w, 0, z)), *(slab((s * w - 0.012, -0.11, z - 0.075), (s * w + 0.012, 0.11, z), 0.004) for s in (-1, 1)))
        out.add("tube", lamp_glass(p.lit, 7.0, (0.96, 0.97, 1.0)), *(rod((-w + 0.03, y, z - 0.045), (w - 0.03, y, z - 0.045), 0.013, n) for y in (-0.03, 0.03)))
        lights, low = (light((0, 0, z - 0.09), 28.0, p.lit, (0.96, 0.96, 0.92), 0.35, "lamp", "area"),), z - 0.075
    b = np.abs(np.stack([s.mesh.bounds for s in out.surfaces()])).max((0, 1))
    return Part(out.surfaces(), colliders=(box_collider((-b[0], -b[1], low), (b[0], b[1], z)),), mass=5.0, affordances=("switch",), lights=lights)
