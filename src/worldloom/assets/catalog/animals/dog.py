"""A dog: standing, walking, sitting or lying, with a fringed tail and hanging or pricked ears; retriever, sheepdog, terrier or husky."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, SoundSource, finish, metres, np, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, animal, bones, colliders, eyes, mix, mottled, muzzled
from worldloom.assets.parts.body_form import cell, above, blades
from worldloom.geometry import Floats, fbm, smoothstep, sphere

CARD = Card("animals/dog", 1, "dog", ("puppy", "hound", "sheepdog", "labrador", "terrier", "golden retriever", "husky"), ("animal", "pet"), ("outdoor", "home", "farm"), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.25, 0.8)] = 0.56
    """At the withers."""
    state: Literal["standing", "walking", "sitting", "lying"] = "standing"
    breed: Literal["retriever", "sheepdog", "terrier", "husky"] = "retriever"
    color: Color = "#b98a4e"


PRESETS = {"sitting": Params(state="sitting", breed="sheepdog", color="#17120e"), "husky": Params(breed="husky", color="#4a4a4e"), "lying": Params(state="lying"), "terrier": Params(breed="terrier", height=0.34, color="#8a5a30")}
_PRICKED = ("husky", "terrier")


def build(p: Params, kit: Kit) -> Part:
    """A soft body painted by breed, with a fringe of fur."""
    up = p.breed in _PRICKED
    b = Beast(
        p.height, 1.22, (0.17, 0.255), (0.155, 0.19), (0.155, 0.185), (0.185, 0.15), (-0.78, 1.06), (-0.8, 0.3), 0.152, (0.285, 0.07, -0.2), (0.17 if up else 0.21, 0.075, 0.25 if up else 2.3),
        (0.5, 0.05, 0.9 if p.breed == "husky" else 0.15), 0.065, (0.1, 0.052, 0.064), 0.125, False,
    )  # fmt: skip
    k = bones(b, p.state, kit.rng("pose"))
    main, light = np.array(rgb(p.color)), np.array((0.62, 0.57, 0.48))

    def paint(v: Floats, _: Beast) -> Floats:
        c = np.broadcast_to(main, v.shape)
        if p.breed in ("husky", "sheepdog"):
            under = smoothstep(v[:, 2] + 0.1 * fbm(v, 0.2, 2, kit.seed % 31) - float(k.trunk[1][2]) / b.height + 0.78, 0.66, 0.5) if p.breed == "husky" else smoothstep(np.linalg.norm((v - k.trunk[-1] / b.height) * [1, 1.3, 1], axis=1), 0.36, 0.28) + smoothstep(v[:, 2], 0.2, 0.14)
            c = mix(c, light, np.clip(under, 0, 1))
            face = smoothstep(np.abs(v[:, 0] - k.nose[0] / b.height), 0.06, 0.035) * smoothstep(np.linalg.norm(v - k.nose / b.height, axis=1), 0.26, 0.2)
            c = mix(c, light, face)
        else:
            c = c * (1.1 - 0.35 * smoothstep(v[:, 2], 0.5, 0.95))[:, None] + 0.02
        return muzzled(v, b, k, mottled(c, v, kit.seed), (0.012, 0.01, 0.01), 0.62)

    coat = animal(b, k, paint, cell(kit.detail, 0.034, 1.7))
    fur = blades(above(coat.mesh, 0.4 * p.height), kit.n(4200), 0.05 * p.height, 0.016 * p.height, (0, 0.8, -0.7), 0.03, kit.rng("fur"))
    return Part(
        (coat, surface("fur", fur, coat.material), eyes(b, k, 0.17, 0.66), surface("nose", sphere((0.036 * b.height, 0.03 * b.height, 0.028 * b.height), 10, k.nose + (k.nose - k.head) * 0.2 + np.array([0, 0, 0.022]) * b.height), finish.rubber((0.012, 0.011, 0.011)))), colliders(b, k, coat.mesh), 30 * (p.height / 0.56) ** 3, dynamic=False, anchors={"head": (float(k.head[0]), float(k.head[1]), float(k.head[2]))},
        affordances=("pet",), sounds=(SoundSource(sound="dog", position=(0, float(k.nose[1]), float(k.nose[2])), loop=False, every=25.0),), motions=(Motion(kind="breathe", amplitude=0.012, period=1.9, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip
