"""A penguin standing upright with flippers, black back and white front: king, gentoo-like or downy chick."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Motion, Params as Base, Part, finish, hull_collider, metres, np, surface
from worldloom.assets.parts.animal_bird import grade
from worldloom.assets.parts.body_form import cell, Put, ball, blend, bone, chain, seated, skin
from worldloom.geometry import fbm, rot_y, smoothstep, sphere

CARD = Card("animals/penguin", 1, "penguin", (), ("bird", "animal"), ("outdoor", "arctic", "snow", "ice"), "ground")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.3, 1.2)] = 0.8
    species: Literal["king", "plain", "chick"] = "king"


PRESETS = {"plain": Params(species="plain", height=0.65), "chick": Params(species="chick", height=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """A spindle body, round head, long bill, flippers a little apart, orange patch at the neck."""
    h = p.height
    fat = 1.18 if p.species == "chick" else 1.0
    turn = float(kit.rng("look").normal()) * 0.03
    g: Put = lambda x, y, z: np.array([x, y, z]) * h  # noqa: E731
    trunk = blend([ball(g(0, 0.01, 0.36), np.array([0.165 * fat, 0.155 * fat, 0.3]) * h), ball(g(0, 0.0, 0.55), np.array([0.13 * fat, 0.12 * fat, 0.2]) * h), bone(g(0, 0.1, 0.12), g(0, 0.2, 0.03), 0.05 * h, 0.02 * h)], 0.1 * h)
    head = ball(g(turn, -0.02, 0.88), np.array([0.078, 0.088, 0.082]) * h)
    form = blend([trunk, chain([g(0, 0, 0.66), g(turn, -0.01, 0.86)], np.array([0.095, 0.072]) * h), head], 0.09 * h)
    arms = [ball(g(x * 0.185 * fat, 0.015, 0.46), np.array([0.02, 0.06, 0.2]) * h, rot_y(-x * 0.24)) for x in (-1, 1)]
    step = h * cell(kit.detail, 0.024)
    m = skin(blend([form, *arms], 0.025 * h), step, 2, 0.25, 0.04 * h)
    q = m.vertices / h
    black, white = np.array((0.016, 0.018, 0.024)), (0.74, 0.73, 0.69)
    front = smoothstep(q[:, 1] + 0.35 * np.abs(q[:, 0]) - 0.02, 0.0, -0.05) * smoothstep(q[:, 2], 0.8, 0.76) * smoothstep(np.abs(q[:, 0]), 0.165 * fat, 0.145 * fat)
    c = grade(black, black * [1.8, 2.2, 3.0], np.clip(0.5 + fbm(q, 0.05, 2, 3), 0, 1) * 0.6)
    c = grade(c, white, front)
    if p.species == "king":
        c = grade(c, (0.6, 0.3, 0.03), smoothstep(np.linalg.norm((np.abs(q) - [0.06, 0.0, 0.82]) / [0.035, 0.06, 0.07], axis=1), 1.1, 0.8))
        c = grade(c, (0.62, 0.46, 0.12), front * smoothstep(q[:, 2], 0.6, 0.74) * 0.7)
    if p.species == "chick":
        c = grade(c, (0.2, 0.17, 0.15), np.full(len(q), 0.85) * (1 - 0.5 * smoothstep(q[:, 2], 0.86, 0.92)))
    bill = chain([g(turn, -0.07, 0.875), g(turn, -0.14, 0.872), g(turn, -0.195, 0.852)], np.array([0.026, 0.017, 0.006]) * h, 0.01)
    feet = blend([chain([g(x * 0.07, 0.02, 0.05), g(x * 0.075, -0.05, 0.018), g(x * 0.075 + t * 0.035, -0.13, 0.014)], np.array([0.035, 0.024, 0.014]) * h, 0.02) for x in (-1, 1) for t in (-1, 0, 1)], 0.02 * h)
    dark = finish.of("skin", (0.03, 0.028, 0.028), 0.5)
    eyes = [sphere(0.0115 * h, 10, seated(form, g(turn, -0.03, 0.885), (x, -0.75, 0.12), 0.004 * h)) for x in (-1, 1)]
    parts = (
        surface("plumage", m.tinted(np.clip(c, 0.005, 0.85)), Material(recipe="feather", color=(1.0, 1.0, 1.0), roughness=0.5, wear=0.0)), surface("bill", skin(bill, step * 0.5, 2, 0), dark if p.species != "plain" else finish.plastic((0.6, 0.2, 0.03))),
        surface("foot", skin(feet, step * 0.6, 2, 0.2), dark if p.species != "plain" else finish.of("skin", (0.6, 0.25, 0.06), 0.5)), surface("eye", eyes, Material(recipe="ceramic", color=(0.02, 0.012, 0.008), roughness=0.05, wear=0.0)),
    )  # fmt: skip
    return Part(parts, (hull_collider(m.vertices, keep=48),), 14 * (h / 0.8) ** 3, motions=(Motion(kind="sway", amplitude=0.035, period=2.6, axis=(0, 1, 0), seed=kit.seed % 67), Motion(kind="breathe", amplitude=0.01, period=2.4, center=(0, 0, 0.4 * h), seed=kit.seed % 61)))
