"""A wild animal of fur: a fox, a wolf, a bear, a lion with its mane, a tiger, a zebra, a giraffe, an elephant or a monkey."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, Surface, finish, moved, np, number, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, animal, bones, colliders, eyes, hooves, mix, mottled, muzzled
from worldloom.assets.parts.body_form import Form, above, ball, blades, blend, cell, chain
from worldloom.geometry import Floats, fbm, smoothstep, sphere, spline, tube

Kind = Literal["fox", "wolf", "bear", "lion", "tiger", "zebra", "giraffe", "elephant", "monkey"]
CARD = Card("animals/beast", 1, "beast", ("fox", "wolf", "bear", "lion", "tiger", "zebra", "giraffe", "elephant", "monkey", "grizzly", "lioness", "polar bear", "ape", "chimpanzee"), ("animal",), ("outdoor", "forest", "savanna", "zoo"), "ground", (0.4, 0.1, 0.1, 0.1))
CALLED = {"grizzly": "bear", "polar bear": "bear", "lioness": "lion", "ape": "monkey", "chimpanzee": "monkey"}
"""Other names of its kinds."""


class Params(Base):
    """Dials."""

    kind: Kind = "fox"
    size: Annotated[float, number(0.3, 1.3)] = 1.0
    """1 is a grown animal."""
    state: Literal["standing", "walking", "sitting", "lying"] = "standing"
    color: Color | None = None


PRESETS = {"wolf": Params(kind="wolf", state="walking"), "bear": Params(kind="bear"), "lion": Params(kind="lion", state="lying"), "tiger": Params(kind="tiger"), "zebra": Params(kind="zebra"), "giraffe": Params(kind="giraffe"), "elephant": Params(kind="elephant"), "monkey": Params(kind="monkey", state="sitting"), "fox sitting": Params(state="sitting")}
V = tuple[float, float, float]
LOOK: dict[str, tuple[V, V, float, float]] = {
    "fox": ((0.42, 0.13, 0.025), (0.7, 0.66, 0.6), 0.05, 7.0), "wolf": ((0.2, 0.19, 0.17), (0.5, 0.47, 0.42), 0.055, 45.0), "bear": ((0.085, 0.045, 0.02), (0.16, 0.09, 0.045), 0.05, 260.0), "lion": ((0.42, 0.26, 0.09), (0.6, 0.5, 0.34), 0.018, 190.0), "tiger": ((0.5, 0.2, 0.03), (0.72, 0.67, 0.58), 0.02, 180.0),
    "zebra": ((0.7, 0.68, 0.62), (0.7, 0.68, 0.62), 0.012, 320.0), "giraffe": ((0.58, 0.42, 0.2), (0.6, 0.5, 0.32), 0.01, 900.0), "elephant": ((0.16, 0.15, 0.14), (0.19, 0.17, 0.16), 0.0, 4000.0), "monkey": ((0.13, 0.07, 0.03), (0.46, 0.3, 0.19), 0.06, 12.0),
}  # fmt: skip
"""Coat, underside (linear), length of hairs in withers heights, mass in kg."""


def _form(kind: str, s: float) -> Beast:
    """Proportions; heights of the withers in metres."""
    return {
        "fox": Beast(0.38 * s, 1.35, (0.14, 0.2), (0.13, 0.16), (0.135, 0.165), (0.16, 0.13), (-0.84, 1.14), (-0.8, 0.3), 0.155, (0.3, 0.045, -0.18), (0.24, 0.085, 0.3), (1.0, 0.1, -0.5), 0.0, (0.085, 0.042, 0.052), 0.11, False),
        "wolf": Beast(0.8 * s, 1.25, (0.16, 0.25), (0.145, 0.19), (0.15, 0.185), (0.19, 0.16), (-0.8, 1.02), (-0.8, 0.3), 0.15, (0.3, 0.062, -0.2), (0.17, 0.07, 0.25), (0.62, 0.062, -0.9), 0.0, (0.095, 0.05, 0.062), 0.115, False),
        "bear": Beast(1.0 * s, 1.35, (0.26, 0.34), (0.27, 0.32), (0.26, 0.31), (0.26, 0.2), (-0.86, 0.98), (-0.86, 0.3), 0.19, (0.32, 0.085, -0.25), (0.1, 0.085, 0.55), (0.12, 0.05, -0.6), 0.0, (0.16, 0.105, 0.12), 0.17, False),
        "lion": Beast(1.05 * s, 1.3, (0.2, 0.27), (0.18, 0.22), (0.19, 0.23), (0.22, 0.18), (-0.84, 1.08), (-0.8, 0.3), 0.165, (0.27, 0.095, -0.22), (0.1, 0.075, 0.6), (0.85, 0.03, -0.8), 0.06, (0.12, 0.07, 0.088), 0.14, False),
        "tiger": Beast(0.95 * s, 1.45, (0.19, 0.26), (0.18, 0.22), (0.19, 0.23), (0.21, 0.175), (-0.9, 1.02), (-0.8, 0.3), 0.165, (0.25, 0.095, -0.22), (0.1, 0.075, 0.55), (1.0, 0.04, -0.6), 0.0, (0.12, 0.07, 0.09), 0.14, False),
        "zebra": Beast(1.3 * s, 1.08, (0.17, 0.24), (0.19, 0.22), (0.19, 0.22), (0.19, 0.115), (-0.76, 1.3), (-0.86, 0.3), 0.105, (0.3, 0.07, -0.85), (0.17, 0.045, 0.25), (0.5, 0.028, -1.2), 0.05, (0.085, 0.042, 0.05), 0.12),
        "giraffe": Beast(2.6 * s, 0.72, (0.11, 0.17), (0.12, 0.14), (0.11, 0.13), (0.13, 0.06), (-0.78, 1.78), (-0.7, 0.6), 0.06, (0.17, 0.033, -0.5), (0.075, 0.024, 1.0), (0.35, 0.012, -1.25), 0.03, (0.06, 0.028, 0.034), 0.085),
        "elephant": Beast(2.6 * s, 0.98, (0.25, 0.36), (0.29, 0.34), (0.26, 0.32), (0.24, 0.2), (-0.66, 1.0), (-0.66, 0.7), 0.2, (0.16, 0.1, -1.1), (0.36, 0.22, 1.75), (0.4, 0.02, -1.35), 0.03, (0.15, 0.11, 0.125), 0.19, False),
        "monkey": Beast(0.42 * s, 1.05, (0.16, 0.2), (0.15, 0.18), (0.15, 0.18), (0.15, 0.13), (-0.66, 1.2), (-0.66, 0.4), 0.19, (0.19, 0.1, -0.3), (0.1, 0.075, 1.3), (0.9, 0.035, -0.7), 0.0, (0.08, 0.055, 0.062), 0.12, False),
    }[kind]  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A soft body painted by kind, with hairs."""
    b = _form(p.kind, p.size)
    state = "sitting" if p.kind == "monkey" and p.state == "standing" else "standing" if p.kind in ("zebra", "giraffe", "elephant") and p.state == "sitting" else p.state
    k = bones(b, state, kit.rng("pose"))
    coat, pale, hair, mass = LOOK[p.kind]
    main, under = np.array(rgb(p.color) if p.color else coat), np.array(pale)

    def paint(v: Floats, _: Beast) -> Floats:
        low = smoothstep(v[:, 2] + 0.08 * fbm(v, 0.2, 2, kit.seed % 31) - float(k.trunk[1][2]) / b.height, 0.02, -0.16)
        c = mix(np.broadcast_to(main, v.shape), under, low * smoothstep(v[:, 2], 0.48, 0.56))
        c = _marked(p.kind, v, c, k.nose / b.height)
        c = hooves(v, b, c) if b.hoof else c
        return muzzled(v, b, k, mottled(c, v, kit.seed), (0.015, 0.012, 0.012), 0.35 if p.kind != "zebra" else 1.3)

    extra = _trunk(b, k.nose / b.height, k.head / b.height) if p.kind == "elephant" else _mane(b, k.head, k.trunk[-1]) if p.kind == "lion" else None
    skin_ = animal(b, k, paint, cell(kit.detail, 0.034, 1.7), extra=extra)
    parts = [skin_, eyes(b, k, 0.13 if p.kind != "monkey" else 0.17, 0.68)]
    if hair:
        parts.append(surface("fur", blades(above(skin_.mesh, 0.3 * b.height), kit.n(4200), hair * b.height, 0.3 * hair * b.height, (0, 0.8, -0.6), 0.03, kit.rng("fur")), skin_.material))
    if p.kind not in ("elephant", "giraffe", "zebra"):
        r = b.muzzle[1] * b.height
        parts.append(surface("nose", sphere((0.5 * r, 0.35 * r, 0.4 * r), 10, k.nose + (k.nose - k.head) / np.linalg.norm(k.nose - k.head) * 0.85 * r + np.array([0, 0, 0.3 * r])), finish.rubber((0.012, 0.011, 0.011))))
    if p.kind == "elephant":
        parts.append(_tusks(b, k.nose))
    whole = Part(
        tuple(parts), colliders(b, k, skin_.mesh), mass * p.size**3, dynamic=False, anchors={"head": (float(k.head[0]), float(k.head[1]), float(k.head[2]))},
        motions=(Motion(kind="breathe", amplitude=0.01, period=2.4, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip
    return moved(whole, (0, 0, -float(whole.bounds[0, 2])))


def _marked(kind: str, v: Floats, c: Floats, nose: Floats) -> Floats:
    """Stripes, patches, dark legs, pale faces."""
    wave = fbm(v, 0.16, 2, 5)
    if kind in ("tiger", "zebra"):
        pitch = 30.0 if kind == "tiger" else 34.0
        along = v[:, 1] + 0.35 * np.abs(v[:, 2] - 0.75) * (kind == "tiger")
        leg = smoothstep(v[:, 2], 0.52, 0.42)
        phase = np.where(leg > 0.5, pitch * 1.3 * v[:, 2], pitch * along) + 2.2 * wave
        dark = smoothstep(np.sin(phase), 0.35, 0.7) if kind == "tiger" else smoothstep(np.sin(phase), -0.1, 0.15)
        return mix(c, np.array((0.02, 0.016, 0.014)), dark * (1.0 if kind == "zebra" else smoothstep(np.linalg.norm(v - nose, axis=1), 0.1, 0.2)))
    if kind == "giraffe":
        patch = smoothstep(np.abs(fbm(v, 0.11, 1, 11)), 0.05, 0.12) * smoothstep(v[:, 2], 0.2, 0.32)
        return mix(c, np.array((0.22, 0.085, 0.025)), 0.9 * patch)
    if kind == "fox":
        c = mix(c, np.array((0.03, 0.022, 0.018)), smoothstep(v[:, 2], 0.34, 0.22))
        cheek = smoothstep(np.linalg.norm(v - nose - np.array([0, 0.1, -0.08]), axis=1), 0.2, 0.13)
        return mix(mix(c, np.array((0.72, 0.68, 0.62)), cheek), np.array((0.75, 0.72, 0.66)), smoothstep(v[:, 1], 1.1, 1.25))
    if kind == "lion":
        ruff = smoothstep(np.linalg.norm((v - nose - np.array([0, 0.36, 0.0])) * [1, 1.1, 0.85], axis=1), 0.42, 0.34) * smoothstep(v[:, 1] - nose[1], 0.16, 0.24)
        return mix(c, np.array((0.17, 0.075, 0.025)), ruff)
    if kind == "monkey":
        face = smoothstep(np.linalg.norm(v - nose - np.array([0, 0.02, 0.06]), axis=1), 0.2, 0.15)
        return mix(c, np.array((0.46, 0.3, 0.19)), face)
    return c


def _trunk(b: Beast, nose: Floats, head: Floats) -> Form:
    """What hangs from the face of an elephant to near the ground, and its broad brow."""
    h = b.height
    path = np.array([nose, nose + [0, -0.09, -0.16], nose + [0, -0.1, -0.36], nose + [0, -0.1, -0.56], nose + [0.0, -0.17, -0.68]])
    return blend([chain(path * h, np.array([0.105, 0.085, 0.066, 0.05, 0.042]) * h, 0.04 * h), ball((head + [0, 0.0, 0.06]) * h, np.array([0.19, 0.18, 0.17]) * h)], 0.05 * h)


def _mane(b: Beast, head: Floats, chest: Floats) -> Form:
    """The ruff about a lion's neck."""
    h = b.height
    mid = head + 0.3 * (chest - head)
    return blend([ball(head + np.array([0, 0.08, 0.0]) * h, np.array([0.27, 0.2, 0.29]) * h), ball(mid + np.array([0, 0.02, -0.1]) * h, np.array([0.24, 0.22, 0.3]) * h)], 0.08 * h)


def _tusks(b: Beast, nose: Floats) -> Surface:
    """Two curved tusks beside the trunk."""
    h = b.height
    pair = [tube(spline(nose + np.array([(s * 0.075, 0.02, -0.02), (s * 0.1, -0.12, -0.14), (s * 0.09, -0.26, -0.16), (s * 0.06, -0.36, -0.1)]) * h, 16), np.linspace(0.026, 0.008, 16) * h, 10) for s in (-1, 1)]
    return surface("tusk", pair, finish.of("bone", (0.72, 0.66, 0.52), 0.4))
