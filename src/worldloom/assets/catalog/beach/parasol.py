"""A beach parasol of striped canvas with ribs and a scalloped edge on a wooden pole, tilted a little, stuck in the sand."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.built_cloth import parasol
from worldloom.assets.parts.built_pieces import wires
from worldloom.geometry import lathe, rod, rot_x, sphere

CARD = Card("beach/parasol", 1, "parasol", ("beach umbrella", "sun umbrella", "sunshade", "umbrella", "cafe umbrella", "patio umbrella"), ("shade",), ("beach", "square", "cafe", "garden", "outdoor"), clearance=(0.3, 0.3, 0.3, 0.3))


class Params(Base):
    """Dials. `tilt` leans the canopy to the front."""

    height: Annotated[float, metres(1.6, 3.2)] = 2.3
    radius: Annotated[float, metres(0.6, 2.0)] = 1.15
    color: Color = "red"
    stripe_color: Color = "white"
    tilt: Annotated[float, number(0, 0.5, "rad")] = 0.16
    wear: Wear = 0.25


PRESETS = {"blue": Params(color="blue"), "plain": Params(color="cream", stripe_color="cream", tilt=0.0), "large": Params(radius=1.7, height=2.7, color="dark_green", stripe_color="cream")}


def build(p: Params, kit: Kit) -> Part:
    """Canopy panels in two colours, ribs, stretchers, pole, finial, mound of sand."""
    rise, hinge = 0.36 * p.radius, p.height - 0.42
    a, b = parasol(p.radius, rise, 8, 0.13)
    turn = rot_x(p.tilt)
    top = np.array([0, 0, hinge]) + turn @ np.array([0, 0, 0.4])
    canvas = finish.fabric(p.color, p.wear, "canvas").model_copy(update={"thin": True})
    second = finish.fabric(p.stripe_color, p.wear, "canvas").model_copy(update={"thin": True})
    ang = np.arange(8) * np.pi / 4
    tips = np.stack([0.97 * p.radius * np.cos(ang), 0.97 * p.radius * np.sin(ang), np.full(8, -rise - 0.02)], 1)
    mid = tips * 0.5 - [0, 0, 0.02]
    ribs = wires(np.zeros((8, 3)) - [0, 0, 0.03], tips, 0.005, 4)
    struts = wires(np.tile([0, 0, -0.4], (8, 1)), mid, 0.005, 4)
    pole = [rod((0, 0, -0.05), (0, 0, hinge), 0.021, kit.n(12, 5)), rod((0, 0, hinge - 0.02), top, 0.018, kit.n(12, 5))]
    ball = sphere(0.035, kit.n(14, 6)).moved(top + [0, 0, 0.03])
    mound = lathe([(0.42, -0.02), (0.3, 0.015), (0.14, 0.07), (0, 0.09)], kit.n(22, 8), True)
    out = (
        surface("canopy", a.turned(turn).moved(top), canvas), surface("panels", b.turned(turn).moved(top), second), surface("ribs", [ribs.turned(turn).moved(top), struts.turned(turn).moved(top)], finish.metal("galvanised")),
        surface("pole", [*pole, ball], finish.wood("pine", p.wear)), surface("sand", mound, finish.of("sand", (0.55, 0.43, 0.28), 0.95, 0.1)),
    )  # fmt: skip
    return Part(out, colliders=(cylinder_collider(0.03, hinge), cylinder_collider(p.radius * 0.9, 0.4, (0, -0.4 * float(np.sin(p.tilt)), hinge - 0.05))), mass=6.0, anchors={"top": tuple(float(round(x, 3)) for x in top)})  # type: ignore[dict-item]
