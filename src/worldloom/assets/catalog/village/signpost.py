"""A wooden signpost whose pointed arms name places in different directions, on a round post with a stone collar."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.built_town import Text, lettering
from worldloom.geometry import cylinder, lathe, prism, rock, rot_x, rot_z, stamp, tube

CARD = Card("village/signpost", 1, "signpost", ("sign post", "direction sign", "fingerpost", "finger post", "guidepost"), ("sign", "post"), ("village", "medieval", "fantasy", "mountain", "trail", "crossroads", "forest", "outdoor"), "ground")
NAMES = ("MILL", "CASTLE", "FOREST", "INN", "OLD BRIDGE", "HARBOUR", "NORTH", "CHURCH", "LAKE", "MARKET")


class Params(Base):
    """Dials. `text` is on the uppermost arm; the others are drawn from the seed."""

    text: Text = "VILLAGE"
    arms: Annotated[int, Field(ge=1, le=5)] = 3
    height: Annotated[float, metres(1.4, 3.4)] = 2.3
    style: Literal["rustic", "painted"] = "rustic"
    color: Color = "white"
    snow: Annotated[float, Field(ge=0, le=1)] = 0.0
    wear: Wear = 0.6


PRESETS = {"painted": Params(style="painted", text="SEA VIEW", arms=2), "single": Params(arms=1, text="CAMP"), "snowy": Params(snow=0.8), "many": Params(arms=5, height=3.0)}


def build(p: Params, kit: Kit) -> Part:
    """The first arm points to +X and faces the front; others turn about the post."""
    out, rng, h = Collector(), kit.rng("arms"), p.height
    rustic = p.style == "rustic"
    post = finish.wood("weathered", p.wear) if rustic else finish.paint(p.color, p.wear)
    out.add("post", post, tube([(0, 0, -0.1), (0.01, 0, 0.5 * h), (0, 0, h)], [0.066, 0.06, 0.053], kit.n(12, 7)), lathe([(0, 0), (0.075, 0), (0.075, 0.03), (0.03, 0.09), (0, 0.1)], kit.n(12, 6), 0.4).moved((0, 0, h)))
    out.add("stones", finish.stone("granite", p.wear), stamp(rock((0.2, 0.17, 0.15), 5, kit.n(10, 6), 0.35), [(0.16 * np.cos(a), 0.16 * np.sin(a), 0.03) for a in np.arange(7) * 0.9], np.arange(7) * 1.7))
    names = [p.text, *rng.permutation(NAMES)[: p.arms - 1]]
    wood = finish.wood("pine", p.wear) if rustic else finish.paint(p.color, p.wear)
    ink = finish.paint((0.03, 0.02, 0.015), 0.3, 0.8)
    boxes = [cylinder_collider(0.07, h)]
    for k, name in enumerate(names):
        long, tall, z = max(0.62, 0.105 * len(name) + 0.34), 0.19, h - 0.16 - 0.24 * k
        s = 1 if k % 2 == 0 else -1
        side = [(-0.12, -tall / 2), (long - 0.14, -tall / 2), (long, 0.0), (long - 0.14, tall / 2), (-0.12, tall / 2)]
        board = prism([(s * x, v) for x, v in side], 0.032, 0.005).turned(rot_x(np.pi / 2)).moved((0, -0.05, 0))
        text = lettering(str(name), long - 0.3, 0.105, -0.084).moved((s * (long / 2 - 0.08), 0, 0))
        turn = rot_z(float(rng.uniform(-0.35, 0.35)) + (0.0 if k < 2 else 0.3)) @ rot_x(0.0)
        tip = np.eye(3) if not rustic else _tilt(float(rng.uniform(-0.06, 0.06)))
        out.add("arms", wood, board.turned(turn @ tip).moved((0, 0, z)).tinted(float(rng.uniform(0.8, 1.15))))
        out.add("letters", ink, text.turned(turn @ tip).moved((0, 0, z)))
        nails = [cylinder(0.011, 0.008, 8, 0.002).turned(rot_x(np.pi / 2)).moved((0, -0.082, v)).turned(turn).moved((0, 0, z)) for v in (-0.05, 0.05)]
        out.add("nails", finish.iron(p.wear), *nails)
        if p.snow > 0.05:
            cap = prism([(-0.12, 0), (long - 0.1, 0), (long - 0.2, 0.05 * p.snow), (0, 0.06 * p.snow)], 0.05, 0.01).turned(rot_x(np.pi / 2)).scaled((s, 1, 1)).moved((0, -0.04, tall / 2))
            out.add("snow", finish.of("snow", (0.8, 0.82, 0.85), 0.7), cap.turned(turn @ tip).moved((0, 0, z)))
        boxes.append(box_collider((-0.12 if s > 0 else -long, -0.09, z - 0.1), (long if s > 0 else 0.12, -0.04, z + 0.1)))
    return Part(out.surfaces(), colliders=tuple(boxes), mass=38.0, affordances=("read",), functional_sides=("front",), anchors={"top": (0, 0, h)})


def _tilt(a: float) -> np.ndarray:
    return np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
