"""A woolly sheep with dark or pale face and thin legs, standing, walking, grazing or lying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, SoundSource, finish, metres, np, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, animal, bones, colliders, eyes, hooves, mottled, muzzled
from worldloom.assets.parts.body_form import above, ball, blades, blend, cell, chain, cut, rippled, skin
from worldloom.geometry import Floats, fbm

CARD = Card("animals/sheep", 1, "sheep", ("lamb", "ewe", "ram"), ("animal",), ("outdoor", "farm", "pasture", "hill", "field"), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.4, 0.95)] = 0.72
    state: Literal["standing", "walking", "grazing", "lying"] = "standing"
    color: Color = "#d9cfb8"
    """Of the fleece."""
    face: Literal["dark", "pale"] = "dark"


PRESETS = {"grazing": Params(state="grazing"), "lying": Params(state="lying", face="pale"), "black": Params(color="#2a221c"), "lamb": Params(height=0.45, face="pale", color="#e6e0d2")}


def build(p: Params, kit: Kit) -> Part:
    """Bare head and legs, and over them a lumpy fleece with locks."""
    b = Beast(p.height, 1.2, (0.16, 0.2), (0.18, 0.2), (0.17, 0.19), (0.13, 0.09), (-0.74, 1.1), (-0.86, 0.26), 0.095, (0.19, 0.05, -0.7), (0.14, 0.04, 1.6), (0.2, 0.03, -1.2), 0.0, (0.07, 0.036, 0.042), 0.12)
    k = bones(b, p.state, kit.rng("pose"))
    skin_tone = np.array((0.035, 0.03, 0.027) if p.face == "dark" else (0.55, 0.46, 0.37))

    def paint(v: Floats, _: Beast) -> Floats:
        return hooves(v, b, muzzled(v, b, k, mottled(np.broadcast_to(skin_tone, v.shape), v, kit.seed), tuple(skin_tone * 0.5 + 0.02), 0.8))

    coat = animal(b, k, paint, cell(kit.detail, 0.036, 1.7))
    h = p.height
    fleece = blend([ball(k.trunk[0], np.array([0.235, 0.25, 0.26]) * h), ball(k.trunk[1] + [0, 0, 0.02 * h], np.array([0.26, 0.3, 0.27]) * h), ball(k.trunk[2], np.array([0.235, 0.23, 0.27]) * h), chain(k.neck[:2] * 0.75 + k.neck[1:] * 0.25, np.array([0.2, 0.15]) * h), ball(k.head + np.array([0, 0.05, 0.06]) * h, 0.1 * h), ball(k.tail[0] - [0, 0, 0.03 * h], np.array([0.06, 0.06, 0.1]) * h)], 0.12 * h)
    fleece = rippled(fleece, lambda q: h * (0.03 * np.abs(fbm(q, 0.13 * h, 2, kit.seed % 59)) + 0.012 * fbm(q, 0.045 * h, 1, 3)), 0.04 * h)
    wool = skin(cut(fleece, (0, 0, 0.01 * h), (0, 0, -1.0), 0.02 * h), cell(kit.detail, 0.036) * h, 2, 0.5, 0.06 * h)
    wool = wool.tinted(mottled(np.ones_like(wool.vertices), wool.vertices / h, kit.seed, 0.14))
    locks = blades(above(wool, 0.1 * h), kit.n(2600), 0.028 * h, 0.022 * h, (0, 0.1, -0.6), 0.35, kit.rng("wool"))
    return Part(
        (coat, surface("fleece", [wool, locks], finish.of("fur", rgb(p.color), 0.95, 0.1)), eyes(b, k, 0.16, 0.8)), colliders(b, k, wool), 70 * (h / 0.72) ** 3, affordances=("pet",),
        sounds=(SoundSource(sound="sheep", position=(0, float(k.nose[1]), float(k.nose[2])), loop=False, every=22.0),), motions=(Motion(kind="breathe", amplitude=0.012, period=2.6, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip
