"""A herring gull: white with grey back and black wing tips, flying with beating wings or standing on webbed feet."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Motion, Params as Base, Part, SoundSource, hull_collider, metres, np
from worldloom.assets.parts.animal_bird import Bird, bill, eyes, feathered, flight, grade, legs, stand
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/gull", 1, "gull", ("seagull", "sea gull", "herring gull", "albatross", "tern"), ("bird", "animal"), ("outdoor", "harbour", "coast", "beach", "sea"), "air")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.35, 0.8)] = 0.6
    """Bill to tail."""
    pose: Literal["flying", "standing"] = "flying"
    plumage: Literal["adult", "young"] = "adult"


PRESETS = {"standing": Params(pose="standing"), "young": Params(plumage="young"), "young standing": Params(plumage="young", pose="standing", length=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """White body, slate back, wings with black tips."""
    flying = p.pose == "flying"
    b = Bird(p.length * 0.56, 0.2, 0.21, 0.18, (-0.53, 0.27, 0.155), 0.125, (0.25, 0.042, 0.03, 0.75), (0.32, 0.022), 0.2, True, (0.42, 0.15, -0.02), (0.68, 0.15), (1.95, 0.42),
             bill_color=(0.62, 0.38, 0.04), leg_color=(0.55, 0.32, 0.28), iris=(0.5, 0.42, 0.12))  # fmt: skip
    k = stand(b, flying, kit.rng("pose"))
    white, slate, black = (0.78, 0.77, 0.75), (0.3, 0.32, 0.35), (0.025, 0.025, 0.028)
    brown = (0.3, 0.24, 0.18)

    def paint(q: Floats, part: str) -> Floats:
        if part in ("wing", "under") and flying:
            x = np.abs(q[:, 0]) / b.span[0]
            c = grade(slate if part == "wing" else white, white, smoothstep(q[:, 1], 0.16, 0.24) * smoothstep(x, 0.75, 0.6))
            c = grade(c, black, smoothstep(x + 0.25 * (q[:, 1] - 0.1), 0.78, 0.82) * smoothstep(x, 0.985, 0.96))
        elif part == "wing":
            c = grade(slate, white, smoothstep(q[:, 1], 0.26, 0.3) * smoothstep(q[:, 1], 0.42, 0.38) * smoothstep(q[:, 2], 0.02, -0.04))
            c = grade(c, black, smoothstep(q[:, 1], 0.42, 0.46))
        else:
            c = grade(white, slate, smoothstep(q[:, 2], 0.1, 0.17) * smoothstep(np.abs(q[:, 1] - 0.02), 0.4, 0.28) * (part == "body"))
        if p.plumage == "young":
            speck = 0.5 + 0.5 * fbm(q, 0.07, 2, kit.seed % 37)
            c = grade(c, brown, np.clip(0.25 + 0.75 * speck, 0, 0.9))
        return c

    step = p.length * cell(kit.detail, 0.018)
    parts = [*feathered(b, k, paint, flying, step), bill(b, k, step * 0.5), eyes(b, k), *legs(b, k, flying)]
    cry = SoundSource(sound="gull", position=(0, float(k.head[1]), float(k.head[2])), loop=False, every=11.0)
    if not flying:
        return Part(tuple(parts), (hull_collider(parts[0].mesh.vertices, keep=40),), 1.0, sounds=(cry,), motions=(Motion(kind="breathe", amplitude=0.01, period=1.6, center=(0, 0, float(k.at[2])), seed=kit.seed % 71),))
    wings, joints, beats = flight(b, k, paint, kit.seed, 0.22)
    return Part((*parts, *wings), (hull_collider(parts[0].mesh.vertices, keep=40),), 1.0, joints=joints, sounds=(cry,), motions=(*beats, Motion(kind="bob", amplitude=0.12, period=3.7, seed=kit.seed % 71)))
