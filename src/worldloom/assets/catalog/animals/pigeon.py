"""A pigeon or white dove with small head and iridescent neck, standing, pecking or flying."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Motion, Params as Base, Part, hull_collider, metres, np
from worldloom.assets.parts.animal_bird import Bird, bill, eyes, feathered, flight, grade, head_at, legs, stand
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/pigeon", 1, "pigeon", ("dove", "rock dove"), ("bird", "animal"), ("outdoor", "square", "street", "park", "city"), "ground")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.2, 0.45)] = 0.33
    pose: Literal["standing", "pecking", "flying"] = "standing"
    plumage: Literal["grey", "white", "brown"] = "grey"


PRESETS = {"dove": Params(plumage="white"), "pecking": Params(pose="pecking"), "flying": Params(pose="flying", plumage="white"), "brown": Params(plumage="brown")}


def build(p: Params, kit: Kit) -> Part:
    """Plump breast, two dark wing bars, green and purple neck."""
    flying = p.pose == "flying"
    b = Bird(p.length * 0.6, 0.235, 0.245, 0.28, (-0.5, 0.38, 0.125), 0.115, (0.13, 0.028, 0.03, 0.85), (0.18, 0.025), 0.17, False, (0.42, 0.12, -0.04), (0.56, 0.17), (1.35, 0.46),
             bill_color=(0.12, 0.1, 0.1), leg_color=(0.4, 0.1, 0.09), iris=(0.5, 0.16, 0.03))  # fmt: skip
    if p.pose == "pecking":
        b = replace(b, upright=-0.18, head=(-0.68, -0.16, 0.125))
    k = stand(b, flying, kit.rng("pose"))
    base = {"grey": np.array((0.2, 0.22, 0.26)), "white": np.array((0.74, 0.73, 0.7)), "brown": np.array((0.24, 0.15, 0.1))}[p.plumage]

    def paint(q: Floats, part: str) -> Floats:
        n = fbm(q, 0.08, 2, kit.seed % 37)
        c = grade(base, base * 1.35 + 0.02, np.clip(0.5 + n, 0, 1) * (part == "wing") + 0.1)
        if p.plumage == "white":
            return c
        if part == "wing" and not flying:
            bars = smoothstep(np.abs(q[:, 1] - 0.14 + 0.5 * q[:, 2]), 0.05, 0.03) + smoothstep(np.abs(q[:, 1] - 0.3 + 0.5 * q[:, 2]), 0.05, 0.03)
            return grade(c, base * 0.15, np.clip(bars, 0, 1) * smoothstep(q[:, 2], 0.2, 0.14))
        if part == "tail":
            return grade(c, base * 0.2, smoothstep(q[:, 1], 0.72, 0.8))
        d = head_at(b, k, q)
        c = grade(c, base * 0.55, smoothstep(d, 2.6, 1.8))
        neck = smoothstep(np.abs(d - 1.9), 0.75, 0.35)
        return grade(c, np.where((n > 0)[:, None], np.array((0.05, 0.2, 0.13)), np.array((0.2, 0.07, 0.2))), 0.75 * neck * (part == "body"))

    step = p.length * cell(kit.detail, 0.021)
    parts = [*feathered(b, k, paint, flying, step), bill(b, k, step * 0.5), eyes(b, k), *legs(b, k, flying)]
    solid = (hull_collider(parts[0].mesh.vertices, keep=40),)
    if not flying:
        return Part(tuple(parts), solid, 0.35, motions=(Motion(kind="breathe", amplitude=0.012, period=1.2, center=(0, 0, float(k.at[2])), seed=kit.seed % 67),))
    wings, joints, beats = flight(b, k, paint, kit.seed, 0.5, 6)
    return Part((*parts, *wings), solid, 0.35, joints=joints, motions=(*beats, Motion(kind="bob", amplitude=0.08, period=2.3, seed=kit.seed % 71)))
