"""A small songbird - sparrow, robin, bluebird or canary - perched or flying."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Motion, Params as Base, Part, SoundSource, hull_collider, metres, np
from worldloom.assets.parts.animal_bird import Bird, bill, eyes, feathered, flight, grade, legs, stand
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/songbird", 1, "bird", ("songbird", "sparrow", "robin", "finch", "swallow", "wren", "canary", "parrot", "tit"), ("animal",), ("outdoor", "garden", "forest", "park"), "ground")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.1, 0.4)] = 0.16
    pose: Literal["standing", "flying"] = "standing"
    species: Literal["sparrow", "robin", "bluebird", "canary"] = "sparrow"


PRESETS = {"robin": Params(species="robin"), "bluebird": Params(species="bluebird", pose="flying"), "canary": Params(species="canary")}
_TONES = {"sparrow": ((0.2, 0.12, 0.06), (0.42, 0.36, 0.28)), "robin": ((0.17, 0.13, 0.08), (0.5, 0.15, 0.03)), "bluebird": ((0.04, 0.12, 0.38), (0.5, 0.28, 0.16)), "canary": ((0.55, 0.42, 0.04), (0.66, 0.54, 0.1))}


def build(p: Params, kit: Kit) -> Part:
    """Round body, big head, short bill."""
    flying = p.pose == "flying"
    b = Bird(p.length * 0.58, 0.27, 0.28, 0.5, (-0.42, 0.3, 0.21), 0.2, (0.14, 0.045, 0.02, 0.9), (0.24, 0.02), 0.18, False, (0.5, 0.09, -0.04), (0.5, 0.17), (1.1, 0.42), 0.2,
             bill_color=(0.1, 0.08, 0.06) if p.species != "canary" else (0.55, 0.35, 0.2), leg_color=(0.25, 0.15, 0.1))  # fmt: skip
    k = stand(b, flying, kit.rng("pose"))
    back, front = (np.array(c) for c in _TONES[p.species])

    def paint(q: Floats, part: str) -> Floats:
        n = fbm(q, 0.06, 2, kit.seed % 37)
        c = grade(back, back * 0.5, np.clip(0.4 + 1.3 * n, 0, 1) * (0.9 if p.species == "sparrow" else 0.4))
        if part != "body":
            return c
        breast = smoothstep(q[:, 2] + 0.5 * q[:, 1], 0.02, -0.1)
        c = grade(c, front, breast)
        return grade(c, (0.6, 0.57, 0.5), smoothstep(q[:, 2] - 0.4 * q[:, 1], -0.14, -0.24))

    step = p.length * cell(kit.detail, 0.024)
    parts = [*feathered(b, k, paint, flying, step), bill(b, k, step * 0.5), eyes(b, k), *legs(b, k, flying)]
    song = (SoundSource(sound="birds", position=(0, 0, float(k.head[2])), loop=False, every=9.0),)
    solid = (hull_collider(parts[0].mesh.vertices, keep=40),)
    if not flying:
        return Part(tuple(parts), solid, 0.03, sounds=song, motions=(Motion(kind="breathe", amplitude=0.015, period=0.9, center=(0, 0, float(k.at[2])), seed=kit.seed % 67),))
    wings, joints, beats = flight(b, k, paint, kit.seed, 0.6, 6)
    return Part((*parts, *wings), solid, 0.03, joints=joints, sounds=song, motions=(*beats, Motion(kind="bob", amplitude=0.1, period=1.9, seed=kit.seed % 71)))
