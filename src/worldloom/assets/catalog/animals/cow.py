"""A cow with patches or plain coat, short horns and udder, standing, walking, grazing or lying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, SoundSource, finish, metres, np, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, animal, bones, colliders, eyes, hooves, horns, mix, mottled, muzzled
from worldloom.assets.parts.body_form import cell, ball, blend, bone, skin
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/cow", 1, "cow", ("cattle", "bull", "ox", "calf", "buffalo"), ("animal",), ("outdoor", "farm", "pasture", "field"), "ground", (0.5, 0.3, 0.3, 0.3))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.8, 1.6)] = 1.4
    state: Literal["standing", "walking", "grazing", "lying"] = "standing"
    color: Color = "#17130f"
    """Of the patches, or of the whole coat."""
    pattern: Literal["patches", "plain"] = "patches"


PRESETS = {"grazing": Params(state="grazing", color="#5a2a14"), "brown": Params(pattern="plain", color="#7a4a26"), "lying": Params(state="lying")}


def build(p: Params, kit: Kit) -> Part:
    """A deep trunk, square head low on the neck, udder, horns, tufted tail."""
    b = Beast(p.height, 1.3, (0.18, 0.25), (0.215, 0.27), (0.19, 0.22), (0.17, 0.13), (-0.92, 1.08), (-1.05, 0.3), 0.105, (0.26, 0.078, -0.85), (0.13, 0.05, 1.35), (0.62, 0.016, -1.0), 0.045, (0.085, 0.04, 0.052), 0.13)
    k = bones(b, p.state, kit.rng("pose"))
    main, white = np.array(rgb(p.color)), np.array((0.66, 0.63, 0.57))

    def paint(v: Floats, _: Beast) -> Floats:
        if p.pattern == "plain":
            c = mottled(np.broadcast_to(main, v.shape), v, kit.seed)
        else:
            n = fbm(v + kit.seed % 77, 0.42, 2, kit.seed % 43)
            c = mix(np.broadcast_to(white, v.shape), main, smoothstep(n, -0.02, 0.03) * smoothstep(v[:, 2], 0.28, 0.4))
            c = mottled(c, v, kit.seed, 0.08)
        return hooves(v, b, muzzled(v, b, k, c, (0.28, 0.17, 0.14), 0.95))

    coat = animal(b, k, paint, cell(kit.detail, 0.032, 1.7))
    h = p.height
    udder = blend([ball(k.trunk[0] + np.array([0, -0.16, -0.24]) * h, np.array([0.1, 0.12, 0.085]) * h), *[bone(k.trunk[0] + np.array([x, -0.16 + y, -0.3]) * h, k.trunk[0] + np.array([x, -0.16 + y, -0.35]) * h, 0.016 * h) for x in (-0.05, 0.05) for y in (-0.04, 0.04)]], 0.03 * h)
    parts = [coat, eyes(b, k, 0.17, 0.8), horns(b, k, [(0.55, 0.3, 0.75), (1.2, 0.2, 0.95), (1.75, -0.2, 1.35), (1.8, -0.5, 1.75)], 0.026, (0.42, 0.36, 0.26))]
    if p.state != "lying":
        parts.append(surface("udder", skin(udder, 0.028 * h, 2, 0.2), finish.of("skin", (0.52, 0.3, 0.25), 0.6, 0.0)))
    return Part(
        tuple(parts), colliders(b, k, coat.mesh), 600 * (h / 1.4) ** 3, affordances=("pet",), sounds=(SoundSource(sound="cow", position=(0, float(k.nose[1]), float(k.nose[2])), loop=False, every=30.0),),
        motions=(Motion(kind="breathe", amplitude=0.01, period=3.4, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip
