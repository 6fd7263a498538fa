"""A mallard duck swimming or standing: drake with green head and white collar, or brown hen, or white farm duck."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Motion, Params as Base, Part, SoundSource, hull_collider, metres, np
from worldloom.assets.parts.animal_bird import Bird, bill, eyes, feathered, grade, head_at, legs, stand
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/duck", 1, "duck", ("mallard", "duckling", "drake", "goose", "swan"), ("bird", "animal"), ("outdoor", "pond", "lake", "river", "park", "farm"), "water")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.25, 0.8)] = 0.52
    pose: Literal["swimming", "standing"] = "swimming"
    plumage: Literal["drake", "hen", "white"] = "drake"


PRESETS = {"hen": Params(plumage="hen"), "standing": Params(pose="standing"), "white": Params(plumage="white", pose="standing")}


def build(p: Params, kit: Kit) -> Part:
    """A boat-shaped body, flat bill, upturned tail."""
    swims = p.pose == "swimming"
    b = Bird(p.length * 0.62, 0.25, 0.23, 0.06, (-0.52, 0.4, 0.155), 0.11, (0.26, 0.06, 0.03, 0.55), (0.16, 0.028), 0.24, True, (0.3, 0.13, 0.35), (0.5, 0.15),
             bill_color=(0.5, 0.4, 0.06) if p.plumage != "hen" else (0.3, 0.2, 0.08), leg_color=(0.6, 0.24, 0.03))  # fmt: skip
    k = stand(b, False, kit.rng("pose"), 0.12 if swims else 0.0)
    green, grey, brown, white = (0.01, 0.09, 0.04), (0.4, 0.38, 0.35), (0.2, 0.13, 0.07), (0.76, 0.75, 0.71)

    def paint(q: Floats, part: str) -> Floats:
        n = fbm(q, 0.04, 2, kit.seed % 37)
        d = head_at(b, k, q)
        if p.plumage == "white":
            return grade(white, np.array(white) * 0.85, 0.5 + 0.5 * n)
        if p.plumage == "hen":
            return grade(brown, np.array(brown) * 2.2, np.clip(0.5 + 1.4 * n, 0, 1))
        c = grade(grey, np.array(grey) * 0.72, np.clip(0.5 + n, 0, 1))
        if part == "tail":
            return grade(white, (0.02, 0.02, 0.025), smoothstep(q[:, 1], 0.62, 0.5))
        if part == "wing":
            c = grade(c, brown, np.full(len(q), 0.45))
            return grade(c, (0.03, 0.08, 0.35), smoothstep(np.abs(q[:, 1] - 0.32), 0.09, 0.06) * smoothstep(q[:, 2], 0.06, 0.0))
        c = grade(c, (0.09, 0.04, 0.022), smoothstep(q[:, 1], -0.22, -0.32))
        c = grade(c, (0.02, 0.02, 0.025), smoothstep(q[:, 1], 0.4, 0.48))
        collar = smoothstep(np.abs(d - 1.55), 0.22, 0.12) * (q[:, 2] > 0.12)
        return grade(grade(c, green, smoothstep(d, 1.5, 1.35)), white, collar)

    step = p.length * cell(kit.detail, 0.02)
    parts = [*feathered(b, k, paint, False, step), bill(b, k, step * 0.55), eyes(b, k)]
    if not swims:
        parts += legs(b, k, False)
    motions = (Motion(kind="bob", amplitude=0.012, period=2.1, seed=kit.seed % 71), Motion(kind="sway", amplitude=0.04, period=2.7, axis=(0, 1, 0), seed=kit.seed % 67)) if swims else (Motion(kind="breathe", amplitude=0.01, period=1.5, center=(0, 0, float(k.at[2])), seed=kit.seed % 67),)
    return Part(tuple(parts), (hull_collider(parts[0].mesh.vertices, keep=40),), 1.1 * (p.length / 0.52) ** 3, sounds=(SoundSource(sound="duck", position=(0, float(k.head[1]), float(k.head[2])), loop=False, every=16.0),), motions=motions)
