"""A goat with swept-back horns and a beard, standing, walking, grazing or lying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, SoundSource, finish, metres, np, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, animal, bones, colliders, eyes, hooves, horns, mix, mottled, muzzled
from worldloom.assets.parts.body_form import cell, above, blades, chain, skin
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/goat", 1, "goat", ("mountain goat", "billy goat", "ibex", "chamois"), ("animal",), ("outdoor", "farm", "mountain", "alpine"), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.4, 1.1)] = 0.75
    state: Literal["standing", "walking", "grazing", "lying"] = "standing"
    color: Color = "#8a6a48"
    beard: bool = True


PRESETS = {"white": Params(color="#d6cdb8"), "grazing": Params(state="grazing", beard=False), "lying": Params(state="lying", color="#3a2a1e")}


def build(p: Params, kit: Kit) -> Part:
    """A bony trunk, level back, rough hair along it."""
    b = Beast(p.height, 1.12, (0.14, 0.205), (0.165, 0.2), (0.145, 0.18), (0.13, 0.088), (-0.7, 1.22), (-0.84, 0.3), 0.095, (0.22, 0.05, -0.75), (0.15, 0.042, 1.35), (0.16, 0.03, 0.7), 0.0, (0.075, 0.035, 0.045), 0.11)
    k = bones(b, p.state, kit.rng("pose"))
    main = np.array(rgb(p.color))

    def paint(v: Floats, _: Beast) -> Floats:
        n = fbm(v, 0.3, 2, kit.seed % 31)
        c = mix(np.broadcast_to(main, v.shape), main * 0.3, smoothstep(np.abs(v[:, 0]), 0.05, 0.02) * smoothstep(v[:, 2], 0.8, 0.95) * (v[:, 1] > -0.6))
        c = mix(c, np.array((0.62, 0.57, 0.48)), smoothstep(n, 0.12, 0.25) * 0.85)
        return hooves(v, b, muzzled(v, b, k, mottled(c, v, kit.seed), tuple(main * 0.3 + 0.02), 0.8))

    coat = animal(b, k, paint, cell(kit.detail, 0.034, 1.7))
    h = p.height
    fur = blades(above(coat.mesh, 0.4 * h), kit.n(2200), 0.06 * h, 0.016 * h, (0, 0.5, -0.9), 0.05, kit.rng("fur"))
    parts = [coat, surface("fur", fur, coat.material), eyes(b, k, 0.17, 0.8), horns(b, k, [(0.32, 0.1, 0.8), (0.5, 0.6, 1.6), (0.8, 1.6, 2.1), (1.15, 2.6, 2.0)], 0.03, (0.16, 0.12, 0.09))]
    if p.beard:
        chin = (k.head + 2.4 * k.nose) / 3.4 - np.array([0, 0, 0.05 * h])
        parts.append(surface("beard", skin(chain([chin, chin + np.array([0, 0.015, -0.07]) * h, chin + np.array([0, 0.0, -0.15]) * h], np.array([0.028, 0.024, 0.006]) * h, 0.01), 0.018 * h, 2, 0), finish.of("fur", (float(main[0]) * 0.5, float(main[1]) * 0.5, float(main[2]) * 0.5), 0.9)))
    return Part(
        tuple(parts), colliders(b, k, coat.mesh), 55 * (h / 0.75) ** 3, affordances=("pet",), sounds=(SoundSource(sound="sheep", position=(0, float(k.nose[1]), float(k.nose[2])), loop=False, every=30.0),),
        motions=(Motion(kind="breathe", amplitude=0.012, period=2.4, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip
