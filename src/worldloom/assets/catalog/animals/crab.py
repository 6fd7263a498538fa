"""A shore crab with wide shell, eight jointed legs, two claws and stalked eyes."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Motion, Params as Base, Part, finish, hull_collider, metres, np, rgb, surface
from worldloom.assets.parts.body_form import cell, ball, blend, bone, carve, chain, cut, rippled, skin
from worldloom.geometry import Mesh, fbm, rot_z, smoothstep, sphere, tube

CARD = Card("animals/crab", 1, "crab", ("shore crab", "lobster"), ("animal",), ("outdoor", "beach", "harbour", "coast"), "ground")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.05, 0.4)] = 0.2
    """Across the legs."""
    color: Color = "#a5421f"
    pose: Literal["resting", "threatening"] = "resting"


PRESETS = {"green": Params(color="#4a5230"), "threatening": Params(pose="threatening", color="#8a2a18")}


def build(p: Params, kit: Kit) -> Part:
    """Shell, legs as tubes bent at two joints, claws with a notch."""
    w = p.width
    up = 0.16 if p.pose == "threatening" else 0.0
    shell = rippled(cut(ball((0, 0, 0.15 * w), np.array([0.235, 0.17, 0.09]) * w), (0, 0, 0.1 * w), (0, 0, -1.0), 0.02 * w), lambda q: 0.01 * w * fbm(q, 0.06 * w, 2, kit.seed % 31), 0.012 * w)
    claws, arms = [], []
    for x in (-1, 1):
        big = 1.15 if x > 0 else 1.0
        elbow, wrist = np.array([x * 0.36, -0.2, 0.16 + up * 0.5]) * w, np.array([x * 0.27, -0.33, 0.14 + up]) * w
        arms.append(chain([np.array([x * 0.16, -0.1, 0.13]) * w, elbow, wrist], np.array([0.04, 0.045, 0.04]) * w, 0.01 * w))
        tip = wrist + np.array([-x * 0.14, -0.13, 0.05 + up * 0.6]) * w
        hand = ball((wrist + tip) / 2, np.array([0.065, 0.115, 0.06]) * w * big, rot_z(-x * 0.8))
        claws.append(carve(blend([hand, bone(tip, tip + np.array([-x * 0.06, -0.05, 0.02]) * w, 0.03 * w, 0.008 * w)], 0.03 * w), bone(tip + np.array([x * 0.02, 0.01, 0.03]) * w, tip + np.array([-x * 0.09, -0.09, 0.0]) * w, 0.012 * w, 0.016 * w), 0.006 * w))
    step = w * cell(kit.detail, 0.026)
    m = skin(blend([shell, *arms, *claws], 0.015 * w), step, 2, 0.4, 0.05 * w)
    main = np.array(rgb(p.color))
    q = m.vertices / w
    tone = main * (1 + 0.35 * fbm(q, 0.08, 3, kit.seed % 37))[:, None]
    tone = tone + (np.array((0.55, 0.42, 0.28)) - tone) * (0.7 * smoothstep(q[:, 2], 0.13, 0.08))[:, None]
    mat = Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.35, wear=0.1)
    legs: list[Mesh] = []
    r = kit.rng("legs")
    for x in (-1, 1):
        for i, a in enumerate((-0.35, 0.0, 0.35, 0.75)):
            d = np.array([x * np.cos(a), np.sin(a), 0])
            j = 0.02 * r.normal()
            pts = np.array([d * 0.19 + [0, 0, 0.13], d * 0.33 + [0, 0, 0.22 + j], d * 0.43 + [0, j, 0.1], d * (0.49 - 0.02 * i) + [0, j, 0.004]]) * w
            legs.append(tube(pts, np.array([0.03, 0.028, 0.02, 0.005]) * w, 7).tinted(main * 0.9))
    stalks = [tube([np.array([x * 0.06, -0.14, 0.17]) * w, np.array([x * 0.07, -0.17, 0.225]) * w], 0.013 * w, 6).tinted(main) for x in (-1, 1)]
    eyes = [sphere(0.021 * w, 10, np.array([x * 0.071, -0.172, 0.235]) * w) for x in (-1, 1)]
    parts = (surface("shell", m.tinted(np.clip(tone, 0.01, 0.85)), mat), surface("leg", [*legs, *stalks], mat), surface("eye", eyes, finish.ceramic("black", 0.05)))
    feet = np.array([[x, y, 0.02 * w] for x in (-0.42 * w, 0.42 * w) for y in (-0.16 * w, 0.32 * w)])
    stance = hull_collider(np.concatenate([feet, feet * [1, 1, 0], m.vertices]), keep=32)
    return Part(parts, (stance,), 0.4 * (w / 0.2) ** 3, dynamic=True, motions=(Motion(kind="bob", amplitude=0.004 * w / 0.2, period=1.7, seed=kit.seed % 61),))
