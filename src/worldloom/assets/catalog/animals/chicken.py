"""A chicken: hen or rooster with red comb and wattles and a raised tail, standing or pecking."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, SoundSource, finish, hull_collider, metres, np, rgb, surface
from worldloom.assets.parts.animal_bird import Bird, bill, eyes, feathered, grade, legs, stand
from worldloom.assets.parts.body_form import cell, Put, ball, blend, bone, chain, skin
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/chicken", 1, "chicken", ("hen", "rooster", "cockerel", "cock", "chick", "turkey"), ("bird", "animal"), ("outdoor", "farm", "village", "medieval"), "ground")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.2, 0.6)] = 0.4
    kind: Literal["hen", "rooster"] = "hen"
    state: Literal["standing", "pecking"] = "standing"
    color: Color = "#7a3c1a"


PRESETS = {"rooster": Params(kind="rooster", height=0.5, color="#8a3a14"), "white": Params(color="#d8d2c4"), "pecking": Params(state="pecking")}


def build(p: Params, kit: Kit) -> Part:
    """Deep breast, comb, wattles, sickle tail."""
    cock = p.kind == "rooster"
    b = Bird(p.height * 0.72, 0.25, 0.27, 0.28, (-0.5, 0.5, 0.125), 0.125, (0.13, 0.04, 0.04, 0.9), (0.3, 0.024), 0.2, False, (0.4 if cock else 0.34, 0.1, 0.95), (0.42, 0.18),
             bill_color=(0.5, 0.36, 0.12), leg_color=(0.5, 0.34, 0.08), iris=(0.45, 0.14, 0.02))  # fmt: skip
    if p.state == "pecking":
        b = replace(b, upright=-0.25, head=(-0.7, -0.24, 0.125))
    k = stand(b, False, kit.rng("pose"))
    main = np.array(rgb(p.color))

    def paint(q: Floats, part: str) -> Floats:
        n = fbm(q, 0.05, 2, kit.seed % 37)
        c = grade(main, main * 0.6, np.clip(0.5 + 1.2 * n, 0, 1))
        if part == "tail":
            return grade(main * 0.35, (0.012, 0.03, 0.025), np.full(len(q), 0.9 if cock else 0.4))
        hackle = smoothstep(q[:, 2], 0.1, 0.3) * smoothstep(q[:, 1], 0.05, -0.15) * (part == "body")
        c = grade(c, np.array((0.5, 0.22, 0.04)) if cock else main * 1.5, hackle * 0.8)
        return grade(c, (0.015, 0.03, 0.025), smoothstep(q[:, 2], -0.02, -0.14) * (0.85 if cock and part == "body" else 0))

    s, r = b.body, b.head[2] * b.body
    g: Put = lambda x, y, z: k.head + k.look @ (np.array([x, y, z]) * r)  # noqa: E731
    big = 1.35 if cock else 0.85
    comb = blend([bone(g(0, y, 0.85), g(0, y + 0.12, 0.95 + h * big), 0.2 * r, 0.12 * r) for y, h in ((-0.75, 0.35), (-0.35, 0.62), (0.08, 0.7), (0.5, 0.5), (0.85, 0.25))], 0.14 * r)
    wattle = blend([ball(g(x * 0.18, -0.95, -0.75 * big), np.array([0.16, 0.2, 0.42 * big]) * r) for x in (-1, 1)], 0.04 * r)
    sickles = [chain([k.p(b, x * 0.03, 0.45, 0.2), k.p(b, x * 0.05, 0.62, 0.62), k.p(b, x * 0.07, 0.86, 0.62), k.p(b, x * 0.08, 1.0, 0.34)], np.array([0.05, 0.045, 0.035, 0.012]) * s, 0.02) for x in (-1.5, -0.5, 0.5, 1.5)] if cock else []
    step = p.height * cell(kit.detail, 0.024)
    parts = [*feathered(b, k, paint, False, step), bill(b, k, step * 0.5), eyes(b, k), *legs(b, k, False), surface("comb", [skin(comb, step * 0.55, 2, 0.2), skin(wattle, step * 0.6, 2, 0.0)], finish.of("skin", (0.45, 0.025, 0.02), 0.45))]
    if sickles:
        parts.append(surface("sickle", skin(blend(sickles, 0.02 * s), step, 2, 0.2), finish.of("feather", (0.012, 0.035, 0.028), 0.35)))
    return Part(
        tuple(parts), (hull_collider(parts[0].mesh.vertices, keep=40),), 2.2 * (p.height / 0.4) ** 3, sounds=(SoundSource(sound="chicken", position=(0, float(k.head[1]), float(k.head[2])), loop=False, every=12.0),),
        motions=(Motion(kind="breathe", amplitude=0.01, period=1.4, center=(0, 0, float(k.at[2])), seed=kit.seed % 67),),
    )  # fmt: skip
