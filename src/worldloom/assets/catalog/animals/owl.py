"""An owl perched upright: round head with facial discs, big eyes, ear tufts and barred plumage; eagle owl, barn owl or snowy owl."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Motion, Params as Base, Part, SoundSource, finish, hull_collider, metres, np, rgb, surface
from worldloom.assets.parts.animal_bird import Bird, Paint, feathered, grade, stand, trunk
from worldloom.assets.parts.body_form import cell, Put, ball, blend, bone, carve, chain, seated, skin
from worldloom.geometry import Floats, align, fbm, smoothstep, sphere

CARD = Card("animals/owl", 1, "owl", ("barn owl", "snowy owl", "eagle owl", "tawny owl"), ("bird", "animal"), ("outdoor", "forest", "night"), "ground")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.2, 0.75)] = 0.45
    species: Literal["eagle", "barn", "snowy"] = "eagle"
    color: Color = "#6b4a2a"
    eye_color: Color = "amber"


PRESETS = {"barn": Params(species="barn", color="#b98a4e", eye_color="black", height=0.36), "snowy": Params(species="snowy", color="#4a4640", eye_color="yellow", height=0.58)}


def build(p: Params, kit: Kit) -> Part:
    """Upright body, broad head with hollowed discs, hooked bill, feathered toes gripping z = 0."""
    s = p.height * 0.62
    b = Bird(s, 0.27, 0.26, 1.18, (-0.56, 0.1, 0.27), 0.25, (0.1, 0.05, 0.08, 0.8), (0.2, 0.03), 0.16, False, (0.16, 0.14, 0.1), (0.46, 0.19), leg_color=(0.3, 0.2, 0.1))
    k = stand(b, False, kit.rng("pose"))
    h, r = k.head, b.head[2] * s
    turn = k.look
    g: Put = lambda x, y, z: h + turn @ (np.array([x, y, z]) * r)  # noqa: E731
    face = blend([ball(h, np.array([1.12, 0.95, 0.95]) * r, turn), *[ball(g(x * 0.42, -0.55, 0.02), np.array([0.5, 0.34, 0.58]) * r, turn) for x in (-1, 1)]], 0.15 * r)
    for x in (-1, 1):
        face = carve(face, ball(g(x * 0.43, -1.0, 0.04), np.array([0.4, 0.24, 0.46]) * r, turn), 0.1 * r)
    tufts = [bone(g(x * 0.6, -0.35, 0.75), g(x * 0.86, -0.2, 1.42), 0.2 * r, 0.03 * r) for x in (-1, 1)] if p.species == "eagle" else []
    main, pale = np.array(rgb(p.color)), np.array((0.62, 0.55, 0.44) if p.species != "snowy" else (0.78, 0.77, 0.75))
    paint = _paint(p, kit, b, (h - k.at) @ k.r / s, k.r, turn, main, pale)
    whole = blend([trunk(b, k), face], 0.06 * s)
    step = p.height * cell(kit.detail, 0.021)
    parts = feathered(b, k, paint, False, step, blend([face, *tufts], 0.12 * r))
    iris = np.array(rgb(p.eye_color))
    balls = []
    for x in (-1, 1):
        base = sphere(1.0, 16)
        c = base.vertices[:, 2]
        tint = np.where((c > 0.72)[:, None], 0.008, iris)
        balls.append(base.tinted(tint).scaled(0.235 * r).turned(turn @ align((x * 0.16, -1, 0.03))).moved(seated(whole, g(x * 0.4, 0.0, 0.08), -turn[:, 1], 0.1 * r)))
    root = seated(whole, g(0, 0.0, -0.06), -turn[:, 1], 0.0)
    beak = chain([root, root + turn @ np.array([0, -0.13, -0.16]) * r, root + turn @ np.array([0, -0.1, -0.42]) * r], np.array([0.13, 0.115, 0.03]) * r, 0.01)
    claws = [bone((x * 0.13 * s + d * 0.05 * s, -0.03 * s, 0.03 * s), (x * 0.13 * s + d * 0.085 * s, -0.15 * s, 0.018 * s), 0.03 * s, 0.014 * s) for x in (-1, 1) for d in (-1, 0, 1)]
    legs = blend([*claws, *[bone((x * 0.13 * s, 0.0, 0.04 * s), (x * 0.12 * s, 0.05 * s, 0.3 * s), 0.06 * s, 0.1 * s) for x in (-1, 1)]], 0.03 * s)
    parts += [
        surface("eye", balls, Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.04, wear=0.0)), surface("bill", skin(beak, step * 0.5, 2, 0), finish.of("plastic", (0.05, 0.045, 0.04) if p.species != "barn" else (0.5, 0.38, 0.3), 0.35)),
        surface("leg", skin(legs, step * 0.7, 2, 0.2), finish.of("feather", tuple(pale * 0.8), 0.8)),
    ]  # fmt: skip
    return Part(
        tuple(parts), (hull_collider(np.concatenate([m.mesh.vertices for m in parts]), keep=48),), 1.6 * (p.height / 0.45) ** 3, anchors={"head": (float(h[0]), float(h[1]), float(h[2]))},
        sounds=(SoundSource(sound="owl", position=(0, float(h[1]), float(h[2])), loop=False, every=18.0),), motions=(Motion(kind="breathe", amplitude=0.012, period=2.4, center=(0, 0, float(k.at[2])), seed=kit.seed % 67),),
    )  # fmt: skip


def _paint(p: Params, kit: Kit, b: Bird, head: Floats, body: Floats, turn: Floats, main: Floats, pale: Floats) -> Paint:
    """Bars across back and breast, pale facial discs with a dark rim."""

    def paint(q: Floats, part: str) -> Floats:
        n = fbm(q, 0.05, 2, kit.seed % 41)
        c = grade(main, pale, np.clip(0.5 + 0.9 * n, 0, 1) * 0.45)
        breast = smoothstep(q[:, 2], 0.02, -0.12) * (part == "body")
        c = grade(c, pale, breast * 0.8)
        bars = smoothstep(np.sin(52 * q[:, 1] + 5 * n), 0.35, 0.8) if p.species != "barn" else smoothstep(fbm(q, 0.03, 1, 5), 0.45, 0.6)
        c = grade(c, main * 0.35, bars * (0.75 if part != "tail" else 0.9) * (0.45 if p.species == "snowy" else 1))
        if p.species == "snowy":
            c = grade(c, pale, np.full(len(q), 0.75) * (1 - 0.8 * bars))
        w = ((q - head) @ body.T) @ turn / b.head[2]
        near = np.linalg.norm(w, axis=1) < 1.7
        d = np.hypot((np.abs(w[:, 0]) - 0.42) / 0.52, (w[:, 2] - 0.03) / 0.62)
        front = smoothstep(w[:, 1], -0.3, -0.5) * near * (part == "body")
        disc = grade(pale * 0.95 if p.species != "eagle" else main * 1.2 + 0.05, pale, smoothstep(d, 0.6, 0.3) * 0.4)
        disc = grade(disc, main * 0.25, smoothstep(d, 0.72, 0.86) * (p.species != "snowy") * 0.9)
        return grade(c, disc, front * smoothstep(d, 1.12, 0.98))

    return paint
