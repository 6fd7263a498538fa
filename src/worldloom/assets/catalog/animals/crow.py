"""A crow or magpie, glossy black with a strong bill, perched or flying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Motion, Params as Base, Part, SoundSource, hull_collider, metres, np
from worldloom.assets.parts.animal_bird import Bird, bill, eyes, feathered, flight, grade, legs, stand
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/crow", 1, "crow", ("raven", "rook", "jackdaw", "magpie", "blackbird"), ("bird", "animal"), ("outdoor", "cemetery", "field", "castle", "gothic"), "ground")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.25, 0.7)] = 0.46
    pose: Literal["standing", "flying"] = "standing"
    species: Literal["crow", "magpie"] = "crow"


PRESETS = {"flying": Params(pose="flying"), "magpie": Params(species="magpie", length=0.44)}


def build(p: Params, kit: Kit) -> Part:
    """Black plumage with a cold sheen; a magpie has white flanks and a long tail."""
    flying, pied = p.pose == "flying", p.species == "magpie"
    b = Bird(p.length * (0.56 if not pied else 0.46), 0.21, 0.225, 0.4, (-0.53, 0.24, 0.165), 0.14, (0.26, 0.052, 0.045, 0.85), (0.24, 0.024), 0.2, False, (0.95 if pied else 0.46, 0.1, -0.04), (0.58, 0.16), (1.45, 0.5),
             bill_color=(0.016, 0.016, 0.018), leg_color=(0.02, 0.02, 0.022))  # fmt: skip
    k = stand(b, flying, kit.rng("pose"))
    black, white = np.array((0.014, 0.015, 0.02)), (0.7, 0.69, 0.66)

    def paint(q: Floats, part: str) -> Floats:
        n = fbm(q, 0.06, 2, kit.seed % 37)
        c = grade(black, black * [1.6, 2.0, 3.2], np.clip(0.5 + n, 0, 1) * (0.8 if part in ("wing", "tail") else 0.3))
        if not pied:
            return c
        side = smoothstep(q[:, 2], 0.02, -0.05) * smoothstep(np.abs(q[:, 1] - 0.08), 0.3, 0.24) * (part == "body")
        patch = smoothstep(np.abs(q[:, 1] + 0.08), 0.2, 0.14) * smoothstep(np.abs(q[:, 2] - 0.06), 0.08, 0.05) * (part == "wing" and not flying)
        return grade(c, white, np.clip(side + patch, 0, 1))

    step = p.length * cell(kit.detail, 0.019)
    parts = [*feathered(b, k, paint, flying, step), bill(b, k, step * 0.5), eyes(b, k), *legs(b, k, flying)]
    caw = (SoundSource(sound="crow", position=(0, float(k.head[1]), float(k.head[2])), loop=False, every=20.0),)
    solid = (hull_collider(parts[0].mesh.vertices, keep=40),)
    if not flying:
        return Part(tuple(parts), solid, 0.5, sounds=caw, motions=(Motion(kind="breathe", amplitude=0.01, period=1.5, center=(0, 0, float(k.at[2])), seed=kit.seed % 67),))
    wings, joints, beats = flight(b, k, paint, kit.seed, 0.4, 7)
    return Part((*parts, *wings), solid, 0.5, joints=joints, sounds=caw, motions=(*beats, Motion(kind="bob", amplitude=0.1, period=3.1, seed=kit.seed % 71)))
